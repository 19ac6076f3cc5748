"""What stands above a pasted article and is not its own: the head of a letter, the fields of a press database."""

# ruff: noqa: E501 - lists of words read better in long lines

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from clippings_app.parsing.dates import find_date
from clippings_app.parsing.html.metadata import wording
from clippings_app.parsing.names import has_byline_label, is_known_outlet, is_person, known_names, split_byline
from clippings_app.parsing.text.mail_headers import Header, header_lines, header_value

_REACH = 12
_MOST_BEFORE = 30
# "612 words", "Wörter: 412", "S. 9": what databases say of an article's length and place.
_COUNTED = re.compile(
    r"(?:length|länge|longueur|extensión|lunghezza)?\s*:?\s*\d[\d.,]*\s*(?:words|wörter|mots|palabras|parole|palavras|woorden|ord|słów|слов|字)"
    r"|(?:wörter|words|mots|palabras|parole|ord|woorden)\s*:\s*\d+",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"(?:copyright|©|\(c\)\s)[\s\d,.©–-]*(?P<holder>[^\d\W].{1,80}?)"
    r"(?:[.,]?\s*(?:all rights reserved|alle rechte|tous droits|todos los derechos|tutti i diritti|with all rights)\b.*)?[.\s]*",
    re.IGNORECASE,
)
_PROPERTY = re.compile(r"copyright of (?P<holder>.{2,80}?) is the property of\b.*", re.IGNORECASE)
_COMPANY = re.compile(
    r"[\s,.]+(?:ltd|limited|inc|llc|plc|gmbh(?:\s*&\s*co\.?\s*kg)?|ag|kg|s\.?a\.?s?|s\.?r\.?l|s\.?p\.?a|b\.?v|a/?s|asa|ab|oy|sp\.\s*z\s*o\.?\s*o|co|corp|group|media|publishing|company)\.?(?=\W|$)",
    re.IGNORECASE,
)
_FIELD = re.compile(r"(?P<name>[^\W\d_][\w .-]{1,24}?)\s?[:：]\s*(?P<said>\S.{0,200})")
_FIELD_NAMES = re.compile(
    r"section|length|byline|load-date|language|dateline|highlight|graphic|subject|publication-?type|quelle|autor(?:in)?|ressort|rubrik|seite|ausgabe"
    r"|source|authors?|auteurs?|rubrique|page|pages|date|datum|fecha|sección|fuente|autora?|página|edition|document(?:-type)?|journal code|words|word count"
    r"|dokumentnummer|medium|zeitung|sezione|fonte|pagina|kilde|seksjon|side|dato|titel|title|headline|isbn|issn",
    re.IGNORECASE,
)
_SECTION = re.compile(r"section|ressort|rubrik|rubrique|sección|sezione|seksjon", re.IGNORECASE)
_SOURCE = re.compile(r"quelle|source|medium|zeitung|fuente|fonte|kilde|publication", re.IGNORECASE)
_AUTHOR = re.compile(r"byline|autor(?:in|a)?|authors?|auteurs?", re.IGNORECASE)
_TEXT_BEGINS = re.compile(
    r"(?:full text|body|text|volltext|texte (?:intégral|complet)|texto completo|testo)\W*", re.IGNORECASE
)
_DOCUMENT = re.compile(r"(?:document|dokument(?:nummer)?|end of document|load-date)\b.{0,60}", re.IGNORECASE)
# "Clipped from: https://…"; what else stands before an address, "Register at", says that it is of something else.
_CLIPPED_FROM = re.compile(
    r"(?:(?:(?:clipped|copied|pasted|taken|retrieved|excerpted|ausgeschnitten|entnommen|kopiert|extrait|tiré|recortado|tomado|tratto|ritagliato)\s)?"
    r"(?:from|aus|von|de|da|dal|del|source|article|original(?: article)?|permalink|url|link|address|quelle|artikel|adresse|lien|fuente|enlace|fonte|kilde|källa|bron|źródło|zdroj|forrás|lähde"
    r"|источник|джерело|πηγή|kaynak|מקור|المصدر|منبع|स्रोत|出典|来源|來源|출처|read (?:more|it|the (?:full )?(?:article|story))(?: at| here| on)?|weiterlesen(?: auf| unter)?|lire (?:la suite|plus)(?: sur)?)"
    r"\s?[:：]?\s*)?(?P<url>https?://[^\s<>\"']+)",
    re.IGNORECASE,
)
_ON_PLATFORM = re.compile(
    r"https?://(?:[\w-]{1,20}\.)?(?:twitter|x|facebook|instagram|youtube|youtu|linkedin|tiktok|t|vk|bsky|threads|whatsapp)\.(?:com|be|me|net|app)(?:[/?#]|$)",
    re.IGNORECASE,
)
_PLACE_BEHIND = re.compile(
    r"\.\s\d{1,2}\b.*$|\s*[;,]\s*(?:pg?|s|seite|page|p[áa]g)\.?\s*\S+.*$|\s+(?:vom|du|del|of|from|,)\s.*$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…。！？।؟]['\"”’»」』)]*$")
_WIDE = re.compile(r"[\u2e80-\U0010ffff]")
# As databases cite: "Doe, Jane. Basin Courier; Basin [Basin]. 14 Nov 2023: A4."
_CITED = re.compile(
    r"(?:(?P<surname>[^\W\d_][\w'’ -]{1,40}),\s(?P<given>[^\W\d_][\w'’. -]{0,30}?)\.\s)?(?P<outlet>[^\W\d_][^;:,\d]{2,60}?)[;,]\s"
    r"[^:]{0,60}?\b\d{1,2}\s[^\W\d_]{3,10}\.?\s\d{4}:\s?\w{1,8}\."
)
_ROW = re.compile(r"\s+[·•|]\s+")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_FIELD = 100
_LEAST_FIELDS = 3
_ENDS = 6


@dataclass(frozen=True, slots=True)
class Letter:
    """The head of a letter that an article came in.

    Attributes:
        aside: The numbers of its lines, and of what was written above it.
        end: The number of the line behind it; 0 without one.
        subject: What it says it is about, without "Fwd:".
        date: When it was sent (EDTF).
        sender: Who sent it, where that is a person.
    """

    aside: tuple[int, ...] = ()
    end: int = 0
    subject: str | None = None
    date: str | None = None
    sender: str | None = None


@dataclass(frozen=True, slots=True)
class Fields:
    """What lines around an article say of it.

    Attributes:
        publisher: The outlet.
        section: Its department.
        byline: Who wrote it.
        url: Where it was taken from.
        published: The day they give, else when the letter with it was sent (EDTF).
        sender: Who sent that.
        aside_above: Numbers of the lines above the text that are such fields.
        aside_below: Likewise of those from its first line on.
    """

    publisher: str | None = None
    section: str | None = None
    byline: str | None = None
    url: str | None = None
    published: str | None = None
    sender: str | None = None
    aside_above: tuple[int, ...] = ()
    aside_below: tuple[int, ...] = ()

    def with_letter(self, letter: Letter) -> "Fields":
        """The same with what the head of the letter says."""
        return replace(self, published=self.published or letter.date, sender=letter.sender)


def letter_of(texts: Sequence[str]) -> Letter:
    """The head of the last letter above the article; a note of the person who passed it on stands above it."""
    letter = Letter()
    total = sum(map(len, texts))
    for start in range(min(_MOST_BEFORE, len(texts))):
        if start < letter.end:
            continue
        found = header_lines(texts[start : start + _REACH])
        if not found or min(found) != 0 or sum(map(len, texts[:start])) > total / 2:
            continue
        end = start + max(found) + 1
        said: Mapping[Header, str] = {kind: header_value(texts[start + number]) for number, kind in found.items()}
        sent = find_date(said.get(Header.DATE, ""))
        sender = said.get(Header.SENDER, "").partition("<")[0].strip(" \"'")
        letter = Letter(
            aside=tuple(range(end)),
            end=end,
            subject=said.get(Header.SUBJECT) or None,
            date=sent.edtf if sent and sent.has_day else None,
            sender=sender if is_person(sender) else None,
        )
    return letter


def fields_of(above: Sequence[str], text: Sequence[str]) -> Fields:
    """What the short lines between headline and text, and those at the end, say as a press database does.

    Args:
        above: The lines between headline and text.
        text: Those from the first paragraph on.
    """
    behind = range(max(0, len(text) - _ENDS), len(text))
    holders = [holder for line in (*above, *(text[n] for n in behind)) if (holder := _holder_of_rights(line))]
    short = [n for n, line in enumerate(above) if len(line) <= _LONGEST_FIELD and not _says_who(line)]
    named = {n: found for n in range(len(above)) if (found := _field(above[n]))}
    cited = {n: citation for n in short if (citation := _CITED.match(above[n]))}
    is_database = bool(cited) or (
        len(short) >= _LEAST_FIELDS
        and (bool(holders) or len(named) >= _LEAST_FIELDS or any(_COUNTED.fullmatch(above[n]) for n in short))
    )
    below = _below(text, behind, is_database=is_database)
    url = next((address for n in below if (address := _address_of_article(text[n]))), None)
    outlet, author = _row(above)
    if not is_database:
        rows = tuple(n for n in range(len(above)) if (outlet or author) and is_row(above[n]))
        return Fields(
            publisher=outlet,
            byline=author,
            url=url,
            published=_day(above[n] for n in rows),
            aside_above=rows,
            aside_below=tuple(below),
        )
    said = dict(named.values())
    first = next(iter(cited.values()), None)
    return Fields(
        publisher=first["outlet"] if first else _outlet(above, holders, said),
        section=next((_PLACE_BEHIND.sub("", value) for name, value in said.items() if _SECTION.fullmatch(name)), None),
        byline=_cited_author(first) or next((value for name, value in said.items() if _AUTHOR.fullmatch(name)), None),
        url=url,
        published=_day(above[n] for n in short),
        aside_above=tuple(n for n in short if n in named or n in cited or _is_of_database(above[n])),
        aside_below=tuple(below),
    )


def _is_of_database(line: str) -> bool:
    return (find_date(line) is None and not is_person(line)) or _TEXT_BEGINS.fullmatch(line) is not None


def _address_of_article(line: str) -> str | None:
    """The address of the article where a line says nothing but that; one on a social network is somebody's there."""
    taken = _CLIPPED_FROM.fullmatch(line)
    if taken is None:
        return None
    return None if _ON_PLATFORM.match(taken["url"]) else taken["url"]


def is_field(line: str) -> bool:
    """Whether a line is a name that databases give with what it is of the article: "Section: Harbour"."""
    return _field(line) is not None


def is_row(line: str) -> bool:
    """Whether a line says several things of the article, a day among them: "Basin Courier · 3 May 2024 · Jane Doe"."""
    parts = _ROW.split(line)
    return len(parts) >= _LEAST_FIELDS and any((date := find_date(part)) and date.has_day for part in parts)


def _row(above: Sequence[str]) -> tuple[str | None, str | None]:
    """Outlet and author of the first line that says several things of the article."""
    parts = next((_ROW.split(line) for line in above if is_row(line)), [])
    words = known_names().organisation_words
    outlet = next(
        (part for part in parts if is_known_outlet(part) or any(w.lower() in words for w in _WORD.findall(part))), None
    )
    names = (name for part in parts if is_person(part) or has_byline_label(part) for name in split_byline(part))
    return outlet, next((name for name in names if is_person(name)), None)


def _day(lines: Iterable[str]) -> str | None:
    """The first whole date in lines (EDTF)."""
    dates = (find_date(line) for line in lines)
    return next((date.edtf for date in dates if date and date.has_day and date.has_year), None)


def _cited_author(citation: re.Match[str] | None) -> str | None:
    return f"{citation['given']} {citation['surname']}" if citation and citation["given"] else None


def _says_who(line: str) -> bool:
    return has_byline_label(line) and _field(line) is None


def _field(line: str) -> tuple[str, str] | None:
    found = _FIELD.fullmatch(line)
    return (found["name"], found["said"]) if found and _FIELD_NAMES.fullmatch(found["name"]) else None


def _holder_of_rights(line: str) -> str | None:
    """Who holds the rights by a notice, without the form of the company."""
    found = _PROPERTY.fullmatch(line[:400]) or (_RIGHTS.fullmatch(line) if len(line) < 200 else None)
    if found is None:
        return None
    return _COMPANY.sub("", found["holder"]).strip(" .,") or None


def _outlet(above: Sequence[str], holders: Sequence[str], said: Mapping[str, str]) -> str | None:
    """The outlet: a line that the notice of rights names too, else what a field gives as the source."""
    own = [wording(holder) for holder in holders]
    for line in above:
        if wording(line) in own:
            return line
    source = next((value for name, value in said.items() if _SOURCE.fullmatch(name)), None)
    return (_PLACE_BEHIND.sub("", source).strip(" ,") or None) if source else None


def _is_name_of_house(line: str) -> bool:
    """Whether a line is a short one of names and numbers alone: "Basin Courier Ltd.", "November 14, 2023"; no prose."""
    if len(line) > _LONGEST_FIELD or any(map(_WIDE.match, line)):
        return False
    *_, end = (0, *(form.end() for form in _COMPANY.finditer(line)))
    if _SENTENCE_END.search(line) and end < len(line):
        return False
    said = _COMPANY.sub("", line)
    return all(word[0].isupper() for word in _WORD.findall(said))


def _below(text: Sequence[str], behind: range, *, is_database: bool) -> list[int]:
    """The last lines that are the article's address alone, or a database's number, notice or date."""
    found: list[int] = []
    for number in reversed(behind):
        line = text[number]
        is_address = len(line) <= _LONGEST_FIELD * 3 and _address_of_article(line) is not None
        is_of_database = (
            is_database
            and len(line) <= 4 * _LONGEST_FIELD
            and (
                bool(_DOCUMENT.fullmatch(line))
                or _field(line) is not None
                or _holder_of_rights(line) is not None
                or _is_name_of_house(line)
            )
        )
        if not number or not (is_address or is_of_database):
            break
        found.append(number)
    return found
