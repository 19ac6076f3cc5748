# mypy: allow-untyped-calls
"""Our postings under Whoosh's roof: a codec, a writer, and a reader of terms for Whoosh's own searcher.

Whoosh keeps segments, deletions, columns and the table of contents; the postings of a segment are one file of
`clippings_app.search.postings`. Our engine reads that file. Whoosh's `Searcher` reads the same index through `Terms`:
slowly, but with code that shares nothing with the engine, so that the tests can set one against the other.
"""

from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.codec.base import TermsReader
from whoosh.codec.whoosh3 import W3Codec
from whoosh.filedb.filestore import FileStorage
from whoosh.formats import Format
from whoosh.index import FileIndex, LockError
from whoosh.matching.mcore import ListMatcher
from whoosh.reading import IndexReader, TermInfo, TermNotFound
from whoosh.writing import SegmentWriter

from clippings_app.domain.indexing import IndexDocument
from clippings_app.search.building import PostingsBuilder
from clippings_app.search.merging import Policy
from clippings_app.search.postings import CODES, KEY_CODE, WORDS_EXTENSION, Postings, key_word, open_postings
from clippings_app.search.schema import FACTS, FACTS_EXTENSION, ID_FIELDS, pack_facts


class ArrayCodec(W3Codec):
    """Whoosh's codec but for the postings."""

    length_stats = False

    def field_writer(self, storage: FileStorage, segment: Any) -> "ArrayFieldWriter":  # noqa: ANN401
        """What writes a segment's postings."""
        return ArrayFieldWriter(storage, segment)

    def terms_reader(self, storage: FileStorage, segment: Any) -> "Terms":  # noqa: ANN401
        """What reads them for Whoosh."""
        return Terms(_postings(storage, segment))


def _postings(storage: FileStorage, segment: Any) -> Postings:  # noqa: ANN401
    return open_postings(Path(storage.folder) / segment.make_filename(WORDS_EXTENSION))


class ArrayFieldWriter:
    """Writes what a `Pool` has gathered; has of Whoosh's `FieldWriter` what its writer of segments calls."""

    def __init__(self, storage: FileStorage, segment: Any) -> None:  # noqa: ANN401
        self._out = segment.create_file(storage, WORDS_EXTENSION)
        self.is_closed = False

    def add_postings(self, _schema: object, _lengths: object, items: "Pool") -> None:
        """Write the file; Whoosh calls this once for each segment, with the pool that the writer has."""
        items.builder.write(self._out, items.document_count)

    def close(self) -> None:
        """Close the file."""
        self._out.close()
        self.is_closed = True


class Pool:
    """Takes the place of Whoosh's pool of postings, which sorts them one by one."""

    def __init__(self) -> None:
        self.builder = PostingsBuilder()
        self.document_count = 0

    def add(self, item: object) -> None:
        """Whoosh would add postings of indexed fields one by one; ours come through `ArrayWriter.add_clipping`.

        Raises:
            TypeError: Always.
        """
        raise TypeError(f"not added through the writer: {item!r}")

    def iter_postings(self) -> "Pool":
        """What Whoosh hands to the field writer."""
        return self

    def cleanup(self) -> None:
        """Nothing lies on disk."""


class ArrayWriter(SegmentWriter):
    """Whoosh's writer with our codec.

    Raises:
        LockError: If somebody else is writing.
    """

    def __init__(self, index: FileIndex) -> None:
        try:
            super().__init__(index, compound=False, codec=ArrayCodec())
        except LockError:
            raise
        except BaseException:
            if self.writelock is not None:
                self.writelock.release()  # or it would be held for as long as what went wrong is told of
            raise
        self.pool: Any = Pool()
        self._gathered: list[IndexDocument] = []
        self._id, self._facts = self.schema["id"], self.schema["facts"]

    def add_clipping(self, source: IndexDocument) -> None:
        """Add one clipping."""
        self._gathered.append(source)
        if self.pool.builder.add(source):
            self._settle()

    def remove(self, number: int) -> None:
        """Remove a clipping by its number among the documents of all segments."""
        self.delete_document(number)

    def _settle(self) -> None:
        """Give Whoosh what it keeps of the clippings that were added last."""
        gathered, self._gathered = self._gathered, []
        for source, length in zip(gathered, self.pool.builder.settle(self.docnum), strict=True):
            self._add_row(source.id, pack_facts(source, length))
        self.pool.document_count = self.docnum

    def _add_row(self, number: int, facts: bytes) -> None:
        """What Whoosh keeps of a document; its own way there asks the disk and all fields of words for each."""
        rows = self.perdocwriter
        rows.start_doc(self.docnum)
        rows.add_field("id", self._id, number, 0)
        rows.add_column_value("id", self._id.column_type, self._id.to_column_value(number))
        rows.add_column_value("facts", self._facts.column_type, facts)
        rows.finish_doc()
        self.docnum += 1
        self._added = True

    def finish(self, policy: Policy) -> None:
        """Write everything, merge what the policy chooses, and make it found."""
        self._settle()
        self.commit(mergetype=policy)

    def add_reader(self, reader: IndexReader) -> None:
        """Whoosh's way to merge a segment in."""
        self.add_segment(reader.segment())

    def add_segment(self, segment: Any) -> None:  # noqa: ANN401
        """Merge a segment in, without the documents that were deleted."""
        first = self.docnum
        facts = np.fromfile(Path(self.storage.folder) / segment.make_filename(FACTS_EXTENSION), FACTS)
        if len(facts) != segment.doc_count_all():
            raise ValueError(f"{segment.doc_count_all()} documents but {len(facts)} rows")
        living = np.ones(len(facts), np.bool_)
        living[list(segment.deleted_docs())] = False
        for row in facts[living]:
            self._add_row(int(row["id"]), row.tobytes())
        numbers = np.full(len(facts), -1, np.int32)
        numbers[living] = np.arange(first, self.docnum)
        self.pool.builder.add_segment(_postings(self.storage, segment), numbers)
        self.pool.document_count = self.docnum
        self._added = True


class Terms(TermsReader):
    """The postings as Whoosh's searcher asks for them: field by field and word by word."""

    def __init__(self, postings: Postings) -> None:
        self._postings = postings

    def _found(self, fieldname: str, text: bytes) -> tuple[int, int, int] | None:
        """The first and last posting of a word in one field, and where the places of the first begin."""
        held = self._postings
        is_key = fieldname in ID_FIELDS
        at = held.find(key_word(fieldname, text.decode()) if is_key else text.decode())
        if at is None:
            return None
        first, last = int(held.starts[at]), int(held.starts[at + 1])
        code = KEY_CODE if is_key else CODES[fieldname]
        begin, end = first + np.searchsorted(held.codes[first:last], [code, code + 1])
        place = int(held.place_starts[at]) + int(held.frequencies[first:begin].sum(dtype=np.int64))
        return (int(begin), int(end), place) if begin < end else None

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self._found(*term) is not None

    def indexed_field_names(self) -> list[str]:
        """All fields that have words or keys."""
        return [*CODES, *ID_FIELDS]

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """All fields in order, each with its words."""
        for name in sorted(self.indexed_field_names()):
            yield from self._terms_of(name, b"")

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Words of a field from one on, then those of the fields after it."""
        for name in sorted(self.indexed_field_names()):
            if name >= fieldname:
                yield from self._terms_of(name, prefix if name == fieldname else b"")

    def _terms_of(self, name: str, least: bytes) -> Iterator[tuple[str, bytes]]:
        held = self._postings
        mark = key_word(name, "") if name in ID_FIELDS else ""
        code = KEY_CODE if mark else CODES[name]
        first, last = held.beginning(mark)
        for at in range(first, last):
            text = held.word(at)[len(mark) :].encode()
            if int(held.masks[at]) >> code & 1 and text >= least:
                yield name, text

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """All words with what is known of them."""
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Words from one on with what is known of them."""
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def cursor(self, fieldname: str, fieldobj: object) -> None:
        """Whoosh asks for it only to correct spelling, which we do ourselves."""
        raise NotImplementedError

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """Document and word counts.

        Raises:
            TermNotFound: If the word is not in the field.
        """
        found = self._found(fieldname, text)
        if found is None:
            raise TermNotFound(f"{fieldname}:{text!r}")
        first, last, _ = found
        frequencies = self._postings.frequencies[first:last]
        documents = self._postings.documents
        return TermInfo(
            weight=int(frequencies.sum(dtype=np.int64)),
            df=last - first,
            maxweight=int(frequencies.max()),
            minid=int(documents[first]),
            maxid=int(documents[last - 1]),
        )

    def frequency(self, fieldname: str, text: bytes) -> float:
        """How often the word is in the field; 0 when it is not."""
        return self.term_info(fieldname, text).weight() if (fieldname, text) in self else 0.0

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """In how many documents; 0 when in none."""
        return self.term_info(fieldname, text).doc_frequency() if (fieldname, text) in self else 0

    def matcher(self, fieldname: str, text: bytes, format_: Format, scorer: object = None) -> ListMatcher:
        """The postings of a word.

        Raises:
            TermNotFound: If the word is not in the field.
        """
        info = self.term_info(fieldname, text)
        found = self._found(fieldname, text)
        if found is None:
            raise TermNotFound(f"{fieldname}:{text!r}")
        first, last, place = found
        frequencies = self._postings.frequencies[first:last].tolist()
        packed = []
        for frequency in frequencies:
            packed.append(array("I", self._postings.places[place : place + frequency].tolist()).tobytes())
            place += frequency
        weights = [float(frequency or 1) for frequency in frequencies]
        documents = self._postings.documents[first:last].tolist()
        return ListMatcher(documents, weights, packed, format_, scorer=scorer, term=(fieldname, text), terminfo=info)
