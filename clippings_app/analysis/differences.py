"""What one text says that another does not, sentence by sentence."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clippings_app.parsing.mentions import sentences

Span = tuple[int, int]

_WORD = re.compile(r"\w+")
_ONE_TEXT = 0.5
"""Share of the sentences of both (Dice index) above which they are taken for one text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """Two texts compared; paragraphs are counted from 1, places are characters of a paragraph.

    Attributes:
        only_left: Sentences of the left text that the right one does not have, by paragraph.
        only_right: Likewise the other way round.
        both_left: Sentences of the left text that the right one has too, in the same words.
        both_right: The same sentences in the right text.
        shared: How many sentences both have.
        left: How many sentences the left text has.
        right: How many the right one has.
    """

    only_left: Mapping[int, tuple[Span, ...]]
    only_right: Mapping[int, tuple[Span, ...]]
    both_left: Mapping[int, tuple[Span, ...]]
    both_right: Mapping[int, tuple[Span, ...]]
    shared: int
    left: int
    right: int

    @property
    def is_one_text(self) -> bool:
        """Whether most of both is the same, so that what differs is what a reader looks for."""
        return 2 * self.shared > _ONE_TEXT * (self.left + self.right)


def differences(left: Sequence[str], right: Sequence[str]) -> Differences:
    """Compare two bodies. Case, punctuation and white space make no difference, nor does a sentence's place.

    A sentence that stands twice in one text and once in the other is shared once.

    Args:
        left: Paragraphs.
        right: Paragraphs.
    """
    ours, theirs = list(_sentences(left)), list(_sentences(right))
    shared = Counter(key for *_, key in ours) & Counter(key for *_, key in theirs)
    only_left, both_left = _parted(ours, shared)
    only_right, both_right = _parted(theirs, shared)
    return Differences(
        only_left=only_left,
        only_right=only_right,
        both_left=both_left,
        both_right=both_right,
        shared=shared.total(),
        left=len(ours),
        right=len(theirs),
    )


_Sentence = tuple[int, Span, str]
_Places = dict[int, tuple[Span, ...]]


def _sentences(body: Sequence[str]) -> Iterator[_Sentence]:
    """Every sentence with its paragraph, its place in it, and what it is compared by."""
    for number, paragraph in enumerate(body, 1):
        at = 0
        for sentence in sentences(paragraph):
            at = paragraph.index(sentence, at)
            end = at + len(sentence)
            if key := " ".join(_WORD.findall(unicodedata.normalize("NFKC", sentence).casefold())):
                yield number, (at, end), key
            at = end


def _parted(all_of_them: Sequence[_Sentence], shared: Counter[str]) -> tuple[_Places, _Places]:
    """Places of the sentences that are not shared, and of those that are."""
    left, only, both = shared.copy(), _Places(), _Places()
    for number, span, key in all_of_them:
        places = both if left[key] > 0 else only
        left[key] -= 1
        places[number] = (*places.get(number, ()), span)
    return only, both
