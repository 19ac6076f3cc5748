import subprocess
import sys
from pathlib import Path

import pytest

from clippings_app.cli import main
from clippings_app.cli.arguments import build_parser, library_folder

COMMANDS = (
    "parse", "import", "list", "search", "show", "edit", "tag", "topic", "incident", "sources", "credits", "export",
    "backup", "restore", "check", "reindex", "stats", "open", "demo",
)  # fmt: skip
VERBS = {
    "topic": ("list", "add", "rename", "merge", "move", "delete"),
    "incident": ("list", "add", "edit", "merge", "delete", "show", "suggest"),
}


def imported_by(*words: str) -> set[str]:
    """Names of all modules that a run of the program imports."""
    program = (
        "import sys\n"
        "from clippings_app.cli import main\n"
        "try:\n"
        f"    main({list(words)!r})\n"
        "except SystemExit:\n"
        "    pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, encoding="utf-8")
    return {name.split(".")[0] for name in done.stderr.split()}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    words = capsys.readouterr().out
    assert ended.value.code == 0
    assert "examples:" in words
    assert f"clippings {command}" in words
    assert "--library DIR" in words


@pytest.mark.parametrize(("command", "verb"), [(command, verb) for command in VERBS for verb in VERBS[command]])
def test_every_verb_has_help(command: str, verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, verb, "--help"])
    assert ended.value.code == 0
    assert f"usage: clippings {command} {verb}" in capsys.readouterr().out


def test_the_general_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    words = capsys.readouterr().out
    assert all(f"\n    {command} " in words for command in COMMANDS)


@pytest.mark.parametrize("words", [("--help",), ("search", "--help"), ("export", "--help"), ("open", "--help")])
def test_help_imports_neither_qt_nor_whoosh_nor_a_parser(words: tuple[str, ...]) -> None:
    assert not imported_by(*words) & {"PySide6", "whoosh", "lxml", "trafilatura", "numpy", "sqlite3", "httpx"}


@pytest.mark.parametrize(
    "words",
    [
        ("no-such-command",),
        ("show",),
        ("show", "twelve"),
        ("search", "a", "--sort", "colour"),
        ("tag", "1", "--role", "hero"),
        ("export", "--format", "papyrus"),
        ("topic",),
        ("search", "a", "--limi", "3"),
        ("import", "page.html", ""),
        ("open", ""),
        ("backup", ""),
        ("restore", " "),
        ("export", "--format", "ris", "-o", ""),
        ("--library", "", "list"),
        ("stats", "--library", ""),
    ],
)
def test_wrong_usage_is_said_with_exit_code_2(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(list(words))
    assert ended.value.code == 2
    assert "usage: clippings" in capsys.readouterr().err


def test_the_library_may_be_named_before_and_after_the_command() -> None:
    parser = build_parser()
    before = parser.parse_args(["--library", "a", "topic", "list"])
    after = parser.parse_args(["topic", "list", "--library", "a"])
    assert before.library == after.library == Path("a")


def test_the_library_is_the_one_asked_for_then_the_environments_then_the_persons_own(tmp_path: Path) -> None:
    parser = build_parser()
    environment = {"CLIPPINGS_LIBRARY": str(tmp_path / "of-the-environment")}
    assert library_folder(parser.parse_args(["--library", str(tmp_path), "list"]), environment) == tmp_path
    assert library_folder(parser.parse_args(["list"]), environment) == tmp_path / "of-the-environment"
    own = library_folder(parser.parse_args(["list"]), {})
    assert own.is_absolute()
    assert own.name == "library"


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    from clippings_app import __version__

    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out == f"clippings {__version__}\n"


def test_choices_are_told_as_they_are_typed(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (("list", "--sort", "x"), ("tag", "1", "--role", "x"), ("export", "--sort", "x")):
        with pytest.raises(SystemExit):
            main(words)
        assert "<" not in capsys.readouterr().err.rpartition("error:")[2]
