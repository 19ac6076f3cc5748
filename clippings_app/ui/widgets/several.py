"""Several clippings in a few words."""

from collections.abc import Sequence

from clippings_app.domain.clipping import Clipping
from clippings_app.ui.language import counted
from clippings_app.ui.widgets.dates import spoken_date


def summary(clippings: Sequence[Clipping]) -> str:
    """From when they are, of how many publishers, with how many photos and sources."""
    articles = [each.article for each in clippings]
    dates = sorted(article.published for article in articles if article.published)
    parts = []
    if dates:
        first, last = spoken_date(dates[0]), spoken_date(dates[-1])
        parts.append(first if first == last else f"{first} – {last}")
    if publishers := len({a.publisher for a in articles if a.publisher}):
        parts.append(counted(publishers, "%Ln publisher", "%Ln publishers"))
    if photos := sum(len(article.photos) for article in articles):
        parts.append(counted(photos, "%Ln photo", "%Ln photos"))
    if sources := sum(len(article.sources) for article in articles):
        parts.append(counted(sources, "%Ln source", "%Ln sources"))
    # Each part stays in one line, so that no word of it stands alone below the others.
    return " · ".join(part.replace(" ", "\u00a0") for part in parts)
