"""The lines of a text as it came, and the paragraphs they make.

Hard-wrapped text, as of mails and PDF files, has several lines to a paragraph.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from clippings_app.parsing.text.envelopes import opened
from clippings_app.parsing.text.measures import weight
from clippings_app.parsing.text.raw import RawLine
from clippings_app.parsing.text.wrapping import (
    decoded,
    furniture_lines,
    is_wrapped,
    joined,
    soft_breaks,
    soft_groups,
    wrapped_groups,
)

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_INVISIBLE = dict.fromkeys(
    [
        0x200B,
        0x2060,
        0xFEFF,
        0x00AD,
        0x200E,
        0x200F,
        0x202A,
        0x202B,
        0x202C,
        0x202D,
        0x202E,
        0x2066,
        0x2067,
        0x2068,
        0x2069,
    ]
)
_QUOTE_MARK = re.compile(r"^(?:>\s?)+")
_COLON_FIRST = re.compile(r":\s[^\W\d_]")
_MOST_BROKEN = 4
_LONGEST_BROKEN = 80
_MOST_QUOTED = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One or more lines that make one paragraph, heading or caption.

    Attributes:
        text: The lines joined, with hyphenation undone.
        lines: Which lines, counted from 0.
        start: The first character in the source.
        end: One past the last.
        gap_before: Blank lines before it.
        gap_after: Blank lines after it.
        aside: Whether it stands beside the text: the head or foot of a page, the words above a letter that is quoted.
    """

    text: str
    lines: tuple[int, ...]
    start: int
    end: int
    gap_before: int = 0
    gap_after: int = 0
    aside: bool = False


def split_lines(text: str) -> tuple[RawLine, ...]:
    """Every line of a text, with offsets into it."""
    lines: list[RawLine] = []
    start = 0
    for match in _BREAK.finditer(text):
        lines.append(_raw(text, start, match.start()))
        start = match.end()
    lines.append(_raw(text, start, len(text)))
    return tuple(lines)


def clean(text: str) -> str:
    """Single spaces, no invisible characters, NFC."""
    if text.isascii():
        return " ".join(text.split())
    return unicodedata.normalize("NFC", " ".join(text.translate(_INVISIBLE).split()))


def paragraphs(lines: Sequence[RawLine]) -> tuple[Paragraph, ...]:
    """Join the lines of hard-wrapped text; elsewhere a line is one, but for broken brackets and colons."""
    envelope = opened(lines)
    lines = envelope.lines
    texts = [line.text for line in lines]
    aside = _beside_quotes(lines) | envelope.aside
    if soft := soft_breaks(texts):
        groups = soft_groups(texts, soft)
    elif is_wrapped(texts, aside, quoted=_is_quoted(lines)):
        groups = wrapped_groups(texts, aside)
        aside |= furniture_lines(texts)
    else:
        groups = _broken_groups(lines)
    made: list[Paragraph] = []
    for position, group in enumerate(groups):
        previous = groups[position - 1][-1] if position else -1
        following = groups[position + 1][0] if position + 1 < len(groups) else len(lines)
        made.append(
            Paragraph(
                text=clean(decoded([lines[i].printed for i in group])) if soft else joined([texts[i] for i in group]),
                lines=tuple(group),
                start=lines[group[0]].start,
                end=lines[group[-1]].end,
                gap_before=max(0, group[0] - previous - 1),
                gap_after=max(0, following - group[-1] - 1),
                aside=group[0] in aside,
            ),
        )
    return tuple(made)


def _beside_quotes(lines: Sequence[RawLine]) -> frozenset[int]:
    """Where most is quoted (">"), the lines that are quoted less: what someone wrote above or below it."""
    depth = {i: _depth(line.printed) for i, line in enumerate(lines) if line.text}
    (most, count), *_ = Counter(depth.values()).most_common(1) or [(0, 0)]
    return frozenset(i for i in depth if depth[i] < most) if count >= _MOST_QUOTED * len(depth) else frozenset()


def _is_quoted(lines: Sequence[RawLine]) -> bool:
    filled = [line for line in lines if line.text]
    return sum(_depth(line.printed) > 0 for line in filled) >= _MOST_QUOTED * len(filled)


def _depth(printed: str) -> int:
    said = printed.lstrip()
    marks = _QUOTE_MARK.match(said) if said.startswith(">") else None
    return marks[0].count(">") if marks else 0


def _raw(text: str, start: int, end: int) -> RawLine:
    printed = text[start:end]
    return RawLine(printed=printed, text=as_read(printed), start=start, end=end)


def as_read(printed: str) -> str:
    """A line without the quote marks of mail, with single spaces, without invisible characters, NFC."""
    said = printed.strip()
    return clean(_QUOTE_MARK.sub("", said) if said.startswith(">") else said)


def _broken_groups(lines: Sequence[RawLine]) -> list[list[int]]:
    """Pages that set the label of a credit, or a kicker's colon, as blocks of their own break lines there.

    "The pier (" / "Image:" / "Jane Roe)" is one line, and so is "Storm" / ": Pier closed".
    """
    groups: list[list[int]] = []
    for number, line in enumerate(lines):
        if not line.text:
            continue
        beside = bool(groups) and groups[-1][-1] == number - 1
        if beside and _goes_on(groups[-1], lines, line.text):
            groups[-1].append(number)
        else:
            groups.append([number])
    return [part for group in groups for part in ([group] if _is_whole(group, lines) else [[i] for i in group])]


def _goes_on(group: Sequence[int], lines: Sequence[RawLine], text: str) -> bool:
    if len(group) == 1 and _COLON_FIRST.match(text):
        return True
    opened = lines[group[0]].text.endswith("(") and not any(")" in lines[i].text for i in group[1:])
    return opened and len(group) < _MOST_BROKEN and weight(text) <= _LONGEST_BROKEN


def _is_whole(group: Sequence[int], lines: Sequence[RawLine]) -> bool:
    """Whether the bracket that joined the lines is closed."""
    return not lines[group[0]].text.endswith("(") or ")" in lines[group[-1]].text
