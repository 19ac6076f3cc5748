"""A bibliography as one HTML page that stands on its own: no script, nothing fetched, readable by a screen reader."""

import base64
import html
from collections.abc import Iterable, Iterator, Mapping

from clippings_app.domain.article import Photo
from clippings_app.domain.bibliography import Bibliography, ExportOptions, Group, GroupBy
from clippings_app.domain.clipping import Clipping, HeldSource
from clippings_app.domain.watch import NOBODY, Watch
from clippings_app.exporters import common
from clippings_app.exporters.annotations import Annotation, annotations, stressed
from clippings_app.exporters.archives import archived
from clippings_app.exporters.cited import citations
from clippings_app.exporters.coins import coins
from clippings_app.exporters.dates import in_words
from clippings_app.exporters.languages import direction
from clippings_app.exporters.losses import losses
from clippings_app.exporters.runs import Cited, cited_html, runs_html
from clippings_app.exporters.styles import OWN_STYLE
from clippings_app.exporters.written import Loss, Written

_STYLE = """
:root { color-scheme: light dark; --back: #ffffff; --text: #1d1f23; --muted: #5c6067; --line: #dcdbd5; --accent: #0f5c8c; --chip: #eef0f2; --note: #f7f6f2; --sans: system-ui, "Noto Sans", sans-serif; }
@media (prefers-color-scheme: dark) {
  :root { --back: #202328; --text: #e6e7e9; --muted: #a3a9b1; --line: #3a3f47; --accent: #6ab7e6; --chip: #2f343b; --note: #272b31; }
}
body { background: var(--back); color: var(--text); font: 1.05rem/1.55 Charter, Georgia, "Noto Serif", serif; max-width: 46rem; margin: 3rem auto 4rem; padding: 0 1.25rem; text-wrap: pretty; }
h1, h2 { line-height: 1.2; text-wrap: balance; }
h1 { font-size: 2.1rem; margin: 0 0 .35rem; letter-spacing: -.01em; }
h3, h4, h5, h6 { line-height: 1.25; font-size: 1.15rem; margin: 2rem 0 .5rem; }
h2 { font-size: 1.45rem; border-block-start: 2px solid var(--text); padding-block-start: .6rem; margin: 3rem 0 .75rem; }
a { color: var(--accent); text-decoration-thickness: 1px; text-decoration-color: color-mix(in srgb, currentColor 40%, transparent); text-underline-offset: .18em; overflow-wrap: anywhere; }
a:hover { text-decoration-color: currentColor; }
p { margin-block: .3rem; }
ol.entries { list-style: none; margin: 1.25rem 0; padding: 0; counter-reset: entry; }
ol.entries > li { counter-increment: entry; position: relative; padding-inline-start: 2.4rem; margin-block: 1.4rem; }
ol.entries > li::before { content: counter(entry); position: absolute; inset-inline-start: 0; inset-block-start: .1rem; color: var(--muted); font: 600 .85rem/1.8 var(--sans); font-variant-numeric: tabular-nums; }
div.entries > div { padding-inline-start: 2.4rem; margin-block: 1.4rem; }
.label { display: inline-block; min-width: 2.4rem; margin-inline: -2.4rem -.25em; font-variant-numeric: tabular-nums; }
.annotation { margin-inline-start: 1.5rem; }
.entries > :target, .entries > :has(:target) { outline: 2px solid var(--accent); outline-offset: .5rem; border-radius: 4px; }
li[dir="rtl"] > p[dir="ltr"] { text-align: end; }
.date { white-space: nowrap; }
.deck { color: var(--muted); }
:is(:lang(ar), :lang(fa), :lang(ur), :lang(he), :lang(zh), :lang(ja), :lang(ko), :lang(th), :lang(hi)) i { font-style: normal; }
.about, .meta, .again, .sources, dl, table { color: var(--muted); font-family: var(--sans); font-size: .86rem; }
.keywords { list-style: none; padding: 0; margin: .45rem 0; display: flex; flex-wrap: wrap; gap: .3rem; font: .8rem/1.5 var(--sans); }
.keywords li { background: var(--chip); border-radius: 6px; padding: .1rem .55rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.25rem; margin: .75rem 0; }
dt { font-weight: 600; } dd { margin: 0; color: var(--text); }
blockquote { margin: .6rem 0; padding: .5rem .85rem; background: var(--note); border-inline-start: 3px solid var(--line); border-start-end-radius: 6px; border-end-end-radius: 6px; }
blockquote.quotation { font-style: italic; }
.chronology { margin-block: 1.25rem .25rem; font-family: var(--sans); font-size: .86rem; }
section[aria-labelledby="image-credits"] { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; } th, td { border-block-end: 1px solid var(--line); padding: .45rem .6rem .45rem 0; text-align: start; vertical-align: top; } th { color: var(--text); } td img { display: block; border-radius: 3px; margin-block: .2rem .3rem; } td img + br { display: none; }
@media (min-width: 68rem) { section[aria-labelledby="image-credits"] { margin-inline: -9rem; } }
@media print { body { max-width: none; margin: 0; font-size: 10.5pt; } a { color: inherit; } h2, .keywords, dl { break-after: avoid; } div.entries > div, ol.entries > li, tr { break-inside: avoid; } }
""".strip()  # noqa: E501


_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write_html(bibliography: Bibliography, options: ExportOptions, watch: Watch = NOBODY) -> Written:
    """A page with headings, citations, keywords, incidents, sources held and not held, and what else is asked for."""
    policy = _POLICY + ("; img-src data:" if bibliography.thumbnails else "")
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        "<title>Bibliography</title>",
        f"<style>\n{_STYLE}\n</style>",
        "</head>",
        "<body>",
        "<main>",
        "<h1>Bibliography</h1>",
        *body_lines(bibliography, options, watch),
        "</main>",
        "</body>",
        "</html>",
        "",
    ]
    return Written(text="\n".join(lines), suffix=".html", report=page_losses(bibliography, options))


_NO_PHOTOS = "Pictures themselves are not in the file, only their credits"
_PHOTOS_SMALL = "Pictures are in the file only small, and only those that you hold"


def page_losses(bibliography: Bibliography, options: ExportOptions, *, shows_pictures: bool = True) -> tuple[Loss, ...]:
    """What a document for reading leaves out.

    Args:
        bibliography: What was written.
        options: How.
        shows_pictures: Whether the format can show any.
    """
    are_small = shows_pictures and options.thumbnails
    asked = {
        "deck": (options.deck, "Decks were not asked for"),
        "notes": (options.notes, "Notes were not asked for"),
        "quotations": (options.notes or options.quotations, "Quotations were not asked for"),
        "credits": (options.credits, "Image credits were not asked for"),
        "sources": (options.prints_sources, "Linked sources were not asked for"),
        "archive": (options.archive, "Addresses of archived copies were not asked for"),
        "retrieved": (options.retrieved, "The day it was taken in was not asked for"),
        "original": (options.prints_hashes, "Hashes of the originals were not asked for"),
    }
    more = {
        "body": "The text of the article is not printed",
        "time": "The hour of publication is not printed",
        **({} if options.style == OWN_STYLE else {"yearless": "A day without its year is not printed in this style"}),
        **({"photos": _PHOTOS_SMALL if are_small else _NO_PHOTOS} if options.credits else {}),
        "section": "Most styles do not print the section",
        **_print_losses(options),
        "dateline": "The dateline is not printed",
        "url": "An address that is not one of the web is not printed",
    }
    carried = ("mentions",) if options.group_by is GroupBy.INCIDENT and options.chronology else ()
    unasked = {field: words for field, (is_printed, words) in asked.items() if not is_printed}
    return losses(bibliography.clippings, carried=carried, more=more, unasked=unasked)


def _print_losses(options: ExportOptions) -> dict[str, str]:
    if options.style == OWN_STYLE:
        return {
            "publisher_place": "This style does not print the city of a newspaper",
            "pages": "This style does not print pages, volume and issue",
        }
    return {
        "publisher_place": "Most styles do not print the city of a newspaper",
        "edition": "Most styles do not print the edition",
        "pages": "Many styles do not print pages, volume and issue of newspapers",
    }


def body_lines(bibliography: Bibliography, options: ExportOptions, watch: Watch = NOBODY) -> Iterator[str]:
    """What stands under the title."""
    cited = citations(bibliography, options, watch)
    # Entries that the style numbers get no second number from a list.
    is_list = not any(each.label for each in cited.values())
    opening, closing = ('<ol class="entries">', "</ol>") if is_list else ('<div class="entries" role="list">', "</div>")
    yield f'<p class="about">{html.escape(_about(bibliography))}</p>'
    by_id = {clipping.id: clipping for clipping in bibliography.clippings}
    above: tuple[str, ...] = ()
    for number, (group, new, again) in enumerate(common.in_order(bibliography), start=1):
        titles = common.headings(group, options.group_by, above)
        above = common.heading_path(group, options.group_by)
        yield from (_heading(depth, title) for depth, title in titles[:-1])
        if titles:
            yield f'<section aria-labelledby="group-{number}">'
            yield _heading(*titles[-1], f"group-{number}")
        yield from _incident(group)
        yield from _chronology(group, by_id, bibliography.keys, options)
        if new:
            yield opening
            for clipping in new:
                yield from _entry(clipping, bibliography, options, cited[clipping.id], group)
            yield closing
        yield from _again(again, bibliography.keys, group)
        if titles:
            yield "</section>"
    if options.credits:
        yield from credit_lines(common.each_once(bibliography), bibliography, options)


def _heading(depth: int, title: str, name: str = "") -> str:
    level = min(depth + 2, 6)
    anchor = f' id="{name}"' if name else ""
    return f'<h{level}{anchor} dir="{direction(title)}">{html.escape(title)}</h{level}>'


def _about(bibliography: Bibliography) -> str:
    count = len(bibliography.clippings)
    words = [f"{count:,} clipping{'' if count == 1 else 's'}"]
    if bibliography.query:
        words.append(f"found by: {bibliography.query}")
    if bibliography.made_at:
        words.append(f"written {bibliography.made_at[:10]}")
    return " · ".join(words)


def _incident(group: Group) -> Iterator[str]:
    incident = group.incident
    if not incident:
        return
    yield "<dl>"
    for name, value in common.incident_rows(incident).items():
        yield f"<dt>{name}</dt><dd><bdi>{html.escape(common.one_line(value))}</bdi></dd>"
    yield "</dl>"
    yield from (f'<p dir="auto">{_marked_up(text)}</p>' for text in paragraphs(incident.summary))


def _chronology(
    group: Group, by_id: Mapping[int, Clipping], keys: Mapping[int, str], options: ExportOptions
) -> Iterator[str]:
    """What the clippings of an incident report with a date, each sentence with where it stands."""
    if not options.chronology or not group.chronology:
        return
    yield '<p class="chronology"><b>Chronology</b></p>'
    yield "<dl>"
    for event in group.chronology:
        clipping = by_id[event.clipping]
        key = html.escape(keys[clipping.id])
        outlet = html.escape(common.one_line(clipping.article.publisher or "") or common.headline(clipping))
        place = f", ¶{event.paragraph}" if event.paragraph else ""
        text = f"<bdi>{html.escape(common.one_line(event.text))}</bdi>"
        yield (
            f"<dt><bdi>{html.escape(in_words(event.date))}</bdi></dt>"
            f'<dd>{text} (<a href="#{key}"><bdi>{outlet}</bdi></a>{place})</dd>'
        )
    yield "</dl>"


def paragraphs(text: str | None) -> list[str]:
    """The paragraphs of a text, each on one line."""
    return [line for part in (text or "").split("\n\n") if (line := common.one_line(part))]


def _entry(
    clipping: Clipping, bibliography: Bibliography, options: ExportOptions, cited: Cited, group: Group
) -> Iterator[str]:
    article = clipping.article
    key = html.escape(bibliography.keys[clipping.id])
    tag = f' lang="{html.escape(article.language)}"' if article.language else ""
    item, end = ('div role="listitem"', "</div>") if cited.label else ("li", "</li>")
    yield f'<{item}{tag} dir="{direction(common.headline(clipping), article.language)}">'
    # The anchor is a span, because word processors keep no anchor of a list item.
    words = cited_html(cited, article.language)
    yield f'<p class="citation"><span id="{key}">{words}</span>{coins(clipping)}</p>'
    yield from (f'<p class="annotation" dir="auto">{runs_html(each, article.language)}</p>' for each in cited.below)
    if article.deck and options.deck:
        yield f'<p class="deck" dir="auto">{html.escape(common.one_line(article.deck))}</p>'
    role = _role(clipping, group)
    if role:
        yield f'<p class="meta" lang="en" dir="ltr">Role: {role}</p>'
    keywords = common.keywords(clipping)
    if keywords:
        items = "".join(f"<li><bdi>{html.escape(word)}</bdi></li>" for word in keywords)
        yield f'<ul class="keywords" aria-label="Topics and incidents">{items}</ul>'
    if options.prints_sources:
        yield from _sources(bibliography.sources.get(clipping.id, ()), bibliography)
    yield from (f'<p class="meta" lang="en" dir="ltr">{line}</p>' for line in _evidence(clipping, options))
    if not cited.below:
        yield from map(_annotation, annotations(clipping, options))
    yield end


def _annotation(part: Annotation) -> str:
    kind = ' class="quotation"' if part.is_quotation else ""
    told = ["<br>".join(map(_marked_up, lines)) for lines in _lines_of(part.text)]
    if part.where and told:
        told[-1] += f" ({part.where})"
    return f'<blockquote{kind} dir="auto">{"".join(f"<p>{each}</p>" for each in told)}</blockquote>'


def _lines_of(text: str) -> list[list[str]]:
    """The lines of each paragraph."""
    parts = text.replace("\r\n", "\n").split("\n\n")
    lines = ([line for each in part.split("\n") if (line := common.one_line(each))] for part in parts)
    return [each for each in lines if each]


def _marked_up(line: str) -> str:
    """A line of a person's Markdown with what it stresses; anything else stays as it was written."""
    return "".join(
        f"<{mark}>{html.escape(text)}</{mark}>" if mark else html.escape(text) for mark, text in stressed(line)
    )


def _evidence(clipping: Clipping, options: ExportOptions) -> Iterator[str]:
    """When it was seen, where an archived copy is, and the hash of what came in."""
    seen = common.accessed(clipping)
    if options.retrieved and seen:
        yield f"Retrieved {in_words(seen)}."
    if options.archive and (link := archived(clipping)):
        url = html.escape(link.url)
        yield f'{link.words}: <a href="{url}">{url}</a>'
    if options.prints_hashes:
        yield from (f"SHA-256 of the original: {original.sha256}" for original in clipping.originals)


def _role(clipping: Clipping, group: Group) -> str:
    if not group.incident:
        return ""
    return next((common.role_words(tie.role) for tie in clipping.incidents if tie.name == group.incident.name), "")


def _sources(sources: Iterable[HeldSource], bibliography: Bibliography) -> Iterator[str]:
    items = [_source(each, bibliography.keys) for each in sources]
    if items:
        yield f'<p class="sources" lang="en" dir="ltr">Linked sources: {"; ".join(items)}</p>'


def _source(each: HeldSource, keys: Mapping[int, str]) -> str:
    name = f"<bdi>{html.escape(common.one_line(each.source.name))}</bdi>"
    url = common.web_address(each.source.url)
    if url:
        name = f'<a href="{html.escape(url)}">{name}</a>'
    place = f", ¶{each.source.paragraph}" if each.source.paragraph else ""
    held = [keys[number] for number in each.held if number in keys]
    if held:
        return f'{name} (<a href="#{html.escape(held[0])}">held</a>{place})'
    return f"{name} ({'held' if each.held else 'not held'}{place})"


def _again(again: list[Clipping], keys: Mapping[int, str], group: Group) -> Iterator[str]:
    if not again:
        return
    links = []
    for clipping in again:
        title = f'<a href="#{html.escape(keys[clipping.id])}"><bdi>{html.escape(common.headline(clipping))}</bdi></a>'
        role = _role(clipping, group)
        links.append(f"{title} ({role})" if role else title)
    yield f'<p class="again">See also above: {"; ".join(links)}</p>'


CREDIT_HEADS = ("Photo", "Caption", "Credit as printed", "Photographer", "Agency", "Via", "Rights", "Published in")


_CREDIT_WIDTHS = (14, 16, 15, 13, 11, 6, 10, 15)
"""Of the columns, in hundredths."""


def credit_lines(clippings: Iterable[Clipping], bibliography: Bibliography, options: ExportOptions) -> Iterator[str]:
    """The appendix of image credits, a row a picture."""
    rows = [row for clipping in clippings for row in _credit_rows(clipping, bibliography, options)]
    yield '<section aria-labelledby="image-credits">'
    yield '<h2 id="image-credits">Image credits</h2>'
    if rows:
        heads = "".join(
            f'<th scope="col" width="{width}%">{head}</th>'
            for head, width in zip(CREDIT_HEADS, _CREDIT_WIDTHS, strict=True)
        )
        yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
        yield from rows
        yield "</tbody></table>"
    else:
        yield "<p>No pictures.</p>"
    yield "</section>"


def credit_cells(photo: Photo, number: int, of: int, options: ExportOptions) -> tuple[str, ...]:
    """What is known of a picture, in the order of the heads, but where it was published."""
    credit = photo.credit
    which = f"{number} of {of}" + (f", after ¶{photo.after_paragraph}" if photo.after_paragraph else "")
    if options.prints_hashes and photo.sha256:
        which += f", SHA-256 {photo.sha256[:16]}…"  # the file beside the export has it in its name
    return (
        which,
        photo.caption or photo.alt or "",
        credit.printed if credit else "",
        (credit and credit.photographer) or "",
        (credit and credit.agency) or "",
        (credit and credit.distributor) or "",
        (", ".join(sorted(credit.flags)) or "not stated") if credit else "no credit printed",
    )


def published_in(clipping: Clipping) -> str:
    """Headline, outlet and date, as far as they are known."""
    article = clipping.article
    return ", ".join(
        part for part in (common.headline(clipping), article.publisher, in_words(article.published)) if part
    )


def _credit_rows(clipping: Clipping, bibliography: Bibliography, options: ExportOptions) -> Iterator[str]:
    photos = clipping.article.photos
    place = html.escape(common.one_line(published_in(clipping)))
    page = f'<a href="#{html.escape(bibliography.keys[clipping.id])}">{place}</a>'
    for number, photo in enumerate(photos, start=1):
        which, *others = (
            html.escape(common.one_line(cell)) for cell in credit_cells(photo, number, len(photos), options)
        )
        url = common.web_address(photo.url)
        linked = f'<a href="{html.escape(url)}">{which}</a>' if url else which
        cells = (_picture(photo, number, clipping, bibliography) + linked, *others, page)
        yield "<tr>" + "".join(f'<td dir="auto">{cell}</td>' for cell in cells) + "</tr>"


def _picture(photo: Photo, number: int, clipping: Clipping, bibliography: Bibliography) -> str:
    """The picture, small, above its number; "" where it is not to be shown or not held."""
    small = bibliography.thumbnails.get(photo.sha256 or "")
    if small is None:
        return ""
    told = common.one_line(photo.alt or "") or f"Photo {number} of “{common.headline(clipping)}”"
    source = base64.b64encode(small.data).decode("ascii")
    size = f'width="{round(small.width / 2)}" height="{round(small.height / 2)}"'
    return f'<img src="data:image/jpeg;base64,{source}" alt="{html.escape(told)}" {size}><br>'
