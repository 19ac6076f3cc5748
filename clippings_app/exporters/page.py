"""A bibliography as one HTML page that stands on its own: no script, nothing fetched, readable by a screen reader."""

import html
from collections.abc import Iterable, Iterator, Mapping

from clippings_app.domain.bibliography import Bibliography, ExportOptions, Group
from clippings_app.domain.clipping import Clipping, HeldSource
from clippings_app.exporters import common
from clippings_app.exporters.cited import citations
from clippings_app.exporters.coins import coins
from clippings_app.exporters.dates import in_words
from clippings_app.exporters.languages import direction
from clippings_app.exporters.runs import Cited, cited_html, runs_html
from clippings_app.exporters.styles import OWN_STYLE
from clippings_app.exporters.written import Written

_STYLE = """
:root { color-scheme: light dark; --back: #ffffff; --text: #1d1f23; --muted: #5c6067; --line: #dcdbd5; --accent: #0f5c8c; --chip: #eef0f2; --note: #f7f6f2; --sans: system-ui, "Noto Sans", sans-serif; }
@media (prefers-color-scheme: dark) {
  :root { --back: #202328; --text: #e6e7e9; --muted: #a3a9b1; --line: #3a3f47; --accent: #6ab7e6; --chip: #2f343b; --note: #272b31; }
}
body { background: var(--back); color: var(--text); font: 1.05rem/1.55 Charter, Georgia, "Noto Serif", serif; max-width: 46rem; margin: 3rem auto 4rem; padding: 0 1.25rem; text-wrap: pretty; }
h1, h2 { line-height: 1.2; text-wrap: balance; }
h1 { font-size: 2.1rem; margin: 0 0 .35rem; letter-spacing: -.01em; }
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
blockquote { margin: .6rem 0; padding: .5rem .85rem; background: var(--note); border-inline-start: 3px solid var(--line); border-start-end-radius: 6px; border-end-end-radius: 6px; white-space: pre-line; }
section[aria-labelledby="image-credits"] { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; } th, td { border-block-end: 1px solid var(--line); padding: .45rem .6rem .45rem 0; text-align: start; vertical-align: top; } th { color: var(--text); }
@media print { body { max-width: none; margin: 0; font-size: 10.5pt; } a { color: inherit; } h2, .keywords, dl { break-after: avoid; } div.entries > div, ol.entries > li, tr { break-inside: avoid; } }
""".strip()  # noqa: E501


def write_html(bibliography: Bibliography, options: ExportOptions) -> Written:
    """A page with headings, citations, keywords, incidents, sources held and not held, and image credits when asked."""
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        "<title>Bibliography</title>",
        f"<style>\n{_STYLE}\n</style>",
        "</head>",
        "<body>",
        "<main>",
        "<h1>Bibliography</h1>",
        *body_lines(bibliography, options),
        "</main>",
        "</body>",
        "</html>",
        "",
    ]
    return Written(text="\n".join(lines), suffix=".html", losses=page_losses(bibliography, options))


def page_losses(bibliography: Bibliography, options: ExportOptions) -> tuple[str, ...]:
    """What a document for reading leaves out."""
    return common.losses(
        bibliography.clippings,
        body="The text of the article is not printed",
        time="The hour of publication is not printed",
        **({} if options.notes else {"notes": "Notes were not asked for"}),
        **({} if options.credits else {"credits": "Image credits were not asked for"}),
        **({} if options.style == OWN_STYLE else {"yearless": "A day without its year is not printed in this style"}),
    )


def body_lines(bibliography: Bibliography, options: ExportOptions) -> Iterator[str]:
    """What stands under the title."""
    cited = citations(bibliography, options)
    # Entries that the style numbers get no second number from a list.
    is_list = not any(each.label for each in cited.values())
    opening, closing = ('<ol class="entries">', "</ol>") if is_list else ('<div class="entries" role="list">', "</div>")
    yield f'<p class="about">{html.escape(_about(bibliography))}</p>'
    for number, (group, new, again) in enumerate(common.in_order(bibliography), start=1):
        title = common.group_title(group, options.group_by)
        if title:
            yield f'<section aria-labelledby="group-{number}">'
            yield f'<h2 id="group-{number}" dir="{direction(title)}">{html.escape(title)}</h2>'
        yield from _incident(group)
        if new:
            yield opening
            for clipping in new:
                yield from _entry(clipping, bibliography, options, cited[clipping.id], group)
            yield closing
        yield from _again(again, bibliography.keys, group)
        if title:
            yield "</section>"
    if options.credits:
        yield from _credits(common.each_once(bibliography))


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
    dates = in_words(incident.date)
    if incident.date_printed and incident.date_printed != dates:
        dates = f"{dates} (“{incident.date_printed}”)" if dates else incident.date_printed
    rows = {
        "Date": dates,
        "Place": incident.place,
        "Participants": ", ".join(incident.participants),
        "Status": incident.status.value,
    }
    yield "<dl>"
    for name, value in rows.items():
        if value:
            yield f"<dt>{name}</dt><dd><bdi>{html.escape(common.one_line(value))}</bdi></dd>"
    yield "</dl>"
    yield from (f'<p dir="auto">{html.escape(text)}</p>' for text in paragraphs(incident.summary))


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
    if article.deck:
        yield f'<p class="deck" dir="auto">{html.escape(common.one_line(article.deck))}</p>'
    role = _role(clipping, group)
    if role:
        yield f'<p class="meta" lang="en" dir="ltr">Role: {role}</p>'
    keywords = common.keywords(clipping)
    if keywords:
        items = "".join(f"<li><bdi>{html.escape(word)}</bdi></li>" for word in keywords)
        yield f'<ul class="keywords" aria-label="Topics and incidents">{items}</ul>'
    yield from _sources(bibliography.sources.get(clipping.id, ()), bibliography)
    if options.notes and not cited.below:
        yield from (f'<blockquote dir="auto">{html.escape(note.strip())}</blockquote>' for note in clipping.notes)
    yield end


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
    held = [keys[number] for number in each.held if number in keys]
    if held:
        return f'{name} (<a href="#{html.escape(held[0])}">held</a>)'
    return f"{name} ({'held' if each.held else 'not held'})"


def _again(again: list[Clipping], keys: Mapping[int, str], group: Group) -> Iterator[str]:
    if not again:
        return
    links = []
    for clipping in again:
        title = f'<a href="#{html.escape(keys[clipping.id])}"><bdi>{html.escape(common.headline(clipping))}</bdi></a>'
        role = _role(clipping, group)
        links.append(f"{title} ({role})" if role else title)
    yield f'<p class="again">See also above: {"; ".join(links)}</p>'


def _credits(clippings: Iterable[Clipping]) -> Iterator[str]:
    rows = [row for clipping in clippings for row in _credit_rows(clipping)]
    yield '<section aria-labelledby="image-credits">'
    yield '<h2 id="image-credits">Image credits</h2>'
    if rows:
        heads = ("Caption", "Credit as printed", "Photographer", "Agency", "Via", "Rights", "Published in")
        yield "<table><thead><tr>" + "".join(f'<th scope="col">{head}</th>' for head in heads) + "</tr></thead><tbody>"
        yield from rows
        yield "</tbody></table>"
    else:
        yield "<p>No pictures.</p>"
    yield "</section>"


def _credit_rows(clipping: Clipping) -> Iterator[str]:
    for photo in clipping.article.photos:
        credit = photo.credit
        values = (
            photo.caption or photo.alt,
            credit and credit.printed,
            credit and credit.photographer,
            credit and credit.agency,
            credit and credit.distributor,
            ", ".join(sorted(credit.flags)) if credit else "no credit printed",
            _published_in(clipping),
        )
        yield (
            "<tr>"
            + "".join(f'<td dir="auto">{html.escape(common.one_line(value or ""))}</td>' for value in values)
            + "</tr>"
        )


def _published_in(clipping: Clipping) -> str:
    article = clipping.article
    return ", ".join(
        part for part in (common.headline(clipping), article.publisher, in_words(article.published)) if part
    )
