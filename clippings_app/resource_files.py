"""Finds the files of `resources/`, in a checkout and in an installed wheel alike."""

from functools import cache
from pathlib import Path


def resource(*parts: str) -> Path:
    """Path of a file or folder in `resources/`.

    Raises:
        FileNotFoundError: If it is not there; the installation is broken.
    """
    for root in _roots():
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"resources/{'/'.join(parts)} is missing: install Clippings again")


@cache
def _roots() -> tuple[Path, Path]:
    """Where they may lie: in an installed wheel, and in a checkout."""
    package = Path(__file__).resolve().parent
    return package / "_resources", package.parent / "resources"
