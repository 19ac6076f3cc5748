"""The words under a picture, parted into caption and credit by their form alone."""

import re

from clippings_app.parsing.credit_words import cuts_title
from clippings_app.parsing.credits import looks_like_credit, split_caption
from clippings_app.parsing.names import fold, is_known_outlet, is_person, known_names

_BRACKET_TAIL = re.compile(r"\s*[(（\[](?P<inside>[^()（）\[\]]{2,70})[)）\]]\s*[.。]?$")
_BAR = re.compile(r"(?P<caption>[^|]{6,}?)\s+[/|]\s+(?P<credit>[^|]{2,70})$")
_SLASH_TAIL = re.compile(
    r"(?:\s[/|–—-]\s+|\s*＝\s*|\s*[（(][ＣC][)）]\s*|\s*©\s*)(?P<inside>[^/|＝©.!?。]{2,60}(?:/[^/|＝©.!?]{2,40})?)$"
)
_SENTENCE_TAIL = re.compile(
    r"(?<!\s\d)(?<!\s\d\d)(?<!\s[A-ZÀ-Þ])[.!?…。！？][\"”»’)]?\s+(?P<inside>[^.!?。]{2,60}(?:/[^.!?]{2,50})?)\.?$"
)
# Who sends a picture out leaves an address: "… Grand Quay Hotel: Jane Roe, jane@roe.example".
_MAIL_TAIL = re.compile(
    r"[.!?…][\"”»’)]?\s+(?P<inside>[^\W\d_][^.!?@]{2,80}[,;(]\s*[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}\)?)$"
)
# " /연합" behind the last sentence, as Korean papers print whose picture it is.
_AGENCY_BEHIND = re.compile(r"(?<=[.!?…\"”])\s+/\s?(?P<inside>[가-힣A-Za-z][가-힣A-Za-z ]{1,18})\.?$")
# "Jane Roe Submitted photo", as local papers print under portraits that somebody sent in.
_SENT_IN = re.compile(
    r"^(?:[^.!?]|\b[A-Z]\.){3,80}?[\w)\"”.][ ,]+"
    r"(?P<inside>(?:Submitted|Contributed|Supplied|Courtesy|Handout) (?:[Pp]hoto|[Ii]mage)s?)\.?$"
)
INITIALS = re.compile(r"[A-ZÀ-Þ]{2,6}")
# An agency's initials with a name behind words in small letters: "The aqueduct on Tuesday EFV/Jane Roe".
_INITIALS_TAIL = re.compile(r"(?<=[a-zà-ÿ\d,)])\s+(?P<inside>[A-Z]{2,6}\s?/\s?(?P<name>[A-ZÀ-Þ][^/|.]{3,40}))\.?$")
_TAKEN = re.compile(
    r"(?:撮影|写真|提供|촬영|제공|사진)$|^(?:dok|ist|shutterstock|zvg|privat|supplied|handout|archiv|file)\b",
    re.IGNORECASE,
)


def part_caption(text: str) -> tuple[str | None, str | None]:
    """Part caption and credit of words known to stand under a picture: there a bare name at the end is a credit."""
    parted = _BAR.match(text)
    if (
        parted
        and _is_prose(parted["caption"])
        and (is_credit_here(parted["credit"]) or INITIALS.fullmatch(parted["credit"]))
        and split_caption(parted["caption"])[1] is None  # else the bar stands inside the credit
    ):
        return parted["caption"].strip(), parted["credit"].strip()
    if is_known_outlet(text) or is_made_for(text):
        return None, text
    last = _BRACKET_TAIL.search(text)
    if last and text.count("(") > 1 and is_person(last["inside"]):
        return text, None  # brackets explain here: "Osborn (Sheffield United) and Antony (Manchester United)"
    caption, credit = split_caption(text)
    if credit or not caption:
        return (caption.rstrip(" ＝=、，") if caption else None), credit
    for sure in (_MAIL_TAIL, _AGENCY_BEHIND, _SENT_IN):
        if found := sure.search(caption):
            return caption[: found.start("inside")].strip(" ,/") or None, found["inside"].strip()
    initials = _INITIALS_TAIL.search(caption)
    # "The minister meets UEFA/FIFA Officials": a second pair of initials is nobody's given name.
    if initials and is_person(initials["name"]) and not INITIALS.fullmatch(initials["name"].split()[0]):
        return caption[: initials.start()].strip(" ,") or None, initials["inside"].strip()
    for tail in (_BRACKET_TAIL, _SLASH_TAIL, _SENTENCE_TAIL):
        behind = tail.search(caption)
        is_cut = behind and tail is _SENTENCE_TAIL and cuts_title(caption[: behind.start("inside")])
        if behind and not is_cut and is_credit_here(behind["inside"].strip()):
            rest = caption[: behind.start("inside") if tail is _SENTENCE_TAIL else behind.start()].strip()
            printed = behind["inside"] if tail is not _SLASH_TAIL else caption[behind.start() :].strip(" /|–—-＝")
            return rest or None, printed.strip()
    return caption, None


def is_made_for(text: str) -> bool:
    """Whether it is a person or a house and the agency behind a comma: "Jane Roe, ASSOCIATED PRESS".

    "Jane Roe, NASA" is a portrait's caption: whoever works there is shown.
    """
    name, comma, house = text.partition(", ")
    if not comma or not is_known_outlet(house):
        return False
    is_printed_so = (house.isupper() and " " in house) or fold(house) in known_names().distributors
    return is_known_outlet(name) or (is_printed_so and is_person(name))


def _is_prose(text: str) -> bool:
    """Whether a text has a word that no name has, and is no credit itself."""
    whole = text.count("(") == text.count(")") and text.count("[") == text.count("]")
    return whole and bool(re.search(r"\s[a-zà-ÿ]{2,}", text)) and not is_credit_here(text)


def is_credit_here(text: str) -> bool:
    """Whether a short text set apart under a picture is a credit: a person, an outlet, or either with a slash."""
    text = text.strip(" .()[]（）")
    if not text or len(text) > 70:
        return False
    if looks_like_credit(text) or is_person(text) or is_known_outlet(text) or _TAKEN.search(text):
        return True
    parts = [part.strip() for part in re.split(r"[/|,]|\s[–—-]\s", text) if part.strip()]
    return (
        len(parts) > 1
        and any(is_person(part) or is_known_outlet(part) for part in parts)
        and all(len(part.split()) <= 5 for part in parts)
    )
