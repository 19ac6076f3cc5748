"""Where everything arrives: pastes, drops, files and addresses go on to the review, or straight into the library."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from clippings_app.analysis.boilerplate import works
from clippings_app.domain.article import LineLabel, ParsedArticle, Reading
from clippings_app.domain.boilerplate import LearntLine
from clippings_app.domain.changes import AddClippings, Applied
from clippings_app.domain.clipping import Clipping, Draft
from clippings_app.domain.errors import ClippingsError, EmptyInput, Unreachable
from clippings_app.domain.payload import Payload
from clippings_app.places import is_folder
from clippings_app.resource_files import resource
from clippings_app.ui.broken_off import BrokenOff, Found
from clippings_app.ui.controller import Contents, Controller
from clippings_app.ui.drafts import FoundDrafts, KeptDraft, lasting, read_drafts, write_drafts
from clippings_app.ui.drops import Handover, hand_over
from clippings_app.ui.errand_messages import ReadAnswer
from clippings_app.ui.errands import Errands
from clippings_app.ui.goods import Goods
from clippings_app.ui.language import counted
from clippings_app.ui.messages import About, Notice, notice_of, notice_of_import
from clippings_app.ui.views.first_look import first_look
from clippings_app.ui.views.review import ReviewView, Verdict
from clippings_app.ui.views.review_steps import Progress

if TYPE_CHECKING:
    from clippings_app.importers.arrival import Arrival
    from clippings_app.intake import IntakeReport
    from clippings_app.library import Library

_NAMED_BY = 400
_KEEP_MS = 700
"""After the last key of a review; then its draft is written down."""
_NOT_SAMPLES = ("README.md", "library.json")


@dataclass(slots=True, eq=False)
class _Filing:
    """A draft on its way into the library.

    Attributes:
        draft: What it goes back to if the library does not take it.
        stored: Set on the library's thread; what is written about drafts after that leaves it out.
    """

    draft: KeptDraft
    stored: bool = False

    def note(self) -> None:
        self.stored = True


class Desk(QObject):
    """Takes things in.

    Args:
        controller: Asks the library.
        errands: Has things read and imported.
        review: Shows one thing before it is filed.
    """

    noticed = Signal(object, list)
    """A `Notice`, and buttons (key and words) for the message bar; `choose` takes the key."""
    review_opened = Signal()
    review_closed = Signal()
    filed = Signal(int)
    """A clipping came out of the review."""
    drafts_loaded = Signal()
    """What waited when the window was closed is here again, and was told."""
    preview_wanted = Signal(object)
    """`Goods` that were chosen in a dialog and are, or may be, many."""
    report_ready = Signal(object)
    """`IntakeReport` of an import."""

    def __init__(
        self, controller: Controller, errands: Errands, review: ReviewView, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._errands = errands
        self._review = review
        self._reading: int | None = None
        self._goods = Goods()
        self._chosen: Goods | None = None
        self._resuming: Progress | None = None
        self._again: Clipping | None = None
        self._waiting: list[Goods] = []
        self._shelf: list[KeptDraft] = []
        self._filings: list[_Filing] = []
        self._thrown: KeptDraft | None = None
        self._is_on_disk = self._are_loaded = False
        self._links: tuple[str, ...] = ()
        self.last_report: IntakeReport | None = None
        self.broken_off = BrokenOff(controller, errands, self)
        self.broken_off.noticed.connect(self.noticed)
        review.decided.connect(self._file)
        review.left.connect(self.leave_review)
        review.thrown.connect(self._remember_thrown)
        review.discarded.connect(self._discard)
        review.relabel_wanted.connect(self._relabel)
        review.mend_wanted.connect(self._mend)
        self._keep_later = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._keep_later.timeout.connect(self.keep_drafts)
        review.touched.connect(self._keep_later.start)
        controller.contents_ready.connect(self._take_contents)
        errands.stored.connect(self._take_report)
        errands.import_refused.connect(self._tell_refused_import)
        errands.lost.connect(self._lose)

    # ------------------------------------------------------------------ ways in
    def paste(self, *, plain: bool = False) -> None:
        """Take what is on the clipboard."""
        mime = QGuiApplication.clipboard().mimeData()
        self._take_mime(mime, self.tr("pasted text"), self.tr("the clipboard"), plain=plain)

    def drop(self, mime: QMimeData) -> None:
        """Take what was dropped."""
        self._take_mime(mime, self.tr("dropped text"), self.tr("what was dropped"), plain=False)

    def open(self, inputs: Sequence[str]) -> None:
        """Take paths and addresses that the program was started with; they were meant to be fetched."""
        links = tuple(text for text in inputs if text.lower().startswith(("http://", "https://")))
        paths = tuple(Path(text) for text in inputs if text not in links)
        if paths or links:
            self._take(Goods(paths=paths, links=links))

    def take_paths(self, paths: Sequence[Path]) -> None:
        """Take files and folders."""
        if paths:
            self._take(Goods(paths=tuple(paths)))

    def take_chosen(self, paths: Sequence[Path]) -> None:
        """Take what was chosen in a dialog: one article to the review; of many it is shown first what they are."""
        goods = Goods(paths=tuple(paths))
        if len(paths) == 1 and not is_folder(paths[0]):
            self._chosen = goods
            self._take(goods)
        elif paths:
            self.preview_wanted.emit(goods)

    def fetch(self, link: str) -> None:
        """Take a web page."""
        self._take(Goods(links=(link,)))

    def take_page(self, page: Payload) -> None:
        """Take a page that another program hands over, as one that is pasted."""
        self._take(Goods(payloads=(page,)))

    def review_again(self, clipping: Clipping) -> None:
        """Review a clipping once more: its lines out of the bytes that were kept, labelled as they were filed."""
        original = clipping.original
        if self._controller.read_only or original is None:
            self._controller.refused.emit()
            return

        def read(data: bytes) -> None:
            name = original.name or self.tr("pasted text")
            payload = Payload(data=data, name=name, type=original.type, url=clipping.article.url)
            self._take(Goods(payloads=(payload,), again=clipping.id))

        self._controller.read_original(clipping.id, read)

    def take_samples(self) -> None:
        """Import the articles that come with the program."""
        files = sorted(each for each in resource("samples").iterdir() if each.is_file())
        self.take_paths([each for each in files if each.name not in _NOT_SAMPLES])

    def choose(self, key: str) -> bool:
        """Do what a button of the message bar says; False when it is none of ours."""
        doings: dict[str, Callable[[], None]] = {
            "fetch-links": self._fetch_links,
            "keep-links": self._keep_links,
            "take-back": self._take_back,
            "stop-reading": self._stop_reading,
            "resume-import": self._errands.resume_import,
            "go-on-importing": self.broken_off.go_on,
            "leave-import": self.broken_off.leave,
        }
        if key not in doings:
            return False
        doings[key]()
        return True

    # ------------------------------------------------------------------ review
    def go_on(self) -> None:
        """Go back to the draft that waits; to the oldest of several when none is half done."""
        if self._review.has_draft or self._reading is not None:
            self.review_opened.emit()
            self._review.focus_lines()
        elif self._shelf:
            draft = self._shelf.pop(0)
            self._read(draft.goods, draft.progress)
        elif self._waiting:
            self._read(self._waiting.pop(0))
        else:
            self.noticed.emit(Notice(text=self.tr("No draft waits to be reviewed."), about=About.CHOICE), [])

    def leave_review(self) -> None:
        """Go back to the list; the draft waits."""
        if self._reading is not None:
            self._stop_reading()
            return
        self.review_closed.emit()
        self._tell_waiting()
        self.keep_drafts()

    def drafts(self) -> list[KeptDraft]:
        """All that is not in the library yet: what is on its way there, and what waits to be reviewed."""
        return [*(filing.draft for filing in self._filings if not filing.stored), *self._unreviewed()]

    def _unreviewed(self) -> list[KeptDraft]:
        """All that waits, in the order it would be reviewed: what is half done, what was left, what is not read yet."""
        half_done = [self._half_done()] if self._review.has_draft else []
        unread = [self._goods] if self._reading is not None else []
        unread += self._waiting
        return [*half_done, *self._shelf, *(KeptDraft(title=_name_of(goods), goods=goods) for goods in unread)]

    def keep_drafts(self, *, leaving: bool = False) -> None:
        """Write down what waits, so that it waits after the next start too.

        Args:
            leaving: Whether the window closes; else what comes while it still opens is written down once it is open.
        """
        self._keep_later.stop()
        unreviewed, filings, folder = self._unreviewed(), tuple(self._filings), self._controller.folder
        anything = bool(unreviewed or filings)
        if self._controller.read_only or not (anything or self._is_on_disk):
            return
        if not self._are_loaded and not leaving:
            self._keep_later.start()
            return
        self._is_on_disk, before_all = anything, not self._are_loaded

        def write(_library: object) -> None:
            # Only here is it known which of them the library has taken: this runs after what was asked for before.
            waited = read_drafts(folder).drafts if before_all else ()
            write_drafts(folder, [*waited, *(filing.draft for filing in filings if not filing.stored), *unreviewed])

        self._controller.thread_.ask(write)

    def load_drafts(self) -> None:
        """Take up what waited, or was broken off, when the window was closed, and tell."""
        folder, look = self._controller.folder, self.broken_off.looking()

        def work(_library: object) -> tuple[FoundDrafts, Found | None]:
            return read_drafts(folder), look()

        def take(found: tuple[FoundDrafts, Found | None]) -> None:
            drafts, unfinished = found
            self._are_loaded = True
            self._shelf += drafts.drafts
            self._is_on_disk = bool(drafts.drafts)
            self.broken_off.take(unfinished or ((), ()))
            if drafts.aside is not None or drafts.error is not None:
                self._tell_damaged(drafts)
            elif self.broken_off.words():
                advice = " ".join(part for part in (self.broken_off.advice(), self.waiting_words()) if part)
                notice = Notice(text=self.broken_off.words(), advice=advice, level="warning", stays=True)
                self.noticed.emit(notice, self.waiting_buttons())
            else:
                self._tell_waiting()
            self.drafts_loaded.emit()
            if unfinished is None:
                self.broken_off.look()

        if not self._controller.read_only:
            self._controller.thread_.ask(work, take)

    def waiting_buttons(self) -> list[tuple[str, str]]:
        """What can be done with all that waits or was broken off."""
        go_on = [("review-draft", self.tr("Go on reviewing"))] if self._unreviewed() else []
        return [*self.broken_off.buttons(), *go_on]

    def waiting_words(self) -> str:
        """What waits, by name; "" when nothing does."""
        drafts = self._unreviewed()
        if not drafts:
            return ""
        if len(drafts) == 1:
            return self.tr("“{0}” is not filed yet; it waits as a draft.").format(drafts[0].title)
        more = counted(len(drafts) - 1, "“{0}” and %Ln more wait as drafts.", "“{0}” and %Ln more wait as drafts.")
        return more.format(drafts[0].title)

    def _tell_waiting(self) -> None:
        if words := self.waiting_words():
            self.noticed.emit(Notice(text=words), [("review-draft", self.tr("Go on reviewing"))])

    def _tell_damaged(self, found: FoundDrafts) -> None:
        if found.aside is not None:
            damaged = self.tr("Not all drafts can be read: their file is damaged. It was kept as {0}.")
            text = damaged.format(found.aside.name)
        else:
            text = self.tr("Not all drafts can be read: their file is damaged.")
        why = notice_of(found.error) if found.error is not None else Notice(text="")
        parts = (why.text, why.advice, self.broken_off.words(), self.broken_off.advice(), self.waiting_words())
        advice = " ".join(part for part in parts if part)
        self.noticed.emit(Notice(text=text, advice=advice, level="error"), self.waiting_buttons())

    def _half_done(self) -> KeptDraft:
        arrival = self._review.arrival
        goods = lasting(self._goods, arrival) if arrival else self._goods
        return KeptDraft(title=self._review.headline(), goods=goods, progress=self._review.progress())

    def _remember_thrown(self) -> None:
        self._thrown = self._half_done()

    def _discard(self) -> None:
        self._next()
        self.keep_drafts()
        if self._thrown is not None:
            text = self.tr("Thrown away: “{0}”.").format(self._thrown.title)
            waiting = "" if self._review.isVisible() else self.waiting_words()
            self.noticed.emit(Notice(text=text, advice=waiting), [("take-back", self.tr("Take it back"))])

    def _take_back(self) -> None:
        """Review again what was thrown away last, with all that was done to it."""
        draft, self._thrown = self._thrown, None
        if draft is not None:
            self._read(draft.goods, draft.progress)

    def _take_mime(self, mime: QMimeData, name: str, where: str, *, plain: bool) -> None:
        handover = hand_over(mime, name=name, picture_name=self.tr("picture"), plain=plain)
        if not handover:
            self._refuse(EmptyInput(where))
        elif handover.links and not handover.paths and not handover.payloads:
            self._offer_links(handover)
        else:
            self._take(Goods(payloads=handover.payloads, paths=handover.paths))

    def _take(self, goods: Goods) -> None:
        if self._controller.read_only:
            self._controller.refused.emit()
            return
        single = len(goods.payloads) + len(goods.paths) + len(goods.links) == 1
        if not single or any(map(is_folder, goods.paths)):
            self._errands.take_in(goods)
        elif self._reading is not None or (self._review.has_draft and self._review.isVisible()):
            self._waiting.append(goods)
            self._keep_later.start()
            words = self.tr("“{0}” waits until this one is decided.").format(_name_of(goods))
            several = len(self._waiting) > 1
            in_all = counted(len(self._waiting), "%Ln waits in all.", "%Ln wait in all.") if several else ""
            self.noticed.emit(Notice(text=words, advice=in_all), [])
        else:
            self._read(goods)

    def _read(self, goods: Goods, progress: Progress | None = None) -> None:
        self._errands.revive()  # what an old process has lost is told before the review waits for something new
        if self._review.has_draft:
            self._shelf.append(self._half_done())
            words = self.tr("“{0}” still waits as a draft; it comes after this one.").format(self._shelf[-1].title)
            self.noticed.emit(Notice(text=words), [])
        self._goods, self._resuming = goods, progress
        self._review.wait_for(first_look(goods))
        self._keep_later.start()
        self.review_opened.emit()
        contents = self._controller.contents
        learnt = contents.learnt if contents is not None else None
        self._reading = number = self._errands.read(goods, self._show, self._refuse_reading, learnt=learnt)
        if learnt is None:  # the window still opens
            begin = partial(self._errands.begin_reading, number, goods)
            self._controller.thread_.ask(_learnt_lines, begin, otherwise=lambda _error: begin(()), reads=True)

    def _show(self, answer: ReadAnswer) -> None:
        arrival = answer.arrival
        if answer.goods.again:
            self._show_again(arrival, answer.goods.again)
            return
        self._reading = None
        if arrival is None:  # there is more than one thing in it
            self._review.clear()
            self.review_closed.emit()
            if answer.goods == self._chosen:
                self.preview_wanted.emit(answer.goods)
            else:
                self._errands.take_in(answer.goods)
            self._next()
            return
        self._show_new(arrival)

    def _show_new(self, arrival: "Arrival") -> None:
        self._show_arrival(arrival)
        digest = sha256(arrival.original).hexdigest() if arrival.original is not None else None
        self._controller.suggest(arrival.draft.article, digest, self._review.offer)

    def _show_again(self, arrival: "Arrival | None", number: int) -> None:
        """Show what was read of a clipping's bytes with what the clipping is by now."""
        reading = self._reading

        def show(clippings: list[Clipping]) -> None:
            if self._reading != reading:  # a person has left it meanwhile
                return
            self._reading = None
            if arrival is not None and not clippings:  # it has been deleted for good, and is a new one now
                self._goods = replace(self._goods, again=0)
                self._show_new(arrival)
                text = self.tr("The clipping is not in the library any more. To file this puts it in anew.")
                self.noticed.emit(Notice(text=text, about=About.CHOICE), [])
                return
            if arrival is None or arrival.reading is None or not arrival.reading.lines:
                self._review.clear()
                self.review_closed.emit()
                text = self.tr("Its file cannot be told line by line. Correct its fields with “Edit details…” instead.")
                self.noticed.emit(Notice(text=text, about=About.CHOICE), [])
                self._next()
                return
            self._again = clippings[0]
            self._show_arrival(_as_filed(arrival, self._again))
            self._review.offer(None, {})

        self._controller.thread_.ask(lambda library: library.get((number,)), show, reads=True)

    def _show_arrival(self, arrival: "Arrival") -> None:
        if self._controller.contents is not None:
            self._complete_by(self._controller.contents)
        self._review.show_arrival(arrival)
        self._keep_later.start()  # a crash from here on loses nothing of it
        if self._resuming is not None:
            self._review.resume(self._resuming)
            self._resuming = None

    def _take_contents(self, contents: Contents) -> None:
        if self._review.has_draft:
            self._complete_by(contents)

    def _complete_by(self, contents: Contents) -> None:
        topics = [each.topic.path for each in contents.topics]
        self._review.set_vocabulary(topics, contents.incident_names, tuple(contents.counts.by_publisher))

    def _refuse_reading(self, error: ClippingsError) -> None:
        self._reading = None
        self._review.clear()
        self.review_closed.emit()
        self._refuse(error)
        self._next()

    def _stop_reading(self) -> None:
        if self._reading is not None:
            self._errands.cancel(self._reading)
            self._reading = None
            if self._resuming is not None:
                self._shelf.insert(
                    0, KeptDraft(title=_name_of(self._goods), goods=self._goods, progress=self._resuming)
                )
                self._resuming = None
        self._review.clear()
        self.review_closed.emit()
        self._next()

    def _lose(self) -> None:
        if self._reading is not None:
            self._stop_reading()
        else:
            self._review.stop_waiting()
            self.review_closed.emit()
        text = self.tr("The process that imports has ended before it was done.")
        advice = self.tr(
            "What it had stored is in the library. Try the rest again, in smaller parts if it was very large.",
        )
        self.noticed.emit(Notice(text=text, advice=advice, level="error"), [])
        self.broken_off.look()

    def _relabel(self, reading: Reading, labels: dict[int, LineLabel]) -> None:
        self._errands.relabel(reading, labels, self._review.put_reading)

    def _mend(self, mend: bool) -> None:
        """Read the draft again in the other encoding, with all that was done to it."""
        arrival = self._review.arrival
        if arrival is None:
            return
        goods, progress = replace(lasting(self._goods, arrival), mend=mend), self._review.progress()
        self._review.clear()  # it is no draft beside the one that takes its place
        self._read(goods, progress)

    def _file(self, verdict: Verdict) -> None:
        headline = verdict.article.headline or verdict.arrival.name
        words = self.tr("File “{0}”").format(headline) if verdict.filed else self.tr("Keep “{0}”").format(headline)
        if self._controller.read_only:
            self._controller.refused.emit()
            return
        if self._goods.again and self._again is not None:
            verdict = replace(verdict, was=self._again)
            words = self.tr("Correct “{0}”").format(headline)
        filing = _Filing(self._half_done())

        def put_back(error: ClippingsError) -> None:
            self._filings.remove(filing)
            self._shelf.insert(0, filing.draft)
            self.keep_drafts()
            self._tell_waiting()
            self._controller.failed.emit(error)

        def filed(applied: Applied) -> None:
            self._filings.remove(filing)
            where = ", ".join((*verdict.topics, *(tie.name for tie in verdict.incidents)))
            text = self.tr("Filed under {0}.").format(where) if where else self.tr("Filed.")
            if verdict.was is not None:
                text = self.tr("Corrected.") if applied.clippings else self.tr("Nothing was changed.")
            elif not verdict.filed:
                text = self.tr("It is in the inbox.")
            text = " ".join((text, *_words_of_learning(verdict)))
            buttons = [("undo", self.tr("Undo"))]
            waiting = "" if self._review.isVisible() else self.waiting_words()
            if waiting:
                buttons.append(("review-draft", self.tr("Go on reviewing")))
            self.noticed.emit(Notice(text=text, advice=waiting, level="success", about=About.DEED), buttons)
            if applied.added:
                self.filed.emit(applied.added[0])

        self._filings.append(filing)
        self._controller.file(self._without_made_up_name(verdict), words, filed, otherwise=put_back, stored=filing.note)
        self._review.clear()
        self.review_closed.emit()
        self._next()
        self.keep_drafts()

    def _without_made_up_name(self, verdict: Verdict) -> Verdict:
        """The verdict with the name left out that a paste or a drop without a file was given here."""
        arrival = verdict.arrival
        is_made_up = arrival.name in (self.tr("pasted text"), self.tr("dropped text"), self.tr("picture"))
        return replace(verdict, arrival=replace(arrival, name="")) if is_made_up else verdict

    def _next(self) -> None:
        if self._waiting:
            self._read(self._waiting.pop(0))
        elif not self._review.has_draft:
            self.review_closed.emit()

    # ------------------------------------------------------------------ addresses
    def _offer_links(self, handover: Handover) -> None:
        self._links = handover.links
        text = (
            self.tr("This is a web address: {0}").format(handover.links[0])
            if len(handover.links) == 1
            else counted(len(handover.links), "%Ln web address.", "%Ln web addresses.")
        )
        advice = self.tr("Fetching asks the site for the page. Keeping makes a clipping of the address alone.")
        buttons = [("fetch-links", self.tr("Fetch the page")), ("keep-links", self.tr("Keep the address"))]
        self.noticed.emit(Notice(text=text, advice=advice), buttons)

    def _fetch_links(self) -> None:
        links, self._links = self._links, ()
        if links:
            self._take(Goods(links=links))

    def _keep_links(self) -> None:
        links, self._links = self._links, ()
        drafts = tuple(Draft(article=ParsedArticle(headline=link, url=link)) for link in links)
        if drafts:
            self._controller.apply(
                AddClippings(drafts=drafts),
                self.tr("Keep a web address"),
                lambda applied: self.filed.emit(applied.added[0]),
            )

    # ------------------------------------------------------------------ imports
    def _take_report(self, report: "IntakeReport") -> None:
        self.last_report = report
        words = counted(len(report.imported), "Import %Ln clipping", "Import %Ln clippings")
        self._controller.remember_import(words, report.inverse, len(report.imported))
        buttons: list[tuple[str, str]] = []
        if report.cancelled or report.error is not None:
            buttons.append(("resume-import", self.tr("Go on with the rest")))
        whole_list = "" if report.filed else "is:inbox"
        if report.imported and self._controller.query.strip() not in ("", whole_list):
            buttons.append(("all" if report.filed else "inbox", self.tr("Show them")))
        if report.inverse is not None:
            buttons.append(("undo", self.tr("Undo")))
        if len(report.failed) + len(report.duplicates) > 1:
            buttons.append(("report", self.tr("Show the list")))
        self.noticed.emit(notice_of_import(report), buttons)
        self.report_ready.emit(report)

    def _tell_refused_import(self, error: ClippingsError) -> None:
        """An import has met an error; what it had stored stays, and when the error is mended the rest can follow."""
        notice = notice_of(error)
        advice = " ".join(part for part in (notice.advice, self.tr("What was imported by then is kept.")) if part)
        go_on = ("resume-import", self.tr("Go on with the rest"))
        self.noticed.emit(replace(notice, advice=advice, stays=True), [go_on])

    def _refuse(self, error: ClippingsError) -> None:
        buttons: list[tuple[str, str]] = []
        if isinstance(error, Unreachable) and error.name.startswith(("http://", "https://")):
            self._links = (error.name,)
            buttons = [("keep-links", self.tr("Keep the address"))]
        self.noticed.emit(notice_of(error), buttons)


def _as_filed(arrival: "Arrival", clipping: Clipping) -> "Arrival":
    """What was read once more, as the clipping that it is by now."""
    from clippings_app.parsing.relabelling import as_filed

    article = clipping.article
    reading = arrival.reading and as_filed(arrival.reading, article)
    before = arrival.before and as_filed(arrival.before, article)
    if reading and before and len(reading.lines) != len(before.lines):
        before = None  # lines are known by their number in both
    draft = replace(arrival.draft, article=article, topics=clipping.topics, incidents=clipping.incidents)
    return replace(arrival, draft=draft, reading=reading, before=before)


def _learnt_lines(library: "Library") -> tuple[LearntLine, ...]:
    return tuple(library.learnt_lines())


def _name_of(goods: Goods) -> str:
    """What a person knows goods by; of a text that has no name, its first line."""
    if goods.payloads:
        payload = goods.payloads[0]
        if (payload.type or "").startswith("text/plain"):
            lines = payload.data[:_NAMED_BY].decode(payload.charset or "utf-8", errors="ignore").splitlines()
            return next((line.strip() for line in lines if line.strip()), payload.name)
        return payload.name
    return goods.paths[0].name if goods.paths else goods.links[0]


def _words_of_learning(verdict: Verdict) -> tuple[str, ...]:
    """What filing has taught of the outlet's boilerplate, in words."""
    told: list[str] = []
    at_once = [line for line in verdict.learn if works(line)]
    if at_once:
        words = counted(
            len(at_once),
            "%Ln line of {0} is left out from now on.",
            "%Ln lines of {0} are left out from now on.",
        )
        told.append(words.format(at_once[0].outlet))
    if later := len(verdict.learn) - len(at_once):
        told.append(
            counted(
                later,
                "%Ln long line is left out once it is marked in another article too.",
                "%Ln long lines are left out once they are marked in another article too.",
            )
        )
    if back := len(verdict.unlearn):
        told.append(
            counted(
                back,
                "%Ln line is brought back and left out no more.",
                "%Ln lines are brought back and left out no more.",
            )
        )
    return tuple(told)
