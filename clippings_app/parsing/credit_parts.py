"""The parts of a credit line between its signs, and the words that join them."""

# ruff: noqa: E501 - lists of words read better in long lines

import re

from clippings_app.parsing.credit_flags import FLAGS
from clippings_app.parsing.credit_labels import BARE_LABEL, is_capitalised
from clippings_app.parsing.credit_words import AUTHOR_HIMSELF
from clippings_app.parsing.given_names import has_given_name
from clippings_app.parsing.names import is_known_outlet, is_person

COPYRIGHT = re.compile(r"©|\(c\)\s|（[cｃ]）|ⓒ", re.IGNORECASE)
VIA = re.compile(
    r"(?:[\s/]+|^)(?:via|über|per|through|vía|door|přes|через|через посредство|עבור|באמצעות|عبر|via\s+the)\s+",
    re.IGNORECASE,
)
COURTESY = re.compile(
    r"(?:\bgentileza(?:\s+de)?\b|\bcourtesy\s+(?:photo\s+)?(?:of\b|by\b|from\b)?|\bcourtesy\b[:\s]*|\bcortes[ií]a(?:\s+d(?:e|i|a))?\b|\bcedid[ao]s?\s+(?:por|a)\b|\bavec l['’]aimable autorisation d[e'’]|"
    r"\bprovided by\b|\b(?:supplied|submitted|contributed) by\b|\bzur verfügung gestellt(?: von)?|\bmit freundlicher genehmigung(?: von| der| des| vom)?|\bgentile concessione d\w*|"
    r"באדיבות|\bdivulgação\b|\bcung cấp\b|предоставлено|ευγενική παραχώρηση|提供[:：]?|제공)[:\s]*",
    re.IGNORECASE,
)
SEPARATOR = re.compile(
    r"\s*(?:(?<=\w)\s©\s?|(?<=[^\W\d_])—(?=[A-ZÀ-Þ])|/|／|\||｜|•|·|;|\s[–—-]\s|,(?:\s+|(?=[A-ZÀ-Þ][^\W\d_]))(?!(?:Inc|Ltd|LLC|Corp|PLC|GmbH|S\.A|Jr|Sr)\b)|，|、|،\s*|=|＝)\s*"
)
_LATIN = re.compile(r"[A-Za-zÀ-ÿ]")
_AROUND_PARTS = " .,:()\"'“”‘’–—-\u200e\u200f"
_COPYRIGHT_IN_BRACKETS = re.compile(r"\([cC]\)")
_CUT_SHORT = re.compile(r"(?:\s[A-ZÀ-Þ]|\be\.\s?V|\s(?:Jr|Sr|Inc|Ltd|Co|Corp|Bros)|\sS\.A)$")
KOREAN_TITLE = re.compile(r"\s*(?:선임|수석|전문|인턴|객원)?\s*(?:기자|특파원|작가)(?:\s*촬영)?$")
LED_BY = re.compile(r"^(?:von|by|de|di|av|af|par|por)\s+(?=\S)", re.IGNORECASE)
YEAR = re.compile(r"^(?:19|20)\d\d\s+(?=\D)")


def is_bare_label(text: str) -> bool:
    """Whether it says "Foto Jane Roe/AFP": a word for picture, then names to the end."""
    label = BARE_LABEL.match(text)
    if not label or len(text) > 80:
        return False
    parts = [part for part in parts_of(LED_BY.sub("", text[label.end() :])) if part]
    if len(parts) > 1 and "/" in text and is_person(parts[0]) and all(len(part.split()) <= 4 for part in parts):
        return True  # "Photo Jane Roe/Harbour-Gazette"
    is_told = "," in text or text.endswith(".")  # "Foto Jane Roe, Bürgermeisterin" is whom it shows
    if len(parts) == 2 and not is_told and any(map(is_person, parts)) and all(map(is_capitalised, parts)):
        return True  # "Photo Le Phare de la Côte - Jane Roe"
    return bool(parts) and all(
        is_known_outlet(part)
        or is_person(part)
        or AUTHOR_HIMSELF.fullmatch(part)
        or any(flag.fullmatch(part) for flag in FLAGS.values())
        for part in parts
    )


def parts_of(text: str) -> list[str]:
    """What stands between the signs of a credit; what stands in brackets is a part of its own."""
    inside = re.sub(r"\s*[(（\[]([^()（）\[\]]*)[)）\]]", r" / \1", _COPYRIGHT_IN_BRACKETS.sub("©", text))
    return [_part(part) for part in SEPARATOR.split(inside) if part and part.strip(" .:-")]


def _part(text: str) -> str:
    """A part without the signs around it; what is cut short keeps its full stop: "Jane Roe Jr.", "Harbour Inc."."""
    bare = text.strip(_AROUND_PARTS)
    return f"{bare}." if _CUT_SHORT.search(bare) and f"{bare}." in text else bare


def is_person_for_sure(name: str) -> bool:
    """Whether a name is a person's by its shape and by a given name or initials; other scripts go by shape alone."""
    return is_person(name) and (has_given_name(name) or _LATIN.search(name) is None)
