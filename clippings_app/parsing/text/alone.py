"""Labels an article copied by itself: a few lines, which the rules place and the trained model corrects.

Rules know of short articles in more forms than were learnt from; the model knows prompts, boxes and adverts, decks and
rubrics. What each is right about was counted on short texts of sites, and of writers, that the model had not seen.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.sentences import ends_sentence
from clippings_app.parsing.text.bylines import sign_alone
from clippings_app.parsing.text.facts import Facts
from clippings_app.parsing.text.heads import LONGEST_BESIDE, NAMED, headline_opens_alone
from clippings_app.parsing.text.insets import take_out_insets
from clippings_app.parsing.text.pictures import PICTURE, label_repeated
from clippings_app.parsing.text.rules import leads_on

if TYPE_CHECKING:
    from clippings_app.parsing.text.model import LineModel, Matrix

_SURELY_NOT = 0.05
_SURELY = 0.6
_NO_DECK = 0.3  # no page of the corpus is read otherwise by it; first sentences of invented articles are
_DECIDED = 0.9
_SURELY_A_DECK = 0.97
_LIKELY = 0.7
_MOST_OF_OTHERS = 0.5  # of the letters: where more of a text were none, it is the model that errs
_SHORT = 40  # Latin letters
_SHORT_LAST = 80
_NEXT_ROW = 2
_DECK_REACH = 2
_INSTEAD_OF_BODY = (*PICTURE, LineLabel.BOILERPLATE)
_UNPLACED = (LineLabel.BOILERPLATE, LineLabel.DECK)
_BRACKETS = ("(", "[", "（", "【")  # an agency behind the text, "(dpa)", is no author
_PLACED = (LineLabel.BYLINE, LineLabel.DATE, LineLabel.CAPTION, LineLabel.ALT, LineLabel.DECK)


def label_alone(facts: Sequence[Facts], by_rules: Sequence[LineLabel], model: "LineModel | None") -> list[LineLabel]:
    """The labels of an article copied by itself: those of the rules, corrected by the model where there is one."""
    labels = list(by_rules)
    label_repeated(facts, labels, (0, len(facts) - 1))
    if model is not None:
        _correct_by_model(facts, labels, model.log_probabilities(facts, by_rules))
    take_out_insets(facts, labels)
    headline_opens_alone(facts, labels)
    sign_alone(facts, labels)
    return labels


def _correct_by_model(facts: Sequence[Facts], labels: list[LineLabel], logs: "Matrix") -> None:
    from clippings_app.parsing.text.model import LABELS, chances_of

    chances = chances_of(logs)
    likeliest = [LABELS[int(number)] for number in chances.argmax(1)]
    greatest = [float(chance) for chance in chances.max(1)]
    in_body, in_headline = (
        [float(chance) for chance in chances[:, LABELS.index(label)]] for label in (LineLabel.BODY, LineLabel.HEADLINE)
    )
    _take_others_from_the_text(facts, labels, list(zip(likeliest, greatest, in_body, strict=True)))
    for i, label in enumerate(labels):
        is_lost = label is LineLabel.BOILERPLATE and not facts[i].furniture and in_body[i] > _SURELY
        is_first = label is LineLabel.DECK and not _is_set_off(facts[i]) and in_body[i] > _NO_DECK
        is_known = not (facts[i].furniture or facts[i].header or facts[i].text.startswith(_BRACKETS))
        if is_lost or is_first:
            labels[i] = LineLabel.BODY
        elif label in _UNPLACED and likeliest[i] in _PLACED and greatest[i] >= _LIKELY and is_known:
            labels[i] = likeliest[i]
    _likelier_headline(facts, labels, likeliest, in_headline)


def _take_others_from_the_text(
    facts: Sequence[Facts], labels: list[LineLabel], told: Sequence[tuple[LineLabel, float, float]]
) -> None:
    """What the rules take for text and the model surely not is none, but for less than half of it.

    Short sentences are left as they are: at the end of a copy the model takes them for what pages have there. So are
    figures of a table, and what is longer than any deck or caption.

    Args:
        facts: Of each paragraph.
        labels: Of each; changed in place.
        told: What the model takes each for, how surely, and how likely it is of the body.
    """
    body = [i for i, label in enumerate(labels) if label is LineLabel.BODY]
    last = max((i for i in body if ends_sentence(facts[i].text)), default=0)
    others: dict[int, LineLabel] = {}
    for i in body:
        likeliest, chance, in_body = told[i]
        short = facts[i].weight < (_SHORT_LAST if i == last else _SHORT) and ends_sentence(facts[i].text)
        if short or facts[i].weight > LONGEST_BESIDE or in_body >= _SURELY_NOT or chance < _DECIDED:
            continue
        # A deck has the author or the day below it; without them it may as well be the first paragraph.
        is_signed = bool(NAMED & set(labels[i + 1 : i + 1 + _DECK_REACH]))
        is_deck = likeliest is LineLabel.DECK and (is_signed or chance >= _SURELY_A_DECK)
        if (is_deck or likeliest in _INSTEAD_OF_BODY) and not _is_of_a_table(facts, i):
            others[i] = likeliest
    if sum(facts[i].weight for i in others) <= _MOST_OF_OTHERS * sum(facts[i].weight for i in body):
        for i, label in others.items():
            labels[i] = label


def _likelier_headline(
    facts: Sequence[Facts], labels: list[LineLabel], likeliest: Sequence[LineLabel], in_headline: Sequence[float]
) -> None:
    """Another line is the headline where the model is sure of it and not of that of the rules: of rubric and title."""
    if LineLabel.HEADLINE not in labels:
        return
    told, best = labels.index(LineLabel.HEADLINE), max(range(len(labels)), key=in_headline.__getitem__)
    if in_headline[best] < _LIKELY or in_headline[told] >= 1 - _LIKELY or facts[best].header or leads_on(facts[best]):
        return
    labels[told] = LineLabel.BOILERPLATE if likeliest[told] is LineLabel.HEADLINE else likeliest[told]
    labels[best] = LineLabel.HEADLINE


def _is_set_off(fact: Facts) -> bool:
    return bool(fact.gap_before and fact.gap_after)


def _is_of_a_table(facts: Sequence[Facts], line: int) -> bool:
    """Whether a line and another near it have as many digits as letters: "07:43 min" and, below a name, "06:58 min"."""
    near = range(max(0, line - _NEXT_ROW), min(len(facts), line + 1 + _NEXT_ROW))
    return _is_figure(facts[line].text) and any(i != line and _is_figure(facts[i].text) for i in near)


def _is_figure(text: str) -> bool:
    return sum(map(str.isdigit, text)) >= max(1, sum(map(str.isalpha, text)))
