"""What an entry of a `.bib` file takes over from others: `crossref` and `xdata` of the biblatex manual."""

import re
from dataclasses import replace

from clippings_app.importers.references.bibtex_entries import Abbreviations, Entry, entry_spans, parse_entry
from clippings_app.importers.references.citation import RecordError
from clippings_app.importers.references.source import Source

_NAMED = re.compile(rb"\b(?:crossref|xdata)\s*=\s*[{\"]([^{}\"]{1,500})[}\"]", re.IGNORECASE)
_KEY = re.compile(rb"\s*@\s*[A-Za-z]+\s*[{(]\s*([^\s,{}()=\"#%]{1,300})")
_DEEPEST = 4
_DATES = frozenset({"date", "year", "month"})
_HANDED_ON = (
    "date", "year", "month", "publisher", "institution", "organization", "language", "langid", "hyphenation",
    "journaltitle", "journal", "booktitle",
)  # fmt: skip
_PARTS = frozenset({"inbook", "bookinbook", "suppbook", "book"})


class Parents:
    """Entries that others name; they stand behind those, so that the file is gone through once before it is read."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._spans = self._found(source)

    @staticmethod
    def _found(source: Source) -> dict[str, tuple[int, int]]:
        lists = (found[1].decode("utf-8", "replace") for found in _NAMED.finditer(source.data))
        named = {key.strip() for each in lists for key in each.split(",")}
        if not named:
            return {}
        spans: dict[str, tuple[int, int]] = {}
        for start, end in entry_spans(source.data):
            key = _KEY.match(source.data, start, end)
            if key and (name := key[1].decode("utf-8", "replace")) in named:
                spans.setdefault(name, (start, end))
        return spans

    def complete(self, entry: Entry, abbreviations: Abbreviations) -> Entry:
        """An entry with what it does not say itself but takes over; one that is not to be had gives nothing."""
        return self._complete(entry, abbreviations, _DEEPEST) if self._spans else entry

    def _complete(self, entry: Entry, abbreviations: Abbreviations, deepest: int) -> Entry:
        fields = dict(entry.fields)
        for name in ("xdata", "crossref"):
            for key in entry.fields.get(name, "").split(",") if deepest else ():
                parent = self._parent(key.strip(), abbreviations, deepest)
                if parent is not None:
                    handed = parent.fields if name == "xdata" else _handed_on(parent, entry.type)
                    # Its own year says more of it than another's day.
                    own = _DATES if not _DATES.isdisjoint(fields) else frozenset()
                    fields = {name: value for name, value in handed.items() if name not in own} | fields
        return replace(entry, fields=fields)

    def _parent(self, key: str, abbreviations: Abbreviations, deepest: int) -> Entry | None:
        if key not in self._spans:
            return None
        try:
            found = parse_entry(self._source.text(*self._spans[key]), abbreviations)
        except RecordError:
            return None
        return self._complete(found, abbreviations, deepest - 1)


def _handed_on(parent: Entry, child: str) -> dict[str, str]:
    handed = {name: parent.fields[name] for name in _HANDED_ON if name in parent.fields}
    title = parent.fields.get("title")
    if title and child in ("article", "suppperiodical"):
        handed.setdefault("journaltitle", title)
    if child in _PARTS and "author" in parent.fields:
        handed["author"] = parent.fields["author"]
    return handed
