from pathlib import Path

import pytest

from clippings_app.domain.article import LineLabel, ParsedArticle, Reading
from clippings_app.domain.clipping import Draft, Role
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival
from clippings_app.ui.drafts import FILE, KeptDraft, lasting, read_drafts, write_drafts
from clippings_app.ui.views.review import Progress
from clippings_app.ui.worker import Goods

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
            ),
        ),
        KeptDraft(title="Pier", goods=Goods(paths=(tmp_path / "pier.html",))),
        KeptDraft(title="Wall", goods=Goods(links=("https://post.example/wall",))),
    ]  # fmt: skip
    write_drafts(tmp_path, drafts)
    assert read_drafts(tmp_path) == drafts
    write_drafts(tmp_path, [])
    assert read_drafts(tmp_path) == []
    assert not (tmp_path / FILE).exists()


@pytest.mark.parametrize("data", [b"", b"{", b"[1]", b'[{"title": "x"}]', b"\xff\xfe", b'{"a": 1}', b"7"])
def test_a_damaged_file_has_no_drafts(tmp_path: Path, data: bytes) -> None:
    (tmp_path / FILE).write_bytes(data)
    assert read_drafts(tmp_path) == []


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
