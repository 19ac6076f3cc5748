r"""BibLaTeX and the older BibTeX.

Fields and types: the biblatex manual, chapter 2; which characters TeX takes for its own: the TeXbook, chapter 7. BibTeX
and biber both count braces even behind a backslash, so a lone brace is written as a command.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from clippings_app.analysis.person_names import AuthorName
from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.bibliography import Bibliography, ExportOptions, Group
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.watch import NOBODY, Watch
from clippings_app.exporters import common
from clippings_app.exporters.annotations import printed_notes
from clippings_app.exporters.dates import biblatex_date, biblatex_time, ends, in_words
from clippings_app.exporters.languages import babel_name
from clippings_app.exporters.losses import losses, not_asked
from clippings_app.exporters.outlets import KIND_WORDS, Kind, kind
from clippings_app.exporters.page import paragraphs
from clippings_app.exporters.people import authors
from clippings_app.exporters.remarks import remarks
from clippings_app.exporters.written import Written

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_WITH_LONE_BRACES = str.maketrans(_ESCAPES | {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"})
_WITH_PAIRED_BRACES = str.maketrans(_ESCAPES | {"{": r"\{", "}": r"\}"})
_DASHES = re.compile(r"-(?=-)")
_CAPITALISED = re.compile(r"\S*[A-ZÀ-ÖØ-ÞĀ-ſΑ-ΩА-ЯЁ]\S*(?: +\S*[A-ZÀ-ÖØ-ÞĀ-ſΑ-ΩА-ЯЁ]\S*)*")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
Fields = list[tuple[str, str]]
_PARAGRAPH, _NEXT_NOTE = r"\par ", r"\par\medskip "
"""biber makes a blank line a blank; a command stays."""
# What an address may not hold in a verbatim field: braces would be counted, a percent sign is taken as it is.
_URL_ESCAPES = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})


_PRINTED = frozenset({Kind.NEWSPAPER, Kind.MAGAZINE})
_NOT_CARRIED = {
    "captions": "Photos are not carried; their credits are in annotations where credits were asked for",
    "dateline": "The dateline is not carried",
    "publisher_place": "The city of a newspaper is carried, but most styles do not print it",
    "edition": "The edition of a newspaper is carried, but most styles do not print it",
    "keyword marks": "Commas and semicolons in topics are blanks, as they part keywords",
    "unknown language": "A language that TeX has no name for is not carried",
    "url": "An address that is not one of the web is not carried",
    "added": "The day it was taken in is not carried, as there is no address",
    "hour added": "The hour it was taken in is not carried",
}


def write_biblatex(bibliography: Bibliography, options: ExportOptions, watch: Watch = NOBODY) -> Written:
    """A `.bib` file for biblatex: newspaper articles and online pages, keywords from topics and incidents."""
    entries = _grouped(bibliography, options, watch, lambda clipping: _biblatex_fields(clipping, bibliography, options))
    more = _NOT_CARRIED | {
        "odd time": "Fractions of a second are not carried",
        "yearless": "A day without its year is a note and no date",
    }
    text = _head(bibliography) + "\n".join(entries)
    return Written(
        text=text, suffix=".bib", report=losses(bibliography.clippings, more=more, unasked=not_asked(options))
    )


def write_bibtex(bibliography: Bibliography, options: ExportOptions, watch: Watch = NOBODY) -> Written:
    """A `.bib` file for BibTeX styles of old: only fields that they know."""
    entries = _grouped(bibliography, options, watch, lambda clipping: _bibtex_fields(clipping, bibliography, options))
    more = _NOT_CARRIED | {
        "time": "The hour of publication is not carried",
        "uncertain": "BibTeX has only a year and a month: what is uncertain or an interval is a note",
        "section": "BibTeX has no field for the section",
        "deck": "The deck is kept as an abstract, which most styles leave out",
        "kind": "BibTeX has no type for wire reports, blogs, broadcasts and press releases",
    }
    text = _head(bibliography) + "\n".join(entries)
    return Written(
        text=text, suffix=".bib", report=losses(bibliography.clippings, more=more, unasked=not_asked(options))
    )


def escape(text: str) -> str:
    """Text as TeX prints it: no character of it is taken as a command."""
    return _escaped_part(common.one_line(text))


def protected(title: str) -> str:
    """A title whose capitals no style makes small: runs of words with capitals stand in braces."""
    line = common.one_line(title)
    out, last = [], 0
    for found in _CAPITALISED.finditer(line):
        out += [_escaped_part(line[last : found.start()]), "{", _escaped_part(found[0]), "}"]
        last = found.end()
    return "".join(out) + _escaped_part(line[last:])


def _escaped_part(part: str) -> str:
    """As `escape`, but blanks at the ends stay, and a brace may have lost its other half to another part.

    Pairs are worth keeping as such: pandoc does not know the command for a lone brace and drops it.
    """
    return _DASHES.sub("-{}", part.translate(_WITH_PAIRED_BRACES if _is_balanced(part) else _WITH_LONE_BRACES))


def _is_balanced(text: str) -> bool:
    if "{" not in text and "}" not in text:
        return True
    depth = 0
    for char in text:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            return False
    return depth == 0


def verbatim_url(url: str) -> str:
    """An address for a verbatim field."""
    return common.one_line(url).translate(_URL_ESCAPES)


def keyword(text: str) -> str:
    """A keyword: commas and semicolons would end it."""
    return escape(" ".join(re.sub(r"[,;，；、]", " ", text).split()))


def person(name: AuthorName) -> str:
    """A name in the notation "von Last, Jr, First"; an organisation in braces."""
    if name.organisation:
        return "{" + escape(name.family) + "}"
    particle = escape(name.particle) + " " if name.particle else ""
    parts = [particle + _guarded(name.family), _guarded(name.suffix), _guarded(name.given)]
    return ", ".join(part for part in parts if part)


def _guarded(part: str | None) -> str:
    if not part:
        return ""
    escaped = escape(part)
    is_special = "," in escaped or re.search(r"(?:^|\s)(?:and|others)(?:\s|$)", escaped, re.IGNORECASE)
    is_lower_family = " " in escaped and escaped[:1].islower()
    return "{" + escaped + "}" if is_special or is_lower_family else escaped


def _head(bibliography: Bibliography) -> str:
    count = len(bibliography.clippings)
    about = f"{count} clipping{'' if count == 1 else 's'}"
    if bibliography.query:
        about += f", found by: {common.one_line(bibliography.query)}"
    if bibliography.made_at:
        about += f", written {bibliography.made_at}"
    return _comment(about) + "\n\n"


def _comment(text: str) -> str:
    # biber and BibTeX skip what stands between entries, but an "@" would begin one.
    return "% " + common.one_line(text).replace("@", "(at)")


def _grouped(
    bibliography: Bibliography,
    options: ExportOptions,
    watch: Watch,
    fields: Callable[[Clipping], tuple[str, Fields]],
) -> Iterator[str]:
    done = 0
    for group, new, again in common.in_order(bibliography):
        title = common.group_title(group, options.group_by)
        if title:
            yield "\n".join([_comment(line) for line in _group_lines(group, title)]) + "\n"
        for clipping in common.watched(new, bibliography, watch, done):
            yield _entry(bibliography.keys[clipping.id], *fields(clipping))
        done += len(new)
        if again:
            yield _comment("see above: " + ", ".join(bibliography.keys[each.id] for each in again)) + "\n"


def _group_lines(group: Group, title: str) -> Iterable[str]:
    yield f"=== {title} ==="
    incident = group.incident
    if incident:
        details = [in_words(incident.date), incident.place, ", ".join(incident.participants), incident.status.value]
        yield " · ".join(detail for detail in details if detail)
        if incident.summary:
            yield incident.summary


def _entry(key: str, kind: str, fields: Fields) -> str:
    width = max((len(name) for name, _ in fields), default=0)
    # A month is one of BibTeX's own abbreviations, so that each style words it in its language.
    lines = [f"  {name:<{width}} = {value if name == 'month' else f'{{{value}}}'}," for name, value in fields if value]
    return "\n".join([f"@{kind}{{{key},", *lines, "}", ""])


def _biblatex_fields(clipping: Clipping, bibliography: Bibliography, options: ExportOptions) -> tuple[str, Fields]:
    article, what = clipping.article, kind(clipping.article)
    is_printed = what in _PRINTED
    date = biblatex_time(article.published) or biblatex_date(article.published)
    publisher = protected(article.publisher or "")
    fields = [
        ("entrysubtype", "" if what is Kind.ONLINE else what.value.replace(" ", "")),
        ("author", " and ".join(person(name) for name in authors(article))),
        ("title", protected(common.headline(clipping))),
        ("titleaddon", KIND_WORDS[what].lower() if what in (Kind.PRESS_RELEASE, Kind.BROADCAST) else ""),
        ("journaltitle" if is_printed else "organization", publisher),
        ("location", escape(article.publisher_place or "")),
        ("edition", escape(article.edition or "")),
        *_issue(article),
        ("note", escape(article.section or "")),
        ("date", date or ""),
        ("addendum", escape(_undated_words(article.published)) if not date else ""),
        ("abstract", escape(article.deck or "")),
        ("langid", babel_name(article.language) or ""),
        ("url", verbatim_url(common.web_address(article.url) or "")),
        ("urldate", (common.accessed(clipping) or "") if common.web_address(article.url) else ""),
        ("keywords", ", ".join(dict.fromkeys(keyword(word) for word in common.keywords(clipping)))),
        ("annotation", _annotation(clipping, bibliography, options)),
    ]
    # The data model asks an @online entry for its address.
    online = "online" if common.web_address(article.url) else "misc"
    return ("article" if is_printed else online), fields


def _issue(article: ParsedArticle) -> Fields:
    """Volume and number, and the pages as TeX has them: a dash between first and last."""
    values = {"volume": article.volume, "number": article.issue, "pages": article.pages}
    return [(name, escape(value or "").replace("–", "--")) for name, value in values.items()]


def _undated_words(published: str | None) -> str:
    words = in_words(published)
    return f"dated {words}" if words else ""


def _bibtex_fields(clipping: Clipping, bibliography: Bibliography, options: ExportOptions) -> tuple[str, Fields]:
    article = clipping.article
    is_printed = kind(article) in _PRINTED
    first, last = ends(article.published)
    single = first if first is last else None
    url = common.web_address(article.url)
    year = str(single.known_year) if single and single.known_year else ""
    seen = common.accessed(clipping)
    note = [
        "" if year and single and not single.mark else escape(_undated_words(article.published)),
        f"Accessed {seen}" if url and seen else "",
    ]
    fields = [
        ("author", " and ".join(person(name) for name in authors(article))),
        ("title", protected(common.headline(clipping))),
        ("journal" if is_printed else "howpublished", protected(article.publisher or "")),
        ("address", escape(article.publisher_place or "")),
        ("edition", escape(article.edition or "")),
        *_issue(article),
        ("year", year),
        ("note", ". ".join(part for part in note if part)),
        ("abstract", escape(article.deck or "")),
        ("language", babel_name(article.language) or ""),
        ("url", verbatim_url(url or "")),
        ("keywords", ", ".join(dict.fromkeys(keyword(word) for word in common.keywords(clipping)))),
        ("annote", _annotation(clipping, bibliography, options)),
    ]
    if single and single.month and year:
        at = next(at for at, (name, _) in enumerate(fields) if name == "year") + 1
        fields[at:at] = [("month", _MONTHS[single.month - 1]), ("day", str(single.day or ""))]
    return ("article" if is_printed else "misc"), fields


def _annotation(clipping: Clipping, bibliography: Bibliography, options: ExportOptions) -> str:
    """Remarks, then notes, each a paragraph of its own with its paragraphs below, then the credits of photos."""
    head = " ".join(f"{line}." for line in remarks(clipping, bibliography, options))
    parts = [escape(head)] if head else []
    parts += [_PARAGRAPH.join(map(escape, paragraphs(note))) for note in printed_notes(clipping, options)]
    if options.credits:
        credits = [photo.credit for photo in clipping.article.photos if photo.credit]
        credited = " ".join(f"Photo: {common.credit_words(credit)}." for credit in credits)
        parts += [escape(credited)] if credited else []
    return _NEXT_NOTE.join(part for part in parts if part)
