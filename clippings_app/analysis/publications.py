"""When two articles with the same words are one publication, and when two outlets, or one on two days, printed them.

What an agency sends out many print word for word: each of these is a clipping of its own, for who printed it, and when,
is what a researcher asks. Only what speaks against it keeps two apart; what a text does not say does not.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from clippings_app.analysis.outlets import meant_keys
from clippings_app.analysis.urls import url_key
from clippings_app.domain.article import ParsedArticle

_SITE = re.compile(
    r"(?:(?:www|m|amp|mobile)\.)?(?:[\w-]+\.)*?(?P<name>[\w-]+)(?:\.(?:com?|org|net|gov|ac))?\.[a-z]{2,10}",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:the|der|die|das|le|la|les|el|il|lo|os?)\s+", re.IGNORECASE)
_LONGEST = 100
_DAYS_APART = 1
"""Where one publication is dated by two clocks, its days lie no farther apart."""


@dataclass(frozen=True, slots=True)
class Publication:
    """Where and when a text was printed, as far as it says so.

    Attributes:
        publisher: The outlet's name.
        url: The page's address.
        published: EDTF.
        headline: Its headline.
    """

    publisher: str | None
    url: str | None
    published: str | None
    headline: str | None = None

    @classmethod
    def of(cls, article: ParsedArticle) -> Self:
        """That of an article."""
        return cls(article.publisher, article.url, article.published, article.headline)


def in_groups(
    printed: Iterable[tuple[int, Publication]], is_one: Callable[[Publication, Publication], bool]
) -> list[list[int]]:
    """The numbers of publications, those together of which each may be one with each other.

    What names no outlet may be that of two outlets: it goes with the first, and does not make one of the two.

    Args:
        printed: Publications of the same words, with their numbers.
        is_one: Whether two may be the same one.
    """
    groups: list[dict[Publication, list[int]]] = []
    for number, each in printed:
        fitting = (group for group in groups if each in group or all(is_one(held, each) for held in group))
        group = next(fitting, None)
        if group is None:
            groups.append(group := {})
        group.setdefault(each, []).append(number)
    return [sorted(number for numbers in group.values() for number in numbers) for group in groups]


def may_be_one(one: Publication, other: Publication) -> bool:
    """Whether two publications of the same words may be the same one."""
    pages = [url_key(each.url) if each.url else None for each in (one, other)]
    if pages[0] is not None and pages[0] == pages[1]:
        return True
    return not (_are_two_days(one, other) or _are_two_outlets(one, other, pages))


def may_be_one_record(one: Publication, other: Publication) -> bool:
    """Whether what is known of an article without its text may be told of another at the same address.

    Many references may lead to one address, as all those of a newspaper to the archive that shows it. Two that both
    know their date are two articles if they differ in it, or if neither headline is a part of the other.
    """
    if not one.published or not other.published:
        return True
    return not _are_two_days(one, other) and _is_part(one.headline, other.headline)


def _is_part(one: str | None, other: str | None) -> bool:
    sets = [set(re.findall(r"\w+", (each or "").casefold())) for each in (one, other)]
    return sets[0] <= sets[1] or sets[1] <= sets[0]


def _are_two_outlets(one: Publication, other: Publication, pages: list[str | None]) -> bool:
    if not one.publisher or not other.publisher:
        return False
    hosts = [page.partition("/")[0] if page else "" for page in pages]
    if hosts[0] and hosts[0] == hosts[1]:
        return False
    if not _known_as(one.publisher).isdisjoint(_known_as(other.publisher)):
        return False
    names = [_spellings(each) for each in (one.publisher, other.publisher)]
    addresses = [_spellings(host.partition(":")[0]) for host in hosts]
    return not (names[0] & (names[1] | addresses[1]) or names[1] & addresses[0])


_known_as = lru_cache(maxsize=1 << 12)(meant_keys)
"""What hundreds of papers printed word for word is compared by twos."""


@lru_cache(maxsize=1 << 12)
def _spellings(called: str) -> frozenset[str]:
    """What an outlet is called by its name or its address: letters alone, with and without the article before it."""
    name = _without_ending(called[:_LONGEST]).casefold()
    forms = (re.sub(r"\W+", "", form) for form in (name, _ARTICLE.sub("", name, count=1)))
    return frozenset(filter(None, forms))


def _without_ending(name: str) -> str:
    """The name that an address is made of: "theguardian" of "www.theguardian.com"."""
    found = _SITE.fullmatch(name.strip())
    return found["name"] if found else name


def _are_two_days(one: Publication, other: Publication) -> bool:
    days = _day(one.published), _day(other.published)
    return days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) > _DAYS_APART


def _day(published: str | None) -> dt.date | None:
    """The day of a date that is known to the day; None for what is vaguer or not certain."""
    text = (published or "").partition("T")[0]
    try:
        return dt.date.fromisoformat(text) if len(text) == len("2024-08-20") else None
    except ValueError:
        return None
