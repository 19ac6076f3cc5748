"""Records of tagged lines, as RIS, refer and MEDLINE have them: a tag, a value, and lines that go on with it."""

import re
from collections.abc import Iterable, Iterator

Fields = dict[str, list[str]]
LINE_ENDS = re.compile(r"\r\n|\r|\n")
_LINE = re.compile(rb"[^\r\n]+")
_MARKS = b" \t\x1a\x00"


def lines_of(data: bytes) -> Iterator[tuple[re.Match[bytes], bool]]:
    """The lines that are not blank, and whether a blank one stands before each."""
    end = 0
    for found in _LINE.finditer(data):
        if found[0].strip(_MARKS):
            ends = data[end : found.start()].replace(b"\r\n", b"\n")
            yield found, not end or ends.count(b"\n") + ends.count(b"\r") > 1
            end = found.end()


def fields_of(lines: Iterable[str], tag: re.Pattern[str]) -> Fields:
    """The values of each tag in their order; the lines of one value stay apart.

    Args:
        lines: A record; what stands before its first tag is passed over.
        tag: Matches the beginning of a field: the tag is its first group, the value its second.
    """
    fields: dict[str, list[list[str]]] = {}
    value: list[str] | None = None
    for line in lines:
        found = tag.match(line)
        if found:
            value = [(found[2] or "").strip()]
            fields.setdefault(found[1], []).append(value)
        elif value is not None:
            value.append(line.strip())
    return {name: ["\n".join(value).strip() for value in values] for name, values in fields.items()}


def every(fields: Fields, tag: str) -> list[str]:
    """The values of a tag; EndNote writes several under one tag, each in a line of its own."""
    return [line for value in fields.get(tag, ()) for each in value.split("\n") if (line := each.strip())]


def one(fields: Fields, *tags: str) -> str:
    """The first value that is not blank, on one line."""
    values = (" ".join(value.split()) for tag in tags for value in fields.get(tag, ()))
    return next((value for value in values if value), "")
