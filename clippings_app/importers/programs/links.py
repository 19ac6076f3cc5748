"""Lists of links: tables of read-later services (CSV), bookmarks of browsers, and lists as Pocket and Instapaper wrote.

One link is one clipping with headline and address and no text. Folders and tags become topics; what the person wrote or
marked becomes a note; when a link was saved is when it was added, never when the page was published.
"""

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Draft
from clippings_app.domain.errors import BrokenInput, ClippingsError
from clippings_app.domain.payload import Payload
from clippings_app.domain.worded import Worded
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.programs.building import (
    date,
    lines_kept,
    listed,
    moment,
    plain_arrival,
    topic,
    topics,
    web_address,
    with_said,
    words,
)
from clippings_app.importers.programs.link_lists import read_link_list
from clippings_app.importers.programs.signs import BOOKMARKS
from clippings_app.importers.programs.tables import columns_of, delimiter_of

_TABLE = "list of links"
_BOOKMARKS = "bookmark file"
_LINE_END = re.compile(r"\r\n|\n|\r")
_READ = frozenset({"archive", "archived", "read", "read archive", "1"})
_NO_FOLDER = frozenset({"", "unread", "archive", "read", "read archive", "starred", "unsorted", "new", "later", "feed"})
_NOTES = ("note", "selection", "highlights")
_DEEPEST = 50
_TRUE = frozenset({"1", "true", "yes", "y", "x"})


# ---------------------------------------------------------------------- tables
def read_link_table(payload: Payload) -> Iterator[Arrival | Failure]:
    """Every row of a table as a clipping, named "file#3" by its number."""
    from clippings_app.parsing.encoding import decode

    text, codec = decode(payload.data, name=payload.name, declared=payload.charset)
    text = text.removeprefix("\ufeff")
    delimiter = delimiter_of(text) or ","
    rows = _rows(text, delimiter)
    columns = columns_of(next(rows)[1])
    marked = _marked(payload.beside)
    for number, (record, cells) in enumerate(rows, start=1):
        name = f"{payload.name}#{number}"
        about = Payload(data=record.encode(codec, "replace"), name=name, type=Kind.LINK_TABLE.value)
        row = {column: cells[at] for column, at in columns.items() if at < len(cells)}
        try:
            yield _row_arrival(row, about, marked)
        except ClippingsError as error:
            yield Failure(name=name, error=error)


def _rows(text: str, delimiter: str) -> Iterator[tuple[str, list[str]]]:
    """Rows as they stand and their cells (RFC 4180); blank ones are passed over.

    A quotation mark that is not closed at the end of a cell is a character like any other, so that a stray one does not
    swallow the rows below it.
    """
    quoted = re.compile(rf'[ \t]*"((?:[^"]|"")*+)"[ \t]*(?={re.escape(delimiter)}|[\r\n]|\Z)')
    plain = re.compile(rf"([^{re.escape(delimiter)}\r\n]*)")
    start, cells = 0, list[str]()
    at = 0
    while at < len(text) or cells:
        found = quoted.match(text, at) or plain.match(text, at)
        assert found is not None  # the plain one matches nothing, too
        cells.append(found[1].replace('""', '"') if found.re is quoted else found[1].strip('" \t'))
        at = found.end()
        if text[at : at + 1] == delimiter:
            at += 1
            continue
        if any(cell.strip() for cell in cells):
            yield text[start:at], cells
        line_end = _LINE_END.match(text, at)
        start = at = line_end.end() if line_end else at
        cells = []


def _marked(files: Mapping[str, bytes]) -> dict[str, list[str]]:
    """What was marked in pages, by address; Pocket keeps it in lists of its own beside the tables."""
    marked: dict[str, list[str]] = {}
    for data in files.values():
        try:
            pages = json.loads(data)
        except (ValueError, RecursionError):
            continue  # the links are not lost with what was marked in them
        for page in listed(pages):
            marks = listed(page.get("highlights")) if isinstance(page, dict) else []
            quotes = [lines_kept(mark.get("quote")) for mark in marks if isinstance(mark, dict)]
            if quotes:
                marked.setdefault(words(page.get("url")), []).extend(filter(None, quotes))
    return marked


def _row_arrival(row: Mapping[str, str], about: Payload, marked: Mapping[str, Sequence[str]]) -> Arrival:
    url = web_address(row.get("url"))
    if not url:
        raise BrokenInput(
            about.name,
            _TABLE,
            Worded("the row has no address of a page ({value})", value=words(row.get("url"))[:60] or "-"),
        )
    folder = words(row.get("folder"))
    path = [] if folder.casefold() in _NO_FOLDER else [topic(*folder.split("/"))]
    states = {words(row.get("status")).casefold(), folder.casefold()}
    said = {
        "headline": words(row.get("title")) or url,
        "deck": words(row.get("deck")),
        "byline": _names(row.get("byline", "")),
        "publisher": words(row.get("publisher")),
        "published": date(row.get("published")),
        "language": words(row.get("language")).lower(),
        "url": url,
    }
    draft = Draft(
        article=ParsedArticle(),
        topics=topics([*filter(None, path), *_tags(row.get("tags", ""))]),
        notes=(*(note for each in _NOTES if (note := lines_kept(row.get(each)))), *marked.get(url, ())),
        starred=words(row.get("starred")).casefold() in _TRUE or "starred" in states,
        filed=not states.isdisjoint(_READ),
        added=moment(row.get("added")),
    )
    return plain_arrival(with_said(ParsedArticle(), said), draft, about=about, kind=Kind.LINK_TABLE.value)


def _names(value: str) -> tuple[str, ...]:
    from clippings_app.parsing.names import split_byline

    return split_byline(words(value)) if value.strip() else ()


def _tags(value: str) -> list[str]:
    """Tags in one cell: a list as JSON, or parted by bars, commas or semicolons."""
    value = value.strip()
    if value.startswith("["):
        try:
            listed = json.loads(value)
        except (ValueError, RecursionError):
            listed = re.sub(r"[\[\]\"']", "", value).split(",")
        return [words(each) for each in listed] if isinstance(listed, list) else []
    return re.split(r"\|" if "|" in value else r"[,;]", value)


# ---------------------------------------------------------------------- bookmarks
_ATTRIBUTES = r"((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>"
_INNER = r"([^<]*+(?:<(?!/?(?:a|dl|dt|dd|li|ul|ol|h[1-6]|p|hr)\b)[^<]*+)*+)"
_TOKEN = re.compile(
    rf"<(?:(?P<link>a)\b{_ATTRIBUTES}{_INNER}(?:</a\s*>(?:\s*<dd\b[^<>]*>{_INNER})?)?"
    rf"|(?P<heading>h[13])\b{_ATTRIBUTES}{_INNER}|(?P<list>/?dl)\b[^<>]*>)",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"([A-Za-z_-]+)\s*=\s*(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++))")
_MARKUP = re.compile(r"<[^<>]*>")


@dataclass
class _Folders:
    """Where in the tree of folders the reader stands; a folder that is no topic has no name."""

    open: list[str] = field(default_factory=list)
    deeper: int = 0
    next: str = ""
    section: str = ""

    def path(self) -> str:
        return topic(*[name for name in self.open if name])


@dataclass(frozen=True, slots=True)
class _Link:
    attributes: Mapping[str, str]
    title: str
    folder: str
    section: str
    note: str
    record: str


def read_bookmarks(payload: Payload) -> Iterator[Arrival | Failure]:
    """Every link of a bookmark file as a clipping, named "file#3" by its number."""
    from clippings_app.parsing.encoding import decode

    text, codec = decode(payload.data, name=payload.name, declared=payload.charset)
    if text.lstrip("\ufeff \t\r\n")[:1] in ("{", "["):
        yield from read_link_list(payload)
        return
    number = 0
    for number, link in enumerate(_links(text), start=1):
        name = f"{payload.name}#{number}"
        about = Payload(data=link.record.encode(codec, "replace"), name=name, type=Kind.BOOKMARKS.value)
        try:
            yield _link_arrival(link, about)
        except ClippingsError as error:
            yield Failure(name=name, error=error)
    if not number:
        yield Failure(name=payload.name, error=BrokenInput(payload.name, _BOOKMARKS, "there is no link in it"))


def _links(text: str) -> Iterator[_Link]:
    folders = _Folders()
    is_list = not BOOKMARKS.match(text)  # there every heading of the first level is a folder
    for token in _TOKEN.finditer(text):
        if token["list"]:
            _step(folders, is_closing=token["list"].startswith("/"))
        elif token["heading"]:
            attributes, name = token[6], _plain(token[7])
            if token["heading"].lower() == "h3":
                folders.next = "" if _is_root(attributes) else name
            elif is_list:
                folders.section = name
        else:
            attributes, title, note = token[2], _plain(token[3]), lines_kept(_unmarked(token[4] or ""))
            record = token[0].rstrip()
            yield _Link(_attributes(attributes), title, folders.path(), folders.section, note, record)


def _step(folders: _Folders, *, is_closing: bool) -> None:
    if not is_closing and len(folders.open) == _DEEPEST:
        folders.deeper += 1
    elif not is_closing:
        folders.open.append(folders.next)
        folders.next = ""
    elif folders.deeper:
        folders.deeper -= 1
    elif folders.open:
        folders.open.pop()


def _is_root(attributes: str) -> bool:
    """Whether a folder is one that every browser has, such as its toolbar."""
    found = _attributes(attributes)
    return found.get("personal_toolbar_folder") == "true" or found.get("unfiled_bookmarks_folder") == "true"


def _attributes(text: str) -> dict[str, str]:
    return {
        found[1].lower(): html.unescape(found[2] or found[3] or found[4] or "") for found in _ATTRIBUTE.finditer(text)
    }


def _plain(markup: str) -> str:
    return words(_unmarked(markup))


def _unmarked(markup: str) -> str:
    return html.unescape(_MARKUP.sub("", markup))


def _link_arrival(link: _Link, about: Payload) -> Arrival:
    given = link.attributes
    url = web_address(given.get("href"))
    if not url:
        shown = words(given.get("href"))[:60] or "-"
        raise BrokenInput(
            about.name,
            _BOOKMARKS,
            Worded("“{value}” has no address of a page ({shown})", value=link.title[:60], shown=shown),
        )
    section = link.section.casefold()
    folder = "" if section in _NO_FOLDER else link.section
    draft = Draft(
        article=ParsedArticle(),
        topics=topics([link.folder or folder, *_tags(given.get("tags", ""))]),
        notes=(link.note,) if link.note else (),
        starred=section == "starred" or given.get("data-important") == "true",
        filed=section in _READ,
        added=moment(given.get("time_added") or given.get("add_date")),
    )
    said = {"headline": link.title or url, "url": url}
    return plain_arrival(with_said(ParsedArticle(), said), draft, about=about, kind=Kind.BOOKMARKS.value)
