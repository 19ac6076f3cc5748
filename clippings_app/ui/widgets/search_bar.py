"""The search field."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from clippings_app.domain.query import Sort


class SearchBar(QWidget):
    """Search field, filters, sort and what the search found.

    The line edit holds the words a person typed; filters chosen elsewhere (sidebar, facets) are chips beneath it.
    The query is both together.
    """

    query_changed = Signal(str)
    sort_chosen = Signal(object)
    completions_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit(self)
        self.edit.setObjectName("search")
        QVBoxLayout(self).addWidget(self.edit)
        self.edit.textChanged.connect(lambda _text: self.query_changed.emit(self.query()))
        self._filters: tuple[str, ...] = ()

    def query(self) -> str:
        """Filters and words as one query."""
        return " ".join((*self._filters, self.edit.text().strip())).strip()

    def set_query(self, text: str) -> None:
        """Put a whole query in the field, drop the filters, and search at once."""
        self._filters = ()
        self.edit.setText(text)

    def set_scope(self, query: str) -> None:
        """Show all of one filter ("" is everything): it becomes the only chip, the field is emptied; searches at once."""
        self._filters = (query,) if query else ()
        self.edit.clear()
        self.query_changed.emit(self.query())

    def sort(self) -> Sort:
        """The order chosen."""
        return Sort.RELEVANCE

    def set_sort(self, sort: Sort) -> None:
        """Choose an order without a signal."""

    def focus_search(self) -> None:
        """Put the cursor in the field and select what is there."""
        self.edit.setFocus()
        self.edit.selectAll()

    def show_answer(
        self, total: int, took_ms: float, notes: Sequence[str] = (), did_you_mean: str | None = None
    ) -> None:
        """Say what the search found."""

    def show_error(self, text: str, position: int | None = None) -> None:
        """Say why the query cannot be read, and where."""

    def show_facets(self, facets: Mapping[str, Mapping[str, int]]) -> None:
        """Offer what the answer can be narrowed by."""

    def set_completions(self, words: list[str]) -> None:
        """Words for the completer."""
