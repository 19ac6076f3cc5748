"""What lists show of clippings, held for as long as nobody changes the library.

A letter more, or another order, finds mostly the clippings that were shown just before: reading them from the tables
again takes longer than finding them.
"""

import sqlite3
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from clippings_app.storage.database import change_mark
from clippings_app.storage.documents import load_asides
from clippings_app.storage.known_names import KnownNames
from clippings_app.storage.reading import Listed, load_listed

_MOST_BYTES = 8 << 20
"""Of texts, about; a row and the names in it are little beside them."""

_MOST_AT_ONCE = 500
"""Whoever asks for more goes through the library, and does not come back to what he saw."""

_T = TypeVar("_T")


class ShownClippings:
    """The clippings that one connection was asked for last.

    Any thread may ask: one at a time looks and reads, for what one has read before a change must not stand as what is
    there behind it.

    Args:
        known: The names of the same connection.
    """

    def __init__(self, known: KnownNames) -> None:
        self._known = known
        self._asking = threading.Lock()
        self._mark = (-1, -1)
        self._listed: dict[int, Listed] = {}
        self._asides: dict[int, Mapping[str, bytes]] = {}
        self._bytes = 0

    def listed(self, connection: sqlite3.Connection, ids: Sequence[int]) -> list[Listed]:
        """Rows with their bodies, in the order asked; ids that are gone are left out."""
        if len(ids) > _MOST_AT_ONCE:
            return load_listed(connection, ids, self._known)

        def load(missing: Sequence[int]) -> dict[int, Listed]:
            loaded = {each.row.id: each for each in load_listed(connection, missing, self._known)}
            self._bytes += sum(len(each.body) for each in loaded.values())
            return loaded

        return list(self._held(connection, self._listed, ids, load).values())

    def asides(self, connection: sqlite3.Connection, ids: Iterable[int]) -> dict[int, Mapping[str, bytes]]:
        """By clipping and field the texts beside the body, as `load_asides` gives them."""

        def load(missing: Sequence[int]) -> dict[int, Mapping[str, bytes]]:
            loaded = load_asides(connection, missing)
            self._bytes += sum(map(len, (texts for fields in loaded.values() for texts in fields.values())))
            return dict(loaded)

        return self._held(connection, self._asides, tuple(ids), load)

    def _held(
        self,
        connection: sqlite3.Connection,
        held: dict[int, _T],
        ids: Sequence[int],
        load: Callable[[Sequence[int]], dict[int, _T]],
    ) -> dict[int, _T]:
        """What is held of some clippings, in the order asked; what is missing is loaded, and held from then on."""
        with self._asking:
            self._forget(connection)
            missing = [number for number in ids if number not in held]
            if missing:
                held |= load(missing)
            return {number: held[number] for number in ids if number in held}

    def _forget(self, connection: sqlite3.Connection) -> None:
        """Let go of what may have changed, and of everything where it has become too much."""
        mark = change_mark(connection)
        if mark != self._mark or self._bytes > _MOST_BYTES:
            self._mark, self._bytes = mark, 0
            self._listed.clear()
            self._asides.clear()
