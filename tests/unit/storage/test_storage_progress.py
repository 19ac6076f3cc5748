"""Changes of many tell how far they are, and are stopped at any point without a trace."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.changes import (
    AddIncident,
    AddTopic,
    Change,
    DeleteIncident,
    DeleteTopic,
    EditClippings,
    MarkClippings,
    MergeIncidents,
    MergeTopics,
    PurgeClippings,
    TagClippings,
)
from clippings_app.domain.clipping import Draft, Incident, Role
from clippings_app.domain.errors import Cancelled
from clippings_app.domain.watch import Stage, Watch
from clippings_app.library import Library

COUNT = 1200
IDS = tuple(range(1, COUNT + 1))
CHANGES: dict[str, tuple[Change, int]] = {
    "edit": (EditClippings(ids=IDS, fields={"section": "Ports"}), COUNT),
    "mark": (MarkClippings(ids=IDS, starred=True, filed=True), COUNT),
    "tag": (TagClippings(ids=IDS, add_topics=("Law",), remove_topics=("Sea",)), COUNT),
    "purge": (PurgeClippings(ids=IDS), COUNT),
    "merge topics": (MergeTopics(paths=("Sea", "Sea/Ports"), into="Land"), COUNT + 600),
    "delete topic": (DeleteTopic(path="Sea"), COUNT),
    "merge incidents": (MergeIncidents(names=("Breach", "Flood"), into="Storm"), COUNT + 600),
    "delete incident": (DeleteIncident(name="Breach"), COUNT),
}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as library:
        for path in ("Sea", "Sea/Ports", "Land", "Law"):
            library.apply(AddTopic(path=path))
        for name in ("Breach", "Flood", "Storm"):
            library.apply(AddIncident(incident=Incident(name=name)))
        article = ParsedArticle(headline="Quay wall gives way", body=("It gave way.",))
        library.add([Draft(article=article) for _ in IDS])
        library.apply(TagClippings(ids=IDS, add_topics=("Sea",), add_incidents={"Breach": Role.PRIMARY}))
        library.apply(TagClippings(ids=IDS[:600], add_topics=("Sea/Ports",), add_incidents={"Flood": Role.DENIAL}))
        yield library


def told(library: Library, change: Change) -> tuple[Change, list[tuple[int, int]]]:
    """The inverse of a change, and what was told while it was done."""
    heard: list[tuple[int, int]] = []

    def hear(stage: Stage, done: int, total: int) -> None:
        if stage is Stage.CHANGING:
            heard.append((done, total))

    return library.apply(change, Watch(progress=hear)).inverse, heard


def everything(library: Library) -> str:
    """What the library says of all it holds."""
    rows = [repr(row) for row in library.rows(IDS)]
    return json.dumps([rows, repr(library.topics()), repr(library.incidents()), repr(library.counts())])


def stopping_after(asked: int) -> Callable[[], bool]:
    left = iter(range(asked))
    return lambda: next(left, None) is None


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_and_its_undoing_tell_how_far_they_are(library: Library, name: str) -> None:
    change, total = CHANGES[name]
    before = everything(library)
    inverse, heard = told(library, change)
    assert everything(library) != before
    assert heard[0] == (0, total)
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)
    assert {all_ for _, all_ in heard} == {total}
    assert len(heard) >= total // 500
    _, back = told(library, inverse)
    assert everything(library) == before
    assert back[0][0] == 0
    assert len(back) >= 3
    assert all(done < all_ for done, all_ in back)


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("asked", [0, 2, 4, 9])
def test_a_change_that_is_stopped_has_changed_nothing(library: Library, name: str, asked: int) -> None:
    before = everything(library)
    with pytest.raises(Cancelled):
        library.apply(CHANGES[name][0], Watch(cancelled=stopping_after(asked)))
    assert everything(library) == before


def test_an_undoing_that_is_stopped_can_be_begun_again(library: Library) -> None:
    before = everything(library)
    inverse, _ = told(library, CHANGES["merge topics"][0])
    after = everything(library)
    with pytest.raises(Cancelled):
        library.apply(inverse, Watch(cancelled=stopping_after(5)))
    assert everything(library) == after
    library.apply(inverse)
    assert everything(library) == before


def test_all_of_some_clippings_have_a_topic_or_not(library: Library) -> None:
    assert library.all_tagged(IDS, "Sea")
    assert library.all_tagged(IDS[:600], "Sea/Ports")
    assert not library.all_tagged(IDS, "Sea/Ports")
    assert not library.all_tagged(IDS, "Land")
    assert not library.all_tagged(IDS, "No such topic")
    assert not library.all_tagged((), "Sea")
    assert library.all_tagged((*IDS, 99_999), "Sea"), "one that is gone is nobody's exception"
    assert not library.all_tagged((99_999,), "Sea")


def test_what_only_differs_in_its_kind_is_put_back_too(library: Library) -> None:
    """A row is put back column by column: None and "" are two values, and so are a number and none."""
    first, _ = told(library, EditClippings(ids=(1,), fields={"publisher": "Post", "published": "2024-05-05"}))
    second, _ = told(library, EditClippings(ids=(1,), fields={"publisher": None, "published": None}))
    library.apply(second)
    article = library.one(1).article
    assert (article.publisher, article.published) == ("Post", "2024-05-05")
    library.apply(first)
    article = library.one(1).article
    assert (article.publisher, article.published) == (None, None)
