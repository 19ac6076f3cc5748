"""A clipping as text for a terminal."""

from collections.abc import Iterator

from clippings_app.domain.article import LinkedSource, ParsedArticle, Photo
from clippings_app.domain.clipping import Clipping
from clippings_app.terminal.layout import paragraph


def clipping_lines(clipping: Clipping, columns: int) -> Iterator[str]:
    """A clipping whole: head, tags, paragraphs with their photos, disclosures, sources, notes."""
    yield from head_lines(clipping, columns)
    yield ""
    yield from story_lines(clipping.article, columns)
    yield from _closing_lines(clipping, columns)


def head_lines(clipping: Clipping, columns: int) -> Iterator[str]:
    """Headline, deck, who published it when, and the tags."""
    article = clipping.article
    yield from paragraph(article.headline or "(no headline)", columns)
    yield from paragraph(article.deck or "", columns)
    facts = (
        article.publisher, day(article.published), ", ".join(article.byline), article.section, *_print_facts(article),
        article.language,
    )  # fmt: skip
    yield from paragraph(" · ".join(fact for fact in facts if fact), columns)
    if article.url:
        yield article.url
    ties = tuple(f"{tie.name} ({tie.role})" for tie in clipping.incidents)
    for label, values in (("Topics", clipping.topics), ("Incidents", ties)):
        if values:
            yield from paragraph(f"{label}: {', '.join(values)}", columns)


def _print_facts(article: ParsedArticle) -> Iterator[str | None]:
    """Where it stood in print."""
    yield article.publisher_place
    yield article.edition
    named = {"p.": article.pages, "vol.": article.volume, "no.": article.issue}
    yield from (f"{label} {value}" for label, value in named.items() if value)


def story_lines(article: ParsedArticle, columns: int, *, most: int | None = None) -> Iterator[str]:
    """The paragraphs with the photos between them; at most the first `most` paragraphs."""
    for number in range((len(article.body) if most is None else min(most, len(article.body))) + 1):
        if number:
            yield from paragraph(article.body[number - 1], columns)
            yield ""
        for photo in article.photos:
            if (photo.after_paragraph or 0) == number:
                yield from photo_lines(photo, columns)
                yield ""


def photo_lines(photo: Photo, columns: int) -> Iterator[str]:
    """A picture's caption, and under it its credit as printed."""
    yield from paragraph(photo.caption or photo.alt or photo.url or "(no caption)", columns, indent="▪ ")
    if photo.credit:
        yield from paragraph(photo.credit.printed, columns, indent="  ")


def credit_lines(photo: Photo, columns: int) -> Iterator[str]:
    """What was read out of a credit line, a line a role."""
    credit = photo.credit
    yield from photo_lines(photo, columns)
    if credit is None:
        yield from paragraph("no credit printed", columns, indent="  ")
        return
    roles = (
        ("by", credit.photographer),
        ("for", credit.agency),
        ("via", credit.distributor),
        ("marked", ", ".join(sorted(credit.flags))),
    )
    for label, value in roles:
        if value:
            yield from paragraph(value, columns, indent=f"  {label:>6}  ")


def day(published: str | None) -> str:
    """A date without its hour, which no table has room for."""
    return (published or "").partition("T")[0]


def source_line(source: LinkedSource) -> str:
    """A source in a line: its name, how it is named, and where."""
    where = f", ¶{source.paragraph}" if source.paragraph else ""
    return f"{source.name} ({source.kind}{where})"


def _closing_lines(clipping: Clipping, columns: int) -> Iterator[str]:
    article = clipping.article
    for text in article.disclosures:
        yield from paragraph(f"Disclosure: {text}", columns)
    if article.sources:
        yield from paragraph("Sources: " + "; ".join(source.name for source in article.sources), columns)
    for note in clipping.notes:
        yield from paragraph(f"Note: {note}", columns)
