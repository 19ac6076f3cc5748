import html
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings_app.domain.query_language import parse_query
from clippings_app.search.snippets import PASSAGE, snippet

FILLER = "Nothing of note happened in that week, and nobody wrote of it. " * 12


def plain(made: str) -> str:
    return html.unescape(re.sub("</?mark>", "", made)).strip("…")


def test_the_passage_holds_the_hit_with_words_around_it() -> None:
    made = snippet([("body", f"{FILLER}The soldier crossed the border. {FILLER}")], parse_query("soldier"))
    assert "<mark>soldier</mark> crossed the border." in made
    assert made.startswith("…")
    assert made.endswith("…")
    assert len(plain(made)) <= PASSAGE + 40
    assert not re.search(r"…\w+ ?<", made[:3])
    assert plain(made) in FILLER + "The soldier crossed the border. " + FILLER


def test_the_passage_with_the_most_different_words_wins() -> None:
    text = f"soldier soldier soldier {FILLER} a soldier at the border {FILLER} border"
    made = snippet([("body", text)], parse_query("soldier border"))
    assert "<mark>soldier</mark> at the <mark>border</mark>" in made


def test_a_body_is_preferred_to_a_headline_and_a_field_asked_for_to_both() -> None:
    texts = [("headline", "Soldier crosses"), ("body", "The soldier crossed."), ("credit", "Soldier/Reuters")]
    assert snippet(texts, parse_query("soldier")) == "The <mark>soldier</mark> crossed."
    assert snippet(texts, parse_query("credit:soldier")) == "<mark>Soldier</mark>/Reuters"
    assert snippet(texts, parse_query("crosses")) == "Soldier <mark>crosses</mark>"


def test_without_words_to_mark_it_is_how_the_text_begins() -> None:
    texts = [("headline", "A headline"), ("body", FILLER)]
    for query in ("", "topic:x", "-soldier", "nowhere"):
        made = snippet(texts, parse_query(query))
        assert FILLER.startswith(made.removesuffix("…"))
        assert made.endswith("…")
        assert "<mark>" not in made
    assert snippet([("headline", "Only this"), ("note", "and that")], parse_query("")) == "Only this"
    assert snippet([], parse_query("x")) == ""
    assert snippet([("body", "  ")], parse_query("")) == ""


def test_a_language_asked_for_is_no_passage() -> None:
    texts = [("body", "The quay gave way."), ("lang", "en")]
    assert snippet(texts, parse_query("lang:en")) == "The quay gave way."


def test_everything_but_the_marks_is_escaped() -> None:
    made = snippet([("body", "x <script>\"a\" & 'b'</script> soldier")], parse_query("soldier script"))
    assert made == (
        "x &lt;<mark>script</mark>&gt;&quot;a&quot; &amp; &#x27;b&#x27;"
        "&lt;/<mark>script</mark>&gt; <mark>soldier</mark>"
    )


def test_paragraphs_run_on_with_one_space() -> None:
    assert snippet([("body", "one\n\n two\tsoldier")], parse_query("soldier")) == "one two <mark>soldier</mark>"


@pytest.mark.parametrize(
    ("text", "query", "hit"),
    [
        ("これは長い文章です。" * 40 + "兵士が国境を越えた。" + "これは長い文章です。" * 40, "国境", "国境"),
        ("ทุกคนเดินกลับบ้าน" * 40 + "ทหารข้ามพรมแดน" + "ทุกคนเดินกลับบ้าน" * 40, "พรมแดน", "พรมแดน"),
        ("זה משפט ארוך מאוד. " * 40 + "חייל חצה את הַגְּבוּל. " + "זה משפט ארוך מאוד. " * 40, "הגבול", "הַגְּבוּל"),
        ("e\u0301" * 400 + " word " + "e\u0301" * 400, "word", "word"),
    ],
)
def test_it_is_cut_between_characters_in_every_script(text: str, query: str, hit: str) -> None:
    made = snippet([("body", text)], parse_query(query))
    assert f"<mark>{hit}</mark>" in made
    inner = plain(made).strip()
    assert inner in text
    assert len(inner) <= 2 * PASSAGE
    assert not unicodedata.category(inner[0]).startswith("M")
    after = text[text.index(inner) + len(inner) :]
    assert not after or not unicodedata.category(after[0]).startswith("M")


@given(st.text(max_size=500), st.sampled_from(["a", "a*", '"a b"', "0 OR a", "ab~", "朝"]))
def test_any_text_gives_well_formed_marks_and_its_own_words(text: str, query: str) -> None:
    made = snippet([("body", text)], parse_query(query))
    assert re.fullmatch(r"(?:[^<>]|<mark>[^<>]+</mark>)*", made)
    assert re.sub(r"\s+", " ", plain(made)).strip() in re.sub(r"\s+", " ", text)
