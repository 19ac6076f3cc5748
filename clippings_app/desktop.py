"""Whether this machine can open a window, asked without Qt, which would end the whole process if it cannot."""

import ctypes
import os
import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType

from clippings_app.domain.errors import MissingProgram

WINDOW_LIBRARIES: Mapping[str, str] = MappingProxyType(
    {
        "libEGL.so.1": "libegl1",
        "libGL.so.1": "libgl1",
        "libfontconfig.so.1": "libfontconfig1",
        "libfreetype.so.6": "libfreetype6",
        "libglib-2.0.so.0": "libglib2.0-0",
        "libX11.so.6": "libx11-6",
        "libxkbcommon.so.0": "libxkbcommon0",
    },
)
"""What `QtGui` and `QtWidgets` are linked against and a bare Debian lacks, with the package that brings each."""

X11_LIBRARIES: Mapping[str, str] = MappingProxyType(
    {
        "libX11-xcb.so.1": "libx11-xcb1",
        "libxcb-cursor.so.0": "libxcb-cursor0",
        "libxcb-icccm.so.4": "libxcb-icccm4",
        "libxcb-image.so.0": "libxcb-image0",
        "libxcb-keysyms.so.1": "libxcb-keysyms1",
        "libxcb-randr.so.0": "libxcb-randr0",
        "libxcb-render-util.so.0": "libxcb-render-util0",
        "libxcb-render.so.0": "libxcb-render0",
        "libxcb-shape.so.0": "libxcb-shape0",
        "libxcb-shm.so.0": "libxcb-shm0",
        "libxcb-sync.so.1": "libxcb-sync1",
        "libxcb-util.so.1": "libxcb-util1",
        "libxcb-xfixes.so.0": "libxcb-xfixes0",
        "libxcb-xkb.so.1": "libxcb-xkb1",
        "libxcb.so.1": "libxcb1",
        "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    },
)
"""What Qt's X11 platform plug-in needs besides."""

Loads = Callable[[str], bool]


def loads(library: str) -> bool:
    """Whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether there is a screen to open a window on.

    On Windows and macOS there is always one. Elsewhere a Wayland compositor or an X server that answers is needed;
    a platform that draws without a screen (`QT_QPA_PLATFORM=offscreen`) counts, because it was asked for.
    """
    if platform in ("win32", "darwin"):
        return True
    asked = environment.get("QT_QPA_PLATFORM", "").split(":")[0]
    if asked in ("offscreen", "minimal", "vnc", "linuxfb", "eglfs"):
        return True
    if environment.get("WAYLAND_DISPLAY") and asked in ("", "wayland"):
        return True
    return bool(environment.get("DISPLAY")) and _x_server_answers(environment["DISPLAY"])


def missing_libraries(
    environment: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    loads: Loads = loads,
) -> MissingProgram | None:
    """The shared libraries that a window needs and that are not installed, with their Debian packages; None if all are.

    Only Linux is asked: elsewhere Qt's wheel brings all it needs.
    """
    if not platform.startswith("linux"):
        return None
    needed = dict(WINDOW_LIBRARIES)
    asked = environment.get("QT_QPA_PLATFORM", "").split(":")[0]
    if asked == "xcb" or (not asked and environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY")):
        needed |= X11_LIBRARIES
    missing = [library for library in needed if not loads(library)]
    if not missing:
        return None
    packages = tuple(dict.fromkeys(needed[library] for library in missing))
    return MissingProgram(program=", ".join(missing), purpose="to open the window", packages=packages)


def _x_server_answers(display: str) -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # it cannot be asked; the missing library is named when the window is opened
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    try:
        return not xcb.xcb_connection_has_error(connection)
    finally:
        xcb.xcb_disconnect(connection)
