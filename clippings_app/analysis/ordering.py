"""The order in which names are listed: as a reader looks for them, a number among them by its value."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from clippings_app.analysis.folding import fold

NameKey = Callable[[str], Any]
"""Gives what one name is compared by with others; what it gives can be put in order."""

_DIGITS = re.compile(r"\d+")
_HELD = 30_000


def natural_key(name: str) -> tuple[str, str]:
    """What a name is compared by where nothing is known of the reader's language: folded, "7" before "23"."""
    return in_numbers(fold(name)), name


def in_numbers(text: str) -> str:
    """A text that compares as another does, but each run of digits in it by its value.

    A run stands as a zero, the sign for its length and its digits: a longer number is a greater one, and all of them
    come before letters, as digits do. Digits of all scripts are alike.
    """
    return _DIGITS.sub(_by_value, text) if _DIGITS.search(text) else text


def _by_value(run: re.Match[str]) -> str:
    digits = "".join(str(int(digit)) for digit in run[0]) if not run[0].isascii() else run[0]
    digits = digits.lstrip("0") or "0"
    return f"0{chr(ord('0') + len(digits))}{digits}"


def listing_key(key: NameKey) -> NameKey:
    """The same key for names and for paths of topics, kept: name by name, so that what is below a topic follows it.

    Args:
        key: For one name.
    """

    @lru_cache(maxsize=_HELD)
    def of_part(part: str) -> Any:  # noqa: ANN401 - whatever the key gives
        return key(part)

    def of_path(path: str) -> tuple[Any, ...]:
        return tuple(map(of_part, path.split("/")))

    return of_path
