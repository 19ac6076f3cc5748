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

Matrix = npt.NDArray[np.float32]

# A letter by itself in scripts without spaces, a word, a sign.
_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]|[^\W_]+|[^\w\s]")
_DIGIT = re.compile(r"\d")
_LONGEST = 2_000
_FIRST = 40  # tokens; of a long paragraph the middle tells nothing that its length does not
_LAST = 10
_FEWEST = 4
_LEAST = -9.0


def phrases_of(text: str) -> list[str]:
    """The words and signs of a text, any two in a row, up to three at its ends, and about how many there are."""
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
    """

    numbers: Mapping[str, int]
    weights: Matrix
    offsets: Matrix

    def logs(self, texts: Sequence[str]) -> Matrix:
        """For each text, the logarithm of the probability of each label by its words alone; none below -9."""
        scores = np.empty((len(texts), len(self.offsets)), dtype=np.float32)
        for i, text in enumerate(texts):
            known = [self.numbers[phrase] for phrase in phrases_of(text) if phrase in self.numbers]
            scores[i] = self.weights[known].sum(axis=0) * share_of(len(known)) + self.offsets
        scores -= scores.max(axis=1, keepdims=True, initial=0.0)
        made: Matrix = np.maximum(scores - np.log(np.exp(scores).sum(axis=1, keepdims=True)), _LEAST)
        return made


def share_of(count: int) -> float:
    """How much each of so many phrases counts."""
    return 1 / math.sqrt(max(_FEWEST, count))
