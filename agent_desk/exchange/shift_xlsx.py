"""The shift log as a workbook: the people first, every contact on the second sheet."""

import contextlib
from collections.abc import Iterable, Sequence
from itertools import chain, count, islice
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk.exchange.shift_sheets import CONTACTS, PEOPLE, Row, ShiftSheets

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = {"words": 48, "about": 36, "name": 24, "causes": 36, "at": 17, "late_since": 17}
_USUAL_WIDTH = 16
# What a cell can hold, and a sheet.
_LONGEST, _MOST_ROWS = 32_767, 1_048_576


def write(sheets: ShiftSheets, file: Path) -> None:
    """Write both sheets row by row; memory does not grow with them."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    # Text stays text: nothing that a customer said becomes a formula, a link or a number.
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = Workbook(str(file), options)
    try:
        _both(book, sheets)
    except BaseException:
        # What was written so far lies in the system's temporary folder; nobody wants it.
        with contextlib.suppress(FileCreateError):
            book.close()
        raise
    try:
        book.close()
    except FileCreateError as error:
        raise error.args[0] from error


def _both(book: "Workbook", sheets: ShiftSheets) -> None:
    book.set_properties({"title": sheets.words.say("title")})
    for title, columns, rows in (
        ("unhappy_title", PEOPLE, sheets.people()),
        ("contacts_title", CONTACTS, sheets.contacts()),
    ):
        _table(book, sheets, title, columns, rows)


def _table(
    book: "Workbook",
    sheets: ShiftSheets,
    title: str,
    columns: Sequence[str],
    rows: Iterable[Row],
) -> None:
    """Write a table, onto another sheet where one is full."""
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    cell = book.add_format({"text_wrap": True, "valign": "top"})
    heads, left = sheets.heads(columns), iter(rows)
    for number in count(1):
        sheet = _sheet(book, sheets, title, columns, number)
        _write(sheet, 0, heads, head)
        for place, row in enumerate(islice(left, _MOST_ROWS - 1), 1):
            _write(sheet, place, row, cell)
        following = next(left, None)
        if following is None:
            return
        left = chain([following], left)


def _sheet(
    book: "Workbook", sheets: ShiftSheets, title: str, columns: Sequence[str], number: int
) -> "Worksheet":
    said = sheets.words.say(title)
    further = f" {number}" if number > 1 else ""
    sheet = book.add_worksheet(said.partition(",")[0][: 31 - len(further)] + further)
    for place, name in enumerate(columns):
        sheet.set_column(place, place, _WIDTHS.get(name, _USUAL_WIDTH))
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_header("&L" + " · ".join([said, *sheets.title_lines()[:1]]).replace("&", "&&"))
    sheet.set_footer("&R&P / &N")
    return sheet


def _write(sheet: "Worksheet", number: int, row: Row, style: object) -> None:
    for place, text in enumerate(row):
        sheet.write_string(number, place, text[:_LONGEST], style)
