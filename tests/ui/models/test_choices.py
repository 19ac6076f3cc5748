"""What the go-to field offers, and in which order."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from clippings_app.domain.query import And, Fuzzy, Prefix, TextField
from clippings_app.ui.models.choices import MOST, Choice, ChoicesModel, Kind, Ranking, queries_for, split_sign

SEA = Choice(kind=Kind.TOPIC, key="Sea", title="Sea", colour="#3b82c4")
PORTS = Choice(kind=Kind.TOPIC, key="Sea/Ports", title="Ports", detail="Sea")
BREACH = Choice(kind=Kind.INCIDENT, key="Port breach", title="Port breach")
WEAK = Choice(kind=Kind.SEARCH, key="wall weak", title="Weak walls")
EXPORT = Choice(kind=Kind.COMMAND, key="export", title="Export a bibliography", detail="File", keys="Ctrl+E")
REPORT = Choice(kind=Kind.COMMAND, key="report", title="Report", detail="File")
POST = Choice(kind=Kind.PUBLISHER, key="The Port Post", title="The Port Post")
ALL = (SEA, PORTS, BREACH, WEAK, EXPORT, REPORT, POST)
STORY = Choice(kind=Kind.CLIPPING, key="7", title="Ships wait off the coast", detail="The Telmar Post")
WORDS = Choice(kind=Kind.WORDS, key="port", title="Search for port")


def titles(choices: list[Choice]) -> list[str]:
    return [choice.title for choice in choices]


def test_what_begins_so_comes_first_then_what_holds_it_and_the_search_last() -> None:
    ranked = Ranking(ALL).ranked("port", [], WORDS)
    assert titles(ranked)[:3] == ["Port breach", "Ports", "The Port Post"], "a whole word before the beginning of one"
    assert set(titles(ranked)[3:5]) == {"Report", "Export a bibliography"}
    assert ranked[-1] is WORDS
    assert [choice.spans for choice in ranked[:3]] == [((0, 4),), ((0, 4),), ((4, 8),)]


def test_what_was_gone_to_lately_is_preferred() -> None:
    assert Ranking(ALL, [PORTS.place]).ranked("port", [], None)[0].title == "Ports"


def test_a_clipping_that_the_index_found_by_its_text_is_offered_after_names_that_fit() -> None:
    ranked = Ranking(ALL).ranked("port", [STORY], None)
    assert STORY.title in titles(ranked)
    assert titles(ranked).index(STORY.title) > titles(ranked).index("Port breach")


def test_a_topic_is_found_by_what_is_above_it_but_after_that_itself() -> None:
    assert titles(Ranking(ALL).ranked("sea", [], None))[:2] == ["Sea", "Ports"]


@pytest.mark.parametrize(
    ("typed", "kinds", "words"),
    [
        (">exp", (Kind.COMMAND,), "exp"),
        (" #a", (Kind.TOPIC,), "a"),
        ("@", (Kind.INCIDENT,), ""),
        ("a > b", None, "a > b"),
    ],
)
def test_a_sign_leaves_one_kind(typed: str, kinds: tuple[Kind, ...] | None, words: str) -> None:
    assert split_sign(typed) == (kinds, words)
    if kinds:
        assert {choice.kind for choice in Ranking(ALL).ranked(typed, [STORY], WORDS)} <= set(kinds)


def test_before_anything_is_typed_the_last_ones_come_first_then_commands() -> None:
    ranking = Ranking(ALL, [STORY.place, PORTS.place, "topic:Gone"])
    assert titles(ranking.at_first("", {STORY.place: STORY})) == [
        STORY.title, "Ports", "Export a bibliography", "Report",
    ]  # fmt: skip
    assert titles(ranking.at_first("#", {})) == ["Ports", "Sea"]


def test_no_more_is_offered_than_can_be_looked_through() -> None:
    many = [Choice(kind=Kind.TOPIC, key=str(n), title=f"Port {n}") for n in range(500)]
    assert len(Ranking(many).ranked("port", [], WORDS)) == MOST + 1


def test_clippings_are_looked_for_by_beginnings_first_and_by_near_misses_last() -> None:
    headline, anywhere, near = queries_for("harb wall")
    assert headline == And(
        parts=(Prefix(text="harb", field=TextField.HEADLINE), Prefix(text="wall", field=TextField.HEADLINE))
    )
    assert anywhere == And(parts=(Prefix(text="harb"), Prefix(text="wall")))
    assert near == And(
        parts=(Fuzzy(text="harb", field=TextField.HEADLINE), Fuzzy(text="wall", field=TextField.HEADLINE))
    )
    assert len(queries_for("abc")) == 2, "of short words everything is a near miss"
    assert queries_for("  ") == []


@pytest.mark.usefixtures("qapp")
def test_the_model_says_everything_to_those_who_hear_it() -> None:
    model = ChoicesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([EXPORT, SEA])
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(part in spoken for part in ("Export a bibliography", "File", "Ctrl+E"))
    assert model.place_of(SEA.place) == 1
    assert model.place_of("topic:None") == -1
    assert model.choice_at(2) is None
    model.show([])
    assert model.rowCount() == 0
    del tester
