"""Names, languages, notes and moments as the formats of reference managers have them in common."""

import pytest

from clippings_app.importers.references.dates import date_of, instant_of
from clippings_app.importers.references.languages import language_of
from clippings_app.importers.references.notes import note_text, without_tags
from clippings_app.importers.references.people import inverted_name


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Berg, Anna", "Anna Berg"),
        ("Anna Berg", "Anna Berg"),
        ("Berg,Anna", "Anna Berg"),
        ("Davis, Sammy, Jr.", "Sammy Davis Jr."),
        ("Davis, Jr., Sammy", "Sammy Davis Jr."),
        ("Sammy Davis, Jr.", "Sammy Davis, Jr."),
        ("Reuters,", "Reuters"),
        ("Department of Ports,, Customs Office", "Department of Ports, Customs Office"),
        ("Ports, Roads, Bridges", "Ports, Roads, Bridges"),
        ("Kim, Hong-Ji", "Kim Hong-Ji"),
        ("山田, 太郎", "山田太郎"),
        ("von Harman, Hans", "Hans von Harman"),
    ],
)
def test_names_are_said_in_their_order(written: str, said: str) -> None:
    assert inverted_name(written) == said


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en", "en"), ("en_GB", "en-gb"), ("English", "en"), ("eng", "en"), ("ger", "de"), ("deu", "de"),
        ("ngerman", "de"), ("naustrian", "de-at"), ("american", "en-us"), ("brazil", "pt-br"), ("Français", "fr"),
        ("zh-Hant-TW", "zh-hant-tw"), ("eng-US", "en-us"), ("Klingon", None), ("English and French", None), ("", None),
        ("eng-!", None), (None, None),
    ],
)  # fmt: skip
def test_languages_have_many_names(written: str | None, tag: str | None) -> None:
    assert language_of(written) == tag


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2024-08-20", "2024-08-20T00:00:00+00:00"),
        ("2024-08-20 07:30:05", "2024-08-20T07:30:05+00:00"),
        ("2024-08-20T09:30:00+09:00", "2024-08-20T00:30:00+00:00"),
        ("2024-08-20T07:30:05Z", "2024-08-20T07:30:05+00:00"),
        ("0001-01-01T00:00:00+09:00", None),
        ("20 August 2024", "2024-08-20T00:00:00+00:00"),
        ("2024-08", None),
        ("2024-08-20/2024-08-21", None),
        ("", None),
        (None, None),
    ],
)
def test_moments_are_told_in_utc(written: str | None, moment: str | None) -> None:
    assert instant_of(written) == moment


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("[2017]", "2017"), ("ca. 1900s", "19XX~"), ("probably ca. August 2017", "2017-08%"), ("Spring 2024", "2024-21"),
        ("until 2021", "../2021"), ("since never", None), ("2021–2019", None), ("May 2019 – June 2020", "2019-05/2020-06"),
        ("2024-8-5", "2024-08-05"), ("20. August 2024", "2024-08-20"), ("2024-08-20 25:00", "2024-08-20"),
        ("February 29 (year not stated)", "XXXX-02-29"), ("(year not stated)", None), ("1999 or 2001", None), ("9999999", None),
    ],
)  # fmt: skip
def test_dates_in_words_keep_what_they_say(written: str, edtf: str | None) -> None:
    assert date_of(written) == edtf


def test_a_note_of_html_becomes_markdown() -> None:
    html = (
        "<h2>Calls</h2><p>Ring <b>now</b>,<br/>see <a href='https://a.example/'>this</a> and <a href='file:x'>that</a></p>"
        "<!-- no --><ol><li>one</li></ol><pre>a  b</pre><script>x"
    )
    assert note_text(html).startswith("## Calls\n\nRing **now**,\nsee this (https://a.example/) and that\n\n- one")
    assert note_text("plain\r\ntext \n\n\n\nend\x07") == "plain\ntext\n\nend"
    assert note_text("a < b") == "a < b"
    assert note_text("<p>") == ""


def test_the_few_tags_of_titles_are_taken_out() -> None:
    assert without_tags("<i>Amber</i> H<sub>2</sub>O 1 < 2 <3 <Heron>") == "Amber H2O 1 < 2 <3 <Heron>"
    assert without_tags('10<sup>th</sup> Mac<span class="nocase">OS</span>') == "10th MacOS"
    assert without_tags("<jats:p>One.</jats:p><jats:p>Two.</jats:p>") == "One. Two."
