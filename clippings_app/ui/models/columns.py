"""The columns of the table of clippings: their names, the words in their cells, and how they are remembered."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from clippings_app.domain.arrangement import Column
from clippings_app.domain.clipping import ClippingRow
from clippings_app.ui.widgets.dates import spoken_date
from clippings_app.ui.widgets.filters import language_words

USUAL = (Column.HEADLINE, Column.PUBLISHER, Column.PUBLISHED, Column.BYLINE, Column.TOPICS, Column.INCIDENTS)
"""What a table has until a person chooses otherwise."""
NUMBERS = frozenset({Column.PHOTOS})
"""Columns whose words stand at the end of their cells."""
LEAST_WIDTH, MOST_WIDTH = 44, 1200
_WIDTHS = {
    Column.HEADLINE: 320,
    Column.PUBLISHER: 124,
    Column.PUBLISHED: 96,
    Column.BYLINE: 114,
    Column.TOPICS: 108,
    Column.INCIDENTS: 124,
    Column.ADDED: 96,
    Column.SECTION: 100,
    Column.LANGUAGE: 84,
    Column.PHOTOS: 64,
    Column.STARRED: 48,
}


def column_words(column: Column) -> str:
    """A column's name, as its header has it."""
    words = {
        Column.HEADLINE: _tr("Headline"),
        Column.PUBLISHER: _tr("Publisher"),
        Column.PUBLISHED: _tr("Published"),
        Column.BYLINE: _tr("Byline"),
        Column.TOPICS: _tr("Topics"),
        Column.INCIDENTS: _tr("Incidents"),
        Column.ADDED: _tr("Added"),
        Column.SECTION: _tr("Section"),
        Column.LANGUAGE: _tr("Language"),
        Column.PHOTOS: _tr("Photos"),
        Column.STARRED: _tr("Starred"),
    }
    return words[column]


def cell_words(row: ClippingRow, column: Column, *, spoken: bool = False) -> str:
    """What a cell shows.

    Args:
        row: The clipping.
        column: The column.
        spoken: With what is drawn as a sign or told by a place elsewhere, for a screen reader.
    """
    return (_spoken(row, column) if spoken else None) or _CELLS[column](row)


def _spoken(row: ClippingRow, column: Column) -> str | None:
    """What is not drawn as words; None where the words of the cell say it all."""
    if column is Column.HEADLINE and not row.filed:
        return _tr("{0}, in the inbox").format(_headline(row))
    if column is Column.TOPICS:
        return _listed(row.topics)
    return _tr("starred") if column is Column.STARRED and row.starred else None


def _headline(row: ClippingRow) -> str:
    return row.headline or _tr("Untitled")


def _listed(names: Iterable[str]) -> str:
    return _tr(", ").join(names)


_CELLS: dict[Column, Callable[[ClippingRow], str]] = {
    Column.HEADLINE: _headline,
    Column.PUBLISHER: lambda row: row.publisher or "",
    Column.PUBLISHED: lambda row: spoken_date(row.published),
    Column.BYLINE: lambda row: _listed(row.byline),
    Column.TOPICS: lambda row: _listed(path.rpartition("/")[2] for path in row.topics),
    Column.INCIDENTS: lambda row: _listed(row.incidents),
    Column.ADDED: lambda row: spoken_date(row.added[:10]),
    Column.SECTION: lambda row: row.section or "",
    Column.LANGUAGE: lambda row: language_words(row.language) if row.language else "",
    Column.PHOTOS: lambda row: QLocale().toString(row.photo_count) if row.photo_count else "",
    Column.STARRED: lambda _row: "",
}


def read_columns(kept: Iterable[str]) -> dict[Column, int]:
    """Columns in order with their widths, as they were remembered; the usual ones when there is none among them."""
    read: dict[Column, int] = {}
    for text in kept:
        name, _, width = text.partition(":")
        if name in set(Column):
            number = int(width) if width.isascii() and width.isdigit() else usual_width(Column(name))
            read[Column(name)] = min(max(number, LEAST_WIDTH), MOST_WIDTH)
    return read or {column: usual_width(column) for column in USUAL}


def keep_columns(columns: Mapping[Column, int]) -> tuple[str, ...]:
    """Columns with their widths, to be remembered."""
    return tuple(f"{column}:{width}" for column, width in columns.items())


def usual_width(column: Column) -> int:
    """How wide a column is until a person makes it wider, in pixels."""
    return _WIDTHS[column]


def _tr(text: str) -> str:
    return QCoreApplication.translate("columns", text)
