"""Draws the rows of the list of clippings that tell everything, all of one height."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPixmap,
)
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from clippings_app.domain.clipping import ClippingRow
from clippings_app.settings import ListLook
from clippings_app.ui.icons import paint_icon
from clippings_app.ui.models.clippings import ROW_ROLE, RowView
from clippings_app.ui.theme import Theme, han_families, sized, theme_of
from clippings_app.ui.widgets.dates import spoken_date
from clippings_app.ui.widgets.text import Words, joined, lay_out, read_marks

SIDE = 16
TOP = 12
BOTTOM = 12
THUMBNAIL = 64
_TIGHT = 7
_SMALL_THUMBNAIL = 34
_CHIP_PAD = 8
_CHIP_GAP = 6
_KEPT = 300
_CUT_FROM = 270
"""Characters of an opening from which on it may have been cut."""
_ENDS = '.!?…。！？؟।”"»)'


@dataclass(frozen=True, slots=True)
class _Fonts:
    """Fonts of a row and what is measured of them once."""

    headline: QFont
    meta: QFont
    chip: QFont
    headline_line: float
    meta_line: float
    chip_height: float

    @classmethod
    def of(cls, font: QFont) -> "_Fonts":
        headline, meta = sized(font, 1.06, strong=True), sized(font, 0.9)
        chip = sized(font, 0.85)
        return cls(
            headline,
            meta,
            chip,
            QFontMetricsF(headline).lineSpacing(),
            QFontMetricsF(meta).lineSpacing(),
            QFontMetricsF(chip).height() + 5,
        )

    def row_height(self, look: ListLook) -> int:
        """A headline and a snippet of two lines each, the line between them, and chips; as far as they are shown."""
        added = self.meta_line if look.added else 0
        if look.compact:
            return round(2 * _TIGHT + self.headline_line + 2 + self.meta_line + added)
        snippet = 2 * self.meta_line if look.snippet else 0
        chips = 8 + self.chip_height if look.tags else 0
        words = 2 * self.headline_line + 4 + self.meta_line + added + snippet + chips
        return round(TOP + (max(words, THUMBNAIL + 3) if look.picture else words) + BOTTOM)


@dataclass(frozen=True, slots=True)
class _Laid:
    """One row's words, laid out for one width."""

    view: RowView
    headline: Words
    meta: Words
    added: Words | None
    snippet: Words | None
    thumbnail: QPixmap | None


class ClippingDelegate(QStyledItemDelegate):
    """Headline, publisher and date, snippet with hits, chips, and a picture where there is one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._fonts = _Fonts.of(parent.font())
        self._look = ListLook()
        self._laid: dict[tuple[int, int, bool], _Laid] = {}
        self._theme: Theme | None = None

    def restyle(self, font: QFont) -> int:
        """Measure anew after a change of font or colours; the height of a row."""
        self._fonts = _Fonts.of(font)
        self._laid.clear()
        return self._fonts.row_height(self._look)

    def set_look(self, look: ListLook) -> None:
        """What rows tell and how close they stand; `restyle` follows."""
        self._look = look

    @property
    def _side(self) -> int:
        """Of a picture."""
        return _SMALL_THUMBNAIL if self._look.compact else THUMBNAIL

    @property
    def _above(self) -> int:
        return _TIGHT if self._look.compact else TOP

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The size it would like."""
        return QSize(200, self._fonts.row_height(self._look))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw it."""
        theme = theme_of(option.palette)
        rect = QRect(option.rect)
        state = option.state
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        _paint_ground(painter, rect, theme, state, mirrored=mirrored)  # whole pixels, whatever the screen's scale
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = index.data(ROW_ROLE)
        if view is None:
            self._paint_waiting(painter, rect, theme, mirrored=mirrored)
        else:
            self._paint_row(
                painter, rect, self._laid_out(view, rect, theme, painter, mirrored), theme, selected, mirrored
            )
        painter.restore()

    def _laid_out(self, view: RowView, rect: QRect, theme: Theme, painter: QPainter, mirrored: bool) -> _Laid:
        if theme is not self._theme:
            self._theme = theme
            self._laid.clear()
        key = (id(view), rect.width(), mirrored)
        held = self._laid.get(key)
        if held is not None and held.view is view:
            return held
        ratio = painter.device().devicePixelRatioF()
        shown = view.thumbnail if self._look.picture else None
        thumbnail = rounded_thumbnail(shown, self._side, ratio) if shown else None
        laid = self._lay_out(view, rect.width() - 2 * SIDE, thumbnail, theme, mirrored)
        if len(self._laid) >= _KEPT:
            del self._laid[next(iter(self._laid))]
        self._laid[key] = laid
        return laid

    def _lay_out(self, view: RowView, width: int, thumbnail: QPixmap | None, theme: Theme, mirrored: bool) -> _Laid:
        row, fonts, look = view.row, self._fonts, self._look
        width -= self._side + 12 if thumbnail else 0
        interface = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        headline = lay_out(
            row.headline or self.tr("Untitled"),
            _in_language(fonts.headline, row.language),
            width,
            1 if look.compact else 2,
            default=interface,
        )
        direction = Qt.LayoutDirection.RightToLeft if headline.right_to_left else Qt.LayoutDirection.LeftToRight
        star = 20 if row.starred else 0
        meta = lay_out(_meta(row, fonts.meta, width - star), fonts.meta, width - star, 1, direction=direction)
        added = None
        if look.added:
            line = self.tr("added {0}").format(spoken_date(row.added[:10]))
            added = lay_out(line, fonts.meta, width, 1, default=interface, align=direction)
        if look.compact or not look.snippet:
            return _Laid(view, headline, meta, added, None, thumbnail)
        words, marks = read_marks(view.snippet) if view.snippet else (cut_opening(row.opening), ())
        room = fonts.row_height(look) - TOP - BOTTOM - headline.height - 4 - fonts.meta_line
        room -= fonts.meta_line if added else 0
        room -= fonts.chip_height + 8 if look.tags and (row.topics or row.incidents) else 0
        lines = max(1, int((room + 1) / fonts.meta_line))
        snippet_font = _in_language(fonts.meta, row.language)
        snippet = lay_out(words, snippet_font, width, lines, marks=marks, theme=theme, default=direction)
        return _Laid(view, headline, meta, added, snippet, thumbnail)

    def _paint_row(
        self, painter: QPainter, rect: QRect, laid: _Laid, theme: Theme, selected: bool, mirrored: bool
    ) -> None:
        row, fonts = laid.view.row, self._fonts
        side, above = self._side, self._above
        room = QRectF(rect.left() + SIDE, rect.top() + above, rect.width() - 2 * SIDE, rect.height() - 2 * above)
        if laid.thumbnail:
            at = room.left() if mirrored else room.right() - side
            down = (room.height() - side) / 2 if self._look.compact else 3
            painter.drawPixmap(QPoint(round(at), round(room.top() + down)), laid.thumbnail)
            room.adjust(side + 12 if mirrored else 0, 0, 0 if mirrored else -side - 12, 0)
        quiet = theme.accent_text if selected else theme.muted
        y = room.top()
        laid.headline.draw(painter, room.left(), y, theme.text)
        y += laid.headline.height + 2
        right = laid.headline.right_to_left
        star = 20 if row.starred else 0
        laid.meta.draw(painter, room.left() + (star if right else 0), y, quiet)
        if not row.filed:
            _paint_dot(painter, rect, y + fonts.meta_line / 2, theme, mirrored=mirrored)
        if star:
            at = room.left() if right else room.right() - 15
            paint_icon(painter, "star-filled", theme.accent, QRectF(at, y + fonts.meta_line / 2 - 7.5, 15, 15))
        y += fonts.meta_line
        if laid.added:
            laid.added.draw(painter, room.left(), y, quiet)
            y += fonts.meta_line
        y += 2
        if laid.snippet:
            laid.snippet.draw(painter, room.left(), y, theme.text if selected else theme.muted)
        if self._look.tags and not self._look.compact:
            self._paint_chips(painter, room, row, theme, selected, right)

    def _paint_chips(
        self, painter: QPainter, room: QRectF, row: ClippingRow, theme: Theme, selected: bool, right: bool
    ) -> None:
        fonts = self._fonts
        metrics = QFontMetricsF(fonts.chip)
        labels = [(name, True) for name in row.incidents] + [(path.rpartition("/")[2], False) for path in row.topics]
        at, left = 0.0, len(labels)
        painter.setFont(fonts.chip)
        for name, is_incident in labels:
            spare = metrics.horizontalAdvance(f"\u200e+{left - 1}") + 2 * _CHIP_PAD + _CHIP_GAP if left > 1 else 0
            sign = 15 if is_incident else 0
            free = room.width() - at - spare - 2 * _CHIP_PAD - sign
            whole = metrics.horizontalAdvance(name)
            if whole > free and at > 0:
                self._paint_chip(painter, room, at, f"\u200e+{left}", theme, selected, right)
                return
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(free, 30))
            at += self._paint_chip(painter, room, at, text, theme, selected, right, sign) + _CHIP_GAP
            left -= 1

    def _paint_chip(
        self,
        painter: QPainter,
        room: QRectF,
        at: float,
        text: str,
        theme: Theme,
        selected: bool,
        right: bool,
        sign: int = 0,
    ) -> float:
        fonts = self._fonts
        width = QFontMetricsF(fonts.chip).horizontalAdvance(text) + 2 * _CHIP_PAD + sign
        left = room.right() - at - width if right else room.left() + at
        chip = QRectF(left, room.bottom() - fonts.chip_height, width, fonts.chip_height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.base if selected else theme.chip))
        painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
        inside = chip.adjusted(_CHIP_PAD, 0, -_CHIP_PAD, 0)
        if sign:
            icon_left = inside.right() - 12 if right else inside.left() - 1
            paint_icon(painter, "incident", theme.chip_text, QRectF(icon_left, chip.center().y() - 6.5, 13, 13))
            inside.adjust(0 if right else sign, 0, -sign if right else 0, 0)
        painter.setPen(QColor(theme.chip_text))
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, text)
        return width

    def _paint_waiting(self, painter: QPainter, rect: QRect, theme: Theme, *, mirrored: bool) -> None:
        """Quiet bars where words will be."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.chip))
        y = rect.top() + self._above + 4.0
        for share in (0.75, 0.4) if self._look.compact else (0.75, 0.4, 0.85):
            width = (rect.width() - 2 * SIDE) * share
            left = rect.right() - SIDE - width if mirrored else rect.left() + SIDE
            painter.drawRoundedRect(QRectF(left, y, width, 9), 4, 4)
            y += 18 if self._look.compact else 22


def _paint_ground(painter: QPainter, rect: QRect, theme: Theme, state: QStyle.StateFlag, *, mirrored: bool) -> None:
    flag = QStyle.StateFlag
    bar = QRect(rect.right() - 2 if mirrored else rect.left(), rect.top(), 3, rect.height())
    if state & flag.State_Selected:
        painter.fillRect(rect, QColor(theme.accent_tint))
        painter.fillRect(bar, QColor(theme.accent))
    elif state & flag.State_MouseOver:
        painter.fillRect(rect, QColor(theme.window))
    start, end = (0, SIDE) if mirrored else (SIDE, 0)
    painter.fillRect(QRect(rect.left() + start, rect.bottom(), rect.width() - start - end, 1), QColor(theme.line))
    if state & flag.State_HasFocus and not state & flag.State_Selected:
        painter.fillRect(bar, QColor(theme.edge))
    if state & flag.State_HasFocus:
        _paint_frame(painter, rect, QColor(theme.accent))


def _paint_frame(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """The sign that keys go to this row, a pixel wide; lines would be drawn across two."""
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), colour)
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour)
    painter.fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), colour)
    painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), colour)


def _paint_dot(painter: QPainter, rect: QRect, y: float, theme: Theme, *, mirrored: bool) -> None:
    """The sign of a clipping that is not filed yet, in the margin."""
    x = rect.right() - SIDE / 2 + 1 if mirrored else rect.left() + SIDE / 2 + 1
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent))
    painter.drawEllipse(QRectF(x - 3, y - 3, 6, 6))


def _meta(row: ClippingRow, font: QFont, width: float) -> str:
    """Publisher and date; where there is little room the publisher gives way, for the date says more per letter."""
    date = spoken_date(row.published)
    if not row.publisher or not date:
        return joined((row.publisher, date))
    metrics = QFontMetricsF(font)
    room = width - metrics.horizontalAdvance(joined(("", date))) - metrics.horizontalAdvance(" ·  ")
    return joined((metrics.elidedText(row.publisher, Qt.TextElideMode.ElideRight, max(room, 40.0)), date))


def cut_opening(opening: str) -> str:
    """The opening with a sign where it was cut in the middle of a sentence: rows hold so many characters of it."""
    text = opening.rstrip()
    return text.rsplit(" ", 1)[0] + "…" if len(text) >= _CUT_FROM and text[-1] not in _ENDS else text


def _in_language(font: QFont, language: str | None) -> QFont:
    """The font with Han characters in the shapes of a language; itself for all other languages."""
    if (language or "").partition("-")[0] not in ("ja", "ko", "zh"):
        return font
    other = QFont(font)
    other.setFamilies([*font.families(), *han_families(language)])
    return other


def rounded_thumbnail(image: QImage, side: int, ratio: float, radius: int = 6) -> QPixmap:
    """The middle square of a picture with round corners.

    Args:
        image: The picture.
        side: In device-independent pixels.
        ratio: Device pixels for each of them.
        radius: Of the corners.
    """
    pixels = max(1, round(side * ratio))
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    scaled = image.scaled(QSize(pixels, pixels), keep, smooth)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(QRectF(0, 0, pixels, pixels), radius * ratio, radius * ratio)
    painter.setClipPath(path)
    painter.drawImage((pixels - scaled.width()) // 2, (pixels - scaled.height()) // 2, scaled)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
