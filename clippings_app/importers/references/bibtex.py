"""BibTeX and BibLaTeX as JabRef, Zotero, Mendeley, BibDesk and people write it.

Fields and types: the biblatex manual, chapter 2, and what the programs add.
"""

import re
from collections.abc import Iterator

from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.references import tex
from clippings_app.importers.references.bibtex_entries import Abbreviations, Entry, entry_spans, parse_entry
from clippings_app.importers.references.bibtex_parents import Parents
from clippings_app.importers.references.citation import (
    Citation,
    Format,
    RecordError,
    Span,
    arrivals,
    doi_address,
    folder_path,
    split_annotation,
    web_address,
)
from clippings_app.importers.references.dates import date_of, instant_of, words_of
from clippings_app.importers.references.languages import language_of
from clippings_app.importers.references.people import said_name
from clippings_app.importers.references.source import Source

BIBTEX = Format(kind=Kind.BIBTEX, label="BibTeX")
_OURS = re.compile(rb"\s*% \d+ clippings?(?:, found by: [^\r\n]*|, written [^\r\n]*)?[\r\n]")
_NO_RECORDS = re.compile(rb"\s*@\s*(?:string|preamble|xdata|set|comment)\s*[{(]", re.IGNORECASE)
_STRING = re.compile(rb"\s*@\s*string\b", re.IGNORECASE)
_BOOKS = frozenset(
    {"book", "mvbook", "inbook", "incollection", "collection", "booklet", "bookinbook", "suppbook", "reference",
     "inreference", "manual", "proceedings", "inproceedings", "conference", "periodical"}
)  # fmt: skip
_REPORTS = frozenset({"report", "techreport", "thesis", "phdthesis", "mastersthesis", "unpublished"})
_PRESS = frozenset({"article", "suppperiodical", "newsarticle", "review"})
_WEB = frozenset({"online", "electronic", "www", "misc", "webpage", "video", "audio", "movie", "software"})
_AND = re.compile(r"(?<= )and(?= )", re.IGNORECASE)
_COMMA = re.compile(r",")
_LIST_MARKS = (re.compile(r";"), re.compile(r","))
_PARTS_OF_NAME = re.compile(r"\s*(family|given|prefix|suffix)\s*=\s*(.*)", re.IGNORECASE | re.DOTALL)
_WITHIN = " > "
_ACCESSED = re.compile(r"(?:^|\. )Accessed:? (\d{4}-\d\d-\d\d)\b\.?", re.IGNORECASE)
_ONLY_ACCESSED = re.compile(
    r"[\[(]?(?:online[;,.] ?)?(?:last )?(?:accessed|retrieved|visited|checked)(?: on)?:? ([^()\[\]]{8,40}?)[\])]?\.?",
    re.IGNORECASE,
)
"""As people note it where there is no field for it: "[Online; accessed 21-August-2024]"."""
_DATED = re.compile(r"^dated (.{3,60}?)(?:\. |$)")
_PARAGRAPH = re.compile(r"\\par(?![A-Za-z])[ ]?")
_NEXT_NOTE = re.compile(r"\\par\\medskip(?![A-Za-z])[ ]?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def read_bibtex(payload: Payload) -> Iterator[Arrival | Failure]:
    """The entries of a `.bib` file."""
    source = Source(payload)
    reader = _Reader(is_ours=bool(_OURS.match(source.data)), parents=Parents(source))
    return arrivals(payload, BIBTEX, source, reader.spans(source), reader.read_record)


class _Reader:
    """Reads entry after entry and knows the abbreviations defined so far."""

    def __init__(self, *, is_ours: bool, parents: Parents) -> None:
        self._abbreviations = Abbreviations()
        self._is_ours = is_ours
        self._parents = parents

    def spans(self, source: Source) -> Iterator[Span]:
        """The entries that are records; abbreviations are learnt on the way."""
        for start, end in entry_spans(source.data):
            head = source.data[start : start + 40]
            if not _NO_RECORDS.match(head):
                yield start, end
            elif _STRING.match(head):
                self._learn(source.text(start, end))

    def _learn(self, text: str) -> None:
        try:
            self._abbreviations.learn(parse_entry(text, self._abbreviations))
        except RecordError:
            return  # names that nobody defined stand for themselves

    def read_record(self, text: str) -> Citation:
        """One entry."""
        entry = self._parents.complete(parse_entry(text, self._abbreviations), self._abbreviations)
        try:
            return _citation(entry, is_ours=self._is_ours)
        except RecordError as error:
            raise RecordError(error.detail, entry.key or None) from None


def _citation(entry: Entry, *, is_ours: bool) -> Citation:
    fields = entry.fields
    language = language_of(_one(fields, "langid", "hyphenation") or _one(fields, "language"))
    title = _one(fields, "title")
    subtitle = _one(fields, "subtitle")
    url = web_address(*(tex.address(fields.get(name, "")) for name in ("url", "howpublished", "note")))
    citation = Citation(
        is_ours=is_ours,
        title=f"{title}: {subtitle}" if title and subtitle else title,
        authors=_names(
            fields.get("author") or (fields.get("editor", "") if entry.type in _BOOKS else ""), is_ours=is_ours
        ),
        publisher=_publisher(entry, is_ours=is_ours),
        published=_minutes(_published(fields, language)) if is_ours else _published(fields, language),
        section=_one(fields, "section") or (_one(fields, "issuetitle") if entry.type in _PRESS else "") or None,
        publisher_place=_one(fields, "location", "address"),
        edition=_one(fields, "edition"),
        pages=_one(fields, "pages"),
        volume=_one(fields, "volume"),
        issue=_one(fields, "number", "issue") if entry.type not in _REPORTS else None,
        url=url or doi_address(tex.address(fields.get("doi", ""))),
        language=language,
        abstract=_one(fields, "abstract") or _deck(entry, is_ours=is_ours),
        added=_added(fields),
        tags=_tags(fields),
        folders=_paths(fields),
    )
    if not citation.title and not citation.url:
        raise RecordError("has neither a title nor an address")
    _take_notes(fields, citation)
    return citation


def _one(fields: dict[str, str], *names: str) -> str:
    """The first of these fields that is not blank, without TeX, on one line."""
    values = (" ".join(tex.plain(fields[name]).split()) for name in names if name in fields)
    return next((value for value in values if value), "")


def _deck(entry: Entry, *, is_ours: bool) -> str:
    """What stands behind the title of an article; elsewhere it is the name of a site, or the kind of our piece."""
    return _one(entry.fields, "titleaddon") if entry.type in _PRESS and not is_ours else ""


def _publisher(entry: Entry, *, is_ours: bool) -> str | None:
    names: tuple[str, ...]
    if entry.type in _BOOKS:
        names = ("publisher", "organization")
    elif entry.type in _REPORTS:
        names = ("institution", "school", "organization", "publisher")
    elif entry.type in _WEB:
        # Zotero has the name of the site behind the title.
        names = ("organization", "journaltitle", "journal", "publisher", "titleaddon", "institution", "howpublished")
        # In ours it says what kind of piece it is.
        names = tuple(name for name in names if name != "titleaddon" or not is_ours)
    else:
        names = ("journaltitle", "journal", "maintitle", "publisher", "organization")
    values = (_one(entry.fields, name) for name in names)
    return next((value for value in values if value and not web_address(value)), None)


# ---------------------------------------------------------------------- dates
def _published(fields: dict[str, str], language: str | None) -> str | None:
    told = _DATED.match(_one(fields, "note")) or _DATED.match(_one(fields, "addendum"))
    if told and (date := words_of(told[1])):
        return date
    # A tilde says "about" here, and is no blank.
    return date_of(fields.get("date", "").strip("{} \t\r\n")) or _parts(fields, language)


def _minutes(published: str | None) -> str | None:
    """What ours says of the hour: biblatex asks for seconds, and so those of a time without any are zero."""
    return re.sub(r"(T\d\d:\d\d):00", r"\1", published) if published else None


def _parts(fields: dict[str, str], language: str | None) -> str | None:
    year, month, day = _one(fields, "year"), _one(fields, "month"), _one(fields, "day")
    if not month:
        return date_of(year, language=language)
    months = re.findall(r"[^\W\d_]{3,}|\d{1,2}", month)
    if day.isdecimal() and len(months) == 1:
        months.append(day)
    # `month = "20~" # aug` has the day with it; "jul/aug" is only a year.
    names = [_month(part) for part in months if _month(part)]
    numbers = [part for part in months if not _month(part)]
    if len(names) == 1 and len(numbers) < 2:
        return date_of(f"{year}-{names[0]:02}" + (f"-{int(numbers[0]):02}" if numbers else "")) or date_of(year)
    if not names and numbers:
        return date_of("-".join([year, *numbers[:2]])) or date_of(year)
    return date_of(year, language=language)


def _month(word: str) -> int:
    short = word[:3].lower()
    if short in _MONTHS:
        return _MONTHS.index(short) + 1
    found = date_of(f"1 {word} 2000") if not word.isdecimal() else None
    return int(found[5:7]) if found and len(found) > len("2000") else 0


def _added(fields: dict[str, str]) -> str | None:
    names = ("urldate", "lastchecked", "creationdate", "date-added", "timestamp")
    said = [instant_of(_dotted(_one(fields, name))) for name in names]
    return next(filter(None, (said[0], _accessed(_one(fields, "note")), *said[1:])), None)


def _accessed(note: str) -> str | None:
    """The day of access that a note tells, alone or at its end."""
    found = _ONLY_ACCESSED.fullmatch(note[:200]) or _ACCESSED.search(note)
    return instant_of(_dotted(found[1])) if found else None


def _dotted(value: str) -> str:
    """A day as older JabRef, BibDesk and people write it (`2009.03.24`, `2009-03-24 12:00:00 +0100`, `4-May-2009`)."""
    value = re.sub(r"^(\d\d?)-([^\W\d_]+)-(\d{4})$", r"\1 \2 \3", value)
    return re.sub(
        r" ([+-]\d{4})$", r"\1", value.replace(".", "-") if re.fullmatch(r"\d{4}\.\d\d\.\d\d", value) else value
    )


# ---------------------------------------------------------------------- names
def _names(value: str, *, is_ours: bool) -> list[str]:
    # On one line first: a search for blanks of any number takes long where there are many.
    names = [name.strip() for name in tex.parts(f" {' '.join(value.split())} ", _AND)]
    return [said for name in names if name and name.lower() != "others" and (said := _name(name, is_ours=is_ours))]


def _name(name: str, *, is_ours: bool) -> str:
    if name[0] == "{" and name[-1] == "}" and len(tex.parts(name[1:-1], re.compile("[}]"))) == 1:
        return tex.plain(name)
    pieces = [piece.strip() for piece in tex.parts(name, _COMMA)]
    told = [_PARTS_OF_NAME.fullmatch(piece) for piece in pieces]
    if told[0]:
        # biblatex's extended format: "family=Harman, given=Hans, prefix=von".
        said = {found[1].lower(): tex.plain(found[2]) for found in told if found}
        return said_name(
            said.get("family", ""), said.get("given"), particle=said.get("prefix"), suffix=said.get("suffix")
        )
    plain = [" ".join(tex.plain(piece).split()) for piece in pieces]
    if len(plain) == 2:
        return said_name(plain[0], plain[1], is_ours=is_ours)
    return said_name(plain[0], plain[2], suffix=plain[1]) if len(plain) == 3 else ", ".join(plain)


# ---------------------------------------------------------------------- tags and notes
def _tags(fields: dict[str, str]) -> list[str]:
    words = []
    for name in ("keywords", "keyword", "mendeley-tags"):
        value = fields.get(name, "")
        mark = next((mark for mark in _LIST_MARKS if len(tex.parts(value, mark)) > 1), _COMMA)
        words += [tex.plain(word).strip() for word in tex.parts(value, mark)]
    return [word for word in words if _WITHIN not in word]


def _paths(fields: dict[str, str]) -> list[str]:
    """Groups of JabRef, and keywords that it holds within one another."""
    keywords = tex.plain(fields.get("keywords", ""))
    words = [word for word in re.split(r"[,;]", keywords) if _WITHIN in word] if _WITHIN in keywords else []
    groups = tex.plain(fields.get("groups", "")).split(",")
    return [folder_path(each.split(_WITHIN)) for each in (*groups, *words)]


def _take_notes(fields: dict[str, str], citation: Citation) -> None:
    note = _note(fields.get("note", ""))
    if citation.is_ours and not _ACCESSED.search(note) and not _DATED.match(note):
        citation.section = citation.section or note  # what our BibLaTeX does with it
    else:
        is_access = _ONLY_ACCESSED.fullmatch(note) and _accessed(note)
        note = "" if is_access else _DATED.sub("", _ACCESSED.sub("", note)).strip(" .")
        is_address = web_address(note) and " " not in note
        citation.notes += [note] if note and not is_address else []
    addendum = _note(fields.get("addendum", ""))
    if not citation.is_ours and addendum and not _DATED.match(addendum):
        citation.notes.append(addendum)
    for name in ("annotation", "annote", "comment", "review"):
        first, *others = _NEXT_NOTE.split(fields.get(name, ""))
        if text := _note(first):
            split_annotation(text, citation)
        for other in others:
            text = _note(other)
            if text.startswith("Photo: "):
                split_annotation(text, citation)
            else:
                citation.note(text)


def _note(value: str) -> str:
    """A note's paragraphs: TeX takes a single line break for a blank."""
    told = _PARAGRAPH.sub("\n\n", value.replace("\r\n", "\n"))
    paragraphs = re.split(r"\n[ \t]*(?:\n[ \t]*)+", tex.plain(told))
    return "\n\n".join(line for part in paragraphs if (line := " ".join(part.split())))
