"""Names with a comma stand in quotes where several names stand in one field."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clippings_app.ui.several_names import names_in, part_at, typed_in, written, written_all
from clippings_app.ui.views.tag_field import TagField
from clippings_app.ui.widgets.tag_bar import TagBar

FIRE = "Fire, Saltgate dock"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ()),
        (" Sea ,, Ports/Docks ,", ("Sea", "Ports/Docks")),
        ('"Fire, Saltgate dock", Sea', (FIRE, "Sea")),
        ('Sea, !"Fire,  Saltgate dock"', ("Sea", f"!{FIRE}")),
        ('"Fire, Salt', ("Fire, Salt",)),
        ('The "Telmar" breach, Sea', ('The "Telmar" breach', "Sea")),
        ('"Telmar" breach, Sea', ('"Telmar" breach', "Sea")),
        ('"""Telmar"", a breach"', ('"Telmar", a breach',)),
    ],
)
def test_names_are_read_out_of_a_field(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    "name", ["Sea", FIRE, '"Telmar" breach', '"Telmar", a breach', 'The "Telmar" breach', '"Telmar"']
)
def test_what_is_written_is_read_again(name: str) -> None:
    assert names_in(f"Sea ports, {written(name)}, Docks") == ("Sea ports", name, "Docks")
    assert written_all((name, "Docks", name)) == f"{written(name)}, Docks"


def test_the_entry_at_the_cursor_has_its_commas() -> None:
    text = 'Sea, "Fire, Saltgate", Docks'
    assert [text[slice(*part_at(text, at))] for at in (0, 3, 9, 20, len(text))] == [
        "Sea", "Sea", ' "Fire, Saltgate"', ' "Fire, Saltgate"', " Docks",
    ]  # fmt: skip
    assert typed_in(' "Fire, Salt') == "Fire, Salt"


def test_a_suggested_name_with_a_comma_is_one_name_and_can_be_taken_back(qtbot: QtBot) -> None:
    field = TagField("Incidents")
    qtbot.addWidget(field)
    field.add(["Sea"])
    field.toggle(FIRE)
    assert field.names() == ("Sea", FIRE)
    field.toggle("Sea")
    assert field.names() == (FIRE,)
    field.resume(["Docks, all", FIRE], of_draft=())
    assert field.names() == ("Docks, all", FIRE)


def test_a_completed_name_with_a_comma_is_one_name(qtbot: QtBot) -> None:
    field, bar = TagField("Incidents"), TagBar()
    for widget in (field, bar):
        qtbot.addWidget(widget)
        widget.show()
    field.set_vocabulary([FIRE])
    qtbot.keyClicks(field, 'Sea, "Fire, salt')
    field._completer.activated.emit(FIRE)
    assert field.names() == ("Sea", FIRE)
    bar.set_vocabulary(["Sea"], [FIRE])
    bar.edit.setEnabled(True)
    added: list[str] = []
    bar.incident_added.connect(lambda name, _role: added.append(name))
    bar.topic_added.connect(added.append)
    qtbot.keyClicks(bar.edit, "Sea, salt")
    assert bar.edit.completer_.completionPrefix() == "salt"
    bar.edit.completer_.activated.emit(FIRE)
    assert added == ["Sea", FIRE]
    qtbot.keyClicks(bar.edit, '!"Flood, Telmar"')
    qtbot.keyClick(bar.edit, Qt.Key.Key_Return)
    assert added == ["Sea", FIRE, "Flood, Telmar"]
