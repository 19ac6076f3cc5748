"""Ctrl+Z in a review takes back what was done to the draft; the library behind it keeps what was done to it."""

import pytest
from driving import ARTICLE, Driver
from PySide6.QtCore import Qt

from clippings_app.domain.article import LineLabel
from clippings_app.domain.payload import Payload
from clippings_app.ui.drafts import KeptDraft, read_drafts, write_drafts
from clippings_app.ui.goods import Goods
from clippings_app.ui.views.review_lines import LINE_ROLE

pytestmark = pytest.mark.journey
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SECOND = """Reservoir at Ulmsted is full again

By Runa Sten
The Ulmsted Gazette
3 June 2024

The reservoir above Ulmsted is full for the first time since the drought of 2022, the water board said on Monday.

Boats may go out from Saturday.
"""


def label_of(driver: Driver, words: str) -> LineLabel:
    lines = driver.window.review.lines.lines
    found = (lines.index(row, 0).data(LINE_ROLE) for row in range(lines.rowCount()))
    label = next(line.label for line in found if words in line.text)
    assert isinstance(label, LineLabel)
    return label


def test_a_label_is_taken_back_before_the_filing_before_it(driver: Driver) -> None:
    driver.copy(ARTICLE)
    driver.paste_and_wait()
    driver.wait(lambda: driver.window.review.has_draft and not driver.window.review._busy)
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: driver.count() == 1)
    driver.copy(SECOND)
    driver.paste_and_wait()
    driver.wait(lambda: driver.window.review.has_draft and not driver.window.review._busy)
    undo, redo = driver.window.actions_["undo"], driver.window.actions_["redo"]
    filing = undo.text()
    assert filing.startswith("&Undo: ")
    driver.press(Qt.Key.Key_B)
    driver.settle()
    assert label_of(driver, "Reservoir at") is LineLabel.BODY
    assert undo.text() == "&Undo: Relabel 1 line"
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.settle()
    assert label_of(driver, "Reservoir at") is LineLabel.HEADLINE
    assert (undo.text(), redo.text()) == (filing, "&Redo: Relabel 1 line")
    assert driver.count() == 1, "what is in the library stays as it is"
    driver.press(Qt.Key.Key_Z, CTRL | SHIFT)
    driver.settle()
    assert label_of(driver, "Reservoir at") is LineLabel.BODY
    driver.window.messages.action_chosen.emit("undo")
    driver.wait(lambda: driver.count() == 0)
    assert label_of(driver, "Reservoir at") is LineLabel.BODY, "a message's button takes back what the message tells"
    driver.press(Qt.Key.Key_Escape)
    assert redo.text() == f"&Redo: {filing.removeprefix('&Undo: ')}", "away from the review the library is meant"


def test_a_draft_is_written_down_once_the_window_is_open_without_another_key(driver: Driver) -> None:
    controller, desk = driver.window.controller, driver.window.desk
    desk._are_loaded = False  # as while what waited before is being read
    driver.copy(SECOND)
    desk.paste()
    driver.wait(lambda: driver.window.review.has_draft and not driver.window.review._busy)
    desk.keep_drafts()
    driver.settle()
    assert read_drafts(controller.folder).drafts == ()
    desk._are_loaded = True
    driver.wait(lambda: [draft.title for draft in read_drafts(controller.folder).drafts] == [SECOND.split("\n")[0]])


def test_a_window_closed_while_it_opens_keeps_what_waited_before_and_what_came_since(driver: Driver) -> None:
    controller, desk = driver.window.controller, driver.window.desk
    waited = KeptDraft(title="From before", goods=Goods(payloads=(Payload(data=b"From before", name="a"),)))
    write_drafts(controller.folder, [waited])
    desk._are_loaded = False  # as while it is being read
    driver.copy(SECOND)
    desk.paste()
    driver.wait(lambda: driver.window.review.has_draft and not driver.window.review._busy)
    driver.window.close()
    titles = [draft.title for draft in read_drafts(controller.folder).drafts]
    assert titles == ["From before", SECOND.split("\n")[0]]
