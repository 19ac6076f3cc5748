"""The clocks of the tests: what grows faster than what it is done to must fail, however slow the machine is."""

import pytest
from timing import grows_evenly


def test_work_that_is_quadratic_fails() -> None:
    with pytest.raises(AssertionError, match="a quarter of it takes"):
        grows_evenly(lambda many: sum(range(many * many)), 3_000, seconds=0.001)


def test_work_that_is_linear_may_take_long_on_a_slow_machine() -> None:
    grows_evenly(lambda many: sum(range(many * 1_000)), 6_000, seconds=0.001)
