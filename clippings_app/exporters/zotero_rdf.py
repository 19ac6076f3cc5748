"""Zotero's RDF: the way into Zotero that loses least. Groups become collections, notes become child notes.

Which property carries what was learned from the files that Zotero writes itself.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from xml.sax.saxutils import escape, quoteattr

from clippings_app.analysis.person_names import AuthorName
from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.bibliography import Bibliography, ExportOptions
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.contract import PRINT
from clippings_app.domain.watch import NOBODY, Watch
from clippings_app.exporters import common
from clippings_app.exporters.annotations import printed_notes
from clippings_app.exporters.dates import biblatex_date, in_words
from clippings_app.exporters.losses import losses, not_asked
from clippings_app.exporters.outlets import KIND_WORDS, Kind, kind
from clippings_app.exporters.page import paragraphs
from clippings_app.exporters.people import authors, photographers
from clippings_app.exporters.remarks import remarks
from clippings_app.exporters.written import Written

_NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "z": "http://www.zotero.org/namespaces/export#",
    "bib": "http://purl.org/net/biblio#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://nwalsh.com/rdf/vCard#",
    "prism": "http://prismstandard.org/namespaces/1.2/basic/",
}
_ITEMS = {
    Kind.NEWSPAPER: ("bib:Article", "newspaperArticle", "bib:Newspaper"),
    Kind.MAGAZINE: ("bib:Article", "magazineArticle", "bib:Periodical"),
    Kind.BLOG: ("bib:Document", "blogPost", "z:Blog"),
    Kind.ONLINE: ("bib:Document", "webpage", "z:Website"),
}
"""What Zotero has no type for, or too exact ones (television, radio), is a page of a website with its kind in words."""
_FIELD_WORDS = {"publisher_place": "Place"}
_FIELDS = {
    Kind.NEWSPAPER: frozenset({"section", "publisher_place", "edition", "pages"}),
    Kind.MAGAZINE: frozenset({"pages", "volume", "issue"}),
}
"""Of where it stood in print, what Zotero has a field for; the rest is in its free field, where it is not dropped."""


def write_zotero_rdf(bibliography: Bibliography, options: ExportOptions, watch: Watch = NOBODY) -> Written:
    """An `.rdf` file: items with tags, section, citation key, notes and, when grouped, collections."""
    spaces = "".join(f'\n  xmlns:{name}="{address}"' for name, address in _NAMESPACES.items())
    # Read back, it tells that tags are paths of topics.
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<!-- Written by Clippings -->", f"<rdf:RDF{spaces}>"]
    for clipping in common.watched(common.each_once(bibliography), bibliography, watch):
        lines += _item(clipping, bibliography, options)
    lines += _collections(bibliography, options)
    lines += ["</rdf:RDF>", ""]
    left_out = losses(
        bibliography.clippings,
        more={
            "captions": "Captions of photos are not carried; their credits are where credits were asked for",
            "url": "An address that is not one of the web is not carried",
            "added": "The day it was taken in is not carried, as there is no address",
        },
        unasked=not_asked(options),
    )
    return Written(text="\n".join(lines), suffix=".rdf", report=left_out)


def _item(clipping: Clipping, bibliography: Bibliography, options: ExportOptions) -> Iterator[str]:
    article = clipping.article
    what = kind(article)
    element, item_type, container = _ITEMS.get(what, _ITEMS[Kind.ONLINE])
    notes = list(_notes(clipping, options))
    url = common.web_address(article.url)
    yield f'<{element} rdf:about="#item_{clipping.id}">'
    yield _tag("z:itemType", item_type)
    yield _tag("z:type", KIND_WORDS.get(what))
    yield from _parts(article, element, container)
    yield from _people("bib:authors", authors(article))
    if options.credits:
        yield from _people("bib:contributors", photographers(article))
    yield from (f'<dcterms:isReferencedBy rdf:resource="#note_{clipping.id}_{at}"/>' for at, _ in enumerate(notes))
    yield from (_tag("dc:subject", word) for word in common.keywords(clipping))
    if place := _tag("vcard:locality", article.publisher_place):
        address = f"<vcard:adr><vcard:Address>{place}</vcard:Address></vcard:adr>"
        yield f"<dc:publisher><foaf:Organization>{address}</foaf:Organization></dc:publisher>"
    yield _tag("prism:edition", article.edition)
    yield _tag("bib:pages", article.pages)
    yield _tag("dc:title", common.headline(clipping))
    yield _tag("dcterms:abstract", article.deck)
    yield _tag("dc:date", _date(article.published))
    yield _tag("z:language", article.language)
    if url:
        yield f"<dc:identifier><dcterms:URI>{_tag('rdf:value', url)}</dcterms:URI></dc:identifier>"
        yield _tag("dcterms:dateSubmitted", _seen(clipping))
    if options.credits:
        yield _tag("dc:rights", "; ".join(_credits(clipping)))
    yield f"<dc:description>{escape(_extra(clipping, bibliography, options))}</dc:description>"
    yield f"</{element}>"
    for at, note in enumerate(notes):
        yield f'<bib:Memo rdf:about="#note_{clipping.id}_{at}"><rdf:value>{escape(note)}</rdf:value></bib:Memo>'


def _tag(name: str, value: str | None) -> str:
    text = common.one_line(value or "")
    return f"<{name}>{escape(text)}</{name}>" if text else ""


def _parts(article: ParsedArticle, element: str, container: str) -> Iterator[str]:
    said = {"dc:title": article.publisher, "prism:volume": article.volume, "prism:number": article.issue}
    about = "".join(_tag(name, value) for name, value in said.items())
    whole = f"<dcterms:isPartOf><{container}>{about}</{container}></dcterms:isPartOf>"
    if article.section and element == "bib:Article":
        yield f"<dcterms:isPartOf><bib:Part>{_tag('dc:title', article.section)}{whole}</bib:Part></dcterms:isPartOf>"
    elif about:
        yield whole


def _people(role: str, names: Sequence[AuthorName]) -> Iterator[str]:
    if not names:
        return
    yield f"<{role}><rdf:Seq>"
    for name in names:
        family = " ".join(part for part in (name.particle, name.family) if part)
        given = ", ".join(part for part in (name.given, name.suffix) if part)
        person = _tag("foaf:surname", family) + _tag("foaf:givenName", given)
        yield f"<rdf:li><foaf:Person>{person}</foaf:Person></rdf:li>"
    yield f"</rdf:Seq></{role}>"


def _date(published: str | None) -> str | None:
    """Zotero takes any date, with its hour too."""
    if published and "T" in published:
        return published
    return biblatex_date(published) or in_words(published)


def _seen(clipping: Clipping) -> str | None:
    """The day of access, with its hour in UTC where that is known."""
    day, time = common.accessed(clipping), re.fullmatch(r".{10}T(\d\d:\d\d:\d\d)(?:\+00:00|Z)", clipping.added)
    return f"{day} {time[1]}" if day and time and time[1] != "00:00:00" else day


def _extra(clipping: Clipping, bibliography: Bibliography, options: ExportOptions) -> str:
    """Zotero's free field, where it finds a citation key of its own accord; the hash always stands there."""
    article = clipping.article
    lines = [f"Citation Key: {bibliography.keys[clipping.id]}"]
    lines += remarks(clipping, bibliography, replace(options, hashes=True))
    if article.dateline:
        lines.append(f"Dateline: {common.one_line(article.dateline)}")
    known = _FIELDS.get(kind(article), frozenset())
    for name in ("section", *PRINT):
        value = common.one_line(getattr(article, name) or "")
        if value and name not in known:
            lines.append(f"{_FIELD_WORDS.get(name, name.capitalize())}: {value}")
    return "\n".join(lines)


def _credits(clipping: Clipping) -> list[str]:
    return [common.credit_words(photo.credit) for photo in clipping.article.photos if photo.credit]


def _notes(clipping: Clipping, options: ExportOptions) -> Iterator[str]:
    for note in printed_notes(clipping, options):
        yield "".join(f"<p>{escape(text)}</p>" for text in paragraphs(note))
    credits = _credits(clipping)
    if options.credits and credits:
        yield "<p>Image credits</p>" + "".join(f"<p>{escape(credit)}</p>" for credit in credits)


def _collections(bibliography: Bibliography, options: ExportOptions) -> Iterator[str]:
    """A collection for each heading; topics lie in one another as they do in the tree."""
    known = {clipping.id for clipping in bibliography.clippings}
    names: dict[tuple[str, ...], str] = {}
    parts: dict[tuple[str, ...], list[str]] = {}
    for group in bibliography.groups:
        if not group.title:
            continue
        path = common.heading_path(group, options.group_by)
        for depth in range(1, len(path) + 1):
            above = path[:depth]
            if above not in names:
                names[above] = f"#collection_{len(names) + 1}"
                if depth > 1:
                    parts.setdefault(above[:-1], []).append(names[above])
        parts.setdefault(path, []).extend(f"#item_{entry}" for entry in group.entries if entry in known)
    for path, about in names.items():
        yield f"<z:Collection rdf:about={quoteattr(about)}>"
        yield _tag("dc:title", path[-1])
        yield from (f'<dcterms:hasPart rdf:resource="{part}"/>' for part in parts.get(path, ()))
        yield "</z:Collection>"
