"""The log of a shift painted for a printer: black on white, a person a block, page by page.

Page and block are those of the PDF (exchange/shift_pdf.py); nothing is kept of a page that is
full, so that a long log prints as a short one does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from agent_desk.desk import fonts, theme
from agent_desk.domain.errors import FileError
from agent_desk.exchange.shift_html import changed_and_learned
from agent_desk.exchange.shift_sheets import CONTACTS, DUE, PEOPLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QPagedPaintDevice

    from agent_desk.actions.next_shift import NextShift
    from agent_desk.exchange.shift_sheets import Row, ShiftSheets

_MARGIN_MM = 16
_POINTS_PER_INCH = 72
_TITLE, _HEADING, _TEXT, _SMALL = 18.0, 13.0, 9.5, 8.0
"""Heights of letters in points."""

_TIME, _GAP, _FOOT = 92.0, 5.0, 24.0
# A heading is not left alone at the foot of a page.
_KEPT_TOGETHER = 90.0

_Line = tuple[str, float, bool]
"""Text, points, and whether it is strong."""


def write(
    sheets: ShiftSheets, device: QPagedPaintDevice, handover: NextShift | None = None
) -> None:
    """Write the log, or instead of it the page for the next shift.

    Raises:
        GivenUpError: It was stopped; what was painted so far is the caller's to throw away.
        FileError: Nothing can be painted on the device.
    """
    margin = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    device.setPageMargins(margin, QPageLayout.Unit.Millimeter)
    painter = QPainter()
    if not painter.begin(device):
        raise FileError("It cannot be printed here.", "Look at the printer, then print again.")
    try:
        paper = _Paper(device, painter, sheets)
        if handover is None:
            _log(paper, sheets)
        else:
            _handover(paper, sheets, handover)
        paper.end()
    finally:
        painter.end()


def _log(paper: _Paper, sheets: ShiftSheets) -> None:
    say = sheets.words.say
    paper.title(say("title"))
    paper.heading(say("unhappy_title"))
    paper.lines([(say("unhappy_lead"), _TEXT, False)])
    paper.blocks(PEOPLE, sheets.people(), say("nobody"))
    paper.heading(say("contacts_title"))
    paper.blocks(CONTACTS, sheets.contacts(), say("no_contacts"))


def _handover(paper: _Paper, sheets: ShiftSheets, found: NextShift) -> None:
    say = sheets.words.say
    people = (sheets.counted(sheets.person(one)) for one in found.people)
    paper.title(say("handover_title"))
    paper.heading(say("handover_people"))
    paper.blocks(PEOPLE, people, say("handover_nothing"))
    paper.heading(say("handover_due"))
    paper.blocks(DUE, sheets.due(found), say("handover_nothing"))
    for title, told in changed_and_learned(sheets, found):
        paper.heading(title)
        paper.lines([(line, _TEXT, False) for line in told])


class _Paper:
    """Pages, written from the top down; all lengths are points until they are painted."""

    def __init__(
        self, device: QPagedPaintDevice, painter: QPainter, sheets: ShiftSheets
    ) -> None:
        self._device = device
        self._painter = painter
        self._sheets = sheets
        self._dots = device.logicalDpiY() / _POINTS_PER_INCH
        room = device.pageLayout().paintRect(QPageLayout.Unit.Point)
        self._width, self._height = room.width(), room.height() - _FOOT
        self._y = 0.0
        self._page = 1

    def title(self, text: str) -> None:
        """What it is, and of what."""
        self.lines([(text, _TITLE, True)])
        self.lines([(line, _TEXT, False) for line in self._sheets.title_lines()])

    def heading(self, text: str) -> None:
        """A heading, together with what follows it."""
        if self._y + _KEPT_TOGETHER > self._height:
            self._turn()
        self._y += _HEADING
        self.lines([(text, _HEADING, True)])

    def blocks(self, columns: Sequence[str], rows: Iterable[Row], nothing: str) -> None:
        """Each row as a block: its time before it, name first, then what else is said."""
        self._y += _GAP
        empty = True
        for row in rows:
            empty = False
            told = dict(zip(columns, row, strict=True))
            self._block(told.pop(columns[0]), told.pop("name"), told)
        if empty:
            self.lines([(nothing, _TEXT, False)])

    def lines(self, lines: Sequence[_Line], *, time: str = "") -> None:
        """Some lines, and a time before them where they have one."""
        width = self._width - (_TIME if time else 0)
        made = self._document(lines, width)
        height = made.size().height() / self._dots
        if self._y + height > self._height and self._y:
            self._turn()
        if time:
            self._paint(self._document([(time, _TEXT, False)], _TIME), before=True)
        self._paint(made, before=not time)
        self._y += height

    def end(self) -> None:
        """Number the last page."""
        said = self._sheets.words.say("page", page=self._page)
        self._y = self._height + _FOOT / 2
        self._paint(self._document([(said, _SMALL, False)], self._width), before=True)

    def _block(self, time: str, name: str, told: dict[str, str]) -> None:
        words = told.pop("words", "")
        said = [
            f"{self._sheets.words.column(column)}: {text}"
            for column, text in told.items()
            if text
        ]
        lines: list[_Line] = [(name, _TEXT, True)]
        if words:
            lines.append((f"“{words}”", _TEXT, False))
        if said:
            lines.append((" · ".join(said), _SMALL, False))
        self.lines(lines, time=time)
        self._y += _GAP

    def _turn(self) -> None:
        self.end()
        self._device.newPage()
        self._page += 1
        self._y = 0.0

    def _paint(self, made: QTextDocument, *, before: bool) -> None:
        """Paint it at the height that is reached, at the side lines begin or after the time."""
        right = self._painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 0.0 if before or right else _TIME
        self._painter.save()
        self._painter.translate(QPointF(x, self._y) * self._dots)
        made.drawContents(self._painter)
        self._painter.restore()

    def _document(self, lines: Sequence[_Line], width: float) -> QTextDocument:
        made = QTextDocument()
        made.setDocumentMargin(0)
        made.setDefaultFont(fonts.for_paper())
        made.documentLayout().setPaintDevice(self._device)
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made.setDefaultTextOption(option)
        cursor = QTextCursor(made)
        for text, points, strong in lines:
            letters = QTextCharFormat()
            letters.setFontPointSize(points)
            letters.setFontWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
            letters.setForeground(theme.INK_ON_PAPER)
            if not cursor.atStart():
                cursor.insertBlock(QTextBlockFormat())
            cursor.insertText(text, letters)
        made.setTextWidth(width * self._dots)
        return made
