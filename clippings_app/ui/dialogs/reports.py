"""Lists to be read: what an import could not take, the keys and how to search, about the program."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from clippings_app import __version__
from clippings_app.ui.actions import key_table
from clippings_app.ui.crash import versions
from clippings_app.ui.dialogs.fitting import FittingDialog
from clippings_app.ui.dialogs.forms import airy_column
from clippings_app.ui.icons import icon
from clippings_app.ui.language import is_turned
from clippings_app.ui.messages import Notice, reason_of, short_names
from clippings_app.ui.views.review_lines import review_keys
from clippings_app.ui.widgets.own_direction import OwnDirection
from clippings_app.ui.widgets.text import is_right_to_left, isolated, lead

if TYPE_CHECKING:
    from clippings_app.intake import IntakeReport

_WIDEST_NAME = 300
_MOST_WRAPPED = 500
"""Rows that are made as high as their reason is; of more, the tips have the whole."""

_OPERATOR = re.compile(r"\b[a-z]+:(?=\s|$)")
_SIGN = 52
"""Pixels of the program's sign."""
_SEARCHES = (
    ('"a phrase"', "these words in this order"),
    ('"two words"~5', "within five words of each other"),
    ("wor*", "words that begin so"),
    ("wrod~", "one letter wrong"),
    ("one OR other, -without, ( )", "combine"),
    ('credit:"Kim Hong-Ji"', "in a photo credit; also photographer: agency: caption: alt:"),
    ("headline:bridge", "in the headline; also deck: body: byline: source: note:"),
    ('publisher:"Quay Post"', "printed by this outlet; also section: lang:"),
    ('cites:"Al Arabiya"', "names it as a source"),
    ('topic:"Security/Defections"', "in the topic or below it"),
    ("incident:goseong", "tied to the incident"),
    ("published:2017..2020", "dates; also before: after: added:"),
    ("is:inbox is:starred is:trash", "its state"),
    ("has:photo has:credit has:note has:highlight has:ai", "what it has"),
)


class ReportDialog(FittingDialog):
    """Every input of an import that was not added, with the reason; the list can be saved as a table."""

    save_asked = Signal(bytes)
    """The list as CSV (RFC 4180, UTF-8 with a mark, as spreadsheets expect it)."""

    def __init__(self, report: "IntakeReport", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What was not imported"))
        names = [failure.name for failure in report.failed] + [known.name for known in report.duplicates]
        short = short_names(names)
        self._notices = [reason_of(failure.error, PurePath(short[failure.name]).name) for failure in report.failed]
        self._notices += [Notice(text=self.tr("is in the library already"))] * len(report.duplicates)
        self._rows = [(name, each.text, each.details) for name, each in zip(names, self._notices, strict=True)]
        self.table = self._table([(short[name], name, reason) for name, reason, _details in self._rows])
        self.advice, self.details = self._line(), self._line()
        self.table.itemSelectionChanged.connect(self._show_one)
        self.save = QPushButton(self.tr("&Save the list…"), self)
        self.save.clicked.connect(lambda: self.save_asked.emit(self.as_csv()))
        buttons = _fill(self, self.table, self.advice, self.details)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        self.resize(760, 460)
        if self._rows:
            self.table.selectRow(0)

    def _table(self, rows: Sequence[tuple[str, str, str]]) -> QTableWidget:
        """Inputs by what tells them apart, their whole names as tips, and the reasons, whole."""
        table = QTableWidget(len(rows), 2, self)
        table.setAccessibleName(self.windowTitle())
        table.setHorizontalHeaderLabels([self.tr("Input"), self.tr("Reason")])
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(28)
        table.setShowGrid(False)
        table.horizontalHeader().setHighlightSections(False)
        table.setItemDelegate(OwnDirection(table))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        for at, (name, tip, reason) in enumerate(rows):
            for column, words, said in ((0, name, tip), (1, reason, reason)):
                cell = QTableWidgetItem(words)
                cell.setToolTip(said)
                table.setItem(at, column, cell)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setMaximumSectionSize(_WIDEST_NAME)
        table.resizeColumnToContents(0)
        header.setMaximumSectionSize(-1)
        if len(rows) <= _MOST_WRAPPED:
            table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _line(self) -> QLabel:
        """Below the table, as high empty as with words: what is chosen moves nothing."""
        line = QLabel(self)
        line.setProperty("tone", "muted")
        line.setWordWrap(True)
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line.setMinimumHeight(line.fontMetrics().lineSpacing())
        lead(line)
        return line

    def _show_one(self) -> None:
        """What to do about the input that is chosen, and what a library said of it."""
        row = self.table.currentRow()
        notice = self._notices[row] if 0 <= row < len(self._notices) else Notice(text="")
        self.advice.setText(notice.advice)
        self.details.setText(self.tr("Details: {0}").format(isolated(notice.details)) if notice.details else "")

    def as_csv(self) -> bytes:
        """The list as a table for spreadsheets; no cell can be taken for a formula."""
        from clippings_app.exporters.csv_table import defused

        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow((self.tr("Input"), self.tr("Reason"), self.tr("Details")))
        writer.writerows(tuple(map(defused, row)) for row in self._rows)
        return out.getvalue().encode("utf-8-sig", "surrogatepass")


class HelpDialog(FittingDialog):
    """The keys, and what can be written in the search field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys and searching"))
        view = QTextBrowser(self)
        view.document().setDocumentMargin(14)
        sections = (
            (self.tr("Searching"), "code", [(query, self.tr(words)) for query, words in _SEARCHES]),
            (self.tr("Keys"), "b", key_table()),
            (self.tr("Keys of the review"), "b", review_keys()),
            (self.tr("Keys in other places"), "b", self._places()),
            (self.tr("By dragging"), "b", self._drags()),
        )
        view.setHtml("".join(_section(*section) for section in sections))
        _fill(self, view)
        self.resize(720, 620)

    def _places(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Letters, in the list"), self.tr("go to the headline that begins so")),
            (self.tr("Enter, in the list"), self.tr("goes to the article")),
            (self.tr("Down, in the search field"), self.tr("goes to the list")),
            (self.tr("Arrows, on the bars"), self.tr("go from bar to bar; with Shift over several, Enter takes them")),
            (
                self.tr("Enter, while finding in the article"),
                self.tr("goes to the next hit, with Shift to the one before"),
            ),
            (self.tr("Arrows, on a photo"), self.tr("go to the next photo and back")),
            (self.tr("Ctrl and the wheel, in the article"), self.tr("change the size of its text")),
            (self.tr("Esc"), self.tr("leaves a field, a review, a comparison, an overview or the full screen")),
        ]

    def _drags(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Over the bars above the list"), self.tr("narrows the list to these dates")),
            (self.tr("Clippings onto a topic or incident"), self.tr("tags them")),
            (self.tr("A topic onto another"), self.tr("puts it below that one; onto the heading: at the top")),
            (self.tr("Clippings out of the window"), self.tr("their citations and files; with Alt held, their text")),
        ]


class AboutDialog(FittingDialog):
    """Name, version, licence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Clippings"))
        sign = QLabel(self)
        sign.setPixmap(icon("clippings", "accent").pixmap(QSize(_SIGN, _SIGN), self.devicePixelRatioF()))
        sign.setAccessibleName("Clippings")
        name = self._label(f"Clippings {__version__}")
        name.setProperty("kind", "title")
        licence = self._label(self.tr("Free software under the Apache License 2.0."))
        licence.setProperty("tone", "muted")
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(name)
        words.addWidget(
            self._label(
                self.tr("Press clippings with their sources, photo credits and incidents, kept on your own machine.")
            )
        )
        words.addWidget(licence)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(4, 4, 4, 0)
        row.setSpacing(20)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        copy = buttons.addButton(self.tr("&Copy the version"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(versions()))
        layout = airy_column(self)
        layout.addLayout(row, 1)
        layout.addWidget(buttons)
        self.resize(440, 200)

    def _label(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        lead(label)
        return label


def _fill(dialog: QDialog, view: QWidget, *below: QWidget) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.rejected.connect(dialog.reject)
    view.setAccessibleName(dialog.windowTitle())
    layout = airy_column(dialog)
    layout.addWidget(view, 1)
    for each in below:
        layout.addWidget(each)
    layout.addWidget(buttons)
    return buttons


def _section(title: str, tag: str, rows: Iterable[tuple[str, str]]) -> str:
    """A heading and a table whose first column is where reading begins; the columns of all tables are equally wide."""
    turned = is_turned()
    direction, side = ("rtl", "right") if turned else ("ltr", "left")
    lines = []
    for key, words in rows:
        # What is typed runs from left to right in every language, what is said of it as that does. Qt does not mirror
        # the columns of a table.
        own = "rtl" if is_right_to_left(key) else "ltr"
        cells = [
            f"<td width='38%'><div dir='{own}' align='{side}'><{tag}>{_escape(key)}</{tag}></div></td>",
            f"<td width='62%'><div dir='{direction}'>{_with_operators(_escape(words))}</div></td>",
        ]
        lines.append(f"<tr>{''.join(reversed(cells) if turned else cells)}</tr>")
    return f"<h3 dir='{direction}'>{title}</h3><table width='100%' cellpadding='3'>{''.join(lines)}</table>"


def _with_operators(words: str) -> str:
    """Words in which operators of the search, such as "agency:", keep their colon behind them in every language."""
    return _OPERATOR.sub("\u2066\\g<0>\u2069", words)


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
