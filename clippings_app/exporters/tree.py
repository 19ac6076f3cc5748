"""Our page as pandoc's document tree (pandoc-types 1.23), in its JSON.

pandoc reads HTML itself, but takes twice the time and memory of all the rest for it, and loses the language and the
direction of list items. Only what `page.body_lines` writes is known here.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator

from lxml import html

from clippings_app.exporters.languages import direction
from clippings_app.exporters.office_look import CREDITS_TABLE, FACTS_TABLE

_API = "[1,23,1]"
_INLINE = {
    "i": "Emph",
    "b": "Strong",
    "u": "Underline",
    "sup": "Superscript",
    "sub": "Subscript",
}
_BLANKS = re.compile(r"[ \t\r\n]+")
_NO_ATTRIBUTES = '["",[],[]]'
_STYLES = {
    "citation": "Entry", "annotation": "Annotation", "deck": "Deck", "chronology": "Label",
    **dict.fromkeys(("about", "meta", "again", "sources", "keywords"), "Details"),
}  # fmt: skip
"""Our styles of paragraphs, in the reference documents, by the classes of the page."""
_FACTS_WIDTHS = (0.2, 0.8)


def document_tree(page: str, *, title: str, language: str) -> bytes:
    """A whole document.

    Args:
        page: What stands under the title.
        title: The title.
        language: Of what is ours in it; clippings name their own.
    """
    root = html.fragment_fromstring(page, create_parent="div")
    meta = (
        f'{{"title":{_node("MetaInlines", _list(_words(title)))},"lang":{_node("MetaString", json.dumps(language))}}}'
    )
    return f'{{"pandoc-api-version":{_API},"meta":{meta},"blocks":{_list(_blocks(root))}}}'.encode()


def _node(kind: str, content: str) -> str:
    return f'{{"t":"{kind}","c":{content}}}'


def _list(parts: Iterable[str]) -> str:
    return f"[{','.join(parts)}]"


def _attributes(element: html.HtmlElement) -> str:
    kept = [[name, str(element.get(name))] for name in ("lang", "dir") if element.get(name) not in (None, "auto")]
    return json.dumps([element.get("id", ""), str(element.get("class", "")).split(), kept])


# ---------------------------------------------------------------------- within a paragraph
def _inlines(element: html.HtmlElement) -> Iterator[str]:
    yield from _words(element.text or "")
    for child in element:
        yield _inline(child)
        yield from _words(child.tail or "")


def _words(text: str) -> Iterator[str]:
    """A text as one string, its blanks in it: a node a word would take twice the time and memory."""
    if text:
        yield _node("Str", json.dumps(_BLANKS.sub(" ", text)))


def _inline(element: html.HtmlElement) -> str:
    if element.tag == "br":
        return '{"t":"LineBreak"}'
    content = _list(_inlines(element))
    if element.tag in _INLINE:
        return _node(_INLINE[element.tag], content)
    if element.tag == "img":
        told = element.get("alt", "")
        size = [[name, f"{element.get(name)}px"] for name in ("width", "height")]
        source = json.dumps([element.get("src", ""), ""])
        return _node("Image", f"[{json.dumps(['', [], size])},{_list(_words(told))},{source}]")
    if element.tag == "a":
        return _node("Link", f'[{_attributes(element)},{content},[{json.dumps(element.get("href", ""))},""]]')
    if "small-caps" in element.get("style", ""):
        return _node("SmallCaps", content)
    return _node("Span", f"[{_attributes(element)},{content}]")


# ---------------------------------------------------------------------- paragraphs and what holds them
def _blocks(parent: html.HtmlElement) -> Iterator[str]:
    for element in parent:
        yield _BLOCKS[element.tag](element)


def _holds_blocks(element: html.HtmlElement) -> bool:
    return any(child.tag in _BLOCKS for child in element)


def _paragraph(element: html.HtmlElement) -> str:
    block = _node("Para", _list(_inlines(element)))
    style = _STYLES.get(element.get("class", ""))
    if style == "Details" and element.get("dir") == "ltr" and _around(element) == "rtl":
        style = "Details (turned)"
    return _turned(element, _styled(style, [block]) if style else block)


def _styled(style: str, blocks: Iterable[str]) -> str:
    return _node("Div", f'[["",[],[["custom-style","{style}"]]],{_list(blocks)}]')


def _keywords(element: html.HtmlElement) -> str:
    """Chips, for want of them, as a line."""
    dot = _node("Str", json.dumps(" · "))
    words = (_list(_inlines(each))[1:-1] for each in element)
    return _turned(element, _styled("Details", [_node("Para", f"[{f',{dot},'.join(words)}]")]))


def _turned(element: html.HtmlElement, block: str) -> str:
    """The block in a division of its own where it runs the other way than what is around it."""
    own = element.get("dir")
    own = direction(element.text_content()) if own == "auto" else own
    if own in (None, _around(element)):
        return block
    return _node("Div", f'[["",[],[["dir","{own}"]]],[{block}]]')


def _around(element: html.HtmlElement) -> str:
    """Which way runs what it stands in."""
    directions = (each.get("dir") for each in element.iterancestors())
    return next((each for each in directions if each in ("ltr", "rtl")), "ltr")


def _heading(element: html.HtmlElement) -> str:
    return _node("Header", f"[{element.tag[1]},{_attributes(element)},{_list(_inlines(element))}]")


def _division(element: html.HtmlElement) -> str:
    return _node("Div", f"[{_attributes(element)},{_list(_blocks(element))}]")


def _numbered(element: html.HtmlElement) -> str:
    style = '[1,{"t":"DefaultStyle"},{"t":"DefaultDelim"}]'
    return _node("OrderedList", f"[{style},{_list(_item(each) for each in element)}]")


def _item(element: html.HtmlElement) -> str:
    return _list([_division(element)] if _holds_blocks(element) else [_plain(element)])


def _plain(element: html.HtmlElement) -> str:
    return _node("Plain", _list(_inlines(element)))


def _facts(element: html.HtmlElement) -> str:
    """Terms beside what is said of them."""
    pairs = zip(element.findall("dt"), element.findall("dd"), strict=True)
    rows = [_row((_cell("Term", dt), _cell("Fact", dd))) for dt, dd in pairs]
    return _table_of(FACTS_TABLE, _FACTS_WIDTHS, [], rows)


def _table(element: html.HtmlElement) -> str:
    head, *rows = element.iter("tr")
    widths = [float(cell.get("width", "0").rstrip("%")) / 100 for cell in head]
    heads = [_row(_cell("Head", cell) for cell in head)]
    return _table_of(CREDITS_TABLE, widths, heads, [_row(_cell("Cell", each) for each in row) for row in rows])


def _table_of(style: str, widths: Iterable[float], heads: list[str], rows: list[str]) -> str:
    columns = _list(f'[{{"t":"AlignDefault"}},{{"t":"ColWidth","c":{width}}}]' for width in widths)
    attributes = f'["",[],[["custom-style","{style}"]]]'
    body = f"[{_NO_ATTRIBUTES},0,[],{_list(rows)}]"
    head = f"[{_NO_ATTRIBUTES},{_list(heads)}]"
    return _node("Table", f"[{attributes},[null,[]],{columns},{head},[{body}],[{_NO_ATTRIBUTES},[]]]")


def _row(cells: Iterable[str]) -> str:
    return f"[{_NO_ATTRIBUTES},{_list(cells)}]"


def _cell(style: str, element: html.HtmlElement) -> str:
    block = _turned(element, _styled(style, [_node("Para", _list(_inlines(element)))]))
    return f'[{_NO_ATTRIBUTES},{{"t":"AlignDefault"}},1,1,[{block}]]'


_BLOCKS: dict[str, Callable[[html.HtmlElement], str]] = {
    "p": _paragraph,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), _heading),
    "section": _division,
    "div": _division,
    "ol": _numbered,
    "ul": _keywords,
    "dl": _facts,
    "blockquote": lambda element: _turned(element, _node("BlockQuote", _list(_blocks(element)))),
    "table": _table,
}
