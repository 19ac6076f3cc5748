"""The program as a person starts it, on a real X server, with a real clipboard, pointer and keyboard."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from desktop import NEEDS_DESKTOP, Desktop, wait
from driving import ARTICLE, HEBREW

from clippings_app.domain.changes import AddIncident, AddTopic, Batch
from clippings_app.domain.clipping import Clipping, Incident
from clippings_app.library import Library

pytestmark = [pytest.mark.journey, NEEDS_DESKTOP, pytest.mark.timeout(300)]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    incident = Incident(name="Goseong border crossing", date="2024-08-20", place="Goseong")
    with Library.open(folder) as library:
        library.apply(Batch(changes=(AddTopic(path="Security/Border crossing"), AddIncident(incident=incident))))
        library.catch_up()
    return folder


def open_program(desktop: Desktop, library: Path, *inputs: str) -> "subprocess.Popen[bytes]":
    command = ["--library", str(library), *(["open", *inputs] if inputs else [])]
    program = desktop.start(sys.executable, "-m", "clippings_app", *command)
    if not inputs:
        window = desktop.window("Clippings")
        desktop.tool("windowsize", "--sync", window, "1200", "800")
        desktop.tool("windowmove", "--sync", window, "0", "60")
        desktop.tool("windowactivate", "--sync", window)
        time.sleep(1)
    return program


def clippings(library: Path) -> list[Clipping]:
    with Library.open(library, read_only=True) as held:
        return held.get(range(1, 50))


def untrashed(library: Path) -> int:
    with Library.open(library, read_only=True) as held:
        return held.counts().everything


def is_as_pasted(clipping: Clipping) -> bool:
    article = clipping.article
    (photo,) = article.photos
    assert photo.credit is not None
    return (
        len(article.body) == 7
        and photo.alt == HEBREW
        and photo.credit.photographer == "Kim Hong-Ji"
        and photo.credit.distributor == "AP"
        and photo.credit.flags == {"pool", "file"}
        and len(article.sources) == 16
        and len(article.disclosures) == 1
        and clipping.topics == ("Security/Border crossing",)
        and [tie.name for tie in clipping.incidents] == ["Goseong border crossing"]
    )


def test_pasting_and_filing_with_a_real_keyboard(desktop: Desktop, library: Path) -> None:
    program = open_program(desktop, library)
    desktop.copy(ARTICLE)
    desktop.key("ctrl+v", "1", "2", "Return")
    assert desktop.strokes <= 6
    wait(lambda: untrashed(library) == 1, "the clipping")
    assert is_as_pasted(clippings(library)[0])
    time.sleep(2)
    desktop.picture("filed")
    desktop.key("ctrl+z")
    wait(lambda: untrashed(library) == 0, "undo")
    desktop.key("ctrl+shift+z")
    wait(lambda: untrashed(library) == 1, "redo")
    desktop.tool("mousemove", "330", "265", "click", "1")  # the clipping in the list
    desktop.key("ctrl+f")
    desktop.tool("type", "--delay", "20", 'credit:"Hong-Ji"')
    time.sleep(2)
    desktop.picture("searched")
    desktop.key("ctrl+q")
    wait(lambda: program.poll() is not None, "the end")
    assert program.returncode == 0
    settings = (desktop.folder / "config" / "clippings" / "settings.toml").read_text(encoding="utf-8")
    assert "Hong-Ji" in settings
    assert "clipping = 1" in settings


def test_a_file_is_dropped_with_a_real_pointer(desktop: Desktop, library: Path, tmp_path: Path) -> None:
    path = tmp_path / "crossing.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    open_program(desktop, library)
    desktop.start(sys.executable, str(Path(__file__).with_name("drag_source.py")), str(path))
    desktop.window("drag-source")
    desktop.tool("mousemove", "1340", "50")
    desktop.tool("mousedown", "1")
    for x in range(1330, 690, -40):
        desktop.tool("mousemove", str(x), str(50 + (1330 - x) // 2))
        time.sleep(0.03)
    time.sleep(0.3)
    desktop.tool("mouseup", "1")
    time.sleep(1.5)
    desktop.picture("dropped")
    desktop.key("1", "2", "Return")
    wait(lambda: untrashed(library) == 1, "the clipping")
    assert is_as_pasted(clippings(library)[0])


def test_a_second_start_hands_its_file_to_the_open_window(desktop: Desktop, library: Path, tmp_path: Path) -> None:
    path = tmp_path / "a crossing – 1.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    open_program(desktop, library)
    second = open_program(desktop, library, path.as_uri())  # so a file manager names it
    wait(lambda: second.poll() is not None, "the second start to hand over")
    assert second.returncode == 0
    time.sleep(1.5)
    desktop.key("1", "2", "Return")
    wait(lambda: untrashed(library) == 1, "the clipping")
