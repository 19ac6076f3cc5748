"""Highlights and learnt lines in the tables."""

import json
from dataclasses import replace

import pytest
from storage_samples import MARKED, PASSAGE, draft, rich_draft

from clippings_app.domain.boilerplate import LearntLine
from clippings_app.domain.changes import (
    AddClippings,
    EditLearntLines,
    ForgetLines,
    LearnLines,
    MarkPassages,
    PurgeClippings,
)
from clippings_app.domain.contract import clipping_to_json, draft_from_json
from clippings_app.domain.errors import Conflict, InvalidValue, NotFound
from clippings_app.domain.highlight import HighlightColour
from clippings_app.storage.store import Store

BOX = LearntLine(
    text="Sign up for our letter", site="harbour.example", publisher="harbour times", outlet="Harbour Times"
)


@pytest.fixture
def filled(store: Store) -> Store:
    store.apply(AddClippings(drafts=(rich_draft(), draft("another"))))
    return store


def _highlights(store: Store) -> tuple[object, ...]:
    return store.get((1,))[0].highlights


def test_highlights_come_back_as_they_were_put_in(filled: Store) -> None:
    assert _highlights(filled) == (MARKED,)
    filled.apply(MarkPassages(id=1, put=(PASSAGE,)))
    assert _highlights(filled) == (MARKED, PASSAGE)


def test_a_highlight_that_is_put_again_changes_and_keeps_its_place(filled: Store) -> None:
    filled.apply(MarkPassages(id=1, put=(PASSAGE,)))
    pink = replace(MARKED, colour=HighlightColour.PINK)
    applied = filled.apply(MarkPassages(id=1, put=(pink,)))
    assert _highlights(filled) == (pink, PASSAGE)
    filled.apply(applied.inverse)
    assert _highlights(filled) == (MARKED, PASSAGE)


def test_a_removed_highlight_comes_back_by_undo(filled: Store) -> None:
    applied = filled.apply(MarkPassages(id=1, remove=(MARKED.uid, "gone")))
    assert applied.clippings == {1}
    assert _highlights(filled) == ()
    filled.apply(applied.inverse)
    assert _highlights(filled) == (MARKED,)


def test_two_of_one_uid_are_refused(store: Store) -> None:
    with pytest.raises(InvalidValue, match="highlight"):
        store.apply(AddClippings(drafts=(draft("x", highlights=(MARKED, MARKED)),)))
    assert store.get((1,)) == []


def test_purging_takes_the_highlights_along(filled: Store) -> None:
    undo = filled.apply(PurgeClippings(ids=(1,))).inverse
    filled.apply(undo)
    assert _highlights(filled) == (MARKED,)


def test_a_clipping_with_highlights_goes_out_as_json_and_comes_in_again(filled: Store) -> None:
    text = json.dumps(clipping_to_json(filled.get((1,))[0]))
    again = draft_from_json(json.loads(text))
    assert again.highlights == (MARKED,)
    (number,) = filled.apply(AddClippings(drafts=(replace(again, uid=None),))).added
    assert filled.get((number,))[0].highlights == rich_draft().highlights


def test_the_index_is_told_which_clippings_have_highlights(filled: Store) -> None:
    batch = filled.index_batch(0, 100)
    assert batch is not None
    assert {document.id: document.has_highlight for document in batch.documents}[1]
    filled.apply(MarkPassages(id=1, remove=(MARKED.uid,)))
    batch = filled.index_batch(0, 100)
    assert batch is not None
    assert not {document.id: document.has_highlight for document in batch.documents}[1]


def test_what_was_counted_meanwhile_does_not_keep_a_filing_or_an_import_from_being_undone(store: Store) -> None:
    learnt = store.apply(LearnLines(lines=(BOX,)))
    first = store.apply(EditLearntLines(ids=(1,), used=True))
    store.apply(EditLearntLines(ids=(1,), used=True))
    store.apply(first.inverse)
    assert store.learnt_lines()[0].used == 0
    store.apply(EditLearntLines(ids=(1,), used=True))
    store.apply(learnt.inverse)
    assert store.learnt_lines() == []
    again = store.apply(LearnLines(lines=(BOX,)))
    store.apply(EditLearntLines(ids=(store.learnt_lines()[0].id,), active=False))
    with pytest.raises(Conflict):
        store.apply(again.inverse)  # that was somebody's word


def test_a_line_learnt_twice_is_one_line_marked_twice(store: Store) -> None:
    store.apply(LearnLines(lines=(BOX,)))
    store.apply(EditLearntLines(ids=(1,), active=False))
    store.apply(LearnLines(lines=(replace(BOX, text="SIGN UP  for our letter!"),)))
    (line,) = store.learnt_lines()
    assert (line.text, line.marked, line.active) == (BOX.text, 2, True)


def test_the_same_line_of_another_outlet_is_another(store: Store) -> None:
    store.apply(LearnLines(lines=(BOX, replace(BOX, site="other.example", publisher=None, outlet="Other"))))
    assert len(store.learnt_lines()) == 2


def test_using_a_line_counts_and_dates_it_and_undo_takes_that_back(store: Store) -> None:
    store.apply(LearnLines(lines=(BOX,)))
    (before,) = store.learnt_lines()
    applied = store.apply(EditLearntLines(ids=(1, 99), used=True))
    (after,) = store.learnt_lines()
    assert after.used == 1
    assert after.last_used > before.last_used
    store.apply(applied.inverse)
    assert store.learnt_lines() == [before]


def test_a_deleted_line_comes_back_by_undo(store: Store) -> None:
    store.apply(LearnLines(lines=(BOX,)))
    held = store.learnt_lines()
    applied = store.apply(ForgetLines(ids=(1,)))
    assert store.learnt_lines() == []
    store.apply(applied.inverse)
    assert store.learnt_lines() == held


def test_a_line_cannot_become_another_one_of_its_outlet(store: Store) -> None:
    store.apply(LearnLines(lines=(BOX, replace(BOX, text="Follow us"))))
    with pytest.raises(InvalidValue, match="line"):
        store.apply(EditLearntLines(ids=(2,), text="sign up for our letter"))
    with pytest.raises(InvalidValue, match="line"):
        store.apply(EditLearntLines(ids=(2,), text="  "))
    assert [line.text for line in store.learnt_lines()] == ["Sign up for our letter", "Follow us"]


def test_what_is_not_there_is_named(store: Store) -> None:
    for change in (ForgetLines(ids=(4,)), EditLearntLines(ids=(4,), active=True)):
        with pytest.raises(NotFound) as raised:
            store.apply(change)
        assert raised.value.key == "4"
    with pytest.raises(InvalidValue, match="outlet"):
        store.apply(LearnLines(lines=(LearntLine(text="x"),)))
