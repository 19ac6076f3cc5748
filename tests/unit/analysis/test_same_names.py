"""When names, addresses and texts are the same."""

import hashlib
import string
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import within

from clippings_app.analysis.ai import discloses_ai, names_ai
from clippings_app.analysis.fingerprint import fingerprint
from clippings_app.analysis.folding import fold, fold_loosely
from clippings_app.analysis.outlets import meant_keys, outlet_key, outlet_keys, same_outlets
from clippings_app.analysis.urls import url_key
from clippings_app.domain.article import ParsedArticle


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Séoul", "  SEOUL "),
        ("Ａｐ", "ap"),
        ("STRASSE", "straße"),
        ("two\n\twords", "Two Words"),
        ("Łódź", "lodz"),
        ("Ægir", "aegir"),
        ("שָׁלוֹם", "שלום"),
        ("مُحَمَّد", "محمد"),
        ("كتـــاب", "كتاب"),
        ("Ελλάδα", "ελλαδα"),
        ("한국", "한국"),
        ("a\0b", "ab"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("мой", "мои"), ("か", "が"), ("कल", "कुल"), ("ที่", "ทา"), ("한국", "한글"), ("resume", "results")],
)
def test_marks_that_make_another_letter_stay(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    "same",
    [
        "https://www.bay.example.com/world/fog?id=7&page=2",
        "http://bay.example.com/world/fog/?page=2&id=7",
        "HTTPS://Bay.Example.com:443/world/fog?id=7&page=2#comments",
        "//bay.example.com/world/fog?utm_source=mail&id=7&page=2&fbclid=abc",
        " bay.example.com/world/fog?id=7&UTM_Medium=x&page=2 ",
        "https://bay.example.com./world/fog?id=7&page=2",
    ],
)
def test_spellings_of_one_address_have_one_key(same: str) -> None:
    assert url_key(same) == "bay.example.com/world/fog?id=7&page=2"


def test_other_pages_have_other_keys() -> None:
    addresses = (
        "https://bay.example.com/a", "https://bay.example.com/A", "https://bay.example.com/a?id=1",
        "https://bay.example.com/a?id=", "https://news.bay.example.com/a", "https://bay.example.com:8080/a",
        "https://bay.example.com",
    )  # fmt: skip
    assert len({url_key(address) for address in addresses}) == len(addresses)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "mailto:a@b.example.com",
        "javascript:void(0)",
        "ftp://a.example.com/x",
        "nowhere",
        "https://",
        "two words.com",
        "https://[::1",
        "https://a.example.com:99999/",
        "a.example.com/\0",
    ],
)
def test_what_is_no_page_has_no_key(text: str) -> None:
    assert url_key(text) is None


@given(st.text())
def test_any_text_has_a_key_or_none(text: str) -> None:
    assert url_key(text) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Guardian", "guardian"),
        ("The Japan News (Yomiuri Shimbun)", "Yomiuri Shimbun"),
        ("Yomiuri Shimbun", "The Japan News [Yomiuri Shimbun]"),
        ("Japan News", "The Japan News (Yomiuri Shimbun)"),
        ("Le Figaro", "LE FIGARO"),
        ("El País", "El Pais"),
        ("U.P.I.", "UPI"),
        ("News & Observer", "The News and Observer"),
        ("ynetnews.com", "Ynetnews"),
        ("www.bbc.co.uk", "BBC"),
        ("Ha’aretz", "Ha'aretz"),
        ("Agence France-Presse", "Agence France Presse"),
        ("朝日新聞（朝日）", "朝日新聞"),
    ],
)
def test_names_of_one_outlet_share_a_key(one: str, other: str) -> None:
    assert outlet_keys(one) & outlet_keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("The Japan Times", "The Japan News"), ("India TV News", "TBS News"), ("The", "A"), ("조선일보", "중앙일보"),
     ("दिन समाचार", "दीन समाचार"), ("कल की बात", "कल का बात"), ("ข่าวที่", "ข่าวทา"), ("தினம்", "தானம்")],
)  # fmt: skip
def test_other_outlets_share_none(one: str, other: str) -> None:
    assert not outlet_keys(one) & outlet_keys(other)


@pytest.mark.parametrize("name", ["O'Brien Courier", "O’Brien Courier", "O´Brien Courier", "O`Brien Courier"])
def test_an_apostrophe_is_one_however_it_is_typed(name: str) -> None:
    assert outlet_key(name) == "obrien courier"
    assert fold_loosely(name) == "obrien courier"


@given(st.text(min_size=1).filter(lambda text: bool(text.strip())))
def test_every_name_goes_by_itself(name: str) -> None:
    assert outlet_key(name)
    assert outlet_key(name) in outlet_keys(name)


def test_names_without_letters_keep_what_they_have() -> None:
    assert outlet_key("???") == "???"
    assert outlet_keys("The (…)") >= {outlet_key("The (…)")}
    assert outlet_keys(" ") == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "Written with AI.",
        "Made by generative tools",
        "ChatGPT helped",
        "Mit KI erstellt",
        "この記事は生成AIが作成",
        "인공지능 작성",
        "كُتب بمساعدة الذكاء الاصطناعي",
        "נכתב בעזרת בינה מלאכותית",
        "A.I. was used",
        "avec l’intelligence artificielle",
    ],
)
def test_a_sentence_on_artificial_intelligence_is_told(text: str) -> None:
    assert names_ai(text)


@pytest.mark.parametrize(
    "text", ["He said so.", "MAIL us", "Kim", "sponsored by AIG", "The aim is clear", "Air Mobility"]
)
def test_other_sentences_are_not(text: str) -> None:
    assert not names_ai(text)


def test_a_drawn_picture_is_artificial_intelligence_too() -> None:
    assert discloses_ai(["pool", "ai-generated"], [])
    assert discloses_ai([], ["Sponsored.", "Written by an A.I."])
    assert not discloses_ai(["pool"], ["Sponsored."])


def test_the_same_words_have_the_same_fingerprint() -> None:
    article = ParsedArticle(headline="Fog: “a walk”", body=("He  walked.", "She — said – so, 'twice'。"))
    same = ParsedArticle(
        headline='FOG "A walk"', body=("he walked She said so\ntwice",), deck="other", url="https://x.example"
    )
    assert fingerprint(article) == fingerprint(same)
    assert fingerprint(ParsedArticle(headline="Fog", body=("He ran.",))) != fingerprint(article)
    assert fingerprint(ParsedArticle(headline="Fog")) is None
    assert fingerprint(ParsedArticle(body=("…",))) is None


MARKS = "‘’‚“”„«»–—…·、。，！？「」『』،؟۔" + string.punctuation


@given(
    st.text(max_size=60) | st.text(st.sampled_from("aÄß½ﬁ \u0085\u00a0\u1680\u2003\u2028\x1c\t" + MARKS), max_size=40)
)
def test_a_fingerprint_is_of_letters_alone_and_stays_what_libraries_hold(text: str) -> None:
    folded = unicodedata.normalize("NFKC", f"Head\n{text}").casefold()
    letters = "".join(char for char in folded if char not in MARKS and not char.isspace())
    held = hashlib.blake2b(letters.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    assert fingerprint(ParsedArticle(headline="Head", body=(text,))) == held


@pytest.mark.parametrize(
    ("printed", "own"),
    [
        ("Küstenboten", "Küstenbote"),
        ("Süddeutschen Zeitung", "Süddeutsche Zeitung"),
        ("Neuen Tagblatt", "Neues Tagblatt"),
        ("Hafenanzeigers", "Hafenanzeiger"),
        ("Die Zeitung The Orrinport Courier", "The Orrinport Courier"),
        ("the newspaper El Faro", "El Faro"),
        ("агентство North Wire", "North Wire Agency"),
        ("صحيفة المرفأ", "المرفأ"),
        ("North Wire", "North Wire News Agency"),
        ("The Japan News (Yomiuri Shimbun)", "Yomiuri Shimbun"),
    ],
)
def test_an_outlet_is_known_by_what_a_text_calls_it(printed: str, own: str) -> None:
    assert meant_keys(printed) & outlet_keys(own)


@pytest.mark.parametrize(
    ("printed", "other"),
    [("The Times", "Time"), ("Die Zeit", "Zeit"), ("Daily Mail", "Mail"), ("The Daily Courier", "The Courier"),
     ("Agence France", "Agence Havas"), ("Zeitung", "Anzeiger"), ("Open", "Ope"),
     ("El Periódico de Telmar", "Telmar"), ("Zeitung der Arbeit", "Arbeit")],
)  # fmt: skip
def test_what_is_like_its_name_is_another_outlet(printed: str, other: str) -> None:
    assert not meant_keys(printed) & outlet_keys(other)


@pytest.mark.parametrize("piece", ["a", "x.y.", "bote", "Zeitung ", "altene ", "a (", "news agency "])
def test_a_name_of_a_hundred_thousand_letters_is_looked_up_at_once(piece: str) -> None:
    with within(1):  # generous: it takes some hundredths of a second
        assert meant_keys(piece * (100_000 // len(piece)))


def test_names_that_mean_one_outlet_stand_together_where_the_first_stood() -> None:
    names = [
        "Post",
        "Courier",
        "Die Zeitung The Orrinport Courier",
        "Orrinport Courier",
        "NWA",
        "Nachrichtenagentur NWA",
    ]
    assert same_outlets(names) == ((0,), (1,), (2, 3), (4, 5))
    bridging = ["Yomiuri Shimbun", "The Japan News", "The Japan News (Yomiuri Shimbun)", "Japan News"]
    assert same_outlets(bridging) == ((0, 1, 2, 3),)
    assert same_outlets([]) == ()


def test_the_house_of_a_trade_is_not_called_by_what_it_stands_up_for() -> None:
    assert same_outlets(["Newspaper Guild", "Guild", "Newspaper Lantern", "Lantern"]) == ((0,), (1,), (2, 3))
