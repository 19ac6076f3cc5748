"""The grammar of `.bib` files: entries, their fields, abbreviations.

Rules: "Designing BibTeX Styles" and btxdoc of BibTeX, and what biber reads. Braces count, even behind a backslash.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from clippings_app.domain.worded import Worded
from clippings_app.importers.references.citation import RecordError, Span

MOST_VALUE = 4 * 1024 * 1024
"""Characters of one field, its abbreviations spelled out."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TOKEN = re.compile(
    rb"[{})]|(?:\A|(?<=[\r\n])|(?<=\xef\xbb\xbf))[ \t]*+@[ \t]*+[A-Za-z]++\s*+[{(]"
    rb"|(?<=[\s})])@[ \t]*+[A-Za-z]++[ \t]*+[{(]"
)
_OPENING = re.compile(r"\s*@\s*([A-Za-z]+)\s*[{(]\s*")
_KEY = re.compile(r"([^,{}()=\"#%]{0,300})(?:,|(?=[})]\s*$))")
_NAME = re.compile(r"(?:[\s,]|%[^\n]*(?:\n|$))*(?:([^\s=,{}\"#%()]{1,80})\s*=\s*)?")
_PIECE = re.compile(r"\s*(?:(\d+)|([^\s,{}\"#%()=]+)|(\{|\"))")
_JOINTS = {"keywords": ", ", "annotation": "\n\n", "annote": "\n\n", "note": "\n\n", "comment": "\n\n"}
"""Zotero writes a field for each note."""
_JOIN = re.compile(r"\s*#")
_DELIMITER = re.compile(r"[{}\"]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry, its values as they stand, TeX and all.

    Attributes:
        type: Lower case, such as "article".
        key: The citation key; "" when there is none.
        fields: Values by lower-case name; of a name that stands twice, the first, but all notes and keywords.
    """

    type: str
    key: str
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Open:
    """An entry whose end has not been seen yet."""

    start: int
    body: int
    closing: bytes
    is_comment: bool
    depth: int = 1

    def count(self, token: bytes) -> None:
        if token.endswith(b"{"):
            self.depth += 1
        elif token == (self.closing if self.depth == 1 else b"}"):
            self.depth -= 1


def entry_spans(data: bytes, at: int = 0, *, skips_comments: bool = True) -> Iterator[Span]:
    """Where each entry begins and ends, abbreviations and preambles among them, comments left out.

    An entry that is not closed ends where a line begins with the next one, so that it costs only itself.

    Args:
        data: The file.
        at: Where to begin.
        skips_comments: Whether an entry within a `@comment{…}` is none; BibTeX itself reads it.
    """
    entry: _Open | None = None
    for found in _TOKEN.finditer(data, at):
        begins = len(found[0]) > 1 and (entry is None or _breaks(entry, data, found.start()))
        if begins:
            if entry:
                yield entry.start, found.start()
            entry = _opened(found, skips_comments=skips_comments)
        elif entry:
            entry.count(found[0])
            if not entry.depth:
                if not entry.is_comment:
                    yield entry.start, found.end()
                entry = None
    if entry and entry.is_comment:
        yield from entry_spans(data, entry.body, skips_comments=False)
    elif entry:
        yield entry.start, len(data)


def _breaks(entry: _Open, data: bytes, at: int) -> bool:
    return not entry.is_comment and (at == 0 or data[at - 1] in b"\r\n\xbf")


def _opened(found: re.Match[bytes], *, skips_comments: bool) -> _Open:
    name = found[0][:-1].strip(b" \t\r\n@").lower()
    return _Open(
        found.start(),
        found.end(),
        closing=b"}" if found[0].endswith(b"{") else b")",
        is_comment=skips_comments and name == b"comment",
    )


class Abbreviations:
    """What `@string` entries stand for; the months are known from the start."""

    def __init__(self) -> None:
        self._values = {month: month for month in _MONTHS}

    def __getitem__(self, name: str) -> str:
        """What it stands for; a name that nobody defined stands for itself."""
        return self._values.get(name.lower(), name)

    def learn(self, entry: Entry) -> None:
        """Take over what a `@string` entry says."""
        self._values.update(entry.fields)


def parse_entry(text: str, abbreviations: Abbreviations) -> Entry:
    """Read one entry.

    Raises:
        RecordError: If it is not closed, or something stands in it where a field has to be.
    """
    opening = _OPENING.match(text)
    if not opening:
        raise RecordError("does not begin as an entry")
    kind, at = opening[1].lower(), opening.end()
    key = ""
    if kind not in ("string", "preamble", "comment"):
        found = _KEY.match(text, at)
        if found:
            key, at = found[1].strip(), found.end()
    entry = Entry(type=kind, key=key)
    if kind not in ("preamble", "comment"):
        _read_fields(text, at, entry, abbreviations)
    return entry


def _read_fields(text: str, at: int, entry: Entry, abbreviations: Abbreviations) -> None:
    many: dict[str, list[str]] = {}
    while True:
        named = _NAME.match(text, at)
        assert named is not None  # it matches nothing at least
        at = named.end()
        if not named[1]:
            break
        name = named[1].lower()
        value, at = _value(text, at, name, entry, abbreviations)
        if name in _JOINTS:
            many.setdefault(name, []).append(value)
        else:
            entry.fields.setdefault(name, value)
    entry.fields.update({name: _JOINTS[name].join(values) for name, values in many.items()})
    rest = text[at:].strip()
    if not rest:
        raise RecordError("is not closed: a brace or a parenthesis is missing", _title(entry))
    if rest not in ("}", ")"):
        raise RecordError(Worded("has no field where one has to be: {value}", value=rest[:30]), _title(entry))


def _value(text: str, at: int, name: str, entry: Entry, abbreviations: Abbreviations) -> tuple[str, int]:
    pieces: list[str] = []
    size = 0
    while True:
        found = _PIECE.match(text, at)
        if not found:
            raise RecordError(Worded("has no value in the field “{name}”", name=name), _title(entry))
        at = found.end()
        if found[3]:
            piece, at = _delimited(text, at, found[3], name, entry)
        else:
            piece = found[1] or abbreviations[found[2]]
        size += len(piece)
        if size > MOST_VALUE:
            raise RecordError(
                Worded("has more than {most_value} characters in the field “{name}”", most_value=MOST_VALUE, name=name),
                _title(entry),
            )
        pieces.append(piece)
        join = _JOIN.match(text, at)
        if not join:
            return "".join(pieces), at
        at = join.end()


def _delimited(text: str, at: int, sign: str, name: str, entry: Entry) -> tuple[str, int]:
    depth = 0
    for found in _DELIMITER.finditer(text, at):
        if found[0] == "{":
            depth += 1
        elif depth:
            depth -= found[0] == "}"
        elif found[0] == ("}" if sign == "{" else '"'):
            return text[at : found.start()], found.end()
    raise RecordError(Worded("is not closed in the field “{name}”", name=name), _title(entry))


def _title(entry: Entry) -> str | None:
    return entry.fields.get("title") or entry.key or None
