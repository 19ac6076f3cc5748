"""When two names are the same outlet."""

import re

from clippings_app.analysis.folding import fold

_BRACKETED = re.compile(r"^(?P<name>[^()\[\]（）]*\S)\s*[(\[（](?P<alias>[^()\[\]（）]+)[)\]）]\s*$")
_INITIALS = re.compile(r"\b(?:\w\.){2,}")
_DOMAIN = re.compile(r"^(?:www\.)?([\w-]+)\.(?:com|org|net|info|co\.\w\w|com\.\w\w|\w\w)$")
_JOINING = re.compile(r"['’`´]")
_APART = re.compile(r"[^\w]+")


def outlet_key(name: str) -> str:
    """The key of exactly this name: folded, without a leading "The", punctuation and a web domain's ending."""
    folded = fold(name)
    if domain := _DOMAIN.match(folded):
        folded = domain[1]
    folded = _INITIALS.sub(lambda initials: initials[0].replace(".", ""), folded).replace("&", " and ")
    key = _APART.sub(" ", _JOINING.sub("", folded)).strip()
    return key.removeprefix("the ").strip() or folded or name.strip().replace("\0", "0")


def outlet_keys(name: str) -> frozenset[str]:
    """All keys the name goes by; two names mean one outlet when they share a key.

    "The Japan News (Yomiuri Shimbun)" goes by both names and by the whole.
    """
    keys = {outlet_key(name)}
    if found := _BRACKETED.match(name.strip()):
        keys |= {outlet_key(found["name"]), outlet_key(found["alias"])}
    return frozenset(key for key in keys if key)
