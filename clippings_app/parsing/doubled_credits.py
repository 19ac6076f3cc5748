"""Credits printed twice in one line, whole or with the agency alone behind: "(AP Photo/Jane Roe) AP Photo"."""

import re

from clippings_app.parsing.names import is_known_outlet

_WORD = re.compile(r"[^_\W]+")
_FIRST_BRACKET = re.compile(r"\((?P<said>[^()]{3,120})\)\s*\(?(?P<again>[^()]{2,120})\)?")
_PICTURE_BEHIND = re.compile(r"\s(?:photos?|foto|pictures?|images?|bild)$", re.IGNORECASE)
_AGENCY_FIRST = re.compile(r"(?P<agency>[A-Z][\w ]{1,20}?)(?:\s(?:Photo|Foto))?\s?/\s?[^\W\d_]")
_MOST_AGAIN = 3


def said_once(printed: str) -> str:
    """A credit without what stands in it already, said again behind it."""
    first = _FIRST_BRACKET.fullmatch(printed)
    if first and _words(first["again"]) in _words(first["said"]):
        return first["said"].strip()
    parts = printed.split(" ")
    for count in range(min(_MOST_AGAIN, len(parts) - 1), 0, -1):
        head, again = " ".join(parts[:-count]), _PICTURE_BEHIND.sub("", " ".join(parts[-count:]))
        if not is_known_outlet(again):
            continue
        led = _AGENCY_FIRST.match(head)
        if _words(head).endswith(_words(again)) or (led and _words(led["agency"]) == _words(again)):
            return head.rstrip(" /|,;–-")
    return printed


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "
