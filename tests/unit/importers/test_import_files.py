import hashlib
import io
import os
import struct
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from timing import within

from clippings_app.domain.errors import BrokenInput, ClippingsError, EmptyInput, NotText, TooLarge, Unreachable
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.containers import Limits, is_junk, open_payload, open_stream, printable
from clippings_app.importers.files import folder_topics, list_paths, open_paths
from clippings_app.importers.kinds import Kind
from clippings_app.importers.read import read_payload

Pack = Callable[[Mapping[str, bytes]], bytes]
TEXT = b"""Soldier walks south across the border at night

A staff sergeant walked across the fortified border near the coast before dawn on Tuesday, the army said.

Guards on the southern side had watched him for an hour with thermal cameras and led him to a post without a shot.

The ministry said that it was the second crossing of the month, and that the man would be questioned for some weeks.
"""


def opened(*paths: Path, limits: Limits | None = None) -> tuple[dict[str, bytes], dict[str, ClippingsError]]:
    good: dict[str, bytes] = {}
    bad: dict[str, ClippingsError] = {}
    for each in open_paths(paths, limits=limits):
        if isinstance(each, Payload):
            good[each.name] = each.data
        else:
            bad[each.name] = each.error
    return good, bad


def unpacked(data: bytes, limits: Limits | None = None) -> tuple[dict[str, bytes], dict[str, ClippingsError]]:
    good: dict[str, bytes] = {}
    bad: dict[str, ClippingsError] = {}
    for each in open_stream(io.BytesIO(data), "a.zip", limits=limits):
        if isinstance(each, Payload):
            good[each.name] = each.data
        else:
            bad[each.name] = each.error
    return good, bad


def fill(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def names(found: Mapping[str, object], folder: Path) -> list[str]:
    return [str(Path(name).relative_to(folder)) for name in found]


def test_folders_are_opened_with_all_that_is_in_them(tmp_path: Path) -> None:
    fill(
        tmp_path,
        {"b.txt": b"B", "a/z.txt": b"Z", "a/y/x.txt": b"X", ".hidden": b"H", ".git/x": b"G", "Thumbs.db": b"T"},
    )
    good, bad = opened(tmp_path)
    assert names(good, tmp_path) == ["a/y/x.txt", "a/z.txt", "b.txt"]
    assert good[str(tmp_path / "b.txt")] == b"B"
    assert not bad


def test_a_hidden_file_that_is_named_is_opened(tmp_path: Path) -> None:
    fill(tmp_path, {".hidden": b"H", "style.css": b"C"})
    good, _ = opened(tmp_path / ".hidden", tmp_path / "style.css")
    assert list(good.values()) == [b"H", b"C"]


def test_resources_beside_a_saved_page_are_passed_over(tmp_path: Path) -> None:
    fill(
        tmp_path,
        {
            "News.html": b"<html>", "News_files/ad.html": b"<html>", "News_files/x.js": b"x", "Neue.htm": b"<html>",
            "Neue-Dateien/ad.html": b"<html>", "other_files/kept.html": b"<html>", "x.js": b"1", "x.css": b"2",
        },
    )  # fmt: skip
    good, bad = opened(tmp_path)
    assert names(good, tmp_path) == ["Neue.htm", "News.html", "other_files/kept.html"]
    assert not bad


def test_what_cannot_be_opened_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    fill(tmp_path, {"good.txt": b"G"})
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to("self")
    os.mkfifo(tmp_path / "pipe")
    good, bad = opened(tmp_path, tmp_path / "missing")
    assert names(good, tmp_path) == ["good.txt"]
    assert sorted(names(bad, tmp_path)) == ["gone.txt", "loop", "missing", "pipe", "self"]
    loop = bad[str(tmp_path / "loop")]
    assert isinstance(loop, Unreachable)
    assert "contains itself" in loop.detail
    assert isinstance(bad[str(tmp_path / "pipe")], NotText)


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="a file that opens and cannot be read")
def test_a_file_that_fails_while_it_is_read_is_a_failure() -> None:
    _, bad = opened(Path("/proc/self/mem"))
    assert [type(error) for error in bad.values()] == [Unreachable]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_files_and_folders_without_rights_are_failures(tmp_path: Path) -> None:
    fill(tmp_path, {"closed.txt": b"C", "folder/x.txt": b"X", "open.txt": b"O"})
    (tmp_path / "closed.txt").chmod(0)
    (tmp_path / "folder").chmod(0)
    try:
        good, bad = opened(tmp_path)
    finally:
        (tmp_path / "folder").chmod(0o700)
    assert names(good, tmp_path) == ["open.txt"]
    assert sorted(names(bad, tmp_path)) == ["closed.txt", "folder"]
    assert all(isinstance(error, Unreachable) and "ermission" in error.detail for error in bad.values())


def test_names_that_are_no_text_are_made_printable(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9\x01.txt"))
    path.write_bytes(b"C")
    good, _ = opened(tmp_path)
    assert names(good, tmp_path) == ["caf\ufffd\ufffd.txt"]
    assert printable("a\u202bב\u3000c") == "a\u202bב\u3000c"


def test_a_path_with_a_nul_is_unreachable() -> None:
    _, bad = opened(Path("a\0b"))
    assert [type(error) for error in bad.values()] == [Unreachable]


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    fill(tmp_path, {"long.txt": b"x" * 101, "short.txt": b"x" * 100})
    good, bad = opened(tmp_path, limits=Limits(entry=100))
    assert names(good, tmp_path) == ["short.txt"]
    (error,) = bad.values()
    assert isinstance(error, TooLarge)
    assert (error.what, error.limit) == ("bytes", 100)


def test_what_is_listed_is_what_is_opened(tmp_path: Path) -> None:
    fill(
        tmp_path,
        {
            "News.html": b"<html>", "News_files/ad.html": b"<html>", "News_files/x.gif": b"GIF89a", "x.css": b"2",
            "a/b.txt": b"B", ".hidden": b"H", ".git/x": b"G", "Thumbs.db": b"T", "__MACOSX/y.txt": b"Y",
        },
    )  # fmt: skip
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "a" / "empty").mkdir()
    named = (tmp_path, tmp_path / ".hidden", tmp_path / "x.css", tmp_path / "a" / "empty", tmp_path / "missing")
    good, bad = opened(*named)
    assert sorted(map(str, list_paths(named))) == sorted([*good, *bad])
    assert names(good, tmp_path) == ["News.html", "a/b.txt", ".hidden", "x.css"]


def test_a_folder_full_of_saved_pages_is_looked_through_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(20):
        fill(tmp_path, {f"{number}.html": b"<html>", f"{number}_FILES/x.gif": b"GIF89a" + bytes([number])})
    looked: list[Path] = []
    iterdir = Path.iterdir

    def counted(folder: Path) -> Iterator[Path]:
        looked.append(folder)
        return iter(list(iterdir(folder)))

    monkeypatch.setattr(Path, "iterdir", counted)
    pages = [each for each in open_paths([tmp_path]) if isinstance(each, Payload)]
    assert len(pages) == 20
    assert all(dict(page.beside) for page in pages)
    assert looked.count(tmp_path) == 2
    looked.clear()
    assert len(list(open_paths(tmp_path / f"{number}.html" for number in range(20)))) == 20
    assert looked.count(tmp_path) == 1


# ---------------------------------------------------------------------- archives
def test_an_archive_of_many_saved_pages_is_opened_in_a_moment(pack: Pack) -> None:
    files: dict[str, bytes] = {}
    for number in range(1500):
        files[f"a/{number}.html"] = b"<html>"
        files[f"A/{number}_files/x.gif"] = b"GIF89a" + str(number).encode()
    with within(8):
        pages = list(open_stream(io.BytesIO(pack(files)), "a.zip"))
    assert len(pages) == 1500
    assert all(
        isinstance(page, Payload) and dict(page.beside) == {f"{number}_files/x.gif": b"GIF89a" + str(number).encode()}
        for number, page in enumerate(pages)
    )


def test_an_archive_is_opened_in_memory_and_names_are_only_shown(pack: Pack) -> None:
    inner = pack({"deep.txt": b"D"})
    data = pack(
        {"a.txt": b"A", "../../evil.txt": b"E", "/abs.txt": b"/", "in.zip": inner, "__MACOSX/._a.txt": b"M",
         ".DS_Store": b"S", "p.html": b"<html>", "p_files/q.html": b"<html>", "s.css": b"c"},
    )  # fmt: skip
    good, bad = unpacked(data)
    assert list(good) == [
        "a.zip/a.txt",
        "a.zip/../../evil.txt",
        "a.zip/abs.txt",
        "a.zip/in.zip/deep.txt",
        "a.zip/p.html",
    ]
    assert good["a.zip/in.zip/deep.txt"] == b"D"
    assert not bad


def test_one_damaged_entry_gives_all_the_good_ones(pack: Pack) -> None:
    data = bytearray(pack({"a.txt": b"A" * 50, "b.txt": bytes(range(256)) * 4, "c.txt": b"C" * 50}))
    at = data.index(b"b.txt") + 5 + 20
    data[at : at + 10] = b"\xff" * 10
    good, bad = unpacked(bytes(data))
    assert list(good) == ["a.zip/a.txt", "a.zip/c.txt"]
    (error,) = bad.values()
    assert isinstance(error, BrokenInput)
    assert error.name == "a.zip/b.txt"


def test_a_locked_entry_says_so(pack: Pack) -> None:
    data = bytearray(pack({"a.txt": b"A", "b.txt": b"B"}))
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    good, bad = unpacked(bytes(data))
    assert list(good) == ["a.zip/b.txt"]
    assert "password" in str(vars(bad["a.zip/a.txt"])["detail"])


def test_an_unknown_way_of_packing_is_a_failure(pack: Pack) -> None:
    data = bytearray(pack({"a.txt": b"A", "b.txt": b"B"}))
    entry = data.index(b"PK\x01\x02")
    data[entry + 10 : entry + 12] = struct.pack("<H", 97)
    good, bad = unpacked(bytes(data))
    assert list(good) == ["a.zip/b.txt"]
    assert isinstance(bad["a.zip/a.txt"], BrokenInput)


def test_a_cut_archive_is_broken(pack: Pack) -> None:
    good, bad = unpacked(pack({"a.txt": b"A" * 100})[:-30])
    assert not good
    (error,) = bad.values()
    assert isinstance(error, BrokenInput)
    assert error.kind == "ZIP archive"


def test_limits_hold_for_all_that_is_in_an_archive(pack: Pack) -> None:
    many = pack({f"{number}.txt": b"x" for number in range(6)})
    good, bad = unpacked(many, Limits(entries=4))
    assert (len(good), len(bad)) == (4, 1)
    assert vars(next(iter(bad.values())))["what"] == "files"
    good, bad = unpacked(pack({"a.txt": b"x" * 60, "b.txt": b"y" * 60, "c.txt": b"z" * 60}), Limits(total=130))
    assert (len(good), vars(next(iter(bad.values())))["what"]) == (2, "bytes unpacked")
    good, bad = unpacked(pack({"bomb.txt": b"\0" * 3_000_000, "a.txt": b"A"}))
    assert list(good) == ["a.zip/a.txt"]
    assert vars(bad["a.zip/bomb.txt"])["what"] == "times its packed size"
    good, bad = unpacked(pack({"long.txt": b"x" * 101, "a.txt": b"A"}), Limits(entry=100))
    assert list(good) == ["a.zip/a.txt"]
    assert vars(bad["a.zip/long.txt"])["limit"] == 100


def test_archives_in_archives_end_somewhere(pack: Pack) -> None:
    data = pack({"a.txt": b"A"})
    for _ in range(6):
        data = pack({"x.zip": data})
    good, bad = unpacked(data)
    assert not good
    assert [vars(error)["what"] for error in bad.values()] == ["archives within archives"]


def test_an_entry_that_lies_about_its_size_is_cut_off(pack: Pack) -> None:
    data = bytearray(pack({"a.txt": b"A" * 5000}))
    entry = data.index(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = struct.pack("<I", 10)
    good, bad = unpacked(bytes(data), Limits(entry=100))
    assert sum(len(value) for value in good.values()) <= 101
    assert len(good) + len(bad) == 1


def test_our_own_lines_in_an_archive_are_streamed_even_past_the_limit_of_an_entry(pack: Pack) -> None:
    lines = b"\n".join(
        b'{"headline": "%d", "body": ["%s"]}' % (number, os.urandom(20).hex().encode()) for number in range(3000)
    )
    good, bad = unpacked(pack({"all.jsonl": lines}), Limits(entry=70_000))
    assert len(good) == 3000
    assert list(good)[-1] == "a.zip/all.jsonl:3000"
    assert not bad


def test_damage_in_the_midst_of_streamed_lines_ends_them_with_a_failure(pack: Pack) -> None:
    lines = b"\n".join(
        b'{"headline": "%d", "body": ["%s"]}' % (number, hashlib.sha1(b"%d" % number).hexdigest().encode())
        for number in range(9000)
    )
    data = bytearray(pack({"all.jsonl": lines, "b.txt": b"B"}))
    data[len(data) // 2 : len(data) // 2 + 50] = b"\xff" * 50
    good, bad = unpacked(bytes(data), Limits(entry=70_000))
    assert 0 < len(good) < 9001
    assert "a.zip/b.txt" in good
    assert len(bad) >= 1


def test_documents_are_told_from_archives(pack: Pack) -> None:
    made = {
        Kind.DOCX: pack({"[Content_Types].xml": b"x", "word/document.xml": b"x"}),
        Kind.ODT: pack({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"x"}),
        Kind.EPUB: pack({"mimetype": b"application/epub+zip", "x.opf": b"x"}),
    }
    for kind, data in made.items():
        (found,) = open_payload(Payload(data=data, name="x"))
        assert isinstance(found, Payload)
        assert (found.type, found.data) == (kind.value, data)
    (found,) = open_payload(Payload(data=pack({"xl/workbook.xml": b"x"}), name="x"))
    assert isinstance(found, Failure)
    assert isinstance(found.error, NotText)
    assert found.error.looks_like == "workbook of Excel"
    (found,) = open_payload(Payload(data=pack({"mimetype": b"image/openraster"}), name="x"))
    assert isinstance(found, Payload)
    assert found.name == "x/mimetype"


def test_a_document_in_an_archive_stays_whole(pack: Pack) -> None:
    document = pack({"word/document.xml": b"x"})
    good, _ = unpacked(pack({"a.docx": document}))
    assert good == {"a.zip/a.docx": document}


def test_junk_is_told_by_any_part_of_a_path() -> None:
    assert is_junk(PurePosixPath("a/.git/b"))
    assert is_junk(PurePosixPath("~$report.docx"))
    assert is_junk(PurePosixPath("__MACOSX/x"))
    assert not is_junk(PurePosixPath("../a/b.txt"))


@settings(deadline=None)
@given(st.binary(max_size=300), st.integers(0, 400), st.binary(max_size=20))
@example(noise=b"", at=133, patch=bytes(7))
def test_no_archive_does_more_than_fail(noise: bytes, at: int, patch: bytes) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", noise)
        archive.writestr("b.jsonl", b'{"headline": "x"}')
    data = bytearray(out.getvalue())
    data[at : at + len(patch)] = patch
    for found in open_stream(io.BytesIO(bytes(data)), "x.zip"):
        assert isinstance(found, (Payload, Failure))


def test_an_entry_without_a_name_is_told_and_the_others_come_out() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", b"words")
        archive.writestr("b.jsonl", b'{"headline": "x"}')
    data = out.getvalue()
    at = data.find(b"a.txt", data.find(b"PK\x01\x02"))  # in the directory at the end; a zero ends a name there
    found = list(open_stream(io.BytesIO(data[:at] + b"\0" + data[at + 1 :]), "x.zip"))
    assert [each.name for each in found] == ["x.zip", "x.zip/b.jsonl:1"]
    assert isinstance(found[0], Failure)
    assert isinstance(found[0].error, BrokenInput)


# ---------------------------------------------------------------------- reading
def test_an_empty_input_says_so() -> None:
    (found,) = read_payload(Payload(data=b" \n", name="pasted text"))
    assert isinstance(found, Failure)
    assert isinstance(found.error, EmptyInput)


def test_texts_and_pages_are_read_and_their_bytes_kept() -> None:
    (text,) = read_payload(Payload(data=TEXT, name="a.txt"))
    assert isinstance(text, Arrival)
    assert text.draft.article.headline == "Soldier walks south across the border at night"
    assert (text.original, text.original_type) == (TEXT, "text/plain")
    assert text.reading is not None
    page = b"<!doctype html><title>Title</title><h1>Title of it</h1><p>Words of a paragraph that is long enough.</p>"
    (found,) = read_payload(Payload(data=page, name="a.html"))
    assert isinstance(found, Arrival)
    assert (found.draft.article.headline, found.original_type) == ("Title of it", "text/html")


def test_a_picture_is_refused_by_name_and_the_others_go_on(pack: Pack) -> None:
    data = pack({"a.png": b"\x89PNG\r\n\x1a\n" + bytes(50), "b.txt": TEXT})
    found = list(read_payload(Payload(data=data, name="x.zip")))
    assert [type(each) for each in found] == [Failure, Arrival]
    assert found[0].name == "x.zip/a.png"


def test_topics_of_folders_are_told_by_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = tmp_path / "press" / "Security" / " Border  2019"
    deep.mkdir(parents=True)
    (deep / "m.eml").write_text("")
    topics_of = folder_topics([tmp_path / "press", tmp_path / "press.txt"])
    assert topics_of(str(deep / "a.html")) == ("Security/Border 2019",)
    assert topics_of(str(deep / "m.eml" / "page.html")) == ("Security/Border 2019",)
    assert topics_of(str(deep.parent / "c.zip" / "within" / "c.txt#3")) == ("Security",)
    assert topics_of(str(tmp_path / "press" / "a.html")) == ()
    assert topics_of(str(tmp_path / "press-two" / "a.html")) == ()
    assert topics_of("https://quay.example/press/a") == ()
    monkeypatch.chdir(tmp_path / "press")
    assert folder_topics([Path()])(str(Path("Security") / "a.html")) == ("Security",)


def test_of_several_folders_the_nearest_tells_the_topic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "press" / "Security").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    name = str(tmp_path / "press" / "Security" / "a.html")
    assert folder_topics([Path(), tmp_path / "press"])(name) == ("Security",)
    assert folder_topics([Path(), tmp_path / "press" / "Security"])(name) == ()
    assert folder_topics([Path()])(name) == ()


def test_a_folder_whose_name_is_no_text_tells_no_topic_and_stops_nothing(tmp_path: Path) -> None:
    root = Path(os.fsdecode(os.fsencode(tmp_path) + b"/kept-\xff"))
    try:
        (root / "Security").mkdir(parents=True)
    except OSError:
        pytest.skip("this disk takes names that are text only")
    topics_of = folder_topics([root])
    assert topics_of(printable(str(root / "Security" / "a.html"))) in ((), ("Security",))


def test_a_path_that_no_disk_takes_tells_no_topic_and_stops_nothing(tmp_path: Path) -> None:
    endless = tmp_path / ("x" * 5_000)
    assert folder_topics([endless, tmp_path])(str(endless / "a.html")) == ()
