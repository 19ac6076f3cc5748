"""What a citation style is once it has been made ready, and the marks by which it and the formatter know each other."""

from dataclasses import dataclass
from enum import StrEnum

SUFFIX, NUMBER = "clippings-suffix", "clippings-number"
"""The variables handed in for `year-suffix` and `citation-number`."""
MARK = "\ue000"
"""Stands where a letter behind a year belongs; a private character that no text has."""
MOST_BYTES = 2_000_000
"""Of a style file; the longest that come along have an eighth of it."""


class Habit(StrEnum):
    """What a style guide asks for and its CSL style leaves to whoever prepares the data."""

    SITE_SPEAKS = "a page of a site that nobody signed has the site for its author"
    TITLE_FIRST = "an outlet is no author of its own pages; they begin with their title"
    CAPITAL_AFTER_COLON = "a subtitle begins with a capital"
    SMALL_SEASONS = "a season begins with a small letter"
    NO_POINT_AFTER_SUFFIX = "Jr and Sr have no full stop"
    PHOTOGRAPH_AS_MEDIUM = "that something is a photograph stands in brackets"
    PHOTOGRAPH_LIKE_REPORT = "a photograph in a paper is cited as what is printed there"
    MAGAZINE_LIKE_NEWSPAPER = "a magazine is dated to the day, as a newspaper is"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A style ready for the formatter.

    Attributes:
        name: What a person knows it by.
        xml: The changed style.
        language: Its locale.
        annotated: Whether it prints notes under the entries.
        habits: What its guide asks for besides.
    """

    name: str
    xml: bytes
    language: str
    annotated: bool
    habits: frozenset[Habit] = frozenset()
