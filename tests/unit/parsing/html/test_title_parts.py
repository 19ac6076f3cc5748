"""Which of two headings, or of the parts of one, is the headline."""

import pytest

from clippings_app.parsing.html import read_html

BODY = (
    "<p>The old swing bridge over the northern basin will open to walkers again on Friday, the port authority said.</p>"
    "<p>Engineers had closed it in March after a barge struck the second pier and bent two of the girders.</p>"
    "<p>Cyclists will have to wait until summer, when the new ramp on the southern bank is to be finished.</p>"
)


def headline_of(title: str, headings: str, head: str = "") -> str | None:
    own = '<meta property="og:site_name" content="The Quay Herald">'
    page = f"<html lang=en><head><title>{title}</title>{own}{head}</head><body>{headings}{BODY}</body></html>"
    return read_html(page, url=None).article.headline


def shared(text: str) -> str:
    return f'<meta property="og:title" content="{text}">'


@pytest.mark.parametrize(
    "headings",
    [
        "<h1>Across the basin</h1><h2 class=dek>How an old swing bridge came back to its two quays and its walkers</h2>",
        "<h1>Across the basin</h1><h2>How an old swing bridge came back to its two quays and its walkers</h2>",
        "<h1 class=entry-title>Across the basin</h1><h2>How an old swing bridge came back to its two quays and its walkers</h2>",
        "<h1 class=strapline>How an old swing bridge came back to its two quays and its walkers</h1><h2>Across the basin</h2>",
    ],
)
def test_of_a_title_in_two_parts_the_first_is_the_headline_where_both_are_printed(headings: str) -> None:
    title = "Across the basin - How an old swing bridge came back to its two quays and its walkers"
    assert headline_of(title, headings) == "Across the basin"


def test_a_topic_above_the_headline_does_not_lead_it() -> None:
    headings = "<h2>Northern basin</h2><h1>Swing bridge opens to walkers again</h1>"
    assert headline_of("Northern basin - Swing bridge opens to walkers again", headings) == (
        "Swing bridge opens to walkers again"
    )


@pytest.mark.parametrize("topic", ["News", "Press releases", "Aktuelle Meldungen", "News from the port"])
def test_a_section_or_a_name_above_the_headline_does_not_lead_it_where_the_title_begins_with_it(topic: str) -> None:
    told = "Swing bridge opens to walkers again after a long winter of works on both of its piers"
    for rank in ("h1", "h2"):
        menu = f"<ul><li><a href=/n>{topic}</a></li></ul>"
        headings = f"{menu}<h1 class=page-title>{topic}</h1><{rank}>{told}</{rank}>"
        for sign in ("-", "|"):
            title = f"{topic} {sign} {told}"
            assert headline_of(title, headings) == told


def test_the_part_of_a_heading_that_is_called_so_is_the_headline() -> None:
    heading = (
        '<h1><span class="green fake-h5">Northern basin</span><span class="invisible">: </span>'
        '<span class="headline">Swing bridge opens to walkers again</span></h1>'
    )
    title = "Northern basin: Swing bridge opens"
    assert headline_of(title, heading) == "Swing bridge opens to walkers again"
    both = heading.replace("green fake-h5", "headline-first")  # nothing tells one from the other
    assert headline_of("Northern basin: Swing bridge opens to walkers again", both) == (
        "Northern basin: Swing bridge opens to walkers again"
    )


def test_a_heading_in_one_run_of_words_is_not_cut_to_what_is_declared() -> None:
    longer = "<h1>Swing bridge opens to walkers in Basin Quay</h1>"
    assert headline_of("Swing bridge opens to walkers", longer) == "Swing bridge opens to walkers in Basin Quay"
    quoted = "<h1>“At last”: Swing bridge opens to walkers</h1>"
    assert headline_of("Swing bridge opens to walkers", quoted) == "“At last”: Swing bridge opens to walkers"
    lines = "<h1>Swing bridge opens to walkers<br>Cyclists wait</h1>"
    assert headline_of("Swing bridge opens to walkers", lines) == "Swing bridge opens to walkers"
    rubric = "<h1>Northern basin / Swing bridge opens to walkers</h1>"
    assert headline_of("Swing bridge opens to walkers", rubric) == "Swing bridge opens to walkers"


def test_a_topic_is_a_part_of_the_headline_only_where_a_colon_joins_them() -> None:
    said = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "%s"}</script>'
    heading = "<h1>Swing bridge opens to walkers</h1>"
    plain = "Northern basin Swing bridge opens to walkers"
    assert headline_of(plain, heading, said % plain + shared(plain)) == "Swing bridge opens to walkers"
    topic = "Northern basin: Swing bridge opens to walkers"
    assert headline_of(topic, heading, said % topic + shared(topic)) == topic


def test_what_is_printed_as_the_title_of_the_entry_goes_before_a_title_for_search_engines() -> None:
    said = '<script type="application/ld+json">{"@type": "Article", "headline": "The 9 best quays of 2024 compared"}</script>'
    heading = "<h1 class=entry-title>Where to walk by the water: quays that are worth the way</h1>"
    assert headline_of("The 9 best quays of 2024 compared", heading, said) == (
        "Where to walk by the water: quays that are worth the way"
    )


def test_the_name_of_a_part_of_the_site_leads_no_headline_that_stands_far_from_it() -> None:
    headings = "<h2>Notices</h2><h2>Search</h2><h2>Menu of the port</h2><h1>Swing bridge opens to walkers again</h1>"
    title = "Notices - Swing bridge opens to walkers again"
    assert headline_of(title, headings) == "Swing bridge opens to walkers again"


def test_a_house_behind_a_stroke_is_no_part_of_a_headline_that_is_declared_without_it() -> None:
    told = "Swing bridge opens to walkers again"
    heading = f"<h1>{told} | The Quay Herald</h1>"
    assert headline_of(f"{told} | The Quay Herald", heading, shared(told)) == told
