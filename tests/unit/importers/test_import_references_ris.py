import pytest
from reference_files import article, detail, draft, drafts, headlines, read

from clippings_app.importers.arrival import Arrival

ZOTERO = """TY  - NEWS
TI  - Ferry strike ends after night of talks
AU  - Varga, Lotte
AU  - van der Berg, Ludwig
AU  - Davis, Sammy, Jr.
AU  - North Wire Agency
T2  - The Orrinport Courier
AB  - Crews go back to work on Friday.
DA  - 2025/03/11/
PY  - 2025
SE  - Harbour
LA  - en-GB
UR  - https://courier.example/ferry?a=1&b=2
Y2  - 2025/03/12/07:30:05
L1  - files/12/ferry.pdf
KW  - ferries
KW  - North/South link
N1  - <p>Ask the <strong>union</strong>.</p><p>Then the owner.</p>
ER  -
"""


def ris(*lines: str) -> str:
    return "\r\n".join(["TY  - NEWS", "TI  - A title", *lines, "ER  - ", ""])


def test_every_field_of_a_zotero_record_finds_its_place() -> None:
    found = draft(ZOTERO)
    told = found.article
    assert told.headline == "Ferry strike ends after night of talks"
    assert told.byline == ("Lotte Varga", "Ludwig van der Berg", "Sammy Davis Jr.", "North Wire Agency")
    assert (told.publisher, told.section, told.language) == ("The Orrinport Courier", "Harbour", "en-gb")
    assert (told.published, told.deck) == ("2025-03-11", "Crews go back to work on Friday.")
    assert told.url == "https://courier.example/ferry?a=1&b=2"
    assert found.added == "2025-03-12T07:30:05+00:00"
    assert found.notes == ("Ask the **union**.\n\nThen the owner.",)
    assert told.body == ()
    assert told.provenance["headline"].origin == "file"


def test_a_slash_in_a_tag_makes_no_tree() -> None:
    assert draft(ZOTERO).topics == ("ferries", "North∕South link")


def test_the_bytes_of_each_record_are_kept_as_they_stood() -> None:
    data = b"\xef\xbb\xbf" + (ZOTERO.strip() + "\n\n").replace("\n", "\r\n").encode() * 2
    first, second = read(data, "all.ris")
    assert isinstance(first, Arrival)
    assert isinstance(second, Arrival)
    assert (first.name, second.name) == ("all.ris#1", "all.ris#2")
    assert first.original == second.original == ZOTERO.strip().replace("\n", "\r\n").encode()
    assert first.original_type == "application/x-research-info-systems"
    assert first.reading is None


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_ends_of_all_systems_are_read(ending: str) -> None:
    assert article(ZOTERO.replace("\n", ending)) == article(ZOTERO)


@pytest.mark.parametrize(
    ("mark", "codec"),
    [("", "utf-8"), ("\ufeff", "utf-8"), ("", "cp1252"), ("", "utf-16-le"), ("", "utf-16-be")]
    + [("\ufeff", codec) for codec in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")],
)
def test_encodings_are_told_and_the_bytes_stay_as_they_were(mark: str, codec: str) -> None:
    text = ris("AU  - Müller, Jürgen", "T2  - Küstenbote")
    (found,) = read((mark + text + "\r\n").encode(codec))
    assert isinstance(found, Arrival)
    assert found.draft.article.byline == ("Jürgen Müller",)
    assert found.original == text.rstrip("\r\n").encode(codec)


def test_records_of_several_encodings_stand_in_one_file() -> None:
    found = drafts(ris("AU  - Müller, A.").encode() + ris("AU  - Müller, B.").encode("cp1252"))
    assert [each.article.byline for each in found] == [("A. Müller",), ("B. Müller",)]


def test_files_put_together_with_their_marks_lose_no_record() -> None:
    whole = b"\xef\xbb\xbf" + ris("T2  - Sheet").encode()
    found = read(whole + whole)
    assert headlines(found) == ["A title", "A title"]
    assert [each.original for each in found if isinstance(each, Arrival)] == [
        ris("T2  - Sheet").encode().strip(b"\r\n")
    ] * 2
    entry = b"\xef\xbb\xbf@misc{k, title = {T}}\n"
    assert headlines(read(entry + entry)) == ["T", "T"]


def test_cyrillic_of_old_windows_is_told() -> None:
    text = ris("AU  - Иванова, Мария", "T2  - Северный перевал", "AB  - Горная стража опровергла сообщения о побеге")
    assert article(text.encode("cp1251")).publisher == "Северный перевал"


def test_a_record_without_an_end_ends_where_the_next_begins() -> None:
    text = "TY  - NEWS\nTI  - One\n\nTY  - NEWS\nTI  - Two\nER  -\nTY  - NEWS\nTI  - Three\n"
    assert headlines(read(text)) == ["One", "Two", "Three"]


def test_a_record_without_a_beginning_is_read_all_the_same() -> None:
    text = "TY  - NEWS\nTI  - One\nER  - \nTI  - Two\nT2  - Sheet\nER  - \n"
    assert headlines(read(text)) == ["One", "Two"]


def test_wrapped_lines_belong_to_the_value_before_them() -> None:
    found = draft(ris("T2  - The Morning", "Sheet", "N1  - First line", "second line"))
    assert found.article.publisher == "The Morning Sheet"
    assert found.notes == ("First line\nsecond line",)


def test_endnote_writes_keywords_and_names_in_lines_and_the_day_without_its_year() -> None:
    found = draft(
        ris("AU  - Customs Office,", "KW  - boats", "harbour", "PY  - 2024", "DA  - Aug 20", "RN  - call them")
    )
    assert found.article.byline == ("Customs Office",)
    assert found.topics == ("boats", "harbour")
    assert found.article.published == "2024-08-20"
    assert found.notes == ("call them",)


def test_mendeley_and_refworks_tags_are_known() -> None:
    told = article("TY  - NEWS\nT1  - Title\nA1  - Berg, L.\nJF  - Sheet\nY1  - 2024/08//\nN2  - Deck\nER  - \n")
    assert (told.headline, told.byline, told.publisher, told.published, told.deck) == (
        "Title", ("L. Berg",), "Sheet", "2024-08", "Deck",
    )  # fmt: skip


def test_proquest_writes_dates_in_words_and_lines_before_the_first_record() -> None:
    text = "Provider: A database\nContent: text/plain\n\n\n" + ris(
        "Y1  - 2024 Aug 20", "LA  - English", "JF  - Sheet &amp; Co"
    )
    told = article(text)
    assert (told.published, told.language, told.publisher) == ("2024-08-20", "en", "Sheet & Co")


def test_one_blank_before_the_dash_and_indents_are_read() -> None:
    assert article("TY - NEWS\nTI - Title\nT2 - Sheet\nER -\n").publisher == "Sheet"
    assert article("  TY  - NEWS\n  TI  - Title\n  T2  - Sheet\n  ER  - \n").publisher == "Sheet"


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        (["DA  - 2024/08/20/"], "2024-08-20"),
        (["DA  - 2024-08-20"], "2024-08-20"),
        (["PY  - 2024///"], "2024"),
        (["PY  - 2024", "DA  - 2024/8"], "2024-08"),
        (["PY  - 2024", "DA  - 20 August"], "2024-08-20"),
        (["PY  - 2024", "DA  - Tuesday"], "2024"),
        (["DA  - 2024/00/00/"], "2024"),
        (["DA  - 2024/02/31/"], "2024-02"),
        (["DA  - 2024///autumn"], "2024-23"),
        (["DA  - 2017///ca. 2017"], "2017~"),
        (["DA  - 2019///2019–2021"], "2019/2021"),
        (["DA  - 2019///since 2019"], "2019/.."),
        (["DA  - ///2010s"], "201X"),
        (["DA  - ///August 8 (year not stated)"], "XXXX-08-08"),
        (["DA  - 08/09/2024"], "2024"),
        (["PY  - in press"], None),
        (["Y2  - 2024/08/20/"], None),
    ],
)
def test_dates_keep_the_precision_they_have(lines: list[str], published: str | None) -> None:
    assert article(ris(*lines)).published == published


def test_what_publishes_depends_on_the_kind() -> None:
    both = "TI  - T\nT2  - Series or site\nPB  - House\nER  - \n"
    kinds = {kind: article(f"TY  - {kind}\n{both}").publisher for kind in ("NEWS", "ELEC", "BOOK", "RPRT", "VIDEO")}
    assert kinds == {
        "NEWS": "Series or site", "ELEC": "Series or site", "BOOK": "House", "RPRT": "House", "VIDEO": "House",
    }  # fmt: skip


def test_a_page_number_is_no_section() -> None:
    assert article("TY  - JOUR\nTI  - T\nSE  - 12\nER  - \n").section is None
    assert article(ris("SE  - 12-14")).section is None
    assert article(ris("SE  - A")).section == "A"


def test_keywords_under_one_tag_are_parted_by_semicolons() -> None:
    assert draft(ris("KW  - boats; Fees; boats")).topics == ("boats", "Fees")
    assert draft(ris("KW  - boats; big", "KW  - fees")).topics == ("boats; big", "fees")


def test_a_doi_stands_for_an_address() -> None:
    assert article(ris("DO  - 10.1234/abc")).url == "https://doi.org/10.1234/abc"
    assert article(ris("DO  - 10.1234/abc", "UR  - https://a.example/")).url == "https://a.example/"


def test_a_record_that_says_nothing_is_named_and_the_others_go_on() -> None:
    found = read(ris() + "TY  - NEWS\nAU  - Berg, L.\nER  - \n" + ris(), "all.ris")
    assert headlines(found) == ["A title", None, "A title"]
    assert detail(found[1]) == "record 2 has neither a title nor an address"
    assert found[1].name == "all.ris#2"
    assert headlines(read("TY  - NEWS\nUR  - https://a.example/\nER  - \n")) == [None]
    assert isinstance(read("TY  - NEWS\nUR  - https://a.example/\nER  - \n")[0], Arrival)


def test_an_incident_of_ours_is_a_tie_and_no_topic() -> None:
    found = draft(
        ris("KW  - fire", "KW  - Fire at dock", "N1  - Incident: Fire at dock (denial, 2025-03-11, Orrinport)")
    )
    (tie,) = found.incidents
    assert (tie.name, tie.role, tie.date, tie.place) == ("Fire at dock", "denial", "2025-03-11", "Orrinport")
    assert found.topics == ("fire",)
    assert found.notes == ()
    assert draft(ris("N1  - Incident: somebody fell")).notes == ("Incident: somebody fell",)


def test_an_abstract_in_several_parts_is_read_whole() -> None:
    assert article(ris("AB  - Crews go back.", "AB  - The owner", "has not spoken.")).deck == (
        "Crews go back. The owner has not spoken."
    )


def test_a_file_whose_first_line_is_lost_is_still_read_by_its_name() -> None:
    assert article("T2  - The Orrinport Courier\nTI  - Ferry strike ends\nER  - \n", "a.ris").headline == (
        "Ferry strike ends"
    )


def test_of_several_addresses_in_one_field_the_first_is_taken() -> None:
    assert article(ris("UR  - https://a.example/x,y; https://b.example/")).url == "https://a.example/x,y"
