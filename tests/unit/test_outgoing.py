"""What an export leaves on the disk when it comes to nothing, and what is handed out of a damaged library."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.bibliography import Bibliography, ExportOptions
from clippings_app.domain.clipping import Draft, Original
from clippings_app.domain.errors import Cancelled, NotWritable
from clippings_app.domain.watch import NOBODY, Watch
from clippings_app.exporters.write import write
from clippings_app.exporters.written import Written
from clippings_app.library import Library
from clippings_app.outgoing import hand_out, send_out

PAGES = (b"<p>The quay</p>", b"<p>The tower</p>")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        kept = [opened.keep(page) for page in PAGES]
        opened.add(
            Draft(
                article=ParsedArticle(headline=f"Headline {number}", body=("It stands.",)),
                original=Original(sha256=sha256, type="text/html", name=f"{number}.html"),
            )
            for number, sha256 in enumerate(kept, start=1)
        )
        yield opened


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _export(library: Library, ids: list[int], to: Path, watch: Watch = NOBODY) -> None:
    def ris(bibliography: Bibliography, options: ExportOptions, watch: Watch) -> Written:
        return write(bibliography, "ris", options, watch)

    send_out(library, ids, ExportOptions(originals=True), ris, to=to, watch=watch)


def _stop_when(there: Callable[[], bool]) -> Watch:
    return Watch(cancelled=there)


@pytest.mark.parametrize(
    "last", ["press.ris.losses.txt", "press.ris.evidence/originals", "press.ris.evidence/verify.py"]
)
def test_an_export_that_is_stopped_leaves_nothing_beside_the_file_that_is_not_there(
    library: Library, tmp_path: Path, last: str
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(Cancelled):
        _export(library, [1, 2], folder / "press.ris", _stop_when((folder / last).exists))
    assert list(folder.iterdir()) == []


def test_an_export_that_is_stopped_leaves_what_an_earlier_one_put_there(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    _export(library, [1], folder / "press.ris")
    before = _files(folder)
    originals = folder / "press.ris.evidence" / "originals"
    manifest = originals.parent / "manifest.json"
    size = manifest.stat().st_size
    with pytest.raises(Cancelled):
        _export(library, [1, 2], folder / "press.ris", _stop_when(lambda: manifest.stat().st_size != size))
    assert _files(folder) == before
    _export(library, [1, 2], folder / "press.ris")
    assert len(list(originals.iterdir())) == 2


def test_a_damaged_original_is_handed_out_as_its_text_and_costs_the_others_nothing(
    library: Library, tmp_path: Path
) -> None:
    (damaged,) = (
        path for path in (library.folder / "originals").rglob("*") if path.is_file() and path.read_bytes() == PAGES[0]
    )
    damaged.write_bytes(b"rot")
    (tmp_path / "out").mkdir()
    first, second = hand_out(library, [1, 2], tmp_path / "out")
    assert first.suffix == ".txt"
    assert "Headline 1" in first.read_text(encoding="utf-8")
    assert second.read_bytes() == PAGES[1]


def test_a_folder_where_the_note_of_an_export_belongs_is_told_of(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    (folder / "press.ris.losses.txt").mkdir(parents=True)
    with pytest.raises(NotWritable):
        _export(library, [1, 2], folder / "press.ris")
    assert not (folder / "press.ris").exists()
