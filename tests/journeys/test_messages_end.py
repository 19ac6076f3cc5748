"""A message goes when what it tells of is over: another clipping is chosen, another thing is done."""

from pathlib import Path

import pytest
from driving import Driver
from PySide6.QtCore import Qt

from clippings_app.domain.article import LinkedSource, ParsedArticle, SourceKind
from clippings_app.domain.changes import EditClippings
from clippings_app.domain.clipping import Draft
from clippings_app.library import Library
from clippings_app.ui.messages import About, Notice

pytestmark = pytest.mark.journey
UNHELD = (LinkedSource(name="Quay report", kind=SourceKind.LISTED),)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    with Library.open(folder) as library:
        library.add(
            [Draft(article=ParsedArticle(headline=f"Tide {n}", body=("It came.",), sources=UNHELD)) for n in range(3)]
        )
        library.catch_up()
    return folder


def chosen(driver: Driver, row: int) -> None:
    rows = driver.window.list_pane.list
    rows.setFocus()
    rows.setCurrentIndex(rows.clippings.index(row, 0))
    driver.settle()


def test_a_hint_about_a_clipping_goes_with_it(driver: Driver) -> None:
    bar = driver.window.messages
    chosen(driver, 0)
    driver.window.actions_["compare"].trigger()
    assert "None of its sources" in bar.text.text()
    driver.settle()
    assert bar.isVisible(), "as long as it is chosen"
    driver.press(Qt.Key.Key_Down)
    driver.settle()
    assert bar.isHidden()
    driver.window.actions_["as-it-came"].trigger()
    assert "without a file" in bar.text.text()
    driver.window.actions_["sidebar-shown"].trigger()
    driver.settle()
    assert bar.isVisible(), "looking does nothing to it"
    driver.window.stage.search_for("tide")
    driver.settle()
    assert bar.isHidden(), "another list is another choice"


def test_a_hint_outlives_the_coming_of_the_article_that_it_tells_of(driver: Driver) -> None:
    window = driver.window
    chosen(driver, 0)
    window.stage.show_overview()
    driver.settle()
    rows = window.list_pane.list
    rows.setCurrentIndex(rows.clippings.index(1, 0))  # as a press does that begins a drag
    assert window.stage.pages.currentWidget() is window.stage.overview, "its article is still being read"
    window.notice(Notice(text="What you dragged was not taken there.", about=About.CHOICE))
    driver.settle()
    assert window.stage.pages.currentWidget() is window.article
    assert window.messages.isVisible()


def test_a_hint_goes_when_something_is_done(driver: Driver) -> None:
    bar = driver.window.messages
    chosen(driver, 0)
    driver.window.actions_["compare"].trigger()
    assert bar.isVisible()
    driver.window.actions_["star"].trigger()
    assert bar.isHidden()
    driver.window.actions_["compare"].trigger()
    driver.window.desk.review_opened.emit()
    assert bar.isHidden(), "another room"
    driver.window.desk.leave_review()


def test_what_was_done_is_told_until_the_next_thing_is_done(driver: Driver) -> None:
    window = driver.window
    bar = window.messages
    chosen(driver, 0)
    window.actions_["trash"].trigger()
    driver.settle()
    assert [button.text() for button in bar.buttons] == ["Undo"]
    chosen(driver, 1)
    assert bar.isVisible(), "it can still be taken back"
    window.controller.apply(EditClippings(ids=window.stage.selected_ids(), fields={"section": "Sea"}), "Set a section")
    driver.settle()
    assert bar.isHidden(), "its button would take back the section"


def test_news_stay_without_a_button_that_would_take_back_something_else(driver: Driver) -> None:
    window = driver.window
    bar = window.messages
    chosen(driver, 0)
    window.notice(Notice(text="4 clippings imported.", stays=True), [("undo", "Undo"), ("report", "Show the list")])
    window.actions_["star"].trigger()
    driver.wait(lambda: [button.text() for button in bar.buttons] == ["Show the list"])
    assert bar.isVisible()
    chosen(driver, 1)
    assert bar.isVisible()
