"""The command line. What a command needs is imported when it runs, so that `--help` and `parse` start at once."""

import argparse
import gc
import os
import re
import sys
from collections.abc import Sequence
from importlib import import_module

from clippings_app.cli.arguments import build_parser, command_of
from clippings_app.cli.console import Console, standard_console
from clippings_app.domain.errors import Cancelled, ClippingsError, InvalidValue, LibraryError, QuerySyntaxError

__all__ = ["main"]

DONE, SOME_FAILED, WRONG_USAGE, NO_LIBRARY, INTERRUPTED = 0, 1, 2, 3, 130
"""Exit codes, as the contract gives them."""

_NEGATION = re.compile(r"""-(\w{2}|[^\W\x00-\x7f]|["'(])""")


def main(argv: Sequence[str] | None = None, console: Console | None = None) -> int:
    """Run one command.

    Args:
        argv: What stands after the program's name; None takes it from the process.
        console: Where it reads and writes; None is the process's own streams.

    Returns:
        The exit code.

    Raises:
        SystemExit: From argparse, for `--help`, `--version` (0) and wrong usage (2).
    """
    console = console or standard_console()
    given = list(sys.argv[1:] if argv is None else argv)
    arguments = build_parser(command_of(given)).parse_args(_with_queries(given))
    if (query := getattr(arguments, "query", None)) and query.startswith(" -"):
        arguments.query = query[1:]  # errors count from where it began when it was typed
    try:
        code = _run(arguments, console)
        console.flush()
    except BrokenPipeError:
        console.forget_output()
        return DONE
    except KeyboardInterrupt:
        console.say("Stopped. What was done before that is kept.")
        return INTERRUPTED
    except ClippingsError as error:
        console.complain(error)
        return _code(error)
    return code


def _with_queries(argv: list[str]) -> list[str]:
    """Lets a query begin with a minus, as in `list -has:credit`: a blank before it keeps argparse from its options."""
    if not any(command in argv for command in ("list", "search", "credits", "export", "suggest")):
        return argv
    return [f" {word}" if _NEGATION.match(word) and not _is_output(word, argv) else word for word in argv]


def _is_output(word: str, argv: list[str]) -> bool:
    """Whether `-oFILE` is meant: a file has an ending or a folder, a word of a query neither."""
    return word.startswith("-o") and "export" in argv and any(mark in word for mark in "./\\")


def _run(arguments: argparse.Namespace, console: Console) -> int:
    # Nothing here multiplies matrices large enough to share; the threads that numpy's library of algebra would start
    # for it spin while they wait for work, which costs as much as a search.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.disable()  # modules stay until the end: nothing of what is made here can be collected
    try:
        module = import_module(f"clippings_app.cli.{arguments.module}")
    finally:
        gc.enable()
    code: int = module.run(arguments, console)
    return code


def _code(error: ClippingsError) -> int:
    if isinstance(error, LibraryError):
        return NO_LIBRARY
    if isinstance(error, Cancelled):
        return INTERRUPTED
    return WRONG_USAGE if isinstance(error, QuerySyntaxError | InvalidValue) else SOME_FAILED
