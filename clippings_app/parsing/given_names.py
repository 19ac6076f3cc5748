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
     "nowy", "nowa", "nové", "nový", "новый", "новая", "нижний", "верхний", "великий", "порт", "puerta", "río", "ribeirão"]
)  # fmt: skip
# What stands behind a name that streets, waters, schools and houses bear: "Marina Bay", "Victoria Falls".
_BEHIND_PLACES = frozenset(
    ["airport", "avenue", "bay", "beach", "cathedral", "coast", "college", "creek", "district", "falls", "harbor", "harbour",
     "heights", "hospital", "island", "islands", "peninsula", "plaza", "quay", "river", "road", "school", "square", "station",
     "street", "university", "valley", "village", "platz", "straße", "strasse"]
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
    r".{2,}(?:oğlu|oglu|[oe]v|.ova|wicz|vi(?:[cćč]|ch)|enko|chuk|[nr]sen|ielsen|olsen|[sd]son|sdóttir|sdottir|mann"
    r"|berger|huber|moser|meier|meyer|mayer|shvili|dze|yan|escu|ópoulos|opoulos|akis|idis"
    r"|енко|дзе|швили|όπουλος|ίδης|άκης)"
    r"|(?:mc|o['’])[a-z]{3,}"
)
_LED_FAMILY = re.compile(r"\s(?:van de[rn]|bin|ibn|bint|[Aa]bu|[Aa]bdel|[Aa]bdul)\s")
_SHORTEST_MADE, _LONGEST_MADE = 7, 40
# Words that are somebody's given name, or a Chinese family's, where what follows is a name for sure: "Gift Moyo", "Lei Jun".
_NAMES_AS_WELL = frozenset(
    ["anak", "friday", "gaya", "gift", "justice", "knowledge", "lei", "moment", "money", "progress", "success",
     "welcome", "wonder"]
)  # fmt: skip
_CHINESE_FAMILIES = frozenset(
    ["wang", "li", "zhang", "liu", "chen", "yang", "huang", "zhao", "wu", "zhou", "xu", "zhu", "ma", "hu", "guo",
     "he", "lin", "gao", "luo", "zheng", "liang", "xie", "tang", "han", "cao", "deng", "xiao", "feng", "zeng",
     "cheng", "cai", "peng", "yuan", "dong", "yu", "ye", "lu", "jiang", "tian", "du", "ding", "shen", "wei", "fu",
     "zhong", "liao", "dai", "fang", "shi", "yao", "tan", "qiu", "zou", "xiong", "qin", "shao", "meng", "long", "wan",
     "qian", "yan", "lei", "hou", "gong", "xue", "duan", "hao", "mao", "bai", "kong", "cui", "kang", "qi", "niu",
     "ren", "pang", "rao", "xi", "yue", "zhai", "bei", "ju"]
)  # fmt: skip
_SYLLABLE = r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[iu]?a(?:ng|n|i|o)?|[iu]?e(?:ng|n|i)?|[iu]?o(?:ng|u)?|i(?:ng|n|u)?|u(?:n|i)?))"
_TWO_SYLLABLES = re.compile(rf"(?:{_SYLLABLE}){{2}}")
_SHORTEST_DOUBLE, _LONGEST_DOUBLE = 4, 12
_KOREAN_FAMILIES = frozenset(
    ["kim", "lee", "park", "choi", "jung", "jeong", "kang", "cho", "yoon", "yun", "jang", "lim", "han", "oh", "seo",
     "shin", "kwon", "hwang", "ahn", "song", "yoo", "hong", "son", "ko", "go", "moon", "yang", "bae", "baek", "heo",
     "nam", "noh", "roh", "ha", "jeon", "jin", "ryu", "ri", "pak", "cha", "joo", "woo", "min", "sim", "chung", "chun",
     "im", "an", "do"]
)  # fmt: skip
_KOREAN_DOUBLE = re.compile(r"[A-Z][a-z]{0,6}-[a-z]{1,7}")
_ARABIC_FAMILY = re.compile(r"(?:[Aa]l|[Ee]l|[Aa]sh|[Aa]d|[Aa]n|[Aa]r|[Aa]s)-[A-Z][a-z]+")


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
    if len(words) < 2:
        return False
    may_lead = not is_no_name(words[0]) or plain(words[0]) in _NAMES_AS_WELL
    return (is_given_name(words[-1]) and may_lead) or _is_of_far_east(words)


def _is_of_far_east(words: list[str]) -> bool:
    """Whether it is a Chinese or Korean name in Latin letters, the family first: "Pang Xinglei", "Jeon Heon-kyun"."""
    if len(words) != 2:
        return False
    family, given = words[0].lower(), words[1]
    if family in _KOREAN_FAMILIES and _KOREAN_DOUBLE.fullmatch(given):
        return True
    is_double = (
        _SHORTEST_DOUBLE <= len(given) <= _LONGEST_DOUBLE and _TWO_SYLLABLES.fullmatch(given.lower()) is not None
    )
    return family in _CHINESE_FAMILIES and is_double and not is_no_name(given)


def is_surely_name(name: str) -> bool:
    """Whether words tell a person where nothing around them does: by a given name, or as a name of a family alone is made."""
    words = name.split()
    if has_given_name(name) and not (len(words) == 2 and _is_bare_letter(words[0]) and not is_given_name(words[1])):
        return True
    last = unicodedata.normalize("NFC", words[-1].casefold()) if words else ""
    is_arabic = len(words) > 1 and _ARABIC_FAMILY.fullmatch(words[-1]) is not None
    is_made = len(last) <= _LONGEST_MADE and (is_arabic or _FAMILY.fullmatch(last) or _LED_FAMILY.search(name))
    return bool(is_made) and not any(map(is_no_name, words))


def _is_bare_letter(word: str) -> bool:
    """Whether it is one Latin letter without a point: "K Pop" is as likely as "K Quill"."""
    return len(word) == 1 and word.isascii()


def is_town(name: str) -> bool:
    """Whether a name opens as those of towns, waters and islands do: "Port Selwick", "Fort William"."""
    first, _, rest = name.partition(" ")
    return bool(rest) and first.lower() in _BEFORE_PLACES


def is_place_by_its_end(name: str) -> bool:
    """Whether a name ends as those of streets, waters and houses do that are called after somebody: "Marina Bay".

    Families are called so too, so that this tells only where nothing around a name says that it is a person's.
    """
    return " " in name and plain(name.rpartition(" ")[2].strip(".,'’")) in _BEHIND_PLACES


def is_heading(name: str) -> bool:
    """Whether words in the shape of a name are none: one of them is never a name's, and no given name is among them.

    So are a company with its legal form, a town and the choice of languages: "GRANARY SA", "Port Selwick", "FR IT EN".
    """
    words = name.split()
    if words and (all(word in _LANGUAGES for word in words) or is_town(name)):
        return True
    is_told = any(map(is_no_name, words)) or (len(words) > 1 and words[-1].strip(".") in _LEGAL_FORMS)
    return is_told and not has_given_name(name)
