"""Errors and reports in the words of the window."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import takewhile
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from clippings_app.domain.errors import (
    Cancelled,
    ClippingsError,
    InputError,
    LibraryBusy,
    LibraryError,
    QuerySyntaxError,
)
from clippings_app.domain.worded import Worded, said
from clippings_app.ui.language import counted
from clippings_app.wording import Message, describe

if TYPE_CHECKING:
    from clippings_app.intake import IntakeReport

_NAMED = 3


class About(Enum):
    """What a message tells of, which decides when it is over.

    CHOICE is what is chosen at the moment, DEED what a person has just done, NEWS what came about in its own time.
    """

    CHOICE = auto()
    DEED = auto()
    NEWS = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What the message bar shows.

    Attributes:
        text: What happened.
        advice: What to do about it.
        level: "info", "success", "warning" or "error".
        stays: Whether it stays until something is done about it; an error always does.
        about: What it tells of; it goes when that is over.
        details: What a library or the system said of it in words of its own; shown only to who asks.
    """

    text: str
    advice: str = ""
    level: str = "info"
    stays: bool = False
    about: About = About.NEWS
    details: str = ""


def tr(text: str) -> str:
    """A sentence of the window in the person's language."""
    return QCoreApplication.translate("messages", text)


def worded(words: str) -> str:
    """Words that come from below the window, in the person's language."""
    return said(words, _of_errors, QLocale().toString)


def _of_errors(template: str) -> str:
    return QCoreApplication.translate("errors", template)


def _described(error: ClippingsError) -> Message:
    # A whole number has no overload with digits: Qt would refuse it.
    return describe(error, _of_errors, lambda value, digits: QLocale().toString(float(value), "f", digits))


def notice_of(error: ClippingsError) -> Notice:
    """Word an error for the message bar."""
    message = _described(error)
    match error:
        case Cancelled():
            level = "info"
        case LibraryBusy():
            level = "warning"
        case LibraryError():
            level = "error"
        case _:
            level = "warning"
    return Notice(text=_begun(message.text), advice=message.advice, level=level, details=message.details)


def _begun(text: str) -> str:
    """A sentence with a capital letter, unless it begins with a name that has none, as a file's."""
    first = text.partition(" ")[0]
    return text[:1].upper() + text[1:] if first.isalpha() else text


def nothing_written(to: Path) -> str:
    """What there is in the place of a file that was not written in the end."""
    if to.exists():
        return tr("The earlier file {0} is as it was.").format(to.name)
    return tr("No file was written.")


def problem_of_query(error: QuerySyntaxError) -> str:
    """What is wrong with a query, in a few words."""
    problem = worded(error.problem)
    return problem[:1].upper() + problem[1:]


def words_of_query_error(error: QuerySyntaxError) -> str:
    """Everything about it in one line: what is wrong, where, and what to do."""
    return str(_described(error))


def caveats(losses: Sequence[str]) -> str:
    """What an export left out, a short sentence a line; the dialog has said the details."""
    lines = [worded(_without_count(loss)).partition(";")[0].rstrip(".") + "." for loss in losses[:_NAMED]]
    if len(losses) > _NAMED:
        lines.append(counted(len(losses) - _NAMED, "And %Ln more of this kind.", "And %Ln more of this kind."))
    return "\n".join(lines)


def _without_count(loss: str) -> str:
    words = loss.values.get("words") if isinstance(loss, Worded) else None
    return words if isinstance(words, Worded) else loss.partition(" (")[0]


def shortened(words: str, most: int = 44) -> str:
    """Words for a menu, which a whole headline would make too wide."""
    return words if len(words) <= most else _cut(words, most)


def _cut(words: str, most: int) -> str:
    """Cut words, and close a quotation that was cut."""
    end = "…”" if words.rstrip(".").endswith("”") else "…"
    return words[: most - len(end)].rstrip() + end


def reason_of(error: ClippingsError, name: str) -> Notice:
    """Word why an input failed, with the input called by a shorter name."""
    return notice_of(replace(error, name=name) if isinstance(error, InputError) else error)


def short_names(names: Iterable[str]) -> dict[str, str]:
    """What tells inputs apart: their paths without the folder that all of them are in; addresses stay as they are."""
    whole = list(names)
    paths = [PurePath(name) for name in whole if "://" not in name]
    folders = [path.parent.parts for path in paths if path.is_absolute()]
    shared = sum(1 for _ in takewhile(lambda parts: len(set(parts)) == 1, zip(*folders, strict=False)))
    return {
        name: name
        if "://" in name or not PurePath(name).is_absolute()
        else str(PurePath(*PurePath(name).parts[shared:]))
        for name in whole
    }


def notice_of_import(report: "IntakeReport") -> Notice:
    """What became of an import: counts first, then the first few that failed by name with the reason."""
    if len(report.failed) == 1 and not (report.imported or report.duplicates or report.cancelled):
        return notice_of(report.failed[0].error)
    parts = [counted(len(report.imported), "%Ln clipping imported", "%Ln clippings imported")]
    if report.versions:
        parts.append(counted(len(report.versions), "%Ln is a new version of a page", "%Ln are new versions of a page"))
    if report.duplicates:
        parts.append(counted(len(report.duplicates), "%Ln was here already", "%Ln were here already"))
    if report.completed:
        parts.append(counted(len(report.completed), "%Ln of these got tags or notes", "%Ln of these got tags or notes"))
    unread = [failure for failure in report.failed if failure.error is not report.error]
    if unread:
        parts.append(counted(len(unread), "%Ln could not be read", "%Ln could not be read"))
    text = " · ".join(parts) + "."
    if report.cancelled:
        text = tr("Stopped. {0}").format(text)
    if report.error is not None:
        why = notice_of(report.error)
        text = tr("Broken off before the end. {0}").format(text)
        advice = f"{why.text} {why.advice}".strip()
        return Notice(text=text, advice=advice, level=why.level, stays=True, details=why.details)
    short = short_names([failure.name for failure in report.failed])
    reasons = [reason_of(failure.error, short[failure.name]) for failure in report.failed[:_NAMED]]
    lines = [f"{reason.text} {reason.advice}" if len(reasons) == 1 else reason.text for reason in reasons]
    if len(report.failed) > _NAMED:
        lines.append(tr("The list names the others."))
    level = "warning" if report.failed else "success"
    advice = "\n".join(lines)
    return Notice(text=text, advice=advice, level=level, stays=bool(report.failed))  # the list of them is nowhere else
