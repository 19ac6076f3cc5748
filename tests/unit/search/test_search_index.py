"""What a person finds."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import pytest
from conftest import MakeIndex
from search_samples import Names, clipping

from clippings_app.domain.indexing import IndexBatch, IndexDocument
from clippings_app.domain.query import Sort
from clippings_app.domain.query_language import parse_query
from clippings_app.search import engine
from clippings_app.search.index import SearchIndex

NAMES = Names(topics={"border": (1, 2)}, incidents={"Goseong crossing": (7,)})
NOBODY = Names({}, {})


def day(year: int, month: int = 1, number: int = 1) -> int:
    return dt.date(year, month, number).toordinal()


def found(index: SearchIndex, query: str, names: Names = NAMES) -> list[int]:
    return sorted(index.search(parse_query(query), names, all_ids=True).ids)


CROSSING = clipping(
    1,
    "A staff sergeant crossed the border near Goseong.\n\nU.S. officials said he was well.",
    headline="North Korean soldier defects",
    credit="(Photo: Kim Hong-Ji/Pool Photo via AP, File)",
    photographer="Kim Hong-Ji",
    alt="גְּבוּל דרום קוריאה",
    source="Bloomberg\n\nAl Arabiya\n\nThe News & Observer\n\nhttps://english.example.org/news/a-1",
    byline="Conan O’Brien\n\nAna María Peña",
    lang="en",
    topics=(2,),
    incidents=(7,),
)
DEFECTION = clipping(2, "韓国に渡った兵士は無事だという。", headline="北朝鮮の兵士が亡命", lang="ja")
OTHER = clipping(3, "Nothing of the kind; the word soldiers is here, and Arabiya Al.", lang="pt-br", section="World")


@pytest.fixture
def three(holding: MakeIndex) -> SearchIndex:
    return holding([CROSSING, DEFECTION, OTHER])


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", [1, 2, 3]),
        ("soldier", [1]),
        ("soldier goseong", [1]),
        ("soldier nowhere", []),
        ("sold*", [1, 3]),
        ("soldeir~", [1]),
        ('credit:"Hong-Ji"', [1]),
        ("hong-ji", [1]),
        ("Hong Ji", [1]),
        ("hong", [1]),
        ("ji", [1]),
        ("hong-j*", [1]),
        ("headline:hong", []),
        ("photographer:hong", [1]),
        ("obrien", [1]),
        ("o'brien", [1]),
        ("byline:pena", [1]),
        ('byline:"O’Brien Ana"', []),
        ('"said he"', [1]),
        ('"goseong us"', [1]),
        ('"us officials"', [1]),
        ('"he said"', []),
        ('"he said"~1', [1]),
        ('"crossed goseong"~4', [1]),
        ('"crossed goseong"~3', []),
        ("us", [1]),
        ("u.s.", [1]),
        ("קוריאה", [1]),
        ("גבול", [1]),
        ('cites:"Al Arabiya"', [1]),
        ('cites:"Arabiya Al"', []),
        ("cites:example.org", [1]),
        ('source:"arabiya the news"', []),
        ("朝鮮", [2]),
        ("鮮", [2]),
        ("兵士 亡命", [2]),
        ("topic:border", [1]),
        ('incident:"Goseong crossing"', [1]),
        ("lang:ja", [2]),
        ("lang:pt", [3]),
        ("section:world", [3]),
        ("-soldier", [2, 3]),
        ("soldier OR 亡命", [1, 2]),
        ("(soldier OR 亡命) -goseong", [2]),
        ("has:topic", [1]),
        ("-has:incident", [2, 3]),
    ],
)  # fmt: skip
def test_a_query_finds(three: SearchIndex, query: str, ids: list[int]) -> None:
    assert found(three, query) == ids


def test_words_may_stand_in_different_fields_but_a_phrase_in_one(holding: MakeIndex) -> None:
    index = holding([clipping(1, "river", headline="flood"), clipping(2, "flood river")])
    assert found(index, "flood river") == [1, 2]
    assert found(index, '"flood river"') == [2]


def test_a_vague_date_is_found_wherever_it_can_lie(holding: MakeIndex) -> None:
    index = holding(
        [
            clipping(1, "x", published_first=day(2017), published_last=day(2017, 12, 31)),
            clipping(2, "x", published_first=day(2021, 5, 3), published_last=day(2021, 5, 3)),
            clipping(3, "x"),
            clipping(4, "x", published_first=day(2010), published_last=day(2019, 12, 31)),
            clipping(5, "x", published_first=None, published_last=day(2016, 6, 1)),
        ]
    )
    assert found(index, "published:2017..2020") == [1, 4]
    assert found(index, "published:2017-06-05") == [1, 4]
    assert found(index, "published:2020..") == [2]
    assert found(index, "published:..2016") == [4, 5]
    assert found(index, "before:2017") == [4, 5]
    assert found(index, "after:2019") == [2]
    assert found(index, "-has:date") == [3]


def test_the_day_of_adding_is_asked_for_apart(holding: MakeIndex) -> None:
    index = holding([clipping(1, "x", added=day(2024, 8, 20)), clipping(2, "x", added=day(2024, 9, 1))])
    assert found(index, "added:2024-08") == [1]
    assert found(index, "added:2024-08-21..") == [2]


def test_the_trash_is_left_out_unless_it_is_named(holding: MakeIndex) -> None:
    index = holding(
        [clipping(1, "old"), clipping(2, "old", trashed=True), clipping(3, "old", starred=True, inbox=True)]
    )
    assert found(index, "old") == [1, 3]
    assert found(index, "is:trash") == [2]
    assert found(index, "old (is:trash OR is:starred)") == [2, 3]
    assert found(index, "-is:trash") == [1, 3]
    assert found(index, "is:inbox is:starred") == [3]


def test_the_headline_counts_more_than_the_deck_and_the_deck_more_than_the_body(holding: MakeIndex) -> None:
    filler = "some other words that make all three as long as one another "
    index = holding(
        [
            clipping(1, filler + "tunnel", headline="words", deck="words"),
            clipping(2, filler + "words", headline="words", deck="tunnel"),
            clipping(3, filler + "words", headline="tunnel", deck="words"),
        ]
    )
    hits = index.search(parse_query("tunnel"), NOBODY).hits
    assert [number for number, _ in hits] == [3, 2, 1]
    scores = [score for _, score in hits]
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] > 0


def test_rarer_words_and_shorter_texts_weigh_more(holding: MakeIndex) -> None:
    index = holding(
        [
            clipping(1, "common common common rare"),
            clipping(2, "common " * 5),
            clipping(3, "rare"),
            clipping(4, "rare " + "padding " * 60),
            *(clipping(number, "common") for number in range(5, 12)),
        ]
    )
    assert [number for number, _ in index.search(parse_query("rare"), NOBODY).hits] == [3, 1, 4]
    assert [number for number, _ in index.search(parse_query("common OR rare"), NOBODY).hits][:2] == [1, 3]


def test_equally_good_ones_come_newest_first(holding: MakeIndex) -> None:
    dates = {1: 2001, 2: 2020, 3: 2010}
    index = holding(
        [clipping(key, "x", published_first=day(year), published_last=day(year)) for key, year in dates.items()]
    )
    assert [number for number, _ in index.search(parse_query("x"), NOBODY).hits] == [2, 3, 1]


def test_sorting_by_date_puts_the_undated_last(holding: MakeIndex) -> None:
    index = holding(
        [
            clipping(1, "x", published_first=day(2019), published_last=day(2019, 12, 31), added_at=5.0),
            clipping(2, "x", added_at=9.0),
            clipping(3, "x", published_first=day(2020), published_last=day(2020), added_at=1.0),
            clipping(4, "x", published_last=day(2001), added_at=2.0),
            clipping(5, "x", published_first=day(2020), published_last=day(2020), added_at=3.0),
        ]
    )

    def order(sort: Sort) -> list[int]:
        return [number for number, _ in index.search(parse_query("x"), NOBODY, sort=sort).hits]

    assert order(Sort.NEWEST) == [5, 3, 1, 4, 2]
    assert order(Sort.OLDEST) == [4, 1, 3, 5, 2]
    assert order(Sort.ADDED) == [2, 1, 5, 4, 3]


def test_facets_are_counted_over_all_hits_not_over_the_page(holding: MakeIndex) -> None:
    index = holding(
        [
            clipping(
                number, "x", topics=(number % 2, 9), incidents=(4,), publisher=8, photographers=(3,), agencies=(6, 2),
                lang="en" if number % 2 else "ko", published_first=day(2020), published_last=day(2020),
            )
            for number in range(1, 6)
        ]
        + [clipping(6, "y", topics=(9,), publisher=1)]
    )  # fmt: skip
    answer = index.search(parse_query("x"), NOBODY, limit=1, facets=True)
    assert answer.total == 5
    assert len(answer.hits) == 1
    assert {facet: dict(counts) for facet, counts in answer.facets.items()} == {
        "topic": {1: 3, 0: 2, 9: 5},
        "incident": {4: 5},
        "publisher": {8: 5},
        "photographer": {3: 5},
        "agency": {2: 5, 6: 5},
        "language": {"en": 3, "ko": 2},
        "year": {2020: 5},
    }
    assert index.search(parse_query("x"), NOBODY).facets == {}


def test_a_page_is_a_part_of_the_whole_order(holding: MakeIndex) -> None:
    index = holding([clipping(number, "x " * number) for number in range(1, 30)])
    query = parse_query("x")
    whole = index.search(query, NOBODY, limit=0, all_ids=True)
    assert (whole.total, len(whole.ids), whole.hits) == (29, 29, ())
    pages = [index.search(query, NOBODY, limit=10, offset=at).hits for at in (0, 10, 20, 30)]
    assert tuple(number for page in pages for number, _ in page) == whole.ids


def test_a_typing_mistake_gets_a_suggestion_that_finds_something(three: SearchIndex) -> None:
    assert three.search(parse_query("soldeir goseng"), NAMES).did_you_mean == "soldier goseong"
    assert three.search(parse_query('headline:"korean soldeir"'), NAMES).did_you_mean == 'headline:"korean soldier"'
    assert three.search(parse_query("soldier xyzzyq"), NAMES).did_you_mean is None
    assert three.search(parse_query("soldeir -北朝鮮"), NAMES).did_you_mean == "soldier -北朝鮮"
    assert three.search(parse_query("soldier"), NAMES).did_you_mean is None
    assert three.search(parse_query("section:soldeir"), NAMES).did_you_mean is None
    assert three.search(parse_query("(soldeir OR goseng) lang:ja"), NAMES).did_you_mean is None


def test_the_names_of_others_are_not_gone_through_where_nothing_is_found_under_a_name(holding: MakeIndex) -> None:
    class Asked(Names):
        def all_names(self, kind: str) -> Mapping[int, str]:
            raise AssertionError(kind)

    index = holding([clipping(1, "A harbour.", topics=(1,), incidents=(2,))])
    names = Asked({"Harbour": (1,), "Weather": (3,)}, {"Fire": (2,)})
    assert index.search(parse_query("harbour topic:Weather incident:Fire"), names).did_you_mean is None


def test_a_source_that_is_spelt_amiss_gets_a_suggestion(holding: MakeIndex) -> None:
    index = holding([clipping(1, "A harbour.", source="North Wire")])
    assert index.search(parse_query('cites:"Nort Wire"'), NOBODY).did_you_mean == 'cites:"north Wire"'


def test_what_cannot_be_searched_for_is_said(three: SearchIndex) -> None:
    answer = three.search(parse_query("soldier & topic:nowhere OR soldier &"), NAMES)
    assert answer.notes == (
        "“&” holds no letter or digit and was not searched for.",
        "There is no topic “nowhere”.",
    )
    assert answer.total == 1
    assert three.search(parse_query("&"), NAMES).total == 0
    assert three.search(parse_query("-&"), NAMES).total == 0
    assert three.search(parse_query("incident:x"), NAMES).notes == ("There is no incident “x”.",)


def test_completions_are_words_by_how_frequent_they_are(holding: MakeIndex) -> None:
    index = holding([clipping(1, "border bordello"), clipping(2, "border"), clipping(3, "Börde", section="bordering")])
    holding([clipping(4, "border borders borders")])
    assert index.complete("bord") == ["border", "borde", "bordello", "bordering", "borders"]
    assert index.complete("the BORDE", 2) == ["border", "borde"]
    assert index.complete("") == []
    assert index.complete("topics") == []


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("連", ["連絡"]),
        ("連絡", ["連絡船"]),
        ("-headline:連絡", ["連絡船"]),
        ("船と連絡", []),
        ("ท่าเ", ["ท่าเรื"]),
        ("Hong-J", ["Hong-ji"]),
        ("king-j", []),
        ("O’B", ["O’brien"]),
        ("\"the o'b", ["o'brien"]),
    ],
)
def test_what_was_typed_before_the_last_part_of_a_word_stays(
    holding: MakeIndex, typed: str, offered: list[str]
) -> None:
    holding(
        [clipping(1, "連絡船が短絡した"), clipping(2, "ใกล้ท่าเรือ"), clipping(3, "Hong-Ji met O'Brien, not King George")]
    )
    assert holding([clipping(4, "jib brig")]).complete(typed) == offered


def test_completions_of_words_with_parts_that_are_everywhere_are_not_waited_for(
    holding: MakeIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = holding([clipping(number, "re-told by Hong-Ji" if number < 2 else "re told") for number in range(1, 9)])
    assert (index.complete("re-t"), index.complete("hong-j")) == (["re-told"], ["hong-ji"])
    monkeypatch.setattr(engine, "_MOST_LOOKED_AT", 10)
    assert (index.complete("re-t"), index.complete("hong-j")) == ([], ["hong-ji"])


def test_a_change_replaces_what_was_there(holding: MakeIndex) -> None:
    index = holding([clipping(1, "before"), clipping(2, "other")])
    assert found(index, "before") == [1]
    holding([clipping(1, "after")])
    assert found(index, "before") == []
    assert found(index, "after") == [1]
    index.update(IndexBatch(upto=9, gone=(1, 77)))
    assert found(index, "") == [2]
    assert index.applied == 9
    index.update(IndexBatch(upto=10, documents=(clipping(3, "x"), clipping(3, "y")), gone=(2,)))
    assert found(index, "") == [3]
    assert found(index, "y") == [3]


def test_another_reader_sees_a_change_with_its_next_question(holding: MakeIndex, folder: Path) -> None:
    index = holding([clipping(1, "x")])
    with SearchIndex(folder, read_only=True) as reader:
        assert found(reader, "x") == [1]
        index.update(IndexBatch(upto=5, documents=(clipping(2, "x"),)))
        assert found(reader, "x") == [1, 2]
        assert reader.applied == 5


def test_an_empty_index_answers(index: SearchIndex) -> None:
    assert index.search(parse_query("x OR published:2017"), NOBODY, facets=True, all_ids=True).total == 0
    assert index.search(parse_query(""), NOBODY).total == 0
    assert index.complete("x") == []


def test_a_text_longer_than_sixteen_bits_of_positions_is_searched_to_its_end(holding: MakeIndex) -> None:
    index = holding([clipping(1, "word " * 70_000 + "at the very end"), clipping(2, "end very the at")])
    assert found(index, '"the very end"') == [1]


def test_any_number_and_text_can_be_stored(holding: MakeIndex) -> None:
    odd = IndexDocument(id=2**40, text={}, topics=(2**31,), added_at=1e12, added=3_652_059)
    index = holding([odd, clipping(5, "\0 \0topics\0" + "9\n\n\n")])
    assert found(index, "") == [5, 2**40]
    assert found(index, "topic:big", Names({"big": (2**31,)}, {})) == [2**40]
    assert found(index, "topics") == [5]
