"""Several clippings in a few words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from clippings_app.domain.clipping import Clipping
from clippings_app.ui.widgets.dates import spoken_date


def summary(clippings: Sequence[Clipping]) -> str:
    """From when they are, of how many publishers, with how many photos and sources."""
    articles = [each.article for each in clippings]
    dates = sorted(article.published for article in articles if article.published)
    parts = []
    if dates:
        first, last = spoken_date(dates[0]), spoken_date(dates[-1])
        parts.append(first if first == last else f"{first} – {last}")
    parts.append(_counted(len({a.publisher for a in articles if a.publisher}), "publisher", "publishers"))
    parts.append(_counted(sum(len(article.photos) for article in articles), "photo", "photos"))
    parts.append(_counted(sum(len(article.sources) for article in articles), "source", "sources"))
    return " · ".join(part for part in parts if part)


def _counted(count: int, one: str, many: str) -> str:
    word = QCoreApplication.translate("several", one if count == 1 else many)
    return f"{count:,} {word}" if count else ""
