"""A clipping that was filed is reviewed once more, out of the bytes that were kept."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from driving import Driver
from PySide6.QtCore import Qt

from clippings_app.domain.article import LineLabel, ParsedArticle
from clippings_app.domain.changes import EditClippings, PurgeClippings, TagClippings
from clippings_app.domain.clipping import Clipping, Draft, Original, Role
from clippings_app.library import Library
from clippings_app.ui.views.review_lines import LINE_ROLE

pytestmark = pytest.mark.journey
TEXT = """Reservoir at Ulmsted is full again

By Runa Sten
The Ulmsted Gazette
3 June 2024

The reservoir above Ulmsted is full for the first time since the drought of 2022, the water board said on Monday.

Boats may go out from Saturday, and the path around the water is open for people who walk and for dogs on a lead.

The sluices are looked at once a year, and were found to be sound by two engineers who came from the valley.
"""


def line(driver: Driver, words: str) -> int:
    lines = driver.window.review.lines.lines
    return next(row for row in range(lines.rowCount()) if words in lines.index(row, 0).data(LINE_ROLE).text)


def label(driver: Driver, words: str) -> LineLabel:
    found = driver.window.review.lines.lines.index(line(driver, words), 0).data(LINE_ROLE).label
    assert isinstance(found, LineLabel)
    return found


def relabel(driver: Driver, words: str, key: Qt.Key) -> None:
    lines = driver.window.review.lines
    lines.setCurrentIndex(lines.lines.index(line(driver, words), 0))
    driver.press(key)
    driver.wait(lambda: not driver.window.review._busy)


def held(driver: Driver) -> Clipping:
    found: list[Clipping] = []
    driver.window.controller.thread_.ask(lambda library: library.get((1,)), found.extend)
    driver.wait(lambda: bool(found))
    return found[0]


def in_review(driver: Driver) -> bool:
    review = driver.window.review
    return review.has_draft and not review._busy and review.isVisible()


def file_first(driver: Driver) -> None:
    driver.copy(TEXT)
    driver.paste_and_wait()
    driver.wait(lambda: in_review(driver))
    relabel(driver, "The sluices", Qt.Key.Key_X)
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: driver.count() == 1)
    driver.wait(lambda: driver.window.stage.current() is not None)


def review_again(driver: Driver) -> None:
    driver.wait(driver.window.actions_["review-again"].isEnabled)
    driver.window.actions_["review-again"].trigger()
    driver.wait(lambda: in_review(driver))


def test_lines_are_put_right_later_and_what_a_person_corrected_stays(driver: Driver) -> None:
    file_first(driver)
    controller = driver.window.controller
    controller.apply(EditClippings(ids=(1,), fields={"headline": "Ulmsted’s reservoir is full"}), "x")
    controller.apply(
        TagClippings(ids=(1,), add_topics=("Water",), add_incidents={"Drought": Role.BACKGROUND}), "y"
    )  # fmt: skip
    driver.wait(lambda: (now := driver.window.stage.current()) is not None and now.topics == ("Water",))
    before = held(driver)
    assert not any(text.startswith("The sluices") for text in before.article.body)
    review_again(driver)
    assert label(driver, "The sluices") is LineLabel.BOILERPLATE, "as it was filed"
    review = driver.window.review
    assert (review.topics.names(), review.incidents.names()) == (("Water",), ("Drought",))
    assert review.role.role() is Role.BACKGROUND
    relabel(driver, "Boats may", Qt.Key.Key_X)
    review.topics.add(("Boats",))
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: driver.window.messages.text.text().startswith("Corrected."))
    after = held(driver)
    assert driver.count() == 1
    assert after.article.headline == "Ulmsted’s reservoir is full"
    assert [text[:13] for text in after.article.body] == ["The reservoir"]
    assert any(text.startswith("Boats may") for text in after.article.boilerplate)
    assert after.topics == ("Boats", "Water")
    assert [(tie.name, tie.role) for tie in after.incidents] == [("Drought", Role.BACKGROUND)]
    driver.window.actions_["undo"].trigger()
    driver.wait(lambda: held(driver).article == before.article)
    assert held(driver).topics == ("Water",)


def test_a_review_once_more_that_changes_nothing_leaves_the_clipping_as_it_is(driver: Driver) -> None:
    file_first(driver)
    before = held(driver)
    review_again(driver)
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: driver.window.messages.text.text().startswith("Nothing was changed."))
    assert held(driver) == before


def test_it_waits_as_a_draft_of_that_clipping(driver: Driver) -> None:
    file_first(driver)
    review_again(driver)
    relabel(driver, "Boats may", Qt.Key.Key_X)
    driver.press(Qt.Key.Key_Escape)
    (draft,) = driver.window.desk.drafts()
    assert draft.goods.again == 1
    driver.window.desk.go_on()
    driver.wait(lambda: in_review(driver))
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: driver.window.messages.text.text().startswith("Corrected."))
    assert driver.count() == 1
    assert len(held(driver).article.body) == 1


def test_what_is_deleted_for_good_during_its_second_review_can_be_filed_anew(driver: Driver) -> None:
    file_first(driver)
    review_again(driver)
    relabel(driver, "Boats may", Qt.Key.Key_X)
    with Library.open(driver.window.controller.folder) as elsewhere:
        elsewhere.apply(PurgeClippings(ids=(1,)))
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: len(driver.window.desk.drafts()) == 1)
    driver.settle()
    driver.window.desk.go_on()
    driver.wait(lambda: in_review(driver))
    assert "not in the library any more" in driver.window.messages.text.text()
    assert label(driver, "Boats may") is LineLabel.BOILERPLATE
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: driver.count() == 1)
    found: list[Clipping] = []
    driver.window.controller.thread_.ask(lambda library: library.get((2,)), found.extend)
    driver.wait(lambda: bool(found))
    assert len(found[0].article.body) == 2
    assert driver.window.desk.drafts() == []


def test_in_a_library_that_is_open_for_reading_only_nothing_is_reviewed_once_more(
    opened: Callable[[Path], Driver], library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(library) as made:
        original = Original(sha256=made.keep(TEXT.encode()), type="text/plain")
        made.add([Draft(article=ParsedArticle(headline="Reservoir", body=("It is full.",)), original=original)])
        made.catch_up()
    may = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and may(path, mode))
    driver = opened(library)
    driver.wait(lambda: driver.window.stage.current() is not None)
    driver.window.messages.dismiss()
    driver.press(Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    driver.wait(lambda: driver.window.messages.text.text() == "This library is open for reading only.")
    assert not driver.window.in_review()
