"""The go-to field over the window: a few letters lead to a command, topic, incident, search or clipping."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from clippings_app.ui.icons import icon, paint_icon
from clippings_app.ui.models.choices import CHOICE_ROLE, Choice, ChoicesModel, Kind, Ranking, split_sign
from clippings_app.ui.theme import Theme, sized, theme_of
from clippings_app.ui.widgets.text import lay_out, lead

WIDTH = 620
_MARGIN = 40
_ABOVE = 64
_ROWS = 11
_PAD = 12
_SIGN = 17
_KEY_PAD = 6
_DETAIL_SHARE = 0.42
_DEBOUNCE_MS = 30
_OWN_KEYS = frozenset(
    {
        Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp,
        Qt.Key.Key_Return, Qt.Key.Key_Enter,
    },
)  # fmt: skip
"""Keys of the field that go through the list or choose."""


class ChoiceDelegate(QStyledItemDelegate):
    """Icon, title with the letters that were meant, detail, a command's keys; below it the passage that was meant."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._font = QFont(parent.font())
        self._small = sized(self._font, 0.9)

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The size it would like: of one line, or of two where a passage says why it is there."""
        choice = index.data(CHOICE_ROLE)
        return QSize(200, self.line_height() + (self._passage_height() if choice and choice.passage else 0))

    def line_height(self) -> int:
        """Of a choice of one line."""
        return round(QFontMetricsF(self._font).height() + 15)

    def _passage_height(self) -> int:
        return round(QFontMetricsF(self._small).height() + 1)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw it."""
        choice = index.data(CHOICE_ROLE)
        if choice is None:
            return
        theme, rect = theme_of(option.palette), QRect(option.rect)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_tint))
            painter.drawRoundedRect(QRectF(rect).adjusted(6, 1, -6, -1), 6, 6)
        room = QRectF(rect).adjusted(6 + _PAD, 0, -6 - _PAD, 0)
        if choice.passage:
            room.setHeight(room.height() - self._passage_height())
            below = QRectF(room.left(), room.bottom() - 5, room.width(), self._passage_height())
            self._paint_passage(painter, below, choice, theme, mirrored=mirrored)
        self._paint_sign(painter, _leading(room, 0, _SIGN, mirrored), choice, theme, selected=selected)
        end = self._paint_keys(painter, room, choice.keys, theme, mirrored=mirrored)
        self._paint_words(painter, room, end, choice, theme, selected=selected, mirrored=mirrored)
        painter.restore()

    def _paint_sign(self, painter: QPainter, box: QRectF, choice: Choice, theme: Theme, *, selected: bool) -> None:
        if choice.kind is Kind.TOPIC and choice.colour:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(choice.colour))
            painter.drawEllipse(QRectF(box.center().x() - 4.5, box.center().y() - 4, 9, 9))
        else:
            colour = theme.accent_text if selected else theme.muted
            square = QRectF(box.left(), box.center().y() - _SIGN / 2, _SIGN, _SIGN)
            paint_icon(painter, choice.icon, colour, square)

    def _paint_keys(self, painter: QPainter, room: QRectF, keys: str, theme: Theme, *, mirrored: bool) -> float:
        """A command's keys at the end of the line; how much room they take."""
        if not keys:
            return 0.0
        metrics = QFontMetricsF(self._small)
        width = metrics.horizontalAdvance(keys) + 2 * _KEY_PAD
        box = _leading(room, room.width() - width, width, mirrored)
        height = metrics.height() + 3
        cap = QRectF(box.left(), box.center().y() - height / 2, width, height)
        painter.setPen(QColor(theme.edge))
        painter.setBrush(QColor(theme.window))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(QColor(theme.muted))
        painter.setFont(self._small)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, keys)
        return width + 12

    def _paint_words(
        self,
        painter: QPainter,
        room: QRectF,
        end: float,
        choice: Choice,
        theme: Theme,
        *,
        selected: bool,
        mirrored: bool,
    ) -> None:
        interface = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        start = _SIGN + 11.0
        width = room.width() - start - end
        detail = QFontMetricsF(self._small).horizontalAdvance(choice.detail) + 4 if choice.detail else 0.0
        title = QFontMetricsF(self._font).horizontalAdvance(choice.title) + 4
        if title + 12 + detail > width and detail:
            detail = min(detail, max(width * _DETAIL_SHARE, width - title - 12))
        title_room = max(width - (detail + 12 if detail else 0), 60)
        marks = choice.spans
        words = lay_out(
            choice.title, self._font, title_room, 1, marks=marks, theme=theme, align=interface, default=interface,
        )  # fmt: skip
        box = _leading(room, start, title_room, mirrored)
        words.draw(
            painter, box.left(), box.center().y() - words.height / 2, theme.accent_text if selected else theme.text
        )
        if detail:
            other = Qt.LayoutDirection.LeftToRight if mirrored else Qt.LayoutDirection.RightToLeft
            quiet = lay_out(
                choice.detail, self._small, detail, 1, marks=choice.detail_spans, theme=theme, align=other,
                default=interface,
            )  # fmt: skip
            box = _leading(room, start + width - detail, detail, mirrored)
            quiet.draw(painter, box.left(), box.center().y() - quiet.height / 2, theme.muted)

    def _paint_passage(self, painter: QPainter, below: QRectF, choice: Choice, theme: Theme, *, mirrored: bool) -> None:
        """The words of the text by which it was found, under the title."""
        interface = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        start = _SIGN + 11.0
        box = _leading(below, start, below.width() - start, mirrored)
        words = lay_out(
            choice.passage, self._small, box.width(), 1, marks=choice.passage_spans, theme=theme, align=interface,
            default=interface,
        )  # fmt: skip
        words.draw(painter, box.left(), box.top(), theme.muted)


def _leading(room: QRectF, start: float, width: float, mirrored: bool) -> QRectF:
    """A part of a line, counted from where reading starts."""
    left = room.right() - start - width if mirrored else room.left() + start
    return QRectF(left, room.top(), width, room.height())


class GoTo(QWidget):
    """A field over its parent, with what fits below it. Up, Down, Enter and Escape; a click works too.

    Attributes:
        edit: The field.
        list: What fits.
        ranking: What there is to choose from.
    """

    chosen = Signal(object)
    clippings_wanted = Signal(str)
    """Words for which clippings are looked for; `put_clippings` answers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("go-to-panel")
        self.setProperty("kind", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.ranking = Ranking()
        self._recent_clippings: dict[str, Choice] = {}
        self._clippings: Sequence[Choice] = ()
        self._before: QWidget | None = None
        self._make_edit()
        self.choices = ChoicesModel(self)
        self._make_list()
        self.hint = QLabel(self.tr("> commands   # topics   @ incidents"), self)
        self.hint.setProperty("tone", "muted")
        self.hint.setFont(sized(self.font(), 0.88))
        self.hint.setContentsMargins(16, 5, 16, 7)
        line = QFrame(self)
        line.setProperty("kind", "line")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.edit)
        column.addWidget(line)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        # With thousands of names, the list comes after all keys that were pressed: the field is never behind.
        self._showing = QTimer(self, singleShot=True, interval=0)
        self._showing.timeout.connect(self._show)
        self._asking = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._asking.timeout.connect(self._ask)
        self.hide()
        self._over = parent
        parent.installEventFilter(self)

    def _make_edit(self) -> None:
        self.edit = QLineEdit(self)
        self.edit.setObjectName("go-to-field")
        self.edit.setPlaceholderText(self.tr("Go to a clipping, topic, incident, search or command"))
        self.edit.setAccessibleName(self.tr("Go to"))
        self.edit.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.edit.setFont(sized(self.font(), 1.15))
        self.edit.setProperty("kind", "bare")
        self.edit.textChanged.connect(self._note_text)
        self.edit.installEventFilter(self)

    def _make_list(self) -> None:
        self.list = QListView(self)
        self.list.setObjectName("go-to-list")
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.setProperty("kind", "cards")
        self.list.setModel(self.choices)
        self._delegate = ChoiceDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMinimumHeight(0)
        self.list.setViewportMargins(0, 4, 0, 0)
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        self.list.selectionModel().currentChanged.connect(lambda now, _before: self._say(now.row()))

    # ------------------------------------------------------------------ what others ask
    def open(self, fixed: Sequence[Choice], recent: Sequence[str], typed: str = "") -> None:
        """Show the field.

        Args:
            fixed: All that there is to choose from, but clippings.
            recent: What was chosen last.
            typed: What stands in it.
        """
        self.ranking = Ranking(fixed, list(recent))
        self._clippings = ()
        if not self.isVisible():
            self._before = self.window().focusWidget()
        lead(self.hint)
        self.edit.setText(typed)
        self._show()
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_field(self) -> None:
        """Put it away and give the keyboard back."""
        before, self._before = self._before, None
        self._asking.stop()
        self._showing.stop()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def put_clippings(self, words: str, clippings: Sequence[Choice]) -> None:
        """Take what the index found; an answer for other words than those that stand there is dropped."""
        if self.isVisible() and words == self.words():
            self._clippings = clippings
            self._show(keep=True)

    def put_recent(self, clippings: Mapping[str, Choice]) -> None:
        """Take the clippings among what was chosen last, by their place."""
        self._recent_clippings = dict(clippings)
        if self.isVisible() and not self.words():
            self._show(keep=True)

    def words(self) -> str:
        """What is typed, without a sign before it."""
        return split_sign(self.edit.text())[1].strip()

    # ------------------------------------------------------------------ what happens
    def _note_text(self, _text: str) -> None:
        # Those found before stay as far as they fit, so that the list does not blink.
        self._showing.start()
        self._asking.start()

    def _ask(self) -> None:
        kinds, words = split_sign(self.edit.text())
        if kinds is None and words.strip():
            self.clippings_wanted.emit(words.strip())

    def _show(self, *, keep: bool = False) -> None:
        self._showing.stop()
        row = self.list.currentIndex().row()
        held = self.choices.choice_at(row) if keep and row > 0 else None
        self.choices.show(self._lines())
        place = self.choices.place_of(held.place) if held else 0
        self._go(max(place, 0))
        self._fit()

    def _lines(self) -> list[Choice]:
        typed, words = self.edit.text(), self.words()
        if not words:
            return self.ranking.at_first(typed, self._recent_clippings)
        search = Choice(kind=Kind.WORDS, key=words, title=self.tr("Search for “{0}”").format(words), keys="")
        return self.ranking.ranked(typed, self._clippings, search)

    def _go(self, row: int) -> None:
        if self.choices.rowCount():
            index = self.choices.index(row % self.choices.rowCount(), 0)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def _say(self, row: int) -> None:
        """Let a screen reader, which is in the field, know which line is meant."""
        choice = self.choices.choice_at(row)
        words = choice.heard() if choice else self.tr("Nothing fits")
        self.edit.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self.edit, QAccessible.Event.DescriptionChanged))

    def _choose(self, row: int) -> None:
        choice = self.choices.choice_at(row)
        if choice is not None:
            self.close_field()
            self.chosen.emit(choice)

    def _fit(self) -> None:
        """Stand over the parent, in its middle, near the top."""
        parent = self._over
        width = min(WIDTH, parent.width() - 2 * _MARGIN)
        rows = (self.list.sizeHintForRow(row) for row in range(min(self.choices.rowCount(), _ROWS)))
        lines = min(sum(rows), _ROWS * self._delegate.line_height())
        height = self.edit.sizeHint().height() + self.hint.sizeHint().height() + 11 + lines
        top = min(_ABOVE, max(parent.height() // 12, 8))
        self.setGeometry((parent.width() - width) // 2, top, width, min(height, parent.height() - top - 16))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that are not the field's, and a parent that grows."""
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._answer_key(event)
        if watched is self.edit and isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
                self._before = None  # the keyboard has gone somewhere else already
                self.close_field()
        elif watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def _answer_key(self, event: QKeyEvent) -> bool:
        if self._showing.isActive() and Qt.Key(event.key()) in _OWN_KEYS:
            self._show()  # what is chosen is what fits all that was typed
        row = self.list.currentIndex().row()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
        key = Qt.Key(event.key())
        if key in steps:
            self._go(row + steps[key])
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            last = self.choices.rowCount() - 1
            self._go(min(max(row + (_ROWS - 1) * (1 if key == Qt.Key.Key_PageDown else -1), 0), max(last, 0)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(row)
        elif key == Qt.Key.Key_Escape:
            self.close_field()
        else:
            return False
        return True
