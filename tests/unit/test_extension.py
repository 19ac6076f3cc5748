"""The browser extension as files: what it may do, what it says, and that nothing comes from elsewhere."""

import json
import re
import struct
from pathlib import Path

import pytest

from clippings_app.domain.errors import NotWritable
from clippings_app.settings import BrowserChoices
from clippings_app.ui.browser import folder
from clippings_app.ui.browser.request import LARGEST_BODY

EXTENSION = Path(__file__).resolve().parents[2] / "resources" / "extension"
MANIFEST = json.loads((EXTENSION / "manifest.json").read_text(encoding="utf-8"))
SCRIPTS = {path.name: path.read_text(encoding="utf-8") for path in EXTENSION.glob("*.js")}
OPTIONS = (EXTENSION / "options.html").read_text(encoding="utf-8")


def words(language: str) -> dict[str, str]:
    messages = json.loads((EXTENSION / "_locales" / language / "messages.json").read_text(encoding="utf-8"))
    return {key: entry["message"] for key, entry in messages.items()}


def test_it_asks_for_as_little_as_it_can() -> None:
    assert MANIFEST["manifest_version"] == 3
    assert set(MANIFEST["permissions"]) == {"activeTab", "scripting", "contextMenus", "storage"}
    assert MANIFEST["host_permissions"] == ["http://127.0.0.1/*"]
    assert not {"content_scripts", "web_accessible_resources", "externally_connectable"} & set(MANIFEST)


def test_one_source_serves_both_browsers() -> None:
    background = MANIFEST["background"]
    assert background["scripts"] == [background["service_worker"]]
    assert MANIFEST["browser_specific_settings"]["gecko"]["id"]


def test_no_code_comes_from_elsewhere() -> None:
    for name, text in (SCRIPTS | {"options.html": OPTIONS}).items():
        addresses = re.findall(r"\b(?:https?|wss?)://[^\s`'\"]*", text)
        assert [each for each in addresses if not each.startswith("http://127.0.0.1:${port}/clip")] == [], name
        assert not re.search(r"\beval\(|new Function|innerHTML\s*=|document\.write|importScripts", text), name
    assert "script-src 'self'" in MANIFEST["content_security_policy"]["extension_pages"]
    assert not re.search(r"<script(?![^>]*src=)|\son\w+=", OPTIONS)


def test_it_says_everything_in_every_language() -> None:
    english = words("en")
    for language in ("de", "he"):
        assert english.keys() == words(language).keys()
        assert len(words(language)["description"]) <= 132
    used = set(re.findall(r'data-words="(\w+)"', OPTIONS)) | set(re.findall(r"__MSG_(\w+)__", json.dumps(MANIFEST)))
    for text in SCRIPTS.values():
        used |= set(re.findall(r'getMessage\("(\w+)"\)', text))
        used |= {f"reason_{each}" for each in re.findall(r'reason: "(\w+)"', text)}
        used |= {f"result_{each}" for each in re.findall(r'result: "(\w+)"', text)}
    used |= {f"result_{each}" for each in ("ready", "filed", "waiting", "here", "working", "refused")}
    used |= {"menu_page", "menu_selection"}
    assert used <= english.keys()
    assert len(english["description"]) <= 132  # the longest that browsers show


def test_both_sides_agree_on_port_and_size() -> None:
    assert f"port: {BrowserChoices().port}" in SCRIPTS["talk.js"]
    assert "LARGEST = 64 * 1024 * 1024" in SCRIPTS["talk.js"]
    assert LARGEST_BODY == 64 * 1024 * 1024


def test_its_icons_have_the_sizes_they_are_named_for() -> None:
    for size, name in (MANIFEST["icons"] | MANIFEST["action"]["default_icon"]).items():
        data = (EXTENSION / name).read_bytes()
        assert data.startswith(b"\x89PNG")
        assert struct.unpack(">II", data[16:24]) == (int(size), int(size))


def test_in_a_checkout_it_is_loaded_from_where_it_is() -> None:
    assert folder.extension_folder() == EXTENSION


def test_out_of_a_wheel_it_is_copied_to_a_place_that_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "site-packages" / "clippings_app" / "_resources" / "extension"
    inside.mkdir(parents=True)
    (inside / "manifest.json").write_text("1")
    monkeypatch.setattr(folder, "resource", lambda *_parts: inside)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    place = folder.extension_folder()
    assert place.is_relative_to(tmp_path / "share")
    (inside / "manifest.json").write_text("2")
    assert folder.extension_folder() == place
    assert (place / "manifest.json").read_text() == "2"
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(NotWritable):
        folder.extension_folder(tmp_path / "file")


@pytest.mark.parametrize("language", ["de", "he"])
def test_it_names_what_is_to_be_switched_on_as_the_window_does(language: str) -> None:
    from xml.etree import ElementTree as Xml

    root = Xml.parse(EXTENSION.parent / "translations" / f"clippings_{language}.ts").getroot()
    known = {each.findtext("source"): each.findtext("translation") or "" for each in root.iter("message")}
    for source in ("&File", "Take pages from the &browser"):
        assert known[source].replace("&", "") in words(language)["how"]
    assert known["&Preferences…"].replace("&", "").rstrip("…").removeprefix("ה") in words(language)["how"]
