"""Asking in which order the Tab key goes leaves everything with its parent."""

import gc
import weakref

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMainWindow, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clippings_app.ui.dialogs.forms import FormDialog
from clippings_app.ui.widgets.tab_order import tab_order


def test_the_order_is_that_of_the_tab_key(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    first, second, third = QLineEdit(window), QPushButton(window), QLineEdit(window)
    for each in (first, second, third):
        row.addWidget(each)
    QWidget.setTabOrder(third, second)
    assert tab_order(window) == [first, third, second]


def test_a_dialog_that_only_its_window_holds_outlives_a_look_for_garbage(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    dialog = FormDialog("keep", "Keep", "&Keep", window)
    dialog.add_row("&Name", QLineEdit(dialog))
    dialog.open()
    kept = weakref.ref(dialog)
    ended: list[bool] = []
    dialog.destroyed.connect(lambda: ended.append(True))
    del dialog
    gc.collect()
    found = kept()
    assert found is not None
    assert (found.isVisible(), ended) == (True, [])
    found.reject()
    del found
    qtbot.waitUntil(lambda: ended == [True])


def test_a_field_does_not_go_with_the_one_before_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = QLineEdit("first", window), QLineEdit("second", window)
    column.addWidget(first)
    column.addWidget(second)
    tab_order(window)
    with qtbot.waitSignal(first.destroyed):
        first.deleteLater()
    assert second.text() == "second"
