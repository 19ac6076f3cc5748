"""The addresses of pictures: where elements keep them, and what several addresses of one picture share."""

import html
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import islice
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

from clippings_app.parsing.html.links import path_of
from clippings_app.parsing.html.metadata import Node, PageData, addresses, types
from clippings_app.parsing.html.naming import is_decoration
from clippings_app.parsing.html.tree import Element

_ADDRESS_NAME = re.compile(r"src|lazy|original|(?<![a-z])image(?![a-z])|img|data-url|data-full", re.IGNORECASE)
# From the root, with a folder, or the bare name of a file beside the page.
_ADDRESS = re.compile(
    r"(?:https?:)?//|/|[\w.-]+/[\w./-]+\.\w{3,4}|[\w%.-]+\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)", re.IGNORECASE
)
_PICTURE_ADDRESS = re.compile(
    r"(?:(?:https?:)?/)?/[^\s,{}\"]+\.(?:jpe?g|png|webp|avif)(?:\?[^\s,{}\"]*)?", re.IGNORECASE
)
# The value of a key named so, or the first key where the addresses are the keys.
_ADDRESS_IN_JSON = re.compile(
    r"\"(?:src|url)\"\s*:\s*\"(?P<address>(?:https?:)?\\?/[^\"\s]+)\"|^\{\s*\"(?P<key>https?:[^\"\s]+)\"\s*:"
)
_LONGEST_JSON = 5_000
_MOST_SIZES = 20  # of one picture that are compared
_MOST_SHARING = 20  # pictures that share an address
_BACKGROUND = re.compile(r"background(?:-image)?\s*:[^;]*?url\(\s*['\"]?(?!data:)(?P<url>[^'\")]+)", re.IGNORECASE)
_SIZE = re.compile(r"[-_,]*(?:\d{2,4}x\d{2,4}|w\d{3,4}|scaled|\d+w)$")
_TOLD_SIZE = re.compile(r"(?<![a-zA-Z0-9.])(?P<width>[1-9]\d{1,3})[x_](?P<height>[1-9]\d{1,3})(?![a-zA-Z0-9])")
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|svg)$", re.IGNORECASE)
# What is shown until a picture is loaded.
_STAND_IN = re.compile(
    r"/(?:fallback|lazy(?:load)?|transparent|dummy|empty|blank|no[-_]?(?:image|img|photo|picture|foto))[\w-]*\.(?:gif|png|svg|jpe?g)$",
    re.IGNORECASE,
)
_DESIGN = "/wp-content/themes/"  # https://developer.wordpress.org/themes/
_DRAWING = re.compile(r"\.(?:gif|svg)$", re.IGNORECASE)
_PHOTOGRAPH = re.compile(r"\.(?:jpe?g|png|webp|avif)$", re.IGNORECASE)
_PICTURE_PAGE = re.compile(r"(?:^|/)[a-z_-]*(?:photo|foto|image|gallery|galerie|bild)s?(?:_?[a-z]+)?/", re.IGNORECASE)


def is_waiting(element: Element) -> bool:
    """Whether an element that is no `img` holds the address of a picture that a script puts in its place."""
    value = (element.get("data-src") or "").strip()
    return element.tag in ("div", "span") and bool(_PICTURE_ADDRESS.fullmatch(value))


def is_painted(element: Element) -> bool:
    """Whether an element has a picture with an address as its background."""
    return bool(_BACKGROUND.search(element.get("style") or ""))


def addresses_of(image: Element, base: str | None) -> list[str]:
    """Every address of a picture, that of the plain `img` first."""
    picture = next(
        (up for _, up in zip(range(16), image.iterancestors(), strict=False) if up.tag not in ("source",)), None
    )
    places = [image, *(picture.iter("source") if picture is not None and picture.tag == "picture" else ())]
    found: list[str] = []
    for element in places:
        names = sorted(
            (str(name) for name, value in element.attrib.items() if _holds_address(str(name), str(value))),
            key=lambda name: (name != "src", "srcset" in name, name),
        )
        for name in names:
            value = (element.get(name) or "").strip()
            if value.startswith("{") and (inside := _ADDRESS_IN_JSON.search(value[:_LONGEST_JSON])):
                value = (inside["address"] or inside["key"]).replace("\\/", "/")
            if not _ADDRESS.match(value):
                continue
            parts = [part.strip().split(" ")[0] for part in re.split(r",\s+", value)] if "srcset" in name else [value]
            found += [_joined(base, part) for part in parts if part and " " not in part]
    if painted := _BACKGROUND.search(image.get("style") or ""):
        found.append(_joined(base, html.unescape(painted["url"]).strip()))
    real = [
        url for url in dict.fromkeys(found) if not is_decoration(path := path_of(url)) and not _STAND_IN.search(path)
    ]
    return real or list(dict.fromkeys(found))


def without_placeholders(images: Sequence[tuple[Element, tuple[str, ...]]]) -> list[tuple[Element, tuple[str, ...]]]:
    """The pictures without the addresses that only keep their place until they are loaded.

    Such an address stands with several pictures whose other addresses have nothing in common, or it is that of the
    site's root, of a picture of the design, or of a drawing where the others are of photographs.

    Args:
        images: Every picture of a page with its addresses, that of the plain `img` first.
    """
    times = Counter(url for _, urls in images for url in set(urls))
    keys_of = cache(url_keys)

    def beside(url: str, urls: Sequence[str]) -> frozenset[str]:
        """The keys of the picture's other addresses."""
        return frozenset(
            key for other in islice((one for one in urls if one != url), _MOST_SIZES) for key in keys_of(other)
        )

    others: dict[str, set[frozenset[str]]] = {}
    for _, urls in images:
        for url in urls:
            if times[url] > 1 and len(known := others.setdefault(url, set())) < _MOST_SHARING:
                known.add(beside(url, urls))

    def kept(urls: tuple[str, ...]) -> tuple[str, ...]:
        paths = [path_of(url) for url in urls]
        has_photograph = any(map(_PHOTOGRAPH.search, paths))
        is_all_design = all(_DESIGN in path for path in paths)

        def keeps_place(url: str, path: str) -> bool:
            if (not path.strip("/") and "?" not in url) or (_DESIGN in path and not is_all_design):
                return True
            if has_photograph and _DRAWING.search(path):
                return True
            if times[url] < 2 or len(urls) < 2:
                return False
            mine = beside(url, urls)
            return bool(mine) and any(rest and not rest & mine for rest in others[url])

        return tuple(url for url, path in zip(urls, paths, strict=True) if not keeps_place(url, path))

    return [(image, kept(urls)) for image, urls in images]


def _holds_address(name: str, value: str) -> bool:
    """Whether an attribute holds the address of a picture: by its name, or one of the page's own by its value."""
    return bool(_ADDRESS_NAME.search(name) or (name.startswith("data-") and _PICTURE_ADDRESS.fullmatch(value.strip())))


def _joined(base: str | None, address: str) -> str:
    try:
        return urljoin(base, address) if base else address
    except ValueError:
        return address


def url_keys(url: str) -> set[str]:
    """Keys that addresses of one picture in several sizes share."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return set()
    path = unquote(parts.path).rstrip("/")
    inner = [
        key
        for name in ("url", "src", "image")
        for address in parse_qs(parts.query).get(name, [])[:1]
        for key in url_keys(address)
    ]
    keys = {(parts.netloc + path).lower(), *inner} if path else set(inner)
    segments = [segment for segment in path.split("/") if segment]
    if segments:
        stem = _SIZE.sub("", _PICTURE_FILE.sub("", segments[-1])).lower()
        if len(stem) >= 9 and not re.fullmatch(
            r"(?:image|img|picture|photo|default|original|master|thumbnail)[\d_-]*", stem
        ):
            keys.add(stem)
    return keys


def folder_keys(url: str) -> set[str]:
    """Long names of folders in a picture's address: often the name of the picture itself, with its sizes inside."""
    return {
        part.lower() for part in unquote(path_of(url)).split("/")[:-1] if len(part) >= 16 and re.search(r"\d", part)
    }


def stem(url: str) -> str:
    """The name of a picture's file without its size and ending."""
    return _SIZE.sub("", _PICTURE_FILE.sub("", path_of(url).rsplit("/", 1)[-1])).lower()


def told_size(urls: Sequence[str]) -> int:
    """The longest side in pixels that the addresses of a picture tell, "quay-168x106.jpg"; 0 where they tell none."""
    return max(
        (max(int(found["width"]), int(found["height"])) for url in urls for found in _TOLD_SIZE.finditer(url)),
        default=0,
    )


def leads_to_picture(address: str) -> bool:
    """Whether a link only shows the picture: its file, its own page, or a script that opens it."""
    path = path_of(address)
    return address.startswith(("#", "javascript:")) or bool(_PICTURE_FILE.search(path) or _PICTURE_PAGE.search(path))


def measure(image: Element, name: str) -> int:
    """The width or height in pixels that an element tells of itself; 0 where it tells none."""
    value = (image.get(name) or "").strip().removesuffix("px")
    return int(value) if value.isdecimal() and len(value) < 6 else 0


def declared_pictures(data: PageData) -> dict[str, Node]:
    """JSON-LD pictures by the keys of their addresses."""
    found: dict[str, Node] = {}
    for node in data.nodes:
        if "ImageObject" in types(node):
            for url in addresses({key: node.get(key) for key in ("contentUrl", "url", "@id")}):
                for key in url_keys(url):
                    found.setdefault(key, node)
    return found
