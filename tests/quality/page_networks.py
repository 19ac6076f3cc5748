"""Trains the networks that read the lines of a copied page in their order (`model.PageNetwork`); numpy alone.

Each page is a row of lines; pages of like length make a batch. Beside the weighted log-likelihood of every line's label
stands that of the headline among all lines of its page: there is one at most.
"""

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.text.model import LABELS, REACHES, PageNetwork

Matrix = npt.NDArray[np.float32]
Indices = npt.NDArray[np.int64]
UNITS = 96
EPOCHS = 16
SHARE = 0.5  # of the pages, drawn anew for each epoch
BATCH = 1_500  # lines
RATE = 3e-3
DECAY = 0.3
DROPPED_UNITS = 0.3
DROPPED_FEATURES = 0.05
FOR_HEADLINE = 0.3
LONGEST_GRADIENT = 2.0
WARMING = 0.05
LEAST_CUT = 160
CUT_ABOVE = (40, 80, 200)
CUT_BELOW = (30, 60, 120)
HEADLINE = LABELS.index(LineLabel.HEADLINE)
BODY = LABELS.index(LineLabel.BODY)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A page to learn from.

    Attributes:
        rows: The features of each line; half precision is enough.
        labels: The number of each line's label; the body is somewhere among them.
        weights: How much each line counts.
        weight: How much the page counts.
    """

    rows: npt.NDArray[np.float16]
    labels: Indices
    weights: Matrix
    weight: float


@dataclass(frozen=True, slots=True)
class Batch:
    """Some pages side by side, filled up to the longest: pages by lines, by features where there are any."""

    rows: Matrix
    labels: Indices
    weights: Matrix
    there: Matrix
    page_weights: Matrix


def train_pages(given: Sequence[Lesson], *, seed: int = 1, epochs: int = EPOCHS, units: int = UNITS) -> PageNetwork:
    """A network trained by Adam; deterministic for a seed."""
    rng, chosen = np.random.default_rng(seed), random.Random(seed)
    some = np.vstack([lesson.rows[:: max(1, len(lesson.rows) // 60)] for lesson in given]).astype(np.float32)
    mean, scale = some.mean(0), some.std(0) + 1e-2
    weights = _begun(len(mean), units, rng)
    moments = [(np.zeros_like(part), np.zeros_like(part)) for part in weights]
    step = 0
    for epoch in range(epochs):
        batches = list(_batches(given, chosen, mean, scale))
        # The same measure for all batches: else a page among long ones would count more than one among short ones.
        lines = sum(float(batch.weights.sum()) for batch in batches) / len(batches)
        pages = sum(float(batch.page_weights.sum()) for batch in batches) / len(batches)
        for number, batch in enumerate(batches):
            step += 1
            gone = (epoch + number / len(batches)) / epochs
            rate = RATE * min(1.0, gone / WARMING + 0.02) * (0.5 * (1 + math.cos(math.pi * gone)) + 0.01)
            slopes = gradients(weights, batch, rng, (lines, pages))
            length = math.sqrt(sum(float((slope**2).sum()) for slope in slopes))
            for part, (first, second), slope in zip(weights, moments, slopes, strict=True):
                slope *= min(1.0, LONGEST_GRADIENT / length)
                first *= 0.9
                first += 0.1 * slope
                second *= 0.999
                second += 0.001 * slope**2
                part *= 1 - rate * DECAY
                part -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return PageNetwork(mean=mean, scale=scale, entry=weights[0], layers=tuple(weights[1:-1]), output=weights[-1])


def _begun(features: int, units: int, rng: np.random.Generator) -> list[Matrix]:
    """Entry, one layer for each reach, output: small chances at first; the offsets are the last rows."""
    sizes = [(features, units), *((3 * units, units) for _ in REACHES), (2 * units, len(LABELS))]
    return [
        np.vstack([rng.normal(0, 1 / math.sqrt(rows), (rows, columns)), np.zeros((1, columns))]).astype(np.float32)
        for rows, columns in sizes
    ]


def _batches(given: Sequence[Lesson], rng: random.Random, mean: Matrix, scale: Matrix) -> Iterator[Batch]:
    """A part of the pages, those far longer than their articles cut; such of like length together, in any order."""
    drawn = [(lesson, *_cut(lesson, rng)) for lesson in given if rng.random() < SHARE]
    drawn.sort(key=lambda page: page[2] - page[1] + 20 * rng.random())
    groups: list[list[tuple[Lesson, int, int]]] = [[]]
    for page in drawn:
        if groups[-1] and (len(groups[-1]) + 1) * (page[2] - page[1]) > BATCH:
            groups.append([])
        groups[-1].append(page)
    rng.shuffle(groups)
    for group in groups:
        yield _filled(group, mean, scale)


def _cut(lesson: Lesson, rng: random.Random) -> tuple[int, int]:
    count = len(lesson.labels)
    if count < LEAST_CUT:
        return 0, count
    body = np.flatnonzero(lesson.labels == BODY)
    return max(0, int(body[0]) - rng.choice(CUT_ABOVE)), min(count, int(body[-1]) + rng.choice(CUT_BELOW))


def _filled(group: Sequence[tuple[Lesson, int, int]], mean: Matrix, scale: Matrix) -> Batch:
    shape = len(group), max(end - start for _, start, end in group)
    batch = Batch(
        rows=np.zeros((*shape, len(mean)), np.float32),
        labels=np.zeros(shape, np.int64),
        weights=np.zeros(shape, np.float32),
        there=np.zeros((*shape, 1), np.float32),
        page_weights=np.array([lesson.weight for lesson, _, _ in group], np.float32),
    )
    for i, (lesson, start, end) in enumerate(group):
        rows = lesson.rows[start:end].astype(np.float32)
        batch.rows[i, : end - start] = np.clip((rows - mean) / scale, -6, 6)
        batch.labels[i, : end - start] = lesson.labels[start:end]
        batch.weights[i, : end - start] = lesson.weights[start:end]
        batch.there[i, : end - start] = 1
    return batch


def gradients(
    weights: Sequence[Matrix], batch: Batch, rng: np.random.Generator, whole: tuple[float, float]
) -> list[Matrix]:
    """The slope of the loss for each of `weights`; `whole` is what the weights of lines and of pages are shares of."""
    shape, units = batch.rows.shape[:2], weights[0].shape[1]
    kept = [(rng.random((*shape, units), np.float32) > DROPPED_UNITS) / (1 - DROPPED_UNITS) for _ in (0, *REACHES)]
    kept = [(part * batch.there).astype(np.float32) for part in kept]
    rows = batch.rows * (rng.random(batch.rows.shape, np.float32) > DROPPED_FEATURES)
    entered = np.maximum(rows @ weights[0][:-1] + weights[0][-1], 0) * kept[0]
    seen, beside, risen = entered, [], []
    for layer, reach, keep in zip(weights[1:-1], REACHES, kept[1:], strict=True):
        beside.append(_beside(seen, reach))
        risen.append(np.maximum(beside[-1] @ layer[:-1] + layer[-1], 0))
        seen = seen + risen[-1] * keep
    both = np.concatenate([entered, seen], axis=2)
    error = _errors(both @ weights[-1][:-1] + weights[-1][-1], batch, whole)
    slopes = [_slope(both, error)]
    back = error @ weights[-1][:-1].T
    back_entered, back = back[..., :units], back[..., units:]
    for i in range(len(REACHES) - 1, -1, -1):
        lit = back * kept[i + 1] * (risen[i] > 0)
        slopes.append(_slope(beside[i], lit))
        back = back + _gathered(lit @ weights[i + 1][:-1].T, REACHES[i])
    slopes.append(_slope(rows, (back + back_entered) * kept[0] * (entered > 0)))
    return slopes[::-1]


def _errors(scores: Matrix, batch: Batch, whole: tuple[float, float]) -> Matrix:
    """The slope of the loss for each score of each line."""
    chances = shares(scores, 2)
    error = chances.copy()
    at = batch.labels[..., None]
    np.put_along_axis(error, at, np.take_along_axis(error, at, 2) - 1, 2)
    error *= (batch.weights / whole[0])[..., None]
    present = batch.there[..., 0] > 0
    true = (batch.labels == HEADLINE) & present
    logs = np.where(present, np.log(chances[..., HEADLINE] + 1e-12), -1e9)
    over = shares(logs, 1) - np.where(true, shares(np.where(true, logs, -1e9), 1), 0)
    over *= (FOR_HEADLINE * batch.page_weights * true.any(1) / whole[1])[:, None]
    error -= chances * over[..., None]
    error[..., HEADLINE] += over
    made: Matrix = (error * batch.there).astype(np.float32)
    return made


def shares(scores: Matrix, axis: int) -> Matrix:
    """The probabilities that scores stand for, which sum up to one along an axis."""
    risen = np.exp(scores - scores.max(axis, keepdims=True))
    made: Matrix = risen / risen.sum(axis, keepdims=True)
    return made


def _beside(lines: Matrix, reach: int) -> Matrix:
    """For each line those so far above it, itself, and those so far below it."""
    units = lines.shape[2]
    made = np.zeros((*lines.shape[:2], 3 * units), np.float32)
    made[..., units : 2 * units] = lines
    if reach < lines.shape[1]:
        made[:, reach:, :units] = lines[:, :-reach]
        made[:, :-reach, 2 * units :] = lines[:, reach:]
    return made


def _gathered(back: Matrix, reach: int) -> Matrix:
    """The other way round: what comes back to a line from itself and from those beside it."""
    units = back.shape[2] // 3
    made: Matrix = back[..., units : 2 * units].copy()
    if reach < back.shape[1]:
        made[:, :-reach] += back[:, reach:, :units]
        made[:, reach:] += back[:, :-reach, 2 * units :]
    return made


def _slope(into: Matrix, out: Matrix) -> Matrix:
    flat = into.reshape(-1, into.shape[2]), out.reshape(-1, out.shape[2])
    return np.vstack([flat[0].T @ flat[1], flat[1].sum(0)])
