"""A table for spreadsheets: RFC 4180, one row a clipping."""

import csv
import io

from clippings_app.domain.bibliography import Bibliography, ExportOptions
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.contract import PRINT
from clippings_app.domain.watch import NOBODY, Watch
from clippings_app.exporters import common
from clippings_app.exporters.annotations import printed_notes
from clippings_app.exporters.archives import archived
from clippings_app.exporters.losses import losses
from clippings_app.exporters.outlets import kind
from clippings_app.exporters.written import Written

COLUMNS = (
    "key", "headline", "deck", "byline", "publisher", "published", "modified", "section", "dateline", "language",
    "url", "topics", "incidents", "roles", "photographers", "agencies", "credits", "sources", "disclosures",
    "notes", "starred", "added", "uid", "original_sha256", "kind", "archive",
    "publisher_place", "edition", "pages", "volume", "issue",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(bibliography: Bibliography, options: ExportOptions, watch: Watch = NOBODY) -> Written:
    """A `.csv` file; several values of a cell are parted by "; "."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for clipping in common.watched(common.each_once(bibliography), bibliography, watch):
        row = _row(clipping, bibliography.keys[clipping.id], options)
        writer.writerow([defused(common.one_line(row[column])) for column in COLUMNS])
    left_out = losses(
        bibliography.clippings,
        carried=("modified", "disclosures"),
        more={
            "captions": "Captions and addresses of photos are not carried",
            "note breaks": "Paragraphs of a note become one, as a row is one line",
        },
        unasked={} if options.notes else {"notes": "Notes were not asked for"},
    )
    return Written(text=out.getvalue(), suffix=".csv", report=left_out)


def defused(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula (https://owasp.org/www-community/attacks/CSV_Injection)."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _row(clipping: Clipping, key: str, options: ExportOptions) -> dict[str, str]:
    article = clipping.article
    credits = [photo.credit for photo in article.photos if photo.credit]
    return {
        "key": key,
        "headline": article.headline or "",
        "deck": article.deck or "",
        "byline": "; ".join(article.byline),
        "publisher": article.publisher or "",
        "published": article.published or "",
        "modified": article.modified or "",
        "section": article.section or "",
        "dateline": article.dateline or "",
        "language": article.language or "",
        "url": article.url or "",
        "topics": "; ".join(clipping.topics),
        "incidents": "; ".join(tie.name for tie in clipping.incidents),
        "roles": "; ".join(tie.role.value for tie in clipping.incidents),
        "photographers": "; ".join(dict.fromkeys(each.photographer for each in credits if each.photographer)),
        "agencies": "; ".join(
            dict.fromkeys(name for each in credits for name in (each.agency, each.distributor) if name)
        ),
        "credits": "; ".join(each.printed for each in credits),
        "sources": "; ".join(source.name for source in article.sources),
        "disclosures": "; ".join(article.disclosures),
        "notes": "; ".join(printed_notes(clipping, options)),
        "starred": "yes" if clipping.starred else "",
        "added": clipping.added,
        "uid": clipping.uid,
        "original_sha256": "; ".join(original.sha256 for original in clipping.originals),
        "kind": kind(article).value,
        "archive": link.url if options.archive and (link := archived(clipping)) else "",
        **{name: getattr(article, name) or "" for name in PRINT},
    }
