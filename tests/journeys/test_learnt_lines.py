"""What is boilerplate of an outlet is said once: marked in a review, left out the next time, and to be had back."""

from pathlib import Path

import pytest
from driving import Driver
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from clippings_app.domain.article import LineLabel
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.payload import Payload
from clippings_app.intake import take_in
from clippings_app.library import Library
from clippings_app.ui.dialogs.learnt_lines import TEXT, LearntLinesDialog
from clippings_app.ui.views.review_lines import LEARNT_ROLE, LINE_ROLE

pytestmark = pytest.mark.journey
CTRL = Qt.KeyboardModifier.ControlModifier
BOX = "Get the Ledger's morning letter with {0} stories a day"


def page(name: str, stories: int) -> bytes:
    return f"""<html lang=en><head><title>{name} closed on Monday | The Norr Ledger</title>
<meta property="og:site_name" content="The Norr Ledger"><link rel=canonical href="https://ledger.example/{name}">
</head><body><article><h1>{name} closed on Monday</h1>
<p>The {name} between Norr and the island was closed on Monday after a crack was found in it, the port said.</p>
<p>{BOX.format(stories)}</p>
<p>A second {name} opens on Tuesday, according to <a href="https://radio.example/{name}">Radio Norr</a>, and tickets
for the {name} stay valid for a month after the repair.</p>
<p>Nobody could say on Monday evening how long the repair of the {name} would take or who would pay for it.</p>
</article></body></html>""".encode()


def drop(driver: Driver, name: str, stories: int, folder: Path) -> None:
    path = folder / f"{name}.html"
    path.write_bytes(page(name, stories))
    from PySide6.QtCore import QUrl

    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    driver.drop(mime)
    driver.wait(lambda: driver.window.in_review() and driver.window.review.has_draft and not driver.window.review._busy)
    driver.settle()


def go_to_line(driver: Driver, words: str) -> None:
    view = driver.window.review.lines
    rows = range(view.lines.rowCount())
    row = next(row for row in rows if words in view.lines.index(row, 0).data(LINE_ROLE).text)
    at = view.visualRect(view.lines.index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def label_of(driver: Driver, words: str) -> tuple[LineLabel, bool]:
    view = driver.window.review.lines
    indexes = (view.lines.index(row, 0) for row in range(view.lines.rowCount()))
    index = next(index for index in indexes if words in index.data(LINE_ROLE).text)
    return index.data(LINE_ROLE).label, index.data(LEARNT_ROLE)


def stored(driver: Driver, name: str) -> Clipping:
    found: list[Clipping] = []
    driver.window.controller.thread_.ask(
        lambda library: [each for each in library.get(range(1, 20)) if name in (each.article.headline or "")],
        found.extend,
    )
    driver.wait(lambda: found)
    return found[0]


def file(driver: Driver) -> None:
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: not driver.window.review.has_draft)
    driver.settle()


def test_a_line_marked_once_is_left_out_the_next_time_and_brought_back_by_one_key(
    driver: Driver, tmp_path: Path
) -> None:
    drop(driver, "ferry", 12, tmp_path)
    assert label_of(driver, "morning letter") == (LineLabel.BODY, False)
    assert "learnt" not in driver.window.review.legend.text(), "a key is told of where it does something"
    go_to_line(driver, "morning letter")
    driver.press(Qt.Key.Key_X)
    driver.settle()
    file(driver)
    assert "1 line of The Norr Ledger is left out from now on." in driver.window.messages.text.text()
    ferry = stored(driver, "ferry")
    assert ferry.article.boilerplate == (BOX.format(12),)
    assert ferry.article.publisher == "The Norr Ledger"
    assert [source.url for source in ferry.article.sources if source.url] == ["https://radio.example/ferry"]

    drop(driver, "bridge", 9, tmp_path)
    review = driver.window.review
    assert "left out as before" in review.notes.text()
    assert "brings&nbsp;a&nbsp;learnt&nbsp;line&nbsp;back" in review.legend.text()
    assert label_of(driver, "morning letter") == (LineLabel.BOILERPLATE, True)
    assert "morning letter" not in review.article.toPlainText()
    file(driver)
    assert stored(driver, "bridge").article.boilerplate == (BOX.format(9),)
    contents = driver.window.controller.contents
    assert contents is not None
    assert [(line.used, line.active) for line in contents.learnt] == [(1, True)]

    drop(driver, "tunnel", 7, tmp_path)
    driver.press(Qt.Key.Key_K)
    driver.settle()
    assert label_of(driver, "morning letter") == (LineLabel.BODY, False)
    assert "morning letter" in review.article.toPlainText()
    file(driver)
    assert BOX.format(7) in stored(driver, "tunnel").article.body
    contents = driver.window.controller.contents
    assert contents is not None
    assert [line.active for line in contents.learnt] == [False], "what was brought back is left out no more"


def test_undoing_the_filing_unlearns_too(driver: Driver, tmp_path: Path) -> None:
    drop(driver, "ferry", 12, tmp_path)
    go_to_line(driver, "morning letter")
    driver.press(Qt.Key.Key_X)
    driver.settle()
    file(driver)
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.settle()
    contents = driver.window.controller.contents
    assert contents is not None
    assert (contents.learnt, contents.counts.everything) == ((), 0)


def test_imports_of_many_leave_known_lines_out_too(tmp_path: Path) -> None:
    from clippings_app.domain.boilerplate import LearntLine
    from clippings_app.domain.changes import LearnLines

    with Library.open(tmp_path / "library") as library:
        library.apply(LearnLines(lines=(LearntLine(text=BOX.format(1), site="ledger.example"),)))
        payloads = [
            Payload(data=page(name, 5), name=f"{name}.html", type="text/html", charset="utf-8")
            for name in ("ferry", "bridge")
        ]
        report = take_in(library, payloads)
        assert [each.article.boilerplate for each in library.get([1, 2])] == [(BOX.format(5),)] * 2
        assert library.learnt_lines()[0].used == 2
        assert report.inverse is not None
        library.apply(report.inverse)
        assert library.learnt_lines()[0].used == 0
        assert library.counts().everything == 0


def test_the_list_shows_what_was_learnt_and_every_change_can_be_undone(driver: Driver, tmp_path: Path) -> None:
    drop(driver, "ferry", 12, tmp_path)
    go_to_line(driver, "morning letter")
    driver.press(Qt.Key.Key_X)
    driver.settle()
    file(driver)
    driver.window.actions_["learnt-lines"].trigger()
    dialog = driver.window.findChild(LearntLinesDialog)
    assert dialog is not None
    driver.wait(dialog.isVisible)
    cell = dialog.shown.index(0, TEXT)
    assert cell.data() == BOX.format(12)
    dialog.shown.setData(cell, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    driver.settle()
    assert dialog.shown.index(0, 4).data() == "Kept"
    dialog.shown.setData(dialog.shown.index(0, TEXT), "Get the morning letter")
    driver.settle()
    assert dialog.shown.index(0, TEXT).data() == "Get the morning letter"
    dialog.table.selectRow(0)
    QTest.mouseClick(dialog.delete, Qt.MouseButton.LeftButton)
    driver.settle()
    assert dialog.shown.rowCount() == 0
    assert dialog.nothing.isVisible()
    for _ in range(3):
        QTest.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
        driver.settle()
    assert (dialog.shown.index(0, TEXT).data(), dialog.shown.index(0, 4).data()) == (BOX.format(12), "Left out")
    dialog.reject()
