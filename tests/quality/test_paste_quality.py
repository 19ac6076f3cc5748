"""Reading copied pages: the figures per field may rise, never fall.

Of each page of the corpus (see `test_html_quality`) two pastes are made: all of it, as select-all and copy give it, and
from the headline to just after the last paragraph. What a paste cannot tell (publisher, address) is not asked. Of the
pages whose lines were labelled by hand (`by_hand/lines.jsonl`) only headline, deck and text are.

The weights in use have learnt from all these pages, so that their figures tell of the rules, less of what a page of
another site will give. For that, `train_line_labels.py` keeps two of its folds' models (`held_out`), each with the sites
that it has not seen, a sixth of all: "unseen" are their figures on the pages of these.
`python tests/quality/test_paste_quality.py` measures and pins what rose.
"""

import gzip
import json
import statistics
import time
from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import Any

import pytest
from page_scores import Score, overlap, score, words
from test_html_quality import corpus
from train_line_labels import ARTICLE, BY_HAND, HELD_OUT, copied_lines, numbers_of, source_of

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.errors import EmptyInput
from clippings_app.parsing.text import model, read_text

PINNED = Path(__file__).with_name("figures_paste.json")
TOLERANCE = 0.002
EVERY = 2
BELOW = 3
NOT_TOLD = ("publisher",)
TOLD_BY_HAND = ("headline", "deck", "body")
Row = dict[str, Any]


def pastes(folder: Path, sites: Set[str] | None) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """The kind of paste, its text and what is true of it: of all pages of some sites, else of every other page."""
    for row in _chosen(_rows(folder / "fundus" / "truth.jsonl"), sites):
        copied = copied_lines(source_of(folder / "fundus", row), alternatives=True)
        yield "whole", "\n".join(copied), row["truth"]
        yield "article", "\n".join(from_the_headline(copied, row["truth"])), row["truth"]
    by_hand = [row for row in _rows(BY_HAND) if row["kind"] == ARTICLE and {"headline", "body"} <= row.keys()]
    for row in _chosen(by_hand, sites):
        copied = copied_lines(source_of(folder / row["set"], row), alternatives=True)
        told = {name: [copied[i] for i in numbers_of(row.get(name, ""))] for name in TOLD_BY_HAND}
        truth = {"headline": " ".join(told["headline"]), "dek": " ".join(told["deck"]), "paragraphs": told["body"]}
        yield "whole, by hand", "\n".join(copied), truth
        yield "article, by hand", "\n".join(from_the_headline(copied, truth)), truth


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _chosen(rows: Sequence[Row], sites: Set[str] | None) -> Sequence[Row]:
    return rows[::EVERY] if sites is None else [row for row in rows if row["site"] in sites]


def from_the_headline(lines: Sequence[str], truth: Mapping[str, Any]) -> Sequence[str]:
    """What a careful person copies: from the last headline above the first paragraph to just below the last."""
    wanted = {words(paragraph) for paragraph in truth["paragraphs"] if len(paragraph) > 40}
    body = [i for i, line in enumerate(lines) if words(line) in wanted]
    if not body:
        return lines
    heads = [i for i, line in enumerate(lines[: body[0]]) if overlap(line, truth["headline"]) > 0.95]
    return lines[heads[-1] if heads else body[0] : body[-1] + BELOW]


def measure(folder: Path) -> tuple[dict[str, float], float]:
    """Share of points by kind of paste and field, and the median milliseconds of processor time of a whole page."""
    sums: dict[str, list[float]] = {}
    taken: list[float] = []
    for kind, text, truth in pastes(folder, None):
        begun = time.process_time()
        article = read(text)
        if kind == "whole":
            taken.append(1000 * (time.process_time() - begun))
        _count(sums, kind, truth, article)
    with pytest.MonkeyPatch.context() as patch:
        for path in sorted(HELD_OUT.glob("*.json.gz")):
            stored = json.loads(gzip.decompress(path.read_bytes()))
            held_out = model.read_model(stored)
            patch.setattr(model, "line_model", lambda held_out=held_out: held_out)
            for kind, text, truth in pastes(folder, set(stored["unseen"])):
                _count(sums, f"unseen, {kind}", truth, read(text))
    return {name: round(got / most, 4) for name, (got, most) in sorted(sums.items()) if most}, statistics.median(taken)


def _count(sums: dict[str, list[float]], kind: str, truth: Mapping[str, Any], article: ParsedArticle) -> None:
    for name, (got, most) in told(score(truth, article)).items():
        total = sums.setdefault(f"{kind}: {name}", [0.0, 0.0])
        total[0] += got
        total[1] += most


def read(text: str) -> ParsedArticle:
    """The article of a paste; of a page without a word there is none."""
    try:
        return read_text(text).article
    except EmptyInput:
        return ParsedArticle()


def told(points: Score) -> Score:
    """Without the fields that a paste cannot tell."""
    return {name: value for name, value in points.items() if name not in NOT_TOLD}


@pytest.mark.quality
@pytest.mark.timeout(300)
def test_the_figures_on_copied_pages_do_not_fall() -> None:
    folder = corpus()
    if folder is None:
        pytest.skip("no corpus: set CLIPPINGS_CORPUS to measure the reading of copied pages")
    figures, _ = measure(folder)
    pinned: dict[str, float] = json.loads(PINNED.read_text("utf-8"))
    fallen = {
        name: (before, figures.get(name, 0.0))
        for name, before in pinned.items()
        if figures.get(name, 0.0) < before - TOLERANCE
    }
    assert not fallen, f"fields that fell (pinned, now): {fallen}"


if __name__ == "__main__":
    place = corpus()
    if place is None:
        raise SystemExit("no corpus: set CLIPPINGS_CORPUS")
    now, median = measure(place)
    before = json.loads(PINNED.read_text("utf-8")) if PINNED.exists() else {}
    risen = {name: max(value, before.get(name, 0.0)) for name, value in now.items()}
    PINNED.write_text(json.dumps(risen, indent=1) + "\n", "utf-8")
    print(json.dumps(now, indent=1), f"{median:.0f} ms a whole page")  # noqa: T201
