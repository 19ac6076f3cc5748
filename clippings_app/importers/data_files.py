"""Tells texts that no person reads as an article: scripts, settings, address cards, tables of anything."""

import csv
import re
from pathlib import PurePosixPath

from clippings_app.importers.recognition import head_text, is_foreign_xml
from clippings_app.parsing.sentences import ends_sentence

_GIVEN_AS_TEXT = frozenset({"text/plain", "text/markdown"})
_NAMED_AS_TEXT = frozenset({".txt", ".text", ".md", ".markdown"})
_LOOKED_AT = 16 * 1024
_XML = "data file in XML"
JSON = "data file in JSON of a program whose files are not known here"
"""What JSON is that holds no clipping."""
_PROGRAM = "script or program"
_SETTINGS = "settings file"
_CARD = "vCard with addresses"
_CALENDAR = "calendar"
_LINK = "link to a page, not the page itself"
_TABLE = "table without the columns “url”, “title” and “added” of a list of links"
WORDS = (_XML, JSON, _PROGRAM, _SETTINGS, _CARD, _CALENDAR, _LINK, _TABLE)
"""What there is to say of them."""

_BY_ENDING = {
    **dict.fromkeys(
        (".sh", ".bash", ".zsh", ".bat", ".cmd", ".ps1", ".py", ".js", ".ts", ".css", ".pl", ".rb", ".java", ".sql"),
        _PROGRAM,
    ),
    **dict.fromkeys((".ini", ".cfg", ".conf", ".toml", ".yaml", ".yml", ".properties", ".reg", ".desktop"), _SETTINGS),
    **dict.fromkeys((".csv", ".tsv", ".tab"), _TABLE),
    ".vcf": _CARD,
    ".ics": _CALENDAR,
    ".url": _LINK,
}
"""What a text is by its name alone; a page, a letter or a record of any kind is known by its content before."""
_SECTION = re.compile(r"\[[^\[\]]{1,80}\]")
_SETTING = re.compile(r"\[[^\[\]]{1,80}\]|[\w.@%\"-][\w .@%\"-]{0,60}\s*[=:].*")
_BEGINNINGS = (
    (re.compile(r"#!\s*/\S*|@echo off\b", re.IGNORECASE), _PROGRAM),
    (re.compile(r"BEGIN:VCARD\s*$", re.IGNORECASE | re.MULTILINE), _CARD),
    (re.compile(r"BEGIN:VCALENDAR\s*$", re.IGNORECASE | re.MULTILINE), _CALENDAR),
)
_ADDRESS = re.compile(r"[a-z][a-z\d+.-]*://[^/?#]*(?P<path>[^?#]*)", re.IGNORECASE)
_SIGNS = re.compile(r"[{}=<>$|\\;_#@*`]")
_MOST_SIGNS, _LEAST_WORDS = 0.01, 6
_MOST_SENTENCES = 0.25
_MOST_ROWS = 100
_LEAST_ROWS, _LEAST_COLUMNS, _LONGEST_CELL = 4, 4, 40


def data_file(data: bytes, *, name: str = "", type: str | None = None) -> str | None:
    """What a text is that is no article, in a few English words; None for one that may be, or that is given as text.

    Args:
        data: The text's bytes, which are of none of the kinds that are told by their content.
        name: Its name; of an address on the web its last part counts.
        type: Media type that the giver names.
    """
    given, ending = (type or "").partition(";")[0].strip().lower(), _ending(name)
    if given in _GIVEN_AS_TEXT or ending in _NAMED_AS_TEXT:
        return None
    if is_foreign_xml(data):
        return _XML
    text = head_text(data[:_LOOKED_AT]).lstrip()
    if words := next((words for begin, words in _BEGINNINGS if begin.match(text)), None):
        return words
    if words := _BY_ENDING.get(ending):
        # A title may end so by chance: "Breakwater shut – nordwacht.pl".
        return None if words in (_PROGRAM, _SETTINGS) and _is_prose(text) else words
    if given in ("text/csv", "text/tab-separated-values") or _is_table(text, is_cut=len(data) > _LOOKED_AT):
        return _TABLE
    return _SETTINGS if _are_settings(text) else None


def _ending(name: str) -> str:
    address = _ADDRESS.match(name)
    path = address["path"] if address else name
    return PurePosixPath(path.replace("\\", "/")).suffix.lower()


def _is_prose(text: str) -> bool:
    """Whether its lines have as many words as those of an article, and hardly a sign that only machines read."""
    lines = [line for line in text.splitlines() if line.strip()]
    return len(text.split()) >= _LEAST_WORDS * len(lines) > 0 and len(_SIGNS.findall(text)) < _MOST_SIGNS * len(text)


def _are_settings(text: str) -> bool:
    """Whether it begins with the name of a section, and names and values are nearly all there is.

    What somebody said stands behind a name too, but ends as sentences do.
    """
    lines = [line for each in text.splitlines() if (line := each.strip()) and line[0] not in "#;"]
    if len(lines) < 3 or not _SECTION.fullmatch(lines[0]):
        return False
    if sum(map(ends_sentence, lines)) > _MOST_SENTENCES * len(lines):
        return False
    return sum(1 for line in lines if _SETTING.fullmatch(line)) >= 0.9 * len(lines)


def _is_table(text: str, *, is_cut: bool) -> bool:
    """Whether every line has as many cells as the first, and more and shorter ones than sentences part into."""
    lines = text.splitlines()
    if is_cut:
        lines = lines[:-1]
    for delimiter in ("\t", ";", ",", "|"):
        rows = [row for row in csv.reader(lines[:_MOST_ROWS], delimiter=delimiter) if row]
        widths = {len(row) for row in rows}
        if len(rows) >= _LEAST_ROWS and len(widths) == 1 and min(widths) >= _LEAST_COLUMNS:
            cells = [cell for row in rows for cell in row]
            return sum(map(len, cells)) < _LONGEST_CELL * len(cells)
    return False
