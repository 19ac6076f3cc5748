"""Several at once, killed ones, and full disks: what was acknowledged is there, and nothing else."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from storage_hardship import in_child, on_posix, small_disk
from storage_samples import draft, dump, open_store, rich_draft

from clippings_app.domain.boilerplate import LearntLine
from clippings_app.domain.changes import AddClippings, Batch, EditLearntLines, LearnLines, MarkClippings, TagClippings
from clippings_app.domain.errors import DiskFull, LibraryBusy
from clippings_app.storage.database import Database
from clippings_app.storage.store import Store

_HERE = Path(__file__).parent

_WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from storage_samples import draft
from clippings_app.domain.changes import AddClippings
from clippings_app.domain.clipping import Original
from clippings_app.storage.store import Store

with Store(Path(sys.argv[1])) as store:
    for number in range(int(sys.argv[3])):
        sha256 = store.originals.put(f"original {number} of {sys.argv[4]}".encode() * 50)
        original = Original(sha256=sha256, type="text/plain")
        name = f"{sys.argv[4]} {number}"
        drafts = tuple(
            draft(f"{name} {part}", body=("words " * 300,), topics=(f"From/{sys.argv[4]}",), original=original)
            for part in range(5)
        )
        for clipping in store.apply(AddClippings(drafts=drafts)).added:
            print(clipping, sha256, flush=True)
"""


def _writer(folder: Path, name: str, rounds: int) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(folder), str(_HERE), str(rounds), name],
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_writer_sees_what_another_has_written(store: Store, folder: Path) -> None:
    with open_store(folder) as other:
        other.apply(AddClippings(drafts=(draft("of the other", uid="u-1"),)))
        store.apply(AddClippings(drafts=(draft("ours", uid="u-2"),)))
        assert [row.headline for row in other.rows(other.all_ids())] == ["ours", "of the other"]
        assert dump(other, queue=True) == dump(store, queue=True)


def test_a_reader_keeps_its_view_while_others_write(store: Store, folder: Path) -> None:
    store.apply(AddClippings(drafts=(draft(),)))
    with open_store(folder) as other, store._database.reading():
        assert store.counts().everything == 1
        other.apply(AddClippings(drafts=(draft(uid="u-2"),)))
        assert store.counts().everything == 1
    assert store.counts().everything == 2


def test_a_writer_waits_for_another_and_then_gives_up(store: Store, folder: Path) -> None:
    impatient = Database(folder, read_only=False, busy_seconds=0.2)
    try:
        with store._database.writing(), pytest.raises(LibraryBusy) as raised, impatient.writing():
            pass
        assert raised.value.folder == folder
        with impatient.writing() as connection:
            assert connection.execute("SELECT count(*) FROM clipping").fetchone() == (0,)
    finally:
        impatient.close()


def test_a_writer_that_waits_gets_its_turn(store: Store, folder: Path) -> None:
    store.apply(AddClippings(drafts=(draft(),)))
    begun = threading.Event()

    def mark() -> None:
        with open_store(folder) as other:
            begun.set()
            other.apply(MarkClippings(ids=(1,), starred=True))

    waiting = threading.Thread(target=mark)
    with store._database.writing():
        waiting.start()
        assert begun.wait(10)
        waiting.join(0.2)
        assert waiting.is_alive()
    waiting.join(10)
    assert store.get((1,))[0].starred


def test_two_processes_begin_and_fill_one_library(folder: Path) -> None:
    writers = [_writer(folder, name, 15) for name in ("one", "two")]
    acknowledged = [line.split()[0] for writer in writers for line in writer.communicate(timeout=100)[0].splitlines()]
    assert [writer.returncode for writer in writers] == [0, 0]
    with open_store(folder) as store:
        assert sorted(store.all_ids()) == sorted(map(int, acknowledged)) == list(range(1, 151))
        assert {each.topic.path: each.count for each in store.topics()} == {"From": 150, "From/one": 75, "From/two": 75}
        assert store.check().sound


@on_posix
def test_a_killed_writer_loses_nothing_that_it_had_acknowledged(folder: Path) -> None:
    for turn in range(4):
        writer = _writer(folder, f"turn {turn}", 10_000)
        assert writer.stdout is not None
        lines = [writer.stdout.readline() for _ in range(20 + 37 * turn)]
        os.kill(writer.pid, signal.SIGKILL)
        lines += writer.stdout.readlines()
        writer.stdout.close()
        writer.wait()
        acknowledged = [line.split() for line in lines if line.endswith("\n")]
        with open_store(folder) as store:
            report = store.check()
            assert report.problems == ()
            held = store.get([int(clipping) for clipping, _ in acknowledged])
            assert [clipping.original and clipping.original.sha256 for clipping in held] == [
                sha256 for _, sha256 in acknowledged
            ]
            assert len(store.all_ids()) % 5 == 0, "half of a change was written"
            assert store.index_documents_count() == len(store.all_ids())


def test_a_full_disk_leaves_the_library_as_it_was(store: Store) -> None:
    store.apply(AddClippings(drafts=(rich_draft(),)))
    before = dump(store, queue=True)
    execute = store._database.connection.execute
    (pages,) = execute("PRAGMA page_count").fetchone()
    execute(f"PRAGMA max_page_count = {pages + 3}")
    with pytest.raises(DiskFull):
        store.apply(AddClippings(drafts=tuple(draft(f"number {number}", body=("x" * 9000,)) for number in range(50))))
    assert dump(store, queue=True) == before
    assert store.apply(MarkClippings(ids=(1,), starred=False)).clippings == {1}
    execute("PRAGMA max_page_count = 1000000")
    store.apply(TagClippings(ids=(1,), add_topics=("Room again",)))
    assert store.check().problems == ()


@on_posix
def test_a_limit_on_a_files_size_is_a_full_disk_too(folder: Path) -> None:
    def limit() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (700_000, 700_000))

    def fill() -> None:
        with open_store(folder) as store:
            while True:
                store.apply(AddClippings(drafts=tuple(draft(body=("x" * 9000,)) for _ in range(10))))

    with pytest.raises(DiskFull):
        in_child(fill, prepare=limit)
    with open_store(folder) as store:
        assert len(store.all_ids()) % 10 == 0
        assert store.check().sound


def test_a_disk_that_is_really_full_loses_nothing(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small", 1500) as disk:
        held: list[int] = []
        with open_store(disk / "library") as store:
            with pytest.raises(DiskFull):
                _add_without_end(store, held)
            assert sorted(held) == sorted(store.all_ids())
            assert store.check().sound
        with open_store(disk / "library") as store:
            assert sorted(held) == sorted(store.all_ids())
            assert len(held) > 5
            assert store.check().sound
        _fill(disk / "filling")
        with pytest.raises(DiskFull):
            open_store(disk / "another")
        with open_store(disk / "library", read_only=True) as store:
            assert sorted(held) == sorted(store.all_ids())


def _add_without_end(store: Store, held: list[int]) -> None:
    while True:
        drafts = tuple(draft(body=("x" * 9000,)) for _ in range(5))
        held += store.apply(AddClippings(drafts=drafts)).added


def _fill(path: Path) -> None:
    with path.open("ab", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(b"x" * 4096)


def test_what_another_has_put_in_since_it_was_found_to_be_new_is_not_put_in_again(store: Store, folder: Path) -> None:
    same, own = draft("the same", body=("A crane fell.",)), draft("our own", uid="u-2", body=("A crane stands.",))
    mark = store.data_version()
    assert store.find_duplicates(same.article) == []
    with open_store(folder) as other:
        (first,) = other.apply(AddClippings(drafts=(replace(same, uid="u-1"),))).added
    done = store.apply(Batch(changes=(AddClippings(drafts=(same, own), new_at=mark),)))
    assert done.held == {0: first}
    assert [row.headline for row in store.rows(done.added)] == ["our own"]
    store.apply(done.inverse)
    assert store.all_ids() == [first]


def test_what_nobody_else_has_put_in_is_put_in_as_often_as_asked(store: Store) -> None:
    same = draft("the same", body=("A crane fell.",))
    done = store.apply(AddClippings(drafts=(same, same), new_at=store.data_version()))
    assert (len(done.added), done.held) == (2, {})


def test_lines_left_out_of_what_was_not_put_in_are_not_counted(store: Store, folder: Path) -> None:
    lines = [LearntLine(text=text, site="harbour.example", outlet="Harbour Times") for text in ("Join us", "Follow us")]
    store.apply(LearnLines(lines=tuple(lines)))
    same, own = draft("the same", body=("A crane fell.",)), draft("our own", uid="u-2", body=("A crane stands.",))
    mark = store.data_version()
    with open_store(folder) as other:
        other.apply(AddClippings(drafts=(replace(same, uid="u-1"),)))
    counts = (EditLearntLines(ids=(1, 2), used=True, draft=0), EditLearntLines(ids=(2,), used=True, draft=1))
    done = store.apply(Batch(changes=(AddClippings(drafts=(same, own), new_at=mark), *counts)))
    assert list(done.held) == [0]
    assert {line.text: line.used for line in store.learnt_lines()} == {"Join us": 0, "Follow us": 1}
    store.apply(done.inverse)
    assert {line.used for line in store.learnt_lines()} == {0}
