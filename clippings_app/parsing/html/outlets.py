"""The name of the outlet: what the page calls itself, weighed by how many places agree and by its address."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from clippings_app.domain.article import Origin
from clippings_app.parsing.html.links import site
from clippings_app.parsing.html.metadata import PageData, is_organization, plain, strings, wording
from clippings_app.parsing.html.tree import Element

_COMPANY = re.compile(
    r",?\s+(?:AG|GmbH(?: & Co\.? KG)?|Ltd\.?|Limited|Inc\.?|LLC|S\.?A\.?|S\.?L\.?|S\.?p\.?A\.?|B\.?V\.?|Verlag"
    r"|Corp\.?|plc|PLC|Pty|AS|A/S|AB|Oy)$"
)
_TOP_LEVEL = re.compile(
    r"(?<=\w)\.(?:com|net|org|de|at|ch|fr|es|it|nl|be|pl|cz|dk|no|se|fi|pt|br|mx|ar|ca|in|jp|kr|cn|id|tr|ru|ua"
    r"|za|eu|info|news|tv|co|uk|au|nz|com\.au|co\.uk|com\.tr|com\.br|com\.mx|co\.za|co\.jp|co\.in)$",
    re.IGNORECASE,
)
_PLATFORM = re.compile(
    r"^(?:blogger|wordpress(?:\.com)?|medium|substack|tumblr|wix|squarespace|google|facebook|twitter|x|youtube"
    r"|home|startseite|website)$",
    re.IGNORECASE,
)
_TITLE_PART = re.compile(r"\s+[|–—\-•·»:]+\s+|[|｜]\s*|：")
_LONGEST = 60


def find_publisher(root: Element, data: PageData, address: str | None) -> tuple[str | None, Origin | None]:
    """The outlet's name as a reader would use it, and where it was read."""
    label = _label(address)
    votes: dict[str, float] = {}
    spelling: dict[str, tuple[str, Origin]] = {}
    for printed, origin, weight in _candidates(root, data, label):
        name = _usable(printed)
        if name is None:
            continue
        key = _squeezed(name)
        if key not in votes:
            votes[key] = _kinship(key, name, label)
            spelling[key] = (name, origin)
        elif _looks(name) > _looks(spelling[key][0]):
            spelling[key] = (name, spelling[key][1])
        votes[key] += weight
    if not votes:
        return None, None
    return spelling[max(votes, key=lambda key: votes[key])]


def _candidates(root: Element, data: PageData, label: str) -> Iterator[tuple[str, Origin, float]]:
    yield from _declared(data)
    if label:
        for title in (data.title, data.first("og:title") or ""):
            for text in _named_in(title, label):
                yield text, Origin.HTML, 0.8
        for element in root.iter("img", "a", "svg"):
            text = element.get("alt") or element.get("title") or element.get("aria-label") or ""
            if len(text) <= _LONGEST and _squeezed(text) == label:
                yield text, Origin.HTML, 0.3
                break


def _declared(data: PageData) -> Iterator[tuple[str, Origin, float]]:
    publisher = data.article.get("publisher") or data.article.get("sourceOrganization")
    resolved = [data.by_id(one) for one in publisher] if isinstance(publisher, list) else data.by_id(publisher)
    for text in strings(resolved)[:1]:
        yield text, Origin.JSON_LD, 0.8 if _COMPANY.search(text) else 1.3
    for text in data.meta.get("og:site_name", ())[:1]:
        yield text, Origin.META, 1.3
    for name in ("application-name", "apple-mobile-web-app-title", "publisher", "dc.publisher", "al:ios:app_name"):
        for text in data.meta.get(name, ())[:1]:
            yield text, Origin.META, 0.5
    for node in data.nodes:
        if is_organization(node):
            for text in strings(node.get("name"))[:1]:
                yield text, Origin.JSON_LD, 0.1


def _named_in(title: str, label: str) -> Iterator[str]:
    """The parts of a title that are the name in the address, or that end it and share their letters."""
    parts = _TITLE_PART.split(title)
    for text in parts[1:]:
        key = _squeezed(text)
        if key == label or (text == parts[-1] and len(key) > 3 and (label in key or key in label)):
            yield text


def _squeezed(text: str) -> str:
    return wording(text).replace(" ", "")


def _usable(printed: str) -> str | None:
    name = _COMPANY.sub("", plain(printed)).strip(" -–|©")
    name = _TOP_LEVEL.sub("", name.removeprefix("www."))
    if (
        not wording(name)
        or len(name) > _LONGEST
        or name.startswith(("http", "@"))
        or "://" in name
        or _PLATFORM.match(name)
    ):
        return None
    return name


def _label(address: str | None) -> str:
    """The name in an address, letters and digits only."""
    if not address:
        return ""
    label = site(address)
    if label in ("wordpress", "blogspot", "substack", "tumblr", "medium"):
        label = (urlsplit(address).hostname or "").split(".")[0]
    return _squeezed(label).replace("_", "")


def _kinship(key: str, name: str, label: str) -> float:
    """How well a name fits the address: the same, its initials, or one inside the other."""
    if not label:
        return 0.0
    if key == label:
        return 1.0
    initials = "".join(word[0] for word in wording(name).split())
    if initials == label:
        return 0.8
    return 0.7 if len(min(key, label, key=len)) > 2 and (key in label or label in key) else 0.0


def _looks(name: str) -> tuple[bool, bool]:
    """A name with spaces and ordinary capitals reads better than one made for an address."""
    return (" " in name, name[:1].isupper() and not name.isupper())
