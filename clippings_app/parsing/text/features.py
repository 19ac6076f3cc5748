"""What a line labeller looks at: numbers for each paragraph of a copied page, from itself, its neighbours and its place.

The order of the features is part of the trained model (resources/parsing/line_labels.json): change it only with a new training.
"""

# ruff: noqa: E501 - lists of words read better in long lines

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.names import has_shape_of_name
from clippings_app.parsing.sentences import ends_sentence
from clippings_app.parsing.text.facts import Facts
from clippings_app.parsing.text.furniture import Furniture
from clippings_app.parsing.text.publisher import masthead
from clippings_app.parsing.text.rules import section_name

Matrix = npt.NDArray[np.float32]

LETTERS_ALONE = r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"  # no spaces between words
# Signs of vowels and tones are no letters to Python, but part of the word in Hebrew, Arabic and the scripts of India.
LETTERS = r"(?:[^\W_]|[\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0900-\u0963\u0971-\u0dff])+"
_WORD = re.compile(rf"{LETTERS_ALONE}|{LETTERS}")
_TIME = re.compile(
    r"\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2}\s?(?:am|pm|uhr)\b|\bago\b|\bvor\s\d|\bhace\s\d|\bil\sy\sa\s\d", re.IGNORECASE
)
_PLACE_OF_PICTURE = re.compile(
    r"\b(?:photo|foto|image|bild|picture|archiv|file|via|getty|courtesy|quelle|credit)\b|写真|사진|©", re.IGNORECASE
)
_STOPS = re.compile(r"[.!?。！？]\s*(?=\S)")
_ADDRESS = re.compile(r"https?:|www\.|\S@\S")
_BULLET = re.compile(r"^(?:[-–—•*▪■●◦‣›»]|\d{1,2}[.)])\s*\S")
_UPPER = re.compile(r"[^\W\d_a-zß-öø-ÿ]+")
_LOWER = re.compile(r"[a-zß-öø-ÿ]+")
_DIGITS = re.compile(r"\d+")
_REACH = 60.0
# Which of a paragraph's own features its neighbours are told, by their place in `_own`.
_SHARED = (0, 2, 3, 17, 19, 20, 21, 22, 23, 27, 28, 31, 32)
_OFFSETS = (-3, -2, -1, 1, 2, 3)
_SAID_AROUND = (-2, -1, 1, 2)  # prompts are one or two lines
_SAID_SCALE = 3.0  # about as wide as the other columns


class Tellings(NamedTuple):
    """How much words tell, from -3 to 3: above 0 that a paragraph is none of the article, below 0 that it is.

    Attributes:
        around: Words of what stands around articles.
        between: Words of what stands between and next to their paragraphs: promotion, links to others, boxes.
        pictures: Words of captions and of alternative texts.
        openings: How paragraphs open and end (`openings_of`).
    """

    around: Mapping[str, float]
    between: Mapping[str, float]
    pictures: Mapping[str, float]
    openings: Mapping[str, float]


def features(
    facts: Sequence[Facts],
    by_rules: Sequence[LineLabel],
    words: Sequence[Sequence[str]],
    tellings: Tellings,
    said: Matrix,
) -> Matrix:
    """One row for each paragraph.

    Args:
        facts: Of every paragraph, in order.
        by_rules: What the rules would label them; a hint, not an order.
        words: Of every paragraph (`words_of`).
        tellings: What words tell.
        said: What the words of every paragraph say it is: paragraphs by labels, logarithms (`Phrases.logs`).
    """
    start, end = core(facts)
    own = np.array(_own(facts, words, start, end), dtype=np.float32).reshape(len(facts), -1)
    rules = np.array([[label is wanted for wanted in LineLabel] for label in by_rules], dtype=np.float32)
    places = np.array([_place(i, len(facts), start, end) for i in range(len(facts))], dtype=np.float32)
    weights = own[:, 0]
    shared = own[:, list(_SHARED)]
    around = [shifted(shared, offset) for offset in _OFFSETS]
    ruled_around = [shifted(rules, offset) for offset in (-1, 1)]
    bags = [set(printed) for printed in words]
    wording = np.array([_wording(bag, tellings.around) for bag in bags], dtype=np.float32)
    wording_around = [shifted(wording[:, :4], offset) for offset in (-1, 1)]
    likeness = np.array([_likeness(bags, i) for i in range(len(facts))], dtype=np.float32)
    windows = _windows(weights)
    ends = [set(openings_of(fact.text, printed)) for fact, printed in zip(facts, words, strict=True)]
    by = ((bags, tellings.between), (bags, tellings.pictures), (ends, tellings.openings))
    told = np.hstack([_told(of_each, weights) for of_each, weights in by])
    told_around = [shifted(told, offset) for offset in (-1, 1)]
    forms = _forms(facts)
    said = (said / _SAID_SCALE).astype(np.float32)
    return np.hstack(
        [
            own,
            rules,
            places,
            likeness,
            windows,
            *around,
            *ruled_around,
            wording,
            *wording_around,
            told,
            *told_around,
            forms,
            said,
            *(shifted(said, offset) for offset in _SAID_AROUND),
        ]
    )


def openings_of(text: str, words: Sequence[str]) -> list[str]:
    """How a paragraph opens and ends, as words of their own: its first sign, first word and two, last word."""
    signs = [] if text[:1].isalnum() else [f"^{text[:1]}"]
    if not words:
        return signs
    return [*signs, f"^{words[0]}", f"^{' '.join(words[:2])}", f"{words[-1]}$"]


def _told(bags: Sequence[set[str]], weights: Mapping[str, float]) -> Matrix:
    """Mean, sum, greatest and least of what the words of each paragraph tell."""
    rows = []
    for words in bags:
        known = sorted(weights[word] for word in words if word in weights) or [0.0]
        whole = sum(known)
        rows.append((whole / len(known), max(-3.0, min(3.0, whole / 4)), known[-1] / 2, known[0] / 2))
    return np.array(rows, dtype=np.float32)


def _forms(facts: Sequence[Facts]) -> Matrix:
    """Which of the paragraphs near each are of its form: entries of a list look alike, part by part."""
    forms = [_form(fact.text) for fact in facts]
    count = len(forms)
    rows = []
    for i, form in enumerate(forms):
        alike = [0 <= j < count and forms[j] == form for j in range(i - 6, i + 7)]
        rows.append((alike[4], alike[5], alike[7], alike[8], (sum(alike) - 1) / 6))
    return np.array(rows, dtype=np.float32)


def _form(text: str) -> str:
    """How a text opens: capitals, small Latin letters, digits and all else told apart, six signs: "0. Aa " for "12. Tor "."""
    return _DIGITS.sub("0", _LOWER.sub("a", _UPPER.sub("A", text[:60])))[:6]


def core(facts: Sequence[Facts]) -> tuple[int, int]:
    """First and last paragraph of the densest run of running text (greatest sum over a run; linear)."""
    best, best_start, best_end = 0.0, 0, len(facts) - 1
    total, start = 0.0, 0
    for i, fact in enumerate(facts):
        if total <= 0:
            total, start = 0.0, i
        total += _density(fact)
        if total > best:
            best, best_start, best_end = total, start, i
    return best_start, best_end


def _density(fact: Facts) -> float:
    if fact.furniture:
        return -1.0
    if fact.prose:
        return min(fact.weight, 400) / 100 / (1 + 0.5 * (fact.copies - 1))
    return -0.35 if fact.weight > 40 else -0.6


def words_of(text: str) -> list[str]:
    """The words of a paragraph's opening, lower case; a character each in scripts without spaces."""
    return [word.lower() for word in _WORD.findall(text[:2000].replace("\u00ad", ""))]


def _own(facts: Sequence[Facts], words: Sequence[Sequence[str]], start: int, end: int) -> list[list[float]]:
    vocabulary = Counter(word for i in range(start, end + 1) for word in set(words[i]))
    seen: set[str] = set()
    rows = []
    for i, fact in enumerate(facts):
        key = fact.text.casefold()
        repeated = key in seen
        seen.add(key)
        outside = not start <= i <= end
        rows.append(_one(fact, words[i], vocabulary, outside=outside, repeated=repeated))
    return rows


def _one(fact: Facts, words: Sequence[str], vocabulary: Counter[str], *, outside: bool, repeated: bool) -> list[float]:
    text = fact.text
    size = max(1, len(text))
    printed = text.split()
    opening = text[:300]
    letters = list(filter(str.isalpha, opening))
    own = 0 if outside else 1
    found = [(number, word) for word in words if (number := vocabulary.get(word, 0) - own) > 0]
    count = max(1, len(words))
    return [
        math.log1p(fact.weight) / 3,
        math.log1p(len(words)) / 3,
        float(ends_sentence(text)),
        float(fact.prose),
        float(text.endswith((":", "："))),
        float(":" in text),
        float("/" in text),
        float("|" in text),
        float("©" in text),
        float(text[:1] in "([（【"),
        float(text[-1:] in ")]）】"),
        min(text.count(","), 10) / 5,
        float(text[-1:] in "?!？！"),
        float(text[:1] in "\"“„«»'‘「『"),
        sum(map(str.isupper, letters)) / max(1, len(letters)),
        sum(map(str.isdigit, opening)) / min(size, 300),
        sum(word[:1].isupper() for word in printed) / max(1, len(printed)),
        float(fact.date is not None),
        float(bool(_TIME.search(text[:200]))),
        float(fact.byline),
        float(fact.credit),
        float(fact.captioned),
        float(fact.furniture is not None),
        float(fact.furniture in (Furniture.MORE, Furniture.COMMENTS)),
        float(fact.furniture is Furniture.COUNTER),
        float(fact.furniture is Furniture.FOLLOW),
        float(fact.weight <= 50 and has_shape_of_name(text)),
        math.log1p(fact.copies - 1),
        float(repeated),
        float(bool(_PLACE_OF_PICTURE.search(text[:400]))),
        float(bool(_ADDRESS.search(text[:300]))),
        len(found) / count,
        len([word for number, word in found if number > 1 and len(word) > 3]) / count,
        len([word for _, word in found if len(word) > 4]) / 5,
        float(bool(section_name(text))) if fact.weight <= 60 else 0.0,
        float(bool(masthead(text))),
        float(fact.sources),
        float(fact.disclosure),
        float(bool(_BULLET.match(text))),
        float(text[:1].islower()),
        min(len(_STOPS.findall(text[:1500])), 8) / 4,
        float(35 <= fact.weight <= 130),
        float(130 < fact.weight <= 260),
        min(fact.gap_before, 2) / 2,
        min(fact.gap_after, 2) / 2,
    ]


def _place(i: int, count: int, start: int, end: int) -> list[float]:
    def distance(to: int) -> float:
        return max(-_REACH, min(_REACH, i - to)) / 20

    before = i - start
    return [
        math.log1p(count) / 6,
        distance(start),
        distance(end),
        float(start <= i <= end),
        float(-12 <= before < 0),
        float(-4 <= before < 0),
        float(0 < i - end <= 6),
    ]


def _likeness(bags: Sequence[set[str]], i: int) -> list[float]:
    """How much of a paragraph the two before and after it say as well: copies of captions, alternative texts."""
    own = bags[i]
    row = []
    for offset in (-2, -1, 1, 2):
        other = bags[i + offset] if 0 <= i + offset < len(bags) else set()
        row.append(len(own & other) / len(own | other) if own and other else 0.0)
    return row


def _wording(words: set[str], word_weights: Mapping[str, float]) -> list[float]:
    """Whether a paragraph's words are those of pages or of articles."""
    known = sorted(word_weights[word] for word in words if word in word_weights)
    count = len(known)
    if not count:
        return [0.0] * 7
    whole = sum(known)
    return [
        whole / count,
        max(-3.0, min(3.0, whole / 5)),
        known[-1] / 2,
        known[0] / 2,
        sum(weight > 1 for weight in known) / count,
        min(sum(weight > 1.2 for weight in known), 5) / 3,
        min(count, 10) / 10,
    ]


def shifted(matrix: Matrix, offset: int) -> Matrix:
    """The rows of the neighbours at an offset; zeros beyond the ends."""
    moved = np.zeros_like(matrix)
    if abs(offset) >= len(matrix):
        return moved
    if offset < 0:
        moved[-offset:] = matrix[:offset]
    else:
        moved[:-offset] = matrix[offset:]
    return moved


def _windows(weights: Matrix) -> Matrix:
    """Means of the weights over the five and twelve paragraphs before and after each."""
    total = np.concatenate([[0.0], np.cumsum(weights, dtype=np.float64)])
    count = len(weights)
    index = np.arange(count)
    columns = []
    for reach in (5, 12):
        low, high = np.maximum(0, index - reach), np.minimum(count, index + 1 + reach)
        columns.append((total[index] - total[low]) / reach)
        columns.append((total[high] - total[np.minimum(count, index + 1)]) / reach)
    return np.stack(columns, axis=1).astype(np.float32)
