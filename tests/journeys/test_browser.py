"""Pages from the browser: the preferences switch them on, and what arrives goes where a paste goes."""

import http.client
import json
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import chromium
import firefox
import pytest
from chromium import Chromium
from driving import Driver
from firefox import Firefox
from PySide6.QtCore import Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clippings_app.domain.errors import DiskFull
from clippings_app.importers.preview import preview
from clippings_app.library import Library
from clippings_app.resource_files import resource
from clippings_app.settings import BrowserChoices, load_settings, settings_file
from clippings_app.ui.browser import door
from clippings_app.ui.dialogs.preferences import PreferencesDialog

pytestmark = pytest.mark.journey

EXTENSION = "chrome-extension://" + "abcdefghijklmnop" * 2
STORY = """<!DOCTYPE html><html lang="en"><head><title>Quay wall gives way | The Telmar Post</title></head><body>
<article><h1>Quay wall gives way</h1><p class="byline">By Mira Lund</p>
<p>The wall of the quay gave way on Sunday morning after a storm, the harbour office said.</p>
<p>Nobody was hurt, though two boats sank at their moorings and the ferry stayed away until noon.</p></article>
<script>
const more = document.createElement('p');
more.textContent = 'Divers will look at the foundations on Tuesday, an engineer of the harbour office added.';
document.querySelector('article').append(more);
</script></body></html>"""


def preferences(driver: Driver) -> PreferencesDialog:
    driver.window.actions_["preferences"].trigger()
    driver.wait(lambda: _dialogs(driver))
    return _dialogs(driver)[-1]


def _dialogs(driver: Driver) -> list[PreferencesDialog]:
    return [each for each in driver.window.findChildren(PreferencesDialog) if each.isVisible()]


def free_port() -> int:
    """A port that was free a moment ago; our own tests are the only ones to ask."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    server.server_close()
    return server.server_port


def switch_on(driver: Driver) -> str:
    """Switch it on as a person does; the token."""
    dialog = preferences(driver)
    dialog.browser.port.setValue(free_port())
    dialog.browser.enabled.click()
    token = dialog.browser.token.text()
    dialog.accept()
    assert driver.window.entrances.browser.server.port == driver.window.settings.browser.port
    return token


class Asker:
    """Posts as the extension does, from a thread, while the window goes on."""

    def __init__(self, driver: Driver, token: str) -> None:
        self._driver = driver
        self._port = driver.window.entrances.browser.server.port
        self._token = token
        self._pool = ThreadPoolExecutor(1)

    def post(self, html: str = "", *, origin: str = EXTENSION, **about: object) -> dict[str, Any]:
        body = (json.dumps(about) + "\n" + html).encode() if about else b""
        fields = {"Origin": origin, "X-Clippings-Token": self._token}

        def ask() -> dict[str, Any]:
            connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=60)
            connection.request("POST", "/clip", body, fields)
            with connection.getresponse() as answer:
                told: dict[str, Any] = json.loads(answer.read())
            connection.close()
            return told

        future = self._pool.submit(ask)
        self._driver.wait(future.done)
        return future.result()


@pytest.fixture
def asker(driver: Driver) -> Asker:
    asker = Asker(driver, switch_on(driver))
    assert asker.post()["result"] == "ready"
    return asker


PAGE = {"url": "https://post.example/quay", "title": "Quay wall gives way"}


def test_it_is_off_until_it_is_switched_on(driver: Driver) -> None:
    assert driver.window.entrances.browser.server.port == 0
    assert driver.window.settings.browser == BrowserChoices()
    dialog = preferences(driver)
    section = dialog.browser
    assert section.token.text() == ""
    assert not section.renew.isEnabled()
    section.port.setValue(free_port())
    section.enabled.click()
    token = section.token.text()
    assert len(token) == 43
    assert driver.window.entrances.browser.server.port == section.port.value()
    driver.click(section.copy)
    assert QGuiApplication.clipboard().text() == token
    driver.click(section.renew)
    assert section.token.text() not in ("", token)
    dialog.reject()
    assert driver.window.entrances.browser.server.port == 0
    assert driver.window.settings.browser == BrowserChoices()


def test_the_choice_is_kept_at_once_and_for_nobody_else_to_read(driver: Driver) -> None:
    token = switch_on(driver)
    kept = load_settings(settings_file()).settings.browser
    assert kept.enabled
    assert kept.token == token
    assert settings_file().stat().st_mode & 0o077 == 0


def test_pairing_is_told_in_the_window_and_a_new_token_ends_it(driver: Driver) -> None:
    token = switch_on(driver)
    asker = Asker(driver, token)
    assert asker.post(STORY, **PAGE)["reason"] == "pairing"
    dialog = preferences(driver)
    assert asker.post()["result"] == "ready"
    assert "Chromium is paired" in driver.window.messages.text.text()
    assert "One browser is paired" in dialog.browser.note.text()
    assert asker.post()["result"] == "ready"
    assert len(driver.window.settings.browser.origins) == 1
    assert asker.post(origin="moz-extension://6f1c9b2e-0000-4000-8000-00000000a7f7")["result"] == "ready"
    assert "2 browsers" in dialog.browser.note.text()
    dialog.reject()
    driver.settle()
    assert asker.post(origin="moz-extension://6f1c9b2e-0000-4000-8000-00000000a7f8")["result"] == "ready"
    assert len(load_settings(settings_file()).settings.browser.origins) == 3
    assert asker.post(STORY, **PAGE)["result"] == "waiting"
    dialog = preferences(driver)
    driver.click(dialog.browser.renew)
    dialog.accept()
    assert asker.post(STORY, **PAGE)["reason"] == "token"
    assert driver.window.settings.browser.origins == ()


def test_a_page_waits_for_review_as_a_paste_does(driver: Driver, asker: Asker) -> None:
    assert asker.post(STORY, **PAGE) == {"result": "waiting", "reason": "", "words": "", "known": False}
    review = driver.window.review
    driver.wait(lambda: review.has_draft and not review._busy)
    assert driver.window.in_review()
    assert review.headline() == "Quay wall gives way"
    assert asker.post(STORY, url="https://post.example/other", title="Another")["result"] == "waiting"
    assert "“Another” waits" in driver.window.messages.text.text()
    driver.press(Qt.Key.Key_Return)
    driver.settle()
    driver.wait(lambda: review.has_draft and not review._busy)
    assert asker.post(STORY, **PAGE)["known"]


def test_a_page_for_the_inbox_goes_straight_there_and_only_once(driver: Driver, asker: Asker) -> None:
    told = asker.post(STORY, **PAGE, inbox=True)
    assert (told["result"], told["words"]) == ("filed", "Quay wall gives way")
    driver.settle()
    assert driver.count() == 1
    assert not driver.window.in_review()
    assert asker.post(STORY, **PAGE, inbox=True)["result"] == "here"
    driver.settle()
    assert driver.count() == 1
    with Library.open(driver.window.controller.folder, read_only=True) as library:
        (clipping,) = library.get([1])
        assert clipping.article.url == "https://post.example/quay"
        assert not clipping.filed


def test_a_page_that_says_another_encoding_keeps_its_letters(driver: Driver, asker: Asker) -> None:
    words = "Стена причала обрушилась в воскресенье утром после шторма, сообщили в управлении порта."
    html = (
        f'<html lang="ru"><head><meta charset="windows-1251"></head><body><h1>Причал</h1><p>{words}</p></body></html>'
    )
    assert asker.post(html, **PAGE, inbox=True)["result"] == "filed"
    driver.settle()
    with Library.open(driver.window.controller.folder, read_only=True) as library:
        (clipping,) = library.get([1])
        assert clipping.article.body == (words,)
        assert words in (preview(library.original(1), name="quay") or "")


def test_a_selection_is_taken_as_one(driver: Driver, asker: Asker) -> None:
    html = "<p>The ferry stayed away until noon, and <a href='/boats'>two boats</a> sank at their moorings.</p>"
    assert asker.post(html, **PAGE, fragment=True)["result"] == "waiting"
    review = driver.window.review
    driver.wait(lambda: review.has_draft and not review._busy)
    assert driver.window.desk._goods.payloads[0].fragment
    assert "".join(review.arrival.draft.article.body).startswith("The ferry stayed away")


def test_what_cannot_be_taken_is_refused_in_words(
    driver: Driver, asker: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert asker.post(" ", **PAGE)["reason"] == "empty"
    told = asker.post("<!-- nothing -->", **PAGE, inbox=True)
    assert told["result"] == "refused"
    assert told["words"]
    monkeypatch.setattr(driver.window.controller, "read_only", True)
    assert asker.post(STORY, **PAGE)["reason"] == "read_only"
    monkeypatch.setattr(driver.window.controller, "contents", None)
    assert asker.post(STORY, **PAGE)["reason"] == "opening"


def test_an_import_that_is_lost_is_told_to_the_browser(
    driver: Driver, asker: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    process = driver.window.errands.process
    monkeypatch.setattr(process, "send", lambda _request: QTimer.singleShot(0, lambda: process.heard.emit(None)))
    told = asker.post(STORY, **PAGE, inbox=True)
    assert told["result"] == "refused"
    assert "ended" in told["words"]


def test_a_port_that_is_taken_is_told_in_the_dialog_and_at_the_start(
    driver: Driver, opened: Callable[[Path], Driver], tmp_path: Path
) -> None:
    other = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    dialog = preferences(driver)
    dialog.browser.port.setValue(other.server_port)
    dialog.browser.enabled.click()
    assert f"Port {other.server_port} is taken" in dialog.browser.problem.text()
    assert dialog.browser.problem.isVisible()
    dialog.accept()
    second = opened(tmp_path / "second")
    second.wait(lambda: "is taken" in second.window.messages.text.text())
    second.click(second.window.messages.buttons[0])
    second.wait(lambda: _dialogs(second))
    section = _dialogs(second)[0].browser
    other.server_close()
    section.port.setValue(free_port())
    assert not section.problem.isVisible()
    assert second.window.entrances.browser.server.port == section.port.value()
    second.window.close()
    assert second.window.entrances.browser.server.port == 0


class FileManager(QWidget):
    """Stands in for the desktop's: takes folders that are opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_an_extension_that_cannot_be_copied_is_told(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> Path:
        raise DiskFull(Path("extension"))

    monkeypatch.setattr(door, "extension_folder", full)
    dialog = preferences(driver)
    before = dialog.browser.note.text()
    driver.click(dialog.browser.folder)
    assert dialog.browser.note.text() == before
    assert driver.window.messages.isVisible()
    dialog.reject()


def test_the_extensions_folder_is_shown(driver: Driver, qtbot: QtBot) -> None:
    manager = FileManager()
    qtbot.addWidget(manager)
    QDesktopServices.setUrlHandler("file", manager, "open")
    dialog = preferences(driver)
    driver.click(dialog.browser.folder)
    QDesktopServices.unsetUrlHandler("file")
    assert manager.opened == [str(resource("extension"))]
    assert str(resource("extension")) in dialog.browser.note.text()
    dialog.reject()


# ---------------------------------------------------------------------- a real browser
class Site(BaseHTTPRequestHandler):
    """A newspaper."""

    def do_GET(self) -> None:
        body, kind = (STORY.encode(), "text/html") if self.path == "/quay" else (b"Only words.", "text/plain")
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None: ...


class Reader:
    """A person with a browser in which the extension is loaded."""

    def __init__(self, browser: Chromium, site: str) -> None:
        self.browser = browser
        self.site = site
        self.id = browser.ask("Extensions.loadUnpacked", path=str(resource("extension")))["id"]
        self.options = browser.open(f"chrome-extension://{self.id}/options.html")[1]
        browser.until(lambda: browser.run(self.options, "document.body.dataset.ready === ''"), "the options")

    def choose(self, **values: object) -> None:
        """Fill in the options, as typed."""
        for name, value in values.items():
            field = f"document.getElementById('{name}')"
            put = f"{field}.checked = {json.dumps(value)}" if value in (True, False) else f"{field}.value = '{value}'"
            self.browser.run(self.options, f"{put}; {field}.dispatchEvent(new Event('input', {{bubbles: true}}))")

    def test(self) -> str:
        """Press Test; what the options page says to it."""
        self.browser.run(self.options, "document.getElementById('test').click()")
        says = "document.getElementById('says')"
        self.browser.until(lambda: self.browser.run(self.options, f"{says}.className"), "an answer to Test")
        return self.browser.run(self.options, f"{says}.textContent")

    def visit(self, path: str) -> str:
        return self.browser.open(self.site + path)[1]

    def press_button(self, path: str) -> str:
        """Press the extension's button in the toolbar; what its tooltip says then."""
        tabs = self.browser.ask("Target.getTargets", filter=[{"type": "tab"}])["targetInfos"]
        tab = next(each["targetId"] for each in tabs if each["url"] == self.site + path)
        self.browser.ask("Target.activateTarget", targetId=tab)
        self.browser.ask("Extensions.triggerAction", id=self.id, targetId=tab)
        return self.browser.until(self._told, "the extension's answer")

    def choose_from_menu(self, entry: str) -> str:
        """Choose an entry of the extension in the menu of the page that is shown; what its tooltip says then."""
        targets = self.browser.ask("Target.getTargets")["targetInfos"]
        worker = next(each["targetId"] for each in targets if each["type"] == "service_worker")
        script = f"""chrome.tabs.query({{ active: true }}).then(([tab]) => {{
            chrome.contextMenus.onClicked.dispatch({{ menuItemId: "{entry}" }}, tab);
        }})"""
        self.browser.run(self.browser.attach(worker), script)
        return self.browser.until(self._told, "the extension's answer")

    def _told(self) -> str:
        script = """chrome.tabs.query({}).then(async (tabs) => {
            for (const { id } of tabs) {
                const badge = await chrome.action.getBadgeText({ tabId: id });
                if (badge === '✓' || badge === '!') {
                    const title = await chrome.action.getTitle({ tabId: id });
                    await chrome.action.setBadgeText({ tabId: id, text: '' });
                    return `${badge} ${title}`;
                }
            }
            return '';
        })"""
        return self.browser.run(self.options, script)


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://post.example:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def reader(driver: Driver, tmp_path: Path, site: str) -> Iterator[Reader]:
    if chromium.PROGRAM is None:
        pytest.skip("needs Chromium (Debian: chromium)")
    browser = Chromium(tmp_path, idle=lambda: driver.qtbot.wait(10))
    try:
        yield Reader(browser, site)
    finally:
        browser.close()


@pytest.mark.timeout(300)
def test_a_page_goes_from_a_real_browser_into_the_library(driver: Driver, reader: Reader) -> None:
    page = reader.visit("/quay")
    assert reader.press_button("/quay").startswith("! ")  # no token yet
    reader.choose(token="t" * 43, port=free_port())
    assert "does not answer" in reader.test()
    token = switch_on(driver)
    reader.choose(port=driver.window.entrances.browser.server.port)
    assert "token is not the one" in reader.test()
    reader.choose(token=token)
    assert "not paired yet" in reader.press_button("/quay")
    assert "paired with it" in reader.test()
    assert driver.window.settings.browser.origins == (f"chrome-extension://{reader.id}",)

    assert reader.press_button("/quay") == "✓ Save to Clippings: It waits for your review in Clippings."
    says = "document.getElementById('save-to-clippings-says') !== null"
    reader.browser.until(lambda: reader.browser.run(page, says), "the word on the page")
    review = driver.window.review
    driver.wait(lambda: review.has_draft and not review._busy)
    assert review.headline() == "Quay wall gives way"
    article = review.arrival.draft.article
    assert article.body[-1].startswith("Divers will look")  # a script wrote that
    assert article.url == f"{reader.site}/quay"
    payload = driver.window.desk._goods.payloads[0]
    assert b"save-to-clippings-says" not in payload.data

    reader.choose(inbox=True)
    assert "It is in the inbox of Clippings." in reader.press_button("/quay")
    assert "It is in Clippings already." in reader.press_button("/quay")
    driver.settle()
    assert driver.count() == 1

    reader.choose(inbox=False)
    select = "getSelection().selectAllChildren(document.querySelector('article'))"
    reader.browser.run(page, select)
    assert "waits for your review" in reader.press_button("/quay")
    driver.wait(lambda: driver.window.desk._waiting)
    waiting = driver.window.desk._waiting[-1].payloads[0]
    assert waiting.fragment
    assert waiting.data.startswith(b"<h1>")

    reader.browser.run(page, "getSelection().selectAllChildren(document.querySelector('h1'))")
    assert "waits for your review" in reader.choose_from_menu("selection")
    driver.wait(lambda: len(driver.window.desk._waiting) == 2)
    assert driver.window.desk._waiting[-1].payloads[0].data == b"Quay wall gives way"
    assert reader.browser.run(reader.options, "chrome.commands.getAll()")[0]["shortcut"] == "Alt+Shift+S"

    reader.visit("/words")
    assert reader.press_button("/words").startswith("! ")


@pytest.mark.firefox
@pytest.mark.timeout(300)
def test_a_page_goes_from_a_real_firefox_into_the_inbox(driver: Driver, tmp_path: Path, site: str) -> None:
    if firefox.PROGRAM is None:
        pytest.skip("needs Firefox (Debian: firefox-esr)")
    token = switch_on(driver)
    browser = Firefox(tmp_path, free_port(), idle=lambda: driver.qtbot.wait(10))
    try:
        name = browser.ask("Addon:Install", path=str(resource("extension")), temporary=True)["value"]
        policy = f"WebExtensionPolicy.getByID({json.dumps(name)})"
        browser.ask("WebDriver:Navigate", url=browser.run(f"return {policy}.getURL('options.html')", within="chrome"))
        browser.until(lambda: browser.run("return document.body.dataset.ready === ''"), "the options")
        port = driver.window.entrances.browser.server.port
        browser.run(f"""const field = (id) => document.getElementById(id);
            field("token").value = "{token}";
            field("port").value = "{port}";
            field("inbox").checked = true;
            field("test").click();""")
        says = "return document.getElementById('says')"
        browser.until(lambda: browser.run(f"{says}.className"), "an answer to Test")
        assert "paired with it" in browser.run(f"{says}.textContent")
        browser.ask("WebDriver:Navigate", url=f"{site}/quay")
        browser.run(
            f"""const {{ Management }} = ChromeUtils.importESModule("resource://gre/modules/Extension.sys.mjs");
            Management.global.browserActionFor({policy}.extension).triggerAction(window);""",
            within="chrome",
        )
        driver.wait(lambda: driver.count() == 1)
    finally:
        browser.close()
    with Library.open(driver.window.controller.folder, read_only=True) as library:
        (clipping,) = library.get([1])
    assert clipping.article.headline == "Quay wall gives way"
    assert clipping.article.body[-1].startswith("Divers will look")
