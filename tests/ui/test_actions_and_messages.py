import re
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from clippings_app.domain.errors import (
    BrokenInput,
    Cancelled,
    EmptyFolder,
    EmptyInput,
    LibraryBusy,
    LibraryTooNew,
    NotText,
    QuerySyntaxError,
    TooLarge,
)
from clippings_app.domain.worded import Worded
from clippings_app.importers.arrival import Failure
from clippings_app.intake import Duplicate, Imported, IntakeReport
from clippings_app.ui import commands
from clippings_app.ui.actions import (
    ACTIONS,
    LIST_MENU,
    MENUS,
    enable,
    fill_menu_bar,
    key_table,
    make_actions,
    shortcuts_of,
)
from clippings_app.ui.messages import (
    caveats,
    counted,
    notice_of,
    notice_of_import,
    problem_of_query,
    short_names,
    shortened,
    words_of_query_error,
)
from clippings_app.ui.views.article_page import BUTTONS

PROMISED = {"import-files", "paste", "paste-plain", "file", "tag", "undo", "redo", "export", "compare", "trash"}


@pytest.fixture
def made(qtbot: QtBot) -> tuple[QMainWindow, dict[str, QAction], list[str]]:
    window, done = QMainWindow(), []
    qtbot.addWidget(window)
    does = {spec.name: lambda name=spec.name: done.append(name) for spec in ACTIONS}
    return window, make_actions(window, does), done


def test_every_action_of_the_table_is_made_once_and_does_its_own_thing(
    made: tuple[QMainWindow, dict[str, QAction], list[str]],
) -> None:
    window, actions, done = made
    assert set(actions) >= PROMISED | {name for group in LIST_MENU for name in group} | set(BUTTONS)
    for name, action in actions.items():
        assert window.findChild(QAction, name) is action
        assert action.isEnabled() is (name not in ("back", "forward")), "who has been nowhere cannot go back"
        action.setEnabled(True)
        action.trigger()
    assert done == [spec.name for spec in ACTIONS]
    menus = fill_menu_bar(window.menuBar(), actions)
    assert list(menus) == list(MENUS)
    listed = [each for menu in menus.values() for each in menu.actions() if not each.isSeparator()]
    assert len(listed) == len(ACTIONS)


@pytest.mark.usefixtures("qapp")
def test_no_key_means_two_things() -> None:
    taken: dict[str, str] = {}
    for spec in ACTIONS:
        for sequence in shortcuts_of(spec):
            key = sequence.toString(QKeySequence.SequenceFormat.PortableText)
            assert key not in taken, f"{key}: {taken.get(key)} and {spec.name}"
            taken[key] = spec.name
    assert {"Ctrl+V", "Ctrl+Shift+V", "Ctrl+Z", "Ctrl+F", "Ctrl+K", "Ctrl+E", "F2"} <= set(taken)
    assert all(keys and text for keys, text in key_table())


def test_mnemonics_are_unambiguous_within_a_menu() -> None:
    for menu in MENUS:
        letters = [re.search(r"&(\w)", spec.text) for spec in ACTIONS if spec.menu == menu]
        found = [letter[1].lower() for letter in letters if letter]
        assert len(found) == len(set(found)) == len(letters), (menu, found)


def test_actions_can_be_used_only_when_they_make_sense(
    made: tuple[QMainWindow, dict[str, QAction], list[str]],
) -> None:
    _window, actions, _done = made
    enable(actions, selected=0, ready=False)
    assert {name for name, action in actions.items() if action.isEnabled()} == {
        "preferences", "quit", "larger", "smaller", "sidebar-shown", "timeline-shown", "evidence-shown", "keys", "about", "activity-log",
        "choose-library", "restore-backup", "normal-size", "compact-list", "table-list",
    }  # fmt: skip
    enable(actions, selected=0, ready=True)
    assert actions["paste"].isEnabled()
    assert not actions["trash"].isEnabled()
    enable(actions, selected=1, ready=True)
    assert actions["edit"].isEnabled()
    assert actions["compare"].isEnabled()
    enable(actions, selected=2, ready=True)
    assert actions["compare"].isEnabled()
    assert actions["edit"].isEnabled()
    assert not actions["save-original"].isEnabled()
    enable(actions, selected=1, ready=True, in_trash=True, trash=3)
    assert [name for name in ("trash", "restore", "purge", "empty-trash") if actions[name].isEnabled()] == [
        "restore", "purge", "empty-trash",
    ]  # fmt: skip
    enable(actions, selected=1, ready=True)
    assert [name for name in ("trash", "restore", "purge", "empty-trash") if actions[name].isEnabled()] == ["trash"]
    enable(actions, selected=0, ready=True, reviewing=True)
    assert actions["file"].isEnabled()
    assert not actions["star"].isEnabled()
    enable(actions, selected=1, ready=True, reviewing=True)
    behind = [name for name in ("trash", "star", "edit", "print", "copy-citation") if actions[name].isEnabled()]
    assert behind == [], "what is selected in the list stands behind the review"
    enable(actions, selected=3, ready=True)
    assert not actions["compare"].isEnabled()
    assert actions["tag"].isEnabled()


def test_what_is_shown_has_a_check_mark(made: tuple[QMainWindow, dict[str, QAction], list[str]]) -> None:
    _window, actions, _done = made
    assert {name for name, action in actions.items() if action.isChecked()} == {
        "sidebar-shown",
        "timeline-shown",
        "evidence-shown",
    }


def test_every_command_says_what_it_does() -> None:
    values = [value for name, value in vars(commands.Commands).items() if not name.startswith("_")]
    methods = [value for value in values if callable(value) and not isinstance(value, Signal)]
    assert all(method.__doc__ for method in methods)


@pytest.mark.parametrize(
    ("error", "level"),
    [
        (EmptyInput("the clipboard"), "warning"),
        (Cancelled(), "info"),
        (LibraryBusy(Path("/x")), "warning"),
        (LibraryTooNew(Path("/x"), 9, 3), "error"),
    ],
)
def test_an_error_is_worded_with_what_to_do(error: Exception, level: str) -> None:
    notice = notice_of(error)  # type: ignore[arg-type]
    assert notice.level == level
    assert notice.text.endswith(".")
    assert notice.advice


def test_a_message_begins_with_a_capital_letter_unless_with_a_file_name() -> None:
    assert notice_of(EmptyInput("the clipboard")).text.startswith("The clipboard")
    assert notice_of(NotText("bin.dat", "ELF program")).text.startswith("bin.dat")


def test_what_an_export_left_out_is_said_in_short_sentences() -> None:
    assert caveats(()) == ""
    losses = ("Photos are not carried; their credits are (2 of 3 clippings)", "The dateline is not carried (1 of 3)")
    assert caveats(losses) == "Photos are not carried.\nThe dateline is not carried."
    assert caveats([f"Number {n}" for n in range(5)]).count("\n") == 3


def test_long_words_are_cut_for_a_menu() -> None:
    assert shortened("Star") == "Star"
    cut = shortened("File “A headline that goes on and on, and then on again”")
    assert cut.endswith("…”")
    assert len(cut) <= 44
    assert shortened("x" * 90).endswith("x…")


def test_a_query_error_is_one_line() -> None:
    error = QuerySyntaxError(query='a "', position=2, problem="this quote is not closed")
    assert "\n" not in words_of_query_error(error)
    assert problem_of_query(error) == "This quote is not closed"


def test_an_import_is_reported_with_counts_and_reasons() -> None:
    failed = tuple(Failure(name=f"{n}.bin", error=NotText(f"{n}.bin", "ELF program")) for n in range(5))
    report = IntakeReport(
        imported=tuple(Imported(name=str(n), id=n, headline=None) for n in range(1200)),
        duplicates=(Duplicate(name="x", of=1),),
        failed=failed,
    )
    notice = notice_of_import(report)
    assert notice.text == "1,200 clippings imported · 1 was here already · 5 could not be read."
    assert "0.bin" in notice.advice
    assert "4.bin" not in notice.advice
    assert notice.level == "warning"
    completed = notice_of_import(IntakeReport(duplicates=report.duplicates, completed=(1,)))
    assert completed.text == "0 clippings imported · 1 was here already · 1 of these got tags or notes."
    one = notice_of_import(IntakeReport(imported=report.imported[:1], cancelled=True))
    assert one.text == "Stopped. 1 clipping imported."
    assert one.level == "success"
    busy = LibraryBusy(Path("library"))
    early = (failed[0], Failure(name="a", error=busy), Failure(name="b", error=busy))
    broken_off = notice_of_import(IntakeReport(imported=report.imported[:2], failed=early, error=busy))
    assert broken_off.text == "Broken off before the end. 2 clippings imported · 1 could not be read."
    assert "library" in broken_off.advice
    assert (broken_off.level, broken_off.stays) == ("warning", True)
    nothing = notice_of_import(IntakeReport(failed=(Failure(name="x", error=EmptyFolder("x")),)))
    assert nothing.text == "No files that can be read in x."
    assert counted(2000, "%Ln clipping", "%Ln clippings") == "2,000 clippings"


def test_what_failed_is_called_by_what_tells_it_from_the_others() -> None:
    names = ["/home/mira/saved/1.html", "/home/mira/saved/old/1.html", "https://post.example/1"]
    assert list(short_names(names).values()) == ["1.html", "old/1.html", "https://post.example/1"]
    assert short_names(["/home/mira/a.zip/deep/b.txt"]) == {"/home/mira/a.zip/deep/b.txt": "b.txt"}
    assert short_names(["pasted text"]) == {"pasted text": "pasted text"}
    failed = tuple(Failure(name=name, error=NotText(name, "ELF program")) for name in names)
    advice = notice_of_import(IntakeReport(failed=failed)).advice
    assert "/home" not in advice
    assert advice.startswith("1.html cannot be read as an article")


def test_every_key_that_the_readme_and_the_manual_name_does_something() -> None:
    root = Path(__file__).resolve().parents[2]
    texts = [(root / name).read_text(encoding="utf-8") for name in ("README.md", "docs/manual.md")]
    told = set(re.findall(r"(?:Ctrl|Alt)\+(?:Shift\+)?[A-Z\d,](?!\w)|(?:Shift\+)?\bF\d{1,2}\b", " ".join(texts)))
    assert len(told) > 20
    assert told - {key for spec in ACTIONS for key in spec.keys} == set()


@pytest.mark.parametrize("language", ["en", "de", "he"])
def test_errors_with_numbers_in_them_are_worded_as_all_others(language: str) -> None:
    """Qt's locale takes no whole number where digits are asked for: half a file of records once ended an import so."""
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        detail = Worded("line {number}: {detail}", number=1200, detail=Worded("record {number} is empty", number=3))
        text = notice_of(BrokenInput("half.jsonl", "JSON", detail)).text
        many = notice_of(TooLarge("a.zip", "entries", 20_000, 31_000)).text
        size = notice_of(TooLarge("a.zip", "bytes", 20_000_000, 31_000_000)).text
    finally:
        QLocale.setDefault(before)
    assert "3" in text
    assert re.search(r"1.200", text)
    assert re.search(r"20.000", many)
    assert "31" in size
