"""What holds for the whole test run."""

import faulthandler
import os

import pytest
from hypothesis import HealthCheck, settings

STDERR = pytest.StashKey[int]()

# A gate says the same of the same code; whoever works on it explores new examples with every run.
settings.register_profile("gate", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
if os.environ.get("CI"):
    settings.load_profile("gate")


def pytest_configure(config: pytest.Config) -> None:
    """Report coverage and hold its floor only when everything is run: a part of the tests cannot reach it."""
    config.stash[STDERR] = os.dup(2)  # which is taken away while a test runs
    coverage = config.pluginmanager.getplugin("_cov")
    is_whole = config.args == list(config.getini("testpaths")) and not config.option.keyword
    if coverage is not None and not (is_whole and "-m" not in config.invocation_params.args):
        coverage.options.cov_fail_under = 0
        coverage.options.cov_report = {}


@pytest.hookimpl(trylast=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """What crashes a test run says where: the program's own log of crashes, once closed, leaves nobody listening."""
    if not faulthandler.is_enabled():
        faulthandler.enable(item.config.stash[STDERR])
