"""The article as it reads best.

The document is built of values, never of HTML: nothing an article says can become markup, load a file or reach the
network.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QUrl,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import (
    QBrush,
    QColor,
    QContextMenuEvent,
    QFontMetricsF,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from clippings_app.analysis.anchoring import Anchored, paragraph_at
from clippings_app.analysis.finding import occurrences
from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Clipping
from clippings_app.ui.highlight_colours import shape_of
from clippings_app.ui.theme import TEXT_SIZE, article_font, mixed, sized, theme_of
from clippings_app.ui.widgets.article_writer import CAMERA, FETCH, ArticleWriter, Images, Picture, Piece
from clippings_app.ui.widgets.keyboard_line import KeyboardLine
from clippings_app.ui.widgets.passages import Places, Stretch, add_actions, under, units

Spans = Callable[[str], list[tuple[int, int]]]

MOST_HITS = 300
"""So many are marked at once."""
_MOST_FOUND = 5000
_SMALLEST, _LARGEST = 7.0, 32.0
_MEASURE = 70
MARGIN = 36
LEAST_MARGIN = 20
NARROW = 420
"""Up to this width the column has the least margin."""
_TALLEST_SHARE = 0.85
_FLASH_MS = 1400
_NUMBER_WIDTH = 36


class Reader(QTextBrowser):
    """One clipping's article: headline, deck, byline, photos with caption and credit, body.

    Attributes:
        can_mark: Whether the context menu offers what can be done with a passage.
        can_look: Whether a click on a photo is told.
        can_fetch: Whether an article without text offers to have its page fetched.
    """

    link_clicked = Signal(str)
    fetch_asked = Signal(str)
    """The address of an article without text, whose page is to be fetched."""
    text_size_changed = Signal(float)
    passage_action = Signal(str)
    """What is to be done with the passage that is selected or clicked: "colour:green", "note", "remove"."""
    photo_opened = Signal(int)
    """The photo with this number, counted from 0, was clicked."""
    photo_menu_asked = Signal(int, QPoint)
    """What can be done with this photo is to be offered, there on the screen."""
    paragraph_pointed = Signal(int, bool)
    """The pointer is over this paragraph (counted from 1; 0 over none), or has clicked it."""
    hits_changed = Signal(int, int)
    """Which hit is the one looked at, counted from 1 (0 for none), and how many there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("article")
        self.setAccessibleName(self.tr("Article"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        flag = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flag.TextBrowserInteraction | flag.TextSelectableByKeyboard)
        self.viewport().setMouseTracking(True)
        self._hide_cursor()
        self._alone = False
        self.keyboard_line = KeyboardLine(self)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._follow)
        self.can_mark = self.can_look = self.can_fetch = self._over_photo = False
        self._size = TEXT_SIZE
        self._clipping: Clipping | None = None
        self._waiting: tuple[str, str] | None = None
        self._spans: Spans | None = None
        self._images: Images | None = None
        self._paragraphs: dict[int, QTextBlock] = {}
        self._captions: dict[int, QTextBlock] = {}
        self._pictures: list[Picture] = []
        self._marked: list[QTextBlock] = []
        self._cited: frozenset[int] = frozenset()
        self._hits: list[tuple[int, int]] = []
        self._at_hit = -1
        self._looked_for = ""
        self._underlined: Mapping[int, Sequence[tuple[int, int]]] = {}
        self._pieces: Sequence[Piece] = ()
        self._places = Places()
        self._anchored: Sequence[Anchored] = ()
        self._stretches: list[Stretch] = []
        self._pointed = 0
        self._pointed_out = 0
        self._meant: QTextBlock | None = None
        self._folded: list[tuple[str, QTextBlock]] | None = None
        self._picked = ""
        self._flashing: list[tuple[int, int]] = []
        self._fitting = False
        self._worn: tuple[str, str] | None = None
        self._flash = QVariantAnimation(self)
        self._flash.setDuration(_FLASH_MS)
        self._flash.setStartValue(1.0)
        self._flash.setEndValue(0.0)
        self._flash.setEasingCurve(QEasingCurve.Type.InCubic)
        self._flash.valueChanged.connect(lambda _value: self._show_selections())
        self._flash.finished.connect(self._end_flash)

    def _hide_cursor(self) -> None:
        """Text can be selected by keyboard, but nothing can be typed here.

        In text of both directions Qt draws a flag at the cursor even where that has no width, in the palette's colour
        of text; everything written here has a colour of its own.
        """
        self.setCursorWidth(0)
        unseen = QPalette()  # nothing but this colour is its own
        unseen.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.transparent)
        self.setPalette(unseen)

    def show_clipping(
        self,
        clipping: Clipping | None,
        *,
        spans: Spans | None = None,
        images: Images | None = None,
        anchored: Sequence[Anchored] = (),
    ) -> None:
        """Show an article from its beginning; None empties the reader.

        Args:
            clipping: The clipping. The very one that is shown keeps its place.
            spans: Finds hits in a text, as first character and one past the last.
            images: Gives a picture by its SHA-256, None where its bytes are not held.
            anchored: Marked passages with their places.
        """
        self._waiting = None
        same = clipping is not None and self._clipping is not None and clipping.id == self._clipping.id
        at = self.verticalScrollBar().value() if same else 0
        self._clipping, self._spans, self._images = clipping, spans, images
        headline = clipping.article.headline if clipping is not None else None
        self.setAccessibleName(self.tr("Article: {0}").format(headline) if headline else self.tr("Article"))
        self._underlined = {}
        self._anchored = anchored
        self._render()
        self.verticalScrollBar().setValue(at)

    def show_waiting(self, title: str, words: str) -> None:
        """Show of an article that is being read what is known: its title, and above that, quietly, what is done."""
        self.show_clipping(None)
        self._waiting = (title, words)
        self.setAccessibleName(f"{title}. {words}")
        self._render()

    def set_spans(self, spans: Spans | None) -> None:
        """Mark other hits in the same article."""
        self._spans = spans
        self._find_hits()
        self._show_selections()

    # ------------------------------------------------------------------ hits
    def look_for(self, words: str) -> None:
        """Mark where these words stand, in this article and in those shown next; "" marks what the search means."""
        if words != self._looked_for:
            self._looked_for = words
            self._find_hits()
            self._show_selections()

    def step_hit(self, by: int) -> None:
        """Go to the next hit below what is in sight, then from one to the next; after the last comes the first."""
        if not self._hits:
            return
        if self._at_hit >= 0:
            self._at_hit = (self._at_hit + by) % len(self._hits)
        else:
            seen = self.cursorForPosition(QPoint(0, 0)).position()
            below = next((at for at, (start, _) in enumerate(self._hits) if start >= seen), 0)
            self._at_hit = (below if by > 0 else below - 1) % len(self._hits)
        self._bring_into_sight(self._hits[self._at_hit][0])
        self._show_selections()
        self.hits_changed.emit(self._at_hit + 1, len(self._hits))

    def _bring_into_sight(self, position: int) -> None:
        """Scroll only where it is out of sight, and then so far that what stands around it can be read."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        rect, tall, bar = self.cursorRect(cursor), self.viewport().height(), self.verticalScrollBar()
        if rect.top() < 0 or rect.bottom() > tall:
            bar.setValue(max(0, bar.value() + rect.top() - tall // 3))

    # ------------------------------------------------------------------ marked passages
    def show_highlights(self, anchored: Sequence[Anchored]) -> None:
        """Draw marked passages; those whose place is not known are left out."""
        self._anchored = anchored
        self._stretches = list(self._places.stretches(anchored))
        self._show_selections()

    def selected_passage(self) -> tuple[int, int] | None:
        """The part of the body that is selected: first character and one past the last of the joined paragraphs."""
        return self._places.selected(self.textCursor())

    def picked_highlight(self) -> str:
        """The uid of the highlight under the cursor or the last click; "" for none."""
        cursor = self.textCursor()
        return self._picked or (under(self._stretches, cursor.position()) if not cursor.hasSelection() else "")

    def clear_selection(self) -> None:
        """Select nothing any more; the cursor stays."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def point_out(self, paragraph: int) -> None:
        """Set off the paragraph (counted from 1) that a card elsewhere is about; 0 for none."""
        if paragraph != self._pointed_out:
            self._pointed_out = paragraph
            self.viewport().update()

    def mean_words(self, words: str) -> None:
        """Set off the part of the article that says these words, and bring it into sight; "" for none.

        That is the block whose words they are; else the first that has them in it, or the longest that is in them.
        """
        meant = self._block_with(" ".join(words.split())) if words.strip() else None
        self._meant = meant
        if meant is not None:
            rect = self.document().documentLayout().blockBoundingRect(meant)
            bar, tall = self.verticalScrollBar(), self.viewport().height()
            if rect.top() < bar.value() or min(rect.bottom(), rect.top() + tall / 2) > bar.value() + tall:
                bar.setValue(max(0, round(rect.top() - tall / 4)))
        self.viewport().update()

    def clicked_words(self) -> str:
        """The words of the block that the cursor was put into; "" for none."""
        return self.textCursor().block().text().strip()

    def _block_with(self, words: str) -> QTextBlock | None:
        if self._folded is None:
            self._folded = [(" ".join(block.text().split()), block) for block in _blocks(self.document())]
        having = inside = None
        longest = 0
        for text, block in self._folded:
            if text == words:
                return block
            if having is None and words in text:
                having = block
            elif len(text) > longest and text in words:
                inside, longest = block, len(text)
        return having if having is not None else inside

    def show_passage(self, start: int, end: int) -> None:
        """Scroll to a part of the body, and let it flash."""
        found = list(self._places.positions(start, end))
        if found:
            cursor = QTextCursor(self.document())
            cursor.setPosition(found[0][0])
            self._show_place(self.document().documentLayout().blockBoundingRect(cursor.block()).top(), found)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, and before it what can be done with the passage under the pointer."""
        at = event.pos()
        by_pointer = event.reason() == QContextMenuEvent.Reason.Mouse
        if by_pointer and (number := self.photo_at(at)) is not None:
            self.photo_menu_asked.emit(number, event.globalPos())
            return
        self._picked = under(self._stretches, self.cursorForPosition(at).position())
        menu = self.createStandardContextMenu(at)
        menu.setObjectName("passage-menu")
        if self.can_mark and (self._places.selected(self.textCursor()) or self._picked):
            colours = {each.highlight.uid: each.highlight.colour for each in self._anchored}
            does = add_actions(menu, theme=theme_of(self.palette()), marked=colours.get(self._picked))
            menu.triggered.connect(lambda action: self._tell_action(does.get(action.objectName(), "")))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.aboutToHide.connect(self._forget_picked, Qt.ConnectionType.QueuedConnection)
        menu.popup(event.globalPos())

    def _tell_action(self, does: str) -> None:
        if does:
            self.passage_action.emit(does)

    def _forget_picked(self) -> None:
        self._picked = ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which paragraph the pointer is over."""
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self._show_hand(event.position().toPoint())
            self._point(event.position().toPoint(), clicked=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that selects nothing means the paragraph."""
        super().mouseReleaseEvent(event)
        event.accept()  # nothing below it has a use for it
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._point(event.position().toPoint(), clicked=True)
            number = self.photo_at(event.position().toPoint())
            if number is not None:
                self.photo_opened.emit(number)

    def _show_hand(self, at: QPoint) -> None:
        """Over a photo that can be looked at; over a link Qt shows one by itself."""
        before, self._over_photo = self._over_photo, self.photo_at(at) is not None
        if self._over_photo:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        elif before and not self.anchorAt(at):
            self.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    def photo_at(self, at: QPoint) -> int | None:
        """The photo, counted from 0, whose picture is there; None for none, and where nobody can look at it."""
        if not self.can_look:
            return None
        layout, scrolled = self.document().documentLayout(), QPoint(0, self.verticalScrollBar().value())
        for picture in self._pictures:
            cursor = QTextCursor(self.document())
            cursor.setPosition(picture.position)
            block = cursor.block()
            line = block.layout().lineForTextPosition(picture.position - block.position())
            if line.isValid():
                corner = layout.blockBoundingRect(block).topLeft()
                if line.naturalTextRect().translated(corner).contains(QPointF(at + scrolled)):
                    return picture.number
        return None

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is over nothing."""
        super().leaveEvent(event)
        if self._pointed:
            self._pointed = 0
            self.paragraph_pointed.emit(0, False)

    def _point(self, at: QPoint, *, clicked: bool) -> None:
        number = self.paragraph_of_position(self.cursorForPosition(at).position()) or 0
        if clicked or number != self._pointed:
            self._pointed = number
            self.paragraph_pointed.emit(number, clicked)

    def height_of(self, paragraph: int, character: int) -> int:
        """How far the document must be scrolled to bring a character of a paragraph (from 1) to the top, in pixels."""
        position = self._places.position(paragraph, character)
        if position is None:
            return 0
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        block = cursor.block()
        top = self.document().documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(position - block.position())
        return round(top + (line.y() if line.isValid() else 0.0))

    def underline(self, places: Mapping[int, Sequence[tuple[int, int]]]) -> None:
        """Set off parts of the body until another clipping is shown: by paragraph, counted from 1, and characters."""
        self._underlined = places
        self._show_selections()

    def show_paragraph(self, number: int) -> None:
        """Scroll to a paragraph, counted from 1, and let it flash; nothing if there is none."""
        self._show_block(self._paragraphs.get(number))

    def show_part(self, number: int, start: int, end: int) -> None:
        """Scroll to characters of a paragraph, counted from 1, and let them flash; nothing if they are not shown."""
        first, last = self._places.position(number, start), self._places.position(number, end)
        if first is not None and last is not None:
            self._show_place(self.height_of(number, start), [(first, last)])

    def show_photo(self, number: int) -> None:
        """Scroll to a photo, counted from 0, and let its caption flash; nothing if there is none."""
        self._show_block(self._captions.get(number))

    def text_size(self) -> float:
        """Size of the body in points."""
        return self._size

    def set_text_size(self, points: float) -> None:
        """Set the size of the body in points; everything else goes along."""
        points = min(max(points, _SMALLEST), _LARGEST)
        if points != self._size:
            self._size = points
            self._render_in_place()
            self.text_size_changed.emit(points)

    def paragraph_of_position(self, position: int) -> int | None:
        """The paragraph a character of the document stands in, counted from 1; None outside of the body."""
        place = self._places.place_of(position, QTextCursor(self.document()))
        body = self._clipping.article.body if self._clipping is not None else ()
        return None if place is None else paragraph_at(body, place)

    def _show_block(self, block: QTextBlock | None) -> None:
        if block is None or not block.isValid():
            return
        rect = self.document().documentLayout().blockBoundingRect(block)
        self._show_place(rect.top(), [(block.position(), block.position() + block.length() - 1)])

    def _show_place(self, top: float, flashing: list[tuple[int, int]]) -> None:
        self.verticalScrollBar().setValue(max(0, round(top - self.viewport().height() / 4)))
        self._flashing = flashing
        self._flash.stop()
        self._flash.start()
        self._show_selections()

    def _end_flash(self) -> None:
        self._flashing = []
        self._show_selections()

    def _render_in_place(self) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self._render()
        bar.setValue(round(share * bar.maximum()))

    def _render(self) -> None:
        self._flash.stop()
        self._flashing = []
        self.setExtraSelections([])
        self._worn = self._look()
        document = self.document()
        # Emptying the document can take the scroll bar away, and with the new width old pictures would be fitted.
        self._paragraphs, self._captions, self._pictures, self._marked = {}, {}, [], []
        self._places, self._pieces = Places(), ()
        self._meant = self._folded = None
        with self._unchanged_width():
            document.clear()
            if self._clipping is not None:
                self._write(self._clipping)
            elif self._waiting is not None:
                self._write_waiting(*self._waiting)
        # Writing has carried the view's own cursor to the end, and a resize brings the cursor into sight.
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._fit()
        self._find_hits()
        self.show_highlights(self._anchored)

    def _follow(self, url: QUrl) -> None:
        address = url.toString()
        if not address.startswith(FETCH):
            self.link_clicked.emit(address)
        elif self._clipping is not None:  # its own address, letter by letter: Qt shows "%20" as a space
            self.fetch_asked.emit(self._clipping.article.url or "")

    def _write_waiting(self, title: str, words: str) -> None:
        self.document().setDefaultFont(article_font(self._size))
        self._set_margins(self.column_width())
        ArticleWriter(self, theme_of(self.palette()), self._size).write_waiting(title, words)

    def _write(self, clipping: Clipping) -> None:
        document = self.document()
        document.setDefaultFont(article_font(self._size, clipping.article.language))
        self._set_margins(self.column_width())  # before there is anything that would be laid out anew
        writer = ArticleWriter(self, theme_of(self.palette()), self._size, can_fetch=self.can_fetch)
        writer.write(clipping, self._images)
        self._paragraphs, self._captions = writer.paragraphs, writer.captions
        self._pictures, self._marked = writer.pictures, writer.marked
        self._pieces = writer.pieces
        self._places = Places(clipping.article.body, writer.pieces)
        self._cited = _cited_paragraphs(clipping.article)

    @contextmanager
    def _unchanged_width(self) -> Iterator[None]:
        """Keep the scroll bar while one article takes the place of another: each change of the width lays out anew."""
        if self.verticalScrollBar().isVisible():
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._fitting = True
        try:
            yield
        finally:
            self._fitting = False
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def set_alone(self, *, alone: bool) -> None:
        """Whether it has the screen for itself: more air above, and no sign that it has the keyboard."""
        self._alone = alone
        self.keyboard_line.setProperty("unneeded", alone)
        self.keyboard_line.hide()
        self._fit()

    def column_width(self) -> int:
        """Width of the text: about 70 characters, or what there is room for."""
        metrics = QFontMetricsF(self.document().defaultFont())
        measure = metrics.averageCharWidth() * _MEASURE
        return max(120, round(min(measure, self.viewport().width() - 2 * self._least_margin())))

    def _least_margin(self) -> int:
        return MARGIN if self.viewport().width() > NARROW else LEAST_MARGIN

    def _fit(self) -> None:
        """Centre the column and bring pictures to its width.

        That may bring or take away the scroll bar, which changes the width once more while it is being done.
        """
        if self._fitting:
            return
        self._fitting = True
        for _attempt in range(2):
            width = self.column_width()
            self._fit_to(width)
            if width == self.column_width():
                break
        self._fitting = False

    def _fit_to(self, width: int) -> None:
        self._set_margins(width)
        for picture in self._pictures:
            self._fit_picture(picture, width)

    def _set_margins(self, width: int) -> None:
        side = max(self._least_margin(), (self.viewport().width() - width) / 2)
        frame = self.document().rootFrame()
        shape = QTextFrameFormat(frame.frameFormat())
        shape.setLeftMargin(side)
        shape.setRightMargin(side)
        shape.setTopMargin(56 if self._alone else 14)
        shape.setBottomMargin(56)
        if shape != frame.frameFormat():  # else Qt would lay out everything anew for nothing
            frame.setFrameFormat(shape)

    def _fit_picture(self, picture: Picture, width: int) -> None:
        ratio = self.devicePixelRatioF()
        natural = picture.image.size()
        wide = min(width, round(natural.width() * 1.5))
        tall = wide * natural.height() / natural.width()
        most = width * _TALLEST_SHARE
        if tall > most:
            wide, tall = round(wide * most / tall), most
        size = QSize(max(1, wide), max(1, round(tall)))
        url = QUrl(picture.name)
        self.document().addResource(
            QTextDocument.ResourceType.ImageResource.value, url, _rounded(picture.image, size, ratio)
        )
        cursor = QTextCursor(self.document())
        cursor.setPosition(picture.position)
        cursor.setPosition(picture.position + 1, QTextCursor.MoveMode.KeepAnchor)
        shape = QTextImageFormat()
        shape.setName(picture.name)
        shape.setWidth(size.width())
        shape.setHeight(size.height())
        cursor.setCharFormat(shape)

    def _find_hits(self) -> None:
        self._hits, self._at_hit = list(islice(self._all_hits(), _MOST_FOUND)), -1
        self.hits_changed.emit(0, len(self._hits))

    def _all_hits(self) -> Iterator[tuple[int, int]]:
        """Where hits stand in the document."""
        words = self._looked_for
        find: Spans = (lambda text: occurrences(text, words)) if words else self._spans or (lambda _text: [])
        for block in self._marked:
            text, at = block.text(), block.position()
            for start, end in find(text):
                yield at + units(text[:start]), at + units(text[:end])

    def _hit_marks(self) -> Iterator[QTextEdit.ExtraSelection]:
        """The hits, no more than Qt draws at once: those around the one that is looked at."""
        theme = theme_of(self.palette())
        usual, looked_at = QTextCharFormat(), QTextCharFormat()
        for shape, ground, words in (
            (usual, theme.hit, theme.hit_text), (looked_at, theme.accent, theme.on_accent),
        ):  # fmt: skip
            shape.setBackground(QBrush(QColor(ground)))
            shape.setForeground(QBrush(QColor(words)))
        first = max(0, min(self._at_hit - MOST_HITS // 2, len(self._hits) - MOST_HITS))
        for number, (start, end) in enumerate(self._hits[first : first + MOST_HITS], first):
            yield self._selection(start, end, looked_at if number == self._at_hit else usual)

    def _selection(self, start: int, end: int, shape: QTextCharFormat) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor, shape
        return selection

    def _show_selections(self) -> None:
        marks = (self._selection(each.start, each.end, self._worn_by(each)) for each in self._stretches)
        selections = [*marks, *self._underlines(), *self._hit_marks()]
        if self._flashing:
            theme = theme_of(self.palette())
            shape = QTextCharFormat()
            share = float(self._flash.currentValue() or 0.0)
            shape.setBackground(QBrush(QColor(mixed(theme.base, theme.accent_tint, min(1.0, share * 1.4)))))
            selections[:0] = [self._selection(start, end, shape) for start, end in self._flashing]
        self.setExtraSelections(selections)

    def _worn_by(self, stretch: Stretch) -> QTextCharFormat:
        return shape_of(stretch.colour, theme_of(self.palette()))

    def _underlines(self) -> Iterator[QTextEdit.ExtraSelection]:
        theme = theme_of(self.palette())
        shape = QTextCharFormat()
        shape.setBackground(QBrush(QColor(theme.accent_tint)))
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)  # no colour alone
        shape.setUnderlineColor(QColor(theme.accent))
        for number, spans in self._underlined.items():
            block = self._paragraphs.get(number)
            if block is not None:
                most = block.length() - 1
                for start, end in spans:
                    if start < most:
                        at = block.position()
                        yield self._selection(at + start, at + min(end, most), shape)

    def loadResource(self, type_: int, name: QUrl | str) -> object:
        """Only pictures that were put into the document; a speck for everything else, whatever its address."""
        held = {picture.name for picture in self._pictures} | {CAMERA}
        address = name.toString() if isinstance(name, QUrl) else name
        if type_ == QTextDocument.ResourceType.ImageResource.value and address in held:
            return self.document().resource(type_, QUrl(address))
        speck = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        speck.fill(Qt.GlobalColor.transparent)
        return speck

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the article, and in the margin the numbers of paragraphs that a source or an incident refers to."""
        super().paintEvent(event)
        if not self._cited and self._meant is None:
            return
        painter = QPainter(self.viewport())
        self._paint_pointed_out(painter)
        painter.setFont(sized(self.font(), 0.8))
        painter.setPen(QColor(theme_of(self.palette()).muted))
        layout = self.document().documentLayout()
        height = QFontMetricsF(self.document().defaultFont()).lineSpacing() * 1.22
        for number, block in self._paragraphs.items():
            if number not in self._cited:
                continue
            rect = layout.blockBoundingRect(block).translated(0, -self.verticalScrollBar().value())
            if rect.top() >= self.viewport().height():
                break  # what is below need not be laid out yet
            if rect.bottom() > 0:
                right = block.blockFormat().layoutDirection() == Qt.LayoutDirection.RightToLeft
                margin = self._margin_beside(right=right)
                box = QRectF(margin.left(), rect.top(), margin.width(), height)
                side = Qt.AlignmentFlag.AlignLeft if right else Qt.AlignmentFlag.AlignRight
                where = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
                painter.drawText(box, where, self.locale().toString(number))
        painter.end()

    def _paint_pointed_out(self, painter: QPainter) -> None:
        """A bar beside what the pointer means in the evidence, or a line of a review."""
        blocks = [piece.block for piece in self._pieces if piece.paragraph == self._pointed_out]
        blocks += [self._meant] if self._meant is not None else []
        layout, scrolled = self.document().documentLayout(), self.verticalScrollBar().value()
        for block in blocks:
            rect = layout.blockBoundingRect(block).translated(0, -scrolled)
            right = block.blockFormat().layoutDirection() == Qt.LayoutDirection.RightToLeft
            margin = self._margin_beside(right=right)
            x = margin.left() - 7 if right else margin.right() + 3
            painter.fillRect(QRectF(x, rect.top(), 3, rect.height()), QColor(theme_of(self.palette()).accent))

    def _margin_beside(self, *, right: bool) -> QRectF:
        """Where the number of a paragraph stands: beside the column, on the side where its lines begin."""
        side = self.document().rootFrame().frameFormat().leftMargin()
        wide = min(side, _NUMBER_WIDTH) - 8
        left = self.viewport().width() - side + 8 if right else side - 8 - wide
        return QRectF(left, 0, wide, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the contents to the new size."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Dress anew when font, colours or direction change."""
        super().changeEvent(event)
        kinds = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)
        if event.type() not in kinds or not (getattr(self, "_clipping", None) or getattr(self, "_waiting", None)):
            return
        # One change of theme comes as many events; the article is written anew for the one that changes its look.
        if self._look() != self._worn:
            self._render_in_place()

    def _look(self) -> tuple[str, str]:
        return (theme_of(self.palette()).name, self.font().toString())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change the size of the text while Ctrl is held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            step = 1 if event.angleDelta().y() > 0 else -1
            self.set_text_size(self._size + step)
            event.accept()
            return
        super().wheelEvent(event)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _cited_paragraphs(article: ParsedArticle) -> frozenset[int]:
    """Paragraphs that a source or an incident of the article refers to."""
    sources = {source.paragraph for source in article.sources}
    mentions = {mention.paragraph for mention in article.mentions}
    return frozenset(number for number in sources | mentions if number)


def _rounded(image: QImage, size: QSize, ratio: float) -> QImage:
    """A picture at a size in device-independent pixels, smooth, with round corners."""
    pixels = QSize(round(size.width() * ratio), round(size.height() * ratio))
    ignore, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    scaled = image.scaled(pixels, ignore, smooth)
    rounded = QImage(pixels, QImage.Format.Format_ARGB32_Premultiplied)
    rounded.fill(Qt.GlobalColor.transparent)
    painter = QPainter(rounded)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(QRectF(0, 0, pixels.width(), pixels.height()), 6 * ratio, 6 * ratio)
    painter.setClipPath(path)
    painter.drawImage(0, 0, scaled)
    painter.end()
    rounded.setDevicePixelRatio(ratio)
    return rounded
