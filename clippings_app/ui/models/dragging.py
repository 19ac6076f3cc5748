"""How clippings and topics travel when they are dragged inside the window."""

import json
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent

IDS_MIME = "application/x-clippings-ids"
TOPIC_MIME = "application/x-clippings-topic"


_OWN = (IDS_MIME, TOPIC_MIME)
_WORDS, _PAGE = "text/plain", "text/html"


class Outgoing(QMimeData):
    """What is handed to another program: words that are made when it asks for them, and whatever is set besides.

    Args:
        words: Gives the plain text and the HTML; it gets the keys that are held when the drag ends.

    Attributes:
        was_read: Whether another program has asked for any of it. One who lets a drag come and then takes nothing never
            does, and Qt does not tell. What our own sidebar asks for on the way is not meant.
    """

    def __init__(self, words: Callable[[Qt.KeyboardModifier], tuple[str, str]]) -> None:
        super().__init__()
        self._words = words
        self._held: Qt.KeyboardModifier | None = None
        self.was_read = False

    def let_go(self, held: Qt.KeyboardModifier) -> None:
        """The drag has ended with these keys held; it may be read later."""
        self._held = held

    def formats(self) -> list[str]:
        """Both kinds of words, and what was set."""
        return [_WORDS, _PAGE, *super().formats()]

    def hasFormat(self, kind: str, /) -> bool:
        """Whether there is such a kind."""
        return kind in self.formats()

    def retrieveData(self, kind: str, type_: Any, /) -> Any:  # noqa: ANN401 - as Qt declares it
        """One kind of it."""
        self.was_read = self.was_read or kind not in _OWN
        if kind not in (_WORDS, _PAGE):
            return super().retrieveData(kind, type_)
        held = QGuiApplication.queryKeyboardModifiers() if self._held is None else self._held
        return self._words(held)[kind == _PAGE]


class GivenUp(QObject):
    """Notices that a drag is given up with Escape, which Qt tells apart from one that nothing took by no other sign.

    Made right before `QDrag.exec`; `ended` is asked right after it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._escaped = False
        # Filters are asked from the last on, and the drag's own takes the key: this one has to come after it.
        QTimer.singleShot(0, self, self._watch)

    def ended(self) -> bool:
        """Whether the drag was given up; it is not watched any longer."""
        if app := QGuiApplication.instance():
            app.removeEventFilter(self)
        # Where the system drags in a loop of its own (Windows, macOS), a button still held tells.
        return self._escaped or bool(QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look, and pass everything on."""
        keys = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if event.type() in keys and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._escaped = True
        return super().eventFilter(watched, event)

    def _watch(self) -> None:
        if app := QGuiApplication.instance():
            app.installEventFilter(self)


def mime_of_ids(ids: list[int], mime: QMimeData) -> QMimeData:
    """The same data, with the ids of clippings added for our own views."""
    mime.setData(IDS_MIME, json.dumps(ids).encode())
    return mime


def ids_of_mime(mime: QMimeData) -> list[int]:
    """The clippings that are dragged; empty when it is something else."""
    if not mime.hasFormat(IDS_MIME):
        return []
    try:
        ids = json.loads(bytes(mime.data(IDS_MIME).data()))
    except ValueError:  # another program may use our name for something of its own
        return []
    return [id_ for id_ in ids if isinstance(id_, int)] if isinstance(ids, list) else []


def mime_of_topic(path: str) -> QMimeData:
    """A topic on its way to another place of the tree."""
    mime = QMimeData()
    mime.setData(TOPIC_MIME, path.encode())
    return mime


def topic_of_mime(mime: QMimeData) -> str:
    """The path of the topic that is dragged; "" when it is something else."""
    return bytes(mime.data(TOPIC_MIME).data()).decode(errors="replace") if mime.hasFormat(TOPIC_MIME) else ""
