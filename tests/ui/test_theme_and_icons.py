import re
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QImage, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from clippings_app.resource_files import resource
from clippings_app.ui.icons import icon
from clippings_app.ui.theme import (
    DARK,
    LIGHT,
    TOPIC_COLOURS,
    Theme,
    _is_installed,
    apply_theme,
    article_font,
    contrast,
    han_families,
    interface_font,
    mixed,
    palette_of,
    readable,
    sized,
    stylesheet_of,
    theme_of,
)

pytestmark = pytest.mark.usefixtures("qapp")

READ_ON = {
    "text": ("window", "base", "sidebar", "hover"),
    "muted": ("window", "base", "sidebar"),
    "accent": ("window", "base"),
    "accent_text": ("accent_tint",),
    "on_accent": ("accent",),
    "chip_text": ("chip", "base"),
    "hit_text": ("hit",),
    "danger": ("base", "window"),
    "warning": ("base", "window", "chip"),
    "success": ("base", "window"),
}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_words_can_be_read_on_every_surface_they_stand_on(theme: Theme) -> None:
    for role, surfaces in READ_ON.items():
        for surface in surfaces:
            ratio = contrast(getattr(theme, role), getattr(theme, surface))
            assert ratio >= 4.5, f"{role} on {surface}: {ratio:.2f}"


def test_contrast_is_21_for_black_on_white_and_1_for_the_same() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


def test_mixed_goes_from_one_colour_to_the_other() -> None:
    assert mixed("#000000", "#ffffff", 0) == "#000000"
    assert mixed("#000000", "#ffffff", 1) == "#ffffff"
    assert mixed("#000000", "#ffffff", 0.5) == "#808080"


@pytest.mark.parametrize(
    ("colour", "ground"), list(product((*TOPIC_COLOURS, "#ffff00", "#101010"), ("#ffffff", "#202328")))
)
def test_readable_moves_any_colour_until_it_can_be_read(colour: str, ground: str) -> None:
    assert contrast(readable(colour, ground), ground) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_palette_tells_the_theme_it_was_made_of_and_leaves_no_role_to_the_platform(theme: Theme) -> None:
    palette = palette_of(theme)
    assert theme_of(palette) is theme
    assert palette.color(QPalette.ColorRole.Base).name() == theme.base
    faint = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name()
    assert faint != theme.text


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_stylesheet_has_every_colour_filled_in_and_its_pictures_exist(theme: Theme) -> None:
    sheet = stylesheet_of(theme)
    assert "$" not in sheet
    pictures = re.findall(r'url\("([^"]+)"\)', sheet)
    assert pictures
    assert all(Path(picture).is_file() for picture in pictures)


def test_the_application_wears_the_theme_that_was_chosen(qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    assert theme_of(qapp.palette()) is DARK
    apply_theme(qapp, "light")
    assert theme_of(qapp.palette()) is LIGHT


def test_auto_goes_with_the_desktop(qapp: QApplication) -> None:
    apply_theme(qapp, "auto")
    dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert theme_of(qapp.palette()) is (DARK if dark else LIGHT)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme_of(qapp.palette()) is (DARK if dark else LIGHT)
    apply_theme(qapp, "light")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme_of(qapp.palette()) is LIGHT


def test_a_desktop_font_is_kept_and_a_stand_in_is_replaced() -> None:
    own = QFont("Cantarell")
    own.setPointSizeF(11)
    assert interface_font(own).family() == "Cantarell"
    assert interface_font(QFont("Sans Serif")).pointSizeF() == 9.75


def test_fonts_grow_by_their_own_unit() -> None:
    points, pixels = QFont(), QFont()
    points.setPointSizeF(10)
    pixels.setPixelSize(20)
    assert sized(points, 1.5, strong=True).pointSizeF() == 15
    assert sized(points, 1.5, strong=True).weight() == QFont.Weight.DemiBold
    assert sized(pixels, 0.5).pixelSize() == 10


def test_han_characters_take_the_shapes_of_the_language_first() -> None:
    for language, region in (("ja", "JP"), ("zh-hant", "TC"), ("zh", "SC"), ("ko-kr", "KR")):
        families = han_families(language)
        assert not families or families[0].endswith(region)
    assert article_font(12, "ko").pointSizeF() == 12


def test_every_icon_is_of_one_family_and_draws_something() -> None:
    files = sorted(resource("icons").glob("*.svg"))
    names = [file.stem for file in files if "." not in file.stem]
    assert len(names) >= 30
    for name in names:
        text = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
        assert 'viewBox="0 0 24 24"' in text
        assert 'stroke-width="1.75"' in text
        assert _ink(icon(name, "text").pixmap(24, 24).toImage()) > 10, name


def test_an_icon_follows_the_theme(qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    light = _darkest(icon("check", "text").pixmap(32, 32).toImage())
    apply_theme(qapp, "dark")
    dark = _darkest(icon("check", "text").pixmap(32, 32).toImage())
    apply_theme(qapp, "light")
    assert light.lightness() < 60
    assert dark.lightness() > 190


def test_an_icon_is_drawn_at_the_resolution_of_the_screen() -> None:
    pixmap = icon("star").pixmap(QSize(16, 16), 2.0)
    assert pixmap.devicePixelRatio() == 2.0
    assert pixmap.size() == QSize(32, 32)


def test_an_icon_takes_a_colour_of_its_own_and_is_faint_when_disabled() -> None:
    coloured = icon("close", "#ff0000")
    assert _darkest(coloured.pixmap(32, 32).toImage()).name() == "#ff0000"
    faint = coloured.pixmap(QSize(32, 32), QIcon.Mode.Disabled).toImage()
    assert max(faint.pixelColor(x, y).alpha() for x in range(32) for y in range(32)) < 130


def test_an_icon_survives_being_copied_and_painted() -> None:
    copy = QIcon(icon("link"))
    copy.addPixmap(QPixmap(4, 4))
    pixmap = QPixmap(20, 20)
    pixmap.fill(Qt.GlobalColor.white)
    painter = QPainter(pixmap)
    copy.paint(painter, QRect(0, 0, 20, 20))
    painter.end()
    assert not pixmap.isNull()


def test_a_copy_of_an_icon_may_be_changed_and_end_before_or_after_the_one_it_came_from() -> None:
    script = (
        "from PySide6.QtWidgets import QApplication; from PySide6.QtGui import QIcon, QPixmap\n"
        "app = QApplication([])\n"
        "from clippings_app.ui.icons import icon\n"
        "held = [QIcon(icon('star', 'accent')) for _ in range(3)]\n"
        "for each in held: each.addPixmap(QPixmap(16, 16))\n"
        "held.pop()\n"
        "assert not icon('star', 'accent').pixmap(16, 16).isNull()\n"
    )
    # In a process of its own, since what could go wrong ends the process: even at its end, when all of them go.
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr.decode()


def test_an_icon_that_points_is_turned_for_right_to_left(qapp: QApplication) -> None:
    straight = icon("chevron-right").pixmap(24, 24).toImage()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    turned = icon("chevron-right").pixmap(24, 24).toImage()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert _middle(turned) == pytest.approx(23 - _middle(straight), abs=0.2)
    assert _middle(turned) != pytest.approx(_middle(straight), abs=0.2)


def test_an_unknown_icon_is_refused_at_once() -> None:
    with pytest.raises(FileNotFoundError, match="no-such-icon"):
        icon("no-such-icon")


def _ink(image: QImage) -> int:
    return sum(image.pixelColor(x, y).alpha() > 60 for x in range(image.width()) for y in range(image.height()))


def _darkest(image: QImage) -> QColor:
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return max((image.pixelColor(x, y) for x, y in points), key=QColor.alpha)


def _middle(image: QImage) -> float:
    columns = [x for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha() > 60]
    return sum(columns) / len(columns)


def test_fonts_are_looked_up_anew_when_others_are_installed(qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    first = article_font(11, "ko").families()
    looked_up = _is_installed.cache_info().misses
    assert article_font(12, "ko").families() == first
    assert _is_installed.cache_info().misses == looked_up
    qapp.fontDatabaseChanged.emit()
    assert _is_installed.cache_info().currsize == 0
    assert article_font(11, "ko").families() == first
