"""Every main state of the window looks as it was kept: both themes, both scales, from left to right and from right to left.

What is compared does not depend on how letters are drawn (see `comparing.py`). Where the fonts of the references are
not installed only the places of the window's parts are compared, and the test says so.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from comparing import FAR, SHARE, difference, reference, small
from shooting import LOOKS, REFERENCES, Look, shoot_all

pytestmark = [pytest.mark.screens, pytest.mark.timeout(600)]
NEAR = 4
"""How far a part may be from its place, in pixels of the layout; with other fonts it is as many times farther."""
OTHER_FONTS = 10

STATES = (
    "article", "tag-entry", "incident", "compare", "overview", "table", "go-to", "search", "export", "review", "empty",
)  # fmt: skip


@pytest.fixture(scope="session")
def kept() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((REFERENCES / "boxes.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="session")
def shot(tmp_path_factory: pytest.TempPathFactory) -> dict[Look, tuple[Path, dict[str, Any]]]:
    return {look: (out, known) for look, out, known in shoot_all(LOOKS, tmp_path_factory.mktemp("looks"))}


def fonts_differ(now: dict[str, float], then: dict[str, float]) -> bool:
    return now.keys() != then.keys() or any(abs(now[name] / width - 1) > 0.01 for name, width in then.items())


def moved(now: dict[str, list[int]], then: dict[str, list[int]], near: float) -> list[str]:
    """Parts that are elsewhere, larger or smaller, gone or new."""
    found = [f"{name} is gone" for name in then.keys() - now.keys()]
    found += [f"{name} is new" for name in now.keys() - then.keys()]
    for name in now.keys() & then.keys():
        if max(abs(a - b) for a, b in zip(now[name], then[name], strict=True)) > near:
            found.append(f"{name} is at {now[name]}, was at {then[name]}")
    return sorted(found)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_a_state_of_the_window_looks_as_it_was_kept(
    shot: dict[Look, tuple[Path, dict[str, Any]]], kept: dict[str, Any], look: Look, state: str
) -> None:
    out, known = shot[look]
    then = kept[look.name]
    others = fonts_differ(known["fonts"], then["fonts"])
    assert not moved(known[state], then[state], NEAR * (OTHER_FONTS if others else 1))
    if others:
        pytest.skip(f"drawn with {known['fonts']}, kept with {then['fonts']}: only the layout was compared")
    share = difference(small(out / f"{state}.png"), reference(REFERENCES / look.name / f"{state}.png"))
    assert share <= SHARE, f"{share:.1%} of the picture are others: {out / state}.png"


def test_every_look_has_every_state() -> None:
    for look in LOOKS:
        assert {path.stem for path in (REFERENCES / look.name).glob("*.png")} == set(STATES)


def test_what_differs_in_the_window_is_seen() -> None:
    """Another theme, another direction, another state, a part that is a little elsewhere or of another colour."""
    look = REFERENCES / "light-en-1x"
    pictures = {state: reference(look / f"{state}.png") for state in STATES}
    for state, picture in pictures.items():
        assert difference(picture, picture) == 0
        for other in ("dark-en-1x", "light-he-1x"):
            assert difference(picture, reference(REFERENCES / other / f"{state}.png")) > 2 * SHARE, (state, other)
    for state, other in (
        ("article", "tag-entry"),
        ("article", "go-to"),
        ("overview", "incident"),
        ("search", "export"),
    ):
        assert difference(pictures[state], pictures[other]) > SHARE, (state, other)
    article = pictures["article"]
    assert difference(article, np.roll(article, 6, axis=1)) > SHARE
    hidden = article.copy()
    hidden[40:72, 232:268] = article[2, 2]  # the first of the sources
    assert difference(article, hidden) > SHARE
    tinted = article.copy()
    tinted[:, :46] += FAR + 2  # the sidebar
    assert difference(article, tinted) > SHARE


def test_a_part_that_has_moved_is_named() -> None:
    then = {"sidebar": [0, 30, 210, 830], "search": [227, 42, 230, 34]}
    assert not moved({"sidebar": [2, 30, 208, 830], "search": [227, 42, 230, 34]}, then, NEAR)
    assert moved({"sidebar": [0, 30, 180, 830]}, then, NEAR) == [
        "search is gone",
        "sidebar is at [0, 30, 180, 830], was at [0, 30, 210, 830]",
    ]
