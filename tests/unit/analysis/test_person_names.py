import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clippings_app.analysis.person_names import AuthorName, ascii_letters, author_name


@pytest.mark.parametrize(
    ("printed", "given_name", "particle", "family", "suffix"),
    [
        ("Ann Lee", "Ann", None, "Lee", None),
        ("J. R. R. Tolkien", "J. R. R.", None, "Tolkien", None),
        ("Ludwig van Beethoven", "Ludwig", "van", "Beethoven", None),
        ("María de la Cruz", "María", "de la", "Cruz", None),
        ("Robert De Niro", "Robert", None, "De Niro", None),
        ("Sammy Davis Jr.", "Sammy", None, "Davis", "Jr."),
        ("Sammy Davis, Jr.", "Sammy", None, "Davis", "Jr."),
        ("Thurston Howell III", "Thurston", None, "Howell", "III"),
        ("Smith, John", "John", None, "Smith", None),
        ("von Braun, Wernher", "Wernher", "von", "Braun", None),
        ("Hyung-Jin Kim", "Hyung-Jin", None, "Kim", None),
        ("  Ann   Lee ", "Ann", None, "Lee", None),
    ],
)
def test_persons_are_taken_apart(
    printed: str, given_name: str, particle: str | None, family: str, suffix: str | None
) -> None:
    assert author_name(printed) == AuthorName(given=given_name, particle=particle, family=family, suffix=suffix)


@pytest.mark.parametrize(
    "printed",
    [
        "Reuters",
        "Agence France-Presse",
        "Smith and Sons",
        "Marks & Lender",
        "Times Staff",
        "Editorial Board",
        "The Newsroom",
        "김홍지",
        "Foreign Desk",
        "ynet.co.il",
        "BBC News",
        "Staff writers",
    ],
)
def test_organisations_and_undivided_names_stay_whole(printed: str) -> None:
    name = author_name(printed)
    assert (name.family, name.organisation, name.whole, name.inverted) == (printed, True, printed, printed)


def test_the_outlet_itself_is_no_person() -> None:
    assert author_name("Morning Sheet", publisher="morning sheet").organisation


def test_names_are_put_together_again() -> None:
    korean = author_name("Kim Hong-Ji")
    assert korean == AuthorName(given="Hong-Ji", family="Kim", family_first=True)
    assert (korean.whole, korean.inverted) == ("Kim Hong-Ji", "Kim, Hong-Ji")


@pytest.mark.parametrize(
    ("printed", "family"), [("山田 太郎", "山田"), ("佐々木 あかり", "佐々木"), ("毛 泽东", "毛"), ("김 홍지", "김")]
)
def test_names_of_eastern_asia_in_their_own_script_have_the_family_in_front(printed: str, family: str) -> None:
    name = author_name(printed)
    assert (name.family, name.family_first, name.whole) == (family, True, printed)


def test_a_foreign_name_in_katakana_keeps_its_own_order() -> None:
    assert author_name("ジョン スミス") == AuthorName(given="ジョン", family="スミス")
    name = author_name("Ludwig van Beethoven Jr.")
    assert (name.whole, name.inverted) == ("Ludwig van Beethoven Jr.", "van Beethoven, Ludwig, Jr.")


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_text_has_a_family_name(text: str) -> None:
    name = author_name(text)
    assert name.family or not text.strip(" ,\t\n") or not " ".join(text.split()).strip(", ")


def test_letters_become_ascii() -> None:
    assert ascii_letters("Łódź–Müße Ærø 3") == "lodzmusseaero3"
    assert ascii_letters("חייל") == "hyyl"
    assert ascii_letters("…?") == ""
