"""What a clipping is to an incident, to choose from."""

from PySide6.QtWidgets import QComboBox, QWidget

from clippings_app.domain.clipping import Role


class RoleField(QComboBox):
    """The roles there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_known = False
        """Whether somebody has said what it is: a person who chose it, or `show_role`."""
        for role, words in (
            (Role.PRIMARY, self.tr("Primary report")),
            (Role.FOLLOW_UP, self.tr("Follow-up")),
            (Role.BACKGROUND, self.tr("Background")),
            (Role.DENIAL, self.tr("Denial")),
        ):
            self.addItem(words, role.value)
        self.activated.connect(self._know)

    def role(self) -> Role:
        """The one that is chosen."""
        return Role(self.currentData())

    def show_role(self, role: Role) -> None:
        """Choose one."""
        self.setCurrentIndex(self.findData(role.value))
        self.is_known = True

    def suggest(self, role: Role) -> None:
        """Choose one, unless somebody has said what it is."""
        if not self.is_known:
            self.setCurrentIndex(self.findData(role.value))

    def reset(self) -> None:
        """Begin anew."""
        self.setCurrentIndex(0)
        self.is_known = False

    def _know(self, _index: int) -> None:
        self.is_known = True
