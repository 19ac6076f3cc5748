"""A bibliography as Markdown (CommonMark 0.31, tables as GitHub and pandoc read them)."""

import re
from collections.abc import Iterable, Iterator, Mapping

from clippings_app.domain.bibliography import Bibliography, ExportOptions, Group
from clippings_app.domain.clipping import Clipping, HeldSource
from clippings_app.domain.watch import NOBODY, Watch
from clippings_app.exporters import common
from clippings_app.exporters.annotations import annotations, stressed
from clippings_app.exporters.archives import archived
from clippings_app.exporters.cited import citations
from clippings_app.exporters.dates import in_words
from clippings_app.exporters.page import CREDIT_HEADS, credit_cells, page_losses, paragraphs, published_in
from clippings_app.exporters.runs import Cited, Look, Part, Run
from clippings_app.exporters.written import Written

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$^@!&])")
_LINE_START = re.compile(r"^(\s*)(?:([-+=:%])|(\d{1,9})([.)]))")
_URL_ESCAPES = str.maketrans({"<": "%3C", ">": "%3E", " ": "%20", "\\": "%5C"})

_MARKS = {
    Look.ITALIC: ("*", "*"),
    Look.BOLD: ("**", "**"),
    Look.RAISED: ("<sup>", "</sup>"),
    Look.LOWERED: ("<sub>", "</sub>"),
}


def write_markdown(bibliography: Bibliography, options: ExportOptions, watch: Watch = NOBODY) -> Written:
    """A `.md` file: headings, one citation a list item, and beneath it what is known besides."""
    text = "\n".join(_lines(bibliography, options, watch)).rstrip("\n") + "\n"
    return Written(text=text, suffix=".md", report=page_losses(bibliography, options, shows_pictures=False))


def escape(text: str) -> str:
    """Text on one line that Markdown prints as it is."""
    return _line_start(_SPECIAL.sub(r"\\\1", common.one_line(text)))


def _line_start(line: str) -> str:
    """A line that begins no list, rule or heading."""
    found = _LINE_START.match(line)
    if not found:
        return line
    at = found.end() - 1
    return f"{line[:at]}\\{line[at:]}"


def _lines(bibliography: Bibliography, options: ExportOptions, watch: Watch) -> Iterator[str]:
    cited = citations(bibliography, options, watch)
    yield from ("# Bibliography", "")
    count = len(bibliography.clippings)
    about = [f"{count:,} clipping{'' if count == 1 else 's'}"]
    about += [f"found by: {escape(bibliography.query)}"] if bibliography.query else []
    about += [f"written {bibliography.made_at[:10]}"] if bibliography.made_at else []
    yield from (" · ".join(about), "")
    by_id = {clipping.id: clipping for clipping in bibliography.clippings}
    above: tuple[str, ...] = ()
    for group, new, again in common.in_order(bibliography):
        for depth, title in common.headings(group, options.group_by, above):
            yield from (f"{'#' * min(depth + 2, 6)} {escape(title)}", "")
        above = common.heading_path(group, options.group_by)
        yield from _incident(group)
        yield from _chronology(group, by_id, options)
        for clipping in new:
            yield from _entry(clipping, bibliography, options, cited[clipping.id], group)
        if again:
            yield from (f"See also above: {'; '.join(_short(each, group) for each in again)}", "")
    if options.credits:
        yield from _credits(common.each_once(bibliography), options)


def _incident(group: Group) -> Iterator[str]:
    incident = group.incident
    if not incident:
        return
    yield from (f"- **{name}:** {escape(value)}" for name, value in common.incident_rows(incident).items())
    yield ""
    for text in paragraphs(incident.summary):
        yield from (_with_stress(text), "")


def _chronology(group: Group, by_id: Mapping[int, Clipping], options: ExportOptions) -> Iterator[str]:
    if not options.chronology or not group.chronology:
        return
    yield from ("**Chronology**", "")
    for event in group.chronology:
        clipping = by_id[event.clipping]
        place = f", ¶{event.paragraph}" if event.paragraph else ""
        outlet = escape(clipping.article.publisher or "") or escape(common.headline(clipping))
        yield f"- {escape(in_words(event.date))}: {escape(event.text)} ({outlet}{place})"
    yield ""


def _entry(
    clipping: Clipping, bibliography: Bibliography, options: ExportOptions, cited: Cited, group: Group
) -> Iterator[str]:
    label = f"{escape(cited.label)} " if cited.label else ""
    yield f"- {label}{''.join(_run(run) for run in cited.runs)}"
    for runs in cited.below:
        yield from ("", f"  {''.join(_run(run) for run in runs)}")
    article = clipping.article
    details = [
        escape(article.deck or "") if options.deck else "",
        f"Role: {role}" if (role := _role(clipping, group)) else "",
        f"Keywords: {'; '.join(escape(word) for word in words)}" if (words := common.keywords(clipping)) else "",
        _sources(bibliography.sources.get(clipping.id, ())) if options.prints_sources else "",
        *_evidence(clipping, options),
    ]
    for detail in details:
        if detail:
            yield from ("", f"  {detail}")
    for part in annotations(clipping, options) if not cited.below else ():
        yield ""
        lines = [_with_stress(text) for text in paragraphs(part.text)]
        if part.where and lines:
            lines[-1] += f" ({part.where})"
        yield from "\n  >\n".join(f"  > {line}" for line in lines).split("\n")
    yield ""


def _with_stress(line: str) -> str:
    """A line of a person's Markdown: what it stresses stays so, and everything else is escaped."""
    marks = {"b": "**", "i": "*", "": ""}
    pieces = ((marks[mark], _SPECIAL.sub(r"\\\1", text)) for mark, text in stressed(common.one_line(line)))
    return _line_start("".join(f"{mark}{text}{mark}" for mark, text in pieces))


def _evidence(clipping: Clipping, options: ExportOptions) -> Iterator[str]:
    seen = common.accessed(clipping)
    if options.retrieved and seen:
        yield f"Retrieved {in_words(seen)}."
    if options.archive and (link := archived(clipping)):
        yield f"{link.words}: <{link.url.translate(_URL_ESCAPES)}>"
    if options.prints_hashes:
        yield from (f"SHA-256 of the original: {original.sha256}" for original in clipping.originals)


def _run(run: Run) -> str:
    href = (run.href or run.text).translate(_URL_ESCAPES)
    if run.part is Part.ADDRESS and href == run.text.translate(_URL_ESCAPES):
        return f"<{href}>"
    text = _SPECIAL.sub(r"\\\1", run.text).replace("\n", "\\\n  ")
    if run.part is Part.ADDRESS:
        return f"[{text}](<{href}>)"
    if run.part is Part.OUTLET:
        return _between("*", text)
    for look in sorted(run.looks):
        if look in _MARKS:
            before, after = _MARKS[look]
            text = _between(before, text, after)
    return text


def _between(before: str, text: str, after: str = "") -> str:
    """Text between marks; blanks at its ends stay outside, as the marks must touch a word."""
    words = text.strip()
    if not words:
        return text
    start = text.index(words)
    return f"{text[:start]}{before}{words}{after or before}{text[start + len(words) :]}"


def _role(clipping: Clipping, group: Group) -> str:
    if not group.incident:
        return ""
    return next((common.role_words(tie.role) for tie in clipping.incidents if tie.name == group.incident.name), "")


def _sources(sources: Iterable[HeldSource]) -> str:
    items = []
    for each in sources:
        name = escape(each.source.name)
        url = common.web_address(each.source.url)
        linked = f"[{name}](<{url.translate(_URL_ESCAPES)}>)" if url else name
        place = f", ¶{each.source.paragraph}" if each.source.paragraph else ""
        items.append(f"{linked} ({'held' if each.held else 'not held'}{place})")
    return f"Linked sources: {'; '.join(items)}" if items else ""


def _short(clipping: Clipping, group: Group) -> str:
    role = _role(clipping, group)
    title = f"“{_SPECIAL.sub(chr(92) + chr(92) + r'1', common.headline(clipping))}”"
    return f"{title} ({role})" if role else title


def _credits(clippings: Iterable[Clipping], options: ExportOptions) -> Iterator[str]:
    rows = [
        (clipping, at, photo) for clipping in clippings for at, photo in enumerate(clipping.article.photos, start=1)
    ]
    yield from ("## Image credits", "")
    if not rows:
        yield "No pictures."
        return
    yield "| " + " | ".join(CREDIT_HEADS) + " |"
    yield "|---" * len(CREDIT_HEADS) + "|"
    for clipping, at, photo in rows:
        which, *others = map(escape, credit_cells(photo, at, len(clipping.article.photos), options))
        url = common.web_address(photo.url)
        linked = f"[{which}](<{url.translate(_URL_ESCAPES)}>)" if url else which
        yield "| " + " | ".join((linked, *others, escape(published_in(clipping)))) + " |"
