"""The article as it reads best.

The document is built of values, never of HTML: nothing an article says can become markup, load a file or reach the
network.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QCoreApplication,
    QEasingCurve,
    QEvent,
    QLocale,
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
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from clippings_app.domain.article import LinkedSource, ParsedArticle, Photo, SourceKind
from clippings_app.domain.clipping import Clipping
from clippings_app.ui.icons import icon
from clippings_app.ui.theme import Theme, article_font, mixed, sized, theme_of
from clippings_app.ui.widgets.dates import spoken_date
from clippings_app.ui.widgets.evidence_cards import host_of
from clippings_app.ui.widgets.text import direction_of, is_right_to_left, isolated, joined

Spans = Callable[[str], list[tuple[int, int]]]
Images = Callable[[str], QImage | None]

MOST_HITS = 300
MOST_BYTES = 1_000_000
"""As much of an article as is laid out at reading speed, in UTF-8."""
TEXT_SIZE = 11.5
_SMALLEST, _LARGEST = 7.0, 32.0
_MEASURE = 70
MARGIN = 36
LEAST_MARGIN = 20
NARROW = 420
"""Up to this width the column has the least margin."""
_TALLEST_SHARE = 0.85
_FLASH_MS = 1400
_CAMERA = "icon:camera"
_LONGEST_BLOCK = 6000
_NUMBER_WIDTH = 36
_WEB = ("http", "https")


@dataclass(frozen=True, slots=True)
class _Picture:
    """A photo of the article that is shown.

    Attributes:
        name: Its resource in the document.
        image: The picture.
        position: Of its character in the document.
    """

    name: str
    image: QImage
    position: int


class Reader(QTextBrowser):
    """One clipping's article: headline, deck, byline, photos with caption and credit, body."""

    link_clicked = Signal(str)
    text_size_changed = Signal(float)

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
        self.setCursorWidth(0)  # text can be selected by keyboard, but nothing can be typed here
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(lambda url: self.link_clicked.emit(url.toString()))
        self._size = TEXT_SIZE
        self._clipping: Clipping | None = None
        self._spans: Spans | None = None
        self._images: Images | None = None
        self._paragraphs: dict[int, QTextBlock] = {}
        self._captions: dict[int, QTextBlock] = {}
        self._pictures: list[_Picture] = []
        self._marked: list[QTextBlock] = []
        self._cited: frozenset[int] = frozenset()
        self._hits: list[QTextEdit.ExtraSelection] = []
        self._underlined: Mapping[int, Sequence[tuple[int, int]]] = {}
        self._flashing: QTextBlock | None = None
        self._fitting = False
        self._worn: tuple[str, str] | None = None
        self._flash = QVariantAnimation(self)
        self._flash.setDuration(_FLASH_MS)
        self._flash.setStartValue(1.0)
        self._flash.setEndValue(0.0)
        self._flash.setEasingCurve(QEasingCurve.Type.InCubic)
        self._flash.valueChanged.connect(lambda _value: self._show_selections())
        self._flash.finished.connect(self._end_flash)

    def show_clipping(
        self,
        clipping: Clipping | None,
        *,
        spans: Spans | None = None,
        images: Images | None = None,
    ) -> None:
        """Show an article from its beginning; None empties the reader.

        Args:
            clipping: The clipping. The very one that is shown keeps its place.
            spans: Finds hits in a text, as first character and one past the last.
            images: Gives a picture by its SHA-256, None where its bytes are not held.
        """
        same = clipping is not None and self._clipping is not None and clipping.id == self._clipping.id
        at = self.verticalScrollBar().value() if same else 0
        self._clipping, self._spans, self._images = clipping, spans, images
        self._underlined = {}
        self._render()
        self.verticalScrollBar().setValue(at)

    def set_spans(self, spans: Spans | None) -> None:
        """Mark other hits in the same article."""
        self._spans = spans
        self._find_hits()
        self._show_selections()

    def underline(self, places: Mapping[int, Sequence[tuple[int, int]]]) -> None:
        """Set off parts of the body until another clipping is shown: by paragraph, counted from 1, and characters."""
        self._underlined = places
        self._show_selections()

    def show_paragraph(self, number: int) -> None:
        """Scroll to a paragraph, counted from 1, and let it flash; nothing if there is none."""
        self._show_block(self._paragraphs.get(number))

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
        block = self.document().findBlock(position)
        return next((number for number, held in self._paragraphs.items() if held == block), None)

    def _show_block(self, block: QTextBlock | None) -> None:
        if block is None or not block.isValid():
            return
        rect = self.document().documentLayout().blockBoundingRect(block)
        self.verticalScrollBar().setValue(max(0, round(rect.top() - self.viewport().height() / 4)))
        self._flashing = block
        self._flash.stop()
        self._flash.start()
        self._show_selections()

    def _end_flash(self) -> None:
        self._flashing = None
        self._show_selections()

    def _render_in_place(self) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self._render()
        bar.setValue(round(share * bar.maximum()))

    def _render(self) -> None:
        self._flash.stop()
        self._flashing = None
        self.setExtraSelections([])
        self._worn = self._look()
        document = self.document()
        # Emptying the document can take the scroll bar away, and with the new width old pictures would be fitted.
        self._paragraphs, self._captions, self._pictures, self._marked = {}, {}, [], []
        document.clear()
        if self._clipping is not None:
            document.setDefaultFont(article_font(self._size, self._clipping.article.language))
            writer = _Writer(self, theme_of(self.palette()), self._size)
            writer.write(self._clipping, self._images)
            self._paragraphs, self._captions = writer.paragraphs, writer.captions
            self._pictures, self._marked = writer.pictures, writer.marked
            self._cited = _cited_paragraphs(self._clipping.article)
        # Writing has carried the view's own cursor to the end, and a resize brings the cursor into sight.
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._fit()
        self._find_hits()
        self._show_selections()

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
        side = max(self._least_margin(), (self.viewport().width() - width) / 2)
        shape = QTextFrameFormat(self.document().rootFrame().frameFormat())
        shape.setLeftMargin(side)
        shape.setRightMargin(side)
        shape.setTopMargin(14)
        shape.setBottomMargin(56)
        self.document().rootFrame().setFrameFormat(shape)
        for picture in self._pictures:
            self._fit_picture(picture, width)

    def _fit_picture(self, picture: _Picture, width: int) -> None:
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
        self._hits = []
        if self._spans is None:
            return
        theme = theme_of(self.palette())
        shape = QTextCharFormat()
        shape.setBackground(QBrush(QColor(theme.hit)))
        shape.setForeground(QBrush(QColor(theme.hit_text)))
        for block in self._marked:
            for start, end in self._spans(block.text()):
                if len(self._hits) >= MOST_HITS:
                    return
                self._hits.append(self._selection(block.position() + start, block.position() + end, shape))

    def _selection(self, start: int, end: int, shape: QTextCharFormat) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor, shape
        return selection

    def _show_selections(self) -> None:
        selections = [*self._underlines(), *self._hits]
        if self._flashing is not None and self._flashing.isValid():
            theme = theme_of(self.palette())
            shape = QTextCharFormat()
            share = float(self._flash.currentValue() or 0.0)
            shape.setBackground(QBrush(QColor(mixed(theme.base, theme.accent_tint, min(1.0, share * 1.4)))))
            start = self._flashing.position()
            selections.insert(0, self._selection(start, start + self._flashing.length() - 1, shape))
        self.setExtraSelections(selections)

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
        held = {picture.name for picture in self._pictures} | {_CAMERA}
        address = name.toString() if isinstance(name, QUrl) else name
        if type_ == QTextDocument.ResourceType.ImageResource.value and address in held:
            return self.document().resource(type_, QUrl(address))
        speck = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        speck.fill(Qt.GlobalColor.transparent)
        return speck

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the article, and in the margin the numbers of paragraphs that a source or an incident refers to."""
        super().paintEvent(event)
        if not self._cited:
            return
        painter = QPainter(self.viewport())
        painter.setFont(sized(self.font(), 0.8))
        painter.setPen(QColor(theme_of(self.palette()).muted))
        layout = self.document().documentLayout()
        height = QFontMetricsF(self.document().defaultFont()).lineSpacing() * 1.22
        for number, block in self._paragraphs.items():
            rect = layout.blockBoundingRect(block).translated(0, -self.verticalScrollBar().value())
            if number in self._cited and rect.bottom() > 0 and rect.top() < self.viewport().height():
                right = block.blockFormat().layoutDirection() == Qt.LayoutDirection.RightToLeft
                margin = self._margin_beside(right=right)
                box = QRectF(margin.left(), rect.top(), margin.width(), height)
                side = Qt.AlignmentFlag.AlignLeft if right else Qt.AlignmentFlag.AlignRight
                painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, self.locale().toString(number))
        painter.end()

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
        if event.type() not in kinds or getattr(self, "_clipping", None) is None:
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


def _tr(text: str) -> str:
    return QCoreApplication.translate("reader", text)


class _Writer:
    """Writes one clipping into the reader's document and remembers what stands where."""

    def __init__(self, reader: Reader, theme: Theme, size: float) -> None:
        self.paragraphs: dict[int, QTextBlock] = {}
        self.captions: dict[int, QTextBlock] = {}
        self.pictures: list[_Picture] = []
        self.marked: list[QTextBlock] = []
        self._locale: QLocale = reader.locale()
        self._interface = reader.layoutDirection()
        self._sans: QFont = reader.font()
        self._theme = theme
        self._size = size
        self._ratio = reader.devicePixelRatioF()
        self._cursor = QTextCursor(reader.document())
        self._fresh = True

    def write(self, clipping: Clipping, images: Images | None) -> None:
        """The whole article."""
        article = clipping.article
        self._cursor.beginEditBlock()
        self._write_head(clipping)
        before, after, rest = _placed(article.photos, len(article.body))
        self._write_photos(before, images)
        left = MOST_BYTES
        for number, paragraph in enumerate(article.body, 1):
            shown = paragraph.encode(errors="replace")[:left].decode(errors="ignore")
            left -= len(shown.encode(errors="replace"))
            self._write_paragraph(number, shown, article.sources)
            if len(shown) < len(paragraph):
                self._write_cut(len(paragraph) - len(shown), article.body[number:])
                break
            self._write_photos(after.get(number, ()), images)
        self._write_photos(rest, images)
        self._write_disclosures(article.disclosures)
        self._cursor.endEditBlock()

    def _write_head(self, clipping: Clipping) -> None:
        article = clipping.article
        self._write_source_line(clipping)
        headline = article_font(self._size * 1.83, article.language)
        headline.setWeight(QFont.Weight.DemiBold)
        title = article.headline or _tr("Untitled")
        self._block(title, headline, self._theme.text, below=10, height=94, marked=True)
        if article.deck:
            deck = article_font(self._size * 1.13, article.language)
            self._block(article.deck, deck, self._theme.muted, below=10, height=104, marked=True)
        names = self._locale.createSeparatedList(list(article.byline))
        if names:
            by = _tr("By {0}").format(names)
            if is_right_to_left(by) and not is_right_to_left(names):
                by = isolated(by)  # the window's word comes first where one begins to read it
            self._block(by, sized(self._sans, 1.02), self._theme.muted, below=4, marked=True, script=names)
        self._space(10)

    def _write_source_line(self, clipping: Clipping) -> None:
        article = clipping.article
        published = spoken_date(article.published, self._locale, long=True)
        updated = spoken_date(article.modified, self._locale)
        words = joined(
            (
                article.publisher,
                published or _tr("no date"),
                _tr("updated {0}").format(updated) if updated and updated != published else None,
                article.section,
            )
        )
        font = sized(self._sans, 0.94)
        self._block(words, font, self._theme.muted, below=6, interface=True)
        if article.url and QUrl(article.url).scheme() in _WEB:
            self._cursor.insertText("  ·  ", self._shape(font, self._theme.muted))
            self._cursor.insertText(host_of(article.url), self._link(font, article.url))
        if origin := self._origin_words(clipping):
            self._cursor.insertText(f"  ·  {origin}", self._shape(font, self._theme.muted))

    def _origin_words(self, clipping: Clipping) -> str:
        if clipping.original is None:
            return ""
        kind = clipping.original.type.partition(";")[0]
        known = {
            "text/html": _tr("read from a web page"),
            "application/pdf": _tr("read from a PDF"),
            "text/plain": _tr("read from a text file") if clipping.original.name else _tr("pasted text"),
        }
        return known.get(kind, _tr("read from {0}").format(kind))

    def _write_paragraph(self, number: int, text: str, sources: Sequence[LinkedSource]) -> None:
        font = self._cursor.document().defaultFont()
        pieces = _pieces(text)
        for place, piece in enumerate(pieces):
            below = 11 if place == len(pieces) - 1 else 0
            block = self._block(piece, font, self._theme.text, below=below, height=122, marked=True)
            self.paragraphs.setdefault(number, block)
        links = [source for source in sources if source.kind == SourceKind.LINK and source.paragraph == number]
        for source in links:
            start = pieces[0].find(source.name)
            if start >= 0 and source.url and QUrl(source.url).scheme() in _WEB:
                self._make_link(self.paragraphs[number].position() + start, len(source.name), source.url, font)

    def _make_link(self, start: int, length: int, url: str, font: QFont) -> None:
        cursor = QTextCursor(self._cursor.document())
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(self._link(font, url))

    def _write_photos(self, photos: Iterable[tuple[int, Photo]], images: Images | None) -> None:
        for number, photo in photos:
            image = images(photo.sha256) if images and photo.sha256 else None
            shown = image is not None and not image.isNull()
            if image is not None and shown:
                block = self._block("", sized(self._sans, 1.0), self._theme.text, above=6, below=0, interface=True)
                self.pictures.append(_Picture(f"photo:{number}", image, block.position()))
                placeholder = QTextImageFormat()
                placeholder.setName(f"photo:{number}")
                self._cursor.insertImage(placeholder)
                self.captions[number] = block
            self._write_caption(number, photo, shown=shown)

    def _write_caption(self, number: int, photo: Photo, *, shown: bool) -> None:
        printed = photo.credit.printed if photo.credit else ""
        caption = photo.caption or ("" if shown else photo.alt or "")
        small, smaller = sized(self._sans, 0.92), sized(self._sans, 0.86)
        above, below = (6, 18) if shown else (4, 16)
        if caption:
            gap = 1 if printed else below
            words = (caption, small, self._theme.chip_text)
            block = self._block(*words, above=above, below=gap, height=112, marked=True, sign=not shown)
            self.captions[number] = block
            above = 0
        if printed:
            sign = not shown and not caption
            words = (printed, smaller, self._theme.muted)
            block = self._block(*words, above=above, below=below, marked=True, sign=sign)
            self.captions.setdefault(number, block)
        if shown and not caption and not printed:
            self._space(14)

    def _write_disclosures(self, disclosures: Sequence[str]) -> None:
        for place, text in enumerate(disclosures):
            small = sized(self._sans, 0.92)
            self._block(text, small, self._theme.muted, above=16 if place == 0 else 0, below=6, height=112, marked=True)

    def _write_cut(self, cut: int, rest: Sequence[str]) -> None:
        """Say that characters of the last paragraph and whole paragraphs after it are not shown."""
        missing = cut + sum(len(paragraph) for paragraph in rest)
        words = _tr("This clipping is very long: its last {0} characters are not shown. Export it to read them.")
        words = words.format(self._locale.toString(missing))
        self._block(words, sized(self._sans, 1.0), self._theme.warning, above=8, below=12)

    def _space(self, pixels: int) -> None:
        shape = self._cursor.blockFormat()
        shape.setBottomMargin(shape.bottomMargin() + pixels)
        self._cursor.setBlockFormat(shape)

    def _insert_camera(self, font: QFont) -> None:
        side = round(QFontMetricsF(font).height() * 0.95)
        pixmap = icon("camera").pixmap(QSize(side, side), self._ratio)
        document = self._cursor.document()
        document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(_CAMERA), pixmap.toImage())
        shape = QTextImageFormat()
        shape.setName(_CAMERA)
        shape.setWidth(side)
        shape.setHeight(side)
        shape.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        self._cursor.insertImage(shape)

    def _shape(self, font: QFont, colour: str) -> QTextCharFormat:
        shape = QTextCharFormat()
        shape.setFont(font)
        shape.setForeground(QBrush(QColor(colour)))
        return shape

    def _link(self, font: QFont, url: str) -> QTextCharFormat:
        shape = self._shape(font, self._theme.accent)
        shape.setAnchor(True)
        shape.setAnchorHref(url)
        shape.setToolTip(url)
        return shape

    def _block(
        self,
        text: str,
        font: QFont,
        colour: str,
        *,
        above: int = 0,
        below: int = 0,
        height: int = 100,
        sign: bool = False,
        marked: bool = False,
        interface: bool = False,
        script: str = "",
    ) -> QTextBlock:
        """One paragraph in the direction of its own script, or of the interface; distances in pixels, height in %.

        `script` is the part of it that decides on the direction, where not all of it is the article's. `sign` puts a
        small camera before it: words of a photo that is not shown. `marked` looks for hits in it.
        """
        shape = QTextBlockFormat()
        shape.setTopMargin(above)
        shape.setBottomMargin(below)
        direction = self._interface if interface else direction_of(script or text, self._interface)
        shape.setLayoutDirection(direction)
        shape.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._fresh:
            self._cursor.setBlockFormat(shape)
            self._fresh = False
        else:
            self._cursor.insertBlock(shape)
        self._cursor.setBlockCharFormat(self._shape(font, colour))
        if sign:
            self._insert_camera(font)
            text = f"\u2002{text}"
        self._cursor.insertText(" ".join(text.split("\n")), self._shape(font, colour))
        block = self._cursor.block()
        if marked:
            self.marked.append(block)
        return block


def _cited_paragraphs(article: ParsedArticle) -> frozenset[int]:
    """Paragraphs that a source or an incident of the article refers to."""
    sources = {source.paragraph for source in article.sources}
    mentions = {mention.paragraph for mention in article.mentions}
    return frozenset(number for number in sources | mentions if number)


def _pieces(text: str) -> list[str]:
    """A paragraph as it is, or a monstrous one in pieces: Qt needs quadratic time for a line without a space."""
    pieces = []
    while len(text) > _LONGEST_BLOCK:
        space = text.rfind(" ", _LONGEST_BLOCK // 2, _LONGEST_BLOCK)
        cut = space + 1 if space >= 0 else _LONGEST_BLOCK
        pieces.append(text[:cut])
        text = text[cut:]
    return [*pieces, text]


def _placed(
    photos: Sequence[Photo], paragraphs: int
) -> tuple[list[tuple[int, Photo]], dict[int, list[tuple[int, Photo]]], list[tuple[int, Photo]]]:
    """Photos that stand before the body, after each paragraph, and those whose place is not known."""
    before: list[tuple[int, Photo]] = []
    after: dict[int, list[tuple[int, Photo]]] = {}
    rest: list[tuple[int, Photo]] = []
    for number, photo in enumerate(photos):
        if photo.after_paragraph is None or photo.after_paragraph > paragraphs:
            rest.append((number, photo))
        elif photo.after_paragraph <= 0:
            before.append((number, photo))
        else:
            after.setdefault(photo.after_paragraph, []).append((number, photo))
    return before, after, rest


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
