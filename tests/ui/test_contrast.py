"""Words can be read on whatever they stand on, and what shows the keyboard's place can be seen: computed, not judged.

Rules: WCAG 2.2, 1.4.3 (4.5 : 1 for words) and 1.4.11 (3 : 1 for what shows a state). Disabled controls are exempt.
"""

import re
from itertools import product

import pytest

from clippings_app.domain.article import LineLabel
from clippings_app.resource_files import resource
from clippings_app.ui.theme import DARK, LIGHT, TOPIC_COLOURS, Theme, contrast, mixed, readable
from clippings_app.ui.views.review_lines import label_colour

pytestmark = pytest.mark.usefixtures("qapp")
each_theme = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)

_RULE = re.compile(r"([^{}]+)\{([^}]*)\}")
_SURFACES = ("window", "base", "sidebar")


def rules() -> list[tuple[str, dict[str, str]]]:
    """Selectors of the style sheet, one by one, with the colours they set by property."""
    sheet = re.sub(r"/\*.*?\*/", "", resource("themes", "window.qss").read_text(encoding="utf-8"), flags=re.DOTALL)
    found = []
    for selectors, body in _RULE.findall(sheet):
        parts = (part.partition(":") for part in body.split(";"))
        colours = {name.strip(): value.strip() for name, _, value in parts if "$" in value}
        found += [(selector.strip(), colours) for selector in selectors.split(",")]
    return found


def dressed() -> dict[str, dict[str, str]]:
    """Each selector with what it inherits of the one without its state and without its kind."""
    plain: dict[str, dict[str, str]] = {}
    for selector, colours in rules():
        plain.setdefault(selector, {}).update(colours)
    whole = {}
    for selector, colours in plain.items():
        # "QPushButton[kind="primary"]:hover" takes what "QPushButton", and then its kind, have said.
        kind = selector.partition(":")[0] if "::" not in selector else re.sub(r"(?<!:):(?!:)[\w-]+$", "", selector)
        inherited = plain.get(kind.partition("[")[0], {}) | plain.get(kind, {})
        whole[selector] = inherited | colours
    return whole


def colour(theme: Theme, value: str) -> str | None:
    found = re.search(r"\$(\w+)", value)
    return getattr(theme, found[1], None) if found else None


@each_theme
def test_words_of_every_rule_of_the_style_sheet_can_be_read_on_its_surface(theme: Theme) -> None:
    tried = 0
    for selector, colours in dressed().items():
        if ":disabled" in selector:
            continue
        words = colour(theme, colours.get("color", "$text"))
        own = colour(theme, colours.get("background", "") or colours.get("background-color", ""))
        if words is None or ("color" not in colours and own is None):
            continue
        for surface in [own] if own else [getattr(theme, name) for name in _SURFACES[:2]]:
            if any(part in selector for part in ("handle", "ScrollBar", "separator", "line", "Progress", "indicator")):
                continue
            tried += 1
            assert contrast(words, surface) >= 4.5, f"{selector}: {contrast(words, surface):.2f}"
    assert tried > 40


@each_theme
def test_words_of_a_selection_can_be_read(theme: Theme) -> None:
    for selector, colours in dressed().items():
        if "selection-color" in colours:
            words, ground = (colour(theme, colours[f"selection-{part}"]) for part in ("color", "background-color"))
            assert words is not None and ground is not None  # noqa: PT018 - one thought
            assert contrast(words, ground) >= 4.5, selector


@each_theme
def test_what_shows_the_keyboards_place_stands_out_from_what_it_surrounds(theme: Theme) -> None:
    focused = [(selector, colours) for selector, colours in dressed().items() if ":focus" in selector]
    assert len(focused) > 8
    for selector, colours in focused:
        border = colours.get("border-color") or colours.get("border", "")
        shown = colour(theme, border) or colour(theme, colours.get("color", ""))
        assert shown is not None, f"{selector} shows nothing"
        for surface in _SURFACES[:2]:
            assert contrast(shown, getattr(theme, surface)) >= 3, selector


@each_theme
def test_marks_that_mean_something_stand_out(theme: Theme) -> None:
    for role, surface in product(("accent", "danger", "warning", "success", "muted"), ("window", "base")):
        assert contrast(getattr(theme, role), getattr(theme, surface)) >= 3, f"{role} on {surface}"
    assert contrast(theme.accent, theme.accent_tint) >= 3, "the bar of a selected row"
    assert contrast(theme.chip_text, theme.accent_tint) >= 4.5


@each_theme
def test_names_of_lines_can_be_read_in_their_colour(theme: Theme) -> None:
    for label, ground in product(LineLabel, (theme.base, theme.accent_tint, theme.window)):
        assert contrast(readable(label_colour(label, theme), ground), ground) >= 4.5, label


@each_theme
def test_topics_are_named_and_not_only_coloured(theme: Theme) -> None:
    """Their dots are decoration beside a name that is read in the plain colour of words."""
    for ground in (theme.sidebar, mixed(theme.sidebar, theme.accent_tint, 0.5)):
        assert contrast(theme.text, ground) >= 4.5
    assert all(contrast(dot, getattr(theme, "sidebar")) >= 1.5 for dot in TOPIC_COLOURS)  # noqa: B009 - by its name
