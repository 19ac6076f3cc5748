from collections.abc import Iterator
from pathlib import Path

import pytest
from storage_samples import open_store

from clippings_app.storage.store import Store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with open_store(folder) as opened:
        yield opened
