"""A small window of another program, out of which files can be dragged: `drag_source.py FILE…`."""

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Source(QLabel):
    """Starts a drag as soon as the pointer moves with its button down."""

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - as Qt calls it
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(path) for path in sys.argv[1:]])
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.exec(Qt.DropAction.CopyAction)


if __name__ == "__main__":
    app = QApplication([])
    source = Source("file")
    source.setWindowTitle("drag-source")
    source.setWindowFlags(Qt.WindowType.X11BypassWindowManagerHint | Qt.WindowType.WindowStaysOnTopHint)
    source.setGeometry(1300, 20, 80, 60)
    source.show()
    app.exec()
