"""What the sidebar's context menus do: add, rename, move, merge, colour and delete topics, incidents, kept searches."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QWidget

from clippings_app.analysis.suggest import incident_of
from clippings_app.domain.article import IncidentMention
from clippings_app.domain.changes import (
    AddIncident,
    AddTopic,
    Batch,
    Change,
    DeleteIncident,
    DeleteSavedSearch,
    DeleteTopic,
    EditIncident,
    EditTopic,
    MergeIncidents,
    MergeTopics,
    SaveSearch,
    TagClippings,
)
from clippings_app.domain.clipping import Incident, Role, TopicCount
from clippings_app.ui.controller import Controller
from clippings_app.ui.dialogs.forms import QuestionDialog
from clippings_app.ui.dialogs.incident import IncidentDialog
from clippings_app.ui.tag_names import INCIDENT, TOPIC, TagNames
from clippings_app.ui.theme import TOPIC_COLOURS


class TagEdits(QObject):
    """Asks what is needed and has the library changed.

    Args:
        controller: Changes the library.
        window: Over which questions open.

    Attributes:
        names: Finds again what was renamed or merged.
    """

    topic_moved = Signal(str, str)
    """The path before and after of a topic that stands below another now, or at the top."""
    deleted = Signal(str)
    """What was deleted, in a sentence, to be told with the way back; nobody was asked before."""

    def __init__(self, controller: Controller, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self._window = window
        self.names = TagNames(controller, self)

    def edit(self, verb: str, kind: str, name: str) -> None:
        """Do what a context menu asks.

        Args:
            verb: "add", "rename", "move", "merge", "colour", "edit" or "delete".
            kind: "topic", "incident" or "search".
            name: Path of the topic, name of the incident or search; for "add" the parent's path, or "".
        """
        doings: dict[tuple[str, str], Callable[[str], None]] = {
            ("add", "topic"): self.add_topic,
            ("rename", "topic"): self._rename_topic,
            ("move", "topic"): self._move_topic,
            ("merge", "topic"): self._merge_topic,
            ("colour", "topic"): self._colour_topic,
            ("delete", "topic"): self._delete_topic,
            ("add", "incident"): lambda _name: self.add_incident(),
            ("rename", "incident"): self._rename_incident,
            ("edit", "incident"): self.edit_incident,
            ("merge", "incident"): self._merge_incident,
            ("delete", "incident"): self._delete_incident,
            ("rename", "search"): self._rename_search,
            ("delete", "search"): self._delete_search,
        }
        if doing := doings.get((verb, kind)):
            doing(name)

    def tag(self, kind: str, name: str, ids: list[int]) -> None:
        """Tag clippings that were dropped on a topic or incident."""
        words = self.tr("Tag with “{0}”").format(name)
        if kind == "topic":
            self._controller.apply(TagClippings(ids=tuple(ids), add_topics=(name,)), words)
        elif kind == "incident":
            self._controller.apply(TagClippings(ids=tuple(ids), add_incidents={name: Role.PRIMARY}), words)

    # ------------------------------------------------------------------ topics
    def add_topic(self, parent: str = "") -> None:
        """Ask for a new topic."""

        def add(name: str) -> None:
            path = f"{parent}/{name}" if parent else name
            self._do(AddTopic(path=path), self.tr("Add the topic “{0}”").format(path))

        hint = self.tr("A slash puts it within another: Security/Defections.")
        self._ask(self.tr("New topic"), self.tr("Name"), self.tr("Add"), add, hint=hint)

    def _rename_topic(self, path: str) -> None:
        def rename(name: str) -> None:
            after = "/".join((*path.split("/")[:-1], name.strip()))
            self._rearrange(path, after, EditTopic(path=path, name=name), self.tr("Rename the topic “{0}”"))

        last = path.rsplit("/", 1)[-1]
        self._ask(self.tr("Rename the topic"), self.tr("Name"), self.tr("Rename"), rename, value=last)

    def _move_topic(self, path: str) -> None:
        top = self.tr("(top)")
        below = [each for each in self._topics() if each != path and not each.startswith(f"{path}/")]

        def move(parent: str) -> None:
            self.move_topic(path, "" if parent == top else parent)

        self._ask(self.tr("Move the topic"), self.tr("Under"), self.tr("Move"), move, choices=[top, *below])

    def move_topic(self, path: str, parent: str) -> None:
        """Put a topic, with all below it, under another; "" is the top."""
        name = path.rsplit("/", 1)[-1]
        after = f"{parent}/{name}" if parent else name
        self._rearrange(path, after, EditTopic(path=path, parent=parent), self.tr("Move the topic “{0}”"))

    def _rearrange(self, path: str, after: str, change: EditTopic, words: str) -> None:
        def tell() -> None:
            if path.rpartition("/")[0] != after.rpartition("/")[0]:
                self.topic_moved.emit(path, after)

        self._controller.apply(change, words.format(path), lambda _applied: tell())

    def colour_topic(self, path: str, colour: str) -> None:
        """Give a topic a colour; "" takes its own away."""
        self._do(EditTopic(path=path, colour=colour), self.tr("Colour the topic “{0}”").format(path))

    def favour_topic(self, path: str, digit: int) -> None:
        """Give a topic the key of a digit from 1 to 9, with which it tags; 0 takes its key away."""
        words = self.tr("Give “{0}” the key {1}") if digit else self.tr("Take the key of “{0}” away")
        self._do(EditTopic(path=path, favourite=digit), words.format(path, digit))

    def _merge_topic(self, path: str) -> None:
        others = [each for each in self._topics() if each != path and not each.startswith(f"{path}/")]
        if not others:
            return

        def merge(into: str) -> None:
            words = self.tr("Merge the topic “{0}”").format(path)
            change = MergeTopics(paths=(path,), into=into)
            self._controller.apply(change, words, lambda _applied: self.names.remember_merge(TOPIC, path, into))

        self._ask(self.tr("Merge “{0}”").format(path), self.tr("Into"), self.tr("Merge"), merge, choices=others)

    def _colour_topic(self, path: str) -> None:
        dialog = QColorDialog(self._window)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        for at, colour in enumerate(TOPIC_COLOURS):
            QColorDialog.setCustomColor(at, QColor(colour))
        now = next((each.topic.colour for each in self._contents_topics() if each.topic.path == path), None)
        dialog.setCurrentColor(QColor(now or TOPIC_COLOURS[0]))
        dialog.colorSelected.connect(lambda colour: self.colour_topic(path, colour.name()))
        dialog.open()

    def _delete_topic(self, path: str) -> None:
        done = self.tr("The topic “{0}” is deleted, with all below it. Its clippings are still here.").format(path)
        words = self.tr("Delete the topic “{0}”").format(path)
        self._controller.apply(DeleteTopic(path=path), words, lambda _applied: self.deleted.emit(done))

    # ------------------------------------------------------------------ incidents
    def add_incident(self) -> None:
        """Ask for a new incident."""
        dialog = IncidentDialog(None, self._window)

        def add() -> None:
            incident = dialog.incident()
            self._do(AddIncident(incident=incident), self.tr("Add the incident “{0}”").format(incident.name))

        dialog.accepted.connect(add)
        dialog.open()

    def split_off(self, clipping: int, mention: IncidentMention) -> None:
        """Ask for a new incident out of a sentence of a clipping, and tie the clipping to it: one step."""
        proposed = incident_of(mention)
        dialog = IncidentDialog(proposed, self._window, new=True)

        def add() -> None:
            incident = dialog.incident()
            changes = (
                AddIncident(incident=incident),
                TagClippings(ids=(clipping,), add_incidents={incident.name: Role.PRIMARY}),
            )
            self._do(Batch(changes=changes), self.tr("Add the incident “{0}”").format(incident.name))

        dialog.accepted.connect(add)
        dialog.open()

    def edit_incident(self, name: str) -> None:
        """Change an incident's fields."""
        incident = self._incident(name)
        if incident is None:
            return
        dialog = IncidentDialog(incident, self._window)

        def edit() -> None:
            if changed := dialog.changed():
                self._do(EditIncident(name=name, fields=changed), self.tr("Edit the incident “{0}”").format(name))

        dialog.accepted.connect(edit)
        dialog.open()

    def _rename_incident(self, name: str) -> None:
        def rename(new: str) -> None:
            self._do(EditIncident(name=name, fields={"name": new}), self.tr("Rename the incident “{0}”").format(name))

        self._ask(self.tr("Rename the incident"), self.tr("Name"), self.tr("Rename"), rename, value=name)

    def _merge_incident(self, name: str) -> None:
        others = [each for each in self._incidents() if each != name]
        if not others:
            return

        def merge(into: str) -> None:
            words = self.tr("Merge the incident “{0}”").format(name)
            change = MergeIncidents(names=(name,), into=into)
            self._controller.apply(change, words, lambda _applied: self.names.remember_merge(INCIDENT, name, into))

        self._ask(self.tr("Merge “{0}”").format(name), self.tr("Into"), self.tr("Merge"), merge, choices=others)

    def _delete_incident(self, name: str) -> None:
        done = self.tr("The incident “{0}” is deleted. Its clippings are still here.").format(name)
        words = self.tr("Delete the incident “{0}”").format(name)
        self._controller.apply(DeleteIncident(name=name), words, lambda _applied: self.deleted.emit(done))

    # ------------------------------------------------------------------ kept searches
    def keep_search(self, query: str) -> None:
        """Ask for a name and keep a search under it."""

        def keep(name: str) -> None:
            self._do(SaveSearch(name=name, query=query), self.tr("Keep the search “{0}”").format(name))

        hint = self.tr("It stands in the sidebar, and finds what has come in since.")
        self._ask(self.tr("Keep this search"), self.tr("Name"), self.tr("Keep"), keep, value=query, hint=hint)

    def _rename_search(self, name: str) -> None:
        contents = self._controller.contents
        query = next((each.query for each in contents.searches if each.name == name), "") if contents else ""

        def rename(new: str) -> None:
            if new != name:
                change = Batch(changes=(DeleteSavedSearch(name=name), SaveSearch(name=new, query=query)))
                self._do(change, self.tr("Rename the search “{0}”").format(name))

        self._ask(self.tr("Rename the search"), self.tr("Name"), self.tr("Rename"), rename, value=name)

    def _delete_search(self, name: str) -> None:
        self._do(DeleteSavedSearch(name=name), self.tr("Delete the search “{0}”").format(name))

    # ------------------------------------------------------------------ parts
    def _do(self, change: Change, words: str) -> None:
        self._controller.apply(change, words)

    def _ask(
        self, title: str, question: str, accept: str, then: Callable[[str], None], *, value: str = "",
        choices: list[str] | None = None, hint: str = "",
    ) -> None:  # fmt: skip
        QuestionDialog(
            title, question, accept, then, value=value, choices=choices or (), hint=hint, parent=self._window
        ).open()

    def _topics(self) -> list[str]:
        return [each.topic.path for each in self._contents_topics()]

    def _contents_topics(self) -> tuple[TopicCount, ...]:
        return self._controller.contents.topics if self._controller.contents else ()

    def _incidents(self) -> list[str]:
        contents = self._controller.contents
        return list(contents.incident_names) if contents else []

    def _incident(self, name: str) -> Incident | None:
        contents = self._controller.contents
        incidents = contents.incidents if contents else ()
        return next((each.incident for each in incidents if each.incident.name == name), None)
