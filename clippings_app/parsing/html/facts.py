"""The small facts of a page: when it was published, by whom, where it lies, in which section."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TypeGuard

from lxml import etree

from clippings_app.domain.article import Origin
from clippings_app.domain.edtf import is_edtf
from clippings_app.parsing.dates import find_date, find_dates
from clippings_app.parsing.html.archives import address_kept
from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.bylines import in_other_furniture, is_short, parted_line
from clippings_app.parsing.html.clocks import as_told, hours_apart, is_by_machine, is_in_utc, shifted
from clippings_app.parsing.html.dated_openings import opening_date
from clippings_app.parsing.html.links import absolute, path_of, shared_address
from clippings_app.parsing.html.metadata import Node, PageData, addresses, strings, wording
from clippings_app.parsing.html.steps import names_of_ways, section_of_way
from clippings_app.parsing.html.tree import Element, clean, is_element, text_of, words_of
from clippings_app.parsing.names import fold

_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "dc.date.created",
    "dcterms.issued",
    "pubdate",
    "publishdate",
    "publish_date",
    "publish-date",
    "publication_date",
    "article:published",
    "og:published_time",
    "og:pubdate",
    "article.published",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "originalpublicationdate",
    "article_date_original",
    "citation_publication_date",
    "citation_date",
    "last-published",
    "published",
    "published_time",
    "rnews:datepublished",
    "ptime",
    "release_date",
    "bt:pubdate",
    "created",
    "displaydate",
)
_MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "lastmod",
    "last-modified",
    "dcterms.modified",
    "revised",
    "article:modified",
)
_ISO = re.compile(
    r"(?P<day>\d{4}-\d{1,2}-\d{1,2}"
    r"|\d{8})(?:[T ]\s*(?P<time>\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(?P<zone>Z|UTC|GMT"
    r"|[+-]\s?\d{1,2}:?(?:\d{2})?)?)?",
    re.IGNORECASE,
)
# Without a day, or with one that some systems write as 00 where they know none.
_ROUGH = re.compile(r"(?P<year>1[89]\d\d|20\d\d)(?:-(?P<month>\d\d)(?:-00)?)?(?:T00:00(?::00)?Z?)?")
_EARLIEST_YEAR = 1600
_LATEST_YEAR = 2200
_DATE_CLASS = re.compile(r"date|time|publish|datum|fecha|uhrzeit|posted|meta|byline|info", re.IGNORECASE)
# Elements that show the day on which the page is looked at.
_TODAY = re.compile(
    r"(?<![a-z])(?:today|now|heute|aujourdhui|hoy|oggi|hoje|bugun|current-?_*date|date-?_*(?:now|time-now)|clock)(?![a-z])",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"updat|modif|(?<![a-zà-ÿ])(?:last|date)?edit(?:ed|iert|ad[oa])?(?![a-zà-ÿ])"
    r"|aktualis|geändert|a[ck]?tualiz|mis(?:e)? à jour|aggiorn|bijgewerkt|op+datert|uppdater|güncel"
    r"|zuletzt|päivitetty|muokattu|frissít|módosít|uuendatud|atjaunin|atnaujint|обновл|оновлен|изменен|ενημερώθηκε"
    r"|עודכן|תחדיש|تحديث|به‌?روزرسانی|अपडेट|আপডেট|ปรับปรุง|อัปเดต|cập nhật|diperbarui"
    r"|(?:(?<![가-힣])|(?<=최종)|(?<=기사))수정|更新|最終更新",
    re.IGNORECASE,
)
# What stands before the date of publication, in the languages of the press.
_GLUED_DAY = re.compile(r"(?<=[^\W\d_]{2})(?=\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\b)")  # "Published on09.02.2022"
_PUBLISHED_LABEL = re.compile(
    r"(?:publi(?:sh|é|e|c|s)\w*|posted|first aired|veröffentlicht|erschienen|erstellt|geschrieben|gespeichert"
    r"|(?<!\w)dat(?:um|e|a)(?!\w)"
    r"|(?<!\w)fecha(?!\w)|pubblicat[oa]|gepubliceerd|geplaatst|publicera[dt]\w*|publisert|udgivet|offentliggjort"
    r"|julkaistu"
    r"|(?:o|za)publikowan\w*|zveřejněno|vydáno|közzétéve|megjelent|objavljeno|опубл[иі]кован\w*|дата|yayın\w*|(?<!\w)tarih"
    r"|ngày đăng|diterbitkan|δημοσ\w*|פורסם|نشر|تاريخ|प्रकाशित|เผยแพร่|发布|發布|发表|發佈"
    r"|公開|掲載|配信|등록|입력|승인|게재)",
    re.IGNORECASE,
)
# The note that old themes for blogs set below an entry.
_ENTRY_POSTED = re.compile(
    r"this (?:entry|post) was (?:posted|written|published)|dieser (?:beitrag|eintrag|artikel) wurde"
    r"|esta entrada fue publicada|ce(?:t|tte)? (?:entrée|article|billet) (?:a été|est)"
    r"|questo (?:articolo|post) è stato",
    re.IGNORECASE,
)
_TO_DATE = re.compile(r"(?<!\w)(?:on|at|the|am|vom|den|le|el|il|del|em|no|op|den|dne|dnia|στις|ב)(?!\w)", re.IGNORECASE)
_DATE_WORD = re.compile(r"(?<!\w)(?:dat(?:um|e|a)|fecha|дата|tarihi?|تاريخ)(?!\w)", re.IGNORECASE)
_COMMENTS = re.compile(r"(?<![\w-])comment(?:s|-?_*(?:list|item|body|content|meta|author|time|header))?(?![\w-])")
_OF_OTHERS = re.compile(r"comment|kommentar|reply|relat|teaser|recommend|widget|sidebar", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?]\s+[^\W\d_]{3,}\s+[^\W\d_]+\s+[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_ADDRESS_METAS = ("twitter:url", "parsely-link", "al:web:url", "cxenseparse:url", "article:url", "identifier-url")
# Chromium and others ("mark of the web"), SingleFile, HTTrack.
_SAVED = re.compile(
    r"saved from url=\(\d+\)(?P<url>https?://[^\s<>\"]+)"
    r"|Mirrored from (?P<mirrored>[\w-]+(?:\.[\w-]+)+/[^\s<>\"]*) by HTTrack"
    r"|saved with SingleFile\s+url:\s*(?P<single>https?://[^\s<>\"]+)"
)
_SOURCE_ADDRESS = re.compile(r"(?:source|article) url\s*:?\s*$|printed from\s*:?\s*$|found at\s*:?\s*$", re.IGNORECASE)
_MOST_COMMENTS = 30
_LONGEST_NOTE = 3_000
_LABEL_REACH = 60
_DATE_REACH = 25
_ENDS = re.compile(r"[.!?。؟।]\s*$")
_FEW_WORDS = 8
# What content systems call every page, and the name of the site's own address: no department of an outlet.
_NO_SECTION = re.compile(
    r"(?:blog ?|news ?)?(?:posts?|articles?|pages?|stories)|front ?page|home ?page|home|startseite|allgemein"
    r"|un(?:categor|klassifi|kategori)\w+|nicht kategorisiert|ohne kategorie|null|none|undefined|sin categor[ií]a"
    r"|sans catégorie|non class[ée](?:e?s?)?|senza categoria|sem categoria|geen categorie|niet gecategoriseerd"
    r"|ukategoriser(?:et|t)|okategoriserade?|bez kategori[ie]|без рубрики|без категорії|未分类|未分類"
    r"|media ?kit|press ?kit|editor(?:['’]?s|s['’])?[ -](?:picks?|choice)|must[ -]read"
    r"|featured(?: (?:posts?|articles?|stor(?:y|ies)|news))?|top[ -]?(?:news|stor(?:y|ies))"
    r"|sticky|slider|carousel|destacad[oa]s?|à la une|in evidenza"
    r"|[\w-]+(?:\.[\w-]+)*\.(?:com?|org|net|de|fr|es|it|info|tv|news)(?:\.[a-z]{2})?",
    re.IGNORECASE,
)
_LENGTH_OF_DAY = len("2024-08-20")
_LENGTH_OF_MONTH = len("2024-08")
_TO_MINUTE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_LETTERS = re.compile(r"[\W_]+")
_MOST_LINKS = 2_000
_RIGHT_BELOW = 3
_FEW_SIGNS = 4
_ZONED = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)")
_RANKS = ("h1", "h2")
_DATE_BEHIND = 6  # a standfirst may count as the first paragraph; the date stands below it then
_BESIDE_LEAD = 3
_LONGEST_DATE_LINE = 140
_LONGEST_DATE_ALONE = 70
_OUTSIDE = ("nav", "aside")
_SECTIONS = (
    *("article:section", "section", "parsely-section", "cxenseparse:recs:category", "sailthru.section"),
    "prism.section",  # https://www.w3.org/submissions/2020/SUBM-prism-20200910/
)
_LISTED_TOGETHER = re.compile(r",(?=\S)")
_LONGEST_SECTION = 59
_ADDRESS_DATE = re.compile(
    r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>0?[1-9]|1[0-2])(?:[/-](?P<day>0?[1-9]|[12]\d|3[01]))?(?=[/_-])"
)


def find_published(
    root: Element, data: PageData, blocks: Sequence[Block], body_at: int, url: str | None
) -> tuple[str | None, Origin | None]:
    """When it was published (EDTF) and where that was read.

    A declared year or month counts only where no other place of it says the day: "11/01/2023" may be either of two.
    """
    found = _declared_date(data)
    if found is None or len(found[0]) < _LENGTH_OF_DAY:
        shown = _shown_date(root, blocks, body_at, data.declared_language)
        if shown and shown.startswith(found[0] if found else ""):
            return shown, Origin.HTML
        for text in _declared(data.own_articles, ("dateModified",)) if found is None else ():
            return text, Origin.JSON_LD
        made = (date for value in data.items.get("dateCreated", ()) if (date := as_edtf(value)))
        for text in made if found is None else ():
            return text, Origin.META  # when the system had it; where a day is printed, that is the article's
        return found or _from_address(url)
    others = [date for date in _declared_days(data) if date[:_LENGTH_OF_DAY] != found[0][:_LENGTH_OF_DAY]]
    if not others and not is_by_machine(found[0]):
        return found
    told = _told_date(blocks, body_at, data.declared_language)
    if told and _is_declared_change(told, data):
        told = None
    if told and (same := next((date for date in others if date.startswith(told[:_LENGTH_OF_DAY])), None)):
        return same, Origin.META  # of two days that it declares, readers are told this one
    in_address = _from_address(url)[0] if is_in_utc(found[0]) else None
    for readers, origin in ((told, Origin.HTML), (in_address, Origin.META)):
        if readers and (date := as_told(found[0], readers)):
            return date, origin
    return found


def _declared_days(data: PageData) -> Iterator[str]:
    """The days on which the page says that it was published, in the places made for the article's alone.

    Systems write the time of a change there too; that is declared as such.
    """
    values = map(as_edtf, data.meta.get("article:published_time", ()))
    changes = {as_edtf(value) for name in _MODIFIED for value in data.meta.get(name, ())}
    changes |= {*_declared(data.own_articles, ("dateModified",))}
    for date in filter(None, (*values, *_declared(data.own_articles, ("datePublished",)))):
        if len(date) >= _LENGTH_OF_DAY and date not in changes:
            yield date


def _declared_date(data: PageData) -> tuple[str, Origin] | None:
    """When the page declares that it was published, to the day where one of the places tells it."""
    rough: tuple[str, Origin] | None = None
    for text in _declared(data.own_articles, ("datePublished", "dateCreated", "uploadDate")):
        if len(text) >= _LENGTH_OF_DAY:
            return _with_time(text, data) or (text, Origin.JSON_LD)
        rough = rough or (text, Origin.JSON_LD)
    metas = [value for name in _PUBLISHED for value in data.meta.get(name, ())]
    for value in (*metas[:1], *data.items.get("datePublished", ()), *metas[1:]):
        if date := as_edtf(value):
            if len(date) >= _LENGTH_OF_DAY:
                return date, Origin.META
            rough = rough or (date, Origin.META)
    for node in data.nodes:
        for text in _declared([node], ("datePublished",)):
            return text, Origin.JSON_LD
    return rough


def _is_declared_change(shown: str, data: PageData) -> bool:
    """Whether a printed date (EDTF) is the one that the page declares as that of its change."""
    changes = (as_edtf(value) for name in _MODIFIED for value in data.meta.get(name, ()))
    return any(one is not None and one.startswith(shown) for one in changes)


def _with_time(day: str, data: PageData) -> tuple[str, Origin] | None:
    """The same day with its time, where another declaration has that."""
    if len(day) != _LENGTH_OF_DAY:
        return None
    others = (
        *(value for name in _PUBLISHED for value in data.meta.get(name, ())),
        *data.items.get("datePublished", ()),
    )
    exact = (date for value in others if (date := as_edtf(value)) and date.startswith(day + "T"))
    return next(((date, Origin.META) for date in exact), None)


def find_modified(
    data: PageData, blocks: Sequence[Block] = (), body: Sequence[Block] = (), published: str | None = None
) -> tuple[str | None, Origin | None]:
    """When it was last changed (EDTF), where the page declares that, or prints it between headline and body.

    What is no later than the publication is no change: content systems write the time of saving there.
    """
    declared = [(text, Origin.JSON_LD) for text in _declared(data.own_articles, ("dateModified",))]
    values = (*(one for name in _MODIFIED for one in data.meta.get(name, ())), *data.items.get("dateModified", ()))
    declared += [(date, Origin.META) for value in values if (date := as_edtf(value))]
    machine = _declared_date(data) if published else None
    if published and machine and (hours := hours_apart(published, machine[0])):
        declared = [(shifted(text, hours), origin) for text, origin in declared]
    since = published
    if machine and is_in_utc(machine[0]) and as_told(machine[0], published or "") == published:
        since = machine[0]  # of the same instant readers are told another day
    later = next((one for one in declared if since is None or _is_later(one[0], since)), None)
    if later is not None or declared or not body:
        return later or (None, None)
    printed = _shown_change(blocks, body, data.declared_language, published or "")
    return (printed, Origin.HTML) if printed else (None, None)


def _is_later(date: str, other: str) -> bool:
    """Whether a date (EDTF) is later than another, as far as both tell: by the instant where they tell their zones."""
    first, second = (_ZONED.fullmatch(text) for text in (date, other))
    if first and second:
        return dt.datetime.fromisoformat(date) > dt.datetime.fromisoformat(other)
    if "T" in date and "T" in other and not (first or second):
        return date > other
    return date[:_LENGTH_OF_DAY] > other[:_LENGTH_OF_DAY] or (date[:10] == other[:10] and len(date) > len(other))


def _is_before(date: str, since: str) -> bool:
    """Whether a printed date is earlier than the publication; on the same day only where both tell the time."""
    if date[:_LENGTH_OF_DAY] != since[:_LENGTH_OF_DAY]:
        return date[:_LENGTH_OF_DAY] < since[:_LENGTH_OF_DAY]
    return "T" in date and "T" in since and not _is_later(date, since)


def _shown_change(blocks: Sequence[Block], body: Sequence[Block], language: str | None, since: str) -> str | None:
    """The date behind a word for "updated", or in an element named so, near the first or behind the last paragraph."""
    first, last = body[0].index, body[-1].index
    near = (*blocks[max(0, first - _DATE_REACH) : first + _DATE_BEHIND], *blocks[last + 1 : last + 1 + _BESIDE_LEAD])
    for block in near:
        if (
            not is_short(block, _LONGEST_DATE_LINE)
            or block.zone.outside in _OUTSIDE
            or in_other_furniture(block, body[0])
        ):
            continue
        for element in block.element.iter("time"):
            value = as_edtf(element.get("datetime") or text_of(element), language)
            if not value or _is_before(value, since) or not _is_of_change(element):
                continue
            # The class "updated" marks the only date of a post too (http://microformats.org/wiki/hatom).
            is_same_day = value[:_LENGTH_OF_DAY] == since and not _UPDATED.search(_said_before(element))
            if not is_same_day:
                return value
        text = parted_line(block)
        for label in _UPDATED.finditer(text) if _DIGIT.search(text) else ():
            dates = find_dates(text[label.end() : label.end() + _LABEL_REACH], language=language)
            between = text[label.end() : label.end() + dates[0].start] if dates else ""
            is_near = dates and dates[0].has_year and dates[0].has_day and not _says_published(between)
            if is_near and not _is_before(dates[0].edtf, since):
                return dates[0].edtf
    return None


def _is_of_change(element: Element) -> bool:
    """Whether a `time` element says when something was changed: by its names, or by what stands right before it."""
    if _UPDATED.search(f"{words_of(element)} {element.get('itemprop') or ''}"):
        return True
    words = _said_before(element)[-_LABEL_REACH:]
    return bool(_UPDATED.search(words)) and not _says_published(_UPDATED.split(words)[-1])


def without_label(text: str) -> str:
    """A text without the words that lead to a date of publication: "Published on", "Publié le"."""
    return _TO_DATE.sub(" ", _PUBLISHED_LABEL.sub(" ", text))


def _said_before(element: Element) -> str:
    """The text right before an element, or that of the element before; comments in the markup are passed over."""
    parent = element.getparent()
    for before in element.itersiblings(preceding=True):
        if said := (before.tail or "").strip():
            return said
        if is_element(before):
            return "" if before.tag == "time" else text_of(before)
    return (parent.text or "") if parent is not None else ""


def _says_published(text: str) -> bool:
    """Whether a label of publication stands in a text; the bare word for a date is none: "Updated date: …"."""
    return bool(_PUBLISHED_LABEL.search(_DATE_WORD.sub(" ", text)))


def as_edtf(value: object, language: str | None = None) -> str | None:
    """A declared date as EDTF, with its time and zone where it has them.

    Args:
        value: As declared or, in a `time` element, as printed.
        language: BCP 47; tells day from month in a printed `08/09/2024`.
    """
    if isinstance(value, int) and _EARLIEST_YEAR < value < _LATEST_YEAR:
        return f"{value}"
    if isinstance(value, int | float) or (isinstance(value, str) and re.fullmatch(r"1\d{9}(?:\d{3})?", value)):
        return _from_epoch(float(value))
    if not isinstance(value, str):
        return None
    text = _with_plain_digits(clean(value))
    if rough := _ROUGH.fullmatch(text):
        date = "-".join(part for part in rough.groups() if part)
        return date if is_edtf(date) else None
    found = _ISO.match(text)
    if not found:
        printed = find_date(text, language=language) if len(text) < 120 else None
        return printed.edtf if printed and printed.has_year else None
    raw = found["day"] if "-" in found["day"] else f"{found['day'][:4]}-{found['day'][4:6]}-{found['day'][6:]}"
    year, month, day = raw.split("-")
    if int(year) < _EARLIEST_YEAR:
        return None  # what programs write where they have no date
    date = f"{year}-{int(month):02}-{int(day):02}"
    if found["time"] and not re.fullmatch(r"00:00(?::00)?", found["time"] if not found["zone"] else ""):
        hours, _, rest = found["time"].partition(":")
        date += f"T{int(hours):02}:{rest}" + _zone(found["zone"])
    return date if is_edtf(date) else (date[:10] if is_edtf(date[:10]) else None)


def _with_plain_digits(text: str) -> str:
    """A text with the digits 0 to 9 for those of other scripts, which some systems write even in metadata."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)


def find_address(root: Element, data: PageData, url: str | None) -> tuple[str | None, Origin | None]:
    """The canonical address: what `link rel=canonical`, og:url or JSON-LD say, where that is an article's.

    Where nothing of these is there: where it was saved from, else what other tags and the buttons for sharing say.
    """
    node = data.article
    declared = [(text, Origin.META) for text in data.links.get("canonical", ())]
    declared += [(text, Origin.META) for text in data.meta.get("og:url", ())]
    declared += [
        (text, Origin.JSON_LD) for key in ("mainEntityOfPage", "url", "@id") for text in addresses(node.get(key))
    ]
    url = address_kept(url) if url else _saved_from(root)
    known = (*(text for text, _ in declared), *data.links.get("shortlink", ()), *data.links.get("alternate", ()))
    base = url or next((text for text in known if text.startswith(("http://", "https://"))), None)
    usable = [(address_kept(address), origin) for text, origin in declared if (address := absolute(text, base))]
    for address, origin in usable:
        if path_of(address).strip("/"):
            return address, origin
    if url:
        return url, Origin.FILE
    other = next((text for text in _other_addresses(root, data) if path_of(text).strip("/")), None)
    if other:
        return other, Origin.META
    return usable[0] if usable else (None, None)


def _saved_from(root: Element) -> str | None:
    """Where a page was saved from, as browsers and programs for saving pages note it in a comment at its beginning."""
    before = (node for node in root.itersiblings(preceding=True) if not is_element(node))
    for comment in (*before, *islice(root.iter(etree.Comment), _MOST_COMMENTS)):
        noted = _SAVED.search((comment.text or "")[:_LONGEST_NOTE])
        if noted:
            return address_kept(noted["url"] or noted["single"] or f"http://{noted['mirrored']}")
    return None


def _other_addresses(root: Element, data: PageData) -> Iterator[str]:
    for name in _ADDRESS_METAS:
        yield from (text for text in data.meta.get(name, ()) if text.startswith(("http://", "https://")))
    yield from (link.get("href") or "" for link in root.iterfind(".//a[@class='domain reader-domain']"))  # Firefox
    bases = (base.get("href") or "" for base in root.iter("base"))
    yield from (address for address in bases if not address.endswith("/"))  # a copy in a cache
    for link in root.iter("a"):
        address = link.get("href") or ""
        if address.startswith(("http://", "https://")) and _SOURCE_ADDRESS.search(_said_before(link)[-_LABEL_REACH:]):
            yield address  # as pages for printing tell it
        if shared := shared_address(link.get("href") or ""):
            yield shared


def find_section(
    data: PageData, root: Element | None = None, headline: str | None = None, publisher: str | None = None
) -> tuple[str | None, Origin | None]:
    """The outlet's department; a name in small letters as the page spells it elsewhere; the outlet itself is none."""
    section, origin = _section(data, root, headline, publisher)
    section = section.rstrip(" ,;|/>»") or None if section else None
    if section and section.islower():
        spelled = chain((data.first(name) for name in _SECTIONS), names_of_ways(data), _in_links(root))
        said = _LETTERS.sub("", fold(section))
        section = next((one for one in spelled if _is_spelt(one) and _LETTERS.sub("", fold(one)) == said), section)
    return section, origin


def _in_links(root: Element | None) -> Iterator[str]:
    """The short texts of the page's links, among them its departments."""
    for link in islice(root.iter("a"), _MOST_LINKS) if root is not None else ():
        if len(text := text_of(link)) <= _LONGEST_SECTION:
            yield text


def _is_spelt(name: str | None) -> TypeGuard[str]:
    """Whether a name is written neither in small letters nor in capitals throughout, and has no mark at its ends."""
    is_mixed = name is not None and name != name.lower() and not name.isupper()
    return name is not None and is_mixed and name[0].isalnum() and name[-1].isalnum()


def _section(
    data: PageData, root: Element | None, headline: str | None, publisher: str | None
) -> tuple[str | None, Origin | None]:
    """The outlet's department, where the page declares it, or links it as the article's category (`rel=category`).

    Else it is the last step before the article of the way there.
    """
    named = data.first("article:section")
    own = wording(publisher).replace(" ", "")

    def is_outlet(name: str) -> bool:
        return bool(own) and wording(name).replace(" ", "") == own

    for text in strings(data.article.get("articleSection")):
        if (section := _department(text, named)) and not is_outlet(section):
            return section, Origin.JSON_LD
    metas = (data.first(name) for name in _SECTIONS)
    for declared in (*metas, *data.items.get("articleSection", ())):
        if (section := _department(declared, named)) and not is_outlet(section):
            return section, Origin.META
    for link in root.iter("a") if root is not None else ():
        is_category = "category" in (link.get("rel") or "").lower().split() and not _is_elsewhere(link)
        if is_category and (section := _department(text_of(link)[:_LONGEST_SECTION])):
            return section, Origin.HTML
    return section_of_way(data, root, headline, publisher) if root is not None else (None, None)


def _department(declared: str | None, named: str | None = None) -> str | None:
    """A declared department: of a row of them, "harbour,news,region", the one that is named too, else the first.

    What content systems file under when nobody chose is none (https://developer.wordpress.org/reference/functions/wp_create_category/),
    nor is a kind of page, the front page or an address. What is said twice, "News - News", is said once.
    """
    listed = [each.strip() for each in _LISTED_TOGETHER.split(declared or "")]
    first = next((each for each in listed if named and each.casefold() == named.casefold()), listed[0])
    before, dash, behind = first.partition(" - ")
    first = before if dash and before.casefold() == behind.casefold() else first
    return first if 0 < len(first) <= _LONGEST_SECTION and not _NO_SECTION.fullmatch(first) else None


def find_print(data: PageData) -> dict[str, str]:
    """Edition and pages of the printed paper, where the page declares them (schema.org NewsArticle)."""
    said = {
        name: next((text for text in strings(data.article.get(name)) if len(text) < 60), "")
        for name in ("printEdition", "printPage", "printSection")
    }
    page, part = said["printPage"], said["printSection"]
    # A part of the paper that is a letter is half of the page's name: "A" and "1" are page A1.
    pages = part + page if page.isdigit() and len(part) == 1 else page
    return {name: value for name, value in (("edition", said["printEdition"]), ("pages", pages)) if value}


def _declared(nodes: Iterable[Node], keys: Sequence[str]) -> Iterable[str]:
    for node in nodes:
        for key in keys:
            value = node.get(key)
            for one in value if isinstance(value, list) else [value]:
                if date := as_edtf(one.get("@value") if isinstance(one, dict) else one):
                    yield date


def _from_epoch(seconds: float) -> str | None:
    seconds = seconds / 1000 if seconds > 1e11 else seconds
    if not 0 < seconds < 4e9:
        return None
    return dt.datetime.fromtimestamp(int(seconds), tz=dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    zone = zone.replace(" ", "").upper()
    if zone in ("Z", "UTC", "GMT"):
        return "Z"
    digits = zone[1:].replace(":", "")
    digits = (digits.zfill(2) + "00") if len(digits) <= 2 else digits.zfill(4)
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _shown_date(root: Element, blocks: Sequence[Block], body_at: int, language: str | None) -> str | None:
    """The date a reader finds: in a `time` element, behind a label, or near the beginning of the body.

    A `time` below the text is asked last: comments and teasers have theirs there.
    """

    def is_behind(block: Block) -> bool:
        """Whether it stands below the first paragraph, in a part of the site."""
        return block.index > body_at and in_other_furniture(block, blocks[body_at])

    near = blocks[max(0, body_at - _DATE_REACH) : body_at + _DATE_BEHIND]
    beside = [element for block in near if block.zone.outside not in _OUTSIDE for element in block.element.iter("time")]
    above, below = _other_times(root, blocks[body_at].element)
    if date := _first_time((*beside, *above), language):
        return date
    for block in blocks[max(0, body_at - _DATE_REACH) :]:
        if (
            is_short(block, _LONGEST_DATE_LINE) or _ENTRY_POSTED.match(block.text)
        ) and block.zone.outside not in _OUTSIDE:
            date = _labelled_date(parted_line(block), language)
            if date and not is_behind(block):
                return date
    printable = [block for block in near if block.zone.outside != "nav" and not is_behind(block)]
    headings = {rank: [block.index for block in near if block.tag == rank and block.index < body_at] for rank in _RANKS}
    title = max(headings["h1"] or headings["h2"], default=-1)
    # In the head of the page stands today's date: above the headline the nearest line counts first.
    under_title = sorted(printable, key=lambda block: (block.index < title, abs(block.index - title)))
    return (
        _unlabelled_date(under_title, body_at, language, named=True)
        or opening_date(blocks[max(0, title) : body_at + _DATE_BEHIND], blocks[body_at:], language)
        or _first_time(below, language)
        or _unlabelled_date(under_title, body_at, language, named=False)
        or _only_date(blocks, language)
        or _only_labelled(blocks[body_at:], language)
        or _month_alone([block for block in under_title if block.index > title], body_at, language)
    )


def _month_alone(near: Sequence[Block], body_at: int, language: str | None) -> str | None:
    """The month and year that are all of a line between headline and text: of a magazine, "March 2024"."""
    for block in near:
        if block.index > body_at or not is_short(block, _LONGEST_DATE_ALONE) or block.zone.outside in _OUTSIDE:
            continue
        text = without_label(block.text).strip(" :|–-")
        printed = find_date(text, language=language)
        is_month = printed is not None and len(printed.edtf) == _LENGTH_OF_MONTH
        if printed and is_month and len(text) - (printed.end - printed.start) <= _FEW_SIGNS:
            return printed.edtf
    return None


def _only_labelled(below: Sequence[Block], language: str | None) -> str | None:
    """The date behind a word for publication in a short line below the text, where no other such line tells one.

    Those of teasers and comments are of other texts.
    """
    short = (one for one in below if is_short(one, _LONGEST_DATE_LINE) and one.zone.outside not in _OUTSIDE)
    saying = (one for one in short if _DIGIT.search(one.text) and _says_published(one.text))
    own = (one for one in saying if not any(_OF_OTHERS.search(words_of(up)) for up in one.element.iterancestors()))
    dates = (_labelled_date(_DATE_WORD.sub(" ", one.text), language) for one in own)
    found = {*filter(None, dates)}
    return found.pop() if len(found) == 1 else None


def _only_date(blocks: Sequence[Block], language: str | None) -> str | None:
    """The day and time that are all of a line, where no other line of the page is another's."""
    lines = (block for block in blocks if block.zone.outside != "nav" and not block.zone.quote)
    found = {date for block in lines if (date := _date_alone(block, language))}
    return found.pop() if len(found) == 1 else None


def _told_date(blocks: Sequence[Block], body_at: int, language: str | None) -> str | None:
    """The date that is surely the article's own: between headline and text, or behind a label near them.

    The head of a page shows the day on which it is looked at, and teasers below the text have dates too.
    """
    near = [
        block
        for block in blocks[max(0, body_at - _DATE_REACH) : body_at + _DATE_BEHIND]
        if block.zone.outside not in _OUTSIDE and not in_other_furniture(block, blocks[body_at])
    ]
    title = max((block.index for block in near if block.tag == "h1" and block.index < body_at), default=body_at)
    between = [block for block in near if title < block.index < body_at]
    times = [element for block in between for element in block.element.iter("time")]
    if date := _first_time(times, language):
        return date
    labelled = (_labelled_date(parted_line(one), language) for one in near if is_short(one, _LONGEST_DATE_LINE))
    if date := next(filter(None, labelled), None) or _unlabelled_date(between, body_at, language, named=True):
        return date
    return next(filter(None, (_date_alone(block, language) for block in between[:_RIGHT_BELOW])), None)


def _date_alone(block: Block, language: str | None) -> str | None:
    """The date and time that are all of a line."""
    # A sentence is no date: on a page of thousands of them each would be searched for one.
    printed = find_date(block.text, language=language) if is_short(block, _LONGEST_DATE_ALONE) else None
    is_all = printed is not None and len(block.text) - (printed.end - printed.start) <= _FEW_SIGNS
    return printed.edtf if printed and is_all and _TO_MINUTE.match(printed.edtf) else None


def _other_times(root: Element, first: Element) -> tuple[list[Element], list[Element]]:
    """The `time` elements above the first paragraph and those below it, without those that date another article.

    Args:
        root: The page.
        first: The element of the first paragraph.
    """
    own = set(first.iterancestors())
    above: list[Element] = []
    below: list[Element] = []
    found = above
    for element in root.iter():
        if element is first:
            found = below
        elif element.tag == "time":
            linked = next((up for up in element.iterancestors("a")), None)
            article = next((up for up in element.iterancestors("article")), None)
            if linked is None or article is None or article in own:
                found.append(element)
    return above, below


def _first_time(elements: Iterable[Element], language: str | None = None) -> str | None:
    """The first date among `time` elements that date neither a change nor what others wrote."""
    for element in elements:
        value = element.get("datetime") or text_of(element)
        if not _is_of_change(element) and not _is_elsewhere(element) and (date := as_edtf(value, language)):
            return date
    return None


def _unlabelled_date(near: Sequence[Block], body_at: int, language: str | None, *, named: bool) -> str | None:
    """The first whole date in short lines near the beginning of the body: in those named for it, or in any."""
    for block in near:
        if named and (date := _date_in_named_part(block, language)):
            return date
        is_sentence = not named and bool(_ENDS.search(block.text)) and len(block.text.split()) > _FEW_WORDS
        longest = _LONGEST_DATE_LINE if block.index < body_at + _BESIDE_LEAD else _LONGEST_DATE_ALONE
        is_other = len(block.text) > longest
        box = block.element.getparent()
        names = f"{block.tag} {words_of(block.element)}"
        names += f" {words_of(box)}" if box is not None and len(box) == 1 else ""
        if is_other or is_sentence or _TODAY.search(names) or (named and not _DATE_CLASS.search(names)):
            continue
        printed = find_date(parted_line(block), language=language)
        if printed and printed.has_year and printed.has_day:
            return printed.edtf
    return None


def _date_in_named_part(block: Block, language: str | None) -> str | None:
    """The whole date of a part of a block that is named for it: `<div class="head"><span class="date-created">…`."""
    is_line = is_short(block, _LONGEST_DATE_LINE)
    for part in block.element.iter("span", "small", "em", "i", "b", "abbr") if is_line else ():
        names = f"{words_of(part)} "
        text = text_of(part)
        if len(text) > _LONGEST_DATE_ALONE or not _DATE_CLASS.search(names) or _TODAY.search(names):
            continue
        printed = None if _UPDATED.search(f"{names}{text}") else find_date(text, language=language)
        if printed and printed.has_year and printed.has_day:
            return printed.edtf
    return None


def _labelled_date(text: str, language: str | None) -> str | None:
    """The date close behind a word such as "Published"."""
    text = _GLUED_DAY.sub(" ", text)
    for label in _PUBLISHED_LABEL.finditer(text) if _DIGIT.search(text) else ():
        dates = find_dates(text[label.end() : label.end() + _LABEL_REACH], language=language)
        if dates and dates[0].has_year and dates[0].has_day:
            before = text[label.end() : label.end() + dates[0].start]
            if not _UPDATED.search(before) and not _SENTENCE.search(before):
                return dates[0].edtf
    return None


def _is_elsewhere(element: Element) -> bool:
    """Whether it stands among comments, beside the article or in a menu."""
    return any(
        above.tag in ("aside", "nav") or _COMMENTS.search(above.get("class") or "") for above in element.iterancestors()
    )


def _from_address(url: str | None) -> tuple[str | None, Origin | None]:
    found = _ADDRESS_DATE.search(path_of(url)) if url else None
    if not found:
        return None, None
    parts = [found["year"], found["month"].zfill(2)] + ([found["day"].zfill(2)] if found["day"] else [])
    date = "-".join(parts)
    return (date, Origin.META) if is_edtf(date) else (None, None)
