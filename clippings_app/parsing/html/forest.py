"""A sum of small decision trees, as plain numbers from a JSON file."""

import json
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from clippings_app.resource_files import resource

Numbers = NDArray[np.float64]
Indices = NDArray[np.int32]


@dataclass(frozen=True)
class Forest:
    """Trees laid out side by side; a node whose feature is -1 is a leaf and carries a value.

    Attributes:
        names: The features, in the order of the columns.
        base: Where the sum starts (log-odds).
        feature: Column to ask, by tree and node.
        threshold: Go left where the column is at most this.
        left: Node on the left.
        right: Node on the right.
        value: What a leaf adds.
    """

    names: tuple[str, ...]
    base: float
    feature: Indices
    threshold: Numbers
    left: Indices
    right: Indices
    value: Numbers

    def probabilities(self, rows: Numbers) -> Numbers:
        """The probability of each row, from 0 to 1."""
        count, width = self.feature.shape
        first = np.arange(count, dtype=np.int32)[None, :] * width
        feature, threshold = self.feature.ravel(), self.threshold.ravel()
        left, right = (self.left + first.T).ravel(), (self.right + first.T).ravel()
        lines = np.arange(len(rows), dtype=np.int32)[:, None]
        at = np.repeat(first, len(rows), axis=0)
        while True:
            asked = feature[at]
            open_ = asked >= 0
            if not open_.any():
                break
            goes_left = rows[lines, asked] <= threshold[at]
            at = np.where(open_, np.where(goes_left, left[at], right[at]), at)
        score = self.base + self.value.ravel()[at].sum(axis=1)
        return np.asarray(1 / (1 + np.exp(-score)))


@cache
def forest(name: str) -> Forest:
    """The forest of `resources/parsing/NAME.json`."""
    data = json.loads(resource("parsing", f"{name}.json").read_text("utf-8"))
    trees = data["trees"]
    width = max(len(tree) for tree in trees)
    shape = (len(trees), width)
    feature, left, right = (np.full(shape, -1, dtype=np.int32) for _ in range(3))
    threshold, value = np.zeros(shape), np.zeros(shape)
    for row, tree in enumerate(trees):
        for column, node in enumerate(tree):
            if len(node) == 1:
                value[row, column] = node[0]
            else:
                feature[row, column], threshold[row, column], left[row, column], right[row, column] = node
    return Forest(
        names=tuple(data["features"]),
        base=float(data["base"]),
        feature=feature,
        threshold=threshold,
        left=left,
        right=right,
        value=value,
    )
