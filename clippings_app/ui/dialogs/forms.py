"""What the dialogs share: a form with a line for what is wrong, and small questions that do not block the window."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from clippings_app.domain.edtf import is_edtf
from clippings_app.ui.widgets.dates import spoken_date
from clippings_app.ui.widgets.written_dates import written_date

_BOX_INSET = 9
_NOTE_WIDTH = 480
_PADDING = 32
"""Pixels of a line of text beside its words."""


def airy_column(dialog: QDialog) -> QVBoxLayout:
    """The column of a dialog, with the air around and between its parts that all dialogs have."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(16, 16, 16, 12)
    column.setSpacing(12)
    return column


class FormDialog(QDialog):
    """A dialog with a form, a line for what is wrong, and two buttons.

    Args:
        name: Its object name.
        title: Of the window.
        accept: The words of the button that does it.
    """

    def __init__(self, name: str, title: str, accept: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setHorizontalSpacing(12)
        self.form.setVerticalSpacing(8)
        self.wrong = QLabel(self)
        self.wrong.setObjectName("wrong")
        self.wrong.setProperty("tone", "danger")
        self.wrong.setWordWrap(True)
        self.wrong.setTextFormat(Qt.TextFormat.PlainText)
        self.wrong.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.ok = self.buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setProperty("kind", "primary")
        self.ok.style().unpolish(self.ok)  # the box has dressed it already, as any button
        self.ok.style().polish(self.ok)  # or it would be as narrow as its words are when they are not bold
        self.ok.setDefault(True)
        self.buttons.accepted.connect(self.try_accept)
        self.buttons.rejected.connect(self.reject)
        self.column = airy_column(self)
        self.column.addLayout(self.form)
        self.column.addWidget(self.wrong)
        self.column.addWidget(self.buttons)

    def add_row(self, words: str, field: QWidget | QLayout, focus: QWidget | None = None) -> None:
        """A line of the form whose words lead to its field, with the mnemonic and for those who hear the window.

        Args:
            words: With a mnemonic.
            field: What stands beside them.
            focus: The widget that the mnemonic leads to, when `field` is a layout.
        """
        label = QLabel(words, self)
        target = field if isinstance(field, QWidget) else focus
        if target is not None:
            label.setBuddy(target)
            target.setAccessibleName(words.replace("&", ""))
        if isinstance(target, QComboBox) and (line := target.lineEdit()) is not None:
            line.setAccessibleName(target.accessibleName())  # who types is in the line, not in the box
        self.form.addRow(label, field)

    def event(self, event: QEvent) -> bool:
        """Have room for all lines of what is wrapped: Qt asks for as much as they have where they are wider."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fit_lines()
        return done

    @final  # or a dialog that has one of that name for something else would do that at every turn
    def _fit_lines(self) -> None:
        if not self.isVisible():
            return
        needed = self.column.totalHeightForWidth(self.width())
        if self.height() < needed <= self.screen().availableGeometry().height():
            self.resize(self.width(), needed)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first field, its text selected; the buttons come last."""
        super().showEvent(event)
        if event.spontaneous():
            return
        fields = list(self._fields_in_order())
        chain = [*fields[-1:], *self.buttons.findChildren(QPushButton)]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)
        first = self.first_field()
        if first is None:
            return
        first.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(first, QLineEdit | QAbstractSpinBox):
            first.selectAll()

    def first_field(self) -> QWidget | None:
        """Where the keyboard is when the dialog opens."""
        return next(self._fields_in_order(), None)

    def _fields_in_order(self) -> Iterator[QWidget]:
        """What the Tab key goes through, but for the buttons."""
        field = self.nextInFocusChain()
        while field is not None and field is not self:
            by_tab = field.focusPolicy() & Qt.FocusPolicy.TabFocus and field.focusProxy() is None
            if by_tab and field.isVisibleTo(self) and field.isEnabled() and not self.buttons.isAncestorOf(field):
                yield field
            field = field.nextInFocusChain()

    def try_accept(self) -> None:
        """Accept, unless something is wrong."""
        if problem := self.problem():
            self.wrong.setText(problem)
            self.wrong.show()
            self.wrong.setAccessibleDescription(problem)
        else:
            self.accept()

    def problem(self) -> str:
        """What is wrong with the values, in a sentence; "" when nothing is."""
        return ""


def note(dialog: QDialog, words: str = "", *, tone: str = "muted") -> QLabel:
    """A line or two below a field, which say what it is for or what is wrong with it."""
    label = QLabel(words, dialog)
    label.setProperty("tone", tone)
    label.setWordWrap(True)
    label.setMinimumWidth(_NOTE_WIDTH)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def set_in(box: QAbstractSpinBox) -> None:
    """Have the words of a box with arrows begin where those of other fields do.

    The theme's padding goes round field and arrows, and counts at the end of the line alone, whichever that is.
    """
    box.lineEdit().setTextMargins(_BOX_INSET, 0, 0 if box.isRightToLeft() else _BOX_INSET, 0)


class QuestionDialog(FormDialog):
    """Asks for one text, or for one of several, which are found by any part of their name.

    Args:
        title: Of the window.
        question: Before the field.
        accept: The words of the button that does it.
        value: What stands in the field at first; of several choices none is made for a person.
        choices: What can be chosen; empty for any text.
        then: Gets the answer.
    """

    def __init__(
        self,
        title: str,
        question: str,
        accept: str,
        then: Callable[[str], None],
        *,
        value: str = "",
        choices: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("question", title, accept, parent)
        self.field: QComboBox | QLineEdit
        self._choices = {choice.casefold(): choice for choice in choices}
        if choices:
            self.field = _choosing(choices, value or (choices[0] if len(choices) == 1 else ""), self)
        else:
            self.field = QLineEdit(value, self)
        self.add_row(question, self.field)
        self.accepted.connect(lambda: then(self.answer()))
        self.resize(420, self.sizeHint().height())

    def answer(self) -> str:
        """The text in the field; of several choices the one that is meant, whatever its case."""
        text = (self.field.currentText() if isinstance(self.field, QComboBox) else self.field.text()).strip()
        return self._choices.get(text.casefold(), text)

    def problem(self) -> str:
        """An empty answer is none, nor is one that is no choice; what fits one choice only means it."""
        answer = self.answer()
        if not answer:
            return self.tr("Something must stand here.")
        if not self._choices or answer.casefold() in self._choices:
            return ""
        fitting = [choice for folded, choice in self._choices.items() if answer.casefold() in folded]
        if len(fitting) == 1 and isinstance(self.field, QComboBox):
            self.field.setEditText(fitting[0])
            return ""
        return self.tr("There is no “{0}”. Choose one of the list.").format(answer)


def _choosing(choices: Sequence[str], value: str, parent: QWidget) -> QComboBox:
    """A field with a list that any part of a name narrows, as thousands of topics need."""
    field = QComboBox(parent)
    field.setEditable(True)
    field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    field.addItems(list(choices))
    field.setMaxVisibleItems(14)
    completer = QCompleter(field.model(), field)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setMaxVisibleItems(14)
    field.setCompleter(completer)
    field.setEditText(value)
    return field


class DateField(QLineEdit):
    """A date as people write it or as EDTF. What cannot be read is marked; what can is shown as EDTF when it is left.

    `told` says in words what it was understood as, while it is typed.

    Args:
        value: EDTF, or "".
        spoken: Whether it is shown in words, for want of a place beside it that says them.
    """

    told = Signal(str)

    def __init__(self, value: str, parent: QWidget | None = None, *, spoken: bool = False) -> None:
        super().__init__(parent)
        self._spoken = spoken
        if spoken:  # the longest month, with an hour
            longest = spoken_date("2024-09-28T20:00", self.locale(), long=True)
            self.setMinimumWidth(self.fontMetrics().horizontalAdvance(longest) + _PADDING)
        self.show_date(value)
        self.textChanged.connect(lambda _text: self.told.emit(self.words()))
        self.setPlaceholderText(self.tr("31 December 2024 · 2024-12-31 · 2024-12 · 2024"))
        self.setCursorPosition(0)
        self.editingFinished.connect(self.check)
        self.textEdited.connect(lambda _text: mark_wrong(self, wrong=False))

    def value(self) -> str | None:
        """The date in EDTF; None for none, and for what cannot be read."""
        return edtf_of(self.text())

    def words(self) -> str:
        """The date in words, as exact as it is known: "19 August 2024 – 21 August 2024"; "" where it cannot be read."""
        return spoken_date(self.value(), self.locale(), long=True)

    def problem(self) -> str:
        """What is wrong with it, in a sentence; "" when nothing is. Marks the field."""
        wrong = bool(self.text().strip()) and self.value() is None
        mark_wrong(self, wrong=wrong)
        if not wrong:
            return ""
        words = self.tr("“{0}” cannot be read as a date. Write it as 31 December 2024, 2024-12-31, 2024-12 or 2024.")
        return words.format(self.text().strip())

    def show_date(self, edtf: str | None) -> None:
        """Put a date into it, in words only where they mean the same when they are read again, to the minute."""
        words = spoken_date(edtf, self.locale(), long=True) if self._spoken and edtf else ""
        read = edtf_of(words) if words else None
        self.setText(words if edtf and read and edtf.startswith(read) else edtf or "")
        self.setCursorPosition(0)

    def check(self) -> None:
        """Show the date as it was understood, or mark that it was not."""
        if not self.problem() and (date := self.value()):
            self.show_date(date)


def with_words(date: DateField) -> QHBoxLayout:
    """A date and beside it, while it is typed, what it is understood as."""
    said = QLabel(date.words(), date.parentWidget())
    said.setObjectName(f"{date.objectName()}-words")
    said.setProperty("tone", "muted")

    def say(words: str) -> None:
        said.setText(words)
        said.setVisible(bool(words))
        date.setAccessibleDescription(words)

    date.told.connect(say)
    say(date.words())
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(date, 1)
    row.addWidget(said)
    return row


def edtf_of(text: str) -> str | None:
    """A date that a person wrote, as EDTF; None when the whole of it is not one date, or one that we say so."""
    return written_date(text, _single_date)


def _single_date(text: str) -> str | None:
    from clippings_app.parsing.dates import find_date  # knows the dates of many languages: nothing for a start

    text = " ".join(text.split())
    if is_edtf(text):
        return text
    found = find_date(text)
    if found is None or text[: found.start].strip(" ,.") or text[found.end :].strip(" ,."):
        return None
    # 08/09/2024 is a day, but which is not said: to keep the year alone would drop what was typed without a word.
    return found.edtf if len(found.edtf) > len("2024") else None


def mark_wrong(field: QWidget, *, wrong: bool) -> None:
    """Frame a field as wrong, or as well again."""
    if bool(field.property("wrong")) != wrong:
        field.setProperty("wrong", wrong)
        field.style().unpolish(field)
        field.style().polish(field)


class ConfirmDialog(FormDialog):
    """Says what will happen and asks whether it should. Enter alone does nothing: Cancel has the keyboard."""

    def __init__(
        self, title: str, words: str, accept: str, then: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__("confirm", title, accept, parent)
        label = QLabel(words, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setMinimumWidth(360)
        self.form.addRow(label)
        self.accepted.connect(then)
        self.ok.setAutoDefault(False)
        self.ok.setDefault(False)
        self.cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self.cancel.setDefault(True)

    def first_field(self) -> QWidget | None:
        """The button that changes nothing."""
        return self.cancel
