"""Our Zotero RDF under the rules by which Zotero takes such a file in.

rdflib reads the file, as it is RDF. What becomes of it is told here in our own words after Zotero's import of RDF: which
resources are items, in which container the outlet is looked for, what a section, a person, a note, a tag is. Fields
that Zotero does not have for a type are dropped there, and so they are here.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from awkward import a_few, lists_of_clippings
from hypothesis import given
from letters import bare
from reading import Exported, numbered, package

from clippings_app.domain.clipping import Clipping
from clippings_app.exporters import common
from clippings_app.exporters.dates import biblatex_date
from clippings_app.exporters.people import authors

pytestmark = pytest.mark.readers
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
BIB = "http://purl.org/net/biblio#"
DC = "http://purl.org/dc/elements/1.1/"
TERMS = "http://purl.org/dc/terms/"
FOAF = "http://xmlns.com/foaf/0.1/"
ZOTERO = "http://www.zotero.org/namespaces/export#"
CONTAINERS = {
    "newspaperArticle": f"{BIB}Newspaper",
    "magazineArticle": f"{BIB}Periodical",
    "webpage": f"{ZOTERO}Website",
    "blogPost": f"{ZOTERO}Blog",
}
HAS_SECTION = frozenset({"newspaperArticle"})


@dataclass(slots=True)
class Item:
    """What stands in Zotero afterwards."""

    type: str
    title: str
    outlet: str
    section: str
    date: str
    seen: str
    url: str
    abstract: str
    language: str
    extra: str
    people: list[tuple[str, str]] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


class Import:
    """A file as Zotero reads it."""

    def __init__(self, path: Path) -> None:
        self.rdflib = package("rdflib")
        self.graph = self.rdflib.Graph().parse(path, format="xml")

    def all(self, node: Any, name: str) -> list[Any]:
        return list(self.graph.objects(node, self.rdflib.URIRef(name)))

    def one(self, node: Any, name: str) -> str:
        return str(next(iter(self.all(node, name)), ""))

    def kind(self, node: Any) -> str:
        return self.one(node, f"{RDF}type")

    def points_to(self, node: Any) -> set[str]:
        return {str(each) for each in self.graph.predicates(None, node)}

    def collections(self) -> dict[str, list[str]]:
        """Titles of items by the title of each collection that lies in no other."""
        found = {}
        for node in self.graph.subjects(self.rdflib.URIRef(f"{RDF}type"), self.rdflib.URIRef(f"{ZOTERO}Collection")):
            parts = [part for part in self.all(node, f"{TERMS}hasPart") if self.points_to(part) <= {f"{TERMS}hasPart"}]
            found[self.one(node, f"{DC}title")] = [self.one(part, f"{DC}title") for part in parts]
        return found

    def items(self) -> Iterator[Item]:
        for node in set(self.graph.subjects()):
            part_of = {f"{TERMS}isPartOf", f"{TERMS}isReferencedBy"}
            if self.points_to(node) & part_of or self.kind(node) == f"{ZOTERO}Collection":
                continue
            kind = self.one(node, f"{ZOTERO}itemType")
            if kind or self.one(node, f"{DC}title"):
                yield self.item(node, kind)

    def item(self, node: Any, kind: str) -> Item:
        around = self.wholes(node)
        container = next((each for each in around if self.kind(each) == CONTAINERS[kind]), None)
        section = next((each for each in around if self.kind(each) == f"{BIB}Part"), None)
        identifiers = [each for each in self.all(node, f"{DC}identifier") if self.kind(each) == f"{TERMS}URI"]
        memos = [each for each in self.all(node, f"{TERMS}isReferencedBy") if self.kind(each) == f"{BIB}Memo"]
        return Item(
            type=kind,
            title=self.one(node, f"{DC}title"),
            outlet=self.one(container, f"{DC}title") if container else "",
            section=self.one(section, f"{DC}title") if section and kind in HAS_SECTION else "",
            date=self.one(node, f"{DC}date"),
            seen=self.one(node, f"{TERMS}dateSubmitted"),
            url=self.one(identifiers[0], f"{RDF}value") if identifiers else "",
            abstract=self.one(node, f"{TERMS}abstract"),
            language=self.one(node, f"{ZOTERO}language"),
            extra=self.one(node, f"{DC}description"),
            people=list(self.people(node)),
            tags=[str(each) for each in self.all(node, f"{DC}subject")],
            notes=[self.one(each, f"{RDF}value") for each in memos],
        )

    def wholes(self, node: Any) -> list[Any]:
        found = self.all(node, f"{TERMS}isPartOf")
        for each in found:
            found += [whole for whole in self.all(each, f"{TERMS}isPartOf") if whole not in found]
        return found

    def people(self, node: Any) -> Iterator[tuple[str, str]]:
        for sequence in self.all(node, f"{BIB}authors"):
            for person in self.members(sequence):
                assert self.kind(person) == f"{FOAF}Person"
                yield self.one(person, f"{FOAF}surname"), self.one(person, f"{FOAF}givenName")

    def members(self, sequence: Any) -> list[Any]:
        numbers = {
            int(str(name).removeprefix(f"{RDF}_")): each
            for name, each in self.graph.predicate_objects(sequence)
            if str(name).startswith(f"{RDF}_")
        }
        return [numbers[number] for number in sorted(numbers)]


def read(path: Path, wanted: dict[str, Clipping]) -> dict[str, Item]:
    """The items by their citation keys, which stand in the free field."""
    items = list(Import(path).items())
    keyed = {item.extra.split("\n")[0].removeprefix("Citation Key: "): item for item in items}
    assert len(items) == len(keyed)
    assert keyed.keys() == wanted.keys()
    return keyed


def test_items_come_back_with_what_they_had(exported: Exported) -> None:
    wanted = exported.by_key()
    for key, item in read(exported.file("zotero-rdf"), wanted).items():
        clipping = wanted[key]
        article = clipping.article
        assert bare(item.title) == bare(common.headline(clipping))
        assert bare(item.outlet) == bare(article.publisher)
        assert bare(article.section) in (
            bare(item.section),
            *map(bare, item.extra.replace("Section: ", "").split("\n")),
        )
        assert len(item.people) == len(article.byline)
        for (family, given_name), name in zip(item.people, authors(article), strict=True):
            assert bare(family) == bare(name.particle) + bare(name.family)
            assert bare(given_name.replace(",", "")) == bare(name.given) + bare(name.suffix)
        assert item.url == (common.web_address(article.url) or "")
        assert not item.url or item.seen.startswith(common.accessed(clipping) or "")
        assert bare(item.abstract) == bare(article.deck)
        assert item.language == (article.language or "")
        assert sorted(item.tags) == sorted(common.keywords(clipping))
        day = biblatex_date(article.published)
        assert item.date.startswith(day) if day else not item.date or article.published
        notes = "".join(item.notes)
        assert [note for note in clipping.notes if not all(bare(line) in bare(notes) for line in note.split())] == []
        credits = [common.credit_words(photo.credit) for photo in article.photos if photo.credit]
        assert [credit for credit in credits if bare(credit) not in bare(html_text(notes))] == []


def html_text(notes: str) -> str:
    return notes.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")


def test_kinds_of_outlets_are_kinds_of_items(exported: Exported) -> None:
    items = read(exported.file("zotero-rdf"), exported.by_key()).values()
    by_outlet = {bare(item.outlet): item.type for item in items}
    assert by_outlet["themorningsheet"] == "newspaperArticle"
    assert by_outlet["thenewyorker"] == "magazineArticle"
    assert by_outlet["reuters"] == "webpage"


def test_groups_are_collections_of_items(exported: Exported) -> None:
    found = Import(exported.file("zotero-rdf")).collections()
    assert set(exported.incidents) <= set(found)
    for name in exported.incidents:
        tied = [each for each in exported.clippings if name in {tie.name for tie in each.incidents}]
        assert sorted(map(bare, found[name])) == sorted(bare(common.headline(each)) for each in tied)


@a_few
@given(some=lists_of_clippings)
def test_it_is_well_formed_whatever_a_clipping_says(some: list[Clipping], exported: Exported) -> None:
    wanted = exported.by_key(numbered(some))
    items = read(exported.file("zotero-rdf", numbered(some), name="any"), wanted)
    assert {key: bare(item.title) for key, item in items.items()} == {
        key: bare(common.headline(each)) for key, each in wanted.items()
    }
