"""Which blocks of a page are the article's own paragraphs.

Every block is weighed by what it is (tag, length, links), what its elements are called, what other readers say
(trafilatura in precision mode, the page's own `articleBody`), and what stands around it. The weights are in
`resources/parsing/html_body.json`.
"""

import copy
import math
import re
import string
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

import numpy as np
from lxml import etree

from clippings_app.parsing.alternation import any_of
from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.forest import Numbers
from clippings_app.parsing.html.metadata import PageData, strings, wording
from clippings_app.parsing.html.tree import SAFE_DEPTH, Element, depth, text_of, words_of

_SENTENCE_END = re.compile(r"[.!?…。！？।؟:]['\"”’»)\]]*$")
_STOP_INSIDE = re.compile(r"[.!?。！？।]\s|[,;，、،]")
_PHRASE = re.compile(
    r"^(?:read (?:more|also|next|on)|see also|related|more (?:on|from)|watch|listen|follow (?:us|\w+ on)"
    r"|subscribe|sign up|share|advert|"
    r"click here|download|copyright|©|all rights reserved|comments?|tags?|topics?|sources?|loading|log ?in"
    r"|register|newsletter|skip to|back to top|"
    r"lesen sie|mehr (?:zum|dazu|lesen)|weiterlesen|auch interessant|zum thema|anzeige|werbung|newsletter"
    r"|folgen sie|jetzt |quelle|kommentar|"
    r"lire (?:aussi|la suite)|à lire|voir aussi|publicité|abonnez|inscrivez|suivez|lea también|leer más"
    r"|te puede interesar|publicidad|suscr|síguenos|"
    r"leia (?:mais|também)|publicidade|leggi anche|pubblicità|abbonati|lees (?:ook|meer)|les også|läs (?:mer"
    r"|också)|annons|læs (?:også|mere)|"
    r"czytaj (?:też|także|więcej)|zobacz|reklama|baca juga|haber[il]|читайте|подпис|реклам"
    r"|関連|広告|続きを|もっと|ログイン|会員|相关|広告|더보기|관련|"
    r"photo|foto|image|bild|video|this (?:article|story) (?:was|is|first|originally)|editor'?s note|correction|update)",
    re.IGNORECASE,
)
_PROMOTION = re.compile(
    any_of(
        (
            *("newsletter", "subscri", "sign up", "signed up", "signing up", "log in", "whatsapp", "telegram"),
            *("instagram", "facebook", "twitter", "linkedin", "podcast", "follow us", "follow our", "follow the"),
            *("donat", "support us", "support our", "free trial", "inbox", "download", "read more", "click here"),
            *("abonn", "jetzt testen", "jetzt bestellen", "jetzt kostenlos", "folgen sie", "spende"),
            *("unterstützen sie", "kostenlos", "anmeld", "inscriv", "inscrir", "rejoignez", "s'abonner", "s’abonner"),
            *("faites un don", "suivez", "lire aussi", "suscríb", "suscrib", "síguenos", "únete", "apúntate", "gratis"),
            *("iscriviti", "seguici", "abbonat", "assine", "siga", "inscreva", "nieuwsbrief", "volg ons"),
            *(
                "nyhetsbrev",
                "nyhedsbrev",
                "prenumer",
                "följ oss",
                "zapisz się",
                "obserwuj",
                "подпи",
                "читайте",
                "takip",
            ),
            *("abone", "ニュースレター", "フォロー", "会員", "登録", "订阅", "关注", "구독", "팔로우", "ติดตาม"),
            *("đăng ký", "ikuti"),
        )
    )
    + r"|abo\b|\bmember|\bapp\b"
)
_SIGNED = re.compile(
    r"contribut|reporting by|editing by|reported from|with (?:additional )?(?:reporting|files|agencies|information"
    r"|reports)"
    r"|mit (?:material|informationen|agenturen)|\((?:dpa|afp|apa|ap|sid|reuters|ansa|efe|lusa|ritzau|ntb|tt)\b"
    r"|aus dem \w+ (?:von|übersetzt)|translated|traduit|traducci|avec afp|con información"
    r"|is (?:a|an|the) .{0,40}(?:reporter|correspondent|editor|writer|author|journalist|columnist|professor|fellow)"
    r"|(?:ist|arbeitet als) .{0,30}(?:redakteur|korrespondent|autor|journalist|reporter)",
)
_WIDE = re.compile(r"[\u2e80-\U0010ffff]")
_WITHOUT_DIGITS = str.maketrans("", "", string.digits)
_MOST_JOINED = 300_000
_MOST_COMPARED = 200_000
_MOST_PARAGRAPHS = 500
_APART = frozenset(
    "p div li h1 h2 h3 h4 h5 h6 blockquote section article tr td th table ul ol dl figure pre hr br img".split()  # noqa: SIM905
)
_MOST_INLINE = 3_000
_LEAST_REPEATED = 30
_PULLED = re.compile(r"pull-?_?quote|exergue|blockquote", re.IGNORECASE)
_LEAST_PULLED = 6
_MOST_PULLED = 60
_NEAR_ABOVE = 2
_RUN = 4
_MOSTLY = 0.6
_MOST_AROUND = 1.5
_LONGEST_BOLD_LINE = 90
_LEAST_PARTS = 3
_DATE_LIKE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b")


@dataclass
class Votes:
    """What other readers hold to be the body.

    Attributes:
        lines: Wordings of trafilatura's paragraphs.
        joined: All of them in one string.
        declared: The wording of the page's own `articleBody`; empty where it has none worth the name.
    """

    lines: frozenset[str] = frozenset()
    joined: str = ""
    declared: str = ""


@dataclass
class Setting:
    """What is known of a page as a whole before its blocks are weighed."""

    votes: Votes
    headline: str = ""
    deck: str = ""
    wordings: list[str] = field(default_factory=list)
    earliest: dict[str, int] = field(default_factory=dict)
    voted: list[float] = field(default_factory=list)
    parents: Counter[Element] = field(default_factory=Counter)
    grandparents: Counter[Element] = field(default_factory=Counter)
    signatures: Counter[str] = field(default_factory=Counter)
    all_signatures: Counter[str] = field(default_factory=Counter)
    total: int = 1
    first: int = 0
    last: int = 0
    title_at: int = -1
    descent: dict[Element, int] = field(default_factory=dict)
    siblings: dict[Element, int] = field(default_factory=dict)
    around: dict[Element, tuple[float, int]] = field(default_factory=dict)
    depths: dict[Element, int] = field(default_factory=dict)
    timed: dict[Element, bool] = field(default_factory=dict)
    descriptions: tuple[str, ...] = ()
    site: str = ""
    alternatives: frozenset[str] = frozenset()


def other_readers(root: Element, data: PageData) -> Votes:
    """What trafilatura and the page itself hold to be the body."""
    declared = declared_body(data)
    lines = [wording(line) for line in _trafilatura(root).split("\n")]
    kept = [line for line in lines if line]
    return Votes(
        lines=frozenset(kept), joined=" ".join(kept), declared=declared if 300 < len(declared) < _MOST_JOINED else ""
    )


def declared_body(data: PageData) -> str:
    """The wording of what the page declares to be its article's text (https://schema.org/articleBody)."""
    texts = (text for node in (*data.articles, *data.entries) for text in strings(node.get("articleBody"))[:1])
    return max(map(wording, texts), key=len, default="")


def _trafilatura(root: Element) -> str:
    if depth(root) > SAFE_DEPTH or _is_crowded(root):  # it recurses, and looks at each line's elements again and again
        return ""
    import trafilatura

    found = trafilatura.bare_extraction(
        copy.deepcopy(root),
        with_metadata=False,
        include_comments=False,
        include_tables=False,
        favor_precision=True,
        fast=True,
    )
    text = getattr(found, "text", None)  # None where it finds nothing
    return str(text) if text else ""


def _is_crowded(root: Element) -> bool:
    """Whether thousands of links, marks and the like stand in one element: a text has hundreds in all."""
    crowds = (element for element in root.iter(etree.Element) if len(element) > _MOST_INLINE)
    return any(sum(child.tag not in _APART for child in element) > _MOST_INLINE for element in crowds)


def setting_of(root: Element, data: PageData, blocks: Sequence[Block], votes: Votes, *, headline: str) -> Setting:
    """Count what the likely paragraphs of a page have in common."""
    page = Setting(votes=votes, headline=wording(headline), descriptions=declared_descriptions(data))
    page.site = wording(data.first("og:site_name", "application-name"))
    page.deck = wording(max(page.descriptions, key=len, default=""))
    page.alternatives = frozenset(
        wording(image.get("alt")) for image in root.iter("img") if len(image.get("alt") or "") > 15
    )
    page.wordings = [wording(block.text) for block in blocks]
    for number, said in enumerate(page.wordings):
        page.earliest.setdefault(said, number)
    page.voted = [_vote(text, votes) for text in page.wordings]
    seeds = [b for b in blocks if page.voted[b.index] >= 1 and len(b.text) >= 40 and not b.heading]
    if not seeds:
        seeds = [
            b
            for b in blocks
            if len(b.text) >= 80
            and b.link_share < 0.4
            and not b.zone.outside
            and not b.zone.furniture
            and not b.zone.caption
        ]
    _count_all(page, blocks)
    _count_likely(page, seeds)
    page.first = seeds[0].index if seeds else 0
    page.last = seeds[-1].index if seeds else len(blocks) - 1
    page.title_at = _title_at(blocks, page)
    return page


def _count_all(page: Setting, blocks: Sequence[Block]) -> None:
    """Count what all blocks have in common."""
    for block in blocks:
        page.all_signatures[signature(block)] += 1
        parent = block.element.getparent()
        if parent is not None and parent not in page.siblings:  # lxml counts children one by one
            page.siblings[parent] = len(parent)


def _count_likely(page: Setting, seeds: Sequence[Block]) -> None:
    """Count what the likely paragraphs have in common."""
    for block in seeds:
        weight = min(len(block.text), 600)
        page.total += weight
        page.signatures[signature(block)] += weight
        parent = block.element.getparent()
        if parent is not None:
            page.parents[parent] += weight
            grand = parent.getparent()
            if grand is not None:
                page.grandparents[grand] += weight
        for up in block.element.iterancestors():
            page.descent[up] = page.descent.get(up, 0) + weight


def declared_descriptions(data: PageData) -> tuple[str, ...]:
    """What a page declares its article to be about, each wording once."""
    found = [
        text
        for key in ("description", "alternativeHeadline", "abstract")
        for text in strings(data.article.get(key))[:1]
    ]
    found += [
        text
        for name in ("og:description", "description", "twitter:description")
        for text in data.meta.get(name, ())[:1]
    ]
    return tuple({wording(text): text for text in found if text}.values())


def likeness(left: str, right: str) -> float:
    """F1 of the words two texts share; 1.0 is the same words."""
    a, b = Counter(wording(left).split()), Counter(wording(right).split())
    if not any(len(word) > 1 for word in a) or max(map(len, (*a, *b)), default=0) > 25:
        a, b = Counter(wording(left).replace(" ", "")), Counter(wording(right).replace(" ", ""))
    both = sum((a & b).values())
    return 2 * both / (sum(a.values()) + sum(b.values())) if both else 0.0


def signature(block: Block) -> str:
    """Tag and class of a block and its parent without numbers: paragraphs of one article share it."""
    parent = block.element.getparent()
    around = f"{parent.tag}.{parent.get('class')}" if parent is not None else ""
    return f"{block.tag}.{block.element.get('class')}<{around}".translate(_WITHOUT_DIGITS)


def _vote(text: str, votes: Votes) -> float:
    if text in votes.lines:
        return 1.0
    if len(text) > 25 and len(votes.joined) < _MOST_JOINED and text in votes.joined:
        return 1.0
    return 0.0


def _like_description(block: Block, page: Setting) -> float:
    if block.index > page.first + 8 or len(block.text) < 20:
        return 0.0
    return max((likeness(block.text, one) for one in page.descriptions), default=0.0)


def _title_at(blocks: Sequence[Block], page: Setting) -> int:
    exact = [b.index for b in blocks if page.headline and page.wordings[b.index] == page.headline and b.heading]
    if exact:
        return exact[0]
    return next((b.index for b in blocks if b.tag == "h1" and b.index <= page.first + 3), -1)


def is_all_italics(element: Element) -> bool:
    """Whether all of its text stands in one italic element."""
    if element.tag in ("em", "i"):
        return True
    children = list(islice(element, 2))  # counting all of a long box for each of its lines takes seconds
    if len(children) != 1 or children[0].tag not in ("em", "i"):
        return False
    [inner] = children
    return not (element.text or "").strip() and not (inner.tail or "").strip()


def _share_around(parent: Element | None, page: Setting) -> tuple[float, int]:
    """The share of the likely text in the nearest element around that holds any, and how far up most of it is."""
    if parent is None:
        return 0.0, 0
    known = page.around.get(parent)
    if known is None:
        shares = [page.descent.get(up, 0) / page.total for up in (parent, *parent.iterancestors())]
        own = next((share for share in shares if share > 0), 0.0)
        known = own, next((level for level, share in enumerate(shares) if share >= 0.7), 0)
        page.around[parent] = known
    return known


def _depth_of(parent: Element | None, page: Setting) -> int:
    """How many elements are around one, by the next around it."""
    if parent is None:
        return 0
    known = page.depths.get(parent)
    if known is None:
        known = page.depths[parent] = 1 + sum(1 for _ in parent.iterancestors())
    return known


def _has_time(element: Element, page: Setting) -> bool:
    """Whether a `time` is in an element; of one with many lines all of it is gone through once."""
    known = page.timed.get(element)
    if known is None:
        known = page.timed[element] = next(element.iter("time"), None) is not None
    return known


def _width(text: str) -> int:
    """How long a text is, where a sign that tells as much as a syllable counts for three letters."""
    wide = 0 if text.isascii() else len(_WIDE.findall(text[:200]))
    return len(text) + 2 * min(len(text), wide)


def is_promotion(text: str) -> bool:
    """Whether a text asks its readers to subscribe, to follow or to give."""
    return _PROMOTION.search(text.lower()) is not None


def features(block: Block, blocks: Sequence[Block], page: Setting) -> dict[str, float]:
    """What is known of a block, as numbers by name."""
    text, zone, at = block.text, block.zone, block.index
    said, kind, lower = page.wordings[at], signature(block), text[:400].lower()
    length = _width(text)
    parent = block.element.getparent()
    own, levels = _share_around(parent, page)
    grand = parent.getparent() if parent is not None else None
    near = [page.voted[i] for i in range(max(0, at - 3), min(len(blocks), at + 4)) if i != at]
    before = page.voted[at - 1] if at else 0.0
    after = page.voted[at + 1] if at + 1 < len(blocks) else 0.0
    declared = page.votes.declared
    in_declared = bool(declared) and (
        (len(said) > 25 and said in declared) or (len(said) <= 25 and f" {said} " in f" {declared} ")
    )
    sentence = bool(_SENTENCE_END.search(text))
    is_phrase = bool(_PHRASE.match(text))
    siblings = page.siblings.get(parent, 1) if parent is not None else 1
    return {
        "voted": page.voted[at],
        "voted_before": before,
        "voted_after": after,
        "voted_near": sum(near) / 6,
        "declared": float(in_declared),
        "not_declared": float(bool(declared) and not in_declared),
        "p": float(block.tag == "p"),
        "div": float(block.tag in ("div", "section", "article", "body")),
        "li": float(block.tag == "li"),
        "heading": float(block.heading),
        "h1": float(block.tag == "h1"),
        "h23": float(block.tag in ("h2", "h3")),
        "cell": float(block.tag in ("td", "th", "tr")),
        "quote_tag": float(block.tag in ("blockquote", "cite")),
        "other_tag": float(
            block.tag not in ("p", "div", "section", "article", "body", "li", "td", "th", "tr", "blockquote", "cite")
            and not block.heading
        ),
        "length": min(6.5, math.log(1 + length)),
        "short": float(length < 30),
        "long": float(length > 150),
        "sentence": float(sentence),
        "stop_inside": float(bool(_STOP_INSIDE.search(text))),
        "sentence_long": float(sentence and length > 80),
        "links": block.link_share,
        "all_link": float(block.link_share > 0.85),
        "strong": float(block.strong_chars > 0.85 * len(text)),
        "phrase": float(is_phrase),
        "phrase_link": float(is_phrase and block.link_share > 0.3),
        "promotion": min(3.0, float(len(_PROMOTION.findall(lower)))),
        "signed": float(length < 400 and bool(_SIGNED.search(lower))),
        "site": float(len(page.site) > 2 and f" {page.site} " in f" {said} "),
        "colon": float(text.endswith((":", "："))),
        "slanted": float(is_all_italics(block.element)),
        "links_before": blocks[at - 1].link_share if at else 0.0,
        "links_after": blocks[at + 1].link_share if at + 1 < len(blocks) else 0.0,
        "date": float(bool(_DATE_LIKE.search(text)) and length < 60),
        "digits": sum(map(str.isdigit, text[:100])) / min(100, len(text)),
        "lower": float(text[:1].islower()),
        "figure": float(zone.figure is not None),
        "caption": float(zone.called("caption")),
        "credit": float(zone.called("credit")),
        "furniture": float(zone.furniture > 0),
        "furniture_near": float(0 < zone.furniture <= 3),
        "furniture_far": float(zone.furniture > 6),
        "aside": float(zone.outside == "aside"),
        "outside": float(zone.outside in ("nav", "footer", "form", "button")),
        "article": float(zone.article),
        "body": float(zone.body),
        "deck": float(zone.called("deck")),
        "byline": float(zone.called("byline")),
        "kicker": float(zone.called("kicker")),
        "quote": float(zone.quote),
        "item": float(zone.item),
        "table": float(zone.table),
        "hidden": float(zone.hidden),
        "header": float(zone.header),
        "parent": page.parents.get(parent, 0) / page.total if parent is not None else 0.0,
        "grandparent": page.grandparents.get(grand, 0) / page.total if grand is not None else 0.0,
        "own": own,
        "main_levels": min(12.0, float(levels)),
        "signature": page.signatures.get(kind, 0) / page.total,
        "signature_count": min(4.0, math.log(page.all_signatures[kind])),
        "before_first": float(at < page.first),
        "after_last": float(at > page.last),
        "before_far": min(10.0, max(0, page.first - at)) / 10,
        "after_far": min(10.0, max(0, at - page.last)) / 10,
        "before_title": float(page.title_at >= 0 and at <= page.title_at),
        "after_title": float(page.title_at >= 0 and 0 < at - page.title_at <= 3),
        "is_title": float(bool(page.headline) and said == page.headline),
        "is_deck": float(
            bool(page.deck) and (said == page.deck or (len(said) > 60 and (said in page.deck or page.deck in said)))
        ),
        "like_description": _like_description(block, page),
        "like_title": likeness(text, page.headline)
        if page.headline and at <= page.first + 5 and len(text) < 300
        else 0.0,
        "is_first": float(at == page.first),
        "from_title": min(1.0, abs(at - page.title_at) / 20) if page.title_at >= 0 else 1.0,
        "to_first": max(-1.0, min(1.0, (page.first - at) / 10)),
        "alternative": float(said in page.alternatives),
        "time": float(_has_time(block.element, page)),
        "siblings": min(5.0, math.log(1 + siblings)),
        "again": float(len(said) > 3 and page.earliest[said] < at),
        "depth": min(30.0, _depth_of(parent, page)) / 30,
    }


def repetitions(blocks: Sequence[Block]) -> frozenset[int]:
    """Which paragraphs (their index) only say again what others say: copies, and quotes pulled out of the text."""
    said = [wording(block.text) for block in blocks]
    if sum(map(len, said)) > _MOST_COMPARED or len(said) > _MOST_PARAGRAPHS:
        return frozenset()
    found: set[int] = set()
    for block, text in zip(blocks, said, strict=True):
        parts = [other for other in said if _LEAST_REPEATED < len(other) < len(text) and other in text]
        if len(parts) >= _LEAST_PARTS and sum(map(len, parts)) > 0.85 * len(text):
            found.add(block.index)  # the whole article once more in one block
    whole = "\n".join(text for block, text in zip(blocks, said, strict=True) if block.index not in found)
    earlier: set[str] = set()
    for block, text in zip(blocks, said, strict=True):
        if block.index in found or len(text) < _LEAST_REPEATED:
            continue
        is_line = block.heading or block.tag == "li" or _is_bold_line(block)
        if text in earlier or (whole.count(text) > said.count(text) and not is_line):
            found.add(block.index)
        earlier.add(text)
    return frozenset(found | _pulled(blocks, said))


def _pulled(blocks: Sequence[Block], said: Sequence[str]) -> set[int]:
    """Quotes set apart whose words, shortened or changed a little, another paragraph has too."""
    apart = [
        at
        for at, block in enumerate(blocks)
        if _LEAST_PULLED <= len(said[at].split()) <= _MOST_PULLED and _is_set_apart(block)
    ]
    having: dict[tuple[str, ...], set[int]] = {}
    for at, text in enumerate(said) if apart else ():
        for run in _runs(text):
            having.setdefault(run, set()).add(at)
    found: set[int] = set()
    for at in apart:
        runs = _runs(said[at])
        shared = Counter(other for run in runs for other in having[run] if len(said[other]) > len(said[at]))
        if any(count >= _MOSTLY * len(runs) for count in shared.values()):
            found.add(blocks[at].index)
    return found


def _runs(text: str) -> list[tuple[str, ...]]:
    """All runs of a few words of a text, one after the other."""
    words = text.split()
    return list(zip(*(words[start:] for start in range(_RUN)), strict=False))


def _is_set_apart(block: Block) -> bool:
    """Whether a block is called a quote pulled out of the text, or is nearly all of a quote's element."""
    above = (block.element, *islice(block.element.iterancestors(), _NEAR_ABOVE))
    apart = next((one for one in above if one.tag in ("blockquote", "aside") or _PULLED.search(words_of(one))), None)
    return apart is not None and len(text_of(apart)) <= _MOST_AROUND * len(block.text)


def _is_bold_line(block: Block) -> bool:
    """Whether it is set as a heading: short, bold, no sentence."""
    is_bold = block.strong_chars > 0.8 * len(block.text)
    is_line = len(block.text) <= _LONGEST_BOLD_LINE and not _SENTENCE_END.search(block.text)
    return is_bold and is_line and "://" not in block.text


CONTEXT = ("own_weight", "before_1", "before_2", "after_1", "after_2", "around", "kind", "share_before", "share_after")


def context(signatures: Sequence[str], weights: Numbers) -> Numbers:
    """What the first weights of the blocks around say of each block; the columns are `CONTEXT`.

    Args:
        signatures: How each block is set (`signature`).
        weights: How likely each is a paragraph.
    """
    count = len(weights)
    padded = np.concatenate([np.zeros(3), weights, np.zeros(3)])
    kinds: dict[str, list[float]] = {}
    for kind, weight in zip(signatures, weights, strict=True):
        kinds.setdefault(kind, []).append(float(weight))
    means = {kind: sum(of_kind) / len(of_kind) for kind, of_kind in kinds.items()}
    total = float(weights.sum()) + 1e-9
    before = np.cumsum(weights) - weights
    columns = [
        weights,
        padded[2 : count + 2],
        padded[1 : count + 1],
        padded[4 : count + 4],
        padded[5 : count + 5],
        sum(padded[shift : shift + count] for shift in range(7)) / 7,
        np.array([means[kind] for kind in signatures]),
        before / total,
        (total - before - weights) / total,
    ]
    return np.stack(columns, axis=1)
