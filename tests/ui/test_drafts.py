import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clippings_app.domain.article import LineLabel, ParsedArticle, Reading
from clippings_app.domain.clipping import Draft, Role
from clippings_app.domain.errors import NotWritable
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival
from clippings_app.ui.drafts import FILE, FoundDrafts, KeptDraft, lasting, read_drafts, write_drafts
from clippings_app.ui.goods import Goods
from clippings_app.ui.views.review import Progress

PASTE = Goods(
    payloads=(
        Payload(data="מפה".encode(), name="pasted text", type="text/html", charset="utf-8", fragment=True,
                beside={"a.png": b"\x89PNG"}),
    ),
)  # fmt: skip


def test_drafts_are_read_as_they_were_written(tmp_path: Path) -> None:
    drafts = [
        KeptDraft(
            title="Quay",
            goods=PASTE,
            progress=Progress(
                forced={3: LineLabel.DECK}, topics=("Ports",), incidents=("Breach",), role=Role.DENIAL, published="2024-05",
                publisher="Quay Post", line=12,
            ),
        ),
        KeptDraft(
            title="Pier", goods=Goods(paths=(tmp_path / "pier.html",), mend=True), progress=Progress(role=None)
        ),
        KeptDraft(title="Wall", goods=Goods(links=("https://post.example/wall",))),
    ]  # fmt: skip
    write_drafts(tmp_path, drafts)
    assert (found := read_drafts(tmp_path)) == FoundDrafts(drafts=tuple(drafts))
    assert [each.progress.line for each in found.drafts] == [12, None, None]
    write_drafts(tmp_path, [])
    assert read_drafts(tmp_path) == FoundDrafts()
    assert not (tmp_path / FILE).exists()


def test_drafts_of_a_version_that_knew_neither_publisher_nor_line_are_read(tmp_path: Path) -> None:
    draft = KeptDraft(title="Quay", goods=PASTE, progress=Progress(topics=("Ports",)))
    write_drafts(tmp_path, [draft])
    (entry,) = json.loads((tmp_path / FILE).read_bytes())
    del entry["publisher"], entry["line"]
    (tmp_path / FILE).write_text(json.dumps([entry]))
    assert read_drafts(tmp_path) == FoundDrafts(drafts=(draft,))


@pytest.mark.skipif(sys.platform == "win32", reason="a folder is closed by its mode")
def test_a_damaged_file_that_cannot_be_moved_is_told_and_what_can_be_read_of_it_is_there(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    draft = KeptDraft(title="Quay", goods=PASTE)
    write_drafts(folder, [draft])
    (entry,) = json.loads((folder / FILE).read_bytes())
    (folder / FILE).write_text(json.dumps([entry, {"title": "from elsewhere"}]))
    aside = folder / f"{FILE}.damaged-20240506T070809Z"
    aside.mkdir()
    (aside / "in the way").touch()
    found = read_drafts(folder, lambda: datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC))
    assert isinstance(found.error, NotWritable)
    assert (found.drafts, found.aside) == ((draft,), None)
    assert "from elsewhere" in (folder / FILE).read_text()


@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b'[{"title": "x"}]', b"\xff\xfe", b'{"a": 1}', b"7"])
def test_a_damaged_file_has_no_drafts_and_is_moved_aside(tmp_path: Path, data: bytes) -> None:
    (tmp_path / FILE).write_bytes(data)
    found = read_drafts(tmp_path, lambda: datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC))
    assert found == FoundDrafts(aside=tmp_path / f"{FILE}.damaged-20240506T070809Z")
    assert found.aside is not None
    assert found.aside.read_bytes() == data
    assert read_drafts(tmp_path) == FoundDrafts()


def test_one_unreadable_draft_leaves_the_others(tmp_path: Path) -> None:
    drafts = (KeptDraft(title="Quay", goods=PASTE), KeptDraft(title="Pier", goods=Goods(links=("https://a.example/",))))
    write_drafts(tmp_path, drafts)
    first, second = json.loads((tmp_path / FILE).read_bytes())
    (tmp_path / FILE).write_text(json.dumps([first, {"title": "from elsewhere"}, second]))
    found = read_drafts(tmp_path)
    assert found.drafts == drafts
    assert found.aside is not None
    assert "from elsewhere" in found.aside.read_text()
    assert read_drafts(tmp_path) == FoundDrafts(drafts=drafts)


def test_a_drafts_file_that_is_no_file_is_moved_aside(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    aside = read_drafts(tmp_path).aside
    assert aside is not None
    assert aside.is_dir()


def test_what_was_fetched_is_kept_as_its_bytes() -> None:
    article = ParsedArticle(headline="Wall", url="https://post.example/wall")
    arrival = Arrival(
        name="https://post.example/wall",
        draft=Draft(article=article),
        reading=Reading(article=article),
        original=b"<p>Wall</p>",
        original_type="text/html",
    )
    kept = lasting(Goods(links=("https://post.example/wall",)), arrival)
    assert kept.links == ()
    assert kept.payloads[0].url == article.url
    assert kept.payloads[0].data == b"<p>Wall</p>"
    assert lasting(PASTE, arrival) is PASTE
