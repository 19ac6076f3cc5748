"""Drafts that wait to be reviewed, from one start of the program to the next: a small file in the library's folder.

What came in is kept as it came and read again, so that a newer version of the program reads it better; what a person
had done to it (labels, tags, date) is kept beside it.
"""

import contextlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clippings_app.domain.article import LineLabel
from clippings_app.domain.clipping import Role
from clippings_app.domain.errors import ClippingsError, NotWritable
from clippings_app.domain.payload import Payload
from clippings_app.domain.system_words import system_words
from clippings_app.saving import save
from clippings_app.ui.goods import Goods
from clippings_app.ui.goods_json import goods_from_json, goods_to_json
from clippings_app.ui.views.review_steps import Progress

if TYPE_CHECKING:
    from clippings_app.importers.arrival import Arrival

FILE = "review-drafts.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDraft:
    """One draft that waits.

    Attributes:
        title: What a person knows it by.
        goods: What came in.
        progress: What was done to it.
    """

    title: str
    goods: Goods
    progress: Progress = field(default_factory=Progress)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDrafts:
    """What waited in a library.

    Attributes:
        drafts: Those that can be read.
        aside: Where their file went because something in it cannot be read; None when all can.
        error: Why it could not be moved there, or what can be read not be written again.
    """

    drafts: tuple[KeptDraft, ...] = ()
    aside: Path | None = None
    error: ClippingsError | None = None


def lasting(goods: Goods, arrival: "Arrival") -> Goods:
    """Goods that can be read again later: what was fetched, or read from a file that may go, as its bytes."""
    if goods.payloads or arrival.original is None or arrival.images:
        return goods
    url = arrival.draft.article.url if goods.links else None
    payload = Payload(data=arrival.original, name=arrival.name, type=arrival.original_type, url=url)
    return replace(goods, payloads=(payload,), paths=(), links=())


def write_drafts(folder: Path, drafts: Sequence[KeptDraft]) -> None:
    """Write the drafts of a library; none take the file away.

    Raises:
        NotWritable: If the folder cannot be written.
        DiskFull: If there is no room.
    """
    path = folder / FILE
    if drafts:
        save(path, json.dumps([_to_json(draft) for draft in drafts]).encode())
    else:
        path.unlink(missing_ok=True)


def read_drafts(folder: Path, now: Callable[[], datetime] | None = None) -> FoundDrafts:
    """The drafts of a library, oldest first.

    A file of which something cannot be read is moved aside, so that the next one written does not take its place.

    Args:
        folder: The library.
        now: Gives the time that a file moved aside is named by; the system's when none is given.
    """
    path = folder / FILE
    try:
        drafts, whole = _parsed(path.read_bytes())
    except FileNotFoundError:
        return FoundDrafts()
    except OSError:
        drafts, whole = [], False
    if whole:
        return FoundDrafts(drafts=tuple(drafts))
    at = now() if now is not None else datetime.now(UTC)
    aside = path.with_name(f"{FILE}.damaged-{at:%Y%m%dT%H%M%SZ}")
    try:
        path.replace(aside)
    except OSError as error:
        return FoundDrafts(drafts=tuple(drafts), error=NotWritable(path, system_words(error)))
    try:
        write_drafts(folder, drafts)
    except ClippingsError as error:
        return FoundDrafts(drafts=tuple(drafts), aside=aside, error=error)
    return FoundDrafts(drafts=tuple(drafts), aside=aside)


def _parsed(data: bytes) -> tuple[list[KeptDraft], bool]:
    """The drafts that can be read, and whether that is all of them."""
    try:
        entries = json.loads(data)
    except ValueError:
        return [], False
    if not isinstance(entries, list):
        return [], False
    drafts: list[KeptDraft] = []
    for entry in entries:
        with contextlib.suppress(ValueError, KeyError, TypeError, AttributeError):
            drafts.append(_from_json(entry))
    return drafts, len(drafts) == len(entries)


def _to_json(draft: KeptDraft) -> dict[str, Any]:
    goods, progress = draft.goods, draft.progress
    return {
        "title": draft.title,
        **goods_to_json(goods),
        "labels": {str(line): label.value for line, label in progress.forced.items()},
        "topics": list(progress.topics),
        "incidents": list(progress.incidents),
        "role": progress.role.value if progress.role else "",
        "published": progress.published,
        "publisher": progress.publisher,
        "line": progress.line,
    }


def _from_json(data: Mapping[str, Any]) -> KeptDraft:
    return KeptDraft(
        title=str(data["title"]),
        goods=goods_from_json(data),
        progress=Progress(
            forced={int(line): LineLabel(label) for line, label in data["labels"].items()},
            topics=tuple(str(topic) for topic in data["topics"]),
            incidents=tuple(str(name) for name in data["incidents"]),
            role=Role(data["role"]) if data["role"] else None,
            published=data["published"],
            publisher=data.get("publisher"),
            line=data.get("line"),
        ),
    )
