"""Back to where a link, another list or a search has led away from, and forth again."""

from pathlib import Path

import pytest
from driving import ARTICLE, Driver
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.changes import (
    AddIncident,
    Change,
    DeleteIncident,
    DeleteTopic,
    EditIncident,
    EditTopic,
    PurgeClippings,
    TagClippings,
)
from clippings_app.domain.clipping import Draft, Incident, IncidentTag
from clippings_app.library import Library
from clippings_app.ui.dialogs.forms import QuestionDialog

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


def sea_incident(driver: Driver) -> None:
    """Go to the page of the incident, and on to a list."""
    window = driver.window
    window.sidebar.query_chosen.emit('incident:"High water"')
    window.sidebar.incident_chosen.emit("High water")
    driver.settle()
    window.stage.choose_scope("topic:Land")
    driver.settle()


def change(driver: Driver, change: Change) -> None:
    driver.window.controller.apply(change, "A change")
    driver.settle()


def incident_in_sight(driver: Driver) -> str | None:
    overview = driver.window.stage.shown_incident()
    return overview.incident.name if overview is not None else None


def test_the_second_of_two_quick_presses_leads_back_too(driver: Driver) -> None:
    window = driver.window
    for scope in ("topic:Sea", "topic:Land"):
        window.stage.choose_scope(scope)
        driver.settle()
    view, none = window.article.reader.viewport(), Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(view, Qt.MouseButton.BackButton, none, QPoint(40, 40))
    QTest.mouseDClick(view, Qt.MouseButton.BackButton, none, QPoint(40, 40))
    driver.settle()
    assert window.list_pane.search.filters() == ()


def test_a_mouse_leads_back_from_wherever_it_is(driver: Driver) -> None:
    window = driver.window
    none = Qt.KeyboardModifier.NoModifier
    for widget in (window.article.evidence, window.list_pane.search, window.stage.overview):
        window.stage.choose_scope("topic:Sea")
        driver.settle()
        if widget is window.stage.overview:
            window.actions_["overview"].trigger()
            driver.settle()
            window.stage.choose_scope("topic:Land")
            window.actions_["overview"].trigger()
            driver.settle()
        QTest.mouseClick(widget, Qt.MouseButton.BackButton, none, QPoint(3, widget.height() - 3))
        driver.settle()
        assert window.list_pane.search.filters() in ((), ("topic:Land",))
        assert window.actions_["forward"].isEnabled()


def test_back_leads_to_an_incident_by_the_name_it_has_now(driver: Driver) -> None:
    window = driver.window
    sea_incident(driver)
    change(driver, EditIncident(name="High water", fields={"name": "The flood"}))
    window.list_pane.take_focus()
    go(driver, Qt.Key.Key_Left)
    assert incident_in_sight(driver) == "The flood"
    assert window.list_pane.search.filters() == ('incident:"The flood"',)
    assert window.list_pane.list.clippings.rowCount() == 1
    assert not window.messages.isVisible()


@pytest.mark.parametrize("undone", [False, True])
def test_back_leads_to_what_an_incident_was_merged_into_unless_that_was_undone(driver: Driver, undone: bool) -> None:
    window = driver.window
    change(driver, AddIncident(incident=Incident(name="Storm")))
    sea_incident(driver)
    window.tag_edits.edit("merge", "incident", "High water")
    dialog = window.findChild(QuestionDialog)
    assert dialog is not None
    dialog.try_accept()
    driver.settle()
    if undone:
        window.controller.history.undo()
        driver.settle()
    window.list_pane.take_focus()
    go(driver, Qt.Key.Key_Left)
    assert incident_in_sight(driver) == ("High water" if undone else "Storm")


def test_places_of_what_was_deleted_are_passed_over(driver: Driver) -> None:
    window = driver.window
    sea_incident(driver)
    change(driver, DeleteIncident(name="High water"))
    window.list_pane.take_focus()
    go(driver, Qt.Key.Key_Left)
    assert (incident_in_sight(driver), window.list_pane.search.filters()) == (None, ())
    assert not window.messages.isVisible()
    assert not window.actions_["back"].isEnabled()


def test_a_place_that_cannot_be_gone_back_to_makes_back_dim_until_it_is_there_again(driver: Driver) -> None:
    window = driver.window
    window.stage.choose_scope('topic:"Sea"')
    driver.settle()
    window.ways.trail._behind.clear()
    window.stage.choose_scope("topic:Land")
    driver.settle()
    change(driver, DeleteTopic(path="Sea"))
    assert not window.actions_["back"].isEnabled()
    window.controller.history.undo()
    driver.settle()
    assert window.actions_["back"].isEnabled()


def test_back_leads_to_a_topic_by_the_path_it_has_now(driver: Driver) -> None:
    window = driver.window
    window.stage.choose_scope('topic:"Sea"')
    driver.settle()
    window.stage.choose_scope('topic:"Land"')
    driver.settle()
    change(driver, EditTopic(path="Sea", name="Ocean"))
    window.list_pane.take_focus()
    go(driver, Qt.Key.Key_Left)
    assert window.list_pane.search.filters() == ('topic:"Ocean"',)
    assert window.list_pane.list.clippings.rowCount() == 3


def test_a_list_goes_on_under_the_new_name_of_its_topic_and_under_the_old_when_that_is_undone(driver: Driver) -> None:
    window = driver.window
    window.sidebar.query_chosen.emit('topic:"Sea"')
    driver.settle()
    places = len(window.ways.trail._behind)
    change(driver, EditTopic(path="Sea", name="Ocean"))
    assert window.list_pane.search.filters() == ('topic:"Ocean"',)
    assert window.list_pane.list.clippings.rowCount() == 3
    window.controller.history.undo()
    driver.settle()
    assert window.list_pane.search.filters() == ('topic:"Sea"',)
    assert window.list_pane.list.clippings.rowCount() == 3
    assert len(window.ways.trail._behind) == places


def test_back_to_a_clipping_that_is_gone_tells_no_error(driver: Driver) -> None:
    window = driver.window
    gone = number_of(driver, "Tide 6")
    window.stage.open_clipping(gone)
    driver.settle()
    window.stage.choose_scope("topic:Sea")
    driver.settle()
    change(driver, PurgeClippings(ids=(gone,)))
    window.list_pane.take_focus()
    go(driver, Qt.Key.Key_Left)
    assert window.list_pane.search.filters() == ()
    assert not window.messages.isVisible()
    assert window.stage.selected_ids() == [number_of(driver, headline(driver))]


def test_back_leads_out_of_a_comparison_to_the_article_it_has_covered(driver: Driver) -> None:
    window = driver.window
    window.list_pane.list.select_id(number_of(driver, "Tide 2"))
    driver.settle()
    window.stage.compare(number_of(driver, "Tide 2"), number_of(driver, "Tide 3"))
    driver.settle()
    assert window.stage.pages.currentWidget() is window.stage.comparison
    assert window.actions_["back"].isEnabled()
    window.actions_["back"].trigger()
    driver.settle()
    assert window.stage.pages.currentWidget() is window.article
    assert headline(driver) == "Tide 2"
    assert not window.actions_["back"].isEnabled()


def test_back_leads_out_of_a_review_to_where_it_was_begun_and_the_draft_waits(driver: Driver) -> None:
    window = driver.window
    window.stage.choose_scope("topic:Sea")
    driver.settle()
    driver.copy(ARTICLE)
    driver.paste_and_wait()
    driver.wait(lambda: window.review.has_draft)
    driver.settle()
    assert window.actions_["back"].isEnabled()
    window.actions_["back"].trigger()
    driver.settle()
    assert not window.in_review()
    assert window.list_pane.search.filters() == ("topic:Sea",)
    assert window.review.has_draft


def test_a_list_without_clippings_is_a_place_too(driver: Driver) -> None:
    window = driver.window
    pages, search = window.stage.pages, window.list_pane.search
    window.stage.search_for("zzqqx")
    driver.settle()
    assert pages.currentWidget() is window.stage.nothing
    window.sidebar.query_chosen.emit('incident:"High water"')
    window.sidebar.incident_chosen.emit("High water")
    driver.settle()
    assert pages.currentWidget() is window.stage.incident
    window.actions_["back"].trigger()
    driver.settle()
    assert (search.words(), pages.currentWidget()) == ("zzqqx", window.stage.nothing)
    window.actions_["back"].trigger()
    driver.settle()
    assert search.words() == ""
    assert pages.currentWidget() is window.stage.article
    window.actions_["forward"].trigger()
    driver.settle()
    assert (search.words(), pages.currentWidget()) == ("zzqqx", window.stage.nothing)
    window.actions_["forward"].trigger()
    driver.settle()
    assert pages.currentWidget() is window.stage.incident


def test_from_the_search_field_one_gets_to_the_first_of_a_list_in_which_nothing_is_chosen(driver: Driver) -> None:
    window = driver.window
    rows, field = window.list_pane.list, window.list_pane.search
    window.sidebar.query_chosen.emit('incident:"High water"')
    window.sidebar.incident_chosen.emit("High water")
    driver.settle()
    driver.wait(lambda: window.stage.pages.currentWidget() is window.stage.incident)
    driver.click(field.edit)
    for words in ("zzqqx", "tide"):
        field.edit.clear()
        driver.type(words)
        driver.settle()
    assert window.stage.pages.currentWidget() is window.stage.incident
    assert not rows.selected_ids(), "what covers the list leaves its choice to the person"
    driver.press(Qt.Key.Key_Down)
    driver.settle()
    assert rows.selected_ids() == [rows.clippings.id_at(0)]
    assert window.article.shown_id() == rows.clippings.id_at(0)
    assert window.actions_["star"].isEnabled()


def test_the_page_of_an_incident_follows_every_change_of_it(driver: Driver) -> None:
    window = driver.window
    window.sidebar.query_chosen.emit('incident:"High water"')
    window.sidebar.incident_chosen.emit("High water")
    driver.settle()
    page = window.stage.incident
    change(driver, EditIncident(name="High water", fields={"place": "The coast"}))
    assert page.place.words.text() == "The coast"
    change(driver, TagClippings(ids=(number_of(driver, "Tide 2"),), remove_incidents=("High water",)))
    overview = page.overview()
    assert overview is not None
    assert overview.clippings == ()
    change(driver, EditIncident(name="High water", fields={"name": "The flood"}))
    assert page.title.text() == "The flood"
    assert window.list_pane.search.filters() == ('incident:"The flood"',)
    for _ in range(3):
        window.controller.history.undo()
    driver.settle()
    overview = page.overview()
    assert overview is not None
    assert (page.title.text(), page.place.words.text(), len(overview.clippings)) == ("High water", "", 1)
    assert window.list_pane.search.filters() == ('incident:"High water"',)
    change(driver, DeleteIncident(name="High water"))
    assert window.stage.pages.currentWidget() is window.stage.nothing
    window.controller.history.undo()
    driver.settle()
    assert headline(driver) == "Tide 2"


def test_the_keyboard_goes_to_the_list_when_back_covers_what_had_it(driver: Driver) -> None:
    window = driver.window
    window.actions_["overview"].trigger()
    driver.settle()
    assert window.stage.overview.isAncestorOf(driver.focus())
    window.actions_["back"].trigger()
    driver.settle()
    assert window.stage.pages.currentWidget() is window.article
    assert driver.focus() is window.list_pane.list
    window.article.reader.setFocus()
    window.stage.open_clipping(number_of(driver, "Tide 2"))
    driver.settle()
    window.actions_["back"].trigger()
    driver.settle()
    assert driver.focus() is window.article.reader, "who reads on reads on"
    window.stage.compare(number_of(driver, "Tide 2"), number_of(driver, "Tide 3"))
    driver.settle()
    window.stage.comparison.left.setFocus()
    window.actions_["back"].trigger()
    driver.settle()
    assert driver.focus() is window.list_pane.list
