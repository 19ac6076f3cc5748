"""What the window shows of clippings, read on the library's thread: values out, nothing kept."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QLocale, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from clippings_app.analysis.anchoring import Anchored, anchored
from clippings_app.domain.arrangement import Order
from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Clipping, ClippingRow, HeldSource
from clippings_app.domain.query import Sort
from clippings_app.settings import ListLook
from clippings_app.ui.models.clippings import RowView
from clippings_app.ui.widgets.article_writer import marked_texts
from clippings_app.ui.widgets.reader import MOST_HITS

if TYPE_CHECKING:
    from clippings_app.library import Answer, Library

_THUMBNAIL = QSize(192, 192)
_LARGEST_IMAGE = QSize(1600, 1600)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A clipping with what stands beside it.

    Attributes:
        clipping: The clipping.
        held: Its linked sources, each with the clippings that it may be.
        headlines: Of these clippings, by id.
        images: Pictures that came along, by their SHA-256.
        versions: The other clippings of the same page, in the order in which they came.
        asked: The search.
        spans: Places of a text that the search means; None without a search.
        anchored: Its highlights, each with its place in the text as it is now.
    """

    clipping: Clipping
    held: tuple[HeldSource, ...] = ()
    headlines: Mapping[int, str] = field(default_factory=dict)
    images: Mapping[str, QImage] = field(default_factory=dict)
    versions: tuple[ClippingRow, ...] = ()
    asked: str = ""
    spans: Callable[[str], list[tuple[int, int]]] | None = None
    anchored: tuple[Anchored, ...] = ()


def shown(library: "Library", clipping: int, query: str) -> Shown:
    """A clipping with its evidence.

    Raises:
        NotFound: If there is no such clipping.
    """
    return whole_to_show(library, library.one(clipping), query)


def whole_to_show(library: "Library", whole: Clipping, query: str) -> Shown:
    """The same of a clipping that was read already."""
    clipping = whole.id
    held = library.sources(clipping)
    matched = sorted({number for source in held for number in source.held})
    rows = library.rows(matched) if matched else []
    pictures = {photo.sha256 for photo in whole.article.photos if photo.sha256}
    images = {sha256: image for sha256 in pictures if (image := _image(library, sha256, _LARGEST_IMAGE))}
    others = [number for number in library.versions(whole.article.url) if number != clipping]
    return Shown(
        clipping=whole,
        versions=tuple(library.rows(others)) if others else (),
        held=held,
        headlines={row.id: row.headline for row in rows},
        images=images,
        asked=query,
        spans=_hits(library, whole.article, query) if query.strip() else None,
        anchored=anchored(whole.article.body, whole.highlights),
    )


def _hits(library: "Library", article: ParsedArticle, query: str) -> Callable[[str], list[tuple[int, int]]]:
    """Finds the places that a search means in the texts of an article: it has looked already, on this thread.

    Only a text that is drawn otherwise than it is written, such as one with line breaks in it, is looked at anew.
    """
    find = library.highlighter(query)
    held: dict[str, list[tuple[int, int]]] = {}
    found = 0
    for text in marked_texts(article, QLocale()):
        if found >= MOST_HITS:
            break
        if text not in held:
            held[text] = find(text)
        found += len(held[text])
    return lambda text: held[text] if text in held else find(text)


def found(
    library: "Library", query: str, order: Order, page: int, look: ListLook, *, meant: bool
) -> "tuple[Answer, dict[int, RowView]]":
    """What a search finds, all of it in order, and the rows of its first page.

    The index gives the page in its own orders at once; in another, and where the list shows no passages, whose making
    is most of a search's time, it is read by itself.

    Args:
        library: What is searched.
        query: As typed.
        order: Of the hits.
        page: How many rows.
        look: Of the list.
        meant: Whether to look for what may have been meant when nothing is found.
    """
    if isinstance(order, Sort) and look.shows_passages:
        answer = library.find(query, limit=page, sort=order, all_ids=True, meant=meant)
        return answer, {hit.row.id: _view(library, hit.row, hit.snippet, look) for hit in answer.hits}
    sort = order if isinstance(order, Sort) else Sort.NEWEST
    answer = library.find(query, limit=0, sort=sort, all_ids=True, meant=meant)
    if not isinstance(order, Sort):
        answer = replace(answer, ids=tuple(library.arranged(answer.ids, order)))
    return answer, views(library, answer.ids[:page], query, look)


def views(library: "Library", ids: Sequence[int], query: str, look: ListLook) -> dict[int, RowView]:
    """Rows of the list by id, with as much as it shows of each."""
    rows = library.rows(ids)
    wanted = rows and query.strip() and look.shows_passages
    snippets = library.snippets([row.id for row in rows], query) if wanted else {}
    return {row.id: _view(library, row, snippets.get(row.id, ""), look) for row in rows}


def _view(library: "Library", row: ClippingRow, snippet: str, look: ListLook) -> RowView:
    wanted = row.image_sha256 if look.shows_pictures else None
    found = snippet if "<mark>" in snippet else ""  # without a hit it is but a first paragraph: the opening says more
    return RowView(row=row, snippet=found, thumbnail=_image(library, wanted, _THUMBNAIL) if wanted else None)


def _image(library: "Library", sha256: str, largest: QSize) -> QImage | None:
    """A picture, decoded no larger than it is shown; None when it is not held or cannot be read."""
    data = library.image(sha256)
    if data is None:
        return None
    buffer = QBuffer()
    buffer.setData(data)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and (size.width() > largest.width() or size.height() > largest.height()):
        reader.setScaledSize(size.scaled(largest, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image
