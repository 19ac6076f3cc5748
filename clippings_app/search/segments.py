"""One segment of the index as arrays.

The only module that reads Whoosh's files. A damaged file makes Whoosh raise anything at all; whatever it raises becomes
`DamagedIndex` here, so that nobody above has to guess.
"""

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import Any, NamedTuple, cast

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import IndexReader, TermNotFound

from clippings_app.domain.query import TextField
from clippings_app.search.lexicon import Lexicon
from clippings_app.search.schema import FACTS, unpack_positions

Documents = NDArray[np.int64]
"""Document numbers, rising."""

POSITION_BITS = 32
_POSTINGS_KEPT = 512


class DamagedIndex(Exception):
    """The index cannot be read; it has to be made anew."""


class Postings(NamedTuple):
    """Where a word is.

    Attributes:
        documents: Rising.
        frequencies: How often it is in each.
        packed: Its packed positions in each.
    """

    documents: Documents
    frequencies: NDArray[np.float32]
    packed: Sequence[bytes]


class Keys(NamedTuple):
    """All keys of a field of ids with their documents.

    Attributes:
        keys: Sorted as text.
        documents: One key's documents after the other's.
        starts: Where in `documents` each key's begin, and one more for the end.
    """

    keys: list[str]
    documents: Documents
    starts: NDArray[np.int64]


@contextmanager
def reading() -> Iterator[None]:
    """Turns whatever Whoosh raises on damaged files into `DamagedIndex`.

    Raises:
        DamagedIndex: For every exception but those that end the program.
    """
    try:
        yield
    except Exception as error:
        raise DamagedIndex(f"{type(error).__name__}: {error}") from error


class Segment:
    """One segment; nothing of it changes but which documents are deleted, and that is kept elsewhere."""

    def __init__(self, reader: IndexReader) -> None:
        self._reader = reader
        with reading():
            segment = cast("Any", reader.segment())
            self.name: str = segment.segment_id()
            self.size: int = reader.doc_count_all()
            self._terms = segment.codec().terms_reader(reader.storage(), segment)
            self.facts: NDArray[np.void] = cast("Any", reader.column_reader("facts", translate=False)).rows()
            if len(self.facts) != self.size:
                raise ValueError(f"{self.size} documents but {len(self.facts)} rows")
        self._kept: OrderedDict[tuple[str, str], Postings | None] = OrderedDict()
        self._keys: dict[str, Keys] = {}

    def postings(self, field: str, text: str) -> Postings | None:
        """Where a word or id is in a field; None when it is nowhere."""
        key = (field, text)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        with reading():
            found = self._read(field, text)
        self._kept[key] = found
        if len(self._kept) > _POSTINGS_KEPT:
            self._kept.popitem(last=False)
        return found

    def _read(self, field: str, text: str) -> Postings | None:
        try:
            matcher = self._terms.matcher(field, text.encode(), self._reader.schema[field].format)
        except TermNotFound:
            return None
        documents, frequencies, packed = [], [], []
        while matcher.is_active():
            documents.append(matcher.id())
            frequencies.append(matcher.weight())
            packed.append(matcher.value() or b"")
            matcher.next()
        return Postings(np.array(documents, np.int64), np.array(frequencies, np.float32), packed)

    def places(self, field: str, text: str, wanted: NDArray[np.bool_]) -> NDArray[np.int64]:
        """Document and position of a word in the wanted documents as one number each, rising."""
        found = self.postings(field, text)
        if found is None:
            return np.empty(0, np.int64)
        chosen = np.flatnonzero(wanted[found.documents])
        packed = [unpack_positions(found.packed[at]) for at in chosen.tolist()]
        if not packed:
            return np.empty(0, np.int64)
        documents = np.repeat(found.documents[chosen], [len(each) for each in packed])
        return (documents << POSITION_BITS) | np.concatenate(packed).astype(np.int64)

    def keys(self, field: str) -> Keys:
        """All keys of a field of ids; kept once read."""
        if field not in self._keys:
            with reading():
                names = [term.decode() for term in self._reader.lexicon(field)]
            groups = [found.documents for name in names if (found := self.postings(field, name)) is not None]
            starts = np.concatenate([[0], np.cumsum([len(group) for group in groups])]).astype(np.int64)
            documents = np.concatenate(groups) if groups else np.empty(0, np.int64)
            self._keys[field] = Keys(names, documents, starts)
        return self._keys[field]

    @cached_property
    def lexicon(self) -> Lexicon:
        """All words of all fields of words."""
        with reading():
            return Lexicon.of(self._words())

    def _words(self) -> Iterable[tuple[str, TextField, int]]:
        fields = {field.value: field for field in TextField}
        for (name, text), info in self._terms.items():
            if name in fields:
                yield text.decode(), fields[name], info.doc_frequency()


class Snapshot:
    """All segments at one moment, with document numbers that run through.

    Attributes:
        segments: Each with the number of its first document.
        size: Number of documents, deleted ones too.
        alive: Which are not deleted.
        facts: Rows of `schema.FACTS`.
        typical_length: Mean of the lengths of the living.
    """

    def __init__(self, segments: Sequence[Segment], deleted: Sequence[Iterable[int]]) -> None:
        sizes = [segment.size for segment in segments]
        firsts = [0, *np.cumsum(sizes).tolist()]
        self.segments = tuple(zip(segments, firsts, strict=False))
        self.size: int = firsts[-1]
        self.alive = np.ones(self.size, np.bool_)
        for first, gone in zip(firsts, deleted, strict=False):
            self.alive[[first + number for number in gone]] = False
        self.facts = np.concatenate([segment.facts for segment in segments]) if segments else np.empty(0, FACTS)
        lengths = self.facts["length"][self.alive]
        self.typical_length = float(lengths.mean()) if len(lengths) else 1.0
        self.living = int(self.alive.sum())
