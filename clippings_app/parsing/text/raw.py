"""A line of a text as it came."""

from typing import NamedTuple


class RawLine(NamedTuple):
    """One line of the source; a tuple, for a paste has hundreds of thousands.

    Attributes:
        printed: As it stands, without the line break.
        text: For reading: single spaces, no invisible characters, NFC, no quote marks of mail.
        start: Its first character in the source.
        end: One past its last.
    """

    printed: str
    text: str
    start: int
    end: int
