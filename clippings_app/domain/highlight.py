"""Passages of an article that a person marked, kept so that they are found again when the text is read anew.

The model is that of the W3C Web Annotation Data Model, sections 4.2.4 (TextQuoteSelector) and 4.2.5
(TextPositionSelector): the words with what stands before and after them, and their place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

CONTEXT = 32
"""Characters kept before and after a passage, as hypothes.is and Apache Annotator keep them."""
BREAK = "\n"
"""Stands between two paragraphs of a body where places are counted."""
LINK = "#passage-"
"""How a link of a note begins that leads to a highlight; its uid follows."""


class HighlightColour(StrEnum):
    """The colours there are; each has a name and a sign of its own, so that nobody needs to see colours."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """A marked passage of an article's body.

    Attributes:
        uid: A UUID that stays the same in every export; notes link to it.
        quote: The words as they stood, paragraphs parted by a line break.
        prefix: Up to 32 characters before them.
        suffix: Up to 32 characters after them.
        start: First character, counted from 0 in the body's paragraphs joined by line breaks.
        end: One past the last.
        colour: One of four.
        made: When it was marked, ISO 8601 UTC; None where that is not known.

    Raises:
        ValueError: If there are no words or the place is none.
    """

    uid: str
    quote: str
    prefix: str = ""
    suffix: str = ""
    start: int = 0
    end: int = 0
    colour: HighlightColour = HighlightColour.YELLOW
    made: str | None = None

    def __post_init__(self) -> None:
        """Hold what the attributes promise."""
        if not self.quote.strip():
            raise ValueError("a highlight needs words")
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no place in a text: {self.start} to {self.end}")


def highlight_of(
    body: Sequence[str], start: int, end: int, *, uid: str, colour: HighlightColour, made: str | None = None
) -> Highlight | None:
    """Mark a part of a body; white space at its ends is left out, and None is given when nothing else is in it.

    Args:
        body: The article's paragraphs.
        start: First character in the joined paragraphs.
        end: One past the last.
        uid: A UUID nobody has.
        colour: Its colour.
        made: The time, ISO 8601 UTC.
    """
    text = BREAK.join(body)
    start, end = max(0, start), min(end, len(text))
    quote = text[start:end]
    start += len(quote) - len(quote.lstrip())
    quote = quote.strip()
    end = start + len(quote)
    if not quote:
        return None
    return Highlight(
        uid=uid,
        quote=quote,
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        start=start,
        end=end,
        colour=colour,
        made=made,
    )
