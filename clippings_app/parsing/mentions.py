"""Sentences that report an event with a date or a place.

A sentence counts by a word for something that happens (resources/parsing/incident_words.json) together with a date or a place.
Totals over a span ("since the 1950s"), trends and standing facts are background and do not count. A date that depends on
the day of publication is resolved only where that day is known.
"""

# ruff: noqa: E501 - lists of words read better in long lines

import datetime as dt
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from clippings_app.domain.article import IncidentMention
from clippings_app.domain.edtf import parse_edtf
from clippings_app.domain.errors import InvalidValue
from clippings_app.parsing.alternation import any_of
from clippings_app.parsing.dates import find_dates, months
from clippings_app.resource_files import resource

_GROUPS = {
    "en": "en", "de": "de", "fr": "fr", "es": "es", "ca": "es", "gl": "es", "it": "it", "pt": "pt", "nl": "nl", "af": "nl", "sv": "scandinavian", "no": "scandinavian",
    "nb": "scandinavian", "nn": "scandinavian", "da": "scandinavian", "pl": "slavic_latin", "cs": "slavic_latin", "sk": "slavic_latin", "hr": "slavic_latin", "sr": "slavic_latin",
    "bs": "slavic_latin", "sl": "slavic_latin", "ru": "ru_uk", "uk": "ru_uk", "be": "ru_uk", "bg": "ru_uk", "tr": "tr", "az": "tr", "ar": "ar_fa", "fa": "ar_fa", "ur": "ar_fa",
    "he": "he", "zh": "zh_ja", "ja": "zh_ja", "ko": "ko", "hi": "hi_th_vi_id", "th": "hi_th_vi_id", "vi": "hi_th_vi_id", "id": "hi_th_vi_id", "ms": "hi_th_vi_id", "el": "el",
    "fi": "fi_hu_ro", "hu": "fi_hu_ro", "ro": "fi_hu_ro",
}  # fmt: skip
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Maj|Capt|Cpl|Pvt|Rev|Sen|Rep|Gov|St|No|vs|Jr|Sr|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|est|etc|bzw|ca|Nr|Str|Hr|Fr|Sra?|Srta|Dra|"
    r"Ud|núm|art|pág|M|Mme|Mlle|av|sig|dott|Sig|tzv|tj|např|gr|str|ul|св|г|ул|т|им|стр)|\b\w|\.\w|\b\d{1,2})\.$",
)
_LONGEST_ABBREVIATION = 10
_SENTENCE_BREAK = re.compile(r"[.!?…؟।]+[\"”»’')\]]*(?=\s+[^\s])|[。！？](?:[」』”）]*)(?=.)")
_YEAR = re.compile(
    r"(?:(?<!\w)(?:in|in the year|early in|late in|back in|im Jahre?|Anfang|Ende|Mitte|en|en l['’]an|nel|del|em|no ano de|in het jaar|år|året|i|w|roku|v roce|roce|в|у|във|през|ב-?|בשנת|في|في عام|عام|سنة|στο|το|tahun|pada tahun|năm|vào năm|ปี|سال)"
    r"\s*|^|(?<=[、。，\s(（]))(?P<y>(?:19|20)\d\d)(?P<after>\s*(?:年|년|году|год|року|р\.|г\.|yılında|['’]?[dt][ea]\b))?(?!\d|[-–/]\d|s\b|er\b|[,.]\d)",
    re.IGNORECASE,
)
_WEEKDAYS = {
    0: "monday|montag|lundi|lunes|lunedì|segunda-feira|maandag|måndag|mandag|poniedziałek|pondělí|понедельник|понеділок|pazartesi|الاثنين|الإثنين|יום שני|月曜日?|周一|星期一|월요일|senin|thứ hai|วันจันทร์",
    1: "tuesday|dienstag|mardi|martes|martedì|terça-feira|dinsdag|tisdag|tirsdag|wtorek|úterý|вторник|вівторок|salı|الثلاثاء|יום שלישי|火曜日?|周二|星期二|화요일|selasa|thứ ba|วันอังคาร",
    2: "wednesday|mittwoch|mercredi|miércoles|mercoledì|quarta-feira|woensdag|onsdag|środ[aęy]|středu|středa|среду|среда|середу|çarşamba|الأربعاء|יום רביעי|水曜日?|周三|星期三|수요일|rabu|thứ tư|วันพุธ",
    3: "thursday|donnerstag|jeudi|jueves|giovedì|quinta-feira|donderdag|torsdag|czwartek|čtvrtek|четверг|четвер|perşembe|الخميس|יום חמישי|木曜日?|周四|星期四|목요일|kamis|thứ năm|วันพฤหัสบดี",
    4: "friday|freitag|vendredi|viernes|venerdì|sexta-feira|vrijdag|fredag|piątek|pátek|пятницу|пятница|п['’]ятницю|cuma|الجمعة|יום שישי|金曜日?|周五|星期五|금요일|jumat|thứ sáu|วันศุกร์",
    5: "saturday|samstag|sonnabend|samedi|sábado|sabato|zaterdag|lördag|lørdag|sobot[aęu]|субботу|суббота|суботу|cumartesi|السبت|יום שבת|土曜日?|周六|星期六|토요일|sabtu|thứ bảy|วันเสาร์",
    6: "sunday|sonntag|dimanche|domingo|domenica|zondag|söndag|søndag|niedziel[aęi]|neděli|воскресенье|неділю|pazar(?!tesi)|الأحد|יום ראשון|日曜日?|周日|星期日|일요일|minggu|chủ nhật|วันอาทิตย์",
}  # fmt: skip
_YESTERDAY = "yesterday|gestern|hier|ayer|ieri|ontem|gisteren|i går|igår|wczoraj|včera|вчера|вчора|dün|أمس|אתמול|昨日|昨天|어제|kemarin|hôm qua|เมื่อวาน"
_TODAY = "today|heute|aujourd['’]hui|hoy|oggi|hoje|vandaag|i dag|idag|dzisiaj|dziś|dnes|сегодня|сьогодні|bugün|اليوم|היום|今日|今天|오늘|hari ini|hôm nay|วันนี้"
_THIS_MONTH = "this month|earlier this month|diesen monat|in diesem monat|ce mois-ci|este mes|questo mese|este mês|deze maand|denna månad|denne måned|w tym miesiącu|tento měsíc|в этом месяце|bu ay|هذا الشهر|החודש|今月|本月|이번 달|이달"
_LAST_YEAR = "last year|voriges jahr|vorigen jahr|letztes jahr|im letzten jahr|vergangenes jahr|im vergangenen jahr|l['’]an dernier|l['’]année dernière|el año pasado|l['’]anno scorso|no ano passado|vorig jaar|förra året|i fjor|sidste år|w zeszłym roku|loni|в прошлом году|geçen yıl|العام الماضي|בשנה שעברה|去年|昨年|작년|지난해"
_BARE_DAY = re.compile(r"(?<![\d月월])(?<![月월]\s)(\d{1,2})(?:日(?![本間])|일(?!\s*(?:간|동안|째)))")
_CAPITALISED = r"[A-ZÀ-ÞŁŚŻŠČŘŽА-ЯЁІЇЄΑ-Ω][\w’'ʼ-]*"
_DIRECTION = (
    r"(?:(?:north|south|east|west|northern|southern|eastern|western|north-?eastern|north-?western|south-?eastern|south-?western|central|downtown|occupied|neighbou?ring|nearby|rural|"
    r"südlich\w*|nördlich\w*|östlich\w*|westlich\w*|the|la|le|el|los|las|il|lo|city|town|village|province|county|district|region|city of|town of|village of|port|"
    r"capital|de hoofdstad|the capital|stad|gemeente|città di|ciudad de|municipio de|provincia de|cidade de|ville de|commune de|городе|городке|селе|посёлке|місті|селі|miejscowości|obci|městě)\s+)*"
)
_NOT_PLACES = frozenset(
    [
        "i",
        "he",
        "she",
        "it",
        "they",
        "we",
        "haft",
        "brand",
        "sicherheit",
        "gefahr",
        "kraft",
        "frage",
        "zusammenarbeit",
        "richtung",
        "verbindung",
        "bezug",
        "folge",
        "höhe",
        "betrieb",
        "untersuchungshaft",
        "lebensgefahr",
        "angriff",
        "angriffen",
        "ordnung",
        "zukunft",
        "deutschland's",
        "anspruch",
        "english",
        "french",
        "german",
        "spanish",
        "parliament",
        "congress",
        "court",
        "telegram",
        "twitter",
        "facebook",
        "instagram",
        "x",
        "tiktok",
        "youtube",
        "whatsapp",
        "covid-19",
        "christmas",
        "easter",
        "ramadan",
        "god",
        "reuters",
        "bloomberg",
        "afp",
        "ap",
    ],
)
_NAME_LINKS = r"(?:of|de|del|di|do|da|la|las|los|am|an der|upon|ob der|le|les|sur)\s+"
_ADJECTIVE = re.compile(r"(?:ean|ian|ish|ese|ench|eli|qi|ani|ghan|utch|reek|can)$")
_WITH_THE = re.compile(r"\s(?:the|la|le|el|der|die|das|il|lo|o|a)\s+\S+(?:\s\S+)*$", re.IGNORECASE)
_CJK_PLACE = re.compile(
    r"(?P<place>[\u3400-\u9fff]{2,6}(?:省|自治区|市|県|縣|县|郡|州|海峡|半島|半岛)|[가-힣]{2,6}(?:시|군|특별시|광역시))(?=[のでに에의\s、，。,]|[\u3400-\u9fff])"
)
_CASELESS_PLACE = re.compile(
    r"(?:في\s+(?:مدينة|محافظة|ولاية|بلدة|قرية|منطقة|مخيم)|ב(?:עיר|כפר|מחוז|יישוב|מושב|קיבוץ)|शहर|จังหวัด|เมือง)\s*(?P<place>\w+(?:\s+ال\w+)?)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The word lists of one language, ready to match."""

    events: re.Pattern[str]
    places: re.Pattern[str] | None
    trend: re.Pattern[str]
    span: re.Pattern[str]
    aggregate: re.Pattern[str]
    standing: re.Pattern[str]
    continuations: frozenset[str]
    future: re.Pattern[str] | None
    clause: re.Pattern[str]


def find_mentions(
    paragraphs: Sequence[str], *, published: str | None, language: str | None
) -> tuple[IncidentMention, ...]:
    """Sentences that report a dated or placed event, in reading order.

    Args:
        paragraphs: The article's body.
        published: EDTF of the publication date; relative dates ("on Tuesday") stay open without it.
        language: BCP 47; None tries the words of every language.
    """
    words = _words((language or "").split("-")[0].lower() or None)
    day = _known_day(published)
    found: dict[str, IncidentMention] = {}
    for number, paragraph in enumerate(paragraphs, 1):
        for sentence in sentences(paragraph):
            mention = _mention(sentence, number, words, day, published)
            if mention:
                found.setdefault(mention.text, mention)
    return tuple(found.values())


def sentences(paragraph: str) -> tuple[str, ...]:
    """The sentences of a paragraph. Abbreviations, initials and day numbers ("8. August") do not end one."""
    parts: list[str] = []
    start = 0
    for match in _SENTENCE_BREAK.finditer(paragraph):
        end = match.end()
        last_word = paragraph[max(start, end - _LONGEST_ABBREVIATION) : end]
        following = paragraph[end : end + _LONGEST_ABBREVIATION].lstrip()[:1]
        if match[0].startswith(".") and (_ABBREVIATION.search(last_word) or following.islower()):
            continue
        parts.append(paragraph[start:end].strip())
        start = match.end()
    parts.append(paragraph[start:].strip())
    return tuple(part for part in parts if part)


def _mention(
    sentence: str, paragraph: int, words: _Words, day: dt.date | None, published: str | None
) -> IncidentMention | None:
    told = _told(sentence, words)
    if not words.events.search(told):
        return None
    date, has_day = _date_of(told, day, published)
    place = _place_of(told, words)
    if date is None and place is None:
        return None
    if not has_day and _is_background(sentence, words, dated=date is not None):
        return None
    if date is None and _continues(sentence, words):
        return None  # "He walked along …" goes on with an incident that is told already
    return IncidentMention(text=sentence, date=date, place=place, paragraph=paragraph)


def _told(sentence: str, words: _Words) -> str:
    """What a sentence says has happened: without its clauses about what is to come.

    "Ferries will sail on Wednesday after a fire in Brackwater" tells of a fire in Brackwater, but not of its day.
    """
    if words.future is None or not words.future.search(sentence):
        return sentence
    return " ".join(clause for clause in words.clause.split(sentence) if clause and not words.future.search(clause))


def _is_background(sentence: str, words: _Words, *, dated: bool) -> bool:
    if words.span.search(sentence) or words.trend.search(sentence):
        return True
    return bool(words.aggregate.search(sentence)) if dated else bool(words.standing.search(sentence))


def _continues(sentence: str, words: _Words) -> bool:
    first = re.match(r"[\W\d_]*((?:the\s+)?[^\W\d_]+)", sentence.lower())
    return bool(first) and first is not None and first[1] in words.continuations


# -------------------------------------------------------------------- dates


def _date_of(sentence: str, day: dt.date | None, published: str | None) -> tuple[str | None, bool]:
    """The EDTF date of an event in a sentence, and whether it is known to the day."""
    printed = find_dates(sentence)
    for date in printed:
        if date.has_day:
            return _with_year(date.edtf[:10], day), True
    if day and (relative := _relative_day(sentence, day)):
        return relative.isoformat(), True
    if printed:
        return printed[0].edtf, False
    year = _YEAR.search(sentence)
    if year:
        return year["y"], False
    if (
        published
        and re.search(rf"(?<!\w)(?:{_THIS_MONTH})(?!\w)", sentence, re.IGNORECASE)
        and re.match(r"\d{4}-\d\d", published)
    ):
        return published[:7], False
    if published and re.search(rf"(?<!\w)(?:{_LAST_YEAR})(?!\w)", sentence, re.IGNORECASE) and published[:4].isdigit():
        return str(int(published[:4]) - 1), False
    return None, False


def _with_year(edtf: str, day: dt.date | None) -> str:
    """A day without its year is given the latest year in which it is not after the day of publication."""
    if not edtf.startswith("XXXX") or day is None:
        return edtf
    month, number = int(edtf[5:7]), int(edtf[8:10])
    for year in range(day.year, day.year - 8, -1):
        try:
            candidate = dt.date(year, month, number)
        except ValueError:
            continue
        if candidate <= day:
            return candidate.isoformat()
    return edtf


def _day_of_month(number: int, day: dt.date) -> dt.date | None:
    """The latest day with this number that is not after `day`: "20일" is of this month or the one before."""
    for month_end in (day, day.replace(day=1) - dt.timedelta(days=1)):
        try:
            candidate = month_end.replace(day=number)
        except ValueError:
            continue
        if candidate <= day:
            return candidate
    return None


def _relative_day(sentence: str, day: dt.date) -> dt.date | None:
    named = [
        (match.start(), number)
        for number, pattern in _weekday_patterns().items()
        if (match := pattern.search(sentence))
    ]
    if named:
        return day - dt.timedelta(days=(day.weekday() - min(named)[1]) % 7)
    if match := _BARE_DAY.search(sentence):
        return _day_of_month(int(match[1]), day)
    if re.search(rf"(?<!\w)(?:{_YESTERDAY})(?!\w)", sentence, re.IGNORECASE):
        return day - dt.timedelta(days=1)
    if re.search(rf"(?<!\w)(?:{_TODAY})(?!\w)", sentence, re.IGNORECASE):
        return day
    return None


@cache
def _weekday_patterns() -> dict[int, re.Pattern[str]]:
    before = r"(?<!next\s)(?<!nächsten\s)(?<!prochain\s)"
    return {
        number: re.compile(rf"{before}(?<!\w)(?:ב|يوم\s+)?(?:{names})(?!\w)", re.IGNORECASE)
        for number, names in _WEEKDAYS.items()
    }


def _known_day(published: str | None) -> dt.date | None:
    if not published:
        return None
    try:
        read = parse_edtf(published)
    except InvalidValue:
        return None
    return read.first_day if read.first_day == read.last_day else None


# ------------------------------------------------------------------- places


def _place_of(sentence: str, words: _Words) -> str | None:
    for pattern in (_CJK_PLACE, _CASELESS_PLACE):
        if match := pattern.search(sentence):
            return match["place"]
    if words.places is None:
        return None
    weak: str | None = None
    for match in words.places.finditer(sentence):
        place = match["place"].strip(" ’'")
        first = place.split()[0].lower()
        if (
            first in _NOT_PLACES
            or first in months()
            or any(pattern.fullmatch(first) for pattern in _weekday_patterns().values())
        ):
            continue
        after = sentence[match.end() : match.end() + 2]
        if _ADJECTIVE.search(place) and re.match(r"\s[a-z]", after):
            continue  # "in North Korean waters"
        if re.match(r"\s\d", after):
            continue  # "in Warehouse 9"
        place = re.sub(r"['’]s$", "", place)
        if not _names_a_thing(match[0], sentence[match.end() :]):
            return place
        weak = weak or place
    return weak


def _names_a_thing(found: str, after: str) -> bool:
    """Whether the name belongs to a thing at the place: "at the Saltgate dock"; a name without one is better."""
    return bool(
        _WITH_THE.search(found)
        and re.match(
            r"\s(?!(?:and|or|on|in|at|to|after|before|where|when|as|by|for|from|with|who|which|that|is|was|were|has|had|have|late|early|last|this)\b)[a-z]{3,}",
            after,
        )
    )


@cache
def _words(language: str | None) -> _Words:
    table = json.loads(resource("parsing", "incident_words.json").read_text("utf-8"))
    group = _GROUPS.get(language or "")
    stems: list[str] = (
        table["events"][group] if group else [stem for stems in table["events"].values() for stem in stems]
    )
    background = table["background"]
    return _Words(
        events=_events(stems, table["event_patterns"].get(group, ()), english=group == "en"),
        places=_place_pattern(table["places"], language),
        trend=_phrases(background["trend"]),
        span=_phrases(background["span"]),
        aggregate=_phrases(background["aggregate"]),
        standing=_phrases(background["standing"]),
        continuations=frozenset(table["continuations"]),
        future=re.compile("|".join(table["future"][group]), re.IGNORECASE) if group in table["future"] else None,
        clause=re.compile(rf"[;,、，:：](?!\d)|(?<!\w)(?=(?:{'|'.join(table['after'])})(?!\w))", re.IGNORECASE),
    )


def _events(stems: Sequence[str], patterns: Sequence[str], *, english: bool) -> re.Pattern[str]:
    return re.compile("|".join([_stems(stems, english=english).pattern, *patterns]), re.IGNORECASE)


def _stems(stems: Sequence[str], *, english: bool) -> re.Pattern[str]:
    """Stems at the start of a word, with English endings where it is English; anywhere in scripts without spaces."""
    spaced = [stem for stem in stems if not _unspaced(stem)]
    unspaced = [stem for stem in stems if _unspaced(stem)]
    ending = (
        r"(?:e?[ds]|ing|ions?|ors?|ers?|ings?|p?ed|ped|ping|bed|bing|ted|ting|rred|rring|led|ling|es|ement|ation|ure[ds]?)?(?!\w)"
        if english
        else ""
    )
    # Short stems of other languages are whole words: "vol" is not "volonté".
    whole = [stem for stem in spaced if len(stem) < 5]
    longer = [stem for stem in spaced if len(stem) >= 5]
    groups = [rf"(?<!\w){any_of(spaced)}{ending}"] if english else []
    if not english:
        groups += [rf"(?<!\w)(?:[והבלכש]|[وف]?(?:ال|بال|لل)|[وفبل])?{any_of(longer)}"] if longer else []
        groups += [rf"(?<!\w)(?:כ?ש)?{any_of(whole)}(?:\w{{0,3}})(?!\w)"] if whole else []
    groups += [any_of(unspaced)] if unspaced else []
    return re.compile("|".join(groups), re.IGNORECASE)


def _unspaced(stem: str) -> bool:
    return any(
        "\u0e00" <= char <= "\u0e7f" or "\u3040" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7a3" for char in stem
    )


def _phrases(phrases: Sequence[str]) -> re.Pattern[str]:
    spaced = any_of(phrase for phrase in phrases if not _unspaced(phrase))
    unspaced = any_of(phrase for phrase in phrases if _unspaced(phrase))
    return re.compile(rf"(?<!\w){spaced}|{unspaced}", re.IGNORECASE)


def _place_pattern(table: dict[str, list[str]], language: str | None) -> re.Pattern[str] | None:
    prepositions = table.get(language or "")
    if prepositions is None:
        if language is not None:
            return None
        prepositions = table["en"]
    choice = "|".join(re.escape(word) for word in sorted(prepositions, key=len, reverse=True))
    joint = rf"(?:\s+(?:{_NAME_LINKS})*{_CAPITALISED}){{0,3}}"
    if language == "de":  # every noun has a capital: only what belongs to a name may follow
        joint = rf"(?:(?<=Bad|Tel|Abu|San|New|Los)\s+{_CAPITALISED}|\s+(?:am|an der|ob der)\s+{_CAPITALISED})?"
    return re.compile(
        rf"(?<!\w)(?:{choice}|{'|'.join(word.capitalize() for word in prepositions)})\s+{_DIRECTION}(?P<place>{_CAPITALISED}{joint})"
    )
