"""What was decided in this contact, and carrying it out: a number to copy, a link, a tick."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import commands, words
from agent_desk.desk.announce import announce
from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.card import Card
from agent_desk.desk.fields import LineField
from agent_desk.desk.flow import Flow
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.passage import Passage, Piece
from agent_desk.desk.systems import address_in, open_address
from agent_desk.desk.told import Told, refill
from agent_desk.domain.decisions import DecisionState

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agent_desk.desk.look import Look
    from agent_desk.domain.decisions import Decision
    from agent_desk.settings import Line

translate = QCoreApplication.translate


class DoneHere(QWidget):
    """A card with a part for each decision; absent while nothing is decided.

    Signals:
        carried_out: Carries the decision's id and the link or number; empty for a tick.
    """

    carried_out = Signal(object, str)

    def __init__(
        self, look: Look, systems: Sequence[Line] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._systems = look, systems
        self._known: Mapping[str, str] = {}
        self._decided: tuple[Decision, ...] = ()
        title = translate("Decide", "Decided in this contact")
        self._card = Card(look, title, padding=14)
        self._parts: list[_Part] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(look.px(12))
        self._card.body.addLayout(self._column)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(Label(look, title, role=Role.LABEL, colour="ink2"))
        column.addWidget(self._card)
        for command, slot in (("copy_decided", self.copy), ("open_decided", self.open)):
            commands.bind(command, self, slot, context=Qt.ShortcutContext.WindowShortcut)
        self.hide()

    def know(self, known: Mapping[str, str]) -> None:
        """Know what a link can ask for of who is open; nothing once nobody is."""
        if known != self._known:
            self._known = known
            self._fill()

    def show_decided(self, decided: Sequence[Decision]) -> None:
        """Show these, the last first; an open question is shown where it is asked."""
        told = tuple(one for one in reversed(decided) if one.state.ended)
        self.setVisible(bool(told))
        if told == self._decided:
            return
        self._decided = told
        self._fill()

    def _fill(self) -> None:
        told = self._decided
        parts = [_Part(self._look, one, address=self._address(one)) for one in told]
        for part in parts:
            part.carried_out.connect(self.carried_out)
            part.opened.connect(self._open)
        self._parts = parts
        refill(self._column, parts)

    def take_focus(self) -> bool:
        """Go to what is still to be carried out; False if nothing is."""
        return any(part.take_focus() for part in self._parts)

    def copy(self) -> None:
        """Copy what the first that is not carried out needs there: the number it is about."""
        open_first = sorted(self._decided, key=lambda one: one.carried_out_at is not None)
        subject = next((one.subject for one in open_first if one.subject), "")
        if subject:
            QGuiApplication.clipboard().setText(subject)
            announce(self, translate("Decide", "Number copied"))

    def open(self) -> None:
        """Open the system the first that is not carried out is to be done in."""
        waiting = (self._address(one) for one in self._decided if _waits(one))
        if address := next(filter(None, waiting), ""):
            self._open(address)

    def _address(self, one: Decision) -> str:
        """Where it is carried out; empty where the settings name no such system."""
        if not one.carry_in:
            return ""
        known = {**self._known, "number": one.subject}
        return address_in(self._systems, one.carry_in, known)

    def _open(self, address: str) -> None:
        if not open_address(address):
            for part in self._parts:
                part.show_problem(translate("Decide", "It could not be opened."))


class _Part(QWidget):
    """One decision: what it was, whether it is carried out, and where."""

    carried_out = Signal(object, str)
    opened = Signal(str)

    def __init__(self, look: Look, one: Decision, *, address: str) -> None:
        super().__init__()
        told = Told(look, one.text)
        said = Passage(look)
        inner = QVBoxLayout(told)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(said)
        said.show_pieces(
            [
                Piece(_head(one), Role.STRONG, above=0),
                Piece(_how(one), Role.CAPTION, "ink2", above=2),
            ]
        )
        told.setAccessibleDescription(said.text())
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addWidget(told)
        self._field: LineField | None = None
        if not _waits(one):
            return
        self._field = LineField(
            look,
            translate("Decide", "Link or number it was done by"),
            hint=translate("Decide", "Enter says it is done; it may stay empty."),
        )
        self._field.entered.connect(partial(self._carry, one))
        column.addWidget(self._field)
        self._add_buttons(look, one, address)

    def _add_buttons(self, look: Look, one: Decision, address: str) -> None:
        """Copy the number; open the other system, where the settings know it."""
        buttons = QWidget()
        row = Flow(look, parent=buttons)
        if one.subject:
            copy = ActionButton(
                look,
                translate("Decide", "Copy {number}").format(number=words.isolated(one.subject)),
                key=commands.key_of("copy_decided"),
                icon="copy",
            )
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(one.subject))
            row.addWidget(copy)
        if address:
            text = translate("Decide", "Open {system}")
            there = ActionButton(
                look,
                text.format(system=words.isolated(one.carry_in)),
                key=commands.key_of("open_decided"),
                icon="arrow-right",
            )
            there.clicked.connect(lambda: self.opened.emit(address))
            row.addWidget(there)
        self._column.addWidget(buttons)

    def take_focus(self) -> bool:
        """Go to the line; False if there is nothing to carry out."""
        if self._field is not None:
            self._field.edit.setFocus(Qt.FocusReason.TabFocusReason)
        return self._field is not None

    def show_problem(self, sentence: str) -> None:
        """Say beside the line why it cannot go on."""
        if self._field is not None:
            self._field.show_problem(sentence)

    def _carry(self, one: Decision) -> None:
        if self._field is not None:
            self.carried_out.emit(one.decision_id, self._field.text().strip())


def _waits(one: Decision) -> bool:
    """Whether something is still to be done elsewhere."""
    undone = one.state is DecisionState.TAKEN and one.carried_out_at is None
    return undone and bool(one.carry_in or one.by_itself)


def _head(one: Decision) -> str:
    if one.state is DecisionState.REFUSED:
        return translate("Decide", "Refused: {what}").format(what=one.text)
    if one.state is DecisionState.DECLINED:
        return translate("Decide", "Not wanted: {what}").format(what=one.text)
    return one.text


def _how(one: Decision) -> str:
    """Where it is carried out, or that it was."""
    if one.state is not DecisionState.TAKEN:
        return translate("Decide", "By the rule {rule}").format(rule=words.isolated(one.rule))
    where, number = words.isolated(one.carry_in), words.isolated(one.reference)
    if one.carried_out_at is not None:
        if one.carry_in and one.reference:
            done = translate("Decide", "Carried out in {where}: {number}")
        else:
            done = translate("Decide", "Carried out.")
        return done.format(where=where, number=number)
    if one.by_itself and not one.carry_in:
        return translate("Decide", "To be carried out. Until then it is promised.")
    if one.by_itself:
        said = translate("Decide", "To be carried out in {where}. Until then it is promised.")
        return said.format(where=where)
    if one.carry_in:
        return translate("Decide", "To be carried out in {where}.").format(where=where)
    return translate("Decide", "Logged.")
