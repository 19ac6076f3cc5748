"""The place, and the agency, with which a report opens: "SEOUL, South Korea (AP) —"."""

# ruff: noqa: E501 - lists of words read better in long lines

import re

from clippings_app.parsing.names import is_known_outlet, is_person

_UPPER = r"[A-ZÀ-ÞŁŚŻŠČŘŽА-ЯЁІЇЄΑ-Ω]"
_PLACE = rf"{_UPPER}[\w.’'/-]*(?:[ ,]+(?:{_UPPER}[\w.’'/-]*|de|del|la|am|an|der|upon|\d{{1,2}}\.?|[a-zà-ÿ]{{3,9}}(?=\s*[(–—-]))){{0,6}}\.?"
_DASH = r"\s*(?:[—–]|--|\s-)\s*"
_AGENCY_LINES = (
    # "ЗАРЕЧНЫЙ, 11 марта. /ТАСС/." and "МОСКВА, 11 мар - РИА Новости."
    re.compile(r"(?P<line>[А-ЯЁІЇЄ-]{3,}(?:,\s*\d{1,2}\s+[а-яіїє]{3,9})?\.?\s*/(?P<agency>[^/]{2,24})/)\.?\s+(?=\S)"),
    re.compile(
        r"(?P<line>[А-ЯЁІЇЄ-]{3,},\s*\d{1,2}\s+[а-яіїє]{3,9}\.?\s*[-–—]\s*(?P<agency>[\w. -]{3,24}?))[.,]\s+(?=\S)"
    ),
    # "Villamar, 14 ago (EFE).- Un sismo", "VILLAMAR.- Un sismo", "TEMPO.CO, Jakarta - "
    re.compile(rf"(?P<line>{_PLACE}\s*\((?P<agency>[^()]{{2,30}})\))\.\s?[-–—]\s*(?=\S)"),
    re.compile(rf"(?P<line>{_UPPER}{{3,}}(?:[ ,]+{_UPPER}{{2,}})*)\.\s?[-–—]{{1,2}}\s*(?=\S)"),
    # "VILLAMAR, April 17. /TASS/." and "(ANSA) - VILLAMAR, 13 FEB -"
    re.compile(
        rf"(?P<line>{_UPPER}{{3,}}(?:[ -]{_UPPER}{{2,}})*,\s*{_UPPER}[a-z]{{2,9}}\s\d{{1,2}}\.?\s*/(?P<agency>[^/]{{2,24}})/)\.?\s+(?=\S)"
    ),
    re.compile(
        rf"(?P<line>\((?P<agency>[A-Z]{{2,10}})\)\s*[-–—]\s*{_UPPER}{{3,}}(?:[ ']{_UPPER}+)*,\s*\d{{1,2}}\s+[A-Z]{{3}}){_DASH}(?=\S)"
    ),
    # "VILLAMAR epd | Die Brücke", "VILLAMAR dpa/taz | "
    re.compile(rf"(?P<line>{_UPPER}{{3,}}(?:[ /-]{_UPPER}{{2,}})*\s+[a-z]{{2,5}}(?:/[a-z]{{2,5}})*)\s+\|\s+(?=\S)"),
    # "(Villamar) – Two hundred children", "Villamar/Altenau – Die Brücke", "Villamar, Alba – The council"
    re.compile(
        rf"(?P<line>\({_UPPER}[\w’'-]+(?:,?\s{_UPPER}[\w’'.-]+){{0,3}}(?:,\s\w+\.?\s\d{{1,2}},\s\d{{4}})?\))\s*[–—-]\s*(?=[\"“„«»”]?{_UPPER})"
    ),
    re.compile(
        rf"(?P<line>{_UPPER}[\w’'-]+(?:\s{_UPPER}[\w’'-]+)?(?:/|,\s){_UPPER}[\w’'-]+(?:\s{_UPPER}[\w’'-]+)?)\s*[–—]\s*(?=[\"“„«»”]?{_UPPER})"
    ),
    re.compile(rf"(?P<line>{_UPPER}[\w ]{{2,30}}(?:,\s*\d{{1,2}}\s+\w{{3,10}}\.?)?)\.[-–—]{{1,2}}\s*(?=\S)"),
    re.compile(
        rf"(?P<line>(?P<agency>[A-Z][A-Z0-9]+\.(?:CO|COM|ID|NET)),\s*{_UPPER}\w+(?:\s{_UPPER}\w+)?){_DASH}(?=\S)"
    ),
)
_LATIN = (
    re.compile(
        rf"(?P<line>{_PLACE}(?:,\s*(?:19|20)\d\d)?\s*\((?P<agency>[^()]{{2,30}})\))(?:{_DASH}|\s*[.:]\s+|\s+)(?=\S)"
    ),
    re.compile(rf"(?P<line>\((?P<agency>[^()]{{2,30}})\)){_DASH}"),
    re.compile(rf"(?P<line>{_PLACE}{_DASH}(?P<agency>[\w. ]{{2,24}}?))[.:]\s+(?=\S)"),
    re.compile(
        rf"(?P<line>(?:{_UPPER}{{2,}}[\w.’'/-]*)(?:[ ,]+{_UPPER}[\w.’'/-]*|[ ,]+\d{{1,2}}(?:\s\w+)?){{0,5}}(?:\s(?:19|20)\d\d)?(?:,\s*[\w.]+)?){_DASH}(?=\S)"
    ),
)
_WIDE = (
    re.compile(r"(?P<line>[【［\[（(〔](?P<agency>[^】］\]）)〕]{2,30})[】］\]）)〕])\s*"),
    re.compile(r"(?P<line>(?:新华社|中新社|中新网|中央社)[^，。（(]{1,16}?(?:日电|電))\s*"),
)
_CASELESS = (
    re.compile(r"(?P<line>[\w ]{2,24}\s*\((?P<agency>[^()]{2,24})\))\s*[—–-]\s*"),
    # "चंडीगढ़, 5 दिसंबर (भाषा) सोनगढ़": as the agencies of India write it
    re.compile(r"(?P<line>[^\s(),\d][^(),\d]{1,24},\s*\d{1,2}\s+[^\s(),\d]{2,12}\s*\([^()]{2,24}\))\s+(?=\S)"),
    re.compile(r"(?P<line>[\u0590-\u06ff]+(?:\s[\u0590-\u06ff]+)?)\s*[—–]\s*"),
)
_REPORTED_FROM = re.compile(
    r"(?:本報|本报|特約|特约)?(?:記者|记者)[^／/]{2,10}[／/][^／/]{1,10}(?:報導|报导|報道|报道|電|电)"
)
_REACH = 90


def find_dateline(paragraph: str) -> str | None:
    """The dateline that opens a paragraph, as printed, without its dash; None where there is none."""
    opening = paragraph[:_REACH]
    first = opening[:1]
    if first in "【［[（〔" or first >= "\u3040":
        return _wide(opening)
    for pattern in _AGENCY_LINES:
        match = pattern.match(opening)
        if match and _holds(match, pattern):
            return match["line"].strip()
    if first == "(":
        return _wide(opening)
    patterns = _LATIN if first.upper() != first.lower() else (*_LATIN[1:2], *_CASELESS)
    for pattern in patterns:
        match = pattern.match(opening)
        if match and _holds(match, pattern):
            return match["line"].strip()
    return None


def _wide(opening: str) -> str | None:
    for pattern in (*_LATIN[1:2], *_WIDE):
        match = pattern.match(opening)
        if match and _holds_wide(match):
            return match["line"].strip()
    return None


def _holds_wide(match: re.Match[str]) -> bool:
    inside = match.groupdict().get("agency")
    if inside is None:
        return True
    if _REPORTED_FROM.fullmatch(inside):
        return True  # "〔記者王小明／台北報導〕"
    parts = re.split(r"[=＝\s]+", inside)
    if len(parts) == 2 and is_person(parts[1]):
        return True  # "【北京＝山田太郎】"
    return (
        any(
            is_known_outlet(part)
            or re.search(r"(?:共同|時事|連合|聯合|通信|社|뉴스|뉴시스|연합|特派員|日電|日讯|讯)$", part)
            for part in parts
        )
        or "=" in inside
    )


def _holds(match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    agency = match.groupdict().get("agency")
    if agency is None:
        return not is_known_outlet(match["line"].strip())  # "BBC — the broadcaster — …"
    if pattern in _AGENCY_LINES[-1:] or (pattern is _AGENCY_LINES[0] and any(map(str.isdigit, match["line"]))):
        return True
    known = any(is_known_outlet(part) for part in re.split(r"\s*[/,]\s*", agency.strip()))
    if pattern in (_LATIN[0], _LATIN[1], _CASELESS[0]):
        set_off = re.search(r"[—–:.-]", match[0][match.end("line") - match.start() :]) is not None
        shouted = re.match(rf"{_UPPER}{{4,}}", match["line"]) is not None
        return known or (set_off and (shouted or bool(re.fullmatch(r"[A-Z]{2,6}|\w+/\w+", agency.strip()))))
    return known
