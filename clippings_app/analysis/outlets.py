"""When two names are the same outlet."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from clippings_app.analysis.folding import fold

_BRACKETED = re.compile(r"^(?P<name>[^()\[\]（）]*\S)\s*[(\[（](?P<alias>[^()\[\]（）]+)[)\]）]\s*$")
_INITIALS = re.compile(r"\b(?:\w\.){2,}")
_DOMAIN = re.compile(r"^(?:www\.)?([\w-]+)\.(?:com|org|net|info|co\.\w\w|com\.\w\w|\w\w)$")
_KINDS = (
    "newspaper", "news agency", "broadcaster",
    "Zeitung", "Tageszeitung", "Wochenzeitung", "Zeitschrift", "Nachrichtenagentur", "Agentur", "Sender",
    "quotidien", "hebdomadaire", "agence", "periódico", "semanario", "agencia", "revista", "cadena",
    "quotidiano", "agenzia", "rivista", "krant", "persbureau", "agencja",
    "газета", "газете", "газеты", "газету", "агентство", "агентству", "агентства", "телеканал", "издание", "журнал",
    "صحيفة", "جريدة", "وكالة", "قناة", "موقع", "עיתון", "העיתון", "סוכנות",
)  # fmt: skip
"""What kind of outlet it is, as it is said before its name; none that papers are called by."""
_ARTICLES = ("the", "die", "der", "das", "dem", "den", "des", "le", "la", "l", "les", "el", "los", "il", "lo",
             "de", "het")  # fmt: skip
_GENITIVES = ("de", "des", "der")
"""Articles that say whose it is, where they stand behind a kind: "El Periódico de Catalunya", "Zeitung der Arbeit"."""
_AGENCY = re.compile(r" (?:news )?agency$")
_DECLINED = re.compile(r"(?P<name>\w{3,}(?:bote|kurier|merkur|anzeiger|blatt|spiegel|magazin|dienst|funk))(?:n|s|es)")
"""Of a last word alone: looked for all over a name of many thousand letters, it would take minutes."""
_ADJECTIVE = re.compile(
    r"^(?P<stem>\w{3,}e)n (?=(?:\w+ )*"
    r"\w*(?:zeitung|rundschau|presse|post|allgemeine|nachrichten|blatt|kurier|anzeiger|echo)$)"
)
_WHOLE = frozenset(
    ["guild", "association", "publishers", "owners", "group", "union", "society", "council", "federation", "trust",
     "licensing", "proprietors", "museum", "archive", "fund", "week", "editors", "makers", "club"]
)  # fmt: skip
"""What follows a kind in the name of a house that is none: "Newspaper Guild", "Broadcaster Union"."""
_MOST_WORDS = 6
_ACUTE = "\xb4"
"""Typed for an apostrophe; folding would make it a blank with an accent."""
_JOINING = re.compile("['’`]")
_APART = re.compile(r"\W+")


def outlet_key(name: str) -> str:
    """The key of exactly this name: folded, without a leading "The", punctuation and a web domain's ending."""
    folded = fold(name.replace(_ACUTE, "'"))
    if domain := _DOMAIN.match(folded):
        folded = domain[1]
    folded = _INITIALS.sub(lambda initials: initials[0].replace(".", ""), folded).replace("&", " and ")
    key = " ".join(_words(_JOINING.sub("", folded)))
    return key.removeprefix("the ").strip() or folded or name.strip().replace("\0", "0")


def outlet_keys(name: str) -> frozenset[str]:
    """All keys the name goes by; two names mean one outlet when they share a key.

    "The Japan News (Yomiuri Shimbun)" goes by both names and by the whole.
    """
    keys = {outlet_key(name)}
    if found := _BRACKETED.match(name.strip()):
        keys |= {outlet_key(found["name"]), outlet_key(found["alias"])}
    return frozenset(key for key in keys if key)


def meant_keys(name: str) -> frozenset[str]:
    """All keys under which an outlet may be known that a text names so.

    A text says what kind of thing it is ("die Zeitung The Orrinport Courier", "агентство North Wire"), declines the
    name ("dem Küstenboten") or leaves out that it is an agency. What is held is known by its own name; these are for
    looking it up.
    """
    keys = outlet_keys(name)
    bare = {without for key in keys for without in _without_kind(key)}
    declined = set(filter(None, map(_undeclined, keys | bare)))
    for key in keys | bare:
        if found := _ADJECTIVE.match(key):
            declined |= {f"{found['stem']}{ending} {key[found.end() :]}" for ending in ("", "s", "r")}
    short = {_AGENCY.sub("", key) for key in keys | bare}
    return keys | bare | declined | short | {f"{key} agency" for key in short} | {f"{key} news agency" for key in short}


def same_outlets(names: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """The places of names, those together that may mean one outlet; in the order in which each is first named."""
    group_of: dict[str, list[int]] = {}
    groups: list[list[int]] = []
    for at, name in enumerate(names):
        keys = meant_keys(name)
        met = list({id(group): group for key in keys if (group := group_of.get(key)) is not None}.values())
        met.sort(key=groups.index)
        group = met[0] if met else []
        if not met:
            groups.append(group)
        for other in met[1:]:  # two that were thought to be different are the same as this one
            group += other
            groups.remove(other)
        group.append(at)
        group_of |= dict.fromkeys(keys, group)
        if len(met) > 1:
            group_of = {key: group if any(held is each for each in met) else held for key, held in group_of.items()}
    return tuple(tuple(sorted(group)) for group in groups)


def _words(folded: str) -> list[str]:
    """The words of a folded text: vowel signs, such as those of Hindi and Thai, are no letters but belong to theirs."""
    if folded.isascii():
        return _APART.sub(" ", folded).split()
    return "".join(char if _is_of_a_word(char) else " " for char in folded).split()


def _is_of_a_word(char: str) -> bool:
    return char == "_" or char.isalnum() or unicodedata.category(char).startswith("M")


def _undeclined(key: str) -> str | None:
    """A key whose last word is declined, without that."""
    before, space, last = key.rpartition(" ")
    found = _DECLINED.fullmatch(last)
    return f"{before}{space}{found['name']}" if found else None


def _without_kind(key: str) -> Iterator[str]:
    """A key without the article and the kind of outlet that stand before the name, with its own article and without."""
    words = key.split()
    if not 1 < len(words) <= _MOST_WORDS:
        return
    rest = words[1:] if words[0] in _ARTICLES else words
    for kind in _folded_kinds():
        if rest[: len(kind)] == kind and len(rest) > len(kind) and rest[len(kind)] not in _WHOLE:
            name = rest[len(kind) :]
            yield " ".join(name)
            if name[0] in _ARTICLES and name[0] not in _GENITIVES and len(name) > 1:
                yield " ".join(name[1:])


@cache
def _folded_kinds() -> tuple[list[str], ...]:
    return tuple(fold(kind).split() for kind in _KINDS)
