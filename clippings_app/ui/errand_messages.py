"""What the window and the process beside it say to each other: requests, and what comes of them.

They cross a pipe pickled (`clippings_app.parcels`); each names the job that it belongs to.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from clippings_app.domain.article import LineLabel, Reading
from clippings_app.domain.bibliography import ExportOptions
from clippings_app.domain.boilerplate import LearntLine
from clippings_app.domain.clipping import Clipping, IncidentTag
from clippings_app.domain.errors import ClippingsError
from clippings_app.domain.watch import Stage
from clippings_app.ui.goods import Goods

if TYPE_CHECKING:
    from clippings_app.importers.arrival import Arrival
    from clippings_app.intake import IntakeReport
    from clippings_app.survey import Find


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRequest:
    """Read one thing for the review; when there is more than one thing in it, say so and stop.

    Attributes:
        goods: The thing.
        learnt: Lines to be left out, of all outlets.
    """

    job: int
    goods: Goods
    learnt: tuple[LearntLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRequest:
    """Read and store everything.

    Attributes:
        survey: The survey of the same goods, which has read them already; 0 for none.
        leave_out: Names of clippings and of files that a person does not want.
        by_folders: Whether the folders that files lie in become topics.
        instead: Files that tell of the unfinished imports which this one goes on with.
        asker: A name that no other window has, nor this one for a process it had before; "" for nobody in particular.
    """

    job: int
    goods: Goods
    topics: tuple[str, ...] = ()
    incidents: tuple[IncidentTag, ...] = ()
    filed: bool = False
    survey: int = 0
    leave_out: frozenset[str] = frozenset()
    by_folders: bool = False
    instead: tuple[Path, ...] = ()
    asker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyRequest:
    """Look at everything and store nothing; what was read is kept for an import that follows."""

    job: int
    goods: Goods


@dataclass(frozen=True, slots=True, kw_only=True)
class DropSurveyRequest:
    """A survey is no longer needed."""

    job: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WarmRequest:
    """Load what reading needs, so that the first paste does not wait for it."""

    job: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UpkeepRequest:
    """Bring the index up to the store, and tidy it."""

    job: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RelabelRequest:
    """Read the lines of a reading again, with labels that a person forced."""

    job: int
    reading: Reading
    labels: Mapping[int, LineLabel]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRequest:
    """Write a bibliography.

    Attributes:
        ids: The clippings, in order.
        query: What was asked, for the file's head.
        format: A key of the export formats.
        options: How.
        to: The file; None gives the text back instead.
        limit: At most that many clippings, for a preview of very many; 0 for all.
        characters: So much of a text is given back.
    """

    job: int
    ids: tuple[int, ...]
    query: str
    format: str
    options: ExportOptions
    to: Path | None = None
    limit: int = 0
    characters: int = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class CiteRequest:
    """Write citations, to be copied.

    Attributes:
        clippings: What is cited, in order.
        style: Name or file of a citation style.
        ids: The same by their ids, where there are many: they are fetched here.
    """

    job: int
    clippings: tuple[Clipping, ...]
    style: str
    ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupRequest:
    """Write the whole library as one file."""

    job: int
    to: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelRequest:
    """Stop a job; what it has stored stays."""

    job: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Advance:
    """How far a job is.

    Attributes:
        done: Inputs so far.
        total: All inputs, where that is known; 0 where not.
        name: The input at hand.
        indexing: Whether reading is over and the index is being written.
    """

    job: int
    done: int
    total: int = 0
    name: str = ""
    indexing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAnswer:
    """The one thing read, or word that there are many (then `arrival` is None)."""

    job: int
    arrival: "Arrival | None"
    goods: Goods


@dataclass(frozen=True, slots=True, kw_only=True)
class RelabelAnswer:
    """The article as it reads now."""

    job: int
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class CiteAnswer:
    """Citations, as plain text and as HTML, and how many there are."""

    job: int
    text: str
    html: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A bibliography is written.

    Attributes:
        count: Clippings in it.
        to: The file, or None for a preview.
        text: The preview; "" when it went into a file, None when it is not text.
        losses: What the format could not carry, one sentence each.
        beside: Files that went beside it.
        lacking: How many originals should lie beside it and cannot.
    """

    job: int
    count: int
    to: Path | None
    text: str | None
    losses: tuple[str, ...]
    beside: tuple[Path, ...] = ()
    lacking: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportStep:
    """How far an export or a backup is.

    Attributes:
        stage: What is being done.
        done: Entries so far; bytes of a backup.
        total: All of them; 0 where there is no telling.
    """

    job: int
    stage: Stage
    done: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BackedUp:
    """The library is in one file.

    Attributes:
        damaged: The hashes of originals that have changed on disk or cannot be read.
    """

    job: int
    damaged: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Surveyed:
    """A part of what a survey finds, in order.

    Attributes:
        finds: Each with the file that it is in.
        done: Inputs so far.
        total: All inputs; archives count as one.
        is_whole: Whether this is the last part.
    """

    job: int
    finds: "tuple[tuple[str, Find], ...]"
    done: int
    total: int
    is_whole: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """An import is in the library; the index follows.

    Attributes:
        report: What came of it.
        record: The file that tells of an import which an error has ended early; None when it is over.
    """

    job: int
    report: "IntakeReport"
    record: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """The index holds everything."""

    job: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A job ended with an error a person can act on.

    Attributes:
        record: The file that tells of an import, which can be gone on with; None for another job, or one that is over.
    """

    job: int
    error: ClippingsError
    record: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Crashed:
    """A job met a bug."""

    job: int
    traceback: str
