"""The dates and times in a line of a byline, and the line without them."""

import re

from clippings_app.parsing.dates import find_dates

_CLOCK = re.compile(
    r"\b\d{1,2}[:.h]\d{2}(?:\s*(?:Uhr|Uhr,|[ap]\.?m\.?|h))?\b|\b\d+\s*(?:min|mins|minute[ns]?|minutos?)\b.*$",
    re.IGNORECASE,
)
# "3 minutes" alone may be the way to somewhere, and "4.47.2" is a version.
CLOCK_TIME = re.compile(r"(?<![\d.])\d{1,2}[:.h]\d{2}(?![\d]|\.\d)")
# Each word takes the marks before it only, so that a failing match costs no more than the line is long.
_LEADING_TO_DATE = re.compile(
    r"(?:(?:^|[\s,.(:–-]+)(?:le|on|am|vom|du|del|el|il|den|at|um|publi\w*|(?:last )?(?:updated|modified)|posted|stand"
    r"|aktualisiert|veröffentlicht|güncelleme|mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica)(?![^\s,.:]))+[\s,.:]*$",
    re.IGNORECASE,
)
_HALF_OF_DAY = re.compile(r"^\s*[ap]\.?m\b\.?(?:\s+[A-Z]{2,4}\b)?|^\s+(?:[A-Z]{1,3}T|GMT|UTC)\b", re.IGNORECASE)
_RUN_TOGETHER = re.compile(r"(?<=\b(?:19|20)\d\d)(?=\d{1,2}\D)")
# How long ago, in the place of a date: "5 hours ago", "vor 3 Stunden".
AGO = re.compile(
    r"\b(?:\d{1,2}|an?|one)\s+(?:second|min(?:ute)?|h(?:ou)?r|day|week|month|year)s?\s+ago\b"
    r"|\bvor\s+(?:\d{1,2}|eine[rmn]?)\s+(?:Sekunde|Minute|Stunde|Tag|Woche|Monat|Jahr)(?:e?n|e)?\b"
    r"|\b(?:il y a|hace|há|for)\s+(?:\d{1,2}|une?|una?)\s+[^\W\d_]+(?:\s+siden\b)?"
    r"|\b\d{1,2}\s+[^\W\d_]+\s+(?:fa|geleden|sedan|önce|atrás|temu)\b",
    re.IGNORECASE,
)


def without_date(text: str) -> str:
    """A line without its dates and times and the words that lead to them, parted where they stood."""
    text = _RUN_TOGETHER.sub(" ", text)
    for date in reversed(find_dates(text)):
        text = f"{_LEADING_TO_DATE.sub('', text[: date.start])} | {_HALF_OF_DAY.sub('', text[date.end :])}"
    return _CLOCK.sub(" | ", AGO.sub(" | ", text))
