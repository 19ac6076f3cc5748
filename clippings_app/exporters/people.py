"""Authors of a clipping in their parts."""

from clippings_app.analysis.person_names import AuthorName, author_name
from clippings_app.domain.article import ParsedArticle


def authors(article: ParsedArticle) -> tuple[AuthorName, ...]:
    """The byline's names; empty when none is printed (the outlet is not made an author)."""
    return tuple(author_name(name, publisher=article.publisher) for name in article.byline if name.strip())


def photographers(article: ParsedArticle) -> tuple[AuthorName, ...]:
    """Who took the pictures and is no author of the text, each once, as far as the credits name persons."""
    credits = (photo.credit for photo in article.photos if photo.credit)
    names = dict.fromkeys(credit.photographer for credit in credits if credit.photographer)
    return tuple(author_name(name) for name in names if name not in article.byline)
