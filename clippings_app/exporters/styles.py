"""Citation styles: our own, those that come along, and any `.csl` file (Citation Style Language 1.0.2).

A style is changed in memory before it is used, so that the time grows with the number of entries and not with its
square, and so that entries may stand in any order under any heading:

- `disambiguate-*` goes: it compares every entry with every other one. The letters of "2024a" are ours.
- `sort` and `subsequent-author-substitute` go: the order is the document's.
- `citation-number` becomes a variable that is handed in: the number in the document.
- `year-suffix` becomes one too; where a style leaves it to the processor to put the letter behind the first year,
  every year gets a mark, and the letter is put for the first of them.
"""

from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from clippings_app.domain.errors import InvalidValue, UnusableStyle
from clippings_app.resource_files import resource

OWN_STYLE = "chicago-author-date"
"""The style that needs no formatter and is there at once."""
SUFFIX, NUMBER = "clippings-suffix", "clippings-number"
"""The variables handed in for `year-suffix` and `citation-number`."""
MARK = "\ue000"
"""Stands where a letter behind a year belongs; a private character that no text has."""
_NAMESPACE = "http://purl.org/net/xbiblio/csl"
_CSL = f"{{{_NAMESPACE}}}"
_MOST_BYTES = 2_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style that comes along.

    Attributes:
        label: Its name for people.
        file: Its file in `resources/styles/`.
        language: Whose words and quotation marks it takes where it does not say so itself.
    """

    label: str
    file: str
    language: str = "en-US"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A style ready for the formatter.

    Attributes:
        name: What a person knows it by.
        xml: The changed style.
        language: Its locale.
        annotated: Whether it prints notes under the entries.
    """

    name: str
    xml: bytes
    language: str
    annotated: bool


_VENDORED = {
    "chicago-author-date-18th": Style(
        label="Chicago Manual of Style, 18th edition, author–date", file="chicago-author-date"
    ),
    "chicago-notes-bibliography": Style(
        label="Chicago Manual of Style, 18th edition, notes and bibliography", file="chicago-notes-bibliography"
    ),
    "chicago-notes-bibliography-annotated": Style(
        label="Chicago Manual of Style, 18th edition, annotated bibliography",
        file="chicago-notes-bibliography-annotated",
    ),
    "apa": Style(label="APA, 7th edition", file="apa"),
    "apa-annotated-bibliography": Style(
        label="APA, 7th edition, annotated bibliography", file="apa-annotated-bibliography"
    ),
    "modern-language-association": Style(label="MLA Handbook, 9th edition", file="modern-language-association"),
    "modern-language-association-annotated-bibliography": Style(
        label="MLA Handbook, 9th edition, annotated bibliography",
        file="modern-language-association-annotated-bibliography",
    ),
    "harvard-cite-them-right": Style(
        label="Harvard, Cite Them Right", file="harvard-cite-them-right", language="en-GB"
    ),
    "ieee": Style(label="IEEE, numbered", file="ieee"),
    "nlm-citation-sequence": Style(label="Vancouver (NLM), numbered", file="nlm-citation-sequence"),
    "american-medical-association": Style(label="AMA, 11th edition, numbered", file="american-medical-association"),
    "oscola": Style(label="OSCOLA, 4th edition (law, United Kingdom)", file="oscola", language="en-GB"),
    "bluebook-law-review": Style(label="Bluebook, law review (law, United States)", file="bluebook-law-review"),
    "american-political-science-association": Style(
        label="APSA, political science", file="american-political-science-association"
    ),
    "iso690-author-date-en": Style(label="ISO 690, author–date", file="iso690-author-date-en"),
    "iso690-author-date-de": Style(
        label="ISO 690, author–date (German)", file="iso690-author-date-de", language="de-DE"
    ),
}

STYLES: dict[str, str] = {OWN_STYLE: "Chicago Manual of Style, author–date (at once)"} | {
    key: style.label for key, style in _VENDORED.items()
}
"""Citation styles of the documents, by name, with their names for people."""


def check_style(name: str) -> None:
    """Refuse a style that cannot be used.

    Args:
        name: A key of `STYLES`, or the path of a `.csl` file.

    Raises:
        InvalidValue: If there is no such style.
        UnusableStyle: If the file cannot be read as one, or has no formatting of its own.
    """
    if name != OWN_STYLE:
        prepared_style(name)


def prepared_style(name: str) -> Prepared:
    """A style other than our own, ready for the formatter.

    Raises:
        InvalidValue: If there is no such style.
        UnusableStyle: If the file cannot be read as one, or has no formatting of its own.
    """
    style = _VENDORED.get(name)
    if style is not None:
        data = resource("styles", f"{style.file}.csl").read_bytes()
        return prepare(data, name=style.label, language=style.language)
    if not name.lower().endswith(".csl"):
        raise InvalidValue("style", name, f"the path of a .csl file, or one of {', '.join(STYLES)}")
    path = Path(name).expanduser()
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise UnusableStyle(name, error.strerror or str(error)) from error
    return prepare(data, name=path.name, language="en-US")


def prepare(data: bytes, *, name: str, language: str) -> Prepared:
    """Read a style and change it as the module's docstring says.

    Args:
        data: The file.
        name: What a person knows it by.
        language: The locale for a style that names none.

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
    if counts_years and not _uses(root, SUFFIX):
        _mark_years(root)
    return Prepared(
        name=name,
        xml=etree.tostring(root, encoding="utf-8", xml_declaration=True),
        language=declared or language,
        annotated=_is_annotated(bibliography),
    )


def _parsed(data: bytes, name: str) -> etree._Element:
    if len(data) > _MOST_BYTES:
        raise UnusableStyle(name, f"it has more than {_MOST_BYTES:,} bytes")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnusableStyle(name, f"it is not XML ({error.msg})") from error
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
            raise UnusableStyle(name, f"it has no formatting of its own but takes that of “{other}”; choose that one")
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
