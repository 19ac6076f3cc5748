import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings_app.domain import contract
from clippings_app.domain.article import (
    CREDIT_FLAGS,
    Evidence,
    IncidentMention,
    LinkedSource,
    Origin,
    ParsedArticle,
    Photo,
    PhotoCredit,
    SourceKind,
)
from clippings_app.domain.clipping import Clipping, IncidentTag, Original, Role
from clippings_app.domain.errors import InvalidValue
from clippings_app.domain.highlight import Highlight, HighlightColour

words = st.text(min_size=1, max_size=30).filter(lambda text: text.strip())
maybe = st.none() | words
dates = st.sampled_from(["2017", "2024-08", "2024-08-20", "XXXX-08-08", "2019/2021"])

credit_lines = st.builds(
    PhotoCredit,
    printed=words, photographer=maybe, agency=maybe, distributor=maybe,
    flags=st.frozensets(st.sampled_from(sorted(CREDIT_FLAGS))),
)  # fmt: skip
photos = st.builds(
    Photo, caption=maybe, credit=st.none() | credit_lines, alt=maybe, url=maybe, sha256=maybe,
    after_paragraph=st.none() | st.integers(0, 9),
)  # fmt: skip
machine_evidence = st.builds(
    Evidence, origin=st.sampled_from([Origin.TEXT, Origin.META]), start=st.none() | st.integers(0, 99),
    end=st.none() | st.integers(0, 99),
)  # fmt: skip
evidence = machine_evidence | st.builds(
    Evidence, origin=st.just(Origin.USER), at=st.just("2024-08-20T09:30:00+00:00"), machine_value=maybe,
    machine=st.none() | machine_evidence,
)  # fmt: skip
paragraphs = st.none() | st.integers(1, 9)
sources = st.builds(LinkedSource, name=words, kind=st.sampled_from(SourceKind), url=maybe, paragraph=paragraphs)
mentions = st.builds(IncidentMention, text=words, date=st.none() | dates, place=maybe, paragraph=paragraphs)
articles = st.builds(
    ParsedArticle,
    headline=words, deck=maybe, byline=st.lists(words).map(tuple), dateline=maybe, publisher=maybe,
    published=st.none() | dates, modified=st.none() | dates, section=maybe, publisher_place=maybe, edition=maybe, pages=maybe,
    volume=maybe, issue=maybe, url=maybe, language=maybe,
    body=st.lists(words).map(tuple), photos=st.lists(photos, max_size=3).map(tuple),
    sources=st.lists(sources, max_size=3).map(tuple),
    disclosures=st.lists(words).map(tuple),
    mentions=st.lists(mentions, max_size=3).map(tuple),
    boilerplate=st.lists(words).map(tuple),
    provenance=st.dictionaries(st.sampled_from(["headline", "deck", "body"]), evidence),
)  # fmt: skip
clippings = st.builds(
    Clipping,
    id=st.integers(1), uid=words, article=articles, topics=st.lists(words).map(tuple),
    incidents=st.lists(
        st.builds(IncidentTag, name=words, role=st.sampled_from(Role), date=st.none() | dates, place=maybe), max_size=3,
    ).map(tuple),
    notes=st.lists(words).map(tuple), starred=st.booleans(), filed=st.booleans(), trashed=st.just(False),
    added=st.just("2024-08-20T09:30:00+00:00"),
    original=st.none() | st.builds(Original, sha256=words, type=words, name=maybe),
    highlights=st.lists(
        st.builds(
            Highlight, uid=words, quote=words, prefix=st.text(max_size=9), suffix=st.text(max_size=9),
            start=st.integers(0, 9), end=st.integers(9, 99), colour=st.sampled_from(HighlightColour),
            made=st.none() | st.just("2024-08-20T09:30:00Z"),
        ),
        max_size=3,
    ).map(tuple),
)  # fmt: skip


@given(articles)
def test_an_article_comes_back_from_its_json(article: ParsedArticle) -> None:
    text = json.dumps(contract.article_to_json(article))
    assert contract.article_from_json(json.loads(text)) == article


@given(clippings)
def test_a_clipping_comes_back_from_its_json_as_a_draft(clipping: Clipping) -> None:
    draft = contract.draft_from_json(json.loads(json.dumps(contract.clipping_to_json(clipping))))
    assert draft.article == clipping.article
    assert (draft.uid, draft.topics, draft.incidents) == (clipping.uid, clipping.topics, clipping.incidents)
    assert (draft.notes, draft.starred, draft.filed) == (clipping.notes, clipping.starred, clipping.filed)
    assert (draft.added, draft.original) == (clipping.added, clipping.original)
    assert draft.highlights == clipping.highlights


def test_where_it_stood_in_print_is_there_only_when_it_is_known() -> None:
    assert not contract.article_to_json(ParsedArticle(headline="Ferry halted")).keys() & set(contract.PRINT)
    whole = contract.article_to_json(ParsedArticle(headline="Ferry halted", edition="Late Edition", pages="A1"))
    assert (whole["edition"], whole["pages"]) == ("Late Edition", "A1")
    assert not {"volume", "issue"} & whole.keys()


@given(articles)
def test_lists_are_never_null(article: ParsedArticle) -> None:
    whole = contract.article_to_json(article)
    for name in ("byline", "body", "photos", "sources", "disclosures", "incidents", "boilerplate"):
        assert isinstance(whole[name], list)


def test_a_headline_is_enough() -> None:
    draft = contract.draft_from_json({"headline": "Ferry halted"})
    assert draft.article == ParsedArticle(headline="Ferry halted")
    assert draft.filed


def test_incident_mentions_of_a_parsed_article_are_not_taken_for_ties() -> None:
    draft = contract.draft_from_json({"headline": "Ferry halted", "incidents": [{"text": "It sank.", "date": "2017"}]})
    assert draft.incidents == ()
    assert draft.article.mentions == (IncidentMention(text="It sank.", date="2017"),)


def test_a_photo_without_a_printed_credit_keeps_its_photographer() -> None:
    photo = contract.photo_from_json({"photographer": "Ana Roth", "agency": "Norddienst"})
    assert photo.credit is not None
    assert (photo.credit.printed, photo.credit.photographer) == ("Ana Roth/Norddienst", "Ana Roth")


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({}, "headline"),
        ({"headline": 7}, "headline"),
        ({"headline": "x", "published": "last week"}, "published"),
        ({"headline": "x", "body": [1]}, "body"),
        ({"headline": "x", "photos": "none"}, "photos"),
        ({"headline": "x", "photos": [{"flags": ["blurred"]}]}, "flags"),
        ({"headline": "x", "sources": [{"name": "y", "kind": "rumour"}]}, "sources.kind"),
        ({"headline": "x", "sources": [{"kind": "link"}]}, "sources.name"),
        ({"headline": "x", "sources": [{"name": "y", "paragraph": "two"}]}, "paragraph"),
        ({"headline": "x", "incidents": [{"name": "y", "role": "hero"}]}, "incidents.role"),
        ({"headline": "x", "incidents": [{"name": "y", "date": "soon"}]}, "incidents.date"),
        ({"headline": "x", "incidents": [{"name": ""}]}, "incidents.name"),
        ({"headline": "x", "provenance": {"headline": {"from": "hearsay"}}}, "provenance.from"),
        ({"headline": "x", "provenance": "text"}, "provenance"),
    ],
)
def test_what_does_not_fit_is_refused_by_its_field(data: dict[str, Any], field: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        contract.draft_from_json(data)
    assert refused.value.field == field


def test_a_credit_refuses_a_blank_line_and_unknown_flags() -> None:
    with pytest.raises(ValueError, match="printed line"):
        PhotoCredit(printed=" ")
    with pytest.raises(ValueError, match="blurred"):
        PhotoCredit(printed="x", flags=frozenset({"blurred"}))
