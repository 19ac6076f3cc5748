"""`clippings`, `clippings open` and `clippings demo`: the window, or a plain word when none can be opened."""

import argparse
import gc
from pathlib import Path

from clippings_app.cli.arguments import library_folder
from clippings_app.cli.console import Console
from clippings_app.desktop import Loads, has_display, loads, missing_libraries
from clippings_app.domain.errors import MissingProgram

NO_DISPLAY = (
    "There is no display to open a window on. Start it from a desktop session (over ssh: ssh -X), or use the commands: "
    "clippings --help lists them, and clippings demo shows them at work."
)


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Open the window, on the person's library or on the samples."""
    if arguments.command == "demo":
        return _demo(arguments, console)
    if not has_display():
        console.say(NO_DISPLAY)
        return 1
    return open_window(library_folder(arguments), arguments.inputs)


def open_window(folder: Path, inputs: list[str], loads: Loads = loads) -> int:
    """Run the window until it is closed.

    Args:
        folder: The library.
        inputs: Paths and addresses to be imported with review.
        loads: Tells whether a system library is there.

    Raises:
        MissingProgram: If Qt, or a system library it needs, is not installed.
    """
    if missing := missing_libraries(loads=loads):
        raise missing
    gc.disable()  # nothing is garbage yet, and looking for it is a tenth of the start; the window goes on with it
    try:
        from clippings_app.ui.memory import leave_sources_unread

        leave_sources_unread()
        from clippings_app.ui.application import run as run_window

        return run_window(folder, inputs)
    except ImportError as error:
        if worded := missing_import(error):
            raise worded from error
        raise
    finally:
        gc.enable()


def missing_import(error: ImportError) -> MissingProgram | None:
    """What is not installed, as a failing import tells it; None when it is a bug of ours."""
    if ".so" in str(error) and "cannot open shared object file" in str(error):
        return MissingProgram(program=str(error).split(":", 1)[0], purpose="to open the window")
    if (error.name or "").split(".")[0] in ("PySide6", "shiboken6"):
        return MissingProgram(program="PySide6", purpose="to open the window (pip install PySide6-Essentials)")
    return None


def _demo(arguments: argparse.Namespace, console: Console) -> int:
    from clippings_app.demo import demo_folder, make_demo_library, show_on_terminal

    folder = library_folder(arguments) if arguments.library else demo_folder()
    terminal = arguments.terminal or not has_display()
    if not terminal and (missing := missing_libraries()):
        console.complain(missing)
        terminal = True
    if not terminal and _is_open_already(folder):
        console.say("The demo is open already; its window was brought to the front.")
        return 0
    made = make_demo_library(folder, progress=console.progress)
    console.progress("")
    if terminal:
        console.lines(show_on_terminal(made, console.columns))
        return 0
    what = "The demo’s library, as it was left," if made.kept else f"A library of {made.count} sample articles"
    console.say(f"{what} is in {folder}; the window opens on it.")
    return open_window(folder, [])


def _is_open_already(folder: Path) -> bool:
    """Whether a window shows this library, which must not be made anew under it; the window comes to the front."""
    if not folder.is_dir():
        return False
    from clippings_app.ui.single_instance import hand_over

    return hand_over(folder, [])
