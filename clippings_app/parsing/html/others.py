"""What others wrote on an article's page: comments below it, and other posts that are loaded behind it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.tree import Element

_COMMENTS = re.compile(
    r"comments?-?_?(?:list|body|content|text|thread|area|section|wrapper|container)|commentlist|(?:li-|div-)?comment-\d+"
)
_POST = re.compile(r"post-(?P<number>\d+)")
_OWN_POST = re.compile(r"(?:postid|page-id)-(?P<number>\d+)")
_LEAST_OWN = 200


def without_others(chosen: Sequence[Block]) -> list[Block]:
    """The likely paragraphs without comments and without other posts; where the page is nothing else, all of them.

    Content systems name both: a list of comments "comment-list", a post by its number, "post-1806", and the page by the
    number of its post (https://developer.wordpress.org/reference/functions/post_class/ and body_class).
    """
    if not chosen:
        return []
    own = _own_post(chosen[0].element)
    others = {block.index for block in chosen if _is_others(block.element, own)}
    kept = [block for block in chosen if block.index not in others]
    is_enough = bool(kept) and kept[0] is chosen[0] and sum(len(block.text) for block in kept) >= _LEAST_OWN
    return kept if is_enough else list(chosen)


def _own_post(element: Element) -> str | None:
    body = next((up for up in element.iterancestors("body")), None)
    found = next((found for name in _names(body) if (found := _OWN_POST.fullmatch(name))), None)
    return found["number"] if found else None


def _is_others(element: Element, own: str | None) -> bool:
    """Whether it stands in a list of comments, or in a post whose number is not that of the page."""
    for up in (element, *element.iterancestors()):
        if up.tag == "body":
            return False
        is_comment, posts = _said(up.get("class") or "", up.get("id") or "")
        if is_comment:
            return True
        if posts and own is not None:
            return own not in posts
    return False


@lru_cache(maxsize=4096)
def _said(names: str, identity: str) -> tuple[bool, frozenset[str]]:
    words = [*names.lower().split(), identity.lower()]
    posts = frozenset(found["number"] for word in words if (found := _POST.fullmatch(word)))
    return any(map(_COMMENTS.fullmatch, words)), posts


def _names(element: Element | None) -> Iterator[str]:
    if element is not None:
        yield from (element.get("class") or "").split()
