import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from cli_program import Run


def test_an_answer_has_the_contracts_keys(filled: Run) -> None:
    answer = filled("search", "warehouse ferries", "--facets", "--json").json
    assert set(answer) == {"total", "took_ms", "hits", "facets", "did_you_mean", "notes"}
    (hit,) = answer["hits"]
    assert set(hit) == {"id", "headline", "publisher", "published", "topics", "incidents", "score", "snippet"}
    assert hit["topics"] == ["Harbours/Fires"]
    assert hit["incidents"] == ["Harbour fire"]
    assert hit["score"] > 0
    assert "<mark>" in hit["snippet"]
    assert set(answer["facets"]) >= {"topic", "incident", "publisher", "year", "photographer", "agency"}
    assert answer["facets"]["publisher"] == {"The Quay": 1}
    assert answer["facets"]["photographer"] == {"Lotte Varga": 1}


def test_a_snippet_escapes_everything_but_its_marks(filled: Run) -> None:
    (hit,) = filled("search", "nobody", "--json").json["hits"]
    assert "&amp; all ferries" in hit["snippet"]


def test_hits_come_by_page_and_order(filled: Run) -> None:
    oldest = filled("search", "", "--sort", "oldest", "--limit", "2", "--json").json
    assert (oldest["total"], [hit["id"] for hit in oldest["hits"]]) == (3, [3, 1])
    rest = filled("search", "", "--sort", "oldest", "--offset", "2", "--json").json
    assert [hit["id"] for hit in rest["hits"]] == [2]


def test_a_list_is_newest_first_and_whole(filled: Run) -> None:
    listed = filled("list", "--json").json
    assert [hit["id"] for hit in listed["hits"]] == [2, 1, 3]
    assert [hit["id"] for hit in filled("list", "--limit", "1", "--offset", "1", "--json").json["hits"]] == [1]


def test_a_query_may_begin_with_a_minus(filled: Run) -> None:
    assert [hit["id"] for hit in filled("list", "-topic:Harbours", "--json").json["hits"]] == [3]
    assert filled("search", '-"warehouse"', "--json").json["total"] == 2
    assert filled("list", "-outside", "--json").json["total"] == 3
    assert filled("list", "-港", "--json").json["total"] == 3


def test_a_query_that_cannot_be_read_is_pointed_at(filled: Run) -> None:
    done = filled("search", 'harbour "fire', "--json")
    assert done.code == 2
    assert done.out == ""
    assert 'harbour "fire' in done.err
    assert done.err.splitlines()[2].strip() == "^"


def test_the_place_is_counted_from_a_minus_at_the_beginning(filled: Run) -> None:
    done = filled("search", '-(ferry "pier')
    assert 'The query “-(ferry "pier” cannot be read at character 9: ' in done.err
    assert done.err.splitlines()[1:3] == ['  -(ferry "pier', "          ^"]


def test_people_get_text(filled: Run) -> None:
    done = filled("search", "warehouse", "--facets")
    assert "1 Fire guts harbour warehouse" in done.out
    assert "«warehouse»" in done.out
    assert "publisher: The Quay (1)" in done.out
    assert "1 found" in done.err
    table = filled("list")
    assert "국경을 넘은 병사" in table.out
    assert "3 found, shown are 2 to 2." in filled("list", "--offset", "1", "--limit", "1").err
    assert "3 found, shown is none." in filled("list", "--offset", "7").err


def test_a_batch_answers_every_line_and_goes_on_after_a_bad_one(filled: Run) -> None:
    questions = [
        b'{"q": "warehouse", "limit": 1, "facets": true}',
        b'{"q": "\\"open"}',
        b"nonsense",
        b'{"q": 3}',
        b'{"q": "a", "limit": -1}',
        b'{"q": "a", "sort": "colour"}',
        b"",
        b"\xff\xfe",
        '{"q": "국경", "sort": "newest"}'.encode(),
    ]
    done = filled("search", "--batch", stdin=b"\n".join(questions))
    assert done.code == 0
    answers = done.lines
    assert len(answers) == 8
    assert answers[0]["hits"][0]["id"] == 1
    assert answers[0]["facets"]["year"] == {"2025": 1}
    assert answers[1]["position"] >= 0
    assert all(set(answer) <= {"error", "position"} for answer in answers[1:7])
    assert answers[7]["hits"][0]["id"] == 3


@pytest.mark.usefixtures("filled")
def test_a_batch_answers_before_the_next_question_is_asked(folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "clippings_app", "--library", str(folder), "search", "--batch"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        for word, number in (("warehouse", 1), ("국경", 3)):
            server.stdin.write(json.dumps({"q": word}).encode() + b"\n")
            server.stdin.flush()
            assert json.loads(server.stdout.readline())["hits"][0]["id"] == number
        server.stdin.close()
    assert server.returncode == 0


def test_a_batch_finds_what_others_add_meanwhile(filled: Run, folder: Path, tmp_path: Path) -> None:
    source = tmp_path / "late.txt"
    source.write_text("Lighthouse reopens\n\nThe lighthouse of Morn was opened again on Tuesday, the town said.\n")
    with subprocess.Popen(
        [sys.executable, "-m", "clippings_app", "--library", str(folder), "search", "--batch"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        totals = []
        for _ in range(2):
            server.stdin.write(b'{"q": "lighthouse"}\n')
            server.stdin.flush()
            totals.append(json.loads(server.stdout.readline())["total"])
            filled("import", source)
        server.stdin.close()
    assert totals == [0, 1]


@pytest.mark.parametrize("words", [("search",), ("search", "a", "--batch")])
def test_a_query_or_a_batch(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words).code == 2


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="rights are not asked of this person")
def test_a_folder_that_may_only_be_read_can_be_searched(filled: Run, folder: Path) -> None:
    filled("list")
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        assert filled("search", "warehouse", "--json").json["total"] == 1
    finally:
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)


def test_a_library_that_cannot_be_made_gives_exit_code_3(run: Run, folder: Path) -> None:
    folder.write_text("a file where the folder should be")
    done = run("list")
    assert done.code == 3
    assert str(folder) in done.err


_PROGRAM = """
import sys
from clippings_app.__main__ import main
code = main(sys.argv[1:])
print(*sorted(sys.modules), file=sys.stderr)
sys.exit(code)
"""
_NOT_ASKED_FOR = {
    "anyascii", "difflib", "hashlib", "httpx", "importlib.metadata", "importlib.resources", "lxml", "orjson",
    "platformdirs", "PySide6", "random", "tempfile", "trafilatura", "whoosh", "zipfile",
}  # fmt: skip
_NO_PART_OF_AN_ANSWER = (
    "clippings_app.analysis.", "clippings_app.parsing", "clippings_app.importers", "clippings_app.exporters",
    "clippings_app.domain.changes", "clippings_app.domain.contract", "clippings_app.storage.adding",
    "clippings_app.storage.backup", "clippings_app.storage.changing", "clippings_app.storage.check",
    "clippings_app.storage.incidents", "clippings_app.storage.journal", "clippings_app.storage.sources",
    "clippings_app.search.building", "clippings_app.search.codec", "clippings_app.search.facets",
    "clippings_app.search.gathering", "clippings_app.search.likeness", "clippings_app.search.merging",
    "clippings_app.search.writing", "clippings_app.library_fallback", "clippings_app.wording",
)  # fmt: skip
_SMALL = {"clippings_app.analysis.folding", "clippings_app.analysis.ordering"}


@pytest.mark.parametrize("more", [(), ("--batch",)])
def test_an_answer_waits_for_nothing_that_it_does_not_need(filled: Run, folder: Path, more: tuple[str, ...]) -> None:
    assert filled("search", "warehouse", "--json").json["total"] == 1  # and the index is up to date
    words = more or ("warehouse", "--json")
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, "--library", str(folder), "search", *words],
        input=b'{"q": "warehouse"}\n' if more else b"",
        capture_output=True,
        check=True,
        env={name: value for name, value in os.environ.items() if not name.startswith(("COV_", "COVERAGE"))},
    )
    assert json.loads(done.stdout)["total"] == 1
    loaded = set(done.stderr.decode().split())
    assert {"numpy", "sqlite3", "clippings_app.search.view"} <= loaded
    needless = _NOT_ASKED_FOR - {"orjson"} if more else _NOT_ASKED_FOR  # many answers are written by it sooner
    assert loaded & needless == set()
    assert [name for name in sorted(loaded - _SMALL) if name.startswith(_NO_PART_OF_AN_ANSWER)] == []


def test_a_batch_outlives_a_query_nested_without_end(filled: Run) -> None:
    lines = (json.dumps({"q": "(" * 9_000}), json.dumps({"q": "warehouse"}))
    done = filled("search", "--batch", stdin="\n".join(lines).encode())
    first, second = map(json.loads, done.out.splitlines())
    assert first["position"] == 50
    assert second["total"] == 1
