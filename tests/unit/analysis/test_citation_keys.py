import re

from hypothesis import given, settings
from hypothesis import strategies as st

from clippings_app.analysis.citation_keys import citation_keys
from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Clipping


def clipping(number: int, **fields: object) -> Clipping:
    return Clipping(id=number, uid=str(number), article=ParsedArticle(**fields))  # type: ignore[arg-type]


def key(**fields: object) -> str:
    return citation_keys([clipping(1, **fields)])[1]


def test_author_year_and_first_word_that_says_something() -> None:
    assert key(byline=("Kim Hong-Ji",), published="2024-08-20", headline="The North’s soldier") == "kim2024norths"
    assert key(byline=("Ludwig van der Müller",), published="2024", headline="On 12 Straßen") == "muller2024strassen"


def test_the_outlet_stands_in_for_an_author() -> None:
    assert key(publisher="The Japan Times", published="2017", headline="Swim") == "japantimes2017swim"
    assert key(byline=("Reuters",), publisher="Sheet", headline="Swim") == "reutersswim"
    assert key(publisher="A Very Long Name of an Outlet Indeed", headline="X") == "averylongnameofanoutx"


def test_other_scripts_are_put_into_latin_letters() -> None:
    asahi = {"byline": ("金弘志",), "publisher": "Asahi", "published": "2024", "headline": "南北会談"}
    assert key(**asahi) == "jinhongzhi2024nanbeihuitan"
    assert key(byline=("Иван Шевченко",), published="2024", headline="Мост закрыт") == "shevchenko2024most"
    assert key(byline=("한소라",), published="2014", headline="다리는 봄까지") == "hansola2014dalineun"
    assert key(byline=("דוד כהן",), published="2014", headline="הגשר סגור") == "khhn2014hgsr"
    assert key(publisher="الميناء", headline="الجسر") == "lmynljsr"
    assert key(publisher="BBC 中文", headline="2024年 桥") == "bbcqiao"


def test_what_has_no_letter_falls_back() -> None:
    assert key(headline="?!", published="2024") == "clip1"
    assert key(headline="Soldier", published="XXXX-08-08") == "clipsoldier"


def test_equal_keys_get_letters_by_id_and_never_clash() -> None:
    same = [clipping(number, publisher="S", published="2024", headline="Swim") for number in (5, 3, 9)]
    other = clipping(1, publisher="S", published="2024", headline="Swimb")
    keys = citation_keys([*same, other])
    assert keys == {3: "s2024swima", 5: "s2024swimc", 9: "s2024swimd", 1: "s2024swimb"}
    assert citation_keys([other, *reversed(same)]) == keys


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(
            st.text(max_size=8), st.sampled_from(["", "Ann Lee", "李", "AP"]), st.sampled_from([None, "2024", "20XX"])
        ),
        max_size=40,
    ),
)
def test_keys_are_unique_and_plain(rows: list[tuple[str, str, str | None]]) -> None:
    clippings = [
        clipping(number, headline=headline, byline=(name,) if name else (), published=published)
        for number, (headline, name, published) in enumerate(rows, start=1)
    ]
    keys = citation_keys(clippings)
    assert len(set(keys.values())) == len(clippings)
    assert all(re.fullmatch("[a-z0-9]+", each) for each in keys.values())
