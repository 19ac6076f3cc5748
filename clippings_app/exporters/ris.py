"""RIS, one record a clipping. Tags: the format's specification of 2011 as reference managers read it."""

from collections.abc import Iterator

from clippings_app.domain.bibliography import Bibliography, ExportOptions
from clippings_app.domain.clipping import Clipping
from clippings_app.exporters import common
from clippings_app.exporters.dates import ris_date
from clippings_app.exporters.outlets import OutletKind, outlet_kind
from clippings_app.exporters.people import authors
from clippings_app.exporters.written import Written

_TYPES = {OutletKind.NEWSPAPER: "NEWS", OutletKind.MAGAZINE: "MGZN", OutletKind.ONLINE: "ELEC"}


def write_ris(bibliography: Bibliography, options: ExportOptions) -> Written:
    """A `.ris` file with CRLF line ends; a field is one line whatever was in it."""
    records = (_record(clipping, bibliography, options) for clipping in common.each_once(bibliography))
    left_out = common.losses(
        bibliography.clippings,
        body="The text of the article is not carried",
        photos="Photos are not carried; their credits are in notes where credits were asked for",
        sources="Linked sources are not carried",
        time="The hour of publication is not carried",
        dateline="The dateline is not carried",
        **({} if options.notes else {"notes": "Notes were not asked for"}),
    )
    return Written(text="".join(records), suffix=".ris", losses=left_out)


def _record(clipping: Clipping, bibliography: Bibliography, options: ExportOptions) -> str:
    lines = [f"{tag}  - {common.one_line(value)}" for tag, value in _fields(clipping, options) if value]
    lines.insert(1, f"ID  - {bibliography.keys[clipping.id]}")
    return "\r\n".join([*lines, "ER  - ", "", ""])


def _fields(clipping: Clipping, options: ExportOptions) -> Iterator[tuple[str, str | None]]:
    article = clipping.article
    kind = outlet_kind(article)
    year, date = ris_date(article.published)
    yield "TY", _TYPES[kind]
    # The database it comes from; read back, its keywords are paths of topics.
    yield "DP", "Clippings"
    for name in authors(article):
        # An organisation ends with a comma, as EndNote asks and pandoc reads it; one within it would take it apart.
        yield "AU", name.family.replace(",", "") + "," if name.organisation else name.inverted
    yield "TI", common.headline(clipping)
    yield "T2", article.publisher
    if kind is OutletKind.ONLINE:
        yield "PB", article.publisher
    yield "PY", year
    yield "DA", date
    yield "SE", article.section
    yield "AB", article.deck
    yield "LA", article.language
    url = common.web_address(article.url)
    yield "UR", url
    seen = common.accessed(clipping)
    yield "Y2", f"{seen.replace('-', '/')}/" if seen and url else None
    for word in common.keywords(clipping):
        yield "KW", word
    for tie in clipping.incidents:
        yield "N1", f"Incident: {common.incident_words(tie)}"
    if options.notes:
        for note in clipping.notes:
            yield "N1", note
    if options.credits:
        for photo in article.photos:
            yield "N1", f"Photo: {common.credit_words(photo.credit)}" if photo.credit else None
