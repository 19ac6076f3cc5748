"""The order of names as a reader of the window's language knows it from the dictionary."""

from PySide6.QtCore import QCollator, QLocale, Qt

from clippings_app.analysis.ordering import NameKey
from clippings_app.ui.language import NAMES


def reading_order(window: QLocale, system: QLocale) -> QLocale:
    """The language whose dictionary a person knows.

    Args:
        window: What the window speaks.
        system: What the desktop speaks; it decides where the window has not been translated into that.
    """
    foreign = system.language() is not QLocale.Language.C and system.name().partition("_")[0] not in NAMES
    chosen = system if foreign else window
    return QLocale("en") if chosen.language() is QLocale.Language.C else chosen  # C goes by the codes of letters


def name_key(locale: QLocale) -> NameKey:
    """What names are compared by: by the rules of a language (Å after Z in Swedish), numbers by their value.

    Args:
        locale: Whose rules.
    """
    collator = QCollator(locale)
    collator.setNumericMode(True)
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return collator.sortKey
