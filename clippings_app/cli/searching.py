"""`clippings list` and `clippings search`: what a query finds, for people, for programs, and in batches."""

import argparse
import gc
import html
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from clippings_app.cli.console import Console
from clippings_app.cli.opening import kept_up, library_for_reading, library_for_searching
from clippings_app.domain.clipping import ClippingRow
from clippings_app.domain.errors import ClippingsError, InvalidValue, QuerySyntaxError
from clippings_app.domain.query import Sort
from clippings_app.library import Answer, Hit, Library
from clippings_app.terminal.layout import paragraph, plain_snippet, table
from clippings_app.terminal.printed import day

if TYPE_CHECKING:
    from clippings_app.domain.contract import JsonObject

BATCH_LIMIT = 50
_MOST_SHOWN = 200
_ALLOCATED_BETWEEN = 20_000
"""Objects that are made before circles of them are looked for: answers have none."""


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Find and print."""
    if arguments.command == "search" and (arguments.query is None) != arguments.batch:
        raise InvalidValue("QUERY", arguments.query or "", "a query, or --batch for queries on standard input")
    if arguments.command == "search" and arguments.batch:
        with library_for_reading(arguments) as library:
            return _answer_batch(library, console)
    with library_for_searching(arguments, console, answer_first=True) as library:
        if arguments.command == "list":
            answer = _listed(library, arguments)
        else:
            answer = library.find(
                arguments.query,
                limit=arguments.limit,
                offset=arguments.offset,
                sort=Sort(arguments.sort),
                facets=arguments.facets,
            )
        _print(answer, arguments, console)
        console.flush()  # nobody waits for what is done for the index after this
    return 0


def _print(answer: Answer, arguments: argparse.Namespace, console: Console) -> None:
    if arguments.json:
        console.json(answer_to_json(answer))
        return
    console.lines(_table(answer, console) if arguments.command == "list" else _cards(answer, console))
    for note in _notes(answer, arguments.offset):
        console.say(note)


def answer_to_json(answer: Answer) -> "JsonObject":
    """The contract's answer to a search."""
    return {
        "total": answer.total,
        "took_ms": round(answer.took_ms, 3),
        "hits": [_hit_to_json(hit) for hit in answer.hits],
        "facets": {facet: dict(counts) for facet, counts in answer.facets.items()},
        "did_you_mean": answer.did_you_mean,
        "notes": list(answer.notes),
    }


def _hit_to_json(hit: Hit) -> "JsonObject":
    row = hit.row
    return {
        "id": row.id,
        "headline": row.headline,
        "publisher": row.publisher,
        "published": row.published,
        "topics": list(row.topics),
        "incidents": list(row.incidents),
        "score": hit.score,
        "snippet": hit.snippet,
    }


def _listed(library: Library, arguments: argparse.Namespace) -> Answer:
    """All hits as rows; their opening words stand in for snippets, which nobody reads in a list of thousands."""
    found = library.find(arguments.query, limit=0, sort=Sort(arguments.sort), facets=arguments.facets, all_ids=True)
    end = None if arguments.limit is None else arguments.offset + arguments.limit
    rows = library.rows(found.ids[arguments.offset : end])
    hits = tuple(Hit(row=row, score=0.0, snippet=html.escape(row.opening)) for row in rows)
    return Answer(
        query=found.query,
        total=found.total,
        took_ms=found.took_ms,
        hits=hits,
        facets=found.facets,
        did_you_mean=found.did_you_mean,
        notes=found.notes,
    )


def _answer_batch(library: Library, console: Console) -> int:
    settled = False
    with kept_up(library) as keep_up:
        for line in console.stdin:
            if not line.strip():
                continue
            keep_up()  # others may have written since the last question; costs nothing when they have not
            console.json(_answered(library, line), compact=True)
            console.flush()
            if not settled:
                gc.freeze()  # what is held until the end need not be gone through again and again
                gc.set_threshold(_ALLOCATED_BETWEEN)
                settled = True
    return 0


def _answered(library: Library, line: bytes) -> "JsonObject":
    try:
        return answer_to_json(_asked(library, line))
    except ClippingsError as error:
        from clippings_app.wording import describe

        answer: JsonObject = {"error": str(describe(error))}
        if isinstance(error, QuerySyntaxError):
            answer["position"] = error.position
        return answer


def _asked(library: Library, line: bytes) -> Answer:
    try:
        question = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # bad JSON, bad UTF-8, a number of thousands of digits
        shown = line.decode("utf-8", "replace").strip()[:_MOST_SHOWN]
        raise InvalidValue("line", shown, f"one JSON object ({error})") from None
    if not isinstance(question, dict) or not isinstance(question.get("q", ""), str):
        raise InvalidValue("line", str(question)[:_MOST_SHOWN], 'an object such as {"q": "bridge", "limit": 50}')
    return library.find(
        question.get("q", ""),
        limit=_count(question, "limit", BATCH_LIMIT),
        offset=_count(question, "offset", 0),
        sort=_sort(str(question.get("sort", Sort.RELEVANCE))),
        facets=question.get("facets") is True,
    )


def _count(question: "JsonObject", name: str, default: int) -> int:
    value = question.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise InvalidValue(name, str(value)[:_MOST_SHOWN], "a whole number from 0")
    return value


def _sort(value: str) -> Sort:
    try:
        return Sort(value)
    except ValueError:
        raise InvalidValue("sort", value[:_MOST_SHOWN], " or ".join(Sort)) from None


def _table(answer: Answer, console: Console) -> Iterator[str]:
    if answer.hits:
        rows = [
            (str(hit.row.id), day(hit.row.published), hit.row.publisher or "", hit.row.headline, tags(hit.row))
            for hit in answer.hits
        ]
        yield from table(
            ("id", "published", "publisher", "headline", "tags"), rows, console.columns, right=[0], favour=3
        )
    yield from _facet_lines(answer)


def _cards(answer: Answer, console: Console) -> Iterator[str]:
    columns = min(console.columns, 100)
    for hit in answer.hits:
        row = hit.row
        yield from paragraph(f"{row.id}  {row.headline}", columns)
        facts = [fact for fact in (row.publisher, day(row.published), tags(row)) if fact]
        yield from paragraph(" · ".join(facts), columns, indent="    ")
        yield from paragraph(plain_snippet(hit.snippet), columns, indent="    ")
        yield ""
    yield from _facet_lines(answer)


def tags(row: ClippingRow) -> str:
    """Topics and incidents of a row in a line."""
    return ", ".join((*row.topics, *row.incidents))


def _facet_lines(answer: Answer) -> Iterator[str]:
    for facet, counts in answer.facets.items():
        if counts:
            yield f"{facet}: " + ", ".join(f"{name} ({count})" for name, count in list(counts.items())[:12])


def _notes(answer: Answer, offset: int) -> Iterator[str]:
    shown = len(answer.hits)
    if shown < answer.total:
        yield f"{answer.total} found, shown {f'are {offset + 1} to {offset + shown}' if shown else 'is none'}."
    else:
        yield f"{answer.total} found in {answer.took_ms:.0f} ms."
    if answer.did_you_mean:
        yield f"Did you mean: {answer.did_you_mean}"
    yield from answer.notes
