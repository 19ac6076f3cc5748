"""Clippings over time, and the topics that stand out among them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.changes import AddTopic, MarkClippings
from clippings_app.domain.clipping import Draft
from clippings_app.domain.errors import QuerySyntaxError
from clippings_app.domain.spread import Spread, Unit, later
from clippings_app.library import Library


def dated(*dates: str | None, topics: tuple[str, ...] = (), word: str = "harbour") -> list[Draft]:
    return [
        Draft(article=ParsedArticle(headline=f"{word} {date} {at}", published=date), topics=topics)
        for at, date in enumerate(dates)
    ]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def of(library: Library, drafts: list[Draft], query: str = "") -> Spread:
    library.add(drafts)
    library.catch_up()
    return library.spread(query)


def test_a_few_weeks_are_told_by_the_day(library: Library) -> None:
    spread = of(library, dated("2024-02-28", "2024-03-01", "2024-03-01T10:00", "2024-02", None))
    assert spread.unit is Unit.DAY
    assert [spread.edtf(at) for at, count in enumerate(spread.certain) if count] == ["2024-02-28", "2024-03-01"]
    assert spread.certain[-1] == 2
    assert spread.edtf(0) == "2024-02-01"
    assert spread.possible[:29] == (1,) * 29, "February as a whole may be any of its days"
    assert (spread.vague, spread.undated) == (1, 1)


def test_some_years_are_told_by_the_month_and_many_by_the_year(library: Library) -> None:
    spread = of(library, dated("2021-12-31", "2023-03-05", "2023"))
    assert (spread.unit, spread.edtf(0), len(spread.certain)) == (Unit.MONTH, "2021-12", 25)
    assert spread.possible == (0,) * 13 + (1,) * 12
    spread = of(library, dated("1987-01"))
    assert (spread.unit, spread.edtf(0), spread.certain[0], spread.certain[-1]) == (Unit.YEAR, "1987", 1, 2)


def test_centuries_are_told_by_the_decade(library: Library) -> None:
    spread = of(library, dated("1848-03-18", "1851", "2024"))
    assert (spread.unit, spread.edtf(0), spread.edtf(1)) == (Unit.DECADE, "184X", "185X")
    assert (spread.certain[0], spread.certain[1], spread.certain[-1]) == (1, 1, 1)
    for at in (0, 1, len(spread.certain) - 1):
        assert library.find(spread.query(at, at)).total == 1


def test_a_millennium_is_told_by_the_century(library: Library) -> None:
    spread = of(library, dated("0044-03-15", "2024"))
    assert (spread.unit, spread.edtf(0), spread.edtf(20), len(spread.certain)) == (Unit.CENTURY, "00XX", "20XX", 21)
    assert library.find(spread.query(20, 20)).total == 1


def test_a_query_for_a_time_shows_that_time_only(library: Library) -> None:
    spread = of(library, dated("2023", "2023-03-02", "2023-03-30", "2019-01-01"), "published:2023-03-01..2023-04-05")
    assert (spread.unit, spread.edtf(0)) == (Unit.DAY, "2023-03-01")
    assert len(spread.certain) == 36, "as far as the query goes where something may be"
    assert (sum(spread.certain), spread.vague, spread.possible) == (2, 1, (1,) * 36)


def test_open_ends_reach_as_far_as_there_are_bins(library: Library) -> None:
    spread = of(library, dated("2023-03-02", "2023-03-04", "2023-03-03/..", "../2023-03-02"))
    assert spread.certain == (1, 0, 1)
    assert spread.possible == (1, 1, 1)


def test_nothing_dated_has_no_bins(library: Library) -> None:
    assert library.spread("") == Spread()
    assert of(library, dated(None, None, "XXXX-08-08")) == Spread(undated=3)


def test_a_range_of_bins_is_a_query_that_finds_them(library: Library) -> None:
    spread = of(library, dated("2021-12-31", "2023-03-05", "2023-04-01"))
    assert spread.query(0, 15) == "published:2021-12..2023-03"
    assert library.find(spread.query(0, 15)).total == 2
    assert spread.query(3, 3) == "published:2022-03"


def test_topics_with_a_colour_are_told_apart_each_clipping_once(library: Library) -> None:
    library.apply(AddTopic(path="Sea", colour="#3b82c4"))
    library.apply(AddTopic(path="Law", colour="#c4515b"))
    library.add(dated("2024-03-01", "2024-03-02", "2024-03-02", topics=("Sea/Ports",)))
    library.add(dated("2024-03-02", topics=("Law", "Sea")))
    library.add(dated("2024-03-01", topics=("Law",)))
    spread = of(library, dated("2024-03-01", topics=("Grey",)))
    assert [(share.path, share.colour, share.counts) for share in spread.shares] == [
        ("Sea", "#3b82c4", (1, 3)),
        ("Law", "#c4515b", (1, 0)),
    ]
    assert spread.certain == (3, 3)


def test_a_topic_that_few_have_does_not_stand_out(library: Library) -> None:
    library.apply(AddTopic(path="Sea", colour="#3b82c4"))
    library.add(dated(*["2024-03-01"] * 19))
    assert of(library, dated("2024-03-01", topics=("Sea",))).shares == ()


def test_a_search_for_a_topic_has_its_colour(library: Library) -> None:
    library.apply(AddTopic(path="Sea", colour="#3b82c4"))
    library.apply(AddTopic(path="Law", colour="#c4515b"))
    drafts = dated("2024-03-01", "2024-03-02", topics=("Sea/Ports", "Law"))
    (share,) = of(library, drafts, "topic:Sea/Ports").shares
    assert (share.path, share.colour, share.counts) == ("Sea/Ports", "#3b82c4", (1, 1))
    assert library.spread('topic:"Nowhere"') == Spread()


def test_the_trash_is_left_out_and_a_query_that_cannot_be_read_is_told(library: Library) -> None:
    ids = sorted(library.add(dated("2024-03-01", "2024-03-02")).clippings)
    library.apply(MarkClippings(ids=(ids[0],), trashed=True))
    library.catch_up()
    assert sum(library.spread("").certain) == 1
    with pytest.raises(QuerySyntaxError):
        library.spread("published:soon")


def test_a_library_without_an_index_answers_the_same(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library") as library:
        library.apply(AddTopic(path="Sea", colour="#3b82c4"))
        indexed = of(library, dated("2024-03-01", "2024-04", None, topics=("Sea",)), "harbour")
        assert sum(indexed.certain) == 1
    for path in (tmp_path / "library" / "index").iterdir():
        path.unlink()
    with Library.open(tmp_path / "library", read_only=True) as library:
        assert library.spread("harbour") == indexed


def test_bins_follow_each_other(library: Library) -> None:
    spread = of(library, dated("1999-12-31", "2001-01-01"))
    assert [later(spread.first, spread.unit, at) for at in range(len(spread.certain))][:3] == [
        spread.start(0), spread.start(1), spread.start(2),
    ]  # fmt: skip
    assert spread.start(1).isoformat() == "2000-01-01"
