import io
from pathlib import Path

import pytest
from cli_program import Run

from clippings_app.cli import main
from clippings_app.cli.arguments import EXPORT_FORMATS
from clippings_app.cli.console import Console
from clippings_app.exporters.write import FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_there_is_can_be_written(filled: Run, tmp_path: Path, name: str) -> None:
    target = tmp_path / "out"
    done = filled("export", "topic:Harbours", "--format", name, "--group-by", "incident", "--credits", "-o", target)
    assert done.code == 0, done.err
    assert done.out == ""
    assert "2 clippings written to" in done.err
    assert target.stat().st_size > 0


def test_standard_output_is_the_default(filled: Run) -> None:
    done = filled("export", "warehouse", "--format", "biblatex")
    assert "Fire guts harbour warehouse" in done.out.replace("{", "").replace("}", "")
    assert "Harbour fire" in done.out


def test_formats_and_styles_are_listed(run: Run, folder: Path) -> None:
    assert [line.split()[0] for line in run("export", "--formats").out.splitlines()] == list(FORMATS)
    assert "chicago-author-date" in run("export", "--styles").out
    assert not folder.exists()


def test_a_format_has_to_be_named(run: Run) -> None:
    done = run("export", "is:starred")
    assert done.code == 2
    assert "biblatex" in done.err


def test_a_format_that_this_version_does_not_write_is_refused_with_those_it_does(run: Run) -> None:
    for name in set(EXPORT_FORMATS) - set(FORMATS):
        done = run("export", "--format", name)
        assert done.code == 2
        assert "biblatex bibtex ris" in done.err


def test_the_contracts_formats_are_those_of_the_command_line() -> None:
    assert set(FORMATS) <= set(EXPORT_FORMATS)


def test_a_style_that_is_not_there_is_refused(filled: Run) -> None:
    assert filled("export", "--format", "markdown", "--style", "no-such-style").code == 2


def test_a_place_that_cannot_be_written_is_named(filled: Run, tmp_path: Path) -> None:
    done = filled("export", "--format", "ris", "-o", tmp_path / "no" / "a.ris")
    assert done.code == 1
    assert str(tmp_path / "no" / "a.ris") in done.err


def test_bytes_are_not_poured_over_a_terminal() -> None:
    from clippings_app.cli.exporting import _print
    from clippings_app.domain.errors import InvalidValue

    class Terminal(io.BytesIO):
        def isatty(self) -> bool:
            return True

    with pytest.raises(InvalidValue):
        _print(b"PK", Console(stdin=io.BytesIO(), stdout=Terminal(), stderr=io.StringIO()))


@pytest.mark.usefixtures("filled")
def test_an_interruption_ends_with_130(folder: Path) -> None:
    class Interrupted(io.BytesIO):
        def write(self, _: object) -> int:
            raise KeyboardInterrupt

    err = io.StringIO()
    console = Console(stdin=io.BytesIO(), stdout=Interrupted(), stderr=err)
    assert main(["--library", str(folder), "list", "--json"], console) == 130
    assert "Stopped" in err.getvalue()
