"""Every field of a clipping, to be corrected. What the machine had read stays in the field's provenance."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QTabWidget, QWidget

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Clipping
from clippings_app.ui.dialogs.date_field import DateField, with_told
from clippings_app.ui.dialogs.forms import FormDialog
from clippings_app.ui.dialogs.photos import PhotosEditor
from clippings_app.ui.dialogs.sources import SourcesEditor

_LINES = (
    "headline", "deck", "byline", "dateline", "publisher", "published", "modified", "section",
    "publisher_place", "edition", "pages", "volume", "issue", "url", "language",
)  # fmt: skip
_DATES = ("published", "modified")
_ONE_A_LINE = ("disclosures", "boilerplate")


class DetailsDialog(FormDialog):
    """Fields, text, photos and sources of one clipping.

    Args:
        clipping: As it is.
    """

    def __init__(self, clipping: Clipping, parent: QWidget | None = None) -> None:
        super().__init__("details", self.tr("Edit details"), self.tr("Save"), parent)
        self.clipping = clipping
        article = clipping.article
        self.lines: dict[str, QLineEdit] = {}
        self.boxes: dict[str, QPlainTextEdit] = {}
        self.photos = PhotosEditor(article.photos, self)
        self.sources = SourcesEditor(article.sources, self)
        self.tabs = QTabWidget(self)
        self.tabs.addTab(self._fields(article), self.tr("Fields"))
        self.tabs.addTab(self._text(article), self.tr("Text"))
        self.tabs.addTab(self.photos, self.tr("Photos {0}").format(len(article.photos) or "").strip())
        self.tabs.addTab(self.sources, self.tr("Sources {0}").format(len(article.sources) or "").strip())
        self.tabs.addTab(self._left_out(article), self.tr("Disclosures and left out"))
        self.column.insertWidget(0, self.tabs, 1)
        self.resize(760, 600)

    def problem(self) -> str:
        """Dates must be EDTF; a clipping without headline needs at least a text or an address."""
        for date in self._dates():
            if problem := date.problem():
                self.tabs.setCurrentIndex(0)
                date.setFocus()
                return problem
        return self.sources.problem()

    def show_photo(self, number: int) -> None:
        """Begin at a photo, counted from 0."""
        self.tabs.setCurrentWidget(self.photos)
        self.photos.choose(number)

    def first_field(self) -> QWidget:
        """The headline."""
        return self.lines["headline"]

    def changed(self) -> dict[str, Any]:
        """New values by field name of `ParsedArticle`; only what is not as it was."""
        values = self.values()
        return {name: value for name, value in values.items() if value != getattr(self.clipping.article, name)}

    def values(self) -> dict[str, Any]:
        """What stands in the fields."""
        texts: dict[str, Any] = {name: line.text().strip() or None for name, line in self.lines.items()}
        texts |= {name: date.value() for name, date in zip(_DATES, self._dates(), strict=True)}
        texts["byline"] = tuple(part.strip() for part in (texts["byline"] or "").split(";") if part.strip())
        for name in _ONE_A_LINE:
            texts[name] = _lines(self.boxes[name].toPlainText())
        texts["body"] = _paragraphs(self.boxes["body"].toPlainText())
        return texts | {"photos": self.photos.value(), "sources": self.sources.value()}

    def _fields(self, article: ParsedArticle) -> QWidget:
        from PySide6.QtWidgets import QFormLayout

        page = QWidget(self)
        form = QFormLayout(page)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        words = self._words()
        for name in _LINES:
            value = getattr(article, name)
            words_there = "; ".join(value) if name == "byline" else value or ""
            line = DateField(words_there, page) if name in _DATES else QLineEdit(words_there, page)
            line.setObjectName(f"field-{name}")
            line.setAccessibleName(words[name].replace("&", ""))
            line.setCursorPosition(0)
            self.lines[name] = line
            label = QLabel(words[name], page)
            label.setBuddy(line)
            form.addRow(label, with_told(line, brief=True) if isinstance(line, DateField) else line)
        self.lines["byline"].setPlaceholderText(self.tr("Several names with a semicolon between them"))
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setProperty("kind", "plain")
        scroll.setWidget(page)
        return scroll

    def _dates(self) -> list[DateField]:
        return [line for name in _DATES if isinstance(line := self.lines[name], DateField)]

    def _words(self) -> Mapping[str, str]:
        return {
            "headline": self.tr("&Headline"),
            "deck": self.tr("&Deck"),
            "byline": self.tr("B&yline"),
            "dateline": self.tr("Date&line"),
            "publisher": self.tr("&Publisher"),
            "published": self.tr("Publi&shed"),
            "modified": self.tr("&Modified"),
            "section": self.tr("S&ection"),
            "publisher_place": self.tr("Pla&ce of publication"),
            "edition": self.tr("Edi&tion"),
            "pages": self.tr("P&ages"),
            "volume": self.tr("&Volume"),
            "issue": self.tr("&Issue"),
            "url": self.tr("&Web address"),
            "language": self.tr("Lan&guage"),
        }

    def _text(self, article: ParsedArticle) -> QWidget:
        return self._box("body", "\n\n".join(article.body), self.tr("Paragraphs, with an empty line between them"))

    def _left_out(self, article: ParsedArticle) -> QWidget:
        from PySide6.QtWidgets import QFormLayout

        page = QWidget(self)
        form = QFormLayout(page)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(
            self.tr("Disclosures, one a line"),
            self._box("disclosures", "\n".join(article.disclosures), self.tr("Disclosures, one a line")),
        )
        form.addRow(
            self.tr("Left out, one a line"),
            self._box("boilerplate", "\n".join(article.boilerplate), self.tr("Left out, one a line")),
        )
        return page

    def _box(self, name: str, text: str, words: str) -> QPlainTextEdit:
        box = QPlainTextEdit(text, self)
        box.setObjectName(f"field-{name}")
        box.setAccessibleName(words)
        box.setPlaceholderText(words)
        box.setTabChangesFocus(True)
        self.boxes[name] = box
        return box


def edit_details(clipping: Clipping, then: Callable[[dict[str, Any]], None], parent: QWidget) -> DetailsDialog:
    """Open the dialog; `then` gets the changed fields when there are any."""
    dialog = DetailsDialog(clipping, parent)

    def accept() -> None:
        if changed := dialog.changed():
            then(changed)

    dialog.accepted.connect(accept)
    dialog.open()
    return dialog


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _paragraphs(text: str) -> tuple[str, ...]:
    parts: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.strip():
            parts[-1].append(line.strip())
        else:
            parts.append([])
    return tuple(" ".join(part) for part in parts if part)
