"""Looking for words in the article that is shown."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clippings_app.domain.clipping import Clipping
from clippings_app.ui.theme import theme_of
from clippings_app.ui.widgets.find_bar import FindBar
from clippings_app.ui.widgets.reader import MOST_HITS, Reader

SHIFT = Qt.KeyboardModifier.ShiftModifier
BODY = (
    "The quay 🚢 was closed.",
    *("Nothing happened for a long while. " * 12,) * 12,
    "The Quay is open; the quay is wet.",
)


@pytest.fixture
def reader(qtbot: QtBot, clipping: Clipping) -> Reader:
    reader = Reader()
    qtbot.addWidget(reader)
    reader.resize(500, 300)
    reader.show()
    article = replace(clipping.article, headline="Wet stones", deck=None, photos=(), body=BODY)
    reader.show_clipping(replace(clipping, article=article))
    return reader


@pytest.fixture
def bar(qtbot: QtBot, reader: Reader) -> FindBar:
    bar = FindBar(reader)
    qtbot.addWidget(bar)
    bar.open_bar()
    return bar


def looked_at(reader: Reader) -> str:
    """The words that are marked as the hit one is at, without the others."""
    accent = theme_of(reader.palette()).accent
    (one,) = (each for each in reader.extraSelections() if each.format.background().color().name() == accent)
    return str(one.cursor.selectedText())


def test_what_is_typed_is_marked_and_enter_goes_from_one_to_the_next(
    bar: FindBar, reader: Reader, qtbot: QtBot
) -> None:
    qtbot.keyClicks(bar.edit, "quay")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 3")
    assert [each.cursor.selectedText() for each in reader.extraSelections()] == ["quay", "Quay", "quay"]
    qtbot.keyClick(bar.edit, Qt.Key.Key_Return)
    assert (bar.count.text(), looked_at(reader)) == ("2 of 3", "Quay")
    assert reader.verticalScrollBar().value() > 0, "it is brought into sight"
    qtbot.keyClick(bar.edit, Qt.Key.Key_Return)
    qtbot.keyClick(bar.edit, Qt.Key.Key_Return)
    assert bar.count.text() == "1 of 3", "after the last comes the first"
    qtbot.keyClick(bar.edit, Qt.Key.Key_Return, SHIFT)
    assert bar.count.text() == "3 of 3"


def test_marks_stand_where_the_words_are_behind_letters_of_two_units_too(
    bar: FindBar, reader: Reader, qtbot: QtBot
) -> None:
    qtbot.keyClicks(bar.edit, "closed")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 1")
    assert [each.cursor.selectedText() for each in reader.extraSelections()] == ["closed"]
    reader.look_for("")
    reader.set_spans(lambda text: [(at, at + 6)] if (at := text.find("closed")) >= 0 else [])
    assert [each.cursor.selectedText() for each in reader.extraSelections()] == ["closed"]


def test_words_that_are_not_there_are_told(bar: FindBar, qtbot: QtBot) -> None:
    qtbot.keyClicks(bar.edit, "harbour master")
    qtbot.waitUntil(lambda: bar.count.text() == "Not in this article")
    assert bar.edit.property("wrong") is True
    assert not bar.next.isEnabled()
    bar.edit.setText("quay")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 3")
    assert bar.edit.property("wrong") is False


def test_escape_leaves_the_marks_of_the_search(bar: FindBar, reader: Reader, qtbot: QtBot) -> None:
    reader.set_spans(lambda text: [(0, 3)] if text.startswith("The") else [])
    qtbot.keyClicks(bar.edit, "long while")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 144")
    with qtbot.waitSignal(bar.closed, timeout=1000):
        qtbot.keyClick(bar.edit, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert [each.cursor.selectedText() for each in reader.extraSelections()] == ["The", "The"]


def test_without_words_the_hits_of_the_search_are_gone_through(reader: Reader, qtbot: QtBot) -> None:
    bar = FindBar(reader)
    qtbot.addWidget(bar)
    reader.set_spans(lambda text: [(4, 8)] if text.startswith("The") else [])
    bar.step(1)
    assert (bar.count.text(), looked_at(reader)) == ("1 of 2", "quay")
    bar.step(-1)
    assert (bar.count.text(), looked_at(reader)) == ("2 of 2", "Quay")
    assert bar.edit.text() == ""


def test_where_there_is_no_hit_it_asks_what_to_look_for(reader: Reader, qtbot: QtBot) -> None:
    bar = FindBar(reader)
    qtbot.addWidget(bar)
    bar.step(1)
    assert bar.isVisible()
    assert bar.count.text() == ""


def test_words_selected_in_the_article_are_looked_for(bar: FindBar, reader: Reader) -> None:
    bar.close_bar()
    assert reader.find("is wet")
    bar.open_bar()
    assert bar.edit.text() == "is wet"
    assert bar.count.text() == "1 of 1"


def test_the_next_article_is_looked_through_for_the_same_words(
    bar: FindBar, reader: Reader, clipping: Clipping, qtbot: QtBot
) -> None:
    qtbot.keyClicks(bar.edit, "quay")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 3")
    article = replace(clipping.article, headline="Quay again", deck=None, photos=(), body=("A quay.",))
    reader.show_clipping(replace(clipping, id=clipping.id + 1, article=article))
    assert bar.count.text() == "2 hits"


def test_of_very_many_hits_those_around_the_one_looked_at_are_marked(
    bar: FindBar, reader: Reader, clipping: Clipping, qtbot: QtBot
) -> None:
    article = replace(clipping.article, headline="Walls", deck=None, photos=(), body=("brick " * (2 * MOST_HITS),))
    reader.show_clipping(replace(clipping, article=article))
    bar.edit.setText("brick")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 600")
    bar.step(-1)
    assert bar.count.text() == "600 of 600"
    assert len(reader.extraSelections()) == MOST_HITS
    assert looked_at(reader) == "brick"
