"""Trains the weights that tell an article's paragraphs, standfirst and pictures from the rest of a page.

`python tests/quality/train_html_models.py CORPUS [--text | --deck] [--keep FILE] [--hold-out 3 | --folds 3] [--to DIR]`, with
scikit-learn installed beside.

Reads `CORPUS/SET/truth.jsonl` and `CORPUS/SET/pages/*.html.gz` for the sets fundus, aeb and trafilatura and the invented
pages of the tests, computes the same features as the program, and writes `html_body.json`, `html_body_context.json`,
`html_deck.json` and `html_figures.json`. With `--hold-out N` every N-th site and house (by a checksum of its name) is
left out, so that figures on those are honest; with `--folds N` this is done once for each of N folds, into the folders 0,
1, ... of DIR, which `score_page_variants.py --weights DIR` reads every page with that has not been learnt from. Predictions that one model takes from another are made for sites that the
other has not seen.

Pages count once more in the forms of `page_variants`: for the pictures by halves (in folds of sites that raised their F1
from .885 to .899), for paragraphs and standfirsts by `SHARES_OF_FORMS`. In three folds of sites, read whole as they are / renamed / bare,
without forms and with them: standfirst .909 / .860 / .504 and .909 / .884 / .711, paragraphs .916 / .908 / .902 and .918 /
.919 / .918, body .977 / .972 / .967 and .976 / .976 / .975. With the standfirst's weights alone of pages in their forms,
and those of paragraphs without: standfirst .909 / .884 / .711 too, body .977 / .972 / .968. On pages with telling names
that are no news, though, they take more first paragraphs for standfirsts (body of aeb .979 to .978, trafilatura .933 to
.931). So `--deck` writes them, the mean of `DECKS` runs, into `html_deck_unnamed.json`, which the program asks where no box
has a telling name; so, and with what it no longer takes for a standfirst, .909 / .876 / .711. Invented pages count by halves: they are small and many, each a house of its own.

How much the invented pages are worth was measured on sites and houses that the models had not seen, in two halves, with
nothing set apart for stopping early any more. The logarithmic loss of paragraphs fell from .0994 to .0932 on fundus, from
.0955 to .0842 on aeb, from .154 to .048 on houses (which share their texts, so that is too good), and stayed on
trafilatura (.2105, .2111); that of standfirsts fell from 1.31 to 1.10 on fundus, from 1.03 to .86 on houses. Articles of
fundus read whole: body .969 to .970, paragraphs .922 to .921, standfirst .884 to .901, none where there is none .824 both,
pictures .929 to .932, body of aeb .970 both; of the fields of houses 11 differed, then 7. The weights for
paragraphs that the program has are still of earlier runs, without houses and forms.

Set `OMP_NUM_THREADS=1` on a machine that has other work: the threads of the learner wait for each other.
"""

# ruff: noqa: T201

import argparse
import gzip
import json
import pickle
import re
import sys
import unicodedata
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing import Pool
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from invented_pages import invented_pages
from page_variants import VARIANTS, bare, naked, nameless, renamed, undeclared
from sklearn.ensemble import HistGradientBoostingClassifier  # type: ignore[import-not-found]

from clippings_app.domain.errors import ClippingsError
from clippings_app.parsing.encoding import decode
from clippings_app.parsing.html.archives import drop_frames_of_archives
from clippings_app.parsing.html.blocks import Block, blocks_of
from clippings_app.parsing.html.body import CONTEXT, context, features, other_readers, setting_of, signature
from clippings_app.parsing.html.embedded import filled
from clippings_app.parsing.html.figures import candidates, figure_features, layout_of
from clippings_app.parsing.html.headlines import declared_headlines, find_headline
from clippings_app.parsing.html.metadata import PageData, page_data
from clippings_app.parsing.html.picture_addresses import declared_pictures, url_keys
from clippings_app.parsing.html.tree import Element, parse

Form = Callable[[Element], None] | None

# What a page of a set counts, what share of that its forms count for the text, and what for the pictures.
SETS = {"fundus": 1.0, "aeb": 0.8, "trafilatura": 0.25, "invented": 0.5}
SHARES_OF_FORMS: dict[Form, float] = {undeclared: 0.25, renamed: 0.6, nameless: 0.3, bare: 0.3, naked: 0.2}
SHARE_OF_PICTURES = 0.5
FORMS: dict[str, tuple[Form, ...]] = {
    "fundus": (None, *VARIANTS, nameless, bare, naked),
    "aeb": (None, undeclared, renamed, bare),
    "trafilatura": (None, renamed),
    "invented": (None, undeclared, renamed),
}
FOLDS = 4
DECKS = 3
PROCESSES = 2
# Of the blocks far from the text one in so many is enough, and counts for all: they are most of a page, and alike.
ONE_OF = 8
NEAR = 10


@dataclass(frozen=True)
class Source:
    """A page as it stands in the corpus or among the invented ones, with a form to make of it."""

    set: str
    name: str
    site: str
    data: bytes
    truth: dict[str, Any]
    form: Form


@dataclass
class Page:
    """One page with its truth, as numbers, a row for each block.

    Attributes:
        source: Where it is from.
        names: The columns of the table.
        table: The features.
        labels: Whether each block is of the body.
        decks: Whether each is of the standfirst; None where that is not known, or it is not printed.
        weights: How much each counts.
        signatures: How each is set.
        chosen: The rows to learn from.
        stands_for: How many rows each of these stands for.
        guess: How likely each is of the body, by a model that has not seen the site.
    """

    source: Source
    names: tuple[str, ...]
    table: np.ndarray
    labels: np.ndarray
    decks: np.ndarray | None
    weights: np.ndarray
    signatures: list[str]
    chosen: np.ndarray = field(default_factory=lambda: np.zeros(0))
    stands_for: np.ndarray = field(default_factory=lambda: np.zeros(0))
    guess: np.ndarray = field(default_factory=lambda: np.zeros(0))


def words(text: str) -> str:
    """The words of a text, folded."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).replace("\u00ad", "").casefold()))


def sources(corpus: Path, keep: Callable[[str], bool]) -> Iterator[Source]:
    """All pages of the sites to keep, in all forms."""
    for name in ("fundus", "aeb", "trafilatura"):
        for line in (corpus / name / "truth.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            if keep(row["site"]):
                data = gzip.decompress((corpus / name / "pages" / row["page"]).read_bytes())
                for form in FORMS[name]:
                    yield Source(name, row["page"], row["site"], data, row["truth"], form)
    for page in invented_pages():
        if keep(page.name):
            for form in FORMS["invented"]:
                yield Source("invented", page.name, page.name, page.source, page.truth, form)


def opened(source: Source) -> tuple[Element, PageData, list[Block]]:
    """The page as the program reads it, in its form."""
    root = parse(decode(source.data, name=source.name)[0], name=source.name)
    if source.form is not None:
        source.form(root)
    drop_frames_of_archives(root)
    return root, *filled(root, page_data(root), blocks_of(root))


def read_page(source: Source) -> Page | None:
    """Features and labels of one page's blocks; None where it has none or is refused."""
    try:
        root, data, blocks = opened(source)
    except ClippingsError as error:
        print(source.name, repr(error), file=sys.stderr)
        return None
    if not blocks:
        return None
    declared = declared_headlines(data)
    setting = setting_of(root, data, blocks, other_readers(root, data), headline=declared[0].text if declared else "")
    rows = [features(block, blocks, setting) for block in blocks]
    labels, known = label(source, blocks)
    weights = np.array([max(20, len(block.text)) ** 0.5 for block in blocks]) * known
    page = Page(
        source=source,
        names=tuple(rows[0]),
        table=np.array([list(one.values()) for one in rows], dtype=np.float32),
        labels=labels,
        decks=decks_of(source, blocks),
        weights=weights * SETS[source.set] * share_of_text(source) * 1000 / max(1e-9, weights.sum()),
        signatures=[signature(block) for block in blocks],
    )
    page.chosen, page.stands_for = chosen_rows(page)
    return page


def kept_pages(found: Iterable[Source], place: Path | None) -> list[Page]:
    """All pages as numbers, from the file that an earlier run kept them in, or read and kept there."""
    if place is not None and place.is_file():
        return list(pickle.loads(place.read_bytes()))
    with Pool(PROCESSES) as pool:
        pages = [page for page in pool.imap(read_page, found, chunksize=8) if page is not None]
    if place is not None:
        place.write_bytes(pickle.dumps(pages))
    return pages


def share_of_text(source: Source) -> float:
    """What a page counts for the text beside the page as it is."""
    return 1.0 if source.form is None else SHARES_OF_FORMS.get(source.form, 0.0)


def chosen_rows(page: Page) -> tuple[np.ndarray, np.ndarray]:
    """The rows to learn from, and for how many each row stands: all near the text, and a few of the others."""
    rows = np.arange(len(page.labels))
    own = np.flatnonzero((page.labels > 0) | (page.decks > 0 if page.decks is not None else False))
    near = np.zeros(len(rows), dtype=bool)
    if len(own):
        near = np.abs(rows[:, None] - own[None, :]).min(axis=1) <= NEAR
    near |= page.table[:, page.names.index("voted")] > 0
    one_of = (rows + zlib.crc32(page.source.name.encode())) % ONE_OF == 0
    return np.flatnonzero(near | one_of), np.where(near, 1.0, float(ONE_OF))


def label(source: Source, blocks: Sequence[Block]) -> tuple[np.ndarray, np.ndarray]:
    """Whether each block is of the body, and whether that is known."""
    truth, all_known = source.truth, np.ones(len(blocks))
    said = [words(block.text) for block in blocks]
    if source.set in ("fundus", "invented"):
        paragraphs = truth.get("paragraphs" if source.set == "fundus" else "body")
        told = {words(text) for text in paragraphs or ()}
        return np.array([float(text in told) for text in said]), all_known * (paragraphs is not None)
    if source.set == "aeb":
        lines = [words(line) for line in truth["body"].split("\n")]
        whole = " ".join(lines)
        return np.array([float(text in lines or (len(text) > 30 and text in whole)) for text in said]), all_known
    plain = [re.sub(r"\s+", " ", block.text) for block in blocks]
    inside = np.array([any(part.strip() in text for part in truth["include"]) for text in plain])
    outside = np.array([any(part.strip() in text for part in truth["exclude"] or []) for text in plain])
    return (inside & ~outside).astype(float), (inside ^ outside).astype(float)


def decks_of(source: Source, blocks: Sequence[Block]) -> np.ndarray | None:
    """Whether each block is of the standfirst; only fundus and the invented pages know."""
    field_of = {"fundus": "dek", "invented": "deck"}.get(source.set)
    if field_of is None or field_of not in source.truth:
        return None
    deck = words(source.truth[field_of] or "")
    said = [words(block.text) for block in blocks]
    own = np.array([float(bool(deck) and (text == deck or (len(text) > 25 and text in deck))) for text in said])
    return own if own.any() or not deck else None


def fit(
    table: np.ndarray, labels: np.ndarray, weights: np.ndarray, *, seed: int = 0, **options: Any
) -> HistGradientBoostingClassifier:
    """Small trees of few features each, strongly regularised: pages are few and blocks of one page alike."""
    known = weights > 0
    model = HistGradientBoostingClassifier(
        random_state=seed, learning_rate=0.08, max_features=0.4, early_stopping=False, **options
    )
    return model.fit(table[known], labels[known], weights[known])


def rows_of(pages: Iterable[Page], values: Callable[[Page], np.ndarray]) -> np.ndarray:
    """Values of the rows to learn from, of all pages."""
    return np.concatenate([values(page)[page.chosen] for page in pages])


def train_body(pages: Sequence[Page]) -> HistGradientBoostingClassifier:
    """Paragraph or not, by the block alone."""
    return fit(
        rows_of(pages, lambda page: page.table),
        rows_of(pages, lambda page: page.labels),
        rows_of(pages, lambda page: page.weights * page.stands_for),
        max_iter=120,
        max_leaf_nodes=12,
        min_samples_leaf=30,
        l2_regularization=2,
    )


def guess_unseen(pages: Sequence[Page], *, plain: bool = False) -> None:
    """Give each page a guess by a model that has not seen its site; where `plain`, by one of pages as they are."""
    for fold in range(FOLDS):
        others = [page for page in pages if checksum(page.source.site) % FOLDS != fold]
        model = train_body([page for page in others if not plain or page.source.form is None])
        for page in pages:
            if checksum(page.source.site) % FOLDS == fold:
                page.guess = model.predict_proba(page.table)[:, 1]


def checksum(site: str) -> int:
    """A number that stays the same for a site."""
    return zlib.crc32(site.encode())


def with_context(page: Page) -> np.ndarray:
    """The table with what the neighbours' guesses say."""
    return np.hstack([page.table, context(page.signatures, page.guess)])


def train_context(pages: Sequence[Page]) -> HistGradientBoostingClassifier:
    """Paragraph or not, with the neighbours in view."""
    return fit(
        rows_of(pages, with_context),
        rows_of(pages, lambda page: page.labels),
        rows_of(pages, lambda page: page.weights * page.stands_for),
        max_iter=100,
        max_leaf_nodes=12,
        min_samples_leaf=30,
        l2_regularization=3,
    )


def train_deck(pages: Sequence[Page]) -> list[HistGradientBoostingClassifier]:
    """Standfirst or not, several times: pages with one are few, and the mean of runs hangs less on chance."""
    known = [page for page in pages if page.decks is not None]
    table, labels = rows_of(known, with_context), rows_of(known, lambda page: page.decks)
    weights = rows_of(known, lambda page: SETS[page.source.set] * share_of_text(page.source) * page.stands_for)
    return [
        fit(
            table,
            labels,
            weights,
            seed=seed,
            max_iter=60,
            max_leaf_nodes=8,
            min_samples_leaf=15,
            l2_regularization=3,
        )
        for seed in range(DECKS)
    ]


def picture_keys(url: str) -> set[str]:
    """What addresses of one picture share, with the long names of folders."""
    folders = urlsplit(url).path.lower().split("/")
    return url_keys(url) | {part for part in folders if len(part) >= 16 and re.search(r"\d", part)}


def pictures_of(page: Page) -> tuple[tuple[str, ...], np.ndarray, np.ndarray] | None:
    """Names, features and labels of the pictures of a page, by its guess; only fundus knows which are the article's."""
    truth = page.source.truth
    if page.source.set != "fundus" or not truth.get("figures"):
        return None
    root, data, blocks = opened(page.source)
    title = find_headline(root, data, blocks, None)
    body = [block for block in blocks if page.guess[block.index] > 0.5]
    layout = layout_of(root, body, title.block.element if title and title.block else None)
    found = candidates(root, layout, None)
    if not found:
        return None
    rows = figure_features(found, layout, data, declared_pictures(data))
    keys = {key for figure in truth["figures"] for url in figure["urls"] for key in picture_keys(url)}
    labels = np.array([float(bool(one.keys & keys)) for one in found])  # a folder of many pictures is no picture's name
    return tuple(rows[0]), np.array([list(row.values()) for row in rows]), labels


def train_figures(pages: Sequence[Page]) -> tuple[HistGradientBoostingClassifier, tuple[str, ...]]:
    """The article's picture or not."""
    with Pool(PROCESSES) as pool:
        read = zip(pages, pool.imap(pictures_of, pages, chunksize=8), strict=True)
        known = [(page, *found) for page, found in read if found is not None]
    tables, labels = [table for _, _, table, _ in known], [own for _, _, _, own in known]
    weights = [
        np.full(len(own), (1.0 if page.source.form is None else SHARE_OF_PICTURES) * len(own) ** -0.5)
        for page, _, _, own in known
    ]
    model = HistGradientBoostingClassifier(
        random_state=0, learning_rate=0.07, max_iter=300, max_leaf_nodes=3, min_samples_leaf=15, l2_regularization=3
    )
    return model.fit(np.vstack(tables), np.concatenate(labels), np.concatenate(weights)), known[0][1]


def write(models: Sequence[HistGradientBoostingClassifier], names: Sequence[str], path: Path) -> None:
    """Write the mean of models as `clippings_app.parsing.html.forest` reads it."""
    trees = []
    for model in models:
        for (grown,) in model._predictors:
            trees.append(
                [
                    [round(float(node["value"]) / len(models), 5)]
                    if node["is_leaf"]
                    else [int(node["feature_idx"]), float(node["num_threshold"]), int(node["left"]), int(node["right"])]
                    for node in grown.nodes
                ]
            )
    base = sum(float(model._baseline_prediction.ravel()[0]) for model in models) / len(models)
    whole = {"features": list(names), "base": base, "trees": trees}
    path.write_text(json.dumps(whole, separators=(",", ":")), "utf-8")


def train(pages: Sequence[Page], folder: Path, *, with_pictures: bool, deck_alone: bool = False) -> None:
    """Train on pages and write the models into a folder; where `deck_alone`, for paragraphs as they are."""
    names = pages[0].names
    guess_unseen(pages, plain=deck_alone)
    own = "html_deck_unnamed" if deck_alone else "html_deck"
    write(train_deck(pages), (*names, *CONTEXT), folder / f"{own}.json")
    if deck_alone:
        return
    write([train_body(pages)], names, folder / "html_body.json")
    write([train_context(pages)], (*names, *CONTEXT), folder / "html_body_context.json")
    if with_pictures:
        model, columns = train_figures(pages)
        write([model], columns, folder / "html_figures.json")


def main() -> None:
    """Train and write the four models, once or for each fold of sites."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--hold-out", type=int, default=0)
    parser.add_argument("--folds", type=int, default=0, help="train once for each fold of sites, without it")
    parser.add_argument("--to", type=Path, default=Path(__file__).resolve().parents[2] / "resources" / "parsing")
    parser.add_argument("--text", action="store_true", help="leave the weights for pictures as they are")
    parser.add_argument("--deck", action="store_true", help="write the weights for standfirsts of unnamed pages alone")
    parser.add_argument("--keep", type=Path, help="a file for the pages as numbers: read from it where it is there")
    options = parser.parse_args()
    every = options.hold_out
    found = sources(options.corpus, lambda site: not every or checksum("x" + site) % every != 0)
    if options.text or options.deck:
        found = (source for source in found if share_of_text(source))
    pages = kept_pages(found, options.keep)
    print(len(pages), "pages", Counter(page.source.set for page in pages))
    if not options.folds:
        train(pages, options.to, with_pictures=not options.text, deck_alone=options.deck)
    for fold in range(options.folds):
        folder = options.to / str(fold)
        folder.mkdir(parents=True, exist_ok=True)
        others = [page for page in pages if checksum("x" + page.source.site) % options.folds != fold]
        train(others, folder, with_pictures=not options.text, deck_alone=options.deck)


if __name__ == "__main__":
    main()
