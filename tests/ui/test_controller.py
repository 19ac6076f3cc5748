"""The room of the window that asks the library: what was changed is found, whoever was in the way."""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot
from timing import slowness

from clippings_app.domain.answers import InCommon
from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.changes import MarkClippings, SaveSearch
from clippings_app.domain.clipping import Draft
from clippings_app.domain.query import Sort
from clippings_app.library import Library
from clippings_app.search.writing import SyncedStorage, locked
from clippings_app.ui import controller as controller_module
from clippings_app.ui.controller import Controller
from clippings_app.ui.long_work import Task


@pytest.fixture
def controller(tmp_path: Path, qtbot: QtBot) -> Iterator[Controller]:
    with Library.open(tmp_path) as library:
        library.add([Draft(article=ParsedArticle(headline="Ferry late", body=("By an hour.",)))])
        library.catch_up()
    controller = Controller(tmp_path)
    with qtbot.waitSignal(controller.ready):
        controller.open()
    yield controller
    controller.close()


def answers(controller: Controller) -> list[int]:
    """The totals of all answers from now on."""
    totals: list[int] = []
    controller.answer_ready.connect(lambda answer, _generation: totals.append(answer.total))
    return totals


def test_a_search_that_overtakes_the_index_is_answered_again_behind_it(controller: Controller, qtbot: QtBot) -> None:
    totals = answers(controller)
    controller.apply(MarkClippings(ids=(1,), trashed=True), "Move to the trash")
    with qtbot.waitSignal(controller.library_changed):
        pass
    gate = threading.Event()
    controller.thread_.ask(lambda _library: gate.wait())
    controller._refresh.stop()  # it has fired
    controller.refresh()
    controller.search("is:trash", Sort.RELEVANCE)  # typed now, it goes before the index that waits
    gate.set()
    qtbot.waitUntil(lambda: totals[-1:] == [1])


def test_what_was_changed_while_another_process_wrote_the_index_is_found_when_it_is_done(
    controller: Controller, qtbot: QtBot
) -> None:
    totals = answers(controller)
    controller.search("is:trash", Sort.RELEVANCE)
    qtbot.waitUntil(lambda: totals == [0])
    with locked(SyncedStorage(controller.folder / "index")):
        controller.apply(MarkClippings(ids=(1,), trashed=True), "Move to the trash")
        with qtbot.waitSignal(controller.library_changed):
            pass
        qtbot.waitUntil(controller._index_again.isActive)
        assert totals == [0]
    qtbot.waitUntil(lambda: totals[-1:] == [1])


def test_a_word_that_is_not_typed_to_the_end_finds_those_that_begin_so(controller: Controller, qtbot: QtBot) -> None:
    totals = answers(controller)
    controller.search("late fer", Sort.RELEVANCE)
    qtbot.waitUntil(lambda: totals == [1])
    assert controller.asked == "late fer*", "snippets, facets and exports are of what was found"
    controller.search("late qu", Sort.RELEVANCE)
    qtbot.waitUntil(lambda: totals == [1, 0])
    assert controller.asked == "late qu"


def test_a_change_that_is_stopped_has_changed_nothing_and_is_no_step(controller: Controller, qtbot: QtBot) -> None:
    gate = threading.Event()
    controller.thread_.ask(lambda _library: gate.wait())
    tasks: list[Task] = []
    controller.work.began.connect(tasks.append)
    controller.apply(MarkClippings(ids=(1,), starred=True), "Star")
    (task,) = tasks
    assert (task.title, task.kind) == ("Star", "MarkClippings of 1")
    task.stop()
    with qtbot.waitSignals([controller.stopped, task.over]):
        gate.set()
    assert not controller.history.stack.canUndo()
    counts: list[int] = []
    controller.thread_.ask(lambda library: library.counts().starred, counts.append)
    qtbot.waitUntil(lambda: counts == [0])


def test_a_step_whose_undoing_is_stopped_can_be_undone_still(controller: Controller, qtbot: QtBot) -> None:
    with qtbot.waitSignal(controller.library_changed):
        controller.apply(MarkClippings(ids=(1,), starred=True), "Star")
    gate = threading.Event()
    controller.thread_.ask(lambda _library: gate.wait())
    tasks: list[Task] = []
    controller.work.began.connect(tasks.append)
    controller.history.undo()
    (task,) = tasks
    assert task.title == "Undoing: Star"
    task.stop()
    with qtbot.waitSignal(controller.stopped) as stopped:
        gate.set()
    assert stopped.args == ["Star"]
    assert controller.history.stack.canUndo()
    counts: list[int] = []
    controller.thread_.ask(lambda library: library.counts().starred, counts.append)
    qtbot.waitUntil(lambda: counts == [1])
    with qtbot.waitSignal(controller.history.turned):
        controller.history.undo()
    controller.thread_.ask(lambda library: library.counts().starred, counts.append)
    qtbot.waitUntil(lambda: counts == [1, 0])


def test_a_bug_in_a_change_leaves_no_bar_behind(controller: Controller, qtbot: QtBot) -> None:
    gate = threading.Event()
    controller.thread_.ask(lambda _library: gate.wait())
    tasks: list[Task] = []
    controller.work.began.connect(tasks.append)
    with capture_exceptions() as raised:
        controller.apply("no change at all", "Star")  # type: ignore[arg-type]
        with qtbot.waitSignal(tasks[0].over):
            gate.set()
        qtbot.waitUntil(lambda: len(raised) == 1)
    assert not controller.history.stack.canUndo()


def test_what_is_read_for_long_can_be_stopped_and_is_over_when_another_overtakes_it(
    controller: Controller, qtbot: QtBot
) -> None:
    gate = threading.Event()
    controller.thread_.ask(lambda _library: gate.wait())
    tasks: list[Task] = []
    over: list[str] = []
    controller.work.began.connect(tasks.append)
    controller.work.began.connect(lambda task: task.over.connect(lambda: over.append(task.kind)))
    told: list[InCommon] = []
    controller.ask_in_common((1,), told.append)
    controller.ask_in_common((1, 2), told.append)
    assert over == ["tags of 1"], "it waited, and is not wanted any more"
    tasks[1].stop()
    gate.set()
    qtbot.waitUntil(lambda: over == ["tags of 1", "tags of 2"])
    assert told == []
    controller.ask_in_common((1,), told.append)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert (told[0].topics, told[0].incidents) == ({}, {})


def test_reading_what_very_many_have_in_common_says_how_far_it_is(controller: Controller, qtbot: QtBot) -> None:
    tasks: list[Task] = []
    seen: list[tuple[int, int]] = []
    told: list[InCommon] = []
    gate = threading.Event()
    controller.thread_.ask(lambda _library: gate.wait())
    controller.work.began.connect(tasks.append)
    controller.ask_in_common(tuple(range(1, 3001)), told.append)
    (task,) = tasks
    assert task.title == "Reading what 3,000 clippings have in common"
    task._show()
    task.advanced.connect(lambda: seen.append((task.done, task.total)))
    gate.set()
    qtbot.waitUntil(lambda: len(told) == 1)
    assert seen[0] == (0, 3000)


def test_what_somebody_else_writes_is_seen_by_itself(controller: Controller, qtbot: QtBot) -> None:
    counted: dict[str, int] = {}
    controller.others_wrote.connect(controller.refresh)
    controller.search_counted.connect(counted.__setitem__)
    totals = answers(controller)
    controller.apply(SaveSearch(name="Quays", query="quay"), "Keep")
    controller.search("quay", Sort.RELEVANCE)
    qtbot.waitUntil(lambda: counted == {"quay": 0} and totals[-1:] == [0])
    with Library.open(controller.folder) as other:
        other.add([Draft(article=ParsedArticle(headline="Quay closed", body=("The quay is closed.",)))])
        other.catch_up()
    qtbot.waitUntil(lambda: counted == {"quay": 1} and totals[-1:] == [1], timeout=10_000)
    assert controller.contents is not None
    qtbot.waitUntil(lambda: controller.contents.counts.inbox == 2)


def clippings(controller: Controller, *words: str) -> None:
    """Run a command in a process of its own."""
    command = [sys.executable, "-m", "clippings_app", "--library", str(controller.folder), *words]
    subprocess.run(command, check=True, capture_output=True)


@pytest.mark.parametrize(
    "words",
    [("tag", "1", "--topic", "Sea"), ("edit", "1", "--set", "headline=Sea"), ("edit", "1", "--set", "starred=yes")],
)
def test_what_a_command_changes_is_found_beside_it_within_a_second(
    controller: Controller, qtbot: QtBot, words: tuple[str, ...]
) -> None:
    controller.others_wrote.connect(controller.refresh)
    totals = answers(controller)
    controller.search("topic:sea OR headline:sea OR is:starred", Sort.RELEVANCE)
    qtbot.waitUntil(lambda: totals == [0])
    clippings(controller, *words)
    began = time.monotonic()
    qtbot.waitUntil(lambda: totals[-1:] == [1])
    assert time.monotonic() - began < slowness()


def test_what_the_window_changes_itself_is_not_news(controller: Controller, qtbot: QtBot) -> None:
    told: list[bool] = []
    controller.others_wrote.connect(lambda: told.append(True))
    qtbot.waitUntil(lambda: controller._mark is not None)
    totals = answers(controller)
    controller.search("is:starred", Sort.RELEVANCE)
    controller.apply(MarkClippings(ids=(1,), starred=True), "Star")
    qtbot.waitUntil(lambda: totals[-1:] == [1])
    controller._look_for_others()
    answered: list[int] = []
    controller.thread_.ask(lambda _library: 1, answered.append)  # delivered behind what was asked before it
    qtbot.waitUntil(lambda: answered == [1])
    assert told == []


def test_a_large_index_is_left_to_the_other_process_and_questions_are_answered_without_it(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with Library.open(tmp_path) as library:
        library.add(Draft(article=ParsedArticle(headline=f"Ferry {number}")) for number in range(5_100))
    controller = Controller(tmp_path)
    totals = answers(controller)
    with qtbot.waitSignals([controller.ready, controller.index_lags], timeout=20_000):
        controller.open()
        controller.refresh()
    controller.search("is:inbox", Sort.RELEVANCE)
    qtbot.waitUntil(lambda: totals[-1:] == [5_100], timeout=20_000)
    controller.search("ferry", Sort.RELEVANCE)
    qtbot.waitUntil(lambda: totals[-1:] == [2_000], timeout=20_000)
    assert not (tmp_path / "index").exists()
    with Library.open(tmp_path) as other:
        other.catch_up()
    qtbot.waitUntil(lambda: totals[-1:] == [5_100], timeout=20_000)
    controller.close()


def test_who_answers_meanwhile_looks_through_no_more_without_an_index_and_knows_that_it_comes(
    controller: Controller, qtbot: QtBot
) -> None:
    held, gate = list[tuple[str, int | None, bool]](), threading.Event()

    def look(library: Library) -> tuple[str, int | None, bool]:
        return threading.current_thread().name, library.looked_through_at_once, library.others_index

    controller.thread_.ask(lambda _library: gate.wait(20))
    controller.thread_.ask(look, held.append, reads=True)
    qtbot.waitUntil(lambda: len(held) == 1)
    gate.set()
    qtbot.waitUntil(lambda: controller.thread_.idle)
    controller.thread_.ask(look, held.append, reads=True)
    qtbot.waitUntil(lambda: len(held) == 2)
    assert [(name, is_others) for name, _most, is_others in held] == [("reading", True), ("library", False)]
    assert held[0][1] == held[1][1] is not None


def test_the_list_does_not_wait_for_what_the_sidebar_shows(tmp_path: Path, qtbot: QtBot) -> None:
    with Library.open(tmp_path) as library:
        library.add([Draft(article=ParsedArticle(headline="Ferry late", body=("By an hour.",)))])
        library.catch_up()
    controller = Controller(tmp_path)
    told: list[str] = []
    controller.ready.connect(lambda: controller.search("", Sort.RELEVANCE))
    controller.answer_ready.connect(lambda _answer, _generation: (told.append("answer"), controller.show(1)))
    controller.clipping_ready.connect(lambda _shown: told.append("clipping"))
    controller.contents_ready.connect(lambda _contents: told.append("contents"))
    with qtbot.waitSignal(controller.contents_ready):
        controller.open()
    assert told == ["answer", "clipping", "contents"]
    controller.close()


def test_a_query_that_cannot_be_read_holds_up_no_sidebar(tmp_path: Path, qtbot: QtBot) -> None:
    controller = Controller(tmp_path)
    controller.ready.connect(lambda: controller.search('"', Sort.RELEVANCE))
    with qtbot.waitSignals([controller.query_failed, controller.contents_ready]):
        controller.open()
    controller.close()


def test_who_searches_while_very_many_are_read_is_answered_between_two_parts(
    controller: Controller, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(controller_module, "_PART", 1)
    with Library.open(controller.folder) as library:
        library.add([Draft(article=ParsedArticle(headline=f"Ferry {n}", body=("It sank.",))) for n in range(5)])
    told: list[str] = []
    controller.answer_ready.connect(lambda _answer, _generation: told.append("answer"))
    controller.selection_ready.connect(lambda clippings: told.append(f"{len(clippings)} selected"))
    ids = [1, 2, 3, 4, 5]
    controller.want_selection(ids, {})
    controller.search("ferry", Sort.RELEVANCE)
    qtbot.waitUntil(lambda: "5 selected" in told)
    assert told[0] == "answer"
    told.clear()
    controller.want_selection(ids, {})
    controller.want_selection(ids[:2], {})
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(50)
    assert told == ["2 selected"], "what was selected before is of no interest any more"
