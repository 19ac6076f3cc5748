import io
import os
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from cli_program import Run

from clippings_app.cli import main
from clippings_app.cli.console import Console
from clippings_app.cli.window import missing_import, open_window
from clippings_app.demo import MARKER, SEARCHES
from clippings_app.domain.errors import MissingProgram
from clippings_app.terminal.layout import width


def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is always a display elsewhere")
@pytest.mark.parametrize("words", [(), ("open", "a.html")])
def test_without_a_display_it_says_what_to_do(
    words: tuple[str, ...], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare(monkeypatch)
    done = run(*words)
    assert done.code == 1
    assert "no display" in done.err
    assert "clippings demo" in done.err


@pytest.mark.parametrize("columns", [80, 120])
def test_the_demo_walks_through_a_library_on_the_terminal(run: Run, folder: Path, columns: int) -> None:
    done = run("demo", "--terminal", columns=columns)
    assert done.code == 0, done.err
    assert all(query in done.out for query in SEARCHES)
    for word in ("LINKED SOURCES", "PHOTO CREDITS", "Lotte Varga", "not held", "Teyra-2 cable cut: ", "«"):
        assert word in done.out
    assert (folder / "bibliography.html").is_file()
    assert (folder / "bibliography.bib").read_text(encoding="utf-8").count("\n@") == 15
    assert str(folder / "bibliography.bib") in done.out
    long = [line for line in done.out.splitlines() if width(line) > columns and str(folder) not in line]
    assert long == []


def test_what_was_done_in_the_demos_library_is_kept(run: Run, folder: Path) -> None:
    assert run("demo", "--terminal").code == 0
    assert run("tag", "1", "--topic", "My own").code == 0
    again = run("demo", "--terminal")
    assert again.code == 0
    assert "My own" in run("show", "1", "--json").json["topics"]
    (folder / MARKER).write_text("Made by an older demo, or never to its end.\n", encoding="utf-8")
    assert run("demo", "--terminal").code == 0
    assert "My own" not in run("show", "1", "--json").json["topics"]
    assert "My own" in run("--library", f"{folder}-1", "show", "1", "--json").json["topics"], "moved, not deleted"


def test_the_demo_touches_nobody_elses_library(run: Run, folder: Path) -> None:
    assert run("demo", "--terminal").code == 0
    (folder / MARKER).unlink()
    refused = run("demo", "--terminal")
    assert refused.code == 3
    assert run("list", "--json").json["total"] == 15


def test_a_missing_system_library_is_told_from_a_bug() -> None:
    absent = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    assert missing_import(absent) is not None
    no_qt = ModuleNotFoundError("No module named 'PySide6'", name="PySide6")
    assert missing_import(no_qt) is not None
    assert missing_import(ImportError("cannot import name 'x'", name="clippings_app.ui.views")) is None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the wheel brings all")
def test_a_window_that_lacks_a_library_is_not_tried(folder: Path) -> None:
    with pytest.raises(MissingProgram) as missing:
        open_window(folder, [], loads=lambda name: name != "libEGL.so.1")
    assert missing.value.packages == ("libegl1",)
    assert not folder.exists()


def test_a_demo_that_is_open_is_brought_to_the_front_and_not_made_anew(tmp_path: Path) -> None:
    from clippings_app.ui.single_instance import hand_over

    folder = tmp_path / "l"
    program = [sys.executable, "-m", "clippings_app", "--library", str(folder), "demo"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}
    with subprocess.Popen(program, stderr=subprocess.PIPE, env=environment) as first:
        assert first.stderr is not None
        assert b"the window opens on it" in first.stderr.readline()
        try:
            while not hand_over(folder, []):  # until its window listens
                assert first.poll() is None
                Event().wait(0.1)
            second = subprocess.run(program, capture_output=True, check=False, env=environment, timeout=60)
            assert second.returncode == 0
            assert b"open already" in second.stderr
            assert first.poll() is None
        finally:
            first.terminate()
            first.stderr.read()


def test_the_program_starts_as_a_module(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "clippings_app", "--library", str(tmp_path / "l"), "stats", "--json"],
        capture_output=True,
        check=True,
    )
    assert done.stdout.startswith(b"{")


def test_a_double_click_without_a_display_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("there is always a display elsewhere")
    from clippings_app.__main__ import main_window

    bare(monkeypatch)
    monkeypatch.setattr(sys, "argv", ["clippings-desktop", "a.html"])
    assert main_window() == 1


def test_nothing_is_written_before_a_command_is_understood(folder: Path) -> None:
    console = Console(stdin=io.BytesIO(), stdout=io.BytesIO(), stderr=io.StringIO())
    with pytest.raises(SystemExit):
        main(["--library", str(folder), "search", "a", "--sort", "colour"], console)
    assert not folder.exists()
