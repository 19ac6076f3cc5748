import io
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

import pytest

from clippings_app.domain.errors import EmptyInput, ReadingFailed, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.pool import ReadingPool, cores
from clippings_app.importers.pool_process import Done, Fault, serve
from clippings_app.parcels import pack, python_running

PATIENCE = 20
"""Seconds; on a busy machine a process may take several until it has loaded what it reads with."""
TEXT = "Quay wall {} gives way after storm\n\nThe wall of the quay gave way on Sunday morning, the council said.\n"


def article(number: int) -> Payload:
    return Payload(data=TEXT.format(number).encode(), name=f"{number}.txt")


def never() -> bool:
    return False


def outcome(each: Arrival | Failure) -> tuple[str, str | None]:
    return each.name, type(each.error).__name__ if isinstance(each, Failure) else each.draft.article.headline


def wanted(number: int) -> tuple[str, str]:
    return f"{number}.txt", f"Quay wall {number} gives way after storm"


def pid_of_one(pool: ReadingPool) -> int:
    """A process that reads; on a busy machine the first reader may have none yet when the second has answered."""
    return next(reader._process.pid for reader in pool._readers if reader._process is not None)


def test_what_is_in_many_inputs_comes_back_in_their_order() -> None:
    passed_through = object()
    records = b'{"headline": "One"}\n{"headline": "Two"}\n'
    items: list[Payload | object] = [*map(article, range(20)), passed_through, article(20)]
    items.insert(7, Payload(data=b"  ", name="empty.txt"))
    items.insert(9, Payload(data=records, name="r.jsonl"))
    with ReadingPool(2) as pool:
        found = list(pool.read(items, stopped=never))
    names = [outcome(each) if isinstance(each, Arrival | Failure) else each for each in found]
    assert names == [
        *map(wanted, range(7)),
        ("empty.txt", "EmptyInput"),
        wanted(7),
        ("r.jsonl:1", "One"),
        ("r.jsonl:2", "Two"),
        *map(wanted, range(8, 20)),
        passed_through,
        wanted(20),
    ]


def test_an_input_that_never_comes_to_an_end_is_given_up_and_the_others_go_on() -> None:
    with ReadingPool(2, max_seconds=PATIENCE) as pool:
        found = pool.read(map(article, range(60)), stopped=never)
        first = next(found)
        os.kill(pid_of_one(pool), signal.SIGSTOP)
        rest = list(found)
    outcomes = [outcome(each) for each in [first, *rest]]
    given_up = [each for each in rest if isinstance(each, Failure)]
    assert len(given_up) == 1
    assert isinstance(given_up[0].error, TooLarge)
    assert (given_up[0].error.what, given_up[0].error.limit) == ("seconds", PATIENCE)
    others = [number for number in range(60) if f"{number}.txt" != given_up[0].name]
    assert [each for each in outcomes if each[0] != given_up[0].name] == list(map(wanted, others))


def test_a_process_that_dies_costs_its_input_alone() -> None:
    with ReadingPool(1) as pool:
        found = pool.read(map(article, range(30)), stopped=never)
        outcomes = [outcome(next(found))]
        os.kill(pid_of_one(pool), signal.SIGKILL)
        outcomes += [outcome(each) for each in found]
    lost = [name for name, what in outcomes if what == "ReadingFailed"]
    assert len(lost) == 1
    assert [each for each in outcomes if each[0] not in lost] == [
        wanted(n) for n in range(30) if f"{n}.txt" not in lost
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="the system holds no process to a limit of memory")
def test_an_input_that_takes_too_much_memory_says_so() -> None:
    greedy = b"TY  - NEWS\n" + b"KW  - pier\n" * 4_000_000 + b"ER  - \n"
    small = b"TY  - NEWS\nTI  - Pier\nER  - \n"
    items = [
        Payload(data=data, name=name) for name, data in (("a.ris", small), ("greedy.ris", greedy), ("b.ris", small))
    ]
    with ReadingPool(1, max_megabytes=70) as pool:
        first, failure, last = pool.read(items, stopped=never)
    assert [outcome(first), outcome(last)] == [("a.ris#1", "Pier"), ("b.ris#1", "Pier")]
    assert isinstance(failure, Failure)
    assert isinstance(failure.error, TooLarge)
    assert (failure.error.name, failure.error.limit) == ("greedy.ris", 70)
    assert "memory" in failure.error.what


def test_nothing_more_comes_once_it_is_enough() -> None:
    asked: list[int] = []

    def inputs() -> Iterator[Payload]:
        for number in range(1000):
            asked.append(number)
            yield article(number)

    seen: list[Arrival | Failure] = []
    with ReadingPool(2) as pool:
        seen.extend(pool.read(inputs(), stopped=lambda: len(seen) >= 3))
        readers = list(pool._readers)
    assert [outcome(each) for each in seen] == list(map(wanted, range(3)))
    assert len(asked) < 30
    assert all(reader._process is None for reader in readers)
    assert not any(reader._thread.is_alive() for reader in readers)


def test_a_bug_is_told_with_its_traceback() -> None:
    answers = io.BytesIO()
    serve(io.BytesIO(pack("no payload") + pack(article(1))), answers, 1)
    answers.seek(0)
    fault, done, arrival, _ = (pickle.load(answers) for _ in range(4))
    assert isinstance(fault, Fault)
    assert "Traceback" in fault.traceback
    assert isinstance(done, Done)
    assert outcome(arrival) == wanted(1)
    assert arrival.reading is None
    with ReadingPool(1) as pool:
        (failure,) = pool.read([Payload(data=b"text", name=7)], stopped=never)  # type: ignore[arg-type]
    assert isinstance(failure, Failure)
    assert isinstance(failure.error, ReadingFailed)
    assert "Traceback" in failure.error.traceback
    assert failure.error.detail in failure.error.traceback


def test_errors_and_read_only_mappings_cross_as_what_they_are() -> None:
    failure = Failure(name="a", error=EmptyInput("a"))
    back = pickle.loads(pack((failure, MappingProxyType({"a": 1}))))
    assert (back[0].name, back[0].error.name) == ("a", "a")
    assert isinstance(back[1], MappingProxyType)


def test_modules_in_the_folder_a_person_works_in_are_not_run(tmp_path: Path) -> None:
    (tmp_path / "pickle.py").write_text("raise SystemExit('ran what was downloaded')")
    command = python_running("clippings_app.importers.pool_process", "1000")
    done = subprocess.run(command, input=pack(article(1)), capture_output=True, cwd=tmp_path, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    assert outcome(pickle.loads(done.stdout)) == wanted(1)


def test_there_is_at_least_one_processor() -> None:
    assert 1 <= cores() <= 8
