"""What a record says of a clipping that is here, and what a person has taken off since."""

import pytest
from storage_samples import draft, dump

from clippings_app.domain.changes import (
    AddClippings,
    AddTopic,
    DeleteIncident,
    DeleteTopic,
    EditIncident,
    EditTopic,
    HeedRecord,
    MergeIncidents,
    MergeTopics,
    PurgeClippings,
    SetNotes,
    TagClippings,
)
from clippings_app.domain.clipping import IncidentTag, Role
from clippings_app.domain.errors import InvalidValue, NotFound
from clippings_app.storage.store import Store

SAID = HeedRecord(
    id=1,
    topics=("Ports/Quays", "Fires"),
    incidents=(IncidentTag(name="Hall fire", role=Role.BACKGROUND, date="2024-03-11", place="Orrinport"),),
    notes=("Ask the owners.", "Ask the owners.", "  "),
)


@pytest.fixture
def held(store: Store) -> Store:
    store.apply(AddClippings(drafts=(draft("one", notes=("Mine.",)), draft("two"))))
    return store


def of_first(store: Store) -> tuple[tuple[str, ...], list[tuple[str, Role]], tuple[str, ...]]:
    (clipping,) = store.get((1,))
    return clipping.topics, [(tie.name, tie.role) for tie in clipping.incidents], clipping.notes


def test_what_a_record_says_is_put_beside_what_is_there(held: Store) -> None:
    held.apply(SAID)
    assert of_first(held) == (
        ("Fires", "Ports/Quays"), [("Hall fire", Role.BACKGROUND)], ("Mine.", "Ask the owners."),
    )  # fmt: skip
    assert (held.incidents()[0].incident.date, held.incidents()[0].incident.place) == ("2024-03-11", "Orrinport")
    assert held.apply(SAID).inverse.steps == ()


def test_a_role_that_a_person_chose_stays_however_the_incident_is_spelled(held: Store) -> None:
    held.apply(TagClippings(ids=(1,), add_incidents={"hall FIRE": Role.DENIAL}))
    held.apply(SAID)
    held.apply(TagClippings(ids=(1,), add_incidents={"Hall Fire": Role.PRIMARY}, keep_roles=True))
    assert of_first(held)[1] == [("hall FIRE", Role.DENIAL)]
    held.apply(TagClippings(ids=(1,), add_incidents={"Hall Fire": Role.PRIMARY}))
    assert of_first(held)[1] == [("hall FIRE", Role.PRIMARY)]


def test_what_a_person_took_off_stays_off_until_a_person_asks_for_it(held: Store) -> None:
    held.apply(SAID)
    held.apply(TagClippings(ids=(1, 2), remove_topics=("ports/quays",), remove_incidents=("HALL fire",)))
    held.apply(SetNotes(id=1, notes=("Mine.", "Theirs.")))
    before = of_first(held)
    assert held.apply(SAID).inverse.steps == ()
    assert of_first(held) == before == (("Fires",), [], ("Mine.", "Theirs."))
    held.apply(HeedRecord(id=2, topics=SAID.topics))
    assert held.get((2,))[0].topics == ("Fires", "Ports/Quays")
    asked = held.apply(TagClippings(ids=(1,), add_topics=("Ports/Quays",), add_incidents={"Hall fire": Role.PRIMARY}))
    noted = held.apply(SetNotes(id=1, notes=("Ask the owners.",)))
    held.apply(TagClippings(ids=(1,), remove_topics=("Fires",)))
    assert of_first(held) == (("Ports/Quays",), [("Hall fire", Role.PRIMARY)], ("Ask the owners.",))
    held.apply(noted.inverse)
    held.apply(asked.inverse)
    held.apply(SAID)
    assert of_first(held) == ((), [], ("Mine.", "Theirs."))


def test_tags_that_were_deleted_do_not_come_back_with_a_record(held: Store) -> None:
    held.apply(SAID)
    held.apply(DeleteTopic(path="Ports"))
    held.apply(DeleteIncident(name="Hall fire"))
    assert held.apply(SAID).inverse.steps == ()
    assert of_first(held)[:2] == (("Fires",), [])


def test_an_import_that_was_undone_may_come_again(held: Store) -> None:
    before = dump(held)
    held.apply(held.apply(SAID).inverse)
    assert dump(held) == before
    removed = held.apply(SAID) and held.apply(TagClippings(ids=(1,), remove_topics=("Fires",)))
    held.apply(removed.inverse)
    assert "Fires" in of_first(held)[0]
    held.apply(TagClippings(ids=(1,), remove_topics=("Fires",)))
    gone = held.apply(PurgeClippings(ids=(1,)))
    assert not held._database.connection.execute("SELECT * FROM taken_off").fetchall()
    held.apply(gone.inverse)
    assert held.apply(SAID).inverse.steps == ()


def test_what_a_record_may_not_say_is_refused_whole(held: Store) -> None:
    before = dump(held)
    with pytest.raises(InvalidValue):
        held.apply(HeedRecord(id=1, topics=("Fires", "a//b")))
    with pytest.raises(InvalidValue):
        held.apply(HeedRecord(id=1, topics=("Fires",), incidents=(IncidentTag(name=" "),)))
    with pytest.raises(NotFound):
        held.apply(HeedRecord(id=9, topics=("Fires",)))
    assert dump(held) == before


def test_a_record_that_knows_an_old_name_means_what_is_called_otherwise_now(held: Store) -> None:
    held.apply(SAID)
    before = of_first(held)
    dumped = dump(held)
    renamed = [
        held.apply(EditTopic(path="Ports", name="Harbours")),
        held.apply(EditTopic(path="Harbours", parent="Fires")),
        held.apply(EditIncident(name="Hall fire", fields={"name": "Fire in the hall"})),
    ]
    held.apply(SAID)
    told = (("Fires", "Fires/Harbours/Quays"), [("Fire in the hall", Role.BACKGROUND)], before[2])
    assert of_first(held) == told
    held.apply(HeedRecord(id=2, topics=("ports/Ferries", "Harbours"), incidents=SAID.incidents))
    (second,) = held.get((2,))
    assert second.topics == ("Fires/Harbours", "Fires/Harbours/Ferries")
    assert [tie.name for tie in second.incidents] == ["Fire in the hall"]
    held.apply(TagClippings(ids=(2,), remove_topics=("Fires/Harbours", "Fires/Harbours/Ferries")))
    held.apply(PurgeClippings(ids=(2,)))
    assert held.check().problems == ()
    for each in reversed(renamed):
        held.apply(each.inverse)
    assert dump(held)["topic"][:3] == dumped["topic"][:3]
    assert dump(held)["former_name"] == []


def test_what_was_merged_away_is_meant_by_its_old_names(held: Store) -> None:
    held.apply(SAID)
    held.apply(TagClippings(ids=(2,), add_topics=("Water/quays", "Water"), add_incidents={"Blaze": Role.PRIMARY}))
    held.apply(EditTopic(path="Ports", name="Harbours"))
    held.apply(MergeTopics(paths=("Harbours", "Fires"), into="Water"))
    held.apply(MergeIncidents(names=("Hall fire",), into="Blaze"))
    held.apply(SAID)
    assert of_first(held) == (
        ("Water", "Water/quays"),
        [("Blaze", Role.BACKGROUND)],
        ("Mine.", "Ask the owners."),
    )
    assert [each.topic.path for each in held.topics()] == ["Water", "Water/quays"]


def test_what_was_taken_off_stays_off_whatever_it_is_called_by_now(held: Store) -> None:
    held.apply(SAID)
    held.apply(TagClippings(ids=(1,), remove_topics=("Ports/Quays",), remove_incidents=("Hall fire",)))
    held.apply(EditTopic(path="Ports", name="Harbours"))
    held.apply(EditIncident(name="Hall fire", fields={"name": "Blaze"}))
    held.apply(HeedRecord(id=1, topics=("Harbours/Quays",), incidents=(IncidentTag(name="Blaze"),)))
    held.apply(SAID)
    assert of_first(held)[:2] == (("Fires",), [])


def test_an_old_name_that_somebody_has_given_anew_means_the_new_one(held: Store) -> None:
    held.apply(SAID)
    held.apply(EditTopic(path="Fires", name="Blazes"))
    held.apply(TagClippings(ids=(2,), add_topics=("Fires",)))
    held.apply(HeedRecord(id=1, topics=("Fires",)))
    assert of_first(held)[0] == ("Blazes", "Fires", "Ports/Quays")


def test_old_names_are_followed_through_what_was_renamed_above_and_below(held: Store) -> None:
    held.apply(HeedRecord(id=1, topics=("World/Ports/Quays",)))
    held.apply(HeedRecord(id=2, topics=("World/Ports/Quays", "World/Ports/Docks")))
    held.apply(TagClippings(ids=(2,), remove_topics=("World/Ports/Docks",)))
    held.apply(EditTopic(path="World", name="Earth"))
    held.apply(EditTopic(path="Earth/Ports", name="Harbours"))
    held.apply(EditTopic(path="Earth", name="Globe"))
    for number in (1, 2):
        held.apply(HeedRecord(id=number, topics=("World/Ports/Quays", "Earth/Ports/Quays", "Earth/Harbours/Quays")))
    held.apply(HeedRecord(id=2, topics=("World/Ports/Docks", "Globe/Harbours/Docks")))
    assert [each.topics for each in held.get((1, 2))] == [("Globe/Harbours/Quays",)] * 2
    (rows,) = held._database.connection.execute("SELECT count(*) FROM former_name").fetchone()
    assert rows == 3, "what lies below is not written down"


def test_what_would_lie_too_deep_below_a_moved_topic_is_what_the_record_says(held: Store) -> None:
    held.apply(TagClippings(ids=(1,), add_topics=("Ports/Quays/North/Berths",)))
    held.apply(TagClippings(ids=(1,), remove_topics=("Ports/Quays/North/Berths",)))
    held.apply(DeleteTopic(path="Ports/Quays"))
    deep = "/".join(f"Level {number}" for number in range(48))
    held.apply(AddTopic(path=deep))
    held.apply(EditTopic(path="Ports", parent=deep))
    held.apply(HeedRecord(id=1, topics=("Fires", "Ports/Docks/South")))
    assert of_first(held)[0] == ("Fires", "Ports/Docks/South")


def test_a_new_name_can_be_taken_back_though_somebody_gave_the_old_one_anew_and_renamed_that_too(held: Store) -> None:
    held.apply(SAID)
    renamed = held.apply(EditTopic(path="Fires", name="Blazes"))
    held.apply(AddTopic(path="Fires"))
    held.apply(EditTopic(path="Fires", name="Furnaces"))
    held.apply(renamed.inverse)
    assert "Fires" in of_first(held)[0]
    held.apply(HeedRecord(id=2, topics=("Fires", "Blazes")))
    assert held.get((2,))[0].topics == ("Blazes", "Fires")
