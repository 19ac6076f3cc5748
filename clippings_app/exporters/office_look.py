"""How Word and OpenDocument documents look: pandoc's own reference document with our styles put into it.

A reference document gives pandoc the styles, the page and its foot (the pandoc manual, `--reference-doc`). ECMA-376,
part 1, chapter 17 says what stands in Word's styles; OpenDocument 1.3, part 3, chapter 16 in those of OpenDocument.
"""

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from xml.sax.saxutils import escape

from lxml import etree

from clippings_app.pandoc import run_pandoc

_SERIF, _SANS = "Georgia", "Arial"
_TEXT, _MUTED, _ACCENT, _LINE = "1D1F23", "5C6067", "0F5C8C", "C9C8C2"
_PAGE = {"width": 210.0, "height": 297.0, "margin": 22.0}
"""A4, in millimetres."""
_BODY_SIZE = 10.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A style of paragraphs.

    Attributes:
        size: Points, as the others.
        before: Space above it.
        after: Space below it.
        start: Space on the side where reading begins.
        end: Space on the other side.
        far: Whether its lines end there, as words from left to right do in an entry that runs the other way.
        colour: Six hex digits.
        stays: Whether it stays on the page of the paragraph below it.
    """

    size: float = _BODY_SIZE
    before: float = 0
    after: float = 0
    start: float = 0
    end: float = 0
    far: bool = False
    colour: str = _TEXT
    bold: bool = False
    italic: bool = False
    sans: bool = False
    stays: bool = False


LOOKS = {
    "Title": Look(size=22, after=4, bold=True, stays=True),
    "Heading 2": Look(size=15, before=20, after=5, bold=True, stays=True),
    "Heading 3": Look(size=12.5, before=14, after=4, bold=True, stays=True),
    "Heading 4": Look(size=11.5, before=12, after=3, bold=True, stays=True),
    "Heading 5": Look(size=11, before=10, after=3, bold=True, stays=True),
    "Heading 6": Look(size=10.5, before=10, after=3, bold=True, italic=True, stays=True),
    "Entry": Look(before=9, after=2, stays=True),
    "Deck": Look(after=2, colour=_MUTED),
    "Details": Look(size=8.5, after=1, colour=_MUTED, sans=True),
    "Details (turned)": Look(size=8.5, after=1, colour=_MUTED, sans=True, far=True),
    "Annotation": Look(before=2, after=2, start=18),
    "Label": Look(size=9, before=10, after=3, bold=True, sans=True, stays=True),
    "Term": Look(size=9, after=2, colour=_MUTED, sans=True),
    "Fact": Look(size=9.5, after=2),
    "Cell": Look(size=8, before=2, after=2, end=4, sans=True),
    "Head": Look(size=7.5, before=2, after=2, bold=True, sans=True),
}
"""By the names that a person finds in the list of styles."""
FACTS_TABLE, CREDITS_TABLE = "Facts", "Credits"


@cache
def reference_document(kind: str) -> bytes:
    """The reference document of "docx" or "odt".

    Raises:
        MissingProgram: If there is no pandoc.
    """
    data = run_pandoc((f"--print-default-data-file=reference.{kind}",), b"", name="the bibliography", kind=kind)
    return _changed(data, _WORD if kind == "docx" else _OPEN, _WORD_PARTS if kind == "docx" else {})


def _changed(data: bytes, changes: dict[str, Callable[[etree._Element], None]], more: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename in changes:
                root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, remove_blank_text=True))
                changes[entry.filename](root)
                content = etree.tostring(root, encoding="utf-8", xml_declaration=True, standalone=True)
            new.writestr(entry, content)
        for name, text in more.items():
            new.writestr(name, text)
    return out.getvalue()


# ---------------------------------------------------------------------- Word
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MM = 1440 / 25.4
"""Twentieths of a point in a millimetre."""
_FOOT = "rIdFoot"
_BODY = "word/document.xml"
_WORD_PARTS = {
    "word/footer1.xml": (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:ftr xmlns:w="{_W}"><w:p><w:pPr>'
        '<w:pStyle w:val="Details"/><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/>'
        '</w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>'
    )
}


def _w(text: str) -> etree._Element:
    return etree.fromstring(f'<w:x xmlns:w="{_W}" xmlns:r="{_R}">{text}</w:x>')


def _word_styles(root: etree._Element) -> None:
    by_name = {
        name.get(f"{{{_W}}}val", "").casefold(): style
        for style in root.iter(f"{{{_W}}}style")
        for name in style.iter(f"{{{_W}}}name")
    }
    _put(root.find(f"{{{_W}}}docDefaults/{{{_W}}}rPrDefault"), _word_letters(Look()))
    spacing = '<w:pPr><w:spacing w:before="0" w:after="0" w:line="259" w:lineRule="auto"/></w:pPr>'
    _put(root.find(f"{{{_W}}}docDefaults/{{{_W}}}pPrDefault"), spacing)
    for name, look in LOOKS.items():
        style = by_name.get(name.casefold())
        if style is None:
            made = (
                f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name}"/></w:style>'
            )
            style = _w(f'{made[:-10]}<w:basedOn w:val="Normal"/><w:qFormat/></w:style>')[0]
            root.append(style)
        for linked in (style, by_name.get(f"{name} char".casefold())):
            if linked is not None:
                _put(linked, _word_letters(look))
        _put(style, _word_paragraph(look))
    _put(by_name["body text"], _word_paragraph(Look(before=2, after=4)))
    _put(by_name["compact"], _word_paragraph(Look(before=1, after=1)))
    _put(by_name["block text"], _word_paragraph(Look(before=3, after=3, start=14), _LINE))
    _put(by_name["block text"], _word_letters(Look(size=10)))
    _put(by_name["hyperlink"], f'<w:rPr><w:color w:val="{_ACCENT}"/></w:rPr>')
    for name, lines in ((FACTS_TABLE, ""), (CREDITS_TABLE, _WORD_LINES)):
        root.append(
            _w(
                f'<w:style w:type="table" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name}"/><w:tblPr>{lines}'
                '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar>'
                "</w:tblPr></w:style>"
            )[0]
        )


_WORD_LINES = "<w:tblBorders>" + "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{_LINE}"/>' for side in ("top", "bottom", "insideH")
) + "</w:tblBorders>"  # fmt: skip


def _put(parent: etree._Element | None, text: str) -> None:
    """An element in the place of the one of that name; its order among its neighbours is that of the schema."""
    made = _w(text)[0]
    assert parent is not None
    old = parent.find(made.tag)
    if old is not None:
        parent.replace(old, made)
    elif made.tag == f"{{{_W}}}pPr" and (letters := parent.find(f"{{{_W}}}rPr")) is not None:
        letters.addprevious(made)
    else:
        parent.append(made)


def _word_paragraph(look: Look, line: str = "") -> str:
    stays = "<w:keepNext/>" if look.stays else ""
    border = f'<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="{line}"/></w:pBdr>' if line else ""
    spacing = f'<w:spacing w:before="{round(look.before * 20)}" w:after="{round(look.after * 20)}"/>'
    sides = f'w:start="{round(look.start * 20)}" w:end="{round(look.end * 20)}"'
    indent = f"<w:ind {sides}/>" if look.start or look.end else ""
    far = '<w:jc w:val="end"/>' if look.far else ""
    return f"<w:pPr>{stays}<w:keepLines/>{border}{spacing}{indent}{far}</w:pPr>"


def _word_letters(look: Look) -> str:
    font = _SANS if look.sans else _SERIF
    marks = ("<w:b/><w:bCs/>" if look.bold else "") + ("<w:i/><w:iCs/>" if look.italic else "")
    size = round(look.size * 2)
    return (
        f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>'
        f'{marks}<w:color w:val="{look.colour}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    )


def _word_page(root: etree._Element) -> None:
    section = root.find(f"{{{_W}}}body/{{{_W}}}sectPr")
    assert section is not None
    width, height, margin = (round(_PAGE[name] * _MM) for name in ("width", "height", "margin"))
    section.insert(0, _w(f'<w:footerReference w:type="default" r:id="{_FOOT}"/>')[0])
    edges = " ".join(f'w:{side}="{margin}"' for side in ("top", "right", "bottom", "left"))
    for text in (
        f'<w:pgSz w:w="{width}" w:h="{height}"/>',
        f'<w:pgMar {edges} w:header="600" w:footer="600" w:gutter="0"/>',
    ):
        section.append(_w(text)[0])


def _word_relations(root: etree._Element) -> None:
    namespace = root.tag.removesuffix("Relationships")
    element = etree.SubElement(root, f"{namespace}Relationship")
    element.attrib.update({"Id": _FOOT, "Type": f"{_R}/footer", "Target": "footer1.xml"})


def _word_types(root: etree._Element) -> None:
    element = etree.SubElement(root, f"{root.tag.removesuffix('Types')}Override")
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
    element.attrib.update({"PartName": "/word/footer1.xml", "ContentType": kind})


_WORD: dict[str, Callable[[etree._Element], None]] = {
    "word/styles.xml": _word_styles,
    _BODY: _word_page,
    "word/_rels/document.xml.rels": _word_relations,
    "[Content_Types].xml": _word_types,
}


_TIDYINGS = (
    # pandoc tells a picture's whole address a second time, which for ours are all of its bytes.
    (re.compile(rb'descr="data:image/[^"]*"'), b'descr=""'),
    # LibreOffice takes what is not said for an eighth of an inch.
    (re.compile(rb"<wp:inline>"), b'<wp:inline distT="0" distB="0" distL="0" distR="0">'),
    (re.compile(rb"(<w:tr(?: [^>]*)?>)(?!<w:trPr>)"), rb"\1<w:trPr><w:cantSplit/></w:trPr>"),
)


def tidied_word(data: bytes) -> bytes:
    """A Word document whose rows stay on one page, and whose pictures are not in it twice."""

    def tidied(content: bytes) -> bytes:
        for pattern, instead in _TIDYINGS:
            content = pattern.sub(instead, content)
        return content

    return _rewritten(data, _BODY, tidied)


def _rewritten(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """An archive with one of its files changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            new.writestr(entry, change(content) if entry.filename == name else content)
    return out.getvalue()


# ---------------------------------------------------------------------- OpenDocument
_NAMES = {
    name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "style", "text", "table")
} | {
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
}


def _open(text: str) -> etree._Element:
    declared = " ".join(f'xmlns:{name}="{address}"' for name, address in _NAMES.items())
    return etree.fromstring(f"<x {declared}>{text}</x>")[0]


def _open_styles(root: etree._Element) -> None:
    fonts = root.find("office:font-face-decls", _NAMES)
    styles = root.find("office:styles", _NAMES)
    assert fonts is not None
    assert styles is not None
    for name, like in ((_SERIF, "'Noto Serif', serif"), (_SANS, "'Noto Sans', sans-serif")):
        fonts.append(_open(f'<style:font-face style:name="Our {name}" svg:font-family="{name}, {like}"/>'))
    named = {style.get(f"{{{_NAMES['style']}}}name", ""): style for style in styles}
    default = styles.find("style:default-style[@style:family='paragraph']", _NAMES)
    assert default is not None
    _put_open(default, _open_letters(Look()))
    looks = LOOKS | {"Text body": Look(before=2, after=4), "Quotations": Look(size=10, before=3, after=3, start=14)}
    for name, look in looks.items():
        encoded = name.replace(" ", "_20_")
        style = named.get(encoded)
        if style is None:
            style = _open(
                f'<style:style style:name="{encoded}" style:display-name="{name}" style:family="paragraph" '
                'style:parent-style-name="Standard" style:class="text"/>'
            )
            styles.append(style)
        _put_open(style, _open_paragraph(look, line=name == "Quotations"))
        _put_open(style, _open_letters(look))
    link = named["Internet_20_link"]
    _put_open(link, _open(f'<style:text-properties fo:color="#{_ACCENT}" style:text-underline-style="none"/>'))
    layout = root.find(".//style:page-layout-properties", _NAMES)
    assert layout is not None
    for name in ("width", "height"):
        layout.set(f"{{{_NAMES['fo']}}}page-{name}", f"{_PAGE[name]}mm")
    for side in ("top", "bottom", "left", "right"):
        layout.set(f"{{{_NAMES['fo']}}}margin-{side}", f"{_PAGE['margin']}mm")


def _put_open(parent: etree._Element, made: etree._Element) -> None:
    old = parent.find(made.tag)
    if old is None:
        parent.append(made)
    else:
        parent.replace(old, made)


def _open_paragraph(look: Look, *, line: bool) -> etree._Element:
    border = f' fo:border-left="1.5pt solid #{_LINE}" fo:padding-left="6pt"' if line else ""
    stays = ' fo:keep-with-next="always"' if look.stays else ""
    return _open(
        f'<style:paragraph-properties fo:margin-top="{look.before}pt" fo:margin-bottom="{look.after}pt" '
        f'fo:margin-left="{look.start}pt" fo:margin-right="{look.end}pt" fo:line-height="108%" '
        f'fo:text-align="{"end" if look.far else "start"}" fo:keep-together="always"{border}{stays}/>'
    )


def _open_letters(look: Look) -> etree._Element:
    font = f"Our {_SANS if look.sans else _SERIF}"
    attributes = [f'style:font-name="{font}" fo:color="#{look.colour}"']
    for kind in ("fo:{}", "style:{}-asian", "style:{}-complex"):
        attributes.append(f'{kind.format("font-size")}="{look.size}pt"')
        attributes += [f'{kind.format("font-weight")}="{"bold" if look.bold else "normal"}"']
        attributes += [f'{kind.format("font-style")}="{"italic" if look.italic else "normal"}"']
    return _open(f"<style:text-properties {' '.join(attributes)}/>")


_OPEN: dict[str, Callable[[etree._Element], None]] = {"styles.xml": _open_styles}


_FRAME = re.compile(rb'<draw:frame draw:name="img\d+"[^>]*>\s*<draw:image[^>]*/>')


def told_open(data: bytes, words: Sequence[str]) -> bytes:
    """An OpenDocument document whose pictures are told in words, which pandoc leaves out.

    Args:
        data: The document.
        words: For each picture, in order.
    """
    told = iter(words)

    def tell(content: bytes) -> bytes:
        return _FRAME.sub(lambda found: found[0] + f"<svg:title>{escape(next(told))}</svg:title>".encode(), content)

    return _rewritten(data, "content.xml", tell)
