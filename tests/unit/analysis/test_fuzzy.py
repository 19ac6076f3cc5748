"""What a few letters find, and in which order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import within

from clippings_app.analysis.folding import fold
from clippings_app.analysis.fuzzy import match, needle_of


def ranked(typed: str, *names: str) -> list[str]:
    needle = needle_of(typed)
    found = [(hit.score, name) for name in names if (hit := match(needle, name))]
    return [name for _, name in sorted(found, key=lambda held: -held[0])]


def marked(typed: str, name: str) -> str | None:
    hit = match(needle_of(typed), name)
    return None if hit is None else "".join(name[start:end] for start, end in hit.spans)


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("har", "Harbour", "Orchard"),
        ("har", "Harbour", "Grand harbour"),
        ("har", "Grand harbour", "Orchard"),
        ("sea", "Sea", "Seaports"),
        ("exp", "Export a bibliography", "Undo: import of experts"),
        ("nwf", "North Wire Feed", "Townwatch further"),
        ("eb", "Export a bibliography", "Web page"),
        ("bridge", "Bridge", "Bridge over the canal at Telmar"),
        ("wall harbour", "Harbour wall", "Harbour walls of the north coast that gave way"),
    ],
)
def test_what_is_meant_comes_first(typed: str, better: str, worse: str) -> None:
    assert ranked(typed, worse, better)[0] == better


def test_every_word_has_to_be_found_in_any_order() -> None:
    assert ranked("wall harb", "Harbour wall", "Harbour", "Wall") == ["Harbour wall"]


def test_letters_strewn_anywhere_are_no_match() -> None:
    assert ranked("tray", "Two surveys of the port authority gave way") == []
    assert marked("twgw", "The wall gave way") == "Twgw"
    assert marked("expbib", "Export a bibliography") == "Expbib"


@pytest.mark.parametrize(
    ("typed", "name", "meant"),
    [
        ("seoul", "Séoul Post", "Séoul"),
        ("הקיר", "מפת הקיר", "הקיר"),
        ("המפ", "הַמַּפָּה", "הַמַּפ"),
        ("국경", "남북 국경 회담", "국경"),
        ("鉄道", "北の鉄道事故", "鉄道"),
        ("strasse", "Lange Straße 5", "Straße"),
        ("حدود", "أمن الحدود", "حدود"),
        ("งาน", "รายงานน้ำท่วม", "งาน"),
    ],
)
def test_it_works_in_every_script(typed: str, name: str, meant: str) -> None:
    found = marked(typed, name)
    assert found is not None
    assert fold(found) == fold(meant)


def test_nothing_typed_fits_everything() -> None:
    assert match(needle_of("  "), "Anything") is not None


@given(st.text(max_size=30), st.text(max_size=60))
def test_it_never_fails_and_marks_only_what_is_there(typed: str, name: str) -> None:
    hit = match(needle_of(typed), name)
    if hit:
        assert all(0 <= start < end <= len(name) for start, end in hit.spans)
        assert list(hit.spans) == sorted(hit.spans)


@given(st.text(alphabet="abcdé קשר鉄道국", min_size=1, max_size=12), st.integers(0, 12), st.integers(1, 12))
def test_a_part_of_a_name_always_finds_it(name: str, start: int, length: int) -> None:
    part = name[start : start + length]
    if all(len(word) > 1 or not word.isascii() for word in fold(part).split()):  # a single letter has to begin a word
        assert match(needle_of(part), name) is not None


def test_a_single_letter_begins_a_word() -> None:
    assert ranked("s", "Ports", "Sea", "North sea") == ["Sea", "North sea"]


def test_five_thousand_names_are_looked_through_between_two_keystrokes() -> None:
    names = [f"Section {n % 40} / Harbour board {n} of the northern coast" for n in range(5000)]
    match(needle_of("x"), "x")
    for name in names:
        match(needle_of("harb"), name)  # names are folded once
    with within(1):  # generous: it takes some hundredths of a second
        needle = needle_of("nort coa 42")
        found = sum(match(needle, name) is not None for name in names)
    assert found
