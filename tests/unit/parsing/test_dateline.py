"""The place, and the agency, with which a report opens."""

import pytest

from clippings_app.parsing.dateline import find_dateline


@pytest.mark.parametrize(
    ("paragraph", "line"),
    [
        ("LARNEL, Norland (AP) — A ferry sank.", "LARNEL, Norland (AP)"),
        ("LARNEL, March 11, 2025 (AFP) - A ferry sank.", "LARNEL, March 11, 2025 (AFP)"),
        ("Villamar, 14 ago (EFE).- Un barco se hundió.", "Villamar, 14 ago (EFE)"),
        ("ЗАРЕЧНЫЙ, 11 марта (ТАСС). Судно затонуло.", "ЗАРЕЧНЫЙ, 11 марта (ТАСС)"),
        ("ЗАРЕЧНЫЙ, 11 марта. /ТАСС/. Судно затонуло.", "ЗАРЕЧНЫЙ, 11 марта. /ТАСС/"),
        ("【北京＝山田太郎】船が沈んだ。", "【北京＝山田太郎】"),
        ("Harrow, Ill. — Jane Roe threw for three touchdowns.", "Harrow, Ill."),
        ("Indianapolis – Several thousand teachers came.", "Indianapolis"),
        ("Chicago - The council voted to close the bridge.", "Chicago"),
        ("Houston — “We left at once,” the keeper said.", "Houston"),
        ("NEW DELHI: Their dream shattered, all came home.", "NEW DELHI"),
    ],
)
def test_a_dateline(paragraph: str, line: str) -> None:
    assert find_dateline(paragraph) == line


@pytest.mark.parametrize(
    "paragraph",
    [
        "British Virgin Islands (BVI) Governor Jane Roe spoke.",
        "BBC — the broadcaster — apologised.",
        "NATO – Die Außenminister des Bündnisses treffen sich am Donnerstag.",
        "WHO — Two teams of doctors left for the islands on Monday.",
        "Der Deutsche Ruderverband (DRV) hat gewählt.",
        "A ferry — the last of its kind — sank.",
        "London – the city of fog – slept.",
        "Chicago - The Musical opens at the Basin Playhouse next week.",
        "Boston – The Lost Album was recorded in a barn.",
        "Houston – We have a problem with the pumps.",
        "DEAR MARTHA: My husband bought a ferry.",
        "Montag, 22. Mai 2023 – Der Rat hat beschlossen, die Brücke zu sperren.",
        "Lundi, 22 mai 2023 – Le conseil a fermé le pont.",
    ],
)
def test_no_dateline(paragraph: str) -> None:
    assert find_dateline(paragraph) is None


def test_a_first_word_is_a_place_where_the_next_paragraphs_say_so() -> None:
    opening = "Sarrenloh. Es war der kälteste Tag des Jahres, und niemand hat den Bus gesehen."
    assert find_dateline(opening) is None
    assert find_dateline(opening, ["Die Polizei in Sarrenloh sucht nach Zeugen."]) == "Sarrenloh"
    assert find_dateline(opening, ["Der Sarrenloher Rat tagt am Montag."]) == "Sarrenloh"
    assert find_dateline("Ruhe. Es war der kälteste Tag des Jahres.", ["Alle kamen wieder zur Ruhe."]) is None
