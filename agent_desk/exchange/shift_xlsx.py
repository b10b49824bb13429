"""The shift log as a workbook: the people first, every contact on the second sheet."""

import contextlib
from collections.abc import Iterable, Sequence
from itertools import chain
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
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    cell = book.add_format({"text_wrap": True, "valign": "top"})
    people = _sheet(book, sheets, "unhappy_title", PEOPLE)
    _fill(people, sheets.heads(PEOPLE), sheets.people(), head, cell)
    contacts = _sheet(book, sheets, "contacts_title", CONTACTS)
    _fill(contacts, sheets.heads(CONTACTS), sheets.contacts(), head, cell)


def _sheet(
    book: "Workbook", sheets: ShiftSheets, title: str, columns: Sequence[str]
) -> "Worksheet":
    said = sheets.words.say(title)
    sheet = book.add_worksheet(said.partition(",")[0][:31])
    for place, name in enumerate(columns):
        sheet.set_column(place, place, _WIDTHS.get(name, _USUAL_WIDTH))
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_header("&L" + " · ".join([said, *sheets.title_lines()[:1]]).replace("&", "&&"))
    sheet.set_footer("&R&P / &N")
    return sheet


def _fill(
    sheet: "Worksheet", heads: Row, rows: Iterable[Row], head: object, cell: object
) -> None:
    for number, row in enumerate(chain([heads], rows)):
        if number >= _MOST_ROWS:
            return
        for place, text in enumerate(row):
            style = head if number == 0 else cell
            sheet.write_string(number, place, text[:_LONGEST], style)
