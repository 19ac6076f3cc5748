"""The program as its command begins it, with somebody who looks at it: `watched.py SOCKET LIBRARY [INPUT…]`.

Whoever drives the window with a real pointer has to see where things are, as a person does. This program answers that
on a local socket: one line of JSON asks, one line answers. It tells what is on the screen and touches nothing.
"""

import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QRect
from PySide6.QtGui import QTextCursor
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextBrowser,
    QTextEdit,
    QTreeView,
    QWidget,
)

Rect = tuple[int, int, int, int]
"""Left, top, width and height on the screen."""


def windows() -> list[QWidget]:
    """What is open, a menu or dialog before what it covers."""
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
    return sorted(shown, key=lambda widget: (widget is not popup, widget is not modal))


def widgets(kind: type[QWidget] = QWidget) -> Iterator[Any]:
    """Everything that can be seen."""
    for window in windows():
        for widget in (window, *window.findChildren(kind)):
            if isinstance(widget, kind) and widget.isVisible():
                yield widget


def on_screen(widget: QWidget, rect: QRect) -> Rect | None:
    """As much of a part of a widget as can be seen; None when nothing can."""
    seen = rect.intersected(widget.visibleRegion().boundingRect())
    if seen.isEmpty():
        return None
    corner = widget.mapToGlobal(seen.topLeft())
    return corner.x(), corner.y(), seen.width(), seen.height()


def bare(text: str) -> str:
    """Words without their mnemonic and marks of direction."""
    return text.replace("&", "").strip("\u2066\u2067\u2068\u2069\u200e\u200f …")


# ---------------------------------------------------------------------- where things are
def named(name: str) -> Rect | None:
    """A widget, by its object name."""
    for widget in widgets():
        if widget.objectName() == name:
            seen = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget  # it covers all the rest
            if found := on_screen(seen, seen.rect()):
                return found
    return None


def button(words: str) -> Rect | None:
    """A button that can be pressed, by what stands on it or is said of it."""
    for widget in widgets(QAbstractButton):
        told = {bare(widget.text()), bare(widget.accessibleName())}
        if words in told and widget.isEnabled() and (found := on_screen(widget, widget.rect())):
            return found
    return None


def label(words: str) -> Rect | None:
    """A label with these words in it."""
    for widget in widgets(QLabel):
        if words in widget.text() and (found := on_screen(widget, widget.rect())):
            return found
    return None


def entry(words: str) -> Rect | None:
    """An entry of the menu that is open, or of the menu bar."""
    for menu in widgets(QMenu):
        for action in menu.actions():
            if bare(action.text().split("\t")[0]) == words and action.isEnabled():
                return on_screen(menu, menu.actionGeometry(action))
    bar = main_window().menuBar()
    for action in bar.actions():
        if bare(action.text()) == words:
            return on_screen(bar, bar.actionGeometry(action))
    return None


def tab(words: str) -> Rect | None:
    """A tab, by its words without their count."""
    for bar in widgets(QTabBar):
        for at in range(bar.count()):
            if words in (bare(bar.tabText(at)).partition("  ")[0], bar.accessibleTabName(at).partition("  ")[0]):
                return on_screen(bar, bar.tabRect(at))
    return None


def item(words: str) -> Rect | None:
    """A row of any list or tree that has these words."""
    for view in widgets(QAbstractItemView):
        for index in _indexes(view, QModelIndex()):
            if words in str(index.data() or "") and (found := on_screen(view.viewport(), view.visualRect(index))):
                return found
    return None


def _indexes(view: QAbstractItemView, above: QModelIndex) -> Iterator[QModelIndex]:
    model = view.model()
    if model is None:
        return
    for row in range(min(model.rowCount(above), 400)):
        index = model.index(row, 0, above)
        yield index
        if isinstance(view, QTreeView) and view.isExpanded(index):
            yield from _indexes(view, index)


def row(headline: str) -> Rect | None:
    """A row of the list of clippings."""
    rows = main_window().list_pane.list
    for place in range(rows.clippings.rowCount()):
        view = rows.clippings.row_at(place)
        if view and (view.row.headline or "").startswith(headline):
            return on_screen(rows.viewport(), rows.visualRect(rows.clippings.index(place, 0)))
    return None


def words(text: str) -> Rect | None:
    """Where words of an article begin and end; as wide as they are, on one line."""
    for reader in widgets(QTextBrowser):
        cursor = reader.document().find(text)
        if cursor.isNull():
            continue
        first, last = QTextCursor(cursor), QTextCursor(cursor)
        first.setPosition(cursor.selectionStart())
        last.setPosition(cursor.selectionEnd())
        rect = reader.cursorRect(first).united(reader.cursorRect(last))
        if found := on_screen(reader.viewport(), rect):
            return found
    return None


def piece(words: str) -> Rect | None:
    """A part of a card: a line or a badge with these words, or with them in it."""
    return _piece(lambda told: told == words) or _piece(lambda told: words in told)


def _piece(fits: Callable[[str], bool]) -> Rect | None:
    from clippings_app.ui.widgets.cards import CardList

    for cards in widgets(CardList):
        for place in range(cards.cards.rowCount()):
            index = cards.cards.index(place, 0)
            rect, layout = cards.card_rect(index), cards._delegate.layout_of(index, cards.card_rect(index).width())
            for part in layout.pieces:
                told = part.badge.text if part.badge else part.words.layout.text() if part.words else ""
                if fits(told) and (found := on_screen(cards.viewport(), _place(rect, part))):
                    return found
    return None


def _place(whole: QRect, part: Any) -> QRect:
    """Where the words of a part stand; what is beside them in their line does nothing."""
    rect = part.rect.toRect()
    if part.words is not None:
        away = max(rect.width() - round(part.words.width), 0)
        rect.adjust(*((away, 0, 0, 0) if part.words.right_to_left else (0, 0, -away, 0)))
    return rect.translated(whole.topLeft())


def bar(number: str) -> Rect | None:
    """A bar of the timeline above the list; -1 is the last."""
    bars = main_window().list_pane.timeline.timeline
    count = len(bars.spread().certain)
    return on_screen(bars, bars.bar_rect(int(number) % count).toRect())


# ---------------------------------------------------------------------- what there is to read
def main_window() -> Any:
    """The window."""
    return next(
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.objectName() == "main-window" and (widget.isVisible() or widget.isMinimized())
    )


def text_of(name: str) -> str | None:
    """What stands in a widget, by its object name."""
    for widget in widgets():
        if widget.objectName() != name:
            continue
        if isinstance(widget, QComboBox):
            return widget.currentText()
        if isinstance(widget, QTextEdit | QPlainTextEdit):
            return widget.toPlainText()
        return str(widget.property("text") or "")
    return None


def everything() -> list[str]:
    """All the labels, buttons and texts in sight."""
    seen = []
    for widget in widgets():
        if isinstance(widget, QTextEdit | QPlainTextEdit):
            seen.append(widget.toPlainText())
        elif isinstance(widget, QLabel | QAbstractButton):
            seen.append(widget.text())
        if widget.isWindow():
            seen.append(widget.windowTitle())
    return seen


def state() -> dict[str, Any]:
    """What one who looks at the window knows at a glance."""
    window = main_window()
    focus, controller = QApplication.focusWidget(), window.controller
    contents, rows, told = controller.contents, window.list_pane.list, window.messages
    return {
        "ready": contents is not None,
        "calm": is_calm(window),
        "mirrored": window.isRightToLeft(),
        "focus": "" if focus is None else focus.objectName() or type(focus).__name__,
        "dialog": next((each.objectName() or type(each).__name__ for each in windows() if each is not window), ""),
        "reviewing": window.in_review() and window.review.has_draft and not window.review._busy,
        "query": window.list_pane.search.query(),
        "rows": rows.clippings.rowCount(),
        "selected": len(rows.selected_ids()),
        "message": f"{told.text.text()}\n{told.advice.text()}".strip() if told.isVisible() else "",
        "article": window.article.shown_id(),
        "page": type(window.stage.pages.currentWidget()).__name__,
        "counts": {
            "all": contents.counts.everything,
            "inbox": contents.counts.inbox,
            "starred": contents.counts.starred,
            "trash": contents.counts.trash,
        }
        if contents
        else {},
    }


def is_calm(window: Any) -> bool:
    """Whether nothing is under way that would still change the picture."""
    controller = window.controller
    timers = (controller._refresh, controller._index_again, window.list_pane.search._waiting)
    return controller.thread_.idle and not any(timer.isActive() for timer in timers) and not window.errands.importing


ANSWERS: dict[str, Callable[..., Any]] = {
    "named": named,
    "button": button,
    "label": label,
    "entry": entry,
    "tab": tab,
    "item": item,
    "row": row,
    "words": words,
    "piece": piece,
    "bar": bar,
    "text": text_of,
    "everything": everything,
    "state": state,
}


class Eyes(QObject):
    """Answers who asks what is to be seen."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._greet)
        if not self._server.listen(name):
            raise OSError(self._server.errorString())

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._answer(socket))

    def _answer(self, socket: QLocalSocket) -> None:
        while socket.canReadLine():
            asked, *more = json.loads(bytes(socket.readLine().data()))
            try:
                answer = ANSWERS[asked](*more)
            except (StopIteration, RuntimeError, AttributeError):  # it is being made, or was just taken away
                answer = None
            socket.write(json.dumps(answer).encode() + b"\n")
            socket.flush()


def main() -> int:
    name, library, *inputs = sys.argv[1:]
    from clippings_app.cli import main as begin

    app = QApplication(["clippings"])
    app.setApplicationName("clippings")
    app.setApplicationDisplayName("Clippings")
    app.setDesktopFileName("clippings")
    eyes = Eyes(name)
    code = begin(["--library", library, "open", *inputs])
    del eyes
    return code


if __name__ == "__main__":
    sys.exit(main())
