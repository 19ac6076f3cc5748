"""What stands beside names in the lines of bylines: dates and times, and words that say who wrote."""

# ruff: noqa: E501 - lists of words read better in long lines

import re

from clippings_app.parsing.dates import find_dates

_CLOCK = re.compile(
    r"\b\d{1,2}[:.h]\d{2}(?:\s*(?:Uhr|Uhr,|[ap]\.?m\.?|h))?\b|\b\d+\s*(?:min|mins|minute[ns]?|minutos?)\b[^|·•]*",
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
_LONGEST_LEADING = 100
_HALF_OF_DAY = re.compile(r"\s*[ap]\.?m\b\.?(?:\s+[A-Z]{2,4}\b)?|\s+(?:[A-Z]{1,3}T|GMT|UTC)\b", re.IGNORECASE)
_YEAR = r"(?:19|20)\d\d(?!\d)"
# Where elements stood side by side: "3 May 20246 min read", "Published17 May 2024", "Jane Roe17.05.2024", "Jane RoeMay 17, 2024".
RUN_TOGETHER = re.compile(
    r"(?<=\b(?:19|20)\d\d)(?=\d{1,2}\D)"
    rf"|(?:(?<=[a-zß-öø-ÿа-яё])|(?<=[a-zß-öø-ÿа-яё][-–—]))(?=\d{{1,2}}(?:\.?\s+[^\W\d_]{{3,12}}\.?\s+{_YEAR}|([./-])\d{{1,2}}\1{_YEAR}))"
    rf"|(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{{2,11}}\.?\s+\d{{1,2}},?\s+{_YEAR})"
)
# How long ago, in the place of a date: "5 hours ago", "vor 3 Stunden".
AGO = re.compile(
    r"\b(?:\d{1,2}|an?|one)\s+(?:second|min(?:ute)?|h(?:ou)?r|day|week|month|year)s?\s+ago\b"
    r"|\bvor\s+(?:\d{1,2}|eine[rmn]?)\s+(?:Sekunde|Minute|Stunde|Tag|Woche|Monat|Jahr)(?:e?n|e)?\b"
    r"|\b(?:il y a|hace|há|for)\s+(?:\d{1,2}|une?|una?)\s+[^\W\d_]+(?:\s+siden\b)?"
    r"|\b\d{1,2}\s+[^\W\d_]+\s+(?:fa|geleden|sedan|önce|atrás|temu)\b",
    re.IGNORECASE,
)

# Who asked the questions, below an interview: "Das Gespräch führte Jane Doe.", "Interview by Jane Doe".
ASKED_BY = re.compile(
    r"[(\[]?(?:(?:das|dieses)\s+(?:gespräch|interview)\s+führten?|die\s+fragen\s+stellten?|(?:aufgezeichnet|protokolliert)\s+von"
    r"|propos\s+recueillis\s+par|interview\s+(?:by|par|de)|interviewed\s+by|intervista\s+(?:di|a\s+cura\s+di)"
    r"|entrevista\s+(?:de|por)|rozmawiał[ay]?|rozmawiali|беседовал[аи]?|розмовляв|розмовляла|vraaggesprek\s+door)\s*:?\s+"
    r"(?P<names>[^:;()]{5,100}?)[.)\]]*$",
    re.IGNORECASE,
)
# How old themes for blogs begin: "Posted in News by kiwi on 3 May 2024".
FILED_BY = re.compile(r"(?:posted|filed|published) (?:in|under) .{2,60}? by (?P<name>\S.{0,40})$", re.IGNORECASE)
# A label that is a line by itself, the name in the next.
LABEL_ALONE = re.compile(
    r"(?:(?:(?:written|posted|reported|story|text|article|analysis|comment|opinion|column)\s+)?by|words|authors?|authors? of (?:the|this) (?:article|story|post)"
    r"|(?:(?:ein|eine)\s+)?(?:(?:geschrieben|verfasst|veröffentlicht|(?:gast)?kommentar|(?:gast)?beitrag|analyse|kolumne|text|artikel|bericht)\s+)?von"
    r"|(?:(?:écrit|publié|rédigé)\s+)?par|(?:(?:escrito|publicado)\s+)?por|autor(?:in|en|es|a|i)?|autorin/autor|auteurs?|autrice|autore|автор"
    r"|forfatter|författare|kirjoittaja|szerző|yazar|texte?|testo|tekst|autorica|avtor(?:ica)?|аутор(?:ка)?|аўтар|autorius|autors|höfundur|egilea|müəllif|հեղինակ|ავტორი|mwandishi|লেখক|글|기자명|作者|撰文)\s*[:：]?",
    re.IGNORECASE,
)


def without_date(text: str) -> str:
    """A line without its dates and times and the words that lead to them, parted where they stood."""
    text = RUN_TOGETHER.sub(" ", text)
    rest: list[str] = []  # from the last to the first
    end = len(text)
    for date in reversed(find_dates(text)):
        half = _HALF_OF_DAY.match(text, date.end, end)
        rest += [text[half.end() if half else date.end : end], " | "]
        # Only so far back: with a look at all that stands before each date a long line would take minutes.
        leading = _LEADING_TO_DATE.search(text, max(0, date.start - _LONGEST_LEADING), date.start)
        end = leading.start() if leading else date.start
    text = text[:end] + "".join(reversed(rest))
    return _CLOCK.sub(" | ", AGO.sub(" | ", text))
