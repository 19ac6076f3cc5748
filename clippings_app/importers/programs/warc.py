"""Archives of the web: WARC files, as crawlers and archivists write them.

Every page that a server answered with becomes a clipping; pictures of the page are those in the same archive. A file is
gone through twice, first for the pictures, and memory holds no more than these and one record.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import islice
from typing import BinaryIO

from clippings_app.domain.errors import BrokenInput, NotText, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.pictures import MAX_BYTES, MAX_TOGETHER, suffix_of
from clippings_app.importers.programs.answers import PAGES, Answer, answer_in
from clippings_app.importers.programs.building import each_read, moment, web_address
from clippings_app.importers.programs.pages import by_address, page_arrival, shown_by
from clippings_app.importers.programs.warc_records import FORMAT, MAX_RECORD, Record, headers_of, records

_TOP = frozenset({"", "document"})


@dataclass(slots=True)
class Gathered:
    """What was seen of an archive before its pages are read.

    Attributes:
        pictures: By address.
        inner: Addresses that were asked for as a part of another page (`Sec-Fetch-Dest`, W3C Fetch Metadata).
    """

    pictures: dict[str, bytes] = field(default_factory=dict)
    inner: set[str] = field(default_factory=set)
    _bytes: int = 0

    def add_picture(self, address: str, data: bytes) -> None:
        """Keep a picture, as long as there is room."""
        if suffix_of(data) and len(data) <= MAX_BYTES and self._bytes + len(data) <= MAX_TOGETHER:
            self.pictures.setdefault(address.partition("#")[0], data)
            self._bytes += len(data)


def gather(file: BinaryIO, name: str, gathered: Gathered) -> None:
    """Go through an archive for its pictures, and for what was asked for as a part of a page."""
    for record in records(file, name, wants=("response", "resource", "request")):
        if isinstance(record, Failure) or record.block is None:
            continue  # told when the pages are read
        if record.kind == "request":
            if headers_of(record.block).get("sec-fetch-dest", "").lower() not in _TOP:
                gathered.inner.add(record.address)
            continue
        try:
            answer = answer_in(record, name)
        except (NotText, BrokenInput, TooLarge):
            continue  # told when the pages are read
        if answer and answer.status == 200 and suffix_of(answer.body):
            gathered.add_picture(record.address, answer.body)


def pages_of(
    file: BinaryIO, name: str, gathered: Gathered, *, only: frozenset[str] | None = None
) -> Iterator[Payload | Failure]:
    """Every page of an archive as an input of its own, named by its address, with the pictures that it shows.

    Args:
        file: Seekable.
        name: What the person knows it by.
        gathered: What was seen of it, and of other archives that belong to it.
        only: Addresses of the pages that are wanted; None takes all.
    """
    for record in records(file, name, wants=("response", "resource")):
        if isinstance(record, Failure):
            yield record
            continue
        address = record.address
        if address in gathered.inner or (only is not None and address not in only):
            continue
        about = f"{name}/{address}"
        try:
            page = _page(record, about)
        except (NotText, BrokenInput, TooLarge) as error:
            yield Failure(name=about, error=error)
            continue
        if page is not None:
            beside = shown_by(page.body, address, gathered.pictures)
            data = record.head + (record.block or b"")
            yield Payload(data=data, name=about, type=Kind.WARC.value, beside=beside)


def archived_pages(file: BinaryIO, name: str) -> Iterator[Payload | Failure]:
    """Every page of an archive that is alone, as `pages_of` gives them; a failure when there is none."""
    gathered = Gathered()
    gather(file, name, gathered)
    is_empty = True
    for each in pages_of(file, name, gathered):
        is_empty = False
        yield each
    if is_empty:
        yield Failure(name=name, error=BrokenInput(name, FORMAT, "there is no page in it"))


def _page(record: Record, name: str) -> Answer | None:
    """The page in a record; None where there is none."""
    if record.block is None:
        is_page = any(kind in record.headers.get("content-type", "") for kind in PAGES)
        if is_page and record.kind == "resource":
            raise TooLarge(name, "bytes", MAX_RECORD, record.size)
        return None
    if not web_address(record.address):
        return None
    answer = answer_in(record, name)
    if answer is None or answer.status != 200 or not answer.body.strip():
        return None
    return answer if answer.type in PAGES else None


def read_warc(payload: Payload) -> Iterator[Arrival | Failure]:
    """The clippings of an archive, or of one record that was cut out of it."""
    file = BytesIO(payload.data)
    is_record = payload.type == Kind.WARC.value and len(list(islice(records(file, payload.name, wants=()), 2))) == 1
    yield from each_read([payload] if is_record else archived_pages(file, payload.name), read_page)


def read_page(record: Payload) -> Arrival:
    """The page in one record; when it was kept is when it was added.

    Raises:
        BrokenInput: If there is no page in it.
        InputError: As reading a page does.
    """
    for each in records(BytesIO(record.data), record.name, wants=("response", "resource")):
        answer = None if isinstance(each, Failure) else _page(each, record.name)
        if isinstance(each, Record) and answer:
            page = Payload(
                data=answer.body, name=record.name, type="text/html", charset=answer.charset, url=each.address
            )
            added = moment(each.headers.get("warc-date"))
            return page_arrival(page, record, added=added, pictures=by_address(record.beside, each.address))
    raise BrokenInput(record.name, FORMAT, "there is no page in it")
