"""Finds dates as they are printed, in the languages of the press, and words them as EDTF with the precision they have.

What is ambiguous stays open: `08/09/2024` is only `2024` unless the language says which comes first, and a day without
its year is `XXXX-08-08`. Years of the Thai Buddhist era (+543), of Japan's and Taiwan's, and dates of the Iranian
calendar are turned into common ones.
"""

# ruff: noqa: E501 - tables of patterns read better in long lines

import datetime as dt
import json
import re
import unicodedata
from bisect import bisect_left, insort
from dataclasses import dataclass
from functools import cache

from clippings_app.parsing.alternation import any_of
from clippings_app.parsing.eras import IRANIAN_MONTHS, JAPANESE_ERAS, from_iranian, year_of_era, year_of_taiwan
from clippings_app.resource_files import resource

_DIGIT = re.compile(r"\d")
_ANY_YEAR = re.compile(r"(?:1[89]|2[0-6])\d\d(?!\d)")
_OTHER_YEAR = re.compile(r"[和治正成國国]\s?(?:元|\d{1,3})\s?年")
_IRANIAN_YEAR = re.compile(r"1[34]\d\d(?!\d)")
_PERSIAN = re.compile(r"[\u0620-\u064a\u066e-\u06d3\u06f0-\u06f9]")
_DAY_BEHIND = re.compile(r"[^\W\d_]\.?\s+\d{1,2}(?!\d)")
_GREEK = re.compile(r"[\u0370-\u03ff]")
# In Croatia October has the name that November has elsewhere.
_OTHER_MONTHS = {code: {"listopad": 10, "listopada": 10, "listopadu": 10} for code in ("hr", "bs")}
_MONTH_FIRST_LANGUAGES = frozenset({"en-us", "en-ph", "fil"})
_BUDDHIST_YEARS = range(2400, 2700)
_BUDDHIST_OFFSET = 543
_TIME_REACH = 40

# Only abbreviations that mean one offset; IST, CST and BST (Bangladesh) do not.
_ZONES = {
    "UTC": "Z", "GMT": "Z", "Z": "Z", "EST": "-05:00", "EDT": "-04:00", "CDT": "-05:00", "MDT": "-06:00", "MST": "-07:00",
    "PDT": "-07:00", "PST": "-08:00", "CET": "+01:00", "MEZ": "+01:00", "CEST": "+02:00", "MESZ": "+02:00",
    "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00", "JST": "+09:00", "KST": "+09:00", "AEST": "+10:00",
    "AEDT": "+11:00", "NZST": "+12:00", "NZDT": "+13:00", "SAST": "+02:00", "HKT": "+08:00", "WIB": "+07:00",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDate:
    """A date and the words it was read from.

    Attributes:
        edtf: The date with its known precision.
        printed: The words.
        start: The first character of the words in the text.
        end: One past their last.
    """

    edtf: str
    printed: str
    start: int
    end: int

    @property
    def has_day(self) -> bool:
        """Whether it names a day."""
        return len(self.edtf) >= len("2024-08-20")

    @property
    def has_year(self) -> bool:
        """Whether its year is known."""
        return not self.edtf.startswith("XXXX")


def find_date(text: str, *, language: str | None = None) -> PrintedDate | None:
    """The most precise date in a text, the first of equals; None where there is none.

    Args:
        text: A line or a few, such as "Published: 20 August 2024, 09:30 GMT".
        language: BCP 47; tells day from month in `08/09/2024`.
    """
    best: PrintedDate | None = None
    for found in find_dates(text, language=language):
        if best is None or _precision(found) > _precision(best):
            best = found
    return best


def find_dates(text: str, *, language: str | None = None) -> tuple[PrintedDate, ...]:
    """Every date in a text, in order; none overlaps another. A bare year is none."""
    taken = _Taken()
    found: list[PrintedDate] = []
    if not _DIGIT.search(text):
        return ()
    plain = _with_ascii_digits(text)
    has_year = bool(_ANY_YEAR.search(plain))
    day_behind = bool(_DAY_BEHIND.search(plain))
    other = _other_patterns() if not text.isascii() and _has_other_year(text, plain) else ()
    for pattern, kind, needs_year in (*other, *_patterns()):
        if (not has_year and needs_year) or (not day_behind and kind in ("md", "behind")):
            continue  # most lines: each pattern costs a pass over the text
        for match in pattern.finditer(plain):
            start, end = match.span()
            if taken.overlaps(start, end):
                continue
            day = _day(match, kind, language)
            if day is None:
                continue
            time, end = _time_after(plain, end) if len(day) == len("2024-08-20") and day[0] != "X" else ("", end)
            taken.add(start, end)
            found.append(PrintedDate(edtf=day + time, printed=text[start:end], start=start, end=end))
    return tuple(sorted(found, key=lambda date: date.start))


class _Taken:
    """Places in a text that are taken, asked without a look at each of them."""

    def __init__(self) -> None:
        self._places: list[tuple[int, int]] = []
        self._longest = 0

    def add(self, start: int, end: int) -> None:
        insort(self._places, (start, end))
        self._longest = max(self._longest, end - start)

    def overlaps(self, start: int, end: int) -> bool:
        # A time may have been taken along that reaches into the date behind it: the last place need not end last.
        at = bisect_left(self._places, (end, 0))
        while at and self._places[at - 1][0] > start - self._longest:
            at -= 1
            if self._places[at][1] > start:
                return True
        return False


@cache
def months() -> dict[str, int]:
    """Month names and their common short forms, lower case, with their number."""
    listed: dict[str, int] = json.loads(resource("parsing", "months.json").read_text("utf-8"))
    names = {unicodedata.normalize("NFC", name).lower(): number for name, number in listed.items()}
    return {_in_capitals(name): number for name, number in names.items()} | names


def month_of(name: str, language: str | None = None) -> int:
    """The number of a month by its name as printed, in whatever case.

    Args:
        name: One of `months`.
        language: BCP 47; a few names are those of another month in some languages.
    """
    lower = name.lower().replace("i\u0307", "i")  # what is left of a Turkish "İ"
    others = _OTHER_MONTHS.get((language or "").split("-")[0].lower(), {})
    return others.get(lower) or months()[lower]


def _in_capitals(name: str) -> str:
    """A name as its capitals leave it: Turkish "KASIM" tells no "ı" from "i", Greek "ΜΑΡΤΙΟΥ" has no accents."""
    if not _GREEK.match(name):
        return name.replace("ı", "i")
    apart = unicodedata.normalize("NFD", name)
    return unicodedata.normalize("NFC", "".join(char for char in apart if not unicodedata.combining(char)))


def _with_ascii_digits(text: str) -> str:
    """The same text, character for character, with Arabic, Devanagari, Thai and full-width digits as 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.digit(char)) if char.isdecimal() else char for char in text)


def _precision(date: PrintedDate) -> tuple[bool, int]:
    return date.has_year, len(date.edtf)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str, bool], ...]:
    """Each with what its groups are and whether it cannot match without a year of four digits."""
    names = tuple(months())
    long_names = [name for name in names if len(name) > 3 or not name.isascii()]
    name, long_name = any_of(names), any_of(long_names)
    of = r"(?:\.|º|°|st|nd|rd|th|er|\.º|['’]?ê|['’]?emîn)?(?:\s+(?:of|de|d'|di|ta'|da|ga))?\s*"
    glue = r"[\s,،./–-]*(?:(?:de|del|of|of the year|г\.|р\.|พ\.ศ\.|ค\.ศ\.|năm|,)\s+)?\s*"
    edge = r"(?:(?<![\w/.-])|(?<=[א-ת][-־]))"
    year = r"(?P<y>(?:1[89]|2[0-6])\d\d)(?!\d)"
    table = (
        (rf"(?<!\d){year}-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)", "ymd"),
        (rf"(?<!\d){year}\.?\s+gada\s+(?P<d>\d{{1,2}})\.?\s*(?P<name>{name})(?!\w)", "ymd"),
        (rf"(?<!\d){year}\s+m\.?\s+(?P<name>{name})\s+(?:mėn\.?\s+)?(?P<d>\d{{1,2}})(?!\d)(?:\s*d\.)?", "ymd"),
        (rf"(?<!\d){year}\s+(?:წლის|жыл(?:ғы|дың|ы)|ci\s+il(?:in)?)\s+(?P<d>\d{{1,2}})\s+(?P<name>{name})(?!\w)", "ymd"),
        (rf"(?<!\d){year}\s*(?:թ\.|թվականի)\s*(?P<name>{name})\s+(?P<d>\d{{1,2}})(?!\d)", "ymd"),
        (rf"(?<!\d){year}e?ko\s+(?P<name>{name})\s+(?P<d>\d{{1,2}})(?!\d)", "ymd"),
        (rf"(?<!\d){year}\s*[年년]\s*(?P<m>\d{{1,2}})\s*[月월]\s*(?:(?P<d>\d{{1,2}})\s*[日일号號])?", "ymd"),
        (rf"{edge}{year}\s?[./-]\s?(?P<m>\d{{1,2}})\s?[./-]\s?(?P<d>\d{{1,2}})(?!\d)", "ymd"),
        (rf"{edge}{year}\.?,?\s+(?P<name>{name})\.?\s+(?P<d>\d{{1,2}})(?!\d)", "ymd"),
        (rf"{edge}(?P<d>\d{{1,2}}){of}[/-]?(?P<name>{name})(?!\w)(?:\s?/\s?(?:{name})(?!\w))?{glue}{year}", "dmy"),
        (rf"\b(?P<name>{name})\.?\s*(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)[\s,]+(?:de\s+)?{year}", "dmy"),
        (rf"{edge}(?:ngày\s+)?(?P<d>\d{{1,2}})(?:\s+|/)tháng\s+(?P<m>\d{{1,2}})(?:(?:\s+năm\s+|\s*[,/]\s*|\s+){year})?", "dmy"),
        (rf"{edge}(?P<d>\d{{1,2}})\.\s?(?P<m>\d{{1,2}})\.\s?{year}", "dmy"),
        (rf"{edge}(?P<a>\d{{1,2}})\s?[/-]\s?(?P<b>\d{{1,2}})\s?[/-]\s?{year}", "either"),
        (rf"{edge}(?P<d>\d{{1,2}})\.(?P<m>\d{{1,2}})\.(?P<yy>\d\d)(?![\d.])", "dmy"),
        (rf"\b(?P<name>{name})(?!\w)\.?{glue}{year}", "my"),
        (rf"{edge}(?P<d>\d{{1,2}}){of}(?P<name>{long_name}|may|mai|maj)(?!\w)", "dm"),
        (rf"\b(?P<name>{long_name}|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?"
         r"(?![\d:])(?!\s*(?:%|percent|years|people|million))", "md"),
        # "március 3-án", "kovo 3 d.", "մարտի 3-ին", "martxoaren 3an": what stands behind the number says that it is a day.
        (rf"\b(?P<name>{long_name})\s+(?P<d>\d{{1,2}})(?=-(?:[áé]n|j[áé]n|i(?!\w)|[áé]ig|[áe]i|t[őó]l|ին(?!\w)|ի(?!\w)|ից)|e?an(?!\w)|\s(?:d\.|dien[ąoa])(?!\w))", "behind"),
        (r"(?<![\d年년])(?P<m>\d{1,2})\s*[月월]\s*(?P<d>\d{1,2})\s*[日일号號]", "dm"),
    )  # fmt: skip
    return tuple(
        (re.compile(source, re.IGNORECASE), kind, year in source and f"{year})?" not in source)
        for source, kind in table
    )


def _has_other_year(text: str, plain: str) -> bool:
    """Whether a year of another calendar may be in it; "1453-05-29" is Iranian only beside letters or digits of Iran."""
    return bool(_OTHER_YEAR.search(plain) or (_IRANIAN_YEAR.search(plain) and _PERSIAN.search(text)))


@cache
def _other_patterns() -> tuple[tuple[re.Pattern[str], str, bool], ...]:
    """Those of the Iranian calendar and of the eras of Japan and Taiwan, in the form of `_patterns`."""
    month = "|".join(map(re.escape, sorted(IRANIAN_MONTHS, key=len, reverse=True)))
    era = "|".join(JAPANESE_ERAS)
    table = (
        (
            rf"(?<!\d)(?P<d>\d{{1,2}})\s*(?P<month>{month})\s*(?:ماه\s*)?(?:سال\s*)?[،,]?\s*(?P<y>1[34]\d\d)(?!\d)",
            "iranian",
        ),
        (r"(?<![\d/.-])(?P<y>1[34]\d\d)[/-](?P<m>\d{1,2})[/-](?P<d>\d{1,2})(?![\d/])", "iranian"),
        (rf"(?P<era>{era})\s?(?P<y>元|\d{{1,2}})\s?年\s?(?P<m>\d{{1,2}})\s?月\s?(?P<d>\d{{1,2}})\s?日", "era"),
        (r"(?:中華民國|民國)\s?(?P<y>\d{1,3})\s?年\s?(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?日", "taiwan"),
    )
    return tuple((re.compile(source), kind, False) for source, kind in table)


def _other_day(kind: str, groups: dict[str, str | None]) -> str | None:
    day = int(groups["d"] or 0)
    if kind == "iranian":
        month = IRANIAN_MONTHS[groups["month"] or ""] if groups.get("month") else int(groups["m"] or 0)
        date = from_iranian(int(groups["y"] or 0), month, day)
        return date.isoformat() if date else None
    year = groups["y"] or ""
    common = year_of_era(groups["era"] or "", year) if kind == "era" else year_of_taiwan(year)
    return _edtf(common, int(groups["m"] or 0), day)


def _day(match: re.Match[str], kind: str, language: str | None) -> str | None:
    groups = match.groupdict()
    if kind in ("iranian", "era", "taiwan"):
        return _other_day(kind, groups)
    if kind == "either":
        named = _WEEKDAY_BEFORE.search(match.string, max(0, match.start() - _WEEKDAY_REACH), match.start())
        return _either(int(groups["a"]), int(groups["b"]), _year(groups), language, named["day"] if named else None)
    if kind == "md" and not match["name"][0].isupper() and match["name"][0] != match["name"][0].upper():
        return None  # "may 5" in a sentence is a verb; month-first languages write months with a capital
    if kind == "dm" and groups.get("name") == "may":
        return None  # "of the 5 may be"
    month = month_of(groups["name"], language) if groups.get("name") else int(groups["m"])
    day = int(groups["d"]) if groups.get("d") else None
    return _edtf(_year(groups), month, day)


def _year(groups: dict[str, str | None]) -> int | None:
    if short := groups.get("yy"):
        return 2000 + int(short) if int(short) < 70 else 1900 + int(short)
    if not (printed := groups.get("y")):
        return None
    year = int(printed)
    return year - _BUDDHIST_OFFSET if year in _BUDDHIST_YEARS else year


def _either(first: int, second: int, year: int | None, language: str | None, weekday: str | None) -> str | None:
    """Day and month in either order; an English weekday before them tells which where only one is on that weekday."""
    if weekday and year:
        days = {_edtf(year, *order) for order in ((first, second), (second, first))} - {None}
        right = [day for day in days if day and _WEEKDAYS[dt.date.fromisoformat(day).weekday()] == weekday[:3].lower()]
        if len(right) == 1:
            return right[0]
    if first > 12 or first == second:
        return _edtf(year, second, first)
    if second > 12:
        return _edtf(year, first, second)
    if language is None or language.lower() == "en":
        return f"{year:04}" if year and first >= 1 and second >= 1 else None
    if language.lower() in _MONTH_FIRST_LANGUAGES:
        return _edtf(year, first, second)
    return _edtf(year, second, first)


_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY_BEFORE = re.compile(
    r"(?<![a-z])(?P<day>(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)[.,]?\s{1,3}$", re.IGNORECASE
)
_WEEKDAY_REACH = 14


def _edtf(year: int | None, month: int, day: int | None) -> str | None:
    try:
        dt.date(2000 if year is None else year, month, 1 if day is None else day)
    except ValueError:
        return None
    head = "XXXX" if year is None else f"{year:04}"
    if day is None:
        return f"{head}-{month:02}" if year is not None else None
    return f"{head}-{month:02}-{day:02}"


_CLOCK = re.compile(
    r"(?:T|[\s,،.|/·•–-]|at|um|à|a las|alle|kl\.?|ore|klo|o|в|às|om|saat)*?"
    r"(?:(?P<second>오후|午後|下午|晚上)|오전|午前|上午|凌晨)?\s*(?<!\d)(?P<h>[01]?\d|2[0-3])(?:(?:[.h時시]|:\s?)(?P<min>[0-5]\d))(?::(?P<s>[0-5]\d)(?:\.\d+)?)?(?!\d|[.:]\d)[분分]?"
    r"(?:\s*(?:(?P<half>[apAP])\.?\s?[mM]\b\.?|(?P<morning>ص|صباحا?ً?ا?)(?!\w)|(?P<evening>م|مساءً?ا?)(?!\w)))?(?:\s*(?:Uhr|Uhr,|hrs|h\b))?"
    r"(?:\s*\(?(?P<zone>Z|(?:UTC|GMT)?[+-]\d\d?(?::?\d\d)?|[A-Z]{3,4})\b\)?)?",
)


def _time_after(text: str, end: int) -> tuple[str, int]:
    """The clock time that follows a date directly, as EDTF words it, and where it ends; ("", `end`) where none does."""
    clock = _CLOCK.match(text, end, min(len(text), end + _TIME_REACH))
    if clock is None or (
        clock.start("h") == end and text[end - 1] not in "日일号號"
    ):  # "2024年8月20日9:30" needs no space
        return "", end
    hour = int(clock["h"])
    if half := clock["half"] or (clock["morning"] and "a") or (clock["evening"] and "p"):
        if not 1 <= hour <= 12:
            return "", end
        hour = hour % 12 + (12 if half in "pP" else 0)
    elif clock["second"] and hour < 12:
        hour += 12
    seconds = f":{clock['s']}" if clock["s"] else ""
    return f"T{hour:02}:{clock['min']}{seconds}{_zone(clock['zone'])}", clock.end()


def _zone(printed: str | None) -> str:
    if not printed:
        return ""
    if printed in _ZONES:
        return _ZONES[printed]
    offset = re.fullmatch(r"(?:UTC|GMT)?([+-])(\d\d?)(?::?(\d\d))?", printed)
    return f"{offset[1]}{int(offset[2]):02}:{offset[3] or '00'}" if offset else ""
