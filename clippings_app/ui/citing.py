"""Citations in the style of the last export, for the clipboard and for drags.

A style other than our own takes the formatter a moment. So the citations of what is selected are made ahead, in the
process beside the window; a drag that begins before they are there makes them when they are asked for: at the drop.
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QLocale, QMimeData, QObject, QTimer, Signal

from clippings_app.domain.clipping import Clipping
from clippings_app.domain.errors import ClippingsError
from clippings_app.domain.watch import Stage
from clippings_app.ui.errand_messages import CiteAnswer, ExportStep
from clippings_app.ui.errands import Errands
from clippings_app.ui.language import counted, how_far
from clippings_app.ui.long_work import LongWork, Task

_REST_MS = 400
"""So long a selection rests before its citations are made ahead."""
_MOST_AHEAD = 200
MOST_AT_ONCE = 50
"""So many citations of our own style are written without a pause that anybody would notice."""
_WORDS, _PAGE = "text/plain", "text/html"


class Citations(QObject):
    """Makes citations, ahead where that takes a moment.

    Args:
        errands: Makes them beside the window.
        style: Says which style is chosen.
    """

    failed = Signal(object)
    """A `ClippingsError`: they could not be made, when they were dropped or in the process beside the window."""

    def __init__(self, errands: Errands, style: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errands, self._style = errands, style
        self._made: tuple[str, tuple[Clipping, ...], tuple[str, str]] | None = None
        self._next: tuple[Clipping, ...] = ()
        self._under_way: dict[int, Task] = {}
        errands.lost.connect(self._lose)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._make_ahead)

    def expect(self, clippings: Sequence[Clipping]) -> None:
        """These are selected: they may be dragged or copied soon."""
        self._next = tuple(clippings)
        self._rest.start()

    def mime(self, clippings: Sequence[Clipping]) -> QMimeData:
        """Their citations as rich and plain text; what is not made yet is made when it is asked for."""
        wanted = tuple(clippings)
        if not wanted:
            return QMimeData()
        made = self._at_once(wanted)
        return rich_and_plain(*made) if made else _Later(lambda: self._make_now(wanted))

    def copy(self, clippings: Sequence[Clipping], then: Callable[[QMimeData], None]) -> None:
        """Hand their citations on when they are there."""
        wanted, style = tuple(clippings), self._style()
        if made := self._at_once(wanted):
            then(rich_and_plain(*made))
        else:
            self._errands.cite(wanted, style, lambda answer: then(rich_and_plain(answer.text, answer.html)))

    def copy_many(self, ids: Sequence[int], work: LongWork, then: Callable[[QMimeData, int], None]) -> None:
        """Have the citations of many, or of what is not fetched yet, written beside the window, with a bar.

        Args:
            ids: Which, in order.
            work: Shows how far it is.
            then: Gets them, and how many there are: what is gone by then has none.
        """
        title = counted(len(ids), "Writing %Ln citation", "Writing %Ln citations")
        task = work.begin(title, f"citations of {len(ids)}", lambda: self._errands.halt(number))

        def step(step: ExportStep) -> None:
            words = {Stage.GATHERING: self.tr("Gathering"), Stage.FORMATTING: self.tr("Formatting")}[step.stage]
            number_of = QLocale().toString
            task.tell(step.done, step.total, how_far(words, number_of(step.done), number_of(step.total)))

        def finish(answer: CiteAnswer) -> None:
            self._end(task)
            then(_rich_and_plain_of_many(answer.text, answer.html), answer.count)

        def refuse(error: ClippingsError) -> None:
            self._end(task)
            self.failed.emit(error)

        number = self._errands.cite_many(tuple(ids), self._style(), finish, refuse, step)
        self._under_way[number] = task

    def _end(self, task: Task) -> None:
        self._under_way = {number: each for number, each in self._under_way.items() if each is not task}
        task.end()

    def _lose(self) -> None:
        """The process has ended, or met a bug: in this, or in what else it does."""
        for number, task in list(self._under_way.items()):
            if not self._errands.awaits(number):
                self._end(task)

    def _at_once(self, clippings: tuple[Clipping, ...]) -> tuple[str, str] | None:
        from clippings_app.exporters.cited import copied
        from clippings_app.exporters.styles import OWN_STYLE

        style = self._style()
        if style == OWN_STYLE:
            return copied(clippings, OWN_STYLE)
        return self._made[2] if self._made and self._made[:2] == (style, clippings) else None

    def _make_ahead(self) -> None:
        from clippings_app.exporters.styles import OWN_STYLE

        clippings, style = self._next, self._style()
        is_made = self._made is not None and self._made[:2] == (style, clippings)
        if not clippings or len(clippings) > _MOST_AHEAD or style == OWN_STYLE or is_made:
            return  # ours are written when they are wanted: it takes no moment

        def keep(text: str, html: str) -> None:
            self._made = (style, clippings, (text, html))

        # What goes wrong is told when the citations are wanted, and not before.
        self._errands.cite(clippings, style, lambda answer: keep(answer.text, answer.html), lambda _error: None)

    def _make_now(self, clippings: tuple[Clipping, ...]) -> tuple[str, str]:
        from clippings_app.exporters.cited import copied

        if made := self._at_once(clippings):
            return made
        try:
            return copied(clippings, self._style())
        except ClippingsError as error:
            self.failed.emit(error)
            return "", ""


class _Later(QMimeData):
    """Citations that are made when the drag is dropped where they are wanted."""

    def __init__(self, make: Callable[[], tuple[str, str]]) -> None:
        super().__init__()
        self._make = make
        self._made: tuple[str, str] | None = None

    def formats(self) -> list[str]:
        """Both kinds, and what was added."""
        return [_WORDS, _PAGE, *super().formats()]

    def hasFormat(self, kind: str, /) -> bool:
        """Whether there is such a kind."""
        return kind in self.formats()

    def retrieveData(self, kind: str, type_: Any, /) -> Any:  # noqa: ANN401 - as Qt declares it
        """One kind of it."""
        if kind not in (_WORDS, _PAGE):
            return super().retrieveData(kind, type_)
        if self._made is None:
            self._made = self._make()
        return self._made[0 if kind == _WORDS else 1]


def _rich_and_plain_of_many(text: str, page: str) -> QMimeData:
    """The same of very long ones: bytes are taken as they are, where Qt would turn words over twice."""
    mime = QMimeData()
    mime.setData(_WORDS, text.encode())
    mime.setData(_PAGE, page.encode())
    return mime


def rich_and_plain(text: str, page: str) -> QMimeData:
    """Both as data for the clipboard or a drag."""
    mime = QMimeData()
    mime.setText(text)
    mime.setHtml(page)
    return mime
