"""How sentences end, in every script that articles are written in."""

import re

_STOPS = ".!?…。．！？؟۔।"
_CLOSING = "\"'”“»«’‘)]）」』"
_END = re.compile(f"[{_STOPS}][{re.escape(_CLOSING)}]*$")
_LAST = frozenset(f"{_STOPS}{_CLOSING}\n")
"""What the pattern can end in; most lines end in something else, and that is told without it."""


def ends_sentence(text: str) -> bool:
    """Whether a text ends as sentences do: with a stop, or quotes and brackets that close behind one."""
    return text[-1:] in _LAST and _END.search(text) is not None
