"""`clippings import`: whatever is named goes into the library, and each is told what became of it."""

import argparse
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from clippings_app.cli.console import Console
from clippings_app.cli.opening import library_for_writing
from clippings_app.cli.parsing import read_payload_of
from clippings_app.domain.clipping import IncidentTag
from clippings_app.domain.contract import JsonObject
from clippings_app.domain.errors import ClippingsError
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Failure
from clippings_app.importers.files import open_paths
from clippings_app.intake import IntakeReport, Progress, take_in
from clippings_app.terminal.layout import cut
from clippings_app.wording import describe

_WEB = re.compile(r"https?://", re.IGNORECASE)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Import and report; 1 when some input failed."""
    with library_for_writing(arguments) as library:
        report = take_in(
            library,
            payloads_of(arguments.inputs, console),
            topics=tuple(arguments.topic),
            incidents=tuple(IncidentTag(name=name) for name in arguments.incident),
            filed=not arguments.inbox,
            progress=(lambda each: console.progress(_progress_line(each, console.columns)))
            if console.shows_progress
            else None,
        )
        library.catch_up(progress=lambda count: console.progress(f"{count} clippings made searchable"))
        trouble = library.index_trouble
    console.progress("")
    if trouble:
        console.say(f"Everything imported is kept, but the index could not be written: {trouble}.")
    for failure in report.failed:
        console.complain(failure.error, name=failure.name)
    if arguments.json:
        console.json(report_to_json(report))
    else:
        console.lines(_report_lines(report))
    return 1 if report.failed else 0


def payloads_of(inputs: Iterable[str], console: Console) -> Iterator[Payload | Failure]:
    """What the names on a command line stand for: files, folders, web addresses, standard input."""
    for name in inputs:
        if name == "-":
            yield read_payload_of(name, console.stdin)
        elif _WEB.match(name):
            yield _fetched(name)
        else:
            yield from open_paths([Path(name)])


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
        yield f"{known.of:>6}  (here already) {known.name}"
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
