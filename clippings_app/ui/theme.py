"""Colours, fonts and the one stylesheet of the window.

Every colour that is drawn comes from a `Theme`. Widgets do not keep one: `theme_of(widget.palette())` tells which of
the two themes the application wears, so that a change of theme is nothing but a change of palette.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from clippings_app.resource_files import resource

TOPIC_COLOURS = ("#3b82c4", "#2a9d8f", "#c98424", "#8a5cc2", "#c4515b", "#5f8f3e", "#b0568f", "#5a6b7b")
"""What a topic without a colour of its own, and without a coloured parent, may be given."""

TEXT_SIZE = 11.5
"""Points of an article's text, as long as nobody chooses otherwise."""
_CHOICE = "clippings-theme"
_WORN = "clippings-theme-worn"
_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
_PLAIN_FAMILIES = frozenset({"", "Sans", "Sans Serif", "DejaVu Sans", "Bitstream Vera Sans", "Helvetica", "Fixed"})
_SANS = ("Noto Sans", "Inter", "Segoe UI", "Cantarell", "Ubuntu", "DejaVu Sans")
_SERIF = ("Noto Serif", "Source Serif 4", "Charter", "Georgia", "Cambria", "Liberation Serif", "DejaVu Serif")
_OTHER_SANS = ("Noto Sans Hebrew", "Noto Sans Arabic", "Noto Sans Devanagari", "Noto Sans Thai")
_OTHER_SERIF = ("Noto Serif Hebrew", "Noto Naskh Arabic", "Noto Serif Devanagari", "Noto Serif Thai")
_HAN = {"ja": "JP", "zh": "SC", "zh-hant": "TC", "zh-tw": "TC", "zh-hk": "HK", "ko": "KR"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One set of colours, `#rrggbb` each.

    Attributes:
        window: Behind everything; fields and cards.
        base: Behind list and article.
        sidebar: Behind the sidebar.
        text: Words.
        muted: Words that step back.
        line: Dividers and quiet borders.
        edge: Borders that must be seen, such as those of fields.
        accent: The one colour of actions, links, and the bar of a selection.
        accent_tint: Behind what is selected.
        accent_text: Words on `accent_tint`.
        on_accent: Words on `accent`.
        chip: Behind tags.
        chip_text: Words on `chip`.
        hit: Behind a found word.
        hit_text: A found word.
        button: Behind a button's words.
        hover: Behind what the pointer is over.
        danger, warning, success: Words and icons of messages.
    """

    name: str
    window: str
    base: str
    sidebar: str
    text: str
    muted: str
    line: str
    edge: str
    accent: str
    accent_tint: str
    accent_text: str
    on_accent: str
    chip: str
    chip_text: str
    hit: str
    hit_text: str
    button: str
    hover: str
    danger: str
    warning: str
    success: str


LIGHT = Theme(
    name="light",
    window="#f4f4f1",
    base="#ffffff",
    sidebar="#ecebe6",
    text="#1d1f23",
    muted="#62666d",
    line="#dcdbd5",
    edge="#c9c8c1",
    accent="#0f5c8c",
    accent_tint="#dcebf4",
    accent_text="#0b4a72",
    on_accent="#ffffff",
    chip="#eef0f2",
    chip_text="#42474f",
    hit="#ffe79a",
    hit_text="#1d1f23",
    button="#ffffff",
    hover="#e4e3dd",
    danger="#a3312a",
    warning="#7d5200",
    success="#25673b",
)
DARK = Theme(
    name="dark",
    window="#1b1d21",
    base="#202328",
    sidebar="#17191c",
    text="#e6e7e9",
    muted="#9aa0a8",
    line="#30343a",
    edge="#3d424a",
    accent="#5aaee0",
    accent_tint="#213a4b",
    accent_text="#a8d6f2",
    on_accent="#0c1a24",
    chip="#2b2f36",
    chip_text="#c3c8cf",
    hit="#6b5710",
    hit_text="#fff3c4",
    button="#2a2e34",
    hover="#2a2e34",
    danger="#f29188",
    warning="#e3b765",
    success="#82cd98",
)


def theme_of(palette: QPalette) -> Theme:
    """The theme that a palette was made of."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def mixed(one: str, other: str, share: float) -> str:
    """`one` with a share (0 to 1) of `other` mixed in."""
    a, b = QColor(one), QColor(other)
    parts = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return "#" + "".join(f"{round(x + (y - x) * share):02x}" for x, y in parts)


def readable(colour: str, on: str, *, ratio: float = 4.5) -> str:
    """The colour, moved towards black or white until words in it can be read on a surface."""
    towards = "#000000" if _luminance(QColor(on)) > 0.18 else "#ffffff"
    for step in range(21):
        candidate = mixed(colour, towards, step / 20)
        if contrast(candidate, on) >= ratio:
            return candidate
    return towards


def apply_theme(app: QApplication, choice: str) -> None:
    """Dress the whole application.

    Args:
        app: The application.
        choice: "light", "dark", or "auto": as the desktop is, and changing with it.
    """
    choose_theme(app, choice)
    _dress(app, _wanted(app, choice))


def choose_theme(app: QApplication, choice: str) -> None:
    """All of a theme that widgets ask for while they are made; `apply_theme` follows when a whole window stands.

    A widget that joins another under a stylesheet is polished with all that is in it, time and again: to make a window
    takes twice as long under one as to put it on afterwards.
    """
    first_time = app.property(_CHOICE) is None
    app.setProperty(_CHOICE, choice)
    if first_time:
        app.setStyle("Fusion")
        app.setFont(interface_font(app.font()))
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: _follow_desktop(app))
        app.fontDatabaseChanged.connect(_is_installed.cache_clear)
    # Window frames and native dialogs go along where the platform draws them.
    app.styleHints().setColorScheme(_SCHEMES.get(choice, Qt.ColorScheme.Unknown))
    theme = _wanted(app, choice)
    if app.property(_WORN) != theme.name:
        app.setPalette(palette_of(theme))


def _follow_desktop(app: QApplication) -> None:
    choice = app.property(_CHOICE)
    if choice == "auto":
        _dress(app, _wanted(app, choice))


def _wanted(app: QApplication, choice: str) -> Theme:
    if choice == "auto":
        return DARK if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
    return DARK if choice == "dark" else LIGHT


def _dress(app: QApplication, theme: Theme) -> None:
    if app.property(_WORN) == theme.name:
        return  # setting a stylesheet polishes every widget anew
    app.setProperty(_WORN, theme.name)
    app.setPalette(palette_of(theme))
    app.setStyleSheet(stylesheet_of(theme))


def palette_of(theme: Theme) -> QPalette:
    """The whole palette of a theme: nothing is left to the platform."""
    role = QPalette.ColorRole
    everywhere = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.base,
        role.AlternateBase: theme.window,
        role.Text: theme.text,
        role.Button: theme.button,
        role.ButtonText: theme.text,
        role.BrightText: theme.danger,
        role.ToolTipBase: theme.base,
        role.ToolTipText: theme.text,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent_text,
        role.Light: theme.base,
        role.Midlight: theme.window,
        role.Mid: theme.edge,
        role.Dark: theme.edge,
        role.Shadow: theme.line,
    }
    palette = QPalette()
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for which, colour in everywhere.items():
            palette.setColor(group, which, QColor(colour))
    faint = QColor(mixed(theme.muted, theme.window, 0.35))
    for which in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, faint)
    return palette


def interface_font(platform: QFont) -> QFont:
    """The font of everything but articles: the desktop's own, or ours where the desktop has none."""
    font = QFont(platform)
    if platform.family() in _PLAIN_FAMILIES:
        font.setFamilies([*_installed(_SANS)[:1], *_installed(_OTHER_SANS)] or [platform.family()])
        font.setPointSizeF(9.75)
    return font


def sized(font: QFont, factor: float, *, strong: bool = False) -> QFont:
    """The font, larger or smaller, and demi-bold if asked."""
    other = QFont(font)
    if font.pointSizeF() > 0:
        other.setPointSizeF(font.pointSizeF() * factor)
    else:
        other.setPixelSize(max(1, round(font.pixelSize() * factor)))
    if strong:
        other.setWeight(QFont.Weight.DemiBold)
    return other


def article_font(points: float, language: str | None = None) -> QFont:
    """A serif for reading, with companions for other scripts; Han characters in the shapes of the language."""
    font = QFont()
    families = [*_installed(_SERIF)[:1], *_installed(_OTHER_SERIF), *han_families(language, serif=True)]
    font.setFamilies(families or [font.defaultFamily()])
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSizeF(points)
    return font


def han_families(language: str | None, *, serif: bool = False) -> list[str]:
    """Installed families with Chinese, Japanese and Korean characters, those of the language first."""
    language = (language or "").lower()
    own = _HAN.get(language) or _HAN.get(language.partition("-")[0])
    order = sorted(("KR", "JP", "SC", "TC"), key=lambda region: region != own)
    kinds = ("Serif", "Sans") if serif else ("Sans",)
    return _installed(f"Noto {kind} CJK {region}" for kind in kinds for region in order)


def _installed(families: Iterable[str]) -> list[str]:
    return [family for family in families if _is_installed(family)]


@cache
def _is_installed(family: str) -> bool:
    """Asked of some sixty families for every article; to look one up takes as long as to draw a line of it."""
    return QFontDatabase.hasFamily(family)


def stylesheet_of(theme: Theme) -> str:
    """What the palette cannot say."""
    values = {name: getattr(theme, name) for name in Theme.__slots__}
    for image in ("chevron-down", "chevron-up", "chevron-right", "check-mark", "dash-mark", "tick"):
        values[image.replace("-", "_")] = resource("icons", f"{image}.{theme.name}.svg").as_posix()
    return Template(resource("themes", "window.qss").read_text(encoding="utf-8")).substitute(values)
