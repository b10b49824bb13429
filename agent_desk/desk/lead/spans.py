"""A figure by day and by week: pictures first, each with its table one key away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.lead.strip import Strip
from agent_desk.desk.row_list import RowList
from agent_desk.desk.row_model import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.desk.look import Look
    from agent_desk.domain.shift_numbers import Figure, Point

translate = QCoreApplication.translate

_MOST_ROWS = 8


class Spans(QWidget):
    """Shows nothing where there is but one day.

    The table says what the picture shows, so the picture itself is never read aloud.

    Signals:
        people_asked: Who is behind one day or week. Carries the customers' ids.
    """

    people_asked = Signal(object)

    def __init__(self, look: Look, figure: Figure, name: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        for span in (_by_day(figure), _by_week(figure)):
            if span is not None:
                part = _Span(look, *span, name)
                part.people_asked.connect(self.people_asked)
                column.addWidget(part)


_Named = tuple[str, str, list[tuple[str, "Point"]]]
"""What it is called, what the table's button says, and each point by its name."""


def _by_day(figure: Figure) -> _Named | None:
    said = translate("Lead", "By day, how many"), translate("Lead", "Each day in words")
    return _named(said, figure.by_day, "{day}")


def _by_week(figure: Figure) -> _Named | None:
    said = translate("Lead", "By week, how many"), translate("Lead", "Each week in words")
    return _named(said, figure.by_week, translate("Lead", "Week from {day}"))


def _named(said: tuple[str, str], points: Sequence[Point], form: str) -> _Named | None:
    if len(points) < 2:  # noqa: PLR2004 - one alone is the figure itself
        return None
    pattern = translate("Lead", "ddd d MMM", "a day, such as Mon 21 Sep")
    named = [
        (form.format(day=QLocale().toString(QDate(*point.day.timetuple()[:3]), pattern)), point)
        for point in points
    ]
    return *said, named


class _Span(QWidget):
    """One picture with its name, and its table when that is asked for.

    Signals:
        people_asked: Carries the customers' ids.
    """

    people_asked = Signal(object)

    def __init__(
        self, look: Look, name: str, ask: str, points: list[tuple[str, Point]], of: str
    ) -> None:
        super().__init__()
        self._look = look
        self._points = points
        self._ask = ask
        self._table: RowList | None = None
        self._named = f"{of}. {name}"
        self._button = ActionButton(look, ask, kind=Kind.QUIET)
        head = QHBoxLayout()
        head.addWidget(Label(look, name, role=Role.LABEL, colour="ink2"), 1)
        head.addWidget(self._button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, look.px(4), 0, 0)
        self._column.addLayout(head)
        self._column.addWidget(Strip(look, None, [point.value for _, point in points]))
        self._button.clicked.connect(self._turn)

    def _turn(self) -> None:
        """Unfold the table, or fold it."""
        if self._table is None:
            self._table = self._made()
            self._column.addWidget(self._table)
            self._table.show()
        else:
            self._table.setVisible(self._table.isHidden())
        shown = not self._table.isHidden()
        self._button.setText(translate("Lead", "Fold the table") if shown else self._ask)
        if shown:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self) -> RowList:
        table = RowList(self._look, self._named, lines=1)
        table.set_rows(
            [
                Row(place, name, right=said(point))
                for place, (name, point) in enumerate(self._points)
            ]
        )
        table.fit_rows(_MOST_ROWS)
        table.setMinimumHeight(table.sizeHint().height())
        table.opened.connect(self._open)
        return table

    def _open(self, place: object) -> None:
        people = self._points[place][1].people if isinstance(place, int) else ()
        if people:
            self.people_asked.emit(people)


def said(point: Point) -> str:
    """Say how many there were, or that this is not shown."""
    if point.value is None:
        return translate("Lead", "not shown: too few agents")
    number = QLocale().toString
    told = translate("Lead", "{count} · n = {n}")
    return told.format(count=number(round(point.value)), n=number(point.n))
