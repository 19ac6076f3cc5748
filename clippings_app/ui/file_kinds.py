"""What is offered in the choice of files. Content tells what a file is; its name only helps to find it."""

from PySide6.QtCore import QCoreApplication


def name_filters() -> list[str]:
    """Filters for a dialog of files: all of them first, for none has to be named as its kind is."""
    kinds = (
        (_tr("Web pages"), "html htm xhtml mhtml mht webarchive warc warc.gz wacz"),
        (_tr("Text and documents"), "txt text md markdown pdf docx odt rtf epub"),
        (_tr("Letters and newsletters"), "eml mbox"),
        (_tr("Reference managers"), "ris bib bibtex json rdf xml mods enw nbib"),
        (_tr("Other programs and services"), "enex csv tsv html json txt docx vtt srt"),
        (_tr("Photos"), "jpg jpeg png tif tiff webp"),
        (_tr("Clippings and archives"), "jsonl json zip gz tgz tar"),
    )
    named = [f"{label} ({' '.join(f'*.{ending}' for ending in endings.split())})" for label, endings in kinds]
    return [f"{_tr('All files')} (*)", *named]


def _tr(text: str) -> str:
    return QCoreApplication.translate("file kinds", text)
