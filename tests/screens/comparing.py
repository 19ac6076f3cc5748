"""Pictures that look alike: what differs in the drawing of letters does not count, what differs in the window does.

A picture is kept small, which leaves grey where letters are and keeps surfaces, colours, pictures and their places.
"""

from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

WIDTH = 320
"""Of a picture that is kept; its height follows."""
FAR = 20
"""How far a colour may be off, of 255 in its channel that differs most, before a pixel counts as another."""
SHARE = 0.003
"""How many pixels of a picture may be others."""
_STEP = 16
"""Shades are kept in steps of so much, which makes small files and costs half a step of exactness."""

Shades = np.ndarray[tuple[int, int, int], np.dtype[np.int16]]


def small(path: Path) -> Shades:
    """A picture of any scale as it is kept and compared: rows, columns, red-green-blue."""
    image = QImage(str(path))
    assert not image.isNull(), path
    height = round(image.height() * WIDTH / image.width())
    smooth = Qt.TransformationMode.SmoothTransformation
    shrunk = image.scaled(WIDTH, height, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    return _blurred(_shades(shrunk))


def keep(shades: Shades, path: Path) -> None:
    """Write such a picture as a reference."""
    steps = (shades + _STEP // 2) // _STEP * _STEP
    data = np.ascontiguousarray(np.clip(steps, 0, 255).astype(np.uint8))
    height, width, _ = data.shape
    image = QImage(data.tobytes(), width, height, width * 3, QImage.Format.Format_RGB888)
    path.parent.mkdir(parents=True, exist_ok=True)
    assert image.save(str(path), "PNG", 0), path  # type: ignore[call-overload] # 0: as small as can be


def reference(path: Path) -> Shades:
    """Such a picture as it was kept."""
    image = QImage(str(path))
    assert not image.isNull(), f"{path} is missing: write it with tests/screens/shooting.py"
    return _shades(image)


def difference(one: Shades, other: Shades) -> float:
    """The share of pixels that are others; 1 where the pictures are not even of one size."""
    if one.shape != other.shape:
        return 1.0
    return float((np.abs(one - other).max(axis=2) > FAR).mean())


def _shades(image: QImage) -> Shades:
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return rows[:, : plain.width() * 3].reshape(plain.height(), plain.width(), 3).astype(np.int16)


def _blurred(shades: Shades) -> Shades:
    """Each pixel as the mean of those up to two beside it, so that a letter may stand a little elsewhere."""
    for axis in (0, 1):
        padded = np.pad(shades, [(2, 2) if each == axis else (0, 0) for each in range(3)], mode="edge").astype(np.int32)
        length = shades.shape[axis]
        parts = [np.take(padded, range(start, start + length), axis=axis) for start in range(5)]
        shades = (sum(parts) // 5).astype(np.int16)
    return shades
