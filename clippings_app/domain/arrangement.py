"""The columns in which clippings can be laid out, and orders by one of them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from clippings_app.domain.query import Sort


class Column(StrEnum):
    """What a column of a table of clippings tells."""

    HEADLINE = "headline"
    PUBLISHER = "publisher"
    PUBLISHED = "published"
    BYLINE = "byline"
    TOPICS = "topics"
    INCIDENTS = "incidents"
    ADDED = "added"
    SECTION = "section"
    LANGUAGE = "language"
    PHOTOS = "photos"
    STARRED = "starred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """An order by a column. What has nothing in it comes last either way; what is alike, newest first.

    Attributes:
        column: Its values are compared by their folded words, days or numbers.
        descending: From the last to the first.
    """

    column: Column
    descending: bool = False

    @property
    def value(self) -> str:
        """As a short text, such as "headline" or "-added"."""
        return f"-{self.column}" if self.descending else str(self.column)

    @classmethod
    def of(cls, value: str) -> Self | None:
        """The arrangement that a short text means; None for any other text."""
        name = value.removeprefix("-")
        return cls(column=Column(name), descending=value != name) if name in set(Column) else None


Order = Sort | Arrangement
"""What a list can be ordered by."""

_SORTS = {"-published": Sort.NEWEST, "published": Sort.OLDEST, "-added": Sort.ADDED}


def order_by(column: Column, *, descending: bool) -> Order:
    """The order by a column; a `Sort` where there is one that means the same."""
    wanted = Arrangement(column=column, descending=descending)
    return _SORTS.get(wanted.value, wanted)


def order_of(value: str) -> Order | None:
    """The order that a kept text means, of either kind; None for any other text."""
    return Sort(value) if value in set(Sort) else Arrangement.of(value)


def arrangement_of(order: Order) -> Arrangement | None:
    """The column an order goes by; None for relevance, which is in no column."""
    if isinstance(order, Arrangement):
        return order
    return next((Arrangement.of(value) for value, sort in _SORTS.items() if sort is order), None)
