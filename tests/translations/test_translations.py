"""What holds of the words themselves: all translated, with their fields and mnemonics, compiled as they stand."""

import re
import string
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from translatable import COUNTS, DUAL, Message, Untranslatable, _Reader, _wrapper_contexts, messages
from update import FOLDER, LANGUAGES, read, wanted

from clippings_app.domain.errors import BrokenInput, TooLarge
from clippings_app.domain.worded import Worded
from clippings_app.ui.actions import ACTIONS, MENUS
from clippings_app.ui.language import choose_language, counted, use_language
from clippings_app.ui.messages import notice_of, worded

_FIELD = re.compile(r"\{\w*\}|%Ln")
_SAME = re.compile(r"\u2068|\u2069|\u200e|\u200f")

each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], str]]:
    """Lets the window speak another language until the test is over."""
    yield lambda language: use_language(qapp, language, QLocale("en"))
    use_language(qapp, "en", QLocale("en"))


@each_language
def test_every_string_of_the_program_is_translated(language: str) -> None:
    held = read(language)
    missing = [message for message in wanted(language) if not all(held.get(message, ("",)))]
    assert not missing, "run tests/translations/update.py, then translate what it names"


@each_language
def test_no_translation_is_of_a_string_that_is_gone(language: str) -> None:
    assert set(read(language)) == set(wanted(language))


@each_language
def test_translations_keep_the_fields_of_their_source(language: str) -> None:
    for message, texts in read(language).items():
        fields = set(_FIELD.findall(message.source))
        for form, text in enumerate(texts):
            may_lack = {"%Ln"} if message.context == DUAL or (message.counted and form == 0) else set()
            assert fields - may_lack <= set(_FIELD.findall(text)) <= fields, f"{message}: {text}"
            names = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
            assert len(names) == len(set(names)) or Counter(names) <= Counter(_names(message.source)), f"{text}"


def _names(source: str) -> list[str]:
    return [name for _, name, _, _ in string.Formatter().parse(source) if name is not None]


@each_language
def test_translations_have_a_mnemonic_where_the_source_has_one(language: str) -> None:
    for message, texts in read(language).items():
        for text in texts:
            assert text.replace("&&", "").count("&") == message.source.replace("&&", "").count("&"), (
                f"{message}: {text}"
            )


@each_language
def test_no_two_mnemonics_of_a_menu_are_the_same(language: str) -> None:
    held = read(language)
    menus = {"": list(MENUS)} | {menu: [spec.text for spec in ACTIONS if spec.menu == menu] for menu in MENUS}
    for menu, texts in menus.items():
        words = (held[Message("actions", text)][0] for text in texts)
        letters = Counter(word[word.index("&") + 1].lower() for word in words if "&" in word)
        assert letters.most_common(1)[0][1] == 1, f"{menu}: {letters}"


@each_language
def test_translations_end_as_their_source_does(language: str) -> None:
    for message, texts in read(language).items():
        for ending in ("…", ".", ":", "?"):
            source = message.source.rstrip()
            if source.endswith(ending) and not source.endswith(("..", "a:")):
                assert all(_SAME.sub("", text).rstrip().endswith(ending) for text in texts), f"{message}: {texts}"


@each_language
def test_what_is_compiled_is_what_is_written(language: str) -> None:
    translator = QTranslator()
    assert translator.load(f"clippings_{language}", str(FOLDER))
    for message, texts in read(language).items():
        numbers = (1, 5) if message.counted else (-1,)
        for number, text in zip(numbers, texts, strict=True):
            assert translator.translate(message.context, message.source, None, number) == text


def test_a_hebrew_sentence_that_begins_with_a_name_is_still_one_from_right_to_left() -> None:
    """Qt goes by the first letter with a direction, within an isolate too; where that is not Hebrew, U+200F leads."""
    for message, texts in read("he").items():
        for text in texts:
            if re.search(r"[\u05d0-\u05ea]", text) and "MMM" not in text:
                directions = (unicodedata.bidirectional(letter) for letter in text.replace("%Ln", ""))
                assert next(each for each in directions if each in ("L", "R", "AL", "FSI")) == "R", f"{message}: {text}"


def test_only_letters_of_its_script_are_in_a_hebrew_translation() -> None:
    """A sentence that was forgotten is one without a Hebrew letter; names of formats have none."""
    hebrew = re.compile(r"[\u05d0-\u05ea]")
    plain = [
        text
        for message, texts in read("he").items()
        for text in texts
        if len(message.source.split()) > 3 and not hebrew.search(text)
    ]
    assert all(re.search(r"\d{4}|Harvard", text) for text in plain), plain


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("0 clippings", "1 clipping", "2 clippings", "5 clippings", "1,200 clippings")),
        ("de", ("0 Ausschnitte", "1 Ausschnitt", "2 Ausschnitte", "5 Ausschnitte", "1.200 Ausschnitte")),
        ("he", ("0 גזירים", "גזיר אחד", "שני גזירים", "5 גזירים", "1,200 גזירים")),
    ],
)
def test_numbers_take_the_form_their_language_has_for_them(
    speak: Callable[[str], str], language: str, said: tuple[str, ...]
) -> None:
    speak(language)
    assert tuple(counted(n, "%Ln clipping", "%Ln clippings") for n in (0, 1, 2, 5, 1200)) == said


@each_language
def test_every_count_is_said_of_one_two_and_many(speak: Callable[[str], str], language: str) -> None:
    speak(language)
    for message in (each for each in messages() if each.context == COUNTS):
        one, two, five = (counted(n, "%Ln", message.source) for n in (1, 2, 5))
        assert "%" not in one + two + five
        assert five == two.replace("2", "5") or language == "he"
        if language == "he":
            assert "2" not in two, message


@pytest.mark.parametrize(
    ("choice", "system", "chosen"),
    [
        ("system", "de_AT", "de"),
        ("system", "he_IL", "he"),
        ("system", "en_GB", "en"),
        ("system", "fr_FR", "en"),
        ("system", "C", "en"),
        ("he", "de_DE", "he"),
        ("en", "he_IL", "en"),
        ("klingon", "de_DE", "de"),
    ],
)
def test_the_language_is_the_chosen_one_or_the_systems(choice: str, system: str, chosen: str) -> None:
    assert choose_language(choice, QLocale(system)) == chosen


def test_a_language_brings_its_direction_its_dates_and_the_words_of_qt(
    qapp: QApplication, speak: Callable[[str], str]
) -> None:
    speak("he")
    assert qapp.isRightToLeft()
    assert QLocale().language() == QLocale.Language.Hebrew
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "ביטול"
    speak("de")
    assert qapp.isLeftToRight()
    assert QLocale().toString(1.5) == "1,5"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


@pytest.mark.usefixtures("speak")
def test_whose_system_speaks_the_language_keeps_the_ways_of_its_country(qapp: QApplication) -> None:
    use_language(qapp, "de", QLocale("de_CH"))
    assert QLocale() == QLocale("de_CH")
    assert QLocale().toString(1200) != "1.200"


def test_errors_are_told_in_the_language_of_the_window(speak: Callable[[str], str]) -> None:
    speak("de")
    told = notice_of(BrokenInput("alt.pdf", kind="PDF", detail=Worded("it is locked with a password")))
    assert told.text == "alt.pdf ist mit einem Passwort geschützt."
    large = notice_of(TooLarge("dump.zip", "bytes", 50_000_000, 61_500_000))
    assert large.text == "dump.zip ist zu groß: 62 MB, höchstens 50 MB werden genommen."
    assert worded(Worded("record {number}: {detail}", number=3, detail=Worded("nested too deeply"))) == (
        "Eintrag 3: zu tief verschachtelt"
    )


def test_words_that_cross_to_another_process_can_still_be_said_in_another_language(speak: Callable[[str], str]) -> None:
    import pickle

    words = pickle.loads(pickle.dumps(Worded("more than {max_redirects} redirects", max_redirects=5)))
    assert words == "more than 5 redirects"
    speak("de")
    assert worded(words) == "mehr als 5 Weiterleitungen"


def _read_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str) -> _Reader:
    import ast

    import translatable

    path = tmp_path / "some.py"
    path.write_text(source, encoding="utf-8")
    monkeypatch.setattr(translatable, "PACKAGE", tmp_path)
    tree = ast.parse(source)
    reader = _Reader(path, {path: _wrapper_contexts(tree)})
    reader.visit(tree)
    return reader


def test_strings_are_found_with_their_context(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = """
def _tr(text):
    return QCoreApplication.translate("corner", text)
class Box(QWidget):
    def show(self):
        self.tr("A box" if self.one else "Boxes")
        _tr("In the corner")
        counted(3, "%Ln box", "%Ln boxes")
        raise BrokenInput("x", "PDF", "it is torn")
        Worded("page {page}", page=3)
"""
    assert _read_source(tmp_path, monkeypatch, source).found == {
        Message("Box", "A box"),
        Message("Box", "Boxes"),
        Message("corner", "In the corner"),
        Message("counts", "%Ln boxes", counted=True),
        Message("errors", "PDF"),
        Message("errors", "it is torn"),
        Message("errors", "page {page}"),
    }


def test_what_a_format_leaves_out_is_found_wherever_its_words_are_put_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = """
_ALWAYS = {"two words": "The first is not carried"}
def asked(options):
    left = {} if options.notes else {"notes": "Notes were not asked for"}
    left["credits"] = "Credits were not asked for"
    return left
def report(options):
    more = _ALWAYS | {"hour": "The hour is not carried", **({} if options.all else {"odd one": "Odd ones are not"})}
    words = {"deck": (options.deck, "Decks were not asked for")}
    losses(clippings, carried=("the deck",), more=more, unasked=asked(options))
    losses(clippings, unasked={what: said for what, (on, said) in words.items() if not on})
"""
    assert _read_source(tmp_path, monkeypatch, source).found == {
        Message("errors", words)
        for words in (
            "The first is not carried", "The hour is not carried", "Odd ones are not",
            "Notes were not asked for", "Credits were not asked for", "Decks were not asked for",
        )
    }  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        'self.tr(f"{count} boxes")',
        "self.tr(self.words)",
        'counted(3, "a box", "boxes")',
        'self.tr("%n boxes", "", 3)',
        "losses(clippings, more=self.words)",
        'BrokenInput("x", "PDF", f"page {n}")',
    ],
)
def test_what_cannot_be_translated_is_named_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    source = f"class Box(QWidget):\n    def show(self):\n        {line}\n"
    (complaint,) = _read_source(tmp_path, monkeypatch, source).complaints
    assert complaint.startswith("clippings_app/some.py:3:")


def test_nothing_of_the_program_is_beyond_translation() -> None:
    try:
        messages()
    except Untranslatable as error:
        pytest.fail(str(error))
