"""Trains the line labeller on copied pages with known truth.

`phrase_weights` trains what the words of a line say, `page_networks` what reads the lines in their order.

`python tests/quality/train_line_labels.py CORPUS [--folds 6] [--processes 2]`.

Reads `CORPUS/SET/truth.jsonl` and `CORPUS/SET/pages/*.html.gz` (each row {"page", "site", "truth"}) and the invented pages
of the tests, and makes of each the text that select-all and copy give, in variants: whole, trimmed to the article, without
alternative texts, cut at random with the blank lines that browsers put around paragraphs, with fewer paragraphs and
pictures, the beginning alone, and in the surroundings of two other sites. Each line is labelled by the truth. The pages of
the sets whose truth is the body alone were read and labelled line by line (`by_hand/lines.jsonl`). Short articles in forms
and scripts that the corpus has few of, and whole pages whose headlines have many rivals, were written for it, each line
with its label (`by_hand/short_texts.jsonl`, `by_hand/whole_pages.jsonl`).

Pages lend their surroundings within a group of sites alone, and folds are made of groups: what is told of a fold is of
sites of which no line was seen. Prints these figures per label, then trains on everything and writes
`resources/parsing/line_labels.json`. What tells the headline from its rivals is learnt from what the models say of the
sites they have not seen. The models of the first folds are kept in `held_out`, with the sites that they have not seen, for
the quality gate. Only numpy and lxml; deterministic for a seed.
"""

# ruff: noqa: T201, SIM905, C901

import argparse
import gzip
import hashlib
import itertools
import json
import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from multiprocessing import Pool
from pathlib import Path
from typing import Any

import lxml.html
import numpy as np
import numpy.typing as npt
from invented_pages import invented_pages
from page_networks import Lesson, train_pages
from phrase_weights import Said, train_phrases

from clippings_app.domain.article import LineLabel
from clippings_app.parsing.credits import looks_like_credit
from clippings_app.parsing.dates import find_dates
from clippings_app.parsing.language import detect_language
from clippings_app.parsing.text.context import context
from clippings_app.parsing.text.facts import Facts, facts_of
from clippings_app.parsing.text.features import Tellings, features, openings_of, words_of
from clippings_app.parsing.text.headline import candidates, describe
from clippings_app.parsing.text.labelling import label_body
from clippings_app.parsing.text.lines import paragraphs, split_lines
from clippings_app.parsing.text.model import (
    LABELS,
    PHRASE_STEPS,
    STEPS,
    Choice,
    LineModel,
    Network,
    PageNetwork,
    best_labels,
    chances_of,
)
from clippings_app.parsing.text.phrases import phrases_of
from clippings_app.parsing.text.rules import label_by_rules

Matrix = npt.NDArray[np.float32]
Indices = npt.NDArray[np.int64]
TOLD = "fundus"  # the set whose truth tells every field
INVENTED = "invented"
WRITTEN = "written"  # short articles in many forms and scripts, written for the training with the label of each line
WHOLE = "whole"  # pages written so with all that stands around an article, each as another site has it
OWN_WORDS = (INVENTED, WRITTEN)  # no outlet says so: they lend nothing, and no words are learnt from them
ARTICLE, OTHER = "article", "other"  # what a page labelled by hand holds: one of the press, or a text of another kind
SETS = {TOLD: 1.0, ARTICLE: 0.8, OTHER: 0.4, INVENTED: 0.3, WRITTEN: 0.5, WHOLE: 0.5}
UNITS = 64
EPOCHS = 10
SEEDS = (1, 2, 3)
PAGE_SEEDS = (1, 2, 3)
INNER_FOLDS = 3
TRANSITIONS = 0.2
MOST_LINES = 2_500
GROUPS = 12
# How many copies of a page of each set stand in the surroundings of others, how many are shortened, and how many are the
# beginning of the article with next to nothing else.
FRAMED = {TOLD: 2, ARTICLE: 1, OTHER: 0, INVENTED: 1, WRITTEN: 1, WHOLE: 1}
SHORTENED = {TOLD: 3, ARTICLE: 2, OTHER: 1, INVENTED: 0, WRITTEN: 0, WHOLE: 0}
BRIEF = {TOLD: 1, ARTICLE: 1, OTHER: 1, INVENTED: 1, WRITTEN: 1, WHOLE: 0}
BY_HAND = Path(__file__).parent / "by_hand" / "lines.jsonl"
HELD_OUT = Path(__file__).parent / "held_out"
KEPT_FOLDS = 2
TEXTS = {
    WRITTEN: Path(__file__).parent / "by_hand" / "short_texts.jsonl",
    WHOLE: Path(__file__).parent / "by_hand" / "whole_pages.jsonl",
}
FOR_LANGUAGE = 3_000
LEAST_SITES = 8
NEAR_BODY = 4
SAID_AGAIN = 4
LEAST_WEIGHT = 0.5
LEAST_SUM = 1e-9  # the last lines of a round may all be such as nothing is learnt from
NEAR = 40
FAR_SHARE = 0.3
ABOVE_ARTICLE = 8
BELOW_ARTICLE = 10
SAID_FAR_SHARE = 0.15
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
    if LineLabel.HEADLINE not in labels:
        _mark_likest(keys, labels, key(truth.get("headline")), first)
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


def _mark_likest(keys: Sequence[str], labels: list[LineLabel], wanted: str, first_body: int) -> None:
    """Pages tell another headline than they print: the likest line above the body, if it is half the same words."""
    places = [i for i in range(max(0, first_body - 40), first_body) if labels[i] is LineLabel.BOILERPLATE and keys[i]]
    best = max(places, key=lambda i: (_alike(keys[i], wanted), i), default=None)
    if best is not None and _alike(keys[best], wanted) >= 0.6:
        labels[best] = LineLabel.HEADLINE


def _near(one: str, other: str) -> bool:
    return _alike(one, other) >= 0.92


def _alike(one: str, other: str) -> float:
    """The F1 of the words of two keys."""
    a, b = Counter(one.split()), Counter(other.split())
    both = sum((a & b).values())
    return 2 * both / (sum(a.values()) + sum(b.values())) if both else 0.0


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


@dataclass(frozen=True, slots=True)
class Page:
    """A whole copied page: which lines are alternative texts is known from the page alone."""

    site: str
    set: str
    language: str | None
    facts: Sequence[Facts]
    labels: Sequence[LineLabel]
    alternative: Sequence[bool]
    either: Sequence[bool]  # what may be of the article or not: nothing is learnt from it


@dataclass(slots=True)
class Copy:
    """What someone copied of a page, and what is computed of it on the way."""

    site: str
    group: int
    weight: float
    facts: Sequence[Facts]
    labels: Sequence[LineLabel]
    words: Sequence[Sequence[str]]
    by_rules: Sequence[LineLabel]
    either: Sequence[bool]
    lent: bool
    invented: bool

    def numbers(self) -> Indices:
        """The number of each line's label."""
        return np.array([LABELS.index(label) for label in self.labels])


def pages(corpus: Path) -> Iterator[Page]:
    """Every page of the corpus whose lines can be labelled."""
    for row in map(json.loads, (corpus / TOLD / "truth.jsonl").read_text("utf-8").splitlines()):
        made = labelled_page(source_of(corpus / TOLD, row), row["truth"], row["site"], TOLD)
        if made:
            yield made
    for row in map(json.loads, BY_HAND.read_text("utf-8").splitlines()):
        if "body" in row:
            yield page_by_hand(source_of(corpus / row["set"], row), row)
    for invented in invented_pages():
        truth = invented_truth(invented.truth)
        made = labelled_page(invented.source, truth, invented.name, INVENTED) if truth["paragraphs"] else None
        if made:
            yield made
    for kind, file in TEXTS.items():
        for number, row in enumerate(map(json.loads, file.read_text("utf-8").splitlines())):
            yield written_page(row, f"{kind} {number}", kind)


def written_page(row: dict[str, Any], name: str, kind: str) -> Page:
    """A text whose lines were labelled when they were written: {"language", "lines": [label, text] each}.

    An empty line is blank.
    """
    parts = paragraphs(split_lines("\n".join(text for _, text in row["lines"])))
    labels = [LineLabel(row["lines"][part.lines[0]][0]) for part in parts]
    alternative = [label is LineLabel.ALT for label in labels]
    return Page(name, kind, row["language"], facts_of(parts), labels, alternative, [False] * len(parts))


def source_of(folder: Path, row: dict[str, Any]) -> bytes:
    """The source of a row's page in the folder of its set."""
    return gzip.decompress((folder / "pages" / row["page"]).read_bytes())


def invented_truth(known: dict[str, Any]) -> dict[str, Any]:
    """What is true of an invented page, in the words of the corpus."""
    return {
        "headline": known.get("headline"),
        "dek": known.get("deck"),
        "paragraphs": known.get("body") or [],
        "authors": known.get("byline") or [],
        "date": known.get("published"),
        "figures": [
            {"caption": caption, "credit": [credit] if credit else []} for caption, credit in known.get("photos") or []
        ],
    }


def labelled_page(page: bytes, truth: dict[str, Any], site: str, kind: str) -> Page | None:
    """The copied page with its labels; None where the truth's body is not in it."""
    lines = copied_lines(page, alternatives=True)[:MOST_LINES]
    parts = paragraphs(split_lines("\n".join(lines)))
    labels = true_labels([part.text for part in parts], truth)
    if LineLabel.BODY not in labels:
        return None
    only_there = _only_in(lines, copied_lines(page, alternatives=False))
    alternative = [only_there[part.lines[0]] for part in parts]
    _mark_alternatives(labels, alternative)
    language = detect_language("\n".join(truth["paragraphs"])[:FOR_LANGUAGE], None)
    return Page(site, kind, language, facts_of(parts), labels, alternative, [False] * len(parts))


def page_by_hand(page: bytes, row: dict[str, Any]) -> Page:
    """The copied page with the labels that its lines were given by hand.

    Args:
        page: Its source.
        row: {"site", "kind", "lines": how many, "digest": of the lines, and for each label and "either" their numbers
            from 0, as "3,5-9"}.

    Raises:
        ValueError: The lines are no longer those that were labelled.
    """
    lines = copied_lines(page, alternatives=True)
    if digest(lines) != row["digest"]:
        raise ValueError(f"{row['page']} is copied in other lines than those labelled: label it again")
    told = {number: label for label in LABELS if label.value in row for number in numbers_of(row[label.value])}
    captions = [number for number, label in sorted(told.items()) if label is LineLabel.CAPTION]
    for one, other in itertools.pairwise(captions):
        if other - one <= SAID_AGAIN and key(lines[one]) == key(lines[other]):
            told[one] = LineLabel.ALT  # of several copies the last is the caption
    either = set(numbers_of(row.get("either", "")))
    lines = lines[:MOST_LINES]
    parts = paragraphs(split_lines("\n".join(lines)))
    first = [part.lines[0] for part in parts]
    labels = [told.get(number, LineLabel.BOILERPLATE) for number in first]
    only_there = _only_in(lines, copied_lines(page, alternatives=False))
    alternative = [only_there[number] for number in first]
    _mark_alternatives(labels, alternative)
    language = detect_language("\n".join(lines[number] for number in numbers_of(row["body"]))[:FOR_LANGUAGE], None)
    return Page(
        row["site"], row["kind"], language, facts_of(parts), labels, alternative, [number in either for number in first]
    )


def digest(lines: Sequence[str]) -> str:
    """Twelve signs that tell the lines of a page from those of any other."""
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]


def numbers_of(ranges: str) -> list[int]:
    """[3, 5, 6, 7] of "3,5-7"."""
    ends = [part.split("-") for part in ranges.split(",") if part]
    return [number for part in ends for number in range(int(part[0]), int(part[-1]) + 1)]


def _only_in(lines: Sequence[str], others: Sequence[str]) -> list[bool]:
    left = Counter(others)
    made = []
    for line in lines:
        made.append(not left[line])
        left[line] -= bool(left[line])
    return made


def _mark_alternatives(labels: list[LineLabel], alternative: Sequence[bool]) -> None:
    """An alternative text is such, though it may read like a sentence of the body; far off it is part of the page."""
    body = [i for i, label in enumerate(labels) if label is LineLabel.BODY]
    for i in range(max(0, body[0] - 12), min(len(labels), body[-1] + 8)):
        if alternative[i] and labels[i] in (LineLabel.BOILERPLATE, LineLabel.BODY):
            labels[i] = LineLabel.ALT


def groups_of(given: Sequence[Page], seed: int) -> dict[str, int]:
    """Each site's group: pages lend their surroundings to those of their group alone, and folds are made of groups."""
    shuffled = sorted({page.site for page in given if page.set not in TEXTS})
    random.Random(seed).shuffle(shuffled)
    # Behind the others, whose groups so stay what they are.
    alone = [page.site for page in given if page.set in TEXTS]
    return {site: number % GROUPS for number, site in enumerate([*shuffled, *alone])}


def copies_of(given: Sequence[Page], seed: int) -> list[Copy]:
    """All copies of all pages."""
    groups = groups_of(given, seed)
    rng = random.Random(seed)
    made: list[Copy] = []
    lenders: dict[tuple[int, str | None], list[Page]] = defaultdict(list)
    for page in given:
        if page.set not in OWN_WORDS:
            lenders[groups[page.site], page.language].append(page)
    for page in given:
        own = groups[page.site]
        made += copies(page, own, rng)
        others = [other for other in lenders[own, page.language] if other.site != page.site]
        if others:
            for _ in range(FRAMED[page.set]):
                made.append(framed(page, rng.choice(others), rng.choice(others), own, rng))
        for _ in range(SHORTENED[page.set]):
            made.append(shortened(page, own, rng))
        for _ in range(BRIEF[page.set]):
            made.append(brief(page, own, rng))
    return made


def copies(page: Page, group: int, rng: random.Random) -> Iterator[Copy]:
    """The ways of copying a page: all of it, without alternative texts, the article alone, and cut at random.

    Of whole pages written for the training the article is never alone: they tell what stands around it.
    """
    everything = list(range(len(page.labels)))
    without = [i for i in everything if not page.alternative[i]]
    start, end = trimmed_span(page.labels)
    last = max(i for i in everything if page.labels[i] is LineLabel.BODY)
    first = rng.randint(0, start) if rng.random() < 0.5 else max(0, start - rng.randint(0, 6))
    final = rng.randint(last, everything[-1]) if rng.random() < 0.5 else last + rng.randint(0, 8)
    cut = [i for i in (without if rng.random() < 0.3 else everything) if first <= i <= final]
    yield _copy(page, group, _lines(page, everything))
    yield _copy(page, group, _lines(page, cut), rng if rng.random() < 0.7 else None)
    if page.set != WHOLE:
        yield _copy(page, group, _lines(page, range(start, end)))
    if len(without) < len(everything) and page.set != OTHER:
        yield _copy(page, group, _lines(page, without))


def framed(page: Page, above: Page, below: Page, group: int, rng: random.Random) -> Copy:
    """An article in the surroundings of two others: what stands around it says nothing of its site."""
    start, end = trimmed_span(page.labels)
    first, last = max(0, start - rng.randint(0, 8)), min(len(page.labels), end + rng.randint(0, 4))
    head = range(max(0, trimmed_span(above.labels)[0] - rng.randint(0, 8)))
    foot = range(min(len(below.labels), trimmed_span(below.labels)[1] + rng.randint(0, 4)), len(below.labels))
    own = [i for i in range(first, last) if not page.alternative[i]] if rng.random() < 0.3 else range(first, last)
    lines = [*_around(above, head), *_lines(page, own), *_around(below, foot)]
    return _copy(page, group, lines[:MOST_LINES], rng if rng.random() < 0.3 else None, lent=True)


def shortened(page: Page, group: int, rng: random.Random) -> Copy:
    """A copy with less in it: some of the paragraphs, some of the pictures, a part of what stands around, or nothing."""
    start, end = trimmed_span(page.labels)
    first, last = start, end
    if rng.random() < 0.4:
        first = max(0, start - int(start ** rng.random()))
        last = min(len(page.labels), end + int((len(page.labels) - end) ** rng.random()))
    lost = {
        LineLabel.BODY: rng.choice((0.0, 0.3, 0.6)),
        LineLabel.ALT: rng.choice((0.0, 0.5, 1.0)),
        LineLabel.BOILERPLATE: rng.choice((0.0, 0.1, 0.3)),
    }
    body = [i for i in range(first, last) if page.labels[i] is LineLabel.BODY]
    kept = {*body[:1], *rng.sample(body, min(len(body), 3))}
    own = [i for i in range(first, last) if i in kept or rng.random() >= lost.get(page.labels[i], 0.0)]
    return _copy(page, group, _lines(page, own), rng if rng.random() < 0.4 else None)


def brief(page: Page, group: int, rng: random.Random) -> Copy:
    """The beginning of an article as one copies a short one: from the headline or the text on, little beside it."""
    start, end = trimmed_span(page.labels)
    body = [i for i in range(start, end) if page.labels[i] is LineLabel.BODY]
    last = body[min(len(body), rng.randint(2, 9)) - 1]
    first = start if rng.random() < 0.8 else body[0]
    kept = {LineLabel.BOILERPLATE: rng.choice((0.0, 0.2, 1.0)), LineLabel.ALT: rng.choice((0.0, 0.0, 1.0))}
    below = rng.choice((0, 0, 1, 2))
    within = range(first, min(len(page.labels), last + 1 + below))
    own = [i for i in within if rng.random() < kept.get(page.labels[i], 1.0)]
    return _copy(page, group, _lines(page, own), rng if rng.random() < 0.5 else None)


Line = tuple[Facts, LineLabel, bool]  # whether it is either way


def _lines(page: Page, chosen: Iterable[int]) -> list[Line]:
    return [(page.facts[i], page.labels[i], page.either[i]) for i in chosen]


def _around(page: Page, chosen: Iterable[int]) -> list[Line]:
    """Lines of another page, none of which is of the article."""
    return [(page.facts[i], LineLabel.BOILERPLATE, False) for i in chosen]


def _copy(
    page: Page,
    group: int,
    lines: Sequence[Line],
    gaps: random.Random | None = None,
    *,
    lent: bool = False,
) -> Copy:
    labels = [label for _, label, _ in lines]
    count = Counter(fact.text.casefold() for fact, _, _ in lines)
    facts = [replace(fact, copies=count[fact.text.casefold()]) for fact, _, _ in lines]
    if gaps:
        facts = with_gaps(facts, labels, gaps)
    words = [words_of(fact.text) for fact in facts]
    either = [either for _, _, either in lines]
    invented = page.set in OWN_WORDS
    return Copy(page.site, group, SETS[page.set], facts, labels, words, label_by_rules(facts), either, lent, invented)


def with_gaps(facts: Sequence[Facts], labels: Sequence[LineLabel], rng: random.Random) -> list[Facts]:
    """Blank lines as browsers put them: around paragraphs and headings, and here and there elsewhere."""
    set_off = (LineLabel.BODY, LineLabel.HEADLINE, LineLabel.DECK)
    around_prose = rng.random() < 0.7
    parted = [label in set_off or (fact.prose and around_prose) for fact, label in zip(facts, labels, strict=True)]
    made: list[Facts] = []
    before = 0
    for i, fact in enumerate(facts):
        after = int(i + 1 < len(facts) and (parted[i] or parted[i + 1] or rng.random() < 0.15))
        made.append(replace(fact, gap_before=before, gap_after=after))
        before = after
    return made


# ------------------------------------------------------------------- words


Told = dict[str, tuple[set[str], set[str]]]


def words_by_site(given: Sequence[Copy]) -> tuple[Told, ...]:
    """For each site the words of its articles and those of what stands around them, between their paragraphs, and of
    pictures; and how paragraphs and what stands between them open and end.
    """
    around, between, pictures, openings = (defaultdict[str, tuple[set[str], set[str]]](_two_sets) for _ in range(4))
    for copy in given:
        if copy.lent or copy.invented:
            continue
        body = [i for i, label in enumerate(copy.labels) if label is LineLabel.BODY]
        near = range(body[0] - NEAR_BODY, body[-1] + NEAR_BODY) if body else range(0)
        for i, (fact, label, words) in enumerate(zip(copy.facts, copy.labels, copy.words, strict=True)):
            if copy.either[i]:
                continue
            of_pages = label in (LineLabel.BOILERPLATE, LineLabel.ALT)
            if label is LineLabel.BODY:
                openings[copy.site][0].update(openings_of(fact.text, words))
                if fact.weight >= 30:
                    for told in (around, between, pictures):
                        told[copy.site][0].update(words)
            elif label in (LineLabel.CAPTION, LineLabel.ALT):
                pictures[copy.site][1].update(words)
            elif of_pages and i in near:
                openings[copy.site][1].update(openings_of(fact.text, words))
                between[copy.site][1].update(words)
            if of_pages and fact.weight >= 30:
                around[copy.site][1].update(words)
    return dict(around), dict(between), dict(pictures), dict(openings)


def _two_sets() -> tuple[set[str], set[str]]:
    return set(), set()


class WordCounts:
    """On how many sites each word stands in articles, and around them."""

    def __init__(self, told: dict[str, tuple[set[str], set[str]]]) -> None:
        """Count the words that enough sites have."""
        inside = Counter(word for words, _ in told.values() for word in words)
        outside = Counter(word for _, words in told.values() for word in words)
        self._told = told
        self.counts = {
            word: (inside[word], outside[word])
            for word in inside.keys() | outside.keys()
            if inside[word] + outside[word] >= LEAST_SITES and len(word) > 1 and not word.isdigit()
        }
        self._whole = tuple(sum(count[side] for count in self.counts.values()) + 1 for side in (0, 1))

    def weights(self, without: Iterable[str] = ()) -> dict[str, float]:
        """The weight of each word that tells something, in tenths; as other sites tell where some are left out."""
        left = [self._told[site] for site in without if site in self._told]
        fewer = tuple(Counter(word for told in left for word in told[side]) for side in (0, 1))
        made = {}
        for word, (inside, outside) in self.counts.items():
            in_articles = (inside - fewer[0][word] + 0.7) / self._whole[0]
            around = (outside - fewer[1][word] + 0.7) / self._whole[1]
            weight = round(max(-3.0, min(3.0, math.log(around / in_articles))), 1)
            if abs(weight) >= LEAST_WEIGHT:
                made[word] = weight
        return made


def lines_by_site(given: Sequence[Copy]) -> list[Said]:
    """What the lines of each site say, each once as each label: those of the articles and around them, some of the others.

    A site counts as the root of how many they are, so that none of many pages tells it all.
    """
    near: dict[str, dict[tuple[str, int], bool]] = defaultdict(dict)
    group = {copy.site: copy.group for copy in given}
    for copy in given:
        if copy.lent or copy.invented:
            continue
        start, end = trimmed_span(copy.labels)
        of_site = near[copy.site]
        for i, number in enumerate(copy.numbers()):
            if not copy.either[i]:
                line = copy.facts[i].text, int(number)
                is_near = start - ABOVE_ARTICLE <= i < end + BELOW_ARTICLE
                of_site[line] = is_near or of_site.get(line, False)
    rng = random.Random(1)
    made: list[Said] = []
    for site, lines in near.items():
        chosen = [line for line, is_near in lines.items() if is_near or rng.random() < SAID_FAR_SHARE]
        weight = 1 / math.sqrt(max(1, len(chosen)))
        made += [Said(phrases_of(text), number, site, group[site], weight) for text, number in chosen]
    return made


def said_of_others(given: Sequence[Copy], lines: Sequence[Said]) -> list[Matrix]:
    """What the words of each copy's lines say they are, as told by the sites of other groups."""
    made: list[Matrix] = [np.zeros((0, len(LABELS)), np.float32)] * len(given)
    for _, to_test in folds([copy.group for copy in given], INNER_FOLDS):
        held = {given[i].group for i in to_test}
        phrases = train_phrases([line for line in lines if line.group not in held])
        texts = dict.fromkeys(fact.text for i in to_test for fact in given[i].facts)
        row = dict(zip(texts, phrases.logs(list(texts)), strict=True))
        for i in to_test:
            made[i] = np.array([row[fact.text] for fact in given[i].facts])
    return made


# ----------------------------------------------------------------- networks


def train_model(given: Sequence[Copy]) -> LineModel:
    """Both looks, the second of both kinds; it learns from what the first says of sites it has not seen."""
    words = [WordCounts(told) for told in words_by_site(given)]
    sites = {group: {copy.site for copy in given if copy.group == group} for group in {copy.group for copy in given}}
    own = {group: Tellings(*(part.weights(without=left) for part in words)) for group, left in sites.items()}
    samples = [_sample(copy, np.random.default_rng(i)) for i, copy in enumerate(given)]
    lines = lines_by_site(given)
    said = said_of_others(given, lines)
    rows = [
        features(copy.facts, copy.by_rules, copy.words, own[copy.group], part)
        for copy, part in zip(given, said, strict=True)
    ]

    def stacked(chosen: Sequence[int], of: Sequence[Matrix]) -> tuple[Matrix, Indices, Matrix]:
        return (
            np.vstack([of[i] for i in chosen]),
            np.concatenate([samples[i].labels for i in chosen]),
            np.concatenate([samples[i].weights for i in chosen]),
        )

    seen = [part[sample.lines] for part, sample in zip(rows, samples, strict=True)]
    whole = list(map(_halved, rows))
    for to_train, to_test in folds([copy.group for copy in given], INNER_FOLDS):
        network = train(*stacked(to_train, seen))
        for i in to_test:
            around = context(given[i].facts, given[i].words, network.chances(rows[i]), LABELS)
            whole[i] = _halved(np.hstack([rows[i], around]))
    second = [part[sample.lines].astype(np.float32) for part, sample in zip(whole, samples, strict=True)]
    lessons = [_lesson(copy, part) for copy, part in zip(given, whole, strict=True)]
    everything = range(len(given))
    columns = describe(given[0].facts, np.ones((len(given[0].facts), len(LABELS))), [0], (0, 0), {}, LABELS).shape[1]
    return LineModel(
        tellings=Tellings(*(part.weights() for part in words)),
        phrases=train_phrases(lines),
        first=train(*stacked(everything, seen)),
        second=tuple(train(*stacked(everything, second), seed=seed) for seed in SEEDS),
        pages=tuple(train_pages(lessons, seed=seed) for seed in PAGE_SEEDS),
        transitions=_transitions(given),
        headline=Choice(mean=np.zeros(columns), scale=np.ones(columns), weights=np.eye(columns)[0]),  # the likeliest
    )


@dataclass(frozen=True, slots=True)
class Sample:
    """The lines of a copy to learn from: all but a part of those far from the article, which weigh more for it."""

    lines: Indices
    labels: Indices
    weights: Matrix


def _sample(copy: Copy, rng: np.random.Generator) -> Sample:
    numbers = copy.numbers()
    body = np.flatnonzero(numbers == LABELS.index(LineLabel.BODY))
    index = np.arange(len(numbers))
    far = (numbers == 0) & ((index < body[0] - NEAR) | (index > body[-1] + NEAR))
    lines = np.flatnonzero(~far | (rng.random(len(numbers)) < FAR_SHARE))
    weights = line_weights(copy) * np.where(far, 1 / FAR_SHARE, 1.0)
    return Sample(lines, numbers[lines], weights[lines].astype(np.float32))


def _lesson(copy: Copy, rows: npt.NDArray[np.float16]) -> Lesson:
    return Lesson(rows, copy.numbers(), line_weights(copy).astype(np.float32), copy.weight)


def _halved(rows: Matrix) -> npt.NDArray[np.float16]:
    """In half precision: all lines of all copies fit into memory so."""
    return rows.astype(np.float16)


def line_weights(copy: Copy) -> Matrix:
    """Rare labels count more; each copy counts nearly alike: a page of a thousand menu lines is one page."""
    numbers = copy.numbers()
    weights: Matrix = np.array([RARE.get(label, 1.0) for label in LABELS])[numbers] * ~np.array(copy.either)
    return weights * copy.weight * math.sqrt(60.0 / len(numbers))


def train(x: Matrix, y: Indices, weight: Matrix, *, seed: int = 1, epochs: int = EPOCHS, units: int = UNITS) -> Network:
    """A network trained by Adam on the weighted log-likelihood of the labels."""
    rng = np.random.default_rng(seed)
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
    return Network(mean=mean, scale=scale, hidden=hidden, output=output)


def _gradients(
    z: Matrix, y: Indices, weight: Matrix, hidden: Matrix, output: Matrix, rng: np.random.Generator
) -> tuple[Matrix, Matrix]:
    kept = (rng.random((len(z), hidden.shape[1])) > 0.2).astype(np.float32) / 0.8
    z = z * (rng.random((len(z), z.shape[1])) > 0.05)
    before = z @ hidden[:-1] + hidden[-1]
    units = np.maximum(before, 0) * kept
    scores = units @ output[:-1] + output[-1]
    chances = np.exp(scores - scores.max(1, keepdims=True))
    chances /= chances.sum(1, keepdims=True)
    chances[np.arange(len(y)), y] -= 1
    error = (chances * (weight / max(weight.sum(), LEAST_SUM))[:, None]).astype(np.float32)
    back = (error @ output[:-1].T) * (before > 0) * kept
    return np.vstack([z.T @ back, back.sum(0)]), np.vstack([units.T @ error, error.sum(0)])


def _transitions(given: Sequence[Copy]) -> Matrix:
    """How much likelier one label follows another than it is by itself; lessened, since the features see neighbours too."""
    counts = np.full((len(LABELS), len(LABELS)), 0.5)
    for copy in given:
        numbers = copy.numbers()
        np.add.at(counts, (numbers[:-1], numbers[1:]), 1)
    follows = counts / counts.sum(1, keepdims=True)
    alone = counts.sum(0) / counts.sum()
    return (TRANSITIONS * np.clip(np.log(follows / alone), -3, 3)).astype(np.float32)


# ----------------------------------------------------------------- headline


@dataclass(frozen=True, slots=True)
class Rivals:
    """The lines of a copy that may be its headline, and which of them say what it says."""

    rows: Matrix
    true: npt.NDArray[np.bool_]
    weight: float


def rivals(copy: Copy, model: LineModel) -> Rivals | None:
    """As a model sees a copy of a site it was not trained on; None where it sees nothing or not the headline."""
    logs = model.log_probabilities(copy.facts, copy.by_rules)
    _, body = label_body(copy.facts, copy.by_rules, logs, model.transitions)
    chances = chances_of(logs)
    likely = [float(chance) for chance in chances[:, LABELS.index(LineLabel.HEADLINE)]]
    chosen = candidates(copy.facts, likely, body[0])
    wanted = {
        key(fact.text) for fact, label in zip(copy.facts, copy.labels, strict=True) if label is LineLabel.HEADLINE
    }
    true = np.array([key(copy.facts[i].text) in wanted for i in chosen], dtype=bool)
    if not true.any():
        return None
    return Rivals(describe(copy.facts, chances, chosen, body, model.tellings.around, LABELS), true, copy.weight)


def train_choice(given: Sequence[Rivals], *, steps: int = 300, rate: float = 0.05, keep: float = 3e-3) -> Choice:
    """Weights by Adam on the log-likelihood that a true line wins (a conditional logit), drawn towards nought."""
    rows = np.vstack([rival.rows for rival in given])
    mean, scale = rows.mean(0), rows.std(0) + 1e-2
    most, columns = max(len(rival.true) for rival in given), rows.shape[1]
    x, true = np.zeros((len(given), most, columns)), np.zeros((len(given), most))
    there = np.zeros((len(given), most), dtype=bool)
    for i, rival in enumerate(given):
        count = len(rival.true)
        x[i, :count] = np.clip((rival.rows - mean) / scale, -5, 5)
        true[i, :count] = rival.true / rival.true.sum()
        there[i, :count] = True
    share = np.array([rival.weight for rival in given])
    share /= share.sum()
    weights, first, second = np.zeros(columns), np.zeros(columns), np.zeros(columns)
    for step in range(1, steps + 1):
        scores = np.where(there, x @ weights, -np.inf)
        chances = np.exp(scores - scores.max(1, keepdims=True))
        chances /= chances.sum(1, keepdims=True)
        gradient = np.einsum("pn,pnc->c", (chances - true) * share[:, None], x) + keep * weights
        first = 0.9 * first + 0.1 * gradient
        second = 0.999 * second + 0.001 * gradient**2
        weights -= rate * (1 - step / steps) * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return Choice(mean=mean, scale=scale, weights=weights)


def folds(groups: Sequence[int], number: int) -> Iterator[tuple[list[int], list[int]]]:
    """Parts of the copies by the groups of their sites, as their numbers: (to train on, to test on)."""
    present = sorted(set(groups))
    for fold in range(number):
        held = set(present[fold::number])
        yield (
            [i for i, group in enumerate(groups) if group not in held],
            [i for i, group in enumerate(groups) if group in held],
        )


def figures(pairs: Sequence[tuple[Sequence[LineLabel], Sequence[LineLabel]]]) -> dict[str, tuple[int, float, float]]:
    """Count, precision and recall of each label over lines; pairs of what is true and what was said."""
    hit, said, true = Counter[LineLabel](), Counter[LineLabel](), Counter[LineLabel]()
    for want, have in pairs:
        for wanted, label in zip(want, have, strict=True):
            true[wanted] += 1
            said[label] += 1
            hit[label] += wanted is label
    return {
        label.value: (true[label], hit[label] / max(1, said[label]), hit[label] / max(1, true[label]))
        for label in LABELS
    }


def write(model: LineModel, path: Path, unseen: Iterable[str] = ()) -> None:
    """The model as JSON: weights in whole steps, weights of words in tenths, the rest with three significant digits.

    Args:
        model: What was trained.
        path: Where it goes; packed where it ends in ".gz".
        unseen: The sites of which it was told nothing.
    """
    stored = {
        "labels": [label.value for label in LABELS],
        "tellings": {
            name: {word: round(10 * weight) for word, weight in sorted(weights.items())}
            for name, weights in model.tellings._asdict().items()
        },
        "phrases": {
            "weights": {
                phrase: np.rint(model.phrases.weights[number] * PHRASE_STEPS).astype(int).tolist()
                for phrase, number in model.phrases.numbers.items()
            },
            "offsets": np.rint(model.phrases.offsets * PHRASE_STEPS).astype(int).tolist(),
            "neutral": _short(model.phrases.neutral),
        },
        "first": _stored(model.first),
        "second": [_stored(network) for network in model.second],
        "pages": [_stored_pages(network) for network in model.pages],
        "transitions": _short(model.transitions),
        "headline": {name: _short(getattr(model.headline, name)) for name in ("mean", "scale", "weights")},
    }
    if unseen:
        stored["unseen"] = sorted(unseen)
    made = (json.dumps(stored, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
    path.write_bytes(gzip.compress(made, mtime=0) if path.suffix == ".gz" else made)


def _stored(network: Network) -> dict[str, Any]:
    return {
        "mean": _short(network.mean),
        "scale": _short(network.scale),
        "hidden": np.rint(network.hidden * STEPS).astype(int).tolist(),
        "output": np.rint(network.output * STEPS).astype(int).tolist(),
    }


def _stored_pages(network: PageNetwork) -> dict[str, Any]:
    return {
        "mean": _short(network.mean),
        "scale": _short(network.scale),
        "entry": np.rint(network.entry * STEPS).astype(int).tolist(),
        "layers": [np.rint(layer * STEPS).astype(int).tolist() for layer in network.layers],
        "output": np.rint(network.output * STEPS).astype(int).tolist(),
    }


def _short(numbers: Matrix) -> Any:
    return np.vectorize(lambda value: float(f"{value:.3g}"))(numbers).tolist()


def main() -> None:
    """Cross-validate, train, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--folds", type=int, default=6)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1, help="of the groups of sites")
    parser.add_argument(
        "--out", type=Path, default=Path(__file__).parents[2] / "resources" / "parsing" / "line_labels.json"
    )
    arguments = parser.parse_args()
    given = copies_of(list(pages(arguments.corpus)), arguments.seed)
    print(f"{len(given)} texts, {sum(len(copy.labels) for copy in given)} lines")
    parts = list(folds([copy.group for copy in given], arguments.folds))
    with Pool(arguments.processes, _take, (given,)) as pool:
        whole = pool.apply_async(_trained)
        held = pool.starmap(_held_out, parts, chunksize=1)
        model = whole.get()
    for name, (count, precision, recall) in figures([pair for fold in held for pair in fold.pairs]).items():
        print(f"  {name:<12} n={count:<6} P={precision:.3f} R={recall:.3f}")
    write(replace(model, headline=train_choice([rival for fold in held for rival in fold.rivals])), arguments.out)
    HELD_OUT.mkdir(exist_ok=True)
    for number, fold in enumerate(held[:KEPT_FOLDS]):
        told = [rival for other in held if other is not fold for rival in other.rivals]
        unseen = {given[i].site for i in parts[number][1] if not given[i].invented}
        write(replace(fold.model, headline=train_choice(told)), HELD_OUT / f"labels_{number}.json.gz", unseen)


Labelled = tuple[Sequence[LineLabel], Sequence[LineLabel]]


_COPIES: list[Copy] = []  # in each process of the pool


def _take(given: Sequence[Copy]) -> None:
    _COPIES.extend(given)


def _trained() -> LineModel:
    return train_model(_COPIES)


@dataclass(frozen=True, slots=True)
class Fold:
    """A model, and what it says of sites it has not seen: true and said labels, and the rivals for the headline."""

    model: LineModel
    pairs: list[Labelled]
    rivals: list[Rivals]


def _held_out(to_train: Sequence[int], to_test: Sequence[int]) -> Fold:
    model = train_model([_COPIES[i] for i in to_train])
    pairs: list[Labelled] = []
    for copy in (_COPIES[i] for i in to_test):
        if copy.weight == SETS[TOLD]:
            logs = model.log_probabilities(copy.facts, copy.by_rules)
            pairs.append((copy.labels, best_labels(logs, model.transitions)))
    return Fold(model, pairs, [rival for i in to_test if (rival := rivals(_COPIES[i], model))])


if __name__ == "__main__":
    main()
