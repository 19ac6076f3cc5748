"""What stands in the place of a credit and is none."""

import re

from clippings_app.parsing.credits import looks_like_credit, split_caption
from clippings_app.parsing.html.metadata import wording
from clippings_app.parsing.names import is_person

_POSITION = re.compile(
    r",\s.{0,40}?\b(?:managers?|managerin|directora?|direktor(?:in)?|directeur|directrice|geschäftsführer(?:in)?|ceo|cfo|cto"
    r"|(?:co-?)?founder|gründer(?:in)?|professor(?:in|a)?|exper(?:t|te|tin|ta|to)|minist(?:er|erin|re|ro|ra)|president[ea]?"
    r"|präsident(?:in)?|vorsitzende[rn]?|sprecher(?:in)?|head of|leiter(?:in)?|chef(?:in)?|experte)\b",
    re.IGNORECASE,
)
_PRINTED_DATE = re.compile(r"\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d\b|\b\d{1,2}:\d\d\b")
_BEGINS_AGAIN = re.compile(r"\s+[A-ZÀ-Þ]\w*\s+[a-zà-ÿ]")
# The sub-heading below the last picture.
_HEADS = frozenset([
    "fazit", "zusammenfassung", "ergebnis", "conclusion", "conclusions", "summary", "verdict", "résumé", "conclusión",
    "conclusiones", "conclusão", "conclusione", "conclusioni", "conclusie", "slutsats", "konklusion", "podsumowanie",
    "вывод", "выводы"
])  # fmt: skip
_OF_AUTHOR = re.compile(
    r"(?:By|Von|Por|Par|Di|Door|Autor(?:in|a)?|Auteur|Author|Text)\s?:\s(?!.*(?:photo|foto|bild|image|pictur))",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:By|Por|Par|Von)\s+[A-ZÀ-Þ]")


def is_no_credit(credit: str, caption: str | None, alt: str, *, named: bool = False) -> bool:
    """Whether a credit without a label is something else: who is in the picture, what somebody does, a byline, a date.

    A photographer is not named in the words about the picture; whom they show is. Where the credit is `named` so by the
    page, in an element for captions or credits, "By: Jane Roe/AP" is who took it.
    """
    if (not named and _OF_AUTHOR.match(credit)) or credit.strip(" .:").lower() in _HEADS:
        return True
    if looks_like_credit(credit) and "/" not in credit:
        return False
    if _POSITION.search(credit) and is_person(credit.split(",")[0]):
        return True
    if _PRINTED_DATE.search(credit) or (_BYLINE.match(credit) and re.search(r"[@|]", credit)):
        return True
    if not is_person(credit.strip(" .")) or is_set_before(credit, alt):
        return False
    return any(_is_shown(credit, text) for text in (caption, alt) if text)


def is_set_before(name: str, alt: str) -> bool:
    """Whether a name is set before an alternative text and is no part of it: "Jane Roe A grey sea wall".

    Whom a picture shows is a part of the sentence: "Jane Roe in front of a grey sea wall".
    """
    rest = alt.removeprefix(name)
    if rest == alt or wording(name) in wording(rest):
        return False
    return _BEGINS_AGAIN.match(rest) is not None


def _is_shown(name: str, text: str) -> bool:
    """Whether words about a picture have a name, and not as its credit."""
    if f" {wording(name)} " not in f" {wording(text)} ":
        return False
    printed = split_caption(text)[1]
    return printed is None or wording(name) not in wording(printed)
