import io
import json
import re
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

import pypandoc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from clippings_app.domain.article import LinkedSource, SourceKind
from clippings_app.domain.bibliography import Bibliography, ExportOptions, GroupBy
from clippings_app.domain.clipping import Clipping, HeldSource, IncidentTag, Role
from clippings_app.exporters import markdown
from clippings_app.exporters.coins import without_coins
from clippings_app.exporters.markdown import write_markdown
from clippings_app.exporters.page import body_lines, write_html
from clippings_app.exporters.tree import document_tree
from clippings_app.exporters.write import write

Make = Callable[..., Clipping]
Bind = Callable[..., Bibliography]


def page(bibliography: Bibliography, options: ExportOptions | None = None) -> lxml_html.HtmlElement:
    text = write_html(bibliography, options or ExportOptions()).text
    assert isinstance(text, str)
    return lxml_html.document_fromstring(text)


def found(root: lxml_html.HtmlElement, path: str) -> list[Any]:
    result = root.xpath(path)
    assert isinstance(result, list)
    return result


def words(element: lxml_html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_the_page_stands_on_its_own(full: Clipping, bind: Bind) -> None:
    root = page(bind([full]))
    assert root.get("lang") == "en"
    assert not found(root, "//script | //link | //img | //iframe")
    assert found(root, "//meta[@http-equiv='Content-Security-Policy']/@content") == [
        "default-src 'none'; style-src 'unsafe-inline'"
    ]
    assert "prefers-color-scheme: dark" in found(root, "//style")[0].text
    assert len(found(root, "//h1")) == 1


def test_an_entry_has_citation_keywords_and_a_hidden_citation(full: Clipping, bind: Bind) -> None:
    (entry,) = found(page(bind([full])), "//ol[@class='entries']/li")
    assert (entry.get("lang"), entry.get("dir")) == ("en", "ltr")
    assert "“Soldier crosses border: 50% of guards ‘asleep’.”" in words(entry)
    assert found(entry, ".//ul[@class='keywords']/li//text()")[:2] == ["Korea, North", "Security/Defections"]
    assert found(entry, ".//a/@href") == ["https://sheet.example/a_b%20c?x=1&y=~2#z"]
    (hidden,) = found(entry, ".//span[@class='Z3988']/@title")
    assert "rft.atitle=Soldier+crosses+border" in hidden
    assert "rft.jtitle=The+Morning+Sheet" in hidden
    assert "rft.date=2024-08-20" in hidden


def test_a_right_to_left_entry_says_so(make: Make, bind: Bind) -> None:
    (entry,) = found(page(bind([make("חייל חצה את הגבול", language="he", publisher="Ynet")])), "//ol/li")
    assert (entry.get("lang"), entry.get("dir")) == ("he", "rtl")
    assert found(entry, ".//bdi[@lang='he']/@dir") == ["rtl"]


def test_incidents_head_their_group_and_name_roles(full: Clipping, make: Make, bind: Bind) -> None:
    later = make(
        "Denied", 9, {"incidents": (IncidentTag(name="Goseong crossing", role=Role.DENIAL),)}, published="2025"
    )
    options = ExportOptions(group_by=GroupBy.INCIDENT)
    root = page(bind([full, later], GroupBy.INCIDENT), options)
    assert [words(each) for each in found(root, "//h2")] == ["Goseong crossing", "Han estuary swim"]
    first = found(root, "//section")[0]
    details = dict(
        zip(
            (words(each) for each in found(first, "./dl/dt")),
            (words(each) for each in found(first, "./dl/dd")),
            strict=True,
        )
    )
    assert details == {
        "Date": "August 20, 2024 (“Tuesday, before dawn”)",
        "Place": "Goseong",
        "Participants": "a staff sergeant, the Joint Chiefs",
        "Status": "confirmed",
    }
    assert [words(each) for each in found(first, "./p")] == ["A soldier walked south.", "Guards saw him <early>."]
    assert [words(each) for each in found(first, ".//p[@class='meta']")] == ["Role: denial", "Role: primary report"]


def test_an_entry_in_two_groups_is_printed_once(full: Clipping, bind: Bind) -> None:
    options = ExportOptions(group_by=GroupBy.INCIDENT)
    bibliography = bind([full], GroupBy.INCIDENT)
    root = page(bibliography, options)
    (key,) = found(root, "//ol/li//span/@id")
    (again,) = found(root, "//p[@class='again']")
    assert found(again, ".//a/@href") == [f"#{key}"]
    assert words(again).endswith("(background)")
    text = write_markdown(bibliography, options).text
    assert isinstance(text, str)
    assert text.count("50% of guards") == 2
    assert "See also above: “Soldier" in text


def test_what_no_group_names_is_printed_at_the_end(make: Make, bind: Bind) -> None:
    bibliography = bind([make("One", 1)])
    lost = Bibliography(
        clippings=(*bibliography.clippings, make("Two", 2)), groups=bibliography.groups, keys={1: "a", 2: "b"}
    )
    assert found(page(lost), "//ol/li//span/@id") == ["a", "b"]


def test_sources_are_held_or_not(full: Clipping, make: Make, bind: Bind) -> None:
    listed, linked = full.article.sources
    far = LinkedSource(name="<b>", kind=SourceKind.LINK, url="javascript:alert(1)")
    sources = {7: (HeldSource(source=listed, held=(8,)), HeldSource(source=linked), HeldSource(source=far, held=(99,)))}
    bibliography = bind([full, make("Source", 8)], sources=sources)
    (told,) = found(page(bibliography), "//p[@class='sources']")
    assert words(told) == "Linked sources: Al Arabiya (held); UPI (not held, ¶2); <b> (held)"
    assert found(told, ".//a/@href") == ["#clipsource", "https://upi.example/1"]
    text = write_markdown(bibliography, ExportOptions()).text
    assert "Linked sources: Al Arabiya (held); [UPI](<https://upi.example/1>) (not held, ¶2); \\<b\\> (held)" in str(
        text
    )


def test_notes_and_image_credits_come_when_asked_for(full: Clipping, bind: Bind) -> None:
    plain, told = page(bind([full])), page(bind([full]), ExportOptions(notes=True, credits=True))
    assert not found(plain, "//blockquote | //table")
    assert [words(each) for each in found(told, "//blockquote/p")] == ["Check the time.", "Second thought.", "=cmd"]
    assert found(told, "//blockquote//i/text()") == ["time"]
    rows = [[words(cell) for cell in row.xpath("./td")] for row in found(told, "//tbody/tr")]
    credit = ["Photo: Kim Hong-Ji/Pool via AP", "Kim Hong-Ji", "", "AP", "pool"]
    assert rows[0][:7] == ["1 of 2", "The fence | at night", *credit]
    assert rows[1][6] == "no credit printed"
    assert found(told, "//th/@scope") == ["col"] * 8
    assert found(told, "//tbody//a/@href") == ["#berg2024soldier"] * 2


def test_credits_of_nothing_say_so(make: Make, bind: Bind) -> None:
    options = ExportOptions(credits=True)
    assert "No pictures." in words(page(bind([make("One")]), options))
    assert "No pictures." in str(write_markdown(bind([make("One")]), options).text)


def test_losses_are_counted(full: Clipping, make: Make, bind: Bind) -> None:
    losses = write_html(bind([full, make("x", 8)]), ExportOptions()).losses
    assert "The text of the article is not printed (1 of 2 clippings)" in losses
    assert "Notes were not asked for (1 of 2 clippings)" in losses
    asked = ExportOptions(notes=True, credits=True, archive=True, retrieved=True, hashes=True)
    assert not any("not asked for" in loss for loss in write_html(bind([full]), asked).losses)


def test_pandoc_reads_the_markdown_as_it_was_meant(full: Clipping, bind: Bind) -> None:
    options = ExportOptions(group_by=GroupBy.INCIDENT, notes=True, credits=True)
    data = write_markdown(bind([full], GroupBy.INCIDENT, query="a_b* [c](d)"), options).data
    command = [pypandoc.get_pandoc_path(), "--from=gfm", "--to=html"]
    root = lxml_html.document_fromstring(
        subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()
    )
    assert [words(each) for each in found(root, "//h2")] == ["Goseong crossing", "Han estuary swim", "Image credits"]
    assert "found by: a_b* [c](d)" in words(root)
    assert found(root, "//li//a/@href")[:1] == ["https://sheet.example/a_b%20c?x=1&y=~2#z"]
    assert "Keywords: Korea, North; Security/Defections; Goseong crossing; Han estuary swim" in words(root)
    assert words(found(root, "//tbody/tr[1]/td[2]")[0]) == "The fence | at night"
    assert "Guards saw him <early>." in words(root)
    assert found(root, "//em/text()")[:1] == ["saw"]
    assert [words(each) for each in found(root, "//blockquote")] == ["Check the time. Second thought.", "=cmd"]


def plain_words(data: bytes, kind: str) -> str:
    command = [pypandoc.get_pandoc_path(), f"--from={kind}", "--to=markdown", "--wrap=none", "--standalone"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_word_processors_get_headings_links_and_tables(kind: str, full: Clipping, make: Make, bind: Bind) -> None:
    options = ExportOptions(group_by=GroupBy.INCIDENT, notes=True, credits=True)
    hebrew = make("חייל חצה", 8, language="he")
    written = write(bind([full, hebrew], GroupBy.INCIDENT), kind, options)
    assert isinstance(written.text, bytes)
    text = plain_words(written.text, kind)
    assert re.search(r"^## .*Goseong crossing", text, re.MULTILINE)
    assert "50% of guards" in text
    assert "https://sheet.example/a_b%20c?x=1&y=~2#z" in text.replace("\\", "")
    assert "חייל חצה" in text
    assert "The fence" in text
    assert 'dir="rtl"' in text or kind == "odt"


def test_the_tree_says_what_the_page_says(full: Clipping, make: Make, bind: Bind) -> None:
    clippings = [full, make("חייל חצה", 8, {"notes": ("Latin note",)}, language="he", deck="בלילה", publisher="Ynet")]
    for style in ("chicago-author-date", "ieee"):
        options = ExportOptions(group_by=GroupBy.INCIDENT, notes=True, credits=True, style=style)
        source = (HeldSource(source=full.article.sources[1], held=(8,)),)
        lines = "\n".join(body_lines(bind(clippings, GroupBy.INCIDENT, {7: source}), options))
        tree = document_tree(without_coins(lines), title="Bibliography", language="en")
        told = [
            strings(json.loads(run_pandoc(kind, "json", data)))
            for kind, data in (("html", lines.replace("bdi", "span").encode()), ("json", tree))
        ]
        # Keywords are a list on the page and a line with dots in print.
        page, printed = (" ".join(each).replace("·", " ").split() for each in told)
        assert page == printed
        assert "Latin note" in " ".join(printed)


def run_pandoc(read: str, written: str, data: bytes) -> bytes:
    command = [pypandoc.get_pandoc_path(), f"--from={read}", f"--to={written}"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout


def strings(node: Any) -> Iterator[str]:
    """What a document of pandoc says, in order: each string, and a blank for what parts words."""
    if isinstance(node, list):
        for each in node:
            yield from strings(each)
    elif isinstance(node, dict):
        if node.get("t") == "Str":
            yield node["c"]
        elif node.get("t") in ("Quoted", "Link", "Image", "Span", "Div", "Header", "Table"):
            yield from strings([each for each in node["c"] if not is_attribute(each)])
        else:
            yield from strings(node.get("blocks", node.get("c", [])))


def is_attribute(node: Any) -> bool:
    return isinstance(node, list) and len(node) in (2, 3) and isinstance(node[0], str)


def test_word_sets_an_entry_from_right_to_left_and_what_is_latin_in_it_not(make: Make, bind: Bind) -> None:
    hebrew = make("חייל חצה", 8, {"notes": ("Latin note",)}, language="he")
    with zipfile.ZipFile(io.BytesIO(write(bind([hebrew]), "docx", ExportOptions(notes=True)).data)) as archive:
        document = archive.read("word/document.xml").decode()
    paragraphs = re.findall(r"<w:p>.*?</w:p>", document, re.DOTALL)
    assert ["<w:bidi" in each for each in paragraphs if "חייל" in each] == [True]
    assert ["<w:bidi" in each for each in paragraphs if "Latin" in each] == [False]


def test_a_docx_links_back_to_an_entry_printed_above(full: Clipping, bind: Bind) -> None:
    written = write(bind([full], GroupBy.INCIDENT), "docx", ExportOptions(group_by=GroupBy.INCIDENT))
    with zipfile.ZipFile(io.BytesIO(written.data)) as archive:
        document = archive.read("word/document.xml").decode()
    assert 'w:anchor="berg2024soldier"' in document
    assert 'w:name="berg2024soldier"' in document


@settings(deadline=None)
@given(st.text(st.sampled_from("ab1.-+=#*_`[]()!<>|\\~ \n:&@"), max_size=30))
def test_escaped_markdown_is_one_line_that_begins_no_block(text: str) -> None:
    line = markdown.escape(text)
    assert "\n" not in line
    assert not line.startswith(("#", "- ", "+ ", "* ", ">", "|", "=", "```", "    "))
