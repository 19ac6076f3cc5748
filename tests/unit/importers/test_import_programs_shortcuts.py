"""Links that are files, and texts that are nothing but links."""

import plistlib

import pytest

from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival
from clippings_app.importers.kinds import Kind
from clippings_app.importers.programs.shortcuts import read_shortcut
from clippings_app.importers.programs.signs import program_kind
from clippings_app.importers.read import read_payload
from clippings_app.importers.recognition import kind_of

ADDRESS = "https://quay.example/hall?a=1&b=2"


def read(data: bytes, name: str) -> list[tuple[str, str | None, str | None]]:
    found = list(read_payload(Payload(data=data, name=name)))
    arrivals = [each for each in found if isinstance(each, Arrival)]
    assert len(arrivals) == len(found), found
    assert {each.original_type for each in arrivals} == {Kind.SHORTCUT.value}
    return [(each.name, each.draft.article.headline, each.draft.article.url) for each in arrivals]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("press/Hall burns.url", f"[InternetShortcut]\r\nIconIndex=0\r\nURL={ADDRESS}\r\n".encode()),
        ("press/Hall burns.webloc", plistlib.dumps({"URL": ADDRESS})),
        ("press/Hall burns.webloc", plistlib.dumps({"URL": ADDRESS}, fmt=plistlib.FMT_BINARY)),
        ("press/x.desktop", f"[Desktop Entry]\nType=Link\nName=Hall burns\nURL={ADDRESS}\n".encode()),
    ],
)
def test_a_link_that_is_a_file_is_a_clipping_with_its_address(name: str, data: bytes) -> None:
    assert read(data, name) == [(name, "Hall burns", ADDRESS)]


def test_every_line_of_a_list_of_addresses_is_a_link() -> None:
    data = f"\ufeff{ADDRESS} | Hall burns\r\n\r\nhttp://pier.example/\r\n".encode()
    assert read(data, "tabs.txt") == [
        ("tabs.txt#1", "Hall burns", ADDRESS),
        ("tabs.txt#2", "http://pier.example/", "http://pier.example/"),
    ]
    assert read(ADDRESS.encode(), "one.txt") == [("one.txt#1", ADDRESS, ADDRESS)]


@pytest.mark.parametrize(
    "data",
    [
        b"[Desktop Entry]\nType=Application\nExec=viewer\n",
        plistlib.dumps({"URL": ADDRESS, "Other": 1}),
        f"The hall burned.\n\n{ADDRESS}\n".encode(),
        f"{ADDRESS}\nThe hall burned, the town said on Monday.\n".encode(),
        f"{ADDRESS} says so\n".encode(),
    ],
)
def test_what_says_more_is_none(data: bytes) -> None:
    assert kind_of(data, name="a.txt") is not Kind.SHORTCUT


@pytest.mark.timeout(20)
def test_blanks_without_end_are_looked_at_once() -> None:
    assert program_kind("http://a.example | " + " " * 20_000 + "\rX") is None
    read = list(
        read_shortcut(
            Payload(data=b"[InternetShortcut]\nURL=https://a.example/1\nName=a" + b" " * 50_000 + b"b\n", name="a.url")
        )
    )
    assert len(read) == 1
