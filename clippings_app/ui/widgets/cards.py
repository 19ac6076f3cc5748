"""A list of cards, drawn by one delegate; every part that does something can be clicked, and reached by keyboard."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from clippings_app.ui.highlight_colours import tone_of
from clippings_app.ui.icons import paint_icon
from clippings_app.ui.models.cards import CARD_ROLE, Badge, Card, CardLine, CardsModel
from clippings_app.ui.theme import Theme, sized, theme_of
from clippings_app.ui.widgets.text import Words, lay_out

GAP = 8
MENU = "menu"
"""The action that opens a card's menu instead of being told to the owner."""
_PAD = {"card": 11, "plain": 8, "rail": 6, "heading": 0}
_ABOVE_HEADING = 14
_ICON = 17
_RAIL = 20
_NARROW = 210
_TALLEST_PICTURE = 132


@dataclass(frozen=True, slots=True)
class _Fonts:
    """Fonts by the style of a line, made once."""

    by_style: dict[str, QFont]
    badge: QFont
    heading: QFont

    @classmethod
    def of(cls, font: QFont) -> "_Fonts":
        styles = {
            "title": sized(font, 1.0, strong=True),
            "strong": sized(font, 0.92, strong=True),
            "body": sized(font, 0.95),
            "small": sized(font, 0.88),
            "meta": sized(font, 0.88),
        }
        return cls(styles, sized(font, 0.83), sized(font, 0.86, strong=True))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a card where it is to be drawn, counted from the card's upper left corner."""

    rect: QRectF
    words: Words | None = None
    colour: str = ""
    icon: str = ""
    badge: Badge | None = None
    action: str = ""
    tip: str = ""


@dataclass(slots=True)
class _Layout:
    """A card, laid out for a width."""

    card: Card
    height: float = 0.0
    pieces: list[_Piece] = field(default_factory=list)
    picture: QRectF | None = None


class CardDelegate(QStyledItemDelegate):
    """Draws cards and knows which part of one is where."""

    def __init__(self, parent: "CardList") -> None:
        super().__init__(parent)
        self._view = parent
        self._fonts = _Fonts.of(parent.font())
        self._layouts: dict[tuple[int, int, bool, str], _Layout] = {}

    def restyle(self, font: QFont) -> None:
        """Make fonts anew, and forget what was laid out."""
        self._fonts = _Fonts.of(font)
        self._layouts.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The size it would like."""
        width = self._view.card_width()
        return QSize(width, round(self.layout_of(index, width).height) + self._gap(index))

    def _gap(self, index: QModelIndex | QPersistentModelIndex) -> int:
        return GAP if index.data(CARD_ROLE).kind == "card" else 0

    def layout_of(self, index: QModelIndex | QPersistentModelIndex, width: int) -> _Layout:
        """A card laid out; kept until card, width, theme or direction change."""
        card = index.data(CARD_ROLE)
        theme = theme_of(self._view.palette())
        key = (id(card), width, self._view.isRightToLeft(), theme.name)
        held = self._layouts.get(key)
        if held is None or held.card is not card:
            held = self._layouts[key] = self._lay_out(card, width, theme, is_first=index.row() == 0)
        return held

    def forget(self) -> None:
        """Drop all layouts: the cards are others."""
        self._layouts.clear()

    def _lay_out(self, card: Card, width: int, theme: Theme, *, is_first: bool) -> _Layout:
        layout = _Layout(card)
        if card.kind == "heading":
            self._lay_out_heading(layout, width, theme, 0 if is_first else _ABOVE_HEADING)
            return layout
        pad = _PAD[card.kind]
        y = float(pad)
        if card.image is not None and not card.image.isNull():
            layout.picture = QRectF(0, 0, width, min(_TALLEST_PICTURE, width * 0.56))
            y = layout.picture.height() + pad - 2
        indent = _RAIL if card.kind == "rail" else _ICON + 8 if card.icon else 0
        if card.icon:
            size = QFontMetricsF(self._fonts.by_style[card.lines[0].style if card.lines else "title"]).height()
            self._put_icon(layout, card.icon, tone_of(theme, card.tone), pad, y + size / 2 - _ICON / 2, width)
        for number, line in enumerate(card.lines):
            # On a narrow card only the first line makes room for the icon.
            hanging = indent if number == 0 or width >= _NARROW or card.kind == "rail" else 0
            y += _above(line) if number else 0
            y = self._lay_out_line(layout, line, pad + hanging, y, width - pad, width, theme)
        if card.badges:
            beside_icon = not card.lines  # nothing else keeps the badges away from the icon
            hanging = indent if width >= _NARROW or card.kind == "rail" or beside_icon else 0
            air = -2 if beside_icon else 5
            y = self._lay_out_badges(layout, card.badges, pad + hanging, y + air, width - pad, width)
        layout.height = y + pad - 1
        return layout

    def _flipped(self, rect: QRectF, width: float) -> QRectF:
        if self._view.isRightToLeft():
            return QRectF(width - rect.right(), rect.top(), rect.width(), rect.height())
        return rect

    def _put_icon(self, layout: _Layout, name: str, colour: str, x: float, y: float, width: int) -> None:
        layout.pieces.append(_Piece(self._flipped(QRectF(x, y, _ICON, _ICON), width), icon=name, colour=colour))

    def _lay_out_heading(self, layout: _Layout, width: int, theme: Theme, above: int) -> None:
        interface = self._view.layoutDirection()
        words = lay_out(layout.card.lines[0].text, self._fonts.heading, width, 1, default=interface, align=interface)
        layout.pieces.append(_Piece(QRectF(0, above, width, words.height), words, theme.muted))
        layout.height = above + words.height + 7

    def _lay_out_line(
        self, layout: _Layout, line: CardLine, left: float, y: float, right: float, width: int, theme: Theme
    ) -> float:
        font = self._fonts.by_style[line.style]
        interface = self._view.layoutDirection()
        sign = 19.0 if line.icon else 0.0
        align = None if line.style in ("body", "small") else interface
        words = lay_out(line.text, font, right - left - sign, line.lines, default=interface, align=align)
        colour = theme.muted if line.style in ("meta", "small") else theme.text
        # A whole paragraph in the accent colour would shout; the pointer tells that it can be clicked.
        colour = theme.accent if line.action and line.style != "body" else colour
        if sign:
            middle = y + QFontMetricsF(font).height() / 2
            box = self._flipped(QRectF(left, middle - 7, 14, 14), width)
            layout.pieces.append(_Piece(box, icon=line.icon, colour=theme.muted))
        box = self._flipped(QRectF(left + sign, y, right - left - sign, words.height), width)
        layout.pieces.append(_Piece(box, words, colour, action=line.action, tip=line.tip or line.label))
        return y + words.height + (1 if line.style == "title" else 0)

    def _lay_out_badges(
        self, layout: _Layout, badges: Sequence[Badge], left: float, y: float, right: float, width: int
    ) -> float:
        metrics = QFontMetricsF(self._fonts.badge)
        height, x = metrics.height() + 5, left
        for badge in badges:
            wide = min(metrics.horizontalAdvance(badge.text) + 16 + (15 if badge.icon else 0), right - left)
            if x > left and x + wide > right:
                x, y = left, y + height + 4
            box = self._flipped(QRectF(x, y, wide, height), width)
            layout.pieces.append(_Piece(box, badge=badge, action=badge.action))
            x += wide + 5
        return y + height

    def piece_at(self, index: QModelIndex, at: QPoint) -> _Piece | None:
        """The clickable or explained part of a card at a point of the viewport."""
        rect = self._view.card_rect(index)
        inside = QRectF(at.x() - rect.left(), at.y() - rect.top(), 0.5, 0.5)
        for piece in self.layout_of(index, rect.width()).pieces:
            if (piece.action or piece.tip) and _reach(piece).contains(inside):
                return piece
        return None

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw it."""
        theme = theme_of(self._view.palette())
        rect = self._view.card_rect(index)
        layout = self.layout_of(index, rect.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.left(), rect.top())
        ground = QRectF(0.5, 0.5, rect.width() - 1, layout.height - 1)
        self._paint_ground(painter, ground, layout.card, option.state, theme, index)
        if layout.picture is not None and layout.card.image is not None:
            _paint_picture(painter, layout.picture, layout.card.image)
        for piece in layout.pieces:
            self._paint_piece(painter, piece, theme)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        ground: QRectF,
        card: Card,
        state: QStyle.StateFlag,
        theme: Theme,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        flag = QStyle.StateFlag
        chosen = bool(state & flag.State_Selected)
        meant = self._view.means(card.key)
        hovered = bool(state & flag.State_MouseOver) and bool(card.action)
        if card.kind == "rail":
            self._paint_rail(painter, ground, theme, index)
        elif card.kind == "card":
            painter.setPen(QPen(QColor(theme.accent if chosen or meant else theme.edge if hovered else theme.line), 1))
            painter.setBrush(QColor(theme.accent_tint if chosen else theme.window))
            painter.drawRoundedRect(ground, 8, 8)
            if meant:  # a bar as beside a selected row: no colour alone
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.accent))
                bar = QRectF(ground.left(), ground.top() + 7, 3, ground.height() - 14)
                painter.drawRect(self._flipped(bar, ground.width() + 1))
        if card.kind in ("plain", "rail") and (chosen or hovered):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_tint if chosen else theme.window))
            beside = _RAIL if card.kind == "rail" else 0
            painter.drawRoundedRect(self._flipped(ground.adjusted(beside, 0, 0, 0), ground.width() + 1), 6, 6)
        if state & flag.State_HasFocus:  # the sign that keys go here
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground, 8, 8)

    def _paint_rail(
        self, painter: QPainter, ground: QRectF, theme: Theme, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        middle = 13 + 2.0
        model = index.model()
        first = index.row() == 0 or model.index(index.row() - 1, 0).data(CARD_ROLE).kind != "rail"
        last = index.row() == model.rowCount() - 1
        line = QRectF(
            9.5, middle if first else 0, 1, (middle if last else ground.height() + 1) - (middle if first else 0)
        )
        painter.fillRect(self._flipped(line, ground.width() + 1), QColor(theme.edge))
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.setBrush(QColor(theme.base))
        painter.drawEllipse(self._flipped(QRectF(6, middle - 4, 8, 8), ground.width() + 1))

    def _paint_piece(self, painter: QPainter, piece: _Piece, theme: Theme) -> None:
        if piece.words:
            piece.words.draw(painter, piece.rect.left(), piece.rect.top(), piece.colour)
        elif piece.badge:
            self._paint_badge(painter, piece.rect, piece.badge, theme)
        elif piece.icon:
            paint_icon(painter, piece.icon, piece.colour, piece.rect, mirrored=self._view.isRightToLeft())

    def _paint_badge(self, painter: QPainter, rect: QRectF, badge: Badge, theme: Theme) -> None:
        colour = tone_of(theme, badge.tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent_tint if badge.tone == "accent_text" else theme.chip))
        if badge.tone == "muted":
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.edge), 1))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), rect.height() / 2, rect.height() / 2)
        sign = 15.0 if badge.icon else 0.0
        inside = rect.adjusted(8, 0, -8, 0)
        mirrored = self._view.isRightToLeft()
        if sign:
            x = inside.right() - 12 if mirrored else inside.left() - 1
            paint_icon(painter, badge.icon, colour, QRectF(x, rect.center().y() - 6.5, 13, 13))
            inside.adjust(0 if mirrored else sign, 0, -sign if mirrored else 0, 0)
        font = QFont(self._fonts.badge)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        text = painter.fontMetrics().elidedText(badge.text, Qt.TextElideMode.ElideRight, int(inside.width()) + 1)
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, text)


def fill_menu(menu: QMenu, offered: Iterable[tuple[str, str]], do: Callable[[str], None]) -> None:
    """Put actions, each with its words, into a menu; `do` is told which was chosen.

    Words are shown as they are: a name with "&" in it has no key of its own. "" is a line between groups.
    """
    for action, words in offered:
        if not action:
            menu.addSeparator()
            continue
        entry = QAction(words.replace("&", "&&"), menu)
        entry.setObjectName(action)
        entry.triggered.connect(lambda _=False, chosen=action: do(chosen))
        menu.addAction(entry)


def _above(line: CardLine) -> float:
    """Air above a line that is not the first."""
    return 3.0 if line.style in ("body", "strong") else 1.0


def _reach(piece: _Piece) -> QRectF:
    """Where a click means a piece: its words, not the empty rest of the line."""
    if piece.words is None:
        return piece.rect
    rect = QRectF(piece.rect)
    lines = [piece.words.layout.lineAt(number).naturalTextRect() for number in range(piece.words.lines)]
    covered = QRectF()
    for line in lines:
        covered = covered.united(line)
    return covered.translated(rect.topLeft()).adjusted(-2, -1, 2, 1)


def _paint_picture(painter: QPainter, rect: QRectF, image: QImage) -> None:
    """A picture that fills the upper part of a card, cut where it does not fit, with the card's round corners."""
    ratio = painter.device().devicePixelRatioF()
    pixels = QSizeF(rect.width() * ratio, rect.height() * ratio).toSize()
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    scaled = image.scaled(pixels, keep, smooth)
    # A third from above: faces are rarely in the middle of a tall picture.
    top = max(0, (scaled.height() - pixels.height()) // 3)
    part = scaled.copy((scaled.width() - pixels.width()) // 2, top, pixels.width(), pixels.height())
    pixmap = QPixmap.fromImage(part)
    pixmap.setDevicePixelRatio(ratio)
    path = QPainterPath()
    path.addRoundedRect(rect.adjusted(1, 1, -1, 8), 7, 7)
    painter.save()
    painter.setClipPath(path)
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.drawPixmap(rect.topLeft(), pixmap)
    painter.restore()


class CardList(QListView):
    """Cards below each other.

    `action_chosen` tells the card's key and what was asked of it.

    Attributes:
        cards: Its model.
    """

    action_chosen = Signal(object, str)
    card_pointed = Signal(object)
    """The key of the card that the pointer is over; None over none."""

    def __init__(self, name: str, parent: QWidget | None = None, *, top: int = 0) -> None:
        super().__init__(parent)
        self.setViewportMargins(0, top, 0, 0)
        self.setAccessibleName(name)
        self.setProperty("kind", "cards")
        self.cards = CardsModel(self)
        self._margin = 12
        self._empty = ""
        self._meant: frozenset[Hashable] = frozenset()
        self._pointed: Hashable = None
        self._delegate = CardDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(self.cards)
        self.cards.modelAboutToBeReset.connect(self._delegate.forget)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setMinimumWidth(120)

    def show_cards(self, cards: Iterable[Card], empty: str = "") -> None:
        """Replace the cards.

        Args:
            cards: The cards.
            empty: What to say when there are none.
        """
        self._empty = empty
        self._meant = frozenset()
        self.cards.show(cards)

    def update_cards(self, cards: Iterable[Card]) -> None:
        """Say something else of the same cards; what is chosen and where the list was scrolled to stays."""
        self.cards.update(cards)
        self.scheduleDelayedItemsLayout()

    def mean(self, keys: Iterable[Hashable], *, show: bool = False) -> None:
        """Set cards off that belong to what is pointed at elsewhere.

        Args:
            keys: Of the cards; none sets none off.
            show: Whether the first of them is brought into sight.
        """
        meant = frozenset(keys)
        if meant != self._meant:
            self._meant = meant
            self.viewport().update()
        if show and meant:
            indexes = (self.cards.index(row, 0) for row in range(self.cards.rowCount()))
            first = next((index for index in indexes if self.means(self._key_of(index))), None)
            if first is not None:
                self.scrollTo(first)

    def means(self, key: Hashable) -> bool:
        """Whether a card belongs to what is pointed at elsewhere."""
        return key in self._meant

    def _key_of(self, index: QModelIndex | QPersistentModelIndex) -> Hashable:
        card = self.cards.card(index)
        return card.key if card is not None else None

    def card_width(self) -> int:
        """Width of a card in this view."""
        return max(80, self.viewport().width() - 2 * self._margin)

    def card_rect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Where a card is drawn, in the viewport."""
        rect = self.visualRect(self.cards.index(index.row(), 0))
        return QRect(self._margin, rect.top(), self.card_width(), rect.height())

    def select_key(self, key: Hashable) -> None:
        """Make a card current and show it."""
        index = self.cards.find(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def changeEvent(self, event: QEvent) -> None:
        """Dress anew when font, colours or direction change."""
        super().changeEvent(event)
        kinds = (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange)
        if event.type() in kinds:
            self._delegate.restyle(self.font())
            self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the contents to the new size."""
        self._delegate.forget()
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        super().paintEvent(event)
        if self.cards.rowCount() or not self._empty:
            return
        painter = QPainter(self.viewport())
        theme = theme_of(self.palette())
        room = self.viewport().rect().adjusted(self._margin, 10, -self._margin, 0)
        painter.setFont(sized(self.font(), 0.92))
        painter.setPen(QColor(theme.muted))
        flag = Qt.AlignmentFlag
        wrapped = Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flag.AlignTop | flag.AlignLeading) | int(wrapped), self._empty)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        super().mouseMoveEvent(event)
        self.viewport().setCursor(self._cursor_at(event.position().toPoint()))
        self._point(self._key_of(self.indexAt(event.position().toPoint())))

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is over nothing."""
        super().leaveEvent(event)
        self._point(None)

    def _point(self, key: Hashable) -> None:
        if key != self._pointed:
            self._pointed = key
            self.card_pointed.emit(key)

    def _cursor_at(self, at: QPoint) -> Qt.CursorShape:
        index = self.indexAt(at)
        card = self.cards.card(index)
        if card is None:
            return Qt.CursorShape.ArrowCursor
        piece = self._delegate.piece_at(index, at)
        hand = card.action or (piece and piece.action)
        return Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what was clicked."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        card = self.cards.card(index)
        if event.button() != Qt.MouseButton.LeftButton or card is None or index != self.currentIndex():
            return
        piece = self._delegate.piece_at(index, at)
        action = piece.action if piece and piece.action else card.action
        if action == MENU:
            self._popup(index, event.globalPosition().toPoint())
        elif action:
            self.action_chosen.emit(card.key, action)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer keys of its own before the usual ones."""
        card = self.cards.card(self.currentIndex())
        if card is not None and (action := self._action_of(event, card)):
            self.action_chosen.emit(card.key, action)
            return
        super().keyPressEvent(event)

    def _action_of(self, event: QKeyEvent, card: Card) -> str:
        """What a key does with a card: Space looks at what can be looked at, as in file managers; "" for nothing."""
        offered = [action for action, _words in card.menu]
        if event.matches(QKeySequence.StandardKey.Copy):
            return next((action for action in offered if action.startswith("copy-")), "")
        if event.key() == Qt.Key.Key_Space and "view" in offered:
            return "view"
        return card.action if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) else ""

    def menu_of(self, index: QModelIndex) -> QMenu | None:
        """What can be done with a card; None when it is nothing."""
        card = self.cards.card(index)
        if card is None or not card.menu:
            return None
        menu = QMenu(self)
        fill_menu(menu, card.menu, lambda chosen: self.action_chosen.emit(card.key, chosen))
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of what is there."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        center = self.viewport().mapToGlobal(self.card_rect(index).center())
        self._popup(index, center if by_key else event.globalPos())

    def _popup(self, index: QModelIndex, at: QPoint) -> None:
        menu = self.menu_of(index)
        if menu:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(at)

    def viewportEvent(self, event: QEvent) -> bool:
        """Explain what the pointer rests on."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            piece = self._delegate.piece_at(index, event.pos()) if index.isValid() else None
            card = self.cards.card(index)
            QToolTip.showText(event.globalPos(), piece.tip if piece else card.tip if card else "", self)
            return True
        return super().viewportEvent(event)
