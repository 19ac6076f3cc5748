"""Tells by its beginning whether a text was written by one of reference managers."""

from clippings_app.importers.kinds import Kind


def reference_kind(text: str, *, name: str = "") -> Kind | None:
    """The format of reference managers that a text is in; None when it is in none of them.

    Args:
        text: Its beginning; bytes that are no UTF-16 or UTF-8 with a mark are read as Latin-1.
        name: The input's name, for what its content leaves open.
    """
    return None
