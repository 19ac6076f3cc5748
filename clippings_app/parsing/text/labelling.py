"""Chooses how a text's paragraphs are labelled: an article copied by itself by rules, a whole page by the trained model."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.text.facts import Facts
from clippings_app.parsing.text.rules import label_by_rules

if TYPE_CHECKING:
    from clippings_app.parsing.text.model import LineModel

_FEW = 12
_ABOVE = 12
_BELOW = 15
# What the model does not know, since no corpus tells it: the rules' word holds near the article.
_BY_RULES_ONLY = (LineLabel.SOURCES, LineLabel.DISCLOSURE, LineLabel.SECTION, LineLabel.PUBLISHER)


def label_paragraphs(facts: Sequence[Facts], *, model: "LineModel | None" = None) -> list[LineLabel]:
    """One label for each paragraph.

    Args:
        facts: Of every paragraph, in order.
        model: Another model than that of the resources; for training.
    """
    by_rules = label_by_rules(list(facts))
    if model is None and _is_article_alone(facts, by_rules):
        return by_rules
    from clippings_app.parsing.text.features import features  # numpy: only where a page is read
    from clippings_app.parsing.text.model import best_labels, line_model

    model = model or line_model()
    logs = model.log_probabilities(features(facts, by_rules))
    labels = best_labels(logs, model.transitions)
    _add_what_rules_know(facts, labels, by_rules)
    return labels


def _is_article_alone(facts: Sequence[Facts], by_rules: Sequence[LineLabel]) -> bool:
    """Whether a text is an article with little around it: few lines, or hardly any that no field takes."""
    if len(facts) <= _FEW:
        return True
    waste = sum(
        1 for fact, label in zip(facts, by_rules, strict=True) if label is LineLabel.BOILERPLATE or _loose(fact, label)
    )
    return waste <= 0.3 * len(facts) and len(facts) <= 60


def _loose(fact: Facts, label: LineLabel) -> bool:
    return label is LineLabel.BODY and not fact.prose and fact.weight < 40


def _add_what_rules_know(facts: Sequence[Facts], labels: list[LineLabel], by_rules: Sequence[LineLabel]) -> None:
    body = [i for i, label in enumerate(labels) if label is LineLabel.BODY]
    if not body:
        return
    head = next((i for i, label in enumerate(labels) if label is LineLabel.HEADLINE), body[0])
    for i in range(max(0, head - _ABOVE), min(len(labels), body[-1] + _BELOW)):
        known = by_rules[i]
        if known in (LineLabel.SECTION, LineLabel.PUBLISHER) and i > body[0]:
            continue
        if known in _BY_RULES_ONLY and (
            labels[i] is LineLabel.BOILERPLATE or known in (LineLabel.SOURCES, LineLabel.DISCLOSURE)
        ):
            labels[i] = known
