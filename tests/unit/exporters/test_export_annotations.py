"""Quotations with their paragraph, archived copies, kinds of pieces, headings of the topic tree."""

from collections.abc import Callable
from typing import Any

import pytest
from lxml import html as lxml_html

from clippings_app.domain.article import IncidentMention, ParsedArticle
from clippings_app.domain.bibliography import Bibliography, ExportOptions, GroupBy
from clippings_app.domain.clipping import Clipping, IncidentTag, Original
from clippings_app.exporters.annotations import annotations
from clippings_app.exporters.archives import archived
from clippings_app.exporters.outlets import Kind, kind
from clippings_app.exporters.write import write

Make = Callable[..., Clipping]
Bind = Callable[..., Bibliography]
BODY = ("The council sat for long.", "“The vote fell late,” she said, “and nobody was glad of it.”", "It is over.")
NOTE = "Compare with the minutes.\n\n> The vote fell late […] nobody was\n> glad of it\n\nMine again.\n\n> never printed there"


def test_a_quotation_is_printed_with_the_paragraph_it_stands_in(make: Make) -> None:
    clipping = make("T", about={"notes": (NOTE, "> It is over")}, body=BODY)
    told = annotations(clipping, ExportOptions(notes=True, quotations=True))
    assert [(part.is_quotation, part.where) for part in told] == [
        (False, ""), (True, "¶2"), (False, ""), (True, ""), (True, ""),
    ]  # fmt: skip
    assert told[1].text == "The vote fell late […] nobody was\nglad of it"
    assert told[4].text == "It is over", "so short a quotation would be found anywhere"


def test_notes_and_quotations_are_asked_for_apart(make: Make) -> None:
    clipping = make("T", about={"notes": (NOTE,)}, body=BODY)
    assert annotations(clipping, ExportOptions()) == ()
    (whole,) = annotations(clipping, ExportOptions(notes=True))
    assert whole.text == NOTE
    quoted = annotations(clipping, ExportOptions(quotations=True))
    assert [part.text for part in quoted] == ["The vote fell late […] nobody was\nglad of it", "never printed there"]


@pytest.mark.parametrize("key", ["html", "markdown", "ris", "biblatex", "csl-json", "zotero-rdf", "csv"])
def test_every_format_prints_the_quotation_and_its_place(key: str, make: Make, bind: Bind) -> None:
    clipping = make("T", about={"notes": (NOTE,)}, body=BODY)
    told = write(bind([clipping]), key, ExportOptions(quotations=True)).data.decode()
    assert "glad of it (¶2)" in told
    assert "Mine again" not in told


@pytest.mark.parametrize(
    ("url", "name", "expected"),
    [
        ("https://s.example/1", None, ("https://web.archive.org/web/20240821/https://s.example/1", False)),
        (
            "https://web.archive.org/web/20240101/http://s.example",
            None,
            ("https://web.archive.org/web/20240101/http://s.example", True),
        ),
        ("https://s.example/1", "https://archive.ph/AbC12", ("https://archive.ph/AbC12", True)),
        (None, "page.html", None),
        ("file:///tmp/page.html", None, None),
    ],
)
def test_an_archived_copy_is_told_from_a_place_to_look_for_one(
    url: str | None, name: str | None, expected: tuple[str, bool] | None, make: Make
) -> None:
    original = Original(sha256="ab" * 32, type="text/html", name=name)
    link = archived(make("T", about={"original": original}, url=url))
    assert (link and (link.url, link.is_copy)) == expected


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ({"publisher": "The Morning Sheet"}, Kind.NEWSPAPER),
        ({"publisher": "The Morning Sheet", "url": "https://s.example/1"}, Kind.NEWSPAPER),
        ({"url": "https://s.example/1"}, Kind.ONLINE),
        ({"publisher": "sheet.example", "url": "https://s.example/1"}, Kind.ONLINE),
        ({"publisher": "Associated Press"}, Kind.WIRE),
        ({"publisher": "Der Spiegel"}, Kind.MAGAZINE),
        ({"publisher": "The Morning Sheet", "url": "https://s.example/blogs/1"}, Kind.BLOG),
        ({"publisher": "Radio Quay", "section": "Transcripts"}, Kind.BROADCAST),
        ({"publisher": "PR Newswire"}, Kind.PRESS_RELEASE),
        ({}, Kind.NEWSPAPER),
    ],
)  # fmt: skip
def test_what_a_piece_is_is_only_said_where_the_clipping_says_it(article: dict[str, Any], expected: Kind) -> None:
    assert kind(ParsedArticle(headline="T", **article)) is expected


@pytest.mark.parametrize(
    ("article", "ris", "biblatex", "zotero"),
    [
        ({"publisher": "AFP", "url": "https://s.example/1"}, "TY  - ELEC\r\n", "entrysubtype = {wire}", "<z:type>Wire report"),
        ({"publisher": "The Quay Blog", "url": "https://s.example/1"}, "TY  - BLOG", "entrysubtype = {blog}", "<z:itemType>blogPost"),
        ({"publisher": "Radio Quay", "section": "Podcasts"}, "TY  - ADVS", "entrysubtype = {broadcast}", "<z:type>Broadcast"),
        ({"publisher": "PR Newswire"}, "M3  - Press release", "titleaddon   = {press release}", "<z:type>Press release"),
        ({"publisher": "Time"}, "TY  - MGZN", "entrysubtype = {magazine}", "<z:itemType>magazineArticle"),
    ],
)  # fmt: skip
def test_each_format_has_its_word_for_what_a_piece_is(
    article: dict[str, Any], ris: str, biblatex: str, zotero: str, make: Make, bind: Bind
) -> None:
    bibliography = bind([make("T", **article)])
    for key, words in (("ris", ris), ("biblatex", biblatex), ("zotero-rdf", zotero)):
        assert words in write(bibliography, key, ExportOptions()).data.decode()


def test_topics_are_headings_within_headings(make: Make, bind: Bind) -> None:
    def tagged(number: int, *topics: str) -> Clipping:
        return make(f"Number {number}", number, {"topics": topics})

    clippings = [
        tagged(1, "Security/Border/North"),
        tagged(2, "Security/Border"),
        tagged(3, "Sea", "Security"),
        tagged(4),
    ]
    options = ExportOptions(group_by=GroupBy.TOPIC)
    bibliography = bind(clippings, GroupBy.TOPIC)
    page = lxml_html.document_fromstring(write(bibliography, "html", options).data)
    headings = [(each.tag, each.text) for each in page.iter("h2", "h3", "h4", "h5")]
    assert headings == [
        ("h2", "Sea"), ("h2", "Security"), ("h3", "Border"), ("h4", "North"), ("h2", "Without a topic"),
    ]  # fmt: skip
    text = write(bibliography, "markdown", options).data.decode()
    assert [line for line in text.splitlines() if line.startswith("##")] == [
        "## Sea", "## Security", "### Border", "#### North", "## Without a topic",
    ]  # fmt: skip
    lone = write(bind([tagged(1, "Security/Border/North")], GroupBy.TOPIC), "markdown", options).data.decode()
    assert [line for line in lone.splitlines() if line.startswith("##")] == ["## Security", "### Border", "#### North"]


@pytest.mark.parametrize("key", ["html", "markdown", "docx", "odt"])
def test_an_incident_begins_with_its_chronology_unless_it_is_refused(key: str, make: Make, bind: Bind) -> None:
    import pypandoc

    mention = IncidentMention(text="Guards heard a shot.", date="2024-08-20", paragraph=4)
    clipping = make(
        "Crossing",
        1,
        {"incidents": (IncidentTag(name="Goseong crossing"),)},
        publisher="The Sheet",
        mentions=(mention,),
    )
    bibliography = bind([clipping], GroupBy.INCIDENT)

    def read(options: ExportOptions) -> str:
        data = write(bibliography, key, options).data
        kind = {"markdown": "gfm"}.get(key, key)
        if kind in ("docx", "odt"):
            return str(pypandoc.convert_text(data, "plain", format=kind, extra_args=["--wrap=none"]))
        return str(lxml_html.fromstring(data).text_content()) if key == "html" else data.decode()

    told = read(ExportOptions(group_by=GroupBy.INCIDENT))
    assert told.index("Chronology") < told.index("Guards heard a shot.") < told.index("“Crossing.")
    assert "¶4" in told
    assert "Guards heard" not in read(ExportOptions(group_by=GroupBy.INCIDENT, chronology=False))
