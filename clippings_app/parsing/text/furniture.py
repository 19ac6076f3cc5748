"""What surrounds an article on its page: counters, follow-us lines, links to more, comments, menus."""

import json
import re
from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from clippings_app.resource_files import resource

_LONGEST = 320  # as the line model was trained
_LONGEST_LINE = 420
_FEWEST_NAMES = 6  # printed headlines part no more than four or five pieces by blanks
_WIDE_NAME = re.compile(r"(?=.*[\u3041-\u30ff\u3400-\u9fff])[\w・･/／&＆]{1,8}")
_LONGEST_NAME = 8
_HANGUL = re.compile(r"[\uac00-\ud7a3]")  # parts its words by blanks in sentences too
_SIGNS = " \t*•›»>‹«<←→↑↓|"


class Furniture(StrEnum):
    """Kinds of lines that belong to the page, not to the article."""

    COUNTER = "counter"
    FOLLOW = "follow"
    MORE = "more"
    COMMENTS = "comments"
    OTHER = "other"


def furniture_of(text: str) -> Furniture | None:
    """What kind of page furniture a whole line is; None where it may be the article's own."""
    bare = text.strip(_SIGNS)
    if not bare:
        return Furniture.OTHER
    if len(bare) > _LONGEST:
        return None
    return next((kind for kind, pattern in _patterns() if pattern.fullmatch(bare)), None)


def is_beside(text: str) -> bool:
    """Whether a whole line is what pages say beside an article: of comments, of shared links, of limits to reading.

    These are not among the kinds: the line model counts those, as they were when it was trained.
    """
    return _is_line_of("beside", text)


def is_between(text: str) -> bool:
    """Whether a whole line is what pages print between paragraphs: buttons, links to more, offers to new readers.

    Not among the kinds, for the reason that `is_beside` gives.
    """
    return _is_line_of("between", text)


def heads_comments(text: str) -> bool:
    """Whether a whole line stands above the comments of readers: "Leave a comment", "12 thoughts on …".

    Not among the kinds, for the reason that `is_beside` gives, and not sure by itself: pages print it elsewhere too.
    """
    return _is_line_of("comment_heads", text)


def answers_a_comment(text: str) -> bool:
    """Whether a whole line is the button below a comment: to answer it, to quote it, to report it."""
    return _is_line_of("answers", text)


def is_row_of_names(text: str) -> bool:
    """Whether a line is a menu in one row, in a script without blanks between words: "社会　経済　国際　文化"."""
    names = text.strip(_SIGNS).split()
    return (
        len(names) >= _FEWEST_NAMES
        and not _HANGUL.search(text)
        and sum(_WIDE_NAME.fullmatch(name) is not None for name in names) >= len(names) - 1  # one may be "TV"
        and all(len(name) <= _LONGEST_NAME for name in names)
    )


def _is_line_of(part: str, text: str) -> bool:
    bare = text.strip(_SIGNS)
    return len(bare) <= _LONGEST_LINE and _pattern(part).fullmatch(bare) is not None


@cache
def _patterns() -> tuple[tuple[Furniture, re.Pattern[str]], ...]:
    return tuple((kind, _pattern(kind)) for kind in Furniture)


@cache
def _pattern(part: str) -> re.Pattern[str]:
    return _any_of(_table()[part])


@cache
def _table() -> dict[str, list[str]]:
    table: dict[str, list[str]] = json.loads(resource("parsing", "furniture.json").read_text("utf-8"))
    return table


def _any_of(sources: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{source})" for source in sources), re.IGNORECASE)
