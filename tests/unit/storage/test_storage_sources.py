"""A linked source is held when the library has what it can mean."""

import random
from dataclasses import replace

import pytest
from storage_samples import draft
from timing import within

from clippings_app.domain.article import LinkedSource, SourceKind
from clippings_app.domain.changes import AddClippings, EditClippings, MarkClippings, PurgeClippings, TagClippings
from clippings_app.domain.clipping import Draft, IncidentTag, Role
from clippings_app.storage.store import Store

CROSSING = (IncidentTag(name="Crossing"),)


def _listed(*names: str) -> tuple[LinkedSource, ...]:
    return tuple(LinkedSource(name=name, kind=SourceKind.LISTED) for name in names)


def _citing(*names: str, **fields: object) -> Draft:
    return draft("citing", published="2024-08-20", sources=_listed(*names), **fields)


def _held(store: Store, clipping: int = 1) -> list[tuple[str, tuple[int, ...], str | None]]:
    return [(each.source.name, each.held, each.matched_by) for each in store.held_sources(clipping)]


def test_an_outlet_is_held_by_any_name_it_goes_by(store: Store) -> None:
    names = ("Japan News", "YOMIURI SHIMBUN", "The Japan News (Yomiuri Shimbun)", "Al Árabiya", "bloomberg.com", "TASS")
    store.apply(
        AddClippings(
            drafts=(
                _citing(*names, incidents=CROSSING),
                draft("2", publisher="The Japan News (Yomiuri Shimbun)", incidents=CROSSING),
                draft("3", publisher="Yomiuri Shimbun", incidents=CROSSING),
                draft("4", publisher="al arabiya", incidents=CROSSING),
                draft("5", publisher="Bloomberg", incidents=CROSSING),
            ),
        ),
    )
    assert _held(store) == [
        ("Japan News", (2,), "outlet"),
        ("YOMIURI SHIMBUN", (2, 3), "outlet"),
        ("The Japan News (Yomiuri Shimbun)", (2, 3), "outlet"),
        ("Al Árabiya", (4,), "outlet"),
        ("bloomberg.com", (5,), "outlet"),
        ("TASS", (), None),
    ]


def test_the_very_page_is_surer_than_its_outlet(store: Store) -> None:
    link = LinkedSource(name="Gazette", kind=SourceKind.LINK, url="http://www.gazette.example.com/a/?utm_source=x#y")
    elsewhere = replace(link, url="https://gazette.example.com/b")
    store.apply(
        AddClippings(
            drafts=(
                draft("citing", sources=(link, elsewhere, replace(link, name="x", url="not an address"))),
                draft("page", url="https://gazette.example.com/a", publisher="Someone"),
                draft("outlet", publisher="The Gazette"),
            ),
        ),
    )
    assert _held(store) == [("Gazette", (2,), "url"), ("Gazette", (3,), "outlet"), ("x", (), None)]


def test_the_same_incident_comes_first_then_the_same_topic_then_the_nearest_day(store: Store) -> None:
    store.apply(
        AddClippings(
            drafts=(
                _citing("UPI", incidents=CROSSING, topics=("Border",)),
                draft("near", publisher="UPI", published="2024-08-19"),
                draft("nearer", publisher="UPI", published="2024-08-20"),
                draft("topic", publisher="UPI", published="2024-06-01", topics=("Border",)),
                draft("topic and near", publisher="UPI", published="2024-08-22", topics=("Border",)),
                draft("incident", publisher="UPI", published="2017", incidents=CROSSING),
                draft("far", publisher="UPI", published="2017-02-03"),
                draft("undated", publisher="UPI"),
                draft("elsewhere", publisher="AP", published="2024-08-20", incidents=CROSSING),
            ),
        ),
    )
    assert _held(store) == [("UPI", (6, 5, 4, 3, 2, 8), "outlet")]


def test_what_is_undated_may_be_meant_whatever_its_day(store: Store) -> None:
    store.apply(AddClippings(drafts=(draft(sources=_listed("UPI")), draft("old", publisher="UPI", published="1999"))))
    assert _held(store) == [("UPI", (2,), "outlet")]


def test_neither_itself_nor_the_trash_nor_the_gone_is_held(store: Store) -> None:
    store.apply(
        AddClippings(
            drafts=(
                _citing("UPI", publisher="UPI", url="https://upi.example.com/1"),
                draft("trash", publisher="UPI"),
                draft("gone", publisher="UPI"),
                draft("moved", publisher="UPI"),
            ),
        ),
    )
    store.apply(MarkClippings(ids=(2,), trashed=True))
    store.apply(PurgeClippings(ids=(3,)))
    store.apply(EditClippings(ids=(4,), fields={"publisher": "TASS"}))
    assert _held(store) == [("UPI", (), None)]
    assert store.held_sources(3) == ()
    assert store.held_sources(4) == ()


def test_an_outlets_whole_output_is_never_offered(store: Store) -> None:
    days = (f"2024-08-{day:02}" for day in range(1, 31))
    store.apply(
        AddClippings(
            drafts=(_citing("UPI"), *(draft(day, publisher="UPI", published=day) for day in days for _ in range(3))),
        ),
    )
    ((_, held, _),) = _held(store)
    assert len(held) == 12
    assert {store.get((number,))[0].article.published for number in held[:3]} == {"2024-08-20"}


@pytest.mark.parametrize("role", list(Role))
def test_a_tie_made_later_counts(store: Store, role: Role) -> None:
    store.apply(AddClippings(drafts=(_citing("UPI"), draft("old", publisher="UPI", published="1999"))))
    assert _held(store) == [("UPI", (), None)]
    store.apply(TagClippings(ids=(1, 2), add_incidents={"Crossing": role}))
    assert _held(store) == [("UPI", (2,), "outlet")]


def _mixed(seed: int, number: int) -> tuple[Draft, ...]:
    """Drafts that cite one another by address and by outlet, on a few incidents and topics, some undated."""
    dice = random.Random(seed)
    outlets = ("UPI", "The Gazette", "Japan News", "Yomiuri Shimbun", "The Japan News (Yomiuri Shimbun)", "TASS")
    addresses = [f"https://www.example.com/{page}" for page in range(number)]
    days = (None, "2024", "2024-08", *(f"2024-08-{day:02}" for day in range(1, 31)), "2017-01-02", "1999")
    return tuple(
        draft(
            f"number {page}",
            publisher=dice.choice((None, *outlets)),
            published=dice.choice(days),
            url=dice.choice((None, addresses[page], addresses[page // 2])),
            topics=tuple(dice.sample(("Border", "Sea/Ferry", "Air"), dice.randrange(3))),
            incidents=tuple(IncidentTag(name=name) for name in dice.sample(("A", "B", "C"), dice.randrange(3))),
            sources=tuple(
                LinkedSource(
                    name=dice.choice(outlets), kind=SourceKind.LINK, url=dice.choice((None, dice.choice(addresses)))
                )
                for _ in range(dice.randrange(5))
            ),
        )
        for page in range(number)
    )


@pytest.mark.parametrize("seed", [1, 2])
def test_many_clippings_at_once_hold_what_each_holds(store: Store, seed: int) -> None:
    store.apply(AddClippings(drafts=_mixed(seed, 240)))
    store.apply(MarkClippings(ids=tuple(range(5, 240, 17)), trashed=True))
    store.apply(PurgeClippings(ids=(9,)))
    ids = [*store.all_ids(trashed=None), 9, 4711]
    together = store.held_sources_of(ids)
    assert list(together) == ids
    assert together == {number: store.held_sources(number) for number in ids}
    ways = {source.matched_by for each in together.values() for source in each}
    assert ways == {"url", "outlet"} or ways == {"url", "outlet", None}
    assert together[9] == together[4711] == ()


def test_the_best_of_a_large_incident_are_the_nearest_on_the_same_topic(store: Store) -> None:
    days = [f"2024-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 21)]
    store.apply(
        AddClippings(
            drafts=(
                _citing("UPI", publisher="UPI", incidents=CROSSING, topics=("Border",)),
                *(draft(day, publisher="UPI", published=day, incidents=CROSSING) for day in days),
                *(draft(day, publisher="UPI", published=day, incidents=CROSSING) for day in days),
                draft("topic", publisher="UPI", published="2001", incidents=CROSSING, topics=("Border",)),
                draft("undated", publisher="UPI", incidents=CROSSING, topics=("Border",)),
            ),
        ),
    )
    ((_, held, _),) = _held(store)
    articles = [each.article for each in store.get(held)]
    assert [each.headline for each in articles[:2]] == ["topic", "undated"]
    expected = [day for day in ("20", "19", "18", "17", "16") for _ in range(2)]
    assert [each.published for each in articles[2:]] == [f"2024-08-{day}" for day in expected]
    assert held[2] < held[3]


def test_a_thousand_clippings_of_one_incident_take_no_long_time(store: Store) -> None:
    drafts = [replace(each, incidents=CROSSING) for each in _mixed(3, 1000)]
    store.apply(AddClippings(drafts=tuple(drafts)))
    with within(5):  # half a second on an idle machine
        held = store.held_sources_of(range(1, 1001))
    assert len(held) == 1000
