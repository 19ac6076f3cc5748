"""Which topics are told apart when many clippings are looked at from afar."""

from collections.abc import Callable, Sequence

from clippings_app.domain.clipping import TopicCount
from clippings_app.domain.query import And, Query, TopicIs


def families_of(
    topics: Sequence[TopicCount], query: Query, ids_of: Callable[[str], tuple[int, ...]]
) -> tuple[dict[int, tuple[int]], dict[int, tuple[str, str]]]:
    """Topics by the coloured topic that they are counted for.

    A search for one topic is about that one alone. Otherwise it is the topmost coloured one above each.

    Args:
        topics: The tree, parents before children.
        query: The search.
        ids_of: Ids of the topics that a name or path means, with all below them.

    Returns:
        For ids of topics that topic's id, alone in a tuple; and for these their path and colour.
    """
    topmost: dict[int, tuple[int]] = {}
    named: dict[int, tuple[str, str]] = {}
    own: dict[int, tuple[int, str, str]] = {}
    for held in topics:
        topic = held.topic
        above = own.get(topic.parent or 0)
        colour = topic.colour or (above[2] if above else "")
        own[topic.id] = (topic.id, topic.path, colour)
        head = topmost.get(topic.parent or 0) or ((topic.id,) if colour else None)
        if head:
            topmost[topic.id] = head
            named.setdefault(head[0], own[head[0]][1:])
    asked = _asked(query)
    if asked is None:
        return topmost, named
    wanted = [number for number in ids_of(asked) if number in own and own[number][2]]
    if not wanted:
        return {}, {}
    highest = min(wanted, key=lambda number: own[number][1].count("/"))
    return dict.fromkeys(wanted, (highest,)), {highest: own[highest][1:]}


def _asked(query: Query) -> str | None:
    """The one topic that every hit has."""
    parts = query.parts if isinstance(query, And) else (query,)
    texts = [part.text for part in parts if isinstance(part, TopicIs)]
    return texts[0] if len(texts) == 1 else None
