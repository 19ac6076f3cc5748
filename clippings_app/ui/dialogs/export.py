"""Export: format, grouping, what goes in, a preview, what the format cannot carry, and where it goes."""

import html
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from clippings_app.domain.bibliography import EntryOrder, ExportOptions, GroupBy
from clippings_app.domain.errors import Cancelled, ClippingsError
from clippings_app.domain.watch import Stage
from clippings_app.places import is_folder
from clippings_app.settings import ExportChoices
from clippings_app.ui.dialogs.export_contents import ExportContents
from clippings_app.ui.dialogs.forms import FormDialog
from clippings_app.ui.errand_messages import Exported, ExportRequest, ExportStep
from clippings_app.ui.errands import Errands
from clippings_app.ui.language import counted, how_far
from clippings_app.ui.long_work import LongWork, Task
from clippings_app.ui.messages import notice_of, worded
from clippings_app.ui.printing import for_qt
from clippings_app.ui.worker import PDF

_PREVIEWED = 8
_PREVIEW_CHARACTERS = 20_000
_WRITTEN_WHOLE = 2000
"""So many clippings are written whole for a preview, so that what is counted in it is right."""
_FORMATTED_WHOLE = 200
"""The same in a style that takes longer."""
_PREVIEW_MS = 150
_MAKE_ROOM_MS = 800
"""What takes longer to be written goes on below the window, which can be used meanwhile."""
_LOSSES = 7
"""Lines of what is lost; more go into the note."""
_PAGE = "html"
_PREVIEW_STYLE = """
h2 { margin-top: 18px; } p { margin-top: 3px; margin-bottom: 3px; } p.citation { margin-top: 10px; }
td, th { padding-right: 14px; padding-bottom: 3px; } th { text-align: left; }
.about, .meta, .again, .sources, .keywords, .term, .deck { color: MUTED; }
.chronology { margin-top: 10px; }
"""
_STYLE_SHEET = re.compile(r"<style>.*?</style>", re.DOTALL)


class ExportDialog(FormDialog):
    """Choose how a bibliography is written.

    Args:
        errands: Writes it.
        ids: The clippings, in order.
        query: What was asked, for the file's head and its name.
        choices: What was chosen last.
        work: Shows how far the writing is when it takes longer than a moment: the dialog makes room then.
    """

    written = Signal(object)
    """`Exported`: the file is there."""
    stopped = Signal(object)
    """A file that was being written when a person stopped it, out of sight of the dialog."""
    begun = Signal()
    """A file is being written."""
    failed = Signal(str)
    """Why it was not, in words that the dialog shows."""

    def __init__(
        self,
        errands: Errands,
        ids: Sequence[int],
        query: str,
        choices: ExportChoices,
        parent: QWidget | None = None,
        *,
        work: LongWork | None = None,
    ) -> None:
        super().__init__("export-dialog", self.tr("Export a bibliography"), self.tr("Export"), parent)
        from clippings_app.exporters.styles import OWN_STYLE, STYLES
        from clippings_app.exporters.write import DOCUMENT_OPTIONS, FORMATS

        self._errands, self._ids, self._query = errands, tuple(ids), query
        self._kinds = {key: (each.suffix, each.takes) for key, each in FORMATS.items()}
        self._kinds[PDF] = (".pdf", DOCUMENT_OPTIONS)
        self._folder = Path(choices.folder) if choices.folder else _documents()
        self._preview_job: int | None = None
        self._export_job: int | None = None
        self._work = work
        self._task: Task | None = None
        self._make_room_later = QTimer(self, singleShot=True, interval=_MAKE_ROOM_MS)
        self._make_room_later.timeout.connect(self._make_room)
        self._named_by_hand = False
        self.count = QLabel(counted(len(self._ids), "%Ln clipping", "%Ln clippings"), self)
        labels = [(key, each.label) for key, each in FORMATS.items()]
        self.format = _box([*labels, (PDF, self.tr("PDF document"))], choices.format, self)
        self.format.setObjectName("export-format")
        self.group_by = _box(self._groupings(), choices.group_by, self)
        self.group_by.setObjectName("export-group-by")
        self._own_style = OWN_STYLE
        self.style_ = _box(STYLES.items(), choices.style, self)
        self.style_.setObjectName("export-style")
        if choices.style not in STYLES and Path(choices.style).is_file():
            self._add_style(choices.style)
        self.other_style = QPushButton(self.tr("&Other style…"), self)
        self.other_style.setAutoDefault(False)
        self.other_style.clicked.connect(self._ask_style)
        self.order = _box(self._orders(), choices.order, self)
        self.order.setObjectName("export-order")
        ticked = {name: bool(value) for name, value in asdict(choices).items() if isinstance(value, bool)}
        self.contents = ExportContents(ticked, self)
        self.notes, self.credits = self.contents.boxes["notes"], self.contents.boxes["credits"]
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.step = QLabel(self)
        self.step.setObjectName("export-step")
        self.step.setProperty("tone", "muted")
        self.to = QLineEdit(self)
        self.to.setObjectName("export-to")
        self.preview = QTextBrowser(self)
        self.preview.setObjectName("export-preview")
        self.preview.setOpenLinks(False)
        self.preview.document().setDocumentMargin(8)
        self.losses = QLabel(self)
        self.losses.setObjectName("export-losses")
        self.losses.setWordWrap(True)
        self.losses.setTextFormat(Qt.TextFormat.PlainText)
        self.losses.setProperty("tone", "muted")
        self._build()
        self._later = QTimer(self, singleShot=True, interval=_PREVIEW_MS)
        self._later.timeout.connect(self._ask_preview)
        for box in (self.format, self.group_by, self.order, self.style_):
            box.currentIndexChanged.connect(self._change)
        self.contents.changed.connect(self._change)
        self.to.textEdited.connect(self._name_by_hand)
        self._change()
        self.resize(1040, 640)

    # ------------------------------------------------------------------ what is chosen
    def options(self) -> ExportOptions:
        """How it is to be written."""
        return ExportOptions(
            group_by=GroupBy(self.group_by.currentData()),
            order=EntryOrder(self.order.currentData()),
            style=self.style_.currentData(),
            **self.contents.chosen(),
        )

    def choices(self) -> ExportChoices:
        """What to remember for the next time."""
        target = Path(self.to.text().strip() or self._folder)
        return ExportChoices(
            format=self.format.currentData(),
            group_by=self.group_by.currentData(),
            order=self.order.currentData(),
            style=self.style_.currentData(),
            **self.contents.chosen(),
            folder=str(target.parent if target.suffix else self._folder),
        )

    def _target(self) -> Path:
        written = Path(self.to.text().strip())
        try:
            return written.expanduser()
        except RuntimeError:  # "~" of somebody who is not here leads nowhere
            return written

    def problem(self) -> str:
        """It must go into a folder that is there."""
        text = self.to.text().strip()
        if not text:
            return self.tr("Say where the file shall go.")
        if not is_folder(self._target().parent):
            return self.tr("There is no folder {0}.").format(Path(text).parent)
        if is_folder(self._target()):
            return self.tr("{0} is a folder: add a file name.").format(text)
        return ""

    def try_accept(self) -> None:
        """Write the file; the dialog closes when it is written."""
        if problem := self.problem():
            self._say_wrong(problem)
            return
        if self._export_job is not None:
            return
        self.wrong.hide()
        self.ok.setEnabled(False)
        self.ok.setText(self.tr("Writing …"))
        self._show_step(None)
        target = self._target()
        self._export_job = self._errands.export(self._request(target, 0), self._finish, self._refuse, self._show_step)
        self.begun.emit()
        if self._work is not None:
            self._make_room_later.start()

    def _make_room(self) -> None:
        """Go on out of sight: how far it is shows below the window."""
        if self._work is not None and self._export_job is not None:
            title = counted(len(self._ids), "Exporting %Ln clipping", "Exporting %Ln clippings")
            kind = f"an export of {len(self._ids)}"
            self._task = self._work.begin(
                title, kind, self._stop, waited_for=True, shown_after_ms=0, tells_end=True
            )  # fmt: skip
            self.hide()

    def _stop(self) -> None:
        """Stop what goes on out of sight; `Cancelled` follows, once nothing of it is left, unless it is done first."""
        if self._export_job is not None:
            self._errands.halt(self._export_job)

    def lose(self) -> None:
        """The process that writes has ended, or met a bug."""
        if self._export_job is not None and not self._errands.awaits(self._export_job):
            self._come_back(self.tr("The process that writes has ended before it was done."))

    def _come_back(self, words: str) -> None:
        """Be in sight again, with what went wrong."""
        self._end_task()
        self._rest()
        self._say_wrong(words)
        if self.isHidden():
            self.open()
        self.failed.emit(words)

    def _end_task(self) -> None:
        if self._task is not None:
            self._task.end()
            self._task = None

    def reject(self) -> None:
        """Stop the writing, if something is being written; else close."""
        if self._export_job is None:
            super().reject()
            return
        self._errands.cancel(self._export_job, quietly=True)
        self._rest()
        self._say_wrong(self.tr("Stopped."))

    def done(self, result: int) -> None:
        """Stop what is still under way for this dialog, and what was to be begun for it."""
        self._later.stop()
        self._make_room_later.stop()
        for job in (self._preview_job, self._export_job):
            if job is not None:
                self._errands.cancel(job, quietly=True)
        super().done(result)

    def first_field(self) -> QWidget:
        """The format."""
        return self.format

    # ------------------------------------------------------------------ work
    def _request(self, to: Path | None, limit: int) -> "Callable[[int], ExportRequest]":
        ids, query, options = self._ids, self._query, self.options()
        kind = self.format.currentData() if to else self._previewed_format()
        return lambda job: ExportRequest(
            job=job,
            ids=ids,
            query=query,
            format=kind,
            options=options,
            to=to,
            limit=limit,
            characters=_PREVIEW_CHARACTERS,
        )

    def _change(self) -> None:
        suffix, takes = self._kinds[self.format.currentData()]
        self.style_.setEnabled("style" in takes)
        self.other_style.setEnabled("style" in takes)
        self.contents.dim(takes)
        if not self._named_by_hand:
            self.to.setText(str(self._folder / f"{self.tr('bibliography')}{suffix}"))
        else:
            self.to.setText(str(Path(self.to.text()).with_suffix(suffix)))
        self._later.start()

    def _ask_preview(self) -> None:
        if self._preview_job is not None:
            self._errands.cancel(self._preview_job, quietly=True)
        self.losses.setText(self.tr("Making the preview …"))
        formatted = self.style_.isEnabled() and self.style_.currentData() != self._own_style
        whole = _FORMATTED_WHOLE if formatted else _WRITTEN_WHOLE
        self._preview_job = self._errands.export(
            self._request(None, 0 if len(self._ids) <= whole else _PREVIEWED),
            self._show_preview,
            self._refuse_preview,
        )

    def _show_preview(self, exported: Exported) -> None:
        self._preview_job = None
        text = exported.text
        if text is None:
            self._show_words(self.tr("This format has no preview: it is not text."))
        else:
            total = counted(len(self._ids), "%Ln clipping", "%Ln clippings")
            note = ""
            if exported.count < len(self._ids):
                note = self.tr("… This is a sample of the first {0} clippings; the file has {1} clippings.").format(
                    self.locale().toString(exported.count), self.locale().toString(len(self._ids))
                )
            elif len(text) >= _PREVIEW_CHARACTERS:
                note = self.tr("… and so on; the file has {0}.").format(total)
            if self._previewed_format() == _PAGE:
                self._show_page(text, note)
            else:
                self._show_words(f"{text}\n\n{note}" if note else text)
        self._show_losses(exported.losses, whole=exported.count == len(self._ids))

    def _show_losses(self, losses: Sequence[str], *, whole: bool) -> None:
        head = self.tr("This format cannot carry:") if whole else self.tr("Of the sample, this format cannot carry:")
        shown = losses if len(losses) <= _LOSSES else losses[: _LOSSES - 1]
        lines = [head, *(f"· {worded(loss)}" for loss in shown)]
        if more := len(losses) - len(shown):
            words = counted(
                more,
                "and %Ln more, named in the note beside the file",
                "and %Ln more, named in the note beside the file",
            )
            lines.append(f"· {words}")
        self.losses.setText("\n".join(lines) if losses else self.tr("Nothing is lost in this format."))
        self.losses.setToolTip("\n".join(map(worded, losses)))

    def _show_step(self, step: ExportStep | None) -> None:
        """How far the writing is; None where it has only begun."""
        number = self.locale().toString
        words = {
            Stage.GATHERING: self.tr("Gathering"),
            Stage.FORMATTING: self.tr("Formatting"),
            Stage.SETTING: self.tr("Setting the document"),
        }[step.stage if step else Stage.GATHERING]
        if step and step.total:
            words = how_far(words, number(step.done), number(step.total))
        if self._task is not None and step is not None:
            self._task.tell(step.done, step.total, words, self.to.text())
        self.step.setText(words)
        self.progress.setRange(0, step.total if step else 0)
        self.progress.setValue(step.done if step else 0)
        self.step.show()
        self.progress.show()

    def _rest(self) -> None:
        """Nothing is being written any more."""
        self._make_room_later.stop()
        self._export_job = None
        self.ok.setEnabled(True)
        self.ok.setText(self.tr("Export"))
        self.step.hide()
        self.progress.hide()

    def _refuse_preview(self, error: ClippingsError) -> None:
        self._preview_job = None
        self.losses.clear()
        self._show_words(notice_of(error).text)

    def _previewed_format(self) -> str:
        """The format itself, or for a document of another kind the page that says the same."""
        key = str(self.format.currentData())
        return _PAGE if "style" in self._kinds[key][1] and key != "markdown" else key

    def _show_words(self, words: str) -> None:
        self.preview.setLineWrapMode(QTextBrowser.LineWrapMode.NoWrap)
        self.preview.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.preview.setPlainText(words)

    def _show_page(self, page: str, note: str) -> None:
        """Show a page as it reads, in the window's colours: its own style sheet is for browsers."""
        self.preview.setLineWrapMode(QTextBrowser.LineWrapMode.WidgetWidth)
        self.preview.setFont(self.font())
        muted = self.palette().placeholderText().color().name()
        self.preview.document().setDefaultStyleSheet(_PREVIEW_STYLE.replace("MUTED", muted))
        self.preview.setHtml(for_qt(_STYLE_SHEET.sub("", page)) + f"<p><i>{html.escape(note)}</i></p>")

    def _finish(self, exported: Exported) -> None:
        self._make_room_later.stop()
        self._export_job = None
        self._end_task()
        self.written.emit(exported)
        self.accept()

    def _refuse(self, error: ClippingsError) -> None:
        if self._task is not None and isinstance(error, Cancelled):
            self._end_task()
            self._rest()
            self.stopped.emit(self._target())
            super().reject()
            return
        notice = notice_of(error)
        self._come_back(f"{notice.text} {notice.advice}")
        self.wrong.setToolTip(notice.details)

    def _say_wrong(self, words: str) -> None:
        self.wrong.setToolTip("")
        self.wrong.setText(words)
        self.wrong.show()

    # ------------------------------------------------------------------ parts
    def _groupings(self) -> Sequence[tuple[str, str]]:
        return (
            (GroupBy.INCIDENT.value, self.tr("Incident")),
            (GroupBy.TOPIC.value, self.tr("Topic")),
            (GroupBy.PUBLISHER.value, self.tr("Publisher")),
            (GroupBy.YEAR.value, self.tr("Year")),
            (GroupBy.NONE.value, self.tr("No grouping")),
        )

    def _orders(self) -> Sequence[tuple[str, str]]:
        return (
            (EntryOrder.NEWEST.value, self.tr("Newest first")),
            (EntryOrder.OLDEST.value, self.tr("Oldest first")),
            (EntryOrder.AUTHOR.value, self.tr("By author")),
            (EntryOrder.GIVEN.value, self.tr("As they are listed")),
        )

    def _name_by_hand(self) -> None:
        self._named_by_hand = True

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Export a bibliography"), self.to.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(self.to.text())

        def choose(path: str) -> None:
            self._named_by_hand = True
            self.to.setText(path)

        dialog.fileSelected.connect(choose)
        dialog.open()

    def _ask_style(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a citation style"), str(self._folder))
        dialog.setNameFilter(self.tr("Citation styles (*.csl)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.choose_style)
        dialog.open()

    def choose_style(self, path: str) -> None:
        """Take a style from a file; one that cannot be used is refused with the reason."""
        from clippings_app.exporters.styles import check_style

        try:
            check_style(path)
        except ClippingsError as error:
            notice = notice_of(error)
            self._say_wrong(f"{notice.text} {notice.advice}")
            self.wrong.setToolTip(notice.details)
            return
        self.wrong.hide()
        self._add_style(path)

    def _add_style(self, path: str) -> None:
        if self.style_.findData(path) < 0:
            self.style_.addItem(Path(path).name, path)
        self.style_.setCurrentIndex(self.style_.findData(path))

    def _build(self) -> None:
        """Choices on one side, what comes of them on the other, where it goes below both."""
        self.add_row(self.tr("What"), self.count)
        self.add_row(self.tr("&Format"), self.format)
        self.add_row(self.tr("Gro&up by"), self.group_by)
        self.add_row(self.tr("Ord&er"), self.order)
        self.add_row(self.tr("&Style"), self.style_)
        other = QHBoxLayout()
        other.addWidget(self.other_style)
        other.addStretch(1)
        self.form.addRow("", other)
        for box in (self.format, self.group_by, self.order, self.style_):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(34)
        self.column.removeItem(self.form)
        left = QVBoxLayout()
        left.setSpacing(14)
        left.addLayout(self.form)
        left.addWidget(self.contents)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(8)
        self.preview.setAccessibleName(self.tr("Preview"))
        right.addWidget(self.preview, 1)
        right.addWidget(self.losses)
        sides = QHBoxLayout()
        sides.setSpacing(20)
        sides.addLayout(left)
        sides.addLayout(right, 1)
        self.column.insertLayout(0, sides, 1)
        self.column.insertLayout(1, self._place())
        work = QHBoxLayout()
        work.setSpacing(12)
        work.addWidget(self.step)
        work.addWidget(self.progress, 1)
        self.column.insertLayout(2, work)
        self.step.hide()
        self.progress.hide()

    def _place(self) -> QHBoxLayout:
        label = QLabel(self.tr("&To"), self)
        label.setBuddy(self.to)
        self.to.setAccessibleName(self.tr("To"))
        browse = QPushButton(self.tr("&Browse…"), self)
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        where = QHBoxLayout()
        where.setSpacing(8)
        for widget in (label, self.to, browse):
            where.addWidget(widget, 1 if widget is self.to else 0)
        return where


def _box(items: "Iterable[tuple[str, str]]", chosen: str, parent: QWidget) -> QComboBox:
    box = QComboBox(parent)
    for key, words in items:
        box.addItem(worded(words), key)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


def _documents() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place and Path(place).is_dir() else Path.home()
