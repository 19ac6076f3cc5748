import os
import subprocess
import sys
from pathlib import Path

import pytest

from clippings_app.cli import main
from clippings_app.domain.errors import NotWritable
from clippings_app.places import addressed_file, config_folder, data_folder, expanded, is_folder, log_folder, shown_path


def test_a_path_at_home_is_shown_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ilse")
    assert shown_path(Path("/home/ilse/a/b")) == "~/a/b"
    assert shown_path(Path("/home/ilse")) == "/home/ilse"
    assert shown_path(Path("/a")) == str(Path("/a"))


@pytest.mark.parametrize("home", ["", "/"])
def test_nothing_is_shortened_where_home_is_everywhere(monkeypatch: pytest.MonkeyPatch, home: str) -> None:
    monkeypatch.setenv("HOME", home)
    assert shown_path(Path("/tmp/press")) == "/tmp/press"


def test_each_kind_of_file_has_its_place() -> None:
    for place in (data_folder(), config_folder(), log_folder()):
        assert "clippings" in str(place)
        assert place.is_absolute()


def test_a_home_of_nobody_is_no_place() -> None:
    with pytest.raises(NotWritable) as raised:
        expanded(Path("~nobody-of-that-name/press"))
    assert "nobody called nobody-of-that-name" in raised.value.detail


_HOMELESS = """
import os, sys
import platformdirs.unix
os.setgroups([]); os.setgid(54321); os.setuid(54321)
import pathlib
from clippings_app.places import *
from clippings_app.domain.errors import NotWritable
print(shown_path(pathlib.Path("/tmp/a")))
for ask in (data_folder, config_folder, log_folder, lambda: expanded(pathlib.Path("~/press"))):
    try:
        ask()
    except NotWritable as error:
        print(error.detail)
"""


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become nobody in particular")
def test_somebody_without_a_home_is_told_so() -> None:
    environment = {name: value for name, value in os.environ.items() if name != "HOME" and not name.startswith("XDG_")}
    done = subprocess.run(
        [sys.executable, "-c", "import clippings_app.places\n" + _HOMELESS], env=environment, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    assert done.stdout.splitlines() == ["/tmp/a", *["there is no home folder (HOME is not set)"] * 4]


def test_a_library_of_nobody_cannot_be_opened(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", "~nobody-of-that-name/press", "stats"]) == 3
    assert "nobody called nobody-of-that-name" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("file:///home/mara/a%20story%20%E2%80%93%201.html", "/home/mara/a story – 1.html"),
        ("FILE://localhost/press", "/press"),
        ("file:/press/a", "/press/a"),
        ("file:///C:/press/a.html", "C:/press/a.html"),
        ("file://server/press/a", None),
        ("file:press", None),
        ("file:///a%00b", None),
        ("https://quay.example/a", None),
        ("/home/mara/file:a", None),
        ("file://[", None),
    ],
)
def test_a_file_is_found_by_its_address(address: str, path: str | None) -> None:
    assert addressed_file(address) == (Path(path) if path else None)


def test_what_no_disk_takes_is_no_folder(tmp_path: Path) -> None:
    assert is_folder(tmp_path)
    assert not is_folder(tmp_path / ("x" * 300))
    assert not is_folder(tmp_path / "gone")
