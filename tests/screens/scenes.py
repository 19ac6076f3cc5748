"""Every main state of the window, made as a person makes it, and kept as a picture with the places of its parts.

    python tests/screens/scenes.py --theme dark --language he --out FOLDER

QT_SCALE_FACTOR in the environment gives the scale, which a process has for good; `shooting.py` runs one for each look.
The library is that of the demo, so that nothing but our own samples is ever in a picture.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "journeys"))

from driving import Driver
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QWidget

from clippings_app.demo import make_demo_library
from clippings_app.ui.application import open_window
from clippings_app.ui.main_window import MainWindow
from clippings_app.ui.theme import article_font, interface_font

SIZE = (1440, 860)
FIRE, FERRIES, WIRE = "Fire guts Warehouse 9", "Ferries to sail again on", "Ferries to sail again after"
PASTED = """Orrinport will inspect every warehouse on its docks

Inspectors start with the Saltgate quay; owners have until May to list what they keep

By Nessa Quillory | The Orrinport Courier | 2 April 2025, 08:15

Share this article

Halvard & Roe's burned hall, seen from the ferry landing.
Photo: Lotte Varga/The Orrinport Courier via NWA

ORRINPORT – The port authority will inspect all forty warehouses on its docks, its head said on Tuesday, three weeks after a fire destroyed Warehouse 9.

“Nobody could tell us what was in that hall,” Ilse Maren told reporters. “That will not happen again.”

Owners have until 5 May to hand in lists of what they store. Batteries found in the ruins on 18 March had not been declared, according to Küstenbote.

In 2011, a fire in the neighbouring Warehouse 7 burned for two days.

Part of this text was translated by machine and checked by an editor.

Sources: North Wire Agency, Küstenbote, Teyra Evening Post

Read more: Ferries are back to normal
Sign up for our morning letter
© The Orrinport Courier 2025
"""
"""An invented article of the same world as the demo's, as it is copied from a page."""
SAMPLE = "Hamburgefonstiv 0123 שלום"
"""Letters by whose width a font is known."""

Boxes = dict[str, list[int]]


class _Patience:
    """What the driver of the journeys asks of its bot."""

    def waitUntil(self, condition: Callable[[], bool], timeout: int) -> None:  # noqa: N802 - as the bot has it
        end = time.monotonic() + timeout / 1000
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError("a state of the window did not come about")
            QTest.qWait(10)

    def wait(self, milliseconds: int) -> None:
        QTest.qWait(milliseconds)


class Scenes:
    """Goes from state to state of one window.

    Args:
        driver: Of a window on the demo's library.
    """

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.window: MainWindow = driver.window
        self.dialog: QDialog | None = None

    def everything(self) -> Iterator[str]:
        """Makes each state in turn, and gives its name while it is there."""
        for name in SCENES:
            getattr(self, name.replace("-", "_"))()
            self.driver.settle()
            QTest.qWait(120)  # what fades or grows has come to rest
            yield name
            self._leave()

    def _leave(self) -> None:
        if self.window.actions_["table-list"].isChecked():
            self.window.actions_["table-list"].trigger()
            self.driver.settle()
        if self.dialog is not None:
            self.dialog.reject()
            self.dialog = None
            self.driver.settle()

    def _choose(self, headline: str) -> None:
        rows = self.window.list_pane.list
        self.window.stage.show_article()
        found = [
            number
            for place in range(rows.clippings.rowCount())
            if (number := rows.clippings.id_at(place)) and headline in self._headline(place)
        ]
        self.window.stage.open_clipping(found[0])
        self.driver.settle()
        rows.scrollTo(rows.currentIndex(), QAbstractItemView.ScrollHint.PositionAtTop)

    def _headline(self, place: int) -> str:
        model = self.window.list_pane.list.clippings
        return str(model.index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole) or "")

    def _id(self, headline: str) -> int:
        model = self.window.list_pane.list.clippings
        return next(model.id_at(place) for place in range(model.rowCount()) if headline in self._headline(place))

    def _search(self, query: str) -> None:
        self.window.stage.search_for(query)
        self.driver.settle()

    def _open(self, action: str) -> None:
        self.window.actions_[action].trigger()
        self.driver.wait(lambda: any(each.isVisible() for each in self.window.findChildren(QDialog)))
        self.dialog = next(each for each in self.window.findChildren(QDialog) if each.isVisible())
        self.driver.settle()

    # ------------------------------------------------------------------ the states
    def article(self) -> None:
        """An article with its sources and photo credits beside it."""
        self._search("")
        self._choose(FIRE)
        self.window.list_pane.list.setFocus()

    def search(self) -> None:
        """What was found, with marks, and a filter."""
        field = self.window.ways.go_to
        assert field is not None
        field.close_field()
        self._search("warehouse")
        self.window.list_pane.search.add_filter("topic:Harbours")
        self.driver.settle()
        self._choose(FERRIES)
        self.window.list_pane.list.setFocus()

    def tag_entry(self) -> None:
        """A topic is being typed, and completed."""
        self._search("")
        self._choose(FIRE)
        self.window.actions_["tag"].trigger()
        self.driver.type("secu")

    def incident(self) -> None:
        """An incident with its clippings, chronology and sources."""
        self.driver.press(Qt.Key.Key_Escape)
        self.window.controller.show_incident("Fire at Saltgate dock")
        self.driver.wait(lambda: self.window.stage.pages.currentWidget() is self.window.stage.incident)

    def compare(self) -> None:
        """Two texts side by side."""
        self.window.stage.compare(self._id(WIRE), self._id(FERRIES))
        self.driver.wait(lambda: self.window.stage.pages.currentWidget() is self.window.stage.comparison)

    def overview(self) -> None:
        """The library from afar."""
        self._search("")
        self.window.actions_["overview"].trigger()

    def table(self) -> None:
        """The list as a table above the article."""
        self._search("")
        self._choose(FIRE)
        rows = self.window.list_pane.list
        rows.setFocus()
        self.window.actions_["table-list"].trigger()
        self.driver.settle()
        rows.scrollToTop()

    def go_to(self) -> None:
        """The field that leads anywhere."""
        self._choose(FIRE)
        self.window.actions_["go-to"].trigger()
        field = self.window.ways.go_to
        assert field is not None
        field.edit.setText("har")

    def export(self) -> None:
        """A bibliography before it is written."""
        self._search('incident:"Fire at Saltgate dock"')
        self.window.list_pane.list.selectAll()
        self._open("export")
        assert self.dialog is not None
        self.dialog.to.setText("/bibliography.bib")  # type: ignore[attr-defined] # where the library lies is no matter

    def review(self) -> None:
        """A pasted article, line by line."""
        self._search("")
        self._choose(FIRE)
        self.driver.copy(PASTED)
        self.window.desk.paste()
        self.driver.wait(lambda: self.window.review.has_draft)

    def empty(self) -> None:
        """A library with nothing in it: made by `main`, in a window of its own."""


SCENES = ("article", "tag-entry", "incident", "compare", "overview", "table", "go-to", "search", "export", "review")
EMPTY = "empty"

_PARTS = (
    "sidebar", "clippings", "search", "timeline-strip", "article", "sources", "credits", "incident", "compare-left",
    "compare-right", "overview", "overview-timeline", "review-lines", "review-article", "review-topics", "go-to-panel",
    "go-to-list", "export-preview", "export-format", "export-to", "export-losses", "export-notes", "export-button",
)  # fmt: skip
"""Parts whose places are kept, by object name."""


def picture(window: QWidget) -> QPixmap:
    """The window with what stands over it: dialogs, and lists that complete.

    Off screen these are put where the small screen of that platform has room; here they are drawn where a person sees
    them.
    """
    whole = window.grab()
    painter = QPainter(whole)
    for other in QApplication.topLevelWidgets():
        if other is window or not other.isVisible():
            continue
        if isinstance(other, QDialog):
            at = QPoint((window.width() - other.width()) // 2, (window.height() - other.height()) // 2)
            painter.fillRect(QRect(QPoint(0, 0), window.size()), QColor(0, 0, 0, 70))
            painter.drawPixmap(at, other.grab())
        elif other.windowType() == Qt.WindowType.Popup:
            field = window.focusWidget()
            assert field is not None
            painter.drawPixmap(field.mapTo(window, QPoint(0, field.height())), other.grab())
    painter.end()
    return whole


def boxes(window: QWidget) -> Boxes:
    """Where the named parts are, from the corner of their own window: x, y, width, height."""
    found: Boxes = {}
    for name in _PARTS:
        for widget in window.findChildren(QWidget, name):
            if widget.isVisible():
                at = widget.mapTo(widget.window(), QPoint(0, 0))
                found[name] = [at.x(), at.y(), widget.width(), widget.height()]
    return found


def fonts() -> dict[str, float]:
    """The families that are drawn with, and how wide each is."""
    drawn = (interface_font(QApplication.font()), article_font(11.5))
    return {QFontInfo(font).family(): QFontMetricsF(_at_ten(font)).horizontalAdvance(SAMPLE) for font in drawn}


def _at_ten(font: QFont) -> QFont:
    ten = QFont(font)
    ten.setPointSizeF(10)
    return ten


def _opened(library: Path) -> Driver:
    window = open_window(library)
    assert isinstance(window, MainWindow)
    window.resize(*SIZE)
    driver = Driver(window, _Patience())  # type: ignore[arg-type] # it asks for no more
    window.activateWindow()
    driver.wait(lambda: window.controller.contents is not None and window.isActiveWindow())
    driver.settle()
    return driver


def _keep(window: QWidget, name: str, out: Path) -> Boxes:
    picture(window).save(str(out / f"{name}.png"))
    return boxes(window)


def main() -> int:
    """Make the pictures of one look."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--language", default="en")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CONFIG", "DATA", "CACHE", "STATE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(folder, name.lower()))
        settings = Path(folder, "config", "clippings", "settings.toml")
        settings.parent.mkdir(parents=True)
        settings.write_text(f'theme = "{arguments.theme}"\nlanguage = "{arguments.language}"\n', encoding="utf-8")
        app = QApplication([])
        app.setCursorFlashTime(0)
        app.setEffectEnabled(Qt.UIEffect.UI_AnimateCombo, False)
        known: dict[str, object] = {"fonts": fonts()}
        empty = _opened(Path(folder, "empty"))
        known[EMPTY] = _keep(empty.window, EMPTY, arguments.out)
        empty.window.close()
        made = make_demo_library(Path(folder, "demo"))
        driver = _opened(made.folder)
        scenes = Scenes(driver)
        for name in scenes.everything():
            known[name] = _keep(driver.window, name, arguments.out)
        driver.window.close()
        QTest.qWait(50)
    (arguments.out / "boxes.json").write_text(json.dumps(known, ensure_ascii=False), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
