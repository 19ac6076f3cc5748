"""Names that sentences give as their source: "according to …", "… reported on Tuesday", "told AFP".

What counts (contract, `sources[].kind` "attributed"): an outlet or agency that a sentence says it has something from,
and, behind "according to" and its like or in brackets at a paragraph's end ("(Source: …)"), any organisation that is
named. Persons, offices without a name ("police",
"the ministry") and outlets without one ("the newspaper said") are none; nor is the outlet that publishes the article.
"""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from clippings_app.domain.article import LinkedSource, SourceKind
from clippings_app.parsing.attributed_names import NamedText
from clippings_app.parsing.attribution_grammar import Grammar, grammar_of
from clippings_app.parsing.attribution_nearness import names_near_reporting
from clippings_app.parsing.names import fold
from clippings_app.parsing.outlets import outlets_of, tokens, word_lists
from clippings_app.parsing.sources import bracketed_sources, same_outlet_key

_FARTHEST_SAYING = 90
_SHORTEST_PART_OF_HOST = 2
_INITIALS = re.compile(r"(?=.*[A-ZÀ-Þ]{2})[A-ZÀ-Þ0-9]{3,8}")
_SENTENCE_END = re.compile(r"[.!?…][\"”“»]?\s")


def attributed_sources(
    paragraphs: Sequence[str],
    language: str | None = None,
    *,
    publisher: str | None = None,
    address: str | None = None,
) -> tuple[LinkedSource, ...]:
    """Names that sentences give as their source, each once, with the first paragraph that does (counted from 1).

    Args:
        paragraphs: The article's body.
        language: BCP 47; None or one without its own words tries English and what the names tell.
        publisher: The outlet of the article itself, which is no source of its own.
        address: Of the article, where it is known: its host names the outlet too.
    """
    code = (language or "en").split("-")[0].lower()
    code = {"nb": "no", "nn": "no", "bs": "hr", "sh": "sr", "ms": "id"}.get(code, code)
    lists = word_lists()
    own = _own_keys(publisher, code) | _keys_of_host(address)
    found: dict[str, LinkedSource] = {}
    for number, paragraph in enumerate(paragraphs, 1):
        named = (
            names_near_reporting(paragraph, code)
            if code in lists["near"]
            else _cued(paragraph, code if code in lists["cued"] else "en")
        )
        closing = [(len(paragraph), name) for name in bracketed_sources(paragraph)]
        for _, name in (*sorted(named), *closing):
            key = same_outlet_key(name)
            if key and key not in found and not own & _keys(name):
                found[key] = LinkedSource(name=name, kind=SourceKind.ATTRIBUTED, paragraph=number)
    return tuple(found.values())


def _keys(name: str) -> frozenset[str]:
    """What a name is compared by: as an outlet, and as it stands without spaces ("elDiario", "El Diario")."""
    return frozenset((same_outlet_key(name), re.sub(r"[\W_]+", "", fold(name))))


def _own_keys(publisher: str | None, code: str) -> frozenset[str]:
    """What the outlet of the article may be called: by its name, or by the initials that begin it ("KXYZ Harbour").

    Initials that the list knows are those of another: "AP" of "AP Planner".
    """
    if not publisher:
        return frozenset()
    first = next(iter(tokens(publisher)), "")
    is_initials = _INITIALS.fullmatch(first) is not None and outlets_of(code).known((first,)) is None
    return _keys(publisher) | (_keys(first) if is_initials else frozenset())


def _keys_of_host(address: str | None) -> frozenset[str]:
    """The parts of a host that may be an outlet's name: "harbourpost" of "www.harbourpost.example"."""
    try:
        host = urlsplit(address or "").hostname or ""
    except ValueError:
        return frozenset()
    return frozenset(
        re.sub(r"[\W_]+", "", fold(part)) for part in host.split(".")[:-1] if len(part) > _SHORTEST_PART_OF_HOST
    )


def _cued(paragraph: str, code: str) -> Iterator[tuple[int, str]]:
    grammar = grammar_of(code)
    text = NamedText(paragraph, code, grammar)
    for pattern, organisations in ((grammar.by, True), (grammar.to, False)):
        for cue in pattern.finditer(paragraph):
            if cue[0][0].isupper() and not text.begins_sentence(cue.start()):
                continue  # "das Melden unpassender Beiträge": a noun
            yield from text.names_behind(cue.end(), organisations=organisations)
    for verb in grammar.verb.finditer(paragraph):
        yield from text.names_before(verb.start())
    for toward in grammar.toward.finditer(paragraph):
        if _is_said(paragraph[max(0, toward.start() - _FARTHEST_SAYING) : toward.start()], grammar):
            yield from text.names_behind(toward.end(), organisations=False)


def _is_said(before: str, grammar: Grammar) -> bool:
    """Whether a verb for saying stands in the same sentence: "sagte die Wirtin Lena Marsh | der Küstenpost"."""
    saying = max(grammar.say.finditer(before), key=lambda match: match.start(), default=None)
    return saying is not None and not _SENTENCE_END.search(before[saying.end() :])
