"""The room of the window that asks the library: what was changed is found, whoever was in the way."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.changes import MarkClippings, SaveSearch
from clippings_app.domain.clipping import Draft
from clippings_app.domain.query import Sort
from clippings_app.library import Library
from clippings_app.search.writing import SyncedStorage, locked
from clippings_app.ui.controller import Controller


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


def test_what_somebody_else_writes_is_seen_by_itself(controller: Controller, qtbot: QtBot) -> None:
    counted: dict[str, int] = {}
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


def test_its_own_changes_are_not_taken_for_somebody_elses(controller: Controller, qtbot: QtBot) -> None:
    controller.apply(SaveSearch(name="Quays", query="quay"), "Keep")
    qtbot.waitUntil(lambda: controller._mark is not None and controller.thread_.idle)
    mark = controller._mark
    controller._look_elsewhere()
    told: list[object] = []
    controller.contents_ready.connect(told.append)
    qtbot.waitUntil(lambda: controller.thread_.idle)
    assert (controller._mark, told) == (mark, [])
