"""Chooses how a text's paragraphs are labelled.

A few lines are labelled by rules, which the trained model corrects (`alone`), whatever is longer by the model and what
must hold of any article: one run of body, one headline above it, a caption with its credit.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.dateline import find_dateline
from clippings_app.parsing.text.alone import label_alone
from clippings_app.parsing.text.alternatives import alternatives_of_all
from clippings_app.parsing.text.bylines import sign
from clippings_app.parsing.text.comments import comments_head
from clippings_app.parsing.text.consent import consent_lines
from clippings_app.parsing.text.facts import Facts
from clippings_app.parsing.text.furniture import Furniture
from clippings_app.parsing.text.heads import (
    LONGEST_BESIDE,
    NAMED,
    no_deck_but_of_the_headline,
    text_below_the_headline,
)
from clippings_app.parsing.text.insets import take_out_house_notes, take_out_insets, take_out_linked_titles
from clippings_app.parsing.text.leads import (
    captions_are_text,
    headings_are_text,
    keep_parted_lead,
    keep_short_end,
    keep_text_behind_a_link,
    keep_text_below_openers,
    keep_text_between_repeated_lines,
    keep_text_far_below,
    keep_what_goes_on,
    lead_half_taken_is_text,
    lead_is_no_deck,
)
from clippings_app.parsing.text.listings import (
    keep_announced_lists,
    keep_list_below_colon,
    keep_lists_going_on,
    keep_lists_within,
    keep_numbered_parts,
    keep_numbered_sentences,
    keep_rows_of_one_form,
)
from clippings_app.parsing.text.next_articles import next_article_ends_the_body
from clippings_app.parsing.text.pictures import PICTURE, credits_called_sources, label_pictures
from clippings_app.parsing.text.publisher import is_site
from clippings_app.parsing.text.rules import label_by_rules
from clippings_app.parsing.text.summaries import summary_lines
from clippings_app.parsing.text.teasers import take_out_teaser_rows, take_out_titles

if TYPE_CHECKING:
    from clippings_app.parsing.text.model import LineModel, Matrix

_LEARNT = 3  # lines; nothing shorter was learnt from
_ALONE = 12  # lines: rules know of so short a text in more forms than were learnt from
_ABOVE = 12
_NEAR_HEAD = 6
_SIGNED_ABOVE = 3
_BOX = 8
_SIGNED_BELOW = 5
_BELOW = 15
_NEXT_PICTURE = 20
_LEANINGS = {
    LineLabel.CAPTION: 1.0,
    LineLabel.CREDIT: 1.5,
    LineLabel.DATE: 0.5,
}
_NEVER = -12.0  # the logarithm of a chance
_SURE_PROSE = 100
_FOR_PROSE = 1.0
_AGAINST_PARAGRAPHS = 8.0
_WHOLE_PAGE = 100
_SURE = 0.8  # of a paragraph apart from the run, on a whole page: below, in folds, stands more of others
_SURE_TRIMMED = 0.6  # there is little of others to take
_NEARLY = 0.4  # of the densest run
_HEAD_ABOVE = 20
_NAMED = 2.0
_TRAIL = 6
_LEAST_TRAILED = 20
# What the model does not know, since no corpus tells it: there the rules' word holds near the article.
_BY_RULES_ONLY = (LineLabel.SOURCES, LineLabel.DISCLOSURE, LineLabel.SECTION, LineLabel.PUBLISHER)
_SIGNED = {LineLabel.BYLINE, LineLabel.DATE, LineLabel.BODY}
_OPENS_AN_ARTICLE = 3.0  # as much as the longest paragraph: teasers have no datelines
_DECK_REACH = 2
_SAID_AGAIN = 0.5
_LEAST_LIKELY_DECK = 0.5
_LEAST_DECK = 35
_LEAST_LIKELY_TEXT = 0.2  # a first paragraph lost is worse than an alternative text taken for one
_HEAD = (LineLabel.HEADLINE, LineLabel.DECK, LineLabel.BYLINE, LineLabel.DATE)


def label_paragraphs(facts: Sequence[Facts]) -> list[LineLabel]:
    """One label for each paragraph, in order."""
    by_rules = label_by_rules(list(facts))
    if len(facts) < _LEARNT:
        return label_alone(facts, by_rules, None)
    from clippings_app.parsing.text.model import line_model  # numpy: only where more than a few lines are read

    if len(facts) <= _ALONE:
        labels = label_alone(facts, by_rules, line_model())
        for i in consent_lines(facts):
            labels[i] = LineLabel.BOILERPLATE
        return labels
    labels = label_by_model(facts, by_rules, line_model())
    take_out_insets(facts, labels)
    return labels


def label_by_model(facts: Sequence[Facts], by_rules: Sequence[LineLabel], model: "LineModel") -> list[LineLabel]:
    """The labels a model gives, made to hold together."""
    from clippings_app.parsing.text.headline import likeliest_headline
    from clippings_app.parsing.text.model import LABELS, chances_of

    logs = model.log_probabilities(facts, by_rules)
    beside = consent_lines(facts)
    logs[beside] = _NEVER
    logs[beside, LABELS.index(LineLabel.BOILERPLATE)] = 0.0
    chances = chances_of(logs)
    labels, (start, end) = label_body(facts, by_rules, logs, model.transitions)
    end = next_article_ends_the_body(facts, labels, (start, end))
    head = likeliest_headline(facts, chances, (start, end), model)
    _one_headline(facts, labels, head)
    _deck_like_a_headline(facts, labels, chances)
    no_deck_but_of_the_headline(facts, labels)
    in_body = [float(chance) for chance in chances[:, LABELS.index(LineLabel.BODY)]]
    start, end = text_below_the_headline(facts, labels, in_body, head, (start, end))
    start = lead_is_no_deck(facts, labels, in_body, start)
    if len(facts) < _WHOLE_PAGE:
        start = lead_half_taken_is_text(facts, labels, in_body, start)
    start = keep_parted_lead(facts, labels, in_body, head, start)
    if len(facts) < _WHOLE_PAGE:  # a whole page has other articles below, which look the same
        end = keep_what_goes_on(facts, labels, by_rules, in_body, end)
        end = keep_text_far_below(facts, labels, by_rules, in_body, end)
    else:
        end = keep_text_behind_a_link(facts, labels, by_rules, in_body, end)
    end = keep_text_between_repeated_lines(facts, labels, by_rules, start, end)
    start, end = keep_text_below_openers(facts, labels, by_rules, in_body, (start, end))
    end = keep_numbered_sentences(facts, labels, by_rules, start, end)
    end = keep_numbered_parts(facts, labels, by_rules, start, end)
    end = keep_announced_lists(facts, labels, end)
    end = keep_lists_going_on(facts, labels, start, end)
    keep_lists_within(facts, labels, start, end)
    end = keep_list_below_colon(facts, labels, in_body, end)
    end = keep_rows_of_one_form(facts, labels, in_body, end)
    end = keep_short_end(facts, labels, in_body, end)
    end = _nothing_of_others(facts, labels, end)
    start = _no_deck_above_captions(labels, in_body, start)
    pictures = _likely_pictures(chances)
    label_pictures(facts, labels, by_rules, pictures, _reach(facts, labels, start, end))
    start = captions_are_text(facts, labels, by_rules, start)
    alternatives_of_all(facts, labels, pictures)
    headings_are_text(facts, labels, in_body)
    take_out_linked_titles(facts, labels)
    take_out_titles(facts, labels, in_body)
    _only_near(facts, labels, start, end)
    _add_what_rules_know(facts, labels, by_rules, start, end)
    credits_called_sources(facts, labels)
    sign(facts, labels, (start, end))
    _heads_of_letters(facts, labels, by_rules)
    return labels


def label_body(
    facts: Sequence[Facts], by_rules: Sequence[LineLabel], logs: "Matrix", transitions: "Matrix"
) -> tuple[list[LineLabel], tuple[int, int]]:
    """The likeliest labels, with one run of body; and the first and last paragraph of it."""
    from clippings_app.parsing.text.model import best_labels

    labels = best_labels(_leaning(facts, logs), transitions)
    take_out_house_notes(facts, labels)
    _body_at_least(facts, labels, by_rules)
    _datelines_open_the_body(facts, labels)
    _sentences_below_names_open_the_body(facts, labels)
    for i in summary_lines(facts, labels.index(LineLabel.BODY) if LineLabel.BODY in labels else 0):
        labels[i] = LineLabel.BOILERPLATE
    _comments_end_the_body(facts, labels)
    _nothing_of_others(facts, labels, len(facts) - 1)
    return labels, _keep_main_run(facts, labels, logs)


def _leaning(facts: Sequence[Facts], logs: "Matrix") -> "Matrix":
    """The model's word with the leanings that held-out sites call for.

    It is too careful with rare labels, and in doubt of long sentences.
    """
    from clippings_app.parsing.text.headline import may_be_headline
    from clippings_app.parsing.text.model import LABELS

    leaning = logs.copy()
    for label, lean in _LEANINGS.items():
        leaning[:, LABELS.index(label)] += lean
    body, deck, headline = map(LABELS.index, (LineLabel.BODY, LineLabel.DECK, LineLabel.HEADLINE))
    beside = [LABELS.index(label) for label in (LineLabel.DECK, *PICTURE)]
    for i, fact in enumerate(facts):
        if fact.prose and fact.weight >= _SURE_PROSE:
            leaning[i, [body, deck]] += _FOR_PROSE
        if not may_be_headline(fact):
            leaning[i, headline] -= _AGAINST_PARAGRAPHS
        if fact.weight > LONGEST_BESIDE:
            leaning[i, beside] -= _AGAINST_PARAGRAPHS
    return leaning


def _body_at_least(facts: Sequence[Facts], labels: list[LineLabel], by_rules: Sequence[LineLabel]) -> None:
    """Where the model saw no body, the densest run of sentences is it."""
    if LineLabel.BODY in labels:
        return
    from clippings_app.parsing.text.features import core

    start, end = core(facts)
    for i in range(start, end + 1):
        if facts[i].prose and by_rules[i] is LineLabel.BODY:
            labels[i] = LineLabel.BODY


def _datelines_open_the_body(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """What opens as reports do ("SEOUL (AP) —") is the first paragraph, no deck and nothing of a picture."""
    for i, fact in enumerate(facts):
        if (
            labels[i] in (LineLabel.DECK, LineLabel.CAPTION, LineLabel.ALT)
            and fact.prose
            and not fact.captioned
            and find_dateline(fact.text)
        ):
            labels[i] = LineLabel.BODY


def _sentences_below_names_open_the_body(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """Where author and day stand above a sentence and the text goes on below, it is the first paragraph, not a deck.

    Nor is it furniture, where the author stands right above it.
    """
    for i, label in enumerate(labels[:-1]):
        below = next((j for j in range(i + 1, min(i + _BOX, len(labels))) if not facts[j].furniture), i)
        if not facts[i].prose or labels[below] is not LineLabel.BODY:
            continue
        above = labels[max(0, i - _NEAR_HEAD) : i]
        is_lead = label is LineLabel.DECK and LineLabel.BYLINE in above and LineLabel.DATE in above
        is_lost = (
            label is LineLabel.BOILERPLATE and not facts[i].furniture and LineLabel.BYLINE in above[-_SIGNED_ABOVE:]
        )
        if is_lead or is_lost:
            labels[i] = LineLabel.BODY


def _comments_end_the_body(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """What stands under the head of the comments, below the greater part of the text, is not the article's."""
    body = [i for i, label in enumerate(labels) if label is LineLabel.BODY]
    whole, above = sum(facts[i].weight for i in body), 0
    for i, fact in enumerate(facts):
        above += fact.weight if labels[i] is LineLabel.BODY else 0
        if fact.furniture is Furniture.COMMENTS and 2 * above > whole:
            for below in (j for j in body if j > i):
                labels[below] = LineLabel.BOILERPLATE
            return


def _nothing_of_others(facts: Sequence[Facts], labels: list[LineLabel], end: int) -> int:
    """Where a row of comments stands below the text, nothing below its head is the article's, nor are rows of teasers.

    Gives the body's end.
    """
    take_out_teaser_rows(facts, labels)
    head = comments_head(facts, labels)
    for i in range(head if head is not None else len(facts), len(facts)):
        if labels[i] is LineLabel.BODY:
            labels[i] = LineLabel.BOILERPLATE
    while end > 0 and labels[end] is not LineLabel.BODY and LineLabel.BODY in labels[:end]:
        end -= 1
    return end


def _keep_main_run(facts: Sequence[Facts], labels: list[LineLabel], logs: "Matrix") -> tuple[int, int]:
    """Keep the body of one run, and what else the model is sure of: the rest is of other articles. Gives its ends.

    The densest run is it, unless another that is nearly as long is surer to be text and speaks of what the likely
    headline above it says: a house tells of its other offers in as many sentences as a short report has. Of one nearly
    as long nothing is kept; a few paragraphs may stand apart where long boxes stand between.
    """
    from clippings_app.parsing.text.model import LABELS, chances_of

    runs = _runs(facts, labels)
    if not runs:
        return 0, -1
    most = max(total for total, _, _ in runs)
    rivals = [run for run in runs if run[0] >= _NEARLY * most]
    chances = chances_of(logs)
    _, start, end = rivals[0] if len(rivals) == 1 else _worthiest(facts, labels, chances, rivals)
    in_body = chances[:, LABELS.index(LineLabel.BODY)]
    least = _SURE if len(facts) >= _WHOLE_PAGE else _SURE_TRIMMED
    kept: list[int] = []
    for i in [i for i, label in enumerate(labels) if label is LineLabel.BODY]:
        of_rival = any(first <= i <= last for _, first, last in rivals)
        if start <= i <= end or (in_body[i] >= least and not of_rival):
            kept.append(i)
        else:
            labels[i] = LineLabel.BOILERPLATE
    return kept[0], kept[-1]


def _runs(facts: Sequence[Facts], labels: Sequence[LineLabel]) -> list[tuple[float, int, int]]:
    """Every run of body with little between: how dense it is (a paragraph counts up to 3), its first and last line."""
    runs: list[tuple[float, int, int]] = []
    total, start, is_new = 0.0, 0, True
    for i, (fact, label) in enumerate(zip(facts, labels, strict=True)):
        if total <= 0:
            total, start, is_new = 0.0, i, True
        if label is LineLabel.BODY:
            total += _OPENS_AN_ARTICLE if total <= 0 and fact.prose and find_dateline(fact.text) else 0.0
            total += max(0.2, min(fact.weight, 300) / 100)
        elif label not in PICTURE:
            total -= 0.22
        if label is not LineLabel.BODY:
            continue
        if is_new:
            runs.append((total, start, i))
            is_new = False
        elif total > runs[-1][0]:
            runs[-1] = (total, start, i)
    return runs


def _worthiest(
    facts: Sequence[Facts], labels: Sequence[LineLabel], chances: "Matrix", runs: Sequence[tuple[float, int, int]]
) -> tuple[float, int, int]:
    return max(runs, key=lambda run: _worth(facts, labels, chances, run))


def _worth(
    facts: Sequence[Facts], labels: Sequence[LineLabel], chances: "Matrix", run: tuple[float, int, int]
) -> float:
    """How likely a run is the article's: its density by how sure its lines are, more with its headline above it."""
    from clippings_app.parsing.text.headline import told_by
    from clippings_app.parsing.text.model import LABELS

    total, start, end = run
    body = [i for i in range(start, end + 1) if labels[i] is LineLabel.BODY]
    sure = chances[body, LABELS.index(LineLabel.BODY)].mean()
    heads = chances[:, LABELS.index(LineLabel.HEADLINE)]
    above = range(max(0, start - _HEAD_ABOVE), start + 1)
    told = told_by([facts[i] for i in above], [facts[i] for i in body])
    named = max(float(heads[i]) * share for i, share in zip(above, told, strict=True))
    return float(total * sure * (1 + _NAMED * named))


def _likely_pictures(chances: "Matrix") -> list[float]:
    """How likely each paragraph is a caption or an alternative text."""
    from clippings_app.parsing.text.model import LABELS

    return [
        float(chance) for chance in chances[:, [LABELS.index(LineLabel.CAPTION), LABELS.index(LineLabel.ALT)]].sum(1)
    ]


def _one_headline(facts: Sequence[Facts], labels: list[LineLabel], line: int | None) -> None:
    """No other line is one."""
    for i, label in enumerate(labels):
        if label is LineLabel.HEADLINE:
            labels[i] = LineLabel.BOILERPLATE
    if line is not None:
        labels[_without_trail(facts, line)] = LineLabel.HEADLINE


def _deck_like_a_headline(facts: Sequence[Facts], labels: list[LineLabel], chances: "Matrix") -> None:
    """What looks like a second headline right below the headline, with author, day or text below it, is the deck."""
    from clippings_app.parsing.text.headline import may_be_headline
    from clippings_app.parsing.text.model import LABELS

    if LineLabel.HEADLINE not in labels or LineLabel.DECK in labels:
        return
    line = labels.index(LineLabel.HEADLINE) + 1
    below = labels[line + 1 : line + 1 + _DECK_REACH]
    if labels[line : line + 1] != [LineLabel.BOILERPLATE] or not _SIGNED & set(below):
        return
    likely = chances[line, [LABELS.index(LineLabel.HEADLINE), LABELS.index(LineLabel.DECK)]].sum()
    again = set(facts[line].text.casefold().split()) & set(facts[line - 1].text.casefold().split())
    is_new = len(again) < _SAID_AGAIN * len(facts[line].text.split())
    if likely > _LEAST_LIKELY_DECK and is_new and facts[line].weight >= _LEAST_DECK and may_be_headline(facts[line]):
        labels[line] = LineLabel.DECK


def _no_deck_above_captions(labels: list[LineLabel], in_body: Sequence[float], start: int) -> int:
    """Below author or day, right above a caption, what looks like a second deck is an alternative text.

    Above the text it is the first paragraph where it may be one at all: none is lost so. Gives the body's start.
    """
    if LineLabel.DECK not in labels:
        return start
    first = labels.index(LineLabel.DECK)
    for i in range(first + 2, len(labels)):
        shown = LineLabel.CAPTION in labels[i + 1 : i + 1 + _DECK_REACH]
        if labels[i] is LineLabel.DECK and shown and NAMED & set(labels[first:i]):
            is_text = i < start and in_body[i] > _LEAST_LIKELY_TEXT
            labels[i] = LineLabel.BODY if is_text else LineLabel.ALT
            start = min(start, i) if is_text else start
    return start


def _without_trail(facts: Sequence[Facts], line: int) -> int:
    """The line below that says the same without the path before it: "Home » Town » Fire at the pier"."""
    from clippings_app.parsing.text.headline import is_path_to

    near = [i for i in range(line + 1, min(line + 1 + _TRAIL, len(facts))) if facts[i].weight >= _LEAST_TRAILED]
    return next((i for i in near if is_path_to(facts[line].text, facts[i].text)), line)


def _reach(facts: Sequence[Facts], labels: Sequence[LineLabel], start: int, end: int) -> tuple[int, int]:
    """First and last line that may belong to the article: up from the body, and down, from one picture to the next."""
    head = next((i for i, label in enumerate(labels) if label is LineLabel.HEADLINE), start)
    first, last = min(head, start), max(end, start)
    for i in range(first - 1, -1, -1):
        if first - i > _NEXT_PICTURE:
            break
        if facts[i].captioned or (facts[i].credit and labels[i] in PICTURE):
            first = i
    for i in range(last + 1, min(len(facts), last + _BELOW)):
        if i - last > 3:
            break
        if facts[i].captioned or facts[i].credit:
            last = i
    return max(0, first), min(last, len(facts) - 1)


def _only_near(facts: Sequence[Facts], labels: list[LineLabel], start: int, end: int) -> None:
    """Deck and byline far above, and pictures far below, belong to other articles."""
    first, last = _reach(facts, labels, start, end)
    for i, label in enumerate(labels):
        if (label in _HEAD or label in PICTURE) and not first - _ABOVE <= i <= last + _BELOW:
            labels[i] = LineLabel.BOILERPLATE


def _heads_of_letters(facts: Sequence[Facts], labels: list[LineLabel], by_rules: Sequence[LineLabel]) -> None:
    """Subject, sender and date of a letter say more than the model can see."""
    if any(fact.header for fact in facts):
        for i, fact in enumerate(facts):
            if fact.header:
                labels[i] = by_rules[i]
            elif labels[i] is LineLabel.HEADLINE and LineLabel.HEADLINE in by_rules[:i]:
                labels[i] = LineLabel.BOILERPLATE


def _add_what_rules_know(
    facts: Sequence[Facts], labels: list[LineLabel], by_rules: Sequence[LineLabel], start: int, end: int
) -> None:
    head = next((i for i, label in enumerate(labels) if label is LineLabel.HEADLINE), start)
    for i in range(max(0, head - _ABOVE), min(len(labels), end + _BELOW)):
        known = by_rules[i]
        above_only = known in (LineLabel.SECTION, LineLabel.PUBLISHER)
        if known not in _BY_RULES_ONLY or (above_only and (i > start or labels[i] is not LineLabel.BOILERPLATE)):
            continue
        if known is LineLabel.PUBLISHER and is_site(facts[i].text):
            continue  # in a page's menu, other sites of the house
        labels[i] = known
    for known in (LineLabel.BYLINE, LineLabel.DATE):
        near = range(max(0, head - _NEAR_HEAD), min(len(labels), start + 3))
        if any(labels[i] is known for i in near):
            continue
        for i in near:
            if by_rules[i] is known and labels[i] is LineLabel.BOILERPLATE:
                labels[i] = known
        if known not in labels:
            _first_by_rules(labels, by_rules, known, (max(0, head - _ABOVE), start, end))


def _first_by_rules(
    labels: list[LineLabel], by_rules: Sequence[LineLabel], known: LineLabel, around: tuple[int, int, int]
) -> None:
    """Some pages print author and day far up, between paragraphs or below the last: the first counts."""
    above, start, end = around
    for i in [*range(above, start), *range(start, min(len(labels), end + _SIGNED_BELOW))]:
        if by_rules[i] is known and labels[i] is LineLabel.BOILERPLATE:
            labels[i] = known
            return
