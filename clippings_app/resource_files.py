"""Finds the files of `resources/`, in a checkout and in an installed wheel alike."""

from pathlib import Path


def resource(*parts: str) -> Path:
    """Path of a file or folder in `resources/`.

    Raises:
        FileNotFoundError: If it is not there; the installation is broken.
    """
    package = Path(__file__).resolve().parent
    for root in (package / "_resources", package.parent / "resources"):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"resources/{'/'.join(parts)} is missing: install Clippings again")
