"""Versions of a page: offered beside the one that is shown, compared sentence by sentence."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clippings_app.domain.clipping import Clipping, ClippingRow
from clippings_app.ui.fetching import Shown
from clippings_app.ui.views.compare import CompareView
from clippings_app.ui.widgets.reader import Reader
from clippings_app.ui.widgets.version_strip import VersionStrip

FIRST = ("The ferry sank at noon. Nobody was hurt.", "The owner said nothing.")
SECOND = ("The ferry sank at noon. Two people were hurt.", "The owner said nothing.")


@pytest.fixture
def compare(qtbot: QtBot) -> CompareView:
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    return view


def shown(clipping: Clipping, number: int, body: tuple[str, ...]) -> Shown:
    article = replace(clipping.article, body=body, sources=(), mentions=(), photos=())
    return Shown(clipping=replace(clipping, id=number, article=article))


def underlined(reader: Reader) -> list[str]:
    return [
        selection.cursor.selectedText()
        for selection in reader.extraSelections()
        if selection.format.fontUnderline() or selection.format.underlineStyle().value
    ]


def test_of_two_versions_the_sentences_that_differ_are_underlined(compare: CompareView, clipping: Clipping) -> None:
    compare.show_pair(shown(clipping, 1, FIRST), shown(clipping, 2, SECOND))
    assert underlined(compare.left) == ["Nobody was hurt."]
    assert underlined(compare.right) == ["Two people were hurt."]
    assert compare.words.text() == "Sentences that differ are underlined"
    assert [compare.own[each].text() for each in (compare.left, compare.right)] == ["1 sentence stands only here"] * 2
    compare.show_pair(shown(clipping, 1, FIRST), shown(clipping, 3, FIRST))
    assert underlined(compare.left) == underlined(compare.right) == []
    assert compare.words.text() == "Both texts say the same"
    assert [compare.own[each].text() for each in (compare.left, compare.right)] == ["", ""]
    assert not compare.next.isEnabled()


def test_underlined_sentences_are_gone_through_one_after_the_other(
    compare: CompareView, clipping: Clipping, qtbot: QtBot
) -> None:
    same = tuple(f"{name} rowed to the mole and back again, and {name} said so." for name in "ABCDEFGHIJKLMNOPQRST")
    left = (*same[:6], "The wall fell at six.", *same[6:14], "Nobody was hurt.", *same[14:])
    right = (*same[:10], "A crane was called.", *same[10:14], "Two were hurt.", *same[14:])
    compare.resize(900, 260)
    compare.show()
    compare.show_pair(shown(clipping, 1, left), shown(clipping, 2, right))
    seen = []
    for _ in range(5):
        compare.step(1)
        flashing = [
            reader.document().toPlainText()[start:end]
            for reader in (compare.left, compare.right)
            for start, end in reader._flashing
            if reader is compare._marks[compare._at_mark][1]
        ]
        seen += flashing
        _, reader, paragraph, span = compare._marks[compare._at_mark]
        top = reader.height_of(paragraph, span[0]) - reader.verticalScrollBar().value()
        assert 0 <= top < reader.viewport().height(), flashing
    assert seen == [
        "The wall fell at six.", "A crane was called.", "Nobody was hurt.", "Two were hurt.", "The wall fell at six.",
    ]  # fmt: skip
    qtbot.mouseClick(compare.previous, Qt.MouseButton.LeftButton)
    assert compare._marks[compare._at_mark][1] is compare.right
    qtbot.mouseClick(compare.next, Qt.MouseButton.LeftButton)
    assert compare._at_mark == 0
    assert compare.next.accessibleName() == "Next underlined sentence"


def test_of_two_reports_the_sentences_that_both_have_are_underlined(compare: CompareView, clipping: Clipping) -> None:
    other = ("Divers searched the harbour. A crane was sent for.", "Nobody was hurt.", "It rained. It blew.")
    compare.show_pair(shown(clipping, 1, FIRST), shown(clipping, 2, other))
    assert underlined(compare.left) == underlined(compare.right) == ["Nobody was hurt."]
    assert compare.words.text() == "Sentences that both have are underlined: 1"
    compare.show_pair(shown(clipping, 1, FIRST), shown(clipping, 2, other[:1]))
    assert underlined(compare.left) == []
    assert compare.words.text() == "No sentence is the same in both"


def test_of_two_versions_of_a_page_the_differences_are_underlined_however_many(
    compare: CompareView, clipping: Clipping, make_row: Callable[..., ClippingRow]
) -> None:
    left, right = shown(clipping, 1, FIRST), shown(clipping, 2, ("All of it was rewritten.",))
    compare.show_pair(replace(left, versions=(make_row(2),)), right)
    assert underlined(compare.right) == ["All of it was rewritten."]
    assert len(underlined(compare.left)) == 3


def test_another_clipping_is_shown_without_the_lines_of_the_one_before(qtbot: QtBot, clipping: Clipping) -> None:
    reader = Reader()
    qtbot.addWidget(reader)
    reader.show_clipping(clipping)
    reader.underline({1: ((0, 3), (4, 1000)), 2: ((10_000, 10_001),), 99: ((0, 1),)})
    body = clipping.article.body[0]
    assert underlined(reader) == [body[:3], body[4:]]
    reader.show_clipping(replace(clipping, id=8))
    assert underlined(reader) == []


def test_the_strip_offers_the_newest_versions_first(qtbot: QtBot, make_row: Callable[..., ClippingRow]) -> None:
    strip = VersionStrip()
    qtbot.addWidget(strip)
    strip.show_versions([make_row(number, added=f"2024-05-0{number}T09:00:00Z") for number in range(1, 7)])
    assert strip.isVisibleTo(None)
    assert len(strip.buttons) == 4
    assert strip._words.text() == "6 other versions of this page are here. Compare with:"
    with qtbot.waitSignal(strip.version_chosen) as chosen:
        qtbot.mouseClick(strip.buttons[0], Qt.MouseButton.LeftButton)
    assert chosen.args == [6]
    strip.show_versions([make_row(1)])
    assert strip._words.text() == "Another version of this page is here. Compare with:"
    strip.show_versions([])
    assert strip.isHidden()
