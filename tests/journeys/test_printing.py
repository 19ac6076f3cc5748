"""Printing of many clippings: in the window's spare moments, with how far it is, and whole or not at all."""

import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from driving import Driver
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QLabel

from clippings_app.domain.article import LinkedSource, ParsedArticle, SourceKind
from clippings_app.domain.changes import AddIncident, Batch, EditClippings, TagClippings
from clippings_app.domain.clipping import Draft, Incident, IncidentStatus, Role
from clippings_app.library import Library
from clippings_app.ui import print_run
from clippings_app.ui.fetching import Shown
from clippings_app.ui.handing_out import sheet_of
from clippings_app.ui.widgets.progress import ProgressStrips

pytestmark = pytest.mark.journey


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Three clippings, the second of several pages."""
    folder = tmp_path / "library"
    long = tuple(f"Paragraph {number} of the long one. " + "The tide went out. " * 40 for number in range(30))
    bodies = {"Tides": ("Short.",), "Harbours": long, "Wharves": ("Short too.",)}
    with Library.open(folder) as library:
        library.add(
            [
                Draft(article=ParsedArticle(headline=name, body=body, publisher="Quay Post"))
                for name, body in bodies.items()
            ]
        )
        library.catch_up()
    return folder


def to_file(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def pages(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


def without_marks(text: str) -> str:
    """The text without what isolates directions."""
    return text.translate(dict.fromkeys(map(ord, "\u2068\u2069")))


def said(driver: Driver) -> str:
    driver.wait(lambda: driver.window.messages.isVisible())
    return " ".join(label.text() for label in driver.window.messages.findChildren(QLabel))


def printed(driver: Driver, path: Path, prepare: Callable[[QPrinter], object] = lambda _printer: None) -> list[str]:
    printer = to_file(path)
    prepare(printer)
    driver.window.handing_out.print_on(printer, [1, 2, 3])
    driver.wait(path.exists)
    return pages(path)


def test_each_clipping_begins_a_page_and_pages_are_numbered_through(driver: Driver, tmp_path: Path) -> None:
    texts = printed(driver, tmp_path / "out.pdf")
    assert len(texts) > 4
    starts = [next(at for at, text in enumerate(texts) if name in text) for name in ("Tides", "Harbours", "Wharves")]
    assert starts == [0, 1, len(texts) - 1]
    feet = [re.search(r"Page (\d+) of (\d+)\s+(\d+)\s*$", text) for text in texts]
    assert [int(foot[3]) for foot in feet if foot] == list(range(1, len(texts) + 1))
    assert [(foot[1], foot[2]) for foot in feet if foot][:2] == [("1", "1"), ("1", str(len(texts) - 2))]
    assert all("Harbours · Quay Post" in without_marks(text) for text in texts[1:-1]), "a loose sheet tells its article"
    found = [int(number) for text in texts for number in re.findall(r"Paragraph (\d+) of", text)]
    assert list(dict.fromkeys(found)) == list(range(30)), "nothing is lost between two pages"
    assert "3 clippings printed into" in said(driver)
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["out.pdf"]
    assert list(tmp_path.glob(".out*")) == []


def test_the_last_page_is_first_where_the_printer_wants_it(driver: Driver, tmp_path: Path) -> None:
    usual = printed(driver, tmp_path / "out.pdf")
    turned = printed(driver, tmp_path / "turned.pdf", lambda each: each.setPageOrder(QPrinter.PageOrder.LastPageFirst))
    assert turned == usual[::-1]


def test_what_is_corrected_meanwhile_moves_no_page_that_is_counted(driver: Driver, tmp_path: Path) -> None:
    """Counted from the first to the last and printed from the last to the first, each is fetched twice."""
    out, copies = tmp_path / "turned.pdf", 8
    printer = to_file(out)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    controller = driver.window.controller
    driver.window.handing_out.print_on(printer, [2] * copies)
    (task,) = controller.work.tasks
    assert (task.done, task.total) == (0, 0)
    driver.wait(lambda: task.done >= copies)
    assert task.done < 2 * copies, "it was quicker than we are"
    controller.apply(EditClippings(ids=(2,), fields={"body": ("Short now.",)}), "Shorten it")
    driver.wait(out.exists)
    feet = [re.search(r"Page (\d+) of (\d+)\s+(\d+)\s*$", text) for text in pages(out)]
    assert all(feet)
    numbers = [(int(foot[1]), int(foot[2]), int(foot[3])) for foot in feet if foot]
    assert len({count for _, count, _ in numbers}) == 1, "all copies are of one length"
    assert all(1 <= page <= count for page, count, _ in numbers)
    assert [through for *_, through in numbers] == list(range(len(numbers), 0, -1))


def test_only_the_pages_that_were_asked_for_are_printed(driver: Driver, tmp_path: Path) -> None:
    usual = printed(driver, tmp_path / "out.pdf")

    def choose(printer: QPrinter) -> None:
        printer.setPrintRange(QPrinter.PrintRange.PageRange)
        printer.setFromTo(2, 3)

    assert printed(driver, tmp_path / "part.pdf", choose) == usual[1:3]


def test_printing_many_shows_how_far_it_is_and_leaves_nothing_when_it_is_stopped(
    driver: Driver, tmp_path: Path
) -> None:
    window, out = driver.window, tmp_path / "out.pdf"
    strips = window.findChild(ProgressStrips, "long-work")
    window.handing_out.print_on(to_file(out), [1, 2, 3] * 300)
    driver.wait(lambda: strips.strips())
    (strip,) = strips.strips()
    assert strip.title.text() == "Printing 900 clippings"
    driver.wait(lambda: 0 < strip.bar.value() < 900)
    assert re.fullmatch(r"\d+ of 900", strip.count.text())
    window.list_pane.search.set_query("harbours")
    driver.wait(lambda: window.list_pane.list.clippings.rowCount() == 1)
    assert strips.strips() == [strip]
    strip.cancel_button.click()
    assert "Printing was stopped. No file was written." in said(driver)
    driver.wait(lambda: not strips.strips())
    assert list(tmp_path.glob("*.pdf")) == list(tmp_path.glob(".*.pdf")) == []


def test_a_file_that_cannot_be_written_is_told_and_an_earlier_one_stays(driver: Driver, tmp_path: Path) -> None:
    driver.window.handing_out.print_on(to_file(tmp_path / "no" / "out.pdf"), [1])
    assert "out.pdf" in said(driver)
    assert not (tmp_path / "no").exists()
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    driver.window.messages.dismiss()
    driver.window.handing_out.print_on(to_file(folder), [1])
    assert "folder.pdf" in said(driver)
    assert folder.is_dir()
    assert list(tmp_path.glob(".folder*")) == []


def test_what_is_deleted_meanwhile_is_passed_over(driver: Driver, tmp_path: Path) -> None:
    driver.window.handing_out.print_on(to_file(tmp_path / "out.pdf"), [1, 77, 3])
    driver.wait((tmp_path / "out.pdf").exists)
    texts = pages(tmp_path / "out.pdf")
    assert ["Tides" in texts[0], "Wharves" in texts[1], len(texts)] == [True, True, 2]


def test_a_bug_in_it_is_told_and_ends_it(driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_shown: Shown) -> QTextDocument:
        raise RuntimeError("a page that cannot be set")

    monkeypatch.setattr(print_run, "document_of", fail)
    with driver.qtbot.captureExceptions() as raised:
        driver.window.handing_out.print_on(to_file(tmp_path / "out.pdf"), [1, 2, 3])
        assert "Printing was stopped. No file was written." in said(driver)
    assert [str(each[1]) for each in raised] == ["a page that cannot be set"]
    assert list(tmp_path.glob("*.pdf")) == list(tmp_path.glob(".*.pdf")) == []


def test_a_window_that_is_closed_prints_no_further(driver: Driver, tmp_path: Path) -> None:
    driver.window.handing_out.print_on(to_file(tmp_path / "out.pdf"), [2] * 500)
    driver.qtbot.wait(100)
    driver.window.close()
    assert driver.window.isVisible(), "it waits for the pages, and says so"
    driver.window.close()
    driver.wait(lambda: not driver.window.isVisible())
    assert list(tmp_path.glob("*.pdf")) == list(tmp_path.glob(".*.pdf")) == []


# ---------------------------------------------------------------------- an incident
@pytest.fixture
def with_incident(driver: Driver) -> Driver:
    """The window on an incident that two of the clippings tell of, of which one is held and cites what is not."""
    controller, done = driver.window.controller, []
    survey = LinkedSource(name="Harbour survey", url="https://survey.example/2024", kind=SourceKind.LINK, paragraph=1)
    changes = (
        AddIncident(
            incident=Incident(
                name="Wharf collapse", date="2024-05-05", place="Telmar", participants=("Quay board", "Tug crews"),
                status=IncidentStatus.DISPUTED, summary="Part of the wharf fell into the harbour.",
            )
        ),
        TagClippings(ids=(1, 2), add_incidents={"Wharf collapse": Role.FOLLOW_UP}),
        EditClippings(ids=(1,), fields={"sources": (survey,)}),
    )  # fmt: skip
    controller.apply(Batch(changes=changes), "Prepare", done.append)
    driver.wait(lambda: done)
    driver.settle()
    controller.show_incident("Wharf collapse")
    stage = driver.window.stage
    driver.wait(lambda: stage.pages.currentWidget() is stage.incident)
    driver.settle()
    return driver


def test_an_incident_is_printed_by_its_button(with_incident: Driver, tmp_path: Path) -> None:
    window = with_incident.window
    with_incident.click(window.stage.incident.print_button)
    with_incident.wait(lambda: window.findChild(QPrintDialog) is not None)
    dialog = window.findChild(QPrintDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Print the incident"
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "incident.pdf"))
    dialog.accepted.emit(dialog.printer())
    dialog.close()
    with_incident.wait((tmp_path / "incident.pdf").exists)
    (text,) = map(without_marks, pages(tmp_path / "incident.pdf"))
    for words in (
        "Disputed · 5 May 2024 · Telmar", "Wharf collapse", "Quay board and Tug crews",
        "Part of the wharf fell into the harbour.", "Clippings · 2", "Follow-up", "Tides", "Harbours",
        "Cited sources · 1", "Not held", "Harbour survey", "https://survey.example/2024", "Page 1 of 1",
    ):  # fmt: skip
        assert words in " ".join(text.split()), words
    assert "Wharves" not in text, "it is not tied to the incident"
    assert f"The incident is printed into {tmp_path / 'incident.pdf'}." in said(with_incident)


def test_an_incident_is_printed_backwards_too(with_incident: Driver, tmp_path: Path) -> None:
    window = with_incident.window
    overview = window.stage.shown_incident()
    assert overview is not None
    printer = to_file(tmp_path / "out.pdf")
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    window.handing_out.print_on(printer, [sheet_of(overview)])
    with_incident.wait((tmp_path / "out.pdf").exists)
    assert len(pages(tmp_path / "out.pdf")) == 1


def test_printing_is_offered_for_an_incident_in_sight_and_for_what_is_selected(with_incident: Driver) -> None:
    window = with_incident.window
    rows, action = window.list_pane.list, window.actions_["print"]
    rows.clearSelection()
    with_incident.settle()
    assert action.isEnabled()
    window.actions_["overview"].trigger()
    with_incident.settle()
    assert not action.isEnabled(), "nothing is selected, and no incident is in sight"
    rows.select_first()
    with_incident.settle()
    assert action.isEnabled()
    assert window.stage.shown_incident() is None
