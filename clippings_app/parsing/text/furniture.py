"""What surrounds an article on its page: counters, follow-us lines, links to more, comments, menus."""

import json
import re
from enum import StrEnum
from functools import cache

from clippings_app.resource_files import resource

_LONGEST = 320


class Furniture(StrEnum):
    """Kinds of lines that belong to the page, not to the article."""

    COUNTER = "counter"
    FOLLOW = "follow"
    MORE = "more"
    COMMENTS = "comments"
    OTHER = "other"


def furniture_of(text: str) -> Furniture | None:
    """What kind of page furniture a whole line is; None where it may be the article's own."""
    bare = text.strip(" \t*•›»>‹«<←→↑↓|")
    if not bare:
        return Furniture.OTHER
    if len(bare) > _LONGEST:
        return None
    return next((kind for kind, pattern in _patterns() if pattern.fullmatch(bare)), None)


@cache
def _patterns() -> tuple[tuple[Furniture, re.Pattern[str]], ...]:
    table = json.loads(resource("parsing", "furniture.json").read_text("utf-8"))
    return tuple(
        (kind, re.compile("|".join(f"(?:{source})" for source in table[kind]), re.IGNORECASE)) for kind in Furniture
    )
