"""What holds for the whole test run."""

import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Report coverage and hold its floor only when everything is run: a part of the tests cannot reach it."""
    coverage = config.pluginmanager.getplugin("_cov")
    is_whole = config.args == list(config.getini("testpaths")) and not config.option.keyword
    if coverage is not None and not (is_whole and "-m" not in config.invocation_params.args):
        coverage.options.cov_fail_under = 0
        coverage.options.cov_report = {}
