"""What a person calls each kind of input."""

from PySide6.QtCore import QCoreApplication

from clippings_app.importers.kinds import Kind

_KINDS = {
    Kind.RECORD: "Clippings", Kind.DOCX: "Word document", Kind.ODT: "OpenDocument text", Kind.EPUB: "EPUB book",
    Kind.RTF: "RTF document", Kind.PDF: "PDF", Kind.EMAIL: "E-mail", Kind.MBOX: "E-mail",
    Kind.MHTML: "Web page (MHTML)",
    Kind.HTML: "Web page", Kind.MARKDOWN: "Markdown", Kind.TEXT: "Text", Kind.RIS: "RIS", Kind.BIBTEX: "BibTeX",
    Kind.CSL_JSON: "CSL JSON", Kind.ZOTERO_RDF: "Zotero RDF", Kind.MODS: "MODS", Kind.ENDNOTE_XML: "EndNote XML",
    Kind.REFER: "EndNote", Kind.MEDLINE: "PubMed",
    Kind.ENEX: "Evernote", Kind.BOOKMARKS: "Bookmarks", Kind.LINK_TABLE: "Table of links", Kind.OMNIVORE: "Omnivore",
    Kind.WALLABAG: "Wallabag", Kind.NEXIS: "Nexis", Kind.FACTIVA: "Factiva", Kind.PROQUEST: "ProQuest",
    Kind.WEBARCHIVE: "Web archive (Safari)", Kind.WARC: "Web archive (WARC)", Kind.JPEG: "Photo", Kind.PNG: "Picture",
    Kind.WEBP: "Picture", Kind.TIFF: "Photo", Kind.WEBVTT: "Subtitles", Kind.SUBRIP: "Subtitles",
    Kind.TELEGRAM: "Telegram", Kind.WHATSAPP: "WhatsApp", Kind.SHORTCUT: "Link",
}  # fmt: skip


def kind_words(type_: str) -> str:
    """What a person calls the kind of an input; "" for one that was not looked at."""
    known = [kind for kind in Kind if kind.value == type_]
    return _tr(_KINDS.get(known[0], "")) if known and known[0] in _KINDS else ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("finds", words) if words else ""
