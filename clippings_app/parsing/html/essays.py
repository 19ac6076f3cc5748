"""Photo essays: pages that tell by pictures, with hardly any text."""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.tree import Element

if TYPE_CHECKING:
    from clippings_app.parsing.html.figures import Candidate

LEAST_OF_ESSAY = 3
_LONGEST_OF_ESSAY = 800


def pictures_of_essay(
    found: Sequence["Candidate"], rows: Sequence[Mapping[str, float]], body: Sequence[Block]
) -> Collection[Element]:
    """The pictures of a photo essay: a row of figures with captions and credits where there is hardly any text."""
    if sum(len(block.text) for block in body) > _LONGEST_OF_ESSAY:
        return ()
    rowed: dict[Element | None, list[Element]] = {}
    for candidate, row in zip(found, rows, strict=True):
        is_told = row["figure"] and row["figcaption"] and row["sure_credit"]
        is_elsewhere = any(row[name] for name in ("furniture", "aside", "outside", "link", "hidden", "small"))
        if is_told and not is_elsewhere and candidate.frame is not None:
            row_of = candidate.frame.getparent()
            row_of = row_of.getparent() if row_of is not None and len(row_of) == 1 else row_of  # an item of a list
            rowed.setdefault(row_of, []).append(candidate.image)
    return frozenset(image for images in rowed.values() if len(images) >= LEAST_OF_ESSAY for image in images)
