"""Where sentences end, in every script that articles are written in."""

import re

_STOPS = ".!?…。．！？؟۔।"
_CLOSING = "\"'”“»«’‘)]）」』"
_END = re.compile(f"[{_STOPS}][{re.escape(_CLOSING)}]*$")
_LAST = frozenset(f"{_STOPS}{_CLOSING}\n")
"""What the pattern can end in; most lines end in something else, and that is told without it."""

_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Maj|Capt|Cpl|Pvt|Rev|Sen|Rep|Gov|St|No|vs|Jr|Sr|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|est|etc|bzw|ca|Nr|Str|Hr|Fr|Sra?|Srta|Dra|"
    r"Ud|núm|art|pág|M|Mme|Mlle|av|sig|dott|Sig|tzv|tj|např|gr|str|ul|св|г|ул|т|им|стр)|\b\w|\.\w|\b\d{1,2})\.$",
)
_LONGEST_ABBREVIATION = 10
_SENTENCE_BREAK = re.compile(r"(?<![.!?…؟।])[.!?…؟।]++[\"”»’')\]]*+(?=\s+[^\s])|[。！？](?:[」』”）]*)(?=.)")


def ends_sentence(text: str) -> bool:
    """Whether a text ends as sentences do: with a stop, or quotes and brackets that close behind one."""
    return text[-1:] in _LAST and _END.search(text) is not None


def sentences(paragraph: str) -> tuple[str, ...]:
    """The sentences of a paragraph. Abbreviations, initials and day numbers ("8. August") do not end one."""
    parts: list[str] = []
    start = 0
    for match in _SENTENCE_BREAK.finditer(paragraph):
        end = match.end()
        last_word = paragraph[max(start, end - _LONGEST_ABBREVIATION) : end]
        following = paragraph[end : end + _LONGEST_ABBREVIATION].lstrip()[:1]
        if match[0].startswith(".") and (_ABBREVIATION.search(last_word) or following.islower()):
            continue
        parts.append(paragraph[start:end].strip())
        start = match.end()
    parts.append(paragraph[start:].strip())
    return tuple(part for part in parts if part)
