"""What the dialogs share: a form with a line for what is wrong, and small questions that do not block the window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)


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
        self.ok.setDefault(True)
        self.buttons.accepted.connect(self.try_accept)
        self.buttons.rejected.connect(self.reject)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 16, 16, 12)
        self.column.setSpacing(12)
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
        self.form.addRow(label, field)

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


class QuestionDialog(FormDialog):
    """Asks for one text, or for one of several.

    Args:
        title: Of the window.
        question: Before the field.
        accept: The words of the button that does it.
        value: What stands in the field at first.
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
        if choices:
            self.field = QComboBox(self)
            self.field.addItems(list(choices))
            self.field.setCurrentText(value)
        else:
            self.field = QLineEdit(value, self)
            self.field.selectAll()
        self.add_row(question, self.field)
        self.accepted.connect(lambda: then(self.answer()))
        self.resize(420, self.sizeHint().height())

    def answer(self) -> str:
        """The text in the field."""
        return (self.field.currentText() if isinstance(self.field, QComboBox) else self.field.text()).strip()

    def problem(self) -> str:
        """An empty answer is none."""
        return "" if self.answer() else self.tr("Something must stand here.")


class ConfirmDialog(FormDialog):
    """Says what will happen and asks whether it should."""

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
