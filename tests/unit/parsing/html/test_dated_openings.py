"""The day with which a text opens is when it was published, where no other place tells."""

import pytest

from clippings_app.parsing.html import read_html

REST = (
    "<p>Engineers had closed it in March after a barge struck the second pier and bent two of the girders.</p>"
    "<p>Cyclists will have to wait until summer, when the new ramp on the southern bank is to be finished.</p>"
    "<p>The port authority paid for most of the work, and the town for the rest, its treasurer said.</p>"
)


def date_of(opening: str, behind: str = "", language: str = "en") -> str | None:
    first = f"<p>{opening} bridge over the northern basin will open to walkers again on Friday, officials said.</p>"
    head = "<head><title>Swing bridge opens again</title></head>"
    page = f"<html lang={language}>{head}<body><h1>Swing bridge opens again</h1>{first}{REST}{behind}</body></html>"
    return read_html(page, url=None).article.published


@pytest.mark.parametrize(
    ("opening", "date"),
    [
        ("(3 May 2024) The old swing", "2024-05-03"),
        ("03.05.2024 – The old swing", "2024-05-03"),
        ("Basin Quay, 3 May 2024 – The old swing", "2024-05-03"),
        ("Basin Quay (3 May 2024) – The old swing", "2024-05-03"),
        ("[Basin, 3 May 2024] The old swing", "2024-05-03"),
        ("(rd, 3.5.2024) The old swing", "2024-05-03"),
        ("Press release of 3 May 2024 | The old swing", "2024-05-03"),
        ("The contract (3 May 2024) holds, and the old swing", None),  # a date in a sentence
        ("On 3 May 2024 – a Friday – the old swing", None),
        ("In the year 2024 – a wet one – the old swing", None),
        ("3 May – The old swing", None),  # of which year?
        ("03.05.2024 – By 2030 the old swing", "2024-05-03"),  # a dateline in figures looks ahead
        ("3 May 2024 | In 2030 the old swing", "2024-05-03"),
    ],
)
def test_a_day_set_off_before_the_first_sentence_is_the_date(opening: str, date: str | None) -> None:
    assert date_of(opening) == date


@pytest.mark.parametrize(
    ("opening", "behind"),
    [
        ("3 May 2024 – June 5, 2024: pictures of the", ""),  # how long an exhibition lasts
        ("3 May 2024 – Juni 2024: Bilder der", ""),
        ("11 September 1987 – a date nobody forgets, when the", "<p>In 2019 a stone was set for the seven dead.</p>"),
        ("3 May 1998 – The council decides that a", "<p>12 June 2001 – The bridge opens, and all walk over it.</p>"),
        ("Basin, 3 May 1998 – The council decides that a", "<p>Basin, 12 June 2001 – The bridge opens to all.</p>"),
    ],
)
def test_a_day_that_the_text_is_about_is_none_of_publication(opening: str, behind: str) -> None:
    page = f"<h1>Swing bridge opens again</h1><p>{opening} bridge over the northern basin was planned for long.</p>"
    head = "<head><title>Swing bridge opens again</title></head>"
    html = f"<html lang=en>{head}<body>{page}{behind}{REST}</body></html>"
    assert read_html(html, url=None).article.published is None


def test_older_days_that_open_teasers_below_leave_the_day_of_the_text() -> None:
    teasers = "<p>02.05.2024 | The ferry sails on Sundays again.</p><p>30.04.2024 | The lock is repaired.</p>"
    page = f"<h1>Swing bridge opens again</h1><p>03.05.2024 | The old swing bridge will open to walkers again.</p>{teasers}"
    html = f"<html lang=de><head><title>Swing bridge opens again</title></head><body>{page}{REST}</body></html>"
    assert read_html(html, url=None).article.published == "2024-05-03"


def test_a_labelled_day_at_the_foot_is_the_date_where_it_is_the_only_one() -> None:
    foot = "<div class=footer><p>Last change: 4 May 2024 - 14:49 Published on: 3 May 2024 Readers: 61</p></div>"
    assert date_of("The old swing", foot) == "2024-05-03"
    others = "<div class=footer><p>Published on: 3 May 2024</p><p>Published on: 9 May 2024</p></div>"
    assert date_of("The old swing", others) is None
