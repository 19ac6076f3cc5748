from collections.abc import Iterator
from pathlib import Path

import pytest

from clippings_app.domain.errors import EmptyInput
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Failure
from clippings_app.importers.kinds import Kind
from clippings_app.intake import take_in
from clippings_app.library import Library
from clippings_app.survey import Find, State, survey

TEXT = "Quay wall {} gives way after storm\n\nThe wall of the quay gave way on Sunday morning, the council said.\n"
PAGE = '{{"headline": "Pier", "url": "https://post.example/pier", "body": ["{}"]}}\n'


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


def article(number: int) -> Payload:
    return Payload(data=TEXT.format(number).encode(), name=f"{number}.txt")


def finds(library: Library, *payloads: Payload | Failure) -> list[Find]:
    return [find for find, _ in survey(library, payloads)]


def test_what_an_import_would_do_is_told_and_nothing_is_done(library: Library) -> None:
    take_in(library, [article(1)])
    before = library.counts()
    refused = Failure(name="gone.html", error=EmptyInput("gone.html"))
    found = finds(library, article(1), article(2), Payload(data=b" ", name="empty.txt"), refused)
    assert [(each.name, each.state, each.of) for each in found] == [
        ("1.txt", State.HERE, 1),
        ("2.txt", State.NEW, None),
        ("empty.txt", State.FAILED, None),
        ("gone.html", State.FAILED, None),
    ]
    assert (found[1].headline, found[1].type) == ("Quay wall 2 gives way after storm", Kind.TEXT.value)
    assert isinstance(found[2].error, EmptyInput)
    assert library.counts() == before


def test_the_same_words_and_other_words_of_a_page_are_told_apart(library: Library) -> None:
    old = Payload(data=PAGE.format("It fell.").encode(), name="old.jsonl")
    take_in(library, [old])
    again = Payload(data=PAGE.format("It fell.").encode() + b"\n", name="again.jsonl")
    newer = Payload(data=PAGE.format("It fell again.").encode(), name="newer.jsonl")
    found = finds(library, again, newer)
    assert [each.state for each in found] == [State.HERE, State.VERSION]
    assert [each.of for each in found] == [1, 1]
    report = take_in(library, [again, newer])
    assert (len(report.duplicates), len(report.versions)) == (1, 1)


def test_what_is_chosen_twice_is_told_before_it_is_here(library: Library) -> None:
    one = Payload(data=PAGE.format("It fell.").encode(), name="one.jsonl")
    other = Payload(data=PAGE.format("It fell again.").encode(), name="other.jsonl")
    found = finds(library, article(1), article(1), one, one, other)
    assert [each.state for each in found] == [State.NEW, State.HERE, State.NEW, State.HERE, State.VERSION]
    report = take_in(library, [article(1), article(1), one, one, other])
    assert [taken.name for taken in report.imported] == ["1.txt", "one.jsonl:1", "other.jsonl:1"]
    assert [known.name for known in report.duplicates] == ["1.txt", "one.jsonl:1"]


def test_an_import_takes_what_a_survey_has_read_without_reading_again(library: Library) -> None:
    outcomes = [outcome for _, outcome in survey(library, [article(1), article(2), Payload(data=b"", name="e.txt")])]
    report = take_in(library, outcomes, leave_out=lambda name: name == "2.txt")
    assert [taken.name for taken in report.imported] == ["1.txt"]
    assert [failed.name for failed in report.failed] == ["e.txt"]
    assert library.original(1) == TEXT.format(1).encode()


def test_a_survey_ends_when_it_is_enough(library: Library) -> None:
    seen: list[Find] = []
    for find, _ in survey(library, map(article, range(50)), cancelled=lambda: len(seen) >= 3):
        seen.append(find)
    assert len(seen) == 3


def test_many_are_looked_at_on_all_processors(library: Library) -> None:
    found = [find for find, _ in survey(library, map(article, range(12)), processes=2)]
    assert [each.name for each in found] == [f"{number}.txt" for number in range(12)]
    assert {each.state for each in found} == {State.NEW}


def test_what_an_agency_sent_is_a_clipping_of_each_outlet_that_printed_it(library: Library) -> None:
    record = '{{"headline": "Hall burns", "publisher": "{0}", "url": "https://{0}.example/1", "body": ["It burned."]}}'
    post, courier = (Payload(data=record.format(name).encode(), name=f"{name}.json") for name in ("post", "courier"))
    assert [each.state for each in finds(library, post, courier, post)] == [State.NEW, State.NEW, State.HERE]
    assert len(take_in(library, [post, courier, post]).imported) == 2
    assert [each.of for each in finds(library, courier, post)] == [2, 1]


def test_references_to_many_articles_at_one_address_are_all_taken(library: Library) -> None:
    entry = "TY  - NEWS\nTI  - {0}\nDA  - {1}\nUR  - https://archive.example/quay\nER  -\n"
    rows = (("Fire", "1871/03/12"), ("Ships", "1871/03/12"), ("Fire", "1871/03/19"), ("Fire", "1871/03/12"))
    data = "".join(entry.format(*row) for row in rows).encode()
    found = finds(library, Payload(data=data, name="quay.ris"))
    assert [each.state for each in found] == [State.NEW, State.NEW, State.NEW, State.HERE]
    report = take_in(library, [Payload(data=data, name="quay.ris")])
    assert (len(report.imported), len(report.duplicates), report.versions) == (3, 1, ())
