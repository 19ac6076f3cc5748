"""The day with which a text opens: "(3 May 2024) The dock …", "Basin, 3 May 2024 – The dock …"."""

import re
from collections.abc import Sequence

from clippings_app.parsing.dates import find_date
from clippings_app.parsing.html.blocks import Block

_LONGEST_OPENING = 100
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
    rf"|(?:{_OF_RELEASE}|{_PLACE}, ?{_TO_DAY})?(?P<bare>{_DAY}){_DASH})"
    r"\s*(?=[^\W\d_]|[„“«\"'»])"
)


def opening_date(lines: Sequence[Block], language: str | None) -> str | None:
    """The whole date (EDTF) with which one of the lines opens, set off from its first sentence.

    Args:
        lines: The headline's block and those down to the first paragraph.
        language: BCP 47; tells day from month in a printed `08/09/2024`.
    """
    for block in lines:
        opening = _OPENING.match(block.text[:_LONGEST_OPENING])
        if opening is None or block.zone.outside or block.zone.item or block.zone.figure is not None:
            continue
        said = next(filter(None, opening.groups()))
        date = find_date(said, language=language)
        if date and date.has_day and date.has_year and date.printed.strip(" .,") == said.strip(" .,"):
            return date.edtf
    return None
