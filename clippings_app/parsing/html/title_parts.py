"""Which of two headings, or of the parts of one, is the headline: by how a page sets them and words its title."""

import re
from collections.abc import Sequence
from itertools import islice

from clippings_app.parsing.html.metadata import wording
from clippings_app.parsing.html.naming import named
from clippings_app.parsing.html.tree import Element, clean, is_element, text_of, words_of

# Each run of spaces is tried from one place only.
_PARTED = re.compile(r"(?<!\s)\s+[|–—-]\s+|(?<!\s)\s*[|｜]\s*")
_SET_BESIDE = re.compile(
    r"(?:kicker|overline|topline|eyebrow|roofline|dachzeile|spitzmarke|strap-?line|(?:sub|super|pre)-?(?:title|line|head))",
    re.IGNORECASE,
)
_CALLED_HEADLINE = re.compile(
    r"(?<![a-z])(?<!sub-)(?<!sub_)(?<!pre-)(?<!pre_)(?<!over-)(?<!super-)(?:head-?line|title)(?![a-z])(?!-?_*(?:pre|kicker|top|over|sub))",
    re.IGNORECASE,
)
_OF_ENTRY = re.compile(r"(?<![a-z])(?:entry|post|article|story|news)[-_]?(?:title|headline)(?![a-z])", re.IGNORECASE)
# "Harbour / Gate shut", "Harbour: Gate shut"; what is quoted before a colon is the headline's own.
_SIGN = re.compile(r"[/|–—-]\s*$|^[^\"“”„«»‚‘’']*:\s*$")
_SIGN_BEHIND = re.compile(r"\s*[/|–—·»-]\s")
_MOST_PARTS = 9
_LEAST = 3
_LEAST_WORDS = 3


def first_of_two(headings: Sequence[tuple[Element, str]], titles: Sequence[str]) -> tuple[Element, str] | None:
    """The heading that stands first in a title of two, "Headline - Second line", where the page prints both.

    Other pages print "Press releases - Headline" so, a section or their own name first. The names of the elements tell
    that the second is set beside the headline, or the first is the article's title; without them it has the words of a
    headline, to which nothing on the page leads, right above the second.
    """
    for title in titles if len(headings) > 1 else ():
        for parted in islice(_PARTED.finditer(title), _MOST_PARTS):
            first, second = wording(title[: parted.start()]), wording(title[parted.end() :])
            if min(len(first), len(second)) < _LEAST:
                continue
            ahead = [at for at, pair in enumerate(headings) if wording(pair[1]) == first]
            behind = [at for at, pair in enumerate(headings) if wording(pair[1]) == second]
            if len(ahead) != 1 or len(behind) != 1 or abs(ahead[0] - behind[0]) != 1:
                continue  # what is printed far from it is a part of the site: "Notices - Harbour closed"
            if _may_lead(headings[ahead[0]][0], headings[behind[0]][0]):
                return headings[ahead[0]]
    return None


def _may_lead(first: Element, second: Element) -> bool:
    if _SET_BESIDE.search(words_of(second)) or named(words_of(second)).deck:
        return True
    if str(first.tag) > str(second.tag) or is_called_title(second):
        return False
    return is_called_title(first) or (_is_right_above(first, second) and not _is_of_site(text_of(first), first))


def _is_right_above(first: Element, second: Element) -> bool:
    after = first.getnext()
    return first.tag != second.tag and after is not None and after is second


def _is_of_site(text: str, heading: Element) -> bool:
    """Whether a heading may name a section or the site: it has a word or two, or a link somewhere says the same."""
    own = wording(text)
    links = heading.getroottree().iter("a")
    return len(text.split()) < _LEAST_WORDS or any(wording(text_of(link)) == own for link in links)


def before_headline(heading: Element) -> str:
    """What stands in a heading before the last of its elements where only that is called a headline; "" for nothing.

    `<h1><span class="rubric-a">Harbour</span><span class="headline">Gate shut</span></h1>`
    """
    parts = [part for part in heading if is_element(part) and text_of(part)]
    if len(parts) < 2 or (heading.text or "").strip() or (parts[-1].tail or "").strip():
        return ""
    *before, last = parts
    if not _CALLED_HEADLINE.search(words_of(last)) or any(_CALLED_HEADLINE.search(words_of(one)) for one in before):
        return ""
    whole, own = text_of(heading), text_of(last)
    return whole.removesuffix(own) if whole.endswith(own) else ""


def is_called_title(heading: Element) -> bool:
    """Whether a heading is called the title of an article (http://microformats.org/wiki/hatom) or marked as that."""
    return heading.get("itemprop") == "headline" or _OF_ENTRY.search(words_of(heading)) is not None


def is_in_one(heading: Element, part: str) -> bool:
    """Whether a part of a heading is one run of text with the rest: neither an element nor a sign sets it apart."""
    pieces = [said for piece in heading.itertext() if (said := clean(str(piece)))]
    ways = [(" ".join(pieces[:at]), " ".join(pieces[at:])) for at in range(1, len(pieces))]
    whole = text_of(heading)
    is_parted = any(wording(part) in map(wording, way) for way in ways)
    has_sign = _SIGN.search(whole.removesuffix(part)) or _SIGN_BEHIND.match(whole.removeprefix(part))
    return not (is_parted or has_sign)
