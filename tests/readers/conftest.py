"""Programs and packages of other people read what is exported.

Where one is missing, its tests say so and are skipped; they fail if `CLIPPINGS_READERS` names it.
"""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from awkward import AWKWARD
from reading import Exported, Runner, numbered

from clippings_app.demo import make_demo_library
from clippings_app.library import Library

_GOLDEN = Path(__file__).parents[1] / "unit" / "exporters" / "golden_clippings.py"


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    demo = tmp_path_factory.mktemp("demo") / "library"
    make_demo_library(demo)
    with Library.open(demo) as library:
        shown = library.get(library.find("", limit=0, all_ids=True).ids)
        incidents = {each.incident.name: each.incident for each in library.incidents()}
    clippings = numbered((*_golden().CLIPPINGS, *shown, *AWKWARD))
    return Exported(clippings=clippings, incidents=incidents, folder=tmp_path_factory.mktemp("read"))


def _golden() -> ModuleType:
    spec = importlib.util.spec_from_file_location("golden_clippings_to_read", _GOLDEN)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def run(tmp_path: Path) -> Runner:
    return Runner(tmp_path)
