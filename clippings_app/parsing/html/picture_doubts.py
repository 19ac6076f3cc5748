"""What speaks for and against a picture's being the article's, beyond the weights."""

import re
from collections.abc import Collection, Mapping
from itertools import islice

from clippings_app.parsing.html.captions import names_caption
from clippings_app.parsing.html.links import path_of
from clippings_app.parsing.html.metadata import plain
from clippings_app.parsing.html.picture_addresses import leads_to_picture
from clippings_app.parsing.html.tree import Element, clean, is_element, text_of, words_of
from clippings_app.parsing.names import is_person

_PORTRAIT = re.compile(
    r"(?:author|autor|auteur|writer|journalist|columnist)s?-?_*(?:image|img|photo|pic(?:ture)?|portrait|avatar|thumb)"
    r"|(?<![a-z])avatar|headshot|profile-?_*(?:image|img|photo|pic)|gravatar",
    re.IGNORECASE,
)
_PORTRAIT_PATH = re.compile(r"/(?:authors?|autor(?:en|es)?|auteurs?|journalists?|columnists?)/|gravatar", re.IGNORECASE)
_PRESENTED = re.compile(r"\s*[:,(|]\s*|\s+[–—-]\s+")  # "Jane Doe: editor for harbours"
# What a design brings along (https://developer.wordpress.org/themes/), and pictures of boxes for newsletters.
_DESIGN, _LETTER = "/wp-content/themes/", "newsletter"
# What editors insert into a text gets such a class from WordPress (https://developer.wordpress.org/reference/functions/get_image_tag/).
_INSERTED = re.compile(r"(?:^|\s)(?:wp-image-\d+|size-(?:full|large|medium_large))(?:\s|$)")
_AGAINST = ("aside", "outside", "card", "heading", "hidden", "person", "small", "thumb", "decoration", "svg", "again")
_MOST_LINKED = 0.5
_FARTHEST_FIGURE = 11
_IN_LINES = ("h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "li", "dt", "dd", "span")
_LEAST_SHARE = 0.2
_NEARLY = 0.25
_HIGHEST = 2  # boxes up from the picture that hold none of the text: its own and its paragraph's
_LEAST_WIDTH = 5.3  # of a picture in a text, as the logarithm of 200 pixels
_LEAD_WIDTH = 5.99  # of one right above it: 400 pixels
_PRESENTATIONAL = re.compile(
    r"presentational\b|decorative (?:line|image|element)|(?:gr[ae]y|white|blank) (?:line|space)$", re.IGNORECASE
)
_BYLINE_NAME = re.compile(r"(?:entry|post|article|story)-?_*meta(?![a-z])", re.IGNORECASE)
# What pages call the one picture that a script puts in by the width of the window.
_MAIN_PICTURE = re.compile(
    r"(?<![a-z])(?:main|article|lead|hero)[-_ ](?:(?:article|story)[-_ ])?(?:im(?:a)?ge?|picture|photo)(?![a-z])",
    re.IGNORECASE,
)
_THUMBNAIL = re.compile(r"thumb(?:nail)?s?(?![a-z])", re.IGNORECASE)


def is_byline_box(element: Element) -> bool:
    """Whether an element that follows a picture says who wrote the article and when: a link to an author, a time."""
    is_linked = any("author" in (link.get("rel") or "").lower().split() for link in element.iter("a"))
    is_marked = any(
        (one.get("itemprop") or "") in ("author", "datePublished", "dateModified")
        for one in element.iter("span", "div", "time", "p")
    )
    has_time = next(element.iter("time"), None) is not None
    return is_linked or is_marked or has_time or bool(_BYLINE_NAME.search(element.get("class") or ""))


def is_below_link(image: Element) -> bool:
    """Whether an empty link to a page lies over the box of a picture: so a teaser is made of one."""
    box = image.getparent()
    if box is None or box.tag == "a":
        return False
    return any(
        link.get("href") and not leads_to_picture(link.get("href") or "") and not len(link) and not text_of(link)
        for link in box.iterchildren("a")
    )


def is_all_links(element: Element) -> bool:
    """Whether a line is nothing but several links: the departments of a site above or below a picture."""
    links = [text for link in element.iter("a") if (text := text_of(link))]
    return len(links) > 1 and "".join("".join(links).split()) == "".join(text_of(element).split())


def has_words_above(box: Element, image: Element) -> bool:
    """Whether a box has words before its picture."""
    around = {image, *image.iterancestors()}
    for element in box.iter():
        if element is image:
            break
        tail = None if element in around else element.tail
        if is_element(element) and clean(f"{element.text or ''} {tail or ''}"):
            return True
    return False


def leads_elsewhere(row: Mapping[str, float]) -> bool:
    """Whether it is a teaser's, an icon or a person's, and not declared as the article's: no words but a link's.

    In folds of sites, none of the 25 that the weights took for the article's and this takes out was one.

    Args:
        row: What is known of the picture, as numbers by name.
    """
    if row["after_body"] and (row["hidden"] or (row["card"] and row["link"])):
        return True  # its own teaser among others, or in a box for sharing
    if row["hidden"] and row["thumb"] and not row["captioned"]:
        return True  # small copies that are handed to whoever shares the page
    if row["og"] or row["own"]:
        return False
    is_silent = (row["person"] or row["link"]) and not (row["captioned"] or row["sure_credit"])
    return bool(is_silent or row["small"] or row["linked_words"] > _MOST_LINKED)


def is_placed_by_hand(row: Mapping[str, float], image: Element) -> bool:
    """Whether an editor put it into the text, or it is shared as the article's and stands large at its beginning.

    Args:
        row: What is known of the picture, as numbers by name.
        image: Its element.
    """
    names = image.get("class") or ""
    against = {name for name in _AGAINST if row[name]}
    is_inserted = bool(_INSERTED.search(names)) and row["width"] >= _LEAST_WIDTH
    is_between = bool(row["in_body"] or row["in_paragraph"]) and (not row["link"] or row["link_picture"])
    if is_inserted and is_between:
        return against <= {"card", "again"}  # a sub-heading stands in the same box
    if (row["og"] or row["own"]) and is_between and not against:
        return True
    is_lead = bool(row["og"] or row["own"]) and row["before_body"] and row["near_title"]
    is_featured = "wp-post-image" in names and row["before_body"] and row["near_title"] and not row["link"]
    is_large = row["width"] >= _LEAD_WIDTH or (is_lead and row["width"] <= 0)
    return bool((is_lead or is_featured) and is_large) and not against


def is_between_paragraphs(row: Mapping[str, float], image: Element, weight: float) -> bool:
    """Whether it stands right between two paragraphs, large above the first, or above the headline in its own box.

    Nothing speaks against it, and the weights nearly took it.

    Args:
        row: What is known of the picture, as numbers by name.
        image: Its element.
        weight: How likely it is by the weights.
    """
    is_between = bool(row["in_body"]) and row["levels"] <= 1 and row["share"] > _LEAST_SHARE
    is_top = bool(row["before_title"] and row["near_title"] and row["article"]) and row["levels"] <= 1
    against = (*_AGAINST, "furniture", "byline", "drawn", "link")
    is_opening = bool(row["before_body"] and row["body"] and not row["before_title"]) and row["share"] > _MOST_LINKED
    is_opening = is_opening and row["levels"] <= _HIGHEST and row["width"] >= _LEAD_WIDTH
    if not (is_between or is_top or is_opening) or weight <= _NEARLY or any(row[name] for name in against):
        return False
    parent = image.getparent()
    if parent is not None and parent.tag == "span" and not text_of(parent):
        parent = parent.getparent()  # only marks it: https://schema.org/Photograph
    return parent is None or not (parent.tag in _IN_LINES or (parent.tag == "p" and text_of(parent)))


def opens_larger_in_body(row: Mapping[str, float]) -> bool:
    """Whether it stands in the box of the text and only leads to itself in a larger size.

    So editors of blogs and of simple content systems put pictures into a text, often without a word.

    Args:
        row: What is known of the picture, as numbers by name.
    """
    is_within = bool(row["in_body"] or row["in_paragraph"]) and row["share"] > _MOST_LINKED
    is_within = is_within and (bool(row["body"]) or row["levels"] <= _HIGHEST)
    against = (*_AGAINST, "furniture", "byline", "drawn", "link", "item")
    return bool(is_within and row["link_picture"]) and not any(row[name] for name in against)


def is_box_apart(row: Mapping[str, float]) -> bool:
    """Whether it stands in a box of the site with a heading of its own, and nothing says that it is the article's."""
    is_boxed = row["furniture_near"] and row["card"] and row["heading"]
    return bool(is_boxed) and not (row["og"] or row["own"] or row["figcaption"] or row["sure_credit"])


def is_of_site(path: str) -> bool:
    """Whether a picture belongs to the design, or is a file called after a newsletter."""
    name = path.rpartition("/")[2]
    return _DESIGN in path or (_LETTER in name and "." in name)


def is_portrait(image: Element, frame: Element | None, urls: Collection[str]) -> bool:
    """Whether it is the small picture of an author, by the name of its class or folder, with nothing said of it."""
    near = " ".join(words_of(element) for element in (image, *islice(image.iterancestors(), 2)))
    if not (_PORTRAIT.search(near) or any(_PORTRAIT_PATH.search(path_of(url)) for url in urls)):
        return False
    alt = _PRESENTED.split(plain(image.get("alt")))[0]
    is_nobody = not alt or is_person(alt) or bool(_PORTRAIT.search(alt))
    return is_nobody and not (frame is not None and any(names_caption(e) for e in frame.iter("*")))


def is_presentational(alt: str) -> bool:
    """Whether the alternative text says that a picture only parts the text."""
    return bool(_PRESENTATIONAL.match(alt))


def is_thumbnail_of(url: str, alt: str, others: Collection[str]) -> bool:
    """Whether a picture that says nothing is the small form of another: called so, and kept beside it.

    Args:
        url: Its address.
        alt: Its alternative text.
        others: The addresses of the article's other pictures.
    """
    folder, _, name = path_of(url).rpartition("/")
    if len(alt.split()) > 1 or not _THUMBNAIL.search(name):
        return False
    beside = (path_of(other).rpartition("/") for other in others)
    return any(one[0] == folder and not _THUMBNAIL.search(one[2]) for one in beside)


def is_told_of(image: Element) -> bool:
    """Whether a figure with words in a caption of its own holds it, though its address is left to a script."""
    if _MAIN_PICTURE.search(f"{image.get('id') or ''} {image.get('alt') or ''} {image.get('class') or ''}"):
        return True
    figure = next((up for up in islice(image.iterancestors(), _FARTHEST_FIGURE) if up.tag == "figure"), None)
    if figure is None or sum(1 for _ in figure.iter("img", "amp-img")) > 1:
        return False
    return any(text_of(caption) for caption in figure.iter("figcaption"))
