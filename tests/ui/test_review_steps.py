"""Lines and article of a review point at each other; labels and suggestions are taken back one by one."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clippings_app.domain.article import LineLabel, ParsedArticle, Reading
from clippings_app.domain.clipping import Draft, IncidentTag
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival
from clippings_app.library import Suggestions
from clippings_app.parsing.article import read_article
from clippings_app.parsing.relabelling import relabelled
from clippings_app.ui.views.review import ReviewView
from clippings_app.ui.views.review_lines import LINE_ROLE, NUMBER_ROLE
from clippings_app.ui.views.review_steps import Progress
from clippings_app.ui.widgets.offer import Offer

_NAMES = [
    "Arlo",
    "Bren",
    "Cato",
    "Dova",
    "Elin",
    "Fero",
    "Goda",
    "Hali",
    "Ines",
    "Jory",
    "Kato",
    "Lune",
    "Mira",
    "Nelo",
    "Orla",
    "Pavo",
    "Runa",
    "Sten",
    "Tova",
    "Ulma",
]
_GOODS = [
    "grain",
    "timber",
    "salt",
    "coal",
    "herring",
    "wool",
    "glass",
    "cement",
    "copper",
    "apples",
    "tyres",
    "bricks",
    "paper",
    "oil",
    "cables",
    "tiles",
]
SHIPS = "\n\n".join(
    f"The {name}, laden with {_GOODS[n % 16]} for {_NAMES[n * 7 % 20]}stad, waited {n + 2} days off the mole; her mate "
    f"counted {_GOODS[(n * 5 + 3) % 16]} by the hour and wrote {n * 13 % 90} letters to the {_NAMES[n * 3 % 20]} line."
    for n, name in enumerate(_NAMES)
)
TEXT = f"""Sluice at Norrhaven jammed for a week

Nobody had the key

By Edda Falk
The Norr Ledger
4 May 2024, 07:15

The sluice on Saturday.
Photo: Ole Brand/NWA

NORRHAVEN – The sluice between the inner harbour and the sea was jammed for a week, the port said on Saturday.

{SHIPS}

“Nobody had the key,” a watchman told Radio Norr.
"""


@pytest.fixture
def review(qtbot: QtBot) -> ReviewView:
    view = ReviewView()
    qtbot.addWidget(view)
    view.resize(1000, 640)
    view.show()
    payload = Payload(data=TEXT.encode(), name="pasted text", type="text/plain", charset="utf-8")
    reading = read_article(payload)
    view.relabel_wanted.connect(lambda base, labels: view.put_reading(relabelled(base, labels)))
    view.show_arrival(Arrival(name="pasted text", draft=Draft(article=reading.article), reading=reading))
    view.offer(Suggestions(topics=("Harbours", "Locks")), {})
    return view


def row_of(review: ReviewView, words: str) -> int:
    rows = range(review.lines.lines.rowCount())
    return next(row for row in rows if words in review.lines.lines.index(row, 0).data(LINE_ROLE).text)


def choose(review: ReviewView, words: str) -> None:
    review.lines.setCurrentIndex(review.lines.lines.index(row_of(review, words), 0))


def label_of(review: ReviewView, words: str) -> LineLabel:
    label = review.lines.lines.index(row_of(review, words), 0).data(LINE_ROLE).label
    assert isinstance(label, LineLabel)
    return label


def meant(review: ReviewView) -> str:
    block = review.article._meant
    return block.text() if block is not None else ""


class TestLinesAndArticle:
    @pytest.mark.parametrize(
        ("line", "shown"),
        [
            ("Sluice at Norrhaven", "Sluice at Norrhaven jammed for a week"),
            ("Nobody had the key", "Nobody had the key"),
            ("By Edda Falk", "By Edda Falk"),
            ("The sluice on Saturday.", "The sluice on Saturday."),
            ("Photo: Ole Brand", "Photo: Ole Brand/NWA"),
            ("The Ulma,", SHIPS.rpartition("\n")[2]),
        ],
    )
    def test_a_chosen_line_is_set_off_and_in_sight_in_the_article(
        self, review: ReviewView, line: str, shown: str
    ) -> None:
        choose(review, line)
        assert meant(review).strip("\u2002\ufffc ") == shown
        rect = review.article.document().documentLayout().blockBoundingRect(review.article._meant)
        top = rect.top() - review.article.verticalScrollBar().value()
        assert 0 <= top < review.article.viewport().height()

    @pytest.mark.parametrize("line", ["The Norr Ledger", "4 May 2024"])
    def test_publisher_and_date_are_shown_in_the_line_above_the_headline(self, review: ReviewView, line: str) -> None:
        choose(review, "The Ulma,")
        choose(review, line)
        assert "The Norr Ledger" in meant(review)
        assert review.article.verticalScrollBar().value() < 40

    def test_a_line_that_is_left_out_is_nowhere(self, review: ReviewView) -> None:
        choose(review, "The Dova,")
        review.lines.relabel(LineLabel.BOILERPLATE)
        assert meant(review).startswith("The Elin,"), "the next line is meant"
        choose(review, "The Dova,")
        assert meant(review) == ""

    def test_a_click_in_the_article_chooses_its_line(self, review: ReviewView) -> None:
        choose(review, "The Sten,")
        block, layout = review.article._meant, review.article.document().documentLayout()
        assert block is not None
        choose(review, "The Tova,")
        rect = layout.blockBoundingRect(block).translated(0, -review.article.verticalScrollBar().value())
        at = QPoint(round(rect.left()) + 60, round(rect.top()) + 10)
        QTest.mouseClick(review.article.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        assert "The Sten," in review.lines.currentIndex().data(LINE_ROLE).text
        assert [row.row() for row in review.lines.selectionModel().selectedRows()] == [row_of(review, "The Sten,")]

    def test_a_long_line_can_be_read_whole_under_the_pointer(self, review: ReviewView) -> None:
        lines = review.lines.lines
        tip = lines.index(row_of(review, "NORRHAVEN"), 0).data(Qt.ItemDataRole.ToolTipRole)
        assert "the port said on Saturday." in tip
        assert lines.index(row_of(review, "By Edda"), 0).data(Qt.ItemDataRole.ToolTipRole) is None


class TestTakingBack:
    def test_a_label_is_taken_back_and_given_again(self, review: ReviewView) -> None:
        assert not review.steps.undo_words()
        choose(review, "The Fero,")
        review.lines.relabel(LineLabel.BOILERPLATE)
        assert "The Fero," not in " ".join(review._reading.article.body if review._reading else ())
        assert review.steps.undo_words() == "Relabel 1 line"
        review.undo()
        assert label_of(review, "The Fero,") is LineLabel.BODY
        assert review.progress().forced == {}
        assert "The Fero," in review.lines.currentIndex().data(LINE_ROLE).text, "one sees what came back"
        assert not review.steps.undo_words()
        review.redo()
        assert label_of(review, "The Fero,") is LineLabel.BOILERPLATE
        assert not review.steps.redo_words()

    def test_several_lines_are_one_step_and_steps_go_back_in_order(self, review: ReviewView) -> None:
        first = row_of(review, "The Hali,")
        choose(review, "The Hali,")
        QTest.keyClick(review.lines, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClick(review.lines, Qt.Key.Key_X)
        assert review.steps.undo_words() == "Relabel 2 lines"
        choose(review, "Nobody had the key")
        QTest.keyClick(review.lines, Qt.Key.Key_B)
        review.undo()
        assert label_of(review, "The Ines,") is LineLabel.BOILERPLATE
        assert label_of(review, "Nobody had the key") is LineLabel.DECK
        review.undo()
        assert {label_of(review, f"The {name},") for name in ("Hali", "Ines")} == {LineLabel.BODY}
        assert review.lines.currentIndex().row() == first
        assert len(review.lines.selectionModel().selectedRows()) == 1

    def test_a_suggestion_is_given_back(self, review: ReviewView) -> None:
        QTest.keyClick(review.lines, Qt.Key.Key_2)
        assert review.topics.names() == ("Locks",)
        assert review.steps.undo_words() == "Take “Locks”"
        review.undo()
        assert review.topics.names() == ()
        assert not any(offer.isChecked() for offer in review.findChildren(Offer))
        review.redo()
        assert review.topics.names() == ("Locks",)
        assert [offer.isChecked() for offer in review.findChildren(Offer)] == [False, True]

    def test_something_new_ends_what_could_be_done_again(self, review: ReviewView) -> None:
        QTest.keyClick(review.lines, Qt.Key.Key_1)
        review.undo()
        assert review.steps.redo_words()
        QTest.keyClick(review.lines, Qt.Key.Key_2)
        assert not review.steps.redo_words()
        review.redo()
        assert review.topics.names() == ("Locks",)

    def test_what_was_typed_since_stays(self, review: ReviewView) -> None:
        choose(review, "The Fero,")
        review.lines.relabel(LineLabel.BOILERPLATE)
        QTest.keyClick(review.lines, Qt.Key.Key_2)
        review.topics.add(["Bridges"])
        review.undo()
        assert review.topics.names() == ("Bridges",)
        review.undo()
        assert label_of(review, "The Fero,") is LineLabel.BODY
        assert review.topics.names() == ("Bridges",)
        review.redo()
        review.redo()
        assert label_of(review, "The Fero,") is LineLabel.BOILERPLATE
        assert review.topics.names() == ("Bridges", "Locks")

    def test_the_same_label_again_is_no_step(self, review: ReviewView) -> None:
        for _ in range(2):
            choose(review, "The Fero,")
            review.lines.relabel(LineLabel.BOILERPLATE)
        review.undo()
        assert label_of(review, "The Fero,") is LineLabel.BODY
        assert not review.steps.undo_words()

    def test_labels_of_a_draft_that_comes_back_are_its_own_before_it_is_read_with_them(
        self, review: ReviewView
    ) -> None:
        arrival = review._arrival
        assert arrival is not None
        line = review.lines.lines.index(row_of(review, "The Fero,"), 0).data(NUMBER_ROLE)
        review.clear()
        review.show_arrival(arrival)
        left = Progress(forced={line: LineLabel.BOILERPLATE})
        review.resume(left)
        assert label_of(review, "The Fero,") is LineLabel.BODY, "what suits it is still looked for"
        assert review.progress() == left
        review.offer(None, {})
        assert label_of(review, "The Fero,") is LineLabel.BOILERPLATE
        assert review.progress() == left

    def test_a_draft_that_was_left_goes_on_at_the_line_where_one_was(self, review: ReviewView) -> None:
        arrival = review._arrival
        assert arrival is not None
        choose(review, "The Fero,")
        QTest.keyClick(review.lines, Qt.Key.Key_X)
        left = review.progress()
        line = review.lines.current_number()
        assert line not in (None, *left.forced), "a label goes on to the next line"
        review.clear()
        review.show_arrival(arrival)
        assert review.lines.current_number() != line
        review.resume(left)
        review.offer(None, {})
        assert review.lines.current_number() == line

    def test_another_draft_has_no_steps(self, review: ReviewView) -> None:
        QTest.keyClick(review.lines, Qt.Key.Key_1)
        review.clear()
        assert not review.steps.undo_words()
        review.undo()
        assert review.topics.names() == ()

    def test_a_step_tells_that_it_can_be_taken_back(self, review: ReviewView, qtbot: QtBot) -> None:
        with qtbot.waitSignal(review.steps.changed, timeout=1000):
            QTest.keyClick(review.lines, Qt.Key.Key_1)


class TestTheDate:
    def test_it_is_shown_in_words_and_stays_what_it_was(self, review: ReviewView, qtbot: QtBot) -> None:
        assert review.published.text() == "4 May 2024, 07:15"
        with qtbot.waitSignal(review.decided) as decided:
            review.file()
        assert decided.args[0].article.published == "2024-05-04T07:15"

    def test_a_typed_one_is_understood_and_shown_in_words(self, review: ReviewView, qtbot: QtBot) -> None:
        review.published.selectAll()
        qtbot.keyClicks(review.published, "2024-05-05 06:00")
        review.published.check()
        assert review.published.text() == "5 May 2024, 06:00"
        assert review.progress().published == "2024-05-05T06:00"

    @pytest.mark.parametrize("date", ["2024-05/2024-06", "2024-21", "2017~", "199X", "2024-05-04T07:15:30+02:00"])
    def test_what_words_would_lose_is_not_lost(self, review: ReviewView, qtbot: QtBot, date: str) -> None:
        article = replace(ParsedArticle(headline="Sluice"), published=date)
        review.show_arrival(Arrival(name="x", draft=Draft(article=article), reading=Reading(article=article)))
        review.offer(None, {})
        with qtbot.waitSignal(review.decided) as decided:
            review.file()
        assert decided.args[0].article.published == date


def test_tags_that_were_taken_out_of_a_draft_do_not_come_back_with_it(review: ReviewView) -> None:
    review.clear()
    article = ParsedArticle(headline="Locks are shut", body=("They were shut on Monday.",))
    ties = (IncidentTag(name="Flood"), IncidentTag(name="Fire"))
    draft = Draft(article=article, topics=("Locks", "Boats"), incidents=ties)
    arrival = Arrival(name="locks.txt", draft=draft, reading=Reading(article=article))
    review.show_arrival(arrival)
    review.topics.setText("Boats, Tides")
    review.incidents.setText("Fire")
    left = review.progress()
    review.clear()
    review.topics.setText("Typed while it is read")
    review.show_arrival(arrival)
    review.resume(left)
    assert review.topics.names() == ("Boats", "Tides", "Typed while it is read")
    assert review.incidents.names() == ("Fire",)
