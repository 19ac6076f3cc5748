"""CSL-JSON, as its schema 1.0.2 has it (https://github.com/citation-style-language/schema)."""

import json
from typing import Any

from clippings_app.analysis.person_names import AuthorName
from clippings_app.domain.bibliography import Bibliography, ExportOptions
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.watch import NOBODY, Watch
from clippings_app.exporters import common
from clippings_app.exporters.annotations import printed_notes
from clippings_app.exporters.dates import csl_date
from clippings_app.exporters.losses import losses, not_asked
from clippings_app.exporters.outlets import Form, OutletKind, form, outlet_kind
from clippings_app.exporters.people import authors
from clippings_app.exporters.remarks import remarks
from clippings_app.exporters.written import Written

_TYPES = {
    OutletKind.NEWSPAPER: "article-newspaper",
    OutletKind.MAGAZINE: "article-magazine",
    OutletKind.ONLINE: "webpage",
}
# CSL has no type for a press release; a page with that genre is what its styles look for.
_FORMS = {Form.BLOG: "post-weblog", Form.BROADCAST: "broadcast", Form.PRESS_RELEASE: "webpage"}


def write_csl_json(bibliography: Bibliography, options: ExportOptions, watch: Watch = NOBODY) -> Written:
    """A list of items; topics and incidents are its keywords, roles of incidents are in the note."""
    # One after the other: ten thousand items at once would only be a burden.
    clippings = common.watched(common.each_once(bibliography), bibliography, watch)
    items = (json.dumps(_whole_item(each, bibliography, options), ensure_ascii=False) for each in clippings)
    text = ",\n".join(items)
    left_out = losses(
        bibliography.clippings,
        more={
            "captions": "Photos are not carried; their credits are in notes where credits were asked for",
            "time": "The hour of publication is not carried",
            "dateline": "The dateline is not carried",
            "url": "An address that is not one of the web is not carried",
            "added": "The day it was taken in is not carried, as there is no address",
            "hour added": "The hour it was taken in is not carried",
        },
        unasked=not_asked(options),
    )
    return Written(text=f"[\n{text}\n]\n", suffix=".json", report=left_out)


def _whole_item(clipping: Clipping, bibliography: Bibliography, options: ExportOptions) -> dict[str, Any]:
    article = clipping.article
    notes = printed_notes(clipping, options)
    lines = [*remarks(clipping, bibliography, options)]
    if options.credits:
        lines += [f"Photo: {common.credit_words(photo.credit)}" for photo in article.photos if photo.credit]
    own = {"topics": list(clipping.topics), "notes": list(notes)}
    # Without topics the keywords are incidents: an empty list says so.
    told = {name: value for name, value in own.items() if value or (name == "topics" and clipping.incidents)}
    more = {
        "keyword": ", ".join(word.replace(",", "") for word in common.keywords(clipping)),
        "note": "\n".join(lines),
        "annote": "\n\n".join(notes),
        # What keywords and annotation run together, for reading it back: the schema leaves this place for such things.
        "custom": {"clippings": told} if told or lines or article.photos or article.pages or article.byline else None,
    }
    item = csl_item(clipping, bibliography.keys[clipping.id])
    return item | {name: value for name, value in more.items() if value}


def csl_item(clipping: Clipping, key: str) -> dict[str, Any]:
    """What a style prints of a clipping, as a CSL item; keys without a value are left out."""
    article = clipping.article
    url = common.web_address(article.url)
    seen = common.accessed(clipping)
    piece = form(article)
    item: dict[str, Any] = {
        "id": key,
        "type": _FORMS[piece] if piece else _TYPES[outlet_kind(article)],
        "title": common.headline(clipping),
        "author": [_name(name) for name in authors(article)],
        "container-title": article.publisher and common.one_line(article.publisher),
        "issued": csl_date(article.published),
        "accessed": csl_date(seen) if seen and url else None,
        "genre": "Press release" if piece is Form.PRESS_RELEASE else None,
        "section": article.section and common.one_line(article.section),
        "publisher-place": article.publisher_place and common.one_line(article.publisher_place),
        "edition": article.edition and common.one_line(article.edition),
        "page": article.pages and common.one_line(article.pages),
        "volume": article.volume and common.one_line(article.volume),
        "issue": article.issue and common.one_line(article.issue),
        "abstract": article.deck and common.one_line(article.deck),
        "language": article.language,
        "URL": url,
    }
    return {name: value for name, value in item.items() if value}


def _name(name: AuthorName) -> dict[str, str | bool]:
    if name.organisation:
        return {"literal": common.one_line(name.family)}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    item: dict[str, str | bool] = {part: common.one_line(value) for part, value in parts.items() if value}
    return item | {"static-ordering": True} if name.family_first else item
