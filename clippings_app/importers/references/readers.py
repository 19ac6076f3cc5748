"""The readers of what reference managers write, by format; each is imported when it is first needed."""

from collections.abc import Callable, Iterator, Mapping

from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind


def _ris(payload: Payload) -> Iterator[Arrival | Failure]:
    from clippings_app.importers.references.ris import read_ris

    return read_ris(payload)


def _bibtex(payload: Payload) -> Iterator[Arrival | Failure]:
    from clippings_app.importers.references.bibtex import read_bibtex

    return read_bibtex(payload)


def _csl_json(payload: Payload) -> Iterator[Arrival | Failure]:
    from clippings_app.importers.references.csl_json import read_csl_json

    return read_csl_json(payload)


def _zotero_rdf(payload: Payload) -> Iterator[Arrival | Failure]:
    from clippings_app.importers.references.zotero_rdf import read_zotero_rdf

    return read_zotero_rdf(payload)


def _mods(payload: Payload) -> Iterator[Arrival | Failure]:
    from clippings_app.importers.references.mods import read_mods

    return read_mods(payload)


def _endnote_xml(payload: Payload) -> Iterator[Arrival | Failure]:
    from clippings_app.importers.references.endnote_xml import read_endnote_xml

    return read_endnote_xml(payload)


def _refer(payload: Payload) -> Iterator[Arrival | Failure]:
    from clippings_app.importers.references.refer import read_refer

    return read_refer(payload)


def _medline(payload: Payload) -> Iterator[Arrival | Failure]:
    from clippings_app.importers.references.medline import read_medline

    return read_medline(payload)


REFERENCES: Mapping[Kind, Callable[[Payload], Iterator[Arrival | Failure]]] = {
    Kind.RIS: _ris,
    Kind.BIBTEX: _bibtex,
    Kind.CSL_JSON: _csl_json,
    Kind.ZOTERO_RDF: _zotero_rdf,
    Kind.MODS: _mods,
    Kind.ENDNOTE_XML: _endnote_xml,
    Kind.REFER: _refer,
    Kind.MEDLINE: _medline,
}
