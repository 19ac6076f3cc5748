"""Marked passages in the document: places there and back, what they look like, what can be done with them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from clippings_app.analysis.anchoring import anchored
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.highlight import BREAK, Highlight, HighlightColour, highlight_of
from clippings_app.ui.highlight_colours import colour_words, ground_of, line_of, shape_of, tone_of
from clippings_app.ui.passage_edits import note_on, quotation
from clippings_app.ui.theme import DARK, LIGHT, Theme, contrast
from clippings_app.ui.widgets.highlight_list import HighlightList, highlight_cards
from clippings_app.ui.widgets.passages import add_actions
from clippings_app.ui.widgets.reader import Reader

BODY = (
    "The wall 🌊 failed on Sunday.",
    "הקיר התמוטט 🧱 ביום ראשון.",
    "word " * 2500 + "and an end.",
    "Nobody was hurt.",
)


def mark(words: str, colour: HighlightColour = HighlightColour.YELLOW) -> Highlight:
    start = BREAK.join(BODY).index(words)
    made = highlight_of(BODY, start, start + len(words), uid=f"u-{words[:9]}", colour=colour)
    assert made is not None
    return made


@pytest.fixture
def reader(qtbot: QtBot, clipping: Clipping) -> Reader:
    reader = Reader()
    qtbot.addWidget(reader)
    reader.resize(700, 600)
    reader.show()
    reader.show_clipping(replace(clipping, article=replace(clipping.article, body=BODY)))
    return reader


@pytest.mark.parametrize("words", ["🌊 failed", "התמוטט 🧱 ביום", "and an end.", "Nobody was hurt", "Sunday.\nהקיר"])
def test_what_is_selected_is_the_passage_and_what_is_drawn_are_its_words(reader: Reader, words: str) -> None:
    made = mark(words)
    reader.show_highlights(anchored(BODY, (made,)))
    drawn = []
    for stretch in reader._stretches:
        cursor = QTextCursor(reader.document())
        cursor.setPosition(stretch.start)
        cursor.setPosition(stretch.end, QTextCursor.MoveMode.KeepAnchor)
        drawn.append(cursor.selectedText())
    assert "\n".join(drawn) == words
    cursor = QTextCursor(reader.document())
    cursor.setPosition(reader._stretches[0].start)
    cursor.setPosition(reader._stretches[-1].end, QTextCursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)
    assert reader.selected_passage() == (made.start, made.end)


def test_of_a_selection_only_the_body_counts(reader: Reader) -> None:
    reader.selectAll()
    assert reader.selected_passage() == (0, len(BREAK.join(BODY)))
    headline = reader.document().find("Harbour wall")
    reader.setTextCursor(headline)
    assert reader.selected_passage() is None
    reader.clear_selection()
    assert reader.selected_passage() is None


def test_a_passage_is_brought_into_sight(reader: Reader) -> None:
    made = mark("Nobody was hurt")
    reader.show_passage(made.start, made.end)
    assert reader.verticalScrollBar().value() > 0
    assert reader._flashing


def test_the_highlight_under_the_cursor_is_known(reader: Reader) -> None:
    made = mark("failed on")
    reader.show_highlights(anchored(BODY, (made,)))
    cursor = QTextCursor(reader.document())
    cursor.setPosition(reader._stretches[0].start + 2)
    reader.setTextCursor(cursor)
    assert reader.picked_highlight() == made.uid
    cursor.setPosition(0)
    reader.setTextCursor(cursor)
    assert reader.picked_highlight() == ""


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("colour", HighlightColour)
def test_words_on_a_highlight_and_its_line_can_be_told(theme: Theme, colour: HighlightColour) -> None:
    assert contrast(theme.text, ground_of(colour, theme)) >= 4.5
    assert contrast(theme.accent, ground_of(colour, theme)) >= 3.0, "a link in it"
    assert contrast(line_of(colour, theme), ground_of(colour, theme)) >= 3.0
    assert contrast(line_of(colour, theme), theme.window) >= 3.0, "its sign on a card"
    assert tone_of(theme, colour.value) == line_of(colour, theme)


@pytest.mark.usefixtures("qapp")
def test_no_two_colours_have_the_same_name_or_line() -> None:
    theme = LIGHT
    assert len({colour_words(colour) for colour in HighlightColour}) == 4
    assert len({shape_of(colour, theme).underlineStyle() for colour in HighlightColour}) == 4


def test_the_menu_offers_what_makes_sense(qtbot: QtBot) -> None:
    theme = LIGHT
    menu = QMenu()
    qtbot.addWidget(menu)
    fresh = add_actions(menu, theme=theme, marked=None)
    assert [*fresh.values()] == ["colour:yellow", "colour:green", "colour:blue", "colour:pink", "note"]
    again = QMenu()
    qtbot.addWidget(again)
    assert [*add_actions(again, theme=theme, marked=HighlightColour.BLUE).values()] == [
        "colour:yellow", "colour:green", "colour:pink", "note", "remove",
    ]  # fmt: skip


def test_cards_stand_in_the_order_of_the_text_and_the_lost_ones_last() -> None:
    lost = Highlight(uid="gone", quote="words that are nowhere to be found", end=4)
    made = anchored(BODY, (lost, mark("Nobody was hurt", HighlightColour.PINK), mark("failed on")))
    cards = highlight_cards(BODY, made)
    assert [card.key for card in cards] == ["highlights", "u-failed on", "u-Nobody wa", "lost", "gone"]
    assert "¶4" in cards[2].text()
    assert "Pink" in cards[2].spoken()
    assert cards[-1].action == ""
    assert "Not found" in cards[-1].text()
    assert {"note", "copy", "remove"} <= {action for action, _ in cards[-1].menu}


def test_the_list_is_as_tall_as_its_cards(qtbot: QtBot) -> None:
    shown = HighlightList()
    qtbot.addWidget(shown)
    shown.resize(300, 100)
    shown.show_highlights(BODY, anchored(BODY, (mark("failed on"),)))
    one = shown.height()
    shown.show_highlights(BODY, anchored(BODY, (mark("failed on"), mark("Nobody was hurt"))))
    assert shown.height() > one
    assert shown.verticalScrollBar().maximum() == 0
    shown.show_highlights(BODY, ())
    assert shown.isHidden()


def test_a_note_begins_with_the_words_and_the_way_back() -> None:
    assert note_on(replace(mark("Sunday.\nהקיר"), uid="u1"), 1) == "> Sunday. הקיר [¶ 1](#passage-u1)\n\n"


def test_a_quotation_says_whose_words_it_is(clipping: Clipping) -> None:
    body = clipping.article.body
    made = highlight_of(body, 4, 16, uid="u", colour=HighlightColour.GREEN)
    assert made is not None
    (found,) = anchored(body, (made,))
    assert quotation(clipping, found) == (
        "“harbour wall” (The Telmar Post, Harbour wall at Telmar had been flagged as weak, 2024-05-06, ¶ 1)"
    )


def test_a_card_points_out_its_paragraph(reader: Reader, clipping: Clipping) -> None:
    reader.show_clipping(clipping)
    before = reader.grab().toImage()
    reader.point_out(2)
    assert reader.grab().toImage() != before
    reader.point_out(0)
    assert reader.grab().toImage() == before
    assert reader.layoutDirection() == Qt.LayoutDirection.LeftToRight
