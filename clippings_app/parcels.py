"""Values on their way to another process of the program: how they are packed, and how such a process is started."""

import io
import pickle
import sys
from pathlib import Path
from types import MappingProxyType
from typing import Any


def _read_only(items: dict[str, Any]) -> MappingProxyType[str, Any]:
    return MappingProxyType(items)


class _Packer(pickle.Pickler):
    """Pickles values; the read-only mappings of articles cross as what they are."""

    def reducer_override(self, value: object) -> Any:  # noqa: ANN401 - as pickle declares it
        if isinstance(value, MappingProxyType):
            return _read_only, (dict(value),)
        return NotImplemented


def pack(value: object) -> bytes:
    """A value as it goes through a pipe; `pickle.load` takes it back."""
    buffer = io.BytesIO()
    _Packer(buffer, protocol=5).dump(value)
    return buffer.getvalue()


def python_running(module: str, *arguments: str) -> list[str]:
    """The command line that runs `main()` of one of our modules in a process of its own.

    The folder that a person works in stays out of the way of imports: who imports a folder of downloads must not run
    a `json.py` that lies in it.

    Args:
        module: Its full name.
        arguments: What it finds in `sys.argv[1:]`.
    """
    home = str(Path(__file__).resolve().parents[1])
    code = f"import sys; sys.path.append({home!r}); from {module} import main; main()"
    return [sys.executable, "-P", "-c", code, *arguments]
