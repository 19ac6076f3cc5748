"""Bookmarks as JSON: Firefox's backups, the file in which Chromium keeps its own, and what Pinboard exports."""

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from typing import Any

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Draft
from clippings_app.domain.errors import BrokenInput, ClippingsError
from clippings_app.domain.payload import Payload
from clippings_app.domain.worded import Quoted, Worded
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.programs.building import (
    lines_kept,
    listed,
    moment,
    plain_arrival,
    topic,
    topics,
    web_address,
    with_said,
    words,
)

_FORMAT = "bookmark file"
_ROOTS = frozenset({"bookmark_bar", "other", "synced"})
_FOLDERS = ("folder", "text/x-moz-place-container")
_SINCE_1601 = dt.datetime(1601, 1, 1, tzinfo=dt.UTC)
_Path = tuple[str, ...]


def read_link_list(payload: Payload) -> Iterator[Arrival | Failure]:
    """Every bookmark as a clipping, named "file#3" by its number; folders become topics, a browser's own do not."""
    from clippings_app.parsing.encoding import decode

    text, _ = decode(payload.data, name=payload.name, declared=payload.charset)
    try:
        tree = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise BrokenInput(payload.name, _FORMAT, Quoted("it is no JSON", error)) from None
    number = 0
    for number, (entry, path) in enumerate(_links(tree), start=1):
        name = f"{payload.name}#{number}"
        data = json.dumps(entry, ensure_ascii=False).encode("utf-8", "replace")
        try:
            yield _arrival(entry, path, Payload(data=data, name=name))
        except ClippingsError as error:
            yield Failure(name=name, error=error)
    if not number:
        yield Failure(name=payload.name, error=BrokenInput(payload.name, _FORMAT, "there is no bookmark in it"))


def _links(tree: object) -> Iterator[tuple[Mapping[str, Any], _Path]]:
    """Bookmarks in their order, with the folders above each."""
    waiting: list[tuple[object, _Path]] = [(tree, ())]
    while waiting:
        node, path = waiting.pop()
        if isinstance(node, list):
            waiting += [(each, path) for each in reversed(node)]
        elif not isinstance(node, dict):
            continue
        elif isinstance(roots := node.get("roots"), dict):
            own = [root for name, root in roots.items() if name in _ROOTS and isinstance(root, dict)]
            waiting += [(root.get("children"), path) for root in reversed(own)]
        elif "children" in node or node.get("type") in _FOLDERS:
            # The folders that every Firefox has are named in its language.
            name = "" if "root" in node else words(node.get("title") or node.get("name"))
            waiting += [(each, (*path, name) if name else path) for each in reversed(listed(node.get("children")))]
        elif _address(node) is not None:
            yield node, path


def _address(entry: Mapping[str, Any]) -> object:
    return next((entry[key] for key in ("uri", "url", "href") if entry.get(key) is not None), None)


def _arrival(entry: Mapping[str, Any], path: _Path, about: Payload) -> Arrival:
    url = web_address(_address(entry))
    is_pinboard = "href" in entry
    title = words(entry.get("description") if is_pinboard else entry.get("title") or entry.get("name"))
    if not url:
        shown = words(_address(entry))[:60] or "-"
        raise BrokenInput(
            about.name, _FORMAT, Worded("“{value}” has no address of a page ({shown})", value=title[:60], shown=shown)
        )
    tags = words(entry.get("tags"))
    note = lines_kept(entry.get("extended"))
    draft = Draft(
        article=ParsedArticle(),
        topics=topics([topic(*path), *(tags.split(" ") if is_pinboard else tags.split(","))]),
        notes=(note,) if note else (),
        added=moment(entry.get("time") or entry.get("dateAdded")) or _since_1601(entry.get("date_added")),
    )
    said = {"headline": title or url, "url": url}
    return plain_arrival(with_said(ParsedArticle(), said), draft, about=about, kind=Kind.BOOKMARKS.value)


def _since_1601(value: object) -> str | None:
    """An instant of Chromium's: microseconds since 1601."""
    text = words(value)
    if not (text.isascii() and text.isdecimal() and len(text) == 17):
        return None
    return moment((_SINCE_1601 + dt.timedelta(microseconds=int(text))).isoformat())
