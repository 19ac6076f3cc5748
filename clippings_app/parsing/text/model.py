"""The trained line labeller: a small network given as plain numbers, and the search for the best sequence of labels.

`resources/parsing/line_labels.json` is written by `tests/quality/train_line_labels.py`.
"""

import json
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from clippings_app.domain.article import LineLabel
from clippings_app.resource_files import resource

_BLOCK = 8

Matrix = npt.NDArray[np.float32]

LABELS = (
    LineLabel.BOILERPLATE,
    LineLabel.HEADLINE,
    LineLabel.DECK,
    LineLabel.BYLINE,
    LineLabel.DATE,
    LineLabel.BODY,
    LineLabel.CAPTION,
    LineLabel.CREDIT,
    LineLabel.ALT,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineModel:
    """A network of one hidden layer over the features, and how labels follow each other.

    Attributes:
        mean: Of each feature in the training.
        scale: Its spread; features are centred and divided by it.
        hidden: Weights to the hidden layer (features by units) and their offsets as the last row.
        output: Weights to the labels (units by labels) and their offsets as the last row.
        transitions: Logarithm of how likely the label of a column follows that of a row.
    """

    mean: Matrix
    scale: Matrix
    hidden: Matrix
    output: Matrix
    transitions: Matrix

    def log_probabilities(self, features: Matrix) -> Matrix:
        """For each paragraph, the logarithm of the probability of each of `LABELS`."""
        centred = np.clip((features - self.mean) / self.scale, -6, 6)
        # In blocks too small for numpy's libraries to start threads, which cost ten times the work itself.
        scores = np.vstack([self._scores(centred[i : i + _BLOCK]) for i in range(0, len(centred), _BLOCK)])
        highest = scores.max(axis=1, keepdims=True)
        logs: Matrix = scores - highest - np.log(np.exp(scores - highest).sum(axis=1, keepdims=True))
        return logs

    def _scores(self, centred: Matrix) -> Matrix:
        units = np.maximum(centred @ self.hidden[:-1] + self.hidden[-1], 0)
        scores: Matrix = units @ self.output[:-1] + self.output[-1]
        return scores


@cache
def line_model() -> LineModel:
    """The model of the resources."""
    stored = json.loads(resource("parsing", "line_labels.json").read_text("utf-8"))
    if stored["labels"] != [label.value for label in LABELS]:
        raise ValueError("resources/parsing/line_labels.json is of another version: train it again")
    return LineModel(**{name: np.array(stored[name], dtype=np.float32) for name in LineModel.__dataclass_fields__})


def best_labels(logs: Matrix, transitions: Matrix) -> list[LineLabel]:
    """The likeliest sequence of labels (Viterbi)."""
    return [LABELS[number] for number in _viterbi(logs, transitions)]


def likelihoods(logs: Matrix, label: LineLabel) -> list[float]:
    """How likely each paragraph has a label, from 0 to 1."""
    return [float(value) for value in np.exp(logs[:, LABELS.index(label)])]


def _viterbi(logs: Matrix, transitions: Matrix) -> list[int]:
    count = len(logs)
    back = np.zeros((count, len(LABELS)), dtype=np.int8)
    best = logs[0].copy()
    for i in range(1, count):
        through = best[:, None] + transitions
        back[i] = through.argmax(axis=0)
        best = through.max(axis=0) + logs[i]
    path = [int(best.argmax())]
    for i in range(count - 1, 0, -1):
        path.append(int(back[i, path[-1]]))
    return path[::-1]
