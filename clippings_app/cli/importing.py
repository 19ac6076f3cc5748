"""`clippings import`: whatever is named goes into the library, and each is told what became of it."""

import argparse
import contextlib
import os
import re
import signal
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import FrameType

from clippings_app.cli import INTERRUPTED
from clippings_app.cli.console import Console
from clippings_app.cli.opening import library_for_writing
from clippings_app.cli.parsing import read_payload_of
from clippings_app.cli.typed import all_typed
from clippings_app.domain.clipping import IncidentTag
from clippings_app.domain.contract import JsonObject
from clippings_app.domain.errors import ClippingsError, ReadingFailed
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Failure
from clippings_app.importers.files import folder_topics, open_paths
from clippings_app.importers.pool import cores
from clippings_app.intake import IntakeReport, Progress, take_in
from clippings_app.places import addressed_file
from clippings_app.terminal.layout import cut
from clippings_app.wording import describe

_WEB = re.compile(r"https?://", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z\d+.-]+://", re.IGNORECASE)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Import and report; 1 when some input failed, 130 when it was stopped by Ctrl+C."""
    topics = all_typed("topic", arguments.topic)
    incidents = tuple(IncidentTag(name=name) for name in all_typed("incident", arguments.incident))
    with library_for_writing(arguments) as library, _stopped_by_ctrl_c(console) as stopped:
        report = take_in(
            library,
            payloads_of(arguments.inputs, console),
            topics=topics,
            topics_of=folder_topics(map(_path_of, arguments.inputs)) if arguments.folders_as_topics else None,
            incidents=incidents,
            filed=not arguments.inbox,
            processes=cores(),
            progress=(lambda each: console.progress(_progress_line(each, console.columns)))
            if console.shows_progress
            else None,
            cancelled=lambda: bool(stopped),
        )
        library.catch_up(
            progress=lambda count: console.progress(f"{count} clippings made searchable"),
            cancelled=lambda: bool(stopped),
        )
        if not stopped:
            library.settle()
        trouble = library.index_trouble
    console.progress("")
    if trouble:
        console.say(f"Everything imported is kept, but the index could not be written: {trouble}.")
    _complain(report, console)
    if arguments.json:
        console.json(report_to_json(report))
    else:
        console.lines(_report_lines(report))
    if report.cancelled:
        console.say("Stopped. What is listed is kept; the same command again goes on with the rest.")
        return INTERRUPTED
    return 1 if report.failed else 0


@contextlib.contextmanager
def _stopped_by_ctrl_c(console: Console) -> Iterator[list[int]]:
    """A list that is empty until Ctrl+C is pressed; whoever presses it twice does not wait for the input at hand."""
    pressed: list[int] = []

    def stop(number: int, _frame: FrameType | None) -> None:
        if pressed:
            raise KeyboardInterrupt
        pressed.append(number)
        console.progress("Stopping after the input at hand …")

    if threading.current_thread() is not threading.main_thread():
        yield pressed  # signals are for the main thread
        return
    before = signal.signal(signal.SIGINT, stop)
    try:
        yield pressed
    finally:
        signal.signal(signal.SIGINT, before)


def _complain(report: IntakeReport, console: Console) -> None:
    for failure in report.failed:
        console.complain(failure.error, name=failure.name)
        if isinstance(failure.error, ReadingFailed):
            for line in failure.error.traceback.splitlines():
                console.say(line)


def payloads_of(inputs: Iterable[str], console: Console) -> Iterator[Payload | Failure]:
    """What the names on a command line stand for: files, folders, web addresses, standard input."""
    for name in inputs:
        if name == "-":
            yield read_payload_of(name, console.stdin)
        elif _WEB.match(name):
            yield _fetched(name)
        elif _SCHEME.match(name) and addressed_file(name) is None and not _is_there(name):
            yield _fetched(name)  # which says what can be
        else:
            yield from open_paths([_path_of(name)])


def _path_of(name: str) -> Path:
    """The file or folder that a name on a command line stands for; a desktop hands over addresses of them."""
    file = addressed_file(name)
    return Path(name) if file is None or _is_there(name) else file


def _is_there(name: str) -> bool:
    return os.path.exists(name)  # noqa: PTH110 - `Path.exists` raises for names too long


def _fetched(url: str) -> Payload | Failure:
    from clippings_app.importers.fetch import fetch

    try:
        return fetch(url)
    except ClippingsError as error:
        return Failure(name=url, error=error)


def report_to_json(report: IntakeReport) -> JsonObject:
    """The contract's report of an import."""
    return {
        "imported": [{"path": each.name, "id": each.id, "headline": each.headline} for each in report.imported],
        "duplicates": [{"path": each.name, "id": each.of, "of": each.of} for each in report.duplicates],
        "versions": [{"path": each.name, "id": each.id, "of": each.of} for each in report.versions],
        "failed": [{"path": each.name, "error": str(describe(each.error))} for each in report.failed],
    }


def _report_lines(report: IntakeReport) -> Iterator[str]:
    for new in report.imported:
        yield f"{new.id:>6}  {new.headline or new.name}"
    for known in report.duplicates:
        more = ", with more tags or notes now" if known.of in report.completed else ""
        yield f"{known.of:>6}  (here already{more}) {known.name}"
    counts = [
        (len(report.imported), "imported"),
        (len(report.duplicates), "here already"),
        (len(report.failed), "failed"),
    ]
    if report.versions:
        counts.insert(1, (len(report.versions), "of them a new version of a page"))
    yield ", ".join(f"{count} {words}" for count, words in counts)


def _progress_line(progress: Progress, columns: int) -> str:
    failed = f", {progress.failed} failed" if progress.failed else ""
    return cut(f"{progress.done} read{failed}: {progress.name}", columns - 1)
