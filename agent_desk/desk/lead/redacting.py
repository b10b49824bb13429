"""Taking a wrong text out: which one, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal

from agent_desk.desk import words
from agent_desk.desk.asking_card import AskingCard
from agent_desk.desk.fields import LineField
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.row_list import RowList
from agent_desk.desk.row_model import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.actions.shift_steps import Written
    from agent_desk.desk.look import Look

translate = QCoreApplication.translate

_MOST_SHOWN = 6


class Redacting(AskingCard):
    """Not shown until it is asked for.

    Signals:
        taken_out: Carries the entry's id and the reason.
    """

    taken_out = Signal(object, str)

    def __init__(self, look: Look) -> None:
        title = translate("Lead", "Which text is wrong?")
        super().__init__(
            look,
            title,
            go=translate("Lead", "Take it out for good"),
            back=translate("Lead", "Back"),
        )
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
        for part in (self._title, self._list, self._why, self.buttons):
            self.body.addWidget(part)
        self._list.opened.connect(lambda _key: self._why.edit.setFocus())
        self._why.entered.connect(self._send)
        self._why.typed.connect(lambda _text: self._why.show_problem(""))

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

    def _send(self) -> None:
        chosen = self._list.current()
        if not self._go.isEnabled() or self._go.isHidden() or chosen is None:
            return
        self._go.setEnabled(False)
        self.taken_out.emit(chosen.key, self._why.text())
