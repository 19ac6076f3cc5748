"""Patterns for any of many words, written so that they are tried letter by letter and not word by word."""

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first: `(?:ab(?:cd)?|x)` of "ab", "abcd" and "x".

    `re` tries the branches of "abcd|ab|x" one after another at every place of a text. Set as a tree of their letters,
    hundreds of words cost a fraction of that.
    """
    known = sorted({word for word in words if word})
    return _tree(known) if known else "(?!)"


def _tree(words: list[str]) -> str:
    """The tree of words that are sorted and none of them empty."""
    branches: dict[str, list[str]] = {}
    for word in words:
        branches.setdefault(word[0], []).append(word[1:])
    written = [_branch(letter, rests) for letter, rests in branches.items()]
    return written[0] if len(written) == 1 else f"(?:{'|'.join(written)})"


def _branch(letter: str, rests: list[str]) -> str:
    longer = [rest for rest in rests if rest]
    if not longer:
        return re.escape(letter)
    inner = _tree(longer)
    return re.escape(letter) + (inner if len(longer) == len(rests) else f"(?:{inner})?")
