"""The photos of a clipping: caption, credit and its parts, flags."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from clippings_app.domain.article import CREDIT_FLAGS, Photo, PhotoCredit
from clippings_app.ui.widgets.evidence_cards import flag_words
from clippings_app.ui.widgets.text import isolated

_CREDIT = ("printed", "photographer", "agency", "distributor")


class PhotosEditor(QWidget):
    """A list of photos and the fields of the one that is chosen.

    Args:
        photos: As they are.
    """

    def __init__(self, photos: Sequence[Photo], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photos = list(photos)
        self._current = -1
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Photos"))
        self.list.setMaximumWidth(220)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.caption = QPlainTextEdit(self)
        self.caption.setTabChangesFocus(True)
        self.caption.setFixedHeight(64)
        self.credit = {name: QLineEdit(self) for name in _CREDIT}
        self.alt, self.url = QLineEdit(self), QLineEdit(self)
        self.after = QSpinBox(self)
        self.after.setRange(-1, 9999)
        self.after.lineEdit().setTextMargins(9, 0, 9, 0)  # the theme's padding goes round field and arrows
        self.after.setSpecialValueText(self.tr("not known"))
        self.flags = {flag: QCheckBox(flag_words(flag), self) for flag in sorted(CREDIT_FLAGS)}
        self.fields = self._form()
        add, remove = QPushButton(self.tr("&Add a photo"), self), QPushButton(self.tr("&Remove"), self)
        add.clicked.connect(self.add)
        remove.clicked.connect(self.remove)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(add)
        left.addWidget(remove)
        row = QHBoxLayout(self)
        row.addLayout(left)
        row.addWidget(self.fields, 1)
        self.list.currentRowChanged.connect(self._choose)
        self._fill()

    def value(self) -> tuple[Photo, ...]:
        """The photos as they stand in the fields; one without anything in it is left out."""
        self._keep()
        return tuple(photo for photo in self._photos if photo != Photo())

    def choose(self, number: int) -> None:
        """Go to a photo, counted from 0, and to its caption."""
        self.list.setCurrentRow(number)
        self.caption.setFocus()

    def add(self) -> None:
        """Add an empty photo and choose it."""
        self._keep()
        self._photos.append(Photo())
        self._current = -1
        self._fill()
        self.list.setCurrentRow(len(self._photos) - 1)
        self.caption.setFocus()

    def remove(self) -> None:
        """Take the chosen photo out."""
        row = self.list.currentRow()
        if row >= 0:
            self._current = -1
            del self._photos[row]
            self._fill()
            self.list.setCurrentRow(min(row, len(self._photos) - 1))

    def _form(self) -> QWidget:
        box = QWidget(self)
        form = QFormLayout(box)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("&Caption"), self.caption),
            (self.tr("C&redit as printed"), self.credit["printed"]),
            (self.tr("&Photographer"), self.credit["photographer"]),
            (self.tr("A&gency"), self.credit["agency"]),
            (self.tr("&Distributor (via)"), self.credit["distributor"]),
        )
        for words, field in rows:
            field.setAccessibleName(words.replace("&", ""))
            form.addRow(words, field)
        grid = QGridLayout()
        for at, check in enumerate(self.flags.values()):
            grid.addWidget(check, at // 3, at % 3)
        form.addRow(self.tr("Flags"), grid)
        for words, field in (
            (self.tr("Al&ternative text"), self.alt),
            (self.tr("&Web address"), self.url),
            (self.tr("After paragra&ph"), self.after),
        ):
            field.setAccessibleName(words.replace("&", ""))
            form.addRow(words, field)
        return box

    def _fill(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for number, photo in enumerate(self._photos, 1):
            words = photo.caption or (photo.credit.printed if photo.credit else "") or photo.alt or ""
            self.list.addItem(f"{number}. {isolated(words[:60])}" if words else f"{number}.")
        self.list.blockSignals(False)
        self.fields.setEnabled(bool(self._photos))
        if self._photos and self._current < 0:
            self.list.setCurrentRow(0)
            self._choose(0)
        elif not self._photos:
            self._show(Photo())

    def _choose(self, row: int) -> None:
        if row == self._current or not 0 <= row < len(self._photos):
            return
        self._keep()
        self._current = row
        self._show(self._photos[row])

    def _show(self, photo: Photo) -> None:
        credit = photo.credit
        self.caption.setPlainText(photo.caption or "")
        for name, line in self.credit.items():
            line.setText((getattr(credit, name) or "") if credit else "")
            line.setCursorPosition(0)
        for flag, check in self.flags.items():
            check.setCheckState(
                Qt.CheckState.Checked if credit and flag in credit.flags else Qt.CheckState.Unchecked,
            )  # fmt: skip
        self.alt.setText(photo.alt or "")
        self.url.setText(photo.url or "")
        for line in (self.alt, self.url):
            line.setCursorPosition(0)
        self.after.setValue(-1 if photo.after_paragraph is None else photo.after_paragraph)

    def _keep(self) -> None:
        if not 0 <= self._current < len(self._photos):
            return
        parts = {name: line.text().strip() for name, line in self.credit.items()}
        flags = frozenset(flag for flag, check in self.flags.items() if check.isChecked())
        roles = {name: parts[name] or None for name in _CREDIT[1:]}
        printed = parts["printed"] or "/".join(part for part in roles.values() if part) or ", ".join(sorted(flags))
        before = self._photos[self._current]
        self._photos[self._current] = replace(
            before,
            # A caption of several lines is shown as one field; white space alone is no change.
            caption=" ".join(self.caption.toPlainText().split()) or None
            if " ".join(self.caption.toPlainText().split()) != " ".join((before.caption or "").split())
            else before.caption,
            credit=PhotoCredit(printed=printed, **roles, flags=flags) if printed else None,
            alt=self.alt.text().strip() or None,
            url=self.url.text().strip() or None,
            after_paragraph=None if self.after.value() < 0 else self.after.value(),
        )
