import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from cli_program import Run

from clippings_app.cli import main
from clippings_app.cli.arguments import EXPORT_FORMATS
from clippings_app.cli.console import Console
from clippings_app.demo import make_demo_library
from clippings_app.domain.changes import SaveSearch
from clippings_app.exporters.write import FORMATS
from clippings_app.library import Library
from clippings_app.resource_files import resource


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
    listed = [line.split()[0] for line in run("export", "--formats").out.splitlines()]
    assert listed == [*FORMATS, "pdf"]
    assert sorted(listed) == sorted(EXPORT_FORMATS)
    assert "chicago-author-date" in run("export", "--styles").out
    assert not folder.exists()


def test_a_document_is_written_in_a_style_that_comes_along_or_in_a_file(filled: Run, tmp_path: Path) -> None:
    listed = [line.split()[0] for line in filled("export", "--styles").out.splitlines()]
    assert {"apa", "oscola", "ieee", "modern-language-association"} < set(listed)
    done = filled("export", "warehouse", "--format", "markdown", "--style", "ieee")
    assert done.code == 0, done.err
    assert "\\[1\\]" in done.out
    style = tmp_path / "house.csl"
    style.write_bytes(resource("styles", "ieee.csl").read_bytes())
    assert filled("export", "warehouse", "--format", "markdown", "--style", style).out == done.out
    style.write_text("<style/>", encoding="utf-8")
    refused = filled("export", "warehouse", "--format", "markdown", "--style", style)
    assert refused.code != 0
    assert "cannot be used as a citation style" in refused.err
    unknown = filled("export", "warehouse", "--format", "markdown", "--style", "chicago")
    assert unknown.code == 2
    assert "oscola" in unknown.err


def test_a_format_has_to_be_named(run: Run) -> None:
    done = run("export", "is:starred")
    assert done.code == 2
    assert "biblatex" in done.err


def test_pdf_is_written_without_a_display(filled: Run, tmp_path: Path) -> None:
    import pypdfium2

    done = filled(
        "export", "--format", "pdf", "--group-by", "incident", "--notes", "--credits", "-o", tmp_path / "a.pdf"
    )
    assert done.code == 0, done.err
    with pypdfium2.PdfDocument((tmp_path / "a.pdf").read_bytes()) as document:
        text = "".join(page.get_textpage().get_text_bounded() for page in document)
    for words in (
        "Harbour fire",
        "Fire guts harbour warehouse",
        "Orrinport",
        "Ask the brigade.",
        "Lotte Varga",
        "국경",
    ):
        assert words in text
    assert "<" not in text


@pytest.mark.usefixtures("filled")
def test_pdf_needs_no_display(folder: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    command = [sys.executable, "-m", "clippings_app", "--library", str(folder), "export", "--format", "pdf"]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(b"%PDF-")
    assert b"Not carried by pdf" in done.stderr
    assert b"qt." not in done.stderr


def test_a_missing_qt_is_named_before_anything_is_written(
    filled: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "clippings_app.ui.printing", raising=False)
    monkeypatch.setitem(sys.modules, "PySide6.QtGui", None)
    done = filled("export", "--format", "pdf", "-o", tmp_path / "a.pdf")
    assert done.code == 1
    assert "PySide6" in done.err
    assert "to write PDF" in done.err
    assert not (tmp_path / "a.pdf").exists()


def test_a_style_that_is_not_there_is_refused(filled: Run) -> None:
    assert filled("export", "--format", "markdown", "--style", "no-such-style").code == 2


def test_a_place_that_cannot_be_written_is_named(filled: Run, tmp_path: Path) -> None:
    done = filled("export", "--format", "ris", "-o", tmp_path / "no" / "a.ris")
    assert done.code == 1
    assert str(tmp_path / "no" / "a.ris") in done.err


def test_bytes_and_what_steers_it_are_not_poured_over_a_terminal() -> None:
    from clippings_app.cli.exporting import _print
    from clippings_app.domain.errors import InvalidValue

    class Terminal(io.BytesIO):
        def isatty(self) -> bool:
            return True

    with pytest.raises(InvalidValue):
        _print(b"PK", Console(stdin=io.BytesIO(), stdout=Terminal(), stderr=io.StringIO()))
    shown, piped = Terminal(), io.BytesIO()
    for stream in (shown, piped):
        _print("a\x1b[2J\u202eb\nc", Console(stdin=io.BytesIO(), stdout=stream, stderr=io.StringIO()))
    assert (shown.getvalue(), piped.getvalue().decode()) == (b"a[2Jb\nc", "a\x1b[2J\u202eb\nc")


@pytest.mark.usefixtures("filled")
def test_an_interruption_ends_with_130(folder: Path) -> None:
    class Interrupted(io.BytesIO):
        def write(self, _: object) -> int:
            raise KeyboardInterrupt

    err = io.StringIO()
    console = Console(stdin=io.BytesIO(), stdout=Interrupted(), stderr=err)
    assert main(["--library", str(folder), "list", "--json"], console) == 130
    assert "Stopped" in err.getvalue()


def test_a_saved_search_is_exported_unattended(filled: Run, tmp_path: Path, folder: Path) -> None:
    with Library.open(folder) as library:
        library.apply(SaveSearch(name="Harbour list", query="topic:Harbours"))
    target = tmp_path / "list.bib"
    done = filled("export", "--saved", "Harbour list", "--format", "biblatex", "-o", target)
    assert done.code == 0, done.err
    assert "found by: topic:Harbours" in target.read_text(encoding="utf-8")
    assert target.read_text(encoding="utf-8").count("\n@") == 2
    unknown = filled("export", "--saved", "Harbor", "--format", "ris")
    assert unknown.code == 2
    assert "“Harbour list”" in unknown.err
    both = filled("export", "fire", "--saved", "Harbour list", "--format", "ris")
    assert both.code == 2


def test_what_finds_nothing_writes_over_no_file(filled: Run, tmp_path: Path) -> None:
    target = tmp_path / "list.bib"
    target.write_bytes(b"older")
    done = filled("export", "topic:Nowhere", "--format", "biblatex", "-o", target)
    assert (done.code, target.read_bytes()) == (1, b"older")
    assert "list.bib was not written: nothing is found by “topic:Nowhere”." in done.err
    assert filled("export", "topic:Nowhere", "--format", "csl-json", "-o", tmp_path / "new.json").code == 1
    assert sorted(path.name for path in tmp_path.glob("*.*")) == ["clippings.jsonl", "list.bib"]
    printed = filled("export", "topic:Nowhere", "--format", "json")
    assert (printed.code, printed.json) == (0, [])


def test_what_is_lost_is_said_and_noted_beside_the_file(filled: Run, tmp_path: Path) -> None:
    target = tmp_path / "out.ris"
    done = filled("export", "--format", "ris", "-o", target)
    assert "Not carried by ris: The text of the article is not carried" in done.err
    note = tmp_path / "out.ris.losses.txt"
    assert note.name in done.err
    assert note.read_text(encoding="utf-8").startswith("What out.ris leaves out")
    filled("export", "--format", "ris", "--no-loss-note", "-o", target)
    assert [path.name for path in tmp_path.glob("out*")] == ["out.ris"]
    note.write_text("Mine.", encoding="utf-8")
    filled("export", "--format", "ris", "--no-loss-note", "-o", target)
    assert note.read_text(encoding="utf-8") == "Mine."


def test_originals_go_beside_with_a_verifier_that_finds_them_good(filled: Run, tmp_path: Path) -> None:
    target, article = tmp_path / "out.html", tmp_path / "article.txt"
    article.write_text("Tower falls in the night\n\nBy Ann Lee\n\nThe old tower fell at three.\n", encoding="utf-8")
    assert filled("import", article).code == 0
    done = filled("export", "--format", "html", "--originals", "-o", target)
    assert done.code == 0, done.err
    evidence = tmp_path / "out.html.evidence"
    checked = subprocess.run(
        [sys.executable, "-I", str(evidence / "verify.py")], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout
    assert " 0 problems" in checked.stdout
    assert int(checked.stdout.splitlines()[-1].split()[0]) == len(list((evidence / "originals").iterdir())) > 0
    assert filled("export", "--format", "html", "--originals").code == 2


@pytest.mark.parametrize("stem", ["b" * 251, "b" * 235, "é" * 120 + "bbb", "報" * 83])
def test_what_goes_beside_a_file_with_a_name_as_long_as_can_be_is_named_shorter(
    filled: Run, tmp_path: Path, stem: str
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    for _ in range(2):  # the second finds what the first put beside it
        done = filled("export", "--format", "ris", "--originals", "-o", folder / f"{stem}.ris")
        assert done.code == 0, done.err
        names = sorted(path.name for path in folder.iterdir())
        assert len(names) == 3
        assert f"{stem}.ris" in names
        assert [name for name in names if name.endswith(".losses.txt")]
        (evidence,) = (folder / name for name in names if name.endswith(".evidence"))
        checked = subprocess.run([sys.executable, evidence / "verify.py"], capture_output=True, text=True, check=False)
        assert checked.returncode == 0, checked.stdout


def test_files_with_long_names_do_not_share_what_goes_beside_them(filled: Run, tmp_path: Path) -> None:
    for last in "ab":
        filled("export", "--format", "ris", "-o", tmp_path / f"{'b' * 250}{last}.ris")
    assert len(list(tmp_path.glob("*.losses.txt"))) == 2


def test_evidence_of_an_export_before_does_not_stay_beside_another(filled: Run, tmp_path: Path) -> None:
    for name in ("tower", "bridge"):
        article = tmp_path / f"{name}.txt"
        article.write_text(
            f"{name} falls in the night\n\nBy Ann Lee\n\nThe old {name} fell at three.\n", encoding="utf-8"
        )
        assert filled("import", article).code == 0
    target, evidence = tmp_path / "out.html", tmp_path / "out.html.evidence"

    def export(*words: str) -> None:
        done = filled("export", *words, "--format", "html", "-o", target)
        assert done.code == 0, done.err

    def originals() -> set[str]:
        return {path.read_text(encoding="utf-8").split()[0] for path in (evidence / "originals").iterdir()}

    export('"fell at three"', "--originals")
    assert originals() == {"tower", "bridge"}
    export("tower", "--originals")
    assert originals() == {"tower"}, "who gets this folder is not meant to get the other article"
    kept = evidence / "originals" / "mine.txt"
    kept.write_text("Mine words.", encoding="utf-8")
    export("tower")
    assert [path for path in evidence.rglob("*") if path.is_file()] == [kept]
    kept.unlink()
    export("tower", "--originals")
    export("tower")
    assert not evidence.exists()


def test_entries_stand_in_the_order_asked_for(filled: Run) -> None:
    def listed(order: str) -> list[dict[str, Any]]:
        rows = json.loads(filled("export", "--format", "json", "--sort", order).out)
        assert len(rows) > 2
        return [row for row in rows if row["published"]] if order in ("newest", "oldest") else list(rows)

    assert listed("newest") == listed("oldest")[::-1] != listed("oldest")
    added = json.loads(filled("search", "", "--sort", "added", "--json").out)["hits"]
    assert [row["headline"] for row in listed("added")] == [hit["headline"] for hit in added]
    names = [(row["byline"] or [row["publisher"]])[0].split()[-1] for row in listed("author")]
    assert names == sorted(names)


def test_options_leave_out_and_put_in(filled: Run) -> None:
    plain = filled("export", "--format", "markdown").out
    told = filled("export", "--format", "markdown", "--retrieved", "--hashes", "--archive").out
    assert "Retrieved" not in plain
    assert "web.archive.org" not in plain
    assert "Retrieved" in told
    assert "nearest to the day it was seen: <https://web.archive.org/web/" in told
    assert filled("export", "--format", "ris", "--quotations", "--sources", "--no-deck", "--no-chronology").code == 0


def test_pictures_that_are_held_are_shown_small_beside_their_credits(run: Run, folder: Path, tmp_path: Path) -> None:
    make_demo_library(folder)
    target = tmp_path / "out.html"
    assert run("export", "--format", "html", "--credits", "-o", target).code == 0
    page = target.read_text(encoding="utf-8")
    assert page.count('<img src="data:image/jpeg;base64,') >= 10
    assert "Pictures are in the file only small" in (tmp_path / "out.html.losses.txt").read_text(encoding="utf-8")
    for more in (["--credits", "--no-thumbnails"], []):
        assert run("export", "--format", "html", *more, "-o", target).code == 0
        assert "<img" not in target.read_text(encoding="utf-8")
    assert run("export", "--format", "docx", "--credits", "-o", tmp_path / "out.docx").code == 0
    with zipfile.ZipFile(tmp_path / "out.docx") as archive:
        assert len([name for name in archive.namelist() if name.startswith("word/media/")]) >= 5
    assert run("export", "--format", "pdf", "--credits", "-o", tmp_path / "out.pdf").code == 0
    assert b"/Subtype /Image" in (tmp_path / "out.pdf").read_bytes()


def test_where_it_stood_in_print_is_edited_shown_and_exported(filled: Run) -> None:
    edited = filled(
        "edit", "1", "--set", "edition=Late Edition", "--set", "pages=A1", "--set", "publisher_place=Halden"
    )
    assert edited.code == 0, edited.err
    told = filled("show", "1", "--json").json
    assert (told["edition"], told["pages"], told["publisher_place"]) == ("Late Edition", "A1", "Halden")
    assert "issue" not in told
    assert told["provenance"]["edition"]["from"] == "user"
    assert "Halden · Late Edition · p. A1" in filled("show", "1", "--text").out
    ris = filled("export", "--format", "ris").out
    assert "ET  - Late Edition" in ris
    assert "CY  - Halden" in ris
    csv = filled("export", "--format", "csv").out
    assert csv.splitlines()[0].endswith("archive,publisher_place,edition,pages,volume,issue")
    filled("edit", "1", "--set", "edition=")
    assert "edition" not in filled("show", "1", "--json").json


def test_without_qt_a_document_has_its_credits_and_says_why_no_pictures(
    filled: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "clippings_app.ui.thumbnails", raising=False)
    monkeypatch.setitem(sys.modules, "PySide6.QtGui", None)
    done = filled("export", "--format", "html", "--credits", "-o", tmp_path / "a.html")
    assert done.code == 0
    assert "No pictures are shown: PySide6 is needed" in done.err
    assert "Pictures themselves are not in the file" in done.err
    assert "Lotte Varga" in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_a_query_that_begins_with_a_minus_and_an_o_names_no_file(
    filled: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert filled("export", "-outage", "--format", "jsonl").out.count("\n") == 3
    assert filled("export", "-oall.jsonl", "--format", "jsonl").out == ""
    assert (tmp_path / "all.jsonl").read_text("utf-8").count("\n") == 3
    assert not (tmp_path / "utage").exists()


def test_an_original_that_is_lost_or_damaged_costs_itself_and_is_told(run: Run, folder: Path, tmp_path: Path) -> None:
    for number, words in enumerate((b"The ferry was late.", b"The bridge was shut.", b"The mill is sold.")):
        run("import", "-", stdin=b"News of day %d\n\n%s Nobody said why, and nobody asked.\n" % (number, words))
    lost, damaged, _ = sorted(path for path in (folder / "originals").rglob("*") if path.is_file())
    lost.unlink()
    damaged.write_bytes(b"something else")
    target = tmp_path / "out.html"
    done = run("export", "--format", "html", "--originals", "-o", target)
    assert done.code == 0, done.err
    assert "2 originals are not in the library" in done.err
    assert lost.name in done.err
    assert damaged.name in done.err
    manifest = json.loads((tmp_path / "out.html.evidence" / "manifest.json").read_bytes())
    assert sorted(each["sha256"] for each in manifest["originals"] if each["file"] is None) == [lost.name, damaged.name]
