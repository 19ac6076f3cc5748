"""The credit-line grammar: who made a picture, for whom, who passed it on, and under what rights.

Terms are those of IPTC Photo Metadata 2024.1: Creator (photographer), Credit Line and Source (agency, distributor).
A part that we cannot tell stays None: a wrong photographer is worse than none.
"""

# ruff: noqa: E501 - lists of words read better in long lines

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from clippings_app.domain.article import PhotoCredit
from clippings_app.parsing.brackets import BRACKETS, opening_of_last_bracket, unbracketed
from clippings_app.parsing.credit_flags import FLAGS, SURE_FLAG, take_flags_out, without_suffix
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
from clippings_app.parsing.credit_shown import ADDRESS, without_shown
from clippings_app.parsing.credit_words import (
    AUTHOR_HIMSELF,
    FILLER,
    FLAG_WORDS,
    PICTURE,
    cuts_title,
    speaks_of_rights,
)
from clippings_app.parsing.doubled_credits import said_once
from clippings_app.parsing.given_names import has_given_name, is_no_name, is_surely_name, is_town
from clippings_app.parsing.names import fold, is_known_outlet, is_person, known_names
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
_COPYRIGHT = re.compile(r"©|\(c\)\s|（[cｃ]）|ⓒ", re.IGNORECASE)
_NOISE_TAIL = re.compile(
    r"\s*(?:\+\s*)?(?:\.?\s*재판매 및 DB 금지|\.?\s*무단 ?전재.{0,20}금지|vis mer|visa mer|show more|mehr anzeigen|voir plus|ver más|read more|enlarge(?: image)?|all rights reserved|alle rechte vorbehalten|todos los derechos reservados|tous droits réservés|--\w{3,20}--.{0,40})\.?\s*$",
    re.IGNORECASE,
)

_VIA = re.compile(
    r"(?:[\s/]+|^)(?:via|über|per|through|vía|door|přes|через|через посредство|עבור|באמצעות|عبر|via\s+the)\s+",
    re.IGNORECASE,
)
_VIA_BEHIND = re.compile(r"\s*(?:経由|通过|通過|を通じて)\s*$")
_COURTESY = re.compile(
    r"(?:\bgentileza(?:\s+de)?\b|\bcourtesy\s+(?:photo\s+)?(?:of\b|by\b|from\b)?|\bcourtesy\b[:\s]*|\bcortes[ií]a(?:\s+d(?:e|i|a))?\b|\bcedid[ao]s?\s+(?:por|a)\b|\bavec l['’]aimable autorisation d[e'’]|"
    r"\bprovided by\b|\b(?:supplied|submitted|contributed) by\b|\bzur verfügung gestellt(?: von)?|\bmit freundlicher genehmigung(?: von| der| des| vom)?|\bgentile concessione d\w*|"
    r"באדיבות|\bdivulgação\b|\bcung cấp\b|предоставлено|ευγενική παραχώρηση|提供[:：]?|제공)[:\s]*",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(
    r"\s*(?:(?<=\w)\s©\s?|(?<=[^\W\d_])—(?=[A-ZÀ-Þ])|/|／|\||｜|•|·|;|\s[–—-]\s|,\s+(?!(?:Inc|Ltd|LLC|Corp|PLC|GmbH|S\.A|Jr|Sr)\b)|，|、|،\s*|=|＝)\s*"
)
_PRESS_OFFICE = re.compile(r"(?:press[ -]?(?:office|service|department)|pressestelle|presseamt)$", re.IGNORECASE)
_OFFICE_FIRST = re.compile(
    r"(?:пресс-?служб\w|прес-?служб\w|pressestelle|presseamt|press (?:office|service) of|service (?:de )?presse|gabinete de prensa|oficina de prensa|ufficio stampa|assessoria de imprensa|biuro prasowe)\s+(?=\S)",
    re.IGNORECASE,
)
_KOREAN_TITLE = re.compile(r"\s*(?:선임|수석|전문|인턴|객원)?\s*(?:기자|특파원|작가)(?:\s*촬영)?$")
_HANGUL = re.compile(r"[가-힣]{2,4}")
_THE = re.compile(r"^the (?=[A-Z])")
_LED_BY = re.compile(r"^(?:von|by|de|di|av|af|par|por)\s+(?=\S)", re.IGNORECASE)
# A house that keeps papers, not a picture from the files: "Archivo General de Alba".
_ARCHIVE_HOUSE = re.compile(
    r"(?:archivo|archives?|archivio|arquivo|archiv|arxiu|archiwum|arkiv)\s+(?:general|nacional|nationale?s?|nazionale|municipal\w*|hist[óo]ri\w+|storico|département\w+|central|estatal|público|of|państwowe)(?!\w)",
    re.IGNORECASE,
)
_STAFF = re.compile(r",\s*(?:STF|STR)\s*/")  # "Jane Roe, STF / Associated Press": one of its own people
_PLURAL = re.compile(r"photos|fotos|bilder|pictures|images|illustrations|imágenes|kuvat", re.IGNORECASE)
# "Jane Roe Archives Harbour Weekly", as papers of Quebec and Spain print it.
_FROM_ARCHIVE = re.compile(r"(?P<name>.+?)\s+(?P<flag>Archives?|Archivo|Archiv|Arquivo|Archivio)\s+(?P<owner>.+)")
_HOUSE_PHOTO_BY = re.compile(
    r"(?P<house>[A-Z].+?)\s+(?:file\s+)?(?:photo|photograph|image|picture|illustration|graphic)s?\s+by\s+(?P<name>.+)",
    re.IGNORECASE,
)
_RANK = re.compile(
    r"^(?:(?:Petty|Chief|Warrant|Master|Senior|Staff|Tech\.?|First|Lance|Mass|Communication|Specialist|Officer|Sgt\.?|Sergeant|Lt\.?|Lieutenant|Capt\.?|Captain|Cpl\.?|Corporal|Spc\.?|Airman|Seaman|Pfc\.?|Pvt\.?|Private|Maj\.?|Major|Col\.?|Colonel|Cmdr\.?|\d(?:st|nd|rd)|Class)\s+)+"
)
# "Illustrative picture from open sources", as Ukrainian and Russian papers print it: nobody is named.
_OPEN_SOURCES = re.compile(
    r"\s+(?:із|з|из|с)\s+(?:відкритих\s+джерел|открытых\s+источников|соцмереж|соцсетей)$", re.IGNORECASE
)
# Houses whose names begin with the Arabic article are called so as well.
_AL = re.compile(
    r"\s*Al (?!(?:Quds|Aqsa|Hadath|Manar|Mayadeen|Alam|Ahram|Akhbar|Masirah|Hayat|Watan|Nahar|Sharq|Ghad|Thawra|Khaleej|Bayan|Ittihad|Jazeera|Arabiya|Arab|Emarat|Jumhuriya|Iraqiya|Rai|Riyadh|Shorouk|Sumaria|Dostor|Mada|Monitor)\b)"
    r"[A-ZÀ-Þ][a-zà-ÿ]+"
)
# "NDR Foto: Jane Roe", "Foto Harbour Weekly: Jane Roe": the owner, then who took it.
_NAME_BEHIND_HOUSE = re.compile(
    r"(?:(?:foto|photo|bild)s?\s+)?(?P<house>[A-ZÀ-Þ][^:]{1,50}?)(?:\s+(?:foto|photo|bild|picture|image)s?)?\s?:\s+(?P<name>[^:]{3,60})",
    re.IGNORECASE,
)
_OTHERS_WORK = re.compile(
    r"\b(?:styl(?:ing|ist\w*)|hair|make-?up|maske|model|text[eo]?|words|montage|collage|design\w*|concept|konzept|retouching|retusche|editing|direction|director|regie|casting|production|produktion|interview|architect\w*|architekt\w*|artwork|sculpture|skulptur)\b",
    re.IGNORECASE,
)
_PERSON_WITHIN = re.compile(r"(?P<name>[^:]{3,60}?)\s+[Ii]n:\s+(?P<house>\S[^:]{2,60})")
_HOUSE_GLUED = re.compile(r"(?P<name>[^\W\d_]+\s[^\W\d_]*[a-zà-ÿ]) (?P<house>[A-ZÀ-Þ][a-zà-ÿ]+[A-Z]{2,}\w*|[A-Z]{3,6})")
_INITIALS_ALONE = re.compile(r"[A-Z]{2,5}")
_YEAR = re.compile(r"^(?:19|20)\d\d\s+(?=\D)")
_ON_PLATFORM = re.compile(r"(.+?)\s+(?:on|auf|sur|su|op|på)\s+(.+)")
_AGENCY_HYPHEN = re.compile(r"([A-Za-z]{2,10})[-–](?=[A-ZÀ-Þ])(.+)")
_HAN_REPORTER = re.compile(r"(.*?)(?:[記记]者)\s*([\u3400-\u9fff]{2,4}?)\s*(?:[摄攝]影?|撮影)?$")
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
    r"\b(?:19|20)\d\d\b|rights\s+reserved|riproduzione\s+riservata|rechte\s+vorbehalten|derechos\s+reservados|droits\s+réservés",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"^(?:all rights reserved|alle rechte vorbehalten|todos los derechos reservados|tous droits réservés)\s*",
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
_IS_CASED = re.compile(r"[A-Za-zÀ-ÿΑ-ωА-яЁё]")
_TAKEN_BY = re.compile(r"(?:\snuotr\.?|撮影|攝影|摄影|写真|提供|供图|供圖|제공|(?<=[\s\u3400-\u9fff])[摄攝])$")
_OF_PICTURE = re.compile(r"\snuotr\.?$")  # Lithuanian: "Jono Jonaičio nuotr."
_SENTENCE_END = re.compile(r"[.!?。！？…؟][\"'”»’)\]]*$")


@dataclass(slots=True)
class _Roles:
    """What has been found so far; grows while the line is read."""

    persons: list[str]
    owner_first: bool
    organisations: list[str]
    distributors: list[str]
    flags: set[str]
    line: str = ""
    several: bool = False  # the label says that there are several pictures: "Photos:"


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
    bare = _without_labels(printed)
    if ADDRESS.fullmatch(bare):
        return None
    if not re.search(r"\w", bare) and not any(pattern.search(printed) for pattern in FLAGS.values()):
        return None
    roles = _roles(unicodedata.normalize("NFC", printed), unicodedata.normalize("NFC", bare))
    name = single_name(_parts(bare)) if PICTURE_LABEL.match(printed) and not roles.persons else None
    if name is not None and name in roles.organisations and not roles.distributors:
        roles.organisations.remove(name)
        roles.persons.append(name)
    _outlets_are_no_persons(roles, frozenset(map(fold, outlets)))
    if _COPYRIGHT.search(printed) and not roles.organisations and not any(map(is_surely_name, roles.persons)):
        roles.organisations, roles.persons = roles.persons, []  # whose the rights are, alone, is a company as often
    photographer = ", ".join(dict.fromkeys(roles.persons)) or None
    agency, distributor = _agency_and_distributor(roles)
    return PhotoCredit(
        printed=printed,
        photographer=photographer,
        agency=agency,
        distributor=distributor,
        flags=frozenset(roles.flags),
    )


def _outlets_are_no_persons(roles: _Roles, outlets: frozenset[str]) -> None:
    """Move names out of the persons that look like a person's but are known to be an outlet's."""
    roles.organisations += [name for name in roles.persons if fold(name) in outlets]
    roles.persons[:] = [name for name in roles.persons if fold(name) not in outlets]


def looks_like_credit(line: str) -> bool:
    """Whether a whole line is a credit by label or by form."""
    inner = unbracketed(_MARK_BEFORE.sub("", " ".join(line.split())))
    if len(inner) > _LONGEST_CREDIT or not inner or speaks_of_rights(inner) or _ADVERT.fullmatch(line.strip()):
        return False
    opening = OPENING.match(inner)
    if opening:
        rest = inner[opening.end() :]
        if inner[:5].lower() == "video" and not _names_makers(rest):
            return False  # the title of a film
        if rest.rstrip(" )").endswith(":"):
            return False
        if is_word_of_sentences(opening[0], rest):
            is_crumb = opening[0].rstrip().endswith("-") and not _names_known_first(
                rest
            )  # "Notices - Copyright - Guide"
            if is_crumb or not _is_names(rest):
                return False
        if (
            (_COPYRIGHT.match(inner) or inner[:9].lower() == "copyright")
            and _FOOTER.search(rest)
            and not any(is_known_outlet(part) for part in _parts(re.sub(r"\b(?:19|20)\d\d\b", " ", rest)))
            and not _names_both(_YEAR.sub("", rest))
        ):
            return False  # the imprint of a site, not of a picture
        if PICTURE_LABEL.fullmatch(opening[0].strip()) and _is_told(rest):
            return False  # "Symbolbild: An officer looks for …": what the picture shows
        return len(rest) <= 160 and not _is_prose(rest) and (bool(rest.strip()) or _COPYRIGHT.search(inner) is None)
    if _is_bare_label(inner) or (inner != line.strip() and _is_bare_in_brackets(inner)):
        return True
    if any(_is_label(inner, start.start(1)) for start in _WORD_STARTS.finditer(inner) if start.start(1) > 0):
        return False  # words, then a label: a caption with its credit
    return _is_credit_by_form(inner, bracketed=inner != line.strip())


def _names_makers(text: str) -> bool:
    """Whether what stands behind "Video:" is who made it: a person or an outlet we know, or a short name."""
    parts, words = _parts(text), text.split()
    if len(words) > _LONGEST_INITIALS or not all(map(_is_name_like, parts)):
        return False
    known = any(is_person(part) or is_known_outlet(part) for part in parts)
    return known or (len(words) <= _FEW_WORDS and is_capitalised(text))


def _is_names(text: str) -> bool:
    """Whether a text names people or houses to its end: "Jane Roe/AFP", "the Harbour Museum"; not "code of the port"."""
    bare = text.strip(" ,.:")
    parts = _parts(bare)
    if not bare or len(bare.split()) > _MOST_NAMED or _PERMITTED.search(text):
        return False
    if FILLER.match(bare) or _COURTESY.search(text) or any(map(is_known_outlet, parts)):
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
    if not text:
        return None, None
    if looks_like_credit(text):
        return None, unbracketed(text)
    if IN_PICTURES.match(text):
        return text, None
    if (inner := unbracketed(text)) != text and all(parts := split_caption(inner)):
        return parts  # one pair of brackets around both: "[The ferry at her berth. Photo: Jane Doe]"
    for sure in (True, False):
        for start, end in _credit_places(text):
            credit = text[start:end].strip()
            if looks_like_credit(credit) if sure else _may_end_a_caption(credit):
                caption = (text[:start].rstrip(" |–—-•·/,;") + " " + text[end:].strip(" .。")).strip()
                if label := LABEL_LAST.search(
                    caption, max(0, len(caption) - _LONGEST_LABEL)
                ):  # "The bridge. Foto: (Jane Roe/AFP)"
                    return caption[: label.start()].strip() or None, f"{label['label']} {credit}"
                return _with_its_flags(caption, credit, text) or (caption or None, unbracketed(credit))
    return text, None


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


def _may_end_a_caption(text: str) -> bool:
    """What counts as a credit only because a caption ends in it: a name in brackets or behind the last sentence."""
    inner = unbracketed(text)
    words = inner.split()
    if (
        not words
        or len(words) > 6
        or len(inner) > 60
        or (_SENTENCE_END.search(inner) and inner == text)
        or not inner[:1].isalpha()
    ):
        return False
    if is_person(_KOREAN_TITLE.sub("", inner)) or is_known_outlet(inner) or fold(inner) in known_names().platforms:
        return True
    if any(pattern.match(inner) for pattern in FLAGS.values()) and len(words) <= 5:
        return True
    if _names_both(inner):
        return True
    is_bare = inner == text and ":" not in inner and not is_town(inner)
    return is_bare and 2 <= len(words) <= 4 and all(word[:1].isupper() for word in words)


# ------------------------------------------------------------- where it stands


def _credit_places(text: str) -> list[tuple[int, int]]:
    """Spans that may be the credit, the likeliest first: a last bracket, a label inside, what follows the last sentence."""
    places: list[tuple[int, int]] = []
    tail = text.rstrip(" .。")
    if tail and tail[-1] in BRACKETS.values() and (start := opening_of_last_bracket(tail)) > 0:
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
    if not opening and not _is_bare_label(text[start:]):
        return False
    if SOURCE_IN_SENTENCE.match(text, start):
        return False
    end = start + (opening.end() if opening else 0)
    if opening and is_word_of_sentences(opening[0], text[end:]):
        is_crumb = opening[0].rstrip().endswith("-") and not _names_known_first(text[end:])
        if is_crumb or not _labels_names(text, start, end):
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
    if not before or before[-1] in _ENDS_WHAT_IS_SHOWN:
        return _is_names(named)
    return (text[start].isupper() or before[-1] == ",") and _names_known_first(named)


def _names_known_first(text: str) -> bool:
    first = next(iter(_parts(_LED_BY.sub("", text))), "")
    return is_person(first) or is_known_outlet(first)


def _is_bare_label(text: str) -> bool:
    """Whether it says "Foto Jane Roe/AFP": a word for picture, then names to the end."""
    label = BARE_LABEL.match(text)
    if not label or len(text) > 80:
        return False
    parts = [part for part in _parts(_LED_BY.sub("", text[label.end() :])) if part]
    if len(parts) > 1 and "/" in text and is_person(parts[0]) and all(len(part.split()) <= 4 for part in parts):
        return True  # "Photo Jane Roe/Harbour-Gazette"
    is_told = "," in text or text.endswith(".")  # "Foto Jane Roe, Bürgermeisterin" is whom it shows
    if len(parts) == 2 and not is_told and any(map(is_person, parts)) and all(map(is_capitalised, parts)):
        return True  # "Photo Le Phare de la Côte - Jane Roe"
    return bool(parts) and all(
        is_known_outlet(part)
        or is_person(part)
        or AUTHOR_HIMSELF.fullmatch(part)
        or any(flag.fullmatch(part) for flag in FLAGS.values())
        for part in parts
    )


def _is_prose(text: str) -> bool:
    words = text.split()
    lower = sum(1 for word in words if word[:1].islower())
    return len(words) > 14 and lower > len(words) * 0.6


def _is_told(text: str) -> bool:
    """Whether what follows a word for picture tells what it shows, and names nobody."""
    words = text.split()
    if len(words) < 4 or _COURTESY.search(text) or any(is_known_outlet(part) for part in _parts(text)):
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
    parts = [part for part in _SEPARATOR.split(_VIA.sub("/", inner)) if part]
    known = any(is_known_outlet(without_suffix(part)) or is_known_outlet(part) for part in parts)
    flagged = any(pattern.fullmatch(part) for part in parts for pattern in FLAGS.values())
    if _SHOT_FROM.match(inner) and not _SENTENCE_END.search(inner) and len(words) <= _MOST_PLACES:
        return True
    if len(parts) > 1 and any(map(_LICENCE.fullmatch, parts[1:])) and is_capitalised(parts[0]):
        return True  # "Jane Roe, CC BY-SA 4.0"
    if _UNLABELLED.search(inner) and known:
        return all(len(part.split()) <= 6 for part in parts)
    if "/" in inner and 1 < len(parts) <= _MOST_PARTS and any(is_person(part) for part in parts):
        return all(len(part.split()) <= 5 and _is_name_like(part) for part in parts)
    if owner := re.fullmatch(r"([^()]+)\s\(([^()]+)\)", inner):
        return _IS_CASED.search(owner[1]) is not None and is_person(owner[1]) and is_known_outlet(owner[2])
    if _VIA.search(inner) and (known or flagged) and not _SENTENCE_END.search(inner):
        return True
    if bracketed:
        return (
            known
            or flagged
            or bool(_TAKEN_BY.search(inner))
            or bool(_COURTESY.search(inner))
            or (len(parts) == 2 and "/" in inner and is_person(parts[0]))
        )
    if len(parts) == 2 and flagged and (known or is_person(parts[0])):
        return True
    taken = _TAKEN_BY.search(inner) is not None and len(inner) < 24 and not re.search(r"[、，。]", inner)
    taken = taken or (_OF_PICTURE.search(inner) is not None and len(words) <= 6 and inner[:1].isupper())
    return taken or bool(_COURTESY.match(inner) and len(words) <= 9)


def _is_name_like(part: str) -> bool:
    """Whether a part between slashes can be a name: a caption has words in small letters, a name at most particles."""
    words = part.split()
    if len(words) < 2 or is_known_outlet(part) or any(flag.fullmatch(part) for flag in FLAGS.values()):
        return True
    return is_person(part) or not any(word.isalpha() and word.islower() and len(word) > 3 for word in words)


# ------------------------------------------------------------------ what it says


def _without_labels(text: str) -> str:
    text = _behind_flag(text)
    for _ in range(3):
        opening = OPENING.match(text)
        if not opening or opening.end() == 0:
            break
        text = _behind_flag(text[opening.end() :])
    if _is_bare_label(_VIA.sub(" / ", text)):
        text = BARE_LABEL.sub("", text, count=1)
    text = _STAFF.sub(" /", text)
    return _RIGHTS.sub("", _YEAR.sub("", text.strip(" :：=＝|–—-\u200e\u200f")))


def _behind_flag(text: str) -> str:
    """What stands behind rights words that a label or a name follows: "(Archivbild) Foto: …", "Photo d'archives Jane Roe"."""
    for flag in ("file", "illustration", "screenshot"):
        lead = re.match(rf"[(\[]?(?:{FLAG_WORDS[flag]})[)\]]?\s*[.:,/–-]?\s*", text, re.IGNORECASE)
        if lead is None:
            continue
        rest = text[lead.end() :]
        first = next(iter(_parts(rest)), "")
        if OPENING.match(rest) or (flag == "file" and " " in lead[0].strip() and is_person(first)):
            return text[lead.end() :]
    return text


def _roles(printed: str, bare: str) -> _Roles:
    roles = _Roles(persons=[], owner_first=False, organisations=[], distributors=[], flags=set(), line=bare)
    label = printed[: len(printed) - len(bare)] if printed.endswith(bare) else ""
    roles.several = _PLURAL.search(label) is not None
    roles.flags |= {flag for flag, pattern in FLAGS.items() if pattern.search(label)} - {"handout", "video-frame"}
    if _COURTESY.search(label) and not label.strip(" :：=").startswith("提供"):
        roles.flags.add("courtesy")
    head, *passed_on = _VIA.split(_VIA_BEHIND.sub("", bare))
    courtesy = _COURTESY.search(head)
    if courtesy:
        roles.flags.add("courtesy")
        _read_courtesy(head, courtesy, roles)
    else:
        _read_parts(head, roles)
    for text in passed_on:
        _read_distributor(text, roles)
    return roles


def _read_courtesy(head: str, courtesy: re.Match[str], roles: _Roles) -> None:
    """Make X of "Courtesy of X" the owner; in Japanese, Korean and Hebrew X may stand before the word."""
    before, after = head[: courtesy.start()].strip(" .,;:/|-"), head[courtesy.end() :].strip(" .,;:/|-\"'‘’“”")
    after = re.sub(r"^(?:la|el|los|las|le|les|der|die|das|dem|den)\s+", "", after).strip("'\"‘’“”")
    if not re.search(r"\w", after):
        before, after = after, before
    if before and not re.fullmatch(PICTURE, before, re.IGNORECASE):
        _read_parts(before, roles)
    first = not roles.persons and not roles.organisations
    if after and first:
        _read_parts(after, roles)
    elif after:
        _read_distributor(after, roles)


def _read_parts(text: str, roles: _Roles) -> None:
    """Read the parts between separators; a bracket behind a person holds whom the picture was made for.

    So does what follows the only comma, as in "Jane Roe, Harbour Pictures"; two photographers are joined by "and".
    """
    text = without_shown(text, several=roles.several)
    owner = re.fullmatch(r"(?P<name>[^()/|,;]+)(?:\s\(|,\s+(?=[^()]+$))(?P<inside>[^()/|,;]+?)\)?\.?", text.strip())
    owner = None if owner and roles.several else owner
    if owner and _is_person_before(owner["name"], owner["inside"]):
        roles.persons.append(owner["name"].strip())
        roles.organisations.append(owner["inside"])
        return
    for part in _parts(text):
        _read_part(part, roles)


def _is_person_before(name: str, owner: str) -> bool:
    """Whether two names are a photographer's and an owner's that looks like a person's, or an agency's behind an "Al"."""
    is_al = _AL.fullmatch(name) is not None and not is_known_outlet(name) and is_known_outlet(owner)
    return is_al or (is_person(name) and is_person(owner))


def _parts(text: str) -> list[str]:
    inside = re.sub(r"\s*[(（\[]([^()（）\[\]]*)[)）\]]", r" / \1", text)
    return [
        part.strip(" .,:()\"'“”‘’–—-\u200e\u200f") for part in _SEPARATOR.split(inside) if part and part.strip(" .:-")
    ]


def _read_part(part: str, roles: _Roles) -> None:
    """Take one part between separators for a flag, a person with or without an outlet, a platform or an organisation."""
    part = _without_labels(part) if ": " in part and OPENING.match(part) else part
    part = _OPEN_SOURCES.sub("", part)
    whole_flags = {flag for flag, pattern in FLAGS.items() if pattern.fullmatch(part)}
    roles.flags |= whole_flags
    if whole_flags or FILLER.match(part) or AUTHOR_HIMSELF.fullmatch(part) or _COPYRIGHT.fullmatch(part):
        return
    joined = re.fullmatch(r"(.+?)\s+(?:for|für|pour|para|per|voor|för|for the)\s+(.+)", part)
    if joined and is_person(joined[1]):
        roles.persons.append(joined[1])
        roles.organisations.append(joined[2])
        return
    if joined and is_known_outlet(joined[1]):
        part = joined[1]  # "Getty Images for Harbour Fund": whom an agency served owns nothing
    if _read_two_in_one(part, roles):
        return
    if _OFFICE_FIRST.match(part):
        roles.flags.add("handout")
        roles.organisations.append(part)
        return
    if _ARCHIVE_HOUSE.match(part):
        roles.organisations.append(part)
        return
    named = take_flags_out(part, roles.flags)
    if named != part and FILLER.match(named):
        return  # "Screenshot from video": nobody is named
    if named != part and _PRESS_OFFICE.search(part):
        roles.organisations.append(named)  # a house with a press office is no person
        return
    _read_named(named, roles)


def _read_named(named: str, roles: _Roles) -> None:
    """Take what is left of a part when flags are taken out for the names it has."""
    bare = _KOREAN_TITLE.sub("", named)
    if bare == named and _KOREAN_TITLE.search(roles.line) and _HANGUL.fullmatch(bare) and not is_known_outlet(bare):
        return  # "강림=김민수 기자": where the reporter is
    bare = re.sub(r"^(?:by|von|de|di|da|par|por|af|av)\s+(?=\S+\s+\S|\S*\d)", "", bare, flags=re.IGNORECASE)
    bare = re.sub(r"^(?:©|\(c\)|ⓒ|copyright)\s*(?:(?:19|20)\d\d\s+)?", "", bare, flags=re.IGNORECASE).strip()
    bare = _YEAR.sub("", bare)
    if re.search(r"[^\W\d_]", bare) and not _split_persons(bare, roles):
        _read_name(without_suffix(bare), roles)


def _read_two_in_one(part: str, roles: _Roles) -> bool:
    """Read a person with the house in one part: "Jane Roe on Unsplash", "AP-Jane Roe", "新华社记者 王明 摄"."""
    if is_known_outlet(part):
        return False
    if (made := _HOUSE_PHOTO_BY.fullmatch(part)) and is_person(name := _RANK.sub("", made["name"])):
        roles.persons.append(name)
        roles.organisations += [] if FILLER.match(made["house"]) else [made["house"].rstrip(" .,")]
        return True
    if (on := _ON_PLATFORM.fullmatch(part)) and is_person(on[1]) and is_known_outlet(on[2]):
        roles.persons.append(on[1])
        roles.distributors.append(on[2])
        return True
    if (led := _NAME_BEHIND_HOUSE.fullmatch(part)) and is_person(led["name"]) and _is_house(led["house"]):
        roles.persons.append(led["name"])
        roles.organisations.append(led["house"])
        return True
    if (within := _PERSON_WITHIN.fullmatch(part)) and is_person(within["name"]):
        roles.persons.append(within["name"])
        roles.organisations.append(within["house"])
        return True
    if (glued := _HOUSE_GLUED.fullmatch(part)) and is_person(glued["name"]) and has_given_name(glued["name"]):
        roles.persons.append(glued["name"])
        roles.organisations.append(glued["house"])
        return True
    if (kept := _FROM_ARCHIVE.fullmatch(part)) and is_person(kept["name"]):
        roles.persons.append(kept["name"])
        roles.organisations.append(kept["owner"])
        roles.flags.add("file")
        return True
    if (hyphen := _AGENCY_HYPHEN.fullmatch(part)) and is_known_outlet(hyphen[1]) and is_person(hyphen[2]):
        roles.owner_first = not roles.persons
        roles.organisations.append(hyphen[1])
        roles.persons.append(hyphen[2])
        return True
    if (reporter := _HAN_REPORTER.fullmatch(part)) and is_person(reporter[2]):
        roles.persons.append(reporter[2])
        roles.organisations += [reporter[1].strip()] if reporter[1].strip() else []
        return True
    return False


def _is_house(name: str) -> bool:
    """Whether what stands before a colon and a person owns pictures; "Styling" and "Text" are what somebody else did."""
    if is_person(name) or _OTHERS_WORK.search(name):
        return False
    words = name.split()
    return is_known_outlet(name) or name.isupper() or (len(words) > 1 and all(word[:1].isupper() for word in words))


def _read_name(name: str, roles: _Roles) -> None:
    name = name.removesuffix("发") if is_known_outlet(name.removesuffix("发")) else name
    if fold(name) in known_names().platforms:
        roles.flags.add("social-media")
        roles.distributors.append(name)
    elif name.startswith("@"):
        roles.flags.add("social-media")
        roles.organisations.append(name)
    elif is_person(name):
        roles.owner_first = roles.owner_first or (bool(roles.organisations) and not roles.persons)
        if not any(other.startswith(name) or name.startswith(other) for other in roles.persons):
            roles.persons.append(name)
    elif not _is_sentence(name):
        roles.organisations.append(name)


def _split_persons(text: str, roles: _Roles) -> bool:
    names = re.split(r"\s+(?:and|und|et|y|og|och|&|e|i|и|ve|en)\s+", text)
    if len(names) > 1 and all(is_person(name) for name in names):
        roles.persons += names
        return True
    return False


def _is_sentence(text: str) -> bool:
    return len(text.split()) > 9


def _read_distributor(text: str, roles: _Roles) -> None:
    for part in _parts(text):
        flag = next((flag for flag, pattern in FLAGS.items() if pattern.fullmatch(part)), None)
        if flag:
            roles.flags.add(flag)
        elif fold(part) in known_names().platforms:
            roles.flags.add("social-media")
            roles.distributors.append(part)
        elif not FILLER.match(part) and not _is_sentence(part):
            roles.distributors.append(without_suffix(take_flags_out(part, roles.flags)))


def _agency_and_distributor(roles: _Roles) -> tuple[str | None, str | None]:
    """The owner is the organisation nearest the photographer; picture libraries and what follows "via" pass on."""
    organisations = list(
        {known_names().usual(name) or fold(name): _THE.sub("", name) for name in reversed(roles.organisations)}.values()
    )
    organisations = organisations if roles.owner_first else organisations[::-1]
    passed_on = [_THE.sub("", name) for name in roles.distributors if fold(name) not in known_names().platforms]
    platform = next(reversed(roles.distributors), None)
    distributor = next(reversed([name for name in passed_on if name not in organisations] or passed_on), None)
    if len(organisations) < 2:
        return (organisations[0] if organisations else None), distributor or platform
    libraries = [name for name in organisations if known_names().distributes(name)]
    owners = [name for name in organisations if name not in libraries]
    if libraries and owners:
        return owners[-1] if distributor is None else owners[0], distributor or libraries[-1]
    named = [name for name in organisations if not _is_lone(name)]
    if len(named) == 1 and not roles.persons and "." not in named[0]:
        return named[0], distributor  # "Diocese of Alba/Roe": whose the other name is nobody can tell
    return organisations[0], distributor or organisations[1 if roles.owner_first else -1]


def _is_lone(name: str) -> bool:
    """Whether it may be a family's name without a given one: one word with one capital, of no house that we know."""
    is_word = name.isalpha() and name.istitle() and not is_no_name(name)
    return is_word and not is_known_outlet(name) and name.lower() not in known_names().organisation_words
