"""The shift log as PDF, for paper: black on white, a person a block, the time before it."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from agent_desk.actions.next_shift import NextShift
from agent_desk.exchange.pdf_text import BOLD, REGULAR, Pen
from agent_desk.exchange.shift_html import changed_and_learned
from agent_desk.exchange.shift_sheets import CONTACTS, DUE, PEOPLE, Row, ShiftSheets

_WIDTH, _HEIGHT = 595.28, 841.89  # A4, points
_MARGIN, _FOOT = 48.0, 54.0
_TIME = 92.0
_TITLE, _HEADING, _TEXT, _SMALL = 18.0, 13.0, 9.5, 8.0
_LEADING = 1.35
# A heading is not left alone at the foot of a page.
_KEPT_TOGETHER = 90.0


def write(sheets: ShiftSheets, file: Path) -> frozenset[str]:
    """Write the people, then every contact.

    Returns:
        Characters for which there is no font here.
    """
    say = sheets.words.say
    with file.open("wb") as out:
        paper = _Paper(out, say("title"), sheets)
        paper.heading(say("unhappy_title"))
        paper.paragraph(say("unhappy_lead"))
        paper.blocks(PEOPLE, sheets.people(), say("nobody"))
        paper.heading(say("contacts_title"))
        paper.blocks(CONTACTS, sheets.contacts(), say("no_contacts"))
        return paper.done()


def write_handover(sheets: ShiftSheets, found: NextShift, file: Path) -> frozenset[str]:
    """Write the page for the next shift; returns as ``write`` does."""
    say = sheets.words.say
    with file.open("wb") as out:
        paper = _Paper(out, say("handover_title"), sheets)
        people = (sheets.counted(sheets.person(one)) for one in found.people)
        paper.heading(say("handover_people"))
        paper.blocks(PEOPLE, people, say("handover_nothing"))
        paper.heading(say("handover_due"))
        paper.blocks(DUE, sheets.due(found), say("handover_nothing"))
        for title, lines in changed_and_learned(sheets, found):
            paper.heading(title)
            for line in lines:
                paper.paragraph(line)
        return paper.done()


class _Paper:
    """Pages that are written from the top down and let go of when they are full."""

    def __init__(self, out: BinaryIO, title: str, sheets: ShiftSheets) -> None:
        from reportlab import rl_config

        from agent_desk.exchange.pdf_pages import canvas

        # Not spelt out in letters.
        rl_config.useA85 = 0
        self._canvas = canvas(out, (_WIDTH, _HEIGHT), sheets.words.language)
        self._canvas.setTitle(title)
        self._canvas.setCreator("Agent Desk")
        self._sheets = sheets
        self._pen = Pen(self._canvas)
        self._y = _HEIGHT - _MARGIN
        self._line(title, BOLD, _TITLE)
        for line in sheets.title_lines():
            self.paragraph(line)

    def heading(self, text: str) -> None:
        """A heading, together with what follows it."""
        self._need(_KEPT_TOGETHER)
        self._y -= _HEADING
        self._canvas.bookmarkPage(text)
        self._canvas.addOutlineEntry(text, text)
        self._line(text, BOLD, _HEADING)

    def paragraph(self, text: str) -> None:
        """Some lines over the whole width."""
        for line in self._pen.lines(text, REGULAR, _TEXT, _WIDTH - 2 * _MARGIN):
            self._line(line, REGULAR, _TEXT)

    def blocks(self, columns: Sequence[str], rows: Iterable[Row], nothing: str) -> None:
        """Each row as a block: its time at the left, name first, then what else is said."""
        self._y -= _SMALL / 2
        empty = True
        for row in rows:
            empty = False
            told = dict(zip(columns, row, strict=True))
            self._block(told.pop(columns[0]), told.pop("name"), told)
        if empty:
            self.paragraph(nothing)

    def done(self) -> frozenset[str]:
        """Number the last page and write the file."""
        if self._pen.missing:
            self.paragraph(self._sheets.words.say("not_printable"))
        self._foot()
        self._canvas.save()
        return frozenset(self._pen.missing)

    def _block(self, time: str, name: str, told: dict[str, str]) -> None:
        room = _WIDTH - 2 * _MARGIN - _TIME
        words = told.pop("words", "")
        said = [
            f"{self._sheets.words.column(column)}: {text}"
            for column, text in told.items()
            if text
        ]
        lines = [(name, BOLD, _TEXT)]
        if words:
            quoted = self._pen.lines(f"“{words}”", REGULAR, _TEXT, room)
            lines += [(line, REGULAR, _TEXT) for line in quoted]
        wrapped = self._pen.lines(" · ".join(said), REGULAR, _SMALL, room)
        lines += [(line, REGULAR, _SMALL) for line in wrapped]
        self._need(min(sum(size for _, _, size in lines) * _LEADING, _HEIGHT / 2))
        self._pen.write((_MARGIN, self._y - _TEXT), time, REGULAR, _TEXT)
        for text, font, size in lines:
            self._line(text, font, size, _MARGIN + _TIME)
        self._y -= _SMALL / 2

    def _line(self, text: str, font: str, size: float, x: float = _MARGIN) -> None:
        self._need(size * _LEADING)
        self._pen.write((x, self._y - size), text, font, size)
        self._y -= size * _LEADING

    def _need(self, height: float) -> None:
        """Begin another page if this one has no room left."""
        if self._y - height < _FOOT:
            self._foot()
            self._canvas.showPage()
            self._y = _HEIGHT - _MARGIN

    def _foot(self) -> None:
        said = self._sheets.words.say("page", page=self._canvas.getPageNumber())
        self._pen.write((_MARGIN, _FOOT / 2), said, REGULAR, _SMALL)
