from dataclasses import replace

from clippings_app.analysis.uniting import first_to_stay, united
from clippings_app.domain.article import Evidence, Origin, ParsedArticle
from clippings_app.domain.changes import (
    Change,
    EditClippings,
    KeepOriginals,
    MarkClippings,
    MarkPassages,
    SetNotes,
    TagClippings,
)
from clippings_app.domain.clipping import Clipping, ClippingRow, IncidentTag, Original, Role
from clippings_app.domain.highlight import Highlight

STAYS = Clipping(
    id=1, uid="u-1", article=ParsedArticle(headline="Fog", publisher="The Ledger", body=("A boat was lost.",)),
    topics=("Sea",), incidents=(IncidentTag(name="Wreck", role=Role.FOLLOW_UP), IncidentTag(name="Fog")),
    notes=("Ask the harbour.",), highlights=(Highlight(uid="h-1", quote="boat", start=2, end=6),),
)  # fmt: skip
OTHER = Clipping(
    id=2, uid="u-2", starred=True, filed=True,
    article=ParsedArticle(headline="FOG", published="2024-05-01", url="https://ledger.example/fog", body=("A boat was lost.",)),
    topics=("Sea", "Weather"), incidents=(IncidentTag(name="Wreck"), IncidentTag(name="Storm", role=Role.BACKGROUND)),
    notes=("Ask the harbour.", "See [boat](#passage-h-3)."),
    highlights=(
        Highlight(uid="h-2", quote="boat", start=2, end=6), Highlight(uid="h-3", quote="lost", start=11, end=15),
    ),
)  # fmt: skip


def parts(*others: Clipping, stays: Clipping = STAYS) -> tuple[Change, ...]:
    return united(stays, others).changes


def test_the_one_that_stays_gets_what_the_other_knows_and_keeps_its_own() -> None:
    assert parts(OTHER) == (
        EditClippings(ids=(1,), fields={"published": "2024-05-01", "url": "https://ledger.example/fog"}),
        TagClippings(
            ids=(1,), add_topics=("Weather",), add_incidents={"Wreck": Role.PRIMARY, "Storm": Role.BACKGROUND}
        ),
        SetNotes(id=1, notes=("Ask the harbour.", "See [boat](#passage-h-3).")),
        MarkPassages(id=1, put=(OTHER.highlights[1],)),
        MarkClippings(ids=(1,), starred=True, filed=True),
        MarkClippings(ids=(2,), trashed=True),
    )


def test_where_the_other_knows_nothing_more_it_only_goes_to_the_trash() -> None:
    assert parts(replace(STAYS, id=3, uid="u-3")) == (MarkClippings(ids=(3,), trashed=True),)


def test_of_several_the_first_that_says_something_counts() -> None:
    later = replace(OTHER, id=3, article=replace(OTHER.article, published="2024-05-02", section="World"))
    edit = parts(OTHER, later)[0]
    assert isinstance(edit, EditClippings)
    assert (edit.fields["published"], edit.fields["section"]) == ("2024-05-01", "World")
    assert parts(OTHER, later)[-1] == MarkClippings(ids=(2, 3), trashed=True)


def test_the_one_on_which_most_was_worked_stays_then_the_oldest() -> None:
    plain = ClippingRow(
        id=2, headline="Fog", publisher=None, published=None, added="", topics=(), incidents=(), starred=False,
        filed=False, trashed=False, language=None, opening="", photo_count=0,
    )  # fmt: skip
    tagged = replace(plain, id=3, topics=("Sea",))
    assert first_to_stay((plain, tagged)) == tagged
    assert first_to_stay((replace(plain, id=4), plain)) == plain
    assert first_to_stay((plain, replace(plain, id=5, filed=True))).id == 5


def test_a_denial_counts_more_than_background_as_where_incidents_are_merged() -> None:
    ties = [replace(STAYS, id=number, incidents=(IncidentTag(name="Wreck", role=role),)) for number, role in
            ((3, Role.BACKGROUND), (4, Role.DENIAL))]  # fmt: skip
    assert parts(ties[1], stays=ties[0])[0] == TagClippings(ids=(3,), add_incidents={"Wreck": Role.DENIAL})
    assert parts(ties[0], stays=ties[1]) == (MarkClippings(ids=(3,), trashed=True),)


def test_what_a_person_has_set_counts_more_than_what_was_read() -> None:
    by_hand = {"published": Evidence(origin=Origin.USER)}
    corrected = replace(STAYS, id=3, article=replace(STAYS.article, published="2024-05-03", provenance=by_hand))
    read = replace(corrected, id=4, article=replace(STAYS.article, published="2024-05-04"))
    emptied = replace(corrected, id=5, article=replace(STAYS.article, provenance=by_hand))
    assert parts(corrected, stays=read)[0] == EditClippings(ids=(4,), fields={"published": "2024-05-03"})
    assert parts(read, stays=corrected) == (MarkClippings(ids=(4,), trashed=True),)
    assert parts(read, corrected, stays=emptied) == (MarkClippings(ids=(4, 3), trashed=True),)


def test_of_one_passage_marked_in_both_a_note_leads_to_the_mark_that_stays() -> None:
    moved = Highlight(uid="h-4", quote="lost", start=12, end=16)
    other = replace(
        STAYS, id=3, article=replace(STAYS.article, body=("A boat", "was lost.")), notes=("See [boat](#passage-h-2).",),
        highlights=(OTHER.highlights[0], moved),
    )  # fmt: skip
    stays = replace(STAYS, highlights=(*STAYS.highlights, OTHER.highlights[1]))
    assert parts(other, stays=stays) == (
        SetNotes(id=1, notes=("Ask the harbour.", "See [boat](#passage-h-1).")),
        MarkClippings(ids=(3,), trashed=True),
    )


def test_the_one_that_stays_keeps_what_the_others_came_as() -> None:
    page, mail, scan = (Original(sha256=letter * 64, type="text/html", name=letter) for letter in "abc")
    stays = replace(STAYS, original=page)
    alike = replace(STAYS, id=3, original=replace(page, name="page again"))
    other = replace(STAYS, id=4, original=mail, further_originals=(scan,))
    trash = MarkClippings(ids=(3, 4), trashed=True)
    assert parts(alike, other, stays=stays) == (KeepOriginals(id=1, originals=(mail, scan)), trash)
