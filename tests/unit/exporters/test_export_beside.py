"""What goes beside an export: the note of losses, and the evidence with its verifier."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from clippings_app.domain.bibliography import Bibliography, ExportOptions
from clippings_app.domain.clipping import Clipping, Original
from clippings_app.domain.errors import Cancelled
from clippings_app.domain.watch import Stage, Watch
from clippings_app.exporters.beside import files_beside
from clippings_app.exporters.write import write
from clippings_app.saving import save, save_below

Make = Callable[..., Clipping]
Bind = Callable[..., Bibliography]
PAGES = {hashlib.sha256(page).hexdigest(): page for page in (b"<p>The fence</p>", b"The quay", b"The tower")}


def clippings(make: Make) -> list[Clipping]:
    origins = [Original(sha256=each, type="text/html", name="https://s.example/a?b=/../c") for each in PAGES]
    made = [make(f"Headline {at}", at, {"original": origin}) for at, origin in enumerate(origins, start=1)]
    return [*made, make("Typed by hand", 9)]


def put(folder: Path, bibliography: Bibliography, options: ExportOptions, key: str = "html") -> Path:
    written = write(bibliography, key, options)
    target = folder / f"press{written.suffix}"
    save(target, written.data)
    for each in files_beside(target.name, bibliography, written, options, PAGES.get):
        save_below(folder, each.name, each.data)
    return target


def verify(target: Path, *places: Path) -> tuple[int, str]:
    script = target.with_name(f"{target.name}.evidence") / "verify.py"
    command = [sys.executable, "-I", str(script), *map(str, places)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")
    assert done.stderr == ""
    return done.returncode, done.stdout


@pytest.mark.parametrize("key", ["html", "markdown", "ris", "biblatex", "csl-json", "zotero-rdf", "csv", "json"])
def test_untouched_originals_are_found_good(key: str, tmp_path: Path, make: Make, bind: Bind) -> None:
    target = put(tmp_path, bind(clippings(make)), ExportOptions(originals=True), key)
    code, said = verify(target)
    assert (code, said.splitlines()[-1]) == (0, "3 originals, 0 problems")
    assert len(list((tmp_path / f"{target.name}.evidence" / "originals").iterdir())) == 3


def test_one_changed_byte_is_found(tmp_path: Path, make: Make, bind: Bind) -> None:
    target = put(tmp_path, bind(clippings(make)), ExportOptions(originals=True))
    victim = sorted((tmp_path / "press.html.evidence" / "originals").iterdir())[1]
    victim.write_bytes(victim.read_bytes()[:-1] + b"!")
    code, said = verify(target)
    assert code == 1
    assert [line.split()[1] for line in said.splitlines() if line.startswith("CHANGED")] == [victim.name]
    assert said.endswith("3 originals, 1 problems\n")


def test_a_missing_original_is_looked_for_where_one_says(tmp_path: Path, make: Make, bind: Bind) -> None:
    target = put(tmp_path, bind(clippings(make)), ExportOptions(hashes=True))
    assert not (tmp_path / "press.html.evidence" / "originals").exists()
    code, said = verify(target)
    assert (code, said.count("MISSING")) == (1, 3)
    kept = tmp_path / "kept" / "deep"
    kept.mkdir(parents=True)
    for at, page in enumerate(PAGES.values()):
        (kept / f"{at}.html").write_bytes(page)
    code, said = verify(target, tmp_path / "kept")
    assert (code, said.splitlines()[-1]) == (0, "3 originals, 0 problems")


def test_a_changed_bibliography_or_manifest_is_found(tmp_path: Path, make: Make, bind: Bind) -> None:
    target = put(tmp_path, bind(clippings(make)), ExportOptions(originals=True))
    page = target.read_bytes()
    target.write_bytes(page.replace(b"Headline 1", b"Headline 7"))
    assert verify(target)[0] == 1
    target.write_bytes(page)
    assert verify(target)[0] == 0
    evidence = tmp_path / "press.html.evidence"
    manifest = json.loads((evidence / "manifest.json").read_text(encoding="utf-8"))
    told = manifest["originals"][0]
    forged = b"Something else"
    (evidence / "originals" / told["file"]).write_bytes(forged)
    told["sha256"] = hashlib.sha256(forged).hexdigest()
    (evidence / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    code, said = verify(target)
    assert (code, said.count("NOT PRINTED")) == (1, 1)
    (evidence / "manifest.json").write_text('{"format": "other"}', encoding="utf-8")
    assert verify(target)[0] == 2


def test_an_original_that_is_gone_from_the_library_is_missing_and_not_left_out(
    tmp_path: Path, make: Make, bind: Bind
) -> None:
    lost = make("Lost", 4, {"original": Original(sha256="cd" * 32, type="text/plain")})
    target = put(tmp_path, bind([*clippings(make), lost]), ExportOptions(originals=True))
    code, said = verify(target)
    assert (code, said.count("MISSING")) == (1, 1)
    assert "cd" * 32 in said


def test_the_note_names_the_clippings_that_lose_something(
    tmp_path: Path, full: Clipping, make: Make, bind: Bind
) -> None:
    put(tmp_path, bind([full, make("Bare", 8, published="2024")]), ExportOptions(notes=True), "ris")
    note = (tmp_path / "press.ris.losses.txt").read_text(encoding="utf-8")
    assert note.startswith("What press.ris leaves out\n")
    block = note.split("The dateline is not carried")[1].split("\n\n")[0]
    assert block == " (1 of 2 clippings):\n  berg2024soldier  Soldier crosses border: 50% of guards “asleep”"
    listed = note.split("The day it was taken in is not carried, as there is no address (1 of 2 clippings):\n")[1]
    assert listed.split("\n")[0].endswith("  Bare")


def test_nothing_lost_or_not_wanted_leaves_no_note(tmp_path: Path, full: Clipping, bind: Bind) -> None:
    put(tmp_path, bind([full]), ExportOptions(), "json")
    put(tmp_path, bind([full]), ExportOptions(loss_note=False), "ris")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["press.json", "press.ris"]


def test_gathering_originals_can_be_stopped(make: Make, bind: Bind) -> None:
    steps: list[tuple[Stage, int, int]] = []
    watch = Watch(progress=lambda *step: steps.append(step), cancelled=lambda: len(steps) == 2)
    bibliography, options = bind(clippings(make)), ExportOptions(originals=True)
    written = write(bibliography, "ris", options)
    with pytest.raises(Cancelled):
        list(files_beside("a.ris", bibliography, written, options, PAGES.get, watch))
    assert steps == [(Stage.GATHERING, 0, 3), (Stage.GATHERING, 1, 3)]
