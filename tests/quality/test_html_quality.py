"""Reading real news pages: no page of the corpus makes the reading fail, and the figures per field never fall.

The corpus is not part of the project. It is looked for in `CLIPPINGS_CORPUS` and in `../shared/corpus` beside the
checkout: `SET/truth.jsonl` with {"page", "site", "truth"} a line, `SET/pages/PAGE.html.gz`, for the sets of `SETS`.
Where there is none, the test says so and is skipped. `python tests/quality/test_html_quality.py` measures and writes the
pinned figures anew.
"""

import gzip
import json
import os
import statistics
import time
import traceback
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from page_scores import Score, points

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.errors import ClippingsError
from clippings_app.parsing.encoding import decode
from clippings_app.parsing.html import read_html

PINNED = Path(__file__).with_name("figures_html.json")
TOLERANCE = 0.002
SETS = ("fundus", "aeb", "trafilatura")
PROCESSES = 2
AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the corpus: its set, its file and what is true of it."""

    set: str
    file: Path
    truth: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a page.

    Attributes:
        page: Its set and file.
        points: Points got and to be had, by field.
        seconds: Processor time of its reading.
        failure: The traceback, where the reading failed of an error that is ours.
    """

    page: str
    points: Score
    seconds: float
    failure: str | None


def corpus() -> Path | None:
    """The folder of the corpus, where there is one."""
    places = [os.environ.get("CLIPPINGS_CORPUS"), Path(__file__).resolve().parents[3] / "shared" / "corpus"]
    return next((Path(place) for place in places if place and Path(place, "fundus", "truth.jsonl").is_file()), None)


def pages(folder: Path) -> Iterator[Page]:
    """Every page of every set that is there."""
    for name in SETS:
        table = folder / name / "truth.jsonl"
        for line in table.read_text("utf-8").splitlines() if table.is_file() else ():
            row = json.loads(line)
            yield Page(name, folder / name / "pages" / row["page"], row["truth"])


def outcome(page: Page) -> Outcome:
    """Read one page. A page that is refused counts as empty; an error that is ours is handed on."""
    data = gzip.decompress(page.file.read_bytes())
    begun = time.process_time()
    article, is_read, failure = ParsedArticle(), True, None
    try:
        article = read_html(decode(data, name=page.file.name)[0]).article
    except ClippingsError:
        is_read = False
    except Exception:  # noqa: BLE001 - told with those of all other pages
        failure = traceback.format_exc()
    seconds = time.process_time() - begun
    found = points(page.set, page.truth, article) | {"read": (float(is_read), 1.0)}
    return Outcome(f"{page.set}/{page.file.name}", found, seconds, failure)


def read_all(folder: Path) -> list[Outcome]:
    """What became of every page, in two processes."""
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        return list(pool.map(outcome, pages(folder), chunksize=AT_ONCE))


def figures_of(outcomes: list[Outcome]) -> dict[str, float]:
    """The share of points by field."""
    sums: dict[str, list[float]] = {}
    for one in outcomes:
        for name, (got, most) in one.points.items():
            total = sums.setdefault(name, [0.0, 0.0])
            total[0] += got
            total[1] += most
    return {name: round(got / most, 4) for name, (got, most) in sorted(sums.items()) if most}


@pytest.mark.quality
@pytest.mark.timeout(600)
def test_every_real_page_is_read_and_no_figure_falls() -> None:
    folder = corpus()
    if folder is None:
        pytest.skip("no corpus: set CLIPPINGS_CORPUS to measure the reading of HTML")
    outcomes = read_all(folder)
    failed = {one.page: one.failure for one in outcomes if one.failure}
    assert not failed, "\n".join(f"{page}:\n{failure}" for page, failure in failed.items())
    sets = {one.page.partition("/")[0] for one in outcomes}
    assert sets == set(SETS), "a part of the corpus is not there"
    figures, pinned = figures_of(outcomes), json.loads(PINNED.read_text("utf-8"))
    assert figures.keys() == pinned.keys()
    fallen = {name: (least, figures[name]) for name, least in pinned.items() if figures[name] < least - TOLERANCE}
    assert not fallen, f"fields that fell (pinned, now): {fallen}"


if __name__ == "__main__":
    place = corpus()
    if place is None:
        raise SystemExit("no corpus: set CLIPPINGS_CORPUS")
    all_read = read_all(place)
    now = figures_of(all_read)
    before = json.loads(PINNED.read_text("utf-8")) if PINNED.exists() else {}
    risen = {name: max(value, before.get(name, 0.0)) for name, value in now.items()}
    PINNED.write_text(json.dumps(risen, indent=1) + "\n", "utf-8")
    median = statistics.median(one.seconds for one in all_read if one.page.startswith("fundus/"))
    print(json.dumps(now, indent=1), f"{1000 * median:.0f} ms a page")  # noqa: T201
