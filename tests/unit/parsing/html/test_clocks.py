"""The day of a page is that which its readers are told, where a machine far away tells another."""

import pytest

from clippings_app.domain.article import Origin
from clippings_app.parsing.html import read_html
from clippings_app.parsing.html.clocks import as_told, hours_apart, is_by_machine, is_in_utc, shifted

BODY = (
    "<p>The old swing bridge over the northern basin will open to walkers again on Friday, the port authority said.</p>"
    "<p>Engineers had closed it in March after a barge struck the second pier and bent two of the girders.</p>"
    "<p>Cyclists will have to wait until summer, when the new ramp on the southern bank is to be finished.</p>"
)


def date_of(head: str, line: str = "", *, address: str | None = None) -> tuple[str | None, str | None]:
    page = f"<html lang=en><head>{head}</head><body><article><h1>Swing bridge opens again</h1>{line}{BODY}</article>"
    article = read_html(page, url=address).article
    return article.published, article.modified


def published(time: str) -> str:
    return f'<meta property="article:published_time" content="{time}">'


@pytest.mark.parametrize(
    ("machine", "readers", "told"),
    [
        ("2024-05-04T00:25:56Z", "2024-05-03T21:25", "2024-05-03T21:25:56-03:00"),
        ("2024-05-03T08:35+00:00", "2024-05-03T10:35", "2024-05-03T10:35+02:00"),
        ("2024-05-03T03:00Z", "2024-05-03T08:45", "2024-05-03T08:45+05:45"),
        ("2024-05-04T00:25:56Z", "2024-05-03", "2024-05-03"),
        ("2024-05-03T23:10:00Z", "2024-05-04", "2024-05-04"),
        ("2024-05-04T15:25:56Z", "2024-05-03", None),  # the day before has ended everywhere
        ("2024-05-03T06:10:00Z", "2024-05-04", None),  # the next day has begun nowhere
        ("2024-05-04T00:25:56Z", "2024-05-03T21:31", None),  # another minute is another event
        ("2024-05-04T00:25:56Z", "2024-05-04", None),
        ("2024-05-04T00:25:56Z", "2024-05-02", None),
        ("9999-12-31T23:00:00Z", "9999-12-31T23:15", None),
        ("2024-05-03T03:00Z", "2024-05-03T06:45", None),  # no zone is there: it was changed then
        ("2024-05-04T00:25", "2024-05-03T17:25", "2024-05-03T17:25"),
        ("2024-05-04T00:25", "2024-05-03", "2024-05-03"),
        ("2024-05-04T00:25", "2024", None),
    ],
)
def test_a_machines_time_is_that_which_readers_are_told(machine: str, readers: str, told: str | None) -> None:
    assert as_told(machine, readers) == told


def test_a_time_with_the_zone_of_its_readers_is_no_machines() -> None:
    assert not is_by_machine("2024-05-03T08:15:00+02:00")
    assert is_by_machine("2024-05-03T08:15:00")
    assert is_by_machine("2024-05-03T08:15Z")
    assert is_in_utc("2024-05-03T08:15+00:00")
    assert not is_in_utc("2024-05-03T08:15")


def test_hours_apart_are_whole_and_no_more_than_a_day_has_zones() -> None:
    assert hours_apart("2024-05-03T10:35", "2024-05-03T08:35") == 2
    assert hours_apart("2024-05-03T10:50", "2024-05-03T08:35") == 0
    assert hours_apart("2024-05-04T10:35", "2024-05-03T08:35") == 0
    assert shifted("2024-05-03T23:30", 2) == "2024-05-04T01:30"
    assert shifted("9999-12-31T23:30", 2) == "9999-12-31T23:30"


def test_the_printed_time_tells_the_zone_of_a_time_in_utc() -> None:
    line = "<div class=date>3 May 2024, 21:25</div>"
    assert date_of(published("2024-05-04T00:25:56Z"), line) == ("2024-05-03T21:25:56-03:00", None)


def test_the_day_in_the_address_is_that_of_the_readers() -> None:
    address = "https://basin.example/2024/05/03/swing-bridge/"
    head = published("2024-05-04T00:25:56+00:00")
    assert date_of(head, address=address) == ("2024-05-03", None)
    later = '<meta property="article:modified_time" content="2024-05-04T00:25:56+00:00">'
    assert date_of(head + later, address=address) == ("2024-05-03", None)  # it has not been changed since


def test_of_two_declared_days_the_printed_one_counts() -> None:
    made = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-01T10:00:00+02:00"%s}'
    made += "</script>"
    line = "<p class=date>6 May 2024</p>"
    assert date_of(published("2024-05-06T09:15") + made % "", line)[0] == "2024-05-06T09:15"
    assert date_of(published("2024-05-06T09:15") + made % "")[0] == "2024-05-01T10:00:00+02:00"
    changed = ', "dateModified": "2024-05-06T09:15"'
    assert date_of(published("2024-05-06T09:15") + made % changed, line)[0] == "2024-05-01T10:00:00+02:00"


def test_where_the_day_was_read_is_kept() -> None:
    page = (
        f"<html lang=en><head>{published('2024-05-04T00:25:56Z')}</head><body><article><h1>Swing bridge opens again</h1>"
        f"<div class=date>3 May 2024, 21:25</div>{BODY}</article>"
    )
    assert read_html(page).article.provenance["published"].origin is Origin.HTML
