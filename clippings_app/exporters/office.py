"""Word and OpenDocument: the page's text, set by pandoc."""

import html
import re
import tempfile
from pathlib import Path

from clippings_app.domain.bibliography import Bibliography, ExportOptions
from clippings_app.domain.watch import NOBODY, Stage, Watch
from clippings_app.exporters.coins import without_coins
from clippings_app.exporters.page import body_lines, page_losses
from clippings_app.exporters.written import Written
from clippings_app.pandoc import run_pandoc

_SECONDS = 300.0
_MEGABYTES = 4096
_TOLD = re.compile(r'<img [^>]*alt="([^"]*)"')


def write_docx(bibliography: Bibliography, options: ExportOptions, watch: Watch = NOBODY) -> Written:
    """A `.docx` file with real headings, links and tables.

    Raises:
        MissingProgram: If there is no pandoc.
        TooLarge: If it takes too long.
        Cancelled: If it was to stop.
    """
    return _written(bibliography, options, watch, "docx")


def write_odt(bibliography: Bibliography, options: ExportOptions, watch: Watch = NOBODY) -> Written:
    """An `.odt` file, likewise.

    Raises:
        MissingProgram: If there is no pandoc.
        TooLarge: If it takes too long.
        Cancelled: If it was to stop.
    """
    return _written(bibliography, options, watch, "odt")


def _written(bibliography: Bibliography, options: ExportOptions, watch: Watch, kind: str) -> Written:
    from clippings_app.exporters.office_look import reference_document, tidied_word, told_open
    from clippings_app.exporters.tree import document_tree

    page = without_coins("\n".join(body_lines(bibliography, options, watch)))
    watch.tell(Stage.SETTING)
    with tempfile.TemporaryDirectory(prefix="clippings-") as folder:
        reference = Path(folder, f"reference.{kind}")
        reference.write_bytes(reference_document(kind))
        data = run_pandoc(
            ("--from=json", f"--to={kind}", f"--reference-doc={reference}", "--output=-"),
            document_tree(page, title="Bibliography", language="en"),
            name="the bibliography",
            kind="document tree",
            seconds=_SECONDS,
            megabytes=_MEGABYTES,
            cancelled=watch.cancelled,
        )
    if kind == "docx" and options.credits:
        data = tidied_word(data)
    elif words := [html.unescape(told) for told in _TOLD.findall(page)]:
        data = told_open(data, words)
    return Written(text=data, suffix=f".{kind}", report=page_losses(bibliography, options))
