"""The program as a person starts it, on a real X server, with a real clipboard, pointer and keyboard."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from driving import ARTICLE, HEBREW

from clippings_app.domain.changes import AddIncident, AddTopic, Batch
from clippings_app.domain.clipping import Clipping, Incident
from clippings_app.library import Library

NEEDED = ("Xvfb", "xdotool", "openbox", "xclip")
MISSING = [program for program in NEEDED if shutil.which(program) is None]
pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)} (Debian: xvfb xdotool openbox xclip)"),
    pytest.mark.timeout(300),
]
PATIENCE = 90


def wait(condition: Callable[[], object], what: str) -> None:
    until = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < until, f"waited in vain for {what}"
        time.sleep(0.1)


class Desktop:
    """An X server with a window manager, a clipboard, a pointer and a keyboard."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.strokes = 0
        reading, writing = os.pipe()
        self.programs = [
            subprocess.Popen(
                ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
                pass_fds=(writing,),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        ]
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        self.environment = os.environ | {
            "DISPLAY": f":{number}",
            "QT_QPA_PLATFORM": "xcb",
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_STATE_HOME": str(folder / "state"),
            "QT_SCALE_FACTOR": "1",
        }
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.start("openbox", "--sm-disable")

    def start(self, *command: str) -> "subprocess.Popen[bytes]":
        log = (self.folder / f"{len(self.programs)}.log").open("wb")
        program = subprocess.Popen(command, env=self.environment, stdout=log, stderr=log)
        log.close()
        self.programs.append(program)
        return program

    def tool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False, timeout=60
        )
        return done.stdout.strip()

    def key(self, *keys: str) -> None:
        self.strokes += len(keys)
        for key in keys:
            self.tool("key", "--clearmodifiers", key)
            time.sleep(0.05)

    def window(self, name: str) -> str:
        wait(lambda: self.tool("search", "--onlyvisible", "--name", name), f"the window {name}")
        return self.tool("search", "--onlyvisible", "--name", name).split()[-1]

    def copy(self, text: str) -> None:
        subprocess.run(
            ["xclip", "-selection", "clipboard"],
            input=text.encode(),
            env=self.environment,
            check=True,
            timeout=20,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def picture(self, name: str) -> None:
        folder = os.environ.get("CLIPPINGS_SCREENSHOTS")
        if folder and shutil.which("import"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            path = str(Path(folder) / f"{name}.png")
            subprocess.run(["import", "-window", "root", path], env=self.environment, check=False, timeout=30)

    def end(self) -> None:
        for program in reversed(self.programs):
            program.terminate()
            try:
                program.wait(15)
            except subprocess.TimeoutExpired:
                program.kill()
                program.wait()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    incident = Incident(name="Goseong border crossing", date="2024-08-20", place="Goseong")
    with Library.open(folder) as library:
        library.apply(Batch(changes=(AddTopic(path="Security/Border crossing"), AddIncident(incident=incident))))
        library.catch_up()
    return folder


@pytest.fixture
def desktop(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desktop]:
    desktop = Desktop(tmp_path)
    yield desktop
    desktop.picture(f"{request.node.name}-end")
    desktop.end()


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
    path = tmp_path / "crossing.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    open_program(desktop, library)
    second = open_program(desktop, library, str(path))
    wait(lambda: second.poll() is not None, "the second start to hand over")
    assert second.returncode == 0
    time.sleep(1.5)
    desktop.key("1", "2", "Return")
    wait(lambda: untrashed(library) == 1, "the clipping")
