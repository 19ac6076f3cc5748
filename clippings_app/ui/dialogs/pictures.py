"""The photos of a clipping one at a time, as large as the window has room for, each with its caption and credit."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from clippings_app.domain.article import Photo
from clippings_app.ui.icons import icon
from clippings_app.ui.theme import sized, theme_of
from clippings_app.ui.widgets.text import direction_of

_SHARE = 0.92
"""Of the window's width and height."""
_MOST_ENLARGED = 2.0
"""A small picture is not blown up further: it would show nothing more."""
_MOST_LINES = 4
_STEP = 80
_STEPS = {
    Qt.Key.Key_Left: QPoint(-_STEP, 0), Qt.Key.Key_Right: QPoint(_STEP, 0),
    Qt.Key.Key_Up: QPoint(0, -_STEP), Qt.Key.Key_Down: QPoint(0, _STEP),
}  # fmt: skip
"""How far the arrows move a picture that is larger than its room, in device-independent pixels."""


class _Picture(QWidget):
    """A picture as large as there is room, in the middle; or pixel by pixel, and drawn about under the pointer."""

    clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._fitted = QPixmap()
        self._is_whole = False
        self._at = QPoint()  # what of the whole picture is at the upper left corner
        self._held: QPoint | None = None
        self._drawn = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 120)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # on a button the arrows would lead to the next button

    def show_image(self, image: QImage) -> None:
        self._image, self._fitted = image, QPixmap()
        self._move_to(self._at)

    @property
    def is_whole(self) -> bool:
        """Whether each pixel of the picture is one of the screen."""
        return self._is_whole

    def show_whole(self, *, whole: bool) -> None:
        """Show it pixel by pixel, from its middle, or fitted into the room."""
        self._is_whole = whole
        over = self._whole_size() - self.size()
        self._move_to(QPoint(over.width() // 2, over.height() // 2))
        self.setCursor(Qt.CursorShape.OpenHandCursor if whole and self.can_move() else Qt.CursorShape.ArrowCursor)

    def can_move(self) -> bool:
        """Whether there is more of it than the room shows."""
        over = self._whole_size() - self.size()
        return self._is_whole and (over.width() > 0 or over.height() > 0)

    def move_by(self, by: QPoint) -> None:
        """Show what is beside, in device-independent pixels."""
        self._move_to(self._at + by)

    def _move_to(self, at: QPoint) -> None:
        over = self._whole_size() - self.size()
        most = QPoint(max(over.width(), 0), max(over.height(), 0))
        self._at = QPoint(min(max(at.x(), 0), most.x()), min(max(at.y(), 0), most.y()))
        self.update()

    def _whole_size(self) -> QSize:
        """In device-independent pixels."""
        return self._image.size() / self.devicePixelRatioF()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held, self._drawn = event.position().toPoint(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            return
        at = event.position().toPoint()
        if self._drawn or (at - self._held).manhattanLength() >= QApplication.startDragDistance():
            self._drawn = True
            self.move_by(self._held - at)
            self._held = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._held is not None:
            self._held = None
            if not self._drawn:
                self.clicked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._move_to(self._at)

    def fitted_size(self) -> QSize:
        """In device-independent pixels."""
        natural = self._image.size()
        room = natural.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return room if room.width() <= natural.width() * _MOST_ENLARGED else natural * _MOST_ENLARGED

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        if self._is_whole:
            self._paint_whole()
            return
        size, ratio = self.fitted_size(), self.devicePixelRatioF()
        pixels = QSize(round(size.width() * ratio), round(size.height() * ratio))
        if self._fitted.size() != pixels:
            smooth = Qt.TransformationMode.SmoothTransformation
            self._fitted = QPixmap.fromImage(self._image.scaled(pixels, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
            self._fitted.setDevicePixelRatio(ratio)
        place = QRect(QPoint(), size)
        place.moveCenter(self.rect().center())
        painter = QPainter(self)
        painter.drawPixmap(place.topLeft(), self._fitted)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme_of(self.palette()).accent), 2))
            painter.drawRect(place.adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_whole(self) -> None:
        size, ratio = self._whole_size(), self.devicePixelRatioF()
        free = self.size() - size  # a picture that is smaller than the room stands in its middle
        corner = QPoint(max(free.width(), 0) // 2, max(free.height(), 0) // 2) - self._at
        place = QRect(corner, size)
        painter = QPainter(self)
        seen = place.intersected(self.rect())
        part = QRectF(QPointF(seen.topLeft() - place.topLeft()) * ratio, QSizeF(seen.size()) * ratio)
        painter.drawImage(QRectF(seen), self._image, part)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme_of(self.palette()).accent), 2))
            painter.drawRect(seen.adjusted(1, 1, -1, -1))
        painter.end()


class PicturesDialog(QDialog):
    """Arrows go from photo to photo, Z or a click shows one pixel by pixel, Ctrl+C copies it, Escape closes.

    Args:
        photos: Those whose picture is held, each with it; at least one.
        place: The one that is shown first.
        numbers: What each is known by to who is told of what is to be done; its place where nobody says.
    """

    action_asked = Signal(int, str)
    """A photo's number, and what is to be done: "save", "copy-picture", or "whole" for its picture in full, which was
    brought along no larger than a window: `put_whole` takes it."""

    def __init__(
        self,
        photos: Sequence[tuple[Photo, QImage]],
        place: int,
        parent: QWidget | None = None,
        *,
        numbers: Sequence[int] = (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pictures-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._photos = list(photos)
        self._numbers = tuple(numbers) or tuple(range(len(self._photos)))
        self._asked: set[int] = set()
        self._place = place
        self.picture = _Picture(self)
        self.caption = self._words(1.0)
        self.credit = self._words(0.92)
        self.credit.setProperty("tone", "muted")
        self.count = QLabel(self)
        self.count.setProperty("tone", "muted")
        self.previous = self._button(self.tr("Photo before"), "chevron-left", -1)
        self.next = self._button(self.tr("Next photo"), "chevron-right", 1)
        copy = QPushButton(self.tr("Co&py the picture"), self)
        copy.setObjectName("copy-picture")
        copy.clicked.connect(self.copy)
        self.whole = QPushButton(self.tr("&Full size"), self)
        self.whole.setObjectName("full-size")
        self.whole.setCheckable(True)
        self.whole.setToolTip(self.tr("Each pixel of the picture as one of the screen (Z)"))
        self.whole.toggled.connect(self._show_whole)
        self.picture.clicked.connect(self.whole.toggle)
        save = QPushButton(self.tr("&Save as…"), self)
        save.setObjectName("save-picture")
        save.clicked.connect(self.save)
        for button in (self.whole, save, copy):
            button.setAutoDefault(False)
        close = QPushButton(self.tr("&Close"), self)
        close.clicked.connect(self.reject)
        close.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.previous, self.next, self.count):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.whole)
        row.addWidget(copy)
        row.addWidget(save)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(6)
        column.addWidget(self.picture, 1)
        column.addSpacing(4)
        column.addWidget(self.caption)
        column.addWidget(self.credit)
        column.addSpacing(4)
        column.addLayout(row)
        several = len(self._photos) > 1
        for part in (self.previous, self.next, self.count):
            part.setVisible(several)
        if parent is not None:
            whole = parent.window().size()
            self.resize(round(whole.width() * _SHARE), round(whole.height() * _SHARE))
        self._show()
        self.picture.setFocus()

    def step(self, by: int) -> None:
        """Go to another photo; after the last comes the first."""
        self._place = (self._place + by) % len(self._photos)
        self._show()

    def copy(self) -> None:
        """Have the picture put on the clipboard, as large as it is kept: not what was brought along to be looked at."""
        self.action_asked.emit(self._numbers[self._place], "copy-picture")

    def save(self) -> None:
        """Ask where the picture is to be saved."""
        self.action_asked.emit(self._numbers[self._place], "save")

    def put_whole(self, number: int, image: QImage) -> None:
        """Take a photo's picture in full, by the photo's number."""
        if number in self._numbers and not image.isNull():
            place = self._numbers.index(number)
            self._photos[place] = (self._photos[place][0], image)
            if place == self._place:
                self.picture.show_image(image)
                self.picture.show_whole(whole=self.whole.isChecked())

    def _show_whole(self, whole: bool) -> None:
        if whole and self._place not in self._asked:
            self._asked.add(self._place)
            self.action_asked.emit(self._numbers[self._place], "whole")
        self.picture.show_whole(whole=whole)
        self.picture.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows turn the pages in the direction in which the window is read; over a picture in full they move it."""
        onward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        back = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Save):
            self.save()
        elif event.key() == Qt.Key.Key_Z:
            self.whole.toggle()
        elif event.key() in _STEPS and self.picture.can_move():
            self.picture.move_by(_STEPS[Qt.Key(event.key())])
        elif event.key() in (onward, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.step(1)
        elif event.key() in (back, Qt.Key.Key_Up, Qt.Key.Key_PageUp):
            self.step(-1)
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        photo, image = self._photos[self._place]
        self.whole.setChecked(False)
        self.picture.show_image(image)
        caption = photo.caption or photo.alt or ""
        printed = photo.credit.printed if photo.credit else self.tr("No credit")
        for label, words in ((self.caption, caption), (self.credit, printed)):
            label.setText(words)
            label.setVisible(bool(words))
            label.setLayoutDirection(direction_of(words, self.layoutDirection()))
        number = self.locale().toString(self._place + 1)
        told = self.tr("Photo {0} of {1}").format(number, self.locale().toString(len(self._photos)))
        self.count.setText(told)
        self.setWindowTitle(told)
        self.picture.setAccessibleName(caption or told)
        self.picture.setAccessibleDescription(printed)

    def _words(self, share: float) -> QLabel:
        label = QLabel(self)
        label.setFont(sized(self.font(), share))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setMaximumHeight(label.fontMetrics().lineSpacing() * _MOST_LINES)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _button(self, words: str, sign: str, by: int) -> QPushButton:
        button = QPushButton(icon(sign), "", self)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.step(by))
        return button
