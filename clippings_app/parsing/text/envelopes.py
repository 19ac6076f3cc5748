"""What chat apps, press databases, text browsers and printing put around and between the lines of an article.

Each is known by its own marks; a text without them stays as it is. Lines are read without the marks, and what is not
the article's stands aside.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clippings_app.parsing.text.measures import weight
from clippings_app.parsing.text.raw import RawLine

_TOP = 6
_MOST_LINES = 20_000  # what is longer is a book or a dump, not an article that somebody handed on
_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?\s?[Mm]\.?)?"
# "[14/03/2024, 10:15:22] Jane: …" and "14/03/24, 10:15 - Jane: …": WhatsApp's export on the two kinds of phones;
# "[10:15, 14/03/2024] Jane: …" is what copying in its window gives.
_MESSAGE = re.compile(rf"(?:\[{_DAY},?\s{_TIME}\]|\[{_TIME},\s{_DAY}\]|{_DAY},?\s{_TIME}\s[-–])\s[^:\[\]]{{1,40}}:\s?")
_EMPHASIS = re.compile(r"(\*{1,2}|_{1,2})(?P<said>[^*_\s][^*_]*[^*_\s])\1")
_PICTOGRAPHS = re.compile(r"(?:[\u2600-\u27bf\u2b50\U0001f1e6-\U0001faff][\ufe0f\u200d]*\s*)+(?=\w)")
# A browser prints day and title above, address and page below.
_PRINTED_ABOVE = re.compile(rf"{_DAY},\s{_TIME}\s(?P<title>\S.*)")
_PRINTED_BELOW = re.compile(r"https?://\S+\s+\d{1,3}\s?/\s?\d{1,3}")
# Factiva's fields have two letters, those of Nexis a word and a colon.
_FACTIVA = re.compile(
    r"(?P<field>SE|HD|BY|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CO|IN|NS|RE|PUB|AN|CR|CT|CX|RF|IPC|IPD)(?:\s+(?P<said>\S.*))?"
)
_FACTIVA_SAID = {"HD": "{}", "BY": "By {}", "PD": "{}", "SN": "{}", "CR": "By {}"}
_NEXIS = re.compile(
    r"(?P<field>BYLINE|HEADLINE|TITLE|SECTION|LENGTH|HIGHLIGHT|DATELINE|BODY|GRAPHIC|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|"
    r"DOCUMENT-TYPE|JOURNAL-CODE|CORRECTION-DATE|SUBJECT|COMPANY|TICKER|GEOGRAPHIC|PERSON|CITY|STATE|COUNTRY|COPYRIGHT)"
    r":\s*(?P<said>.*)"
)
_NEXIS_SAID = {"BYLINE": "By {}", "HEADLINE": "{}", "TITLE": "{}", "HIGHLIGHT": "{}"}
_HELD_BELOW = ("LP", "TD")  # Factiva's two fields of the text
_LEAST_FIELDS = 3
_LINK_NUMBER = re.compile(r"\[\d{1,3}\](?=\S)")
# Before the words of a link; behind a word it is a footnote, and the list of addresses the article's own sources.
_LINK_BEFORE = re.compile(r"(?<![^\s(\[“„«\"'‘])\[\d{1,3}\](?=[^\W_]|[“„«\"'‘(])")
_LINK_LIST = re.compile(r"\d{1,3}\.\s+(?:https?://|file:|mailto:)\S+")
_IN_PLACE_OF_PICTURE = re.compile(
    r"\[[\w .-]{1,60}\.(?:jpe?g|png|gif|webp|svg)\]|\[(?:image|img|inline)\]", re.IGNORECASE
)
_LEAST_LINKS = 2
_LONGEST_SIGNED = 90
# WeChat's line below the title: "original", author, account, day, place.
_WECHAT = re.compile(
    r"(?:原创|原創)\s+(?P<who>\S{1,12})\s+(?P<account>\S{2,20})\s+(?P<day>\d{4}\S.*?)(?:\s+(?:发表|發表)于.*)?"
)
# The line below the title of Chinese pages: day, source and author in one, each behind its word.
_SIGNED_FIELD = re.compile(
    r"(?P<word>来源|來源|作者|记者|記者|责任编辑|責任編輯|责编|責編|编辑|編輯|校对|校對|审核|審核)\s*[：:]\s*(?P<said>[^：:|]{1,24}?)"
    r"(?=\s*(?:$|[|）)】\]]|\s(?:来源|來源|作者|记者|記者|责任编辑|責任編輯|责编|責編|编辑|編輯|校对|校對|审核|審核)\s*[：:]))"
)
_SIGNED_DAY = re.compile(r"\d{4}\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}\s?日?(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?")
_EDITED = re.compile(
    r"[（(【\[]?\s*(?:(?:责任编辑|責任編輯|责编|責編)[\s：:]|(?:编辑|編輯|校对|校對|审核|審核)\s*[：:])\s*\w{2,4}"
    r"(?:(?:\s*[、/|，]\s*|\s+(?=\w{2,4}\s*[：:]))(?:(?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|校對|审核|審核|监制|監製)\s*[：:]\s*)?\w{2,4}){0,5}"
    r"\s*[】)）\]]?"
)


@dataclass(frozen=True, slots=True)
class Opened:
    """Lines as they read without what was put around them.

    Attributes:
        lines: As many as were given.
        aside: The numbers of those that are not the article's.
    """

    lines: tuple[RawLine, ...]
    aside: frozenset[int]


def opened(lines: Sequence[RawLine]) -> Opened:
    """Take an article out of what a program put around it; each mark is looked for by itself."""
    if len(lines) > _MOST_LINES:
        return Opened(tuple(lines), frozenset())
    texts = [line.text for line in lines]
    aside: set[int] = set()
    for take_out in (_messages, _printed, _factiva, _nexis, _links, _wechat, _signed, _marks):
        aside |= take_out(texts)
    made = tuple(
        line if line.text == text else line._replace(text=text) for line, text in zip(lines, texts, strict=True)
    )
    return Opened(made, frozenset(aside))


def _messages(texts: list[str]) -> set[int]:
    """Of a chat, the message that says most; all of it stands aside where more was written above the first."""
    starts = [i for i, text in enumerate(texts) if (text[:1] == "[" or text[:1].isdigit()) and _MESSAGE.match(text)]
    if not starts:
        return set()
    ends = [*starts[1:], len(texts)]
    sizes = [sum(weight(text) for text in texts[start:end]) for start, end in zip(starts, ends, strict=True)]
    longest = sizes.index(max(sizes))
    if sum(weight(text) for text in texts[: starts[0]]) > sizes[longest]:
        return set()
    for start in starts:
        texts[start] = _MESSAGE.sub("", texts[start], count=1)
    kept = range(starts[longest], ends[longest])
    return {i for i in range(len(texts)) if i not in kept and texts[i]}


def _printed(texts: list[str]) -> set[int]:
    below = {i for i, text in enumerate(texts) if text[:4] == "http" and _PRINTED_BELOW.fullmatch(text)}
    if not below:
        return set()
    return below | {i for i, text in enumerate(texts) if text[:1].isdigit() and _PRINTED_ABOVE.fullmatch(text)}


def _factiva(texts: list[str]) -> set[int]:
    found = {i: match for i, text in enumerate(texts) if text[:2].isupper() and (match := _FACTIVA.fullmatch(text))}
    names = {match["field"] for match in found.values()}
    return _fields(texts, found, _FACTIVA_SAID) if "HD" in names and len(names) > _LEAST_FIELDS else set()


def _nexis(texts: list[str]) -> set[int]:
    found = {i: match for i, text in enumerate(texts) if text[:4].isupper() and (match := _NEXIS.fullmatch(text))}
    return _fields(texts, found, _NEXIS_SAID) if len(found) >= _LEAST_FIELDS else set()


def _fields(texts: list[str], found: dict[int, re.Match[str]], said: dict[str, str]) -> set[int]:
    """The fields with what they say only; those that tell nothing of the article stand aside.

    Copied from a page's table, a field's name stands on a line of its own, and what it says on the next.
    """
    aside = set()
    for i, match in found.items():
        form, below = said.get(match["field"]), i + 1
        if form is not None and match["said"]:
            texts[i] = form.format(match["said"])
            continue
        aside.add(i)
        if match["said"] or below in found or below >= len(texts) or not texts[below]:
            continue
        if form is not None:
            texts[below] = form.format(texts[below])
        elif match["field"] not in _HELD_BELOW and match.re is _FACTIVA:
            aside.add(below)
    return aside


def _links(texts: list[str]) -> set[int]:
    """A text browser's link numbers, and the list of addresses they stand for at the end."""
    listed = {i for i, text in enumerate(texts) if text[:1].isdigit() and _LINK_LIST.fullmatch(text)}
    if len(listed) < _LEAST_LINKS or not any(map(_LINK_BEFORE.search, texts)):
        return set()
    head = next((i for i in range(min(listed) - 1, -1, -1) if texts[i]), None)
    if head is not None and len(texts[head].split()) <= 3:
        listed.add(head)
    aside = listed | {i for i, text in enumerate(texts) if _IN_PLACE_OF_PICTURE.fullmatch(text) or text.startswith("#")}
    for i, text in enumerate(texts):
        if "[" in text:
            texts[i] = _LINK_NUMBER.sub("", text)
    return aside


def _wechat(texts: list[str]) -> set[int]:
    for i, text in enumerate(texts[:_TOP]):
        if found := _WECHAT.fullmatch(text):
            texts[i] = f"{found['account']} | {found['day']} | {found['who']}"
    return set()


def _signed(texts: list[str]) -> set[int]:
    """Day, source and author in one line, behind the words that Chinese pages put before them; editors stand aside.

    A page tells the day of its article once, and first; such lines with a day below are of the others that it lists.
    """
    aside = set()
    is_dated = False
    for i, text in enumerate(texts):
        if text.isascii() or len(text) > _LONGEST_SIGNED:
            continue
        if _EDITED.fullmatch(text):
            aside.add(i)
        elif part := _signature(text):
            has_day = _SIGNED_DAY.match(text) is not None
            if has_day and is_dated:
                aside.add(i)
                continue
            texts[i], is_dated = part, is_dated or has_day
    return aside


def _signature(text: str) -> str | None:
    """Such a line as other pages print it, its parts between bars; None where it is none."""
    fields = {field["word"][-2:]: field["said"].strip() for field in _SIGNED_FIELD.finditer(text)}
    day = _SIGNED_DAY.match(text)
    rest = _SIGNED_FIELD.sub("", text[day.end() :] if day else text)
    source = fields.get("来源") or fields.get("來源")
    author = next((said for word in ("作者", "记者", "記者") if (said := fields.get(word))), None)
    if re.search(r"\w", rest) or not fields or not (day or (source and author)):
        return None
    if day is None:
        return f"作者：{author}"
    return " | ".join(part for part in (source, day[0], author) if part)


def _marks(texts: list[str]) -> set[int]:
    """Stars around a whole line, and the little pictures that channels put before their titles."""
    for i in [i for i, text in enumerate(texts) if text][:_TOP]:
        text = _PICTOGRAPHS.sub("", texts[i], count=1) if _PICTOGRAPHS.match(texts[i]) else texts[i]
        emphasis = _EMPHASIS.fullmatch(text)
        texts[i] = emphasis["said"] if emphasis else text
    return set()
