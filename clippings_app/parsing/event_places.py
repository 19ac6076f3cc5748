"""Where a sentence says something happened: the place as named, without its kind ("Goseong" of "in Goseong county")."""

# ruff: noqa: E501 - lists of words read better in long lines

import json
import re
from functools import cache
from typing import Any

from clippings_app.parsing.dates import months
from clippings_app.parsing.event_dates import is_weekday
from clippings_app.resource_files import resource

_CAPITALISED = r"(?:(?:St|Ste|Mt|Ft)\.\s)?[A-ZÀ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŔŘŚŞŠŢŤŪŮŰŲŹŻŽƁƊƏƘȘȚА-ЯЁІЇЄҐЂЃЈЉЊЋЌЎЏӘҒҚҢӨҰҮҺԱ-ՖΆ-Ω][\w’'ʼ-]*"
_NAME_LINKS = r"(?:of|de|del|di|do|da|la|las|los|am|an der|upon|ob der|le|les|sur)\s+"
# "Deir al Larn": an Arabic name goes on behind its article.
_WITH_AL = r"(?:(?<=Deir\s)|(?<=Dayr\s)|(?<=Wadi\s)|(?<=Umm\s)|(?<=Bab\s)|(?<=Ain\s)|(?<=Ras\s)|(?<=Tel\s)|(?<=Tal\s))(?:al|el|as|ash|ad|ar|at)[\s-]"
_ADJECTIVE = re.compile(r"(?:ean|ian|ish|ese|ench|eli|qi|ani|ghan|utch|reek|can)$")
_WITH_THE = re.compile(r"\s(?:the|la|le|el|der|die|das|il|lo|o|a)\s+\S+(?:\s\S+)*$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s(?!(?:and|or|on|in|at|to|after|before|where|when|as|by|for|from|with|who|which|that|is|was|were|has|had|have|late|early|last|this)\b)[a-z]{3,}"
)
# Whoever speaks of it works there: "sagt Jana Roe vom Institut für Küstenkunde in Marhaven".
_OF_SPEAKER = re.compile(
    r"\b(?:sagte?|erklärte?|betont\w*|so|said|says|explains|according to|selon|explique|dice|dijo|afirm[ao]|według|laut)\b[^;.!?]{0,100}"
    r"\b(?:institut\w*|universit\w*|hochschule\w*|fachhochschule|klinik\w*|college|school|academy|akademie|centre|center|zentrum\w*|observator\w*|laborator\w*)\b[^,;.!?]{0,60}$",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"[A-Z]{2,}\d*|[A-Z]")
_COUNTRIES_IN_CAPITALS = frozenset(
    ["US", "USA", "UK", "UAE", "EU", "DRC", "CAR", "LA", "NYC", "DC", "EE.UU", "EEUU", "EUA", "DDR", "USSR", "UdSSR"]
)
_HAN = r"[\u3400-\u9fffヶケヵ々]"
# What stands before a place in Chinese and Japanese, never in its name: "警方昨日在|海宁县".
_HAN_EDGE = re.compile(r"^.*[日時时分晚午未明早深夜在於于、の週周一二三四五六晨年月今昨，]")
_CJK_PLACE = re.compile(
    rf"(?P<place>{_HAN}{{2,9}}?(?:省|自治区|市|県|縣|县|郡|州|海峡|半島|半岛|町|村|鎮|镇)(?:{_HAN}{{1,3}}(?:市|県|町|村))?|[가-힣]{{1,6}}(?:시|군|읍|특별시|광역시))(?=\s?[のでに에의\s、，。,]|{_HAN}|$)"
)
_NOT_KOREAN = frozenset(
    [
        "다시",
        "역시",
        "당시",
        "즉시",
        "잠시",
        "동시",
        "일시",
        "혹시",
        "미군",
        "아군",
        "해군",
        "공군",
        "육군",
        "장군",
        "적군",
        "반드시",
        "표시",
        "지시",
        "전시",
        "도시",
        "임시",
        "몇시",
    ]
)


def event_place(sentence: str, language: str | None) -> str | None:
    """The place of what a sentence reports, as named; None where it names none.

    Args:
        sentence: Without its dateline.
        language: The language's code; None tries what English and the scripts tell.
    """
    for match in _CJK_PLACE.finditer(sentence):
        place = _HAN_EDGE.sub("", match["place"])
        if len(place) >= 2 and place not in _NOT_KOREAN:
            return place
    for pattern in _caseless(language):
        if found := pattern.search(sentence):
            groups = found.groupdict()
            return str(groups["place"] or groups.get("second") or groups.get("third")).strip()
    return _capitalised(sentence, language)


def _capitalised(sentence: str, language: str | None) -> str | None:
    patterns = _patterns(language)
    weak: str | None = None
    for pattern in patterns:
        for match in pattern.finditer(sentence):
            place = _without_day(match["place"].strip(" ’'"))
            if match["place"][-1] in "’'" and language == "en":
                continue  # "in James’ hands"
            if _OF_SPEAKER.search(sentence[: match.start()]):
                continue
            if not _may_be(place, sentence[match.end() : match.end() + 2], language):
                continue
            if not _names_a_thing(match[0], sentence[match.end() :]):
                return place
            weak = weak or place
    return weak


def _without_day(place: str) -> str:
    """A name without the day of the week that stands right behind it: "off Larn Monday"."""
    words = place.split()
    while len(words) > 1 and is_weekday(words[-1]):
        words.pop()
    return " ".join(words)


def _may_be(place: str, after: str, language: str | None) -> bool:
    first = place.split()[0].lower().rstrip("’'s") if language == "tr" else place.split()[0].lower()
    if first in _words()["no_places"] or first in months() or is_weekday(first):
        return False
    if _ACRONYM.fullmatch(place) and place not in _COUNTRIES_IN_CAPITALS:
        return False
    if _ADJECTIVE.search(place) and re.match(r"\s[a-z]", after):
        return False  # "in North Korean waters"
    if language == "de" and _words_pattern("german_no_places").search(place):
        return False
    return not re.match(r"\s\d", after)  # "in Warehouse 9"


def _names_a_thing(found: str, after: str) -> bool:
    """Whether the name belongs to a thing at the place: "at the Saltgate dock"; a name without one is better."""
    return bool(_WITH_THE.search(found) and _GOES_ON.match(after))


@cache
def _words() -> dict[str, Any]:
    words: dict[str, Any] = json.loads(resource("parsing", "event_places.json").read_text("utf-8"))
    return words


@cache
def _words_pattern(name: str) -> re.Pattern[str]:
    return re.compile(str(_words()[name]))


@cache
def _caseless(language: str | None) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(source) for code, source in _words()["caseless"].items() if language in (None, code))


@cache
def _patterns(language: str | None) -> tuple[re.Pattern[str], ...]:
    """First the name behind a preposition, then the one behind a noun for places ("porto de …")."""
    table: dict[str, list[str]] = _words()["prepositions"]
    code = "en" if language is None else "no" if language in ("nb", "nn") else language
    found = []
    if source := _words()["cased"].get(code):
        found.append(re.compile(source))
    if prepositions := table.get(code):
        choice = "|".join(re.escape(word) for word in sorted(prepositions, key=len, reverse=True))
        upper = "|".join(re.escape(word[0].upper() + word[1:]) for word in prepositions)
        joint = rf"(?:\s+(?:{_NAME_LINKS}|{_WITH_AL})*{_CAPITALISED}){{0,3}}"
        if code == "de":  # every noun has a capital: only what belongs to a name may follow
            joint = rf"(?:(?<=Bad|Tel|Abu|San|New|Los)\s+{_CAPITALISED}|(?<=Sankt|Saint|Porto)\s+{_CAPITALISED}|\s+(?:am|an der|ob der)\s+{_CAPITALISED})?"
        if code == "el":
            joint = ""
        found.append(
            re.compile(
                rf"(?<!\w)(?:{choice}|{upper})(?:\s+|(?<=['’])){_words()['kinds']}(?P<place>{_CAPITALISED}{joint})"
            )
        )
    if source := _words()["things"].get(code):
        found.append(
            re.compile(
                source.replace("PLACE", rf"(?P<place>{_CAPITALISED}(?:\s+(?:{_NAME_LINKS})*{_CAPITALISED}){{0,2}})")
            )
        )
    return tuple(found)
