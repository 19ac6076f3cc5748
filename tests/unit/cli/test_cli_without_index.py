"""What a command answers while a large library has no index, or an old one."""

import json
import os
import shutil
from pathlib import Path

import pytest
from cli_program import Run

from clippings_app.cli.opening import begin_to_make_index
from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Draft
from clippings_app.library import Library

COUNT = 5_200
REBUILT = "The index is being rebuilt: this was looked up in the clippings themselves."


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """More clippings than anybody waits for, and no index."""
    folder = tmp_path_factory.mktemp("large")
    with Library.open(folder) as library:
        library.add(Draft(article=ParsedArticle(headline=f"{'Ferry' if n % 5 else 'Tug'} {n}")) for n in range(COUNT))
    return folder


@pytest.fixture
def without_index(folder: Path, large: Path) -> Path:
    return shutil.copytree(large, folder)


def held(folder: Path) -> tuple[bool, int]:
    """Whether its index is whole, and the changes that it lacks."""
    with Library.open(folder, read_only=True) as library:
        return not library.find("tug", limit=0).notes, library.stats()["index"]["behind"]


@pytest.mark.parametrize("command", ["search", "list"])
def test_a_search_answers_first_and_makes_the_index_for_the_next(run: Run, without_index: Path, command: str) -> None:
    first = run(command, "tug", "--json").json
    assert first["total"] == COUNT // 5
    assert first["notes"] == [REBUILT]
    assert held(without_index) == (True, 0)
    again = run(command, "tug", "--json").json
    assert (again["total"], again["notes"]) == (COUNT // 5, [])


def test_a_batch_answers_while_the_index_is_made(run: Run, without_index: Path) -> None:
    questions = [json.dumps({"q": query, "limit": 1}).encode() for query in ("tug", "ferry", "tug ferry", "")]
    answers = [json.loads(line) for line in run("search", "--batch", stdin=b"\n".join(questions)).out.splitlines()]
    assert [answer["total"] for answer in answers] == [COUNT // 5, COUNT * 4 // 5, 0, COUNT]
    assert answers[0]["notes"] == [REBUILT]
    assert run("search", "ferry", "--json").json["total"] == COUNT * 4 // 5
    assert held(without_index) == (True, 0)


def test_an_export_waits_for_the_index(run: Run, without_index: Path) -> None:
    done = run("export", "tug", "--format", "csv")
    assert done.out.count("Tug") == COUNT // 5
    assert "rebuilt" not in done.err
    assert held(without_index) == (True, 0)


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="there is no /proc to look into")
def test_who_makes_the_index_holds_none_of_the_pipes_that_answers_go_through(without_index: Path) -> None:
    making = begin_to_make_index(without_index)
    pipes = {str(Path(f"/proc/{making.pid}/fd/{number}").readlink()) for number in (0, 1, 2)}
    assert making.wait(60) == 0
    assert pipes == {os.devnull}
    assert held(without_index) == (True, 0)
