"""Tells by its beginning whether a text was written by one of reference managers."""

import re

from clippings_app.importers.kinds import Kind

_MARK = re.compile(r"\s*(?:\ufeff|\xef\xbb\xbf)?\s*")
# Databases put a few lines before the first record.
_RIS = re.compile(
    r"(?:(?:Provider|Database|Content):[^\r\n]*+[\r\n]|[ \t]*+[\r\n])*+[ \t]*+TY {1,2}- ?[A-Z][A-Z0-9]{1,9}[ \t]*"
)
_RIS_TAG = re.compile(r"[\r\n]+[ \t]*[A-Z][A-Z0-9] {1,2}-")
# Whatever an editor made of its first line, who named the file knows what it is.
_RIS_LINE = re.compile(r"[A-Z][A-Z0-9]  - ?[^\r\n]*[\r\n]+[A-Z][A-Z0-9]  -")
_PERCENT = re.compile(r"%[!-~](?:[ \t][^\r\n]*|[ \t]*)(?:[\r\n]+|\Z)")
_MEDLINE = re.compile(
    r"(?:PMID {0,2}-[ \t]*\d|OWN {1,2}- ?[A-Z])[^\r\n]*[\r\n]+(?:[^\r\n]+[\r\n]+)?[A-Z][A-Z0-9]{1,3} {0,2}-"
)
_MEDLINE_LINE = re.compile(r"[A-Z][A-Z0-9]{1,3} {0,2}-[^\r\n]*(?:[\r\n]+[A-Z][A-Z0-9]{1,3} {0,2}-|\s*\Z)")
_ENTRY = re.compile(
    r"^[ \t]*+@[ \t]*+(?:[a-z]++[ \t]*+[{(]\s*+(?:[^,{}()=\"'\r\n]*+,\s*+)?[a-z][\w-]*+\s*+=\s*+[\w{\"]"
    r"|(?:string|preamble|comment)\s*+[{(])",
    re.IGNORECASE | re.MULTILINE,
)
_BARE_ENTRY = re.compile(r"^[ \t]*+@[a-z]++[ \t]*+\{\s*+[^\s,{}()=\"']++\s*+,?\s*+\}", re.IGNORECASE | re.MULTILINE)
_MOST_BEFORE = 600
"""Characters that may stand before the first entry, comments not counted."""
_PROLOGUE = re.compile(
    r"(?:\s++|<\?.{0,500}?\?>|<!--.{0,4000}?-->|<!DOCTYPE[^<>\[]{0,500}(?:\[.{0,4000}?\]\s{0,99})?>)*", re.DOTALL
)
_ROOT = re.compile(r"<([\w.-]+:)?([\w.-]+)([^<>]*)>")
_JSON_LISTS = re.compile(r'\{\s*"(?:items|references)"\s*:\s*(?=\[)')
_KEY = re.compile(r'"((?:[^"\\]|\\.){0,60})"\s*:\s*(?:"([^"\\]{0,60})")?')
_PIECE = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[{}\[\]]')
_CSL_WORDS = frozenset(
    {
        "bill", "book", "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry", "event",
        "figure", "graphic", "hearing", "interview", "legislation", "manuscript", "map", "article", "patent",
        "performance", "periodical", "post", "regulation", "report", "review", "software", "song", "speech",
        "standard", "thesis", "treaty",
    },
)  # fmt: skip
_CSL_OWN_WORDS = frozenset(
    {
        "article-journal", "article-magazine", "article-newspaper", "entry-dictionary", "entry-encyclopedia",
        "legal_case", "motion_picture", "musical_score", "paper-conference", "personal_communication", "pamphlet",
        "post-weblog", "review-book", "webpage",
    },
)  # fmt: skip
_CSL_KEYS = frozenset({"issued", "accessed", "container-title", "URL", "DOI", "citation-key"})
_NOT_CSL = frozenset({"headline", "itemType", "@type", "@context"})


def reference_kind(text: str, *, name: str = "") -> Kind | None:
    """The format of reference managers that a text is in; None when it is in none of them.

    Args:
        text: Its beginning; bytes that are no UTF-16 or UTF-8 with a mark are read as Latin-1.
        name: The input's name, for what its content leaves open.
    """
    start = _MARK.match(text).end()  # type: ignore[union-attr]
    first = text[start : start + 1]
    if first == "<":
        return _xml_kind(text, start)
    if first in ("{", "["):
        return Kind.CSL_JSON if _is_csl(text, start) else None
    found = _RIS.match(text, start)
    if (found and _RIS_TAG.match(text, found.end())) or (found and name.lower().endswith(".ris")):
        return Kind.RIS
    tagged = _tagged_kind(text, start, name.lower())
    if tagged:
        return tagged
    return Kind.BIBTEX if _is_bibtex(text, start, is_named=name.lower().endswith((".bib", ".bibtex"))) else None


def _tagged_kind(text: str, start: int, name: str) -> Kind | None:
    if name.endswith(".ris") and _RIS_LINE.match(text, start):
        return Kind.RIS
    if _MEDLINE.match(text, start) or (name.endswith(".nbib") and _MEDLINE_LINE.match(text, start)):
        return Kind.MEDLINE
    return Kind.REFER if _is_refer(text, start, is_named=name.endswith((".enw", ".refer"))) else None


def _is_refer(text: str, start: int, *, is_named: bool) -> bool:
    """Whether lines of tags follow each other; comments of other formats begin with the same sign."""
    tags: list[str] = []
    while len(tags) < 3 and (found := _PERCENT.match(text, start)):
        tags.append(found[0][1])
        start = found.end()
    return len(tags) > (0 if is_named else 1) and tags[0] in "0AEFTDBJKRUZO@"


def _xml_kind(text: str, start: int) -> Kind | None:
    at = _PROLOGUE.match(text, start).end()  # type: ignore[union-attr]
    root = _ROOT.match(text, at)
    if not root:
        return None
    name, attributes = root[2], root[3]
    if name == "RDF" and ("zotero.org/namespaces/export#" in attributes or "purl.org/net/biblio#" in attributes):
        return Kind.ZOTERO_RDF
    if name in ("mods", "modsCollection"):
        return Kind.MODS
    rest = text[root.end() : root.end() + 4000].lstrip()
    if name == "xml" and re.match(r"<records>", rest):
        return Kind.ENDNOTE_XML
    is_record = name == "record" or (name == "records" and rest.startswith("<record"))
    return Kind.ENDNOTE_XML if is_record and "<ref-type" in rest else None


def _is_bibtex(text: str, start: int, *, is_named: bool) -> bool:
    if "@" not in text:
        return False
    found = _ENTRY.search(text, start) or (_BARE_ENTRY.search(text, start) if is_named else None)
    if not found:
        return False
    before = text[start : found.start()]
    if is_named:
        return True
    said = sum(len(line) for line in re.split(r"[\r\n]+", before) if not line.lstrip().startswith(("%", "#")))
    opening = found[0].lstrip(" \t@").lower()
    # "@comment {" alone may be anything; an entry has to follow.
    is_entry = not opening.startswith("comment") or bool(_ENTRY.search(text, found.end()))
    return is_entry and said <= _MOST_BEFORE and before.count("\n") < 2000


def _is_csl(text: str, start: int) -> bool:
    listed = _JSON_LISTS.match(text, start)
    keys = _first_keys(text, listed.end() if listed else start)
    if not _NOT_CSL.isdisjoint(keys):
        return False
    kind = keys.get("type")
    if kind in _CSL_OWN_WORDS:
        return "title" in keys or not _CSL_KEYS.isdisjoint(keys)
    return kind in _CSL_WORDS and not _CSL_KEYS.isdisjoint(keys)


def _first_keys(text: str, start: int) -> dict[str, str | None]:
    """The keys of the first object of a list or of a single one, with their values that are short texts."""
    keys: dict[str, str | None] = {}
    depth = 0
    for found in _PIECE.finditer(text, start):
        sign = found[0][0]
        if sign == "[" and not depth and not keys:
            continue
        if sign in "{[":
            depth += 1
        elif sign in "}]":
            depth -= 1
            if depth < 1:
                break
        elif depth == 1 and (pair := _KEY.match(text, found.start())):
            keys.setdefault(pair[1], pair[2])
    return keys
