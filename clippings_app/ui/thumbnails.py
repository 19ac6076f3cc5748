"""Pictures made small, for the appendix of image credits. Needs no display and no application."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from clippings_app.domain.bibliography import Thumbnail

LONGEST_EDGE = 160
"""Pixels: twice what is shown, so that it is sharp on fine screens and in print."""
_QUALITY = 78
_MOST_MEGABYTES = 256
"""Of one picture while it is read: what claims more is left out."""


def thumbnail(data: bytes) -> Thumbnail | None:
    """A picture's bytes as a small JPEG; None for what is no picture that Qt can read."""
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    QImageReader.setAllocationLimit(_MOST_MEGABYTES)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > LONGEST_EDGE:
        reader.setScaledSize(_within(size))  # a JPEG is read small in the first place
    image = reader.read()
    if image.isNull() or not image.width() or not image.height():
        return None
    if max(image.width(), image.height()) > LONGEST_EDGE:
        image = image.scaled(_within(image.size()), Qt.AspectRatioMode.IgnoreAspectRatio, _SMOOTH)
    return _jpeg(_on_white(image))


_SMOOTH = Qt.TransformationMode.SmoothTransformation


def _within(size: QSize) -> QSize:
    edge = QSize(LONGEST_EDGE, LONGEST_EDGE)
    return size.scaled(edge, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _on_white(image: QImage) -> QImage:
    """Without transparency, which JPEG does not have and would turn black."""
    if not image.hasAlphaChannel():
        return image
    flat = QImage(image.size(), QImage.Format.Format_RGB32)
    flat.fill(QColor("white"))
    painter = QPainter(flat)
    painter.drawImage(0, 0, image)
    painter.end()
    return flat


def _jpeg(image: QImage) -> Thumbnail | None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "JPEG", _QUALITY):  # type: ignore[call-overload]
        return None
    return Thumbnail(data=bytes(buffer.data().data()), width=image.width(), height=image.height())
