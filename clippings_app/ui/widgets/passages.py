"""Marked passages in the article: where they stand in the document, how they look, what can be done with them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from clippings_app.analysis.anchoring import Anchored, parts
from clippings_app.domain.highlight import BREAK, HighlightColour
from clippings_app.ui.actions import key_words
from clippings_app.ui.highlight_colours import colour_words, line_of
from clippings_app.ui.icons import icon
from clippings_app.ui.theme import Theme
from clippings_app.ui.widgets.article_writer import Piece


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the document.

    Attributes:
        start: Its first position.
        end: One past the last.
        uid: The highlight it is of; "" for none.
        colour: That one's colour.
    """

    start: int
    end: int
    uid: str = ""
    colour: HighlightColour = HighlightColour.YELLOW


class Places:
    """Turns places of the body into positions of the document, and back.

    The body counts characters of its paragraphs joined by line breaks; the document counts UTF-16 units of its blocks.

    Args:
        body: The article's paragraphs.
        pieces: The blocks that hold them, in order.
    """

    def __init__(self, body: Sequence[str] = (), pieces: Sequence[Piece] = ()) -> None:
        self._body = body
        self._pieces = pieces
        self._by_block = {piece.block.blockNumber(): piece for piece in pieces}
        self._by_paragraph: dict[int, list[Piece]] = {}
        for piece in pieces:
            self._by_paragraph.setdefault(piece.paragraph, []).append(piece)
        self._starts = [0]
        for paragraph in body:
            self._starts.append(self._starts[-1] + len(paragraph) + len(BREAK))

    def stretches(self, anchored: Sequence[Anchored]) -> Iterator[Stretch]:
        """The parts of the document that marked passages cover."""
        for each in anchored:
            if each.start is not None and each.end is not None:
                mark = each.highlight
                for start, end in self.positions(each.start, each.end):
                    yield Stretch(start, end, mark.uid, mark.colour)

    def positions(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The parts of the document that a stretch of the body covers."""
        for number, first, last in parts(self._body, start, end):
            for piece in self._by_paragraph.get(number, ()):
                text = piece.block.text()
                inside = max(first - piece.start, 0), min(last - piece.start, len(text))
                if inside[0] < inside[1]:
                    at = piece.block.position()
                    yield at + units(text[: inside[0]]), at + units(text[: inside[1]])

    def position(self, paragraph: int, character: int) -> int | None:
        """The position in the document of a character of a paragraph, counted from 1; None when it is not shown."""
        pieces = self._by_paragraph.get(paragraph, ())
        piece = next((each for each in reversed(pieces) if each.start <= character), None)
        if piece is None:
            return None
        return piece.block.position() + units(piece.block.text()[: character - piece.start])

    def place_of(self, position: int, cursor: QTextCursor) -> int | None:
        """The place in the body of a position in the document; None outside of the body."""
        cursor.setPosition(position)
        block = cursor.block()
        piece = self._by_block.get(block.blockNumber())
        if piece is None:
            return None
        inside = _letters(block.text(), position - block.position())
        return self._starts[piece.paragraph - 1] + piece.start + inside

    def selected(self, cursor: QTextCursor) -> tuple[int, int] | None:
        """The part of the body that is selected, what is outside of the body left out; None when there is none."""
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        if first == last:
            return None
        probe = QTextCursor(cursor.document())
        inside = [piece for piece in self._pieces if piece.block.position() < last and _end(piece) > first]
        if not inside:
            return None
        start = self.place_of(max(first, inside[0].block.position()), probe)
        end = self.place_of(min(last, _end(inside[-1])), probe)
        return (start, end) if start is not None and end is not None and start < end else None


def add_actions(menu: QMenu, *, theme: Theme, marked: HighlightColour | None) -> dict[str, str]:
    """Put what can be done with a passage at the head of a menu.

    Args:
        menu: The menu.
        theme: Gives the colours of the signs.
        marked: The colour of the highlight that the passage is already; None when it is none.

    Returns:
        What each entry does ("colour:green", "note", "remove"), by its object name.
    """
    first = menu.actions()[0] if menu.actions() else menu.addSeparator()
    does: dict[str, str] = {}

    def add(does_what: str, words: str, sign: str, role: str) -> None:
        action = menu.addAction(icon(sign, role), words)
        action.setObjectName(f"passage-{does_what}")
        menu.insertAction(first, action)
        does[action.objectName()] = does_what

    frame = (
        QCoreApplication.translate("passages", "Change to {0}")
        if marked
        else QCoreApplication.translate("passages", "Highlight in {0}")
    )
    for colour in HighlightColour:
        if colour is marked:
            continue
        words = frame.format(colour_words(colour).lower())
        add(
            f"colour:{colour.value}",
            f"{words}\t{key_words(f'highlight-{colour.value}')}",
            "highlight",
            line_of(colour, theme),
        )
    noted = QCoreApplication.translate("passages", "Note on this passage")
    add("note", f"{noted}\t{key_words('passage-note')}", "note", "muted")
    if marked:
        add("remove", QCoreApplication.translate("passages", "Remove the highlight"), "close", "muted")
    menu.insertSeparator(first)
    return does


def _end(piece: Piece) -> int:
    return piece.block.position() + piece.block.length() - 1


def units(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _letters(text: str, units: int) -> int:
    """Characters in so many UTF-16 units from the beginning of a text."""
    if text.isascii():
        return units
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore"))


def under(stretches: Sequence[Stretch], position: int) -> str:
    """The uid of the shortest highlight over a position; "" for none."""
    over = [each for each in stretches if each.start <= position <= each.end]
    return min(over, key=lambda each: each.end - each.start).uid if over else ""
