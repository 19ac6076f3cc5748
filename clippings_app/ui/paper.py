"""Clippings on paper: the article with its photos, credits and sources, dark on white whatever the window wears."""

import html
from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument

from clippings_app.domain.article import LinkedSource, ParsedArticle, Photo
from clippings_app.domain.clipping import Clipping
from clippings_app.ui.pages import Foot
from clippings_app.ui.theme import article_font
from clippings_app.ui.widgets.article_writer import byline_words
from clippings_app.ui.widgets.dates import spoken_date
from clippings_app.ui.widgets.evidence_cards import print_words
from clippings_app.ui.widgets.text import direction_of, isolated, joined

if TYPE_CHECKING:
    from clippings_app.ui.fetching import Shown

_STYLE = """
h1 { font-size: 20pt; margin-top: 4px; margin-bottom: 6px; }
p { margin-top: 0; margin-bottom: 8px; line-height: 128%; }
.heading { font-size: 11pt; font-weight: 600; margin-top: 18px; margin-bottom: 2px; }
.photo { line-height: 100%; margin-top: 4px; margin-bottom: 4px; }
.deck { font-size: 13pt; color: #45494f; }
.meta, .credit, .tags { font-size: 9pt; color: #55595f; }
.caption { font-size: 9.5pt; margin-bottom: 2px; }
.source { font-size: 9.5pt; margin-bottom: 3px; }
a { color: #55595f; text-decoration: none; }
"""
_SIDES = {Qt.LayoutDirection.LeftToRight: "left", Qt.LayoutDirection.RightToLeft: "right"}
"""Where lines begin, as HTML says it."""
_POINTS = 10.5
_WIDEST = 440
"""Of a picture on the page, in pixels at 96 to the inch."""
_TALLEST = 380
_BULLET = "•\u2002"
_SHORT_TITLE = 70
"""Characters of a headline at the foot of its pages."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("paper", text)


def document_of(shown: "Shown") -> QTextDocument:
    """A clipping as a text to be set on pages."""
    document = QTextDocument()
    document.setDefaultFont(article_font(_POINTS, shown.clipping.article.language))
    document.setDefaultStyleSheet(_STYLE)
    for sha256, image in shown.images.items():
        document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(f"photo:{sha256}"), _fitted(image))
    document.setHtml("\n".join(_page(shown.clipping, shown.images.keys())))
    return document


def foot_of(article: ParsedArticle) -> Foot:
    """What tells a loose sheet's article: its short title and who published it."""
    title = article.headline or _tr("Untitled")
    if len(title) > _SHORT_TITLE:
        title = f"{title[:_SHORT_TITLE].rstrip()}…"
    return Foot(begin=joined((title, article.publisher)), side=_side(article))


def page_words(number: int, count: int) -> str:
    """Which page of an article it is, from 1."""
    locale = QLocale()
    return _tr("Page {0} of {1}").format(locale.toString(number), locale.toString(count))


def _page(clipping: Clipping, held: Container[str]) -> Iterator[str]:
    article = clipping.article
    day = spoken_date(article.published, long=True)
    head = joined((article.publisher, day, article.section, *print_words(article)))
    yield _p(head, "meta")
    yield _p(article.headline or _tr("Untitled"), element="h1")
    yield _p(article.deck, "deck")
    yield _p(byline_words(article, QLocale()), "meta", side=_side(article))
    placed: dict[int, list[Photo]] = {}
    for photo in article.photos:
        after = photo.after_paragraph
        placed.setdefault(len(article.body) if after is None else min(after, len(article.body)), []).append(photo)
    for number, paragraph in enumerate(("", *article.body)):
        yield _p(paragraph)
        for photo in placed.get(number, ()):
            yield from _photo(photo, held, _side(article))
    yield from _end(clipping, article)


def _side(article: ParsedArticle) -> Qt.LayoutDirection:
    """Where the article's lines begin."""
    return direction_of(article.headline or next(iter(article.body), ""))


def _photo(photo: Photo, held: Container[str], side: Qt.LayoutDirection) -> Iterator[str]:
    """The picture where the lines of its caption begin, or those of the article where it has none."""
    told = photo.caption or photo.alt or (photo.credit.printed if photo.credit else "")
    if photo.sha256 and photo.sha256 in held:
        begins = _dir(direction_of(told) if told else side)
        yield f'<p class="photo" dir="{begins}"><img src="photo:{photo.sha256}"></p>'
    yield _p(photo.caption or photo.alt, "caption")
    yield _p(photo.credit.printed if photo.credit else None, "credit")


def _end(clipping: Clipping, article: ParsedArticle) -> Iterator[str]:
    side = _side(article)
    if article.sources:
        yield _p(_tr("Sources"), "heading", side=side)
        for source in article.sources:
            yield f'<p class="source" dir="{_dir(side)}" align="{_SIDES[side]}">{_BULLET}{_source(source)}</p>'
    for disclosure in article.disclosures:
        yield _p(disclosure, "meta")
    if article.url:
        yield f'<p class="meta" dir="ltr" align="{_SIDES[side]}">{_link(article.url)}</p>'
    tags = [*(tie.name for tie in clipping.incidents), *(" › ".join(path.split("/")) for path in clipping.topics)]
    yield _p(joined(tags), "tags", side=side)


def _source(source: LinkedSource) -> str:
    """Its name and address, which leads there from a PDF."""
    parts = (html.escape(source.name), _link(source.url) if source.url else None)
    return joined(parts)


def _link(url: str) -> str:
    """An address as it is read, and as it is followed."""
    return f'<a href="{html.escape(url)}">{html.escape(isolated(url))}</a>'


def _p(text: str | None, kind: str = "", *, element: str = "p", side: Qt.LayoutDirection | None = None) -> str:
    """A paragraph in the direction of its own script, at the side where that begins, or where others do."""
    if not text:
        return ""
    own = direction_of(text)
    named = f' class="{kind}"' if kind else ""
    begins = _SIDES[own if side is None else side]
    return f'<{element}{named} dir="{_dir(own)}" align="{begins}">{html.escape(text)}</{element}>'


def _dir(direction: Qt.LayoutDirection) -> str:
    return "rtl" if direction == Qt.LayoutDirection.RightToLeft else "ltr"


def _fitted(image: QImage) -> QImage:
    """A picture that is no larger on the page than the page has room for, with all the detail it has."""
    scale = min(_WIDEST / max(image.width(), 1), _TALLEST / max(image.height(), 1), 1.0)
    fitted = QImage(image)
    fitted.setDevicePixelRatio(1 / scale)
    return fitted
