"""Runs pandoc: always in a process of its own, without access to files or network, with limits of time and memory."""

import subprocess
import threading
import time
from collections.abc import Callable, Sequence

from clippings_app.domain.errors import BrokenInput, Cancelled, MissingProgram, TooLarge
from clippings_app.domain.worded import Quoted

MAX_SECONDS = 60.0
MAX_MEMORY_MB = 768
_HEAP_EXHAUSTED = 251
_LINES_SAID = 4
"""Of what it complains; the rest repeats the input."""
_PATIENCE = 0.1
"""Seconds between two looks at whether somebody wants it stopped."""


def run_pandoc(
    arguments: Sequence[str],
    data: bytes,
    *,
    name: str,
    kind: str,
    seconds: float = MAX_SECONDS,
    megabytes: int = MAX_MEMORY_MB,
    cancelled: Callable[[], bool] | None = None,
) -> bytes:
    """Hand bytes to pandoc and take what it writes.

    Args:
        arguments: Formats and options.
        data: What it reads on its standard input.
        name: What a person knows the input by, for errors.
        kind: The format it should have, for errors.
        seconds: The most time it may take.
        megabytes: The most memory.
        cancelled: Whether to stop; pandoc is ended within a moment.

    Raises:
        Cancelled: If it was to stop.
        BrokenInput: If pandoc cannot read it.
        TooLarge: If it is over a limit.
        MissingProgram: If there is no pandoc.
    """
    command = [_path(), "--sandbox", "--quiet", *arguments, "+RTS", f"-M{megabytes}m", "-RTS"]
    try:
        code, answer, complaint = run_apart(command, data, seconds=seconds, cancelled=cancelled)
    except subprocess.TimeoutExpired as error:
        raise TooLarge(name, "seconds", round(seconds)) from error
    if code == _HEAP_EXHAUSTED:
        raise TooLarge(name, "bytes of memory to read it", megabytes * 1024**2)
    if code:
        said = complaint.decode("utf-8", "replace").strip().splitlines()
        raise BrokenInput(
            name,
            kind,
            Quoted("pandoc cannot read it", " ".join(said[:_LINES_SAID]) if said else f"it ended with {code}"),
        )
    return answer


def run_apart(
    command: Sequence[str], data: bytes, *, seconds: float, cancelled: Callable[[], bool] | None = None
) -> tuple[int, bytes, bytes]:
    """Run a program on bytes; it is ended when it takes too long, when it is to stop, and when this is interrupted.

    Returns:
        Its exit code, standard output and standard error.

    Raises:
        subprocess.TimeoutExpired: If it takes too long.
        Cancelled: If it was to stop.
    """
    pipe = subprocess.PIPE
    end = time.monotonic() + seconds
    answers: list[tuple[bytes, bytes]] = []
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        # On a thread of its own: a `communicate` that was broken off does not go on writing what is left.
        talk = threading.Thread(target=lambda: answers.append(process.communicate(data)), daemon=True)
        talk.start()
        try:
            while talk.is_alive():
                talk.join(max(0.0, min(_PATIENCE, end - time.monotonic())))
                if cancelled is not None and cancelled() and talk.is_alive():
                    raise Cancelled
                if time.monotonic() >= end and talk.is_alive():
                    raise subprocess.TimeoutExpired(command, seconds)
        except BaseException:
            process.kill()
            talk.join()
            raise
    return process.returncode, *answers[0]


def _path() -> str:
    import pypandoc

    try:
        return str(pypandoc.get_pandoc_path())
    except OSError as error:
        raise MissingProgram(
            "pandoc", "to read and write Word, OpenDocument, RTF and EPUB files", ("pandoc",)
        ) from error
