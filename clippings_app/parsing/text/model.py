"""The trained line labeller: small networks given as plain numbers, and the search for the best sequence of labels.

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
from clippings_app.parsing.text.features import Tellings, features, shifted, words_of
from clippings_app.parsing.text.phrases import Phrases
from clippings_app.resource_files import resource

PHRASE_STEPS = 10  # of phrases in tenths: noise of that size changes one label in thousands
STEPS = 500  # weights are stored in whole steps: a fifth of a hundredth each
_BLOCK = 8
_IN_ORDER = 0.7  # the share of what the networks of pages say: best in folds
REACHES = (1, 2, 4, 8, 16)  # how far each layer of a network of pages looks up and down: 31 lines in all

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
        units = np.maximum(_times(_centred(rows, self.mean, self.scale), self.hidden), 0)
        return _shares(_times(units, self.output))


@dataclass(frozen=True, slots=True, kw_only=True)
class PageNetwork:
    """A network that reads the lines of a page in their order: each among those above and below it.

    Attributes:
        mean: Of each feature in the training.
        scale: Its spread; features are centred and divided by it.
        entry: Weights from a line's features to its units (features by units) and their offsets as the last row.
        layers: For each of `REACHES`, the weights from the units of the line so far above, of a line itself and of the
            one so far below (three times units by units) and their offsets as the last row. What they give is added.
        output: Weights from the units at the entry and at the end to the labels (twice units by labels), offsets last.
    """

    mean: Matrix
    scale: Matrix
    entry: Matrix
    layers: tuple[Matrix, ...]
    output: Matrix

    def chances(self, rows: Matrix) -> Matrix:
        """For each row, the probability of each of `LABELS`; the rows are all lines of a page, in order."""
        entered = np.maximum(_times(_centred(rows, self.mean, self.scale), self.entry), 0)
        seen = entered
        for layer, reach in zip(self.layers, REACHES, strict=True):
            beside = np.hstack([shifted(seen, -reach), seen, shifted(seen, reach)])
            seen = seen + np.maximum(_times(beside, layer), 0)
        return _shares(_times(np.hstack([entered, seen]), self.output))


def _centred(rows: Matrix, mean: Matrix, scale: Matrix) -> Matrix:
    centred: Matrix = np.clip((rows - mean) / scale, -6, 6)
    return centred


def _times(rows: Matrix, weights: Matrix) -> Matrix:
    """Rows by weights whose last row are the offsets.

    In blocks too small for numpy's libraries to start threads, which cost ten times the work itself.
    """
    parts = [rows[i : i + _BLOCK] @ weights[:-1] for i in range(0, len(rows), _BLOCK)]
    made: Matrix = np.vstack(parts) + weights[-1]
    return made


def _shares(scores: Matrix) -> Matrix:
    risen = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: Matrix = risen / risen.sum(axis=1, keepdims=True)
    return shares


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

    The second look is of two kinds, which err differently: one sees each line by itself and what the features tell of
    those near it, the other reads the lines in their order.

    Attributes:
        tellings: What words tell.
        phrases: What words and rows of words say a line is; the columns are `LABELS`.
        first: The first look.
        second: The second look; the mean of several networks is steadier than one.
        pages: The second look in the order of the lines; the mean of several too.
        transitions: Logarithm of how likely the label of a column follows that of a row.
        headline: Which of the likely lines is the headline (`headline.describe`).
    """

    tellings: Tellings
    phrases: Phrases
    first: Network
    second: tuple[Network, ...]
    pages: tuple[PageNetwork, ...]
    transitions: Matrix
    headline: Choice

    def log_probabilities(self, facts: Sequence[Facts], by_rules: Sequence[LineLabel]) -> Matrix:
        """For each paragraph, the logarithm of the probability of each of `LABELS`."""
        words = [words_of(fact.text) for fact in facts]
        said = self.phrases.logs([fact.text for fact in facts])
        rows = features(facts, by_rules, words, self.tellings, said)
        rows = np.hstack([rows, context(facts, words, self.first.chances(rows), LABELS)])
        alone = sum(network.chances(rows) for network in self.second) / len(self.second)
        in_order = sum(network.chances(rows) for network in self.pages) / len(self.pages)
        chances = (1 - _IN_ORDER) * alone + _IN_ORDER * in_order
        logs: Matrix = np.log(chances + 1e-9)
        return logs


@cache
def line_model() -> LineModel:
    """The model of the resources."""
    return read_model(json.loads(resource("parsing", "line_labels.json").read_text("utf-8")))


def read_model(stored: Mapping[str, Any]) -> LineModel:
    """A model as the training stores it.

    Raises:
        ValueError: It was stored for other labels or without its phrases.
    """
    if stored["labels"] != [label.value for label in LABELS] or "phrases" not in stored:
        raise ValueError(
            "the line labels (resources/parsing/line_labels.json) are of another version: train them again"
        )
    return LineModel(
        tellings=Tellings(
            **{
                name: {word: weight / 10 for word, weight in stored["tellings"][name].items()}
                for name in Tellings._fields
            }
        ),
        phrases=_phrases(stored["phrases"]),
        first=_network(stored["first"]),
        second=tuple(map(_network, stored["second"])),
        pages=tuple(map(_page_network, stored["pages"])),
        transitions=np.array(stored["transitions"], dtype=np.float32),
        headline=Choice(
            **{name: np.array(stored["headline"][name], dtype=np.float32) for name in ("mean", "scale", "weights")}
        ),
    )


def _phrases(stored: Mapping[str, Any]) -> Phrases:
    return Phrases(
        numbers={phrase: number for number, phrase in enumerate(stored["weights"])},
        weights=_matrix(list(stored["weights"].values()), PHRASE_STEPS),
        offsets=_matrix(stored["offsets"], PHRASE_STEPS),
        neutral=_matrix(stored["neutral"]),
    )


def _network(stored: Mapping[str, Any]) -> Network:
    return Network(
        mean=_matrix(stored["mean"]),
        scale=_matrix(stored["scale"]),
        hidden=_matrix(stored["hidden"], STEPS),
        output=_matrix(stored["output"], STEPS),
    )


def _page_network(stored: Mapping[str, Any]) -> PageNetwork:
    return PageNetwork(
        mean=_matrix(stored["mean"]),
        scale=_matrix(stored["scale"]),
        entry=_matrix(stored["entry"], STEPS),
        layers=tuple(_matrix(layer, STEPS) for layer in stored["layers"]),
        output=_matrix(stored["output"], STEPS),
    )


def _matrix(stored: Sequence[Any], steps: int = 1) -> Matrix:
    return np.array(stored, dtype=np.float32) / np.float32(steps)


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
