"""The lines of a text as it came, and the paragraphs they make.

Hard-wrapped text, as of mails and PDF files, has several lines to a paragraph.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

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
_MARKS = re.compile(f"[{''.join(map(chr, _INVISIBLE))}]")
_QUOTE_MARK = re.compile(r"^(?:>\s?)+")
_COLON_FIRST = re.compile(r":\s[^\W\d_]")
_MOST_BROKEN = 4
_LONGEST_BROKEN = 80
_MOST_QUOTED = 0.6


class Paragraph(NamedTuple):
    """One or more lines that make one paragraph, heading or caption; a tuple, for a paste has hundreds of thousands.

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
    for end, following in (*(match.span() for match in _BREAK.finditer(text)), (len(text), len(text))):
        printed = text[start:end]
        plain = printed.isascii() and ">" not in printed  # nearly all lines of most texts: nothing else to look for
        lines.append(RawLine(printed, " ".join(printed.split()) if plain else as_read(printed), start, end))
        start = following
    return tuple(lines)


def clean(text: str) -> str:
    """Single spaces, no invisible characters, NFC."""
    if text.isascii():
        return " ".join(text.split())
    shown = text.translate(_INVISIBLE) if _MARKS.search(text) else text
    return unicodedata.normalize("NFC", " ".join(shown.split()))


def paragraphs(lines: Sequence[RawLine]) -> tuple[Paragraph, ...]:
    """Join the lines of hard-wrapped text; elsewhere a line is one, but for broken brackets and colons."""
    envelope = opened(lines)
    lines = envelope.lines
    texts = [line.text for line in lines]
    depths = [_depth(line.printed) for line in lines if line.text]
    aside = _beside_quotes(lines, depths) | envelope.aside
    if soft := soft_breaks(texts):
        groups = soft_groups(texts, soft)
    elif is_wrapped(texts, aside, quoted=_is_quoted(depths)):
        groups = wrapped_groups(texts, aside)
        aside |= furniture_lines(texts)
    else:
        groups = _broken_groups(lines)
    made: list[Paragraph] = []
    for position, group in enumerate(groups):
        previous = groups[position - 1][-1] if position else -1
        following = groups[position + 1][0] if position + 1 < len(groups) else len(lines)
        first, last = group[0], group[-1]
        if soft:
            text = clean(decoded([lines[i].printed for i in group]))
        else:
            text = texts[first] if first == last else joined([texts[i] for i in group])
        gaps = max(0, first - previous - 1), max(0, following - last - 1)
        made.append(Paragraph(text, tuple(group), lines[first].start, lines[last].end, *gaps, aside=first in aside))
    return tuple(made)


def _beside_quotes(lines: Sequence[RawLine], depths: Sequence[int]) -> frozenset[int]:
    """Where most is quoted (">"), the lines that are quoted less: what someone wrote above or below it.

    Args:
        lines: All of them.
        depths: How often those with words are quoted.
    """
    (most, count), *_ = Counter(depths).most_common(1) or [(0, 0)]
    if not most or count < _MOST_QUOTED * len(depths):
        return frozenset()
    filled = (i for i, line in enumerate(lines) if line.text)
    return frozenset(i for i, depth in zip(filled, depths, strict=True) if depth < most)


def _is_quoted(depths: Sequence[int]) -> bool:
    return sum(depth > 0 for depth in depths) >= _MOST_QUOTED * len(depths)


def _depth(printed: str) -> int:
    if ">" not in printed:
        return 0
    said = printed.lstrip()
    marks = _QUOTE_MARK.match(said) if said.startswith(">") else None
    return marks[0].count(">") if marks else 0


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
        above = groups[-1] if groups else None
        may_go_on = line.text[0] == ":" or (above is not None and lines[above[0]].text[-1] == "(")
        if may_go_on and above is not None and above[-1] == number - 1 and _goes_on(above, lines, line.text):
            above.append(number)
        else:
            groups.append([number])
    if len(groups) == sum(map(len, groups)):
        return groups
    return [part for group in groups for part in ([group] if _is_whole(group, lines) else [[i] for i in group])]


def _goes_on(group: Sequence[int], lines: Sequence[RawLine], text: str) -> bool:
    if len(group) == 1 and _COLON_FIRST.match(text):
        return True
    opened = lines[group[0]].text.endswith("(") and not any(")" in lines[i].text for i in group[1:])
    return opened and len(group) < _MOST_BROKEN and weight(text) <= _LONGEST_BROKEN


def _is_whole(group: Sequence[int], lines: Sequence[RawLine]) -> bool:
    """Whether the bracket that joined the lines is closed."""
    return not lines[group[0]].text.endswith("(") or ")" in lines[group[-1]].text
