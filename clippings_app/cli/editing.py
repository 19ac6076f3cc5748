"""`clippings edit`: fields corrected by hand, named and typed as in the contract's JSON."""

import argparse
import json
from collections.abc import Sequence
from typing import Any

from clippings_app.cli.console import Console
from clippings_app.cli.opening import library_for_writing
from clippings_app.cli.typed import typed
from clippings_app.domain.changes import Batch, Change, EditClippings, MarkClippings, SetNotes
from clippings_app.domain.contract import LISTS, SCALARS, JsonObject, article_from_json
from clippings_app.domain.errors import InvalidValue

_JSON_ONLY = ("photos", "sources", "mentions")
_MARKS = ("starred", "filed", "trashed")
_TRUTH = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
FIELDS = (*SCALARS, *LISTS, *_JSON_ONLY, "notes", *_MARKS)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Apply all corrections as one change."""
    changes = changes_of(arguments.id, arguments.settings)
    with library_for_writing(arguments) as library:
        library.one(arguments.id)
        library.apply(Batch(changes=changes))
    names = ", ".join(dict.fromkeys(setting.partition("=")[0] for setting in arguments.settings))
    console.say(f"Clipping {arguments.id}: {names} set.")
    return 0


def changes_of(clipping: int, settings: Sequence[str]) -> tuple[Change, ...]:
    """What `--set FIELD=VALUE …` asks for.

    Raises:
        InvalidValue: If a field is unknown, or a value does not fit it or has control characters in it.
    """
    given: dict[str, list[str]] = {}
    for setting in settings:
        name, equals, value = setting.partition("=")
        if not equals or name not in FIELDS:
            raise InvalidValue("--set", setting, "FIELD=VALUE with a field of " + " ".join(FIELDS))
        given.setdefault(name, []).append(typed(name, value))
    changes: list[Change] = []
    if article := {name: _value(name, values) for name, values in given.items() if name not in (*_MARKS, "notes")}:
        parsed = article_from_json(article)
        changes.append(EditClippings(ids=(clipping,), fields={name: getattr(parsed, name) for name in article}))
    if "notes" in given:
        notes = article_from_json({"body": _value("notes", given["notes"])}).body
        changes.append(SetNotes(id=clipping, notes=notes))
    if marks := {name: _truth(name, given[name][-1]) for name in _MARKS if name in given}:
        changes.append(MarkClippings(ids=(clipping,), **marks))
    return tuple(changes)


def _value(name: str, values: Sequence[str]) -> JsonObject | list[str] | str | None:
    if name in SCALARS:
        return values[-1].strip() or None
    if name in _JSON_ONLY:
        return _from_json(name, values[-1])
    if len(values) == 1 and values[0].lstrip().startswith("["):
        return _from_json(name, values[0])
    return [value for value in values if value.strip()]


def _from_json(name: str, value: str) -> JsonObject | list[str]:
    try:
        whole: JsonObject | list[str] = json.loads(value or "[]")
    except (ValueError, RecursionError) as error:
        raise InvalidValue(name, value, f"a JSON list ({error})") from None
    _check_within(name, whole)
    return whole


def _check_within(name: str, whole: object) -> None:
    """Make all texts within as they would be had they been typed, in place, however deep they lie."""
    waiting = [whole]
    while waiting:
        inner: Any = waiting.pop()
        if isinstance(inner, list | dict):
            for key, value in list(enumerate(inner) if isinstance(inner, list) else inner.items()):
                if isinstance(value, str):
                    inner[key] = typed(name, value)
                else:
                    waiting.append(value)


def _truth(name: str, value: str) -> bool:
    if value.strip().casefold() not in _TRUTH:
        raise InvalidValue(name, value, "yes or no")
    return _TRUTH[value.strip().casefold()]
