"""Python's circular garbage, looked for when somebody says so. Without Qt: tests of other rooms run without it."""

import gc


def collect_due() -> None:
    """Look through the generations that Python would look through now, on whatever thread this is."""
    due = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if any(due):
        gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))
