"""From a text to its reading: lines, labels, article."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from clippings_app.domain.article import Line, LineLabel, Reading
from clippings_app.domain.errors import EmptyInput, TooLarge
from clippings_app.domain.worded import Worded
from clippings_app.parsing.text.assemble import Labelled, assemble
from clippings_app.parsing.text.facts import facts_of, long_enough_for_prose
from clippings_app.parsing.text.labelling import label_paragraphs
from clippings_app.parsing.text.lines import Paragraph, as_read, paragraphs, split_lines
from clippings_app.parsing.text.raw import RawLine

_FOR_LANGUAGE = 5_000
_MOST_LINES = 400_000  # a paste of nothing but line breaks would take gigabytes


def read_text(text: str, *, url: str | None = None) -> Reading:
    """Read a pasted or saved plain text.

    Args:
        text: Decoded; offsets in the reading count its characters from 0.
        url: Address of the page it was copied from, where the giver tells.

    Raises:
        EmptyInput: If there is nothing but white space in it.
        TooLarge: If it has more lines than any article.
    """
    breaks = text.count("\n") + text.count("\r")
    if breaks > _MOST_LINES:
        raise TooLarge(Worded("pasted text"), what="lines", limit=_MOST_LINES, actual=breaks)
    with _garbage_left():
        return _read(text, url)


def relabel_lines(reading: Reading, labels: Mapping[int, LineLabel]) -> Reading:
    """The same lines with some labels forced; the article is put together anew.

    Args:
        reading: Of a plain text, as `read_text` made it.
        labels: The label of a line by its number, counted from 0.

    Raises:
        IndexError: If there is no such line.
    """
    for number in labels:
        if not 0 <= number < len(reading.lines):
            raise IndexError(f"line {number} of {len(reading.lines)}")
    source = source_of(reading)
    raw = tuple(
        RawLine(printed=line.text, text=as_read(line.text), start=line.start, end=line.end) for line in reading.lines
    )
    wanted = [labels.get(i, line.label) for i, line in enumerate(reading.lines)]
    labelled = [part for paragraph in paragraphs(raw) for part in _split_by_label(paragraph, raw, wanted)]
    return _reading(raw, labelled, source, reading.article.url)


def _read(text: str, url: str | None) -> Reading:
    raw = split_lines(text)
    if not any(line.text for line in raw):
        raise EmptyInput(Worded("pasted text"))
    parts = paragraphs(raw)
    labels = label_paragraphs(facts_of(parts))
    labels += [
        LineLabel.BODY if long_enough_for_prose(part.text) else LineLabel.BOILERPLATE for part in parts[len(labels) :]
    ]
    labelled = list(zip(parts, labels, strict=True))
    return _reading(raw, labelled, text, url)


@contextmanager
def _garbage_left() -> Iterator[None]:
    """Without looking for garbage: reading makes very many objects, none of which point at each other."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _reading(raw: Sequence[RawLine], labelled: Sequence[Labelled], source: str, url: str | None) -> Reading:
    article = assemble(labelled, source=source, url=url, language=_language(labelled))
    return Reading(article=article, lines=_lines(raw, labelled))


def _lines(raw: Sequence[RawLine], labelled: Sequence[Labelled]) -> tuple[Line, ...]:
    by_line = {number: label for paragraph, label in labelled for number in paragraph.lines}
    return tuple(
        Line(text=line.printed, label=by_line.get(i, LineLabel.BLANK), start=line.start, end=line.end)
        for i, line in enumerate(raw)
    )


def source_of(reading: Reading) -> str:
    """The source as far as the lines tell it: line breaks become one kind, offsets stay true."""
    pieces: list[str] = []
    position = 0
    for line in reading.lines:
        pieces.append("\n" * (line.start - position))
        pieces.append(line.text)
        position = line.end
    return "".join(pieces)


def _split_by_label(paragraph: Paragraph, raw: Sequence[RawLine], wanted: Sequence[LineLabel]) -> list[Labelled]:
    """A paragraph of several lines whose labels now differ becomes several; BLANK hides a line in the boilerplate."""
    groups: list[list[int]] = []
    for number in paragraph.lines:
        if groups and wanted[groups[-1][-1]] is wanted[number]:
            groups[-1].append(number)
        else:
            groups.append([number])
    if len(groups) == 1:
        return [(paragraph, _shown(wanted[paragraph.lines[0]]))]
    made = [paragraphs_of_one(raw, group) for group in groups]
    return [(part, _shown(wanted[part.lines[0]])) for part in made]


def paragraphs_of_one(raw: Sequence[RawLine], group: Sequence[int]) -> Paragraph:
    """The lines of a group as one paragraph."""
    text = " ".join(raw[i].text for i in group)
    return Paragraph(text=text, lines=tuple(group), start=raw[group[0]].start, end=raw[group[-1]].end)


def _shown(label: LineLabel) -> LineLabel:
    return LineLabel.BOILERPLATE if label is LineLabel.BLANK else label


def _language(labelled: Sequence[Labelled]) -> str | None:
    """The language of the article's own words; of all words where there are few of them."""
    from clippings_app.parsing.language import detect_language  # loads a model: only where a text is read

    own = [
        paragraph.text for paragraph, label in labelled if label in (LineLabel.HEADLINE, LineLabel.DECK, LineLabel.BODY)
    ]
    return detect_language("\n".join(own or [paragraph.text for paragraph, _ in labelled])[:_FOR_LANGUAGE], None)
