import io
import json
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from cli_program import CLIPPINGS, Run

from clippings_app.cli import main
from clippings_app.cli.console import Console

FILES = 150
TEXT = """Bridge over the Sill reopens after two years

The bridge over the Sill in Upper Orrin was opened to traffic again on Tuesday, two years after a flood.
"""


def test_what_became_of_each_input_is_told(run: Run, tmp_path: Path) -> None:
    good, empty = tmp_path / "good.txt", tmp_path / "empty.txt"
    good.write_text(TEXT)
    empty.write_text("")
    done = run("import", good, empty, "--json", "--topic", "Bridges/Roads", "--incident", "Reopening")
    assert done.code == 1
    assert done.json["imported"] == [
        {"path": str(good), "id": 1, "headline": "Bridge over the Sill reopens after two years"}
    ]
    assert done.json["duplicates"] == []
    assert [each["path"] for each in done.json["failed"]] == [str(empty)]
    assert f"{empty} is empty" in done.err
    again = run("import", good, "--json")
    assert again.json["duplicates"] == [{"path": str(good), "id": 1, "of": 1}]
    (hit,) = run("search", "bridge", "--json").json["hits"]
    assert (hit["topics"], hit["incidents"]) == (["Bridges/Roads"], ["Reopening"])


def test_folders_archives_and_standard_input_are_taken(run: Run, tmp_path: Path) -> None:
    press = tmp_path / "press" / "deep"
    press.mkdir(parents=True)
    (press / "a.txt").write_text(TEXT)
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("b.txt", TEXT.replace("Sill", "Morn"))
    done = run("import", tmp_path / "press", tmp_path / "b.zip", "-", stdin=TEXT.replace("Sill", "Kolva").encode())
    assert done.code == 0, done.err
    assert done.out.splitlines()[-1] == "3 imported, 0 here already, 0 failed"
    assert run("list", "--json").json["total"] == 3


def test_everything_is_filed_unless_the_inbox_is_asked_for(run: Run) -> None:
    run("import", "-", stdin=TEXT.encode())
    run("import", "-", "--inbox", stdin=TEXT.replace("Sill", "Morn").encode())
    assert [hit["id"] for hit in run("list", "is:inbox", "--json").json["hits"]] == [2]


def test_our_own_json_goes_round_without_loss(filled: Run, tmp_path: Path) -> None:
    first = filled("export", "--format", "jsonl", "--sort", "oldest")
    (tmp_path / "all.jsonl").write_bytes(first.raw)
    other = io.BytesIO()
    console = Console(stdin=io.BytesIO(), stdout=other, stderr=io.StringIO())
    assert main(["--library", str(tmp_path / "other"), "import", str(tmp_path / "all.jsonl")], console) == 0
    console.stdout.seek(0)
    console.stdout.truncate()
    main(["--library", str(tmp_path / "other"), "export", "--format", "jsonl", "--sort", "oldest"], console)
    assert [json.loads(line) for line in other.getvalue().splitlines()] == first.lines
    assert {line["headline"] for line in first.lines} == {each["headline"] for each in CLIPPINGS}


def test_a_file_of_references_is_a_clipping_a_record(filled: Run, tmp_path: Path) -> None:
    before = filled("list", "--json").json["total"]
    record = (
        "TY  - NEWS\r\nTI  - Ferries {0}\r\nKW  - A/B\r\nY2  - 2025/04/02/\r\nUR  - https://a.example/{0}\r\nER  - "
    )
    refs = tmp_path / "refs"
    refs.write_bytes("\r\n\r\n".join(record.format(number) for number in range(3)).encode())
    done = filled("import", refs, "--json")
    assert [each["path"] for each in done.json["imported"]] == [f"{refs}#{number}" for number in (1, 2, 3)]
    assert filled("list", "--json").json["total"] == before + 3
    number = done.json["imported"][1]["id"]
    shown = filled("show", str(number), "--json").json
    assert (shown["topics"], shown["added"]) == (["A∕B"], "2025-04-02T00:00:00Z")
    assert filled("show", str(number), "--original").out == record.format(1)
    assert len(filled("import", refs, "--json").json["duplicates"]) == 3


def test_what_cannot_be_fetched_is_named(run: Run) -> None:
    done = run("import", "http://127.0.0.1:9/nothing", "--json")
    assert done.code == 1
    assert done.json["failed"][0]["path"] == "http://127.0.0.1:9/nothing"


def test_a_tree_of_folders_may_become_a_tree_of_topics(run: Run, tmp_path: Path) -> None:
    press = tmp_path / "press"
    deep = press / "Security" / "Border  2019"
    deep.mkdir(parents=True)
    (press / "a.txt").write_text(TEXT)
    (deep / "b.txt").write_text(TEXT.replace("Sill", "Morn"))
    with zipfile.ZipFile(press / "Security" / "c.zip", "w") as archive:
        archive.writestr("within/c.txt", TEXT.replace("Sill", "Kolva"))
    run("import", press)
    done = run("import", press, "--folders-as-topics", "--topic", "Old", "--json")
    assert len(done.json["duplicates"]) == 3
    topics = {hit["headline"].split()[3]: hit["topics"] for hit in run("list", "--json").json["hits"]}
    assert topics == {"Sill": ["Old"], "Morn": ["Old", "Security/Border 2019"], "Kolva": ["Old", "Security"]}


def test_folders_of_a_root_named_by_its_address_are_topics_too(run: Run, tmp_path: Path) -> None:
    story = tmp_path / "press" / "Border" / "story.txt"
    story.parent.mkdir(parents=True)
    story.write_text("Pier falls\n\nThe pier fell on Sunday morning, the council said.\n")
    assert run("import", (tmp_path / "press").as_uri(), "--folders-as-topics").code == 0
    assert [hit["topics"] for hit in run("list", "--json").json["hits"]] == [["Border"]]


def test_an_address_longer_than_names_of_files_is_still_one(run: Run) -> None:
    done = run("import", "a" * 300 + "://quay.example")
    assert done.code == 1
    assert "only http and https addresses are fetched" in done.err


def test_a_file_may_be_named_by_its_address(run: Run, tmp_path: Path) -> None:
    story = tmp_path / "a story.txt"
    story.write_text("Pier falls\n\nThe pier fell on Sunday morning, the council said.\n")
    (imported,) = run("import", story.as_uri(), "--json").json["imported"]
    assert imported["headline"] == "Pier falls"
    done = run("import", "ftp://quay.example/a")
    assert done.code == 1
    assert "ftp://quay.example/a could not be opened: only http and https addresses are fetched" in done.err


def test_an_import_shows_progress_where_a_person_watches(tmp_path: Path, folder: Path) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    (tmp_path / "a.txt").write_text(TEXT)
    err = Terminal()
    console = Console(stdin=io.BytesIO(), stdout=io.BytesIO(), stderr=err)
    main(["--library", str(folder), "import", str(tmp_path / "a.txt")], console)
    assert "1 read: " in err.getvalue()
    assert "1 clippings made searchable" in err.getvalue()


def test_an_empty_folder_is_told_and_the_others_go_on(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    (tmp_path / "nothing" / ".hidden").write_text("x", encoding="utf-8")
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "a.txt").write_text(TEXT, encoding="utf-8")
    done = run("import", tmp_path / "nothing", tmp_path / "press", "--json")
    assert done.code == 1
    assert len(done.json["imported"]) == 1
    assert done.json["failed"][0]["error"].startswith("No files that can be read in ")


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is another thing there")
def test_ctrl_c_keeps_what_is_in_and_the_same_command_goes_on(tmp_path: Path, folder: Path) -> None:
    press = tmp_path / "press"
    press.mkdir()
    for number in range(FILES):
        (press / f"{number:03}.txt").write_text(TEXT.replace("Sill", f"Sill {number}"))
    command = [sys.executable, "-m", "clippings_app", "--library", str(folder), "import", "--json", str(press)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        while process.poll() is None and not list((folder / "originals").glob("*/*")):
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    kept = [each["path"] for each in json.loads(out)["imported"]]
    assert 0 < len(kept) < FILES
    assert kept == [str(press / f"{number:03}.txt") for number in range(len(kept))]
    assert "the same command again goes on with the rest" in err
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 0, done.stderr
    rest = json.loads(done.stdout)
    assert [each["path"] for each in rest["duplicates"]] == kept
    assert len(rest["imported"]) == FILES - len(kept)


def test_a_library_that_never_rests_has_few_segments(run: Run, folder: Path, tmp_path: Path) -> None:
    source = tmp_path / "one.jsonl"
    for number in range(29):
        source.write_text(
            json.dumps({"headline": f"Ferry {number}", "body": [f"Crossing {number}."]}), encoding="utf-8"
        )
        assert run("import", source).code == 0
        if number % 3 == 0:
            assert run("tag", str(number + 1), "--topic", "Ferries").code == 0
            assert run("search", "topic:Ferries", "--json").json["total"] == number // 3 + 1
    state = json.loads((folder / "index" / "state.json").read_text("utf-8"))
    assert len(state["segments"]) <= 8
    assert run("search", "ferry", "--json").json["total"] == 29


def test_two_imports_at_once_store_each_article_once(run: Run, folder: Path, tmp_path: Path) -> None:
    source, count = tmp_path / "many.jsonl", 400
    with source.open("w", encoding="utf-8") as out:
        for number in range(count):
            out.write(json.dumps({"headline": f"Ferry {number}", "body": [f"Crossing {number} was calm."]}) + "\n")
    assert run("stats", "--json").code == 0  # the library is there
    command = [sys.executable, "-m", "clippings_app", "--library", str(folder), "import", "--json", str(source)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(2)]
    told = [json.loads(each.communicate(timeout=100)[0]) for each in both]
    assert [each.returncode for each in both] == [0, 0]
    assert [len(each["imported"]) + len(each["duplicates"]) for each in told] == [count, count]
    stored = {each["id"] for report in told for each in report["imported"]}
    assert {each["of"] for report in told for each in report["duplicates"]} <= stored
    assert run("list", "--json").json["total"] == len(stored) == count
