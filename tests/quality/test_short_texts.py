"""Written texts of which nothing was learnt: how many lines of each kind are read as what they are.

"short" are 101 articles in 23 languages, of 5 to 22 lines (`by_hand/short_texts_held_out.jsonl`), of which half were looked
at when the rules and the model were joined, those of odd numbers counted from 1. "whole" are 24 pages in 10 languages with
all that stands around an article (`by_hand/whole_pages_held_out.jsonl`), "varied" 37 in 17 languages by the writers of the
pages that the next training learns from, in which headlines have many rivals (`by_hand/varied_pages_held_out.jsonl`). Precision
and recall of each label may rise, never fall. `python tests/quality/test_short_texts.py` measures and pins what rose.
"""

import json
from collections import Counter
from pathlib import Path

import pytest

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.text import read_text
from clippings_app.parsing.text.model import LABELS

HELD_OUT = {
    "short": Path(__file__).parent / "by_hand" / "short_texts_held_out.jsonl",
    "whole": Path(__file__).parent / "by_hand" / "whole_pages_held_out.jsonl",
    "varied": Path(__file__).parent / "by_hand" / "varied_pages_held_out.jsonl",
}
PINNED = Path(__file__).with_name("figures_short_texts.json")
KNOWN = {label.value for label in LABELS}
Figures = dict[str, tuple[float, float]]


def measure(file: Path) -> Figures:
    """Precision and recall by label over all lines of the texts in a file; what the texts do not tell apart counts as boilerplate."""
    true, said, hit = Counter[str](), Counter[str](), Counter[str]()
    for row in map(json.loads, file.read_text("utf-8").splitlines()):
        reading = read_text("\n".join(text for _, text in row["lines"]))
        for (wanted, _), line in zip(row["lines"], reading.lines, strict=True):
            if not wanted:
                continue
            label = line.label.value if line.label.value in KNOWN else LineLabel.BOILERPLATE.value
            true[wanted] += 1
            said[label] += 1
            hit[label] += wanted == label
    return {
        label: (round(hit[label] / max(1, said[label]), 3), round(hit[label] / true[label], 3))
        for label in sorted(true)
    }


@pytest.mark.quality
@pytest.mark.parametrize("kind", HELD_OUT)
def test_no_figure_of_written_texts_falls(kind: str) -> None:
    figures = measure(HELD_OUT[kind])
    pinned: dict[str, list[float]] = json.loads(PINNED.read_text("utf-8"))[kind]
    assert pinned.keys() == figures.keys()
    fallen = {
        label: (least, figures[label])
        for label, least in pinned.items()
        if figures[label][0] < least[0] or figures[label][1] < least[1]
    }
    assert not fallen, f"labels that fell (pinned, now): {fallen}"


if __name__ == "__main__":
    now = {kind: measure(file) for kind, file in HELD_OUT.items()}
    before = json.loads(PINNED.read_text("utf-8")) if PINNED.exists() else {}
    risen = {
        kind: {label: list(map(max, found, before.get(kind, {}).get(label, found))) for label, found in figures.items()}
        for kind, figures in now.items()
    }
    PINNED.write_text(json.dumps(risen, indent=1) + "\n", "utf-8")
    print(json.dumps(now, indent=1))  # noqa: T201
