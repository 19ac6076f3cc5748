"""What archives of the web set around the pages they keep: bars of their own, and addresses that hold the page's."""

import re

from clippings_app.parsing.html.tree import Element, text_of

# The bar of the Wayback Machine (pywb's has the same names) and the head of a copy in a search engine's cache.
_FRAMES = re.compile(r"wm-ipp(?:-base|-print)?|wm-toolbar|_?wb_frame_top_banner|.+__google-cache-hdr")
# https://web.archive.org/web/20040521190411id_/http://www.example.org/: the moment, what is to be changed, the address.
_KEPT = re.compile(
    r"https?://[^/\s]+/(?:[\w-]+/){0,2}(?:\d{4,14}(?:[a-z]{2}_)?|\d{4}\.\d\d\.\d\d-\d{6}|newest|oldest)/(?P<address>https?:/{1,2}.+)"
)
# In the head of a page in a cache, and in what the Wayback Machine adds for printing.
_ADDRESS_TOLD = re.compile(r"(?:cache of|Wayback Machine\s+[–—-])\s+(?P<address>https?://[^\s<>\"]+?)\.?(?:\s|$)")
# "/web/20040521190411/http://www.example.org/": within an archive.
_KEPT_BESIDE = re.compile(r"/(?:[\w-]+/){0,2}\d{4,14}(?:[a-z]{2}_)?/(?P<address>https?:/{1,2}.+)")

# What archive.today calls its head and the copy below it.
_HEAD, _COPY = "HEADER", "CONTENT"


def drop_frames_of_archives(root: Element) -> None:
    """Take out of a kept page what the archive set into it; its dates and pictures are not the article's."""
    identified = list(root.iterfind(".//*[@id]"))
    framed = [element for element in identified if _FRAMES.fullmatch(element.get("id") or "")]
    named = {element.get("id") or "": element for element in identified}
    if _HEAD in named and _COPY in named and "saved from" in text_of(named[_HEAD]).lower():
        _restore_address(root, named[_HEAD])
        framed += [named[_HEAD], *root.iterfind(".//meta[@property='og:site_name']")]
    if next(root.iterfind(".//link[@rel='canonical']"), None) is None:
        told = (_ADDRESS_TOLD.search(text_of(element)) for element in framed)
        if found := next(filter(None, told), None):
            root.insert(0, root.makeelement("link", {"rel": "canonical", "href": found["address"]}))
    for element in framed:
        parent = element.getparent()
        if parent is not None:
            tail, before = element.tail or "", element.getprevious()
            if before is not None:
                before.tail = (before.tail or "") + tail
            else:
                parent.text = (parent.text or "") + tail
            parent.remove(element)


def _restore_address(root: Element, head: Element) -> None:
    """Make canonical the address of which archive.today says in its head that the page was saved from."""
    fields = (field.get("value") or "" for field in head.iter("input"))
    address = next((value for value in fields if value.startswith(("http://", "https://"))), None)
    if address is None:
        return
    for link in root.iterfind(".//link[@rel='canonical']"):
        link.set("href", address)
    root.insert(0, root.makeelement("link", {"rel": "canonical", "href": address}))


def address_kept(address: str) -> str:
    """The address that a page had before an archive kept it; others as they are."""
    found = _KEPT.match(address) or _KEPT_BESIDE.match(address)
    return re.sub(r"^(https?:)/+", r"\1//", found["address"]) if found else address
