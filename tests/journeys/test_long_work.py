"""What takes long: counted, stopped, waited for when the window is closed; and keys that turn a thing on and off."""

import itertools
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from driving import Driver
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.changes import AddTopic, EditTopic, MarkClippings
from clippings_app.domain.clipping import Draft
from clippings_app.domain.errors import ClippingsError, DiskFull
from clippings_app.domain.watch import Stage, Watch
from clippings_app.library import Library
from clippings_app.ui.controller import Controller
from clippings_app.ui.dialogs.export import ExportDialog
from clippings_app.ui.long_work import Task
from clippings_app.ui.messages import Notice
from clippings_app.ui.models.dragging import IDS_MIME, ids_of_mime
from clippings_app.ui.notifying import Notifier
from clippings_app.ui.steps import Step

pytestmark = pytest.mark.journey
COUNT = 620
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    with Library.open(folder) as library:
        library.apply(AddTopic(path="Sea"))
        library.apply(EditTopic(path="Sea", favourite=3))
        articles = (ParsedArticle(headline=f"Ferry {number}", body=("It sank.",)) for number in range(COUNT))
        library.add([Draft(article=article) for article in articles])
        library.catch_up()
    return folder


def select_all(driver: Driver) -> None:
    driver.window.list_pane.list.setFocus()
    driver.press(Qt.Key.Key_A, CTRL)
    assert driver.window.stage.selected_count() == COUNT
    driver.settle()


def starred(driver: Driver) -> int:
    contents = driver.window.controller.contents
    assert contents is not None
    return contents.counts.starred


def tagged(driver: Driver) -> int:
    contents = driver.window.controller.contents
    assert contents is not None
    return next(each.count for each in contents.topics if each.topic.path == "Sea")


@contextmanager
def held(driver: Driver) -> Iterator[Callable[[], None]]:
    """The library's thread is at something else; gives what lets it go on."""
    go_on = threading.Event()
    driver.window.controller.thread_.ask(lambda _library: go_on.wait(60) and None)
    try:
        yield go_on.set
    finally:
        go_on.set()


def slowly(
    driver: Driver, words: str = "Star all of them", refused: ClippingsError | None = None
) -> tuple[Task, threading.Event]:
    """Begin a change that does not end, or is not refused, before it is stopped or, by the event, let go."""
    let_go = threading.Event()
    ids = tuple(driver.window.stage.selected_ids())
    tasks: list[Task] = []
    controller = driver.window.controller
    controller.work.began.connect(tasks.append)

    def choose(_library: Library) -> Step:
        while not (tasks[0].stopped() or let_go.wait(0.01)):
            pass
        if refused is not None:
            raise refused
        return Step(change=MarkClippings(ids=ids, starred=True), words=words)

    controller.apply_chosen(choose, words, "a slow change")
    controller.work.began.disconnect(tasks.append)
    return tasks[0], let_go


def test_a_digit_that_is_pressed_twice_quickly_is_as_if_it_had_not_been_pressed(driver: Driver) -> None:
    select_all(driver)
    with held(driver) as go_on:
        driver.press(Qt.Key.Key_3)
        driver.press(Qt.Key.Key_3)
        go_on()
        driver.settle()
    assert tagged(driver) == 0
    assert driver.window.controller.history.stack.count() == 2
    driver.press(Qt.Key.Key_3)
    driver.settle()
    assert tagged(driver) == COUNT
    assert driver.window.messages.text.text() == "620 clippings tagged with “Sea”."


def test_the_star_that_is_given_twice_quickly_is_taken_back(driver: Driver) -> None:
    select_all(driver)
    with held(driver) as go_on:
        driver.press(Qt.Key.Key_D, CTRL)
        driver.press(Qt.Key.Key_D, CTRL)
        go_on()
        driver.settle()
    assert starred(driver) == 0
    driver.press(Qt.Key.Key_D, CTRL)
    driver.settle()
    assert starred(driver) == COUNT


def test_a_change_and_its_undoing_tell_how_many_clippings_are_done(driver: Driver) -> None:
    select_all(driver)
    told: dict[str, list[tuple[int, int]]] = {}

    def follow(task: Task) -> None:
        heard = told.setdefault(task.title, [])
        task._told.connect(lambda done, total, _keeping: heard.append((done, total)))

    driver.window.controller.work.began.connect(follow)
    driver.press(Qt.Key.Key_Delete)
    driver.settle()
    driver.window.controller.history.undo()
    driver.settle()
    for title in ("Move to the trash", "Undoing: Move to the trash"):
        assert told[title][0] == (0, COUNT)
        assert all(0 <= done <= total == COUNT for done, total in told[title])


def test_all_of_many_citations_are_copied_and_it_is_said_how_many(driver: Driver) -> None:
    select_all(driver)
    driver.press(Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    driver.wait(lambda: driver.window.messages.text.text() == "620 citations are on the clipboard.")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == COUNT
    assert sum("Ferry 7" in line for line in itertools.islice(lines, COUNT)) == sum(
        str(n)[0] == "7" for n in range(COUNT)
    )
    assert driver.window.controller.work.tasks == []


def test_closing_waits_for_a_long_change_and_says_so(driver: Driver, library: Path) -> None:
    select_all(driver)
    task, let_go = slowly(driver)
    assert not driver.window.close()
    assert driver.window.isVisible()
    assert driver.window.messages.text.text() == "The window closes as soon as this is done: Star all of them"
    driver.wait(lambda: task.is_shown)
    let_go.set()
    driver.wait(lambda: not driver.window.isVisible())
    assert not driver.window.controller.thread_._thread.is_alive()
    with Library.open(library) as again:
        assert again.counts().starred == COUNT


def test_closing_once_more_stops_what_is_waited_for_and_nothing_of_it_is_done(driver: Driver, library: Path) -> None:
    select_all(driver)
    slowly(driver)
    assert not driver.window.close()
    assert not driver.window.close()
    driver.wait(lambda: not driver.window.isVisible())
    with Library.open(library) as again:
        assert again.counts().starred == 0


def test_two_that_were_compared_are_still_selected_and_it_is_seen(driver: Driver) -> None:
    stage, rows = driver.window.stage, driver.window.list_pane.list
    rows.setFocus()
    rows.select_first()
    driver.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    driver.settle()
    assert stage.selected_count() == 2
    driver.press(Qt.Key.Key_B, CTRL)
    driver.wait(lambda: stage.pages.currentWidget() is stage.comparison)
    driver.settle()
    stage.comparison.closed.emit()
    assert stage.pages.currentWidget() is stage.several
    assert stage.several.title.text() == "2 clippings selected"


def test_citations_that_come_late_leave_what_was_copied_meanwhile(driver: Driver) -> None:
    select_all(driver)
    clipboard = QGuiApplication.clipboard()
    driver.press(Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    driver.copy("A sentence of my own.")
    driver.wait(lambda: driver.window.messages.text.text() == "620 citations are written.")
    assert clipboard.text() == "A sentence of my own."
    (button,) = driver.window.messages.buttons
    assert button.text() == "Copy 620 citations"
    button.click()
    assert driver.window.messages.text.text() == "620 citations are on the clipboard."
    assert clipboard.text().count("Ferry ") == COUNT
    driver.press(Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    driver.wait(lambda: not driver.window.errands._waiting)
    assert driver.window.messages.text.text() == "620 citations are on the clipboard.", "nobody has copied anything"


def test_what_others_copy_is_looked_at_only_while_citations_are_being_written(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clippings_app.ui.copying._tells_anew", lambda: True)
    select_all(driver)
    driver.press(Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    driver.wait(lambda: driver.window.messages.text.text() == "620 citations are on the clipboard.")
    driver.copy("A sentence of my own.")
    looked: list[None] = []
    monkeypatch.setattr(QClipboard, "text", lambda *_: looked.append(None))
    QGuiApplication.clipboard().dataChanged.emit()
    assert looked == []


def test_the_button_stops_it_too(driver: Driver, library: Path) -> None:
    select_all(driver)
    slowly(driver)
    driver.window.close()
    (stop,) = driver.window.messages.buttons
    assert stop.text() == "Stop and close"
    stop.click()
    driver.wait(lambda: not driver.window.isVisible())
    with Library.open(library) as again:
        assert again.counts().starred == 0


def test_a_window_that_is_to_close_stays_when_the_program_is_started_again(driver: Driver) -> None:
    select_all(driver)
    _task, let_go = slowly(driver)
    assert not driver.window.close()
    driver.window.leaving.stay()
    assert not driver.window.messages.isVisible()
    let_go.set()
    driver.wait(lambda: starred(driver) == COUNT)
    driver.settle()
    assert driver.window.isVisible()
    assert driver.window.close(), "asked for anew it closes"


def test_what_has_gone_wrong_meanwhile_is_still_told_to_who_wants_the_window_after_all(driver: Driver) -> None:
    select_all(driver)
    _task, let_go = slowly(driver)
    assert not driver.window.close()
    driver.window.notice(Notice(text="The export was not written.", level="error"))
    driver.window.leaving.stay()
    assert driver.window.messages.isVisible()
    assert driver.window.messages.text.text() == "The export was not written."
    let_go.set()
    driver.settle()
    assert driver.window.isVisible()


def test_a_window_that_is_to_close_stays_where_what_it_waits_for_goes_wrong(driver: Driver, library: Path) -> None:
    select_all(driver)
    _task, let_go = slowly(driver, refused=DiskFull(library))
    assert not driver.window.close()
    let_go.set()
    driver.wait(lambda: driver.window.messages.text.text().startswith("There is no room left"))
    driver.settle()
    assert driver.window.isVisible()
    assert driver.window.messages.isVisible()
    assert driver.window.close()


def test_a_window_stays_where_what_was_waited_for_a_moment_goes_wrong(driver: Driver, library: Path) -> None:
    select_all(driver)
    _task, let_go = slowly(driver, refused=DiskFull(library))
    let_go.set()
    assert not driver.window.close()
    driver.settle()
    assert driver.window.messages.text.text().startswith("There is no room left")
    assert driver.window.isVisible()
    assert driver.window.close()


def test_a_window_that_is_to_close_waits_for_what_was_begun_later_too(driver: Driver, library: Path) -> None:
    select_all(driver)
    _first, go_on = slowly(driver)
    assert not driver.window.close()
    later = driver.window.controller.work.begin("A print", "a print", waited_for=True)
    go_on.set()
    driver.settle()
    assert driver.window.isVisible()
    later.end()
    driver.wait(lambda: not driver.window.isVisible())
    with Library.open(library) as again:
        assert again.counts().starred == COUNT


def test_what_takes_a_moment_is_done_before_the_window_is_closed(driver: Driver, library: Path) -> None:
    select_all(driver)
    driver.press(Qt.Key.Key_D, CTRL)
    assert driver.window.close()
    with Library.open(library) as again:
        assert again.counts().starred == COUNT


def test_another_library_is_opened_when_what_is_waited_for_is_done(driver: Driver, tmp_path: Path) -> None:
    window = driver.window
    select_all(driver)
    _task, let_go = slowly(driver)
    window.folder_chosen.emit(tmp_path / "another")
    assert window.successor is None
    assert window.isVisible()
    let_go.set()
    driver.wait(lambda: window.successor is not None)
    assert not window.isVisible()
    successor = window.successor
    assert successor is not None
    controller = successor.findChild(Controller)
    assert controller is not None
    driver.wait(lambda: controller.contents is not None)
    successor.close()
    successor.deleteLater()


def test_an_import_is_no_reason_to_wait(driver: Driver, tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    for number in range(60):
        (source / f"{number}.txt").write_text(f"Quay wall {number}\n\nThe wall of the quay gave way, it was said.\n")
    driver.window.desk.take_paths([source])
    driver.wait(lambda: driver.window.errands.importing)
    assert driver.window.close()
    assert not driver.window.isVisible()


def test_who_waits_is_told_of_a_change_portion_by_portion(library: Path) -> None:
    asked: list[int] = []
    with Library.open(library) as opened:
        ids = tuple(hit.row.id for hit in opened.find("", limit=COUNT).hits)

        def told(stage: Stage, done: int, total: int) -> None:
            if stage is Stage.CHANGING:
                asked.append(done)
            assert total == COUNT

        opened.apply(MarkClippings(ids=ids, starred=True), Watch(progress=told, cancelled=lambda: False))
        assert asked == [0, 500, COUNT]
        assert opened.counts().starred == COUNT


def exporting(driver: Driver, to: Path) -> ExportDialog:
    """All are being written into a file, and it has taken longer than a moment."""
    select_all(driver)
    driver.window.actions_["export"].trigger()
    driver.wait(lambda: driver.window.findChild(ExportDialog) is not None)
    dialog = driver.window.findChild(ExportDialog)
    assert dialog is not None
    driver.wait(lambda: dialog._preview_job is None and not dialog._later.isActive())
    dialog.to.setText(str(to))
    dialog._make_room_later.setInterval(0)
    dialog.try_accept()
    driver.wait(lambda: not dialog.isVisible())
    return dialog


def test_an_export_that_takes_long_goes_on_as_a_bar_below_the_window(driver: Driver, tmp_path: Path) -> None:
    titles: list[str] = []
    driver.window.controller.work.shown.connect(lambda task: titles.append(task.title))
    driver.window.remember(export=replace(driver.window.settings.export, format="ris"))
    exporting(driver, tmp_path / "ferries.ris")
    assert QApplication.activeModalWidget() is None
    driver.wait(lambda: "620 clippings written" in driver.window.messages.text.text())
    assert titles == ["Exporting 620 clippings"]
    assert (tmp_path / "ferries.ris").read_text().count("TY  - ") == COUNT
    driver.wait(lambda: driver.window.findChild(ExportDialog) is None)
    assert driver.window.controller.work.tasks == []


def test_an_export_is_stopped_from_its_bar_and_leaves_no_file(driver: Driver, tmp_path: Path) -> None:
    to = tmp_path / "ferries.docx"
    driver.window.remember(export=replace(driver.window.settings.export, format="docx", style="apa"))
    exporting(driver, to)
    (task,) = driver.window.controller.work.tasks
    task.stop()
    driver.wait(lambda: driver.window.messages.text.text() == "The export was stopped.")
    assert driver.window.messages.advice.text() == "No file was written."
    assert not to.exists()
    driver.wait(lambda: driver.window.findChild(ExportDialog) is None)


def test_an_export_that_fails_out_of_sight_comes_back_with_the_reason(driver: Driver) -> None:
    dialog = exporting(driver, Path("/proc/ferries.ris"))
    driver.wait(dialog.isVisible)
    assert "ferries.ris" in dialog.wrong.text()
    assert dialog.ok.isEnabled()
    assert driver.window.controller.work.tasks == []
    dialog.reject()


@pytest.mark.parametrize("name", ["ferries.ris", "/proc/ferries.ris"])
def test_whoever_looks_elsewhere_is_told_once_how_an_export_ended(
    name: str, driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds, elsewhere, told = itertools.count(0, 60), QWidget(), list[QWidget]()
    driver.qtbot.addWidget(elsewhere)
    notifier = Notifier(elsewhere, lambda: True, lambda: next(seconds), told.append).follow_work(
        driver.window.controller.work
    )
    monkeypatch.setattr(driver.window, "notifier", notifier)
    driver.window.remember(export=replace(driver.window.settings.export, format="ris"))
    exporting(driver, tmp_path / name)
    driver.wait(lambda: told)
    driver.settle()
    assert told == [elsewhere]
    for dialog in driver.window.findChildren(ExportDialog):  # one that has come back
        dialog.close()


def test_an_export_that_fails_while_the_window_is_to_close_keeps_it_open_with_the_reason(driver: Driver) -> None:
    dialog = exporting(driver, Path("/proc/ferries.ris"))
    assert not driver.window.close()
    driver.wait(dialog.isVisible)
    driver.settle()
    assert driver.window.isVisible()
    assert dialog.isVisible()
    assert not driver.window.messages.isVisible()
    dialog.reject()
    assert driver.window.close()


def test_very_many_are_dragged_inside_the_window_alone(driver: Driver) -> None:
    select_all(driver)
    rows = driver.window.list_pane.list
    mime = rows.clippings.mime_of(rows.selected_ids())
    assert mime.formats() == [IDS_MIME]
    assert ids_of_mime(mime) == rows.selected_ids()
