"""What archives of the web add to a page is not the page's."""

import pytest

from clippings_app.parsing.html import read_html
from clippings_app.parsing.html.archives import address_kept


@pytest.mark.parametrize(
    ("address", "original"),
    [
        ("https://web.archive.example/web/20040521190411/http://www.harbour.example/a", "http://www.harbour.example/a"),
        ("https://web.archive.example/web/20040521id_/https:/www.harbour.example/a", "https://www.harbour.example/a"),
        ("https://archive.example/newest/http://harbour.example/a?b=1", "http://harbour.example/a?b=1"),
        ("https://www.harbour.example/2004/05/21/bridge", "https://www.harbour.example/2004/05/21/bridge"),
        (
            "https://www.harbour.example/share?url=https://other.example/",
            "https://www.harbour.example/share?url=https://other.example/",
        ),
    ],
)
def test_the_address_before_it_was_kept(address: str, original: str) -> None:
    assert address_kept(address) == original


def test_what_stands_behind_an_archives_bar_stays() -> None:
    page = """<html><body><div>Before <div id="wm-ipp-base"><p>Kept on 3 November 2009.</p></div>and after the bar.</div>
    <h1>Bridge opens again</h1><p>The old swing bridge will open to walkers again on Friday, the authority said.</p>
    </body></html>"""
    reading = read_html(page)
    assert "Before and after the bar." in [line.text for line in reading.lines]
    assert not any("2009" in line.text for line in reading.lines)


def test_the_canonical_address_is_that_of_the_page_before_it_was_kept() -> None:
    page = """<html><head>
    <link rel="canonical" href="https://web.archive.example/web/20040521190411/http://www.harbour.example/bridge">
    </head><body><h1>Bridge opens again</h1><p>The old swing bridge will open on Friday, the authority said.</p></body></html>"""
    assert read_html(page).article.url == "http://www.harbour.example/bridge"


def test_a_bar_that_was_kept_twice_goes_twice() -> None:
    bar = '<div id="wm-ipp-base"><p>Kept on 3 November 2009.</p></div>'
    page = f"<html><body>{bar}<h1>Bridge opens again</h1><p>The old swing bridge will open on Friday, they said.</p>{bar}</body></html>"
    assert not any("2009" in line.text for line in read_html(page).lines)
