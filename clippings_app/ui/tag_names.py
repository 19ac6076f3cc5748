"""What topics and incidents are called now: one that was known by another name is found again."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, Signal

from clippings_app.ui.controller import Contents, Controller

TOPIC: Final = "topic"
INCIDENT: Final = "incident"

Names = Mapping[tuple[str, str], str]
"""The name after a change, by the kind and the name before it; a topic's name is its path."""


def in_older_query(name: str) -> str:
    """A name as queries were written that are kept from before: a quote in it was a blank."""
    return name.replace('"', " ")


class TagNames(QObject):
    """Knows topics and incidents by the library's numbers, which stay when a name changes, whoever changes it.

    Args:
        controller: Tells what there is.
    """

    renamed = Signal(object)
    """`Names` of those that are called otherwise now, or have been merged into another; also when that was undone."""

    def __init__(self, controller: Controller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names: dict[str, dict[int, str]] = {TOPIC: {}, INCIDENT: {}}
        self._merged: dict[tuple[str, int], int] = {}
        controller.contents_ready.connect(self._take)

    def number(self, kind: str, name: str) -> int:
        """The number of the one that is called so, in full or as an older query writes it; 0 when there is none."""
        names = self._names[kind].items()
        return next((number for number, held in names if held == name or in_older_query(held) == name), 0)

    def now(self, kind: str, number: int) -> str | None:
        """What it is called now, or the one into which it was merged; None when it is gone."""
        names, seen = self._names[kind], set[int]()
        while number not in names and number not in seen:
            seen.add(number)
            number = self._merged.get((kind, number), number)
        return names.get(number)

    def remember_merge(self, kind: str, name: str, into: str) -> None:
        """One is about to be missing because it was merged into another."""
        number, other = self.number(kind, name), self.number(kind, into)
        if number and other:
            self._merged[kind, number] = other

    def _take(self, contents: Contents) -> None:
        before = self._names
        self._names = {
            TOPIC: {each.topic.id: each.topic.path for each in contents.topics},
            INCIDENT: {each.incident.id: each.incident.name for each in contents.incidents},
        }
        renamed = {
            (kind, name): after
            for kind, names in before.items()
            if names != self._names[kind]  # of thousands none is mostly called otherwise
            for number, name in names.items()
            if (after := self.now(kind, number)) is not None and after != name
        }
        if renamed:
            self.renamed.emit(renamed)
