"""Who wrote it: declared authors against the printed byline."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice, tee
from typing import TypeGuard

from clippings_app.domain.article import Origin
from clippings_app.parsing.given_names import is_given_name, is_heading
from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.bylines import (
    carded_author,
    dated_pseudonym,
    labelled_authors,
    labelled_line,
    linked_authors,
    named_line,
    named_without_person,
    opening_reporters,
    other_authors,
)
from clippings_app.parsing.html.metadata import PageData, strings, wording
from clippings_app.parsing.html.tree import Element
from clippings_app.parsing.names import is_known_outlet, is_person, split_byline

_NOT_A_NAME = re.compile(
    r"https?:|www\.|@\w+\.\w|\[at\]|^[\d\W]+$|developer|webmaster|→|»|\b(?:facebook|instagram|twitter|linkedin|youtube)\.com/"
    r"|^\W*(?:©|copyright\b)|\bdesigned(?:$| by\b)|\bweb ?design"
    r"|^(?:admin|administrator|super ?user|site admin|webadmin)$"
    r"|^(?:admin|redattore|redactor|redator|redakt(?:eu|o|ö)r|rédacteur|autor|author|editor|user|writer)[-_ ]?\d{1,3}$"
    r"|^(?:an[oó]n[iy]m\w*|editor|editorial|red|redaktion|online|author|guest|user|staff|none|null|undefined|no author"
    r"|publisher|unknown)$"
    r"|\b(?:anzeigen|kommentare?|comments?|comentarios|commentaires|beiträge|view all|read more|mehr lesen|website)\b",
    re.IGNORECASE,
)
_META = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
    "og:article:author",
)
_WRITTEN_BY = re.compile(
    r"written|verfasst|geschrieben|écrit|escrito|scritto|geschreven|skrevet|skriven|napisan|autor|author|автор|yazar",
    re.IGNORECASE,
)
_OTHER_META = re.compile(r"^(?!twitter|fb:|og:|its_|book:|smartbanner).*author|^byline$")
_ADMINISTRATOR = re.compile(r"/authors?/(?:super|site|web|the)?-?_?admin(?:istrator)?\d{0,3}(?:/|$)", re.IGNORECASE)
_LABEL = re.compile(r"^\s*(?:by|von|par|por)\s+(?=[^\W\d_])", re.IGNORECASE)  # "By BASIN COURIER STAFF" is no person
_GHOST = re.compile(r"ghost\b", re.IGNORECASE)
_MOST_VALUES = 200
_MOST_OF_NAME = 0.7
_SHORTEST_OWN = 3
_LONGEST_WHOLE = 60
_ADDRESS = re.compile(r"(?:https?:)?//(?:www\.)?(?P<host>[^/?#\s]+)", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9-]{2,60}\.(?:com|net|org|info|biz|[a-z]{2})")
Names = tuple[str, ...]


def find_authors(
    root: Element, data: PageData, blocks: Sequence[Block], body: Sequence[Block], publisher: str | None
) -> tuple[Names, Origin | None]:
    """Names in the order printed, and where they were read.

    What the page declares is believed, unless it names only itself while a byline names persons, or another place names
    all of them and more.
    """
    accounts = _accounts_of_site(data)

    def persons(names: Names) -> Names:
        return tuple(
            name
            for name in names
            if is_person(name)
            and not _NOT_A_NAME.search(name)
            and not _is_itself((name,), publisher)
            and wording(name) not in accounts
        )

    declared, origin = _first(_declared(data), persons)
    declared = _of_this_site(declared, data)
    linked = _names(linked_authors(root, blocks, body))
    if persons(declared):
        return _fuller(declared, linked, data, blocks, body, persons) or (declared, origin)
    others = _names(value for name, values in data.meta.items() if _OTHER_META.search(name) for value in values)
    others = _of_this_site(others + _names(_labelled_cards(data)), data)
    if persons(others):
        return persons(others), Origin.META
    own = strings(data.by_id(data.article.get("publisher")))  # its name in another script too
    names_itself = any(_is_itself(declared, name) for name in (publisher, *own))
    in_print, in_print_again = tee(other_authors(blocks, body))  # looks through the whole text, which may be long
    pseudonyms = not declared or names_itself
    printed = persons(linked) or _named_in_print(blocks, body, in_print, persons, pseudonyms=pseudonyms)
    printed = tuple(name for name in printed if not _is_itself((name,), publisher))
    if printed:
        return printed, Origin.HTML
    if declared and not names_itself:
        return declared, origin
    if not declared and (opening := opening_reporters(body)):
        return opening, Origin.HTML
    if not declared and (carded := _names(carded_author(root))):
        return carded, Origin.HTML
    desk = _desk(declared, blocks, body, in_print_again)
    for names, read in ((others, Origin.META), (linked, Origin.HTML), (desk, Origin.HTML)):
        if names and not _is_itself(names, publisher):
            return names, read
    return declared, origin


def is_account_of_site(data: PageData, names: Names) -> bool:
    """Whether all names are accounts under which a site publishes what others wrote."""
    return set(map(wording, names)) <= _accounts_of_site(data)


def _accounts_of_site(data: PageData) -> frozenset[str]:
    """The wording of the names under which a content system's administrator publishes what others wrote."""
    people = [data.by_id(node.get("author")) for node in data.articles] + list(data.nodes)
    return frozenset(
        wording(name)
        for node in people
        if isinstance(node, Mapping) and any(_ADMINISTRATOR.search(str(node.get(key) or "")) for key in ("@id", "url"))
        for name in strings(node.get("name"))[:1]
    )


def _fuller(
    declared: Names,
    linked: Names,
    data: PageData,
    blocks: Sequence[Block],
    body: Sequence[Block],
    persons: Callable[[Names], Names],
) -> tuple[Names, Origin] | None:
    """Another place that names all who are declared and more, and persons only."""
    metas = ((_names(data.meta.get(name, ())), Origin.META) for name in _META)
    printed = (labelled_line(blocks, body), named_line(blocks, body))
    for names, read in ((linked, Origin.HTML), *((names, Origin.HTML) for names in printed), *metas):
        if set(map(wording, declared)) < set(map(wording, names)) and len(names) <= 6 and persons(names) == names:
            return names, read
    return None


def _named_in_print(
    blocks: Sequence[Block],
    body: Sequence[Block],
    others: Iterator[Names],
    persons: Callable[[Names], Names],
    *,
    pseudonyms: bool,
) -> Names:
    """Whom bylines name: persons behind a label, else somebody with label and date, else persons without a label."""
    labelled = next((names for names in labelled_authors(blocks, body) if persons(names)), ())
    if labelled:
        return labelled
    alias = dated_pseudonym(blocks, body) if pseudonyms else ()
    if alias and not _NOT_A_NAME.search(alias[0]):
        return alias
    return next((names for names in others if persons(names)), ())


def _desk(declared: Names, blocks: Sequence[Block], body: Sequence[Block], others: Iterator[Names]) -> Names:
    """The desk or agency that is printed; where the outlet declares itself, an agency only: a desk is the outlet."""
    desk = named_without_person(blocks, body)
    if declared:
        return desk if all(map(is_known_outlet, desk)) else ()
    return next((names for names in chain(labelled_authors(blocks, body), others) if names), ()) or desk


def _labelled_cards(data: PageData) -> Iterator[str]:
    """What a card for sharing says behind "Written by" (`twitter:label1`, as WordPress and Ghost write it)."""
    for label in ("twitter:label1", "twitter:label2"):
        if _WRITTEN_BY.match(data.first(label) or ""):
            yield data.first(label.replace("label", "data")) or ""


def _first(
    candidates: Iterable[tuple[Iterable[str], Origin]], persons: Callable[[Names], Names]
) -> tuple[Names, Origin | None]:
    organisations: tuple[Names, Origin | None] = ((), None)
    for values, origin in candidates:
        names = _names(values)
        if persons(names):
            return names, origin
        if names and not organisations[0]:
            organisations = (names, origin)
    return organisations


def _declared(data: PageData) -> Iterator[tuple[Iterable[str], Origin]]:
    for node in data.own_articles:
        values = node.get("author") or node.get("creator")
        if values and _GHOST.match(data.first("generator") or ""):  # which declares all but the first as contributors
            values = [one for some in (values, node.get("contributor")) for one in (some if _is_list(some) else [some])]
        resolved = [data.by_id(value) for value in values] if isinstance(values, list) else data.by_id(values)
        yield strings(resolved), Origin.JSON_LD
    for name in _META:
        yield data.meta.get(name, ()), Origin.META
    yield data.items.get("author", ()), Origin.META


def _is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


def _names(values: Iterable[str]) -> Names:
    names: dict[str, str] = {}
    for value in islice(values, _MOST_VALUES):
        if not value or len(value) > 300 or _NOT_A_NAME.search(value):
            continue
        for name in _names_of(value):
            if not _NOT_A_NAME.search(name) and wording(name):
                names.setdefault(wording(name), name)
    return tuple(names.values())


def _of_this_site(names: Names, data: PageData) -> Names:
    """Declared authors without the addresses of other sites, as who made this one puts them there."""
    own = [*data.links.get("canonical", ()), data.first("og:url") or ""]
    hosts = [found["host"].lower() for address in own if (found := _ADDRESS.match(address))]

    def is_other(name: str) -> bool:
        said = name.lower().removeprefix("www.")
        return bool(hosts) and _HOST.fullmatch(said) is not None and all(said not in host for host in hosts)

    return tuple(name for name in names if not is_other(name))


def _names_of(value: str) -> Names:
    """The names of a declared value; that of an organisation stays whole: "Harbour and Life, Alba"."""
    family, comma, given = value.strip().partition(", ")
    if comma and is_given_name(given.partition(" ")[0]) and not (is_person(family) or is_person(given)):
        turned = f"{given} {family}"  # as libraries have it: "Doe, Jane"
        if is_person(turned):
            return (turned,)
    whole = (_LABEL.sub("", value),) if len(value) < _LONGEST_WHOLE else ()
    names = split_byline(value) or whole
    is_told = any(is_person(name) or is_known_outlet(name) for name in names)
    return whole if whole and not is_told and is_heading(whole[0]) else names


def _is_itself(names: Names, publisher: str | None) -> bool:
    """Whether all names are the outlet's own, perhaps with a word more: "Basin Courier Newsroom"."""
    own = wording(publisher).replace(" ", "")
    said = [wording(name) for name in names]
    return bool(own) and all(
        (name := text.replace(" ", "")) == own
        or (len(own) > _SHORTEST_OWN and own in name)
        or (text == name and name in own and len(name) > _MOST_OF_NAME * len(own))  # "Fjordbode" of "De Fjordbode"
        for text in said
    )
