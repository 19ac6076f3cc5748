"""Who wrote it: declared authors against the printed byline."""

import re
from collections.abc import Iterable, Sequence

from clippings_app.domain.article import Origin
from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.metadata import PageData, strings, wording
from clippings_app.parsing.html.tree import Element, text_of, words_of
from clippings_app.parsing.names import split_byline

_NOT_A_NAME = re.compile(
    r"https?:|www\.|@\w+\.\w|^\d+$|^(?:admin|administrator|editor|redaktion|online|author|guest|user|staff|none|null|undefined)$",
    re.IGNORECASE,
)
_AUTHOR_CLASS = re.compile(
    r"byline|(?<![a-z])authors?(?![a-z])|autor|auteur|article-?_*author|author-?_*name", re.IGNORECASE
)
_META = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "cxenseparse:author",
    "article.author",
    "twitter:data1",
)


def find_authors(
    root: Element, data: PageData, blocks: Sequence[Block], publisher: str | None
) -> tuple[tuple[str, ...], Origin | None]:
    """Names in the order printed, and where they were read."""
    for values, origin in _candidates(root, data, blocks):
        names = _names(values)
        if names:
            return names, origin
    return (), None


def _candidates(root: Element, data: PageData, blocks: Sequence[Block]) -> Iterable[tuple[list[str], Origin]]:
    for node in data.articles:
        values = node.get("author") or node.get("creator")
        resolved = [data.by_id(value) for value in values] if isinstance(values, list) else data.by_id(values)
        yield strings(resolved), Origin.JSON_LD
    yield list(data.items.get("author", ())), Origin.META
    for name in _META[:-1]:
        yield list(data.meta.get(name, ())), Origin.META
    yield [text_of(link) for link in root.iter("a") if "author" in (link.get("rel") or "").split()], Origin.HTML
    yield (
        [
            block.text
            for block in blocks
            if block.zone.byline and not block.zone.furniture and _AUTHOR_CLASS.search(words_of(block.element))
        ][:3],
        Origin.HTML,
    )


def _names(values: Iterable[str]) -> tuple[str, ...]:
    names: dict[str, str] = {}
    for value in values:
        if not value or len(value) > 300:
            continue
        for name in split_byline(value) or ((value,) if len(value) < 60 else ()):
            if not _NOT_A_NAME.search(name) and wording(name):
                names.setdefault(wording(name), name)
    return tuple(names.values())
