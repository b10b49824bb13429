"""The half page they take with them: what we promised, by when and who, in their language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QDateTime, QLocale, QMarginsF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from agent_desk.desk import due_time, fonts
from agent_desk.desk.their_language import TheirLanguage

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from agent_desk.actions.turned import Promised, TurnedPage

_MS = 1_000
_MARGIN_MM = 16
_NAME, _TEXT, _PLAIN, _SMALL = 18.0, 13.0, 11.0, 9.0
"""Heights of letters in points."""

_GAP = 12.0
_LETTER = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.Philippines,
        QLocale.Country.Chile,
        QLocale.Country.Colombia,
    }
)
"""Where sheets are Letter (CLDR); a printer knows its own."""

_TITLE = QT_TRANSLATE_NOOP("Paper", "What we promised you")
_SEES_TO_IT = QT_TRANSLATE_NOOP("Paper", "{name} sees to it.")
_AS_TOLD = QT_TRANSLATE_NOOP("Paper", "As you told us.")
_WRITTEN = QT_TRANSLATE_NOOP("Paper", "Written down on {day}")
_BY_DAY = QT_TRANSLATE_NOOP("Paper", "By {day}")
_BY_TIME = QT_TRANSLATE_NOOP("Paper", "By {day}, {time}")
_DAY = QT_TRANSLATE_NOOP("Paper", "dddd, d MMMM yyyy")


def half_sheet() -> QPageSize:
    """The upper half of the sheet that is used here."""
    if QLocale.system().territory() in _LETTER:
        return QPageSize(QSizeF(8.5, 5.5), QPageSize.Unit.Inch)
    return QPageSize(QSizeF(210, 148), QPageSize.Unit.Millimeter)


def title(page: TurnedPage) -> str:
    """What the sheet is, in their language."""
    return TheirLanguage(page.language).translate("Paper", str(_TITLE))


def write(page: TurnedPage, now: int, device: QPagedPaintDevice) -> None:
    """Write it on the sheet of a device; ``now`` in UTC microseconds."""
    margin = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    device.setPageMargins(margin, QPageLayout.Unit.Millimeter)
    written = _document(page, now)
    # With a size of its own the document is laid out for this sheet, and bears no page number.
    written.setPageSize(device.pageLayout().paintRect(QPageLayout.Unit.Point).size())
    written.print_(device)


def _document(page: TurnedPage, now: int) -> QTextDocument:
    theirs = TheirLanguage(page.language)
    written = QTextDocument()
    written.setDocumentMargin(0)
    written.setDefaultFont(fonts.for_paper())
    option = QTextOption(Qt.AlignmentFlag.AlignLeading)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    written.setDefaultTextOption(option)
    cursor = QTextCursor(written)
    _put(cursor, page.name, _NAME, strong=True)
    _put(cursor, theirs.translate("Paper", str(_TITLE)), _PLAIN, strong=True)
    for one in page.promised:
        _put(cursor, one.text, _TEXT, above=_GAP)
        _put(cursor, _by_when(one, theirs), _PLAIN)
        _put(cursor, _who(one, theirs), _PLAIN)
    day = _day_of(now, theirs)
    _put(
        cursor, theirs.translate("Paper", str(_WRITTEN)).format(day=day), _SMALL, above=2 * _GAP
    )
    return written


def _put(
    cursor: QTextCursor, text: str, points: float, *, strong: bool = False, above: float = 0
) -> None:
    if not text:
        return
    block, letters = QTextBlockFormat(), QTextCharFormat()
    block.setTopMargin(above)
    letters.setFontPointSize(points)
    letters.setFontWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    if not cursor.atStart():
        cursor.insertBlock()
    cursor.setBlockFormat(block)
    cursor.insertText(text, letters)


def _by_when(one: Promised, theirs: TheirLanguage) -> str:
    within = due_time.within(one.due_at, whole_day=one.whole_day, zone=one.zone)
    day = _day_of(within, theirs)
    if one.whole_day:
        return theirs.translate("Paper", str(_BY_DAY)).format(day=day)
    said = theirs.translate("Paper", str(_BY_TIME))
    return said.format(day=day, time=due_time.clock(one.due_at))


def _who(one: Promised, theirs: TheirLanguage) -> str:
    sees = theirs.translate("Paper", str(_SEES_TO_IT)).format(name=one.owner_name)
    told = theirs.translate("Paper", str(_AS_TOLD))
    return " ".join(said for said in (told * one.as_told, sees * bool(one.owner_name)) if said)


def _day_of(at: int, theirs: TheirLanguage) -> str:
    date = QDateTime.fromMSecsSinceEpoch(at // _MS).date()
    return theirs.locale.toString(date, theirs.translate("Paper", str(_DAY)))
