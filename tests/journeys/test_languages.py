"""The window in German and in Hebrew: no English is left in it, it is mirrored, and a day's work can be done by keys.

The library of these tests is Hebrew throughout, so that any Latin word in a Hebrew window is one that was forgotten.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from driving import Driver
from further_walk import kinds_of_input, walk_further
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QTextBrowser, QWidget
from window_words import words_of

from clippings_app.domain.article import (
    Evidence,
    IncidentMention,
    LinkedSource,
    Origin,
    ParsedArticle,
    Photo,
    PhotoCredit,
    SourceKind,
)
from clippings_app.domain.changes import AddIncident, AddTopic, Batch, SaveSearch
from clippings_app.domain.clipping import Draft, Incident, IncidentTag, Role
from clippings_app.domain.errors import BrokenInput, EmptyInput
from clippings_app.importers.arrival import Failure
from clippings_app.intake import IntakeReport
from clippings_app.library import Library
from clippings_app.ui.crash import CrashDialog
from clippings_app.ui.dialogs.export import ExportDialog
from clippings_app.ui.dialogs.preferences import PreferencesDialog
from clippings_app.ui.dialogs.reports import _SEARCHES, ReportDialog
from clippings_app.ui.language import use_language
from clippings_app.ui.main_window import MainWindow

pytestmark = pytest.mark.journey
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

TRANSLATIONS = Path(__file__).resolve().parents[2] / "resources" / "translations"

PASTED = """הגשר הישן בנחל תלם נסגר לתנועה

סדקים התגלו בעמוד המרכזי, והתושבים נאלצים לעקוף

מאת נועה ברק

הגשר הישן בנחל תלם נסגר ביום שני לתנועה, לאחר שבודקים מצאו סדקים בעמוד המרכזי שלו.

ראש המועצה אמר כי העבודות יימשכו לפחות שלושה חודשים, וכי אוטובוסים יוסטו לכביש העליון.

התושבים בגדה המזרחית סיפרו שהתריעו על המצב כבר בחורף שעבר ולא קיבלו תשובה.
"""
"""An invented article in Hebrew, as it is copied from a page."""


def articles() -> Iterator[Draft]:
    """Two clippings with everything that a window shows words for."""
    yield Draft(
        article=ParsedArticle(
            headline="קיר הנמל בתלמר סומן כחלש",
            deck="שני סקרים ביקשו תיקונים שלא בוצעו",
            byline=("מירה לונד",),
            publisher="דואר תלמר",
            published="2024-05-06",
            modified="2024-05-07",
            section="מקומי",
            language="he",
            body=("קיר הנמל שקרס ביום ראשון תואר כחלש בסקר של משרד הנמלים.", "רב־חובל ראה סדקים באפריל."),
            photos=(
                Photo(
                    caption="הפרצה כפי שנראתה מהמגדלור",
                    credit=PhotoCredit(
                        printed="צילום: אינס ורגה",
                        photographer="אינס ורגה",
                        agency="תמונות החוף",
                        distributor="סוכנות הצפון",
                        flags=frozenset({"pool", "handout"}),
                    ),
                    after_paragraph=0,
                ),
                Photo(caption="סדקים באפריל", after_paragraph=1),
            ),
            sources=(
                LinkedSource(name="סקר משרד הנמלים", kind=SourceKind.LISTED),
                LinkedSource(name="רדיו תלמר", kind=SourceKind.ATTRIBUTED, paragraph=2),
            ),
            disclosures=("מכונה תרגמה חלק מהדיווח.",),
            mentions=(IncidentMention(text="הקיר קרס ביום ראשון.", date="2024-05-05", place="תלמר", paragraph=1),),
            boilerplate=("שתפו",),
            provenance={
                "headline": Evidence(origin=Origin.TEXT, start=10, end=57),
                "publisher": Evidence(origin=Origin.USER, at="2024-05-08T10:00:00Z", machine_value="תלמר"),
            },
        ),
        topics=("תשתיות/נמלים",),
        incidents=(IncidentTag(name="קריסת הקיר", date="2024-05-05", place="תלמר", role=Role.PRIMARY),),
    )
    yield Draft(
        article=ParsedArticle(headline="המעבורות חזרו להפליג", publisher="קול האי", language="he", body=("הן שבו.",)),
        filed=False,
    )


_OF_ANOTHER_DATE = Draft(
    article=ParsedArticle(headline="הקיר ייבנה מחדש", published="2024-05-02", language="he", body=("כך הוחלט.",))
)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "ספרייה"
    incident = Incident(name="קריסת הקיר", date="2024-05-05", place="תלמר", participants=("משרד הנמלים",))
    with Library.open(folder) as library:
        library.apply(
            Batch(
                changes=(
                    AddTopic(path="תשתיות/נמלים"),
                    AddIncident(incident=incident),
                    SaveSearch(name="סדקים", query="סדקים"),
                )
            )
        )
        library.add(list(articles()))
        library.catch_up()
    return folder


@pytest.fixture
def speaking(
    opened: Callable[[Path], Driver], library: Path, tmp_path: Path, qapp: QApplication
) -> Iterator[Callable[[str], Driver]]:
    """Opens the window in a language."""

    def open_in(language: str) -> Driver:
        settings = tmp_path / "config" / "clippings" / "settings.toml"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(f'language = "{language}"\n', encoding="utf-8")
        with Library.open(library) as opened_before:
            opened_before.add([_OF_ANOTHER_DATE])
            opened_before.catch_up()
        driver = opened(library)
        driver.wait(lambda: driver.window.list_pane.list.clippings.rowCount() == 3)
        return driver

    yield open_in
    use_language(qapp, "en", QLocale("en"))


# ---------------------------------------------------------------------- no English is left
def _sources(language: str) -> dict[str, set[str]]:
    """English strings of the program with the words that stand for them."""
    from xml.etree import ElementTree as Xml

    known: dict[str, set[str]] = {}
    for message in Xml.parse(TRANSLATIONS / f"clippings_{language}.ts").getroot().iter("message"):
        words = message.find("translation")
        assert words is not None
        texts = {part.text or "" for part in (words.findall("numerusform") or [words])}
        known.setdefault((message.findtext("source") or "").replace("&", ""), set()).update(
            text.replace("&", "") for text in texts
        )
    return known


_LATIN = re.compile(r"[A-Za-z]{2,}")
_KEYS = {"Ctrl", "Shift", "Alt", "Del", "Return", "Enter", "Esc", "Strg", "Umschalt", "Entf", "Home", "End", "Ins"}
_NAMES = {
    "klingon",
    "English",
    "Deutsch",
    "bib",
    "python",
    "Python",
    "Qt",
    "root",
    "tmp",
    "bibliography",
    "txt",
    "json",
}


def _forgotten_in_hebrew(words: Iterator[tuple[str, str]]) -> set[str]:
    """What has a Latin word that neither a translation nor the keyboard has."""
    queries = {word for query, _words in _SEARCHES for word in _LATIN.findall(query)}
    allowed = (
        _KEYS
        | _NAMES
        | queries
        | {word for texts in _sources("he").values() for t in texts for word in _LATIN.findall(t)}
    )
    return {
        f"{where}: {text}"
        for where, text in words
        if "export-preview" not in where and set(_LATIN.findall(_bare(text))) - allowed
    }


def _forgotten_in_german(words: Iterator[tuple[str, str]]) -> set[str]:
    """What is an English string of the program, unless German says the same."""
    known = _sources("de")
    found = set()
    for where, text in words:
        bare = _bare(text).partition(" (Strg")[0]
        if bare in known and bare not in known[bare] and bare != "Clippings":  # the program's own name
            found.add(f"{where}: {text}")
    return found


def _bare(text: str) -> str:
    """Words as they are read: without mnemonics, marks of direction, paths and the tags of rich text."""
    text = re.sub(r"<[^>]*>|(?<!\S)/\S+", " ", text).replace("&nbsp;", " ")
    return re.sub(r"[\u2066-\u2069\u200e\u200f]", "", text.replace("&", "")).strip()


_FORGOTTEN = {"he": _forgotten_in_hebrew, "de": _forgotten_in_german}
_DIALOGS = ("export", "preferences", "edit", "keys", "about", "add-incident", "add-topic", "import-link", "save-search")


_SMALL_LAPTOP = (1366, 768 - 78)
"""The room of its screen: without a panel of 40 pixels, and a title of 38."""


@pytest.mark.parametrize("language", ["en", "de", "he"])
def test_every_dialog_has_room_on_the_screen_of_a_small_laptop(
    speaking: Callable[[str], Driver], language: str
) -> None:
    driver = speaking(language)
    for name in _DIALOGS:
        driver.window.list_pane.list.select_first()
        driver.settle()
        driver.window.actions_[name].trigger()
        dialog = _dialog(driver)
        driver.settle()
        assert dialog.width() <= _SMALL_LAPTOP[0], name
        assert dialog.height() <= _SMALL_LAPTOP[1], name
        dialog.reject()


def _walk(driver: Driver, folder: Path) -> Iterator[tuple[str, str]]:
    """Go everywhere a person can go, and read all there is to read."""
    window = driver.window
    yield from words_of(window)
    for name in _DIALOGS:
        window.list_pane.list.select_first()
        driver.settle()
        window.actions_[name].trigger()
        dialog = _dialog(driver)
        driver.settle()
        yield from words_of(dialog)
        dialog.reject()
    window.actions_["star"].trigger()
    driver.wait(lambda: window.controller.history.stack.count() == 1)
    window.actions_["undo"].trigger()
    driver.settle()
    yield from words_of(window)
    window.controller.show_incident("קריסת הקיר")
    driver.wait(lambda: window.stage.pages.currentWidget() is window.stage.incident)
    yield from words_of(window.stage.incident)
    ids = [window.list_pane.list.clippings.id_at(place) for place in (0, 1)]
    window.stage.compare(ids[0], ids[1])
    driver.settle()
    yield from words_of(window.stage.comparison)
    for query in (
        "is:trash",
        "is:starred",
        "-has:credit has:photo",
        "-has:date",
        "צפלין",
        '"צפלין',
        "topic:אין",
        "klingon:x",
    ):
        window.stage.search_for(query)
        driver.settle()
        yield from words_of(window.list_pane)
    window.stage.search_for("")
    driver.settle()
    yield from walk_further(driver, folder)
    window.stage.search_for("")
    driver.settle()
    window.list_pane.list.selectAll()
    driver.settle()
    yield from words_of(window)
    window.actions_["tag"].trigger()
    dialog = _dialog(driver)
    yield from words_of(dialog)
    dialog.reject()
    window.actions_["trash"].trigger()
    driver.settle()
    yield from words_of(window.messages)
    window.actions_["empty-trash"].trigger()
    dialog = _dialog(driver)
    yield from words_of(dialog)
    dialog.reject()
    driver.copy(PASTED)
    window.desk.paste()
    driver.wait(lambda: window.review.has_draft)
    driver.settle()
    yield from words_of(window.review)
    window.desk.leave_review()
    driver.settle()
    yield from words_of(window)
    yield from (("kind of input", words) for words in kinds_of_input())
    yield from _walk_reports(window)


def _walk_reports(window: MainWindow) -> Iterator[tuple[str, str]]:
    error = BrokenInput("גזיר.json", kind="Clippings JSON", detail="not an object with a headline")
    failures = (Failure(name="א", error=EmptyInput("א")), Failure(name="ב", error=error))
    for dialog in (ReportDialog(IntakeReport(failed=failures), window), CrashDialog("דוח", None, window)):
        yield from words_of(dialog)
        dialog.deleteLater()


def _dialog(driver: Driver) -> QDialog:
    def there() -> list[QDialog]:
        return [each for each in driver.window.findChildren(QDialog) if each.isVisible()]

    driver.wait(there)
    return there()[-1]


@pytest.mark.parametrize("language", ["he", "de"])
def test_no_english_is_left_anywhere_in_the_window(
    speaking: Callable[[str], Driver], language: str, tmp_path: Path
) -> None:
    driver = speaking(language)
    words = list(_walk(driver, tmp_path))
    assert len(words) > 1500, "the walk has not been everywhere"
    assert not _FORGOTTEN[language](iter(words))


@pytest.mark.parametrize("language", ["en", "he", "de"])
def test_no_two_mnemonics_of_a_dialog_are_the_same(speaking: Callable[[str], Driver], language: str) -> None:
    driver = speaking(language)
    met = 0
    for name in (*_DIALOGS, "learnt-lines", "duplicates"):
        driver.window.list_pane.list.select_first()
        driver.settle()
        driver.window.actions_[name].trigger()
        dialog = _dialog(driver)
        driver.settle()
        parts = (each for kind in (QLabel, QAbstractButton) for each in dialog.findChildren(kind) if each.isVisible())
        texts = [text.replace("&&", "") for part in parts if "<" not in (text := part.text())]
        letters = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
        met += len(letters)
        twice = {letter for letter, count in letters.items() if count > 1}
        assert not twice, f"{name}: {[text for text in texts if any(f'&{each}' in text.lower() for each in twice)]}"
        dialog.reject()
    assert met > 25


def test_a_word_that_was_forgotten_is_found() -> None:
    assert _forgotten_in_hebrew(iter([("label", "Forgotten words")]))
    assert not _forgotten_in_hebrew(iter([("label", "ייצוא (Ctrl+E)")]))
    assert _forgotten_in_german(iter([("label", "&Export a bibliography…")]))
    assert not _forgotten_in_german(iter([("label", "Text")]))


# ---------------------------------------------------------------------- mirrored
def test_a_hebrew_window_is_mirrored(speaking: Callable[[str], Driver]) -> None:
    driver = speaking("he")
    window = driver.window
    window.resize(1500, 820)
    driver.settle()
    assert window.isRightToLeft()

    def left(widget: QWidget) -> int:
        return widget.mapTo(window, QPoint(0, 0)).x()

    assert left(window.sidebar) > left(window.list_pane) > left(window.article)
    assert left(window.article.reader) > left(window.article.evidence)
    search = window.list_pane.search
    assert left(search.edit) > left(search.filter_button) > left(search.sort_button)
    file_menu, help_menu = window.menuBar().actions()[0], window.menuBar().actions()[-1]
    assert window.menuBar().actionGeometry(file_menu).x() > window.menuBar().actionGeometry(help_menu).x()


def test_the_bar_of_a_selected_row_is_where_reading_begins(speaking: Callable[[str], Driver]) -> None:
    driver = speaking("he")
    rows = driver.window.list_pane.list
    rows.select_first()
    driver.settle()
    picture = rows.viewport().grab().toImage()
    middle = round(rows.visualRect(rows.currentIndex()).center().y() * picture.devicePixelRatio())
    inside = round(1.5 * picture.devicePixelRatio())  # of the bar, which is three wide, not of the frame around the row
    right, left = picture.pixelColor(picture.width() - 1 - inside, middle), picture.pixelColor(inside, middle)
    accent = "#0f5c8c"
    assert right.name() == accent
    assert left.name() != accent


# ---------------------------------------------------------------------- chosen in the preferences
def test_another_language_is_spoken_as_soon_as_it_is_kept(driver: Driver, qapp: QApplication) -> None:
    driver.press(Qt.Key.Key_Comma, CTRL)
    driver.wait(lambda: driver.window.findChild(PreferencesDialog) is not None)
    dialog = driver.window.findChild(PreferencesDialog)
    assert dialog.language.currentData() == "system"
    driver.settle()
    dialog.language.setCurrentIndex(dialog.language.findData("de"))
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: driver.window.successor is not None)
    successor = driver.window.successor
    assert isinstance(successor, MainWindow)
    try:
        driver.qtbot.waitUntil(lambda: successor.controller.contents is not None, timeout=30_000)
        assert successor.menuBar().actions()[0].text() == "&Datei"
        assert successor.settings.language == "de"
    finally:
        successor.close()
        successor.deleteLater()
        use_language(qapp, "en", QLocale("en"))


# ---------------------------------------------------------------------- a day's work in Hebrew, by keys alone
def test_all_in_hebrew_by_keys(speaking: Callable[[str], Driver], tmp_path: Path) -> None:
    driver = speaking("he")
    window = driver.window
    driver.copy(PASTED)
    driver.press(Qt.Key.Key_V, CTRL)
    driver.wait(lambda: window.review.has_draft)
    driver.settle()
    assert window.review.headline() == "הגשר הישן בנחל תלם נסגר לתנועה"
    driver.press(Qt.Key.Key_T, CTRL)  # the topics, as of a clipping
    assert driver.focus() is window.review.topics
    driver.type("תחבורה")
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: not window.in_review())
    driver.settle()
    window.activateWindow()  # off screen nobody gives it back after the popup of the topics
    driver.wait(window.isActiveWindow)
    assert window.messages.text.text() == "תויק תחת ⁨תחבורה⁩."

    driver.press(Qt.Key.Key_F, CTRL)
    driver.type("סדקים")
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: window.list_pane.search.count.text() == "שני גזירים")
    driver.press(Qt.Key.Key_F, CTRL)
    driver.type("הגשר")
    driver.press(Qt.Key.Key_Return)
    driver.wait(lambda: window.list_pane.search.count.text() == "גזיר אחד")
    driver.settle()

    driver.press(Qt.Key.Key_T, CTRL)
    driver.type("גשרים")
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    clipping = window.stage.current()
    assert clipping is not None
    assert set(clipping.topics) == {"תחבורה", "גשרים"}
    assert window.actions_["undo"].text().startswith("&ביטול")

    window.list_pane.list.setFocus()
    driver.press(Qt.Key.Key_E, CTRL)
    driver.wait(lambda: window.findChild(ExportDialog) is not None)
    dialog = window.findChild(ExportDialog)
    dialog.format.setCurrentIndex(dialog.format.findData("markdown"))
    target = tmp_path / "ביבליוגרפיה.md"
    dialog.to.setText(str(target))
    preview = dialog.findChild(QTextBrowser, "export-preview")
    assert preview is not None
    driver.wait(lambda: "הגשר הישן" in preview.toPlainText())
    driver.press(Qt.Key.Key_Return)
    driver.wait(target.exists)
    driver.settle()
    assert "הגשר הישן בנחל תלם נסגר לתנועה" in target.read_text(encoding="utf-8")
    assert window.messages.text.text().startswith("גזיר אחד נכתב אל")
