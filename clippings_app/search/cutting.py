"""Cuts passages out of the texts they are stored in, and marks in all of a page's passages what a query means.

The marks are those of the tokenizer. Most words of most passages are so plain that it is known what it would say: only
pieces between two blanks that hold anything odd are given to it, and of these only those that can matter.
"""

import html
import json
import re
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate

import numpy as np

from clippings_app.search.highlight import Span, finder, joined
from clippings_app.search.patterns import Match, Pattern
from clippings_app.search.snippets import LEAD, LONGEST_WORD, PASSAGE
from clippings_app.search.tokenizer import tokens

_BETWEEN = b'","'
"""What parts two paragraphs, unless its first quote is escaped: then a paragraph ends with a quote and a comma."""

_OPENING, _CLOSING = len('["'), len('"]')
_BACKSLASH = ord("\\")
_BLANK = ord(" ")
_HIT, _END_OF_HIT = "\0", "\1"
_MARK, _END_OF_MARK = _HIT.encode(), _END_OF_HIT.encode()
_IN_HTML = (
    *((sign.encode(), html.escape(sign).encode()) for sign in "&<>\"'"),
    (_MARK, b"<mark>"), (_END_OF_MARK, b"</mark>"),
)  # fmt: skip
"""What stands in HTML for some signs, in this order: the first of them is in what stands for the others."""
_APART = " \n "
"""Between two passages: a blank at both sides, as at the ends of a passage, and in none of them a line break."""

_ASCII_IN_WORDS = bytes(char < 0x80 and chr(char).isalnum() for char in range(256))
_APOSTROPHE = "’".encode()
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


Spot = tuple[bytes, int]
"""Where a passage can be made: the texts of a field as a JSON list, and where in it a word stands that was meant."""

Piece = tuple[str, str, str]
"""A passage in one line, between what stands before and behind it: an ellipsis where there is more of its paragraph."""


def cut(spot: Spot) -> Piece | None:
    """The passage around a place; None where it cannot be cut between words."""
    data, hit = spot
    find = data.find
    earliest = hit - LEAD
    start = _OPENING
    before = behind = ""
    if start < earliest or find(_BETWEEN, 0, hit) >= 0:
        if find(_BETWEEN, max(earliest - len(_BETWEEN), 0), hit) >= 0:
            start = _paragraph_start(data, hit)
        if start < earliest:
            blank = find(b" ", earliest, hit)
            if blank < 0:
                return None
            is_first = data[earliest - 1 : blank].isspace() and _is_blank_before(data, hit, blank)
            before, start = "" if is_first else "…", blank + 1
    enough = start + PASSAGE + LONGEST_WORD
    paragraph_end = stop = len(data) - _CLOSING
    if find(_BETWEEN, hit, enough + PASSAGE + len(_BETWEEN)) >= 0:
        paragraph_end = stop = _paragraph_end(data, hit)
    if stop > enough:
        enough += 0 if data[start:enough].isascii() else PASSAGE
        stop = data.rfind(b" ", hit, enough) if stop > enough else stop
        if stop < paragraph_end and not (data[stop : stop + 2].isspace() and _is_blank_behind(data, hit, stop)):
            behind = "…"
    text = _unescaped(data[start:stop]) if start < stop else None
    if text is not None and len(text) > PASSAGE:
        last = text.rfind(" ", PASSAGE - LONGEST_WORD, PASSAGE + 1)
        text, behind = text[:last] if last >= 0 else None, "…"
    return None if text is None else (before, text, behind)


class Marker:
    """Marks in passages what some patterns look for."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._careful: Callable[[str], list[Span]] = finder(tuple(patterns), short=True)
        slots = dict.fromkeys(slot for pattern in patterns for slot in pattern.slots)
        self._by_word = all(len(pattern.slots) == 1 for pattern in patterns)
        self._by_word &= all(slot.match is not Match.FUZZY for slot in slots)
        self._exact = frozenset(slot.text for slot in slots if slot.match is Match.EXACT)
        self._beginnings = tuple(slot.text for slot in slots if slot.match is Match.PREFIX)
        self._plain = [(slot.text.encode(), slot.match is Match.EXACT) for slot in slots if slot.text.isascii()]
        self._of_ascii_letters = all(slot.text.isascii() and slot.text.isalpha() for slot in slots)

    def marked(self, pieces: Sequence[Piece]) -> list[str | None]:
        """Each as HTML with its hits in `<mark>`; None for those in which there is nothing to mark."""
        if self._by_word:
            data = _APART.join(("", *(text for _, text, _ in pieces), "")).encode("utf-8", "surrogatepass")
            data = _with_marks(data, self._spans(data))
        else:
            texts = (_with_marks_in(text, self._careful(text)) for _, text, _ in pieces)
            data = _APART.join(("", *texts, "")).encode("utf-8", "surrogatepass")
        lines = _as_html(data).decode("utf-8", "surrogatepass").split(_APART)[1:-1]
        return [
            f"{before}{line}{behind}" if "<mark>" in line else None
            for (before, _, behind), line in zip(pieces, lines, strict=True)
        ]

    def _spans(self, data: bytes) -> list[Span]:
        """What the tokenizer would mark, in UTF-8 with blanks around."""
        lower = data.lower()
        odd = _pieces_around(lower, _letters_beyond_ascii(lower, like_ascii=self._of_ascii_letters))
        tight = lower.translate(None, b"'.").replace(_APOSTROPHE, b"")
        spans: list[Span] = []
        for word, whole in self._plain:
            _add_plain_places(lower, word, spans, odd, whole=whole)
        # Between two blanks no fewer of them can be told apart without apostrophes and points than with them.
        if any(lower.count(word) != tight.count(word) for word, _ in self._plain):  # one of them is within a word
            odd |= _pieces_around(lower, (found.start() for found in _WITHIN_WORDS.finditer(lower)))
        for start, end in odd.items():
            for text, first, last in _words_of[data[start:end]]:
                if text in self._exact or text.startswith(self._beginnings):
                    spans.append((start + first, start + last))
        return joined(spans)


class _Words(dict[bytes, tuple[tuple[str, int, int], ...]]):
    """For what stands between two blanks its words, with the bytes that they begin and end at.

    Of those that have to be taken apart some come again and again.
    """

    def __missing__(self, piece: bytes) -> tuple[tuple[str, int, int], ...]:
        if len(self) >= _PIECES_REMEMBERED:
            self.clear()
        text = piece.decode("utf-8", "surrogatepass")
        at = [0, *accumulate(len(char.encode("utf-8", "surrogatepass")) for char in text)]
        words = tuple((token.text, at[token.start], at[token.end]) for token in tokens(text))
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


def _paragraph_start(texts: bytes, hit: int) -> int:
    """Where the paragraph begins in which a hit stands."""
    at = texts.rfind(_BETWEEN, 0, hit)
    while at >= 0 and _is_escaped(texts, at):
        at = texts.rfind(_BETWEEN, 0, at + len(_BETWEEN) - 1)
    return at + len(_BETWEEN) if at >= 0 else _OPENING


def _paragraph_end(texts: bytes, hit: int) -> int:
    """Where the paragraph ends in which a hit stands."""
    at = texts.find(_BETWEEN, hit)
    while at >= 0 and _is_escaped(texts, at):
        at = texts.find(_BETWEEN, at + 1)
    return at if at >= 0 else len(texts) - _CLOSING


def _is_blank_before(texts: bytes, hit: int, stop: int) -> bool:
    """Whether nothing but white space stands before a place in the paragraph."""
    return texts[_paragraph_start(texts, hit) : stop].isspace()


def _is_blank_behind(texts: bytes, hit: int, start: int) -> bool:
    """Whether nothing but white space stands from a place on in the paragraph."""
    return texts[start : _paragraph_end(texts, hit)].isspace()


def _is_escaped(texts: bytes, quote: int) -> bool:
    """Whether a quote stands in a text and does not end it: behind an odd number of backslashes."""
    start = quote
    while texts[start - 1] == _BACKSLASH:
        start -= 1
    return (quote - start) % 2 == 1


def _unescaped(piece: bytes) -> str | None:
    """A piece of a JSON text, white space made single spaces; None where it has what stands for a mark."""
    if b"\\" in piece:
        if piece.count(b"\\") != piece.count(b'\\"'):
            text = str(json.loads(f'"{piece.decode("utf-8", "replace")}"'))
            return None if _HIT in text or _END_OF_HIT in text else " ".join(text.split())
        piece = piece.replace(b"\\", b"")
    text = piece.decode("utf-8", "replace")
    if "  " not in text and (text.isascii() or text.isprintable()):  # no white space but " " is printable
        return text.strip(" ")
    return " ".join(text.split())


def _as_html(data: bytes) -> bytes:
    """What `html.escape` gives, in UTF-8, with the marks as elements."""
    for sign, shown in _IN_HTML:
        data = data.replace(sign, shown)
    return data


def _with_marks(data: bytes, spans: Sequence[Span]) -> bytes:
    out: list[bytes] = []
    at = 0
    for start, end in spans:
        out += (data[at:start], _MARK, data[start:end], _END_OF_MARK)
        at = end
    return b"".join((*out, data[at:]))


def _with_marks_in(text: str, spans: Sequence[Span]) -> str:
    out: list[str] = []
    at = 0
    for start, end in spans:
        out += (text[at:start], _HIT, text[start:end], _END_OF_HIT)
        at = end
    return "".join((*out, text[at:]))
