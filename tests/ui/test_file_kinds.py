import re
from pathlib import Path

from PySide6.QtCore import QMimeDatabase
from pytestqt.qtbot import QtBot

from clippings_app.ui.file_kinds import name_filters


def test_all_files_are_offered_first_for_content_tells_what_they_are(qtbot: QtBot) -> None:
    del qtbot
    assert name_filters()[0].endswith("(*)")


def test_every_filter_names_endings_in_the_dialogs_way(qtbot: QtBot) -> None:
    del qtbot
    for each in name_filters()[1:]:
        assert re.fullmatch(r"[^()]+ \(\*\.[\w.]+(?: \*\.[\w.]+)*\)", each)
    offered = " ".join(name_filters())
    for ending in ("enw", "nbib", "ris", "bib", "enex", "wacz", "eml", "webarchive"):
        assert f"*.{ending}" in offered


def test_the_desktop_knows_what_reference_managers_hand_out(qtbot: QtBot) -> None:
    del qtbot
    entry = (Path(__file__).parents[2] / "resources" / "desktop" / "clippings.desktop").read_text("utf-8")
    types = re.search(r"^MimeType=(.*)$", entry, re.MULTILINE)
    assert types
    named = types[1].rstrip(";").split(";")
    assert {"application/x-endnote-refer", "application/nbib", "application/x-research-info-systems"} <= set(named)
    assert len(named) == len(set(named))
    assert all(
        QMimeDatabase().mimeTypeForName(each).isValid() or "/x-" in each or each in UNREGISTERED for each in named
    )


UNREGISTERED = {
    "application/nbib",
    "application/vnd.citationstyles.csl+json",
    "application/mods+xml",
    "application/warc",
}
"""Registered or in use, but not in the list that Qt brings along."""
