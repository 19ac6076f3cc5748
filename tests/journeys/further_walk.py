"""A walk through all that lies beside the list and the article: read there, every word a person can meet."""

from collections.abc import Iterator
from pathlib import Path

from driving import Driver
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu
from window_words import Words, words_of

from clippings_app.domain.boilerplate import LearntLine
from clippings_app.domain.changes import EditLearntLines, LearnLines
from clippings_app.domain.highlight import HighlightColour
from clippings_app.importers.kinds import Kind
from clippings_app.ui.dialogs.export import ExportDialog
from clippings_app.ui.dialogs.import_preview import ImportPreviewDialog
from clippings_app.ui.dialogs.learnt_lines import LearntLinesDialog
from clippings_app.ui.kind_words import kind_words
from clippings_app.ui.models.cards import CARD_ROLE
from clippings_app.ui.theme import LIGHT
from clippings_app.ui.widgets.passages import add_actions

LINES = ("הצטרפו לרשימת התפוצה שלנו", "עוד בנושא זה באתר")


def walk_further(driver: Driver, folder: Path) -> Words:
    """The overview, the timeline, the field that leads anywhere, highlights and notes, and the dialogs of import,
    of export and of lines that were left out.

    Args:
        driver: Of a window with clippings.
        folder: For files to be imported.
    """
    yield from _overview(driver)
    yield from _timeline(driver)
    yield from _go_to(driver)
    yield from _passages(driver)
    yield from _losses(driver)
    yield from _import_preview(driver, folder)
    yield from _learnt_lines(driver)


def _overview(driver: Driver) -> Words:
    driver.window.actions_["overview"].trigger()
    driver.settle()
    assert driver.window.stage.pages.currentWidget() is driver.window.stage.overview
    yield from words_of(driver.window.stage.overview)
    driver.window.stage.show_article()


def _timeline(driver: Driver) -> Words:
    strip = driver.window.list_pane.timeline
    driver.window.stage.search_for("סומן")
    driver.wait(lambda: strip.isVisible() and not strip.timeline.isVisible())
    yield from words_of(strip)
    driver.window.stage.search_for("")
    driver.wait(strip.timeline.isVisible)
    strip.timeline.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Return):
        driver.press(key)
        yield from words_of(strip)
    driver.settle()
    yield from words_of(strip)
    driver.window.stage.search_for("")
    driver.settle()
    for _ in range(2):
        strip.fold.click()
        yield from words_of(strip)


def _go_to(driver: Driver) -> Words:
    for typed in ("", ">", "#", "@", "ק", "ץץץץ"):
        driver.window.actions_["go-to"].trigger()
        field = driver.window.ways.go_to
        assert field is not None
        field.edit.setText(typed)
        driver.settle()
        assert field.choices.rowCount() or typed == "ץץץץ"
        yield from words_of(field)
        field.close_field()


def _passages(driver: Driver) -> Words:
    """Mark words, write a note on them, correct them away, and read what is said of it."""
    window = driver.window
    window.list_pane.list.select_first()
    driver.settle()
    window.stage.step(1)
    driver.settle()
    window.actions_["highlight"].trigger()  # of nothing
    yield from words_of(window.messages)
    reader, body = window.article.reader, window.stage.current()
    assert body is not None
    found = reader.document().find(body.article.body[0])
    assert not found.isNull()
    reader.setTextCursor(found)
    for action in ("highlight-green", "passage-note"):
        window.actions_[action].trigger()
        driver.settle()
        yield from words_of(window)
    notes = window.article.evidence.notes
    cards = notes.highlights
    driver.wait(lambda: cards.cards.rowCount())
    menus = []
    for row in range(cards.cards.rowCount()):
        index = cards.cards.index(row, 0)
        yield "card", index.data(CARD_ROLE).spoken()
        menus.append(cards.menu_of(index))
    assert any(menus)
    for menu in filter(None, menus):
        yield from words_of(menu)
    reader.setTextCursor(QTextCursor(reader.document()))
    yield from _menu_over(driver)
    driver.press(Qt.Key.Key_Escape)


def _menu_over(driver: Driver) -> Words:
    """What the article's own menu offers for a marked passage."""
    for marked in (None, HighlightColour.GREEN):
        menu = QMenu(driver.window)
        add_actions(menu, theme=LIGHT, marked=marked)
        yield from words_of(menu)
        menu.deleteLater()


def _losses(driver: Driver) -> Words:
    """What each format cannot carry."""
    window = driver.window
    window.stage.search_for("")
    driver.settle()
    window.list_pane.list.selectAll()
    window.actions_["export"].trigger()
    driver.wait(lambda: window.findChild(ExportDialog) is not None)
    dialog = window.findChild(ExportDialog)
    for box in dialog.contents.boxes.values():
        box.setChecked(False)
    for place in range(dialog.format.count()):
        dialog.format.setCurrentIndex(place)
        driver.wait(lambda: dialog._preview_job is None and not dialog._later.isActive())
        yield "losses", dialog.losses.toolTip()
        yield from words_of(dialog.losses)
    dialog.reject()
    driver.wait(lambda: window.findChild(ExportDialog) is None)


def _import_preview(driver: Driver, folder: Path) -> Words:
    """Files of each fate: new, twice in what was chosen, here already, and not to be read."""
    current = driver.window.stage.current()
    assert current is not None
    text = "\n\n".join(("הרציף החדש נפתח", "לפני כל התושבים נפתח אתמול הרציף החדש של העיירה, לאחר שנתיים של עבודה."))
    source = folder / "קבצים"
    source.mkdir()
    for name, words in (("א.txt", text), ("ב.txt", text), ("ג.txt", ""), ("ד.json", '{"headline": 3}')):
        (source / name).write_text(words, encoding="utf-8")
    driver.window.desk.take_chosen((source,))
    driver.wait(lambda: driver.window.findChild(ImportPreviewDialog) is not None)
    dialog = driver.window.findChild(ImportPreviewDialog)
    yield from words_of(dialog)
    driver.wait(dialog.bar.isHidden)
    yield from words_of(dialog)
    dialog.finds.tick_all(ticked=False)
    dialog.try_accept()
    yield from words_of(dialog)
    dialog.reject()


def _learnt_lines(driver: Driver) -> Words:
    window = driver.window
    window.actions_["learnt-lines"].trigger()
    driver.wait(lambda: window.findChild(LearntLinesDialog) is not None)
    dialog = window.findChild(LearntLinesDialog)
    yield from words_of(dialog)  # of none
    lines = tuple(LearntLine(text=text, publisher="דואר תלמר", outlet="דואר תלמר") for text in (*LINES, LINES[0] * 12))
    window.controller.apply(LearnLines(lines=lines), "")
    driver.wait(lambda: dialog.model.rowCount() == len(lines))
    window.controller.apply(EditLearntLines(ids=(1,), active=False), "")
    driver.settle()
    yield from words_of(dialog)
    dialog.reject()


def kinds_of_input() -> Iterator[str]:
    """What a person calls each kind of input, as the preview of an import has it."""
    yield from (kind_words(kind.value) for kind in Kind)
