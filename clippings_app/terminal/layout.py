"""Text in columns on a terminal: the width of scripts, wrapping, tables, and two things side by side."""

import html
import itertools
import re
import textwrap
import unicodedata
from collections.abc import Iterable, Sequence

from clippings_app.domain.characters import CONTROLS

_MARK = re.compile(r"</?mark>")
_TAG = re.compile(r"<[^>]*>")
_SPACES = re.compile(r"\s+")
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff\uffa0-\uffdc]")
_NARROW, _ENOUGH = 8, 22
_UNSEEN = {"Cc", "Cf", "Cs", "Mn", "Me"}
ISOLATE_RTL, ISOLATE_END = "\u2067", "\u2069"
_STEERING = re.compile(rf"[{CONTROLS}\u2028\u2029\u202a-\u202e]")
"""What moves a terminal's cursor, or makes it show a line in another order than it is read in (UAX 9: embeddings and
overrides). Tabs, ends of lines, and the isolates and marks that scripts from right to left need are none of it."""


def width(text: str) -> int:
    """Columns that a text takes: wide East Asian characters two, combining and invisible ones none."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in _UNSEEN:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def printable(text: str) -> str:
    """The text without what could steer a terminal; white space becomes single spaces."""
    return "".join(
        character for character in unsteering(_SPACES.sub(" ", text)) if unicodedata.category(character) != "Cs"
    )


def unsteering(text: str) -> str:
    """The text without what could steer a terminal, or turn round what stands beside it; its lines stay."""
    return _STEERING.sub("", text)


def cut(text: str, columns: int) -> str:
    """At most that many columns, with an ellipsis where something was left out."""
    if width(text) <= columns:
        return text
    taken, used = [], 0
    for character in text:
        used += _columns(character)
        if used > columns - 1:
            break
        taken.append(character)
    return "".join(taken).rstrip() + "…"


def pad(text: str, columns: int) -> str:
    """Exactly that many columns; a right-to-left text stands at the right edge of them."""
    short = cut(text, columns)
    fill = " " * (columns - width(short))
    if is_rtl(short):
        return f"{fill}{ISOLATE_RTL}{short}{ISOLATE_END}"
    return short + fill


def is_rtl(text: str) -> bool:
    """Whether its first letter with a direction is written from right to left (Unicode's rule P2)."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


def wrap(text: str, columns: int) -> list[str]:
    """Lines of at most that many columns; scripts without spaces break between characters."""
    lines, line, used = [], "", 0
    for piece in _pieces(printable(text).strip()):
        size = width(piece)
        if used + size > columns and line.strip():
            lines.append(line.rstrip())
            line, used = "", 0
            piece = piece.lstrip()
            size = width(piece)
        while size > columns:
            head = _fitting(piece, columns)
            lines.append(head)
            piece = piece[len(head) :]
            size = width(piece)
        line, used = line + piece, used + size
    return [*lines, line.rstrip()] if line.strip() else lines


def _pieces(text: str) -> Iterable[str]:
    for word in re.findall(r"\S+|\s+", text):
        wide = [_breaks(character) for character in word]
        start = 0
        for at in range(1, len(word)):
            breaks = (wide[at - 1] or wide[at]) and not _hangs(word[at])
            if breaks:
                yield word[start:at]
                start = at
        yield word[start:]


def _breaks(character: str) -> bool:
    """Whether a line may end beside it: ideographs and kana are written without spaces, Hangul is not."""
    return _columns(character) == 2 and not _HANGUL.match(character)


def _hangs(character: str) -> bool:
    """Closing punctuation and combining marks never begin a line."""
    return unicodedata.category(character) in ("Pe", "Pf", "Po", "Mn", "Mc", "Me")


def _fitting(text: str, columns: int) -> str:
    used = 0
    for at, character in enumerate(text):
        used += _columns(character)
        if used > columns:
            return text[: max(at, 1)]
    return text


def table(
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    columns: int,
    *,
    right: Iterable[int] = (),
    favour: int | None = None,
) -> list[str]:
    """A table whose widest columns give way until it fits.

    Args:
        head: Names of the columns.
        rows: Cells, as many in each row as `head` has.
        columns: Width of the whole.
        right: Numbers of columns that are set to the right, such as counts.
        favour: Number of a column that gives way only when the others are narrow.
    """
    cells = [[printable(cell) for cell in row] for row in rows]
    widths = [max(width(cell) for cell in column) for column in zip(head, *cells, strict=True)]
    gap, right = 2, set(right)
    while sum(widths) + gap * (len(widths) - 1) > columns and max(widths) > _NARROW:
        others = [wide for at, wide in enumerate(widths) if at != favour]
        widest = max(others) if favour is not None and max(others) > _ENOUGH else max(widths)
        at = next(at for at, wide in enumerate(widths) if wide == widest and (at != favour or widest not in others))
        widths[at] -= 1
    lines = []
    for row in (head, ["─" * wide for wide in widths], *cells):
        set_cells = [
            " " * (wide - width(cut(cell, wide))) + cut(cell, wide) if at in right else pad(cell, wide)
            for at, (cell, wide) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append((" " * gap).join(set_cells).rstrip())
    return lines


def side_by_side(left: Sequence[str], right: Sequence[str], columns: int, *, middle: str = "  │  ") -> list[str]:
    """Two blocks of lines next to each other, each as wide as half of `columns` allows."""
    half = (columns - width(middle)) // 2
    return [(pad(a, half) + middle + b).rstrip() for a, b in itertools.zip_longest(left, right, fillvalue="")]


def paragraph(text: str, columns: int, *, indent: str = "") -> list[str]:
    """A wrapped paragraph; right-to-left lines stand at the right edge.

    Args:
        text: White space in it does not count.
        columns: Width of the whole.
        indent: Stands before the first line; the others get blanks instead.
    """
    room = columns - width(indent)
    rtl = is_rtl(text)
    lines = [pad(line, room) if rtl else line for line in wrap(text, room)]
    return [(indent if number == 0 else " " * width(indent)) + line for number, line in enumerate(lines)]


def dedented(text: str) -> str:
    """A triple-quoted text without its indent and outer blank lines."""
    return textwrap.dedent(text).strip()


def plain_snippet(snippet: str, marks: tuple[str, str] = ("«", "»")) -> str:
    """A snippet's HTML as plain text, hits between `marks`."""
    opened = _MARK.sub(lambda tag: marks[tag.group().startswith("</")], snippet)
    return html.unescape(_TAG.sub("", opened))
