"""The views of a window beside its list and article, how each is opened and put away: for `probe.py`."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget


def _compare(window: Any) -> None:
    model = window.list_pane.list.clippings
    window.stage.compare(model.id_at(0), model.id_at(1))


def _incident(window: Any) -> None:
    most = max(window.controller.contents.incidents, key=lambda each: each.count)
    window.controller.show_incident(most.incident.name)


def _review(window: Any) -> None:
    QGuiApplication.clipboard().setText("Quay wall gives way\n\nThe wall of the quay gave way on Sunday morning.\n")
    window.desk.paste()


def _action(name: str) -> Callable[[Any], None]:
    return lambda window: window.actions_[name].trigger()


VIEWS: dict[str, Callable[[Any], None]] = {
    "comparison": _compare,
    "incident": _incident,
    "review": _review,
    **{
        name: _action(name)
        for name in ("overview", "go-to", "edit", "export", "preferences", "learnt-lines", "add-incident", "keys")
    },
}
"""Every view of the window but the list and the article, and how it is opened."""


def rooms_of(window: Any, name: str) -> list[QWidget]:
    """Where a view would be seen."""
    stage = window.stage
    rooms = {
        "comparison": stage.comparison,
        "incident": stage.incident,
        "review": window.review,
        "overview": stage.overview,
        "go-to": window.ways.go_to,
    }
    if name == "review" and not window.review.has_draft:
        return []  # it shows what it waits for by then
    return [rooms[name]] if rooms.get(name) is not None else list(window.findChildren(QDialog))
