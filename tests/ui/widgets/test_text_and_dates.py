import ast
import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clippings_app.ui.theme import LIGHT
from clippings_app.ui.widgets.dates import spoken_date
from clippings_app.ui.widgets.filters import facet_choices, facet_words, filter_icon, filter_words
from clippings_app.ui.widgets.text import (
    direction_of,
    from_first_mark,
    is_right_to_left,
    joined,
    lay_out,
    lead,
    listed,
    read_marks,
)

ENGLISH = QLocale("en_GB")
RTL, LTR = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Hello שלום", False), ("“שלום” hello", True), ("12% العربية", True), ("아들리", False), ("阿德利", False)],
)
def test_the_first_letter_with_a_direction_decides(text: str, expected: bool) -> None:
    assert is_right_to_left(text) is expected


def test_a_text_without_letters_goes_with_the_interface() -> None:
    assert direction_of("2024 · 12", RTL) == RTL
    assert direction_of("2024 · 12") == LTR


def test_joined_leaves_out_what_is_missing_and_keeps_directions_apart() -> None:
    assert joined(("הארץ", None, "", "2024")) == "\u2068הארץ\u2069 · \u20682024\u2069"


@pytest.mark.parametrize(
    ("snippet", "plain", "spans"),
    [
        ("a <mark>bridge</mark> fell", "a bridge fell", ((2, 8),)),
        ("&lt;b&gt; <mark>x &amp; y</mark>", "<b> x & y", ((4, 9),)),
        ("<mark>a</mark><mark>b</mark>", "ab", ((0, 1), (1, 2))),
        ("no hits", "no hits", ()),
        ("</mark>odd<mark>", "odd", ()),
    ],
)
def test_marks_are_read_out_of_a_snippet(snippet: str, plain: str, spans: tuple[tuple[int, int], ...]) -> None:
    assert read_marks(snippet) == (plain, spans)


@pytest.mark.usefixtures("qapp")
class TestLayOut:
    def test_words_that_fit_are_left_alone(self) -> None:
        words = lay_out("short", QFont(), 400, 2)
        assert words.lines == 1
        assert words.layout.text() == "short"

    def test_words_that_do_not_fit_end_with_an_ellipsis_on_the_last_line(self) -> None:
        words = lay_out("many words " * 60, QFont(), 150, 2)
        assert words.lines == 2
        assert words.layout.text().endswith("…")
        assert words.width <= 151

    def test_right_to_left_words_stand_on_the_right(self) -> None:
        words = lay_out("שלום", QFont(), 300, 1)
        assert words.right_to_left
        assert words.layout.lineAt(0).naturalTextRect().left() > 150

    def test_the_interface_can_keep_them_on_its_side(self) -> None:
        words = lay_out("שלום", QFont(), 300, 1, align=LTR)
        assert words.layout.lineAt(0).naturalTextRect().left() < 10

    def test_marks_that_were_cut_off_are_dropped(self) -> None:
        text = "bridge " + "many words " * 60
        words = lay_out(text, QFont(), 150, 1, marks=[(0, 6), (400, 410)], theme=LIGHT)
        formats = words.layout.formats()
        assert [(part.start, part.length) for part in formats] == [(0, 6)]

    def test_line_breaks_do_not_break_the_line(self) -> None:
        assert lay_out("one\ntwo", QFont(), 400, 2).lines == 1

    def test_an_empty_text_takes_no_harm(self) -> None:
        assert lay_out("", QFont(), 100, 2).layout.text() == ""


def test_a_label_leads_on_the_side_of_the_window(qtbot: QtBot) -> None:
    label = QLabel("words")
    qtbot.addWidget(label)
    label.setLayoutDirection(RTL)
    lead(label)
    assert label.alignment() & Qt.AlignmentFlag.AlignRight


@pytest.mark.parametrize(
    ("edtf", "short", "long"),
    [
        (None, "", ""),
        ("2017", "2017", "2017"),
        ("201X", "2010s", "2010s"),
        ("XXXX", "year not known", "year not known"),
        ("2024-08", "Aug 2024", "August 2024"),
        ("2024-08-XX", "Aug 2024", "August 2024"),
        ("2024-08-20", "20 Aug 2024", "20 August 2024"),
        ("2024-08-20T09:30:00+09:00", "20 Aug 2024", "20 August 2024, 09:30"),
        ("XXXX-08-08", "8 Aug, year not known", "8 August, year not known"),
        ("XXXX-08", "Aug, year not known", "August, year not known"),
        ("2024-22", "Summer 2024", "Summer 2024"),
        ("2017?", "2017 (uncertain)", "2017 (uncertain)"),
        ("2017-05~", "c. May 2017", "c. May 2017"),
        ("2017-05%", "c. May 2017 (uncertain)", "c. May 2017 (uncertain)"),
        ("19XX", "between 1900 and 1999", "between 1900 and 1999"),
        ("2019/2021", "2019 – 2021", "2019 – 2021"),
        ("2019/..", "since 2019", "since 2019"),
        ("../2020-03", "until Mar 2020", "until March 2020"),
        ("the other day", "the other day", "the other day"),
    ],
)
def test_a_date_is_said_no_more_exactly_than_it_is_known(edtf: str | None, short: str, long: str) -> None:
    assert spoken_date(edtf, ENGLISH) == short
    assert spoken_date(edtf, ENGLISH, long=True) == long


@pytest.mark.parametrize(
    ("query", "words", "sign"),
    [
        ('topic:"Security/Border"', "Security › Border", "topic"),
        ("topic:Border", "Border", "topic"),
        (r'incident:"The \"Telmar\" breach"', 'The "Telmar" breach', "incident"),
        ('-publisher:"The Post"', "not The Post", "publisher"),
        ("is:inbox", "Inbox", "filter"),
        ("-has:date", "Needs a date", "filter"),
        ("-has:credit has:photo", "Missing credit", "filter"),
        ("published:2024-05", "May 2024", "calendar"),
        ("lang:ko", "한국어", "document"),
        ("has:topic", "has: topic", "filter"),
        ("section:world", "section: world", "filter"),
        ("bridge OR wall", "bridge OR wall", "filter"),
    ],
)
def test_a_filter_is_said_in_words(query: str, words: str, sign: str) -> None:
    QLocale.setDefault(ENGLISH)
    assert filter_words(query) == words
    assert filter_icon(query) == sign


def test_facets_offer_their_most_frequent_values_as_filters() -> None:
    facets = {"year": {"2023": 2, "2024": 9}, "publisher": {"The Post": 3}, "agency": {}, "unknown": {"x": 1}}
    offered = dict(facet_choices(facets))
    assert list(offered) == ["publisher", "year"]
    assert offered["year"] == [("published:2024", "2024", 9), ("published:2023", "2023", 2)]
    assert offered["publisher"][0][0] == 'publisher:"The Post"'
    assert facet_words("publisher") == "Publisher"
    assert facet_words("mood") == "Mood"


@pytest.mark.parametrize(
    ("language", "names", "words"),
    [
        ("en", ("Mira Lund", "Joss Abery"), "Mira Lund and Joss Abery"),
        ("he", ("נועה ברק", "דן לב"), "נועה ברק ודן לב"),
        ("he", ("נועה ברק", "Joss Abery"), "נועה ברק ו-Joss Abery"),
        ("he", ("\u2068Mira Lund\u2069", "\u2068Joss Abery\u2069"), "\u2068Mira Lund\u2069 ו-\u2068Joss Abery\u2069"),
        ("he", ("Mira Lund",), "Mira Lund"),
        ("de", (), ""),
    ],
)
def test_names_are_listed_as_the_language_does(language: str, names: tuple[str, ...], words: str) -> None:
    assert listed(names, QLocale(language)) == words


@pytest.mark.parametrize(
    ("text", "word", "begins"),
    [
        ("The quay is shut.", "quay", "The quay"),
        ("Long ago somebody had seen how the quay was built.", "quay", "…seen how the quay"),
        ("むかしむかし、国境の向こうの港で調査が行われたという", "調査", "…の向こうの港で調査"),
        ("no mark in it, however long it goes on and on", "", "no mark"),
    ],
)
def test_a_passage_in_one_line_begins_shortly_before_its_first_mark(text: str, word: str, begins: str) -> None:
    at = text.find(word) if word else 0
    words, marks = from_first_mark(text, [(at, at + len(word))] if word else [], before=16 if text.isascii() else 7)
    assert words.startswith(begins)
    assert [words[start:end] for start, end in marks] == ([word] if word else [])


def test_months_are_named_in_the_language_of_the_words_around_them() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    done = subprocess.run(
        [
            sys.executable, "-c", "from PySide6.QtCore import QLocale\n"
            "from clippings_app.ui.widgets.dates import spoken_date\n"
            "print(ascii([spoken_date(each, QLocale.system()) for each in ('2025-03-11', '2025-03')]))",
        ],
        env=environment | {"LANG": "he_IL.UTF-8", "LC_TIME": "en_GB.UTF-8"}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert ast.literal_eval(done.stdout) == ["11 מרץ 2025", "מרץ 2025"]
