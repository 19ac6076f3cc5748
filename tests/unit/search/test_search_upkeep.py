"""The index can never lie or be lost: crashes, damage, locks, merges."""

import json
import os
import pickle
import shutil
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from conftest import MakeIndex
from search_samples import Names, clipping

from clippings_app.domain.indexing import IndexBatch, IndexProof, IndexRow
from clippings_app.domain.query_language import parse_query
from clippings_app.search.files import STATE_FILE, IndexBusy, file_state
from clippings_app.search.index import BegunAnew, SearchIndex
from clippings_app.search.merging import FANOUT
from clippings_app.search.segments import DamagedIndex

NOBODY = Names({}, {})


def total(index: SearchIndex, query: str = "") -> int:
    return index.search(parse_query(query), NOBODY).total


def batch(upto: int, first: int, last: int, word: str = "x") -> IndexBatch:
    return IndexBatch(
        upto=upto, documents=tuple(clipping(number, f"{word} n{number}") for number in range(first, last))
    )


def rebuild(folder: Path) -> SearchIndex:
    index = SearchIndex(folder)
    assert index.needs_rebuild
    index.reset()
    index.update(batch(1, 1, 4))
    assert total(index, "x") == 3
    return index


def test_there_is_nothing_to_trust_where_nothing_is(folder: Path) -> None:
    index = SearchIndex(folder)
    assert index.needs_rebuild
    assert index.applied == 0
    assert not folder.exists()
    answer = index.search(parse_query("x"), NOBODY)
    assert answer.total == 0
    assert answer.notes == ("The index is being made anew: nothing can be found until it is ready.",)
    assert index.complete("x") == []
    assert not index.verify()
    assert not index.tidy()
    with pytest.raises(ValueError, match="reset"):
        index.update(batch(1, 1, 2))


def test_what_was_taken_in_is_there_after_closing(holding: MakeIndex, folder: Path) -> None:
    index = holding([clipping(1, "x")])
    index.close()
    with SearchIndex(folder) as again:
        assert not again.needs_rebuild
        assert again.applied == 1
        assert total(again, "x") == 1
        assert again.verify()


def names_of_files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file() and not path.name.endswith("LOCK"))


@pytest.mark.parametrize("harm", ["delete", "truncate", "empty", "lengthen"])
@pytest.mark.parametrize("number", range(6))
def test_a_file_that_is_missing_or_of_another_size_is_noticed_at_once(tmp_path: Path, harm: str, number: int) -> None:
    folder = tmp_path / "index"
    with SearchIndex(folder) as index:
        index.reset()
        index.update(batch(3, 1, 9))
    victim = folder / names_of_files(folder)[number]
    data = victim.read_bytes()
    if harm == "delete":
        victim.unlink()
    else:
        victim.write_bytes({"truncate": data[: len(data) // 2], "empty": b"", "lengthen": data + b"\0\0"}[harm])
    if victim.name == STATE_FILE and harm == "lengthen":
        victim.write_bytes(data + b"}")
    with rebuild(folder):
        kept = folder.with_name("index.damaged")
        assert kept.is_dir()


def zero_in_the_middle(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(bytes(64))


def untouched(path: Path, harm: Callable[[Path], None]) -> None:
    """Do harm to a file so that its time does not tell, as a failing disk does."""
    before = path.stat()
    harm(path)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_silent_damage_is_found_by_its_checksum(holding: MakeIndex, folder: Path) -> None:
    index = holding([clipping(number, f"word{number} " * 50) for number in range(100)])
    index.close()
    untouched(next(folder.glob("*.words")), zero_in_the_middle)
    with SearchIndex(folder) as again:
        assert not again.needs_rebuild
        assert not again.tidy()
        assert again.needs_rebuild
        assert again.applied == 0
        assert total(again) == 0
    with SearchIndex(folder) as once_more:
        assert not once_more.verify()


def test_the_rows_of_numbers_are_compared_before_the_first_answer(holding: MakeIndex, folder: Path) -> None:
    holding([clipping(number, "x") for number in range(100)]).close()
    untouched(next(folder.glob("*.facts.col")), zero_in_the_middle)
    with SearchIndex(folder) as index:
        assert index.needs_rebuild


def test_a_file_that_somebody_wrote_to_is_compared_before_the_first_answer(holding: MakeIndex, folder: Path) -> None:
    holding([clipping(number, f"word{number} " * 50) for number in range(100)]).close()
    words = next(folder.glob("*.words"))
    words.touch()
    with SearchIndex(folder) as same:
        assert total(same, "word7") == 1
    zero_in_the_middle(words)
    with SearchIndex(folder) as harmed:
        assert harmed.needs_rebuild


def test_damage_is_not_merged_into_a_sound_file(holding: MakeIndex, folder: Path) -> None:
    for number in range(1, FANOUT):
        holding([clipping(number, f"word{number} " * 50)]).close()
    with SearchIndex(folder) as index:
        for words in folder.glob("*.words"):
            untouched(words, zero_in_the_middle)
        with pytest.raises(DamagedIndex):
            index.update(batch(index.applied + 1, 30, 32))  # with these they are many, and the smallest are merged
        assert index.needs_rebuild
        index.reset()
        index.update(batch(1, 1, 4))
        assert total(index, "x") == 3


def test_a_fault_of_the_program_is_not_taken_for_damage(holding: MakeIndex) -> None:
    index = holding([clipping(1, "x")])
    with pytest.raises(AttributeError):
        index.search(parse_query("topic:x"), None)  # type: ignore[arg-type]
    assert not index.needs_rebuild


def test_a_file_that_breaks_while_it_is_open_ends_in_a_rebuild_not_in_a_traceback(
    holding: MakeIndex, folder: Path
) -> None:
    holding([clipping(1, "x")])
    words = next(folder.glob("*.words"))
    data = bytearray(words.read_bytes())
    data[:200] = b"?" * 200
    words.write_bytes(data)
    with SearchIndex(folder) as again:
        assert again.search(parse_query("x"), NOBODY).notes
        assert again.needs_rebuild
        assert again.complete("x") == []
    with SearchIndex(folder) as completing:
        assert completing.complete("x") == []
        assert completing.needs_rebuild


def proof(*ids: int, starred: bool = False, changed: Sequence[int] = ()) -> Callable[[int], IndexProof]:
    rows = tuple(IndexRow(number, 0.0, starred, inbox=False, trashed=False) for number in ids)
    return lambda _upto: IndexProof(rows=rows, changed=frozenset(changed))


@pytest.fixture
def copy(holding: MakeIndex, folder: Path, tmp_path: Path) -> Path:
    """A copy of an index with the clippings 1, 2 and 4, in two segments."""
    index = holding([clipping(number, "x") for number in (1, 2, 3)])
    index.update(IndexBatch(upto=7, documents=(clipping(4, "x"),), gone=(3,)))
    index.close()
    return shutil.copytree(folder, tmp_path / "copy")


def test_a_moved_index_is_still_ones_own(holding: MakeIndex, folder: Path, tmp_path: Path) -> None:
    holding([clipping(1, "x")]).close()
    moved = tmp_path / "moved"
    folder.rename(moved)
    assert not SearchIndex(moved).needs_rebuild
    assert not SearchIndex(moved).is_copy


def test_a_copy_is_kept_when_it_is_whole_and_holds_what_the_library_has(copy: Path) -> None:
    with SearchIndex(copy) as index:
        assert index.needs_rebuild
        assert index.is_copy
        assert total(index, "x") == 0
        assert index.adopt(proof(1, 2, 4))
        assert not index.is_copy
        assert index.applied == 7
        assert total(index, "x") == 3
        index.update(IndexBatch(upto=8, documents=(clipping(5, "x"),), gone=(1,)))
        assert total(index, "x") == 3
        index.tidy()
    with SearchIndex(copy) as again:
        assert total(again, "x") == 3
        assert again.verify()
        assert not again.adopt(proof(2, 4, 5))  # it is one's own already


def test_what_has_changed_since_may_differ_in_a_copy(copy: Path) -> None:
    assert SearchIndex(copy).adopt(proof(1, 2, 9, changed=(4, 9, 77))) is False
    assert SearchIndex(copy).adopt(proof(1, 2, changed=(4, 9, 77)))


@pytest.mark.parametrize("other", [proof(), proof(1, 2), proof(1, 2, 3), proof(1, 2, 4, starred=True)])
def test_the_index_of_another_library_is_not_taken_over(copy: Path, other: Callable[[int], IndexProof]) -> None:
    with SearchIndex(copy) as index:
        assert not index.adopt(other)
        assert index.needs_rebuild


def test_an_empty_copy_of_an_empty_library_is_kept(index: SearchIndex, folder: Path, tmp_path: Path) -> None:
    index.close()
    assert SearchIndex(shutil.copytree(folder, tmp_path / "copy")).adopt(proof())


def test_a_copy_that_is_not_whole_is_not_taken_over(copy: Path, tmp_path: Path) -> None:
    for number, name in enumerate(names_of_files(copy)):
        harmed = shutil.copytree(copy, tmp_path / f"harmed {number}")
        zero_in_the_middle(harmed / name)
        with SearchIndex(harmed) as index:
            assert not index.is_copy or not index.adopt(proof(1, 2, 4)), name
            assert index.needs_rebuild
        (harmed / name).unlink()
        with SearchIndex(harmed) as index:
            assert not index.is_copy or not index.adopt(proof(1, 2, 4)), name


def test_only_one_process_takes_a_copy_over(copy: Path) -> None:
    with other_process(copy, "hold") as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        holder.stdout.readline()
        with pytest.raises(IndexBusy):
            SearchIndex(copy).adopt(proof(1, 2, 4))
        holder.stdin.write("\n")
        holder.stdin.flush()
        holder.wait(20)


class Bomb:
    """Unpickling it leaves a file behind."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return (Path.touch, (self.path,))


def test_a_copy_is_searched_read_only_without_running_what_its_pickles_hold(
    holding: MakeIndex, folder: Path, tmp_path: Path
) -> None:
    index = holding([clipping(number, "x") for number in range(1, 5)])
    index.update(IndexBatch(upto=2, documents=(clipping(5, "x"),), gone=(1, 2)))
    index.close()
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    table = next(copy.glob("*.toc"))
    table.write_bytes(pickle.dumps(Bomb(tmp_path / "exploded")))
    state = json.loads((copy / STATE_FILE).read_text("utf-8"))
    state["files"][table.name] = file_state(table)
    del state["crc"]  # whoever makes such a copy can make one that fits
    (copy / STATE_FILE).write_text(json.dumps(state), "utf-8")
    with SearchIndex(copy, read_only=True) as reader:
        assert not reader.needs_rebuild
        assert reader.applied == 2
        assert total(reader, "x") == 3
        assert not reader.tidy()
    with SearchIndex(copy) as writable:
        assert writable.adopt(proof(3, 4, 5))
        writable.update(IndexBatch(upto=3, documents=(clipping(6, "x"),), gone=(3,)))
        writable.tidy()
        assert total(writable, "x") == 3
    assert not (tmp_path / "exploded").exists()
    shutil.rmtree(copy)
    shutil.copytree(folder, copy)
    state["segments"][0][0] = "../elsewhere"
    (copy / STATE_FILE).write_text(json.dumps(state), "utf-8")
    assert SearchIndex(copy, read_only=True).needs_rebuild
    assert not SearchIndex(copy).is_copy
    table.rename(table.with_name("_MAIN_99.toc"))
    assert SearchIndex(copy, read_only=True).needs_rebuild
    assert not (tmp_path / "exploded").exists()


@pytest.mark.parametrize("key", ["version", "applied", "files", "folder", "generation", "segments"])
def test_a_state_of_another_version_or_without_a_key_is_not_trusted(holding: MakeIndex, folder: Path, key: str) -> None:
    holding([clipping(1, "x")]).close()
    state = json.loads((folder / STATE_FILE).read_text("utf-8"))
    del state["crc"]
    (folder / STATE_FILE).write_text(json.dumps({**state, key: "1/1"}), "utf-8")
    assert SearchIndex(folder).needs_rebuild
    del state[key]
    (folder / STATE_FILE).write_text(json.dumps(state), "utf-8")
    assert SearchIndex(folder).needs_rebuild


def test_a_state_in_which_a_digit_changed_is_not_trusted(holding: MakeIndex, folder: Path) -> None:
    holding([clipping(1, "x")]).close()
    text = (folder / STATE_FILE).read_text("utf-8")
    (folder / STATE_FILE).write_text(text.replace('"applied": 1', '"applied": 2'), "utf-8")
    assert SearchIndex(folder).needs_rebuild
    state = json.loads(text)
    del state["crc"]  # as older versions wrote it, with size and checksum only
    state["files"] = {name: held[:2] for name, held in state["files"].items()}
    (folder / STATE_FILE).write_text(json.dumps(state), "utf-8")
    assert not SearchIndex(folder).needs_rebuild


def test_a_commit_without_its_state_is_kept_and_repeated(holding: MakeIndex, folder: Path) -> None:
    index = holding([clipping(1, "x")])
    before = (folder / STATE_FILE).read_bytes()
    index.update(batch(7, 2, 5))
    index.close()
    (folder / STATE_FILE).write_bytes(before)
    with SearchIndex(folder) as again:
        assert not again.needs_rebuild
        assert again.verify()
        assert again.applied == 1
        again.update(batch(7, 2, 5))
        assert again.applied == 7
        assert total(again) == 4


def test_a_state_ahead_of_its_commit_is_not_trusted(holding: MakeIndex, folder: Path) -> None:
    holding([clipping(1, "x")]).close()
    state = json.loads((folder / STATE_FILE).read_text("utf-8"))
    del state["crc"]
    (folder / STATE_FILE).write_text(json.dumps({**state, "generation": state["generation"] + 1}), "utf-8")
    assert SearchIndex(folder).needs_rebuild


def test_the_state_names_every_file_with_its_checksum(holding: MakeIndex, folder: Path) -> None:
    index = holding([clipping(1, "x")])
    index.update(batch(2, 2, 4))
    files = json.loads((folder / STATE_FILE).read_text("utf-8"))["files"]
    assert sorted(files) == [name for name in names_of_files(folder) if name != STATE_FILE]
    assert all(tuple(held) == file_state(folder / name) for name, held in files.items())


def test_a_failing_document_leaves_the_index_as_it_was(holding: MakeIndex) -> None:
    index = holding([clipping(1, "x")])
    broken = clipping(2, "x", published_first="not a day", published_last=1)
    with pytest.raises(Exception, match=r".+"):
        index.update(IndexBatch(upto=5, documents=(clipping(3, "x"), broken)))
    assert index.applied == 1
    assert total(index, "x") == 1
    index.update(batch(6, 5, 7))
    assert total(index, "x") == 3


PROGRAM = textwrap.dedent(
    """
    import sys, time
    from pathlib import Path
    from clippings_app.domain.indexing import IndexBatch, IndexDocument
    from clippings_app.domain.query import TextField
    from clippings_app.search.index import SearchIndex
    from clippings_app.search.writing import SyncedStorage, locked

    folder, what = Path(sys.argv[1]), sys.argv[2]
    index = SearchIndex(folder)
    if what == "hold":
        with locked(SyncedStorage(folder)):
            print("held", flush=True)
            sys.stdin.readline()
    else:
        number = index.applied
        while True:
            number += 1
            documents = tuple(
                IndexDocument(id=key, text={TextField.BODY: f"x v{number}"}) for key in range(1, 40)
            )
            index.update(IndexBatch(upto=number, documents=documents))
            print(number, flush=True)
    """
)


def other_process(folder: Path, what: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(folder), what],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def test_only_one_process_writes_and_the_other_is_told(holding: MakeIndex, folder: Path) -> None:
    index = holding([clipping(1, "x")])
    with other_process(folder, "hold") as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(IndexBusy):
            index.update(batch(5, 2, 3))
        with pytest.raises(IndexBusy):
            index.reset()
        assert total(index, "x") == 1
        holder.stdin.write("\n")
        holder.stdin.flush()
        holder.wait(20)
    index.update(batch(5, 2, 3))
    assert total(index, "x") == 2


def test_changes_that_build_on_what_another_has_emptied_meanwhile_are_refused(holding: MakeIndex, folder: Path) -> None:
    index = holding([clipping(number, "x") for number in range(1, 4)])
    with SearchIndex(folder) as other:
        other.reset(whole_from=2)
    later = IndexBatch(upto=2, after=1, documents=(clipping(4, "x"),))
    with pytest.raises(BegunAnew):
        index.update(later)
    assert (index.applied, index.is_whole, total(index, "x")) == (0, False, 0)
    index.update(IndexBatch(upto=1, documents=(clipping(1, "x"),)))
    index.update(later)
    assert (index.applied, index.is_whole, total(index, "x")) == (2, True, 2)


def test_what_could_not_be_written_can_be_tried_again_at_once(holding: MakeIndex, folder: Path) -> None:
    index = holding([clipping(1, "x")])
    in_the_way = folder / "MAIN.tmp"
    if in_the_way.is_dir():
        in_the_way.rmdir()
    in_the_way.write_bytes(b"")  # where Whoosh makes a folder to write in
    with pytest.raises(OSError, match=r"MAIN\.tmp") as failed:
        index.update(batch(2, 2, 4))
    in_the_way.unlink()
    index.update(batch(2, 2, 4))
    assert failed.tb is not None, "what went wrong is still held, and with it what was at work"
    assert (index.applied, total(index, "x")) == (2, 3)


def test_of_two_that_see_the_damage_one_makes_the_index_anew(holding: MakeIndex, folder: Path) -> None:
    index = holding([clipping(1, "x")])
    path = next(folder.glob("*.words"))
    path.write_bytes(path.read_bytes()[::-1])
    with SearchIndex(folder) as other, SearchIndex(folder, read_only=True) as reader:
        assert [each.verify() for each in (index, other, reader)] == [False, False, False]
        index.renew(whole_from=7)
        index.update(batch(7, 1, 9))
        other.renew(whole_from=7)
        assert (other.applied, total(other, "x")) == (7, 8)
        assert (reader.applied, total(reader, "x")) == (7, 8)


def test_of_two_that_find_no_index_one_makes_it(folder: Path) -> None:
    with SearchIndex(folder) as index, SearchIndex(folder) as other:
        assert index.needs_rebuild
        assert other.needs_rebuild
        index.renew()
        index.update(batch(3, 1, 5))
        other.renew()
        assert (other.applied, total(other, "x")) == (3, 4)
        other.renew()  # now it has been looked at, and whoever asks knows better
        assert (other.applied, total(other, "x")) == (0, 0)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills a process the POSIX way")
def test_killing_the_writer_in_the_middle_loses_nothing_that_was_acknowledged(folder: Path) -> None:
    with SearchIndex(folder) as index:
        index.reset()
        index.update(batch(0, 1, 40))
    acknowledged = 0
    for round_ in range(6):
        with other_process(folder, "write") as writer:
            assert writer.stdout is not None
            for _ in range(1 + round_ % 3):
                acknowledged = int(writer.stdout.readline())
            os.kill(writer.pid, signal.SIGKILL)
            acknowledged = max([acknowledged, *map(int, writer.stdout.read().split())])
        with SearchIndex(folder) as index:
            assert not index.needs_rebuild
            assert index.verify()
            assert index.applied >= acknowledged
            assert total(index, "x") == 39
            assert total(index, f"v{index.applied}") in (0, 39)
            assert total(index, f"v{index.applied}") + total(index, f"v{index.applied + 1}") == 39


def test_segments_are_merged_so_that_they_stay_few_and_nothing_is_lost(index: SearchIndex, folder: Path) -> None:
    for number in range(1, 60):
        index.update(batch(number, number, number + 1))
    assert len(list(folder.glob("*.words"))) <= 24
    assert total(index, "x") == 59
    while index.tidy():
        pass
    assert total(index, "x") == 59
    assert total(index, "n7") == 1
    assert index.applied == 59
    assert index.verify()


def test_ten_thousand_edits_do_not_make_the_index_grow(index: SearchIndex, folder: Path) -> None:
    def size() -> int:
        return sum(path.stat().st_size for path in folder.iterdir())

    index.update(batch(1, 1, 400, "word " * 40))
    fresh = size()
    for number in range(2, 15):
        index.update(batch(number, 1, 400, "word " * 40))
        while index.tidy():
            pass
    assert size() < 1.3 * fresh
    assert total(index) == 399


def test_tidying_gives_way_to_another_writer_and_respects_read_only(holding: MakeIndex, folder: Path) -> None:
    index = holding([clipping(number, "x") for number in range(10)])
    index.update(IndexBatch(upto=2, gone=tuple(range(6))))
    assert not SearchIndex(folder, read_only=True).tidy()
    with other_process(folder, "hold") as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        holder.stdout.readline()
        assert not index.tidy()
        holder.stdin.write("\n")
        holder.stdin.flush()
        holder.wait(20)
    index.tidy()
    assert total(index, "x") == 4


def test_starting_anew_by_choice_keeps_nothing_aside(holding: MakeIndex, folder: Path) -> None:
    index = holding([clipping(1, "x")])
    index.reset()
    assert total(index) == 0
    assert index.applied == 0
    assert not index.needs_rebuild
    assert not folder.with_name("index.damaged").exists()


def test_a_leftover_of_a_broken_off_write_is_cleared_away(holding: MakeIndex, folder: Path) -> None:
    holding([clipping(1, "x")]).close()
    (folder / "MAIN.tmp").mkdir(exist_ok=True)
    (folder / "MAIN.tmp" / "half").write_bytes(b"half")
    (folder / STATE_FILE).unlink()
    with rebuild(folder):
        assert not (folder / "MAIN.tmp" / "half").exists()
