"""What is known of something before it is read: its first words, and its lines as they came."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape

from clippings_app.domain.payload import Payload
from clippings_app.ui.goods import Goods

_LOOKED_AT = 200_000
"""Bytes of a text or a page; what is beyond them is seen once it is read."""
_MOST_LINES = 1500
_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|noscript|template|svg|title)\b.*?(?:</\1\s*>|\Z)|<!\w[^>]*>?",
    re.IGNORECASE | re.DOTALL,
)
"""What nobody ends goes on to the end of what is looked at: to look for each end anew would take minutes."""
_BREAK = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|tr|table|section|article|header|footer|figure|figcaption|blockquote|main|nav|aside)"
    r"\b[^>]*>?|<br\b[^>]*>?",
    re.IGNORECASE,
)
_HEADINGS = tuple(
    re.compile(rf"<{kind}\b[^<>]*>(?P<words>(?:[^<]|<(?!/?{kind}\b)){{0,2000}})</{kind}\s{{0,9}}>", re.IGNORECASE)
    for kind in ("h1", "title")
)
_LONGEST_TITLE = 200
"""Characters: a whole text in one line is no title, and Qt takes minutes to break one without spaces."""
_TAG = re.compile(r"<[a-zA-Z/][^>]*>?")


@dataclass(frozen=True, slots=True)
class FirstLook:
    """What can be shown at once.

    Attributes:
        name: What a person knows it by: "pasted text", a file's name, an address.
        lines: All lines of a text, the blank ones too, so that each keeps its number.
        page: A page's code, from which `words_of` makes lines if there is time to wait for them.
        fetched: Whether it is asked for from a site.
    """

    name: str
    lines: tuple[str, ...] = ()
    page: str = ""
    fetched: bool = False

    def title(self, lines: Iterable[str]) -> str:
        """A page's own heading, else the first line that says something, else the name."""
        headings = (_words(found["words"]) for kind in _HEADINGS for found in kind.finditer(self.page))
        heading = next((words for words in headings if words), "")
        title = heading or next((line.strip() for line in lines if line.strip()), self.name)
        return title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE].rstrip()}…"


def first_look(goods: Goods) -> FirstLook:
    """What is known of one thing that was handed over; no file is opened, and nothing is asked for."""
    if not goods.payloads:
        if goods.paths:
            return FirstLook(goods.paths[0].name)
        return FirstLook(goods.links[0] if goods.links else "", fetched=True)
    payload = goods.payloads[0]
    kind = payload.type or ""
    if kind.startswith("text/plain"):
        return FirstLook(payload.name, lines=tuple(_decoded(payload).splitlines()[:_MOST_LINES]))
    if kind.startswith("text/html"):
        return FirstLook(payload.name, page=_decoded(payload))
    return FirstLook(payload.name)


def words_of(page: str) -> tuple[str, ...]:
    """The lines of a page as far as its code shows them at a glance, none of them blank."""
    words = _TAG.sub("", _BREAK.sub("\n", _UNSEEN.sub("", " ".join(page.split()))))
    lines = (_words(line) for line in words.split("\n"))
    return tuple(line for line in lines if line)[:_MOST_LINES]


def _words(code: str) -> str:
    return " ".join(unescape(_TAG.sub("", code)).split())


def _decoded(payload: Payload) -> str:
    try:
        return payload.data[:_LOOKED_AT].decode(payload.charset or "utf-8", errors="ignore")
    except (LookupError, ValueError):  # an encoding that nobody knows or can use; whoever reads it finds out
        return payload.data[:_LOOKED_AT].decode("utf-8", errors="ignore")
