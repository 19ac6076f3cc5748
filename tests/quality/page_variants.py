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


def without_json_ld(root: Element) -> None:
    """Take out JSON-LD."""
    for script in list(root.iter("script")):
        if "ld+json" in (script.get("type") or "").lower():
            script.text = ""


def undeclared(root: Element) -> None:
    """Take out JSON-LD, meta tags, microdata and RDFa."""
    without_json_ld(root)
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


def nameless(root: Element) -> None:
    """Other names, and plain boxes for pictures."""
    renamed(root)
    without_figures(root)


def bare(root: Element) -> None:
    """Other names, and nothing declared."""
    renamed(root)
    undeclared(root)


def unsaid(root: Element) -> None:
    """Other names and no JSON-LD."""
    renamed(root)
    without_json_ld(root)


def naked(root: Element) -> None:
    """Other names, plain boxes for all, and nothing declared."""
    for change in (renamed, without_figures, plain, undeclared):
        change(root)


VARIANTS: tuple[Callable[[Element], None], ...] = (undeclared, renamed, plain, without_figures)
UNSEEN: dict[str, Callable[[Element], None] | None] = {
    "as it is": None,
    "renamed": renamed,
    "nameless": nameless,
    "unsaid": unsaid,
    "bare": bare,
}
"""What a page is measured in: as it stands, and as sites would have it that nobody has seen."""
