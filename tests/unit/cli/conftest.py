import io
import json
from pathlib import Path

import pytest
from cli_program import CLIPPINGS, Done, Run

from clippings_app.cli import main
from clippings_app.cli.console import Console


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def run(folder: Path) -> Run:
    """Runs one command on an own library; `stdin` is what is piped in."""

    def runs(*words: str | Path, stdin: bytes = b"", columns: int = 100) -> Done:
        out, err = io.BytesIO(), io.StringIO()
        console = Console(stdin=io.BytesIO(stdin), stdout=out, stderr=err, columns=columns)
        code = main(["--library", str(folder), *map(str, words)], console)
        return Done(code, out.getvalue().decode("utf-8", "replace"), err.getvalue(), out.getvalue())

    return runs


@pytest.fixture
def filled(run: Run, tmp_path: Path) -> Run:
    """As `run`, on a library with `CLIPPINGS` as 1, 2 and 3."""
    source = tmp_path / "clippings.jsonl"
    source.write_text("".join(json.dumps(each) + "\n" for each in CLIPPINGS), encoding="utf-8")
    done = run("import", source, "--json")
    assert done.code == 0, done.err
    assert [each["id"] for each in done.json["imported"]] == [1, 2, 3]
    return run
