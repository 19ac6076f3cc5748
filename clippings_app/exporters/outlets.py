"""What kind of outlet a clipping comes from, as far as its name tells: newspaper, magazine or web page."""

import re
from enum import StrEnum

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


def outlet_kind(article: ParsedArticle) -> OutletKind:
    """A newspaper unless the name says otherwise; without any name a web page when there is an address."""
    name = (article.publisher or "").strip().casefold()
    if not name:
        return OutletKind.ONLINE if article.url else OutletKind.NEWSPAPER
    if name in _MAGAZINES:
        return OutletKind.MAGAZINE
    if name in _ONLINE or _DOMAIN.fullmatch(name):
        return OutletKind.ONLINE
    return OutletKind.NEWSPAPER
