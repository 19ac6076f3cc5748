"""The lines of what came in, each coloured by what it was taken for; one key says what it really is."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from clippings_app.domain.article import Line, LineLabel
from clippings_app.ui.key_positions import letter_of
from clippings_app.ui.language import is_turned
from clippings_app.ui.theme import TOPIC_COLOURS, Theme, mixed, readable, sized, theme_of
from clippings_app.ui.widgets.text import direction_of, is_right_to_left, tip_of

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
NUMBER_ROLE = Qt.ItemDataRole.UserRole + 2
LEARNT_ROLE = Qt.ItemDataRole.UserRole + 3
UNREAD_ROLE = Qt.ItemDataRole.UserRole + 4
"""Whether nobody knows yet what the line is."""

KEYS: Mapping[str, LineLabel] = MappingProxyType(
    {
        "H": LineLabel.HEADLINE,
        "D": LineLabel.DECK,
        "B": LineLabel.BODY,
        "Y": LineLabel.BYLINE,
        "T": LineLabel.DATE,
        "P": LineLabel.PUBLISHER,
        "C": LineLabel.CAPTION,
        "R": LineLabel.CREDIT,
        "A": LineLabel.ALT,
        "S": LineLabel.SOURCES,
        "I": LineLabel.DISCLOSURE,
        "X": LineLabel.BOILERPLATE,
        "N": LineLabel.SECTION,
    },
)
"""The key of each label."""
BACK_KEY = "K"

_WORDS: Mapping[LineLabel, str] = MappingProxyType(
    {
        LineLabel.HEADLINE: "Headline",
        LineLabel.DECK: "Deck",
        LineLabel.BYLINE: "Byline",
        LineLabel.DATE: "Date",
        LineLabel.PUBLISHER: "Publisher",
        LineLabel.SECTION: "Section",
        LineLabel.BODY: "Body",
        LineLabel.CAPTION: "Caption",
        LineLabel.CREDIT: "Credit",
        LineLabel.ALT: "Alt text",
        LineLabel.SOURCES: "Sources",
        LineLabel.DISCLOSURE: "Disclosure",
        LineLabel.BOILERPLATE: "Left out",
        LineLabel.BLANK: "Blank",
    },
)
_HUES: Mapping[LineLabel, int] = MappingProxyType(
    {
        LineLabel.HEADLINE: 0,
        LineLabel.DECK: 0,
        LineLabel.BYLINE: 3,
        LineLabel.DATE: 3,
        LineLabel.PUBLISHER: 3,
        LineLabel.SECTION: 3,
        LineLabel.CAPTION: 1,
        LineLabel.CREDIT: 5,
        LineLabel.ALT: 1,
        LineLabel.SOURCES: 2,
        LineLabel.DISCLOSURE: 4,
    },
)
_Index = QModelIndex | QPersistentModelIndex
_PAD = 10
_BAR = 4
_SHORT = 40
"""Characters of a line that are in sight however narrow its list is."""


def label_words(label: LineLabel) -> str:
    """A label as a person reads it."""
    return QCoreApplication.translate("review", _WORDS[label])


def learnt_words() -> str:
    """What stands before a line that is left out because it was left out before."""
    return QCoreApplication.translate("review", "Learnt")


def label_colour(label: LineLabel, theme: Theme) -> str:
    """The colour of a label's bar; the body has none of its own."""
    hue = _HUES.get(label)
    return theme.line if hue is None else mixed(TOPIC_COLOURS[hue], theme.base, 0.1)


class LinesModel(QAbstractListModel):
    """The lines that are not blank."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[tuple[int, Line]] = []
        self._learnt: frozenset[int] = frozenset()
        self._is_unread = False

    @property
    def is_unread(self) -> bool:
        """Whether the lines are being read: they have no labels, and are given none."""
        return self._is_unread

    def show_unread(self, texts: Sequence[str]) -> None:
        """Show lines that are being read, without a label; they stay when their labels come.

        Args:
            texts: All lines, the blank ones too.
        """
        lines = [
            Line(text=text, start=0, end=0, label=LineLabel.BODY if text.strip() else LineLabel.BLANK) for text in texts
        ]
        self.show(lines)
        self._is_unread = bool(lines)

    def show(self, lines: Sequence[Line], learnt: Iterable[int] = ()) -> None:
        """Replace the lines; only the labels change when the lines are the same.

        Args:
            lines: All lines.
            learnt: Numbers of those that are left out because they were left out before.
        """
        self._learnt, self._is_unread = frozenset(learnt), False
        shown = [(number, line) for number, line in enumerate(lines) if line.label is not LineLabel.BLANK]
        if [number for number, _ in shown] == [number for number, _ in self._lines]:
            self._lines = shown
            if shown:
                self.dataChanged.emit(self.index(0, 0), self.index(len(shown) - 1, 0))
            return
        self.beginResetModel()
        self._lines = shown
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """Number of lines shown."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt declares it
        """A line, its number among all lines, or its words."""
        if not index.isValid():
            return None
        number, line = self._lines[index.row()]
        match role:
            case _ if role == LINE_ROLE:
                return line
            case _ if role == NUMBER_ROLE:
                return number
            case _ if role == LEARNT_ROLE:
                return number in self._learnt
            case _ if role == UNREAD_ROLE:
                return self._is_unread
            case Qt.ItemDataRole.DisplayRole:
                return line.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(number, line)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(number, line)
        return None

    def _spoken(self, number: int, line: Line) -> str:
        if self._is_unread:
            return line.text
        label = learnt_words() if number in self._learnt else label_words(line.label)
        return f"{label}: {line.text}"

    def _tip(self, number: int, line: Line) -> str | None:
        if number in self._learnt:
            return QCoreApplication.translate(
                "review", "Learnt: left out as before. K brings it back, and it is left out no more."
            )
        return tip_of(line.text) if len(line.text) > _SHORT else None


class LinesView(QListView):
    """The lines; arrows move, Shift extends, a letter relabels."""

    relabelled = Signal(object)
    """`LineLabel` by the line's number, as a person says."""
    suggestion_toggled = Signal(int)
    """A digit, 1 to 9."""
    entered = Signal()
    brought_back = Signal(list)
    """Numbers of lines to be what they were read as."""
    line_meant = Signal(object)
    """The `Line` that the keyboard or a click has gone to; None for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review-lines")
        self.setAccessibleName(self.tr("Lines of the text and what they were taken for"))
        self.lines = LinesModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(_LineDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self._why_empty = ""

    def say_why_empty(self, words: str) -> None:
        """Say in the middle of an empty list what will stand there; "" for nothing."""
        self._why_empty = words
        self.setAccessibleDescription(words)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, or why there are none."""
        super().paintEvent(event)
        if self._why_empty and not self.lines.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(theme_of(self.palette()).muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(24, 24, -24, -24), int(flags), self._why_empty)
            painter.end()

    def current(self) -> Line | None:
        """The line that is chosen."""
        line = self.currentIndex().data(LINE_ROLE)
        return line if isinstance(line, Line) else None

    def current_number(self) -> int | None:
        """Number among all lines of the one that is chosen."""
        number = self.currentIndex().data(NUMBER_ROLE)
        return number if isinstance(number, int) else None

    def go_to(self, number: int) -> None:
        """Choose a line by its number among all lines; nothing when it is not shown."""
        rows = (self.lines.index(row, 0) for row in range(self.lines.rowCount()))
        if index := next((row for row in rows if row.data(NUMBER_ROLE) == number), None):
            self._choose(index)

    def go_to_words(self, words: str) -> None:
        """Choose the first line that says these words, says some of them, or has them in it; nothing without one."""
        words = " ".join(words.split())
        found: QModelIndex | None = None
        for row in range(self.lines.rowCount()):
            index = self.lines.index(row, 0)
            line: Line = index.data(LINE_ROLE)
            text = " ".join(line.text.split())
            if line.label is LineLabel.BOILERPLATE or not text:
                continue
            if text == words:
                found = index
                break
            if found is None and (text in words or words in text):
                found = index
        if found is not None:
            self._choose(found)

    def _choose(self, index: QModelIndex) -> None:
        """Go to a line and select it alone, whatever keys are held while it is asked for."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell which line is meant now."""
        super().currentChanged(current, previous)
        self.line_meant.emit(self.current())

    def begin(self) -> None:
        """Go to the headline, or else to the first line that is kept, and show it at the top."""
        labels = [self.lines.index(row, 0).data(LINE_ROLE).label for row in range(self.lines.rowCount())]
        kept = (row for row, label in enumerate(labels) if label is not LineLabel.BOILERPLATE)
        first = labels.index(LineLabel.HEADLINE) if LineLabel.HEADLINE in labels else next(kept, 0)
        if labels:
            index = self.lines.index(first, 0)
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter relabels, a digit takes a suggestion, Enter files; everything else as in every list."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = letter_of(event)
        if modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key in KEYS:
            self.relabel(KEYS[key])
        elif key == BACK_KEY:
            self.bring_back()
        elif key.isdecimal() and key.isascii() and key != "0":
            self.suggestion_toggled.emit(int(key))
        else:
            super().keyPressEvent(event)

    def bring_back(self) -> None:
        """Keep the selected lines as they were read; when none of them is a learnt one, the first learnt line."""
        rows = [row for row in self._chosen() if row.data(LEARNT_ROLE)]
        if not rows:
            every = (self.lines.index(row, 0) for row in range(self.lines.rowCount()))
            rows = [row for row in every if row.data(LEARNT_ROLE)][:1]
        if rows:
            self.setCurrentIndex(rows[-1])
            self.brought_back.emit([row.data(NUMBER_ROLE) for row in rows])

    def _chosen(self) -> list[QModelIndex]:
        rows = sorted(self.selectionModel().selectedRows())
        return rows or ([self.currentIndex()] if self.currentIndex().isValid() else [])

    def relabel(self, label: LineLabel) -> None:
        """Say what the selected lines are, and go on to the next line."""
        rows = self._chosen()
        if not rows or self.lines.is_unread:
            return
        last = rows[-1]
        self.relabelled.emit({row.data(NUMBER_ROLE): label for row in rows})
        following = self.lines.index(last.row() + 1, 0)
        if following.isValid():
            self.setCurrentIndex(following)


class _LineDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - as Qt declares it
        return QSize(100, option.fontMetrics.height() + 2 * 5)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: Line = index.data(LINE_ROLE)
        theme = theme_of(option.palette)
        rect, layout = option.rect, option.direction
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        surface = theme.accent_tint if selected else theme.base
        painter.save()
        painter.fillRect(rect, QColor(surface))
        bar = QRect(rect.left(), rect.top() + 1, _BAR, rect.height() - 2)
        painter.fillRect(QStyle.visualRect(layout, rect, bar), QColor(label_colour(line.label, theme)))
        small = sized(option.font, 0.85)
        width = self._label_width(small)
        place = QRect(rect.left() + _BAR + _PAD, rect.top(), width, rect.height())
        painter.setFont(small)
        faint = line.label in (LineLabel.BOILERPLATE, LineLabel.BODY)
        painter.setPen(QColor(theme.muted if faint else readable(label_colour(line.label, theme), surface)))
        where = Qt.AlignmentFlag.AlignVCenter | QStyle.visualAlignment(layout, Qt.AlignmentFlag.AlignLeft)
        learnt = bool(index.data(LEARNT_ROLE))
        if learnt:
            painter.setPen(QColor(theme.accent))
        words_of_label = learnt_words() if learnt else label_words(line.label)
        if index.data(UNREAD_ROLE):
            words_of_label = ""
        painter.drawText(QStyle.visualRect(layout, rect, place), int(where), words_of_label)
        words = QRect(place.right() + _PAD, rect.top(), rect.right() - place.right() - 2 * _PAD, rect.height())
        painter.setFont(option.font)
        painter.setPen(QColor(theme.muted if line.label is LineLabel.BOILERPLATE else theme.text))
        text = QFontMetrics(option.font).elidedText(line.text.strip()[:600], Qt.TextElideMode.ElideRight, words.width())
        own = Qt.AlignmentFlag.AlignRight if is_right_to_left(text) else Qt.AlignmentFlag.AlignLeft
        painter.setLayoutDirection(direction_of(text))  # else its full stop and dots stand on the window's side
        painter.drawText(
            QStyle.visualRect(layout, rect, words),
            int(Qt.AlignmentFlag.AlignVCenter | own | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine),
            text,
        )
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def _label_width(self, font: Any) -> int:  # noqa: ANN401
        metrics = QFontMetrics(font)
        return max(metrics.horizontalAdvance(words) for words in (learnt_words(), *map(label_words, LineLabel)))


def legend_html(theme: Theme, *, learnt: bool = False, lines: bool = True) -> str:
    """Which key means what, each key in its label's colour.

    Args:
        theme: What the window wears.
        learnt: Whether there are learnt lines, which a key brings back.
        lines: Whether there are lines at all; without them the keys that say what one is are left out.
    """
    parts = []
    for key, label in KEYS.items() if lines else ():
        colour = readable(label_colour(label, theme), theme.window) if label in _HUES else theme.text
        parts.append(f'<b style="color:{colour}">{key}</b>&nbsp;{label_words(label).replace(" ", "&nbsp;")}')
    if learnt:
        back = QCoreApplication.translate("review", "brings a learnt line back")
        parts.append(f'<b style="color:{theme.text}">{BACK_KEY}</b>&nbsp;{back.replace(" ", "&nbsp;")}')
    digits = QCoreApplication.translate("review", "takes a suggestion")
    parts.append(f'<b style="color:{theme.text}">\u200e1–9</b>&nbsp;{digits.replace(" ", "&nbsp;")}')
    direction = "rtl" if is_turned() else "ltr"
    return f'<div dir="{direction}">{" &nbsp; ".join(parts)}</div>'


def review_keys() -> Iterable[tuple[str, str]]:
    """What the keys of the review do, for the help."""
    for key, label in KEYS.items():
        yield key, QCoreApplication.translate("review", "The line is: {0}").format(label_words(label))
    yield BACK_KEY, QCoreApplication.translate("review", "Bring a line back that was left out as before")
    yield "1–9", QCoreApplication.translate("review", "Take a suggestion, or give it back")
    yield "Enter", QCoreApplication.translate("review", "File it")
    yield "Esc", QCoreApplication.translate("review", "Back to the list; the draft waits")
