"""Topics and incidents of a clipping, as chips, with a field to add more."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from clippings_app.domain.clipping import Clipping, IncidentTag, Role
from clippings_app.domain.query_language import quoted
from clippings_app.ui.icons import icon
from clippings_app.ui.several_names import names_in, part_at, typed_in, written
from clippings_app.ui.theme import sized
from clippings_app.ui.widgets.chip import Chip
from clippings_app.ui.widgets.dates import spoken_date
from clippings_app.ui.widgets.evidence_cards import role_words
from clippings_app.ui.widgets.flow import FlowLayout
from clippings_app.ui.widgets.one_line import OneLineEdit
from clippings_app.ui.widgets.reader import MARGIN
from clippings_app.ui.widgets.text import joined

ABOVE_TEXT = MARGIN - 8
"""Pixels before the tools and tags above an article: what stands in them begins where its text does."""
_SIGN_SIZE = QSize(16, 16)
INCIDENT_SIGN = "!"
"""What is typed before a name that is an incident's, where it is not known as one."""


class _Offered(QStyledItemDelegate):
    """Draws names of incidents and topics with their signs: by its words alone none can be told from the other."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.incidents: Container[str] = ()

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Add the sign."""
        super().initStyleOption(option, index)
        is_incident = index.data().casefold() in self.incidents
        option.icon = icon("incident" if is_incident else "topic")
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.decorationSize = _SIGN_SIZE


class TagEdit(OneLineEdit):
    """A field for one or more tags; completes the one at its end. Tab takes the marked completion."""

    entered = Signal(str)
    emptied = Signal()
    left = Signal()
    """Escape was pressed in the empty field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QStringListModel(self)
        self.completer_ = QCompleter(self.words, self)
        self.completer_.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.completer_.setFilterMode(Qt.MatchFlag.MatchContains)
        self.popup = QListView()
        self.popup.setProperty("kind", "popup")
        self.completer_.setPopup(self.popup)
        self._signs = _Offered(self.popup)
        self.popup.setItemDelegate(self._signs)
        self.completer_.setWidget(self)
        self.completer_.activated.connect(self._take)
        self.let_go(self.popup)
        self.textEdited.connect(self._offer)
        self.returnPressed.connect(self._enter)

    def sizeHint(self) -> QSize:
        """As wide as what it says while it is empty: it stands in one line with the chips where that fits."""
        return QSize(self.fontMetrics().horizontalAdvance(self.placeholderText()) + 22, super().sizeHint().height())

    def offer(self, words: Sequence[str], incidents: Container[str]) -> None:
        """Complete these names, of which some are incidents'; those are given in lower case."""
        self.words.setStringList(words)
        self._signs.incidents = incidents

    def _typed(self) -> str:
        start, _end = part_at(self.text(), len(self.text()))
        return typed_in(self.text()[start:]).removeprefix(INCIDENT_SIGN).strip()

    def _offer(self) -> None:
        typed = self._typed()
        self.completer_.setCompletionPrefix(typed)
        if typed and self.completer_.completionCount():
            self.completer_.complete()
        else:
            self.popup.hide()

    def _take(self, word: str) -> None:
        start, _end = part_at(self.text(), len(self.text()))
        self.setText(f"{self.text()[:start]} {written(word)}".lstrip())
        self._enter()

    def _enter(self) -> None:
        text = self.text().strip()
        self.setText("")  # which, unlike clear(), leaves nothing for an undo of the field
        self.popup.hide()
        if text:
            self.entered.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer keys of its own before the usual ones."""
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
            return
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.setText("")
            return
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed when the field is left."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._enter()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tag:
    """What a chip stands for, and how it looks."""

    kind: Literal["incident", "topic"]
    name: str
    words: str
    icon: str
    colour: str = ""
    tip: str = ""


class TagBar(QWidget):
    """Chips of topics and incidents that can be taken away, and a field to add more, several with commas between.

    A name that is an incident's becomes an incident; so does one after "!". Everything else is a topic (a path).

    Attributes:
        edit: The field.
    """

    topic_added = Signal(str)
    topic_removed = Signal(str)
    incident_added = Signal(str, str)
    incident_removed = Signal(str)
    search_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._topics: tuple[str, ...] = ()
        self._incidents: tuple[IncidentTag, ...] = ()
        self._vocabulary: tuple[list[str], dict[str, str]] | None = None
        self._known_incidents: dict[str, str] = {}
        self._colours: dict[str, str] = {}
        self.chips: list[Chip] = []
        self._made: list[Chip] = []
        self._tags: list[_Tag] = []
        self.edit = TagEdit(self)
        self.edit.setFont(sized(self.font(), 0.92))
        self.edit.setFrame(False)
        self.edit.setProperty("kind", "quiet")
        self.edit.setPlaceholderText(self.tr("Add topic or !incident"))
        self.edit.setAccessibleName(self.tr("Add topics and incidents"))
        self.edit.setToolTip(self.tr("Topics such as Security/Defections, several with commas; incidents after “!”"))
        self.edit.setMinimumWidth(130)
        self.edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.edit.entered.connect(self._add)
        self.edit.emptied.connect(self._focus_last_chip)
        self._place = QWidget(self)
        self._flow = FlowLayout(self._place, gap=6, between=5)
        self._flow.addWidget(self.edit)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._place)
        self._column.setContentsMargins(ABOVE_TEXT, 0, ABOVE_TEXT, 8)
        self.show_clipping(None)

    def show_clipping(self, clipping: Clipping | None) -> None:
        """Show a clipping's topics and incidents; None shows none and lets nothing be added."""
        self.show_tags(clipping.topics if clipping else (), clipping.incidents if clipping else ())
        self.edit.setEnabled(clipping is not None)

    def show_tags(self, topics: Sequence[str], incidents: Sequence[IncidentTag]) -> None:
        """Show these."""
        self._topics, self._incidents = tuple(topics), tuple(incidents)
        tags = [*self._incident_tags(), *self._topic_tags()]
        if tags == self._tags:
            return
        self._tags = tags
        # Chips that are there say something else: to make one, and to show it, takes as long as to lay out a page.
        self._flow.setEnabled(False)  # else each one that is shown has the whole window laid out
        while len(self._made) < len(tags):
            self._made.append(self._new_chip(len(self._made)))
        for chip, tag in zip(self._made, tags, strict=False):
            chip.say(tag.words, icon_name=tag.icon, colour=tag.colour, tip=tag.tip)
        for place, chip in enumerate(self._made):
            chip.setVisible(place < len(tags))
        self._flow.setEnabled(True)
        self.chips = self._made[: len(tags)]
        self._place.updateGeometry()

    def _new_chip(self, place: int) -> Chip:
        chip = Chip("", parent=self._place)
        chip.removed.connect(lambda: self._remove(self._tags[place]))
        chip.clicked.connect(lambda: self._search(self._tags[place]))
        self._flow.insert_widget(place, chip)
        return chip

    def _remove(self, tag: _Tag) -> None:
        (self.incident_removed if tag.kind == "incident" else self.topic_removed).emit(tag.name)

    def _search(self, tag: _Tag) -> None:
        self.search_asked.emit(f"{tag.kind}:{quoted(tag.name)}")

    def _incident_tags(self) -> Iterator[_Tag]:
        for tie in self._incidents:
            tip = joined((role_words(tie.role), spoken_date(tie.date), tie.place))
            yield _Tag(kind="incident", name=tie.name, words=tie.name, icon="incident", tip=tip)

    def _topic_tags(self) -> Iterator[_Tag]:
        for path in self._topics:
            words, colour = " › ".join(path.split("/")), self._colour_of(path)
            yield _Tag(kind="topic", name=path, words=words, colour=colour, icon="" if colour else "topic")

    def _colour_of(self, path: str) -> str:
        while path:
            if colour := self._colours.get(path):
                return colour
            path = path.rpartition("/")[0]
        return ""

    def set_vocabulary(
        self, topics: Sequence[str], incidents: Sequence[str], colours: dict[str, str] | None = None
    ) -> None:
        """Names for the completion, and colours of topics by path; nothing is done where they are those of before."""
        vocabulary = ([*incidents, *topics], dict(colours or {}))
        if vocabulary == self._vocabulary:
            return
        self._vocabulary = vocabulary
        self._known_incidents = {name.casefold(): name for name in incidents}
        words, self._colours = vocabulary
        self.edit.offer(words, self._known_incidents)
        self.show_tags(self._topics, self._incidents)

    def focus_edit(self) -> None:
        """Put the cursor in the field."""
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add(self, text: str) -> None:
        held = {topic.casefold() for topic in self._topics} | {tie.name.casefold() for tie in self._incidents}
        for name in names_in(text):
            known = self._known_incidents.get(name.casefold())
            is_incident = name.startswith(INCIDENT_SIGN) or known is not None
            name = known or name.removeprefix(INCIDENT_SIGN).strip().strip("/")
            if not name or name.casefold() in held:
                continue
            held.add(name.casefold())
            if is_incident:
                self.incident_added.emit(name, Role.PRIMARY.value)
            else:
                self.topic_added.emit("/".join(part.strip() for part in name.split("/") if part.strip()))

    def _focus_last_chip(self) -> None:
        if self.chips:
            self.chips[-1].setFocus(Qt.FocusReason.BacktabFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Dress anew when font, colours or direction change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place.updateGeometry()
