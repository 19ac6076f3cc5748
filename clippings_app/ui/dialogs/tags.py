"""Tags of several clippings at once: what some or all of them have, and what all of them shall get."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QWidget

from clippings_app.domain.answers import InCommon
from clippings_app.domain.changes import TagClippings
from clippings_app.domain.clipping import Role
from clippings_app.ui.dialogs.forms import FormDialog
from clippings_app.ui.icons import icon
from clippings_app.ui.language import counted
from clippings_app.ui.views.tag_field import TagField
from clippings_app.ui.widgets.role_field import RoleField

_WIDTH = 580
"""Pixels: the examples in its fields have room in every language."""


class TagsDialog(FormDialog):
    """Add topics and incidents, keep or take away those there are.

    A box that is half ticked stands for a tag that only some of them have; it stays so until it is ticked or emptied.

    Args:
        ids: The clippings to be tagged.
        had: What they have.
        topics: Every topic of the library, to complete.
        incidents: Every incident.
    """

    def __init__(
        self,
        ids: Sequence[int],
        had: InCommon,
        topics: Sequence[str],
        incidents: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("tags", counted(len(ids), "Tag %Ln clipping", "Tag %Ln clippings"), self.tr("Tag"), parent)
        self._ids, self._had = tuple(ids), {"topic": had.topics, "incident": had.incidents}
        self.topics = TagField(self.tr("Topics to add, separated by commas"), self)
        self.topics.set_vocabulary(topics)
        self.incidents = TagField(self.tr("Incidents to add, separated by commas"), self)
        self.incidents.set_vocabulary(incidents)
        self.role = RoleField(self)
        self.add_row(self.tr("T&opics"), self.topics)
        self.add_row(self.tr("&Incidents"), self.incidents)
        self.add_row(self.tr("&Role in the incidents"), self.role)
        self.there = QListWidget(self)
        self.there.setAccessibleName(self.tr("Tags they have"))
        self.there.setUniformItemSizes(True)  # of very many none is measured before it is in sight
        self.there.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # how many have it stands at the end
        self.there.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fill("topic", had.topics)
        self._fill("incident", had.incidents)
        self.there.setVisible(self.there.count() > 0)  # outside of the layout it would lie over the first label
        if self.there.count():
            self.form.addRow(QLabel(self.tr("Untick what to take away:"), self))
            self.form.addRow(self.there)
        self.topics.entered.connect(self.try_accept)
        self.incidents.entered.connect(self.try_accept)
        self.resize(_WIDTH, self.sizeHint().height())

    def change(self) -> TagClippings | None:
        """What to do; None when nothing was chosen."""
        wanted: dict[tuple[str, str], Qt.CheckState] = {}
        for row in range(self.there.count()):
            item = self.there.item(row)
            wanted[item.data(Qt.ItemDataRole.UserRole)] = item.checkState()
        everyone = len(self._ids)
        add = {"topic": list(self.topics.names()), "incident": list(self.incidents.names())}
        remove: dict[str, list[str]] = {"topic": [], "incident": []}
        for (kind, name), state in wanted.items():
            had = self._had[kind][name]
            if state is Qt.CheckState.Unchecked:
                remove[kind].append(name)
            elif state is Qt.CheckState.Checked and had < everyone and name not in add[kind]:
                add[kind].append(name)
        if not any((*add.values(), *remove.values())):
            return None
        role = self.role.role() or Role.PRIMARY
        return TagClippings(
            ids=self._ids,
            add_topics=tuple(add["topic"]),
            remove_topics=tuple(remove["topic"]),
            add_incidents=dict.fromkeys(add["incident"], role),
            remove_incidents=tuple(remove["incident"]),
            keep_roles=not self.role.is_known,  # of those that are in it already
        )

    def _fill(self, kind: str, counts: Mapping[str, int]) -> None:
        everyone, locale = len(self._ids), self.locale()
        sign = icon(kind)
        for name, count in counts.items():
            whole = count == everyone
            words = self.tr("Topic: {0}") if kind == "topic" else self.tr("Incident: {0}")
            words = words.format(" › ".join(name.split("/")) if kind == "topic" else name)
            some = self.tr("{0} ({1} of {2})").format(words, locale.toString(count), locale.toString(everyone))
            item = QListWidgetItem(sign, words if whole else some, self.there)
            item.setToolTip(item.text())
            item.setData(Qt.ItemDataRole.UserRole, (kind, name))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserTristate)
            item.setCheckState(Qt.CheckState.Checked if whole else Qt.CheckState.PartiallyChecked)
