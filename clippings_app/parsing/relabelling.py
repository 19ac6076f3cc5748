"""A reading with the labels that a person gives its lines, whether it is of a text or of a page.

A text is put together anew from its lines. Of a page most was never in its lines: addresses of links and pictures, the
publisher its metadata names. There every field stays that no changed label speaks of, and of the others only so much
is read anew as must be.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Any

from clippings_app.domain.article import IncidentMention, Line, LineLabel, Origin, ParsedArticle, Photo, Reading
from clippings_app.parsing.print_line import with_print

_FIELDS: Mapping[LineLabel, tuple[str, ...]] = {
    LineLabel.HEADLINE: ("headline",),
    LineLabel.DECK: ("deck",),
    LineLabel.BYLINE: ("byline",),
    LineLabel.DATE: ("published", "modified"),
    LineLabel.PUBLISHER: ("publisher",),
    LineLabel.SECTION: ("section",),
    LineLabel.DISCLOSURE: ("disclosures",),
}
"""Fields that are taken from the lines alone as soon as a line with their label comes or goes."""
_FARTHEST = 20
"""Lines that a person took out in one place, at most, for what was written anew behind them to be told from them."""
_MOST_WRAPPED = 60
"""Lines that one paragraph may be broken into, for it to be found in them."""
_BREAKS = re.compile(r"[\s\u00ad-]+")
_PICTURED = frozenset({LineLabel.CAPTION, LineLabel.CREDIT, LineLabel.ALT})


def relabelled(reading: Reading, labels: Mapping[int, LineLabel]) -> Reading:
    """The same lines with some labels forced, and the article that they make.

    Args:
        reading: Of a text or a page.
        labels: The label of a line by its number, counted from 0. BLANK hides a line among the boilerplate.

    Raises:
        IndexError: If there is no such line.
    """
    from clippings_app.parsing.text import relabel_lines, source_of

    made = relabel_lines(reading, labels)
    changed = {number: label for number, label in labels.items() if reading.lines[number].label is not label}
    if holds_all(reading):
        made = with_print(made, source=source_of(reading), origin=Origin.TEXT)
        return replace(made, notes=reading.notes, mending=reading.mending)
    lines = tuple(
        replace(line, label=_shown(changed[number])) if number in changed else line
        for number, line in enumerate(reading.lines)
    )
    return replace(reading, lines=lines, article=_article(reading, lines, changed, made.article))


def as_filed(reading: Reading, article: ParsedArticle) -> Reading:
    """A reading with the article that was filed, and its lines labelled as what they are in that.

    What a person had said of lines is not kept, but what became of them is: a line whose words are a paragraph, the
    headline or what was left out is that. A paragraph that a person wrote anew is its line, and one that a person
    added has a line, so that they stay when another line is labelled anew; one that a person took out is left out. Any
    other line whose words stand nowhere keeps its label.

    Args:
        reading: Of the bytes that were kept.
        article: As it is now, with all corrections.
    """
    stands: dict[LineLabel, frozenset[str]] = {
        LineLabel.HEADLINE: _texts([article.headline]),
        LineLabel.DECK: _texts([article.deck]),
        LineLabel.BODY: _texts(article.body),
        LineLabel.CAPTION: _texts(photo.caption for photo in article.photos),
        LineLabel.CREDIT: _texts(photo.credit.printed for photo in article.photos if photo.credit),
        LineLabel.ALT: _texts(photo.alt for photo in article.photos),
        LineLabel.DISCLOSURE: _texts(article.disclosures),
        LineLabel.BOILERPLATE: _texts(article.boilerplate),
    }

    def filed(line: Line) -> Line:
        text = " ".join(line.text.split())
        if line.label is LineLabel.BLANK or text in stands.get(line.label, ()):
            return line
        label = next((label for label, texts in stands.items() if text in texts), line.label)
        return line if label is line.label else replace(line, label=label)

    lines = _with_corrected([filed(line) for line in reading.lines], reading.article.body, article.body)
    return replace(reading, lines=tuple(lines), article=article)


def _with_corrected(lines: list[Line], was: Sequence[str], body: Sequence[str]) -> list[Line]:
    """Lines with the paragraphs that were written anew or added, and without those taken out; others are as they were.

    Args:
        lines: As they are in the article.
        was: The paragraphs as the lines were read.
        body: The paragraphs as they are now.
    """
    groups = _paragraphs_of(lines, {_key(text): text for text in (*was, *body)})
    texts = [text for text, _ in groups]
    lines = list(lines)
    added: dict[int, list[str]] = {}
    """Paragraphs that no line holds, by the line that they stand before."""
    for what, begin, end, first, last in SequenceMatcher(None, texts, body).get_opcodes():
        if what == "equal":
            continue
        old, new = texts[begin:end], body[first:last]
        if len(old) >= len(new):
            are_now = dict(zip(_likest(old, new), new, strict=True))
        else:
            chosen = list(_likest(new, old))
            are_now = {place: new[number] for place, number in enumerate(chosen)}
            for number in sorted(set(range(len(new))) - set(chosen)):
                following = begin + sum(other < number for other in chosen)
                added.setdefault(_before(groups, following, len(lines)), []).append(new[number])
        for place, (_, numbers) in enumerate(groups[begin:end]):
            _write(lines, numbers, are_now.get(place))
    return list(_with_added(lines, added)) if added else lines


def _paragraphs_of(lines: Sequence[Line], known: Mapping[str, str]) -> list[tuple[str, list[int]]]:
    """The paragraphs that the lines are, each with its lines: of a text with hard breaks several are one."""
    groups: list[tuple[str, list[int]]] = []
    at = 0
    while at < len(lines):
        if lines[at].label is not LineLabel.BODY:
            at += 1
            continue
        key, found, text = "", at, lines[at].text
        for number in range(at, min(at + _MOST_WRAPPED, len(lines))):
            if lines[number].label is not LineLabel.BODY:
                break
            key += _key(lines[number].text)
            if key in known:
                found, text = number, known[key]
        groups.append((text, list(range(at, found + 1))))
        at = found + 1
    return groups


def _key(text: str) -> str:
    """What is left of words when it does not count where they were broken."""
    return _BREAKS.sub("", text)


def _before(groups: Sequence[tuple[str, list[int]]], place: int, end: int) -> int:
    """The line before which a paragraph stands that is added before a group: behind the group before it, if any."""
    if place:
        return groups[place - 1][1][-1] + 1
    return groups[0][1][0] if groups else end


def _write(lines: list[Line], numbers: Sequence[int], text: str | None) -> None:
    """Let lines hold a paragraph as it is now; None: it was taken out."""
    for number in numbers:
        if text is None:
            lines[number] = replace(lines[number], label=LineLabel.BOILERPLATE)
        elif number == numbers[0]:
            lines[number] = replace(lines[number], text=text)
        else:
            lines[number] = replace(lines[number], text="", label=LineLabel.BLANK)


def _with_added(lines: Sequence[Line], added: Mapping[int, Sequence[str]]) -> Iterator[Line]:
    """Lines with others between them that have no place in the source; empty ones part them from their neighbours."""
    for number in range(len(lines) + 1):
        at = lines[number - 1].end if number else 0
        for text in added.get(number, ()):
            yield Line(text="", label=LineLabel.BLANK, start=at, end=at)
            yield Line(text=text, label=LineLabel.BODY, start=at, end=at)
        if number in added:
            yield Line(text="", label=LineLabel.BLANK, start=at, end=at)
        yield from lines[number : number + 1]


def _likest(texts: Sequence[str], paragraphs: Sequence[str]) -> Iterator[int]:
    """Which of as many texts or more each paragraph was, in order: the one with most of its words."""
    words = [frozenset(text.split()) for text in texts]
    at = 0
    for number, paragraph in enumerate(paragraphs):
        told = frozenset(paragraph.split())
        last = len(texts) - len(paragraphs) + number
        at = max(range(at, min(last, at + _FARTHEST) + 1), key=lambda place: len(words[place] & told))
        yield at
        at += 1


def _texts(parts: Iterable[str | None]) -> frozenset[str]:
    return frozenset(" ".join(part.split()) for part in parts if part)


def holds_all(reading: Reading) -> bool:
    """Whether the lines hold all of the article: nothing of it was read from markup, metadata or a letter's head."""
    return all(evidence.origin is Origin.TEXT for evidence in reading.article.provenance.values())


def _article(
    reading: Reading, lines: Sequence[Line], changed: Mapping[int, LineLabel], made: ParsedArticle
) -> ParsedArticle:
    touched = {reading.lines[number].label for number in changed} | set(changed.values())
    values: dict[str, Any] = {"boilerplate": _boilerplate(reading, lines, changed)}
    gone = {reading.lines[number].text.strip() for number in changed}
    for label in touched:
        for name in _FIELDS.get(label, ()):
            new, old = getattr(made, name), getattr(reading.article, name)
            # What a page's metadata says stays although the line that said it too is another by now.
            values[name] = new if new or old in gone or not isinstance(old, str) else old
    article = replace(reading.article, **values)
    if LineLabel.BODY in touched:
        article = _with_body(article, reading.lines, lines, made)
    elif LineLabel.SOURCES in touched:
        article = replace(article, sources=made.sources)
    if touched & _PICTURED:
        article = replace(article, photos=_photos(article.photos, made.photos, reading.lines, changed))
    return article


def _boilerplate(reading: Reading, lines: Sequence[Line], changed: Mapping[int, LineLabel]) -> tuple[str, ...]:
    """The lines taken out: those of before without what came back, and what goes now in its place among them."""
    gone = [line.text for number, line in enumerate(lines) if number in changed and line.label is LineLabel.BOILERPLATE]
    kept = (number for number, label in changed.items() if _shown(label) is not LineLabel.BOILERPLATE)
    back = [reading.lines[number].text for number in kept]
    before = list(reading.article.boilerplate)
    for text in back:
        if text in before:
            before.remove(text)
    return (*before, *(text for text in gone if text not in before))


def _with_body(article: ParsedArticle, was: Sequence[Line], now: Sequence[Line], made: ParsedArticle) -> ParsedArticle:
    """The body by the lines; sources, events and pictures go along with their paragraphs."""
    old = [number for number, line in enumerate(was) if line.label is LineLabel.BODY]
    if tuple(was[number].text for number in old) != article.body:
        return replace(article, body=made.body, sources=made.sources, mentions=made.mentions)
    new = [number for number, line in enumerate(now) if line.label is LineLabel.BODY]
    places = {line: place for place, line in enumerate(new, 1)}
    moved = {place: places.get(line) for place, line in enumerate(old, 1)}
    kept = [source for source in article.sources if source.paragraph is None or moved.get(source.paragraph)]
    sources = [replace(each, paragraph=moved.get(each.paragraph) if each.paragraph else None) for each in kept]
    fresh = set(places.values()) - set(moved.values())
    sources += [source for source in made.sources if source.paragraph in fresh]
    return replace(
        article,
        body=tuple(now[number].text for number in new),
        sources=tuple(sorted(sources, key=lambda each: (each.paragraph is None, each.paragraph or 0))),
        mentions=_mentions(article.mentions, made.mentions, moved, fresh),
        photos=tuple(replace(photo, after_paragraph=_after(photo.after_paragraph, moved)) for photo in article.photos),
    )


def _mentions(
    mentions: Sequence[IncidentMention],
    made: Sequence[IncidentMention],
    moved: Mapping[int, int | None],
    fresh: set[int],
) -> tuple[IncidentMention, ...]:
    kept = [each for each in mentions if each.paragraph is None or moved.get(each.paragraph)]
    again = [replace(each, paragraph=moved.get(each.paragraph) if each.paragraph else None) for each in kept]
    again += [each for each in made if each.paragraph in fresh]
    return tuple(sorted(again, key=lambda each: each.paragraph or 0))


def _after(paragraph: int | None, moved: Mapping[int, int | None]) -> int | None:
    """Where a picture stands now: after the nearest paragraph before it that is still there."""
    if not paragraph:
        return paragraph
    return next((place for number in range(paragraph, 0, -1) if (place := moved.get(number))), 0)


def _photos(
    photos: Sequence[Photo], made: Sequence[Photo], was: Sequence[Line], changed: Mapping[int, LineLabel]
) -> tuple[Photo, ...]:
    """The pictures without captions and credits that are none; words that became some belong to no picture yet."""
    texts = {was[number].text.strip() for number in changed if was[number].label in _PICTURED}
    kept = [
        replace(
            photo,
            caption=None if photo.caption and photo.caption.strip() in texts else photo.caption,
            credit=None if photo.credit and photo.credit.printed.strip() in texts else photo.credit,
            alt=None if photo.alt and photo.alt.strip() in texts else photo.alt,
        )
        for photo in photos
    ]
    new = {was[number].text.strip() for number, label in changed.items() if label in _PICTURED}
    kept += [photo for photo in made if {photo.caption, photo.alt, photo.credit and photo.credit.printed} & new]
    return tuple(photo for photo in kept if photo.caption or photo.credit or photo.alt or photo.url or photo.sha256)


def _shown(label: LineLabel) -> LineLabel:
    return LineLabel.BOILERPLATE if label is LineLabel.BLANK else label
