"""The trained line labeller: two small networks given as plain numbers, and the search for the best sequence of labels.

`resources/parsing/line_labels.json` is written by `tests/quality/train_line_labels.py`.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.text.context import context
from clippings_app.parsing.text.facts import Facts
from clippings_app.parsing.text.features import features, words_of
from clippings_app.resource_files import resource

STEPS = 500  # weights are stored in whole steps: a fifth of a hundredth each
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
class Network:
    """A network of one hidden layer over rows of features.

    Attributes:
        mean: Of each feature in the training.
        scale: Its spread; features are centred and divided by it.
        hidden: Weights to the hidden layer (features by units) and their offsets as the last row.
        output: Weights to the labels (units by labels) and their offsets as the last row.
    """

    mean: Matrix
    scale: Matrix
    hidden: Matrix
    output: Matrix

    def chances(self, rows: Matrix) -> Matrix:
        """For each row, the probability of each of `LABELS`."""
        centred = np.clip((rows - self.mean) / self.scale, -6, 6)
        # In blocks too small for numpy's libraries to start threads, which cost ten times the work itself.
        scores = np.vstack([self._scores(centred[i : i + _BLOCK]) for i in range(0, len(centred), _BLOCK)])
        risen = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances: Matrix = risen / risen.sum(axis=1, keepdims=True)
        return chances

    def _scores(self, centred: Matrix) -> Matrix:
        units = np.maximum(centred @ self.hidden[:-1] + self.hidden[-1], 0)
        scores: Matrix = units @ self.output[:-1] + self.output[-1]
        return scores


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Weights of what tells one candidate from another; the greatest sum wins.

    Attributes:
        mean: Of each column in the training.
        scale: Its spread; columns are centred and divided by it.
        weights: Of each column.
    """

    mean: Matrix
    scale: Matrix
    weights: Matrix

    def best(self, rows: Matrix) -> int:
        """The number of the row that wins."""
        return int((np.clip((rows - self.mean) / self.scale, -5, 5) @ self.weights).argmax())


@dataclass(frozen=True, slots=True, kw_only=True)
class LineModel:
    """Two looks at a page: at each line and its neighbours, then at what the first look made of them all.

    Attributes:
        word_weights: How much a word tells of what stands around articles (above 0) or in them (below 0).
        first: The first look.
        second: The second look; the mean of several networks is steadier than one.
        transitions: Logarithm of how likely the label of a column follows that of a row.
        headline: Which of the likely lines is the headline (`headline.describe`).
    """

    word_weights: Mapping[str, float]
    first: Network
    second: tuple[Network, ...]
    transitions: Matrix
    headline: Choice

    def log_probabilities(self, facts: Sequence[Facts], by_rules: Sequence[LineLabel]) -> Matrix:
        """For each paragraph, the logarithm of the probability of each of `LABELS`."""
        words = [words_of(fact.text) for fact in facts]
        rows = features(facts, by_rules, words, self.word_weights)
        rows = np.hstack([rows, context(facts, words, self.first.chances(rows), LABELS)])
        chances = sum(network.chances(rows) for network in self.second) / len(self.second)
        logs: Matrix = np.log(chances + 1e-9)
        return logs


@cache
def line_model() -> LineModel:
    """The model of the resources."""
    stored = json.loads(resource("parsing", "line_labels.json").read_text("utf-8"))
    if stored["labels"] != [label.value for label in LABELS]:
        raise ValueError("resources/parsing/line_labels.json is of another version: train it again")
    return LineModel(
        word_weights={word: weight / 10 for word, weight in stored["word_weights"].items()},
        first=_network(stored["first"]),
        second=tuple(map(_network, stored["second"])),
        transitions=np.array(stored["transitions"], dtype=np.float32),
        headline=Choice(
            **{name: np.array(stored["headline"][name], dtype=np.float32) for name in ("mean", "scale", "weights")}
        ),
    )


def _network(stored: Mapping[str, Any]) -> Network:
    def matrix(name: str, steps: int = 1) -> Matrix:
        return np.array(stored[name], dtype=np.float32) / np.float32(steps)

    return Network(
        mean=matrix("mean"), scale=matrix("scale"), hidden=matrix("hidden", STEPS), output=matrix("output", STEPS)
    )


def best_labels(logs: Matrix, transitions: Matrix) -> list[LineLabel]:
    """The likeliest sequence of labels (Viterbi)."""
    return [LABELS[number] for number in _viterbi(logs, transitions)]


def chances_of(logs: Matrix) -> Matrix:
    """How likely each paragraph (row) has each of `LABELS`, from 0 to 1."""
    chances: Matrix = np.exp(logs)
    return chances


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
