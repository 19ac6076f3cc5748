"""What a library answers where its index cannot be used: the same as with it."""

import contextlib
import datetime as dt
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clippings_app.domain.article import LinkedSource, ParsedArticle, Photo, PhotoCredit, SourceKind
from clippings_app.domain.changes import EditClippings, MarkClippings, PurgeClippings, TagClippings
from clippings_app.domain.clipping import Draft, IncidentTag, Role
from clippings_app.domain.errors import DiskFull, LibraryBusy, LibraryNotAccessible
from clippings_app.domain.query import Sort, TextField
from clippings_app.domain.query_language import parse_query
from clippings_app.library import Library
from clippings_app.library_fallback import Fallback
from clippings_app.search.files import IndexBusy
from clippings_app.wording import describe

WORDS = ["border", "boarder", "order", "Hong-Ji", "O'Brien", "U.S.", "né", "北朝鮮", "국경", "משרד", "عربية", "10:30"]
QUERIES = [
    "", "border", "bor*", "ordr~", '"border order"', '"border order"~3', "headline:border", 'credit:"Hong-Ji"',
    "cites:order", "-border", "border OR 国", "朝鮮",
    "topic:Security", "topic:Security/Border", 'incident:"first"', "published:2017",
    "published:..2018-06", "before:2018", "after:2017-03", "is:starred", "is:inbox", "is:trash", "is:trash OR border",
    "has:photo has:credit", "has:note", "-has:date", "(border OR order) -is:starred", "lang:ko", "boarer",
]  # fmt: skip
text = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
dates = st.sampled_from([None, "2017", "2017-03", "2017-03-04", "201X", "XXXX-08-08", "2018-06/2019", "2018?"])


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    printed = draw(text)
    article = ParsedArticle(
        headline=draw(text) or "border",
        body=tuple(draw(st.lists(text.filter(bool), max_size=2))),
        published=draw(dates),
        publisher=draw(st.sampled_from([None, "Quay", "Bote"])),
        language=draw(st.sampled_from([None, "en", "ko"])),
        photos=(Photo(caption="quay", credit=PhotoCredit(printed=printed, photographer="Ana", agency="NWA")),)
        if printed
        else (),
        sources=(LinkedSource(name="order", kind=SourceKind.LISTED),) if draw(st.booleans()) else (),
    )
    return Draft(
        article=article,
        topics=tuple(draw(st.sets(st.sampled_from(["Security", "Security/Border", "Ports"]), max_size=2))),
        incidents=tuple(IncidentTag(name=name) for name in draw(st.sets(st.sampled_from(["the first", "last"])))),
        notes=("border",) if draw(st.booleans()) else (),
        starred=draw(st.booleans()),
        filed=draw(st.booleans()),
        added=f"2025-01-0{draw(st.integers(1, 4))}T00:00:00+00:00",
    )


@st.composite
def changes(draw: st.DrawFn, most: int) -> object:
    ids = tuple(draw(st.sets(st.integers(1, most), min_size=1, max_size=2)))
    return draw(
        st.sampled_from(
            [
                MarkClippings(ids=ids, trashed=True),
                MarkClippings(ids=ids, starred=True),
                EditClippings(ids=ids, fields={"headline": "order 국경"}),
                TagClippings(ids=ids, add_topics=("Security",), add_incidents={"last": Role.DENIAL}),
                PurgeClippings(ids=ids),
            ],
        ),
    )


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_the_answer_is_the_one_that_the_index_gives(data: st.DataObject) -> None:
    made = data.draw(st.lists(drafts(), min_size=1, max_size=7))
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder)) as library:
        library.add(made)
        library.catch_up()
        fallback, sparing = Fallback(library._store), Fallback(library._store, few=0)
        is_new = True
        for query in data.draw(st.lists(st.sampled_from(QUERIES), min_size=3, max_size=6)):
            sort, facets = data.draw(st.sampled_from(Sort)), data.draw(st.booleans())
            page = {"limit": 3, "offset": data.draw(st.integers(0, 2)), "sort": sort, "facets": facets}
            for all_ids in (False, True):
                indexed = library.find(query, **page, all_ids=all_ids)
                assert not indexed.notes or "There is no" in indexed.notes[0]
                plain = fallback.search(indexed.query, **page, all_ids=all_ids)
                assert plain.total == indexed.total
                assert plain.ids == indexed.ids
                assert [(number, score) for number, score in plain.hits] == [
                    (hit.row.id, pytest.approx(hit.score, rel=1e-5)) for hit in indexed.hits
                ]
                assert library._named_facets(plain.facets) == indexed.facets
                spared = sparing.search(indexed.query, **page, all_ids=all_ids)
                assert (spared.total, spared.facets) == (plain.total, plain.facets)
                assert sorted(spared.ids) == sorted(plain.ids)
                assert sort is Sort.RELEVANCE or spared.ids == plain.ids
                if is_new:  # later either remembers words of clippings that are gone, until it is made anew or merged
                    assert plain.did_you_mean == indexed.did_you_mean
            change = data.draw(changes(len(made)))
            if {row.id for row in library.rows(change.ids)} == set(change.ids):
                library.apply(change)
                library.catch_up()
                is_new = False


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        article = ParsedArticle(headline="The ferry struck a buoy", published="2023-05", body=("Off Norrvik.",))
        opened.add([Draft(article=article, topics=("Sea",))])
        opened.catch_up()
        yield opened


def damage(folder: Path) -> None:
    for file in (folder / "index").glob("*.words"):
        file.write_bytes(b"\0" * file.stat().st_size)


def test_a_damaged_index_is_answered_for_by_the_library_itself(library: Library) -> None:
    damage(library.folder)
    with Library.open(library.folder) as opened:
        answer = opened.find("ferry", facets=True)
        assert [hit.row.headline for hit in answer.hits] == ["The ferry struck a buoy"]
        assert answer.facets["topic"] == {"Sea": 1}
        assert answer.hits[0].snippet == "The <mark>ferry</mark> struck a buoy"
        assert answer.notes == ("The index is being rebuilt: this was looked up in the clippings themselves.",)
        opened.catch_up()
        assert opened.find("ferry").notes == ()


def many(library: Library, count: int) -> None:
    words = ("harbour", "harbor", "O'Harb", "quay", "quays")
    drafts = [
        Draft(article=ParsedArticle(headline=f"No {number}", body=(f"The {words[number % len(words)]} of {number}.",)))
        for number in range(count)
    ]
    library.add(drafts)


def test_a_large_library_is_read_as_far_as_a_question_needs(library: Library) -> None:
    many(library, 50)
    fallback = Fallback(library._store, few=10)

    def total(query: str) -> int:
        return fallback.search(parse_query(query)).total

    def unread() -> int:
        return len(fallback._memory.wordless)

    assert (total(""), unread()) == (51, 51)
    assert (total("topic:sea"), unread()) == (1, 51)
    assert (total("-nowhere"), unread()) == (51, 51)
    assert (total("harbour -nowhere"), unread()) == (10, 41)
    assert (total("harbour quay"), unread()) == (0, 41)
    assert (total("harbour"), unread()) == (10, 41)
    assert (total("-harbour"), unread()) == (41, 41)
    assert (total("harbour -nowhere"), unread()) == (10, 41)
    assert (total("qua*"), unread()) == (20, 21)
    assert (total("quays"), unread()) == (10, 21)
    assert (total('"the harbor"'), total("oharb"), unread()) == (10, 10, 1)
    assert (total("ferrys~"), unread()) == (1, 0)


def test_whoever_cannot_wait_is_told_how_many_are_left(library: Library) -> None:
    many(library, 50)
    fallback = Fallback(library._store, few=10, at_once=4)
    query = parse_query("quays")
    first = fallback.search(query, all_ids=True)
    assert first.total == 4
    assert first.notes == ("Older clippings that may hold this have not been looked through yet: 31.",)
    assert min(first.ids) > 30
    again = fallback.search(query, facets=True)
    assert (again.total, again.notes) == (4, first.notes)
    assert fallback.spread(query, {}).undated == 4
    many(library, 5)
    assert fallback.search(query).total == 5


def test_of_what_no_quick_look_can_narrow_only_so_much_is_read_and_the_rest_is_told(library: Library) -> None:
    many(library, 50)
    fallback = Fallback(library._store, few=10, blind=20)
    found = fallback.search(parse_query("quay~"))
    assert found.total == 8  # of "quay" and "quays", among the latest 20
    assert found.notes == ("Older clippings that may hold this have not been looked through yet: 31.",)
    assert fallback.search(parse_query("quays")).notes == ()


def test_what_is_added_meanwhile_is_found_without_an_index(library: Library) -> None:
    damage(library.folder)
    with Library.open(library.folder) as opened:
        assert opened.find("").total == opened.find("ferry").total == 1
        opened.add([Draft(article=ParsedArticle(headline="A second ferry"))])
        assert opened.find("ferry").total == opened.find("").total == 2
        opened.apply(MarkClippings(ids=(1,), trashed=True))
        assert [hit.row.id for hit in opened.find("ferry").hits] == [2]


def test_a_library_for_reading_only_answers_without_an_index(library: Library) -> None:
    library.close()
    for file in (library.folder / "index").iterdir():
        file.unlink()
    with Library.open(library.folder, read_only=True) as opened:
        assert opened.catch_up() == 0
        answer = opened.find("norrvik topic:sea")
        assert [hit.row.id for hit in answer.hits] == [1]
        assert "reading only" in answer.notes[0]


def test_an_index_that_cannot_be_written_loses_nothing_and_says_so(library: Library) -> None:
    library.close()
    index = library.folder / "index"
    for file in index.iterdir():
        file.unlink()
    index.rmdir()
    index.write_text("in the way")
    with Library.open(library.folder) as opened:
        assert opened.catch_up() == 0
        assert opened.index_trouble
        answer = opened.find("ferry")
        assert answer.total == 1
        assert "cannot be written" in answer.notes[0]
        index.unlink()
        assert opened.catch_up() == 1
        assert opened.index_trouble is None


def test_an_empty_index_that_cannot_be_filled_is_answered_for_by_the_library_itself(library: Library) -> None:
    held = library.find("").total
    folder = library.folder / "index"
    with Library.open(library.folder) as opened:
        opened.catch_up()
        opened._keeper.index().reset()
    in_the_way = folder / "MAIN.tmp"
    if in_the_way.is_dir():
        in_the_way.rmdir()
    in_the_way.write_bytes(b"")  # where Whoosh makes a folder to write in
    with Library.open(library.folder) as opened:
        opened.catch_up()
        assert opened.index_trouble
        answer = opened.find("")
        assert answer.total == held
        assert any("looked up in the clippings themselves" in note for note in answer.notes)
        assert sum(opened.spread("").certain) + opened.spread("").undated + opened.spread("").vague == held
        in_the_way.unlink()
        opened.catch_up()
        assert opened.find("").notes == ()


def test_the_days_of_the_fallback_are_those_of_the_index(library: Library) -> None:
    day = dt.datetime.now(dt.UTC).date()
    fallback = Fallback(library._store)
    query = library.find(f"added:{day - dt.timedelta(days=1)}..").query
    assert fallback.search(query).total == 1


def words_files(folder: Path) -> dict[str, int]:
    return {file.name: file.stat().st_size for file in (folder / "index").glob("*.words")}


def test_a_copied_library_keeps_its_index(library: Library, tmp_path: Path) -> None:
    library.add([Draft(article=ParsedArticle(headline="Not taken in before it was copied"))])
    library.close()
    copy = shutil.copytree(library.folder, tmp_path / "copy")
    before = words_files(copy)
    assert before
    with Library.open(copy) as opened:
        answer = opened.find("ferry")
        assert answer.total == 1
        assert answer.notes == ("The index is catching up: some clippings are not found yet.",)
        assert opened.catch_up() == 1
        assert opened.find("taken").notes == ()
        assert before.items() <= words_files(copy).items()
        assert opened.check().sound


def test_an_index_that_was_put_into_another_library_is_made_anew(library: Library, tmp_path: Path) -> None:
    library.close()
    with Library.open(tmp_path / "other") as other:
        other.add([Draft(article=ParsedArticle(headline="A harbour master")) for _ in range(2)])
    shutil.copytree(library.folder / "index", tmp_path / "other" / "index")
    with Library.open(tmp_path / "other") as other:
        assert other.find("ferry").total == 0
        assert other.find("harbour").total == 2
        assert other.find("harbour").notes == (
            "The index is being rebuilt: this was looked up in the clippings themselves.",
        )
        assert other.check().notices == ("The index was copied from elsewhere and is not that of this library.",)
        assert other.catch_up() == 2
        assert other.find("harbour").notes == ()


def test_the_index_of_a_copy_that_went_its_own_way_is_made_anew_though_as_much_was_changed_in_it(
    library: Library, tmp_path: Path
) -> None:
    library.close()
    copy = shutil.copytree(library.folder, tmp_path / "copy")
    reached = set()
    for folder, headline in ((library.folder, "The barge struck a buoy"), (copy, "The yacht struck a buoy")):
        with Library.open(folder) as opened:
            opened.apply(EditClippings(ids=(1,), fields={"headline": headline}))
            opened.catch_up()
            reached.add((opened._keeper.index().applied, opened._store.queue_head()))
    assert len(reached) == 1
    shutil.rmtree(copy / "index")
    shutil.copytree(library.folder / "index", copy / "index")
    with Library.open(copy) as opened:
        assert opened.check().notices == ("The index was copied from elsewhere and is not that of this library.",)
        assert [opened.find(word).total for word in ("yacht", "barge")] == [1, 0]
        opened.catch_up()
        assert [opened.find(word).total for word in ("yacht", "barge")] == [1, 0]
        assert opened.check().sound


OTHER_PROCESS = """
import sys, time
from pathlib import Path
from clippings_app.library import Library
with Library.open(Path(sys.argv[1])) as library:
    library.index_at_once = 5
    index = library._keeper.index()
    index.reset(whole_from=library._store.queue_head())
    index.take_in(library._keeper._changes_since(0, None, None, 0))
    print(index.applied, flush=True)
    sys.stdin.readline()
    library.catch_up()
"""


def test_while_another_process_makes_the_index_anew_everything_is_found(library: Library) -> None:
    many(library, 30)
    library.catch_up()
    assert (library.find("quays").total, library.find("quays").notes) == (6, ())
    with subprocess.Popen(
        [sys.executable, "-c", OTHER_PROCESS, str(library.folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdin is not None
        assert other.stdout is not None
        assert 0 < int(other.stdout.readline()) < library._store.queue_head()
        answer = library.find("quays", facets=True)
        assert answer.total == 6
        assert answer.notes == ("The index is being rebuilt: this was looked up in the clippings themselves.",)
        assert library.find("", facets=True).facets["topic"] == {"Sea": 1}
        assert library.spread("").undated == 30
        with Library.open(library.folder, read_only=True) as reader:
            assert (reader.find("quays").total, reader.find("quays").notes) == (6, answer.notes)
        other.stdin.write("\n")
        other.stdin.flush()
        other.wait(30)
    assert (library.find("quays").total, library.find("quays").notes) == (6, ())


def test_who_makes_the_index_anew_ends_with_all_of_it_though_others_empty_it_meanwhile(library: Library) -> None:
    many(library, 60)
    library.index_at_once = 3
    done = threading.Event()
    emptied: list[int] = []

    def empty_it_now_and_then() -> None:
        with Library.open(library.folder) as other:
            while not done.wait(0.01) and len(emptied) < 12:
                with contextlib.suppress(IndexBusy):
                    other._keeper.index().reset(whole_from=other._store.queue_head())
                    emptied.append(len(emptied))

    with ThreadPoolExecutor(1) as pool:
        others = pool.submit(empty_it_now_and_then)
        try:
            while len(emptied) < 2 and not others.done():  # once or twice it comes too late to meet the other
                told: list[int] = []
                try:
                    assert library.reindex(told.append) == 61
                except LibraryBusy:
                    assert not told, "only who begins while the other is emptying it is sent away"
        finally:
            done.set()
        others.result()
    assert len(emptied) > 1
    library.catch_up()  # the other may have emptied it once more
    assert (library.find("quays").total, library.find("quays").notes) == (12, ())
    assert library._keeper.index().applied == library._store.queue_head()


def test_an_index_that_was_broken_off_while_it_was_made_anew_is_gone_on_with(library: Library) -> None:
    many(library, 30)
    library.index_at_once = 5
    library._keeper.index().reset(whole_from=library._store.queue_head())
    library.catch_up(cancelled=lambda: True)
    with Library.open(library.folder) as again:
        before = words_files(again.folder)
        assert before
        assert again.find("quays").total == 6
        assert again.find("quays").notes
        assert again.catch_up() == 26
        assert before.items() <= words_files(again.folder).items()
        assert again.find("quays").notes == ()


def test_an_index_that_waits_for_changes_the_library_does_not_have_is_made_anew(library: Library) -> None:
    library._keeper.index().reset(whole_from=99)
    assert library.catch_up() == 1
    assert library.find("ferry").notes
    assert library.catch_up() == 1
    assert library.find("ferry").notes == ()


def test_a_file_in_place_of_the_index_is_told_with_what_to_do(library: Library) -> None:
    library.close()
    shutil.rmtree(library.folder / "index")
    (library.folder / "index").write_text("in the way")
    with Library.open(library.folder) as opened:
        with pytest.raises(LibraryNotAccessible) as refused:
            opened.reindex()
        assert "a file lies where its folder belongs; move it away" in str(describe(refused.value))
        opened.catch_up()
        assert opened.index_trouble == "a file lies where its folder belongs; move it away"
        assert opened.find("ferry").total == 1


def test_a_part_of_a_clipping_is_what_the_whole_of_it_says(library: Library) -> None:
    made = [
        Draft(
            article=ParsedArticle(
                headline="x",
                language="he",
                disclosures=("Partly written by ChatGPT.",),
                photos=(Photo(credit=PhotoCredit(printed="Ana", photographer="Ana", flags=frozenset({"pool"}))),),
            ),
            notes=("a note",),
            topics=("Sea/Ferries",),
        ),
        Draft(article=ParsedArticle(photos=(Photo(credit=PhotoCredit(printed="x", flags={"ai-generated"})), Photo()))),
        Draft(article=ParsedArticle(headline="bare", published="2017"), trashed=False, starred=True),
    ]
    library.add(made)
    whole, part = (library._store.index_batch(0, 99, wordless=wordless) for wordless in (False, True))
    assert whole is not None
    assert part is not None
    assert {document.id for document in whole.documents if document.has_ai} == {2, 3}
    assert part.upto == whole.upto
    assert [replace(each, text={}) for each in part.documents] == [replace(each, text={}) for each in whole.documents]
    assert [each.text for each in part.documents] == [
        {field: text for field, text in each.text.items() if field is TextField.LANG} for each in whole.documents
    ]


def test_nothing_is_looked_through_for_what_asks_for_no_word(library: Library) -> None:
    many(library, 35)
    library.catch_up()
    fallback = Fallback(library._store, few=0, at_once=1)
    for asked in ("is:inbox -has:photo", "is:inbox OR is:starred", "is:inbox -(has:photo OR has:note)"):
        found = fallback.search(parse_query(asked))
        assert (found.total, found.notes) == (library.find(asked).total, ()), asked


@pytest.mark.skipif(sys.platform == "win32", reason="a limit on the size of files")
def test_an_index_that_has_no_room_is_told_so_and_leaves_the_room_there_is(library: Library) -> None:
    import resource
    import signal

    library.add([Draft(article=ParsedArticle(headline="Words", body=(" ".join(map(str, range(3_000))),)))])
    library.catch_up()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, before[1]))
    try:
        with pytest.raises(DiskFull):
            library.reindex()
        assert library.find("ferry").total == 1
        assert library.index_trouble == "it is larger than its disk allows"
        assert not [path for path in (library.folder / "index").iterdir() if path.suffix == ".words"]
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert library.reindex()
    assert library.find("ferry").notes == ()
