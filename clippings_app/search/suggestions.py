"""“Did you mean”: the query with its unknown words replaced by the nearest ones of the index."""

from collections.abc import Callable, Iterable

from clippings_app.domain.indexing import Vocabulary
from clippings_app.domain.query import And, Cites, IncidentIs, Or, Phrase, Query, TopicIs, Word
from clippings_app.search.edits import within_one_edit
from clippings_app.search.tokenizer import Kind, tokens

Nearest = Callable[[str], str | None]
"""Gives the word that a person may have meant; the word itself when it is known, None when nothing is near."""


def did_you_mean(query: Query, nearest: Nearest, vocabulary: Vocabulary) -> Query | None:
    """The query with near words for the unknown ones, in names that nothing is called too; None when none changes."""
    changed = _replace(query, nearest, vocabulary)
    return None if changed == query else changed


def _replace(query: Query, nearest: Nearest, vocabulary: Vocabulary) -> Query:
    match query:
        case And(parts=parts):
            return And(parts=tuple(_replace(part, nearest, vocabulary) for part in parts))
        case Or(parts=parts):
            return Or(parts=tuple(_replace(part, nearest, vocabulary) for part in parts))
        case TopicIs(text=text) if not vocabulary.topic_ids(text):
            return TopicIs(text=_corrected(text, _nearest_in(vocabulary.all_names("topic").values())))
        case IncidentIs(text=text) if not vocabulary.incident_ids(text):
            return IncidentIs(text=_corrected(text, _nearest_in(vocabulary.all_names("incident").values())))
        case Word(text=text, field=field):
            return Word(text=_corrected(text, nearest), field=field)
        case Phrase(text=text, field=field, within=within):
            return Phrase(text=_corrected(text, nearest), field=field, within=within)
        case Cites(text=text):
            return Cites(text=_corrected(text, nearest))
        case _:
            return query


def _corrected(text: str, nearest: Nearest) -> str:
    """The text with each unknown word replaced in its place."""
    out, end = "", 0
    for token in tokens(text):
        if token.kind is not Kind.WORD:
            continue
        near = nearest(token.text)
        if near is not None and near != token.text:
            out, end = out + text[end : token.start] + near, token.end
    return out + text[end:]


def _nearest_in(names: Iterable[str]) -> Nearest:
    """The same for the words of some names; of several that are near the first in the order of letters."""
    known = sorted({token.text for name in names for token in tokens(name) if token.kind is Kind.WORD})

    def nearest(word: str) -> str | None:
        if word in known:
            return word
        return next((each for each in known if within_one_edit(word, each)), None)

    return nearest
