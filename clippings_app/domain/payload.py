"""What a person hands over, before anybody has looked into it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """Bytes with what is said of them; nothing is interpreted yet.

    Attributes:
        data: As they came.
        type: Media type where the giver names one ("text/html"), else None.
        charset: Encoding that the giver names (HTTP header, clipboard format), else None.
        name: What the person knows it by: a path, a URL, "pasted text".
        url: Address of the page, where the giver tells.
        fragment: Whether it is a selection out of a page (clipboard), not a page.
        kept: Whether a program or a document holds such a selection as the article's text: then all of it is.
        mend: Whether a person wants a text that went through a wrong encoding read as it was written.
        beside: Pictures that lie beside a saved page, by their path as seen from it ("story_files/quay.jpg").
    """

    data: bytes
    name: str
    type: str | None = None
    charset: str | None = None
    url: str | None = None
    fragment: bool = False
    kept: bool = False
    mend: bool = False
    beside: Mapping[str, bytes] = field(default_factory=dict)
