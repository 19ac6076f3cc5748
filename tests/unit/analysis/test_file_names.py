"""Names of files that clippings are handed out as."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clippings_app.analysis.file_names import file_name, original_suffix
from clippings_app.domain.article import ParsedArticle
from clippings_app.domain.clipping import Clipping, Original


def clipping(headline: str, publisher: str | None = None, published: str | None = None, **more: object) -> Clipping:
    article = ParsedArticle(headline=headline, publisher=publisher, published=published)
    return Clipping(id=7, uid="u", article=article, **more)  # type: ignore[arg-type]


def test_a_name_says_when_who_and_what() -> None:
    held = clipping("Wall “weak”: survey / report?", "The Telmar Post", "2024-05-06T10:00")
    assert file_name(held, ".html") == "2024-05-06 The Telmar Post - Wall “weak” survey report.html"
    assert file_name(clipping("הקיר התמוטט"), ".txt") == "הקיר התמוטט.txt"
    assert file_name(clipping(""), ".pdf") == "Clipping 7.pdf"


@pytest.mark.parametrize("word", ["CON", "nul.txt", "com1"])
def test_a_name_that_windows_keeps_for_itself_is_changed(word: str) -> None:
    assert file_name(clipping(word), "").startswith("_")


@given(st.text(max_size=400), st.text(max_size=40), st.sampled_from(["", ".html", ".txt"]))
def test_every_name_is_one_that_file_systems_take(headline: str, publisher: str, suffix: str) -> None:
    name = file_name(clipping(headline, publisher), suffix)
    assert name
    assert len(name.encode()) <= 200
    assert not set(name) & set('<>:"/\\|?*\0\n')
    assert name == name.strip()
    assert name.removesuffix(suffix)


@pytest.mark.parametrize(
    ("kind", "name", "suffix"),
    [
        ("text/html; charset=utf-8", "https://post.example/a/story.php?x=1.y", ".html"),
        ("text/html", "saved.htm", ".htm"),
        ("text/plain", None, ".txt"),
        ("application/pdf", "Scan of page 3", ".pdf"),
        ("application/x-unheard-of", "thing.wacz", ".wacz"),
        ("application/x-unheard-of", None, ""),
    ],
)
def test_the_suffix_is_that_of_what_came_in(kind: str, name: str | None, suffix: str) -> None:
    held = clipping("x", original=Original(sha256="a" * 64, type=kind, name=name))
    assert original_suffix(held) == suffix
