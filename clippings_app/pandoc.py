"""Runs pandoc: always in a process of its own, without access to files or network, with limits of time and memory."""

import subprocess
from collections.abc import Sequence

from clippings_app.domain.errors import BrokenInput, MissingProgram, TooLarge
from clippings_app.domain.worded import Worded

MAX_SECONDS = 60.0
MAX_MEMORY_MB = 768
_HEAP_EXHAUSTED = 251


def run_pandoc(
    arguments: Sequence[str],
    data: bytes,
    *,
    name: str,
    kind: str,
    seconds: float = MAX_SECONDS,
    megabytes: int = MAX_MEMORY_MB,
) -> bytes:
    """Hand bytes to pandoc and take what it writes.

    Args:
        arguments: Formats and options.
        data: What it reads on its standard input.
        name: What a person knows the input by, for errors.
        kind: The format it should have, for errors.
        seconds: The most time it may take.
        megabytes: The most memory.

    Raises:
        BrokenInput: If pandoc cannot read it.
        TooLarge: If it is over a limit.
        MissingProgram: If there is no pandoc.
    """
    command = [_path(), "--sandbox", "--quiet", *arguments, "+RTS", f"-M{megabytes}m", "-RTS"]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired as error:
        raise TooLarge(name, "seconds", round(seconds)) from error
    if done.returncode == _HEAP_EXHAUSTED:
        raise TooLarge(name, "bytes of memory to read it", megabytes * 1024**2)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise BrokenInput(
            name, kind, said[0] if said else Worded("pandoc ended with {returncode}", returncode=done.returncode)
        )
    return done.stdout


def _path() -> str:
    import pypandoc

    try:
        return str(pypandoc.get_pandoc_path())
    except OSError as error:
        raise MissingProgram(
            "pandoc", "to read and write Word, OpenDocument, RTF and EPUB files", ("pandoc",)
        ) from error
