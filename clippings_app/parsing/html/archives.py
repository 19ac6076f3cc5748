"""What archives of the web set around the pages they keep: bars of their own, and addresses that hold the page's."""

import re

from clippings_app.parsing.html.tree import Element

# The bar of the Wayback Machine (pywb's has the same names) and the head of a copy in a search engine's cache.
_FRAMES = re.compile(r"wm-ipp(?:-base|-print)?|wm-toolbar|_?wb_frame_top_banner|.+__google-cache-hdr")
# https://web.archive.org/web/20040521190411id_/http://www.example.org/: the moment, what is to be changed, the address.
_KEPT = re.compile(
    r"https?://[^/\s]+/(?:[\w-]+/){0,2}(?:\d{4,14}(?:[a-z]{2}_)?|newest|oldest)/(?P<address>https?:/{1,2}.+)"
)


def drop_frames_of_archives(root: Element) -> None:
    """Take out of a kept page what the archive set into it; its dates and pictures are not the article's."""
    framed = [element for element in root.iterfind(".//*[@id]") if _FRAMES.fullmatch(element.get("id") or "")]
    for element in framed:
        parent = element.getparent()
        if parent is not None:
            tail, before = element.tail or "", element.getprevious()
            if before is not None:
                before.tail = (before.tail or "") + tail
            else:
                parent.text = (parent.text or "") + tail
            parent.remove(element)


def address_kept(address: str) -> str:
    """The address that a page had before an archive kept it; others as they are."""
    found = _KEPT.match(address)
    return re.sub(r"^(https?:)/+", r"\1//", found["address"]) if found else address
