import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QFont, QImage, QTextBlock, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from timing import within

from clippings_app.domain.article import IncidentMention, LinkedSource, Photo, SourceKind
from clippings_app.domain.clipping import Clipping, Original
from clippings_app.ui.theme import DARK, LIGHT, TEXT_SIZE, apply_theme
from clippings_app.ui.widgets.article_writer import MOST_BYTES
from clippings_app.ui.widgets.reader import MOST_HITS, Reader

IMAGE = QTextDocument.ResourceType.ImageResource.value
RTL = Qt.LayoutDirection.RightToLeft


@pytest.fixture
def reader(qtbot: QtBot, qapp: QApplication) -> Reader:
    apply_theme(qapp, "light")
    reader = Reader()
    qtbot.addWidget(reader)
    reader.resize(620, 500)
    reader.show()
    return reader


def every_block(reader: Reader) -> Iterator[QTextBlock]:
    block = reader.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def blocks(reader: Reader) -> list[str]:
    block, texts = reader.document().begin(), []
    while block.isValid():
        texts.append(block.text())
        block = block.next()
    return texts


def spans_of(word: str) -> Callable[[str], list[tuple[int, int]]]:
    def spans(text: str) -> list[tuple[int, int]]:
        found, at = [], text.find(word)
        while at >= 0:
            found.append((at, at + len(word)))
            at = text.find(word, at + 1)
        return found

    return spans


def test_an_article_reads_from_headline_to_disclosure(reader: Reader, clipping: Clipping) -> None:
    reader.show_clipping(clipping)
    texts = blocks(reader)
    names = reader.locale().createSeparatedList(["Mira Lund", "Joss Abery"])
    assert "The Telmar Post" in texts[0]
    assert "post.example" in texts[0]
    assert "read\u00a0from\u00a0a\u00a0web\u00a0page" in texts[0]
    assert texts[1:4] == [clipping.article.headline, clipping.article.deck, f"By {names}"]
    assert texts[4].endswith("The breach, seen from the lighthouse.")
    assert texts[5] == "Photo: Ines Varga/Coast Pictures via NWS"
    assert texts[6] == clipping.article.body[0]
    assert texts[8].endswith("Cracks in April.")
    assert texts[-1] == "A machine translated part of this report."


@pytest.mark.parametrize(
    ("kind", "name", "words"),
    [
        ("application/pdf", "a.pdf", "read from a PDF"),
        ("text/plain; charset=utf-8", None, "pasted text"),
        ("text/plain", "a.txt", "read from a text file"),
        ("message/rfc822", "a.eml", "read from an e-mail"),
        ("text/markdown; charset=utf-8", "a.md", "read from a Markdown note"),
        ("application/epub+zip", "a.epub", "read from: EPUB book"),
        ("application/x-unheard", "a.x", "read from: application/x-unheard"),
    ],
)
def test_the_line_under_the_tags_says_what_it_was_read_from(
    reader: Reader, clipping: Clipping, kind: str, name: str | None, words: str
) -> None:
    reader.show_clipping(replace(clipping, original=Original(sha256="c" * 64, type=kind, name=name)))
    assert words in blocks(reader)[0].replace("\u00a0", " ")


def test_an_article_with_nothing_but_a_body_is_untitled_and_undated(reader: Reader, clipping: Clipping) -> None:
    bare = replace(clipping.article, headline=None, deck=None, byline=(), published=None, modified=None, url=None)
    reader.show_clipping(replace(clipping, article=bare, original=None))
    texts = blocks(reader)
    assert "no date" in texts[0]
    assert texts[1] == "Untitled"


def test_every_paragraph_runs_in_the_direction_of_its_script(reader: Reader, clipping: Clipping) -> None:
    reader.show_clipping(clipping)
    block = reader.document().begin()
    directions = {}
    while block.isValid():
        directions[block.text()] = block.blockFormat().layoutDirection()
        block = block.next()
    assert directions[clipping.article.body[2]] == RTL
    assert directions[clipping.article.body[0]] == Qt.LayoutDirection.LeftToRight


def test_markup_in_an_article_stays_words(reader: Reader, clipping: Clipping) -> None:
    body = ("<b>bold</b> <img src='file:///etc/passwd'> <script>x</script>",)
    reader.show_clipping(replace(clipping, article=replace(clipping.article, body=body)))
    assert body[0] in blocks(reader)


@pytest.mark.parametrize("address", ["file:///etc/hostname", "http://example.org/a.png", "photo:99", "nothing"])
def test_nothing_is_loaded_from_anywhere(reader: Reader, clipping: Clipping, address: str) -> None:
    reader.show_clipping(clipping)
    speck = reader.loadResource(IMAGE, QUrl(address))
    assert isinstance(speck, QImage)
    assert speck.size().width() == 1


def test_held_pictures_are_shown_at_the_width_of_the_column(
    reader: Reader, clipping: Clipping, picture: QImage
) -> None:
    big = picture.scaled(1600, 900)
    reader.show_clipping(clipping, images=lambda _sha: big)
    shown = reader.loadResource(IMAGE, QUrl("photo:0"))
    assert isinstance(shown, QImage)
    assert shown.width() == pytest.approx(reader.column_width(), abs=1)
    reader.resize(400, 500)
    narrower = reader.loadResource(IMAGE, QUrl("photo:0"))
    assert isinstance(narrower, QImage)
    assert narrower.width() < shown.width()


def test_a_tall_picture_does_not_fill_the_window(reader: Reader, clipping: Clipping, picture: QImage) -> None:
    reader.show_clipping(clipping, images=lambda _sha: picture.scaled(600, 3000))
    shown = reader.loadResource(IMAGE, QUrl("photo:0"))
    assert isinstance(shown, QImage)
    assert shown.height() <= reader.column_width()


def test_photos_of_an_unknown_place_come_last(reader: Reader, clipping: Clipping, picture: QImage) -> None:
    photos = (Photo(caption="Somewhere"), Photo(caption="Beyond", after_paragraph=99), Photo(sha256="d" * 64))
    article = replace(clipping.article, photos=photos, disclosures=())
    reader.show_clipping(replace(clipping, article=article), images=lambda _sha: picture)
    texts = blocks(reader)
    assert texts[-3].endswith("Somewhere")
    assert texts[-2].endswith("Beyond")
    assert texts[-1] == "\ufffc"


def test_hits_are_marked_everywhere_they_are(reader: Reader, clipping: Clipping) -> None:
    reader.show_clipping(clipping, spans=spans_of("wall"))
    marked = [selection.cursor.selectedText() for selection in reader.extraSelections()]
    assert len(marked) == 2
    assert set(marked) == {"wall"}
    reader.set_spans(None)
    assert reader.extraSelections() == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_keyboards_place_is_not_drawn_into_text_of_both_directions(
    reader: Reader, clipping: Clipping, qtbot: QtBot, qapp: QApplication, theme: str
) -> None:
    apply_theme(qapp, theme)
    mixed = replace(clipping.article, headline="קיר 12 Harbour wall", body=("הקיר של Old Quay נפל ביום 12 במאי.",))
    reader.show_clipping(replace(clipping, article=mixed))
    cursor = reader.textCursor()
    cursor.setPosition(5)
    reader.setTextCursor(cursor)
    reader.activateWindow()
    reader.setFocus()
    qtbot.waitUntil(reader.hasFocus)
    focused = reader.viewport().grab().toImage()
    reader.clearFocus()
    qtbot.waitUntil(lambda: not reader.hasFocus())
    assert reader.viewport().grab().toImage() == focused
    ground = focused.pixelColor(2, 2)
    words = sum(focused.pixelColor(x, y) != ground for x in range(0, 600, 3) for y in range(0, 300, 3))
    assert words > 50, "the words themselves are seen"
    apply_theme(qapp, "light")


def test_no_more_hits_are_marked_than_can_be_drawn_at_speed(reader: Reader, clipping: Clipping) -> None:
    article = replace(clipping.article, body=("wall " * (MOST_HITS + 50),))
    reader.show_clipping(replace(clipping, article=article), spans=spans_of("wall"))
    assert len(reader.extraSelections()) == MOST_HITS


def test_a_paragraph_is_shown_and_flashes(qtbot: QtBot, reader: Reader, clipping: Clipping) -> None:
    body = tuple(f"Paragraph {number}. " + "Words follow here. " * 30 for number in range(1, 21))
    reader.show_clipping(replace(clipping, article=replace(clipping.article, body=body, photos=())))
    reader.show_paragraph(15)
    assert reader.verticalScrollBar().value() > 0
    flashing = [selection.cursor.selectedText() for selection in reader.extraSelections()]
    assert len(flashing) == 1
    assert flashing[0].startswith("Paragraph 15.")
    qtbot.waitUntil(lambda: reader.extraSelections() == [], timeout=5000)
    reader.show_paragraph(99)
    assert reader.extraSelections() == []


def test_a_photo_is_shown(reader: Reader, clipping: Clipping) -> None:
    reader.show_clipping(clipping)
    reader.show_photo(1)
    assert "Cracks in April." in reader.extraSelections()[0].cursor.selectedText()
    reader.show_photo(8)


def test_another_article_begins_at_its_beginning_and_the_same_keeps_its_place(
    reader: Reader, clipping: Clipping
) -> None:
    body = tuple("Words follow here. " * 30 for _ in range(20))
    long = replace(clipping, article=replace(clipping.article, body=body))
    reader.show_clipping(long)
    reader.verticalScrollBar().setValue(300)
    reader.show_clipping(replace(long, starred=False))
    assert reader.verticalScrollBar().value() == 300
    reader.show_clipping(replace(long, id=8))
    assert reader.verticalScrollBar().value() == 0
    reader.show_clipping(None)
    assert reader.toPlainText() == ""


def test_a_link_in_the_body_is_told_and_not_followed(qtbot: QtBot, reader: Reader, clipping: Clipping) -> None:
    reader.show_clipping(clipping)
    cursor = reader.document().find("survey of the ports office")
    at = reader.cursorRect(cursor).center() - QPoint(20, 0)
    assert reader.anchorAt(at) == "https://www.ports.example/survey.pdf"
    with qtbot.waitSignal(reader.link_clicked, timeout=1000) as clicked:
        qtbot.mouseMove(reader.viewport(), at)
        qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert clicked.args == ["https://www.ports.example/survey.pdf"]


def test_only_web_addresses_become_links(reader: Reader, clipping: Clipping) -> None:
    sources = tuple(replace(source, url="javascript:alert(1)") for source in clipping.article.sources)
    article = replace(clipping.article, url="file:///etc/passwd", sources=sources)
    reader.show_clipping(replace(clipping, article=article))
    html = reader.toHtml()
    assert "javascript" not in html
    assert "passwd" not in html


def test_the_text_grows_by_wheel_and_says_so(qtbot: QtBot, reader: Reader, clipping: Clipping) -> None:
    reader.show_clipping(clipping)
    control, none = Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.NoButton

    def turn(steps: int, modifier: Qt.KeyboardModifier) -> None:
        event = QWheelEvent(
            QPointF(5, 5),
            QPointF(5, 5),
            QPoint(),
            QPoint(0, steps),
            none,
            modifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        reader.wheelEvent(event)

    with qtbot.waitSignal(reader.text_size_changed, timeout=1000) as changed:
        turn(120, control)
    assert changed.args == [TEXT_SIZE + 1]
    turn(-120, control)
    assert reader.text_size() == TEXT_SIZE
    turn(-120, Qt.KeyboardModifier.NoModifier)
    assert reader.text_size() == TEXT_SIZE


def test_captions_and_the_line_of_the_source_grow_with_the_text(reader: Reader, clipping: Clipping) -> None:
    def sizes() -> dict[str, float]:
        reader.show_clipping(clipping)
        found = {}
        for words in ("The Telmar Post", "Harbour wall", "By ", "The breach", "Photo: Ines", "The harbour wall that"):
            cursor = reader.document().find(words)
            assert not cursor.isNull(), words
            found[words] = cursor.charFormat().font().pointSizeF()
        return found

    normal = sizes()
    reader.set_text_size(2 * TEXT_SIZE)
    large = sizes()
    grown = {words: large[words] / size for words, size in normal.items()}
    assert grown["The harbour wall that"] == pytest.approx(2, abs=0.01)
    assert all(1.6 < factor < 2 for words, factor in grown.items() if words != "The harbour wall that"), grown
    reader.set_text_size(7)
    assert sizes()["Photo: Ines"] == normal["Photo: Ines"], "what is small already does not shrink"


def test_the_text_size_has_limits(qtbot: QtBot, reader: Reader) -> None:
    reader.set_text_size(500)
    assert reader.text_size() == 32
    with qtbot.assertNotEmitted(reader.text_size_changed):
        reader.set_text_size(900)


def test_a_very_long_article_is_cut_and_says_by_how_much(reader: Reader, clipping: Clipping) -> None:
    article = replace(clipping.article, body=("short", "word " * (MOST_BYTES // 5), "tail"), photos=(), disclosures=())
    reader.show_clipping(replace(clipping, article=article))
    texts = blocks(reader)
    assert "its last 9 characters" in texts[-1]
    assert sum(len(text) for text in texts[4:-1]) == MOST_BYTES


def test_a_paragraph_without_a_space_does_not_hold_up_the_window(reader: Reader, clipping: Clipping) -> None:
    body = ("x" * 60_000, "after it")
    with within(10):  # it was minutes
        reader.show_clipping(replace(clipping, article=replace(clipping.article, body=body, photos=())))
    reader.show_paragraph(2)
    assert reader.extraSelections()[0].cursor.selectedText() == "after it"


def test_the_column_is_about_seventy_characters_wide(reader: Reader, clipping: Clipping) -> None:
    reader.show_clipping(clipping)
    reader.resize(1600, 500)
    widest = reader.fontMetrics().averageCharWidth() * 110
    assert reader.column_width() < widest
    assert reader.document().rootFrame().frameFormat().leftMargin() > 300


def test_a_byline_runs_in_the_direction_of_its_names(reader: Reader, clipping: Clipping) -> None:
    article = replace(clipping.article, byline=("נעמה ברלבסקי",))
    reader.show_clipping(replace(clipping, article=article))
    block = reader.document().begin()
    while not block.text().startswith("By "):
        block = block.next()
    assert block.blockFormat().layoutDirection() == RTL


def test_it_changes_with_the_theme(qapp: QApplication, reader: Reader, clipping: Clipping) -> None:
    reader.show_clipping(clipping, spans=spans_of("wall"))
    apply_theme(qapp, "dark")
    assert reader.extraSelections()[0].format.background().color().name() == DARK.hit
    apply_theme(qapp, "light")
    assert reader.extraSelections()[0].format.background().color().name() == LIGHT.hit


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, RTL])
def test_paragraphs_that_are_referred_to_have_their_number_in_the_margin(
    reader: Reader, clipping: Clipping, direction: Qt.LayoutDirection
) -> None:
    reader.setLayoutDirection(direction)
    bare = replace(clipping.article, sources=(), mentions=(), photos=(), deck=None)
    reader.show_clipping(replace(clipping, article=bare))
    without = reader.grab().toImage()
    sources = (LinkedSource(name="Radio", kind=SourceKind.ATTRIBUTED, paragraph=2),)
    mentions = (IncidentMention(text="It fell.", paragraph=3),)
    reader.show_clipping(replace(clipping, article=replace(bare, sources=sources, mentions=mentions)))
    numbered = reader.grab().toImage()
    changed = {
        x
        for x in range(0, numbered.width(), 1)
        for y in range(numbered.height())
        if numbered.pixel(x, y) != without.pixel(x, y)
    }
    side = reader.document().rootFrame().frameFormat().leftMargin()
    assert changed
    # The third paragraph is Hebrew: its number stands on the other side.
    assert all(x < side or x > reader.viewport().width() - side for x in changed)
    assert min(changed) < side
    assert max(changed) > reader.viewport().width() - side


def test_a_position_tells_its_paragraph(reader: Reader, clipping: Clipping) -> None:
    reader.show_clipping(clipping)
    cursor = reader.document().find("tug captain")
    assert reader.paragraph_of_position(cursor.position()) == 2
    assert reader.paragraph_of_position(0) is None
    font = QFont(reader.font())
    font.setPointSizeF(14)
    reader.setFont(font)
    assert reader.paragraph_of_position(reader.document().find("tug captain").position()) == 2


def test_where_it_stood_in_print_is_told_beside_the_section(reader: Reader, clipping: Clipping) -> None:
    article = replace(clipping.article, section="Metro", edition="Late Edition", pages="B1–B4", issue="38,412")
    reader.show_clipping(replace(clipping, article=article))
    told = blocks(reader)[0].replace("\u2068", "").replace("\u2069", "")
    assert "Metro · Late Edition · p. B1–B4 · no. 38,412" in told


@pytest.mark.parametrize(
    ("published", "modified", "said"),
    [
        ("2025-03-11T09:40:00+01:00", "2025-03-11T18:05:00+01:00", "updated 18:05"),
        ("2025-03-11T09:40:00+01:00", "2025-03-14T07:00:00+01:00", "updated 14 March 2025"),
        ("2025-03-11", "2025-03-11", ""),
        ("2025-03-11T09:40:00+01:00", "2025-03-11", ""),
    ],
)
def test_the_line_above_the_headline_says_when_it_was_changed_no_longer_than_needed(
    reader: Reader, clipping: Clipping, published: str, modified: str, said: str
) -> None:
    reader.show_clipping(replace(clipping, article=replace(clipping.article, published=published, modified=modified)))
    line = reader.document().begin().text()
    found = re.search(r"updated [^\u2069]*", line)
    assert (found[0] if found else "") == said
    assert "  ·  " not in line, "one distance between all of it"


def test_the_lines_around_a_headline_stand_where_it_begins(reader: Reader, clipping: Clipping) -> None:
    reader.show_clipping(replace(clipping, article=replace(clipping.article, headline="הקיר קרס", byline=("LBCI",))))
    above = reader.document().begin()
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
    assert above.blockFormat().alignment() == right
    assert above.blockFormat().layoutDirection() == Qt.LayoutDirection.LeftToRight, "its own words run as they do"
    byline = next(block for block in every_block(reader) if "LBCI" in block.text())
    assert byline.blockFormat().alignment() == right


class Resizes(QObject):
    """Counts how often a widget changes its size."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.Resize
        return False


def test_one_long_article_after_another_leaves_the_width_alone(reader: Reader, clipping: Clipping) -> None:
    def long(number: int) -> Clipping:
        body = tuple(f"Paragraph {each} of {number}. " * 12 for each in range(30))
        return replace(clipping, id=number, article=replace(clipping.article, body=body))

    reader.show_clipping(long(1))
    QApplication.processEvents()
    resizes, left = Resizes(reader.viewport()), reader.document().rootFrame().frameFormat().leftMargin()
    reader.show_clipping(long(2))
    QApplication.processEvents()
    assert resizes.count == 0, "each new width would lay the whole article out anew"
    assert reader.document().rootFrame().frameFormat().leftMargin() == left
    assert reader.verticalScrollBar().isVisible()
    assert reader.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded


def test_a_short_article_after_a_long_one_is_in_the_middle_again(reader: Reader, clipping: Clipping) -> None:
    body = tuple("A long paragraph. " * 12 for _ in range(30))
    reader.show_clipping(replace(clipping, id=1, article=replace(clipping.article, body=body)))
    plain = replace(clipping.article, body=("One line.",), photos=(), deck=None, disclosures=())
    reader.show_clipping(replace(clipping, id=2, article=plain))
    QApplication.processEvents()
    assert not reader.verticalScrollBar().isVisible()
    shape = reader.document().rootFrame().frameFormat()
    assert shape.leftMargin() == shape.rightMargin()
    assert abs(reader.viewport().width() - 2 * shape.leftMargin() - reader.column_width()) <= 1


def test_an_article_without_text_says_so_and_offers_its_page(qtbot: QtBot, reader: Reader, clipping: Clipping) -> None:
    url = "https://a.example/caf%C3%A9%20quay"
    bare = replace(clipping.article, body=(), photos=(), url=url)
    reader.show_clipping(replace(clipping, article=bare))
    assert blocks(reader)[-len(bare.disclosures) - 1] == "Only this is known of the article; its text is not here."
    reader.can_fetch = True
    reader.show_clipping(None)
    reader.show_clipping(replace(clipping, article=bare))
    with qtbot.assertNotEmitted(reader.link_clicked), qtbot.waitSignal(reader.fetch_asked) as asked:
        reader.anchorClicked.emit(QUrl(next(address for address in links(reader) if address.startswith("fetch:"))))
    assert asked.args == [url], "letter by letter"
    reader.show_clipping(replace(clipping, article=replace(bare, url=None)))
    assert not any(address.startswith("fetch:") for address in links(reader))
    reader.show_clipping(clipping)
    assert not any("its text is not here" in text for text in blocks(reader))


def links(reader: Reader) -> list[str]:
    found = []
    for block in every_block(reader):
        for part in block.textFormats():
            found += [part.format.anchorHref()] if part.format.isAnchor() else []
    return found
