"""A bibliography as PDF: the page that `html` writes, set by Qt on paper. Needs no display."""

import os
import re
import subprocess
import sys

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from clippings_app.domain.bibliography import Bibliography, ExportOptions
from clippings_app.domain.errors import TooLarge
from clippings_app.domain.watch import NOBODY, Stage, Watch
from clippings_app.exporters.page import body_lines, page_losses
from clippings_app.exporters.written import Written
from clippings_app.pandoc import run_apart
from clippings_app.ui.pages import Foot, draw_page, lay_out, set_on

_STYLE = """
h1 { font-size: 20pt; }
h2 { font-size: 14pt; margin-top: 28px; margin-bottom: 6px; }
h3, h4, h5, h6 { font-size: 12pt; margin-top: 18px; margin-bottom: 4px; }
p { margin-top: 3px; margin-bottom: 3px; }
p.citation { margin-top: 12px; }
a { color: #0f5c8c; text-decoration: none; }
.deck { color: #5c6067; }
.about, .meta, .again, .sources, .keywords, .chronology { color: #5c6067; font-size: 8.5pt; }
blockquote { margin-left: 12px; margin-right: 12px; margin-top: 4px; margin-bottom: 4px; color: #3a3d42; }
h6.chronology { margin-top: 3px; margin-bottom: 3px; }
td { padding: 3px; font-size: 8.5pt; }
th { padding: 3px; font-size: 7.5pt; text-align: left; }
.term { color: #5c6067; padding-right: 16px; }
"""
"""What `QTextDocument` understands of CSS."""
_DOTS_PER_INCH = (600, 150, 75)
_HIGHEST = 0.95 * (2**31 - 1) / 256
"""Dots: what lies below, Qt sets one over the other (its `QFIXED_MAX`), and so many pages need coarser dots."""
_SECONDS = 600.0
_KEPT = 5
"""Paragraphs, and cells of a table, that stay with the heading above them."""
_INSTEAD = (
    ("<dl>", "<table>"), ("</dl>", "</table>"), ("<dt>", '<tr><td class="term">'), ("</dt><dd>", "</td><td>"),
    ("</dd>", "</td></tr>"),
    ('<p class="chronology"><b>Chronology</b></p>', '<h6 class="chronology">Chronology</h6>'),
)  # fmt: skip


_ENTRY = r'<(?:li|div role="listitem")(?: lang="[^"]*")? dir='
_TURNED = re.compile(rf'{_ENTRY}"rtl">.*?(?={_ENTRY}|</ol>|</section>|<h\d)', re.DOTALL)
_LATIN = re.compile(r' lang="en" dir="ltr">(.*?)</p>', re.DOTALL)


def write_pdf(bibliography: Bibliography, options: ExportOptions, watch: Watch = NOBODY) -> Written:
    """A PDF on A4, its pages numbered. Qt sets it in a process of its own, which can be ended at any time.

    Args:
        bibliography: What to write.
        options: How.
        watch: Who waits.

    Raises:
        Cancelled: If it was to stop.
        TooLarge: If it takes too long.
    """
    lines = "\n".join(body_lines(bibliography, options, watch))
    watch.tell(Stage.SETTING)
    command = (sys.executable, "-c", "from clippings_app.ui.printing import main; main()")
    try:
        code, data, complaint = run_apart(
            command, lines.encode("utf-8", "replace"), seconds=_SECONDS, cancelled=watch.cancelled
        )
    except subprocess.TimeoutExpired as error:
        raise TooLarge("the bibliography", "seconds", round(_SECONDS)) from error
    if code or not data.startswith(b"%PDF-"):
        raise PrintingEnded(complaint.decode("utf-8", "replace"))
    return Written(text=data, suffix=".pdf", report=page_losses(bibliography, options))


class PrintingEnded(RuntimeError):
    """The process that sets PDF met a bug."""


def main() -> None:
    """The process's entry: the page's lines on standard input, the PDF on standard output."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    lines = sys.stdin.buffer.read().decode("utf-8")
    application = QGuiApplication(["clippings"])  # Qt's fonts need one
    sys.stdout.buffer.write(_printed(lines))
    sys.stdout.buffer.flush()
    application.shutdown()


def _printed(lines: str) -> bytes:
    page = f"<h1>Bibliography</h1>\n{for_qt(lines)}"
    for dots in _DOTS_PER_INCH:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = _writer(buffer, dots)
        document = _document(page, writer)
        if document.size().height() < _HIGHEST or dots == _DOTS_PER_INCH[-1]:
            _draw(document, writer)
            return bytes(buffer.data().data())
    raise AssertionError("there is a coarsest resolution")


def _writer(buffer: QBuffer, dots: int) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(dots)
    writer.setTitle("Bibliography")
    writer.setCreator("Clippings")
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(a4, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    return writer


def _document(page: str, writer: QPdfWriter) -> QTextDocument:
    """The text, broken into pages."""
    document = QTextDocument()
    document.setDefaultFont(QFont(["Noto Serif", "Georgia", "DejaVu Serif", "serif"], 10))
    document.setDefaultStyleSheet(_STYLE)
    document.setHtml(page)
    set_on(document, writer)
    for _ in lay_out(document, _KEPT):
        pass
    return document


def _draw(document: QTextDocument, writer: QPdfWriter) -> None:
    """Every page with its number at the foot, and how many there are."""
    painter, count = QPainter(writer), document.pageCount()
    for number in range(count):
        if number:
            writer.newPage()
        draw_page(painter, document, number, Foot(below=f"{number + 1} / {count}"))
    painter.end()


def for_qt(lines: str) -> str:
    """The page in the HTML that `QTextDocument` knows: facts become a table and keywords a line, for want of chips."""
    for element, instead in _INSTEAD:
        lines = lines.replace(element, instead)
    # Words from left to right end where those of the entry do, as they do on the page.
    lines = _TURNED.sub(lambda found: _LATIN.sub(' dir="rtl">\u2066\\1\u2069</p>', found[0]), lines)
    out = lines.replace("<bdi>", "\u2068").replace("</bdi>", "\u2069")  # isolates of the text say the same
    out = out.replace('<ul class="keywords" aria-label="Topics and incidents"><li>', '<p class="keywords">')
    before, *keyword_lines = out.split('<p class="keywords">')
    return before + "".join(
        '<p class="keywords">' + part.replace("</li><li>", " · ", part.partition("</li></ul>")[0].count("</li><li>"))
        .replace("</li></ul>", "</p>", 1)
        for part in keyword_lines
    )  # fmt: skip
