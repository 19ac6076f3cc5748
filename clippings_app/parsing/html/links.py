"""Hyperlinks of the body as linked sources."""

# ruff: noqa: E501 - lists of words read better in long lines

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import parse_qs, urljoin, urlsplit

from clippings_app.domain.article import LinkedSource, SourceKind
from clippings_app.parsing.dates import find_date
from clippings_app.parsing.html.blocks import Block
from clippings_app.parsing.html.metadata import wording
from clippings_app.parsing.html.tree import Element
from clippings_app.parsing.read_also import READ_ALSO, READ_ON

_SHOP = re.compile(
    r"(?:^|\.)(?:amazon|amzn|ebay|etsy|walmart|bestbuy|awin1|shareasale|skimresources|skimlinks|rakuten"
    r"|linksynergy|webgains|tradetracker|adcell|belboon|digistore24|rstyle|shopstyle|pxf|sjv|anrdoezrs|dpbolvw|jdoqocy|tkqlhce|kqzyfj|zanox|tradedoubler|"
    r"go\.redirectingat|narrativ|bookshop|thalia|hugendubel|buch7|barnesandnoble|waterstones|fnac|tidd|geni|booking|check24|idealo|geizhals|flipkart|aliexpress|ticketmaster|eventim)\."
    r"|[?&](?:tag|affid|aff_id|affiliate)=|/affiliate",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?:facebook\.com/(?:sharer|share|dialog)|twitter\.com/(?:share|intent)|x\.com/intent|wa\.me"
    r"|api\.whatsapp|t\.me/share|linkedin\.com/share|pinterest\.\w+/pin|reddit\.com/submit|getpocket\.com/)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://[^\s\"'<>]+")
_INDEX_PATH = re.compile(
    r"/(?:tags?(?:_[a-z]+)?|tagi|topics?|topicos?|tópicos?|tudo-sobre|all-about|etiquetas?|schlagworte?|mots?(?:-cles)?|aiheet|emner|ämnen|themen?|thema|category|categories|kategorie|authors?|autoren?|autore?s?|auteurs?|profiles?|by|search|suche"
    r"|people|person|places?|section|sections|hashtag|temas?|sujet|dossiers?|keyword|stichwort|quotes?|newsletters?|subscribe|subscription"
    r"|abo|abonnements?|abonnieren|suscri\w+|assine|contact[\w-]*|kontakt|about(?:-us)?|impressum|datenschutz|help|hilfe|faq|shop|store"
    r"|sign-?up|register|registrierung|log-?in|account|podcasts?|games|jobs|stellenmarkt|live-tv|rss|apps?|epaper|e-paper|archive)(?:/|$)",
    re.IGNORECASE,
)
# What a site says of itself stands on no page as a source, whosever it is.
_RULES_OF_A_SITE = re.compile(
    r"privacy[-_]?policy|terms[-_](?:of|and)|cookie[-_]?policy|datenschutz|trust-principles|standards-and-values|editorial-(?:guidelines|policy|standards)"
    r"|code-of-(?:conduct|ethics)|nutzungsbedingungen|politica-de-privacidad|politique-de-confidentialite",
    re.IGNORECASE,
)
_SERVICES = re.compile(
    r"^(?:apps|podcasts|itunes)\.apple\.com|^play\.google\.com|^(?:news|maps|podcasts|plus)\.google\.|^open\.spotify\.com"
    r"|(?:^|\.)(?:doubleclick|googleadservices|googlesyndication|taboola|outbrain|adform|criteo)\.|^(?:ad|ads|adclick|subscribe|abo|shop|store|account|login|newsletter|jobs)\.",
    re.IGNORECASE,
)
_GOOGLE_SERVICE = re.compile(r"^/(?:maps|preferences)(?:/|$)")
# A page of somebody at a network; what they wrote there has an address of its own ("/status/…", "/posts/…").
_NETWORKS = re.compile(
    r"(?:^|\.)(?:twitter|x|facebook|instagram|tiktok|threads|linkedin|whatsapp|youtube|pinterest|snapchat|vk|weibo)\.(?:com|net)$|^(?:t\.me|telegram\.me|bsky\.app|ok\.ru|mastodon\.\w+)$",
    re.IGNORECASE,
)
_POSTED = re.compile(
    r"/(?:status(?:es)?|posts?|permalink|videos?|photos?|p|reel|reels|stories|watch|pulse|events|groups|notes|media|shorts|live|playlist)(?:/|$|\.php)|^/(?:s/)?[\w@.-]+/\d+|^/watch|/story\.php|/wall-?\d",
    re.IGNORECASE,
)
_INVITATION = re.compile(
    rf"\W*(?:{READ_ALSO}|{READ_ON}"
    r"|subscribe(?: now| here)?|sign up(?: here| now)?.*|follow (?:us|me)\b.*|share|tweet|jetzt (?:abonnieren|kaufen|bestellen|lesen)|(?:buy|get|order) (?:it|yours|one|now)\b.*|buy now|click here to (?:buy|subscribe|join).*|download (?:our|the) app.*|buch bestellen|join (?:us|our)\b.*|werbung|anzeige|advertisement)\W*",
    re.IGNORECASE,
)
_SLUG = re.compile(
    r"\d{4}|/(?:news|articles?|artikel|story|stories|neuigkeiten|nachrichten|blog|actu\w*|noticias?|nieuws|nyheter)/[^/]*[-\d]|(?:[^-/_]+[-_]){2}[^-/_]+|\.(?:s?html?|php|aspx?)$|[^\x00-\x7f]|%[0-9A-F]{2}"
)
_STANDS_ALONE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)
# An address that a network shortened, shown as it is: it names nobody, and the post that has it is a link of its own.
_SHORTENED = re.compile(r"(?:https?://)?(?:t\.co|pic\.(?:twitter|x)\.com)/\w+…?", re.IGNORECASE)
_LONGEST_DATE = 30
_DOCUMENT = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|csv|zip|rtf|txt|mp[34]|epub)$", re.IGNORECASE)
_NUMBER_OF_TOPIC = re.compile(r"[a-z]?\d+")
_NUMBER_ALONE = re.compile(r"[a-z]-\d+")
_SMALL = 3  # letters: "de", "der", "of" are left out of an address
_MOST_WORDS_OF_TOPIC = 3
_YEAR = re.compile(r"/(?:19|20)\d\d(?:/|$)")
_SHORTEST_PATH = 12
_SIGNS_POST = re.compile(r"—\s[^—]{1,60}\s\(@[\w.-]{1,40}\)\s")  # "— Jane Roe (@jroe) 3 May 2024"
_SECOND_LEVEL = frozenset(["co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go", "gob", "gouv", "nom", "in"])


def body_links(body: Sequence[Block], base: str | None) -> tuple[LinkedSource, ...]:
    """The links of the body's paragraphs, each address once; the site's own index pages and shops are left out."""
    found: dict[str, LinkedSource] = {}
    for number, block in enumerate(body, 1):
        for text, href in block.links:
            address = absolute(href, base)
            if address and address not in found and wording(text) and _is_source(text, address, base):
                name = _who_posted(text, block.text, address)
                found[address] = LinkedSource(name=name, url=address, kind=SourceKind.LINK, paragraph=number)
            elif address in found and found[address].paragraph == number:
                found[address] = _with_more(found[address], text, block.text)
    return tuple(found.values())


def posts_between(
    blocks: Sequence[Block], body: Sequence[Block], base: str | None, *, reach: int
) -> tuple[LinkedSource, ...]:
    """The posts of networks that the article shows and whose signatures are none of its paragraphs.

    Args:
        blocks: Of the whole page.
        body: The paragraphs, in order.
        base: The page's address.
        reach: Blocks behind the last paragraph that are looked at too.
    """
    if not body:
        return ()
    kept = {block.index for block in body}
    found: dict[str, LinkedSource] = {}
    for block in blocks[body[0].index : body[-1].index + 1 + reach]:
        if block.index in kept or not _SIGNS_POST.search(block.text):
            continue
        paragraph = sum(one.index < block.index for one in body)
        for text, href in block.links:
            address = absolute(href, base)
            if address and address not in found and _is_source(text, address, base):
                name = _who_posted(text, block.text, address)
                if name != text:
                    found[address] = LinkedSource(name=name, url=address, kind=SourceKind.LINK, paragraph=paragraph)
    return tuple(found.values())


def _with_more(source: LinkedSource, text: str, said: str) -> LinkedSource:
    """A source with the words of one more link to it right behind the first: markup parts "study in" from "Nature"."""
    both = f"{source.name} {text}"
    return replace(source, name=both) if both in said else source


def _who_posted(text: str, said: str, address: str) -> str:
    """The name of a link; of a post at a network whose date is the link, who posted it: "— Jane Roe (@jroe)"."""
    if len(text) > _LONGEST_DATE or not _NETWORKS.search(_host(address)):
        return text
    date = find_date(text)
    who = said.rstrip().removesuffix(text).rpartition("—")[2].strip(" \t—–-,|·")
    is_behind = said.rstrip().endswith(text)  # within a sentence, a date is what the sentence links
    return who if is_behind and date is not None and date.has_day and wording(who) else text


def site(address: str) -> str:
    """The name a site is registered under: "bbc" of "www.bbc.co.uk"."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    labels = [label for label in host.split(".") if label]
    if len(labels) >= 3 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL:
        return labels[-3]
    return labels[-2] if len(labels) >= 2 else "".join(labels)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def absolute(href: str, base: str | None) -> str | None:
    """The web address a link leads to; None where it leads to no other page or is none."""
    if not href or href.startswith(("#", "javascript:", "mailto:", "tel:", "data:")):
        return None
    try:
        address = urljoin(base, href) if base else href
        host = urlsplit(address).hostname
        return address if urlsplit(address).scheme in ("http", "https") and host and " " not in host else None
    except ValueError:
        return None


def resolve_base(root: Element) -> None:
    """Make the addresses of links and pictures count from the page's `base` where it has one.

    See https://html.spec.whatwg.org/multipage/semantics.html#the-base-element.
    """
    base = next((found for one in root.iter("base") if (found := (one.get("href") or "").strip())), None)
    if base is None:
        return
    for element in root.iter("a", "img"):
        name = "href" if element.tag == "a" else "src"
        address = (element.get(name) or "").strip()
        if not address or _STANDS_ALONE.match(address):
            continue
        try:
            element.set(name, urljoin(base, address))
        except ValueError:  # an address that is none stays as it is
            continue


def path_of(address: str) -> str:
    """The path of an address; "" where it is none."""
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def shared_address(href: str) -> str | None:
    """The address that a button for sharing passes on ("https://www.facebook.com/sharer?u=…"); None for other links."""
    if not _SHARE.search(href):
        return None
    try:
        passed = parse_qs(urlsplit(href).query)
    except ValueError:
        return None
    texts = (text for name in ("u", "url", "text", "link") for text in passed.get(name, ()))
    found = next((match[0] for text in texts if (match := _ADDRESS.search(text))), None)
    return found.split("?")[0] if found and not _SHARE.search(found) else None


def _is_source(text: str, address: str, base: str | None) -> bool:
    """Whether a link leads to what the article builds on: not to a shop, a service, a profile, or the site's own lists."""
    parts = urlsplit(address)
    host = _host(address)
    if _SHOP.search(host) or _SHOP.search(address) or _SHARE.search(address) or _INVITATION.fullmatch(text):
        return False
    if (
        _SERVICES.search(host)
        or _RULES_OF_A_SITE.search(parts.path)
        or (host == "google.com" and _GOOGLE_SERVICE.match(parts.path))
        or _SHORTENED.fullmatch(text)
    ):
        return False
    if _NETWORKS.search(host):
        return _POSTED.search(parts.path) is not None
    if base is None or site(address) != site(base):
        return True
    if address.partition("#")[0] == base.partition("#")[0]:
        return False  # a part of the article itself
    is_beside = _host(address) != _host(base)  # "projects.…" of the same house: what it has there is no topic's page
    return (
        len(parts.path.strip("/")) > _SHORTEST_PATH
        and _SLUG.search(parts.path) is not None
        and not _INDEX_PATH.search(parts.path)
        and (is_beside or not _names_its_topic(text, parts.path))
    )


def _names_its_topic(text: str, path: str) -> bool:
    """Whether a link of the site is a topic's: its words are the last step of the address, "Ana Roe" of "/ana-roe-a17".

    An article's title can be that too, but is longer, or has its year before it.
    """
    if _DOCUMENT.search(path):
        return False
    words = _folded(text).split()
    above, _, last = path.rstrip("/").rpartition("/")
    if _NUMBER_ALONE.fullmatch(last):  # "/harbour-office/t-1729"
        above, _, last = above.rpartition("/")
    steps = _folded(last.partition(".")[0]).split()
    named = len(steps)
    while len(steps) > 1 and _NUMBER_OF_TOPIC.fullmatch(steps[-1]):
        steps.pop()
    # "/ana-maria-roe-solis-a523": the names of persons have up to four words, and their pages stand at the top
    most = _MOST_WORDS_OF_TOPIC + (len(steps) < named and not above.strip("/"))
    kept = [word for word in words if word in steps or len(word) > _SMALL]
    return kept == steps and 0 < len(kept) <= most and not _YEAR.search(path)


def _folded(text: str) -> str:
    """Small letters and digits without accents, in words."""
    plain = unicodedata.normalize("NFD", text.lower())
    return " ".join(re.findall(r"[^\W_]+", "".join(sign for sign in plain if not unicodedata.combining(sign))))
