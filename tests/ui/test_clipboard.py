import os
import subprocess
import sys

import pytest

_PUT = """
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from clippings_app.ui.clipboard import put

app = QGuiApplication([])
mime = QMimeData()
mime.setText("quay")
put(mime)
print(app.clipboard().text())
"""


@pytest.mark.parametrize("platform", ["offscreen", "minimal"])
def test_a_process_that_has_copied_something_ends_well(platform: str) -> None:
    command = [sys.executable, "-c", _PUT]
    done = subprocess.run(
        command, env={**os.environ, "QT_QPA_PLATFORM": platform}, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "quay\n"), done.stderr
