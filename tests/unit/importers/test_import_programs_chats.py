"""What messengers export: posts of channels, and chats by days."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from clippings_app.domain.article import SourceKind
from clippings_app.domain.errors import BrokenInput
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.read import read_payload
from clippings_app.importers.recognition import kind_of

LONG = "The fire at the grain hall was put out at night, and two dockers were taken to hospital in the old town. More soon."


def post(number: int, text: object, **more: object) -> dict[str, object]:
    return {
        "id": number, "type": "message", "date": f"2024-03-12T09:1{number}:00", "date_unixtime": str(1710231000 + number * 60),
        "from": "Quay Watch", "from_id": "channel7", "text": text, "text_entities": [], **more,
    }  # fmt: skip


CHANNEL: dict[str, Any] = {
    "name": "Quay Watch",
    "type": "public_channel",
    "id": 7,
    "messages": [
        {"id": 0, "type": "service", "date": "2024-03-01T00:00:00", "action": "create_channel", "text": ""},
        post(1, "Fire at the grain hall\n\nThe hall burned on 11 March 2024.\nNobody was hurt."),
        post(
            2,
            ["Two hurt, says ", {"type": "text_link", "text": "the Courier", "href": "https://courier.example/2"}, "."],
        ),
        post(3, "", photo="photos/photo_1.jpg"),
        post(4, LONG, forwarded_from="Harbour Desk"),
    ],
}
GROUP: dict[str, Any] = {
    "name": "Desk",
    "type": "private_supergroup",
    "messages": [
        post(1, "Anyone at the quay?", **{"from": "Mara Lind"}),
        post(2, "I am.\nPolice too.", **{"from": "Jo Park"}),
        {**post(3, "Quiet now.", **{"from": "Mara Lind"}), "date": "2024-03-13T08:00:00"},
    ],
}
PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body><div class="page_wrap">
<div class="page_header"><div class="content"><div class="text bold">Quay Watch</div></div></div>
<div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">12 March 2024</div></div>
<div class="message default clearfix" id="message1"><div class="body">
<div class="pull_right date details" title="12.03.2024 09:15:00 UTC+01:00">09:15</div>
<div class="from_name">{who}</div><div class="text">Fire at the grain hall<br><br>The hall burned.</div></div></div>
<div class="message default clearfix joined" id="message2"><div class="body">
<div class="pull_right date details" title="12.03.2024 09:40:00">09:40</div>
<div class="forwarded body"><div class="from_name">
Harbour Desk <span class="date details" title="12.03.2024 08:00:00 UTC+01:00"> 12.03.2024 08:00:00</span></div>
<div class="text">Two hurt, says <a href="https://courier.example/2">the Courier</a>.</div></div></div></div>
</div></div></div></body></html>"""
WHATSAPP = """12/03/2024, 09:15 - Messages are encrypted. No one outside of this chat can read them.
12/03/2024, 09:16 - Mara Lind: Fire at the grain hall, two hurt
The police is there.
12/03/2024, 09:17 - Jo Park: <Media omitted>
14/03/2024, 09:18 - Mara Lind: Quiet: nothing new
14/03/2024, 09:20 - Jo Park: The hall burned on 11 March 2024.
"""


def read(data: object, name: str = "result.json") -> list[Arrival]:
    raw = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    found = list(read_payload(Payload(data=raw.encode(), name=name)))
    assert all(isinstance(each, Arrival) for each in found), found
    return [each for each in found if isinstance(each, Arrival)]


def test_every_post_of_a_channel_is_a_clipping() -> None:
    first, second, third = read(CHANNEL)
    article = first.draft.article
    assert (first.name, article.publisher, article.headline) == (
        "result.json#1",
        "Quay Watch",
        "Fire at the grain hall",
    )
    assert article.body == ("The hall burned on 11 March 2024.", "Nobody was hurt.")
    assert article.published == "2024-03-12T09:11+01:00"
    (source,) = second.draft.article.sources
    assert (source.name, source.url, source.kind) == ("the Courier", "https://courier.example/2", SourceKind.LINK)
    assert second.draft.article.headline == "Two hurt, says the Courier."
    assert third.draft.article.headline == LONG[:-11]
    assert third.draft.article.body == (LONG,)
    assert [source.name for source in third.draft.article.sources] == ["Harbour Desk"]
    assert json.loads(third.original or b"")["id"] == 4


def test_a_time_without_its_zone_is_told_by_its_day() -> None:
    only = {**CHANNEL, "messages": [{**post(1, "It burned."), "date_unixtime": None}]}
    (found,) = read(only)
    assert found.draft.article.published == "2024-03-12"
    assert json.loads(found.original or b"")["name"] == "Quay Watch"


@pytest.mark.parametrize("off", [1, -86_400 * 2, 15 * 3600 + 60])
def test_a_zone_that_no_clock_has_is_none(off: int) -> None:
    told = post(1, "It burned.")
    only = {**CHANNEL, "messages": [{**told, "date_unixtime": str(int(str(told["date_unixtime"])) + off)}]}
    (found,) = read(only)
    assert found.draft.article.published == "2024-03-12"


@pytest.mark.parametrize("day", ["2024-02-31", "soon"])
def test_a_day_that_is_none_is_not_the_day_of_publication(day: str) -> None:
    (found,) = read({**CHANNEL, "messages": [{**post(1, "It burned."), "date": f"{day}T09:00:00"}]})
    assert found.draft.article.published is None
    (found,) = read({**GROUP, "messages": [{**post(1, "It burned."), "date": f"{day}T09:00:00"}]})
    assert (found.draft.article.headline, found.draft.article.published) == (f"Desk, {day}T09:00:00"[:16], None)


@pytest.mark.parametrize(
    ("shown", "published"),
    [
        ("12.03.2024 09:15:00 UTC+01:00", "2024-03-12T09:15+01:00"),
        ("12.03.2024 09:15:00 UTC-0330", "2024-03-12T09:15-03:30"),
        ("12.03.2024 09:15:00 UTC+25:00", "2024-03-12"),
        ("31.02.2024 09:15:00 UTC+01:00", None),
        ("12.03.2024 25:15:00 UTC+01:00", None),
    ],
)
def test_times_on_pages_that_are_none_are_not_times_of_publication(shown: str, published: str | None) -> None:
    page = PAGE.replace("{who}", "Quay Watch").replace("12.03.2024 09:15:00 UTC+01:00", shown, 1)
    assert read(page, "messages.html")[0].draft.article.published == published


def test_only_words_are_what_a_message_says() -> None:
    odd = [
        "The hall ",
        {"type": "bold", "text": "burned"},
        {"type": "odd", "text": ["x"]},
        None,
        7,
        True,
        ["y"],
        {},
        ".",
    ]
    only = {**CHANNEL, "messages": [post(1, odd), post(2, {"type": "bold", "text": {"a": 1}}), post(3, 12.5)]}
    (found,) = read(only)
    assert found.draft.article.body == ("The hall burned.",)


def test_a_group_is_a_clipping_a_day() -> None:
    first, second = read(GROUP)
    assert first.draft.article.headline == "Desk, 2024-03-12"
    assert first.draft.article.body == ("09:11 Mara Lind: Anyone at the quay?", "09:12 Jo Park: I am.", "Police too.")
    assert (second.draft.article.published, second.draft.article.publisher) == ("2024-03-13", "Desk")


def test_all_chats_of_an_account_are_read() -> None:
    everything = {
        "about": "Here is the data you requested. Remember: ...",
        "contacts": {"list": []},
        "chats": {"about": "", "list": [CHANNEL, GROUP]},
    }
    assert [each.name for each in read(everything)] == [f"result.json#{number}" for number in range(1, 6)]


@pytest.mark.parametrize("who", ["Quay Watch", "Mara Lind"])
def test_pages_of_a_chat_are_read_as_well(who: str) -> None:
    found = read(PAGE.replace("{who}", who), "messages.html")
    article = found[0].draft.article
    assert article.publisher == "Quay Watch"
    if who == "Mara Lind":
        assert [each.draft.article.headline for each in found] == ["Quay Watch, 2024-03-12"]
        assert article.body[1:] == ("The hall burned.", "09:40 Mara Lind: Two hurt, says the Courier.")
        return
    assert (article.headline, article.body) == ("Fire at the grain hall", ("The hall burned.",))
    assert article.published == "2024-03-12T09:15+01:00"
    assert found[1].draft.article.published == "2024-03-12"
    assert [source.name for source in found[1].draft.article.sources] == ["Harbour Desk", "the Courier"]


def test_a_chat_of_whatsapp_is_a_clipping_a_day_and_nothing_is_left_out() -> None:
    first, second = read(WHATSAPP, "press/WhatsApp Chat with Harbour desk.txt")
    assert first.draft.article.headline == "Harbour desk, 2024-03-12"
    assert first.draft.article.body == (
        "09:16 Mara Lind: Fire at the grain hall, two hurt",
        "The police is there.",
        "09:17 Jo Park: <Media omitted>",
    )
    assert second.draft.article.published == "2024-03-14"
    assert second.draft.article.body[0] == "09:18 Mara Lind: Quiet: nothing new"
    assert second.original == WHATSAPP.partition("14/03")[1].encode() + WHATSAPP.partition("14/03")[2].encode()


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("WhatsApp Chat - Falcon Heavy.txt", "Falcon Heavy"),
        ("WhatsApp-Chat mit Anna.txt", "Anna"),
        ("Chat de WhatsApp con Anna.txt", "Anna"),
    ],
)
def test_a_chat_is_called_by_its_own_name(file: str, name: str) -> None:
    first, _ = read(WHATSAPP, file)
    assert first.draft.article.headline == f"{name}, 2024-03-12"


@pytest.mark.parametrize(
    ("days", "published"),
    [
        (("2/3/24", "2/13/24"), ["2024-02-03", "2024-02-13"]),
        (("13/3/24", "2/4/24"), ["2024-03-13", "2024-04-02"]),
        (("02.03.24", "03.03.24"), ["2024-03-02", "2024-03-03"]),
        (("2024/3/2", "2024/3/4"), ["2024-03-02", "2024-03-04"]),
        (("30/1/24", "1/2/24"), ["2024-01-30", "2024-02-01"]),
        (("11/3/24", "2/4/24"), ["2024-03-11", "2024-04-02"]),
        (("2/3/24", "3/4/24"), [None, None]),
    ],
)
def test_which_number_is_the_month_is_told_by_the_chat_or_not_at_all(
    days: tuple[str, str], published: list[str | None]
) -> None:
    lines = [f"[{day}, 09:0{minute}:33] {who}: words" for day in days for minute, who in ((1, "Mara"), (2, "Jo"))]
    found = read("\u200e" + "\n".join(lines), "_chat.txt")
    assert [each.draft.article.published for each in found] == published


def test_an_article_that_was_sent_in_a_chat_and_pasted_is_no_chat() -> None:
    assert kind_of(WHATSAPP.encode(), name="pasted text") is Kind.TEXT
    two = "\n".join(WHATSAPP.splitlines()[:3]).encode()
    assert kind_of(two, name="chat.txt") is Kind.TEXT


@pytest.mark.parametrize("changed", [{"messages": []}, {"messages": None}, {"messages": [1, {"type": "message"}]}])
def test_an_export_in_which_nobody_says_anything_is_told(changed: Mapping[str, object]) -> None:
    data = json.dumps({**CHANNEL, **changed}).encode()
    (found,) = read_payload(Payload(data=data, name="result.json"))
    assert isinstance(found, Failure)
    assert isinstance(found.error, BrokenInput)
