"""The places of a page that name its outlet."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple
from urllib.parse import urlsplit

from clippings_app.domain.article import Origin
from clippings_app.parsing.html.metadata import Node, PageData, is_organization, strings, types, wording
from clippings_app.parsing.html.outlet_names import Host, host_of, kinship, parts_of
from clippings_app.parsing.html.tree import Element, clean, text_of, words_of
from clippings_app.parsing.names import has_byline_label, is_person

_OWN_HOME = ("/", "./")  # to no other site
_METAS = {
    "og:site_name": 1.3,
    "application-name": 0.5,
    "apple-mobile-web-app-title": 0.5,
    "al:ios:app_name": 0.3,
    "al:android:app_name": 0.3,
    "publisher": 0.5,
    "dc.publisher": 0.5,
    "dcterms.publisher": 0.5,
    "dc:publisher": 0.5,
    "citation_journal_title": 0.8,
    "site_name": 0.3,
    "sitename": 0.3,
    "copyright": 0.2,
}
_HOLDERS = {"publisher": 1.3, "sourceOrganization": 0.6, "provider": 0.5, "isPartOf": 0.5, "copyrightHolder": 0.3}
_KINDS = {"WebSite": 0.6, "NewsMediaOrganization": 0.5, "Newspaper": 0.5, "Periodical": 0.3}
_FEED_WORDS = re.compile(
    r"\b(?:rss|atom|feeds?|search|suche|recherche|buscar|schlagzeilen|aktuelle (?:news|nachrichten) von|2\.0"
    r"|news von)\b",
    re.IGNORECASE,
)
_LOGO_WORDS = re.compile(
    r"\b(?:logo(?:type)?|home(?:page|\s?page)?|startseite|zur|accueil|retour|inicio|(?:go|back) to|header|icon"
    r"|главная|на главную|anasayfa|forside|etusivu)\b|الرئيسية|首页|ホーム|לעמוד הבית",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"(?:©|ⓒ|\(c\)|copyright)(?:\s|©|ⓒ|\(c\)|copyright|by|\d{4}|[-–—,.:])*(?P<name>[^\W\d_][^\n|;•·©()]{1,60})",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"[,.]\s.*$|(?:版权所有|版權所有|无断|無断).*$"
    r"|\s(?:all rights|alle rechte|tous droits|todos los|todos os|tutti i|alle rettigheter|inc\b).*$",
    re.IGNORECASE,
)
_OWN_RELATIONS = ("shortlink", "amphtml", "alternate", "pingback", "edituri", "search", "home", "index", "next", "prev")
_LEAST_LINKS = 5
_LEAST_SHARE = 0.6
_LONGEST = 60
_LONGEST_TITLE = 1_000
_SHORTEST_TITLE = 8
_LINES = ("div", "p", "span", "strong", "b", "td", "font", "h2", "h3", "h4")
_MOST = 50
_FRONT = re.compile(r"https?://[^/?#]+/?")
_SLASHES_HOME = 3
_MOST_HEADINGS = 60
_LEAST_LOGO = 3
_LONGEST_LOGO = 40
_MOST_LOGO_WORDS = 5
_LONGEST_NAMING = 200
_MOST_LOGOS = 3
# An element named for the logo, the masthead or the site's title; "logo" of a partner's box is another word's part.
_LOGO_NAME = re.compile(
    r"(?:^|[\s_-])(?:logo|masthead|brand|site[-_]?(?:title|name)|blog[-_]?title)(?![a-z])|_logo(?:_|$)", re.IGNORECASE
)
_UNPRINTED = ("script", "style", "title", "meta")
_LEAST_HEADING = 12
_LEADS = re.compile(r"\s*[:|–—»·•]+\s+|\s+-\s+")


class Witness(NamedTuple):
    """One place that names the outlet.

    Attributes:
        printed: The name as it stands there.
        origin: Where it was read.
        weight: How much its word counts.
        asked: It only confirms what others say or the address says; of itself it may name anybody.
        displayed: It is what the site wants to be called (https://ogp.me/, og:site_name).
        place: The kind of place, where several of those that only confirm may agree.
    """

    printed: str
    origin: Origin
    weight: float
    asked: bool = False
    displayed: bool = False
    place: str = ""


def witnesses(root: Element, data: PageData, host: Host) -> Iterator[Witness]:
    """Every place that names the outlet, or may."""
    yield from _declared(data)
    for name, weight in _METAS.items():
        for text in data.meta.get(name, ())[:1]:
            yield Witness(text, Origin.META, weight, displayed=name == "og:site_name")
    for text in data.items.get("publisher", ())[:1]:
        yield Witness(text, Origin.META, 0.8)
    yield from _in_titles(root, data, host)
    yield from _in_feeds(root)
    yield from _in_links_home(root, host, is_sure=bool(host.label or data.title))
    yield from islice(_in_logos(root), _MOST_LOGOS)
    yield from islice(witnesses_of_rights(root), _MOST)


def _declared(data: PageData) -> Iterator[Witness]:
    for property_, weight in _HOLDERS.items():
        value = data.article.get(property_)
        resolved = [data.by_id(one) for one in value] if isinstance(value, list) else data.by_id(value)
        for text in strings(resolved)[:1]:
            yield Witness(text, Origin.JSON_LD, weight)
    for node in islice(filter(is_organization, data.nodes), _MOST):
        for text in strings(node.get("name"))[:1]:
            yield Witness(text, Origin.JSON_LD, _of_kind(node))
        for text in strings(node.get("alternateName"))[:2]:
            yield Witness(text, Origin.JSON_LD, 0.2, asked=True)


def _of_kind(node: Node) -> float:
    return max((_KINDS.get(kind, 0.1) for kind in types(node)), default=0.1)


def _in_titles(root: Element, data: PageData, host: Host) -> Iterator[Witness]:
    """What a title has beyond the headline, most often behind it; in other places only what fits the address."""
    declared = next(iter(strings(data.article.get("headline"))), "") or data.first("og:title", "twitter:title")
    headings = _headings(root)
    headline = wording(declared or next(filter(None, map(text_of, root.iter("h1"))), ""))
    section = wording(next(iter(strings(data.article.get("articleSection"))), "") or data.first("article:section"))
    parts = parts_of(data.title[:_LONGEST_TITLE])
    if not declared and len(parts) > 1 and headline == wording(parts[-1]):
        headline = wording(parts[0])  # the first heading is the site's own name
    if not headline and parts and parts[0] in headings:
        headline = wording(parts[0])
    behind = _behind_heading(data.title[:_LONGEST_TITLE], headings)
    if behind:  # the headline itself may have a dash in it
        parts = [parts[0], behind]
        headline = headline or wording(parts[0])
    if not headline and len(parts) > 1:
        rest = clean(data.title).removesuffix(parts[-1]).rstrip(" -_–—|｜")
        if len(rest) >= _SHORTEST_TITLE and any(clean(one.text) == rest for one in root.iter(*_LINES) if one.text):
            headline, parts = wording(rest), [rest, parts[-1]]
    for part in parts[1:] if headline else ():
        is_other = part == parts[-1] and wording(part) != section and wording(part) not in headline
        if is_other and not has_byline_label(part) and (not is_person(part) or _is_sites(root, part)):
            is_sure = not host.label or _is_alt_of_logo(root, part) or _is_linked_front(root, part)
            yield Witness(part, Origin.HTML, 0.5 if is_sure else 0.4)
    is_other = wording(parts[0]) != headline or not declared if parts else False
    if len(parts) > 1 and is_other and _is_linked_home(root, parts[0], host):
        yield Witness(parts[0], Origin.HTML, 0.5)  # "Harbour Notes » Blog Archive » Pier woes"
    lead = _before_heading(data.title[:_LONGEST_TITLE], headings)
    if lead and (not is_person(lead) or _is_sites(root, lead)):
        yield Witness(lead, Origin.HTML, 0.4 if host.label else 0.5)
    yield from _akin_in_titles(data, host)


def _akin_in_titles(data: PageData, host: Host) -> Iterator[Witness]:
    """The parts of the titles that fit the address."""
    seen: set[str] = set()
    for title in (data.title, data.first("og:title") or ""):
        parts = parts_of(title[:_LONGEST_TITLE])
        for part in (*parts[1:], *parts[:1]) if len(parts) > 1 else ():
            if len(part) <= _LONGEST and kinship(part, host) >= 0.7 and part not in seen:
                seen.add(part)
                yield Witness(part, Origin.HTML, 0.5 if part != parts[0] else 0.3, asked=True)


def _is_alt_of_logo(root: Element, name: str) -> bool:
    """Whether a picture of the page bears the name as its alternative text."""
    said = wording(name)
    alts = (image.get("alt") or "" for image in root.iter("img", "amp-img"))
    return any(wording(_LOGO_WORDS.sub("", alt)) == said for alt in alts)


def _is_linked_home(root: Element, name: str, host: Host) -> bool:
    """Whether a link to the front page says the name."""
    said = wording(name)
    return any(wording(text_of(link)) == said and _leads_home(link.get("href") or "", host) for link in root.iter("a"))


def _is_linked_front(root: Element, name: str) -> bool:
    """Whether a link that says the name leads to some host's front page: the outlet may have more than one address."""
    said = wording(name)
    links = (link for link in root.iter("a") if _FRONT.fullmatch(link.get("href") or ""))
    return any(wording(text_of(link)) == said for link in links)


def _headings(root: Element) -> frozenset[str]:
    """The texts that are printed as headings; where there are none, those set apart by font or weight."""
    for tags in (("h1", "h2", "h3", "h4"), ("font", "big", "b", "strong")):
        texts = frozenset(filter(None, map(text_of, islice(root.iter(*tags), _MOST_HEADINGS))))
        if texts:
            return texts
    return frozenset()


def _behind_heading(title: str, headings: Iterable[str]) -> str | None:
    """What a title has behind the printed headline: "Basin Courier" of "Bridge – and no end: Basin Courier"."""
    for heading in headings:
        rest = title.removeprefix(heading)
        if len(heading) > _LEAST_HEADING and rest != title and (led := _LEADS.match(rest)):
            return (parts_of(rest[led.end() :]) or [""])[-1] or None
    return None


def _before_heading(title: str, headings: Iterable[str]) -> str | None:
    """What a title has before the printed headline: "Basin Courier" of "Basin Courier: Bridge opens again"."""
    for heading in headings:
        if _LEAST_HEADING < len(heading) < len(title) and title.endswith(heading):
            lead = title.removesuffix(heading)
            if _LEADS.search(lead) and (name := _LEADS.split(lead)[0].strip()):
                return name
    return None


def _is_sites(root: Element, name: str) -> bool:
    """Whether a name in the title that may be a person's is the site's.

    Its logo, its link home or its notice of rights says so; or the page does not print it, as it would its author.
    """
    said = wording(name)
    for link in root.iter("a"):
        if link.get("rel") == "home" or (link.get("href") or "") in ("/", "./"):
            shown = [image.get("alt") or "" for image in link.iter("img", "amp-img")]
            if any(wording(_LOGO_WORDS.sub("", text)) == said for text in (text_of(link), *shown)):
                return True
    logos = (image.get("alt") or "" for image in root.iter("img", "amp-img"))
    if any(wording(_LOGO_WORDS.sub("", text)) == said for text in logos):
        return True
    if any(wording(witness.printed).startswith(said) for witness in islice(witnesses_of_rights(root), _MOST)):
        return True
    metas = (meta.get("content") or "" for meta in root.iter("meta"))
    printed = (
        text for element in root.iter("*") if element.tag not in _UNPRINTED for text in (element.text, element.tail)
    )
    return not any(text and said in wording(text[:_LONGEST_NAMING]) for text in (*metas, *printed))


def _in_feeds(root: Element) -> Iterator[Witness]:
    seen: set[str] = set()
    for link in root.iter("link"):
        kind = (link.get("type") or "").lower()
        if any(word in kind for word in ("rss", "atom", "opensearch")):
            for part in parts_of(clean(link.get("title")))[:1]:
                text = _FEED_WORDS.sub("", part).strip()
                if text and text not in seen:
                    seen.add(text)
                    yield Witness(text, Origin.HTML, 0.3 if len(seen) == 1 else 0.1, asked=True)


def _in_links_home(root: Element, host: Host, *, is_sure: bool) -> Iterator[Witness]:
    """The logo: what a link to the front page says or shows; unless it is sure whose, only where a logo stands."""
    seen: set[str] = set()
    outside: set[Element] = set()
    for link in root.iter("a"):
        href = link.get("href") or ""
        if not _leads_home(href, host):
            continue
        is_own = is_sure or _is_own_logo(link)
        if not (is_own or _is_in_masthead(link, outside)):
            continue
        shown = [image.get("alt") or image.get("title") or "" for image in link.iter("img", "amp-img")]
        texts = (link.get("title"), link.get("aria-label"), *shown, text_of(link))
        for printed in texts:
            text = _LOGO_WORDS.sub("", clean(printed)).strip(" -–|:,")
            if not (is_own or kinship(text, Host(host_of(href).label))):
                continue  # "Search jobs", which leads to another of the house's sites
            if text and len(text) <= _LONGEST and text not in seen:
                seen.add(text)
                yield Witness(text, Origin.HTML, 0.3 if len(seen) == 1 else 0.1, asked=True, place="logo")
        if len(seen) > 8:
            return


def _is_own_logo(link: Element) -> bool:
    """Whether it is a picture that leads to the front page of the same site, whichever that is."""
    return (link.get("href") or "") in _OWN_HOME and next(link.iter("img", "amp-img"), None) is not None


def _is_in_masthead(link: Element, outside: set[Element]) -> bool:
    """Whether a link stands where a site's logo does: in what was copied of a page any other may lead to any site.

    Args:
        link: Any.
        outside: Elements known to stand in no masthead; those found are added, for links share what is around them.
    """
    way: list[Element] = []
    for element in (link, *link.iterancestors()):
        if element in outside:
            break
        if element.tag == "header" or _LOGO_NAME.search(words_of(element)):
            return True
        way.append(element)
    outside.update(way)
    return False


def _in_logos(root: Element) -> Iterator[Witness]:
    """What elements named as the logo say or show, though they lead nowhere."""
    for element in root.iter("img", "amp-img", "div", "span", "p", "h1", "h2", "a", "strong"):
        if not _LOGO_NAME.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            continue
        printed = element.get("alt") if element.tag in ("img", "amp-img") else text_of(element)
        text = _LOGO_WORDS.sub("", clean(printed)).strip(" -–|:,")
        if _LEAST_LOGO <= len(text) <= _LONGEST_LOGO and len(text.split()) <= _MOST_LOGO_WORDS:
            yield Witness(text, Origin.HTML, 0.3, asked=True, place="logo")


def _leads_home(href: str, host: Host) -> bool:
    if href in _OWN_HOME:
        return True
    if not href.startswith(("http", "//")) or href.count("/") > _SLASHES_HOME:
        return False  # most links: taking each apart costs
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    return (
        bool(parts.hostname)
        and not parts.path.strip("/")
        and host_of(href).label == (host.label or host_of(href).label)
    )


def witnesses_of_rights(root: Element) -> Iterator[Witness]:
    """Whom the notices of rights name."""
    for element in root.iter("footer", "p", "div", "small", "span", "li"):
        text = element.text or ""
        if (
            len(text) < 300
            and ("©" in text or "ⓒ" in text or "opyright" in text)
            and next(element.iterancestors("figure"), None) is None  # whose the picture is
            and (found := _RIGHTS.search(clean(text)))
        ):
            yield Witness(_NOTICE.sub("", found["name"]), Origin.HTML, 0.2, asked=True, place="rights")


def logo(root: Element, data: PageData) -> str | None:
    """What the first link to the front page says or shows, where that is no word for the front page."""
    witness = next(_in_links_home(root, Host(), is_sure=bool(data.title)), None)
    name = witness.printed if witness is not None else ""
    return name if _LEAST_LOGO <= len(name) <= _LONGEST_LOGO and len(name.split()) <= _MOST_LOGO_WORDS else None


def own_address(root: Element, data: PageData) -> str | None:
    """An address of the site, where a page does not tell its own: its feed's, or where its links and pictures lead."""
    for relation in _OWN_RELATIONS:
        for address in data.links.get(relation, ()):
            if host_of(address).label:
                return address
    return _led_to(link.get("href") or "" for link in root.iter("a")) or _led_to(
        element.get("href") or element.get("src") or "" for element in root.iter("link", "img", "script")
    )


def _led_to(links: Iterable[str]) -> str | None:
    """The address of the site where most of the links lead that name one."""
    addresses = list(links)
    labels = (host_of(address).label for address in addresses if address.startswith(("http", "//")))
    counted = Counter(label for label in labels if label)
    label, count = counted.most_common(1)[0] if counted else ("", 0)
    if count < _LEAST_LINKS or count < _LEAST_SHARE * counted.total():
        return None
    return next(address for address in addresses if host_of(address).label == label)


def handles(data: PageData) -> list[str]:
    """The names of the site's accounts on social networks."""
    accounts = (*data.meta.get("twitter:site", ()), *data.meta.get("article:publisher", ()))
    last = [account.split("?")[0].rstrip("/").rsplit("/", 1)[-1].lstrip("@") for account in accounts]
    return [handle for handle in last if handle]
