"""Taking a wrong text out: which one, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from agent_desk.desk import commands, words
from agent_desk.desk.buttons import ActionButton, Kind
from agent_desk.desk.card import Card
from agent_desk.desk.fields import LineField
from agent_desk.desk.flow import Flow
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.row_list import RowList
from agent_desk.desk.row_model import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from agent_desk.actions.shift_steps import Written
    from agent_desk.desk.look import Look

translate = QCoreApplication.translate

_MOST_SHOWN = 6


class Redacting(Card):
    """Not shown until it is asked for.

    Signals:
        taken_out: Carries the entry's id and the reason.
        left: Everything stays as it is.
    """

    taken_out = Signal(object, str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        title = translate("Lead", "Which text is wrong?")
        super().__init__(look, title)
        self._title = Label(look, title, role=Role.STRONG)
        self._list = RowList(look, title, lines=3)
        self._list.show_cursor_always()
        self._why = LineField(
            look,
            translate("Lead", "Why it is taken out"),
            hint=translate(
                "Lead", "It goes from every desk, and nothing brings it back. The reason stays."
            ),
        )
        self._go = ActionButton(
            look,
            translate("Lead", "Take it out for good"),
            kind=Kind.FILLED,
            key=commands.key_of("finish"),
        )
        back = ActionButton(look, translate("Lead", "Back"), kind=Kind.QUIET, command="back")
        buttons = QWidget()
        row = Flow(look, gap=12, parent=buttons)
        row.addWidget(self._go)
        row.addWidget(back)
        for part in (self._title, self._list, self._why, buttons):
            self.body.addWidget(part)
        self._list.opened.connect(lambda _key: self._why.edit.setFocus())
        self._why.entered.connect(self._send)
        self._why.typed.connect(lambda _text: self._why.show_problem(""))
        self._go.clicked.connect(self._send)
        back.clicked.connect(self.left)
        commands.bind("finish", self, self._send)
        self.hide()

    def ask(self, texts: Sequence[Written], now: int) -> None:
        """Ask which of these is wrong."""
        said = translate("Lead", "Which text is wrong?")
        nothing = translate("Lead", "Nothing is written that could be taken out.")
        self._title.setText(said if texts else nothing)
        rows = [
            Row(one.entry_id, words.isolated(one.text), date=words.when(one.at, now))
            for one in texts
        ]
        self._list.set_rows([])
        self._list.set_rows(rows)
        self._list.fit_rows(_MOST_SHOWN)
        self._list.setVisible(bool(rows))
        self._why.setVisible(bool(rows))
        self._why.set_text("")
        self._why.show_problem("")
        self._go.setVisible(bool(rows))
        self._go.setEnabled(True)
        self.show()
        if rows:
            self._list.set_current(rows[0].key)
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, problem: str) -> None:
        """Say what stands against it."""
        self._go.setEnabled(True)
        self._why.show_problem(problem)
        self._why.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _send(self) -> None:
        chosen = self._list.current()
        if not self._go.isEnabled() or self._go.isHidden() or chosen is None:
            return
        self._go.setEnabled(False)
        self.taken_out.emit(chosen.key, self._why.text())
