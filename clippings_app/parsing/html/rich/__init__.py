"""Rich text from the clipboard: what an editor, a mail program or a browser set, as a page would mark it."""

from clippings_app.parsing.html.rich.origin import is_copy_of_page
from clippings_app.parsing.html.rich.roles import NOWHERE, Told, marked

__all__ = ["NOWHERE", "Told", "is_copy_of_page", "marked"]
