import sqlite3
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from storage_samples import HASH, RICH, draft, dump, open_store, rich_draft

from clippings_app.domain.article import (
    Evidence,
    IncidentMention,
    LinkedSource,
    Origin,
    ParsedArticle,
    Photo,
    PhotoCredit,
    SourceKind,
)
from clippings_app.domain.changes import AddClippings, MarkClippings
from clippings_app.domain.clipping import Draft, IncidentTag, Original, Role
from clippings_app.domain.contract import clipping_to_json, draft_from_json
from clippings_app.domain.errors import InvalidValue
from clippings_app.storage.store import Store


def test_a_clipping_comes_back_as_it_went_in(store: Store) -> None:
    assert store.apply(AddClippings(drafts=(rich_draft(),))).added == (1,)
    (clipping,) = store.get((1,))
    assert clipping.article == RICH
    assert clipping.uid == "00000000-0000-4000-8000-000000000001"
    assert clipping.topics == ("Media", "Security/Defections")
    assert clipping.incidents == (
        IncidentTag(id=1, name="Fog crossing", role=Role.FOLLOW_UP, date="2024-08-20", place="Goseong"),
    )
    assert clipping.notes == ("First *note*", "Second")
    assert (clipping.starred, clipping.filed, clipping.trashed) == (True, True, False)
    assert clipping.added == "2025-02-03T04:05:06Z"
    assert clipping.original == Original(sha256=HASH, type="text/html", name="fog.html")


def test_our_own_json_goes_from_library_to_library_without_loss(store: Store, tmp_path: Path) -> None:
    store.apply(AddClippings(drafts=(rich_draft(), draft("plain"))))
    exported = [clipping_to_json(clipping) for clipping in store.get((1, 2))]
    with open_store(tmp_path / "other") as other:
        other.apply(AddClippings(drafts=tuple(draft_from_json(data) for data in exported)))
        assert [clipping_to_json(clipping) for clipping in other.get((1, 2))] == exported


TEXT = st.text(st.characters(exclude_categories=("Cs",)), min_size=1).filter(lambda text: bool(text.strip()))
MAYBE = st.none() | TEXT
NUMBER = st.none() | st.integers(0, 10**6)
DATE = st.sampled_from((None, "2017", "201X", "XXXX-08-08", "2024-08-20T09:30:00+09:00", "2024-22", "2019/..", "2017?"))
CREDIT = st.builds(
    PhotoCredit,
    printed=TEXT,
    photographer=MAYBE,
    agency=MAYBE,
    distributor=MAYBE,
    flags=st.frozensets(st.sampled_from(("file", "pool", "handout"))),
)
PHOTO = st.builds(
    Photo,
    caption=MAYBE,
    credit=st.none() | CREDIT,
    alt=MAYBE,
    url=MAYBE,
    sha256=st.sampled_from((None, HASH)),
    after_paragraph=NUMBER,
)
SOURCE = st.builds(LinkedSource, name=TEXT, kind=st.sampled_from(SourceKind), url=MAYBE, paragraph=NUMBER)
MENTION = st.builds(IncidentMention, text=TEXT, date=DATE, place=MAYBE, paragraph=NUMBER)
EVIDENCE = st.builds(Evidence, origin=st.sampled_from(tuple(set(Origin) - {Origin.USER})), start=NUMBER, end=NUMBER)


def _some(items: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(items, max_size=3).map(tuple)


ARTICLE = st.builds(
    ParsedArticle,
    headline=TEXT,
    deck=MAYBE,
    byline=_some(TEXT),
    dateline=MAYBE,
    publisher=MAYBE,
    published=DATE,
    modified=DATE,
    section=MAYBE,
    url=MAYBE,
    language=MAYBE,
    body=_some(TEXT),
    photos=_some(PHOTO),
    sources=_some(SOURCE),
    disclosures=_some(TEXT),
    mentions=_some(MENTION),
    boilerplate=_some(TEXT),
    provenance=st.dictionaries(st.sampled_from(("headline", "deck", "url")), EVIDENCE),
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ARTICLE, min_size=1, max_size=3))
def test_whatever_can_be_read_can_be_kept_and_taken_back(articles: list[ParsedArticle]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder)) as store:
        before = dump(store)
        applied = store.apply(AddClippings(drafts=tuple(Draft(article=article) for article in articles)))
        assert [clipping.article for clipping in store.get(applied.added)] == articles
        batch = store.index_batch(0, 10)
        assert batch is not None
        assert len(batch.documents) == len(articles)
        assert [source.source for source in store.held_sources(1)] == list(articles[0].sources)
        store.apply(applied.inverse)
        assert dump(store) == before


def test_blank_texts_are_unknown(store: Store) -> None:
    blank = Photo(credit=PhotoCredit(printed="Handout", photographer=" ", agency=""))
    store.apply(
        AddClippings(drafts=(draft("x", publisher=" ", deck="", byline=("", "A"), photos=(blank,), notes=(" ", "n")),)),
    )
    (clipping,) = store.get((1,))
    assert (clipping.article.publisher, clipping.article.deck, clipping.article.byline) == (None, None, ("A",))
    assert clipping.article.photos == (Photo(credit=PhotoCredit(printed="Handout")),)
    assert clipping.notes == ("n",)


def test_names_are_kept_once_and_spellings_all(store: Store) -> None:
    store.apply(AddClippings(drafts=(draft("a", publisher="The Daily Bay"), draft("b", publisher="DAILY BAY"))))
    assert [clipping.article.publisher for clipping in store.get((1, 2))] == ["The Daily Bay", "DAILY BAY"]
    assert store.counts().by_publisher == {"The Daily Bay": 2}


def test_topics_and_incidents_are_made_once(store: Store) -> None:
    tags = (IncidentTag(name="Fog crossing", date="2024"), IncidentTag(name="FOG  crossing", role=Role.DENIAL))
    store.apply(AddClippings(drafts=(draft(topics=("A / B", "a/b", "A"), incidents=tags),)))
    (clipping,) = store.get((1,))
    assert clipping.topics == ("A", "A/B")
    assert [(tag.name, tag.role, tag.date) for tag in clipping.incidents] == [("Fog crossing", Role.PRIMARY, "2024")]


def test_a_draft_may_have_no_headline_and_no_file(store: Store) -> None:
    store.apply(AddClippings(drafts=(Draft(article=ParsedArticle(body=("Only a body.",))),)))
    (row,) = store.rows((1,))
    assert (row.headline, row.opening, row.publisher) == ("", "Only a body.", None)
    assert store.get((1,))[0].original is None


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (draft(published="20 August"), "published"),
        (draft(modified="2024-13"), "modified"),
        (draft(mentions=(IncidentMention(text="x", date="soon"),)), "mentions.date"),
        (draft(added="yesterday"), "added"),
        (draft(topics=("A//B",)), "topic"),
        (draft(topics=("/".join("x" * 60),)), "topic"),
        (draft(incidents=(IncidentTag(name=" "),)), "incident"),
        (draft(incidents=(IncidentTag(name="x", date="soon"),)), "incidents.date"),
        (draft(original=Original(sha256="ABC", type="text/plain")), "original.sha256"),
        (draft(photos=(Photo(sha256="../../etc/passwd"),)), "photos.sha256"),
        (draft(uid=" "), "uid"),
        (draft(body=("half a \ud83d character",)), "text"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_written(store: Store, wrong: Draft, field: str) -> None:
    before = dump(store, queue=True)
    with pytest.raises(InvalidValue) as raised:
        store.apply(AddClippings(drafts=(draft("good"), wrong)))
    assert raised.value.field == field
    assert dump(store, queue=True) == before


def test_a_uid_is_kept_and_never_held_twice(store: Store) -> None:
    store.apply(AddClippings(drafts=(draft(uid="u-1"),)))
    assert store.get((1,))[0].uid == "u-1"
    assert (store.find_uid("u-1"), store.find_uid("u-2")) == (1, None)
    with pytest.raises(InvalidValue):
        store.apply(AddClippings(drafts=(draft(uid="u-1"),)))
    with pytest.raises(InvalidValue):
        store.apply(AddClippings(drafts=(draft(uid="u-2"), draft(uid="u-2"))))


@pytest.mark.parametrize(
    ("given_as", "kept_as"),
    [
        ("2025-02-03T04:05:06.789Z", "2025-02-03T04:05:06.789Z"),
        ("2025-02-03T13:05:06+09:00", "2025-02-03T04:05:06Z"),
        ("2025-02-03", "2025-02-03T00:00:00Z"),
        ("2025-02-03T04:05:06.5", "2025-02-03T04:05:06.500Z"),
        (None, "2026-01-01T00:00:00Z"),
    ],
)
def test_the_time_of_adding_is_kept_as_utc(store: Store, given_as: str | None, kept_as: str) -> None:
    store.apply(AddClippings(drafts=(draft(added=given_as),)))
    assert store.get((1,))[0].added == kept_as


def test_the_same_thing_is_found_by_uid_bytes_address_and_words(store: Store) -> None:
    store.apply(AddClippings(drafts=(rich_draft(), draft("other", uid="u-2", url="https://a.example.com/x"))))
    assert store.find_duplicates(ParsedArticle(headline="new")) == []
    assert store.find_duplicates(ParsedArticle(), sha256=HASH) == [1]
    assert store.find_duplicates(ParsedArticle(url="http://a.example.com/x/#top")) == [2]
    same_words = replace(RICH, url=None, headline=(RICH.headline or "").upper())
    assert store.find_duplicates(same_words, uid="u-2") == [2, 1]
    assert store.find_duplicates(replace(RICH, url=None, body=())) == []


def test_duplicates_that_are_here_are_told_in_groups(store: Store) -> None:
    fog = replace(RICH, url="https://harbour.example.com/fog", publisher="The Harbour Times", published="2024-08-20")
    other_outlet = replace(fog, url="https://ledger.example.com/fog", publisher="The Ledger")
    bare = ParsedArticle(headline="A link", url="https://quay.example.com/a")
    store.apply(
        AddClippings(
            drafts=(
                Draft(article=fog),
                Draft(article=bare),
                Draft(article=other_outlet),
                Draft(article=replace(fog, url=None)),
                Draft(article=replace(bare, url="http://quay.example.com/a#top")),
                Draft(article=ParsedArticle(headline="Alone", body=("Only here.",))),
                Draft(article=replace(fog, section="Front")),
                Draft(article=ParsedArticle()),
                Draft(article=ParsedArticle()),
            )
        )
    )
    assert store.duplicate_groups() == [[2, 5], [1, 4, 7]]
    store.apply(MarkClippings(ids=(5, 7), trashed=True))
    assert store.duplicate_groups() == [[1, 4]]


def test_what_two_outlets_printed_is_no_duplicate_because_one_copy_names_none(store: Store) -> None:
    copies = (replace(RICH, url=None, publisher=name) for name in (None, "The Harbour Times", "The Ledger"))
    store.apply(AddClippings(drafts=tuple(Draft(article=each) for each in copies)))
    assert store.duplicate_groups() == [[1, 2]]


def test_what_lies_in_the_trash_is_a_duplicate_only_by_its_uid(store: Store) -> None:
    store.apply(AddClippings(drafts=(replace(rich_draft(), uid="u-1"),)))
    store.apply(MarkClippings(ids=(1,), trashed=True))
    assert store.find_duplicates(RICH, sha256=HASH) == []
    assert store.find_duplicates(RICH, sha256=HASH, uid="u-1") == [1]


def test_the_tables_themselves_refuse_nonsense(store: Store) -> None:
    store.apply(AddClippings(drafts=(rich_draft(),)))
    execute = store._database.connection.execute
    for statement in (
        "UPDATE clipping SET starred = 2",
        "UPDATE clipping SET body = 'no json'",
        "UPDATE clipping SET publisher = NULL",
        "UPDATE clipping SET id = 'text'",
        "UPDATE photo SET credit = NULL WHERE position = 0",
        "UPDATE source SET kind = 'hearsay'",
        "UPDATE original SET sha256 = 'ABC'",
        "UPDATE topic SET parent_id = id",
        "UPDATE topic SET name = 'a/b'",
        "UPDATE topic SET colour = 'red'",
        "DELETE FROM outlet",
        "DELETE FROM clipping",
        "INSERT INTO note VALUES (99, 0, 'of nobody')",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            execute(statement)
