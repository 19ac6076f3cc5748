# mypy: allow-untyped-calls
"""The schema in Whoosh's terms: what it writes into a new index. Reading one takes none of this."""

from array import array
from collections.abc import Sequence

from whoosh import columns, fields, formats
from whoosh.analysis.analyzers import CompositeAnalyzer
from whoosh.analysis.tokenizers import IDTokenizer

from clippings_app.domain.query import TextField
from clippings_app.search import schema as held
from clippings_app.search.schema import FACTS, ID_FIELDS


class Places(formats.Positions):
    """Positions as numbers of 32 bits each, as `codec.Terms` hands them to Whoosh."""

    def encode(self, poslist: Sequence[int]) -> bytes:
        """Pack positions."""
        return array("I", poslist).tobytes()

    def decode_positions(self, valuestring: bytes) -> list[int]:
        """Unpack positions."""
        return list(array("I", valuestring))

    def decode_frequency(self, valuestring: bytes) -> int:
        """How many there are."""
        return len(valuestring) // array("I").itemsize


class Words(fields.FieldType):
    """A field of words; `codec.ArrayWriter` cuts and writes them itself, and the engine ranks them."""

    def __init__(self) -> None:
        super().__init__(Places(), CompositeAnalyzer(IDTokenizer()))


class Ids(fields.FieldType):
    """A field of ids or short keys; several a document."""

    def __init__(self) -> None:
        super().__init__(formats.Existence(), CompositeAnalyzer(IDTokenizer()))


class Facts(fields.FieldType):
    """The row of numbers: a column, not searched by word."""

    indexed = False

    def __init__(self) -> None:
        super().__init__(formats.Existence(), CompositeAnalyzer(IDTokenizer()))
        self.column_type = columns.FixedBytesColumn(FACTS.itemsize)

    def to_column_value(self, value: bytes) -> bytes:
        """The row as packed by `pack_facts`."""
        return value


for _kind in (Places, Words, Ids, Facts):  # where tables of contents of older indexes, which are pickles, look for them
    setattr(held, _kind.__name__, _kind)


def make_schema() -> fields.Schema:
    """The schema of a new index."""
    number = fields.NUMERIC(numtype=int, bits=64, stored=True, sortable=True)
    number.indexed = False  # documents are deleted by number, never looked up by id
    schema = fields.Schema(id=number, facts=Facts())
    for field in TextField:
        schema.add(field.value, Words())
    for name in ID_FIELDS:
        schema.add(name, Ids())
    return schema
