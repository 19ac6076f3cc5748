"""Pages as other sites would make them: without what they declare, with other names, with plain boxes.

A model that has seen a page in these forms as well cannot lean on one signal that other sites lack. Each changes the
tree it is given; the article stays what it was.
"""

import hashlib
from collections.abc import Callable

from clippings_app.parsing.html.tree import Element

_NAMED = ("class", "id", "data-testid", "data-component")
_DECLARING = ("itemprop", "itemtype", "itemscope", "property", "typeof")
_PLAIN = {"time": "span"}
_MEANING = ("article", "main", "section", "header", "footer", "aside", "nav", "time")


def undeclared(root: Element) -> None:
    """Take out JSON-LD, meta tags, microdata and RDFa."""
    for script in list(root.iter("script")):
        if "ld+json" in (script.get("type") or "").lower():
            script.text = ""
    for meta in root.iter("meta"):
        if meta.get("property") or meta.get("name") or meta.get("itemprop"):
            meta.attrib.clear()
    for element in root.iter("*"):
        for name in _DECLARING:
            element.attrib.pop(name, None)


def renamed(root: Element) -> None:
    """Replace classes and ids by names as build tools make them, the same for the same."""
    for element in root.iter("*"):
        for name in _NAMED:
            words = (element.get(name) or "").split()
            if words:
                element.set(name, " ".join(f"css-{hashlib.sha1(word.encode()).hexdigest()[:6]}" for word in words))


def plain(root: Element) -> None:
    """Make plain boxes of the elements that say what they hold."""
    for element in root.iter(*_MEANING):
        element.tag = _PLAIN.get(str(element.tag), "div")


def without_figures(root: Element) -> None:
    """Make plain boxes of figures and their captions."""
    for element in root.iter("figure", "figcaption"):
        element.tag = "div"


VARIANTS: tuple[Callable[[Element], None], ...] = (undeclared, renamed, plain, without_figures)
