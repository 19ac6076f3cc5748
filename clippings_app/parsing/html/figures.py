"""The pictures of an article, with caption, credit and the paragraph they follow.

Every picture of the page is weighed by where it stands, what holds it and what the page declares; the weights are in
`resources/parsing/html_figures.json`.
"""

import math
import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from clippings_app.domain.article import Photo
from clippings_app.parsing.credit_shown import caption_out_of_credit
from clippings_app.parsing.credits import ends_in_sure_credit, looks_like_credit, read_credit
from clippings_app.parsing.html.blocks import Block, Zone, whole_boxes, zone_of
from clippings_app.parsing.html.caption_parts import is_credit_here, part_caption
from clippings_app.parsing.html.captions import (
    ends_with_credit,
    ends_with_sure_credit,
    has_words,
    names_caption,
    names_credit,
    printed_beside,
    printed_with,
    said_in_attributes,
    told_in_alternative,
)
from clippings_app.parsing.html.credit_doubts import is_no_credit
from clippings_app.parsing.html.essays import pictures_of_essay
from clippings_app.parsing.html.forest import forest
from clippings_app.parsing.html.links import path_of
from clippings_app.parsing.html.metadata import Node, PageData, addresses, strings, wording
from clippings_app.parsing.html.naming import is_decoration, named
from clippings_app.parsing.html.picture_addresses import (
    addresses_of,
    declared_pictures,
    folder_keys,
    is_painted,
    is_waiting,
    leads_to_picture,
    measure,
    stem,
    told_size,
    url_keys,
    without_placeholders,
)
from clippings_app.parsing.html.picture_copies import alternative, each_once
from clippings_app.parsing.html.picture_doubts import (
    has_words_above,
    is_all_links,
    is_below_link,
    is_between_paragraphs,
    is_box_apart,
    is_byline_box,
    is_of_site,
    is_placed_by_hand,
    is_portrait,
    is_presentational,
    is_thumbnail_of,
    is_told_of,
    leads_elsewhere,
    opens_larger_in_body,
)
from clippings_app.parsing.html.tree import Element, is_element, text_of, words_of
from clippings_app.parsing.names import has_shape_of_name, is_person

_DRAWN = re.compile(r"\.svg$", re.IGNORECASE)
# https://ogp.me/; some systems count them.
_SHARED_PICTURES = (
    *("og:image", "og:image:url", "twitter:image", "twitter:image:src", "og:image:secure_url"),
    *(f"og:image{number}" for number in range(1, 10)),
)
_PLAYER = re.compile(r"player|video", re.IGNORECASE)
# What stands in the last brackets of a caption.
_LAST_NAME = re.compile(r"\s*\((?P<name>[^()]{3,40})\)\s*\.?$")
_SHORTEST_OUTLET = 3
_LONGEST_SCRAP = 40
_MOST_REPEATED = 2
_LEAST_PROBABILITY = 0.45
_AGAINST_A_FIGURE = (
    *("furniture", "aside", "outside", "link", "card", "heading", "hidden", "item", "byline", "person", "small"),
    *("decoration", "svg", "again", "alt_is_name"),
)
_THUMB = 200
_MOST_LINKED = 0.5
_MOST_IN_BOX = 0.6  # of the text: a box that holds more of it is the article's
_MOST_PICTURES = 400
_MOST_NEIGHBOURS = 2
_LARGEST_NEIGHBOUR = 15
_FARTHEST_NEIGHBOUR = 50
_FARTHEST_FRAME = 7
_FARTHEST_LINK = 9
_LARGEST_FRAME = 120
_LONGEST_CAPTION = 800
_LONGEST_UNNAMED = 300
_NOT_IN_CAPTIONS = ("a", "button", "form", "time", "h1", "h2", "h3", "h4", "li", "iframe", "input")


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture and what the page prints with it.

    Attributes:
        photo: What goes into the article.
        element: The element that holds picture, caption and credit.
        framed: Whether the page marks it as a figure, with caption or credit.
        position: Number of the picture among the elements of the page.
    """

    photo: Photo
    element: Element
    framed: bool
    position: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A picture of the page, before it is known whether it is the article's.

    Attributes:
        image: Its element.
        frame: The element around it that holds its words; None where there is none.
        neighbours: What follows the largest element around it that holds nothing else of the article; may be its words.
        urls: Its addresses, that of the plain `img` first.
        keys: What its addresses share with those of the same picture in other sizes.
        zone: What is around it.
        position: Its number among the elements of the page.
    """

    image: Element
    frame: Element | None
    neighbours: tuple[Element, ...]
    urls: tuple[str, ...]
    keys: frozenset[str]
    zone: Zone
    position: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the article lies on the page.

    Attributes:
        positions: Number of every element in reading order.
        ends: Number of the last element inside each.
        around: For the ancestors of paragraphs, the share of the body they hold.
        first: Position of the first paragraph.
        last: Position of the last.
        title: Position of the headline; -1 where it is not shown.
        holders: The elements that hold a paragraph each, or several that line breaks part.
    """

    positions: Mapping[Element, int]
    ends: Mapping[Element, int]
    around: Mapping[Element, float]
    first: int
    last: int
    title: int
    holders: Collection[Element] = frozenset()


def layout_of(root: Element, body: Sequence[Block], title: Element | None) -> Layout:
    """Find where the article lies."""
    positions = {element: number for number, element in enumerate(root.iter())}
    ends: dict[Element, int] = {}
    for element in reversed(list(positions)):
        ends[element] = max(ends.get(element, 0), positions[element])
        parent = element.getparent()
        if parent is not None:
            ends[parent] = max(ends.get(parent, 0), ends[element])
    weights: dict[Element, float] = {}
    total = sum(len(block.text) for block in body) or 1
    for block in body:
        for up in (block.element, *block.element.iterancestors()):
            weights[up] = weights.get(up, 0.0) + len(block.text) / total
    places = sorted(positions[block.element] for block in body if block.element in positions)
    # A box whose lines are paragraphs has pictures between them, not behind.
    held = Counter(block.element for block in body)
    ends_at = [ends[element] for element, times in held.items() if times > 1 and element in positions]
    return Layout(
        positions=positions,
        ends=ends,
        around=weights,
        first=places[0] if places else 0,
        last=max((*places, *ends_at), default=len(positions)),
        title=positions.get(title, -1) if title is not None else -1,
        holders=frozenset(block.element for block in body),
    )


def find_figures(
    root: Element,
    data: PageData,
    body: Sequence[Block],
    title: Element | None,
    base: str | None,
    *,
    fragment: bool = False,
    publisher: str | None = None,
) -> list[Figure]:
    """The article's pictures, in reading order; of a fragment, which a person chose, all but decoration."""
    layout = layout_of(root, body, title)
    found = candidates(root, layout, base)
    if not found:
        return []
    declared = declared_pictures(data)
    model = forest("html_figures")
    rows = figure_features(found, layout, data, declared)
    weights = model.probabilities(np.array([[row[name] for name in model.names] for row in rows]))
    essay = pictures_of_essay(found, rows, body)
    told = wording(" ".join(block.text for block in body))
    likely = [
        candidate
        for candidate, weight, row in zip(found, weights, rows, strict=True)
        if fragment
        or (
            (
                weight > _LEAST_PROBABILITY
                or _stands_in_text(row)
                or candidate.image in essay
                or is_placed_by_hand(row, candidate.image)
                or is_between_paragraphs(row, candidate.image, weight)
                or opens_larger_in_body(row)
            )
            and not leads_elsewhere(row)
            and not (is_below_link(candidate.image) and not (row["og"] or row["own"]))
            and not is_box_apart(row)
            and not is_presentational(alternative(candidate.image))
            and not is_portrait(candidate.image, candidate.frame, candidate.urls)
            and not (candidate.urls and all(is_of_site(path_of(url).lower()) for url in candidate.urls))
            and not (row["drawn"] and not row["figcaption"])  # icons; a chart has a caption
        )
    ]
    read = (_without_subject(_figure(candidate, declared), told) for candidate in each_once(likely))
    figures = [_without_furniture(_credited(figure, publisher), root, title) for figure in read]
    urls = [figure.photo.url for figure in figures if figure.photo.url]
    return [
        one
        for one in figures
        if one.photo.caption
        or one.photo.credit
        or (one.photo.url and not is_thumbnail_of(one.photo.url, one.photo.alt or "", urls))
    ]


def _credited(figure: Figure, publisher: str | None) -> Figure:
    """The figure with the outlet's own name behind the caption as its credit: "The old bridge (Kurier)"."""
    caption = figure.photo.caption
    found = _LAST_NAME.search(caption) if caption and publisher and figure.photo.credit is None else None
    if caption is None or found is None or publisher is None:
        return figure
    said = wording(found["name"])
    if len(said) < _SHORTEST_OUTLET or f" {said} " not in f" {wording(publisher)} ":
        return figure
    credit = read_credit(found["name"], outlets=(found["name"],))
    return replace(figure, photo=replace(figure.photo, caption=caption[: found.start()].strip() or None, credit=credit))


def _without_subject(figure: Figure, told: str) -> Figure:
    """The figure without a bare name as credit that the article tells of: "The ferry, moored. Quarn Bay".

    Args:
        figure: As it was read.
        told: The wording of the article's text.

    Where an element is named as the credit's, or a label stands before it, the name is the photographer's all the same.
    """
    credit, caption = figure.photo.credit, figure.photo.caption
    if credit is None or caption is None or credit.photographer is None or looks_like_credit(credit.printed):
        return figure
    is_told_of = f" {wording(credit.photographer)} " in f" {told} "
    if not is_told_of or any(names_credit(element) for element in figure.element.iter("*")):
        return figure
    both = _joined(caption, credit.printed, figure.element)
    return replace(figure, photo=replace(figure.photo, caption=both, credit=None))


def _joined(caption: str | None, name: str, element: Element) -> str | None:
    """The caption with a name that was parted from it, where they stand beside each other."""
    if caption is None:
        return None
    whole = text_of(element)
    return next((text for text in (f"{caption} {name}", f"{name} {caption}") if text in whole), caption)


def _without_furniture(figure: Figure, root: Element, title: Element | None) -> Figure:
    """The figure without a caption that is the headline, or a label of the site: it stands all over the page."""
    caption = figure.photo.caption
    if caption and title is not None and wording(caption) == wording(text_of(title)):
        return replace(figure, photo=replace(figure.photo, caption=None))
    if caption is None or len(caption) > _LONGEST_SCRAP:
        return figure
    times = sum(1 for element in root.iter("*") if element.text and element.text.strip() == caption)
    return replace(figure, photo=replace(figure.photo, caption=None)) if times > _MOST_REPEATED else figure


def _stands_in_text(row: Mapping[str, float]) -> bool:
    """Whether nothing speaks against a figure between the paragraphs, or a picture with its words in the article.

    A link does not where it ends in a labelled credit, or the caption is no part of it: it shows the picture larger.
    Nor does the name of a box in the body around a captioned picture that opens larger.
    """
    is_told = row["captioned"] and row["credited"] and row["ends_in_credit"]
    is_signed = row["sure_credit"] or row["signed_alt"] or (row["captioned"] and row["credited"])
    is_above = row["before_body"] and (not row["before_title"] or (is_signed and row["near_title"]))
    # The pictures of a gallery stand in a list behind its few words, each with its own.
    is_behind = row["after_body"] and row["article"] and row["item"] and row["captioned"] and row["sure_credit"]
    is_within = row["in_body"] or row["in_paragraph"] or is_above or (is_behind and row["share"] > _MOST_IN_BOX)
    has_words = (row["figure"] and row["figcaption"]) or row["captioned"] or row["credited"] or row["said"]
    is_placed = is_within and ((has_words and row["words"]) or row["said"] or row["sure_credit"] or row["signed_alt"])
    against = {name for name in _AGAINST_A_FIGURE if row[name]}
    opens_larger = row["captioned"] and row["linked_words"] <= _MOST_LINKED
    if row["sure_credit"] or opens_larger:
        against.discard("link")
    if row["captioned"] and row["sure_credit"]:
        against.discard("item")  # a slide of a gallery
    if opens_larger and row["link_picture"] and row["body"] and against <= {"furniture"}:
        return True
    return bool((row["figure"] and row["in_body"]) or is_told or is_placed) and not against


def placed(figures: Sequence[Figure], root: Element, body: Sequence[Block]) -> tuple[Photo, ...]:
    """The photos, each with the number of the paragraph it follows."""
    positions = {element: number for number, element in enumerate(root.iter())}
    places = [positions[block.element] for block in body]
    return tuple(replace(one.photo, after_paragraph=sum(place < one.position for place in places)) for one in figures)


def candidates(root: Element, layout: Layout, base: str | None) -> list[Candidate]:
    """All pictures of the page that have an address."""
    images = [(image, tuple(addresses_of(image, base))) for image in _images(root, layout)][:_MOST_PICTURES]
    images = without_placeholders(images)
    keys = {
        image: frozenset(key for url in urls if not is_decoration(path_of(url)) for key in url_keys(url))
        for image, urls in images
    }
    icons = {image for image, urls in images if urls and all(_DRAWN.search(path_of(url)) for url in urls)}
    inside = _inside(root, keys, icons)
    zones: dict[Element, Zone] = {}
    whole = whole_boxes(root)
    told = {image for image, urls in images if urls or is_told_of(image)}
    around = {image: _frame(image, inside, layout) for image, _ in images if image in told}
    found = [
        Candidate(
            image=image,
            frame=around[image][0],
            neighbours=_neighbours(around[image][1], layout),
            urls=urls,
            keys=keys[image] or frozenset({f"#{layout.positions[image]}"}),
            zone=_zone(image, zones, whole),
            position=layout.positions[image],
        )
        for image, urls in images
        if image in told and (keys[image] or not urls)
    ]
    return _with_folders(found)


def _images(root: Element, layout: Layout) -> list[Element]:
    """The pictures of a page in reading order: `img`, and boxes with the role of one or in a figure without one.

    See https://www.w3.org/TR/wai-aria-1.2/#img.
    """
    painted = [
        element
        for element in root.iterfind(".//*[@style]")
        if is_painted(element) and (element.get("role") == "img" or _is_only_picture(element))
    ]
    painted += [one for one in root.iterfind(".//*[@data-src]") if is_waiting(one) and _is_only_picture(one)]
    images = list(root.iter("img", "amp-img"))
    return sorted((*images, *painted), key=lambda image: layout.positions[image]) if painted else images


def _is_only_picture(element: Element) -> bool:
    """Whether a figure has no other picture than the background of this box in it, and the box plays no video."""
    around = (element, *islice(element.iterancestors(), 4))
    figure = next((up for up in around if up.tag == "figure"), None)
    if figure is None or any(_PLAYER.search(words_of(up)) for up in around):
        return False
    return next(figure.iter("img", "amp-img", "video", "iframe"), None) is None


@dataclass(frozen=True, slots=True)
class Inside:
    """What elements hold.

    Attributes:
        keys: Keys of every picture.
        pictures: The pictures in an element.
        words: How many elements named as caption or credit, with text, are in an element.
    """

    keys: Mapping[Element, frozenset[str]]
    pictures: Mapping[Element, list[Element]]
    words: Mapping[Element, int]


def _inside(root: Element, keys: Mapping[Element, frozenset[str]], icons: Collection[Element]) -> Inside:
    pictures: dict[Element, list[Element]] = {}
    for image in keys:
        if image in icons:
            continue  # a magnifying glass on a picture does not make it two
        for _, up in zip(range(_FARTHEST_FRAME + 2), image.iterancestors(), strict=False):
            pictures.setdefault(up, []).append(image)
    words: dict[Element, int] = {}
    for element in root.iter():
        if is_element(element) and has_words(element):
            for _, up in zip(range(_FARTHEST_FRAME + 6), element.iterancestors(), strict=False):
                words[up] = words.get(up, 0) + 1
    return Inside(keys=keys, pictures=pictures, words=words)


def figure_features(
    found: Sequence[Candidate], layout: Layout, data: PageData, declared: Mapping[str, Node]
) -> list[dict[str, float]]:
    """What is known of each picture, as numbers by name."""
    og = {key for name in _SHARED_PICTURES for url in data.meta.get(name, ()) for key in url_keys(url)}
    own = {
        key
        for url in addresses(data.article.get("image")) + addresses(data.article.get("thumbnailUrl"))
        for key in url_keys(url)
    }
    seen: set[str] = set()
    rows = []
    for candidate in found:
        again = bool(candidate.keys & seen)
        seen |= candidate.keys
        row = _place_features(candidate, layout) | _shape_features(candidate) | _word_features(candidate)
        rows.append(
            row
            | {
                "og": float(bool(candidate.keys & og)),
                "own": float(bool(candidate.keys & own)),
                "declared": float(any(key in declared for key in candidate.keys)),
                "again": float(again),
                "signed_alt": float(told_in_alternative(candidate.image) is not None),
            }
        )
    return rows


def _place_features(candidate: Candidate, layout: Layout) -> dict[str, float]:
    zone, at = candidate.zone, candidate.position
    furniture = _furniture(candidate, layout) if zone.furniture else 0
    shares = [layout.around.get(up, 0.0) for up in candidate.image.iterancestors()]
    levels = next((level for level, share in enumerate(shares) if share > 0), max(0, len(shares) - 1))
    shared_with_title = layout.title >= 0 and any(
        layout.positions[up] < layout.title <= layout.positions[up] + 400
        for up in list(candidate.image.iterancestors())[:4]
    )
    return {
        "share": shares[levels] if shares else 0.0,
        "levels": float(min(12, levels)),
        "before_title": float(0 <= at < layout.title),
        "before_body": float(at < layout.first),
        "in_paragraph": float(any(up in layout.holders for up in candidate.image.iterancestors())),
        "in_body": float(layout.first < at < layout.last),
        "after_body": float(at > layout.last),
        "near_title": float(shared_with_title),
        "furniture": float(furniture > 0),
        "furniture_near": float(0 < furniture <= 4),
        "furniture_depth": float(min(12, furniture)),
        "aside": float(zone.outside == "aside"),
        "outside": float(zone.outside in ("nav", "footer", "form", "button")),
        "article": float(zone.article),
        "body": float(zone.body),
        "header": float(zone.header),
        "byline": float(zone.called("byline")),
        "item": float(zone.item),
        "hidden": float(zone.hidden),
        "kicker": float(zone.called("kicker")),
        "card": float(_is_card(candidate.image, layout)),
        "deck": float(zone.called("deck")),
    }


def _furniture(candidate: Candidate, layout: Layout) -> int:
    """How many elements up the nearest furniture begins that leaves the text out; a part that holds both is none."""
    for level, up in enumerate((candidate.image, *candidate.image.iterancestors()), 1):
        if layout.around.get(up, 0.0) > _MOST_LINKED:
            return 0
        names = named(words_of(up))
        if names.furniture and not names.body:
            return level
    return 0


def _is_card(image: Element, layout: Layout) -> bool:
    """Whether a box around the picture has a heading of its own but no paragraph and not the headline."""
    for _, up in zip(range(6), image.iterancestors(), strict=False):
        if layout.around.get(up, 0.0) > 0 or layout.positions[up] <= layout.title <= layout.ends[up]:
            return False
        if next(up.iter("h2", "h3", "h4", "h5"), None) is not None:
            return True
    return False


def _shape_features(candidate: Candidate) -> dict[str, float]:
    image = candidate.image
    boxes = list(islice(image.iterancestors(), 5))
    link = next((up for up in islice(image.iterancestors(), _FARTHEST_LINK) if up.tag == "a" and up.get("href")), None)
    to_picture = link is not None and leads_to_picture(link.get("href") or "")
    path = " ".join(path_of(url) for url in candidate.urls[:1])
    width, height = measure(image, "width"), measure(image, "height")
    alt = alternative(image)
    return {
        "figure": float(any(up.tag == "figure" for up in image.iterancestors())),
        "link": float(link is not None and not to_picture),
        "link_picture": float(to_picture),
        "picture": float(bool(boxes) and boxes[0].tag in ("picture", "source")),
        "alt": min(6.0, math.log(1 + len(alt))),
        "width": min(8.0, math.log(1 + width)) if width else -1.0,
        "height": min(8.0, math.log(1 + height)) if height else -1.0,
        "small": float(0 < max(width, height) < 120),
        "thumb": float(0 < told_size(candidate.urls) < _THUMB),
        "drawn": float(bool(candidate.urls) and all(_DRAWN.search(path_of(url)) for url in candidate.urls)),
        "decoration": float(is_decoration(path) or named(words_of(image)).decoration),
        "person": float(any(named(words_of(up)).person for up in boxes[:4])),
        "box": float(any(named(words_of(up)).picture for up in boxes[:4])),
        "player": float(any(_PLAYER.search(words_of(up)) for up in boxes)),
        "svg": float(path.lower().endswith((".svg", ".gif"))),
        "sizes": min(4.0, math.log(max(1, len(candidate.urls)))),
        "lazy": float(image.get("loading") == "lazy"),
        "eager": float(image.get("loading") == "eager" or image.get("fetchpriority") == "high"),
        "long_name": float(len(path.rsplit("/", 1)[-1]) > 12),
        "alt_is_name": float(has_shape_of_name(alt)),
    }


def _word_features(candidate: Candidate) -> dict[str, float]:
    frame = candidate.frame
    inside = list(frame.iter("*")) if frame is not None else []
    beside = _from_neighbours(candidate, None, None) if frame is None else (None, None)
    text = text_of(frame) if frame is not None else " ".join(words for words in beside if words)
    linked = sum(len(text_of(element)) for element in inside if element.tag == "a")
    return {
        "frame": float(frame is not None),
        "frame_is_figure": float(frame is not None and frame.tag == "figure"),
        "figcaption": float(any(element.tag == "figcaption" for element in inside)),
        "heading": float(any(element.tag in ("h1", "h2", "h3", "h4") for element in inside)),
        "words": min(7.0, math.log(1 + len(text))),
        "linked_words": linked / max(1, len(text)),
        "captioned": float(bool(beside[0]) or any(names_caption(element) for element in inside)),
        "credited": float(bool(beside[1]) or any(names_credit(element) for element in inside)),
        "ends_in_credit": float(bool(beside[1]) or (frame is not None and ends_with_credit(frame))),
        "sure_credit": float(bool(text) and len(text) < _LONGEST_CAPTION and ends_in_sure_credit(text)),
        "said": float(any(said_in_attributes(candidate.image))),
    }


def _figure(candidate: Candidate, declared: Mapping[str, Node]) -> Figure:
    frame = candidate.frame
    caption, credit = printed_with(frame if frame is not None else candidate.image, candidate.image)
    if not caption or not credit:
        caption, credit = _from_neighbours(candidate, caption, credit)
    node = next((declared[key] for key in sorted(candidate.keys) if key in declared), None)
    if node is not None:
        caption, credit = _from_declared(node, caption, credit, alternative(candidate.image))
    named = frame is not None and any(one.tag == "figcaption" or names_credit(one) for one in frame.iter("*"))
    if credit and is_no_credit(credit, caption, alternative(candidate.image), named=named):
        caption, credit = _joined(caption, credit, frame) if frame is not None and is_person(credit) else caption, None
    if frame is not None and (caption or credit):
        rows = {wording(text_of(one)) for one in frame.iter("div", "p", "span", "li") if _is_row_of_departments(one)}
        caption = caption if wording(caption) not in rows else None  # departments above or below the picture
        credit = credit if wording(credit) not in rows else None
    caption, credit = caption_out_of_credit(caption, credit)
    photo = Photo(
        caption=caption,
        credit=read_credit(credit) if credit else None,
        alt=alternative(candidate.image) or None,
        url=next(iter(candidate.urls), None),
    )
    return Figure(
        photo=photo,
        element=frame if frame is not None else candidate.image,
        framed=frame is not None,
        position=candidate.position,
    )


def _from_neighbours(candidate: Candidate, caption: str | None, credit: str | None) -> tuple[str | None, str | None]:
    """Caption and credit that follow a picture without an element around both."""
    for element in candidate.neighbours:
        beside_caption, beside_credit = printed_beside(element, candidate.image)
        if beside_caption is None and beside_credit is None:
            break
        caption, credit = caption or beside_caption, credit or beside_credit
    return caption, credit


def _neighbours(top: Element, layout: Layout) -> tuple[Element, ...]:
    """The small elements with words that follow another; what is empty is passed over, a picture ends them."""
    found: list[Element] = []
    for element in islice(top.itersiblings(), _FARTHEST_NEIGHBOUR):
        if not is_element(element) or element.tag in ("script", "style"):
            continue
        if layout.ends[element] - layout.positions[element] > _LARGEST_NEIGHBOUR or len(found) == _MOST_NEIGHBOURS:
            break
        if is_byline_box(element):
            found += [inner for inner in element.iter("p", "span", "div") if _is_credited_line(inner)][:1]
            break
        if text_of(element) and not is_all_links(element):
            found.append(element)
        elif element.tag in ("img", "figure", "picture"):
            break
    return tuple(found)


def _is_credited_line(element: Element) -> bool:
    """Whether a line among who wrote and when is named after a credit and ends in one: the picture's words above it."""
    text = text_of(element)
    return named(words_of(element)).credit and len(text) < _LONGEST_UNNAMED and ends_in_sure_credit(text)


def _is_row_of_departments(element: Element) -> bool:
    """Whether a line is several links, and none is a photographer's or an agency's, as those of a credit are."""
    if not is_all_links(element) or named(words_of(element)).credit:
        return False
    return not any(is_credit_here(text_of(link)) for link in element.iter("a"))


def _from_declared(node: Node, caption: str | None, credit: str | None, alt: str) -> tuple[str | None, str | None]:
    """Caption and credit with what JSON-LD says; there programs put the alternative text, which is no caption."""
    if not credit:
        for key in ("creditText", "creator", "author", "copyrightHolder", "copyrightNotice"):
            said = " / ".join(strings(node.get(key)))
            if 1 < len(said) < 160:
                credit = said
                break
    if not caption:
        said = next((text for key in ("caption", "description") for text in strings(node.get(key))), "")
        if said:
            told, found = part_caption(said)
            is_caption = wording(said) not in (wording(alt), wording(credit))  # some put the credit there once more
            caption = told if is_caption else None
            credit = credit or found
    return caption, credit


def _zone(image: Element, known: dict[Element, Zone], whole: Collection[Element]) -> Zone:
    path = []
    for up in (image, *image.iterancestors()):
        if up in known:
            break
        path.append(up)
    for element in reversed(path):
        parent = element.getparent()
        outer = known[parent] if parent is not None and parent in known else Zone()
        known[element] = zone_of(element, outer, whole)
    return known[image]


def _frame(image: Element, inside: Inside, layout: Layout) -> tuple[Element | None, Element]:
    """The element of a picture with caption and credit, and the largest with no other picture or paragraph."""
    figure = named_frame = loose = None
    top = image
    named_level = 0
    said = ""
    for level, up in enumerate(image.iterancestors()):
        if level > _FARTHEST_FRAME or up.tag in ("body", "main", "html") or not _is_alone(up, image, inside, layout):
            break
        top = up
        if up.tag == "figure":
            figure = up
        words = inside.words.get(up, 0)
        if words:
            if named_frame is None:
                named_frame, named_level = up, level
            elif (
                level <= named_level + 2
                and inside.words[named_frame] < 2
                and words > inside.words[named_frame]
                and not any(is_byline_box(other) for other in up if other is not named_frame and is_element(other))
            ):
                named_frame = up
        elif loose is None and named_frame is None and (text := text_of(up)) != said:
            said = text
            loose = up if _has_loose_words(up, text, inside_body=_is_inside(up, layout)) else None
    return (named_frame if named_frame is not None else loose if loose is not None else figure), top


def _is_inside(element: Element, layout: Layout) -> bool:
    return layout.first < layout.positions[element] < layout.last


def _is_alone(element: Element, image: Element, inside: Inside, layout: Layout) -> bool:
    """Whether an element holds this picture (perhaps twice) with little around it."""
    first, last = layout.positions[element], layout.ends[element]
    if last - first > _LARGEST_FRAME or first <= layout.title <= last:
        return False
    held = layout.around.get(element, 0.0)
    if held > _MOST_IN_BOX or (held > 0 and not _is_picture_box(element, image)):
        return False
    own = inside.keys.get(image, frozenset())
    return all(
        other is image or not inside.keys[other] or inside.keys[other] & own
        for other in inside.pictures.get(element, ())
    )


def _is_picture_box(element: Element, image: Element) -> bool:
    """Whether what was taken for a paragraph is a picture's words: they end in a credit.

    In a box that nothing names, as in those of machines, the credit has to have a label, and to stand in a line of its
    own or in the last bracket; and no words stand above the picture, where a paragraph may be.
    """
    if element.tag in ("body", "main", "article", "section"):
        return False
    text = text_of(element)
    if len(text) >= _LONGEST_CAPTION:
        return False
    if named(words_of(element)).picture:
        return ends_with_credit(element) or part_caption(text)[1] is not None
    return ends_with_sure_credit(element) and not has_words_above(element, image)


def _has_loose_words(element: Element, text: str, *, inside_body: bool) -> bool:
    """Whether an element without telling names still reads like a picture with its words."""
    if not 2 < len(text) < _LONGEST_CAPTION or element.tag == "a":
        return False
    if element.tag == "figure" or named(words_of(element)).picture or ends_with_credit(element):
        return True
    if ends_in_sure_credit(text) or ends_with_sure_credit(element):
        return True
    # Names made by a machine tell nothing; between paragraphs, a few words in one box with a picture are its own.
    return inside_body and len(text) < _LONGEST_UNNAMED and next(element.iter(*_NOT_IN_CAPTIONS), None) is None


def _with_folders(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates with folder keys too, where a folder holds one picture and not an article's whole set."""
    files: dict[str, set[str]] = {}
    for candidate in found:
        for url in candidate.urls:
            for key in folder_keys(url):
                files.setdefault(key, set()).add(stem(url))
    single = {key for key, stems in files.items() if len(stems) <= 2}
    return [
        replace(c, keys=c.keys | frozenset(key for url in c.urls for key in folder_keys(url) if key in single))
        for c in found
    ]
