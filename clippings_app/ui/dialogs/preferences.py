"""What can be preferred: theme, size of the article's text, language, and what comes in by itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QHBoxLayout, QPushButton, QWidget

from clippings_app.settings import Settings
from clippings_app.ui.dialogs.browser_section import BrowserSection
from clippings_app.ui.dialogs.forms import FormDialog, set_in
from clippings_app.ui.dialogs.watch_section import WatchSection
from clippings_app.ui.language import NAMES
from clippings_app.ui.theme import TEXT_SIZE

_LEAST_SIZE = 7.0
"""Points; below stands the theme's own size."""


class _TextSize(QDoubleSpinBox):
    """The theme's own size, or one in points; a step away from the theme's own size begins there."""

    def stepBy(self, steps: int) -> None:
        """Go up or down; below the least size is the theme's own."""
        if self.value() < _LEAST_SIZE:
            self.setValue(TEXT_SIZE + steps * self.singleStep())
            return
        super().stepBy(steps)
        if self.value() < _LEAST_SIZE:
            self.setValue(0)


class PreferencesDialog(FormDialog):
    """Theme, text size, pages from the browser, all of which take effect while choosing; a watched folder; language.

    Args:
        settings: As they are; Cancel goes back to them.
        library: The folder of the library that the window is open on.
    """

    changed = Signal(str, float)
    """Theme ("auto", "light", "dark") and text size in points (0: the theme's own)."""
    language_chosen = Signal(str)
    """Another language was kept: one of `settings.LANGUAGES`."""

    notify_changed = Signal(bool)
    """Whether the end of a long job is told."""
    log_asked = Signal()
    """What was done lately is to be shown."""

    def __init__(self, settings: Settings, parent: QWidget | None = None, *, library: str = "") -> None:
        super().__init__("preferences-dialog", self.tr("Preferences"), self.tr("Save"), parent)
        self._before = settings
        self.theme = QComboBox(self)
        for key, words in (
            ("auto", self.tr("As the desktop")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ):
            self.theme.addItem(words, key)
        self.theme.setCurrentIndex(self.theme.findData(settings.theme))
        self.text_size = _TextSize(self)
        self.text_size.setRange(0, 32)
        self.text_size.setSingleStep(0.5)
        self.text_size.setDecimals(1)
        set_in(self.text_size)
        self.text_size.setSpecialValueText(self.tr("Normal"))
        self.text_size.setSuffix(self.tr(" pt"))
        self.text_size.setValue(settings.text_size)
        self.add_row(self.tr("&Theme"), self.theme)
        self.add_row(self.tr("Size of the article's te&xt"), self.text_size)
        self.language = QComboBox(self)
        self.language.addItem(self.tr("As the system"), "system")
        for key, name in NAMES.items():
            self.language.addItem(name, key)
        self.language.setCurrentIndex(self.language.findData(settings.language))
        self.add_row(self.tr("&Language"), self.language)
        self.notify = QCheckBox(self.tr("Tell when a long &job is done and another window is in front"), self)
        self.notify.setChecked(settings.notify)
        self.notify.toggled.connect(self.notify_changed)
        self.rejected.connect(lambda: self.notify_changed.emit(settings.notify))
        self.form.addRow("", self.notify)
        self.watch = WatchSection(settings.watched.get(library, ""), self)
        self._offer_log()
        self.browser = BrowserSection(settings.browser, self)
        self.theme.currentIndexChanged.connect(self._tell)
        self.text_size.valueChanged.connect(self._tell)
        self.rejected.connect(lambda: self.changed.emit(self._before.theme, self._before.text_size))
        self.accepted.connect(self._tell_language)

    def _offer_log(self) -> None:
        log = QPushButton(self.tr("What was done lately…"), self)
        log.setObjectName("show-log")
        log.setAutoDefault(False)
        log.setToolTip(self.tr("The log that a report of a crash quotes: see it, and delete it"))
        log.clicked.connect(self.log_asked)
        row = QHBoxLayout()
        row.addWidget(log)
        row.addStretch(1)
        self.add_row(self.tr("Log for &reports"), row, log)

    def _tell_language(self) -> None:
        if self.language.currentData() != self._before.language:
            self.language_chosen.emit(self.language.currentData())

    def _tell(self) -> None:
        size = self.text_size.value()
        self.changed.emit(self.theme.currentData(), 0.0 if size < _LEAST_SIZE else size)
