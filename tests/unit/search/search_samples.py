"""Clippings to search in, and a slow, plain judge of what a query means."""

from collections.abc import Mapping, Sequence
from itertools import product

from clippings_app.domain.indexing import IndexDocument
from clippings_app.domain.query import (
    DEFAULT_FIELDS,
    And,
    Cites,
    DateKind,
    DateRange,
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
    Word,
)
from clippings_app.search.tokenizer import Kind, tokens

SEVERAL_VALUES = frozenset(TextField) - {
    TextField.HEADLINE,
    TextField.DECK,
    TextField.BODY,
    TextField.NOTE,
    TextField.LANG,
}


class Names:
    """A vocabulary for tests: names to ids."""

    def __init__(
        self,
        topics: Mapping[str, Sequence[int]],
        incidents: Mapping[str, Sequence[int]],
        above: Mapping[int, tuple[int, ...]] | None = None,
        called: Mapping[tuple[str, str], int] | None = None,
    ) -> None:
        self.topics = topics
        self.incidents = incidents
        self.above = above or {}
        self.known = called or {}

    def topic_ids(self, text: str) -> tuple[int, ...]:
        return tuple(self.topics.get(text, ()))

    def incident_ids(self, text: str) -> tuple[int, ...]:
        return tuple(self.incidents.get(text, ()))

    def called(self, field: str, name: str) -> int | None:
        return self.known.get((field, name))

    def topics_above(self) -> Mapping[int, tuple[int, ...]]:
        return self.above

    def all_names(self, kind: str) -> Mapping[int, str]:
        names = self.topics if kind == "topic" else self.incidents
        return {number: name for name, ids in names.items() for number in ids}


def clipping(number: int, body: str = "", **fields: object) -> IndexDocument:
    """A document with a body; other fields of words by name, all else as `IndexDocument` has it."""
    text = {TextField.BODY: body} if body else {}
    rest = {}
    for name, value in fields.items():
        if name in {field.value for field in TextField} - {"publisher"} or (
            name == "publisher" and isinstance(value, str)
        ):
            text[TextField(name)] = str(value)
        else:
            rest[name] = value
    return IndexDocument(id=number, text=text, **rest)  # type: ignore[arg-type]


def judge(query: Query, corpus: Sequence[IndexDocument], names: Names) -> set[int]:
    """The ids that a query means, document by document, without index."""
    trash = any(leaf == Is(state=State.TRASH) for leaf in _leaves(query))
    return {each.id for each in corpus if (trash or not each.trashed) and _means(query, each, names) is True}


def _leaves(query: Query) -> list[Query]:
    match query:
        case And(parts=parts) | Or(parts=parts):
            return [leaf for part in parts for leaf in _leaves(part)]
        case Not(part=part):
            return _leaves(part)
        case _:
            return [query]


def _means(query: Query, each: IndexDocument, names: Names) -> bool | None:
    """None for what holds nothing that can be looked for."""
    match query:
        case And(parts=parts):
            held = [answer for part in parts if (answer := _means(part, each, names)) is not None]
            return all(held) if held else None
        case Or(parts=parts):
            held = [answer for part in parts if (answer := _means(part, each, names)) is not None]
            return any(held) if held else None
        case Not(part=part):
            answer = _means(part, each, names)
            return None if answer is None else not answer
        case Word() | Phrase() | Prefix() | Fuzzy() | Cites():
            return _says(query, each)
        case _:
            return _is(query, each, names)


def _is(query: Query, each: IndexDocument, names: Names) -> bool:
    match query:
        case TopicIs(text=text):
            return bool(set(names.topic_ids(text)) & set(each.topics))
        case IncidentIs(text=text):
            return bool(set(names.incident_ids(text)) & set(each.incidents))
        case DateRange():
            return _dated(query, each)
        case Is(state=state):
            return {State.STARRED: each.starred, State.INBOX: each.inbox, State.TRASH: each.trashed}[state]
        case Has(trait=trait):
            derived = {
                "date": (each.published_first, each.published_last) != (None, None),
                "topic": bool(each.topics),
                "incident": bool(each.incidents),
            }
            return derived[trait.value] if trait.value in derived else bool(getattr(each, f"has_{trait.value}"))
        case _:
            return True


def _says(query: Word | Phrase | Prefix | Fuzzy | Cites, each: IndexDocument) -> bool | None:
    if isinstance(query, Cites):
        return _worded([query.text], None, each, (TextField.SOURCE,), "exact")
    fields = (query.field,) if query.field else DEFAULT_FIELDS
    if isinstance(query, Phrase) and query.within is not None:
        return _worded(query.text.split(), query.within, each, fields, "exact")
    how = {Prefix: "prefix", Fuzzy: "fuzzy"}.get(type(query), "exact")
    return _worded([query.text], None, each, fields, how)


def _dated(query: DateRange, each: IndexDocument) -> bool:
    low = query.start.first_day.toordinal() if query.start and query.start.first_day else None
    high = query.end.last_day.toordinal() if query.end and query.end.last_day else None
    first, last = each.published_first, each.published_last
    if query.kind is DateKind.ADDED:
        first = last = each.added
    elif first is None and last is None:
        return False
    begins_in_time = high is None or first is None or first <= high
    return begins_in_time and (low is None or last is None or last >= low)


def _worded(
    pieces: Sequence[str], within: int | None, each: IndexDocument, fields: Sequence[TextField], how: str
) -> bool | None:
    wanted = [kept for piece in pieces if (kept := _wanted(piece))]
    if not wanted:
        return None
    return any(_in_text(wanted, within, _places(field, each.text.get(field, "")), how) for field in fields)


def _wanted(piece: str) -> list[tuple[str, int, Kind]]:
    made = [token for token in tokens(piece) if token.kind is not Kind.JOINED]
    kept = [
        token
        for number, token in enumerate(made)
        if not (token.kind is Kind.TAIL and number and made[number - 1].kind is Kind.GRAM)
    ]
    return [(token.text, token.position - kept[0].position, token.kind) for token in kept]


def _places(field: TextField, text: str) -> set[tuple[str, int]]:
    values = text.split("\n\n") if field in SEVERAL_VALUES else [text]
    return {(token.text, token.position + 10_000 * at) for at, value in enumerate(values) for token in tokens(value)}


def _in_text(
    wanted: Sequence[Sequence[tuple[str, int, Kind]]], within: int | None, places: set[tuple[str, int]], how: str
) -> bool:
    starts = [
        {
            place
            for place in {place for _, place in places}
            if all(
                any(
                    at == place + offset and _like(text, held, kind, how, last=number == len(run) - 1)
                    for held, at in places
                )
                for number, (text, offset, kind) in enumerate(run)
            )
        }
        for run in wanted
    ]
    if within is None or len(wanted) == 1:
        return all(starts)
    widest = max(within, sum(run[-1][1] + 1 for run in wanted) - 1)
    return any(len(set(chosen)) == len(chosen) and max(chosen) - min(chosen) <= widest for chosen in product(*starts))


def _like(text: str, held: str, kind: Kind, how: str, *, last: bool) -> bool:
    if kind is Kind.TAIL or (how == "prefix" and last):
        return held.startswith(text)
    if how == "fuzzy" and kind is Kind.WORD:
        return held == text or held in _edits(text, held)
    return held == text


def _edits(text: str, towards: str) -> set[str]:
    letters = set(towards)
    cuts = [(text[:at], text[at:]) for at in range(len(text) + 1)]
    return (
        {left + right[1:] for left, right in cuts if right}
        | {left + letter + right for left, right in cuts for letter in letters}
        | {left + letter + right[1:] for left, right in cuts if right for letter in letters}
        | {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
    )
