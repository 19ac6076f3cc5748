import datetime as dt
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from storage_samples import draft, dump, open_store, rich_draft

from clippings_app.domain.changes import AddClippings, PurgeClippings
from clippings_app.domain.clipping import Original
from clippings_app.storage.check import check_library
from clippings_app.storage.migrate import known_migrations
from clippings_app.storage.originals import OriginalStore
from clippings_app.storage.store import Store

OLD = dt.datetime(2025, 1, 1, tzinfo=dt.UTC).timestamp()


@pytest.fixture
def sound(store: Store) -> Store:
    """A library without any fault: one clipping, its original, and its photo."""
    sha256 = store.originals.put(b"a page")
    original = Original(sha256=sha256, type="text/html")
    store.apply(AddClippings(drafts=(draft(topics=("A/B",), publisher="The Bay (Gulf)", original=original),)))
    return store


def test_a_sound_library_has_no_problems(sound: Store) -> None:
    report = sound.check()
    assert (report.problems, report.repaired, report.notices, report.sound) == ((), (), (), True)
    before = dump(sound, queue=True)
    assert sound.check(repair=True) == report
    assert dump(sound, queue=True) == before


def test_a_library_open_for_reading_only_can_be_checked(sound: Store, folder: Path) -> None:
    with Store(folder, read_only=True) as reader:
        assert reader.check().sound
    assert sound.check().sound


@pytest.mark.parametrize(
    "statements",
    [
        ["DELETE FROM topic_member"],
        ["INSERT INTO topic_member VALUES (77, 88)"],
        ["DELETE FROM index_queue"],
        ["UPDATE clipping SET photo_count = 5, uncredited_count = 2"],
        ["UPDATE outlet SET keys = '[\"old way\"]'"],
    ],
)
def test_what_follows_from_other_rows_is_made_anew(sound: Store, statements: list[str]) -> None:
    before = dump(sound)
    for statement in statements:
        sound._database.connection.execute(statement)
    assert len(sound.check().problems) == 1
    assert dump(sound) != before or sound.queue_head() == 0
    report = sound.check(repair=True)
    assert (report.problems, len(report.repaired)) == ((), 1)
    assert dump(sound) == before
    assert sound.queue_head() > 0
    assert sound.check().sound


def test_references_to_nothing_are_told_and_not_mended(sound: Store) -> None:
    sound._database.connection.execute("PRAGMA foreign_keys = OFF")
    sound._database.connection.execute("DELETE FROM topic WHERE name = 'A'")
    report = sound.check(repair=True)
    assert any("names a row of topic" in problem for problem in report.problems)
    assert not report.sound


def test_a_damaged_database_is_told(folder: Path) -> None:
    with open_store(folder) as store:
        store.apply(AddClippings(drafts=tuple(draft(f"number {number}", body=("x" * 3000,)) for number in range(40))))
    path = folder / "library.sqlite3"
    data = bytearray(path.read_bytes())
    data[-40_000:-20_000] = b"\xaa" * 20_000
    path.write_bytes(data)
    with open_store(folder) as store:
        report = store.check(repair=True)
    assert report.problems
    assert all(problem.startswith("The database is damaged") for problem in report.problems)


def test_missing_and_changed_originals_are_told(sound: Store) -> None:
    (sha256,) = sound.originals
    lost = sound.originals.put(b"soon lost")
    sound.apply(AddClippings(drafts=(draft("second", original=Original(sha256=lost, type="text/plain")),)))
    sound.originals.path(sha256).write_bytes(b"something else")
    sound.originals.path(lost).unlink()
    problems = sound.check().problems
    assert len(problems) == 2
    assert any(lost in problem and "missing" in problem for problem in problems)
    assert any(sha256 in problem and "changed" in problem for problem in problems)


def test_bytes_that_never_came_are_no_loss(sound: Store) -> None:
    sound.apply(AddClippings(drafts=(rich_draft(),)))
    report = sound.check()
    assert report.sound
    assert report.notices == ("2 originals are named that never came here: their clippings came without them.",)


def test_bytes_that_nothing_names_are_set_aside_and_come_back(sound: Store, folder: Path) -> None:
    (sha256,) = sound.originals
    young = sound.originals.put(b"just arriving")
    purged = sound.apply(PurgeClippings(ids=(1,)))
    sound._database.connection.execute("DELETE FROM original")
    os.utime(sound.originals.path(sha256), (OLD, OLD))
    os.utime(sound.originals.path(young), (OLD, dt.datetime(2025, 12, 31, 12, tzinfo=dt.UTC).timestamp()))
    looked = sound.check()
    assert looked.sound
    assert looked.notices == ("2 originals belong to no clipping.",)
    assert sound.originals.has(sha256), "looking moves nothing"
    repaired = sound.check(repair=True)
    assert repaired.repaired == ("An original that belongs to no clipping lies in backups/orphans now.",)
    assert (folder / "backups" / "orphans" / sha256).read_bytes() == b"a page"
    assert list(sound.originals) == [young]
    assert sound.check(repair=True).repaired == ()

    sound._database.connection.execute(
        "INSERT INTO original (id, sha256, type) VALUES (1, ?, 'text/html')",
        (sha256,),
    )
    sound.apply(purged.inverse)
    assert len(sound.check().problems) == 1
    assert len(sound.check(repair=True).repaired) == 1
    assert sound.originals.get(sha256) == b"a page"
    assert sound.check().sound


class _Filing(OriginalStore):
    """Originals that somebody else names just after they were listed."""

    def __init__(self, library: Path, file: Callable[[], object]) -> None:
        super().__init__(library)
        self._file = file

    def __iter__(self) -> Iterator[str]:
        yield from super().__iter__()
        self._file()


def test_bytes_that_a_row_comes_to_name_during_the_check_stay(sound: Store, folder: Path) -> None:
    late = sound.originals.put(b"filed during the check")
    os.utime(sound.originals.path(late), (OLD, OLD))
    filing = AddClippings(drafts=(draft("late", uid="u-late", original=Original(sha256=late, type="text/plain")),))
    with open_store(folder) as other:
        originals = _Filing(folder, lambda: other.apply(filing))
        now = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
        report = check_library(sound._database, originals, repair=True, now=lambda: now)
    assert report.repaired == ()
    assert sound.originals.get(late) == b"filed during the check"
    assert sound.check().sound


def test_named_bytes_come_back_from_the_orphans_though_nothing_says_they_were_here(sound: Store, folder: Path) -> None:
    (sha256,) = sound.originals
    orphans = folder / "backups" / "orphans"
    orphans.mkdir(parents=True)
    sound.originals.path(sha256).rename(orphans / sha256)
    sound._database.connection.execute("DELETE FROM kept_bytes")
    assert sound.check().problems == (f"The original {sha256} is missing.",)
    assert sound.check(repair=True).repaired == (f"The original {sha256} is back from backups/orphans.",)
    assert sound.originals.get(sha256) == b"a page"


def test_a_spoilt_orphan_does_not_come_back(sound: Store, folder: Path) -> None:
    (sha256,) = sound.originals
    orphans = folder / "backups" / "orphans"
    orphans.mkdir(parents=True)
    sound.originals.path(sha256).rename(orphans / sha256)
    (orphans / sha256).write_bytes(b"spoilt")
    report = sound.check(repair=True)
    assert report.problems == (f"The original {sha256} is missing.",)
    assert (orphans / sha256).exists()


def test_the_stats_count_what_there_is(sound: Store) -> None:
    stats = sound.stats()
    assert (stats["clippings"], stats["topics"], stats["originals"], stats["original_bytes"]) == (1, 2, 1, 6)
    assert stats["schema_version"] == known_migrations()[-1].number
    assert isinstance(stats["database_bytes"], int)
    assert stats["database_bytes"] > 10_000
