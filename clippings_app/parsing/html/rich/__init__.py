"""Rich text from the clipboard: what an editor, a mail program or a browser set, as a page would mark it."""

from clippings_app.parsing.html.rich.origin import copied_blocks, is_mostly_prose
from clippings_app.parsing.html.rich.roles import NOWHERE, Told, marked
from clippings_app.parsing.html.rich.titles import headline_of_copy

__all__ = ["NOWHERE", "Told", "copied_blocks", "headline_of_copy", "is_mostly_prose", "marked"]
