import io
import zipfile
from collections.abc import Callable, Mapping

import pytest

Pack = Callable[[Mapping[str, bytes]], bytes]


@pytest.fixture
def pack() -> Pack:
    def packed(files: Mapping[str, bytes]) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files.items():
                archive.writestr(name, data)
        return out.getvalue()

    return packed
