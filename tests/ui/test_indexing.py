"""What the process beside the window does to the index is seen where it takes long, and cannot be stopped."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clippings_app.ui import indexing
from clippings_app.ui.errands import Errands
from clippings_app.ui.indexing import Indexing
from clippings_app.ui.long_work import LongWork
from clippings_app.ui.widgets.progress import ProgressStrips
from clippings_app.ui.worker import Advance


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
    errands.indexed.emit()
    qtbot.waitUntil(lambda: not strips.strips())
    errands.advanced.emit(Advance(job=2, done=1, indexing=True))
    errands.lost.emit()
    qtbot.wait(60)
    assert strips.strips() == []
