import json
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clippings_app.library import Library
from clippings_app.ui.drafts import KeptDraft, read_drafts, write_drafts
from clippings_app.ui.errand_messages import ImportRequest
from clippings_app.ui.errands import Errands
from clippings_app.ui.goods import Goods
from clippings_app.ui.unfinished import Record, read_strange, read_unfinished, still_running
from clippings_app.ui.views.review_steps import Progress
from clippings_app.ui.worker import _Desk

NO_CHARACTERS = Path(os.fsdecode(b"harbour \xff\xfe.txt"))
"""A file's name as an old disk may have it: bytes that are nothing in UTF-8."""


def request(asker: str = "", *, instead: tuple[Path, ...] = ()) -> ImportRequest:
    return ImportRequest(job=3, goods=Goods(paths=(Path("harbour.txt"),)), asker=asker, instead=instead)


@pytest.mark.skipif(sys.platform == "win32", reason="names there are characters")
def test_a_file_whose_name_is_no_text_is_told_and_waits_like_any_other(tmp_path: Path) -> None:
    goods = Goods(paths=(tmp_path / NO_CHARACTERS,))
    Record(tmp_path, ImportRequest(job=3, goods=goods))
    (told,) = read_unfinished(tmp_path)
    assert told.request.goods == goods
    write_drafts(tmp_path, [KeptDraft(title="harbour", goods=goods, progress=Progress())])
    assert [each.goods for each in read_drafts(tmp_path).drafts] == [goods]


@pytest.mark.skipif(sys.platform == "win32", reason="names there are characters")
def test_a_file_whose_name_is_no_text_is_imported(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / NO_CHARACTERS
    try:
        file.write_text("Quay wall gives way after storm\n\nThe wall of the quay gave way on Sunday morning.\n")
    except OSError as error:
        pytest.skip(f"no such name can be given here: {error}")
    errands = Errands(tmp_path / "library")
    try:
        with qtbot.waitSignal(errands.stored, timeout=60_000) as stored:
            errands.take_in(Goods(paths=(file,)))
    finally:
        errands.stop()
    (report,) = stored.args or ()
    assert len(report.imported) == 1


def test_a_later_process_of_the_same_number_does_not_write_over_what_was_broken_off(tmp_path: Path) -> None:
    Record(tmp_path, request("window one"))
    later = Record(tmp_path, request("window two"))
    assert len(read_unfinished(tmp_path)) == 2
    (earlier,) = read_unfinished(tmp_path, "window two")
    later.end()
    assert [each.path for each in read_unfinished(tmp_path)] == [earlier.path]


def test_what_had_the_number_of_our_own_process_has_ended(tmp_path: Path) -> None:
    Record(tmp_path, request("window one"))
    assert still_running(tmp_path, "window two")
    assert not still_running(tmp_path, "window two", os.getpid())
    assert not still_running(tmp_path, "window one")


def test_what_is_gone_on_with_is_told_until_it_is_written_down_anew(tmp_path: Path) -> None:
    Record(tmp_path, request("window one"))
    (earlier,) = read_unfinished(tmp_path)
    away = tmp_path / "away"  # a disk that cannot be written for a while
    record = Record(away, request("window two", instead=(earlier.path,)))
    assert read_unfinished(tmp_path) == (earlier,)
    away.mkdir()
    record.write()
    assert read_unfinished(tmp_path) == ()
    assert len(read_unfinished(away)) == 1
    record.end()
    assert read_unfinished(away) == ()


@pytest.mark.parametrize(("stop", "told"), [(lambda desk: desk.cancel(3), 0), (lambda _desk: None, 1)])
def test_what_a_person_stops_is_no_news_though_the_window_is_closed_at_once(
    stop: Callable[[_Desk], None], told: int, tmp_path: Path
) -> None:
    file = tmp_path / "harbour.txt"
    file.write_text("Quay wall gives way\n\nThe wall of the quay gave way on Sunday morning, it was said.\n")
    folder = tmp_path / "library"
    Library.open(folder).close()
    with (tmp_path / "answers").open("wb") as answers:
        desk = _Desk(answers, folder)
        asked = ImportRequest(job=3, goods=Goods(paths=(file,)))
        desk.write_down(asked)
        stop(desk)
        desk.cancel_all()
        desk.run(3, lambda: desk.take_in(asked))
        desk.close()
    assert len(read_unfinished(folder)) == told


@pytest.mark.parametrize(
    "text", ["", "{", '{"goods": 3}', "[1]", '{"format": 2, "goods": {}}', '{"format": "later"}'], ids=repr
)
def test_what_a_newer_version_has_written_stays_for_it(text: str, tmp_path: Path) -> None:
    strange = tmp_path / "import-under-way-0-1-other.json"
    strange.write_text(text)
    assert read_unfinished(tmp_path) == ()
    assert read_strange(tmp_path) == (strange,)
    assert read_strange(tmp_path, "other") == ()
    assert strange.read_text() == text


def test_a_record_in_a_newer_format_is_not_taken_for_one_of_ours_though_it_looks_like_one(tmp_path: Path) -> None:
    record = Record(tmp_path, request())
    data = json.loads(record.path.read_bytes())
    record.path.write_text(json.dumps(data | {"format": 2}))
    assert (read_unfinished(tmp_path), read_strange(tmp_path)) == ((), (record.path,))
    del data["format"]
    record.path.write_text(json.dumps(data))
    assert [each.path for each in read_unfinished(tmp_path)] == [record.path], "as versions before this one wrote it"


def test_an_import_that_is_gone_on_with_tags_by_folders_as_it_began(tmp_path: Path) -> None:
    Record(tmp_path, replace(request(), by_folders=True))
    (unfinished,) = read_unfinished(tmp_path)
    assert unfinished.request.by_folders


def test_the_folders_that_files_lie_in_become_topics(tmp_path: Path) -> None:
    folder = tmp_path / "press" / "Harbour"
    folder.mkdir(parents=True)
    (folder / "wall.txt").write_text("Quay wall gives way\n\nThe wall of the quay gave way on Sunday, it was said.\n")
    Library.open(tmp_path / "library").close()
    with (tmp_path / "answers").open("wb") as answers:
        desk = _Desk(answers, tmp_path / "library")
        asked = ImportRequest(job=3, goods=Goods(paths=(tmp_path / "press",)), by_folders=True)
        desk.write_down(asked)
        desk.run(3, lambda: desk.take_in(asked))
        desk.close()
    with Library.open(tmp_path / "library") as library:
        assert library.get((1,))[0].topics == ("Harbour",)
