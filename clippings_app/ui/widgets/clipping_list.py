"""The list of clippings: rows of one height, drawn by delegates of its own, as cards or as a table."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QItemSelection, QMimeData, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QDrag,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from clippings_app.domain.arrangement import Column, Order
from clippings_app.settings import ListLook
from clippings_app.ui.language import counted
from clippings_app.ui.models.clippings import ID_ROLE, ClippingsModel, RowView, unbroken_runs
from clippings_app.ui.models.columns import read_columns
from clippings_app.ui.models.dragging import GivenUp, Outgoing
from clippings_app.ui.theme import sized
from clippings_app.ui.widgets.clipping_cards import ClippingDelegate
from clippings_app.ui.widgets.drag_label import drag_label
from clippings_app.ui.widgets.table_header import TableHeader
from clippings_app.ui.widgets.table_rows import TableDelegate

_VEIL = 0.55
"""How much of the ground lies over rows that are faded."""

_READING_MS = 2000
"""So long after a drop another program may take to read it."""


class ClippingList(QTableView):
    """Clippings, one a row: a card that tells everything, or a line of a table with columns.

    Attributes:
        clippings: Its model.
        header: Of the table; hidden while rows are cards.
    """

    current_changed = Signal(object)
    selection_changed = Signal(object)
    """The ids that are selected, in the order of the list; a list as it is, for Qt would copy one of its own."""
    opened = Signal(int)
    rows_wanted = Signal(int, list)
    drag_refused = Signal()
    """What was dragged out of the window was let go where nothing took it."""
    columns_changed = Signal(object)
    """The columns of the table in order, each with its width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clippings")
        self.setAccessibleName(self.tr("Clippings"))
        self._quiet = False
        self.clippings = ClippingsModel(self)
        self.clippings.rows_wanted.connect(self.rows_wanted)
        self._look = ListLook()
        self._columns = read_columns(())
        self._pointed = -1
        self._is_faded = False
        self._cards = ClippingDelegate(self)
        self._cells = TableDelegate(self, self)
        self.header = TableHeader(self.clippings, self)
        self.setHorizontalHeader(self.header)
        self.setProperty("turned", self.isRightToLeft())  # for the theme: the first column is the last it counts
        self.header.setSortIndicatorShown(True)  # a table takes it away from the header it is given
        self._dress()
        self.setModel(self.clippings)
        self.header.columns_changed.connect(self._take_columns)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._point_again())
        self.header.columns_chosen.connect(self.set_columns)
        self._restyle()
        self.selectionModel().currentChanged.connect(self._tell_current)
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        self.doubleClicked.connect(self._tell_opened)
        self._watched: Outgoing | None = None
        self._reading = QTimer(self, singleShot=True, interval=_READING_MS)
        self._reading.timeout.connect(self._end_reading)

    def _dress(self) -> None:
        view = QAbstractItemView
        self.setItemDelegate(self._cards)
        self.setSelectionBehavior(view.SelectionBehavior.SelectRows)
        self.setSelectionMode(view.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(view.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(view.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(view.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setDragDropMode(view.DragDropMode.DragOnly)
        self.setShowGrid(False)
        self.setMinimumWidth(240)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.header.hide()
        self.header.setMinimumSectionSize(40)
        self.verticalHeader().hide()

    def _restyle(self) -> None:
        self.header.setFont(sized(self.font(), 0.94))
        height = (self._cells if self._look.table else self._cards).restyle(self.font())
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setMaximumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(max(24, height // 4))
        self._let_scroll()
        self.viewport().update()

    def _let_scroll(self) -> None:
        """Let what is in sight be moved when it is scrolled, and only the rest be drawn: ten times as fast.

        Qt does so only for what is known to hide what is behind it, and each stylesheet takes that knowledge away.
        """
        self.viewport().setAutoFillBackground(self._is_whole_scaled())

    def _is_whole_scaled(self) -> bool:
        """Whether a pixel of the layout is some of the screen's; else what is drawn of a row reaches into the next."""
        return self.devicePixelRatioF().is_integer()

    def _tidy(self) -> None:
        if not self._is_whole_scaled():
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where keys go; nobody has chosen the first row, which Qt makes current with it, unselected."""
        was_none, was_quiet = not self.currentIndex().isValid(), self._quiet
        self._quiet = True
        super().focusInEvent(event)
        if was_none:
            self.selectionModel().clearCurrentIndex()
        self._quiet = was_quiet
        self._tidy()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere."""
        super().focusOutEvent(event)
        self._tidy()

    def showEvent(self, event: QShowEvent) -> None:
        """It has been dressed by now."""
        super().showEvent(event)
        self._let_scroll()

    def set_look(self, look: ListLook) -> None:
        """Let rows tell more or less, and stand closer or wider; the first row in sight stays in sight."""
        top = self.rowAt(0)
        self._cards.set_look(look)
        turned, self._look = look.table != self._look.table, look
        if turned:
            self._turn()
        self._restyle()
        if top > 0:
            self.scrollTo(self.clippings.index(top, 0), QAbstractItemView.ScrollHint.PositionAtTop)

    def _turn(self) -> None:
        """Change between cards and table; what is chosen stays chosen."""
        table, before = self._look.table, (self.current_id(), self.selected_ids())
        self._quiet = True
        self.setItemDelegate(self._cells if table else self._cards)
        self.header.setVisible(table)
        as_needed, off = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(as_needed if table else off)
        self.clippings.set_columns(tuple(self._columns) if table else ())
        self.header.set_stretched(stretched=not table)
        if table:
            self.header.put_columns(self._columns)
        self._restore(*before)
        self._quiet = False

    def columns(self) -> dict[Column, int]:
        """The columns of the table, shown or not, each with its width in pixels."""
        return dict(self._columns)

    def set_columns(self, columns: Mapping[Column, int]) -> None:
        """Lay the table out in these columns."""
        self._take_columns(columns)
        if self._look.table:
            self._turn()
            self.viewport().update()

    def _take_columns(self, columns: Mapping[Column, int]) -> None:
        if dict(columns) != self._columns or list(columns) != list(self._columns):
            self._columns = dict(columns)
            self.columns_changed.emit(self.columns())

    def show_order(self, order: Order) -> None:
        """Put the sign of the order on its column."""
        self.header.show_order(order)

    def rows_in_sight(self) -> int:
        """How many rows there is room for, those that are cut at the edge too."""
        return -(-self.viewport().height() // max(1, self.verticalHeader().defaultSectionSize()))

    def pointed_row(self) -> int:
        """The row under the pointer; -1 over none."""
        return self._pointed

    def _point(self, row: int) -> None:
        if row != self._pointed and self._look.table:
            before, self._pointed = self._pointed, row
            self._redraw(before, row)

    def _redraw(self, *rows: int) -> None:
        """Draw rows of the table anew, all their cells."""
        width = self.viewport().width()
        for row in rows:
            if row >= 0:
                self.viewport().update(0, self.rowViewportPosition(row), width, self.rowHeight(row))

    def _point_again(self) -> None:
        """The rows have moved under the pointer."""
        if self._pointed >= 0:
            self._point(self.rowAt(self.viewport().mapFromGlobal(QCursor.pos()).y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        super().mouseMoveEvent(event)
        self._point(self.rowAt(round(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is over nothing."""
        super().leaveEvent(event)
        self._point(-1)

    def changeEvent(self, event: QEvent) -> None:
        """Dress anew when font, colours or direction change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the contents to the new size; a current row that was in sight does not go out of it below."""
        super().resizeEvent(event)
        self.verticalScrollBar().setSingleStep(max(24, self.verticalHeader().defaultSectionSize() // 4))
        if event.size().height() <= self.visualRect(self.currentIndex()).bottom() < event.oldSize().height():
            self.scrollTo(self.currentIndex())  # what stands above the list came after the row was chosen

    def show_ids(self, ids: Sequence[int], generation: int) -> None:
        """Replace the list; what was current and selected stays so where it is still in it.

        `current_changed` and `selection_changed` are emitted afterwards, and only when something changed.
        """
        before = (self.current_id(), self.selected_ids())
        self._quiet = True
        self.clippings.show(ids, generation)
        self._restore(*before)
        self._quiet = False
        if self.current_id() != before[0]:
            self.current_changed.emit(self.current_id())
        if self.selected_ids() != before[1]:
            self.selection_changed.emit(self.selected_ids())

    def _restore(self, current: int | None, selected: Sequence[int]) -> None:
        model = self.clippings
        choose = self.selectionModel().SelectionFlag
        places = model.places_of(selected)
        ranges = QItemSelection()
        for first, last in unbroken_runs(places):
            ranges.select(model.index(first, 0), model.index(last, model.columnCount() - 1))
        if places:  # all at once: for each by itself Qt would look through all that are selected already
            self.selectionModel().select(ranges, choose.Select)
        place = None if current is None else model.place_of(current)
        if place is None:
            self.scrollToTop()
        else:
            self.selectionModel().setCurrentIndex(model.index(place, 0), choose.NoUpdate)
            self.scrollTo(model.index(place, 0))

    def put_rows(self, generation: int, rows: Mapping[int, RowView]) -> None:
        """Hand rows to the model."""
        self.clippings.put_rows(generation, rows)

    def selected_ids(self) -> list[int]:
        """Ids of the selected clippings, in the order of the list."""
        between = self.clippings.ids_between
        return [id_ for first, last in self.selected_ranges() for id_ in between(first, last)]

    def selected_ranges(self) -> list[tuple[int, int]]:
        """The selected rows as unbroken ranges, from above: first and last row of each."""
        return sorted((part.top(), part.bottom()) for part in self.selectionModel().selection().toList())

    def selected_count(self) -> int:
        """How many clippings are selected."""
        return sum(last - first + 1 for first, last in self.selected_ranges())

    def current_id(self) -> int | None:
        """Id of the current clipping; None when there is none."""
        return self.clippings.id_at(self.currentIndex().row())

    def select_id(self, id_: int) -> bool:
        """Make a clipping the current and only selected one and show it; False when it is not in the list."""
        place = self.clippings.place_of(id_)
        if place is None:
            return False
        index = self.clippings.index(place, 0)
        # Not `setCurrentIndex`, which looks at the keys that are held: Ctrl+Z would take the row out of the selection.
        choose = self.selectionModel().SelectionFlag
        self.selectionModel().setCurrentIndex(index, choose.ClearAndSelect | choose.Rows)
        self.scrollTo(index)
        return True

    def select_first(self) -> bool:
        """Make the first clipping current; False when the list is empty."""
        first = self.clippings.id_at(0)
        return first is not None and self.select_id(first)

    def set_drag_provider(self, provider: Callable[[list[int]], QMimeData]) -> None:
        """What to hand out when clippings are dragged."""
        self.clippings.set_drag_provider(provider)

    def keyboardSearch(self, search: str) -> None:
        """Go to the next headline that begins so, among the rows that are here; asking for all would fetch them all."""
        count = self.clippings.rowCount()
        start = max(self.currentIndex().row(), 0)
        # One letter goes on to the next such row; more letters may still mean the current one.
        start += 1 if len(search) == 1 else 0
        wanted = search.casefold()
        for step in range(count):
            place = (start + step) % count
            view = self.clippings.row_at(place)
            if view is not None and view.row.headline.casefold().startswith(wanted):
                self.setCurrentIndex(self.clippings.index(place, 0))
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer keys of its own before the usual ones."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id() is not None:
            self.opened.emit(self.current_id())
            return
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.clippings.rowCount() - 1}
        if event.key() in ends and not event.modifiers():  # rows, as in any list; not the cells of one
            end = self.clippings.id_at(ends[Qt.Key(event.key())])
            if end is not None:
                self.select_id(end)
            return
        super().keyPressEvent(event)

    def set_faded(self, *, faded: bool) -> None:
        """Let the rows step back, or come forth again: they are not what is asked for now, and work all the same."""
        if faded != self._is_faded:
            self._is_faded = faded
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, behind a veil when they are faded."""
        super().paintEvent(event)
        if self._is_faded:
            veil = self.palette().color(QPalette.ColorRole.Base)
            veil.setAlphaF(_VEIL)
            with QPainter(self.viewport()) as painter:
                painter.fillRect(event.rect(), veil)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of what can be done with what is selected."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([action for action in self.actions() if action.isEnabled()])
        menu.popup(event.globalPos())

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Hand out the selected clippings."""
        ids = self.selected_ids()
        if not ids:
            return
        drag = QDrag(self)
        mime = self.clippings.mime_of(ids)
        drag.setMimeData(mime)
        words = counted(len(ids), "%Ln clipping", "%Ln clippings")
        drag.setPixmap(drag_label(self, words))
        drag.setHotSpot(QPoint(-10, -6))
        watch = GivenUp()
        action = drag.exec(supported, Qt.DropAction.CopyAction)
        given_up = watch.ended()
        if isinstance(mime, Outgoing):
            mime.let_go(QGuiApplication.keyboardModifiers())
        if given_up or self._is_over_us(QCursor.pos()):
            return
        if action == Qt.DropAction.IgnoreAction:
            self.drag_refused.emit()
        elif isinstance(mime, Outgoing) and not mime.was_read:  # on X11 it is read only now
            self._watched = mime
            self._reading.start()

    def _is_over_us(self, at: QPoint) -> bool:
        """Whether a window of our own is there, with nothing of another program over it; its frame is ours too."""
        window = self.window()
        is_frame = window.frameGeometry().contains(at) and not window.geometry().contains(at)
        return is_frame or QGuiApplication.topLevelAt(at) is not None

    def _end_reading(self) -> None:
        """Where nothing was read of what was let go, nothing was taken, whatever the other program had said."""
        mime, self._watched = self._watched, None
        if mime is not None and not mime.was_read:
            self.drag_refused.emit()

    def _tell_current(self, now: QModelIndex, before: QModelIndex) -> None:
        if self._look.table:
            self._redraw(now.row(), before.row())  # the sign of it goes across all cells
            if now.row() == before.row():
                return
        if not self._quiet:
            self.current_changed.emit(now.data(ID_ROLE) if now.isValid() else None)

    def _tell_selection(self) -> None:
        self._tidy()
        if not self._quiet:
            self.selection_changed.emit(self.selected_ids())

    def _tell_opened(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ID_ROLE))
