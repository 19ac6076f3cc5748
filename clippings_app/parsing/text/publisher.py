"""Who published a text, told from the text itself: follow-us lines, copyright notices, mastheads, imprints."""

# ruff: noqa: E501 - lists of words read better in long lines

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from clippings_app.parsing.given_names import is_given_name
from clippings_app.parsing.names import is_known_outlet, known_names

_NETWORK = r"(?:facebook|twitter|instagram|x|telegram|whatsapp|youtube|linkedin|tiktok|threads|bluesky|google(?:\s+news)?|social\s+media|פייסבוק|טוויטר|טלגרם|אינסטגרם|פיסבוק|ווטסאפ|فيسبوك|تويتر|إنستغرام|تلغرام|واتساب|فيس بوك|в\s+\w+|телеграм\w*|фейсбук\w*|вконтакте|вк|페이스북|트위터|네이버|유튜브|微博|微信|LINE)"
_NAME = r"(?P<name>[^\s,.|<>:;!?()\n][^,|<>:;!?()\n]{0,48}?)"
_FOLLOW = (
    rf"(?:follow|like|join|find)\s+{_NAME}(?:['’]s\s+\w+)?\s+(?:on|via)\s+{_NETWORK}",
    rf"(?:folgen\s+sie|folgt?|besuchen\s+sie)\s+(?:der\s+|dem\s+|den\s+)?{_NAME}\s+(?:auf|bei|via)\s+{_NETWORK}",
    rf"(?:suivez|retrouvez|rejoignez)\s+{_NAME}\s+sur\s+{_NETWORK}",
    rf"s[ií]gue\s+(?:a\s+)?{_NAME}\s+en\s+{_NETWORK}",
    rf"segui\s+{_NAME}\s+(?:su|sui)\s+{_NETWORK}",
    rf"siga\s+(?:o\s+|a\s+)?{_NAME}\s+(?:no|na|nas|em)\s+{_NETWORK}",
    rf"volg\s+{_NAME}\s+(?:op|via)\s+{_NETWORK}",
    rf"f(?:ølg|ölj|ylgdu)\s+{_NAME}\s+(?:på|i)\s+{_NETWORK}",
    rf"(?:obserwuj|śledź|polub)\s+{_NAME}\s+(?:na|w)\s+{_NETWORK}",
    rf"sledujte\s+{_NAME}\s+na\s+{_NETWORK}",
    rf"seuraa\s+{_NAME}\s+{_NETWORK}",
    rf"(?:подпис(?:ывайтесь|аться|уйтеся)|читайте|следите)\s+(?:на|за)?\s*{_NAME}\s+(?:в|на|у)\s+(?:соцсетях|{_NETWORK}|telegram)",
    rf"עקבו\s+אחר(?:י)?\s+{_NAME}\s+ב-?\s*{_NETWORK}",
    rf"(?:تابعوا|تابع)\s+{_NAME}\s+(?:على|عبر)\s+{_NETWORK}",
    rf"{_NAME}['’](?:[iıuü]|y[iıuü])\s+{_NETWORK}['’]?\w*\s+takip",
    rf"(?:关注|關注|追蹤)\s*{_NAME}\s*(?:的)?\s*{_NETWORK}",
    rf"ติดตาม\s*{_NAME}\s*(?:ทาง|บน|ได้ที่)\s*{_NETWORK}",
    rf"(?:theo\s+dõi|ikuti)\s+{_NAME}\s+(?:trên|di)\s+{_NETWORK}",
)
_COPYRIGHT = (
    rf"(?:©|\(c\)|copyright\s*(?:©|\(c\))?)\s*(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:20)?\d\d)?,?\s*)?(?:by\s+)?{_NAME}(?=\s*(?:[.,|–—-]|all\s+rights|alle\s+rechte|todos\s+los|tous\s+droits|tutti\s+i|(?:19|20)\d\d|כל\s+הזכויות|جميع|無断|版权|版權|무단|$))",
    rf"^{_NAME}\s*(?:©|\(c\))\s*(?:19|20)\d\d",
)
_OWN_WORDS = (
    rf"(?:privacy\s+policy|terms\s+of\s+(?:use|service)|newsroom|newsletter)\s+of\s+(?:the\s+)?{_NAME}(?=\s+(?:and|or)\b|[,.]|$)",
    rf"(?:sign\s+up|subscribe)\s+(?:for|to)\s+(?:the\s+)?{_NAME}(?:['’]s)?\s+(?:newsletters?|today|now|app)\b",
    rf"(?:download|get)\s+the\s+{_NAME}\s+app\b",
    rf"(?:read|more\s+from)\s+(?:more\s+)?(?:on|from)\s+{_NAME}\s*$",
    rf"(?:this\s+(?:article|story)\s+(?:was\s+)?(?:originally|first)\s+(?:appeared|published)\s+(?:on|in|by))\s+{_NAME}(?=[,.]|$)",
)
# How papers and stations are called: with such a word at the end, or at the start behind an article.
_TITLE_END = re.compile(
    r"(?:(?<!\w)(?:courier|gazette|herald|times|post|tribune|chronicle|journal|ledger|sentinel|examiner|inquirer|observer|bulletin|dispatch|advertiser|argus|echo|mirror|guardian|independent|telegraph|mail|express|standard|globe|mercury|monitor|review|weekly|daily|news|newspaper|radio|tv|television|"
    r"magazine|press|wire|agency|zeitung|nachrichten|anzeiger|tageblatt|kurier|rundschau|presse|merkur|bote|blatt|matin|gazetesi|noviny|deník|wiadomości|nyheter|avis|вестник|газета|новости|известия|правда|курьер|ведомости|вести|журнал|вісник|новини|חדשות)"
    r"|[^\W\d_]{3,}(?:zeitung|bote|blatt|kurier|anzeiger|post|presse|nachrichten|rundschau|bladet|posten|tidende|tidningen|avisen|dagblad|nieuws)"
    r"|(?:新聞|新闻|新報|新报|日报|日報|晚报|晚報|时报|時報|通信|通讯|放送|テレビ|周刊|週刊|電視台|电视台|신문|일보|방송|뉴스|통신|타임스)(?:社|網|网|電子版)?)$",
    re.IGNORECASE,
)
_TITLE_START = re.compile(
    r"(?:l[aeo]\s|el\s|il\s|o\s|de\s|het\s|die\s|der\s)?(?:gaceta|gazeta|gazzetta|courrier|corriere|correo|correio|heraldo|diario|diário|journal|jornal|giornale|voz|voix|voce|crónica|tribuna|tribune|dépêche|quotidien|periódico|messaggero|gazet|zeitung|radio|"
    r"agence|agencia|agenzia|agentur|głos|dziennik|kurier|tygodnik|hlas|glas|вестник|вісник|голос|курьер|глас|газета|агентство|телеканал|радио|صحيفة|جريدة|وكالة|قناة|موقع|مجلة|إذاعة|شبكة|بوابة|עיתון|ערוץ|אתר|קול|חדשות)\s+\S",
    re.IGNORECASE,
)
# Of such words alone a department or a menu is called: "World News", "Live TV".
_GENERIC = re.compile(
    r"(?:the|and|und|et|y|of|news|tv|live|radio|magazine?|magazin|newspaper|press|presse|press|releases?|agency|journal|review|reviews|express|mail|e|video|latest|breaking|top|local|world|us|uk|national|international|regional|regionale|lokale|aktuelle|europa|europe|africa|asia|sports?|business|tech|weather|city|state|more|all|your|"
    r"our|my|daily|weekly|newsletter|nachrichten|nyheter|haber|haberleri|son|noviny|wiadomości|zeitung|anzeiger|blatt|post|de|dagens|siste|новости|вести|diario|periódico|jornal|giornale|quotidien|quotidiano|журнал|газета|все|последние|חדשות|أخبار|الأخبار|뉴스|방송|통신|新闻|新聞)",
    re.IGNORECASE,
)
_MOST_AT_AN_END = 3_000
_SITE = re.compile(r"(?:https?://)?(?:www\.)?[a-z0-9-]{2,40}(?:\.[a-z]{2,10}){1,3}/?", re.IGNORECASE)
_RIGHTS_RESERVED = re.compile(
    rf"^{_NAME}[.,]?\s*(?:[-–—|]\s*)?(?:all\s+rights\s+reserved|alle\s+rechte\s+vorbehalten|כל\s+הזכויות\s+שמורות|todos\s+los\s+derechos\s+reservados|tous\s+droits\s+réservés)",
    re.IGNORECASE,
)
# Nearly every line of a page has none of these: the patterns need not be tried on it.
_TRIGGER = re.compile(
    r"©|\(c\)|copyright|follow|like|join|find|folg|besuch|suivez|retrouv|rejoign|s[ií]g[uaø]|segui|volg|f[øöy]l|obserwuj|śledź|polub|sleduj|seuraa|подпис|чита|след|עקבו|תابع|تابع|"
    r"takip|关注|關注|追蹤|ติดตาม|theo|ikuti|privacy|terms|newsroom|newsletter|sign|subscribe|download|get|read|more|this|rights|rechte|זכויות|derechos|droits|diritti|direitos",
    re.IGNORECASE,
)
_FOLLOWED = 4  # how strongly such a line tells; the others less
_PATTERNS = tuple(
    (re.compile(pattern, re.IGNORECASE), strength)
    for strength, group in ((_FOLLOWED, _FOLLOW), (3, _COPYRIGHT), (2, _OWN_WORDS))
    for pattern in group
)
_TURKISH = next(pattern for pattern, _ in _PATTERNS if "takip" in pattern.pattern)
# What a company is by law, and what it calls itself beside the title: "Tarn Herald Media Ltd".
_LEGAL_FORM = re.compile(
    r",?\s+(?:ltd|limited|plc|inc|llc|corp|gmbh(?:\s*&\s*co\.?(?:\s*kg)?)?|ag|kg|ab|as|a/s|aps|bv|b\.v|nv|n\.v|oy|oyj|sa|s\.a|srl|s\.r\.l|(?-i:SpA|SPA)|s\.p\.a|sp\.\s?z\s?o\.\s?o|s\.?\s?r\.?\s?o|a\.\s?s)\.?$",
    re.IGNORECASE,
)
_HOUSE = re.compile(
    r"\s+(?:media|medien|publishing|publications|newspapers|verlag|verlagsgesellschaft|éditions|editora|editorial)(?:\s+group)?$",
    re.IGNORECASE,
)
_NOT_OUTLETS = re.compile(
    r"^(?:us|me|him|her|them|uns|mir|ihm|nous|moi|nos|noi|ci|ons|oss|נו|אותנו|ערוץ|(?:our|my|their|its|a|an|the|all|this|free|daily|weekly)|our\s.*|my\s.*|the\s+(?:latest|author|writer|reporter|conversation|live|story|news|topic|authors?|link|links).*|all\s.*|copyright.*|this\s.*|your\s.*|updates?.*|.*\breporter\b.*|.*\bcorrespondent\b.*|(?:19|20)\d\d.*|@.*|\d.*|rights.*|riproduzione.*|reproduction.*|nachdruck.*|всех.*|нас|наш.*|我们|我們|우리)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPublisher:
    """A publisher's name and where it stands.

    Attributes:
        name: As a reader would use it.
        paragraph: The number of the paragraph, counted from 0.
        start: Its first character in the paragraph's text.
        end: One past its last.
    """

    name: str
    paragraph: int
    start: int
    end: int


def find_publisher(texts: Sequence[str]) -> FoundPublisher | None:
    """The outlet whose page a text was copied from; None where the text does not tell.

    Args:
        texts: The paragraphs that are not the article's own words: boilerplate, mastheads, imprints.
    """
    best: tuple[int, FoundPublisher] | None = None
    for number in _near_the_ends(len(texts)):
        text = texts[number]
        if len(text) > 400 or not _TRIGGER.search(text):
            continue
        for strength, found in _candidates(number, text):
            if best is None or strength > best[0]:
                best = (strength, found)
    return _as_titled(best[1], texts) if best else None


def _as_titled(found: FoundPublisher, texts: Sequence[str]) -> FoundPublisher:
    """With the article that a line by itself gives the title: "© 2024 Tarn Herald Ltd", and "The Tarn Herald" above."""
    titles = (texts[number].strip(" |–—-•*") for number in _near_the_ends(len(texts)))
    wanted = f"the {found.name}".casefold()
    titled = next((title for title in titles if len(title) == len(wanted) and title.casefold() == wanted), None)
    return replace(found, name=titled) if titled else found


def _near_the_ends(count: int) -> Iterable[int]:
    """The lines in order; of very many those at the top and at the foot, where pages say whose they are."""
    if count <= 2 * _MOST_AT_AN_END:
        return range(count)
    return chain(range(_MOST_AT_AN_END), range(count - _MOST_AT_AN_END, count))


def masthead(text: str) -> str | None:
    """The outlet's name where a line is nothing else: "The Guardian", "www.example.com" is none."""
    name = text.strip(" |–—-•*")
    return name if len(name) <= 40 and is_known_outlet(name) and known_names().agencies else None


def outlet_line(text: str) -> bool:
    """Whether a whole line is an outlet's title: one that we know, one named as papers are, or a site's address.

    "The Harbour Courier", "La Gaceta del Faro", "Küstenbote", "صحيفة الساحل", "潮見新報", "harbourtimes.example".
    """
    name = text.strip(" |–—-•*.")
    if not 3 <= len(name) <= 45 or re.search(r"[.!?:;,…。！？؟]\s|[!?:;,…。！？؟]$|[\d|]", name):
        return False
    if masthead(name) or is_site(name):
        return True
    words = name.split()
    if len(words) > 6 or not _is_title(words) or all(_GENERIC.fullmatch(word) for word in re.split(r"[\s|/-]+", name)):
        return False
    return bool(_TITLE_END.search(name) or _TITLE_START.match(name))


def is_site(text: str) -> bool:
    """Whether a line is the address of a site, without a path."""
    return bool(_SITE.fullmatch(text.strip()))


def _is_title(words: Sequence[str]) -> bool:
    """Whether the words have capitals, where their script has them, but for those that only join."""
    cased = [word for word in words if word[:1].lower() != word[:1].upper() and len(word) > 3]
    cyrillic = bool(cased) and all("а" <= word[:1].lower() <= "я" for word in cased)
    return words[0][:1] == words[0][:1].upper() and (cyrillic or all(word[0].isupper() for word in cased))


def _candidates(number: int, text: str) -> list[tuple[int, FoundPublisher]]:
    found = []
    for pattern, strength in _PATTERNS:
        if pattern is _TURKISH and "takip" not in text:
            continue  # opens with the name: costly where it cannot match
        if (match := pattern.search(text)) and (span := _outlet(match)):
            name, start, end = span
            if strength == _FOLLOWED and _is_somebody(name, text[: match.start()]):
                continue
            found.append((strength, FoundPublisher(name=name, paragraph=number, start=start, end=end)))
    if (match := _RIGHTS_RESERVED.search(text)) and (span := _outlet(match)):
        found.append((3, FoundPublisher(name=span[0], paragraph=number, start=span[1], end=span[2])))
    return found


def _is_somebody(name: str, before: str) -> bool:
    """Whether it is who wrote the article: "Steph Quill covers the coast. Follow Steph on Twitter"."""
    return is_given_name(name) or re.search(rf"(?<!\w){re.escape(name)}\s[A-ZÀ-Þ]", before) is not None


def _outlet(match: re.Match[str]) -> tuple[str, int, int] | None:
    printed = match["name"]
    name = printed.strip(" .,'’\"“”-–—")
    if not name or _NOT_OUTLETS.match(name) or len(name.split()) > 6 or not re.search(r"\w\w", name):
        return None
    if name.islower() and " " in name:
        return None
    start = match.start("name") + printed.index(name)
    if (company := _LEGAL_FORM.sub("", name)) != name and not _GENERIC.fullmatch(company):
        title = _HOUSE.sub("", company)
        name = title if outlet_line(title) else company
    return name, start, start + len(name)
