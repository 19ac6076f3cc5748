"""Who wrote an opinion that names its author in the headline alone: "Jane Doe: Why the ferry must stay"."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from clippings_app.parsing.given_names import is_surely_name
from clippings_app.parsing.names import is_person

_BEFORE_COLON = re.compile(r"(?P<name>[^:：|]{5,40})\s?[:：]\s+(?=\S+\s+\S)")
# What follows is said by somebody whom the outlet quotes.
_QUOTED = re.compile(r"[\"“„«‚‘'‹「『]")
_OPINION = re.compile(
    r"opinions?|op-?eds?|comment(?:ary|aries|isfree)?|columns?|columnists?|viewpoints?|perspectives?|voices|letters|debate|kommentare?|meinung(?:en)?|gastbeitr(?:ag|äge|aege)|gastkommentare?|"
    r"kolumnen?|tribunes?|id[ée]es|d[ée]bats?|chroniques?|opini[oó]n(?:es)?|tribunas?|columnas?|opinioni|commenti|opini[aã]o|colunas|opinies?|debatt|kronikk(?:er)?|kronik(?:er)?|ledare|opinie|publicystyka|"
    r"komentarze|n[aá]zory?|koment[aá][rř]e?|komentari|mielipide|kolumni|mnenj[ae]|v[ée]lem[ée]ny|opinii|мнени[ея]|колонк[аи]|думк[аи]|погляд|γν[ωώ]μη|απ[οό]ψεις|yorum|g[oö]r[uü][sş]|yazarlar|opini|kolom|maoni|דעות|رأي|آراء|یادداشت|オピニオン|칼럼|오피니언|评论|觀點|观点",
    re.IGNORECASE,
)

_MOST_NOTES = 2  # paragraphs at the end, of which one may tell who wrote it


def writer_in_headline(
    headline: str | None, section: str | None, address: str | None, body: Sequence[str] = ()
) -> str | None:
    """The person whom the headline of an opinion names before its colon as who wrote it; None where there is none.

    In news the person before a colon is quoted or is told of. So the section or the address must say that it is an
    opinion, and the person must be one by name, not only by the form of two capitals. Opinions are written of people
    too: whom the text tells of did not write it, but a note on who did may stand at its end.

    Args:
        headline: As printed.
        section: The part of the site, where the page tells it.
        address: Of the article, where it is known.
        body: The paragraphs.
    """
    found = _BEFORE_COLON.match(headline or "")
    if found is None or not (is_person(found["name"]) and is_surely_name(found["name"])):
        return None
    if _QUOTED.match((headline or "")[found.end() :]) or not (_is_opinion(section) or _is_in_opinions(address)):
        return None
    name = found["name"].strip()
    family = re.compile(rf"(?<!\w){re.escape(name.split()[-1])}")
    return None if any(map(family.search, body[:-_MOST_NOTES])) else name


def _is_opinion(section: str | None) -> bool:
    return section is not None and any(_OPINION.fullmatch(word) for word in re.findall(r"[^\s/|,>&]+", section))


def _is_in_opinions(address: str | None) -> bool:
    """Whether a folder of the address is that of opinions; the last part is the article's own name."""
    try:
        folders = urlsplit(address or "").path.split("/")[:-1]
    except ValueError:
        return False
    return any(_OPINION.fullmatch(folder) for folder in folders)
