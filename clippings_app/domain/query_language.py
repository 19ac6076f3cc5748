r"""The query language: what a person types, as a tree, and back.

    query   = either (or nothing: every clipping)
    either  = both ("OR" both)*                 OR binds weaker than standing side by side
    both    = negated (["AND"] negated)*
    negated = ("-" | "NOT") negated | item
    item    = "(" either ")" | [field ":"] (word | word"*" | word"~" | "phrase" | "phrase"~5 | "(" either ")")

Fields are those of `TextField` and `topic incident cites published before after added is has`. Inside quotes `\"` and
`\\` stand for a quote and a backslash. A word with a colon that follows no name, such as 10:30 or https://example.org,
is a word. Ranges of dates are written `2017..2020`, `2017..` and `..2020`; every end is an EDTF date. `before:2017`
ends on the last day of 2016, `after:2017` begins on the first of 2018.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NoReturn, TypeVar

from clippings_app.domain.edtf import Edtf, parse_edtf
from clippings_app.domain.errors import InvalidValue, QuerySyntaxError
from clippings_app.domain.query import (
    And,
    Cites,
    DateKind,
    DateRange,
    Everything,
    Fuzzy,
    Has,
    IncidentIs,
    Is,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    State,
    TextField,
    TopicIs,
    Trait,
    Word,
)
from clippings_app.domain.worded import Worded

MOST_WORDS_APART = 999
"""The widest `"…"~n` there is."""

MOST_NESTED = 50
"""So many parentheses and minuses may stand in one another: whoever means a query has no use for more."""

_TEXT_FIELDS = {field.value: field for field in TextField}
_NAMES: dict[str, type[TopicIs | IncidentIs | Cites]] = {"topic": TopicIs, "incident": IncidentIs, "cites": Cites}
_DATES = ("published", "before", "after", "added")
FIELD_NAMES = (*_TEXT_FIELDS, *_NAMES, *_DATES, "is", "has")
"""Every name that may stand before a colon, for completion and help."""

_OTHER_NAMES = {
    "author": "byline", "title": "headline", "text": "body", "date": "published", "year": "published", "tag": "topic",
    "language": "lang", "from": "publisher", "outlet": "publisher", "event": "incident", "notes": "note",
    "photo": "has:photo", "since": "after", "until": "before", "links": "cites", "subtitle": "deck", "in": "is",
}  # fmt: skip
_OPENING_QUOTES = '"“”„'
_CLOSING_QUOTES = '"“”'
_FIELD = re.compile(r"([A-Za-z][A-Za-z_-]+):(?!//)")
_OPERATOR = re.compile(r'(OR|AND|NOT)(?=[\s()"“”„]|$)')
_DISTANCE = re.compile(r"~(\d*)")
_FUZZY_TAIL = re.compile(r"(?s)(.+)~(\d*)")
_NEEDS_QUOTES = re.compile(r'[\s()"“”„*~]|^-|^(?:OR|AND|NOT)$')
_LEAST_BEGINNING = 2
"""Letters: with one, a word could be any."""
IN_QUOTES = r'(?:\\["\\]|[^"\\]|\\(?!["\\]))*'
"""What stands between the quotes of one value, as a regular expression; each character is matched in one way only."""
_NAMED = re.compile(rf'(?<!\w)(topic|incident):"({IN_QUOTES})"')
"""As the window writes a name that is clicked, whole and in quotes; other words are a person's own."""
_E = TypeVar("_E", bound=StrEnum)


def parse_query(text: str) -> Query:
    """Read a query.

    Raises:
        QuerySyntaxError: If it cannot be read; nothing of it is left out silently.
    """
    return _Parser(text).read()


def open_ended(text: str) -> str | None:
    """The query with its last word as the beginning of one; None when it does not end in a word of the text.

    What is being typed ends in half a word more often than not. A word that is left out by a minus, and a name or a
    date after its field, stay what they are.
    """
    try:
        whole, begun = parse_query(text), parse_query(f"{text}*")
    except QuerySyntaxError:
        return None
    last, opened = _last(whole), _last(begun)
    if not (text[-1:].isalnum() and isinstance(last, Word) and isinstance(opened, Prefix)):
        return None
    return f"{text}*" if last.text == opened.text and len(last.text) >= _LEAST_BEGINNING else None


def _last(query: Query) -> Query:
    """The last leaf that is looked for, not left out."""
    while isinstance(query, And | Or):
        query = query.parts[-1]
    return query


def format_query(query: Query) -> str:
    """The query as a person would type it; `parse_query` reads the same tree from it."""
    if isinstance(query, Everything):
        return ""
    return _format(query, inside=None)


def quoted(name: str) -> str:
    """A name as one value of a query."""
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def unquoted(text: str) -> str:
    """What stands between the quotes of one value, as the name that it is."""
    return re.sub(r'\\(["\\])', r"\1", text)


def names_in(query: str) -> set[tuple[str, str]]:
    """Topics and incidents that are named whole and in quotes: each its kind and name."""
    return {(kind, unquoted(name)) for kind, name in _NAMED.findall(query)}


def with_names(query: str, names: Mapping[tuple[str, str], str]) -> str:
    """A query with its topics and incidents called otherwise.

    Args:
        query: As typed.
        names: What is to be called otherwise, as `names_in` gives it, and the new name of each.
    """

    def anew(found: re.Match[str]) -> str:
        name = names.get((found[1], unquoted(found[2])))
        return found[0] if name is None else f"{found[1]}:{quoted(name)}"

    return _NAMED.sub(anew, query)


@dataclass(frozen=True, slots=True)
class _Field:
    """A field in force, with its name as typed in lower case."""

    name: str


class _Parser:
    """One pass over a query; `at` is the next character."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self._depth = 0

    def read(self) -> Query:
        self._skip_space()
        if self.at == len(self.text):
            return Everything()
        query = None if self.text[self.at] == ")" else self._either(None)
        if query is None or self.at < len(self.text):
            self._fail(self.at, "this parenthesis closes nothing")
        return query

    def _fail(self, position: int, problem: str) -> NoReturn:
        raise QuerySyntaxError(self.text, position, problem)

    def _skip_space(self) -> None:
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1

    def _at_end(self) -> bool:
        self._skip_space()
        return self.at == len(self.text) or self.text[self.at] == ")"

    def _operator(self) -> str | None:
        self._skip_space()
        found = _OPERATOR.match(self.text, self.at)
        return found[1] if found else None

    def _either(self, field: _Field | None) -> Query:
        parts = [self._both(field)]
        while self._operator() == "OR":
            start = self.at
            self.at += len("OR")
            if self._at_end():
                self._fail(start, "OR needs something on both sides")
            parts.append(self._both(field))
        flat = [inner for part in parts for inner in (part.parts if isinstance(part, Or) else (part,))]
        return flat[0] if len(flat) == 1 else Or(parts=tuple(flat))

    def _both(self, field: _Field | None) -> Query:
        parts: list[Query] = []
        while not self._at_end():
            operator = self._operator()
            if operator in ("OR", "AND") and not parts:
                self._fail(self.at, Worded("{operator} needs something on both sides", operator=operator))
            if operator == "OR":
                break
            if operator == "AND":
                start = self.at
                self.at += len("AND")
                if self._at_end() or self._operator() in ("OR", "AND"):
                    self._fail(start, "AND needs something on both sides")
            part = self._negated(field)
            parts.extend(part.parts if isinstance(part, And) else (part,))
        return parts[0] if len(parts) == 1 else And(parts=tuple(parts))

    def _negated(self, field: _Field | None) -> Query:
        self._depth += 1
        if self._depth > MOST_NESTED:
            self._fail(self.at, Worded("more than {count} parentheses or minuses in one another", count=MOST_NESTED))
        query = self._negated_here(field)
        self._depth -= 1
        return query

    def _negated_here(self, field: _Field | None) -> Query:
        if self._operator() == "NOT":
            start = self.at
            self.at += len("NOT")
            if self._at_end() or self._operator() in ("OR", "AND"):
                self._fail(start, "NOT needs something after it")
            return Not(part=self._negated(field))
        if self._minus_here():
            self.at += 1
            if self._operator() in ("OR", "AND"):
                self._fail(self.at, Worded("a minus cannot stand before {value}", value=self._operator()))
            return Not(part=self._negated(field))
        return self._item(field)

    def _minus_here(self) -> bool:
        after = self.text[self.at + 1 : self.at + 2]
        return self.text[self.at] == "-" and bool(after) and not after.isspace() and after != ")"

    def _item(self, field: _Field | None) -> Query:
        if self.text[self.at] == "(":
            return self._group(field)
        if found := _FIELD.match(self.text, self.at):
            name = found[1].lower()
            if name in FIELD_NAMES:
                return self._fielded(name, found.end())
            self._check_unknown_field(found)
        return self._value(field)

    def _group(self, field: _Field | None) -> Query:
        start = self.at
        self.at += 1
        if self._at_end():
            closed = self.at < len(self.text)
            self._fail(
                start, "there is nothing between the parentheses" if closed else "this parenthesis is not closed"
            )
        query = self._either(field)
        if self.at == len(self.text):
            self._fail(start, "this parenthesis is not closed")
        self.at += 1
        return query

    def _fielded(self, name: str, value_at: int) -> Query:
        self.at = value_at
        following = self.text[value_at : value_at + 1]
        if not following or following.isspace() or following == ")":
            self._fail(value_at, Worded("{name}: needs something after it, without a space", name=name))
        if following == "-" and name not in _DATES:
            self._fail(value_at, Worded("put the minus before the field: -{name}:", name=name))
        if following == "(":
            return self._group(_Field(name))
        return self._value(_Field(name))

    def _check_unknown_field(self, found: re.Match[str]) -> None:
        following = self.text[found.end() : found.end() + 1]
        if not following or following.isspace() or following == ")":
            return  # "Seoul: a city" holds a word with a colon after it
        name = found[1]
        import difflib

        close = difflib.get_close_matches(name.lower(), FIELD_NAMES, 1, 0.7)
        meant = _OTHER_NAMES.get(name.lower()) or (close[0] if close else None)
        if meant:
            self._fail(self.at, Worded("unknown field '{name}': did you mean {meant}?", name=name, meant=meant))
        self._fail(self.at, Worded("unknown field '{name}': put it in quotes to search for the words", name=name))

    def _value(self, field: _Field | None) -> Query:
        start = self.at
        if self.text[start] in _OPENING_QUOTES:
            text = self._quoted()
            if field is None or field.name in _TEXT_FIELDS:
                return Phrase(text=text, field=_text_field(field), within=self._distance())
            return self._named(field, text, start)
        text = self._bare()
        if field is None or field.name in _TEXT_FIELDS:
            return self._word(text, _text_field(field), start)
        if field.name in _NAMES and text.endswith(("*", "~")):
            self._fail(
                start + len(text) - 1,
                Worded("{value} works for words of the text, not in {name}:", value=text[-1], name=field.name),
            )
        return self._named(field, text, start)

    def _quoted(self) -> str:
        start = self.at
        closing = '"' if self.text[start] == '"' else _CLOSING_QUOTES
        out: list[str] = []
        self.at += 1
        while self.at < len(self.text):
            char = self.text[self.at]
            if char == "\\" and self.text[self.at + 1 : self.at + 2] in ('"', "\\"):
                self.at += 1
                out.append(self.text[self.at])
            elif char in closing:
                break
            else:
                out.append(char)
            self.at += 1
        else:
            self._fail(start, "this quote is not closed")
        self.at += 1
        text = "".join(out)
        if not text.strip():
            self._fail(start, "there is nothing between the quotes")
        return text

    def _distance(self) -> int | None:
        found = _DISTANCE.match(self.text, self.at)
        if not found:
            return None
        if not found[1] or not 1 <= int(found[1]) <= MOST_WORDS_APART:
            self._fail(
                self.at,
                Worded(
                    "~ after a phrase needs a number of words from 1 to {most_words_apart}",
                    most_words_apart=MOST_WORDS_APART,
                ),
            )
        self.at = found.end()
        return int(found[1])

    def _bare(self) -> str:
        start = self.at
        while self.at < len(self.text):
            char = self.text[self.at]
            if char.isspace() or char in "()":
                break
            if char in _OPENING_QUOTES and not self._inside_hebrew_word(start):
                break
            self.at += 1
        return self.text[start : self.at]

    def _inside_hebrew_word(self, start: int) -> bool:
        """Whether the quote here is the gershayim of an abbreviation, which Hebrew writes before its last letter."""
        around = self.text[self.at - 1] + self.text[self.at + 1 : self.at + 2]
        return self.at > start and len(around) == 2 and all("\u05d0" <= char <= "\u05ea" for char in around)

    def _word(self, text: str, field: TextField | None, start: int) -> Query:
        body = text.removesuffix("*") if text != "*" else text
        if body != "*" and "*" in body:
            self._fail(start + body.index("*"), "* can stand only at the end of a word")
        if body != text:
            return Prefix(text=body, field=field)
        if found := _FUZZY_TAIL.fullmatch(text):
            if found[2] not in ("", "1"):
                self._fail(start + len(found[1]), "~ after a word allows one edit; a number belongs after a phrase")
            return Fuzzy(text=found[1], field=field)
        return Word(text=text, field=field)

    def _named(self, field: _Field, text: str, start: int) -> Query:
        if field.name in _NAMES:
            return _NAMES[field.name](text=text)
        if field.name == "is":
            return Is(state=self._choice(State, "is", text, start))
        if field.name == "has":
            return Has(trait=self._choice(Trait, "has", text, start))
        try:
            return _date_range(field.name, text)
        except InvalidValue as error:
            self._fail(start, Worded("{name}: needs {expected}", name=field.name, expected=error.expected))

    def _choice(self, choices: type[_E], name: str, text: str, start: int) -> _E:
        found = next((choice for choice in choices if choice.value == text.lower()), None)
        if found is None:
            self._fail(
                start, Worded("{name}: takes {value}", name=name, value=", ".join(choice.value for choice in choices))
            )
        return found


def _text_field(field: _Field | None) -> TextField | None:
    return _TEXT_FIELDS[field.name] if field else None


def _date_range(name: str, text: str) -> DateRange:
    """Read the value of a date field.

    Raises:
        InvalidValue: If it is none.
    """
    if name == "before":
        first = _searchable(text).first_day
        return DateRange(kind=DateKind.PUBLISHED, end=_day_beside(first, text, -1))
    if name == "after":
        last = _searchable(text).last_day
        return DateRange(kind=DateKind.PUBLISHED, start=_day_beside(last, text, 1))
    kind = DateKind(name)
    if "/" in text or ".." not in text:
        date = _searchable(text)
        return DateRange(kind=kind, start=date, end=date)
    left, _, right = text.partition("..")
    start = _searchable(left) if left else None
    end = _searchable(right) if right else None
    if start is None and end is None:
        raise InvalidValue("date", text, "a date on one side of .. at least")
    if start and end and start.first_day and end.last_day and start.first_day > end.last_day:
        raise InvalidValue("date", text, "a range that begins before it ends")
    return DateRange(kind=kind, start=start, end=end)


def _searchable(text: str) -> Edtf:
    date = parse_edtf(text)
    if date.first_day is None and date.last_day is None:
        raise InvalidValue("date", text, "a date with its year")
    return date


def _day_beside(day: dt.date | None, text: str, step: int) -> Edtf:
    if day is None:
        raise InvalidValue("date", text, "a date that is not open on that side")
    try:
        return parse_edtf((day + dt.timedelta(days=step)).isoformat())
    except OverflowError:
        raise InvalidValue("date", text, "a date within the calendar's years") from None


def _format(query: Query, inside: type[And | Not] | None) -> str:
    """Format one node; `inside` tells what binds tighter around it."""
    match query:
        case And(parts=parts) if len(parts) > 1:
            text = " ".join(_format(part, And) for part in parts if not isinstance(part, Everything))
            return f"({text})" if inside is Not else text
        case Or(parts=parts) if len(parts) > 1:
            text = " OR ".join(_format(part, None) for part in parts)
            return f"({text})" if inside else text
        case And(parts=(part,)) | Or(parts=(part,)):
            return _format(part, inside)
        case Not(part=part):
            return f"-{_format(part, Not)}"
        case _:
            return _LEAVES[type(query)](query)


def _format_words(leaf: Word | Phrase | Prefix | Fuzzy) -> str:
    field = f"{leaf.field.value}:" if leaf.field else ""
    match leaf:
        case Phrase(text=text, within=within):
            return f"{field}{quoted(text)}" + (f"~{within}" if within else "")
        case Prefix(text=text):
            return f"{field}{text}*"
        case Fuzzy(text=text):
            return f"{field}{text}~"
        case Word(text=text):
            return field + (text if _reads_back(f"{field}{text}", leaf) else quoted(text))


def _reads_back(text: str, leaf: Query) -> bool:
    try:
        return parse_query(text) == leaf
    except QuerySyntaxError:
        return False


def _format_dates(leaf: DateRange) -> str:
    if leaf.start == leaf.end and leaf.start:
        return f"{leaf.kind.value}:{leaf.start.text}"
    return f"{leaf.kind.value}:{leaf.start.text if leaf.start else ''}..{leaf.end.text if leaf.end else ''}"


def _name_or_quoted(name: str, text: str) -> str:
    return f"{name}:{quoted(text) if _NEEDS_QUOTES.search(text) else text}"


_LEAVES: dict[type, Callable[..., str]] = {
    Word: _format_words,
    Phrase: _format_words,
    Prefix: _format_words,
    Fuzzy: _format_words,
    DateRange: _format_dates,
    TopicIs: lambda leaf: _name_or_quoted("topic", leaf.text),
    IncidentIs: lambda leaf: _name_or_quoted("incident", leaf.text),
    Cites: lambda leaf: _name_or_quoted("cites", leaf.text),
    Is: lambda leaf: f"is:{leaf.state.value}",
    Has: lambda leaf: f"has:{leaf.trait.value}",
    Everything: lambda _: "",
}
