"""LibreOffice opens our DOCX and ODT: every headline, every note, and every link where it was."""

import html
import re
import zipfile
from pathlib import Path
from urllib.parse import unquote

import pypdfium2
import pytest
from letters import bare
from reading import Exported, Runner

from clippings_app.exporters import common

pytestmark = pytest.mark.readers
LINKS = re.compile(r'(?:Target|xlink:href)="([^"]+)"')
TARGETS = {".odt": ("content.xml",), ".docx": ("word/document.xml", "word/_rels/document.xml.rels")}


def saved_by_libreoffice(path: Path, suffix: str, run: Runner) -> Path:
    """The document as LibreOffice saves it in another format."""
    profile = f"-env:UserInstallation={(run.folder / 'profile').as_uri()}"
    kind = {"txt": "txt:Text (encoded):UTF8"}.get(suffix, suffix)
    done = run("soffice", "--headless", profile, "--convert-to", kind, "--outdir", run.folder / suffix, path)
    made = run.folder / suffix / f"{path.stem}.{suffix}"
    assert made.is_file(), done.stdout
    return made


def links(path: Path) -> set[str]:
    """Where the links of a document lead."""
    with zipfile.ZipFile(path) as archive:
        xml = "".join(archive.read(name).decode() for name in TARGETS[path.suffix] if name in archive.namelist())
    return set(map(html.unescape, LINKS.findall(xml)))


@pytest.mark.parametrize("kind", ["docx", "odt"])
@pytest.mark.timeout(300)
def test_libreoffice_opens_the_document(kind: str, exported: Exported, run: Runner) -> None:
    path = exported.file(kind)
    text = bare(saved_by_libreoffice(path, "txt", run).read_text(encoding="utf-8-sig"))
    assert [each for each in map(common.headline, exported.clippings) if bare(each) not in text] == []
    notes = [line for each in exported.clippings for note in each.notes for line in note.splitlines()]
    plain = [re.sub(r"(?<!\w)\*([^*]+)\*(?!\w)", r"\1", line) for line in notes]  # stars become italics
    assert [line for line in plain if bare(line) not in text] == []
    assert [name for name in exported.incidents if bare(name) not in text] == []

    addresses = {url for each in exported.clippings if (url := common.web_address(each.article.url))}
    assert len(addresses) > 40
    assert addresses - links(path) == set()
    # LibreOffice spells an address anew: what is escaped in it differs, where it leads does not. Of a backslash, which no
    # address may have, it makes a slash.
    saved = {unquote(link) for link in links(saved_by_libreoffice(path, {"docx": "odt", "odt": "docx"}[kind], run))}
    assert {unquote(address) for address in addresses if "\\" not in address} - saved == set()

    pages = pypdfium2.PdfDocument(saved_by_libreoffice(path, "pdf", run))
    assert len(pages) > 2
