"""The networks that read the lines of a page in their order: what they can learn that a look at one line cannot."""

import numpy as np
import pytest
from page_networks import FOR_HEADLINE, Batch, Lesson, gradients, train_pages

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.text.model import LABELS, REACHES, PageNetwork

HEADLINE, BODY = LABELS.index(LineLabel.HEADLINE), LABELS.index(LineLabel.BODY)
FAR = 9


def lessons(number: int, rng: np.random.Generator) -> list[Lesson]:
    """Pages with one marked line: the headline stands nine lines below the mark, and the last line is the body."""
    made = []
    for _ in range(number):
        count = int(rng.integers(25, 45))
        rows = rng.normal(0, 1, (count, 3)).astype(np.float16)
        mark = int(rng.integers(0, count - FAR - 1))
        rows[:, 0] = 0
        rows[mark, 0] = 1
        labels = np.zeros(count, np.int64)
        labels[mark + FAR] = HEADLINE
        labels[-1] = BODY
        made.append(Lesson(rows, labels, np.ones(count, np.float32), 1.0))
    return made


def test_a_line_is_told_by_another_far_above_it() -> None:
    rng = np.random.default_rng(7)
    network = train_pages(lessons(200, rng), epochs=60, units=16)
    found = [
        int(network.chances(lesson.rows.astype(np.float32))[:, HEADLINE].argmax())
        == int((lesson.labels == HEADLINE).argmax())
        for lesson in lessons(50, rng)
    ]
    assert sum(found) >= 45


def test_training_gives_the_same_network_for_the_same_seed() -> None:
    given = lessons(20, np.random.default_rng(1))
    first, again = (train_pages(given, epochs=2, units=4) for _ in range(2))
    assert np.array_equal(first.output, again.output)
    assert not np.array_equal(first.output, train_pages(given, seed=2, epochs=2, units=4).output)


def test_no_line_sees_beyond_the_reach_of_the_layers() -> None:
    network = train_pages(lessons(20, np.random.default_rng(1)), epochs=1, units=4)
    rows = np.random.default_rng(2).normal(0, 1, (120, 3)).astype(np.float32)
    other = rows.copy()
    other[60] += 5
    changed = np.flatnonzero(np.abs(network.chances(rows) - network.chances(other)).max(1) > 1e-6)
    assert changed[0] >= 60 - sum(REACHES)
    assert changed[-1] <= 60 + sum(REACHES)
    assert changed[0] < 60 < changed[-1]


def test_the_slopes_are_those_of_the_loss(monkeypatch: pytest.MonkeyPatch) -> None:
    """Against differences of the loss itself, with nothing dropped; one page is shorter than the other."""
    monkeypatch.setattr("page_networks.DROPPED_UNITS", 0.0)
    monkeypatch.setattr("page_networks.DROPPED_FEATURES", -1.0)
    rng = np.random.default_rng(3)
    batch = Batch(
        rows=rng.normal(0, 1, (2, 12, 3)).astype(np.float32),
        labels=rng.integers(0, len(LABELS), (2, 12)),
        weights=rng.random((2, 12)).astype(np.float32),
        there=np.ones((2, 12, 1), np.float32),
        page_weights=np.array([1.0, 0.5], np.float32),
    )
    for part in (batch.rows, batch.weights, batch.there):
        part[1, 8:] = 0
    sizes = [(4, 5), *((16, 5) for _ in REACHES), (11, len(LABELS))]
    weights = [rng.normal(0, 0.4, size).astype(np.float32) for size in sizes]
    slopes = gradients(weights, batch, rng, (4.0, 1.5))
    for number, part in enumerate(weights):
        for place in ((0, 0), (part.shape[0] // 2, 3), (part.shape[0] - 1, 4)):
            before = part[place]
            part[place] = before + 5e-3
            above = loss(weights, batch)
            part[place] = before - 5e-3
            below = loss(weights, batch)
            part[place] = before
            assert abs((above - below) / 1e-2 - slopes[number][place]) < 2e-3


def loss(weights: list[np.ndarray], batch: Batch) -> float:
    network = PageNetwork(
        mean=np.zeros(3, np.float32),
        scale=np.ones(3, np.float32),
        entry=weights[0],
        layers=tuple(weights[1:-1]),
        output=weights[-1],
    )
    whole = 0.0
    for i, count in enumerate((12, 8)):
        logs = np.log(network.chances(batch.rows[i, :count]).astype(np.float64))
        labels = batch.labels[i, :count]
        whole -= float((logs[np.arange(count), labels] * batch.weights[i, :count]).sum()) / 4.0
        heads = np.exp(logs[:, HEADLINE])
        if (labels == HEADLINE).any():
            whole -= (
                FOR_HEADLINE
                * float(batch.page_weights[i])
                / 1.5
                * float(np.log(heads[labels == HEADLINE].sum() / heads.sum()))
            )
    return whole
