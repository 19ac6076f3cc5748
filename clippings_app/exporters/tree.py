"""Our page as pandoc's document tree (pandoc-types 1.23), in its JSON.

pandoc reads HTML itself, but takes twice the time and memory of all the rest for it, and loses the language and the
direction of list items. Only what `page.body_lines` writes is known here.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator

from lxml import html

from clippings_app.exporters.languages import direction

_API = "[1,23,1]"
_INLINE = {
    "i": "Emph",
    "b": "Strong",
    "u": "Underline",
    "sup": "Superscript",
    "sub": "Subscript",
}
_PIECES = re.compile(r"[ \t\r\n]+|[^ \t\r\n]+")
_NO_ATTRIBUTES = '["",[],[]]'
_COLUMN = '[{"t":"AlignDefault"},{"t":"ColWidthDefault"}]'


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
    for piece in _PIECES.findall(text):
        if piece.isspace() and piece[0] in " \t\r\n":
            yield '{"t":"SoftBreak"}' if "\n" in piece else '{"t":"Space"}'
        else:
            yield _node("Str", json.dumps(piece))


def _inline(element: html.HtmlElement) -> str:
    if element.tag == "br":
        return '{"t":"LineBreak"}'
    content = _list(_inlines(element))
    if element.tag in _INLINE:
        return _node(_INLINE[element.tag], content)
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
    return _turned(element, _node("Para", _list(_inlines(element))))


def _turned(element: html.HtmlElement, block: str) -> str:
    """The block in a division of its own where it runs the other way than what is around it."""
    own = element.get("dir")
    own = direction(element.text_content()) if own == "auto" else own
    around = (each.get("dir") for each in element.iterancestors())
    if own in (None, next((each for each in around if each in ("ltr", "rtl")), "ltr")):
        return block
    return _node("Div", f'[["",[],[["dir","{own}"]]],[{block}]]')


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
    terms, definitions = element.findall("dt"), element.findall("dd")
    pairs = zip(terms, definitions, strict=True)
    return _node("DefinitionList", _list(f"[{_list(_inlines(dt))},[[{_plain(dd)}]]]" for dt, dd in pairs))


def _table(element: html.HtmlElement) -> str:
    head, *rows = element.iter("tr")
    columns = _list(_COLUMN for _ in head)
    heads = f"[{_NO_ATTRIBUTES},[{_row(head)}]]"
    body = f"[{_NO_ATTRIBUTES},0,[],{_list(_row(each) for each in rows)}]"
    return _node("Table", f"[{_NO_ATTRIBUTES},[null,[]],{columns},{heads},[{body}],[{_NO_ATTRIBUTES},[]]]")


def _row(element: html.HtmlElement) -> str:
    cells = (f'[{_NO_ATTRIBUTES},{{"t":"AlignDefault"}},1,1,[{_plain(cell)}]]' for cell in element)
    return f"[{_NO_ATTRIBUTES},{_list(cells)}]"


_BLOCKS: dict[str, Callable[[html.HtmlElement], str]] = {
    "p": _paragraph,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), _heading),
    "section": _division,
    "div": _division,
    "ol": _numbered,
    "ul": lambda element: _node("BulletList", _list(_item(each) for each in element)),
    "dl": _facts,
    "blockquote": lambda element: _turned(element, _node("BlockQuote", f"[{_plain(element)}]")),
    "table": _table,
}
