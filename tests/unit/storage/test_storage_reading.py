import json
from pathlib import Path

import pytest
from storage_samples import HASH, draft, open_store, rich_draft

from clippings_app.domain.arrangement import Arrangement, Column
from clippings_app.domain.article import Photo, PhotoCredit
from clippings_app.domain.changes import AddClippings, EditClippings, MarkClippings, PurgeClippings
from clippings_app.domain.clipping import ClippingRow, LibraryCounts
from clippings_app.storage import arranging, counting
from clippings_app.storage.store import Store


@pytest.fixture
def filled(store: Store) -> Store:
    store.apply(
        AddClippings(
            drafts=(
                rich_draft(),
                draft("Undated", deck="Only a deck", publisher="AP", filed=True),
                draft("Old", published="2017", publisher="ap", language="ko"),
                draft("Day without year", published="XXXX-08-08", starred=True),
                draft("Until then", published="../2020-05"),
            ),
        ),
    )
    return store


def test_rows_show_what_a_list_shows(filled: Store) -> None:
    rows = filled.rows((3, 99, 1, 2))
    assert [row.id for row in rows] == [3, 1, 2]
    assert rows[1] == ClippingRow(
        id=1,
        headline="Soldier walks south through the fog",
        publisher="The Harbour Times",
        published="2024-08-20",
        added="2025-02-03T04:05:06Z",
        topics=("Media", "Security/Defections"),
        incidents=("Fog crossing",),
        starred=True,
        filed=True,
        trashed=False,
        language="en",
        opening=" ".join(rich_draft().article.body),
        photo_count=2,
        image_sha256=HASH,
        section="World",
        byline=("Mina Park", "Jo Lindqvist"),
    )
    assert (rows[2].opening, rows[2].photo_count, rows[2].image_sha256) == ("Only a deck", 0, None)


def test_the_events_that_articles_report_come_without_the_articles(filled: Store) -> None:
    whole = {each.id: each.article.mentions for each in filled.get((1, 2, 3))}
    assert whole[1]
    assert filled.mentions((1, 2, 3, 99)) == {number: mentions for number, mentions in whole.items() if mentions}


def test_a_long_opening_is_cut(store: Store) -> None:
    store.apply(AddClippings(drafts=(draft(body=("word " * 500, "second")),)))
    assert len(store.rows((1,))[0].opening) == 280


def test_clippings_come_in_the_order_asked_for(filled: Store) -> None:
    assert [clipping.id for clipping in filled.get((5, 2, 77, 1))] == [5, 2, 1]
    assert filled.get(()) == []
    assert filled.rows(()) == []
    assert filled.texts(()) == {}


def test_all_ids_come_by_date_with_the_undated_last(filled: Store) -> None:
    assert filled.all_ids() == [1, 5, 3, 4, 2]
    assert filled.all_ids(newest_first=False) == [3, 5, 1, 2, 4]
    filled.apply(MarkClippings(ids=(1, 4), trashed=True))
    assert filled.all_ids() == [5, 3, 2]
    assert filled.all_ids(trashed=True) == [1, 4]
    assert filled.all_ids(trashed=None) == [1, 5, 3, 4, 2]


def test_the_counts_leave_the_trash_out(filled: Store) -> None:
    assert filled.counts() == LibraryCounts(
        everything=5,
        inbox=3,
        starred=2,
        missing_credit=1,
        needs_date=2,
        trash=0,
        by_publisher={"AP": 2, "The Harbour Times": 1},
    )
    assert list(filled.counts().by_publisher) == ["AP", "The Harbour Times"]
    filled.apply(MarkClippings(ids=(1, 2, 3, 4), trashed=True))
    assert filled.counts() == LibraryCounts(
        everything=1,
        inbox=1,
        starred=0,
        missing_credit=0,
        needs_date=0,
        trash=4,
        by_publisher={},
    )


def test_photo_credits_come_with_their_clipping(filled: Store) -> None:
    handout = Photo(credit=PhotoCredit(printed="Handout", flags=frozenset({"handout"})))
    filled.apply(AddClippings(drafts=(draft("Sixth", photos=(Photo(caption="bare"), handout, handout)),)))
    rows = filled.photo_credits((6, 2, 1))
    assert [(row.clipping, row.headline, row.photo, row.caption) for row in rows] == [
        (6, "Sixth", 1, None),
        (6, "Sixth", 2, None),
        (1, "Soldier walks south through the fog", 0, "The fence"),
    ]
    assert rows[0].credit == handout.credit
    assert (rows[2].credit.photographer, rows[2].credit.flags) == ("Ana Ruiz", {"file", "pool"})


def test_another_connections_writing_shows_in_the_data_version(filled: Store) -> None:
    version = filled.data_version()
    filled.apply(MarkClippings(ids=(1,), starred=False))
    assert filled.data_version() == version
    with open_store(filled.folder) as other:
        other.apply(MarkClippings(ids=(1,), starred=True))
    assert filled.data_version() != version


@pytest.mark.parametrize("query", [counting._MARKS, counting._PUBLISHERS])
def test_the_counts_walk_along_indexes_however_large_the_library(store: Store, query: str) -> None:
    plan = [row[3] for row in store._database.connection.execute(f"EXPLAIN QUERY PLAN {query}")]
    steps = [step for step in plan if " clipping" in step]
    assert steps
    assert [step for step in steps if "INDEX clipping_" not in step] == []


@pytest.mark.parametrize(
    ("body", "opening"),
    [
        (('He said "go","now".\n\tAnd left.', "Then"), 'He said "go","now".\n\tAnd left. Then'),
        (('“No”, or "no",', "he said"), '“No”, or "no", he said'),
        (('He said "no",',), 'He said "no",'),
        ((",", "and"), ", and"),
        (("back\\slash",), "back\\slash"),
        (("to the end\\", "and on"), "to the end\\ and on"),
        (
            ("ORRINPORT", "By a writer", "It fell at night, " * 9, "Then"),
            "ORRINPORT By a writer " + "It fell at night, " * 9,
        ),
        (("\x01" * 400,), "\x01" * 186),
        (("a" + "é" * 700, "b"), "a" + "é" * 279),
        ((), "The deck"),
        (("word " * 400, "more"), ("word " * 400)[:280]),
        (("国境" * 400,), ("国境" * 400)[:280]),
    ],
)
def test_a_row_shows_how_its_text_begins_behind_short_paragraphs_too(
    store: Store, body: tuple[str, ...], opening: str
) -> None:
    store.apply(AddClippings(drafts=(draft("x", deck="The deck", body=body),)))
    (listed,) = store.listed((1,))
    assert listed.row.opening == opening
    assert tuple(json.loads(listed.body)) == body
    assert store.rows((1, 5)) == [listed.row]


def test_what_stands_beside_a_body_comes_by_field(store: Store) -> None:
    photos = (Photo(caption='The "quay"', alt="a quay"), Photo(credit=PhotoCredit(printed="Ana/AP")))
    bare = draft("", body=("Text",))
    store.apply(AddClippings(drafts=(draft("A", deck="D", byline=("Jo", "Mo"), photos=photos, notes=("N",)), bare)))
    fields = store.asides((1, 2, 3))
    assert {field: json.loads(texts) for field, texts in fields[1].items()} == {
        "deck": ["D"], "note": ["N"], "caption": ['The "quay"'], "alt": ["a quay"], "headline": ["A"],
        "credit": ["Ana/AP"], "byline": ["Jo", "Mo"],
    }  # fmt: skip
    assert fields[2] == {}
    assert 3 not in fields


def arranged(store: Store, column: Column, *, descending: bool = False) -> list[int]:
    return store.arranged((5, 4, 3, 2, 1), Arrangement(column=column, descending=descending))


@pytest.mark.parametrize(
    ("column", "up", "down"),
    [
        (Column.HEADLINE, [4, 3, 1, 2, 5], [5, 2, 1, 3, 4]),
        (Column.PUBLISHER, [3, 2, 1, 5, 4], [1, 3, 2, 5, 4]),
        (Column.PUBLISHED, [3, 5, 1, 4, 2], [1, 5, 3, 4, 2]),
        (Column.BYLINE, [1, 5, 3, 4, 2], [1, 5, 3, 4, 2]),
        (Column.TOPICS, [1, 5, 3, 4, 2], [1, 5, 3, 4, 2]),
        (Column.INCIDENTS, [1, 5, 3, 4, 2], [1, 5, 3, 4, 2]),
        (Column.SECTION, [1, 5, 3, 4, 2], [1, 5, 3, 4, 2]),
        (Column.PHOTOS, [1, 5, 3, 4, 2], [1, 5, 3, 4, 2]),
        (Column.STARRED, [1, 4, 5, 3, 2], [1, 4, 5, 3, 2]),
    ],
)
def test_clippings_are_put_in_the_order_of_a_column(
    filled: Store, column: Column, up: list[int], down: list[int]
) -> None:
    """By folded words; what has nothing there comes last either way, and what is alike the newest first."""
    assert arranged(filled, column) == up
    assert arranged(filled, column, descending=True) == down


def test_the_order_by_headline_follows_what_is_corrected_added_and_deleted(filled: Store) -> None:
    assert arranged(filled, Column.HEADLINE)[0] == 4
    filled.apply(EditClippings(ids=(4,), fields={"headline": "Zebra crossing"}))
    assert arranged(filled, Column.HEADLINE) == [3, 1, 2, 5, 4]
    filled.apply(AddClippings(drafts=(draft("Aardvark"),)))
    by = Arrangement(column=Column.HEADLINE)
    assert filled.arranged((1, 6, 4), by) == [6, 1, 4]
    filled.apply(MarkClippings(ids=(3,), trashed=True))
    filled.apply(PurgeClippings(ids=(3,)))
    assert filled.arranged((3, 4, 6), by) == [6, 4, 3], "one that is gone comes last"


def test_what_is_alike_in_the_first_column_is_in_the_order_of_the_second(store: Store) -> None:
    pairs = (("Post", "Wall"), ("Ledger", "Quay"), ("Post", "Ferry"), ("Ledger", "Zebra"), ("Post", "Storm"))
    store.apply(AddClippings(drafts=tuple(draft(head, publisher=outlet) for outlet, head in pairs)))
    for way, order in ((False, [2, 4, 3, 5, 1]), (True, [4, 2, 1, 5, 3])):
        by = Arrangement(column=Column.PUBLISHER, then=Arrangement(column=Column.HEADLINE, descending=way))
        assert store.arranged((1, 2, 3, 4, 5), by) == order
    store.apply(EditClippings(ids=(1,), fields={"headline": "Aardvark"}))
    by = Arrangement(column=Column.PUBLISHER, then=Arrangement(column=Column.HEADLINE))
    assert store.arranged((1, 2, 3, 4, 5), by) == [2, 4, 1, 3, 5], "a correction in the second column is seen"


def test_another_window_s_correction_is_seen_in_the_order(filled: Store, folder: Path) -> None:
    assert arranged(filled, Column.HEADLINE)[0] == 4
    with open_store(folder) as other:
        other.apply(EditClippings(ids=(2,), fields={"headline": "Aardvark"}))
    assert arranged(filled, Column.HEADLINE)[0] == 2


def test_a_long_list_is_put_in_order_as_a_short_one(
    monkeypatch: pytest.MonkeyPatch, store: Store, folder: Path
) -> None:
    """It is sorted in runs; what is alike stays newest first within and across them."""
    names = ("Wall", "quay", "Ferry", "quay", "Storm")
    store.apply(
        AddClippings(drafts=tuple(draft(names[n % 5], published=f"20{n % 30:02d}-01") for n in range(60)))
    )  # fmt: skip
    ids = range(1, 61)
    short = {way: store.arranged(ids, Arrangement(column=Column.HEADLINE, descending=way)) for way in (False, True)}
    monkeypatch.setattr(arranging, "_RUN", 7)
    with open_store(folder, read_only=True) as other:
        for way, order in short.items():
            assert other.arranged(ids, Arrangement(column=Column.HEADLINE, descending=way)) == order
    heads = [names[(number - 1) % 5].casefold() for number in short[False]]
    assert heads == sorted(heads)
    years = [(number - 1) % 30 for number, head in zip(short[True], reversed(heads), strict=True) if head == "quay"]
    assert years == sorted(years, reverse=True)


@pytest.mark.parametrize("column", [Column.HEADLINE, Column.PUBLISHED, Column.STARRED])
def test_few_and_many_stand_in_the_same_order_and_those_that_are_gone_at_the_end(
    filled: Store, column: Column, monkeypatch: pytest.MonkeyPatch
) -> None:
    by = Arrangement(column=column)
    many = filled.arranged([5, 99, 3, 1, 4, 2], by)
    monkeypatch.setattr(arranging, "_MOST_OF", 0)  # all are few now
    assert filled.arranged([5, 99, 3, 1, 4, 2], by) == many
    assert many[-1] == 99
    assert filled.arranged([2, 4], by) == [number for number in many if number in (2, 4)]
