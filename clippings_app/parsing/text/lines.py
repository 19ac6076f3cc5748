"""The lines of a text as it came, and the paragraphs they make.

Hard-wrapped text, as of mails and PDF files, has several lines to a paragraph.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from clippings_app.parsing.text.mail_headers import header_lines

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
_SENTENCE_END = re.compile(r"[.!?。！？…؟۔।][\"”“»«’‘')\]）」』]*$")
_WIDE = re.compile(
    r"[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]+"
)
_WRAP_WIDTHS = range(45, 110)
_COLON_FIRST = re.compile(r":\s[^\W\d_]")
_MOST_BROKEN = 4
_LONGEST_BROKEN = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class RawLine:
    """One line of the source.

    Attributes:
        printed: As it stands, without the line break.
        text: For reading: single spaces, no invisible characters, NFC, no quote marks of mail.
        start: Its first character in the source.
        end: One past its last.
    """

    printed: str
    text: str
    start: int
    end: int


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
    """

    text: str
    lines: tuple[int, ...]
    start: int
    end: int
    gap_before: int = 0
    gap_after: int = 0


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
    return unicodedata.normalize("NFC", " ".join(text.translate(_INVISIBLE).split()))


def ends_sentence(text: str) -> bool:
    """Whether a text ends as sentences do."""
    return bool(_SENTENCE_END.search(text))


def weight(text: str) -> int:
    """How much a text says, in Latin letters: a wide character counts two."""
    return len(text) if text.isascii() else len(text) + sum(map(len, _WIDE.findall(text)))


def paragraphs(lines: Sequence[RawLine]) -> tuple[Paragraph, ...]:
    """Join the lines of hard-wrapped text; elsewhere a line is one, but for broken brackets and colons."""
    groups = _wrapped_groups(lines) if _is_wrapped(lines) else _broken_groups(lines)
    made: list[Paragraph] = []
    for position, group in enumerate(groups):
        previous = groups[position - 1][-1] if position else -1
        following = groups[position + 1][0] if position + 1 < len(groups) else len(lines)
        made.append(
            Paragraph(
                text=_joined([lines[i].text for i in group]),
                lines=tuple(group),
                start=lines[group[0]].start,
                end=lines[group[-1]].end,
                gap_before=group[0] - previous - 1,
                gap_after=following - group[-1] - 1,
            ),
        )
    return tuple(made)


def _raw(text: str, start: int, end: int) -> RawLine:
    printed = text[start:end]
    return RawLine(printed=printed, text=clean(_QUOTE_MARK.sub("", printed.strip())), start=start, end=end)


def _is_wrapped(lines: Sequence[RawLine]) -> bool:
    """Whether long paragraphs were broken at a fixed width: most full lines end in the middle of a sentence.

    Two thirds of the lines that are followed by another must be near the widest, not end a sentence, and be many.
    """
    inner = [line.text for line, after in pairwise(lines) if line.text and after.text]
    if len(inner) < 4:
        return False
    width = sorted(weight(text) for text in inner)[int(len(inner) * 0.9)]
    if width not in _WRAP_WIDTHS or width < 1.1 * median(weight(text) for text in inner) * 0.5:
        return False
    full = [text for text in inner if weight(text) >= width * 0.72]
    open_ended = [text for text in full if not ends_sentence(text)]
    continued = sum(
        1 for line, after in pairwise(lines) if line.text and not ends_sentence(line.text) and after.text[:1].islower()
    )
    return len(full) >= len(inner) * 0.6 and len(open_ended) >= len(full) * 0.6 and continued >= len(inner) * 0.3


def _wrapped_groups(lines: Sequence[RawLine]) -> list[list[int]]:
    """A paragraph ends at a blank line, or at a short line that ends a sentence."""
    width = max((weight(line.text) for line in lines if weight(line.text) < _WRAP_WIDTHS.stop), default=0)
    groups: list[list[int]] = []
    begun = False
    alone = header_lines([line.text for line in lines])
    for number, line in enumerate(lines):
        if not line.text:
            begun = False
            continue
        if begun:
            groups[-1].append(number)
        else:
            groups.append([number])
        if number in alone:
            begun = False
            continue
        short = weight(line.text) < width * 0.7
        starts_anew = number + 1 < len(lines) and not lines[number + 1].text[:1].islower()
        begun = not (short and starts_anew and (ends_sentence(line.text) or weight(line.text) < width * 0.45))
    return groups


def _broken_groups(lines: Sequence[RawLine]) -> list[list[int]]:
    """Pages that set the label of a credit, or a kicker's colon, as blocks of their own break lines there.

    "The pier (" / "Image:" / "Jane Roe)" is one line, and so is "Storm" / ": Pier closed".
    """
    groups: list[list[int]] = []
    for number, line in enumerate(lines):
        if not line.text:
            continue
        beside = bool(groups) and groups[-1][-1] == number - 1
        if beside and _goes_on([lines[i].text for i in groups[-1]], line.text):
            groups[-1].append(number)
        else:
            groups.append([number])
    return [part for group in groups for part in ([group] if _is_whole(group, lines) else [[i] for i in group])]


def _goes_on(group: Sequence[str], text: str) -> bool:
    if len(group) == 1 and _COLON_FIRST.match(text):
        return True
    opened = group[0].endswith("(") and not any(")" in part for part in group[1:])
    return opened and len(group) < _MOST_BROKEN and weight(text) <= _LONGEST_BROKEN


def _is_whole(group: Sequence[int], lines: Sequence[RawLine]) -> bool:
    """Whether the bracket that joined the lines is closed."""
    return not lines[group[0]].text.endswith("(") or ")" in lines[group[-1]].text


def _joined(texts: Sequence[str]) -> str:
    whole = texts[0]
    for text in texts[1:]:
        if re.search(r"[^\W\d_][-\u2010]$", whole) and text[:1].islower():
            whole = whole[:-1] + text
        elif (_ends_wide(whole) and _ends_wide(text[:1])) or whole.endswith("(") or text.startswith(":"):
            whole += text
        else:
            whole = f"{whole} {text}"
    return whole


def _ends_wide(text: str) -> bool:
    return bool(text) and unicodedata.east_asian_width(text[-1]) in "WF" and not "\uac00" <= text[-1] <= "\ud7a3"
