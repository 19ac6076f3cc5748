"""Where in a page's source a value stands: in what is shown, in what describes the page, or in its JSON-LD.

A value is compared by its letters and digits alone, without case and accents: what parts them in the source, be it
marks, spaces, references or escapes, is passed over. So a paragraph is found with all the markup inside it.
"""

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property, lru_cache
from itertools import islice
from urllib.parse import unquote

from clippings_app.parsing.dates import find_dates
from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.facts import as_edtf
from clippings_app.parsing.language import primary_subtag

Span = tuple[int, int]

# A tag ends at the first ">" outside quotes; comments, scripts and styles hold none. Nothing here is tried twice.
# The search goes from one "<" to the next: all forms begin with it before they part.
_IN_TAG = r"[^>\"']*+(?:(?:\"[^\"]*+\"|'[^']*+')[^>\"']*+)*+"
_MARK = re.compile(
    r"<(?:(?P<comment>!--(?:[^-]++|-(?!->))*+(?:-->)?)"
    rf"|(?P<raw>script|style|template)\b(?P<attributes>{_IN_TAG})>?"
    r"(?P<inside>(?:[^<]++|<(?!/(?:script|style|template)\b))*+)"
    r"|title\b[^<>]*+>(?P<title>(?:[^<]++|<(?!/title))*+)"
    rf"|(?P<describing>(?:meta|link|html|base)(?![\w:-]){_IN_TAG}>?)"
    rf"|(?P<tag>[/!?]?[a-z]{_IN_TAG}>?))",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"(?<![\w-])(?P<name>content|href|datetime|lang|xml:lang)\s*+=\s*+"
    r"(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>[^\s>\"']++))",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"&#?\w{1,31};?")
_ESCAPE = re.compile(r"\\u[0-9a-fA-F]{4}|\\.|<[a-zA-Z/][^<>]{0,400}>|&#?\w{1,31};", re.DOTALL)
_JSON_DATE = re.compile(r"\"(?P<key>\w*[dD]ate\w*)\"\s*+:\s*+\"?(?P<value>[^\",}]{4,60})")
_NO_LETTER = re.compile(r"[\W_]+")
_CHUNK = 400
_SHORTEST = 2
_LONGEST_DATE_LINE = 400
_DAY = len("2024-08-20")
_MOST_TRIED = 20
_MOST_TEXTS = 80
_MOST_DATES = 2_000
_MOST_BACK = 60
_SHORTEST_FILE = 8
_LONGEST_WRITTEN = 8  # characters of the source for one of a name, where each is an escape
_EDGE = 12
_MOST_BETWEEN = 2


class Zone(Enum):
    """A kind of place in a page's source."""

    SHOWN = auto()
    TITLE = auto()
    DESCRIBING = auto()  # tags of the head, and `html lang`
    TAG = auto()
    JSON_LD = auto()
    SCRIPT = auto()
    COMMENT = auto()


class Places:
    """Finds values in one page's source. What it looks through is made when it is first asked for.

    Args:
        page: The source, decoded.
        blocks: What it shows, in order.
    """

    def __init__(self, page: str, blocks: Sequence[Block]) -> None:
        """Hold the source."""
        self._page = page
        self._blocks = blocks
        self._known: dict[int, Span | None] = {}

    def of_block(self, block: Block) -> Span | None:
        """Where a block stands: the only place with its words, or the first behind the block before it."""
        if block.index not in self._known:
            self._known[block.index] = self._searched(block)
        return self._known[block.index]

    def of_blocks(self, blocks: Sequence[Block]) -> Span | None:
        """From the first of some blocks that is found to the last."""
        first = next((place for block in blocks if (place := self.of_block(block))), None)
        last = next((place for block in reversed(blocks) if (place := self.of_block(block))), None)
        return _around((first, last))

    def of_text(self, text: str, zones: Iterable[Zone], *, since: int = 0) -> Span | None:
        """The first place of a text in the first zone that has one; one behind `since` goes before."""
        for zone in zones:
            if zone is Zone.TAG:
                place = self._of_raw(text, zone)
            else:
                stream = self._stream(zone)
                place = stream.find(text, since) or stream.find(text, 0)
            if place is not None:
                return place
        return None

    def of_name(self, name: str, zones: Iterable[Zone]) -> Span | None:
        """The first place of a name as a whole word, printed so before written otherwise."""
        for zone in zones:
            if zone is Zone.TAG:
                places = [place for place in (self._of_raw(name, zone),) if place]
            else:
                places = self._stream(zone).places(name, most=_MOST_TRIED)
            whole = [place for place in places if self._is_whole(place, name)]
            if whole:
                return next((one for one in whole if self._page[one[0] : one[1]] == name), whole[0])
        return None

    def of_texts(self, texts: Sequence[str], zones: Sequence[Zone], *, since: int = 0) -> Span | None:
        """From the first of some texts to the last, as far as they stand behind a place of the source."""
        few = texts if len(texts) <= _MOST_TEXTS else (*texts[: _MOST_TEXTS // 2], *texts[-_MOST_TEXTS // 2 :])
        found = [place for text in few if (place := self.of_text(text, zones, since=since))]
        inside = [place for place in found if place[0] >= since]
        return _around(inside) or next(iter(found), None)

    def of_address(self, address: str, zones: Sequence[Zone]) -> Span | None:
        """Where an address stands: whole, without host or folder as links within a site are, or as JSON writes it."""
        path = re.sub(r"^https?://[^/]*", "", address)
        whole = (address, unquote(address), address.removeprefix("https:").removeprefix("http:"), path, unquote(path))
        forms = dict.fromkeys((*whole, path.rstrip("/")))
        name = path.rpartition("/")[2]  # "../pictures/dock.jpg"
        for form in (*forms, *((name,) if len(name) >= _SHORTEST_FILE else ())):
            for zone in zones if len(form.strip("/")) > _SHORTEST else ():
                if place := self._of_raw(form, zone):
                    return place
        return None

    def of_date(self, date: str, zones: Sequence[Zone], *, language: str | None) -> Span | None:
        """Where a date (EDTF) is written in whatever form; the same day where no place tells the same time."""
        for zone in zones:
            rough: Span | None = None
            for read, place in islice(self._dates(zone, date[:_DAY], language), _MOST_DATES):
                if read == date:
                    return place
                if rough is None and read[:_DAY] == date[:_DAY]:
                    rough = place
            if rough is not None:
                return rough
        return None

    def of_language(self, language: str) -> Span | None:
        """Where the page declares this language for itself."""
        for start, end in self._spans(Zone.DESCRIBING):
            tag = self._page[start:end]
            is_declared = tag[1:5].lower() == "html" or "content-language" in tag.lower()
            for name, place in self._values(start, end) if is_declared else ():
                if name != "href" and primary_subtag(self._page[place[0] : place[1]]) == language:
                    return place
        return None

    @cached_property
    def _marks(self) -> list[tuple[int, int, Zone]]:
        """Everything in the source that is not shown, in order."""
        marks: list[tuple[int, int, Zone]] = []
        for found in _MARK.finditer(self._page):
            kind = found.lastgroup  # the outermost: nearly all are tags
            if kind == "tag":
                marks.append((*found.span(), Zone.TAG))
            elif kind == "describing":
                marks.append((*found.span(), Zone.DESCRIBING))
            elif kind == "comment":
                marks.append((*found.span(), Zone.COMMENT))
            elif kind == "title":
                marks.append((found.start(), found.start("title"), Zone.TAG))
                marks.append((*found.span("title"), Zone.TITLE))
            else:
                is_data = "ld+json" in html.unescape(found["attributes"]).lower()
                marks.append((found.start(), found.start("inside"), Zone.TAG))
                marks.append((*found.span("inside"), Zone.JSON_LD if is_data else Zone.SCRIPT))
        return marks

    def _spans(self, zone: Zone) -> list[Span]:
        """The parts of the source that are of a zone; shown is what lies between all others."""
        if zone is not Zone.SHOWN:
            return [(start, end) for start, end, kind in self._marks if kind is zone]
        page, marks = self._page, self._marks
        starts = (0, *(end for _, end, _ in marks))
        ends = (*(start for start, _, _ in marks), len(page))
        # Between most tags of a page nothing stands but white space.
        return [place for place in zip(starts, ends, strict=True) if page[slice(*place)].strip()]

    @cached_property
    def _streams(self) -> dict[Zone, "_Stream"]:
        return {}

    def _stream(self, zone: Zone) -> "_Stream":
        if zone not in self._streams:
            spans = self._spans(zone)
            if zone is Zone.DESCRIBING:
                spans = [place for start, end in spans for _, place in self._values(start, end)]
            self._streams[zone] = _stream(self._page, spans, _ESCAPE if zone in _WRITTEN_AS_JSON else _REFERENCE)
        return self._streams[zone]

    def _values(self, start: int, end: int) -> Iterator[tuple[str, Span]]:
        """The values of a tag's attributes that say something, and where they stand."""
        for found in _ATTRIBUTE.finditer(self._page, start, end):
            yield found["name"].lower(), found.span(found.lastgroup or 0)

    def _dates(self, zone: Zone, day: str, language: str | None) -> Iterator[tuple[str, Span]]:
        if zone is Zone.SHOWN:
            yield from self._shown_dates(day, language)
            return
        for start, end in self._spans(zone):
            if zone is Zone.JSON_LD:
                for found in _JSON_DATE.finditer(self._page, start, end):
                    if date := as_edtf(found["value"].strip()):
                        yield date, found.span("value")
            elif zone in (Zone.DESCRIBING, Zone.TAG):
                for name, place in self._values(start, end):
                    value = self._page[place[0] : place[1]] if name in ("content", "datetime") else ""
                    if date := as_edtf(value) if any(map(str.isdecimal, value[:40])) else None:
                        yield date, place

    def _shown_dates(self, day: str, language: str | None) -> Iterator[tuple[str, Span]]:
        """The dates of that day which short lines print."""
        lines = (
            one for one in self._blocks if len(one.text) <= _LONGEST_DATE_LINE and any(map(str.isdecimal, one.text))
        )
        for block in islice(lines, _MOST_DATES):
            same = [date for date in find_dates(block.text, language=language) if date.edtf.startswith(day)]
            place = self.of_block(block) if same else None
            if place is None:
                continue
            for date in same:
                inside = self._stream(Zone.SHOWN).find(date.printed, place[0])
                yield date.edtf, inside if inside and inside[1] <= place[1] else place

    def _searched(self, block: Block) -> Span | None:
        stream = self._stream(Zone.SHOWN)
        places = stream.places(block.text, most=2)
        if not places:
            return stream.between(block.text)
        if len(places) == 1:
            return places[0]
        before = (self._only(one) for one in reversed(self._blocks[max(0, block.index - _MOST_BACK) : block.index]))
        since = next((place[1] for place in before if place), 0)
        return stream.find(block.text, since) or places[0]

    def _only(self, block: Block) -> Span | None:
        """Where a block stands whose words stand nowhere else."""
        places = self._stream(Zone.SHOWN).places(block.text, most=2)
        return places[0] if len(places) == 1 else None

    def _of_raw(self, text: str, zone: Zone) -> Span | None:
        """Where a text stands as it is or escaped, within a zone."""
        escaped = text.replace("&", "&amp;")
        forms = dict.fromkeys((text, escaped, html.escape(text), text.replace("/", "\\/")))
        for form in forms if len(text) > _SHORTEST else ():
            at = -1
            for _ in range(_MOST_TRIED):
                at = self._page.find(form, at + 1)
                if at < 0:
                    break
                if self._zone(at) is zone:
                    return at, at + len(form)
        return None

    def _is_whole(self, place: Span, name: str) -> bool:
        """Whether no letter goes on before or behind it, and nothing but the name lies between."""
        start, end = place
        before, behind = self._page[max(0, start - 1) : start], self._page[end : end + 1]
        return not (before.isalnum() or behind.isalnum()) and end - start <= _LONGEST_WRITTEN * len(name)

    def _zone(self, at: int) -> Zone:
        number = bisect_right(self._marks, at, key=lambda mark: mark[0]) - 1
        return self._marks[number][2] if number >= 0 and at < self._marks[number][1] else Zone.SHOWN


_WRITTEN_AS_JSON = (Zone.JSON_LD, Zone.SCRIPT)


@dataclass(slots=True)
class _Stream:
    """The letters of some parts of a source, and where each stands.

    Attributes:
        page: The source.
        letters: The letters and digits of all parts in order, folded.
        first: The number of the first letter of each run.
        runs: Start and end of each run, and whether it is one reference or escape that is not cut.
    """

    page: str
    letters: str = ""
    first: list[int] = field(default_factory=list)
    runs: list[tuple[int, int, bool]] = field(default_factory=list)

    def places(self, text: str, *, most: int) -> list[Span]:
        """The first places of a text."""
        wanted = _letters(text)
        found: list[Span] = []
        at = -1
        while len(wanted) >= _SHORTEST and len(found) < most:
            at = self.letters.find(wanted, at + 1)
            if at < 0:
                break
            found.append(self._place(at, len(wanted)))
        return found

    def find(self, text: str, since: int) -> Span | None:
        """The first place of a text that does not begin before an offset of the source."""
        wanted = _letters(text)
        if len(wanted) < _SHORTEST:
            return None
        number = bisect_right(self.runs, since, key=lambda run: run[1])
        at = self.first[number] if number < len(self.first) else len(self.letters)
        while (at := self.letters.find(wanted, at)) >= 0:
            place = self._place(at, len(wanted))
            if place[0] >= since:
                return place
            at += 1
        return None

    def between(self, text: str) -> Span | None:
        """From the first letters of a text to its last, where something is printed within that it does not hold."""
        wanted = _letters(text)
        at = self.letters.find(wanted[:_EDGE]) if len(wanted) > _MOST_BETWEEN * _EDGE else -1
        last = self.letters.find(wanted[-_EDGE:], at + _EDGE, at + _MOST_BETWEEN * len(wanted)) if at >= 0 else -1
        return (self._offset(at)[0], self._offset(last + _EDGE - 1)[1]) if last >= 0 else None

    def _place(self, letter: int, count: int) -> Span:
        """Where some letters stand, with the signs that belong to the last: in India vowels are none of their own."""
        start, end = self._offset(letter)[0], self._offset(letter + count - 1)[1]
        while end < len(self.page) and unicodedata.category(self.page[end]).startswith("M"):
            end += 1
        return start, end

    def _offset(self, letter: int) -> Span:
        """The character of the source that holds a letter."""
        number = bisect_right(self.first, letter) - 1
        start, end, is_whole = self.runs[number]
        if is_whole:
            return start, end
        left = letter - self.first[number]
        for at in range(start, end):
            sign = self.page[at]
            left -= sign.isalnum() if sign.isascii() else len(_letters(sign))
            if left < 0:
                return at, at + 1
        return end - 1, end


def _stream(page: str, spans: Iterable[Span], escapes: re.Pattern[str]) -> _Stream:
    made = _Stream(page)
    letters: list[str] = []
    count = 0
    for start, end, is_whole in _runs(page, spans, escapes):
        told = _letters(_unescaped(page[start:end])) if is_whole else _letters(page[start:end])
        if told:
            made.first.append(count)
            made.runs.append((start, end, is_whole))
            letters.append(told)
            count += len(told)
    made.letters = "".join(letters)
    return made


def _runs(page: str, spans: Iterable[Span], escapes: re.Pattern[str]) -> Iterator[tuple[int, int, bool]]:
    for start, end in spans:
        if end - start <= _CHUNK and not escapes.search(page, start, end):
            yield start, end, False
            continue
        at = start
        for found in escapes.finditer(page, start, end):
            yield from ((cut, min(cut + _CHUNK, found.start()), False) for cut in range(at, found.start(), _CHUNK))
            yield (*found.span(), True)
            at = found.end()
        yield from ((cut, min(cut + _CHUNK, end), False) for cut in range(at, end, _CHUNK))


@lru_cache(maxsize=4096)
def _unescaped(escape: str) -> str:
    """What a reference or an escape stands for; "" for a tag and for white space."""
    if escape.startswith("&"):
        return html.unescape(escape)
    if escape.startswith("\\u"):
        return chr(int(escape[2:], 16))
    return ""


def _letters(text: str) -> str:
    if text.isascii():
        return _NO_LETTER.sub("", text.lower())
    return _NO_LETTER.sub("", unicodedata.normalize("NFD", text.casefold()))


def _around(places: Iterable[Span | None]) -> Span | None:
    """From the beginning of the first to the end of the last."""
    found = [place for place in places if place is not None]
    return (min(start for start, _ in found), max(end for _, end in found)) if found else None
