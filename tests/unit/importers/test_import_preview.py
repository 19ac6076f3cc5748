import pytest

from clippings_app.domain.errors import TooLarge
from clippings_app.importers.preview import MAX_BYTES, preview

PAGE = """<!doctype html><html><head><title>T</title><style>p{}</style><script>alert(1)</script></head><body>
<h1 onclick="x()">Ferry halted</h1><p dir="rtl">שלום <a href="javascript:x()">one</a>
<a href="https://a.example/">two</a> <a href="file:///etc/passwd">three</a></p><img src="https://spy.example/p.gif">
<iframe src="https://spy.example"></iframe><form><input value="secret"></form></body></html>"""


def test_a_page_keeps_its_words_and_layout() -> None:
    shown = preview(PAGE.encode(), name="page.html")
    assert shown is not None
    assert "<h1>Ferry halted</h1>" in shown
    assert '<p dir="rtl">שלום' in shown
    assert 'href="https://a.example/"' in shown


@pytest.mark.parametrize(
    "danger", ["script", "alert", "onclick", "javascript:", "file:", "spy.example", "<input", "p{}"]
)
def test_nothing_that_acts_or_calls_home_is_left(danger: str) -> None:
    shown = preview(PAGE.encode(), name="page.html")
    assert shown is not None
    assert danger not in shown


def test_a_text_is_shown_letter_by_letter() -> None:
    assert preview(b"Ferry <b>halted</b> & more, they said.", name="a.txt") == (
        "<pre>Ferry &lt;b&gt;halted&lt;/b&gt; &amp; more, they said.</pre>"
    )


def test_a_kind_without_text_has_no_preview() -> None:
    assert preview(b"%PDF-1.7\n", name="a.pdf") is None


def test_what_is_too_large_to_show_says_so() -> None:
    with pytest.raises(TooLarge):
        preview(b"word " * (MAX_BYTES // 5 + 1), name="a.txt")
