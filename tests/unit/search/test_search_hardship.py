"""Every file of an index in turn, killed writers, full disks, clocks that go backwards, two who write: right in the end."""

import errno
import os
import resource
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from search_samples import Names, clipping

from clippings_app.domain.indexing import IndexBatch
from clippings_app.domain.query_language import parse_query
from clippings_app.search.files import IndexBusy
from clippings_app.search.index import SearchIndex
from clippings_app.search.segments import DamagedIndex

NOBODY = Names({}, {})
PARTS, EACH = 8, 5
HARMS = ("flip", "cut", "empty", "delete", "grow")


def part(upto: int) -> IndexBatch:
    """Clippings of which each has a word of its own, one that all have and the number of the change."""
    numbers = range(upto * EACH, (upto + 1) * EACH)
    return IndexBatch(upto=upto, documents=tuple(clipping(n, f"all own{n} part{upto} " * 9) for n in numbers))


def caught_up(index: SearchIndex, upto: int = PARTS) -> None:
    """What the library does with an index: what cannot be trusted is made anew, what is behind gets the rest."""
    for _ in range(3):
        try:
            if index.needs_rebuild or index.applied > upto:
                index.reset(whole_from=upto)
            while index.applied < upto:
                index.update(part(index.applied + 1))
        except DamagedIndex:
            continue
        return
    pytest.fail("it is made anew again and again")


def is_right(index: SearchIndex, upto: int = PARTS) -> bool:
    """Whether everything is found, and nothing else."""

    def ids(query: str) -> list[int]:
        return sorted(index.search(parse_query(query), NOBODY, all_ids=True).ids)

    everything = list(range(EACH, (upto + 1) * EACH))
    return (
        ids("all") == ids("") == everything
        and all(ids(f"part{number}") == list(range(number * EACH, number * EACH + EACH)) for number in range(1, upto))
        and ids(f"own{EACH + 2}") == [EACH + 2]
        and index.is_whole
    )


@pytest.fixture
def filled(folder: Path) -> Path:
    with SearchIndex(folder) as index:
        caught_up(index)
        index.merge_some()
        assert is_right(index)
    return folder


def harm(path: Path, how: str) -> None:
    data = bytearray(path.read_bytes())
    match how:
        case "flip" if data:
            data[len(data) * 2 // 3] ^= 0x55
        case "cut":
            data = data[: len(data) // 2]
        case "empty":
            data = bytearray()
        case "grow":
            data += b"\0\1"
    path.unlink() if how == "delete" else path.write_bytes(data)


@pytest.mark.parametrize("how", HARMS)
@pytest.mark.parametrize("is_silent", [False, True], ids=["seen", "silent"])
def test_whatever_happens_to_a_file_everything_is_found_again(filled: Path, how: str, is_silent: bool) -> None:
    upto = PARTS
    for number in range(len(list(filled.iterdir()))):
        victim = sorted(filled.iterdir())[number % len(list(filled.iterdir()))]
        times = victim.stat()
        harm(victim, how)
        if is_silent and victim.exists():
            os.utime(victim, ns=(times.st_atime_ns, times.st_mtime_ns))
        with SearchIndex(filled) as index:
            index.search(parse_query("all OR own7 OR par*"), NOBODY, all_ids=True)
            while index.tidy():
                pass
            upto += 1
            caught_up(index, upto)
            assert is_right(index, upto), victim.name


WRITER = textwrap.dedent(
    """
    import sys, time
    from pathlib import Path
    from clippings_app.search.index import SearchIndex
    from clippings_app.search.files import IndexBusy
    sys.path.insert(0, sys.argv[2])
    from test_search_hardship import part
    with SearchIndex(Path(sys.argv[1])) as index:
        number = int(sys.argv[3])
        while number < int(sys.argv[4]):
            try:
                number = max(number, index.applied) + 1
                index.update(part(number))
                print(number, flush=True)
                index.merge_some()
            except IndexBusy:
                number -= 1
                time.sleep(0.001)
    """
)


def writer(folder: Path, first: int, last: int) -> "subprocess.Popen[str]":
    words = [str(folder), str(Path(__file__).parent), str(first), str(last)]
    return subprocess.Popen([sys.executable, "-c", WRITER, *words], stdout=subprocess.PIPE, text=True)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills a process the POSIX way")
def test_a_writer_that_is_killed_while_it_writes_and_merges_leaves_what_it_said(filled: Path) -> None:
    said = PARTS
    for round_ in range(5):
        with writer(filled, said, 10_000) as process:
            assert process.stdout is not None
            for _ in range(1 + round_ * 2):
                said = int(process.stdout.readline())
            process.send_signal(signal.SIGKILL)
            said = max([said, *map(int, process.stdout.read().split())])
        with SearchIndex(filled) as index:
            assert not index.needs_rebuild
            assert index.verify()
            assert index.applied >= said
            caught_up(index, index.applied + 1)
            said = index.applied
            assert is_right(index, said)


def test_two_processes_that_write_at_once_take_in_everything_once(filled: Path) -> None:
    with writer(filled, PARTS, PARTS + 12) as one, writer(filled, PARTS, PARTS + 12) as other:
        assert one.wait(60) == 0
        assert other.wait(60) == 0
    with SearchIndex(filled) as index:
        caught_up(index, max(index.applied, PARTS + 12))
        assert is_right(index, index.applied)
        assert index.verify()


@pytest.fixture
def small_files() -> Iterator[None]:
    """No file may become larger than a few hundred bytes, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, ignored)


def test_a_disk_that_is_full_takes_nothing_away(filled: Path, request: pytest.FixtureRequest) -> None:
    upto = PARTS + 4
    with SearchIndex(filled) as index:
        caught_up(index, upto)
        files = sorted(path.name for path in filled.iterdir())
        request.getfixturevalue("small_files")
        for doing in (lambda: index.update(part(upto + 1)), index.merge_some):
            with pytest.raises(OSError, match=r".+") as raised:
                doing()
            assert raised.value.errno in (errno.EFBIG, errno.ENOSPC)
            assert sorted(path.name for path in filled.iterdir()) == files
        assert is_right(index, upto)
        assert index.applied == upto
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.getrlimit(resource.RLIMIT_FSIZE)[1],) * 2)
    with SearchIndex(filled) as again:
        assert again.verify()
        caught_up(again, upto + 1)
        assert is_right(again, upto + 1)


def test_a_clock_that_goes_backwards_changes_nothing(filled: Path) -> None:
    for path in filled.iterdir():
        os.utime(path, ns=(10**18, 10**18))  # 2001
    with SearchIndex(filled) as index:
        assert is_right(index)
        caught_up(index, PARTS + 2)
        for path in filled.iterdir():
            os.utime(path, ns=(4 * 10**18, 4 * 10**18))  # 2096
        assert is_right(index, PARTS + 2)
        caught_up(index, PARTS + 3)
        assert is_right(index, PARTS + 3)
    with SearchIndex(filled) as again:
        assert again.verify()
        assert is_right(again, PARTS + 3)


def test_a_folder_that_cannot_be_written_is_read(filled: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("nothing is closed to the superuser")
    filled.chmod(0o500)
    try:
        with SearchIndex(filled) as index:
            assert is_right(index)
            with pytest.raises((OSError, IndexBusy)):
                index.update(part(PARTS + 1))
            assert is_right(index)
    finally:
        filled.chmod(0o700)


def test_a_folder_on_a_medium_for_reading_is_read(filled: Path) -> None:
    before = {path.name: path.stat().st_mtime_ns for path in filled.iterdir()}
    with SearchIndex(filled, read_only=True) as index:
        assert is_right(index)
        assert not index.tidy()
    assert {path.name: path.stat().st_mtime_ns for path in filled.iterdir()} == before
