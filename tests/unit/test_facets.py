"""What facets count is what narrowing a search by them finds."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clippings_app.domain.article import ParsedArticle, Photo, PhotoCredit
from clippings_app.domain.changes import AddTopic, EditTopic, MarkClippings, PurgeClippings
from clippings_app.domain.clipping import Draft, IncidentTag
from clippings_app.domain.query import And, IncidentIs, Phrase, TextField, TopicIs
from clippings_app.domain.query_language import parse_query
from clippings_app.library import Library
from clippings_app.library_fallback import Fallback

PATHS = [
    "Sea",
    "Sea/Ports",
    "Sea/Ports/Cranes",
    "Law",
    "Law/Sea",
    "Ports",
    "Law/Sea/Ports",
    "Мир",
    "海/港",
    "港",
    "É",
    "?!",
]
INCIDENTS = ["Norrvik", "Norrvik collision", "The Norrvik collision of 2019", "火災", "—", "Ny-Norrvik"]
OUTLETS = [
    "Post",
    "The Post",
    "Post Gazette",
    "Morning Post Gazette",
    "AP",
    "AP Photo",
    "東京新聞",
    "新聞",
    "…",
    "Ärä",
    "ara",
]
PEOPLE = ["Kim", "Kim Hong-Ji", "Hong", "Ana O’Brien", "Ana", "金"]
FIELDS = {
    "topic": lambda name: TopicIs(text=name),
    "incident": lambda name: IncidentIs(text=name),
    "publisher": lambda name: Phrase(text=name, field=TextField.PUBLISHER),
    "photographer": lambda name: Phrase(text=name, field=TextField.PHOTOGRAPHER),
    "agency": lambda name: Phrase(text=name, field=TextField.AGENCY),
    "year": lambda name: parse_query(f"published:{name}"),
    "language": lambda name: parse_query(f"lang:{name}"),
}


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    one = {"agency": OUTLETS, "distributor": OUTLETS, "photographer": PEOPLE}
    credit = {name: draw(st.sampled_from([None, *values])) for name, values in one.items()}
    return Draft(
        article=ParsedArticle(
            headline=draw(st.sampled_from(["ferry", "court", "ferry court", "港"])),
            publisher=draw(st.sampled_from([None, *OUTLETS])),
            published=draw(st.sampled_from([None, "2019", "2019-05-01", "2020-01", "201X", "2019/2020"])),
            language=draw(st.sampled_from([None, "en", "en-GB", "de", "zh-Hant-HK", "zh-Hant"])),
            photos=(Photo(caption="", credit=PhotoCredit(printed="seen", **credit)),),
        ),
        topics=tuple(draw(st.sets(st.sampled_from(PATHS), max_size=3))),
        incidents=tuple(
            IncidentTag(name=name) for name in sorted(draw(st.sets(st.sampled_from(INCIDENTS), max_size=2)))
        ),
    )


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(drafts(), min_size=1, max_size=9), st.sampled_from(["", "ferry", "court OR 港", "-ferry", "topic:Sea"]))
def test_every_count_is_what_narrowing_by_it_finds(made: list[Draft], asked: str) -> None:
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder)) as library:
        library.add(made)
        library.catch_up()
        answer = library.find(asked, facets=True, limit=0)
        for facet, counts in answer.facets.items():
            assert list(counts.values()) == sorted(counts.values(), reverse=True)
            for name, count in counts.items():
                narrowed = And(parts=(answer.query, FIELDS[facet](name)))
                assert library.find(narrowed, limit=0).total == count, (facet, name)
                assert Fallback(library._store, few=0).search(narrowed).total == count, (facet, name)
        plain = Fallback(library._store).search(answer.query, facets=True)
        assert library._named_facets(plain.facets) == answer.facets


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def drafted(word: str, *topics: str, publisher: str | None = None) -> Draft:
    return Draft(article=ParsedArticle(headline=word, publisher=publisher), topics=topics)


def test_topics_are_counted_with_all_below_them_each_clipping_once(library: Library) -> None:
    library.add(
        [drafted("harbour", "Sea/Ports/Cranes", "Sea"), drafted("harbour", "Sea/Ports"), drafted("court", "Law")]
    )
    library.apply(AddTopic(path="Empty"))
    library.catch_up()
    counted = library.find("", facets=True).facets["topic"]
    assert list(counted.items()) == [("Sea", 2), ("Sea/Ports", 2), ("Law", 1), ("Sea/Ports/Cranes", 1)]
    assert library.find("court", facets=True).facets["topic"] == {"Law": 1}
    assert library.find("nowhere", facets=True).facets["topic"] == {}
    library.apply(EditTopic(path="Sea/Ports", parent=""))
    library.catch_up()
    assert library.find("", facets=True).facets["topic"] == {"Ports": 2, "Law": 1, "Ports/Cranes": 1, "Sea": 1}


def test_a_library_without_an_index_counts_the_same(library: Library) -> None:
    library.add([drafted("harbour", "Sea/Ports"), drafted("harbour", "Sea"), drafted("harbour", "Law")])
    library.apply(MarkClippings(ids=(3,), trashed=True))
    library.catch_up()
    library.close()
    shutil.rmtree(library.folder / "index")
    with Library.open(library.folder, read_only=True) as reader:
        assert reader.find("harbour", facets=True).facets["topic"] == {"Sea": 2, "Sea/Ports": 1}


def test_a_topic_or_incident_that_is_named_whole_is_meant_alone(library: Library) -> None:
    library.add(
        [
            Draft(article=ParsedArticle(headline=name), topics=(topic,), incidents=(IncidentTag(name=name),))
            for name, topic in (("Norrvik", "Sea/Ports"), ("Norrvik collision", "Law/Sea"), ("Blaze", "Law"))
        ]
    )
    library.catch_up()
    assert [library.find(query).total for query in ("topic:sea", "topic:Law/Sea", "topic:LAW", "topic:ports")] == [
        1,
        1,
        2,
        1,
    ]
    assert [library.find(f"incident:{name}").total for name in ("norrvik", "collision", '"NORRVIK collision"')] == [
        1,
        1,
        1,
    ]
    assert library.find('incident:"collision norrvik"').total == 1


def test_an_outlet_in_quotes_is_meant_alone_however_it_is_spelt(library: Library) -> None:
    names = ("The Post", "post", "Post Gazette", "Morning Post Gazette", "Kurier")
    library.add([drafted(f"{name} tells", publisher=name) for name in names])
    library.catch_up()
    fallback = Fallback(library._store, few=0)
    assert fallback.search(parse_query('-publisher:"Kurier" publisher:"The Post"')).total == 2
    assert len(fallback._memory.wordless) == len(names), "no word had to be read for it"
    for query, total in (
        ('publisher:"The Post"', 2), ("publisher:post", 4), ('publisher:"Post Gazette"', 1), ('publisher:"Gazette"', 2),
        ('-publisher:"Post"', 3), ('tells publisher:"Post"', 2), ('publisher:"Post Gazette"~3', 2),
        ('agency:"Post"', 0), ('publisher:"Kurier Post"', 0),
    ):  # fmt: skip
        assert library.find(query).total == total, query
        assert fallback.search(parse_query(query)).total == total, query
    (only,) = library.find('publisher:"Post Gazette"', all_ids=True).ids
    library.apply(MarkClippings(ids=(only,), trashed=True))
    library.apply(PurgeClippings(ids=(only,)))
    library.catch_up()
    assert library.find('publisher:"Post Gazette"').total == 1, "of whom nothing is left, the words are looked for"
