"""Memory that is not needed is given back, and none is taken for what nobody asks for."""

import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import PySide6.QtCore  # noqa: F401 - what `leave_sources_unread` tells comes with it

_WORTH = 24 << 20
"""By so many bytes the program must have grown before it is worth a look at what of them is free."""
_SWITCHES = "shibokensupport.feature"
_ASKED = "_mod_uses_pyside"


def leave_sources_unread() -> None:
    """Spare the start what PySide does for a switch that this program does not use.

    PySide can offer its methods under other names, module by module. To know which modules may want that, it reads the
    source of each that is imported after it, and Python keeps the lines: a tenth of the time of a start and 13 MB.
    """
    switches = sys.modules.get(_SWITCHES)
    if hasattr(switches, _ASKED):
        setattr(switches, _ASKED, lambda _module: True)


class Thrift:
    """Gives memory back that the program has let go of but that the C library keeps for it.

    Args:
        resident: Tells how many bytes the program holds; None where the system does not tell.
        trim: Gives back; None where it cannot be done.
    """

    def __init__(
        self, resident: "Callable[[], int | None] | None" = None, trim: Callable[[], None] | None = None
    ) -> None:
        self._resident = resident or resident_bytes
        self._trim = trim or _trim()
        self._before = 0

    def rest(self) -> None:
        """Give back what is free, where there may be much of it; takes milliseconds, so not on the window's thread."""
        now = self._resident()
        if now is None or self._trim is None or now - self._before < _WORTH:
            return
        self._trim()
        self._before = self._resident() or now


def resident_bytes() -> int | None:
    """How many bytes of memory the program holds; None where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return None
    return pages << 12


@cache
def _trim() -> Callable[[], None] | None:
    """`malloc_trim` of the GNU C library."""
    if not sys.platform.startswith("linux"):
        return None
    import ctypes

    function = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return None if function is None else lambda: function(0)
