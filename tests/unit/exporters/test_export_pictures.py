"""Pictures beside their credits, and how Word and OpenDocument documents are set."""

import base64
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml import etree
from lxml import html as lxml_html

from clippings_app.domain.article import Photo, PhotoCredit
from clippings_app.domain.bibliography import Bibliography, ExportOptions, GroupBy, Thumbnail
from clippings_app.domain.clipping import Clipping
from clippings_app.exporters.office_look import LOOKS, reference_document
from clippings_app.exporters.write import write

Make = Callable[..., Clipping]
Bind = Callable[..., Bibliography]
# A JPEG of one grey pixel.
JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////"
    "////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q=="
)
HELD, GONE = "aa" * 32, "bb" * 32
CREDITS = ExportOptions(credits=True, group_by=GroupBy.INCIDENT)


@pytest.fixture
def pictured(make: Make, bind: Bind) -> Bibliography:
    """A clipping with a picture that is held, one that is not, and one with an alternative text."""
    credit = PhotoCredit(printed="Photo: Ana Ruiz", photographer="Ana Ruiz")
    photos = (
        Photo(caption="The quay", credit=credit, sha256=HELD),
        Photo(caption="The fence", credit=credit, sha256=GONE),
        Photo(caption="Night", credit=credit, sha256=HELD, alt='A "dark" <quay>'),
    )
    bibliography = bind([make("Ferry line closes", publisher="The Sheet", photos=photos)], GroupBy.INCIDENT)
    return replace(bibliography, thumbnails={HELD: Thumbnail(data=JPEG, width=160, height=106)})


def images(bibliography: Bibliography, options: ExportOptions = CREDITS) -> list[lxml_html.HtmlElement]:
    root = lxml_html.document_fromstring(write(bibliography, "html", options).data.decode())
    return list(root.iter("img"))


def test_a_page_holds_the_pictures_themselves_small_and_told_in_words(pictured: Bibliography) -> None:
    first, second = images(pictured)
    assert first.get("src") == "data:image/jpeg;base64," + base64.b64encode(JPEG).decode()
    assert (first.get("width"), first.get("height")) == ("80", "53")
    assert (first.get("alt"), second.get("alt")) == ("Photo 1 of “Ferry line closes”", 'A "dark" <quay>')
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', write(pictured, "html", CREDITS).data.decode())
    assert policy
    assert policy[1].endswith("img-src data:")


def test_without_pictures_a_page_may_show_none(pictured: Bibliography) -> None:
    page = write(replace(pictured, thumbnails={}), "html", CREDITS).data.decode()
    assert "<img" not in page
    assert "img-src" not in page
    assert images(pictured, ExportOptions()) == []


def test_the_report_says_how_pictures_are_in_the_file(pictured: Bibliography) -> None:
    def said(key: str, options: ExportOptions) -> str:
        return next(loss.words for loss in write(pictured, key, options).report if loss.field == "photos")

    small, none = (
        "Pictures are in the file only small, and only those that you hold",
        "Pictures themselves are not in the file, only their credits",
    )
    without = replace(CREDITS, thumbnails=False)
    assert (said("html", CREDITS), said("html", without), said("markdown", CREDITS)) == (small, none, none)


def parts(bibliography: Bibliography, kind: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(write(bibliography, kind, CREDITS).data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_word_holds_each_picture_once_with_its_words(pictured: Bibliography) -> None:
    files = parts(pictured, "docx")
    assert [data for name, data in files.items() if name.startswith("word/media/")] == [JPEG]
    document = files["word/document.xml"].decode()
    assert "base64" not in document
    assert re.findall(r'<wp:docPr descr="([^"]*)"', document) == [
        "Photo 1 of “Ferry line closes”", "A &quot;dark&quot; &lt;quay&gt;",
    ]  # fmt: skip
    assert set(re.findall(r'<wp:extent cx="(\d+)" cy="(\d+)"', document)) == {("762000", "504825")}  # 80 × 53 pixels
    rows = [row for row in re.findall(r"<w:tr>.*?</w:tr>", document, re.DOTALL) if "tblHeader" not in row]
    assert len(rows) >= 3
    assert all("<w:cantSplit/>" in row for row in rows)


def test_opendocument_holds_pictures_with_their_words(pictured: Bibliography) -> None:
    files = parts(pictured, "odt")
    assert JPEG in [data for name, data in files.items() if name.startswith("Pictures/")]
    content = files["content.xml"].decode()
    assert "base64" not in content
    assert re.findall(r"<svg:title>([^<]*)</svg:title>", content) == [
        "Photo 1 of “Ferry line closes”", 'A "dark" &lt;quay&gt;',
    ]  # fmt: skip
    etree.fromstring(files["content.xml"])
    assert next(iter(files)) == "mimetype"


def test_word_documents_have_our_styles_on_numbered_a4(pictured: Bibliography) -> None:
    files = parts(pictured, "docx")
    styles = files["word/styles.xml"].decode()
    assert all(f'w:val="{name}"' in styles.replace("heading", "Heading") for name in LOOKS)
    document = files["word/document.xml"].decode()
    used = set(re.findall(r'<w:pStyle w:val="([^"]+)"', document))
    assert {"Title", "Heading2", "Entry", "Details", "Cell", "Head"} <= used
    assert re.search(r'<w:pgSz w:h="16838" w:w="11906"', document)
    assert b" PAGE " in files["word/footer1.xml"]
    assert b'PartName="/word/footer1.xml"' in files["[Content_Types].xml"]


def test_opendocument_has_our_styles_on_a4(pictured: Bibliography) -> None:
    files = parts(pictured, "odt")
    used = set(re.findall(r'text:style-name="([^"]+)"', files["content.xml"].decode()))
    assert {"Entry", "Details", "Cell", "Head"} <= used
    styles = files["styles.xml"].decode()
    assert 'fo:page-width="210.0mm"' in styles
    assert 'style:name="Heading_20_2"' in styles


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_every_style_is_in_the_reference_document_once(kind: str) -> None:
    with zipfile.ZipFile(io.BytesIO(reference_document(kind))) as archive:
        root = etree.fromstring(archive.read("word/styles.xml" if kind == "docx" else "styles.xml"))
    names = [
        str(value).replace("_20_", " ").casefold()
        for element in root.iter()
        if etree.QName(element).localname in ("name", "style") and element.get(f"{{{etree.QName(element).namespace}}}type") != "character"
        for key, value in element.attrib.items()
        if etree.QName(key).localname == ("val" if kind == "docx" else "name")
    ]  # fmt: skip
    assert [name for name in LOOKS if names.count(name.casefold()) != 1] == []
