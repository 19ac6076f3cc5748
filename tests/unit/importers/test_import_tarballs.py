"""What gzip packed, and tar archives: one input, or many."""

import gzip
import io
import tarfile
import time
import zipfile

import pytest

from clippings_app.domain.errors import BrokenInput, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Failure
from clippings_app.importers.containers import Limits, open_payload, open_stream
from clippings_app.importers.read import read_payload
from clippings_app.wording import describe

STORY = b"Pier falls\n\nThe pier fell on Sunday morning, the council said, and nobody was hurt.\n"
PAGE = (
    b"<html><body><article><h1>Quay shut</h1><p>The quay was shut on Monday, said the port.</p></article></body></html>"
)


def tar(files: dict[str, bytes], *, packed: bool = True) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz" if packed else "w") as archive:
        folder = tarfile.TarInfo("press")
        folder.type = tarfile.DIRTYPE
        archive.addfile(folder)
        link = tarfile.TarInfo("press/link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def opened(data: bytes, name: str, limits: Limits | None = None) -> list[Payload | Failure]:
    return list(open_stream(io.BytesIO(data), name, limits=limits))


def error_of(found: list[Payload | Failure]) -> BrokenInput | TooLarge:
    (failed,) = found
    assert isinstance(failed, Failure)
    assert isinstance(failed.error, BrokenInput | TooLarge)
    return failed.error


def test_a_page_that_gzip_packed_is_read() -> None:
    (found,) = opened(gzip.compress(PAGE), "press/quay.html.gz")
    assert isinstance(found, Payload)
    assert (found.name, found.data) == ("press/quay.html.gz/quay.html", PAGE)
    (attached,) = open_payload(Payload(data=gzip.compress(STORY), name="letter.eml/story.txt.gz"))
    assert isinstance(attached, Payload)
    assert attached.data == STORY


@pytest.mark.parametrize("packed", [True, False])
def test_the_files_of_a_tar_archive_come_out_one_by_one(packed: bool) -> None:
    files = {
        "press/quay.html": PAGE, "press/quay_files/quay.css": b"p {}", "press/quay_files/more.html": b"<p>Teaser</p>",
        "press/.hidden": b"x", "../../story.txt": STORY,
    }  # fmt: skip
    found = opened(tar(files, packed=packed), "all.tar.gz")
    assert [each.name for each in found] == ["all.tar.gz/press/quay.html", "all.tar.gz/../../story.txt"]
    assert [each.data for each in found if isinstance(each, Payload)] == [PAGE, STORY]
    read = [each for payload in found if isinstance(payload, Payload) for each in read_payload(payload)]
    assert not any(isinstance(each, Failure) for each in read)


def test_archives_in_archives_are_opened_as_deep_as_zip_ones() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("story.txt", STORY)
    (found,) = opened(tar({"in.zip": packed.getvalue()}), "a.tgz")
    assert found.name == "a.tgz/in.zip/story.txt"
    data = STORY
    for _ in range(5):
        data = gzip.compress(data)
    assert error_of(opened(data, "a.gz")).what == "archives within archives"  # type: ignore[union-attr]


@pytest.mark.parametrize("cut", [20, -10])
def test_one_that_is_cut_short_is_told_as_damaged(cut: int) -> None:
    error = error_of(opened(gzip.compress(STORY * 50)[:cut], "story.txt.gz"))
    assert isinstance(error, BrokenInput)
    assert "damaged, or only part of it is there" in describe(error).text


def test_a_damaged_tar_archive_gives_what_stands_before_the_damage() -> None:
    data = tar({"a.txt": STORY, "b.txt": STORY * 20_000}, packed=False)
    first, *lost = opened(data[:-1_000_000], "a.tar")
    assert isinstance(first, Payload)
    assert first.name == "a.tar/a.txt"
    error = error_of(lost)
    assert isinstance(error, BrokenInput)
    assert "damaged, or only part of it is there" in describe(error).text
    whole, damaged = opened(data[: 1024 * 4] + b"\x01" * 512, "a.tar")
    assert (whole.name, type(damaged)) == ("a.tar/a.txt", Failure)


def test_what_would_fill_the_memory_is_given_up_early() -> None:
    bomb = gzip.compress(bytes(24 * 1024**2))
    begun = time.process_time()
    assert error_of(opened(bomb, "bomb.gz")).what == "times its packed size"  # type: ignore[union-attr]
    info = tarfile.TarInfo("zeros")
    info.size = 24 * 1024**2
    assert error_of(opened(gzip.compress(info.tobuf() + bytes(info.size)), "bomb.tar.gz")).what  # type: ignore[union-attr]
    assert time.process_time() - begun < 10
    large = opened(tar({"a.txt": STORY, "b.txt": STORY * 3}), "a.tgz", Limits(entry=100))
    assert [isinstance(each, Failure) for each in large] == [False, True]
    assert len(opened(tar({f"{n}.txt": STORY for n in range(9)}), "a.tgz", Limits(entries=3))) == 4


def header(name: str, kind: bytes, size: int) -> bytes:
    """A header of a tar archive by itself; a size below nothing as tar writes what needs more than octal digits."""
    info = tarfile.TarInfo(name)
    info.type, info.size = kind, max(size, 0)
    block = bytearray(info.tobuf(tarfile.GNU_FORMAT))
    if size < 0:
        block[124:136] = b"\xff" + size.to_bytes(11, "big", signed=True)
        block[148:156] = b" " * 8
        block[148:156] = b"%06o\0 " % sum(block)
    return bytes(block)


def entry(name: str, data: bytes, kind: bytes = tarfile.REGTYPE) -> bytes:
    return header(name, kind, len(data)) + data + b"\0" * (-len(data) % tarfile.BLOCKSIZE)


HOSTILE = {
    "announces without end": entry("p", b"", tarfile.XHDTYPE) * 3000,
    "names without end": entry("l", b"abc\0", tarfile.GNUTYPE_LONGNAME) * 3000,
    "leads back": header("n.txt", tarfile.REGTYPE, -tarfile.BLOCKSIZE),
    "leads far back": header("n.txt", tarfile.REGTYPE, -(1 << 40)),
    "says a size below nothing of another": entry("p", b"13 size=-100\n", tarfile.XHDTYPE),
    "is longer than it may": header("l", tarfile.GNUTYPE_LONGNAME, 1 << 30),
    "has no length": header("p", tarfile.XHDTYPE, -1024),
    "is none": b"\7" * tarfile.BLOCKSIZE,
}


@pytest.mark.timeout(20)
@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("bad", HOSTILE.values(), ids=HOSTILE)
def test_a_header_that_leads_nowhere_is_told_and_nothing_before_it_is_lost(bad: bytes, packed: bool) -> None:
    data = entry("a.txt", STORY) + bad + entry("b.txt", STORY) + bytes(10240)
    first, *failed = opened(gzip.compress(data) if packed else data, "press.tar")
    assert isinstance(first, Payload)
    assert (first.name, first.data) == ("press.tar/a.txt", STORY)
    assert isinstance(error_of(failed), BrokenInput)


def test_files_of_a_tar_archive_are_not_listed_without_end() -> None:
    data = b"".join(entry(f"{number}.txt", STORY) for number in range(9)) + bytes(10240)
    *found, failed = opened(data, "press.tar", Limits(entries=4))
    assert [each.name for each in found] == [f"press.tar/{number}.txt" for number in range(4)]
    assert isinstance(error_of([failed]), TooLarge)
    styles = b"".join(entry(f"{number}.css", b"p {}") for number in range(9))
    assert [each.name for each in opened(styles + data[:1024], "press.tar", Limits(entries=4))] == ["press.tar/0.txt"]


def with_holes(data: bytes, pieces: list[tuple[int, int]], size: int) -> bytes:
    """A tar archive with one file of which only some pieces are packed, as GNU tar writes it (pax 0.1)."""
    info = tarfile.TarInfo("press/story.txt")
    info.size = len(data)
    places = ",".join(str(number) for piece in pieces for number in piece)
    info.pax_headers = {
        "GNU.sparse.major": "0", "GNU.sparse.minor": "1", "GNU.sparse.name": "press/story.txt",
        "GNU.sparse.size": str(size), "GNU.sparse.map": places,
    }  # fmt: skip
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as archive:
        archive.addfile(info, io.BytesIO(data))
        other = tarfile.TarInfo("other.txt")
        other.size = len(STORY)
        archive.addfile(other, io.BytesIO(STORY))
    return out.getvalue()


def test_a_file_with_holes_is_read_with_what_stands_between_them() -> None:
    half = len(STORY) // 2
    packed = with_holes(STORY, [(0, half), (half + 5000, len(STORY) - half)], len(STORY) + 5000)
    holed, other = opened(packed, "a.tar")
    assert isinstance(holed, Payload)
    assert holed.data == STORY[:half] + bytes(5000) + STORY[half:]
    assert isinstance(other, Payload)


@pytest.mark.parametrize(
    ("pieces", "size", "kind"),
    [
        ([(0, len(STORY))], 200 * 1024**2, TooLarge),
        ([(0, len(STORY))], 2**60, TooLarge),
        ([(50, 10), (0, len(STORY) - 10)], 1000, BrokenInput),
        ([(0, 1000)], 100, BrokenInput),
    ],
)
def test_holes_that_cannot_be_are_told_and_the_other_files_are_read(
    pieces: list[tuple[int, int]], size: int, kind: type[Exception]
) -> None:
    failed, other = opened(with_holes(STORY, pieces, size), "a.tar")
    assert isinstance(failed, Failure)
    assert isinstance(failed.error, kind)
    assert isinstance(other, Payload)


def test_of_lists_of_holes_only_so_many_are_held_as_of_files() -> None:
    packed = with_holes(STORY, [(0, 0)] * 900 + [(0, len(STORY))] + [(len(STORY), 0)] * 900, len(STORY))
    holed, other = opened(packed, "a.tar", Limits(entries=50))
    assert isinstance(holed, Payload)
    assert holed.data == STORY
    assert isinstance(other, Payload)
    many = with_holes(STORY, [(place, 1) for place in range(len(STORY))], len(STORY))
    (failed,) = opened(many, "a.tar", Limits(entries=50))
    assert isinstance(failed, Failure)
    assert isinstance(failed.error, TooLarge)


def test_a_list_of_holes_without_end_ends_the_archive() -> None:
    count = 3_000_000
    listed = b"%d\n" % count + b"0\n" * (2 * count)
    info = tarfile.TarInfo("press/story.txt")
    info.size = len(listed)
    info.pax_headers = {"GNU.sparse.major": "1", "GNU.sparse.minor": "0", "GNU.sparse.realsize": "10"}
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as archive:
        archive.addfile(info, io.BytesIO(listed))
    assert isinstance(error_of(opened(out.getvalue(), "a.tar")), BrokenInput)


@pytest.mark.parametrize("packed", [True, False])
def test_large_exports_in_a_tar_archive_are_read_piece_by_piece_as_in_zip(packed: bool) -> None:
    records = b"".join(b'{"headline": "Quay %d shut", "body": ["It was shut."]}\n' % number for number in range(200))
    letters = b"".join(
        b"From a@post.example Mon May  6 10:00:00 2024\nFrom: a@post.example\nTo: b@post.example\nSubject: Quay %d\nDate: Mon, 6 May 2024 10:00:00 +0000\n\n%s\n"
        % (number, STORY)
        for number in range(60)
    )
    found = opened(
        tar({"all.jsonl": records, "story.txt": STORY, "all.mbox": letters}, packed=packed), "a.tar", Limits(entry=2000)
    )
    assert not [each for each in found if isinstance(each, Failure)]
    assert len(found) == 200 + 1 + 60


def test_a_large_export_that_is_cut_off_gives_what_is_there_and_is_told() -> None:
    records = b"".join(b'{"headline": "Quay %d shut", "body": ["It was shut."]}\n' % number for number in range(9000))
    whole = tar({"all.jsonl": records}, packed=False)
    begin = whole.index(records[:40])
    *good, failed = opened(whole[: begin + 300_000], "a.tar", Limits(entry=2000))
    assert isinstance(failed, Failure)
    assert len(good) > 50
