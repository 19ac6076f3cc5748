"""What an input can be read as."""

from enum import Enum

HEAD = 64 * 1024
"""Bytes that are looked at."""
RECORD_TYPE = "application/vnd.clippings+json"
"""Media type of one record of our own JSON that was cut out of a longer file."""


class Kind(Enum):
    """What an input is read as; the value is its media type."""

    RECORD = RECORD_TYPE
    JSON = "application/json"
    JSON_LINES = "application/jsonl"
    ZIP = "application/zip"
    GZIP = "application/gzip"
    TAR = "application/x-tar"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ODT = "application/vnd.oasis.opendocument.text"
    EPUB = "application/epub+zip"
    RTF = "application/rtf"
    PDF = "application/pdf"
    EMAIL = "message/rfc822"
    MBOX = "application/mbox"
    MHTML = "multipart/related"
    HTML = "text/html"
    MARKDOWN = "text/markdown"
    TEXT = "text/plain"

    # Reference managers: `clippings_app.importers.references`
    RIS = "application/x-research-info-systems"
    BIBTEX = "application/x-bibtex"
    CSL_JSON = "application/vnd.citationstyles.csl+json"
    ZOTERO_RDF = "application/x-zotero-rdf+xml"
    MODS = "application/mods+xml"
    ENDNOTE_XML = "application/x-endnote+xml"
    REFER = "application/x-endnote-refer"
    MEDLINE = "application/nbib"

    # Other programs, services and news databases: `clippings_app.importers.programs`
    ENEX = "application/x-enex+xml"
    BOOKMARKS = "application/x-netscape-bookmarks"
    LINK_TABLE = "text/csv"
    OMNIVORE = "application/x-omnivore+json"
    WALLABAG = "application/x-wallabag+json"
    NEXIS = "application/x-nexis"
    FACTIVA = "application/x-factiva+html"
    PROQUEST = "application/x-proquest"
    WEBARCHIVE = "application/x-webarchive"
    WARC = "application/warc"
    WEBVTT = "text/vtt"
    SUBRIP = "application/x-subrip"
    TELEGRAM = "application/x-telegram"
    WHATSAPP = "application/x-whatsapp"
    SHORTCUT = "application/x-url"
    JPEG = "image/jpeg"
    PNG = "image/png"
    WEBP = "image/webp"
    TIFF = "image/tiff"


CUT_OUT = frozenset(
    kind.value
    for kind in (
        Kind.RECORD, Kind.ENEX, Kind.BOOKMARKS, Kind.OMNIVORE, Kind.WALLABAG, Kind.NEXIS, Kind.FACTIVA, Kind.PROQUEST,
        Kind.WARC, Kind.MBOX,
    )
)  # fmt: skip
"""Media types of records that were cut out of a longer file; its bytes alone do not tell what such a one is."""
