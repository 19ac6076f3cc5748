"""Names of outlets as they are printed: without legal forms, addresses and slogans, and how they fit a web address."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from clippings_app.parsing.html.links import site
from clippings_app.parsing.html.metadata import plain, wording

# The legal forms of companies, https://en.wikipedia.org/wiki/List_of_legal_entity_types_by_country.
_LEGAL = (
    r"AG|SE|KG|OHG|UG|(?:g?GmbH|AG|SE|UG|Ltd\.?)\s*(?:/\s*Srl|&\s*Co\.?\s*(?:KG(?:aA)?|OHG))|g?GmbH|mbH|KGaA|eG"
    r"|e\.\s?V\.?|Ltd\.?|Limited|Inc\.?|LLC|L\.L\.C\.|LLP|plc|PLC|Pty\.?(?:\s+Ltd\.?)?|Pvt\.?(?:\s+Ltd\.?)?|Co\.?"
    r"|Co\.,?\s+Ltd\.?|Corp\.?|Corporation|S\.?A\.?S?\.?|S\.?A\.?R\.?L\.?|S\.?L\.?U?\.?|S\.?[pP]\.?[aA]\.?"
    r"|S\.?[rR]\.?[lL]\.?|S\.A\.\s+de\s+C\.V\.|Ltda\.?|S/A|B\.?V\.?|N\.?V\.?|AS|A/S|ApS|AB|HB|Oy(?:j)?|OÜ"
    r"|a\.\s?s\.|s\.\s?r\.\s?o\.|[sS]p\.?\s?z\s?o\.?\s?o\.?|d\.\s?o\.\s?o\.|d\.\s?d\.|Kft\.?|Zrt\.?|Nyrt\.?|Bt\.?"
    r"|A\.?Ş\.?|Tbk\.?|株式会社|有限公司|주식회사"
)
_LEGAL_BEHIND = re.compile(rf"(?:,?\s+|(?<=[\u3040-\u9fff\uac00-\ud7a3]))(?:{_LEGAL})$")
_LEGAL_BEFORE = re.compile(r"^(?:株式会社|주식회사|\(주\)|㈜|PT\.?\s+|CV\.?\s+|ООО\s+|ЗАО\s+|АО\s+|ТОВ\s+|ТзОВ\s+)")
_CONCERN = re.compile(
    r"\b(?:medien\w*|media|mediengruppe|medienhaus|mediagroup|verlag\w*|publish\w*|publications?|holdings?|group"
    r"|gruppe|grupo|groupe|gruppo|communications?|broadcasting|company|éditions|ediciones|editora|editorial"
    r"|editrice|edizioni|newspapers|entertainment|interactive|enterprises|ventures|koncern|koncernen|yayıncılık)\b",
    re.IGNORECASE,
)
_TOP_LEVEL = re.compile(
    r"(?<=\w)\.(?:com|net|org|de|at|ch|fr|es|it|nl|be|pl|cz|sk|hu|hr|rs|si|ro|bg|gr|dk|no|se|fi|is|ee|lv|lt|pt|br"
    r"|mx|ar|cl|pe|ca|in|jp|kr|cn|tw|hk|sg|my|id|th|vn|tr|ru|ua|by|kz|il|za|ng|ke|eu|info|news|tv|co|uk|ie|au|nz"
    r"|com\.\w\w|co\.\w\w|org\.\w\w|net\.\w\w)$",
    re.IGNORECASE,
)
_MACHINE = re.compile(r"^(?:www|m|mobile)\.(?=\S+\.)", re.IGNORECASE)
_MOBILE = re.compile(r"(?<=\w)\s+(?:mobile|mobil|AMP)$")
_PLATFORM = re.compile(
    r"^(?:微信公众平台|blogger|blogspot|wordpress|medium|substack|tumblr|ghost|drupal|joomla!?|typo3|wix|squarespace|google|facebook"
    r"|twitter|x|youtube|instagram|home|homepage|home ?page|startseite|website|web ?site|my ?site|site|news|logo|blog"
    r"|hauptseite|главная(?: страница)?|index|untitled|undefined|null|none|default|localhost|accueil|inicio)$",
    re.IGNORECASE,
)
_BEHIND_COMMA = re.compile(r"\s*,\s.*$")
_YEARS = re.compile(r"(?<=\w)\s+(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?$")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")
# Between Chinese or Japanese words a hyphen or low line needs no spaces.
_SEPARATOR = re.compile(
    r"\s+[|–—\-•·»›:]+\s+|\s*[|｜]\s*|：|(?<=[\u3001-\u303f\u3040-\u9fff”！？])[-_–—]+(?=[\u3040-\u9fff])"
)
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_ARTICLE = re.compile(r"(?:the|der|die|das|le|la|les|el|il|het|de)\s+|l['’]", re.IGNORECASE)
_GLUED_ARTICLE = re.compile(r"^(?:the|der|die|das|le|la|les|el|il)(?=\w{4})")
_SMALL = re.compile(
    r"the|an?|of|and|d(?:e[rmns]?|as|ie|u|el|ella|os?|as?)|und|vo[nm]|für|zu|les?|las?|lo?|et|e[lnt]?|los|y|i|il|gli|os?|as|het|van"
)
_AND = ("and", "und", "et", "y", "e", "en", "og", "och")  # how addresses spell "&"
_UMLAUTS = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ø", "oe"), ("å", "aa"), ("æ", "ae"), ("ß", "ss"))
_LONGEST = 60
_LONGEST_PRINTED = 300
_MOST_WORDS = 12
_LONGEST_WITHOUT_SLOGAN = 32
_HOSTED = frozenset({"wordpress", "blogspot", "substack", "tumblr", "medium", "ghost", "github", "wixsite", "typepad"})
# Subdomains that name a medium or a machine, not an outlet.
_PLAIN_SUBDOMAIN = re.compile(r"www\d?|m|amp|mobile?|news|blogs?|edition|beta|web|[a-z]{2}|int")
_LEAST_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class OutletName:
    """A name as a reader would say it.

    Attributes:
        text: The name.
        company: It was printed as that of a company or group.
        domain: It was printed as a web address; `text` is without the top level.
    """

    text: str
    company: bool = False
    domain: bool = False


@dataclass(frozen=True, slots=True)
class Host:
    """The names in a web address, letters and digits only.

    Attributes:
        label: What the site is registered as ("kurierbote" of "www.kurier-bote.de").
        below: A subdomain that names something ("sonntag" of "sonntag.kurier-bote.de"), or "".
    """

    label: str = ""
    below: str = ""


def host_of(address: str | None) -> Host:
    """The names in an address; empty where there is none."""
    if not address:
        return Host()
    label = host_label(address)
    first = _first_label(address)
    below = "" if _PLAIN_SUBDOMAIN.fullmatch(first) or first == label else first
    return Host(_letters(label), _letters(below))


def host_label(address: str) -> str:
    """What a site is registered as, or what it is called on a platform: "kurier-bote" of "www.kurier-bote.de"."""
    label = site(address)
    return _first_label(address) if label in _HOSTED else label


def _first_label(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").split(".")[0]
    except ValueError:
        return ""


def reader_name(printed: str, host: Host) -> OutletName | None:
    """A printed name without legal form, top-level domain and slogan; None where it names no outlet."""
    if len(printed) > _LONGEST_PRINTED:
        return None
    text = _YEARS.sub("", _IN_BRACKETS.sub("", plain(printed))).strip(' -–|/©®™:.»«"“”')
    if "://" in text or text.startswith(("http", "@")) or "@" in text:
        return None
    text = _MOBILE.sub("", _without_slogan(text, host))
    bare = _LEGAL_BEFORE.sub("", _BEHIND_COMMA.sub("", text) if _is_imprint(text) else text)
    for _ in range(2):
        bare = _LEGAL_BEHIND.sub("", bare).strip(' -–|,"«»“”')
    short = _TOP_LEVEL.sub("", _MACHINE.sub("", bare))
    first, _, rest = short.partition(".")
    if rest.islower() and " " not in short and _letters(first) == host.label:
        short = first  # its own address, whatever the top level; "Harbour.World" is a name
    domain = short != bare and " " not in short
    short = bare if short.isdigit() else short
    if not wording(short) or not any(map(str.isalnum, short)) or len(short) > _LONGEST or _PLATFORM.match(short):
        return None
    return OutletName(short, company=bare != text or bool(_CONCERN.search(short)), domain=domain)


@lru_cache(maxsize=1024)
def key(name: str) -> str:
    """What spellings of one name share: no article, spaces, accents or case."""
    bare = _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name
    return _squeezed(bare) or _squeezed(name)


def without_article(one: str) -> str:
    """A key without an article that is written in one word with the name: "detroitnews" of "thedetroitnews"."""
    return _GLUED_ARTICLE.sub("", one)


def kinship(name: str, host: Host) -> float:
    """How well a name fits the address, 0 to 1: the same, an abbreviation of it, or one inside the other."""
    return max(_kinship(name, host.label), 0.6 * _kinship(name, host.below))


def parts_of(title: str) -> list[str]:
    """A title at its separators."""
    return [part.strip() for part in _SEPARATOR.split(title) if part and part.strip()]


def abbreviates(label: str, name: str) -> bool:
    """Whether an abbreviation is made of the beginnings of a name's words, in order: "nytimes", "faz", "wapo"."""
    words = [_squeezed(word) for word in wording(name).split()]
    return len(label) > 1 and 1 < len(words) <= _MOST_WORDS and _made_of(label, tuple(words))


def is_part(short: str, long: str) -> bool:
    """Whether one name begins or ends the other, word by word: "Kurier" of "Kurier Online"."""
    left, right = wording(short).split(), wording(long).split()
    return 0 < len(left) < len(right) and (right[: len(left)] == left or right[-len(left) :] == left)


def looks(name: OutletName) -> tuple[bool, bool, bool, bool]:
    """A name with spaces, ordinary capitals and accents reads better than one made for an address."""
    text = name.text
    return (
        not name.domain,
        " " in text or "-" in text or "'" in text,
        text[:1].isupper() and not (text.isupper() and len(text) > 5),
        not text.isascii(),
    )


def _kinship(name: str, label: str) -> float:
    if not label:
        return 0.0
    own = {_squeezed(name), key(name), _squeezed(_spelled_out(name))}
    if "&" in name:
        own |= {_squeezed(one.replace("&", word)) for one in (name, _spelled_out(name)) for word in _AND}
    if label in own or without_article(label) in own:
        return 1.0
    if abbreviates(label, name):
        return 0.8
    for squeezed in own:
        short, long = sorted((squeezed, label), key=len)
        if len(short) > 2 and short in long and len(short) >= _LEAST_SHARE * len(long):
            return 0.7
    return 0.0


@lru_cache(maxsize=1024)
def _made_of(label: str, words: tuple[str, ...]) -> bool:
    if not label:
        return all(_SMALL.fullmatch(word) for word in words)
    if not words:
        return False
    first, rest = words[0], words[1:]
    if _SMALL.fullmatch(first) and _made_of(label, rest):
        return True
    longest = next((size for size in range(len(first), 0, -1) if label.startswith(first[:size])), 0)
    return any(_made_of(label[size:], rest) for size in range(longest, 0, -1))


def _without_slogan(text: str, host: Host) -> str:
    """The part of "Kurier-Bote – Nachrichten aus dem Norden" that is the name."""
    parts = parts_of(text)
    if len(parts) < 2:
        return text
    if _UNSPACED.search(text) and _UNSPACED.search(parts[0]):
        return parts[0]  # "港口新聞：港口ニュース": no name of an outlet is parted so
    akin = [part for part in parts if _kinship(part, host.label) >= 0.7]
    if akin and key(text) != host.label:
        return max(akin, key=lambda part: _kinship(part, host.label) == 1.0)
    return parts[0] if len(text) > _LONGEST_WITHOUT_SLOGAN else text


def _is_imprint(text: str) -> bool:
    """Whether a place, an owner or a notice stands behind the name: "Kurier-Bote, Husum, Germany"."""
    return bool(_BEHIND_COMMA.search(text)) and not _LEGAL_BEHIND.search(text)


def _spelled_out(name: str) -> str:
    folded = name.casefold()
    for letter, spelled in _UMLAUTS:
        folded = folded.replace(letter, spelled)
    return folded


def _letters(label: str) -> str:
    return _squeezed(label).replace("_", "")


@lru_cache(maxsize=4096)
def _squeezed(text: str) -> str:
    plain_letters = "".join(
        char for char in unicodedata.normalize("NFKD", wording(text)) if not unicodedata.combining(char)
    )
    return plain_letters.replace(" ", "").replace("_", "").replace("ø", "o")
