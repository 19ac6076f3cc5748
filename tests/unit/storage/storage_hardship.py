"""Real hardship for the tests of the storage: a process without rights, with a small limit, or killed."""

import contextlib
import ctypes
import os
import pickle
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest

T = TypeVar("T")
_LINUX_CAPABILITY_VERSION_3 = 0x20080522

on_posix = pytest.mark.skipif(os.name != "posix", reason="needs fork and file permissions")


def in_child(work: Callable[[], T], *, prepare: Callable[[], object] = lambda: None) -> T:
    """Do work in a forked process, after `prepare` there; gives its result or raises its error here."""
    reader, writer = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # other tests' threads do not matter to this child
        child = os.fork()
    if child == 0:
        os.close(reader)
        code = 1
        with contextlib.suppress(BaseException):
            prepare()
            answer = _outcome(work)
            with os.fdopen(writer, "wb") as pipe:
                pipe.write(pickle.dumps(answer))
            code = 0
        os._exit(code)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        data = pipe.read()
    os.waitpid(child, 0)
    assert data, "the child has died"
    result, error = pickle.loads(data)
    if error is not None:
        raise error
    return result  # type: ignore[no-any-return]


def without_root_rights(work: Callable[[], T]) -> T:
    """Do work in a process that file permissions bind, even when the tests run as root."""
    return in_child(work, prepare=_drop_capabilities)


@contextlib.contextmanager
def permissions(path: Path, mode: int) -> Iterator[None]:
    """A file or folder with other permissions, for a while."""
    before = path.stat().st_mode
    path.chmod(mode)
    try:
        yield
    finally:
        path.chmod(before)


@contextlib.contextmanager
def small_disk(at: Path, kilobytes: int) -> Iterator[Path]:
    """A file system of its own with little room; skips the test where none may be mounted."""
    at.mkdir()
    if (
        sys.platform != "linux"
        or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "clippings-test", str(at)],
            check=False,
            capture_output=True,
        ).returncode
    ):
        pytest.skip("may not mount a small file system here")
    try:
        yield at
    finally:
        subprocess.run(["umount", "--lazy", str(at)], check=True)


def _outcome(work: Callable[[], Any]) -> tuple[Any, Exception | None]:
    try:
        return work(), None
    except Exception as error:  # noqa: BLE001 - it is raised again in the parent
        error.__cause__ = None
        return None, error


def _drop_capabilities() -> None:
    """Root without its capabilities still owns its files, but is held by their permissions."""
    if os.geteuid() != 0:
        return
    header = (ctypes.c_uint32 * 2)(_LINUX_CAPABILITY_VERSION_3, 0)
    nothing = (ctypes.c_uint32 * 6)()
    if ctypes.CDLL(None, use_errno=True).capset(header, nothing) != 0:
        raise OSError(ctypes.get_errno(), "capset")
