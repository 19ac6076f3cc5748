"""What can be said of each paragraph of a pasted text by itself, before its neighbours are looked at."""

# ruff: noqa: E501 - lists of words read better in long lines

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from clippings_app.parsing.byline_words import RUN_TOGETHER
from clippings_app.parsing.credits import ends_in_sure_credit, looks_like_credit, split_caption
from clippings_app.parsing.dates import PrintedDate, find_date, find_dates
from clippings_app.parsing.disclosures import is_disclosure
from clippings_app.parsing.event_dates import is_weekday
from clippings_app.parsing.names import has_byline_label, is_author, is_person, split_byline
from clippings_app.parsing.sentences import ends_sentence
from clippings_app.parsing.sources import is_source_label, source_list_text
from clippings_app.parsing.text.furniture import Furniture, furniture_of
from clippings_app.parsing.text.lines import Paragraph
from clippings_app.parsing.text.mail_headers import Header, header_lines
from clippings_app.parsing.text.measures import weight
from clippings_app.parsing.text.publisher import outlet_line
from clippings_app.parsing.text.wrapping import page_number, without_page_number

MOST_LOOKED_AT = 3_000  # paragraphs: no article has more; what follows is told apart by its length alone
_LONGEST_LIST = 4_000
_SHORT = 160
_TOP = 40
_READING_TIME = re.compile(
    r"(?:lesedauer|reading\s+time|lesezeit)\s*:?|\d+\s?(?:文字|字|min(?:ute[ns]?|utos?|uti)?\b\.?(?:\s+read)?|views|words)",
    re.IGNORECASE,
)
_PROSE = 60
_LONG_PROSE = 220
# With the word for a reporter behind it, any two to four syllables are a name.
_KOREAN_BYLINE = re.compile(
    r"(?:[가-힣()\[\]=·\s]{0,12}[\s=\])])?[가-힣]{2,4}\s*(?:기자|특파원|논설위원|앵커)(?:\s*\S+@\S+)?"
)
_UNSTOPPED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
# In brackets and behind a label, any words are a credit: "(Image: made with an image generator by Jane Roe)".
_LABELLED_IN_BRACKETS = re.compile(
    r"[(（\[](?:photos?|fotos?|bild(?:er|quelle)?|images?|pictures?|illustration|grafik|kuva|kép|zdjęcie|фото|צילום|صورة|写真|사진|ảnh)"
    r"\s?[:：][^()（）\[\]]{3,}[)）\]]\.?",
    re.IGNORECASE,
)
_NUMBER_BESIDE = re.compile(r"^\d{1,3}\s+(?=\D)|(?<=\D)\s+\d{1,3}$")
# Broadcasters have a number in their names: "Radio Tarn 1".
_BROADCASTER = re.compile(
    r"\b(?:\w*tv|tele\w*|télé\w*|radio\w*|news|info\w*|[ck]anal[el]?|channel|sender|sport\w*|antenn[ae])\b|(?:радио|канал)",
    re.IGNORECASE,
)
_ISSUE = re.compile(r"(?:nr|no|n[°º]|num|issue|ausgabe|vol(?:ume)?|jg|jahrgang|č|№)\.?\s?\d{1,5}", re.IGNORECASE)
# What stands before the day of the last change.
MODIFIED = re.compile(
    r"(?:updated|modified|last\s+update|revised|aktualisiert|zuletzt|mis\s+à\s+jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|aktualizacja|aktualizováno|güncelle\w+|обновлено|оновлено|"
    r"עודכן|עדכון|آخر تحديث|تحديث|更新|수정|อัปเดต|cập nhật|diperbarui|päivitetty|frissítve|actualitzat|updated:)\W*(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(
    r"^\W*(?:(?:first\s+|last\s+)?(?:published|posted|updated|modified|created|issued)|date|stand|veröffentlicht|erstellt|aktualisiert|publié|mis\s+à\s+jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|publicerad|uppdaterad|"
    r"publisert|oppdatert|publiceret|opdateret|opublikowano|aktualizacja|publikováno|aktualizováno|yayın(?:lan\w+)?|güncelle\w+|опубликовано|обновлено|оновлено|פורסם|עודכן|تاريخ|نشر|آخر تحديث|公開|更新|掲載|配信|发布|發布|发表|입력|등록|수정|승인|เผยแพร่|อัปเดต|diterbitkan|cập nhật|ngày)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """One paragraph, seen by itself.

    Attributes:
        text: Its words.
        weight: Its length in Latin letters.
        prose: Whether it reads as running text: a sentence of some length.
        furniture: What kind of page furniture it is, if any.
        credit: Whether the whole is a photo credit.
        captioned: Whether it is a caption that ends in a labelled credit.
        byline: Whether it is a byline.
        date: The date it is about, if it is a line about a date.
        sources: Whether it is a list of sources, or its head.
        disclosure: Whether it tells of the article itself.
        header: What line of a letter's head it is, if any.
        copies: How many paragraphs say the same.
        gap_before: Blank lines before it.
        gap_after: Blank lines after it.
    """

    text: str
    weight: int
    prose: bool
    furniture: Furniture | None
    credit: bool
    captioned: bool
    byline: bool
    date: PrintedDate | None
    sources: bool
    disclosure: bool
    header: Header | None
    copies: int
    gap_before: int
    gap_after: int


def facts_of(paragraphs: Sequence[Paragraph]) -> list[Facts]:
    """The facts of each paragraph, in order; of the first `MOST_LOOKED_AT` only."""
    copies = Counter(paragraph.text.casefold() for paragraph in paragraphs)
    headers = letter_head(paragraphs)
    return [
        _facts(paragraph, copies[paragraph.text.casefold()], headers.get(i))
        for i, paragraph in enumerate(paragraphs[:MOST_LOOKED_AT])
    ]


def letter_head(paragraphs: Sequence[Paragraph]) -> dict[int, Header]:
    """The letter's head by paragraph; a gap ends it as a blank line does."""
    texts: list[str] = []
    numbers: list[int] = []
    for i, paragraph in enumerate(paragraphs[:_TOP]):
        if paragraph.gap_before and texts:
            texts.append("")
            numbers.append(-1)
        texts.append(paragraph.text)
        numbers.append(i)
    return {numbers[line]: kind for line, kind in header_lines(texts).items()}


def long_enough_for_prose(text: str) -> bool:
    """Whether a text that is not looked at more closely counts as running text."""
    return len(text) >= _PROSE


def is_prose(text: str) -> bool:
    """Whether a text is a sentence of some length; scripts without a full stop go by length alone."""
    size = weight(text)
    if size >= _LONG_PROSE:
        return True
    if _UNSTOPPED.search(text):
        return size >= _PROSE + 20
    return size >= _PROSE and ends_sentence(text)


def _facts(paragraph: Paragraph, copies: int, header: Header | None) -> Facts:
    text = paragraph.text
    size = weight(text)
    short = size <= _SHORT
    sources = len(text) <= _LONGEST_LIST and (is_source_label(text) or source_list_text(text) is not None)
    disclosure = is_disclosure(text)
    credit = size <= 2 * _SHORT and (looks_like_credit(text) or (short and bool(_LABELLED_IN_BRACKETS.fullmatch(text))))
    return Facts(
        text=text,
        weight=size,
        prose=is_prose(text),
        furniture=Furniture.OTHER if paragraph.aside else None if disclosure else furniture_of(text),
        credit=credit,
        captioned=not credit and 20 <= size <= 700 and _is_captioned(text),
        byline=short and not (size > _PROSE and ends_sentence(text)) and _is_byline(text),
        date=_date_line(text, size) if short else None,
        sources=sources,
        disclosure=disclosure,
        header=header,
        copies=copies,
        gap_before=paragraph.gap_before,
        gap_after=paragraph.gap_after,
    )


def _is_captioned(text: str) -> bool:
    if not ends_in_sure_credit(text):
        return False
    caption, credit = split_caption(text)
    if not caption or not credit:
        return False
    return not (text.rstrip().endswith(")") and re.fullmatch(r"[\w-]{2,12}(?:[/,] ?[\w-]{2,12})*", credit) is not None)


def _is_byline(text: str) -> bool:
    if not has_byline_label(text):
        return False
    names = split_byline(without_dates(text))
    return bool(names) and (is_author(names[0]) or bool(_KOREAN_BYLINE.fullmatch(text)))


def _only_names(text: str) -> bool:
    """Whether nothing but names of people and outlets stands beside a date: "Jane Roe | Harbour Times | 12 March 2024"."""
    parts = name_parts(text)
    return bool(parts) and all(is_person(part) or outlet_line(part) for part in parts)


def without_dates(text: str) -> str:
    """The text with a bar in the place of each date."""
    text = RUN_TOGETHER.sub(" ", text)
    for date in reversed(find_dates(text)):
        text = text[: date.start] + " | " + text[date.end :]
    return text


def name_parts(text: str) -> list[str]:
    """What stands between bars, dots, commas and dashes, but for weekdays and the numbers of the issue and the page."""
    text = _READING_TIME.sub(" | ", re.sub(r"[（(][^（()）]*[）)]", " ", without_page_number(text)))
    parts = [part.strip() for part in re.split(r"\s*[|·•,،、;]\s*|\s[–—-]\s", text) if re.search(r"\w", part)]
    parts = [_without_page(part) for part in parts if not _ISSUE.fullmatch(part)]
    return [named for part in parts if (named := _without_weekday(part))]


def _without_page(part: str) -> str:
    """A name without the number of the page beside it: "Tarn Courier 7"."""
    return part if is_person(part) or _BROADCASTER.search(part) else _NUMBER_BESIDE.sub("", part)


def _without_weekday(part: str) -> str:
    words = part.split()
    return " ".join(words[:-1]) if words and is_weekday(words[-1].casefold()) else part


def _date_line(text: str, size: int) -> PrintedDate | None:
    text = RUN_TOGETHER.sub(" ", text)
    date = find_date(text)
    if date is None or not date.has_year or (len(date.edtf) < len("2024-08") and len(date.printed) < len("1/1/2024")):
        return None
    labelled = bool(_DATE_LABEL.match(text)) or page_number(text) is not None  # a running head has no other date
    share = (weight(date.printed) + _weight_of_changes(text, date)) / max(1, size)
    if not labelled and share < 0.4 and _only_names(text[: date.start] + " | " + text[date.end :]):
        return date
    return (
        date
        if labelled or share >= 0.4 or (share >= 0.2 and not ends_sentence(text) and size <= 100 and "|" in text)
        else None
    )


def _weight_of_changes(text: str, told: PrintedDate) -> int:
    """How much of a line is the day of the last change, behind that of publication."""
    later = (date for date in find_dates(text) if date.start >= told.end)
    return sum(weight(date.printed) for date in later if MODIFIED.search(text[told.end : date.start]))
