"""Reading what a browser puts on the clipboard beside the text of a page: the figures per field may rise, never fall.

Of each page of the corpus (see `test_html_quality`) two copies are made of the boxes that are seen, without the page's
head: all of them, and those from the headline to the last paragraph. What such a copy cannot tell is not asked.
`python tests/quality/test_copied_boxes_quality.py` measures and writes the pinned figures anew.
"""

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from page_scores import score, words
from test_html_quality import corpus
from test_paste_quality import EVERY, TOLERANCE, told

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.errors import EmptyInput
from clippings_app.parsing.encoding import decode
from clippings_app.parsing.html import read_html

PINNED = Path(__file__).with_name("figures_copied_boxes.json")
UNSEEN = ("script", "style", "noscript", "template", "iframe", "object", "video", "audio", "canvas")
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
MOST_INSIDE = 12


def copies(folder: Path) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """The kind of copy, its source, and what is true of it."""
    for line in (folder / "fundus" / "truth.jsonl").read_text("utf-8").splitlines()[::EVERY]:
        row = json.loads(line)
        page = decode(gzip.decompress((folder / "fundus" / "pages" / row["page"]).read_bytes()), name=row["page"])[0]
        body = seen(page)
        yield "whole", lxml.html.tostring(body, encoding="unicode"), row["truth"]
        cut(body, row["truth"])
        yield "article", lxml.html.tostring(body, encoding="unicode"), row["truth"]


def seen(page: str) -> lxml.html.HtmlElement:
    """The body of a page without what no reader sees."""
    body = lxml.html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", page).replace("\0", "")).body
    hidden = (one for one in body.iter("*") if one.get("hidden") is not None or HIDDEN.search(one.get("style") or ""))
    for element in [*hidden, *body.iter(*UNSEEN, lxml.html.etree.Comment)]:
        if element.getparent() is not None:
            element.drop_tree()
    return body


def cut(body: lxml.html.HtmlElement, truth: Mapping[str, Any]) -> None:
    """Leave of a page what stands from its headline to its last paragraph, where both are printed so."""
    order = [element for element in body.iter("*") if element is not body]
    said = [words(element.text_content()) if len(element) <= MOST_INSIDE else "" for element in order]
    ends = [number for number, text in enumerate(said) if text and text == words(truth["paragraphs"][-1])]
    if not ends:
        return
    heads = [number for number, text in enumerate(said) if text == words(truth["headline"]) and number < ends[-1]]
    first, last = heads[-1] if heads else 0, ends[-1]
    around = {*order[first].iterancestors(), *order[last].iter()}
    for number, element in enumerate(order):
        is_outside = number < first or (number > last and element not in around)
        if is_outside and element not in around and element.getparent() is not None:
            element.drop_tree()


def read(source: str) -> ParsedArticle:
    """The article of a copy; of a page without a word there is none."""
    try:
        return read_html(source, fragment=True).article
    except EmptyInput:
        return ParsedArticle()


def measure(folder: Path) -> dict[str, float]:
    """Share of points by kind of copy and field."""
    sums: dict[str, list[float]] = {}
    for kind, source, truth in copies(folder):
        for name, (got, most) in told(score(truth, read(source))).items():
            total = sums.setdefault(f"{kind}: {name}", [0.0, 0.0])
            total[0] += got
            total[1] += most
    return {name: round(got / most, 4) for name, (got, most) in sorted(sums.items()) if most}


@pytest.mark.quality
@pytest.mark.timeout(180)
def test_the_figures_on_copied_boxes_do_not_fall() -> None:
    folder = corpus()
    if folder is None:
        pytest.skip("no corpus: set CLIPPINGS_CORPUS to measure the reading of what browsers copy")
    figures, pinned = measure(folder), json.loads(PINNED.read_text("utf-8"))
    assert figures.keys() == pinned.keys()
    fallen = {name: (least, figures[name]) for name, least in pinned.items() if figures[name] < least - TOLERANCE}
    assert not fallen, f"fields that fell (pinned, now): {fallen}"


if __name__ == "__main__":
    place = corpus()
    if place is None:
        raise SystemExit("no corpus: set CLIPPINGS_CORPUS")
    now = measure(place)
    before = json.loads(PINNED.read_text("utf-8")) if PINNED.exists() else {}
    PINNED.write_text(
        json.dumps({name: max(now[name], before.get(name, 0.0)) for name in now}, indent=1) + "\n", "utf-8"
    )
    print(json.dumps(now, indent=1))  # noqa: T201
