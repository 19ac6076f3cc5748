"""The invented pages of the unit tests as pages to learn from: houses that the corpus has not, each with its truth."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parents[2]
_PAGES = _ROOT / "tests" / "unit" / "parsing" / "html"
_TABLES = ("test_content_systems", "test_old_and_kept_pages")


@dataclass(frozen=True, slots=True)
class InventedPage:
    """One page.

    Attributes:
        name: A name of its house; no two pages share one.
        source: Its bytes.
        address: Where it stands, where that is said.
        truth: What a person reads on it, by field; a field that is not there is not known.
    """

    name: str
    source: bytes
    address: str | None
    truth: dict[str, Any]


def invented_pages() -> Iterator[InventedPage]:
    """Every invented page that is read whole."""
    for folder in (_ROOT, _PAGES):
        if str(folder) not in sys.path:
            sys.path.insert(0, str(folder))
    yield from _houses()
    for module in _TABLES:
        yield from _of_table(module)


def _houses() -> Iterator[InventedPage]:
    from tests.unit.parsing.html import test_houses as houses

    for name, (address, _, source) in houses.PAGES.items():
        truth = houses.TRUTHS[name]
        known = truth | ({"body": houses.body_of(truth["body"])} if "body" in truth else {})
        yield InventedPage(f"house {name}", houses.set_in(source).encode(), address or None, known)


def _of_table(module: str) -> Iterator[InventedPage]:
    """The pages that a test has as its parameters."""
    test = __import__(module).test_every_field_is_what_a_person_reads
    for row in test.pytestmark[0].args[1]:
        page, truth = row.values
        yield InventedPage(f"{module} {row.id}", page if isinstance(page, bytes) else page.encode(), None, truth)
