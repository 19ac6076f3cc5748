"""When a sentence says something happened, as EDTF.

A day wins over a month, a month over a season or a year; of several the one nearest to the word for the event. A word
that is reckoned from the day of publication ("on Tuesday", am Dienstag, 지난 8일) stays open where that is not known. Source of the forms: EDTF, ISO 8601-2:2019.
"""

# ruff: noqa: E501 - lists of words read better in long lines

import datetime as dt
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from clippings_app.domain.edtf import parse_edtf
from clippings_app.domain.errors import InvalidValue
from clippings_app.parsing.alternation import any_of
from clippings_app.parsing.dates import PrintedDate, find_dates, month_of, months
from clippings_app.resource_files import resource

_YEAR = r"(?P<y>(?:1[5-9]|20)\d\d)"
_YEAR_BEHIND = re.compile(
    rf"(?<![\d.,/-]){_YEAR}(?![\d\w]|[-–/]\d|[,.]\d)|(?<![\d.,/-]){_YEAR.replace('P<y>', 'P<marked>')}"
    r"\s*(?:年|년|году|год|року|р\.|г\.|yılında|['’]?[dt][ea]\b)"
)
_YEAR_LEAD = re.compile(
    r"(?<!\w)(?:in|in the year|during|early in|late in|back in|im Jahre?|Anfang|Ende|Mitte|en|en l['’]an|nel|del|em|no ano de|in het jaar|år|året|i|w|roku|v roce|roce|в|у|във|през|ב-?|"
    r"בשנת|في|في عام|عام|سنة|στο|το|tahun|pada tahun|năm|vào năm|ปี|سال|सन|वर्ष)\s*$",
    re.IGNORECASE,
)
_BARE_DAY = re.compile(r"(?<![\d月월./])(?<![月월]\s)(\d{1,2})(?:日(?![本間曜])|일(?!\s*(?:간|동안|째)))")
_DAY_IN_BRACKETS = re.compile(r"\((\d{1,2})\)")
_LAST_NUMBERED_DAY = re.compile(
    r"(?:no último dia|el pasado día|el pasado|le|lo scorso)\s+(\d{1,2})(?=[\s,.])(?!\s+(?:de|[a-z]+bre|\w+\s+\d{4}))"
)
# "Encore aujourd'hui", "bis heute": it goes on, and is no day on which something happened.
_GOES_ON = re.compile(
    r"(?<!\w)(?:encore|noch|bis|still|a[úu]n|todav[íi]a|ancora|ainda|hasta|jusqu['’]à|fino\s+ad?|até|until|to|tot|nog|än|ännu|fram\s+till)\s+$",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(r"\s+(?P<word>[^\W\d_]+)")
_DAY_AND_MONTH = re.compile(r"(?<![\d/])(?P<d>\d{1,2})/(?P<m>\d{1,2})(?![\d/])")
_SPELT_NUMBERS = {
    word: number
    for number, words in {
        2: "two zwei deux dos due dois twee два mbili två to dwa dvěma kaksi két iki δύο două dua hai dva",
        3: "three drei trois tres tre três drie три tatu trzy třemi kolme három üç τρεις trei tiga ba tri שלושה",
        4: "four vier quatre cuatro quattro quatro quatre четыре чотири nne fyra fire cztery čtyřmi neljä négy dört τέσσερις patru empat bốn četiri ארבעה",
        5: "five fünf cinq cinco cinque vijf tano fem pięć pěti viisi öt beş πέντε cinci cinc lima năm pet חמישה",
        6: "six sechs seis sei zes sita sex seks sześć šesti kuusi hat altı έξι șase enam sáu šest sis שישה",
    }.items() for word in words.split()
}  # fmt: skip
_NEAR = 60  # characters within which the first date counts, not the nearest
_SAYS_BEFORE = re.compile(
    r"(?:\b(?:said|says|told|reported|announced|added|confirmed)(?: on| in a statement(?: on)?)?)\s*$", re.IGNORECASE
)
_DAY, _RANGE_OF_DAYS, _MONTH, _SEASON, _BARE_YEAR, _OPEN = 0, 0, 1, 2, 3, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDate:
    """When something happened.

    Attributes:
        edtf: None where the words are reckoned from a day of publication that is not known.
        has_day: Whether it is known to the day, or told to the day.
        start: Where it stands in the sentence.
        end: Where it ends.
    """

    edtf: str | None
    has_day: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    edtf: str | None
    start: int
    end: int
    rank: int


def event_date(
    sentence: str, *, events: Sequence[int], published: str | None, language: str | None
) -> EventDate | None:
    """The date of what a sentence reports; None where it names none.

    Args:
        sentence: Without its dateline.
        events: Where its words for events begin; of several dates the nearest counts.
        published: EDTF of the day of publication, or None.
        language: BCP 47; None tries the words of every language.
    """
    day = known_day(published)
    found = [
        *_printed(sentence, day, language),
        *_relative(sentence, day, published, language),
        *_months(sentence, day, language),
        *_seasons(sentence),
    ]
    taken = [(one.start, one.end) for one in found]
    found += [year for year in _years(sentence, language) if not any(a <= year.start < b for a, b in taken)]
    if not found:
        return None
    best = min(found, key=lambda one: (one.rank, _distance(one, sentence, events) // _NEAR, one.start))
    return EventDate(edtf=best.edtf, has_day=best.rank in (_DAY, _OPEN), start=best.start, end=best.end)


def known_day(published: str | None) -> dt.date | None:
    """The day of an EDTF date that is known to the day; None for others."""
    if not published:
        return None
    try:
        read = parse_edtf(published)
    except InvalidValue:
        return None
    return read.first_day if read.first_day == read.last_day else None


def is_weekday(word: str) -> bool:
    """Whether a word is the name of a day of the week."""
    return any(pattern.fullmatch(word) for pattern in _weekdays(None)) or _further_weekday().fullmatch(word) is not None


def _distance(found: _Found, sentence: str, events: Sequence[int]) -> int:
    nearest = min((abs(found.start - event) for event in events), default=0)
    return nearest + (200 if _SAYS_BEFORE.search(sentence[: found.start]) else 0)


# ------------------------------------------------------------------ printed


def _printed(sentence: str, day: dt.date | None, language: str | None) -> Iterator[_Found]:
    dates = find_dates(sentence, language=language)
    for number, date in enumerate(dates):
        edtf = _with_year(date.edtf[:10], day)
        first = _begin_of_range(sentence, dates[number - 1] if number else None, date, edtf)
        last = _end_of_range(sentence, date, edtf)
        if date.has_day and (first or last):
            yield _Found(edtf=first or last, start=date.start, end=date.end, rank=_RANGE_OF_DAYS)
        elif months_long := _range_of_months(sentence, dates[number - 1] if number else None, date):
            yield _Found(edtf=months_long, start=dates[number - 1].start, end=date.end, rank=_DAY)
        else:
            yield _Found(edtf=edtf, start=date.start, end=date.end, rank=_DAY if date.has_day else _MONTH)
    if language in ("vi", "pt", "es", "it", "fr", None):
        for match in _DAY_AND_MONTH.finditer(sentence):
            if (
                not any(date.start <= match.start() < date.end for date in dates)
                and 1 <= int(match["m"]) <= 12
                and 1 <= int(match["d"]) <= 31
            ):
                open_date = f"XXXX-{int(match['m']):02}-{int(match['d']):02}"
                if language == "vi":
                    yield _Found(edtf=_with_year(open_date, day), start=match.start(), end=match.end(), rank=_DAY)


def _begin_of_range(sentence: str, before: PrintedDate | None, date: PrintedDate, edtf: str) -> str | None:
    """The interval that ends with this date: "between 3 and 5 June 2020", "vom 3. Mai bis 5. Juni"."""
    joint = _words()["range_joint"]
    number = re.search(
        rf"(?<![\d.,:-])(\d{{1,2}})(?:st|nd|rd|th|\.|er|º)?\s*(?:{joint})\s*$", sentence[: date.start], re.IGNORECASE
    )
    if number and date.has_day and 1 <= int(number[1]) < int(edtf[8:10]):
        return f"{edtf[:8]}{int(number[1]):02}/{edtf}"
    if (
        before
        and before.has_day
        and re.fullmatch(rf"\s*(?:{joint})\s*", sentence[before.end : date.start], re.IGNORECASE)
    ):
        lead = sentence[: before.start].rstrip().rsplit(" ", 1)[-1].lower()
        year = edtf[:4]
        first = before.edtf[:10] if before.has_year else year + before.edtf[4:10]
        if first < edtf and lead in _RANGE_LEADS:
            return f"{first}/{edtf}"
    return None


def _range_of_months(sentence: str, before: PrintedDate | None, date: PrintedDate) -> str | None:
    """The interval between two months that both have a year: "from July 2018 to May 2020", 2018年7月～2020年5月."""
    if before is None or date.has_day or before.has_day or not (date.has_year and before.has_year):
        return None
    joint = _words()["range_joint_months"]
    is_joined = re.fullmatch(rf"\s*(?:{joint})\s*", sentence[before.end : date.start], re.IGNORECASE)
    return f"{before.edtf}/{date.edtf}" if is_joined and before.edtf < date.edtf else None


_RANGE_LEADS = frozenset(
    [
        "between",
        "from",
        "vom",
        "zwischen",
        "du",
        "entre",
        "del",
        "dal",
        "tra",
        "de",
        "van",
        "tussen",
        "från",
        "fra",
        "между",
        "с",
        "між",
        "з",
        "od",
    ]
)


def _end_of_range(sentence: str, date: PrintedDate, edtf: str) -> str | None:
    """The interval that begins with this date: "June 3–5, 2020"."""
    more = re.match(r"[–-](\d{1,2})(?!\d|[–-])(?:,?\s+(?P<y>(?:19|20)\d\d))?", sentence[date.end :])
    if not more or not date.printed[-1:].isdigit() or not int(edtf[8:10]) < int(more[1]) <= 31:
        return None
    year = more["y"] or edtf[:4]
    return f"{year}{edtf[4:]}/{year}{edtf[4:8]}{int(more[1]):02}"


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


# ----------------------------------------------------------------- reckoned


def _relative(sentence: str, day: dt.date | None, published: str | None, language: str | None) -> Iterator[_Found]:
    spans: list[tuple[int, int, dt.date | None]] = [
        *(
            (match.start(), match.end(), _weekday_before(day, number))
            for match, number in _weekday_matches(sentence, language)
        ),
        *((match.start(), match.end(), _day_of_month(int(match[1]), day)) for match in _numbered_days(sentence)),
    ]
    for name, back in (("yesterday", 1), ("today", 0), ("day_before", 2)):
        spans += [
            (m.start(), m.end(), _back(day, back))
            for m in _pattern(name, language).finditer(sentence)
            if back or not _GOES_ON.search(sentence[: m.start()])
        ]
    for pattern in _days_ago(language):
        spans += [(m.start(), m.end(), _back(day, _number(m["n"]))) for m in pattern.finditer(sentence)]
    for start, end, when in spans:
        yield _Found(edtf=when.isoformat() if when else None, start=start, end=end, rank=_DAY if when else _OPEN)
    yield from _spans(sentence, day, published, language)


def _spans(sentence: str, day: dt.date | None, published: str | None, language: str | None) -> Iterator[_Found]:
    """Last week, this and last month, last year."""
    month = published[:7] if published and re.match(r"\d{4}-\d\d", published) else None
    year = published[:4] if published and published[:4].isdigit() else None
    before = _month_before(month) if month else None
    week = _week_before(day) if day else None
    for name, edtf in (
        ("last_week", week),
        ("this_month", month),
        ("last_month", before),
        ("last_year", str(int(year) - 1) if year else None),
    ):
        for match in _pattern(name, language).finditer(sentence):
            rank = _BARE_YEAR if name == "last_year" else _MONTH
            yield _Found(edtf=edtf, start=match.start(), end=match.end(), rank=rank if edtf else _OPEN)


def _weekday_matches(sentence: str, language: str | None) -> Iterator[tuple[re.Match[str], int]]:
    """The days of the week; of "dimanche à lundi" only the second, and none that is to come."""
    found = sorted(
        ((match, number) for number, pattern in enumerate(_weekdays(language)) for match in pattern.finditer(sentence)),
        key=lambda one: one[0].start(),
    )
    coming = _pattern_source("coming")
    for place, (match, number) in enumerate(found):
        following = found[place + 1][0] if place + 1 < len(found) else None
        if following and re.fullmatch(
            r"\s*(?:à|auf|to|into|zum|a|op|til|till|na|на|al|ao|au)\s*", sentence[match.end() : following.start()]
        ):
            continue
        if re.search(rf"(?:(?<!\w)(?:{coming})|下)\s*$", sentence[: match.start()], re.IGNORECASE):
            continue
        if re.match(rf"\s+(?:{coming})(?!\w)", sentence[match.end() :], re.IGNORECASE):
            continue
        yield match, number


def _numbered_days(sentence: str) -> Iterator[re.Match[str]]:
    yield from _BARE_DAY.finditer(sentence)
    for match in _LAST_NUMBERED_DAY.finditer(sentence):
        following = _NEXT_WORD.match(sentence, match.end())
        if following is None or following["word"].lower() not in months():  # "le 14 mars" tells its month
            yield match


def _weekday_before(day: dt.date | None, number: int) -> dt.date | None:
    return day - dt.timedelta(days=(day.weekday() - number) % 7) if day else None


def _back(day: dt.date | None, days: int) -> dt.date | None:
    return day - dt.timedelta(days=days) if day else None


def _number(printed: str) -> int:
    return int(printed) if printed.isdigit() else _SPELT_NUMBERS.get(printed.lower(), 0)


def _day_of_month(number: int, day: dt.date | None) -> dt.date | None:
    """The latest day with this number that is not after `day`: "20일" is of this month or the one before."""
    if day is None:
        return None
    for month_end in (day, day.replace(day=1) - dt.timedelta(days=1)):
        try:
            candidate = month_end.replace(day=number)
        except ValueError:
            continue
        if candidate <= day:
            return candidate
    return None


def _week_before(day: dt.date) -> str:
    monday = day - dt.timedelta(days=day.weekday() + 7)
    return f"{monday.isoformat()}/{(monday + dt.timedelta(days=6)).isoformat()}"


def _month_before(month: str) -> str:
    first = dt.date(int(month[:4]), int(month[5:7]), 1) - dt.timedelta(days=1)
    return f"{first.year:04}-{first.month:02}"


# -------------------------------------------------- months, seasons, years


def _months(sentence: str, day: dt.date | None, language: str | None) -> Iterator[_Found]:
    """A month without its year: "in August" is the latest that had begun by the day of publication."""
    for match in _month_alone().finditer(sentence):
        number = month_of(match["name"], language)
        year = f"{day.year - (number > day.month):04}" if day else "XXXX"
        yield _Found(edtf=f"{year}-{number:02}", start=match.start("name"), end=match.end(), rank=_MONTH)


def _seasons(sentence: str) -> Iterator[_Found]:
    of = _pattern_source("of_year")
    for number, names in _words()["seasons"].items():
        for match in re.finditer(
            rf"(?<![\w/])(?:ב)?(?:{names})\s+(?:(?:{of})\s*)?{_YEAR}(?!\d|s\b)|{_YEAR.replace('P<y>', 'P<cjk>')}[年년]\s?(?:{names})",
            sentence,
            re.IGNORECASE,
        ):
            yield _Found(
                edtf=f"{match['y'] or match['cjk']}-{number}", start=match.start(), end=match.end(), rank=_SEASON
            )


def _years(sentence: str, language: str | None) -> Iterator[_Found]:
    strict = language in _words()["years_need_preposition"]
    about = re.compile(rf"(?<!\w)(?:{_pattern_source('approximately')})\s*$", re.IGNORECASE)
    for match in _YEAR_BEHIND.finditer(sentence):
        before = sentence[max(0, match.start() - 24) : match.start()]
        year = match["y"] or match["marked"]
        if about.search(before):
            yield _Found(edtf=f"{year}~", start=match.start(), end=match.end(), rank=_BARE_YEAR)
        elif (
            match["marked"]
            or _YEAR_LEAD.search(before)
            or before.endswith(("(", "（"))
            or not before.strip()
            or (not strict and before.endswith((" ", "、", "，", "。")))
        ):
            yield _Found(edtf=year, start=match.start(), end=match.end(), rank=_BARE_YEAR)


# -------------------------------------------------------------------- words


@cache
def _words() -> dict[str, Any]:
    words: dict[str, Any] = json.loads(resource("parsing", "event_dates.json").read_text("utf-8"))
    return words


def _pattern_source(name: str) -> str:
    return str(_words()[name])


def _own_words(language: str | None) -> dict[str, Any]:
    """The words that mean this in one language only: "Jana" is somebody, and "yesterday" in Swahili."""
    own: dict[str, Any] = _words()["own"].get(language or "", {})
    return own


@cache
def _pattern(name: str, language: str | None) -> re.Pattern[str]:
    """Words that no other language has otherwise, and those of the language: with spaces around them as they are written."""
    spaced: list[str] = [str(own)] if (own := _own_words(language).get(name)) else []
    unspaced: list[str] = []
    for word in _pattern_source(name).split("|"):
        (unspaced if re.match(r"[\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7a3]", word) else spaced).append(word)
    glued = f"|{'|'.join(unspaced)}" if unspaced else ""
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w){glued}", re.IGNORECASE)


@cache
def _weekdays(language: str | None) -> tuple[re.Pattern[str], ...]:
    part = _pattern_source("part_of_day")
    patterns = []
    own = _own_words(language).get("weekdays", [""] * 7)
    for names in (
        f"{shared}|{more}" if more else shared for shared, more in zip(_words()["weekdays"], own, strict=True)
    ):
        glued = [name for name in names.split("|") if re.match(r"[\u3040-\u9fff\uac00-\ud7a3]", name)]
        spaced = [name for name in names.split("|") if name not in glued]
        patterns.append(
            re.compile(
                rf"(?<!\w)(?:ב|يوم\s+|ال)?(?:{'|'.join(spaced)})(?:{part})?(?!\w)|{'|'.join(glued) or '(?!)'}",
                re.IGNORECASE,
            )
        )
    return tuple(patterns)


@cache
def _further_weekday() -> re.Pattern[str]:
    """The weekdays that only their own language is read for."""
    names = [name for own in _words()["own"].values() for name in own.get("weekdays", ()) if name]
    return re.compile("|".join(names), re.IGNORECASE)


@cache
def _days_ago(language: str | None) -> tuple[re.Pattern[str], ...]:
    table: dict[str, str] = _words()["days_ago"]
    sources = [table[language]] if language in table else table.values()
    return tuple(re.compile(rf"(?<!\w)(?:{source})(?!\w)", re.IGNORECASE) for source in sources)


@cache
def _month_alone() -> re.Pattern[str]:
    names = any_of([*(name for name in months() if len(name) > 3 or not name.isascii()), "may", "mai"])
    return re.compile(
        rf"(?<!\w)(?:{_pattern_source('in_month')})\s+(?P<name>{names})(?!\w)(?!\.?\s*\d)(?!\s+(?:de|del|of|του|року|года)\s+\d)",
        re.IGNORECASE,
    )
