"""Sums of trees, against going down each tree step by step."""

import json
import math
from collections.abc import Sequence

import numpy as np
import pytest

from clippings_app.parsing.html.forest import MOST_LEAVES, forest, grown
from clippings_app.resource_files import resource

NAMES = ("html_body", "html_body_context", "html_deck", "html_deck_unnamed", "html_figures")


def walked(name: str, row: Sequence[float]) -> float:
    """The probability of one row, node by node."""
    data = json.loads(resource("parsing", f"{name}.json").read_text("utf-8"))
    score = data["base"]
    for tree in data["trees"]:
        node = tree[0]
        while len(node) > 1:
            node = tree[node[2] if row[node[0]] <= node[1] else node[3]]
        score += node[0]
    return 1 / (1 + math.exp(-score))


@pytest.mark.parametrize("name", NAMES)
def test_all_rows_at_once_are_what_each_is_step_by_step(name: str) -> None:
    model = forest(name)
    rows = np.random.default_rng(7).normal(0, 3, (40, len(model.names))).round(1)
    assert model.probabilities(rows) == pytest.approx([walked(name, row) for row in rows.tolist()], abs=1e-12)


def test_many_rows_are_read_in_parts_and_none_give_none() -> None:
    model = forest("html_deck")
    rows = np.random.default_rng(7).normal(0, 3, (1300, len(model.names)))
    apart = np.concatenate([model.probabilities(row[None, :]) for row in rows[[0, 511, 512, 1299]]])
    assert model.probabilities(rows)[[0, 511, 512, 1299]] == pytest.approx(apart, abs=1e-12)
    assert model.probabilities(rows[:0]).shape == (0,)


def test_a_tree_with_more_leaves_than_there_are_bits_is_told() -> None:
    nodes: list[list[float]] = []
    for number in range(MOST_LEAVES):
        nodes += [[0, float(number), 2 * number + 1, 2 * number + 2], [1.0]]
    with pytest.raises(ValueError, match="17 leaves"):
        grown(["a"], 0, [[*nodes, [1.0]]])
