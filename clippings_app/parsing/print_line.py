"""The line in which newspapers' pages tell where an article stood in the printed paper."""

import re
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from clippings_app.domain.article import Evidence, Origin, Reading

_LINE = re.compile(
    r"A version of this (?:article|story|review|column|report) (?:appears|appeared|ran) in print on [^.]{6,40}?,? "
    r"(?:(?:on|in) )?(?:Section (?P<section>[A-Z]{1,3}), )?Page (?P<page>[A-Z]{0,3}\d{1,4}) of the "
    r"(?P<edition>[^.,:;]{2,60}? edition)\b",
    re.IGNORECASE,
)
_LONGEST = 400


def with_print(reading: Reading, *, source: str, origin: Origin) -> Reading:
    """The reading with edition and page where such a line tells them and nothing else did.

    Args:
        reading: As it was read.
        source: What it was read from; the line is sought in it.
        origin: What kind of source that is.
    """
    article = reading.article
    candidates = (*article.boilerplate, *article.disclosures, *article.body[-4:])
    found = next((told for text in candidates if len(text) <= _LONGEST and (told := _LINE.search(text))), None)
    if found is None:
        return reading
    page = found["page"]
    # "Section A, Page 1" is page A1; a section of several letters is named ("Section SR").
    pages = f"{found['section']}{page}" if found["section"] and page.isdigit() else page
    said = {"edition": found["edition"], "pages": pages}
    new: dict[str, Any] = {name: value for name, value in said.items() if getattr(article, name) is None}
    at = source.find(found[0])
    place = (at, at + len(found[0])) if at >= 0 else (None, None)  # markup stands in it
    evidence = {name: Evidence(origin=origin, start=place[0], end=place[1]) for name in new}
    provenance = MappingProxyType({**article.provenance, **evidence})
    return replace(reading, article=replace(article, **new, provenance=provenance))
