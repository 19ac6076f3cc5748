"""How values are written into columns."""

from hypothesis import example, given
from hypothesis import strategies as st

from clippings_app.storage.values import texts_to_json, to_json


@given(st.lists(st.text(st.characters(codec=None))))
@example(["half a \ud83d character", 'a "quote", \\ and \x00\x1f\x7f\u2028 signs'])
@example([])
def test_lists_of_texts_stand_in_columns_as_all_json_does(texts: list[str]) -> None:
    assert texts_to_json(tuple(texts)) == to_json(tuple(texts))
