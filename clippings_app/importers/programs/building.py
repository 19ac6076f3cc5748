"""What the readers of this room share: cleaned words, dates, topics, and articles made of fields that a file names."""

import datetime as dt
import html
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from clippings_app.domain.article import Evidence, Origin, ParsedArticle, Photo
from clippings_app.domain.clipping import Draft
from clippings_app.domain.edtf import is_edtf
from clippings_app.domain.errors import BrokenInput, ClippingsError
from clippings_app.domain.payload import Payload
from clippings_app.domain.worded import Worded
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.pictures import Find, lift, nothing, settled

_DEEPEST_TOPIC = 16
_LONGEST_SEARCHED = 150_000
"""Characters of an article that are searched for incidents and sources."""
# Soft hyphens, marks of direction and the like; joiners stay, for they spell words of Persian and Hindi.
_INVISIBLE = re.compile(r"[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_YEARS = range(1970, 2200)
_REFERENCE = re.compile(rb"&#(?:x([0-9A-Fa-f]{1,12})|([0-9]{1,12}));")
_SURROGATES = range(0xD800, 0xE000)


# ---------------------------------------------------------------------- words
def without_false_references(data: bytes) -> bytes:
    """XML without references to what is no character (`&#xD800;`): a forgiving reader hands on what is no text."""
    return _REFERENCE.sub(lambda found: found[0] if _is_character(found) else b"&#xFFFD;", data)


def _is_character(reference: re.Match[bytes]) -> bool:
    number = int(reference[1], 16) if reference[1] else int(reference[2])
    return number < _SURROGATES.start or _SURROGATES.stop <= number <= sys.maxunicode


_LONGEST_NUMBER = 512
"""Bits."""


def words(value: object) -> str:
    """A field's value as one line of text: white space made single, invisible marks and broken characters taken out."""
    if isinstance(value, int) and value.bit_length() > _LONGEST_NUMBER:
        value = ""  # a damaged file's: Python spells no number of so many digits out
    text = value if isinstance(value, str) else str(value) if isinstance(value, int | float) else ""
    return " ".join(_UNSEEN.sub(" ", _INVISIBLE.sub("", text)).split())


def lines_kept(value: object) -> str:
    """A note as text: its lines stay lines."""
    lines = (words(line) for line in str(value).splitlines()) if isinstance(value, str) else ()
    return "\n".join(lines).strip()


def web_address(value: object) -> str | None:
    """An address on the web; None for anything else, such as a bookmarklet."""
    text = words(value)
    return text if re.match(r"https?://[^\s/]", text, re.IGNORECASE) and " " not in text else None


def topic(*names: object) -> str:
    """The path of names from the top down; a slash within a name is not a step of the path."""
    cleaned = (words(name).replace("/", "-").strip(" -") for name in names)
    return "/".join([name for name in cleaned if name][:_DEEPEST_TOPIC])


def topics(names: Iterable[object]) -> tuple[str, ...]:
    """Tags as topics, each once; a tag may be a path."""
    paths = (topic(*words(name).lstrip("#").split("/")) for name in names)
    return tuple(dict.fromkeys(path for path in paths if path))


def same_words(one: str, other: str) -> bool:
    """Whether two lines say the same but for case and punctuation."""
    return re.findall(r"\w+", one.casefold()) == re.findall(r"\w+", other.casefold())


_EDITION = re.compile(r",\s(?:[\w-]+\s){0,3}(?:edition|ausgabe|édition|edición|edizione)\b.*$", re.IGNORECASE)


def outlet(printed: object) -> str | None:
    """An outlet's name as a reader would use it, of what a database prints: without place and edition."""
    name = words(printed).partition(";")[0]
    name = re.sub(r"\s*[(\[][^()\[\]]*[)\]]$", "", name)
    return _EDITION.sub("", name).strip(" ,") or None


def outlet_place(printed: object) -> str | None:
    """The city that a database prints behind an outlet's name: "The Mercury (Hobart)", "The Times; New York, N.Y."."""
    name, _, behind = words(printed).partition(";")
    found = re.search(r"[(\[]([^()\[\]]*)[)\]]$", name.strip())
    place = behind.strip() or ("" if _EDITION.search(name) or not found else found[1])
    return place if re.fullmatch(r"[^\W\d_][^\d]{1,60}", place) else None


def edition(printed: object) -> str | None:
    """The edition behind an outlet's name: "Late Edition (East)" of "The Quay Times, Late Edition (East)"."""
    found = _EDITION.search(words(printed).partition(";")[0])
    return found[0].strip(" ,") if found else None


# ---------------------------------------------------------------------- dates
def moment(value: object) -> str | None:
    """An instant as ISO 8601 in UTC, of seconds since 1970 (or parts of them), `20240820T093000Z` or ISO 8601.

    Returns:
        None for what is none of these, or none that a program could have saved anything at.
    """
    text = words(value)
    try:
        when = _of_seconds(text) if re.fullmatch(r"-?\d{1,11}(?:\.\d+)?|\d{13}|\d{16}", text) else _of_iso(text)
        when = when.replace(tzinfo=dt.UTC) if when.tzinfo is None else when.astimezone(dt.UTC)
    except (ValueError, OverflowError, OSError):
        return None
    if when.year not in _YEARS or when.timestamp() <= 0:
        return None
    return when.isoformat(timespec="seconds")


def _of_seconds(text: str) -> dt.datetime:
    digits = len(text.partition(".")[0])
    return dt.datetime.fromtimestamp(float(text) / {13: 1e3, 16: 1e6}.get(digits, 1), dt.UTC)


def _of_iso(text: str) -> dt.datetime:
    text = re.sub(r"^(\d{4})[/.](\d\d)[/.](\d\d)", r"\1-\2-\3", text)
    text = re.sub(r"^(\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d(?:\.\d+)?)?) (?=[+-]\d)", r"\1", text.removesuffix(" UTC"))
    return dt.datetime.fromisoformat(text)


def date(value: object, *, language: str | None = None) -> str | None:
    """EDTF of a date as programs and news databases word it; None where it is none or its year is not known."""
    from clippings_app.parsing.dates import find_date

    text = words(value)[:400]
    text = re.sub(r"^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)(?:\.\d+)? ?(Z|[+-]\d\d:?\d\d)?$", r"\1T\2\3", text)
    text = re.sub(r"(T\d\d:\d\d(?::\d\d)?[+-]\d\d)(\d\d)$", r"\1:\2", text)
    if is_edtf(text):
        return text
    found = find_date(text, language=language)
    return found.edtf if found and found.has_year else None


def day_or_time(value: object) -> str | None:
    """EDTF of a date that a program keeps as a time; midnight sharp is a day of which no time was known."""
    found = date(value)
    return re.sub(r"T00:00(?::00)?(?:Z|\+00:00)?$", "", found) if found else None


# ---------------------------------------------------------------------- articles
def with_said(article: ParsedArticle, said: Mapping[str, Any]) -> ParsedArticle:
    """An article with what a file says of it, and that as its evidence; empty values say nothing."""
    given = {name: value for name, value in said.items() if value}
    evidence = {name: Evidence(origin=Origin.FILE) for name in given}
    return replace(article, **given, provenance={**article.provenance, **evidence})


def plain_article(said: Mapping[str, Any], paragraphs: Sequence[str], photos: Sequence[Photo] = ()) -> ParsedArticle:
    """An article whose fields and paragraphs a file names one by one.

    Args:
        said: Values by field name; empty ones say nothing.
        paragraphs: Its text; disclosures in it become such.
        photos: Its pictures.
    """
    from clippings_app.parsing.attributions import attributed_sources
    from clippings_app.parsing.dateline import find_dateline
    from clippings_app.parsing.disclosures import is_disclosure
    from clippings_app.parsing.language import detect_language
    from clippings_app.parsing.mentions import find_mentions

    disclosures = tuple(text for text in paragraphs if is_disclosure(text))
    body = tuple(text for text in paragraphs if text not in disclosures)
    opening = list(_opening(body))
    language = detect_language(" ".join(opening)[:_LONGEST_SEARCHED], said.get("language"))
    read = {
        "body": body,
        "photos": tuple(photos),
        "disclosures": disclosures,
        "dateline": find_dateline(body[0], body[1:]) if body else None,
        "sources": attributed_sources(opening, language, publisher=said.get("publisher")),
        "mentions": find_mentions(opening, published=said.get("published"), language=language),
    }
    article = with_said(
        ParsedArticle(), {**read, **{name: value for name, value in said.items() if value}, "language": language}
    )
    evidence = {"incidents" if name == "mentions" else name: each for name, each in article.provenance.items()}
    return replace(article, provenance=evidence)


def _opening(paragraphs: Sequence[str]) -> Iterator[str]:
    room = _LONGEST_SEARCHED
    for paragraph in paragraphs:
        if room <= 0:
            return
        yield paragraph[:room]
        room -= len(paragraph)


def captioned(text: str) -> Photo:
    """A picture of which a file holds no more than the words under it."""
    from clippings_app.parsing.credits import read_credit, split_caption

    caption, credit = split_caption(text)
    return Photo(caption=caption, credit=read_credit(credit) if credit else None)


def content_arrival(
    content: str, draft: Draft, said: Mapping[str, Any], *, about: Payload, kind: str, find: Find = nothing
) -> Arrival:
    """The clipping of an article that a program keeps as HTML, without the page around it.

    Args:
        content: Its HTML.
        draft: What the program says besides; its article is replaced.
        said: What the program says of the article, by field name; a byline counts only where the content has none.
        about: The record: its bytes are the original.
        kind: Media type of the record.
        find: Finds pictures that came along.

    Raises:
        InputError: As reading a page does.
    """
    from clippings_app.parsing.article import read_article

    title = str(said.get("headline") or "")
    page = f"<h1>{html.escape(title)}</h1>\n{content}" if title else content
    lifted = lift(page.encode("utf-8", "replace"), find)
    inner = Payload(
        data=lifted.page, name=about.name, type="text/html", charset="utf-8", url=said.get("url"), fragment=True,
        kept=True,
    )  # fmt: skip
    reading = read_article(inner, as_="html")
    article = without_repeated_title(with_said(reading.article, said), title)
    arrival = Arrival(
        name=about.name,
        draft=replace(draft, article=article),
        reading=replace(reading, article=article),
        original=about.data,
        original_type=kind,
    )
    return settled(arrival, lifted)


def without_repeated_title(article: ParsedArticle, title: str) -> ParsedArticle:
    """An article whose first paragraph is not its title once more."""
    if title and article.body and same_words(article.body[0], title):
        return replace(article, body=article.body[1:])
    return article


def plain_arrival(article: ParsedArticle, draft: Draft | None = None, *, about: Payload, kind: str) -> Arrival:
    """The clipping of an article that needed no reading."""
    return Arrival(
        name=about.name,
        draft=replace(draft, article=article) if draft else Draft(article=article),
        original=about.data,
        original_type=kind,
    )


# ---------------------------------------------------------------------- many records
def whole_if_single(found: Iterable[Arrival | Failure], payload: Payload, kind: Kind) -> Iterator[Arrival | Failure]:
    """What was found in a file; where that is one clipping, the whole file, which explains it, is its original."""
    each = iter(found)
    first, second = next(each, None), next(each, None)
    if isinstance(first, Arrival) and second is None:
        yield replace(first, original=payload.data, original_type=kind.value)
        return
    yield from (one for one in (first, second) if one is not None)
    yield from each


def each_read(records: Iterable[Payload | Failure], read: Callable[[Payload], Arrival]) -> Iterator[Arrival | Failure]:
    """What comes of every record; one that cannot be read does not stop the others."""
    for record in records:
        if isinstance(record, Failure):
            yield record
            continue
        try:
            yield read(record)
        except ClippingsError as error:
            yield Failure(name=record.name, error=error)


def listed(value: object) -> list[Any]:
    """A list of a JSON record; empty for anything else."""
    return value if isinstance(value, list) else []


def json_object(record: Payload, kind: str) -> dict[str, Any]:
    """A record of a JSON list.

    Raises:
        BrokenInput: If it is no object.
    """
    try:
        data = json.loads(record.data.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError) as error:
        raise BrokenInput(
            record.name, kind, Worded("this entry cannot be read ({error})", error=type(error).__name__)
        ) from error
    if not isinstance(data, dict):
        raise BrokenInput(record.name, kind, "this entry is not an object with a title and an address")
    return data
