"""The columns in which clippings can be laid out, and orders by one of them."""

from dataclasses import dataclass, replace
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
    """An order by a column. What has nothing in it comes last either way; what is alike by `then`, else newest first.

    Attributes:
        column: Its values are compared by their folded words, days or numbers.
        descending: From the last to the first.
        then: The order of what is alike.
    """

    column: Column
    descending: bool = False
    then: "Arrangement | None" = None

    @property
    def value(self) -> str:
        """As a short text, such as "headline", "-added" or "publisher,-published"."""
        own = f"-{self.column}" if self.descending else str(self.column)
        return f"{own},{self.then.value}" if self.then is not None else own

    def beneath(self, column: Column, *, descending: bool) -> "Arrangement":
        """The same order with a column for what is alike in the first; one that is turned round if it is that already.

        Args:
            column: Another than the first, or the first, which is turned round itself.
            descending: How a column begins that was not the second before.
        """
        if column is self.column:
            return replace(self, descending=not self.descending)
        if self.then is not None and self.then.column is column:
            return replace(self, then=replace(self.then, descending=not self.then.descending))
        return replace(self, then=Arrangement(column=column, descending=descending))

    @classmethod
    def of(cls, value: str) -> Self | None:
        """The arrangement that a short text means; None for any other text."""
        first, comma, rest = value.partition(",")
        name, then = first.removeprefix("-"), Arrangement.of(rest) if comma else None
        if name not in set(Column) or (comma and then is None):
            return None
        return cls(column=Column(name), descending=first != name, then=then)


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
