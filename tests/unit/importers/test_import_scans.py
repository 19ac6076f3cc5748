import shutil
import sys
import time
from pathlib import Path

import pytest
from test_import_pdf import made

from clippings_app.domain.errors import BrokenInput, NotText, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.importers import scans
from clippings_app.importers.arrival import Arrival, Failure
from clippings_app.importers.read import read_payload
from clippings_app.wording import describe

SCAN = made([[], []])
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for tesseract is a script")


def read(data: bytes = SCAN) -> Arrival | Failure:
    (found,) = read_payload(Payload(data=data, name="scan.pdf"))
    return found


@pytest.fixture
def tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in: it lists two languages, notes what it was asked for, and says the words of the file beside it."""
    (tmp_path / "words").write_text("")
    program = tmp_path / "tesseract"
    program.write_text(
        f"""#!{sys.executable} -I
import sys, pathlib, time
here = pathlib.Path(__file__).parent
if "--list-langs" in sys.argv:
    print("List of available languages (3):\\ndeu\\neng\\nosd")
    sys.exit()
image = sys.stdin.buffer.read()
with (here / "asked").open("a") as asked:
    print(*sys.argv[1:], image[:2].decode('latin-1'), len(image), file=asked)
words = (here / "words").read_text()
if words == "slow":
    time.sleep(30)
if words == "broken":
    sys.exit("Error: no image")
print(words, end="\\f")
"""
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_a_scan_is_recognised_page_by_page(tesseract: Path) -> None:
    (tesseract / "words").write_text("Pier falls after storm\n\nThe pier fell on Sunday morning, the council said.\n")
    found = read()
    assert isinstance(found, Arrival)
    assert found.draft.article.headline == "Pier falls after storm"
    assert found.original == SCAN
    assert found.reading is not None
    assert "look at names and numbers" in found.reading.notes[-1]
    asked = (tesseract / "asked").read_text().splitlines()
    assert len(asked) == 2
    assert all(each.startswith("stdin stdout -l eng+deu --psm 1 P5 ") for each in asked)
    width, height = 600 * 300 / 72, 800 * 300 / 72
    assert int(asked[0].split()[-1]) == pytest.approx(width * height, rel=0.01)


def test_lines_of_a_scan_are_joined_to_paragraphs(tesseract: Path) -> None:
    (tesseract / "words").write_text(
        "Pier falls after storm\n\nBy Mira Lund\nMarch 11, 2025\n\n"
        "The old pier of Orrinport fell into the sea on Sunday night, the har-\nbour master said. Nobody was hurt.\n\n"
        "The town had closed it in 2019 after divers found that two of its\npillars were broken.\n"
    )
    found = read(made([[]]))
    assert isinstance(found, Arrival)
    article = found.draft.article
    assert (article.byline, article.published) == (("Mira Lund",), "2025-03-11")
    assert article.body == (
        "The old pier of Orrinport fell into the sea on Sunday night, the harbour master said. Nobody was hurt.",
        "The town had closed it in 2019 after divers found that two of its pillars were broken.",
    )


def test_without_the_program_a_scan_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    found = read()
    assert isinstance(found, Failure)
    assert isinstance(found.error, NotText)
    assert "apt-get install tesseract-ocr" in str(found.error.looks_like)


def test_a_scan_without_words_is_told(tesseract: Path) -> None:
    (tesseract / "words").write_text(" \n")
    found = read()
    assert isinstance(found, Failure)
    assert isinstance(found.error, NotText)
    assert "finds no words" in str(found.error.looks_like)


def test_what_cannot_be_recognised_is_told(tesseract: Path) -> None:
    (tesseract / "words").write_text("broken")
    found = read()
    assert isinstance(found, Failure)
    assert isinstance(found.error, BrokenInput)
    assert describe(found.error).details == "Error: no image"


def test_recognition_is_given_up_after_a_while(tesseract: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tesseract / "words").write_text("slow")
    monkeypatch.setattr(scans, "MAX_SECONDS", 1.0)
    found = read()
    assert isinstance(found, Failure)
    assert isinstance(found.error, TooLarge)
    assert found.error.what == "seconds"


@pytest.mark.usefixtures("tesseract")
def test_very_many_scanned_pages_are_refused() -> None:
    found = read(made([[]] * 61))
    assert isinstance(found, Failure)
    assert isinstance(found.error, TooLarge)
    assert (found.error.what, found.error.limit, found.error.actual) == ("scanned pages", 60, 61)


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")
def test_the_real_program_reads_printed_words() -> None:
    import pypdfium2

    words = made([[(50, 700, 28.0, "Pier falls after storm"), (50, 640, 14.0, "It fell on Sunday morning.")]])
    page = pypdfium2.PdfDocument(words)[0]
    pixels = page.render(scale=300 / 72, grayscale=True).to_numpy()
    image = b"P5 %d %d 255\n" % (pixels.shape[1], pixels.shape[0]) + pixels.tobytes()
    assert "Pier falls after storm" in scans._words("tesseract", image, "eng", "scan.pdf", time.monotonic() + 60)


SCREEN = b"\x89PNG\r\n\x1a\n" + bytes(9000)


def picture(data: bytes = SCREEN) -> Arrival | Failure:
    (found,) = read_payload(Payload(data=data, name="screen.png"))
    return found


def test_a_scan_or_a_screenshot_that_is_a_picture_is_recognised(tesseract: Path) -> None:
    (tesseract / "words").write_text("Pier falls after storm\n\nThe pier fell on Sunday morning, the council said.\n")
    found = picture()
    assert isinstance(found, Arrival)
    assert found.draft.article.headline == "Pier falls after storm"
    assert (found.original, found.original_type) == (SCREEN, "image/png")
    assert found.reading is not None
    assert "look at names and numbers" in found.reading.notes[-1]


@pytest.mark.parametrize("words", ["", "| -- ~ a .\n", "__ | " * 40 + "Pier\n"])
def test_what_is_seen_in_a_photo_without_words_is_no_article(tesseract: Path, words: str) -> None:
    (tesseract / "words").write_text(words)
    found = picture()
    assert isinstance(found, Failure)
    assert "in which OCR finds no text" in str(describe(found.error))


def test_a_picture_that_cannot_be_recognised_is_called_a_picture(tesseract: Path) -> None:
    (tesseract / "words").write_text("broken")
    found = picture()
    assert isinstance(found, Failure)
    assert "screen.png (picture) cannot be read: the words in its pictures cannot" in str(describe(found.error))


def test_a_logo_is_not_looked_through(tesseract: Path) -> None:
    found = picture(SCREEN[:500])
    assert isinstance(found, Failure)
    assert not (tesseract / "asked").exists()


def test_without_tesseract_a_picture_says_what_would_help(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    found = picture()
    assert isinstance(found, Failure)
    assert "apt-get install tesseract-ocr" in str(describe(found.error))
