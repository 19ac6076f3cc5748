"""The program from its start to its exit code."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driving import Driver
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from clippings_app.domain.article import LineLabel, ParsedArticle
from clippings_app.domain.boilerplate import LearntLine
from clippings_app.domain.changes import LearnLines
from clippings_app.domain.clipping import Draft
from clippings_app.library import Library
from clippings_app.storage.database import FILE_NAME
from clippings_app.ui import application, controller, main_window
from clippings_app.ui.drafts import read_drafts
from clippings_app.ui.main_window import MainWindow
from clippings_app.ui.views.review_lines import LEARNT_ROLE, LINE_ROLE

pytestmark = pytest.mark.journey
_PAGE = 4096
"""Bytes of a page of the database."""


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def close_once(is_so: Callable[[MainWindow], bool], look: Callable[[MainWindow], None] | None = None) -> None:
    """Close the program's window once something is so of it, looked at first; whatever fails there closes it too."""

    def try_() -> None:
        windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()]
        if not windows or not is_so(windows[0]):
            QTimer.singleShot(50, try_)
            return
        try:
            if look is not None:
                look(windows[0])
        finally:
            windows[0].close()

    QTimer.singleShot(50, try_)


def _is_read(window: MainWindow) -> bool:
    return window.review.has_draft and not window.review._busy


def test_a_start_with_a_file_reviews_it_and_keeps_it_as_a_draft_at_the_end(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("Quay wall gives way\n\nThe wall of the quay gave way on Sunday morning after a storm.\n")

    close_once(_is_read)
    qapp.setQuitOnLastWindowClosed(True)
    assert application.run(tmp_path / "library", [str(path)]) == 0
    with Library.open(tmp_path / "library", read_only=True) as library:
        assert library.counts().everything == 0
    (draft,) = read_drafts(tmp_path / "library").drafts
    assert draft.title == "Quay wall gives way"
    assert b"Sunday morning" in draft.goods.payloads[0].data


def test_a_start_with_a_file_leaves_learnt_lines_out_of_it_before_the_sidebar_is_there(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(controller, "_CONTENTS_MS", 3_600_000)  # it comes with the first change, or after an hour
    path, box = tmp_path / "page.html", "Get the Ledger's morning letter with ten stories a day"
    path.write_text(
        f"""<html lang=en><head><title>Quay wall gives way | The Norr Ledger</title>
<meta property="og:site_name" content="The Norr Ledger"><link rel=canonical href="https://ledger.example/quay"></head>
<body><article><h1>Quay wall gives way</h1><p>The wall of the quay gave way on Sunday morning after a storm, and the
harbour master closed the road along it.</p><p>{box}</p><p>Nobody could say on Sunday evening how long the repair of
the wall would take or who would pay for it, the town said.</p></article></body></html>"""
    )
    with Library.open(tmp_path / "library") as library:
        library.apply(LearnLines(lines=(LearntLine(text=box, site="ledger.example"),)))
    found: list[tuple[LineLabel, bool]] = []

    def look(window: MainWindow) -> None:
        lines = window.review.lines.lines
        known = [lines.index(row, 0) for row in range(lines.rowCount())]
        found.extend(
            (row.data(LINE_ROLE).label, row.data(LEARNT_ROLE)) for row in known if box in row.data(LINE_ROLE).text
        )

    close_once(_is_read, look)
    qapp.setQuitOnLastWindowClosed(True)
    assert application.run(tmp_path / "library", [str(path)]) == 0
    assert found == [(LineLabel.BOILERPLATE, True)]


def test_a_library_that_cannot_be_opened_ends_with_its_exit_code(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    close_once(lambda window: window.open_error is not None)
    qapp.setQuitOnLastWindowClosed(True)
    assert application.run(tmp_path / "file" / "library", []) == application.CANNOT_OPEN


def test_a_library_of_which_one_clipping_is_damaged_is_open(opened: Callable[[Path], Driver], tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with Library.open(folder) as library:
        long = ParsedArticle(headline="Damaged", body=tuple(f"part{number} " * 100 for number in range(200)))
        library.add([Draft(article=ParsedArticle(headline="Whole")), Draft(article=long)])
        library.catch_up()
    file = folder / FILE_NAME
    data = bytearray(file.read_bytes())
    page = data.index(b"part100") // _PAGE * _PAGE
    data[page : page + 4] = b"\x7f\xff\xff\xff"  # where the text goes on
    file.write_bytes(data)
    driver = opened(folder)
    driver.wait(lambda: "damaged" in driver.window.messages.text.text())
    driver.settle()
    assert driver.window.open_error is None
    assert driver.window.stage.nothing.title.text() != "The library cannot be opened"
    assert driver.window.actions_["restore-backup"].isEnabled()


def test_the_window_needs_an_application(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(application.QApplication, "instance", staticmethod(lambda: None))
    with pytest.raises(RuntimeError, match="QApplication"):
        application.open_window(tmp_path)


def test_the_process_beside_the_window_is_begun_before_it_is_needed(
    opened: Callable[[Path], Driver], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(tmp_path / "library") as library:
        library.add([Draft(article=ParsedArticle(headline="The ferry struck a buoy"))])
    monkeypatch.setattr(main_window, "_PREWARM_MS", 0)
    driver = opened(tmp_path / "library")
    driver.wait(lambda: driver.window.errands.process.running)  # by itself: the index may be made by then
