"""What each action of the table does, in the window.

Dialogs are imported when they are opened: the window is on the screen sooner without them.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from clippings_app.domain.answers import InCommon
from clippings_app.domain.changes import EditClippings, MarkClippings, PurgeClippings, SetNotes, TagClippings
from clippings_app.domain.clipping import Clipping, Original, Role
from clippings_app.domain.errors import ClippingsError, Unreachable
from clippings_app.domain.highlight import HighlightColour
from clippings_app.domain.system_words import system_words
from clippings_app.saving import save
from clippings_app.ui.backing_up import BackingUp
from clippings_app.ui.bringing_back import OPEN, BringingBack
from clippings_app.ui.citing import Citations
from clippings_app.ui.copying import PUT, Copying
from clippings_app.ui.dialogs.forms import ConfirmDialog, QuestionDialog
from clippings_app.ui.errand_messages import Exported
from clippings_app.ui.file_kinds import name_filters
from clippings_app.ui.goods import Goods
from clippings_app.ui.language import counted
from clippings_app.ui.messages import About, Notice, caveats, nothing_written, notice_of
from clippings_app.ui.place import remember_now
from clippings_app.ui.steps import Step
from clippings_app.ui.widgets.notes import NoteEdit

if TYPE_CHECKING:
    from clippings_app.ui.dialogs.duplicates import DuplicatesDialog
    from clippings_app.ui.main_window import MainWindow

_CHANGING = frozenset(
    {
        "import-files", "import-folder", "import-link", "undo", "redo", "paste", "paste-plain", "save-search", "file",
        "tag", "star", "edit", "trash", "restore", "purge", "empty-trash", "add-topic", "add-incident", "highlight",
        "passage-note",
    },
)  # fmt: skip
"""Actions that a library open for reading only cannot take."""


class Commands(QObject):
    """One short method an action; they ask what is needed and hand on.

    Args:
        window: Whose actions these are.
    """

    begun = Signal(str)
    """The name of an action that is about to be done."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._backing_up, self._bringing_back = BackingUp(window), BringingBack(window)
        window.controller.refused.connect(self.tell_read_only)
        window.desk.preview_wanted.connect(self.preview_import)
        window.controller.history.turned.connect(self._tell_turned)
        window.controller.stopped.connect(self._tell_stopped)
        window.tag_edits.deleted.connect(self._tell_done)
        self._citations = Citations(window.errands, lambda: window.settings.export.style, self)
        self._citations.failed.connect(lambda error: window.notice(notice_of(error)))
        window.controller.selection_ready.connect(self._citations.expect)
        self._copying = Copying(window, self._citations)
        self._duplicates: DuplicatesDialog | None = None

    def table(self) -> Mapping[str, Callable[[], None]]:
        """What each action does, by its name."""
        guarded = {name: self._guarded(do) if name in _CHANGING else do for name, do in self._doings().items()}
        return {name: self._told(name, do) for name, do in guarded.items()}

    def _told(self, name: str, do: Callable[[], None]) -> Callable[[], None]:
        def tell_and_do() -> None:
            self.begun.emit(name)
            do()

        return tell_and_do

    def _guarded(self, do: Callable[[], None]) -> Callable[[], None]:
        return lambda: self.tell_read_only() if self._window.controller.read_only else do()

    def _doings(self) -> Mapping[str, Callable[[], None]]:
        window = self._window
        return {
            "import-files": self.import_files,
            "import-folder": self.import_folder,
            "import-link": self.import_link,
            "export": self.export,
            "backup": self._backing_up.ask,
            "restore-backup": self._bringing_back.ask,
            "choose-library": self.choose_library,
            "preferences": self.preferences,
            "quit": lambda: _ignore(window.close()),
            "undo": window.undoing.undo,
            "redo": window.undoing.redo,
            "paste": window.desk.paste,
            "paste-plain": lambda: window.desk.paste(plain=True),
            "review-draft": window.desk.go_on,
            "learnt-lines": self.learnt_lines,
            "duplicates": self.duplicates,
            "copy-citation": self._copying.copy,
            "find": window.go_to_search,
            "recent-searches": self.recent_searches,
            "save-search": self.save_search,
            "file": self.file,
            "tag": self.tag,
            "star": self.star,
            "edit": self.edit,
            "review-again": self.review_again,
            "highlight": lambda: window.passages.highlight(),
            **{f"highlight-{colour.value}": self._highlighter(colour) for colour in HighlightColour},
            "passage-note": lambda: window.passages.note(),
            "compare": self.compare,
            "open-page": self.open_page,
            "save-original": self.save_original,
            "trash": self.trash,
            "restore": self.restore,
            "purge": self.purge,
            "empty-trash": self.empty_trash,
            "as-it-came": self.as_it_came,
            "add-topic": window.tag_edits.add_topic,
            "add-incident": window.tag_edits.add_incident,
            "next": lambda: window.stage.step(1),
            "previous": lambda: window.stage.step(-1),
            "larger": lambda: self._resize_text(1),
            "smaller": lambda: self._resize_text(-1),
            "sidebar-shown": lambda: window.sidebar.setVisible(window.sidebar.isHidden()),
            "evidence-shown": lambda: window.article.evidence.setVisible(window.article.evidence.isHidden()),
            **window.ways.doings(),
            **window.handing_out.doings(),
            **window.reading.doings(),
            "compact-list": window.list_pane.search.look.toggle_compact,
            "table-list": window.list_pane.search.look.toggle_table,
            "normal-size": lambda: window.prefer(window.settings.theme, 0.0),
            "keys": self.keys,
            "activity-log": self.activity_log,
            "about": self.about,
        }

    def _highlighter(self, colour: HighlightColour) -> Callable[[], None]:
        return lambda: self._window.passages.act(f"colour:{colour.value}")

    # ------------------------------------------------------------------ coming in
    def import_files(self) -> None:
        """Ask for files."""
        dialog = QFileDialog(self._window, self.tr("Import files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(name_filters())
        dialog.filesSelected.connect(lambda paths: self._window.desk.take_chosen([Path(path) for path in paths]))
        dialog.open()

    def import_folder(self) -> None:
        """Ask for a folder; it is shown first what is in it."""
        dialog = QFileDialog(self._window, self.tr("Import a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda paths: self._window.desk.take_chosen([Path(path) for path in paths]))
        dialog.open()

    def preview_import(self, goods: Goods) -> None:
        """Show what is in files before they are imported."""
        from clippings_app.ui.dialogs.import_preview import ImportPreviewDialog

        contents = self._window.controller.contents
        topics = [each.topic.path for each in contents.topics] if contents else []
        incidents = list(contents.incident_names) if contents else []
        ImportPreviewDialog(self._window.errands, goods, topics, incidents, self._window).open()

    def import_link(self) -> None:
        """Ask for an address; the page is fetched."""
        text = QGuiApplication.clipboard().text().strip()
        value = text if text.startswith(("http://", "https://")) and "\n" not in text else ""
        dialog = QuestionDialog(
            self.tr("Import a web page"), self.tr("Address"), self.tr("Fetch"), self._fetch, value=value,
            hint=self.tr("The site is asked for this page once, now; nothing else is fetched."), parent=self._window,
        )  # fmt: skip
        dialog.open()

    def _fetch(self, link: str) -> None:
        self._window.desk.fetch(link if "://" in link else f"https://{link}")

    # ------------------------------------------------------------------ going out
    def export(self) -> None:
        """Export the selected clippings when there are several, else everything that the search finds."""
        selected = self._window.stage.selected_ids()
        if len(selected) > 1:
            self._open_export(tuple(selected))
        else:
            self._window.controller.all_hits(self._open_export)

    def export_these(self, ids: list[int]) -> None:
        """Export these clippings."""
        self._open_export(tuple(ids))

    def _open_export(self, ids: tuple[int, ...]) -> None:
        window = self._window
        if not ids:
            window.notice(Notice(text=self.tr("There is nothing to export: the list is empty."), about=About.CHOICE))
            return
        from clippings_app.ui.dialogs.export import ExportDialog

        dialog = ExportDialog(
            window.errands, ids, window.controller.asked, window.settings.export, window, work=window.controller.work
        )  # fmt: skip
        dialog.accepted.connect(lambda: window.remember(export=dialog.choices()))
        job = f"export {id(dialog)}"
        dialog.begun.connect(lambda: window.notifier.begin(job))
        dialog.written.connect(lambda exported: self._tell_export(exported, job))
        dialog.failed.connect(lambda words: window.notifier.end(job, words))
        dialog.stopped.connect(lambda to: self._tell_export_stopped(to, job))
        window.errands.lost.connect(dialog.lose)
        dialog.open()

    def _tell_export_stopped(self, to: Path, job: str) -> None:
        notice = Notice(text=self.tr("The export was stopped."), advice=nothing_written(to))
        self._window.notice(notice)
        self._window.notifier.end(job, notice.text)

    def _tell_export(self, exported: Exported, job: str) -> None:
        if exported.to is None:
            return
        text = counted(exported.count, "%Ln clipping written to {0}.", "%Ln clippings written to {0}.")
        text = text.format(exported.to)
        advice = caveats(exported.losses)
        if exported.lacking:
            lacking = counted(
                exported.lacking,
                "%Ln original is missing or has changed on disk, and does not lie beside it.",
                "%Ln originals are missing or have changed on disk, and do not lie beside it.",
            )
            advice = f"{lacking}\n{advice}".strip()
        buttons = [(f"folder:{exported.to.parent}", self.tr("Open the folder"))]
        self._window.notice(Notice(text=text, advice=advice, level="success"), buttons)
        self._window.notifier.end(job, text)

    def choose_library(self) -> None:
        """Ask for the folder of another library; it gets a window of its own in the place of this one."""
        dialog = QFileDialog(self._window, self.tr("Open another library"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda path: self._window.folder_chosen.emit(Path(path)))
        dialog.open()

    def citations(self, clippings: Sequence[Clipping]) -> QMimeData:
        """The citations of clippings in the style of the last export, as they are dragged."""
        return self._citations.mime(clippings)

    def copy_citation_of(self, clipping: Clipping) -> None:
        """Put one citation on the clipboard, in the style of the last export."""
        self._copying.copy_one(clipping)

    def review_again(self) -> None:
        """Show the lines of a clipping, and say of each what it is."""
        if (clipping := self._with_original()) is not None:
            self._window.desk.review_again(clipping)

    def _with_original(self) -> Clipping | None:
        """The clipping in sight; one that came without a file is told as that."""
        clipping = self._window.stage.current()
        if clipping is None or clipping.original is None:
            self._window.notice(Notice(text=self.tr("This clipping came without a file."), about=About.CHOICE))
            return None
        return clipping

    def save_original(self) -> None:
        """Ask where and write the bytes a clipping came as."""
        clipping = self._with_original()
        if clipping is not None and clipping.original is not None:
            self._save_original(clipping.id, clipping.original)

    def save_kept(self, sha256: str) -> None:
        """The same of one of all the originals that the clipping in sight keeps."""
        if (clipping := self._window.stage.current()) is not None:
            for original in (each for each in clipping.originals if each.sha256 == sha256):
                self._save_original(clipping.id, original)

    def _save_original(self, number: int, original: Original) -> None:
        dialog = QFileDialog(self._window, self.tr("Save the original"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(Path(original.name or original.sha256[:12]).name)
        dialog.fileSelected.connect(
            lambda path: self._window.controller.read_original(
                number, lambda data: self.write(Path(path), data), original.sha256
            ),
        )
        dialog.open()

    def write(self, path: Path, data: bytes) -> None:
        """Write a file where a person has said, and tell what came of it."""
        try:
            save(path, data)
        except ClippingsError as error:
            self._window.notice(notice_of(error))
        else:
            self._window.notice(Notice(text=self.tr("Saved as {0}.").format(path), level="success", about=About.DEED))

    # ------------------------------------------------------------------ changing
    def file(self) -> None:
        """File what is reviewed, or the selected clippings of the inbox."""
        window = self._window
        focus = QApplication.focusWidget()
        if window.in_review():
            window.review.file()
        elif isinstance(focus, NoteEdit):
            focus.left.emit()
            window.notice(Notice(text=self.tr("The note is kept."), level="success", about=About.DEED))
        else:
            if "is:inbox" in window.controller.asked:  # they leave the list; the next one is to be filed next
                window.stage.prepare_neighbour()
            if window.article.tags.edit.hasFocus():
                window.list_pane.take_focus()  # tagged and filed: the keys are the list's again
            self._mark(self.tr("File"), filed=True)

    def star(self) -> None:
        """Star the selected clippings; take the star away when the current one has it."""
        clipping, ids = self._window.stage.current(), tuple(self._window.stage.selected_ids())
        if not ids:
            return
        current = (clipping.id,) if clipping else ()
        star = Step(change=MarkClippings(ids=ids, starred=True), words=self.tr("Star"))
        unstar = Step(change=MarkClippings(ids=ids, starred=False), words=self.tr("Take the star away"))
        self._window.controller.apply_chosen(
            lambda library: unstar if any(row.starred for row in library.rows(current)) else star,
            self.tr("Star"),
            f"MarkClippings of {len(ids)}",
        )

    def trash(self) -> None:
        """Move the selected clippings to the trash."""
        ids = self._window.stage.selected_ids()
        if len(ids) == 1:
            done = self.tr("{0} is in the trash.").format(self._window.stage.named(ids))
        else:
            done = counted(len(ids), "%Ln clipping is in the trash.", "%Ln clippings are in the trash.")
        self._window.stage.prepare_neighbour()
        self._mark(self.tr("Move to the trash"), done, trashed=True)

    def restore(self) -> None:
        """Take the selected clippings back out of the trash."""
        done = self.tr("Back among the clippings: {0}.").format(
            self._window.stage.named(self._window.stage.selected_ids()),
        )
        self._window.stage.prepare_neighbour()
        self._mark(self.tr("Take out of the trash"), done, trashed=False)

    def purge(self) -> None:
        """Ask, then delete the selected clippings for good."""
        self._ask_purge(tuple(self._window.stage.selected_ids()))

    def empty_trash(self) -> None:
        """Ask, then delete all that is in the trash for good."""
        self._window.controller.all_hits(self._ask_purge, "is:trash")

    def _ask_purge(self, ids: tuple[int, ...]) -> None:
        if not ids:
            return
        what = self._window.stage.named(ids)
        if len(ids) == 1:
            words = self.tr("{0} will be deleted for good. It can be undone until the window is closed.").format(what)
        else:
            words = counted(
                len(ids),
                "%Ln clipping will be deleted for good. It can be undone until the window is closed.",
                "%Ln clippings will be deleted for good. It can be undone until the window is closed.",
            )

        def purge() -> None:
            self._window.stage.prepare_neighbour()
            done = self.tr("Deleted for good: {0}.").format(what)
            self._window.controller.apply(
                PurgeClippings(ids=ids), self.tr("Delete for good"), lambda _applied: self._tell_done(done),
            )  # fmt: skip

        ConfirmDialog(self.tr("Delete for good"), words, self.tr("Delete"), purge, self._window).open()

    def _mark(self, words: str, done: str = "", **marks: bool) -> None:
        ids = tuple(self._window.stage.selected_ids())
        if ids:
            self._window.controller.apply(
                MarkClippings(ids=ids, **marks), words, lambda _applied: self._tell_done(done) if done else None,
            )  # fmt: skip

    def _tell_done(self, text: str) -> None:
        self._window.notice(Notice(text=text, level="success", about=About.DEED), [("undo", self.tr("Undo"))])

    def _tell_turned(self, words: str, back: bool) -> None:
        text = self.tr("Undone: {0}").format(words) if back else self.tr("Done again: {0}").format(words)
        button = ("redo", self.tr("Redo")) if back else ("undo", self.tr("Undo"))
        self._window.notice(Notice(text=text, about=About.DEED), [button])

    def _tell_stopped(self, words: str) -> None:
        self._window.notice(
            Notice(text=self.tr("Stopped: {0}").format(words), advice=self.tr("Nothing has changed."), about=About.DEED)
        )

    def tell_read_only(self) -> None:
        """Say that nothing can be changed here."""
        text = self.tr("This library is open for reading only.")
        advice = self.tr("Searching, reading and exporting work as always; a copy of it can be changed.")
        self._window.notice(Notice(text=text, advice=advice, about=About.DEED))

    def tag(self) -> None:
        """Put the cursor in the tag field, or tag several at once."""
        window = self._window
        if window.in_review():
            window.review.topics.setFocus()
            return
        ids = window.stage.selected_ids()
        if len(ids) == 1:
            window.stage.show_article()
            window.article.tags.focus_edit()
        elif ids:
            self._window.controller.ask_in_common(ids, lambda had: self._tag_several(ids, had))

    def _tag_several(self, ids: Sequence[int], had: InCommon) -> None:
        contents = self._window.controller.contents
        topics = [each.topic.path for each in contents.topics] if contents else []
        incidents = list(contents.incident_names) if contents else []
        from clippings_app.ui.dialogs.tags import TagsDialog

        dialog = TagsDialog(ids, had, topics, incidents, self._window)

        def tag() -> None:
            if change := dialog.change():
                done = counted(len(ids), "%Ln clipping tagged anew.", "%Ln clippings tagged anew.")
                words = counted(len(ids), "Tag %Ln clipping", "Tag %Ln clippings")
                self._window.controller.apply(change, words, lambda _applied: self._tell_done(done))

        dialog.accepted.connect(tag)
        dialog.open()

    def edit(self) -> None:
        """Open every field of the current clipping, or those that several may have in common."""
        ids = self._window.stage.selected_ids()
        if len(ids) > 1:
            self._window.controller.ask_in_common(ids, lambda had: self._edit_several(ids, had))
            return
        clipping = self._window.stage.current()
        if clipping is None:
            return
        number = clipping.id

        def change(fields: dict[str, Any]) -> None:
            self._window.controller.apply(EditClippings(ids=(number,), fields=fields), self.tr("Edit details"))

        from clippings_app.ui.dialogs.details import edit_details

        edit_details(clipping, change, self._window)

    def _edit_several(self, ids: Sequence[int], had: InCommon) -> None:
        from clippings_app.ui.dialogs.details_of_several import SeveralDetailsDialog

        contents = self._window.controller.contents
        publishers = tuple(contents.counts.by_publisher) if contents else ()
        dialog = SeveralDetailsDialog(len(ids), had.fields, publishers, self._window)

        def edit() -> None:
            if fields := dialog.changed():
                done = counted(len(ids), "%Ln clipping changed.", "%Ln clippings changed.")
                words = counted(len(ids), "Edit %Ln clipping", "Edit %Ln clippings")
                change = EditClippings(ids=tuple(ids), fields=fields)
                self._window.controller.apply(change, words, lambda _applied: self._tell_done(done))

        dialog.accepted.connect(edit)
        dialog.open()

    def set_notes(self, number: int, notes: tuple[str, ...]) -> None:
        """Replace the notes of a clipping."""
        self._window.controller.apply(SetNotes(id=number, notes=notes), self.tr("Write a note"))

    def add_topic(self, path: str) -> None:
        """Tag the clipping shown with a topic."""
        self._tag_shown(self.tr("Tag with “{0}”").format(path), add_topics=(path,))

    def remove_topic(self, path: str) -> None:
        """Take a topic away from the clipping shown."""
        self._tag_shown(self.tr("Take “{0}” away").format(path), remove_topics=(path,))

    def add_incident(self, name: str, role: str) -> None:
        """Tie the clipping shown to an incident, or give it another role in it."""
        self._tag_shown(self.tr("Tag with “{0}”").format(name), add_incidents={name: Role(role)})

    def remove_incident(self, name: str) -> None:
        """Untie the clipping shown from an incident."""
        self._tag_shown(self.tr("Take “{0}” away").format(name), remove_incidents=(name,))

    def _tag_shown(self, words: str, **tags: Any) -> None:  # noqa: ANN401 - fields of TagClippings
        clipping = self._window.stage.current()
        if clipping is not None:
            self._window.controller.apply(TagClippings(ids=(clipping.id,), **tags), words)

    def recent_searches(self) -> None:
        """Offer what was searched for last."""
        self._window.go_to_search()
        self._window.list_pane.search.recent.open()

    def save_search(self) -> None:
        """Ask for a name for the search; kept is what was found, be it by words that only begin like the last one."""
        query = self._window.list_pane.search.query()
        self._window.tag_edits.keep_search(self._window.controller.understood(query))

    # ------------------------------------------------------------------ looking
    def compare_with(self, number: int) -> None:
        """Show a held source beside the clipping shown."""
        clipping = self._window.stage.current()
        if clipping is not None:
            self._window.stage.compare(clipping.id, number, citing=True)

    def compare_versions(self, number: int) -> None:
        """Show another version of the clipping shown beside it, the earlier one first."""
        shown = self._window.article.shown
        if shown is not None:
            added = {row.id: row.added for row in shown.versions} | {shown.clipping.id: shown.clipping.added}
            self._window.stage.compare(*sorted((number, shown.clipping.id), key=lambda each: (added[each], each)))

    def compare(self) -> None:
        """Show two selected clippings side by side, or the current one with its last version or first held source."""
        window = self._window
        ids = window.stage.selected_ids()
        shown = window.article.shown
        if len(ids) == 1 and shown is not None and shown.versions:
            self.compare_versions(shown.versions[-1].id)
            return
        if len(ids) == 1 and shown is not None:
            held = next((number for source in shown.held for number in source.held if number != ids[0]), None)
            if held is None:
                text = self.tr("None of its sources is in the library.")
                advice = self.tr("Select two clippings with Ctrl and a click to compare them.")
                window.notice(Notice(text=text, advice=advice, about=About.CHOICE))
                return
            ids = [ids[0], held]
        if len(ids) == 2:
            window.stage.compare(ids[0], ids[1])

    def as_it_came(self) -> None:
        """Show the page or text that a clipping was read from."""
        clipping = self._with_original()
        if clipping is None or clipping.original is None:
            return
        name = clipping.original.name or clipping.article.headline or ""
        self._window.controller.preview_original(clipping.id, name, lambda page: self._show_original(name, page))

    def _show_original(self, name: str, page: str | None) -> None:
        if page is None:
            text = self.tr("This kind of file has no text of its own to show.")
            button = ("save-original", self.tr("Save the original…"))
            self._window.notice(Notice(text=text, about=About.CHOICE), [button])
            return
        from clippings_app.ui.dialogs.original import OriginalDialog

        dialog = OriginalDialog(name, page, self._window)
        dialog.link_clicked.connect(self.open_link)
        dialog.open()

    def open_page(self) -> None:
        """Open the page a clipping was published on in the browser."""
        clipping = self._window.stage.current()
        self.open_link((clipping.article.url or "") if clipping else "")

    def open_link(self, link: str) -> None:
        """Open a web address in the browser; nothing else is opened."""
        if link.startswith(("http://", "https://")):
            QDesktopServices.openUrl(QUrl(link))
        elif link == "":
            self._window.notice(Notice(text=self.tr("This clipping has no web address."), about=About.CHOICE))

    def preferences(self) -> None:
        """Theme, text size, and what comes in by itself."""
        from clippings_app.ui.dialogs.preferences import PreferencesDialog

        window = self._window
        dialog = PreferencesDialog(window.settings, window, library=str(window.controller.folder))
        dialog.changed.connect(window.prefer)
        dialog.language_chosen.connect(self._speak)
        dialog.notify_changed.connect(lambda notify: window.remember(notify=notify))
        dialog.log_asked.connect(self.activity_log)
        window.entrances.follow(dialog)
        dialog.accepted.connect(lambda: remember_now(window))  # a crash must not bring the old ones back
        dialog.open()

    def _speak(self, language: str) -> None:
        """Open the library anew in another language; what waits to be reviewed waits on, as when a window is closed."""
        window = self._window
        window.remember(language=language)
        if window.errands.importing:
            text = self.tr("The language changes when the window is opened next: an import is under way.")
            window.notice(Notice(text=text))
        else:
            window.folder_chosen.emit(window.controller.folder)

    def tell_crash(self, report: Path) -> None:
        """Tell that the program crashed the last time; what waits to be reviewed is told with it."""
        text = self.tr("Clippings ended by a fault the last time.")
        desk = self._window.desk
        waiting = " ".join(part for part in (desk.broken_off.words(), desk.waiting_words()) if part)
        buttons = [(f"crash:{report}", self.tr("Show the report")), *desk.waiting_buttons()]
        self._window.notice(
            Notice(text=text, advice=waiting, level="warning", stays=bool(desk.broken_off.words())), buttons
        )

    def show_crash(self, report: Path) -> None:
        """Show the report of an earlier crash."""
        from clippings_app.ui.crash import CrashDialog

        try:
            text = report.read_text(encoding="utf-8")
        except OSError as error:
            self._window.notice(notice_of(Unreachable(str(report), system_words(error))))
            return
        dialog = CrashDialog(text, report, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def learnt_lines(self) -> None:
        """Show the lines that are left out because a person left them out before."""
        from clippings_app.ui.dialogs.learnt_lines import LearntLinesDialog

        LearntLinesDialog(self._window.controller, self._window).open()

    def duplicates(self) -> None:
        """Show what is here more than once."""
        from clippings_app.ui.dialogs.duplicates import DuplicatesDialog

        if self._duplicates is None:
            self._duplicates = DuplicatesDialog(self._window.controller, self._window)
            self._duplicates.clipping_opened.connect(self._open_duplicate)
        self._duplicates.open()

    def _open_duplicate(self, number: int) -> None:
        self._window.leave_review()
        self._window.stage.open_clipping(number)

    def keys(self) -> None:
        """Show the keys and how to search."""
        from clippings_app.ui.dialogs.reports import HelpDialog

        HelpDialog(self._window).open()

    def activity_log(self) -> None:
        """Show what was done lately, and let it be copied or deleted."""
        from clippings_app.places import log_folder
        from clippings_app.ui.dialogs.activity_log import ActivityLogDialog

        ActivityLogDialog(log_folder(), self._window).open()

    def about(self) -> None:
        """Show name, version and licence."""
        from clippings_app.ui.dialogs.reports import AboutDialog

        AboutDialog(self._window).open()

    def _resize_text(self, by: float) -> None:
        window = self._window
        window.prefer(window.settings.theme, window.article.reader.text_size() + by)

    def choose_button(self, key: str) -> None:
        """Do what a button below a message, or in an empty place, says."""
        window = self._window
        doings: dict[str, Callable[[], None]] = {
            "all": lambda: window.choose_scope(""),
            "inbox": lambda: window.choose_scope("is:inbox"),
            "report": self.show_report,
            PUT: self._copying.put_late,
            "stop-and-close": window.leaving.stop,
            "samples": window.desk.take_samples,
        }
        if key in doings:
            doings[key]()
        elif key.startswith("folder:"):
            QDesktopServices.openUrl(QUrl.fromLocalFile(key.removeprefix("folder:")))
        elif key.startswith(OPEN):
            window.folder_chosen.emit(Path(key.removeprefix(OPEN)))
        elif key.startswith("crash:"):
            self.show_crash(Path(key.removeprefix("crash:")))
        elif key in ("undo", "redo"):  # of what the message tells, whatever was done to a draft since
            self._guarded(getattr(window.controller.history, key))()
        elif key in window.actions_:
            window.actions_[key].trigger()
        else:
            window.desk.choose(key)

    def show_report(self) -> None:
        """List what the last import could not take."""
        from clippings_app.ui.dialogs.reports import ReportDialog

        if report := self._window.desk.last_report:
            dialog = ReportDialog(report, self._window)
            dialog.save_asked.connect(self._save_report)
            dialog.open()

    def _save_report(self, data: bytes) -> None:
        dialog = QFileDialog(self._window, self.tr("Save the list"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile("not-imported.csv")
        dialog.fileSelected.connect(lambda path: self.write(Path(path), data))
        dialog.open()


def _ignore(_answer: object) -> None:
    """For what answers when nobody asked."""
