"""Subtitles of a broadcast are read as a transcript of what was said."""

import pytest
from timing import within

from clippings_app.domain.article import Origin
from clippings_app.domain.errors import BrokenInput
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.read import read_payload
from clippings_app.importers.recognition import kind_of

WEBVTT = """WEBVTT - Evening news of Radio Telmar
Kind: captions
Language: en-GB

NOTE made by a machine

STYLE
::cue { color: white }

opening
00:01.000 --> 00:03.500 align:start
<v Mira Lund>The pier of Telmar fell on <i>Sunday</i>,
the council said.

00:03.500 --> 00:06.000
<v Mira Lund>Nobody was hurt &amp; all ferries stopped.

00:06.200 --> 00:08.000
<v.loud Jo Brandt>I saw it go.

01:00:00.000 --> 01:00:02.000
It will be built anew.
"""
SUBRIP = """1
00:00:01,000 --> 00:00:03,000
{\\an8}The pier fell on Sunday,

2
00:00:03,000 --> 00:00:05,000
The pier fell on Sunday,
the council said.

3
00:00:09,000 --> 00:00:11,000
- <font color="#fff">Nobody was hurt.</font>
"""


def read(text: str | bytes, name: str = "news.vtt") -> Arrival:
    (found,) = read_payload(Payload(data=text.encode() if isinstance(text, str) else text, name=name))
    assert isinstance(found, Arrival)
    return found


def test_what_was_said_is_the_body_by_speaker_and_pause_and_the_header_names_it() -> None:
    found = read(WEBVTT)
    article = found.draft.article
    assert article.headline == "Evening news of Radio Telmar"
    assert article.provenance["headline"].origin is Origin.FILE
    assert article.language == "en"
    assert article.body == (
        "Mira Lund: The pier of Telmar fell on Sunday, the council said. Nobody was hurt & all ferries stopped.",
        "Jo Brandt: I saw it go.",
        "It will be built anew.",
    )
    assert (found.original, found.original_type) == (WEBVTT.encode(), "text/vtt")


def test_subrip_has_no_name_and_what_rolls_is_read_once() -> None:
    found = read(SUBRIP.replace("\n", "\r\n"), "news.srt")
    assert found.draft.article.headline is None
    assert found.draft.article.body == ("The pier fell on Sunday, the council said.", "- Nobody was hurt.")
    assert found.original_type == "application/x-subrip"


def cue(second: int, text: str) -> str:
    return f"00:{second:02}.000 --> 00:{second + 1:02}.000\n{text}\n\n"


def test_each_says_what_is_theirs_also_within_one_line_and_in_the_same_words() -> None:
    both = cue(1, "<v Mira Lund>Was it you?</v>\n<v Jo Brandt>No. <v Mira Lund>No?")
    same = cue(2, "<v Mira Lund>Gone.") + cue(3, "<v Jo Brandt>Gone.") + cue(8, "<v Jo Brandt>Gone.")
    assert read(f"WEBVTT\n\n{both}{same}").draft.article.body == (
        "Mira Lund: Was it you?",
        "Jo Brandt: No.",
        "Mira Lund: No? Gone.",
        "Jo Brandt: Gone.",
        "Gone.",
    )
    dashes = cue(1, "- Yes.") + cue(2, "- No.\n- No.")
    assert read(f"WEBVTT\n\n{dashes}").draft.article.body == ("- Yes. - No. - No.",)


def test_captions_that_roll_by_several_lines_are_read_once() -> None:
    rolled = cue(1, "The pier\nof Telmar\nfell") + cue(2, "of Telmar\nfell\non Sunday,") + cue(3, "fell\non Sunday,")
    assert read(f"WEBVTT\n\n{rolled}{cue(4, 'nobody knew.')}").draft.article.body == (
        "The pier of Telmar fell on Sunday, nobody knew.",
    )


def test_what_a_machine_wrote_without_stops_is_parted_and_soon_read() -> None:
    cues = "".join(
        f"{n // 60:02}:{n % 60:02}.000 --> {n // 60:02}:{n % 60:02}.999\nword {n} of many\n\n" for n in range(3000)
    )
    with within(4):
        body = read(f"WEBVTT\n\n{cues}").draft.article.body
    assert max(map(len, body)) < 2_100
    assert " ".join(body) == " ".join(f"word {n} of many" for n in range(3000))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_they_are_known_by_their_beginning_whatever_they_are_called(encoding: str) -> None:
    assert kind_of(WEBVTT.encode(encoding), name="a.txt") is Kind.WEBVTT
    assert kind_of(SUBRIP.encode(encoding)) is Kind.SUBRIP
    assert read(SUBRIP.replace("pier", "jetée").encode(encoding)).draft.article.body[0].startswith("The jetée fell")


@pytest.mark.parametrize("text", ["WEBVTTX\n\nof a text", "1\nThe pier fell at 00:01:02,000 --> nobody saw it.\n"])
def test_a_text_that_begins_a_little_like_them_is_a_text(text: str) -> None:
    assert kind_of(text.encode()) is Kind.TEXT


def test_a_long_speech_without_a_pause_is_parted_at_its_sentences() -> None:
    cues = "".join(f"{n // 60:02}:{n % 60:02}.000 --> {n // 60:02}:{n % 60:02}.900\nSentence {n} goes\n\n"
                   f"{n // 60:02}:{n % 60:02}.900 --> {n // 60:02}:{n % 60:02}.999\non to its end.\n\n" for n in range(90))  # fmt: skip
    body = read(f"WEBVTT\n\n{cues}").draft.article.body
    assert len(body) > 3
    assert all(paragraph.startswith("Sentence") and paragraph.endswith("end.") for paragraph in body)
    assert max(map(len, body)) < 800


@pytest.mark.parametrize("text", ["WEBVTT\n\n00:01.000 --> 00:02.000\n<i></i>\n", "WEBVTT\n\nNOTE nothing\n"])
def test_subtitles_that_say_nothing_are_told(text: str) -> None:
    (found,) = read_payload(Payload(data=text.encode(), name="news.vtt"))
    assert isinstance(found, Failure)
    assert isinstance(found.error, BrokenInput)
    assert (found.error.kind, found.error.detail) == ("subtitles", "nothing is said in it")


@pytest.mark.parametrize(
    "piece", ["00:01.000 --> 00:02.000\n", "<v ", "<", "{\\", "1\n00:00:01,000 --> 00:00:02,000\na\n\n"]
)
def test_no_repetition_takes_long(piece: str) -> None:
    opening = "WEBVTT\n\n00:01.000 --> 00:02.000\nThe pier fell.\n"
    with within(4):
        read(opening + piece * (60_000 // len(piece)))
