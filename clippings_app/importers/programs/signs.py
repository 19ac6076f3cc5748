"""Tells by its beginning whether a text was written by one of other programs, services and news databases."""

import re
import zlib

from clippings_app.importers.kinds import Kind
from clippings_app.importers.programs.tables import delimiter_of

_PICTURES = (
    (b"\xff\xd8\xff", Kind.JPEG),
    (b"\x89PNG\r\n\x1a\n", Kind.PNG),
    (b"II*\x00", Kind.TIFF),
    (b"MM\x00*", Kind.TIFF),
)
_XML_PLIST = re.compile(
    r"\s*(?:<\?xml[^<>]*>\s*)?(?:<!DOCTYPE\s+plist\b[^<>\[]*(?:\[.{0,4000}?\]\s*)?>\s*)?<plist\b",
    re.IGNORECASE | re.DOTALL,
)
_ENEX = re.compile(r"\s*(?:<\?xml[^<>]*>\s*)?(?:<!DOCTYPE\s+en-export\b|<en-export\b)", re.IGNORECASE)
BOOKMARKS = re.compile(r"\s*<!DOCTYPE\s+NETSCAPE-Bookmark-file-1", re.IGNORECASE)
"""How a bookmark file of a browser begins."""
_SAVED_LINKS = re.compile(r"<title>\s*(?:Pocket Export|Instapaper: Export)\s*</title>", re.IGNORECASE)

NEXIS_COUNTER = re.compile(
    r"^[ \t\x0c]*(?:\d+[ \t]+(?:of|von|de|di|van|sur)[ \t]+\d+[ \t]+do[ck]ument(?:[seio]|en|os)?"
    r"|(?:document|dokument|documento)[ \t]+\d+[ \t]+(?:of|von|de|di|van|sur)[ \t]+\d+)[ \t]*\r?$",
    re.IGNORECASE | re.MULTILINE,
)
"""The line that stands before every document of an older export of LexisNexis."""
NEXIS_END = re.compile(
    r"^[ \t]*(?:end of|ende des|fin du|fin del|fim do|fine del|einde van(?: het)?) do[ck]ument(?:s|o)?[ \t]*\r?$",
    re.IGNORECASE | re.MULTILINE,
)
"""The line that stands behind every document of a newer one."""
# Bytes of UTF-8 may have been read as Latin-1: what is no ASCII in a label is one or two of any.
_NEXIS_LENGTH = re.compile(
    r"^[ \t]*(?:length|l.{1,2}nge|longueur|longitud|lunghezza|lengte|load-date|section|rubrik):",
    re.IGNORECASE | re.MULTILINE,
)
_NEXIS_BODY = re.compile(r"^[ \t]*(?:body|corps|cuerpo|corpo)[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
PROQUEST_RULE = re.compile(r"^_{20,}[ \t]*\r?$", re.MULTILINE)
"""The line that stands between the articles of ProQuest."""
_PROQUEST_TITLE = re.compile(
    r"^(?:publication title|publikationstitel|titel der publikation|titre de la publication"
    r"|titolo (?:della )?pubblicazione|t[^:\n]{1,2}tulo d[ea][^:\n]{0,5} publica[^:\n]{2,6}"
    r"|publication info)[ \xc2\xa0]*:",
    re.IGNORECASE | re.MULTILINE,
)
FACTIVA_ARTICLE = re.compile(r"<div\b[^<>]{0,300}\bclass\s*=\s*[\"']?article\s+[a-z]{2,6}Article\b[^<>]{0,300}>")
"""Where an article of Factiva begins; its language is in the name of the class."""
FACTIVA_CODE = re.compile(
    r"^[ \t]*(CLM|SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|ART|CO|IN|NS|RE|IPC|IPD|PUB|AN)"
    r"(?=\t|[ ]{2,}|[ ]*\r?$)",
    re.MULTILINE,
)
"""What stands before a field of Factiva in a text, in the same line or in one of its own."""
_FACTIVA_CLASS = re.compile(r"article\s+[a-z]{2,6}Article\b")
_FACTIVA_PART = re.compile(r"articleParagraph\b|[a-z]Headline\b|<b>\s*HD\s*</b>", re.IGNORECASE)
SUBTITLE_TIMING = re.compile(
    r"[ \t]*(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})[ \t]*-->[ \t]*(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
    r"(?:[ \t].*)?"
)
"""When something is shown, from and to: hours (or none), minutes, seconds and parts of one, twice."""
_WEBVTT = re.compile(r"(?:\xef\xbb\xbf|\ufeff)?WEBVTT(?=[ \t\r\n]|$)")
_SUBRIP = re.compile(r"(?:\xef\xbb\xbf|\ufeff)?\s*\d{1,6}[ \t]*\r?\n" + SUBTITLE_TIMING.pattern + r"\r?(?:\n|$)")
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp]\.?\s?[Mm]\.?)?"
CHAT_MESSAGE = re.compile(
    rf"^[\u200e\u200f]?\[?(?P<day>\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}),?\s(?P<time>{_CLOCK})(?:\]|\s[-–])[ \u00a0]"
    r"[\u200e\u200f]?(?:(?P<who>[^:\r\n]{1,60}):(?=\s))?",
    re.MULTILINE,
)
"""How a message begins that WhatsApp exported; without a name the program itself says something."""
_LEAST_MESSAGES, _LEAST_PEOPLE = 4, 2
_SHORTCUT = re.compile(
    r"\s*(?:\[InternetShortcut\]|\[\{000214A0-0000-0000-C000-000000000046\}\]|\[Desktop Entry\])[ \t]*\r?\n"
    r"(?:.*\n){0,100}?[ \t]*URL[ \t]*=[ \t]*https?://\S",
    re.IGNORECASE,
)
_SHORTCUT_LIST = re.compile(r"<dict>\s*<key>URL</key>\s*<string>\s*https?://[^<>\s]+\s*</string>\s*</dict>")
LISTED_ADDRESS = re.compile(
    r"[ \t]*+(?P<url>https?://[^\s|]++)(?:[ \t]++\|[ \t]++(?P<title>[^\s][^\r\n]*+)|[ \t]*+)\r?", re.IGNORECASE
)
"""A line with an address alone, or with a title behind a bar."""
_TELEGRAM_CHAT = re.compile(
    r'"type"\s*:\s*"(?:(?:public|private)_(?:channel|supergroup|group)|personal_chat|bot_chat|saved_messages)"'
)
_TELEGRAM_ALL = re.compile(r'\s*\{\s*"about"\s*:\s*"Here is the data you requested')
_TELEGRAM_PAGE = re.compile(r'<div\b[^<>]{0,100}\bclass\s*=\s*"page_body chat_page"')
_JSON_LIST = re.compile(r"\s*\[\s*\{\s*\"")
_CHROMIUM_LIST = re.compile(
    r'\s*\{(?:\s*"\w{1,20}"\s*:\s*(?:"[^"\\]{0,100}"|\d{1,5})\s*,)*+\s*"roots"\s*:\s*\{\s*"bookmark_bar"'
)
_FIREFOX_LIST = re.compile(r'\s*\{\s*"(?:guid|title|id|index|type)"\s*:')
_COPYRIGHT = re.compile(r"^[ \t]*(?:copyright|\xc2?\xa9)", re.IGNORECASE | re.MULTILINE)


def packed_kind(head: bytes) -> Kind | None:
    """The format of other programs that bytes are in which are no text; None when they are in none of them.

    Args:
        head: Their beginning.
    """
    if head.startswith(b"bplist00"):
        return Kind.WEBARCHIVE
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Kind.WEBP
    picture = next((kind for start, kind in _PICTURES if head.startswith(start)), None)
    if picture:
        return picture
    if head.startswith(b"WARC/"):
        return Kind.WARC
    if head.startswith(b"\x1f\x8b\x08"):
        try:
            return Kind.WARC if zlib.decompressobj(31).decompress(head, 16).startswith(b"WARC/") else Kind.GZIP
        except zlib.error:
            return Kind.GZIP
    if head[257:262] == b"ustar":
        return Kind.TAR
    return None


def program_kind(text: str, *, name: str = "") -> Kind | None:
    """The format of other programs, services and news databases that a text is in; None when it is in none of them.

    Args:
        text: Its beginning; bytes that are no UTF-16 or UTF-8 with a mark are read as Latin-1.
        name: The input's name: a chat is one only in a file, for what was sent in one may be pasted with its time.
    """
    if text.lstrip()[:1] == "<":
        return _markup_kind(text)
    if _SHORTCUT.match(text) or _are_addresses(text):
        return Kind.SHORTCUT
    return _plain_kind(text) or (Kind.WHATSAPP if name.lower().endswith(".txt") and _is_chat(text) else None)


def _markup_kind(text: str) -> Kind | None:
    if _ENEX.match(text):
        return Kind.ENEX
    if _XML_PLIST.match(text) and "WebMainResource" in text:
        return Kind.WEBARCHIVE
    if "chat_page" in text and _TELEGRAM_PAGE.search(text, 0, 20_000):
        return Kind.TELEGRAM
    if _XML_PLIST.match(text) and _SHORTCUT_LIST.search(text, 0, 4000):
        return Kind.SHORTCUT
    if BOOKMARKS.match(text) or _SAVED_LINKS.search(text, 0, 1000):
        return Kind.BOOKMARKS
    # The words are looked for first: every page comes by here, and most have many elements.
    is_factiva = _FACTIVA_CLASS.search(text) and FACTIVA_ARTICLE.search(text) and _FACTIVA_PART.search(text)
    return Kind.FACTIVA if is_factiva else None


def _plain_kind(text: str) -> Kind | None:
    if _JSON_LIST.match(text):
        return _list_kind(text)
    if _CHROMIUM_LIST.match(text) or (_FIREFOX_LIST.match(text) and '"text/x-moz-place' in text[:4000]):
        return Kind.BOOKMARKS
    if _TELEGRAM_ALL.match(text) or (text.lstrip()[:1] == "{" and _is_telegram_chat(text[:4000])):
        return Kind.TELEGRAM
    if _WEBVTT.match(text):
        return Kind.WEBVTT
    if _SUBRIP.match(text):
        return Kind.SUBRIP
    if delimiter_of(text[:4000]):
        return Kind.LINK_TABLE
    if {"HD", "PD", "SN", "WC"} <= {found[1] for found in FACTIVA_CODE.finditer(text)}:
        return Kind.FACTIVA
    if PROQUEST_RULE.search(text) and _PROQUEST_TITLE.search(text):
        return Kind.PROQUEST
    return Kind.NEXIS if _is_nexis(text) else None


def _is_telegram_chat(text: str) -> bool:
    return '"messages"' in text and _TELEGRAM_CHAT.search(text) is not None


def _are_addresses(text: str) -> bool:
    """Whether all lines are addresses; the last may be cut."""
    *whole, last = [line for line in text.lstrip("\xef\xbb\xbf\ufeff").split("\n") if line.strip()] or [""]
    if not all(map(LISTED_ADDRESS.fullmatch, whole)):
        return False
    return bool(LISTED_ADDRESS.fullmatch(last) or (whole and last.lower().startswith("http")))


def _is_chat(text: str) -> bool:
    """Whether a file is a chat as WhatsApp exports it; what was pasted may be an article that was sent in one."""
    if not text.lstrip(" \t\r\n\xef\xbb\xbf\xe2\x80\x8e\x8f[\ufeff")[:1].isdigit():
        return False
    readable = (
        text.encode("latin-1", "ignore").decode("utf-8", "ignore") if text.isascii() or max(text) < "\u0100" else text
    )
    found = list(CHAT_MESSAGE.finditer(readable))
    people = {each["who"] for each in found if each["who"]}
    is_first = bool(found) and not readable[: found[0].start()].strip("\ufeff \t\r\n")
    return is_first and len(found) >= _LEAST_MESSAGES and len(people) >= _LEAST_PEOPLE


def _is_nexis(text: str) -> bool:
    if not _NEXIS_LENGTH.search(text):
        return False
    is_newer = _NEXIS_BODY.search(text) and (_COPYRIGHT.search(text) or NEXIS_END.search(text))
    return bool(is_newer or NEXIS_COUNTER.search(text))


def _list_kind(text: str) -> Kind | None:
    """Whose list of articles it is, by keys that stand in each of its entries."""
    keys = set(re.findall(r'(?<!\\)"(\w{1,30})"\s*:', text))
    if {"slug", "savedAt"} <= keys:
        return Kind.OMNIVORE
    if {"is_archived", "is_starred"} <= keys and "url" in keys:
        return Kind.WALLABAG
    return Kind.BOOKMARKS if {"href", "description", "extended"} <= keys else None
