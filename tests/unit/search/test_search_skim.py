import html
import json
import re
import tracemalloc
from collections.abc import Iterable, Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import within

from clippings_app.domain.query import Query
from clippings_app.domain.query_language import parse_query
from clippings_app.search.edits import within_one_edit
from clippings_app.search.highlight import matcher
from clippings_app.search.passages import Texts, passages
from clippings_app.search.skim import skimmer
from clippings_app.search.snippets import PASSAGE, snippet
from clippings_app.search.tokenizer import tokens

FILLER = "Nothing of note happened in that week, and nobody wrote of it. " * 12


def nobody(_query: Query, _clippings: Sequence[int]) -> list[int]:
    """No clipping is known to have none of the words in its body."""
    return []


def stored(*texts: str) -> bytes:
    return json.dumps(texts, ensure_ascii=False, separators=(",", ":")).encode()


def passage(query: str, *body: str, **fields: str) -> str:
    """The passage of one clipping, made as for a page of hits."""

    def asides(ids: Iterable[int]) -> Mapping[int, Mapping[str, bytes]]:
        return {number: {field: stored(text) for field, text in fields.items()} for number in ids}

    def texts(ids: Iterable[int]) -> Mapping[int, Texts]:
        whole = (*(("body", text) for text in body), *fields.items())
        return dict.fromkeys(ids, whole)

    def near(word: str) -> list[str]:
        held = {token.text for text in (*body, *fields.values()) for token in tokens(text)}
        return sorted(each for each in held if within_one_edit(word, each))

    return passages({7: stored(*body)}, parse_query(query), asides=asides, texts=texts, near=near, without=nobody)[7]


def marked(made: str) -> list[str]:
    return [html.unescape(each) for each in re.findall("<mark>(.*?)</mark>", made)]


def plain(made: str) -> str:
    return html.unescape(re.sub("</?mark>", "", made)).strip("…")


def test_it_shows_the_first_place_with_words_around_it() -> None:
    made = passage("soldier", FILLER, f"{FILLER}A Soldier crossed the border. {FILLER}")
    assert "<mark>Soldier</mark> crossed the border." in made
    assert made.startswith("…")
    assert made.endswith("…")
    assert len(plain(made)) <= PASSAGE
    assert plain(made) in FILLER + "A Soldier crossed the border. " + FILLER


def test_a_word_is_marked_with_signs_within_it_beside_one_that_overlaps_itself() -> None:
    made = passage("nana", "The old nana cake: nanana, so the baker calls it, and na'na on the sign.")
    assert marked(made) == ["nana", "na'na"]


def test_it_stays_in_its_paragraph_whatever_quotes_stand_there() -> None:
    made = passage("soldier", 'He said "no","never"', 'A soldier said: "Go", "now","at once".\n\tAnd left.', "The end")
    assert made == ("A <mark>soldier</mark> said: &quot;Go&quot;, &quot;now&quot;,&quot;at once&quot;. And left.")


@pytest.mark.parametrize(
    "body",
    [
        ('A soldier said "no",',),
        ('A soldier said "no",', "and left."),
        ('He was told "go",', 'A soldier said "no",', "and left."),
        ("Over there\\", 'A soldier said "no",', "and\\"),
        ('"', 'A soldier said "no",', '","', ","),
    ],
)
def test_a_paragraph_that_ends_with_a_quote_and_a_comma_ends_there(body: tuple[str, ...]) -> None:
    assert passage("soldier", *body) == "A <mark>soldier</mark> said &quot;no&quot;,"


@pytest.mark.parametrize(
    ("query", "text", "hits"),
    [
        ("land", "Finland and an island; the land.", ["land"]),
        ("sold*", "The soldiers' sold boots, unsold.", ["soldiers", "sold"]),
        ('"of the north"', "Of, the north: of the — north", ["Of, the north", "of the — north"]),
        ("hong-ji", "Park Hong Ji, Park Hong-Ji", ["Hong Ji", "Hong-Ji"]),
        ("us", "The U.S. said it was us.", ["U.S.", "us"]),
        ("obrien", "“Obrien” is O’Brien", ["Obrien", "O’Brien"]),
        ("brien", "Patrick O'Brien", ["Brien"]),
        ("cafe", "A cafe, a Café", ["cafe", "Café"]),
        ("граница", "у ГРАНИЦА граница Граница пограница", ["ГРАНИЦА", "граница", "Граница"]),
        ("国境", "兵士が国境を越えた", ["国境"]),
        ("wrod~", "a word and a wrod", ["word", "wrod"]),
        ('"fog gate"~4', "gate in the fog", ["gate", "fog"]),
        ("soldier", "nul \0 soldier \1", ["soldier"]),
        ("fog", "a fog, снегfog, fogснег, fog-снег", ["fog", "fog"]),
        ("fog", "a fog, 国fog, “fog”, «fog»", ["fog", "fog", "fog", "fog"]),
        ("credit:reuters", "Reuters wrote", []),
    ],
)
def test_it_marks_what_the_tokenizer_sees(query: str, text: str, hits: list[str]) -> None:
    assert marked(passage(query, text)) == hits


def test_the_most_different_words_win_within_the_body_and_among_the_fields() -> None:
    far = f"fog fog fog {FILLER} a gate in the fog {FILLER} gate"
    assert "<mark>gate</mark> in the <mark>fog</mark>" in passage("fog gate", far, headline="Fog at the gate")
    apart = f"fog {FILLER} gate"
    assert passage("fog gate", apart, caption="The gate in fog") == "The <mark>gate</mark> in <mark>fog</mark>"
    assert "<mark>fog</mark>" in passage("fog OR quay", "Some fog.", headline="No quay")
    assert passage("fog", "Nothing here.", headline="Fog ahead", deck="The fog") == "The <mark>fog</mark>"
    assert passage("fog", "Nothing here.", credit="Fog/AP", byline="Ada Fog") == "<mark>Fog</mark>/AP"
    quays = f"quay quay {FILLER} fog gate at the quay {FILLER} quay quay quay quay quay quay"
    assert "<mark>fog gate</mark> at the <mark>quay</mark>" in passage('"fog gate" quay', quays)
    assert "<mark>fog gate</mark> at the <mark>quay</mark>" in passage('quay "fog gate"', quays)


def test_a_shelf_of_books_gives_the_passages_that_each_book_gives() -> None:
    books = {
        number: stored(*[FILLER] * 500, f"The fog {number} lay on the gate.", *[FILLER] * 500) for number in range(12)
    }
    assert sum(map(len, books.values())) > 4 << 20
    tracemalloc.start()
    try:
        made = passages(
            books, parse_query("fog gate"), asides=lambda _: {}, texts=lambda _: {}, near=lambda _: [], without=nobody
        )
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert made == {number: f"The <mark>fog</mark> {number} lay on the <mark>gate</mark>." for number in books}
    assert most < sum(map(len, books.values()))


def test_a_search_for_many_words_takes_no_more_room_in_a_book_for_each_of_them() -> None:
    words = [f"w{number}" for number in range(60)]
    book = stored(*[" ".join(words)] * 1500)
    finds = skimmer(parse_query(" ".join(words)))
    assert finds is not None
    tracemalloc.start()
    try:
        made = finds.passages({7: book}, lambda _: {})
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(marked(made[7] or "")) > 20
    assert most < 80 * len(book)


def test_passages_in_scripts_without_spaces_are_not_remembered_for_good() -> None:
    finds = skimmer(parse_query("fog"))
    assert finds is not None
    signs = "".join(chr(0x4E00 + number) for number in range(300))
    lines = ["(fog)" + signs[number:][:90] for number in range(200)]
    assert all(list(tokens(line)) for line in lines), "the tokenizer has its own memory, which is filled by now"
    tracemalloc.start()
    try:
        for line in lines:
            assert finds.passages({7: stored(line)}, lambda _: {})[7] == line.replace("fog", "<mark>fog</mark>")
        left, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert left < 1 << 18, "a person searches for a whole day"


def test_a_text_without_a_space_is_read_with_care() -> None:
    made = passage("soldier", "-" * 300 + "soldier" + "-" * 300)
    assert marked(made) == ["soldier"]
    assert len(plain(made)) <= 2 * PASSAGE


def test_what_is_asked_of_one_field_or_of_no_word_is_not_skimmed() -> None:
    for query in ("headline:fog", "topic:x", "fog~", '"fog gate"~3', "霧", "fog lang:en", ""):
        assert skimmer(parse_query(query)) is None
    assert skimmer(parse_query("fog -gate topic:x")) is not None


PIECES = st.sampled_from(
    ["fog", "Fog", "FOGS", "gate", "f\u00f3g", "o’fog", "f.o.g.", "don't", "fog-gate", "“gate”", "снег", "国", "a\u0301",
     "x_fog", "½", "&", "<b>", "\\", '"', '","', "\n", "\u00ad", "fo\u00adg", "ﬁ", "1.5", ".", ",", "…", "—"],
)  # fmt: skip


@given(
    st.lists(st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "  "])), max_size=60), max_size=3),
    st.sampled_from(
        [
            "fog",
            "fo*",
            "gate fog",
            "fog OR снег OR gate",
            '"fog gate"',
            "don't",
            "fog -gate",
            "1.5",
            "fog~",
            "gate~ fog",
        ]
    ),
)
def test_the_marks_of_any_text_are_those_of_the_tokenizer(made_of: list[list[tuple[str, str]]], query: str) -> None:
    body = ["".join(piece + space for piece, space in pieces) for pieces in made_of]
    made = passage(query, *body)
    assert re.fullmatch(r"(?:[^<>]|<mark>[^<>]+</mark>)*", made)
    careful = snippet([("body", text) for text in body], parse_query(query))
    assert ("<mark>" in made) == ("<mark>" in careful)
    shown = plain(made)
    assert " ".join(shown.split()) in " ".join(" ".join(body).split())
    if made != careful and skimmer(parse_query(query)):
        bare = html.unescape(re.sub("</?mark>", "", made)).removeprefix("…").removesuffix("…")
        assert marked(made) == [bare[start:end] for start, end in matcher(parse_query(query))(bare)]


@given(
    st.lists(st.lists(st.tuples(PIECES, st.sampled_from(["", " "])), max_size=30), min_size=1, max_size=5),
    st.sampled_from(["fog", "gate fog", "fo* OR gate", "fog OR снег", '"fog gate"', "fog OR gate OR nothing", "gate~"]),
)
def test_passages_of_a_page_are_those_of_each_clipping_alone(made_of: list[list[tuple[str, str]]], query: str) -> None:
    bodies = {number: "".join(piece + space for piece, space in pieces) for number, pieces in enumerate(made_of)}
    together = passages(
        {number: stored(body) for number, body in bodies.items()},
        parse_query(query),
        asides=lambda ids: {number: {"headline": stored(f"No {number} fog")} for number in ids},
        texts=lambda ids: {number: (("body", bodies[number]), ("headline", f"No {number} fog")) for number in ids},
        near=lambda word: [word, f"{word}s"],
        without=nobody,
    )
    for number, body in bodies.items():
        alone = passages(
            {number: stored(body)},
            parse_query(query),
            asides=lambda ids: {number: {"headline": stored(f"No {number} fog")} for number in ids},
            texts=lambda ids: {number: (("body", bodies[number]), ("headline", f"No {number} fog")) for number in ids},
            near=lambda word: [word, f"{word}s"],
            without=nobody,
        )
        assert together[number] == alone[number]


@given(
    st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " " * 150])), max_size=120),
    st.sampled_from(
        ["fog", "gate fog", "fo* OR gate", "fog OR снег", '"fog gate"', "fog OR gate OR nothing", '"gate fog" 1']
    ),
    st.integers(1, 60),
)
def test_a_text_that_is_looked_through_piece_by_piece_gives_the_passage_of_the_whole(
    made_of: list[tuple[str, str]], query: str, at_once: int
) -> None:
    text = stored(*"".join(piece + space for piece, space in made_of).split("\n"))
    finds = skimmer(parse_query(query))
    assert finds is not None
    whole = finds.passages({7: text}, lambda _: {7: {"headline": text[:40]}})
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("clippings_app.search.skim._STRETCH", at_once)
        patched.setattr("clippings_app.search.sighting._AT_ONCE", at_once)
        assert finds.passages({7: text}, lambda _: {7: {"headline": text[:40]}}) == whole


def test_a_common_word_in_a_book_is_not_looked_for_to_its_end() -> None:
    book = stored(*["The fog and the gate. " * 20] * 12_000, "The quay.")
    for query in ("the", "fog the", "fog OR gate", '"the fog"', "fo* the"):
        finds = skimmer(parse_query(query))
        assert finds is not None
        with within(0.2):
            made = [finds.passages({number: book}, lambda _: {})[number] or "" for number in range(3)]
        assert all("<mark>The</mark>" in each or "<mark>fog</mark>" in each or "<mark>The fog" in each for each in made)


def test_every_character_is_marked_that_is_compared_as_letters_of_ascii() -> None:
    alike = [
        char
        for char in map(chr, (*range(0x80, 0xD800), *range(0xE000, 0x20000)))
        if (found := [token.text for token in tokens(char)]) and found[0].isascii() and found[0].isalpha()
    ]
    assert len(alike) > 1_000
    for char in alike:
        word = next(tokens(char)).text
        assert marked(passage(word, f"{word} is {char}")) == [word, char], f"U+{ord(char):04X}"


def test_a_word_is_marked_whatever_sign_stands_within_it_that_is_not_compared() -> None:
    dropped = [
        char
        for char in map(chr, (*range(0x80, 0xD800), *range(0xE000, 0x20000)))
        if [token.text for token in tokens(f"fo{char}g")] == ["fog"]
    ]
    assert len(dropped) > 300
    for char in dropped:
        assert marked(passage("fog", f"so fo{char}g is")) == [f"fo{char}g"], f"U+{ord(char):04X}"
        assert marked(passage("fog gate", f"so fo{char}g is fog")) == [f"fo{char}g", "fog"], f"U+{ord(char):04X}"
