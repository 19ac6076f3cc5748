from dataclasses import replace
from typing import Any

import pytest
from storage_samples import RICH, draft, dump, rich_draft

from clippings_app.domain.article import Evidence, IncidentMention, LinkedSource, Origin, Photo, PhotoCredit, SourceKind
from clippings_app.domain.changes import (
    AddClippings,
    DeleteSavedSearch,
    EditClippings,
    MarkClippings,
    MarkPassages,
    PurgeClippings,
    SaveSearch,
    SetNotes,
    TagClippings,
)
from clippings_app.domain.contract import clipping_to_json, draft_from_json
from clippings_app.domain.errors import InvalidValue, NotFound
from clippings_app.storage.store import Store


@pytest.fixture
def filled(store: Store) -> Store:
    store.apply(AddClippings(drafts=(rich_draft(), draft("second"))))
    return store


def test_a_correction_keeps_what_the_machine_had_read(filled: Store) -> None:
    filled.apply(EditClippings(ids=(1,), fields={"headline": "Better"}))
    article = filled.get((1,))[0].article
    assert article.headline == "Better"
    assert article.provenance["headline"] == Evidence(
        origin=Origin.USER,
        at="2026-01-01T00:00:01Z",
        machine_value=RICH.headline,
        machine=RICH.provenance["headline"],
    )
    assert article.provenance["url"] == RICH.provenance["url"]


def test_repeated_corrections_keep_the_first_reading(filled: Store) -> None:
    for headline in ("Better", "Best"):
        filled.apply(EditClippings(ids=(1,), fields={"headline": headline}))
    evidence = filled.get((1,))[0].article.provenance["headline"]
    assert (evidence.machine_value, evidence.machine) == (RICH.headline, RICH.provenance["headline"])
    assert evidence.at == "2026-01-01T00:00:02Z"


def test_what_was_never_read_has_no_machine_behind_it(filled: Store) -> None:
    filled.apply(EditClippings(ids=(2,), fields={"deck": "Mine", "body": ["One", " ", "Two"]}))
    article = filled.get((2,))[0].article
    assert article.body == ("One", "Two")
    assert article.provenance["deck"] == Evidence(origin=Origin.USER, at="2026-01-01T00:00:01Z")
    assert article.provenance["body"].machine_value == []


def test_photos_and_sources_are_replaced_whole(filled: Store) -> None:
    photo = Photo(caption="New", credit=PhotoCredit(printed="Yonhap", agency="Yonhap", flags=frozenset({"file"})))
    source = LinkedSource(name="Reuters", kind=SourceKind.LINK, url="https://r.example.com", paragraph=2)
    filled.apply(EditClippings(ids=(1, 2), fields={"photos": (photo,), "sources": [source]}))
    first, second = filled.get((1, 2))
    assert first.article.photos == second.article.photos == (photo,)
    assert first.article.sources == (source,)
    assert first.article.provenance["photos"].machine_value[0]["photographer"] == "Ana Ruiz"
    assert first.article.provenance["sources"].machine_value[2]["name"] == "Al Bahr"
    assert filled.counts().missing_credit == 0


def test_corrections_survive_our_own_json(filled: Store) -> None:
    filled.apply(EditClippings(ids=(1,), fields={"byline": ("Someone",), "mentions": (IncidentMention(text="x"),)}))
    (clipping,) = filled.get((1,))
    assert draft_from_json(clipping_to_json(clipping)).article == clipping.article


def test_everything_that_follows_from_a_field_follows_its_correction(filled: Store) -> None:
    fields = {
        "publisher": "Elsewhere",
        "published": "2020-02",
        "url": "https://x.example.com/new",
        "byline": ("N. N.",),
    }
    filled.apply(EditClippings(ids=(1,), fields=fields))
    (row,) = filled.rows((1,))
    assert (row.publisher, row.published) == ("Elsewhere", "2020-02")
    assert filled.counts().by_publisher == {"Elsewhere": 1}
    assert filled.find_duplicates(replace(RICH, url="x.example.com/new", body=())) == [1]
    filled.apply(EditClippings(ids=(1,), fields={"publisher": None, "published": "", "url": None}))
    assert filled.counts().by_publisher == {}
    assert filled.counts().needs_date == 2


def test_a_value_that_is_there_already_is_no_correction(filled: Store) -> None:
    before = dump(filled, queue=True)
    applied = filled.apply(EditClippings(ids=(1,), fields={"headline": RICH.headline, "photos": RICH.photos}))
    assert applied.clippings == frozenset()
    assert dump(filled, queue=True) == before


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("published", "last Tuesday"),
        ("modified", "2024-02-31"),
        ("headline", " "),
        ("headline", None),
        ("headline", 5),
        ("byline", "not a list"),
        ("body", [1, 2]),
        ("photos", (RICH.sources[0],)),
        ("photos", "x"),
        ("photos", (Photo(sha256="nonsense"),)),
        ("sources", (LinkedSource(name="half \ud83d", kind=SourceKind.LISTED),)),
        ("provenance", {}),
        ("colour", "red"),
    ],
)
def test_a_value_that_does_not_fit_its_field_is_refused(filled: Store, field: str, value: Any) -> None:
    before = dump(filled, queue=True)
    with pytest.raises(InvalidValue) as raised:
        filled.apply(EditClippings(ids=(2, 1), fields={"deck": "fine", field: value}))
    assert raised.value.field.startswith(field)
    assert dump(filled, queue=True) == before


def test_marks_are_set_alone_and_left_alone(filled: Store) -> None:
    applied = filled.apply(MarkClippings(ids=(1, 2), starred=True, trashed=True))
    assert applied.clippings == {1, 2}
    assert [(row.starred, row.filed, row.trashed) for row in filled.rows((1, 2))] == [
        (True, True, True),
        (True, False, True),
    ]
    assert filled.apply(MarkClippings(ids=(1, 2), filed=True)).clippings == {2}
    assert filled.apply(MarkClippings(ids=(1, 2))).clippings == frozenset()


def test_notes_are_replaced(filled: Store) -> None:
    filled.apply(SetNotes(id=1, notes=("only", "")))
    assert filled.get((1,))[0].notes == ("only",)
    assert filled.apply(SetNotes(id=1, notes=("only",))).clippings == frozenset()
    with pytest.raises(InvalidValue):
        filled.apply(SetNotes(id=1, notes="a text"))  # type: ignore[arg-type]


def test_purging_leaves_nothing_but_the_original(filled: Store) -> None:
    data = b"<p>as it came</p>"
    sha256 = filled.originals.put(data)
    filled.apply(PurgeClippings(ids=(1,)))
    assert filled.get((1, 2))[0].id == 2
    assert filled.originals.get(sha256) == data
    assert all(row[0] != 1 for name, rows in dump(filled).items() if name.startswith(("clip", "photo")) for row in rows)


@pytest.mark.parametrize(
    "change",
    [
        EditClippings(ids=(1, 9), fields={"deck": "x"}),
        MarkClippings(ids=(9,), starred=True),
        TagClippings(ids=(9,), add_topics=("A",)),
        SetNotes(id=9, notes=()),
        MarkPassages(id=9),
        PurgeClippings(ids=(1, 9)),
    ],
)
def test_a_clipping_that_is_not_there_is_named(filled: Store, change: Any) -> None:
    before = dump(filled)
    with pytest.raises(NotFound) as raised:
        filled.apply(change)
    assert (raised.value.kind, raised.value.key) == ("clipping", "9")
    assert dump(filled) == before


def test_searches_are_kept_by_name(store: Store) -> None:
    store.apply(SaveSearch(name="Border", query="topic:border"))
    store.apply(SaveSearch(name="A first", query="is:inbox"))
    assert store.apply(SaveSearch(name="border ", query="topic:fence")).tags_changed
    assert [(kept.name, kept.query) for kept in store.saved_searches()] == [
        ("A first", "is:inbox"),
        ("border", "topic:fence"),
    ]
    store.apply(DeleteSavedSearch(name="BORDER"))
    assert len(store.saved_searches()) == 1
    with pytest.raises(NotFound):
        store.apply(DeleteSavedSearch(name="border"))
    with pytest.raises(InvalidValue):
        store.apply(SaveSearch(name=" ", query="x"))


def test_what_is_no_change_is_a_bug(store: Store) -> None:
    with pytest.raises(TypeError):
        store.apply("DROP TABLE clipping")  # type: ignore[arg-type]
