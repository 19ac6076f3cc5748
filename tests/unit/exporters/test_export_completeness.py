"""Nothing is lost silently: what a reader of ours does not get back stands in the report."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

import pytest

from clippings_app.domain.article import Evidence, IncidentMention, Origin, ParsedArticle
from clippings_app.domain.bibliography import Bibliography, ExportOptions
from clippings_app.domain.clipping import Clipping, HeldSource
from clippings_app.domain.payload import Payload
from clippings_app.exporters.write import write
from clippings_app.importers.arrival import Arrival
from clippings_app.importers.read import read_payload

Make = Callable[..., Clipping]
Bind = Callable[..., Bibliography]
ALL = ExportOptions(notes=True, credits=True, sources=True, archive=True, hashes=True)
TOLD_AS = {
    "photos": {"captions", "photos", "credits"}, "published": {"time", "odd time", "uncertain", "yearless"},
    "topics": {"keyword marks"}, "notes": {"notes", "note breaks"}, "added": {"added", "hour added"},
    "starred": {"state"}, "filed": {"state"}, "trashed": {"state"}, "language": {"unknown language"},
}  # fmt: skip
"""What the report calls a field where it has another name."""


def whole(full: Clipping) -> Clipping:
    """A clipping with a value in every field that another program could have a place for, and in those none has."""
    article = replace(
        full.article,
        mentions=(IncidentMention(text="A soldier walked south.", date="2024-08-20"),),
        boilerplate=("Follow us",),
        provenance={"headline": Evidence(origin=Origin.USER)},
        language="sw",
    )
    return replace(full, article=article)


@pytest.mark.parametrize("key", ["ris", "csl-json", "zotero-rdf", "biblatex", "bibtex"])
def test_each_field_comes_back_or_is_in_the_report(key: str, full: Clipping, bind: Bind) -> None:
    clipping = whole(full)
    sources = {clipping.id: tuple(HeldSource(source=each) for each in clipping.article.sources)}
    written = write(bind([clipping], sources=sources), key, ALL)
    (arrival,) = read_payload(Payload(data=written.data, name=f"a{written.suffix}"))
    assert isinstance(arrival, Arrival)
    told = {loss.field for loss in written.report}

    def same(before: Any, after: Any) -> bool:
        # A field is one line, and BibLaTeX cannot tell 09:30 from 09:30:00.
        return after in (before, str(before).replace("\n", " "), str(before).replace(":00+", "+"))

    lost = {
        each.name
        for each in fields(ParsedArticle)
        if not same(getattr(clipping.article, each.name), getattr(arrival.draft.article, each.name))
    }
    lost |= {
        name
        for name in ("topics", "incidents", "notes", "starred", "filed", "trashed", "added")
        if getattr(clipping, name) != getattr(arrival.draft, name)
    }
    untold = {name for name in lost if not told & TOLD_AS.get(name, {name})}
    assert untold == set()


def test_what_the_report_tells_is_counted_by_clipping(full: Clipping, make: Make, bind: Bind) -> None:
    report = write(bind([full, make("Bare", 8)]), "ris", ALL).report
    (body,) = (loss for loss in report if loss.field == "body")
    assert (body.clippings, body.of) == ((full.id,), 2)
    assert body.sentence == "The text of the article is not carried (1 of 2 clippings)"
    assert write(bind([full]), "jsonl", ExportOptions()).report == ()
