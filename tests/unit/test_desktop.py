import socket
import sys
from pathlib import Path

import pytest

from clippings_app.desktop import X11_LIBRARIES, has_display, loads, missing_libraries
from clippings_app.wording import describe


def test_windows_and_macos_always_have_a_display() -> None:
    assert has_display({}, "win32")
    assert has_display({}, "darwin")


def test_without_a_server_there_is_none() -> None:
    assert not has_display({}, "linux")
    assert not has_display({"QT_QPA_PLATFORM": "xcb"}, "linux")


def test_drawing_without_a_screen_counts_when_asked_for() -> None:
    assert has_display({"QT_QPA_PLATFORM": "offscreen"}, "linux")


def test_a_wayland_compositor_counts() -> None:
    assert has_display({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    assert not has_display({"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}, "linux")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks an X server")
@pytest.mark.skipif(not loads("libxcb.so.1"), reason="libxcb is not installed")
def test_a_server_that_does_not_answer_is_no_display() -> None:
    assert not has_display({"DISPLAY": ":4711"}, "linux")


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs local sockets")
@pytest.mark.skipif(not loads("libxcb.so.1"), reason="libxcb is not installed")
def test_something_else_behind_the_address_is_no_display(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "x"))
        assert not has_display({"DISPLAY": f"{tmp_path / 'x'}:0"}, "linux")


def test_every_missing_library_is_named_with_its_package() -> None:
    missing = missing_libraries(
        {"DISPLAY": ":0"}, "linux", lambda name: name not in ("libEGL.so.1", "libxcb-cursor.so.0")
    )
    assert missing is not None
    assert missing.packages == ("libegl1", "libxcb-cursor0")
    assert "sudo apt-get install libegl1 libxcb-cursor0" in str(describe(missing))


def test_x11s_libraries_are_asked_for_only_where_x11_is_used() -> None:
    def without_x11(name: str) -> bool:
        return name not in X11_LIBRARIES

    assert missing_libraries({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, "linux", without_x11) is None
    assert missing_libraries({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, "linux", without_x11) is None
    assert missing_libraries({"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": "w"}, "linux", without_x11) is not None


def test_nothing_is_missing_where_the_wheel_brings_all() -> None:
    assert missing_libraries({}, "darwin", lambda _: False) is None


def test_the_loader_knows_what_is_not_there() -> None:
    assert not loads("libno-such-thing.so.7")
