"""One clipping: its article, its tags, and beside it the evidence."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from clippings_app.ui.actions import plain_text, say_star
from clippings_app.ui.fetching import Shown
from clippings_app.ui.widgets.cards import fill_menu
from clippings_app.ui.widgets.evidence import EvidencePane
from clippings_app.ui.widgets.evidence_cards import photo_menu
from clippings_app.ui.widgets.find_bar import FindBar
from clippings_app.ui.widgets.reader import Reader
from clippings_app.ui.widgets.share_splitter import ShareSplitter
from clippings_app.ui.widgets.tag_bar import ABOVE_TEXT, TagBar
from clippings_app.ui.widgets.version_strip import VersionStrip

READER_LEAST, EVIDENCE_LEAST = 418, 318
"""Widths in pixels below which lines of an article, and cards, are no pleasure to read; in a window 1280 wide there is
room for both."""
_EVIDENCE_SHARE = 0.44
_UNSEEN_MS = 50
"""So long the evidence waits for the article to be painted, which it is not where something else covers it."""
BUTTONS = ("star", "tag", "edit", "copy-citation", "compare", "open-page", "file", "trash", "restore")
"""Actions that have a button above the article."""


class ArticlePage(QWidget):
    """Buttons, tags, article and evidence of one clipping."""

    export_asked = Signal()

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.shown: Shown | None = None
        self._star = actions["star"]
        self._evidence_later = QTimer(self, singleShot=True)
        self._evidence_later.timeout.connect(self._show_evidence)
        self.reader = Reader(self)
        self.reader.can_mark = self.reader.can_fetch = True
        self.evidence = EvidencePane(self)
        self.tags = TagBar(self)
        self.tags.edit.article_pasted.connect(actions["paste"].trigger)
        self.versions = VersionStrip(self)
        self.splitter = ShareSplitter(_EVIDENCE_SHARE, (READER_LEAST, EVIDENCE_LEAST), self)
        self.splitter.setObjectName("article-splitter")
        article = QWidget(self.splitter)
        article.setProperty("surface", "base")
        article.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(article)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.reader, 1)
        self.find_bar = FindBar(self.reader, article)
        self.find_bar.closed.connect(self.reader.setFocus)
        column.addWidget(self.find_bar)
        article.setMinimumWidth(400)
        self.splitter.addWidget(article)
        self.splitter.addWidget(self.evidence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.head = self._build_buttons(actions)
        layout.addWidget(self.head)
        layout.addWidget(self.tags)
        line = QFrame(self)
        line.setProperty("kind", "line")
        layout.addWidget(line)
        layout.addWidget(self.versions)
        layout.addWidget(self.splitter, 1)
        self.evidence.paragraph_chosen.connect(self.reader.show_paragraph)
        self.evidence.credit_chosen.connect(self.reader.show_photo)
        self.evidence.photo_opened.connect(self.look_at_photo)
        self.reader.photo_opened.connect(self.look_at_photo)
        self.reader.photo_menu_asked.connect(self.offer_photo_menu)
        self.reader.fetch_asked.connect(self.evidence.fetch_asked)
        self.reader.can_look = True
        self.evidence.paragraph_pointed.connect(self.reader.point_out)
        self.reader.paragraph_pointed.connect(
            lambda number, clicked: self.evidence.mean_paragraph(number, show=clicked)
        )

    def show_clipping(self, shown: Shown | None) -> None:
        """Show a clipping; None empties the page."""
        same = shown is not None and self.shown is not None and shown.clipping.id == self.shown.clipping.id
        unchanged = same and shown is not None and self.shown is not None and _reads_alike(shown, self.shown)
        self.shown = shown
        clipping = shown.clipping if shown else None
        images = shown.images.get if shown else None
        say_star(self._star, starred=bool(clipping and clipping.starred))
        self.tags.show_clipping(clipping)
        self.versions.show_versions(shown.versions if shown else ())
        if unchanged and shown is not None:
            self.reader.set_spans(shown.spans)
            self.reader.show_highlights(shown.anchored)
        else:
            place = self.reader.verticalScrollBar().value() if same else 0
            self.reader.show_clipping(
                clipping,
                spans=shown.spans if shown else None,
                images=images,
                anchored=shown.anchored if shown else (),
            )
            self.reader.verticalScrollBar().setValue(place)
        # The article is painted first: both in one go would be a pause that can be felt.
        self.reader.viewport().installEventFilter(self)
        self._evidence_later.start(_UNSEEN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the article is painted: the evidence is what comes next."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._evidence_later.start(0)
        return super().eventFilter(watched, event)

    def _show_evidence(self) -> None:
        shown = self.shown
        if shown is None:
            self.evidence.show_clipping(None)
        else:
            self.evidence.show_clipping(
                shown.clipping, shown.held, shown.headlines, images=shown.images.get, anchored=shown.anchored
            )

    def look_at_photo(self, number: int) -> None:
        """Show a photo, counted from 0, as large as the window; from it one goes on to the others."""
        from clippings_app.ui.dialogs.pictures import PicturesDialog

        shown = self.shown
        photos = shown.clipping.article.photos if shown is not None else ()
        images = shown.images if shown is not None else {}
        held = {
            place: (photo, image) for place, photo in enumerate(photos) if (image := images.get(photo.sha256 or ""))
        }
        if number in held:
            dialog = PicturesDialog(tuple(held.values()), list(held).index(number), self, numbers=tuple(held))
            dialog.action_asked.connect(self.evidence.act_on_photo)
            dialog.open()

    def offer_photo_menu(self, number: int, at: QPoint) -> None:
        """Open the menu of a photo, counted from 0, whose picture stands there on the screen."""
        if self.shown is None:
            return
        menu = QMenu(self)
        menu.setObjectName("photo-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offered = photo_menu(self.shown.clipping.article.photos[number], has_picture=True)
        fill_menu(menu, offered, partial(self.evidence.act_on_photo, number))
        menu.popup(at)

    def shown_id(self) -> int:
        """Id of the clipping shown; 0 for none."""
        return self.shown.clipping.id if self.shown else 0

    def set_vocabulary(self, topics: Sequence[str], incidents: Sequence[str]) -> None:
        """Names to complete in the tag field."""
        self.tags.set_vocabulary(topics, incidents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the field away that looks for words."""
        if event.key() == Qt.Key.Key_Escape and not self.find_bar.isHidden():
            self.find_bar.close_bar()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the evidence beside the article where there is room for both, else under it."""
        super().resizeEvent(event)
        self._name_export()
        wide = event.size().width() > READER_LEAST + EVIDENCE_LEAST
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self.splitter.orientation() != orientation:
            # What is remembered of the one place means nothing in the other.
            self.splitter.setObjectName("article-splitter" if wide else "article-splitter-under")
            self.splitter.setOrientation(orientation)

    def _name_export(self) -> None:
        """Say what is exported where there is room for it beside the other buttons."""
        self._export.setText(self.tr("Export bibliography"))
        if self.head.minimumSizeHint().width() > self.width():
            self._export.setText(self.tr("Export"))

    def _build_buttons(self, actions: Mapping[str, QAction]) -> QWidget:
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 8, 12, 6)
        row.setSpacing(2)
        row.addSpacing(ABOVE_TEXT - 12)
        for button in _tool_buttons((actions[name] for name in BUTTONS), self):
            row.addWidget(button)
        row.addStretch(1)
        export = self._export = QPushButton(self)
        export.setObjectName("export-button")
        export.setProperty("kind", "primary")
        export.setAccessibleName(self.tr("Export bibliography"))
        export.setToolTip(actions["export"].toolTip())
        export.clicked.connect(self.export_asked)
        row.addWidget(export)
        return head


def _reads_alike(one: Shown, other: Shown) -> bool:
    """Whether the article is drawn from the same: tags, notes and highlights do not count."""
    same = one.clipping.article == other.clipping.article and one.clipping.originals == other.clipping.originals
    return same and one.images.keys() == other.images.keys()


def _follow_words(button: QToolButton, action: QAction) -> None:
    button.setAccessibleName(plain_text(action.text()))
    button.setAccessibleDescription(action.toolTip())


def _tool_buttons(actions: Iterable[QAction], parent: QWidget) -> Iterable[QToolButton]:
    for action in actions:
        button = QToolButton(parent)
        button.setDefaultAction(action)
        button.setIconSize(QSize(18, 18))
        button.setAutoRaise(True)
        button.setAccessibleName(plain_text(action.text()))
        button.setAccessibleDescription(action.toolTip())
        if action.objectName() == "star":
            action.changed.connect(partial(_follow_words, button, action))
        if action.objectName() == "restore":  # of no use but in the trash
            button.setVisible(action.isEnabled())
            action.enabledChanged.connect(button.setVisible)
        yield button
