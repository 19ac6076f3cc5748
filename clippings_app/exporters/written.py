"""What an exporter gives back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """Something that a format could not carry, or was not asked to.

    Attributes:
        field: What it is of a clipping, such as "body" or "dateline".
        words: A sentence without its full stop.
        clippings: Ids of the clippings that have it, in the order of the file.
        of: How many clippings were written.
        unasked: Whether the format could carry it, and it was only not asked for.
    """

    field: str
    words: str
    clippings: tuple[int, ...]
    of: int
    unasked: bool = False

    @property
    def sentence(self) -> str:
        """The words with how many clippings they are about."""
        return f"{self.words} ({len(self.clippings)} of {self.of} clippings)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A file that goes beside an export.

    Attributes:
        name: Its path from the folder of the export, its parts joined by "/".
        data: Its bytes.
    """

    name: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A bibliography in one format, ready to be saved.

    Attributes:
        text: Characters (to be saved as UTF-8, line ends as they are) or bytes.
        suffix: The usual file ending, with its dot.
        report: What the format could not carry of these very clippings.
    """

    text: str | bytes
    suffix: str
    report: tuple[Loss, ...] = ()

    @property
    def losses(self) -> tuple[str, ...]:
        """The report, one sentence each."""
        return tuple(loss.sentence for loss in self.report)

    @property
    def hard_losses(self) -> tuple[str, ...]:
        """The report without what was only not asked for."""
        return tuple(loss.sentence for loss in self.report if not loss.unasked)

    @property
    def data(self) -> bytes:
        """The bytes to be saved."""
        return self.text if isinstance(self.text, bytes) else self.text.encode("utf-8")
