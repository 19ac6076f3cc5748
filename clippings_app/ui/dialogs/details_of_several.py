"""Fields of several clippings at once: what is ticked is set in all of them, all else stays as it is in each."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QCompleter, QLabel, QLineEdit, QWidget

from clippings_app.ui.dialogs.date_field import DateField, with_told
from clippings_app.ui.dialogs.forms import FormDialog
from clippings_app.ui.language import counted


class SeveralDetailsDialog(FormDialog):
    """One line a field, with a box before it that is ticked by writing in the field.

    Args:
        count: How many clippings.
        fields: Those in which all of them say the same, with what they say ("" for nothing).
        publishers: Every publisher of the library, to complete.
    """

    def __init__(
        self, count: int, fields: Mapping[str, str], publishers: tuple[str, ...] = (), parent: QWidget | None = None
    ) -> None:
        title = counted(count, "Edit %Ln clipping", "Edit %Ln clippings")
        super().__init__("details-of-several", title, self.tr("Save"), parent)
        self.lines: dict[str, QLineEdit] = {}
        self.boxes: dict[str, QCheckBox] = {}
        told = QLabel(self.tr("What is ticked is written into all of them; an empty field is emptied."), self)
        told.setProperty("tone", "muted")
        told.setWordWrap(True)
        self.form.addRow(told)
        for name, words in self._words().items():
            self._add(name, words, fields)
        completer = QCompleter(publishers, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.lines["publisher"].setCompleter(completer)
        self.lines["byline"].setToolTip(self.tr("Several names with a semicolon between them"))
        self.resize(520, self.sizeHint().height())

    def changed(self) -> dict[str, Any]:
        """What is to be set, by field name of `ParsedArticle`; None and () empty a field."""
        return {name: self._value(name) for name, box in self.boxes.items() if box.isChecked()}

    def problem(self) -> str:
        """A date has to be one."""
        date = self.lines["published"]
        if isinstance(date, DateField) and self.boxes["published"].isChecked() and (problem := date.problem()):
            date.setFocus()
            return problem
        return ""

    def first_field(self) -> QWidget:
        """The publisher, which is what most often is wrong in all of them."""
        return self.lines["publisher"]

    def _value(self, name: str) -> str | tuple[str, ...] | None:
        line = self.lines[name]
        text = line.text().strip()
        if name == "byline":
            return tuple(part.strip() for part in text.split(";") if part.strip())
        return line.value() if isinstance(line, DateField) else text or None

    def _add(self, name: str, words: str, fields: Mapping[str, str]) -> None:
        line = DateField("", self) if name == "published" else QLineEdit(self)
        line.setText(fields.get(name, ""))
        line.setCursorPosition(0)
        line.setObjectName(f"field-{name}")
        line.setAccessibleName(words.replace("&", ""))
        line.setPlaceholderText("" if name in fields else self.tr("Not the same in all of them"))
        box = QCheckBox(words, self)
        box.setToolTip(self.tr("Write this into all of them"))
        box.setMinimumHeight(line.sizeHint().height())  # so that their words stand on one line
        line.textEdited.connect(lambda _text: box.setChecked(True))
        self.lines[name], self.boxes[name] = line, box
        self.form.addRow(box, with_told(line, brief=True) if isinstance(line, DateField) else line)

    def _words(self) -> Mapping[str, str]:
        return {
            "publisher": self.tr("&Publisher"),
            "published": self.tr("Publi&shed"),
            "byline": self.tr("B&yline"),
            "dateline": self.tr("Date&line"),
            "section": self.tr("S&ection"),
            "publisher_place": self.tr("Pla&ce of publication"),
            "edition": self.tr("Edi&tion"),
            "language": self.tr("Lan&guage"),
        }
