import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from cli_program import Run

from clippings_app.cli import parsing
from clippings_app.cli.arguments import build_parser
from clippings_app.cli.console import Console
from clippings_app.importers import patience

ARTICLE = """Bridge over the Sill reopens after two years

The Quay Review
20 August 2024

The bridge over the Sill in Upper Orrin was opened to traffic again on Tuesday, two years after a flood.
Engineers replaced all of its bearings, the town said, and doubled the number of inspections.
"""
KEYS = {
    "headline", "deck", "byline", "dateline", "publisher", "published", "modified", "section", "url", "language",
    "body", "photos", "sources", "disclosures", "incidents", "boilerplate", "provenance",
}  # fmt: skip


def write(folder: Path, name: str, text: str = ARTICLE) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_one_file_gives_one_document(run: Run, tmp_path: Path) -> None:
    done = run("parse", write(tmp_path, "a.txt"))
    assert done.code == 0
    assert set(done.json) >= KEYS
    assert done.json["headline"] == "Bridge over the Sill reopens after two years"
    assert len(done.json["body"]) == 2


def test_a_wrong_encoding_is_told_of_and_mended_only_when_asked(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", ARTICLE.replace("Engineers", "The cafÃ© owner said: engineers"))
    told = run("parse", path)
    assert "“Ã©” would be “é”" in told.err
    assert "cafÃ©" in told.json["body"][1]
    mended = run("parse", path, "--mend")
    assert "wrong encoding" not in mended.err
    assert "café" in mended.json["body"][1]


def test_parsing_makes_no_library(run: Run, folder: Path, tmp_path: Path) -> None:
    run("parse", write(tmp_path, "a.txt"))
    assert not folder.exists()


def test_standard_input_can_be_told_what_it_is(run: Run) -> None:
    page = "<h1>Bridge</h1><p>" + "The bridge was opened again on Tuesday, the town said. " * 5 + "</p>"
    as_page = run("parse", "-", "--as", "html", "--url", "https://quay.example/1", stdin=page.encode())
    as_text = run("parse", "-", "--as", "text", stdin=page.encode())
    assert as_page.json["headline"] == "Bridge"
    assert as_page.json["url"] == "https://quay.example/1"
    assert "<h1>" in json.dumps(as_text.json)


def test_many_files_give_a_line_each_in_order_with_their_path(run: Run, tmp_path: Path) -> None:
    paths = [write(tmp_path, f"{number}.txt") for number in (3, 1, 2)]
    done = run("parse", "--jsonl", *paths)
    assert [line["path"] for line in done.lines] == [str(path) for path in paths]
    assert all(set(line) >= KEYS for line in done.lines)


def test_a_file_that_fails_is_named_and_the_others_are_done(run: Run, tmp_path: Path) -> None:
    good, empty, absent = write(tmp_path, "good.txt"), write(tmp_path, "empty.txt", "  \n"), tmp_path / "absent.txt"
    done = run("parse", "--jsonl", empty, good, absent, tmp_path)
    assert done.code == 1
    assert [line["path"] for line in done.lines] == [str(good)]
    said = done.err.splitlines()
    assert len(said) == 3
    assert f"{empty} is empty." in said[0]
    assert str(absent) in said[1]
    assert "it is a folder" in said[2]


def test_every_record_of_a_file_is_printed_and_one_that_fails_is_named(run: Run, tmp_path: Path) -> None:
    text = "TY  - NEWS\nTI  - {}\nT2  - The Quay Review\nER  - \n"
    refs = write(tmp_path, "refs.ris", text.format("One") + "TY  - NEWS\nAU  - Berg, A.\nER  - \n" + text.format("Two"))
    done = run("parse", "--jsonl", refs)
    assert done.code == 1
    assert [(line["path"], line["headline"]) for line in done.lines] == [(f"{refs}#1", "One"), (f"{refs}#3", "Two")]
    assert f"{refs}#2 is not valid RIS: record 2 has neither a title nor an address." in done.err


def test_many_processes_give_the_same_lines_in_the_same_order(run: Run, tmp_path: Path) -> None:
    paths = [write(tmp_path, f"{number}.txt", ARTICLE.replace("Sill", f"Sill {number}")) for number in range(9)]
    paths.insert(3, tmp_path / "absent.txt")
    alone, together = run("parse", "--jsonl", "--jobs", "1", *paths), run("parse", "--jsonl", "--jobs", "2", *paths)
    assert alone.out == together.out
    assert alone.err == together.err
    assert alone.code == together.code == 1
    assert len(alone.lines) == 9


def test_a_fault_of_the_program_is_raised_when_the_other_files_are_done(tmp_path: Path) -> None:
    page = f'<h1>Bridge</h1><p>{ARTICLE} <a href="/more">The Quay Review</a></p>'
    paths = [write(tmp_path, "a.html", page), write(tmp_path, "b.html", page)]
    out = io.BytesIO()
    console = Console(stdin=io.BytesIO(), stdout=out, stderr=io.StringIO())
    faulty = build_parser().parse_args(["parse", "--jsonl", *map(str, paths)])
    faulty.url = 7  # no caller can give this: it stands for any bug
    with pytest.raises(ExceptionGroup, match="2 of 2 files") as raised:
        parsing.run(faulty, console)
    assert "while reading" in raised.value.exceptions[0].__notes__[0]


def test_a_binary_file_is_refused_with_a_word(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(bytes(range(256)) * 50)
    done = run("parse", path)
    assert done.code == 1
    assert str(path) in done.err
    assert done.out == ""


def test_many_files_without_jsonl_are_wrong_usage(run: Run, tmp_path: Path) -> None:
    done = run("parse", write(tmp_path, "a.txt"), write(tmp_path, "b.txt"))
    assert done.code == 2
    assert "--jsonl" in done.err


def test_parsing_imports_neither_qt_nor_whoosh_nor_sqlite(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt")
    program = (
        "import sys; from clippings_app.cli import main; "
        f"code = main(['parse', {str(path)!r}]); print(*sys.modules, file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert not {name.split(".")[0] for name in done.stderr.decode().split()} & {"PySide6", "whoosh", "sqlite3"}


def test_json_is_utf8_in_any_locale(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", ARTICLE.replace("Bridge", "Brücke 다리"))
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "latin-1"}
    done = subprocess.run(
        [sys.executable, "-m", "clippings_app", "parse", path], capture_output=True, check=True, env=environment
    )
    assert json.loads(done.stdout.decode("utf-8"))["headline"].startswith("Brücke 다리")


def test_a_reader_that_goes_away_is_met_with_silence(tmp_path: Path) -> None:
    paths = [str(write(tmp_path, f"{number}.txt", ARTICLE * 40)) for number in range(30)]
    with subprocess.Popen(
        [sys.executable, "-m", "clippings_app", "parse", "--jsonl", *paths],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert isinstance(program.stdout, io.BufferedReader)
        program.stdout.readline()
        program.stdout.close()
        assert program.stderr is not None
        assert program.stderr.read() == b""
    assert program.returncode == 0


def test_a_page_that_takes_too_long_is_named_and_the_others_are_done(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = "<html><body><h1>Bridge</h1>" + "".join(f"<p>Pier {n}. {ARTICLE}</p>" for n in range(3000))
    slow, good = write(tmp_path, "slow.html", page), write(tmp_path, "good.txt")
    monkeypatch.setattr(patience, "PAGE_SECONDS", 0.5)
    done = run("parse", "--jsonl", "--as", "html", slow)
    assert (done.code, done.out) == (1, "")
    done = run("parse", "--jsonl", slow, good)
    assert done.code == 1
    assert [line["path"] for line in done.lines] == [str(good)]
    assert f"{slow} took longer than 0 seconds to read and was given up." in done.err
