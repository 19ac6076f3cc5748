"""What an exporter gives back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A bibliography in one format, ready to be saved.

    Attributes:
        text: Characters (to be saved as UTF-8, line ends as they are) or bytes.
        suffix: The usual file ending, with its dot.
        losses: What the format could not carry of these very clippings, one sentence each.
    """

    text: str | bytes
    suffix: str
    losses: tuple[str, ...] = ()

    @property
    def data(self) -> bytes:
        """The bytes to be saved."""
        return self.text if isinstance(self.text, bytes) else self.text.encode("utf-8")
