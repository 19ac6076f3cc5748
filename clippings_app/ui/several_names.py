"""Several names in one field, separated by commas; one that has a comma itself stands in quotes."""

import re
from collections.abc import Iterable, Iterator

_ENTRY = re.compile(r'\s*(?P<sign>!?)\s*"(?P<quoted>(?:[^"]|"")*)(?:"\s*(?=,|$)|$)|[^,]*')
"""Quotes at an entry's beginning hold all of it, to their end or, while that is not typed yet, to the field's."""


def written(name: str) -> str:
    """A name as it stands in such a field; a quote in quotes is doubled."""
    return f'"{name.replace(chr(34), chr(34) * 2)}"' if "," in name or name.startswith('"') else name


def written_all(names: Iterable[str]) -> str:
    """Names, each once, as they stand in such a field."""
    return ", ".join(map(written, dict.fromkeys(names)))


def names_in(text: str) -> tuple[str, ...]:
    """The names in a field, as typed, without blanks around them; a sign before quotes stays before the name."""
    return tuple(name for entry in _entries(text) if (name := _name(entry)))


def part_at(text: str, cursor: int) -> tuple[int, int]:
    """Where the entry begins and ends in which the cursor is."""
    return next(entry.span() for entry in _entries(text) if entry.end() >= cursor)


def typed_in(part: str) -> str:
    """What is typed of the name in one entry."""
    entry = _ENTRY.match(part)
    return _name(entry) if entry else ""


def _entries(text: str) -> Iterator[re.Match[str]]:
    start = 0
    while (entry := _ENTRY.match(text, start)) is not None:
        yield entry
        if entry.end() >= len(text):
            return
        start = entry.end() + 1


def _name(entry: re.Match[str]) -> str:
    if entry["quoted"] is None:
        return " ".join(entry[0].split())
    return entry["sign"] + " ".join(entry["quoted"].replace('""', '"').split())
