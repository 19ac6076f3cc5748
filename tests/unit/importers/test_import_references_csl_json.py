import json
from typing import Any

import pytest
from reference_files import article, detail, draft, headlines, read

from clippings_app.importers.arrival import Arrival

ITEM: dict[str, Any] = {
    "id": "varga2025",
    "type": "article-newspaper",
    "title": "Ferry <i>strike</i> ends, 2 < 3",
    "container-title": "The Morning Sheet",
    "section": "Harbour",
    "language": "en-GB",
    "URL": "https://sheet.example/1",
    "abstract": "Crews go\nback.",
    "author": [
        {"family": "Berg", "given": "Ludwig", "non-dropping-particle": "van der"},
        {"family": "Davis", "given": "Sammy", "suffix": "Jr."},
        {"literal": "North Wire Agency"},
        {"family": "Kim", "given": "Hong-Ji", "static-ordering": True},
    ],
    "issued": {"date-parts": [["2025", 3, 11]]},
    "accessed": {"date-parts": [[2025, 3, 12]]},
    "keyword": "ferries, A/B",
    "note": "Citation Key: varga2025\nAsk the union.",
    "annote": "Later.",
}


def csl(**changes: Any) -> str:
    return json.dumps([ITEM | changes], ensure_ascii=False)


def test_every_field_of_an_item_finds_its_place() -> None:
    found = draft(csl())
    told = found.article
    assert told.headline == "Ferry strike ends, 2 < 3"
    assert told.byline == ("Ludwig van der Berg", "Sammy Davis Jr.", "North Wire Agency", "Kim Hong-Ji")
    assert (told.publisher, told.section, told.language) == ("The Morning Sheet", "Harbour", "en-gb")
    assert (told.published, told.url, told.deck) == ("2025-03-11", "https://sheet.example/1", "Crews go back.")
    assert found.added == "2025-03-12T00:00:00+00:00"
    assert found.topics == ("ferries", "A∕B")
    assert found.notes == ("Ask the union.", "Later.")


def test_items_are_in_a_list_in_an_object_or_alone() -> None:
    for whole in ([ITEM, ITEM], {"items": [ITEM, ITEM]}, {"references": [ITEM, ITEM]}):
        for indent in (None, 2):
            assert len(headlines(read(json.dumps(whole, indent=indent)))) == 2
    assert len(read(json.dumps(ITEM))) == 1
    assert len(read(json.dumps(ITEM) + "\n" + json.dumps(ITEM))) == 2


def test_the_bytes_of_each_item_are_kept_as_they_stood() -> None:
    data = ("[\n" + json.dumps(ITEM, indent=3) + ",\n" + json.dumps(ITEM, ensure_ascii=False) + "\n]").encode()
    first, second = read(data, "all.json")
    assert isinstance(first, Arrival)
    assert isinstance(second, Arrival)
    assert first.original == json.dumps(ITEM, indent=3).encode()
    assert second.original == json.dumps(ITEM, ensure_ascii=False).encode()
    assert (second.name, second.original_type) == ("all.json#2", "application/vnd.citationstyles.csl+json")


@pytest.mark.parametrize(
    ("issued", "published"),
    [
        ({"date-parts": [[2024]]}, "2024"),
        ({"date-parts": [[2024, 8]]}, "2024-08"),
        ({"date-parts": [["2024", "08", "20"]]}, "2024-08-20"),
        ({"date-parts": [[2024, 2, 31]]}, "2024-02"),
        ({"date-parts": [[2019], [2021]]}, "2019/2021"),
        ({"date-parts": [[2017]], "circa": True}, "2017~"),
        ({"date-parts": [[2010], [2019]], "circa": True}, "201X"),
        ({"date-parts": [[2024]], "season": 3}, "2024-23"),
        ({"date-parts": [[2024, 14]]}, "2024-22"),
        ({"raw": "20 August 2024"}, "2024-08-20"),
        ({"literal": "August 8 (year not stated)"}, "XXXX-08-08"),
        ({"literal": "no date"}, None),
        ("2024-08-20", "2024-08-20"),
        ({"date-parts": []}, None),
        ({"date-parts": [[None, "x"]]}, None),
    ],
)
def test_dates_keep_the_precision_they_have(issued: object, published: str | None) -> None:
    assert article(csl(issued=issued)).published == published


def test_a_broken_item_is_named_and_the_others_go_on() -> None:
    good = json.dumps(ITEM)
    found = read(
        f'[{good}, {{"type": "webpage", "title": "Bad", "URL": }}, {good}, {{"type": "book"}}, {good}]', "a.json"
    )
    assert [isinstance(each, Arrival) for each in found] == [True, False, True, False, True]
    assert "record 2 (“Bad”) is no JSON" in detail(found[1])
    assert detail(found[3]) == "record 4 has neither a title nor an address"


@pytest.mark.parametrize(
    "tail", ['{"type": ' + "[" * 100_000, '{"n": ' + "9" * 5000 + "}", '{"title": "\\ud800"}', '{"title": "never closed', "{}"]
)  # fmt: skip
def test_hostile_items_are_refused(tail: str) -> None:
    found = read(f"[{json.dumps(ITEM)}, {tail}")
    assert headlines(found)[0] == "Ferry strike ends, 2 < 3"


def test_values_of_the_wrong_kind_are_passed_over() -> None:
    wrong = {key: {"x": [1]} for key in ITEM} | {"type": "article-newspaper", "title": "Kept"}
    assert article(json.dumps([wrong])).headline == "Kept"
    assert draft(csl(keyword=["one", "two", 3])).topics == ("one", "two", "3")
    assert article(csl(title=["In a list"])).headline == "In a list"
    assert draft(csl(keyword=None, categories=["one"])).topics == ()


def test_a_broadcast_and_a_book_name_their_publisher() -> None:
    assert article(csl(type="broadcast", publisher="Channel 9")).publisher == "Channel 9"
    assert article(csl(type="book", publisher="House")).publisher == "House"
    assert article(csl(publisher="House")).publisher == "The Morning Sheet"
