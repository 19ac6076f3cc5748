"""A line of a text as it came."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RawLine:
    """One line of the source.

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
