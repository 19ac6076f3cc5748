"""The window's place on the screen and how its room is shared out, from one start to the next."""

import contextlib
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from clippings_app.domain.errors import ClippingsError, NotWritable
from clippings_app.places import own_library
from clippings_app.settings import Settings, load_settings, save_settings
from clippings_app.ui.messages import notice_of
from clippings_app.ui.widgets.splitter import Splitter

if TYPE_CHECKING:
    from clippings_app.ui.main_window import MainWindow

_SIZE = (1360, 860)


def title_of(library: Path) -> str:
    """What a window is called: the program, and of which library it is where that is not the one that needs no name."""
    program = "Clippings"
    with contextlib.suppress(NotWritable):  # there is no home folder, and no library in it
        if library == own_library():
            return program
    return f"{library.name} – {program}" if library.name else program


def restore_place(window: QMainWindow, settings: Settings) -> None:
    """Put the window where it was; sizes that do not fit its splitters are passed over."""
    window.resize(*_SIZE)
    if settings.geometry:
        window.restoreGeometry(QByteArray.fromHex(QByteArray(settings.geometry.encode("ascii", errors="replace"))))
    for name, splitter in _splitters(window).items():
        sizes = settings.splitters.get(name, ())
        if len(sizes) == splitter.count() and any(sizes):
            splitter.setSizes(list(sizes))


def with_place(settings: Settings, window: QMainWindow) -> Settings:
    """The settings with the window's place as it is now."""
    sizes = {name: tuple(each.sizes()) for name, each in _splitters(window).items() if sum(each.sizes())}
    return replace(
        settings,
        geometry=bytes(window.saveGeometry().toHex().data()).decode("ascii"),
        splitters=dict(settings.splitters) | sizes,
    )


def remember_now(window: "MainWindow", **values: Any) -> None:  # noqa: ANN401 - fields of Settings
    """Change settings that must outlast a crash: they are written at once."""
    window.remember(**values)
    if window.settings_file is not None:
        keep(window.settings, window.settings_file, window.controller.folder)


def keep(settings: Settings, path: Path, library: Path) -> None:
    """Write the settings of a window on a library, and leave in them what windows on others have written.

    The window may be closing, so that the terminal is the only place left for a complaint.
    """
    try:
        save_settings(settings.beside(load_settings(path).settings, str(library)), path)
    except ClippingsError as error:
        sys.stderr.write(f"{notice_of(error).text}\n")


def _splitters(window: QMainWindow) -> dict[str, QSplitter]:
    return {each.objectName(): each for each in window.findChildren(QSplitter) if each.objectName()}


def splitter(name: str, parent: QWidget) -> QSplitter:
    """Room for widgets side by side, that a person may widen; `fill` puts them in."""
    made = Splitter(Qt.Orientation.Horizontal, parent)
    made.setObjectName(name)
    made.setChildrenCollapsible(False)
    made.setHandleWidth(1)
    return made


def fill(room: QSplitter, *widgets: QWidget, stretch: Sequence[int]) -> None:
    """Put widgets side by side; `stretch` tells of each how much of what is left over it takes."""
    for at, widget in enumerate(widgets):
        room.addWidget(widget)
        room.setStretchFactor(at, stretch[at])
