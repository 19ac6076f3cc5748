import io
import json
import os
import re
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from golden_clippings import CLIPPINGS
from lxml import etree
from lxml import html as lxml_html

from clippings_app.domain.article import Photo
from clippings_app.domain.bibliography import Bibliography, ExportOptions, GroupBy
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.errors import InvalidValue, UnusableStyle
from clippings_app.exporters.cited import cite, copied
from clippings_app.exporters.formatted import formatted
from clippings_app.exporters.outlets import Form, form
from clippings_app.exporters.runs import Cited, Look, Part, cited_html, plain
from clippings_app.exporters.style_changes import prepare
from clippings_app.exporters.styles import OWN_STYLE, STYLES, check_style, prepared_style
from clippings_app.exporters.write import write
from clippings_app.resource_files import resource

Make = Callable[..., Clipping]
Bind = Callable[..., Bibliography]
GOLDEN = Path(__file__).with_name("golden_styles.txt")
GOLDEN_STYLES = (
    "chicago-author-date-18th",
    "chicago-notes-bibliography",
    "apa",
    "modern-language-association",
    "harvard-cite-them-right",
    "oscola",
)
CSL = "http://purl.org/net/xbiblio/csl"


def marked(cited: Cited) -> str:
    """An entry with its italics between low lines."""
    return "".join(f"_{run.text}_" if Look.ITALIC in run.looks else run.text for run in cited.runs)


def golden_text() -> str:
    lines = []
    for style in GOLDEN_STYLES:
        entries = cite(CLIPPINGS, ExportOptions(style=style))
        lines += [f"# {style}", *(f"{each.id:2} {marked(entries[each.id])}" for each in CLIPPINGS), ""]
    return "\n".join(lines)


def one(clipping: Clipping, style: str, **options: Any) -> str:
    return plain(cite([clipping], ExportOptions(style=style, **options))[clipping.id])


def house_style(bibliography: str, *, citation: str = "", info: str = "", macros: str = "") -> bytes:
    return (
        f'<style xmlns="{CSL}" class="in-text" version="1.0"><info><title>House</title><id>house</id>'
        f"<updated>2024-01-01T00:00:00+00:00</updated>{info}</info>{macros}"
        f'<citation {citation}><layout><text variable="title"/></layout></citation>{bibliography}</style>'
    ).encode()


BARE = house_style('<bibliography><layout suffix="."><text variable="title"/></layout></bibliography>')


def test_forty_clippings_read_as_they_did() -> None:
    """The file was judged entry by entry; write it anew with `golden_text()` when a change is meant."""
    assert golden_text().rstrip().splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("style", STYLES)
def test_every_style_that_comes_along_prints_every_headline(style: str) -> None:
    entries = cite(CLIPPINGS[:8], ExportOptions(style=style))
    for clipping in CLIPPINGS[:8]:
        assert (clipping.article.headline or "").casefold() in plain(entries[clipping.id]).casefold()
        assert "\ue000" not in plain(entries[clipping.id])


@pytest.mark.parametrize("path", sorted(resource("styles").glob("*.csl")), ids=lambda path: path.stem)
def test_styles_keep_their_authors_and_licence_and_are_credited(path: Path) -> None:
    info = etree.parse(path).getroot().find(f"{{{CSL}}}info")
    assert info is not None
    authors = [each.text or "" for each in info.findall(f"{{{CSL}}}author/{{{CSL}}}name")]
    rights = info.find(f"{{{CSL}}}rights")
    assert authors
    assert rights is not None
    assert "creativecommons.org/licenses/by-sa/3.0" in rights.get("license", "")
    readme = (path.parent / "README.md").read_text(encoding="utf-8")
    assert f"`{path.name}`" in readme
    assert all(author in readme for author in authors)


def test_works_of_one_author_and_year_get_letters_in_the_order_of_the_document(make: Make) -> None:
    about = {"byline": ("Ann Lee",), "publisher": "Sheet", "language": "en"}
    clippings = [
        make("Zebra", 5, published="2024-01-01", **about),
        make("Apple", 2, published="2024-05-01", **about),
        make("Other year", 3, published="2023", **about),
    ]
    for style in ("apa", "harvard-cite-them-right", "iso690-author-date-en", "american-political-science-association"):
        entries = cite(clippings, ExportOptions(style=style))
        assert re.search(r"\b2024a\b.*Zebra", plain(entries[5]))
        assert re.search(r"\b2024b\b.*Apple", plain(entries[2]))
        assert re.search(r"\b2023\b", plain(entries[3]))


def test_no_letter_leaves_no_trace(make: Make) -> None:
    assert one(make("Talks begin", publisher="Sheet"), "chicago-author-date-18th").startswith("Sheet. n.d. “")
    assert "(n.d.)" in one(make("Talks begin", publisher="Sheet", byline=("Ann Lee",)), "apa")
    assert "(no date) ‘" in one(make("Talks begin", publisher="Sheet"), "harvard-cite-them-right")


def test_numbers_follow_the_document(make: Make, bind: Bind) -> None:
    clippings = [make("Two", 2, publisher="B Sheet"), make("One", 1, publisher="A Sheet")]
    options = ExportOptions(style="ieee", group_by=GroupBy.PUBLISHER)
    text = str(write(bind(clippings, GroupBy.PUBLISHER), "html", options).text)
    root = lxml_html.document_fromstring(text)
    entries = [" ".join(each.text_content().split()) for each in root.xpath("//p[@class='citation']")]
    assert [entry[:8] for entry in entries] == ["[1] “One", "[2] “Two"]
    assert not root.xpath("//ol")
    assert root.xpath("//div[@role='listitem']")
    assert "- \\[1\\] “One" in str(write(bind(clippings, GroupBy.PUBLISHER), "markdown", options).text)


def test_thousands_of_entries_go_in_several_runs_and_are_numbered_through(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clippings_app.exporters.formatted._AT_ONCE", 2)
    clippings = [make(f"Piece {number}", number, publisher="Sheet") for number in range(1, 6)]
    entries = formatted(clippings, prepared_style("ieee"), ExportOptions())
    assert [entries[each.id].label for each in clippings] == ["[1]", "[2]", "[3]", "[4]", "[5]"]


def test_an_annotated_style_prints_the_notes_once(make: Make, bind: Bind) -> None:
    clipping = make("Talks begin", 1, {"notes": ("Ask *again*.\n\nSoon.", "Second.")}, publisher="Sheet")
    for style in ("apa-annotated-bibliography", "chicago-notes-bibliography-annotated"):
        asked = str(write(bind([clipping]), "html", ExportOptions(style=style, notes=True)).text)
        assert asked.count("Ask *again*. Soon.<br>Second.") == 1
        assert write(bind([clipping]), "odt", ExportOptions(style=style, notes=True)).data.startswith(b"PK")
        assert "<blockquote" not in asked
        assert "Ask *again*" not in str(write(bind([clipping]), "html", ExportOptions(style=style)).text)
        text = str(write(bind([clipping]), "markdown", ExportOptions(style=style, notes=True)).text)
        assert "  Ask \\*again\\*. Soon.\\\n  Second." in text
    plainly = str(write(bind([clipping]), "html", ExportOptions(style="apa", notes=True)).text)
    assert plainly.count("<blockquote") == 2


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        ("A <b>bold</b> & *starred* $x$ @y title", "A <b>bold</b> & *starred* $x$ @y title"),
        ("He said “no”", "“He said ‘no.’”"),
        ('The "big" one', "“The ‘big’ one.”"),
        ("The ‘big’ one isn’t", "“The ‘big’ one isn’t.”"),
        ("Workers' plans 'delayed' at O'Hara's", "“Workers' plans ‘delayed’ at O'Hara's.”"),
        ("Who won?", "“Who won?”"),
        ("„Ein Unding“, sagt der Wirt", "“‘Ein Unding,’ sagt der Wirt.”"),
        ("Un « oui » franc", "“Un ‘oui’ franc.”"),
        ("قال «نعم»", "“\u2068قال «نعم»\u2069.”"),
        ('5" rain', '“5" rain.”'),
        ("line\none", "“line one.”"),
        ("\ue000 Icon \ud800first", "Icon first.”"),
    ],
)
def test_a_headline_is_text_and_its_marks_give_way(headline: str, wanted: str, make: Make) -> None:
    """Of a language that is not said, so that the style sets no capitals."""
    assert wanted in one(make(headline, publisher="Sheet"), "chicago-author-date-18th")


def test_capitals_are_set_in_english_titles_only(make: Make) -> None:
    german = make("wir sind da", language="de", publisher="Blatt")
    assert "“wir sind da.”" in one(german, "chicago-author-date-18th")
    assert "“We Are Here.”" in one(make("we are here", language="en-gb", publisher="Sheet"), "chicago-author-date-18th")


def test_right_to_left_words_are_isolated(make: Make) -> None:
    clipping = make("חייל חצה?", publisher="ידיעות", byline=("דוד כהן",), published="2024", language="he")
    cited = cite([clipping], ExportOptions(style="apa"))[1]
    assert "\u2068חייל חצה?\u2069" in plain(cited)
    assert plain(cited).count("\u2068") == plain(cited).count("\u2069") == 3
    html = cited_html(cited, "he")
    assert '<bdi lang="he" dir="rtl">חייל חצה?</bdi>' in html
    assert "<i><bdi>ידיעות</bdi></i>" in html
    assert html.startswith("<bdi>כהן, דוד</bdi>")


def test_an_outlet_is_named_once(make: Make) -> None:
    about = {"published": "2024-01-15", "language": "en"}
    site = make("Ship aground", byline=("Reuters",), publisher="Reuters", **about)
    assert one(site, "apa") == "Reuters. (2024, January 15). Ship aground."
    paper = make("Ship aground", byline=("The Morning Sheet",), publisher="The Morning Sheet", **about)
    assert one(paper, "apa") == "Ship aground. (2024, January 15). The Morning Sheet."
    assert one(paper, "chicago-notes-bibliography") == "The Morning Sheet. “Ship Aground.” January 15, 2024."


def test_what_nobody_signed_is_the_sites_own_where_the_guide_says_so(make: Make) -> None:
    page = make("Ship aground", publisher="BBC News", url="https://news.example/1", published="2024-01-16")
    assert one(page, "apa") == "BBC News. (2024, January 16). Ship aground. https://news.example/1"
    assert one(page, "harvard-cite-them-right").startswith("BBC News (2024) Ship aground. Available at:")
    assert one(page, "oscola").startswith("‘Ship aground’ (BBC News, 16 January 2024)")
    release = make("Tender opens", publisher="Orrinport Council", section="Press releases", published="2022-08-01")
    assert one(release, "apa") == "Orrinport Council. (2022, August 1). Tender opens [Press release]."
    assert one(release, "modern-language-association").startswith("“Tender opens.” Press release. Orrinport Council, ")


def test_mla_begins_with_the_title_where_an_outlet_signs_its_own_page(make: Make) -> None:
    page = make("Ship aground", byline=("Reuters",), publisher="Reuters", published="2024-01-15")
    assert one(page, "modern-language-association") == "“Ship aground.” Reuters, 15 Jan. 2024."
    signed = make("Ship aground", byline=("Ann Lee",), publisher="Reuters", published="2024-01-15")
    assert one(signed, "modern-language-association") == "Lee, Ann. “Ship aground.” Reuters, 15 Jan. 2024."


def test_apa_begins_an_english_subtitle_with_a_capital(make: Make) -> None:
    assert "Dues up: what it costs." in one(make("Dues up: what it costs", publisher="Sheet"), "apa")
    english = make("Dues up: what it costs: a list", publisher="Sheet", language="en")
    assert "Dues up: What it costs: A list." in one(english, "apa")
    assert "Preise steigen: was es kostet." in one(
        make("Preise steigen: was es kostet", publisher="Blatt", language="de"), "apa"
    )


def test_oscola_dates_a_magazine_to_the_day(make: Make) -> None:
    piece = make("Who owns it?", byline=("Di Fox",), publisher="The Economist", published="2017-09-09")
    assert one(piece, "oscola") == "Fox D, ‘Who owns it?’ The Economist (9 September 2017)"


def test_a_broadcast_is_cited_by_the_page_that_was_read(make: Make) -> None:
    talk = make("Voices", byline=("Bo Ek",), publisher="NPR", section="Transcripts", published="2022-05-05")
    assert one(talk, "chicago-author-date-18th") == "Ek, Bo. 2022. “Voices.” Broadcast. NPR, May 5."
    assert one(talk, "apa") == "Ek, B. (2022, May 5). Voices [Broadcast]. NPR."


def test_a_photograph_is_cited_as_one_and_never_loses_its_outlet(make: Make) -> None:
    photo = (Photo(caption="The pier at noon"),)
    alone = make(
        "The pier at noon", byline=("Bo Ek",), publisher="Sheet", published="2022-05-05", body=(), photos=photo
    )
    assert one(alone, "apa") == "Ek, B. (2022). The pier at noon [Photograph]. Sheet."
    assert one(alone, "modern-language-association") == "Ek, Bo. The pier at noon. Photograph. Sheet, 5 May 2022."
    assert one(alone, "harvard-cite-them-right") == "Ek, B. (2022) The pier at noon [Photograph]. Sheet."
    assert one(alone, OWN_STYLE) == "Ek, Bo. 2022. “The pier at noon.” Photograph. Sheet, May 5, 2022."
    for style in STYLES:
        said = one(alone, style)
        assert re.search("photograph|fotografie", said, re.IGNORECASE), (style, said)
        assert "Sheet" in said, (style, said)
    report = make("The pier at noon", byline=("Bo Ek",), publisher="Sheet", body=("It was hot.",), photos=photo)
    assert "Photograph" not in one(report, "apa"), "a report with a picture"


def test_a_name_said_with_the_family_name_first_has_no_comma(make: Make) -> None:
    clipping = make("Lamps", byline=("Kim Hong-Ji", "Ann Lee"), publisher="Sheet", published="2019")
    assert one(clipping, "chicago-author-date-18th").startswith("Kim Hong-Ji and Ann Lee. 2019.")
    assert one(clipping, "apa").startswith("Kim, H.-J., & Lee, A. (2019).")


def test_who_signs_a_press_release_on_a_wire_is_no_person(make: Make) -> None:
    release = make("New director", byline=("Orrin Ropeworks",), publisher="Business Wire", published="2022-08-02")
    assert one(release, "apa").startswith("Orrin Ropeworks. (2022, August 2).")
    assert one(make("New dock", byline=("Orrin Ropeworks",), publisher="Sheet"), "apa").startswith(
        "Ropeworks, O. (n.d.)."
    )


def test_addresses_are_links_and_never_scripts(make: Make) -> None:
    url = "https://sheet.example/a_b%20c?x=1&y=~2"
    cited = cite([make("Talks", url=url, publisher="Sheet")], ExportOptions(style="oscola"))[1]
    assert (url, Part.ADDRESS) in [(run.href, run.part) for run in cited.runs]
    assert f'<a href="{url.replace("&", "&amp;")}" dir="ltr">' in cited_html(cited, None)
    assert "javascript" not in one(make("Talks", url="javascript:alert(1)"), "oscola")


def test_every_look_is_written(make: Make, bind: Bind, tmp_path: Path) -> None:
    looks = (
        '<text value="A" font-weight="bold"/><text value="B" vertical-align="sup"/>'
        '<text value="C" vertical-align="sub"/><text value="D" font-variant="small-caps"/>'
        '<text value="E" text-decoration="underline"/>'
        '<text variable="title" font-style="italic" suffix=" "/><text variable="URL" prefix=" at "/>'
    )
    path = tmp_path / "looks.csl"
    path.write_bytes(house_style(f"<bibliography><layout>{looks}</layout></bibliography>"))
    bibliography, options = bind([make("Talks", url="https://a.example/")]), ExportOptions(style=str(path))
    html = str(write(bibliography, "html", options).text)
    assert "<b>A</b><sup>B</sup><sub>C</sub>" in html
    assert '<span style="font-variant: small-caps">D</span><u>E</u><i>Talks' in html
    text = str(write(bibliography, "markdown", options).text)
    with zipfile.ZipFile(io.BytesIO(write(bibliography, "docx", options).data)) as archive:
        document = archive.read("word/document.xml").decode()
    for look in ("<w:b />", '"superscript"', '"subscript"', "<w:smallCaps />", '<w:u w:val="single" />', "<w:i />"):
        assert look in document
    assert "**A**<sup>B</sup><sub>C</sub>DE*Talks* at <https://a.example/>" in text.replace("  ", " ")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "not XML"),
        (b"no style at all", "not XML"),
        (b"<style/>", "not of the Citation Style Language"),
        (b"<!DOCTYPE style [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>" + BARE, "document type"),
        (b" " * 2_000_001, "2,000,000 bytes"),
        (f'<style xmlns="{CSL}"><info/></style>'.encode(), "does not say how works are cited"),
        (
            f'<style xmlns="{CSL}"><info><link rel="independent-parent" href="http://www.zotero.org/styles/apa"/>'
            "</info></style>".encode(),
            "takes that of “apa”",
        ),
    ],
)
def test_a_file_that_is_no_style_is_refused(data: bytes, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "house.csl"
    path.write_bytes(data)
    with pytest.raises(UnusableStyle) as caught:
        check_style(str(path))
    assert problem in caught.value.detail


def test_a_style_that_the_formatter_refuses_is_named(make: Make, tmp_path: Path) -> None:
    path = tmp_path / "house.csl"
    path.write_bytes(house_style("<bibliography><layout><text/></layout></bibliography>"))
    with pytest.raises(UnusableStyle, match=r"house\.csl"):
        one(make("Talks"), str(path))


def test_a_style_that_calls_itself_without_end_is_given_up(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clippings_app.exporters.formatted._MEGABYTES", 100)
    macros = '<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>'
    path = tmp_path / "house.csl"
    path.write_bytes(house_style('<bibliography><layout><text macro="a"/></layout></bibliography>', macros=macros))
    with pytest.raises(UnusableStyle, match="more memory"):
        one(make("Talks"), str(path))
    monkeypatch.setattr("clippings_app.exporters.formatted._SECONDS", 0.001)
    with pytest.raises(UnusableStyle, match="seconds"):
        one(make("Talks"), "apa")


def test_a_style_must_be_there() -> None:
    with pytest.raises(InvalidValue):
        check_style("chicago")
    with pytest.raises(UnusableStyle, match="there is no such file"):
        check_style("/nowhere/house.csl")
    check_style(OWN_STYLE)


def test_a_style_of_ones_own_is_used(make: Make, tmp_path: Path) -> None:
    path = tmp_path / "House Style.csl"
    path.write_bytes(BARE)
    assert one(make("Talks begin"), str(path)) == "Talks begin."


def test_a_title_leads_to_the_page_where_a_style_prints_no_address(make: Make, bind: Bind, tmp_path: Path) -> None:
    path = tmp_path / "house.csl"
    path.write_bytes(BARE)
    clipping = make("Talks begin", url="https://a.example/1")
    text = str(write(bind([clipping]), "markdown", ExportOptions(style=str(path))).text)
    assert "[Talks begin](<https://a.example/1>)." in text
    html = str(write(bind([clipping]), "html", ExportOptions(style=str(path))).text)
    assert '<a href="https://a.example/1" dir="ltr">Talks begin</a>.' in html


def test_what_a_style_says_nothing_of_keeps_its_headline(make: Make, tmp_path: Path) -> None:
    path = tmp_path / "house.csl"
    path.write_bytes(house_style('<bibliography><layout><text variable="DOI"/></layout></bibliography>'))
    assert one(make("Talks begin"), str(path)) == "Talks begin"


def test_several_copied_citations_are_a_list_and_one_needs_no_number(make: Make) -> None:
    first, second = (
        make(title, number, byline=("Ann Lee",), published="2024") for number, title in enumerate("AB", start=1)
    )
    assert copied([first], "ieee")[0] == "A. Lee, “A,” 2024."
    assert copied([first, second], "ieee")[0] == "[1] A. Lee, “A,” 2024.\n[2] A. Lee, “B,” 2024."
    assert copied([first, second], OWN_STYLE)[0] == "Lee, Ann. 2024a. “A.”\nLee, Ann. 2024b. “B.”"
    assert copied([first, second], "apa")[1].count("<p>") == 2


def test_a_style_without_a_bibliography_prints_its_notes(make: Make, tmp_path: Path) -> None:
    path = tmp_path / "notes.csl"
    path.write_bytes(house_style("", citation='et-al-min="3" disambiguate-add-names="true"'))
    assert one(make("Talks begin"), str(path)) == "Talks begin"
    assert one(make("Talks begin", publisher="Sheet"), "bluebook-law-review").startswith("Talks begin, ")


def test_what_grows_with_the_square_is_taken_out() -> None:
    data = house_style(
        '<bibliography subsequent-author-substitute="—"><sort><key variable="title"/></sort>'
        '<layout><text variable="citation-number"/><date variable="issued" form="text"/></layout></bibliography>',
        citation='disambiguate-add-year-suffix="true" disambiguate-add-names="true" collapse="year"',
        info='<category citation-format="numeric"/>',
    )
    root = etree.fromstring(prepare(data, name="House", language="en-US").xml)
    text = etree.tostring(root, encoding="unicode")
    for gone in ("disambiguate", "subsequent", "sort", "collapse", "citation-number"):
        assert gone not in text
    assert 'second-field-align="flush"' in text
    assert "\ue000" in text


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({"publisher": "Gull Blog"}, Form.BLOG),
        ({"url": "https://x.blogspot.com/2016/a.html"}, Form.BLOG),
        ({"url": "https://blog.sheet.example/a"}, Form.BLOG),
        ({"url": "https://blogspot.com.evil.example/a"}, None),
        ({"url": "https://sheet.example/the-podcast-boom"}, None),
        ({"url": "https://sheet.example/blog"}, None),
        ({"url": "https://sheet.example/podcasts/a"}, Form.BROADCAST),
        ({"section": "Transcripts"}, Form.BROADCAST),
        ({"section": "Communiqués de presse"}, Form.PRESS_RELEASE),
        ({"url": "https://town.example/news/press-releases/a"}, Form.PRESS_RELEASE),
        ({"publisher": "PR Newswire"}, Form.PRESS_RELEASE),
        ({"url": "http://[bad"}, None),
        ({"publisher": "Sheet", "section": "World", "url": "https://sheet.example/a/b"}, None),
    ],
)
def test_a_piece_is_what_its_address_and_section_say(fields: dict[str, Any], wanted: Form | None, make: Make) -> None:
    assert form(make("T", **fields).article) is wanted


def test_csl_json_knows_kinds_of_pieces(make: Make, bind: Bind) -> None:
    def items(clippings: Iterable[Clipping]) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(write(bind(list(clippings)), "csl-json", ExportOptions()).data)
        return found

    release, blog, talk = items(
        [
            make("A", 1, publisher="Business Wire"),
            make("B", 2, publisher="Gull Blog"),
            make("C", 3, publisher="NPR", section="Podcasts"),
        ]
    )
    assert (release["type"], release["genre"]) == ("webpage", "Press release")
    assert blog["type"] == "post-weblog"
    assert talk["type"] == "broadcast"


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_word_processors_get_the_style_too(kind: str, make: Make, bind: Bind) -> None:
    from test_export_documents import plain_words

    clipping = make("Talks begin", byline=("Ann Lee",), publisher="Sheet", published="2024-05-01", language="en")
    for style, wanted in (("apa", "Lee, A. (2024, May 1). Talks begin."), ("ieee", r"\[1\] A. Lee, “Talks begin,”")):
        written = write(bind([clipping]), kind, ExportOptions(style=style))
        assert wanted in plain_words(written.data, kind).replace("\u00a0", " ").replace('"', "”").replace(" ”T", " “T")


def test_a_day_without_a_year_is_told_of(make: Make, bind: Bind) -> None:
    clipping = make("Talks", published="XXXX-08-08")
    assert any("year" in loss for loss in write(bind([clipping]), "html", ExportOptions(style="apa")).losses)
    assert not any("year" in loss for loss in write(bind([clipping]), "html", ExportOptions()).losses)


@pytest.mark.performance
@pytest.mark.timeout(900)
def test_ten_thousand_entries_take_no_more_than_twelve_times_a_thousand(
    make: Make, bind: Bind, capsys: pytest.CaptureFixture[str]
) -> None:
    """Seconds of the processor, of this process and of pandoc; the goal is 60 for 10,000 entries."""

    def seconds(count: int, kind: str) -> float:
        names = ("Ann Lee", "Bo Ek", "Cy Dunn")
        clippings = [
            make(
                f"Council votes on bridge {number % 997} of the old harbour",
                number,
                byline=(names[number % 3],),
                publisher="The Morning Sheet",
                published=f"20{number % 15 + 10}-08-{number % 28 + 1:02}",
                language="en",
                url=f"https://sheet.example/{number}",
            )
            for number in range(1, count + 1)
        ]
        bibliography = bind(clippings)
        before = os.times()
        write(bibliography, kind, ExportOptions(style="chicago-author-date-18th"))
        return sum(os.times()[:4]) - sum(before[:4])

    for kind in ("html", "docx", "odt"):
        few = sorted(seconds(1_000, kind) for _ in range(3))[1]
        many = sorted(seconds(10_000, kind) for _ in range(3))[1]
        with capsys.disabled():
            print(f"\n{kind}: 1,000 in {few:.2f} s, 10,000 in {many:.2f} s, {many / few:.1f} times")  # noqa: T201
        assert many <= 60
        assert many <= 12 * few


def test_a_style_of_nobody_is_refused() -> None:
    with pytest.raises(UnusableStyle):
        check_style("~nobody-of-that-name/house.csl")
