"""Words of pictures that a page does not hold: a script puts the picture in later, caption and credit stand there."""

from collections.abc import Collection, Sequence
from itertools import islice, pairwise

from clippings_app.domain.article import Photo
from clippings_app.parsing.credits import looks_like_credit, read_credit
from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.figures import Figure
from clippings_app.parsing.html.tree import Element
from clippings_app.parsing.names import is_known_outlet, is_person

_LONGEST_CREDIT = 120
_LONGEST_CAPTION = 600
_FARTHEST_BOX = 4
_PICTURES = ("img", "amp-img", "video", "iframe")


def unseen_figures(
    root: Element, blocks: Sequence[Block], first: int, last: int, figures: Sequence[Figure]
) -> list[Figure]:
    """A figure for each caption with its credit in the next line, in boxes named so, beside which no picture is.

    Args:
        root: The page.
        blocks: Its blocks.
        first: Index of the first block of the article.
        last: Index of the last.
        figures: Those that were found with their pictures.
    """
    held = {element for figure in figures for element in figure.element.iter()}
    pairs = [
        (caption, credit)
        for caption, credit in pairwise(blocks[max(0, first) : last + 1])
        if _is_pair(caption, credit, held)
    ]
    if not pairs:
        return []
    positions = {element: number for number, element in enumerate(root.iter())}
    return [
        Figure(
            photo=Photo(caption=caption.text, credit=read_credit(credit.text)),
            element=caption.element,
            framed=True,
            position=positions[caption.element],
        )
        for caption, credit in pairs
    ]


def _is_pair(caption: Block, credit: Block, held: Collection[Element]) -> bool:
    if not caption.zone.caption or caption.zone.credit or not credit.zone.credit or caption.zone.outside:
        return False
    if caption.element in held or credit.element in held or caption.zone.furniture or caption.zone.hidden:
        return False
    fits = len(caption.text) <= _LONGEST_CAPTION and len(credit.text) <= _LONGEST_CREDIT
    return fits and _names_maker(credit.text) and not _has_picture(caption.element)


def _names_maker(text: str) -> bool:
    parts = [part.strip() for part in text.replace("/", "|").split("|")]
    return looks_like_credit(text) or any(is_known_outlet(part) or is_person(part) for part in parts)


def _has_picture(element: Element) -> bool:
    """Whether a picture or a film stands in the nearest boxes around an element."""
    return any(next(box.iter(*_PICTURES), None) is not None for box in islice(element.iterancestors(), _FARTHEST_BOX))
