"""Hyperlinks of the body as linked sources."""

import re
from collections.abc import Sequence
from urllib.parse import parse_qs, urljoin, urlsplit

from clippings_app.domain.article import LinkedSource, SourceKind
from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.metadata import wording

_SHOP = re.compile(
    r"(?:^|\.)(?:amazon|amzn|ebay|etsy|walmart|bestbuy|awin1|shareasale|skimresources|skimlinks|rakuten"
    r"|linksynergy|anrdoezrs|dpbolvw|jdoqocy|tkqlhce|kqzyfj|zanox|tradedoubler|"
    r"go\.redirectingat|narrativ|booking|check24|idealo|geizhals|flipkart|aliexpress|ticketmaster|eventim)\."
    r"|[?&](?:tag|affid|aff_id|affiliate)=|/affiliate",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?:facebook\.com/(?:sharer|share|dialog)|twitter\.com/(?:share|intent)|x\.com/intent|wa\.me"
    r"|api\.whatsapp|t\.me/share|linkedin\.com/share|pinterest\.\w+/pin|reddit\.com/submit|getpocket\.com/)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://[^\s\"'<>]+")
_INDEX_PATH = re.compile(
    r"/(?:tags?|topics?|themen?|thema|category|categories|authors?|autoren|search|suche|people|person|section"
    r"|hashtag|temas?|sujet|dossiers?|keyword|stichwort)(?:/|$)",
    re.IGNORECASE,
)
_SECOND_LEVEL = frozenset(["co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go", "gob", "gouv", "nom", "in"])


def body_links(body: Sequence[Block], base: str | None) -> tuple[LinkedSource, ...]:
    """The links of the body's paragraphs, each address once; the site's own index pages and shops are left out."""
    own = site(base) if base else None
    found: dict[str, LinkedSource] = {}
    for number, block in enumerate(body, 1):
        for text, href in block.links:
            address = absolute(href, base)
            if address and address not in found and wording(text) and _is_source(address, own):
                found[address] = LinkedSource(name=text, url=address, kind=SourceKind.LINK, paragraph=number)
    return tuple(found.values())


def site(address: str) -> str:
    """The name a site is registered under: "bbc" of "www.bbc.co.uk"."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    labels = [label for label in host.split(".") if label]
    if len(labels) >= 3 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL:
        return labels[-3]
    return labels[-2] if len(labels) >= 2 else "".join(labels)


def absolute(href: str, base: str | None) -> str | None:
    """The web address a link leads to; None where it leads to no other page or is none."""
    if not href or href.startswith(("#", "javascript:", "mailto:", "tel:", "data:")):
        return None
    try:
        address = urljoin(base, href) if base else href
        return address if urlsplit(address).scheme in ("http", "https") and urlsplit(address).hostname else None
    except ValueError:
        return None


def path_of(address: str) -> str:
    """The path of an address; "" where it is none."""
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def shared_address(href: str) -> str | None:
    """The address that a button for sharing passes on ("https://www.facebook.com/sharer?u=…"); None for other links."""
    if not _SHARE.search(href):
        return None
    try:
        passed = parse_qs(urlsplit(href).query)
    except ValueError:
        return None
    texts = (text for name in ("u", "url", "text", "link") for text in passed.get(name, ()))
    found = next((match[0] for text in texts if (match := _ADDRESS.search(text))), None)
    return found.split("?")[0] if found and not _SHARE.search(found) else None


def _is_source(address: str, own: str | None) -> bool:
    if _SHOP.search(urlsplit(address).hostname or "") or _SHOP.search(address) or _SHARE.search(address):
        return False
    parts = urlsplit(address)
    if own is None or site(address) != own:
        return True
    return len(parts.path.strip("/")) > 12 and not _INDEX_PATH.search(parts.path)
