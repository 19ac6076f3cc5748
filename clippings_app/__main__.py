"""Starts the program: `python -m clippings_app` and both of its installed commands."""

import sys

from clippings_app.cli import main

__all__ = ["main", "main_window"]


def main_window() -> int:
    """Open the window on what was handed over: the start without a terminal, from a menu or a double click."""
    return main(["open", "--", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
