"""Subtitles of a broadcast or a video, WebVTT and SubRip, as a transcript: what was said is searched for and quoted.

Formats: https://www.w3.org/TR/webvtt1/ and https://docs.fileformat.com/video/srt/. The times stay in the original,
which is kept; a body with a time before every half sentence could be neither read nor quoted.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from clippings_app.domain.errors import BrokenInput
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival
from clippings_app.importers.kinds import Kind
from clippings_app.importers.programs.building import plain_arrival, plain_article, words
from clippings_app.importers.programs.signs import SUBTITLE_TIMING
from clippings_app.parsing.sentences import ends_sentence

_HEADER = re.compile(r"WEBVTT(?:[ \t]+-*[ \t]*(?P<title>.*))?")
_LANGUAGE = re.compile(r"Language:[ \t]*([A-Za-z]{2,3})(?:-[\w-]*)?[ \t]*", re.IGNORECASE)
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?[ \t]+([^<>]{1,200})>", re.IGNORECASE)
_MARKUP = re.compile(r"<[^<>]{0,300}>|\{\\[^{}]{0,100}\}")
_PAUSE_SECONDS = 3.0
"""Silence after which a new paragraph begins."""
_LONG_PARAGRAPH = 700
"""Characters after which the next sentence begins a paragraph, where nobody pauses."""
_LONGEST_PARAGRAPH = 2_000
"""Characters after which a paragraph ends, where a machine wrote no stops."""
_MOST_LINES = 8


@dataclass(frozen=True, slots=True)
class _Cue:
    begin: float
    end: float
    speaker: str
    text: str


def read_subtitles(payload: Payload) -> Iterator[Arrival]:
    """One clipping: paragraphs by speaker and pause, what is shown twice once; a header's title is the headline.

    Raises:
        BrokenInput: If nothing is said in it.
        InputError: As decoding does.
    """
    from clippings_app.parsing.encoding import decode

    text, _ = decode(payload.data, name=payload.name, declared=payload.charset)
    lines = text.removeprefix("\ufeff").splitlines()
    header = _HEADER.fullmatch(lines[0].strip()) if lines else None
    cues = list(_cues(lines))
    if not cues:
        raise BrokenInput(payload.name, "subtitles", "nothing is said in it")
    said: dict[str, object] = {}
    if header:
        said["headline"] = words(header["title"])
        found = (_LANGUAGE.fullmatch(line) for line in lines[1:10])
        said["language"] = next((each[1].lower() for each in found if each), "")
    kind = Kind.WEBVTT if header else Kind.SUBRIP
    yield plain_arrival(plain_article(said, _paragraphs(cues)), about=payload, kind=kind.value)


def _cues(lines: list[str]) -> Iterator[_Cue]:
    """What each speaker says, with its times; notes and styles between them have none, and are left."""
    number = 0
    before: list[tuple[str, str]] = []
    end_before = 0.0
    while number < len(lines):
        timing = SUBTITLE_TIMING.fullmatch(lines[number])
        number += 1
        if not timing:
            continue
        begin, end = _seconds(*timing.groups()[:4]), _seconds(*timing.groups()[4:])
        printed = []
        while number < len(lines) and lines[number].strip() and not SUBTITLE_TIMING.fullmatch(lines[number]):
            printed.append(lines[number])
            number += 1
        shown = _spoken(printed)
        again = _rolled(before, shown) if begin - end_before < _PAUSE_SECONDS else 0
        for speaker, run in groupby(shown[again:], key=itemgetter(0)):
            yield _Cue(begin, end, speaker, " ".join(line for _, line in run))
        if shown:
            before, end_before = shown, end


def _spoken(printed: list[str]) -> list[tuple[str, str]]:
    """The lines of a cue, each with who says it; where the speaker changes within one, in parts."""
    speaker = ""
    spoken: list[tuple[str, str]] = []
    for line in printed:
        first, *others = _VOICE.split(line)
        for name, part in ((speaker, first), *zip(others[::2], others[1::2], strict=True)):
            speaker = words(html.unescape(name))
            if text := words(html.unescape(_MARKUP.sub("", part))):
                spoken.append((speaker, text))
    return spoken


def _rolled(before: list[tuple[str, str]], shown: list[tuple[str, str]]) -> int:
    """How many of the first lines were the last of the cue before, as where captions roll."""
    most = min(len(before), len(shown), _MOST_LINES)
    return next((count for count in range(most, 0, -1) if before[-count:] == shown[:count]), 0)


def _seconds(hours: str | None, minutes: str, seconds: str, parts: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{parts}")


def _paragraphs(cues: list[_Cue]) -> list[str]:
    paragraphs: list[str] = []
    speaker, end, gathered = "", 0.0, ""
    for cue in cues:
        changes = bool(cue.speaker) and cue.speaker != speaker
        ends = len(gathered) > _LONG_PARAGRAPH and ends_sentence(gathered)
        is_long = ends or len(gathered) > _LONGEST_PARAGRAPH
        if gathered and (changes or is_long or cue.begin - end >= _PAUSE_SECONDS):
            paragraphs.append(gathered)
            gathered = ""
        if changes:
            speaker = cue.speaker
            gathered = f"{speaker}:"
        gathered = f"{gathered} {cue.text}".strip()
        end = cue.end
    return [*paragraphs, gathered]
