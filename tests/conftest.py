"""What holds for the whole test run."""

import faulthandler
import gc
import os
import shutil
import sys
import tempfile
from collections import deque
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from clippings_app.ui.due_garbage import collect_due

if TYPE_CHECKING:
    from xdist.workermanage import WorkerController

CRASHES = pytest.StashKey[IO[str]]()
DEAD = pytest.StashKey[list[str]]()
_CRASHES_VARIABLE = "CLIPPINGS_TEST_CRASHES"
_TOLD_OF_A_CRASH = 80
"""Lines of what a worker that died has written: its last tests, for it may have died of an earlier one, and where."""
_MOST_WORKERS = 10
"""Each has some hundred megabytes, and a machine may lend fewer processors than it says it has."""

# A gate says the same of the same code; whoever works on it explores new examples with every run. How long an example
# takes says more of the machine than of the code: limits of time stand in `timing.py`.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("gate", settings.get_profile("here"), derandomize=True)
settings.load_profile("gate" if os.environ.get("CI") else "here")


def pytest_configure(config: pytest.Config) -> None:
    """Report coverage and hold its floor only when everything is run: a part of the tests cannot reach it."""
    if _CRASHES_VARIABLE not in os.environ:  # workers are told of it by the environment
        os.environ[_CRASHES_VARIABLE] = tempfile.mkdtemp(prefix="clippings-crashes-")
    log = Path(os.environ[_CRASHES_VARIABLE], f"{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}-{os.getpid()}.log")
    config.stash[CRASHES] = log.open("w", encoding="utf-8")
    keep_bytecode()
    coverage = config.pluginmanager.getplugin("_cov")
    is_whole = config.args == list(config.getini("testpaths")) and not config.option.keyword
    if coverage is not None and not (is_whole and "-m" not in config.invocation_params.args):
        coverage.options.cov_fail_under = 0
        coverage.options.cov_report = {}


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int | None:
    """Some more than there are processors: half of the time a journey waits for a window, a process or a desktop."""
    if os.environ.get("PYTEST_XDIST_AUTO_NUM_WORKERS"):
        return None
    is_told = hasattr(os, "sched_getaffinity")  # of how many of them this process may use
    usable = len(os.sched_getaffinity(0)) if is_told else os.cpu_count() or 1
    return min(usable + 2, _MOST_WORKERS)


def keep_bytecode() -> None:
    """Have what is compiled kept, as Python does of itself, though the environment asks otherwise.

    Hundreds of programs are started in a run, and each would compile all of its modules again.
    """
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What may take longest begins first, lest all wait for it at the end."""
    items.sort(key=_may_take, reverse=True)


def _may_take(item: pytest.Item) -> float:
    own = item.get_closest_marker("timeout")
    return float(own.args[0]) if own is not None else 0.0


def pytest_collection_finish() -> None:
    """What is there when the tests begin stays, and need not be gone through again and again."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(tryfirst=True, specname="pytest_runtest_setup")
def look_for_circular_garbage_between_tests() -> None:
    """Nowhere else, as in the program: a thread that happens to look for it, one of ours or the one on which a worker
    of the test run is told what to do, would destroy Qt's objects that are not its own, and the run would die of it.
    """
    gc.disable()
    collect_due()


@pytest.hookimpl(trylast=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """What crashes a test run says where: the program's own log of crashes, once closed, leaves nobody listening."""
    log = item.config.stash[CRASHES]
    faulthandler.enable(log)
    print(f"{item.nodeid}{_memory()}", file=log, flush=True)


def _memory() -> str:
    try:
        import resource  # not on Windows
    except ImportError:
        return ""
    return f" (at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB until then)"


def pytest_unconfigure(config: pytest.Config) -> None:
    """Whoever ends well leaves nothing behind."""
    faulthandler.disable()
    log = config.stash[CRASHES]
    log.close()
    Path(log.name).unlink(missing_ok=True)
    if not hasattr(config, "workerinput"):
        shutil.rmtree(os.environ.pop(_CRASHES_VARIABLE), ignore_errors=True)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: "WorkerController", error: object | None) -> None:
    """A worker is gone, with an error when it died."""
    if error:
        node.config.stash.setdefault(DEAD, []).append(node.gateway.id)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """What workers that died were doing, and where; nobody else hears of it."""
    for name in config.stash.get(DEAD, []):
        log = next(Path(os.environ[_CRASHES_VARIABLE]).glob(f"{name}-*.log"), None)
        if log is None:
            continue  # it died before it had begun to write
        terminalreporter.section(f"{log.stem} did not end; its last tests, and where it was")
        with log.open(encoding="utf-8", errors="replace") as lines:
            terminalreporter.write("".join(deque(lines, maxlen=_TOLD_OF_A_CRASH)))
