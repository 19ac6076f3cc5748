"""What a person types for a command, before anything is done with it."""

import re
from collections.abc import Iterable
from typing import TypeVar

from clippings_app.domain.characters import CONTROLS
from clippings_app.domain.errors import InvalidValue

_CONTROL = re.compile(f"[{CONTROLS}]")
_T = TypeVar("_T", str, None)


def typed(field: str, text: _T) -> _T:
    """The text with our ends of lines; nothing stays nothing.

    Args:
        field: What it is for, as the error names it.
        text: As it came from the command line.

    Raises:
        InvalidValue: If there are control characters in it; they are not shown, for they may steer a terminal.
    """
    if text is None:
        return text
    plain = text.replace("\r\n", "\n")
    if found := _CONTROL.search(plain):
        shown = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", plain)
        raise InvalidValue(field, shown, f"text without control characters; this has U+{ord(found[0]):04X}")
    return plain


def all_typed(field: str, texts: Iterable[str]) -> tuple[str, ...]:
    """Each of them as `typed` has it."""
    return tuple(typed(field, text) for text in texts)
