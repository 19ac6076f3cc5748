import time
from pathlib import Path

import pypandoc
import pytest

from clippings_app.domain.errors import BrokenInput, Cancelled, MissingProgram, TooLarge
from clippings_app.domain.worded import Quoted
from clippings_app.pandoc import run_pandoc

TO_HTML = ("--from=rtf", "--to=html")
LONG = b"{\\rtf1 " + b"word {\\b bold} {\\i other}\\par " * 200_000 + b"}"


def test_what_goes_in_comes_out_converted() -> None:
    assert run_pandoc(("--from=markdown", "--to=html"), b"*a*", name="x", kind="Markdown") == b"<p><em>a</em></p>\n"


def test_files_are_out_of_reach() -> None:
    data = f".. include:: {Path(__file__)}\n\nWords\n".encode()
    page = run_pandoc(("--from=rst", "--to=html"), data, name="x", kind="reStructuredText")
    assert b"Words" in page
    assert b"test_files_are_out_of_reach" not in page


def test_what_cannot_be_read_says_why() -> None:
    with pytest.raises(BrokenInput) as caught:
        run_pandoc(("--from=docx", "--to=html"), b"no document", name="x.docx", kind="Word document")
    assert (caught.value.name, caught.value.kind) == ("x.docx", "Word document")
    assert caught.value.detail == "pandoc cannot read it"
    assert isinstance(caught.value.detail, Quoted)
    assert "docx" in caught.value.detail.source  # what pandoc said stands under the details


def test_limits_of_time_and_memory() -> None:
    with pytest.raises(TooLarge) as caught:
        run_pandoc(TO_HTML, LONG, name="x.rtf", kind="RTF document", seconds=0.01)
    assert caught.value.what == "seconds"
    with pytest.raises(TooLarge) as caught:
        run_pandoc(TO_HTML, LONG, name="x.rtf", kind="RTF document", megabytes=11)
    assert "memory" in caught.value.what


def test_a_missing_pandoc_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere() -> str:
        raise OSError("No pandoc was found")

    monkeypatch.setattr(pypandoc, "get_pandoc_path", nowhere)
    with pytest.raises(MissingProgram) as caught:
        run_pandoc(TO_HTML, b"", name="x", kind="RTF document")
    assert caught.value.program == "pandoc"


def test_it_is_ended_when_nobody_wants_it_any_more() -> None:
    asked: list[float] = []

    def cancelled() -> bool:
        asked.append(time.monotonic())
        return len(asked) == 2

    with pytest.raises(Cancelled):
        run_pandoc(TO_HTML, LONG, name="x.rtf", kind="RTF document", cancelled=cancelled)
    assert time.monotonic() - asked[-1] < 5


def test_what_is_watched_comes_out_the_same() -> None:
    data = b"word *a*\n\n" * 20_000
    plain = run_pandoc(("--from=markdown", "--to=html"), data, name="x", kind="Markdown")
    watched = run_pandoc(("--from=markdown", "--to=html"), data, name="x", kind="Markdown", cancelled=lambda: False)
    assert plain == watched
    assert plain.count(b"<p>") == 20_000
