"""Trains what the words of a line say it is (`phrases.Phrases`); numpy alone, all lines at once."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from page_networks import shares

from clippings_app.parsing.text.model import LABELS
from clippings_app.parsing.text.phrases import Phrases, logs_of, share_of

Matrix = npt.NDArray[np.float32]
Indices = npt.NDArray[np.int64]
LEAST_SITES = 5  # a third of what three make, and .002 more of the lines wrong
ROUNDS = 120
RATE = 0.1
DECAY = 1e-5  # least log-likelihood lost on sites not seen, of 1e-6 to 3e-5


@dataclass(frozen=True, slots=True)
class Said:
    """A line to learn from.

    Attributes:
        phrases: What it says (`phrases_of`).
        label: The number of its label.
        site: Where it stands.
        group: The group of that site.
        weight: How much it counts.
    """

    phrases: Sequence[str]
    label: int
    site: str
    group: int
    weight: float


def train_phrases(given: Sequence[Said]) -> Phrases:
    """The weights of the phrases that enough sites have, by Adam on the weighted log-likelihood of the labels."""
    numbers = _numbers(given)
    given = [line for line in given if not numbers.keys().isdisjoint(line.phrases)]
    at, ends, counts = _table(given, numbers)
    line_of = np.repeat(np.arange(len(given)), np.diff(ends))
    order = np.argsort(at, kind="stable")
    begins = np.flatnonzero(np.diff(at[order], prepend=-1))
    present, lines, parts = at[order][begins], line_of[order], counts[order][:, None]
    labels = np.array([line.label for line in given])
    whole = np.array([line.weight for line in given], dtype=np.float32)[:, None]
    whole /= whole.sum()
    weights, offsets = np.zeros((len(numbers), len(LABELS)), np.float32), np.zeros(len(LABELS), np.float32)
    moments = [(np.zeros_like(part), np.zeros_like(part)) for part in (weights, offsets)]

    def scores() -> Matrix:
        made: Matrix = np.add.reduceat(weights[at] * counts[:, None], ends[:-1], axis=0) + offsets
        return made

    for step in range(1, ROUNDS + 1):
        error = shares(scores(), 1)
        error[np.arange(len(labels)), labels] -= 1
        error *= whole
        slope = DECAY * weights
        slope[present] += np.add.reduceat(error[lines] * parts, begins, axis=0)
        rate = RATE * (1 - (step - 1) / ROUNDS)
        for part, (first, second), gradient in zip(
            (weights, offsets), moments, (slope, error.sum(axis=0)), strict=True
        ):
            first *= 0.9
            first += 0.1 * gradient
            second *= 0.99
            second += 0.01 * gradient**2
            part -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-9)
    neutral: Matrix = (logs_of(scores()) * whole).sum(axis=0)
    return Phrases(numbers=numbers, weights=weights, offsets=offsets, neutral=neutral)


def _numbers(given: Sequence[Said]) -> dict[str, int]:
    sites = defaultdict[str, set[str]](set)
    for line in given:
        for phrase in line.phrases:
            sites[phrase].add(line.site)
    return {
        phrase: number for number, phrase in enumerate(sorted(p for p, on in sites.items() if len(on) >= LEAST_SITES))
    }


def _table(given: Sequence[Said], numbers: dict[str, int]) -> tuple[Indices, Indices, Matrix]:
    """The known phrases of all lines in a row, where those of each line begin and end, and how much each counts."""
    at: list[int] = []
    ends = [0]
    shares: list[float] = []
    for line in given:
        known = [numbers[phrase] for phrase in line.phrases if phrase in numbers]
        at += known
        shares += [share_of(len(known))] * len(known)
        ends.append(len(at))
    return np.array(at, dtype=np.int64), np.array(ends), np.array(shares, dtype=np.float32)
