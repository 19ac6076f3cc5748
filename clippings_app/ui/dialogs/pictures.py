"""The photos of a clipping one at a time, as large as the window has room for, each with its caption and credit."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from clippings_app.domain.article import Photo
from clippings_app.ui.icons import icon
from clippings_app.ui.theme import sized, theme_of
from clippings_app.ui.widgets.text import direction_of

_SHARE = 0.92
"""Of the window's width and height."""
_MOST_ENLARGED = 2.0
"""A small picture is not blown up further: it would show nothing more."""
_MOST_LINES = 4


class _Picture(QWidget):
    """A picture as large as there is room, in the middle."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._fitted = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 120)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # on a button the arrows would lead to the next button

    def show_image(self, image: QImage) -> None:
        self._image, self._fitted = image, QPixmap()
        self.update()

    def fitted_size(self) -> QSize:
        """In device-independent pixels."""
        natural = self._image.size()
        room = natural.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return room if room.width() <= natural.width() * _MOST_ENLARGED else natural * _MOST_ENLARGED

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._image.isNull():
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


class PicturesDialog(QDialog):
    """Arrows go from photo to photo, Ctrl+C copies the one that is shown, Escape closes.

    Args:
        photos: Those whose picture is held, each with it; at least one.
        place: The one that is shown first.
    """

    def __init__(self, photos: Sequence[tuple[Photo, QImage]], place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pictures-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._photos = tuple(photos)
        self._place = place
        self.picture = _Picture(self)
        self.caption = self._words(1.0)
        self.credit = self._words(0.92)
        self.credit.setProperty("tone", "muted")
        self.count = QLabel(self)
        self.count.setProperty("tone", "muted")
        self.previous = self._button(self.tr("Photo before"), "chevron-up", -1)
        self.next = self._button(self.tr("Next photo"), "chevron-down", 1)
        copy = QPushButton(self.tr("Co&py the picture"), self)
        copy.setObjectName("copy-picture")
        copy.clicked.connect(self.copy)
        close = QPushButton(self.tr("&Close"), self)
        close.clicked.connect(self.reject)
        close.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.previous, self.next, self.count):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(copy)
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
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self._photos[self._place][1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows turn the pages in the direction in which the window is read."""
        onward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        back = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (onward, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.step(1)
        elif event.key() in (back, Qt.Key.Key_Up, Qt.Key.Key_PageUp):
            self.step(-1)
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        photo, image = self._photos[self._place]
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
