import re

import pytest

from clippings_app.cli.editing import changes_of
from clippings_app.domain.article import PhotoCredit
from clippings_app.domain.changes import EditClippings, MarkClippings, SetNotes
from clippings_app.domain.errors import InvalidValue


def test_a_text_field_takes_its_last_value_and_empty_clears_it() -> None:
    (change,) = changes_of(4, ["headline=One = two", "publisher=", "published=2024-08"])
    assert change == EditClippings(
        ids=(4,), fields={"headline": "One = two", "publisher": None, "published": "2024-08"}
    )


def test_where_it_stood_in_print_is_set_like_any_field() -> None:
    (change,) = changes_of(4, ["edition=Late Edition", "pages=A1–A4", "volume=CXII", "issue="])
    assert change == EditClippings(
        ids=(4,), fields={"edition": "Late Edition", "pages": "A1–A4", "volume": "CXII", "issue": None}
    )


def test_a_list_is_given_by_repeating_or_as_json() -> None:
    (repeated,) = changes_of(1, ["byline=Mara Lind", "byline=Jo Park"])
    (as_json,) = changes_of(1, ['byline=["Mara Lind", "Jo Park"]'])
    assert repeated == as_json == EditClippings(ids=(1,), fields={"byline": ("Mara Lind", "Jo Park")})


def test_an_empty_list_clears_the_field() -> None:
    assert changes_of(1, ["disclosures="]) == (EditClippings(ids=(1,), fields={"disclosures": ()}),)


def test_photos_are_given_as_the_contracts_json() -> None:
    (change,) = changes_of(
        1, ['photos=[{"caption": "The quay", "credit": "Photo: M. Lind", "photographer": "M. Lind"}]']
    )
    assert isinstance(change, EditClippings)
    (photo,) = change.fields["photos"]
    assert photo.caption == "The quay"
    assert photo.credit == PhotoCredit(printed="Photo: M. Lind", photographer="M. Lind")


def test_notes_and_marks_are_changes_of_their_own() -> None:
    assert changes_of(1, ["notes=one", "notes=two", "starred=yes", "trashed=0"]) == (
        SetNotes(id=1, notes=("one", "two")),
        MarkClippings(ids=(1,), starred=True, trashed=False),
    )


@pytest.mark.parametrize(
    "setting",
    ["headline", "colour=red", "published=yesterday", "photos=[", "photos=3", "byline=[1]", "starred=perhaps", "=x"],
)
def test_what_does_not_fit_is_refused_before_anything_is_opened(setting: str) -> None:
    with pytest.raises(InvalidValue):
        changes_of(1, [setting])


def test_json_nested_without_end_is_refused() -> None:
    with pytest.raises(InvalidValue):
        changes_of(4, ["photos=" + "[" * 9_000])


@pytest.mark.parametrize(
    "setting",
    [
        "headline=Late\x1b[31m ferry",
        "notes=one\x07",
        'body=["It came\\u0000 at nine."]',
        "byline=A\x9bB",
        'photos=[{"caption": "The \\u001bquay"}]',
        "deck=over\rwritten",
    ],
)
def test_control_characters_are_refused_by_name_wherever_they_are(setting: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        changes_of(1, [setting])
    assert caught.value.field == setting.partition("=")[0]
    assert re.search(r"control characters; this has U\+00[0-9A-F]{2}$", caught.value.expected)
    assert caught.value.value.isprintable()


def test_tabs_and_ends_of_lines_are_none_of_them_and_those_of_windows_become_ours() -> None:
    assert changes_of(1, ["notes=one\r\ntwo\n\tthree"]) == (SetNotes(id=1, notes=("one\ntwo\n\tthree",)),)


def test_ends_of_lines_of_windows_within_json_become_ours_too() -> None:
    (change,) = changes_of(1, ['photos=[{"caption": "The quay,\\r\\nat dawn", "credit": null}]'])
    assert isinstance(change, EditClippings)
    assert [photo.caption for photo in change.fields["photos"]] == ["The quay,\nat dawn"]
    assert changes_of(1, ['notes=["one\\r\\ntwo", "three"]']) == (SetNotes(id=1, notes=("one\ntwo", "three")),)
