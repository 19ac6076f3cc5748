"""Text that was read in the wrong encoding is noticed, mended on request, and can be given back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings_app.domain.article import LineLabel, Mending
from clippings_app.domain.payload import Payload
from clippings_app.domain.worded import Worded
from clippings_app.importers.arrival import Arrival
from clippings_app.importers.read import read_payload
from clippings_app.parsing.article import read_article
from clippings_app.parsing.mojibake import find_repair
from clippings_app.parsing.relabelling import relabelled

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
    assert mended.notes == (
        "The text was read as utf-8, which had been taken for cp1252: “Ã©” became “é”. What came in is kept as it was.",
    )
    assert any("café" in paragraph for paragraph in mended.article.body)


def test_a_reading_says_what_can_be_mended_and_what_was() -> None:
    bad = "Sturm Ã¼ber dem Hafen\n\nDie BrÃ¼cke wurde am Dienstag geschlossen, hieÃŸ es am Abend in der Stadt.\n"
    payload = Payload(data=bad.encode(), name="pasted text", type="text/plain", charset="utf-8")
    offered, done = read_article(payload), read_article(replace(payload, mend=True))
    assert (offered.mending, done.mending) == (Mending.OFFERED, Mending.DONE)
    assert [line.label for line in offered.lines] == [line.label for line in done.lines]
    assert done.article.headline == "Sturm über dem Hafen"
    assert "“Ã¼” became “ü”" in done.notes[0]
    assert isinstance(offered.notes[0], Worded)
    again = relabelled(offered, {0: LineLabel.BODY})
    assert (again.notes, again.mending) == (offered.notes, Mending.OFFERED)
    assert read_article(Payload(data=b"Storm over the harbour", name="a")).mending is None


@pytest.mark.parametrize("suffix", ["eml", "md", "html", "txt"])
def test_every_kind_of_file_is_mended_when_asked(suffix: str) -> None:
    words = "Die BrÃ¼cke Ã¼ber den FluÃŸ wurde am Dienstag geschlossen, hieÃŸ es am Abend in der Stadt."
    whole = {
        "eml": f"Subject: a\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nHafen zu\n\n{words}\n",
        "md": f"# Hafen zu\n\n{words}\n",
        "html": f"<!doctype html><html><head><meta charset=utf-8><title>Hafen zu</title></head><body><article><h1>Hafen zu</h1>"
        f"<p>{words}</p><p>Am Mittwoch folgte der Kai, und niemand wusste, wie lange er gesperrt bleiben sollte.</p>"
        "</article></body></html>",
        "txt": f"Hafen zu\n\n{words}\n",
    }[suffix]
    (arrival,) = read_payload(Payload(data=whole.encode(), name=f"a.{suffix}", mend=True))
    assert isinstance(arrival, Arrival)
    assert "Die Brücke über den Fluß" in " ".join(arrival.draft.article.body)
    assert arrival.original == whole.encode()
