"""Review: what came in, line by line beside the article that was read from it, before it is filed."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from clippings_app.analysis.boilerplate import learn, line_key, marked_lines
from clippings_app.domain.article import Line, LineLabel, Mending, ParsedArticle, Reading
from clippings_app.domain.boilerplate import LearntLine
from clippings_app.domain.clipping import Clipping, IncidentTag
from clippings_app.ui.dialogs.date_field import DateField, DateTold
from clippings_app.ui.language import counted
from clippings_app.ui.messages import worded
from clippings_app.ui.theme import theme_of
from clippings_app.ui.views.first_look import FirstLook, words_of
from clippings_app.ui.views.publisher_field import PublisherField
from clippings_app.ui.views.review_lines import LinesView, legend_html
from clippings_app.ui.views.review_steps import Progress, ReviewSteps, Step
from clippings_app.ui.views.review_words import learnt_words_of, typed, words_shown
from clippings_app.ui.views.tag_field import TagField
from clippings_app.ui.widgets.margins import set_margins
from clippings_app.ui.widgets.offer import Offer, OfferRow
from clippings_app.ui.widgets.reader import Reader
from clippings_app.ui.widgets.role_field import RoleField
from clippings_app.ui.widgets.share_splitter import ShareSplitter

if TYPE_CHECKING:
    from clippings_app.importers.arrival import Arrival
    from clippings_app.library import Suggestions

_MOST_TOPICS = 5
_MOST_INCIDENTS = 4
_LEAST = 300
"""Pixels that lines and article have at least, side by side."""
_LOW = 540
"""Pixels: in a view that is lower, lines and article have the room of the legend and of what lies between the parts."""
_PATIENCE_MS = 8000
"""Suggestions that take longer are not waited for."""
_AT_ONCE_MS = 150
"""What is read by then comes without a word on its being read, which would only flicker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a person decided on one arrival.

    Attributes:
        arrival: What came in.
        article: As it was read and corrected.
        topics: Paths.
        incidents: Ties.
        filed: False leaves it in the inbox.
        learn: Lines to be left out of this outlet's articles from now on.
        used: Learnt lines that were left out here.
        unlearn: Learnt lines that a person brought back, to be left out no more.
        was: The clipping that was reviewed once more; None for what is new.
    """

    arrival: "Arrival"
    article: ParsedArticle
    topics: tuple[str, ...]
    incidents: tuple[IncidentTag, ...]
    filed: bool
    learn: tuple[LearntLine, ...] = ()
    used: tuple[int, ...] = ()
    unlearn: tuple[int, ...] = ()
    was: Clipping | None = None


class ReviewView(QWidget):
    """Lines and article side by side, suggested tags, and Enter to file.

    While something is read in the background, keys are kept and take effect when it has come, so that typing ahead
    works.
    """

    decided = Signal(object)
    """A `Verdict`."""
    left = Signal()
    """Back to the list; the draft stays."""
    thrown = Signal()
    """The draft is about to be thrown away; it is still here."""
    discarded = Signal()
    relabel_wanted = Signal(object, object)
    """The reading and all labels that a person forced, by line."""
    mend_wanted = Signal(bool)
    """To read it as if in the right encoding, or as it stands again."""
    duplicate_opened = Signal(int)
    touched = Signal()
    """Something was done to the draft that a person would not want to do again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review")
        self.setAccessibleName(self.tr("Review before filing"))
        self._arrival: Arrival | None = None
        self._reading: Reading | None = None
        self._base: Reading | None = None
        self._forced: dict[int, LineLabel] = {}
        self._busy = False
        self._early: list[Callable[[], None]] = []
        self._offers: dict[int, tuple[Offer, TagField]] = {}
        self._new_incident: IncidentTag | None = None
        self._new_was_taken = False
        self._duplicate_id = 0
        self._date_is_typed = self._publisher_is_typed = False
        self.duplicate_words = QLabel(self)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.stop_waiting)
        self._first_look = FirstLook("")
        self._tell_reading = QTimer(self, singleShot=True, interval=_AT_ONCE_MS)
        self._tell_reading.timeout.connect(self._show_first_look)
        self.steps = ReviewSteps(self)
        self._build()

    # ------------------------------------------------------------------ what is shown
    @property
    def has_draft(self) -> bool:
        """Whether something waits to be filed."""
        return self._arrival is not None

    @property
    def arrival(self) -> "Arrival | None":
        """What waits to be filed."""
        return self._arrival

    def headline(self) -> str:
        """What the draft is called: its headline, or where it came from."""
        if self._arrival is None or self._reading is None:
            return ""
        return self._reading.article.headline or self._arrival.name

    def progress(self) -> Progress:
        """What was done to the draft so far, to go on with it another time."""
        return Progress(
            forced=dict(self._forced),
            topics=self.topics.names(),
            incidents=self.incidents.names(),
            role=self.role.role(),
            published=self.published.value() if self._date_is_typed else None,
            publisher=self.publisher.name() if self._publisher_is_typed else None,
            line=self.lines.current_number(),
        )

    def resume(self, progress: Progress) -> None:
        """Go on with a draft where it was left; it must have just been shown."""
        draft = self._arrival.draft if self._arrival is not None else None
        self.topics.resume(progress.topics, draft.topics if draft else ())
        self.incidents.resume(progress.incidents, [tie.name for tie in draft.incidents] if draft else ())
        self.role.show_role(progress.role)
        if progress.published is not None:
            self.published.show_date(progress.published)
            self._date_is_typed = True
        if progress.publisher is not None:
            self.publisher.setText(progress.publisher)
            self._publisher_is_typed = True
            self._show_article()
        if progress.line is not None:
            self.lines.go_to(progress.line)
        if progress.forced:  # what is pressed meanwhile, such as to file it, comes after that
            self._forced = dict(progress.forced)  # a draft that is put aside before that keeps them
            self._when_settled(lambda: self._force(self._forced))

    def undo(self) -> None:
        """Take back the last label or suggestion."""
        self._when_settled(lambda: self._make(self.steps.back()))

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._when_settled(lambda: self._make(self.steps.forth()))

    def wait_for(self, look: FirstLook) -> None:
        """Show that something is being read, and at once what is known of it: the lines stay where they are.

        Args:
            look: What is known. What takes longer than a moment to read is told to be read, where its title will be.
        """
        self.clear()
        self._busy = True
        self._first_look = look
        self._name(look.name)
        self.lines.show()
        self.lines.lines.show_unread(look.lines)
        self._show_legend()
        self._tell_reading.start()
        self.lines.setFocus()

    def _show_first_look(self) -> None:
        look = self._first_look
        lines = look.lines or words_of(look.page)
        if not look.lines:
            self.lines.lines.show_unread(lines)
        reading = self.tr("Fetching …") if look.fetched else self.tr("Reading …")
        self.lines.say_why_empty(self.tr("Its lines stand here as soon as it is read."))
        self.article.show_waiting(look.title(lines), reading)

    def _name(self, name: str) -> None:
        """Write above all what it is: of a file its name, without the place of the only thing in it."""
        short = PurePath(name).name if PurePath(name).is_absolute() else name
        holder = short.removesuffix("#1")
        is_holder = "://" not in holder and bool(PurePath(holder).suffix)  # else it is called so, as "Report#1"
        self.title.setText(self.tr("Review: {0}").format(holder if is_holder else short))
        self.title.setToolTip(name)

    def show_arrival(self, arrival: "Arrival") -> None:
        """Show what was read; `offer` must follow."""
        self._arrival = arrival
        self._busy = True
        self._patience.start()
        self._reading = arrival.reading or Reading(article=arrival.draft.article)
        self._base = arrival.before or arrival.reading
        self._forced = {}
        self.steps.begin()
        self._tell_reading.stop()
        self._name(arrival.name)
        notes = [*map(worded, self._reading.notes), *learnt_words_of(arrival)]
        if not self._reading.lines:
            notes.append(self.tr("This came with its fields named, so that no lines had to be told apart."))
        self._tell(notes)
        self._offer_mending(self._reading.mending)
        self.topics.add(arrival.draft.topics)  # beside what was typed while it was read
        self.incidents.add(tie.name for tie in arrival.draft.incidents)
        self.role.show_roles([tie.role for tie in arrival.draft.incidents])
        self._show_reading()
        self._show_legend()
        had_keyboard = self.window().focusWidget() is self.lines  # also while another program is in front
        self.lines.setVisible(bool(self._reading.lines))
        if had_keyboard:
            self.focus_lines()
        self.lines.begin()

    def offer(self, suggestions: "Suggestions | None", headlines: Mapping[int, str]) -> None:
        """Offer tags and tell of duplicates and other versions; then keys that were typed early take effect.

        Args:
            suggestions: None when there are none.
            headlines: Of the duplicates and versions, by id.
        """
        if suggestions:
            self.role.suggest(suggestions.role)
        self._offer_tags(suggestions)
        same = suggestions.duplicates if suggestions else ()
        known = same or (suggestions.versions[-1:] if suggestions else ())
        self.duplicate.setVisible(bool(known))
        if known:
            self._duplicate_id = known[0]
            words = (
                self.tr("This is in the library already: “{0}”.")
                if same
                else self.tr("This page is in the library with another text: “{0}”. Filing it keeps both.")
            )
            self.duplicate_words.setText(words.format(headlines.get(known[0], str(known[0]))))
        self._settle()

    def put_reading(self, reading: Reading) -> None:
        """Show the article as it reads with the labels that were forced."""
        self._reading = reading
        self._show_reading()
        self._settle()

    def stop_waiting(self) -> None:
        """What was asked for does not come: go on with what there is."""
        self._settle()

    def set_vocabulary(self, topics: Sequence[str], incidents: Sequence[str], publishers: Sequence[str] = ()) -> None:
        """Names for the fields' completion."""
        self.topics.set_vocabulary(topics)
        self.incidents.set_vocabulary(incidents)
        self.publisher.set_vocabulary(publishers)

    def clear(self) -> None:
        """Forget the draft."""
        self._arrival = self._reading = self._base = None
        self._forced, self._early, self._busy = {}, [], False
        self.steps.begin()
        self._tell_reading.stop()
        self.lines.say_why_empty("")
        self.lines.lines.show((), ())
        self.article.show_clipping(None)
        self.topics.clear()
        self.incidents.clear()
        self.published.clear()
        self.publisher.clear()
        self._date_is_typed = self._publisher_is_typed = False
        self.role.reset()
        self.notes.hide()
        self.mend.hide()
        self.duplicate.hide()
        self._offer_tags(None)
        self.title.clear()

    def focus_lines(self) -> None:
        """Put the keyboard where a review begins: where there are no lines the article takes their keys."""
        (self.article if self.lines.isHidden() else self.lines).setFocus()

    # ------------------------------------------------------------------ what a person does
    def file(self) -> None:
        """File it with the tags given."""
        self._when_settled(partial(self._decide, filed=True))

    def keep_in_inbox(self) -> None:
        """Put it into the library, but leave it for later."""
        self._when_settled(partial(self._decide, filed=False))

    def discard(self) -> None:
        """Throw the draft away."""
        if self.has_draft:
            self.thrown.emit()
        self.clear()
        self.discarded.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give what is read more of the room where there is little."""
        super().resizeEvent(event)
        self._fit_height()

    def changeEvent(self, event: QEvent) -> None:
        """Colour the legend anew when the theme changes."""
        if event.type() == QEvent.Type.PaletteChange:
            self._show_legend()
        super().changeEvent(event)

    def _fit_height(self) -> None:
        is_low = self.height() < _LOW
        if is_low is self.legend.isHidden():
            return
        self.legend.setHidden(is_low)
        self._show_legend()
        margin, spacing = (8, 4) if is_low else (12, 8)
        self._parts.setContentsMargins(16, margin, 16, margin)
        self._parts.setSpacing(spacing)

    def _show_legend(self) -> None:
        learnt = self._arrival is not None and bool(self._arrival.learnt)
        has_lines = self._reading is None or bool(self._reading.lines)
        self.legend.setText(legend_html(theme_of(self.palette()), learnt=learnt, lines=has_lines))
        self.lines.setToolTip(self.legend.text() if self.legend.isHidden() else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where there are no lines their keys that are not about lines work in the article."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            has_lines = watched is not self.article or not self.lines.isHidden()
            if not has_lines and self._answer_key(event):
                return True
        return super().eventFilter(watched, event)

    def _answer_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.article.textCursor().hasSelection():
            self.file()  # a link that the keyboard has gone to is selected, and opened
        elif "1" <= event.text() <= "9":
            self._toggle(int(event.text()))
        elif event.key() == Qt.Key.Key_Tab:
            self.topics.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            return False
        return True

    def _decide(self, *, filed: bool) -> None:
        if self._arrival is None or self._reading is None:
            return
        if problem := self.published.problem():
            self._tell((problem,))
            self.published.setFocus()
            return
        known = {tie.name: tie for tie in self._arrival.draft.incidents}
        if self._new_incident is not None:
            known[self._name_of_new(self._new_incident)] = self._new_incident
        ties = tuple(self._tie(known.get(name), name) for name in self.incidents.names())
        article = self._dated(self._of_publisher(self._reading.article))
        self.decided.emit(
            Verdict(
                arrival=self._arrival, article=article, topics=self.topics.names(), incidents=ties, filed=filed,
                **self._about_lines(article),
            ),
        )  # fmt: skip

    def _tie(self, known: IncidentTag | None, name: str) -> IncidentTag:
        role = self.role.role() or (known.role if known else self.role.suggested)
        return replace(known or IncidentTag(name=name), name=name, role=role, id=0)

    def _about_lines(self, article: ParsedArticle) -> dict[str, Any]:
        """What filing teaches of the outlet's boilerplate."""
        learnt = self._arrival.learnt if self._arrival is not None else {}
        back = {line.id for number, line in learnt.items() if self._is_back(number)}
        at = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        marked = marked_lines(self._base, self._forced) if self._base is not None else ()
        known = {line_key(line.text) for line in learnt.values()}
        return {
            "learn": learn((text for text in marked if line_key(text) not in known), article, at),
            "used": tuple(dict.fromkeys(line.id for line in learnt.values() if line.id not in back)),
            "unlearn": tuple(sorted(back)),
        }

    def _is_back(self, number: int) -> bool:
        return self._forced.get(number, LineLabel.BOILERPLATE) is not LineLabel.BOILERPLATE

    def _name_of_new(self, new: IncidentTag) -> str:
        """What the new incident that was offered is called now: a person may have taken it and written it anew."""
        names = self.incidents.names()
        if new.name in names or not self._new_was_taken:
            return new.name
        unknown = [name for name in names if name not in self.incidents.vocabulary()]
        return unknown[0] if len(unknown) == 1 else new.name

    def _dated(self, article: ParsedArticle) -> ParsedArticle:
        date = self.published.value()
        if not self._date_is_typed or date == article.published:
            return article
        return replace(article, published=date, provenance=typed(article, "published", article.published))

    def _of_publisher(self, article: ParsedArticle) -> ParsedArticle:
        name = self.publisher.name() or None
        if not self._publisher_is_typed or name == article.publisher:
            return article
        return replace(article, publisher=name, provenance=typed(article, "publisher", article.publisher))

    def _choose_publisher(self) -> None:
        self._type_publisher("")
        self._show_article()

    def _type_publisher(self, _text: str) -> None:
        self._publisher_is_typed = True
        self.touched.emit()

    def _relabel(self, labels: dict[int, LineLabel]) -> None:
        def relabel() -> None:
            if self._arrival is not None:
                forced = self._forced | labels
                if forced != self._forced:
                    words = counted(len(labels), "Relabel %Ln line", "Relabel %Ln lines")
                    before = self.progress()
                    self.steps.remember(Step(words=words, before=before, after=replace(before, forced=forced)))
                self._force(forced)

        self._when_settled(relabel)

    def _force(self, labels: dict[int, LineLabel]) -> None:
        """Have it read anew with all the labels that a person says."""
        if self._arrival is None or self._base is None:
            return
        self._forced = labels
        self.touched.emit()
        self._busy = True
        self._patience.start()
        known = dict.fromkeys(self._arrival.learnt, LineLabel.BOILERPLATE)
        self.relabel_wanted.emit(self._base, known | self._forced)

    def _make(self, step: Step | None) -> None:
        """Change of the draft what a step changes, in either direction."""
        if step is None:
            return
        before, after = step.before, step.after
        for field, gone, come in (
            (self.topics, before.topics, after.topics),
            (self.incidents, before.incidents, after.incidents),
        ):
            for name in (*gone, *come):
                if (name in gone) != (name in come) and (name in field.names()) != (name in come):
                    field.toggle(name)
        self.touched.emit()
        lines = before.forced.keys() | after.forced.keys()
        turned = {line for line in lines if before.forced.get(line) is not after.forced.get(line)}
        if turned:
            self.lines.go_to(min(turned))
            kept = {line: label for line, label in self._forced.items() if line not in turned}
            self._force(kept | {line: label for line, label in after.forced.items() if line in turned})

    def _bring_back(self, numbers: list[int]) -> None:
        """Take lines back that were left out because they were left out before; of others, what they were read as."""
        if self._base is not None:
            self._relabel({number: self._base.lines[number].label for number in numbers})

    def _toggle(self, number: int) -> None:
        def toggle() -> None:
            if offer := self._offers.get(number):
                offer[0].click()

        self._when_settled(toggle)

    def _when_settled(self, action: Callable[[], None]) -> None:
        if self._busy:
            self._early.append(action)
        else:
            action()

    def _settle(self) -> None:
        self._patience.stop()
        self._busy = False
        while self._early and not self._busy:
            self._early.pop(0)()

    # ------------------------------------------------------------------ parts
    def _tell(self, words: Sequence[str]) -> None:
        self.notes.setText(" ".join(words))
        self.notes.setVisible(bool(words))

    def _offer_mending(self, mending: Mending | None) -> None:
        words = self.tr("&Read it as it stands") if mending is Mending.DONE else self.tr("&Mend the characters")
        self.mend.setText(words)
        self.mend.setVisible(mending is not None)

    def _ask_mending(self) -> None:
        """Ask for the other way to read it; what was done to the draft so far is kept by who reads it."""
        mending = self._arrival.reading.mending if self._arrival is not None and self._arrival.reading else None
        if mending is not None:
            self._when_settled(lambda: self.mend_wanted.emit(mending is Mending.OFFERED))

    def _show_reading(self) -> None:
        if self._reading is not None:
            learnt = self._arrival.learnt if self._arrival is not None else {}
            self.lines.lines.show(self._reading.lines, [n for n in learnt if not self._is_back(n)])
            if not self._date_is_typed:
                self.published.show_date(self._reading.article.published)
            if not self._publisher_is_typed:
                self.publisher.setText(self._reading.article.publisher or "")
                self.publisher.setCursorPosition(0)
            self._show_article()

    def _show_article(self) -> None:
        if self._reading is not None:
            article = self._of_publisher(self._reading.article)
            self.article.show_clipping(Clipping(id=0, uid="", article=article))
            self._mean_line(self.lines.current())

    def _mean_line(self, line: Line | None) -> None:
        """Set off in the article what became of a line, and bring it into sight."""
        article = self._reading.article if self._reading is not None else None
        self.article.mean_words(words_shown(line, article) if line is not None and article is not None else "")

    def _go_to_words(self, _paragraph: int, clicked: bool) -> None:
        """Choose the line whose words were clicked in the article."""
        if clicked and (words := self.article.clicked_words()):
            self.lines.go_to_words(words)

    def _offer_tags(self, suggestions: "Suggestions | None") -> None:
        for button, _field in self._offers.values():
            button.hide()
            button.deleteLater()
        self._offers = {}
        topics = suggestions.topics[:_MOST_TOPICS] if suggestions else ()
        incidents = suggestions.incidents[:_MOST_INCIDENTS] if suggestions else ()
        self._new_incident = None
        self._new_was_taken = False
        new_incident = suggestions.new_incident if suggestions else None
        self._topic_offers.say_none(none=suggestions is not None and not topics)
        self._incident_offers.say_none(none=suggestions is not None and not incidents and new_incident is None)
        for number, name in enumerate(topics, 1):
            self._offer(number, name, self.topics, self._topic_offers, new=False)
        for number, name in enumerate(incidents, len(topics) + 1):
            self._offer(number, name, self.incidents, self._incident_offers, new=False)
        if (new := new_incident) is not None and not incidents:
            name = " ".join(new.name.split())
            self._new_incident = IncidentTag(name=name, role=self.role.suggested, date=new.date, place=new.place)
            self._offer(len(topics) + 1, name, self.incidents, self._incident_offers, new=True)

    def _offer(self, number: int, name: str, field: TagField, row: OfferRow, *, new: bool) -> None:
        button = Offer(number, name, new=new, parent=self)
        button.setChecked(name in field.names())
        button.clicked.connect(lambda checked: self._take(field, name, checked))
        row.add(button)
        self._offers[number] = (button, field)

    def _take(self, field: TagField, name: str, checked: bool) -> None:
        if (name in field.names()) != checked:
            words = self.tr("Take “{0}”") if checked else self.tr("Give “{0}” back")
            before = self.progress()
            field.toggle(name)
            self.steps.remember(Step(words=words.format(name), before=before, after=self.progress()))
        if self._new_incident is not None and name == self._new_incident.name:
            self._new_was_taken = checked

    def _type_date(self, _text: str) -> None:
        self._date_is_typed = True
        self.touched.emit()

    def _check_offers(self) -> None:
        for button, field in self._offers.values():
            button.setChecked(button.text() in field.names())

    def _build(self) -> None:
        self.title = QLabel(self)
        self.title.setObjectName("review-title")
        self.title.setProperty("kind", "title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.notes = QLabel(self)
        self.notes.setTextFormat(Qt.TextFormat.PlainText)
        self.notes.setWordWrap(True)
        self.mend = QPushButton(self)
        self.mend.setObjectName("review-mend")
        self.mend.clicked.connect(self._ask_mending)
        self.mend.hide()
        self.lines = LinesView(self)
        self.lines.relabelled.connect(self._relabel)
        self.lines.brought_back.connect(self._bring_back)
        self.lines.suggestion_toggled.connect(self._toggle)
        self.lines.entered.connect(self.file)
        self.article = Reader(self)
        self.article.setObjectName("review-article")
        self.article.paragraph_pointed.connect(self._go_to_words)
        self.article.installEventFilter(self)
        self.lines.line_meant.connect(self._mean_line)
        self.legend = QLabel(legend_html(theme_of(self.palette())), self)
        self.legend.setWordWrap(True)
        self.legend.setObjectName("review-legend")
        splitter = ShareSplitter(0.5, (_LEAST, _LEAST), self)
        splitter.setObjectName("review-splitter")
        splitter.setHandleWidth(8)
        splitter.addWidget(self.lines)
        splitter.addWidget(self.article)
        splitter.setContentsMargins(
            1, 0, 1, 0
        )  # from right to left Qt sets its parts a pixel too far, and cuts an edge
        splitter.setStyleSheet("QSplitter::handle { background: transparent; }")
        self._parts = layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addWidget(splitter, 1)
        # Below what is read: when it comes the panes end a little sooner, and no line of them moves.
        told = QHBoxLayout()
        told.setSpacing(12)
        told.addWidget(self.notes, 1)
        told.addWidget(self.mend)
        layout.addLayout(told)
        layout.addWidget(self._build_duplicate())
        layout.addWidget(self.legend)
        layout.addLayout(self._build_tags())
        layout.addLayout(self._build_buttons())
        QWidget.setTabOrder(self.lines, self.topics)
        QWidget.setTabOrder(self.topics, self.incidents)
        QWidget.setTabOrder(self.incidents, self.role)
        QWidget.setTabOrder(self.role, self.publisher)
        QWidget.setTabOrder(self.publisher, self.published)

    def _build_duplicate(self) -> QWidget:
        self.duplicate = QWidget(self)
        self.duplicate.setObjectName("review-duplicate")
        self.duplicate.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.duplicate_words.setTextFormat(Qt.TextFormat.PlainText)
        self.duplicate_words.setWordWrap(True)
        look = QPushButton(self.tr("&Open that one"), self.duplicate)
        look.clicked.connect(lambda: self.duplicate_opened.emit(self._duplicate_id))
        row = QHBoxLayout(self.duplicate)
        set_margins(row, 12, 6, 6, 6)
        row.addWidget(self.duplicate_words, 1)
        row.addWidget(look)
        return self.duplicate

    def _build_tags(self) -> QGridLayout:
        self.topics = TagField(self.tr("Topics, separated by commas: Security/Defections"), self)
        self.topics.setObjectName("review-topics")
        self.incidents = TagField(self.tr("Incidents, separated by commas"), self)
        self.incidents.setObjectName("review-incidents")
        self.role = RoleField(self)
        self.role.setAccessibleName(self.tr("Role in the incident"))
        self.role.currentIndexChanged.connect(self.touched)
        self.published = DateField("", self, spoken=True)
        self.published.setObjectName("review-published")
        self.published.setAccessibleName(self.tr("Published"))
        self.published.setPlaceholderText(self.tr("31 December 2024"))
        self.published.textEdited.connect(self._type_date)
        self.published.returnPressed.connect(self.file)
        self.publisher = PublisherField(self)
        self.publisher.setObjectName("review-publisher")
        self.publisher.setAccessibleName(self.tr("Publisher"))
        self.publisher.textEdited.connect(self._type_publisher)
        self.publisher.editingFinished.connect(self._show_article)
        self.publisher.entered.connect(self.file)
        self.publisher.chosen.connect(self._choose_publisher)
        self._topic_offers = OfferRow(self.tr("No topic is suggested."), self)
        self._incident_offers = OfferRow(self.tr("No incident is suggested."), self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for row, (words, field, offers) in enumerate(
            (
                (self.tr("T&opics"), self.topics, self._topic_offers),
                (self.tr("&Incidents"), self.incidents, self._incident_offers),
            ),
        ):
            label = QLabel(words, self)
            label.setBuddy(field)
            grid.addWidget(label, row * 2, 0)
            grid.addWidget(offers, row * 2 + 1, 1)
            field.entered.connect(self.file)
            field.textChanged.connect(self._check_offers)
            field.textChanged.connect(self.touched)
        grid.addWidget(self.topics, 0, 1)
        ties = QHBoxLayout()
        ties.setSpacing(8)
        ties.addWidget(self.incidents, 1)
        ties.addWidget(self.role)
        grid.addLayout(ties, 2, 1)
        for row, words, line in (
            (0, self.tr("Pu&blisher"), self.publisher),
            (2, self.tr("&Published"), self.published),
        ):
            label = QLabel(words, self)
            label.setBuddy(line)
            grid.addWidget(label, row, 2)
            grid.addWidget(line, row, 3)
        grid.addWidget(DateTold(self.published, brief=True), 3, 3, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 1)
        return grid

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        back = QPushButton(self.tr("Back (Esc)"), self)
        back.clicked.connect(self.left.emit)
        throw = QPushButton(self.tr("Throw away"), self)
        throw.clicked.connect(self.discard)
        inbox = QPushButton(self.tr("Keep in the inbox"), self)
        inbox.setObjectName("review-inbox")
        inbox.clicked.connect(self.keep_in_inbox)
        file = QPushButton(self.tr("File (Enter)"), self)
        file.setObjectName("review-file")
        file.setProperty("kind", "primary")
        file.clicked.connect(self.file)
        row.addWidget(back)
        row.addWidget(throw)
        row.addStretch(1)
        row.addWidget(inbox)
        row.addWidget(file)
        return row
