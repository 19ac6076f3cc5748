"""What others wrote on an article's page: comments below it, and other posts that are loaded behind it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.metadata import wording
from clippings_app.parsing.html.naming import named
from clippings_app.parsing.html.tree import Element, words_of

# "kommentar" alone may be the box of an opinion piece.
_COMMENTS = re.compile(
    r"comments?-?_?(?:list|body|content|text|thread|area|section|wrapper|container|item)|commentlist"
    r"|(?:li-|div-)?comment-\d+"
    r"|(?:kommentar(?:e|er)?|commentaires?|comentarios?|comentários?|commenti|commento|reacties?|komentarz[ey]?|komentare"
    r"|yorum(?:lar)?)-?_?(?:list[ea]?|text[eo]?|tekst|content|inhalt|item|eintrag|body)"
)
_POST = re.compile(r"post-(?P<number>\d+)")
_OWN_POST = re.compile(r"(?:postid|page-id)-(?P<number>\d+)")
_ANSWER = re.compile(
    r"reply|antworten|répondre|responder|rispondi|antwoord|beantwoorden|svara?|odpowiedz|odpovědět|ответить"
    r"|відповісти|yanıtla|vastaa|رد|השב|返信|回复"
)
_LEAST_ANSWERS = 3
_FARTHEST_ANSWER = 4
_FARTHEST_BOX = 6
_LEAST_OWN = 200
_LEAST_SAID = 40
_LEAST_PARAGRAPHS = 3
_MOSTLY = 0.5
_MOST_COMPARED = 2_000
_LONGEST_DECLARED = 300_000


def with_hidden(blocks: Sequence[Block], chosen: Sequence[Block], declared: str) -> list[Block]:
    """The likely paragraphs, or those that the page hides where it declares these as its text and shows an offer.

    Args:
        blocks: All of the page.
        chosen: The likely paragraphs.
        declared: The wording of what the page declares as its article's text.
    """
    if not _LEAST_OWN <= len(declared) <= _LONGEST_DECLARED or not any(block.zone.hidden for block in blocks):
        return list(chosen)
    hides = [block for block in blocks if block.zone.hidden][:_MOST_COMPARED]
    long = [block for block in hides if len(block.text) >= _LEAST_SAID and wording(block.text) in declared]
    if len(long) < _LEAST_PARAGRAPHS:
        return list(chosen)  # the whole text once more in one block, for machines
    inside = [block for block in hides if long[0].index <= block.index <= long[-1].index]  # not what menus hide
    own = [block for block in inside if (said := wording(block.text)) and f" {said} " in f" {declared} "]
    hidden = sum(len(block.text) for block in long)
    shown = sum(
        len(block.text) for block in chosen if len(block.text) >= _LEAST_SAID and wording(block.text) in declared
    )
    return own if hidden > _MOSTLY * len(declared) and hidden > 2 * shown else list(chosen)


def without_others(chosen: Sequence[Block], title: Element | None = None) -> list[Block]:
    """The likely paragraphs without comments and without other posts; where the page is nothing else, all of them.

    Content systems name both: a list of comments "comment-list", a post by its number, "post-1806", and the page by the
    number of its post (https://developer.wordpress.org/reference/functions/post_class/ and body_class). Others set each
    in an `article` of its own, with who wrote it; the page's is the one that has the headline.

    Args:
        chosen: The likely paragraphs.
        title: The element of the headline, where it is shown.
    """
    if not chosen:
        return []
    own = _own_post(chosen[0].element)
    others = {block.index for block in chosen if _is_others(block.element, own)}
    others |= _in_other_articles(chosen, title) | _in_answers(chosen, title)
    kept = [block for block in chosen if block.index not in others]
    is_enough = bool(kept) and kept[0] is chosen[0] and sum(len(block.text) for block in kept) >= _LEAST_OWN
    return kept if is_enough else list(chosen)


def _in_other_articles(chosen: Sequence[Block], title: Element | None) -> set[int]:
    """The paragraphs in articles beside the one with the headline, where each is signed."""
    own = next(title.iterancestors("article"), None) if title is not None else None
    if own is None or title is None:
        return set()
    if title.tag == "h1" and (headed := _headed(chosen, own)):
        return headed
    if not _is_signed(own):
        return set()
    beside: dict[Element, bool] = {}
    found: set[int] = set()
    for block in chosen:
        article = next(block.element.iterancestors("article"), None)
        if article is None or article is own or article.getparent() is not own.getparent():
            continue
        if article not in beside:
            beside[article] = _is_signed(article)
        found |= {block.index} if beside[article] else set()
    return found


def _headed(chosen: Sequence[Block], own: Element) -> set[int]:
    """The paragraphs in articles with a headline of the first rank of their own, as those loaded behind a page's."""
    headed: dict[Element, bool] = {}
    found: set[int] = set()
    for block in chosen:
        article = next(block.element.iterancestors("article"), None)
        if (
            article is None
            or article is own
            or own in article.iterancestors("article")
            or article in own.iterancestors()
        ):
            continue
        if article not in headed:
            headed[article] = next(article.iter("h1"), None) is not None
        found |= {block.index} if headed[article] else set()
    return found


def _in_answers(chosen: Sequence[Block], title: Element | None) -> set[int]:
    """The paragraphs near one of several links "Reply": what readers say.

    In a forum, where the first paragraph has one too, all are what the page is about.
    """
    if title is None:
        return set()
    near: set[Element] = set()
    times = 0
    for link in title.getroottree().getroot().iter("a", "button", "span"):
        if len(link) == 0 and link.text and _ANSWER.fullmatch(link.text.strip().lower()):
            times += 1
            near.update(islice(link.iterancestors(), _FARTHEST_ANSWER))
    near -= {*title.iterancestors()}
    if times < _LEAST_ANSWERS:
        return set()
    found = {
        block.index for block in chosen if not near.isdisjoint(islice(block.element.iterancestors(), _FARTHEST_BOX))
    }
    return set() if chosen[0].index in found else found


def _is_signed(article: Element) -> bool:
    """Whether an article has a heading and an element that is named after its authors."""
    has_heading = next(article.iter("h1", "h2"), None) is not None
    return has_heading and any(
        named(words_of(inner)).byline for inner in article.iter("p", "div", "span", "a", "address")
    )


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
