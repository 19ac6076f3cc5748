"""Whatever happens to the files of an index, an answer is right or says that it is not, and the index can be mended."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from search_samples import Names, clipping

from clippings_app.domain.indexing import IndexBatch
from clippings_app.domain.query_language import parse_query
from clippings_app.search.index import SearchIndex

NOBODY = Names({}, {})
QUERIES = ("north", "no*", '"north border"', "nroth~", "border -ship", "ship OR sea", "published:2001..2010", "")
PARTS = ((0, 30), (30, 45), (45, 48))


def fill(folder: Path) -> None:
    chance = random.Random(4)
    words = ["north", "border", "ship", "sea", "norther", *(f"word{number}" for number in range(200))]
    with SearchIndex(folder) as index:
        index.reset()
        for upto, (first, last) in enumerate(PARTS, 1):
            made = [
                clipping(
                    number,
                    " ".join(chance.choices(words, [20, 20, 9, 9, 9, *[1] * 200], k=40)),
                    published_first=730_000 + 60 * number,
                    published_last=730_000 + 60 * number,
                    topics=(number % 3,),
                )
                for number in range(first, last)
            ]
            index.update(IndexBatch(upto=upto, documents=tuple(made)))


def answers(index: SearchIndex) -> list[tuple[object, ...] | None]:
    """What each query finds, or None where it is said that nothing is certain."""
    found = [index.search(parse_query(query), NOBODY, all_ids=True, facets=True) for query in QUERIES]
    return [None if each.notes else (each.ids, each.facets["topic"]) for each in found]


def shortened(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def lengthened(data: bytes, chance: random.Random) -> bytes:
    return data + chance.randbytes(9)


def zeroed(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + bytes(min(4096, len(data) - at)) + data[at + 4096 :]


def flipped(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def mixed_up(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for at in chance.choices(range(len(data)), k=60):
        changed[at] = chance.randrange(256)
    return bytes(changed)


HARMS = (shortened, lengthened, zeroed, flipped, mixed_up)


@pytest.mark.parametrize("harm", HARMS)
def test_no_harm_gives_a_wrong_answer(tmp_path: Path, harm: Callable[[bytes, random.Random], bytes]) -> None:
    folder = tmp_path / "index"
    fill(folder)
    with SearchIndex(folder) as index:
        right = answers(index)
    assert None not in right
    chance = random.Random(harm.__name__)
    names = sorted(path.name for path in folder.iterdir() if path.stat().st_size)
    for name in names:
        path = folder / name
        data, times = path.read_bytes(), path.stat()
        path.write_bytes(harm(data, chance))
        with SearchIndex(folder) as index:
            assert all(found in (None, meant) for found, meant in zip(answers(index), right, strict=True)), name
        path.write_bytes(data)
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
        with SearchIndex(folder) as index:
            assert answers(index) == right


@pytest.mark.parametrize("harm", HARMS)
def test_what_a_failing_disk_does_is_found_in_an_idle_moment(
    tmp_path: Path, harm: Callable[[bytes, random.Random], bytes]
) -> None:
    folder = tmp_path / "index"
    fill(folder)
    chance = random.Random(harm.__name__)
    names = sorted(path.name for path in folder.iterdir() if path.stat().st_size)
    for name in names:
        path = folder / name
        data, times = path.read_bytes(), path.stat()
        harmed = harm(data, chance)
        path.write_bytes(harmed)
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
        with SearchIndex(folder) as index:
            answers(index)  # whatever they are, they end in no traceback
            while index.tidy():
                pass
            assert index.needs_rebuild or harmed == data, name
        path.write_bytes(data)
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def test_files_that_changed_places_are_noticed(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    fill(folder)
    first, second = sorted(folder.glob("*.words"))[:2]
    first.rename(folder / "between")
    second.rename(first)
    (folder / "between").rename(second)
    with SearchIndex(folder) as index:
        assert index.needs_rebuild
