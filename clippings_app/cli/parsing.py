"""`clippings parse`: articles to JSON, without a library."""

import argparse
import mimetypes
import multiprocessing
import os
import signal
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from clippings_app.cli.console import Console, worded
from clippings_app.domain.article import Reading
from clippings_app.domain.contract import JsonObject, article_to_json
from clippings_app.domain.errors import ClippingsError, InvalidValue, TooLarge, Unreachable
from clippings_app.domain.payload import Payload

MOST_BYTES = 256_000_000
"""More is not even read: every kind of input has a lower limit of its own."""

STANDARD_INPUT = "standard input"


FILES_A_PROCESS = 12
"""So many files at least are worth the start of another process."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """What came of one file.

    Attributes:
        name: The file as it was named.
        articles: The contract's JSON of each article in it.
        errors: Why it, or some of what is in it, cannot be read, in words.
        notes: What a person should know of the reading, such as a suspected wrong encoding.
        bug: A fault of the program.
    """

    name: str
    articles: tuple[JsonObject, ...] = ()
    errors: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    bug: Exception | None = None


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print each file's article; a file that cannot be read is named, and the others are done."""
    if len(arguments.files) > 1 and not arguments.jsonl:
        raise InvalidValue("FILE", f"{len(arguments.files)} files", "one file, or --jsonl for a line each")
    failed, bugs = 0, []
    for answer in _answers(arguments, console):
        for article in answer.articles:
            console.json(article, compact=arguments.jsonl)
        failed += bool(answer.errors)
        for error in answer.errors:
            console.say(f"clippings: {error}")
        for note in answer.notes:
            console.say(f"clippings: {answer.name}: {note}")
        if answer.bug:
            bugs.append(answer.bug)
    if bugs:
        raise ExceptionGroup(f"a fault of the program was met in {len(bugs)} of {len(arguments.files)} files", bugs)
    return 1 if failed else 0


def _answers(arguments: argparse.Namespace, console: Console) -> Iterator[_Answer]:
    """The answers in the order of the files, made by as many processes as there are processors and files for them."""
    answer = partial(_answer, url=arguments.url, as_=arguments.as_, mend=arguments.mend, with_path=arguments.jsonl)
    processes = arguments.jobs or min(os.cpu_count() or 1, len(arguments.files) // FILES_A_PROCESS)
    if processes < 2 or "-" in arguments.files:
        for name in arguments.files:
            yield answer(name, console.stdin if name == "-" else None)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context, initializer=_leave_interrupts_to_the_parent) as pool:
        try:
            yield from pool.map(partial(_apart, answer), arguments.files, chunksize=4)
        finally:
            pool.shutdown(cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _apart(answer: Callable[[str], _Answer], name: str) -> _Answer:
    """An answer that can travel between processes whatever the fault is made of."""
    done = answer(name)
    if done.bug:
        return replace(done, bug=RuntimeError("".join(traceback.format_exception(done.bug))))
    return done


def _answer(
    name: str, stdin: BinaryIO | None = None, *, url: str | None, as_: str | None, mend: bool, with_path: bool
) -> _Answer:
    notes: list[str] = []
    articles: list[JsonObject] = []
    errors: list[str] = []
    fault: Exception | None = None
    try:
        for path, reading in _readings(name, stdin, url=url, as_=as_, mend=mend):
            if isinstance(reading, ClippingsError):
                errors.append(worded(reading, name))
            else:
                articles.append(({"path": path} if with_path else {}) | article_to_json(reading.article))
                notes += reading.notes
    except ClippingsError as error:
        errors.append(worded(error, name))
    except Exception as bug:  # noqa: BLE001 - raised when the others are done: one page's bug does not cost them
        bug.add_note(f"while reading {name}")
        fault = bug
    return _Answer(name=name, articles=tuple(articles), errors=tuple(errors), notes=tuple(notes), bug=fault)


def _readings(
    name: str, stdin: BinaryIO | None, *, url: str | None, as_: str | None, mend: bool
) -> Iterator[tuple[str, Reading | ClippingsError]]:
    """Every article in a file with its name, and an error in the place of one that cannot be read."""
    payload = read_payload_of(name, stdin, url=url)
    from clippings_app.importers.patience import in_time, prepared, read_in_time

    if as_ or mend:
        from clippings_app.parsing.article import read_article

        with in_time(name, prepared(payload, as_)):
            reading = read_article(payload, as_=as_, mend=mend)
        yield name, reading
        return
    from clippings_app.importers.arrival import Failure

    for arrival in read_in_time(payload):
        if isinstance(arrival, Failure):
            yield arrival.name, arrival.error
            continue
        reading = arrival.reading or Reading(article=arrival.draft.article)
        yield (
            (arrival.name if arrival.name != payload.name else name),
            replace(reading, article=arrival.draft.article),
        )


def read_payload_of(name: str, stdin: BinaryIO | None, *, url: str | None = None) -> Payload:
    """The bytes of a file or, where a stream is given, of standard input.

    Raises:
        Unreachable: If it cannot be opened.
        TooLarge: If it has more than `MOST_BYTES`.
    """
    if stdin is not None:
        data = stdin.read(MOST_BYTES + 1)
        kind = None
    else:
        data = _file(Path(name))
        kind = mimetypes.guess_type(name)[0]
    if len(data) > MOST_BYTES:
        raise TooLarge(name, "bytes", MOST_BYTES)
    return Payload(data=data, name=name if stdin is None else STANDARD_INPUT, type=kind, url=url)


def _file(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise TooLarge(str(path), "bytes", MOST_BYTES, path.stat().st_size)
        return path.read_bytes()
    except IsADirectoryError:
        raise Unreachable(str(path), "it is a folder; use import, or name its files") from None
    except OSError as error:
        raise Unreachable(str(path), error.strerror or str(error)) from error
