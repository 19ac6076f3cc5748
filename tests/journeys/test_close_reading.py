"""Reading closely: highlights, notes on passages, cards and passages that point at each other, incidents split off."""

from pathlib import Path

import pytest
from driving import Driver
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QToolButton, QWidget

from clippings_app.analysis.anchoring import paragraph_at
from clippings_app.domain.article import IncidentMention, LinkedSource, ParsedArticle, SourceKind
from clippings_app.domain.changes import EditClippings
from clippings_app.domain.clipping import Clipping, Draft, IncidentTag
from clippings_app.domain.highlight import HighlightColour
from clippings_app.library import Library
from clippings_app.ui.dialogs.incident import IncidentDialog
from clippings_app.ui.widgets.notes import NoteView

pytestmark = pytest.mark.journey
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SAME = "The quay wall gave way on Sunday morning after two days of heavy swell from the west."
FILLER = tuple(
    " ".join(
        f"Of {name}{number} no {name}{number}{number} knew why {name} {word}ed." for word in ("sail", "moor", "row")
    )
    * 2
    for number, name in enumerate(
        ["arlo", "bren", "cato", "dova", "elin", "fero", "goda", "hali", "ines", "jory", "kato", "lune", "mira", "nelo"]
    )
)
"""Paragraphs that have nothing in common."""
BODY = (
    SAME,
    "Radio Telmar 📻 reported cracks in April. Nobody was hurt, it said.",
    *FILLER[:7],
    "In March 2019 a breach had closed the pier.",
)
OTHER = (
    *FILLER[7:12],
    "Listeners called from six o'clock on.",
    SAME,
    *FILLER[12:],
    *(text[::-1] for text in FILLER[:6]),
)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    first = ParsedArticle(
        headline="Quay wall gives way", publisher="The Telmar Post", published="2024-05-06", language="en", body=BODY,
        url="https://post.example/quay",
        sources=(
            LinkedSource(name="Radio Telmar", url="https://radio.example/wall", kind=SourceKind.LINK, paragraph=2),
        ),
        mentions=(
            IncidentMention(text="The quay wall gave way on Sunday morning.", date="2024-05-05", paragraph=1),
            IncidentMention(text="In March 2019 a breach had closed the pier.", date="2019-03", place="Telmar", paragraph=10),
        ),
    )  # fmt: skip
    second = ParsedArticle(
        headline="Wall collapse", publisher="Radio Telmar", published="2024-05-05", body=OTHER, language="en",
        url="https://radio.example/wall",
    )  # fmt: skip
    with Library.open(folder) as opened:
        opened.add([Draft(article=second)])
        opened.add([Draft(article=first, incidents=(IncidentTag(name="Quay breach", date="2024-05-05"),), filed=True)])
        opened.catch_up()
    return folder


def shown(driver: Driver) -> Clipping:
    clipping = driver.window.stage.current()
    assert clipping is not None
    return clipping


def choose(driver: Driver, headline: str) -> None:
    rows = driver.window.list_pane.list
    rows.select_first()
    driver.settle()
    while shown(driver).article.headline != headline:
        driver.window.stage.step(1)
        driver.settle()
    driver.wait(lambda: driver.window.article.evidence._clipping is not None)


def point_of(driver: Driver, words: str, *, end: bool = False) -> QPoint:
    """Where words of the article stand, in the reader's viewport."""
    reader = driver.window.article.reader
    cursor = reader.document().find(words)
    assert not cursor.isNull(), words
    cursor.setPosition(cursor.selectionEnd() if end else cursor.selectionStart())
    reader.verticalScrollBar().setValue(
        reader.verticalScrollBar().value() + reader.cursorRect(cursor).center().y() - 200
    )
    return reader.cursorRect(cursor).center()


def drag_over(driver: Driver, words: str) -> None:
    """Select words with the pointer."""
    view = driver.window.article.reader.viewport()
    last = point_of(driver, words, end=True)
    first = point_of(driver, words)
    last = driver.window.article.reader.cursorRect(_end_of(driver, words)).center()
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, none, first)
    move = QMouseEvent(QEvent.Type.MouseMove, QPointF(last), QPointF(view.mapToGlobal(last)), left, left, none)
    QApplication.sendEvent(view, move)
    QTest.mouseRelease(view, left, none, last)
    assert driver.window.article.reader.textCursor().selectedText() == words


def _end_of(driver: Driver, words: str) -> QTextCursor:
    cursor = driver.window.article.reader.document().find(words)
    cursor.setPosition(cursor.selectionEnd())
    return cursor


def hover(widget: QWidget, at: QPoint) -> None:
    none = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), QPointF(widget.mapToGlobal(at)),
        Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, none,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_a_passage_is_highlighted_by_pointer_and_key_found_and_undone(driver: Driver) -> None:
    choose(driver, "Quay wall gives way")
    drag_over(driver, "reported cracks in April")
    driver.press(Qt.Key.Key_2, ALT)
    driver.settle()
    (mark,) = shown(driver).highlights
    assert (mark.quote, mark.colour) == ("reported cracks in April", HighlightColour.GREEN)
    assert BODY[1][mark.start - len(BODY[0]) - 1 :].startswith("reported cracks")
    assert driver.window.article.reader._stretches, "it is drawn"
    assert driver.search("has:highlight") == 1
    choose(driver, "Quay wall gives way")
    driver.window.list_pane.list.setFocus()
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.settle()
    assert driver.search("has:highlight") == 0
    assert driver.search("quay") == 2
    choose(driver, "Quay wall gives way")
    assert shown(driver).highlights == ()


def test_the_menu_of_a_highlight_changes_its_colour_and_takes_it_away(driver: Driver) -> None:
    choose(driver, "Quay wall gives way")
    drag_over(driver, "heavy swell")
    driver.press(Qt.Key.Key_H, CTRL | SHIFT)
    driver.settle()
    for entry, colours in (("passage-colour:pink", [HighlightColour.PINK]), ("passage-remove", [])):
        reader = driver.window.article.reader
        at = point_of(driver, "swell")
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, reader.viewport().mapToGlobal(at))
        QApplication.sendEvent(reader.viewport(), event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(each for each in menu.actions() if each.objectName() == entry)
        QTest.mouseClick(
            menu, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, menu.actionGeometry(action).center()
        )
        driver.settle()
        assert [mark.colour for mark in shown(driver).highlights] == colours


def test_a_highlight_survives_a_correction_and_is_listed_when_its_words_are_gone(driver: Driver) -> None:
    choose(driver, "Quay wall gives way")
    drag_over(driver, "Nobody was hurt, it said")
    driver.press(Qt.Key.Key_H, CTRL | SHIFT)
    driver.settle()
    number = shown(driver).id
    for body, words in (
        (("A new first paragraph.", *BODY), "Nobody was hurt, it said"),
        (("Only this is left.",), None),
    ):
        driver.window.controller.apply(EditClippings(ids=(number,), fields={"body": body}), "Correct")
        driver.settle()
        page = driver.window.article
        assert page.shown is not None
        (found,) = page.shown.anchored
        assert (None if found.start is None else "\n".join(body)[found.start : found.end]) == words
        assert found.highlight.quote == "Nobody was hurt, it said"
        cards = page.evidence.notes.highlights.cards
        texts = [cards.index(row, 0).data() for row in range(cards.rowCount())]
        assert any("Nobody was hurt" in text for text in texts)
        assert any("Not found" in text for text in texts) == (words is None)


def test_a_note_on_a_passage_names_the_paragraph_it_stands_in_by_now(driver: Driver) -> None:
    choose(driver, "Quay wall gives way")
    drag_over(driver, "Nobody was hurt, it said")
    driver.press(Qt.Key.Key_H, CTRL | SHIFT)
    driver.settle()
    (mark,) = shown(driver).highlights
    before = paragraph_at(BODY, mark.start)
    corrected = EditClippings(ids=(shown(driver).id,), fields={"body": ("A new first paragraph.", *BODY)})
    driver.window.controller.apply(corrected, "Correct")
    driver.settle()
    driver.window.passages.act_on(mark.uid, "note")
    driver.settle()
    assert f"[¶ {before + 1}]" in shown(driver).notes[-1]


def test_a_note_on_a_passage_leads_back_to_it_and_is_one_step_to_undo(driver: Driver) -> None:
    choose(driver, "Quay wall gives way")
    drag_over(driver, "a breach had closed the pier")
    driver.press(Qt.Key.Key_M, CTRL | SHIFT)
    driver.settle()
    notes = driver.window.article.evidence.notes
    driver.wait(lambda: notes._edits and notes._edits[-1].hasFocus())
    driver.type("Ask **the archive**.")
    driver.press(Qt.Key.Key_Return, CTRL)
    driver.settle()
    (mark,) = shown(driver).highlights
    (note,) = shown(driver).notes
    assert note == f"> a breach had closed the pier [¶ 10](#passage-{mark.uid})\n\nAsk **the archive**."
    assert driver.search("note:archive") == 1
    choose(driver, "Quay wall gives way")
    notes._cards[0].read()
    view = notes.findChildren(NoteView)[0]
    assert "**" not in view.toPlainText()
    reader = driver.window.article.reader
    reader.verticalScrollBar().setValue(0)
    link = view.document().find("¶ 10")
    link.setPosition(link.selectionStart() + 1)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, view.cursorRect(link).center()
    )
    driver.wait(lambda: reader.verticalScrollBar().value() > 0)
    assert reader._flashing


def test_text_and_cards_point_at_each_other(driver: Driver) -> None:
    choose(driver, "Quay wall gives way")
    page = driver.window.article
    sources = page.evidence.sources
    driver.wait(lambda: sources.cards.rowCount() == 1)
    hover(page.reader.viewport(), point_of(driver, "Nobody was hurt"))
    assert sources.means(0)
    hover(page.reader.viewport(), point_of(driver, "heavy swell"))
    assert not sources.means(0)
    hover(sources.viewport(), sources.card_rect(sources.cards.index(0, 0)).center())
    assert page.reader._pointed_out == 2


def test_a_second_incident_of_an_article_is_split_off(driver: Driver) -> None:
    choose(driver, "Quay wall gives way")
    evidence = driver.window.article.evidence
    evidence.tabs.setCurrentWidget(evidence.incidents)
    index = evidence.incidents.cards.find(("mention", 1))
    menu = evidence.incidents.menu_of(index)
    assert menu is not None
    menu.actions()[-1].trigger()
    dialog = driver.window.findChild(IncidentDialog)
    assert isinstance(dialog, QDialog)
    assert (dialog.date.value(), dialog.place.text()) == ("2019-03", "Telmar")
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, "Pier breach")
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    driver.settle()
    assert [tie.name for tie in shown(driver).incidents] == ["Pier breach", "Quay breach"]
    driver.window.list_pane.list.setFocus()
    driver.press(Qt.Key.Key_Z, CTRL)
    driver.settle()
    assert [tie.name for tie in shown(driver).incidents] == ["Quay breach"]
    contents = driver.window.controller.contents
    assert contents is not None
    assert [each.incident.name for each in contents.incidents] == ["Quay breach"]


def test_two_readers_scroll_together_by_the_sentence_both_have(driver: Driver) -> None:
    choose(driver, "Quay wall gives way")
    driver.press(Qt.Key.Key_B, CTRL)
    comparison = driver.window.stage.comparison
    driver.wait(lambda: driver.window.stage.pages.currentWidget() is comparison)
    driver.settle()
    left, right = comparison.left, comparison.right
    assert {left.toPlainText()[:40], right.toPlainText()[:40]}
    # Bring the sentence that both have to the top on the right; on the left it stands at the beginning.
    paragraph = OTHER.index(SAME) + 1
    right.verticalScrollBar().setValue(right.height_of(paragraph, 0))
    assert abs(left.verticalScrollBar().value() - left.height_of(1, 0)) <= 2
    left.verticalScrollBar().setValue(left.height_of(1, 0) + 1)
    assert abs(right.verticalScrollBar().value() - right.height_of(paragraph, 0)) <= 8


def test_a_held_source_opens_beside_the_passage_that_cites_it(driver: Driver) -> None:
    driver.window.resize(1280, 520)  # so low that the passage has to be scrolled to
    choose(driver, "Quay wall gives way")
    driver.window.article.evidence.sources.action_chosen.emit(0, "held")
    comparison = driver.window.stage.comparison
    driver.wait(lambda: driver.window.stage.pages.currentWidget() is comparison)
    driver.settle()
    left, right = comparison.left, comparison.right
    assert left._pointed_out == 2
    top = left.height_of(2, 0) - left.verticalScrollBar().value()
    assert 0 <= top < left.viewport().height() - 20
    assert right.verticalScrollBar().value() == 0, "the source is read from its beginning"
    left.verticalScrollBar().setValue(left.verticalScrollBar().maximum())
    assert right.verticalScrollBar().value() > 0, "from there on both scroll together"
    driver.press(Qt.Key.Key_Escape)
    driver.press(Qt.Key.Key_B, CTRL)
    driver.wait(lambda: driver.window.stage.pages.currentWidget() is comparison)
    driver.settle()
    assert (left._pointed_out, left.verticalScrollBar().value()) == (0, 0), "compared as such, both from the beginning"


def test_words_that_the_pointer_selects_are_marked_from_a_bar_beside_them(driver: Driver) -> None:
    reader, offered = driver.window.article.reader, driver.window.passages.selection_bar
    choose(driver, "Quay wall gives way")
    words = "Nobody was hurt, it said"
    drag_over(driver, words)
    driver.settle()
    assert reader.textCursor().selectedText() == words
    assert offered.bar is not None
    assert offered.bar.isVisible()
    assert reader.viewport().rect().contains(offered.bar.geometry())
    assert not offered.bar.geometry().intersects(reader.cursorRect()), "the words stay in sight"
    button = offered.bar.findChild(QToolButton, "selection-green")
    assert button.accessibleName() == "Mark in green (Alt+2)"
    driver.click(button)
    driver.settle()
    assert [(mark.quote, mark.colour) for mark in shown(driver).highlights] == [(words, HighlightColour.GREEN)]
    assert offered.bar.isHidden()


def test_the_bar_beside_selected_words_goes_when_anything_else_is_done(driver: Driver) -> None:
    reader, offered = driver.window.article.reader, driver.window.passages.selection_bar
    choose(driver, "Quay wall gives way")
    words = "Nobody was hurt, it said"
    drag_over(driver, words)
    driver.settle()
    assert offered.bar is not None
    reader.setFocus()
    driver.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert offered.bar.isHidden(), "keys go on with the selection"
    reader.clear_selection()
    drag_over(driver, words)
    driver.settle()
    assert offered.bar.isVisible()
    reader.clear_selection()
    assert offered.bar.isHidden()
    drag_over(driver, "Quay wall")
    driver.settle()
    assert offered.bar.isHidden(), "only words of the body are marked"


def test_a_fact_says_where_it_was_read(driver: Driver) -> None:
    choose(driver, "Quay wall gives way")
    driver.window.controller.apply(EditClippings(ids=(shown(driver).id,), fields={"headline": "Quay wall fails"}), "x")
    driver.settle()
    reader = driver.window.article.reader
    tip = reader.document().find("Quay wall fails").charFormat().toolTip()
    assert tip.startswith("Headline: Corrected by you, ")


def test_nothing_is_marked_in_what_another_page_covers(driver: Driver) -> None:
    choose(driver, "Quay wall gives way")
    drag_over(driver, "heavy swell")
    driver.copy("Ferry late\n\nThe ferry to the islands was an hour late on Monday, the port said.\n")
    driver.paste_and_wait()
    driver.wait(lambda: driver.window.review.has_draft and not driver.window.review._busy)
    driver.window.actions_["highlight-green"].trigger()
    driver.window.actions_["passage-note"].trigger()
    driver.settle()
    driver.press(Qt.Key.Key_Escape)
    driver.settle()
    assert (shown(driver).highlights, shown(driver).notes) == ((), ())


def test_a_highlight_of_a_library_that_may_only_be_read_is_refused(driver: Driver) -> None:
    choose(driver, "Quay wall gives way")
    driver.window.controller.read_only = True
    drag_over(driver, "heavy swell")
    for name in ("highlight", "highlight-green", "passage-note"):
        driver.window.actions_[name].trigger()
        driver.settle()
        assert driver.window.messages.text.text() == "This library is open for reading only."
    driver.window.controller.read_only = False
    assert shown(driver).highlights == ()
