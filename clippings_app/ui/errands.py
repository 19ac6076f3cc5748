"""What the window has done by the process beside it: reading, importing, exporting. Answers come by signals."""

import itertools
import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from clippings_app.domain.article import LineLabel, Reading
from clippings_app.domain.boilerplate import LearntLine
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.errors import ClippingsError, ReadingFailed
from clippings_app.ui.errand_messages import (
    Advance,
    BackedUp,
    BackupRequest,
    CancelRequest,
    CiteAnswer,
    CiteRequest,
    Crashed,
    DropSurveyRequest,
    Exported,
    ExportRequest,
    ExportStep,
    ImportRequest,
    Indexed,
    ReadAnswer,
    ReadRequest,
    Refused,
    RelabelAnswer,
    RelabelRequest,
    Stored,
    Surveyed,
    SurveyRequest,
    UpkeepRequest,
    WarmRequest,
)
from clippings_app.ui.goods import Goods
from clippings_app.ui.jobs import WorkerBug, WorkerProcess

if TYPE_CHECKING:
    from clippings_app.intake import IntakeReport
    from clippings_app.ui.unfinished import UnfinishedImport

_TEND_AGAIN_SECONDS = 3.0
"""Before the index is looked after again at the earliest: another program may be writing it."""


@dataclass(frozen=True, slots=True, eq=False)
class _Errand:
    then: Callable[..., None]
    otherwise: Callable[[ClippingsError], None] | None = None
    meanwhile: Callable[[ExportStep], None] | None = None


class Errands(QObject):
    """Sends errands to the process and hands their answers back.

    Args:
        folder: The library.

    Attributes:
        asker: By what its imports are known beside those of other windows, and of an earlier process of its own.
    """

    advanced = Signal(object)
    """`Advance` of an import."""
    stored = Signal(object)
    """`IntakeReport`: an import is in the library."""
    indexed = Signal()
    """Everything stored so far can be found."""
    refused = Signal(object)
    """A `ClippingsError` that nobody waited for."""
    import_refused = Signal(object)
    """A `ClippingsError` that has ended an import; `resume_import` goes on with it."""
    indexing_ended = Signal()
    """What `advanced` told of the index goes no further: it is done, could not be, or the process has ended."""
    lost = Signal()
    """The process ended under an errand, as when the system runs out of memory, or met a bug."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.process = WorkerProcess(folder, self)
        self.process.heard.connect(self._hear)
        self._numbers = itertools.count(1)
        self._waiting: dict[int, _Errand] = {}
        self._imports: dict[int, ImportRequest] = {}
        self._unfinished: ImportRequest | None = None
        self.asker = os.urandom(16).hex()
        self._dropped: set[int] = set()
        self._tending: int | None = None  # the upkeep that is under way
        self._tended = -_TEND_AGAIN_SECONDS
        self._indexing: int | None = None

    @property
    def importing(self) -> bool:
        """Whether an import is under way."""
        return bool(self._imports)

    def start(self, *, upkeep: bool = True) -> None:
        """Start the process ahead of need; with `upkeep` it looks after the index too."""
        self.process.send(WarmRequest(job=next(self._numbers)))
        if upkeep:
            self.look_after_index()

    def look_after_index(self) -> None:
        """Have the index brought up to the library, and tidied, unless that is under way or was only just done."""
        if self._tending is None and time.monotonic() - self._tended > _TEND_AGAIN_SECONDS:
            self._tending = next(self._numbers)
            self.process.send(UpkeepRequest(job=self._tending))

    def revive(self) -> None:
        """Start the process again if it has ended; what it had not answered is told as `lost` before anything new."""
        self.process.start()

    def stop(self) -> None:
        """End the process; what it has stored stays."""
        self._waiting.clear()
        self._imports.clear()
        self._dropped.clear()
        self.process.stop()

    def read(
        self,
        goods: Goods,
        then: Callable[[ReadAnswer], None],
        otherwise: Callable[[ClippingsError], None],
        *,
        learnt: tuple[LearntLine, ...] | None = (),
    ) -> int:
        """Read one thing for the review, without lines that are known; returns the errand's number, for `cancel`.

        Args:
            goods: What.
            then: Gets what was read.
            otherwise: Gets why it was not.
            learnt: Lines to be left out; None when they are only being asked for: `begin_reading` brings them.
        """
        number = self._expect(then, otherwise)
        if learnt is not None:
            self.begin_reading(number, goods, learnt)
        return number

    def begin_reading(self, number: int, goods: Goods, learnt: tuple[LearntLine, ...]) -> None:
        """Read what `read` has made an errand of; nothing if that was given up meanwhile."""
        if self.awaits(number):
            self.process.send(ReadRequest(job=number, goods=goods, learnt=learnt))

    def relabel(self, reading: Reading, labels: Mapping[int, LineLabel], then: Callable[[Reading], None]) -> None:
        """Read lines again with labels that a person forced."""
        number = self._expect(lambda answer: then(answer.reading))
        self.process.send(RelabelRequest(job=number, reading=reading, labels=dict(labels)))

    def take_in(
        self,
        goods: Goods,
        *,
        topics: tuple[str, ...] = (),
        then: "Callable[[IntakeReport], None] | None" = None,
        otherwise: Callable[[ClippingsError], None] | None = None,
    ) -> int:
        """Import everything; `advanced`, `stored` and `indexed` follow, or `import_refused`.

        Args:
            goods: What.
            topics: What it is tagged with.
            then: Gets the report of this import.
            otherwise: Gets the error that has ended this import.
        """
        self.revive()
        number = next(self._numbers)
        if then is not None:
            self._waiting[number] = _Errand(then, otherwise)
        self._import(ImportRequest(job=number, goods=goods, topics=topics))
        return number

    def survey(
        self, goods: Goods, then: Callable[[Surveyed], None], otherwise: Callable[[ClippingsError], None]
    ) -> int:
        """Look at everything and store nothing; `then` gets part after part. Returns the number, for `import_surveyed`.

        What was read is kept until `import_surveyed` or `drop_survey`.
        """
        number = self._expect(then, otherwise)
        self.process.send(SurveyRequest(job=number, goods=goods))
        return number

    def drop_survey(self, number: int) -> None:
        """A survey is no longer needed, finished or not."""
        self._waiting.pop(number, None)
        self.process.send(DropSurveyRequest(job=number))

    def import_surveyed(self, request: ImportRequest) -> None:
        """Import what a survey has looked at; one that is not finished is given up, and everything is read.

        Args:
            request: Its job is set here.
        """
        self.revive()
        if self._waiting.pop(request.survey, None):
            self.process.send(CancelRequest(job=request.survey))
        self._import(replace(request, job=next(self._numbers)))

    def resume_import(self) -> None:
        """Go on with the last import that was cancelled or met an error; what is in the library is passed over."""
        unfinished, self._unfinished = self._unfinished, None
        if unfinished is not None:
            self.revive()
            self._import(replace(unfinished, job=next(self._numbers)))

    def go_on_with(self, unfinished: "Sequence[UnfinishedImport]") -> None:
        """Go on with imports of an earlier process; what tells of them goes when this one has written them down."""
        for each in unfinished:
            self.revive()
            self._import(replace(each.request, job=next(self._numbers), instead=(each.path,)))

    def _import(self, request: ImportRequest) -> None:
        request = replace(request, asker=self.asker)
        self._imports[request.job] = request
        self.process.send(request)

    def export(
        self,
        request: "Callable[[int], ExportRequest]",
        then: Callable[[Exported], None],
        otherwise: Callable[[ClippingsError], None],
        meanwhile: Callable[[ExportStep], None] | None = None,
    ) -> int:
        """Write a bibliography, or a preview of one; `meanwhile` hears how far it is."""
        number = self._expect(then, otherwise, meanwhile)
        self.process.send(request(number))
        return number

    def cite(
        self,
        clippings: tuple[Clipping, ...],
        style: str,
        then: Callable[[CiteAnswer], None],
        otherwise: Callable[[ClippingsError], None] | None = None,
    ) -> None:
        """Write citations in a style that takes a moment; what goes wrong is told as `refused`, unless it is asked."""
        number = self._expect(then, otherwise)
        self.process.send(CiteRequest(job=number, clippings=clippings, style=style))

    def cite_many(
        self,
        ids: tuple[int, ...],
        style: str,
        then: Callable[[CiteAnswer], None],
        otherwise: Callable[[ClippingsError], None],
        meanwhile: Callable[[ExportStep], None],
    ) -> int:
        """Write the citations of clippings that are fetched there; `meanwhile` hears how far it is."""
        number = self._expect(then, otherwise, meanwhile)
        self.process.send(CiteRequest(job=number, clippings=(), style=style, ids=ids))
        return number

    def back_up(
        self,
        to: Path,
        then: Callable[[BackedUp], None],
        otherwise: Callable[[ClippingsError], None],
        meanwhile: Callable[[ExportStep], None],
    ) -> int:
        """Write the whole library as one file, while all else goes on."""
        number = self._expect(then, otherwise, meanwhile)
        self.process.send(BackupRequest(job=number, to=to))
        return number

    def awaits(self, number: int) -> bool:
        """Whether an errand has not been answered yet."""
        return number in self._waiting

    def halt(self, number: int) -> None:
        """Have an errand stop; it is waited for, and answers `Cancelled` once nothing of it is left, or is done."""
        self.process.send(CancelRequest(job=number))

    def cancel(self, number: int, *, quietly: bool = False) -> None:
        """Stop an errand; its answer, if one still comes, is dropped.

        Args:
            number: The errand.
            quietly: Whether that it was stopped is no news either.
        """
        if self._waiting.pop(number, None) is not None and quietly:
            self._dropped.add(number)
        self.process.send(CancelRequest(job=number))

    def cancel_imports(self) -> None:
        """Stop every import; what is stored by then stays and is reported."""
        for number in self._imports:
            self.process.send(CancelRequest(job=number))

    def _expect(
        self,
        then: Callable[..., None],
        otherwise: Callable[[ClippingsError], None] | None = None,
        meanwhile: Callable[[ExportStep], None] | None = None,
    ) -> int:
        self.revive()
        number = next(self._numbers)
        self._waiting[number] = _Errand(then, otherwise, meanwhile)
        return number

    def _hear(self, message: object) -> None:
        if isinstance(message, Indexed | Refused | Crashed | None):
            self._end_tending(message)
        match message:
            case None:
                self._lose()
            case Advance() | ExportStep():
                self._pass_on(message)
            case Stored(job=job, report=report, record=record):
                self._finish_import(job, report, record)
            case Indexed():
                self.indexed.emit()
            case ReadAnswer() | RelabelAnswer() | Exported() | CiteAnswer() | Surveyed() | BackedUp():
                self._answer(message)
            case Refused(job=job, error=error, record=Path() as record):
                self._refuse_import(job, error, record)
            case Refused(job=job, error=error):
                self._refuse(job, error)
            case Crashed(job=job, traceback=traceback):
                self._refuse_quietly(job)
                self._waiting.pop(job, None)
                self.lost.emit()
                raise WorkerBug(f"in the importing process:\n{traceback}")

    def _end_tending(self, message: Indexed | Refused | Crashed | None) -> None:
        """Look whether the index is no longer looked after; what another errand has met says nothing of that."""
        if message is None or message.job == self._tending:
            self._tending, self._tended = None, time.monotonic()
        if self._indexing is not None and (message is None or message.job == self._indexing):
            self._indexing = None
            self.indexing_ended.emit()

    def _pass_on(self, step: Advance | ExportStep) -> None:
        if isinstance(step, Advance):
            if step.indexing:
                self._indexing = step.job
            self.advanced.emit(step)
        elif (errand := self._waiting.get(step.job)) and errand.meanwhile is not None:
            errand.meanwhile(step)

    def _answer(self, message: ReadAnswer | RelabelAnswer | Exported | CiteAnswer | Surveyed | BackedUp) -> None:
        errand = self._waiting.get(message.job)
        if errand is None:
            return
        if not isinstance(message, Surveyed) or message.is_whole:
            del self._waiting[message.job]
        errand.then(message)

    def _finish_import(self, job: int, report: "IntakeReport", record: Path | None) -> None:
        request = self._imports.pop(job, None)
        if request is not None and (report.cancelled or report.error is not None):
            self._unfinished = replace(request, instead=(*request.instead, record) if record else ())
        if errand := self._waiting.pop(job, None):
            errand.then(report)
        self.stored.emit(report)
        for failure in report.failed:
            if isinstance(failure.error, ReadingFailed) and failure.error.traceback:
                raise WorkerBug(f"while {failure.name} was read:\n{failure.error.traceback}")

    def _refuse_import(self, job: int, error: ClippingsError, record: Path) -> None:
        request = self._imports.pop(job, None)
        errand = self._waiting.pop(job, None)
        if request is not None:
            self._unfinished = replace(request, instead=(*request.instead, record))
        if errand is not None and errand.otherwise is not None:
            errand.otherwise(error)
        self.import_refused.emit(error)

    def _refuse(self, job: int, error: ClippingsError) -> None:
        self._refuse_quietly(job)
        errand = self._waiting.pop(job, None)
        if errand is not None and errand.otherwise is not None:
            errand.otherwise(error)
        elif job in self._dropped:
            self._dropped.remove(job)
        else:
            self.refused.emit(error)

    def _refuse_quietly(self, job: int) -> None:
        self._imports.pop(job, None)

    def _lose(self) -> None:
        busy = bool(self._waiting or self._imports)
        self.asker = os.urandom(16).hex()
        self._waiting.clear()
        self._imports.clear()
        self._dropped.clear()
        if busy:
            self.lost.emit()
