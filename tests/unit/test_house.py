"""The tools that hold style, types and the picture of the house, each as a test, so that one command runs all."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MOST_LINES = 750
"""What the longest has now: others are parted before they come here, and this number only falls."""
TOOLS = {
    "ruff finds nothing": ("ruff", "check", "."),
    "every file is formatted": ("ruff", "format", "--check", "."),
    "the types hold": ("mypy",),
    "the layers hold": ("lint-imports",),
    "what is declared is what is used": ("deptry", "."),
}


@pytest.mark.timeout(400)
@pytest.mark.parametrize("what", TOOLS)
def test_tool(what: str) -> None:
    name, *options = TOOLS[what]
    tool = Path(sys.executable).parent / (f"{name}.exe" if sys.platform == "win32" else name)
    assert tool.exists(), f"{name} is not installed: pip install -e '.[test]'"
    done = subprocess.run([tool, *options], cwd=ROOT, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, f"{what}? {name} says:\n{done.stdout[-8000:]}{done.stderr[-2000:]}"


def test_no_module_outgrows_what_can_be_overlooked() -> None:
    lines = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in (ROOT / "clippings_app").rglob("*.py")
    }
    assert lines["clippings_app/ui/main_window.py"] <= 300, "layout and wiring, nothing else"
    assert {name: count for name, count in lines.items() if count > MOST_LINES} == {}


def test_no_widget_is_asked_for_its_screen() -> None:
    """PySide gives the screen to who asks: garbage collection then takes it away with the widget, and all crashes."""
    asked = [
        f"{path.relative_to(ROOT).as_posix()}:{call.lineno}"
        for path in (ROOT / "clippings_app").rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "screen"
    ]
    assert asked == []


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="the system does not tell it")
@pytest.mark.parametrize(("usable", "processes"), [(1, 3), (2, 4), (4, 6), (64, 10)])
def test_two_more_processes_test_than_may_run_at_once_but_never_very_many(
    usable: int, processes: int, pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a machine with many processors a run may be lent a few."""
    monkeypatch.delenv("PYTEST_XDIST_AUTO_NUM_WORKERS", raising=False)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: set(range(usable)))
    assert pytestconfig.hook.pytest_xdist_auto_num_workers(config=pytestconfig) == processes
