"""Word, OpenDocument, RTF and EPUB: pandoc turns them into HTML, in a process of its own with everything limited."""

import html
import re
from collections.abc import Iterator
from dataclasses import replace

from clippings_app.domain.article import Evidence, Origin, ParsedArticle
from clippings_app.domain.clipping import Draft
from clippings_app.domain.edtf import is_edtf
from clippings_app.domain.errors import DOCUMENTS, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import HEAD, Kind
from clippings_app.importers.pictures import lift, nothing, packed, settled
from clippings_app.pandoc import run_pandoc

MAX_BYTES = 100 * 1024 * 1024
_FORMATS = {Kind.DOCX: "docx", Kind.ODT: "odt", Kind.RTF: "rtf", Kind.EPUB: "epub"}
"""What pandoc calls each of them, which is the ending of their files too."""
_HEADER = re.compile(r'<header id="title-block-header">.*?</header>', re.DOTALL)
_BODY = re.compile(r"<body[^>]*>(.*)</body>", re.DOTALL)
_LINE_ENDS = re.compile(r"</(?:p|h[1-6]|li|td|th|div|blockquote)>|<br\s*/?>", re.IGNORECASE)
_FIRST_PARAGRAPH = re.compile(r"\s*(?:<p[^>]*>\s*(?:<span[^>]*></span>)?\s*</p>\s*)*<p[^>]*>(.*?)</p>", re.DOTALL)
_LONGEST_TITLE = 200
_NO_TITLE = re.compile(r"untitled.*|microsoft word - .*|document ?\d*|-|.*\.(?:docx?|odt|rtf|epub)", re.IGNORECASE)


def read_document(payload: Payload, kind: Kind) -> Iterator[Arrival | Failure]:
    """A document as one article; a book too is one, but what a news database wrote is as many as it holds.

    Args:
        payload: The document.
        kind: One of the four formats.

    Raises:
        BrokenInput: If pandoc cannot read it.
        TooLarge: If it is over a limit of size, time or memory.
        MissingProgram: If there is no pandoc.
        InputError: As reading a page does.
    """
    from clippings_app.importers.programs.signs import program_kind

    page = to_html(payload, kind)
    text = _lines(page) if kind is not Kind.EPUB else ""
    database = program_kind(text[:HEAD])
    if database is Kind.NEXIS:
        from clippings_app.importers.programs import nexis

        yield from nexis.articles_of_document(text, payload, kind)
    elif database is Kind.FACTIVA:
        from clippings_app.importers.programs import factiva

        yield from factiva.articles_of_document(text, payload, kind)
    else:
        yield _article(payload, kind, page)


def _article(payload: Payload, kind: Kind, page: str) -> Arrival:
    from clippings_app.parsing.article import read_article

    body = _BODY.search(page)
    content = _with_headline(_HEADER.sub("", body[1] if body else page), _title(page))
    lifted = lift(content.encode("utf-8"), packed(payload.data) if kind is not Kind.RTF else nothing)
    inner = Payload(
        data=lifted.page, name=payload.name, type="text/html", charset="utf-8", url=payload.url,
        fragment=True, kept=True, mend=payload.mend,
    )  # fmt: skip
    reading = read_article(inner, as_="html")
    article = _with_title_block(reading.article, page)
    arrival = Arrival(
        name=payload.name,
        draft=Draft(article=article),
        reading=replace(reading, article=article),
        original=payload.data,
        original_type=kind.value,
    )
    return settled(arrival, lifted)


def to_html(payload: Payload, kind: Kind) -> str:
    """The document as a whole HTML page, with a title block when it names a title.

    Raises:
        BrokenInput: If pandoc cannot read it.
        TooLarge: If it is over a limit.
        MissingProgram: If there is no pandoc.
    """
    if len(payload.data) > MAX_BYTES:
        raise TooLarge(payload.name, "bytes", MAX_BYTES, len(payload.data))
    arguments = (
        f"--from={_FORMATS[kind]}", "--to=html5", "--standalone", "--wrap=none", "--metadata=pagetitle:-",
    )  # fmt: skip
    page = run_pandoc(arguments, payload.data, name=payload.name, kind=DOCUMENTS[_FORMATS[kind]])
    return page.decode("utf-8", "replace")


def _lines(page: str) -> str:
    """The text of a page, every paragraph, cell and line of it in a line of its own with a blank one behind."""
    body = _BODY.search(page)
    text = _LINE_ENDS.sub("\n\n", body[1] if body else page)
    return html.unescape(re.sub(r"<[^<>]+>", "", text))


def _title(page: str) -> str | None:
    block = _HEADER.search(page)
    titles = _texts(block[0], "title") if block else []
    return titles[0] if titles and not _NO_TITLE.fullmatch(titles[0]) else None


def _with_headline(content: str, title: str | None) -> str:
    """The page with its headline as such: the document's title, else a first line that is short and no sentence."""
    if title:
        return f"<h1>{html.escape(title)}</h1>\n{content}"
    first = _FIRST_PARAGRAPH.match(content)
    if first and "<h1" not in content:
        text = _plain(first[1])
        if 0 < len(text) <= _LONGEST_TITLE and not text.endswith((".", ",", ":", ";", "。")):
            return f"<h1>{html.escape(text)}</h1>\n{content[first.end() :]}"
    return content


def _with_title_block(article: ParsedArticle, page: str) -> ParsedArticle:
    """What the document itself calls its title, author and date; pandoc writes them at the head of the page."""
    block = _HEADER.search(page)
    if not block:
        return article
    title, authors, dates = _title(page), _texts(block[0], "author"), _texts(block[0], "date")
    said: dict[str, object] = {}
    if title:
        said["headline"] = title
        # Styled as a heading too, the title may stand in the text once more.
        said["body"] = tuple(text for at, text in enumerate(article.body) if at or text != title)
    if authors:
        said["byline"] = tuple(authors)
    if dates and is_edtf(dates[0]) and "T" not in dates[0]:
        said["published"] = dates[0]
    evidence = {name: Evidence(origin=Origin.FILE) for name in said if name != "body"}
    return replace(article, **said, provenance={**article.provenance, **evidence})  # type: ignore[arg-type]


def _texts(block: str, name: str) -> list[str]:
    found = re.findall(rf'<(?:h1|p) class="{name}">(.*?)</(?:h1|p)>', block, re.DOTALL)
    return [text for each in found if (text := _plain(each))]


def _plain(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", markup)).split())
