"""The entries of a bibliography in the style that was chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from clippings_app.domain.bibliography import Bibliography, ExportOptions
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.watch import NOBODY, Stage, Watch
from clippings_app.exporters import common
from clippings_app.exporters.citation import runs, year_suffixes
from clippings_app.exporters.runs import Cited, cited_html, plain
from clippings_app.exporters.styles import OWN_STYLE, prepared_style

_TELL_EVERY = 250
"""Citations of our own style that are written before it is told how far it is."""


def citations(bibliography: Bibliography, options: ExportOptions, watch: Watch = NOBODY) -> Mapping[int, Cited]:
    """Every clipping as the style has it, by clipping id; numbers and letters follow the order of the document.

    Raises:
        InvalidValue: If there is no such style.
        UnusableStyle: If it cannot be used.
        MissingProgram: If it needs pandoc and there is none.
        Cancelled: If it was to stop.
    """
    return cite(tuple(common.each_once(bibliography)), options, watch)


def cite(clippings: Sequence[Clipping], options: ExportOptions, watch: Watch = NOBODY) -> Mapping[int, Cited]:
    """The same for clippings that are in no bibliography, as when citations are copied."""
    if options.style == OWN_STYLE:
        suffixes, entries = year_suffixes(clippings), dict[int, Cited]()
        for done, each in enumerate(clippings):
            if done % _TELL_EVERY == 0:
                watch.tell(Stage.FORMATTING, done, len(clippings))
            entries[each.id] = Cited(runs=runs(each, year_suffix=suffixes.get(each.id, "")))
        return entries
    from clippings_app.exporters.formatted import formatted

    return formatted(clippings, prepared_style(options.style), options, watch)


def copied(clippings: Sequence[Clipping], style: str, watch: Watch = NOBODY) -> tuple[str, str]:
    """Citations for the clipboard: as plain text, one a line, and as HTML, one a paragraph.

    Several are a list of their own, with its numbers and letters; one alone needs none.

    Raises:
        ClippingsError: As `citations`.
    """
    entries = cite(clippings, ExportOptions(style=style), watch)
    if len(clippings) == 1:
        entries = {number: replace(cited, label="") for number, cited in entries.items()}
    lines = [plain(entries[each.id]) for each in clippings]
    paragraphs = [f"<p>{cited_html(entries[each.id], each.article.language)}</p>" for each in clippings]
    return "\n".join(lines), "".join(paragraphs)
