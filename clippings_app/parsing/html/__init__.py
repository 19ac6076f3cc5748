"""Web pages to articles: what a page says of itself, what stands in it, and which of the two to believe.

`read_html` is the room's one door. The modules behind it import lxml and trafilatura, so they are loaded when it is
first called.
"""

from clippings_app.domain.article import Reading


def read_html(page: str, *, url: str | None = None, fragment: bool = False, kept: bool = False) -> Reading:
    """Read the article of a web page.

    Args:
        page: The page's source, decoded.
        url: Its address, where known: resolves relative links.
        fragment: Whether it is a selection out of a page, such as rich text from the clipboard: then all of it is
            the article, unless its boxes tell that a browser copied what stands around it as well.
        kept: Whether a program holds the fragment as the text of an article: then all of it is in any case.

    Raises:
        EmptyInput: There is no visible text.
        TooLarge: It is over a limit that keeps the program answering.
        BrokenInput: No tree of elements can be made of it.
    """
    from clippings_app.parsing.html.reader import read_page

    return read_page(page, url=url, fragment=fragment, kept=kept)


__all__ = ["read_html"]
