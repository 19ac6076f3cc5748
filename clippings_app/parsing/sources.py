"""Closing lists of sources, and a key by which two spellings of one outlet are told to be one."""

# ruff: noqa: E501 - lists of words read better in long lines

import re
from collections.abc import Iterator, Sequence

from clippings_app.domain.article import LinkedSource, SourceKind
from clippings_app.parsing.dates import PrintedDate, find_date
from clippings_app.parsing.names import fold, is_known_outlet, is_person, known_names
from clippings_app.parsing.outlets import usual_names

_LABEL = (
    r"(?:our\s+)?sources?(?:\s+used|\s+and\s+(?:methods|further\s+reading)|\s+consulted|\s+for\s+this\s+(?:article|story|report))?|source\(s\)|references?|further\s+sources|quellen?(?:angaben?|verzeichnis|nachweise?|\s+(?:der|des|dieser|dieses)\s+\w{3,30})?|fuentes?|fonti|fonte|fontes|bronn?en|bron|källor|källa|"
    r"kilder|kilde|heimildir|lähteet|lähde|źródł[oa]|zdroje?|források|forrás|surse|sursa|kaynaklar|kaynakça|kaynak|izvori|izvor|viri|vir|burimet|burimi|allikad|"
    r"allikas|avoti|avots|šaltiniai|šaltinis|источники|источник|джерела|джерело|източници|източник|извори|крыніцы|πηγές|πηγή|المصادر|مصادر|المصدر|مصدر|מקורות|מקור|מקורות\s+המידע|منابع|منبع|ذرائع|"
    r"स्रोत|সূত্র|sumber(?:-sumber)?|nguồn(?:\s+tin)?|แหล่งที่มา|แหล่งข้อมูล|ที่มา|อ้างอิง|出典|参考(?:文献|资料|資料)?|参照|资料来源|資料來源|消息来源|消息來源|新闻来源|来源|來源|情報源|ソース|출처|참고(?:자료)?|자료|vyanzo|chanzo|bronne|imithombo|umthombo|"
    r"fonts?(?=\s*:)|fontes|iturri(?:a|ak)?|heimild|mənbə(?:lər)?|дереккөз(?:і|дер|дері)?|աղբյուր(?:ը|ներ)?|წყარო(?:ები)?|ஆதாரம்|ஆதாரங்கள்|మూలం|ఆధారం|ምንጭ|ምንጮች|majiya|majiyoyi|çavkanî|سەرچاوە|سرچینې|سرچینه|ماخذ|উৎস|સ્રોત|સ્ત્રોત|ಮೂಲ|ഉറവിടം|ਸਰੋਤ|ffynhonnell|ffynonellau|foinsí|foinse|xigasho|manbalar|manba|извор|изворник"
)
_LISTED = re.compile(
    rf"^\s*[(\[*•–—-]*\s*(?:(?:{_LABEL})\s*[:：՝=＝]|(?:{_LABEL})\s+[–—-]\s)\s*(?P<names>.+?)\s*$",
    re.IGNORECASE | re.DOTALL,
)
# "Źródło Harbour Gazette": a label without a sign behind it, before an outlet's name.
_BARE = re.compile(
    r"^\s*(?:źródło|zdroj|quelle|fuente|fonte|bron|kilde|källa|kaynak|lähde|források)\s+(?P<name>(?-i:[A-ZÀ-Þ])\S*(?:\s(?:(?-i:[A-ZÀ-Þ])\S*|i|y|und|de|della|do)){0,4})\s*$",
    re.IGNORECASE,
)
# A study that a report is about, cited below it with its number: "More information: J. Roe, On Tar. Letters (2019). DOI: …".
_CITED = re.compile(
    r"^\s*(?:more\s+information|(?:journal\s+)?reference|original\s+(?:paper|study|publication)|originalpublikation|publikation|publication\s+originale|pubblicazione(?:\s+originale)?|publicación\s+original)\s*:\s*(?P<study>.{20,600}?)\W*\b(?:doi\b|https?://(?:dx\.)?doi\.org)",
    re.IGNORECASE | re.DOTALL,
)
_BRACKETED = re.compile(rf"[(\[（](?:{_LABEL})\s*[:：]\s*(?P<names>[^()\[\]（）:：]{{2,90}})[)\]）]\W*$", re.IGNORECASE)
_LABEL_ALONE = re.compile(rf"^\s*[(\[*•–—-]*\s*(?:{_LABEL})\s*[:：]?\s*$", re.IGNORECASE)
_REPORTING = re.compile(
    r"^\s*[(\[*•–—-]*\s*the\s+(?P<contributor>[A-Z][^.]{2,60}?)\s+(?:also\s+)?contributed(?:\s+reporting)?(?:\s+to\s+this\s+(?:report|story|article)|\s+from\s+\w+)?\.?\s*[)\]]?\s*$|"
    r"^\s*[(\[*•–—-]*\s*(?P<contributors>(?-i:[A-Z])[^.]{2,240}?)\s+contributed\s+(?:reporting|to\s+this\s+(?:report|story|article))(?:\s+from\s+\w[\w ,’'-]{1,60})?\.?\s*[)\]]?\s*$|"
    r"^\s*[(\[*•–—-]*\s*(?:with\s+(?:additional\s+)?|additional\s+)(?:reporting|information|material|files?|contributions?|inputs?|agencies)\s+(?:by|from)\s*:?\s*(?P<names>[^.]+?)\.?\s*[)\]]?\s*$|"
    r"^\s*[(\[*•–—-]*\s*(?:mit\s+(?:material|informationen|agenturmaterial|inhalten)\s+(?:von|der|des)|mit\s+(?=dpa|AFP|AP|Reuters|epd|KNA|SID)|avec|con\s+informaci[oó]n\s+de|con\s+informazioni\s+d[ia]|com\s+informações\s+d[aeo]s?|"
    r"met\s+informatie\s+van|med\s+(?:material|information)\s+från|z\s+wykorzystaniem\s+materiałów|با\s+اطلاعات)\s+(?P<others>[^.]+?)\.?\s*[)\]]?\s*$",
    re.IGNORECASE,
)
# "der Nachrichtenagenturen dpa und AFP": the noun says what they are.
_HEAD_NOUN = re.compile(
    r"^(?:(?:den|der|die|des|dem|the|l['’]|la|el|de|del|da|do|dos|di)\s+)?(?:nachrichtenagentur(?:en)?|agentur(?:en)?|news\s+agenc(?:y|ies)|agences?(?:\s+de\s+presse)?|agencias?(?:\s+de\s+noticias)?|agências?|agenzi[ae](?:\s+di\s+stampa)?|persbureaus?|nyhetsbyrå(?:n|erna)|nyhetsbyrået|agencj[aięe](?:\s+prasow\w+)?|агентств\w+|агенції|kantor\s+berita|סוכנות\s+הידיעות)\s+(?=[A-ZÀ-ÞА-Яa-z]{2,}\b)(?!(?i:presse|prensa|brasil|efe\b|lusa|lupa|pública|meridiana|france|télégraphique|wyborcza|prasow))",
    re.IGNORECASE,
)
_AS_WELL = re.compile(r",?\s(?:sowie|as\swell\sas|ainsi\sque|así\scomo|bem\scomo|nonché|samt|oraz)\s")
# "KRD-Korrespondentinnen und -Korrespondenten": whose people they are.
_STAFF_OF = re.compile(r"^([A-ZÄÖÜ]\w+)-(?:Korrespondent|Reporter|Journalist|Mitarbeiter)\w*(?:\s(?:und|/)\s-\w+)?$")
_URL = re.compile(r"https?://[^\s<>()\[\]\"'，、]+[^\s<>()\[\]\"'，、.,;:]|www\.[^\s<>()\[\]\"',;]+\w")
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>]+")
_ISSUE = re.compile(r"\b\d{1,2}\s/\s(?:19|20)\d\d\b")  # "Harbour Weekly 12 / 2013"
# "Coastal News writers Jane Roe and John Doe contributed": whose people they are.
_WRITERS = re.compile(
    r"^(?:[A-Z][\w&.’'-]*\s+){1,4}(?:staff\s+)?(?:writers?|reporters?|journalists?|correspondents?|photographers?|producers?)\s+(?=[A-Z])"
)
_EDITED = re.compile(r"(?:editing|edited|writing|written|graphics|compiled)\s+by\b", re.IGNORECASE)
# "Harbour.example": a name as its host, with the country or kind behind the dot.
_AS_HOST = re.compile(r"^([^\W\d_][\w-]{2,})\.(?:[a-z]{2,3}|news|press)$", re.IGNORECASE)
_LONGEST_NAME = 90
_LONGEST_INITIALS = 4
_LONGEST_REMARK = 160
_LEAST_KNOWN = 2
_ARTICLE = re.compile(
    r"(?:the|an?|der|die|das|eine?|le|la|les|une?|el|los|las|il|lo|gli|de|het|een|o|os|as|en|ett|et)\s"
)


def listed_sources(text: str) -> tuple[LinkedSource, ...]:
    """The names in a closing line such as "Sources: A, B and C." or "With reporting by A"; () where the text is none."""
    text = text.strip()
    if cited := _CITED.match(text):
        return (LinkedSource(name=_closed(cited["study"].rstrip(" ,;.")), url=_doi(text), kind=SourceKind.LISTED),)
    bare = _BARE.match(text)
    if bare and (is_known_outlet(bare["name"]) or _names_outlet(bare["name"])):
        return (LinkedSource(name=bare["name"], kind=SourceKind.LISTED),)
    names = source_list_text(text)
    if not names:
        return ()
    kept = (_without_place(item) for item in _without_dates(names) if not (_is_thing(item) or _is_nobody(item)))
    return tuple(map(_listed, kept))


def _without_place(item: str) -> str:
    """A person without the place from where they wrote: "Jane Roe in Larn"."""
    name, where, place = item.partition(" in ")
    return name if where and place[:1].isupper() and len(name.split()) > 1 and is_person(name) else item


def _is_nobody(item: str) -> bool:
    """Whether an entry is the initials of an editor, as agencies print theirs: "ino" of "ntv.de, ino/dpa"."""
    is_initials = len(item) <= _LONGEST_INITIALS and item.isascii() and item.isalpha() and item.islower()
    return is_initials and not is_known_outlet(item)


def _is_thing(item: str) -> bool:
    """Whether an entry is a thing and no name: "the river", "das Wasser"; a proper name has a capital or no article."""
    article = _ARTICLE.match(item)
    name = item[article.end() :] if article else ""
    return item.islower() and article is not None and not (is_known_outlet(name) or fold(name) in usual_names())


def _names_outlet(name: str) -> bool:
    """Whether a name of several words has one of the press in it."""
    words = name.lower().split()
    return len(words) > 1 and any(word in known_names().organisation_words for word in words)


def _closed(text: str) -> str:
    """A text with the bracket that its end lost."""
    return text + ")" if text.count("(") == text.count(")") + 1 else text


def _doi(text: str) -> str | None:
    """The address of the study whose number a text tells (https://www.doi.org/doi-handbook/HTML/)."""
    found = _DOI.search(text)
    return f"https://doi.org/{found[0].rstrip('.,;)')}" if found else None


def _without_dates(names: str) -> Sequence[str]:
    """The entries without those that are dates, and without where a single one was: "Harbour Union, 2 May 2024, Basin"."""
    items = split_names(names)
    dates = [n for n, item in enumerate(items) if n and (found := find_date(item)) and _is_whole(found, item)]
    if len(dates) == 1 and ";" not in names:
        behind = items[dates[0] + 1 :]
        if len(behind) <= 1 and not any(map(is_known_outlet, behind)):
            return items[: dates[0]]
    return [item for n, item in enumerate(items) if n not in dates]


def _is_whole(date: PrintedDate, item: str) -> bool:
    """Whether an entry is a date and nothing else."""
    return date.has_year and not item[: date.start].strip(" .,()") and not item[date.end :].strip(" .,()")


def source_list_text(text: str) -> str | None:
    """What stands behind the label of a list of sources; None where the text is no such list."""
    text = text.strip()
    listed = _LISTED.match(text)
    if listed:
        names = listed["names"]
        return names if _URL.search(names) or not _is_prose(names) else None
    reporting = _REPORTING.match(text)
    if reporting is not None:
        return _WRITERS.sub("", next(name for name in reporting.groupdict().values() if name))
    return _names_with_remark(text)


def _names_with_remark(text: str) -> str | None:
    """The names of a line with a remark behind it: "With material from A and B. Not all could be checked.".

    At least two of them are outlets we know: others may begin a report ("With material from the quarry, …").
    """
    first, stop, remark = text.partition(". ")
    reporting = _REPORTING.match(f"{first}.") if stop and len(remark) <= _LONGEST_REMARK else None
    names = next((name for name in reporting.groupdict().values() if name), None) if reporting else None
    return names if names and sum(map(is_known_outlet, split_names(names))) >= _LEAST_KNOWN else None


def bracketed_sources(paragraph: str) -> tuple[str, ...]:
    """The names that a paragraph ends with in brackets: "… the river rose again. (Source: Harbour Office)"."""
    closing = _BRACKETED.search(paragraph)
    if closing is None or len(closing["names"]) > _LONGEST_NAME or _is_prose(closing["names"]):
        return ()
    names = (item for item in split_names(closing["names"]) if not _URL.search(item))
    return tuple(name for name in names if not name.islower() or is_known_outlet(name))


def is_source_label(text: str) -> bool:
    """Whether a line is only the head of a list of sources, with the names in the lines below."""
    return bool(_LABEL_ALONE.match(text))


_OPEN = {"(": ")", "[": "]", "（": "）"}


def split_names(text: str) -> tuple[str, ...]:
    """The entries of a list, parted by commas, semicolons, bars, bullets or "and" before the last; brackets stay whole."""
    text = _AS_WELL.sub(", ", text.strip())
    if text[-1:] in ")]" and text.count("(") + text.count("[") < text.count(")") + text.count("]"):
        text = text[:-1]
    items = [item for item in (part.strip() for part in _outside_brackets(text)) if item]
    if items:
        items[-1:] = _last_pair(items[-1], alone=len(items) == 1)
    items = [_STAFF_OF.sub(r"\1", _HEAD_NOUN.sub("", item)) for item in items]
    cleaned = (
        re.sub(r"^(?:and|und|et|y|e|og|och|en|i|и|ve|و|ו)\s+", "", item).strip(" .。*•–—-\u200e\u200f")
        for item in items
    )
    return tuple(dict.fromkeys(item for item in cleaned if re.search(r"\w", item) and not _EDITED.match(item)))


def without_listed(attributed: Sequence[LinkedSource], listed: Sequence[LinkedSource]) -> tuple[LinkedSource, ...]:
    """Names that sentences give, without those that the closing list names too."""
    keys = {same_outlet_key(source.name) for source in listed}
    return tuple(source for source in attributed if same_outlet_key(source.name) not in keys)


def same_outlet_key(name: str) -> str:
    """A key that is equal for two spellings of one outlet: "The Associated Press", "AP" and "apnews.com" … fold to one."""
    bare = re.sub(r"\s*[(（\[].*$", "", name.strip())
    bare = re.sub(
        r"^(?:https?://)?(?:www\.)?|\.(?:com|org|net|de|fr|es|it|co\.uk|co\.il|info)(?:/.*)?$",
        "",
        bare,
        flags=re.IGNORECASE,
    )
    bare = _AS_HOST.sub(r"\1", bare)
    bare = re.sub(r"^(?:der|die|das|la|le|les|el|il|lo|de|het|l['’])\s*(?<=[\s'’])", "", bare, flags=re.IGNORECASE)
    usual = known_names().usual(bare) or known_names().usual(
        re.sub(r"\s+(?:news agency|news|agency)$", "", bare, flags=re.IGNORECASE)
    )
    folded = fold(usual or bare)
    folded = usual_names().get(folded, folded)
    return re.sub(r"[\W_]+", "", fold(known_names().usual(folded) or folded))


def _listed(item: str) -> LinkedSource:
    if item[:1] in _OPEN and _OPEN.get(item[:1]) == item[-1:] and item[:1] not in item[1:]:
        item = item[1:-1].strip()  # "Source: (Ledger)"
    address = _URL.search(item)
    if not address:
        return LinkedSource(name=item, kind=SourceKind.LISTED)
    name = item.replace(address[0], "").strip(" ()[]:–—-.,") or re.sub(
        r"^(?:https?://)?(?:www\.)?([^/]+).*$", r"\1", address[0]
    )
    return LinkedSource(name=name, url=address[0], kind=SourceKind.LISTED)


def _outside_brackets(text: str) -> Iterator[str]:
    depth, start = 0, 0
    address = bool(_URL.search(text))
    for position, char in enumerate(text):
        depth += (char in "([（「«“") - (char in ")]）」»”")
        comma_in_number = (
            char == "," and text[position - 1 : position].isdigit() and text[position + 1 : position + 2].isdigit()
        )
        slash = (
            char == "/"
            and "//" not in text[position - 1 : position + 2]
            and not address
            and _parts_agencies(text, position)
        )
        if depth <= 0 and (slash or char in ",;|•·、，；،\n\t") and not comma_in_number:
            yield text[start:position]
            start, depth = position + 1, 0
    yield text[start:]


def _parts_agencies(text: str, slash: int) -> bool:
    """Whether a slash stands free or parts two short names of which one is an agency: "dpa/AFP"."""
    if text[slash - 1 : slash].isspace():
        return not _ISSUE.search(text[max(0, slash - 4) : slash + 6])
    left, right = re.search(r"[\w.-]*$", text[:slash]), re.match(r"[\w.-]*", text[slash + 1 :])
    return bool(left and right) and any(is_known_outlet(side[0]) for side in (left, right) if side)


def _last_pair(item: str, *, alone: bool) -> list[str]:
    """Parts "B and C" at the end of "A, B and C"; "News and Observer" alone stays one unless both sides are outlets we know."""
    pair = re.fullmatch(
        r"(.+?)\s+(?:and|und|et|y|e|og|och|en|oraz|i|и|та|a|ve|dan|và)\s+(?:the\s+)?(.+)", item.rstrip(" .")
    )
    if not pair:
        return [item]
    known = (
        is_known_outlet(pair[1])
        or is_known_outlet(pair[2])
        or (is_person(_without_place(pair[1])) and len(pair[2].split()) > 1)
    )
    return [pair[1], pair[2]] if known or not alone else [item]


def _is_prose(names: str) -> bool:
    longest = max((part for part in _outside_brackets(names)), key=len)
    words = longest.split()
    return len(longest) > _LONGEST_NAME or (
        len(words) > 6 and sum(word[:1].islower() for word in words) > len(words) * 0.6
    )
