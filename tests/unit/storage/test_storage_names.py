"""The names that are held in memory, whoever asks and whatever is changed meanwhile."""

import threading
from pathlib import Path

from storage_samples import draft, open_store

from clippings_app.analysis.ordering import natural_key
from clippings_app.domain.changes import AddClippings, EditIncident
from clippings_app.domain.clipping import IncidentTag
from clippings_app.storage.known_names import KnownNames


def test_names_that_change_while_a_thread_reads_them_are_read_again(folder: Path) -> None:
    with open_store(folder) as store, open_store(folder) as elsewhere:
        store.apply(AddClippings(drafts=(draft(incidents=(IncidentTag(name="Old name"),)),)))
        connection = store._database.connection
        threads: list[threading.Thread] = []

        def key(name: str) -> tuple[object, ...]:
            if not threads:  # the names have been read from the table, and are not held yet
                elsewhere.apply(EditIncident(name="Old name", fields={"name": "New name"}))
                threads.append(threading.Thread(target=known.by_id, args=(connection, "publisher")))
                threads[0].start()
                threads[0].join(0.5)
            return natural_key(name)

        known = KnownNames(key)
        assert list(known.by_id(connection, "incident").values()) == ["Old name"]
        threads[0].join()
        assert list(known.by_id(connection, "incident").values()) == ["New name"]


def test_many_threads_are_given_whole_names(folder: Path) -> None:
    names = [f"Dana Incident {number}" for number in range(300)]
    with open_store(folder) as store, open_store(folder) as elsewhere:
        store.apply(AddClippings(drafts=(draft(incidents=tuple(IncidentTag(name=name) for name in names)),)))
        connection, known = store._database.connection, KnownNames(natural_key)
        sizes: set[int] = set()

        def ask() -> None:
            for _ in range(30):
                sizes.add(len(known.incidents_by_word(connection)["dana"]))
                sizes.add(len(known.by_id(connection, "incident")))
                sizes.add(len(known.like(connection, "incident")))

        threads = [threading.Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        for number in range(15):
            elsewhere.apply(EditIncident(name=names[0], fields={"place": f"Pier {number}"}))
        for thread in threads:
            thread.join()
    assert sizes == {len(names)}
