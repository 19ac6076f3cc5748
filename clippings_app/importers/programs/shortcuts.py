"""Links that lie in a folder as files, and addresses listed in a text: each link is a clipping with its address.

Windows and many browsers write `.url`, macOS `.webloc` (a property list), Linux `.desktop`; extensions of browsers that
put tabs aside write a line for each, the title behind a bar.
"""

import plistlib
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from xml.parsers.expat import ExpatError

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.programs.building import plain_arrival, web_address, whole_if_single, with_said, words
from clippings_app.importers.programs.signs import LISTED_ADDRESS

_FIELD = re.compile(r"^[ \t]*(URL|Name)[ \t]*=[ \t]*(\S[^\r\n]*)", re.MULTILINE)


def read_shortcut(payload: Payload) -> Iterator[Arrival | Failure]:
    """The link of a file, called as the file is, or the links of a list, named "links.txt#3".

    Raises:
        BrokenInput: If there is no address of a page in it.
        InputError: As decoding does.
    """
    from clippings_app.parsing.encoding import decode

    if (url := property_list_address(payload.data)) is not None:
        yield link_arrival(file_title(payload.name), url, payload)
        return
    text, codec = decode(payload.data, name=payload.name, declared=payload.charset)
    lines = [line for line in text.removeprefix("\ufeff").splitlines() if line.strip()]
    listed = [found for line in lines if (found := LISTED_ADDRESS.fullmatch(line))]
    if len(listed) == len(lines):
        yield from whole_if_single(_listed(listed, payload, codec), payload, Kind.SHORTCUT)
        return
    fields = {found[1]: found[2].rstrip() for found in reversed(list(_FIELD.finditer(text)))}
    yield link_arrival(
        words(fields.get("Name")) or file_title(payload.name), web_address(fields.get("URL")) or "", payload
    )


def _listed(found: list[re.Match[str]], payload: Payload, codec: str) -> Iterator[Arrival]:
    for number, line in enumerate(found, start=1):
        about = Payload(data=line[0].encode(codec, "replace"), name=f"{payload.name}#{number}")
        yield link_arrival(words(line["title"] or ""), line["url"], about)


def link_arrival(title: str, url: str, about: Payload) -> Arrival:
    """The clipping of a link, which is called by its address where it has no title."""
    said = {"headline": title or url, "url": url}
    return plain_arrival(with_said(ParsedArticle(), said), about=about, kind=Kind.SHORTCUT.value)


def file_title(name: str) -> str:
    """What a file is called, without folders and ending."""
    return words(PurePosixPath(name.replace("\\", "/")).stem)


def property_list_address(data: bytes) -> str | None:
    """The address of a page that a property list holds and nothing else; None for anything else."""
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"bplist00", b"<?xml", b"<plist", b"<!DOCTYPE plist")):
        return None
    try:
        found = plistlib.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError, ExpatError, RecursionError, MemoryError):
        return None
    return web_address(found["URL"]) if isinstance(found, dict) and set(found) == {"URL"} else None
