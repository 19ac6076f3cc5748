"""What of a window goes into the logbook: which command, how many, how long, which error. Never what anything says."""

import time
from functools import partial
from typing import TYPE_CHECKING

from clippings_app.domain.changes import Applied
from clippings_app.domain.errors import ClippingsError
from clippings_app.ui.logbook import Logbook
from clippings_app.ui.long_work import Task

if TYPE_CHECKING:
    from clippings_app.intake import IntakeReport
    from clippings_app.library import Answer
    from clippings_app.ui.controller import Contents
    from clippings_app.ui.main_window import MainWindow


def follow(window: "MainWindow", logbook: Logbook) -> None:
    """Note what is done in a window, for as long as it lives."""
    note = logbook.note
    window.commands.begun.connect(lambda name: note(f"command {name}"))
    controller, errands, desk = window.controller, window.errands, window.desk
    began: dict[int, float] = {}

    def begin(task: Task) -> None:
        began[id(task)] = time.monotonic()
        task.over.connect(partial(end, id(task), task.kind))
        note(f"begins {task.kind}")

    def end(key: int, kind: str) -> None:
        note(f"is done with {kind} after {(time.monotonic() - began.pop(key)) * 1000:.0f} ms")

    controller.work.began.connect(begin)
    controller.library_changed.connect(lambda applied: note(_changed(applied)))
    controller.answer_ready.connect(lambda answer, _generation: note(_answered(answer, controller.asked)))
    controller.contents_ready.connect(lambda contents: note(_contained(contents)))
    controller.stopped.connect(lambda _words: note("stopped by hand"))
    for signal in (controller.failed, controller.query_failed, errands.refused, errands.import_refused):
        signal.connect(lambda error: note(_refused(error)))
    errands.stored.connect(lambda report: note(_imported(report)))
    errands.lost.connect(lambda: note("the importing process has ended, or met a bug"))
    errands.indexed.connect(lambda: note("the importing process has brought the index up to date"))
    desk.review_opened.connect(lambda: note("review opened"))
    desk.review_closed.connect(lambda: note("review closed"))
    pages = window.stage.pages
    pages.currentChanged.connect(lambda at: note(f"shows {type(pages.widget(at)).__name__}"))
    window.messages.shown.connect(lambda level: note(f"message {level}"))


def _changed(applied: Applied) -> str:
    return f"changed {len(applied.clippings)} clippings, {len(applied.added)} of them new"


def _answered(answer: "Answer", asked: str) -> str:
    return f"search of {len(asked)} letters found {answer.total} in {answer.took_ms:.0f} ms"


def _contained(contents: "Contents") -> str:
    counts = contents.counts
    return (
        f"library of {counts.everything} clippings, {counts.trash} in the trash, "
        f"{len(contents.topics)} topics, {len(contents.incidents)} incidents"
    )


def _refused(error: ClippingsError) -> str:
    return f"error {type(error).__name__}"


def _imported(report: "IntakeReport") -> str:
    failed = " ".join(sorted({type(failure.error).__name__ for failure in report.failed}))
    words = f"imported {len(report.imported)}, {len(report.duplicates)} held, {len(report.failed)} failed"
    return f"{words} ({failed})" if failed else words
