"""What goes into an export, as boxes to tick; those that make no difference to a format are dimmed, tick and all."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

BESIDE = frozenset({"hashes", "originals", "loss_note"})
"""What goes beside the file, and so concerns every format."""


class ExportContents(QWidget):
    """The boxes, by the names they have in `ExportOptions`.

    Args:
        chosen: What is ticked at first.

    Attributes:
        boxes: The boxes by name.
    """

    changed = Signal()

    def __init__(self, chosen: Mapping[str, bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QCheckBox] = {}
        self._shows_pictures = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        for title, names in self._groups():
            label = QLabel(title, self)
            label.setProperty("tone", "muted")
            if column.count():
                column.addSpacing(8)
            column.addWidget(label)
            pairs = QGridLayout()  # two beside each other: all of it has to fit on the screen of a small laptop
            pairs.setHorizontalSpacing(16)
            pairs.setVerticalSpacing(5)
            pairs.setColumnStretch(1, 1)
            column.addLayout(pairs)
            for at, (name, (words, tip)) in enumerate(names.items()):
                box = QCheckBox(words, self)
                box.setObjectName(f"export-{name.replace('_', '-')}")
                box.setChecked(chosen[name])
                box.setToolTip(tip)
                box.setAccessibleDescription(tip)
                box.toggled.connect(lambda _on: self.changed.emit())
                pairs.addWidget(box, *divmod(at, 2))
                self.boxes[name] = box
        firsts = [self.boxes[name] for _title, names in self._groups() for name in list(names)[::2]]
        for pairs in self.findChildren(QGridLayout):
            pairs.setColumnMinimumWidth(0, max(box.sizeHint().width() for box in firsts))
        self.boxes["originals"].toggled.connect(self._tick_hashes)
        self.boxes["credits"].toggled.connect(self._free_thumbnails)
        self._tick_hashes(on=self.boxes["originals"].isChecked())

    def chosen(self) -> dict[str, bool]:
        """What is ticked, by name."""
        return {name: box.isChecked() for name, box in self.boxes.items()}

    def dim(self, takes: frozenset[str]) -> None:
        """Dim what a format does not take."""
        self._shows_pictures = "thumbnails" in takes
        for name, box in self.boxes.items():
            box.setEnabled(name in takes or name in BESIDE)
        self._tick_hashes(on=self.boxes["originals"].isChecked())
        self._free_thumbnails()

    def _tick_hashes(self, on: bool) -> None:
        """Originals bring their hashes with them."""
        self.boxes["hashes"].setEnabled(not on)
        if on:
            self.boxes["hashes"].setCheckState(Qt.CheckState.Checked)

    def _free_thumbnails(self) -> None:
        """Pictures stand beside credits, and nowhere without them."""
        credits = self.boxes["credits"]
        self.boxes["thumbnails"].setEnabled(credits.isEnabled() and credits.isChecked() and self._shows_pictures)

    def _groups(self) -> tuple[tuple[str, dict[str, tuple[str, str]]], ...]:
        entries = {
            "deck": (self.tr("&Decks"), self.tr("The lines under each headline")),
            "sources": (self.tr("Sources &cited"), self.tr("What each article cites, and whether you hold it")),
            "notes": (self.tr("My &notes"), ""),
            "quotations": (
                self.tr("&Quotations, with ¶"),
                self.tr("What your notes quote (> …), with the paragraph it stands in"),
            ),
            "retrieved": (self.tr("Day of ret&rieval"), self.tr("The day each clipping was taken in")),
            "archive": (
                self.tr("&Archived copies"),
                self.tr("Where a copy in a web archive is, or where to look for one"),
            ),
            "hashes": (
                self.tr("S&HA-256 of the originals"),
                self.tr("Printed with each entry; a manifest and a verifier go into a folder beside the file"),
            ),
        }
        parts = {
            "chronology": (
                self.tr("Chronolog&y of incidents"),
                self.tr("What the clippings of an incident report with a date, before its entries"),
            ),
            "credits": (self.tr("&Image credits"), self.tr("Photographer, agency and rights of every picture")),
            "thumbnails": (
                self.tr("S&mall pictures beside them"),
                self.tr("Each picture you hold, small, so that a credit can be told to be that of the right one"),
            ),
        }
        beside = {
            "originals": (
                self.tr("The ori&ginals, with a verifier"),
                self.tr("What came in, byte for byte, and a small program that tells whether it was changed"),
            ),
            "loss_note": (
                self.tr("A note of &what is lost"),
                self.tr("A text file that says what the format cannot carry, where there is anything"),
            ),
        }
        return (
            (self.tr("With each entry"), entries),
            (self.tr("As parts of their own"), parts),
            (self.tr("Beside the file"), beside),
        )
