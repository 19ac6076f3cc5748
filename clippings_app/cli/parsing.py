"""`clippings parse`: articles to JSON, without a library."""

import argparse
import mimetypes
from collections.abc import Iterator
from pathlib import Path

from clippings_app.cli.console import Console
from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.contract import JsonObject, article_to_json
from clippings_app.domain.errors import ClippingsError, InvalidValue, TooLarge, Unreachable
from clippings_app.domain.payload import Payload

MOST_BYTES = 256_000_000
"""More is not even read: every kind of input has a lower limit of its own."""

STANDARD_INPUT = "standard input"


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print each file's article; a file that cannot be read is named, and the others are done."""
    if len(arguments.files) > 1 and not arguments.jsonl:
        raise InvalidValue("FILE", f"{len(arguments.files)} files", "one file, or --jsonl for a line each")
    failed = 0
    bugs: list[Exception] = []
    for name in arguments.files:
        try:
            for path, article in _articles(name, arguments, console):
                whole: JsonObject = {"path": path} if arguments.jsonl else {}
                console.json(whole | article_to_json(article), compact=arguments.jsonl)
        except ClippingsError as error:
            failed += 1
            console.complain(error, name=name)
        except BrokenPipeError:
            raise
        except Exception as bug:  # noqa: BLE001 - raised again below: a bug met in one file does not cost the others
            bug.add_note(f"while reading {name}")
            bugs.append(bug)
    if len(bugs) == 1:
        raise bugs[0]
    if bugs:
        raise ExceptionGroup(f"a fault of the program met in {len(bugs)} of {len(arguments.files)} files", bugs)
    return 1 if failed else 0


def _articles(name: str, arguments: argparse.Namespace, console: Console) -> Iterator[tuple[str, ParsedArticle]]:
    payload = read_payload_of(name, console, url=arguments.url)
    if arguments.as_:
        from clippings_app.parsing.article import read_article

        yield name, read_article(payload, as_=arguments.as_).article
        return
    from clippings_app.importers.arrival import Failure
    from clippings_app.importers.read import read_payload

    for arrival in read_payload(payload):
        if isinstance(arrival, Failure):
            raise arrival.error
        yield (arrival.name if arrival.name != payload.name else name), arrival.draft.article


def read_payload_of(name: str, console: Console, *, url: str | None = None) -> Payload:
    """The bytes of a file or, for `-`, of standard input.

    Raises:
        Unreachable: If it cannot be opened.
        TooLarge: If it has more than `MOST_BYTES`.
    """
    if name == "-":
        data = console.stdin.read(MOST_BYTES + 1)
        kind = None
    else:
        data = _file(Path(name))
        kind = mimetypes.guess_type(name)[0]
    if len(data) > MOST_BYTES:
        raise TooLarge(name, "bytes", MOST_BYTES)
    return Payload(data=data, name=STANDARD_INPUT if name == "-" else name, type=kind, url=url)


def _file(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise TooLarge(str(path), "bytes", MOST_BYTES, path.stat().st_size)
        return path.read_bytes()
    except IsADirectoryError:
        raise Unreachable(str(path), "it is a folder; use import, or name its files") from None
    except OSError as error:
        raise Unreachable(str(path), error.strerror or str(error)) from error
