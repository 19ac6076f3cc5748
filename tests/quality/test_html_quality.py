"""Reading real news pages: the figures per field may rise, never fall.

The corpus is not part of the project. It is looked for in `CLIPPINGS_CORPUS` and in `../shared/corpus` beside the
checkout: `SET/truth.jsonl` with {"page", "site", "truth"} a line, `SET/pages/PAGE.html.gz`. Where there is none, the
test says so and is skipped. `python tests/quality/test_html_quality.py` measures and writes the pinned figures anew.
"""

import gzip
import json
import os
import re
import statistics
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.errors import ClippingsError
from clippings_app.parsing.encoding import decode
from clippings_app.parsing.html import read_html

PINNED = Path(__file__).with_name("figures_html.json")
TOLERANCE = 0.002
Score = dict[str, tuple[float, float]]


def corpus() -> Path | None:
    """The folder of the corpus, where there is one."""
    places = [os.environ.get("CLIPPINGS_CORPUS"), Path(__file__).resolve().parents[3] / "shared" / "corpus"]
    return next((Path(place) for place in places if place and Path(place, "fundus", "truth.jsonl").is_file()), None)


def words(text: str | None) -> str:
    """The words of a text, folded."""
    folded = unicodedata.normalize("NFKC", text or "").replace("\u00ad", "").casefold()
    return " ".join(re.findall(r"\w+", folded))


def overlap(left: str, right: str) -> float:
    """F1 of the words two texts share; of the characters where words are not parted."""
    a, b = Counter(words(left).split()), Counter(words(right).split())
    if max(map(len, (*a, *b)), default=0) > 25:
        a, b = Counter(words(left)), Counter(words(right))
    both = sum((a & b).values())
    return 2 * both / (sum(a.values()) + sum(b.values())) if both else 0.0


def person(name: str) -> str:
    """A name whatever the order of its parts."""
    return " ".join(sorted(words(name).split()))


def score(truth: Mapping[str, Any], article: ParsedArticle) -> Score:
    """Points got and points to be had, by field."""
    points: Score = {"language": (float(article.language == truth["language"]), 1.0)} if truth.get("language") else {}
    wanted = Counter(map(words, truth["paragraphs"]))
    got = Counter(map(words, article.body))
    both = sum((wanted & got).values())
    points["paragraphs"] = (2.0 * both, float(sum(wanted.values()) + sum(got.values())))
    points["body"] = (overlap("\n".join(truth["paragraphs"]), "\n".join(article.body)), 1.0)
    points["headline"] = (float(words(truth["headline"]) == words(article.headline)), 1.0)
    if truth.get("dek"):
        points["deck"] = (float(overlap(truth["dek"], article.deck or "") >= 0.9), 1.0)
    elif truth.get("dek") == "":
        points["no deck"] = (float(article.deck is None), 1.0)
    if truth.get("authors"):
        points["authors"] = (float({*map(person, truth["authors"])} == {*map(person, article.byline)}), 1.0)
    if truth.get("date"):
        points["date"] = (float((article.published or "")[:10] == str(truth["date"])[:10]), 1.0)
    own, said = (words(name).replace(" ", "") for name in (truth.get("publisher"), article.publisher))
    points["publisher"] = (float(bool(said) and (own in said or said in own)), 1.0)
    return points | figure_points(truth.get("figures") or [], article)


def figure_points(wanted: Sequence[Mapping[str, Any]], article: ParsedArticle) -> Score:
    """Captions and credits of the pictures that the truth has with them."""
    captions = [photo.caption or "" for photo in article.photos]
    credits = [words(photo.credit.printed) for photo in article.photos if photo.credit]
    with_caption = [figure["caption"] for figure in wanted if figure["caption"]]
    with_credit = [words(" ".join(figure["credit"])) for figure in wanted if figure["credit"]]
    return {
        "captions": (
            float(sum(any(overlap(text, other) >= 0.8 for other in captions) for text in with_caption)),
            float(len(with_caption)),
        ),
        "credits": (
            float(sum(any(set(text.split()) <= set(other.split()) for other in credits) for text in with_credit)),
            float(len(with_credit)),
        ),
    }


def rows(folder: Path) -> Iterator[tuple[dict[str, Any], bytes]]:
    """Truth and bytes of every page."""
    lines = (folder / "fundus" / "truth.jsonl").read_text("utf-8").splitlines()
    for line in lines:
        row = json.loads(line)
        yield row["truth"], gzip.decompress((folder / "fundus" / "pages" / row["page"]).read_bytes())


def measure(folder: Path) -> tuple[dict[str, float], float]:
    """Share of points by field, and the median seconds a page takes."""
    sums: dict[str, list[float]] = {}
    seconds = []
    for truth, data in rows(folder):
        begun = time.process_time()
        try:
            article = read_html(decode(data, name="page")[0]).article
        except ClippingsError:
            article = ParsedArticle()
        seconds.append(time.process_time() - begun)
        for name, (got, most) in score(truth, article).items():
            total = sums.setdefault(name, [0.0, 0.0])
            total[0] += got
            total[1] += most
    return {name: round(got / most, 4) for name, (got, most) in sorted(sums.items()) if most}, statistics.median(
        seconds
    )


@pytest.mark.quality
@pytest.mark.timeout(600)
def test_the_figures_on_real_pages_do_not_fall() -> None:
    folder = corpus()
    if folder is None:
        pytest.skip("no corpus: set CLIPPINGS_CORPUS to measure the reading of HTML")
    figures, _ = measure(folder)
    pinned = json.loads(PINNED.read_text("utf-8"))
    fallen = {
        name: (pinned[name], figures.get(name, 0.0))
        for name in pinned
        if figures.get(name, 0.0) < pinned[name] - TOLERANCE
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
    print(json.dumps(now, indent=1), f"{1000 * median:.0f} ms a page")  # noqa: T201
