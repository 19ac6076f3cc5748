"""Entries as a CSL style has them, through pandoc's citation processor: one run for very many entries.

Everything goes in by standard input, as pandoc's own document tree: so the process needs no file, and no character
of a headline can be taken for markup.
"""

import base64
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from clippings_app.analysis.citation_keys import letters
from clippings_app.domain.bibliography import ExportOptions
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.errors import BrokenInput, TooLarge, UnusableStyle
from clippings_app.domain.watch import NOBODY, Stage, Watch
from clippings_app.domain.worded import Worded
from clippings_app.exporters import common
from clippings_app.exporters.annotations import printed_notes
from clippings_app.exporters.csl_json import csl_item
from clippings_app.exporters.dates import ends
from clippings_app.exporters.languages import direction
from clippings_app.exporters.outlets import Form, form, is_domain, is_photograph
from clippings_app.exporters.people import authors
from clippings_app.exporters.prepared_style import MARK, NUMBER, SUFFIX, Habit, Prepared
from clippings_app.exporters.runs import Cited, Look, Part, Run
from clippings_app.pandoc import run_pandoc

Node = dict[str, Any]

_AT_ONCE = 2_000
"""Entries of one run; more would only take more memory, as no entry knows of another."""
_SECONDS = 120.0
_MEGABYTES = 2048
_WORDS = frozenset({"title", "container-title", "publisher", "section", "genre", "note"})
_PHOTOGRAPHS = {"de": "Fotografie"}
"""What a style calls a photograph, by its language; in the others it is the English word."""
_LOOKS = {
    "Emph": Look.ITALIC,
    "Strong": Look.BOLD,
    "Underline": Look.UNDERLINED,
    "Superscript": Look.RAISED,
    "Subscript": Look.LOWERED,
    "SmallCaps": Look.SMALL_CAPITALS,
}
# A pair of marks round words of a headline: the style decides which marks they become inside its own. Those of other
# languages too, as the guides say (The Chicago Manual of Style, 13.7), but not round Arabic and Hebrew words.
_QUOTED = re.compile(
    r"„(?P<low>[^„“”\u0590-\u08ff]+)[“”]"
    r"|«[\s\u202f]?(?P<angled>[^«»\u0590-\u08ff]+?)[\s\u202f]?»"
    r"|“(?P<double>[^“”„]+)”"
    r'|(?<!\w)"(?=\S)(?P<straight>[^"]+)(?<=\S)"(?!\w)'
    r"|(?<!\w)‘(?P<single>[^‘’]+(?:’\w[^‘’]*)*)’(?!\w)"
    r"|(?<!\w)'(?=\S)(?P<plain>[^']+(?:'\w[^']*)*)(?<=\S)'(?!\w)"
)
_SINGLE = frozenset({"single", "plain"})
_AFTER_COLON = re.compile(r"(?<=: )[^\W\d_]")
# Behind it a full stop may stand twice, that of "n.d." and that of the sentence: the mark kept them apart.
_NO_LETTER = re.compile(rf"(\.?)[-\s]?{MARK}(\.?)")
_BETWEEN_MARKS = re.compile("’([.,])”")
_API = [1, 23, 1]


def formatted(
    clippings: Sequence[Clipping], style: Prepared, options: ExportOptions, watch: Watch = NOBODY
) -> dict[int, Cited]:
    """Every clipping as the style has it, by clipping id.

    Args:
        clippings: In the order of the document, for styles that number them.
        style: Which.
        options: Whether an annotated style has notes to print.
        watch: Who waits.

    Raises:
        Cancelled: If it was to stop.
        UnusableStyle: If the formatter cannot use the style, or not within its time and memory.
        MissingProgram: If there is no pandoc.
    """
    entries: dict[int, Cited] = {}
    for start in range(0, len(clippings), _AT_ONCE):
        watch.tell(Stage.FORMATTING, start, len(clippings))
        some = enumerate(clippings[start : start + _AT_ONCE], start=start + 1)
        entries |= _run([_item(clipping, number, style, options) for number, clipping in some], style, watch)
    watch.tell(Stage.FORMATTING, len(clippings), len(clippings))
    for clipping in clippings:
        title = common.headline(clipping)
        if clipping.id not in entries or not entries[clipping.id].runs:
            entries[clipping.id] = Cited(runs=(Run(title, Part.TITLE),))  # the style has nothing to say of it
        elif style.language == "en-US" and _ends_quoted(title):
            entries[clipping.id] = _stopped_inside(entries[clipping.id])
        entries[clipping.id] = _unturned(entries[clipping.id], clipping)
    return _with_letters(clippings, entries)


# ---------------------------------------------------------------------- in
def _item(clipping: Clipping, number: int, style: Prepared, options: ExportOptions) -> Node:
    item = csl_item(clipping, str(clipping.id))
    item.pop("abstract", None)
    if "URL" in item:
        item.pop("section", None)  # a department of the printed paper helps nobody who has the address
    first, last = ends(clipping.article.published)
    if any(part and part.year == "XXXX" for part in (first, last)):
        item.pop("issued", None)  # styles print words in the place of a date twice
    if style.annotated and (notes := [common.one_line(note) for note in printed_notes(clipping, options)]):
        item["note"] = "\n".join(notes)
    _place_outlet(item, clipping, style)
    if Habit.NO_POINT_AFTER_SUFFIX in style.habits:
        for name in item.get("author", ()):
            if "suffix" in name:
                name["suffix"] = name["suffix"].rstrip(".")
    # A title of an unknown language is printed as it is: styles would put capitals in it as if it were English.
    language = clipping.article.language or "und"
    if Habit.CAPITAL_AFTER_COLON in style.habits and language.partition("-")[0] == "en":
        item["title"] = _AFTER_COLON.sub(lambda found: found[0].upper(), item["title"])
    node = _meta({**item, "language": language, NUMBER: str(number)})
    node["c"][SUFFIX] = _node("MetaString", MARK)
    # A domain is spelled as it is, whatever a style does to titles.
    outlet = node["c"].get("container-title")
    if outlet is not None and is_domain(item["container-title"]):
        node["c"]["container-title"] = _inlines_meta([_node("Span", [["", ["nocase"], []], outlet["c"]])])
    # Others are not marked, because a mark keeps the style's full stop from going inside a closing quotation mark.
    if direction(item["title"], language) == "rtl":
        title = node["c"]["title"]["c"]
        node["c"]["title"] = _inlines_meta([_node("Span", [["", [Part.TITLE.value], []], title])])
    return node


def _place_outlet(item: Node, clipping: Clipping, style: Prepared) -> None:
    """Put the outlet where styles look for it, and only once."""
    if is_photograph(clipping.article):
        _place_photograph(item, style)
        return
    piece, outlet = form(clipping.article), item.get("container-title")
    if piece is Form.BROADCAST:
        # What was read is its page or transcript; and without the programme's name a style takes the title for that.
        item |= {"type": "webpage", "genre": "Broadcast"}
    if item["type"] == "article-magazine" and Habit.MAGAZINE_LIKE_NEWSPAPER in style.habits:
        item["type"] = "article-newspaper"
    if outlet is None:
        return
    is_page = item["type"] in ("webpage", "post-weblog")
    if [name.get("literal", "").casefold() for name in item.get("author", ())] == [outlet.casefold()]:
        # A site that signs its pages is their author; a paper is not, and styles know what to do without one.
        del item["container-title" if is_page and Habit.TITLE_FIRST not in style.habits else "author"]
    elif "author" not in item and _speaks(piece, is_page=item["type"] == "webpage", style=style):
        item["author"] = [{"literal": item.pop("container-title")}]


def _place_photograph(item: Node, style: Prepared) -> None:
    """Say what it is, and where it was printed. A style that would drop the outlet is given it as a report has it."""
    word = _PHOTOGRAPHS.get(style.language.partition("-")[0], "Photograph")
    if Habit.PHOTOGRAPH_LIKE_REPORT in style.habits:
        item["title"] = f"{item['title']} [{word}]"
        return
    item |= {"type": "graphic", "medium" if Habit.PHOTOGRAPH_AS_MEDIUM in style.habits else "genre": word}
    if outlet := item.pop("container-title", None):
        item["publisher"] = outlet


def _speaks(piece: Form | None, *, is_page: bool, style: Prepared) -> bool:
    """Whether an outlet is the author of what nobody signed: who issues a press release speaks in it."""
    if Habit.TITLE_FIRST in style.habits:
        return False
    return piece is Form.PRESS_RELEASE or (is_page and Habit.SITE_SPEAKS in style.habits)


def _meta(value: object, name: str = "") -> Node:
    if isinstance(value, dict):
        return _node("MetaMap", {key: _meta(each, key) for key, each in value.items()})
    if isinstance(value, list):
        return _node("MetaList", [_meta(each) for each in value])
    if isinstance(value, bool):
        return _node("MetaBool", value)
    text = str(value).replace(MARK, "")
    return _inlines_meta(_inlines(text)) if name in _WORDS else _node("MetaString", text)


def _inlines_meta(inlines: list[Node]) -> Node:
    return _node("MetaInlines", inlines)


def _node(kind: str, content: object) -> Node:
    return {"t": kind, "c": content}


def _inlines(text: str) -> list[Node]:
    """Words, blanks and what stands in quotation marks."""
    out: list[Node] = []
    end = 0
    for found in _QUOTED.finditer(text):
        out += _words(text[end : found.start()])
        group = found.lastgroup or "double"
        kind = "SingleQuote" if group in _SINGLE else "DoubleQuote"
        out.append(_node("Quoted", [{"t": kind}, _inlines(found[group])]))
        end = found.end()
    return [*out, *_words(text[end:])]


def _words(text: str) -> Iterator[Node]:
    for piece in re.findall(r"\n|[^\S\n]+|\S+", text):
        if piece == "\n":
            yield {"t": "LineBreak"}
        else:
            yield {"t": "Space"} if piece == " " else _node("Str", piece)


def _document(items: list[Node], style: Prepared) -> bytes:
    xml = base64.b64encode(style.xml).decode("ascii")
    everything = {
        "citationId": "*", "citationPrefix": [], "citationSuffix": [], "citationMode": {"t": "AuthorInText"},
        "citationNoteNum": 0, "citationHash": 0,
    }  # fmt: skip
    meta = {
        "references": _node("MetaList", items),
        "citation-style": _node("MetaString", f"data:application/xml;base64,{xml}"),
        "lang": _node("MetaString", style.language),
        "nocite": _inlines_meta([_node("Cite", [[everything], [_node("Str", "@*")]])]),
    }
    return json.dumps({"pandoc-api-version": _API, "meta": meta, "blocks": []}).encode()


def _run(items: list[Node], style: Prepared, watch: Watch) -> dict[int, Cited]:
    try:
        answer = run_pandoc(
            ("--from=json", "--to=json", "--citeproc"),
            _document(items, style),
            name=style.name,
            kind="citation style",
            seconds=_SECONDS,
            megabytes=_MEGABYTES,
            cancelled=watch.cancelled,
        )
    except BrokenInput as error:
        raise UnusableStyle(style.name, error.detail) from error
    except TooLarge as error:
        # So few entries never are: a style can call itself without end.
        if "memory" in error.what:
            raise UnusableStyle(style.name, "formatting with it takes more memory than there may be") from error
        long = Worded("formatting with it takes more than {seconds} seconds", seconds=error.limit)
        raise UnusableStyle(style.name, long) from error
    return _entries(json.loads(answer)["blocks"])


# ---------------------------------------------------------------------- out
def _entries(blocks: Iterable[Node]) -> dict[int, Cited]:
    entries: dict[int, Cited] = {}
    for block in blocks:
        (name, classes, _), inner = block["c"]
        if "csl-entry" in classes:
            entries[int(name.removeprefix("ref-"))] = _cited(inner)
        else:
            entries |= _entries(inner)
    return entries


def _cited(blocks: Iterable[Node]) -> Cited:
    label = ""
    paragraphs: list[tuple[Run, ...]] = []
    for inlines in _paragraphs(blocks):
        margin = [each for each in inlines if _has_class(each, "csl-left-margin")]
        label += "".join(run.text for run in _runs(margin)).strip()
        rest = _merged(_runs(each for each in inlines if not _has_class(each, "csl-left-margin")))
        if rest:
            paragraphs.append(rest)
    first, *below = paragraphs or [()]
    return Cited(runs=first, label=label, below=tuple(below))


def _paragraphs(blocks: Iterable[Node]) -> Iterator[list[Node]]:
    """The inlines of each paragraph; what a style sets as a block of its own is one too."""
    for block in blocks:
        for apart, inlines in groupby(block["c"], lambda each: _has_class(each, "csl-block")):
            if apart:
                yield from ([each] for each in inlines)
            else:
                yield list(inlines)


def _has_class(inline: Node, name: str) -> bool:
    return inline["t"] == "Span" and name in inline["c"][0][1]


def _runs(
    inlines: Iterable[Node], looks: frozenset[Look] = frozenset(), part: Part = Part.PLAIN, href: str = ""
) -> Iterator[Run]:
    for inline in inlines:
        kind: str = inline["t"]
        content: Any = inline.get("c")
        if kind == "Str":
            yield Run(content, part, looks, href)
        elif kind in ("Space", "SoftBreak"):
            yield Run(" ", part, looks, href)
        elif kind == "LineBreak":
            yield Run("\n", part, looks, href)
        elif kind in _LOOKS:
            # Italics within italics are upright, as in print.
            yield from _runs(content, looks ^ {_LOOKS[kind]}, part, href)
        elif kind == "Span":
            is_title = Part.TITLE.value in content[0][1]
            yield from _runs(content[1], looks, Part.TITLE if is_title else part, href)
        elif kind == "Link":
            yield from _runs(content[1], looks, Part.ADDRESS, content[2][0])


def _merged(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Neighbours that look the same as one, without blanks at the ends."""
    merged: list[Run] = []
    for (part, looks, href), alike in groupby(runs, lambda run: (run.part, run.looks, run.href)):
        text = "".join(run.text for run in alike)
        if text:
            merged.append(Run(text, part, looks, href))
    if merged:
        merged[0] = replace(merged[0], text=merged[0].text.lstrip())
        merged[-1] = replace(merged[-1], text=merged[-1].text.rstrip())
    return tuple(run for run in merged if run.text)


def _ends_quoted(title: str) -> bool:
    return any(found.end() == len(title) for found in _QUOTED.finditer(title))


def _stopped_inside(cited: Cited) -> Cited:
    """American styles put the full stop inside both closing marks of a quotation within a title; pandoc, inside one."""
    runs = (replace(run, text=_BETWEEN_MARKS.sub(r"\1’”", run.text)) for run in cited.runs)
    return replace(cited, runs=tuple(runs))


def _unturned(cited: Cited, clipping: Clipping) -> Cited:
    """A name that is said with the family name first is not turned round, and so has no comma; pandoc sets one."""
    names = authors(clipping.article)
    right = {
        f"{name.family}, {name.given}": f"{name.family} {name.given}"
        for name in names
        if name.family_first and name.given
    }
    if len(names) == 2:  # the comma before the last of two is there for the name that was turned round
        right = {f"{said}, and ": f"{whole} and " for said, whole in right.items()} | right
    if not right:
        return cited
    turned = re.compile("|".join(map(re.escape, right)))
    runs = [
        run if run.part is Part.TITLE else replace(run, text=turned.sub(lambda found: right[found[0]], run.text))
        for run in cited.runs
    ]
    return replace(cited, runs=tuple(runs))


# ---------------------------------------------------------------------- letters
def _with_letters(clippings: Iterable[Clipping], entries: Mapping[int, Cited]) -> dict[int, Cited]:
    """Letters where the style has a place for them and several entries read the same up to there.

    They follow the order of the document, as CSL 1.0.2 has it ("Disambiguation", step 4).
    """
    alike: dict[str, list[int]] = {}
    for clipping in clippings:
        before, mark, _ = "".join(run.text for run in entries[clipping.id].runs).partition(MARK)
        if mark:
            alike.setdefault(before, []).append(clipping.id)
    given: dict[int, str] = {}
    for works in alike.values():
        if len(works) > 1:
            given |= {each: letters(number) for number, each in enumerate(works)}
    return {number: _lettered(cited, given.get(number, "")) for number, cited in entries.items()}


def _lettered(cited: Cited, letter: str) -> Cited:
    runs: list[Run] = []
    for run in cited.runs:
        text = run.text
        if letter and MARK in text:
            text, letter = text.replace(MARK, letter, 1), ""
        text = _NO_LETTER.sub(lambda found: found[1] or found[2], text)
        if text:
            runs.append(replace(run, text=text))
    return replace(cited, runs=tuple(runs))
