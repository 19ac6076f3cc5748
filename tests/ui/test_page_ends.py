"""No printed page ends with a heading, parts a picture from its caption or credit, or a short entry in two."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextBlock, QTextDocument
from PySide6.QtWidgets import QApplication

from clippings_app.domain.answers import IncidentOverview
from clippings_app.domain.article import LinkedSource, ParsedArticle, Photo, PhotoCredit, SourceKind
from clippings_app.domain.clipping import Clipping, ClippingRow, HeldSource, Incident, Role
from clippings_app.ui import page_ends, pages
from clippings_app.ui.fetching import Shown
from clippings_app.ui.incident_paper import incident_document
from clippings_app.ui.language import use_language
from clippings_app.ui.pages import Foot, draw_page, lay_out, set_on
from clippings_app.ui.paper import document_of
from clippings_app.ui.printing import _printed

pytestmark = pytest.mark.usefixtures("qapp")
SHA = "a" * 64


def printed(document: QTextDocument) -> list[str]:
    """What stands on each page of a PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(300)
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(a4, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    set_on(document, writer)
    for _ in lay_out(document):
        pass
    painter = QPainter(writer)
    for number in range(document.pageCount()):
        if number:
            writer.newPage()
        draw_page(painter, document, number, Foot())
    painter.end()
    return pages_of(bytes(buffer.data().data()))


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


def page_with(told: list[str], words: str) -> int:
    """On which page the words are; those of a script from right to left are taken out of a PDF either way."""
    (found,) = (at for at, text in enumerate(told) if words in text or words[::-1] in text)
    return found


ENGLISH = ("The tide went out.", "Sources", "Quay archive")
HEBREW = ("המים נסוגו מן החוף.", "מקורות", "ארכיון הרציף")


@pytest.mark.parametrize("words", [ENGLISH, HEBREW], ids=["en", "he"])
def test_the_heading_of_an_articles_sources_stays_with_them(qapp: QApplication, words: tuple[str, str, str]) -> None:
    line, heading, source = words
    moved = 0
    use_language(qapp, "he" if words is HEBREW else "en", QLocale("en"))
    try:
        for count in range(24, 40):
            sources = (LinkedSource(name=source, kind=SourceKind.LISTED),)
            article = ParsedArticle(headline=line, body=(line,) * count, sources=sources)
            told = printed(document_of(Shown(clipping=Clipping(id=1, uid="u", article=article), images={})))
            assert page_with(told, heading) == page_with(told, source), count
            moved += told[0].count(line) + told[0].count(line[::-1]) >= count and page_with(told, heading) == 1
    finally:
        use_language(qapp, "en", QLocale("en"))
    assert moved, "no length was tried at which it would have been parted"


def test_a_picture_stays_with_its_caption_and_credit(picture: QImage) -> None:
    credit = PhotoCredit(printed="Photo: Ines Varga")
    photo = Photo(caption="The breach at low tide.", credit=credit, sha256=SHA, after_paragraph=1)
    for count in range(22, 40):
        body = ("Filler stands here.",) * count
        article = ParsedArticle(headline="Tides", body=body, photos=(replace(photo, after_paragraph=count),))
        document = document_of(Shown(clipping=Clipping(id=1, uid="u", article=article), images={SHA: picture}))
        told = printed(document)
        assert page_with(told, "The breach") == page_with(told, "Ines Varga"), count
        image = next(block for block in _blocks(document) if block.text() == "\ufffc")
        height = document.pageSize().height()
        places = [page_ends._line_place(document, each, 0).top() // height for each in (image, image.next())]
        assert places[0] == places[1], count


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def overview_of(count: int, make_row: Callable[..., ClippingRow], name: str) -> IncidentOverview:
    rows = [make_row(number, f"{name} {number:03}", publisher=f"Post {number:03}") for number in range(count)]
    cited = tuple(
        HeldSource(source=LinkedSource(name=f"Archive {number:03}", kind=SourceKind.LISTED), held=())
        for number in range(count)
    )
    return IncidentOverview(
        incident=Incident(name=name, summary="One.\nTwo."),
        clippings=tuple((row, Role.PRIMARY if row.id < count - 2 else Role.DENIAL) for row in rows),
        chronology=tuple(("2024-05-05", row.id, f"Event {row.id:03}.") for row in rows),
        cited=cited,
    )


@pytest.mark.parametrize("language", ["en", "he"])
def test_headings_and_entries_of_an_incidents_report_are_not_parted(
    qapp: QApplication, make_row: Callable[..., ClippingRow], language: str
) -> None:
    use_language(qapp, language, QLocale("en"))
    heads = {"en": ("Denial", "Chronology", "Cited sources"), "he": ("הכחשה", "כרונולוגיה", "מקורות מצוטטים")}[language]
    try:
        for count in range(13, 33):
            told = printed(incident_document(overview_of(count, make_row, "Tide")))
            for head, below in zip(heads, (f"Tide {count - 2:03}", "Event 000", "Archive 000"), strict=True):
                of_heading = min(at for at, text in enumerate(told) if head in text or head[::-1] in text)
                assert of_heading <= next(at for at, text in enumerate(told) if below in text)
                ends = [text.strip().splitlines()[-1].split(" · ")[0].strip("\u2068\u2069 ") for text in told]
                assert head not in ends, (count, head)
                assert head[::-1] not in ends, (count, head)
            for number in range(count):
                headline = next(at for at, text in enumerate(told) if f"Tide {number:03}" in text)
                assert f"Post {number:03}" in told[headline], (count, number)
    finally:
        use_language(qapp, "en", QLocale("en"))


def test_headings_of_a_very_long_bibliography_stay_with_what_they_head() -> None:
    """Moving one by one would have taken too long, so that long ones were once left as they came."""
    words = "Words of an entry that is longer than one line of paper is, so that it is broken in the middle of it."
    entries = "".join(f"<h2>Group {n:04}</h2>" + f"<p>{words}</p>" * (1 + n * 7 % 5) for n in range(700))
    told = pages_of(_printed(entries))
    assert sum(text.count("Group ") for text in told) == 700, "all of it is printed"
    assert len(told) * 700 > 20_000
    lasts = [text.strip().splitlines()[-2] for text in told]
    assert not [line for line in lasts if re.search(r"Group \d+$", line)]


def test_the_chronology_of_an_incident_in_a_bibliography_is_kept_with_its_heading() -> None:
    for before in range(36, 52):
        chronology = '<p class="chronology"><b>Chronology</b></p><dl><dt>May</dt><dd>It fell.</dd></dl>'
        told = pages_of(_printed("<p>Words.</p>" * before + chronology))
        assert page_with(told, "Chronology") == page_with(told, "It fell."), before


def test_pages_are_reckoned_as_qt_sets_them(
    monkeypatch: pytest.MonkeyPatch, make_row: Callable[..., ClippingRow]
) -> None:
    """Each page that was reckoned otherwise costs laying all out once more."""
    found: list[int | None] = []

    def look(document: QTextDocument, paragraphs: Sequence[page_ends.Paragraph]) -> int | None:
        found.append(page_ends.first_parted(document, paragraphs))
        return found[-1]

    monkeypatch.setattr(pages, "first_parted", look)
    told = printed(incident_document(overview_of(400, make_row, "Tide")))
    assert len(told) > 20
    assert all(text.strip() for text in told), "no page is empty"
    assert found[-1] is None
    assert len(found) <= 3


def test_a_long_list_of_headings_fills_its_pages() -> None:
    told = pages_of(_printed("\n".join(f"<h2>Tide {number}</h2>" for number in range(200))))
    assert all(text.count("Tide") > 5 for text in told[:-1]), "not a page for every two"
    assert sum(text.count("Tide") for text in told) == 200
