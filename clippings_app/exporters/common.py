"""What several formats say of a clipping in the same words."""

import re
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import urlsplit

from clippings_app.domain.article import PhotoCredit
from clippings_app.domain.bibliography import Bibliography, Group, GroupBy
from clippings_app.domain.clipping import Clipping, IncidentTag, Role
from clippings_app.domain.worded import Worded

UNTITLED = "[untitled]"
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_ROLES = {
    Role.PRIMARY: "primary report",
    Role.FOLLOW_UP: "follow-up",
    Role.BACKGROUND: "background",
    Role.DENIAL: "denial",
}
_UNGROUPED = {
    GroupBy.TOPIC: "Without a topic",
    GroupBy.INCIDENT: "Without an incident",
    GroupBy.PUBLISHER: "Publisher not known",
    GroupBy.YEAR: "Undated",
}


def one_line(text: str) -> str:
    """Text without line breaks and control characters, blanks run together."""
    return " ".join(_CONTROL.sub(" ", text).split())


def headline(clipping: Clipping) -> str:
    """The headline on one line, never empty."""
    return one_line(clipping.article.headline or "") or UNTITLED


def keywords(clipping: Clipping) -> tuple[str, ...]:
    """Topics, then incidents, each once."""
    return tuple(
        dict.fromkeys(one_line(word) for word in (*clipping.topics, *(tie.name for tie in clipping.incidents)))
    )


def role_words(role: Role) -> str:
    """A role as a reader says it."""
    return _ROLES[role]


def incident_words(tie: IncidentTag) -> str:
    """An incident with what it is to the clipping: "Goseong crossing (primary report, 2024-08-20, Goseong)"."""
    details = ", ".join(part for part in (role_words(tie.role), tie.date, tie.place) if part)
    return one_line(f"{tie.name} ({details})")


def credit_words(credit: PhotoCredit) -> str:
    """A credit as it is printed."""
    return one_line(credit.printed)


def accessed(clipping: Clipping) -> str | None:
    """The day it was taken into the library, as `YYYY-MM-DD`: the day the page was seen."""
    day = clipping.added[:10]
    return day if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else None


def web_address(url: str | None) -> str | None:
    """The address when it is one that may be followed (http and https), else None."""
    if not url:
        return None
    url = url.strip()
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    is_web = parts.scheme.lower() in ("http", "https") and bool(parts.netloc)
    return url if is_web and not _CONTROL.search(url) and " " not in url else None


def group_title(group: Group, group_by: GroupBy) -> str:
    """Its heading; what has no heading of its own is named by what it lacks, and "" when nothing is grouped."""
    return one_line(group.title) or _UNGROUPED.get(group_by, "")


def in_order(bibliography: Bibliography) -> Iterator[tuple[Group, list[Clipping], list[Clipping]]]:
    """Groups with the entries that stand there first, and those printed under an earlier heading already.

    A clipping that no group names comes at the end, so that nothing is lost.
    """
    by_id = {clipping.id: clipping for clipping in bibliography.clippings}
    printed: set[int] = set()
    for group in bibliography.groups:
        entries = [by_id[number] for number in group.entries if number in by_id]
        new = [clipping for clipping in entries if clipping.id not in printed]
        again = [clipping for clipping in entries if clipping.id in printed]
        printed.update(clipping.id for clipping in new)
        yield group, new, again
    rest = [clipping for clipping in bibliography.clippings if clipping.id not in printed]
    if rest:
        yield Group(title="", entries=tuple(clipping.id for clipping in rest)), rest, []


def each_once(bibliography: Bibliography) -> Iterator[Clipping]:
    """Every clipping once, in the order of the groups."""
    for _, new, _ in in_order(bibliography):
        yield from new


_COUNTED = "{words} ({count} of {total} clippings)"


def losses(clippings: Iterable[Clipping], **missing: str) -> tuple[str, ...]:
    """Sentences for what a format leaves out, counted over these clippings.

    Args:
        clippings: What was written.
        missing: By what is left out (a key of the table below), what is said after the count.
    """
    found = tuple(clippings)
    told = []
    for what, words in missing.items():
        count = sum(1 for clipping in found if _HAS[what](clipping))
        if count:
            told.append(Worded(_COUNTED, words=Worded(words), count=count, total=len(found)))
    return tuple(told)


def _has_time(clipping: Clipping) -> bool:
    return "T" in (clipping.article.published or "")


_HAS: dict[str, Callable[[Clipping], bool]] = {
    "body": lambda clipping: bool(clipping.article.body),
    "photos": lambda clipping: bool(clipping.article.photos),
    "credits": lambda clipping: any(photo.credit for photo in clipping.article.photos),
    "sources": lambda clipping: bool(clipping.article.sources),
    "notes": lambda clipping: bool(clipping.notes),
    "dateline": lambda clipping: bool(clipping.article.dateline),
    "roles": lambda clipping: bool(clipping.incidents),
    "section": lambda clipping: bool(clipping.article.section),
    "deck": lambda clipping: bool(clipping.article.deck),
    "time": _has_time,
    "yearless": lambda clipping: (clipping.article.published or "").startswith("XXXX"),
    "uncertain": lambda clipping: any(mark in (clipping.article.published or "") for mark in "?~%X/"),
    "modified": lambda clipping: bool(clipping.article.modified),
    "original": lambda clipping: clipping.original is not None,
}
