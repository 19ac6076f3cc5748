"""What the process beside the window does to the index is seen where it takes long, and cannot be stopped."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clippings_app.domain.errors import DiskFull
from clippings_app.ui import indexing
from clippings_app.ui.errand_messages import Advance, Indexed, Refused
from clippings_app.ui.errands import Errands
from clippings_app.ui.indexing import Indexing
from clippings_app.ui.long_work import LongWork
from clippings_app.ui.widgets.progress import ProgressStrips


def test_making_many_clippings_searchable_is_shown_until_it_is_done(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexing, "_SHOWN_AFTER_MS", 30)
    errands, work = Errands(tmp_path), LongWork()
    Indexing(errands, work, errands)
    strips = ProgressStrips(work)
    qtbot.addWidget(strips)
    strips.show()
    errands.advanced.emit(Advance(job=1, done=12, total=20))
    qtbot.wait(60)
    assert strips.strips() == [], "an import has a bar of its own"
    errands.advanced.emit(Advance(job=1, done=500, indexing=True))
    qtbot.waitUntil(lambda: bool(strips.strips()))
    errands.advanced.emit(Advance(job=1, done=12_000, indexing=True))
    (strip,) = strips.strips()
    assert (strip.title.text(), strip.count.text()) == ("Making clippings searchable", "12,000 clippings")
    assert strip.cancel_button.isHidden()
    errands.indexing_ended.emit()
    qtbot.waitUntil(lambda: not strips.strips())


@pytest.mark.parametrize(
    "end",
    [Indexed(job=2), Refused(job=2, error=DiskFull(Path("library"))), None],
    ids=["it is done", "there is no room", "the process has ended, and nobody waited for it"],
)
def test_its_bar_ends_however_it_ends(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, end: object
) -> None:
    monkeypatch.setattr(indexing, "_SHOWN_AFTER_MS", 0)
    errands, work = Errands(tmp_path), LongWork()
    Indexing(errands, work, errands)
    strips = ProgressStrips(work)
    qtbot.addWidget(strips)
    strips.show()
    errands.process.heard.emit(Advance(job=2, done=500, indexing=True))
    qtbot.waitUntil(lambda: bool(strips.strips()))
    errands.process.heard.emit(Refused(job=7, error=DiskFull(Path("another"))))
    qtbot.wait(250)
    assert strips.strips(), "another job was refused, not this"
    errands.process.heard.emit(end)
    qtbot.waitUntil(lambda: not strips.strips())
