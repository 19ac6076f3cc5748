"""What kind of outlet a clipping comes from, as far as its name tells, and what kind of piece it is."""

import re
import unicodedata
from enum import StrEnum
from urllib.parse import urlsplit

from clippings_app.domain.article import ParsedArticle

_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)+", re.UNICODE)
# Agencies, broadcasters and outlets born on the web: they print no paper that a reader could look up.
_ONLINE = frozenset(
    {
        "7news", "abc news", "afp", "agence france-presse", "al arabiya", "al jazeera", "anadolu agency", "ap",
        "ap news", "associated press", "aussiedlerbote", "axios", "bbc", "bbc news", "bellingcat", "bloomberg",
        "buzzfeed news", "cbc news", "cbs news", "cnbc", "cnn", "daily nk", "daily beast", "deutsche welle", "dpa",
        "dw", "euronews", "firstpost", "fox news", "france 24", "franceinfo", "huffpost", "india tv news", "interfax",
        "itv news", "kbs world", "mediapart", "meduza", "middle east eye", "msnbc", "nbc news", "newsnow", "nhk world",
        "nk news", "npr", "pbs", "politico", "propublica", "quartz", "radio free asia",
        "radio free europe/radio liberty", "rappler", "reuters", "rfi", "rt", "rte", "salon", "scroll.in", "sky news",
        "slate", "sputnik", "swissinfo", "tagesschau", "tass", "tbs news", "the conversation", "the daily beast",
        "the intercept", "the times of israel", "the wire", "upi", "voice of america", "vox", "xinhua", "ynet",
        "ynetnews", "yonhap", "yonhap news agency", "zdf", "38 north",
    },
)  # fmt: skip
_MAGAZINES = frozenset(
    {
        "der spiegel", "focus", "foreign affairs", "foreign policy", "harper's magazine", "l'express", "l'obs",
        "le point", "london review of books", "mother jones", "national geographic", "new scientist", "new statesman",
        "newsweek", "paris match", "rolling stone", "scientific american", "stern", "the atlantic", "the diplomat",
        "the economist", "the nation", "the new republic", "the new york review of books", "the new yorker",
        "the spectator", "time", "vanity fair", "wired", "die weltwoche", "profil", "panorama", "l'espresso", "proceso",
        "india today", "outlook",
    },
)  # fmt: skip


class OutletKind(StrEnum):
    """Where an article was published."""

    NEWSPAPER = "newspaper"
    MAGAZINE = "magazine"
    ONLINE = "online"


def is_domain(name: str) -> bool:
    """Whether an outlet is named by its address."""
    return _DOMAIN.fullmatch(name.strip()) is not None


def outlet_kind(article: ParsedArticle) -> OutletKind:
    """A newspaper unless the name says otherwise; without any name a web page when there is an address."""
    name = (article.publisher or "").strip().casefold()
    if not name:
        return OutletKind.ONLINE if article.url else OutletKind.NEWSPAPER
    if name in _MAGAZINES:
        return OutletKind.MAGAZINE
    if name in _ONLINE or is_domain(name):
        return OutletKind.ONLINE
    return OutletKind.NEWSPAPER


_AGENCIES = frozenset(
    {
        "aap", "afp", "agence france-presse", "anadolu agency", "ani", "ansa", "ap", "ap news", "apa",
        "associated press", "belga", "dpa", "efe", "interfax", "itar-tass", "jiji press", "kcna", "kyodo news",
        "lusa", "pa media", "pap", "press trust of india", "pti", "reuters", "ritzau", "sda", "tass",
        "the associated press", "ukrinform", "united press international", "upi", "xinhua", "yonhap",
        "yonhap news agency",
    },
)  # fmt: skip


class Form(StrEnum):
    """What a piece is where it is no ordinary article."""

    BLOG = "blog"
    BROADCAST = "broadcast"
    PRESS_RELEASE = "press release"


_FORM_WORDS = {
    word: form
    for form, words in (
        (Form.BLOG, "blog blogs weblog"),
        (Form.BROADCAST, "transcript transcripts podcast podcasts broadcast broadcasts"),
        (
            Form.PRESS_RELEASE,
            "pressrelease pressreleases newsrelease newsreleases mediarelease mediareleases pressemitteilung "
            "pressemitteilungen communiquedepresse communiquesdepresse comunicadodeprensa comunicadosdeprensa "
            "comunicatostampa comunicatistampa persbericht persberichten pressmeddelande pressmeddelanden",
        ),
    )
    for word in words.split()
}
_BLOG_HOSTS = (
    ".blogspot.com", ".wordpress.com", ".substack.com", ".medium.com", ".tumblr.com", ".livejournal.com",
    ".typepad.com", ".over-blog.com", ".hatenablog.com",
)  # fmt: skip
_RELEASERS = frozenset(
    {"pr newswire", "prnewswire", "business wire", "globenewswire", "globe newswire", "accesswire", "eurekalert!",
     "eurekalert", "presseportal", "newswise"},
)  # fmt: skip


def is_release_wire(publisher: str | None) -> bool:
    """Whether an outlet is one that sends out the press releases of others."""
    return (publisher or "").casefold().strip() in _RELEASERS


def form(article: ParsedArticle) -> Form | None:
    """What the section, the address or the outlet's name says a piece is; None for an article like most.

    Whole path segments and whole sections count, not words within them: "the-podcast-boom" is an article.
    """
    publisher = (article.publisher or "").casefold().strip()
    if is_release_wire(publisher):
        return Form.PRESS_RELEASE
    if publisher.split()[-1:] in (["blog"], ["weblog"]):
        return Form.BLOG
    host, segments = _address(article.url)
    if f".{host}".endswith(_BLOG_HOSTS):
        return Form.BLOG
    for said in (article.section or "", *host.split(".")[:-2], *segments):
        if found := _FORM_WORDS.get(re.sub(r"[\W_]", "", _without_accents(said.casefold()))):
            return found
    return None


def is_photograph(article: ParsedArticle) -> bool:
    """Whether a clipping is nothing but one picture, named by its caption: it is cited as that and not as a report."""
    if article.body or len(article.photos) != 1 or not article.headline:
        return False
    return article.headline in (article.photos[0].caption, article.photos[0].alt)


class Kind(StrEnum):
    """What a clipping is, for formats with a type of record for it."""

    NEWSPAPER = "newspaper"
    MAGAZINE = "magazine"
    ONLINE = "online"
    WIRE = "wire"
    BLOG = "blog"
    BROADCAST = "broadcast"
    PRESS_RELEASE = "press release"


KIND_WORDS = {
    Kind.WIRE: "Wire report",
    Kind.BLOG: "Blog post",
    Kind.BROADCAST: "Broadcast",
    Kind.PRESS_RELEASE: "Press release",
}
"""A record's "type of work", where the record type itself does not say it."""


def kind(article: ParsedArticle) -> Kind:
    """What section, address and outlet's name say; what they leave open is a newspaper's, or a page of the web."""
    piece = form(article)
    if piece is not None:
        return Kind(piece.value)
    if (article.publisher or "").strip().casefold() in _AGENCIES:
        return Kind.WIRE
    return Kind(outlet_kind(article).value)


def _address(url: str | None) -> tuple[str, list[str]]:
    """Host and the folders of the path; the last part of a path names the page and not what kind it is."""
    try:
        parts = urlsplit(url or "")
        return (parts.hostname or "").lower(), parts.path.split("/")[1:-1]
    except ValueError:
        return "", []


def _without_accents(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))
