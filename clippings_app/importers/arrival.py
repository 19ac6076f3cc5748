"""What comes of an input: a clipping to be added, or the reason why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from clippings_app.domain.article import Reading
from clippings_app.domain.boilerplate import LearntLine
from clippings_app.domain.clipping import Draft
from clippings_app.domain.errors import ClippingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One clipping that was read.

    Attributes:
        name: What the person knows the input by: a path, a URL, "pasted text"; an entry has its container before it.
        draft: The clipping; its `original` is set only where the record itself names one (our own JSON).
        reading: How it was read, with every line's label; None for a record that needed no reading.
        original: The bytes to be kept; None for our own JSON.
        original_type: Their media type.
        images: Pictures that came along, by the SHA-256 that the article's photos name; to be kept too.
        learnt: Lines of the reading that were left out because a person left them out before, by their number.
        before: The reading before that; None when nothing was left out.
        held_back: Whether lines were recognised and yet kept, because they are most of the article.
    """

    name: str
    draft: Draft
    reading: Reading | None = None
    original: bytes | None = None
    original_type: str = "application/octet-stream"
    images: Mapping[str, bytes] = field(default_factory=dict)
    learnt: Mapping[int, LearntLine] = field(default_factory=dict)
    before: Reading | None = None
    held_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """One input that could not be read; the others go on.

    Attributes:
        name: As in `Arrival`.
        error: Why.
    """

    name: str
    error: ClippingsError
