"""Dates as a reader says them, no more exact than they are known."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from clippings_app.domain.edtf import is_edtf

EXAMPLES = ("2024-08-20", "2024-08", "2017~", "1985/..", "2019/2021")
"""Dates that show how dates are written: a day, a month, about then, an open interval and a closed one."""
_SEASONS = {"21": "Spring", "22": "Summer", "23": "Autumn", "24": "Winter"}


def _tr(text: str) -> str:
    return QCoreApplication.translate("dates", text)


def season_names() -> dict[str, str]:
    """What EDTF's seasons are called, by their numbers."""
    return {number: _tr(word) for number, word in _SEASONS.items()}


def naming_months(locale: QLocale) -> QLocale:
    """The locale with the months of its own language.

    The desktop's own names them in the language of its dates (LC_TIME), which the words around them may not be in.
    """
    return QLocale(locale.language(), locale.territory())


def spoken_date(edtf: str | None, locale: QLocale | None = None, *, long: bool = False) -> str:
    """An EDTF date in words: "14 Mar 2025", "Mar 2025", "2025", "c. 2017", "2019 – 2021"; "" for none.

    Args:
        edtf: The date; what is not EDTF is given back as it is.
        locale: For names of months; the default locale if None.
        long: "14 March 2025" and the time of day.
    """
    if not edtf:
        return ""
    if not is_edtf(edtf):
        return edtf
    locale = locale or QLocale()
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        if first in ("", ".."):
            return _tr("until {0}").format(spoken_date(last, locale, long=long))
        if last in ("", ".."):
            return _tr("since {0}").format(spoken_date(first, locale, long=long))
        return f"{spoken_date(first, locale, long=long)} – {spoken_date(last, locale, long=long)}"
    if edtf[-1] in "?~%":  # not sure of it, about then, or both (ISO 8601-2, level 1)
        words = spoken_date(edtf[:-1], locale, long=long)
        return {"?": _tr("{0} (uncertain)"), "~": _tr("c. {0}"), "%": _tr("c. {0} (uncertain)")}[edtf[-1]].format(words)
    day, _, time = edtf.partition("T")
    words = _day(day, locale, long=long)
    return f"{words}, {time[:5]}" if time and long else words


def _day(day: str, locale: QLocale, *, long: bool) -> str:
    locale = naming_months(locale)
    year, month, number = (*day.split("-"), "", "")[:3]
    kind = QLocale.FormatType.LongFormat if long else QLocale.FormatType.ShortFormat
    if month in _SEASONS:
        return f"{_tr(_SEASONS[month])} {year}"
    if not month or "X" in month:
        return _decade(year)
    name = locale.monthName(int(month), kind)
    standing = locale.standaloneMonthName(int(month), kind)
    if year == "XXXX":
        return _tr("{0}, year not known").format(f"{int(number)} {name}" if number else standing)
    if not number or "X" in number:
        return f"{standing} {year}"
    pattern = _tr("d MMMM yyyy") if long else _tr("d MMM yyyy")
    return locale.toString(QDate(int(year), int(month), int(number)), pattern)


def _decade(year: str) -> str:
    if year == "XXXX":
        return _tr("year not known")
    if year.endswith("XX"):
        return _tr("between {0} and {1}").format(year.replace("X", "0"), year.replace("X", "9"))
    return _tr("{0}s").format(year.replace("X", "0")) if "X" in year else year
