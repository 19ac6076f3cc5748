"""Headline and deck: what a page declares against what it shows."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clippings_app.domain.article import Origin
from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.body import likeness
from clippings_app.parsing.html.metadata import PageData, strings, wording
from clippings_app.parsing.html.tree import Element, clean, is_element, text_of, words_of

_KICKER_CLASS = re.compile(
    r"kicker|overline|topline|eyebrow|roofline|dachzeile|spitzmarke|super-?title|pre-?title|suptitle"
    r"|antetitulo|overhead|headline-?(?:pre|intro|tag|label)"
    r"|cintillo|volanta|rubri[ck]|section|category|label|badge|tag(?![a-z])|visually-?hidden|sr-only"
    r"|screen-?reader|offscreen|prefix|icon",
    re.IGNORECASE,
)
_SITE_TAIL = re.compile(r"\s+[|–—\-•·:»]\s+(?P<tail>[^|–—•·»]{2,60})$")
_DECK_CLASS = re.compile(r"(?<![a-z])(?:sub-?title|dec?k|standfirst|strapline|sub-?headline)(?![a-z])", re.IGNORECASE)
_LONGEST_DECK = 400
_LEAST_DECK = 0.3
_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])$")


@dataclass(frozen=True, slots=True)
class Found:
    """A value and where it was read."""

    text: str
    origin: Origin
    block: Block | None = None


def declared_headlines(data: PageData) -> list[Found]:
    """What the page says its headline is, the most trusted first."""
    found = [Found(text, Origin.JSON_LD) for text in strings(data.article.get("headline"))[:1]]
    found += [Found(text, Origin.JSON_LD) for text in strings(data.article.get("name"))[:1]]
    found += [Found(text, Origin.META) for text in data.items.get("headline", ())[:1]]
    names = ("og:title", "twitter:title", "dc.title", "title", "headline", "sailthru.title", "parsely-title")
    found += [Found(text, Origin.META) for name in names for text in data.meta.get(name, ())[:1]]
    found.append(Found(data.title, Origin.HTML))
    return [one for one in found if len(one.text) > 2]


def find_headline(root: Element, data: PageData, blocks: Sequence[Block], publisher: str | None) -> Found | None:
    """The headline as printed, without kicker and site name."""
    declared = declared_headlines(data)
    texts = [without_site(one.text, publisher) for one in declared]
    shown = [(heading, headline_text(heading)) for heading in root.iter("h1", "h2")]
    shown = [(heading, text) for heading, text in shown if 2 < len(text) < 400]
    best = max(shown, key=lambda pair: _weight(pair, texts), default=None)
    if best is not None and _weight(best, texts) >= 0.6:
        text = _agreed(declared, texts, best[1]) or _without_kicker(best[1], texts)
        return Found(text, Origin.HTML, _block_of(best[0], blocks))
    if declared:
        return Found(texts[0], declared[0].origin)
    titles = [(heading, text) for heading, text in shown if heading.tag == "h1"]
    if titles:
        heading, text = max(titles, key=lambda pair: len(pair[1]))
        return Found(text, Origin.HTML, _block_of(heading, blocks))
    return None


def headline_text(heading: Element) -> str:
    """A heading's words without the kicker inside it."""
    kickers = [
        inner
        for inner in heading.iterdescendants()
        if is_element(inner)
        and inner.tag in ("span", "small", "div", "p", "strong", "em", "a", "i")
        and _KICKER_CLASS.search(words_of(inner))
    ]
    whole = text_of(heading)
    for kicker in kickers:
        said = text_of(kicker)
        if said and whole.startswith(said) and len(said) < 0.6 * len(whole):
            whole = clean(whole[len(said) :].lstrip(" :|–—-•·/"))
    return whole


def without_site(title: str, publisher: str | None) -> str:
    """A title without the name of the site at its end."""
    for _ in range(2):
        tail = _SITE_TAIL.search(title)
        if not tail:
            break
        said, own = wording(tail["tail"]).replace(" ", ""), wording(publisher).replace(" ", "")
        if own and (said in own or own in said) and len(said) > 1:
            title = title[: tail.start()]
        else:
            break
    return title.strip()


def _agreed(declared: Sequence[Found], texts: Sequence[str], shown: str) -> str | None:
    """What two declarations agree on where the page only prints a part of it large: "Topic: Title" over "Title"."""
    count = Counter(
        wording(text) for text in dict(zip([(one.origin, one.text) for one in declared], texts, strict=True)).values()
    )
    for text in texts:
        said = wording(text)
        if (
            count[said] >= 2
            and said != wording(shown)
            and said.endswith(wording(shown))
            and len(said) < 2 * len(wording(shown)) + 20
        ):
            return text
    return None


def _weight(pair: tuple[Element, str], declared: Sequence[str]) -> float:
    heading, text = pair
    like = max((likeness(text, one) for one in declared), default=0.0)
    return like + (0.15 if heading.tag == "h1" else -0.1)


def _without_kicker(shown: str, declared: Iterable[str]) -> str:
    """Where the page shows "Kicker: Title" and declares "Title", the rest is a kicker."""
    for one in declared:
        if len(one) > 12 and shown != one and shown.endswith(one) and len(one) > 0.5 * len(shown):
            return one
    return shown


def _block_of(heading: Element, blocks: Sequence[Block]) -> Block | None:
    inside = set(heading.iter())
    found = [block for block in blocks if block.element in inside]
    return max(found, key=lambda block: len(block.text), default=None)


def find_deck(blocks: Sequence[Block], title: Found | None, weights: Sequence[float]) -> tuple[Block, ...]:
    """The standfirst: the likeliest block, with those beside it where it is printed in several.

    Args:
        blocks: The blocks of the page.
        title: The headline.
        weights: How likely each block is (a part of) the standfirst.
    """
    best = max(blocks, key=lambda block: weights[block.index])
    if weights[best.index] < _LEAST_DECK or _is_no_deck(best, title):
        return _named_deck(blocks, title)
    least = max(_LEAST_DECK, weights[best.index] / 2)
    first = last = best.index
    while first > 0 and weights[first - 1] >= least and not _is_no_deck(blocks[first - 1], title):
        first -= 1
    while last + 1 < len(blocks) and weights[last + 1] >= least:
        last += 1
    return tuple(blocks[first : last + 1])


def _named_deck(blocks: Sequence[Block], title: Found | None) -> tuple[Block, ...]:
    """A block right under the headline that the page itself calls a standfirst, however unusual its language."""
    if title is None or title.block is None:
        return ()
    for block in blocks[title.block.index + 1 : title.block.index + 3]:
        is_named = _DECK_CLASS.search(words_of(block.element)) and len(block.text) <= _LONGEST_DECK
        if is_named and not _is_no_deck(block, title):
            return (block,)
    return ()


def _is_no_deck(block: Block, title: Found | None) -> bool:
    return bool(_CUT.search(block.text)) or bool(title and likeness(block.text, title.text) > 0.8)
