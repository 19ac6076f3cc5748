"""What goes beside an export: a note of what the format cannot carry, and the evidence to check the originals with."""

import hashlib
import json
import mimetypes
import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePath

from clippings_app.domain.bibliography import Bibliography, ExportOptions
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.watch import NOBODY, Stage, Watch
from clippings_app.exporters import common
from clippings_app.exporters.written import Beside, Loss, Written
from clippings_app.resource_files import resource

LOSSES = ".losses.txt"
EVIDENCE = ".evidence"
ORIGINALS = "originals"
_LONGEST_NAME = 255
"""Bytes of a file's name that file systems take."""
_FORMAT = "clippings-evidence-1"
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,5}$")
FindOriginal = Callable[[str], bytes | None]


def files_beside(
    name: str,
    bibliography: Bibliography,
    written: Written,
    options: ExportOptions,
    original: FindOriginal,
    watch: Watch = NOBODY,
) -> Iterator[Beside]:
    """The files that go beside an export, one after the other, so that many originals need no memory at once.

    Args:
        name: The export's file name.
        bibliography: What was written.
        written: What became of it.
        options: What was asked for.
        original: Gives the bytes of an original by its SHA-256; None when they are gone.
        watch: Who waits.

    Raises:
        Cancelled: If it was to stop.
    """
    if written.report and options.loss_note:
        note = loss_note(name, bibliography, written.report)
        yield Beside(name=name_beside(name, LOSSES), data=note.encode("utf-8", "replace"))
    if not options.prints_hashes:
        return
    folder = name_beside(name, EVIDENCE)
    pieces = _pieces(bibliography, with_photos=options.originals)
    names: dict[str, str] = {}
    for done, piece in enumerate(pieces):
        watch.tell(Stage.GATHERING, done, len(pieces))
        data = original(piece.sha256) if options.originals else None
        if data is not None:
            names[piece.sha256] = _file_name(piece)
            yield Beside(name=f"{folder}/{ORIGINALS}/{names[piece.sha256]}", data=data)
    manifest = _manifest(name, bibliography, written, pieces, names)
    yield Beside(name=f"{folder}/manifest.json", data=manifest)
    yield Beside(name=f"{folder}/verify.py", data=resource("verifier", "verify.py").read_bytes())


def name_beside(name: str, ending: str) -> str:
    """What goes beside a file is called after it; where that is too long, after its beginning and a hash of the whole.

    Args:
        name: The file's name.
        ending: `LOSSES` or `EVIDENCE`.
    """
    if len(os.fsencode(name + ending)) <= _LONGEST_NAME:
        return name + ending
    ending = f"~{hashlib.sha256(os.fsencode(name)).hexdigest()[:8]}{ending}"
    begun = name
    while len(os.fsencode(begun + ending)) > _LONGEST_NAME:
        begun = begun[:-1]
    return begun + ending


def evidence_files(name: str, manifest: bytes) -> dict[str, str]:
    """The SHA-256 by name of all that was put beside an export as evidence; none if the manifest is of another."""
    folder = name_beside(name, EVIDENCE)
    try:
        told = json.loads(manifest)
        if told["format"] != _FORMAT or told["bibliography"]["file"] != name:
            return {}
        files = {
            f"{folder}/{ORIGINALS}/{each['file']}": str(each["sha256"])
            for each in told["originals"]
            if isinstance(each["file"], str) and PurePath(each["file"]).name == each["file"]
        }
    except (ValueError, KeyError, TypeError):
        return {}
    files[f"{folder}/manifest.json"] = hashlib.sha256(manifest).hexdigest()
    verifier = resource("verifier", "verify.py").read_bytes()
    files[f"{folder}/verify.py"] = hashlib.sha256(verifier).hexdigest()
    return files


def loss_note(name: str, bibliography: Bibliography, report: Iterable[Loss]) -> str:
    """What a format could not carry, field by field, with the clippings concerned where not all of them are."""
    titles = {each.id: common.headline(each) for each in bibliography.clippings}
    head = f"What {common.one_line(name)} leaves out"
    lines = [head, "=" * len(head), ""]
    if bibliography.made_at:
        lines += [f"Written {bibliography.made_at}.", ""]
    for loss in report:
        if len(loss.clippings) == loss.of:
            lines += [f"{loss.words} (all {loss.of} clippings)."]
        else:
            lines += [f"{loss.words} ({len(loss.clippings)} of {loss.of} clippings):"]
            lines += [f"  {bibliography.keys[each]}  {titles[each]}" for each in loss.clippings]
        lines.append("")
    lines.append("The formats json and jsonl leave nothing out.")
    return "\n".join(lines) + "\n"


# ---------------------------------------------------------------------- evidence
@dataclass(slots=True)
class _Piece:
    """Bytes that came in: what a clipping was read from, or a picture that came along."""

    sha256: str
    type: str
    name: str | None
    is_photo: bool
    clippings: list[Clipping] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)


def _pieces(bibliography: Bibliography, *, with_photos: bool) -> list[_Piece]:
    pieces: dict[str, _Piece] = {}
    for clipping in common.each_once(bibliography):
        found = [_Piece(each.sha256, each.type, each.name, is_photo=False) for each in clipping.originals]
        if with_photos:
            photos = (photo for photo in clipping.article.photos if photo.sha256)
            found += [_Piece(photo.sha256 or "", "image/*", photo.url, is_photo=True) for photo in photos]
        for piece in found:
            kept = pieces.setdefault(piece.sha256, piece)
            if bibliography.keys[clipping.id] not in kept.keys:
                kept.clippings.append(clipping)
                kept.keys.append(bibliography.keys[clipping.id])
    return list(pieces.values())


def _file_name(piece: _Piece) -> str:
    """Says which entry it is of, and by its hash is one file's alone."""
    told = _SUFFIX.search((piece.name or "").partition("?")[0])
    suffix = told[0] if told and "/" not in told[0] else mimetypes.guess_extension(piece.type) or ".bin"
    return f"{piece.keys[0]}-{piece.sha256[:16]}{suffix.lower()}"


def _manifest(
    name: str, bibliography: Bibliography, written: Written, pieces: Iterable[_Piece], names: dict[str, str]
) -> bytes:
    originals = [
        {
            "sha256": piece.sha256,
            "kind": "photo" if piece.is_photo else "original",
            "file": names.get(piece.sha256),
            "type": piece.type,
            "name": piece.name,
            "keys": piece.keys,
            "clippings": [
                {"headline": each.article.headline, "url": each.article.url, "added": each.added}
                for each in piece.clippings
            ],
        }
        for piece in pieces
    ]
    told = {
        "format": _FORMAT,
        "made_at": bibliography.made_at,
        "bibliography": {
            "file": name,
            "sha256": hashlib.sha256(written.data).hexdigest(),
            "prints_hashes": isinstance(written.text, str),
        },
        "originals": originals,
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")
