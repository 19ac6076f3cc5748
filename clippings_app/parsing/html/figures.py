"""The pictures of an article, with caption, credit and the paragraph they follow."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import unquote, urljoin, urlsplit

from clippings_app.domain.article import Photo, PhotoCredit
from clippings_app.parsing.credits import looks_like_credit, read_credit, split_caption
from clippings_app.parsing.html.blocks import Block, Zone, zone_of
from clippings_app.parsing.html.metadata import Node, PageData, addresses, plain, strings, types, wording
from clippings_app.parsing.html.tree import Element, clean, is_element, text_of, words_of

_CAPTION_CLASS = re.compile(
    r"caption|legend|bildunterschrift|bild-?text|image-?text|img-?text|media-?text|(?:image|media|photo|picture|figure|img)-?_*(?:description|info|title|subtitle|meta|desc)"
    r"|pie-?(?:de-?)?foto|legenda|didascalia|leyenda|cutline|billedtekst",
    re.IGNORECASE,
)
_CREDIT_CLASS = re.compile(
    r"credit|copyright|photographer|photo-?_*(?:by|author|source)|(?:image|media|picture|figure|img|bild|caption)-?_*(?:source|author|byline|attribution|copyright|rights|owner|agency|by)(?![a-z])"
    r"|bildquelle|bild-?nachweis|fotograf|kredit|crdt|(?<![a-z])rights|(?<![a-z])quelle|(?<![a-z])source(?!d|s|-?set)|attribution|crédit|byphoto|(?<![a-z])author",
    re.IGNORECASE,
)
_CREDIT_DATA = re.compile(r"data-[\w-]*(?:credit|copyright|photographer|author|rights)[\w-]*")
_CAPTION_DATA = re.compile(r"data-[\w-]*(?:caption|legend)[\w-]*")
_DECORATION = re.compile(
    r"logo|(?<![a-z])icons?(?![a-z])|avatar|sprite|(?<![a-z])pixel|1x1|spacer|placeholder|blank\.|loading|emoji|gravatar|badge|(?<![a-z])arrow|profile-?pic|headshot|(?<![a-z])flag[-_/]|tracking|button",
    re.IGNORECASE,
)
_PERSON_BOX = re.compile(r"avatar|author|byline|profile|(?<![a-z])bio(?![a-z])|portrait|kommentator|columnist|contributor|writer", re.IGNORECASE)
_LABEL_ONLY = re.compile(
    r"^(?:(?:view|open|show)\s+(?:full.?screen|image|gallery|photo|larger)(?:\s+in\s+\w+)?|image \d+ of \d+|\d+\s*(?:/|of|von|de|sur|из)\s*\d+|enlarge(?: image)?|zoom|expand|close|play|share|vergrößern|bild vergrößern|"
    r"vollbild(?:modus)?|bild in \w+ öffnen|image caption|image source|toggle caption|hide caption|photos?|gallery|galerie|fullscreen|caption|legend|getty|slideshow)$",
    re.IGNORECASE,
)
_CAPTION_LABEL = re.compile(r"^(?:image caption|image:|bildunterschrift:?|caption:|legende:?|bild vergrößern|toggle caption|hide caption|\d+\s?/\s?\d+(?=\s)|image source,?|view gallery|foto \d+ von \d+)\s*", re.IGNORECASE)
_SOURCES = ("src", "data-src", "data-original", "data-lazy-src", "data-image", "data-url", "data-srcset", "srcset", "data-full-src", "data-hi-res-src", "data-lazy", "data-flickity-lazyload", "data-img-url")
_SIZE = re.compile(r"[-_,]*(?:\d{2,4}x\d{2,4}|w\d{3,4}|scaled|\d+w)$")
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|svg)$", re.IGNORECASE)
_TOO_SMALL = 120
_FARTHEST_AFTER = 120


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture and what the page prints with it.

    Attributes:
        photo: What goes into the article.
        element: The element that holds picture, caption and credit.
        framed: Whether the page marks it as a figure, with caption or credit.
        position: Where its picture stands among the elements of the page.
    """

    photo: Photo
    element: Element
    framed: bool
    position: int


@dataclass(frozen=True, slots=True)
class Scope:
    """Where the article lies on the page.

    Attributes:
        root: The smallest element around headline and body.
        last: Position of the last paragraph.
        first: Position of the first paragraph.
        positions: Position of every element.
    """

    root: Element
    first: int
    last: int
    positions: Mapping[Element, int]


def scope_of(root: Element, body: Sequence[Block], title: Element | None) -> Scope:
    """Find where the article lies."""
    positions = {element: number for number, element in enumerate(root.iter())}
    weights: dict[Element, int] = {}
    total = 0
    for block in body:
        total += len(block.text)
        for up in block.element.iterancestors():
            weights[up] = weights.get(up, 0) + len(block.text)
    around = [element for element, weight in weights.items() if weight >= 0.7 * total]
    inner = max(around, key=lambda element: positions[element], default=root)
    if title is not None:
        above = set(title.iterancestors())
        for up in (inner, *inner.iterancestors()):
            if up in above:
                inner = up
                break
    places = [positions[block.element] for block in body if block.element in positions]
    return Scope(root=inner, first=min(places, default=0), last=max(places, default=len(positions)), positions=positions)


def find_figures(root: Element, data: PageData, body: Sequence[Block], title: Element | None, base: str | None) -> list[Figure]:
    """The pictures in the article's scope, in reading order."""
    scope = scope_of(root, body, title)
    declared = _declared_pictures(data)
    found: list[Figure] = []
    seen: set[str] = set()
    frames: set[Element] = set()
    for image in scope.root.iter("img", "amp-img"):
        if not _belongs(image, scope):
            continue
        frame = _frame(image, scope.root)
        if frame is not None and frame in frames:
            continue
        urls = _urls(image, base)
        keys = {key for url in urls for key in url_keys(url)}
        if keys & seen or _is_decoration(image, urls, frame):
            continue
        figure = _figure(image, frame, urls, declared, body, scope)
        if figure is None:
            continue
        if frame is not None:
            frames.add(frame)
        seen |= keys
        found.append(figure)
    if any(figure.framed for figure in found):
        found = [figure for figure in found if figure.framed]
    return found


def _figure(image: Element, frame: Element | None, urls: Sequence[str], declared: Mapping[str, Node], body: Sequence[Block], scope: Scope) -> Figure | None:
    alt = plain(image.get("alt")) or None
    caption, credit = _printed(frame) if frame is not None else (None, None)
    caption, credit = _from_attributes(image, frame, caption, credit)
    node = next((declared[key] for url in urls for key in sorted(url_keys(url)) if key in declared), None)
    if node is not None:
        caption, credit = _from_declared(node, caption, credit)
    if frame is None and not alt and not caption:
        return None
    if not urls and frame is None:
        return None
    after = sum(1 for block in body if scope.positions.get(block.element, 0) < scope.positions[image])
    photo = Photo(caption=caption, credit=read_credit(credit) if credit else None, alt=alt, url=urls[0] if urls else None, after_paragraph=after)
    return Figure(photo=photo, element=frame if frame is not None else image, framed=frame is not None, position=scope.positions[image])


def _belongs(image: Element, scope: Scope) -> bool:
    """Whether a picture stands in the article, not in what the site puts around and into it."""
    if scope.positions[image] > scope.last + _FARTHEST_AFTER:
        return False
    zone = Zone()
    for up in reversed([image, *_up_to(image, scope.root)]):
        zone = zone_of(up, zone)
    return not zone.outside and not zone.furniture and not zone.hidden


def _up_to(element: Element, root: Element) -> Iterator[Element]:
    for up in element.iterancestors():
        if up is root:
            return
        yield up


def _frame(image: Element, root: Element) -> Element | None:
    """The element that holds a picture with its caption and credit."""
    nearest = None
    for level, up in enumerate(_up_to(image, root)):
        if up.tag == "figure":
            return up
        if nearest is None and level < 6 and up.tag in ("div", "section", "span", "a", "td", "p", "li", "amp-carousel", "aside") and _is_frame(up):
            nearest = up
    return nearest


def _is_frame(element: Element) -> bool:
    pictures = small = 0
    named = False
    for inner in element.iterdescendants():
        small += 1
        if small > 80:
            return False
        if inner.tag in ("img", "amp-img"):
            pictures += 1
            if pictures > 2:
                return False
        elif is_element(inner) and (inner.tag == "figcaption" or _CAPTION_CLASS.search(words_of(inner)) or _CREDIT_CLASS.search(words_of(inner))):
            named = named or bool(text_of(inner))
    return named


def _printed(frame: Element) -> tuple[str | None, str | None]:
    """Caption and credit as the page prints them in a figure."""
    caption_element = next(frame.iter("figcaption"), None)
    named = [inner for inner in frame.iterdescendants() if is_element(inner) and inner.tag not in ("img", "picture", "source", "button", "svg", "amp-img", "noscript")]
    if caption_element is None or not text_of(caption_element):
        caption_element = next((inner for inner in named if _CAPTION_CLASS.search(words_of(inner)) and text_of(inner)), caption_element)
    credits = [inner for inner in named if _names_credit(inner) and 1 < len(text_of(inner)) < 160 and inner is not caption_element]
    credits = [inner for inner in credits if not any(up in credits for up in inner.iterancestors())]
    if caption_element is not None:
        credits = [inner for inner in credits if caption_element not in set(inner.iterdescendants())]
    credit = " / ".join(dict.fromkeys(text_of(inner) for inner in credits))
    caption = _caption_words(caption_element) if caption_element is not None else ""
    for inner in credits:
        caption = clean(caption.replace(text_of(inner), " ", 1))
    caption = _tidy(caption)
    if credit:
        inner_caption, inner_credit = split_caption(credit)
        if inner_caption and inner_credit and not caption:
            return inner_caption, inner_credit
        return caption or None, credit
    return split_caption(caption) if caption else (None, None)


def _names_credit(element: Element) -> bool:
    return bool(_CREDIT_CLASS.search(words_of(element)) or re.search(r"copyright|credit|author|creator", element.get("itemprop") or "", re.IGNORECASE) or element.tag in ("cite",))


def _caption_words(element: Element) -> str:
    buttons = [text_of(inner) for inner in element.iter("button")]
    whole = text_of(element)
    for said in buttons:
        if said:
            whole = whole.replace(said, " ", 1)
    return clean(whole)


def _tidy(caption: str) -> str:
    caption = _CAPTION_LABEL.sub("", caption).strip(" |")
    return "" if _LABEL_ONLY.match(caption) else caption


def _from_attributes(image: Element, frame: Element | None, caption: str | None, credit: str | None) -> tuple[str | None, str | None]:
    places = [image] if frame is None else [image, frame, *frame.iterdescendants()]
    for element in places[:60]:
        if not is_element(element):
            continue
        for name, value in element.attrib.items():
            value = plain(str(value))
            if not credit and _CREDIT_DATA.fullmatch(str(name)) and 2 < len(value) < 160:
                credit = value
            elif not caption and _CAPTION_DATA.fullmatch(str(name)) and 10 < len(value) < 1000 and not value.startswith(("{", "[")):
                caption, found = split_caption(value)
                credit = credit or found
    title = plain(image.get("title"))
    if not credit and title and looks_like_credit(title):
        credit = title
    return caption, credit


def _from_declared(node: Node, caption: str | None, credit: str | None) -> tuple[str | None, str | None]:
    if not credit:
        for key in ("creditText", "creator", "author", "copyrightHolder", "copyrightNotice"):
            said = " / ".join(strings(node.get(key)))
            if 1 < len(said) < 160:
                credit = said
                break
    if not caption:
        said = next((text for key in ("caption", "description") for text in strings(node.get(key))), "")
        if said:
            caption, found = split_caption(said)
            credit = credit or found
    return caption, credit


def _is_decoration(image: Element, urls: Sequence[str], frame: Element | None) -> bool:
    words = " ".join([urlsplit(url).path for url in urls[:1]] + [words_of(image)])
    if _DECORATION.search(words) or any(url.lower().split("?")[0].endswith(".svg") for url in urls[:1]):
        return True
    sizes = [int(size) for name in ("width", "height") if (size := re.sub(r"\D", "", image.get(name) or "")) and len(size) < 6]
    if sizes and 0 < max(sizes) < _TOO_SMALL and "%" not in (image.get("width") or ""):
        return True
    return frame is None and any(_PERSON_BOX.search(words_of(up)) for _, up in zip(range(4), image.iterancestors(), strict=False))


def _urls(image: Element, base: str | None) -> list[str]:
    """Every address of a picture, that of the plain `img` first."""
    parent = image.getparent()
    places = [image] + ([inner for inner in parent if inner.tag == "source"] if parent is not None and parent.tag == "picture" else [])
    found: list[str] = []
    for element in places:
        for name in _SOURCES:
            value = (element.get(name) or "").strip()
            if not value or value.startswith(("data:", "blob:", "{", "[")):
                continue
            parts = [part.strip().split(" ")[0] for part in re.split(r",\s+", value)] if "srcset" in name else [value]
            found += [urljoin(base, part) if base else part for part in parts if part]
    real = [url for url in dict.fromkeys(found) if not _DECORATION.search(urlsplit(url).path)]
    return real or list(dict.fromkeys(found))


def url_keys(url: str) -> set[str]:
    """Keys that addresses of one picture in several sizes share."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return set()
    path = unquote(parts.path).rstrip("/")
    keys = {(parts.netloc + path).lower()} if path else set()
    segments = [segment for segment in path.split("/") if segment]
    if segments:
        stem = _SIZE.sub("", _PICTURE_FILE.sub("", segments[-1])).lower()
        if len(stem) >= 9 and not re.fullmatch(r"(?:image|img|picture|photo|default|original|master|thumbnail)[\d_-]*", stem):
            keys.add(stem)
    keys |= {segment.lower() for segment in segments if len(segment) >= 16 and re.search(r"\d", segment)}
    return keys


def _declared_pictures(data: PageData) -> dict[str, Node]:
    """JSON-LD pictures by the keys of their addresses."""
    found: dict[str, Node] = {}
    for node in data.nodes:
        if "ImageObject" in types(node):
            for url in addresses({key: node.get(key) for key in ("contentUrl", "url", "@id")}):
                for key in url_keys(url):
                    found.setdefault(key, node)
    return found


def credited(photo: Photo, credit: PhotoCredit | None) -> Photo:
    """The photo with another credit."""
    return replace(photo, credit=credit)


def same_caption(figure: Figure, text: str) -> bool:
    """Whether a paragraph only repeats a caption."""
    return bool(figure.photo.caption) and len(text) > 15 and wording(figure.photo.caption) == wording(text)
