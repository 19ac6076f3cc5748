"""The list, while what stands in the field cannot be read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Draft
from clippings_app.library import Library
from clippings_app.ui.models.clippings import RowView
from clippings_app.ui.theme import apply_theme
from clippings_app.ui.views.list_pane import ListPane


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    article = ParsedArticle(headline="Ferry late", body=("Off Telmar.",))
    with Library.open(tmp_path) as library:
        library.add([Draft(article=article)] * 3)
        library.catch_up()
        yield library


@pytest.fixture
def pane(qtbot: QtBot, qapp: QApplication, library: Library) -> ListPane:
    apply_theme(qapp, "light")
    pane = ListPane()
    qtbot.addWidget(pane)
    rows = {row.id: RowView(row=row) for row in library.rows((1, 2, 3))}
    pane.list.rows_wanted.connect(
        lambda generation, ids: pane.list.put_rows(generation, {id_: rows[id_] for id_ in ids})
    )
    pane.resize(360, 480)
    pane.show()
    show(pane, library, "ferry OR wharf")
    qtbot.waitUntil(lambda: pane.list.clippings.row_at(2) is not None)
    return pane


def show(pane: ListPane, library: Library, query: str) -> None:
    answer = library.find(query, all_ids=True)
    pane.show_answer(answer, 1, library_is_empty=False)


def darkest(pane: ListPane) -> int:
    """How dark the darkest spot of the list is, from 0."""
    image = pane.list.viewport().grab().toImage()
    return min(image.pixelColor(x, y).lightness() for x in range(0, image.width(), 2) for y in range(0, 60, 2))


def test_the_list_says_of_which_query_it_is_the_answer_until_one_can_be_read(
    qtbot: QtBot, pane: ListPane, library: Library
) -> None:
    before, place = darkest(pane), pane.list.geometry()
    assert not pane.earlier.isVisible()
    pane.search.set_query('ferry "late')
    pane.search.show_error("This quote is not closed", 6)
    assert pane.earlier.isVisible()
    assert pane.earlier_words.text() == "Still shown: ferry OR wharf"
    assert pane.stack.geometry().contains(pane.earlier.geometry())
    assert pane.list.geometry() == place, "nothing moves"
    assert darkest(pane) > before + 60
    assert pane.list.clippings.rowCount() == 3, "whoever mends the query goes on from there"
    assert pane.childAt(pane.earlier.geometry().center()) is not pane.earlier, "it is in nobody's way"
    pane.resize(300, 380)
    assert pane.stack.geometry().contains(pane.earlier.geometry())
    show(pane, library, "nowhere")
    assert not pane.earlier.isVisible()
    pane.search.show_error("This quote is not closed", 0)
    assert pane.earlier_words.text() == "Still shown: nowhere"
    show(pane, library, "")
    qtbot.waitUntil(lambda: darkest(pane) == before)
    pane.search.show_error("This quote is not closed", 0)
    assert pane.earlier_words.text() == "Still shown: all clippings"


def test_while_a_query_is_still_typed_the_list_stays_as_it_is(qtbot: QtBot, pane: ListPane) -> None:
    pane.search.edit.setFocus()
    qtbot.keyClicks(pane.search.edit, '"lat')
    pane.search.show_error("This quote is not closed", 0)
    assert not pane.earlier.isVisible()
    qtbot.waitUntil(pane.earlier.isVisible, timeout=5000)
    qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    assert pane.list.current_id() is not None, "its rows can be chosen all the same"


def test_before_the_first_answer_there_is_none_to_tell_of(qtbot: QtBot) -> None:
    pane = ListPane()
    qtbot.addWidget(pane)
    pane.show()
    pane.search.show_error("This quote is not closed", 0)
    assert pane.search.error.isVisible()
    assert not pane.earlier.isVisible()
