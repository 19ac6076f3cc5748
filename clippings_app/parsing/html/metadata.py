"""What a page says of itself: JSON-LD, meta tags, microdata, RDFa, `link` elements.

Terms: https://schema.org/NewsArticle, https://ogp.me/, https://html.spec.whatwg.org/multipage/microdata.html.
"""

import html
import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from clippings_app.parsing.html.tree import Element, clean, text_of

Node = Mapping[str, Any]

_ARTICLE = re.compile(r"(Article|BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting|MediaGallery)$")
_PAGE = re.compile(r"(?:WebPage|CreativeWork)$")
_ORGANIZATION = re.compile(r"(Organization|Corporation|Periodical|Newspaper|WebSite|Brand)$")
_COMMENT = re.compile(
    r"^(?:<!--|(?:(?://|/\*)\s*)?<!\[CDATA\[(?:\s*\*/)?)|(?:(?://|/\*)\s*|(?<!\s)\s*)(?:-->|\]\]>)(?:\s*\*/)?$"
)
_LINE_COMMENT = re.compile(r"^[^\S\n]*(?://.*$|/\*.*?\*/)", re.MULTILINE)
_BAD_ESCAPE = re.compile(r'\\(?!["\\/bfnrtu])')
_CONTROL = re.compile(r"[\x00-\x1f]+")
_TRAILING = re.compile(r",\s*([}\]])")
_TAG = re.compile(r"<[a-zA-Z/!][^<>]*>")
_BROKEN_TYPE = re.compile(r'"@type"\s*:\s*"(?P<type>\w*(?:Article|BlogPosting))"')
_BROKEN_DATE = re.compile(r'"(?P<key>date(?:Published|Modified|Created))"\s*:\s*"(?P<date>[\d:.TZ+ -]{8,35})"')
_BROKEN_NAME = re.compile(
    r'"(?P<key>author|publisher)"\s*:\s*(?:\[\s*)?\{[^{}\[\]]{0,400}?"name"\s*:\s*"(?P<name>[^"\\]{2,80})"\s*[,}]'
)
_COMMENTS_CLASS = re.compile(r"(?:^|\s)comments?(?:-?(?:list|item|author|body|content|meta|wrapper|area))?(?:\s|$)")
_BY_READERS = frozenset(["comment", "suggestedAnswer", "acceptedAnswer"])
# What Drupal 7 marks the making of an article with, by itself: https://www.dublincore.org/specifications/dublin-core/dcmi-terms/.
_RDFA_DATES = frozenset(["dc:date", "dc:created", "dc:issued", "dcterms:date", "dcterms:created", "dcterms:issued"])
_WORD = re.compile(r"\w+")
_SCHEME = re.compile(r"^(?:https?:)?//(?:www\.)?", re.IGNORECASE)
_PAGE_OF = ("mainEntityOfPage", "url", "@id")
_VOCABULARY = re.compile(r"\"(?:schema:|https?://schema\.org/)(?=[a-zA-Z]+\"\s*:)")
_LONGEST_KEPT = 1_000
_MAX_OBJECTS = 50
_MAX_SCRIPT = 4_000_000
_MAX_DEPTH = 8
_MAX_NODES = 5_000


@dataclass(frozen=True)
class PageData:
    """The machine-readable part of a page.

    Attributes:
        nodes: Every JSON-LD object with a type, outermost first.
        untyped: Those that have an identifier only.
        meta: Content of meta tags by lower-cased name or property, in order.
        items: Values of microdata and RDFa by property, in order.
        links: `link` elements by relation, in order.
        title: The `title` element.
        declared_language: What `html lang` or its like says.
    """

    nodes: tuple[Node, ...]
    meta: Mapping[str, tuple[str, ...]]
    items: Mapping[str, tuple[str, ...]]
    links: Mapping[str, tuple[str, ...]]
    title: str
    declared_language: str | None
    untyped: tuple[Node, ...] = ()

    def first(self, *names: str) -> str | None:
        """The first filled meta tag of these names."""
        return next((value for name in names for value in self.meta.get(name, ()) if value), None)

    @cached_property
    def article(self) -> Node:
        """The JSON-LD object of the article itself; empty where there is none."""
        found = self._found
        if not found:
            return {}
        title = wording(self.first("og:title") or self.title)
        return max(found, key=lambda node: (_likeness(node, title, self._addresses), -found.index(node)))

    @cached_property
    def articles(self) -> tuple[Node, ...]:
        """All JSON-LD objects of articles, the page's own first."""
        own = self.article
        return (own, *(node for node in self._found if node is not own)) if own else ()

    @cached_property
    def own_articles(self) -> tuple[Node, ...]:
        """Those that may be of the page's own article: not those with another headline, as lists of articles have."""
        called = _called(self.article)
        return tuple(node for node in self.articles if not called or _called(node) in ("", called))

    @cached_property
    def entries(self) -> tuple[Node, ...]:
        """The entries of a live blog (https://schema.org/liveBlogUpdate), which are articles of their own."""
        lists = (node.get("liveBlogUpdate") for node in self.nodes)
        whole = {id(entry) for listed in lists for entry in (listed if isinstance(listed, list) else [listed])}
        return tuple(node for node in self.nodes if is_article(node) and id(node) in whole)

    @cached_property
    def _found(self) -> tuple[Node, ...]:
        """The objects of articles, without the entries of a live blog."""
        entries = set(map(id, self.entries))
        found = tuple(node for node in self.nodes if is_article(node) and id(node) not in entries)
        return found or tuple(node for node in self.nodes if _is_written_page(node))

    def by_id(self, node: object) -> object:
        """The object that a reference (`{"@id": …}`) points to in whatever block, or the object itself."""
        if isinstance(node, Mapping) and node.get("@id") and not any(node[key] for key in node if key[:1] != "@"):
            return self._identified.get(str(node["@id"]), node)
        return node

    @cached_property
    def _identified(self) -> Mapping[str, Node]:
        """The first object of each identifier that says more than what it is."""
        found: dict[str, Node] = {}
        for node in (*self.nodes, *self.untyped):
            if node.get("@id") and any(node[key] for key in node if key[:1] != "@"):
                found.setdefault(str(node["@id"]), node)
        return found

    @cached_property
    def _addresses(self) -> frozenset[str]:
        """What the page calls its own address, without what may differ."""
        own = (*self.links.get("canonical", ()), *self.meta.get("og:url", ()))
        return frozenset(filter(None, map(_bare_address, own)))


def page_data(root: Element) -> PageData:
    """Collect what a page says of itself."""
    meta: dict[str, list[str]] = {}
    links: dict[str, list[str]] = {}
    items: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        names = {element.get("property"), element.get("name"), element.get("http-equiv")}
        for name in sorted(name.strip().lower() for name in names if name):
            meta.setdefault(name, []).append(plain(element.get("content")))
    for element in root.iter("link"):
        for relation in (element.get("rel") or "").lower().split():
            links.setdefault(relation, []).append((element.get("href") or "").strip())
    described_things = (*root.iterfind(".//*[@itemprop]"), *root.iterfind(".//body//*[@property]"))
    # One review of a thing is the article; several are what its buyers wrote (https://schema.org/review).
    readers = _BY_READERS | (
        {"review"} if sum(one.get("itemprop") == "review" for one in described_things) > 1 else set()
    )
    for described in described_things:
        if next(described.iterancestors("figure"), None) is None and not _is_comments(described, readers):
            for name in _properties(described):
                items.setdefault(name, []).append(_item_value(described))
    title = next((text_of(element) for element in root.iter("title") if text_of(element)), "")
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang")
    nodes = list(_nodes(root))
    return PageData(
        nodes=tuple(node for node in nodes if "@type" in node),
        untyped=tuple(node for node in nodes if "@type" not in node),
        meta={name: tuple(values) for name, values in meta.items()},
        items={name: tuple(values) for name, values in items.items()},
        links={name: tuple(values) for name, values in links.items()},
        title=title,
        declared_language=language or next((value for value in meta.get("content-language", [])), None),
    )


def is_article(node: Node) -> bool:
    """Whether a JSON-LD object is an article."""
    return any(_ARTICLE.search(kind) for kind in types(node))


def _is_written_page(node: Node) -> bool:
    """Whether it is a page or a work that a person wrote on a day: where no article is declared, that is it."""
    author = node.get("author")
    is_persons = isinstance(author, Mapping) and "Person" in types(author) and " " in _part(author, "name")
    return is_persons and bool(node.get("datePublished")) and any(map(_PAGE.search, types(node)))


def is_organization(node: Node) -> bool:
    """Whether a JSON-LD object is an organisation."""
    return any(_ORGANIZATION.search(kind) for kind in types(node))


def types(node: Node) -> tuple[str, ...]:
    """The types of a JSON-LD object."""
    value = node.get("@type")
    return tuple(str(kind) for kind in value) if isinstance(value, list) else (str(value),) if value else ()


def strings(value: object, deep: int = _MAX_DEPTH) -> list[str]:
    """The texts in a JSON-LD value: a string, a list of them, or objects with a name; some number their objects.

    Args:
        value: What an object says.
        deep: In lists and objects so deep within each other nothing is looked for.
    """
    if isinstance(value, str):
        return [text] if (text := plain(value)) else []
    if not deep:
        return []
    if isinstance(value, Mapping):
        in_parts = f"{_part(value, 'givenName')} {_part(value, 'familyName')}".strip()
        said = value.get("name") or value.get("@value") or in_parts or value.get("headline")
        if not said and all(map(str.isdecimal, value)):
            return strings(list(value.values()), deep - 1)
        return strings(said or value.get("alternateName"), deep - 1)
    if isinstance(value, list):
        return [text for item in value[:100] for text in strings(item, deep - 1)]
    return []


def _part(node: Node, property_: str) -> str:
    """A text of an object; "" where there is none."""
    part = node.get(property_)
    return plain(part) if isinstance(part, str) else ""


def addresses(value: object, deep: int = _MAX_DEPTH) -> list[str]:
    """The addresses in a JSON-LD value: a string, an object with url, contentUrl or @id, or a list of them.

    Args:
        value: What an object says.
        deep: As of `strings`.
    """
    if isinstance(value, str):
        return [value.strip()] if value.strip() else []
    if not deep:
        return []
    if isinstance(value, Mapping):
        found = [url for key in ("contentUrl", "url", "@id") for url in addresses(value.get(key), deep - 1)]
        return list(dict.fromkeys(found))
    if isinstance(value, list):
        return [url for item in value[:100] for url in addresses(item, deep - 1)]
    return []


def plain(text: str | None) -> str:
    """A value as a reader would see it: entities resolved (twice, where they were escaped twice), no tags."""
    if not text:
        return ""
    for _ in range(2):
        if "&" not in text:
            break
        text = html.unescape(text)
    return clean(_TAG.sub(" ", text) if "<" in text else text)


def wording(text: str | None) -> str:
    """The words of a text only, folded, for comparing."""
    if not text:
        return ""
    return _wording(text) if len(text) <= _LONGEST_KEPT else _wording.__wrapped__(text)


@lru_cache(maxsize=2048)
def _wording(text: str) -> str:
    return " ".join(_WORD.findall(plain(text).casefold()))


def _bare_address(address: str) -> str:
    """An address without scheme, query and last slash; "" for the front page of a site."""
    bare = _SCHEME.sub("", address.strip()).partition("#")[0].partition("?")[0].rstrip("/")
    return bare if "/" in bare else ""


def _called(node: Node) -> str:
    """The wording of what an article calls itself; "" where it does not say."""
    return wording(next(iter(strings(node.get("headline") or node.get("name"))), ""))


def _likeness(node: Node, title: str, own: Collection[str]) -> float:
    """How surely it is the page's own article: one of its headline, else one of its address."""
    headline = _called(node)
    same = 2.0 if headline and (headline in title or title in headline) and title else 0.0
    if not same and own and any(_bare_address(said) in own for said in addresses([node.get(key) for key in _PAGE_OF])):
        same = 1.5
    kept = sum(bool(node.get(key)) for key in ("headline", "datePublished", "author", "publisher", "articleBody"))
    return same + kept / 5


def _nodes(root: Element) -> Iterator[Node]:
    count = 0
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text or len(script.text) > _MAX_SCRIPT:
            continue
        for node in _walk(_loads(script.text)):
            yield node
            count += 1
            if count >= _MAX_NODES:
                return


def _loads(text: str) -> object:
    """JSON as sites write it: with comments, raw line breaks, trailing commas, entities, one object after another."""
    for _ in range(2):  # a comment in the style of a script around one in that of markup
        text = _COMMENT.sub("", text.strip())
    text = _VOCABULARY.sub('"', text.strip().rstrip(";").lstrip("\ufeff"))
    try:
        for attempt in (str, _mended):
            try:
                return json.loads(attempt(text), strict=False)
            except ValueError:
                continue
        return _one_by_one(_mended(text)) or _salvaged(text)
    except RecursionError:  # nested thousands deep: nobody describes an article so
        return None


def _mended(text: str) -> str:
    if '"' not in text and "&quot;" in text:
        text = html.unescape(text)
    text = _CONTROL.sub(" ", _LINE_COMMENT.sub("", text))
    return _TRAILING.sub(r"\1", _BAD_ESCAPE.sub("", text))


def _one_by_one(text: str) -> list[object]:
    """The objects that stand one after another, as far as they can be read."""
    decoder = json.JSONDecoder(strict=False)
    found: list[object] = []
    at = 0
    while (at := text.find("{", at)) >= 0 and len(found) < _MAX_OBJECTS:
        try:
            value, at = decoder.raw_decode(text, at)
        except ValueError:
            break
        found.append(value)
    return found


def _salvaged(text: str) -> object:
    """What can be told for certain from JSON that is broken somewhere: the type, dates and names of an article."""
    kind = _BROKEN_TYPE.search(text)
    if kind is None:
        return None
    node: dict[str, object] = {"@type": kind["type"]}
    for found in _BROKEN_DATE.finditer(text):
        node.setdefault(found["key"], found["date"])
    for found in _BROKEN_NAME.finditer(text):
        node.setdefault(found["key"], {"@type": "Thing", "name": found["name"]})
    return node


def _walk(value: object) -> Iterator[Node]:
    pending: list[tuple[object, int]] = [(value, 0)]
    while pending:
        current, level = pending.pop(0)
        if level > _MAX_DEPTH:
            continue
        if isinstance(current, Mapping):
            if "@type" in current or ("@id" in current and len(current) > 1):
                yield current
            pending.extend((inner, level + 1) for inner in current.values() if isinstance(inner, Mapping | list))
        elif isinstance(current, list):
            pending.extend((inner, level + 1) for inner in current[:500])


def _is_comments(element: Element, readers: Collection[str]) -> bool:
    """Whether it describes what a reader wrote below the article (https://schema.org/Comment)."""
    return any(
        above.get("itemprop") in readers
        or (above.get("itemtype") or "").endswith(("Comment", "UserComments"))
        or _COMMENTS_CLASS.search(above.get("class") or "")
        for above in (element, *element.iterancestors())
    )


def _properties(element: Element) -> list[str]:
    """What an element says by microdata or by RDFa with the terms of schema.org, https://www.w3.org/TR/rdfa-lite/."""
    said = (term.lower() for term in (element.get("property") or "").split())
    if any(term in _RDFA_DATES for term in said):
        return ["dateCreated"]
    terms = (term.removeprefix("schema:") for term in (element.get("property") or "").split())
    return [*(element.get("itemprop") or "").split(), *(term for term in terms if ":" not in term)]


def _item_value(element: Element) -> str:
    is_thing = element.get("itemscope") is not None or element.get("typeof") is not None
    if is_thing and not {"author", "publisher", "creator"}.isdisjoint(_properties(element)):
        named = next((inner for inner in element.iterdescendants("*") if "name" in _properties(inner)), None)
        if named is not None:
            return plain(named.get("content")) or text_of(named)
    for name in ("content", "datetime"):
        if element.get(name):
            return plain(element.get(name))
    if element.tag in ("a", "link", "img") and element.get("href" if element.tag != "img" else "src"):
        return clean(element.get("href") or element.get("src")) if element.tag != "a" else text_of(element)
    return text_of(element)[:500]
