"""How large a page prints a text, where the page says so by the marks of before style sheets, or in its own style."""

import re
from itertools import islice

from clippings_app.parsing.html.tree import Element

NORMAL = 1.0
LARGE = 1.25
_FONT_SIZE = re.compile(r"^\s*(?P<sign>[+-])?(?P<size>[1-7])\s*$")
# https://html.spec.whatwg.org/multipage/rendering.html#rules-for-parsing-a-legacy-font-size, 3 is the normal one.
_BY_NUMBER = {1: 0.63, 2: 0.82, 3: 1.0, 4: 1.13, 5: 1.5, 6: 2.0, 7: 3.0}
_STYLE = re.compile(
    r"font(?:-size)?\s*:[^;]*?(?P<size>\d{1,3}(?:\.\d{1,3})?)\s*(?P<unit>px|pt|r?em|%)|font-size\s*:\s*(?P<word>x{0,2}-?large)",
    re.IGNORECASE,
)
_NORMAL_IN = {"px": 16.0, "pt": 12.0, "em": 1.0, "rem": 1.0, "%": 100.0}
_FARTHEST = 4


def printed_size(element: Element) -> float | None:
    """The size of an element's text as a multiple of the normal one, by its own word; None where it does not say."""
    if element.tag == "big":
        return _BY_NUMBER[5]
    if element.tag == "font" and (found := _FONT_SIZE.match(element.get("size") or "")):
        number = int(found["size"])
        number = 3 + number if found["sign"] == "+" else 3 - number if found["sign"] == "-" else number
        return _BY_NUMBER[max(1, min(7, number))]
    style = element.get("style")
    found = _STYLE.search(style) if style and "font" in style else None
    if found is None:
        return None
    return 1.5 if found["word"] else float(found["size"]) / _NORMAL_IN[found["unit"].lower()]


def size_around(element: Element) -> float:
    """The size that an element's text is printed in, by its own word or by that of what is around it."""
    for one in (element, *islice(element.iterancestors(), _FARTHEST)):
        size = printed_size(one)
        if size is not None:
            return size
    return NORMAL
