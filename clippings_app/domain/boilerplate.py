"""Lines that a person took for boilerplate of an outlet, to be left out the next time."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class LearntLine:
    """A line of an outlet that is left out when its articles are read.

    An article is of the outlet when its site or its publisher is the line's; a line has at least one of the two.

    Attributes:
        id: The library's number; 0 before it is stored.
        text: The line as it stood when it was marked first.
        site: The host of the article's address without "www."; None where it came without one.
        publisher: The publisher's folded name; None where it was not known.
        outlet: What a person calls the outlet.
        marked: In how many articles a person has marked it.
        used: How many articles it was left out of.
        last_used: When it was last left out or marked, ISO 8601 UTC.
        active: Whether it is left out; off, it is only remembered.
        trusted: Whether a person said that a long line may be left out though it was marked only once.
    """

    text: str
    id: int = 0
    site: str | None = None
    publisher: str | None = None
    outlet: str = ""
    marked: int = 1
    used: int = 0
    last_used: str = ""
    active: bool = True
    trusted: bool = False
