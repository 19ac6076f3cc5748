"""The place, and the agency, with which a report opens: "SEOUL, South Korea (AP) —"."""

# ruff: noqa: E501 - lists of words read better in long lines

import re
from collections.abc import Sequence

from clippings_app.parsing.dates import months
from clippings_app.parsing.event_dates import is_weekday
from clippings_app.parsing.names import is_known_outlet, is_person

_UPPER = r"[A-ZÀ-ÞŁŚŻŠČŘŽА-ЯЁІЇЄΑ-Ω]"
_PLACE = rf"{_UPPER}[\w.’'/-]*(?:[ ,]+(?:{_UPPER}[\w.’'/-]*|de|del|la|am|an|der|upon|\d{{1,2}}\.?|[a-zà-ÿ]{{3,9}}(?=\s*[(–—-]))){{0,6}}\.?"
_DASH = r"\s*(?:[—–]|--|\s-)\s*"
# The states as the Associated Press abbreviates them behind a town, in capitals or not: "Harrow, Ill. —".
_STATES_OF_AMERICA = r"(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.\s?[CDHJMY]|Okla|Ore|Pa|R\.\s?I|S\.\s?[CD]|Tenn|Vt|Va|Wash|W\.\s?Va|Wis|Wyo)\."
# Cities that stand without their state or country in a dateline (Associated Press), and capitals of the same rank.
_ALONE = (
    r"Atlanta|Baltimore|Boston|Chicago|Cincinnati|Cleveland|Dallas|Denver|Detroit|Honolulu|Houston|Indianapolis|Las Vegas|Los Angeles|Miami|Milwaukee|Minneapolis|New Orleans|New York|Oklahoma City|Philadelphia|Phoenix|Pittsburgh|St\. Louis|Salt Lake City|San Antonio|San Diego|San Francisco|Seattle|Washington|"
    r"Amsterdam|Ankara|Athens|Baghdad|Bangkok|Beijing|Beirut|Berlin|Bogota|Brussels|Bucharest|Budapest|Buenos Aires|Cairo|Canberra|Caracas|Copenhagen|Damascus|Delhi|Dhaka|Dublin|Geneva|Hanoi|Havana|Helsinki|Hong Kong|Islamabad|Istanbul|Jakarta|Jerusalem|Johannesburg|Kabul|Karachi|Kathmandu|Kuala Lumpur|Kyiv|Kiev|Lagos|Lahore|Lima|Lisbon|London|Madrid|Manila|Mexico City|Milan|Montreal|Moscow|Mumbai|Munich|Nairobi|New Delhi|Oslo|Ottawa|Paris|Prague|Quebec City|Rio de Janeiro|Riyadh|Rome|Sao Paulo|Seoul|Shanghai|Singapore|Stockholm|Sydney|Taipei|Tehran|Tel Aviv|Tokyo|Toronto|Tunis|Vienna|Warsaw|Zurich"
)
# "Chicago - The Musical" is a title, "Houston – We have a problem" what somebody says.
_NO_REPORT = (
    r"(?:The|A|An)\s(?:[A-Z]\w+\s)?(?:Musical|Movie|Film|Album|Series|Novel|Play|Opera|Band|Game|Book|Story|Show|Documentary|Exhibition|Sequel)\b"
    r"|(?:We|I|You|My|Our|I['’]m|We['’](?:re|ve))\s"
)
_ALONE_IN_CAPITALS = "|".join(map(str.upper, _ALONE.split("|")))
_AGENCY_LINES = (
    # "ЗАРЕЧНЫЙ, 11 марта. /ТАСС/.", "ЗАРЕЧНЫЙ, 11 марта (ТАСС)." and "МОСКВА, 11 мар - РИА Новости."
    re.compile(
        r"(?P<line>[А-ЯЁІЇЄ-]{3,}(?:,\s*\d{1,2}\s+[а-яіїє]{3,9})?\.?\s*[/(](?P<agency>[^/()]{2,24})[/)])\.?\s+(?=\S)"
    ),
    re.compile(
        r"(?P<line>[А-ЯЁІЇЄ-]{3,},\s*\d{1,2}\s+[а-яіїє]{3,9}\.?\s*[-–—]\s*(?P<agency>[\w. -]{3,24}?))[.,]\s+(?=\S)"
    ),
    # "Villamar, 14 ago (EFE).- Un sismo", "VILLAMAR.- Un sismo", "TEMPO.CO, Jakarta - "
    re.compile(rf"(?P<line>{_PLACE}\s*\((?P<agency>[^()]{{2,30}})\))\.\s?[-–—]\s*(?=\S)"),
    re.compile(rf"(?P<line>{_UPPER}{{3,}}(?:[ ,]+{_UPPER}{{2,}})*)\.\s?[-–—]{{1,2}}\s*(?=\S)"),
    # "VILLAMAR, April 17. /TASS/." and "(ANSA) - VILLAMAR, 13 FEB -"
    re.compile(
        rf"(?P<line>{_UPPER}{{3,}}(?:[ -]{_UPPER}{{2,}})*,\s*{_UPPER}[a-z]{{2,9}}\s\d{{1,2}}\.?\s*/(?P<agency>[^/]{{2,24}})/)\.?\s+(?=\S)"
    ),
    re.compile(
        rf"(?P<line>\((?P<agency>[A-Z]{{2,10}})\)\s*[-–—]\s*{_UPPER}{{3,}}(?:[ ']{_UPPER}+)*,\s*\d{{1,2}}\s+[A-Z]{{3}}){_DASH}(?=\S)"
    ),
    # "Villamar, 22. November 2022 - Der Rat", "Villamar, le 22 novembre 2022 – ", "Villamar, 22 de noviembre de 2022.- "
    re.compile(
        rf"(?P<line>{_UPPER}[\w’'-]+(?:[ /](?:{_UPPER}[\w’'-]+|am|an der|im|de|la)){{0,3}},\s*(?:den\s|le\s|el\s|il\s|a\s)?\d{{1,2}}\.?(?:\s(?:de\s)?[^\W\d_]{{3,10}}\.?(?:\s(?:de\s)?(?:19|20)\d\d)?|\d{{1,2}}\.(?:19|20)\d\d))\.?\s*[–—-]{{1,2}}\s*(?=[\"“„«»”]?{_UPPER})"
    ),
    # "VILLAMAR epd | Die Brücke", "VILLAMAR dpa/taz | "
    re.compile(rf"(?P<line>{_UPPER}{{3,}}(?:[ /-]{_UPPER}{{2,}})*\s+[a-z]{{2,5}}(?:/[a-z]{{2,5}})*)\s+\|\s+(?=\S)"),
    # "(Villamar) – Two hundred children", "Villamar/Altenau – Die Brücke", "Villamar, Alba – The council"
    re.compile(
        rf"(?P<line>\({_UPPER}[\w’'-]+(?:,?\s{_UPPER}[\w’'.-]+){{0,3}}(?:,\s\w+\.?\s\d{{1,2}},\s\d{{4}})?\))\s*[–—-]\s*(?=[\"“„«»”]?{_UPPER})"
    ),
    re.compile(
        rf"(?P<line>{_UPPER}[\w’'-]+(?:\s{_UPPER}[\w’'-]+)?(?:/|,\s){_UPPER}[\w’'-]+(?:\s{_UPPER}[\w’'-]+)?)\s*[–—]\s*(?=[\"“„«»”]?{_UPPER})"
    ),
    re.compile(rf"(?P<line>{_UPPER}[\w ]{{2,30}}(?:,\s*\d{{1,2}}\s+\w{{3,10}}\.?)?)\.[-–—]{{1,2}}\s*(?=\S)"),
    # "Harrow, Ill. — Jane Roe threw", "Indianapolis – Several thousand", "NEW DELHI: The council"
    re.compile(rf"(?P<line>{_UPPER}[\w’'-]+(?:\s{_UPPER}[\w’'.-]+){{0,2}},\s{_STATES_OF_AMERICA}){_DASH}(?=\S)"),
    re.compile(
        rf"(?P<line>{_ALONE})\s+(?:[—–]|--|-)\s+(?!{_NO_REPORT})(?!\w+(?: \w+)? (?:[—–-] |\d{{1,3}}\s?[:–-]\s?\d))(?=[\"“‘']?[A-Z])"
    ),
    re.compile(rf"(?P<line>{_ALONE_IN_CAPITALS})\s?:\s+(?=[\"“‘']?[A-Z])"),
    re.compile(
        rf"(?P<line>(?P<agency>[A-Z][A-Z0-9]+\.(?:CO|COM|ID|NET)),\s*{_UPPER}\w+(?:\s{_UPPER}\w+)?){_DASH}(?=\S)"
    ),
)
_LATIN = (
    re.compile(
        rf"(?P<line>{_PLACE}(?:,\s*(?:19|20)\d\d)?\s*\((?P<agency>[^()]{{2,30}})\))(?:{_DASH}|\s*[.:]\s+|\s+)(?=\S)"
    ),
    re.compile(rf"(?P<line>\((?P<agency>[^()]{{2,30}})\)){_DASH}"),
    re.compile(rf"(?P<line>{_PLACE}{_DASH}(?P<agency>[\w. ]{{2,24}}?))[.:]\s+(?=\S)"),
    re.compile(
        rf"(?P<line>(?:{_UPPER}{{2,}}[\w.’'/-]*)(?:[ ,]+{_UPPER}[\w.’'/-]*|[ ,]+\d{{1,2}}(?:\s\w+)?){{0,5}}(?:\s(?:19|20)\d\d)?(?:,\s*[\w.]+)?){_DASH}(?=\S)"
    ),
)
_WIDE = (
    re.compile(r"(?P<line>[【［\[（(〔](?P<agency>[^】］\]）)〕]{2,30})[】］\]）)〕])\s*"),
    re.compile(r"(?P<line>(?:新华社|中新社|中新网|中央社)[^，。（(]{1,16}?(?:日电|電))\s*"),
)
_CASELESS = (
    re.compile(r"(?P<line>[\w ]{2,24}\s*\((?P<agency>[^()]{2,24})\))\s*[—–-]\s*"),
    # "चंडीगढ़, 5 दिसंबर (भाषा) सोनगढ़": as the agencies of India write it
    re.compile(r"(?P<line>[^\s(),\d][^(),\d]{1,24},\s*\d{1,2}\s+[^\s(),\d]{2,12}\s*\([^()]{2,24}\))\s+(?=\S)"),
    re.compile(r"(?P<line>[\u0590-\u06ff]+(?:\s[\u0590-\u06ff]+)?)\s*[—–]\s*"),
)
# "Oberlauchwitz. Der Rat …", "WIEN – Die Regierung …", as the papers of Germany, Austria and Switzerland open a report.
_GERMAN = re.compile(
    r"(?P<line>(?P<kind>(?:Bad|Kreis|Landkreis|Markt|Sankt|St\.)\s)?(?P<place>[A-ZÄÖÜ][\wäöüß-]+)"
    r"(?P<near>\s(?:am|an der|ob der|im|in der|auf der|vor der|bei)\s[A-ZÄÖÜ][\wäöüß-]+)?(?P<other>/[A-ZÄÖÜ][\wäöüß-]+)?)"
    r"(?:\.|\s[–—-])\s+(?=[„»“\"]?[A-ZÄÖÜ])"
)
_GERMAN_WORDS = re.compile(
    r"\b(?:der|das|dem|den|eine?n?|hat|ist|und|für|mit|nach|wird|werden|haben|sind|nicht|sich|zu|seit|über|muss|musste|hier|keine?|vom|bleibt)\b"
    r"|^(?:Der|Die|Das|Eine?|Seit|Nach|Für)\s"
)
_ENGLISH_WORDS = re.compile(r"\b(?:the|and|of|is|was)\b")
# What stands for many countries or none: "NATO – Die Außenminister …" tells who, not where.
_ORGANISATIONS = frozenset(
    "NATO EU UN UNO ONU WHO OMS OPEC OPEP OSZE OSCE IAEA IAEO UNICEF UNESCO UNHCR IWF IMF WTO ASEAN AU BRICS ICC IOC FIFA UEFA НАТО ООН ЕС ВОЗ ОБСЕ МАГАТЭ".split()  # noqa: SIM905
)
_LABELS = frozenset(
    [
        "EILMELDUNG",
        "EXKLUSIV",
        "UPDATE",
        "LIVE",
        "KOMMENTAR",
        "INTERVIEW",
        "ANALYSE",
        "MEINUNG",
        "SERIE",
        "PORTRÄT",
        "REPORTAGE",
        "ACHTUNG",
        "NEU",
        "SATIRE",
        "GLOSSE",
    ]
)
_GERMAN_CITIES = frozenset(
    [
        "Berlin",
        "Hamburg",
        "München",
        "Köln",
        "Frankfurt",
        "Stuttgart",
        "Düsseldorf",
        "Leipzig",
        "Dortmund",
        "Bremen",
        "Dresden",
        "Hannover",
        "Nürnberg",
        "Duisburg",
        "Bochum",
        "Wuppertal",
        "Bielefeld",
        "Bonn",
        "Münster",
        "Mannheim",
        "Karlsruhe",
        "Augsburg",
        "Wiesbaden",
        "Mainz",
        "Kiel",
        "Lübeck",
        "Erfurt",
        "Rostock",
        "Kassel",
        "Magdeburg",
        "Potsdam",
        "Saarbrücken",
        "Schwerin",
        "Wien",
        "Graz",
        "Linz",
        "Salzburg",
        "Innsbruck",
        "Klagenfurt",
        "Bregenz",
        "Eisenstadt",
        "Zürich",
        "Bern",
        "Basel",
        "Genf",
        "Lausanne",
        "Luzern",
        "Winterthur",
        "Chur",
        "Brüssel",
        "Paris",
        "London",
        "Washington",
        "Moskau",
        "Kiew",
        "Peking",
        "Tokio",
        "Rom",
        "Madrid",
        "Warschau",
        "Prag",
        "Budapest",
        "Athen",
        "Istanbul",
        "Kairo",
        "Jerusalem",
    ]
)
# Town names that say by their form what they are; those of the second only where something else says it too.
_ENDS_OF_PLACES = re.compile(
    r"\w{3,}(?:hausen|kirchen|hofen|stetten|weiler|witz|lingen|singen|ningen|bronn|brück|brücken|münster|roda|wangen|ikon|büttel|büren|stedt|rode)"
)
_FORMS_OF_PLACES = re.compile(r"\w{2,}(?:berg|burg|dorf|feld|bach|heim|furt|stadt|bruck|kirch|wald|leben|hagen)")
_NO_PLACES = re.compile(
    r"\w+(?:heit|keit|ung|schaft|nis|tät|ion|ismus|ik|beit|werk)|(?:Wieder|Über)\w+|\w*(?:klingen)|(?:Mit|Vor|Nach|Ab|Chor)singen|Miss?lingen"
    r"|(?:Pflege|Alten|Kinder|Wohn|Senioren|Tier|Studenten|Flüchtlings|Ferien|Da)heim|(?:Alt|Innen|Haupt|Groß|Klein|Hafen|Vor|Welt|Nachbar)stadt"
    r"|(?:Spiel|Schlacht|Um|Vor|Mais|Korn)feld|(?:Wein|Eis|Schulden|Müll)berg|(?:Berg|Heimat|Fischer)dorf|(?:Un)?[Bb]ehagen"
    r"|(?:Zusammen|Privat|Nacht|Er|Ab|Alltags|Berufs|Familien|Liebes|Innen|Vor|Weiter)leben"
)
# What is said with "in" and no article, and is no place: "in Haft".
_STATES = re.compile(
    r"Angst|Arbeit|Armut|Asche|Aufruhr|Betrieb|Bewegung|Blau|Blut|Deutsch|Echtzeit|Ehren|Eile|Englisch|Fahrt|Farbe|Flammen|Form|Frage"
    r"|Französisch|Frieden|Führung|Gang|Gefahr|Gold|Grau|Grün|Haft|Hoffnung|Kauf|Ketten|Kraft|Krieg|Kürze|Liebe|Massen|Minuten|Mode|Not"
    r"|Ordnung|Panik|Person|Quarantäne|Reichweite|Regen|Rente|Rot|Ruhe|Scherben|Schnee|Schutt|Schwarz|Sekunden|Serie|Sicht|Silber|Sorge"
    r"|Stille|Stunden|Summe|Szene|Tagen|Teilzeit|Therapie|Trauer|Trümmern|Uniform|Weiß|Wut|Wochen|Würde|Zukunft"
)
_REACH_OF_GERMAN = 160
_REPORTED_FROM = re.compile(
    r"(?:本報|本报|特約|特约)?(?:記者|记者)[^／/]{2,10}[／/][^／/]{1,10}(?:報導|报导|報道|报道|電|电)"
)
_REACH = 90
_FURTHER = 10
_LONGEST_TOLD = 3_000


def find_dateline(paragraph: str, further: Sequence[str] = ()) -> str | None:
    """The dateline that opens a paragraph, as printed, without its dash; None where there is none.

    Args:
        paragraph: The first of the article.
        further: The next ones, which may tell that its first word is a place.
    """
    opening = paragraph[:_REACH]
    first = opening[:1]
    if first in "【［[（〔" or first >= "\u3040":
        return _wide(opening)
    for pattern in _AGENCY_LINES:
        match = pattern.match(opening)
        if match and _holds(match, pattern):
            return match["line"].strip()
    if first == "(":
        return _wide(opening)
    patterns = _LATIN if first.upper() != first.lower() else (*_LATIN[1:2], *_CASELESS)
    for pattern in patterns:
        match = pattern.match(opening)
        if match and _holds(match, pattern):
            return match["line"].strip()
    return _german(paragraph, further)


def _german(paragraph: str, further: Sequence[str]) -> str | None:
    """A place, then a stop or a dash, then a sentence in German; the place has to show that it is one.

    "Endlich. Nach neun Jahren …" opens so too. It is one by its form ("Bad Sarren", "Sarren an der Loh", "Linz/Wien"), in
    capitals, by being a large city's name or ending as names of places do, or where the text has it as one.
    """
    match = _GERMAN.match(paragraph[:_REACH])
    if match is None:
        return None
    rest = paragraph[match.end() : match.end() + _REACH_OF_GERMAN]
    place = match["place"]
    if not _GERMAN_WORDS.search(rest) or _ENGLISH_WORDS.search(rest) or is_weekday(place.lower()):
        return None
    if place in _LABELS | _ORGANISATIONS or place.lower() in months() or is_known_outlet(match["line"]):
        return None
    if match["kind"]:
        return match["line"].strip()
    # Capitals, a river behind and a second place are all said of what is none too: "NATO", "Feuer im Dachstuhl".
    is_set_apart = place.isupper() or match["near"] or match["other"]
    texts = (paragraph[match.end() :], *further[:_FURTHER])
    places = [
        name.capitalize() if name.isupper() else name for name in (place, (match["other"] or "").strip("/")) if name
    ]
    if any(_is_named_as_place(name, in_doubt=not is_set_apart) or _is_told_as_place(name, texts) for name in places):
        return match["line"].strip()
    return None


def _is_named_as_place(name: str, *, in_doubt: bool) -> bool:
    """Whether it is a large city, or a name that towns have by its form; where nothing else says so, by a sure one."""
    if name in _GERMAN_CITIES:
        return True
    is_formed = _ENDS_OF_PLACES.fullmatch(name) or (not in_doubt and _FORMS_OF_PLACES.fullmatch(name))
    return bool(is_formed) and not _NO_PLACES.fullmatch(name)


def _is_told_as_place(word: str, texts: Sequence[str]) -> bool:
    """Whether a text says "in Oberlauchwitz" or "Oberlauchwitzer Rat".

    "Von Merkel", "aus Wut" and "bei Regen" are said of anything.
    """
    if _NO_PLACES.fullmatch(word) or _STATES.fullmatch(word):
        return False
    said = re.compile(rf"\bin\s{re.escape(word)}\b|\b{re.escape(word)}er\s[A-ZÄÖÜ]")
    return any(said.search(text[:_LONGEST_TOLD]) for text in texts)


def _wide(opening: str) -> str | None:
    for pattern in (*_LATIN[1:2], *_WIDE):
        match = pattern.match(opening)
        if match and _holds_wide(match):
            return match["line"].strip()
    return None


def _holds_wide(match: re.Match[str]) -> bool:
    inside = match.groupdict().get("agency")
    if inside is None:
        return True
    if _REPORTED_FROM.fullmatch(inside):
        return True  # "〔記者王小明／台北報導〕"
    parts = re.split(r"[=＝\s]+", inside)
    if len(parts) == 2 and is_person(parts[1]):
        return True  # "【北京＝山田太郎】"
    return (
        any(
            is_known_outlet(part)
            or re.search(r"(?:共同|時事|連合|聯合|通信|社|뉴스|뉴시스|연합|特派員|日電|日讯|讯)$", part)
            for part in parts
        )
        or "=" in inside
    )


def _holds(match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    agency = match.groupdict().get("agency")
    if agency is None:
        line = match["line"].strip()
        if is_weekday(line.partition(",")[0].lower()):
            return False  # "Montag, 22. Mai 2023 – Der Rat …" tells when, not where
        return not is_known_outlet(line) and line not in _ORGANISATIONS  # "BBC — the broadcaster — …"
    if pattern in _AGENCY_LINES[-1:] or (pattern is _AGENCY_LINES[0] and any(map(str.isdigit, match["line"]))):
        return True
    known = any(is_known_outlet(part) for part in re.split(r"\s*[/,]\s*", agency.strip()))
    if pattern in (_LATIN[0], _LATIN[1], _CASELESS[0]):
        set_off = re.search(r"[—–:.-]", match[0][match.end("line") - match.start() :]) is not None
        shouted = re.match(rf"{_UPPER}{{4,}}", match["line"]) is not None
        return known or (set_off and (shouted or bool(re.fullmatch(r"[A-Z]{2,6}|\w+/\w+", agency.strip()))))
    return known
