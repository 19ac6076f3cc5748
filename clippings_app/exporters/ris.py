"""RIS, one record a clipping. Tags: the format's specification of 2011 as reference managers read it."""

from collections.abc import Iterator

from clippings_app.domain.bibliography import Bibliography, ExportOptions
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.watch import NOBODY, Watch
from clippings_app.exporters import common
from clippings_app.exporters.annotations import printed_notes
from clippings_app.exporters.dates import ris_date
from clippings_app.exporters.losses import losses, not_asked
from clippings_app.exporters.outlets import KIND_WORDS, Kind, kind
from clippings_app.exporters.people import authors
from clippings_app.exporters.remarks import remarks
from clippings_app.exporters.written import Written

_TYPES = {
    Kind.NEWSPAPER: "NEWS",
    Kind.MAGAZINE: "MGZN",
    Kind.ONLINE: "ELEC",
    Kind.WIRE: "ELEC",
    Kind.BLOG: "BLOG",
    Kind.BROADCAST: "ADVS",  # sound or picture is not known
    Kind.PRESS_RELEASE: "ELEC",  # there is no type for it; the type of work says what it is
}
_NO_PAPER = frozenset({"ELEC", "BLOG", "ADVS"})


def write_ris(bibliography: Bibliography, options: ExportOptions, watch: Watch = NOBODY) -> Written:
    """A `.ris` file with CRLF line ends; a field is one line whatever was in it."""
    records = (
        _record(clipping, bibliography, options)
        for clipping in common.watched(common.each_once(bibliography), bibliography, watch)
    )
    left_out = losses(
        bibliography.clippings,
        more={
            "captions": "Photos are not carried; their credits are in notes where credits were asked for",
            "time": "The hour of publication is not carried",
            "dateline": "The dateline is not carried",
            "note breaks": "Paragraphs of a note become one, as a field is one line",
            "url": "An address that is not one of the web is not carried",
            "added": "The day it was taken in is not carried, as there is no address",
            "hour added": "The hour it was taken in is not carried",
        },
        unasked=not_asked(options),
    )
    return Written(text="".join(records), suffix=".ris", report=left_out)


def _record(clipping: Clipping, bibliography: Bibliography, options: ExportOptions) -> str:
    lines = [f"{tag}  - {common.one_line(value)}" for tag, value in _fields(clipping, bibliography, options) if value]
    lines.insert(1, f"ID  - {bibliography.keys[clipping.id]}")
    return "\r\n".join([*lines, "ER  - ", "", ""])


def page_ends(pages: str | None) -> tuple[str, str]:
    """First and last of "12–14"; any other pages stand for the first, as they are."""
    first, dash, last = common.one_line(pages or "").partition("–")
    is_range = bool(dash and first.strip().isalnum() and last.strip().isalnum())
    return (first.strip(), last.strip()) if is_range else (common.one_line(pages or ""), "")


def _fields(clipping: Clipping, bibliography: Bibliography, options: ExportOptions) -> Iterator[tuple[str, str | None]]:
    article = clipping.article
    what = kind(article)
    year, date = ris_date(article.published)
    yield "TY", _TYPES[what]
    yield "M3", KIND_WORDS.get(what)
    # The database it comes from; read back, its keywords are paths of topics.
    yield "DP", "Clippings"
    for name in authors(article):
        # An organisation ends with a comma, as EndNote asks and pandoc reads it; one within it would take it apart.
        yield "AU", name.family.replace(",", "") + "," if name.organisation else name.inverted
    yield "TI", common.headline(clipping)
    yield "T2", article.publisher
    if _TYPES[what] in _NO_PAPER:
        yield "PB", article.publisher
    yield "PY", year
    yield "DA", date
    first, last = page_ends(article.pages)
    yield "CY", article.publisher_place
    yield from (("SE", article.section), ("ET", article.edition), ("VL", article.volume), ("IS", article.issue))
    yield from (("SP", first), ("EP", last))
    yield "AB", article.deck
    yield "LA", article.language
    url = common.web_address(article.url)
    yield "UR", url
    seen = common.accessed(clipping)
    yield "Y2", f"{seen.replace('-', '/')}/" if seen and url else None
    for word in common.keywords(clipping):
        yield "KW", word
    for line in (*remarks(clipping, bibliography, options), *printed_notes(clipping, options)):
        yield "N1", line
    if options.credits:
        for photo in article.photos:
            yield "N1", f"Photo: {common.credit_words(photo.credit)}" if photo.credit else None
