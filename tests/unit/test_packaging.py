import argparse
import configparser
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from clippings_app import __version__

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("*.whl"))


def run_outside(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program from an unpacked wheel, far from the checkout and without the environment's paths."""
    program = (
        f"import sys; sys.path.insert(0, {str(folder)!r})\n"
        "import clippings_app; assert clippings_app.__file__.startswith(sys.path[0]), clippings_app.__file__\n"
        "from clippings_app.__main__ import main; sys.exit(main())"
    )
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "CLIPPINGS"))}
    command = [sys.executable, "-c", program, *words]
    return subprocess.run(command, cwd=folder.parent, capture_output=True, check=False, env=environment)


def test_the_wheel_carries_the_package_and_all_resources(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    committed = subprocess.run(
        ["git", "ls-files", "clippings_app", "resources"], cwd=ROOT, capture_output=True, check=True
    )
    expected = {
        re.sub(r"^resources/", "clippings_app/_resources/", name)
        for name in committed.stdout.decode().split()
        if (ROOT / name).exists() and not name.endswith(".gitkeep")
    }
    assert expected
    assert expected - names == set()
    assert not [name for name in names if name.startswith(("tests/", "docs/")) or "__pycache__" in name]


def test_the_program_runs_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(folder)
    assert run_outside(folder, "--version").stdout.decode().split() == ["clippings", __version__]
    sample = folder / "clippings_app" / "_resources" / "samples" / "harbour-fire.en.html"
    parsed = run_outside(folder, "parse", str(sample))
    assert parsed.returncode == 0, parsed.stderr.decode()
    assert json.loads(parsed.stdout)["publisher"] == "The Orrinport Courier"


def test_the_entry_points_are_there() -> None:
    from importlib import import_module

    for target in (PROJECT["scripts"]["clippings"], PROJECT["gui-scripts"]["clippings-desktop"]):
        module, _, function = target.partition(":")
        assert callable(getattr(import_module(module), function))


def test_the_menu_entry_starts_a_program_that_is_installed() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(ROOT / "resources" / "desktop" / "clippings.desktop", encoding="utf-8")
    words = entry["Desktop Entry"]
    assert words["Exec"].split()[0] in PROJECT["gui-scripts"]
    assert (ROOT / "resources" / "desktop" / f"{words['Icon']}.svg").is_file()
    assert words["MimeType"].endswith(";")


@pytest.mark.parametrize(
    ("program", "file"),
    [
        (("desktop-file-validate",), "clippings.desktop"),
        (("appstreamcli", "validate", "--no-net"), "io.github.clippings.Clippings.metainfo.xml"),
    ],
)
def test_desktops_and_stores_find_nothing_wrong_with_the_entries(program: tuple[str, ...], file: str) -> None:
    if shutil.which(program[0]) is None:
        pytest.skip(f"needs {program[0]} (Debian: desktop-file-utils appstream)")
    command = [*program, str(ROOT / "resources" / "desktop" / file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "error" not in done.stdout
    assert "warning" not in done.stdout


def test_the_entries_speak_the_languages_of_the_window() -> None:
    (path,) = (ROOT / "resources" / "desktop").glob("*.metainfo.xml")
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    described = [each for each in ET.parse(path).getroot().iter() if each.tag in ("summary", "p", "li")]
    counts = Counter(each.get(lang, "en") for each in described)
    assert counts["en"] == counts["de"] == counts["he"] == 7
    entry = (ROOT / "resources" / "desktop" / "clippings.desktop").read_text(encoding="utf-8")
    for key in ("GenericName", "Comment", "Keywords"):
        for language in ("de", "he"):
            assert f"\n{key}[{language}]=" in entry


def test_the_store_entry_names_the_menu_entry_and_this_version() -> None:
    (path,) = (ROOT / "resources" / "desktop").glob("*.metainfo.xml")
    component = ET.parse(path).getroot()
    assert component.findtext("launchable") == "clippings.desktop"
    assert component.findtext("id") == path.name.removesuffix(".metainfo.xml")
    assert {each.text for each in component.iter("binary")} == {*PROJECT["scripts"], *PROJECT["gui-scripts"]}
    newest = component.find("releases/release")
    assert newest is not None
    assert newest.get("version") == __version__


def test_the_icon_is_small_and_needs_nothing_from_elsewhere() -> None:
    icon = (ROOT / "resources" / "desktop" / "clippings.svg").read_text(encoding="utf-8")
    assert len(icon) < 4_000
    assert not re.search(r"href|url\(|<script", icon)


def test_the_readme_has_the_two_commands_and_its_links_lead_somewhere() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/clippings demo\n" in readme
    assert "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest\n" in readme
    for target in re.findall(r"\]\(([^)#:]+)\)", readme):
        assert (ROOT / target).exists(), target


def test_the_readme_names_the_debian_packages_that_the_program_asks_for() -> None:
    from clippings_app.desktop import WINDOW_LIBRARIES, X11_LIBRARIES

    brought_along = {"libfreetype6", "libx11-6", "libxkbcommon0", "libxcb1", "libxcb-render0",
                     "libxcb-shm0", "libxcb-sync1", "libxcb-util1", "libxcb-xfixes0"}  # fmt: skip
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for package in {*WINDOW_LIBRARIES.values(), *X11_LIBRARIES.values()} - brought_along:
        assert f" {package}" in readme, package


def test_the_changelog_speaks_of_this_version_or_of_what_is_to_come() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]" in changelog or f"## [{__version__}]" in changelog


def test_the_gate_runs_the_readmes_command() -> None:
    gate = ROOT / ".ci" / "run"
    assert os.access(gate, os.X_OK)
    assert "README.md" in gate.read_text(encoding="utf-8")


def test_the_manual_names_every_command() -> None:
    from clippings_app.cli.arguments import build_parser

    manual = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    usage = build_parser().format_help()
    commands = re.findall(r"^    ([a-z]+) ", usage, re.MULTILINE)
    assert len(commands) > 15
    assert [name for name in commands if f"`{name}" not in manual] == []


MANUALS = ("README.md", "docs/manual.md", "docs/commands.md", "docs/citation-styles.md")
_OPTION = r"(?<![\w-])--[a-z][a-z-]+"
_OF_EVERY_COMMAND = frozenset({"--library", "--version", "--help"})


def test_every_option_that_is_told_of_is_one() -> None:
    known = set().union(*_options_by_command().values()) | _OF_EVERY_COMMAND
    told = {option for name in MANUALS for option in re.findall(_OPTION, (ROOT / name).read_text(encoding="utf-8"))}
    assert len(told) > 40
    assert told - known == set()


def test_every_option_stands_beside_a_command_that_has_it() -> None:
    """In a row of a table with it, or behind it as it is typed."""
    options = _options_by_command()
    told = []
    for name in MANUALS:
        for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
            for part in [line] if line.startswith("|") else re.findall(r"`clippings [^`]+`", line):
                typed = re.findall(r"`(?:clippings )?([a-z]+)\b", part)
                if beside := [each for each in typed if each in options]:
                    had = set().union(*(options[each] for each in beside)) | _OF_EVERY_COMMAND
                    told += [(each in had, part, each) for each in re.findall(_OPTION, part)]
    assert len(told) > 40
    assert [(part, option) for is_had, part, option in told if not is_had] == []


def _options_by_command() -> dict[str, set[str]]:
    from clippings_app.cli.arguments import build_parser

    (commands,) = (each.choices for each in build_parser()._actions if isinstance(each.choices, dict))
    return {name: set(_options(parser)) for name, parser in commands.items()}


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        yield from action.option_strings
        for inner in (action.choices or {}).values() if isinstance(action.choices, dict) else ():
            yield from _options(inner)


def test_the_picture_of_the_house_has_every_room() -> None:
    whole = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (layers,) = (each["layers"] for each in whole["tool"]["importlinter"]["contracts"] if each["type"] == "layers")
    picture = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    rooms = [room.strip() for layer in layers for room in layer.split("|")]
    assert [room for room in rooms if f'["{room}' not in picture] == []
