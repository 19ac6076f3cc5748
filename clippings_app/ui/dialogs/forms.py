"""What the dialogs share: a form with a line for what is wrong, and small questions that do not block the window."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from clippings_app.ui.dialogs.fitting import FittingDialog, let_scroll
from clippings_app.ui.theme import sized
from clippings_app.ui.widgets.tab_order import tab_order
from clippings_app.ui.widgets.text import lead

_BOX_INSET = 9
_BELOW_ALL = 2
"""Parts of a form's column that always stand below all others: what is wrong, and the buttons."""
_NOTE_WIDTH = 480
_QUESTION_WIDTH = 420


def airy_column(dialog: QDialog) -> QVBoxLayout:
    """The column of a dialog, with the air around and between its parts that all dialogs have."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(16, 16, 16, 12)
    column.setSpacing(12)
    return column


class FormDialog(FittingDialog):
    """A dialog with a form, a line for what is wrong, and two buttons.

    Args:
        name: Its object name.
        title: Of the window.
        accept: The words of the button that does it.
    """

    def __init__(self, name: str, title: str, accept: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scrolls = False
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
        needed, room = self._height_needed(self.width()), self.room().height()
        if self.height() < needed <= room:
            self.resize(self.width(), needed)
        elif needed > room and not self._scrolls:
            self._scroll()

    def _height_needed(self, width: int) -> int:
        """So high at least; what is wrapped is as high as its lines."""
        return max(self.column.totalHeightForWidth(width), self.column.totalMinimumSize().height())

    def _scroll(self) -> None:
        """Have what does not fit on the screen scrolled to; what is wrong and the buttons stay in sight."""
        self._scrolls, focused = True, self.focusWidget()
        let_scroll(self, self.column, kept=_BELOW_ALL)
        self.column.activate()  # until then it holds the dialog as high as it was
        self.resize(self.size().expandedTo(self.minimumSizeHint()).boundedTo(self.room()))
        if focused is not None:  # what is moved to another parent loses the keyboard
            focused.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first field, its text selected; the buttons come last."""
        width = max(self.width(), self.minimumSizeHint().width())
        if not self._scrolls and self._height_needed(width) > self.room().height():
            self._scroll()
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
        for field in tab_order(self):
            by_tab = field.focusPolicy() & Qt.FocusPolicy.TabFocus and field.focusProxy() is None
            if by_tab and field.isVisibleTo(self) and field.isEnabled() and not self.buttons.isAncestorOf(field):
                yield field

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
        hint: What may be written, or what becomes of it; below the field.
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
        hint: str = "",
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
        if hint:
            told = QLabel(hint, self)
            told.setProperty("tone", "muted")
            told.setFont(sized(self.font(), 0.92))
            told.setWordWrap(True)
            told.setTextFormat(Qt.TextFormat.PlainText)
            lead(told)
            self.form.addRow("", told)
            self.field.setAccessibleDescription(hint)
        self.accepted.connect(lambda: then(self.answer()))
        self.resize(_QUESTION_WIDTH, self.column.totalHeightForWidth(_QUESTION_WIDTH))

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
        self.ok.setProperty("kind", "danger")
        self.ok.style().unpolish(self.ok)
        self.ok.style().polish(self.ok)
        self.ok.setAutoDefault(False)
        self.ok.setDefault(False)
        self.cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self.cancel.setDefault(True)

    def first_field(self) -> QWidget | None:
        """The button that changes nothing."""
        return self.cancel
