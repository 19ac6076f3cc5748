"""The clippings next to the one that is read are here before they are chosen, and never as they were before a change."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from clippings_app.domain.article import ParsedArticle, Photo
from clippings_app.domain.changes import MarkClippings, TagClippings
from clippings_app.domain.clipping import Clipping, Draft
from clippings_app.domain.query import Sort
from clippings_app.library import Library
from clippings_app.settings import ListLook
from clippings_app.ui.ahead import Ahead
from clippings_app.ui.controller import Controller
from clippings_app.ui.fetching import Shown
from clippings_app.ui.jobs import LibraryThread

HEADLINES = ("Ferry late", "Quay wall cracks", "Pilot boat sold", "Lamp out")
BOOK = ("The keeper of the lamp wrote down every ship that passed. " * 20,) * 400


@pytest.fixture
def controller(tmp_path: Path, qtbot: QtBot) -> Iterator[Controller]:
    with Library.open(tmp_path) as library:
        album = tuple(Photo(caption=f"Wall {number}", sha256=f"{number:064x}") for number in range(4))
        photos = {"Lamp out": album}
        library.add(
            [
                Draft(article=ParsedArticle(headline=head, body=(f"{head} on Sunday.",), photos=photos.get(head, ())))
                for head in HEADLINES
            ]
        )
        library.catch_up()
    controller = Controller(tmp_path)
    with qtbot.waitSignal(controller.ready):
        controller.open()
    qtbot.waitUntil(lambda: controller.contents is not None and controller.thread_.idle)
    yield controller
    controller.close()


@pytest.fixture
def gate(controller: Controller) -> Iterator[threading.Event]:
    """Until it is set, the library's thread does nothing from when it is held up; it is set before that must end."""
    assert controller.thread_.idle
    gate = threading.Event()
    yield gate
    gate.set()


def show(controller: Controller, qtbot: QtBot, clipping: int) -> Shown:
    with qtbot.waitSignal(controller.clipping_ready) as told:
        controller.show(clipping)
    assert told.args is not None
    shown = told.args[0]
    assert isinstance(shown, Shown)
    return shown


def make_ready(controller: Controller, qtbot: QtBot, *around: int) -> None:
    controller.make_ready(around)
    qtbot.waitUntil(lambda: controller.thread_.idle)
    done: list[None] = []
    controller.thread_.ask(lambda _library: None, done.append)
    qtbot.waitUntil(lambda: bool(done))


def hold_up(controller: Controller, gate: threading.Event) -> None:
    controller.thread_.ask(lambda _library: gate.wait(10), reads=True)


def test_what_was_made_ready_is_shown_while_the_library_is_busy(
    controller: Controller, gate: threading.Event, qtbot: QtBot
) -> None:
    show(controller, qtbot, 1)
    make_ready(controller, qtbot, 2)
    hold_up(controller, gate)
    assert show(controller, qtbot, 2).clipping.article.headline == "Quay wall cracks"
    assert show(controller, qtbot, 1).clipping.article.headline == "Ferry late", "the one before it is still here"


def test_an_answer_that_is_here_comes_after_the_asking(controller: Controller, qtbot: QtBot) -> None:
    show(controller, qtbot, 1)
    make_ready(controller, qtbot, 2)
    told: list[Shown] = []
    controller.clipping_ready.connect(told.append)
    controller.show(2)
    assert told == []
    qtbot.waitUntil(lambda: len(told) == 1)


def test_of_two_choices_only_the_last_is_shown_whichever_was_ready(
    controller: Controller, gate: threading.Event, qtbot: QtBot
) -> None:
    show(controller, qtbot, 1)
    make_ready(controller, qtbot, 2)
    told: list[int] = []
    controller.clipping_ready.connect(lambda shown: told.append(shown.clipping.id))
    hold_up(controller, gate)
    controller.show(3)
    controller.show(2)
    gate.set()
    qtbot.waitUntil(lambda: bool(told) and controller.thread_.idle)
    controller.show(2)
    controller.show(3)
    qtbot.waitUntil(lambda: told[-1:] == [3])
    assert told == [2, 3]


def test_a_change_is_seen_in_what_was_ready_before_it(controller: Controller, qtbot: QtBot) -> None:
    show(controller, qtbot, 1)
    make_ready(controller, qtbot, 2)
    controller.apply(TagClippings(ids=(2,), add_topics=("Ports",)), "Tag")
    assert show(controller, qtbot, 2).clipping.topics == ("Ports",)
    show(controller, qtbot, 1)
    make_ready(controller, qtbot, 2)
    with qtbot.waitSignal(controller.library_changed):
        controller.history.undo()
    assert show(controller, qtbot, 2).clipping.topics == ()


def test_what_others_wrote_is_seen_in_what_was_ready_before_it(controller: Controller, qtbot: QtBot) -> None:
    show(controller, qtbot, 1)
    make_ready(controller, qtbot, 2)
    with qtbot.waitSignal(controller.others_wrote), Library.open(controller.folder) as elsewhere:
        elsewhere.apply(MarkClippings(ids=(2,), starred=True))
    assert show(controller, qtbot, 2).clipping.starred


def test_what_is_read_while_something_changes_is_not_kept(controller: Controller, qtbot: QtBot) -> None:
    show(controller, qtbot, 1)
    controller.make_ready((2,))
    controller.apply(MarkClippings(ids=(2,), starred=True), "Star")
    qtbot.waitUntil(lambda: controller.thread_.idle)
    assert show(controller, qtbot, 2).clipping.starred


def test_hits_are_those_of_the_search_that_is_asked_now(controller: Controller, qtbot: QtBot) -> None:
    show(controller, qtbot, 1)
    make_ready(controller, qtbot, 2)
    with qtbot.waitSignal(controller.answer_ready):
        controller.search("wall", Sort.RELEVANCE)
    shown = show(controller, qtbot, 2)
    assert shown.spans is not None
    assert shown.spans("Quay wall cracks") == [(5, 9)]


@pytest.mark.parametrize("heavy", [4, 5], ids=["many pictures", "a book"])
def test_what_takes_long_is_not_read_for_somebody_who_may_never_look(
    controller: Controller, gate: threading.Event, qtbot: QtBot, heavy: int
) -> None:
    with Library.open(controller.folder) as library, qtbot.waitSignal(controller.others_wrote):
        library.add([Draft(article=ParsedArticle(headline="Of lamps and ships", body=BOOK))])
    show(controller, qtbot, 1)
    make_ready(controller, qtbot, heavy)
    told: list[int] = []
    controller.clipping_ready.connect(lambda shown: told.append(shown.clipping.id))
    hold_up(controller, gate)
    controller.show(heavy)
    qtbot.wait(50)
    assert told == []
    gate.set()
    qtbot.waitUntil(lambda: told == [heavy])


@pytest.mark.usefixtures("qapp")
def test_only_what_stands_around_the_one_that_is_read_is_held(clipping: Clipping) -> None:
    ahead = Ahead(LibraryThread(lambda: pytest.fail("nothing is asked of the library")))
    ahead.keep(Shown(clipping=clipping), ahead.era)
    ahead.make_ready((), 8, "")
    assert ahead.of(clipping.id, "") is None
    ahead.keep(Shown(clipping=clipping), ahead.era)
    ahead.make_ready((), clipping.id, "")
    assert ahead.of(clipping.id, "") is not None
    assert ahead.of(clipping.id, "wall") is None
    ahead.forget()
    assert ahead.of(clipping.id, "") is None
    ahead.keep(Shown(clipping=clipping), ahead.era - 1)
    assert ahead.of(clipping.id, "") is None, "it was read before something changed"
    large = QImage(1600, 1600, QImage.Format.Format_RGB32)
    ahead.keep(Shown(clipping=clipping, images={"a" * 64: large}), ahead.era)
    assert ahead.of(clipping.id, "") is None, "memory is bounded"


def passages(controller: Controller, qtbot: QtBot, query: str) -> list[str]:
    with qtbot.waitSignal(controller.rows_ready) as told:
        controller.search(query, Sort.RELEVANCE)
    assert told.args is not None
    return [view.snippet for view in told.args[1].values()]


def test_a_list_that_shows_no_passages_reads_none_until_it_does(controller: Controller, qtbot: QtBot) -> None:
    assert sorted(passages(controller, qtbot, "sunday")) == sorted(f"{h} on <mark>Sunday</mark>." for h in HEADLINES)
    controller.show_look(ListLook(table=True))
    assert passages(controller, qtbot, "sunday") == [""] * len(HEADLINES)
    with qtbot.waitSignal(controller.rows_ready) as told:
        controller.show_look(ListLook())
    assert told.args is not None
    assert all("<mark>" in view.snippet for view in told.args[1].values())


def test_a_table_finds_the_same_in_the_same_order(controller: Controller, qtbot: QtBot) -> None:
    found: list[tuple[int, ...]] = []
    controller.answer_ready.connect(lambda answer, _generation: found.append(answer.ids))
    for look in (ListLook(), ListLook(table=True)):
        controller.show_look(look)
        for query in ("sunday", "wall OR ferry", ""):
            with qtbot.waitSignal(controller.rows_ready):
                controller.search(query, Sort.RELEVANCE)
    assert found[:3] == found[3:]
    assert len(found[0]) == len(HEADLINES)


def test_of_what_is_selected_only_what_is_not_here_is_read_again(controller: Controller, qtbot: QtBot) -> None:
    with qtbot.waitSignal(controller.selection_ready) as told:
        controller.want_selection((1, 2), {})
    assert told.args is not None
    first = {each.id: each for each in told.args[0]}
    with qtbot.waitSignal(controller.selection_ready) as told:
        controller.want_selection((3, 2, 1), {2: first[2]})
    assert told.args is not None
    again = told.args[0]
    assert [each.id for each in again] == [3, 2, 1]
    assert again[1] is first[2]
    assert again[2] is not first[1]
