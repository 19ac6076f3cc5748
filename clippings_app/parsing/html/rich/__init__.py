"""Rich text from the clipboard: what an editor, a mail program or a browser set, as a page would mark it."""

from clippings_app.parsing.html.rich.origin import is_copy_of_page, is_mostly_prose
from clippings_app.parsing.html.rich.roles import NOWHERE, Told, marked
from clippings_app.parsing.html.rich.titles import headline_of_copy

__all__ = ["NOWHERE", "Told", "headline_of_copy", "is_copy_of_page", "is_mostly_prose", "marked"]
