"""Notes that came as HTML, as Markdown; other notes as they are."""

import re

from clippings_app.domain.characters import CONTROLS

_MARKUP = re.compile(
    r"<(?:p|div|br|h[1-6]|ul|ol|li|span|strong|em|b|i|u|a|blockquote|pre|table)\b[^<>]*>", re.IGNORECASE
)
_INLINE = re.compile(
    r"</?(?:jats:)?(?:(?P<block>p|br|div|sec|title)|i|b|em|strong|sub|sup|sc|span|u)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_BLOCKS = frozenset({"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "table", "tr"})
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*"}
_CONTROL = re.compile(rf"[{CONTROLS}\ud800-\udfff]+")


def one_line(text: str) -> str:
    """Text without line breaks and control characters."""
    return " ".join(_CONTROL.sub(" ", text).split())


def without_tags(text: str) -> str:
    """A title or an abstract on one line, without the few tags that formats allow in it."""
    return one_line(_INLINE.sub(lambda found: " " if found["block"] else "", text) if "<" in text else text)


def note_text(text: str) -> str:
    """A note as Markdown, paragraphs apart; "" where it is blank."""
    if _MARKUP.search(text):
        text = _markdown(text)
    text = _CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    lines = [line.rstrip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _markdown(text: str) -> str:
    from lxml import etree

    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    root = etree.fromstring(f"<div>{_CONTROL.sub(' ', text)}</div>", parser)
    if root is None:
        return text
    out: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = str(element.tag)
        out.append(_opening(name) if event == "start" else _closing(name, element.get("href")))
        said = element.text if event == "start" else element.tail
        if said:
            out.append(re.sub(r"[ \t]*\s[ \t]*", " ", said) if name != "pre" or event == "end" else said)
    return "\n".join(line.strip(" ") for line in "".join(out).split("\n"))


def _opening(name: str) -> str:
    if name in _MARKS:
        return _MARKS[name]
    if name == "li":
        return "\n- "
    if name == "br":
        return "\n"
    if re.fullmatch(r"h[1-6]", name):
        return f"\n\n{'#' * int(name[1])} "
    return "\n\n" if name in _BLOCKS else ""


def _closing(name: str, address: str | None) -> str:
    if name in _MARKS:
        return _MARKS[name]
    if name == "a" and address and address.startswith(("http://", "https://")):
        return f" ({address})"
    return "\n\n" if name in _BLOCKS else ""
