"""A bibliography as PDF: the page that `html` writes, set by Qt on paper. Needs no display."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from clippings_app.domain.bibliography import Bibliography, ExportOptions
from clippings_app.exporters.page import body_lines, page_losses
from clippings_app.exporters.written import Written

_STYLE = """
h1 { font-size: 20pt; }
h2 { font-size: 14pt; margin-top: 28px; margin-bottom: 6px; }
p { margin-top: 3px; margin-bottom: 3px; }
p.citation { margin-top: 12px; }
a { color: #0f5c8c; text-decoration: none; }
.about, .meta, .again, .sources, .keywords { color: #5c6067; font-size: 8.5pt; }
blockquote { margin-left: 12px; margin-right: 12px; margin-top: 4px; margin-bottom: 4px; color: #3a3d42; }
td, th { padding: 3px; font-size: 8.5pt; }
.term { color: #5c6067; padding-right: 16px; }
"""
"""What `QTextDocument` understands of CSS."""
_DOTS_PER_INCH = 1200
_INSTEAD = (
    ("<dl>", "<table>"), ("</dl>", "</table>"), ("<dt>", '<tr><td class="term">'), ("</dt><dd>", "</td><td>"),
    ("</dd>", "</td></tr>"),
)  # fmt: skip


def write_pdf(bibliography: Bibliography, options: ExportOptions) -> Written:
    """A PDF on A4, its pages numbered.

    Args:
        bibliography: What to write.
        options: How.
    """
    lines = "\n".join(body_lines(bibliography, options))
    with _qt():
        return Written(text=_printed(lines), suffix=".pdf", report=page_losses(bibliography, options))


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
    out = lines.replace("<bdi>", "\u2068").replace("</bdi>", "\u2069")  # isolates of the text say the same
    out = out.replace('<ul class="keywords" aria-label="Topics and incidents"><li>', '<p class="keywords">')
    before, *keyword_lines = out.split('<p class="keywords">')
    return before + "".join(
        '<p class="keywords">' + part.replace("</li><li>", " · ", part.partition("</li></ul>")[0].count("</li><li>"))
        .replace("</li></ul>", "</p>", 1)
        for part in keyword_lines
    )  # fmt: skip


@contextmanager
def _qt() -> Iterator[None]:
    """An application, which Qt's fonts need; one without a screen where there is none yet."""
    if QGuiApplication.instance() is not None:
        yield
        return
    before = os.environ.get("QT_QPA_PLATFORM")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        application = QGuiApplication(["clippings"])
    finally:
        if before is None:
            del os.environ["QT_QPA_PLATFORM"]
        else:
            os.environ["QT_QPA_PLATFORM"] = before
    try:
        yield
    finally:
        application.shutdown()
