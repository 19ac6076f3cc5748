"""Between the browser's extension and the window: pages go to the desk as pastes do, or straight into the inbox."""

import codecs
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.errors import ClippingsError
from clippings_app.domain.payload import Payload
from clippings_app.settings import BrowserChoices
from clippings_app.ui.browser.folder import extension_folder
from clippings_app.ui.browser.request import Gate, Outcome, Page
from clippings_app.ui.browser.server import PageServer, Reply
from clippings_app.ui.goods import Goods
from clippings_app.ui.messages import Notice, notice_of
from clippings_app.ui.place import remember_now

if TYPE_CHECKING:
    from clippings_app.intake import IntakeReport
    from clippings_app.library import Library
    from clippings_app.ui.main_window import MainWindow

_MOST_ORIGINS = 8
_LONGEST_NAME = 200


class BrowserDoor(QObject):
    """Lets pages from the browser into a window, where a person has switched that on.

    Args:
        window: Whose library they are for.
    """

    paired = Signal(object)
    """`BrowserChoices` with an extension that is new in them."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._replies: list[Reply] = []
        self.server = PageServer(self)
        self.server.arrived.connect(self._take)
        self.server.asked_to_pair.connect(self._pair)
        window.controller.ready.connect(self._begin)
        window.errands.lost.connect(self._give_up)

    def use(self, choices: BrowserChoices) -> str:
        """Do as was chosen, at once, and remember it; what stands in the way, in a sentence, or ""."""
        if choices != self._window.settings.browser:
            remember_now(self._window, browser=choices)
        if not choices.enabled or not choices.token:
            self.server.close()
            return ""
        if self.server.listen(_gate(choices)):
            return ""
        return self.tr("Port {0} is taken by another program, perhaps by Clippings with another library.").format(
            choices.port
        )

    def close(self) -> None:
        """Let nobody in any more."""
        self.server.close()

    def show_extension(self) -> Path | None:
        """Open the folder that browsers load the extension from; None when there is no room for it."""
        try:
            folder = extension_folder()
        except ClippingsError as error:
            self._window.notice(notice_of(error))
            return None
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        return folder

    def _begin(self) -> None:
        if problem := self.use(self._window.settings.browser):
            advice = self.tr("No pages come from the browser here. Choose another port, in the extension too.")
            notice = Notice(text=problem, advice=advice, level="warning")
            self._window.notice(notice, [("preferences", self.tr("Preferences…"))])

    # ------------------------------------------------------------------ what the extension asks
    def _pair(self, origin: str) -> None:
        choices = self._window.settings.browser
        if origin in choices.origins:
            return
        choices = replace(choices, origins=(*choices.origins, origin)[-_MOST_ORIGINS:])
        self.use(choices)
        self.paired.emit(choices)
        browser = "Firefox" if origin.startswith("moz") else "Chromium"
        text = self.tr("The extension in {0} is paired: pages come in from there.").format(browser)
        advice = self.tr("If that was not you, make a new token in the preferences.")
        self._window.notice(Notice(text=text, advice=advice, level="success"))

    def _take(self, page: Page, reply: Reply) -> None:
        window = self._window
        if window.controller.contents is None:
            reply(_refused("opening", self.tr("The library is not open yet.")))
        elif window.controller.read_only:
            reply(_refused("read_only", self.tr("The library is open for reading only.")))
        elif not page.html.strip():
            reply(_refused("empty", self.tr("There is nothing in it.")))
        elif page.inbox:
            self._import(page, reply)
        else:
            self._offer(page, reply)

    def _import(self, page: Page, reply: Reply) -> None:
        self._replies.append(reply)

        def answer(outcome: Outcome) -> None:
            with suppress(ValueError):
                self._replies.remove(reply)
            reply(outcome)

        self._window.errands.take_in(
            Goods(payloads=(_payload(page),)),
            then=lambda report: answer(_outcome(report)),
            otherwise=lambda error: answer(_refused("", notice_of(error).text)),
        )

    def _offer(self, page: Page, reply: Reply) -> None:
        payload = _payload(page)

        def known(library: "Library") -> bool:
            digest = sha256(payload.data).hexdigest()
            return bool(library.duplicates(ParsedArticle(url=payload.url), sha256=digest))

        def take(*, here: bool) -> None:
            reply(Outcome(result="waiting", known=here))
            self._window.desk.take_page(payload)
            QApplication.alert(self._window)

        self._window.controller.thread_.ask(
            known,
            lambda here: take(here=here),
            otherwise=lambda error: reply(_refused("", notice_of(error).text)),
        )

    def _give_up(self) -> None:
        replies, self._replies = self._replies, []
        for reply in replies:
            reply(_refused("", self.tr("The process that imports has ended before it was done.")))


def _gate(choices: BrowserChoices) -> Gate:
    return Gate(port=choices.port, token=choices.token, origins=frozenset(choices.origins))


def _payload(page: Page) -> Payload:
    """The page as it is pasted. What it was written in on its way here is no longer so: the mark says that it is UTF-8.

    Whoever reads the page again, out of the library or as a saved file, believes the mark before what its head says.
    """
    return Payload(
        data=page.html if page.fragment else codecs.BOM_UTF8 + page.html.removeprefix(codecs.BOM_UTF8),
        name=(page.title or page.url or "")[:_LONGEST_NAME],
        type="text/html",
        charset="utf-8",
        url=page.url,
        fragment=page.fragment,
    )


def _outcome(report: "IntakeReport") -> Outcome:
    if report.imported:
        return Outcome(result="filed", words=report.imported[0].headline or "")
    if report.duplicates:
        return Outcome(result="here", known=True)
    if report.failed:
        notice = notice_of(report.failed[0].error)
        return _refused("", f"{notice.text} {notice.advice}".strip())
    return _refused("", notice_of(report.error).text if report.error else "")


def _refused(reason: str, words: str) -> Outcome:
    return Outcome(result="refused", reason=reason, words=words)
