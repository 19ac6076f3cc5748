from pathlib import Path

import pytest
from cli_program import Run

from clippings_app.domain.changes import AddIncident, AddTopic, Batch, EditTopic, TagClippings
from clippings_app.domain.clipping import Incident, Role
from clippings_app.library import Library


def topics(run: Run) -> dict[str, int]:
    return {each["path"]: each["count"] for each in run("topic", "list", "--json").json["topics"]}


def test_a_correction_keeps_what_the_machine_had_read(filled: Run) -> None:
    done = filled(
        "edit", "1", "--set", "headline=Warehouse burns", "--set", "published=2025-03", "--set", "starred=yes"
    )
    assert done.code == 0
    whole = filled("show", "1", "--json").json
    assert (whole["headline"], whole["published"], whole["starred"]) == ("Warehouse burns", "2025-03", True)
    evidence = whole["provenance"]["headline"]
    assert evidence["from"] == "user"
    assert evidence["machine"]["value"] == "Fire guts harbour warehouse"
    assert filled("search", "burns", "--json").json["total"] == 1


def test_a_correction_that_does_not_fit_changes_nothing(filled: Run) -> None:
    done = filled("edit", "1", "--set", "headline=New", "--set", "published=yesterday")
    assert done.code == 2
    assert "published" in done.err
    assert filled("show", "1", "--json").json["headline"] == "Fire guts harbour warehouse"
    assert filled("edit", "99", "--set", "headline=New").code == 1


def test_tags_are_put_on_and_taken_off(filled: Run) -> None:
    filled("tag", "2", "3", "--topic", "Politics/Local", "--incident", "Kolva crossing", "--role", "background")
    whole = filled("show", "3", "--json").json
    assert whole["topics"] == ["Politics/Local", "Security"]
    assert whole["incidents"] == [{"name": "Kolva crossing", "date": None, "place": None, "role": "background"}]
    filled("tag", "3", "--remove-topic", "Security", "--remove-incident", "Kolva crossing")
    whole = filled("show", "3", "--json").json
    assert (whole["topics"], whole["incidents"]) == (["Politics/Local"], [])


def test_tagging_is_all_or_nothing(filled: Run) -> None:
    done = filled("tag", "1", "99", "--topic", "Politics")
    assert done.code == 1
    assert "99" in done.err
    assert "Politics" not in topics(filled)
    assert filled("tag", "1").code == 2


def test_the_topic_tree_can_be_changed(filled: Run) -> None:
    assert topics(filled) == {"Harbours": 2, "Harbours/Fires": 1, "Security": 1}
    filled("topic", "add", "Security/Borders", "--colour", "#356f9f")
    filled("topic", "rename", "Harbours/Fires", "Blazes")
    filled("topic", "move", "Harbours/Blazes", "")
    filled("topic", "merge", "Blazes", "--into", "Security")
    assert topics(filled) == {"Harbours": 1, "Security": 2, "Security/Borders": 0}
    assert filled("topic", "delete", "Harbours").code == 0
    assert "     0    Borders" in filled("topic", "list").out
    assert filled("topic", "rename", "Nowhere", "X").code == 1


def test_incidents_can_be_described_and_merged(filled: Run) -> None:
    filled(
        "incident",
        "add",
        "Dock blaze",
        "--date",
        "2025-03-10/2025-03-12",
        "--participant",
        "Brigade",
        "--place",
        "Orrinport",
    )
    filled("incident", "edit", "Dock blaze", "--name", "Dock fire", "--status", "confirmed", "--summary", "It burned.")
    filled("incident", "merge", "Harbour fire", "--into", "Dock fire")
    (incident,) = filled("incident", "list", "--json").json["incidents"]
    assert (incident["name"], incident["status"], incident["participants"], incident["count"]) == (
        "Dock fire", "confirmed", ["Brigade"], 2,
    )  # fmt: skip
    assert "Dock fire" in filled("incident", "list").out
    filled("incident", "delete", "Dock fire")
    assert filled("incident", "list").out == "No incidents yet.\n"


def test_an_incident_is_shown_with_its_chronology_and_what_is_held(filled: Run) -> None:
    whole = filled("incident", "show", "Harbour fire", "--json").json
    assert (whole["date"], whole["place"]) == ("2025-03-11", "Orrinport")
    assert [(each["id"], each["role"]) for each in whole["clippings"]] == [(1, "primary"), (2, "follow-up")]
    assert {"date": "2025-03-11", "id": 1, "text": "A fire destroyed a warehouse."} in whole["chronology"]
    assert [(each["name"], [held["id"] for held in each["held"]]) for each in whole["cited"]] == [("Küstenbote", [2])]
    text = filled("incident", "show", "Harbour fire").out
    assert "follow-up" in text
    assert "Küstenbote" in text
    assert filled("incident", "show", "Nothing").code == 1


def test_incidents_are_suggested_from_what_is_reported(filled: Run) -> None:
    filled("tag", "1", "--remove-incident", "Harbour fire")
    (first, *_) = filled("incident", "suggest", "warehouse", "--json").json["suggestions"]
    assert first["id"] == 1
    assert first["incidents"] == ["Harbour fire"]
    assert "incident: Harbour fire" in filled("incident", "suggest", "warehouse").out
    filled("incident", "delete", "Harbour fire")
    assert "new incident: Fire guts harbour warehouse (2025-03-11, Orrinport)" in filled("incident", "suggest").out


@pytest.mark.parametrize(
    "words",
    [
        ("add", " "),
        ("edit", " ", "--place", "Skarn"),
        ("add", "A", "--date", "soon"),
        ("edit", "Harbour fire"),
        ("edit", "Harbour fire", "--date", "x"),
    ],
)
def test_an_incident_that_does_not_fit_is_refused(filled: Run, words: tuple[str, ...]) -> None:
    assert filled("incident", *words).code == 2


@pytest.mark.parametrize(
    "words",
    [
        ("topic", "list"),
        ("incident", "suggest", "warehouse"),
        ("incident", "show", "Fire\x1b[m"),
        ("list", "--facets"),
    ],
)
def test_no_name_steers_the_terminal(filled: Run, folder: Path, words: tuple[str, ...]) -> None:
    burned = Incident(name="Fire\x1b[m", summary="It\x9bmburned", place="Quay\x1b[2J")
    tags = TagClippings(ids=(1,), add_topics=("Warehouse\x1b[m\x07",), add_incidents={burned.name: Role.PRIMARY})
    with Library.open(folder) as library:
        library.apply(Batch(changes=(AddIncident(incident=burned), tags)))
        library.catch_up()
    done = filled(*words)
    assert done.code == 0
    assert "[m" in done.out
    assert not any(mark in done.out + done.err for mark in "\x1b\x07\x9b")


def test_topics_are_told_with_the_digit_that_tags_with_them(filled: Run, folder: Path) -> None:
    filled("topic", "add", "Harbours")
    with Library.open(folder) as library:
        library.apply(EditTopic(path="Harbours", favourite=3))
    topics = {each["path"]: each["favourite"] for each in filled("topic", "list", "--json").json["topics"]}
    assert topics["Harbours"] == 3
    assert topics["Security"] is None


@pytest.mark.parametrize(
    "words",
    [
        ("topic", "add", "Harbours/Ste\x1b[2Jam"),
        ("topic", "rename", "Harbours", "Har\x07bours"),
        ("tag", "1", "--topic", "Tug\x9bs"),
        ("tag", "1", "--incident", "Wall\x08 breach"),
        ("import", "-", "--topic", "Tug\x07s"),
        ("import", "-", "--incident", "Wall\x1b breach"),
        ("incident", "add", "Wall\x00 breach"),
        ("incident", "add", "Wall breach", "--place", "Tel\x1bmar"),
        ("incident", "add", "Wall breach", "--participant", "Ports\x7f office"),
        ("incident", "edit", "Kolva crossing", "--name", "Kol\x0bva"),
    ],
)
def test_no_name_gets_control_characters(filled: Run, words: tuple[str, ...]) -> None:
    before = filled("topic", "list", "--json").json, filled("incident", "list", "--json").json
    done = filled(*words)
    assert done.code == 2
    assert "control characters" in done.err
    assert (filled("topic", "list", "--json").json, filled("incident", "list", "--json").json) == before


def test_a_name_that_has_control_characters_from_elsewhere_can_be_mended(filled: Run, folder: Path) -> None:
    with Library.open(folder) as library:
        library.apply(AddTopic(path="Tug\x07s"))
    assert filled("topic", "rename", "Tug\x07s", "Tugs").code == 0
    assert "Tugs" in topics(filled)
