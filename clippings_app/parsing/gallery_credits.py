"""One credit line for several pictures: "Photos by Jane Roe/AP", "Fotos: Jane Roe (1–3), Uwe Stark (4)"."""

# ruff: noqa: E501 - lists of words read better in long lines

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from clippings_app.domain.article import Photo, PhotoCredit
from clippings_app.parsing.credits import read_credit
from clippings_app.parsing.names import has_byline_label, is_known_outlet, is_person, known_names, split_byline

_SEVERAL = r"photos|photographs|pictures|images|fotos|bilder|fotografías|fotografie|fotografias|imágenes|foto['’]s|kuvat|zdjęcia|snímky|fotók|фотографии|снимки|תמונות|צילומים|صور"
_SHARED = re.compile(
    rf"(?:(?:text(?:e|o)?|words?|story|texte|testo|tekst)\s?[:：]\s?[^:：]{{3,60}}?[,;|/–·]\s*|(?:text(?:e|o)?|words|texte|testo|tekst)\s(?:und|and|et|y|e|og|en)\s)?"
    rf"(?P<label>글\s?[·ㆍ,/&]?\s?사진(?:\s?[:=]|(?=\s))|(?:all(?:e)?\s(?:the\s)?|toutes les\s|todas las\s|tutte le\s)?(?:{_SEVERAL})\s?(?:[:：]|by\b|von\b|par\b|de\b|di\b|door\b|av\b))\s*(?P<names>\S.{{2,200}})",
    re.IGNORECASE,
)
# Of the picture at the beginning: "Main image credit: Getty", "Titelbild: Jane Roe".
_OF_LEAD = re.compile(
    r"(?:(?:main|lead|featured?|cover|header|top|title)\s(?:image|photo|picture)(?:\s(?:credit|by))?|(?:titel|aufmacher|beitrags|header)(?:bild|foto)"
    r"|(?:photo|image) (?:de couverture|principale)|(?:foto|imagen) (?:de portada|principal)|foto di copertina)\s?[:：]\s?(?P<names>\S.{1,100})",
    re.IGNORECASE,
)
_NUMBERS = r"\d{1,2}(?:\s?(?:[-–—]|bis|to|à|a|al|-)\s?\d{1,2})?"
_PART = re.compile(
    rf"(?P<name>[^(),;]{{2,60}}?)\s?\((?P<numbers>{_NUMBERS}(?:\s?(?:,|und|and|et|y|e|\+|&)\s?{_NUMBERS})*)\)(?:\s?[,;/|]\s?|\s(?:und|and|et|y|e)\s|\.?$)"
)
_RANGE = re.compile(r"(?P<first>\d{1,2})(?:\s?(?:[-–—]|bis|to|à|al|a)\s?(?P<last>\d{1,2}))?")
_OF_OR_BY = frozenset(["von", "de", "di"])
_MOST_PICTURES = 100
_MOST_WORDS = 4


def shared_credits(line: str, pictures: int) -> dict[int, PhotoCredit]:
    """The credit of each picture that a line speaks of, by its number from 0; none where it speaks of one, or is vague.

    Numbers in brackets are those of the pictures; where they cannot be and add up to all of them, they count them.
    Several names without numbers leave open whose picture is whose.

    Args:
        line: As printed.
        pictures: How many pictures there are.
    """
    line = line.strip(" –—-")
    found = _SHARED.fullmatch(line)
    if found is None or not 0 < pictures <= _MOST_PICTURES:
        return {}
    numbered = _numbered(found["names"], pictures)
    if numbered is None:
        return {}
    if not numbered:
        credit = _credit(line, found["names"])
        is_one = (
            credit is not None and (credit.photographer or credit.agency) and "," not in (credit.photographer or "")
        )
        return dict.fromkeys(range(pictures), credit) if credit and is_one else {}
    credits = {number: _credit(line, name) for name, numbers in numbered for number in numbers}
    return {number: credit for number, credit in credits.items() if credit}


def says_of_several(line: str) -> bool:
    """Whether a line is a credit that numbers its pictures: "Fotos: Jane Roe (1–3), Uwe Stark (4)"."""
    found = _SHARED.fullmatch(line)
    return found is not None and "(" in found["names"] and _PART.match(found["names"]) is not None


def with_line(photos: Sequence[Photo], line: str) -> tuple[Photo, ...]:
    """The photos with what a line says of them, also where it was taken for the credit of one of them."""
    own = [photo for photo in photos if not (_is_read_of(photo, line) and _is_line_alone(photo))]
    freed = [replace(photo, credit=None) if _is_read_of(photo, line) else photo for photo in own]
    found = shared_credits(line, len(freed)) if len(freed) > 1 and not _names_whom_they_show(line, photos) else {}
    return _filled(freed, found) if found else tuple(photos)


def with_shared(photos: Sequence[Photo], line: str, told: Sequence[str] = ()) -> tuple[Photo, ...]:
    """The photos with what a line says of those that have no credit of their own.

    Args:
        photos: All of the article.
        line: As printed.
        told: Texts that name whom the article is about.
    """
    if (
        photos
        and photos[0].credit is None
        and (lead := _OF_LEAD.fullmatch(line))
        and (credit := _credit(line, lead["names"]))
    ):
        return (replace(photos[0], credit=credit), *photos[1:])
    found = shared_credits(line, len(photos))
    return tuple(photos) if not found or _names_whom_they_show(line, photos, told) else _filled(photos, found)


def with_authors(photos: Sequence[Photo], authors: Collection[str]) -> tuple[Photo, ...]:
    """The photos of which the line says whose they are, where that is who wrote the article: she took them, too."""
    return tuple(
        replace(photo, credit=replace(photo.credit, photographer=photo.credit.agency, agency=None))
        if photo.credit and not photo.credit.photographer and _is_named_so(photo.credit.agency, authors)
        else photo
        for photo in photos
    )


def without_portraits(photos: Sequence[Photo], authors: Collection[str]) -> tuple[Photo, ...]:
    """The photos without those of which only an author's name is told: so her own picture stands beside her text."""
    own = {name.casefold() for name in authors if is_person(name)}

    def is_portrait(photo: Photo) -> bool:
        if photo.credit or (photo.alt or "").strip().casefold() not in {*own, ""}:
            return False
        told = photo.caption or ""
        if not told:
            return bool((photo.alt or "").strip())
        named = {name.casefold() for name in split_byline(told)}  # "By Jane Doe"; "By 2030 all is built." names nobody
        return has_byline_label(told) and bool(named) and named <= own

    return tuple(photo for photo in photos if not is_portrait(photo))


def _is_named_so(owner: str | None, authors: Collection[str]) -> bool:
    return owner is not None and owner in authors and is_person(owner)


def with_shared_in_groups(photos: Sequence[Photo]) -> tuple[Photo, ...]:
    """The photos with the only credit of a group between two paragraphs, where it is one of several pictures.

    So a gallery prints it below its last picture.
    """
    made: list[Photo] = []
    for _, run in groupby(photos, key=lambda photo: photo.after_paragraph):
        group = list(run)
        credits = [photo.credit for photo in group if photo.credit]
        made += with_line(group, credits[0].printed) if len(credits) == 1 and len(group) > 1 else group
    return tuple(made)


def _is_line_alone(photo: Photo) -> bool:
    """Whether there is no picture: only a line of a text that was taken for the words of one."""
    return not (photo.caption or photo.alt or photo.url or photo.sha256)


def _names_whom_they_show(line: str, photos: Sequence[Photo], told: Sequence[str] = ()) -> bool:
    """Whether "Fotos de Jane Roe" names whom the pictures show: where no colon parts the two, it may say either."""
    found = _SHARED.fullmatch(line)
    if found is None or found["label"].lower().split()[-1] not in _OF_OR_BY:
        return False
    said = (text for photo in photos for text in (photo.caption, photo.alt) if text)
    return any(found["names"].strip(" .") in text for text in (*said, *told))


def _is_read_of(photo: Photo, line: str) -> bool:
    return photo.credit is not None and photo.credit.printed == line


def _filled(photos: Sequence[Photo], found: Mapping[int, PhotoCredit]) -> tuple[Photo, ...]:
    return tuple(
        replace(photo, credit=found[number]) if photo.credit is None and number in found else photo
        for number, photo in enumerate(photos)
    )


def _credit(line: str, names: str) -> PhotoCredit | None:
    if not any(part[:1].isupper() or not part[:1].islower() for part in names.split()):
        return None
    credit = read_credit(names)
    if credit is None:
        return None
    owner = credit.agency or credit.distributor or ""
    words = [word.strip(".,'’").lower() for word in owner.split()]
    is_house = is_known_outlet(owner) or any(word in known_names().organisation_words for word in words[1:])
    is_named = credit.photographer or (is_house and len(words) <= _MOST_WORDS)
    return replace(credit, printed=line) if is_named else None


def _numbered(names: str, pictures: int) -> list[tuple[str, list[int]]] | None:
    """Names with the pictures they made; empty without numbers, None where the numbers are not of these pictures."""
    if "(" not in names:
        return []
    parts: list[tuple[str, list[int], bool]] = []
    at = 0
    while at < len(names):
        part = _PART.match(names, at)
        if part is None:
            return [] if not parts and not any(map(str.isdigit, names)) else None
        ranges = [(int(one["first"]), int(one["last"] or one["first"])) for one in _RANGE.finditer(part["numbers"])]
        single = len(ranges) == 1 and ranges[0][0] == ranges[0][1]
        numbers = [number - 1 for first, last in ranges for number in range(first, last + 1)]
        parts.append((part["name"].strip(), numbers, single))
        at = part.end()
    told = sorted(number for _, numbers, _ in parts for number in numbers)
    if told == sorted(set(told)) and told and told[0] >= 0 and told[-1] < pictures and len(told) == pictures:
        return [(name, numbers) for name, numbers, _ in parts]
    counts = [numbers[0] + 1 for _, numbers, _ in parts if numbers]
    if all(single for *_, single in parts) and sum(counts) == pictures:
        starts = [sum(counts[:number]) for number in range(len(counts))]
        return [
            (name, list(range(start, start + count)))
            for (name, *_), start, count in zip(parts, starts, counts, strict=True)
        ]
    is_apart = told == sorted(set(told)) and bool(told) and told[0] >= 0 and told[-1] < pictures
    return [(name, numbers) for name, numbers, _ in parts] if is_apart else None
