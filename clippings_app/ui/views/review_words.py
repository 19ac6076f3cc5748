"""What the review says of its lines, of what was learnt before, and of what a person has typed."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from clippings_app.domain.article import Evidence, Line, LineLabel, Origin, ParsedArticle
from clippings_app.ui.language import counted
from clippings_app.ui.widgets.dates import spoken_date

if TYPE_CHECKING:
    from clippings_app.importers.arrival import Arrival


def words_shown(line: Line, article: ParsedArticle) -> str:
    """The words by which the article shows what a line was taken for; "" when it shows nothing of it."""
    match line.label:
        case LineLabel.BOILERPLATE | LineLabel.BLANK | LineLabel.SOURCES:
            return ""
        case LineLabel.BYLINE:
            return article.byline[0] if article.byline else ""
        case LineLabel.DATE:
            return spoken_date(article.published, long=True)
        case LineLabel.PUBLISHER:
            return article.publisher or ""
        case LineLabel.SECTION:
            return article.section or ""
        case _:
            return line.text


def typed(article: ParsedArticle, field: str, machine_value: str | None) -> dict[str, Evidence]:
    """The article's provenance with a field in it that a person has typed."""
    evidence = Evidence(
        origin=Origin.USER,
        at=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        machine_value=machine_value,
        machine=article.provenance.get(field),
    )
    return {**article.provenance, field: evidence}


def learnt_words_of(arrival: "Arrival") -> tuple[str, ...]:
    """What was left out because it was left out before, in words; none when nothing was."""
    if arrival.held_back:
        return (
            QCoreApplication.translate(
                "review", "Lines that were left out before are most of this article: they are kept. X leaves one out."
            ),
        )
    if not arrival.learnt:
        return ()
    return (
        counted(
            len(arrival.learnt),
            "%Ln line was left out as before and is marked “Learnt”. K brings it back.",
            "%Ln lines were left out as before and are marked “Learnt”. K brings one back.",
        ),
    )
