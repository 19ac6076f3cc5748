"""Qt tests draw off screen unless the environment asks for a real display."""

import os
from collections.abc import Callable

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QImage

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
from clippings_app.domain.clipping import Clipping, ClippingRow, IncidentTag, Original, Role

PICTURE = "a" * 64

QLocale.setDefault(QLocale("en"))  # as the window does where the system speaks no language at all


def pytest_configure(config: pytest.Config) -> None:
    """The off-screen platform says what it cannot do; that is not a fault of a test."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support")


@pytest.fixture
def article() -> ParsedArticle:
    """An invented article with everything an article can have."""
    return ParsedArticle(
        headline="Harbour wall at Telmar had been flagged as weak",
        deck="Two surveys asked for repairs that never came",
        byline=("Mira Lund", "Joss Abery"),
        publisher="The Telmar Post",
        published="2024-05-06",
        modified="2024-05-07",
        section="Local",
        url="https://post.example/telmar/harbour-wall",
        language="en",
        body=(
            "The harbour wall that failed on Sunday had been called weak in a survey of the ports office.",
            "A tug captain, according to Radio Telmar, saw cracks in April.",
            "הקיר התמוטט ביום ראשון בבוקר, כך דווח ברדיו.",
            "An older breach in March 2019 had closed the pier for a year.",
        ),
        photos=(
            Photo(
                caption="The breach, seen from the lighthouse.",
                credit=PhotoCredit(
                    printed="Photo: Ines Varga/Coast Pictures via NWS",
                    photographer="Ines Varga",
                    agency="Coast Pictures",
                    distributor="NWS",
                    flags=frozenset({"pool"}),
                ),
                sha256=PICTURE,
                after_paragraph=0,
            ),
            Photo(caption="Cracks in April.", alt="A wall", after_paragraph=2),
        ),
        sources=(
            LinkedSource(
                name="survey of the ports office",
                kind=SourceKind.LINK,
                url="https://www.ports.example/survey.pdf",
                paragraph=1,
            ),
            LinkedSource(name="Radio Telmar", kind=SourceKind.ATTRIBUTED, paragraph=2),
            LinkedSource(name="Pier archive", kind=SourceKind.LISTED),
        ),
        disclosures=("A machine translated part of this report.",),
        mentions=(
            IncidentMention(text="The wall failed on Sunday.", date="2024-05-05", place="Telmar", paragraph=1),
            IncidentMention(text="An older breach in March 2019.", date="2019-03", paragraph=4),
        ),
        boilerplate=("Share this",),
        provenance={
            "headline": Evidence(origin=Origin.JSON_LD, start=10, end=57),
            "publisher": Evidence(
                origin=Origin.USER,
                at="2024-05-08T10:00:00Z",
                machine_value="Telmar Media",
                machine=Evidence(origin=Origin.META),
            ),
        },
    )


@pytest.fixture
def clipping(article: ParsedArticle) -> Clipping:
    """The article as a clipping of the library."""
    return Clipping(
        id=7,
        uid="6f1c9b2e-0000-4000-8000-000000000007",
        article=article,
        topics=("Infrastructure/Ports", "Weather"),
        incidents=(IncidentTag(name="Telmar breach", date="2024-05-05", place="Telmar", role=Role.PRIMARY),),
        notes=("Ask for the survey.",),
        starred=True,
        filed=True,
        added="2024-05-08T09:00:00Z",
        original=Original(sha256="b" * 64, type="text/html", name="https://post.example/telmar/harbour-wall"),
    )


@pytest.fixture
def make_row() -> Callable[..., ClippingRow]:
    """Makes a row of the list; what is not given is plain."""

    def make(id_: int, headline: str = "", **fields: object) -> ClippingRow:
        values: dict[str, object] = {
            "publisher": "The Telmar Post",
            "published": "2024-05-06",
            "added": "2024-05-08T09:00:00Z",
            "topics": (),
            "incidents": (),
            "starred": False,
            "filed": True,
            "trashed": False,
            "language": "en",
            "opening": "The harbour wall failed on Sunday.",
            "photo_count": 0,
        }
        return ClippingRow(id=id_, headline=headline or f"Headline {id_}", **(values | fields))  # type: ignore[arg-type]

    return make


@pytest.fixture
def picture() -> QImage:
    """A small picture."""
    image = QImage(80, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    return image
