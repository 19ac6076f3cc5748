"""The name of the outlet: what the page calls itself, by how many places agree and by its address."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from clippings_app.domain.article import Origin
from clippings_app.parsing.html.metadata import PageData
from clippings_app.parsing.html.outlet_names import (
    Host,
    OutletName,
    abbreviates,
    host_label,
    host_of,
    is_part,
    key,
    kinship,
    looks,
    reader_name,
    without_article,
)
from clippings_app.parsing.html.outlet_witnesses import handles, logo, own_address, witnesses, witnesses_of_rights
from clippings_app.parsing.html.tree import Element, clean
from clippings_app.parsing.names import known_names

_LONGEST = 60
_ENOUGH = 0.45
_WITNESSES = 2  # a logo and a notice of rights that agree name the outlet, though its address is in other letters
_AGENCY_SITE = r"(?:news|agency|press|media|online|photo|wire)?"
_LONG_ENOUGH_TO_TELL = 5
_SHARED = 0.4
_MOST_IMPRINT_WORDS = 5
_LEAST_SLOGAN = 4
_LEAST_TELLING = 3
_IN_A_TITLE = 0.4
_MOST_OF_ADDRESS = 0.7
_SMALL_WORD = re.compile(r"for|to|of|your|our|with|from|how|we|für|und|pour|et|para|per|на|для")
_CAPITALS = re.compile(r"(?=\b((?:[A-ZÀ-Þ]\w+ ){1,3}[A-ZÀ-Þ]\w+)\b)")
# Parts of an address that say what a machine does, given out as the site's name.
_SERVICES = frozenset(["hosted", "www", "amp", "mobile", "edition", "beta", "web", "app", "content", "cdn", "static"])
_PRINTED_TWICE = 0.9  # what the title says, and a second place
_BARE_ARTICLE = re.compile(r"^(?:the|der|die|das|le|la|les|el|il|de|het)\s+", re.IGNORECASE)


@dataclass(slots=True)
class _Candidate:
    """Spellings of one name, and what speaks for it."""

    weight: float = 0.0
    origin: Origin = Origin.HTML
    spellings: dict[OutletName, float] = field(default_factory=dict)
    displayed: bool = False

    @property
    def name(self) -> OutletName:
        return max(self.spellings, key=lambda name: (looks(name), self.spellings[name]))


def find_publisher(root: Element, data: PageData, address: str | None) -> tuple[str | None, Origin | None]:
    """The outlet's name as a reader would use it, and where it was read.

    Every place that may name the outlet has a vote, heavier where it is made for that purpose. A name gains by fitting
    the address, by the accounts the page links, and by longer or shorter forms of it elsewhere. Where nothing names the
    outlet, it goes by its address as its readers type it.
    """
    host = host_of(address or own_address(root, data))
    name, origin = _elected(root, data, host)
    if name is None and data.title and (imprint := _in_imprint(root, host)):  # else it may be a picture's
        return imprint, Origin.HTML
    if name is None and address and len(host.label) >= _LONG_ENOUGH_TO_TELL and not host.label.isdigit():
        return host_label(address), Origin.META
    return name, origin


def _in_imprint(root: Element, host: Host) -> str | None:
    """The outlet that only the notice of rights names, where its name has a word of the press in it."""
    for witness in witnesses_of_rights(root):
        name = reader_name(witness.printed, host)
        if name is None or name.company:
            continue
        words = name.text.split()
        if 1 < len(words) <= _MOST_IMPRINT_WORDS and any(
            word.lower() in known_names().organisation_words for word in words
        ):
            return name.text
    return None


def _elected(root: Element, data: PageData, host: Host) -> tuple[str | None, Origin | None]:
    found = _counted(root, data, host)
    if not found:
        return _as_printed(root, data, host)
    accounts = _accounts(data)
    scores = {one: _score(one, found, host, accounts) for one in found}
    best = max(scores, key=lambda one: scores[one])
    if scores[best] < _ENOUGH:
        return _as_printed(root, data, host)
    best = _in_the_title(_displayed(best, found, host), found, host)
    name = found[best].name.text
    if _is_slogan(found[best].name, host) and (named := _beginning_address(root, host)):
        return named, Origin.HTML
    is_telling = not kinship(name, host) and len(name.split()) >= _LEAST_TELLING
    if is_telling and (bare := found.get(host.label)) and bare.weight >= _IN_A_TITLE:
        return bare.name.text, bare.origin  # "First on the coast" is what it says of itself
    if name.islower() and (cased := next((one.text for one in found[best].spellings if not one.text.islower()), None)):
        return cased, found[best].origin  # "basinlive" in the page's head, "BasinLive" in its notice of rights
    if name.islower() and len(name) > 4 and " " not in name and key(name) == host.label:
        return _as_printed(root, data, host)[0] or name, found[best].origin
    return name, found[best].origin


def _is_slogan(name: OutletName, host: Host) -> bool:
    """Whether a name is what an outlet says of itself: many words, one of them a small one, none in its address."""
    words = name.text.split()
    return len(words) >= _LEAST_SLOGAN and any(map(_SMALL_WORD.fullmatch, words)) and not kinship(name.text, host)


def _beginning_address(root: Element, host: Host) -> str | None:
    """The words in capitals that the page prints most and that are the beginning of its address, or nearly all."""
    label = host.label
    counted = Counter(
        run
        for element in root.iter()
        if element.tag not in ("script", "style") and element.text
        for run in _CAPITALS.findall(clean(element.text))
        if label.startswith(key(run)) and len(key(run)) >= _MOST_OF_ADDRESS * len(label)
    )
    return max(counted, key=lambda run: counted[run], default=None)


def _counted(root: Element, data: PageData, host: Host) -> dict[str, _Candidate]:
    found: dict[str, _Candidate] = {}
    agreed: dict[str, set[str]] = {}
    kept = list(witnesses(root, data, host))
    for witness in kept:
        if witness.place and (name := reader_name(witness.printed, host)) is not None:
            agreed.setdefault(key(name.text), set()).add(witness.place)
    for witness in sorted(kept, key=lambda one: one.asked):
        name = reader_name(witness.printed, host)
        if name is None or (key(name.text) == host.below and host.below in _SERVICES):
            continue
        akin = kinship(name.text, host)
        one = host.label if akin == 1.0 else _same(key(name.text), found)  # "Küstenbote" is "kuestenbote" too
        if witness.asked and one not in found and not akin and len(agreed.get(one, ())) < _WITNESSES:
            continue
        weight = witness.weight * _reliance(name, akin, host)
        candidate = found.setdefault(one, _Candidate(origin=witness.origin))
        candidate.weight += weight
        candidate.spellings[name] = candidate.spellings.get(name, 0.0) + weight
        candidate.displayed |= witness.displayed
    return found


def _same(one: str, found: Mapping[str, _Candidate]) -> str:
    """The key under which a name was counted before, with or without an article written in one word with it."""
    if one in found:
        return one
    return next((other for other in found if without_article(other) == without_article(one)), one)


def _reliance(name: OutletName, akin: float, host: Host) -> float:
    """A company owns outlets, an agency serves them, an address is no name: each says less, unless it fits."""
    usual = known_names().usual(name.text)
    if usual and not akin and host.label and not re.fullmatch(key(usual) + _AGENCY_SITE, host.label):
        return 0.25
    if name.company:
        return 0.6 if akin else 0.45
    return 0.6 if name.domain and not name.text.isupper() else 1.0


def _score(one: str, found: Mapping[str, _Candidate], host: Host, accounts: frozenset[str]) -> float:
    candidate = found[one]
    name = candidate.name
    fits = kinship(name.text, host) * (0.6 if name.domain and not name.text.isupper() else 1.0)
    shared = sum(
        other.weight
        for key_, other in found.items()
        if key_ != one and (_belong(name.text, other.name.text) or _belong(other.name.text, name.text))
    )
    return candidate.weight + fits + (0.4 if one in accounts else 0.0) + min(0.8, _SHARED * shared)


def _belong(short: str, long: str) -> bool:
    """Whether two names are a shorter and a longer form of one: "Kurier" or "KB" of "Kurier Bote"."""
    return is_part(short, long) or (short.isupper() and abbreviates(key(short), long))


def _displayed(best: str, found: Mapping[str, _Candidate], host: Host) -> str:
    """The form that the site displays as its name, where what won is a longer or shorter form that fits no better."""
    won = found[best].name.text
    for one, candidate in found.items():
        name = candidate.name.text
        if one == best or not candidate.displayed:
            continue
        if (name.isupper() and abbreviates(one, won)) or (
            abbreviates(best, name) and kinship(name, host) >= kinship(won, host)
        ):
            return one
    return best


def _in_the_title(best: str, found: Mapping[str, _Candidate], host: Host) -> str:
    """The bare name that is the address and that readers see in the title: "Kurier" for "Tageszeitung Kurier"."""
    bare = found.get(host.label)
    if bare is None or best == host.label or bare.weight < _PRINTED_TWICE:
        return best
    return host.label if is_part(_BARE_ARTICLE.sub("", bare.name.text), found[best].name.text) else best


def _accounts(data: PageData) -> frozenset[str]:
    """The names of the site's accounts on social networks."""
    return frozenset(map(key, handles(data)))


def _as_printed(root: Element, data: PageData, host: Host) -> tuple[str | None, Origin | None]:
    """The name in the address as the page's text prints it, "Kurier Bote" for "kurierbote", or as an account has it."""
    if not host.label:
        shown = logo(root, data)
        name = reader_name(shown, host) if shown else None
        return (name.text, Origin.HTML) if name else (None, None)
    if not 3 <= len(host.label) <= _LONGEST or not host.label.isascii():
        return None, None
    pattern = _spelling(host.label)
    texts = [clean(element.text) for element in root.iter() if element.tag not in ("script", "style") and element.text]
    texts += [clean(image.get("alt")) for image in root.iter("img") if image.get("alt")]
    counted = Counter(found for text in texts if len(text) >= len(host.label) for found in pattern.findall(text))
    if len(host.label) < _LONG_ENOUGH_TO_TELL:
        counted = Counter({name: count for name, count in counted.items() if name[0].isupper()})
    if counted:
        bare = list(dict.fromkeys(_BARE_ARTICLE.sub("", name) for name in counted))
        parted = any(" " in name for name in bare)  # "The kurierbote reader" opens a sentence
        best = max(
            counted if parted else bare,
            key=lambda name: (" " in name, counted[name] * (0.5 if name.isupper() else 1.0), name[0].isupper()),
        )
        return best, Origin.HTML
    own = [handle.replace("_", " ") for handle in handles(data) if key(handle.replace("_", " ")) == host.label]
    return (own[0], Origin.META) if own else (None, None)


def _spelling(label: str) -> re.Pattern[str]:
    """Matches a name written for an address as print has it: with spaces, capitals, umlauts; no part of an address."""
    if len(label) < _LONG_ENOUGH_TO_TELL:
        spelled = re.escape(label)
    else:
        spelled = r"(?:\s|[-'’.&]){0,2}".join(map(re.escape, label))
        spelled = spelled.replace("a(?:", "[aä](?:").replace("o(?:", "[oö](?:").replace("u(?:", "[uü](?:")
    article = r"(?:(?-i:The)\s)?" if len(label) >= _LONG_ENOUGH_TO_TELL else ""
    return re.compile(rf"(?<![\w@/.-]){article}{spelled}(?![\w@]|[.-]\w)", re.IGNORECASE)
