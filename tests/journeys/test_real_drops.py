"""Dragged in from another program and out into one, with a real pointer: what crosses between processes is XDND's."""

import json
import sys
import time
from pathlib import Path

import pytest
from desktop import NEEDS_DESKTOP, Desktop, Watched, wait
from mixed_files import write_mixed

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Draft, Original
from clippings_app.library import Library

pytestmark = [pytest.mark.journey, NEEDS_DESKTOP, pytest.mark.timeout(300)]
HERE = Path(__file__).parent
SOURCE, TARGET = (1340, 50), (1320, 750)
PAGE = b"<html><h1>Wall</h1><p>As it came.</p></html>"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def filled(library: Path) -> Path:
    with Library.open(library) as made:
        original = Original(sha256=made.keep(PAGE), type="text/html", name="https://post.example/wall")
        first = ParsedArticle(
            headline="Wall: weak?", publisher="The Telmar Post", published="2024-05-06", body=("It was weak.", "הקיר."),
        )  # fmt: skip
        second = ParsedArticle(headline="Ferry late", publisher="Radio Telmar", body=("By an hour.",))
        made.add([Draft(article=second, filed=True)])
        made.add([Draft(article=first, original=original, filed=True)])
        made.catch_up()
    return library


def start_source(desktop: Desktop, *paths: Path) -> None:
    desktop.start(sys.executable, str(HERE / "drag_source.py"), *map(str, paths))
    desktop.window("drag-source")
    time.sleep(0.3)


def start_target(desktop: Desktop, manner: str) -> Path:
    told = desktop.folder / f"dropped-{manner}.json"
    desktop.start(sys.executable, str(HERE / "drag_target.py"), str(told), manner)
    desktop.window("drag-target")
    time.sleep(0.3)
    return told


def test_twenty_files_of_every_kind_are_dropped_and_what_failed_is_said(
    desktop: Desktop, library: Path, tmp_path: Path
) -> None:
    paths, broken = write_mixed(tmp_path / "downloads")
    assert len(paths) == 20
    program = Watched(desktop, library)
    start_source(desktop, *paths)
    desktop.drag(SOURCE, (600, 500))
    said = program.until_message("imported")
    desktop.picture("twenty-dropped")
    seen = program.settle()
    count = seen["counts"]["all"]
    assert f"{count} clippings imported" in said
    assert str(tmp_path) not in seen["message"]
    program.click("button", "Show the list")
    program.until(lambda seen: seen["dialog"] == "report", "the list of what failed")
    desktop.picture("twenty-failed")
    for name in broken:
        assert program.ask("item", name), f"{name} is not named in the list"
    program.key("Escape")
    with Library.open(library, read_only=True) as held:
        clippings = held.get(range(1, count + 1))
        assert len(clippings) == count
        headlines = {each.article.headline for each in clippings}
    assert {f"Sluice {number} gives way" for number in (4, 15, 161, 162)} <= headlines
    assert {"Talks begin", "Pier falls"} <= headlines
    kinds = {each.original.type for each in clippings if each.original}
    assert {"application/pdf", "message/rfc822", "image/jpeg", "multipart/related", "text/html"} <= kinds
    program.key("ctrl+z")
    program.until(lambda seen: seen["counts"]["all"] == 0, "the undo of all of it")


def test_what_is_in_files_is_looked_at_before_it_comes_in(desktop: Desktop, library: Path, tmp_path: Path) -> None:
    paths, broken = write_mixed(tmp_path / "downloads")
    program = Watched(desktop, library)
    program.key("ctrl+o")
    program.until(lambda seen: seen["dialog"] == "QFileDialog", "the dialog of files")
    names = " ".join(f'"{path}"' for path in paths)
    desktop.copy(names)
    program.key("ctrl+v")
    wait(lambda: program.ask("text", "fileNameEdit") == names, "the names in the field")
    program.key("Return")
    program.until(lambda seen: seen["dialog"] not in ("", "QFileDialog"), "the preview")
    wait(lambda: f"{len(broken) + 2} cannot be read" in program.read(), "all of them to be looked at")
    desktop.picture("preview")
    assert program.state()["counts"]["all"] == 0
    program.key("space")  # the first file is left out
    program.key("Return")
    program.until_message("imported")
    seen = program.settle()
    with Library.open(library, read_only=True) as held:
        kinds = [each.original.type for each in held.get(range(1, seen["counts"]["all"] + 1)) if each.original]
    assert "application/pdf" not in kinds


def test_a_clipping_is_dragged_into_another_program(desktop: Desktop, filled: Path) -> None:
    program = Watched(desktop, filled)
    told = start_target(desktop, "all")
    program.choose("Wall: weak?")
    desktop.drag(program.middle("row", "Wall: weak?"), TARGET)
    wait(told.exists, "the drop")
    got = json.loads(told.read_text(encoding="utf-8"))
    assert "Wall: Weak?" in got["text"] or "Wall: weak?" in got["text"]
    assert "Telmar Post" in got["text"]
    assert "<" in got["html"]
    assert got["files"] == {"2024-05-06 The Telmar Post - Wall weak.html": PAGE.decode()}
    told.unlink()
    desktop.drag(program.middle("row", "Wall: weak?"), TARGET, held="alt")
    wait(told.exists, "the second drop")
    assert json.loads(told.read_text(encoding="utf-8"))["text"].endswith("It was weak.\n\nהקיר.")
    time.sleep(2.5)  # after which it would be said that nothing was taken
    assert program.state()["message"] == ""


@pytest.mark.parametrize("manner", ["none", "changes-its-mind"])
def test_it_is_said_that_another_program_did_not_take_a_clipping(desktop: Desktop, filled: Path, manner: str) -> None:
    program = Watched(desktop, filled)
    start_target(desktop, manner)
    program.choose("Ferry late")
    desktop.drag(program.middle("row", "Ferry late"), TARGET)
    program.until_message("not taken")
    desktop.picture(f"refused-{manner}")
    program.click("button", "Copy the citation")
    program.until_message("clipboard")
    assert "Ferry" in desktop.pasted()


def test_another_program_that_lies_over_the_window_did_not_take_a_clipping(desktop: Desktop, filled: Path) -> None:
    program = Watched(desktop, filled, place=(0, 30, 1390, 820))
    start_target(desktop, "none")
    program.choose("Ferry late")
    desktop.drag(program.middle("row", "Ferry late"), (900, 500))
    time.sleep(0.5)
    assert program.state()["message"] == "", "let go over the window itself it was not meant for another"
    desktop.drag(program.middle("row", "Ferry late"), TARGET)
    program.until_message("not taken")


def test_what_went_over_the_sidebar_was_not_taken_by_that(desktop: Desktop, filled: Path) -> None:
    program = Watched(desktop, filled)
    start_target(desktop, "changes-its-mind")
    program.choose("Ferry late")
    start = program.middle("row", "Ferry late")
    desktop.drag(start, TARGET, over=program.middle("item", "Inbox"))
    program.until_message("not taken")
