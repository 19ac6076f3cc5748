"""Closing lists of sources as pages set them: below a line or heading, in lines of one paragraph."""

import re
from collections.abc import MutableMapping, Sequence
from itertools import islice, takewhile

from clippings_app.domain.article import LineLabel, LinkedSource, SourceKind
from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.bylines import in_other_furniture
from clippings_app.parsing.html.metadata import wording
from clippings_app.parsing.html.tree import lines_of
from clippings_app.parsing.names import is_known_outlet
from clippings_app.parsing.sentences import ends_sentence
from clippings_app.parsing.sources import is_source_label

# The last part tells a host from a day, a number and the name of a file: "12.05.2024", "dock.jpg".
_HOST = re.compile(
    r"(?:https?://)?(?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,40}){0,2}"
    r"\.(?!(?:jpe?g|png|gif|webp|svg|tiff?|pdf|docx?|html?|php)/?$)(?-i:[a-z]{2,24}|рф)/?",
    re.IGNORECASE,
)
_REACH = 8
_MOST_LISTED = 60
_MOST_NAMED = 8
_LEAST_NAMED = 2
_LONGEST_NAME = 60
_MOST_SMALL = 3  # words of a name that may have no capital: "Institute for the History of the Coast"


def label_lists(blocks: Sequence[Block], labels: MutableMapping[int, LineLabel]) -> tuple[LinkedSource, ...]:
    """The entries below a line "Our sources:" near the end of the body; line and entries are labelled."""
    last = max((index for index, label in labels.items() if label is LineLabel.BODY), default=-1)
    found: list[LinkedSource] = []
    for block in blocks[max(0, last - _REACH) : last + 1 + _REACH] if last >= 0 else ():
        if not is_source_label(block.text) or block.zone.outside or in_other_furniture(block, blocks[last]):
            continue
        for entry in _entries(blocks[block.index + 1 :], block):
            labels[entry.index] = LineLabel.SOURCES
            address = next((href for _, href in entry.links if href.startswith("http")), None)
            found.append(
                LinkedSource(name=entry.text.rstrip(" .;,").removeprefix("www."), url=address, kind=SourceKind.LISTED)
            )
        if found:
            labels[block.index] = LineLabel.SOURCES
            break
    return tuple(found)


def _entries(behind: Sequence[Block], label: Block) -> list[Block]:
    """What a list holds: items, else lines that are addresses, else a few short lines of names that end the article."""
    items = [*islice(takewhile(lambda one: one.zone.item and not one.heading, behind), _MOST_LISTED)]
    addresses = items or [*islice(takewhile(_is_entry, behind), _MOST_LISTED)]
    if addresses or not (label.heading or label.text.rstrip().endswith((":", "："))):
        return addresses
    named = [*islice(takewhile(_is_named, behind), _MOST_NAMED + 1)]
    following = behind[len(named)] if len(named) < len(behind) else None
    goes_on = following is not None and ends_sentence(following.text) and not following.zone.outside
    return named if _LEAST_NAMED <= len(named) <= _MOST_NAMED and not goes_on else []


def _is_entry(block: Block) -> bool:
    """Whether a line is an address, a host or one link and nothing else: "ledger.example" below "Source"."""
    if block.heading or block.zone.outside or block.zone.quote:
        return False
    if _HOST.fullmatch(block.text) is not None:
        return True
    return is_one_link(block) and block.links[0][1].startswith("http")


def is_one_link(block: Block) -> bool:
    """Whether a block is one link and nothing else."""
    return len(block.links) == 1 and wording(block.links[0][0]) == wording(block.text)


def _is_named(block: Block) -> bool:
    """Whether a short line is set as names are: "Harbour Gazette", "Institute for Coastal History"."""
    words = block.text.split()
    if block.heading or block.zone.outside or block.zone.quote or len(block.text) > _LONGEST_NAME:
        return False
    if ends_sentence(block.text) or not (words and words[0][0].isupper()):
        return False
    small = sum(word[0].islower() for word in words)
    return is_known_outlet(block.text) or (small <= _MOST_SMALL and 2 * small <= len(words))


def in_lines(block: Block) -> str:
    """The text of a block with the ends of its lines, which part what a list names."""
    lines = lines_of(block.element)
    return "\n".join(lines) if " ".join(lines) == block.text else block.text
