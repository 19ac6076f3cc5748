"""Copies of one picture on a page: which of them is kept, and what is none though it looks like one."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from clippings_app.parsing.html.captions import has_words
from clippings_app.parsing.html.links import path_of
from clippings_app.parsing.html.metadata import plain, wording
from clippings_app.parsing.html.tree import Element, text_of

if TYPE_CHECKING:
    from clippings_app.parsing.html.figures import Candidate

_DIGITS = re.compile(r"\d+")
_LONG_NUMBER = re.compile(r"\d{5,}")


def each_once(found: Sequence["Candidate"]) -> list["Candidate"]:
    """Of equal pictures the one with the most to say: a teaser or a lightbox repeats it without its words."""
    kept: list[Candidate] = []
    for candidate in found:
        same = next(
            (
                number
                for number, other in enumerate(kept)
                if (candidate.keys & other.keys or (candidate.frame is not None and candidate.frame is other.frame))
                and not _are_numbered_apart(candidate, other)
            ),
            None,
        )
        if same is None:
            kept.append(candidate)
        else:
            first, second = kept[same], candidate
            best = second if _telling(second) > _telling(first) else first
            kept[same] = replace(best, keys=first.keys | second.keys)
    return sorted(kept, key=lambda candidate: candidate.position)


def _are_numbered_apart(one: "Candidate", other: "Candidate") -> bool:
    """Whether two are of one series, each with a long number of its own, and nothing says that they show the same.

    Photographers and content systems count: "/item30241/quay-opening.jpg" and "/item30255/quay-opening.jpg" are two.
    """
    if one.frame is not None and one.frame is other.frame:
        return False
    if not (one.urls and other.urls):
        return False
    paths = path_of(one.urls[0]), path_of(other.urls[0])
    if _DIGITS.sub("#", paths[0]) != _DIGITS.sub("#", paths[1]):
        return False
    first, second = (_LONG_NUMBER.findall(path) for path in paths)
    return len(first) == len(second) and first != second and not _said_of(one) & _said_of(other)


def _said_of(candidate: "Candidate") -> set[str]:
    """The wording of the words around a picture, and that of its alternative text."""
    words = text_of(candidate.frame) if candidate.frame is not None else ""
    return {said for text in (words, alternative(candidate.image)) if (said := wording(text))}


def _telling(candidate: "Candidate") -> int:
    """How much a picture's surroundings say of it."""
    frame = candidate.frame
    if frame is None:
        return 0
    return 2 if any(has_words(element) for element in frame.iter("*")) else 1


def alternative(image: Element) -> str:
    """The alternative text of a picture; that of a painted box is its label."""
    label = image.get("aria-label") if image.get("role") == "img" else None
    return plain(image.get("alt") or image.get("data-alt") or label)
