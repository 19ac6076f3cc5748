"""How highlights look: a ground, a line of its own kind for each colour, and a name."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QBrush, QColor, QTextCharFormat

from clippings_app.domain.highlight import HighlightColour
from clippings_app.ui.theme import Theme

_Line = QTextCharFormat.UnderlineStyle
_LINES: Mapping[HighlightColour, QTextCharFormat.UnderlineStyle] = MappingProxyType(
    {
        HighlightColour.YELLOW: _Line.SingleUnderline,
        HighlightColour.GREEN: _Line.DashUnderline,
        HighlightColour.BLUE: _Line.DotLine,
        HighlightColour.PINK: _Line.WaveUnderline,
    },
)
"""Each colour has a line of its own below the words, for those who cannot tell the colours apart."""
_GROUNDS: Mapping[str, Mapping[HighlightColour, tuple[str, str]]] = MappingProxyType(
    {
        "light": {
            HighlightColour.YELLOW: ("#fdf0b4", "#8a6d00"),
            HighlightColour.GREEN: ("#d5f0d3", "#2b7a2b"),
            HighlightColour.BLUE: ("#d3e7fb", "#1d64a8"),
            HighlightColour.PINK: ("#fadbe8", "#ad2a6b"),
        },
        "dark": {
            HighlightColour.YELLOW: ("#4a4114", "#e3c64a"),
            HighlightColour.GREEN: ("#1f4226", "#7fd08a"),
            HighlightColour.BLUE: ("#1d3b5c", "#7fb8ee"),
            HighlightColour.PINK: ("#4f2239", "#f096bf"),
        },
    },
)


def ground_of(colour: HighlightColour, theme: Theme) -> str:
    """The colour behind a marked passage, `#rrggbb`."""
    return _GROUNDS[theme.name][colour][0]


def line_of(colour: HighlightColour, theme: Theme) -> str:
    """The colour of the line below it, and of its sign elsewhere."""
    return _GROUNDS[theme.name][colour][1]


def colour_words(colour: HighlightColour) -> str:
    """A colour's name."""
    return {
        HighlightColour.YELLOW: QCoreApplication.translate("passages", "Yellow"),
        HighlightColour.GREEN: QCoreApplication.translate("passages", "Green"),
        HighlightColour.BLUE: QCoreApplication.translate("passages", "Blue"),
        HighlightColour.PINK: QCoreApplication.translate("passages", "Pink"),
    }[colour]


def shape_of(colour: HighlightColour, theme: Theme) -> QTextCharFormat:
    """How a passage of a colour is drawn."""
    shape = QTextCharFormat()
    shape.setBackground(QBrush(QColor(ground_of(colour, theme))))
    shape.setUnderlineStyle(_LINES[colour])
    shape.setUnderlineColor(QColor(line_of(colour, theme)))
    return shape


def tone_of(theme: Theme, tone: str) -> str:
    """A colour of the theme by its name, or that of a highlight: "yellow" and its like."""
    return line_of(HighlightColour(tone), theme) if tone in list(HighlightColour) else str(getattr(theme, tone))
