"""The credit-line grammar: who made a picture, for whom, who passed it on, and under what rights.

Terms are those of IPTC Photo Metadata 2024.1: Creator (photographer), Credit Line and Source (agency, distributor).
A part that we cannot tell stays None: a wrong photographer is worse than none.
"""

# ruff: noqa: E501 - lists of words read better in long lines

import re
import unicodedata
from collections.abc import Collection, Sequence

from clippings_app.domain.article import PhotoCredit
from clippings_app.parsing.brackets import BRACKETS, opening_of_last_bracket, unbracketed
from clippings_app.parsing.credit_flags import FLAGS, SURE_FLAG, without_suffix
from clippings_app.parsing.credit_labels import (
    BARE_LABEL,
    IN_PICTURES,
    LABEL_LAST,
    LABEL_STARTS,
    OPENING,
    PICTURE_LABEL,
    SMALL_IN_NAMES,
    SOURCE_IN_SENTENCE,
    is_capitalised,
    is_word_of_sentences,
)
from clippings_app.parsing.credit_parts import (
    COPYRIGHT,
    COURTESY,
    KOREAN_TITLE,
    LED_BY,
    SEPARATOR,
    VIA,
    YEAR,
    is_bare_label,
    is_person_for_sure,
    parts_of,
)
from clippings_app.parsing.credit_roles import agency_and_distributor, outlets_are_no_persons, roles_of, without_labels
from clippings_app.parsing.credit_shown import ADDRESS, shown_and_credit
from clippings_app.parsing.credit_words import ALL_RESERVED, FILLER, cuts_title, speaks_of_rights
from clippings_app.parsing.doubled_credits import said_once
from clippings_app.parsing.given_names import is_surely_name, is_town
from clippings_app.parsing.names import fold, has_byline_label, is_known_outlet, is_person, known_names
from clippings_app.parsing.single_names import single_name

_LONGEST_CREDIT = 240
_LONGEST_READ = 1_000  # a longer one names nobody, and would take the patterns minutes
_LONGEST_INITIALS = 6
_LONGEST_LABEL = 40
_MOST_BARE = 4
_MOST_NAMED = 14
_FEW_WORDS = 3
_ENDS_WHAT_IS_SHOWN = ".!?…。！？)]»”’\"'|–—-·•/:"
_MOST_PARTS = 4  # without a known outlet among them, more are keywords

_ARTICLE_FIRST = re.compile(r"(?:der|die|das|ein|eine|einen|une?|the)\s")
_MARK_BEFORE = re.compile(r"^[-–—|•·]\s+(?=\S)")  # what parts a credit from the caption on the line above
_ADVERT = re.compile(r"[\[［【]\s?(?:PR|ＰＲ)\s?[\]］】]")  # how Japanese pages mark one; "(PR)" may be a handout
# What is said of a text that was first printed in a book.
_PERMITTED = re.compile(r"\b(?:reprinted|excerpted|used|reproduced)\b.{0,20}\b(?:by|with|from)\b", re.IGNORECASE)
_NOISE_TAIL = re.compile(
    rf"\s*(?:\+\s*)?(?:\.?\s*재판매 및 DB 금지|\.?\s*무단 ?전재.{{0,20}}금지|vis mer|visa mer|show more|mehr anzeigen|voir plus|ver más|read more|enlarge(?: image)?|{ALL_RESERVED}|--\w{{3,20}}--.{{0,40}})\.?\s*$",
    re.IGNORECASE,
)
# "… at her berth. Jane Roe/Copyright 2026 The AP. All rights reserved."
_RESERVED_BEHIND = re.compile(rf"(?<![\s.])[\s.]+(?:{ALL_RESERVED})[\s.]*$", re.IGNORECASE)

_INITIALS_ALONE = re.compile(r"[A-Z]{2,5}")
_LICENCE = re.compile(r"(?:CC|Creative Commons)[ -]?(?:BY|0)\b[\w .-]*", re.IGNORECASE)
# "Screenshot of …" tells what is seen.
_SHOT_FROM = re.compile(
    r"(?:screen\s?-?shots?|bildschirmfotos?|standbild(?:er)?)\s+(?:from|aus|via)\s+\S", re.IGNORECASE
)
_MOST_PLACES = 8
_UNLABELLED = re.compile(r"[/／@]| via |\bAP Photo\b|^\S+ Photo\b|\bGetty\b|撮影|提供$|제공$", re.IGNORECASE)
_FORM_HINT = re.compile(
    r"[/／|｜@,(（·•，、=＝]|\s[–—-]\s|\snuotr\.?$|\b(?:via|über|photos?|getty|courtesy|cort|cedid|divulga)|撮影|写真|提供|제공|[摄攝影]$|באדיבות|cung cấp|経由",
    re.IGNORECASE,
)
_TWO_SENTENCES = re.compile(r"\w{4,}[.!?…]\s+(?!Courtesy|Cortes)\S|[^\W\dA-Z]{3}[.!?…][A-ZÀ-Þ]|[。！？]\S")
_FOOTER = re.compile(
    r"\b(?:19|20)\d\d\b(?!\s+e\.\s?V)|rights\s+reserved|riproduzione\s+riservata|rechte\s+vorbehalten|derechos\s+reservados|droits\s+réservés",
    re.IGNORECASE,
)
# Behind the last sentence (also where the space is missing), a quotation, a bar or an equals sign of Japanese captions.
_BEHIND = re.compile(
    r"(?<!\s\d)(?<!\s\d\d)(?<!\s[A-ZÀ-Þ])[.!?…。！？](?:[\"”»’)])?\s+|(?<=[^\W\dA-Z]{3})[.!?…](?=[A-ZÀ-Þ©@])|(?<=\))\.(?=[A-ZÀ-Þ©@])|[\"”»]\s+|\s[|–—]\s+|[＝=](?=[^＝=]{2,12}$)|(?<=[。！？])(?=\S)|[、，](?=[^、，。]{2,10}(?:撮影|攝影|摄影|提供|写真|摄|攝)$)|\s(?=@\w+\svia\s)|(?<=\w)(?=（[CＣ]）)"
)
_ABBREVIATED_LABEL = re.compile(r"(?<!\w)(?:fot|foto|zdj|phot?|dok|cr|cred|arch)\.\s$", re.IGNORECASE)
_AGENCY_PHOTO = re.compile(
    r"(?<=\s)(?:AP|UN|AFP|EPA|EFE|REUTERS|Reuters|Getty Images|picture alliance)\s?(?:Photo)?\s?/\s?(?=[A-ZÀ-Þ])"
)
_WORD_STARTS = re.compile(r"(?:[\s.|–—,;)»”\"]|^)(\S)")
_TOLD_BEFORE = re.compile(
    r"(?P<told>[^、，]+(?:[、，][^、，]+)*)[、，](?P<credit>[^、，]{2,14}(?:撮影|攝影|摄影|提供|供图|供圖|写真|摄))"
)
_IS_CASED = re.compile(r"[A-Za-zÀ-ÿΑ-ωА-яЁё]")
_TAKEN_BY = re.compile(r"(?:\snuotr\.?|撮影|攝影|摄影|写真|提供|供图|供圖|제공|(?<=[\s\u3400-\u9fff])[摄攝])$")
_OF_PICTURE = re.compile(r"\snuotr\.?$")  # Lithuanian: "Jono Jonaičio nuotr."
_SENTENCE_END = re.compile(r"[.!?。！？…؟][\"'”»’)\]]*$")


def parse_credit(line: str) -> PhotoCredit | None:
    """Read a line that may be a photo credit; None when it is none.

    A line counts as a credit by its label ("Photo:", "©", צילום), or by its form: "X/AP", "AFP via Getty Images", "(AP)".
    Where it is known to be a credit already, such as in an element made for it, use `read_credit`.
    """
    line = line.strip()
    if not line or len(line) > _LONGEST_CREDIT or not looks_like_credit(line):
        return None
    return read_credit(line)


def read_credit(line: str, *, outlets: Collection[str] = ()) -> PhotoCredit | None:
    """Take apart a line that is known to be a credit; None only where nothing but a label or an address stands in it.

    Args:
        line: As printed, with or without its label.
        outlets: Names known to be outlets here, such as the article's publisher: none of them is a photographer.
    """
    whole = _MARK_BEFORE.sub("", " ".join(line.split()))
    if len(whole) > _LONGEST_READ:
        return PhotoCredit(printed=whole) if re.search(r"\w", whole) else None
    printed = said_once(_NOISE_TAIL.sub("", unbracketed(_NOISE_TAIL.sub("", whole).strip())).strip())
    bare = without_labels(printed)
    if ADDRESS.fullmatch(bare):
        return None
    if not re.search(r"\w", bare) and not any(pattern.search(printed) for pattern in FLAGS.values()):
        return None
    roles = roles_of(unicodedata.normalize("NFC", printed), unicodedata.normalize("NFC", bare))
    name = single_name(parts_of(bare)) if PICTURE_LABEL.match(printed) and not roles.persons else None
    if name is not None and name in roles.organisations and not roles.distributors:
        roles.organisations.remove(name)
        roles.persons.append(name)
    outlets_are_no_persons(roles, frozenset(map(fold, outlets)))
    if COPYRIGHT.search(printed) and not roles.organisations and not any(map(is_surely_name, roles.persons)):
        roles.organisations, roles.persons = roles.persons, []  # whose the rights are, alone, is a company as often
    photographer = ", ".join(dict.fromkeys(roles.persons)) or None
    agency, distributor = agency_and_distributor(roles)
    return PhotoCredit(
        printed=printed,
        photographer=photographer,
        agency=agency,
        distributor=distributor,
        flags=frozenset(roles.flags),
    )


def looks_like_credit(line: str) -> bool:
    """Whether a whole line is a credit by label or by form."""
    inner = unbracketed(_MARK_BEFORE.sub("", " ".join(line.split())))
    if len(inner) > _LONGEST_CREDIT or not inner or speaks_of_rights(inner) or _ADVERT.fullmatch(line.strip()):
        return False
    opening = OPENING.match(inner)
    if opening:
        rest = inner[opening.end() :]
        if _labels_no_credit(inner, opening[0], rest):
            return False
        return len(rest) <= 160 and not _is_prose(rest) and (bool(rest.strip()) or COPYRIGHT.search(inner) is None)
    if is_bare_label(inner) or (inner != line.strip() and _is_bare_in_brackets(inner)):
        return True
    if any(_is_label(inner, start.start(1)) for start in _WORD_STARTS.finditer(inner) if start.start(1) > 0):
        return False  # words, then a label: a caption with its credit
    return _is_credit_by_form(inner, bracketed=inner != line.strip())


def _labels_no_credit(inner: str, opening: str, rest: str) -> bool:
    """Whether what stands behind a label tells that none is meant: a film's title, a site's imprint, a sentence."""
    if inner[:5].lower() == "video" and not _names_makers(rest):
        return True
    if rest.rstrip(" )").endswith(":"):
        return True
    if is_word_of_sentences(opening, rest) and (_is_crumb(opening, rest) or not _is_names(rest)):
        return True
    if COPYRIGHT.match(inner) or inner[:9].lower() == "copyright":
        known = any(is_known_outlet(part) for part in parts_of(re.sub(r"\b(?:19|20)\d\d\b", " ", rest)))
        named = known or _names_both(YEAR.sub("", rest)) or ("/" in rest and _names_known_first(rest))
        if _FOOTER.search(rest) and not named:
            return True
    # "Symbolbild: An officer looks for …": what the picture shows
    return PICTURE_LABEL.fullmatch(opening.strip()) is not None and _is_told(rest)


def _is_crumb(opening: str, rest: str) -> bool:
    """Whether a word stands between dashes as in "Notices - Copyright - Guide"."""
    dashed = opening.rstrip().endswith("-") or rest.startswith(("-", "–"))
    return dashed and not _names_known_first(rest.lstrip("-– "))


def _names_makers(text: str) -> bool:
    """Whether what stands behind "Video:" is who made it: a person or an outlet we know, or a short name."""
    parts, words = parts_of(text), text.split()
    if len(words) > _LONGEST_INITIALS or not all(map(_is_name_like, parts)):
        return False
    known = any(is_person(part) or is_known_outlet(part) for part in parts)
    return known or (len(words) <= _FEW_WORDS and is_capitalised(text))


def _is_names(text: str) -> bool:
    """Whether a text names people or houses to its end: "Jane Roe/AFP", "the Harbour Museum"; not "code of the port"."""
    bare = _NOISE_TAIL.sub("", text).strip(" ,.:")
    parts = parts_of(bare)
    if not bare or len(bare.split()) > _MOST_NAMED or _PERMITTED.search(text):
        return False
    if FILLER.match(bare) or COURTESY.search(text) or any(map(is_known_outlet, parts)):
        return True
    words = [word.strip(".,;:()'\"“”„") for word in re.split(r"[\s/]+", bare)]
    return not any(word.isalpha() and word.islower() and word not in SMALL_IN_NAMES for word in words)


def _is_bare_in_brackets(inner: str) -> bool:
    """Whether brackets hold a word for picture with a name that need be no person's: "(foto Roe)", "(Herald file photo)"."""
    label = BARE_LABEL.match(inner)
    kept = SURE_FLAG.search(inner)
    if label:
        names = inner[label.end() :]
    elif kept and kept.end() == len(inner) and kept.start() > 0:
        names = inner[: kept.start()]
    else:
        return False
    words = names.split()
    return 0 < len(words) <= _MOST_BARE and all(word[:1].isupper() or word.lower() in SMALL_IN_NAMES for word in words)


def split_caption(text: str) -> tuple[str | None, str | None]:
    """Part a caption from the credit that ends (or opens) it.

    Returns:
        The caption and the credit as printed, without its enclosing brackets; either may be None.
    """
    text = " ".join(text.split())
    if reserved := _RESERVED_BEHIND.search(text):
        caption, credit = split_caption(text[: reserved.start()])
        return (caption, credit + text[reserved.start() :]) if credit else (text, None)
    return _split(text) if text else (None, None)


def _split(text: str) -> tuple[str | None, str | None]:
    if shown := shown_and_credit(text):
        return shown
    if looks_like_credit(text) or _is_only_flag(text):
        return None, unbracketed(_MARK_BEFORE.sub("", text))
    if IN_PICTURES.match(text):
        return text, None
    if (inner := unbracketed(text)) != text and all(parts := split_caption(inner)):
        return parts  # one pair of brackets around both: "[The ferry at her berth. Photo: Jane Doe]"
    for sure in (True, False):
        for start, end in _credit_places(text):
            credit = _MARK_BEFORE.sub("", text[start:end].strip())
            if looks_like_credit(credit) if sure else _may_end_a_caption(credit, text[:start].rstrip()[-1:]):
                caption = (text[:start].rstrip(" |–—-•·/,;") + " " + text[end:].strip(" .。")).strip()
                if label := LABEL_LAST.search(
                    caption, max(0, len(caption) - _LONGEST_LABEL)
                ):  # "The bridge. Foto: (Jane Roe/AFP)"
                    return caption[: label.start()].strip() or None, f"{label['label']} {credit}"
                return _with_its_flags(caption, credit, text) or _with_its_day(caption, unbracketed(credit))
    return text, None


def _is_only_flag(text: str) -> bool:
    """Whether words under a picture say nothing but what kind it is: "FOTO ILUSTRATIVA"; one word may be what it shows."""
    return " " in text and any(pattern.fullmatch(text.rstrip(" .")) for pattern in FLAGS.values())


def _with_its_day(caption: str, credit: str) -> tuple[str | None, str]:
    """Caption and credit; day and place that a bracket has before the name are the caption's: "（5月、北浜市、王明撮影）"."""
    told = _TOLD_BEFORE.fullmatch(credit)
    if told and not any(is_person(part) or is_known_outlet(part) for part in parts_of(told["told"])):
        return f"{caption}（{told['told']}）", told["credit"]
    return caption or None, credit


def _with_its_flags(caption: str, credit: str, text: str) -> tuple[str | None, str] | None:
    """Caption and whole credit where only rights words stand in the last bracket: "… Photo: Jane Roe/AP (file)"."""
    if not any(pattern.fullmatch(unbracketed(credit)) for pattern in FLAGS.values()):
        return None
    before, named = split_caption(caption)
    return (before, text[text.rindex(named) :].rstrip(" .。")) if named else None


def ends_in_sure_credit(text: str) -> bool:
    """Whether a text ends in a credit that shows by itself, by its label or form; a bare name behind a sentence does not."""
    tails = [text[start:end].strip() for start, end in _credit_places(text)]
    return any(looks_like_credit(tail) or _names_both(tail) for tail in tails)


def _names_both(text: str) -> bool:
    """Whether it says "Jane Roe for Harbour Weekly": a person and whom the picture was made for."""
    both = re.fullmatch(r"(.+?)\s+(?:for|für|pour|para|per)\s+((?:the )?[A-ZÀ-Þ].{1,40})", text)
    return both is not None and is_person(both[1]) and not _SENTENCE_END.search(text)


def _may_end_a_caption(text: str, before: str) -> bool:
    """What counts as a credit only because a caption ends in it: a name in brackets or behind the last sentence.

    Behind a dash or a bar (`before` is the sign in front of it) words in capitals may be the end of a title.
    """
    inner = unbracketed(text)
    words = inner.split()
    if any(FLAGS[flag].fullmatch(inner.rstrip(".")) for flag in ("file", "courtesy", "illustration")):
        return True  # "… at dusk. Archivo."
    if (
        not words
        or len(words) > 6
        or len(inner) > 60
        or (_SENTENCE_END.search(inner) and inner == text)
        or not inner[:1].isalpha()
    ):
        return False
    dashed = before in ("–", "—", "|")
    is_somebody = is_person_for_sure if dashed else is_person
    if is_somebody(KOREAN_TITLE.sub("", inner)) or is_known_outlet(inner) or fold(inner) in known_names().platforms:
        return True
    if any(pattern.match(inner) for pattern in FLAGS.values()) and len(words) <= 5:
        return True
    if _names_both(inner):
        return True
    is_bare = inner == text and not dashed and ":" not in inner and not is_town(inner)
    return is_bare and 2 <= len(words) <= 4 and all(word[:1].isupper() for word in words)


# ------------------------------------------------------------- where it stands


def _credit_places(text: str) -> list[tuple[int, int]]:
    """Spans that may be the credit, the likeliest first: a last bracket, a label inside, what follows the last sentence."""
    places: list[tuple[int, int]] = []
    tail = text.rstrip(" .。")
    start = opening_of_last_bracket(tail) if tail and tail[-1] in BRACKETS.values() else -1
    if start > 0 and not _cuts_short(text[:start], tail[start + 1 : -1]):
        places.append((start, len(tail)))
    ends = (m.end() for m in _BEHIND.finditer(text))
    behind = [end for end in ends if not _ABBREVIATED_LABEL.search(text[:end]) and not cuts_title(text[:end])][-3:]
    agencies = [match.start() for match in _AGENCY_PHOTO.finditer(text)][-1:]
    labels = [
        m.start(1)
        for m in _WORD_STARTS.finditer(text)
        if len(text) - m.start(1) <= 160
        and _is_label(text, m.start(1))
        and not _is_inside_last(text, m.start(1), places)
    ]
    return [*places, *((start, len(text)) for start in (*behind, *agencies, *labels) if start > 0)]


def _cuts_short(before: str, inside: str) -> bool:
    """Whether a bracket holds the initials of the words before it: "the electronic file of patients (eFP)"."""
    if not (inside.isalpha() and inside != inside.lower()) or not 1 < len(inside) < _LONGEST_INITIALS:
        return False
    is_mixed = not (inside.isupper() or inside.islower() or inside.istitle())
    words = [word.lstrip("„“”\"'«(") for word in before.split()[-len(inside) :]]
    initials = "".join(word[:1] for word in words)
    return is_mixed or (initials.isupper() and initials == inside)


def _is_inside_last(text: str, start: int, places: Sequence[tuple[int, int]]) -> bool:
    """Whether a label stands behind an abbreviation in the last bracket, whose word it is: "(KVR Photo/Jane Roe)"."""
    if not places or not places[0][0] < start < places[0][1]:
        return False
    before = text[places[0][0] + 1 : start].strip()
    return before.isupper() and before.isalpha() and len(before) <= _LONGEST_INITIALS


def _is_label(text: str, start: int) -> bool:
    """Whether a label of a credit begins here; "Photo/" behind an agency's name is part of that name."""
    if text[start] < "\u0370" and text[start] != "©" and text[start : start + 2].lower() not in LABEL_STARTS:
        return False  # nearly every word: the long pattern need not be tried
    opening = OPENING.match(text[start : start + 80])
    if opening and text[start] != "©" and not re.search(r"\w", text[start + opening.end() :]):
        return False  # "… at the source.": a word that ends the caption labels nothing
    if not opening and not is_bare_label(text[start:]):
        return False
    if SOURCE_IN_SENTENCE.match(text, start):
        return False
    end = start + (opening.end() if opening else 0)
    if opening and is_word_of_sentences(opening[0], text[end:]) and not _labels_names(text, start, end):
        return False
    before = text[:start].rstrip().rsplit(" ", 1)[-1].lstrip("([")
    if opening and opening[0].rstrip().endswith("/") and _INITIALS_ALONE.fullmatch(before):
        return False  # "KVR Photo/Jane Roe": the agency's word
    return not (
        text[start - 1 : start].isspace() and (is_known_outlet(before) or before in ("AP", "UN", "Getty", "Europa"))
    )


def _labels_names(text: str, start: int, end: int) -> bool:
    """Whether a word that sentences have as well labels what follows; within a sentence that must be a name we know."""
    before, named = text[:start].rstrip(), text[end:]
    if _is_crumb(text[start:end], named):
        return False
    if not before or before[-1] in _ENDS_WHAT_IS_SHOWN:
        return _is_names(named)
    if before[-1] == "," and text[start].isupper() and len(named.split()) <= _MOST_BARE and _is_names(named):
        return True
    return (text[start].isupper() or before[-1] == ",") and _names_known_first(named)


def _names_known_first(text: str) -> bool:
    first = next(iter(parts_of(LED_BY.sub("", text))), "")
    return is_person(first) or is_known_outlet(first)


def _is_prose(text: str) -> bool:
    words = text.split()
    lower = sum(1 for word in words if word[:1].islower())
    return len(words) > 14 and lower > len(words) * 0.6


def _is_told(text: str) -> bool:
    """Whether what follows a word for picture tells what it shows, and names nobody."""
    words = text.split()
    if len(words) < 4 or COURTESY.search(text) or any(is_known_outlet(part) for part in parts_of(text)):
        return False
    small = sum(word[:1].islower() and word.lower() not in SMALL_IN_NAMES for word in words)
    return small >= 4 or (_ARTICLE_FIRST.match(text) is not None and not re.search(r"[/|©]", text))


def _is_credit_by_form(inner: str, *, bracketed: bool) -> bool:
    words = inner.split()
    if not bracketed and not _FORM_HINT.search(inner) and not _SHOT_FROM.match(inner):
        return False
    if len(words) > 12 or len(inner) > 110 or _TWO_SENTENCES.search(inner):
        return False
    if re.search(r"https?://|www\.|:\s*\d", inner):
        return False
    parts = [part for part in SEPARATOR.split(VIA.sub("/", inner)) if part]
    known = any(is_known_outlet(without_suffix(part)) or is_known_outlet(part) for part in parts)
    flagged = any(pattern.fullmatch(part) for part in parts for pattern in FLAGS.values())
    if _tells_how_it_may_be_shown(inner, parts):
        return True
    if _UNLABELLED.search(inner) and known:
        return all(len(part.split()) <= 6 for part in parts)
    if not known and not bracketed and _IS_CASED.match(inner) and has_byline_label(inner):
        return False  # "By Jane Roe / John Doe"
    if "/" in inner and 1 < len(parts) <= _MOST_PARTS and _is_somebody_among(parts, inner):
        return all(len(part.split()) <= 5 and _is_name_like(part) for part in parts)
    if owner := re.fullmatch(r"([^()]+)\s\(([^()]+)\)", inner):
        return _IS_CASED.search(owner[1]) is not None and is_person(owner[1]) and is_known_outlet(owner[2])
    if VIA.search(inner) and (known or flagged) and not _SENTENCE_END.search(inner):
        return True
    return _is_taken(inner, parts, known=known, flagged=flagged, bracketed=bracketed)


def _is_somebody_among(parts: Sequence[str], text: str) -> bool:
    """Whether one of the parts between slashes is a person; narrow slashes are set in credits, free ones in menus too."""
    if any(map(is_person_for_sure, parts)) or FLAGS["screenshot"].match(text):
        return True
    return " / " not in text and all(map(is_capitalised, parts)) and any(map(is_person, parts))


def _tells_how_it_may_be_shown(inner: str, parts: Sequence[str]) -> bool:
    """Whether it says "Screenshot from the harbour's site" or "Jane Roe, CC BY-SA 4.0"."""
    if _SHOT_FROM.match(inner) and not _SENTENCE_END.search(inner) and len(inner.split()) <= _MOST_PLACES:
        return True
    return len(parts) > 1 and any(map(_LICENCE.fullmatch, parts[1:])) and is_capitalised(parts[0])


def _is_taken(inner: str, parts: Sequence[str], *, known: bool, flagged: bool, bracketed: bool) -> bool:
    """Whether words for taking or giving a picture, or brackets, make a credit of names."""
    if bracketed:
        return (
            known
            or flagged
            or bool(_TAKEN_BY.search(inner))
            or bool(COURTESY.search(inner))
            or (len(parts) == 2 and "/" in inner and is_person(parts[0]))
        )
    if len(parts) == 2 and flagged and (known or is_person(parts[0])):
        return True
    taken = _TAKEN_BY.search(inner) is not None and len(inner) < 24 and not re.search(r"[、，。]", inner)
    taken = taken or (_OF_PICTURE.search(inner) is not None and len(inner.split()) <= 6 and inner[:1].isupper())
    return taken or bool(COURTESY.match(inner) and len(inner.split()) <= 9)


def _is_name_like(part: str) -> bool:
    """Whether a part between slashes can be a name: a caption has words in small letters, a name at most particles."""
    words = part.split()
    if len(words) < 2 or is_known_outlet(part) or any(flag.fullmatch(part) for flag in FLAGS.values()):
        return True
    return is_person(part) or not any(word.isalpha() and word.islower() and len(word) > 3 for word in words)


# ------------------------------------------------------------------ what it says
