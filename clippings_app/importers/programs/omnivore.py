"""What Omnivore exported: lists of articles as JSON, with the text and the highlights of each in files beside them."""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Draft
from clippings_app.domain.errors import BrokenInput, EmptyInput
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.programs.building import (
    content_arrival,
    day_or_time,
    each_read,
    json_object,
    lines_kept,
    listed,
    moment,
    plain_arrival,
    topics,
    web_address,
    with_said,
    words,
)
from clippings_app.importers.records import document_of

_FORMAT = "Omnivore export"
CONTENT = "content"
HIGHLIGHTS = "highlights"


def entries_of(data: bytes, name: str) -> Iterator[Payload | Failure]:
    """Every article of a list as an input of its own."""
    for each in document_of(io.BytesIO(data), name):
        yield replace(each, type=Kind.OMNIVORE.value) if isinstance(each, Payload) else each


def read_omnivore(payload: Payload) -> Iterator[Arrival | Failure]:
    """The clippings of a list, or of one entry that was cut out of it."""
    is_entry = payload.data.lstrip().startswith(b"{")
    yield from each_read([payload] if is_entry else entries_of(payload.data, payload.name), _read_entry)


def slug_of(entry: Payload) -> str:
    """What the files of an entry are called; empty where it does not say."""
    found = re.search(rb'"slug"\s*:\s*"([^"\\/]{1,300})"', entry.data)
    return found[1].decode("utf-8", "replace") if found else ""


def _read_entry(entry: Payload) -> Arrival:
    data = json_object(entry, _FORMAT)
    url = web_address(data.get("url")) or web_address(data.get("originalArticleUrl"))
    title = words(data.get("title"))
    if not (title or url):
        raise BrokenInput(entry.name, _FORMAT, "this entry has neither a title nor an address")
    highlights = entry.beside.get(HIGHLIGHTS, b"").decode("utf-8", "replace")
    draft = Draft(
        article=ParsedArticle(),
        topics=topics(_labels(data.get("labels"))),
        notes=tuple(note for each in (data.get("note"), highlights) if (note := lines_kept(each))),
        filed=words(data.get("state")).lower() == "archived",
        added=moment(data.get("savedAt")),
    )
    said = _said(data, title or url or "", url)
    content = entry.beside.get(CONTENT, b"")
    if content.strip():
        page = Payload(data=content, name=entry.name)
        try:
            return content_arrival(content.decode("utf-8", "replace"), draft, said, about=page, kind=Kind.HTML.value)
        except EmptyInput:
            pass  # it has no text: what is known of it is still a link
    return plain_arrival(with_said(ParsedArticle(), said), draft, about=entry, kind=Kind.OMNIVORE.value)


def _said(data: Mapping[str, Any], title: str, url: str | None) -> dict[str, Any]:
    from clippings_app.parsing.names import split_byline

    author = words(data.get("author"))
    return {
        "headline": title,
        "deck": words(data.get("description")),
        "byline": split_byline(author) if author else (),
        "publisher": words(data.get("siteName")),
        "published": day_or_time(data.get("publishedAt")),
        "url": url,
    }


def _labels(value: object) -> list[object]:
    return [each.get("name") if isinstance(each, dict) else each for each in listed(value)]
