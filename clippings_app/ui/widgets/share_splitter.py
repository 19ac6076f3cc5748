"""Two widgets that share their room by a share that is kept, however often the room changes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from clippings_app.ui.widgets.splitter import Splitter


class ShareSplitter(Splitter):
    """Gives the second widget a share of the room, within bounds.

    A splitter of Qt shares out what is gained and lost from where it stands, so that sizes wander when a window grows
    and shrinks; here they follow from the room alone.

    Args:
        share: Of the second widget, 0 to 1, until a person moves the handle.
        least: The least room of each when they stand side by side, in pixels.
    """

    def __init__(self, share: float, least: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self._share = share
        self._least = least
        self.splitterMoved.connect(lambda _at, _index: self._take_share(self.sizes()))

    def setSizes(self, sizes: Sequence[int]) -> None:
        """Take the share that these sizes mean."""
        self._take_share(sizes)
        self._share_out()

    def setOrientation(self, orientation: Qt.Orientation) -> None:
        """Put the second beside or under the first."""
        super().setOrientation(orientation)
        self._share_out()

    def _take_share(self, sizes: Sequence[int]) -> None:
        if len(sizes) == 2 and sum(sizes) > 0 and all(sizes):
            self._share = sizes[1] / sum(sizes)

    def _share_out(self) -> None:
        beside = self.orientation() == Qt.Orientation.Horizontal
        room = (self.width() if beside else self.height()) - self.handleWidth()
        second = round(room * self._share)
        if beside:
            second = min(max(second, self._least[1]), max(room - self._least[0], 0))
        super().setSizes([room - second, second])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new room out."""
        super().resizeEvent(event)
        self._share_out()
