"""Known lines are left out of what comes in, and nothing of it is lost."""

from clippings_app.domain.article import LineLabel, ParsedArticle
from clippings_app.domain.boilerplate import LearntLine
from clippings_app.domain.clipping import Draft
from clippings_app.importers.arrival import Arrival
from clippings_app.importers.leaving_out import leave_out
from clippings_app.parsing.text import read_text

TEXT = """Ferry halted at Norr

The ferry between Norr and the island was halted on Monday after a crack was found in its hull, the port said.

Get the morning letter with 12 stories a day.

A second ship will run from Tuesday, and tickets stay valid for a month after the repair, the port said.
"""
BOX = LearntLine(id=7, text="get the morning letter with 3 stories a day", site="ledger.example")


def pasted(url: str | None = "https://www.ledger.example/ferry") -> Arrival:
    reading = read_text(TEXT, url=url)
    return Arrival(name="pasted text", draft=Draft(article=reading.article), reading=reading, original=TEXT.encode())


def test_a_known_line_of_a_pasted_text_stands_in_the_boilerplate() -> None:
    before = pasted()
    after = leave_out(before, (BOX,))
    line = "Get the morning letter with 12 stories a day."
    assert line in before.draft.article.body
    assert line not in after.draft.article.body
    assert line in after.draft.article.boilerplate
    assert after.reading is not None
    ((number, learnt),) = after.learnt.items()
    assert learnt == BOX
    assert after.reading.lines[number].label is LineLabel.BOILERPLATE
    assert after.before == before.reading
    assert sorted(after.draft.article.body) == sorted(set(before.draft.article.body) - {line})


def test_of_another_outlet_it_stays() -> None:
    for url in (None, "https://radio.example/ferry"):
        arrival = pasted(url)
        assert leave_out(arrival, (BOX,)) is not None
        assert leave_out(arrival, (BOX,)).draft == arrival.draft


def test_what_was_not_read_line_by_line_stays_as_it_is() -> None:
    article = ParsedArticle(
        headline="x", url="https://ledger.example/x", body=("Get the morning letter with 1 stories a day",)
    )
    record = Arrival(name="record", draft=Draft(article=article))
    assert leave_out(record, (BOX,)) is record


def test_when_most_of_an_article_would_go_nothing_does() -> None:
    arrival = pasted()
    lines = [line for line in TEXT.splitlines() if line]
    learnt = tuple(LearntLine(text=line, site="ledger.example", trusted=True) for line in lines)
    after = leave_out(arrival, learnt)
    assert after.held_back
    assert (after.draft, after.learnt) == (arrival.draft, {})
