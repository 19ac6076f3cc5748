from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from clippings_app.domain.article import Line, LineLabel, Mending, Origin, ParsedArticle, Reading
from clippings_app.domain.clipping import Clipping, Draft, Incident, IncidentTag, Role
from clippings_app.importers.arrival import Arrival
from clippings_app.library import Suggestions
from clippings_app.ui.views.review import ReviewView, Verdict
from clippings_app.ui.widgets.offer import Offer

NEW = Suggestions(new_incident=Incident(name="Quay wall gives way, again", date="2024-05-05", place="Telmar"))


@pytest.fixture
def review(qtbot: QtBot) -> ReviewView:
    view = ReviewView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    article = ParsedArticle(headline="Quay wall gives way", published="2024-05-06", body=("It fell.",))
    lines = [Line(text=f"Menu {n}", start=0, end=1, label=LineLabel.BOILERPLATE) for n in range(60)]
    lines += [
        Line(text="Quay wall gives way", start=0, end=1, label=LineLabel.HEADLINE),
        Line(text="It fell.", start=0, end=1, label=LineLabel.BODY),
    ]
    lines += [Line(text=f"It fell {n} times.", start=0, end=1, label=LineLabel.BODY) for n in range(60)]
    reading = Reading(article=article, lines=tuple(lines))
    view.show_arrival(Arrival(name="pasted text", draft=Draft(article=article), reading=reading))
    view.offer(NEW, {})
    return view


def test_it_begins_at_the_headline(review: ReviewView) -> None:
    index = review.lines.currentIndex()
    assert index.row() == 60
    assert review.lines.viewport().rect().contains(review.lines.visualRect(index))


def test_nothing_that_is_read_moves_when_suggestions_come(review: ReviewView) -> None:
    parts = (review.lines, review.article, review.legend, review.topics, review.incidents, review.published)

    def tops() -> list[int]:
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        return [part.mapTo(review, QPoint(0, 0)).y() for part in parts]

    review.offer(None, {})
    before, height = tops(), review.lines.height()
    review.offer(Suggestions(topics=("Ports", "Weather"), incidents=("Quay breach",)), {})
    assert tops() == before
    assert review.lines.height() == height
    review.offer(Suggestions(duplicates=(7,)), {7: "Quay wall gives way"})
    assert review.duplicate.isVisible()
    assert tops()[:2] == before[:2], "told of below what is read"
    assert tops()[3:] == before[3:]


def test_lines_and_article_have_the_same_room(review: ReviewView) -> None:
    bare = ParsedArticle(headline="Ferry late", body=("By an hour.",))
    for wide in (900, 1213, 1600):
        review.resize(wide, 600)
        assert abs(review.lines.width() - review.article.width()) <= 1
        review.lines.hide()  # as for what came with its fields named
        review.article.show_clipping(Clipping(id=0, uid="", article=bare))
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        assert review.article.width() > wide - 40
        review.lines.show()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        assert abs(review.lines.width() - review.article.width()) <= 1


def test_it_is_said_that_nothing_is_suggested(review: ReviewView) -> None:
    words = [label for label in review.findChildren(QLabel) if label.text() == "No topic is suggested."]
    assert words[0].isVisible()
    review.offer(Suggestions(topics=("Ports",)), {})
    assert words[0].isHidden()
    review.clear()
    assert words[0].isHidden(), "nobody has looked yet"


@pytest.mark.parametrize("name", ["Quay wall gives way again", "Breach of Telmar"])
def test_a_new_incident_keeps_date_and_place_also_under_another_name(
    review: ReviewView, qtbot: QtBot, name: str
) -> None:
    (offer,) = review.findChildren(Offer)
    offer.click()
    review.incidents.setText(name)
    with qtbot.waitSignal(review.decided) as decided:
        review.file()
    (tie,) = decided.args[0].incidents
    assert (tie.name, tie.date, tie.place) == (name, "2024-05-05", "Telmar")


def test_a_new_incident_keeps_the_commas_of_its_name(review: ReviewView, qtbot: QtBot) -> None:
    (offer,) = review.findChildren(Offer)
    offer.click()
    assert review.incidents.text() == '"Quay wall gives way, again"'
    with qtbot.waitSignal(review.decided) as decided:
        review.file()
    (tie,) = decided.args[0].incidents
    assert (tie.name, tie.date) == ("Quay wall gives way, again", "2024-05-05")


def test_an_incident_of_ones_own_does_not_take_what_was_offered(review: ReviewView, qtbot: QtBot) -> None:
    review.incidents.setText("Storm of May")
    with qtbot.waitSignal(review.decided) as decided:
        review.file()
    (tie,) = decided.args[0].incidents
    assert (tie.name, tie.date) == ("Storm of May", None)


def test_a_date_is_typed_and_one_that_cannot_be_read_is_not_filed(review: ReviewView, qtbot: QtBot) -> None:
    assert review.published.text() == "6 May 2024"
    review.published.selectAll()
    qtbot.keyClicks(review.published, "soon")
    qtbot.keyClick(review.published, Qt.Key.Key_Return)
    assert review.has_draft
    assert review.published.property("wrong")
    assert "soon" in review.notes.text()
    review.published.selectAll()
    qtbot.keyClicks(review.published, "7.5.2024")
    with qtbot.waitSignal(review.decided) as decided:
        qtbot.keyClick(review.published, Qt.Key.Key_Return)
    article = decided.args[0].article
    assert article.published == "2024-05-07"
    evidence = article.provenance["published"]
    assert (evidence.origin, evidence.machine_value) == (Origin.USER, "2024-05-06")


def test_a_publisher_that_no_line_names_is_typed(review: ReviewView, qtbot: QtBot) -> None:
    assert review.publisher.text() == ""
    review.publisher.setFocus()
    with qtbot.waitSignal(review.touched):
        qtbot.keyClicks(review.publisher, "  Telmar  Post")
    assert review.progress().publisher == "Telmar Post"
    review.published.setFocus()
    qtbot.waitUntil(lambda: "Telmar Post" in review.article.toPlainText())
    with qtbot.waitSignal(review.decided) as decided:
        qtbot.keyClick(review.publisher, Qt.Key.Key_Return)
    article = decided.args[0].article
    assert article.publisher == "Telmar Post"
    evidence = article.provenance["publisher"]
    assert (evidence.origin, evidence.machine_value) == (Origin.USER, None)


def test_enter_takes_a_completion_first_and_files_then(review: ReviewView, qtbot: QtBot) -> None:
    review.set_vocabulary((), (), ("Telmar Post", "The Quay"))
    review.publisher.setFocus()
    qtbot.keyClicks(review.publisher, "mar")
    popup = review.publisher.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    with qtbot.assertNotEmitted(review.decided):
        qtbot.keyClick(popup, Qt.Key.Key_Down)
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert review.progress().publisher == "Telmar Post"
    assert "Telmar Post" in review.article.toPlainText()
    with qtbot.waitSignal(review.decided) as decided:
        qtbot.keyClick(review.publisher, Qt.Key.Key_Return)
    assert decided.args[0].article.publisher == "Telmar Post"


def test_a_publisher_that_was_read_can_be_taken_away_and_waits_so(review: ReviewView, qtbot: QtBot) -> None:
    article = ParsedArticle(headline="Quay wall gives way", publisher="Menu", body=("It fell.",))
    arrival = Arrival(name="pasted text", draft=Draft(article=article), reading=Reading(article=article))
    review.show_arrival(arrival)
    assert (review.publisher.text(), review.progress().publisher) == ("Menu", None)
    review.publisher.selectAll()
    qtbot.keyClick(review.publisher, Qt.Key.Key_Delete)
    progress = review.progress()
    assert progress.publisher == ""
    review.clear()
    review.show_arrival(arrival)
    review.resume(progress)
    review.offer(None, {})
    assert "Menu" not in review.article.toPlainText()
    with qtbot.waitSignal(review.decided) as decided:
        review.file()
    article = decided.args[0].article
    assert (article.publisher, article.provenance["publisher"].machine_value) == (None, "Menu")


def test_a_page_with_another_text_is_offered_as_a_version(review: ReviewView, qtbot: QtBot) -> None:
    review.offer(Suggestions(versions=(3, 5)), {3: "Quay wall", 5: "Quay wall gives way"})
    assert review.duplicate.isVisible()
    assert review.duplicate_words.text() == (
        "This page is in the library with another text: “Quay wall gives way”. Filing it keeps both."
    )
    with qtbot.waitSignal(review.duplicate_opened) as opened:
        review.duplicate.findChild(QPushButton).click()
    assert opened.args == [5]
    review.offer(Suggestions(), {})
    assert not review.duplicate.isVisible()


@pytest.mark.parametrize(("mending", "mend"), [(Mending.OFFERED, True), (Mending.DONE, False)])
def test_a_wrong_encoding_is_mended_and_brought_back_beside_its_note(
    review: ReviewView, qtbot: QtBot, mending: Mending, mend: bool
) -> None:
    assert not review.mend.isVisible()
    article = ParsedArticle(headline="Stürme", body=("Es war laut.",))
    reading = Reading(article=article, notes=("Nothing was changed.",), mending=mending)
    review.show_arrival(Arrival(name="pasted text", draft=Draft(article=article), reading=reading))
    assert review.mend.isVisible()
    with qtbot.assertNotEmitted(review.mend_wanted):
        review.mend.click()  # what is offered beside it has not come yet
    with qtbot.waitSignal(review.mend_wanted) as wanted:
        review.offer(None, {})
    assert wanted.args == [mend]
    review.clear()
    assert not review.mend.isVisible()


@pytest.mark.parametrize(
    ("name", "title"),
    [("/home/ann/pages/quay.html", "Review: quay.html"), ("https://a.example/b", "Review: https://a.example/b")],
)
def test_a_file_is_called_by_its_name_and_its_place_is_told_under_the_pointer(
    review: ReviewView, name: str, title: str
) -> None:
    article = ParsedArticle(headline="Quay")
    review.show_arrival(Arrival(name=name, draft=Draft(article=article), reading=Reading(article=article)))
    assert (review.title.text(), review.title.toolTip()) == (title, name)


def test_a_denial_is_offered_as_one_until_a_person_says_what_it_is(review: ReviewView) -> None:
    review.offer(Suggestions(incidents=("Quay breach",), role=Role.DENIAL), {})
    assert review.role.role() is Role.DENIAL
    review.role.activated.emit(0)  # as when a person chooses
    review.role.setCurrentIndex(0)
    review.offer(Suggestions(incidents=("Quay breach",), role=Role.DENIAL), {})
    assert review.role.role() is Role.PRIMARY
    review.clear()
    assert review.role.role() is Role.PRIMARY
    assert not review.role.is_known


def test_the_role_that_a_record_names_is_kept(review: ReviewView) -> None:
    ties = (IncidentTag(name="Quay breach", role=Role.FOLLOW_UP),)
    review.show_arrival(Arrival(name="a.json", draft=Draft(article=ParsedArticle(headline="Quay"), incidents=ties)))
    review.offer(Suggestions(role=Role.DENIAL), {})
    assert review.progress().role is Role.FOLLOW_UP


def test_in_a_low_window_lines_have_the_room_of_the_legend(review: ReviewView) -> None:
    review.resize(900, 440)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert review.legend.isHidden()
    assert review.lines.viewport().height() >= 7 * review.lines.sizeHintForRow(0)
    assert "Headline" in review.lines.toolTip()
    review.resize(900, 600)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert review.legend.isVisible()
    assert not review.lines.toolTip()


def test_each_incident_of_a_record_keeps_its_role_unless_one_is_chosen_for_all(review: ReviewView) -> None:
    ties = (IncidentTag(name="Quay breach", role=Role.FOLLOW_UP, place="Halden"), IncidentTag(name="Storm"))
    arrival = Arrival(name="a.json", draft=Draft(article=ParsedArticle(headline="Quay"), incidents=ties))
    verdicts: list[Verdict] = []
    review.decided.connect(verdicts.append)
    review.show_arrival(arrival)
    review.offer(Suggestions(role=Role.DENIAL), {})
    assert review.role.currentText() == "As each is"
    assert review.progress().role is None
    review.incidents.add(["Flood"])
    review.file()
    assert verdicts.pop().incidents == (*ties, IncidentTag(name="Flood", role=Role.DENIAL))
    review.resume(review.progress())
    assert review.role.role() is None
    review.role.show_role(Role.BACKGROUND)
    review.file()
    assert {tie.role for tie in verdicts.pop().incidents} == {Role.BACKGROUND}
    left = replace(review.progress(), role=None)
    same = tuple(replace(tie, role=Role.DENIAL) for tie in ties)
    review.clear()
    review.show_arrival(replace(arrival, draft=replace(arrival.draft, incidents=same)))
    review.resume(left)
    assert review.role.role() is Role.DENIAL, "what became the same for all meanwhile stays it"
    review.clear()
    assert (review.role.count(), review.role.role()) == (4, Role.PRIMARY)
