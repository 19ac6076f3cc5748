"""Bylines as a page prints them: above the body, beside the date, linked to the author's page, or signed below."""

import re
from collections.abc import Iterable, Iterator, Sequence

from clippings_app.parsing.dates import find_dates
from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.metadata import wording
from clippings_app.parsing.html.tree import Element, text_of, words_of
from clippings_app.parsing.names import has_byline_label, is_author, is_known_outlet, is_person, split_byline

_LONGEST = 160
_BEFORE = 15
_BEHIND = 3
_FARTHEST_LINK = 8
_MOST_NAMES = 12
_MOST_ALONE = 3
_BESIDE = 2
# The same label at the beginning of a line, where it may do without.
_LEADING = re.compile(
    r"^(?:autorin/autor|autor(?:in|en|a|es|i)?|authors?|auteurs?|autrice|autore|автор|forfatter|författare|kirjoittaja"
    r"|szerző|yazar)\s*[:：]?\s+(?=[^\W\d_a-zà-ÿ])",
    re.IGNORECASE,
)
_SEGMENTS = re.compile(r"\s*[|•·/›»\t]\s*|\s+[–—-]+(?:\s+|$)|,(?=\s)")
_CLOCK = re.compile(
    r"\b\d{1,2}[:.h]\d{2}(?:\s*(?:Uhr|Uhr,|[ap]\.?m\.?|h))?\b|\b\d+\s*(?:min|mins|minute[ns]?|minutos?)\b.*$",
    re.IGNORECASE,
)
# Each word takes the marks before it only, so that a failing match costs no more than the line is long.
_LEADING_TO_DATE = re.compile(
    r"(?:(?:^|[\s,.(:–-]+)(?:le|on|am|vom|du|del|el|il|den|at|um|publi\w*|(?:last )?(?:updated|modified)|posted|stand"
    r"|aktualisiert|veröffentlicht|güncelleme|mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)(?![^\s,.:]))+[\s,.:]*$",
    re.IGNORECASE,
)
_HALF_OF_DAY = re.compile(r"^\s*[ap]\.?m\b\.?(?:\s+[A-Z]{2,4}\b)?|^\s+(?:[A-Z]{1,3}T|GMT|UTC)\b", re.IGNORECASE)
_RUN_TOGETHER = re.compile(r"(?<=\b(?:19|20)\d\d)(?=\d{1,2}\D)")
_OF_PICTURE = re.compile(r"photo|image|bild|foto|picture|media|img|caption|gallery", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…。！？।؟:]$")
# An author's label with its colon somewhere in a line: "Date: 3 May 2024 Author: Jane Doe Source: …".
_INSIDE = re.compile(
    r"(?:^|[\s|•·(])(?:autor(?:in|en|a|es|i)?|autorin/autor|authors?|auteurs?|autrice|autore|text|texte|texto|testo|tekst"
    r"|автор|yazar|forfatter|författare|kirjoittaja|szerző|written by|words|作者|记者|記者|撰文)\s*[:：]\s*"
    r"(?P<names>[^:：|•·]{2,100}?)(?=\s+[^\W\d_]+\s*[:：]|\s*[|•·]|$)",
    re.IGNORECASE,
)
Names = tuple[str, ...]


def linked_authors(root: Element, blocks: Sequence[Block], body: Sequence[Block]) -> Iterator[str]:
    """What the links to authors' pages (`rel=author`) around the article say; those of teasers are left out."""
    near = {block.element for block in _around(blocks, body)} if body else None
    for link in root.iter("a"):
        if "author" not in (link.get("rel") or "").lower().split():
            continue
        if near is None or any(element in near for element in _connected(link)):
            yield text_of(link)


def printed_authors(blocks: Sequence[Block], body: Sequence[Block]) -> Iterator[Names]:
    """The names each byline prints, the surest first: labelled, in the place of a byline, dated, alone, signed."""
    if not body:
        yield from _labelled_anywhere(blocks)
        return
    near = _around(blocks, body)
    above = [block for block in near if block.index < body[0].index]
    labelled = next((names for block in near if has_byline_label(block.text) and (names := _persons_of(block))), ())
    placed = _placed(near, body[0].index)
    yield placed if set(labelled) < set(placed) else labelled
    yield placed
    for block in above:
        yield _labelled_inside(block.text)
    menu = {wording(text) for block in blocks if block.zone.outside == "nav" for text, _ in block.links}
    for block in reversed(above):
        yield tuple(name for name in _dated(block) if wording(name) not in menu)
    yield from _labelled_anywhere(blocks)
    yield tuple(name for name in _alone_by_date(above, blocks) if wording(name) not in menu)
    yield _signature(body, blocks)


def named_without_person(blocks: Sequence[Block], body: Sequence[Block]) -> Names:
    """The desk or the initials behind a byline's label: "By BCN"."""
    for block in _around(blocks, body) if body else ():
        if has_byline_label(block.text) and len(block.text) <= _LONGEST:
            names = split_byline(_SEGMENTS.split(block.text)[0])
            if names and len(names[0].split()) <= 3 and names[0][:1].isupper():
                return names[:1]
    return ()


def _around(blocks: Sequence[Block], body: Sequence[Block]) -> list[Block]:
    """Short lines between headline and body, or right behind the body, that belong to the article."""
    first, last = body[0].index, body[-1].index
    near = (*blocks[max(0, first - _BEFORE) : first], *blocks[last + 1 : last + 1 + _BEHIND])
    return [block for block in near if len(block.text) <= _LONGEST and _is_articles(block, body[0])]


def _is_articles(block: Block, body: Block) -> bool:
    """Whether it belongs to no picture and to no part of the site that leaves the body out."""
    zone = block.zone
    if zone.caption or zone.figure is not None or zone.outside == "nav":
        return False
    if zone.credit and not (zone.byline and not _is_of_picture(block)):
        return False
    return not in_other_furniture(block, body)


def in_other_furniture(block: Block, body: Block) -> bool:
    """Whether it stands in a part of the site that leaves the body out; a part that holds both is none."""
    if not block.zone.furniture:
        return False
    above = [block.element, *block.element.iterancestors()][block.zone.furniture - 1 : block.zone.furniture]
    return not above or all(element is not above[0] for element in body.element.iterancestors())


def _is_of_picture(block: Block) -> bool:
    """Whether the names around a credit say that it is a picture's: "photo-author"."""
    around = (block.element, *list(block.element.iterancestors())[:2])
    return any(_OF_PICTURE.search(words_of(element)) for element in around)


def _connected(link: Element) -> Iterator[Element]:
    yield from link.iter()
    for level, element in enumerate(link.iterancestors()):
        if level >= _FARTHEST_LINK:
            return
        yield element


def _labelled_anywhere(blocks: Sequence[Block]) -> Iterator[Names]:
    for block in blocks:
        if len(block.text) <= _LONGEST and not block.zone.outside:
            yield _behind_label(block.text)


def _placed(near: Sequence[Block], body_at: int) -> Names:
    """The names in the elements named as bylines: all above the body, or the first below it; else an agency there."""
    bylines = [block for block in near if block.zone.byline]
    above = [names for block in bylines if block.index < body_at and (names := _persons_of(block))]
    below = [names for block in bylines if block.index > body_at and (names := _persons_of(block))]
    found = tuple(dict.fromkeys(name for names in above or below[:1] for name in names))
    if found:
        return found if len(found) <= _MOST_NAMES else ()
    agencies = (name for block in bylines for name in split_byline(block.text) if is_known_outlet(name))
    return tuple(agencies)[:1]


def _persons_of(block: Block) -> Names:
    """The persons in a byline; where their names stand in elements of their own, a name an element."""
    whole = _only_persons(split_byline(_without_date(block.text)))
    inside = (text_of(element) for element in block.element.iter("a", "span", "li", "strong", "b", "div"))
    apart = _only_persons(name for text in inside if len(text) < _LONGEST / 4 for name in split_byline(text)[:1])
    apart = tuple(name for name in apart if not any(other in name for other in apart if other != name))
    if len(apart) > max(1, len(whole)) and all(name in block.text for name in apart):
        return apart
    return whole or _only_persons(split_byline(block.text)) or (apart if len(apart) == 1 else ())


def _labelled_inside(text: str) -> Names:
    """The persons behind a label at the beginning of a part of a line: "Home | By Jane Doe | 3 May 2024"."""
    for segment in _SEGMENTS.split(_without_date(text)):
        if has_byline_label(segment) and (names := _only_persons(split_byline(segment))):
            return names
    return _behind_label(text)


def _behind_label(text: str) -> Names:
    """The persons behind a word for author."""
    if leading := _LEADING.match(text):
        return _only_persons(split_byline(text[leading.end() :]))
    found = _INSIDE.search(text) if ":" in text or "：" in text else None
    return _only_persons(split_byline(found["names"])) if found else ()


def _dated(block: Block) -> Names:
    """The persons in a line with a date and little else: "3 May 2024 • Jane Doe • 3 min"."""
    text = block.text
    rest = _without_date(text)
    if rest == text or _SENTENCE_END.search(text) or block.heading:
        return ()
    parts = [part for part in _SEGMENTS.split(rest) if part]
    names = _only_persons(name for part in parts for name in split_byline(part))
    others = sum(len(part) for part in parts) - sum(map(len, names))
    return names if others <= len(rest) / 2 else ()


def _alone_by_date(above: Sequence[Block], blocks: Sequence[Block]) -> Names:
    """Names that are whole lines next to the line with the date."""
    found: list[str] = []
    for block in above:
        name = block.text.strip(" ,")
        beside = blocks[max(0, block.index - _BESIDE) : block.index + _BESIDE + 1]
        if is_person(name) and not block.heading and name[0].isupper() and any(find_dates(one.text) for one in beside):
            found.append(name)
    return _only_persons(found) if len(found) <= _MOST_ALONE else ()


def _signature(body: Sequence[Block], blocks: Sequence[Block]) -> Names:
    """Who signed below: a name alone in the last paragraph, or in one like it right behind."""
    beside = body[-1].element.getparent()
    behind = [block for block in blocks[body[-1].index + 1 : body[-1].index + 2] if block.element.getparent() is beside]
    for last in (body[-1], *behind):
        names = _only_persons((last.text.strip(" .–—-"),))
        if names and len(body) > _MOST_ALONE and not last.heading and not last.zone.item:
            return names
    return ()


def _without_date(text: str) -> str:
    """A line without its dates and times and the words that lead to them, parted where they stood."""
    text = _RUN_TOGETHER.sub(" ", text)
    for date in reversed(find_dates(text)):
        text = f"{_LEADING_TO_DATE.sub('', text[: date.start])} | {_HALF_OF_DAY.sub('', text[date.end :])}"
    return _CLOCK.sub(" | ", text)


def _only_persons(names: Iterable[str]) -> Names:
    """The persons among names, and the agencies they are printed with."""
    found = tuple(dict.fromkeys(name for name in names if "," not in name and is_author(name)))
    return found if len(found) <= _MOST_NAMES and any(map(is_person, found)) else ()
