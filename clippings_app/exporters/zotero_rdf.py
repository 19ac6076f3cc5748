"""Zotero's RDF: the way into Zotero that loses least. Groups become collections, notes become child notes.

Which property carries what was learned from the files that Zotero writes itself.
"""

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from clippings_app.domain.bibliography import Bibliography, ExportOptions
from clippings_app.domain.clipping import Clipping
from clippings_app.exporters import common
from clippings_app.exporters.dates import biblatex_date, in_words
from clippings_app.exporters.outlets import OutletKind, outlet_kind
from clippings_app.exporters.page import paragraphs
from clippings_app.exporters.people import authors
from clippings_app.exporters.written import Written

_NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "z": "http://www.zotero.org/namespaces/export#",
    "bib": "http://purl.org/net/biblio#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
}
_ITEMS = {
    OutletKind.NEWSPAPER: ("bib:Article", "newspaperArticle", "bib:Newspaper"),
    OutletKind.MAGAZINE: ("bib:Article", "magazineArticle", "bib:Periodical"),
    OutletKind.ONLINE: ("bib:Document", "webpage", "z:Website"),
}


def write_zotero_rdf(bibliography: Bibliography, options: ExportOptions) -> Written:
    """An `.rdf` file: items with tags, section, citation key, notes and, when grouped, collections."""
    spaces = "".join(f'\n  xmlns:{name}="{address}"' for name, address in _NAMESPACES.items())
    # Read back, it tells that tags are paths of topics.
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<!-- Written by Clippings -->", f"<rdf:RDF{spaces}>"]
    for clipping in common.each_once(bibliography):
        lines += _item(clipping, bibliography.keys[clipping.id], options)
    lines += _collections(bibliography, options)
    lines += ["</rdf:RDF>", ""]
    left_out = common.losses(
        bibliography.clippings,
        body="The text of the article is not carried",
        photos="Photos are not carried; their credits are in a note where credits were asked for",
        sources="Linked sources are not carried",
        time="The hour of publication is not carried",
        **({} if options.notes else {"notes": "Notes were not asked for"}),
    )
    return Written(text="\n".join(lines), suffix=".rdf", losses=left_out)


def _item(clipping: Clipping, key: str, options: ExportOptions) -> Iterator[str]:
    article = clipping.article
    element, kind, container = _ITEMS[outlet_kind(article)]
    notes = list(_notes(clipping, options))
    url = common.web_address(article.url)
    seen = common.accessed(clipping)
    yield f'<{element} rdf:about="#item_{clipping.id}">'
    yield _tag("z:itemType", kind)
    yield from _parts(article.section if element == "bib:Article" else None, container, article.publisher)
    yield from _authors(clipping)
    yield from (f'<dcterms:isReferencedBy rdf:resource="#note_{clipping.id}_{at}"/>' for at, _ in enumerate(notes))
    yield from (_tag("dc:subject", word) for word in common.keywords(clipping))
    yield _tag("dc:title", common.headline(clipping))
    yield _tag("dcterms:abstract", article.deck)
    yield _tag("dc:date", biblatex_date(article.published) or in_words(article.published))
    yield _tag("z:language", article.language)
    if url:
        yield f"<dc:identifier><dcterms:URI>{_tag('rdf:value', url)}</dcterms:URI></dc:identifier>"
        yield _tag("dcterms:dateSubmitted", seen)
    yield f"<dc:description>{escape(_extra(clipping, key))}</dc:description>"
    yield f"</{element}>"
    for at, note in enumerate(notes):
        yield f'<bib:Memo rdf:about="#note_{clipping.id}_{at}"><rdf:value>{escape(note)}</rdf:value></bib:Memo>'


def _tag(name: str, value: str | None) -> str:
    text = common.one_line(value or "")
    return f"<{name}>{escape(text)}</{name}>" if text else ""


def _parts(section: str | None, container: str, publisher: str | None) -> Iterator[str]:
    whole = f"<dcterms:isPartOf><{container}>{_tag('dc:title', publisher)}</{container}></dcterms:isPartOf>"
    if section:
        yield f"<dcterms:isPartOf><bib:Part>{_tag('dc:title', section)}{whole}</bib:Part></dcterms:isPartOf>"
    elif publisher:
        yield whole


def _authors(clipping: Clipping) -> Iterator[str]:
    names = authors(clipping.article)
    if not names:
        return
    yield "<bib:authors><rdf:Seq>"
    for name in names:
        family = " ".join(part for part in (name.particle, name.family) if part)
        given = ", ".join(part for part in (name.given, name.suffix) if part)
        person = _tag("foaf:surname", family) + _tag("foaf:givenName", given)
        yield f"<rdf:li><foaf:Person>{person}</foaf:Person></rdf:li>"
    yield "</rdf:Seq></bib:authors>"


def _extra(clipping: Clipping, key: str) -> str:
    """Zotero's free field, where it finds a citation key of its own accord."""
    lines = [f"Citation Key: {key}"]
    lines += [f"Incident: {common.incident_words(tie)}" for tie in clipping.incidents]
    if clipping.article.dateline:
        lines.append(f"Dateline: {common.one_line(clipping.article.dateline)}")
    if clipping.original:
        lines.append(f"SHA-256 of the original: {clipping.original.sha256}")
    return "\n".join(lines)


def _notes(clipping: Clipping, options: ExportOptions) -> Iterator[str]:
    if options.notes:
        for note in clipping.notes:
            yield "".join(f"<p>{escape(text)}</p>" for text in paragraphs(note))
    credits = [common.credit_words(photo.credit) for photo in clipping.article.photos if photo.credit]
    if options.credits and credits:
        yield "<p>Image credits</p>" + "".join(f"<p>{escape(credit)}</p>" for credit in credits)


def _collections(bibliography: Bibliography, options: ExportOptions) -> Iterator[str]:
    known = {clipping.id for clipping in bibliography.clippings}
    for number, group in enumerate(bibliography.groups, start=1):
        if not group.title:
            continue
        yield f"<z:Collection rdf:about={quoteattr(f'#collection_{number}')}>"
        yield _tag("dc:title", common.group_title(group, options.group_by))
        yield from (f'<dcterms:hasPart rdf:resource="#item_{entry}"/>' for entry in group.entries if entry in known)
        yield "</z:Collection>"
