"""The pages of clippings on paper, in scripts of both directions."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage, QTextBlock, QTextCursor, QTextDocument, QTextTable
from PySide6.QtWidgets import QApplication

from clippings_app.domain.answers import IncidentOverview
from clippings_app.domain.article import LinkedSource, ParsedArticle, Photo, PhotoCredit, SourceKind
from clippings_app.domain.clipping import Clipping, ClippingRow, HeldSource, Incident, Role
from clippings_app.ui.fetching import Shown
from clippings_app.ui.incident_paper import incident_document, incident_foot
from clippings_app.ui.language import use_language
from clippings_app.ui.pages import Foot
from clippings_app.ui.paper import document_of, foot_of, page_words

pytestmark = pytest.mark.usefixtures("qapp")
SHA = "a" * 64
HEBREW = ParsedArticle(
    headline="הגשר נסגר לתיקון", byline=("נועה ברק",), publisher="קול המיצר", language="he", url="https://kol.example/bridge",
    body=("הגשר נסגר ביום שני לאחר שנמצא בו סדק.",),
    photos=(Photo(caption="הגשר בבוקר.", credit=PhotoCredit(printed="צילום: נועה ברק"), sha256=SHA),),
    sources=(LinkedSource(name="Radio Norr", url="https://radio.example/bridge", kind=SourceKind.LINK),),
)  # fmt: skip
ENGLISH = ParsedArticle(
    headline="Bridge closed for repair", byline=("Mira Lund", "Joss Abery"), language="en",
    body=("The bridge was closed on Monday.",), photos=(Photo(sha256=SHA),), url="https://ledger.example/bridge",
    sources=(LinkedSource(name="רדיו נור", kind=SourceKind.ATTRIBUTED),),
)  # fmt: skip


def pages(article: ParsedArticle, picture: QImage) -> QTextDocument:
    return document_of(Shown(clipping=Clipping(id=1, uid="u", article=article), images={SHA: picture}))


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


@pytest.mark.parametrize(("article", "right"), [(HEBREW, True), (ENGLISH, False)])
def test_everything_of_an_article_begins_at_its_side_of_the_page(
    article: ParsedArticle, right: bool, picture: QImage
) -> None:
    document = pages(article, picture)
    document.setTextWidth(500)
    layout = document.documentLayout()
    for block in blocks(document):
        if not block.text().strip():
            continue
        line = block.layout().lineAt(0).naturalTextRect()
        start = layout.blockBoundingRect(block).left() + line.left()
        end = start + line.width()
        assert (end > 488) if right else (start < 60), block.text()


def links(document: QTextDocument) -> set[str]:
    """Where anything in a text leads to."""
    found = set()
    for block in blocks(document):
        parts = block.begin()
        while not parts.atEnd():
            found.update(parts.fragment().charFormat().anchorNames() or [parts.fragment().charFormat().anchorHref()])
            parts += 1
    return found - {""}


def test_addresses_lead_to_their_pages(picture: QImage) -> None:
    assert links(pages(HEBREW, picture)) == {"https://radio.example/bridge", "https://kol.example/bridge"}
    assert links(pages(ENGLISH, picture)) == {"https://ledger.example/bridge"}


def test_what_looks_like_a_tag_in_a_source_is_text(picture: QImage) -> None:
    source = LinkedSource(name="A <b>bold</b> survey", url='https://a.example/?q="><i>', kind=SourceKind.LINK)
    document = pages(ParsedArticle(headline="Storm", body=("Words.",), sources=(source,)), picture)
    assert "A <b>bold</b> survey" in document.toPlainText()
    assert links(document) == {source.url}


def test_the_byline_says_by_whom(picture: QImage) -> None:
    assert "By Mira Lund and Joss Abery" in pages(ENGLISH, picture).toPlainText()
    assert "By נועה ברק" in pages(HEBREW, picture).toPlainText().replace("\u2068", "").replace("\u2069", "")


def test_the_foot_tells_title_and_publisher_from_the_side_where_the_article_begins() -> None:
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    assert foot_of(ENGLISH) == Foot(begin="\u2068Bridge closed for repair\u2069", side=left)
    assert foot_of(HEBREW) == Foot(begin="\u2068הגשר נסגר לתיקון\u2069 · \u2068קול המיצר\u2069", side=right)


def test_a_long_title_is_short_at_the_foot_in_scripts_without_spaces_too() -> None:
    for word in ("harbour ", "港"):
        begin = foot_of(ParsedArticle(headline=word * 200, body=("Words.",), publisher="Quay Post")).begin
        assert begin.endswith("…\u2069 · \u2068Quay Post\u2069")
        assert 60 < len(begin.partition(" · ")[0]) < 80


def test_the_foot_says_which_page_of_how_many() -> None:
    assert page_words(2, 11) == "Page 2 of 11"


@pytest.mark.parametrize(("language", "right"), [("en", False), ("he", True)])
def test_a_report_on_an_incident_begins_where_the_language_of_the_window_does(
    qapp: QApplication, language: str, right: bool
) -> None:
    row = ClippingRow(
        id=3, headline="Wall <gives> way", publisher="The Telmar Post", published="2024-05-06", added="2024-05-07",
        topics=(), incidents=(), starred=False, filed=True, trashed=False, language="en", opening="", photo_count=0,
    )  # fmt: skip
    overview = IncidentOverview(
        incident=Incident(name="Wall collapse", date="2024-05-05"),
        clippings=((row, Role.PRIMARY),),
        chronology=(("2024-05-05", 3, "The wall gave way."), (None, 3, "הקיר התמוטט.")),
        cited=(),
    )
    use_language(qapp, language, QLocale("en"))
    try:
        document = incident_document(overview)
        assert incident_foot(overview).side == (
            Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        )
        document.setTextWidth(500)
        texts = [block.text() for block in blocks(document)]
        assert any("Wall <gives> way" in text for text in texts)
        (table,) = [each for each in document.rootFrame().childFrames() if isinstance(each, QTextTable)]
        day, sentence = (
            table.cellAt(0, column).firstCursorPosition().block().text() for column in ((1, 0) if right else (0, 1))
        )
        assert "2024" in day
        assert "The wall gave way." in sentence
        for block in blocks(document):
            if block.text().strip() and document.findBlock(block.position()).isValid():
                aligned = block.blockFormat().alignment() & Qt.AlignmentFlag.AlignRight
                assert bool(aligned) == right or QTextCursor(block).currentTable(), block.text()
    finally:
        use_language(qapp, "en", QLocale("en"))


@pytest.mark.usefixtures("qapp")
def test_a_report_keeps_the_lines_of_a_summary_and_names_what_has_no_title() -> None:
    row = ClippingRow(
        id=3, headline="", publisher=None, published=None, added="2024-05-07",
        topics=(), incidents=(), starred=False, filed=True, trashed=False, language="en", opening="", photo_count=0,
    )  # fmt: skip
    source = LinkedSource(name="Harbour report", kind=SourceKind.LISTED, url="https://telmar.example/report")
    overview = IncidentOverview(
        incident=Incident(name="Wall collapse", summary="The wall gave way.\n\nNobody was hurt."),
        clippings=((row, Role.PRIMARY),),
        chronology=(("2024-05-05", 3, "The wall gave way."),),
        cited=(HeldSource(source=source, held=(3,)),),
    )
    texts = [block.text().strip() for block in blocks(incident_document(overview))]
    assert texts[2:4] == ["The wall gave way.", "Nobody was hurt."]
    assert sum("Untitled" in text for text in texts) == 3, "in its role, below what it tells, and as the source held"
