"""Boilerplate that a person marked once, recognised the next time: which lines, of which outlet, and which never.

A line is compared as a whole. It is the same line when its letters are, whatever the case, the white space, the marks
at its ends and the numbers in it: "12 comments" is "3 comments". A line without a letter is compared as it stands.

What a slip of the finger could cost is bounded. A short line is left out from its first marking on. A long one could be
a paragraph of the article that was marked by mistake: it is left out only when it was marked in a second article, which
a sentence of an article is not, or when a person says so in the list. No headline is ever left out, and nothing at all
when what would go is most of the article.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from clippings_app.analysis.folding import fold
from clippings_app.domain.article import Line, LineLabel, ParsedArticle, Reading
from clippings_app.domain.boilerplate import LearntLine
from clippings_app.parsing.relabelling import holds_all

SHORT_CHARACTERS = 120
SHORT_WORDS = 16
"""A line of at most so many of both is short: newsletter boxes, share bars and counters are, sentences seldom."""
_MOST_OF_IT = 0.5
"""Nothing is left out when the learnt lines hold more than this share of the body's characters."""
_LEAST_LETTERS = 3
_WRAPPED, _CASELESS_WRAPPED, _WIDEST = 45, 60, 90
"""Widths at which programs break lines."""
_NUMBER = re.compile(r"\d[\d.,:/\u00a0\u202f]*")
_ENDS = re.compile(r"^\W+|\W+$")
_NEVER = frozenset({LineLabel.HEADLINE, LineLabel.BLANK, LineLabel.BOILERPLATE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Lines of a reading that were left out before.

    Attributes:
        lines: The learnt line by the number of the line that it recognises.
        held_back: Whether nothing is to be left out although lines were recognised: they are most of the article.
    """

    lines: Mapping[int, LearntLine]
    held_back: bool = False


def line_key(text: str) -> str:
    """What a line is compared by; "" for one without anything to compare."""
    folded = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    if not any(letter.isalpha() for letter in folded):
        return folded
    numbered = _NUMBER.sub("#", folded)
    return _ENDS.sub("", numbered.replace("#", "0")) or folded


def is_short(text: str) -> bool:
    """Whether a line may be left out from its first marking on.

    A line in a script without spaces is measured by its characters alone, four of which count as a word.
    """
    words = max(len(text.split()), sum(_is_wide(letter) for letter in text) // 4)
    return len(text) <= SHORT_CHARACTERS and words <= SHORT_WORDS


def works(learnt: LearntLine) -> bool:
    """Whether a learnt line is left out where it is found."""
    return learnt.active and (learnt.trusted or learnt.marked > 1 or is_short(learnt.text))


def site_of(url: str | None) -> str | None:
    """The site that a rule is for: the address's host without "www."."""
    host = urlsplit(url).hostname if url else None
    return host.removeprefix("www.") if host else None


def publisher_key(publisher: str | None) -> str | None:
    """The publisher as a rule holds it; None where there is none."""
    return (fold(publisher) or None) if publisher else None


def learn(texts: Iterable[str], article: ParsedArticle, at: str) -> tuple[LearntLine, ...]:
    """Rules for lines that a person marked, each line once; none when the article tells of no outlet.

    Args:
        texts: The lines as they stand.
        article: Where they were marked.
        at: The time, ISO 8601 UTC.
    """
    site, publisher = site_of(article.url), publisher_key(article.publisher)
    if site is None and publisher is None:
        return ()
    outlet = article.publisher or site or ""
    lines = {key: text.strip() for text in texts if (key := line_key(text))}
    return tuple(
        LearntLine(text=text, site=site, publisher=publisher, outlet=outlet, last_used=at) for text in lines.values()
    )


def marked_lines(reading: Reading, labels: Mapping[int, LineLabel]) -> tuple[str, ...]:
    """The lines that a person left out although the program had not, as far as they can be known again.

    A piece of a paragraph that was broken into lines is not learnt: the next text breaks elsewhere.

    Args:
        reading: As it was before a person changed it.
        labels: What they said, by the line's number.
    """
    lines, broken = reading.lines, holds_all(reading)  # the lines of a page are its paragraphs
    return tuple(
        lines[number].text
        for number, label in sorted(labels.items())
        if label is LineLabel.BOILERPLATE
        and lines[number].label not in (LineLabel.BOILERPLATE, LineLabel.BLANK)
        and not (broken and (_runs_on(lines, number - 1) or _runs_on(lines, number)))
        and sum(letter.isalnum() for letter in lines[number].text) >= _LEAST_LETTERS
    )


def _runs_on(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is broken off, and the next one goes on with its sentence."""
    if not 0 <= number < len(lines) - 1:
        return False
    line, following = lines[number], lines[number + 1]
    if following.label is not line.label or not following.text.strip():
        return False
    printed, begins = line.text.rstrip(), following.text.strip()[0]
    if not printed[-1:].isalnum() or not _WRAPPED <= len(printed) <= _WIDEST:
        return False
    # A script without small letters does not tell whether a sentence goes on.
    return begins.islower() or (begins.isalpha() and not begins.isupper() and len(printed) >= _CASELESS_WRAPPED)


def of_outlet(learnt: Iterable[LearntLine], article: ParsedArticle) -> dict[str, LearntLine]:
    """The rules for an article's outlet that work, by what lines are compared by."""
    site, publisher = site_of(article.url), publisher_key(article.publisher)
    return {
        line_key(each.text): each
        for each in learnt
        if works(each) and ((site and each.site == site) or (publisher and each.publisher == publisher))
    }


def recognise(reading: Reading, learnt: Iterable[LearntLine]) -> Known:
    """The lines of a reading that a person left out before."""
    rules = of_outlet(learnt, reading.article)
    if not rules:
        return Known(lines={})
    found = {
        number: rule
        for number, line in enumerate(reading.lines)
        if line.label not in _NEVER and (rule := rules.get(line_key(line.text)))
    }
    return Known(lines=found, held_back=_is_most(reading.lines, found))


def _is_most(lines: Sequence[Line], found: Mapping[int, LearntLine]) -> bool:
    body = {number: len(line.text) for number, line in enumerate(lines) if line.label is LineLabel.BODY}
    taken = sum(length for number, length in body.items() if number in found)
    return taken > 0 and taken > _MOST_OF_IT * sum(body.values())


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"
