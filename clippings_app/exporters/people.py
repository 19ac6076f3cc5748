"""Authors of a clipping in their parts."""

from clippings_app.analysis.person_names import AuthorName, author_name
from clippings_app.domain.article import ParsedArticle


def authors(article: ParsedArticle) -> tuple[AuthorName, ...]:
    """The byline's names; empty when none is printed (the outlet is not made an author)."""
    return tuple(author_name(name, publisher=article.publisher) for name in article.byline if name.strip())
