"""Text that was read in the wrong encoding is noticed, mended on request, and can be given back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings_app.domain.payload import Payload
from clippings_app.parsing.article import read_article
from clippings_app.parsing.mojibake import find_repair

SENTENCES = {
    "fr": "La préfète a été reçue à l’hôtel de ville où la fête s’est achevée, « très tard ».",
    "de": "Die Bürgermeisterin grüßte die Gäste, es war „früh“ – und kühl.",
    "ru": "Привет из порта: корабль стоит у причала, команда осталась на берегу до утра.",
    "el": "Το πλοίο έμεινε στο λιμάνι και οι ναύτες βγήκαν στη στεριά το πρωί.",
    "he": "הספינה נשארה בנמל והמלחים ירדו אל החוף לפנות בוקר ביום ראשון.",
    "ja": "船は港に残り、乗組員は朝まで岸にいた。",
}


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_utf8_read_as_one_byte_text_is_mended(language: str, wrong: str) -> None:
    good = SENTENCES[language]
    bad = "".join(bytes([byte]).decode(wrong, "replace").replace("\ufffd", chr(byte)) for byte in good.encode("utf-8"))
    repair = find_repair(bad)
    assert repair is not None
    assert repair.text == good
    assert repair.undo() == bad


@pytest.mark.parametrize(
    ("language", "written_in", "read_as"),
    [("ru", "cp1251", "cp1252"), ("ru", "koi8-r", "cp1251"), ("el", "cp1253", "cp1252"), ("he", "cp1255", "cp1252")],
)
def test_one_byte_text_read_as_another_is_mended(language: str, written_in: str, read_as: str) -> None:
    good = SENTENCES[language] * 2
    bad = good.encode(written_in).decode(read_as)
    repair = find_repair(bad)
    assert repair is not None
    assert (repair.text, repair.written_in, repair.read_as) == (good, written_in, read_as)
    assert repair.undo() == bad


def test_only_the_damaged_part_changes() -> None:
    repair = find_repair("The café was full. Then it said: cafÃ© and naÃ¯ve — all of it.")
    assert repair is not None
    assert repair.text == "The café was full. Then it said: café and naïve — all of it."
    assert repair.example == ("Ã©", "é")


@pytest.mark.parametrize("language", SENTENCES)
def test_good_text_is_left_alone(language: str) -> None:
    assert find_repair(SENTENCES[language]) is None


@pytest.mark.parametrize(
    "text",
    ["", "plain", "São Paulo, Ação, Århus, Ñuñoa, Île", "ÁÉÍÓÚ ÀÈÌÒÙ", "Đặng Thị Ngọc ở Huế", "«США» и «Россия»"],
)
def test_words_that_look_odd_are_left_alone(text: str) -> None:
    assert find_repair(text) is None


@given(st.text())
def test_a_repair_can_always_be_undone(text: str) -> None:
    repair = find_repair(text)
    assert repair is None or repair.undo() == text


def test_a_reading_suggests_and_mends_only_when_asked() -> None:
    text = "Harbour news\n\nThe cafÃ© at the quay burned down on Monday, said the mayor of the town to all who asked."
    payload = Payload(data=text.encode("utf-8"), name="paste", type="text/plain")
    suggested = read_article(payload)
    assert any("“Ã©” would be “é”" in note for note in suggested.notes)
    assert any("cafÃ©" in paragraph for paragraph in suggested.article.body)
    mended = read_article(payload, mend=True)
    assert mended.notes == ()
    assert any("café" in paragraph for paragraph in mended.article.body)
