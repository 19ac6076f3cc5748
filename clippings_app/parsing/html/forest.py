"""A sum of small decision trees, as plain numbers from a JSON file.

Every question of every tree is asked of all rows at once, and where a row ends is told by bits: a question answered
"no" strikes out the leaves on its left, and the first leaf that all questions leave standing is where the row ends
(Lucchese et al., QuickScorer, SIGIR 2015). That is eight times as fast as going down the trees step by step.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from clippings_app.resource_files import resource

Numbers = NDArray[np.float64]
Indices = NDArray[np.intp]
Bits = NDArray[np.uint16]

MOST_LEAVES = 16
_ALL = (1 << MOST_LEAVES) - 1
_ROWS_AT_ONCE = 512  # keeps what is asked of them in a few dozen megabytes


@dataclass(frozen=True)
class Forest:
    """Trees laid out side by side; where a tree has fewer questions than the largest, the rest strikes out nothing.

    Attributes:
        names: The features, in the order of the columns.
        base: Where the sum starts (log-odds).
        asked: Column to ask, by tree and question.
        threshold: The answer is "yes" where the column is at most this.
        standing: The leaves that a "no" leaves standing, a bit each, the leftmost lowest.
        value: What a leaf adds, by tree and leaf.
    """

    names: tuple[str, ...]
    base: float
    asked: Indices
    threshold: Numbers
    standing: Bits
    value: Numbers

    def probabilities(self, rows: Numbers) -> Numbers:
        """The probability of each row, from 0 to 1."""
        parts = [self._score(rows[at : at + _ROWS_AT_ONCE]) for at in range(0, len(rows), _ROWS_AT_ONCE)]
        score = np.concatenate(parts) if parts else np.zeros(0)
        return np.asarray(1 / (1 + np.exp(-score)))

    def _score(self, rows: Numbers) -> Numbers:
        columns = np.ascontiguousarray(rows.T)
        says_yes = columns[self.asked.ravel()] <= self.threshold.reshape(-1, 1)
        struck = self.standing.reshape(-1, 1) | (says_yes * np.uint16(_ALL))
        left = np.bitwise_and.reduce(struck.reshape(*self.asked.shape, len(rows)), axis=1)
        first = np.arange(len(self.value))[:, None] * self.value.shape[1]
        return np.asarray(self.base + self.value.ravel()[first + _lowest_bits()[left]].sum(axis=0))


@cache
def _lowest_bits() -> Indices:
    """The number of the lowest bit that is set, for every number of sixteen bits."""
    numbers = np.arange(1 << MOST_LEAVES)
    found = np.zeros(len(numbers), dtype=np.intp)
    for bit in range(MOST_LEAVES):
        found[numbers & ((1 << (bit + 1)) - 1) == 1 << bit] = bit
    return found


@dataclass(frozen=True)
class _Tree:
    """The questions of one tree, and what its leaves add from left to right."""

    asked: list[int]
    threshold: list[float]
    standing: list[int]
    leaves: list[float]


def _laid_out(nodes: Sequence[Sequence[float]]) -> _Tree:
    """A tree of nodes (feature, threshold, left, right) and leaves (value), as `_Tree` has it."""
    tree = _Tree([], [], [], [])

    def below(number: int) -> int:
        """The bits of the leaves below a node."""
        node = nodes[number]
        if len(node) == 1:
            tree.leaves.append(float(node[0]))
            return 1 << (len(tree.leaves) - 1)
        question = len(tree.asked)
        tree.asked.append(int(node[0]))
        tree.threshold.append(float(node[1]))
        tree.standing.append(_ALL)
        on_left = below(int(node[2]))
        tree.standing[question] = _ALL & ~on_left
        return on_left | below(int(node[3]))

    below(0)
    if len(tree.leaves) > MOST_LEAVES:
        raise ValueError(f"a tree has {len(tree.leaves)} leaves; at most {MOST_LEAVES} fit")
    return tree


@cache
def forest(name: str) -> Forest:
    """The forest of `resources/parsing/NAME.json`."""
    data = json.loads(resource("parsing", f"{name}.json").read_text("utf-8"))
    return grown(data["features"], data["base"], data["trees"])


def grown(names: Sequence[str], base: float, trees: Sequence[Sequence[Sequence[float]]]) -> Forest:
    """Lay out trees of nodes (feature, threshold, left, right) and leaves (value), the root first.

    Raises:
        ValueError: A tree has more leaves than there are bits.
    """
    laid_out = [_laid_out(tree) for tree in trees]
    shape = (len(trees), max(len(tree.asked) for tree in laid_out) or 1)
    asked = np.zeros(shape, dtype=np.intp)
    threshold = np.full(shape, np.inf)
    standing = np.full(shape, _ALL, dtype=np.uint16)
    value = np.zeros((len(trees), MOST_LEAVES))
    for row, tree in enumerate(laid_out):
        asked[row, : len(tree.asked)] = tree.asked
        threshold[row, : len(tree.asked)] = tree.threshold
        standing[row, : len(tree.asked)] = tree.standing
        value[row, : len(tree.leaves)] = tree.leaves
    return Forest(tuple(names), float(base), asked, threshold, standing, value)
