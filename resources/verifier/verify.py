#!/usr/bin/env python3
"""Check that the originals of a bibliography are what they were when it was written.

Usage:  python3 verify.py [FILE-OR-FOLDER ...]

Reads manifest.json beside this script. Each original must have the SHA-256 that stands there; one that does not lie
here is looked for, by its SHA-256, in the files and folders that are named. The bibliography itself must have its
SHA-256 too, and where it is text it must print the hash of each original, so that a manifest that was changed later
is found out.

Needs Python 3.8 or later and nothing else; reads only; asks no network.
Exit codes: 0 everything is as it was, 1 something was changed or is missing, 2 the manifest cannot be read.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path
from typing import Any, Iterator

FORMAT = "clippings-evidence-1"
HERE = Path(__file__).resolve().parent
Told = Any  # a part of the manifest


def main(places: list[str]) -> int:
    """Check everything and say so, a line each."""
    try:
        manifest = json.loads((HERE / "manifest.json").read_text(encoding="utf-8"))
        if manifest["format"] != FORMAT:
            raise ValueError(f"it is of another format: {manifest['format']}")
        bibliography, originals = manifest["bibliography"], manifest["originals"]
        for each in [bibliography, *originals]:
            if not re.fullmatch("[0-9a-f]{64}", each["sha256"]):
                raise ValueError(f"{each['sha256']} is no SHA-256")
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(f"The manifest cannot be read: {error}")
        return 2
    text, said = check_bibliography(bibliography)
    print(f"{said:<12}{bibliography['file']}")
    elsewhere = hashes_in(places)
    problems = int(said != "good")
    for each in originals:
        said = check_original(each, elsewhere, text)
        print(f"{said:<12}{each['file'] or each['sha256']} ({', '.join(each['keys'])})")
        problems += int(said != "good")
    print(f"{len(originals)} originals, {problems} problems")
    return 1 if problems else 0


def sha256(path: Path) -> str:
    """The hash of a file, in hex."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def files_in(places: list[str]) -> Iterator[Path]:
    """The files that were named, and all in the folders that were."""
    for place in map(Path, places):
        yield from (path for path in place.rglob("*") if path.is_file()) if place.is_dir() else [place]


def hashes_in(places: list[str]) -> dict[str, Path]:
    """Paths by their SHA-256."""
    found = {}
    for path in files_in(places):
        try:
            found[sha256(path)] = path
        except OSError as error:
            print(f"unreadable  {path}: {error.strerror}")
    return found


def check_bibliography(told: Told) -> tuple[str | None, str]:
    """Its text, None where it prints no hashes that can be read or is not here; and what is to be said of it."""
    path = HERE.parent / Path(told["file"]).name
    if not path.is_file():
        return None, "MISSING"
    data = path.read_bytes()
    said = "good" if hashlib.sha256(data).hexdigest() == told["sha256"] else "CHANGED"
    return data.decode("utf-8", "replace") if told["prints_hashes"] else None, said


def check_original(told: Told, elsewhere: dict[str, Path], text: str | None) -> str:
    """What is to be said of one original."""
    path = HERE / "originals" / Path(told["file"]).name if told["file"] else None
    if path is None or not path.is_file():
        path = elsewhere.get(told["sha256"])
    if path is None:
        return "MISSING"
    if sha256(path) != told["sha256"]:
        return "CHANGED"
    if text is not None and told["kind"] == "original" and told["sha256"] not in text:
        return "NOT PRINTED"
    return "good"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
