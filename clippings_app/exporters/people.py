"""Authors of a clipping in their parts."""

from clippings_app.analysis.person_names import AuthorName, author_name
from clippings_app.domain.article import ParsedArticle
from clippings_app.exporters.outlets import is_release_wire


def authors(article: ParsedArticle) -> tuple[AuthorName, ...]:
    """The byline's names; empty when none is printed (the outlet is not made an author).

    Who signs what a wire of press releases sends is a company, whatever its name looks like.
    """
    names = [name for name in article.byline if name.strip()]
    if is_release_wire(article.publisher):
        return tuple(AuthorName(family=" ".join(name.split()), organisation=True) for name in names)
    return tuple(author_name(name, publisher=article.publisher) for name in names)


def photographers(article: ParsedArticle) -> tuple[AuthorName, ...]:
    """Who took the pictures and is no author of the text, each once, as far as the credits name persons."""
    credits = (photo.credit for photo in article.photos if photo.credit)
    names = dict.fromkeys(credit.photographer for credit in credits if credit.photographer)
    return tuple(author_name(name) for name in names if name not in article.byline)
