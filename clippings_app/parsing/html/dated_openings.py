"""The day with which a text opens: "(3 May 2024) The dock …", "Basin, 3 May 2024 – The dock …"."""

import re
from collections.abc import Sequence

from clippings_app.parsing.dates import find_date, find_dates
from clippings_app.parsing.html.blocks import Block

_LONGEST_OPENING = 100
_LONGEST_DATE = 30
_LENGTH_OF_YEAR = len("2024")
_MOST_LINES = 200
_WORD = re.compile(r"[^\W\d_]{3}")
_YEAR = re.compile(r"(?<!\w)(?:19|20)\d\d(?!\w)")
_OF_RELEASE = (
    r"(?i:presse-?(?:mitteilung|information|meldung|erklärung)|medienmitteilung|press (?:release|statement)"
    r"|communiqué(?: de presse)?|comunicato stampa|(?:nota|comunicado) de (?:prensa|imprensa)|persbericht"
    r"|pressmeddelande|pressemeddelelse|pressemelding|komunikat prasowy|пресс-релиз)"
    r"[ :,]*(?:vom|of|du|del|de|van|från|fra|z dnia|от)?\s"
)
_PLACE = r"[^\W\d_a-zß-ÿ][\w./ -]{2,30}"
_TO_DAY = r"(?:den |le |il |el )?"
_DAY = r"(?=\d|[^\W\d_]{3})[\w., ]{3,20}\b(?:(?:19|20)\d\d|\d\d)"
_DASH = r"\s?(?:[–—|]|-(?=\s)|//?)"
_OPENING = re.compile(
    rf"(?:[(\[](?:(?:{_PLACE}|[a-z/]{{2,5}}), ?{_TO_DAY})?(?P<bracketed>{_DAY})[)\]](?:{_DASH}|:)?"
    rf"|{_PLACE}[(]{_TO_DAY}(?P<beside>{_DAY})[)]{_DASH}"
    rf"|(?:{_OF_RELEASE}|{_PLACE}, ?{_TO_DAY})?(?P<bare>{_DAY})(?P<sign>{_DASH}))"
    r"\s*(?=[^\W\d_]|[„“«\"'»])"
)


def opening_date(lines: Sequence[Block], below: Sequence[Block], language: str | None) -> str | None:
    """The whole date (EDTF) with which one of the lines opens, set off from its first sentence.

    Where a later day opens a line below it is a chronicle, of which none is the day of publication. A day in words with
    a dash, without place, brackets or "press release", may be that which the text is about: it is where the text tells
    a later year.

    Args:
        lines: The headline's block and those down to the first paragraph.
        below: The text, from its first paragraph.
        language: BCP 47; tells day from month in a printed `08/09/2024`.
    """
    found: dict[str, bool] = {}
    for block in lines:
        opening = _OPENING.match(block.text[:_LONGEST_OPENING])
        if opening is None or block.zone.outside or block.zone.item or block.zone.figure is not None:
            continue
        said = next(filter(None, opening.groups()))
        date = find_date(said, language=language)
        if date is None or not (date.has_day and date.has_year):
            continue
        is_all = date.printed.strip(" .,") == said.strip(" .,")
        if is_all and not _opens_in_date(block.text[opening.end() :], language):
            is_tale = opening.start("bare") == 0 and "|" not in opening["sign"] and _WORD.search(said) is not None
            found.setdefault(date.edtf, is_tale)
    day = next(iter(found), None)
    if day is None or max(found) > day:
        return None
    return None if found[day] and _tells_later_year(below, day[:_LENGTH_OF_YEAR]) else day


def _opens_in_date(text: str, language: str | None) -> bool:
    """Whether a date follows the dash: "3 May 2024 – June 2024" is how long something lasts."""
    return any(date.start == 0 for date in find_dates(text[:_LONGEST_DATE], language=language))


def _tells_later_year(below: Sequence[Block], year: str) -> bool:
    return any(found[0] > year for block in below[:_MOST_LINES] for found in _YEAR.finditer(block.text))
