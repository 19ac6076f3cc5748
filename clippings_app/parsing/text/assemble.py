"""Makes the article out of labelled paragraphs; what no field takes is kept as boilerplate, so that nothing is lost."""

# ruff: noqa: E501 - lists of words read better in long lines

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType

from clippings_app.domain.article import (
    Evidence,
    LineLabel,
    LinkedSource,
    Origin,
    ParsedArticle,
    Photo,
    PhotoCredit,
    SourceKind,
)
from clippings_app.parsing.attributions import attributed_sources
from clippings_app.parsing.byline_words import RUN_TOGETHER
from clippings_app.parsing.credit_labels import is_credit_label
from clippings_app.parsing.credit_words import without_kind
from clippings_app.parsing.credits import read_credit, split_caption
from clippings_app.parsing.dateline import find_dateline
from clippings_app.parsing.dates import PrintedDate, find_dates
from clippings_app.parsing.gallery_credits import with_line
from clippings_app.parsing.mentions import find_mentions
from clippings_app.parsing.names import fold, is_person, known_names
from clippings_app.parsing.opening import opening_of
from clippings_app.parsing.read_also import READ_ALSO, READ_ON
from clippings_app.parsing.sources import (
    is_source_label,
    listed_sources,
    split_names,
    without_listed,
)
from clippings_app.parsing.text.bylines import byline_names
from clippings_app.parsing.text.facts import MODIFIED, letter_head, name_parts, without_dates
from clippings_app.parsing.text.lines import Paragraph
from clippings_app.parsing.text.mail_headers import header_value
from clippings_app.parsing.text.pictures import (
    before_alternative,
    beyond_alternative,
    shared_endings,
    signed_at_length,
    signed_by_name,
    without_unfolding,
)
from clippings_app.parsing.text.publisher import find_publisher, masthead, outlet_line
from clippings_app.parsing.text.rules import section_name

Labelled = tuple[Paragraph, LineLabel]

_BREAKS = re.compile(r"[\r\n\x0b\x0c\x85\u2028\u2029]+")
# "Pier closed - Harbour Courier", "Pier closed (Harbour Courier)"
_OUTLET_BEHIND = re.compile(r"(?:\s+[|–—-]\s+(?P<outlet>[^|–—]{2,40})|\s?[(（](?P<bracketed>[^()（）]{2,40})[)）])$")
_SPACED_COLON = re.compile(r"(?P<kicker>[^:?!]{3,60}?)\s:\s?(?=\S)")
_COLON = re.compile(r"\s?[:：](?=\s)")
_LONGEST_KICKER = 60
_CLOSING = '"”“»«’?!'
_AFTER_WORDS = '.,:;?!"”“»'
_PHOTO_LABELS = (LineLabel.ALT, LineLabel.CAPTION, LineLabel.CREDIT)
_CREDIT_FIRST = (LineLabel.CREDIT, LineLabel.CAPTION)
_MOST_BETWEEN = 4
_LEAST_CAPTION = 15  # letters: "Archive picture" is told of many
_MOST_BESIDE_DATE = 4


@dataclass(slots=True)
class _Picture:
    """A picture while its lines are read."""

    alts: list[str] = field(default_factory=list)
    caption: str | None = None
    credit: PhotoCredit | None = None
    after_paragraph: int = 0
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class _Draft:
    """The article while it is put together; `spans` is where each field was read."""

    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    boilerplate: list[str] = field(default_factory=list)

    def note(self, name: str, start: int, end: int) -> None:
        """Record a place; several places of one field become the span over them."""
        known = self.spans.get(name)
        self.spans[name] = (min(known[0], start), max(known[1], end)) if known else (start, end)


def assemble(labelled: Sequence[Labelled], *, source: str, url: str | None, language: str | None) -> ParsedArticle:
    """The article of labelled paragraphs.

    Args:
        labelled: Every paragraph with its label, in order.
        source: The text they were cut from; a paragraph's offsets point into it.
        url: The page's address, where the giver told.
        language: BCP 47, or None.
    """
    draft = _Draft()
    labelled = _names_beside_dates(_without_header_names(labelled))
    labelled, headline = _headline(labelled, draft, language)
    deck = _joined(labelled, LineLabel.DECK, draft, "deck")
    byline = _byline(labelled, draft)
    published, modified = _dates(labelled, draft, language)
    section = _section(labelled, draft)
    body = _texts(labelled, LineLabel.BODY, draft, "body")
    listed = _listed(labelled, draft)
    disclosures = _texts(labelled, LineLabel.DISCLOSURE, draft, "disclosures")
    boilerplate = _boilerplate(labelled, draft, source)
    publisher = _publisher(labelled, draft)
    outlets = [name for name in (publisher, *(source.name for source in listed)) if name]
    photos = _with_shared_credits(_photos(labelled, draft, outlets), labelled)
    dateline = find_dateline(body[0], body[1:]) if body else None
    opening = opening_of(body)
    mentions = find_mentions(opening, published=published, language=language)
    first_body = next((paragraph for paragraph, label in labelled if label is LineLabel.BODY), None)
    if dateline and first_body:
        at = source.find(dateline, first_body.start, first_body.end)
        draft.note("dateline", max(at, first_body.start), at + len(dateline) if at >= 0 else first_body.end)
    if mentions:
        draft.spans["incidents"] = _span_of([mention.text for mention in mentions], source, draft.spans["body"])
    attributed = without_listed(attributed_sources(opening, language, publisher=publisher), listed)
    if attributed:
        draft.note("sources", *_span_of([one.name for one in attributed], source, draft.spans["body"]))
    told_from = [draft.spans[name] for name in ("headline", "deck", "body") if name in draft.spans]
    if language and told_from:
        draft.note("language", min(start for start, _ in told_from), max(end for _, end in told_from))
    evidence = {name: Evidence(origin=Origin.TEXT, start=start, end=end) for name, (start, end) in draft.spans.items()}
    if url:
        evidence["url"] = Evidence(origin=Origin.FILE)
    return ParsedArticle(
        headline=headline,
        deck=deck,
        byline=byline,
        dateline=dateline,
        publisher=publisher,
        published=published,
        modified=modified,
        section=section,
        url=url,
        language=language,
        body=body,
        photos=photos,
        sources=(*attributed, *listed),
        disclosures=disclosures,
        mentions=mentions,
        boilerplate=boilerplate,
        provenance=MappingProxyType(evidence),
    )


def _with_shared_credits(photos: tuple[Photo, ...], labelled: Sequence[Labelled]) -> tuple[Photo, ...]:
    """The photos with what one line says of all of them: "Photos by Jane Roe/AP"."""
    for paragraph, label in labelled:
        if label in (LineLabel.CREDIT, LineLabel.BYLINE):
            photos = with_line(photos, paragraph.text)
    return photos


def _span_of(texts: Sequence[str], source: str, body: tuple[int, int]) -> tuple[int, int]:
    """The span over the texts where they stand in the body word for word; the whole body where one does not."""
    places = [source.find(text, body[0], body[1]) for text in texts]
    if min(places) < 0:
        return body
    return min(places), max(place + len(text) for place, text in zip(places, texts, strict=True))


def _without_header_names(labelled: Sequence[Labelled]) -> list[Labelled]:
    """The lines of a letter's head with what they say only: "Subject: Fire" → "Fire"."""
    head = letter_head([paragraph for paragraph, _ in labelled])
    return [
        (paragraph._replace(text=header_value(paragraph.text)) if i in head else paragraph, label)
        for i, (paragraph, label) in enumerate(labelled)
    ]


def _names_beside_dates(labelled: Sequence[Labelled]) -> list[Labelled]:
    """With lines of their own for author and outlet that stand in the line of the date, where no other line tells them."""
    given = {label for _, label in labelled}
    made: list[Labelled] = []
    for paragraph, label in labelled:
        made.append((paragraph, label))
        if label is not LineLabel.DATE:
            continue
        parts = name_parts(without_dates(paragraph.text))
        for part in parts if len(parts) <= _MOST_BESIDE_DATE else ():  # of more, most are keywords
            kind = LineLabel.BYLINE if is_person(part) else LineLabel.PUBLISHER if outlet_line(part) else None
            if kind and kind not in given:
                made.append((paragraph._replace(text=part, lines=()), kind))
    return made


def _headline(labelled: Sequence[Labelled], draft: _Draft, language: str | None) -> tuple[list[Labelled], str | None]:
    """The headline without a kicker before it and the outlet's name behind it; those become lines of their own."""
    printed = _joined(labelled, LineLabel.HEADLINE, draft, "headline")
    if printed is None:
        return list(labelled), None
    rest = list(labelled)
    first = next(paragraph for paragraph, label in labelled if label is LineLabel.HEADLINE)
    glued = _kicker_by_colon(printed, labelled) or _glued_kicker(printed, labelled)
    if glued:
        rest.append(
            (Paragraph(text=printed[:glued], lines=(), start=first.start, end=first.start + glued), LineLabel.SECTION)
        )
        printed = printed[glued:].lstrip(" :：")
    kicker = re.match(r"(?P<kicker>[^|:–—-]{3,30}?)\s*(?:\||:|\s[–—-])\s+(?=\S)", printed)
    # In French a space stands before every colon; elsewhere it shows a kicker of its own: "Storm : Pier closed".
    apart = _SPACED_COLON.match(printed) if language and not language.startswith("fr") else None
    if kicker and not (kicker["kicker"].isupper() and section_name(kicker["kicker"])):
        kicker = None
    if kicker := apart or kicker:
        printed = printed[kicker.end() :]
        rest.append(
            (
                Paragraph(text=kicker["kicker"], lines=(), start=first.start, end=first.start + kicker.end("kicker")),
                LineLabel.SECTION,
            )
        )
    outlet = _OUTLET_BEHIND.search(printed)
    name = (outlet["outlet"] or outlet["bracketed"]) if outlet else ""
    if outlet and (masthead(name) or outlet_line(name)):
        printed = printed[: outlet.start()]
        start = max(first.start, first.end - len(name))
        rest.append((Paragraph(text=name, lines=(), start=start, end=first.end), LineLabel.PUBLISHER))
    return rest, printed


def _kicker_by_colon(printed: str, labelled: Sequence[Labelled]) -> int:
    """Where a kicker ends that one line parts from the headline by a colon and another glues to it; 0 where none is.

    "Harbour in winter: Ferries stay ashore" as the page's title, "Harbour in winterFerries stay ashore" in the text.
    """
    letters = _letters(printed)
    others = {
        text
        for paragraph, _ in labelled
        # Its first letter tells of nearly every line that it is another, and costs less than all of them.
        if (not (first := (text := paragraph.text)[:1]).isalnum() or letters.startswith(first.casefold()))
        and text != printed
        and _letters(text) == letters
    }
    for text in others:
        with_colon, without = (printed, text) if _COLON.search(printed) else (text, printed)
        colon = _COLON.search(with_colon)
        if colon is None or _COLON.search(without):
            continue
        kicker = with_colon[: colon.start()].rstrip()
        glued = without.startswith(kicker) and not without[len(kicker)].isspace()
        if glued and len(kicker) <= _LONGEST_KICKER:
            return len(kicker)
    return 0


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _glued_kicker(printed: str, labelled: Sequence[Labelled]) -> int:
    """Where a kicker ends that a copy glued to the headline ("Border disputesMinister visits the valley"); 0 where none is.

    Names are written so too: a kicker is parted only where the glued word stands nowhere else, and what follows does.
    """
    others = [paragraph.text for paragraph, _ in labelled if printed not in paragraph.text]
    for place in range(1, len(printed)):
        before, after = printed[place - 1], printed[place]
        closed = before in _CLOSING and place >= 2 and not printed[place - 2].isspace()
        if not after.isupper() or not (before.islower() or closed):
            continue
        word = printed[printed.rfind(" ", 0, place) + 1 :].split(" ", 1)[0].rstrip(_AFTER_WORDS)
        following = re.match(r"\w+", printed[place:])
        enough = len(printed[:place].split()) >= 2 and len(printed[place:].split()) >= 3
        if not enough or following is None or any(word in text for text in others):
            continue
        known = re.compile(rf"\b{re.escape(following[0])}\b")
        if closed or any(known.search(text) for text in others):
            return place
    return 0


def _joined(labelled: Sequence[Labelled], label: LineLabel, draft: _Draft, name: str) -> str | None:
    parts = _texts(labelled, label, draft, name)
    return " ".join(dict.fromkeys(parts)) or None


def _texts(labelled: Sequence[Labelled], label: LineLabel, draft: _Draft, name: str) -> tuple[str, ...]:
    chosen = [paragraph for paragraph, given in labelled if given is label]
    for paragraph in chosen:
        draft.note(name, paragraph.start, paragraph.end)
    return tuple(paragraph.text for paragraph in chosen)


def _byline(labelled: Sequence[Labelled], draft: _Draft) -> tuple[str, ...]:
    names: list[str] = []
    for paragraph, label in labelled:
        if label is not LineLabel.BYLINE:
            continue
        found = byline_names(paragraph.text)
        if found:
            draft.note("byline", paragraph.start, paragraph.end)
            names += [
                name for name in found if not any(name == other or name.startswith(f"{other} ") for other in names)
            ]
        elif without_dates(paragraph.text) == paragraph.text:
            draft.boilerplate.append(paragraph.text)
    return tuple(names)


def _dates(labelled: Sequence[Labelled], draft: _Draft, language: str | None) -> tuple[str | None, str | None]:
    """The day of publication and that of the last change; a line that gives neither is boilerplate."""
    taken: dict[str, PrintedDate] = {}
    for paragraph, label in labelled:
        if label not in (LineLabel.DATE, LineLabel.BYLINE):
            continue
        used = False
        previous_end = 0
        text = RUN_TOGETHER.sub(" ", paragraph.text)
        for date in find_dates(text, language=language):
            name = "modified" if MODIFIED.search(text[previous_end : date.start]) else "published"
            previous_end = date.end
            if name not in taken and date.has_year:
                taken[name] = date
                draft.note(name, paragraph.start, paragraph.end)
                used = True
        if label is LineLabel.DATE and not used:
            draft.boilerplate.append(paragraph.text)
    published, modified = taken.get("published"), taken.get("modified")
    return (published.edtf if published else None), (modified.edtf if modified else None)


def _section(labelled: Sequence[Labelled], draft: _Draft) -> str | None:
    section: str | None = None
    for paragraph, label in labelled:
        if label is not LineLabel.SECTION:
            continue
        if section is None:
            section = section_name(paragraph.text) or paragraph.text
            draft.note("section", paragraph.start, paragraph.end)
        else:
            draft.boilerplate.append(paragraph.text)
    return section


# ------------------------------------------------------------------ pictures


def _photos(labelled: Sequence[Labelled], draft: _Draft, outlets: Sequence[str]) -> tuple[Photo, ...]:
    pictures: list[_Picture] = []
    open_picture: _Picture | None = None
    paragraphs, last = 0, -1
    labels = [label for _, label in labelled]
    below = _captions_below_credits(labels)
    captions = [paragraph.text for paragraph, label in labelled if label is LineLabel.CAPTION]
    signed = {captions[place]: parts for place, parts in shared_endings(captions).items()}
    for i, (paragraph, label) in enumerate(labelled):
        if label is LineLabel.BODY:
            paragraphs += 1
        if label not in _PHOTO_LABELS:
            open_picture = None if label is LineLabel.BODY else open_picture
            continue
        after = LineLabel.BLANK if i in below or i + 1 == len(labels) else labels[i + 1]
        far = i - last > _MOST_BETWEEN
        if open_picture is None or far or _begins_anew(open_picture, label, paragraph.text, after):
            open_picture = _Picture(after_paragraph=paragraphs, start=paragraph.start)
            pictures.append(open_picture)
        _add(open_picture, paragraph.text, label, outlets, signed)
        open_picture.end, last = paragraph.end, i
        draft.note("photos", paragraph.start, paragraph.end)
    return tuple(_photo(picture) for picture in _each_once(pictures))


def _each_once(pictures: Sequence[_Picture]) -> list[_Picture]:
    """The pictures without those whose caption is told again while one of the two has no credit: pages enlarge them so."""
    first: dict[str, _Picture] = {}
    made: list[_Picture] = []
    for picture in pictures:
        caption = _letters(picture.caption or "")
        known = first.setdefault(caption, picture) if len(caption) >= _LEAST_CAPTION else picture
        if known is picture or (known.credit and picture.credit):
            made.append(picture)
            continue
        known.credit = known.credit or picture.credit
        known.alts = known.alts or picture.alts
    return made


def _captions_below_credits(labels: Sequence[LineLabel]) -> set[int]:
    """The captions of runs that begin with a credit and end with a caption, one after the other: each is of the credit above."""
    found: set[int] = set()
    pairs = (i for i, pair in enumerate(pairwise(labels)) if pair == _CREDIT_FIRST)
    for start in (i for i in pairs if i == 0 or labels[i - 1] is not LineLabel.CAPTION):
        end = start
        while tuple(labels[end : end + 2]) == _CREDIT_FIRST:
            end += 2
        if labels[end : end + 1] != [LineLabel.CREDIT]:
            found.update(range(start + 1, end, 2))
    return found


def _begins_anew(picture: _Picture, label: LineLabel, text: str, after: LineLabel) -> bool:
    """Whether a line is of another picture than the one before; a caption may stand below its credit."""
    if label is LineLabel.CREDIT:
        known = picture.credit
        said_again = known is not None and after is not LineLabel.CAPTION and _names_again(known, text)
        return known is not None and not is_credit_label(known.printed) and not said_again
    if label is LineLabel.CAPTION:
        with_own = after is LineLabel.CREDIT or split_caption(text)[1] is not None
        return picture.caption is not None or (picture.credit is not None and with_own)
    return (
        picture.caption is not None or picture.credit is not None or (bool(picture.alts) and text not in picture.alts)
    )


def _names_again(known: PhotoCredit, text: str) -> bool:
    """Whether a credit names nobody but those that are known: "Jane Roe, Associated Press" below "(AP Photo/Jane Roe)"."""
    again = read_credit(split_caption(text)[1] or text)
    named, names = _makers(known), _makers(again) if again else set[str]()
    return bool(names) and names <= named


def _makers(credit: PhotoCredit) -> set[str]:
    names = (credit.photographer, credit.agency, credit.distributor)
    return {known_names().usual(name) or fold(name) for name in names if name}


def _add(
    picture: _Picture, text: str, label: LineLabel, outlets: Sequence[str], signed: Mapping[str, tuple[str, str]]
) -> None:
    if label is LineLabel.ALT:
        if text not in picture.alts:
            picture.alts.append(text)
    elif label is LineLabel.CREDIT:
        caption, credit = split_caption(text)
        if picture.credit is not None and not is_credit_label(picture.credit.printed):
            return  # it names again who made the picture
        if caption and credit and not picture.credit:
            picture.caption = picture.caption or caption
            text = credit
        printed = f"{picture.credit.printed} {text}" if picture.credit else text  # "Photo:", and the name below
        picture.credit = _read_or_keep(printed, outlets)
    else:
        text = without_unfolding(text)
        caption, credit = _parted(text, picture.alts)
        caption = caption and caption.rstrip("、，,")
        if credit is None and (named := signed_by_name(text) or signed_at_length(text)):
            caption, credit = named
        if credit is None and text in signed:
            caption, credit = signed[text]
        if caption is None:
            caption, credit = text, None
        picture.caption = without_kind(caption)
        if credit:
            picture.credit = _read_or_keep(credit, outlets)


def _parted(text: str, alternatives: Sequence[str]) -> tuple[str | None, str | None]:
    by_alternative = beyond_alternative(text, alternatives) or before_alternative(text, alternatives)
    return by_alternative or split_caption(text)


def _read_or_keep(text: str, outlets: Sequence[str]) -> PhotoCredit:
    return read_credit(text, outlets=outlets) or PhotoCredit(printed=text)


def _photo(picture: _Picture) -> Photo:
    return Photo(
        caption=picture.caption,
        credit=None if picture.credit and is_credit_label(picture.credit.printed) else picture.credit,
        alt=" ".join(picture.alts) or None,
        after_paragraph=picture.after_paragraph,
    )


# ------------------------------------------------------------------- sources


# What stands below it are other articles: "Read more:", "Seguir leyendo:".
_LEADS_ON = re.compile(rf"\W*(?:{READ_ALSO}|{READ_ON}|seguir leyendo|continuar lendo|keep reading)\W*$", re.IGNORECASE)


def _listed(labelled: Sequence[Labelled], draft: _Draft) -> tuple[LinkedSource, ...]:
    found: list[LinkedSource] = []
    is_over = False
    for paragraph, label in labelled:
        if label is not LineLabel.SOURCES:
            is_over = False
            continue
        is_over = is_over or _LEADS_ON.match(paragraph.text) is not None
        if is_over and not listed_sources(paragraph.text):
            draft.boilerplate.append(paragraph.text)
            continue
        draft.note("sources", paragraph.start, paragraph.end)
        if is_source_label(paragraph.text):
            draft.boilerplate.append(paragraph.text)
            continue
        listed = listed_sources(paragraph.text)
        if not listed:
            item = re.sub(r"^(?:[-–—•*▪■●]|\d{1,2}[.)]|\[\d+\])\s*", "", paragraph.text)
            listed = listed_sources(f"Sources: {item}") or tuple(
                LinkedSource(name=name, kind=SourceKind.LISTED) for name in split_names(item)
            )
        found += [source for source in listed if source not in found]
    return tuple(found)


# ------------------------------------------------------- publisher and the rest


def _publisher(labelled: Sequence[Labelled], draft: _Draft) -> str | None:
    for paragraph, label in labelled:
        if label is LineLabel.PUBLISHER:
            draft.note("publisher", paragraph.start, paragraph.end)
            return paragraph.text.strip(" |–—-•*")
    around = [paragraph for paragraph, label in labelled if label in (LineLabel.BOILERPLATE, LineLabel.DISCLOSURE)]
    found = find_publisher([paragraph.text for paragraph in around])
    if found is None:
        return None
    paragraph = around[found.paragraph]
    draft.note("publisher", paragraph.start, paragraph.end)
    return found.name


def _boilerplate(labelled: Sequence[Labelled], draft: _Draft, source: str) -> tuple[str, ...]:
    """Lines that are no part of the article, as they stood, in order; with those that a field could not use."""
    unused = set(draft.boilerplate)
    first_masthead = next((paragraph for paragraph, label in labelled if label is LineLabel.PUBLISHER), None)
    kept: list[str] = []
    for paragraph, label in labelled:
        later_masthead = label is LineLabel.PUBLISHER and paragraph is not first_masthead
        if (
            label is LineLabel.BOILERPLATE
            or later_masthead
            or (paragraph.text in unused and label not in _PHOTO_LABELS)
        ):
            printed = source[paragraph.start : paragraph.end]
            kept += [printed.strip()] if len(paragraph.lines) == 1 else map(str.strip, _BREAKS.split(printed))
    return tuple(line for line in kept if line)
