"""The program is killed in the middle of everything, as by a power cut; started again, nothing is lost.

A real process with a real window on the off-screen platform, killed with SIGKILL.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from driving import Driver

from clippings_app.domain.article import LineLabel, ParsedArticle
from clippings_app.domain.clipping import Draft
from clippings_app.library import Library
from clippings_app.ui.drafts import read_drafts

pytestmark = [
    pytest.mark.journey,
    pytest.mark.timeout(100),
    pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL"),
]
LONG = tuple(f"Paragraph {number} tells at length what was said in the harbour. " * 6 for number in range(30))

HEAD = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
app = QApplication([])
from clippings_app.ui.application import open_window
window = open_window(Path(sys.argv[1]))
window.resize(1100, 700)

def when(condition, do):
    def look():
        if condition():
            do()
        else:
            QTimer.singleShot(40, look)
    look()

def ready():
    return window.controller.contents is not None and window.controller.thread_.idle
"""
REVIEW = (
    HEAD
    + """
def paste():
    QGuiApplication.clipboard().setText(sys.argv[2])
    window.desk.paste()
    when(lambda: window.review.has_draft and not window.review._busy, work)

def work():
    window.review.lines.relabelled.emit({2: __import__("clippings_app").domain.article.LineLabel.DECK})
    window.review.topics.setText("Harbour")
    when(lambda: not window.review._busy, lambda: print("busy", flush=True))

when(ready, paste)
app.exec()
"""
)
NOTE = (
    HEAD
    + """
def write():
    window.article.evidence.show_notes_page()
    window.article.evidence.notes.add_note()
    edit = window.article.evidence.notes._edits[-1]
    bar = window.article.reader.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    letters = list("Ask the harbour master about the second survey, and whether anyone has seen it. " * 20)
    told = []
    def type_on():
        edit.insertPlainText(letters.pop(0))
        if len(edit.toPlainText()) > 60 and not told:
            told.append(1)
            print("busy", flush=True)
    timer = QTimer(window)
    timer.timeout.connect(type_on)
    timer.start(50)

def search():
    window.stage.search_for("harbour")
    when(lambda: ready() and window.article.shown_id() == 1 and shown() == 1, lambda: QTimer.singleShot(800, write))

def shown():
    clipping = window.article.evidence._clipping
    return clipping.id if clipping else 0

when(ready, search)
app.exec()
"""
)


def killed_at_work(script: str, library: Path, *arguments: str, after: float) -> None:
    """Run a window until it is busy, let it go on for some seconds, and kill it."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(library), *arguments], stdout=subprocess.PIPE, env=environment, text=True
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "busy"
        time.sleep(after)  # what the program needs to write down what it was given; no more is promised
    finally:
        process.kill()
        process.communicate(timeout=30)


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def test_a_review_under_way_comes_back(library: Path, opened: Callable[[Path], Driver]) -> None:
    text = (
        "Quay wall gives way\n\nTwo surveys had asked for repairs\n\nThe wall of the quay gave way on Sunday morning.\n"
    )
    killed_at_work(REVIEW, library, text, after=2.5)
    (draft,) = read_drafts(library).drafts
    assert draft.goods.payloads[0].data.decode() == text
    assert (draft.progress.topics, draft.progress.forced) == (("Harbour",), {2: LineLabel.DECK})
    driver = opened(library)
    assert "waits as a draft" in driver.window.messages.text.text()
    driver.window.actions_["review-draft"].trigger()
    driver.wait(lambda: driver.window.review.has_draft and not driver.window.review._busy)
    assert driver.window.review.topics.names() == ("Harbour",)
    assert "Two surveys had asked for repairs" in driver.window.review.article.toPlainText()


def test_a_note_being_typed_and_the_place_in_the_article_come_back(
    library: Path, opened: Callable[[Path], Driver]
) -> None:
    with Library.open(library) as made:
        made.add([Draft(article=ParsedArticle(headline="Harbour survey", body=LONG, language="en"))])
        made.add([Draft(article=ParsedArticle(headline="Bread dearer", body=("By a tenth.",), language="en"))])
        made.catch_up()
    killed_at_work(NOTE, library, after=4.0)
    with Library.open(library) as again:
        (note,) = again.one(1).notes
    # It was typed without a pause: all of it but the last seconds is there.
    assert len(note) > 60
    assert note.startswith("Ask the harbour master about the second survey")
    driver = opened(library)
    driver.settle()
    assert driver.window.list_pane.search.query() == "harbour"
    assert driver.window.article.shown_id() == 1
    bar = driver.window.article.reader.verticalScrollBar()
    driver.wait(lambda: abs(bar.value() / bar.maximum() - 0.5) < 0.1)
    assert driver.window.article.evidence.notes.notes() == (note,)
