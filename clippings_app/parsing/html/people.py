"""Who wrote it: declared authors against the printed byline."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from clippings_app.domain.article import Origin
from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.metadata import PageData, strings, wording
from clippings_app.parsing.html.tree import Element, text_of
from clippings_app.parsing.names import has_byline_label, is_person, split_byline

_NOT_A_NAME = re.compile(
    r"https?:|www\.|@\w+\.\w|^[\d\W]+$|developer|webmaster"
    r"|^(?:admin|administrator|editor|redaktion|online|author|guest|user|staff|none|null|undefined)$",
    re.IGNORECASE,
)
_META = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl")
_OTHER_META = re.compile(r"^(?!twitter|fb:|og:|its_|book:).*author|^byline$")
_LONGEST_BYLINE = 160
Names = tuple[str, ...]


def find_authors(
    root: Element, data: PageData, blocks: Sequence[Block], body: Sequence[Block], publisher: str | None
) -> tuple[Names, Origin | None]:
    """Names in the order printed, and where they were read.

    What the page declares is believed, unless it names only itself while a byline names persons, or the links to the
    authors' pages name all of them and more.
    """

    def persons(names: Names) -> Names:
        return tuple(name for name in names if is_person(name) and not _is_itself((name,), publisher))

    declared, origin = _first(_declared(data), persons)
    linked = _names(text_of(link) for link in root.iter("a") if "author" in (link.get("rel") or "").split())
    if persons(declared):
        if set(map(wording, declared)) < set(map(wording, linked)) and len(linked) <= 6 and persons(linked) == linked:
            return linked, Origin.HTML
        return declared, origin
    printed = linked if persons(linked) else _printed(blocks, body)
    others = _names(value for name, values in data.meta.items() if _OTHER_META.search(name) for value in values)
    for names, read in ((others, Origin.META), (printed, Origin.HTML)):
        if persons(names):
            return persons(names), read
    if declared and not _is_itself(declared, publisher):
        return declared, origin
    for names, read in ((others, Origin.META), (linked, Origin.HTML), (printed, Origin.HTML)):
        if names and not _is_itself(names, publisher):
            return names, read
    return declared, origin


def _first(
    candidates: Iterable[tuple[Iterable[str], Origin]], persons: Callable[[Names], Names]
) -> tuple[Names, Origin | None]:
    organisations: tuple[Names, Origin | None] = ((), None)
    for values, origin in candidates:
        names = _names(values)
        if persons(names):
            return names, origin
        if names and not organisations[0]:
            organisations = (names, origin)
    return organisations


def _declared(data: PageData) -> Iterator[tuple[Iterable[str], Origin]]:
    for node in data.articles:
        values = node.get("author") or node.get("creator")
        resolved = [data.by_id(value) for value in values] if isinstance(values, list) else data.by_id(values)
        yield strings(resolved), Origin.JSON_LD
    for name in _META:
        yield data.meta.get(name, ()), Origin.META
    yield data.items.get("author", ()), Origin.META


def _printed(blocks: Sequence[Block], body: Sequence[Block]) -> Names:
    """The names of a byline between headline and body, or right behind the body."""
    if not body:
        return ()
    first, last = body[0].index, body[-1].index
    near = [
        block
        for block in (*blocks[max(0, first - 15) : first], *blocks[last + 1 : last + 4])
        if len(block.text) <= _LONGEST_BYLINE
    ]
    near = [block for block in near if not block.zone.caption and not block.zone.credit and block.zone.figure is None]
    for block in near:
        if has_byline_label(block.text) or (block.zone.byline and not block.zone.furniture):
            persons = tuple(name for name in _names([block.text]) if is_person(name))
            if persons:
                return persons
    return ()


def _names(values: Iterable[str]) -> Names:
    names: dict[str, str] = {}
    for value in values:
        if not value or len(value) > 300 or _NOT_A_NAME.search(value):
            continue
        for name in split_byline(value) or ((value,) if len(value) < 60 else ()):
            if not _NOT_A_NAME.search(name) and wording(name):
                names.setdefault(wording(name), name)
    return tuple(names.values())


def _is_itself(names: Names, publisher: str | None) -> bool:
    """Whether all names are the outlet's own, perhaps with a word more: "Basin Courier Newsroom"."""
    own = wording(publisher)
    return bool(own) and all(wording(name) == own or (len(own) > 3 and own in wording(name)) for name in names)
