"""COinS: citations that reference managers find in a page (OpenURL 1.0, Z39.88-2004, in the title of a span)."""

import html
import re
from urllib.parse import urlencode

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Clipping
from clippings_app.exporters import common
from clippings_app.exporters.dates import DatePart, ends
from clippings_app.exporters.outlets import OutletKind, outlet_kind
from clippings_app.exporters.people import authors

_SPANS = re.compile(r'<span class="Z3988"[^>]*></span>')


def coins(clipping: Clipping) -> str:
    """An empty `span` that says all of it."""
    return f'<span class="Z3988" title="{html.escape(urlencode(_context(clipping)))}" aria-hidden="true"></span>'


def without_coins(page: str) -> str:
    """A page without these spans, for what cannot carry them: they are a third of what has to be read."""
    return _SPANS.sub("", page)


def _context(clipping: Clipping) -> list[tuple[str, str]]:
    article = clipping.article
    is_online = outlet_kind(article) is OutletKind.ONLINE
    first, _ = ends(article.published)
    pairs = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", f"info:ofi/fmt:kev:mtx:{'dc' if is_online else 'journal'}"),
        ("rfr_id", "info:sid/clippings"),
        *([("rft.type", "webpage")] if is_online else [("rft.genre", "article")]),
        ("rft.title" if is_online else "rft.atitle", common.headline(clipping)),
        ("rft.source" if is_online else "rft.jtitle", common.one_line(article.publisher or "")),
        *(() if is_online else _issue(article)),
        ("rft.date", _day(first) if first else ""),
        ("rft.language", article.language or ""),
        ("rft_id" if not is_online else "rft.identifier", common.web_address(article.url) or ""),
        *((("rft.creator" if is_online else "rft.au"), common.one_line(name.whole)) for name in authors(article)),
        *(("rft.subject", word) for word in common.keywords(clipping) if is_online),
    ]
    return [(name, value) for name, value in pairs if value]


def _issue(article: ParsedArticle) -> list[tuple[str, str]]:
    named = {"rft.volume": article.volume, "rft.issue": article.issue, "rft.pages": article.pages}
    return [(name, common.one_line(value or "")) for name, value in named.items()]


def _day(part: DatePart) -> str:
    if part.known_year is None:
        return ""
    return part.year + (f"-{part.month:02}" if part.month else "") + (f"-{part.day:02}" if part.day else "")
