"""Pages that Safari saved: a property list with the page as it was sent and what it loaded besides."""

import plistlib
import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.parsers.expat import ExpatError

from clippings_app.domain.errors import BrokenInput, ClippingsError, NotText
from clippings_app.domain.payload import Payload
from clippings_app.domain.worded import Worded
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.pictures import suffix_of
from clippings_app.importers.programs.building import web_address, words
from clippings_app.importers.programs.pages import by_address, page_arrival
from clippings_app.importers.programs.shortcuts import file_title, link_arrival, property_list_address

_FORMAT = "web archive"
_MOST_RESOURCES = 20_000


def read_webarchive(payload: Payload) -> Iterator[Arrival | Failure]:
    """The page of an archive as a clipping, with its pictures."""
    if url := property_list_address(payload.data):
        yield link_arrival(file_title(payload.name), url, payload)
        return
    try:
        yield _page(payload)
    except ClippingsError as error:
        yield Failure(name=payload.name, error=error)


def _page(payload: Payload) -> Arrival:
    archive = _property_list(payload)
    main = archive.get("WebMainResource")
    data = main.get("WebResourceData") if isinstance(main, dict) else None
    if not isinstance(main, dict) or not isinstance(data, bytes):
        raise NotText(payload.name, "property list")
    kind = words(main.get("WebResourceMIMEType")).lower()
    if kind and kind not in ("text/html", "application/xhtml+xml"):
        raise NotText(payload.name, Worded("web archive of {kind}", kind=kind))
    address = words(main.get("WebResourceURL"))
    page = Payload(
        data=data,
        name=payload.name,
        type="text/html",
        charset=words(main.get("WebResourceTextEncodingName")) or None,
        url=payload.url or web_address(address),
    )
    record = Payload(data=payload.data, name=payload.name, type=Kind.WEBARCHIVE.value)
    return page_arrival(page, record, added=None, pictures=by_address(_pictures(archive), address))


def _property_list(payload: Payload) -> Mapping[str, Any]:
    try:
        found = plistlib.loads(payload.data.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError, ExpatError) as error:
        raise BrokenInput(payload.name, _FORMAT, "its property list cannot be read") from error
    except (RecursionError, MemoryError) as error:
        raise BrokenInput(payload.name, _FORMAT, "its property list is nested too deeply") from error
    return found if isinstance(found, dict) else {}


def _pictures(archive: Mapping[str, Any]) -> dict[str, bytes]:
    """The pictures that were loaded, by address."""
    listed = archive.get("WebSubresources")
    pictures: dict[str, bytes] = {}
    for each in listed[:_MOST_RESOURCES] if isinstance(listed, list) else ():
        address, data = (
            (each.get("WebResourceURL"), each.get("WebResourceData")) if isinstance(each, dict) else ("", b"")
        )
        if isinstance(address, str) and isinstance(data, bytes) and suffix_of(data):
            pictures[re.sub(r"#.*", "", address, flags=re.DOTALL)] = data
    return pictures
