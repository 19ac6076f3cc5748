"""What other people's programs are given to read, and how they are run."""

import importlib
import importlib.util
import os
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import NoReturn

import pytest

from clippings_app.analysis.citation_keys import citation_keys
from clippings_app.analysis.grouping import group
from clippings_app.domain.bibliography import Bibliography, ExportOptions, GroupBy
from clippings_app.domain.clipping import Clipping, Incident
from clippings_app.exporters.write import FORMATS, write

ALL_OF_IT = ExportOptions(group_by=GroupBy.INCIDENT, notes=True, credits=True)


@dataclass(frozen=True, kw_only=True, repr=False)  # it is long, and stands in every message of hypothesis
class Exported:
    """What the readers are given.

    Attributes:
        clippings: The golden forty, the demo library and those that are awkward.
        incidents: Those of the demo, by name.
        folder: Where the files are written.
    """

    clippings: tuple[Clipping, ...]
    incidents: dict[str, Incident]
    folder: Path

    def bibliography(self, clippings: Iterable[Clipping] | None = None) -> Bibliography:
        """All of them, or some, under their incidents."""
        chosen = self.clippings if clippings is None else tuple(clippings)
        return Bibliography(
            clippings=chosen,
            groups=group(chosen, GroupBy.INCIDENT, self.incidents),
            keys=citation_keys(chosen),
            query="topic:“Security” OR @misc{no, }",
            made_at="2024-09-01T10:00:00+00:00",
        )

    def file(self, kind: str, clippings: Iterable[Clipping] | None = None, *, name: str = "all") -> Path:
        """Some of them or all, written in a format with notes and credits."""
        path = self.folder / f"{name}-{kind}{FORMATS[kind].suffix}"
        path.write_bytes(write(self.bibliography(clippings), kind, ALL_OF_IT).data)
        return path

    def by_key(self, clippings: Iterable[Clipping] | None = None) -> dict[str, Clipping]:
        """The clippings by the citation keys that they have in the file."""
        bibliography = self.bibliography(clippings)
        return {bibliography.keys[each.id]: each for each in bibliography.clippings}

    @staticmethod
    def words(clipping: Clipping) -> list[str]:
        """What its record says in words."""
        article = clipping.article
        fields = (article.headline, article.deck, article.publisher, article.section, *article.byline, *clipping.notes)
        credits = (photo.credit.printed for photo in article.photos if photo.credit)
        incidents = (tie.name for tie in clipping.incidents)
        return [*filter(None, fields), *clipping.topics, *incidents, *credits]


def numbered(clippings: Iterable[Clipping]) -> tuple[Clipping, ...]:
    """With ids of their own, as in a library."""
    return tuple(replace(clipping, id=number) for number, clipping in enumerate(clippings, start=1))


@dataclass(frozen=True, slots=True)
class Runner:
    """Runs programs in a folder and a home of their own."""

    folder: Path

    def __call__(self, *command: str | Path, seconds: float = 100) -> subprocess.CompletedProcess[str]:
        """Run one to its end; its words and its errors come together. Without the program the test is skipped."""
        program = shutil.which(str(command[0]))
        if program is None:
            missing(str(command[0]), f"{command[0]} is not installed")
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        return subprocess.run(
            [program, *map(str, command[1:])],
            cwd=self.folder,
            env=os.environ | {"HOME": str(home), "LC_ALL": "C.UTF-8"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
            check=False,
        )


def package(name: str) -> ModuleType:
    """A package of other people; a test of one that is not installed is skipped."""
    whole = name.partition(".")[0]
    if importlib.util.find_spec(whole) is None:
        missing(whole, f"the Python package {whole} is not installed")
    return importlib.import_module(name)


def missing(name: str, what: str) -> NoReturn:
    """Skip a test whose reader is not there; where `.ci/run` has installed that reader, the test fails."""
    if name in os.environ.get("CLIPPINGS_READERS", "").split():
        pytest.fail(f"{what}, though it should be")
    pytest.skip(f"{what}; `.ci/run` installs what these tests need")
