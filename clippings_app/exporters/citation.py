"""One citation, ready to be pasted: Chicago author-date (The Chicago Manual of Style, 17th edition, 14.191 and 15.49).

Without an author the outlet stands in the author's place; without both the title does. An unknown date
is "n.d.".
"""

import re
from collections.abc import Iterable

from clippings_app.analysis.citation_keys import letters
from clippings_app.analysis.person_names import AuthorName
from clippings_app.domain.clipping import Clipping
from clippings_app.exporters import common
from clippings_app.exporters.dates import ends, in_words, year_words
from clippings_app.exporters.outlets import is_photograph
from clippings_app.exporters.people import authors
from clippings_app.exporters.runs import Part, Run
from clippings_app.parsing.sentences import ends_sentence

_MOST_AUTHORS, _SHOWN_AUTHORS = 10, 7
_SINGLE_QUOTES = str.maketrans("“”", "‘’")


def runs(clipping: Clipping, *, year_suffix: str = "") -> tuple[Run, ...]:
    """The pieces of a citation, in order.

    Args:
        clipping: What is cited.
        year_suffix: "a", "b" … where several works of one author and year are cited together.
    """
    article = clipping.article
    names = authors(article)
    publisher = common.one_line(article.publisher or "")
    year = year_words(article.published) + year_suffix
    title: tuple[Run, ...] = (Run("“"), Run(_title(clipping), Part.TITLE), Run(f"{_stop(_title(clipping))}”"))
    title += (Run(" Photograph."),) if is_photograph(article) else ()
    date = in_words(article.published)
    # The year alone stands in front already.
    date = "" if date == year_words(article.published) else date
    edition = common.one_line(article.edition or "")
    if names:
        credited = _names(names)
        head: tuple[Run, ...] = (Run(f"{credited}{_stop(credited)} {year}{_stop(year)} "), *title)
        tail: tuple[Run, ...] = (Run(" "), Run(publisher, Part.OUTLET)) if publisher else ()
        tail += _after(date, edition, ", " if publisher else " ") or ((Run("."),) if publisher else ())
    elif publisher:
        head = (Run(publisher, Part.OUTLET), Run(f"{_stop(publisher)} {year}{_stop(year)} "), *title)
        tail = _after(date, edition)
    else:
        head = (*title, Run(f" {year}{_stop(year)}"))
        tail = _after(date, edition)
    return (*head, *tail, *_address(clipping))


def year_suffixes(clippings: Iterable[Clipping]) -> dict[int, str]:
    """Letters for works that an author–date citation could not tell apart, by clipping id; by title."""
    alike: dict[tuple[str, str], list[Clipping]] = {}
    for clipping in clippings:
        year = year_words(clipping.article.published)
        if year != "n.d.":
            alike.setdefault((_credited(clipping), year), []).append(clipping)
    suffixes: dict[int, str] = {}
    for (credited, _), works in alike.items():
        if credited and len(works) > 1:
            works.sort(key=lambda each: (common.headline(each).casefold(), each.id))
            suffixes |= {each.id: letters(number) for number, each in enumerate(works)}
    return suffixes


def _credited(clipping: Clipping) -> str:
    names = authors(clipping.article)
    return _names(names) if names else common.one_line(clipping.article.publisher or "")


def _after(date: str, edition: str, mark: str = " ") -> tuple[Run, ...]:
    """Date and edition ("March 5, 2025, Late Edition."), as far as they are known."""
    said = [Run(date, Part.DATE)] if date else []
    said += [Run(f", {edition}" if date else edition)] if edition else []
    return (Run(mark), *said, Run(_stop(edition) if edition else ".")) if said else ()


def _address(clipping: Clipping) -> tuple[Run, ...]:
    url = common.web_address(clipping.article.url)
    if not url:
        return ()
    seen = common.accessed(clipping)
    first, last = ends(clipping.article.published)
    is_undated = not first and not last
    accessed = f" Accessed {in_words(seen)}." if seen and is_undated else ""
    return (Run(f"{accessed} "), Run(url, Part.ADDRESS), Run("."))


def _title(clipping: Clipping) -> str:
    """The headline with the quotes inside it made single, as it stands in double ones itself."""
    title = common.headline(clipping).translate(_SINGLE_QUOTES)
    if title.count('"') % 2 == 0:
        title = re.sub(r'"([^"]*)"', r"‘\1’", title)
    return title


def _stop(text: str) -> str:
    return "" if ends_sentence(text) else "."


def _names(names: tuple[AuthorName, ...]) -> str:
    shown = names if len(names) <= _MOST_AUTHORS else names[:_SHOWN_AUTHORS]
    # A name said with the family name first is not turned round, and so gets no comma.
    words = [
        common.one_line(name.whole if number or name.family_first else name.inverted)
        for number, name in enumerate(shown)
    ]
    if len(names) > _MOST_AUTHORS:
        return f"{', '.join(words)}, et al."
    if len(words) == 1:
        return words[0]
    return f"{', '.join(words[:-1])}{',' if len(words) > 1 else ''} and {words[-1]}"
