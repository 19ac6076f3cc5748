"""Scanned PDF files, and pictures of pages or screens, recognised by tesseract where that program is installed.

Tesseract runs apart, one page at a time, gets the picture on its standard input, and is given up after a while.
"""

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator

from clippings_app.domain.errors import BrokenInput, NotText, TooLarge
from clippings_app.domain.payload import Payload
from clippings_app.domain.worded import Quoted

PDFIUM = threading.Lock()
"""PDFium may be used by one thread at a time only; its own documentation says so."""
MAX_PAGES = 60
MAX_SECONDS = 100.0
"""For all pages together; whoever reads many inputs gives one up a little later."""
RECOGNISED = "The pages are pictures, and their words were recognised: look at names and numbers twice."
"""What there is to say of a reading."""
_FEWEST_LETTERS = 40
_LEAST_LETTERS = 0.7
"""Of all signs but blanks: what OCR sees in a photo without words is mostly strokes and stops."""
_PROGRAM = "tesseract"
_DOTS_PER_POINT = 300 / 72
_MAX_PIXELS = 30_000_000
_FULL = 0.75
"""Of the longest line: a line of a paragraph is at least that long, but for its last."""
_SHORTEST_FULL = 40
"""Characters; shorter lines may be names and days, one below the other."""
_MOST_LANGUAGES = 4
"""More of those that are installed would only be slower and less sure."""


def recognised(payload: Payload, pages: int) -> str:
    """The words of a scanned PDF, pages parted by blank lines.

    Args:
        payload: The file, known to have no text layer.
        pages: How many pages it has.

    Raises:
        NotText: If tesseract is not installed, or finds no words.
        TooLarge: If there are too many pages, or it takes too long.
        BrokenInput: If tesseract cannot read a page.
    """
    program = shutil.which(_PROGRAM)
    if program is None:
        raise NotText(
            payload.name,
            "scanned PDF, pictures of pages without a text layer; with the program tesseract installed (Debian and"
            " Ubuntu: sudo apt-get install tesseract-ocr) it is read by OCR",
        )
    if pages > MAX_PAGES:
        raise TooLarge(payload.name, "scanned pages", MAX_PAGES, pages)
    until = time.monotonic() + MAX_SECONDS
    languages = _languages(program, payload.name)
    texts = [_words(program, image, languages, payload.name, until) for image in _images(payload, pages)]
    text = "\n\n".join(_unwrapped(each) for each in texts if each.strip())
    if not text:
        raise NotText(payload.name, "scanned PDF in which OCR finds no words")
    return text + "\n"


def recognised_picture(payload: Payload) -> str:
    """The words of a scan or a screenshot, which is a picture of its own.

    Args:
        payload: A JPEG, PNG, TIFF or WebP.

    Raises:
        NotText: If tesseract is not installed, or finds no text worth the name.
        TooLarge: If it takes too long.
        BrokenInput: If tesseract cannot read the picture.
    """
    program = shutil.which(_PROGRAM)
    if program is None:
        raise NotText(
            payload.name,
            "picture that says nothing of itself; with the program tesseract installed (Debian and Ubuntu:"
            " sudo apt-get install tesseract-ocr) words in it are read by OCR",
        )
    languages = _languages(program, payload.name)
    until = time.monotonic() + MAX_SECONDS
    try:
        text = _unwrapped(_words(program, payload.data, languages, payload.name, until))
    except BrokenInput as error:
        raise BrokenInput(payload.name, "picture", error.detail) from error
    signs = "".join(text.split())
    letters = sum(map(str.isalpha, signs))
    if letters < max(_FEWEST_LETTERS, _LEAST_LETTERS * len(signs)):
        raise NotText(payload.name, "picture that says nothing of itself and in which OCR finds no text")
    return text + "\n"


def _unwrapped(page: str) -> str:
    """A page whose lines are joined to paragraphs: a line that is nearly as long as the longest one goes on."""
    lines = [" ".join(line.split()) for line in page.strip().split("\n")]
    full = max(_FULL * max(map(len, lines)), _SHORTEST_FULL)
    out: list[str] = []
    goes_on = False
    for line in lines:
        if goes_on and line:
            word = out[-1].removesuffix("-")
            is_divided = word != out[-1] and word[-1:].isalpha() and line[0].islower()
            out[-1] = word + line if is_divided else f"{out[-1]} {line}"
        else:
            out.append(line)
        goes_on = len(line) >= full
    return "\n".join(out)


def _images(payload: Payload, pages: int) -> Iterator[bytes]:
    """Each page as a grey picture (PGM)."""
    import pypdfium2

    for number in range(pages):
        with PDFIUM:
            document = pypdfium2.PdfDocument(payload.data)
            try:
                page = document[number]
                size = max(page.get_width() * page.get_height(), 1.0)
                scale = min(_DOTS_PER_POINT, (_MAX_PIXELS / size) ** 0.5)
                pixels = page.render(scale=scale, grayscale=True).to_numpy()
                image = b"P5 %d %d 255\n" % (pixels.shape[1], pixels.shape[0]) + pixels.tobytes()
            except pypdfium2.PdfiumError as error:
                raise BrokenInput(payload.name, "PDF", Quoted("one of its pages is damaged", error)) from error
            finally:
                document.close()
        yield image


def _languages(program: str, name: str) -> str:
    """What to look for, as tesseract takes it: "eng+deu"."""
    listed = _run([program, "--list-langs"], b"", name, MAX_SECONDS).decode("utf-8", "replace").splitlines()[1:]
    known = [each.strip() for each in listed if each.strip() and each.strip() != "osd" and "/" not in each]
    return "+".join(sorted(known, key=lambda each: (each != "eng", each))[:_MOST_LANGUAGES]) or "eng"


def _words(program: str, image: bytes, languages: str, name: str, until: float) -> str:
    command = [program, "stdin", "stdout", "-l", languages, "--psm", "1"]
    return _run(command, image, name, until - time.monotonic()).decode("utf-8", "replace").replace("\f", "\n")


def _run(command: list[str], data: bytes, name: str, seconds: float) -> bytes:
    try:
        done = subprocess.run(
            command,
            input=data,
            capture_output=True,
            timeout=max(seconds, 0.1),
            check=False,
            env=os.environ | {"OMP_THREAD_LIMIT": "1"},
        )
    except subprocess.TimeoutExpired as error:
        raise TooLarge(name, "seconds", round(MAX_SECONDS)) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        why = said[-1] if said else f"tesseract ended with {done.returncode}"
        raise BrokenInput(name, "scanned PDF", Quoted("the words in its pictures cannot be recognised", why))
    return done.stdout
