"""Which lines of a copied page that look like decks are none."""

import re
from collections.abc import Sequence

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.text.bylines import signed
from clippings_app.parsing.text.facts import Facts

_KEYWORDS = re.compile(
    r"\W*(?:(?:hash)?tags?|keywords?|topics?|labels?|schlagw[oö]rte?r?|stichw[oö]rte?r?|themen|mots[- ]clés|thèmes"
    r"|etiquetas|palabras clave|palavras-chave|temas|parole chiave|trefwoorden|tagi|nøgleord|nyckelord|теги|метки)\s*:",
    re.IGNORECASE,
)
_NAMED_ABOVE = 2
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
