"""What a credit says beside its names: whom the picture shows, an address, a title in quotation marks."""

# ruff: noqa: E501 - lists of words read better in long lines

import re
from itertools import pairwise

from clippings_app.parsing.given_names import has_given_name
from clippings_app.parsing.names import is_known_outlet, is_person, known_names

_MOST_OF_HOUSE = 4
ADDRESS = re.compile(r"https?://\S+|\S+@\S+\.\w+")
_SHOWN_FIRST = re.compile(
    r"(?P<shown>[^/|]{3,40}?)\s+/\s+(?P<name>[^/|\s][^/|]{1,40}[^/|\s])/(?P<owner>[^/|\s][^/|]{1,40})"
)
_OFFICE_HOLDER = re.compile(
    r"(?P<office>(?:(?:the|el|la|le|il|der|die|o|a)\s)?(?:[^\W\d_]+[ -]){0,2}(?:president[ea]?|präsident(?:in)?|président[e]?|presidential|minist(?:er|erin|re|ro|ra)|minister-?president|prime minister"
    r"|premier|canciller|kanzler(?:in)?|chancellor|governor|gobernador[a]?|gouverneur(?:in)?|mayor|bürgermeister(?:in)?|alcalde(?:sa)?|sindaco|maire|senator(?:in)?|senador[a]?|secretary)"
    r"(?:\s[^,/|\d]{1,40})?),\s+(?P<name>[^,/|]{3,40}?)\s*(?=/)\s*/\s*",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"„[^„“”]{0,200}[“”]|“[^“”]{0,200}”|«[^«»]{0,200}»")


_BEFORE_CREDIT = re.compile(r"(?P<shown>[^()/|©:]{3,60}) \((?P<credit>[^()]{3,80}/[^()]{2,40})\)\.?")


def shown_and_credit(text: str) -> tuple[str, str] | None:
    """Caption and credit of a line that says whom the picture shows and then, in the form of a credit, who made it.

    "Jane Doe (Harbour Pictures/John Roe)", "President of Alba, Jane Doe / AFP"; else None.
    """
    behind = _BEFORE_CREDIT.fullmatch(text)
    if behind and not is_known_outlet(behind["shown"]):
        parts = [part.strip() for part in behind["credit"].split("/")]
        if any(map(is_known_outlet, parts)) and any(map(is_person, parts)):
            return behind["shown"], behind["credit"]
    office = _OFFICE_HOLDER.match(text)
    if office and is_person(office["name"]) and not _names_somebody(office["office"]):
        credit = text[office.end() :].strip()
        return (text[: office.end()].rstrip(" /"), credit) if is_known_outlet(credit) else None
    return None


def caption_out_of_credit(caption: str | None, credit: str | None) -> tuple[str | None, str | None]:
    """Caption and credit, the first from the second where the page has both in the element for the credit."""
    return (not caption and credit and shown_and_credit(credit)) or (caption, credit)


def without_shown(text: str, *, several: bool) -> str:
    """A credit without whom the picture shows, an address and what stands in quotation marks beside names.

    "Jane Doe / John Roe/AFP" shows Jane Doe: the free slash parts what the narrow one joins. So does an office before a
    name: "Presidente de Alba, Jane Doe / AFP".

    Args:
        text: A credit without its label and without what follows "via".
        several: Whether the label says that several took the pictures: then none of the names is of who is shown.
    """
    shown = _SHOWN_FIRST.fullmatch(text.strip())
    if (
        shown
        and not several
        and is_person(shown["shown"])
        and is_person(shown["name"])
        and is_known_outlet(shown["owner"])
    ):
        return f"{shown['name']}/{shown['owner']}"
    if behind := shown_and_credit(text.strip()):
        return behind[1]
    office = _OFFICE_HOLDER.match(text)
    if office and is_person(office["name"]) and not _names_somebody(office["office"]):
        return text[office.end() :]
    for pattern in (_QUOTED, ADDRESS):
        rest = pattern.sub(lambda found: found[0].strip("„“”«»") if _is_quoted_house(found) else " ", text)
        text = rest if re.search(r"\w", rest) else text
    return text


def _is_quoted_house(found: re.Match[str]) -> bool:
    """Whether quotation marks hold a paper's name behind a stroke or in brackets: "Jane Doe / «Harbour Gazette»"."""
    words = found[0].strip("„“”«»").split()
    is_short = 0 < len(words) <= _MOST_OF_HOUSE and words[0][:1].isupper() and "@" not in found[0]
    before, after = found.string[: found.start()].rstrip(), found.string[found.end() :].lstrip()
    return is_short and (before[-1:] in tuple("/|(") or (before[-1:] == "," and not after) or after[:1] in tuple("/|"))


def _names_somebody(office: str) -> bool:
    """Whether it is a house or has a name in it already: behind "Mayor Jane Doe" and "Mayor's Press Office" follows who took it."""
    words = office.split()
    return any(word.lower() in known_names().organisation_words for word in words) or any(
        has_given_name(pair) and is_person(pair) for pair in map(" ".join, pairwise(words))
    )
