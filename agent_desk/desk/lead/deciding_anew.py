"""A lead decides anew, by name: which decision, how much, and why. The agent's own stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal

from agent_desk.desk import words
from agent_desk.desk.asking_card import AskingCard
from agent_desk.desk.fields import LineField
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.row_list import RowList
from agent_desk.desk.row_model import Row
from agent_desk.policy.money import Money, decimals, exact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.desk.look import Look
    from agent_desk.domain.shift_story import Part

translate = QCoreApplication.translate

LONGEST = 500
_MOST_SHOWN = 4


class DecidingAnew(AskingCard):
    """Not shown until it is asked for.

    Signals:
        decided: Carries the Part that is decided anew, the amount as typed, and why.
    """

    decided = Signal(object, str, str)

    def __init__(self, look: Look) -> None:
        title = translate("Lead", "What is decided anew?")
        super().__init__(
            look,
            title,
            go=translate("Lead", "Decide it by my name"),
            back=translate("Lead", "Back"),
        )
        self._parts: dict[object, Part] = {}
        self._list = RowList(look, title, lines=2)
        self._list.show_cursor_always()
        self._amount = LineField(look, translate("Lead", "How much?"))
        self._why = LineField(
            look,
            translate("Lead", "Why is this right for them?"),
            hint=translate(
                "Lead", "It stands under your name. What was decided before stays as it was."
            ),
        )
        self._why.edit.setMaxLength(LONGEST)
        head = Label(look, title, role=Role.STRONG)
        for part in (head, self._list, self._amount, self._why, self.buttons):
            self.body.addWidget(part)
        self._list.opened.connect(lambda _key: self._fill())
        self._amount.entered.connect(self._why.setFocus)
        self._amount.typed.connect(lambda _text: self._amount.show_problem(""))
        self._why.entered.connect(self._send)
        self._why.typed.connect(lambda _text: self._why.show_problem(""))

    def ask(self, parts: Sequence[Part], now: int) -> None:
        """Ask which of these decisions, and what instead; there is one at least."""
        self._parts = {one.subject_id: one for one in parts}
        rows = [
            Row(
                one.subject_id,
                words.isolated(one.text),
                date=words.when(one.at, now),
                detail=words.isolated(one.with_name),
            )
            for one in parts
        ]
        self._list.set_rows([])
        self._list.set_rows(rows)
        self._list.fit_rows(_MOST_SHOWN)
        self._list.set_current(rows[-1].key)
        self._why.set_text("")
        self._why.show_problem("")
        self._go.setEnabled(True)
        self.show()
        self._fill()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, problem: str, *, of_amount: bool = False) -> None:
        """Say what stands against it, beside what it is about."""
        self._go.setEnabled(True)
        field = self._amount if of_amount and not self._amount.isHidden() else self._why
        field.show_problem(problem)
        field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> Part | None:
        row = self._list.current()
        return self._parts.get(row.key) if row is not None else None

    def _fill(self) -> None:
        """What the decision had stands written already, and is there to be changed."""
        part = self._chosen()
        has_money = part is not None and bool(part.currency)
        self._amount.setVisible(has_money)
        self._amount.show_problem("")
        if part is not None and has_money:
            money = Money(part.minor, part.currency)
            shown = QLocale().toString(float(exact(money)), "f", decimals(part.currency))
            self._amount.set_label(
                translate("Lead", "How much, in {currency}?").format(currency=part.currency)
            )
            self._amount.set_text(shown)
        first = self._amount if has_money else self._why
        first.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _send(self) -> None:
        part = self._chosen()
        if not self._go.isEnabled() or part is None:
            return
        self._go.setEnabled(False)
        amount = self._amount.text() if not self._amount.isHidden() else ""
        self.decided.emit(part, amount, self._why.text())
