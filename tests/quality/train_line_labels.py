"""Trains the line labeller on copied pages with known truth.

`python tests/quality/train_line_labels.py CORPUS [--folds 5]`.

Reads `CORPUS/truth.jsonl` and `CORPUS/pages/*.html.gz` (each row {"page", "site", "truth"}), makes of each page the text that
select-all and copy give, in three variants (whole, trimmed to the article, without alternative texts), and labels each line
by the truth. Prints site-disjoint cross-validated figures per label, then trains on everything and writes
`resources/parsing/line_labels.json`. Only numpy and lxml; deterministic for a seed.
"""

# ruff: noqa: T201, SIM905, C901

import argparse
import gzip
import json
import math
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lxml.html
import numpy as np
import numpy.typing as npt

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.credits import looks_like_credit
from clippings_app.parsing.dates import find_dates
from clippings_app.parsing.text.facts import facts_of
from clippings_app.parsing.text.features import features
from clippings_app.parsing.text.lines import paragraphs, split_lines
from clippings_app.parsing.text.model import LABELS, LineModel, best_labels
from clippings_app.parsing.text.rules import label_by_rules

Matrix = npt.NDArray[np.float32]
VARIANTS = ("whole", "trimmed", "no-alt")
UNITS = 40
RARE = {
    LineLabel.HEADLINE: 3.0,
    LineLabel.DECK: 2.0,
    LineLabel.CREDIT: 2.0,
    LineLabel.CAPTION: 1.5,
    LineLabel.BYLINE: 2.0,
}

_UNSEEN = {
    "script",
    "style",
    "noscript",
    "template",
    "head",
    "svg",
    "iframe",
    "object",
    "video",
    "audio",
    "canvas",
    "select",
    "textarea",
}
_BLOCKS = set(
    "address article aside blockquote body button center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hgroup hr html li main nav ol p picture pre section summary table tbody tfoot thead tr ul".split(),
)
_WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Example:
    """One copied page: its features, the number of each line's label, and the site it is of."""

    site: str
    rows: Matrix
    labels: npt.NDArray[np.int64]


def copied_lines(page: bytes, *, alternatives: bool) -> list[str]:
    """The lines a browser puts on the clipboard for the whole page; with each picture's alternative text where asked."""
    charset = re.search(rb"charset=[\"']?([\w-]+)", page[:4096])
    try:
        text = page.decode("utf-8")
    except UnicodeDecodeError:
        text = page.decode(charset[1].decode() if charset else "cp1252", "replace")
    root = lxml.html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text).replace("\0", "") or "<p></p>")
    pieces = "".join(_pieces(root, alternatives=alternatives))
    return [line for line in (" ".join(line.split()) for line in pieces.split("\n")) if line]


def _pieces(root: lxml.html.HtmlElement, *, alternatives: bool) -> Iterator[str]:
    """Text in reading order, "\\n" around blocks; a stack, since pages nest deeper than Python recurses."""
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        item, is_text = stack.pop()
        if is_text:
            yield item
            continue
        if not isinstance(item.tag, str) or item.tag in _UNSEEN or _hidden(item):
            continue
        if item.tag == "br":
            yield "\n"
        elif item.tag == "img" and alternatives and (item.get("alt") or "").strip():
            yield "\n" + " ".join(item.get("alt").split()) + "\n"
        elif item.tag in ("td", "th"):
            yield "\t"
        if item.tag in _BLOCKS:
            yield "\n"
            stack.append(("\n", True))
        for child in reversed(item):
            if child.tail:
                stack.append((re.sub(r"\s+", " ", child.tail), True))
            stack.append((child, False))
        if item.text:
            stack.append((re.sub(r"\s+", " ", item.text), True))


def _hidden(element: lxml.html.HtmlElement) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    hidden = element.get("hidden") is not None or "display:none" in style or "visibility:hidden" in style
    return hidden or (element.get("aria-hidden") == "true" and element.tag != "img")


# --------------------------------------------------------------------- truth


def key(text: object) -> str:
    """Letters and digits only, for comparing."""
    return " ".join(_WORDS.findall(str(text or "").casefold()))


def true_labels(lines: Sequence[str], truth: dict[str, Any]) -> list[LineLabel]:
    """The label of each line by the truth of its page; what the truth does not tell is boilerplate."""
    keys = [key(line) for line in lines]
    labels = [LineLabel.BOILERPLATE] * len(lines)
    _mark_body(keys, labels, [key(paragraph) for paragraph in truth["paragraphs"]])
    body = [i for i, label in enumerate(labels) if label is LineLabel.BODY]
    first = body[0] if body else len(lines)
    _mark_nearest(keys, labels, key(truth.get("headline")), first, LineLabel.HEADLINE)
    _mark_nearest(keys, labels, key(truth.get("dek")), first, LineLabel.DECK)
    for figure in truth.get("figures") or []:
        _mark_figure(lines, keys, labels, figure)
    _mark_names(keys, labels, truth.get("authors") or [], first)
    _mark_dates(lines, labels, str(truth.get("date") or "")[:10], first)
    return labels


def _mark_body(keys: Sequence[str], labels: list[LineLabel], wanted: Sequence[str]) -> None:
    exact = set(wanted) - {""}
    whole = " \n ".join(wanted)
    long = [paragraph for paragraph in wanted if len(paragraph) > 30]
    for i, line in enumerate(keys):
        part = len(line) > 40 and line in whole
        holds = len(line) > 60 and sum(len(paragraph) for paragraph in long if paragraph in line) > 0.8 * len(line)
        if line and (line in exact or part or holds):
            labels[i] = LineLabel.BODY
    # A short sub-heading's words also stand in menus: those far from the long paragraphs are not it.
    sure = [i for i, line in enumerate(keys) if labels[i] is LineLabel.BODY and len(line) > 40]
    for i, line in enumerate(keys):
        if labels[i] is LineLabel.BODY and len(line) <= 40 and (not sure or not sure[0] - 2 <= i <= sure[-1] + 2):
            labels[i] = LineLabel.BOILERPLATE


def _mark_nearest(keys: Sequence[str], labels: list[LineLabel], wanted: str, first_body: int, label: LineLabel) -> None:
    """The line nearest above the body that says `wanted`, or nearly."""
    if not wanted:
        return
    places = [
        i
        for i, line in enumerate(keys)
        if labels[i] is LineLabel.BOILERPLATE and (line == wanted or _near(line, wanted))
    ]
    above = [i for i in places if i < first_body]
    if above or places:
        labels[above[-1] if above else places[0]] = label


def _near(one: str, other: str) -> bool:
    a, b = Counter(one.split()), Counter(other.split())
    both = sum((a & b).values())
    return bool(both) and 2 * both / (sum(a.values()) + sum(b.values())) >= 0.92


def _mark_figure(lines: Sequence[str], keys: Sequence[str], labels: list[LineLabel], figure: dict[str, Any]) -> None:
    caption, credit = key(figure.get("caption")), [key(part) for part in figure.get("credit") or [] if key(part)]
    free = (LineLabel.BOILERPLATE, LineLabel.BODY)
    placed: int | None = None
    if caption:
        for i, line in enumerate(keys):
            if (
                labels[i] in free
                and line
                and (
                    line == caption
                    or (caption in line and len(caption) >= 0.5 * len(line) and len(caption) > 12)
                    or _near(line, caption)
                )
            ):
                if placed is not None:
                    labels[placed] = LineLabel.ALT  # of several copies the last is the caption
                placed = i
                labels[i] = LineLabel.CAPTION
    if not credit:
        return
    for i, line in enumerate(keys):
        holds = all(part in line for part in credit) and len(line) <= 2.5 * sum(map(len, credit)) + 30
        close = placed is not None and 0 < i - placed <= 4
        if labels[i] is LineLabel.BOILERPLATE and holds and (close or looks_like_credit(lines[i])):
            labels[i] = LineLabel.CREDIT


def _mark_names(keys: Sequence[str], labels: list[LineLabel], authors: Sequence[str], first_body: int) -> None:
    wanted = [key(author) for author in authors if key(author)]
    for i in range(max(0, first_body - 25), min(len(keys), first_body + 3)):
        if (
            wanted
            and labels[i] is LineLabel.BOILERPLATE
            and len(keys[i]) < 120
            and any(re.search(rf"\b{re.escape(name)}\b", keys[i]) for name in wanted)
        ):
            labels[i] = LineLabel.BYLINE


def _mark_dates(lines: Sequence[str], labels: list[LineLabel], day: str, first_body: int) -> None:
    for i in range(max(0, first_body - 25), min(len(lines), first_body + 3)):
        if (
            day
            and labels[i] is LineLabel.BOILERPLATE
            and len(lines[i]) < 120
            and any(date.edtf[:10] == day for date in find_dates(lines[i], language="de"))
        ):
            labels[i] = LineLabel.DATE


def trimmed_span(labels: Sequence[LineLabel]) -> tuple[int, int]:
    """From the headline (or the first paragraph) to two lines after the last paragraph."""
    body = [i for i, label in enumerate(labels) if label is LineLabel.BODY]
    if not body:
        return 0, len(labels)
    heads = [i for i in range(body[0]) if labels[i] is LineLabel.HEADLINE]
    return (heads[-1] if heads else body[0]), min(len(labels), body[-1] + 3)


# ------------------------------------------------------------------ training


def examples(corpus: Path) -> Iterator[Example]:
    """Every page of the corpus in each variant."""
    for row in map(json.loads, (corpus / "truth.jsonl").read_text("utf-8").splitlines()):
        if not row["truth"].get("paragraphs"):
            continue
        page = gzip.decompress((corpus / "pages" / row["page"]).read_bytes())
        for variant in VARIANTS:
            lines = copied_lines(page, alternatives=variant != "no-alt")
            labels = true_labels(lines, row["truth"])
            if variant == "trimmed":
                start, end = trimmed_span(labels)
                lines, labels = lines[start:end], labels[start:end]
            if lines and LineLabel.BODY in labels:
                yield _example(row["site"], lines, labels)


def _example(site: str, lines: Sequence[str], labels: Sequence[LineLabel]) -> Example:
    parts = paragraphs(split_lines("\n".join(lines)))
    facts = facts_of(parts)
    numbers = np.array([LABELS.index(labels[part.lines[0]]) for part in parts])
    return Example(site, features(facts, label_by_rules(facts)), numbers)


def train(given: Sequence[Example], *, seed: int = 1, epochs: int = 14, units: int = UNITS) -> LineModel:
    """A network trained by Adam on the weighted log-likelihood of the labels."""
    rng = np.random.default_rng(seed)
    x = np.vstack([example.rows for example in given])
    y = np.concatenate([example.labels for example in given])
    # Each page counts alike: a page of a thousand menu lines is one page.
    page = np.concatenate([np.full(len(e.labels), 60.0 / math.sqrt(len(e.labels) * 60)) for e in given])
    weight = page * np.array([RARE.get(label, 1.0) for label in LABELS])[y]
    mean, scale = x.mean(0), x.std(0) + 1e-2
    z = np.clip((x - mean) / scale, -6, 6).astype(np.float32)
    hidden = rng.normal(0, 1 / math.sqrt(z.shape[1]), (z.shape[1] + 1, units)).astype(np.float32)
    output = rng.normal(0, 1 / math.sqrt(units), (units + 1, len(LABELS))).astype(np.float32)
    moments = [(np.zeros_like(p), np.zeros_like(p)) for p in (hidden, output)]
    step = 0
    for epoch in range(epochs):
        order = rng.permutation(len(z))
        rate = 2e-3 * (0.5 * (1 + math.cos(math.pi * epoch / epochs)) + 0.02)
        for begin in range(0, len(z), 256):
            batch = order[begin : begin + 256]
            step += 1
            gradients = _gradients(z[batch], y[batch], weight[batch], hidden, output, rng)
            for parameter, (first, second), gradient in zip((hidden, output), moments, gradients, strict=True):
                gradient += 2e-4 * parameter
                first *= 0.9
                first += 0.1 * gradient
                second *= 0.999
                second += 0.001 * gradient**2
                parameter -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return LineModel(mean=mean, scale=scale, hidden=hidden, output=output, transitions=_transitions(given))


def _gradients(
    z: Matrix, y: npt.NDArray[np.int64], weight: Matrix, hidden: Matrix, output: Matrix, rng: np.random.Generator
) -> tuple[Matrix, Matrix]:
    kept = (rng.random((len(z), hidden.shape[1])) > 0.2).astype(np.float32) / 0.8
    z = z * (rng.random((len(z), z.shape[1])) > 0.05)
    before = z @ hidden[:-1] + hidden[-1]
    units = np.maximum(before, 0) * kept
    scores = units @ output[:-1] + output[-1]
    chances = np.exp(scores - scores.max(1, keepdims=True))
    chances /= chances.sum(1, keepdims=True)
    chances[np.arange(len(y)), y] -= 1
    error = (chances * (weight / weight.sum())[:, None]).astype(np.float32)
    back = (error @ output[:-1].T) * (before > 0) * kept
    return np.vstack([z.T @ back, back.sum(0)]), np.vstack([units.T @ error, error.sum(0)])


def _transitions(given: Sequence[Example]) -> Matrix:
    """How much likelier one label follows another than it is by itself; halved, since the features see neighbours too."""
    counts = np.full((len(LABELS), len(LABELS)), 0.5)
    for example in given:
        np.add.at(counts, (example.labels[:-1], example.labels[1:]), 1)
    follows = counts / counts.sum(1, keepdims=True)
    alone = counts.sum(0) / counts.sum()
    return (0.3 * np.clip(np.log(follows / alone), -3, 3)).astype(np.float32)


def folds(given: Sequence[Example], number: int) -> Iterator[tuple[list[Example], list[Example]]]:
    """Parts of the examples by site: (to train on, to test on)."""
    sites = sorted({example.site for example in given})
    random.Random(7).shuffle(sites)
    for fold in range(number):
        held = set(sites[fold::number])
        yield [e for e in given if e.site not in held], [e for e in given if e.site in held]


def figures(pairs: Sequence[tuple[npt.NDArray[np.int64], Sequence[LineLabel]]]) -> dict[str, tuple[int, float, float]]:
    """Count, precision and recall of each label over lines."""
    hit, said, true = Counter[LineLabel](), Counter[LineLabel](), Counter[LineLabel]()
    for want, have in pairs:
        for number, label in zip(want, have, strict=True):
            true[LABELS[number]] += 1
            said[label] += 1
            hit[label] += LABELS[number] is label
    return {
        label.value: (true[label], hit[label] / max(1, said[label]), hit[label] / max(1, true[label]))
        for label in LABELS
    }


def write(model: LineModel, path: Path) -> None:
    """The model as JSON, with four significant digits."""
    numbers = {
        name: np.vectorize(lambda v: float(f"{v:.4g}"))(getattr(model, name)).tolist()
        for name in LineModel.__dataclass_fields__
    }
    path.write_text(
        json.dumps({"labels": [label.value for label in LABELS], **numbers}, separators=(",", ":")) + "\n", "utf-8"
    )


def main() -> None:
    """Cross-validate, train, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument(
        "--out", type=Path, default=Path(__file__).parents[2] / "resources" / "parsing" / "line_labels.json"
    )
    arguments = parser.parse_args()
    given = list(examples(arguments.corpus))
    print(f"{len(given)} texts, {sum(len(e.labels) for e in given)} lines, {given[0].rows.shape[1]} features")
    pairs = []
    for fold, (to_train, to_test) in enumerate(folds(given, arguments.folds) if arguments.folds else ()):
        model = train(to_train)
        pairs += [(e.labels, best_labels(model.log_probabilities(e.rows), model.transitions)) for e in to_test]
        print(f"fold {fold + 1} of {arguments.folds} done")
    for name, (count, precision, recall) in figures(pairs).items() if pairs else ():
        print(f"  {name:<12} n={count:<6} P={precision:.3f} R={recall:.3f}")
    write(train(given), arguments.out)


if __name__ == "__main__":
    main()
