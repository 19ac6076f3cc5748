"""Text that was once read in the wrong encoding ("Ã©" for "é", "Ïðèâåò" for "Привет"): a suggestion that can be undone.

Nothing is changed by itself. `find_repair` says what the text would be, `Repair.undo` gives back what it was, character
for character. How the damage comes about: bytes of one encoding decoded as another, see the WHATWG Encoding Standard
(https://encoding.spec.whatwg.org/) for the tables; bytes 80 to 9F may stand as C1 controls.
"""

import contextlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from clippings_app.domain.worded import Worded

_SAMPLE = 400_000
_UTF8_READ_AS = ("cp1252", "cp1251", "cp1250", "mac_roman")
# One byte a letter on both sides: told by the commonest letters of the languages.
_ONE_BYTE = (
    ("cp1252", "cp1251", "оеаинтср"),
    ("koi8-r", "cp1251", "оеаинтср"),
    ("cp1251", "koi8-r", "оеаинтср"),
    ("cp1252", "cp1255", "יוהלאתרב"),
    ("cp1252", "cp1253", "αοιετσνη"),
    ("cp1252", "cp1256", "اليمونر"),
)
_LEAST_LETTERS = 24
_LEAST_COMMON = 0.42
_LEAST_RUNS = 3
_LEAST_LONG = 8
_LEAST_SHARE = 0.6
_LEAST_FOREIGN = 0.05
_LEAST_GAIN = 0.15
# What Western texts have besides ASCII: accented letters, quotation marks, dashes, the euro.
_WESTERN = re.compile(r"[\u00a0-\u024f\u2010-\u203a\u20ac\u2122]+")
# The scripts that the press of our languages is written in; two bytes that make Armenian or Syriac are chance.
_WRITTEN = re.compile(
    r"[\x00-\x7f\u00a0-\u024f\u0370-\u052f\u05b0-\u05f4\u0600-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u10a0-\u10ff\u1e00-\u1fff\u2000-\u27bf\u3000-\u9fff"
    r"\uac00-\ud7a3\ufe0f\uff00-\uffef\U0001f000-\U0001faff]+"
)
_ANY_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_FOREIGN_RUN = re.compile(r"[^\x00-\x7f]{2,}")
_LETTERS_ALONE = re.compile(r"(?<![A-Za-z])[^\W\d_A-Za-z]{2,}(?![A-Za-z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """What a text would be if it had been read in the right encoding.

    Attributes:
        text: The whole text, mended.
        read_as: The encoding it was taken for (Python's name).
        written_in: The encoding it was in.
        changes: Place in the mended text, the characters there, and those they came from, in order.
    """

    text: str
    read_as: str
    written_in: str
    changes: tuple[tuple[int, str, str], ...]

    @property
    def example(self) -> tuple[str, str]:
        """The first characters that would change, before and after."""
        _, after, before = self.changes[0]
        return before[:24], after[:24]

    def undo(self) -> str:
        """The text as it was."""
        pieces: list[str] = []
        at = 0
        for place, after, before in self.changes:
            pieces += [self.text[at:place], before]
            at = place + len(after)
        return "".join([*pieces, self.text[at:]])


def find_repair(text: str) -> Repair | None:
    """The repair of a text that was read in the wrong encoding; None where nothing speaks for that."""
    if text.isascii():
        return None
    sample = text[:_SAMPLE]
    runs = _FOREIGN_RUN.findall(sample)
    for codec in _UTF8_READ_AS:
        if _looks_like_utf8(runs, codec):
            return _repaired(text, _FOREIGN_RUN, codec, "utf-8")
    if sum(map(len, runs)) < len(sample) * _LEAST_FOREIGN:
        return None
    alone = "".join(_LETTERS_ALONE.findall(sample))
    if len(alone) < _LEAST_LETTERS:
        return None
    for read_as, written_in, common in _ONE_BYTE:
        before, after = _share(alone, common), _share(_recoded(alone, read_as, written_in) or "", common)
        if after >= _LEAST_COMMON and after > before + _LEAST_GAIN:
            return _repaired(text, _ANY_FOREIGN, read_as, written_in)
    return None


def note_of(repair: Repair, *, mended: bool = False) -> str:
    """The suggestion in words for a person, or what was done when it was taken."""
    before, after = repair.example
    names = {"written_in": repair.written_in, "read_as": repair.read_as, "before": before, "after": after}
    if mended:
        return Worded(
            "The text was read as {written_in}, which had been taken for {read_as}: “{before}” became “{after}”. "
            "What came in is kept as it was.",
            **names,
        )
    return Worded(
        "The text seems to have been read in the wrong encoding ({written_in} taken for {read_as}): "
        "“{before}” would be “{after}”. Nothing was changed.",
        **names,
    )


def _looks_like_utf8(runs: Sequence[str], codec: str) -> bool:
    """Whether runs of foreign characters are UTF-8 when their bytes are taken back, and enough of them.

    A single "Ã©" tells; a single 頖 may be "é", a space and a dash: other scripts need most of the runs.
    """
    leads = _leads(codec)
    suspects = [run for run in runs if leads.search(run)]
    mended = [text for run in suspects if (text := _recoded(run, codec, "utf-8")) is not None]
    if codec == "cp1252" and any(_WESTERN.fullmatch(text) for text in mended):
        return True
    enough = len(mended) >= _LEAST_RUNS or sum(map(len, mended)) >= _LEAST_LONG
    return enough and len(mended) >= _LEAST_SHARE * len(runs)


def _repaired(text: str, runs: re.Pattern[str], read_as: str, written_in: str) -> Repair | None:
    pieces: list[str] = []
    changes: list[tuple[int, str, str]] = []
    at = length = 0
    for match in runs.finditer(text):
        mended = _recoded(match[0], read_as, written_in)
        if mended is None or mended == match[0]:
            continue
        pieces += [text[at : match.start()], mended]
        length += match.start() - at
        changes.append((length, mended, match[0]))
        length += len(mended)
        at = match.end()
    if not changes:
        return None
    return Repair(text="".join([*pieces, text[at:]]), read_as=read_as, written_in=written_in, changes=tuple(changes))


def _recoded(run: str, read_as: str, written_in: str) -> str | None:
    """The run's bytes decoded as they should have been; None where they are no such text."""
    table = _bytes_of(read_as)
    try:
        mended = bytes(table[char] for char in run).decode(written_in)
    except (KeyError, UnicodeDecodeError):
        return None
    if written_in == "utf-8" and not _WRITTEN.fullmatch(mended):
        return None
    return None if any(unicodedata.category(char) in ("Cc", "Cn", "Co") for char in mended) else mended


@cache
def _bytes_of(codec: str) -> dict[str, int]:
    """The byte of each character; bytes that the encoding leaves open stand for themselves."""
    table: dict[str, int] = {}
    for byte in range(256):
        with contextlib.suppress(UnicodeDecodeError):
            table[bytes([byte]).decode(codec)] = byte
    for byte in range(0x80, 0xA0):
        table.setdefault(chr(byte), byte)
    return table


@cache
def _leads(codec: str) -> re.Pattern[str]:
    """A character that UTF-8's first byte became, and one that its second did."""
    table = _bytes_of(codec)
    lead = "".join(re.escape(char) for char, byte in table.items() if 0xC2 <= byte <= 0xF4)
    rest = "".join(re.escape(char) for char, byte in table.items() if 0x80 <= byte <= 0xBF)
    return re.compile(f"[{lead}][{rest}]")


def _share(text: str, common: str) -> float:
    """The share of the commonest letters among all letters."""
    letters = [char for char in text.lower() if char.isalpha()]
    return sum(char in common for char in letters) / len(letters) if letters else 0.0
