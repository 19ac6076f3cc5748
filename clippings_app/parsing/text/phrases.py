"""What the words of a paragraph, alone and in a row, say it is.

What houses say between paragraphs ("Sign up to our newsletter", "Lesen Sie auch") is said alike on many sites: what
words and rows of words stand for is learnt from all of them.
"""

import itertools
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from clippings_app.parsing.text.features import LETTERS, LETTERS_ALONE

Matrix = npt.NDArray[np.float32]

_TOKEN = re.compile(rf"{LETTERS_ALONE}|{LETTERS}|[^\w\s]")
_LETTER = re.compile(r"[^\W\d_]")
_LEARNT = re.compile(r"[A-Za-zÀ-ɏ\u3040-\u30ff\u3400-\u9fff]")  # of scripts in which enough sites are learnt from
_DIGIT = re.compile(r"\d")
_LONGEST = 2_000
_FIRST = 40  # tokens; of a long paragraph the middle tells nothing that its length does not
_LAST = 10
_FEWEST = 4  # of fewer none counts more: one word alone says little
_LEAST = -9.0  # what is less likely is told apart no further


def phrases_of(text: str) -> list[str]:
    """The words and signs of a text, any two in a row, up to three at its ends, and about how many there are.

    Of a text of more than 2,000 signs, those at its beginning.
    """
    tokens = _TOKEN.findall(_DIGIT.sub("0", text[:_LONGEST].lower()))
    parts = (tokens[:_FIRST], tokens[_FIRST:][-_LAST:])
    found = {f"#{min(9, int(1.3 * math.log2(len(tokens) + 1)))}"}
    for part in parts:
        found.update(part)
        found.update(map(" ".join, itertools.pairwise(part)))
    for count in range(1, min(3, len(tokens)) + 1):
        found.add(f"^{' '.join(tokens[:count])}")
        found.add(f"{' '.join(tokens[-count:])}$")
    return sorted(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Weights of phrases: a softmax regression.

    Attributes:
        numbers: The row of each phrase.
        weights: For each phrase (row) how much it speaks for each label (column).
        offsets: What is added to each label.
        neutral: What is said of a line on average: of those in scripts of which nothing is learnt.
    """

    numbers: Mapping[str, int]
    weights: Matrix
    offsets: Matrix
    neutral: Matrix

    def logs(self, texts: Sequence[str]) -> Matrix:
        """For each text, the logarithm of the probability of each label by its words alone; none below -9."""
        scores = np.zeros((len(texts), len(self.offsets)), dtype=np.float32)
        unlearnt: list[int] = []
        for i, text in enumerate(texts):
            if _LETTER.search(text) and not _LEARNT.search(text):
                unlearnt.append(i)
                continue
            known = [self.numbers[phrase] for phrase in phrases_of(text) if phrase in self.numbers]
            scores[i] = self.weights[known].sum(axis=0) * share_of(len(known)) + self.offsets
        logs = logs_of(scores)
        logs[unlearnt] = self.neutral
        return logs


def logs_of(scores: Matrix) -> Matrix:
    """The logarithms of the probabilities that scores (rows by labels) stand for, none below -9."""
    scores = scores - scores.max(axis=1, keepdims=True)
    logs: Matrix = np.maximum(scores - np.log(np.exp(scores).sum(axis=1, keepdims=True)), _LEAST)
    return logs


def share_of(count: int) -> float:
    """How much each of so many phrases counts."""
    return 1 / math.sqrt(max(_FEWEST, count))
