"""`clippings export`: a bibliography of what a query finds, in any format there is."""

import argparse
from dataclasses import replace
from functools import partial

from clippings_app.cli.console import Console, shown_path
from clippings_app.cli.opening import library_for_searching
from clippings_app.cli.window import missing_import
from clippings_app.desktop import missing_libraries
from clippings_app.domain.bibliography import Bibliography, ExportOptions, GroupBy
from clippings_app.domain.errors import InvalidValue
from clippings_app.domain.query import Sort
from clippings_app.exporters.styles import STYLES, check_style
from clippings_app.exporters.write import FORMATS, write
from clippings_app.exporters.written import Written
from clippings_app.saving import save

PDF = "pdf"
"""The one format that Qt writes, and not the room of the exporters."""


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Write the bibliography, or list formats or styles."""
    if arguments.formats or arguments.styles:
        labels = {key: each.label for key, each in FORMATS.items()} | {PDF: "PDF document"}
        known = labels if arguments.formats else STYLES
        width = max(map(len, known))
        console.lines(f"{key:<{width}} {label}" for key, label in known.items())
        return 0
    if arguments.format is None:
        raise InvalidValue("--format", "", "one of " + " ".join((*FORMATS, PDF)))
    check_style(arguments.style)
    if arguments.format == PDF and (missing := missing_libraries({"QT_QPA_PLATFORM": "offscreen"})):
        raise replace(missing, purpose="to write PDF")
    options = ExportOptions(
        group_by=GroupBy(arguments.group_by),
        style=arguments.style,
        notes=arguments.notes,
        credits=arguments.credits,
    )
    with library_for_searching(arguments) as library:
        found = library.find(arguments.query, limit=0, sort=Sort(arguments.sort), all_ids=True)
        bibliography = library.bibliography(found.ids, group_by=options.group_by, query=arguments.query.strip())
    written = (_write_pdf if arguments.format == PDF else partial(write, format=arguments.format))(
        bibliography, options=options
    )
    if arguments.output is None:
        _print(written.text, console)
    else:
        save(arguments.output, written.data)
        console.say(f"{len(bibliography.clippings)} clippings written to {shown_path(arguments.output)}.")
    for note in found.notes:
        console.say(note)
    for loss in written.losses:
        console.say(f"Not carried by {arguments.format}: {loss}")
    return 0


def _write_pdf(bibliography: Bibliography, options: ExportOptions) -> Written:
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
    return write_pdf(bibliography, options)


def _print(text: str | bytes, console: Console) -> None:
    if isinstance(text, bytes) and console.stdout.isatty():
        raise InvalidValue("--output", "", "a file: this format is no text for a terminal")
    console.write(text if isinstance(text, bytes) else text.encode("utf-8", "backslashreplace"))
