"""What is here more than once is found, made one, and taken apart again."""

from dataclasses import replace
from pathlib import Path

import pytest
from driving import Driver
from PySide6.QtCore import Qt

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.changes import AddClippings, MarkClippings, PurgeClippings
from clippings_app.domain.clipping import Draft
from clippings_app.library import Library
from clippings_app.ui.dialogs.duplicates import DuplicatesDialog

pytestmark = pytest.mark.journey
FOG = ParsedArticle(headline="Fog over the quay", publisher="The Ledger", body=("A boat was lost in the fog.",))
ICE = ParsedArticle(headline="Ice on the river", body=("Nobody skated.",))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    with Library.open(folder) as library:
        library.add(
            [
                Draft(article=FOG, topics=("Sea",), filed=True),
                Draft(article=FOG, topics=("Weather",), notes=("Ask the harbour.",), filed=True),
                Draft(article=ICE, filed=True),
                Draft(article=ICE, filed=True),
                Draft(article=ParsedArticle(headline="Alone", body=("Only once.",)), filed=True),
            ]
        )
        library.catch_up()
    return folder


def opened(driver: Driver) -> DuplicatesDialog:
    driver.window.actions_["duplicates"].trigger()
    dialog = driver.window.findChild(DuplicatesDialog)
    assert dialog is not None
    driver.wait(dialog.isVisible)
    driver.settle()
    return dialog


def shown(dialog: DuplicatesDialog) -> list[tuple[str, list[str]]]:
    return [
        (group.text(0), [group.child(at).text(4) for at in range(group.childCount())])
        for group in dialog._group_items()
    ]


def test_one_stays_with_what_the_others_know_and_undo_brings_them_back(driver: Driver) -> None:
    dialog = opened(driver)
    assert shown(dialog) == [
        ("Ice on the river", ["stays", "to the trash"]),
        ("Fog over the quay", ["stays", "to the trash"]),
    ]
    second = dialog._group_items()[1].child(1)
    dialog.tree.setCurrentItem(second)
    dialog.tree.setFocus()
    driver.press(Qt.Key.Key_Space)
    assert shown(dialog)[1][1] == ["to the trash", "stays"]
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    assert [title for title, _ in shown(dialog)] == ["Ice on the river"]
    assert driver.count() == 4
    with Library.open(driver.window.controller.folder, read_only=True) as library:
        stays, gone = library.get([2, 1])
    assert (stays.topics, stays.notes, gone.trashed) == (("Sea", "Weather"), ("Ask the harbour.",), True)
    dialog.undo.click()
    driver.settle()
    assert len(shown(dialog)) == 2
    assert driver.count() == 5
    dialog.merge_all_button.click()
    driver.settle()
    assert dialog.nothing.isVisible()
    assert driver.count() == 3
    dialog.undo.click()
    driver.settle()
    assert driver.count() == 5
    dialog.reject()


def test_a_duplicate_is_looked_at_in_the_window_and_the_dialog_is_up_to_date_when_it_comes_again(
    driver: Driver,
) -> None:
    dialog = opened(driver)
    dialog.tree.setCurrentItem(dialog._group_items()[1].child(1))
    dialog.show_button.click()
    driver.settle()
    assert not dialog.isVisible()
    clipping = driver.window.stage.current()
    assert clipping is not None
    assert clipping.id == 2
    driver.window.controller.apply(PurgeClippings(ids=(2,)), "Delete for good")
    driver.settle()
    assert opened(driver) is dialog
    assert [title for title, _ in shown(dialog)] == ["Ice on the river"]
    dialog.reject()


def test_of_a_group_whose_chosen_one_has_gone_to_the_trash_elsewhere_the_other_stays(driver: Driver) -> None:
    dialog = opened(driver)
    fog = dialog._group_items()[1]
    dialog.tree.setCurrentItem(fog.child(0))
    with Library.open(driver.window.controller.folder) as elsewhere:
        elsewhere.apply(MarkClippings(ids=(1,), trashed=True))
        dialog.merge()
        driver.settle()
        stays, gone = elsewhere.get([2, 1])
    assert (stays.trashed, stays.topics, gone.trashed) == (False, ("Weather",), True)
    dialog.reject()


def test_the_next_group_is_chosen_where_one_was_settled(driver: Driver) -> None:
    driver.window.controller.apply(
        AddClippings(drafts=tuple(Draft(article=replace(ICE, headline="Thaw"), filed=True) for _ in range(2))), "Add"
    )
    driver.settle()
    dialog = opened(driver)
    assert [title for title, _ in shown(dialog)] == ["Thaw", "Ice on the river", "Fog over the quay"]
    dialog.tree.setCurrentItem(dialog._group_items()[1].child(1))
    dialog.tree.setFocus()
    driver.press(Qt.Key.Key_Enter)
    driver.settle()
    assert [title for title, _ in shown(dialog)] == ["Thaw", "Fog over the quay"]
    assert dialog.tree.currentItem() is dialog._group_items()[1].child(0)
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    assert [title for title, _ in shown(dialog)] == ["Thaw"]
    assert dialog.tree.currentItem() is dialog._group_items()[0].child(0)
    dialog.reject()


def test_undo_takes_back_what_was_merged_here_and_nothing_that_was_done_in_the_window(driver: Driver) -> None:
    driver.window.controller.apply(MarkClippings(ids=(5,), starred=True), "Star")
    driver.settle()
    dialog = opened(driver)
    assert not dialog.undo.isEnabled()
    dialog.tree.setFocus()
    driver.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    driver.settle()
    dialog.merge_all_button.click()
    driver.settle()
    assert dialog.undo.isEnabled()
    driver.window.controller.apply(
        MarkClippings(ids=(5,), filed=False), "Take in"
    )  # as what another program hands over
    driver.settle()
    assert not dialog.undo.isEnabled()
    driver.window.controller.history.undo()
    driver.settle()
    dialog.undo.click()
    driver.settle()
    assert (len(shown(dialog)), dialog.undo.isEnabled()) == (2, False)
    assert driver.window.controller.history.stack.undoText() == "Star"
    with Library.open(driver.window.controller.folder, read_only=True) as library:
        assert library.one(5).starred
    dialog.reject()


def test_what_is_merged_after_the_windows_history_was_dropped_can_be_taken_back(driver: Driver) -> None:
    for starred in (True, False):
        driver.window.controller.apply(MarkClippings(ids=(5,), starred=starred), "Star")
        driver.settle()
    dialog = opened(driver)
    driver.window.controller.history.stack.clear()  # as where a step cannot be turned
    dialog.merge_all_button.click()
    driver.settle()
    assert (len(shown(dialog)), dialog.undo.isEnabled()) == (0, True)
    dialog.undo.click()
    driver.settle()
    assert (len(shown(dialog)), dialog.undo.isEnabled()) == (2, False)
    dialog.reject()
