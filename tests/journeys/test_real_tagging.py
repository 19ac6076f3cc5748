"""Tagging many at once, splitting an article's incidents, and what is exported of it: by a real pointer and real keys."""

from pathlib import Path

import pytest
from desktop import NEEDS_DESKTOP, Desktop, Watched, wait

from clippings_app.domain.article import IncidentMention, ParsedArticle
from clippings_app.domain.changes import AddTopic
from clippings_app.domain.clipping import Draft
from clippings_app.library import Library

pytestmark = [pytest.mark.journey, NEEDS_DESKTOP, pytest.mark.timeout(300)]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Fifty clippings on a storm, ten on something else, and one that tells of two events."""
    folder = tmp_path / "library"
    with Library.open(folder) as made:
        made.apply(AddTopic(path="Weather"))
        for number in range(60):
            word = "storm" if number < 50 else "bread"
            article = ParsedArticle(
                headline=f"The {word}, report {number}", publisher="The Telmar Post", language="en",
                published=f"2024-03-{1 + number % 28:02}", body=(f"Of the {word}, part {number}.",),
            )  # fmt: skip
            made.add([Draft(article=article, filed=True)])
        first = "On Sunday the quay wall of Telmar gave way."
        second = "In March 2019 a breach had closed the pier of Halden."
        article = ParsedArticle(
            headline="Quay wall gives way", publisher="Radio Telmar", published="2024-05-06", language="en",
            body=(first, second),
            mentions=(
                IncidentMention(text=first, date="2024-05-05", place="Telmar", paragraph=1),
                IncidentMention(text=second, date="2019-03", place="Halden", paragraph=2),
            ),
        )  # fmt: skip
        made.add([Draft(article=article, filed=True)])
        made.catch_up()
    return folder


def tagged(library: Path, topic: str) -> int:
    with Library.open(library, read_only=True) as held:
        return sum(topic in each.topics for each in held.get(range(1, 62)))


def test_fifty_are_tagged_at_once_and_untagged_with_one_key(desktop: Desktop, library: Path) -> None:
    program = Watched(desktop, library)
    assert program.search("storm") == 50
    program.key("Down", "ctrl+a")
    program.until(lambda seen: seen["selected"] == 50, "all to be selected")
    program.key("ctrl+t")
    program.until(lambda seen: seen["dialog"] == "tags", "the dialog of tags")
    program.type("Weather/Storms, Coast")
    program.settle()  # or Enter may meet the completions of a word that is still being typed
    program.key("Return")
    wait(lambda: tagged(library, "Weather/Storms") == 50, "fifty tagged clippings")
    assert tagged(library, "Coast") == 50
    program.settle()
    desktop.picture("fifty-tagged")
    program.key("ctrl+z")
    wait(lambda: tagged(library, "Weather/Storms") == tagged(library, "Coast") == 0, "the undo")
    program.key("ctrl+shift+z")
    wait(lambda: tagged(library, "Coast") == 50, "the redo")
    assert program.search("topic:Coast") == 50


def test_fifty_are_dragged_on_a_topic(desktop: Desktop, library: Path) -> None:
    program = Watched(desktop, library)
    program.search("storm")
    program.key("Down", "ctrl+a")
    program.until(lambda seen: seen["selected"] == 50, "all to be selected")
    program.settle()
    row = program.rect("named", "clippings")
    desktop.drag((row[0] + 120, row[1] + 40), program.middle("item", "Weather"))
    wait(lambda: tagged(library, "Weather") == 50, "fifty tagged clippings")
    program.settle()
    program.key("ctrl+z")
    wait(lambda: tagged(library, "Weather") == 0, "the undo")
    assert not program.state()["message"].startswith("What you dragged")


def test_the_events_of_one_article_are_split_and_exported_by_incident(
    desktop: Desktop, library: Path, tmp_path: Path
) -> None:
    program = Watched(desktop, library)
    program.search("quay")
    program.choose("Quay wall")
    program.click("tab", "Incidents")
    for name in ("Quay breach", "Pier breach"):
        program.click("piece", "Make an incident")
        program.until(lambda seen: seen["dialog"] == "incident-dialog", "the incident's fields")
        if name == "Quay breach":
            desktop.picture("splitting")
        program.key("ctrl+a")
        program.type(name)
        program.key("Return")
        program.until(lambda seen: seen["dialog"] == "", "the dialog to close")
        program.settle()
    desktop.picture("split")
    with Library.open(library, read_only=True) as held:
        (clipping,) = held.get([61])
        known = {each.incident.name: (each.incident.date, each.incident.place) for each in held.incidents()}
    assert {tie.name for tie in clipping.incidents} == {"Quay breach", "Pier breach"}
    assert known == {"Quay breach": ("2024-05-05", "Telmar"), "Pier breach": ("2019-03", "Halden")}

    program.key("ctrl+e")
    program.until(lambda seen: seen["dialog"] == "export-dialog", "the export")
    program.settle()  # the window manager has placed it, and its preview is there
    for box, choice in (("export-format", "Markdown"), ("export-group-by", "Incident")):
        program.click("named", box)
        program.click("item", choice)
    program.click("named", "export-to")
    program.key("ctrl+a")
    program.type(str(tmp_path / "out.md"))
    wait(lambda: "Pier breach" in (program.ask("text", "export-preview") or ""), "the preview")
    desktop.picture("export")
    program.key("Return")
    wait((tmp_path / "out.md").exists, "the file")
    lines = (tmp_path / "out.md").read_text(encoding="utf-8").splitlines()
    headings = [line.lstrip("# ") for line in lines if line.startswith("#")]
    assert any("Quay breach" in heading for heading in headings)
    assert any("Pier breach" in heading for heading in headings)
    assert sum("Quay wall gives way" in line or "Quay Wall Gives Way" in line for line in lines) == 2
    program.until_message("written to")
