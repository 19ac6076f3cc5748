"""MEDLINE's tagged lines, as PubMed's `.nbib` and ERIC have them."""

import pytest
from reference_files import article, detail, draft, drafts, headlines, read

from clippings_app.importers.arrival import Arrival

ARTICLE = """PMID- 40112233
OWN - NLM
STAT- MEDLINE
LR  - 20250601
IS  - 0000-0019 (Electronic)
DP  - 2025 Mar 11
TI  - Smoke from harbour fires and the breathing
      of dock workers.
LID - 10.1234/smoke.7 [doi]
AB  - BACKGROUND: Nothing was known. METHODS: We
      asked.
FAU - Varga, Lotte
AU  - Varga L
FAU - van der Berg, Ludwig, Jr
AU  - van der Berg L Jr
CN  - Harbour Health Group
LA  - eng
PT  - Journal Article
TA  - Tidal Med
JT  - Tidal medicine
MH  - Smoke/*adverse effects
MH  - Ports, Harbours
OT  - dock workers
GN  - Letter with answer.
SO  - Tidal Med. 2025 Mar 11;4(2):1-9. doi: 10.1234/smoke.7.
"""


def test_every_field_finds_its_place() -> None:
    found = draft(ARTICLE)
    told = found.article
    assert told.headline == "Smoke from harbour fires and the breathing of dock workers."
    assert told.byline == ("Lotte Varga", "Ludwig van der Berg Jr", "Harbour Health Group")
    assert (told.publisher, told.published, told.language) == ("Tidal medicine", "2025-03-11", "en")
    assert told.deck == "BACKGROUND: Nothing was known. METHODS: We asked."
    assert told.url == "https://doi.org/10.1234/smoke.7"
    assert found.topics == ("Smoke∕*adverse effects", "Ports, Harbours", "dock workers")
    assert found.notes == ("Letter with answer.",)
    assert found.added is None


@pytest.mark.parametrize("between", ["\n", "\n\n \n", "", "\nWords of the database.\n\n"])
def test_records_are_parted_by_blank_lines_or_their_numbers(between: str) -> None:
    found = read("\n" + ARTICLE + between + ARTICLE, "all.nbib")
    assert headlines(found) == [article(ARTICLE).headline] * 2
    for each in found:
        assert isinstance(each, Arrival)
        assert each.original == ARTICLE.strip().encode()
        assert each.original_type == "application/nbib"


@pytest.mark.parametrize(
    ("printed", "edtf"),
    [
        ("2025 Mar 11", "2025-03-11"),
        ("2025 Mar", "2025-03"),
        ("2025", "2025"),
        ("2012 Jan-Feb", "2012-01/2012-02"),
        ("2000 Spring", "2000-21"),
        ("2013 06 10", "2013-06-10"),
        ("1998 Dec-1999 Jan", "1998-12"),
        ("Article 10 2019", "2019"),
    ],
)
def test_dates_have_the_precision_they_are_printed_with(printed: str, edtf: str) -> None:
    assert article(ARTICLE.replace("2025 Mar 11\n", printed + "\n")).published == edtf


def test_names_with_initials_stand_in_where_there_are_no_others() -> None:
    lines = [line for line in ARTICLE.split("\n") if not line.startswith("FAU")]
    assert article("\n".join(lines)).byline == ("L Varga", "L van der Berg Jr", "Harbour Health Group")


def test_a_book_is_named_by_its_own_title_and_its_house() -> None:
    text = "PMID- 7\nSTAT- Publisher\nPB  - Orrin Press (ST)\nDP  - 2009\nBTI - Harbour lungs\nPT  - Book\n"
    told = article(text)
    assert (told.headline, told.publisher, told.url) == (
        "Harbour lungs",
        "Orrin Press (ST)",
        "https://pubmed.ncbi.nlm.nih.gov/7/",
    )


def test_records_of_eric_are_read_too() -> None:
    record = (
        "OWN - ERIC\nTI  - Tests of ports\nAU  - Lund, Mira M.\nOT  - Ports\nJT  - Journal of Ports\n"
        "LID - http://eric.example/?id=EJ1\nDP  - 2020\nISSN - EISSN-0000-0001\nLA  - English\nPT  - Journal Articles\n\n"
    )
    first, second = drafts("\n" + record * 2)
    assert first.article == second.article
    assert (first.article.byline, first.article.url) == (("Mira M. Lund",), "http://eric.example/?id=EJ1")
    assert (first.topics, first.article.language) == (("Ports",), "en")


def test_a_record_without_title_and_address_is_named_and_the_others_go_on() -> None:
    found = read("PMID- 0\nAU  - Lund M\n\nPMID- 8\nTI  - Piers\n", "a.nbib")
    assert headlines(found) == [None, "Piers"]
    assert detail(found[0]) == "record 1 has neither a title nor an address"
