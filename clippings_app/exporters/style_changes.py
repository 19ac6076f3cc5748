"""Changes a citation style in memory before it is used.

So the time grows with the number of entries and not with its square, and entries may stand in any order under any
heading:

- `disambiguate-*` goes: it compares every entry with every other one. The letters of "2024a" are ours.
- `sort` and `subsequent-author-substitute` go: the order is the document's.
- `citation-number` becomes a variable that is handed in: the number in the document.
- `year-suffix` becomes one too; where a style leaves it to the processor to put the letter behind the first year,
  every year gets a mark, and the letter is put for the first of them.
- The word "edition" behind an edition that is no number goes: ours is as printed, and says it itself ("Late Edition").
"""

from copy import deepcopy

from lxml import etree

from clippings_app.domain.errors import UnusableStyle
from clippings_app.domain.worded import Quoted, Worded
from clippings_app.exporters.prepared_style import MARK, MOST_BYTES, NUMBER, SUFFIX, Habit, Prepared

_NAMESPACE = "http://purl.org/net/xbiblio/csl"
_CSL = f"{{{_NAMESPACE}}}"


def prepare(data: bytes, *, name: str, language: str, habits: frozenset[Habit] = frozenset()) -> Prepared:
    """Read a style and change it as the module's docstring says.

    Args:
        data: The file.
        name: What a person knows it by.
        language: The locale for a style that names none.
        habits: What its guide asks for besides.

    Raises:
        UnusableStyle: If it is no style, or has no formatting of its own.
    """
    root = _parsed(data, name)
    bibliography = _bibliography(root, name)
    declared = root.get("default-locale")
    counts_years = _letters_wanted(root)
    _strip(root)
    if root.find(f"{_CSL}info/{_CSL}category[@citation-format='numeric']") is not None:
        bibliography.set("second-field-align", "flush")  # sets the number apart from the entry
    _rename(root, "year-suffix", SUFFIX)
    _rename(root, "citation-number", NUMBER)
    _unlabel_editions(root)
    if Habit.SMALL_SEASONS in habits:
        _put_seasons(root)
    if counts_years and not _uses(root, SUFFIX):
        _mark_years(root)
    return Prepared(
        name=name,
        xml=etree.tostring(root, encoding="utf-8", xml_declaration=True),
        language=declared or language,
        annotated=_is_annotated(bibliography),
        habits=habits,
    )


def _parsed(data: bytes, name: str) -> etree._Element:
    if len(data) > MOST_BYTES:
        raise UnusableStyle(name, Worded("it has more than {most_bytes} bytes", most_bytes=f"{MOST_BYTES:,}"))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnusableStyle(name, Quoted("it is not XML", error.msg)) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnusableStyle(name, "it has a document type, which no style needs")
    if root.tag != f"{_CSL}style":
        raise UnusableStyle(name, "it is XML, but not of the Citation Style Language")
    return root


def _bibliography(root: etree._Element, name: str) -> etree._Element:
    """The bibliography; a style that has notes only gets one of them, as they are when a work is cited first."""
    citation = root.find(f"{_CSL}citation")
    if citation is None or citation.find(f"{_CSL}layout") is None:
        parent = root.find(f"{_CSL}info/{_CSL}link[@rel='independent-parent']")
        if parent is not None:
            other = parent.get("href", "").rsplit("/", 1)[-1]
            raise UnusableStyle(
                name,
                Worded("it has no formatting of its own but takes that of “{other}”; choose that one", other=other),
            )
        raise UnusableStyle(name, "it does not say how works are cited")
    found = root.find(f"{_CSL}bibliography")
    if found is not None:
        return found
    made = deepcopy(citation)
    made.tag = f"{_CSL}bibliography"
    for attribute in [str(each) for each in made.attrib]:
        if not attribute.startswith("et-al"):
            del made.attrib[attribute]
    citation.addnext(made)
    return made


def _letters_wanted(root: etree._Element) -> bool:
    citation = root.find(f"{_CSL}citation")
    return citation is not None and citation.get("disambiguate-add-year-suffix") == "true"


def _strip(root: etree._Element) -> None:
    for part in (root.find(f"{_CSL}citation"), root.find(f"{_CSL}bibliography")):
        if part is None:
            continue
        for attribute in [str(each) for each in part.attrib]:
            if attribute.startswith(("disambiguate-", "subsequent-author-", "givenname-", "collapse")):
                del part.attrib[attribute]
        for sort in part.findall(f"{_CSL}sort"):
            part.remove(sort)


def _rename(root: etree._Element, old: str, new: str) -> None:
    for element in root.iter(etree.Element):
        for attribute in ("variable", "is-numeric"):
            words = (element.get(attribute) or "").split()
            if old in words:
                element.set(attribute, " ".join(new if word == old else word for word in words))


def _uses(element: etree._Element, variable: str) -> bool:
    return any(
        variable in (each.get("variable") or "").split() for each in element.iter(f"{_CSL}text", f"{_CSL}number")
    )


def _is_annotated(bibliography: etree._Element) -> bool:
    return any(
        each.get("variable") in ("note", "annote") and each.get("display") == "block"
        for each in bibliography.iter(f"{_CSL}text")
    )


def _unlabel_editions(root: etree._Element) -> None:
    for label in list(root.iter(f"{_CSL}label")):
        before = label.getprevious()
        is_second = before is not None and before.tag == f"{_CSL}text" and before.get("variable") == "edition"
        parent = label.getparent()
        if label.get("variable") == "edition" and is_second and parent is not None:
            parent.remove(label)


def _put_seasons(root: etree._Element) -> None:
    """English seasons with a small letter, as terms of the style itself, which go before those of the locale."""
    locale = etree.Element(f"{_CSL}locale", {"{http://www.w3.org/XML/1998/namespace}lang": "en"})
    terms = etree.SubElement(locale, f"{_CSL}terms")
    for number, season in enumerate(("spring", "summer", "autumn", "winter"), start=1):
        etree.SubElement(terms, f"{_CSL}term", {"name": f"season-{number:02}"}).text = season
    info = root.find(f"{_CSL}info")
    if info is not None:
        info.addnext(locale)


def _mark_years(root: etree._Element) -> None:
    for date in root.iter(f"{_CSL}date"):
        if date.get("variable") != "issued":
            continue
        years = [part for part in date.findall(f"{_CSL}date-part") if part.get("name") == "year"]
        # A date in the locale's form has its parts from there; one that is named here goes before it.
        if not years and date.get("form"):
            years = [etree.SubElement(date, f"{_CSL}date-part", {"name": "year"})]
        for year in years:
            year.set("suffix", MARK + (year.get("suffix") or ""))
