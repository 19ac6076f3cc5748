"""Headline and deck: what a page declares against what it shows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from clippings_app.domain.article import Origin
from clippings_app.parsing.credits import looks_like_credit
from clippings_app.parsing.dateline import find_dateline
from clippings_app.parsing.dates import find_date
from clippings_app.parsing.disclosures import is_disclosure
from clippings_app.parsing.given_names import is_surely_name
from clippings_app.parsing.html.archives import address_kept
from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.body import (
    declared_body,
    declared_descriptions,
    is_all_italics,
    likeness,
    signature,
)
from clippings_app.parsing.html.bylines import is_label_alone, says_who_wrote
from clippings_app.parsing.html.margins import is_furniture
from clippings_app.parsing.html.metadata import PageData, strings, wording
from clippings_app.parsing.html.naming import named
from clippings_app.parsing.html.sizes import LARGE, size_around
from clippings_app.parsing.html.title_parts import before_headline, first_of_two, is_called_title, is_in_one
from clippings_app.parsing.html.tree import Element, clean, is_element, text_of, words_of
from clippings_app.parsing.names import has_byline_label, is_person, split_byline

_KICKER_CLASS = re.compile(
    r"kicker|overline|topline|eyebrow|roofline|dachzeile|spitzmarke|super-?title|pre-?title|suptitle"
    r"|antetitulo|overhead|headline-?(?:pre|intro|tag|label)"
    r"|cintillo|volanta|rubri[ck]|section|category|label|badge|tag(?![a-z])|visually-?hidden|sr-only"
    r"|screen-?reader|offscreen|prefix|icon",
    re.IGNORECASE,
)
_KICKER_DATA = re.compile(r"(?<![a-z])(?:kicker|overline|eyebrow|topline|dachzeile)(?![a-z])", re.IGNORECASE)
# Each run of spaces is tried from one place only: else a title of nothing but spaces takes minutes.
_SITE_HEAD = re.compile(r"(?P<head>[^|–—•·»:]{2,60}?)(?<!\s)\s*(?:\s[–—\-•·»:]+|[|｜])\s*")
_SITE_TAIL = re.compile(r"(?<!\s)\s+[|–—\-•·:»]\s+(?P<tail>[^|–—•·»]{2,60})$")
# Chinese and Japanese titles have no space before the sign.
_UNSPACED_TAIL = re.compile(r"(?<=[\u3001-\u303f\u3040-\u9fff”！？])[-_–—]+(?P<tail>[\u3040-\u9fff]{2,12})$")
_DECK_CLASS = re.compile(r"(?<![a-z])(?:sub-?title|dec?k|standfirst|strapline|sub-?headline)(?![a-z])", re.IGNORECASE)
_DECK_PROPERTIES = ("description", "alternativeHeadline", "abstract")  # https://schema.org/CreativeWork
_LONGEST_DECK = 400
_LONGEST_TOLD = 900
_LEAST_WEIGHT = 0.6
_LEAST_DECK = 0.3
_MOST_CLAIMS = 4
_MOST_LINKED = 0.6
_MOST_OF_TITLE = 3
_MOST_OF_ROLE = 4
_LABELLED = re.compile(r"[^\W\d_]{2,20}(?:\s[^\W\d_]{2,20}){0,3}\s?[:：]\s?\S")  # "CLAIM: The district spent …"
_LEAST_SUBTITLE = 60
_LEAST_UNSPACED = 8
_MOST_POINTS = 6
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_LEAST_CALLED = 25
_LONGEST_LEAD = 300
_LEAST_PARAGRAPHS = 4
_MOST_ALIKE = 0.5
_FARTHEST_WAY = 6
_LEAST_NAMED = 12
_LONGEST_LINE = 200
_SHORTEST_KICKER = 4
_KICKER_SHARE = 0.6
_MOST_BETWEEN = 5
_MOST_ABOVE_LINE = 4
_LONGEST_SCRAP = 40
_FARTHEST_ABOVE = 3
_SAME = 0.9
_SENTENCE_END = re.compile(r"[.!?…。！？।؟][\"'”’»)\]]*$")
_PICTURES = ("img", "amp-img")
_MOST_LINES = 60
_SHORT_PROSE = 120
_LONG_PROSE = 150
_LEAST_STEPS = 2
_LONGEST_FORM = 1_000
_ROOT = re.compile(r"(?:https?://[^/?#\s]+)?/|https?://[^/?#\s]+")
_BREADCRUMB = re.compile(r"bread-?_?crumb", re.IGNORECASE)
# What programs call the page for printing, in its title.
_ON_PRINT = re.compile(
    r"\W{0,9}(?:print(?:able|er[- ]friendly)?(?: (?:this )?(?:article|story|page|version|view))?|artikel drucken"
    r"|druck(?:version|ansicht)|version imprimable|imprimer(?: l['’]article)?|versión (?:para imprimir|imprimible)"
    r"|imprimir|versão para impressão|versione stampabile|stampa|printversie|utskriftsvennlig(?: versjon)?"
    r"|utskriftsversion|wersja do druku|drukuj|версия для печати|версія для друку|印刷用ページ|打印)\W{0,9}",
    re.IGNORECASE,
)
# What the first themes for blogs put between the blog's name and the headline.
_OLD_BLOG = re.compile(
    r"^\s*(?:blog archive|blog-?archiv|archivo del blog|archives? du blog)\s*[»|–-]\s*", re.IGNORECASE
)
_OPEN_END = re.compile(r"(?<!\s)\s+[|»·•]\s*$")  # where the name of the site behind it is empty
_OF_DATES = re.compile(
    r"\W*(?:(?:first |last )?(?:published|posted|updated|modified)|veröffentlicht|aktualisiert|publi(?:é|cado|cato)"
    r"|mis à jour|actualizado|aggiornato|atualizado|gepubliceerd|publicert|publicerad|opublikowano|опубликовано)\b",
    re.IGNORECASE,
)
# What stands before a photographer's name that has a line of its own.
_CREDIT_LABEL = re.compile(
    r"(?:photos?|fotos?|bild|image|credits?|crédito?s?|fotografía|imagen|immagine)\s*:", re.IGNORECASE
)
_CUT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])$")


@dataclass(frozen=True, slots=True)
class Found:
    """A value and where it was read.

    Attributes:
        text: The value.
        origin: Where it was read.
        block: The block it stands in, where it is shown.
        shared: It is what social networks are to show (https://ogp.me/).
    """

    text: str
    origin: Origin
    block: Block | None = None
    shared: bool = False


def declared_headlines(data: PageData) -> list[Found]:
    """What the page says its headline is, the most trusted first."""
    found = [Found(text, Origin.JSON_LD) for text in strings(data.article.get("headline"))[:1]]
    found += [Found(text, Origin.JSON_LD) for text in strings(data.article.get("name"))[:1]]
    found += [Found(text, Origin.META) for text in data.items.get("headline", ())[:1]]
    names = ("og:title", "twitter:title", "dc.title", "title", "headline", "sailthru.title", "parsely-title")
    found += [
        Found(text, Origin.META, shared=name == "og:title") for name in names for text in data.meta.get(name, ())[:1]
    ]
    found.append(Found(data.title, Origin.HTML))
    return [one for one in found if len(one.text) > 2]


def find_headline(root: Element, data: PageData, blocks: Sequence[Block], publisher: str | None) -> Found | None:
    """The headline as printed, without kicker and site name."""
    declared = [
        Found(said, one.origin, shared=one.shared)
        for one in declared_headlines(data)
        if not _ON_PRINT.fullmatch(said := without_site(one.text, publisher))
    ]
    texts = [(heading, headline_text(heading)) for heading in root.iter("h1", "h2")]
    titled = [pair for pair in texts if 2 < len(wording(pair[1])) < 400 and not _is_name(pair[1], publisher)]
    shown = _without_steps(_without_home(_without_forms(titled)), data, publisher)
    if first := first_of_two(shown, [one.text for one in declared]):
        return Found(first[1], Origin.HTML, _block_of(first[0], blocks))
    best = max(shown, key=lambda pair: _weight(pair, declared), default=None)
    if best is not None and _weight(best, declared) >= _LEAST_WEIGHT:
        text = _with_shared_topic(text_of(best[0]), best[1], declared)
        return Found(_as_declared(best[0], text, declared), Origin.HTML, _block_of(best[0], blocks))
    logos = {wording(image.get("alt")) for image in root.iter("img")} if len(declared) == 1 else set()
    logos -= {wording(block.text) for block in blocks if block.heading}  # the picture above a text often says its title
    printed = _printed_otherwise([one for one in declared if wording(one.text) not in logos], blocks)
    if printed is not None:
        return printed
    titles = [(heading, text) for heading, text in shown if heading.tag == "h1"]
    if len(titles) == 1 and is_called_title(titles[0][0]) and len(titles[0][1]) >= _LEAST_CALLED:
        return Found(titles[0][1], Origin.HTML, _block_of(titles[0][0], blocks))
    if not titles and len(shown) == 1 and all(one.origin is Origin.HTML for one in declared):
        titles = list(shown)  # the page's title is the outlet's name, as in a frame
    if titles and (not declared or (len(titles) == 1 and not any(one.origin is Origin.JSON_LD for one in declared))):
        heading, text = max(titles, key=lambda pair: len(pair[1]))
        return Found(text, Origin.HTML, _block_of(heading, blocks))
    return Found(declared[0].text, declared[0].origin) if declared else None


def _printed_otherwise(declared: Sequence[Found], blocks: Sequence[Block]) -> Found | None:
    """A headline in no heading of the first two ranks: a lower one, or a line set large or bold, as the title has it.

    Where the page has no title but what its logo says, it is the largest line above the text.
    """
    lines = [block for block in islice(blocks, _MOST_LINES) if _may_be_line(block)]
    titles = [said for one in declared if len(said := wording(one.text)) > 2]
    alike = [block for block in lines if any(_is_most_of(wording(block.text), said) for said in titles)]
    best = max(alike, key=lambda block: len(block.text), default=None)
    if best is None and not titles and not any(block.heading for block in blocks):
        prose = next((one.index for one in blocks if len(one.text) > _SHORT_PROSE and one not in lines), 0)
        large = [block for block in lines if block.index < prose and size_around(block.element) >= LARGE]
        best = max(large, key=lambda block: size_around(block.element), default=None)
    return Found(best.text, Origin.HTML, best) if best is not None else None


def _may_be_line(block: Block) -> bool:
    """Whether a block may be a headline by how it is set."""
    if not _LEAST_NAMED < len(block.text) <= _LONGEST_LINE or block.zone.outside or block.link_share > _MOST_ALIKE:
        return False
    return block.heading or _is_bold(block) or size_around(block.element) >= LARGE


def _is_most_of(said: str, title: str) -> bool:
    """Whether a line is all of a title, or what stands in it before or behind the name of the site."""
    is_long = len(said) > len(title) / 2
    return said == title or (is_long and (title.startswith(said + " ") or title.endswith(" " + said)))


def _data_of(element: Element) -> str:
    """Names and values of the attributes that a page keeps for itself: `data-cy="kicker"`."""
    kept = ((str(name), str(value)) for name, value in element.attrib.items())
    return " ".join(name + " " + value[:40] for name, value in kept if name.startswith("data-"))


def headline_text(heading: Element) -> str:
    """A heading's words without the kicker inside it."""
    kickers = [
        inner
        for inner in heading.iterdescendants()
        if is_element(inner)
        and inner.tag in ("span", "small", "div", "p", "strong", "em", "a", "i")
        and (_KICKER_CLASS.search(words_of(inner)) or _KICKER_DATA.search(_data_of(inner)))
    ]
    whole = text_of(heading)
    for kicker in kickers:
        said = text_of(kicker)
        if said and whole.startswith(said) and len(said) < _KICKER_SHARE * len(whole):
            whole = clean(whole[len(said) :].lstrip(" :|–—-•·/"))
    above = _line_above(heading) or before_headline(heading)
    return whole.removeprefix(above) if above and len(above) < _KICKER_SHARE * len(whole) else whole


def _line_above(heading: Element) -> str:
    """What opens a heading in an element of its own, glued to the next: a style sheet gives it its own line.

    `<h1><span>Harbour</span><span>Gate shut</span></h1>`; within a word no small letter is followed by a capital.
    """
    first = next(iter(heading), None)
    after = first.getnext() if first is not None else None
    if first is None or after is None or not (is_element(first) and is_element(after)):
        return ""
    above, below = text_of(first), text_of(after)
    is_glued = not (heading.text or "").strip() and not first.tail and after.tag not in ("br", "wbr")
    is_seam = above[-1:].islower() and below[:1].isupper()
    return above if is_glued and is_seam and len(above) >= _SHORTEST_KICKER else ""


def without_site(title: str, publisher: str | None) -> str:
    """A title without the name of the site at its end or its beginning."""
    tail = _UNSPACED_TAIL.search(title)
    if tail and _is_name(tail["tail"], publisher):
        title = title[: tail.start()]
    tail = _SITE_TAIL.search(title)
    if tail and _ON_PRINT.fullmatch(tail["tail"]) and wording(title[: tail.start()]) != wording(publisher):
        title = title[: tail.start()]
    for _ in range(2):
        tail = _SITE_TAIL.search(title)
        if not tail or not _is_name(tail["tail"], publisher, share=0.3):
            break
        title = title[: tail.start()]
    head = _SITE_HEAD.match(title)
    if head and _is_name(head["head"], publisher) and len(title) > head.end():
        title = title[head.end() :]
    before, colon, rest = title.partition(": ")
    if colon and rest and publisher and wording(before) == wording(publisher):
        title = rest  # Blogger's own form
    return _OPEN_END.sub("", _OLD_BLOG.sub("", title)).strip()


def _is_name(text: str, publisher: str | None, share: float = 0.7) -> bool:
    """Whether a text is the name of the site or a part of it, or the name at least this share of the text."""
    said, own = wording(text).replace(" ", ""), wording(publisher).replace(" ", "")
    return len(said) > 1 and bool(own) and (said in own or (own in said and len(own) > share * len(said)))


def _as_declared(heading: Element, shown: str, declared: Sequence[Found]) -> str:
    """The heading with the topic that is a part of it by the page's own word, or without what is none.

    - What is shared under the very words of the heading is as printed.
    - "Topic: Title" is the headline where JSON-LD and another declaration say so and the page prints "Title" large.
    - Where the page prints "Kicker: Title", or "Title" and a second line, and declares "Title", the rest is left out.
    """
    said = wording(shown)
    if any(one.shared and wording(one.text) == said for one in declared):
        return shown
    origins: dict[str, set[Origin]] = {}
    for one in declared:
        origins.setdefault(wording(one.text), set()).add(one.origin)
    for one in declared:
        own = wording(one.text)
        is_agreed = len(origins[own]) > 1 and Origin.JSON_LD in origins[own]
        is_topic = own != said and own.endswith(said) and len(own) < 2 * len(said) + 20
        if is_agreed and is_topic and one.text[: len(one.text) - len(shown)].rstrip().endswith((":", "：")):
            return one.text
    for one in declared:
        is_part = len(one.text) > 12 and shown != one.text and len(one.text) > 0.5 * len(shown)
        if is_part and shown.endswith(one.text) and not is_in_one(heading, one.text):
            return one.text
    begun = [
        one.text
        for one in declared
        if len(one.text) > 20 and shown.startswith(one.text + " ") and not is_in_one(heading, one.text)
    ]
    return begun[0] if begun and said not in origins else shown


def _with_shared_topic(whole: str, shown: str, declared: Sequence[Found]) -> str:
    """A heading with the topic before it where it is printed as one with it, "Topic: Title", and shared in these words.

    Otherwise what stands before the title in another element is a kicker.
    """
    topic = whole.removesuffix(shown).rstrip() if whole.endswith(shown) else ""
    is_shared = any(one.shared and wording(one.text) == wording(whole) for one in declared)
    return whole if topic.endswith((":", "：")) and is_shared else shown


def _weight(pair: tuple[Element, str], declared: Sequence[Found]) -> float:
    """How like a heading is to what is declared; less where only the `title` element has it."""
    heading, text = pair
    like = max((likeness(text, one.text) - 0.05 * (one.origin is Origin.HTML) for one in declared), default=0.0)
    return like + (0.15 if heading.tag == "h1" else -0.1)


def _without_forms(shown: Sequence[tuple[Element, str]]) -> Sequence[tuple[Element, str]]:
    """The headings without those in forms with a password or in dialogs: "Log in".

    Some systems put all of a page into one form, or an article into a dialog: those hold more than a form says.
    """
    around = {pair[0]: _form_around(pair[0]) for pair in shown}
    small = {form for form in around.values() if form is not None and len(text_of(form)) <= _LONGEST_FORM}
    return [pair for pair in shown if around[pair[0]] not in small]


def _form_around(heading: Element) -> Element | None:
    """The dialog or the form with a password that a heading stands in."""
    around = next(heading.iterancestors("form", "dialog"), None)
    if around is None:
        return next((up for up in heading.iterancestors() if up.get("role") == "dialog"), None)
    asks = around.tag == "dialog" or any(one.get("type") == "password" for one in around.iter("input"))
    return around if asks else None


def _without_home(shown: Sequence[tuple[Element, str]]) -> Sequence[tuple[Element, str]]:
    """The headings without those that only lead to the first page: there a site prints its own name."""
    others = [pair for pair in shown if not _leads_home(pair[0])]
    return others or shown


def _leads_home(heading: Element) -> bool:
    """Whether all of a heading is a link to the first page (https://microformats.org/wiki/rel-home)."""
    around = next(heading.iterancestors("a"), None)
    links = [around] if around is not None else list(heading.iter("a"))
    if len(links) != 1 or (around is None and text_of(links[0]) != text_of(heading)):
        return False
    way = address_kept(links[0].get("href") or "")
    return "home" in (links[0].get("rel") or "").lower().split() or _ROOT.fullmatch(way) is not None


def _without_steps(
    shown: Sequence[tuple[Element, str]], data: PageData, publisher: str | None
) -> Sequence[tuple[Element, str]]:
    """The headings without the last step of the way to the page (https://schema.org/BreadcrumbList).

    Sites put words made for search engines there in an `h1` and print the headline in an `h2`. That is sure where the
    other heading is what the page shares, or marks as its headline.
    """
    steps = [pair for pair in shown if _is_step(pair[0])]
    others = [pair for pair in shown if pair not in steps]
    if not steps or not others:
        return shown
    named = (*data.meta.get("og:title", ())[:1], *data.items.get("headline", ())[:1])
    words = [said for text in named if len(said := wording(without_site(text, publisher))) > _LEAST_NAMED]
    texts = [f" {wording(text_of(heading))}" for heading, _ in others] + [f" {wording(text)}" for _, text in others]
    is_printed = any(text.endswith(f" {said}") for text in texts for said in words)  # a kicker may stand before it
    return others if is_printed else shown


def _is_step(heading: Element) -> bool:
    """Whether a heading stands in a navigation, or is the last of a row of links to parts of the site."""
    above = (heading, *islice(heading.iterancestors(), _FARTHEST_WAY))
    if any(element.tag == "nav" or _BREADCRUMB.search(words_of(element)) for element in above):
        return True
    parent = heading.getparent()
    item = parent if parent is not None and parent.tag == "li" else heading
    before = 0
    for step in filter(is_element, item.itersiblings(preceding=True)):
        if step.tag != "a" and not (step.tag == "li" and next(step.iter("a"), None) is not None):
            return False
        before += 1
    return before >= _LEAST_STEPS


def _block_of(heading: Element, blocks: Sequence[Block]) -> Block | None:
    inside = set(heading.iter())
    found = [block for block in blocks if block.element in inside]
    return max(found, key=lambda block: len(block.text), default=None)


def find_deck(
    data: PageData, blocks: Sequence[Block], title: Found | None, weights: Sequence[float], body: Sequence[Block]
) -> tuple[Block, ...]:
    """The standfirst: the likeliest block, with those beside it where it is printed in several.

    Args:
        data: What the page says of itself.
        blocks: The blocks of the page.
        title: The headline.
        weights: How likely each block is (a part of) the standfirst.
        body: The likely paragraphs of the article.
    """
    descriptions = {*map(wording, declared_descriptions(data))}
    declared = (one for one in declared_headlines(data) if wording(one.text) not in descriptions)
    titles = tuple({one.text for one in (*declared, *([title] if title else []))})

    at = title.block.index if title and title.block else 0

    def may_be(block: Block, least: float) -> bool:
        if weights[block.index] < least or block.index < at - _FARTHEST_ABOVE or is_furniture(block):
            return False  # far above the headline stands what the site says of itself
        return not _is_no_deck(block, titles) and not _is_caption(block, blocks)

    own = [block.index for block in body if block.index > at and len(block.text) > _LONG_PROSE]
    lowest = own[1] if at and len(own) > 1 else len(blocks)  # what stands below two paragraphs is in the text

    if claims := _claims(blocks, title, titles, body):
        return claims
    likely = [
        block for block in blocks[: lowest + 1] if may_be(block, _LEAST_DECK) and not _looks_like_body(block, body)
    ]
    if not likely:
        found = (
            _named_deck(blocks, title, titles, body)
            or _described_below(data, blocks, title, titles, body)
            or _bold_lead(title, titles, body)
            or _told_apart(data, title, titles, body)
            or _in_header(blocks, title, titles, body)
            or _above_byline(blocks, title, titles, body)
            or _points(blocks, title, titles, body)
        )
        return () if any(_is_caption(block, blocks) for block in found) else found
    best = max(likely, key=lambda block: weights[block.index])
    least = max(_LEAST_DECK, weights[best.index] / 2)
    first = last = best.index
    while first > 0 and (may_be(blocks[first - 1], least) or _is_next_item(blocks[first - 1], blocks[first])):
        first -= 1
    while last + 1 < len(blocks) and (may_be(blocks[last + 1], least) or _is_next_item(blocks[last + 1], blocks[last])):
        last += 1
    return tuple(blocks[first : last + 1])


def _named_deck(
    blocks: Sequence[Block], title: Found | None, titles: Sequence[str], body: Sequence[Block]
) -> tuple[Block, ...]:
    """A block right under the headline that the page itself sets as a standfirst, however unusual its language."""
    if title is None or title.block is None:
        return ()
    next_to, further = title.block.index + 3, title.block.index + 1 + _MOST_BETWEEN
    below_byline = [one for one in blocks[next_to:further] if len(one.text) >= _LEAST_CALLED]
    lines = (*blocks[title.block.index + 1 : next_to], *below_byline)
    for block in islice((one for one in lines if not _is_line_below_deck(one)), 2):
        is_set_so = _is_named_deck(block, body) or _is_subtitle(block, title.block, body)
        if not is_set_so or len(block.text) > _LONGEST_DECK or _is_no_deck(block, titles):
            continue
        if not _looks_like_body(block, body) and not _is_caption(block, blocks):
            return (block,)
    return ()


def _is_caption(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether a line is the words of a picture: in its figure, or right below it with a credit in the next line."""
    if block.zone.figure is not None and block.zone.caption:
        return True
    after = blocks[block.index + 1] if block.index + 1 < len(blocks) else None
    if after is None or not block.index:
        return False
    if _CREDIT_LABEL.fullmatch(after.text):
        return True
    if block.zone.deck:
        return False
    if len(after.text) > _LONGEST_LINE or not looks_like_credit(after.text):
        return False
    before = blocks[block.index - 1].element
    tags = (*_PICTURES, str(before.tag), str(block.tag), str(after.tag))
    order = list(block.element.getroottree().getroot().iter(*tags))
    here, there = order.index(block.element), order.index(after.element)
    above = next((one for one in reversed(order[:here]) if one.tag in _PICTURES or one is before), None)
    return above is not None and above is not before and not any(one.tag in _PICTURES for one in order[here:there])


def _is_named_deck(block: Block, body: Sequence[Block]) -> bool:
    """Whether it, or the box that holds it alone, is named as a standfirst or marked as the description.

    A "lead" or a "summary" that is set like the paragraphs is the first of them.
    """
    parent = block.element.getparent()
    boxes: tuple[Element, ...] = (
        (block.element, parent) if parent is not None and len(parent) == 1 else (block.element,)
    )
    if len(block.text) >= _LEAST_CALLED:
        boxes += tuple(inner for inner in block.element.iter("span") if len(text_of(inner)) == len(block.text))
    names = any(_DECK_CLASS.search(words_of(box)) or box.get("itemprop") in _DECK_PROPERTIES for box in boxes)
    whole = (block.element, *boxes[2 if parent is not None and len(parent) == 1 else 1 :])
    is_called_so = any(named(words_of(box)).deck for box in whole) and block.zone.figure is None
    return names or (is_called_so and not _is_set_like(block, body))


def _bold_lead(title: Found | None, titles: Sequence[str], body: Sequence[Block]) -> tuple[Block, ...]:
    """The first paragraph where it alone is bold: so a standfirst is printed without more ado."""
    paragraphs = [block for block in body if not title or block is not title.block]
    if len(paragraphs) < _LEAST_PARAGRAPHS or not _is_bold(paragraphs[0]):
        return ()
    if not paragraphs[0].zone.deck and any(map(_is_bold, paragraphs[1:4])):  # so are the questions of an interview
        return ()
    first = paragraphs[0]
    least = _LEAST_CALLED if first.zone.deck else _LEAST_SUBTITLE
    fits = least <= len(first.text) <= _LONGEST_LEAD and not first.heading
    return (first,) if fits and not _is_no_deck(first, titles) else ()


def _told_apart(data: PageData, title: Found | None, titles: Sequence[str], body: Sequence[Block]) -> tuple[Block, ...]:
    """The first paragraph where it is the page's description and in italics, boxed, or not in the declared text."""
    once = {wording(block.text): block for block in reversed(body) if not title or block is not title.block}
    paragraphs = sorted(once.values(), key=lambda block: block.index)
    if len(paragraphs) < _LEAST_PARAGRAPHS - 1:
        return ()
    first, declared = paragraphs[0], declared_body(data)
    is_described = any(_is_described(first.text, one) for one in declared_descriptions(data))
    is_slanted = is_all_italics(first.element) and not any(is_all_italics(one.element) for one in paragraphs[1:4])
    is_left_out = wording(paragraphs[1].text) in declared and wording(first.text) not in declared
    is_apart = (len(paragraphs) >= _LEAST_PARAGRAPHS and (is_slanted or is_left_out)) or _is_boxed(paragraphs)
    fits = _LEAST_CALLED <= len(first.text) <= _LONGEST_TOLD and not first.heading and not _is_no_deck(first, titles)
    return (first,) if fits and is_described and is_apart else ()


def _described_below(
    data: PageData, blocks: Sequence[Block], title: Found | None, titles: Sequence[str], body: Sequence[Block]
) -> tuple[Block, ...]:
    """A line right below the headline and above the text that has the words of the page's own description."""
    if title is None or title.block is None:
        return ()
    at = title.block.index
    own = [one for one in body if one.index > at]
    if own and _is_telegraphic(own):
        own = own[1:]
    end = own[0].index if own else at + 1 + _MOST_BETWEEN
    descriptions = declared_descriptions(data)
    for block in blocks[at + 1 : min(end, at + 1 + _MOST_BETWEEN)]:
        fits = _LEAST_CALLED <= len(block.text) <= _LONGEST_DECK and not _is_no_deck(block, titles)
        is_told = any(likeness(block.text, one) > _SAME for one in descriptions)
        if fits and is_told and not block.zone.outside and not _is_caption(block, blocks):
            return (block,)
    return ()


def _is_telegraphic(paragraphs: Sequence[Block]) -> bool:
    """Whether the first of the paragraphs alone ends without a stop, as standfirsts do."""
    first, *rest = paragraphs
    is_open = _SENTENCE_END.search(first.text) is None and not first.heading
    return is_open and len(rest) > 1 and all(_SENTENCE_END.search(one.text) for one in rest[:_LEAST_PARAGRAPHS])


def _is_described(text: str, description: str) -> bool:
    """Whether a description is a text, or its beginning."""
    said, own = wording(text), wording(description.rstrip(" .…[]"))
    return likeness(text, description) > _SAME or (len(own) >= _LEAST_SUBTITLE and said.startswith(own))


def _is_boxed(paragraphs: Sequence[Block]) -> bool:
    """Whether the first paragraph stands in a box of its own, and two of the next three share theirs."""
    first = paragraphs[0].element.getparent()
    boxes = [block.element.getparent() for block in paragraphs[1:_LEAST_PARAGRAPHS]]
    shared = next((box for box in boxes if boxes.count(box) > 1), None)
    if shared is None or first is None or first is shared:
        return False
    if (first.tag, first.get("class")) == (shared.tag, shared.get("class")):
        return False  # an advert parts the text in two
    return shared not in first.iterancestors() and first not in shared.iterancestors()


def _in_header(
    blocks: Sequence[Block], title: Found | None, titles: Sequence[str], body: Sequence[Block]
) -> tuple[Block, ...]:
    """The only sentence below the headline in the `header` of both; the text begins below that.

    It may do without a stop, as standfirsts do, where the paragraphs have theirs.
    """
    own = next(title.block.element.iterancestors("header"), None) if title is not None and title.block else None
    if own is None or title is None or title.block is None:
        return ()
    inside = set(own.iter())
    lines = [
        one for one in blocks[title.block.index + 1 : title.block.index + 1 + _MOST_BETWEEN] if one.element in inside
    ]
    told = [one for one in lines if _may_be_sentence(one) and not _is_no_deck(one, titles)]
    below = [one for one in body if one.index > title.block.index and one not in told]
    is_parted = len(below) >= _LEAST_PARAGRAPHS and not any(one.element in inside for one in below)
    if len(told) != 1 or not is_parted:
        return ()
    is_open = len(told[0].text) >= _LEAST_SUBTITLE and all(_SENTENCE_END.search(one.text) for one in below[:3])
    return (told[0],) if is_open or _SENTENCE_END.search(told[0].text) else ()


def _above_byline(
    blocks: Sequence[Block], title: Found | None, titles: Sequence[str], body: Sequence[Block]
) -> tuple[Block, ...]:
    """A sentence alone between the headline and the line with who wrote it or when; the text begins below that."""
    if title is None or title.block is None:
        return ()
    block, *below = blocks[title.block.index + 1 : title.block.index + 2 + _MOST_ABOVE_LINE] or [title.block]
    scraps = takewhile(lambda one: len(one.text) <= _LONGEST_SCRAP or _is_line_below_deck(one), below)
    line = next((one for one in (*below[:2], *scraps) if _is_line_below_deck(one)), None)  # "Author:", then who it is
    rest = [one for one in body if one is not block and one.index > title.block.index and not is_label_alone(one)]
    if line is None or not rest or rest[0].index < line.index or not _may_be_sentence(block):
        return ()
    return () if _is_no_deck(block, titles) else (block,)


def _points(
    blocks: Sequence[Block], title: Found | None, titles: Sequence[str], body: Sequence[Block]
) -> tuple[Block, ...]:
    """A short list between the headline and the line with who wrote it: a standfirst in points."""
    if title is None or title.block is None:
        return ()
    below = blocks[title.block.index + 1 : title.block.index + 3 + _MOST_POINTS]
    items = tuple(takewhile(lambda one: one.tag == "li" and not one.links and not one.zone.outside, below))
    rest = below[len(items) : len(items) + 2]
    is_whole = 1 < len(items) <= _MOST_POINTS and all(
        a.element.getparent() is items[0].element.getparent() for a in items
    )
    lengths = [len(item.text) for item in items]
    is_told = is_whole and min(lengths) >= _LEAST_NAMED and sum(lengths) <= _LONGEST_DECK
    if not is_told or not any(map(_is_line_below_deck, rest)) or any(item in body for item in items):
        return ()
    return () if any(_is_no_deck(item, titles) for item in items) else items


def _claims(
    blocks: Sequence[Block], title: Found | None, titles: Sequence[str], body: Sequence[Block]
) -> tuple[Block, ...]:
    """What was claimed and how true it is, each behind a bold label, in a box of their own above the text."""
    if title is None or title.block is None:
        return ()
    below = blocks[title.block.index + 1 : title.block.index + 1 + _MOST_BETWEEN]
    # A claim is a sentence; "Author: Jane Doe", "Length: 92 minutes" are not.
    first = next((one for one in below if _is_labelled(one) and _SENTENCE_END.search(one.text)), None)
    box = first.element.getparent() if first is not None else None
    if first is None or box is None:
        return ()
    told = tuple(takewhile(lambda one: _is_labelled(one) and one.element.getparent() is box, blocks[first.index :]))
    rest = [one for one in body if one.index > told[-1].index]
    is_apart = len(rest) > 1 and all(box not in one.element.iterancestors() for one in rest)
    is_title = any(likeness(one.text, name) > 0.8 for one in told for name in titles)
    return told if 1 < len(told) <= _MOST_CLAIMS and is_apart and not is_title else ()


def _is_labelled(block: Block) -> bool:
    """Whether a line opens with a bold label: "CLAIM: The district spent …"."""
    return 0 < block.strong_chars < len(block.text) and _LABELLED.match(block.text) is not None


def _is_line_below_deck(block: Block) -> bool:
    if len(block.text) > _LONGEST_LINE or block.zone.figure is not None:
        return False
    printed = find_date(block.text)
    return says_who_wrote(block) or (printed is not None and printed.has_day and len(block.text) <= _LEAST_SUBTITLE)


def _may_be_sentence(block: Block) -> bool:
    zone = block.zone
    is_other = zone.figure is not None or zone.caption or zone.outside or zone.kicker or zone.byline or zone.item
    fits = _LEAST_CALLED <= len(block.text) <= _LONGEST_LEAD and block.link_share < _MOST_ALIKE
    return fits and not is_other and not _is_line_below_deck(block)


def _is_bold(block: Block) -> bool:
    return block.strong_chars > 0.8 * len(block.text)


def _is_subtitle(block: Block, title: Block, body: Sequence[Block]) -> bool:
    """A line set as the heading next below the headline, in the same box; a short one where it alone has its rank."""
    if block.index != title.index + 1 or title.tag != "h1" or block.tag not in ("h2", "h3"):
        return False
    is_alone = not any(other.tag == block.tag and other.index != block.index for other in body)
    is_long = len(block.text) >= (_LEAST_CALLED if is_alone else _LEAST_SUBTITLE) and len(block.text.split()) > 3
    is_long = is_long or (is_alone and len(block.text) >= _LEAST_UNSPACED and _UNSPACED.search(block.text) is not None)
    return is_long and block.element.getparent() is title.element.getparent()


def _looks_like_body(block: Block, body: Sequence[Block]) -> bool:
    """Whether it is set like the paragraphs: then it is the first of them, for a standfirst stands out.

    The name of a standfirst on a box that holds them too, such as "text-with-summary", does not set it apart.
    """
    rest = [other for other in body if other.index != block.index]
    is_named = block.zone.deck and 2 * sum(other.zone.deck for other in rest) <= len(rest)
    return not is_named and not _is_bold(block) and (_is_set_like(block, body) or _goes_on(block, rest))


def _goes_on(block: Block, rest: Sequence[Block]) -> bool:
    """Whether the next paragraph and one more of its box are set as it is: nothing sets it apart."""
    kind, box = signature(block), block.element.getparent()
    below = [other for other in rest if other.index > block.index]
    beside = [other for other in below if other.element.getparent() is box][:2]
    is_next = len(beside) > 1 and beside[0] is below[0]
    return is_next and all(signature(other) == kind and not _is_bold(other) for other in beside)


def _is_set_like(block: Block, body: Sequence[Block]) -> bool:
    """Whether most of the text stands in blocks of the same tag and class."""
    rest = [other for other in body if other.index != block.index and not other.heading]
    alike = sum(len(other.text) for other in rest if signature(other) == signature(block))
    return alike > _MOST_ALIKE * sum(len(other.text) for other in rest)


def _is_next_item(block: Block, item: Block) -> bool:
    """Whether both are items of one list: a standfirst in points is all of them."""
    return item.tag == "li" and block.tag == "li" and block.element.getparent() is item.element.getparent()


def _is_no_deck(block: Block, titles: Sequence[str]) -> bool:
    """Whether a block is cut off, leads to a list, tells when it was printed or how it came about, or is the title."""
    text = block.text
    if block.zone.item and block.zone.furniture and text.isascii() and " " not in text:
        return True  # "share"
    if _CUT.search(text) or text.endswith((":", "：")) or is_disclosure(text) or _is_dates(text):
        return True
    is_set_apart = block.zone.deck or block.heading  # "The war at a glance – …" above a report of the day
    if not is_set_apart and len(text) > _LEAST_SUBTITLE and _SENTENCE_END.search(text) and find_dateline(text):
        return True  # so the report itself opens
    if (len(block.links) > 1 and block.link_share > _MOST_LINKED) or _names_authors(text):
        return True  # a row of links to parts of the site
    return any(likeness(text, title) > 0.8 or (block.heading and _goes_on_from(text, title)) for title in titles)


def _names_authors(text: str) -> bool:
    """Whether a line only says who wrote, and perhaps when or for whom: "Jane Doe, Associated Press"."""
    if len(text) > _LONGEST_LINE or _SENTENCE_END.search(text):
        return False
    names, is_labelled = split_byline(text), has_byline_label(text)
    if is_labelled and find_date(text) is not None:
        return True
    is_begun = bool(names) and is_person(names[0]) and (is_labelled or text.startswith(names[0]))
    if not is_begun or not (names[0][0].isupper() and is_surely_name(names[0])):
        return False  # where there are no capitals, a sentence may read as a name
    return len(text.split()) <= sum(len(name.split()) for name in names) + _MOST_OF_ROLE


def _goes_on_from(text: str, title: str) -> bool:
    """Whether a heading has all of the headline and a few words more, in it or above it."""
    said, own = wording(text), wording(title)
    return len(own) >= _LEAST_CALLED and f" {own} " in f" {said} " and len(said) <= _MOST_OF_TITLE * len(own)


def _is_dates(text: str) -> bool:
    """Whether a line opens with a word for publication or change, and tells a day: "Published Tue, Nov 19 2024"."""
    return len(text) <= _LONGEST_LINE and _OF_DATES.match(text) is not None and find_date(text) is not None
