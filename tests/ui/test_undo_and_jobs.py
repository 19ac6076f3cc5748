import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.changes import AddClippings, Applied, Change, MarkClippings
from clippings_app.domain.clipping import Draft
from clippings_app.domain.errors import ClippingsError, DiskFull, LibraryNotAccessible, NotFound
from clippings_app.domain.watch import NOBODY, Watch
from clippings_app.library import Library
from clippings_app.ui import jobs
from clippings_app.ui.jobs import LibraryThread
from clippings_app.ui.undo import History


@pytest.fixture
def thread(tmp_path: Path, qtbot: QtBot):  # noqa: ANN201
    thread = LibraryThread(lambda: Library.open(tmp_path / "library"))
    with qtbot.waitSignal(thread.opened, timeout=10_000):
        thread.start()
    yield thread
    thread.stop()


def test_answers_arrive_in_order_on_the_windows_thread(thread: LibraryThread, qtbot: QtBot) -> None:
    answers: list[tuple[int, threading.Thread]] = []
    for number in range(5):
        thread.ask(lambda _library, number=number: number, lambda n: answers.append((n, threading.current_thread())))
    qtbot.waitUntil(lambda: len(answers) == 5)
    assert [number for number, _ in answers] == [0, 1, 2, 3, 4]
    assert {where for _, where in answers} == {threading.main_thread()}
    assert thread.idle


def test_of_one_kind_only_the_newest_is_answered(thread: LibraryThread, qtbot: QtBot) -> None:
    gate, begun, done = threading.Event(), [], []

    def work(number: int) -> int:
        begun.append(number)
        gate.wait(5)
        return number

    for number in range(4):
        thread.ask(lambda _library, number=number: work(number), done.append, kind="search")
        if number == 0:
            qtbot.waitUntil(lambda: begun == [0])
    gate.set()
    qtbot.waitUntil(lambda: done == [3])
    assert begun == [0, 3]


def test_an_error_goes_to_the_asker_else_to_the_window(thread: LibraryThread, qtbot: QtBot) -> None:
    def fail(_library: Library) -> None:
        raise NotFound(kind="clipping", key="7")

    told: list[ClippingsError] = []
    thread.ask(fail, otherwise=told.append)
    qtbot.waitUntil(lambda: bool(told))
    with qtbot.waitSignal(thread.failed) as failed:
        thread.ask(fail)
    assert isinstance(failed.args[0], NotFound)


def test_a_bug_is_raised_on_the_windows_thread(thread: LibraryThread, qtbot: QtBot) -> None:
    done: list[int] = []
    with capture_exceptions() as raised:
        thread.ask(lambda _library: 1 // 0)
        thread.ask(lambda _library: 7, done.append)
        qtbot.waitUntil(lambda: done == [7])
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]


def test_a_library_that_cannot_be_opened_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_text("not a folder")
    thread = LibraryThread(lambda: Library.open(tmp_path / "file" / "library"))
    with qtbot.waitSignal(thread.failed, timeout=10_000) as failed:
        thread.start()
    assert isinstance(failed.args[0], LibraryNotAccessible)
    thread.stop()


def test_the_thread_cleans_up_once_when_nothing_is_asked_for_a_while(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "_REST_SECONDS", 0.05)
    rests: list[str] = []
    done: list[int] = []
    thread = LibraryThread(
        lambda: Library.open(tmp_path / "library"), rest=lambda: rests.append(threading.current_thread().name)
    )
    thread.start()
    thread.ask(lambda _library: 1, done.append, reads=True)
    qtbot.waitUntil(lambda: rests == ["library"], timeout=5000)
    qtbot.wait(200)
    assert rests == ["library"]
    thread.ask(lambda _library: 2, done.append, reads=True)
    qtbot.waitUntil(lambda: len(rests) == 2, timeout=5000)
    assert done == [1, 2]
    thread.stop()


@pytest.mark.usefixtures("qapp")
def test_the_thread_cleans_up_after_each_step_that_does_more_than_read(tmp_path: Path) -> None:
    done: list[str] = []
    thread = LibraryThread(lambda: Library.open(tmp_path / "library"), rest=lambda: done.append("rest"))
    for step, reads in (("find", True), ("tag", False), ("show", True), ("index", False)):
        thread.ask(lambda _library, step=step: done.append(step), reads=reads)
    thread.start()
    thread.stop()
    assert done == ["find", "tag", "rest", "show", "index", "rest"]


@pytest.mark.usefixtures("qapp")
def test_what_was_asked_before_the_end_is_still_done(tmp_path: Path) -> None:
    thread = LibraryThread(lambda: Library.open(tmp_path / "library"))
    thread.ask(lambda library: library.add([Draft(article=ParsedArticle(headline="Kept"))]))
    thread.start()
    thread.stop()
    with Library.open(tmp_path / "library") as library:
        assert library.counts().everything == 1


def test_undo_and_redo_pressed_quickly_end_where_they_should(thread: LibraryThread, qtbot: QtBot) -> None:
    history = History(thread)
    drafts = tuple(Draft(article=ParsedArticle(headline=f"Number {n}")) for n in range(3))

    def do(change: object) -> None:
        with qtbot.waitSignal(history.stack.indexChanged):
            thread.ask(lambda library: library.apply(change), lambda applied: history.push("step", applied.inverse))  # type: ignore[arg-type]

    do(AddClippings(drafts=drafts))
    do(MarkClippings(ids=(1, 2), starred=True))
    do(MarkClippings(ids=(3,), trashed=True))
    told: list[tuple[str, bool]] = []
    history.turned.connect(lambda words, back: told.append((words, back)))
    for _ in range(3):
        history.undo()
    for _ in range(2):
        history.redo()
    history.undo()
    history.redo()
    history.redo()
    counts: list[tuple[int, int, int]] = []

    def count(library: Library) -> tuple[int, int, int]:
        found = library.counts()
        return found.everything, found.starred, found.trash

    thread.ask(count, counts.append)
    qtbot.waitUntil(lambda: bool(counts))
    assert counts == [(2, 2, 1)]
    assert history.stack.index() == 3
    assert [back for _, back in told] == [True, True, True, False, False, True, False, False]
    assert {words for words, _ in told} == {"step"}


def test_a_step_that_cannot_be_taken_back_is_told_and_the_history_dropped(thread: LibraryThread, qtbot: QtBot) -> None:
    history = History(thread)
    history.push("a step from nowhere", MarkClippings(ids=(99,), starred=True))
    with qtbot.waitSignal(history.failed) as failed:
        history.undo()
    assert isinstance(failed.args[0], ClippingsError)
    assert not history.stack.canUndo()


def add(thread: LibraryThread, history: History, headline: str) -> None:
    """Have a clipping added; the step is pushed when the answer arrives."""
    change = AddClippings(drafts=(Draft(article=ParsedArticle(headline=headline)),))
    thread.ask(lambda library: library.apply(change), lambda applied: history.push(headline, applied.inverse))


def stars(thread: LibraryThread, qtbot: QtBot) -> tuple[int, int]:
    """How many clippings are starred and in the trash, when all asked for before is done."""
    counts: list[tuple[int, int]] = []
    thread.ask(lambda library: (library.counts().starred, library.counts().trash), counts.append)
    qtbot.waitUntil(lambda: bool(counts))
    return counts[0]


def test_a_change_on_its_way_while_a_step_is_taken_back_is_a_step_too(thread: LibraryThread, qtbot: QtBot) -> None:
    history = History(thread)
    told: list[str] = []
    history.turned.connect(lambda words, _back: told.append(words))
    add(thread, history, "first")
    qtbot.waitUntil(lambda: history.stack.count() == 1)
    add(thread, history, "second")
    history.undo()
    qtbot.waitUntil(lambda: bool(told) and history.stack.undoText() == "second")
    assert told == ["first"]
    history.undo()
    qtbot.waitUntil(lambda: told == ["first", "second"])


def test_what_was_asked_behind_a_step_that_conflicts_is_not_done(thread: LibraryThread, qtbot: QtBot) -> None:
    history = History(thread)
    add(thread, history, "one")
    qtbot.waitUntil(lambda: history.stack.count() == 1)
    history.push("star", MarkClippings(ids=(1,), starred=True))
    history.push("nowhere", MarkClippings(ids=(99,), starred=True))
    failures: list[ClippingsError] = []
    history.failed.connect(failures.append)
    history.undo()
    history.undo()
    assert stars(thread, qtbot) == (0, 0)
    assert [type(error) for error in failures] == [NotFound]
    assert history.stack.count() == 0


@pytest.mark.parametrize("back", [True, False])
def test_a_library_that_is_busy_keeps_the_history(tmp_path: Path, qtbot: QtBot, back: bool) -> None:
    folder = tmp_path / "library"
    full = threading.Event()

    class Full(Library):
        """A library on a disk that is full at times."""

        def apply(self, change: Change, watch: Watch = NOBODY) -> Applied:
            if full.is_set():
                raise DiskFull(folder)
            return super().apply(change, watch)

    thread = LibraryThread(lambda: Full.open(folder))
    with qtbot.waitSignal(thread.opened, timeout=10_000):
        thread.start()
    history = History(thread)
    for number in range(3):
        add(thread, history, f"step {number}")
    qtbot.waitUntil(lambda: history.stack.count() == 3)
    turn, index = (history.undo, 3) if back else (history.redo, 0)
    if not back:
        for _ in range(3):
            history.undo()
        assert stars(thread, qtbot) == (0, 0)
    failures: list[ClippingsError] = []
    history.failed.connect(failures.append)
    full.set()
    turn()
    turn()
    assert stars(thread, qtbot) == (0, 0)
    assert [type(error) for error in failures] == [DiskFull]
    assert (history.stack.count(), history.stack.index()) == (3, index)
    full.clear()
    told: list[str] = []
    history.turned.connect(lambda words, _back: told.append(words))
    turn()
    turn()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == (["step 2", "step 1"] if back else ["step 0", "step 1"])
    thread.stop()


def test_a_bug_in_a_step_is_raised_and_the_history_dropped(thread: LibraryThread, qtbot: QtBot) -> None:
    history = History(thread)
    history.push("no change at all", "nonsense")  # type: ignore[arg-type]
    with capture_exceptions() as raised:
        history.undo()
        qtbot.waitUntil(lambda: history.stack.count() == 0)
    assert len(raised) == 1


@pytest.fixture
def two_threads(tmp_path: Path, qtbot: QtBot) -> Iterator[LibraryThread]:
    """A thread that has a second one read while it is held up by a change."""
    folder = tmp_path / "library"
    with Library.open(folder) as library:
        library.add([Draft(article=ParsedArticle(headline="Ferry late"))])
        library.catch_up()
    thread = LibraryThread(lambda: Library.open(folder), open_reader=lambda: Library.open(folder, read_only=True))
    with qtbot.waitSignal(thread.opened, timeout=10_000):
        thread.start()
    yield thread
    thread.stop()


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """What a job waits for; it is opened at the latest when a test has failed."""
    gate = threading.Event()
    yield gate
    gate.set()


def test_who_reads_does_not_wait_for_a_long_change(
    two_threads: LibraryThread, gate: threading.Event, qtbot: QtBot
) -> None:
    done, begun = list[object](), threading.Event()
    two_threads.ask(lambda _library: begun.set() or gate.wait(), lambda _is_set: done.append("change"))  # type: ignore[func-returns-value]
    assert begun.wait(10)
    two_threads.ask(lambda library: library.counts().starred, lambda _count: done.append("no question"))
    two_threads.ask(lambda library: library.find("ferry").total, done.append, reads=True, kind="search")
    two_threads.ask(lambda _library: threading.current_thread().name, done.append, reads=True, kind="name", urgent=True)
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == ["reading", 1]
    assert not two_threads.idle
    gate.set()
    qtbot.waitUntil(lambda: two_threads.idle)
    assert done[2:] == ["change", "no question"]
    two_threads.ask(lambda _library: threading.current_thread().name, done.append, reads=True)
    qtbot.waitUntil(lambda: done[4:] == ["library"])
    assert "reading" not in {each.name for each in threading.enumerate()}


def test_a_question_that_no_second_thread_can_answer_waits(tmp_path: Path, gate: threading.Event, qtbot: QtBot) -> None:
    tried = threading.Event()

    def refuse() -> Library:
        tried.set()
        raise NotFound(kind="library", key="")

    thread = LibraryThread(lambda: Library.open(tmp_path / "library"), open_reader=refuse)
    thread.start()
    done = list[object]()
    thread.ask(lambda _library: gate.wait())
    thread.ask(lambda library: library.counts().everything, done.append, reads=True)
    qtbot.waitUntil(tried.is_set)
    assert done == []
    gate.set()
    qtbot.waitUntil(lambda: done == [0])
    thread.stop()


def test_a_window_that_is_closed_in_a_long_change_waits_for_both_threads(
    two_threads: LibraryThread, gate: threading.Event
) -> None:
    asked = threading.Event()
    two_threads.ask(lambda _library: gate.wait())
    two_threads.ask(lambda _library: asked.set(), reads=True)
    assert asked.wait(10)
    gate.set()
    two_threads.stop()
    assert not {"reading", "library"} & {each.name for each in threading.enumerate()}
