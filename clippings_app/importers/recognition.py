"""Tells by its first bytes what an input is. Its name is asked only where that leaves a choice."""

import codecs
import json
import re

from clippings_app.importers.kinds import CUT_OUT, HEAD, Kind
from clippings_app.importers.mailbox import starts_letter
from clippings_app.importers.programs.signs import packed_kind, program_kind
from clippings_app.importers.references.signs import reference_kind

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_JSON_START = re.compile(r'\s*(?:\{\s*"|\{\s*\}\s*$|\[\s*\{\s*["}]|\[\s*\]\s*$)')
_HTML_START = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|meta|style|script|link|base|article|main|section)\b", re.IGNORECASE
)
_DATA_START = re.compile(
    r"\s*<(?:\?xml\b|!DOCTYPE\s+(?!html\b)[\w:.-]+|svg\b|rss\b|feed\b|(?:\w+:)?RDF\b|plist\b|kml\b)"
)
_SKIPPED = re.compile(r"(?:\s+|<!--.*?-->|<\?xml[^>]*>)+", re.DOTALL)
_TAGS = re.compile(r"<(?:p|div|h[1-6]|br|span|a\s[^<>]*href)\b[^<>]*>", re.IGNORECASE)
_HEADER = re.compile(r"([!-9;-~]+):[ \t]?(.*)")
_MAIL_NAMES = frozenset({"from", "to", "subject", "date", "message-id", "received", "mime-version", "return-path"})
_MAIL_PROOF = frozenset({"message-id", "received", "mime-version", "return-path", "delivered-to"})
"""Headers that only a letter has; a text that somebody copied from one begins with the others as well."""
_MAIL_ENDINGS = (".eml", ".mbox")
_FRONT_MATTER = re.compile(
    r"\s*(?:---[ \t]*\r?\n(?:[ \t]*\r?\n|#.*\n)*[\w -]{1,40}:[\s\S]*?^(?:---|\.\.\.)"
    r"|\+\+\+[ \t]*\r?\n(?:[ \t]*\r?\n|#.*\n)*(?:[\w-]{1,40}[ \t]*=|\[)[\s\S]*?^\+\+\+)[ \t]*\r?$",
    re.MULTILINE,
)
"""Values by name between two lines of dashes, or of plus signs."""
_ATX_HEADING = re.compile(r"^#{1,6} +\S", re.MULTILINE)
_MARKDOWN_SIGNS = re.compile(r"^#{1,6} +\S|\[[^\]\n]+\]\([^)\s]+\)|^```|^> |\*\*[^*\n]+\*\*", re.MULTILINE)


def kind_of(data: bytes, *, name: str = "", type: str | None = None, is_whole: bool = True) -> Kind:
    """What an input is read as; plain text when nothing speaks for anything else.

    Args:
        data: The input or its first `HEAD` bytes.
        name: Its name; ".md" decides for Markdown where a text could be either.
        type: Media type that the giver names.
        is_whole: Whether `data` is all of it.
    """
    if type in CUT_OUT:
        return Kind(type)
    head = data[:HEAD]
    binary = _binary_kind(head) or packed_kind(head)
    if binary:
        return binary
    text = head_text(head)
    foreign = reference_kind(text, name=name) or program_kind(text, name=name)
    if foreign:
        return foreign
    if _JSON_START.match(text):
        return _json_kind(text, is_whole=is_whole and len(data) <= HEAD)
    mail = _mail_kind(text, name=name)
    if mail:
        return mail
    given = (type or "").partition(";")[0].strip().lower()
    if given in ("text/html", "application/xhtml+xml") or _is_page(text, is_plain=given == "text/plain"):
        return Kind.HTML
    if _is_markdown(text, is_named=given == "text/markdown" or name.lower().endswith((".md", ".markdown"))):
        return Kind.MARKDOWN
    return Kind.TEXT


def is_foreign_xml(data: bytes) -> bool:
    """Whether something that is none of the kinds we read is XML: settings, drawings, feeds, but no article."""
    return _DATA_START.match(head_text(data[:HEAD])) is not None


def _binary_kind(head: bytes) -> Kind | None:
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Kind.ZIP
    if head.startswith(b"{\\rtf"):
        return Kind.RTF
    # Some programs write a few bytes before the mark, and every reader of PDF allows it.
    return Kind.PDF if b"%PDF-" in head[:1024] and not head.lstrip().startswith(b"<") else None


def head_text(head: bytes) -> str:
    """The beginning of a text, read as Latin-1 where no mark and no zeros say otherwise: enough to tell signs by."""
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "ignore")
    if head[1::2].count(0) > len(head) // 4:
        return head.decode("utf-16-le", "ignore")
    if head[::2].count(0) > len(head) // 4:
        return head.decode("utf-16-be", "ignore")
    return head.decode("latin-1")


def _json_kind(text: str, *, is_whole: bool) -> Kind:
    if not text.lstrip().startswith("{"):
        return Kind.JSON
    if 0 <= text.find('"clippings"') < (text.find('"headline"') if '"headline"' in text else len(text)):
        return Kind.JSON
    # Not splitlines(): these are bytes read as Latin-1, where half a character may look like a line end.
    lines = text.split("\n")
    complete = lines if is_whole else lines[:-1]
    if not complete:
        return Kind.JSON_LINES
    records = [line for line in complete[:50] if _is_record(line)]
    return Kind.JSON_LINES if records else Kind.JSON


def _is_record(line: str) -> bool:
    line = line.strip()
    if not (line.startswith("{") and line.endswith("}")):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _mail_kind(text: str, *, name: str) -> Kind | None:
    names: dict[str, str] = {}
    last = ""
    for number, line in enumerate(text.split("\n")[:400]):
        line = line.rstrip("\r")
        if not line:
            break
        if line[0] in " \t" and last:
            names[last] += line
            continue
        found = _HEADER.fullmatch(line)
        if not found:
            if number == 0 and line.startswith("From "):
                continue
            return None
        last = found[1].lower()
        names.setdefault(last, found[2])
    is_related = "multipart/related" in names.get("content-type", "").lower()
    is_in_mailbox = starts_letter(text)
    is_proved = is_in_mailbox or name.lower().endswith(_MAIL_ENDINGS) or not _MAIL_PROOF.isdisjoint(names)
    if not is_proved or (len(_MAIL_NAMES & names.keys()) < 2 and not is_related):
        return None
    is_page = "snapshot-content-location" in names or is_related
    is_letter = "received" in names or "to" in names
    if is_page and not is_letter:
        return Kind.MHTML
    return Kind.MBOX if is_in_mailbox else Kind.EMAIL


def _is_page(text: str, *, is_plain: bool) -> bool:
    skipped = _SKIPPED.match(text)
    start = skipped.end() if skipped else 0
    if _HTML_START.match(text, start):
        return True
    # A text given as plain is one, tags or not, unless it is a whole page.
    needed = 2 if text.startswith("<", start) else 6
    return not is_plain and len(_TAGS.findall(text, start, start + 4096)) >= needed


def _is_markdown(text: str, *, is_named: bool) -> bool:
    if _FRONT_MATTER.match(text):
        return True
    signs = len(_MARKDOWN_SIGNS.findall(text))
    return signs > 0 if is_named else bool(_ATX_HEADING.match(text.lstrip())) and signs > 1
