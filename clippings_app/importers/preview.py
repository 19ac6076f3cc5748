"""What came in as a person may look at it: its own layout, without anything that acts or calls home."""

import html

from clippings_app.domain.errors import TooLarge
from clippings_app.importers.kinds import Kind
from clippings_app.importers.recognition import kind_of
from clippings_app.importers.references.readers import REFERENCES
from clippings_app.parsing.encoding import decode

MAX_BYTES = 1_000_000
"""A rich-text view takes seconds for more."""

_TAG_NAMES = """
a abbr article aside b blockquote br caption cite code dd del div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6
header hr i ins li main mark ol p pre q s section small span strong sub sup table tbody td tfoot th thead time tr u ul
"""
_TAGS = frozenset(_TAG_NAMES.split())
_SCHEMES = frozenset({"http", "https", "mailto"})
_PLAIN = frozenset({Kind.TEXT, Kind.MARKDOWN, *REFERENCES})
"""Shown letter by letter."""


def preview(data: bytes, *, name: str) -> str | None:
    """HTML of a page or text that is safe to show: no scripts, styles, pictures, forms or other addresses than links.

    Args:
        data: The bytes as they came in.
        name: What the person knows them by; carried by the errors.

    Returns:
        None for a kind that has no text of its own to show, such as a PDF.

    Raises:
        TooLarge: Over `MAX_BYTES`.
        InputError: If the text cannot be decoded.
    """
    kind = kind_of(data, name=name, type=None)
    if kind is not Kind.HTML and kind not in _PLAIN:
        return None
    if len(data) > MAX_BYTES:
        raise TooLarge(name, what="bytes", limit=MAX_BYTES, actual=len(data))
    text, _ = decode(data, name=name)
    if kind is not Kind.HTML:
        return f"<pre>{html.escape(text)}</pre>"
    import nh3

    return nh3.clean(
        text,
        tags=set(_TAGS),
        clean_content_tags={"script", "style", "template", "noscript", "svg", "math", "select", "title"},
        attributes={"a": {"href", "title"}, "*": {"lang", "dir"}, "td": {"colspan", "rowspan"}, "th": {"colspan"}},
        url_schemes=set(_SCHEMES),
        link_rel="noopener noreferrer",
    )
