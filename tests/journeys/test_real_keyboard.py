"""A day's work without a pointer, from the first start of the program to its end; and the same day in Hebrew."""

import shutil
import subprocess
from pathlib import Path

import pytest
from desktop import NEEDS_DESKTOP, Desktop, Watched, wait
from driving import ARTICLE
from test_languages import PASTED, articles

from clippings_app.library import Library

pytestmark = [pytest.mark.journey, NEEDS_DESKTOP, pytest.mark.timeout(300)]
A, B, E, F, V, Z = "38", "56", "26", "41", "55", "52"
"""Keys of the keyboard by their places, whatever is written on them."""
FERRY = "Ferry stays in port\n\nThe ferry to the island stayed in port all of Monday because of the heavy swell.\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


def test_a_whole_day_by_keyboard_alone(desktop: Desktop, library: Path, tmp_path: Path) -> None:
    program = Watched(desktop, library)
    desktop.point((1390, 890))  # the pointer is out of the way for good
    assert "drop" in program.read().lower(), "a fresh library says how to begin"
    desktop.picture("first-run")

    # Paste, relabel, tag, file.
    desktop.copy(ARTICLE)
    program.key("ctrl+v")
    program.until(lambda seen: seen["reviewing"], "the review")
    program.key("Tab")
    program.type("Security/Defections, Korea")
    program.key("Tab")
    program.type("Goseong crossing")
    program.key("Return")
    program.until(lambda seen: seen["counts"]["all"] == 1, "the first clipping")
    desktop.copy(FERRY)
    program.key("ctrl+shift+v")
    program.until(lambda seen: seen["reviewing"], "the second review")
    program.key("Escape")
    program.until_message("waits as a draft")
    program.key("F4")
    program.until(lambda seen: seen["reviewing"], "the review again")
    program.key("Return")
    program.until(lambda seen: seen["counts"]["all"] == 2, "the second clipping")
    program.settle()

    # Search, go into the list, star, tag, correct, note.
    assert program.search("ferry") == 1
    program.key("Down")
    program.until(lambda seen: seen["focus"] == "clippings", "the list to have the keyboard")
    program.key("ctrl+d")
    program.until(lambda seen: seen["counts"]["starred"] == 1, "the star")
    program.key("ctrl+t")
    program.type("Sea")
    program.key("Return")
    wait(lambda: tags(library, 2) == ("Sea",), "the topic")
    program.settle()
    program.key("ctrl+f", "Down", "F2")
    program.until(lambda seen: seen["dialog"] == "details", "the fields")
    program.key("ctrl+a")
    program.type("Ferry stays in port for a day")
    program.key("Return")
    program.until(lambda seen: seen["dialog"] == "", "the fields to close")
    wait(lambda: headline(library, 2) == "Ferry stays in port for a day", "the correction")
    program.settle()

    # Trash, undo, trash again, restore from the trash that Ctrl+K leads to.
    program.key("ctrl+f", "Down", "Delete")
    program.until(lambda seen: seen["counts"]["trash"] == 1, "the trash")
    program.key("ctrl+z")
    program.until(lambda seen: seen["counts"]["trash"] == 0, "the undo")
    program.settle()
    program.key("ctrl+f", "Down", "Delete")
    program.until(lambda seen: seen["counts"]["trash"] == 1, "the trash")
    program.search("is:trash")
    program.key("Down", "ctrl+r")
    program.until(lambda seen: seen["counts"]["trash"] == 0, "the clipping back")

    # Go anywhere by a few letters, compare, read on the whole screen.
    program.key("ctrl+k")
    program.type("goseong")
    program.settle()
    desktop.picture("go-to")
    program.key("Return")
    program.until(lambda seen: "Goseong" in seen["query"], "the incident")
    program.key("ctrl+k")
    program.type("all clip")
    program.settle()
    program.key("Return")
    program.until(lambda seen: seen["query"] == "", "all clippings")
    program.search("minefield OR ferry")
    program.key("Down", "ctrl+a", "ctrl+b")
    program.until(lambda seen: seen["page"] == "CompareView", "the comparison")
    program.key("Escape")
    program.search("minefield")
    program.key("Down", "F11")
    program.settle()
    desktop.picture("full-screen")
    program.key("Escape")

    # The menus, by their letters; then out with it.
    program.key("alt+v")
    wait(lambda: program.ask("entry", "Overview"), "the menu")
    program.key("o")
    program.until(lambda seen: seen["page"] == "Overview", "the overview")
    program.key("Escape")
    program.search("minefield OR ferry")
    program.key("Down", "ctrl+a", "ctrl+e")
    program.until(lambda seen: seen["dialog"] == "export-dialog", "the export")
    program.type("Mark")  # in the list of formats, which has the keyboard
    program.key("alt+t")
    program.key("ctrl+a")
    program.type(str(tmp_path / "out.md"))
    program.key("Return")
    wait((tmp_path / "out.md").exists, "the file")
    program.until_message("written to")
    program.search("ferry")
    program.key("Down", "ctrl+shift+c")
    program.until_message("clipboard")
    assert "Ferry" in desktop.pasted()
    program.close()  # what is on the clipboard is no burden to it


def tags(library: Path, number: int) -> tuple[str, ...]:
    with Library.open(library, read_only=True) as held:
        return held.one(number).topics


def headline(library: Path, number: int) -> str | None:
    with Library.open(library, read_only=True) as held:
        return held.one(number).article.headline


def test_the_inbox_is_emptied_by_keyboard(desktop: Desktop, library: Path) -> None:
    with Library.open(library) as made:
        for draft in articles():
            made.add([draft])
        made.catch_up()
    program = Watched(desktop, library)
    desktop.point((1390, 890))
    program.key("ctrl+k")
    program.type("inbox")
    program.settle()
    program.key("Return")
    program.until(lambda seen: seen["query"] == "is:inbox", "the inbox")
    left = program.settle()["rows"]
    assert left == program.state()["counts"]["inbox"] > 0
    program.key("ctrl+f", "Down")
    for number in range(left):
        program.key("ctrl+Return")
        program.until(lambda seen, number=number: seen["counts"]["inbox"] == left - number - 1, "the next one")
        program.settle()
    assert "The inbox is empty" in program.read()


@pytest.mark.skipif(shutil.which("setxkbmap") is None, reason="needs setxkbmap (Debian: x11-xkb-utils)")
def test_the_same_in_hebrew(desktop: Desktop, library: Path, tmp_path: Path) -> None:
    with Library.open(library) as made:
        made.add(list(articles()))
        made.catch_up()
    settings = tmp_path / "config" / "clippings" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('language = "he"\n', encoding="utf-8")
    # Two layouts, as people have them who write Hebrew; the first is the one that is on.
    subprocess.run(["setxkbmap", "il,us"], env=desktop.environment, check=True, timeout=20)
    program = Watched(desktop, library)
    assert program.state()["mirrored"]
    sidebar, rows, article = (program.rect("named", name) for name in ("sidebar", "clippings", "article"))
    assert article[0] < rows[0] < sidebar[0], "everything stands on the other side"
    desktop.picture("hebrew")

    # The pointer: a clipping, a filter, the bars.
    program.choose("קיר הנמל")
    assert "קיר הנמל שקרס ביום ראשון" in program.read()
    program.click("piece", "אינס ורגה")
    program.until(lambda seen: seen["query"] == 'photographer:"אינס ורגה"', "the other photos")
    assert program.settle()["rows"] == 1

    # The keys: a search, a paste, a review, the file.
    program.key(f"ctrl+{F}", f"ctrl+{A}", "BackSpace")
    assert program.search("סדקים") == 1
    desktop.copy(PASTED)
    program.key("Escape", "Down", f"ctrl+{V}")
    program.until(lambda seen: seen["reviewing"], "the review")
    program.key("Down", B)  # the deck is body: the key that has a Hebrew letter on it, and B
    program.until(lambda seen: seen["reviewing"], "the line to be relabelled")
    desktop.picture("hebrew-review")
    program.key("Tab")
    program.type_over("תחבורה", lambda: program.ask("text", "review-topics"))
    program.key("Return")
    program.until(lambda seen: seen["counts"]["all"] == 3, "the clipping")
    wait(lambda: tags(library, 3) == ("תחבורה",), "its topic")
    with Library.open(library, read_only=True) as held:
        assert held.one(3).article.deck is None
    assert headline(library, 3) == "הגשר הישן בנחל תלם נסגר לתנועה"
    program.settle()
    desktop.picture("hebrew-filed")

    # Dragged on a topic on the right, taken back, exported.
    program.key(f"ctrl+{F}", f"ctrl+{A}", "BackSpace")
    program.settle()
    desktop.drag(program.middle("row", "הגשר הישן"), program.middle("item", "תשתיות"))
    wait(lambda: "תשתיות" in tags(library, 3), "the topic of the drop")
    program.key(f"ctrl+{Z}")
    wait(lambda: tags(library, 3) == ("תחבורה",), "the undo")
    program.settle()
    program.key(f"ctrl+{E}")
    program.until(lambda seen: seen["dialog"] == "export-dialog", "the export")
    program.settle()
    program.click("named", "export-to")
    program.type_over(str(tmp_path / "out.bib"), lambda: program.ask("text", "export-to"))
    program.key("Return")
    wait((tmp_path / "out.bib").exists, "the file")
    assert "הגשר הישן" in (tmp_path / "out.bib").read_text(encoding="utf-8")
    program.close("alt+F4")
