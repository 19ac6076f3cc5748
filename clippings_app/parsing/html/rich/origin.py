"""Whether a fragment was copied out of a web page as the page's makers built it, or set by a person in an editor."""

import re
from collections.abc import Sequence

from clippings_app.parsing.html.blocks import Block, blocks_of
from clippings_app.parsing.html.rich.heads import is_field, letter_of
from clippings_app.parsing.html.rich.roles import letters_of
from clippings_app.parsing.html.tree import Element, is_element

_OF_PAGES = frozenset({"article", "aside", "footer", "header", "main", "nav", "section", "time"})
_BOXES = _OF_PAGES | {"div", "figcaption", "figure", "h1", "h2", "h3", "p", "picture", "ul"}
# Names that programs count up or that a word processor gives its styles: of these a document has many too.
_OF_EDITORS = re.compile(r"(?:x_)?Mso\w{1,60}|(?:x_)?WordSection\d+|[A-Za-z]{1,20}\d{1,9}")
_LEAST_NAMES = 7
_LEAST_NAMES_ALONE = 9
_LEAST_FIELDS = 2
_FIRST_LINES = 30
_LEAST_PROSE = 120
_PARAGRAPH = 80
_MOST_LINKED = 0.5
_MOSTLY = 0.85


def copied_blocks(root: Element) -> list[Block] | None:
    """The blocks of a fragment whose boxes are a site's: browsers copy their names too, of which a page has many.

    None for what is set by hand: an editor, a mail program or a chat names few of its boxes, and has none of the parts
    of a page. A letter read in a browser, and what a press database shows there, say themselves what they are.
    """
    if not _has_names_of_page(root):
        return None
    blocks = blocks_of(root)
    lines = [block.text for block in blocks]
    first = next((number for number, line in enumerate(lines) if len(line) >= _LEAST_PROSE), len(lines))
    above = lines[: min(first, _FIRST_LINES)]
    is_told = letter_of(lines[:_FIRST_LINES]).end or sum(map(is_field, above)) >= _LEAST_FIELDS
    return None if is_told else blocks


def _has_names_of_page(root: Element) -> bool:
    names: set[str] = set()
    has_parts = False
    for element in root.iter():
        if is_element(element) and element.tag in _BOXES:
            has_parts = has_parts or element.tag in _OF_PAGES
            names.update(name for name in (element.get("class") or "").split() if not _OF_EDITORS.fullmatch(name))
            if len(names) >= (_LEAST_NAMES if has_parts else _LEAST_NAMES_ALONE):
                return True
    return False


def is_mostly_prose(blocks: Sequence[Block]) -> bool:
    """Whether nearly all that was copied is paragraphs: a person has chosen the text, not the whole page."""
    prose = (one for one in blocks if letters_of(one.text) >= _PARAGRAPH and one.link_share < _MOST_LINKED)
    return sum(len(one.text) for one in prose) >= _MOSTLY * sum(len(one.text) for one in blocks)
