"""A real X server with a window manager, a clipboard, a pointer and a keyboard, and programs on it.

`Desktop` is the desk, `Watched` the program of ours that stands on it. Everything a journey does goes through the
pointer and the keys of the server; what it knows it is told by `watched.py`, which only looks.
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

NEEDED = ("Xvfb", "xdotool", "openbox", "xclip")
MISSING = [program for program in NEEDED if shutil.which(program) is None]
NEEDS_DESKTOP = pytest.mark.skipif(
    bool(MISSING), reason=f"needs {', '.join(MISSING)} (Debian: xvfb xdotool openbox xclip)"
)
PATIENCE = 90
SIZE = (1400, 900)
A, F = "38", "41"
"""Keys by what is printed on them; which letter they give depends on the layout."""
Rect = tuple[int, int, int, int]
Point = tuple[int, int]


def wait(condition: Callable[[], Any], what: str, patience: float = PATIENCE) -> Any:
    """Wait until something is so, and hand it on."""
    until = time.monotonic() + patience
    while not (found := condition()):
        assert time.monotonic() < until, f"waited in vain for {what}"
        time.sleep(0.1)
    return found


class Desktop:
    """An X server with a window manager, a clipboard, a pointer and a keyboard."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.strokes = 0
        self.at_the_end: list[Callable[[], None]] = []
        reading, writing = os.pipe()
        screen = f"{SIZE[0]}x{SIZE[1]}x24"
        self.programs = [
            subprocess.Popen(
                ["Xvfb", "-displayfd", str(writing), "-screen", "0", screen, "-nolisten", "tcp"],
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

    # ------------------------------------------------------------------ programs
    def start(self, *command: str) -> "subprocess.Popen[bytes]":
        log = self.log_of(len(self.programs)).open("wb")
        program = subprocess.Popen(command, env=self.environment, stdout=log, stderr=log)
        log.close()
        self.programs.append(program)
        return program

    def log_of(self, number: int) -> Path:
        return self.folder / f"{number}.log"

    def tool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False, timeout=60
        )
        return done.stdout.strip()

    def window(self, name: str) -> str:
        wait(lambda: self.tool("search", "--onlyvisible", "--name", name), f"the window {name}")
        return self.tool("search", "--onlyvisible", "--name", name).split()[-1]

    # ------------------------------------------------------------------ keys
    def key(self, *keys: str) -> None:
        self.strokes += len(keys)
        for key in keys:
            self.tool("key", "--clearmodifiers", key)
            time.sleep(0.05)

    def type(self, text: str) -> None:
        self.tool("type", "--delay", "25", "--", text)
        time.sleep(0.1)

    # ------------------------------------------------------------------ pointer
    def point(self, at: Point) -> None:
        self.tool("mousemove", str(at[0]), str(at[1]))
        time.sleep(0.05)

    def click(self, at: Point, button: int = 1, *, held: str = "") -> None:
        self.point(at)
        if held:
            self.tool("keydown", held)
        self.tool("click", str(button))
        if held:
            self.tool("keyup", held)
        time.sleep(0.1)

    def drag(self, start: Point, end: Point, *, held: str = "", rest: float = 1.2, over: Point | None = None) -> None:
        """Press, move as a hand does, rest a moment and let go.

        Args:
            start: Where the button goes down.
            end: Where it comes up.
            held: A key that is held from halfway on; most window managers move a window that is pressed on with Alt.
            rest: Seconds over the target: a busy machine takes its time to say that it takes what is dropped.
            over: Where it goes first, and stays a moment.
        """
        self.point(start)
        self.tool("mousedown", "1")
        steps = 24
        if over is not None:
            for step in range(1, steps + 1):
                x, y = (start[axis] + (over[axis] - start[axis]) * step // steps for axis in (0, 1))
                self.tool("mousemove", str(x), str(y))
                time.sleep(0.02)
            time.sleep(0.3)
            start = over
        for step in range(1, steps + 1):
            x = start[0] + (end[0] - start[0]) * step // steps
            y = start[1] + (end[1] - start[1]) * step // steps
            self.tool("mousemove", str(x), str(y))
            time.sleep(0.02)
            if held and step == steps // 2:
                self.tool("keydown", held)
        time.sleep(rest)
        self.tool("mouseup", "1")
        time.sleep(0.2)
        if held:
            self.tool("keyup", held)

    # ------------------------------------------------------------------ clipboard and pictures
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

    def pasted(self) -> str:
        done = subprocess.run(
            ["xclip", "-selection", "clipboard", "-o"],
            env=self.environment,
            capture_output=True,
            check=False,
            timeout=20,
        )
        return done.stdout.decode()

    def picture(self, name: str) -> None:
        folder = os.environ.get("CLIPPINGS_SCREENSHOTS")
        if folder and shutil.which("import"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            path = str(Path(folder) / f"{name.replace('[', '-').replace(']', '')}.png")
            subprocess.run(["import", "-window", "root", path], env=self.environment, check=False, timeout=30)

    def end(self) -> None:
        for do in self.at_the_end:
            do()
        for program in reversed(self.programs):
            program.terminate()
            try:
                program.wait(15)
            except subprocess.TimeoutExpired:
                program.kill()
                program.wait()


class Watched:
    """Our program on a desktop, looked at by `watched.py`, moved by pointer and keys alone.

    Args:
        desktop: Where it is started.
        library: The folder.
        inputs: Files to be opened at once.
        place: Left, top, width and height of its window.
    """

    def __init__(
        self, desktop: Desktop, library: Path, *inputs: str, place: Rect = (0, 30, 1200, 820), front: bool = True
    ) -> None:
        self.desktop, self.library = desktop, library
        self._name = f"clippings-eyes-{time.monotonic_ns()}"
        self._log = desktop.log_of(len(desktop.programs))
        script = Path(__file__).with_name("watched.py")
        self.process = desktop.start(sys.executable, str(script), self._name, str(library), *inputs)
        self._socket: socket.socket | None = None
        self._lines: Any = None
        wait(self._connect, "the program")
        wait(lambda: self.state() and self.state()["ready"], "the library")
        window = desktop.window("Clippings")
        left, top, wide, high = map(str, place)
        desktop.tool("windowmove", "--sync", window, left, top)
        desktop.tool("windowsize", "--sync", window, wide, high)
        if front:
            desktop.tool("windowactivate", "--sync", window)
        self.settle()

    def _connect(self) -> bool:
        assert self.process.poll() is None, self.log()
        eyes = socket.socket(socket.AF_UNIX)
        eyes.settimeout(60)
        path = Path(tempfile.gettempdir()) / self._name
        try:
            eyes.connect(str(path))
        except OSError:
            eyes.close()
            return False
        self._socket, self._lines = eyes, eyes.makefile("rb")
        self.desktop.at_the_end += [self._lines.close, eyes.close, lambda: path.unlink(missing_ok=True)]
        return True

    def log(self) -> str:
        return self._log.read_text(errors="replace")

    # ------------------------------------------------------------------ looking
    def ask(self, *question: str) -> Any:
        assert self._socket is not None
        self._socket.sendall(json.dumps(question).encode() + b"\n")
        line = self._lines.readline()
        assert line, f"the program has ended: {self.log()}"
        return json.loads(line)

    def state(self) -> dict[str, Any]:
        found: dict[str, Any] = self.ask("state")
        return found

    def rect(self, kind: str, name: str) -> Rect:
        found = wait(lambda: self.ask(kind, name), f"the {kind} “{name}” in {self.ask('everything')}", 30)
        left, top, wide, high = found
        return left, top, wide, high

    def middle(self, kind: str, name: str) -> Point:
        left, top, wide, high = self.rect(kind, name)
        return left + wide // 2, top + high // 2

    def read(self) -> str:
        """All the words in sight."""
        return "\n".join(self.ask("everything"))

    def until(self, condition: Callable[[dict[str, Any]], Any], what: str) -> dict[str, Any]:
        """Wait until the window looks as it should."""

        def look() -> dict[str, Any] | None:
            seen = self.state()
            return seen if seen and condition(seen) else None

        found: dict[str, Any] = wait(look, f"{what}; it is {self.state()}")
        return found

    def settle(self) -> dict[str, Any]:
        """Wait until nothing is under way, twice in a row."""
        self.until(lambda seen: seen["calm"], "rest")
        time.sleep(0.25)
        return self.until(lambda seen: seen["calm"], "rest")

    def until_message(self, part: str) -> str:
        said: str = self.until(lambda seen: part in seen["message"], f"“{part}” to be said")["message"]
        return said

    # ------------------------------------------------------------------ doing
    def click(self, kind: str, name: str, button: int = 1, *, held: str = "") -> None:
        self.desktop.click(self.middle(kind, name), button, held=held)

    def key(self, *keys: str) -> None:
        self.desktop.key(*keys)

    def type(self, text: str) -> None:
        self.desktop.type(text)

    def type_over(self, text: str, typed: Callable[[], str]) -> None:
        """Type in the place of what a field holds, as a person does who looks at it, and once more where it went wrong.

        For letters that the layout does not have the tool changes the layout, now and then late.

        Args:
            text: The words.
            typed: What the field holds.
        """
        for _attempt in range(3):
            self.key(f"ctrl+{A}")
            self.type(text)
            self.settle()
            if typed() == text:
                return
        raise AssertionError(f"typed was {text!r}, and there is {typed()!r}")

    def choose(self, headline: str) -> dict[str, Any]:
        """Click a clipping and wait for its article."""
        self.click("row", headline)
        return self.settle()

    def search(self, query: str) -> int:
        """Type a search; how many it finds."""
        self.key(f"ctrl+{F}")
        self.type_over(query, lambda: self.state()["query"])
        self.until(lambda seen: seen["query"] == query, f"the search for {query}")
        return int(self.settle()["rows"])

    # ------------------------------------------------------------------ ending
    def close(self, key: str = "ctrl+q") -> None:
        """Close it as a person does, once no dialog is left that the key would close; it must end well."""
        self.until(lambda seen: not seen["dialog"], "the dialog to be gone")
        self.settle()
        self.key(key)
        wait(lambda: self.process.poll() is not None, "the end")
        assert self.process.returncode == 0, self.log()

    def kill(self, helpers: Sequence[int] = ()) -> None:
        """As a power cut would: at once, and all of its processes."""
        for pid in (self.process.pid, *helpers):
            os.kill(pid, signal.SIGKILL)
        self.process.wait(20)

    def helpers(self) -> list[int]:
        """The processes it has started, and theirs."""
        found: list[int] = []
        waiting = [self.process.pid]
        while waiting:
            path = Path(f"/proc/{waiting.pop()}/task")
            for task in path.glob("*/children"):
                more = [int(pid) for pid in task.read_text().split()]
                found += more
                waiting += more
        return found
