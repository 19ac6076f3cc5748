import os
from pathlib import Path

import pytest

from clippings_app.domain.errors import NotWritable
from clippings_app.settings import (
    BrowserChoices,
    ExportChoices,
    Session,
    Settings,
    load_settings,
    save_settings,
    settings_file,
)


def test_what_is_saved_is_read_again(tmp_path: Path) -> None:
    settings = Settings(
        theme="dark",
        language="he",
        text_size=13.5,
        geometry="01d9",
        splitters={"outer": (230, 900)},
        columns=("headline:300", "publisher:90"),
        export=ExportChoices(format="ris", notes=True, folder="/somewhere"),
        browser=BrowserChoices(enabled=True, port=5000, token="t" * 43, origins=("chrome-extension://a",)),
        watched={"/lib one": "/somewhere"},
        sessions={
            "/lib one": Session(
                query="wall", filters=("is:inbox",), sort="oldest", clipping=7, searches=("quay", "wall")
            )
        },
    )
    path = tmp_path / "deep" / "settings.toml"
    save_settings(settings, path)
    assert load_settings(path).settings == settings
    assert [each.name for each in path.parent.iterdir()] == ["settings.toml"]


def test_a_window_leaves_alone_what_windows_on_other_libraries_wrote() -> None:
    ours = Settings(theme="dark", sessions={"/one": Session(query="a"), "/two": Session(query="old")})
    written = Settings(
        sessions={"/one": Session(query="stale"), "/two": Session(query="new"), "/three": Session(query="c")},
        watched={"/one": "/no longer", "/two": "/press"},
    )
    both = ours.beside(written, "/one")
    assert {name: session.query for name, session in both.sessions.items()} == {
        "/two": "new",
        "/three": "c",
        "/one": "a",
    }
    assert both.watched == {"/two": "/press"}, "ours was switched off"
    assert both.theme == "dark"


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the rights of files in another way")
def test_nobody_else_may_read_the_settings(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("theme = 'dark'\n")
    path.chmod(0o644)
    save_settings(Settings(), path)
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ('enabled = true\ntoken = ""', BrowserChoices()),
        ('enabled = true\ntoken = "short"', BrowserChoices()),
        (f'enabled = true\nport = 80\ntoken = "{"t" * 43}"', BrowserChoices(enabled=True, token="t" * 43)),
        ('port = 70000\norigins = "all"', BrowserChoices()),
        ('enabled = 1\nport = true\norigins = [1, "a"]', BrowserChoices(origins=("a",))),
    ],
)
def test_the_browser_gets_in_by_a_real_token_only(tmp_path: Path, text: str, kept: BrowserChoices) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(f"[browser]\n{text}\n")
    assert load_settings(path).settings.browser == kept


def test_no_file_gives_the_usual_settings(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml").settings == Settings()


@pytest.mark.parametrize("data", [b"theme = [", b"\xff\xfe\x00"])
def test_a_broken_file_is_set_aside_not_lost(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "settings.toml"
    for number in (1, 2):
        path.write_bytes(data)
        loaded = load_settings(path)
        assert loaded.settings == Settings()
        assert loaded.set_aside == tmp_path / f"settings.broken-{number}.toml"
        assert loaded.set_aside.read_bytes() == data
        assert not path.exists()


def test_values_of_the_wrong_kind_become_the_usual_ones(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(
        'theme = "pink"\nlanguage = "klingon"\ntext_size = "big"\ngeometry = 7\ncolumns = ["a", 3]\nunknown = 1\n'
        'splitters = {a = [1, "x"], b = [1, 2], c = [-5]}\nexport = {notes = "yes", format = "ris"}\n'
        'sessions = {x = 3, y = {query = "q", clipping = true}}\n',
        encoding="utf-8",
    )
    loaded = load_settings(path)
    assert loaded.set_aside is None
    assert loaded.settings == Settings(
        columns=("a",),
        splitters={"b": (1, 2)},
        export=ExportChoices(format="ris"),
        sessions={"y": Session(query="q")},
    )
    path.write_text("splitters = 3\nwatched = {a = 3}\ncolumns = 5\ntext_size = true\n", encoding="utf-8")
    assert load_settings(path).settings == Settings()


def test_the_oldest_sessions_are_forgotten() -> None:
    settings = Settings()
    for number in range(30):
        settings = settings.with_session(f"/lib{number}", Session(clipping=number))
    settings = settings.with_session("/lib12", Session(query="again"))
    assert len(settings.sessions) == 20
    assert list(settings.sessions)[-1] == "/lib12"
    assert "/lib0" not in settings.sessions


def test_a_place_that_cannot_be_written_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(NotWritable):
        save_settings(Settings(), tmp_path / "file" / "settings.toml")
    (tmp_path / "folder").mkdir()
    with pytest.raises(NotWritable):
        save_settings(Settings(), tmp_path / "folder")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["file", "folder"]


def test_the_platform_says_where_settings_and_reports_go() -> None:
    assert settings_file().name == "settings.toml"
    assert "clippings" in str(settings_file())
