import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from cli_program import Run

from clippings_app import __version__
from clippings_app.cli.upkeep import plain
from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Draft
from clippings_app.library import Library


def test_a_backup_is_one_file_that_brings_everything_back(filled: Run, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "backup.zip"
    assert filled("backup", target).code == 0
    before = filled("export", "--format", "jsonl").raw
    folder.rename(tmp_path / "lost")
    done = filled("restore", target)
    assert done.code == 0, done.err
    assert filled("export", "--format", "jsonl").raw == before
    assert filled("search", "warehouse", "--json").json["total"] == 1


def test_a_backup_is_not_brought_back_over_a_library(filled: Run, tmp_path: Path) -> None:
    target = tmp_path / "backup.zip"
    filled("backup", target)
    assert filled("restore", target).code != 0
    assert filled("list", "--json").json["total"] == 3


def test_a_backup_names_originals_that_have_changed(run: Run, folder: Path, tmp_path: Path) -> None:
    run("import", "-", stdin=b"Bridge reopens\n\nThe bridge over the Sill was opened again on Tuesday.\n")
    (original,) = (path for path in (folder / "originals").rglob("*") if path.is_file())
    original.write_bytes(b"something else")
    done = run("backup", tmp_path / "backup.zip")
    assert done.code == 1
    assert original.name in done.err
    folder.rename(tmp_path / "lost")
    assert run("restore", tmp_path / "backup.zip").code == 0
    assert run("list", "--json").json["total"] == 1


def test_what_of_a_backup_is_not_whole_is_named_with_its_clipping(run: Run, folder: Path, tmp_path: Path) -> None:
    run("import", "-", stdin=b"Bridge reopens\n\nThe bridge over the Sill was opened again on Tuesday.\n")
    (original,) = (path for path in (folder / "originals").rglob("*") if path.is_file())
    original.unlink()
    backed_up = run("backup", tmp_path / "backup.zip")
    folder.rename(tmp_path / "lost")
    restored = run("restore", tmp_path / "backup.zip")
    assert (backed_up.code, restored.code) == (1, 1)
    for done in (backed_up, restored):
        assert f"{original.name} of 1 (Bridge reopens" in done.err
    assert run("list", "--json").json["total"] == 1


def test_a_library_without_any_of_its_originals_is_summed_up(run: Run, folder: Path, tmp_path: Path) -> None:
    for number in range(23):
        (tmp_path / f"{number}.txt").write_text(f"Ferry {number} late\n\nIt came {number} minutes after noon.\n")
    run("import", *tmp_path.glob("*.txt"))
    shutil.rmtree(folder / "originals")
    done = run("backup", tmp_path / "backup.zip")
    assert done.code == 1
    assert done.err.count("The original ") == 20
    assert "and 3 others" in done.err


def test_a_backup_whose_list_is_lost_is_restored_and_says_so(filled: Run, folder: Path, tmp_path: Path) -> None:
    filled("backup", tmp_path / "backup.zip")
    data = (tmp_path / "backup.zip").read_bytes()
    (tmp_path / "backup.zip").write_bytes(data[: data.find(b"PK\x03\x04", 1)])
    folder.rename(tmp_path / "lost")
    done = filled("restore", tmp_path / "backup.zip")
    assert done.code == 1
    assert "clippings-backup.json in it is missing" in done.err
    assert filled("list", "--json").json["total"] == 3


def test_a_file_that_is_no_backup_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"no backup at all")
    assert run("restore", tmp_path / "a.zip").code in (1, 3)


def test_a_sound_library_is_said_to_be_sound(filled: Run) -> None:
    done = filled("check", "--json")
    assert (done.code, done.json["sound"], done.json["problems"]) == (0, True, [])
    assert "The library is sound." in filled("check", "--repair").out


def test_damage_is_named_with_exit_code_1(run: Run, folder: Path) -> None:
    run("import", "-", stdin=b"Bridge reopens\n\nThe bridge over the Sill was opened again on Tuesday.\n")
    (original,) = (path for path in (folder / "originals").rglob("*") if path.is_file())
    original.chmod(0o644)
    original.write_bytes(b"something else")
    done = run("check")
    assert done.code == 1
    assert "problem: " in done.out
    assert run("check", "--json").json["sound"] is False


def test_the_index_can_be_made_anew(filled: Run) -> None:
    done = filled("reindex")
    assert done.code == 0
    assert "3 clippings" in done.err
    assert filled("search", "warehouse", "--json").json["total"] == 1


def test_stats_name_versions_and_counts(filled: Run, folder: Path) -> None:
    whole = filled("stats", "--json").json
    assert whole["version"] == __version__
    assert whole["library"] == str(folder)
    assert str(folder) in filled("stats").out


def test_a_report_becomes_plain_json() -> None:
    assert plain({"a": frozenset({2, 1}), "b": Path("x"), "c": (1,)}) == {"a": [1, 2], "b": "x", "c": [1]}


def test_while_another_process_makes_the_index_anew_answers_are_whole_or_say_that_they_are_not(folder: Path) -> None:
    count = 3000
    with Library.open(folder) as library:
        library.add(
            Draft(article=ParsedArticle(headline=f"Ferry {number}", body=(f"Crossing {number} was calm.",)))
            for number in range(count)
        )
        library.catch_up()
    command = [sys.executable, "-m", "clippings_app", "--library", str(folder)]
    with subprocess.Popen([*command, "search", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as asked:
        assert asked.stdin
        assert asked.stdout

        def ask() -> dict[str, Any]:
            asked.stdin.write(b'{"q": "ferry", "limit": 1}\n')
            asked.stdin.flush()
            answer: dict[str, Any] = json.loads(asked.stdout.readline())
            return answer

        answers = [ask()]
        for _attempt in range(8):  # one question may take as long as making the index does, and meet no other state
            with subprocess.Popen([*command, "reindex"], stdout=subprocess.DEVNULL) as making:
                while making.poll() is None:
                    answers.append(ask())
            assert making.returncode == 0
            if any(each["notes"] for each in answers):
                break
        last = ask()
        asked.stdin.close()
    assert (answers[0]["total"], answers[0]["notes"]) == (count, [])
    assert (last["total"], last["notes"]) == (count, [])
    assert [each for each in answers if each["total"] != count and not each["notes"]] == []
    assert any(each["notes"] for each in answers)
