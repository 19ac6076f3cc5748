"""Texts that are no articles are named for what they are and left; articles that look a little like them are read."""

import pytest

from clippings_app.domain.errors import NotText
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.data_files import WORDS
from clippings_app.importers.read import read_payload
from clippings_app.wording import describe

SCRIPT = b"#!/bin/sh\n# Fetches the pages of the day.\nset -e\ncurl https://quay.example/\n"
SETTINGS = b"; of the scanner\n[Scanner]\nfolder = /scans\nresolution=300\n\n[Upload]\nevery: hour\n"
CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mara Lind\r\nTEL:+44 20 7946 0000\r\nEND:VCARD\r\n"
TABLE = b"port;day;ships;tonnes\nOrrin;Monday;12;3400\nTelmar;Monday;3;120\nOrrin;Tuesday;9;2100\n"
SCRIPTS, SETTINGS_FILE, VCARD = "script or program", "settings file", "vCard with addresses"
LINKS = "table without the columns “url”, “title” and “added” of a list of links"
WIDE_TABLE = ("port;day;ships;crew;" + "tonnes " * 23 + "xx" + "\n").encode() * 800
TALK = b"[Interview]\nQ: How did the ferry run aground?\nA: We do not know yet.\nQ: Who was aboard?\nA: Ninety.\n"
ARTICLE = (
    "Ferry runs aground\n\nThe ferry to Morn ran aground on Tuesday, the harbour master, Jo Park, said.\n\n"
    "Nobody was hurt: all ninety on board, among them a school class, were brought ashore by noon.\n"
)


@pytest.mark.parametrize(
    ("name", "data", "looks_like"),
    [
        ("fetch.sh", SCRIPT, SCRIPTS),
        ("fetch", SCRIPT, SCRIPTS),
        ("fetch.sh", b"# Of the harbour\n\n# `a` **b**\ncurl x\n", SCRIPTS),  # or Markdown, were it not for its name
        ("run.bat", b"@echo off\r\ncopy a b\r\n", SCRIPTS),
        ("tools/count.py", b"import sys\n\nprint(len(sys.argv))\n", SCRIPTS),
        ("scanner.ini", SETTINGS, SETTINGS_FILE),
        ("scanner", SETTINGS, SETTINGS_FILE),
        ("scanner", "\ufeff".encode() + SETTINGS, SETTINGS_FILE),
        ("settings.yaml", b"scanner:\n  folder: /scans\n", SETTINGS_FILE),
        ("lind.vcf", CARD, VCARD),
        ("lind", CARD, VCARD),
        ("week.ics", b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "calendar"),
        ("ships.csv", TABLE, LINKS),
        ("ships", TABLE, LINKS),
        ("ships", TABLE.replace(b";", b"\t").decode().encode("utf-16"), LINKS),
        ("ships", "\ufeff".encode() + WIDE_TABLE, LINKS),
        ("one.csv", b"port\nOrrin\n", LINKS),
        ("story.url", b"[InternetShortcut]\r\nURL=file:///a\r\n", "link to a page, not the page itself"),
        ("story", b'{"title": "a", "rows": []}', "data file in JSON of a program whose files are not known here"),
    ],
)
def test_what_is_no_article_is_named_and_left(name: str, data: bytes, looks_like: str) -> None:
    (found,) = read_payload(Payload(data=data, name=name))
    assert isinstance(found, Failure)
    assert isinstance(found.error, NotText)
    assert found.error.looks_like == looks_like


@pytest.mark.parametrize("type_", ["text/csv", "text/csv; charset=utf-8", "text/tab-separated-values"])
def test_a_table_may_be_called_one_by_whoever_gives_it(type_: str) -> None:
    (found,) = read_payload(Payload(data=b"port,day\nOrrin,Monday\n", name="https://quay.example/ships", type=type_))
    assert isinstance(found, Failure)
    assert isinstance(found.error, NotText)
    assert found.error.looks_like == LINKS


@pytest.mark.parametrize(
    ("payload", "headline"),
    [
        (Payload(data=ARTICLE.encode(), name="ferry"), "Ferry runs aground"),
        (Payload(data=ARTICLE.encode(), name="https://nordwacht.pl"), "Ferry runs aground"),
        (Payload(data=ARTICLE.encode(), name="Ferry runs aground – nordwacht.pl"), "Ferry runs aground"),
        (Payload(data=ARTICLE.encode(), name="http://[quay/ferry"), "Ferry runs aground"),
        (Payload(data=TALK, name="talk"), None),
        (Payload(data=SCRIPT, name="pasted text", type="text/plain"), None),
        (Payload(data=SETTINGS, name="scanner.txt"), None),
        (Payload(data=b"# Ferry runs aground\n\nIt ran **aground** on Tuesday.\n", name="a.md"), "Ferry runs aground"),
        (Payload(data=b"[Corrected]\nFerry runs aground\n\n" + ARTICLE[20:].encode(), name="wire"), None),
        (Payload(data=b"Goals, fouls, cards, corners\n\n" + ARTICLE.encode(), name="wire"), None),
    ],
)
def test_what_is_given_as_text_or_may_be_an_article_is_read(payload: Payload, headline: str | None) -> None:
    (found,) = read_payload(payload)
    assert isinstance(found, Arrival)
    assert headline is None or found.draft.article.headline == headline


@pytest.mark.parametrize("words", WORDS)
def test_what_it_looks_like_is_said_in_good_english(words: str) -> None:
    assert f"it looks like a {words}." in str(describe(NotText("ships", looks_like=words)))
    assert words[0].lower() not in "aeio"
