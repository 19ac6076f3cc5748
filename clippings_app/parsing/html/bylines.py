"""Bylines as a page prints them: above the body, beside the date, linked to the author's page, or signed below."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

from clippings_app.parsing.byline_words import AGO, ASKED_BY, CLOCK_TIME, FILED_BY, LABEL_ALONE, without_date
from clippings_app.parsing.dates import find_dates
from clippings_app.parsing.given_names import is_heading, is_no_name, is_place_by_its_end, is_surely_name
from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.metadata import wording
from clippings_app.parsing.html.naming import named
from clippings_app.parsing.html.tree import Element, clean, text_of, words_of
from clippings_app.parsing.names import (
    has_byline_label,
    has_shape_of_name,
    is_author,
    is_known_outlet,
    is_person,
    split_byline,
    without_label_behind,
    without_place_and_role,
)

_LONGEST = 160
_LEAST_STEPS = 2
_NEAREST_BOXES = 2
_STEP = re.compile(r"\s[>»›→/]\s")
_BEFORE = 15
_BEHIND = 3
_FARTHEST = 40
_FARTHEST_LINK = 8
_FARTHEST_TEASER = 3
_MOST_NAMES = 12
_MOST_ALONE = 3
_MOST_OF_LABEL = 1  # words, beside one between two names
_LONGEST_JOINER = 4
_MOST_BESIDE_DATE = 7
_MOST_OF_PLACE = 2
_BESIDE = 2
# The same label at the beginning of a line, where it may do without.
_LEADING = re.compile(
    r"^(?:autor(?:in|en|a|es|i)?|authors?|auteurs?|autrice|autore|автор|forfatter|författare|kirjoittaja|szerző|yazar)"
    r"(?:[/:*·_(]+(?:autor(?:in)?|autrice|in(?:nen)?|a|e|t?rice)\)?)?\s*[:：]?\s+(?=(?-i:[^\W\d_a-zà-ÿ]))",
    re.IGNORECASE,
)
_MAIL = re.compile(r"(?<!\S)\S{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}(?!\S)")
_BARS = re.compile(r"\s+[|•]\s+")
_SEGMENTS = re.compile(r"\s*[|•·/›»~\t]\s*|\s+[–—-]+(?:\s+|$)|,(?=\s)")
# How many comments there are, behind a name: "Jane Doe 12", "Jane Doe 3 Comments".
_COUNTER = re.compile(r"\s+\d{1,4}(?:\s+[^\W\d_]{5,15})?$")
_OF_PICTURE = re.compile(r"photo|image|bild|foto|picture|media|img|caption|gallery", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…。！？।؟:]$")
# An author's label with its colon somewhere in a line: "Date: 3 May 2024 Author: Jane Doe Source: …".
_INSIDE = re.compile(
    r"(?:^|[\s|•·(])(?:autor(?:in|en|a|es|i)?|autorin/autor|authors?|auteurs?|autrice|autore|text|texte|texto|testo|tekst"
    r"|автор|yazar|forfatter|författare|kirjoittaja|szerző|written by|words|作者|记者|記者|撰文)\s*[:：]\s*"
    r"(?P<names>[^:：|•·]{2,100}?)(?=\s+[^\W\d_]+\s*[:：]|\s*[|•·]|$)",
    re.IGNORECASE,
)
# Behind the last sentence, with the crosses that end an agency's text.
_LAST_BRACKETS = re.compile(r"[.!?…\"”“»]\s*\((?:von |by |di )?(?P<name>[^()\d]{5,40})\)\s*\+*$", re.IGNORECASE)
# So do those of Japan: "…求めている。（佐藤健一）"; notes on the text stand there too: "（敬称略）", "（随時掲載）".
_LAST_JAPANESE = re.compile(
    r"。[（(](?P<name>(?![^）)]*(?:略|載|希望|参照|[班係面回室部]|仮名|記者名|終わり|続く|以下|本紙|原文|当時|談話|抜粋|在住|出身|取材|写真|教授|首相|大臣|知事|議員|社長|会長|監督|選手|禁止|校|大学?生|年生|さん|さま|氏$|様$))[\u3400-\u9fff々][\u3040-\u9fff々]{2,5})[）)]$"
)
_REPORTING = re.compile(
    r"\(?(?:reporting(?: and writing)?|written|writing|report) by (?P<names>[^;:()]{5,100})(?:[;:(]|\)?\s*$)",
    re.IGNORECASE,
)
# Below the text this names who went over it: "Edited by: Jane Doe".
_EDITED = re.compile(r"\W{0,3}(?:edit(?:ed|ing)|fact[- ]checked|translated) by\b", re.IGNORECASE)
# The reporter in the brackets that open a report, as the papers of East Asia print it.
_OPENS_WITH = re.compile(
    r"[〔（(\[【](?:本報|本报|特約|特约)?(?:記者|记者)\s?(?P<taiwan>[\u3400-\u9fff]{2,4}?)\s?[／/]"
    r"|[（(]中央社記者(?P<agency>[\u3400-\u9fff]{3})[\u3400-\u9fff]{2,8}\d{1,2}日"
    r"|[\u3400-\u9fff]{2,6}社[^，。（(]{2,18}电\s?[（(]记者\s?(?P<china>[\u3400-\u9fff、\s]{2,30})[）)]"
    r"|【[^】＝=]{1,10}[＝=](?P<japan>[\u3040-\u30ff\u3400-\u9fff々]{3,8})】"
    r"|[(\[【][가-힣A-Za-z·]{2,14}\s?=\s?[^)\]】]{2,14}[)\]】]\s?(?P<korea>[가-힣]{2,4}(?:[·,\s]+[가-힣]{2,4})*)\s?기자"
)
_DESK = re.compile(
    r"redaktion|redacci[óo]n|r[ée]daction|redazione|redaç[ãa]o|newsroom|news desk|редакция", re.IGNORECASE
)
_ABOUT = re.compile(
    r"^(?:about|über|zur person|à propos de|sobre|acerca de|su|over|om|o autor(?:ze|ce)|об авторе)\s*:?\s+",
    re.IGNORECASE,
)
_AUTHOR_BOX = re.compile(
    r"author-?_*(?:bio|box|info|card|about|profile|details|section|block)|about-?(?:the-)?author|(?<![a-z])bio(?![a-z])"
    r"|autor(?:en)?-?_*(?:box|info|profil)|auteur-?_*(?:bio|box|info)",
    re.IGNORECASE,
)
_SLASH = re.compile(r"\s*/\s*(?=[A-Z])")
_LONGEST_LABEL = 25
_BROADCAST = re.compile(
    r"(?:sendung|broadcast|programme?|émission|programa|trasmissione|uitzending|sändning)\s*:", re.IGNORECASE
)
_TO_AUTHOR = re.compile(
    r"author|autor|auteur|/(?:people|profile?|staff|team|by|writer|journalist|redakt)", re.IGNORECASE
)
_TO_SECTION = re.compile(
    r"/(?:categor(?:y|ies|[ií]as?|ie)|kategorien?|catégories?|rubri(?:k|que|ca|ek)s?|sections?)/", re.IGNORECASE
)
_TO_KEYWORD = re.compile(
    r"/(?:tags?|topics?|themen?|temas?|sujets?|dossiers?|argoment[io]|tema|onderwerp|schlagw[oö]rt(?:er)?|etiquetas?|keywords?)/"
    r"|[?&](?:tags?|topics?|keywords?)=",
    re.IGNORECASE,
)
_OF_COMMENTS = re.compile(r"comment|kommentar|reply|respond|relat|teaser|recommend", re.IGNORECASE)
_FARTHEST_BOX = 12
# Who took the pictures, put it in or went over it did not write it: "Photos by Jane Roe", "Edited by Jane Roe".
_OTHER_PART = re.compile(
    r"\W{0,3}(?:photo\w*|pictures?|fotos?|bild(?:er)?|beeld|zdjęcia|video|illustrat\w*|graphics?|edit(?:ed|ing)|updated|posted|submitted"
    r"|uploaded|eingestellt|gepostet|erstellt|gespeichert|geplaatst)\b(?!.{0,5}\b(?:text|words|story|texte|testo|tekst)\b)",
    re.IGNORECASE,
)
Names = tuple[str, ...]


def linked_authors(root: Element, blocks: Sequence[Block], body: Sequence[Block]) -> Iterator[str]:
    """What the links to authors' pages (`rel=author`) around the article say; those of teasers are left out."""
    last = body[-1].index if body else 0
    around = _around(blocks, body) if body else ()
    near = {block.element for block in around if block.index < last or not _is_in_teaser(block)} if body else None
    for link in root.iter("a"):
        if "author" not in (link.get("rel") or "").lower().split():
            continue
        if near is None or any(element in near for element in _connected(link)):
            yield text_of(link)


def labelled_authors(blocks: Sequence[Block], body: Sequence[Block]) -> Iterator[Names]:
    """The persons that bylines name by label or place, the surest first."""
    if not body:
        yield from _labelled_anywhere(blocks)
        return
    near = [block for block in _around(blocks, body) if not _is_of_broadcast(block, blocks)]
    labelled = next((names for block in near if has_byline_label(block.text) and (names := _persons_of(block))), ())
    # Where the name of a byline's box holds the text too, such as the class of a post's author, it says nothing.
    placed = _placed([one for one in near if _is_in_byline(one)] if body[0].zone.byline else near, body[0].index)
    yield placed if set(labelled) < set(placed) else labelled
    yield placed
    yield _below_label(blocks, body)
    for block in near:
        if block.index < body[0].index:
            yield _labelled_inside(block.text)


def is_label_alone(block: Block) -> bool:
    """Whether a line only says that who wrote stands in the next: "Author of the article:"."""
    return len(block.text) <= _LONGEST_LABEL and LABEL_ALONE.fullmatch(block.text) is not None


def _below_label(blocks: Sequence[Block], body: Sequence[Block]) -> Names:
    """The persons in the line below one that only says that they follow: "Author:" and "Jane Doe"."""
    title = _title_before(blocks, body[0].index)
    first = max(title + 1, body[0].index - _BEFORE) if title >= 0 else body[0].index
    for label, line in zip(blocks[first : body[-1].index], blocks[first + 1 : body[-1].index + 1], strict=True):
        if len(label.text) > _LONGEST_LABEL or label.zone.outside or not LABEL_ALONE.fullmatch(label.text):
            continue
        if len(line.text) <= _LONGEST / 2 and (names := _only_persons(split_byline(_SLASH.split(line.text)[0]))):
            return names
    return ()


def _is_of_broadcast(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether a line names the editors of a broadcast that goes with the article: the next one says when it was."""
    return block.index + 1 < len(blocks) and bool(_BROADCAST.match(blocks[block.index + 1].text))


def labelled_line(blocks: Sequence[Block], body: Sequence[Block]) -> Names:
    """All persons in the first line that a byline's label opens: "By Jane Doe and John Roe"."""
    for block in _around(blocks, body) if body else ():
        if has_byline_label(block.text) and (names := _only_persons(split_byline(_bare_line(parted_line(block))))):
            return names
    return ()


def named_line(blocks: Sequence[Block], body: Sequence[Block]) -> Names:
    """All persons of a line that a box named as a byline holds above the body, where it says nothing else."""
    for block in _around(blocks, body) if body else ():
        names = split_byline(block.text) if block.zone.byline and block.index < body[0].index else ()
        if len(names) > 1 and all(map(is_person, names)) and _say_all(names, block.text):
            return names
    return ()


def opening_reporters(body: Sequence[Block]) -> Names:
    """Whom the brackets before the first sentence name: "〔記者王小明／台北報導〕"."""
    found = _OPENS_WITH.match(body[0].text) if body else None
    names = next((text for text in found.groups() if text), "") if found else ""
    return _only_persons(re.split(r"[、·,\s]+", names.strip()))


def says_who_wrote(block: Block) -> bool:
    """Whether it names somebody where bylines do, or as they do: behind a label, or with a date and little else."""
    line = _bare_line(parted_line(block))
    segments = _SEGMENTS.split(line)
    if LABEL_ALONE.fullmatch(segments[0]):
        segments = [line]  # "글·사진 김민수", where the label is parted itself
    for segment in segments:
        is_labelled = block.zone.byline or has_byline_label(segment)
        if is_labelled and any(is_author(name) for name in split_byline(segment)):
            return True
    return any(
        name[0].isupper() for name in _dated(block)
    )  # where there are no capitals, a sentence may read as a name


def authors_of_lines(lines: Iterable[Block]) -> Names:
    """All persons in lines that were taken for bylines, wherever they stand."""
    return tuple(dict.fromkeys(name for line in lines for name in _persons_of(line)))


def signed_alone(lines: Iterable[Block]) -> Names:
    """The persons of the lines that say nothing but who wrote, behind a label: "By Jane Doe"."""
    for line in lines:
        is_signed = has_byline_label(line.text) and not _OTHER_PART.match(line.text)
        names = _only_persons(split_byline(line.text)) if is_signed else ()
        said = sum(len(name.split()) for name in names)
        if names and len(line.text.split()) <= said + len(names) + _MOST_OF_LABEL:
            return names
    return ()


def other_authors(blocks: Sequence[Block], body: Sequence[Block]) -> Iterator[Names]:
    """The persons that lines name without a label or far off: dated, labelled elsewhere, alone, signed, presented."""
    if not body:
        return
    own = {block.index for block in body}
    lead = body[0].index + _BEHIND  # a standfirst may count as the first paragraph; the byline stands below it then
    above = [block for block in _around(blocks, body) if block.index <= lead and block.index not in own]
    linked = _linked_names(blocks)
    title = _title_before(blocks, body[0].index)
    others = _menu(blocks, body[0].index) | (
        _told_in(blocks[title].text, above) - linked if title >= 0 else frozenset()
    )
    for block in reversed(above):
        yield tuple(name for name in _dated(block, linked) if wording(name) not in others)
    yield from _labelled_anywhere(blocks)
    yield _named_inside([block for block in above if block.index > title])
    told = cache(lambda: _told_of(body))  # reads every paragraph for names, and most pages have none to look up

    def is_other(name: str) -> bool:
        said = wording(name)
        return said in others or (said not in linked and f" {said} " in told())

    alone = tuple(name for name in _alone_by_date(above, blocks) if not is_other(name))
    yield _sure_persons(alone, linked)
    between = _alone_between([block for block in above if 0 <= title < block.index < body[0].index])
    yield _sure_persons(between, linked) if not any(map(is_other, between)) else ()
    yield _signature(body, blocks, linked)
    yield _in_author_box(blocks, body)
    beside = (*(name for block in reversed(above) for name in _beside_date(block)), *alone)
    yield tuple(name for name in _surest(beside, linked) if wording(name) not in others)


def _told_in(headline: str, above: Sequence[Block]) -> frozenset[str]:
    """The wording of the persons above the body whom the headline names: the article is about them."""
    names = (
        name for block in above for part in _SEGMENTS.split(without_date(block.text)) for name in split_byline(part)
    )
    said = f" {wording(headline)} "
    return frozenset(told for name in names if (told := wording(name)) and f" {told} " in said)


def _linked_names(blocks: Sequence[Block]) -> frozenset[str]:
    """The wording of what leads to an author's page or to somebody's address for mail."""
    return frozenset(
        wording(text)
        for block in blocks
        for text, address in block.links
        if _TO_AUTHOR.search(address) or address.startswith("mailto:")
    )


def _menu(blocks: Sequence[Block], before: int) -> frozenset[str]:
    """What the links of the navigation say, and those above the headline: parts of the site, not persons.

    Keywords below the text may be persons, of whom one may have written it.
    """
    title = _title_before(blocks, before)

    def is_portion(address: str, block: Block) -> bool:
        if _TO_AUTHOR.search(address):
            return False
        return bool(_TO_SECTION.search(address) or (block.index < before and _TO_KEYWORD.search(address)))

    return frozenset(
        wording(text)
        for block in blocks
        for text, address in block.links
        if block.zone.outside == "nav"
        or is_portion(address, block)
        or (block.index < title and not block.zone.byline and not _TO_AUTHOR.search(address))
    )


def _title_before(blocks: Sequence[Block], before: int) -> int:
    """Where the last first-rank heading above the body stands; 0 where there is none."""
    return max((block.index for block in blocks[:before] if block.tag == "h1"), default=-1)


def named_without_person(blocks: Sequence[Block], body: Sequence[Block]) -> Names:
    """The desk or the initials behind a byline's label: "By BCN"; an agency with its place; a desk that signs below."""
    near = _around(blocks, body) if body else ()
    for block in near:
        if has_byline_label(block.text) and len(block.text) <= _LONGEST:
            names = split_byline(_SEGMENTS.split(block.text)[0])
            if names and len(names[0].split()) <= 3 and names[0][:1].isupper() and not _is_line_of_words(names[0]):
                return names[:1]
    for block in near:
        agency, comma, place = block.text.partition(",")
        if comma and len(place.split()) <= 2 and is_known_outlet(agency) and block.index < body[0].index:
            return (agency.strip(),)
    return _desk_below(blocks, body) if body else ()


def _is_line_of_words(name: str) -> bool:
    """Whether it is a heading of several words; one word may be what a desk or somebody is called.

    Behind a label one word that heads sections is not enough: "By Gift Quillam" names somebody.
    """
    words = name.split()
    own = [word for word in words if word[:1].isupper() and not is_no_name(word)]
    return len(words) > 1 and is_heading(name) and not (len(own) == 1 and len(words) == 2 and has_shape_of_name(name))


def dated_pseudonym(blocks: Sequence[Block], body: Sequence[Block]) -> Names:
    """Whom a line above the body names with a label and a date though it is no full name: "By kiwi on 3 May 2024"."""
    for block in _around(blocks, body) if body else ():
        rest = without_date(block.text)
        if rest == block.text or block.index > body[0].index or _SENTENCE_END.search(block.text):
            continue
        for segment in _SEGMENTS.split(rest):
            filed = FILED_BY.match(segment)
            names = split_byline(filed["name"] if filed else segment) if filed or has_byline_label(segment) else ()
            if names and len(names[0].split()) <= 2 and len(names[0]) > 1 and not _is_line_of_words(names[0]):
                return names[:1]
    return _carded(blocks, body) if body else ()


def _carded(blocks: Sequence[Block], body: Sequence[Block]) -> Names:
    """Who posted it by the card below the text, whatever the name: "Posted by kiwi at 21:11"."""
    last = body[-1].index
    for block in _around(blocks, body):
        if block.index > last and _is_signed_as_post(block):
            names = (
                text_of(one) for one in block.element.iter("span", "a", "b") if "fn" in (one.get("class") or "").split()
            )
            return tuple(name for name in names if 1 < len(name) <= _LONGEST / 4)[:1]
    return ()


def carded_author(root: Element) -> Names:
    """The only one whom cards of authors (http://microformats.org/wiki/hatom) name, comments apart; () for several."""
    names: dict[str, str] = {}
    for card in root.iter("span", "div", "a", "p", "address", "b", "strong"):
        classes = (card.get("class") or "").split()
        if "vcard" not in classes or "author" not in classes or _is_of_comment(card):
            continue
        inside = (element for element in card.iter() if "fn" in (element.get("class") or "").split())
        name = text_of(next(inside, card))
        names.setdefault(wording(name), name)
    found = tuple(names.values())
    return found if len(found) == 1 and 1 < len(found[0]) <= _LONGEST / 4 else ()


def _is_of_comment(card: Element) -> bool:
    """Whether a box around a card is one for comments; that of the whole page says only whether it allows them."""
    boxes = (box for box in (card, *card.iterancestors()) if box.tag not in ("html", "body"))
    return any(_OF_COMMENTS.search(words_of(box)) for box in boxes)


def _desk_below(blocks: Sequence[Block], body: Sequence[Block]) -> Names:
    """A desk that is a line by itself at the end: "KB-Redaktion"."""
    beside = body[-1].element.getparent()
    for block in (body[-1], *blocks[body[-1].index + 1 : body[-1].index + 2]):
        if block.element.getparent() is not beside:
            continue
        text = block.text.strip(" .–—-()[]")
        if (
            _DESK.search(text)
            and len(text.split()) <= 3
            and text[:1].isupper()
            and not block.links
            and not block.heading
        ):
            return (text,)
    return ()


def _in_author_box(blocks: Sequence[Block], body: Sequence[Block]) -> Names:
    """The person whom a box behind the article presents: "About Jane Doe"."""
    for block in blocks[body[-1].index + 1 : body[-1].index + 1 + _FARTHEST_BOX]:
        name = _ABOUT.sub("", without_label_behind(_COUNTER.sub("", block.text))).strip()
        if len(name) < _LONGEST / 4 and is_person(name) and not block.zone.hidden:
            boxes = " ".join(words_of(element) for element in (block.element, *list(block.element.iterancestors())[:4]))
            if _AUTHOR_BOX.search(boxes) and not _OF_COMMENTS.search(boxes):
                return _only_persons((name,))
    return ()


def _around(blocks: Sequence[Block], body: Sequence[Block]) -> list[Block]:
    """Short lines between headline and body, or right behind the body, that belong to the article."""
    first, last = body[0].index, body[-1].index
    own = {block.index for block in body}
    title = _title_before(blocks, first)
    start = max(0, first - _BEFORE)
    far = [b for b in blocks[max(title + 1, first - _FARTHEST, 0) : start] if title >= 0 and _is_set_as_byline(b)]
    under_lead = [b for b in blocks[first + 1 : first + 1 + _BEHIND] if b.index not in own]
    near = (*far, *blocks[start:first], *under_lead, *blocks[last + 1 : last + 1 + _BEHIND])

    def is_headed(block: Block) -> bool:
        """A labelled line between headline and body is the article's, whatever the box is called; so is its own box.

        Right above the headline it is too, where it says so itself: "by Jane Doe".
        """
        if block.index > last:
            return has_byline_label(block.text) and _is_signed_as_post(block)
        is_above = block.index == title - 1 and has_byline_label(block.text)
        return (is_above or title < block.index < first) and not block.zone.outside and _is_set_as_byline(block)

    return [
        block
        for block in near
        if is_short(block, _LONGEST)
        and not (block.index > last and _EDITED.match(block.text))
        and (_is_articles(block, body[0]) or ((title >= 0 or block.index > last) and is_headed(block)))
    ]


def _is_signed_as_post(block: Block) -> bool:
    """Whether a line below the text marks who posted it as a person's card (http://microformats.org/wiki/hcard)."""
    return any("vcard" in (element.get("class") or "").split() for element in block.element.iter("span", "a", "b"))


def _is_set_as_byline(block: Block) -> bool:
    """Whether a line begins as bylines do, or stands in a box that is named as one."""
    if has_byline_label(block.text) or any(
        has_byline_label(segment) for segment in _SEGMENTS.split(_bare_line(parted_line(block)))
    ):
        return True
    is_named_so = block.zone.byline or (block.zone.credit and is_person(block.text))
    return is_named_so and block.zone.figure is None and not _is_of_picture(block)


def _is_articles(block: Block, body: Block) -> bool:
    """Whether it belongs to no picture and to no part of the site that leaves the body out."""
    zone = block.zone
    if zone.caption or zone.figure is not None or zone.outside == "nav" or (zone.quote and not body.zone.quote):
        return False
    if zone.credit and (_is_of_picture(block) or not (zone.byline or without_date(block.text) != block.text)):
        return False
    return not in_other_furniture(block, body)


def is_short(block: Block, longest: int) -> bool:
    """Whether it is a line of so many characters, or a row of lines that meet: name, date and reading time."""
    if len(block.text) <= longest:
        return True
    return len(block.text) <= 2 * longest and all(len(part) <= longest for part in parted_line(block).split(" | "))


def parted_line(block: Block) -> str:
    """The words of a block, parted where its lines end or two of its elements meet: "Jane Doe" and "5 hours ago"."""
    return block.parted or block.text


def in_other_furniture(block: Block, body: Block) -> bool:
    """Whether it stands in a part of the site that leaves the body out; a part that holds both is none."""
    if not block.zone.furniture:
        return False
    above = [block.element, *block.element.iterancestors()][block.zone.furniture - 1 : block.zone.furniture]
    if above and block.index < body.index and _is_foot_of_headline(above[0]):
        return False
    return not above or all(element is not above[0] for element in body.element.iterancestors())


def _is_foot_of_headline(box: Element) -> bool:
    """Whether it is a "footer" right below a "header" with a heading, as TYPO3 sets date and author of an article."""
    before = box.getprevious()
    is_foot = (box.get("class") or "").lower().split() == ["footer"] or box.tag == "footer"
    return is_foot and before is not None and any(True for _ in before.iter("h1", "h2", "h3"))


def _is_of_picture(block: Block) -> bool:
    """Whether the names around a credit say that it is a picture's: "photo-author"."""
    around = (block.element, *list(block.element.iterancestors())[:2])
    return any(_OF_PICTURE.search(words_of(element)) for element in around)


def _connected(link: Element) -> Iterator[Element]:
    """What a link holds, and what holds it up to a box with a heading that leads elsewhere, as a teaser's."""
    yield from link.iter()
    for level, element in enumerate(link.iterancestors()):
        if level >= _FARTHEST_LINK:
            return
        yield element
        if _is_teaser(element):
            return


def _is_teaser(element: Element) -> bool:
    """Whether a box has a heading of a lower rank that is a link."""
    return any(next(heading.iter("a"), None) is not None for heading in element.iter("h2", "h3", "h4"))


def _is_in_teaser(block: Block) -> bool:
    return any(map(_is_teaser, islice(block.element.iterancestors(), _FARTHEST_TEASER)))


def _labelled_anywhere(blocks: Sequence[Block]) -> Iterator[Names]:
    for block in blocks:
        if len(block.text) <= _LONGEST and not block.zone.outside:
            yield _behind_label(block.text)


def _placed(near: Sequence[Block], body_at: int) -> Names:
    """The names in the elements named as bylines: all above the body, or the first below it; else an agency there."""
    bylines = [block for block in near if block.zone.byline or (block.zone.credit and _is_set_as_byline(block))]
    bylines = [block for block in bylines if not (block.zone.hidden or _is_way(block) or _is_filed(block))]
    above = [names for block in bylines if block.index < body_at and (names := _persons_of(block))]
    below = [names for block in bylines if block.index > body_at and (names := _persons_of(block))]
    found = tuple(dict.fromkeys(name for names in above or below[:1] for name in names))
    if found:
        return found if len(found) <= _MOST_NAMES else ()
    agencies = (name for block in bylines for name in split_byline(block.text) if is_known_outlet(name))
    return tuple(agencies)[:1]


def _is_in_byline(block: Block) -> bool:
    """Whether the nearest boxes around a line are named as a byline."""
    near = (block.element, *islice(block.element.iterancestors(), _NEAREST_BOXES))
    return any(named(words_of(box)).byline for box in near)


def _is_way(block: Block) -> bool:
    """Whether it is the way to the page: "Home > Food > Meal Plans"."""
    return len(block.links) >= _LEAST_STEPS and len(_STEP.findall(block.text)) >= _LEAST_STEPS


def _is_filed(block: Block) -> bool:
    """Whether a line is nothing but links to keywords or parts of the site: its names are what the article is about."""
    said = "".join(wording(text) for text, address in block.links if _is_portion(address))
    return bool(said) and said.replace(" ", "") == wording(without_date(block.text)).replace(" ", "")


def _is_portion(address: str) -> bool:
    return not _TO_AUTHOR.search(address) and bool(_TO_SECTION.search(address) or _TO_KEYWORD.search(address))


def _persons_of(block: Block) -> Names:
    """The persons in a byline; where their names stand in elements of their own, a name an element."""
    line = parted_line(block)
    whole = _only_persons(split_byline(_bare_line(line)))
    inside = (text_of(element) for element in block.element.iter("a", "span", "li", "strong", "b", "div"))
    wrote = (text for text in inside if len(text) < _LONGEST / 4 and not _EDITED.match(text))
    apart = _only_persons(name for text in wrote for name in split_byline(text)[:1])
    apart = tuple(name for name in apart if not any(other in name for other in apart if other != name))
    if len(apart) > max(1, len(whole)) and all(name in block.text for name in apart):
        return apart
    if len(whole) == len(apart) == 1 and whole[0].startswith(apart[0] + " "):
        return apart  # "Jane Doe" in an element of her own, then "Harbour correspondent"
    return whole or _only_persons(split_byline(line)) or (apart if len(apart) == 1 else ())


def _labelled_inside(text: str) -> Names:
    """The persons behind a label at the beginning of a part of a line: "Home | By Jane Doe | 3 May 2024"."""
    for segment in _SEGMENTS.split(_bare_line(text)):
        if has_byline_label(segment) and (names := _only_persons(split_byline(segment))):
            return names
    return _behind_label(text)


def _behind_label(text: str) -> Names:
    """The persons behind a word for author."""
    if leading := _LEADING.match(text):
        return _only_persons(split_byline(text[leading.end() :]))
    found = _INSIDE.search(text) if ":" in text or "：" in text else None
    return _only_persons(split_byline(found["names"])) if found else ()


def _dated(block: Block, linked: Collection[str] = ()) -> Names:
    """The persons in a line with a date and little else: "3 May 2024 • Jane Doe • 3 min"."""
    return _sure_persons(_beside_date(block), linked)


def _beside_date(block: Block) -> Names:
    """What has the shape of persons in a line with a date and little else."""
    text = clean(_MAIL.sub(" ", parted_line(block)))
    rest = without_date(text)
    is_timed = rest != text and bool(find_dates(text) or AGO.search(text) or CLOCK_TIME.search(text))
    if not is_timed or block.heading or (_SENTENCE_END.search(text) and not _ends_in_date(text)):
        return ()
    parts = [part for part in _SEGMENTS.split(rest) if part]
    names = _only_persons(name for part in parts for name in split_byline(_COUNTER.sub("", part)))
    others = sum(len(part) for part in parts) - sum(map(len, names))
    return names if others <= len(rest) / 2 else ()


def _ends_in_date(text: str) -> bool:
    """Whether the stop at its end belongs to a date with little before it: "Jane Doe 2024. március 5."."""
    dates = find_dates(text)
    words = without_date(text).split()
    return bool(dates) and not text[dates[-1].end :].strip(" .") and len(words) <= _MOST_BESIDE_DATE


def _named_inside(above: Sequence[Block]) -> Names:
    """The persons in parts of lines above the body that are named as bylines, such as a `span` of class "author"."""
    for block in above:
        inside = (element for element in block.element.iter("span", "a", "b", "strong", "em", "i"))
        named_so = [
            text_of(one) for one in inside if named(said := words_of(one)).byline and not _OF_COMMENTS.search(said)
        ]
        short = (text for text in named_so if len(text) < _LONGEST / 4)
        if found := _only_persons(name for text in short for name in split_byline(text)):
            return found
    return ()


def _alone_by_date(above: Sequence[Block], blocks: Sequence[Block]) -> Names:
    """Names that are whole lines next to the line with the date."""
    found: list[str] = []
    for block in above:
        names = _names_only(block.text)
        beside = blocks[max(0, block.index - _BESIDE) : block.index + _BESIDE + 1]
        if names and not block.heading and any(without_date(one.text) != one.text for one in beside):
            found += names
    return tuple(found) if len(found) <= _MOST_ALONE else ()


def _alone_between(lines: Sequence[Block]) -> Names:
    """The names in lines of their own between headline and text, where no other line is a name's: "Jane Doe"."""
    found: list[str] = []
    for block in lines:
        parts = [part for part in parted_line(block).split(" | ") if wording(part)]
        names = [name for part in parts for name in _names_only(part)] if all(map(_names_only, parts)) else []
        if names and not (block.heading or block.zone.outside or block.zone.item or block.zone.table):
            found += names
    return tuple(dict.fromkeys(found)) if len(found) <= _MOST_ALONE else ()


def _told_of(body: Sequence[Block]) -> str:
    """The wording of the text, for whom it tells of; without the lines that are no more than a name."""
    return " ".join(f" {wording(block.text)} " for block in body if not _names_only(block.text))


def _names_only(text: str) -> Names:
    """The names of a line that says nothing else: "Jane Doe", "Jane Doe and AP"."""
    text = text.strip(" ,")
    if not text[:1].isupper():
        return ()
    if is_person(text):
        return (text,)
    names = split_byline(text) if len(text) <= _LONGEST / 2 else ()
    return names if _say_all(names, text) and is_person(names[0]) and all(map(is_author, names)) else ()


def _say_all(names: Names, text: str) -> bool:
    """Whether a line has nothing but these names and what joins them."""
    said = len("".join(map(wording, names)).replace(" ", ""))
    return bool(names) and said >= len(wording(text).replace(" ", "")) - _LONGEST_JOINER * (len(names) - 1)


def _signature(body: Sequence[Block], blocks: Sequence[Block], linked: Collection[str]) -> Names:
    """Who signed below: a name alone in the last paragraph, or in one like it right behind."""
    beside = body[-1].element.getparent()
    below = blocks[body[-1].index + 1 : body[-1].index + 2]
    behind = [block for block in below if block.element.getparent() is beside and not block.zone.hidden]
    if sum(not block.heading and bool(_signing(block, linked)) for block in body) > 1:
        return ()  # several signed, as letters to the editor
    for last in (body[-1], *behind):
        names = _signing(last, linked) or _in_last_brackets(last.text)
        names = names or _reporting(last.text) or _with_desk(last.text)
        if names and len(body) > _MOST_ALONE and not last.heading and not last.zone.item:
            return names
    return ()


def _signing(block: Block, linked: Collection[str]) -> Names:
    """The person who is a line by herself, perhaps with where she lives in the next: "Jane Doe", then "Basin"."""
    if len(block.text) > 2 * _LONGEST:
        return ()
    name = _SEGMENTS.split(parted_line(block), maxsplit=1)[0].strip(" .–—-()（）[]【】")
    rest = wording(block.text).removeprefix(wording(name))
    return _sure_persons((name,), linked) if len(rest.split()) <= _MOST_OF_PLACE else ()


def _with_desk(text: str) -> Names:
    """Who signed together with a desk: "Jane Doe und Redaktion Basin Courier"."""
    names = split_byline(text) if len(text) <= _LONGEST / 2 and _DESK.search(text) else ()
    return names if names and is_person(names[0]) and text.startswith(names[0]) else ()


def _reporting(text: str) -> Names:
    """Who reported, as agencies print it below: "(Reporting by Jane Doe in Basin; Editing by John Roe)"."""
    found = _REPORTING.match(text) or ASKED_BY.match(text)
    return _only_persons(split_byline(found["names"])) if found else ()


def _in_last_brackets(text: str) -> Names:
    """Who signed in brackets behind the last sentence, as many papers print it: "… by next May. (Jane Doe)"."""
    if found := _LAST_BRACKETS.search(text):
        return _only_persons((found["name"],))
    # An agency's name is two signs, "（共同）", as are those of most places.
    found = _LAST_JAPANESE.search(text)
    return _only_persons((found["name"],)) if found and not is_known_outlet(found["name"]) else ()


def _bare_line(text: str) -> str:
    """A byline's line without dates, place and role in brackets, address for mail, and without who went over it."""
    bare = without_date(without_place_and_role(_MAIL.sub(" ", text)))
    parts = (part.lstrip(" –—-") for part in _BARS.split(bare) if not _EDITED.match(part))
    return " | ".join(part for part in parts if part)


def _sure_persons(names: Iterable[str], linked: Collection[str] = ()) -> Names:
    """The persons among names that nothing but their place and form marks as such, where all of them are surely names.

    Capitals beside a date are a department's, a series', a box's as often.

    Args:
        names: As printed.
        linked: The wording of the names that lead to an author's page.
    """
    found = _only_persons(names)
    return found if all(_is_sure(name, linked) for name in found) else ()


def _surest(names: Iterable[str], linked: Collection[str]) -> Names:
    """Those among such names that are surely names; a department beside them does not make them unsure."""
    return _only_persons(name for name in _only_persons(names) if _is_sure(name, linked))


def _is_sure(name: str, linked: Collection[str]) -> bool:
    if not is_person(name) or wording(name) in linked:
        return True
    return is_surely_name(name) and not is_place_by_its_end(name)


def _only_persons(names: Iterable[str]) -> Names:
    """The persons among names, and the agencies they are printed with."""
    found = tuple(dict.fromkeys(name for name in names if "," not in name and is_author(name)))
    return found if len(found) <= _MOST_NAMES and any(map(is_person, found)) else ()
