"""Where browsers load the extension from."""

import shutil
from pathlib import Path

from clippings_app.domain.errors import NotWritable
from clippings_app.domain.system_words import system_words
from clippings_app.places import data_folder
from clippings_app.resource_files import resource


def extension_folder(data: Path | None = None) -> Path:
    """A folder with the extension that stays where it is.

    Browsers load it from there at every start. In a checkout that is the folder itself. Out of an installed wheel it is
    copied, because an environment goes and comes again with every update; the copy is renewed when it is asked for.

    Args:
        data: Where copies go; None for the platform's folder for programs' data.

    Raises:
        NotWritable: If it cannot be copied.
    """
    ours = resource("extension")
    if "_resources" not in ours.parts:
        return ours
    place = (data or data_folder()) / "browser-extension"
    try:
        shutil.copytree(ours, place, dirs_exist_ok=True)
    except (OSError, shutil.Error) as error:
        raise NotWritable(place, system_words(error)) from error
    return place
