"""Search beside SQLite's own full text, on clippings made for it: `pytest -m performance tests/performance -n 0 -s`.

`CLIPPINGS_PERFORMANCE_SIZE` says how many clippings (2,000 by default; 100,000 take a quarter of an hour). Times are of
the whole way of a question through `search --batch`, with fifty snippets, and of FTS5 in this process, which gives ids.
"""

import json
import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from made import drafts

from clippings_app.domain.clipping import Draft
from clippings_app.library import Library

SIZE = int(os.environ.get("CLIPPINGS_PERFORMANCE_SIZE", "2000"))
REPEATS, QUERIES = 3, 20
CHUNK = 500
SLACK_MS = 3.0
"""So much of an answer does not depend on size; below it growth tells nothing."""

Times = tuple[float, float]


def asked(library: sqlite3.Connection, count: int) -> dict[str, list[str]]:
    """Queries of each kind, chosen by how many clippings hold their words."""
    chance = random.Random(5)
    library.execute("CREATE VIRTUAL TABLE IF NOT EXISTS terms USING fts5vocab(fts, 'row')")
    held: list[tuple[str, int]] = library.execute("SELECT term, doc FROM terms WHERE length(term) > 3").fetchall()
    common = [word for word, documents in held if documents >= 0.1 * count]
    middle = [word for word, documents in held if 0.01 * count <= documents < 0.1 * count]
    rare = [word for word, documents in held if 2 <= documents <= 20 and len(word) > 5]
    bodies = [body.split() for (body,) in library.execute("SELECT body FROM docs LIMIT 400")]

    def some(make: Callable[[], str]) -> list[str]:
        return [make() for _ in range(QUERIES)]

    def phrase() -> str:
        body = chance.choice(bodies)
        at = chance.randrange(1, 15)
        return f'"{body[at]} {body[at + 1]}"'

    words = some(lambda: chance.choice(common))
    return {
        "common": words,
        "rare": some(lambda: chance.choice(rare)),
        "and": some(lambda: " ".join(chance.sample(middle, 2))),
        "or": some(lambda: " OR ".join(chance.sample(middle, 3))),
        "phrase": some(phrase),
        "prefix": some(lambda: chance.choice(rare)[: chance.choice((3, 4, 5))] + "*"),
        "prefix of 2": some(lambda: chance.choice(middle)[:2] + "*"),
        "fuzzy": some(lambda: chance.choice(middle)[:-1] + "~"),
        "filter": [f"{word} topic:Desk published:{2001 + at}..2024" for at, word in enumerate(words)],
        "newest": words,
        "facets": words,
    }


def peer(folder: Path, made: Sequence[Draft]) -> sqlite3.Connection:
    """The same clippings in SQLite's full text."""
    database = sqlite3.connect(folder / "peer.sqlite3")
    database.executescript("""
        CREATE TABLE docs (id INTEGER PRIMARY KEY, headline, body, byline, credits, published);
        CREATE TABLE topic (doc INT, name); CREATE INDEX topic_doc ON topic (doc, name);
        CREATE VIRTUAL TABLE fts USING fts5(headline, body, byline, credits, content='docs', content_rowid='id',
          tokenize='unicode61 remove_diacritics 2', prefix='2 3');
    """)
    for number, each in enumerate(made, 1):
        article = each.article
        credits = " ".join(
            f"{photo.caption} {photo.credit.printed if photo.credit else ''}" for photo in article.photos
        )
        texts = (article.headline, "\n".join(article.body), " ".join(article.byline), credits, article.published)
        database.execute("INSERT INTO docs VALUES (?, ?, ?, ?, ?, ?)", (number, *texts))
        database.executemany("INSERT INTO topic VALUES (?, ?)", [(number, topic) for topic in each.topics])
    database.execute("INSERT INTO fts (fts) VALUES ('rebuild')")
    database.execute("INSERT INTO fts (fts) VALUES ('optimize')")
    database.commit()
    return database


def ask_peer(database: sqlite3.Connection, kind: str, query: str) -> None:
    match = " ".join(word for word in query.split() if ":" not in word)
    if kind == "newest":
        sql = "SELECT fts.rowid FROM fts JOIN docs ON id = fts.rowid WHERE fts MATCH ? ORDER BY published DESC LIMIT 50"
    elif kind == "filter":
        sql = (
            "SELECT rowid FROM fts WHERE fts MATCH ? AND +rowid IN (SELECT doc FROM topic) AND +rowid IN "
            f"(SELECT id FROM docs WHERE published >= '{query[-10:-6]}') ORDER BY bm25(fts, 5, 1, 2, 1) LIMIT 50"
        )
    else:
        sql = "SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY bm25(fts, 5, 1, 2, 1) LIMIT 50"
    database.execute(sql, (match,)).fetchall()
    if kind == "facets":
        database.execute(
            "SELECT name, count(*) FROM topic WHERE doc IN (SELECT rowid FROM fts WHERE fts MATCH ?) GROUP BY name",
            (match,),
        ).fetchall()


class Batch:
    """`clippings search --batch`, running."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "clippings_app", "--library", str(folder), "search", "--batch"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, kind: str, query: str) -> Mapping[str, Any]:
        sort = "newest" if kind == "newest" else "relevance"
        question = {"q": query, "limit": 50, "sort": sort, "facets": kind == "facets"}
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(question).encode() + b"\n")
        self.process.stdin.flush()
        answer: Mapping[str, Any] = json.loads(self.process.stdout.readline())
        return answer

    def resident_mb(self) -> float | None:
        status = Path(f"/proc/{self.process.pid}/status")
        if not status.exists():
            return None
        (line,) = (line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def end(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(30)
        self.process.stdout.close()


@dataclass(frozen=True, kw_only=True)
class Measured:
    first_ms: float
    resident_mb: float | None
    ours: Mapping[str, Times]
    theirs: Mapping[str, Times]
    indexed_a_second: float
    totals_that_differ: Sequence[str]
    empty: Sequence[str]


def timed(ask: Callable[[str, str], object], kind: str, queries: Sequence[str]) -> Times:
    """Milliseconds at the middle and at 95 in 100 of the queries, each the best of some repeats."""
    took = []
    for query in queries:
        best = float("inf")
        for _ in range(REPEATS):
            began = time.perf_counter()
            ask(kind, query)
            best = min(best, time.perf_counter() - began)
        took.append(best * 1000)
    took.sort()
    return took[len(took) // 2], took[int(len(took) * 0.95)]


def measure(folder: Path, count: int) -> Measured:
    folder.mkdir()
    made = list(drafts(count))
    with Library.open(folder / "library") as library:
        waiting = iter(made)
        while chunk := list(islice(waiting, CHUNK)):
            library.add(chunk)
        began = time.process_time()
        library.catch_up()
        indexed_a_second = count / (time.process_time() - began)
    database = peer(folder, made)
    queries = asked(database, count)
    batch = Batch(folder / "library")
    began = time.perf_counter()
    batch.ask("common", queries["common"][0])
    first_ms = (time.perf_counter() - began) * 1000
    ours = {kind: timed(batch.ask, kind, each) for kind, each in queries.items()}
    theirs = {
        kind: timed(lambda kind, query: ask_peer(database, kind, query), kind, each)
        for kind, each in queries.items()
        if kind != "fuzzy"
    }
    totals = {word: batch.ask("common", word)["total"] for word in queries["common"] + queries["rare"]}
    counting = "SELECT count(*) FROM fts WHERE fts MATCH ?"
    differing = [word for word, total in totals.items() if database.execute(counting, (word,)).fetchone()[0] != total]
    shown = {kind: batch.ask(kind, each[0])["hits"] for kind, each in queries.items() if kind != "and"}
    resident = batch.resident_mb()
    batch.end()
    database.close()
    return Measured(
        first_ms=first_ms,
        resident_mb=resident,
        ours=ours,
        theirs=theirs,
        indexed_a_second=indexed_a_second,
        totals_that_differ=differing,
        empty=[kind for kind, hits in shown.items() if not hits or "<mark>" not in hits[0]["snippet"]],
    )


def table(small: Measured, large: Measured) -> str:
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    memory = f"{large.resident_mb:.0f} MB resident, " if large.resident_mb else ""
    lines = [
        f"{SIZE:,} clippings{load}: first answer {large.first_ms:.0f} ms, {memory}"
        f"{large.indexed_a_second:.0f} made searchable a CPU second; p50/p95 in ms",
        f"{'':12}{'ours':>16}{'FTS5':>16}{'p95 to FTS5':>13}{f'p50, {SIZE // 10:,} to {SIZE:,}':>26}",
    ]
    for kind, (middle, most) in large.ours.items():
        theirs = large.theirs.get(kind)
        beside = f"{theirs[0]:8.2f}/{theirs[1]:7.2f}{most / theirs[1]:13.2f}" if theirs else " " * 29
        lines.append(f"{kind:12}{middle:8.2f}/{most:7.2f}{beside}{middle / small.ours[kind][0]:24.1f} ×")
    return "\n".join(lines)


@pytest.mark.performance
@pytest.mark.timeout(3600)
def test_search_beside_sqlites_full_text(
    tmp_path: Path, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    if "performance" not in str(request.config.getoption("markexpr")):
        pytest.skip("prints timings: run with -m performance")
    small, large = measure(tmp_path / "small", SIZE // 10), measure(tmp_path / "large", SIZE)
    with capsys.disabled():
        print("\n" + table(small, large))  # noqa: T201
    assert large.totals_that_differ == []
    assert large.empty == []
    worse = {
        kind: (small.ours[kind], large.ours[kind])
        for kind in large.ours
        if large.ours[kind][0] > 10 * small.ours[kind][0] + SLACK_MS
    }
    assert worse == {}, "grows faster than the library"
