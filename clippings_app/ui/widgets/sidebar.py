"""The sidebar: what the library holds, and the ways through it."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QCursor,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from clippings_app.domain.clipping import IncidentCount, LibraryCounts, SavedSearch, TopicCount
from clippings_app.ui.icons import icon, paint_icon
from clippings_app.ui.models.dragging import topic_of_mime
from clippings_app.ui.models.sidebar import KEY_ROLE, Node, NodeKind, SidebarModel
from clippings_app.ui.theme import Theme, sized, theme_of
from clippings_app.ui.widgets.drag_label import drag_label
from clippings_app.ui.widgets.topic_colours import colour_menu

ROW_HEIGHT = 29
INSET = 8
_STEP = 14
_TITLE = 33
_MANY = 12
_ADDABLE = {"topics": "topic", "incidents": "incident"}


class SidebarDelegate(QStyledItemDelegate):
    """Headings, icons, dots of topics, names and counts."""

    def __init__(self, parent: "Sidebar") -> None:
        super().__init__(parent)
        self._view = parent
        self.restyle(parent.font())

    def restyle(self, font: QFont) -> None:
        """Make the fonts anew after a change."""
        self._font, self._strong = QFont(font), sized(font, 1.0, strong=True)
        self._small = sized(font, 0.9)
        self._heading = sized(font, 0.86, strong=True)
        height = max(ROW_HEIGHT, round(QFontMetricsF(font).height() + 11))
        self._row_size, self._heading_size = QSize(120, height), QSize(120, height + 9)

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The size it would like."""
        return self._row_size if index.parent().isValid() else self._heading_size

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw it."""
        node = self._view.tree.node(index)
        if node is None:
            return
        index = self._view.tree.index_of(node)
        theme = theme_of(self._view.palette())
        rect = self._view.row_rect(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if node.kind == NodeKind.SECTION:
            self._paint_heading(painter, rect, node, theme, index)
        else:
            self._paint_row(painter, rect, node, theme, option, index)
        painter.restore()

    def _across(self, rect: QRect, start: float, width: float) -> QRectF:
        """A part of a row, counted from where reading starts."""
        left = rect.right() + 1 - start - width if self._view.isRightToLeft() else rect.left() + start
        return QRectF(left, rect.top(), width, rect.height())

    def _paint_heading(self, painter: QPainter, rect: QRect, node: Node, theme: Theme, index: QModelIndex) -> None:
        metrics = QFontMetricsF(self._heading)
        width = min(metrics.horizontalAdvance(node.title) + 2, rect.width() - 50)
        words = self._across(rect, 8, width).adjusted(0, 8, 0, 0)
        painter.setFont(self._heading)
        reached = self._view.hasFocus() and self._view.currentIndex() == index
        painter.setPen(QColor(theme.accent if reached else theme.muted))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | self._leading(), node.title)
        closed = not self._view.isExpanded(index)
        if closed or self._view.hovers(index):
            sign = self._across(rect, 8 + width + 4, 13)
            name = "chevron-right" if closed else "chevron-down"
            box = QRectF(sign.left(), words.center().y() - 6.5, 13, 13)
            paint_icon(painter, name, theme.muted, box, mirrored=self._view.isRightToLeft())
        if node.key in _ADDABLE:
            paint_icon(painter, "add", theme.muted, self.add_rect(rect))

    def add_rect(self, rect: QRect) -> QRectF:
        """Where the sign for a new topic or incident is, in a heading."""
        box = self._across(rect, rect.width() - 26, 16)
        return QRectF(box.left(), rect.center().y() + 4 - 7, 16, 16)

    def chevron_rect(self, rect: QRect, depth: int) -> QRectF:
        """Where the sign is that opens a topic."""
        box = self._across(rect, depth * _STEP - 1, 15)
        return QRectF(box.left(), rect.center().y() - 6, 13, 13)

    def _leading(self) -> Qt.AlignmentFlag:
        flag = Qt.AlignmentFlag
        return flag.AlignAbsolute | (flag.AlignRight if self._view.isRightToLeft() else flag.AlignLeft)

    def _paint_row(
        self,
        painter: QPainter,
        rect: QRect,
        node: Node,
        theme: Theme,
        option: QStyleOptionViewItem,
        index: QModelIndex,
    ) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, rect, theme, index, selected)
        depth = self._view.depth_of(index)
        if node.kind == NodeKind.TOPIC:
            self._paint_topic_sign(painter, rect, node, theme, index, depth)
        else:
            box = self._across(rect, 8, 17)
            at = QRectF(box.left(), rect.center().y() - 8, 17, 17)
            paint_icon(painter, node.icon, theme.accent_text if selected else theme.muted, at)
        start = _TITLE + depth * _STEP
        end = 10.0
        if node.count is not None:
            end += self._paint_count(painter, rect, node.count, theme, selected) + 8
        if node.favourite:
            end += self._paint_digit(painter, rect, node.favourite, theme, end) + 6
        painter.setFont(self._strong if selected else self._font)
        painter.setPen(QColor(theme.accent_text if selected else theme.text))
        room = self._across(rect, start, rect.width() - start - end)
        title = painter.fontMetrics().elidedText(node.title, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | self._leading(), title)

    def _paint_ground(
        self,
        painter: QPainter,
        rect: QRect,
        theme: Theme,
        index: QModelIndex,
        selected: bool,
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QRectF(rect).adjusted(0, 0.5, 0, -0.5)
        if selected:
            painter.setBrush(QColor(theme.accent_tint))
            painter.drawRoundedRect(ground, 6, 6)
        elif self._view.hovers(index):
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(ground, 6, 6)
        if self._view.hasFocus() and self._view.currentIndex() == index:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.drawRoundedRect(ground.adjusted(0.5, 0, -0.5, 0), 6, 6)
        if self._view.is_pointed_at(index):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 6, 6)

    def _paint_topic_sign(
        self,
        painter: QPainter,
        rect: QRect,
        node: Node,
        theme: Theme,
        index: QModelIndex,
        depth: int,
    ) -> None:
        if node.children:
            name = "chevron-down" if self._view.isExpanded(index) else "chevron-right"
            box = self.chevron_rect(rect, depth)
            paint_icon(painter, name, theme.muted, box, mirrored=self._view.isRightToLeft())
        size = 9.0 if depth == 0 else 7.0
        box = self._across(rect, 16.5 + depth * _STEP - size / 2, size)
        dot = QRectF(box.left(), rect.center().y() + 0.5 - size / 2, size, size)
        painter.setBrush(QColor(node.colour) if node.colour else Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen if node.colour else QPen(QColor(theme.muted), 1.5))
        painter.drawEllipse(dot)

    def _paint_count(self, painter: QPainter, rect: QRect, count: int, theme: Theme, selected: bool) -> float:
        text = self._view.locale().toString(count)
        width = QFontMetricsF(self._small).horizontalAdvance(text) + 1
        box = self._across(rect, rect.width() - 10 - width, width)
        painter.setFont(self._small)
        painter.setPen(QColor(theme.accent_text if selected else theme.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        return width

    def _paint_digit(self, painter: QPainter, rect: QRect, digit: int, theme: Theme, end: float) -> float:
        """The key that tags with a topic, as the cap of one, so far from the row's end; how wide it is."""
        metrics = QFontMetricsF(self._small)
        width, height = metrics.horizontalAdvance("8") + 9, metrics.height() + 1
        box = self._across(rect, rect.width() - end - width, width)
        cap = QRectF(box.left() + 0.5, round(box.center().y() - height / 2) + 0.5, width - 1, height - 1)
        painter.setBrush(QColor(theme.base))
        painter.setPen(QPen(QColor(theme.edge), 1))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setFont(self._small)
        painter.setPen(QColor(theme.muted))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._view.locale().toString(digit))
        return width


def _moved(key: tuple[str, str], kind: str, before: str, after: str) -> tuple[str, str]:
    """The key of what is called otherwise now, or stands below such a topic."""
    own_kind, name = key
    if own_kind != kind or not (name == before or (kind == NodeKind.TOPIC.value and name.startswith(f"{before}/"))):
        return key
    return kind, after + name[len(before) :]


class Sidebar(QTreeView):
    """Library, saved searches, topics, incidents and publishers.

    `query_chosen` says what to search for; choosing an incident says its name too, after it.

    Attributes:
        tree: Its model.
    """

    query_chosen = Signal(str)
    overview_chosen = Signal()
    incident_chosen = Signal(str)
    clippings_dropped = Signal(str, str, list)
    topic_dropped = Signal(str, str)
    edit_asked = Signal(str, str, str)
    colour_chosen = Signal(str, str)
    """A topic's path, and its new colour; "" for none of its own."""
    favourite_chosen = Signal(str, int)
    """A topic's path, and the digit whose key tags with it from now on; 0 for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Library"))
        self.tree = SidebarModel(self)
        self.tree.clippings_dropped.connect(self.clippings_dropped)
        self.tree.topic_dropped.connect(self.topic_dropped)
        self._quiet = False
        self._closed: set[tuple[str, str]] = set()
        self._opened: set[tuple[str, str]] = set()
        self._drop_key: tuple[str, str] | None = None
        self._coming: tuple[str, str] | None = None
        self._pressed: tuple[str, str] | None = None
        self._before_press: tuple[str, str] | None = None
        self._menu_key: tuple[str, str] | None = None
        self._delegate = SidebarDelegate(self)
        self._opening = QTimer(self)
        self._opening.setSingleShot(True)
        self._opening.setInterval(600)
        self._opening.timeout.connect(self._open_drop_target)
        self._dress()
        self.setModel(self.tree)
        self.selectionModel().currentChanged.connect(self._choose)
        self.expanded.connect(lambda index: self._remember(index, expanded=True))
        self.collapsed.connect(lambda index: self._remember(index, expanded=False))

    def _dress(self) -> None:
        view = QAbstractItemView
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setEditTriggers(view.EditTrigger.NoEditTriggers)
        self.setSelectionMode(view.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(view.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setDragDropMode(view.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setViewportMargins(0, 2, 0, 6)
        self.setMinimumWidth(190)

    def changeEvent(self, event: QEvent) -> None:
        """Dress anew when font, colours or direction change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._delegate.restyle(self.font())
            self.scheduleDelayedItemsLayout()

    def show_library(
        self,
        counts: LibraryCounts,
        topics: Sequence[TopicCount],
        incidents: Sequence[IncidentCount],
        searches: Sequence[SavedSearch],
    ) -> None:
        """Show the library's contents; what was expanded and chosen stays so, without a signal."""
        kept = self._key(self.currentIndex()) if self._coming is None else self._coming
        self._quiet = True
        if self.tree.show_library(counts, topics, incidents, searches):
            self._restore_expansion()
            index = self.tree.find(NodeKind(kept[0]), kept[1]) if kept else QModelIndex()
            if index.isValid() and index != self.currentIndex():
                self.setCurrentIndex(index)
                self.scrollTo(index)
            elif not index.isValid():  # its row may stand for another by now
                self.setCurrentIndex(index)
            self._coming = None
        self._quiet = False

    def follow(self, kind: str, before: str, after: str) -> None:
        """A topic (with all below it) or an incident is called otherwise from the next showing on.

        It stays chosen and open, and all above it opens.
        """
        current = self._key(self.currentIndex()) if self._coming is None else self._coming
        self._opened = {_moved(key, kind, before, after) for key in self._opened}
        self._closed = {_moved(key, kind, before, after) for key in self._closed}
        if current is not None and _moved(current, kind, before, after) != current:
            self._coming = _moved(current, kind, before, after)
        if kind == NodeKind.TOPIC.value:
            parts = after.split("/")[:-1]
            self._opened |= {(kind, "/".join(parts[: end + 1])) for end in range(len(parts))}

    def _restore_expansion(self) -> None:
        wanted = [(self.tree.find(NodeKind(kind), name), True) for kind, name in self._opened]
        for place in range(self.tree.rowCount()):
            section = self.tree.index(place, 0)
            many = section.data(KEY_ROLE) == "publishers" and self.tree.rowCount(section) > _MANY
            key = self._key(section)
            wanted.append((section, key in self._opened if many else key not in self._closed))
        changed = [(index, on) for index, on in wanted if index.isValid() and self.isExpanded(index) != on]
        if changed:
            self.scheduleDelayedItemsLayout()  # else every row that is opened is laid out by itself
        for index, on in changed:
            self.setExpanded(index, on)

    def choose_query(self, query: str) -> bool:
        """Make the row current that stands for a query, without emitting; False (and none current) if there is none."""
        return self._make_current(self.tree.find_query(query))

    def choose_place(self, key: str) -> bool:
        """Make one of the library's own rows current, without emitting; False if there is none."""
        return self._make_current(self.tree.find(NodeKind.PLACE, key))

    def _make_current(self, index: QModelIndex) -> bool:
        self._quiet = True
        in_sight = index.isValid() and self.viewport().rect().contains(self.visualRect(index))
        self.setCurrentIndex(index)
        if not index.isValid():
            self.clearSelection()
        elif not in_sight:  # among thousands of rows: with what stands around it
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self._quiet = False
        return index.isValid()

    def follow_query(self, query: str) -> None:
        """Make the row current that stands for what is searched for now, unless it is one already."""
        node = self.tree.node(self.currentIndex())
        if node is None or (node.query != query and not (node.key == "overview" and not query)):
            self.choose_query(query)

    def leave_overview(self) -> None:
        """Make the row for everything current where it was the overview's."""
        node = self.tree.node(self.currentIndex())
        if node is not None and node.key == "overview" and node.kind == NodeKind.PLACE:
            self.choose_query("")

    def row_rect(self, index: QModelIndex) -> QRect:
        """The whole row, within the sidebar's inset."""
        rect = self.visualRect(index)
        return QRect(INSET, rect.top(), self.viewport().width() - 2 * INSET, rect.height())

    def depth_of(self, index: QModelIndex) -> int:
        """How deep below its section; 0 right below."""
        steps, above = -1, index.parent()
        while above.isValid():
            steps, above = steps + 1, above.parent()
        return max(steps, 0)

    def hovers(self, index: QModelIndex) -> bool:
        """Whether the pointer is over a row."""
        # Where the pointer is has to be asked of the display, which takes as long as to draw a row.
        return self.viewport().underMouse() and self.indexAt(self.viewport().mapFromGlobal(QCursor.pos())) == index

    def is_drop_target(self, index: QModelIndex) -> bool:
        """Whether clippings are held over a row that would take them."""
        return self._drop_key is not None and self._key(index) == self._drop_key

    def is_pointed_at(self, index: QModelIndex) -> bool:
        """Whether a row is meant by something: it would take what is held over it, or its menu is open."""
        return self.is_drop_target(index) or (self._menu_key is not None and self._key(index) == self._menu_key)

    def _point_at(self, key: tuple[str, str] | None) -> None:
        self._menu_key = key
        self.viewport().update()

    def _key(self, index: QModelIndex) -> tuple[str, str] | None:
        node = self.tree.node(index)
        return (node.kind.value, node.key) if node else None

    def _remember(self, index: QModelIndex, *, expanded: bool) -> None:
        key = self._key(index)
        if self._quiet or key is None:
            return
        (self._opened if expanded else self._closed).add(key)
        (self._closed if expanded else self._opened).discard(key)

    def _choose(self, index: QModelIndex) -> None:
        node = self.tree.node(index)
        if self._quiet or node is None:
            return
        if node.key == "overview" and node.kind == NodeKind.PLACE:
            self.overview_chosen.emit()
        if node.query is None:
            return
        self.query_chosen.emit(node.query)
        if node.kind == NodeKind.INCIDENT:
            self.incident_chosen.emit(node.key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let signs and rows be pressed."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._press_sign(index, event.position().toPoint()):
            return
        if event.button() == Qt.MouseButton.RightButton:
            return  # its menu comes; what is shown beside it stays
        if event.button() == Qt.MouseButton.LeftButton and index.flags() & Qt.ItemFlag.ItemIsDragEnabled:
            self._press_to_drag(index, event)
            return
        again = index.isValid() and index == self.currentIndex()
        super().mousePressEvent(event)
        if again and event.button() == Qt.MouseButton.LeftButton:
            self._choose(index)

    def _press_to_drag(self, index: QModelIndex, event: QMouseEvent) -> None:
        """Mark what is pressed; only letting go of it chooses it, for until then it may be dragged."""
        self._pressed, self._before_press = self._key(index), self._key(self.currentIndex())
        self._quiet = True
        super().mousePressEvent(event)
        self._quiet = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was pressed and not dragged."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(self.tree.find(NodeKind(pressed[0]), pressed[1]))

    def _press_sign(self, index: QModelIndex, at: QPoint) -> bool:
        """Open, close or add where a sign for it was pressed; whether one was."""
        node = self.tree.node(index)
        if node is None:
            return False
        rect = self.row_rect(index)
        if node.kind == NodeKind.SECTION:
            if node.key in _ADDABLE and self._delegate.add_rect(rect).adjusted(-5, -5, 5, 5).contains(at):
                self.edit_asked.emit("add", _ADDABLE[node.key], "")
            else:
                self.setExpanded(index, not self.isExpanded(index))
            return True
        chevron = self._delegate.chevron_rect(rect, self.depth_of(index)).adjusted(-4, -8, 3, 8)
        if node.children and chevron.contains(at):
            self.setExpanded(index, not self.isExpanded(index))
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer keys of its own before the usual ones."""
        verb = {Qt.Key.Key_F2: "rename", Qt.Key.Key_Delete: "delete"}.get(Qt.Key(event.key()))
        node = self.tree.node(self.currentIndex())
        if verb and node and verb in dict(self._verbs(node)):
            self.edit_asked.emit(verb, node.kind.value, node.key)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose_or_fold(self.currentIndex(), node)
            return
        super().keyPressEvent(event)

    def _choose_or_fold(self, index: QModelIndex, node: Node | None) -> None:
        if node is not None and node.kind == NodeKind.SECTION:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self._choose(index)

    def _verbs(self, node: Node) -> list[tuple[str, str]]:
        """What can be done with a row, as verb and words."""
        match node.kind:
            case NodeKind.TOPIC:
                return [
                    ("add", self.tr("New topic inside…")),
                    ("rename", self.tr("Rename…")),
                    ("move", self.tr("Move…")),
                    ("merge", self.tr("Merge into…")),
                    ("colour", self.tr("Colour")),
                    ("favourite", self.tr("Tag by key")),
                    ("delete", self.tr("Delete")),
                ]
            case NodeKind.INCIDENT:
                return [
                    ("edit", self.tr("Edit…")),
                    ("rename", self.tr("Rename…")),
                    ("merge", self.tr("Merge into…")),
                    ("delete", self.tr("Delete")),
                ]
            case NodeKind.SEARCH:
                return [("rename", self.tr("Rename…")), ("delete", self.tr("Delete"))]
            case _:
                return []

    def menu_of(self, index: QModelIndex) -> QMenu | None:
        """The menu of a row; None when nothing can be done with it."""
        node = self.tree.node(index)
        menu = QMenu(self)
        if node and node.kind == NodeKind.SECTION and node.key in _ADDABLE:
            words = self.tr("New topic…") if node.key == "topics" else self.tr("New incident…")
            self._offer(menu, "add", words, _ADDABLE[node.key], "")
        elif node:
            for verb, words in self._verbs(node):
                if verb == "delete" and menu.actions():
                    menu.addSeparator()
                if verb == "colour":
                    menu.addMenu(self._colours_of(menu, node))
                elif verb == "favourite":
                    menu.addMenu(self._digits_of(menu, node))
                else:
                    self._offer(menu, verb, words, node.kind.value, node.key)
        return menu if menu.actions() else None

    def _colours_of(self, menu: QMenu, node: Node) -> QMenu:
        return colour_menu(
            menu, node.own_colour, nested="/" in node.key,
            choose=lambda colour: self.colour_chosen.emit(node.key, colour),
            other=lambda: self.edit_asked.emit("colour", node.kind.value, node.key),
        )  # fmt: skip

    def _digits_of(self, parent: QMenu, node: Node) -> QMenu:
        """The digits that a topic can have, each with the topic that has it now."""
        menu, held = QMenu(self.tr("Tag by key"), parent), self.tree.favourites()
        for digit in range(1, 10):
            name = held.get(digit, "").replace("&", "&&")
            words = self.tr("{0}: {1}").format(f"&{digit}", name) if name else f"&{digit}"
            self._offer_digit(menu, words, node, digit)
        menu.addSeparator()
        self._offer_digit(menu, self.tr("None"), node, 0)
        return menu

    def _offer_digit(self, menu: QMenu, words: str, node: Node, digit: int) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(node.favourite == digit)
        action.triggered.connect(lambda: self.favourite_chosen.emit(node.key, digit))

    def _offer(self, menu: QMenu, verb: str, words: str, kind: str, key: str) -> None:
        signs = {"add": "add", "rename": "edit", "edit": "edit", "delete": "trash"}
        action = QAction(words, menu)
        if verb in signs:
            action.setIcon(icon(signs[verb]))
        action.triggered.connect(lambda: self.edit_asked.emit(verb, kind, key))
        menu.addAction(action)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of what is there."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        menu = self.menu_of(index)
        if menu:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._point_at(self._key(index))
            menu.aboutToHide.connect(lambda: self._point_at(None))
            at = self.viewport().mapToGlobal(self.row_rect(index).center()) if by_key else event.globalPos()
            menu.popup(at)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let clippings and topics in; files and pages are for the window."""
        if any(event.mimeData().hasFormat(kind) for kind in self.tree.mimeTypes()):
            event.acceptProposedAction()
        else:
            event.ignore()  # files and pages are for the window

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show which row would take the clippings."""
        index = self.indexAt(event.position().toPoint())
        takes = self.tree.takes(event.mimeData(), index)
        key = self._key(index)
        if key != self._drop_key:
            self._drop_key = key if takes else None
            self._opening.start()
            self.viewport().update()
        if takes:
            event.setDropAction(self._action_for(event.mimeData()))
            event.accept()
        else:
            event.ignore()

    def _action_for(self, data: QMimeData) -> Qt.DropAction:
        return Qt.DropAction.MoveAction if topic_of_mime(data) else Qt.DropAction.CopyAction

    def startDrag(self, _supported: Qt.DropAction) -> None:
        """Carry a topic to another place of the tree."""
        pressed, self._pressed = self._pressed, None
        index = self.tree.find(NodeKind(pressed[0]), pressed[1]) if pressed else QModelIndex()
        before = self._before_press
        self._make_current(self.tree.find(NodeKind(before[0]), before[1]) if before else QModelIndex())
        node = self.tree.node(index)
        if node is None or node.kind != NodeKind.TOPIC:
            return
        drag = QDrag(self)
        drag.setMimeData(self.tree.mimeData([index]))
        drag.setPixmap(drag_label(self, node.title))
        drag.setHotSpot(QPoint(-10, -6))
        # Not as a move of Qt's, which would take the row out of the model by itself: the library moves the topic.
        drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget the row that would have taken them."""
        self._end_drop()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the clippings, or the topic."""
        index = self.indexAt(event.position().toPoint())
        action = self._action_for(event.mimeData())
        if self.tree.dropMimeData(event.mimeData(), action, -1, -1, index):
            event.setDropAction(action)
            event.accept()
        self._end_drop()

    def _end_drop(self) -> None:
        self._drop_key = None
        self._opening.stop()
        self.viewport().update()

    def _open_drop_target(self) -> None:
        if self._drop_key:
            self.expand(self.tree.find(NodeKind(self._drop_key[0]), self._drop_key[1]))
