"""The article as it reads best."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTextBrowser, QWidget

from clippings_app.domain.clipping import Clipping

Spans = Callable[[str], list[tuple[int, int]]]
Images = Callable[[str], QImage | None]


class Reader(QTextBrowser):
    """One clipping's article."""

    link_clicked = Signal(str)
    paragraph_clicked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("article")
        self.setOpenLinks(False)
        self.anchorClicked.connect(lambda url: self.link_clicked.emit(url.toString()))

    def show_clipping(
        self,
        clipping: Clipping | None,
        *,
        spans: Spans | None = None,
        images: Images | None = None,
    ) -> None:
        """Show an article; None empties the reader."""
        self.setPlainText("" if clipping is None else "\n\n".join(clipping.article.body))

    def set_spans(self, spans: Spans | None) -> None:
        """Mark other hits in the same article."""

    def show_paragraph(self, number: int) -> None:
        """Scroll to a paragraph, counted from 1, and let it flash."""

    def show_photo(self, number: int) -> None:
        """Scroll to a photo, counted from 0, and let its caption flash."""

    def set_text_size(self, points: float) -> None:
        """Size of the body in points."""
