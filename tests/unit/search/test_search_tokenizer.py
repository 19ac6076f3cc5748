import re
import sqlite3
import tracemalloc
import unicodedata
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings_app.search.tokenizer import Kind, Sieve, counted, fold, sifted, tokens, words_of


def words(text: str) -> list[str]:
    return [token.text for token in tokens(text) if token.kind is not Kind.JOINED]


def all_forms(text: str) -> list[str]:
    return [token.text for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Čeští novináři přišli do Łodzi; Ærø, Straße, Øystein.",
         ["cesti", "novinari", "prisli", "do", "lodzi", "aero", "strasse", "oystein"]),
        ("Phóng viên đã đến Hà Nội", ["phong", "vien", "da", "den", "ha", "noi"]),
        ("Ο Πρόεδρος μίλησε στην ΑΘΗΝΑ", ["ο", "προεδροσ", "μιλησε", "στην", "αθηνα"]),
        ("Ещё один за́мок у границы, майор Й. Заїка", ["еще", "один", "замок", "у", "границы", "майор", "й", "заїка"]),
        ("הַגְּבוּל נֶחְצָה אתמול", ["הגבול", "נחצה", "אתמול"]),
        ("عَبَرَ الجُنْدِيُّ الحـــدود إلى سيؤول عام ٢٠٢٤", ["عبر", "الجندي", "الحدود", "الي", "سيوول", "عام", "2024"]),
        ("सीमा पर सैनिकों ने रास्ता खोला", ["सीमा", "पर", "सैनिकों", "ने", "रास्ता", "खोला"]),
        ("İzmir'den IŞIKLI yollar, ılık çay", ["izmir", "den", "isikli", "yollar", "ilik", "cay"]),
    ],
)  # fmt: skip
def test_words_of_scripts_with_spaces_are_folded_but_not_broken(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        ("昨天一名士兵越过边境线。", ["士兵", "越过边境", "兵", "线"]),
        ("兵士が国境を越えて亡命した", ["国境", "を越え", "亡命した", "国"]),
        ("병사가 어제 국경을 넘었다", ["국경", "국경을", "병사", "넘"]),
        ("ทหารข้ามพรมแดนเมื่อวานนี้", ["ทหาร", "พรมแดน", "เมื่อวาน", "ที่"[:1]]),
        ("ﾍｲｹﾞﾝ の兵士", ["ヘイゲン", "兵士"]),
    ],
)
def test_any_stretch_of_a_script_without_spaces_can_be_found(text: str, sought: list[str]) -> None:
    held = fold(text)
    for part in sought:
        assert fold(part) in held
        made = [token.text for token in tokens(part) if token.kind is Kind.GRAM] or [words(part)[0]]
        places = [{token.position for token in tokens(text) if token.text.startswith(gram)} for gram in made]
        assert any(all(start + at in places[at] for at in range(len(made))) for start in places[0]), part


def test_characters_without_spaces_come_in_pairs_and_the_last_alone() -> None:
    made = [(token.text, token.position, token.kind) for token in tokens("G7国会へ")]
    assert made == [
        ("g7", 0, Kind.WORD), ("国会", 1, Kind.GRAM), ("会へ", 2, Kind.GRAM), ("へ", 3, Kind.TAIL),
    ]  # fmt: skip


def test_thai_vowels_stay_with_their_consonants() -> None:
    assert [token.text for token in tokens("นี้")] == ["นี้"]
    assert fold("น้ำ") == fold(unicodedata.normalize("NFKC", "น้ำ"))


@pytest.mark.parametrize(
    ("text", "parts", "joined"),
    [
        ("Kim Hong-Ji", ["kim", "hong", "ji"], []),
        ("Conan O’Brien’s", ["conan", "o", "brien", "s"], ["obrien"]),
        ("Conan O´Brien’s", ["conan", "o", "brien", "s"], ["obrien"]),
        ("the U.S. envoy", ["the", "u", "s", "envoy"], ["us"]),
        ("U.S.A.", ["u", "s", "a"], ["usa"]),
        ("Don't say e.g. 3.14 or 10:30", ["don", "t", "say", "e", "g", "3", "14", "or", "10", "30"], []),
        ("l'homme, Qur'an", ["l", "homme", "qur", "an"], ["quran"]),
        ("foo_bar", ["foo", "bar"], []),
        ("Π.Ο.Ε.", ["π", "ο", "ε"], ["ποε"]),
    ],
)
def test_apostrophes_hyphens_and_points_part_words_and_names_are_there_joined_too(
    text: str, parts: list[str], joined: list[str]
) -> None:
    assert words(text) == parts
    assert list(dict.fromkeys(token.text for token in tokens(text) if token.kind is Kind.JOINED)) == joined


def test_a_joined_form_stands_at_its_first_and_its_last_part() -> None:
    made = [(token.text, token.position) for token in tokens("a U.S. envoy") if token.kind is Kind.JOINED]
    assert made == [("us", 1), ("us", 2)]


@pytest.mark.parametrize("sign", ['"', "״", "”"])
def test_hebrew_abbreviations_are_one_word(sign: str) -> None:
    assert all_forms(f"דובר צה{sign}ל אמר") == ["דובר", "צהל", "אמר"]


def test_a_quote_around_a_hebrew_word_is_not_part_of_it() -> None:
    assert all_forms('אמר "שלום" אתמול') == ["אמר", "שלום", "אתמול"]


def test_decomposed_text_gives_the_same_words() -> None:
    composed = "Zürich Việt Αθήνα Київ 가나다 が"
    assert words(unicodedata.normalize("NFD", composed)) == words(composed)


def test_characters_that_stand_for_several_are_spelled_out() -> None:
    assert words("ﬁnal ½ Ⅳ ㎏5 ｆｕｌｌ") == ["final", "1", "2", "iv", "5", "full"]


def test_what_only_decorates_is_no_word() -> None:
    assert words("— … ™ ـــ \u00ad \u0301 😀 ,") == []
    assert words("co\u00adoperate zero\u200dwidth") == ["cooperate", "zerowidth"]


def test_places_are_those_of_the_text_as_given() -> None:
    text = "Ärger um ﬁnale O’Neill 国境線 e\u0301té"
    cut = {token.text: text[token.start : token.end] for token in tokens(text)}
    assert cut == {
        "arger": "Ärger", "um": "um", "finale": "ﬁnale", "o": "O", "neill": "Neill", "oneill": "O’Neill",
        "国境": "国境", "境線": "境線", "線": "線", "ete": "e\u0301té",
    }  # fmt: skip


REAL = st.sampled_from([
    "Straße", "naïve", "O’Neill", "U.S.", "İğdır", "Ærø",
    "Αθήνας", "Київ", "за́мок", "נֶחְצָה", "צה״ל", "العَرَبِيَّة", "مـــد",
    "हिन्दी", "नहीं", "ทหารข้ามน้ำ", "นี้", "北朝鮮", "ﾍｲｹﾞﾝ", "병사가",
    "½", "ﬁn", "２０２４", "٢٠٢٤", "e\u0301", "co\u00adop", "한국",
    " ", "-", ", ", "’", "·",
])  # fmt: skip


@given(st.text(alphabet=st.characters(max_codepoint=127), max_size=60))
def test_ascii_words_are_those_of_sqlite(text: str) -> None:
    assert words(text) == [word.lower() for word in re.findall(r"[A-Za-z0-9]+", text)]


def test_plain_text_is_cut_as_sqlites_unicode61_cuts_it() -> None:
    text = "The envoy’s café—re-opened in São Paulo—isn't “new”: it's 1,000 m² of Žižkov’s 2nd floor."
    with sqlite3.connect(":memory:") as database:
        database.execute("create virtual table t using fts5(x, tokenize='unicode61 remove_diacritics 2')")
        database.execute("create virtual table v using fts5vocab(t, 'instance')")
        database.execute("insert into t values(?)", (text,))
        expected = [term for (term,) in database.execute("select term from v order by offset")]
    assert [word.replace("m2", "m²") for word in words(text)] == expected


@given(st.text(max_size=80))
def test_any_text_at_all_gives_tokens_in_order_and_inside_it(text: str) -> None:
    made = list(tokens(text))
    assert all(0 <= token.start < token.end <= len(text) and token.text for token in made)
    steps = [after.position - before.position for before, after in pairwise(made)]
    assert all(step in (0, 1) for step in steps)
    assert not any(char.isspace() or char == "\0" for token in made for char in token.text)


@given(st.lists(st.text(max_size=8) | REAL, max_size=12).map("".join))
def test_the_index_and_the_highlights_see_the_same_words(text: str) -> None:
    words, length = words_of(text)
    made = list(tokens(text))
    assert words == [(token.text, token.position) for token in made]
    assert length == (made[-1].position + 1 if made else 0)


@given(st.lists(st.text(max_size=8) | REAL, max_size=12).map("".join))
def test_words_are_counted_as_they_are_told(text: str) -> None:
    assert counted(text) == Counter(token.text for token in tokens(text) if token.kind in (Kind.WORD, Kind.GRAM))


@given(st.lists(st.characters(), max_size=6).map("".join))
def test_a_word_of_letters_alone_is_what_its_characters_are(word: str) -> None:
    """What needs no closer look is told letter by letter; a letter with a mark behind it always gets one."""
    apart = [token for token in tokens(" ".join(word)) if token.kind is Kind.WORD]
    if len(apart) == len(word) and word.isalpha():
        assert [token.text for token in tokens(word)] == ["".join(token.text for token in apart)]


@given(st.lists(st.text(max_size=8) | REAL, max_size=12).map("".join))
def test_no_word_reaches_beyond_a_blank(text: str) -> None:
    found, begin = [], 0
    for piece in text.split():
        words, length = words_of(piece)
        found += [(word, place + begin) for word, place in words]
        begin += length
    assert (found, begin) == words_of(text)


@given(st.lists(REAL, max_size=12).map("".join))
def test_folded_text_folds_to_itself(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("length", [60, 100])
def test_what_is_remembered_of_texts_without_spaces_stays_small(length: int) -> None:
    sieve = Sieve(lambda _: True)
    text = "".join(chr(0x4E00 + number * number % 20_011 % 5_003) for number in range(1_700 + length))
    before = list(tokens(text[:length]))
    tracemalloc.start()
    try:
        for start in range(1_700):
            for _ in sifted(text[start : start + length], sieve):
                pass
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 16 << 20
    assert list(tokens(text[:length])) == before
