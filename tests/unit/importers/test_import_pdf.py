import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clippings_app.domain.errors import BrokenInput, NotText, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.importers import pdf
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.pdf import PdfLine, paragraphs
from clippings_app.importers.read import read_payload

Placed = tuple[float, float, float, str]
"""Left, bottom, size of letters, words."""


@contextmanager
def without_recognition() -> Iterator[None]:
    """As where tesseract is not installed: what it does to pictures is asked in the tests of scans, and takes long."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", "")
        yield


def made(pages: Sequence[Sequence[Placed]], trailer: bytes = b"") -> bytes:
    """A PDF with words at places, in Helvetica."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for page in pages:
        words = "".join(f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n" for x, y, size, text in page)
        stream = zlib.compress(words.encode("latin-1"))
        objects.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, start)
    return bytes(out)


def text_of(*pages: Sequence[Placed]) -> list[str]:
    return pdf.pdf_text(Payload(data=made(pages), name="x.pdf")).strip().split("\n\n")


def column(x: float, top: float, lines: Sequence[str], size: float = 10) -> list[Placed]:
    return [(x, top - number * size * 1.2, size, line) for number, line in enumerate(lines)]


def test_lines_become_paragraphs_and_broken_words_whole() -> None:
    page = [
        (50, 750, 24.0, "Talks begin"),
        *column(
            50,
            700,
            [
                "Delegates of both sides met for the first time in mari-",
                "time talks on Monday, the inter-",
                "Korean office said.",
            ],
        ),
        *column(50, 650, ["A second round may follow in autumn, one of them", "added after the meeting."]),
    ]
    assert text_of(page) == [
        "Talks begin",
        "Delegates of both sides met for the first time in maritime talks on Monday, the inter-Korean office said.",
        "A second round may follow in autumn, one of them added after the meeting.",
    ]


def test_columns_are_read_one_after_the_other_and_sentences_go_on() -> None:
    left = column(50, 700, ["The first column begins here and", "runs down the page until it ends"])
    right = column(320, 700, ["in the second one, where the", "sentence is over."])
    assert text_of(left + right) == [
        "The first column begins here and runs down the page until it ends "
        "in the second one, where the sentence is over."
    ]


def test_short_last_lines_and_indents_begin_paragraphs() -> None:
    page = column(
        50,
        700,
        [
            "One line that is as long as the column is wide here",
            "and its end.",
            "Two begins at once and runs over the whole width too",
            "of it.",
        ],
    )
    assert text_of(page) == [
        "One line that is as long as the column is wide here and its end.",
        "Two begins at once and runs over the whole width too of it.",
    ]
    indented = [
        (62.0 if number == 2 else x, y, size, text)
        for number, (x, y, size, text) in enumerate(
            column(
                50,
                700,
                [
                    "One line that is as long as it gets",
                    "and this one ends just as far out.",
                    "Two begins with an indent this time",
                    "and goes on.",
                ],
            )
        )
    ]
    assert text_of(indented)[1].startswith("Two begins")


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            (50, 780, 9.0, f"The Morning Sheet, page {number}"),
            *column(50, 700, [f"Words of page {number} stand here."]),
            (300, 20, 9.0, str(number)),
        ]
        for number in range(1, 5)
    ]
    assert text_of(*pages) == [f"Words of page {number} stand here." for number in range(1, 5)]


def test_pieces_of_a_line_are_joined() -> None:
    assert text_of([(50, 700, 10, "One"), (72, 700, 10, "line here.")]) == ["One line here."]


_WIDTHS = {"f": 0.278, "i": 0.222, "r": 0.333, "t": 0.278, "w": 0.722, "c": 0.5, "y": 0.5} | dict.fromkeys(
    "aeounhdbqgs", 0.556
)
"""Of Helvetica's letters, in parts of their size."""


def letter_by_letter(x: float, y: float, words: str, size: float = 20) -> list[Placed]:
    """Each letter placed by itself, as some programs write a PDF; one after an f is kerned, and reaches into it."""
    placed = []
    for letter, following in zip(words, f"{words[1:]} ", strict=True):
        if letter != " ":
            placed.append((x, y, size, letter))
        x += size * (_WIDTHS.get(letter, 0.278) - (0.08 if letter == "f" and following != " " else 0))
    return placed


def test_words_whose_letters_are_placed_one_by_one_are_read_as_words() -> None:
    page = [
        *letter_by_letter(50, 740, "a crew honoured for a ferry"),
        *letter_by_letter(50, 716, "it often fed on a quiet"),
        *letter_by_letter(400, 716, "beside"),
        *(
            each
            for y in range(100, 700, 24)
            for each in letter_by_letter(50, y, "a ferry that food and quiet are brought to")
        ),
    ]
    lines = pdf._pages(Payload(data=made([page]), name="x.pdf"))[0].lines
    assert [line.text for line in lines[:3]] == ["a crew honoured for a ferry", "it often fed on a quiet", "beside"]
    assert {line.text for line in lines[3:]} == {"a ferry that food and quiet are brought to"}
    assert lines[0].left == pytest.approx(50, abs=2)
    assert lines[0].bottom == pytest.approx(736, abs=2)
    assert lines[0].height == pytest.approx(18.5, abs=2)


def test_a_pdf_becomes_a_clipping() -> None:
    data = made(
        [
            [
                (50, 750, 24, "Talks begin in Geneva after three years"),
                *column(
                    50,
                    700,
                    [
                        "Delegates of both sides met for the first time in three years on Monday,",
                        "officials of the host country said late in the evening.",
                    ],
                ),
                *column(
                    50,
                    660,
                    [
                        "The first round is to last until the end of the week; a second one may",
                        "follow in autumn, one of the officials added.",
                    ],
                ),
            ]
        ]
    )
    (found,) = read_payload(Payload(data=data, name="x.pdf"))
    assert isinstance(found, Arrival)
    assert found.draft.article.headline == "Talks begin in Geneva after three years"
    assert (found.original, found.original_type) == (data, "application/pdf")


def test_a_scan_without_text_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")  # no program that reads pictures of text
    (found,) = read_payload(Payload(data=made([[]]), name="scan.pdf"))
    assert isinstance(found, Failure)
    assert isinstance(found.error, NotText)
    assert "without a text layer" in (found.error.looks_like or "")


def test_a_locked_or_broken_pdf_says_so() -> None:
    locked = made(
        [[(1, 1, 10, "x")]],
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /O ("
        + b"x" * 32
        + b") /U ("
        + b"y" * 32
        + b") /P -1 >> /ID [(a) (a)]",
    )
    for data, said in ((locked, "password"), (b"%PDF-1.4 nothing", "")):
        (found,) = read_payload(Payload(data=data, name="x.pdf"))
        assert isinstance(found, Failure)
        assert isinstance(found.error, BrokenInput)
        assert said in found.error.detail


def test_limits_of_pages_and_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    payload = Payload(data=made([[(1, 1, 10, "one")], [(1, 1, 10, "two")]]), name="x.pdf")
    monkeypatch.setattr(pdf, "MAX_CHARACTERS", 4)
    with pytest.raises(TooLarge) as caught:
        pdf.pdf_text(payload)
    assert caught.value.what == "characters"
    monkeypatch.setattr(pdf, "MAX_PAGES", 1)
    with pytest.raises(TooLarge) as caught:
        pdf.pdf_text(payload)
    assert (caught.value.what, caught.value.actual) == ("pages", 2)


def test_ideographs_are_joined_without_a_blank() -> None:
    lines = [
        PdfLine(text=text, left=0, right=100, bottom=bottom, top=bottom + 10)
        for text, bottom in (("南北の会談が", 100), ("始まった", 88))
    ]
    assert paragraphs(iter(lines)) == ["南北の会談が始まった"]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 900), st.binary(min_size=1, max_size=12))
def test_no_pdf_does_more_than_fail(at: int, patch: bytes) -> None:
    data = bytearray(made([[(50, 700, 10, "Words on a page that are enough.")]]))
    data[at : at + len(patch)] = patch
    with without_recognition():
        for found in read_payload(Payload(data=bytes(data), name="x.pdf")):
            assert isinstance(found, (Arrival, Failure))
