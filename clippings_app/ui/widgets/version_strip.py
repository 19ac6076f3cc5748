"""What else a page said when it came in at other times."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from clippings_app.domain.clipping import ClippingRow
from clippings_app.ui.language import counted
from clippings_app.ui.widgets.dates import naming_months
from clippings_app.ui.widgets.margins import set_margins

_MOST_SHOWN = 4


class VersionStrip(QWidget):
    """A line with a button for every other version; hidden where there is none."""

    version_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("versions")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = QLabel(self)
        self._words.setProperty("tone", "muted")
        self._row = QHBoxLayout(self)
        set_margins(self._row, 20, 4, 12, 4)
        self._row.setSpacing(4)
        self._row.addWidget(self._words)
        self._row.addStretch(1)
        self.buttons: list[QPushButton] = []
        self.hide()

    def show_versions(self, others: Sequence[ClippingRow]) -> None:
        """Offer the other versions of a page, each by the day and hour at which it came in."""
        for button in self.buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        newest = sorted(others, key=lambda row: row.added, reverse=True)[:_MOST_SHOWN]
        self.buttons = [self._button(row) for row in newest]
        for place, button in enumerate(self.buttons, 1):
            self._row.insertWidget(place, button)
        count = len(others)
        self._words.setText(
            counted(
                count,
                "Another version of this page is here. Compare with:",
                "%Ln other versions of this page are here. Compare with:",
            )
        )
        self.setVisible(bool(others))

    def _button(self, row: ClippingRow) -> QPushButton:
        when = QDateTime.fromString(row.added, Qt.DateFormat.ISODate).toLocalTime()
        words = naming_months(self.locale()).toString(when, self.tr("d MMM yyyy, HH:mm"))
        button = QPushButton(words, self)
        button.setProperty("kind", "link")
        button.setToolTip(row.headline)
        button.setAccessibleName(self.tr("Compare with the version of {0}").format(words))
        button.clicked.connect(lambda: self.version_chosen.emit(row.id))
        return button
