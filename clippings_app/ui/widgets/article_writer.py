"""Writes an article into a text document.

The document is built of values, never of HTML: nothing an article says can become markup, load a file or reach the
network.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtWidgets import QTextBrowser

from clippings_app.domain.article import LinkedSource, ParsedArticle, Photo, SourceKind
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.contract import PRINT
from clippings_app.ui.icons import icon
from clippings_app.ui.kind_words import kind_words
from clippings_app.ui.theme import TEXT_SIZE, Theme, article_font, sized
from clippings_app.ui.widgets.dates import spoken_date
from clippings_app.ui.widgets.evidence_cards import field_words, host_of, origin_words, print_words
from clippings_app.ui.widgets.text import SEPARATOR, direction_of, is_right_to_left, isolated, joined, listed

Images = Callable[[str], QImage | None]

MOST_BYTES = 1_000_000
"""As much of an article as is laid out at reading speed, in UTF-8."""
CAMERA = "icon:camera"
FETCH = "fetch:"
"""Stands before the address in a link that has a page fetched."""
_LONGEST_BLOCK = 6000
_WEB = ("http", "https")
_LARGE = 16.0
"""Points of a text, beyond which its headline grows slower."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo of the article that is shown.

    Attributes:
        name: Its resource in the document.
        number: Of the photo in the article, counted from 0.
        image: The picture.
        position: Of its character in the document.
    """

    name: str
    number: int
    image: QImage
    position: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of the document that holds a paragraph, or a part of a very long one.

    Attributes:
        block: The block.
        paragraph: Counted from 1.
        start: The paragraph's character that the block begins with.
    """

    block: QTextBlock
    paragraph: int
    start: int


def _tr(text: str) -> str:
    return QCoreApplication.translate("reader", text)


def _headline_size(size: float) -> float:
    """Points of a headline above a text of that size; it grows slower where a word would no longer fit into a line."""
    return 1.83 * min(size, _LARGE) + 1.1 * max(0.0, size - _LARGE)


def _beside(size: float) -> float:
    """How much larger than the window's words those are that stand beside a text of that size, such as captions."""
    return 1 + 0.7 * max(0.0, size / TEXT_SIZE - 1)


class ArticleWriter:
    """Writes one clipping into the reader's document and remembers what stands where."""

    def __init__(self, reader: QTextBrowser, theme: Theme, size: float, *, can_fetch: bool = False) -> None:
        self._can_fetch = can_fetch
        self.paragraphs: dict[int, QTextBlock] = {}
        self.captions: dict[int, QTextBlock] = {}
        self.pictures: list[Picture] = []
        self.marked: list[QTextBlock] = []
        self.pieces: list[Piece] = []
        self._locale: QLocale = reader.locale()
        self._interface = reader.layoutDirection()
        self._sans: QFont = sized(reader.font(), _beside(size))
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
        if not article.body and not article.photos:
            self._write_absence(article)
        self._write_disclosures(article.disclosures)
        self._cursor.endEditBlock()

    def write_waiting(self, title: str, words: str) -> None:
        """Of an article that is being read its title where it will stand, and above it what is done."""
        side = direction_of(title, self._interface)
        self._cursor.beginEditBlock()
        self._block(words, sized(self._sans, 0.94), self._theme.muted, below=6, interface=True, side=side)
        self._write_title(title, None)
        self._cursor.endEditBlock()

    def _write_title(self, title: str, language: str | None, tip: str = "") -> None:
        headline = article_font(_headline_size(self._size), language)
        headline.setWeight(QFont.Weight.DemiBold)
        self._block(title, headline, self._theme.text, below=10, height=94, marked=True, tip=tip)

    def _write_head(self, clipping: Clipping) -> None:
        article = clipping.article
        title = article.headline or _tr("Untitled")
        side = direction_of(title, self._interface)
        self._write_source_line(clipping, side)
        self._write_title(title, article.language, _told(article, "headline"))
        if article.deck:
            deck = article_font(self._size * 1.13, article.language)
            self._block(
                article.deck, deck, self._theme.muted, below=10, height=104, marked=True, tip=_told(article, "deck")
            )
        self._write_byline(article, side)
        self._space(10)

    def _write_byline(self, article: ParsedArticle, side: Qt.LayoutDirection) -> None:
        """The authors, with the window's "By" before them."""
        names = listed(article.byline, self._locale)
        by = byline_words(article, self._locale)
        if not by:
            return
        self._block(
            by, sized(self._sans, 1.02), self._theme.muted, below=4, marked=True, script=names, side=side,
            tip=_told(article, "byline"),
        )  # fmt: skip

    def _write_source_line(self, clipping: Clipping, side: Qt.LayoutDirection) -> None:
        article = clipping.article
        published = spoken_date(article.published, self._locale, long=True)
        updated = _updated(article.published, article.modified, self._locale)
        words = joined(
            (
                article.publisher,
                published or _tr("no date"),
                _tr("updated {0}").format(updated) if updated else None,
                article.section,
                *print_words(article),
            )
        )
        font = sized(self._sans, 0.94)
        tip = _told(article, "publisher", "published", "modified", "section", *PRINT)
        self._block(words, font, self._theme.muted, below=6, interface=True, side=side, tip=tip)
        if article.url and QUrl(article.url).scheme() in _WEB:
            self._cursor.insertText(SEPARATOR, self._shape(font, self._theme.muted))
            self._cursor.insertText(host_of(article.url), self._link(font, article.url))
        if origin := self._origin_words(clipping):
            unbroken = origin.replace(" ", "\u00a0")  # on a line of its own rather than torn
            self._cursor.insertText(f"{SEPARATOR}{unbroken}", self._shape(font, self._theme.muted))

    def _origin_words(self, clipping: Clipping) -> str:
        if clipping.original is None:
            return ""
        kind = clipping.original.type.partition(";")[0]
        known = {
            "text/html": _tr("read from a web page"),
            "application/pdf": _tr("read from a PDF"),
            "message/rfc822": _tr("read from an e-mail"),
            "text/markdown": _tr("read from a Markdown note"),
            "text/plain": _tr("read from a text file") if clipping.original.name else _tr("pasted text"),
        }
        return known.get(kind) or _tr("read from: {0}").format(kind_words(kind) or kind)

    def _write_paragraph(self, number: int, text: str, sources: Sequence[LinkedSource]) -> None:
        font = self._cursor.document().defaultFont()
        pieces, start = _pieces(text), 0
        for place, piece in enumerate(pieces):
            below = 11 if place == len(pieces) - 1 else 0
            block = self._block(piece, font, self._theme.text, below=below, height=122, marked=True)
            self.paragraphs.setdefault(number, block)
            self.pieces.append(Piece(block, number, start))
            start += len(piece)
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

    def _write_absence(self, article: ParsedArticle) -> None:
        """Say that there is nothing to read, as of a kept address or a line of a bibliography, and how to get it."""
        font, side = sized(self._sans, 1.0), direction_of(article.headline or "", self._interface)
        words = _tr("Only this is known of the article; its text is not here.")
        self._block(words, font, self._theme.muted, above=2, below=12, interface=True, side=side)
        if self._can_fetch and article.url and QUrl(article.url).scheme() in _WEB:
            self._cursor.insertText(" ", self._shape(font, self._theme.muted))
            link = self._link(font, f"{FETCH}{article.url}")
            link.setToolTip(article.url)
            self._cursor.insertText(_tr("Fetch the page and review it").replace(" ", "\u00a0"), link)

    def _write_photos(self, photos: Iterable[tuple[int, Photo]], images: Images | None) -> None:
        for number, photo in photos:
            image = images(photo.sha256) if images and photo.sha256 else None
            shown = image is not None and not image.isNull()
            if image is not None and shown:
                block = self._block("", sized(self._sans, 1.0), self._theme.text, above=6, below=0, interface=True)
                self.pictures.append(Picture(f"photo:{number}", number, image, block.position()))
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
        document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(CAMERA), pixmap.toImage())
        shape = QTextImageFormat()
        shape.setName(CAMERA)
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
        side: Qt.LayoutDirection | None = None,
        tip: str = "",
    ) -> QTextBlock:
        """One paragraph in the direction of its own script, or of the interface; distances in pixels, height in %.

        `script` is the part of it that decides on the direction, where not all of it is the article's. `side` is the
        direction at whose start it stands, where that is not its own. `sign` puts a small camera before it: words of a
        photo that is not shown. `marked` looks for hits in it. `tip` is said while the pointer rests on it.
        """
        shape = QTextBlockFormat()
        shape.setTopMargin(above)
        shape.setBottomMargin(below)
        direction = self._interface if interface else direction_of(script or text, self._interface)
        shape.setLayoutDirection(direction)
        if side is not None and side != direction:
            right = side == Qt.LayoutDirection.RightToLeft
            place = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            shape.setAlignment(place | Qt.AlignmentFlag.AlignAbsolute)
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
        letters = self._shape(font, colour)
        if tip:
            letters.setToolTip(tip)
        self._cursor.insertText(" ".join(text.split("\n")), letters)
        block = self._cursor.block()
        if marked:
            self.marked.append(block)
        return block


def _updated(published: str | None, modified: str | None, locale: QLocale) -> str:
    """When an article was changed after it was published: the hour, on the same day; "" when that says nothing."""
    if not modified or modified == published:
        return ""
    day, _, hour = modified.partition("T")
    if published and published.partition("T")[0] == day:
        return hour[:5]
    return spoken_date(day, locale, long=True)


def _told(article: ParsedArticle, *names: str) -> str:
    """Where fields were read, a line each; "" when that is not known."""
    return "\n".join(
        f"{field_words(name)}: {origin_words(evidence, places=False)}"
        for name in names
        if getattr(article, name) and (evidence := article.provenance.get(name)) is not None
    )


def marked_texts(article: ParsedArticle, locale: QLocale) -> Iterator[str]:
    """The texts of a written article in which hits are marked, in their order; asked for away from the window."""
    yield article.headline or _tr("Untitled")
    yield article.deck or ""
    yield byline_words(article, locale)
    for paragraph in article.body:
        yield from _pieces(paragraph)
    for photo in article.photos:
        for text in (photo.caption or photo.alt or "", photo.credit.printed if photo.credit else ""):
            yield from (text, f"\ufffc\u2002{text}")  # as it stands behind the sign of a photo that is not shown
    yield from article.disclosures


def byline_words(article: ParsedArticle, locale: QLocale) -> str:
    """The authors with the window's "By" before them; "" where there are none."""
    names = listed(article.byline, locale)
    if not names:
        return ""
    by = _tr("By {0}").format(names)
    if is_right_to_left(by) and not is_right_to_left(names):
        # The window's word comes first where one begins to read, and the names follow it one after the other.
        apart = listed([isolated(name) for name in article.byline], locale)
        by = isolated(_tr("By {0}").format(apart))
    return by


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
