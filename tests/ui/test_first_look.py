"""While something is read the review shows what is known of it, where it will stand; without lines only the article."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from timing import within

from clippings_app.domain.article import Line, LineLabel, ParsedArticle, Reading
from clippings_app.domain.clipping import Draft, Incident
from clippings_app.domain.payload import Payload
from clippings_app.importers.arrival import Arrival
from clippings_app.library import Suggestions
from clippings_app.ui.goods import Goods
from clippings_app.ui.theme import apply_theme
from clippings_app.ui.views.first_look import FirstLook, first_look, words_of
from clippings_app.ui.views.review import ReviewView

TEXT = "Quay wall gives way\n\nIt fell at night.\nNobody was hurt.\n"
PAGE = """<!doctype html><html><head><title>Quay wall</title><style>p { color: red }</style></head>
<body><nav><a href="/">Menu</a></nav><h1>Quay wall <i>gives</i> way &amp; falls</h1>
<script>let a = "<p>never</p>";</script><p>It fell<br>at night.</p><!-- <p>hidden</p> --></body></html>"""
ARTICLE = ParsedArticle(headline="Quay wall gives way", body=("It fell at night.", "Nobody was hurt."))


def lines_of(text: str) -> tuple[Line, ...]:
    labels = [LineLabel.HEADLINE, LineLabel.BLANK, LineLabel.BODY, LineLabel.BODY]
    return tuple(
        Line(text=text, start=0, end=1, label=label) for text, label in zip(text.splitlines(), labels, strict=True)
    )


READ = Reading(article=ARTICLE, lines=lines_of(TEXT))


def goods_of(data: str, kind: str, charset: str | None = None) -> Goods:
    return Goods(payloads=(Payload(data=data.encode(), name="pasted text", type=kind, charset=charset),))


@pytest.fixture
def review(qtbot: QtBot, qapp: QApplication) -> ReviewView:
    apply_theme(qapp, "light")
    view = ReviewView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    view.activateWindow()
    return view


def rows(review: ReviewView) -> list[str]:
    model = review.lines.lines
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def spoken(review: ReviewView) -> list[str]:
    role, model = Qt.ItemDataRole.AccessibleTextRole, review.lines.lines
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount())]


# ---------------------------------------------------------------------- what is known


def test_of_a_text_all_lines_are_known_and_the_first_is_its_title() -> None:
    look = first_look(goods_of(TEXT, "text/plain"))
    assert look.lines == tuple(TEXT.splitlines())
    assert (look.name, look.title(look.lines)) == ("pasted text", "Quay wall gives way")
    assert first_look(goods_of(TEXT, "text/plain", "no-such-encoding")).lines == look.lines


def test_of_a_page_its_words_and_its_heading_are_known() -> None:
    look = first_look(goods_of(PAGE, "text/html"))
    assert words_of(look.page) == ("Menu", "Quay wall gives way & falls", "It fell", "at night.")
    assert look.title(words_of(look.page)) == "Quay wall gives way & falls"
    without = first_look(goods_of("<title>Quay</title><p>It fell.</p>", "text/html"))
    assert without.title(words_of(without.page)) == "Quay"
    assert first_look(goods_of("<p>It fell.</p>", "text/html")).title(("It fell.",)) == "It fell."


@pytest.mark.parametrize("code", ["", "<", "<!-- never ended", "<script>never ended", "a < b and c > d", "<p" * 5000])
def test_broken_code_is_no_trouble(code: str) -> None:
    look = first_look(goods_of(code, "text/html"))
    assert look.title(words_of(look.page))


@pytest.mark.parametrize("code", ["<!--", "<script ", "<title>", "<p ", "<h1", "<!a"])
def test_code_that_is_never_ended_keeps_nobody_waiting(code: str) -> None:
    page = code * (200_000 // len(code))
    with within(1):  # the window waits for it
        FirstLook("page", page=page).title(words_of(page))


@pytest.mark.parametrize("text", ["It fell at night. " * 9000, "x" * 160_000], ids=["words", "unbroken"])
def test_a_text_in_one_line_is_shown_by_its_beginning(review: ReviewView, qtbot: QtBot, text: str) -> None:
    with within(1):
        review.wait_for(first_look(goods_of(text, "text/plain")))
        qtbot.waitUntil(lambda: text[:50] in review.article.toPlainText())
    assert review.article.toPlainText().endswith("…")
    assert len(review.article.toPlainText()) < 300


@pytest.mark.parametrize("charset", ["nobody-knows", "undefined", "idna", "a\0b"])
def test_an_encoding_that_cannot_be_used_is_no_trouble(charset: str) -> None:
    assert first_look(goods_of(TEXT, "text/plain", charset)).lines[0] == "Quay wall gives way"


def test_of_files_and_addresses_the_name_is_known(tmp_path: Path) -> None:
    look = first_look(Goods(paths=(tmp_path / "nowhere.pdf",)))  # and it is not opened
    assert (look.name, look.lines, look.fetched) == ("nowhere.pdf", (), False)
    assert first_look(Goods(links=("https://a.example/b",))) == FirstLook("https://a.example/b", fetched=True)


# ---------------------------------------------------------------------- what is shown


def test_the_lines_of_a_text_are_there_at_once_and_stay_when_their_labels_come(review: ReviewView) -> None:
    review.wait_for(first_look(goods_of(TEXT, "text/plain")))
    assert rows(review) == spoken(review) == ["Quay wall gives way", "It fell at night.", "Nobody was hurt."]
    assert review.title.text() == "Review: pasted text"
    resets: list[None] = []
    review.lines.lines.modelReset.connect(lambda: resets.append(None))
    review.show_arrival(Arrival(name="pasted text", draft=Draft(article=ARTICLE), reading=READ))
    assert not resets, "nothing moved"
    assert spoken(review) == ["Headline: Quay wall gives way", "Body: It fell at night.", "Body: Nobody was hurt."]


def test_what_is_read_in_a_moment_comes_without_a_word_about_it(review: ReviewView, qtbot: QtBot) -> None:
    review.wait_for(first_look(goods_of(TEXT, "text/plain")))
    qtbot.wait(60)
    assert not review.article.toPlainText()
    review.show_arrival(Arrival(name="pasted text", draft=Draft(article=ARTICLE), reading=READ))
    qtbot.wait(200)
    assert "Reading" not in review.article.toPlainText()
    assert "It fell at night." in review.article.toPlainText()


def test_what_takes_longer_shows_its_title_where_it_will_stand(review: ReviewView, qtbot: QtBot) -> None:
    review.wait_for(first_look(goods_of(PAGE, "text/html")))
    assert rows(review) == [], "a page's lines may come otherwise; they wait for a moment"
    qtbot.waitUntil(lambda: "Reading" in review.article.toPlainText())
    assert "Quay wall gives way & falls" in review.article.toPlainText()
    assert "Quay wall gives way & falls" in rows(review)
    waiting = title_top(review, "Quay wall gives way & falls")
    review.show_arrival(Arrival(name="pasted text", draft=Draft(article=ARTICLE), reading=READ))
    assert "Reading" not in review.article.toPlainText()
    assert title_top(review, "Quay wall gives way") == waiting


def title_top(review: ReviewView, title: str) -> float:
    block = review.article.document().begin()
    while block.text() != title:
        block = block.next()
    return review.article.document().documentLayout().blockBoundingRect(block).top()


def test_a_file_and_a_fetched_page_say_what_will_stand_where_nothing_is_yet(review: ReviewView, qtbot: QtBot) -> None:
    review.wait_for(FirstLook("https://a.example/b", fetched=True))
    empty = review.lines.grab().toImage()
    qtbot.waitUntil(lambda: "Fetching" in review.article.toPlainText())
    assert review.lines.accessibleDescription() == "Its lines stand here as soon as it is read."
    assert review.lines.grab().toImage() != empty
    review.clear()
    assert not review.article.toPlainText()
    assert not review.lines.accessibleDescription()


def test_a_line_that_is_not_read_yet_is_not_labelled(review: ReviewView, qtbot: QtBot) -> None:
    review.wait_for(first_look(goods_of(TEXT, "text/plain")))
    review.lines.setCurrentIndex(review.lines.lines.index(0, 0))
    with qtbot.assertNotEmitted(review.lines.relabelled):
        qtbot.keyClick(review.lines, Qt.Key.Key_X)
    review.show_arrival(Arrival(name="pasted text", draft=Draft(article=ARTICLE), reading=READ))
    review.offer(None, {})
    with qtbot.waitSignal(review.lines.relabelled):
        qtbot.keyClick(review.lines, Qt.Key.Key_X)


def test_the_title_that_waits_changes_with_the_theme(review: ReviewView, qtbot: QtBot, qapp: QApplication) -> None:
    review.wait_for(first_look(goods_of(TEXT, "text/plain")))
    qtbot.waitUntil(lambda: "Reading" in review.article.toPlainText())
    before = review.article.grab().toImage()
    apply_theme(qapp, "dark")
    assert "Quay wall gives way" in review.article.toPlainText()
    middle = before.rect().center()
    assert review.article.grab().toImage().pixelColor(middle) != before.pixelColor(middle)


# ---------------------------------------------------------------------- without lines


@pytest.fixture
def record(review: ReviewView) -> ReviewView:
    review.wait_for(FirstLook("one.json"))
    article = ParsedArticle(headline="Quay wall gives way", published="2024-05-06", url="https://a.example/b")
    review.show_arrival(Arrival(name="one.json#1", draft=Draft(article=article), reading=None))
    review.offer(Suggestions(new_incident=Incident(name="Fall of the quay", date="2024-05-05")), {})
    return review


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("one.json#1", "Review: one.json"),
        ("one.json#2", "Review: one.json#2"),
        ("Report#1", "Review: Report#1"),
        ("https://a.example/b.html#1", "Review: https://a.example/b.html#1"),
    ],
)
def test_only_the_number_in_a_file_is_left_out_of_the_title(review: ReviewView, name: str, title: str) -> None:
    review.wait_for(FirstLook(name))
    assert review.title.text() == title


def test_a_record_is_the_article_alone_and_says_why(record: ReviewView) -> None:
    assert not record.lines.isVisible()
    assert "fields named" in record.notes.text()
    assert "Only this is known of the article; its text is not here." in record.article.toPlainText()
    assert record.title.text() == "Review: one.json"
    assert "Headline" not in record.legend.text(), "no key says what a line is where there is none"
    assert "suggestion" in record.legend.text()


def test_the_keys_of_the_review_work_in_the_article_of_a_record(record: ReviewView, qtbot: QtBot) -> None:
    qtbot.waitUntil(record.article.hasFocus)
    qtbot.keyClick(record.article, Qt.Key.Key_1)
    assert record.incidents.names() == ("Fall of the quay",)
    qtbot.keyClick(record.article, Qt.Key.Key_Tab)
    assert record.topics.hasFocus()
    with qtbot.waitSignal(record.decided) as decided:
        qtbot.keyClick(record.article, Qt.Key.Key_Return)
    assert [tie.name for tie in decided.args[0].incidents] == ["Fall of the quay"]


def test_lines_are_back_for_what_comes_after_a_record(record: ReviewView) -> None:
    record.wait_for(first_look(goods_of(TEXT, "text/plain")))
    assert record.lines.isVisible()
    assert record.lines.hasFocus()
    assert "Headline" in record.legend.text()
