"""The order in which the Tab key goes through a window."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget


def tab_order(window: QWidget) -> list[QWidget]:
    """All widgets of a window in the order of its focus chain, whether the keyboard may go there or not.

    PySide takes what `nextInFocusChain` gives for a child of the widget that was asked. At the end of the chain that
    makes a window the child of one of its own fields: a circle that nothing outside holds, so that an open dialog went
    at the next look for garbage. Each is given its true parent again; for Qt that changes nothing.
    """
    order: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        order.append(widget)
        widget = widget.nextInFocusChain()
    for each in (window, *order):
        QObject.setParent(each, each.parent())
    return order
