"""Names stand in the window as in the dictionary of its reader."""

import pytest
from PySide6.QtCore import QLocale

from clippings_app.ui.collation import name_key, reading_order

NAMES = ["Zoll 10", "Öl", "Zoll 9", "Oslo", "Åland", "zebra", "ёлка", "ежик", "жук"]


@pytest.mark.parametrize(
    ("language", "order"),
    [
        ("de", ["Åland", "Öl", "Oslo", "zebra", "Zoll 9", "Zoll 10", "ежик", "ёлка", "жук"]),
        ("sv", ["Oslo", "zebra", "Zoll 9", "Zoll 10", "Åland", "Öl", "ежик", "ёлка", "жук"]),
        ("ru", ["ежик", "ёлка", "жук", "Åland", "Öl", "Oslo", "zebra", "Zoll 9", "Zoll 10"]),
    ],
)
def test_names_stand_as_in_a_dictionary_of_the_language(language: str, order: list[str]) -> None:
    assert sorted(NAMES, key=name_key(QLocale(language))) == order


@pytest.mark.parametrize(
    ("window", "system", "whose"),
    [("de", "en_GB", "de"), ("en", "sv_SE", "sv"), ("he", "he_IL", "he"), ("en", "C", "en"), ("C", "C", "en")],
)
def test_the_desktop_decides_where_the_window_does_not_speak_its_language(window: str, system: str, whose: str) -> None:
    assert reading_order(QLocale(window), QLocale(system)).name().partition("_")[0] == whose
