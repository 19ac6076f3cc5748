"""What stands at the head of a copied text: lines that only look like decks, what rules and model have missed there."""

import re
from collections.abc import Sequence

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.dates import find_dates
from clippings_app.parsing.text.bylines import signed
from clippings_app.parsing.text.facts import Facts

_KEYWORDS = re.compile(
    r"\W*(?:(?:hash)?tags?|keywords?|topics?|labels?|schlagw[oö]rte?r?|stichw[oö]rte?r?|themen|mots[- ]clés|thèmes"
    r"|etiquetas|palabras clave|palavras-chave|temas|parole chiave|trefwoorden|tagi|nøgleord|nyckelord|теги|метки)\s*:",
    re.IGNORECASE,
)
_NAMED_ABOVE = 2
_FEWEST = 4
_TAKEN_FOR = (LineLabel.BODY, LineLabel.CAPTION, LineLabel.BOILERPLATE)
_HEADLINE = (15, 160)  # Latin letters
# A page of a script little learnt from; nearer, what the model took is right.
_FAR = 60
LONGEST_BESIDE = 900  # letters; of 289 decks one has more than 530 (880), and captions are shorter
NAMED = {LineLabel.BYLINE, LineLabel.DATE}
_SIGNED_BELOW = 12
_APART = 8
_LEAST_TEXT = 120
_LEAST_LIKELY = 0.1
_TOLD_OF = re.compile(
    r"\s(?:is|was|has|writes|works|covers|ist|war|hat|schreibt|arbeitet|est|a|écrit|es|ha|è|scrive|escribe)\s"
)


def no_deck_but_of_the_headline(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """Above the headline, decks are of other articles; nor are keywords decks, or what tells of the author.

    Args:
        facts: Of each paragraph.
        labels: Of each; changed in place.
    """
    head = labels.index(LineLabel.HEADLINE) if LineLabel.HEADLINE in labels else 0
    for i, label in enumerate(labels):
        if label is LineLabel.DECK and (
            i < head or _KEYWORDS.match(facts[i].text) or _tells_of_author(facts, labels, i)
        ):
            labels[i] = LineLabel.BOILERPLATE


def _tells_of_author(facts: Sequence[Facts], labels: Sequence[LineLabel], line: int) -> bool:
    """Whether a line begins with the name in the byline above: "Jane covers harbours for the Courier"."""
    above = (i for i in range(max(0, line - _NAMED_ABOVE), line) if labels[i] is LineLabel.BYLINE)
    named = [name for i in above for name in signed(facts[i].text).names]
    text = facts[line].text
    return any(
        text.startswith(start) and _TOLD_OF.match(text, len(start))
        for name in named
        for start in (name, name.split()[0])
    )


def text_below_the_headline(
    facts: Sequence[Facts],
    labels: list[LineLabel],
    in_body: Sequence[float],
    head: int | None,
    body: tuple[int, int],
) -> tuple[int, int]:
    """First and last paragraph of the body: likely paragraphs below headline, author and day are of it.

    In a script of which it has seen little, the model may take all of an article for the page's, and what a house tells
    of itself at the foot for the body. What it took stays: it may be the text, behind a summary and a long box.

    Args:
        facts: Of each paragraph.
        labels: Of each; changed in place.
        in_body: How likely each is of the body.
        head: The headline.
        body: What was taken for the body.
    """
    if head is None or body[0] - head <= _FAR or not NAMED & set(labels[head + 1 : head + 1 + _SIGNED_BELOW]):
        return body
    found: list[int] = []
    for i in range(head + 1, min(len(facts), head + _FAR)):
        if found and i - found[-1] > _APART:
            break
        likely = in_body[i] >= _LEAST_LIKELY and labels[i] in _TAKEN_FOR
        if likely and facts[i].prose and not facts[i].furniture and not facts[i].captioned:
            found.append(i)
    if sum(facts[i].weight for i in found) < _LEAST_TEXT:
        return body
    for i in found:
        labels[i] = LineLabel.BODY
    return found[0], max(body[1], found[-1])


def headline_opens_alone(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """The first line of an article copied alone is its headline where nothing else is and what follows says so.

    Right below stand the credit of the picture, which makes it look like its caption, or who wrote when.

    Args:
        facts: Of each paragraph.
        labels: Of each, told by the rules alone; changed in place.
    """
    least, most = _HEADLINE
    if LineLabel.HEADLINE in labels or len(facts) < _FEWEST or not least <= facts[0].weight <= most:
        return
    if facts[0].furniture or facts[0].text.endswith(".") or LineLabel.BODY not in labels[2:]:
        return
    above_credit = labels[:2] == [LineLabel.CAPTION, LineLabel.CREDIT] and not facts[0].captioned
    if above_credit or (labels[0] in _TAKEN_FOR and _says_who_and_when(facts[1])):
        labels[0] = LineLabel.HEADLINE
        if not above_credit:
            labels[1] = LineLabel.BYLINE


def _says_who_and_when(fact: Facts) -> bool:
    return not fact.prose and signed(fact.text).is_labelled and any(date.has_year for date in find_dates(fact.text))
