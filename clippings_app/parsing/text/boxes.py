"""What a page sets beside the text in boxes of its own: quotes taken from it, films, polls, a note on the outlet.

All show by their form and by what stands beside them; the words of a sentence alone do not tell.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.names import is_person
from clippings_app.parsing.sentences import ends_sentence
from clippings_app.parsing.text.facts import Facts

_LEAST_QUOTED = 60
_LONGEST_SPEAKER = 90
_LONGEST_TITLE = 160
_LONGEST_NAME = 40
_LEAST_NAME = 6
_FEWEST_ANSWERS = 3
_LONGEST_ANSWERS = 300
_FEWEST_LINES = 4
_FEWEST_KINDS = 2
_LONGEST_ANSWER = 60
_YOU = re.compile(
    r"\b(?:you|your|du|dich|dir|dein\w*|sie|ihnen|ihre?\w*|vous|votre|vos|tu|toi|usted(?:es)?|su|sus|você|seu|sua|lei|suo|sua|"
    r"je|jij|jouw|u|uw|din|ditt|deg|dig|ty|twój|twoja|вы|ваш\w*|ты|твой|sen|siz)\b",
    re.IGNORECASE,
)
_STOP_WITHIN = re.compile(r"[.!?]\s")
_OPENING = 6
_TWICE = 2
_NEAR = 10
_LONG_WORD = 5
_FEWEST_WORDS = 4
_MOST_OF = 0.7
_ASKS = re.compile(r"[?？][\"”“»’)]*$")
_PARTED = re.compile(r"[•·|]")
_MOST_QUOTED = 200  # words
_MOST_SEARCHED = 2_000  # words of a paragraph
_LEAST_TEXT = 5  # paragraphs for each quote
_MOST_ALIKE = 20  # so that thousands of paragraphs that open alike take no time
_WORDS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]|\w+")
# "Duration 1:30", "01:43 min": how long a film runs, unlike the time of day of an entry.
_RUNS = re.compile(
    r"\W*(?:duration|length|runtime|dauer|laufzeit|länge|durée|duración|duração|durata|duur|lengde|længde|längd|czas\strwania|délka|süre|длительность)\W{0,3}(?:\d{1,2}:)?\d{1,2}:\d{2}\W*|"
    r"\W*(?:\d{1,2}:)?\d{1,2}:\d{2}\s?(?:min(?:uten|utes?|utos?|uti)?|мин)\W*",
    re.IGNORECASE,
)
# How answers to choose from open: of yes, no and "I do not know", a poll offers two and more.
_CHOICE = re.compile(
    r"(?:yes|no|maybe|perhaps|i\s+(?:do\s+not|don['’]t|am\s+not)|ja|nein|vielleicht|(?:ich\s+)?weiß|ich\s+bin|oui|non|peut-être|je\s+ne|sí|quizás?|tal\s+vez|sim|não|talvez|sì|forse|"
    r"nee|misschien|weet|nei|nej|kanskje|kanske|måske|vet|tak|nie|może|да|нет|возможно|не\s+знаю|evet|hayır|belki)\b",
    re.IGNORECASE,
)
# The answers of a poll as a copy glues them: "Yes, surely.No, never.I do not know."
_GLUED_STOP = re.compile(r"(?<=[^\W\d_]{3}[.!?])(?=[^\W\d_a-zà-ÿа-я])")


def take_out_boxes(facts: Sequence[Facts], labels: list[LineLabel]) -> None:
    """Label what stands in such boxes as none of the article's; `labels` is changed in place."""
    for boxes in (_quotes, _films, _polls, _of_the_house):
        for line in list(boxes(facts, labels)):
            labels[line] = LineLabel.BOILERPLATE


def _first(labels: Sequence[LineLabel]) -> int:
    return next((i for i, label in enumerate(labels) if label is LineLabel.BODY), len(labels))


def _quotes(facts: Sequence[Facts], labels: Sequence[LineLabel]) -> Iterator[int]:
    """Sentences that a longer paragraph says too, and whole paragraphs said twice; with who said it below.

    Not where the paragraph right above says it: a text may take up its own last sentence. Nor what is asked, or said
    time and again: of several people the same question, a refrain. Nor the first paragraph, which may sum the text up.
    """
    body = {i for i, label in enumerate(labels) if label is LineLabel.BODY}
    said = {i: _WORDS.findall(facts[i].text.casefold()) for i in sorted(body) if _is_sentence(facts[i])}
    heads = {i - 1 for i in said if i and _opens_with_the_name_above(facts, i)}
    spoken = {i for i in said if i + 1 < len(facts) and i + 1 not in heads and _is_speaker(facts[i + 1])}
    speakers = {i + 1 for i in spoken} & body
    elsewhere = _said_elsewhere(said, spoken) - {min(body, default=0)}
    for i in sorted({*elsewhere, *(i - 1 for i in speakers if _is_said_near(facts, said, i - 1, spoken))}):
        yield i
        if i + 1 in speakers:
            yield i + 1


def _is_sentence(fact: Facts) -> bool:
    return fact.prose and fact.weight >= _LEAST_QUOTED and fact.copies <= _TWICE and not _ASKS.search(fact.text)


def _said_elsewhere(said: Mapping[int, Sequence[str]], spoken: Collection[int]) -> set[int]:
    """The paragraphs whose words another has as well: a longer one, or one above; found by their first words.

    Where longer ones say much of the whole, the text stands there twice, and neither time it is a quote of the other.
    Of two with the same words the quote is the one that only has its speaker below, else the second.

    Args:
        said: The words of each paragraph.
        spoken: Those with their speaker below.
    """
    first: dict[tuple[str, ...], int] = {}
    opening: dict[tuple[str, ...], list[int]] = defaultdict(list)
    again, found = [], set()
    for i, words in said.items():
        known = first.setdefault(tuple(words), i)
        if known == i and len(words) <= _MOST_QUOTED:
            opening[tuple(words[:_OPENING])].append(i)
        elif known < i - 1:
            again.append(known if known in spoken and i not in spoken else i)
    for j, words in said.items():
        for start in range(min(len(words) - _OPENING, _MOST_SEARCHED)):
            for i in opening.get(tuple(words[start : start + _OPENING]), ())[:_MOST_ALIKE]:
                own = said[i]
                if j not in (i, i - 1) and len(own) < len(words) and words[start : start + len(own)] == own:
                    found.add(i)
    return {*again, *(found if len(found) <= max(1, len(said) / _LEAST_TEXT) else ())}


def _is_said_near(
    facts: Sequence[Facts], said: Mapping[int, Sequence[str]], line: int, spoken: Collection[int]
) -> bool:
    """Whether a paragraph near says most of the longer words of a line: who is quoted has his words shortened.

    Not one with a speaker of its own: several people speak of the same.
    """
    own = _long_words(said[line])
    if len(own) < _FEWEST_WORDS:
        return False
    near = (i for i in range(line - _NEAR, line + _NEAR + 1) if i in said and i not in spoken)
    return any(
        len(own & _long_words(said[i])) >= _MOST_OF * len(own) for i in near if facts[i].weight > facts[line].weight
    )


def _long_words(words: Sequence[str]) -> set[str]:
    return {word for word in words if len(word) >= _LONG_WORD}


def _is_speaker(fact: Facts) -> bool:
    """Whether a line names a person, with what he is before or behind: "Jane Roe, pilot", "Pilot Jane Roe"."""
    names = (fact.text.split(",")[0], " ".join(fact.text.split()[-2:]))
    is_short = not fact.prose and not fact.text.isupper() and fact.weight <= _LONGEST_SPEAKER
    if _PARTED.search(fact.text):
        return False  # "Reporter • Jane Roe": who wrote the article
    return is_short and any(is_person(name) and len(name.split()) > 1 for name in names)


def _films(facts: Sequence[Facts], labels: Sequence[LineLabel]) -> Iterator[int]:
    """How long a film runs, with its title above or below, and what is said of it where its title stands above.

    Times between sentences are of the text, as in recipes, and so are those of a table: every other line is one.
    """
    times = {i for i in range(len(facts)) if _RUNS.fullmatch(facts[i].text)}
    first = _first(labels)
    for i in sorted(times):
        if not first < i < len(facts) - 1 or times & {i - 2, i - 1, i + 1, i + 2}:
            continue
        titles = [j for j in (i - 1, i + 1) if not facts[j].prose and facts[j].weight <= _LONGEST_TITLE]
        yield from (j for j in (*titles[:1], i, *titles[1:]) if titles and labels[j] is LineLabel.BODY)
        is_told_below = labels[i - 1] is LineLabel.BOILERPLATE and facts[i + 1].prose
        if is_told_below and labels[i + 1] is LineLabel.BODY and LineLabel.BODY in labels[i + 2 : i + 4]:
            yield i + 1


def _polls(facts: Sequence[Facts], labels: Sequence[LineLabel]) -> Iterator[int]:
    """A question with its answers below: glued into one line, or four and more short sentences to choose from."""
    for i in range(_first(labels) + 1, len(facts) - 1):
        fact = facts[i]
        if labels[i] is not LineLabel.BODY or not fact.text.endswith(("?", "？")) or not fact.prose:
            continue
        end = i + 1
        while end < len(facts) and labels[end] is LineLabel.BODY and _is_answer(facts[end]):
            end += 1
        glued = labels[i + 1] is LineLabel.BODY and _are_glued_answers(facts[i + 1].text)
        offers = end - i > _FEWEST_LINES and _are_choices([each.text for each in facts[i + 1 : end]])
        if glued or (offers and _YOU.search(fact.text)):
            yield from range(i, i + 2 if glued else end)


def _is_answer(fact: Facts) -> bool:
    return fact.weight <= _LONGEST_ANSWER and ends_sentence(fact.text) and not _STOP_WITHIN.search(fact.text)


def _are_choices(answers: Sequence[str]) -> bool:
    """Whether sentences are there to choose from: none asks back, none counts, and yes, no or the like open some."""
    if any(_ASKS.search(answer) or any(map(str.isdigit, answer)) for answer in answers):
        return False
    kinds = {found[0].casefold() for answer in answers if (found := _CHOICE.match(answer))}
    return len(kinds) >= _FEWEST_KINDS


def _are_glued_answers(text: str) -> bool:
    is_one_line = len(text) <= _LONGEST_ANSWERS and not _STOP_WITHIN.search(text)
    return is_one_line and len(_GLUED_STOP.split(text)) >= _FEWEST_ANSWERS


def _of_the_house(facts: Sequence[Facts], labels: Sequence[LineLabel]) -> Iterator[int]:
    """A last paragraph that opens with the name that stands alone above it tells of the outlet, or of who wrote it.

    Not where other paragraphs open so, as in a list of people, nor where the text or its headline speaks of the name:
    there it is a sub-heading.
    """
    last = max((i for i, label in enumerate(labels) if label is LineLabel.BODY), default=0)
    if last < 1 or LineLabel.BODY not in labels[: last - 1] or not _opens_with_the_name_above(facts, last):
        return
    above = [i for i, label in enumerate(labels[: last - 1]) if label in (LineLabel.BODY, LineLabel.HEADLINE)]
    told = {word for i in above for word in _WORDS.findall(facts[i].text.casefold())}
    if any(_opens_with_the_name_above(facts, i) for i in above if i) or told & _long_words(
        _WORDS.findall(facts[last - 1].text.casefold())
    ):
        return
    yield last
    if labels[last - 1] is LineLabel.BODY:
        yield last - 1


def _opens_with_the_name_above(facts: Sequence[Facts], line: int) -> bool:
    name = facts[line - 1]
    is_name = not name.prose and _LEAST_NAME <= name.weight <= _LONGEST_NAME and len(name.text.split()) > 1
    return is_name and facts[line].prose and re.match(rf"{re.escape(name.text)}\b", facts[line].text) is not None
