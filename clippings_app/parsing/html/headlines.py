"""Headline and deck: what a page declares against what it shows."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from clippings_app.domain.article import Origin
from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.metadata import PageData, plain, strings, wording
from clippings_app.parsing.html.tree import Element, clean, is_element, text_of, words_of

_KICKER_CLASS = re.compile(
    r"kicker|overline|topline|eyebrow|roofline|dachzeile|spitzmarke|super-?title|pre-?title|suptitle|antetitulo|overhead|headline-?(?:pre|intro|tag|label)"
    r"|cintillo|volanta|rubri[ck]|section|category|label|badge|tag(?![a-z])|visually-?hidden|sr-only|screen-?reader|offscreen|prefix|icon",
    re.IGNORECASE,
)
_SITE_TAIL = re.compile(r"\s+[|–—\-•·:»]\s+(?P<tail>[^|–—•·»]{2,60})$")
_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])$")


@dataclass(frozen=True, slots=True)
class Found:
    """A value and where it was read."""

    text: str
    origin: Origin
    block: Block | None = None


def likeness(left: str, right: str) -> float:
    """F1 of the words two texts share; 1.0 is the same words."""
    a, b = Counter(wording(left).split()), Counter(wording(right).split())
    if not any(len(word) > 1 for word in a) or max(map(len, (*a, *b)), default=0) > 25:
        a, b = Counter(wording(left).replace(" ", "")), Counter(wording(right).replace(" ", ""))
    both = sum((a & b).values())
    return 2 * both / (sum(a.values()) + sum(b.values())) if both else 0.0


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
        text = _without_kicker(best[1], texts)
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


def find_deck(
    data: PageData, blocks: Sequence[Block], title: Found | None, body: Sequence[Block], probability: Sequence[float]
) -> Found | None:
    """The standfirst: a paragraph between headline and body that is named or declared as one."""
    first_body = body[0].index if body else len(blocks)
    start = title.block.index if title and title.block else -1
    declared = [
        plain(text)
        for text in (
            *strings(data.article.get("description"))[:1],
            *strings(data.article.get("alternativeHeadline"))[:1],
        )
    ]
    declared += [
        text
        for name in ("og:description", "description", "twitter:description")
        for text in data.meta.get(name, ())[:1]
    ]
    best: tuple[float, Block] | None = None
    for block in blocks[max(0, start - 4) : min(len(blocks), first_body + 8)]:
        score = _deck_score(block, start, first_body, declared, title, probability[block.index])
        if score > 0 and (best is None or score > best[0]):
            best = (score, block)
    return Found(best[1].text, Origin.HTML, best[1]) if best else None


def _deck_score(
    block: Block, start: int, first_body: int, declared: Sequence[str], title: Found | None, weight: float
) -> float:
    text, zone = block.text, block.zone
    if (
        len(text) < 25
        or zone.caption
        or zone.outside
        or (zone.figure is not None)
        or block.link_share > 0.5
        or block.tag == "h1"
    ):
        return 0.0
    if title and likeness(text, title.text) > 0.8:
        return 0.0
    same = max(
        (1.0 if wording(one) == wording(text) else 0.8 * (likeness(one, text) > 0.9) for one in declared if one),
        default=0.0,
    )
    if _CUT.search(text):
        same = 0.0
    score = same + 1.2 * zone.deck - (0.8 if zone.furniture else 0.0) + (0.3 if block.heading else 0.0)
    if block.index > first_body:
        score -= 0.6 + 0.5 * weight
    if start >= 0 and not 0 < block.index - start <= 8:
        score -= 0.5
    return score if score >= 0.75 else 0.0
