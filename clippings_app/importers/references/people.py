"""Names as a byline says them, from the parts and orders in which reference managers keep them."""

import re

from clippings_app.analysis.person_names import author_name

_SUFFIX = re.compile(r"(?:Jr|Sr|Jnr|Snr)\.?|I{2,3}|IV|Ph\.? ?D\.?|M\.?D\.?|Esq\.?", re.IGNORECASE)
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")


def said_name(
    family: str,
    given: str | None = None,
    *,
    particle: str | None = None,
    suffix: str | None = None,
    is_ours: bool = False,
) -> str:
    """A person's name in the order it is said: "Ludwig van der Berg", "Sammy Davis Jr.", "Kim Hong-Ji", "김홍지".

    Our own exports part a name of eastern Asia only where a blank parts it in print.
    """
    family, given = _line(family), _line(given)
    if given and not is_ours and _UNSPACED.fullmatch(family) and _UNSPACED.fullmatch(given):
        return family + given
    if given and not particle and author_name(f"{family} {given}").family_first:
        return " ".join(filter(None, (family, given, _line(suffix))))
    return " ".join(filter(None, (given, _line(particle), family, _line(suffix))))


def inverted_name(text: str, *, is_ours: bool = False) -> str:
    """A name as RIS, EndNote and Zotero write it: "Berg, Ludwig, Jr."; one without a comma stays whole.

    EndNote ends the name of an organisation with a comma and doubles the commas within it.
    """
    name = _line(text)
    if ",," in name:
        return _line(re.sub(r",\s*,", ",", name)).rstrip(", ")
    parts = [part.strip() for part in name.rstrip(", ").split(",")]
    if len(parts) == 3 and _SUFFIX.fullmatch(parts[1]):
        return said_name(parts[0], parts[2], suffix=parts[1], is_ours=is_ours)
    if len(parts) == 3 and _SUFFIX.fullmatch(parts[2]):
        return said_name(parts[0], parts[1], suffix=parts[2], is_ours=is_ours)
    if len(parts) == 2 and all(parts) and not _SUFFIX.fullmatch(parts[1]):
        return said_name(parts[0], parts[1], is_ours=is_ours)
    return ", ".join(filter(None, parts))


def with_suffix(given: str) -> tuple[str, str | None]:
    """Given names and the suffix that Zotero keeps behind a comma: "Sammy, Jr."."""
    first, _, last = given.rpartition(",")
    return (first.strip(), last.strip()) if first.strip() and _SUFFIX.fullmatch(last.strip()) else (given, None)


def _line(text: str | None) -> str:
    return " ".join((text or "").split())
