"""What all dialogs have in common: where they begin, what Enter does, that nothing lies about in them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QSize, Qt, QTranslator, qVersion
from PySide6.QtGui import QGuiApplication, QTextLayout
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from clippings_app import __version__
from clippings_app.domain.answers import InCommon
from clippings_app.domain.article import ParsedArticle, Photo
from clippings_app.domain.bibliography import EntryOrder
from clippings_app.domain.clipping import Clipping, Incident, Role
from clippings_app.domain.errors import BrokenInput, EmptyInput
from clippings_app.domain.query_language import FIELD_NAMES
from clippings_app.domain.watch import Stage
from clippings_app.domain.worded import Quoted
from clippings_app.importers.arrival import Failure
from clippings_app.intake import IntakeReport
from clippings_app.resource_files import resource
from clippings_app.settings import ExportChoices, Settings
from clippings_app.ui.crash import versions
from clippings_app.ui.dialogs.date_field import DateField, DateTold, edtf_of
from clippings_app.ui.dialogs.details import DetailsDialog
from clippings_app.ui.dialogs.details_of_several import SeveralDetailsDialog
from clippings_app.ui.dialogs.export import ExportDialog
from clippings_app.ui.dialogs.fitting import FittingDialog
from clippings_app.ui.dialogs.forms import ConfirmDialog, FormDialog, QuestionDialog
from clippings_app.ui.dialogs.incident import IncidentDialog
from clippings_app.ui.dialogs.original import OriginalDialog
from clippings_app.ui.dialogs.photos import PhotosEditor
from clippings_app.ui.dialogs.preferences import PreferencesDialog
from clippings_app.ui.dialogs.reports import AboutDialog, HelpDialog, ReportDialog
from clippings_app.ui.dialogs.tags import TagsDialog
from clippings_app.ui.errand_messages import Exported, ExportStep
from clippings_app.ui.errands import Errands
from clippings_app.ui.long_work import LongWork
from clippings_app.ui.widgets.dates import spoken_date
from clippings_app.ui.widgets.notes import NoteEdit
from clippings_app.ui.widgets.written_dates import written_date

PLAIN = tuple(Clipping(id=n, uid=str(n), article=ParsedArticle(headline=f"Number {n}")) for n in (1, 2))


def _ignored(*_args: object) -> None:
    """For answers that a test does not look at."""


DIALOGS: dict[str, tuple[Callable[[], FormDialog], Callable[[FormDialog], QWidget]]] = {
    "question": (
        lambda: QuestionDialog("Keep", "&Name", "Keep", _ignored, value="quay"),
        lambda dialog: dialog.field,  # type: ignore[attr-defined]
    ),
    "choice": (
        lambda: QuestionDialog("Move", "&Under", "Move", _ignored, choices=("Sea", "Land")),
        lambda dialog: dialog.field,  # type: ignore[attr-defined]
    ),
    "tags": (lambda: TagsDialog((1, 2), InCommon(), ("Sea",), ("Storm",)), lambda dialog: dialog.topics),  # type: ignore[attr-defined]
    "incident": (lambda: IncidentDialog(Incident(name="Storm")), lambda dialog: dialog.name),  # type: ignore[attr-defined]
    "preferences": (lambda: PreferencesDialog(Settings()), lambda dialog: dialog.theme),  # type: ignore[attr-defined]
    "several": (lambda: SeveralDetailsDialog(2, {"publisher": "Post"}), lambda dialog: dialog.lines["publisher"]),  # type: ignore[attr-defined]
    "details": (lambda: DetailsDialog(PLAIN[0]), lambda dialog: dialog.lines["headline"]),  # type: ignore[attr-defined]
    "confirm": (
        lambda: ConfirmDialog("Delete", "It goes.", "Delete", _ignored),
        lambda dialog: dialog.cancel,  # type: ignore[attr-defined]
    ),
}


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[FormDialog], FormDialog]:
    def show(dialog: FormDialog) -> FormDialog:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitExposed(dialog)
        return dialog

    return show


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_begins_in_its_first_field_with_the_buttons_last(
    shown: Callable[[FormDialog], FormDialog], name: str
) -> None:
    make, first = DIALOGS[name]
    dialog = shown(make())
    field = first(dialog)
    assert dialog.focusWidget() is field
    assert dialog.focusWidget() is not dialog.ok
    if isinstance(field, QLineEdit) and field.text():
        assert field.selectedText() == field.text()


@pytest.mark.parametrize("name", DIALOGS)
def test_nothing_in_a_dialog_stands_outside_of_its_layout(shown: Callable[[FormDialog], FormDialog], name: str) -> None:
    dialog = shown(DIALOGS[name][0]())
    held = _held(dialog.layout())
    for child in dialog.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        assert child in held or not child.isVisible(), child


def _held(layout: QLayout | None) -> list[QWidget]:
    widgets: list[QWidget] = []
    for at in range(layout.count() if layout else 0):
        item = layout.itemAt(at)  # type: ignore[union-attr]
        widgets += [item.widget()] if item.widget() else _held(item.layout())
    return widgets


@pytest.mark.parametrize("name", DIALOGS)
def test_on_a_low_screen_a_dialog_scrolls_and_its_buttons_stay(
    shown: Callable[[FormDialog], FormDialog], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    low = QSize(850, 300)
    monkeypatch.setattr(FittingDialog, "room", lambda _dialog: low)
    make, first = DIALOGS[name]
    dialog = shown(make())
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert dialog.height() <= low.height()
    assert dialog.rect().contains(dialog.buttons.geometry())
    assert dialog.focusWidget() is first(dialog)
    for field in dialog._fields_in_order():
        field.setFocus(Qt.FocusReason.TabFocusReason)
        around = [area for area in dialog.findChildren(QScrollArea) if area.isAncestorOf(field)]
        for area in sorted(around, key=lambda each: not each.isAncestorOf(around[0])):
            area.ensureWidgetVisible(field)  # as the Tab key does
        assert not around or not field.visibleRegion().isEmpty(), field.objectName()


def test_a_dialog_has_the_room_of_its_screen_or_of_a_larger_window(qtbot: QtBot) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry().size()
    window = QWidget()
    qtbot.addWidget(window)
    dialog, alone = FittingDialog(window), FittingDialog()
    qtbot.addWidget(alone)
    window.resize(screen.width() // 2, screen.height() // 2)
    assert dialog.room() == alone.room()
    assert screen.height() - 60 < alone.room().height() < screen.height()
    window.resize(screen.width() * 2, screen.height() * 2)
    assert dialog.room().height() > screen.height()


def test_what_grows_beyond_the_screen_while_it_is_open_scrolls_too(
    shown: Callable[[FormDialog], FormDialog], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FittingDialog, "room", lambda _dialog: QSize(850, 300))
    dialog = shown(QuestionDialog("Keep", "&Name", "Keep", _ignored, value="quay"))
    assert dialog.findChild(QScrollArea) is None
    words = QLabel("\n".join(["A line."] * 40), dialog)
    dialog.form.addRow("", words)
    words.show()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert dialog.findChild(QScrollArea) is not None
    assert dialog.height() <= 300
    assert dialog.focusWidget() is dialog.field  # type: ignore[attr-defined]


def test_only_what_is_ticked_is_set_in_several(shown: Callable[[FormDialog], FormDialog], qtbot: QtBot) -> None:
    held = {"publisher": "Post", "section": "", "byline": "Ann Roe"}
    dialog = shown(SeveralDetailsDialog(2, held, ("The Telmar Post",)))
    assert isinstance(dialog, SeveralDetailsDialog)
    assert dialog.changed() == {}
    assert dialog.lines["publisher"].text() == "Post"
    assert dialog.lines["language"].placeholderText() == "Not the same in all of them"
    assert dialog.lines["section"].placeholderText() == ""
    qtbot.keyClicks(dialog.lines["section"], "World")
    dialog.lines["byline"].end(False)
    qtbot.keyClicks(dialog.lines["byline"], "; Bo Li")
    dialog.boxes["language"].click()
    assert dialog.changed() == {"section": "World", "byline": ("Ann Roe", "Bo Li"), "language": None}
    qtbot.keyClicks(dialog.lines["published"], "next week")
    with qtbot.assertNotEmitted(dialog.accepted):
        dialog.ok.click()
    assert "next week" in dialog.wrong.text()
    dialog.lines["published"].setText("31 December 2024")
    with qtbot.waitSignal(dialog.accepted):
        dialog.ok.click()
    assert dialog.changed()["published"] == "2024-12-31"


def test_tags_of_several_say_how_many_have_them(shown: Callable[[FormDialog], FormDialog]) -> None:
    had = InCommon(topics={"Sea/Ports": 3, "Law": 1}, incidents={"Storm": 2})
    dialog = shown(TagsDialog((1, 2, 3), had, (), ()))
    assert isinstance(dialog, TagsDialog)
    items = [dialog.there.item(row) for row in range(dialog.there.count())]
    words = ["Topic: Sea › Ports", "Topic: Law (1 of 3)", "Incident: Storm (2 of 3)"]
    assert [item.text() for item in items] == words
    assert [item.checkState() is Qt.CheckState.Checked for item in items] == [True, False, False]
    assert dialog.change() is None
    items[0].setCheckState(Qt.CheckState.Unchecked)
    items[2].setCheckState(Qt.CheckState.Checked)
    change = dialog.change()
    assert change is not None
    assert (change.remove_topics, dict(change.add_incidents)) == (("Sea/Ports",), {"Storm": Role.PRIMARY})
    assert change.keep_roles, "what those that have it are to it stays"
    dialog.role.activated.emit(2)  # as when a person chooses
    dialog.role.setCurrentIndex(2)
    change = dialog.change()
    assert change is not None
    assert (dict(change.add_incidents), change.keep_roles) == ({"Storm": Role.BACKGROUND}, False)


def test_how_many_have_a_tag_is_in_sight_however_long_its_name(shown: Callable[[FormDialog], FormDialog]) -> None:
    had = InCommon(incidents={"The long repair of the northern quay wall and of all that stands on it " * 2: 2})
    dialog = shown(TagsDialog((1, 2, 3), had, (), ()))
    assert isinstance(dialog, TagsDialog)
    item, view = dialog.there.item(0), dialog.there
    words = view.fontMetrics().elidedText(item.text(), view.textElideMode(), view.viewport().width() - 60)
    assert words.endswith("(2 of 3)")


@pytest.mark.parametrize("known", [(), ("Seaside",)])
def test_enter_takes_what_was_typed_as_a_tag(
    shown: Callable[[FormDialog], FormDialog], qtbot: QtBot, known: tuple[str, ...]
) -> None:
    dialog = shown(TagsDialog((1, 2), InCommon(), known, ()))
    assert isinstance(dialog, TagsDialog)
    qtbot.keyClicks(dialog.topics, "Sea")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.topics, Qt.Key.Key_Return)
    change = dialog.change()
    assert change is not None
    assert change.add_topics == ("Sea",)


def test_enter_alone_deletes_nothing(shown: Callable[[FormDialog], FormDialog], qtbot: QtBot) -> None:
    done: list[bool] = []
    dialog = shown(ConfirmDialog("Delete", "It goes.", "Delete", lambda: done.append(True)))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert done == []


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("31 December 2024", "2024-12-31"),
        ("31.12.2024", "2024-12-31"),
        (" December  31, 2024 ", "2024-12-31"),
        ("2024-12", "2024-12"),
        ("2024", "2024"),
        ("2024-08-19/2024-08-21", "2024-08-19/2024-08-21"),
        ("2024-08-20T09:30+09:00", "2024-08-20T09:30+09:00"),
        ("some day in 2024", None),
        ("around 31 December 2024", "2024-12-31~"),
        ("about 2015", "2015~"),
        ("19 to 21 August 2024", "2024-08-19/2024-08-21"),
        ("August 19-21, 2024", "2024-08-19/2024-08-21"),
        ("August 19–21, 2024", "2024-08-19/2024-08-21"),
        ("19.–21. August 2024", "2024-08-19/2024-08-21"),
        ("30 August – 2 September 2024", "2024-08-30/2024-09-02"),
        ("from March to May 2024", "2024-03/2024-05"),
        ("between 1990 and 1995", "1990/1995"),
        ("1990-1995", "1990/1995"),
        ("1995-1990", None),
        ("21 to 19 August 2024", None),
        ("before 2001", "../2000"),
        ("after March 2020", "2020-04/.."),
        ("before 1 March 2024", "../2024-02-29"),
        ("before long", None),
        ("08/09/2024", None),
        ("31 February 2024", None),
        ("", None),
    ],
)
def test_dates_are_read_as_people_write_them(text: str, edtf: str | None) -> None:
    assert edtf_of(text) == edtf


def test_a_date_that_cannot_be_read_marks_its_field(qtbot: QtBot) -> None:
    field = DateField("")
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "yesterday")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.property("wrong")
    assert "yesterday" in field.problem()
    field.selectAll()
    qtbot.keyClicks(field, "5 May 2024")
    assert not field.property("wrong")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == field.value() == "2024-05-05"


def test_a_dialog_has_room_for_every_line_that_is_wrapped(shown: Callable[[FormDialog], FormDialog]) -> None:
    dialog = shown(PreferencesDialog(Settings()))
    notes = [each for each in dialog.findChildren(QLabel) if each.isVisible() and each.wordWrap()]
    assert notes
    notes[0].setText("Files that are new in it go into the inbox. " * 6)
    dialog.resize(dialog.width(), dialog.minimumHeight())
    QGuiApplication.processEvents()
    assert all(each.height() >= each.heightForWidth(each.width()) for each in notes)


def test_a_date_with_an_hour_is_said_in_words_below_its_field(
    shown: Callable[[FormDialog], FormDialog], qtbot: QtBot
) -> None:
    clipping = replace(PLAIN[0], article=ParsedArticle(headline="Storm", published="2025-03-11T09:40:00+01:00"))
    dialog = shown(DetailsDialog(clipping))
    assert isinstance(dialog, DetailsDialog)
    words = dialog.findChild(QLabel, "field-published-told")
    assert words is not None
    assert words.text() == "11 March 2025, 09:40"
    assert dialog.lines["published"].accessibleDescription() == words.text()
    assert dialog.changed() == {}  # the exact time is still what stands in the field
    told = dialog.findChild(QLabel, "field-modified-told")
    height, examples = told.height(), told.text()
    assert "c. 2017" in examples
    dialog.lines["modified"].setFocus()
    qtbot.keyClicks(dialog.lines["modified"], "5 May 2025")
    assert (told.text(), told.height()) == ("5 May 2025", height)
    dialog.lines["modified"].setText("5 Mayflower")
    assert told.text() == examples, "what cannot be read is helped with"
    several = shown(SeveralDetailsDialog(2, {"published": "2024-05"}))
    assert several.findChild(QLabel, "field-published-told").text() == "May 2024"


@pytest.mark.parametrize("language", ["en", "de", "he"])
@pytest.mark.parametrize("brief", [False, True])
def test_below_an_empty_date_stand_examples_that_it_reads(qtbot: QtBot, language: str, *, brief: bool) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    translator, before = QTranslator(), QLocale()
    if language != "en":
        assert translator.load(str(resource("translations", f"clippings_{language}.qm")))
        app.installTranslator(translator)
    QLocale.setDefault(QLocale(language))
    try:
        page = QWidget()
        qtbot.addWidget(page)
        date = DateField("", page)
        told = DateTold(date, brief=brief)
        lines = [line.rpartition(": ")[2] for line in told.text().split("\n")]
        groups = [[each[1:-1] for each in line.split(" · ")] for line in lines]
        read = [[edtf_of(example) for example in group] for group in groups]
        bare = [[edtf_of(each.translate({0x2068: None, 0x2069: None})) for each in group] for group in groups]
    finally:
        app.removeTranslator(translator)
        QLocale.setDefault(before)
    assert len(groups) == (1 if brief else 2)
    words, edtf = (read[0][:2], read[0][2:]) if brief else read
    assert words == edtf, "the same dates, in words and as EDTF"
    assert None not in words
    assert bare == read, "nobody types the marks that keep directions apart"
    assert date.accessibleDescription() == told.text()


@pytest.mark.parametrize("side", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_first_example_of_a_date_stands_where_the_window_begins(qtbot: QtBot, side: Qt.LayoutDirection) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.setLayoutDirection(side)
    told = DateTold(DateField("", page), brief=True)
    layout = QTextLayout(told.text(), told.font())
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    first, last = (line.cursorToX(told.text().index(words))[0] for words in ("August 2024", "2017~"))
    assert (first < last) == (side == Qt.LayoutDirection.LeftToRight)


def test_an_empty_date_of_an_incident_and_of_several_clippings_says_how_dates_are_written(
    shown: Callable[[FormDialog], FormDialog],
) -> None:
    incident = shown(IncidentDialog(None))
    told = incident.findChild(DateTold)
    assert told is not None
    assert told.text().split("\n")[0].startswith("In words: ")
    assert told.height() >= told.fontMetrics().lineSpacing() * 2 - 2, "both lines are seen"
    several = shown(SeveralDetailsDialog(2, {}))
    assert several.findChild(DateTold).text()


def test_dates_of_an_incident_and_a_clipping_are_read_the_same_way(
    shown: Callable[[FormDialog], FormDialog], qtbot: QtBot
) -> None:
    dialog = shown(IncidentDialog(None))
    assert isinstance(dialog, IncidentDialog)
    qtbot.keyClicks(dialog.date, "soon")
    dialog.try_accept()
    assert dialog.name.property("wrong")
    qtbot.keyClicks(dialog.name, "Storm")
    dialog.try_accept()
    assert dialog.date.property("wrong")
    assert dialog.isVisible()
    dialog.date.setText("5 May 2024")
    dialog.try_accept()
    assert dialog.incident().date == "2024-05-05"
    details = shown(DetailsDialog(PLAIN[0]))
    assert isinstance(details, DetailsDialog)
    details.lines["published"].setText("5 May 2024")
    tabs = details.findChild(QTabWidget)
    assert tabs is not None
    tabs.setCurrentIndex(3)
    details.lines["modified"].setText("soon")
    details.try_accept()
    assert tabs.currentIndex() == 0
    details.lines["modified"].clear()
    assert details.changed() == {"published": "2024-05-05"}


def test_a_preview_says_when_it_is_a_sample(qtbot: QtBot, tmp_path: Path) -> None:
    errands = Errands(tmp_path / "library")
    dialog = ExportDialog(errands, range(1, 3001), "", ExportChoices(folder=str(tmp_path)))
    qtbot.addWidget(dialog)
    dialog._show_preview(Exported(job=1, count=8, to=None, text="@article{a}", losses=("Notes (2 of 8 clippings)",)))
    assert "sample of the first 8 clippings; the file has 3,000 clippings" in dialog.preview.toPlainText()
    assert dialog.losses.text().startswith("Of the sample")
    dialog._show_preview(Exported(job=2, count=3000, to=None, text="x" * 20_000, losses=()))
    assert dialog.preview.toPlainText().endswith("the file has 3,000 clippings.")
    errands.stop()


def test_the_home_of_nobody_is_no_folder_to_write_to(qtbot: QtBot, tmp_path: Path) -> None:
    errands = Errands(tmp_path / "library")
    dialog = ExportDialog(errands, [1], "", ExportChoices(folder=str(tmp_path)))
    qtbot.addWidget(dialog)
    dialog.to.setText("~nobody-of-that-name/press.bib")
    assert "There is no folder ~nobody-of-that-name" in dialog.problem()
    errands.stop()


def test_a_place_with_a_name_that_no_disk_takes_is_no_folder_to_write_to(qtbot: QtBot, tmp_path: Path) -> None:
    errands = Errands(tmp_path / "library")
    dialog = ExportDialog(errands, [1], "", ExportChoices(folder=str(tmp_path)))
    qtbot.addWidget(dialog)
    dialog.to.setText(str(tmp_path / ("x" * 300) / "press.bib"))
    assert "There is no folder" in dialog.problem()
    errands.stop()


def test_cancel_stops_the_writing_first_and_closes_then(qtbot: QtBot, tmp_path: Path) -> None:
    errands = Errands(tmp_path / "library")
    dialog = ExportDialog(errands, [1, 2], "", ExportChoices(format="docx", folder=str(tmp_path)))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.progress.isHidden()
    dialog.try_accept()
    assert dialog._export_job is not None
    assert not dialog.ok.isEnabled()
    dialog._show_step(ExportStep(job=1, stage=Stage.FORMATTING, done=2000, total=10_000))
    assert dialog.step.text().replace(",", "") == "Formatting: 2000 of 10000"
    assert (dialog.progress.value(), dialog.progress.maximum()) == (2000, 10_000)
    dialog._show_step(ExportStep(job=1, stage=Stage.SETTING, done=0, total=0))
    assert (dialog.step.text(), dialog.progress.maximum()) == ("Setting the document", 0)
    dialog.reject()
    assert dialog.isVisible()
    assert dialog.wrong.text() == "Stopped."
    assert dialog.ok.isEnabled()
    assert dialog.progress.isHidden()
    dialog.reject()
    assert not dialog.isVisible()
    errands.stop()


def test_an_export_under_way_does_not_make_room_before_its_time_nor_twice(qtbot: QtBot, tmp_path: Path) -> None:
    errands, work = Errands(tmp_path / "library"), LongWork()
    dialog = ExportDialog(errands, [1, 2], "", ExportChoices(folder=str(tmp_path)), work=work)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.try_accept()
    for _ in range(2):  # what is said of how far it is gets another length
        QApplication.sendEvent(dialog, QEvent(QEvent.Type.LayoutRequest))
    assert dialog.isVisible(), "it is over in a moment, mostly"
    assert work.tasks == []
    dialog._make_room()
    assert len(work.tasks) == 1
    dialog._finish(Exported(job=1, count=2, to=tmp_path / "a.bib", text=None, losses=()))
    assert work.tasks == [], "else a window that is closed waits for it for ever"
    errands.stop()


def test_what_makes_no_difference_to_a_format_is_dimmed_and_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    errands = Errands(tmp_path / "library")
    dialog = ExportDialog(errands, [1], "", ExportChoices(format="html", retrieved=True, folder=str(tmp_path)))
    qtbot.addWidget(dialog)
    boxes = dialog.contents.boxes

    def live() -> set[str]:
        return {name for name, box in boxes.items() if box.isEnabled()}

    assert live() == set(boxes)
    dialog.format.setCurrentIndex(dialog.format.findData("ris"))
    assert set(boxes) - live() == {"deck", "chronology", "retrieved", "thumbnails"}
    dialog.format.setCurrentIndex(dialog.format.findData("json"))
    assert live() == {"hashes", "originals", "loss_note"}
    dialog.format.setCurrentIndex(dialog.format.findData("pdf"))
    boxes["credits"].setChecked(False)
    assert set(boxes) - live() == {"thumbnails"}, "pictures stand beside credits"
    boxes["credits"].setChecked(True)
    boxes["thumbnails"].setChecked(False)
    assert not dialog.options().shows_thumbnails
    boxes["originals"].setChecked(True)
    assert set(boxes) - live() == {"hashes"}, "originals bring their hashes with them"
    dialog.order.setCurrentIndex(dialog.order.findData("author"))
    options, choices = dialog.options(), dialog.choices()
    assert (options.order, options.retrieved, options.hashes, options.originals) == (
        EntryOrder.AUTHOR,
        True,
        True,
        True,
    )
    assert dialog.to.text().endswith("bibliography.pdf")
    again = ExportDialog(errands, [1], "", choices)
    qtbot.addWidget(again)
    assert again.options() == options
    assert again.choices() == choices
    assert again._previewed_format() == "html"
    errands.stop()


def test_very_many_losses_are_counted(qtbot: QtBot, tmp_path: Path) -> None:
    errands = Errands(tmp_path / "library")
    dialog = ExportDialog(errands, [1], "", ExportChoices(folder=str(tmp_path)))
    qtbot.addWidget(dialog)
    losses = tuple(f"Loss {at}" for at in range(12))
    dialog._show_preview(Exported(job=1, count=1, to=None, text="", losses=losses))
    assert dialog.losses.text().split("\n")[-1] == "· and 6 more, named in the note beside the file"
    assert "Loss 11" in dialog.losses.toolTip()
    dialog._show_preview(Exported(job=2, count=1, to=None, text="", losses=()))
    assert dialog.losses.text() == "Nothing is lost in this format."
    errands.stop()


def test_documents_are_previewed_as_they_read(qtbot: QtBot, tmp_path: Path) -> None:
    errands = Errands(tmp_path / "library")
    dialog = ExportDialog(errands, [1], "", ExportChoices(format="docx", folder=str(tmp_path)))
    qtbot.addWidget(dialog)
    request = dialog._request(None, 0)(1)
    assert request.format == "html", "a document that is no text is shown as the page that says the same"
    assert dialog._request(tmp_path / "a.docx", 0)(1).format == "docx"
    page = "<html><head><style>p { color: red }</style></head><body><h1>Bibliography</h1><p>Quay wall</p></body></html>"
    dialog._show_preview(Exported(job=1, count=1, to=None, text=page, losses=()))
    assert dialog.preview.toPlainText().split("\n")[:2] == ["Bibliography", "Quay wall"]
    dialog.format.setCurrentIndex(dialog.format.findData("markdown"))
    dialog._show_preview(Exported(job=2, count=1, to=None, text="# Bibliography", losses=()))
    assert dialog.preview.toPlainText() == "# Bibliography"
    errands.stop()


def test_a_style_of_ones_own_is_taken_from_a_file_or_refused(qtbot: QtBot, tmp_path: Path) -> None:
    errands = Errands(tmp_path / "library")
    style = str(tmp_path / "House.csl")
    Path(style).write_bytes(resource("styles", "ieee.csl").read_bytes())
    broken = tmp_path / "Broken.csl"
    broken.write_text("<style/>")
    choices = ExportChoices(format="html", folder=str(tmp_path))
    dialog = ExportDialog(errands, range(1, 4), "", choices)
    qtbot.addWidget(dialog)
    dialog.choose_style(str(broken))
    assert "cannot be used as a citation style" in dialog.wrong.text()
    assert dialog.options().style == "chicago-author-date"
    dialog.choose_style(style)
    assert dialog.wrong.isHidden()
    assert dialog.style_.currentText() == "House.csl"
    assert dialog.options().style == dialog.choices().style == style
    again = ExportDialog(errands, range(1, 4), "", dialog.choices())
    qtbot.addWidget(again)
    assert again.options().style == style
    Path(style).unlink()
    gone = ExportDialog(errands, range(1, 4), "", dialog.choices())
    qtbot.addWidget(gone)
    assert gone.options().style == "chicago-author-date"
    errands.stop()


def test_links_of_an_original_are_handed_on_and_not_opened(qtbot: QtBot) -> None:
    dialog = OriginalDialog("pier.html", '<p><a href="https://post.example/">There</a></p>')
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.link_clicked) as clicked:
        dialog.view.anchorClicked.emit("https://post.example/")
    assert clicked.args == ["https://post.example/"]
    assert dialog.view.isReadOnly()


def test_where_it_stood_in_print_is_corrected_among_the_details(qtbot: QtBot) -> None:
    article = replace(PLAIN[0].article, section="Metro", edition="Early")
    dialog = DetailsDialog(replace(PLAIN[0], article=article))
    qtbot.addWidget(dialog)
    assert dialog.lines["edition"].text() == "Early"
    assert dialog.changed() == {}
    for name, value in {"edition": " Late Edition ", "pages": "A1", "publisher_place": "Halden"}.items():
        dialog.lines[name].setText(value)
    assert dialog.changed() == {"edition": "Late Edition", "pages": "A1", "publisher_place": "Halden"}
    dialog.lines["edition"].clear()
    assert dialog.changed()["edition"] is None


def test_an_address_that_is_longer_than_its_field_shows_its_beginning(qtbot: QtBot) -> None:
    editor = PhotosEditor((Photo(caption="The quay", url=f"https://post.example/{'long/' * 60}quay.jpg"),))
    qtbot.addWidget(editor)
    assert editor.url.cursorPosition() == 0


def test_what_a_link_to_a_passage_leads_to_steps_back_while_a_note_is_written(qtbot: QtBot) -> None:
    words = "> the quay [¶ 5](#passage-5cb47c07-e1d4-454e-999b-c6906fc13231)"
    edit = NoteEdit(f"{words}\n\n[page](https://post.example/a)")
    qtbot.addWidget(edit)
    first, last = edit.document().firstBlock(), edit.document().lastBlock()
    (small,) = first.layout().formats()
    assert (small.start, small.length) == (words.index("(#"), len(words) - words.index("(#"))
    assert small.format.fontPointSize() == 1
    assert last.layout().formats() == [], "an address that a person wrote is theirs to read"
    assert edit.toPlainText().startswith(words)


def test_the_version_can_be_copied_for_a_report(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    copy = next(button for button in dialog.findChildren(QPushButton) if "Copy" in button.text())
    copy.click()
    assert QGuiApplication.clipboard().text() == versions()
    assert __version__ in versions()
    assert qVersion() in versions()


def test_one_of_many_is_found_by_a_part_of_its_name_and_none_is_chosen_by_itself(qtbot: QtBot) -> None:
    answers: list[str] = []
    choices = ("Sea", "Sea/Ports", "Land")
    dialog = QuestionDialog("Merge", "&Into", "Merge", answers.append, choices=choices)
    qtbot.addWidget(dialog)
    dialog.show()
    assert isinstance(dialog.field, QComboBox)
    assert dialog.answer() == ""
    completer = dialog.field.completer()
    completer.setCompletionPrefix("port")
    assert (completer.completionCount(), completer.currentCompletion()) == (1, "Sea/Ports")
    for typed in ("", "Air", "a"):
        dialog.field.setEditText(typed)
        dialog.ok.click()
        assert dialog.isVisible()
        assert dialog.wrong.text()
    dialog.field.setEditText("ports")
    dialog.ok.click()
    assert answers == ["Sea/Ports"]


@pytest.mark.parametrize(
    "edtf",
    ["1985", "199X", "2024-21", "2024-24", "1984?", "2004-06~", "2004-06-11%", "2024-08-19/2024-08-21", "1985/..",
     "../2001-02", "2004-06/2006-08", "2024-05?/.."],
)  # fmt: skip
def test_a_date_may_be_typed_as_it_is_said(edtf: str) -> None:
    words = spoken_date(edtf, QLocale("en"), long=True)
    assert edtf_of(words) == edtf, words


@pytest.mark.parametrize(
    "words", ["since soon", "–", "Spring", "Spring of 24", "1995s", "21 May 2024 – 3 May 2024", "s"]
)
def test_words_that_are_no_date_stay_none(words: str) -> None:
    assert edtf_of(words) is None


def test_a_sentence_with_many_dashes_is_read_at_once_as_no_date() -> None:
    asked = []

    def read(text: str) -> None:
        asked.append(text)

    assert written_date("from Monday to Friday – from 3 to 5 – to seven – and to the last – of May 2001", read) is None
    assert len(asked) < 200
    assert edtf_of("c. 1984 – Spring 1986") == "1984~/1986-21"


def test_a_step_from_the_usual_size_of_the_text_is_seen_at_once(qtbot: QtBot) -> None:
    dialog = PreferencesDialog(Settings())
    qtbot.addWidget(dialog)
    told: list[float] = []
    dialog.changed.connect(lambda _theme, size: told.append(size))
    dialog.text_size.stepUp()
    dialog.text_size.stepUp()
    assert told == [12.0, 12.5]
    dialog.text_size.setValue(7.0)
    dialog.text_size.stepDown()
    assert (dialog.text_size.value(), dialog.text_size.text()) == (0.0, "Normal")
    dialog.text_size.stepDown()
    assert told[-1] == 11.0


def test_a_question_says_below_its_field_what_may_be_written(shown: Callable[[FormDialog], FormDialog]) -> None:
    dialog = shown(QuestionDialog("New topic", "Name", "Add", _ignored, hint="A slash puts it within another."))
    assert isinstance(dialog, QuestionDialog)
    (told,) = [label for label in dialog.findChildren(QLabel) if label.text() == "A slash puts it within another."]
    assert told.isVisible()
    assert dialog.field.accessibleDescription() == told.text()


def test_what_deletes_for_good_does_not_look_like_what_saves(shown: Callable[[FormDialog], FormDialog]) -> None:
    dialog = shown(ConfirmDialog("Delete", "It will be gone.", "Delete", _nothing))
    assert dialog.ok.property("kind") == "danger"


def _nothing() -> None:
    """For what a test does not do."""


def test_the_list_of_what_was_not_imported_says_what_to_do_and_what_a_library_said(qtbot: QtBot) -> None:
    broken = BrokenInput("a.pdf", "PDF", Quoted("one of its pages is damaged", "Data format error"))
    failed = (Failure(name="a.pdf", error=broken), Failure(name="b.txt", error=EmptyInput("b.txt")))
    dialog = ReportDialog(IntakeReport(failed=failed))
    qtbot.addWidget(dialog)
    assert "Data format error" not in dialog.table.item(0, 1).text()
    assert (dialog.advice.text()[:8], dialog.details.text()) == ("Download", "Details: \u2068Data format error\u2069")
    dialog.table.selectRow(1)
    assert "nothing to read" in dialog.advice.text()
    assert dialog.details.text() == ""
    lines = dialog.as_csv().decode("utf-8-sig").splitlines()
    assert lines[0] == "Input,Reason,Details"
    assert lines[1].endswith(",Data format error")


def test_help_tells_of_every_field_that_can_be_asked_for(qtbot: QtBot) -> None:
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    view = dialog.findChild(QTextBrowser)
    assert view is not None
    words = view.toPlainText()
    assert [name for name in FIELD_NAMES if f"{name}:" not in words] == []
