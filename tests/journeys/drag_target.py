"""A small window of another program that things can be dropped on: `drag_target.py TOLD MANNER`.

What was dropped is written to the file TOLD, as JSON, with what the files hold at that moment. MANNER says what it
takes: "all", "text" or "files"; "none" takes nothing, and "changes-its-mind" refuses what it has let come.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel


class Target(QLabel):
    """Takes what its manner lets it take."""

    def __init__(self, told: Path, manner: str) -> None:
        super().__init__("here")
        self.told, self.manner = told, manner
        self.setAcceptDrops(manner != "none")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - as Qt calls it
        event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - as Qt calls it
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - as Qt calls it
        if self.manner == "changes-its-mind":
            event.setDropAction(Qt.DropAction.IgnoreAction)
            event.ignore()
            return
        self.told.write_text(json.dumps(self.read(event.mimeData())), encoding="utf-8")
        event.acceptProposedAction()

    def read(self, mime: QMimeData) -> dict[str, object]:
        """What another program gets out of a drop."""
        found: dict[str, object] = {"formats": mime.formats()}
        if self.manner != "files":
            found |= {"text": mime.text(), "html": mime.html()}
        if self.manner != "text":
            paths = [Path(url.toLocalFile()) for url in mime.urls()]
            found["files"] = {path.name: path.read_text(encoding="utf-8", errors="replace") for path in paths}
        return found


if __name__ == "__main__":
    app = QApplication([])
    target = Target(Path(sys.argv[1]), sys.argv[2])
    target.setWindowTitle("drag-target")
    target.setWindowFlags(Qt.WindowType.X11BypassWindowManagerHint | Qt.WindowType.WindowStaysOnTopHint)
    target.setGeometry(1250, 700, 140, 100)
    target.show()
    app.exec()
