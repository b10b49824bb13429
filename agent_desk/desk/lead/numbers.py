"""The numbers of a shift, folded away: pictures first, tables second, no agent anywhere."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.card import Card
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.lead import number_words
from agent_desk.desk.lead.spans import Spans
from agent_desk.desk.lead.strip import Strip
from agent_desk.desk.row_list import RowList
from agent_desk.desk.row_model import Row
from agent_desk.desk.told import Told, refill
from agent_desk.domain.shift_numbers import Figure, Name
from agent_desk.exchange.shift_words import meaning

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from agent_desk.actions.shift_numbers import Numbers
    from agent_desk.desk.look import Look
    from agent_desk.domain.codes import Codes

translate = QCoreApplication.translate

_TABLES = (Name.OUTCOMES, Name.REASONS, Name.PROMPTS)
_MOST_ROWS = 8


class NumbersCard(Card):
    """Made anew each time it is unfolded.

    Signals:
        people_asked: Who is behind a figure. Carries its name and the customers' ids.
    """

    people_asked = Signal(str, object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, translate("Lead", "Numbers of the shift"))
        self._look = look
        self._said = Label(look)
        self._figures = QVBoxLayout()
        self.body.addWidget(self._said)
        self.body.addLayout(self._figures)
        self.hide()

    def show_numbers(self, numbers: Numbers | None, codes: Codes, language: str) -> None:
        """Show them; None: these must not be counted."""
        said = translate(
            "Lead",
            "No numbers are shown of this. They would be about fewer than five agents, or of"
            " what was found by words. Take more days, all branches, or no words.",
        )
        self._said.setText("" if numbers is not None else said)
        self._said.setVisible(numbers is None)
        refill(self._figures, self._parts(numbers, codes, language) if numbers else ())
        self.show()

    def clear(self) -> None:
        """Show none."""
        refill(self._figures, ())
        self.hide()

    def _parts(self, numbers: Numbers, codes: Codes, language: str) -> Iterator[QWidget]:
        singles = [one for one in numbers.figures if one.name not in _TABLES]
        for figure in singles:
            yield self._picture(figure, language)
        tables = [one for one in numbers.figures if one.name in _TABLES]
        for name, cells in groupby(tables, key=lambda one: one.name):
            yield self._table(name, list(cells), codes, language)

    def _picture(self, figure: Figure, language: str) -> QWidget:
        told = meaning(figure, language)
        value, out_of = number_words.value(figure), number_words.out_of(figure)
        held, column = self._held()
        line = QHBoxLayout()
        line.addWidget(Label(self._look, told.name, role=Role.STRONG), 1)
        line.addWidget(Label(self._look, value, role=Role.STRONG, wrap=False))
        column.addLayout(line)
        column.addWidget(Strip(self._look, number_words.share(figure)))
        said = f"{out_of}. {told.definition} {told.limits}"
        if figure.n:
            spans = Spans(self._look, figure, told.name)
            spans.people_asked.connect(partial(self.people_asked.emit, told.name))
            column.addWidget(spans)
        column.addWidget(self._explained(f"{told.name}: {value}", said))
        if figure.people:
            column.addWidget(self._who(told.name, figure), 0, Qt.AlignmentFlag.AlignLeading)
        return held

    def _table(
        self, name: Name, cells: Sequence[Figure], codes: Codes, language: str
    ) -> QWidget:
        told = meaning(name, language)
        held, column = self._held()
        behind = dict(enumerate(cells))
        rows = [
            Row(
                place,
                number_words.cell(one, codes, language),
                right=f"{number_words.value(one)} · {number_words.out_of(one)}",
            )
            for place, one in behind.items()
        ]
        table = RowList(self._look, told.name, lines=1)
        table.set_rows(rows)
        table.fit_rows(_MOST_ROWS)
        table.setMinimumHeight(table.sizeHint().height())

        def ask(place: object) -> None:
            figure = behind[place] if isinstance(place, int) else None
            if figure is not None and figure.people:
                self.people_asked.emit(told.name, figure.people)

        table.opened.connect(ask)
        column.addWidget(Label(self._look, told.name, role=Role.STRONG))
        column.addWidget(table)
        said = translate("Lead", "How {name} is counted").format(name=told.name)
        column.addWidget(self._explained(said, f"{told.definition} {told.limits}"))
        return held

    def _held(self) -> tuple[QWidget, QVBoxLayout]:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, self._look.px(8), 0, self._look.px(8))
        column.setSpacing(self._look.px(4))
        return held, column

    def _explained(self, name: str, text: str) -> Told:
        """What a figure means, which Tab comes to."""
        held = Told(self._look, name)
        inner = QVBoxLayout(held)
        inner.setContentsMargins(0, 2, 0, 2)
        inner.addWidget(Label(self._look, text, role=Role.CAPTION, colour="ink2"))
        held.setAccessibleDescription(text)
        return held

    def _who(self, name: str, figure: Figure) -> ActionButton:
        said = translate("Lead", "%n person(s) behind it", "", len(figure.people))
        button = ActionButton(self._look, said, kind=Kind.QUIET)
        button.clicked.connect(partial(self.people_asked.emit, name, figure.people))
        return button
