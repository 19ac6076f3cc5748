"""What speaks for a person's name, and what against: given names of the world, and words that no name has.

Capitals alone tell no person: "Yellow Lanterns", "Aktuelle Meldung", "Erzbistum Alba" have the shape of a name. The
lists are `resources/parsing/given_names.txt` and `no_names.json`: section headings, labels and words for organisations in
the languages of the press. They are weighed against each other, since "Grace Page" is somebody and "Next Page" is not.
"""

# ruff: noqa: E501 - lists of words read better in long lines

import json
import re
import unicodedata
from functools import cache, lru_cache

from clippings_app.resource_files import resource

# Letters that Unicode does not take apart.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
# "J.", "J.J.", "K-D.", "P": the given name cut short.
_INITIALS = re.compile(r"(?![AEIOUYÀÉÓ]$)[^\W\d_](?:\.?-?[^\W\d_]\.|\.)*")
# Written in Japan with characters first, and in one alphabet behind them: "渡辺次郎", "高橋みなみ"; "スポーツ" is a menu's.
_OF_EAST_ASIA = re.compile(
    r"[\u3400-\u9fff々]{1,4}(?:[\s\u3000・]?[\u3400-\u9fff々ノケヶ]{1,3}|[\s\u3000]?[\u3041-\u309f]{1,4})?|[\uac00-\ud7a3]{2,4}"
)
_TITLES = frozenset(
    ["dr", "prof", "mr", "mrs", "ms", "mx", "sir", "dame", "lord", "lady", "frau", "herr", "rechtsanwalt", "rechtsanwältin",
     "ing", "mag", "don", "doña", "sr", "sra", "dra", "mme", "mlle", "maître", "me", "pfarrer", "pfarrerin", "pastor", "rabbi",
     "rev", "père", "fr", "pan", "pani", "д-р", "د", "ד\"ר"]
)  # fmt: skip
_LANGUAGES = frozenset(
    ["DE", "FR", "IT", "EN", "ES", "PT", "NL", "PL", "RU", "UA", "UK", "TR", "AR", "CN", "JP", "CZ", "SK", "HU", "RO", "SV",
     "NO", "DA", "FI", "EL", "HE"]
)  # fmt: skip
_LEGAL_FORMS = frozenset(
    ["SA", "AG", "SE", "NV", "BV", "KG", "AB", "AS", "ASA", "SPA", "SpA", "PLC", "Plc", "LLC", "LLP", "LTD", "Ltd", "INC",
     "Inc", "GMBH", "GmbH", "KGaA", "OHG", "SAS", "SARL", "SRL", "Srl", "SL", "SLU", "OY", "Oy", "Oyj", "APS", "ApS", "JSC",
     "OAO", "OOO", "ООО", "ОАО", "ПАО", "АО", "ЗАО"]
)  # fmt: skip
# What towns, waters and islands are called by before the name that may be a person's: "Fort William", "Lake Charles".
_BEFORE_PLACES = frozenset(
    ["port", "fort", "mount", "lake", "great", "upper", "lower", "cape", "isle", "loch", "bad", "sankt", "puerto", "lac", "île",
     "novi", "nowy", "nowa", "nové", "nový", "новый", "новая", "нижний", "верхний", "великий", "порт", "puerta", "río", "ribeirão"]
)  # fmt: skip
# How nouns and adjectives end that are made of others, in languages of the press; no family's name does.
_ENDINGS = re.compile(
    r".{3,}(?:tions?|ities|ités|log(?:y|ies|i[ae])|ismus|(?:[mt]|ph|on)ics|ization|schaft(?:en)?|[hk]eit(?:en)?|ierung"
    r"|c[ií]on(?:es)?|ção|ções|zion[ei]|acj[aei]|ości|ość|ования?|.ования"
    r"|[^s]liche[nms]?|ische[nms]?|.{2}ischer|[tdg]licher"
    r"|meldung|mitteilung|nutzung|werbung|programm|spiele|anlage|berichte?|nachrichten|termine|thema|themen|verein"
    r"|produkten?|bistum|ministerium|museum|agentur|zentrum|politik|wirtschaft|beauftragter?|erklärung)"
)
# How names of families end where no other word does. Slavic "-ski" and "-ов" end adjectives and cases as well.
_FAMILY = re.compile(
    r".{2,}(?:oğlu|oglu|[oe]v|.ova|wicz|vi[cćč]|enko|chuk|[nr]sen|ielsen|olsen|[sd]son|sdóttir|sdottir|mann"
    r"|berger|huber|moser|meier|meyer|mayer|shvili|dze|yan|escu|ópoulos|opoulos|akis|idis"
    r"|енко|дзе|швили|όπουλος|ίδης|άκης)"
    r"|(?:mc|o['’])[a-z]{3,}"
)
_LED_FAMILY = re.compile(r"\s(?:van de[rn]|bin|ibn|bint)\s")
_SHORTEST_MADE, _LONGEST_MADE = 7, 40


@lru_cache(maxsize=8192)
def plain(word: str) -> str:
    """A word for comparing: no case, no accents."""
    lower = word.casefold()
    if lower.isascii():
        return lower
    apart = unicodedata.normalize("NFKD", lower.translate(_LETTERS))
    return "".join(char for char in apart if not unicodedata.combining(char))


@cache
def _given_names() -> frozenset[str]:
    lines = resource("parsing", "given_names.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def _no_names() -> frozenset[str]:
    lists: dict[str, list[str]] = json.loads(resource("parsing", "no_names.json").read_text("utf-8"))
    return frozenset(word for words in lists.values() for word in words)


def is_given_name(word: str) -> bool:
    """Whether a word is a given name somewhere, also as part of a double one: "Jean", "Eun-Ji", "Sören", "Soeren"."""
    bare = plain(word.strip(".,'’"))
    known = _given_names()
    if bare in known or bare.replace("-", "") in known or bare.partition("-")[0] in known:
        return True
    return any(pair in bare for pair in ("oe", "ue", "ae")) and _without_pairs(bare) in known


def _without_pairs(bare: str) -> str:
    """A word in which two letters stand for one with an umlaut: "soeren" → "soren"."""
    return bare.replace("oe", "o").replace("ue", "u").replace("ae", "a")


def is_no_name(word: str) -> bool:
    """Whether a word heads sections, labels boxes or is made of other words, as no name of a family is."""
    bare = unicodedata.normalize("NFC", word.strip(".,'’\"").casefold())
    if bare in _no_names():
        return True
    return _SHORTEST_MADE <= len(bare) <= _LONGEST_MADE and _ENDINGS.fullmatch(bare) is not None


def has_given_name(name: str) -> bool:
    """Whether a name opens with a given name or initials, perhaps behind a title; or ends with one: "Kovács János".

    Chinese, Japanese and Korean names count: their characters tell them already.
    """
    words = name.split()
    if _OF_EAST_ASIA.fullmatch(name):
        return True
    while len(words) > 1 and words[0].strip(".").lower() in _TITLES:
        words = words[1:]
    if not words:
        return False
    if (words[0].isupper() and _INITIALS.fullmatch(words[0])) or is_given_name(words[0]):
        return True
    return len(words) > 1 and is_given_name(words[-1]) and not is_no_name(words[0])


def is_surely_name(name: str) -> bool:
    """Whether words tell a person where nothing around them does: by a given name, or as a name of a family alone is made."""
    if has_given_name(name):
        return True
    words = name.split()
    last = unicodedata.normalize("NFC", words[-1].casefold()) if words else ""
    is_made = len(last) <= _LONGEST_MADE and (_FAMILY.fullmatch(last) or _LED_FAMILY.search(name))
    return bool(is_made) and not any(map(is_no_name, words))


def is_town(name: str) -> bool:
    """Whether a name opens as those of towns, waters and islands do: "Port Selwick", "Fort William"."""
    first, _, rest = name.partition(" ")
    return bool(rest) and first.lower() in _BEFORE_PLACES


def is_heading(name: str) -> bool:
    """Whether words in the shape of a name are none: one of them is never a name's, and no given name is among them.

    So are a company with its legal form, a town and the choice of languages: "GRANARY SA", "Port Selwick", "FR IT EN".
    """
    words = name.split()
    if words and (all(word in _LANGUAGES for word in words) or is_town(name)):
        return True
    is_told = any(map(is_no_name, words)) or (len(words) > 1 and words[-1].strip(".") in _LEGAL_FORMS)
    return is_told and not has_given_name(name)
