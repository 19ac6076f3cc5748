"""What the go-to field offers, and in which order."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clippings_app.domain.query import And, Fuzzy, Prefix, TextField
from clippings_app.ui.models.choices import MOST, Choice, ChoicesModel, Kind, Ranking, queries_for, split_sign
from clippings_app.ui.theme import apply_theme
from clippings_app.ui.widgets.go_to import GoTo

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


def topic(name: str, detail: str = "") -> Choice:
    return Choice(kind=Kind.TOPIC, key=name, title=name, detail=detail)


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


def test_a_clipping_says_by_its_passage_why_it_is_there_unless_its_title_does() -> None:
    told = replace(STORY, passage="Ports are shut.", passage_spans=((0, 4),))
    at = Ranking(ALL).ranked("port", [told], None)
    assert next(choice for choice in at if choice.kind is Kind.CLIPPING) == told
    by_title = Ranking(ALL).ranked("ships", [told], None)[0]
    assert (by_title.spans, by_title.passage, by_title.passage_spans) == (((0, 5),), "", ())
    partly = replace(told, spans=((0, 5),))
    assert Ranking(ALL).ranked("ships port", [partly], None)[0] == partly, "the title has one word, the text the other"


def test_what_fits_by_its_second_line_is_marked_there() -> None:
    ports = next(choice for choice in Ranking(ALL).ranked("sea", [], None) if choice.key == "Sea/Ports")
    assert (ports.spans, ports.detail_spans) == ((), ((0, 3),))


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
    model.show([replace(STORY, passage="Ports are shut.")])
    assert "Ports are shut." in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    model.show([])
    assert model.rowCount() == 0
    del tester


def test_who_types_on_finds_what_who_types_it_at_once_finds() -> None:
    names = [f"{word} {number}" for word in ("Dossier", "District", "Old dossier", "Sea") for number in range(40)]
    topics = [topic(name, detail="Dossier 7" if name.startswith("Sea") else "") for name in names]
    typing = Ranking(topics)
    for typed in ("d", "do", "dos", "doss", "dossier", "dossier ", "dossier 1", "dossier 12", "dossi", "x", "", "ois"):
        at_once = Ranking(topics).ranked(typed, [], None)
        assert typing.ranked(typed, [], None) == at_once, typed


def test_enter_chooses_what_fits_all_that_was_typed(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(800, 600)
    parent.show()
    field = GoTo(parent)
    field.open([topic(name) for name in ("Sea", "Seal", "Season")], ())
    chosen: list[Choice] = []
    field.chosen.connect(chosen.append)
    qtbot.keyClicks(field.edit, "season")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert [choice.key for choice in chosen] == ["Season"]


def test_a_passage_has_a_line_of_its_own_below_the_title(qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(800, 600)
    parent.show()
    field = GoTo(parent)
    field.open([], ())
    field.edit.setText("port")
    told = replace(STORY, passage="Ports are shut.", passage_spans=((0, 4),))
    field.put_clippings("port", [STORY])
    one_line = field.list.sizeHintForRow(0), field.height()
    field.put_clippings("port", [told])
    assert field.list.sizeHintForRow(0) > one_line[0] + 10
    assert field.height() - one_line[1] == field.list.sizeHintForRow(0) - one_line[0], "the field grows by it"
    assert "Ports are shut." in field.edit.accessibleDescription()
    plain = field.list.grab().toImage()
    field.put_clippings("port", [replace(told, passage_spans=())])
    assert field.list.grab().toImage() != plain, "what was meant is marked"
