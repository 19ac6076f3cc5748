"""Which files of a watched folder are taken, and when."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings_app.ui.watching import Ledger, Stamp, look, read_ledger


def test_a_file_is_taken_once_it_is_still() -> None:
    ledger = Ledger()
    assert ledger.settle({"a.html": (10, 1)}, now=0.0) == ([], True)
    assert ledger.settle({"a.html": (20, 2)}, now=1.9) == ([], True)
    assert ledger.settle({"a.html": (20, 2)}, now=3.8) == ([], True)
    assert ledger.settle({"a.html": (20, 2)}, now=3.9) == (["a.html"], False)
    assert ledger.take(["a.html"]) == {"a.html": (20, 2)}
    assert ledger.settle({"a.html": (20, 2)}, now=9.0) == ([], False)


def test_a_file_that_changes_later_is_new_again() -> None:
    ledger = Ledger(taken={"a.html": (20, 2)})
    assert ledger.settle({"a.html": (20, 3)}, now=0.0) == ([], True)
    assert ledger.settle({"a.html": (20, 3)}, now=2.0) == (["a.html"], False)


def test_a_file_that_goes_while_it_grows_is_forgotten() -> None:
    ledger = Ledger()
    ledger.settle({"a.html": (10, 1)}, now=0.0)
    assert ledger.settle({}, now=1.0) == ([], False)
    assert ledger.settle({"a.html": (10, 1)}, now=3.0) == ([], True)
    assert ledger.take(["b.html"]) == {}


def test_very_many_come_in_parts() -> None:
    ledger = Ledger()
    found = {f"{number:04}.txt": (1, 1) for number in range(700)}
    ledger.settle(found, now=0.0)
    first, more = ledger.settle(found, now=5.0)
    assert (len(first), more) == (500, True)
    ledger.take(first)
    second, more = ledger.settle(found, now=6.0)
    assert (len(second), more) == (200, False)
    assert not set(first) & set(second)


@given(st.lists(st.dictionaries(st.sampled_from("abc"), st.tuples(st.integers(1, 3), st.integers(1, 3))), max_size=30))
def test_nothing_is_taken_twice_as_it_is(looks: list[dict[str, Stamp]]) -> None:
    ledger, taken = Ledger(), list[tuple[str, Stamp]]()
    for at, found in enumerate(looks):
        ready, _ = ledger.settle(found, now=float(at), still=1.0)
        for name in ready:
            assert found[name] == looks[at - 1][name]
        noted = ledger.take(ready)
        for name, stamp in noted.items():
            assert not taken or (name, stamp) != next(((n, s) for n, s in reversed(taken) if n == name), None)
            taken.append((name, stamp))


def test_hidden_files_links_folders_and_downloads_under_way_are_passed_over(tmp_path: Path) -> None:
    for name in ("a.html", ".hidden.html", "~lock.docx", "b.pdf.crdownload", "c.html.part", "D.TMP"):
        (tmp_path / name).write_text("words")
    (tmp_path / "empty.txt").touch()
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.html").symlink_to(tmp_path / "a.html")
    assert list(look(tmp_path)) == ["a.html"]
    assert look(tmp_path)["a.html"] == (5, (tmp_path / "a.html").stat().st_mtime_ns)
    with pytest.raises(FileNotFoundError):
        look(tmp_path / "none")


@pytest.mark.skipif(os.name == "nt", reason="names of files are Unicode there")
def test_what_was_taken_is_read_again_whatever_it_is_called(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    with open(os.fsencode(folder) + b"/k\xfcste.txt", "wb") as file:  # noqa: PTH123 - a name that is not UTF-8
        file.write(b"words")
    ledger = Ledger(folder=str(folder), taken=look(folder))
    assert ledger.taken
    path = tmp_path / "record.json"
    path.write_bytes(ledger.to_json())
    again = read_ledger(path)
    assert (again.folder, again.taken) == (ledger.folder, ledger.taken)


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"{}", b'{"folder": "x", "files": []}', b'{"folder": "x", "files": {"a": 3}}', b"\xff"]
)
def test_a_record_that_cannot_be_read_is_none(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "record.json"
    path.write_bytes(data)
    ledger = read_ledger(path)
    assert (ledger.folder, ledger.taken) == ("", {})
    assert read_ledger(tmp_path / "missing.json").folder == ""
