import errno
import os
import sys
from pathlib import Path

import pytest

from clippings_app.domain.errors import DiskFull, NotWritable, TooLargeForDisk
from clippings_app.saving import save
from clippings_app.wording import describe


def test_a_file_is_replaced_whole_and_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "a.bib"
    target.write_bytes(b"old")
    target.chmod(0o600)
    save(target, b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_a_new_file_gets_the_rights_a_new_file_gets(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"")
    save(tmp_path / "a.bib", b"new")
    assert (tmp_path / "a.bib").stat().st_mode == other.stat().st_mode


@pytest.mark.skipif(os.name != "posix", reason="links want rights there")
def test_what_a_link_leads_to_is_replaced_and_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    target, link = tmp_path / "elsewhere" / "refs.bib", tmp_path / "refs.bib"
    link.symlink_to(target)
    for data in (b"first", b"second"):  # before the first it leads nowhere
        save(link, data)
        assert target.read_bytes() == data
    assert link.is_symlink()
    assert [path.name for path in target.parent.iterdir()] == ["refs.bib"]


@pytest.mark.skipif(os.name != "posix", reason="rights are other there")
def test_what_is_private_is_for_nobody_else_to_read(tmp_path: Path) -> None:
    target = tmp_path / "settings.toml"
    target.write_bytes(b"old")
    target.chmod(0o644)
    save(target, b"new", private=True)
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotWritable) as refused:
        save(tmp_path / "no" / "a.bib", b"new")
    assert refused.value.path == tmp_path / "no" / "a.bib"


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(NotWritable, match="folder"):
        save(tmp_path, b"new")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_device_says_so() -> None:
    with pytest.raises(DiskFull):
        save(Path("/dev/full"), b"new")


@pytest.mark.skipif(sys.platform == "win32", reason="rights are other there")
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_device_is_written_to_and_not_replaced() -> None:
    save(Path(os.devnull), b"new")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(
    ("number", "error", "words"),
    [
        (errno.ENOSPC, DiskFull, "There is no room left to write"),
        (errno.EFBIG, TooLargeForDisk, "the file would be larger than its disk allows"),
    ],
)
def test_what_stood_there_stays_when_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, error: type[DiskFull], words: str
) -> None:
    target = tmp_path / "a.bib"
    target.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(number, "what the system says")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull) as refused:
        save(target, b"new")
    assert type(refused.value) is error
    assert words in describe(refused.value).text
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
