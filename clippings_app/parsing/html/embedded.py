"""The article of a page that shows it only by a script: its text lies in the page as data.

Pages of single-page applications are shells: a few words in elements, and the article in `articleBody`
(https://schema.org/articleBody) or in the state that the script starts from (`<script type="application/json">`,
`window.STATE = {…}`). What is found there is set into the tree as an article, so that it is read like any other.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

import lxml.html
from lxml import etree

from clippings_app.parsing.html.blocks import Block, blocks_of
from clippings_app.parsing.html.metadata import Node, PageData, plain, strings, wording
from clippings_app.parsing.html.tree import Element, clean

_LEAST_SHOWN = 500  # characters of prose; a page that shows more is no shell
_LEAST_FOUND = 400
_LEAST_DECLARED = 800
_LEAST_TIMES = 3
_LEAST_PROSE = 80
_LEAST_SENTENCE = 30
_MOST_LINKED = 0.5
_MOST_SCRIPT = 4_000_000
_MOST_VALUES = 40
_MOST_TRIED = 10_000_000  # characters of what began like JSON and was none, each counted for so many at least:
_LEAST_TRIED = 5_000
_MOST_STRINGS = 20_000
_MOST_PARAGRAPHS = 1_000
_MOST_NAMES = 6
_DEEPEST = 24
_LONGEST_TITLE = 300
_VALUE = re.compile(r"(?:[=(,]|\breturn)\s*(?=[{\[])")
_STREAM = re.compile(r"\.push\(\[\d+,\s*(?=\")")
_ROW = re.compile(r"(?:^|(?<=\n))[0-9a-f]{1,4}:(?:(?P<kind>[A-Z])?(?=[\[{\"]))", re.MULTILINE)
_SENTENCE = re.compile(r"\w\s\w.*[.!?…。！？।؟:»”\"]", re.DOTALL)
_MARKUP = re.compile(r"<(?:p|br|h[2-6]|ul|ol|blockquote|div|figure)\b[^<>]*>", re.IGNORECASE)
_CODE = re.compile(r"[{};]\s*[\w.#-]+\s*[:{(]|function\s*\(|=>|https?://\S+$")
# What lies beside an article in a page's state: never the article's own text.
_ELSEWHERE = re.compile(
    r"comment|relat|recommend|teaser|trending|popular|consent|cookie|privacy|i18n|locale|translat|label|messages"
    r"|navigation|menu|footer|header|sidebar|newsletter|subscri|paywall|advert|seo|meta|css|styles?$|copyright"
    r"|authors?$|bio|biography|caption|credit|images?$|media$|gallery|video|description",
    re.IGNORECASE,
)
_HEADLINES = ("headline", "headlines", "title", "titles", "name")
_DATES = re.compile(
    r"(?:date_?published|(?:first_?)?publish(?:ed)?(?:_?(?:at|on|date|time))?|publication_?date|pub_?date|display_?date"
    r"|release_?date|created_?(?:at|on|date)?|date)$",
    re.IGNORECASE,
)
_AUTHORS = re.compile(r"(?:authors?|bylines?|writers?|creators?|credits|contributors?)$", re.IGNORECASE)
_DECKS = re.compile(
    r"(?:sub_?(?:title|headline|heading)s?|deck|dek|standfirst|lead|lede|intro(?:duction)?|summary|excerpt|teaser_?text)$",
    re.IGNORECASE,
)
_PICTURES = re.compile(
    r"(?:(?:lead|main|hero|featured?|primary|top|cover|header|opening)_?)?(?:images?|photos?|pictures?|media|gallery)$",
    re.IGNORECASE,
)
_CREDITS = ("credit", "credits", "creditline", "credit_line", "copyright", "photographer", "source", "author")
_FARTHEST_OBJECT = 4
_MOST_PICTURES = 30
_NAMES = ("name", "fullName", "full_name", "displayName", "display_name", "title", "text")


@dataclass(frozen=True, slots=True)
class _Text:
    """Prose found in data.

    Attributes:
        paragraphs: Its paragraphs.
        around: The objects it lies in, the innermost first.
    """

    paragraphs: tuple[str, ...]
    around: tuple[Node, ...] = ()

    @property
    def length(self) -> int:
        """Characters of all paragraphs."""
        return sum(map(len, self.paragraphs))


def filled(root: Element, data: PageData, blocks: list[Block]) -> tuple[PageData, list[Block]]:
    """The page with the article set in that it carries as data; unchanged where it shows one, or carries none.

    Args:
        root: The page; changed where an article is set in.
        data: What the page says of itself.
        blocks: What it shows.
    """
    prose = [block for block in blocks if _is_prose(block)]
    shown = sum(len(block.text) for block in prose)
    found = _found(root, data) if shown <= _LEAST_SHOWN else _declared_unshown(data, prose)
    shown = shown if shown <= _LEAST_SHOWN else 0  # what else it shows is other articles
    if found is None or found.length < max(_LEAST_FOUND, _LEAST_TIMES * shown):
        return data, blocks
    node = _described(found)
    title = plain(str(node.get("headline") or "")) if not data.article and not data.first("og:title") else ""
    _set_in(root, title, _deck(found), found.paragraphs, _pictures(found))
    return data if data.article else replace(data, nodes=(*data.nodes, node)), blocks_of(root)


def _declared_unshown(data: PageData, prose: Sequence[Block]) -> _Text | None:
    """What the page declares as its text, where nothing of it is among what the page shows."""
    own = _declared_text(data)
    if own is None or own.length < _LEAST_DECLARED:
        return None
    said = wording(" ".join(own.paragraphs))
    return None if any(wording(block.text)[:_LEAST_PROSE] in said for block in prose) else own


def _declared_text(data: PageData) -> _Text | None:
    declared = (_Text(_paragraphs(text)) for node in data.articles for text in _raw(node.get("articleBody")))
    return max(declared, key=lambda text: text.length, default=None)


def _is_prose(block: Block) -> bool:
    return len(block.text) >= _LEAST_PROSE and block.link_share < _MOST_LINKED and not block.heading


def _found(root: Element, data: PageData) -> _Text | None:
    """The longest text that may be an article; what the page declares as its text, where that is about as long."""
    own = _declared_text(data)
    texts = chain((text for value in _values(root) for text in _texts(value)), _templates(root))
    other = max(texts, key=lambda text: text.length, default=None)
    if own is None or other is None:
        return own or other
    return own if own.length > 0.6 * other.length else other


def _templates(root: Element) -> Iterator[_Text]:
    """What stands as markup in scripts that are none: a page's own script is to set it in."""
    for script in root.iter("script"):
        if "template" in (script.get("type") or "").lower() and _MARKUP.search(script.text or ""):
            yield _Text(_paragraphs(script.text or ""))


def _raw(value: object) -> list[str]:
    """The declared text with its line breaks."""
    return (
        [value]
        if isinstance(value, str)
        else [one for one in value if isinstance(one, str)]
        if isinstance(value, list)
        else []
    )


def _values(root: Element) -> Iterator[object]:
    """The values in a page's scripts that are written as JSON."""
    stream: list[str] = []
    for script in root.iter("script"):
        text = script.text or ""
        kind = (script.get("type") or "").lower()
        if len(text) > _MOST_SCRIPT or len(text) < _LEAST_FOUND or "ld+json" in kind:
            continue
        if "json" in kind:
            yield from _decoded(text, [len(text) - len(text.lstrip())])
        elif streamed := list(_strings_pushed(text)):
            stream += streamed
        else:
            yield from _decoded(text, (found.end() for found in _VALUE.finditer(text)))
    for element in root.iter("div", "section", "main", "article"):  # the properties that a component begins with
        for name, value in element.attrib.items():
            kept = str(value)
            if str(name).startswith("data-") and _LEAST_FOUND < len(kept) < _MOST_SCRIPT and kept.startswith("{"):
                yield from _decoded(kept, [0])
    whole = "".join(stream)
    yield from _decoded(whole, (found.end() for found in _ROW.finditer(whole)))


def _strings_pushed(text: str) -> Iterator[str]:
    """The pieces of a state that is sent as strings, one `push` after another."""
    decoder = json.JSONDecoder(strict=False)
    for found in _STREAM.finditer(text):
        try:
            yield str(decoder.raw_decode(text, found.end())[0])
        except (ValueError, RecursionError):
            continue


def _decoded(text: str, places: Iterable[int]) -> Iterator[object]:
    """The JSON values that begin at places of a text; what lies inside another is not given again."""
    decoder = json.JSONDecoder(strict=False)
    end = count = tried = 0
    for place in places:
        if place < end:
            continue
        try:
            value, end = decoder.raw_decode(text, place)
        except json.JSONDecodeError as error:
            tried += _LEAST_TRIED + error.pos - place
        except RecursionError:
            return
        else:
            if end - place >= _LEAST_FOUND:
                yield value
                count += 1
        if count == _MOST_VALUES or tried > _MOST_TRIED:
            return


def _texts(value: object) -> Iterator[_Text]:
    """Every text in a value that may be an article: a string of markup or paragraphs, or the strings of one list."""
    lists: dict[tuple[int, str], list[str]] = {}
    around: dict[tuple[int, str], tuple[Node, ...]] = {}
    for text, path, list_, objects in islice(_walk(value), _MOST_STRINGS):
        if _MARKUP.search(text) or "\n" in text.strip():
            yield _Text(_paragraphs(text), objects)
        elif list_:
            lists.setdefault((list_, path), []).append(text)
            around.setdefault((list_, path), objects)
    for key, texts in lists.items():
        if sum(map(_says_sentence, texts)) * 2 >= len(texts):
            yield _Text(tuple(filter(None, map(_plain, texts))), around[key])


def _walk(value: object) -> Iterator[tuple[str, str, int, tuple[Node, ...]]]:
    """The strings of a value in order, with the way to them, the list they lie in, and the objects around."""
    pending: list[tuple[object, str, int, tuple[Node, ...], int]] = [(value, "", 0, (), 0)]
    while pending:
        current, path, list_, objects, level = pending.pop()
        if isinstance(current, str):
            if len(current) > 1 and not _CODE.search(current[:200]):
                yield current, path, list_, objects
        elif level > _DEEPEST:
            continue
        elif isinstance(current, Mapping):
            inner = [(key, one) for key, one in current.items() if not _ELSEWHERE.search(str(key))]
            path_to = path[-200:]
            pending.extend(
                (one, f"{path_to}/{key}", list_, (current, *objects), level + 1) for key, one in reversed(inner)
            )
        elif isinstance(current, list):
            is_leaf = path.endswith("]") and bool(list_)  # pieces of one paragraph stay with the outer list
            own = list_ if is_leaf else id(current)
            pending.extend(
                (one, f"{path}[]" if not is_leaf else path, own, objects, level + 1) for one in reversed(current)
            )


def _says_sentence(text: str) -> bool:
    return len(text) >= _LEAST_SENTENCE and bool(_SENTENCE.search(text))


def _paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a string: by its markup, else by its line breaks."""
    if not _MARKUP.search(text):
        return tuple(filter(None, map(_plain, re.split(r"\s*\n\s*", text))))[:_MOST_PARAGRAPHS]
    try:
        root = lxml.html.fragment_fromstring(text, create_parent="div")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return ()
    return tuple(block.text for block in blocks_of(root) if not block.zone.caption)[:_MOST_PARAGRAPHS]


def _plain(text: str) -> str:
    return clean(plain(text))


def _described(text: _Text) -> Node:
    """What the objects around a text say of it, as https://schema.org/NewsArticle."""
    node: dict[str, object] = {"@type": "NewsArticle"}
    for around in text.around[:4]:
        for key, value in around.items():
            if _DATES.match(str(key)) and isinstance(value, str | int):
                node.setdefault("datePublished", value)
            elif _AUTHORS.match(str(key)) and (names := _names(value)):
                node.setdefault("author", names)
        title = next((said for key in _HEADLINES if (said := _title(around.get(key)))), None)
        if title:
            node["headline"] = title
            break
    return node


def _title(value: object) -> str | None:
    """A headline, or the first of its forms: `{"basic": …, "mobile": …}`."""
    if isinstance(value, Mapping):
        value = next((one for one in value.values() if isinstance(one, str)), None)
    said = _plain(value) if isinstance(value, str) else ""
    return said if 3 < len(said) <= _LONGEST_TITLE and " " in said else None


def _names(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [name for one in value[:_MOST_NAMES] for name in _names(one)]
    if isinstance(value, Mapping):
        for key in _NAMES:
            if isinstance(value.get(key), str):
                return strings(value[key])
        return [name for one in islice(value.values(), _MOST_NAMES) if isinstance(one, list) for name in _names(one)]
    return []


def _deck(text: _Text) -> str:
    """The standfirst in the object that has the headline, or in one between it and the text."""
    for around in text.around[:_FARTHEST_OBJECT]:
        for key, value in around.items():
            said = _plain(value) if isinstance(value, str) and _DECKS.match(str(key)) else ""
            if _LEAST_SENTENCE <= len(said) <= _LONGEST_TITLE and said not in text.paragraphs:
                return said
        if any(_title(around.get(key)) for key in _HEADLINES):
            break
    return ""


def _pictures(text: _Text) -> list[tuple[str, str, str]]:
    """Address, caption and credit of the pictures in the objects around a text that have its headline or less."""
    found: dict[str, tuple[str, str, str]] = {}
    for around in text.around[:_FARTHEST_OBJECT]:
        for key, value in around.items():
            if _PICTURES.match(str(key)):
                for one in value if isinstance(value, list) else [value]:
                    picture = _picture(one)
                    if picture:
                        found.setdefault(picture[0], picture)
        if any(_title(around.get(key)) for key in _HEADLINES):
            break
    return list(found.values())[:_MOST_PICTURES]


def _picture(value: object) -> tuple[str, str, str] | None:
    if not isinstance(value, Mapping):
        return None
    said = {str(key).lower(): one for key, one in value.items() if isinstance(one, str)}
    address = next((said[key] for key in ("url", "src", "contenturl", "original", "href") if said.get(key)), "")
    if not address.startswith(("http://", "https://", "/")):
        return None
    caption = next((_plain(said[key]) for key in ("caption", "description", "legend") if said.get(key)), "")
    credit = next((_plain(said[key]) for key in _CREDITS if said.get(key)), "")
    return address, caption, credit


def _set_in(
    root: Element, title: str, deck: str, paragraphs: Sequence[str], pictures: Sequence[tuple[str, str, str]]
) -> None:
    body = root.find(".//body")
    article = etree.SubElement(body if body is not None else root, "article")
    if title:
        etree.SubElement(article, "h1").text = title
    if deck:
        etree.SubElement(article, "p", {"class": "standfirst"}).text = deck
    text = etree.SubElement(article, "div", {"class": "article-body"})
    for address, caption, credit in pictures:
        figure = etree.SubElement(text, "figure")
        etree.SubElement(figure, "img").set("src", address)
        words = etree.SubElement(figure, "figcaption")
        etree.SubElement(words, "span", {"class": "caption"}).text = caption
        if credit:
            etree.SubElement(words, "span", {"class": "credit"}).text = credit
    for paragraph in paragraphs:
        etree.SubElement(text, "p").text = paragraph
