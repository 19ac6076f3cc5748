"""The formats a bibliography can be written in, by the names the command line and the window use."""

from collections.abc import Callable
from dataclasses import dataclass

from clippings_app.domain.bibliography import Bibliography, ExportOptions
from clippings_app.domain.errors import InvalidValue
from clippings_app.domain.watch import NOBODY, Watch
from clippings_app.exporters.biblatex import write_biblatex, write_bibtex
from clippings_app.exporters.csl_json import write_csl_json
from clippings_app.exporters.csv_table import write_csv
from clippings_app.exporters.markdown import write_markdown
from clippings_app.exporters.office import write_docx, write_odt
from clippings_app.exporters.own_json import write_json, write_jsonl
from clippings_app.exporters.page import write_html
from clippings_app.exporters.ris import write_ris
from clippings_app.exporters.styles import check_style
from clippings_app.exporters.written import Written
from clippings_app.exporters.zotero_rdf import write_zotero_rdf

Writer = Callable[[Bibliography, ExportOptions, Watch], Written]


_REFERENCES = frozenset({"group_by", "order", "notes", "quotations", "credits", "sources", "archive"})
_PROSE = _REFERENCES | {"style", "deck", "chronology", "retrieved"}
_DOCUMENTS = _PROSE | {"thumbnails"}
_TABLE = frozenset({"group_by", "order", "notes", "quotations", "archive"})
_WHOLE = frozenset({"group_by", "order"})
DOCUMENT_OPTIONS = _DOCUMENTS
"""What makes a difference to a document, PDF among them, which is written elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One way to write a bibliography.

    Attributes:
        key: Its name on the command line.
        label: Its name for people.
        suffix: File ending, with its dot.
        writer: Pure function.
        takes: The options, by their names in `ExportOptions`, that make a difference to it; those of what goes beside
            the file do so for every format.
    """

    key: str
    label: str
    suffix: str
    writer: Writer
    takes: frozenset[str] = frozenset()


FORMATS: dict[str, Format] = {
    each.key: each
    for each in (
        Format(key="biblatex", label="BibLaTeX", suffix=".bib", writer=write_biblatex, takes=_REFERENCES),
        Format(key="bibtex", label="BibTeX", suffix=".bib", writer=write_bibtex, takes=_REFERENCES),
        Format(key="ris", label="RIS", suffix=".ris", writer=write_ris, takes=_REFERENCES),
        Format(key="csl-json", label="CSL-JSON", suffix=".json", writer=write_csl_json, takes=_REFERENCES),
        Format(key="zotero-rdf", label="Zotero RDF", suffix=".rdf", writer=write_zotero_rdf, takes=_REFERENCES),
        Format(key="csv", label="CSV table", suffix=".csv", writer=write_csv, takes=_TABLE),
        Format(key="json", label="Clippings JSON", suffix=".json", writer=write_json, takes=_WHOLE),
        Format(key="jsonl", label="Clippings JSON lines", suffix=".jsonl", writer=write_jsonl, takes=_WHOLE),
        Format(key="html", label="Web page", suffix=".html", writer=write_html, takes=_DOCUMENTS),
        Format(key="markdown", label="Markdown", suffix=".md", writer=write_markdown, takes=_PROSE),
        Format(key="docx", label="Word document", suffix=".docx", writer=write_docx, takes=_DOCUMENTS),
        Format(key="odt", label="OpenDocument text", suffix=".odt", writer=write_odt, takes=_DOCUMENTS),
    )
}


def write(bibliography: Bibliography, format: str, options: ExportOptions, watch: Watch = NOBODY) -> Written:
    """Write a bibliography.

    Args:
        bibliography: What to write.
        format: A key of `FORMATS`.
        options: How.
        watch: Who waits.

    Raises:
        Cancelled: If it was to stop.
        InvalidValue: If there is no such format or style.
        UnusableStyle: If the style cannot be used.
        MissingProgram: If a document needs pandoc and there is none.
        TooLarge: If pandoc takes too long over it.
    """
    chosen = FORMATS.get(format)
    if chosen is None:
        raise InvalidValue("format", format, "one of " + ", ".join(FORMATS))
    check_style(options.style)
    return chosen.writer(bibliography, options, watch)
