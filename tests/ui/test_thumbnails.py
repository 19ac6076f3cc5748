import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from clippings_app.ui.thumbnails import LONGEST_EDGE, thumbnail


def picture(width: int, height: int, kind: str, colour: QColor) -> bytes:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(colour)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "BMP"])
@pytest.mark.parametrize(
    ("width", "height", "small"),
    [(1600, 1000, (160, 100)), (400, 1600, (40, 160)), (90, 60, (90, 60)), (4000, 3, (160, 1))],
)
def test_a_picture_is_made_small_in_its_own_proportions(
    kind: str, width: int, height: int, small: tuple[int, int]
) -> None:
    made = thumbnail(picture(width, height, kind, QColor("steelblue")))
    assert made is not None
    assert (made.width, made.height) == small
    assert max(small) <= LONGEST_EDGE
    image = QImage.fromData(made.data)
    assert (image.width(), image.height()) == small
    assert len(made.data) < 10_000
    shown = image.pixelColor(0, 0)
    wanted = QColor("steelblue")
    assert all(abs(one - other) < 12 for one, other in zip(shown.getRgb(), wanted.getRgb(), strict=True))


def test_what_is_transparent_is_white() -> None:
    made = thumbnail(picture(400, 300, "PNG", QColor(0, 0, 0, 0)))
    assert made is not None
    assert QImage.fromData(made.data).pixelColor(80, 60).lightness() > 250


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"GIF89a\xff\xff\xff\xff"])
def test_what_is_no_picture_is_none(data: bytes) -> None:
    assert thumbnail(data) is None
