"""A bibliography as PDF: the page that `html` writes, set by Qt on paper. Needs no display."""

import os
import re
import subprocess
import sys

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from clippings_app.domain.bibliography import Bibliography, ExportOptions
from clippings_app.domain.errors import TooLarge
from clippings_app.domain.watch import NOBODY, Stage, Watch
from clippings_app.exporters.page import body_lines, page_losses
from clippings_app.exporters.written import Written
from clippings_app.pandoc import run_apart

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
td, th { padding: 3px; font-size: 8.5pt; }
.term { color: #5c6067; padding-right: 16px; }
"""
"""What `QTextDocument` understands of CSS."""
_DOTS_PER_INCH = 1200
_SECONDS = 600.0
_INSTEAD = (
    ("<dl>", "<table>"), ("</dl>", "</table>"), ("<dt>", '<tr><td class="term">'), ("</dt><dd>", "</td><td>"),
    ("</dd>", "</td></tr>"),
)  # fmt: skip


_TURNED = re.compile(
    r'<(li|div role="listitem")(?: lang="[^"]*")? dir="rtl">.*?</(?:li|div)>(?=\s*<(?:li|/ol|div role|/div))', re.DOTALL
)


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
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setTitle("Bibliography")
    writer.setCreator("Clippings")
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),  # the document itself leaves two centimetres when it prints
        ),
    )
    document = QTextDocument()
    document.setDefaultFont(QFont(["Noto Serif", "Georgia", "DejaVu Serif", "serif"], 10))
    document.setDefaultStyleSheet(_STYLE)
    document.setHtml(f"<h1>Bibliography</h1>\n{_for_qt(lines)}")
    document.print_(writer)
    return bytes(buffer.data().data())


def _for_qt(lines: str) -> str:
    """The page in the HTML that `QTextDocument` knows: facts become a table and keywords a line, for want of chips."""
    for element, instead in _INSTEAD:
        lines = lines.replace(element, instead)
    # Words from left to right end where those of the entry do, as they do on the page.
    lines = _TURNED.sub(lambda found: found[0].replace(' dir="ltr">', ' dir="ltr" align="right">'), lines)
    out = lines.replace("<bdi>", "\u2068").replace("</bdi>", "\u2069")  # isolates of the text say the same
    out = out.replace('<ul class="keywords" aria-label="Topics and incidents"><li>', '<p class="keywords">')
    before, *keyword_lines = out.split('<p class="keywords">')
    return before + "".join(
        '<p class="keywords">' + part.replace("</li><li>", " · ", part.partition("</li></ul>")[0].count("</li><li>"))
        .replace("</li></ul>", "</p>", 1)
        for part in keyword_lines
    )  # fmt: skip
