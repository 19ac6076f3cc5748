"""Sources in languages whose names have no capitals, or whose endings hide them: a known name with a word for reporting close by."""

# ruff: noqa: E501 - lists of words read better in long lines

import re
from collections.abc import Iterator
from functools import cache

from clippings_app.parsing.outlets import own_names, word_lists
from clippings_app.parsing.sentences import sentences

_WINDOWS = {"ja": (0, 60), "ko": (12, 60), "zh": (12, 24), "tr": (0, 60), "th": (25, 25)}
_USUAL_WINDOW = (40, 28)
_UNSPACED = frozenset({"ja", "zh", "th", "ko"})
# Where what says whose it is stands at the name's end without a space: "रोयटर्सका", "पीटीआयने".
_WITH_ENDINGS = frozenset({"mr", "ne"})
# What may follow a noun for outlets where the list does not know the name; a particle never does.
_UNLISTED = {
    "he": '(?<=["“«])[^"”»]{2,30}(?=["”»])|[A-Za-z][\\w.-]+',
    "ar": "ال(?!\\w+ية(?!\\w)|تي|ذي|أنباء|محلية|رسمية|حكومية)\\w{3,}",
    "fa": "(?!که|در|از|به|های|رسمی|دولتی|محلی)\\w{3,}",
    "hi": "(?!के|की|का|ने|से|को|में|पर|और)[\\w\u0900-\u097f]{2,}",
}
_PREFIXES = {"he": "(?:[והבלכמש]{0,2}-?)", "ar": "(?:[وفبكل]{0,2})", "fa": "", "ur": "", "hi": ""}


def names_near_reporting(paragraph: str, code: str) -> Iterator[tuple[int, str]]:
    """Names that the list, a noun for outlets or their form tells, with a word for reporting close by."""
    names = _name_pattern(code)
    before, after = _near_words(code)
    reach_before, reach_after = _WINDOWS.get(code, _USUAL_WINDOW)
    offset = 0
    for sentence in sentences(paragraph):
        offset = max(offset, paragraph.find(sentence[:20], offset))
        for match in names.finditer(sentence):
            lead = sentence[max(0, match.start() - reach_before) : match.start()]
            tail = sentence[match.end() : match.end() + reach_after]
            addressed = code in ("ar", "he") and (match.groupdict().get("prefix") or "").rstrip("-").endswith("ל")
            if before.search(lead) or after.search(tail) or addressed:
                yield offset + match.start(), _bare(match)


def _bare(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return str(
        groups.get("name") or groups.get("title") or groups.get("quoted") or groups.get("headed") or groups.get("shape")
    ).strip()


@cache
def _name_pattern(code: str) -> re.Pattern[str]:
    lists = word_lists()
    ambiguous = set(lists["ambiguous"].get(code, ()))
    known = "|".join(re.escape(name) for name in own_names(code) if name not in ambiguous)
    doubtful = "|".join(map(re.escape, sorted(ambiguous, key=len, reverse=True))) or "(?!)"
    heads = lists["heads"].get(code)
    prefix = f"(?P<prefix>{_PREFIXES.get(code, '')})"
    edge, end = ("", "") if code in _UNSPACED else (r"(?<![\w])", r"(?!\w)")
    end = "" if code in _WITH_ENDINGS else end
    if code == "ko":
        edge, end = "(?<![가-힣A-Za-z])", ""
    parts = []
    if heads:
        listed = rf"(?:{known}|{doubtful})"
        parts.append(rf"{edge}{prefix}(?:{heads})\s+[\"“«]?(?P<headed>{listed}{end}|{_UNLISTED[code]})")
        prefix = prefix.replace("P<prefix>", ":") if "P<prefix>" in prefix else prefix
        parts.append(rf"{edge}(?:{_PREFIXES.get(code, '')})(?P<name>{known}){end}")
    else:
        parts.append(rf"{edge}(?P<name>{known}){end}")
    shape = lists["shapes"].get(code)
    if shape:
        parts.append(f"(?P<shape>{shape})")
    return re.compile("|".join(parts))


@cache
def _near_words(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = word_lists()["near"][code]
    edge = "" if code in _UNSPACED else r"(?<!\w)[וההבלכמשوفل]?"

    def pattern(cues: list[str]) -> re.Pattern[str]:
        return re.compile(rf"{edge}(?:{'|'.join(cues)})" if cues else "(?!)", re.IGNORECASE)

    return pattern(words["before"]), pattern(words["after"])
