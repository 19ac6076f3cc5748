"""`clippings backup`, `restore`, `check`, `reindex`, `stats`: looking after a library."""

import argparse
import dataclasses
import json
from collections.abc import Sequence
from pathlib import Path

from clippings_app import __version__
from clippings_app.cli.arguments import library_folder
from clippings_app.cli.console import Console
from clippings_app.cli.opening import library_for_reading, library_for_writing
from clippings_app.domain.contract import JsonObject
from clippings_app.library import Library
from clippings_app.places import shown_path
from clippings_app.storage.backup import MANIFEST
from clippings_app.terminal.layout import cut

_MOST_NAMED = 20
_SHOWN_HEADLINE = 60


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Do one of them."""
    match arguments.command:
        case "backup":
            return _backup(arguments, console)
        case "restore":
            return _restore(arguments, console)
        case "check":
            return _check(arguments, console)
        case "reindex":
            with library_for_writing(arguments) as library:
                count = library.reindex(progress=lambda done: console.progress(f"{done} clippings made searchable"))
            console.progress("")
            console.say(f"The index is made anew: {count} clippings.")
        case _:
            _stats(arguments, console)
    return 0


def _backup(arguments: argparse.Namespace, console: Console) -> int:
    """1 when an original is damaged; all else is backed up nevertheless."""
    with library_for_reading(arguments) as library:
        damaged = library.backup(arguments.file)
        named = _named_with_clippings(library, damaged)
    console.say(f"The library is backed up in {shown_path(arguments.file)}.")
    _tell_originals(
        named,
        "is missing, has changed on disk or cannot be read. The backup holds what is left of it; an earlier backup may "
        "have it whole.",
        console,
    )
    return 1 if damaged else 0


def _restore(arguments: argparse.Namespace, console: Console) -> int:
    """1 when something in the backup was not whole; all else is brought back nevertheless."""
    from clippings_app.storage.restoring import restore

    folder = library_folder(arguments)
    lost = restore(arguments.file, folder)
    console.say(f"The library is back in {shown_path(folder)}.")
    if MANIFEST in lost:
        console.say(f"clippings: The backup is damaged: {MANIFEST} in it is missing or wrong.")
    hashes = tuple(each for each in lost if each != MANIFEST)
    if hashes:
        with library_for_reading(arguments) as library:
            named = _named_with_clippings(library, hashes)
        _tell_originals(named, "is not whole in the backup and did not come back; an earlier one may have it.", console)
    return 1 if lost else 0


def _named_with_clippings(library: Library, originals: Sequence[str]) -> list[str]:
    """Each original by its hash, with the clipping that was read from it."""
    holders = {sha256: library.held_original(sha256) for sha256 in originals}
    rows = {row.id: row for row in library.rows(number for number in holders.values() if number is not None)}
    return [
        f"{sha256} of {row.id} ({cut(row.headline, _SHOWN_HEADLINE)})" if row else sha256
        for sha256, row in ((sha256, rows.get(number or 0)) for sha256, number in holders.items())
    ]


def _tell_originals(named: Sequence[str], what: str, console: Console) -> None:
    for each in named[:_MOST_NAMED]:
        console.say(f"clippings: The original {each} {what}")
    if len(named) > _MOST_NAMED:
        console.say(f"clippings: … and {len(named) - _MOST_NAMED} others. `clippings check` has all their names.")


def _check(arguments: argparse.Namespace, console: Console) -> int:
    opened = library_for_writing if arguments.repair else library_for_reading
    with opened(arguments) as library:
        report = library.check(repair=arguments.repair)
    if arguments.json:
        console.json({"sound": report.sound} | plain(report))
    else:
        console.lines(f"problem: {each}" for each in report.problems)
        console.lines(f"repaired: {each}" for each in report.repaired)
        console.lines(f"notice: {each}" for each in report.notices)
        console.lines(["The library is sound." if report.sound else "The library is damaged; check --repair may help."])
    return 0 if report.sound else 1


def _stats(arguments: argparse.Namespace, console: Console) -> None:
    with library_for_reading(arguments) as library:
        whole: JsonObject = {"version": __version__, "library": str(library.folder)} | plain(library.stats())
    if arguments.json:
        console.json(whole)
    else:
        console.lines(_report_lines(whole))


def plain(value: object) -> JsonObject:
    """A report as JSON: dataclasses by field, paths as text, sets and tuples as lists."""

    def other(each: object) -> object:
        if dataclasses.is_dataclass(each) and not isinstance(each, type):
            return {field.name: getattr(each, field.name) for field in dataclasses.fields(each)}
        if isinstance(each, frozenset | set):
            return sorted(each)
        return str(each) if isinstance(each, Path) else dict(each)  # type: ignore[call-overload]

    whole: JsonObject = json.loads(json.dumps(value, default=other))
    return whole


def _report_lines(whole: JsonObject, indent: str = "") -> list[str]:
    lines = []
    for name, value in whole.items():
        if isinstance(value, dict):
            lines += [f"{indent}{name}:", *_report_lines(value, indent + "  ")]
        elif isinstance(value, list):
            lines.append(f"{indent}{name}: {', '.join(map(str, value)) or 'none'}")
        else:
            lines.append(f"{indent}{name}: {value}")
    return lines
