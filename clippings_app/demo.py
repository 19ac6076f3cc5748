"""The demo: a library of the bundled sample articles, tagged, and a walk through it on the terminal."""

import itertools
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from clippings_app.domain.bibliography import ExportOptions, GroupBy
from clippings_app.domain.changes import AddIncident, AddTopic, Batch, Change
from clippings_app.domain.clipping import Clipping, HeldSource, Incident, IncidentStatus, IncidentTag, Role
from clippings_app.domain.errors import LibraryNotAccessible
from clippings_app.domain.query import Sort
from clippings_app.domain.system_words import system_words
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.files import open_paths
from clippings_app.importers.read import read_payload
from clippings_app.intake import take_in
from clippings_app.library import Library
from clippings_app.places import data_folder
from clippings_app.resource_files import resource
from clippings_app.terminal.layout import paragraph, plain_snippet, side_by_side, table, width
from clippings_app.terminal.printed import credit_lines, day, head_lines, source_line, story_lines

MARKER = "demo-library.txt"
"""Stands in a folder that the demo made, and only such a folder is used again."""
_BEGUN = "Made by `clippings demo`.\n"
_DONE = "It is whole. What is done in it is kept; move the folder away, and the demo makes another.\n"

SEARCHES = ("warehouse sprinklers", 'incident:"cable cut" has:photo', 'cites:"North Wire Agency"', "부두 OR المستودع")
SHOWN = "Fire guts Warehouse 9"
"""How the headline begins of the article that the walk shows whole."""

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoLibrary:
    """What the demo made.

    Attributes:
        folder: The library.
        count: Articles in it.
        kept: Whether it was there already, with all that was done in it since.
    """

    folder: Path
    count: int
    kept: bool = False


def demo_folder() -> Path:
    """Where the demo keeps its library when nobody names another place: beside the person's own."""
    return data_folder() / "demo"


def make_demo_library(folder: Path, *, progress: Say | None = None) -> DemoLibrary:
    """Make the demo's library; one that is there is taken as it was left, since somebody may have worked in it.

    One whose making was broken off, or that holds nothing any more, is moved aside.

    Args:
        folder: Must not exist, be empty, or have been made by the demo.
        progress: Told of each article.

    Raises:
        LibraryNotAccessible: If something else is in the folder, so that nobody's library is written over.
    """
    if count := _held(folder):
        return DemoLibrary(folder=folder, count=count, kept=True)
    _begin(folder)
    plan = json.loads(resource("samples", "library.json").read_text(encoding="utf-8"))
    with Library.open(folder) as library:
        library.apply(Batch(changes=_tags(plan)))
        report = take_in(
            library,
            _arrivals(plan, library),
            filed=True,
            progress=(lambda seen: progress(f"{seen.done} read: {Path(seen.name).name}")) if progress else None,
        )
        library.catch_up()
    if report.failed:
        raise report.failed[0].error
    _mark(folder, _BEGUN + _DONE)
    return DemoLibrary(folder=folder, count=len(report.imported))


def _held(folder: Path) -> int:
    """How many articles a library of the demo holds that was made to its end."""
    try:
        is_whole = _DONE in (folder / MARKER).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return 0
    if not is_whole:
        return 0
    with Library.open(folder) as library:
        library.catch_up()
        return library.counts().everything


def _begin(folder: Path) -> None:
    if folder.is_dir() and any(folder.iterdir()):
        if not (folder / MARKER).is_file():
            raise LibraryNotAccessible(folder, "it holds something that the demo did not make")
        aside = (folder.with_name(f"{folder.name}-{number}") for number in itertools.count(1))
        try:
            folder.rename(next(place for place in aside if not place.exists()))
        except OSError as error:
            raise LibraryNotAccessible(folder, system_words(error)) from error
    _mark(folder, _BEGUN)


def _mark(folder: Path, words: str) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MARKER).write_text(words, encoding="utf-8")
    except OSError as error:
        raise LibraryNotAccessible(folder, system_words(error)) from error


def _tags(plan: dict[str, Any]) -> tuple[Change, ...]:
    topics = [AddTopic(path=each["path"], colour=each["colour"]) for each in plan["topics"]]
    incidents = [
        AddIncident(
            incident=Incident(
                name=each["name"],
                date=each["date"],
                place=each["place"],
                participants=tuple(each["participants"]),
                status=IncidentStatus(each["status"]),
                summary=each["summary"],
            )
        )
        for each in plan["incidents"]
    ]
    return (*topics, *incidents)


def _arrivals(plan: dict[str, Any], library: Library) -> Iterator[Arrival | Failure]:
    """The samples as they were read, each with the tags and the pictures that the plan gives it."""
    for each in plan["clippings"]:
        for payload in open_paths([resource("samples", each["file"])]):
            if isinstance(payload, Failure):
                yield payload
                continue
            for arrival in read_payload(payload):
                yield arrival if isinstance(arrival, Failure) else _tagged(arrival, each, _kept_pictures(each, library))


def _kept_pictures(plan: dict[str, Any], library: Library) -> list[str]:
    return [library.keep(resource("samples", "images", name).read_bytes()) for name in plan.get("images", ())]


def _tagged(arrival: Arrival, plan: dict[str, Any], pictures: list[str]) -> Arrival:
    article = arrival.draft.article
    shown = tuple(replace(photo, sha256=sha256) for photo, sha256 in zip(article.photos, pictures, strict=False))
    ties = tuple(IncidentTag(name=name, role=Role(role)) for name, role in plan["incidents"].items())
    draft = replace(
        arrival.draft,
        article=replace(article, photos=shown + article.photos[len(shown) :]),
        topics=tuple(plan["topics"]),
        incidents=ties,
        notes=tuple(plan.get("notes", ())),
        starred=plan.get("starred", False),
    )
    return replace(arrival, name=plan["file"], draft=draft)


def show_on_terminal(made: DemoLibrary, columns: int) -> Iterator[str]:
    """The walk: what was imported and tagged, searches, one article with its evidence, and a bibliography.

    Args:
        made: The demo's library.
        columns: Width of the terminal.
    """
    columns = max(60, min(columns, 132))
    with Library.open(made.folder) as library:
        yield from _title(f"1  {made.count} articles imported and tagged", columns)
        yield from _imported(library, columns)
        yield from _title("2  Searches", columns)
        yield from _searches(library, columns)
        clipping = _shown(library)
        yield from _title("3  One article, with its sources and photo credits side by side", columns)
        yield from _article(library, clipping, columns)
        yield from _title("4  A tagged bibliography, grouped by incident", columns)
        yield from _bibliography(library, made.folder, columns)
    yield from _title("Go on", columns)
    yield f"clippings --library {made.folder} search 'harbour'"
    yield f"clippings --library {made.folder} incident show 'Teyra-2 cable cut'"
    yield f"clippings --library {made.folder}        (opens the window, on a desktop)"


def _title(text: str, columns: int) -> Iterator[str]:
    yield ""
    yield f"━━ {text} " + "━" * max(0, columns - width(text) - 4)
    yield ""


def _imported(library: Library, columns: int) -> Iterator[str]:
    rows = library.rows(library.find("", limit=0, sort=Sort.OLDEST, all_ids=True).ids)
    cells = [
        (
            day(row.published),
            row.language or "",
            row.publisher or "",
            row.headline,
            "; ".join(row.incidents) or "; ".join(row.topics),
        )
        for row in rows
    ]
    yield from table(("published", "lang", "publisher", "headline", "incidents"), cells, columns, favour=3)


def _searches(library: Library, columns: int) -> Iterator[str]:
    for query in SEARCHES:
        answer = library.find(query, limit=2)
        yield f"▸ {query}   ({answer.total} found in {answer.took_ms:.0f} ms)"
        for hit in answer.hits:
            yield from paragraph(f"{hit.row.headline} · {hit.row.publisher or '–'}", columns - 2, indent="   ")
            yield from paragraph(plain_snippet(hit.snippet), columns - 2, indent="     ")
        yield ""


def _shown(library: Library) -> Clipping:
    rows = library.rows(library.find("", limit=0, all_ids=True).ids)
    chosen = next((row for row in rows if row.headline.startswith(SHOWN)), rows[0])
    return library.one(chosen.id)


def _article(library: Library, clipping: Clipping, columns: int) -> Iterator[str]:
    yield from head_lines(clipping, columns)
    yield ""
    yield from story_lines(clipping.article, columns, most=2)
    yield f"  … {len(clipping.article.body)} paragraphs in all"
    yield ""
    half = (columns - 5) // 2
    held = library.sources(clipping.id)
    headlines = {row.id: row.headline for row in library.rows({each for source in held for each in source.held})}
    left = ["LINKED SOURCES", "", *_source_lines(held, headlines, half)]
    right = ["PHOTO CREDITS", ""]
    for photo in clipping.article.photos:
        right += [*credit_lines(photo, half), ""]
    yield from side_by_side(left, right, columns)


def _source_lines(held: tuple[HeldSource, ...], headlines: dict[int, str], columns: int) -> Iterator[str]:
    first = {source.source.name: source for source in reversed(held)}
    for source in held:
        if first[source.source.name] is not source:
            continue  # named again further down
        yield from paragraph(source_line(source.source), columns, indent="▪ ")
        known = [headlines[each] for each in source.held if each in headlines]
        yield from paragraph(f"held: {known[0]}" if known else "not held", columns, indent="    ")
        yield ""


def _bibliography(library: Library, folder: Path, columns: int) -> Iterator[str]:
    from clippings_app.exporters.write import write

    ids = library.find("", limit=0, sort=Sort.OLDEST, all_ids=True).ids
    bibliography = library.bibliography(ids, group_by=GroupBy.INCIDENT)
    for group in bibliography.groups:
        yield f"{group.title or 'Without an incident'}: {len(group.entries)} clippings"
    yield ""
    options = ExportOptions(group_by=GroupBy.INCIDENT, credits=True, notes=True)
    for name in ("html", "biblatex"):
        written = write(bibliography, name, options)
        target = folder / f"bibliography{written.suffix}"
        target.write_bytes(written.data)
        yield f"{name:>9}  {target}"
        if name == "biblatex":
            yield ""
            yield from (f"    {line}" for line in _first_entry(written.data.decode("utf-8"), columns - 4))


def _first_entry(bibtex: str, columns: int) -> list[str]:
    begin = bibtex.index("\n@") + 1
    entry = bibtex[begin : bibtex.index("\n}", begin) + 2]
    return [line if width(line) <= columns else line[: columns - 1] + "…" for line in entry.splitlines()]
