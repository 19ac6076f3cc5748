from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from clippings_app.analysis.citation_keys import citation_keys
from clippings_app.analysis.grouping import group
from clippings_app.domain.article import LinkedSource, ParsedArticle, Photo, PhotoCredit, SourceKind
from clippings_app.domain.bibliography import Bibliography, GroupBy
from clippings_app.domain.clipping import Clipping, HeldSource, Incident, IncidentStatus, IncidentTag, Original, Role

CROSSING = Incident(
    name="Goseong crossing",
    date="2024-08-20",
    date_printed="Tuesday, before dawn",
    place="Goseong",
    participants=("a staff sergeant", "the Joint Chiefs"),
    status=IncidentStatus.CONFIRMED,
    summary="A soldier walked south.\n\nGuards *saw* him <early>.",
)

MakeClipping = Callable[..., Clipping]
MakeBibliography = Callable[..., Bibliography]


@pytest.fixture
def incident() -> Incident:
    return CROSSING


@pytest.fixture
def make() -> MakeClipping:
    """A clipping by its headline and fields of its article; what belongs to the clipping is told by `about`."""

    def build(headline: str | None, number: int = 1, about: dict[str, Any] | None = None, **fields: Any) -> Clipping:
        whole = Clipping(
            id=number,
            uid=f"00000000-0000-4000-8000-{number:012}",
            article=ParsedArticle(headline=headline, **fields),
            added="2024-08-21T07:00:00+00:00",
        )
        return replace(whole, **(about or {}))

    return build


@pytest.fixture
def bind() -> MakeBibliography:
    def build(
        clippings: Sequence[Clipping],
        group_by: GroupBy = GroupBy.NONE,
        sources: dict[int, tuple[HeldSource, ...]] | None = None,
        query: str = "",
    ) -> Bibliography:
        return Bibliography(
            clippings=tuple(clippings),
            groups=group(clippings, group_by, {CROSSING.name: CROSSING}),
            keys=citation_keys(clippings),
            sources=sources or {},
            query=query,
            made_at="2024-09-01T10:00:00+00:00",
        )

    return build


@pytest.fixture
def full(make: MakeClipping) -> Clipping:
    """A clipping with a value in every field."""
    return make(
        "Soldier crosses border: 50% of guards “asleep”",
        7,
        {
            "topics": ("Korea, North", "Security/Defections"),
            "incidents": (
                IncidentTag(name="Goseong crossing", role=Role.PRIMARY, date="2024-08-20", place="Goseong"),
                IncidentTag(name="Han estuary swim", role=Role.BACKGROUND, date="2024-08-08"),
            ),
            "notes": ("Check the *time*.\n\nSecond thought.", "=cmd"),
            "starred": True,
            "original": Original(sha256="ab" * 32, type="text/html", name="page.html"),
            "further_originals": (Original(sha256="cd" * 32, type="text/plain"),),
        },
        deck="A sergeant walked\nsouth.",
        byline=("Ludwig van der Berg", "Kim Hong-Ji", "Reuters"),
        dateline="SEOUL",
        publisher="The Morning Sheet",
        published="2024-08-20T09:30:00+09:00",
        modified="2024-08-21",
        section="World",
        publisher_place="Halden, N.Y.",
        edition="Late Edition (East Coast)",
        pages="A1–A14",
        volume="CXII",
        issue="38,412",
        url="https://sheet.example/a_b%20c?x=1&y=~2#z",
        language="en",
        body=("First paragraph.", "Second paragraph."),
        photos=(
            Photo(
                caption="The fence | at night",
                credit=PhotoCredit(
                    printed="Photo: Kim Hong-Ji/Pool via AP",
                    photographer="Kim Hong-Ji",
                    distributor="AP",
                    flags=frozenset({"pool"}),
                ),
                alt="גבול",
            ),
            Photo(caption="No credit"),
        ),
        sources=(
            LinkedSource(name="Al Arabiya", kind=SourceKind.LISTED),
            LinkedSource(name="UPI", kind=SourceKind.LINK, url="https://upi.example/1", paragraph=2),
        ),
        disclosures=("Written with the help of a machine.",),
    )
