import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from clippings_app.analysis.uniting import united
from clippings_app.domain.article import IncidentMention, LinkedSource, ParsedArticle, Photo, PhotoCredit, SourceKind
from clippings_app.domain.bibliography import GroupBy
from clippings_app.domain.changes import AddIncident, AddTopic, EditClippings, EditTopic, MarkClippings, PurgeClippings
from clippings_app.domain.clipping import Draft, Incident, IncidentTag, Original, Role
from clippings_app.domain.contract import clipping_to_json, draft_from_json
from clippings_app.domain.errors import (
    Conflict,
    LibraryMoved,
    LibraryNotAccessible,
    NotFound,
    NotWritable,
    QuerySyntaxError,
)
from clippings_app.domain.query import Sort
from clippings_app.library import Library
from clippings_app.outgoing import hand_out
from clippings_app.search import passages

FERRY = ParsedArticle(
    headline="Ferry halted after collision in Norrvik strait",
    deck="Forty passengers were taken ashore",
    byline=("Mara Lindqvist",),
    publisher="Norrvik Courier",
    published="2023-05-04",
    url="https://courier.example/ferry",
    language="en",
    body=("The ferry struck a buoy on Thursday.", "The harbour office <closed> the strait."),
    photos=(
        Photo(
            caption="The ferry at the quay",
            credit=PhotoCredit(printed="Photo: Ana Roth/Norddienst", photographer="Ana Roth", agency="Norddienst"),
        ),
    ),
    sources=(LinkedSource(name="Harbour Gazette", kind=SourceKind.LISTED),),
    mentions=(IncidentMention(text="The ferry struck a buoy on Thursday.", date="2023-05-04", paragraph=1),),
)
GAZETTE = ParsedArticle(
    headline="What the harbour log says",
    publisher="Harbour Gazette",
    published="2023-05-06",
    body=("The log of the strait shows two near misses before.",),
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        tie = IncidentTag(name="Norrvik collision")
        opened.add(
            [
                Draft(article=FERRY, topics=("Transport/Sea",), incidents=(tie,), filed=True),
                Draft(
                    article=GAZETTE,
                    topics=("Transport",),
                    incidents=(IncidentTag(name=tie.name, role=Role.BACKGROUND),),
                ),
            ],
        )
        opened.catch_up()
        yield opened


def found(library: Library, query: str, **more: Sort) -> list[str]:
    return [hit.row.headline for hit in library.find(query, **more).hits]


def test_a_clipping_is_found_by_what_it_says_and_by_what_it_is(library: Library) -> None:
    ferry, log = FERRY.headline, GAZETTE.headline
    assert found(library, "buoy") == [ferry]
    assert found(library, "photographer:Roth") == [ferry]
    assert found(library, 'cites:"Harbour Gazette"') == [ferry]
    assert found(library, "topic:Transport", sort=Sort.OLDEST) == [ferry, log]
    assert found(library, "topic:Transport/Sea") == [ferry]
    assert found(library, 'incident:"Norrvik collision"', sort=Sort.NEWEST) == [log, ferry]
    assert found(library, "is:inbox") == [log]


def test_an_answer_names_its_facets(library: Library) -> None:
    answer = library.find("strait", facets=True, all_ids=True)
    assert answer.total == 2
    assert set(answer.ids) == {1, 2}
    assert answer.facets["topic"] == {"Transport": 2, "Transport/Sea": 1}
    assert answer.facets["incident"] == {"Norrvik collision": 2}
    assert answer.facets["year"] == {"2023": 2}
    assert answer.facets["photographer"] == {"Ana Roth": 1}
    assert answer.facets["agency"] == {"Norddienst": 1}


def test_a_snippet_marks_hits_and_escapes_the_rest(library: Library) -> None:
    (hit,) = library.find("closed").hits
    assert "&lt;<mark>closed</mark>&gt;" in hit.snippet


@pytest.mark.parametrize(
    "query",
    ["ferry", "roth", "quay", "strait", "ferry roth", '"ana roth"', "fery~", "qua*", "headline:ferry", "credit:roth",
     "agency:norddienst", "source:gazette", "is:inbox", "topic:Transport", "body:ferry", "roth OR nowhere", "byline:mara",
     "", "lang:en", "FÉRRY -nowhere"],
)  # fmt: skip
def test_a_body_that_is_known_to_lack_the_words_is_not_read_and_the_passage_is_the_same(
    library: Library, monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    before = [(hit.row.id, hit.snippet) for hit in library.find(query).hits]
    monkeypatch.setattr(passages, "_LONG", 1)
    assert [(hit.row.id, hit.snippet) for hit in library.find(query).hits] == before


def test_a_book_is_not_read_for_words_that_it_has_elsewhere(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passages, "_LONG", 1)
    read: list[int] = []
    monkeypatch.setattr(passages, "_read", lambda bodies, *_: read.extend(bodies) or dict.fromkeys(bodies, ""))
    (hit,) = library.find("roth").hits
    assert "<mark>Roth</mark>" in hit.snippet
    assert read == []
    library.apply(EditClippings(ids=(hit.row.id,), fields={"body": ("Roth was there.",)}))
    library.find("roth")
    assert read == [hit.row.id]  # what the index has not taken in is read


def test_a_name_that_is_spelt_amiss_gets_a_suggestion(library: Library) -> None:
    assert library.find("topic:Trasport").did_you_mean == "topic:transport"
    assert library.find("topic:transport/see").did_you_mean == "topic:transport/sea"
    assert library.find('ferry incident:"Norvik colision"').did_you_mean == 'ferry incident:"norrvik collision"'
    assert library.find("topic:nowhere").did_you_mean is None


def test_a_rename_is_found_at_once_without_touching_the_index(library: Library) -> None:
    applied = library.apply(EditTopic(path="Transport/Sea", name="Ferries"))
    assert library.catch_up() == 0
    assert found(library, "topic:Ferries") == [FERRY.headline]
    library.apply(applied.inverse)
    assert found(library, "topic:Ferries") == []


def test_an_edit_and_its_undo_reach_the_index(library: Library) -> None:
    applied = library.apply(EditClippings(ids=(1,), fields={"headline": "Hovercraft halted"}))
    assert library.catch_up() == 1
    assert found(library, "headline:hovercraft") == ["Hovercraft halted"]
    library.apply(applied.inverse)
    library.catch_up()
    assert found(library, "headline:hovercraft") == []
    assert found(library, "headline:ferry") == [FERRY.headline]


def test_what_is_purged_is_not_found(library: Library) -> None:
    library.apply(MarkClippings(ids=(1,), trashed=True))
    library.catch_up()
    assert found(library, "buoy") == []
    assert found(library, "buoy is:trash") == [FERRY.headline]
    library.apply(PurgeClippings(ids=(1,)))
    library.catch_up()
    assert found(library, "buoy is:trash") == []


def test_an_index_that_is_gone_is_made_again(library: Library, tmp_path: Path) -> None:
    library.close()
    for file in (tmp_path / "library" / "index").iterdir():
        file.unlink()
    with Library.open(tmp_path / "library") as again:
        again.catch_up()
        assert found(again, "buoy") == [FERRY.headline]


def test_an_index_ahead_of_its_store_is_made_again(library: Library, tmp_path: Path) -> None:
    library.backup(tmp_path / "before.zip")
    library.add([Draft(article=ParsedArticle(headline="Later"))])
    library.catch_up()
    head = library.stats()["index"]
    assert isinstance(head, dict)
    assert head["behind"] == 0
    assert library.reindex() == 3
    assert found(library, "later") == ["Later"]


def test_a_query_that_cannot_be_read_says_where(library: Library) -> None:
    with pytest.raises(QuerySyntaxError) as refused:
        library.find('ferry "half')
    assert refused.value.position == 6


def test_an_incident_shows_roles_chronology_and_what_is_held(library: Library) -> None:
    overview = library.incident_overview("Norrvik collision")
    assert [(row.id, role) for row, role in overview.clippings] == [(1, Role.PRIMARY), (2, Role.BACKGROUND)]
    assert [date for date, _, _ in overview.chronology] == ["2023-05-04", "2023-05-04", "2023-05-06"]
    (cited,) = overview.cited
    assert (cited.source.name, cited.held, cited.matched_by) == ("Harbour Gazette", (2,), "outlet")


def test_an_incident_tells_an_outlet_once_however_its_clippings_name_it(library: Library) -> None:
    tie = (IncidentTag(name="Storm"),)
    own = ParsedArticle(headline="Sturm", body=("Es stürmte.",), publisher="Küstenbote", published="2024-05-02")
    names = ("Küstenboten", "Die Zeitung Küstenbote", "Zeitung The Far Post", "Far Post")
    citing = ParsedArticle(
        headline="Storm",
        body=("It stormed.",),
        published="2024-05-03",
        sources=tuple(LinkedSource(name=name, kind=SourceKind.ATTRIBUTED, paragraph=1) for name in names),
    )
    library.add([Draft(article=own, incidents=tie), Draft(article=citing, incidents=tie)])
    told = [(each.source.name, bool(each.held)) for each in library.incident_overview("Storm").cited]
    assert told == [("Küstenboten", True), ("Zeitung The Far Post", False)]


def test_a_draft_is_told_what_it_could_be_tagged_with(library: Library) -> None:
    again = library.suggestions(FERRY)
    assert again.duplicates == (1,)
    assert again.incidents == ("Norrvik collision",)
    other = library.suggestions(ParsedArticle(headline="Mayor resigns"))
    assert other.new_incident is not None
    assert other.new_incident.name == "Mayor resigns"
    many = library.suggested_tags([FERRY, ParsedArticle(headline="Mayor resigns")])
    assert many == [replace(again, duplicates=(), versions=()), other]


def test_what_comes_a_week_after_an_incident_is_offered_as_its_follow_up(library: Library) -> None:
    sinking = ParsedArticle(headline="Barge sinks off Quarn", published="2024-03-02", body=("A barge sank.",))
    library.add([Draft(article=sinking, incidents=(IncidentTag(name="Barge off Quarn", date="2024-03-01"),))])
    for published, role in (
        ("2024-03-02", Role.PRIMARY),
        ("2024-03-09", Role.FOLLOW_UP),
        ("2026-01-09", Role.BACKGROUND),
    ):
        later = ParsedArticle(headline="Divers reach the barge off Quarn", published=published, body=("They dived.",))
        told = library.suggestions(later)
        assert (told.incidents[0], told.role) == ("Barge off Quarn", role)


def test_originals_come_back_byte_for_byte(library: Library) -> None:
    data = "é\r\n\0 raw".encode("latin-1")
    original = Original(sha256=library.keep(data), type="text/plain", name="raw.txt")
    (number,) = library.add([Draft(article=ParsedArticle(headline="Raw"), original=original)]).added
    assert library.original(number) == data
    with pytest.raises(NotFound):
        library.original(1)
    with pytest.raises(NotFound):
        library.one(999)


def test_originals_of_a_merged_clipping_outlive_the_trash(library: Library) -> None:
    pages = {library.keep(data): data for data in (b"first", b"second", b"third")}
    originals = [Original(sha256=sha256, type="text/plain") for sha256 in pages]
    article = ParsedArticle(headline="Raw", body=("One text.",))
    drafts = [Draft(article=article, original=original) for original in (*originals, None)]
    *ids, bare = library.add(drafts).added
    merged = library.apply(united(library.one(bare), library.get(ids)))
    library.apply(PurgeClippings(ids=tuple(ids)))
    stays = library.one(bare)
    assert (stays.original, stays.further_originals) == (originals[0], tuple(originals[1:]))
    assert [library.original(bare, sha256) for sha256 in pages] == list(pages.values())
    assert (library.original(bare), library.held_original(originals[2].sha256)) == (b"first", bare)
    with pytest.raises(NotFound):
        library.original(bare, "ab" * 32)
    assert library.check(repair=True).notices == ()
    assert draft_from_json(clipping_to_json(stays)).further_originals == stays.further_originals
    with pytest.raises(Conflict):
        library.apply(merged.inverse)


def test_undone_a_merger_gives_each_its_original_back(library: Library) -> None:
    first, second = (Original(sha256=library.keep(data), type="text/plain") for data in (b"first", b"second"))
    article = ParsedArticle(headline="Raw", body=("One text.",))
    ids = library.add([Draft(article=article, original=each) for each in (first, second)]).added
    merged = library.apply(united(library.one(ids[0]), library.get(ids[1:])))
    assert library.one(ids[0]).originals == (first, second)
    library.apply(merged.inverse)
    assert [each.originals for each in library.get(ids)] == [(first,), (second,)]


def test_a_bibliography_groups_by_incident_with_its_facts(library: Library) -> None:
    made = library.bibliography((1, 2), group_by=GroupBy.INCIDENT)
    (group,) = made.groups
    assert group.title == "Norrvik collision"
    assert set(group.entries) == {1, 2}
    assert len(set(made.keys.values())) == 2
    assert made.sources[1][0].held == (2,)


def test_a_read_only_library_answers_and_refuses_to_change(library: Library, tmp_path: Path) -> None:
    library.close()
    with Library.open(tmp_path / "library", read_only=True) as opened:
        assert found(opened, "buoy") == [FERRY.headline]
        assert opened.catch_up() == 0
        with pytest.raises(LibraryNotAccessible):
            opened.apply(AddIncident(incident=Incident(name="New")))


def test_who_reads_beside_a_writer_is_told_that_the_index_is_on_its_way(library: Library, tmp_path: Path) -> None:
    library.apply(MarkClippings(ids=(1,), starred=True))
    with Library.open(tmp_path / "library", read_only=True) as opened:
        (alone,) = opened.find("buoy").notes
        opened.others_index = True
        (beside,) = opened.find("buoy").notes
    assert alone == "The index is older than the library, which is open for reading only: some clippings are not found."
    assert beside == "The index is catching up: some clippings are not found yet."


def test_overview_and_bibliography_tell_of_each_source_what_the_clipping_tells(library: Library) -> None:
    ids = [row.id for row, _ in library.incident_overview("Norrvik collision").clippings]
    assert library.bibliography(ids).sources == {clipping: library.sources(clipping) for clipping in ids}
    (cited,) = library.incident_overview("Norrvik collision").cited
    assert (cited.source.name, library.get(cited.held)[0].article) == ("Harbour Gazette", GAZETTE)


def test_the_same_text_in_another_paper_is_told_from_a_text_about_the_same(library: Library) -> None:
    wire = tuple(f"{FERRY.body[0]} Paragraph {number} of the report tells what the pilot saw." for number in range(4))
    first = replace(FERRY, body=wire)
    copy = replace(first, publisher="Evening Post", url="https://post.example/f", body=(*wire, "The owner is silent."))
    other = ParsedArticle(headline="Ferry ran on", body=("The ferry struck a buoy, a pilot says in his own report.",))
    changed = replace(first, body=(*wire, "Two were hurt."))
    numbers = [library.add([Draft(article=article)]).added[0] for article in (first, copy, other, changed)]
    library.catch_up()
    related = library.related(numbers[0])
    assert [(row.id, share) for row, share in related.same_text] == [(numbers[1], 1.0)]
    assert numbers[2] in [row.id for row in related.alike]
    shown = {row.id for row, _ in related.same_text} | {row.id for row in related.alike}
    assert shown.isdisjoint({numbers[0], numbers[3]}), "versions of its own page stand elsewhere"
    with pytest.raises(NotFound):
        library.related(999)


def test_clippings_are_handed_out_as_they_came_under_names_that_say_what_they_are(
    library: Library, tmp_path: Path
) -> None:
    data = b"%PDF-1.4 a scan"
    original = Original(sha256=library.keep(data), type="application/pdf", name="scan0001.pdf")
    twin = replace(FERRY, body=("Another.",), url=None)
    library.add(
        [Draft(article=twin, original=original), Draft(article=replace(twin, body=("A third.",)), original=original)]
    )
    library.catch_up()
    ids = [hit.row.id for hit in library.find("headline:ferry", sort=Sort.OLDEST).hits]
    (tmp_path / "out").mkdir()
    files = hand_out(library, [*ids, 4711], tmp_path / "out")
    name = "2023-05-04 Norrvik Courier - Ferry halted after collision in Norrvik strait"
    assert sorted(file.name for file in files) == [f"{name} (2).pdf", f"{name}.pdf", f"{name}.txt"]
    assert all(file.read_bytes() == data for file in files if file.suffix == ".pdf")
    text = next(file for file in files if file.suffix == ".txt").read_text(encoding="utf-8")
    assert text == "\n\n".join((FERRY.headline, *FERRY.body))
    with pytest.raises(NotWritable):
        hand_out(library, ids, tmp_path / "nowhere")


ALL_TOPICS = ("Harbour", "Harbour/Ferries", "Transport", "Transport/Sea", "Weather")


def test_incidents_are_listed_newest_first_and_their_names_in_order(library: Library) -> None:
    for name, date in (("Raid 10", "2021"), ("Raid 9", "2020")):
        library.apply(AddIncident(incident=Incident(name=name, date=date)))
    raids = [each.incident.name for each in library.incidents() if each.incident.name.startswith("Raid")]
    assert raids == ["Raid 10", "Raid 9"]
    assert [name for name in library.incident_names() if name.startswith("Raid")] == ["Raid 9", "Raid 10"]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("topic:", [f"topic:{each}" for each in ALL_TOPICS]),
        ("topic:fer", ["topic:Harbour/Ferries"]),
        ("topic:harbour/", ["topic:Harbour/Ferries"]),
        ("topic:weather/", []),
        ("-topic:weat", ["topic:Weather"]),
        ('incident:"norrvik c', ['incident:"Norrvik collision"']),
        ("incident:coll", ['incident:"Norrvik collision"']),
        ("publisher:gaz", ['publisher:"Harbour Gazette"']),
        ("publisher:norddienst", []),
        ("agency:nord", ['agency:"Norddienst"']),
        ("photographer:rot", ['photographer:"Ana Roth"']),
        ("byline:lind", ['byline:"Mara Lindqvist"']),
        ("byline:roth", []),
        ("norr", ["norrvik", 'incident:"Norrvik collision"', 'publisher:"Norrvik Courier"']),
        ("headline:norr", ["norrvik"]),
        ('"norr', ["norrvik"]),
        ("100%_", []),
        ("is:st", ["starred"]),
        ("-has:in", ["incident"]),
        ("published:no", []),
        ("lang:no", []),
    ],
)
def test_words_and_names_are_completed_while_they_are_typed(library: Library, typed: str, offered: list[str]) -> None:
    library.catch_up()
    for path in ("Harbour/Ferries", "Weather"):
        library.apply(AddTopic(path=path))
    assert library.complete(typed) == offered
    for each in offered:
        if ":" in each:
            assert library.find(each).total or each.startswith("topic:")


def test_it_is_counted_in_how_many_other_clippings_there_is_a_photo_by_the_same(library: Library) -> None:
    def shot(name: str, credit: PhotoCredit) -> ParsedArticle:
        return ParsedArticle(headline=name, body=(f"{name} burned.",), photos=(Photo(caption=name, credit=credit),))

    varga = PhotoCredit(printed="Ines Varga/Coast", photographer="Ines Varga", agency="Coast", distributor="NWS")
    own = PhotoCredit(printed="Ines Varga", photographer="Ines Varga")
    other = PhotoCredit(printed="Ole Brand/NWS", photographer="Ole Brand", agency="NWS")
    articles = [shot("Mill", varga), shot("Barn", own), shot("Quay", own), shot("Shed", other)]
    numbers = [library.add([Draft(article=article)]).added[0] for article in articles]
    library.catch_up()
    counts = library.related(numbers[0]).credits
    assert counts == {("photographer", "Ines Varga"): 2, ("agency", "Coast"): 0, ("agency", "NWS"): 1}
    library.apply(MarkClippings(ids=(numbers[0],), trashed=True))
    library.catch_up()
    assert library.related(numbers[0]).credits[("photographer", "Ines Varga")] == 2, (
        "one in the trash is not among them"
    )
    assert library.related(numbers[1]).credits == {("photographer", "Ines Varga"): 1}


@pytest.mark.skipif(os.name != "posix", reason="an open file cannot be moved")
def test_the_index_of_a_library_that_was_moved_while_open_is_not_begun_where_it_was(
    library: Library, tmp_path: Path
) -> None:
    library.add([Draft(article=FERRY)])
    library.catch_up()
    library.add([Draft(article=replace(FERRY, headline="Lighthouse dark", url=None, body=("It was dark.",)))])
    place = library.folder
    place.rename(tmp_path / "elsewhere")
    assert library.catch_up() == 0
    assert "moved" in (library.index_trouble or "")
    assert not library.tidy()
    with pytest.raises(LibraryMoved):
        library.reindex()
    assert not place.exists()
    (tmp_path / "elsewhere").rename(place)
    assert library.catch_up() > 0
    assert library.find("lighthouse").total == 1
