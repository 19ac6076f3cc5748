"""Sources, photo credits, incidents, notes, provenance; and the cards that show them."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from clippings_app.domain.article import Evidence, IncidentMention, LinkedSource, Origin, Photo, SourceKind
from clippings_app.domain.clipping import Clipping, ClippingRow, HeldSource, Incident, IncidentStatus, Original, Role
from clippings_app.domain.highlight import LINK
from clippings_app.library import IncidentOverview, Related
from clippings_app.ui.models.cards import Badge, Card, CardLine
from clippings_app.ui.theme import DARK, LIGHT, apply_theme
from clippings_app.ui.widgets.cards import MENU, CardList
from clippings_app.ui.widgets.evidence import EvidencePane
from clippings_app.ui.widgets.evidence_cards import (
    credit_card,
    field_words,
    host_of,
    incident_cards,
    origin_words,
    provenance_cards,
    source_card,
)
from clippings_app.ui.widgets.incident_view import IncidentView
from clippings_app.ui.widgets.notes import NotesPage, NoteView

LEFT = Qt.MouseButton.LeftButton
RTL = Qt.LayoutDirection.RightToLeft


@pytest.fixture
def held(clipping: Clipping) -> tuple[HeldSource, ...]:
    first, second, third = clipping.article.sources
    return (
        HeldSource(source=first, held=(21,), matched_by="url"),
        HeldSource(source=second, held=(22, 23), matched_by="outlet"),
        HeldSource(source=third),
    )


@pytest.fixture
def pane(
    qtbot: QtBot, qapp: QApplication, clipping: Clipping, held: tuple[HeldSource, ...], picture: QImage
) -> EvidencePane:
    apply_theme(qapp, "light")
    pane = EvidencePane()
    qtbot.addWidget(pane)
    pane.resize(640, 700)
    pane.show()
    pane.show_clipping(clipping, held, {21: "The survey itself", 22: "Radio report"}, images=lambda _sha: picture)
    return pane


def texts(cards: CardList) -> list[str]:
    """The first line of each card."""
    return [cards.cards.index(place, 0).data().partition("\n")[0] for place in range(cards.cards.rowCount())]


class TestEvidencePane:
    def test_sources_and_credits_stand_side_by_side(self, pane: EvidencePane) -> None:
        sources, credits_ = pane.sources, pane.credits
        assert sources.objectName() == "sources"
        assert credits_.objectName() == "credits"
        assert sources.isVisible()
        assert credits_.isVisible()
        left = sources.mapTo(pane, QPoint(0, 0))
        right = credits_.mapTo(pane, QPoint(0, 0))
        assert left.y() == right.y()
        assert left.x() + sources.width() <= right.x()
        assert texts(sources) == ["survey of the ports office", "Radio Telmar", "Pier archive"]

    @pytest.mark.parametrize(
        ("place", "action", "signal", "args"),
        [
            (0, "paragraph", "paragraph_chosen", [1]),
            (1, "held", "held_opened", [22]),
            (0, "link", "link_opened", ["https://www.ports.example/survey.pdf"]),
        ],
    )
    def test_what_is_asked_of_a_source_is_told(
        self, qtbot: QtBot, pane: EvidencePane, place: int, action: str, signal: str, args: list[object]
    ) -> None:
        with qtbot.waitSignal(getattr(pane, signal), timeout=1000) as told:
            pane.sources.action_chosen.emit(place, action)
        assert told.args == args

    @pytest.mark.parametrize(
        ("action", "query"),
        [
            ("photographer", 'photographer:"Ines Varga"'),
            ("agency", 'agency:"Coast Pictures"'),
            ("distributor", 'agency:"NWS"'),
        ],
    )
    def test_names_in_a_credit_search_for_their_other_photos(
        self, qtbot: QtBot, pane: EvidencePane, action: str, query: str
    ) -> None:
        with qtbot.waitSignal(pane.search_asked, timeout=1000) as asked:
            pane.credits.action_chosen.emit(0, action)
        assert asked.args == [query]

    def test_choosing_a_credit_says_which(self, qtbot: QtBot, pane: EvidencePane) -> None:
        with qtbot.waitSignal(pane.credit_chosen, timeout=1000) as chosen:
            pane.credits.action_chosen.emit(1, "photo")
        assert chosen.args == [1]

    @pytest.mark.parametrize(
        ("action", "signal", "args"),
        [
            ("role:denial", "role_changed", ["Telmar breach", "denial"]),
            ("paragraph:1", "paragraph_chosen", [1]),
            ("incident", "search_asked", ['incident:"Telmar breach"']),
        ],
    )
    def test_what_is_asked_of_an_incident_is_told(
        self, qtbot: QtBot, pane: EvidencePane, action: str, signal: str, args: list[object]
    ) -> None:
        with qtbot.waitSignal(getattr(pane, signal), timeout=1000) as told:
            pane.incidents.action_chosen.emit(("tie", "Telmar breach"), action)
        assert told.args == args

    def test_edited_notes_are_told_with_their_clipping(self, qtbot: QtBot, pane: EvidencePane) -> None:
        pane.tabs.setCurrentIndex(2)
        with qtbot.waitSignal(pane.notes_edited, timeout=3000) as edited:
            pane.notes.add_note()
            qtbot.keyClicks(pane.notes.focusWidget(), "new")
        assert edited.args == [7, ("Ask for the survey.", "new")]

    def test_the_tabs_tell_their_numbers(self, pane: EvidencePane) -> None:
        names = [pane.tabs.tabText(place) for place in range(5)]
        assert names == ["Evidence", "Incidents  1", "Notes  1", "Related", "Origin"]

    def test_without_a_clipping_it_says_so(self, pane: EvidencePane) -> None:
        pane.show_clipping(None)
        assert texts(pane.sources) == []
        assert not pane.sources.grab().isNull()
        assert pane.tabs.tabText(1) == "Incidents"

    def test_sources_are_shown_before_it_is_known_what_is_held(
        self, qtbot: QtBot, pane: EvidencePane, clipping: Clipping
    ) -> None:
        pane.show_clipping(clipping)
        assert len(texts(pane.sources)) == 3
        with qtbot.assertNotEmitted(pane.link_opened):
            pane.sources.action_chosen.emit(2, "link")

    @pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, RTL])
    @pytest.mark.parametrize("width", [300, 900])
    def test_every_page_is_drawn(self, pane: EvidencePane, width: int, direction: Qt.LayoutDirection) -> None:
        pane.setLayoutDirection(direction)
        pane.resize(width, 800)
        for page in range(pane.tabs.count()):
            pane.tabs.setCurrentIndex(page)
            assert pane.grab().toImage() != QImage()


class TestFetching:
    @pytest.mark.parametrize(
        ("url", "matched", "offered"),
        [
            ("https://radio.example/wall", None, True),
            ("https://radio.example/wall", "outlet", True),
            ("https://radio.example/wall", "url", False),
            ("ftp://radio.example/wall", None, False),
            ("javascript:alert(1)", None, False),
            (None, None, False),
        ],
    )
    def test_a_source_whose_page_is_not_held_can_be_fetched(
        self, url: str | None, matched: str | None, offered: bool
    ) -> None:
        source = LinkedSource(name="Radio Telmar", url=url, kind=SourceKind.LINK, paragraph=2)
        card = source_card(0, HeldSource(source=source, held=(4,) if matched else (), matched_by=matched), {})
        assert ("fetch" in [badge.action for badge in card.badges]) is offered
        assert ("fetch" in [action for action, _words in card.menu]) is offered

    def test_the_address_is_told(self, pane: EvidencePane, qtbot: QtBot, clipping: Clipping) -> None:
        place = next(at for at, source in enumerate(clipping.article.sources) if source.url)
        with qtbot.waitSignal(pane.fetch_asked, timeout=1000) as asked:
            pane.sources.action_chosen.emit(place, "fetch")
        assert asked.args == [clipping.article.sources[place].url]


class TestWhatCardsSay:
    def test_a_held_source_offers_its_clipping(self, held: tuple[HeldSource, ...]) -> None:
        card = source_card(0, held[0], {21: "The survey itself"})
        assert [line.text for line in card.lines][-1] == "The survey itself"
        assert card.badges[0].text == "Held"
        assert card.action == "paragraph"
        assert [action for action, _words in card.menu] == ["paragraph", "link", "held"]
        assert host_of("https://www.ports.example/survey.pdf") == "ports.example"

    def test_a_source_that_may_be_several_clippings_says_how_many(self, held: tuple[HeldSource, ...]) -> None:
        assert source_card(1, held[1], {}).badges[0].text == "Outlet held (2)"

    def test_a_source_that_is_not_held_can_do_nothing(self, held: tuple[HeldSource, ...]) -> None:
        card = source_card(2, held[2], {})
        assert card.badges[0].text == "Not held"
        assert card.action == ""
        assert card.menu == ()

    def test_a_credit_says_who_that_is(self, clipping: Clipping, picture: QImage) -> None:
        card = credit_card(0, clipping.article.photos[0], picture)
        assert "Ines Varga" in [line.text for line in card.lines]
        assert "via NWS" in [line.text for line in card.lines]
        assert [badge.text for badge in card.badges] == ["pool"]
        assert card.image is picture
        assert card.icon == ""

    def test_a_photo_without_credit_says_so_and_shows_no_empty_box(self, clipping: Clipping) -> None:
        card = credit_card(1, clipping.article.photos[1], QImage())
        assert card.image is None
        assert card.icon == "camera"
        assert card.badges[0].text == "No credit"
        assert credit_card(0, Photo(alt="A wall"), None).lines[0].text == "A wall"

    def test_an_incident_shows_its_sentence_and_the_rest_follows(self, clipping: Clipping) -> None:
        cards = incident_cards(clipping.incidents, clipping.article.mentions)
        assert [card.key for card in cards] == [("tie", "Telmar breach"), "others", ("mention", 1)]
        assert cards[0].lines[-1].text == "The wall failed on Sunday."
        assert cards[0].badges[0].action == MENU
        assert [action for action, _ in cards[0].menu][1:] == [f"role:{role.value}" for role in Role]

    def test_a_mention_without_anything_known_is_undated(self) -> None:
        card = incident_cards((), (IncidentMention(text="It fell."),))[1]
        assert card.lines[0].text == "Undated"
        assert [action for action, _ in card.menu] == ["split"]

    def test_provenance_tells_where_a_value_was_read_and_what_a_person_changed(self, clipping: Clipping) -> None:
        spoken = [card.spoken() for card in provenance_cards(clipping)]
        assert "characters 10–57" in spoken[0]
        assert "Corrected by you, 8 May 2024" in spoken[1]
        assert "Read by machine: Telmar Media" in spoken[1]
        assert "Share this" in spoken[2]
        assert "SHA-256 bbbbbbbbbbbb…" in spoken[3]

    def test_an_original_of_a_clipping_made_one_with_this_can_be_saved(self, qtbot: QtBot, clipping: Clipping) -> None:
        pane = EvidencePane()
        qtbot.addWidget(pane)
        pane.show_clipping(replace(clipping, further_originals=(Original(sha256="c" * 64, type="text/html"),)))
        pane.provenance.setCurrentIndex(pane.provenance.cards.index(pane.provenance.cards.rowCount() - 1, 0))
        with qtbot.waitSignal(pane.original_asked, timeout=1000) as asked:
            qtbot.keyClick(pane.provenance, Qt.Key.Key_Return)
        assert asked.args == ["c" * 64]

    def test_provenance_says_dates_and_languages_in_words_and_how_they_are_written_under_the_pointer(
        self, clipping: Clipping
    ) -> None:
        read = Evidence(origin=Origin.JSON_LD)
        mended = Evidence(origin=Origin.USER, machine=read, machine_value="2024-05-05")
        article = replace(
            clipping.article, published="2024-05-06T07:15:00+02:00", modified="2024-05-07", language="de",
            provenance={"published": read, "modified": mended, "language": read},
        )  # fmt: skip
        cards = {card.key: card for card in provenance_cards(replace(clipping, article=article))}
        value = cards["published"].lines[1]
        assert (value.text, value.tip) == ("6 May 2024, 07:15", "Written as 2024-05-06T07:15:00+02:00")
        assert cards["language"].lines[1].text == "Deutsch"
        assert cards["modified"].lines[-1].text == "Read by machine: 5 May 2024"
        assert "E-mail" in provenance_cards(
            replace(clipping, original=Original(sha256="b" * 64, type="message/rfc822"))
        )[-1].lines[-2].text  # fmt: skip

    def test_provenance_of_a_clipping_typed_by_hand(self, clipping: Clipping) -> None:
        article = replace(
            clipping.article,
            boilerplate=tuple(f"line {number}" for number in range(12)),
            provenance={
                "byline": Evidence(origin=Origin.USER, machine=Evidence(origin=Origin.TEXT)),
                "mood": Evidence(origin=Origin.FILE),
            },
        )
        cards = provenance_cards(replace(clipping, original=None, added="", article=article))
        spoken = [card.spoken() for card in cards]
        assert "Mira Lund, Joss Abery" in spoken[0]
        assert "Read by machine: nothing" in spoken[0]
        assert spoken[1].startswith("Mood")
        assert "and 4 more lines" in spoken[2]
        assert "typed in by hand" in spoken[3].lower()
        assert field_words("url") == "Address"
        assert origin_words(Evidence(origin=Origin.HTML)) == "Read from the page"


@pytest.fixture
def cards(qtbot: QtBot, qapp: QApplication, picture: QImage) -> CardList:
    apply_theme(qapp, "light")
    view = CardList("Things")
    qtbot.addWidget(view)
    view.resize(320, 600)
    view.show()
    view.show_cards(
        [
            Card(key="head", kind="heading", lines=(CardLine(text="Held"),)),
            Card(
                key="one",
                icon="link",
                image=picture,
                lines=(
                    CardLine(text="First", style="title"),
                    CardLine(text="someone", icon="person", label="Photographer", action="person"),
                ),
                badges=(Badge(text="Role", action=MENU), Badge(text="muted", tone="muted", icon="held")),
                action="open",
                menu=(("open", "Open"), ("person", "Other photos")),
                tip="Look at it",
            ),
            Card(key="event", kind="rail", lines=(CardLine(text="2019", style="strong"),), action="open"),
            Card(key="later", kind="rail", lines=(CardLine(text="2024", style="strong"),)),
            Card(key="plain", kind="plain", lines=(CardLine(text="Nothing to do"),)),
        ]
    )
    return view


def test_a_heading_has_air_above_it_only_where_something_stands_there(cards: CardList) -> None:
    first = cards.visualRect(cards.cards.index(0, 0)).height()
    head = Card(key="more", kind="heading", lines=(CardLine(text="Held"),))
    cards.show_cards([Card(key="plain", kind="plain", lines=(CardLine(text="One"),)), head])
    assert cards.visualRect(cards.cards.index(1, 0)).height() > first + 8


def part_of(cards: CardList, row: int, action: str) -> QPoint:
    """A point of the part of a card that does something."""
    index = cards.cards.index(row, 0)
    rect = cards.card_rect(index)
    for y in range(rect.bottom() - 2, rect.top(), -4):
        for x in range(rect.left() + 2, rect.right(), 8):
            piece = cards.itemDelegate().piece_at(index, QPoint(x, y))
            if piece is not None and piece.action == action:
                return QPoint(x, y)
    raise AssertionError(f"no part does {action}")


class TestCardList:
    def test_a_click_on_a_card_does_what_the_card_does(self, qtbot: QtBot, cards: CardList) -> None:
        rect = cards.card_rect(cards.cards.index(1, 0))
        with qtbot.waitSignal(cards.action_chosen, timeout=1000) as chosen:
            qtbot.mouseClick(cards.viewport(), LEFT, pos=rect.topLeft() + QPoint(150, 20))
        assert chosen.args == ["one", "open"]

    def test_a_click_on_a_part_does_what_the_part_does(self, qtbot: QtBot, cards: CardList) -> None:
        with qtbot.waitSignal(cards.action_chosen, timeout=1000) as chosen:
            qtbot.mouseClick(cards.viewport(), LEFT, pos=part_of(cards, 1, "person"))
        assert chosen.args == ["one", "person"]

    def test_a_part_can_open_the_menu(self, qtbot: QtBot, cards: CardList) -> None:
        qtbot.mouseClick(cards.viewport(), LEFT, pos=part_of(cards, 1, MENU))
        menu = cards.findChild(QMenu)
        assert menu is not None
        assert [action.text() for action in menu.actions()] == ["Open", "Other photos"]
        with qtbot.waitSignal(cards.action_chosen, timeout=1000) as chosen:
            menu.actions()[1].trigger()
        assert chosen.args == ["one", "person"]
        menu.close()

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
    def test_keys_do_what_the_card_does(self, qtbot: QtBot, cards: CardList, key: Qt.Key) -> None:
        cards.select_key("event")
        with qtbot.waitSignal(cards.action_chosen, timeout=1000) as chosen:
            qtbot.keyClick(cards, key)
        assert chosen.args == ["event", "open"]

    def test_a_card_without_action_does_nothing(self, qtbot: QtBot, cards: CardList) -> None:
        cards.select_key("nobody")
        cards.select_key("plain")
        with qtbot.assertNotEmitted(cards.action_chosen):
            qtbot.keyClick(cards, Qt.Key.Key_Return)
            qtbot.mouseClick(cards.viewport(), LEFT, pos=cards.card_rect(cards.cards.index(4, 0)).center())
            qtbot.mouseClick(cards.viewport(), LEFT, pos=QPoint(20, 590))
        assert cards.menu_of(cards.cards.index(4, 0)) is None

    @pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
    def test_the_menu_comes_by_pointer_and_key(
        self, qtbot: QtBot, cards: CardList, reason: QContextMenuEvent.Reason
    ) -> None:
        cards.select_key("one")
        at = cards.card_rect(cards.cards.index(1, 0)).center()
        cards.contextMenuEvent(QContextMenuEvent(reason, at, cards.viewport().mapToGlobal(at)))
        menu = cards.findChild(QMenu)
        assert menu is not None
        qtbot.waitUntil(menu.isVisible, timeout=1000)
        menu.close()

    def test_the_pointer_is_a_hand_where_something_can_be_done(self, qtbot: QtBot, cards: CardList) -> None:
        qtbot.mouseMove(cards.viewport(), part_of(cards, 1, "person"))
        assert cards.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
        qtbot.mouseMove(cards.viewport(), cards.card_rect(cards.cards.index(4, 0)).center())
        assert cards.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor
        qtbot.mouseMove(cards.viewport(), QPoint(20, 590))
        assert cards.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor

    def test_what_a_part_is_is_explained(self, cards: CardList, monkeypatch: pytest.MonkeyPatch) -> None:
        shown: list[str] = []
        monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: shown.append(text))
        picture = cards.card_rect(cards.cards.index(1, 0)).topLeft() + QPoint(30, 20)
        for at in (part_of(cards, 1, "person"), picture, QPoint(20, 590)):
            cards.viewportEvent(QHelpEvent(QHelpEvent.Type.ToolTip, at, at))
        assert shown == ["Photographer", "Look at it", ""]

    @pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, RTL])
    @pytest.mark.parametrize("width", [150, 320])
    def test_every_kind_is_drawn(self, cards: CardList, width: int, direction: Qt.LayoutDirection) -> None:
        cards.resize(width, 600)
        cards.setLayoutDirection(direction)
        cards.select_key("one")
        image = cards.grab().toImage()
        rect = cards.card_rect(cards.cards.index(1, 0))
        assert image.pixelColor(rect.left() + rect.width() // 2, rect.bottom() - 14).name() == LIGHT.accent_tint
        cards.select_key("event")
        assert cards.grab().toImage() != image

    def test_no_cards_says_why(self, cards: CardList) -> None:
        cards.show_cards([])
        blank = cards.grab().toImage()
        cards.show_cards([], "The article names no sources.")
        assert cards.grab().toImage() != blank


class TestNotes:
    @pytest.fixture
    def page(self, qtbot: QtBot) -> NotesPage:
        page = NotesPage()
        qtbot.addWidget(page)
        page.resize(300, 500)
        page.show()
        page.show_notes(7, ("first", "second"))
        return page

    def test_a_note_is_told_when_it_is_left(self, qtbot: QtBot, page: NotesPage) -> None:
        first = page._edits[0]
        qtbot.mouseClick(page.findChildren(NoteView)[0].viewport(), Qt.MouseButton.LeftButton)
        assert first.hasFocus()
        qtbot.keyClicks(first, "!")
        with qtbot.waitSignal(page.edited, timeout=400) as edited:
            page.add_button.setFocus()
        assert edited.args == [7, ("first!", "second")]

    def test_what_was_typed_is_told_before_another_clipping_is_shown(self, qtbot: QtBot, page: NotesPage) -> None:
        page._edits[0].setPlainText("changed")
        with qtbot.waitSignal(page.edited, timeout=400) as edited:
            page.show_notes(8, ())
        assert edited.args == [7, ("changed", "second")]
        assert page.notes() == ()

    def test_an_emptied_note_is_gone(self, qtbot: QtBot, page: NotesPage) -> None:
        page._edits[0].setPlainText("  ")
        with qtbot.waitSignal(page.edited, timeout=3000) as edited:
            page.tell()
        assert edited.args == [7, ("second",)]

    def test_an_echo_of_what_was_told_does_not_disturb_the_writer(self, page: NotesPage) -> None:
        page._edits[0].setPlainText("changed")
        page.tell()
        kept = page._edits[0]
        page.show_notes(7, ("changed", "second"))
        assert page._edits[0] is kept

    def test_who_types_on_while_a_note_is_kept_is_not_interrupted(self, page: NotesPage) -> None:
        kept = page._edits[0]
        kept.setPlainText("one")
        page.tell()
        kept.setPlainText("one two")
        page.tell()
        kept.setPlainText("one two three")
        for echo in (("one", "second"), ("one two", "second")):
            page.show_notes(7, echo)
            assert page._edits[0] is kept
            assert kept.toPlainText() == "one two three"
        page.tell()
        page.show_notes(7, ("one two three", "second"))
        assert page._edits[0] is kept

    def test_undoing_shows_the_note_as_it_was(self, page: NotesPage) -> None:
        page._edits[0].setPlainText("changed")
        page.tell()
        page.show_notes(7, ("changed", "second"))
        page.show_notes(7, ("first", "second"))
        assert page.notes() == ("first", "second")

    def test_a_note_is_kept_while_somebody_types_without_a_pause(self, qtbot: QtBot, page: NotesPage) -> None:
        typing = QTimer(page)
        typing.timeout.connect(lambda: page._edits[0].insertPlainText("x"))
        typing.start(100)
        with qtbot.waitSignal(page.edited, timeout=6000) as edited:
            pass
        typing.stop()
        assert "xxxx" in edited.args[1][0]

    def test_markdown_is_read_and_html_and_pictures_in_it_are_not(self, page: NotesPage) -> None:
        page.show_notes(8, ("A **bold** word <b>x</b> ![p](file:///etc/passwd) [¶ 2](#passage-u1)",))
        (view,) = (card.view for card in page._cards)
        assert "A bold word <b>x</b>" in view.toPlainText()
        told: list[str] = []
        page.link_clicked.connect(told.append)
        view.anchorClicked.emit(QUrl(f"{LINK}u1"))
        assert told == ["#passage-u1"]

    def test_enter_on_a_note_writes_on_it(self, qtbot: QtBot, page: NotesPage) -> None:
        view = page._cards[0].view
        view.setFocus()
        qtbot.keyClick(view, Qt.Key.Key_Return)
        assert page._edits[0].hasFocus()
        assert page._cards[0].currentWidget() is page._edits[0]

    def test_without_a_clipping_there_is_nothing_to_write(self, page: NotesPage) -> None:
        page.show_notes(None, ())
        assert not page.add_button.isEnabled()

    def test_a_note_grows_with_its_words(self, page: NotesPage) -> None:
        before = page._edits[0].height()
        page._edits[0].setPlainText("line\n" * 12)
        assert page._edits[0].height() > before
        font = page.font()
        font.setPointSizeF(20)
        page._edits[1].setFont(font)
        assert page._edits[1].sizeHint().height() > before


class TestIncidentView:
    @pytest.fixture
    def overview(self, make_row: Callable[..., ClippingRow], held: tuple[HeldSource, ...]) -> IncidentOverview:
        incident = Incident(
            name="Telmar breach",
            date="2024-05-05",
            place="Telmar",
            participants=("Ports office", "Mira Lund"),
            status=IncidentStatus.DISPUTED,
            summary="The wall failed.",
        )
        return IncidentOverview(
            incident=incident,
            clippings=((make_row(21, starred=True), Role.PRIMARY), (make_row(22), Role.DENIAL)),
            chronology=(("2019-03", 21, "An older breach."), (None, 22, "Nobody saw it.")),
            cited=held,
        )

    @pytest.fixture
    def view(self, qtbot: QtBot, overview: IncidentOverview) -> IncidentView:
        view = IncidentView()
        qtbot.addWidget(view)
        view.resize(900, 600)
        view.show()
        view.show_incident(overview)
        return view

    def test_it_shows_what_is_known(self, view: IncidentView) -> None:
        assert view.title.text() == "Telmar breach"
        assert view.date.words.text() == "5 May 2024"
        assert view.place.words.text() == "Telmar"
        assert "Ports office" in view.participants.words.text()
        assert view.status.words.text() == "Disputed"
        assert texts(view.clippings) == ["Primary  1", "Headline 21", "Denial  1", "Headline 22"]
        assert texts(view.chronology) == ["Mar 2019", "No date"]
        assert texts(view.cited)[0] == "Not held  1"
        assert "Radio Telmar" in texts(view.cited)

    @pytest.mark.parametrize(
        ("cards", "key", "action", "id_"),
        [
            ("clippings", ("clipping", 22), "open", 22),
            ("chronology", ("event", 21, 0), "open", 21),
            ("cited", ("cited", 1), "held", 22),
        ],
    )
    def test_what_is_opened_is_told(
        self, qtbot: QtBot, view: IncidentView, cards: str, key: object, action: str, id_: int
    ) -> None:
        with qtbot.waitSignal(view.clipping_opened, timeout=1000) as opened:
            getattr(view, cards).action_chosen.emit(key, action)
        assert opened.args == [id_]

    def test_what_is_not_held_is_opened_or_fetched_from_the_board(
        self, qtbot: QtBot, view: IncidentView, overview: IncidentOverview
    ) -> None:
        url = "https://radio.example/telmar"
        source = LinkedSource(name="Radio Harrow", kind=SourceKind.LINK, url=url)
        listed = LinkedSource(name="Radio Telmar", kind=SourceKind.LISTED)
        view.show_incident(replace(overview, cited=(HeldSource(source=source), HeldSource(source=listed))))
        cards = [view.cited.cards.card(view.cited.cards.find(("cited", place))) for place in (0, 1)]
        assert [[badge.text for badge in card.badges] for card in cards if card] == [["Fetch"], []]
        assert [card.action for card in cards if card] == ["link", ""]
        with qtbot.waitSignal(view.fetch_asked, timeout=1000) as fetched:
            view.cited.action_chosen.emit(("cited", 0), "fetch")
        with qtbot.waitSignal(view.link_opened, timeout=1000) as opened:
            view.cited.action_chosen.emit(("cited", 0), "link")
        assert fetched.args == opened.args == [url]
        with qtbot.assertNotEmitted(view.link_opened), qtbot.assertNotEmitted(view.fetch_asked):
            view.cited.action_chosen.emit(("cited", 1), "")

    def test_editing_is_asked_for_by_name(self, qtbot: QtBot, view: IncidentView) -> None:
        with qtbot.waitSignal(view.edit_asked, timeout=1000) as asked:
            qtbot.mouseClick(view.edit_button, LEFT)
        assert asked.args == ["Telmar breach"]

    def test_an_export_is_asked_for_with_all_its_clippings(self, qtbot: QtBot, view: IncidentView) -> None:
        with qtbot.waitSignal(view.export_asked, timeout=1000) as asked:
            qtbot.mouseClick(view.export_button, LEFT)
        assert asked.args == [[21, 22]]

    def test_it_can_be_emptied_and_columns_stack_when_narrow(self, qtbot: QtBot, view: IncidentView) -> None:
        view.resize(500, 700)
        assert view.columns.orientation() == Qt.Orientation.Vertical
        view.show_incident(None)
        assert view.title.text() == ""
        assert view.edit_button.isHidden()
        with qtbot.assertNotEmitted(view.edit_asked), qtbot.assertNotEmitted(view.export_asked):
            view.edit_button.click()
            view.export_button.click()

    def test_it_is_drawn_in_both_themes(self, qapp: QApplication, view: IncidentView) -> None:
        corners = {}
        for theme in (DARK, LIGHT):
            apply_theme(qapp, theme.name)
            image = view.grab().toImage()
            corners[theme.name] = image.pixelColor(2, image.height() - 3).name()
        assert corners == {DARK.name: DARK.base, LIGHT.name: LIGHT.base}

    def test_an_undated_incident_without_anything_shows_only_its_status(self, view: IncidentView) -> None:
        source = LinkedSource(name="X", kind=SourceKind.LISTED)
        view.show_incident(
            IncidentOverview(
                incident=Incident(name="Rumour"),
                clippings=(),
                chronology=(("2019", 5, "Said."),),
                cited=(HeldSource(source=source, held=(9,)),),
            )
        )
        assert view.status.words.text() == "Reported"
        assert view.date.isHidden()
        assert texts(view.cited) == ["Held  1", "X"]


class TestOtherPhotos:
    KEYS = ("photographer", "Ines Varga"), ("agency", "Coast Pictures"), ("agency", "NWS")

    def test_a_credit_says_in_how_many_other_clippings_there_is_a_photo_by_the_same(
        self, pane: EvidencePane, clipping: Clipping
    ) -> None:
        first = pane.credits.cards.index(0, 0)
        assert not any("more" in line.text for line in pane.credits.cards.card(first).lines), "it is not known yet"  # type: ignore[union-attr]
        pane.credits.setCurrentIndex(first)
        pane.show_related(clipping.id, Related(credits=dict(zip(self.KEYS, (3, 1, 0), strict=True))))
        card = pane.credits.cards.card(pane.credits.currentIndex())
        assert card is not None
        assert card.key == 0, "what is chosen stays chosen"
        names = {line.action: line for line in card.lines if line.action}
        assert [names[each].text for each in ("photographer", "agency", "distributor")] == [
            "\u2068Ines Varga\u2069 · \u20683 more\u2069", "\u2068Coast Pictures\u2069 · \u20681 more\u2069", "via NWS",
        ]  # fmt: skip
        assert names["photographer"].label == "Photographer. Other photos by Ines Varga"
        assert "No other clipping" in names["distributor"].label
        pane.show_clipping(replace(clipping, id=99))
        assert not any("more" in line.text for line in pane.credits.cards.card(pane.credits.cards.index(0, 0)).lines)  # type: ignore[union-attr]


class TestRelated:
    def test_the_keyboard_begins_at_a_clipping_and_never_stands_on_a_heading(
        self, qtbot: QtBot, pane: EvidencePane, clipping: Clipping, make_row: Callable[..., ClippingRow]
    ) -> None:
        pane.show_related(clipping.id, Related(same_text=((make_row(31), 0.9),), alike=(make_row(32),)))
        pane.tabs.setCurrentWidget(pane.related)
        pane.related.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(lambda: pane.related.currentIndex().isValid())
        visited = [pane.related.currentIndex().row()]
        for _ in range(3):
            qtbot.keyClick(pane.related, Qt.Key.Key_Down)
            visited.append(pane.related.currentIndex().row())
        assert visited == [1, 3, 3, 3]

    def test_the_same_text_comes_first_and_is_counted(
        self, qtbot: QtBot, pane: EvidencePane, clipping: Clipping, make_row: Callable[..., ClippingRow]
    ) -> None:
        related = Related(same_text=((make_row(31, "Wall gives way"), 0.934),), alike=(make_row(32), make_row(33)))
        pane.show_related(clipping.id + 1, related)
        assert pane.tabs.tabText(3) == "Related", "an answer about another clipping comes too late"
        pane.show_related(clipping.id, related)
        assert pane.tabs.tabText(3) == "Related  1"
        assert texts(pane.related) == [
            "The same text elsewhere", "Wall gives way", "About the same things", "Headline 32", "Headline 33",
        ]  # fmt: skip
        assert "93 % the same" in pane.related.cards.index(1, 0).data()
        with qtbot.waitSignal(pane.held_opened) as opened:
            pane.related.action_chosen.emit(31, "compare")
        assert opened.args == [31]
        with qtbot.waitSignal(pane.related_opened) as opened:
            pane.related.action_chosen.emit(32, "open")
        assert opened.args == [32]
        pane.show_clipping(clipping)
        assert pane.tabs.tabText(3) == "Related  1", "the same clipping keeps what is related to it"
        pane.show_clipping(replace(clipping, id=99))
        assert pane.tabs.tabText(3) == "Related"
        assert texts(pane.related) == []
