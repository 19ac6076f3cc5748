"""Cuts passages out of the texts they are stored in."""

import json

from clippings_app.search.snippets import LEAD, LONGEST_WORD, PASSAGE

HIT, END_OF_HIT = "\0", "\1"
"""What stands for the marks of a passage until it is HTML; none is cut that has them itself."""

_BETWEEN = b'","'
"""What parts two paragraphs, unless its first quote is escaped: then a paragraph ends with a quote and a comma."""

_OPENING, _CLOSING = len('["'), len('"]')
_BACKSLASH = ord("\\")

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
            is_first = data.startswith(b"  ", blank - 1) and blank == earliest and _is_blank_before(data, hit, blank)
            before, start = "" if is_first else "…", blank + 1
    enough = start + PASSAGE + LONGEST_WORD
    paragraph_end = stop = len(data) - _CLOSING
    if (parted := find(_BETWEEN, hit, enough + PASSAGE + len(_BETWEEN))) >= 0:
        paragraph_end = stop = _paragraph_end(data, parted)
    if stop > enough:
        enough += 0 if data[start:enough].isascii() else PASSAGE
        stop = data.rfind(b" ", hit, enough) if stop > enough else stop
        if stop < paragraph_end and not (data.startswith(b"  ", stop) and _is_blank_behind(data, hit, stop)):
            behind = "…"
    text = _unescaped(data[start:stop]) if start < stop else None
    if text is not None and len(text) > PASSAGE:
        last = text.rfind(" ", PASSAGE - LONGEST_WORD, PASSAGE + 1)
        text, behind = text[:last] if last >= 0 else None, "…"
    return None if text is None else (before, text, behind)


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
            return None if HIT in text or END_OF_HIT in text else " ".join(text.split())
        piece = piece.replace(b"\\", b"")
    text = piece.decode("utf-8", "replace")
    if "  " not in text and (text.isascii() or text.isprintable()):  # no white space but " " is printable
        return text.strip(" ")
    return " ".join(text.split())
