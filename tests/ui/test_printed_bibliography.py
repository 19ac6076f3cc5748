"""A bibliography as PDF: its pages, whatever their number, and what stays together on one."""

import pypdfium2
import pytest

from clippings_app.ui.printing import _printed, for_qt

pytestmark = pytest.mark.usefixtures("qtbot")


def pages(lines: str) -> list[str]:
    document = pypdfium2.PdfDocument(_printed(lines))
    return [page.get_textpage().get_text_range() for page in document]


@pytest.mark.parametrize("before", range(36, 52))
def test_no_page_ends_with_a_heading(before: int) -> None:
    told = pages(
        "<p>Words.</p>" * before
        + "<h2>A fire</h2><dl><dt>Date</dt><dd>2024</dd><dt>Place</dt><dd>second below</dd></dl>"
    )
    (page,) = (page for page in told if "A fire" in page)
    assert "second below" in page


def test_pages_have_their_number_at_the_foot() -> None:
    first, second = pages('<p>one</p><p style="page-break-before: always">two</p>')
    assert (first.split()[-4:], second.split()) == (["one", "1", "/", "2"], ["two", "2", "/", "2"])


def test_very_many_pages_are_set_one_after_the_other() -> None:
    told = pages("".join(f'<p style="page-break-before: always">sheet {number}</p>' for number in range(2, 1402)))
    assert len(told) == 1401
    assert [told[at].split() for at in (700, 1300, 1400)] == [
        ["sheet", "701", "701", "/", "1401"],
        ["sheet", "1301", "1301", "/", "1401"],
        ["sheet", "1401", "1401", "/", "1401"],
    ]  # fmt: skip


def test_what_is_latin_in_an_entry_from_right_to_left_ends_where_the_entry_does() -> None:
    entry = '<li lang="he" dir="rtl">\n<p>שלום</p>\n<p class="meta" lang="en" dir="ltr">Role: denial</p>\n</li>'
    other = '<li lang="en" dir="ltr">\n<p class="meta" lang="en" dir="ltr">Role: background</p>\n</li>'
    page = for_qt(f"<ol>\n{entry}\n{other}\n</ol>")
    assert '<p class="meta" dir="rtl">\u2066Role: denial\u2069</p>' in page
    assert '<p class="meta" lang="en" dir="ltr">Role: background</p>' in page
