"""Reads an article out of plain text: pasted pages, copied articles, mails, texts out of PDF files."""

from clippings_app.parsing.text.reading import read_text, relabel_lines, source_of

__all__ = ["read_text", "relabel_lines", "source_of"]
