"""The second look of the line labeller: what the first look made of a paragraph's neighbours and of the whole page.

The first look sees a paragraph and those beside it. The second knows where the body runs by then, which words it uses,
and whether another line is the better headline. The order of the columns is part of the trained model.
"""

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.text.facts import Facts
from clippings_app.parsing.text.features import Matrix, shifted

_LEAST_BODY = 0.5
_APART = 0.22
_LEAD = 3
_NEAR = 15.0
_FAR = 3.0
_OFFSETS = (-4, -3, -2, -1, 1, 2, 3, 4)
_WINDOWS = (4, 12, 30)
_LONG_WORD = 5
_WIDE_FROM = "\u3000"


def context(
    facts: Sequence[Facts], words: Sequence[Sequence[str]], chances: Matrix, labels: Sequence[LineLabel]
) -> Matrix:
    """One row for each paragraph.

    Args:
        facts: Of every paragraph, in order.
        words: Their words (`features.words_of`).
        chances: Of each label (columns) for each paragraph, as the first look gave them.
        labels: What the columns are of.
    """
    body = chances[:, labels.index(LineLabel.BODY)]
    start, end = body_run([float(chance) for chance in body], facts)
    told = _told(words, body, start, end)
    places = _places(len(facts), start, end)
    heads = _rivals(chances[:, labels.index(LineLabel.HEADLINE)])
    around = [shifted(chances, offset) for offset in _OFFSETS]
    logs = np.log(chances + 1e-4) / 4
    furniture = _furniture(facts)
    rows = np.hstack([told, places, furniture, heads, chances, logs, *_sums(chances, labels), *around])
    return rows.astype(np.float32)


def body_run(chances: Sequence[float], facts: Sequence[Facts]) -> tuple[int, int]:
    """First and last paragraph of the run that is likeliest the body (greatest sum; linear)."""
    best, best_start, best_end = 0.0, 0, 0
    total, start = 0.0, 0
    for i, (chance, fact) in enumerate(zip(chances, facts, strict=True)):
        if total <= 0:
            total, start = 0.0, i
        if chance > _LEAST_BODY:
            total += (2 * chance - 1) * min(fact.weight, 300) / 100
        else:
            total -= _APART * (1 - chance)
        if total > best:
            best, best_start, best_end = total, start, i
    return best_start, best_end


def _told(words: Sequence[Sequence[str]], body: Matrix, start: int, end: int) -> Matrix:
    """How much of a paragraph's words the body says as well, and its first paragraphs."""
    within = [i for i in range(start, end + 1) if body[i] > _LEAST_BODY]
    vocabulary = Counter(word for i in within for word in set(words[i]))
    lead = {word for i in within[:_LEAD] for word in words[i]}
    inside = set(within)
    rows = []
    for i, printed in enumerate(words):
        own = int(i in inside)
        bag = set(printed)
        long = [word for word in bag if len(word) >= _LONG_WORD or word[0] >= _WIDE_FROM]
        count, count_long = max(1, len(bag)), max(1, len(long))
        known = sum(vocabulary[word] > own for word in long)
        rows.append(
            (
                sum(vocabulary[word] > own for word in bag) / count,
                known / count_long,
                min(known, 8) / 4,
                len(bag & lead) / count,
                sum(word in lead for word in long) / count_long,
                sum(vocabulary[word] > own + 2 for word in long) / count_long,
            )
        )
    return np.array(rows, dtype=np.float32)


def _places(count: int, start: int, end: int) -> Matrix:
    """Where each paragraph stands to the run of the body."""

    def distance(value: int) -> float:
        return max(-_FAR, min(_FAR, value / _NEAR))

    length = math.log1p(end - start + 1) / 4
    return np.array(
        [
            (
                distance(i - start),
                distance(i - end),
                float(start <= i <= end),
                float(i < start),
                float(-5 <= i - start < 0),
                float(-15 <= i - start < 0),
                float(0 < i - end <= 4),
                float(i == start),
                float(i == end),
                (i - start) / max(1, end - start) if start <= i <= end else 0.0,
                length,
                min(i, 40) / 20,
                min(count - 1 - i, 40) / 20,
            )
            for i in range(count)
        ],
        dtype=np.float32,
    )


def _furniture(facts: Sequence[Facts]) -> Matrix:
    """How many lines that only pages have stand above and below each paragraph."""
    total = np.cumsum([fact.furniture is not None for fact in facts])
    made: Matrix = (np.log1p(np.stack([total, total[-1] - total], axis=1)) / 3).astype(np.float32)
    return made


def _rivals(chances: Matrix) -> Matrix:
    """How each line stands to the likeliest headline and to those above and below it."""
    count = len(chances)
    best = int(chances.argmax())
    above = np.concatenate([[0.0], np.maximum.accumulate(chances)[:-1]])
    below = np.concatenate([np.maximum.accumulate(chances[::-1])[:-1][::-1], [0.0]])
    index = np.arange(count)
    columns = (
        np.clip((index - best) / _NEAR, -_FAR, _FAR),
        index == best,
        index > best,
        chances / (chances[best] + 1e-6),
        above,
        below,
    )
    return np.stack([np.asarray(column, dtype=np.float32) for column in columns], axis=1)


def _sums(chances: Matrix, labels: Sequence[LineLabel]) -> list[Matrix]:
    """What likely stands above and below each paragraph: on the whole page, and within some reach."""
    count = len(chances)
    total = np.concatenate([np.zeros((1, chances.shape[1])), np.cumsum(chances, axis=0, dtype=np.float64)])
    index = np.arange(count)
    after = np.minimum(count, index + 1)
    above = [
        labels.index(label)
        for label in (LineLabel.HEADLINE, LineLabel.DECK, LineLabel.BYLINE, LineLabel.DATE, LineLabel.BODY)
    ]
    below = [labels.index(label) for label in (LineLabel.HEADLINE, LineLabel.BODY, LineLabel.CAPTION, LineLabel.CREDIT)]
    near = [labels.index(label) for label in (LineLabel.BOILERPLATE, LineLabel.HEADLINE, LineLabel.BODY)]
    rest = total[count] - total[after]
    made = [np.minimum(total[index][:, above], 3) / 3, np.minimum(rest[:, below], 3) / 3]
    # A copy trimmed to its article has next to nothing above and below it.
    made += [np.log1p(total[index][:, near[:1]]) / 4, np.log1p(rest[:, near[:1]]) / 4]
    for reach in _WINDOWS:
        low, high = np.maximum(0, index - reach), np.minimum(count, index + 1 + reach)
        made += [(total[index] - total[low])[:, near] / reach, (total[high] - total[after])[:, near] / reach]
    return made
