"""What several formats say of a clipping in the same words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from clippings_app.domain.article import PhotoCredit
from clippings_app.domain.bibliography import Bibliography, Group, GroupBy
from clippings_app.domain.clipping import Clipping, HeldSource, Incident, IncidentTag, Role
from clippings_app.domain.watch import Stage, Watch
from clippings_app.exporters.dates import in_words

UNTITLED = "[untitled]"
_TELL_EVERY = 200
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


# Biber and every reader of XML refuse a whole file for one character that Unicode will never assign (its chapter 23.7).
_ENDS_OF_PLANES = "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_UNASSIGNABLE = re.compile(f"[\ufdd0-\ufdef{_ENDS_OF_PLANES}]+")


def one_line(text: str) -> str:
    """Text without line breaks, control characters and what is no character at all, blanks run together."""
    return " ".join(_CONTROL.sub(" ", _UNASSIGNABLE.sub(" ", text)).split())


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


def incident_rows(incident: Incident) -> dict[str, str]:
    """What is told of an incident under its heading, by the word before it; nothing of what is not known."""
    dates = in_words(incident.date)
    if incident.date_printed and incident.date_printed != dates:
        dates = f"{dates} (“{incident.date_printed}”)" if dates else incident.date_printed
    rows = {
        "Date": dates,
        "Place": incident.place or "",
        "Participants": ", ".join(incident.participants),
        "Status": incident.status.value,
    }
    return {name: value for name, value in rows.items() if value}


def credit_words(credit: PhotoCredit) -> str:
    """A credit as it is printed."""
    return one_line(credit.printed)


def source_words(each: HeldSource, keys: Mapping[int, str]) -> str:
    """A source with how it is cited and whether it is held: "Al Arabiya (link, ¶2, held as kim2024north) https://…"."""
    return " ".join(part for part in (one_line(each.source.name), source_place(each, keys), source_url(each)) if part)


def source_place(each: HeldSource, keys: Mapping[int, str]) -> str:
    """How and where a source is cited and whether it is held, in parentheses."""
    source = each.source
    held = ", ".join(keys[number] for number in each.held[:1] if number in keys)
    known = f"held as {held}" if held else "held" if each.held else "not held"
    place = f"¶{source.paragraph}" if source.paragraph else ""
    return f"({', '.join(part for part in (source.kind.value, place, known) if part)})"


def source_url(each: HeldSource) -> str:
    """The address of a source, or ""."""
    return web_address(each.source.url) or ""


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
    return url if is_web and " " not in url and not (_CONTROL.search(url) or _UNASSIGNABLE.search(url)) else None


def group_title(group: Group, group_by: GroupBy) -> str:
    """Its heading; what has no heading of its own is named by what it lacks, and "" when nothing is grouped."""
    return one_line(group.title) or _UNGROUPED.get(group_by, "")


def heading_path(group: Group, group_by: GroupBy) -> tuple[str, ...]:
    """A heading as the names from the top of the tree: a topic has one for each level, others have one."""
    if group_by is GroupBy.TOPIC and group.title:
        return tuple(name for part in group.title.split("/") if (name := one_line(part)))
    title = group_title(group, group_by)
    return (title,) if title else ()


def headings(group: Group, group_by: GroupBy, above: tuple[str, ...]) -> list[tuple[int, str]]:
    """The headings before a group that do not stand already, each with its depth, counted from 0.

    Args:
        group: The group.
        group_by: The kind of heading.
        above: The path of the group before.
    """
    path = heading_path(group, group_by)
    same = next((at for at, (one, other) in enumerate(zip(path, above, strict=False)) if one != other), len(above))
    return list(enumerate(path))[min(same, len(path) - 1) :] if path else []


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


def watched(
    clippings: Iterable[Clipping], bibliography: Bibliography, watch: Watch, done: int = 0
) -> Iterator[Clipping]:
    """The same clippings; now and then who waits hears how many are done, `done` of them before, and may stop it."""
    total = len(bibliography.clippings)
    for number, clipping in enumerate(clippings, start=done):
        if number % _TELL_EVERY == 0:
            watch.tell(Stage.FORMATTING, number, total)
        yield clipping


def each_once(bibliography: Bibliography) -> Iterator[Clipping]:
    """Every clipping once, in the order of the groups."""
    for _, new, _ in in_order(bibliography):
        yield from new
