"""How fast much comes in, and what memory it takes: saved news pages, and our own JSON lines. Run with `-m performance`.

The pages are those of the corpus that `tests/quality` measures with, where it is there; else they are made up. Memory is
the proportional share (PSS) of all processes together, as Linux counts it.
"""

import gzip
import json
import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.performance,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(sys.platform != "linux", reason="memory of processes is read as Linux tells it"),
]
PAGES = 1000
RECORDS = 30_000
PAGES_A_SECOND = 12
RECORDS_A_CPU_SECOND = 300
MEGABYTES = 700
CORES = 2
WORDS = [
    "harbour",
    "fire",
    "bridge",
    "survey",
    "council",
    "minister",
    "report",
    "crossing",
    "border",
    "patrol",
    "vessel",
    "storm",
    "flood",
    "inquiry",
    "witness",
    "captain",
    "engine",
    "rail",
    "tunnel",
    "strike",
    "union",
    "market",
    "police",
    "court",
    "verdict",
    "appeal",
    "hospital",
    "school",
    "museum",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What an import took.

    Attributes:
        wall_s: From start to end.
        cpu_s: Of all processes together.
        memory_mb: All processes together, sampled evenly from start to end.
        report: The command's own.
    """

    wall_s: float
    cpu_s: float
    memory_mb: Sequence[float]
    report: dict[str, list[object]]


def family(pid: int) -> Iterator[int]:
    yield pid
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            yield from family(int(child))


def memory_mb(pid: int) -> float:
    kilobytes = 0
    try:
        for each in family(pid):
            text = Path(f"/proc/{each}/smaps_rollup").read_text()
            kilobytes += sum(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:"))
    except (OSError, ValueError):  # one of them has just ended
        return 0.0
    return kilobytes / 1024


def run_import(source: Path, library: Path) -> Run:
    command = [sys.executable, "-m", "clippings_app", "--library", str(library), "import", "--json", str(source)]
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    out = library.with_suffix(".json")
    samples: list[float] = []
    with out.open("wb") as file, subprocess.Popen(command, stdout=file) as process:
        while process.poll() is None:
            samples.append(memory_mb(process.pid))
            try:
                process.wait(0.25)
            except subprocess.TimeoutExpired:
                continue
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Run(wall_s=wall, cpu_s=cpu, memory_mb=samples, report=json.loads(out.read_bytes()))


def corpus_pages() -> list[Path]:
    places = [os.environ.get("CLIPPINGS_CORPUS"), Path(__file__).resolve().parents[3] / "shared" / "corpus"]
    return sorted(page for place in places if place for page in Path(place).glob("*/pages/*.html.gz"))


def made_up_page(number: int) -> bytes:
    chance = random.Random(number)

    def sentence() -> str:
        return " ".join(chance.choices(WORDS, k=18)).capitalize() + "."

    links = "".join(f'<li><a href="/s/{n}" class="menu-item level-{n % 3}">{sentence()}</a></li>' for n in range(120))
    body = "".join(f"<p>{' '.join(sentence() for _ in range(4))}</p>" for _ in range(18))
    title = f"{sentence()[:-1]} {number}"
    return (
        f"<!doctype html><html lang=en><head><title>{title}</title><script>{'var x = 1;' * 4000}</script></head><body>"
        f"<nav><ul>{links}</ul></nav><main><article><h1>{title}</h1><p class=byline>By Mira Lund</p>{body}<figure>"
        f"<img src=a.jpg><figcaption>{sentence()} Mira Lund/Coast Pictures</figcaption></figure></article></main>"
        f"<aside><ul>{links}</ul></aside><footer><ul>{links}</ul></footer></body></html>"
    ).encode()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    held = corpus_pages()[:PAGES]
    for number in range(PAGES):
        data = gzip.decompress(held[number].read_bytes()) if number < len(held) else made_up_page(number)
        (folder / f"{number:04}.html").write_bytes(data)
    return folder


def test_saved_pages_come_in_on_all_processors(pages: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = tmp_path / "library"
    first = run_import(pages, library)
    again = run_import(pages, library)
    taken = len(first.report["imported"]) + len(first.report["duplicates"])
    with capsys.disabled():
        print(  # noqa: T201
            f"\n{PAGES} pages: {PAGES / first.wall_s:.1f} a second (load {os.getloadavg()[0]:.1f}), "
            f"{first.cpu_s / PAGES * 1000:.0f} ms of CPU a page, at most {max(first.memory_mb):.0f} MB; "
            f"the same once more: {again.wall_s:.1f} s"
        )
    assert (taken, first.report["failed"]) == (PAGES, [])
    assert len(again.report["duplicates"]) == PAGES
    assert max(first.memory_mb) < MEGABYTES
    # CPU, and not the wall: who else uses the machine does not fail the run.
    assert PAGES / (first.cpu_s / CORES) >= PAGES_A_SECOND
    assert again.cpu_s < first.cpu_s / 10


def write_records(target: Path, count: int) -> Path:
    chance = random.Random(7)
    with target.open("w", encoding="utf-8") as file:
        for number in range(count):
            record = {
                "headline": " ".join(chance.choices(WORDS, k=8)).capitalize() + f" {number}",
                "publisher": f"The {chance.choice(WORDS).capitalize()} Post",
                "published": f"20{chance.randint(10, 24)}-0{chance.randint(1, 9)}-11",
                "body": [" ".join(chance.choices(WORDS, k=45)) + "." for _ in range(6)],
                "photos": [{"caption": "A view.", "credit": "Mira Lund/Coast", "photographer": "Mira Lund"}],
                "topics": [chance.choice(("A/B", "A/C", "D"))],
            }
            file.write(json.dumps(record) + "\n")
    return target


def test_our_own_lines_come_in_with_memory_flat(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    few = run_import(write_records(tmp_path / "few.jsonl", RECORDS // 2), tmp_path / "few")
    many = run_import(write_records(tmp_path / "many.jsonl", RECORDS), tmp_path / "many")
    with capsys.disabled():
        print(  # noqa: T201
            f"\n{RECORDS} lines: {RECORDS / many.cpu_s:.0f} a second of CPU, {RECORDS / many.wall_s:.0f} of the wall, "
            f"at most {max(many.memory_mb):.0f} MB; half of them at most {max(few.memory_mb):.0f} MB"
        )
    assert len(many.report["imported"]) == RECORDS
    assert RECORDS / many.cpu_s >= RECORDS_A_CPU_SECOND
    assert max(many.memory_mb) < max(few.memory_mb) + 60
