"""What a window is called, and so which of several windows is which."""

from pathlib import Path

import pytest

from clippings_app.places import own_library
from clippings_app.ui.place import title_of


def test_a_window_is_called_after_its_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert title_of(tmp_path / "Harbour fires") == "Harbour fires – Clippings"
    assert title_of(Path(tmp_path.anchor)) == "Clippings"


def test_the_library_of_whoever_names_none_needs_no_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert title_of(own_library()) == "Clippings"


def test_without_a_home_a_library_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("clippings_app.places.Path.home", lambda: (_ for _ in ()).throw(RuntimeError))
    assert title_of(tmp_path / "Fires") == "Fires – Clippings"
