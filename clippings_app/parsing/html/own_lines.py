"""Datelines that have a line of their own above the first paragraph."""

import re
from collections.abc import Sequence

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.dateline import find_dateline
from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.tree import words_of

_LONGEST_PLACE = 40
# Names of its element; "ad-place" and "placeholder" are where adverts are put.
_PLACE_LINE = re.compile(
    r"ortsmarke|dateline|(?<![a-z])(?<!(?<![a-z])ads[-_])(?<!(?<![a-z])ad[-_])(?:location|place|ort)(?![a-z]|[-_]?holder)"
)
# "Marhaven (kna)", with the initials of the agency.
_PLACE_AND_AGENCY = re.compile(
    r"(?P<place>[A-ZÀ-Þ][\w.'’ -]{1,30}?)(?:, [\w. ]{3,12})? \([A-Za-z]{2,6}(?:/[A-Za-z]{2,6})?\)\s?[–—-]?"
)
_LEAST_OF_REPORT = 3


def join_place(blocks: Sequence[Block], body: Sequence[Block]) -> str | None:
    """Put a dateline that has a line of its own, "Marhaven –", back before the first paragraph; that dateline."""
    if not body or not body[0].index:
        return None
    line, first = blocks[body[0].index - 1], body[0]
    is_open = len(line.text) <= _LONGEST_PLACE and line.text.endswith(("-", "–", "—")) and not line.heading
    if not is_open or not (line.text[:1].isupper() and first.text[:1].isupper()):
        return None
    both = f"{line.text} {first.text}"
    place = find_dateline(both, [block.text for block in body[1:]])
    if place is None and _PLACE_LINE.search(words_of(line.element)):
        place = line.text.rstrip(" -–—")
    if place is not None:
        first.text = both
    return place


def join_agency(body: list[Block], labels: dict[int, LineLabel]) -> str | None:
    """Put the place and agency that have a line of their own, "Marhaven (kna)", back before the first paragraph."""
    if len(body) < _LEAST_OF_REPORT or not _PLACE_AND_AGENCY.fullmatch(body[0].text) or body[0].heading:
        return None
    line, first = body[:2]
    if not first.text[:1].isupper() or len(first.text) <= _LONGEST_PLACE or line.links:
        return None
    first.text = f"{line.text} {first.text}"
    del body[0]
    labels[line.index] = LineLabel.BOILERPLATE
    return _PLACE_AND_AGENCY.sub(r"\g<place>", line.text)
