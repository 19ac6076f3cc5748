"""`clippings export`: a bibliography of what a query finds, in any format there is."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from clippings_app.cli.console import Console
from clippings_app.cli.opening import library_for_searching
from clippings_app.cli.window import missing_import
from clippings_app.desktop import missing_libraries
from clippings_app.domain.answers import Answer
from clippings_app.domain.bibliography import Bibliography, EntryOrder, ExportOptions, GroupBy
from clippings_app.domain.errors import InvalidValue
from clippings_app.domain.query import Sort
from clippings_app.domain.watch import Stage, Watch
from clippings_app.domain.worded import one_or_many
from clippings_app.exporters.beside import LOSSES
from clippings_app.exporters.styles import STYLES, check_style
from clippings_app.exporters.write import DOCUMENT_OPTIONS, FORMATS, write
from clippings_app.exporters.written import Written
from clippings_app.library import Library
from clippings_app.outgoing import Gone, Shrink, send_out
from clippings_app.places import shown_path
from clippings_app.terminal.layout import unsteering

PDF = "pdf"
"""The one format that Qt writes, and not the room of the exporters."""


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Write the bibliography, or list formats or styles; 1 when a file is named and there is nothing to write."""
    if arguments.formats or arguments.styles:
        labels = {key: each.label for key, each in FORMATS.items()} | {PDF: "PDF document"}
        known = labels if arguments.formats else STYLES
        width = max(map(len, known))
        console.lines(f"{key:<{width}} {label}" for key, label in known.items())
        return 0
    _check(arguments)
    options = _options(arguments)
    query = arguments.query.strip()
    write_it = _write_pdf if arguments.format == PDF else partial(_write, arguments.format)
    shrink = _shrink(arguments.format, options, console)
    if shrink is None:
        options = replace(options, thumbnails=False)
    with library_for_searching(arguments) as library:
        if arguments.saved is not None:
            query = _saved_query(library, arguments.saved)
        sort = Sort(arguments.sort) if arguments.sort in set(Sort) else Sort.NEWEST
        found = library.find(query, limit=0, sort=sort, all_ids=True)
        if not found.ids and arguments.output is not None:
            _tell_of_nothing(query, found, arguments.output, console)
            return 1
        watch = Watch(progress=lambda *step: console.progress(_progress_line(*step)))
        try:
            gone = send_out(
                library, found.ids, options, write_it, to=arguments.output, query=query,
                shrink=shrink, watch=watch,
            )  # fmt: skip
        finally:
            console.progress("")
    if arguments.output is None:
        _print(gone.written.text, console)
    _tell(gone, found.notes, arguments, console)
    return 0


def _tell_of_nothing(query: str, found: Answer, to: Path, console: Console) -> None:
    """Say why no file was written: whoever wrote over an older one would lose it for nothing."""
    why = f"nothing is found by “{query}”" if query else "there are no clippings"
    hint = f" Did you mean: {found.did_you_mean}" if found.did_you_mean else ""
    console.say(f"clippings: {shown_path(to)} was not written: {why}.{hint}")
    for note in found.notes:
        console.say(note)


def _tell(gone: Gone, notes: Sequence[str], arguments: argparse.Namespace, console: Console) -> None:
    """What was written where, and what of the clippings is not in it."""
    if arguments.output is not None:
        count = len(gone.bibliography.clippings)
        written = one_or_many(count, "One clipping", "{} clippings")
        console.say(f"{written} written to {shown_path(arguments.output)}.")
    for note in notes:
        console.say(note)
    for loss in gone.written.losses:
        console.say(f"Not carried by {arguments.format}: {loss}")
    if gone.lacking:
        console.say(
            one_or_many(
                len(gone.lacking),
                "An original is not in the library, or has changed on disk, and does not lie beside it: ",
                "{} originals are not in the library, or have changed on disk, and do not lie beside it: ",
            )
            + f"{', '.join(gone.lacking[:3])}{' …' if len(gone.lacking) > 3 else ''}"
        )
    for place in _places(gone.beside):
        console.say(f"Beside it: {shown_path(place)}")


def _check(arguments: argparse.Namespace) -> None:
    """Refuse what cannot be written, before anything is.

    Raises:
        ClippingsError: If format, style or their needs are not there, or options do not go together.
    """
    if arguments.format is None:
        raise InvalidValue("--format", "", "one of " + " ".join((*FORMATS, PDF)))
    if arguments.saved is not None and arguments.query.strip():
        raise InvalidValue("--saved", arguments.saved, "a saved search without a query beside it")
    if arguments.output is None and arguments.originals:
        raise InvalidValue("--originals", "", "an export into a file (-o FILE), which they can lie beside")
    check_style(arguments.style)
    if arguments.format == PDF and (missing := missing_libraries({"QT_QPA_PLATFORM": "offscreen"})):
        raise replace(missing, purpose="to write PDF")


def _options(arguments: argparse.Namespace) -> ExportOptions:
    sort = arguments.sort
    return ExportOptions(
        group_by=GroupBy(arguments.group_by),
        order=EntryOrder(sort) if sort in set(EntryOrder) else EntryOrder.GIVEN,
        style=arguments.style,
        deck=arguments.deck,
        notes=arguments.notes,
        quotations=arguments.quotations,
        credits=arguments.credits,
        thumbnails=arguments.thumbnails,
        sources=arguments.sources,
        chronology=arguments.chronology,
        archive=arguments.archive,
        retrieved=arguments.retrieved,
        hashes=arguments.hashes,
        originals=arguments.originals,
        loss_note=arguments.loss_note,
    )


def _saved_query(library: Library, name: str) -> str:
    """The query that was kept under a name.

    Raises:
        InvalidValue: If there is none; it names those that there are.
    """
    kept = {each.name: each.query for each in library.saved_searches()}
    if name not in kept:
        known = ", ".join(f"“{each}”" for each in kept) or "there are none"
        raise InvalidValue("--saved", name, f"the name of a saved search ({known})")
    return kept[name]


def _progress_line(stage: Stage, done: int, total: int) -> str:
    words = {
        Stage.GATHERING: "Gathering",
        Stage.FORMATTING: "Formatting",
        Stage.SETTING: "Setting the document",
    }[stage]
    return f"{words} {done:,} of {total:,} …" if total else f"{words} …"


def _places(beside: Sequence[Path]) -> list[Path]:
    """The files beside an export, a folder for all that lie in it."""
    return list(
        dict.fromkeys(path if path.name.endswith(LOSSES) else path.parent for path in (*beside[:1], *beside[-1:]))
    )


def _write(format: str, bibliography: Bibliography, options: ExportOptions, watch: Watch) -> Written:
    return write(bibliography, format, options, watch)


def _shrink(format: str, options: ExportOptions, console: Console) -> Shrink | None:
    """What makes pictures small, where they are to be shown; a machine without Qt's libraries is told of it."""
    takes = DOCUMENT_OPTIONS if format == PDF else FORMATS[format].takes
    if "thumbnails" not in takes or not options.shows_thumbnails:
        return None
    try:
        from clippings_app.ui.thumbnails import thumbnail
    except ImportError as error:
        if missing := missing_import(error):
            console.say(f"No pictures are shown: {missing.program} is needed to make them small.")
            return None
        raise
    return thumbnail


def _write_pdf(bibliography: Bibliography, options: ExportOptions, watch: Watch) -> Written:
    """As `write`; Qt is imported for it alone.

    Raises:
        MissingProgram: If Qt is not installed, or a library that it needs.
    """
    try:
        from clippings_app.ui.printing import write_pdf
    except ImportError as error:
        if missing := missing_import(error):
            raise replace(missing, purpose="to write PDF") from error
        raise
    return write_pdf(bibliography, options, watch)


def _print(text: str | bytes, console: Console) -> None:
    watched = console.stdout.isatty()
    if isinstance(text, bytes):
        if watched:
            raise InvalidValue("--output", "", "a file: this format is no text for a terminal")
        console.write(text)
        return
    console.write((unsteering(text) if watched else text).encode("utf-8", "backslashreplace"))
