"""Marks in all passages of a page at once what a query means.

The marks are those of the tokenizer. Most words of most passages are so plain that it is known what it would say: only
pieces between two blanks that hold anything odd are given to it, and of these only those that can matter. A passage in
which a phrase may run into such a piece is read with care.
"""

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import AnyStr

import numpy as np

from clippings_app.search.cutting import END_OF_HIT, HIT, Piece
from clippings_app.search.edits import within_one_edit
from clippings_app.search.highlight import Span, finder, joined
from clippings_app.search.patterns import Match, Pattern
from clippings_app.search.tokenizer import Kind, tokens

_BLANK = ord(" ")
_MARK, _END_OF_MARK = HIT.encode(), END_OF_HIT.encode()
_IN_HTML = (
    *((sign.encode(), html.escape(sign).encode()) for sign in "&<>\"'"),
    (_MARK, b"<mark>"), (_END_OF_MARK, b"</mark>"),
)  # fmt: skip
"""What stands in HTML for some signs, in this order: the first of them is in what stands for the others."""
_APART = " \n "
"""Between two passages: a blank at both sides, as at the ends of a passage, and in none of them a line break."""

_ASCII_IN_WORDS = bytes(char < 0x80 and chr(char).isalnum() for char in range(256))
_PLAIN_ALONE = bytes(char if _ASCII_IN_WORDS[char] else _BLANK for char in range(256))
_BETWEEN_PLAIN = rb"[^a-z0-9\n" + _MARK + rb"]+"
"""What stands between two words of a phrase, where no word stands in between that is not plain."""
_SIGNS_WITHIN_WORDS = "'.’".encode()
"""All bytes of the signs; no other characters are made of these alone."""
_WITHIN_WORDS = re.compile(rb"'|\xe2\x80\x99|\.(?=[^ ])")
"""What can be within a word, so that only the tokenizer can tell which words are there; none reaches beyond a blank."""
_ODD = re.compile(rb"'|\.(?=[^ ])|[\xc2-\xe1\xe3-\xf4]|\xe2(?!\x80[\x93\x94\x9c\x9d\xa6])")
"""That, or any character that may be a letter beyond ASCII."""

_FIRST_BEYOND_ASCII = 0xC2
_LIKE_ASCII = np.isin(np.arange(256), [*range(0xC2, 0xCE), 0xE1, 0xE2, 0xEA, *range(0xEF, 0xF5)])
"""Which first bytes in UTF-8 have characters that are compared as letters of ASCII, or are signs and marks."""
_IN_WORDS = np.frombuffer(_ASCII_IN_WORDS, np.bool_)
_PUNCTUATION = [sign.encode() for sign in "“”–—…’"]
"""The most frequent characters beyond ASCII that are no letters, all with the same first two bytes."""
_ENDS_PLAIN = np.isin(np.arange(256), [sign[2] for sign in _PUNCTUATION])

_PIECES_REMEMBERED = 1 << 14
_LONGEST_REMEMBERED = 40
"""Bytes. What is longer hardly comes again, and has very many words in a script without blanks."""


class Marker:
    """Marks in passages what some patterns look for."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._careful: Callable[[str], list[Span]] = finder(tuple(patterns), short=True)
        slots = dict.fromkeys(slot for pattern in patterns for slot in pattern.slots)
        alone = {pattern.slots[0] for pattern in patterns if len(pattern.slots) == 1}
        phrases = [_phrase(pattern) for pattern in patterns if len(pattern.slots) > 1]
        self._phrases = [phrase for phrase in phrases if phrase is not None]
        self._is_quick = len(self._phrases) == len(phrases)
        self._exact = frozenset(slot.text for slot in slots if slot.match is Match.EXACT)
        self._beginnings = tuple(slot.text for slot in slots if slot.match is Match.PREFIX)
        self._near = _Near(slot.text for slot in slots if slot.match is Match.FUZZY)
        spelt = [slot for slot in slots if slot.text.isascii() and slot.match is not Match.FUZZY]
        self._spelt = [slot.text.encode() for slot in spelt]
        self._plain = [(slot.text.encode(), slot.match is Match.EXACT) for slot in spelt if slot in alone]
        self._of_ascii_letters = all(slot.text.isascii() and slot.text.isalpha() for slot in slots)

    def marked(self, pieces: Sequence[Piece]) -> list[str | None]:
        """Each as HTML with its hits in `<mark>`; None for those in which there is nothing to mark."""
        if self._is_quick:
            data = _APART.join(("", *(text for _, text, _ in pieces), "")).encode("utf-8", "surrogatepass")
            data = _with_marks(data, self._spans(data), _MARK, _END_OF_MARK)
        else:
            texts = (_with_marks(text, self._careful(text), HIT, END_OF_HIT) for _, text, _ in pieces)
            data = _APART.join(("", *texts, "")).encode("utf-8", "surrogatepass")
        lines = _as_html(data).decode("utf-8", "surrogatepass").split(_APART)[1:-1]
        return [
            f"{before}{line}{behind}" if "<mark>" in line else None
            for (before, _, behind), line in zip(pieces, lines, strict=True)
        ]

    def _spans(self, data: bytes) -> list[Span]:
        """What the tokenizer would mark, in UTF-8 with blanks around."""
        lower = data.lower()
        # Any word at all may part those of a phrase, or be near another one.
        like_ascii = self._of_ascii_letters and not self._phrases and not self._near.words
        odd = _pieces_around(lower, _letters_beyond_ascii(lower, like_ascii=like_ascii))
        spans: list[Span] = []
        for word, whole in self._plain:
            _add_plain_places(lower, word, spans, odd, whole=whole)
        for word in self._near.among(lower):
            _add_plain_places(lower, word, spans, odd, whole=True)
        if self._near.words or self._is_any_within_a_word(lower):
            odd |= _pieces_around(lower, (found.start() for found in _WITHIN_WORDS.finditer(lower)))
        if self._phrases:
            return joined(self._with_phrases(data, bytearray(lower), odd, spans))
        exact, beginnings, near = self._exact, self._beginnings, self._near if self._near.words else None
        for start, end in odd.items():
            for text, first, last, kind in _words_of[data[start:end]]:
                if text in exact or (near is not None and near[text]):
                    spans.append((start + first, start + last))
                elif text.startswith(beginnings):
                    last = self._end_of_beginning(text, data, start + first, start + last, kind)
                    spans.append((start + first, last))
        return joined(spans)

    def _end_of_beginning(self, word: str, data: bytes, first: int, last: int, kind: Kind) -> int:
        """Where the mark of a word ends that begins as one of some: of a script without spaces not with the word."""
        if kind is not Kind.GRAM:
            return last
        length = max(len(each) for each in self._beginnings if word.startswith(each))
        text = data[first:last].decode("utf-8", "surrogatepass")
        return first + len(text[:length].encode("utf-8", "surrogatepass"))

    def _is_meant(self, word: str) -> bool:
        return word in self._exact or word.startswith(self._beginnings) or (bool(self._near.words) and self._near[word])

    def _is_any_within_a_word(self, lower: bytes) -> bool:
        """Whether a word that is looked for shows when the signs that can stand within it are taken away.

        Between two blanks no fewer of them can be told apart without apostrophes and points than with them.
        """
        tight = lower.translate(None, _SIGNS_WITHIN_WORDS)
        return any(lower.count(word) != tight.count(word) for word in self._spelt)

    def _with_phrases(
        self, data: bytes, lower: bytearray, odd: Mapping[int, int], spans: Sequence[Span]
    ) -> Sequence[Span]:
        """The spans of words, and those of phrases; a passage in which one may run into an odd piece is read whole.

        Args:
            data: All passages.
            lower: The same in lower case; changed where words are that part those of a phrase.
            odd: Where odd pieces begin and end.
            spans: Those of words alone.
        """
        with_care: set[int] = set()
        for start, end in odd.items():
            if words := _words_of[data[start:end]]:
                lower[start:end] = _MARK * (end - start)
            if any(self._is_meant(text) for text, *_ in words):
                with_care.add(data.rfind(b"\n", 0, start))
        found = [(each.start(), each.end(1)) for phrase in self._phrases for each in phrase.finditer(lower)]
        spans = [*spans, *(span for span in found if not _ASCII_IN_WORDS[lower[span[0] - 1]])]
        if with_care:
            spans = [span for span in spans if data.rfind(b"\n", 0, span[0]) not in with_care]
        for line in with_care:
            spans += self._read(data, line + 2, data.find(b"\n", line + 1) - 1)
        return spans

    def _read(self, data: bytes, start: int, end: int) -> Iterator[Span]:
        """What is marked in one passage, read as words."""
        text = data[start:end].decode("utf-8", "surrogatepass")
        for ends in self._careful(text):
            first, last = (start + len(text[:at].encode("utf-8", "surrogatepass")) for at in ends)
            yield first, last


def _phrase(pattern: Pattern) -> re.Pattern[bytes] | None:
    """Finds a phrase among plain words, its end as a group; whoever asks looks at what stands before it.

    None for one with letters beyond ASCII, and for words that are not one behind the other.
    """
    (run, *others), slots = pattern.runs, pattern.slots
    if others or any(slot.offset != at or not slot.text.isascii() for at, slot in enumerate(run)):
        return None
    if any(slot.match is not Match.EXACT for slot in run[:-1]) or run[-1].match is Match.FUZZY:
        return None
    first, *rest = (re.escape(slot.text.encode()) for slot in slots)
    end = rb"(?![a-z0-9])" if run[-1].match is Match.EXACT else rb"[a-z0-9]*"
    return re.compile(rb"%b(?=(%b%b%b))" % (first, _BETWEEN_PLAIN, _BETWEEN_PLAIN.join(rest), end))


class _Near(dict[str, bool]):
    """Whether words are near one of some; remembered of the latest.

    Args:
        words: Those that are looked for, folded.
    """

    def __init__(self, words: Iterable[str]) -> None:
        super().__init__()
        self.words = tuple(words)

    def __missing__(self, word: str) -> bool:
        if len(self) >= _PIECES_REMEMBERED:
            self.clear()
        is_near = any(within_one_edit(word, each) for each in self.words)
        if len(word) <= _LONGEST_REMEMBERED:
            self[word] = is_near
        return is_near

    def among(self, lower: bytes) -> list[bytes]:
        """Those of the plain words of a text that are near."""
        if not self.words:
            return []
        words = set(lower.translate(_PLAIN_ALONE).decode("ascii").split())
        return [word.encode() for word in words if self[word]]


class _Words(dict[bytes, tuple[tuple[str, int, int, Kind], ...]]):
    """For what stands between two blanks its words, with the bytes that they begin and end at, and their kind.

    Of those that have to be taken apart some come again and again.
    """

    def __missing__(self, piece: bytes) -> tuple[tuple[str, int, int, Kind], ...]:
        if len(self) >= _PIECES_REMEMBERED:
            self.clear()
        text = piece.decode("utf-8", "surrogatepass")
        at = [0, *accumulate(len(char.encode("utf-8", "surrogatepass")) for char in text)]
        words = tuple((token.text, at[token.start], at[token.end], token.kind) for token in tokens(text))
        if len(piece) <= _LONGEST_REMEMBERED:
            self[piece] = words
        return words


_words_of = _Words()


def _add_plain_places(lower: bytes, word: bytes, spans: list[Span], odd: dict[int, int], *, whole: bool) -> None:
    """Add where a word stands in pieces that are not odd; those that turn out to be it are added to the odd ones."""
    at = lower.find(word)
    while at >= 0:
        end = at + len(word)
        if not _ASCII_IN_WORDS[lower[at - 1]] and not (whole and _ASCII_IN_WORDS[lower[end]]):
            while _ASCII_IN_WORDS[lower[end]]:
                end += 1
            is_alone = lower[at - 1] == _BLANK and (lower[end] == _BLANK or lower[end + 1] == _BLANK)
            if is_alone or not _is_in_odd_piece(lower, at, end, odd):
                spans.append((at, end))
        at = lower.find(word, at + 1)


def _is_in_odd_piece(lower: bytes, at: int, end: int, odd: dict[int, int]) -> bool:
    start, stop = lower.rfind(b" ", 0, at) + 1, lower.find(b" ", end)
    if start not in odd and _ODD.search(lower, start, stop):
        odd[start] = stop
    return start in odd


def _pieces_around(data: bytes, places: Iterable[int]) -> dict[int, int]:
    """What stands between two blanks around each of some rising places: where it begins, and where it ends."""
    pieces: dict[int, int] = {}
    end = 0
    for at in places:
        if at >= end:
            end = data.find(b" ", at)
            pieces[data.rfind(b" ", 0, at) + 1] = end
    return pieces


def _letters_beyond_ascii(data: bytes, *, like_ascii: bool) -> list[int]:
    """Where characters beyond ASCII begin that may be letters or belong to some.

    Args:
        data: A text in UTF-8.
        like_ascii: Whether only those matter that are compared as letters of ASCII, or may stand within a word of such.
    """
    if data.isascii():
        return []
    values = np.frombuffer(data, np.uint8)
    at = (values >= _FIRST_BEYOND_ASCII).nonzero()[0]
    plain = (values[at] == _PUNCTUATION[0][0]) & (values[at + 1] == _PUNCTUATION[0][1]) & _ENDS_PLAIN[values[at + 2]]
    if like_ascii:
        plain |= ~(_LIKE_ASCII[values[at]] | _IN_WORDS[values[at - 1]])
    letters: list[int] = at[~plain].tolist()
    return letters


def _as_html(data: bytes) -> bytes:
    """What `html.escape` gives, in UTF-8, with the marks as elements."""
    for sign, shown in _IN_HTML:
        data = data.replace(sign, shown)
    return data


def _with_marks(text: AnyStr, spans: Sequence[Span], mark: AnyStr, end_of_mark: AnyStr) -> AnyStr:
    out: list[AnyStr] = []
    at = 0
    for start, end in spans:
        out += (text[at:start], mark, text[start:end], end_of_mark)
        at = end
    out.append(text[at:])
    return text[:0].join(out)
