"""Clippings on paper: the article with its photos, credits and sources, dark on white whatever the window wears."""

import html
from collections.abc import Container, Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument, QTextFormat

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
.entry { font-size: 9.5pt; margin-bottom: 5px; }
td { font-size: 9.5pt; padding-bottom: 5px; }
.group { font-size: 9.5pt; font-weight: 600; color: #45494f; margin-top: 8px; margin-bottom: 4px; }
.muted { color: #55595f; }
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
    document = dressed(shown.clipping.article.language)
    for sha256, image in shown.images.items():
        document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(f"photo:{sha256}"), _fitted(image))
    write(document, _page(shown.clipping, shown.images.keys()))
    return document


def dressed(language: str | None) -> QTextDocument:
    """An empty text as it looks on paper.

    Args:
        language: Of most of it.
    """
    document = QTextDocument()
    document.setDefaultFont(article_font(_POINTS, language))
    document.setDefaultStyleSheet(_STYLE)
    return document


def write(document: QTextDocument, lines: Iterable[str]) -> None:
    """Put HTML into a text; headings below its title are as large as the style says, not larger by their rank."""
    document.setHtml("\n".join(lines))
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel() > 1:
            form = block.begin().fragment().charFormat()
            form.clearProperty(QTextFormat.Property.FontSizeAdjustment)
            cursor.setPosition(block.position())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(form)
        block = block.next()


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
    yield paragraph(head, "meta")
    yield paragraph(article.headline or _tr("Untitled"), element="h1")
    yield paragraph(article.deck, "deck")
    yield paragraph(byline_words(article, QLocale()), "meta", side=_side(article))
    placed: dict[int, list[Photo]] = {}
    for photo in article.photos:
        after = photo.after_paragraph
        placed.setdefault(len(article.body) if after is None else min(after, len(article.body)), []).append(photo)
    for number, text in enumerate(("", *article.body)):
        yield paragraph(text)
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
    yield paragraph(photo.caption or photo.alt, "caption")
    yield paragraph(photo.credit.printed if photo.credit else None, "credit")


def _end(clipping: Clipping, article: ParsedArticle) -> Iterator[str]:
    side = _side(article)
    if article.sources:
        yield paragraph(_tr("Sources"), "heading", element="h2", side=side)
        for source in article.sources:
            yield entry(f"{_BULLET}{_source(source)}", side)
    for disclosure in article.disclosures:
        yield paragraph(disclosure, "meta")
    if article.url:
        yield f'<p class="meta" dir="ltr" align="{_SIDES[side]}">{link(article.url)}</p>'
    tags = [*(tie.name for tie in clipping.incidents), *(" › ".join(path.split("/")) for path in clipping.topics)]
    yield paragraph(joined(tags), "tags", side=side)


def _source(source: LinkedSource) -> str:
    """Its name and address, which leads there from a PDF."""
    parts = (html.escape(source.name), link(source.url) if source.url else None)
    return joined(parts)


def entry(words: str, side: Qt.LayoutDirection) -> str:
    """One of a list.

    Args:
        words: As HTML.
        side: Where the list begins.
    """
    return f'<p class="entry" dir="{_dir(side)}" align="{_SIDES[side]}">{words}</p>'


def link(url: str) -> str:
    """An address as it is read, and as it is followed from a PDF: a page's alone, as in the window."""
    words = html.escape(isolated(url))
    return f'<a href="{html.escape(url)}">{words}</a>' if url.startswith(("http://", "https://")) else words


def paragraph(text: str | None, kind: str = "", *, element: str = "p", side: Qt.LayoutDirection | None = None) -> str:
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
