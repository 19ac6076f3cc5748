"""Imports that did not come to their end: a small file each in the library's folder, as long as one is under way.

The process that imports writes how far it is; one that comes to its end, or is stopped by a person, takes its file
away. What a killed window or a power cut leaves behind, or an error such as a full disk, is told at the next start, and
can be gone on with: what is in the library by then is passed over quickly.
"""

import contextlib
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from clippings_app.domain.clipping import IncidentTag, Role
from clippings_app.domain.contract import tie_to_json
from clippings_app.domain.errors import ClippingsError
from clippings_app.saving import save
from clippings_app.ui.errand_messages import ImportRequest
from clippings_app.ui.goods_json import goods_from_json, goods_to_json

_FORMAT = 1
"""Of the file. Files of before it was written down are the same."""
_PREFIX, _SUFFIX = "import-under-way-", ".json"
_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class UnfinishedImport:
    """An import whose process has ended before it was done.

    Attributes:
        request: What was asked for; its job is 0, and no survey of it is left.
        done: Inputs that were looked at, all of which are in the library or could not be read.
        total: All of them; 0 where nobody had counted them yet.
        path: The file that tells of it.
    """

    request: ImportRequest
    done: int
    total: int
    path: Path

    def names(self) -> str:
        """What it was of, by the names of its first few files, texts and addresses."""
        goods = self.request.goods
        names = [path.name or str(path) for path in goods.paths]
        names += [payload.name for payload in goods.payloads] + list(goods.links)
        return ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")


@dataclass(slots=True)
class Record:
    """The file of one import, kept by the process that does it.

    Args:
        folder: The library.
        request: What was asked for.

    Attributes:
        done: Inputs that were looked at.
        total: All of them; 0 where nobody has counted them yet.
        path: The file.
    """

    folder: Path
    request: ImportRequest
    done: int = 0
    total: int = 0
    path: Path = field(init=False)
    _head: Mapping[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        name = f"{_PREFIX}{os.getpid()}-{self.request.job}-{self.request.asker}{_SUFFIX}"
        self.path = self.folder / name
        self._head = _to_json(self.request)
        self.write()

    def write(self) -> None:
        """Write how far it is; where there is no room for it, the import itself will say so."""
        text = json.dumps({**self._head, "done": self.done, "total": self.total})
        with contextlib.suppress(ClippingsError):
            save(self.path, text.encode())  # ASCII: a file's name may have bytes in it that are no characters
            forget(self.request.instead)

    def end(self) -> None:
        """It is over, or a person has stopped it."""
        forget([self.path, *self.request.instead])


def read_unfinished(folder: Path, but_of: str = "") -> tuple[UnfinishedImport, ...]:
    """Imports that did not come to their end, the oldest first, as far as their files can be understood.

    Args:
        folder: The library.
        but_of: Who asked for imports of which nothing is told, for they are under way; "" for nobody.
    """
    return tuple(each for each in _read(folder, but_of) if isinstance(each, UnfinishedImport))


def read_strange(folder: Path, but_of: str = "") -> tuple[Path, ...]:
    """The files of imports that did not come to their end and cannot be understood: a newer version has written them.

    They stay: that version can go on with them.

    Args:
        folder: The library.
        but_of: As for `read_unfinished`.
    """
    return tuple(each for each in _read(folder, but_of) if isinstance(each, Path))


def _read(folder: Path, but_of: str) -> Iterator[UnfinishedImport | Path]:
    for path in sorted(folder.glob(f"{_PREFIX}*{_SUFFIX}"), key=_age):
        if but_of and _asker_of(path) == but_of:
            continue
        try:
            yield _from_json(json.loads(path.read_bytes()), path)
        except (ValueError, KeyError, TypeError, AttributeError):
            yield path
        except OSError:
            continue


def still_running(folder: Path, but_of: str = "", ours: int | None = None) -> bool:
    """Whether a process of an earlier window still brings its import to a halt.

    Args:
        folder: The library.
        but_of: Who asked for imports that do not count; "" for nobody.
        ours: The number of our own process. Where numbers begin anew with every start, as in a sandbox, an earlier
            one had the same; it has ended.
    """
    others = [path for path in folder.glob(f"{_PREFIX}*{_SUFFIX}") if not but_of or _asker_of(path) != but_of]
    return any(map(_runs, {_process_of(path) for path in others} - {ours, 0}))


def forget(paths: Sequence[Path]) -> None:
    """Tell of these no more."""
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _process_of(path: Path) -> int:
    """The process whose import a file tells of; 0 for none."""
    number = path.name.removeprefix(_PREFIX).partition("-")[0]
    return int(number) if number.isdecimal() else 0


def _asker_of(path: Path) -> str:
    """Who asked for the import that a file tells of; "" where it does not say."""
    return path.name.removeprefix(_PREFIX).removesuffix(_SUFFIX).partition("-")[2].partition("-")[2]


def _runs(process: int) -> bool:
    """Whether a process lives, where that can be asked without ending it."""
    if sys.platform == "win32":
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _to_json(request: ImportRequest) -> dict[str, Any]:
    return {
        "format": _FORMAT,
        "goods": goods_to_json(request.goods),
        "topics": list(request.topics),
        "incidents": [tie_to_json(tie) for tie in request.incidents],
        "filed": request.filed,
        "leave_out": sorted(request.leave_out),
        "by_folders": request.by_folders,
    }


def _from_json(data: Mapping[str, Any], path: Path) -> UnfinishedImport:
    if data.get("format", _FORMAT) != _FORMAT:
        raise ValueError("not in a format that is known here")
    goods = goods_from_json(data["goods"])
    incidents = tuple(
        IncidentTag(name=str(tie["name"]), role=Role(tie["role"]), date=tie["date"], place=tie["place"])
        for tie in data["incidents"]
    )
    request = ImportRequest(
        job=0,
        goods=goods,
        topics=tuple(str(topic) for topic in data["topics"]),
        incidents=incidents,
        filed=bool(data["filed"]),
        leave_out=frozenset(str(name) for name in data["leave_out"]),
        by_folders=bool(data.get("by_folders")),
    )
    return UnfinishedImport(request=request, done=int(data["done"]), total=int(data["total"]), path=path)
