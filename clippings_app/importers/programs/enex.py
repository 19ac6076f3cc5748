"""Notes that Evernote exported: ENEX, https://evernote.com/blog/how-evernotes-xml-export-format-works.

A file may be larger than memory. It is cut into its notes by their tags, which stand for themselves in XML: within the
content of a note, which is a page of its own in a CDATA section, there is no element `note`.
"""

import base64
import binascii
import hashlib
import html
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from lxml import etree

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Draft
from clippings_app.domain.errors import BrokenInput, EmptyInput, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.domain.worded import Quoted
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.kinds import Kind
from clippings_app.importers.pictures import MAX_BYTES, Find
from clippings_app.importers.programs.building import (
    content_arrival,
    each_read,
    moment,
    same_words,
    topics,
    web_address,
    with_said,
    without_false_references,
    words,
)

MAX_NOTE = 256 * 1024 * 1024
"""Bytes of one note with all that is attached to it."""
_CHUNK = 1024 * 1024
_FORMAT = "Evernote export"
_OPEN = b"<note>"
_CLOSE = b"</note>"
_ATTACHED = re.compile(rb"<data\b[^<>]*>([^<]*)</data>")
_PROLOGUE = re.compile(r"\s*(?:<\?xml[^<>]*\?>\s*|<!DOCTYPE[^<>]*>\s*)*", re.IGNORECASE)
_MEDIA = re.compile(r"<en-media\b([^<>]*?)/?>(?:\s*</en-media>)?", re.IGNORECASE)
_HASH = re.compile(r"\bhash\s*=\s*[\"']?([0-9a-f]{32})", re.IGNORECASE)
_LOCKED = re.compile(r"<en-crypt\b[^<>]*>[^<]*</en-crypt>|</?en-todo\b[^<>]*>", re.IGNORECASE)
_ROOT = re.compile(r"<(/?)en-note\b[^<>]*>", re.IGNORECASE)
# XHTML may close any element in its tag; HTML takes such a tag for an opening one.
_CLOSED_AT_ONCE = re.compile(r"<(?!(?:br|hr|img|col|area|wbr)\b)([a-z][a-z0-9]*)\b([^<>]*?)/>", re.IGNORECASE)


def notes_of(file: BinaryIO, name: str) -> Iterator[Payload | Failure]:
    """Every note of a file as an input of its own, named "file#3"; memory holds one note.

    Args:
        file: Read from where it stands.
        name: What the person knows the file by.
    """
    source = _Source(file)
    number = 0
    while source.skip_to(_OPEN):
        number += 1
        about = f"{name}#{number}"
        size = source.length_to(_CLOSE)
        if size is None:
            yield Failure(name=about, error=BrokenInput(about, _FORMAT, "the note breaks off before its end"))
            return
        if size > MAX_NOTE:
            yield Failure(name=about, error=TooLarge(about, "bytes", MAX_NOTE))
        else:
            yield Payload(data=source.take(size), name=about, type=Kind.ENEX.value)
    if not number:
        yield Failure(name=name, error=BrokenInput(name, _FORMAT, "there is no note in it"))


class _Source:
    """A file as far as it is needed."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._held = bytearray()
        self._at = 0

    def _more(self) -> bool:
        chunk = self._file.read(_CHUNK)
        del self._held[: self._at]
        self._at = 0
        self._held += chunk
        return bool(chunk)

    def skip_to(self, mark: bytes) -> bool:
        """Stand before the next mark; whether there is one."""
        while (found := self._held.find(mark, self._at)) < 0:
            self._at = max(self._at, len(self._held) - len(mark) + 1)
            if not self._more():
                return False
        self._at = found
        return True

    def length_to(self, mark: bytes) -> int | None:
        """Bytes from here to behind the next mark; None where there is none.

        What is over the limit is not held, and this stands behind it then.
        """
        searched = self._at
        while (found := self._held.find(mark, searched)) < 0:
            done = max(len(self._held) - len(mark) + 1 - self._at, 0)
            if done > MAX_NOTE:
                return MAX_NOTE + 1 if self.skip_to(mark) else None
            if not self._more():
                return None
            searched = self._at + done
        return found + len(mark) - self._at

    def take(self, size: int) -> bytes:
        """The next bytes."""
        taken = bytes(self._held[self._at : self._at + size])
        self._at += size
        return taken


def read_enex(payload: Payload) -> Iterator[Arrival | Failure]:
    """The clippings of an export, or of one note that was cut out of it."""
    if payload.data.startswith(_OPEN) and payload.data.endswith(_CLOSE):
        yield from each_read([payload], read_note)
    else:
        yield from each_read(notes_of(io.BytesIO(payload.data), payload.name), read_note)


def read_note(note: Payload) -> Arrival:
    """One note as a clipping; its tags are topics, what it was clipped from is its address.

    Raises:
        BrokenInput: If its XML cannot be read.
        InputError: As reading a page does.
    """
    attached = [found[1] for found in _ATTACHED.finditer(note.data)]
    root = _root(_ATTACHED.sub(b"<data/>", note.data), note.name)
    title = _text(root.find("title"))
    url = web_address(root.findtext("note-attributes/source-url"))
    content = _page(root.findtext("content") or "")
    author = words(root.findtext("note-attributes/author"))
    draft = Draft(
        article=ParsedArticle(),
        topics=topics(tag.text for tag in root.findall("tag")),
        added=moment(root.findtext("created")),
    )
    # What was never titled bears the program's own words for that.
    said = {"headline": "" if same_words(title, "Untitled Note") else title, "url": url}
    if not said["headline"] and not re.sub(r"<(?!img)[^<>]*>|&nbsp;|\s", "", content):
        raise EmptyInput(note.name)
    arrival = content_arrival(content, draft, said, about=note, kind=Kind.ENEX.value, find=_finds(attached))
    return _with_author(arrival, author)


def _with_author(arrival: Arrival, author: str) -> Arrival:
    """With the note's author, where the text names none; an address of mail is the owner's account."""
    article = arrival.draft.article
    if not author or "@" in author or article.byline:
        return arrival
    article = with_said(article, {"byline": (author,)})
    reading = arrival.reading and replace(arrival.reading, article=article)
    return replace(arrival, draft=replace(arrival.draft, article=article), reading=reading)


def _text(element: etree._Element | None) -> str:
    """An element's words; entities that only HTML knows stay unresolved in XML, and are read here."""
    parts = [] if element is None else [element.text or "", *(f"{each.text}{each.tail or ''}" for each in element)]
    return words(html.unescape("".join(parts)))


def _root(data: bytes, name: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, encoding="utf-8")
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        pass
    # A stray control character, or an entity of HTML in a title, spoils the note for strict readers only.
    lenient = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, encoding="utf-8", recover=True
    )
    try:
        root = etree.fromstring(without_false_references(data), lenient)
    except etree.XMLSyntaxError as error:
        raise BrokenInput(name, _FORMAT, Quoted("its XML cannot be read", error.msg)) from error
    if root is None or root.find("content") is None:
        raise BrokenInput(name, _FORMAT, "its XML cannot be read, or it has no content")
    return root


def _page(enml: str) -> str:
    """ENML as HTML: pictures by the hash of their bytes, without locked parts and boxes to tick."""
    page = _PROLOGUE.sub("", enml, count=1)
    page = _LOCKED.sub("", page)
    page = _MEDIA.sub(_picture, page)
    page = _ROOT.sub(r"<\1div>", page)
    return _CLOSED_AT_ONCE.sub(r"<\1\2></\1>", page)


def _picture(media: re.Match[str]) -> str:
    found = _HASH.search(media[1])
    return f'<img src="enex:{found[1].lower()}">' if found else ""


def _finds(attached: list[bytes]) -> Find:
    """Finds a picture by the MD5 of its bytes, as ENML names them."""
    files: dict[str, bytes] = {}
    for data in attached:
        if len(data) <= MAX_BYTES * 3 // 2:
            try:
                file = base64.b64decode(data, validate=False)
            except binascii.Error:
                continue
            files.setdefault(hashlib.md5(file, usedforsecurity=False).hexdigest(), file)

    def find(value: str) -> bytes | None:
        return files.get(value.removeprefix("enex:"))

    return find
