import json
import re
import subprocess
from collections.abc import Callable
from typing import Any

import pypandoc
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from clippings_app.analysis.person_names import author_name
from clippings_app.domain.bibliography import Bibliography, ExportOptions, GroupBy
from clippings_app.domain.clipping import Clipping, IncidentTag
from clippings_app.exporters import biblatex

Make = Callable[..., Clipping]
Bind = Callable[..., Bibliography]


def written(
    bibliography: Bibliography, options: ExportOptions | None = None, writer: Any = biblatex.write_biblatex
) -> str:
    text = writer(bibliography, options or ExportOptions()).text
    assert isinstance(text, str)
    return text


def field(text: str, name: str) -> str | None:
    found = re.search(rf"^  {name} *= \{{(.*)\}},$", text, re.MULTILINE)
    return found and found[1]


def read_by_pandoc(text: str, kind: str = "biblatex") -> list[dict[str, Any]]:
    command = [pypandoc.get_pandoc_path(), f"--from={kind}", "--to=csljson"]
    done = subprocess.run(command, input=text.encode(), capture_output=True, check=True)
    items: list[dict[str, Any]] = json.loads(done.stdout)
    return items


def without_markup(title: str) -> str:
    return re.sub(r"</?span[^>]*>", "", title)


def test_a_newspaper_article_has_its_fields(full: Clipping, bind: Bind) -> None:
    text = written(bind([full]))
    assert "@article{vanderberg2024soldier," in text or "@article{berg2024soldier," in text
    assert field(text, "entrysubtype") == "newspaper"
    assert field(text, "author") == "van der Berg, Ludwig and Kim, Hong-Ji and {Reuters}"
    assert field(text, "journaltitle") == "{The Morning Sheet}"
    assert field(text, "date") == "2024-08-20T09:30:00+09:00"
    assert field(text, "url") == "https://sheet.example/a_b%20c?x=1&y=~2#z"
    assert field(text, "urldate") == "2024-08-21"
    assert field(text, "langid") == "english"
    assert field(text, "keywords") == "Korea North, Security/Defections, Goseong crossing, Han estuary swim"
    assert field(text, "abstract") == "A sergeant walked south."


def test_an_outlet_without_paper_is_an_online_entry(make: Make, bind: Bind) -> None:
    text = written(bind([make("Talks begin", publisher="Reuters", url="https://r.example/1")]))
    assert text.count("@online{") == 1
    assert field(text, "organization") == "{Reuters}"
    assert field(text, "entrysubtype") == "wire"
    assert (
        field(written(bind([make("T", publisher="talks.example", url="https://r.example/1")])), "entrysubtype") is None
    )
    assert written(bind([make("Talks begin", publisher="Reuters")])).count("@misc{") == 1


def test_capitals_are_protected_and_characters_of_tex_are_escaped(make: Make, bind: Bind) -> None:
    text = written(bind([make("North Korea sees 5% rise in R&D_2 for $3 -- ok", publisher="Sheet")]))
    assert field(text, "title") == r"{North Korea} sees 5\% rise in {R\&D\_2} for \$3 -{}- ok"


def test_what_is_no_character_spoils_no_file(make: Make, bind: Bind) -> None:
    text = written(
        bind([make("Fire\ufffe at\ufdd0 dock\U0010ffff", publisher="Sheet", url="https://a.example/\uffff")])
    )
    assert field(text, "title") == "{Fire} at dock"
    assert field(text, "url") is None


def test_pairs_of_braces_stay_pairs_and_a_lone_one_is_a_command(make: Make, bind: Bind) -> None:
    paired = bind([make("The {Big} set {a, b}", publisher="Sheet")])
    assert field(written(paired), "title") == r"{The \{Big\}} set \{a, b\}"
    (item,) = read_by_pandoc(written(paired))
    assert without_markup(item["title"]) == "The {Big} set {a, b}"
    lone = written(bind([make("a lone } here", publisher="Sheet")]))
    assert field(lone, "title") == r"a lone \textbraceright{} here"


def test_a_day_without_its_year_becomes_words(make: Make, bind: Bind) -> None:
    bibliography = bind([make("Swim", publisher="Sheet", published="XXXX-08-08")])
    text = written(bibliography)
    assert field(text, "date") is None
    assert field(text, "addendum") == "dated August 8 (year not stated)"
    assert any("without its year" in loss for loss in biblatex.write_biblatex(bibliography, ExportOptions()).losses)


def test_groups_are_comments_and_an_entry_stands_once(make: Make, bind: Bind) -> None:
    both = make("Both", 1, {"topics": ("Alpha", "Beta")})
    text = written(bind([both, make("None", 2)], GroupBy.TOPIC), ExportOptions(group_by=GroupBy.TOPIC))
    assert text.index("% === Alpha ===") < text.index("% === Beta ===") < text.index("% === Without a topic ===")
    assert len(re.findall(r"^@", text, re.MULTILINE)) == 2
    assert "% see above: clipboth" in text


def test_an_incident_is_introduced_in_comments_that_begin_no_entry(make: Make, bind: Bind) -> None:
    tie = IncidentTag(name="Goseong crossing")
    bibliography = bind([make("One", 1, {"incidents": (tie,)})], GroupBy.INCIDENT, query="@misc{evil, }")
    text = written(bibliography, ExportOptions(group_by=GroupBy.INCIDENT))
    assert "% August 20, 2024 · Goseong · a staff sergeant, the Joint Chiefs · confirmed" in text
    assert len(read_by_pandoc(text)) == 1


def test_notes_and_credits_come_when_asked_for(full: Clipping, bind: Bind) -> None:
    quiet, told = written(bind([full])), written(bind([full]), ExportOptions(notes=True, credits=True))
    assert "Check the" not in quiet
    assert "Pool via AP" not in quiet
    assert "Check the *time*.\\par Second thought.\\par\\medskip =cmd" in told
    assert "Photo: Photo: Kim Hong-Ji/Pool via AP." in told


def test_pandoc_reads_back_what_was_written(full: Clipping, bind: Bind) -> None:
    (item,) = read_by_pandoc(written(bind([full])))
    assert item["type"] == "article-newspaper"
    assert without_markup(item["title"]) == full.article.headline
    assert item["URL"] == full.article.url
    assert item["issued"] == {"date-parts": [[2024, 8, 20]]}
    assert item["author"][0]["family"] == "Berg"
    assert item["author"][0]["dropping-particle"] == "van der"
    assert item["author"][2] == {"literal": "Reuters"}
    assert item["keyword"].split(", ")[:2] == ["Korea North", "Security/Defections"]


def test_bibtex_keeps_to_the_fields_of_old_styles(full: Clipping, bind: Bind) -> None:
    text = written(bind([full]), writer=biblatex.write_bibtex)
    assert field(text, "journal") == "{The Morning Sheet}"
    assert (field(text, "year"), field(text, "day")) == ("2024", "20")
    assert re.search(r"^  month +aug,$|^  month *= aug,$", text, re.MULTILINE)
    assert field(text, "note") == "Accessed 2024-08-21"
    assert field(text, "date") is None
    (item,) = read_by_pandoc(text, "bibtex")
    assert item["issued"]["date-parts"][0][:2] == [2024, 8]


def test_bibtex_says_an_uncertain_date_in_words(make: Make, bind: Bind) -> None:
    text = written(bind([make("Old", publisher="Sheet", published="2017~")]), writer=biblatex.write_bibtex)
    assert (field(text, "year"), field(text, "note")) == ("2017", "dated ca. 2017")
    online = written(bind([make("New", url="https://a.example/")]), writer=biblatex.write_bibtex)
    assert "@misc{" in online


@pytest.mark.parametrize(
    ("edtf", "date"),
    [("2017", "2017"), ("2024-08", "2024-08"), ("2019/2021", "2019/2021"), ("2019/..", "2019/"), ("../2021", "/2021"),
     ("201X", "201X"), ("2024-23", "2024-23"), ("2017?", "2017?"), ("2017-XX", "2017")],
)  # fmt: skip
def test_dates_keep_their_precision(edtf: str, date: str, make: Make, bind: Bind) -> None:
    assert field(written(bind([make("T", publisher="Sheet", published=edtf)])), "date") == date


@pytest.mark.parametrize(
    ("name", "written_name"),
    [
        ("Sammy Davis Jr.", "Davis, Jr., Sammy"),
        ("María de la Cruz", "de la Cruz, María"),
        ("김홍지", "{김홍지}"),
        ("Smith and Sons", "{Smith and Sons}"),
        ("Agence France-Presse", "{Agence France-Presse}"),
    ],
)
def test_names_are_written_as_bibtex_reads_them(name: str, written_name: str) -> None:
    assert biblatex.person(author_name(name)) == written_name


@settings(deadline=None)
@given(st.text(max_size=60))
@example("a}b{c")
@example("\\input{/etc/passwd}")
def test_braces_balance_whatever_the_text(text: str) -> None:
    for out in (biblatex.escape(text), biblatex.protected(text), biblatex.keyword(text)):
        depth = 0
        for char in out:
            depth += (char == "{") - (char == "}")
            assert depth >= 0
        assert depth == 0
        assert "\n" not in out


words = st.text(st.sampled_from("aB c%&$#_~^\\-'\".:;,!?é한ג“”"), min_size=1, max_size=40).filter(str.strip)


@settings(max_examples=25, deadline=None)
@given(titles=st.lists(words, min_size=8, max_size=8))
def test_pandoc_reads_any_title_back(titles: list[str]) -> None:
    items = [
        f"@article{{k{number},\n  title = {{{biblatex.protected(title)}}},\n}}" for number, title in enumerate(titles)
    ]
    read = {item["id"]: without_markup(item.get("title", "")) for item in read_by_pandoc("\n".join(items))}
    for number, title in enumerate(titles):
        assert squeezed(read[f"k{number}"]) == squeezed(title)


def squeezed(title: str) -> str:
    # The reader sets quotes in their typographic form, makes the first letter a capital, and eats blanks at commands.
    return re.sub(r"[\s\"'“”‘’`]+", "", title).casefold()
