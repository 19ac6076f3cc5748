"""From a page to an article: every field from the best of its witnesses."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, TypeVar

import numpy as np

from clippings_app.domain.article import (
    Line,
    LineLabel,
    LinkedSource,
    Origin,
    ParsedArticle,
    Photo,
    Reading,
)
from clippings_app.domain.errors import EmptyInput, TooLarge
from clippings_app.parsing.attributions import attributed_sources
from clippings_app.parsing.credits import ends_in_sure_credit, looks_like_credit, read_credit
from clippings_app.parsing.dateline import find_dateline
from clippings_app.parsing.dates import find_date
from clippings_app.parsing.disclosures import is_bare_label, is_disclosure
from clippings_app.parsing.gallery_credits import (
    says_of_several,
    with_authors,
    with_shared,
    with_shared_in_groups,
    without_portraits,
)
from clippings_app.parsing.html.archives import drop_frames_of_archives
from clippings_app.parsing.html.blocks import Block, blocks_of
from clippings_app.parsing.html.body import (
    CONTEXT,
    context,
    declared_body,
    features,
    likeness,
    other_readers,
    repetitions,
    setting_of,
    signature,
)
from clippings_app.parsing.html.bylines import (
    authors_of_lines,
    in_other_furniture,
    is_label_alone,
    is_short,
    says_who_wrote,
    signed_alone,
)
from clippings_app.parsing.html.embedded import filled
from clippings_app.parsing.html.essays import LEAST_OF_ESSAY
from clippings_app.parsing.html.evidence import Standing, evidence_of
from clippings_app.parsing.html.facts import (
    find_address,
    find_modified,
    find_print,
    find_published,
    find_section,
    without_label,
)
from clippings_app.parsing.html.figures import Figure, find_figures, placed
from clippings_app.parsing.html.forest import Forest, Numbers, forest
from clippings_app.parsing.html.headlines import Found, declared_headlines, find_deck, find_headline
from clippings_app.parsing.html.links import absolute, body_links, posts_between, resolve_base
from clippings_app.parsing.html.margins import (
    is_furniture,
    is_masthead,
    until_end,
    with_those_between,
    without_cards,
    without_lead_ins,
    without_presented,
    without_those_above,
)
from clippings_app.parsing.html.metadata import PageData, page_data, wording
from clippings_app.parsing.html.others import with_hidden, without_others
from clippings_app.parsing.html.outlets import find_publisher
from clippings_app.parsing.html.own_lines import join_agency, join_place
from clippings_app.parsing.html.people import find_authors, is_account_of_site
from clippings_app.parsing.html.places import Places
from clippings_app.parsing.html.rich import NOWHERE, Told, copied_blocks, headline_of_copy, is_mostly_prose, marked
from clippings_app.parsing.html.source_lists import in_lines, is_one_link, label_lists
from clippings_app.parsing.html.tree import Element, held, parse
from clippings_app.parsing.html.unseen import unseen_figures
from clippings_app.parsing.language import detect_language
from clippings_app.parsing.mentions import find_mentions
from clippings_app.parsing.names import has_byline_label, is_person, split_byline
from clippings_app.parsing.opening import opening_of
from clippings_app.parsing.opinions import writer_in_headline
from clippings_app.parsing.sources import listed_sources

_LEAST_PROBABILITY = 0.5
_LEAST_OF_CHOSEN = 0.2
_MOST_BLOCKS = 10_000
_LONGEST_MARGIN = 120
_FARTHEST_END = 8
_LONGEST_SCRAP = 40
_LONGEST_LABEL = 60
_LONGEST_SIGNATURE = 50
_LONGEST_TOLD = 50_000  # beyond that it is no prose whose sentences tell of events and sources
_ENDS_SENTENCE = re.compile(r"[.!?…。！？।؟:]['\"”’»」』)\]]*$")
_LONGEST_NOTICE = 300
_LONGEST_OUTLET = 3
_LONGEST_CAPTION = 300
_SHORTEST_CAPTION = 15
_NOTICE = re.compile(
    r"\W{0,3}(?:©|\(c\)\s|copyright\b)[^.]{0,20}\b(?:19|20)\d\d\b|\W{0,3}저작권자|[^.]{0,200}무단\s?전재", re.IGNORECASE
)
_RESERVED = re.compile(
    r"rights reserved|rechte vorbehalten|droits (?:de reproduction )?réservés|derechos reservados|direitos reservados"
    r"|diritti riservati|rechten voorbehouden|prawa zastrzeżone|права защищены",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\d{1,3}\s?/\s?\d{1,3}\s+[^\W\d_]")  # "1/6 The bridge in May", of a gallery
_LAST = 3
# Under a picture that a script puts in later: "Личный архив Анны Роу", who owns it and need not have taken it.
_FROM_OWN_ARCHIVE = re.compile(
    r"(?:из\s)?личн(?:ый|ого)\sархива?(?:\s[^\W\d_]+){0,3}|(?:з\s)?особист(?:ий|ого)\sархіву?(?:\s[^\W\d_]+){0,3}",
    re.IGNORECASE,
)
# A report, with its reporter before the first sentence: "김민수 기자 = …", "[물안개신문 김민수 기자] …".
_OPENS_REPORT = re.compile(r".{0,40}기자\s?=\s?\S.{20}|[\[【(〔][^\]】)〕]{2,40}(?:기자|특파원)[\]】)〕]\s?\S.{20}")
_ASKS = re.compile(r"[?？؟]$|[\u0370-\u03ff]{2}[;\u037e]$")  # a semicolon asks in Greek alone
_LEAST_QUESTIONS = 4
_SAYS_SOMETHING = re.compile(r"[^\W_]")
Labels = dict[int, LineLabel]
Value = TypeVar("Value")


def read_page(page: str, *, url: str | None, fragment: bool, kept: bool = False) -> Reading:
    """See `clippings_app.parsing.html.read_html`."""
    name = url or "web page"
    root = parse(page, name=name)
    drop_frames_of_archives(root)
    resolve_base(root)
    with held(root):
        return _read_tree(page, root, name=name, url=url, fragment=fragment, kept=kept)


def _read_tree(page: str, root: Element, *, name: str, url: str | None, fragment: bool, kept: bool = False) -> Reading:
    data = page_data(root)
    copied = copied_blocks(root) if fragment and not kept else None
    set_by_hand = fragment and copied is None
    pasted = marked(root) if set_by_hand else Told()
    data, blocks = filled(root, data, copied or blocks_of(root))
    if not blocks:
        raise EmptyInput(name)
    if len(blocks) > _MOST_BLOCKS:
        raise TooLarge(name, what="paragraphs", limit=_MOST_BLOCKS, actual=len(blocks))
    said = pasted.fields
    address, address_from = _first_of(find_address(root, data, url), (said.url, Origin.HTML))
    publisher, publisher_from = _first_of((said.publisher, Origin.HTML), find_publisher(root, data, address))
    weights, deck_weights = _weights(root, data, blocks)
    title = find_headline(root, data, blocks, publisher)
    title = _as_copied(title, root, blocks, weights) if copied else title
    if set_by_hand:
        chosen = [block for block in _not_furniture(blocks) if block.element not in pasted.aside]
        deck = tuple(block for block in chosen if block.element in pasted.deck)
    else:
        least = _LEAST_OF_CHOSEN if copied and is_mostly_prose(blocks) else _LEAST_PROBABILITY
        chosen = [block for block in blocks if weights[block.index] > least and not _is_figcaption(block)]
        chosen = with_hidden(blocks, with_those_between(blocks, chosen, weights), declared_body(data))
        chosen = without_lead_ins(
            blocks, without_others(chosen, title.block.element if title and title.block else None)
        )
        chosen = without_presented(
            blocks, without_those_above(blocks, without_cards(chosen), title.block if title else None)
        )
        deck = find_deck(data, blocks, title, deck_weights, chosen)
    title_element = title.block.element if title and title.block else None
    prose = [block for block in chosen if not (_ends_as_caption(block) or _is_credit(block))]
    figures = find_figures(root, data, prose, title_element, address, fragment=set_by_hand, publisher=publisher)
    if chosen and not set_by_hand:
        first = title.block.index + 1 if title and title.block else chosen[0].index
        figures = sorted(
            (*figures, *unseen_figures(root, blocks, first, chosen[-1].index, figures)), key=lambda one: one.position
        )
    body, labels = _own_paragraphs(chosen, title, deck, figures, pasted.dates)
    is_above_text = sum(len(block.text) for block in body) >= sum(len(block.text) for block in deck)
    if deck and not is_above_text and len(figures) < LEAST_OF_ESSAY:
        deck = ()  # nothing stands below that it could be above
        body, labels = _own_paragraphs(chosen, title, deck, figures, pasted.dates)
    place = join_place(blocks, body) or join_agency(body, labels)
    deck_text = _without_signature(" ".join(dict.fromkeys(block.text for block in deck))) or None
    authors, authors_from = find_authors(root, data, blocks, body, publisher)
    bylines = [one for one in blocks if labels.get(one.index) is LineLabel.BYLINE and not one.zone.quote]
    if not authors or is_account_of_site(data, authors):  # a byline that stands among the paragraphs
        printed = authors_of_lines(bylines)
        authors, authors_from = (printed, Origin.HTML) if printed else (authors, authors_from)
    elif (signed := signed_alone(bylines)) and not {*map(wording, signed)} & {*map(wording, authors)}:
        authors, authors_from = signed, Origin.HTML  # whoever typed a text in is not whom it names below its headline
    named = said.byline or said.sender
    authors, authors_from = _first_of((authors, authors_from), (split_byline(named or ""), Origin.HTML))
    if len(body) > 1 and len(body[0].text) <= _LONGEST_LABEL and wording(body[0].text) in map(wording, authors):
        labels[body.pop(0).index] = LineLabel.BYLINE  # "Staff Reports", which is nobody's name
    listed = label_lists(blocks, labels)
    body = [block for block in body if labels.get(block.index) is not LineLabel.SOURCES]
    _label_the_rest(blocks, labels, authors, figures)
    published, published_from = _first_of(
        find_published(root, data, blocks, body[0].index if body else 0, address), (said.published, Origin.HTML)
    )
    modified, modified_from = find_modified(data, blocks, body, published)
    section, section_from = _first_of(
        find_section(data, root, title.text if title else None, publisher), (said.section, Origin.HTML)
    )
    paragraphs = tuple(block.text for block in body)
    writer = writer_in_headline(title.text, section, address, paragraphs) if title and not authors else None
    if title and writer:
        authors, authors_from = (writer,), title.origin
    in_print: dict[str, Any] = dict(find_print(data))
    language = detect_language(" ".join(paragraphs) or (title.text if title else ""), data.declared_language)
    dateline = place or (find_dateline(paragraphs[0], paragraphs[1:]) if paragraphs else None)
    told = tuple(text if len(text) <= _LONGEST_TOLD else "" for text in opening_of(paragraphs))
    sources = (*_sources(blocks, labels, body, told, publisher, address, language), *listed)
    disclosures = tuple(block.text for block in blocks if labels.get(block.index) is LineLabel.DISCLOSURE)
    mentions = find_mentions(told, published=published, language=language)
    article = ParsedArticle(
        headline=title.text if title else None,
        deck=deck_text,
        byline=authors,
        dateline=dateline,
        publisher=publisher,
        published=published,
        modified=modified if modified != published else None,
        section=section,
        **in_print,
        url=address,
        language=language,
        body=paragraphs,
        photos=_with_real_addresses(
            without_portraits(
                with_authors(
                    _with_shared_credits(placed(figures, root, body), blocks, body, title, pasted.aside), authors
                ),
                authors,
            )
        ),
        sources=sources,
        disclosures=disclosures,
        mentions=mentions,
        boilerplate=_boilerplate(blocks, labels, whole=set_by_hand),
    )
    origins = {
        "headline": title.origin if title else None,
        "byline": authors_from,
        "publisher": publisher_from,
        "published": published_from,
        "modified": modified_from,
        "section": section_from,
        **dict.fromkeys(in_print, Origin.JSON_LD),
        "url": address_from,
    }
    standing = Standing(
        headline=title.block if title else None,
        deck=deck,
        body=body,
        disclosures=[block for block in blocks if labels.get(block.index) is LineLabel.DISCLOSURE],
    )
    article = replace(article, provenance=evidence_of(article, origins, standing, Places(page, blocks)))
    return Reading(article=article, lines=_lines(blocks, labels, title), notes=())


def _as_copied(title: Found | None, root: Element, blocks: Sequence[Block], weights: Sequence[float]) -> Found | None:
    """The headline of what a browser copied: the only heading of the first rank, or what its place tells."""
    first = list(root.iter("h1"))
    shown = title.block.element if title and title.block else None
    is_only = len(first) == 1 and shown is not None and shown in first[0].iter()
    return title if is_only else headline_of_copy(blocks, weights, title)


def _first_of(best: tuple[Value, Origin | None], other: tuple[Value, Origin | None]) -> tuple[Value, Origin | None]:
    """The first of two values that is one, and where it was read."""
    return best if best[0] or not other[0] else other


def _with_shared_credits(
    photos: tuple[Photo, ...],
    blocks: Sequence[Block],
    body: Sequence[Block],
    title: Found | None,
    aside: Collection[Element],
) -> tuple[Photo, ...]:
    """The photos with what a line of the article says of those that have no credit: "Fotos: Jane Roe (1–3)"."""
    photos = with_shared_in_groups(photos)
    if not body or all(photo.credit for photo in photos):
        return photos
    photos = _with_credit_above(
        photos, blocks[title.block.index + 1 if title and title.block else 0 : body[0].index], body[0]
    )
    first, last = body[0].index, body[-1].index
    for block in blocks[max(0, first - _FARTHEST_END) : last + 1 + _FARTHEST_END]:
        is_other = block.zone.outside in ("nav", "aside", "footer") or in_other_furniture(block, body[0])
        if (
            len(block.text) <= _LONGEST_MARGIN * 2
            and not (is_other or block.element in aside)
            and block.zone.figure is None
        ):
            told = (title.text if title else "", *(one.text for one in body if one is not block))
            photos = with_shared(photos, block.text, told)
    return photos


def _with_credit_above(photos: tuple[Photo, ...], above: Sequence[Block], first: Block) -> tuple[Photo, ...]:
    """The photos with the only line above the text that is a credit, where only one picture can be meant."""
    lines = {
        block.text
        for block in above
        if _is_credit(block)
        and not has_byline_label(block.text)  # "Von: jdo/dpa" is who wrote
        and not (block.zone.outside or block.zone.figure is not None or in_other_furniture(block, first))
    }
    lead = [number for number, photo in enumerate(photos) if photo.after_paragraph == 0]
    if len(lines) != 1 or len(lead) != 1 or photos[lead[0]].credit or photos[lead[0]].caption:
        return photos
    credit = read_credit(next(iter(lines)))
    return tuple(replace(photo, credit=credit) if number == lead[0] else photo for number, photo in enumerate(photos))


def _with_real_addresses(photos: Sequence[Photo]) -> tuple[Photo, ...]:
    """The photos without the addresses that lead nowhere."""
    return tuple(replace(one, url=None) if one.url and one.url.startswith(NOWHERE) else one for one in photos)


def _sources(
    blocks: Sequence[Block],
    labels: Mapping[int, LineLabel],
    body: Sequence[Block],
    told: Sequence[str],
    publisher: str | None,
    address: str | None,
    language: str | None,
) -> tuple[LinkedSource, ...]:
    """The links of the body, the names its sentences give, and the closing lists."""
    lists = (block for block in blocks if labels.get(block.index) is LineLabel.SOURCES)
    listed = tuple(_linked(source, block, address) for block in lists for source in listed_sources(in_lines(block)))
    attributed = attributed_sources(told, language, publisher=publisher, address=address)
    links = body_links(body, address)
    linked = {source.url for source in links}
    posts = (post for post in posts_between(blocks, body, address, reach=_FARTHEST_END) if post.url not in linked)
    return (*sorted((*links, *posts), key=lambda one: one.paragraph or 0), *attributed, *listed)


def _linked(source: LinkedSource, block: Block, base: str | None) -> LinkedSource:
    """A listed source with the address that its name links to."""
    links = (absolute(href, base) for text, href in block.links if wording(text) == wording(source.name))
    return replace(source, url=source.url or next((link for link in links if link), None))


def _weights(root: Element, data: PageData, blocks: Sequence[Block]) -> tuple[list[float], list[float]]:
    """How likely each block is a paragraph of the article, and how likely it is the standfirst."""
    votes = other_readers(root, data)
    declared = declared_headlines(data)
    setting = setting_of(root, data, blocks, votes, headline=declared[0].text if declared else "")
    rows = [features(block, blocks, setting) for block in blocks]
    table = np.array([list(row.values()) for row in rows])
    names = tuple(rows[0])
    first = forest("html_body").probabilities(_columns(forest("html_body"), names, table))
    names, table = (*names, *CONTEXT), np.hstack([table, context([signature(block) for block in blocks], first)])
    paragraphs, standfirst = (
        model.probabilities(_columns(model, names, table))
        for model in (forest("html_body_context"), forest(_deck_model(blocks)))
    )
    return [float(value) for value in paragraphs], [float(value) for value in standfirst]


def _deck_model(blocks: Sequence[Block]) -> str:
    """Which weights tell a standfirst: those of pages in other forms where no box has a telling name.

    Nearly every site calls something a share button, a menu or a box of related articles; build tools call nothing so.
    """
    return "html_deck" if any(block.zone.furniture for block in blocks) else "html_deck_unnamed"


def _columns(model: Forest, names: Sequence[str], table: Numbers) -> Numbers:
    return table[:, [names.index(name) for name in model.names]]


def _own_paragraphs(
    chosen: Sequence[Block],
    title: Found | None,
    deck: Sequence[Block],
    figures: Sequence[Figure],
    dates: Collection[Element] = (),
) -> tuple[list[Block], Labels]:
    """The body without what belongs to another field, and the labels of all that was placed."""
    labels: Labels = {}
    if title and title.block:
        labels[title.block.index] = LineLabel.HEADLINE
    labels |= {block.index: LineLabel.DECK for block in deck}
    captions = {text for figure in figures for text in _printed_of(figure)}
    framed = {element for figure in figures if figure.framed for element in figure.element.iter()}
    body: list[Block] = []
    by_index = {block.index: block for block in chosen}
    taken_out = {one for one in _furniture_between(chosen) if not _says_again(by_index[one], deck)}
    for block in _without_tail(until_end(chosen)):
        if block.index in labels:
            continue
        is_told = block.element in framed and (block.zone.caption or _ends_as_caption(block))
        is_told = is_told or (block.zone.caption and _COUNTED.match(block.text) is not None)
        if wording(block.text) in captions or is_told:
            labels[block.index] = LineLabel.CAPTION
        elif block.index in taken_out or is_furniture(block) or (not body and _is_above(block, deck)):
            labels[block.index] = LineLabel.BOILERPLATE
        elif title and (likeness(block.text, title.text) > 0.95 or (not body and _ends_in_title(block, title.text))):
            labels[block.index] = (
                LineLabel.HEADLINE if LineLabel.HEADLINE not in labels.values() else LineLabel.BOILERPLATE
            )
        elif (len(body) < 3 and _is_byline(block)) or (not body and _is_only_name(block, chosen)):
            labels[block.index] = LineLabel.BYLINE
        elif not body and (_is_date(block) or block.element in dates):
            labels[block.index] = LineLabel.DATE
        else:
            labels[block.index] = _label_by_words(block, behind=bool(body))
            if labels[block.index] is LineLabel.BODY:
                body.append(block)
    return body, labels


def _without_signature(deck: str) -> str:
    """A standfirst without who wrote and when, where both are printed before it: "Red. / 3 May 2024 The dock …"."""
    date = find_date(deck[:_LONGEST_SIGNATURE])
    if date is None or not (date.has_day and date.has_year) or date.end >= _LONGEST_SIGNATURE:
        return deck
    before, rest = deck[: date.start].rstrip(), deck[date.end :].lstrip(" /|–—-·:,")
    who = before.rstrip(" /|·–—")
    is_signed = who != before and len(rest) >= _LONGEST_SIGNATURE
    is_signed = is_signed and (is_person(who) or (who.endswith(".") and " " not in who))
    return rest if is_signed and rest[:1].isupper() else deck


def _ends_in_title(block: Block, title: str) -> bool:
    """Whether a heading is the headline with a few words above it, such as a rubric and the day."""
    said = block.text.removesuffix(title)
    return block.heading and len(said) < len(block.text) and len(said) <= _LONGEST_LABEL


def _is_above(block: Block, deck: Sequence[Block]) -> bool:
    """Whether a line above the first paragraph is the outlet's, or the standfirst once more."""
    return is_masthead(block) or _says_again(block, deck)


def _says_again(block: Block, deck: Sequence[Block]) -> bool:
    """Whether it has the words of the standfirst: among the paragraphs it is one of them all the same."""
    return any(wording(block.text) == wording(line.text) for line in deck)


def _printed_of(figure: Figure) -> tuple[str, ...]:
    """The wording of a figure's caption, and that of caption and credit in one."""
    caption, credit = figure.photo.caption, figure.photo.credit
    if not caption:
        return ()
    both = (wording(f"{caption} {credit.printed}"),) if credit else ()
    return both if len(caption) <= _SHORTEST_CAPTION else (wording(caption), *both)


def _ends_as_caption(block: Block) -> bool:
    """Whether a short block ends in a credit, as the words under a picture do."""
    return len(block.text) < _LONGEST_CAPTION and not block.heading and ends_in_sure_credit(block.text)


def _is_credit(block: Block) -> bool:
    """Whether a short block is nothing but a credit."""
    if len(block.text) >= _LONGEST_MARGIN or block.heading:
        return False
    return looks_like_credit(block.text) or _FROM_OWN_ARCHIVE.fullmatch(block.text) is not None


def _label_by_words(block: Block, *, behind: bool) -> LineLabel:
    """What the words of a likely paragraph say it is; `behind` others it can have another meaning."""
    if behind and _labels_advertisement(block):
        return LineLabel.BOILERPLATE
    if _is_credit(block) or (len(block.text) <= _LONGEST_NOTICE and says_of_several(block.text)):
        return LineLabel.CREDIT
    if _discloses(block):
        return LineLabel.DISCLOSURE
    if len(block.text) < 600 and listed_sources(block.text):
        return LineLabel.SOURCES
    return LineLabel.BODY


def _discloses(block: Block, *, behind: bool = False) -> bool:
    """Whether it tells how the article came about, and is not the label above an advertisement."""
    if is_bare_label(block.text):
        is_of_other = block.heading or is_one_link(block) or (behind and _labels_advertisement(block))
        return not is_of_other and is_disclosure(block.text)
    return is_disclosure(block.text)


def _labels_advertisement(block: Block) -> bool:
    """Whether it is the one word that stands above an advertisement: "Sponsored"; an article's is above its text."""
    return " " not in block.text and is_bare_label(block.text)


def _furniture_between(chosen: Sequence[Block]) -> set[int]:
    """What stands among the paragraphs and is none: repetitions, lines without a word, labels that come back."""
    counts = Counter(block.text for block in chosen if not block.zone.item and not block.zone.table)

    leads = {block.text for block, after in pairwise(chosen) if after.tag == "li" and block.text.endswith(":")}
    questions = _questions(chosen)

    def comes_back(text: str) -> bool:
        if text in leads or text in questions:
            return False  # "Pros:" above every list of them
        is_label = len(text) < _LONGEST_SCRAP and not _ENDS_SENTENCE.search(text)
        return len(text) < _LONGEST_LABEL and counts[text] > (1 if is_label else 2)

    return {*repetitions(chosen)} | {
        block.index for block in chosen if comes_back(block.text) or not _SAYS_SOMETHING.search(block.text)
    }


def _questions(chosen: Sequence[Block]) -> frozenset[str]:
    """The questions of an interview, which may be asked again: "And then?", set as the others that are answered."""
    asked = [
        (signature(block), block.strong_chars > 0, block.text)
        for block, answer in pairwise(chosen)
        if _ASKS.search(block.text) and not block.links and len(answer.text) > len(block.text)
    ]
    kinds = Counter((kind, is_bold) for kind, is_bold, _ in {*asked})
    return frozenset(text for kind, is_bold, text in asked if kinds[kind, is_bold] >= _LEAST_QUESTIONS)


def _without_tail(chosen: Sequence[Block]) -> Sequence[Block]:
    """Without headings, scraps and notices of rights behind the last sentence: what is not the article's any more."""
    last = next((at for at in range(max(1, len(chosen) - _LAST), len(chosen)) if _reserves(chosen[at])), len(chosen))
    while last > 1 and (chosen[last - 1].heading or _is_scrap(chosen[last - 1]) or _is_notice(chosen[last - 1])):
        last -= 1
    return chosen[:last] if last > 1 else chosen


def _is_notice(block: Block) -> bool:
    """Whether it only says who holds the rights: "© 2024 Basin Courier. All rights reserved."."""
    return len(block.text) < _LONGEST_NOTICE and bool(_NOTICE.match(block.text))


def _reserves(block: Block) -> bool:
    """Whether it is a notice with the formula of the rights: what stands below it is the site's too."""
    return _is_notice(block) and _RESERVED.search(block.text) is not None


def _is_scrap(block: Block) -> bool:
    return len(block.text) < _LONGEST_SCRAP and not block.zone.item and not _ENDS_SENTENCE.search(block.text)


def _is_byline(block: Block) -> bool:
    """Whether a short block only says who wrote the article."""
    if is_label_alone(block) and not block.heading:
        return True  # but "Authors" above a part of the text is its heading
    return is_short(block, _LONGEST_MARGIN) and not _OPENS_REPORT.match(block.text) and says_who_wrote(block)


def _is_only_name(block: Block, chosen: Sequence[Block]) -> bool:
    """Whether a line above the text is the name of a person, and the only line that is one: else it is a list."""
    return _is_name(block) and sum(map(_is_name, chosen)) == 1


def _is_name(block: Block) -> bool:
    is_line = len(block.text) <= _LONGEST_SCRAP and not (block.heading or block.zone.item or block.zone.table)
    return is_line and is_person(block.text)


def _is_date(block: Block) -> bool:
    """Whether a block only says when the article was printed, with the day of the week or the outlet."""
    date = find_date(block.text) if len(block.text) <= _LONGEST_LABEL else None
    if date is None or block.zone.item:
        return False
    in_table = block.zone.table and block.tag in ("td", "th", "tr")  # a paragraph in one is a page's layout
    is_labelled = without_label(block.text) != block.text
    if in_table and not is_labelled:
        return False
    if not date.has_day:  # a magazine's "March 2024"
        return date.has_year and not block.heading and date.printed == without_label(block.text).strip(" :|–-")
    others = without_label(f"{block.text[: date.start]} {block.text[date.end :]}").split()
    others = [word for word in others if _SAYS_SOMETHING.search(word)]
    is_with_name = len(others) <= _LONGEST_OUTLET and all(
        word[0].isupper() for word in others
    )  # "Basin Courier, 3 May 2024"
    return len(others) <= 1 or (is_with_name and not _ENDS_SENTENCE.search(block.text))


def _is_figcaption(block: Block) -> bool:
    """Whether it stands in the caption element of a figure with a picture, whatever its words."""
    figure = block.zone.figure
    if figure is None or not block.zone.caption or next(figure.iter("img", "amp-img"), None) is None:
        return False
    return block.tag == "figcaption" or next(block.element.iterancestors("figcaption"), None) is not None


def _not_furniture(blocks: Sequence[Block]) -> list[Block]:
    """The blocks that are neither a picture's words nor part of a site.

    Where most of the text stands in boxes named as a credit or a caption, the names mean something else: editors mark
    by whom a line was typed.
    """
    total = sum(len(block.text) for block in blocks)
    is_credit = 2 * sum(len(block.text) for block in blocks if block.zone.credit) < total
    is_caption = 2 * sum(len(block.text) for block in blocks if block.zone.caption) < total
    return [
        block
        for block in blocks
        if not (block.zone.credit and is_credit)
        and not (block.zone.caption and is_caption)
        and not block.zone.hidden
        and block.zone.outside not in ("nav", "footer", "form", "button")
    ]


def _label_the_rest(blocks: Sequence[Block], labels: Labels, authors: Sequence[str], figures: Sequence[Figure]) -> None:
    """Label what stands around the body: byline, date, kicker, and the words of the figures."""
    framed = {element for figure in figures if figure.framed for element in figure.element.iter()}
    first = min((index for index, label in labels.items() if label is LineLabel.BODY), default=0)
    title = min((index for index, label in labels.items() if label is LineLabel.HEADLINE), default=first)
    names = [wording(name) for name in authors]
    last = max((index for index, label in labels.items() if label is LineLabel.BODY), default=-1)
    for block in blocks:
        if block.index in labels:
            continue
        is_strip = block.zone.outside == "aside" and block.index < title
        is_near = title - _FARTHEST_END < block.index <= last + _FARTHEST_END
        if is_near and (is_strip or not block.zone.outside) and _discloses(block, behind=block.index > first):
            labels[block.index] = LineLabel.DISCLOSURE
        elif last < block.index <= last + _FARTHEST_END and len(block.text) < 600 and listed_sources(block.text):
            labels[block.index] = LineLabel.SOURCES
        elif block.element in framed:
            labels[block.index] = LineLabel.CREDIT if block.zone.credit else LineLabel.CAPTION
        elif len(block.text) > _LONGEST_MARGIN or not title - 3 <= block.index <= first + 2:
            continue
        elif any(name in wording(block.text) for name in names if name):
            labels[block.index] = LineLabel.BYLINE
        elif (printed := find_date(block.text)) and printed.has_day:
            labels[block.index] = LineLabel.DATE
        elif block.zone.kicker and block.index < title:
            labels[block.index] = LineLabel.SECTION


def _boilerplate(blocks: Sequence[Block], labels: Mapping[int, LineLabel], *, whole: bool) -> tuple[str, ...]:
    """What stood among the article's own blocks, or anywhere in what a person chose, and was taken out."""
    placed = [index for index, label in labels.items() if label is not LineLabel.BOILERPLATE]
    first, last = min(placed, default=0), max(placed, default=-1)
    taken = [
        block.text
        for block in (blocks if whole else blocks[first : last + 4])
        if labels.get(block.index, LineLabel.BOILERPLATE) is LineLabel.BOILERPLATE
    ]
    return tuple(taken)


def _lines(blocks: Sequence[Block], labels: Mapping[int, LineLabel], title: Found | None) -> tuple[Line, ...]:
    """The visible text, a block a line; a kicker that stands in one element with the headline gets its own."""
    parts: list[tuple[str, LineLabel]] = []
    for block in blocks:
        label = labels.get(block.index, LineLabel.BOILERPLATE)
        if title and title.block is block and block.text != title.text and block.text.endswith(title.text):
            parts.append((block.text.removesuffix(title.text).strip(), LineLabel.SECTION))
            parts.append((title.text, label))
        else:
            parts.append((block.text, label))
    lines: list[Line] = []
    at = 0
    for text, label in parts:
        lines.append(Line(text=text, label=label, start=at, end=at + len(text)))
        at += len(text) + 1
    return tuple(lines)
