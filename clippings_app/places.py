"""Where the system has a person's files: a library, settings, reports. Nothing is made there, only named."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from clippings_app.domain.errors import NotWritable

_PROGRAM = "clippings"
_DRIVE = re.compile(r"/[A-Za-z]:")
_NO_HOME = "there is no home folder (HOME is not set)"


def data_folder() -> Path:
    """What belongs to the person and is made by the program.

    Raises:
        NotWritable: If the person has no home folder, as in a container; so all of these.
    """
    import platformdirs  # not for those who name their library

    return _place(lambda: platformdirs.user_data_dir(_PROGRAM, appauthor=False))


def own_library() -> Path:
    """The library of whoever names none."""
    return data_folder() / "library"


def config_folder() -> Path:
    """What the person has chosen."""
    import platformdirs

    return _place(lambda: platformdirs.user_config_dir(_PROGRAM, appauthor=False))


def log_folder() -> Path:
    """What is told of crashes."""
    import platformdirs

    return _place(lambda: platformdirs.user_log_dir(_PROGRAM, appauthor=False))


def expanded(path: Path) -> Path:
    """A path without `~`, from the root on.

    Raises:
        NotWritable: If there is no such person, or no home.
    """
    try:
        return path.expanduser().absolute()
    except RuntimeError as error:
        raise NotWritable(
            path, _NO_HOME if path.parts[0] == "~" else f"there is nobody called {path.parts[0][1:]}"
        ) from error


def is_folder(path: Path) -> bool:
    """Whether a path leads to a folder; one that no disk takes, or that is kept from us, does not."""
    return os.path.isdir(path)  # noqa: PTH112 - pathlib's raises for a name that is too long, and without rights


def addressed_file(text: str) -> Path | None:
    """The file or folder of a `file:` address, as desktops hand it to a program; None for anything else.

    RFC 8089. An address on another computer names no file of this one.
    """
    if text[:5].casefold() != "file:":
        return None
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    path = unquote(parts.path, errors="surrogateescape")  # names on Linux are bytes, whatever these mean
    if parts.netloc.casefold() not in ("", "localhost") or not path.startswith("/") or "\0" in path:
        return None
    return Path(path[1:] if _DRIVE.match(path) else path)


def shown_path(path: Path) -> str:
    """A path for people: short below the home folder."""
    try:
        home = Path.home()
    except RuntimeError:
        return str(path)
    is_short = path.is_relative_to(home) and path != home and home != Path(home.anchor)
    return f"~/{path.relative_to(home).as_posix()}" if is_short else str(path)


def _place(ask: Callable[[], str]) -> Path:
    try:
        return Path(ask())
    except RuntimeError as error:
        raise NotWritable(Path("~"), _NO_HOME) from error
