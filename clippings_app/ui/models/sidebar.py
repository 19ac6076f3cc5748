"""The sidebar's tree: library, saved searches, topics, incidents, publishers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from clippings_app.domain.clipping import IncidentCount, LibraryCounts, SavedSearch, TopicCount
from clippings_app.domain.query_language import quoted
from clippings_app.ui.models.dragging import IDS_MIME, TOPIC_MIME, ids_of_mime, mime_of_topic, topic_of_mime

KIND_ROLE = Qt.ItemDataRole.UserRole + 1
KEY_ROLE = Qt.ItemDataRole.UserRole + 2
COUNT_ROLE = Qt.ItemDataRole.UserRole + 3
COLOUR_ROLE = Qt.ItemDataRole.UserRole + 4
ICON_ROLE = Qt.ItemDataRole.UserRole + 5
QUERY_ROLE = Qt.ItemDataRole.UserRole + 6
_NUMBER_ROLE = Qt.ItemDataRole.UserRole + 7
"""What the item of a row holds: the number of its node."""

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

_HEADING = Qt.ItemFlag.ItemIsEnabled
_HEADING_TAKING = _HEADING | Qt.ItemFlag.ItemIsDropEnabled
_ROW = _HEADING | Qt.ItemFlag.ItemIsSelectable
_TAKING = _ROW | Qt.ItemFlag.ItemIsDropEnabled


class NodeKind(StrEnum):
    """What a row of the sidebar stands for."""

    SECTION = "section"
    PLACE = "place"
    SEARCH = "search"
    TOPIC = "topic"
    INCIDENT = "incident"
    PUBLISHER = "publisher"


@dataclass(slots=True, kw_only=True)
class Node:
    """One row.

    Attributes:
        kind: What it stands for.
        key: Its name among its kind; a topic's path.
        title: The words shown.
        count: Clippings in it; None shows none.
        icon: Name of its icon, "" for none.
        colour: A topic's colour, inherited from above; "" for none.
        own_colour: That which it does not inherit.
        favourite: The digit whose key tags with a topic; 0 for none.
        query: What choosing it searches for; None when it cannot be chosen.
        children: Below it.
        above: Its parent's number, -1 for a section.
        place: Its place among its siblings.
        number: Its place in the model's list of all nodes.
    """

    kind: NodeKind
    key: str
    title: str
    count: int | None = None
    icon: str = ""
    colour: str = ""
    own_colour: str = ""
    favourite: int = 0
    query: str | None = None
    children: "list[Node]" = field(default_factory=list)
    above: int = -1
    place: int = 0
    number: int = -1


_ALWAYS = ("library", "topics", "incidents")
"""Sections that are there even while they have no rows."""
_MOST_NUMBERS = 200_000
"""Rows that have been made; then all are made anew, and numbered from the beginning."""


class SidebarModel(QStandardItemModel):
    """A tree of sections. Counts change in place; of a section whose rows are others only those are replaced.

    Where rows stand, and what may be done with them, is kept in Qt's own items: a view asks for it six times of each of
    thousands of rows when it lays them out, and would wait each time until the library's thread lets go of Python's
    lock. What they show is asked of those in sight only, and comes from the nodes.

    Publishers stand in the order of their numbers: they change places with every import, and would take thousands of
    incidents with them.
    """

    clippings_dropped = Signal(str, str, list)
    topic_dropped = Signal(str, str)
    """A topic's path, and that of the topic it was dropped on; "" for the top of the tree."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sections: list[Node] = []
        self._nodes: list[Node | None] = []
        """By number; None for rows that have been replaced."""
        self._by_key: dict[tuple[str, str], Node] = {}
        self._by_query: dict[str, Node] = {}
        self._found: dict[str, int] = {}
        self._shapes: dict[str, tuple[object, ...]] = {}

    def show_library(
        self,
        counts: LibraryCounts,
        topics: Sequence[TopicCount],
        incidents: Sequence[IncidentCount],
        searches: Sequence[SavedSearch],
    ) -> bool:
        """Show a library; whether any of its rows are others than before."""
        shapes: dict[str, tuple[object, ...]] = {
            "library": (),
            "searches": tuple((kept.name, kept.query) for kept in searches),
            "topics": tuple(held.topic.path for held in topics),
            "incidents": tuple(held.incident.name for held in incidents),
            "publishers": tuple(counts.by_publisher),
        }
        make = {
            "library": lambda: self._library(counts),
            "searches": lambda: self._searches(searches),
            "topics": lambda: self._topics(topics),
            "incidents": lambda: self._incidents(incidents),
            "publishers": lambda: self._publishers(counts),
        }
        shown = [key for key, rows in shapes.items() if rows or key in _ALWAYS]
        changed = [key for key in shown if shapes[key] != self._shapes.get(key)]
        self._shapes = shapes
        if shown != [section.key for section in self._sections] or len(self._nodes) > _MOST_NUMBERS:
            self._reset([make[key]() for key in shown])
            return True
        for key in changed:
            change = self._replace if key == "topics" else self._rewrite
            change(self._sections[shown.index(key)], make[key]().children)
        self._note_keys()
        self._take_counts(counts, topics, incidents)
        return bool(changed)

    def _reset(self, sections: list[Node]) -> None:
        # Before what they show is forgotten, which is asked for while they go. `clear` would leave them in memory.
        self.removeRows(0, self.rowCount())
        self._sections, self._nodes = sections, []
        self._number(sections)
        self._note_keys()
        root = self.invisibleRootItem()
        root.setFlags(Qt.ItemFlag.NoItemFlags)
        root.setColumnCount(1)  # else Qt tells of its first column in the middle of telling of its first row
        root.appendRows([self._item_of(section) for section in sections])

    def _replace(self, section: Node, rows: list[Node]) -> None:
        """Take all rows of a section out, with those below them, and put others in."""
        self._remove(section, 0)
        self._append(section, rows)

    def _rewrite(self, section: Node, rows: list[Node]) -> None:
        """Let rows that have none below them stand for something else: a view lays all out anew for one that goes."""
        held = section.children
        for node, new in zip(held, rows, strict=False):
            node.key, node.title, node.query = new.key, new.title, new.query
            node.count, node.icon = new.count, new.icon
        same = min(len(held), len(rows))
        if same:
            self.dataChanged.emit(self.index_of(held[0]), self.index_of(held[same - 1]))
        self._remove(section, same)
        self._append(section, rows[same:])

    def _remove(self, section: Node, first: int) -> None:
        gone = section.children[first:]
        del section.children[first:]
        self.removeRows(first, len(gone), self.index_of(section))
        for node in _all(gone):
            self._nodes[node.number] = None

    def _append(self, section: Node, rows: list[Node]) -> None:
        first = len(section.children)
        if rows:
            section.children += rows
            self._number(rows, section.number, first)
            self.item(section.place).appendRows([self._item_of(node) for node in rows])

    def _item_of(self, node: Node) -> QStandardItem:
        """Qt's side of a row and of all below it; it has its number already."""
        item = QStandardItem()
        item.setFlags(_flags_of(node))
        item.setData(node.number, _NUMBER_ROLE)
        if node.kind in (NodeKind.SECTION, NodeKind.TOPIC):
            item.setColumnCount(1)
        if node.children:
            item.appendRows([self._item_of(below) for below in node.children])
        return item

    def _number(self, rows: Sequence[Node], above: int = -1, first: int = 0) -> None:
        """Tell rows, and all below them, their places, and have them found by their numbers."""
        for place, node in enumerate(rows, first):
            node.above, node.place, node.number = above, place, len(self._nodes)
            self._nodes.append(node)
            self._number(node.children, node.number)

    def _note_keys(self) -> None:
        nodes = list(_all(self._sections))
        self._by_key = {(node.kind, node.key): node for node in reversed(nodes)}
        self._by_query = {node.query: node for node in reversed(nodes) if node.query is not None}

    def places(self) -> list[Node]:
        """The library's own lists: all, inbox, starred and so on."""
        return [node for node in self._sections[0].children if node.query is not None] if self._sections else []

    def show_found(self, query: str, count: int) -> None:
        """Show how many clippings a kept search finds."""
        self._found[query] = count
        section = self._by_key.get((NodeKind.SECTION, "searches"))
        for node in section.children if section else ():
            if node.query == query and node.count != count:
                node.count = count
                index = self.index_of(node)
                self.dataChanged.emit(index, index)

    def _take_counts(
        self, counts: LibraryCounts, topics: Sequence[TopicCount], incidents: Sequence[IncidentCount]
    ) -> None:
        """Change numbers and colours in place; no more rows are made than there are."""
        for place in self._library(counts).children:
            self._change((NodeKind.PLACE, place.key), place.count)
        for name, count in counts.by_publisher.items():
            self._change((NodeKind.PUBLISHER, name), count)
        for held in incidents:
            self._change((NodeKind.INCIDENT, held.incident.name), held.count)
        colours: dict[str, str] = {}
        for topic in topics:
            path = topic.topic.path
            colours[path] = topic.topic.colour or colours.get(path.rpartition("/")[0], "")
            self._change((NodeKind.TOPIC, path), topic.count, colours[path], topic.topic.favourite)
            self._by_key[NodeKind.TOPIC, path].own_colour = topic.topic.colour or ""

    def _change(self, key: tuple[str, str], count: int | None, colour: str = "", favourite: int = 0) -> None:
        node = self._by_key[key]
        if (node.count, node.colour, node.favourite) != (count, colour, favourite):
            node.count, node.colour, node.favourite = count, colour, favourite
            index = self.index_of(node)
            self.dataChanged.emit(index, index)

    def _library(self, counts: LibraryCounts) -> Node:
        overview = Node(kind=NodeKind.PLACE, key="overview", title=self.tr("Overview"), icon="overview")
        places = [
            Node(kind=NodeKind.PLACE, key=key, title=title, count=count, icon=icon, query=query)
            for key, title, count, icon, query in (
                ("all", self.tr("All clippings"), counts.everything, "all", ""),
                ("inbox", self.tr("Inbox"), counts.inbox, "inbox", "is:inbox"),
                ("starred", self.tr("Starred"), counts.starred, "star", "is:starred"),
                (
                    "missing-credit",
                    self.tr("Missing credit"),
                    counts.missing_credit,
                    "no-credit",
                    "-has:credit has:photo",
                ),
                ("needs-date", self.tr("Needs a date"), counts.needs_date, "no-date", "-has:date"),
                ("trash", self.tr("Trash"), counts.trash, "trash", "is:trash"),
            )
        ]
        return Node(kind=NodeKind.SECTION, key="library", title=self.tr("Library"), children=[overview, *places])

    def _searches(self, searches: Sequence[SavedSearch]) -> Node:
        rows = [
            Node(
                kind=NodeKind.SEARCH,
                key=kept.name,
                title=kept.name,
                count=self._found.get(kept.query),
                icon="saved-search",
                query=kept.query,
            )
            for kept in searches
        ]
        return Node(kind=NodeKind.SECTION, key="searches", title=self.tr("Saved searches"), children=rows)

    def _topics(self, topics: Sequence[TopicCount]) -> Node:
        section = Node(kind=NodeKind.SECTION, key="topics", title=self.tr("Topics"))
        by_path: dict[str, Node] = {}
        for held in sorted(topics, key=lambda held: held.topic.path.count("/")):
            path = held.topic.path
            parent = by_path.get(path.rpartition("/")[0], section)
            node = Node(
                kind=NodeKind.TOPIC,
                key=path,
                title=held.topic.name if parent is not section else path,
                count=held.count,
                colour=held.topic.colour or parent.colour,
                own_colour=held.topic.colour or "",
                favourite=held.topic.favourite,
                query=f"topic:{quoted(path)}",
            )
            by_path[path] = node
            parent.children.append(node)
        return section

    def _incidents(self, incidents: Sequence[IncidentCount]) -> Node:
        rows = [
            Node(
                kind=NodeKind.INCIDENT,
                key=held.incident.name,
                title=held.incident.name,
                count=held.count,
                icon="incident",
                query=f"incident:{quoted(held.incident.name)}",
            )
            for held in incidents
        ]
        return Node(kind=NodeKind.SECTION, key="incidents", title=self.tr("Incidents"), children=rows)

    def _publishers(self, counts: LibraryCounts) -> Node:
        rows = [
            Node(
                kind=NodeKind.PUBLISHER,
                key=name,
                title=name,
                count=count,
                icon="publisher",
                query=f"publisher:{quoted(name)}",
            )
            for name, count in counts.by_publisher.items()
        ]
        return Node(kind=NodeKind.SECTION, key="publishers", title=self.tr("Publishers"), children=rows)

    def node(self, index: Index) -> Node | None:
        """The row at an index."""
        return self._nodes[super().data(index, _NUMBER_ROLE)] if index.isValid() else None

    def find(self, kind: NodeKind, key: str) -> QModelIndex:
        """The row of that kind and key; invalid when there is none."""
        node = self._by_key.get((kind, key))
        return self.index_of(node) if node else QModelIndex()

    def find_query(self, query: str) -> QModelIndex:
        """The row that searches for just that; invalid when there is none."""
        node = self._by_query.get(query)
        return self.index_of(node) if node else QModelIndex()

    def index_of(self, node: Node) -> QModelIndex:
        """Where a row of this model is."""
        above = self._nodes[node.above] if node.above >= 0 else None
        return self.index(node.place, 0, _ROOT if above is None else self.index_of(above))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows, by role."""
        node = self.node(index)
        if node is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return node.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(node)
            case _:
                return _OWN_ROLES[role](node) if role in _OWN_ROLES else None

    def _spoken(self, node: Node) -> str:
        """What a screen reader says of a row."""
        words = node.title if node.count is None else f"{node.title}, {node.count}"
        return self.tr("{0}, key {1}").format(words, node.favourite) if node.favourite else words

    def favourites(self) -> dict[int, str]:
        """The names of the topics that have a digit, by it."""
        return {node.favourite: node.title for node in _all(self._sections) if node.favourite}

    def mimeTypes(self) -> list[str]:
        """Formats that travel."""
        return [IDS_MIME, TOPIC_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """What is carried when a topic is dragged."""
        nodes = (self.node(index) for index in indexes)
        return mime_of_topic(next((node.key for node in nodes if node and node.kind == NodeKind.TOPIC), ""))

    def supportedDropActions(self) -> Qt.DropAction:
        """Clippings are copied or linked; a topic is moved."""
        return Qt.DropAction.CopyAction | Qt.DropAction.LinkAction | Qt.DropAction.MoveAction

    def takes(self, data: QMimeData, index: Index) -> bool:
        """Whether a row would take what is held over it.

        Topics and incidents take clippings. A topic takes another that is not above it and not below it already, and
        the heading of topics takes those that are not at the top yet.
        """
        node = self.node(index)
        if node is None:
            return False
        if ids_of_mime(data):
            return node.kind in (NodeKind.TOPIC, NodeKind.INCIDENT)
        moved = topic_of_mime(data)
        above = moved.rpartition("/")[0]
        if not moved:
            return False
        if node.kind == NodeKind.SECTION:
            return node.key == "topics" and bool(above)
        return node.kind == NodeKind.TOPIC and node.key != above and not f"{node.key}/".startswith(f"{moved}/")

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, parent: Index) -> bool:
        """Take what was dropped on a row, if it takes it."""
        node = self.node(parent)
        if node is None or not self.takes(data, parent):
            return False
        if ids := ids_of_mime(data):
            self.clippings_dropped.emit(node.kind.value, node.key, ids)
        else:
            self.topic_dropped.emit(topic_of_mime(data), node.key if node.kind == NodeKind.TOPIC else "")
        return True


_LEAF = Qt.ItemFlag.ItemNeverHasChildren
_FLAGS = {
    NodeKind.TOPIC: _TAKING | Qt.ItemFlag.ItemIsDragEnabled,
    NodeKind.INCIDENT: _TAKING | _LEAF,
    NodeKind.PLACE: _ROW | _LEAF,
    NodeKind.SEARCH: _ROW | _LEAF,
    NodeKind.PUBLISHER: _ROW | _LEAF,
}
"""Rows that say that there is nothing below them are not asked how much: there may be thousands of them."""


def _flags_of(node: Node) -> Qt.ItemFlag:
    """What can be done with a row."""
    if node.kind == NodeKind.SECTION:
        return _HEADING_TAKING if node.key == "topics" else _HEADING
    return _FLAGS[node.kind]


_OWN_ROLES = {
    KIND_ROLE: lambda node: node.kind.value,
    KEY_ROLE: lambda node: node.key,
    COUNT_ROLE: lambda node: node.count,
    COLOUR_ROLE: lambda node: node.colour,
    ICON_ROLE: lambda node: node.icon,
    QUERY_ROLE: lambda node: node.query,
}


def _all(rows: Sequence[Node]) -> Iterator[Node]:
    """Rows with those below them, each before its own."""
    for node in rows:
        yield node
        if node.children:
            yield from _all(node.children)
