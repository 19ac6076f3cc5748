"""The whole program is killed in the middle, as by a power cut, with all of its processes; started again, all is there."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from desktop import NEEDS_DESKTOP, Desktop, Watched, wait
from driving import ARTICLE

from clippings_app.library import Library

pytestmark = [pytest.mark.journey, NEEDS_DESKTOP, pytest.mark.timeout(300)]
FILES = 400
SAVED_AFTER = 3.0
"""Seconds in which the program writes down what was done to a review; no more is promised."""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


def count(library: Path) -> int:
    with Library.open(library, read_only=True) as held:
        return held.counts().everything


def is_sound(library: Path) -> bool:
    command = [sys.executable, "-m", "clippings_app", "--library", str(library), "check"]
    return subprocess.run(command, capture_output=True, check=False, timeout=120).returncode == 0


def test_a_review_and_a_second_paste_come_back(desktop: Desktop, library: Path) -> None:
    program = Watched(desktop, library)
    desktop.copy(ARTICLE)
    program.key("ctrl+v")
    program.until(lambda seen: seen["reviewing"], "the review")
    program.key("Down", "b")  # the deck is body
    program.until(lambda seen: seen["reviewing"], "the line to be relabelled")
    program.key("Tab")
    program.type("Security/Defections, Korea")
    desktop.copy("Ferry stays in port\n\nThe ferry to the island stayed in port all day because of the swell.\n")
    program.key("ctrl+shift+v")
    time.sleep(SAVED_AFTER)
    program.kill(program.helpers())
    again = Watched(desktop, library)
    assert "Border soldier" in again.until_message("wait as drafts")
    desktop.picture("crash-review-back")
    again.key("F4")
    again.until(lambda seen: seen["reviewing"], "the review")
    assert "Security/Defections" in again.ask("text", "review-topics")
    again.key("ctrl+Return")
    again.until(lambda seen: seen["counts"]["all"] == 1, "the first")
    again.until(lambda seen: seen["reviewing"] or "Ferry" in seen["message"], "the second")
    if not again.state()["reviewing"]:
        again.key("F4")
        again.until(lambda seen: seen["reviewing"], "the second review")
    again.key("ctrl+Return")
    again.until(lambda seen: seen["counts"]["all"] == 2, "both")
    again.close()
    with Library.open(library, read_only=True) as held:
        first, second = held.get([1, 2])
    assert first.topics == ("Korea", "Security/Defections")
    assert first.article.deck is None
    assert len(first.article.body) == 8
    assert second.article.headline == "Ferry stays in port"
    assert is_sound(library)


def test_an_import_that_was_killed_is_whole_as_far_as_it_came_and_goes_on(
    desktop: Desktop, library: Path, tmp_path: Path
) -> None:
    source = tmp_path / "source"
    source.mkdir()
    for number in range(FILES):
        text = f"Bridge {number} closed\n\nBridge number {number} was closed on Monday morning by the port police.\n"
        (source / f"{number:03}.txt").write_text(text, encoding="utf-8")
    program = Watched(desktop, library)
    desktop.start(sys.executable, "-m", "clippings_app", "--library", str(library), "open", str(source))
    wait(lambda: count(library) > 20, "the middle of the import")
    program.kill(program.helpers())
    came = count(library)
    assert is_sound(library)
    again = Watched(desktop, library)
    again.until(lambda seen: seen["counts"]["all"] == came, "what had come")
    wait(lambda: again.search("port police") == came, "all of it to be found")
    again.close()
    # The rest comes with the same files once more; nothing comes twice.
    command = [sys.executable, "-m", "clippings_app", "--library", str(library), "import", str(source), "--json"]
    told = json.loads(subprocess.run(command, capture_output=True, check=True, timeout=240).stdout)
    assert (len(told["imported"]), len(told["duplicates"])) == (FILES - came, came)
    assert 0 < came < FILES, "it was killed too early or too late to say anything"
    assert is_sound(library)
