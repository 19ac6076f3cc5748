"""What one text says that another does not, sentence by sentence."""

import re
import unicodedata
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from clippings_app.parsing.sentences import sentences

Span = tuple[int, int]
Place = tuple[int, int]

_WORD = re.compile(r"\w+")
_ONE_TEXT = 0.5
"""Share of the sentences of both (Dice index) above which they are taken for one text."""

_ALIKE = 0.5
_LEAST_WORDS = 4
_LONGEST_WORD = 12
_MOST_SENTENCES = 800


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


def matching_sentences(left: Sequence[str], right: Sequence[str]) -> tuple[tuple[Place, Place], ...]:
    """Sentences that say the same, each as a pair of places (paragraph from 1, character), in the order of the left.

    The same words match first; of the rest those that share at least half of their words (Jaccard index), the most
    alike first. Each sentence has at most one match. A guide for the eye: short ones match in the same words only.
    """
    ours = list(islice(_sentences(left), _MOST_SENTENCES))
    theirs = list(islice(_sentences(right), _MOST_SENTENCES))
    free: dict[str, deque[int]] = {}
    for number, (*_, key) in enumerate(theirs):
        free.setdefault(key, deque()).append(number)
    pairs = {number: free[key].popleft() for number, (*_, key) in enumerate(ours) if free.get(key)}
    pairs |= _alike(ours, theirs, pairs)
    return tuple(
        ((ours[one][0], ours[one][1][0]), (theirs[other][0], theirs[other][1][0]))
        for one, other in sorted(pairs.items())
    )


def _alike(ours: Sequence["_Sentence"], theirs: Sequence["_Sentence"], taken: Mapping[int, int]) -> dict[int, int]:
    """Matches among the sentences that have none yet; words of most sentences are no reason to compare two."""
    bags = [_bag(key) for *_, key in theirs]
    holders: dict[str, list[int]] = {}
    gone = set(taken.values())
    for number, bag in enumerate(bags):
        if number not in gone:
            for word in bag:
                holders.setdefault(word, []).append(number)
    likeness: list[tuple[float, int, int]] = []
    for number, (*_, key) in enumerate(ours):
        bag = _bag(key)
        if number in taken or len(bag) < _LEAST_WORDS:
            continue
        shared = Counter(other for word in bag for other in holders.get(word, ()))
        for other, count in shared.items():
            share = count / len(bag | bags[other])
            if share >= _ALIKE:
                likeness.append((-share, number, other))
    found: dict[int, int] = {}
    for _, number, other in sorted(likeness):
        if number not in found and other not in gone:
            found[number] = other
            gone.add(other)
    return found


def _bag(key: str) -> frozenset[str]:
    """Words to compare by; a script without spaces gives one long "word", of which pairs of characters are taken."""
    words = key.split()
    runs = [word for word in words if len(word) > _LONGEST_WORD and not word.isascii()]
    pairs = {word[at : at + 2] for word in runs for at in range(len(word) - 1)}
    return frozenset(words).difference(runs) | pairs


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
