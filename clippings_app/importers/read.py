"""Reads any input, whatever its format."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from clippings_app.domain.clipping import Draft
from clippings_app.domain.errors import ClippingsError, EmptyInput, InputError, NotText
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.containers import open_payload
from clippings_app.importers.data_files import data_file
from clippings_app.importers.kinds import Kind
from clippings_app.importers.programs.readers import PROGRAMS
from clippings_app.importers.recognition import kind_of
from clippings_app.importers.records import read_record
from clippings_app.importers.references.readers import REFERENCES

Reader = Callable[[Payload], Arrival]


def read_payload(payload: Payload) -> Iterator[Arrival | Failure]:
    """The clippings of one input, or why there are none; one that cannot be read does not stop the others.

    Args:
        payload: A page, a text, a document, a letter, an archive, our own JSON …; recognised by its content.
    """
    if not payload.data.strip():
        yield Failure(name=payload.name, error=EmptyInput(payload.name))
        return
    for each in open_payload(payload):
        if isinstance(each, Failure):
            yield each
            continue
        kind = kind_of(each.data, name=each.name, type=each.type)
        if kind is Kind.ZIP:
            # The container has looked into it: it is a document.
            kind = Kind(each.type)
        try:
            if kind in (Kind.TEXT, Kind.MARKDOWN):
                _refuse_data(each)
            if kind in _READERS:
                yield _READERS[kind](each)
            else:
                yield from _READERS_OF_MANY[kind](each)
        except ClippingsError as error:
            if isinstance(error, InputError):
                error.name = each.name  # reading is pure and does not always know whose text it reads
            yield Failure(name=each.name, error=error)


def _refuse_data(payload: Payload) -> None:
    if looks_like := data_file(payload.data, name=payload.name, type=payload.type):
        raise NotText(payload.name, looks_like)


def _read_article(payload: Payload, kind: Kind) -> Arrival:
    from clippings_app.parsing.article import read_article

    reading = read_article(payload, as_="html" if kind is Kind.HTML else "text")
    return Arrival(
        name=payload.name,
        draft=Draft(article=reading.article),
        reading=reading,
        original=payload.data,
        original_type=kind.value,
    )


def _read_html(payload: Payload) -> Arrival:
    from clippings_app.importers.pictures import beside, lift, settled

    lifted = lift(payload.data, beside(payload.beside))
    arrival = _read_article(replace(payload, data=lifted.page), Kind.HTML)
    return settled(replace(arrival, original=payload.data), lifted)


def _read_text(payload: Payload) -> Arrival:
    return _read_article(payload, Kind.TEXT)


def _read_markdown(payload: Payload) -> Arrival:
    from clippings_app.importers.markdown import read_markdown

    return read_markdown(payload)


def _read_email(payload: Payload) -> Arrival:
    from clippings_app.importers.mail import read_email

    return read_email(payload)


def _read_mhtml(payload: Payload) -> Arrival:
    from clippings_app.importers.mail import read_mhtml

    return read_mhtml(payload)


def _read_pdf(payload: Payload) -> Arrival:
    from clippings_app.importers.pdf import read_pdf

    return read_pdf(payload)


def _read_document(payload: Payload) -> Iterator[Arrival | Failure]:
    from clippings_app.importers.documents import read_document

    kind = kind_of(payload.data, type=payload.type)
    yield from read_document(payload, kind if kind is Kind.RTF else Kind(payload.type))


_READERS: Mapping[Kind, Reader] = {
    Kind.RECORD: read_record,
    Kind.HTML: _read_html,
    Kind.TEXT: _read_text,
    Kind.MARKDOWN: _read_markdown,
    Kind.EMAIL: _read_email,
    Kind.MHTML: _read_mhtml,
    Kind.PDF: _read_pdf,
}
"""Of these an input is one clipping."""

_READERS_OF_MANY: Mapping[Kind, Callable[[Payload], Iterator[Arrival | Failure]]] = {
    Kind.DOCX: _read_document,
    Kind.ODT: _read_document,
    Kind.EPUB: _read_document,
    Kind.RTF: _read_document,
    **REFERENCES,
    **PROGRAMS,
}
"""Of these an input may be many clippings."""
