"""Citation keys that a person can guess: author or outlet, year, first word that says something."""

import re
from collections.abc import Iterable

from clippings_app.analysis.person_names import ascii_letters, author_name
from clippings_app.domain.clipping import Clipping
from clippings_app.domain.edtf import parse_edtf

_LONGEST_PART = 20


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_EMPTY_WORDS = _words(
    "a an and are as at be but by for from has have how in into is it its new no not of off on or our out over says "
    "than that the their this to under up was what when where which who why will with you your "
    "das der die ein eine und im von zu auf wie el la los las un una de del y en les le des du et au aux à il lo gli "
    "een het van"
)


def citation_keys(clippings: Iterable[Clipping]) -> dict[int, str]:
    """A key for each clipping, such as `kim2024north`; the same clippings get the same keys in any order.

    Args:
        clippings: Any; several with the same key get the letters a, b, c … by their ids.

    Returns:
        Keys of ASCII letters and digits by clipping id, unique whatever the case.
    """
    wanted: dict[str, list[int]] = {}
    for clipping in sorted(clippings, key=lambda each: each.id):
        wanted.setdefault(_key(clipping), []).append(clipping.id)
    taken = {key for key, ids in wanted.items() if len(ids) == 1}
    keys = {ids[0]: key for key, ids in wanted.items() if len(ids) == 1}
    for key, ids in wanted.items():
        if len(ids) > 1:
            keys |= zip(ids, _numbered(key, len(ids), taken), strict=True)
    return keys


def _numbered(key: str, count: int, taken: set[str]) -> list[str]:
    made: list[str] = []
    number = 0
    while len(made) < count:
        candidate = key + letters(number)
        number += 1
        if candidate not in taken:
            taken.add(candidate)
            made.append(candidate)
    return made


def letters(number: int) -> str:
    """The letters that tell works of one year apart: a, b … z, aa, ab …; counted from 0."""
    made = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        made = chr(ord("a") + rest) + made
    return made


def _key(clipping: Clipping) -> str:
    who = _author(clipping) or _outlet(clipping.article.publisher)
    word = _first_word(clipping.article.headline or "")
    if not who and not word:
        return f"clip{clipping.id}"
    return (who or "clip") + _year(clipping.article.published) + word


def _author(clipping: Clipping) -> str:
    if not clipping.article.byline:
        return ""
    name = author_name(clipping.article.byline[0], publisher=clipping.article.publisher)
    return _outlet(name.family) if name.organisation else ascii_letters(name.family)[:_LONGEST_PART]


def _outlet(publisher: str | None) -> str:
    words = (publisher or "").split()
    if len(words) > 1 and words[0].casefold() == "the":
        words = words[1:]
    return ascii_letters("".join(words))[:_LONGEST_PART]


def _year(published: str | None) -> str:
    date = parse_edtf(published) if published else None
    day = date and (date.first_day or date.last_day)
    return f"{day.year:04}" if day else ""


def _first_word(headline: str) -> str:
    for word in re.findall(r"[^\W_]+(?:['’][^\W_]+)*", headline):
        plain = ascii_letters(word)
        if plain and not plain.isdigit() and word.casefold() not in _EMPTY_WORDS:
            return plain[:_LONGEST_PART]
    return ""
