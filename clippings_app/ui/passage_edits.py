"""What is done with passages of the article shown: highlighted, recoloured, noted on, quoted, taken away."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from clippings_app.analysis.anchoring import Anchored, paragraph_at
from clippings_app.domain.changes import Batch, MarkPassages, SetNotes
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.highlight import LINK, Highlight, HighlightColour, highlight_of
from clippings_app.ui.controller import Controller
from clippings_app.ui.highlight_colours import colour_words
from clippings_app.ui.messages import About, Notice
from clippings_app.ui.views.article_page import ArticlePage
from clippings_app.ui.widgets.selection_bar import SelectionBar


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def _uid() -> str:
    import uuid

    return str(uuid.uuid4())


class PassageEdits(QObject):
    """Follows what a person does with the text of one article page.

    Args:
        controller: Changes the library.
        page: Shows the article and its notes.
        now: The clock.
        new_uid: A UUID that nobody has.

    Attributes:
        selection_bar: Offers the same beside words that the pointer has selected.
    """

    noticed = Signal(object, list)
    """A `Notice`, and buttons (key and words) for the message bar."""

    def __init__(
        self,
        controller: Controller,
        page: ArticlePage,
        parent: QObject | None = None,
        *,
        now: Callable[[], dt.datetime] = _now,
        new_uid: Callable[[], str] = _uid,
    ) -> None:
        super().__init__(parent)
        self._controller, self._page = controller, page
        self._now, self._new_uid = now, new_uid
        self._colour = HighlightColour.YELLOW
        page.reader.passage_action.connect(self.act)
        self.selection_bar = SelectionBar(page.reader)
        self.selection_bar.action_chosen.connect(self.act)
        page.evidence.highlight_action.connect(self.act_on)
        page.evidence.passage_chosen.connect(self.show)

    # ------------------------------------------------------------------ what a person does in the text
    def act(self, action: str) -> None:
        """Do something with the passage that is selected or clicked: "colour:green", "note", "remove"."""
        if self._controller.read_only:
            self._controller.refused.emit()
            return
        picked = self._picked()
        kind, _, value = action.partition(":")
        if picked:
            self.act_on(picked, action)
        elif kind == "colour":
            self.highlight(HighlightColour(value))
        elif kind == "note":
            self.note()

    def highlight(self, colour: HighlightColour | None = None) -> None:
        """Mark the selected passage, in the colour used last when none is given; on a marked one, change its colour."""
        if colour is None and (picked := self._picked()):
            self.act_on(picked, "remove")
            return
        self._colour = colour or self._colour
        if mark := self._marked():
            words = self.tr("Highlight in {0}").format(colour_words(self._colour).lower())
            self._apply(MarkPassages(id=self._page.shown_id(), put=(mark,)), words)
            self._page.reader.clear_selection()

    def note(self) -> None:
        """Mark the selected passage, and write a note that leads back to it; without one, write a note on the whole."""
        if picked := self._picked():
            self.act_on(picked, "note")
        elif mark := self._marked(quietly=True):
            self._note_on(mark, MarkPassages(id=self._page.shown_id(), put=(mark,)), mark.start)
        elif self._page.isVisible() and self._clipping() is not None:
            self._page.evidence.show_notes_page()
            self._page.evidence.notes.add_note()

    def _picked(self) -> str:
        return self._page.reader.picked_highlight() if self._page.isVisible() else ""

    def _marked(self, *, quietly: bool = False) -> Highlight | None:
        clipping = self._clipping() if self._page.isVisible() else None  # never what a review or another page covers
        selected = self._page.reader.selected_passage()
        if clipping is None or selected is None:
            if not quietly:
                advice = self.tr("Select words of the article’s body first, by the pointer or with Shift and arrows.")
                self.noticed.emit(
                    Notice(text=self.tr("No passage is selected."), advice=advice, about=About.CHOICE), []
                )
            return None
        return highlight_of(
            clipping.article.body,
            *selected,
            uid=self._new_uid(),
            colour=self._colour,
            made=self._now().astimezone(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        )

    # ------------------------------------------------------------------ what a person does with a highlight
    def act_on(self, uid: str, action: str) -> None:
        """Do something with a highlight: "show", "colour:green", "note", "copy", "remove"."""
        clipping, found = self._clipping(), self._anchored(uid)
        if clipping is None or found is None:
            return
        mark = found.highlight
        kind, _, value = action.partition(":")
        if kind == "show":
            self.show(uid)
        elif kind == "copy":
            QGuiApplication.clipboard().setText(quotation(clipping, found))
            self.noticed.emit(
                Notice(text=self.tr("The quotation is on the clipboard."), level="success", about=About.DEED), []
            )
        elif kind == "note":
            self._note_on(mark, None, mark.start if found.start is None else found.start)
        elif kind == "colour":
            self._colour = HighlightColour(value)
            self._recolour(mark, self._colour)
        elif kind == "remove":
            self._apply(MarkPassages(id=clipping.id, remove=(uid,)), self.tr("Remove a highlight"))

    def show(self, uid: str) -> None:
        """Scroll to a highlight; say so when its words are not in the text any more."""
        found = self._anchored(uid)
        if found is not None and found.start is not None and found.end is not None:
            self._page.reader.show_passage(found.start, found.end)
            return
        text = self.tr("The passage is no longer in the text.")
        advice = self.tr("Its words are among the highlights of the notes.") if found else ""
        self.noticed.emit(Notice(text=text, advice=advice, about=About.CHOICE), [])

    def _recolour(self, mark: Highlight, colour: HighlightColour) -> None:
        changed = Highlight(
            uid=mark.uid, quote=mark.quote, prefix=mark.prefix, suffix=mark.suffix, start=mark.start, end=mark.end,
            colour=colour, made=mark.made,
        )  # fmt: skip
        words = self.tr("Change a highlight to {0}").format(colour_words(colour).lower())
        self._apply(MarkPassages(id=self._page.shown_id(), put=(changed,)), words)

    def _note_on(self, mark: Highlight, marking: MarkPassages | None, place: int) -> None:
        clipping = self._clipping()
        if clipping is None:
            return
        notes = self._page.evidence.notes
        notes.tell()
        text = note_on(mark, paragraph_at(clipping.article.body, place))
        noted = SetNotes(id=clipping.id, notes=(*notes.notes(), text))
        change = noted if marking is None else Batch(changes=(marking, noted))
        self._page.evidence.show_notes_page()
        notes.write_on_last()
        self._controller.apply(change, self.tr("Note on a passage"))
        self._page.reader.clear_selection()

    def _apply(self, change: MarkPassages, words: str) -> None:
        self._controller.apply(change, words)

    def _clipping(self) -> Clipping | None:
        return self._page.shown.clipping if self._page.shown else None

    def _anchored(self, uid: str) -> Anchored | None:
        marked: Sequence[Anchored] = self._page.shown.anchored if self._page.shown else ()
        return next((each for each in marked if each.highlight.uid == uid), None)


def note_on(mark: Highlight, paragraph: int) -> str:
    """The beginning of a note on a passage, in Markdown: its words, and a link back to them."""
    quoted = " ".join(mark.quote.split())
    return f"> {quoted} [¶ {paragraph}]({LINK}{mark.uid})\n\n"


def quotation(clipping: Clipping, found: Anchored) -> str:
    """A passage as it is quoted: its words, who printed them and when, and the paragraph."""
    article, mark = clipping.article, found.highlight
    place = f"¶ {paragraph_at(article.body, found.start)}" if found.start is not None else ""
    told = ", ".join(part for part in (article.publisher, article.headline, article.published, place) if part)
    return f"“{' '.join(mark.quote.split())}” ({told})"
