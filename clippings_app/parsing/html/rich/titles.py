"""The headline of what a browser copied out of a page: without the page's head, only place, rank and size tell it."""

import re
from collections.abc import Sequence
from itertools import islice

from clippings_app.domain.article import Origin
from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.headlines import Found, headline_text
from clippings_app.parsing.html.rich.roles import letters_of, says_who_or_when
from clippings_app.parsing.html.sizes import LARGE, size_around
from clippings_app.parsing.html.tree import Element

_SENTENCE_END = re.compile(r"[.。।؟]['\"”’»」』)\]]*$")
_LEAST_PROSE = 80
_LIKELY = 0.5
_LONGEST = 250
_SHORTEST = 12
_FAR = 3
_MOST_LINKED = 0.9
_FARTHEST = 8
_FARTHEST_UP = 5
_ELSEWHERE = frozenset({"nav", "footer", "form"})
_RANKS = ("h1", "h2", "h3", "h4")


def headline_of_copy(blocks: Sequence[Block], weights: Sequence[float], found: Found | None) -> Found | None:
    """The heading of the highest rank above the text, of several the nearest; else the largest or the first line.

    Args:
        blocks: All that was copied.
        weights: How likely each is a paragraph of the article.
        found: What would be the headline of a page: a heading within the text is none here.
    """
    start = next((one.index for one in blocks if _is_prose(one, weights[one.index])), len(blocks))
    above = [one for one in blocks[:start] if _may_be_headline(one)]
    ranked = [(block, heading) for block in above if (heading := _heading_of(block)) is not None]
    ranked = [pair for pair in ranked if pair[0].link_share < _MOST_LINKED] or ranked  # a logo, another article
    ranked = [pair for pair in ranked if not _is_above_menu(pair[0], blocks)] or ranked
    highest = min((str(heading.tag) for _, heading in ranked), default="")
    if ranked and ranked[0][0].index == 0 and ranked[0][1].tag == highest:
        return Found(headline_text(ranked[0][1]), Origin.HTML, ranked[0][0])  # where the selection begins
    for rank in _RANKS:
        if of_rank := [(block, heading) for block, heading in ranked if heading.tag == rank]:
            block, heading = _first_of_last(of_rank)
            return Found(headline_text(heading), Origin.HTML, block)
    near = [one for one in above if one.index >= start - _FARTHEST]
    large = max(near, key=lambda one: size_around(one.element), default=None)
    if large is not None and size_around(large.element) >= LARGE:
        return Found(large.text, Origin.HTML, large)
    first = above[0] if above else None
    if first is not None and first.index == 0 and start <= _FARTHEST and not first.links:
        return Found(first.text, Origin.HTML, first)
    return found if found is not None and (found.block is None or found.block.index < start) else None


def _is_prose(block: Block, weight: float) -> bool:
    return weight > _LIKELY and not block.heading and letters_of(block.text) >= _LEAST_PROSE


def _may_be_headline(block: Block) -> bool:
    if not _SHORTEST <= letters_of(block.text) <= _LONGEST or block.zone.outside in _ELSEWHERE:
        return False
    is_picture = block.zone.figure is not None and block.zone.caption
    return not (is_picture or _SENTENCE_END.search(block.text) or says_who_or_when(block.text))


def _heading_of(block: Block) -> Element | None:
    around = (block.element, *islice(block.element.iterancestors(), _FARTHEST_UP))
    return next((element for element in around if element.tag in _RANKS), None)


def _is_above_menu(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether the first line is no link itself and stands above a list of links."""
    below = blocks[block.index + 1 : block.index + 2]
    is_list = any(one.zone.item and one.link_share >= _MOST_LINKED for one in below)
    return block.index == 0 and block.link_share < _MOST_LINKED and is_list


def _first_of_last(headings: Sequence[tuple[Block, Element]]) -> tuple[Block, Element]:
    """The first of those that stand together nearest to the text: below it stands a standfirst of the same rank."""
    chosen = headings[-1]
    for other in reversed(headings[:-1]):
        if chosen[0].index - other[0].index > _FAR:
            break
        chosen = other
    return chosen
