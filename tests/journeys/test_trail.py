"""Back to where a link, another list or a search has led away from, and forth again."""

from pathlib import Path

import pytest
from driving import Driver
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.changes import PurgeClippings
from clippings_app.domain.clipping import Draft, IncidentTag
from clippings_app.library import Library

pytestmark = pytest.mark.journey
ALT = Qt.KeyboardModifier.AltModifier
LONG = tuple(f"Paragraph {number} of the tide, which came in as it had come in for many years." for number in range(80))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    with Library.open(folder) as library:
        drafts = [
            Draft(
                article=ParsedArticle(headline=f"Tide {number}", published=f"2024-05-0{number}", body=LONG),
                topics=("Sea",) if number < 4 else ("Land",),
                incidents=(IncidentTag(name="High water"),) if number == 2 else (),
                filed=True,
            )
            for number in range(1, 7)
        ]
        library.add(drafts)
        library.catch_up()
    return folder


def headline(driver: Driver) -> str:
    clipping = driver.window.stage.current()
    return (clipping.article.headline or "") if clipping else ""


def go(driver: Driver, key: Qt.Key) -> None:
    driver.press(key, ALT)
    driver.settle()


def number_of(driver: Driver, words: str) -> int:
    model = driver.window.list_pane.list.clippings
    return next(
        number
        for place in range(model.rowCount())
        if (view := model.row_at(place)) and view.row.headline == words and (number := model.id_at(place))
    )


def test_a_link_out_of_the_list_leads_back_to_list_clipping_and_place_in_the_text(driver: Driver) -> None:
    window = driver.window
    elsewhere = number_of(driver, "Tide 6")
    window.stage.choose_scope("topic:Sea")
    driver.settle()
    window.list_pane.list.select_id(number_of(driver, "Tide 2"))
    window.list_pane.take_focus()
    driver.settle()
    bar = window.article.reader.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    read_to = bar.value()
    assert read_to > 0
    window.article.evidence.related_opened.emit(elsewhere)
    driver.settle()
    assert (headline(driver), window.list_pane.search.filters()) == ("Tide 6", ())
    go(driver, Qt.Key.Key_Left)
    assert (headline(driver), window.list_pane.search.filters()) == ("Tide 2", ("topic:Sea",))
    assert window.stage.selected_ids() == [number_of(driver, "Tide 2")]
    assert abs(bar.value() - read_to) <= 2
    go(driver, Qt.Key.Key_Right)
    assert (headline(driver), window.list_pane.search.filters()) == ("Tide 6", ())


def test_incident_overview_and_search_are_places_too(driver: Driver) -> None:
    window = driver.window
    pages = window.stage.pages
    window.sidebar.query_chosen.emit('incident:"High water"')
    window.sidebar.incident_chosen.emit("High water")
    driver.settle()
    assert pages.currentWidget() is window.stage.incident
    window.stage.incident.clipping_opened.emit(number_of(driver, "Tide 2"))
    driver.settle()
    assert headline(driver) == "Tide 2"
    window.stage.search_for("tide")
    driver.settle()
    window.actions_["overview"].trigger()
    driver.settle()
    window.stage.choose_scope("topic:Land")
    driver.settle()
    window.list_pane.take_focus()
    go(driver, Qt.Key.Key_Left)
    assert pages.currentWidget() is window.stage.overview
    assert window.list_pane.search.words() == "tide"
    go(driver, Qt.Key.Key_Left)
    assert pages.currentWidget() is window.article
    assert window.list_pane.search.words() == "tide"
    go(driver, Qt.Key.Key_Left)
    assert (headline(driver), window.list_pane.search.words()) == ("Tide 2", "")
    go(driver, Qt.Key.Key_Left)
    assert pages.currentWidget() is window.stage.incident
    for _ in range(4):
        go(driver, Qt.Key.Key_Right)
    assert window.list_pane.search.filters() == ("topic:Land",)


def test_reading_on_leaves_no_trail_and_what_leads_nowhere_is_dim(driver: Driver) -> None:
    window = driver.window
    back, forward = window.actions_["back"], window.actions_["forward"]
    assert not back.isEnabled()
    assert not forward.isEnabled()
    window.list_pane.take_focus()
    for _ in range(3):
        driver.press(Qt.Key.Key_Down)
        driver.settle()
    assert not back.isEnabled()
    window.stage.choose_scope("topic:Sea")
    driver.settle()
    assert back.isEnabled()
    back.trigger()
    driver.settle()
    assert headline(driver) == "Tide 3"
    assert (back.isEnabled(), forward.isEnabled()) == (False, True)


def test_a_word_that_is_typed_is_one_step(driver: Driver) -> None:
    window = driver.window
    window.ways.trail._typing.setInterval(60_000)  # on a busy machine letters come slowly
    driver.click(window.list_pane.search.edit)
    for letters in ("tide", " 4"):
        driver.type(letters)
        driver.settle()
    assert window.controller.query == "tide 4"
    window.list_pane.take_focus()
    go(driver, Qt.Key.Key_Left)
    assert window.list_pane.search.words() == ""


def test_the_buttons_of_a_mouse_lead_back_and_forth(driver: Driver) -> None:
    window = driver.window
    window.stage.choose_scope("topic:Sea")
    driver.settle()
    view = window.article.reader.viewport()
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(view, Qt.MouseButton.BackButton, none, QPoint(40, 40))
    driver.settle()
    assert window.list_pane.search.filters() == ()
    QTest.mouseClick(view, Qt.MouseButton.ForwardButton, none, QPoint(40, 40))
    driver.settle()
    assert window.list_pane.search.filters() == ("topic:Sea",)


def test_a_place_whose_clipping_is_gone_shows_its_list(driver: Driver) -> None:
    window = driver.window
    gone = number_of(driver, "Tide 6")
    window.stage.open_clipping(gone)
    driver.settle()
    window.stage.choose_scope("topic:Sea")
    driver.settle()
    window.controller.apply(PurgeClippings(ids=(gone,)), "Delete for good")
    driver.settle()
    window.list_pane.take_focus()
    go(driver, Qt.Key.Key_Left)
    assert window.list_pane.search.filters() == ()
    assert window.list_pane.list.clippings.rowCount() == 5
