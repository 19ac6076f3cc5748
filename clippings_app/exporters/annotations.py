"""Notes for print, and what they quote of the article, with the paragraph it stands in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clippings_app.domain.bibliography import ExportOptions
from clippings_app.domain.clipping import Clipping
from clippings_app.exporters.common import one_line

_QUOTED = re.compile(r" {0,3}>")
_MARK = re.compile(r" {0,3}> ?")
_NO_WORDS = re.compile(r"[\W_]+")
_STRESSED = re.compile(
    r"(?<![\w*])(?:\*\*(?=\S)(?P<strong>[^*]+)(?<=\S)\*\*|\*(?=\S)(?P<light>[^*]+)(?<=\S)\*)(?![\w*])"
)
_SHORTEST = 12
"""Letters of a quotation that is looked for in the text: a shorter one would be found anywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A part of a note.

    Attributes:
        text: As it was written, without the marks of a quotation.
        is_quotation: Whether it is a block quotation (Markdown's `> …`).
        paragraph: Of a quotation: the paragraph of the article that it stands in, counted from 1; None when the
            article does not have it, or not in one paragraph.
    """

    text: str
    is_quotation: bool = False
    paragraph: int | None = None

    @property
    def where(self) -> str:
        """Its place, to be put behind it: "¶5", or ""."""
        return f"¶{self.paragraph}" if self.paragraph else ""


def annotations(clipping: Clipping, options: ExportOptions) -> tuple[Annotation, ...]:
    """What of the notes is to be printed, in order; a note without quotations stays in one piece."""
    return tuple(
        part
        for note in clipping.notes
        for part in _parts(note, clipping, options)
        if (options.quotations if part.is_quotation else options.notes)
    )


def has_quotation(clipping: Clipping) -> bool:
    """Whether a note quotes something."""
    return any(_QUOTED.match(line) for note in clipping.notes for line in note.split("\n"))


def printed_notes(clipping: Clipping, options: ExportOptions) -> tuple[str, ...]:
    """Notes for a format of references: whole ones, or the quotations alone, each with its paragraph."""
    if options.notes:
        return clipping.notes
    return tuple(f"{part.text} ({part.where})" if part.where else part.text for part in annotations(clipping, options))


def stressed(line: str) -> Iterator[tuple[str, str]]:
    """A line of Markdown in pieces: "b" or "i" for what is stressed by stars, "" for what is not."""
    end = 0
    for found in _STRESSED.finditer(line):
        if found.start() > end:
            yield "", line[end : found.start()]
        yield ("b", found["strong"]) if found["strong"] else ("i", found["light"])
        end = found.end()
    if end < len(line):
        yield "", line[end:]


def _parts(note: str, clipping: Clipping, options: ExportOptions) -> Iterator[Annotation]:
    if not options.quotations:
        if note.strip():
            yield Annotation(text=note.strip())
        return
    block: list[str] = []
    quoting = False
    for line in [*note.strip().split("\n"), None]:
        is_quote = line is not None and bool(_QUOTED.match(line))
        if line is None or is_quote is not quoting:
            text = "\n".join(block).strip()
            if text:
                paragraph = _paragraph(text, clipping.article.body) if quoting else None
                yield Annotation(text=text, is_quotation=quoting, paragraph=paragraph)
            block, quoting = [], is_quote
        if line is not None:
            block.append(_MARK.sub("", line, count=1) if is_quote else line)


def _paragraph(quotation: str, body: tuple[str, ...]) -> int | None:
    """Where the words stand, whatever their quotation marks and blanks; a part left out ("[…]") parts them."""
    pieces = [_letters(piece) for piece in re.split(r"\[?(?:…|\.\.\.)\]?", one_line(quotation))]
    wanted = [piece for piece in pieces if piece]
    if sum(map(len, wanted)) < _SHORTEST:
        return None
    for number, paragraph in enumerate(body, start=1):
        letters = _letters(paragraph)
        at = 0
        for piece in wanted:
            at = letters.find(piece, at)
            if at < 0:
                break
            at += len(piece)
        else:
            return number
    return None


def _letters(text: str) -> str:
    return _NO_WORDS.sub("", text).casefold()
