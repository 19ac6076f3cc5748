"""What stands before a note between two lines of dashes (YAML) or of plus signs (TOML)."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping

_YAML = re.compile(r"\A(?:[ \t]*\n)*---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\A(?:[ \t]*\n)*\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_PAIR = re.compile(r"([A-Za-z][\w -]{0,39}?)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)$")
_NAME = re.compile(r"[ \t]*name[ \t]*:[ \t]+(.*)$", re.IGNORECASE)
"""What a thing with several fields is called, such as an author with a place of work."""
TAGS = ("tags", "tag", "topics", "keywords", "categories", "category")
"""Names of values that may be several on one line, with commas between them or hash signs before them."""


def split_front_matter(text: str) -> tuple[dict[str, list[str]], str]:
    """The values of a front matter by lower-case name, and the text after it; without one the text as it is.

    Of YAML are read `name: value`, quoted values, `[a, b]`, lists of `- item` lines, `- name: item` among them, and
    blocks after `|` or `>`; that is what note programs write. Anything else in it is passed over. Of TOML values and
    lists are read, those in tables too. What names no value is no front matter, but text between two rules.
    """
    text = text.removeprefix("\ufeff")
    for fence, read in ((_YAML, _of_yaml), (_TOML, _of_toml)):
        found = fence.match(text)
        if found and (values := read(found[1])):
            return values, text[found.end() :]
    return {}, text


def _of_yaml(matter: str) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    name, is_block = "", False
    for line in matter.split("\n"):
        pair = None if is_block and line[:1] in " \t" else _PAIR.match(line)
        if pair:
            name = pair[1].strip().lower()
            value = (pair[2] or "").strip()
            is_block = value in ("|", ">", "|-", ">-", "|+", ">+")
            values[name] = [] if is_block or not value else _values(value, is_tags=name in TAGS)
        elif name and is_block and line.strip():
            values[name] = [" ".join([*values[name], line.strip()])]
        elif name and (item := _ITEM.match(line)):
            called = _NAME.match(item[1])
            values[name] += _values((called or item)[1].strip(), is_item=True)
        elif name and line[:1] in " \t" and not values[name] and (called := _NAME.match(line)):
            values[name] = _values(called[1].strip(), is_item=True)
    return values


def _of_toml(matter: str) -> dict[str, list[str]]:
    import tomllib

    try:
        table = tomllib.loads(matter)
    except tomllib.TOMLDecodeError:
        return {}
    values: dict[str, list[str]] = {}
    for name, value in _flat(table):
        values.setdefault(name.lower(), value)
    return values


def _flat(table: Mapping[str, object]) -> Iterator[tuple[str, list[str]]]:
    """Every value that can be written on a line, those of the table itself before those of tables in it."""
    inner: list[Mapping[str, object]] = []
    for name, value in table.items():
        if isinstance(value, Mapping):
            inner.append(value)
        else:
            several = value if isinstance(value, list) else [value]
            yield name, [text for each in several if (text := _text(each))]
    for each in inner:
        yield from _flat(each)


def _text(value: object) -> str:
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _values(value: str, *, is_item: bool = False, is_tags: bool = False) -> list[str]:
    if value.startswith("[") and value.endswith("]") and not value.startswith("[[") and not is_item:
        inside = re.findall(r'\s*"(?:[^"\\]|\\.)*"|\s*\'(?:[^\']|\'\')*\'|[^,]+', value[1:-1])
        return [scalar for part in inside if (scalar := _scalar(part))]
    if is_tags and value[0] not in "\"'[":
        parts = re.split(r"(?<!\s)\s+(?=#)" if value.startswith("#") else ",", value)
        return [scalar for part in parts if (scalar := _scalar(part))]
    scalar = _scalar(value)
    return [scalar] if scalar else []


def _scalar(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        return re.sub(r"\\(.)", r"\1", value[1:-1]).strip()
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'").strip()
    value = re.sub(r"(?<!\s)\s+#\s.*$", "", value)
    return "" if value in ("~", "null", "Null", "NULL") else value.strip()
