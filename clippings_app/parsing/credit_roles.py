"""Who is who among the names of a credit line: photographer, agency, distributor, and under what rights."""

# ruff: noqa: E501 - lists of words read better in long lines

import re
from dataclasses import dataclass

from clippings_app.parsing.credit_flags import FLAGS, take_flags_out, without_suffix
from clippings_app.parsing.credit_labels import BARE_LABEL, OPENING
from clippings_app.parsing.credit_parts import COPYRIGHT, COURTESY, KOREAN_TITLE, VIA, YEAR, is_bare_label, parts_of
from clippings_app.parsing.credit_shown import without_shown
from clippings_app.parsing.credit_words import ALL_RESERVED, AUTHOR_HIMSELF, FILLER, FLAG_WORDS, PICTURE
from clippings_app.parsing.given_names import has_given_name, is_no_name
from clippings_app.parsing.names import fold, is_known_outlet, is_person, known_names

_VIA_BEHIND = re.compile(r"\s*(?:経由|通过|通過|を通じて)\s*$")
_PRESS_OFFICE = re.compile(r"(?:press[ -]?(?:office|service|department)|pressestelle|presseamt)$", re.IGNORECASE)
_OFFICE_FIRST = re.compile(
    r"(?:пресс-?служб\w|прес-?служб\w|pressestelle|presseamt|press (?:office|service) of|service (?:de )?presse|gabinete de prensa|oficina de prensa|ufficio stampa|assessoria de imprensa|biuro prasowe)\s+(?=\S)",
    re.IGNORECASE,
)
_HANGUL = re.compile(r"[가-힣]{2,4}")
_THE = re.compile(r"^the (?=[A-Z])")
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
# A day, as Japanese captions have it before the name, or the page of a book.
_NO_NAME = re.compile(
    r"(?:\d{2,4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:午[前後].{0,6})?|(?:(?:19|20)\d\d\s)?(?:S|p|pp|Seite|page)\.?\s?\d+(?:\s?[–-]\s?\d+)?"
)
_ON_PLATFORM = re.compile(r"(.+?)\s+(?:on|auf|sur|su|op|på)\s+(.+)")
_GLUED_INITIALS = re.compile(
    r"[A-ZÀ-Þ](?:\.?-?[A-ZÀ-Þ])?\.(?P<family>[A-ZÀ-Þ][a-zà-ÿ]{2,}(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?)"
)  # "J.Roe", "K-D.Roe"
_AGENCY_HYPHEN = re.compile(r"([A-Za-z]{2,10})[-–](?=[A-ZÀ-Þ])(.+)")
_HAN_REPORTER = re.compile(r"(.*?)(?:[記记]者)\s*([\u3400-\u9fff]{2,4}?)\s*(?:[摄攝]影?|撮影)?$")
_RIGHTS = re.compile(rf"^(?:{ALL_RESERVED})\s*", re.IGNORECASE)


@dataclass(slots=True)
class Roles:
    """What has been found so far; grows while the line is read."""

    persons: list[str]
    owner_first: bool
    organisations: list[str]
    distributors: list[str]
    flags: set[str]
    line: str = ""
    several: bool = False  # the label says that there are several pictures: "Photos:"


def outlets_are_no_persons(roles: Roles, outlets: frozenset[str]) -> None:
    """Move names out of the persons that look like a person's but are known to be an outlet's."""
    roles.organisations += [name for name in roles.persons if fold(name) in outlets]
    roles.persons[:] = [name for name in roles.persons if fold(name) not in outlets]


def without_labels(text: str) -> str:
    """A credit without its labels, rights words before them and the year of its copyright."""
    text = _behind_flag(text)
    for _ in range(3):
        opening = OPENING.match(text)
        if not opening or opening.end() == 0:
            break
        text = _behind_flag(text[opening.end() :])
    if is_bare_label(VIA.sub(" / ", text)):
        text = BARE_LABEL.sub("", text, count=1)
    text = _STAFF.sub(" /", text)
    return _RIGHTS.sub("", YEAR.sub("", text.strip(" :：=＝|–—-\u200e\u200f")))


def _behind_flag(text: str) -> str:
    """What stands behind rights words that a label or a name follows: "(Archivbild) Foto: …", "Photo d'archives Jane Roe"."""
    for flag in ("file", "illustration", "screenshot"):
        lead = re.match(rf"[(\[]?(?:{FLAG_WORDS[flag]})[)\]]?\s*[.:,/–-]?\s*", text, re.IGNORECASE)
        if lead is None:
            continue
        rest = text[lead.end() :]
        first = next(iter(parts_of(rest)), "")
        if OPENING.match(rest) or (flag == "file" and " " in lead[0].strip() and is_person(first)):
            return text[lead.end() :]
    return text


def roles_of(printed: str, bare: str) -> Roles:
    """Read a credit, given as printed and without its labels, for the names in it."""
    roles = Roles(persons=[], owner_first=False, organisations=[], distributors=[], flags=set(), line=bare)
    label = printed[: len(printed) - len(bare)] if printed.endswith(bare) else ""
    roles.several = _PLURAL.search(label) is not None
    roles.flags |= {flag for flag, pattern in FLAGS.items() if pattern.search(label)} - {"handout", "video-frame"}
    if COURTESY.search(label) and not label.strip(" :：=").startswith("提供"):
        roles.flags.add("courtesy")
    head, *passed_on = VIA.split(_VIA_BEHIND.sub("", bare))
    courtesy = COURTESY.search(head)
    if courtesy:
        roles.flags.add("courtesy")
        _read_courtesy(head, courtesy, roles)
    else:
        _read_parts(head, roles)
    for text in passed_on:
        _read_distributor(text, roles)
    return roles


def _read_courtesy(head: str, courtesy: re.Match[str], roles: Roles) -> None:
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


def _read_parts(text: str, roles: Roles) -> None:
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
    for part in parts_of(text):
        _read_part(part, roles)


def _is_person_before(name: str, owner: str) -> bool:
    """Whether two names are a photographer's and an owner's that looks like a person's, or an agency's behind an "Al"."""
    is_al = _AL.fullmatch(name) is not None and not is_known_outlet(name) and is_known_outlet(owner)
    return is_al or (is_person(name) and is_person(owner))


def _read_part(part: str, roles: Roles) -> None:
    """Take one part between separators for a flag, a person with or without an outlet, a platform or an organisation."""
    part = without_labels(part) if ": " in part and OPENING.match(part) else part
    part = _OPEN_SOURCES.sub("", part)
    whole_flags = {flag for flag, pattern in FLAGS.items() if pattern.fullmatch(part)}
    roles.flags |= whole_flags
    if (
        whole_flags
        or _NO_NAME.fullmatch(part)
        or FILLER.match(part)
        or AUTHOR_HIMSELF.fullmatch(part)
        or COPYRIGHT.fullmatch(part)
    ):
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


def _read_named(named: str, roles: Roles) -> None:
    """Take what is left of a part when flags are taken out for the names it has."""
    bare = KOREAN_TITLE.sub("", named)
    if bare == named and KOREAN_TITLE.search(roles.line) and _HANGUL.fullmatch(bare) and not is_known_outlet(bare):
        return  # "강림=김민수 기자": where the reporter is
    bare = re.sub(r"^(?:by|von|de|di|da|par|por|af|av)\s+(?=\S+\s+\S|\S*\d)", "", bare, flags=re.IGNORECASE)
    bare = re.sub(r"^(?:©|\(c\)|ⓒ|copyright)\s*(?:(?:19|20)\d\d\s+)?", "", bare, flags=re.IGNORECASE).strip()
    bare = YEAR.sub("", bare)
    if re.search(r"[^\W\d_]", bare) and not _split_persons(bare, roles):
        _read_name(without_suffix(bare), roles)


def _read_two_in_one(part: str, roles: Roles) -> bool:
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


def _read_name(name: str, roles: Roles) -> None:
    name = name.removesuffix("发") if is_known_outlet(name.removesuffix("发")) else name
    if fold(name) in known_names().platforms:
        roles.flags.add("social-media")
        roles.distributors.append(name)
    elif name.startswith("@"):
        roles.flags.add("social-media")
        roles.organisations.append(name)
    elif is_person(name) or _has_glued_initials(name):
        roles.owner_first = roles.owner_first or (bool(roles.organisations) and not roles.persons)
        if not any(other.startswith(name) or name.startswith(other) for other in roles.persons):
            roles.persons.append(name)
    elif not _is_sentence(name):
        roles.organisations.append(name)


def _has_glued_initials(name: str) -> bool:
    """Whether it says "J.Roe"; "D.A.Press" is a house."""
    found = _GLUED_INITIALS.fullmatch(name)
    return (
        found is not None
        and found["family"].lower() not in known_names().organisation_words
        and not is_no_name(found["family"])
    )


def _split_persons(text: str, roles: Roles) -> bool:
    names = re.split(r"\s+(?:and|und|et|y|og|och|&|e|i|и|ve|en)\s+", text)
    if len(names) > 1 and all(is_person(name) for name in names):
        roles.persons += names
        return True
    return False


def _is_sentence(text: str) -> bool:
    return len(text.split()) > 9


def _read_distributor(text: str, roles: Roles) -> None:
    for part in parts_of(text):
        flag = next((flag for flag, pattern in FLAGS.items() if pattern.fullmatch(part)), None)
        if flag:
            roles.flags.add(flag)
        elif fold(part) in known_names().platforms:
            roles.flags.add("social-media")
            roles.distributors.append(part)
        elif not FILLER.match(part) and not _is_sentence(part):
            roles.distributors.append(without_suffix(take_flags_out(part, roles.flags)))


def agency_and_distributor(roles: Roles) -> tuple[str | None, str | None]:
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
