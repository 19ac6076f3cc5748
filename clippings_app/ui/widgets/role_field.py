"""What a clipping is to its incidents, to choose from."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from clippings_app.domain.clipping import Role


class RoleField(QComboBox):
    """The roles there are; and, where a clipping is not the same to all its incidents, that it stays so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_known = False
        """Whether somebody has said what it is: a person who chose it, or `show_role`."""
        self.suggested = Role.PRIMARY
        """What it is to an incident of which nothing is said."""
        for role, words in (
            (Role.PRIMARY, self.tr("Primary report")),
            (Role.FOLLOW_UP, self.tr("Follow-up")),
            (Role.BACKGROUND, self.tr("Background")),
            (Role.DENIAL, self.tr("Denial")),
        ):
            self.addItem(words, role.value)
        self.activated.connect(self._know)

    def role(self) -> Role | None:
        """The one that is chosen; None where each incident has its own."""
        return Role(self.currentData()) if self.currentData() else None

    def show_role(self, role: Role | None) -> None:
        """Choose one; None where each incident has its own, and nothing where that is the same one for all by now."""
        if (place := self.findData(role.value if role else "")) >= 0:
            self.setCurrentIndex(place)
            self.is_known = True

    def show_roles(self, roles: Sequence[Role]) -> None:
        """Choose what a clipping is to each of its incidents, if it has any."""
        if len(set(roles)) > 1:
            self.insertItem(0, self.tr("As each is"), "")
            self.show_role(None)
        elif roles:
            self.show_role(roles[0])

    def suggest(self, role: Role) -> None:
        """Choose one, unless somebody has said what it is."""
        self.suggested = role
        if not self.is_known:
            self.setCurrentIndex(self.findData(role.value))

    def reset(self) -> None:
        """Begin anew."""
        if (own := self.findData("")) >= 0:
            self.removeItem(own)
        self.suggested = Role.PRIMARY
        self.setCurrentIndex(0)
        self.is_known = False

    def _know(self, _index: int) -> None:
        self.is_known = True
