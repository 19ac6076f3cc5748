"""Chats and channels that messengers exported: Telegram (JSON and HTML) and WhatsApp (text).

What a channel posts it publishes, so a post is a clipping. What people say to each other in a group makes sense only
together: there a day is one. A time without its zone is nobody's clock; of it the day alone is the day of publication.
"""

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from clippings_app.domain.article import LinkedSource, SourceKind
from clippings_app.domain.errors import BrokenInput
from clippings_app.domain.payload import Payload
from clippings_app.domain.worded import Quoted
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.programs.building import (
    lines_kept,
    listed,
    plain_arrival,
    plain_article,
    web_address,
    whole_if_single,
    words,
)
from clippings_app.importers.programs.signs import CHAT_MESSAGE
from clippings_app.parsing.html.tree import Element, parse, text_of
from clippings_app.parsing.sentences import sentences

_TELEGRAM = "Telegram export"
_WHATSAPP = "WhatsApp chat"
_CHANNELS = frozenset({"public_channel", "private_channel"})
_LONGEST_HEADLINE = 120
_SHOWN_TIME = re.compile(
    r"(\d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d)(?: UTC(?P<hours>(?P<sign>[+-])\d\d):?(?P<minutes>\d\d))?", re.ASCII
)
_PRINTED_DAY = 10
"""Characters of "2024-03-12", or "12.03.2024", at the beginning of a time."""
_FARTHEST_ZONE = dt.timedelta(hours=14)
_NAMED_AFTER = re.compile(r"(?:.*/)?(?:WhatsApp\b\W*)?(?:chat\b\W*)?(?P<who>[^/]*?)(?:\.txt)?", re.IGNORECASE)
_WITH = re.compile(r"^(?:.{0,12}\bWhatsApp\s+)?(?:with|mit|avec|con|com|met|med|с|з|עם|مع)\s+", re.IGNORECASE)
_DATE = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Message:
    """What one person wrote at once; `day` is EDTF, None where it cannot be told which number is the month."""

    who: str
    text: str
    day: str | None
    printed_day: str = ""
    clock: str = ""
    published: str | None = None
    sources: tuple[LinkedSource, ...] = ()
    record: bytes = b""


# ---------------------------------------------------------------------- Telegram
def read_telegram(payload: Payload) -> Iterator[Arrival | Failure]:
    """The posts of channels, one by one, and the chats by days, named "result.json#3"; what has no text is passed over.

    Raises:
        BrokenInput: If it is damaged, or nobody says anything in it.
        InputError: As decoding does.
    """
    from clippings_app.parsing.encoding import decode

    text, _ = decode(payload.data, name=payload.name, declared=payload.charset)
    text = text.removeprefix("\ufeff")
    found = _of_page(text, payload) if text.lstrip().startswith("<") else _of_json(text, payload)
    silent = BrokenInput(payload.name, _TELEGRAM, "nobody says anything in it")
    yield from whole_if_single(_numbered(found, silent), payload, Kind.TELEGRAM)


def _of_json(text: str, payload: Payload) -> Iterator[Arrival]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BrokenInput(payload.name, _TELEGRAM, Quoted("it is no JSON", error)) from None
    held = data.get("chats") if isinstance(data, dict) else None
    for chat in listed(held.get("list")) if isinstance(held, dict) else [data]:
        if isinstance(chat, dict):
            messages = filter(None, map(_telegram_message, listed(chat.get("messages"))))
            yield from _clippings(
                words(chat.get("name")), messages, payload, Kind.TELEGRAM, is_channel=chat.get("type") in _CHANNELS
            )


def _telegram_message(data: object) -> _Message | None:
    if not isinstance(data, dict) or data.get("type", "message") != "message":
        return None
    text = data.get("text")
    parts = text if isinstance(text, list) else [text]
    said = "".join(map(_spoken, parts))
    links = [part for part in parts if isinstance(part, dict) and part.get("type") in ("text_link", "link")]
    day, clock, published = _telegram_time(data)
    if not said.strip():
        return None
    return _Message(
        who=words(data.get("from")),
        text=said,
        day=day,
        printed_day=day or words(data.get("date"))[:_PRINTED_DAY],
        clock=clock,
        published=published,
        sources=tuple(
            _sources(words(data.get("forwarded_from")), [(words(x.get("text")), x.get("href")) for x in links])
        ),
        record=json.dumps(data, ensure_ascii=False).encode("utf-8", "replace"),
    )


def _spoken(part: object) -> str:
    """The words of a part of a text: of plain words these, of a link, a name or bold type what it shows."""
    text = part.get("text") if isinstance(part, dict) else part
    return text if isinstance(text, str) else ""


def _telegram_time(data: Mapping[str, Any]) -> tuple[str | None, str, str | None]:
    """Day and clock as the person who exported it saw them; the zone is what these are ahead of UTC."""
    try:
        local = dt.datetime.fromisoformat(words(data.get("date"))).replace(tzinfo=None)
    except ValueError:
        return None, "", None
    day, clock = local.date().isoformat(), local.time().isoformat("minutes")
    try:
        utc = dt.datetime.fromtimestamp(int(words(data.get("date_unixtime"))), dt.UTC).replace(tzinfo=None)
    except (ValueError, OverflowError, OSError):
        return day, clock, day
    return day, clock, _zoned(local, local - utc)


def _zoned(local: dt.datetime, ahead: dt.timedelta) -> str:
    """A time with its zone; its day alone where no clock of the world is so far ahead of UTC or behind it.

    Zones are whole minutes; what differs by seconds is two times of two moments.
    """
    if ahead % dt.timedelta(minutes=1) or abs(ahead) > _FARTHEST_ZONE:
        return local.date().isoformat()
    return local.replace(tzinfo=dt.timezone(ahead)).isoformat(timespec="minutes")


def _sources(forwarded_from: str, links: Iterable[tuple[str, object]]) -> Iterator[LinkedSource]:
    """Whom a message was passed on from, and where its words lead."""
    if forwarded_from:
        yield LinkedSource(name=forwarded_from, kind=SourceKind.ATTRIBUTED)
    for name, href in links:
        if url := web_address(href) or web_address(name):
            yield LinkedSource(name=name or url, kind=SourceKind.LINK, url=url)


def _of_page(text: str, payload: Payload) -> Iterator[Arrival]:
    page = parse(text, name=payload.name)
    header = _of_class(page, "page_header")
    names = _of_class(header[0], "text") if header else []
    messages = list(_page_messages(page))
    # A channel's posts are all its own; their header says nothing of what it is.
    name = text_of(names[0]) if names else ""
    is_channel = bool(messages) and all(message.who in (name, "") for message in messages)
    yield from _clippings(name, messages, payload, Kind.TELEGRAM, is_channel=is_channel)


def _page_messages(page: Element) -> Iterator[_Message]:
    from lxml import etree

    who = ""
    for element in _of_class(page, "message"):
        own = [each for each in _of_class(element, "from_name") if not _is_within(each, "forwarded", element)]
        who = _name(own[0]) if own else who
        bodies = _of_class(element, "text")
        dates = _of_class(element, "date")
        if not bodies or not dates:
            continue
        for line_break in bodies[0].iter("br"):
            line_break.tail = f"\n{line_break.tail or ''}"
        shown = words(dates[0].get("title"))
        local, published = _shown_time(shown)
        day = local.date().isoformat() if local else None
        passed_on = [_name(each) for each in _of_class(element, "from_name") if each not in own]
        yield _Message(
            who=who,
            text="".join(map(str, bodies[0].itertext())),
            day=day,
            printed_day=day or shown[:_PRINTED_DAY],
            clock=local.time().isoformat("minutes") if local else "",
            published=published,
            sources=tuple(
                _sources(passed_on[0] if passed_on else "", [(text_of(a), a.get("href")) for a in bodies[0].iter("a")])
            ),
            record=etree.tostring(element, encoding="utf-8", with_tail=False),
        )


def _shown_time(shown: str) -> tuple[dt.datetime | None, str | None]:
    """When a page says that a message was written, as its clock had it, and that as the date of publication."""
    found = _SHOWN_TIME.search(shown)
    try:
        local = dt.datetime.strptime(found[1], "%d.%m.%Y %H:%M:%S") if found else None  # noqa: DTZ007 - it has no zone
    except ValueError:
        local = None
    if found is None or local is None:
        return None, None
    if found["hours"] is None:
        return local, local.date().isoformat()
    ahead = dt.timedelta(hours=int(found["hours"]), minutes=int(found["sign"] + found["minutes"]))
    return local, _zoned(local, ahead)


def _name(element: Element) -> str:
    """Whose it is; when it was written first, and by which robot it came, stand behind the name."""
    return words(element.text) or text_of(element)


def _of_class(element: Element, name: str) -> list[Element]:
    return [each for each in element.iter("div", "a", "span") if name in (each.get("class") or "").split()]


def _is_within(element: Element, name: str, top: Element) -> bool:
    for above in element.iterancestors():
        if above is top:
            return False
        if name in (above.get("class") or "").split():
            return True
    return False


# ---------------------------------------------------------------------- WhatsApp
def read_whatsapp(payload: Payload) -> Iterator[Arrival | Failure]:
    """The days of a chat, named "chat.txt#3"; what the program itself says between the messages is left out.

    Raises:
        BrokenInput: If nobody says anything in it.
        InputError: As decoding does.
    """
    from clippings_app.parsing.encoding import decode

    text, codec = decode(payload.data, name=payload.name, declared=payload.charset)
    starts = list(CHAT_MESSAGE.finditer(text))
    order = _date_order([found["day"] for found in starts])
    messages = [
        _whatsapp_message(found, text[found.start() : end], order, codec)
        for found, end in zip(starts, [*(each.start() for each in starts[1:]), len(text)], strict=True)
    ]
    shown = _NAMED_AFTER.fullmatch(payload.name.replace("\\", "/"))
    name = _WITH.sub("", words(shown["who"]), count=1) if shown else ""
    said = (message for message in messages if message.who)
    found_days = _clippings(name or "WhatsApp", said, payload, Kind.WHATSAPP, is_channel=False)
    silent = BrokenInput(payload.name, _WHATSAPP, "nobody says anything in it")
    yield from whole_if_single(_numbered(found_days, silent), payload, Kind.WHATSAPP)


def _whatsapp_message(found: re.Match[str], whole: str, order: str, codec: str) -> _Message:
    return _Message(
        who=words(found["who"] or ""),
        text=whole[found.end() - found.start() :],
        day=_day(found["day"], order),
        printed_day=found["day"],
        clock=words(found["time"]),
        record=whole.encode(codec, "replace"),
    )


def _date_order(days: list[str]) -> str:
    """Which number of a date is what: "ymd", "dmy" or "mdy"; "" where no date of the chat tells.

    A number over 12 is a day; what is written one after the other never goes back in time.
    """
    numbers = [tuple(map(int, found.groups())) for day in days if (found := _DATE.fullmatch(day))]
    if not numbers:
        return ""
    if all(first > 31 for first, _, _ in numbers):
        return "ymd"
    if all("." in day for day in days) or any(first > 12 for first, _, _ in numbers):
        return "dmy"
    if any(second > 12 for _, second, _ in numbers):
        return "mdy"
    goes_on = {
        "dmy": _rises((year, second, first) for first, second, year in numbers),
        "mdy": _rises((year, first, second) for first, second, year in numbers),
    }
    possible = [order for order, rises in goes_on.items() if rises]
    return possible[0] if len(possible) == 1 else ""


def _rises(dates: Iterable[tuple[int, int, int]]) -> bool:
    dated = list(dates)
    return dated == sorted(dated)


def _day(printed: str, order: str) -> str | None:
    found = _DATE.fullmatch(printed)
    if not found or not order:
        return None
    by_name = dict(zip(order, map(int, found.groups()), strict=True))
    year = by_name["y"] + 2000 if by_name["y"] < 100 else by_name["y"]
    try:
        return dt.date(year, by_name["m"], by_name["d"]).isoformat()
    except ValueError:
        return None


# ---------------------------------------------------------------------- clippings
def _clippings(
    name: str, messages: Iterable[_Message], about: Payload, kind: Kind, *, is_channel: bool
) -> Iterator[Arrival]:
    if is_channel:
        for message in messages:
            yield _post(name, message, about, kind)
    else:
        for day, said in groupby(messages, key=lambda message: message.printed_day):
            yield _day_of_chat(name, day, list(said), about, kind)


def _post(channel: str, message: _Message, about: Payload, kind: Kind) -> Arrival:
    """One post: its first line is the headline, or as much of its first sentence as one can be."""
    lines = lines_kept(message.text).split("\n")
    paragraphs = [line for line in lines if line]
    headline = paragraphs[0] if paragraphs else ""
    if len(headline) <= _LONGEST_HEADLINE and len(paragraphs) > 1:
        paragraphs = paragraphs[1:]
    else:
        headline = _shortened(headline)
    said = {"headline": headline, "publisher": channel, "published": message.published}
    return _arrival(said, paragraphs, message.sources, replace(about, data=message.record), kind)


def _shortened(text: str) -> str:
    first = next(iter(sentences(text)), text)
    if len(first) <= _LONGEST_HEADLINE:
        return first
    return f"{first[:_LONGEST_HEADLINE].rpartition(' ')[0] or first[:_LONGEST_HEADLINE]} …"


def _day_of_chat(name: str, day: str, messages: list[_Message], about: Payload, kind: Kind) -> Arrival:
    paragraphs: list[str] = []
    for message in messages:
        first, *others = [line for line in lines_kept(message.text).split("\n") if line] or [""]
        paragraphs += [f"{message.clock} {message.who}: {first}".strip(), *others]
    sources = tuple(dict.fromkeys(source for message in messages for source in message.sources))
    said = {"headline": f"{name}, {messages[0].day or day}", "publisher": name, "published": messages[0].day}
    record = b"".join(message.record for message in messages)
    if kind is Kind.TELEGRAM and record.startswith(b"{"):
        record = b"[" + b",\n".join(message.record for message in messages) + b"]"
    return _arrival(said, paragraphs, sources, replace(about, data=record), kind)


def _arrival(
    said: Mapping[str, Any], paragraphs: list[str], sources: tuple[LinkedSource, ...], about: Payload, kind: Kind
) -> Arrival:
    article = plain_article(said, paragraphs)
    named = {source.name for source in sources}
    others = tuple(source for source in article.sources if source.name not in named)
    return plain_arrival(replace(article, sources=(*sources, *others)), about=about, kind=kind.value)


def _numbered(found: Iterable[Arrival], silent: BrokenInput) -> Iterator[Arrival | Failure]:
    number = 0
    for number, each in enumerate(found, start=1):
        yield replace(each, name=f"{each.name}#{number}")
    if not number:
        yield Failure(name=silent.name, error=silent)
