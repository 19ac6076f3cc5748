"""Scores the reading of pages as sites would have them that nobody has seen: other names, plain boxes, nothing declared.

`python tests/quality/score_page_variants.py [--sets fundus,aeb] [--forms renamed,bare] [--weights DIR] [--save FILE]`,
with the corpus in `CLIPPINGS_CORPUS`. Each page is read as it is, with all classes and ids replaced (`renamed`), with
figures made plain boxes as well (`nameless`), and renamed without JSON-LD (`unsaid`) and without any declaration (`bare`).

`--weights DIR` reads with the weights in DIR. Where DIR has folders 0, 1, ... of `train_html_models.py --folds`, every page
is read with the weights that have not seen its site: only such figures are honest about weights.
"""

# ruff: noqa: T201

import argparse
import gzip
import json
import zlib
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path

from page_scores import Score, points
from page_variants import UNSEEN
from test_html_quality import PROCESSES, SETS, Outcome, corpus, figures_of

from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.errors import ClippingsError
from clippings_app.parsing.encoding import decode
from clippings_app.parsing.html import figures, reader
from clippings_app.parsing.html.archives import drop_frames_of_archives
from clippings_app.parsing.html.forest import Forest, forest, grown
from clippings_app.parsing.html.links import resolve_base
from clippings_app.parsing.html.tree import held, parse


@dataclass(frozen=True, slots=True)
class Task:
    """A page to read in a form: its set, its file, its site, what is true of it; and the folder of the weights."""

    set: str
    file: Path
    site: str
    truth: dict[str, object]
    form: str
    weights: Path | None


def fold_of(site: str, folds: int) -> int:
    """The fold of a site, the same as that of the trainer."""
    return zlib.crc32(("x" + site).encode()) % folds


@cache
def forest_in(folder: Path, name: str) -> Forest:
    """A forest of a folder of weights; that of the program where the folder has none of the name."""
    file = folder / f"{name}.json"
    if not file.is_file():
        return forest(name)
    data = json.loads(file.read_text("utf-8"))
    return grown(data["features"], data["base"], data["trees"])


def read_in_form(task: Task) -> ParsedArticle:
    """The article of a page in its form; an empty one where the page is refused."""
    try:
        page = decode(gzip.decompress(task.file.read_bytes()), name=task.file.name)[0]
        root = parse(page, name=task.file.name)
        drop_frames_of_archives(root)
        resolve_base(root)
        if change := UNSEEN[task.form]:
            change(root)
        with held(root):
            return reader._read_tree(page, root, name=task.file.name, url=None, fragment=False).article
    except ClippingsError:
        return ParsedArticle()


def outcome(task: Task) -> tuple[str, Outcome]:
    """The form and what the page is worth in it."""
    if task.weights is not None:
        folder = task.weights
        reading = partial(forest_in, folder)
        for module in (reader, figures):
            vars(module)["forest"] = reading
    found: Score = points(task.set, task.truth, read_in_form(task))
    return task.form, Outcome(f"{task.set}/{task.file.name}", found, 0.0, None)


def tasks(folder: Path, sets: Sequence[str], forms: Sequence[str], weights: Path | None) -> list[Task]:
    """Every page in every form, each with weights that have not seen its site where there are such."""
    folds = len([one for one in weights.iterdir() if one.name.isdigit()]) if weights else 0
    found = []
    for name in sets:
        for line in (folder / name / "truth.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            own = weights / str(fold_of(row["site"], folds)) if weights and folds else weights
            file = folder / name / "pages" / row["page"]
            found += [Task(name, file, row["site"], row["truth"], form, own) for form in forms]
    return found


def main() -> None:
    """Read, score and print a line a field, a column a form."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", default=",".join(SETS))
    parser.add_argument("--forms", default=",".join(UNSEEN))
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--save", type=Path, help="the points of every page, as JSON")
    options = parser.parse_args()
    place = corpus()
    if place is None:
        raise SystemExit("no corpus: set CLIPPINGS_CORPUS")
    forms = options.forms.split(",")
    todo = tasks(place, options.sets.split(","), forms, options.weights)
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        done = list(pool.map(outcome, todo, chunksize=8))
    tables = {form: figures_of([one for own, one in done if own == form]) for form in forms}
    print(f"{'':24}" + "".join(f"{form:>10}" for form in forms))
    for name in sorted({name for table in tables.values() for name in table}):
        print(f"{name:24}" + "".join(f"{table.get(name, float('nan')):10.4f}" for table in tables.values()))
    if options.save:
        rows = [{"form": form, "page": one.page, "points": one.points} for form, one in done]
        options.save.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")


if __name__ == "__main__":
    main()
