"""`clippings show`, `sources` and `credits`: one clipping whole, what it builds on, and who made the pictures."""

import argparse
from collections.abc import Iterator, Sequence

from clippings_app.cli.console import Console
from clippings_app.cli.opening import library_for_reading, library_for_searching
from clippings_app.domain.article import Photo
from clippings_app.domain.clipping import Clipping, ClippingRow, HeldSource
from clippings_app.domain.contract import JsonObject, clipping_to_json, photo_to_json, source_to_json
from clippings_app.domain.query import Sort
from clippings_app.library import Library
from clippings_app.terminal.layout import table
from clippings_app.terminal.printed import clipping_lines

_AT_A_TIME = 500


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print one clipping, its sources, or credits."""
    if arguments.command == "credits":
        return _print_credits(arguments, console)
    with library_for_reading(arguments) as library:
        if arguments.command == "sources":
            _print_sources(library, arguments, console)
        elif arguments.original:
            console.write(library.original(arguments.id))
        elif arguments.json:
            clipping = library.one(arguments.id)
            console.json({"id": clipping.id} | clipping_to_json(clipping))
        else:
            console.lines(clipping_lines(library.one(arguments.id), min(console.columns, 100)))
    return 0


def _print_sources(library: Library, arguments: argparse.Namespace, console: Console) -> None:
    clipping = library.one(arguments.id)
    sources = library.sources(arguments.id)
    held = {row.id: row for row in library.rows({each for source in sources for each in source.held})}
    if arguments.json:
        console.json(
            {
                "id": clipping.id,
                "headline": clipping.article.headline,
                "sources": [held_source_to_json(source, held) for source in sources],
            }
        )
        return
    rows = [
        (
            source.source.name,
            source.source.kind,
            f"¶{source.source.paragraph}" if source.source.paragraph else "",
            "; ".join(f"{each}: {held[each].headline}" for each in source.held if each in held) or "not held",
        )
        for source in sources
    ]
    console.lines(
        table(("source", "how", "where", "held"), rows, console.columns) if rows else ["It names no sources."]
    )


def held_source_to_json(source: HeldSource, held: dict[int, ClippingRow]) -> JsonObject:
    """A linked source of the contract with the clippings of the library that it may be."""
    return source_to_json(source.source) | {
        "held": [
            {"id": each, "headline": held[each].headline, "publisher": held[each].publisher}
            for each in source.held
            if each in held
        ],
        "matched_by": source.matched_by,
    }


def _print_credits(arguments: argparse.Namespace, console: Console) -> int:
    with library_for_searching(arguments) as library:
        found = library.find(arguments.query, limit=0, sort=Sort.NEWEST, all_ids=True)
        credits_ = [_credit_to_json(clipping, photo) for clipping, photo in _photos(library, found.ids)]
    for note in found.notes:
        console.say(note)
    if arguments.json:
        console.json({"total": len(credits_), "credits": credits_})
        return 0
    rows = [
        (
            str(entry["id"]),
            entry["photographer"] or "",
            entry["agency"] or "",
            entry["distributor"] or "",
            " ".join(entry["flags"]),
            entry["credit"],
        )
        for entry in credits_
    ]
    head = ("id", "photographer", "agency", "via", "flags", "as printed")
    console.lines(table(head, rows, console.columns, right=[0]) if rows else ["No photo credits."])
    return 0


def _photos(library: Library, ids: Sequence[int]) -> Iterator[tuple[Clipping, Photo]]:
    for begin in range(0, len(ids), _AT_A_TIME):
        for clipping in library.get(ids[begin : begin + _AT_A_TIME]):
            for photo in clipping.article.photos:
                if photo.credit:
                    yield clipping, photo


def _credit_to_json(clipping: Clipping, photo: Photo) -> JsonObject:
    return {
        "id": clipping.id,
        "headline": clipping.article.headline,
        "publisher": clipping.article.publisher,
    } | photo_to_json(photo)
