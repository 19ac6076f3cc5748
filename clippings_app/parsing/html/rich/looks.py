"""How a fragment prints its lines: size, weight and slant, from style sheets, styles and the marks of before them.

Only what tells a headline or a caption from the text is read: selectors of a tag and a class, as word processors write
them (https://www.w3.org/TR/CSS2/cascade.html; of rules of one rank the later counts).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from clippings_app.parsing.html.sizes import printed_size
from clippings_app.parsing.html.tree import Element, is_element

_NORMAL = 16.0
_SELECTOR = re.compile(r"(?P<tag>[a-z][a-z0-9]*)?(?:\.(?P<name>[\w-]+))?", re.IGNORECASE)
_BEFORE_SELECTOR = re.compile(r"[{@;]")
_COMMENT = re.compile(r"<!--|-->|/\*.*?(?:\*/|\Z)", re.DOTALL)
_SIZE = re.compile(r"(?<![\w.-])(?P<size>\d{1,4}(?:\.\d{1,4})?)(?P<unit>px|pt|r?em|%)", re.IGNORECASE)
_IN_PIXELS = {"px": 1.0, "pt": 4 / 3, "rem": _NORMAL}
_WORDS = {
    "xx-small": 9.0,
    "x-small": 10.0,
    "small": 13.0,
    "medium": 16.0,
    "large": 18.0,
    "x-large": 24.0,
    "xx-large": 32.0,
}
_OF_TAGS = {"h1": 2.0, "h2": 1.5, "h3": 1.17, "h4": 1.0, "h5": 0.83, "h6": 0.75, "small": 0.83, "big": 1.2}
_BOLD_TAGS = frozenset(("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"))
_SLANTED_TAGS = frozenset(("i", "em", "cite", "address"))
_LEAST_BOLD = 600
_MOST_RULES = 400
_SAID = ("font-size", "font-weight", "font-style", "font")
Rules = Mapping[tuple[str, str], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Style:
    """How a run of text is printed.

    Attributes:
        size: In CSS pixels.
        bold: Whether it is bold.
        slanted: Whether it is italic.
    """

    size: float = _NORMAL
    bold: bool = False
    slanted: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """How a line is printed.

    Attributes:
        size: That of most of its characters, in CSS pixels.
        bold: The share of bold characters, 0 to 1.
        slanted: The share of italic ones.
    """

    size: float
    bold: float
    slanted: float


def styles_of(root: Element) -> dict[Element, Style]:
    """The style of the text directly in each element."""
    rules = _rules(root)
    found: dict[Element, Style] = {}
    for element in root.iter():
        if is_element(element):
            parent = element.getparent()
            outer = found.get(parent, Style()) if parent is not None else Style()
            found[element] = _style(element, outer, rules)
    return found


def look_of(element: Element, styles: Mapping[Element, Style]) -> Look:
    """How most of an element's text is printed."""
    sizes: dict[float, int] = {}
    bold = slanted = whole = 0
    for length, style in _runs(element, styles):
        sizes[round(style.size, 1)] = sizes.get(round(style.size, 1), 0) + length
        bold += length * style.bold
        slanted += length * style.slanted
        whole += length
    if not whole:
        return Look(_NORMAL, 0.0, 0.0)
    return Look(max(sizes, key=lambda size: sizes[size]), bold / whole, slanted / whole)


def _runs(element: Element, styles: Mapping[Element, Style]) -> Iterator[tuple[int, Style]]:
    for node in element.iter():
        if is_element(node) and node.text and (length := len(node.text.strip())):
            yield length, styles.get(node, Style())
        parent = node.getparent()
        if node is not element and parent is not None and node.tail and (length := len(node.tail.strip())):
            yield length, styles.get(parent, Style())


def _style(element: Element, outer: Style, rules: Rules) -> Style:
    tag = str(element.tag)
    size = outer.size * _OF_TAGS.get(tag, 1.0)
    if tag == "font" and (printed := printed_size(element)) is not None:
        size = printed * _NORMAL
    style = Style(size=size, bold=outer.bold or tag in _BOLD_TAGS, slanted=outer.slanted or tag in _SLANTED_TAGS)
    names = (element.get("class") or "").split()
    keys = ((tag, ""), *(("", name) for name in names), *((tag, name) for name in names))
    for key in keys:
        if key in rules:
            style = _with(style, rules[key], outer)
    said = element.get("style")
    return _with(style, declarations(said), outer) if said and "font" in said.lower() else style


def declarations(style: str) -> dict[str, str]:
    """The properties of a style that tell of its letters, by name in lower case."""
    parts = (part.partition(":") for part in style[:4000].split(";"))
    return {said: value.strip().lower() for name, _, value in parts if (said := name.strip().lower()) in _SAID}


def _with(style: Style, said: Mapping[str, str], outer: Style) -> Style:
    for name, value in said.items():
        whole = name == "font"
        if (whole or name == "font-size") and (size := _pixels(value, outer.size)) is not None:
            style = replace(style, size=size)
        if whole or name == "font-weight":
            style = replace(style, bold=_is_bold(value, style.bold and not whole))
        if whole or name == "font-style":
            style = replace(style, slanted="italic" in value or "oblique" in value)
    return style


def _is_bold(value: str, inherited: bool) -> bool:
    if "bold" in value:
        return True
    weight = re.search(r"(?<![\w.])[1-9]00(?![\w.])", value)
    if weight:
        return int(weight[0]) >= _LEAST_BOLD
    return inherited if value in ("inherit", "unset") else False


def _pixels(value: str, outer: float) -> float | None:
    found = _SIZE.search(value)
    if found:
        size, unit = float(found["size"]), found["unit"].lower()
        return size * (_IN_PIXELS.get(unit) or (outer / 100 if unit == "%" else outer)) or None
    return next((size for word, size in _WORDS.items() if value.split(" ")[0] == word), None)


def _rules(root: Element) -> Rules:
    """The rules of a fragment's style sheets by tag and class."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for sheet in root.iter("style"):
        text = _COMMENT.sub(" ", (sheet.text or "")[:100_000])
        for rule in text.split("}")[:_MOST_RULES]:
            head, _, block = rule.rpartition("{")
            said = declarations(block)
            for selector in _BEFORE_SELECTOR.split(head)[-1].split(",") if said else ():
                plain = _SELECTOR.fullmatch(selector.strip())
                if plain and (plain["tag"] or plain["name"]):
                    found.setdefault(((plain["tag"] or "").lower(), plain["name"] or ""), {}).update(said)
    return found
