"""What of two texts must be the same when a program has set or read one of them."""

import re
import unicodedata

from clippings_app.domain.clipping import Clipping
from clippings_app.exporters.people import authors

_MARKUP = re.compile(r"</?(?:span|i|b|sup|sub|sc)\b[^>]*>")
_TURNED = {"ʼ": "'", "…": "..."}


def bare(text: str | None) -> str:
    """Letters, digits and signs of a text, folded.

    Left out is what programs change on purpose: blanks, quotation marks and dashes in their typographic form, hyphens at
    the ends of lines, ligatures, capitals, marks of direction, soft hyphens.
    """
    plain = unicodedata.normalize("NFKC", "".join(_TURNED.get(char, char) for char in _MARKUP.sub("", text or "")))
    kept = (
        char
        for char in unicodedata.normalize("NFD", plain.casefold())
        if unicodedata.category(char)[0] in "LNSMP" and unicodedata.category(char) not in ("Pd", "Pi", "Pf")
    )
    return re.sub(r"[\"'`´]", "", unicodedata.normalize("NFC", "".join(kept)))


def families(clipping: Clipping) -> list[str]:
    """The family names of a byline with their particles, organisations whole."""
    return [bare(name.particle) + bare(name.family) for name in authors(clipping.article)]


def family(name: dict[str, str]) -> str:
    """The same of a name as CSL-JSON has it; pandoc makes a particle of "d'" too."""
    particles = (name.get("dropping-particle"), name.get("non-dropping-particle"))
    return "".join(map(bare, particles)) + bare(name.get("family") or name["literal"])
