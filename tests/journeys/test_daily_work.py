"""What a person does all day: review, tag, star, edit, compare, undo; each in the real window."""

import contextlib
import sqlite3
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from driving import ARTICLE, Driver
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from clippings_app.domain.article import LineLabel, LinkedSource, Origin, ParsedArticle, Photo, PhotoCredit, SourceKind
from clippings_app.domain.changes import AddClippings, Applied, EditClippings
from clippings_app.domain.clipping import Clipping, Draft, Incident, IncidentTag, Role
from clippings_app.domain.errors import ClippingsError, LibraryBusy
from clippings_app.library import Library
from clippings_app.ui.dialogs.details import DetailsDialog
from clippings_app.ui.dialogs.details_of_several import SeveralDetailsDialog
from clippings_app.ui.dialogs.forms import ConfirmDialog, QuestionDialog
from clippings_app.ui.dialogs.incident import IncidentDialog
from clippings_app.ui.dialogs.preferences import PreferencesDialog
from clippings_app.ui.dialogs.reports import AboutDialog, HelpDialog
from clippings_app.ui.dialogs.tags import TagsDialog
from clippings_app.ui.widgets.offer import Offer

pytestmark = pytest.mark.journey
CTRL = Qt.KeyboardModifier.ControlModifier

TWIN = "The quay wall gave way on Sunday morning after two days of heavy swell from the west."


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Four clippings; the first cites the second, and both say one paragraph in the same words."""
    folder = tmp_path / "library"
    drafts = (
        Draft(
            article=ParsedArticle(
                headline="Quay wall gives way",
                publisher="The Telmar Post",
                published="2024-05-06",
                url="https://post.example/quay",
                language="en",
                body=(TWIN, "Nobody was hurt."),
                photos=(
                    Photo(caption="The breach", credit=PhotoCredit(printed="Ines Varga", photographer="Ines Varga")),
                ),
                sources=(
                    LinkedSource(
                        name="Radio Telmar", url="https://radio.example/wall", kind=SourceKind.LINK, paragraph=1
                    ),
                ),
            ),
            topics=("Ports",),
            incidents=(IncidentTag(name="Quay breach", date="2024-05-05"),),
            filed=True,
        ),
        Draft(
            article=ParsedArticle(
                headline="Wall collapse at the quay",
                publisher="Radio Telmar",
                published="2024-05-05",
                url="https://radio.example/wall",
                language="en",
                body=("Listeners called from six o'clock on.", TWIN),
            ),
            topics=("Ports",),
        ),
        Draft(article=ParsedArticle(headline="Ferry late", publisher="The Telmar Post", body=("By an hour.",))),
        Draft(article=ParsedArticle(headline="Bread dearer", publisher="The Telmar Post", body=("By a tenth.",))),
    )
    with Library.open(folder) as library:
        for draft in reversed(drafts):
            library.add([draft])
        library.catch_up()
    return folder


def ids(driver: Driver) -> dict[str, int]:
    """Ids of the clippings in the list by the first word of their headline."""
    model = driver.window.list_pane.list.clippings
    driver.wait(lambda: all(model.row_at(place) is not None for place in range(model.rowCount())))
    rows = [model.row_at(place) for place in range(model.rowCount())]
    return {row.row.headline.split()[0]: row.row.id for row in rows if row}


def choose(driver: Driver, *words: str) -> None:
    """Select clippings as with the pointer and Ctrl."""
    rows = driver.window.list_pane.list
    found = ids(driver)
    for number, word in enumerate(words):
        place = rows.clippings.place_of(found[word])
        assert place is not None
        rows.scrollTo(rows.clippings.index(place, 0))
        at = rows.visualRect(rows.clippings.index(place, 0)).center()
        modifiers = CTRL if number else Qt.KeyboardModifier.NoModifier
        driver.qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, modifiers, at)
    driver.settle()
    rows.setFocus()


def stored(driver: Driver, word: str) -> Clipping:
    found: list[Clipping] = []
    number = {"Quay": 4, "Wall": 3, "Ferry": 2, "Bread": 1}[word]
    driver.window.controller.thread_.ask(lambda library: library.one(number), found.append)
    driver.wait(lambda: bool(found))
    return found[0]


def dialog_of(driver: Driver, kind: type[QWidget]) -> QWidget:
    driver.wait(lambda: driver.window.findChild(kind) is not None)
    found = driver.window.findChild(kind)
    assert found is not None
    return found


def test_star_file_and_trash_work_on_all_selected_and_are_undone_in_order(driver: Driver) -> None:
    choose(driver, "Ferry", "Bread")
    driver.press(Qt.Key.Key_D, CTRL)
    driver.settle()
    assert stored(driver, "Ferry").starred
    assert stored(driver, "Bread").starred
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.settle()
    assert stored(driver, "Ferry").filed
    choose(driver, "Ferry", "Bread")
    driver.press(Qt.Key.Key_Delete)
    driver.wait(lambda: driver.count() == 2)
    driver.settle()
    assert set(ids(driver)) == {"Quay", "Wall"}
    assert driver.window.stage.current() is not None
    assert driver.window.actions_["undo"].text().endswith("Move to the trash")
    for expected in (4, 4, 4):
        driver.press(Qt.Key.Key_Z, CTRL)
        driver.wait(lambda expected=expected: driver.count() == expected)
    driver.settle()
    bread = stored(driver, "Bread")
    assert (bread.starred, bread.filed, bread.trashed) == (False, False, False)
    assert not driver.window.actions_["undo"].isEnabled()


def test_the_trash_gives_back_and_deletes_for_good(driver: Driver) -> None:
    choose(driver, "Bread")
    driver.press(Qt.Key.Key_Delete)
    driver.wait(lambda: driver.count() == 3)
    driver.window.stage.choose_scope("is:trash")
    driver.settle()
    assert set(ids(driver)) == {"Bread"}
    choose(driver, "Bread")
    assert not driver.window.actions_["trash"].isEnabled()
    driver.press(Qt.Key.Key_R, CTRL)
    driver.wait(lambda: driver.count() == 4)
    driver.settle()
    assert driver.window.messages.text.text() == "Back among the clippings: “Bread dearer”."
    assert driver.window.list_pane.empty.isVisible()
    driver.window.stage.choose_scope("")
    driver.settle()
    choose(driver, "Bread")
    assert not driver.window.actions_["purge"].isEnabled()
    assert not driver.window.actions_["restore"].isEnabled()
    driver.press(Qt.Key.Key_Delete)
    driver.wait(lambda: driver.count() == 3)
    driver.window.stage.choose_scope("is:trash")
    driver.settle()
    choose(driver, "Bread")
    driver.window.actions_["purge"].trigger()
    confirm = dialog_of(driver, ConfirmDialog)
    assert any("“Bread dearer”" in label.text() for label in confirm.findChildren(QLabel))
    assert confirm.focusWidget() is confirm.cancel
    driver.qtbot.keyClick(confirm.cancel, Qt.Key.Key_Return)
    driver.settle()
    driver.wait(lambda: driver.window.findChild(ConfirmDialog) is None)
    assert len(ids(driver)) == 1
    driver.window.actions_["empty-trash"].trigger()
    dialog_of(driver, ConfirmDialog).accept()
    driver.wait(lambda: driver.window.controller.contents.counts.trash == 0)
    driver.settle()
    driver.window.actions_["undo"].trigger()
    driver.wait(lambda: driver.window.controller.contents.counts.trash == 1)


def test_several_clippings_are_tagged_at_once(driver: Driver) -> None:
    choose(driver, "Quay", "Ferry")
    driver.press(Qt.Key.Key_T, CTRL)
    dialog = dialog_of(driver, TagsDialog)
    dialog.topics.setText("Sea, Ports/Quays")
    dialog.incidents.setText("Storm")
    states = {dialog.there.item(row).text(): dialog.there.item(row).checkState() for row in range(dialog.there.count())}
    assert set(states.values()) == {Qt.CheckState.PartiallyChecked}
    dialog.there.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.there.item(1).setCheckState(Qt.CheckState.Unchecked)
    dialog.ok.click()
    driver.wait(lambda: driver.window.controller.history.stack.count() == 1)
    driver.settle()
    for word in ("Quay", "Ferry"):
        clipping = stored(driver, word)
        assert set(clipping.topics) >= {"Ports/Quays", "Sea"}
        assert [tie.name for tie in clipping.incidents] == ["Storm"] or word == "Quay"
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.settle()
    assert stored(driver, "Quay").topics == ("Ports",)


def test_fields_of_several_clippings_are_set_at_once(driver: Driver) -> None:
    choose(driver, "Quay", "Ferry")
    driver.press(Qt.Key.Key_F2)
    dialog = dialog_of(driver, SeveralDetailsDialog)
    driver.type("Radio Telmar")
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: not dialog.isVisible())
    driver.wait(lambda: driver.window.controller.history.stack.count() == 1)
    driver.settle()
    assert driver.window.messages.text.text() == "2 clippings changed."
    assert {stored(driver, word).article.publisher for word in ("Quay", "Ferry")} == {"Radio Telmar"}
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.settle()
    assert "Radio Telmar" not in {stored(driver, word).article.publisher for word in ("Quay", "Ferry")}


def test_tags_of_one_clipping_are_edited_beside_the_article(driver: Driver) -> None:
    choose(driver, "Quay")
    commands = driver.window.commands
    commands.tag()
    assert driver.window.article.tags.isAncestorOf(driver.focus())
    driver.window.article.tags.topic_added.emit("Sea")
    driver.window.article.tags.topic_removed.emit("Ports")
    driver.window.article.tags.incident_added.emit("Storm", "background")
    driver.window.article.tags.incident_removed.emit("Quay breach")
    driver.window.article.evidence.role_changed.emit("Storm", "denial")
    driver.window.article.evidence.notes_edited.emit(4, ("Ask the harbour master.",))
    driver.settle()
    clipping = stored(driver, "Quay")
    assert clipping.topics == ("Sea",)
    assert [(tie.name, tie.role) for tie in clipping.incidents] == [("Storm", Role.DENIAL)]
    assert clipping.notes == ("Ask the harbour master.",)
    driver.window.sidebar.clippings_dropped.emit("topic", "Ports", [4, 2])
    driver.window.sidebar.clippings_dropped.emit("incident", "Storm", [2])
    driver.settle()
    assert stored(driver, "Ferry").topics == ("Ports",)
    for _ in range(8):
        driver.window.actions_["undo"].trigger()
    driver.settle()
    assert stored(driver, "Quay").topics == ("Ports",)
    assert stored(driver, "Quay").notes == ()


def test_every_field_can_be_corrected(driver: Driver) -> None:
    choose(driver, "Quay")
    driver.wait(lambda: driver.window.article.shown_id() == 4)
    driver.press(Qt.Key.Key_F2)
    dialog = dialog_of(driver, DetailsDialog)
    assert isinstance(dialog, DetailsDialog)
    assert dialog.changed() == {}
    dialog.lines["published"].setText("yesterday")
    dialog.try_accept()
    assert dialog.wrong.isVisible()
    assert "cannot be read" in dialog.wrong.text()
    dialog.lines["published"].setText("2024-05-07")
    dialog.lines["byline"].setText("Mira Lund; Joss Abery")
    dialog.boxes["body"].setPlainText("One.\nstill one\n\nTwo.")
    dialog.photos.credit["agency"].setText("Coast Pictures")
    dialog.photos.flags["pool"].setChecked(True)
    dialog.photos.add()
    dialog.photos.caption.setPlainText("A second picture")
    dialog.sources.add()
    dialog.sources.table.item(1, 0).setText("Harbour office")
    dialog.ok.click()
    driver.settle()
    article = stored(driver, "Quay").article
    assert article.published == "2024-05-07"
    assert article.byline == ("Mira Lund", "Joss Abery")
    assert article.body == ("One. still one", "Two.")
    first, second = article.photos
    assert first.credit is not None
    assert (first.credit.agency, first.credit.photographer) == ("Coast Pictures", "Ines Varga")
    assert first.credit.flags == {"pool"}
    assert second.caption == "A second picture"
    assert [source.name for source in article.sources] == ["Radio Telmar", "Harbour office"]
    assert article.provenance["published"].machine_value == "2024-05-06"
    driver.window.actions_["undo"].trigger()
    driver.settle()
    assert stored(driver, "Quay").article.published == "2024-05-06"


def test_a_held_source_opens_beside_the_clipping_that_cites_it(driver: Driver) -> None:
    choose(driver, "Quay")
    driver.wait(lambda: driver.window.article.shown_id() == 4)
    shown = driver.window.article.shown
    assert shown is not None
    assert shown.held[0].held == (3,)
    driver.press(Qt.Key.Key_B, CTRL)
    driver.wait(lambda: driver.window.stage.pages.currentWidget() is driver.window.stage.comparison)
    comparison = driver.window.stage.comparison
    assert TWIN in comparison.right.toPlainText()
    assert comparison.words.text() == "Sentences that both have are underlined: 1"
    comparison.resize(700, 260)
    comparison.left.verticalScrollBar().setValue(40)
    driver.press(Qt.Key.Key_Escape)
    assert driver.window.stage.pages.currentWidget() is driver.window.article
    choose(driver, "Bread")
    driver.press(Qt.Key.Key_B, CTRL)
    driver.wait(lambda: driver.window.messages.isVisible())
    choose(driver, "Quay", "Bread")
    driver.press(Qt.Key.Key_B, CTRL)
    driver.wait(lambda: driver.window.stage.pages.currentWidget() is comparison)
    comparison.clipping_opened.emit(1)
    driver.wait(lambda: driver.window.article.shown_id() == 1)


def test_an_incident_is_shown_whatever_was_read_before(driver: Driver) -> None:
    window = driver.window
    window.stage.choose_scope("headline:bread")
    driver.settle()
    assert window.stage.pages.currentWidget() is window.article
    window.sidebar.query_chosen.emit('incident:"Quay breach"')
    window.sidebar.incident_chosen.emit("Quay breach")
    driver.settle()
    assert window.stage.pages.currentWidget() is window.stage.incident
    assert window.stage.selected_ids() == []
    window.stage.choose_scope("headline:bread")
    driver.settle()
    assert window.stage.pages.currentWidget() is window.article


def test_nothing_else_flashes_up_before_an_incident(driver: Driver) -> None:
    window = driver.window
    window.stage.choose_scope("headline:bread")
    driver.settle()
    seen = []
    go_on = threading.Event()
    window.stage.pages.currentChanged.connect(lambda at: seen.append(window.stage.pages.widget(at)))
    window.sidebar.query_chosen.emit('incident:"Quay breach"')
    window.controller.thread_.ask(lambda _library: go_on.wait(20))  # reading the incident takes a while
    window.sidebar.incident_chosen.emit("Quay breach")
    driver.wait(lambda: window.list_pane.list.current_id() is None)
    driver.qtbot.wait(300)
    go_on.set()
    driver.settle()
    assert seen == [window.stage.incident]
    assert not window.article.shown_id(), "what it showed is not in the list any more"


def test_an_incident_that_is_stopped_while_it_is_read_leaves_a_list_like_any_other(driver: Driver) -> None:
    window, tasks, go_on = driver.window, [], threading.Event()
    window.controller.work.began.connect(tasks.append)
    window.sidebar.query_chosen.emit('incident:"Quay breach"')
    driver.settle()
    window.controller.thread_.ask(lambda _library: go_on.wait(20))
    window.sidebar.incident_chosen.emit("Quay breach")
    tasks[-1].stop()
    go_on.set()
    driver.settle()
    assert window.stage.pages.currentWidget() is window.article
    assert window.stage.selected_ids() == [window.list_pane.list.clippings.id_at(0)]


def test_an_incident_shows_its_clippings_and_opens_one(driver: Driver) -> None:
    driver.window.sidebar.query_chosen.emit('incident:"Quay breach"')
    driver.window.sidebar.incident_chosen.emit("Quay breach")
    stage = driver.window.stage
    driver.wait(lambda: stage.pages.currentWidget() is stage.incident)
    driver.settle()
    assert stage.pages.currentWidget() is stage.incident
    stage.incident.clipping_opened.emit(4)
    driver.wait(lambda: driver.window.article.shown_id() == 4 and stage.pages.currentWidget() is driver.window.article)
    stage.incident.edit_asked.emit("Quay breach")
    dialog = dialog_of(driver, IncidentDialog)
    assert isinstance(dialog, IncidentDialog)
    dialog.date.setText("last week")
    dialog.try_accept()
    assert dialog.wrong.isVisible()
    dialog.date.setText("2024-05-05")
    dialog.place.setText("Telmar")
    dialog.participants.setPlainText("Ports office\n\nCrew of the tug")
    dialog.ok.click()
    driver.settle()
    contents = driver.window.controller.contents
    assert contents is not None
    (count,) = contents.incidents
    assert count.incident == Incident(
        id=count.incident.id,
        name="Quay breach",
        date="2024-05-05",
        place="Telmar",
        participants=("Ports office", "Crew of the tug"),
    )


@pytest.mark.parametrize(
    ("verb", "kind", "name", "answer", "topics", "incidents"),
    [
        ("add", "topic", "Ports", "Quays", {"Ports", "Ports/Quays"}, {"Quay breach"}),
        ("rename", "topic", "Ports", "Harbours", {"Harbours"}, {"Quay breach"}),
        ("delete", "topic", "Ports", None, set(), {"Quay breach"}),
        ("rename", "incident", "Quay breach", "Breach", {"Ports"}, {"Breach"}),
        ("delete", "incident", "Quay breach", None, {"Ports"}, set()),
    ],
)
def test_the_sidebars_menus_change_tags_and_are_undone(
    driver: Driver, verb: str, kind: str, name: str, answer: str | None, topics: set[str], incidents: set[str]
) -> None:
    driver.window.sidebar.edit_asked.emit(verb, kind, name)
    if answer is not None:
        dialog = dialog_of(driver, QuestionDialog)
        dialog.field.clear()
        dialog.try_accept()
        assert dialog.wrong.isVisible()
        driver.qtbot.keyClicks(dialog.field, answer)
        dialog.ok.click()

    def tags() -> tuple[set[str], set[str]]:
        contents = driver.window.controller.contents
        assert contents is not None
        return {each.topic.path for each in contents.topics}, {each.incident.name for each in contents.incidents}

    driver.wait(lambda: tags() == (topics, incidents))
    if verb == "delete":  # nobody is asked: it is told, with the way back
        assert f"“{name}” is deleted" in driver.window.messages.text.text()
        assert [each.text() for each in driver.window.messages.buttons] == ["Undo"]
    driver.window.actions_["undo"].trigger()
    driver.wait(lambda: tags() == ({"Ports"}, {"Quay breach"}))


def test_topics_and_incidents_are_merged_and_moved(driver: Driver) -> None:
    edits = driver.window.tag_edits
    for path in ("Sea", "Land"):
        edits.add_topic()
        dialog = dialog_of(driver, QuestionDialog)
        driver.qtbot.keyClicks(dialog.field, path)
        dialog.ok.click()
        driver.settle()
    for verb, kind, name, chosen in (
        ("move", "topic", "Land", "Sea"),
        ("merge", "topic", "Ports", "Sea"),
    ):
        edits.edit(verb, kind, name)
        dialog = dialog_of(driver, QuestionDialog)
        dialog.field.setCurrentText(chosen)
        dialog.ok.click()
        driver.settle()
    contents = driver.window.controller.contents
    assert contents is not None
    assert {each.topic.path: each.count for each in contents.topics} == {"Sea": 2, "Sea/Land": 0}
    edits.add_incident()
    new = dialog_of(driver, IncidentDialog)
    new.try_accept()
    assert new.wrong.isVisible()
    new.name.setText("Storm")
    new.ok.click()
    driver.settle()
    edits.edit("merge", "incident", "Storm")
    dialog = dialog_of(driver, QuestionDialog)
    dialog.ok.click()
    driver.settle()
    contents = driver.window.controller.contents
    assert contents is not None
    assert [each.incident.name for each in contents.incidents] == ["Quay breach"]


def test_a_search_is_kept_renamed_and_deleted(driver: Driver) -> None:
    driver.search("quay")
    driver.window.actions_["save-search"].trigger()
    dialog = dialog_of(driver, QuestionDialog)
    dialog.field.setText("The quay")
    dialog.ok.click()
    driver.wait(lambda: driver.window.controller.contents.searches)
    driver.settle()
    driver.window.tag_edits.edit("rename", "search", "The quay")
    dialog = dialog_of(driver, QuestionDialog)
    dialog.field.setText("Quays")
    dialog.ok.click()
    driver.wait(lambda: [each.name for each in driver.window.controller.contents.searches] == ["Quays"])
    assert driver.window.controller.contents.searches[0].query == "quay"
    driver.window.tag_edits.edit("delete", "search", "Quays")
    driver.wait(lambda: not driver.window.controller.contents.searches)


def test_a_search_is_kept_as_typed_while_it_is_not_answered_yet_or_cannot_be(driver: Driver) -> None:
    assert driver.search("quay")
    for query in ("ferry", 'near("quay'):
        driver.window.list_pane.search.edit.setText(query)
        driver.window.list_pane.search.edit.returnPressed.emit()
        assert driver.window.controller.query == query
        driver.window.actions_["save-search"].trigger()
        dialog = dialog_of(driver, QuestionDialog)
        assert dialog.answer() == query, "the name that is proposed is the search itself"
        dialog.reject()
        driver.wait(lambda: driver.window.findChild(QuestionDialog) is None)
        driver.settle()
        driver.window.actions_["save-search"].trigger()
        dialog = dialog_of(driver, QuestionDialog)
        assert dialog.answer() == query
        dialog.reject()
        driver.wait(lambda: driver.window.findChild(QuestionDialog) is None)


def test_a_search_whose_last_word_was_not_typed_to_the_end_is_kept_as_what_it_finds(driver: Driver) -> None:
    found = driver.search("qua")
    assert found
    driver.window.actions_["save-search"].trigger()
    dialog_of(driver, QuestionDialog).ok.click()
    driver.wait(lambda: driver.window.controller.contents.searches)
    (kept,) = driver.window.controller.contents.searches
    assert kept.query == "qua*"
    driver.window.choose_scope("")
    driver.settle()
    driver.window.choose_scope(kept.query)
    driver.settle()
    assert driver.window.list_pane.list.clippings.rowCount() == found


def test_a_line_is_relabelled_with_one_key_and_the_article_follows(driver: Driver) -> None:
    driver.copy(ARTICLE)
    driver.window.list_pane.list.setFocus()
    driver.press(Qt.Key.Key_V, CTRL)
    review = driver.window.review
    driver.wait(lambda: review.has_draft and not review._busy)
    driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_B)
    driver.wait(lambda: not review._busy)
    reading = review._reading
    assert reading is not None
    assert reading.article.deck is None
    assert len(reading.article.body) == 8
    assert [line.label for line in reading.lines if line.text.startswith("Crossing on foot")] == [LineLabel.BODY]
    driver.press(Qt.Key.Key_Escape)
    assert not driver.window.in_review()
    assert review.has_draft
    driver.press(Qt.Key.Key_F4)
    assert driver.window.in_review()
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: driver.count() == 5)


def test_a_second_paste_waits_for_the_first(driver: Driver) -> None:
    review = driver.window.review
    driver.copy(ARTICLE)
    driver.window.desk.paste()
    driver.wait(lambda: review.has_draft)
    driver.copy("Another headline of some length\n\nA paragraph that says what happened on the second day of May.\n")
    driver.window.desk.paste(plain=True)
    driver.wait(lambda: driver.window.messages.isVisible())
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: driver.count() == 5 and review.has_draft)
    assert driver.window.in_review()
    inbox = review.findChild(QPushButton, "review-inbox")
    assert inbox is not None
    inbox.click()
    driver.wait(lambda: driver.count() == 6)
    driver.settle()
    assert driver.window.controller.contents.counts.inbox == 4


def test_suggestions_can_be_clicked_and_taken_back(driver: Driver) -> None:
    driver.copy("Ports closed after storm\n\nAll ports of the coast were closed on Monday after the quay breach.\n")
    driver.window.desk.paste()
    review = driver.window.review
    driver.wait(lambda: review.has_draft and not review._busy)
    button = next(each for each in review.findChildren(Offer) if each.accessibleName() == "Ports")
    button.click()
    assert review.topics.names() == ("Ports",)
    button.click()
    assert review.topics.names() == ()
    button.click()
    throw = next(each for each in review.findChildren(QPushButton) if each.text() == "Throw away")
    driver.click(throw)
    assert not driver.window.in_review()
    messages = driver.window.messages
    assert messages.text.text() == "Thrown away: “Ports closed after storm”."
    driver.click(messages.buttons[0])
    driver.wait(lambda: review.has_draft and not review._busy)
    assert driver.window.in_review()
    assert review.headline() == "Ports closed after storm"
    assert review.topics.names() == ("Ports",), "with what was done to it"


@pytest.mark.parametrize("left", [True, False])
def test_a_draft_waits_for_the_next_start_with_all_that_was_done_to_it(
    driver: Driver, opened: Callable[[Path], Driver], left: bool
) -> None:
    driver.copy(ARTICLE)
    driver.window.desk.paste()
    review = driver.window.review
    driver.wait(lambda: review.has_draft and not review._busy)
    driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_B)
    driver.wait(lambda: not review._busy)
    review.topics.setText("Ports")
    driver.qtbot.keyClicks(review.published, "31 December 2024")
    if left:
        driver.press(Qt.Key.Key_Escape)
        assert driver.window.messages.text.text().startswith("“Border soldier walks south")
        assert [button.text() for button in driver.window.messages.buttons] == ["Go on reviewing"]
    folder = driver.window.controller.folder
    driver.window.close()
    with Library.open(folder, read_only=True) as library:
        assert library.counts().everything == 4
    again = opened(folder)
    again.wait(lambda: again.window.messages.isVisible())
    assert "Border soldier" in again.window.messages.text.text()
    again.press(Qt.Key.Key_F4)
    assert not again.window.messages.isVisible(), "what it offers is being done"
    review = again.window.review
    again.wait(lambda: review.has_draft and not review._busy and review._reading.article.deck is None)
    assert review.topics.names() == ("Ports",)
    again.press(Qt.Key.Key_Return)
    again.wait(lambda: again.count() == 5)
    again.settle()
    clipping = again.window.stage.current()
    assert clipping is not None
    assert (clipping.topics, clipping.article.published) == (("Ports",), "2024-12-31")
    assert clipping.article.provenance["published"].origin is Origin.USER
    assert not list(folder.glob("review-drafts*"))


@pytest.mark.parametrize("closed", [True, False])
def test_a_draft_that_cannot_be_filed_waits_with_all_that_was_done_to_it(
    driver: Driver, opened: Callable[[Path], Driver], closed: bool
) -> None:
    review, desk, folder = driver.window.review, driver.window.desk, driver.window.controller.folder
    driver.copy(ARTICLE)
    desk.paste()
    driver.wait(lambda: review.has_draft and not review._busy)
    review.topics.setText("Ports")
    driver.settle()
    failures: list[ClippingsError] = []
    driver.window.controller.failed.connect(failures.append)
    with contextlib.closing(sqlite3.connect(folder / "library.sqlite3", isolation_level=None)) as somebody:
        somebody.execute("BEGIN IMMEDIATE")
        driver.press(Qt.Key.Key_Return)
        assert [draft.title[:14] for draft in desk.drafts()] == ["Border soldier"]
        if closed:
            driver.window.close()
        else:
            driver.qtbot.waitUntil(lambda: bool(failures), timeout=20_000)
    if closed:
        driver = opened(folder)
        driver.wait(lambda: "Border soldier" in driver.window.messages.text.text())
        review = driver.window.review
    else:
        assert [type(error) for error in failures] == [LibraryBusy]
        driver.settle()
    driver.press(Qt.Key.Key_F4)
    driver.wait(lambda: review.has_draft and not review._busy)
    assert review.topics.names() == ("Ports",)
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: driver.count() == 5)
    driver.settle()
    assert not list(folder.glob("review-drafts*"))


def test_a_draft_filed_just_before_the_window_is_closed_does_not_come_back(
    driver: Driver, opened: Callable[[Path], Driver]
) -> None:
    review, folder = driver.window.review, driver.window.controller.folder
    driver.copy(ARTICLE)
    driver.window.desk.paste()
    driver.wait(lambda: review.has_draft and not review._busy)
    driver.press(Qt.Key.Key_Escape)
    driver.settle()
    assert (folder / "review-drafts.json").exists()
    driver.press(Qt.Key.Key_F4)
    driver.press(Qt.Key.Key_Return)
    driver.window.close()
    assert not list(folder.glob("review-drafts*"))
    again = opened(folder)
    assert again.window.controller.contents.counts.everything == 5
    assert again.window.desk.drafts() == []


def test_a_damaged_drafts_file_is_kept_and_told(driver: Driver, opened: Callable[[Path], Driver]) -> None:
    folder = driver.window.controller.folder
    driver.window.close()
    (folder / "review-drafts.json").write_text('[{"title": "Half a dr')
    again = opened(folder)
    again.wait(lambda: "damaged" in again.window.messages.text.text())
    (aside,) = folder.glob("review-drafts*")
    assert aside.name in again.window.messages.text.text()
    assert aside.read_text().endswith("Half a dr")


def test_two_inputs_that_wait_both_stay_and_are_named(driver: Driver) -> None:
    review, messages = driver.window.review, driver.window.messages
    first = "Harbour office opens late\n\nThe office of the harbour master opened an hour late on Monday morning.\n"
    second = "Ferry stays in port\n\nThe ferry to the island stayed in port all day because of the swell.\n"
    for text in (first, second):
        driver.copy(text)
        driver.window.desk.paste(plain=True)
        driver.wait(lambda: review.has_draft and not review._busy)
        driver.press(Qt.Key.Key_Escape)
    assert "Ferry stays in port" in messages.text.text()
    assert "1 more" in messages.text.text()
    assert driver.count() == 4
    driver.press(Qt.Key.Key_F4)
    assert review.headline() == "Ferry stays in port"
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: driver.count() == 5)
    driver.wait(lambda: "Harbour office" in messages.advice.text())
    driver.press(Qt.Key.Key_F4)
    driver.wait(lambda: review.has_draft and not review._busy)
    assert review.headline() == "Harbour office opens late"
    review.discard()
    driver.settle()
    assert driver.count() == 5
    driver.press(Qt.Key.Key_F4)
    assert messages.text.text() == "No draft waits to be reviewed."


def test_citations_go_to_the_clipboard_and_into_drags(driver: Driver) -> None:
    choose(driver, "Quay")
    driver.wait(lambda: driver.window.stage.selected_clippings())
    driver.press(Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    mime = QGuiApplication.clipboard().mimeData()
    assert "Quay wall gives way" in mime.text()
    assert "<" in mime.html()
    driver.window.remember(export=replace(driver.window.settings.export, style="oscola"))
    driver.press(Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    driver.wait(lambda: "‘Quay Wall Gives Way’" in QGuiApplication.clipboard().mimeData().text())
    number = driver.window.stage.selected_clippings()[0].id
    early: QMimeData = driver.window.commands.citations(driver.window.stage.selected_clippings([number]))
    assert {"text/plain", "text/html"} <= set(early.formats())
    assert "‘Quay Wall Gives Way’" in early.text()
    assert "‘" in early.html()
    assert "<" in early.html()
    made = driver.window.commands._citations._made
    driver.window.commands._citations.expect(driver.window.stage.selected_clippings())
    driver.wait(lambda: bool(driver.window.commands._citations._made))
    assert not made
    dragged: QMimeData = driver.window.commands.citations(driver.window.stage.selected_clippings([number]))
    assert type(dragged) is QMimeData, "it was made ahead"
    assert dragged.text() == early.text()


def test_a_clipping_that_was_corrected_is_cited_and_copied_as_it_is_now(driver: Driver) -> None:
    window = driver.window
    choose(driver, "Ferry")
    driver.settle()
    number = ids(driver)["Ferry"]
    window.controller.apply(EditClippings(ids=(number,), fields={"byline": ("Mira Lund",)}), "Correct the byline")
    driver.settle()
    assert [each.article.byline for each in window.stage.selected_clippings()] == [("Mira Lund",)]
    with Library.open(window.controller.folder) as elsewhere:
        elsewhere.apply(EditClippings(ids=(number,), fields={"byline": ("Joss Abery",)}))
    driver.wait(lambda: [each.article.byline for each in window.stage.selected_clippings()] == [("Joss Abery",)])


def test_moving_through_the_list_and_resizing_the_text(driver: Driver) -> None:
    choose(driver, "Quay")
    first = driver.window.stage.current()
    driver.press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    driver.settle()
    assert driver.window.stage.current() != first
    driver.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    driver.settle()
    assert driver.window.stage.current() == first
    size = driver.window.article.reader.text_size()
    driver.window.actions_["larger"].trigger()
    assert driver.window.article.reader.text_size() == size + 1
    driver.window.actions_["smaller"].trigger()
    driver.window.actions_["sidebar-shown"].trigger()
    assert not driver.window.sidebar.isVisible()
    driver.window.actions_["evidence-shown"].trigger()
    assert not driver.window.article.evidence.isVisible()
    driver.press(Qt.Key.Key_Return)
    assert driver.focus() is driver.window.article.reader


def test_preferences_take_effect_at_once_and_are_taken_back(driver: Driver) -> None:
    driver.window.actions_["preferences"].trigger()
    dialog = dialog_of(driver, PreferencesDialog)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = app.palette().window().color().lightness()
    dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
    dialog.text_size.setValue(15)
    assert app.palette().window().color().lightness() < 128
    assert driver.window.article.reader.text_size() == 15
    dialog.reject()
    assert app.palette().window().color().lightness() == before


@pytest.mark.parametrize(("name", "kind"), [("keys", HelpDialog), ("about", AboutDialog)])
def test_help_opens(driver: Driver, name: str, kind: type[QWidget]) -> None:
    driver.window.actions_[name].trigger()
    dialog = dialog_of(driver, kind)
    assert dialog.isVisible()
    dialog.close()


def test_searching_elsewhere_fills_the_search_field(driver: Driver) -> None:
    driver.window.article.evidence.search_asked.emit('photographer:"Ines Varga"')
    driver.settle()
    assert set(ids(driver)) == {"Quay"}
    assert driver.window.stage.current().article.headline == "Quay wall gives way"
    assert driver.search("nothing such") == 0
    assert driver.window.list_pane.empty.isVisible()
    driver.window.list_pane.empty.chosen.emit("all")
    driver.settle()
    assert len(ids(driver)) == 4
    driver.click(driver.window.list_pane.search.edit)
    driver.type('published:"')
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    assert driver.window.list_pane.search.edit.property("wrong")


def test_a_page_that_changed_is_filed_beside_its_first_version_and_compared_with_it(driver: Driver) -> None:
    choose(driver, "Quay")
    assert driver.window.article.versions.isHidden()
    changed = stored(driver, "Quay").article
    changed = replace(changed, body=(f"{TWIN} The harbour master resigned.", *changed.body[1:]))
    added: list[Applied] = []
    driver.window.controller.apply(AddClippings(drafts=(Draft(article=changed),)), "Add", added.append)
    driver.wait(lambda: driver.window.article.versions.isVisible())
    driver.settle()
    (button,) = driver.window.article.versions.buttons
    driver.click(button)
    comparison = driver.window.stage.comparison
    driver.wait(comparison.isVisible)
    assert comparison.words.text() == "Sentences that differ are underlined"
    (line,) = comparison.right.extraSelections()
    assert line.cursor.selectedText() == "The harbour master resigned."
    driver.press(Qt.Key.Key_Escape)
    driver.press(Qt.Key.Key_B, CTRL)
    driver.wait(comparison.isVisible)
    assert comparison._shown is not None
    assert [each.id for each in comparison._shown] == [4, added[0].added[0]]
