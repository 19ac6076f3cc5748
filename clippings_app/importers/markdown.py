"""Markdown notes with front matter, as Obsidian, Joplin, web clippers and static sites write them.

The body becomes simple HTML and is read as a page's article; what the front matter says goes before what is read there.
"""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from clippings_app.domain.article import Evidence, Origin, ParsedArticle
from clippings_app.domain.clipping import Draft
from clippings_app.domain.contract import PRINT
from clippings_app.domain.edtf import is_edtf
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival
from clippings_app.importers.front_matter import TAGS, split_front_matter
from clippings_app.importers.kinds import Kind

_SEVERAL = re.compile(r"[,;&]|^by\b|\b(?:and|und|et|y|e|og|och|en)\b", re.IGNORECASE)
"""What stands between the names of a line of authors, or before them."""
_MEANINGS = {
    "headline": ("title", "headline"),
    "deck": ("subtitle", "description", "deck", "excerpt", "summary"),
    "byline": ("author", "authors", "byline", "creator"),
    "publisher": ("publisher", "site", "site_name", "sitename", "publication", "outlet", "newspaper", "website"),
    "published": ("published", "date_published", "publish_date", "published_at", "datepublished", "date"),
    "modified": ("modified", "date_modified", "lastmod"),
    "url": ("url", "source", "link", "source_url", "canonical", "original"),
    "language": ("lang", "language"),
    "section": ("section",),
    "publisher_place": ("publisher_place", "publisher-place"),
    "edition": ("edition", "print_edition"),
    "pages": ("pages", "page", "print_page"),
    "volume": ("volume",),
    "issue": ("issue",),
    "topics": TAGS,
    "added": ("added", "created", "saved", "clipped", "date saved", "created_at", "date_saved"),
    "notes": ("notes", "note"),
}


@dataclass
class _FrontMatter:
    values: dict[str, list[str]] = field(default_factory=dict)

    def all(self, meaning: str) -> list[str]:
        return next((self.values[name] for name in _MEANINGS[meaning] if self.values.get(name)), [])

    def one(self, meaning: str) -> str | None:
        return next(iter(self.all(meaning)), None)


def read_markdown(payload: Payload) -> Arrival:
    """A note as an article.

    Raises:
        InputError: As decoding and reading a page do.
    """
    from clippings_app.parsing.article import read_article
    from clippings_app.parsing.encoding import decode

    text, _ = decode(payload.data, name=payload.name, declared=payload.charset)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front, body = split_front_matter(text)
    matter = _FrontMatter(front)
    url = payload.url or _address(matter.one("url"))
    headline, body = _headline(body)
    title = matter.one("headline") or headline
    page = (f"<h1>{html.escape(title)}</h1>\n" if title else "") + to_html(body)
    inner = Payload(
        data=page.encode("utf-8"), name=payload.name, type="text/html", charset="utf-8", url=url, fragment=True,
        kept=True, mend=payload.mend,
    )  # fmt: skip
    reading = read_article(inner, as_="html")
    article = _with_matter(reading.article, matter, headline=title, url=url)
    draft = Draft(
        article=article,
        topics=tuple(dict.fromkeys(topic for tag in matter.all("topics") if (topic := _topic(tag)))),
        notes=tuple(matter.all("notes")),
        added=_instant(matter.one("added")),
    )
    return Arrival(
        name=payload.name,
        draft=draft,
        reading=replace(reading, article=article),
        original=payload.data,
        original_type=Kind.MARKDOWN.value,
    )


def _with_matter(
    article: ParsedArticle, matter: _FrontMatter, *, headline: str | None, url: str | None
) -> ParsedArticle:
    fields: dict[str, Any] = {
        "headline": headline,
        "deck": matter.one("deck"),
        "byline": tuple(dict.fromkeys(name for line in matter.all("byline") for name in _names(line))),
        "publisher": matter.one("publisher"),
        "published": _date(matter.one("published")),
        "modified": _date(matter.one("modified")),
        "url": url,
        "language": matter.one("language"),
        **{name: matter.one(name) for name in ("section", *PRINT)},
    }
    said = {name: value for name, value in fields.items() if value}
    evidence: Mapping[str, Evidence] = {name: Evidence(origin=Origin.FILE) for name in said}
    return replace(article, **said, provenance={**article.provenance, **evidence})


# ---------------------------------------------------------------------- values
def _names(line: str) -> tuple[str, ...]:
    """The authors of a line, which may name several."""
    from clippings_app.parsing.names import split_byline

    name = _plain_name(line)
    return (split_byline(name) or (name,)) if _SEVERAL.search(name) else (name,)


def _plain_name(name: str) -> str:
    """A name without the double brackets of a link between notes."""
    return re.sub(r"^\[\[(?:.*\|)?(.*?)\]\]$", r"\1", name)


def _topic(tag: str) -> str:
    return "/".join(part for piece in _plain_name(tag).lstrip("#").split("/") if (part := " ".join(piece.split())))


def _address(value: str | None) -> str | None:
    found = re.search(r"https?://[^\s<>\"\]\)]+", value or "")
    return found[0] if found else None


def _date(value: str | None) -> str | None:
    """EDTF of a date as front matters write it: ISO 8601, a blank for the T, slashes for dashes."""
    text = re.sub(r"^(\d{4})[/.](\d\d)[/.](\d\d)", r"\1-\2-\3", (value or "").strip())
    text = re.sub(r"^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d:?\d\d)?$", r"\1T\2\3", text)
    if is_edtf(text):
        return text
    from clippings_app.parsing.dates import find_date

    found = find_date(text) if text else None
    return found.edtf if found else None


def _instant(value: str | None) -> str | None:
    date = _date(value)
    if not date or not re.match(r"\d{4}-\d\d-\d\d", date) or "/" in date or date[-1] in "?~%":
        return None
    return date if "T" in date else f"{date}T00:00:00+00:00"


# ---------------------------------------------------------------------- the body
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*$")
_UNDERLINE = re.compile(r"(=+|-+)[ \t]*$")
_LIST = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$")
_RULE = re.compile(r"[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_IMAGE = re.compile(r"!\[([^\[\]]*)\]\(\s*<?([^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)?)>?(?:\s+[\"'(].*?[\"')])?\s*\)")
_LINK = re.compile(r"\[([^\[\]]+)\]\(\s*<?([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)?)>?(?:\s+[\"'(].*?[\"')])?\s*\)")
_AUTOLINK = re.compile(r"&lt;(https?://[^\s&]+(?:&amp;[^\s&]+)*)&gt;")
_WIKI = re.compile(r"!?\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,2000}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=\S)([^*_]{1,2000}?)(?<=\S)\1(?![\w*])")


def _headline(body: str) -> tuple[str | None, str]:
    """The heading a note begins with, and the rest."""
    stripped = body.lstrip("\n")
    first, _, rest = stripped.partition("\n")
    found = _HEADING.match(first)
    if found and len(found[1]) == 1:
        return _plain(found[2]) or None, rest
    second, _, after = rest.partition("\n")
    if first.strip() and re.fullmatch(r"=+[ \t]*", second):
        return _plain(first.strip()) or None, after
    return None, body


def _plain(text: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", _inline(text))).strip()


def to_html(markdown: str) -> str:
    """Paragraphs, headings, lists, quotations, pictures and links of a note as HTML; code and tables as plain lines."""
    blocks: list[str] = []
    lines: list[str] = []
    is_code = False
    for line in [*markdown.split("\n"), ""]:
        if re.match(r"[ \t]*(?:```|~~~)", line):
            is_code = not is_code
            continue
        if is_code:
            lines.append(line)
            continue
        line = re.sub(r"^(?:[ \t]*> ?)+(?:\[![^\]]*\][+-]? ?)?", "", line)
        heading, item = _HEADING.match(line), _LIST.match(line)
        if lines and len(lines) == 1 and _UNDERLINE.match(line):
            blocks.append(f"<h2>{_inline(lines.pop())}</h2>")
        elif not line.strip() or _RULE.match(line) or heading or item:
            _close(blocks, lines)
            if heading:
                blocks.append(f"<h{len(heading[1])}>{_inline(heading[2])}</h{len(heading[1])}>")
            elif item and not _RULE.match(line):
                lines.append(item[1])
        else:
            lines.append(line.strip())
    _close(blocks, lines)
    return "\n".join(blocks)


def _close(blocks: list[str], lines: list[str]) -> None:
    text = " ".join(line for line in lines if line)
    lines.clear()
    if not text:
        return
    picture = _IMAGE.fullmatch(text)
    if picture:
        alt, source = html.escape(picture[1]), html.escape(picture[2])
        blocks.append(f'<figure><img src="{source}" alt="{alt}"></figure>')
    else:
        blocks.append(f"<p>{_inline(text)}</p>")


def _inline(text: str) -> str:
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(html.escape(found[1]))
        return f"\x00{len(kept) - 1}\x00"

    text = _ESCAPED.sub(keep, text.replace("\x00", ""))
    text = html.escape(text, quote=False)
    text = _IMAGE.sub(lambda found: f'<img src="{_quoted(found[2])}" alt="{_quoted(found[1])}">', text)
    text = _LINK.sub(lambda found: f'<a href="{_quoted(found[2])}">{found[1]}</a>', text)
    text = _AUTOLINK.sub(r'<a href="\1">\1</a>', text)
    text = _WIKI.sub(r"\1", text)
    text = _STRONG.sub(r"\2", text)
    text = _EMPHASIS.sub(r"\2", text)
    text = re.sub(r"`([^`]+)`|==([^=]+)==", lambda found: found[1] or found[2], text)
    return re.sub("\x00(\\d+)\x00", lambda found: kept[int(found[1])], text)


def _quoted(text: str) -> str:
    return text.replace('"', "&quot;")
