"""The language of the window: which one, its words and Qt's own, its direction, and how it counts."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from clippings_app.resource_files import resource

NAMES = {"en": "English", "de": "Deutsch", "he": "עברית"}
"""The languages there are, each by its own name; English is that of the sources and needs no translation."""

_DUAL = "counts of two"


def choose_language(choice: str, system: QLocale) -> str:
    """The language of the window: one of `NAMES`.

    Args:
        choice: What a person prefers; "system" leaves it to the desktop.
        system: The desktop's locale, with the languages its user reads, the best first.
    """
    if choice in NAMES:
        return choice
    wanted = (tag.partition("-")[0] for tag in system.uiLanguages())
    return next((tag for tag in wanted if tag in NAMES), "en")


def use_language(app: QApplication, choice: str, system: QLocale | None = None) -> str:
    """Have every window that is made from now on speak a language; which one it is.

    Args:
        app: Gets the words, in the place of those of another language.
        choice: As in `choose_language`.
        system: The desktop's locale; asked for if None.
    """
    system = QLocale.system() if system is None else system
    language = choose_language(choice, system)
    locale = QLocale(language)
    # Whose desktop speaks the same language keeps its country's way of writing dates and numbers.
    QLocale.setDefault(system if system.language() == locale.language() else locale)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)  # at once, lest the next choice find it again
    if language != "en":
        _install(app, f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        _install(app, f"clippings_{language}", str(resource("translations")))
    app.setLayoutDirection(locale.textDirection())
    return language


def _install(app: QApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)


def is_turned() -> bool:
    """Whether windows run from right to left."""
    return QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def how_far(words: str, done: str, total: str) -> str:
    """What is being done, and how much of all of it is: "Packing: 3 MB of 12 MB"."""
    return QCoreApplication.translate("progress", "{0}: {1} of {2}").format(words, done, total)


def data_size(count: int) -> str:
    """A number of bytes as people say it: "3.1 MB"."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def counted(count: int, one: str, many: str) -> str:
    """Words with a number in them, in the plural form that the language has for it; %Ln is the number.

    Args:
        count: The number.
        one: What English says of one: "%Ln clipping".
        many: What English says of any other number; the key of the translations: "%Ln clippings".
    """
    if count == 2 and (dual := QCoreApplication.translate(_DUAL, many)) != many:  # Qt's rules know no Hebrew dual
        return dual.replace("%Ln", QLocale().toString(count))
    words = QCoreApplication.translate("counts", many, None, count)
    number = QLocale().toString(count)
    if count == 1 and words == many.replace("%Ln", number):
        return one.replace("%Ln", number)
    return words
