"""A field for a date, with a line below it that says how dates are written, and what one was understood as."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from clippings_app.domain.edtf import is_edtf
from clippings_app.ui.dialogs.forms import mark_wrong
from clippings_app.ui.theme import sized
from clippings_app.ui.widgets.dates import EXAMPLES, spoken_date
from clippings_app.ui.widgets.text import isolated, lead
from clippings_app.ui.widgets.written_dates import written_date

_PADDING = 32
"""Pixels of a line of text beside its words."""
_BELOW = 3
_SIZE = 0.92
_RIGHT_TO_LEFT = "\u200f"


class DateField(QLineEdit):
    """A date as people write it or as EDTF. What cannot be read is marked; what can is shown as EDTF when it is left.

    Args:
        value: EDTF, or "".
        spoken: Whether it is shown in words, for want of a place beside it that says them.
    """

    def __init__(self, value: str, parent: QWidget | None = None, *, spoken: bool = False) -> None:
        super().__init__(parent)
        self.spoken = spoken
        if spoken:  # the longest month, with an hour
            longest = spoken_date("2024-09-28T20:00", self.locale(), long=True)
            self.setMinimumWidth(self.fontMetrics().horizontalAdvance(longest) + _PADDING)
        self.show_date(value)
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
        words = spoken_date(edtf, self.locale(), long=True) if self.spoken and edtf else ""
        read = edtf_of(words) if words else None
        self.setText(words if edtf and read and edtf.startswith(read) else edtf or "")
        self.setCursorPosition(0)

    def check(self) -> None:
        """Show the date as it was understood, or mark that it was not."""
        if not self.problem() and (date := self.value()):
            self.show_date(date)


class DateTold(QLabel):
    """Below a date: how dates are written while there is none, or none that can be read; else the date in words.

    It is always as high as the examples are, so that nothing below it moves while a date is typed.

    Args:
        date: The field.
        brief: Whether a line of a few examples is enough: the field is one of many.
    """

    def __init__(self, date: DateField, *, brief: bool = False) -> None:
        super().__init__(date.parentWidget())
        self.setObjectName(f"{date.objectName()}-told")
        self.setProperty("tone", "muted")
        self.setFont(sized(self.font(), _SIZE))
        lead(self)
        self._date, self._brief = date, brief
        self.setAlignment(self.alignment() & ~Qt.AlignmentFlag.AlignVertical_Mask | Qt.AlignmentFlag.AlignTop)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(not brief)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Ignored, policy.Fixed)  # examples never make a dialog wider
        self._show()
        date.textChanged.connect(self._show)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the examples are at this width."""
        super().resizeEvent(event)
        room = QRect(0, 0, self.contentsRect().width(), 10_000)
        flags = Qt.TextFlag.TextSingleLine if self._brief else Qt.TextFlag.TextWordWrap
        self.setFixedHeight(self.fontMetrics().boundingRect(room, flags, self._examples()).height())

    def _show(self) -> None:
        words = self._date.words()
        if not words:
            words = self._examples()
        elif self._date.spoken and words == self._date.text().strip():
            words = ""  # said by the field itself
        self.setText(words)
        self._date.setAccessibleDescription(words)

    def _examples(self) -> str:
        """A line in words and one in EDTF; in brief a few of both in one line."""
        spoken = [isolated(spoken_date(edtf, self.locale(), long=True)) for edtf in EXAMPLES]
        written = [isolated(edtf) for edtf in EXAMPLES]
        if self._brief:
            # All of it is isolated, so that nothing tells Qt that the line begins on the right.
            begin = _RIGHT_TO_LEFT if self.isRightToLeft() else ""
            return begin + " · ".join((*spoken[1:3], *written[1:3]))
        in_words = self.tr("In words: {0}").format(" · ".join(spoken))
        in_edtf = self.tr("As EDTF: {0}").format(" · ".join(written))
        return f"{in_words}\n{in_edtf}"


def with_told(date: DateField, *, brief: bool = False) -> QVBoxLayout:
    """A date, and what is told of it close below."""
    column = QVBoxLayout()
    column.setSpacing(_BELOW)
    column.addWidget(date)
    column.addWidget(DateTold(date, brief=brief))
    return column


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
