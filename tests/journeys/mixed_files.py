"""Twenty files such as gather in a folder of downloads: of every kind, and some that cannot be read."""

import sys
from pathlib import Path

from clippings_app.importers.kinds import Kind

sys.path.append(str(Path(__file__).resolve().parents[1] / "unit" / "importers"))

from test_import_hostile import VALID, zipped

_PAGE = """<!doctype html><html lang=en><head><title>{0}</title></head><body><article><h1>{0}</h1><p>By Mira Lund</p>
<p>{0}, the council of the island said on Sunday; nobody was hurt, and the work is to go on all the week.</p>
<p>A survey is to follow, and what number {1} of the series tells of it is told nowhere else.</p>
</article></body></html>"""
_BROKEN = {
    "empty.txt": b" \n",
    "torn.pdf": b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog",
    "torn.docx": b"PK\x03\x04 no archive at all",
    "clip.mp4": b"\x00\x00\x00\x18ftypmp42" + bytes(range(256)) * 8,
}
_WHOLE = {
    "01.pdf": Kind.PDF,
    "02.docx": Kind.DOCX,
    "03.eml": Kind.EMAIL,
    "05.md": Kind.MARKDOWN,
    "06.jpg": Kind.JPEG,
    "07.ris": Kind.RIS,
    "08.bib": Kind.BIBTEX,
    "09.enex": Kind.ENEX,
    "10.html": Kind.BOOKMARKS,
    "11.csv": Kind.LINK_TABLE,
    "12.jsonl": Kind.JSON_LINES,
    "13.rtf": Kind.RTF,
    "14.webarchive": Kind.WEBARCHIVE,
}


def page(number: int) -> bytes:
    """A saved page with an article that no other has."""
    return _PAGE.format(f"Sluice {number} gives way", number).encode()


def write_mixed(folder: Path) -> tuple[list[Path], list[str]]:
    """Write them.

    Returns:
        All of them, and the names of those that cannot be read.
    """
    files = {name: VALID[kind]() for name, kind in _WHOLE.items()}
    files["04.mht"] = (
        b"From: <Saved by a browser>\r\nSnapshot-Content-Location: https://post.example/4\r\nSubject: Sluice 4\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="cut"\r\n\r\n--cut\r\n'
        b"Content-Type: text/html\r\nContent-Location: https://post.example/4\r\n\r\n" + page(4) + b"\r\n--cut--\r\n"
    )
    files["15.html"] = page(15)
    files["16.zip"] = zipped({"a.html": page(161), "deep/b.html": page(162), "deep/empty.txt": b" "})
    files |= _BROKEN
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in sorted(files)], sorted(_BROKEN)
