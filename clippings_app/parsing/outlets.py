"""Outlets of the world's press by name, and whether a printed name is an outlet's or an organisation's.

The lists (`resources/parsing/outlets.json`, `attribution_words.json`) say what a name is called, not what a page is: no
rule for a site stands in them. A name that no list knows counts by its words ("Harbour Gazette", "Küstenbote").
"""

# ruff: noqa: E501 - lists of words read better in long lines

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from clippings_app.parsing.names import fold, is_person, known_names
from clippings_app.resource_files import resource

# An article with an apostrophe is a word of its own: "l'Ansa", "dell'Unità".
_TOKEN = re.compile(
    r"(?:[ldLD]|[Dd]ell|[AaDdNn]all|[Aa]ll|[Nn]ell|[Ss]ull|[Qq]u)['’](?=\w)|[^\W_]+(?:[.'’&/+:-][^\W_]+)*[!+]?|&"
)
_DOMAIN = re.compile(
    r"[\w-]+\.(?:com|org|net|de|fr|es|it|pt|br|nl|se|no|dk|pl|ru|ua|cz|info|news|tv|press|io|uk|be|ch|at)"
)
_ACRONYM = re.compile(r"[A-ZÀ-ÞА-Я]{3,7}")
_AGENCY_NOUNS = frozenset(["agency", "service", "network", "group", "website", "channel"])
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?")  # stations of the United States
_CASE_ENDING = 3
_LEAST_STEM = 3
# Languages in which a name changes its end in a sentence: "«Медузе»", "Süddeutscher Zeitung", "Onetem".
_DECLINING = frozenset({"ru", "uk", "pl", "cs", "de", "el", "hr", "bg", "fi", "hu"})
# Names of the English list that other languages print too; its other single words are ordinary words elsewhere.
_INTERNATIONAL = frozenset(
    ["Bloomberg", "Politico", "Axios", "Guardian", "Newsweek", "Forbes", "Bellingcat", "Haaretz", "Ynet", "Meduza", "Nikkei",
     "Rappler", "ProPublica", "Semafor", "Euronews", "Economist", "Aljazeera", "Al-Jazeera", "Al-Arabiya", "Libération",
     "Aftonbladet", "Politiken", "Aftenposten", "Swissinfo", "Dawn", "Maariv", "Infobae", "Clarín"]
)  # fmt: skip
ARTICLES = frozenset(
    [
        "the",
        "a",
        "an",
        "la",
        "le",
        "les",
        "el",
        "los",
        "las",
        "il",
        "lo",
        "i",
        "gli",
        "de",
        "het",
        "der",
        "die",
        "das",
        "o",
        "os",
        "as",
        "l'",
    ]
)
Tokens = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlets:
    """The outlets that articles of one language name.

    Attributes:
        names: Their names, every spelling, by the words they are made of.
        stems: The same by the beginnings of the words, for languages that decline names.
        german: Whether cases end as they do in German.
    """

    names: Mapping[Tokens, str]
    stems: Mapping[Tokens, tuple[str, ...]]
    german: bool

    def known(self, words: Tokens) -> str | None:
        """The name as the list spells it; None where the list does not know it."""
        return self.names.get(words) or self.names.get(tuple(map(_titled, words)))

    def declined(self, words: Tokens) -> str | None:
        """The name whose declined form this is; None where there is none."""
        for name in self.stems.get(tuple(word[:_LEAST_STEM] for word in words), ()):
            if all(self.is_form(word, base) for word, base in zip(words, tokens(name), strict=True)):
                return name
        return None

    def is_form(self, word: str, base: str) -> bool:
        """Whether a word is a name's word with the ending of a case."""
        if word == base:
            return True
        if self.german:
            return word.removeprefix(base) in (("r", "n", "m") if base.endswith("e") else ("s", "es"))
        stem = base[:-1] if len(base) > _LEAST_STEM else base
        return word.startswith(stem) and len(word) <= len(base) + _CASE_ENDING and word.isalpha()


@cache
def word_lists() -> Mapping[str, Any]:
    """The lists of `resources/parsing/attribution_words.json`."""
    lists: dict[str, Any] = json.loads(resource("parsing", "attribution_words.json").read_text("utf-8"))
    return lists


@cache
def outlets_of(language: str | None) -> Outlets:
    """The outlets that articles of a language name: its own, the agencies, and the great ones in English."""
    lists: dict[str, list[list[str]]] = json.loads(resource("parsing", "outlets.json").read_text("utf-8"))
    own = [name for key in ([language] if language in lists else lists) for names in lists[str(key)] for name in names]
    others = [
        name
        for names in lists["en"]
        for name in names
        if len(tokens(name)) > 1 or name.isupper() or name in _INTERNATIONAL
    ]
    names = [*own, *others, *_agencies()]
    stems: dict[Tokens, list[str]] = {}
    if language in _DECLINING:
        for name in names:
            stems.setdefault(tuple(word[:_LEAST_STEM] for word in tokens(name)), []).append(name)
    return Outlets(
        names={tokens(name): name for name in reversed(names)},
        stems={key: tuple(value) for key, value in stems.items()},
        german=language == "de",
    )


@cache
def own_names(language: str) -> tuple[str, ...]:
    """The names of one language's list, the longest first; () where there is no list."""
    lists: dict[str, list[list[str]]] = json.loads(resource("parsing", "outlets.json").read_text("utf-8"))
    return tuple(sorted({name for names in lists.get(language, ()) for name in names}, key=len, reverse=True))


@cache
def usual_names() -> Mapping[str, str]:
    """The folded usual name by every folded spelling that means one outlet only, in whatever language."""
    lists: dict[str, list[list[str]]] = json.loads(resource("parsing", "outlets.json").read_text("utf-8"))
    found: dict[str, set[str]] = {}
    for names in (names for rows in lists.values() for names in rows):
        for name in names:
            found.setdefault(fold(name), set()).add(fold(names[0]))
    return {spelling: next(iter(usual)) for spelling, usual in found.items() if len(usual) == 1}


def tokens(text: str) -> Tokens:
    """The words of a name: "L.A. Times" and "S.Paulo" keep their dots inside, not at the end."""
    return tuple(match[0] for match in _TOKEN.finditer(text))


def token_places(text: str) -> tuple[tuple[int, int], ...]:
    """Where the words of a text stand."""
    return tuple(match.span() for match in _TOKEN.finditer(text))


def has_outlet_shape(words: Sequence[str]) -> bool:
    """Whether the words tell an outlet: "Harbour Gazette", "La Voz de Alba", "Küstenbote", "ntv.de"."""
    words = words[1:] if words[0].lower().rstrip("'’") in ARTICLES else words
    if not words:
        return False
    ends: tuple[str, ...] = (words[0], words[-1], words[1] if len(words) > 1 and len(words[0]) <= 3 else words[0])
    if words[-1].lower() in _AGENCY_NOUNS:
        ends = (*ends, *words[-2:-1])
    if len(words) == 1 and _CALL_SIGN.fullmatch(words[0]):
        return True
    if len(words) > 1 and any(word.lower() in words_of("outlet_words") and not word.islower() for word in ends):
        return True
    last = words[-1].lower()
    if any(last.endswith(end) and len(last) > len(end) + 2 for end in words_of("outlet_endings")):
        return True
    return len(words) == 1 and _DOMAIN.fullmatch(words[0]) is not None


def is_organisation(words: Sequence[str]) -> bool:
    """Whether the words name an organisation that publishes: an institute, a rights group, an acronym."""
    name = " ".join(words)
    if name in words_of("organisations"):
        return True
    if name in words_of("no_organisations") or is_person(_head(words)):
        return False
    if len(words) == 1:
        return _ACRONYM.fullmatch(name) is not None
    return any(_is_organisational(word.lower()) for word in words)


def _is_organisational(word: str) -> bool:
    """Whether it is a word for an organisation, in whatever case: "Landesamtes", "Wirtschaftsinstitut"."""
    if word in words_of("organisation_words") or word.endswith(("institut", "instituts", "institutet", "instituttet")):
        return True
    return any(word[:-size] in words_of("organisation_words") for size in (1, 2) if len(word) > size + _CASE_ENDING)


def of_a_person(words: Sequence[str]) -> bool:
    """Whether a person's name opens it: "Jane Doe of the Harbour Post"."""
    head = _head(words)
    return (
        head != " ".join(words)
        and head.split()[:1] != []
        and head.split()[0].lower() not in ARTICLES
        and is_person(head)
    )


def _head(words: Sequence[str]) -> str:
    """What stands before the first "of": "Jane Doe" of "Jane Doe of the Institute"."""
    small = next((i for i, word in enumerate(words) if word.islower()), len(words))
    return (
        " ".join(words[:small]) if not any(w.lower() in words_of("organisation_words") for w in words[:small]) else ""
    )


@cache
def words_of(name: str) -> frozenset[str]:
    """One of the plain lists of `resources/parsing/attribution_words.json`."""
    return frozenset(word_lists()[name])


def _agencies() -> Iterator[str]:
    for spelling, usual in known_names().agencies_as_printed.items():
        if usual not in words_of("picture_agencies"):
            yield spelling


def _titled(word: str) -> str:
    """A word in capitals as names are usually written: "SPIEGEL" → "Spiegel"."""
    return word.capitalize() if len(word) > 3 and word.isupper() else word


@cache
def doubtful_names(language: str) -> frozenset[str]:
    """Names that are ordinary words too."""
    return frozenset(word_lists()["ambiguous"].get(language, ()))
