"""Where the text of a copied page begins and ends, when its first or last paragraph is unlike the others.

Some pages set a box between the first paragraph and the second; on others nothing but its place tells the first
paragraph from a deck.
"""

import re
from collections import Counter
from collections.abc import Sequence

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.names import is_person
from clippings_app.parsing.sentences import ends_sentence
from clippings_app.parsing.text.facts import Facts
from clippings_app.parsing.text.furniture import Furniture
from clippings_app.parsing.text.pictures import LONGEST_CAPTION, PICTURE

_SURE = 0.8
_LEAST_PARAGRAPH = 140
_FARTHEST = 60
_MAYBE = 0.2
_HALF_TEXT = 0.3
_HARDLY = 0.04
_HALF_TAKEN = 0.11  # text behind a box; below lies what stands under articles
_BOX = 6
_FEWEST_PARAGRAPHS = 2
_LEAST_LIKELY = 0.05
_LONGEST_NAME = 40
_LEAST_SENTENCE = 18
_OFTEN = 3
_LONGEST_PARTING = 60
_LEAST_HEADING = 10
_LONGEST_HEADING = 100
# What parts a text without a word: "* * *", "___".
_PARTS = re.compile(r"(?:[*_=~#•·—–-]\s?){2,}")
_LEAST_ANSWER = 100
_ASKS = ("?", "？")
_PEOPLE = 2  # commas
_STANDS = re.compile(
    r"\b(?:from\sleft|left\sto\sright|von\slinks|von\srechts|de\sgauche|à\s(?:gauche|droite)|(?:de|por\sla|a\sla)\s(?:izquierda|derecha)|da\s(?:sinistra|destra)|à\s(?:esquerda|direita)|van\slinks|fra\svenstre|från\svänster)\b|"
    r"[(\[](?:l|r|c|m|left|right|cent(?:re|er)|back|front|links|rechts|mitte|li|re|oben|unten)\.?[)\]]",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_STOP_WITHIN = re.compile(r"\w{3}[.!]\s")
_LIKELY_FAR = 0.6  # in three corpora, nothing below a copied article that was as likely was of another


def keep_parted_lead(
    facts: Sequence[Facts], labels: list[LineLabel], in_body: Sequence[float], head: int | None, start: int
) -> int:
    """Take a paragraph for the first that stands below the headline, cut off from the others by a box.

    Args:
        facts: Of every paragraph, in order.
        labels: What they are taken for; changed in place.
        in_body: How likely each is part of the body.
        head: The headline.
        start: Where the run of the body starts.

    Returns:
        Where the body starts now.
    """
    if head is None:
        return start
    for i in range(max(head + 1, start - _FARTHEST), start):
        fact, label = facts[i], labels[i]
        if (
            label is LineLabel.BOILERPLATE
            and fact.prose
            and not fact.furniture
            and fact.copies == 1
            and fact.weight >= _LEAST_PARAGRAPH
            and in_body[i] >= _SURE
        ):
            labels[i] = LineLabel.BODY
            return i
    return start


def lead_is_no_deck(facts: Sequence[Facts], labels: list[LineLabel], in_body: Sequence[float], start: int) -> int:
    """Take a long sentence right above the text for its first paragraph, where another deck stands above it.

    So too in scripts without capitals, whose decks seldom are sentences; there a picture may stand between. Arguments
    and result as of `keep_parted_lead`.
    """
    above = start - 1
    while above > 0 and labels[above] in PICTURE and _is_caseless(facts[above - 1]):
        above -= 1
    if above < 0 or labels[above] is not LineLabel.DECK:
        return start
    fact = facts[above]
    is_second = LineLabel.DECK in labels[:above]
    is_long = fact.weight >= _LEAST_PARAGRAPH and in_body[above] >= _MAYBE
    if fact.prose and is_long and (is_second or _is_caseless(fact)):
        labels[above] = LineLabel.BODY
        return above
    return start


def lead_half_taken_is_text(
    facts: Sequence[Facts], labels: list[LineLabel], in_body: Sequence[float], start: int
) -> int:
    """Take a sentence right above the text for its first paragraph that the labeller half takes for it, not for a deck.

    For what was copied of a page without the rest of it. Arguments and result as of `keep_parted_lead`.
    """
    above = start - 1
    if above >= 0 and labels[above] is LineLabel.DECK and facts[above].prose and in_body[above] >= _HALF_TEXT:
        labels[above] = LineLabel.BODY
        return above
    return start


def _is_caseless(fact: Facts) -> bool:
    return fact.text[0].upper() == fact.text[0].lower() and fact.text[0].isalpha()


def captions_are_text(
    facts: Sequence[Facts], labels: list[LineLabel], by_rules: Sequence[LineLabel], start: int
) -> int:
    """Take captions for text that are too long for one, or stand right above it with nothing of a picture beside them.

    So too what answers a question right above, where another question is the next of the text below.

    Arguments and result as of `keep_what_goes_on` and `keep_parted_lead`.
    """
    for i, label in enumerate(labels):
        is_long = label is LineLabel.CAPTION and facts[i].weight > LONGEST_CAPTION
        if (is_long and _may_be_text(facts[i], by_rules[i])) or _answers(facts, labels, i):
            labels[i] = LineLabel.BODY
    first = start
    while first > 0 and _is_lead(facts, labels, by_rules, first - 1):
        first -= 1
    is_below_picture = first > 0 and labels[first - 1] in (LineLabel.ALT, LineLabel.CREDIT)
    if start > first and is_below_picture and not _says_the_headline(facts, labels, first - 1):
        first += 1
    labels[first:start] = [LineLabel.BODY] * (start - first)
    return first


def headings_are_text(facts: Sequence[Facts], labels: list[LineLabel], in_body: Sequence[float]) -> None:
    """Take what looks like a caption for a sub-heading that stands alone between two paragraphs.

    With nothing of a picture above or below, no stop, and half taken for text by the labeller. So too what stands
    below a line of signs that parts the text ("* * *"). `labels` is changed in place.
    """
    for i in range(1, len(facts) - 1):
        fact = facts[i]
        is_heading = not fact.prose and not fact.captioned and not fact.furniture and fact.weight <= _LONGEST_HEADING
        if not is_heading or fact.copies > 1 or labels[i + 1] is not LineLabel.BODY or not facts[i + 1].prose:
            continue
        is_alone = labels[i] is LineLabel.CAPTION and labels[i - 1] is LineLabel.BODY and in_body[i] >= _HALF_TEXT
        is_parted = labels[i] is LineLabel.BOILERPLATE and _PARTS.fullmatch(facts[i - 1].text) and in_body[i] >= _MAYBE
        is_within = LineLabel.BODY in labels[max(0, i - _BOX) : i]
        if (is_alone and not _has_stop(fact.text) and not _shows_people(fact.text)) or (is_parted and is_within):
            labels[i] = LineLabel.BODY


def _shows_people(text: str) -> bool:
    """Whether a line names a person, people one after the other, or where somebody stands: "Jane Roe (left)"."""
    return text.count(",") >= _PEOPLE or _STANDS.search(text) is not None or is_person(_BRACKETS.sub("", text).strip())


def _has_stop(text: str) -> bool:
    return ends_sentence(text) or _STOP_WITHIN.search(text) is not None


def _answers(facts: Sequence[Facts], labels: Sequence[LineLabel], line: int) -> bool:
    fact = facts[line]
    is_sentence = labels[line] is LineLabel.CAPTION and fact.prose and fact.weight >= _LEAST_ANSWER
    if not is_sentence or fact.captioned or line == 0 or labels[line - 1] is not LineLabel.BODY:
        return False
    below = next((i for i in range(line + 1, len(facts)) if labels[i] not in PICTURE), None)
    asked_again = below is not None and labels[below] is LineLabel.BODY and facts[below].text.endswith(_ASKS)
    return asked_again and facts[line - 1].text.endswith(_ASKS)


def _says_the_headline(facts: Sequence[Facts], labels: Sequence[LineLabel], line: int) -> bool:
    """Whether a line repeats the headline: pages give the picture above the text no other alternative text."""
    said = facts[line].text.casefold()
    return any(facts[i].text.casefold() == said for i, label in enumerate(labels) if label is LineLabel.HEADLINE)


def _is_lead(facts: Sequence[Facts], labels: Sequence[LineLabel], by_rules: Sequence[LineLabel], line: int) -> bool:
    is_caption = labels[line] is LineLabel.CAPTION and facts[line].weight >= _LEAST_PARAGRAPH
    return is_caption and _may_be_text(facts[line], by_rules[line])


def _may_be_text(fact: Facts, by_rules: LineLabel) -> bool:
    return by_rules is LineLabel.BODY and fact.prose and not fact.captioned and fact.copies == 1


def keep_what_goes_on(
    facts: Sequence[Facts],
    labels: list[LineLabel],
    by_rules: Sequence[LineLabel],
    in_body: Sequence[float],
    end: int,
) -> int:
    """Take sentences not far below for the text that goes on behind a box, which the labeller half takes for it too.

    With the sub-heading right above them. `by_rules` is what the rules say, the rest as of `keep_short_end`.
    """
    below = end + 1
    while below < min(len(facts), end + 1 + _BOX):
        fact = facts[below]
        goes_on = labels[below] is LineLabel.BOILERPLATE and by_rules[below] is LineLabel.BODY and fact.copies == 1
        if fact.furniture is Furniture.COMMENTS or _is_name(fact):
            break  # the box that tells of the author
        if goes_on and (fact.prose or _is_plain_sentence(fact)) and in_body[below] >= _HALF_TAKEN:
            labels[below] = LineLabel.BODY
            above = below - 1
            is_open = above > end and labels[above] is LineLabel.BOILERPLATE
            behind_link = facts[above - 1].furniture is Furniture.MORE and not facts[above].furniture
            if is_open and (in_body[above] >= _HALF_TAKEN / 2 or behind_link):
                labels[above] = LineLabel.BODY
            end = below
        below += 1
    return end


def keep_text_far_below(
    facts: Sequence[Facts],
    labels: list[LineLabel],
    by_rules: Sequence[LineLabel],
    in_body: Sequence[float],
    end: int,
) -> int:
    """Take a likely paragraph below a long box for the text going on, and the paragraphs within the box as well.

    For what was copied of a page without what stands below the article. Arguments and result as of
    `keep_what_goes_on`.
    """
    far = range(end + 1, min(len(facts), end + 1 + _FARTHEST))
    comments = next((i for i in far if facts[i].furniture is Furniture.COMMENTS), len(facts))
    open_lines = [i for i in far if i < comments and _is_open_paragraph(facts[i], labels[i], by_rules[i])]
    last = max((i for i in open_lines if in_body[i] >= _LIKELY_FAR), default=end)
    for i in open_lines:
        if i <= last and in_body[i] >= _LEAST_LIKELY:
            labels[i] = LineLabel.BODY
    return last


def _is_open_paragraph(fact: Facts, label: LineLabel, by_rules: LineLabel) -> bool:
    """Whether a line taken for none of the article's is as long as a paragraph, and nothing else by its form."""
    is_open = label is LineLabel.BOILERPLATE and by_rules is LineLabel.BODY and fact.copies == 1
    is_paragraph = fact.prose and fact.weight >= _LEAST_PARAGRAPH
    return is_open and is_paragraph and not (fact.furniture or fact.disclosure or fact.credit)


def keep_text_behind_a_link(
    facts: Sequence[Facts],
    labels: list[LineLabel],
    by_rules: Sequence[LineLabel],
    in_body: Sequence[float],
    end: int,
) -> int:
    """On a whole page, take two paragraphs and more behind a single line (a link to more) for the text going on.

    A teaser has one paragraph, with a title above each. Arguments and result as of `keep_what_goes_on`.
    """
    if end + 1 >= len(facts) or facts[end + 1].furniture is Furniture.COMMENTS or _is_name(facts[end + 1]):
        return end

    def goes_on(line: int) -> bool:
        return _is_open_paragraph(facts[line], labels[line], by_rules[line]) and in_body[line] >= _LEAST_LIKELY

    last = end + 1
    while last + 1 < len(facts) and goes_on(last + 1):
        last += 1
    if last - end - 1 < _FEWEST_PARAGRAPHS:
        return end
    labels[end + 2 : last + 1] = [LineLabel.BODY] * (last - end - 1)
    return last


def keep_text_between_repeated_lines(
    facts: Sequence[Facts], labels: list[LineLabel], by_rules: Sequence[LineLabel], start: int, end: int
) -> int:
    """Take what stands between the lines a page sets between its paragraphs, time and again, for the text.

    "Advertisement", "The story goes on below": where such a line has a paragraph above and below it, it parts the text
    elsewhere too, whatever else stands there. Sub-headings are taken between two of them; arguments and result as of
    `keep_what_goes_on`.
    """
    parting = {
        facts[i].text
        for i in range(start + 1, end)
        if _may_part(facts[i]) and labels[i] is not LineLabel.BODY and _is_text(facts, labels, i - 1, i + 1)
    }
    if not parting:
        return end
    for i in range(start + 1, len(facts) - 1):
        if i - end > _FARTHEST:
            break
        fact, sides = facts[i], (i - 1, i + 1)
        is_open = labels[i] is LineLabel.BOILERPLATE and by_rules[i] is not LineLabel.CREDIT and fact.copies == 1
        if not is_open or fact.furniture or fact.credit or fact.captioned:
            continue
        parted = [facts[side].text in parting for side in sides]
        is_joined = any(parted) or labels[i - 1] is LineLabel.BODY
        goes_on = all(parts or _goes_on(facts, labels, side) for parts, side in zip(parted, sides, strict=True))
        if (all(parted) and fact.weight >= _LEAST_HEADING) or (fact.prose and is_joined and goes_on):
            labels[i] = LineLabel.BODY
            end = max(end, i)
    return end


def keep_text_below_openers(
    facts: Sequence[Facts],
    labels: list[LineLabel],
    by_rules: Sequence[LineLabel],
    in_body: Sequence[float],
    run: tuple[int, int],
) -> tuple[int, int]:
    """Take a sentence for text that stands right below the line a page sets above its paragraphs, time and again.

    So the first paragraph is told from the boxes that stand between it and the second, as on pages that print
    "Article content" above each part. `run` and the result are the first and last paragraph of the body; the other
    arguments as of `keep_what_goes_on`.
    """
    start, end = run
    above_text: Counter[str] = Counter()
    above_other: Counter[str] = Counter()
    for i in range(start, end):
        if _may_part(facts[i]) and facts[i + 1].text != facts[i].text:
            counted = above_text if _is_text(facts, labels, i + 1) else above_other
            counted[facts[i].text] += 1
    openers = {text for text, count in above_text.items() if count >= max(_OFTEN, above_other[text])}
    for i in range(max(1, start - _FARTHEST), min(len(facts), end + _FARTHEST)):
        fact, is_open = facts[i], labels[i] is LineLabel.BOILERPLATE and by_rules[i] is LineLabel.BODY
        is_sentence = fact.prose and fact.copies == 1 and not (fact.furniture or fact.disclosure)
        if facts[i - 1].text in openers and is_open and is_sentence and in_body[i] >= _LEAST_LIKELY:
            labels[i] = LineLabel.BODY
            start, end = min(start, i), max(end, i)
    return start, end


def _may_part(fact: Facts) -> bool:
    return fact.copies >= _OFTEN and not fact.prose and fact.weight <= _LONGEST_PARTING


def _is_text(facts: Sequence[Facts], labels: Sequence[LineLabel], *lines: int) -> bool:
    return all(labels[i] is LineLabel.BODY and facts[i].prose for i in lines)


def _goes_on(facts: Sequence[Facts], labels: Sequence[LineLabel], line: int) -> bool:
    fact = facts[line]
    is_paragraph = labels[line] is LineLabel.BOILERPLATE and fact.prose and not fact.furniture and fact.copies == 1
    return labels[line] is LineLabel.BODY or is_paragraph


def _is_name(fact: Facts) -> bool:
    """Whether a line is the name of a person; in scripts without capitals any two words look like one."""
    return fact.weight <= _LONGEST_NAME and is_person(fact.text) and fact.text != fact.text.lower()


def keep_short_end(facts: Sequence[Facts], labels: list[LineLabel], in_body: Sequence[float], end: int) -> int:
    """Take a short sentence right below the text ("A decision is due in June") for its last paragraph.

    Where the labeller sees nothing of the body in it, it is not.

    Args:
        facts: Of every paragraph, in order.
        labels: What they are taken for; changed in place.
        in_body: How likely each is part of the body.
        end: Where the run of the body ends.

    Returns:
        Where the body ends now.
    """
    below = end + 1
    is_open = below < len(facts) and labels[below] is LineLabel.BOILERPLATE and in_body[below] >= _HARDLY
    if not is_open or not _is_plain_sentence(facts[below]):
        return end
    labels[below] = LineLabel.BODY
    return below


def _is_plain_sentence(fact: Facts) -> bool:
    """Whether a line is a sentence that states, and nothing else that a page prints below an article."""
    is_other = fact.furniture or fact.credit or fact.captioned or fact.byline or fact.date or fact.sources
    states = ends_sentence(fact.text) and not fact.text.endswith(("?", "？", "!", "！", "…", "...", ")", "]"))
    return states and not is_other and not fact.disclosure and fact.copies == 1 and fact.weight >= _LEAST_SENTENCE
