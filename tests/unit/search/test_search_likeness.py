"""More like this."""

from pathlib import Path

from search_samples import clipping

from clippings_app.domain.indexing import IndexBatch
from clippings_app.search.index import SearchIndex

TEXTS = {
    1: "The ferry ran aground on the northern mole; tugs freed the ferry before the tide turned.",
    2: "Tugs freed a ferry from the mole. The tide helped.",
    3: "The council discussed the price of bread on the market.",
    4: "Bread is dearer, said the council.",
    5: "The ferry was late.",
    6: "連絡船が防波堤で座礁した",
    7: "座礁した連絡船は防波堤から離れた",
}


def made(folder: Path, **flags: frozenset[int]) -> SearchIndex:
    index = SearchIndex(folder)
    index.reset()
    documents = tuple(
        clipping(number, text, **{name: number in chosen for name, chosen in flags.items()})
        for number, text in TEXTS.items()
    )
    index.update(IndexBatch(documents=documents, gone=(), upto=1))
    return index


def test_what_uses_the_same_rare_words_comes_first(tmp_path: Path) -> None:
    with made(tmp_path) as index:
        assert index.alike([("body", TEXTS[1])], 10)[:3] == [1, 2, 5]
        assert index.alike([("headline", "Bread and the council")], 10)[:2] in ([3, 4], [4, 3])
        assert set(index.alike([("body", TEXTS[6])], 2)) == {6, 7}
        assert index.alike([("body", TEXTS[1])], 1) == [1]


def test_the_trash_is_left_out(tmp_path: Path) -> None:
    with made(tmp_path, trashed=frozenset({2})) as index:
        assert index.alike([("body", TEXTS[1])], 10)[:2] == [1, 5]


def test_words_that_lead_nowhere_find_nothing(tmp_path: Path) -> None:
    with made(tmp_path) as index:
        assert index.alike([("body", "Zeppelin over Friedrichshafen")], 10) == []
        assert index.alike([("credit", TEXTS[1])], 10) == [], "credits tell nothing of what a text is about"
    with SearchIndex(tmp_path / "none") as index:
        assert index.alike([("body", TEXTS[1])], 10) == []
