"""Reads any input, whatever its format."""

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from clippings_app.domain.clipping import Draft
from clippings_app.domain.errors import ClippingsError, EmptyInput, InputError, NotText, TooLarge
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
_LETTERS_WITHIN = 5
"""Letters attached to letters, as deep as they are opened."""


def read_payload(payload: Payload) -> Iterator[Arrival | Failure]:
    """The clippings of one input, or why there are none; one that cannot be read does not stop the others.

    Args:
        payload: A page, a text, a document, a letter, an archive, our own JSON …; recognised by its content.
    """
    yield from _read(payload, _LETTERS_WITHIN)


def _read(payload: Payload, letters_within: int) -> Iterator[Arrival | Failure]:
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
            if kind in (Kind.EMAIL, Kind.MBOX):
                yield from _read_letters(each, letters_within)
            elif kind in _READERS:
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


def _read_letters(payload: Payload, letters_within: int) -> Iterator[Arrival | Failure]:
    from clippings_app.importers.mailbox import letters_of

    # Of a mailbox each letter was cut out before, but where its bytes came alone.
    is_whole = payload.type != Kind.MBOX.value and kind_of(payload.data, name=payload.name) is Kind.MBOX
    for each in letters_of(io.BytesIO(payload.data), payload.name) if is_whole else (payload,):
        yield from [each] if isinstance(each, Failure) else _read_email(each, letters_within)


def _read_email(payload: Payload, letters_within: int) -> Iterator[Arrival | Failure]:
    """A letter, and behind it what is attached to it; one that only carries something need not say anything."""
    from clippings_app.importers.mail import attachments, read_email

    silent: InputError | None = None
    try:
        yield read_email(payload)
    except InputError as error:
        error.name = payload.name
        silent = error
    carries = False
    for file in attachments(payload):
        if not letters_within:
            yield Failure(name=file.name, error=TooLarge(file.name, "letters within letters", _LETTERS_WITHIN))
            continue
        for each in _read_attached(file, letters_within - 1):
            carries = carries or isinstance(each, Arrival)
            yield each
    if silent and not carries:
        yield Failure(name=payload.name, error=silent)


def _read_attached(payload: Payload, letters_within: int) -> Iterator[Arrival | Failure]:
    """What is attached to a letter; a picture that says nothing of itself, such as a logo, stays in the letter."""
    for each in _read(payload, letters_within):
        is_mute_picture = isinstance(each, Failure) and (payload.type or "").startswith("image/")
        if not is_mute_picture:
            yield each


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
