"""What wallabag exported: a list of articles as JSON, each with its text as HTML."""

import io
from collections.abc import Iterator, Mapping
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

_FORMAT = "wallabag export"


def read_wallabag(payload: Payload) -> Iterator[Arrival | Failure]:
    """Every article of an export as a clipping, named "file#3" by its number."""
    yield from each_read(document_of(io.BytesIO(payload.data), payload.name), _read_entry)


def _read_entry(entry: Payload) -> Arrival:
    data = json_object(entry, _FORMAT)
    url = web_address(data.get("url")) or web_address(data.get("given_url"))
    title = words(data.get("title"))
    if not (title or url):
        raise BrokenInput(entry.name, _FORMAT, "this entry has neither a title nor an address")
    draft = Draft(
        article=ParsedArticle(),
        topics=topics(each.get("label") if isinstance(each, dict) else each for each in listed(data.get("tags"))),
        notes=tuple(note for each in listed(data.get("annotations")) if (note := _note(each))),
        starred=words(data.get("is_starred")) in ("1", "True") or data.get("is_starred") is True,
        filed=words(data.get("is_archived")) in ("1", "True") or data.get("is_archived") is True,
        added=moment(data.get("created_at")),
    )
    said = _said(data, title or url or "", url)
    content = data.get("content")
    if isinstance(content, str) and content.strip():
        try:
            return content_arrival(content, draft, said, about=entry, kind=Kind.WALLABAG.value)
        except EmptyInput:
            pass  # it has no text: what is known of it is still a link
    return plain_arrival(with_said(ParsedArticle(), said), draft, about=entry, kind=Kind.WALLABAG.value)


def _said(data: Mapping[str, Any], title: str, url: str | None) -> dict[str, Any]:
    from clippings_app.parsing.names import split_byline

    authors = [words(each) for each in listed(data.get("published_by"))] or [words(data.get("published_by"))]
    language = words(data.get("language")).replace("_", "-").lower()
    return {
        "headline": title,
        "byline": tuple(dict.fromkeys(name for each in authors if each for name in split_byline(each))),
        "published": day_or_time(data.get("published_at")),
        "language": language.partition("-")[0],
        "url": url,
    }


def _note(annotation: object) -> str:
    """An annotation as Markdown: what was marked as a quotation, what was written below it."""
    if not isinstance(annotation, dict):
        return ""
    quote, text = lines_kept(annotation.get("quote")), lines_kept(annotation.get("text"))
    quoted = "\n".join(f"> {line}" for line in quote.splitlines())
    return "\n\n".join(part for part in (quoted, text) if part)
