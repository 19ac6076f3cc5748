from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from clippings_app.domain.indexing import IndexBatch, IndexDocument
from clippings_app.search.index import SearchIndex

MakeIndex = Callable[[Sequence[IndexDocument]], SearchIndex]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def index(folder: Path) -> Iterator[SearchIndex]:
    made = SearchIndex(folder)
    made.reset()
    with made:
        yield made


@pytest.fixture
def holding(index: SearchIndex) -> MakeIndex:
    """Gives the index with these clippings in it."""

    def fill(documents: Sequence[IndexDocument]) -> SearchIndex:
        index.update(IndexBatch(upto=index.applied + 1, documents=tuple(documents)))
        return index

    return fill
