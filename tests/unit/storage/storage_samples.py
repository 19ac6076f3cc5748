"""Articles, drafts and whole-database dumps for the tests of the storage."""

import datetime as dt
import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

from clippings_app.domain.article import (
    Evidence,
    IncidentMention,
    LinkedSource,
    Origin,
    ParsedArticle,
    Photo,
    PhotoCredit,
    SourceKind,
)
from clippings_app.domain.clipping import Draft, IncidentTag, Original, Role
from clippings_app.domain.highlight import Highlight, HighlightColour
from clippings_app.storage.store import Store
from clippings_app.storage.tables import TABLES

HASH = "ab" * 32
DERIVED = ("outlet_alias", "topic_member")

RICH = ParsedArticle(
    headline="Soldier walks south through the fog",
    deck="The second to do so in a month",
    byline=("Mina Park", "Jo Lindqvist"),
    dateline="SEOUL (Wire)",
    publisher="The Harbour Times",
    published="2024-08-20",
    modified="2024-08-21T09:30:00+09:00",
    section="World",
    url="https://www.harbour.example.com/world/fog?utm_source=mail#top",
    language="en",
    body=("A soldier walked south at dawn.", "Sub-heading", "Nobody shot, said The Gazette. \u200f גבול \U0001f30a"),
    photos=(
        Photo(
            caption="The fence",
            credit=PhotoCredit(
                printed="Photo: Ana Ruiz/Bay Agency via AP, File",
                photographer="Ana Ruiz",
                agency="Bay Agency",
                distributor="AP",
                flags=frozenset({"file", "pool"}),
            ),
            alt="גדר",
            url="https://img.example.com/1.jpg",
            sha256=HASH,
            after_paragraph=1,
        ),
        Photo(caption="Unsigned"),
    ),
    sources=(
        LinkedSource(name="The Gazette", kind=SourceKind.ATTRIBUTED, paragraph=3),
        LinkedSource(name="a report", kind=SourceKind.LINK, url="https://gazette.example.com/a", paragraph=1),
        LinkedSource(name="Al Bahr", kind=SourceKind.LISTED),
    ),
    publisher_place="Halden",
    edition="Late Edition",
    pages="A1–A4",
    volume="CXII",
    issue="38,412",
    disclosures=("Written with the help of generative AI.",),
    mentions=(IncidentMention(text="A guard was hurt in 2017.", date="2017", place="Panmunjom", paragraph=2),),
    boilerplate=("Follow us", "1 comment"),
    provenance={"headline": Evidence(origin=Origin.TEXT, start=0, end=35), "url": Evidence(origin=Origin.META)},
)

MARKED = Highlight(
    uid="00000000-0000-4000-8000-0000000000aa",
    quote="walked south",
    prefix="A soldier ",
    suffix=" at dawn.\nSub-heading\nNobody shot",
    start=10,
    end=22,
    colour=HighlightColour.GREEN,
    made="2025-02-04T04:05:06Z",
)
PASSAGE = Highlight(uid="00000000-0000-4000-8000-0000000000bb", quote="Nobody shot", start=44, end=55)


def ticking(start: dt.datetime = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)) -> Callable[[], dt.datetime]:
    """A clock that is one second later each time it is asked."""
    seconds = itertools.count()
    return lambda: start + dt.timedelta(seconds=next(seconds))


def numbered_uids() -> Callable[[], str]:
    numbers = itertools.count(1)
    return lambda: f"00000000-0000-4000-8000-{next(numbers):012d}"


def open_store(folder: Path, **options: Any) -> Store:
    return Store(folder, now=ticking(), new_uid=numbered_uids(), **options)


def draft(headline: str = "A headline", **fields: Any) -> Draft:
    """A draft; fields of the article and of the draft may be mixed."""
    own = {name: fields.pop(name) for name in tuple(fields) if name in Draft.__slots__}
    return Draft(article=ParsedArticle(headline=headline, **fields), **own)


def rich_draft() -> Draft:
    return Draft(
        article=RICH,
        topics=("Security/Defections", "Media"),
        incidents=(IncidentTag(name="Fog crossing", role=Role.FOLLOW_UP, date="2024-08-20", place="Goseong"),),
        notes=("First *note*", "Second"),
        starred=True,
        filed=True,
        added="2025-02-03T04:05:06Z",
        original=Original(sha256=HASH, type="text/html", name="fog.html"),
        highlights=(MARKED,),
        further_originals=(Original(sha256="cd" * 32, type="text/plain"),),
    )


def dump(store: Store, *, queue: bool = False) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, in the order of its key; the index queue only when asked for."""
    names = [table.name for table in TABLES] + list(DERIVED) + (["index_queue"] if queue else [])
    connection = store._database.connection
    return {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for name in names}
