"""Hard places: no rights, damage, our own JSON there and back."""

import json
from pathlib import Path

import pytest
from cli_program import Run

from clippings_app.cli import main


def other(run: Run, library: Path, *words: str | Path) -> tuple[int, bytes]:
    done = run("--library", library, *words)
    return done.code, done.raw


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_what_is_exported_comes_back_to_the_byte(filled: Run, tmp_path: Path, form: str) -> None:
    words = "Bridge shut over Norrvik strait\n\nBy Mara Lind\n\nThe bridge was shut on Monday, officials said.\n"
    (tmp_path / "bridge.txt").write_text(words, "utf-8")
    assert filled("import", tmp_path / "bridge.txt", "--inbox").code == 0
    filled("edit", "1", "--set", "headline=Corrected", "--set", "notes=one", "--set", "notes=two\n\nthree")
    filled("edit", "2", "--set", "starred=yes", "--set", "trashed=yes")
    filled("tag", "4", "--incident", "Shut bridge", "--role", "denial", "--topic", "Ports/Bridges")
    source, again = tmp_path / f"all.{form}", tmp_path / "other"
    for query in ("", "is:trash"):
        wanted = filled("export", query, "--format", form, "-o", source)
        assert wanted.code == 0
        assert other(filled, again, "import", source)[0] == 0
        assert other(filled, again, "export", query, "--format", form) == (0, source.read_bytes())
        repeated = json.loads(other(filled, again, "import", source, "--json")[1])
        assert repeated["imported"] == []
        assert repeated["failed"] == []
        assert len(repeated["duplicates"]) == json.loads(other(filled, again, "list", query, "--json")[1])["total"]
    (kept,) = [
        each for each in json.loads(filled("export", "--format", "json").raw) if each["uid"] and each["original"]
    ]
    assert kept["filed"] is False
    assert kept["original"]["name"].endswith("bridge.txt")


def test_the_batch_answers_every_line_whatever_stands_in_it(filled: Run) -> None:
    lines = [
        b'{"q": "fire"}', b"not json", b"\xff\xfe", b"[]", b'"x"', b'{"q": 5}', b"[" * 100_000, b"9" * 10_000,
        b'{"limit": 1e999}', b'{"q": "fire", "sort": "' + b"x" * 5000 + b'"}', b'\xef\xbb\xbf{"q": "fire"}',
        b'{"q": "("}',
    ]  # fmt: skip
    done = filled("search", "--batch", stdin=b"\n".join(lines) + b"\n")
    assert done.code == 0
    assert len(done.lines) == len(lines)
    assert [number for number, answer in enumerate(done.lines) if "error" not in answer] == [0, 10]
    assert all(len(answer.get("error", "")) < 600 for answer in done.lines)


def test_a_damaged_index_is_a_problem_that_repair_mends(filled: Run, folder: Path) -> None:
    assert filled("check", "--json").json == {"sound": True, "problems": [], "repaired": [], "notices": []}
    for file in (folder / "index").glob("*.words"):
        file.write_bytes(b"\0" * file.stat().st_size)
    (problem,) = filled("check", "--json").json["problems"]
    assert "index is damaged" in problem
    repaired = filled("check", "--repair", "--json")
    assert repaired.code == 0
    assert "index" in repaired.json["repaired"][0]
    assert filled("check", "--json").json["notices"] == []
    assert filled("search", "fire", "--json").json["total"] == 1


def test_an_index_that_lags_or_is_missing_is_worth_a_notice(filled: Run, folder: Path) -> None:
    filled("edit", "1", "--set", "headline=Fire again")
    (notice,) = filled("check", "--json").json["notices"]
    assert "one change behind" in notice
    assert filled("list", "--json").json["notes"] == []
    assert filled("check", "--json").json["notices"] == []
    for file in (folder / "index").iterdir():
        file.unlink()
    missing = filled("check", "--json")
    assert missing.code == 0
    assert missing.json["notices"] == ["There is no index yet."]
    assert "made anew" in filled("check", "--repair", "--json").json["repaired"][0]


def test_a_copied_library_is_sound(filled: Run, folder: Path, tmp_path: Path) -> None:
    import shutil

    shutil.copytree(folder, tmp_path / "copy")
    code, raw = other(filled, tmp_path / "copy", "check", "--json")
    assert code == 0
    assert json.loads(raw)["notices"] == []
    assert json.loads(other(filled, tmp_path / "copy", "search", "fire", "--json")[1])["total"] == 1
    assert json.loads(other(filled, tmp_path / "copy", "check", "--json")[1])["notices"] == []


def test_an_index_with_too_many_clippings_is_a_problem(filled: Run, folder: Path) -> None:
    import sqlite3

    with sqlite3.connect(folder / "library.sqlite3") as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM clipping WHERE id = 3")
        connection.execute("DELETE FROM index_queue WHERE clipping_id = 3")
    connection.close()
    assert any(each.startswith("The index") for each in filled("check", "--json").json["problems"])


def test_a_library_behind_a_closed_door_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    door = tmp_path / "a file"
    door.write_text("in the way")
    assert main(["--library", str(door / "library"), "list"]) == 3
    assert main(["--library", str(door), "list"]) == 3
    said = capsys.readouterr()
    assert "cannot be read or written" in said.err
    assert said.out == ""


def test_a_name_too_long_for_the_system_is_said(filled: Run) -> None:
    for words in (("export", "--format", "json", "-o", "x" * 5_000), ("backup", "y" * 5_000)):
        done = filled(*words)
        assert done.code == 1
        assert "cannot be written" in done.err
