"""Looking instead of reading: the timeline, the overview, and the field that leads anywhere."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driving import Driver
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from clippings_app.domain.article import ParsedArticle, Photo, PhotoCredit
from clippings_app.domain.changes import AddTopic, SaveSearch
from clippings_app.domain.clipping import Draft, IncidentTag
from clippings_app.domain.spread import Spread
from clippings_app.library import Library
from clippings_app.ui.models.choices import Choice, Kind

pytestmark = pytest.mark.journey
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
HEADLINES = {
    "2022-01-10": "Harbour wall called weak",
    "2022-03-04": "Survey of the quay is late",
    "2023-06-20": "Harbour wall gives way",
    "2023-06-21": "国境の港で調査",
    "2023-07-02": "קיר הנמל התמוטט",
    None: "Notes on an old pier",
}


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    with Library.open(folder) as library:
        library.apply(AddTopic(path="Sea", colour="#3b82c4"))
        library.apply(AddTopic(path="Sea/Ports"))
        library.apply(SaveSearch(name="Weak walls", query="wall weak"))
        photo = Photo(caption="The wall.", credit=PhotoCredit(printed="Ines Varga", photographer="Ines Varga"))
        for date, headline in HEADLINES.items():
            article = ParsedArticle(
                headline=headline, published=date, publisher="The Telmar Post", body=("On the coast.",), photos=(photo,),
            )  # fmt: skip
            tie = (IncidentTag(name="Telmar breach"),) if date and date.startswith("2023") else ()
            library.add([Draft(article=article, topics=("Sea/Ports",) if date else (), incidents=tie, filed=True)])
        library.catch_up()
    return folder


def found(driver: Driver) -> int:
    return driver.window.list_pane.list.clippings.rowCount()


def drag(driver: Driver, first: int, last: int) -> None:
    bars = driver.window.list_pane.timeline.timeline
    begin, end = (bars.bar_rect(at).center().toPoint() for at in (first, last))
    QTest.mousePress(bars, LEFT, Qt.KeyboardModifier.NoModifier, begin)
    QTest.mouseMove(bars, (begin + end) / 2)
    QTest.mouseMove(bars, end)
    QTest.mouseRelease(bars, LEFT, Qt.KeyboardModifier.NoModifier, end)
    driver.settle()


def test_dragging_over_the_bars_narrows_the_list_and_the_cross_takes_it_back(driver: Driver) -> None:
    strip = driver.window.list_pane.timeline
    spread = strip.timeline.spread()
    assert (spread.edtf(0), spread.edtf(18), sum(spread.certain), spread.undated) == ("2022-01", "2023-07", 5, 1)
    assert [share.path for share in spread.shares] == ["Sea"]
    assert strip.back.isHidden()
    drag(driver, 17, 18)
    assert driver.window.list_pane.search.filters() == ("published:2023-06..2023-07",)
    assert found(driver) == 3
    assert strip.timeline.spread().edtf(0) == "2023-06-20", "days, now that they can be told apart"
    assert strip.back.isVisible()
    driver.click(strip.back)
    driver.settle()
    assert (found(driver), driver.window.list_pane.search.filters()) == (6, ())


def test_an_answer_that_comes_while_dragging_does_not_take_the_bars_away(driver: Driver) -> None:
    strip = driver.window.list_pane.timeline
    bars = strip.timeline
    begin, end = (bars.bar_rect(at).center().toPoint() for at in (17, 18))
    QTest.mousePress(bars, LEFT, Qt.KeyboardModifier.NoModifier, begin)
    bars.show_spread(Spread(undated=4))
    QTest.mouseMove(bars, end)
    QTest.mouseRelease(bars, LEFT, Qt.KeyboardModifier.NoModifier, end)
    driver.settle()
    assert found(driver) == 3


def test_what_is_pointed_at_is_said(driver: Driver) -> None:
    strip = driver.window.list_pane.timeline
    QTest.mouseMove(strip.timeline, strip.timeline.bar_rect(2).center().toPoint())
    driver.wait(lambda: "Mar 2022" in strip.caption.text())
    assert "1 clipping" in strip.caption.text()
    QTest.mouseMove(strip.timeline, strip.timeline.bar_rect(1).center().toPoint())
    driver.wait(lambda: "0 clippings" in strip.caption.text())


def test_the_timeline_works_by_keyboard_and_tells_what_it_is_on(driver: Driver) -> None:
    bars = driver.window.list_pane.timeline.timeline
    bars.setFocus()
    driver.press(Qt.Key.Key_End)
    driver.press(Qt.Key.Key_Left, SHIFT)
    assert "Jun 2023" in bars.accessibleName()
    assert "3 clippings" in QAccessible.queryAccessibleInterface(bars).text(QAccessible.Text.Name)
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    assert found(driver) == 3
    driver.press(Qt.Key.Key_Right)
    driver.press(Qt.Key.Key_Escape)
    assert bars.chosen_bins() is None
    assert found(driver) == 3, "the first Escape lets the choice go, the second takes the filter back"
    driver.press(Qt.Key.Key_Escape)
    driver.settle()
    assert found(driver) == 6


def test_undated_clippings_are_one_click_away(driver: Driver) -> None:
    strip = driver.window.list_pane.timeline
    assert strip.undated.text() == "1 undated"
    driver.click(strip.undated)
    driver.settle()
    assert found(driver) == 1
    driver.wait(lambda: not strip.timeline.isEnabled())


def test_a_folded_timeline_stays_folded(opened: Callable[[Path], Driver], library: Path) -> None:
    driver = opened(library)
    driver.click(driver.window.list_pane.timeline.fold)
    assert driver.window.list_pane.timeline.timeline.isHidden()
    assert not driver.window.actions_["timeline-shown"].isChecked()
    driver.window.close()
    again = opened(library)
    assert again.window.list_pane.timeline.timeline.isHidden()
    again.press(Qt.Key.Key_F7)
    assert again.window.list_pane.timeline.timeline.isVisible()


def test_the_timeline_is_mirrored_where_reading_starts_on_the_right(driver: Driver) -> None:
    bars = driver.window.list_pane.timeline.timeline
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert bars.bar_rect(0).left() > bars.bar_rect(18).right()
        bars.setFocus()
        driver.press(Qt.Key.Key_Left)
        assert bars.chosen_bins() == (0, 0)
        driver.press(Qt.Key.Key_Left)
        assert bars.chosen_bins() == (1, 1)
        QTest.mouseClick(bars, LEFT, Qt.KeyboardModifier.NoModifier, bars.bar_rect(0).center().toPoint())
        driver.settle()
        assert found(driver) == 1
    finally:
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_every_mark_of_the_overview_is_a_way_into_the_list(driver: Driver) -> None:
    window = driver.window
    driver.press(Qt.Key.Key_F5)
    overview = window.stage.overview
    assert window.stage.pages.currentWidget() is overview
    driver.settle()
    assert "6 clippings" in overview.summary.text()
    ports = next(bar for bar in overview.sections["topic"].bars if bar.rank.name == "Sea › Ports")
    assert (ports.rank.count, ports.rank.colour) == (5, "#3b82c4"), "the colour comes from above"
    assert [bar.rank.name for bar in overview.sections["photographer"].bars] == ["Ines Varga"]
    driver.click(ports)
    driver.settle()
    assert found(driver) == 5
    assert window.stage.pages.currentWidget() is overview, "it narrows while it stays"
    assert "5 clippings" in overview.summary.text()
    breach = overview.sections["incident"].bars[0]
    breach.setFocus()
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    assert found(driver) == 3
    rows = window.list_pane.list
    driver.click(rows.viewport(), QPoint(60, 20))
    driver.settle()
    assert window.stage.pages.currentWidget() is window.article
    driver.press(Qt.Key.Key_F5)
    driver.press(Qt.Key.Key_Escape)
    assert window.stage.pages.currentWidget() is window.article


def test_the_sidebar_leads_to_the_overview_of_everything(driver: Driver) -> None:
    driver.search("wall")
    sidebar = driver.window.sidebar
    index = sidebar.tree.index(0, 0, sidebar.tree.index(0, 0))
    assert index.data() == "Overview"
    driver.click(sidebar.viewport(), sidebar.visualRect(index).center())
    driver.settle()
    assert driver.window.stage.pages.currentWidget() is driver.window.stage.overview
    assert found(driver) == 6
    assert sidebar.currentIndex().data() == "Overview"
    driver.click(driver.window.list_pane.list.viewport(), QPoint(60, 20))
    driver.settle()
    assert sidebar.currentIndex().data() == "All clippings", "an article is shown, no overview any more"


def test_an_article_that_stays_is_marked_for_what_is_searched_now(driver: Driver) -> None:
    reader = driver.window.article.reader

    def marked() -> set[str]:
        return {selection.cursor.selectedText() for selection in reader.extraSelections()}

    driver.search("pier")
    driver.wait(lambda: marked() == {"pier"})
    shown = driver.window.article.shown_id()
    driver.search("notes")
    driver.wait(lambda: marked() == {"Notes"})
    driver.window.list_pane.search.clear()
    driver.wait(lambda: not marked())
    assert driver.window.article.shown_id() == shown


def test_what_was_searched_for_is_offered_again_by_a_key_also_after_a_restart(
    opened: Callable[[Path], Driver], library: Path
) -> None:
    driver = opened(library)
    for words in ("breach", "wall"):
        driver.window.list_pane.search.focus_search()
        driver.type(words)
        driver.press(Qt.Key.Key_Return)
    driver.settle()
    driver.window.close()
    again = opened(library)
    search = again.window.list_pane.search
    again.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    again.wait(search.recent.isVisible)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(search.recent, key)
    assert search.edit.text() == "breach"


def test_searches_that_are_forgotten_are_gone_from_the_disk_at_once(
    opened: Callable[[Path], Driver], library: Path
) -> None:
    driver = opened(library)
    search, file = driver.window.list_pane.search, driver.window.settings_file
    assert file is not None
    search.focus_search()
    driver.type("breach")
    driver.press(Qt.Key.Key_Return)
    search.clear()
    driver.window.session.keep()
    assert "breach" in file.read_text(encoding="utf-8")
    search.recent.open()
    search.recent.actions()[-1].trigger()
    search.recent.close()
    assert "breach" not in file.read_text(encoding="utf-8")


def test_filters_come_back_as_filters(opened: Callable[[Path], Driver], library: Path) -> None:
    first = opened(library)
    first.window.list_pane.search.set_query("wall", ['incident:"Telmar breach"'])
    first.settle()
    first.window.close()
    again = opened(library)
    assert again.window.list_pane.search.filters() == ('incident:"Telmar breach"',)
    assert again.window.list_pane.search.edit.text() == "wall"
    assert found(again) == 3


def test_an_empty_library_has_nothing_to_look_at(opened: Callable[[Path], Driver], tmp_path: Path) -> None:
    driver = opened(tmp_path / "fresh")
    assert driver.window.list_pane.timeline.isHidden()
    driver.window.actions_["overview"].trigger()
    assert driver.window.stage.pages.currentWidget() is driver.window.stage.nothing


# ---------------------------------------------------------------------- the field that leads anywhere
def typed(driver: Driver, text: str) -> list[Choice]:
    """What the field offers for some letters."""
    field = driver.window.ways.go_to
    if field is None or not field.isVisible():
        driver.press(Qt.Key.Key_K, CTRL)
        field = driver.window.ways.go_to
    assert field is not None
    field.edit.selectAll()
    driver.type(text)
    driver.settle()
    return [choice for row in range(field.choices.rowCount()) if (choice := field.choices.choice_at(row))]


def test_a_few_letters_lead_to_a_clipping_that_the_list_does_not_hold(driver: Driver) -> None:
    driver.search("survey")
    offered = typed(driver, "wall give")
    assert (offered[0].kind, offered[0].title) == (Kind.CLIPPING, "Harbour wall gives way")
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    current = driver.window.stage.current()
    assert current is not None
    assert current.article.headline == "Harbour wall gives way"
    assert driver.focus() is driver.window.list_pane.list


@pytest.mark.parametrize(("letters", "headline"), [("国境", "国境の港で調査"), ("הנמל", "קיר הנמל התמוטט")])
def test_it_finds_clippings_in_every_script(driver: Driver, letters: str, headline: str) -> None:
    assert headline in [choice.title for choice in typed(driver, letters)]


def test_a_clipping_found_by_its_text_shows_the_passage(driver: Driver) -> None:
    offered = {choice.title: choice for choice in typed(driver, "coas") if choice.kind is Kind.CLIPPING}
    assert len(offered) == len(HEADLINES)
    for choice in offered.values():
        assert choice.passage == "On the coast."
        assert [choice.passage[start:end] for start, end in choice.passage_spans] == ["coast"]
    by_both = next(choice for choice in typed(driver, "survey coas") if choice.kind is Kind.CLIPPING)
    assert [by_both.title[start:end] for start, end in by_both.spans] == ["Survey"]
    assert by_both.passage == "On the coast."
    by_title = next(choice for choice in typed(driver, "survey") if choice.kind is Kind.CLIPPING)
    assert (by_title.spans, by_title.passage) == (((0, 6),), "")
    slip = next(choice for choice in typed(driver, "survvy") if choice.kind is Kind.CLIPPING)
    assert ([slip.title[start:end] for start, end in slip.spans], slip.passage) == (["Survey"], "")


def test_topics_incidents_searches_and_commands_are_a_few_keys_away(driver: Driver) -> None:
    window = driver.window
    assert typed(driver, "port")[0].key == "Sea/Ports"
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    assert (window.list_pane.search.query(), found(driver)) == ('topic:"Sea/Ports"', 5)
    assert window.sidebar.currentIndex().data() == "Ports"
    assert typed(driver, "breach")[0].kind is Kind.INCIDENT
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    assert window.stage.pages.currentWidget() is window.stage.incident
    assert typed(driver, "weak w")[0].kind is Kind.SEARCH
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    assert (found(driver), window.list_pane.search.query()) == (1, "wall weak")
    star = typed(driver, ">star")
    assert {choice.kind for choice in star} == {Kind.COMMAND}
    assert (star[0].key, star[0].keys) == ("star", "Ctrl+D")
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: window.controller.contents.counts.starred == 1)


def test_signs_leave_one_kind(driver: Driver) -> None:
    assert {choice.kind for choice in typed(driver, "#")} == {Kind.TOPIC}
    assert {choice.kind for choice in typed(driver, "@")} == {Kind.INCIDENT}


def test_what_was_gone_to_last_comes_first_and_is_remembered(opened: Callable[[Path], Driver], library: Path) -> None:
    driver = opened(library)
    typed(driver, "port")
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    typed(driver, "survey of")
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    driver.window.close()
    driver = opened(library)
    driver.press(Qt.Key.Key_K, CTRL)
    driver.settle()
    field = driver.window.ways.go_to
    assert field is not None
    first = [field.choices.choice_at(row) for row in range(8)]
    titles = [choice.title for choice in first if choice]
    assert "Ports" in titles[:2]
    assert "Survey of the quay is late" not in titles[:3], "it is shown already"
    assert first[-1].kind is Kind.COMMAND


def test_escape_gives_the_keyboard_back_and_the_last_line_searches(driver: Driver) -> None:
    rows = driver.window.list_pane.list
    rows.setFocus()
    offered = typed(driver, "coast")
    assert (offered[-1].kind, offered[-1].key) == (Kind.WORDS, "coast")
    driver.press(Qt.Key.Key_Escape)
    assert driver.focus() is rows
    typed(driver, "coast")
    driver.press(Qt.Key.Key_Up)
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    assert (driver.window.list_pane.search.query(), found(driver)) == ("coast", 6)


def test_an_answer_for_other_letters_is_dropped(driver: Driver) -> None:
    typed(driver, "survey")
    field = driver.window.ways.go_to
    assert field is not None
    field.put_clippings("surv", [Choice(kind=Kind.CLIPPING, key="99", title="Survey of nothing")])
    assert "Survey of nothing" not in [field.choices.choice_at(row).title for row in range(field.choices.rowCount())]


def test_a_slip_of_the_finger_still_finds_the_clipping(driver: Driver) -> None:
    assert "Survey of the quay is late" in [choice.title for choice in typed(driver, "survvy")]
