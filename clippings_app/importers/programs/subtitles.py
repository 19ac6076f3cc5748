"""Subtitles of a broadcast or a video, WebVTT and SubRip, as a transcript: what was said is searched for and quoted.

Formats: https://www.w3.org/TR/webvtt1/ and https://docs.fileformat.com/video/srt/. The times stay in the original,
which is kept; a body with a time before every half sentence could be neither read nor quoted.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from clippings_app.domain.errors import BrokenInput
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival
from clippings_app.importers.kinds import Kind
from clippings_app.importers.programs.building import plain_arrival, plain_article, words
from clippings_app.importers.programs.signs import SUBTITLE_TIMING

_HEADER = re.compile(r"WEBVTT(?:[ \t]+-*[ \t]*(?P<title>.*))?")
_LANGUAGE = re.compile(r"Language:[ \t]*([A-Za-z]{2,3})(?:-[\w-]*)?[ \t]*", re.IGNORECASE)
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?[ \t]+([^<>]{1,200})>", re.IGNORECASE)
_MARKUP = re.compile(r"<[^<>]{0,300}>|\{\\[^{}]{0,100}\}")
_SENTENCE_END = re.compile(r"[.!?…。！？؟][\"'”’»)\]]*$")
_PAUSE_SECONDS = 3.0
"""Silence after which a new paragraph begins."""
_LONG_PARAGRAPH = 700
"""Characters after which the next sentence begins a paragraph, where nobody pauses."""


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
    """What is shown, each with its times; notes and styles between them have none, and are left."""
    number, last = 0, ""
    while number < len(lines):
        timing = SUBTITLE_TIMING.fullmatch(lines[number])
        number += 1
        if not timing:
            continue
        begin, end = _seconds(*timing.groups()[:4]), _seconds(*timing.groups()[4:])
        speaker, shown = "", []
        while number < len(lines) and lines[number].strip() and not SUBTITLE_TIMING.fullmatch(lines[number]):
            voice = _VOICE.search(lines[number])
            speaker = words(html.unescape(voice[1])) if voice else speaker
            line = words(html.unescape(_MARKUP.sub("", lines[number])))
            if line and line != last:  # captions that roll show each line again above the next
                shown.append(line)
                last = line
            number += 1
        if shown:
            yield _Cue(begin, end, speaker, " ".join(shown))


def _seconds(hours: str | None, minutes: str, seconds: str, parts: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{parts}")


def _paragraphs(cues: list[_Cue]) -> list[str]:
    paragraphs: list[str] = []
    speaker, end, gathered = "", 0.0, ""
    for cue in cues:
        changes = bool(cue.speaker) and cue.speaker != speaker
        is_long = len(gathered) > _LONG_PARAGRAPH and _SENTENCE_END.search(gathered) is not None
        if gathered and (changes or is_long or cue.begin - end >= _PAUSE_SECONDS):
            paragraphs.append(gathered)
            gathered = ""
        if changes:
            speaker = cue.speaker
            gathered = f"{speaker}:"
        gathered = f"{gathered} {cue.text}".strip()
        end = cue.end
    return [*paragraphs, gathered]
