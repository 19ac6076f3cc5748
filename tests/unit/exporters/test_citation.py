from collections.abc import Callable
from typing import Any

import pytest

from clippings_app.domain.clipping import Clipping
from clippings_app.exporters.citation import runs, year_suffixes
from clippings_app.exporters.cited import copied
from clippings_app.exporters.runs import Cited, plain
from clippings_app.exporters.styles import OWN_STYLE

Make = Callable[..., Clipping]
URL = "https://sheet.example/1"


def citation(clipping: Clipping, year_suffix: str = "") -> str:
    return plain(Cited(runs=runs(clipping, year_suffix=year_suffix)))


def citation_html(clipping: Clipping) -> str:
    return copied([clipping], OWN_STYLE)[1]


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        (
            {"byline": ("Ann Lee",), "publisher": "Sheet", "published": "2024-08-20", "url": URL},
            f"Lee, Ann. 2024. “Talks begin.” Sheet, August 20, 2024. {URL}.",
        ),
        ({"publisher": "Sheet", "published": "2024-08"}, "Sheet. 2024. “Talks begin.” August 2024."),
        ({"publisher": "Sheet", "published": "2024"}, "Sheet. 2024. “Talks begin.”"),
        ({"byline": ("Ann Lee",), "published": "2024"}, "Lee, Ann. 2024. “Talks begin.”"),
        ({"byline": ("Ann Lee",), "publisher": "Sheet"}, "Lee, Ann. n.d. “Talks begin.” Sheet."),
        ({"url": URL}, f"“Talks begin.” n.d. Accessed August 21, 2024. {URL}."),
        (
            {"byline": ("A B Lee", "Cho Min-ho", "Reuters"), "publisher": "Sheet", "published": "2019/2021"},
            "Lee, A B, Cho Min-ho, and Reuters. 2019–2021. “Talks begin.” Sheet.",
        ),
        (
            {"byline": ("Sammy Davis Jr.",), "publisher": "Sheet", "published": "2017~"},
            "Davis, Sammy, Jr. ca. 2017. “Talks begin.” Sheet.",
        ),
        (
            {"byline": ("Ann Lee", "Bo Ek"), "publisher": "Sheet", "published": "XXXX-08-08"},
            "Lee, Ann, and Bo Ek. n.d. “Talks begin.” Sheet, August 8 (year not stated).",
        ),
    ],
)
def test_a_citation_reads_as_chicago_has_it(fields: dict[str, Any], wanted: str, make: Make) -> None:
    assert citation(make("Talks begin", **fields)) == wanted


def test_many_authors_are_cut(make: Make) -> None:
    names = tuple(f"Ann{letter} Lee{letter}" for letter in "abcdefghijk")
    assert "Anng Leeg, et al. n.d." in citation(make("T", byline=names))


@pytest.mark.parametrize(
    ("headline", "quoted"),
    [
        ("Who won?", "“Who won?”"),
        ("He said “no”", "“He said ‘no’.”"),
        ('The "big" one', "“The ‘big’ one.”"),
        ('5" rain', '“5" rain.”'),
    ],
)
def test_marks_of_a_headline_are_kept_apart_from_ours(headline: str, quoted: str, make: Make) -> None:
    assert quoted in citation(make(headline))


def test_right_to_left_words_are_isolated_in_plain_text(make: Make) -> None:
    text = citation(make("חייל חצה", publisher="ידיעות", published="2024"))
    assert "“\u2068חייל חצה\u2069.”" in text
    assert text.count("\u2068") == text.count("\u2069")


def test_cjk_names_stay_whole(make: Make) -> None:
    assert citation(make("南北会談", byline=("金弘志",), publisher="朝日新聞", published="2024")) == (
        "金弘志. 2024. “南北会談.” 朝日新聞."
    )


def test_the_rich_form_escapes_and_links(make: Make) -> None:
    html = citation_html(make("A <b> & c", publisher="Sheet", url=URL, language="en"))
    assert '<bdi lang="en" dir="ltr">A &lt;b&gt; &amp; c</bdi>' in html
    assert "<i><bdi>Sheet</bdi></i>" in html
    assert f'<a href="{URL}" dir="ltr">{URL}</a>' in html
    assert "<a" not in citation_html(make("T", url="javascript:alert(1)"))


def test_works_of_one_author_and_year_get_letters(make: Make) -> None:
    same = [make(title, number, publisher="Sheet", published="2024") for number, title in enumerate("cab", start=1)]
    other = make("d", 9, publisher="Sheet", published="2023")
    undated = [make("e", 10, publisher="Sheet"), make("f", 11, publisher="Sheet")]
    suffixes = year_suffixes([*same, other, *undated])
    assert suffixes == {1: "c", 2: "a", 3: "b"}
    assert "Sheet. 2024c. " in citation(same[0], year_suffix=suffixes[1])


def test_letters_go_on_after_z(make: Make) -> None:
    suffixes = year_suffixes(make(f"{n:03}", n, publisher="S", published="2024") for n in range(1, 30))
    assert (suffixes[26], suffixes[27], suffixes[28]) == ("z", "aa", "ab")
