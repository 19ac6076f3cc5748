"""Writes a picture in few colours, as small as a page for the web wants it."""

import struct
import zlib
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage

MOST_BYTES = 250_000


def save_small(source: Path, target: Path) -> int:
    """Write a picture in as many colours as fit into `MOST_BYTES`, at most 256; how large it has become."""
    image = QImage(str(source)).convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels = rows[:, : image.width() * 3].reshape(-1, 3)
    for colours in (256, 192, 128, 96, 64, 48):
        palette, chosen = _in_colours(pixels, colours)
        data = _png(palette, chosen.reshape(image.height(), image.width()))
        if len(data) <= MOST_BYTES:
            break
    else:
        raise ValueError(f"{source} does not fit into {MOST_BYTES} bytes")
    target.write_bytes(data)
    return len(data)


def _in_colours(pixels: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    """A palette, and which of it each pixel has: boxes of colours are halved where they are longest (Heckbert 1982)."""
    packed = pixels.astype(np.uint32) @ np.array([65536, 256, 1], np.uint32)
    found, where, often = np.unique(packed, return_inverse=True, return_counts=True)
    colours = np.stack([found >> 16 & 255, found >> 8 & 255, found & 255], axis=1).astype(np.float64)
    weights = often**0.3  # large surfaces count, small signs are not forgotten
    boxes = [np.arange(len(colours))]
    while len(boxes) < min(count, len(colours)):
        spread = [np.average((colours[box] - np.average(colours[box], axis=0, weights=weights[box])) ** 2, axis=0, weights=weights[box]) * weights[box].sum() for box in boxes]  # fmt: skip
        at = int(np.argmax([each.max() for each in spread]))
        box = boxes.pop(at)
        order = box[np.argsort(colours[box, int(np.argmax(spread[at]))], kind="stable")]
        half = int(np.searchsorted(np.cumsum(weights[order]), weights[order].sum() / 2))
        half = min(max(half, 1), len(order) - 1)
        boxes += [order[:half], order[half:]]
    palette = np.array([np.average(colours[box], axis=0, weights=weights[box]) for box in boxes])
    for _ in range(4):  # each colour goes to the nearest of the palette, and that to the middle of its colours
        place = _nearest(colours, palette)
        sums = np.stack([np.bincount(place, weights * colours[:, each], len(palette)) for each in range(3)], axis=1)
        total = np.bincount(place, weights, len(palette))[:, None]
        palette = np.where(total > 0, sums / np.maximum(total, 1e-9), palette)
    palette = palette.round()
    return palette.astype(np.uint8), _nearest(colours, palette).astype(np.uint8)[where.reshape(-1)]


def _nearest(colours: np.ndarray, palette: np.ndarray) -> np.ndarray:
    parts = np.array_split(colours, max(1, len(colours) // 4000))
    square = (palette**2).sum(axis=1)
    return np.concatenate([(square - 2 * part @ palette.T).argmin(axis=1) for part in parts])


def _png(palette: np.ndarray, rows: np.ndarray) -> bytes:
    """A PNG of a palette (https://www.w3.org/TR/png-3/)."""
    height, width = rows.shape
    lines = np.concatenate([np.zeros((height, 1), np.uint8), rows], axis=1)  # each line unfiltered

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    body = zlib.compress(lines.tobytes(), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"PLTE", palette.tobytes()) + chunk(b"IDAT", body) + chunk(b"IEND", b"")  # fmt: skip
