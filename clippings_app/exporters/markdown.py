"""A bibliography as Markdown (CommonMark 0.31, tables as GitHub and pandoc read them)."""

import re
from collections.abc import Iterable, Iterator, Mapping

from clippings_app.domain.bibliography import Bibliography, ExportOptions, Group
from clippings_app.domain.clipping import Clipping, HeldSource
from clippings_app.exporters import common
from clippings_app.exporters.cited import citations
from clippings_app.exporters.dates import in_words
from clippings_app.exporters.page import page_losses, paragraphs
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


def write_markdown(bibliography: Bibliography, options: ExportOptions) -> Written:
    """A `.md` file: headings, one citation a list item, and beneath it what is known besides."""
    text = "\n".join(_lines(bibliography, options)).rstrip("\n") + "\n"
    return Written(text=text, suffix=".md", losses=page_losses(bibliography, options))


def escape(text: str) -> str:
    """Text on one line that Markdown prints as it is."""
    line = _SPECIAL.sub(r"\\\1", common.one_line(text))
    found = _LINE_START.match(line)
    if not found:
        return line
    at = found.end() - 1
    return f"{line[:at]}\\{line[at:]}"


def _lines(bibliography: Bibliography, options: ExportOptions) -> Iterator[str]:
    cited = citations(bibliography, options)
    yield from ("# Bibliography", "")
    count = len(bibliography.clippings)
    about = [f"{count:,} clipping{'' if count == 1 else 's'}"]
    about += [f"found by: {escape(bibliography.query)}"] if bibliography.query else []
    about += [f"written {bibliography.made_at[:10]}"] if bibliography.made_at else []
    yield from (" · ".join(about), "")
    for group, new, again in common.in_order(bibliography):
        title = common.group_title(group, options.group_by)
        if title:
            yield from (f"## {escape(title)}", "")
        yield from _incident(group)
        for clipping in new:
            yield from _entry(clipping, bibliography, options, cited[clipping.id], group)
        if again:
            yield from (f"See also above: {'; '.join(_short(each, group) for each in again)}", "")
    if options.credits:
        yield from _credits(common.each_once(bibliography))


def _incident(group: Group) -> Iterator[str]:
    incident = group.incident
    if not incident:
        return
    dates = in_words(incident.date)
    if incident.date_printed and incident.date_printed != dates:
        dates = f"{dates} (“{incident.date_printed}”)" if dates else incident.date_printed
    rows = {
        "Date": dates,
        "Place": incident.place or "",
        "Participants": ", ".join(incident.participants),
        "Status": incident.status.value,
    }
    yield from (f"- **{name}:** {escape(value)}" for name, value in rows.items() if value)
    yield ""
    for text in paragraphs(incident.summary):
        yield from (escape(text), "")


def _entry(
    clipping: Clipping, bibliography: Bibliography, options: ExportOptions, cited: Cited, group: Group
) -> Iterator[str]:
    label = f"{escape(cited.label)} " if cited.label else ""
    yield f"- {label}{''.join(_run(run) for run in cited.runs)}"
    for runs in cited.below:
        yield from ("", f"  {''.join(_run(run) for run in runs)}")
    article = clipping.article
    details = [
        escape(article.deck or ""),
        f"Role: {role}" if (role := _role(clipping, group)) else "",
        f"Keywords: {'; '.join(escape(word) for word in words)}" if (words := common.keywords(clipping)) else "",
        _sources(bibliography.sources.get(clipping.id, ()), bibliography.keys),
    ]
    for detail in details:
        if detail:
            yield from ("", f"  {detail}")
    for note in clipping.notes if options.notes and not cited.below else ():
        yield ""
        yield from "\n  >\n".join(f"  > {escape(text)}" for text in paragraphs(note)).split("\n")
    yield ""


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


def _sources(sources: Iterable[HeldSource], keys: Mapping[int, str]) -> str:
    del keys
    items = []
    for each in sources:
        name = escape(each.source.name)
        url = common.web_address(each.source.url)
        linked = f"[{name}](<{url.translate(_URL_ESCAPES)}>)" if url else name
        items.append(f"{linked} ({'held' if each.held else 'not held'})")
    return f"Linked sources: {'; '.join(items)}" if items else ""


def _short(clipping: Clipping, group: Group) -> str:
    role = _role(clipping, group)
    title = f"“{_SPECIAL.sub(chr(92) + chr(92) + r'1', common.headline(clipping))}”"
    return f"{title} ({role})" if role else title


def _credits(clippings: Iterable[Clipping]) -> Iterator[str]:
    rows = [(clipping, photo) for clipping in clippings for photo in clipping.article.photos]
    yield from ("## Image credits", "")
    if not rows:
        yield "No pictures."
        return
    yield "| Caption | Credit as printed | Photographer | Agency | Via | Rights | Published in |"
    yield "|---|---|---|---|---|---|---|"
    for clipping, photo in rows:
        credit = photo.credit
        cells = (
            photo.caption or photo.alt,
            credit and credit.printed,
            credit and credit.photographer,
            credit and credit.agency,
            credit and credit.distributor,
            ", ".join(sorted(credit.flags)) if credit else "no credit printed",
            ", ".join(part for part in (common.headline(clipping), clipping.article.publisher) if part),
        )
        yield "| " + " | ".join(escape(cell or "") for cell in cells) + " |"
