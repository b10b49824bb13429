"""Getting a yes: whom to ask, what to read out to them, and how long nobody has to wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.announce import announce
from agent_desk.desk.buttons import ActionButton
from agent_desk.desk.choice_group import ChoiceGroup
from agent_desk.desk.fonts import Role
from agent_desk.desk.gone_words import gone
from agent_desk.desk.passage import Passage, Piece
from agent_desk.desk.told import RING, Told, refill

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.actions.yeses import Asked, ReadOut, Waiting
    from agent_desk.desk.look import Look
    from agent_desk.domain.agents import Agent

translate = QCoreApplication.translate

_LOOK_EVERY_MS = 5_000
_YES, _DECIDE, _LEAVE = "yes", "decide", "leave"


class AskForYes(QWidget):
    """Not shown until it is asked for. What it says of the wait is words, never a count.

    Signals:
        lead_chosen: Carries the lead's id.
        other_chosen: Another is asked instead of who is not here. Carries the decision's id and
            the lead's.
        heard: They said yes over the phone. Carries the decision's id and the lead's.
        decided: Nobody waits any longer: the agent decides. Carries the decision's id.
        looked: It is time to see how the question stands. Carries the decision's id.
        left: The agent steps back; a question that was asked stays asked.
    """

    lead_chosen = Signal(object)
    other_chosen = Signal(object, object)
    heard = Signal(object, object)
    decided = Signal(object)
    looked = Signal(object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._waiting_for: tuple[bytes, bytes] | None = None
        self._open_question = b""
        self._gone = ""
        self._may_decide = False
        self._read_out: ReadOut | None = None
        self._lead_name, self._unreached = "", ("", "")
        self._group: ChoiceGroup | None = None
        self._told = Told(look, translate("Decide", "The yes you wait for"))
        self._words = Passage(look)
        inner = QVBoxLayout(self._told)
        inner.setContentsMargins(*[look.px(RING)] * 4)
        inner.addWidget(self._words)
        self._slot = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(4), 0, look.px(8))
        column.setSpacing(look.px(8))
        column.addWidget(self._told)
        column.addLayout(self._slot)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look_again)
        self.end()

    def end(self) -> None:
        """Ask nobody, about nothing."""
        self._timer.stop()
        self._waiting_for, self._may_decide, self._read_out = None, False, None
        self._open_question, self._gone = b"", ""
        self._lead_name, self._unreached = "", ("", "")
        self._ask("", [])
        self._say([])
        self.hide()

    def is_waiting(self) -> bool:
        """Whether somebody was asked and nobody has decided yet."""
        return self._waiting_for is not None or bool(self._open_question)

    def choose_other(self, waiting: Waiting, leads: Sequence[Agent]) -> None:
        """Ask whom to ask instead: whoever was asked left or is away. The wait goes on."""
        if self._open_question == waiting.decision.decision_id and self._group is not None:
            return
        self._waiting_for, self._open_question = None, waiting.decision.decision_id
        self.show()
        wait = translate("Decide", "This wait is ours, not yours.")
        told = f"{gone(waiting.gone)} {wait}"
        if not leads:
            nobody = translate("Decide", "Nobody else is written down here as a lead.")
            self._say([Piece(told, Role.STRONG, above=0), Piece(nobody, above=4)])
            self._give_way_back()
        else:
            self._say([Piece(told, Role.STRONG, above=0)])
            title = translate("Decide", "Whom do you ask about “{what}”?")
            named = [(one.agent_id.hex(), words.isolated(one.name)) for one in leads]
            self._ask(title.format(what=words.isolated(waiting.decision.text)), named)
        announce(self, told)
        self._timer.start()

    def choose_lead(self, what: str, leads: Sequence[Agent]) -> None:
        """Ask whom to ask."""
        self.show()
        if not leads:
            text = translate("Decide", "Nobody else is written down here as a lead.")
            self._say([Piece(text, above=0)])
            self._give_way_back()
            return
        title = translate("Decide", "Whom do you ask about “{what}”?")
        named = [(one.agent_id.hex(), words.isolated(one.name)) for one in leads]
        self._say([])
        self._ask(title.format(what=words.isolated(what)), named)
        self.take_focus()

    def show_problem(self, sentence: str) -> None:
        """Say why nobody has to be asked, or nobody can be."""
        self.show()
        self._say([Piece(sentence, above=0)])
        self._give_way_back()
        announce(self, sentence)

    def wait(self, asked: Asked) -> None:
        """Somebody was asked."""
        self._waiting_for = asked.decision_id, asked.lead.agent_id
        self._lead_name, self._read_out = asked.lead.name, asked.read_out
        self._unreached = words.error(asked.unreached) if asked.unreached else ("", "")
        self._show_wait()
        self._timer.start()

    def show_waiting(self, waiting: Waiting) -> None:
        """How the question stands: of one from before a restart too."""
        lead = waiting.lead
        if lead is None:
            return
        known = self._waiting_for == (waiting.decision.decision_id, lead.agent_id)
        self._open_question = b""
        self._gone = gone(waiting.gone) if waiting.gone else ""
        self._waiting_for = waiting.decision.decision_id, lead.agent_id
        self._lead_name = lead.name
        if not known or waiting.may_decide != self._may_decide:
            self._may_decide = waiting.may_decide
            if not known:
                self._read_out = waiting.read_out
                unreached = waiting.unreached
                self._unreached = words.error(unreached) if unreached else ("", "")
            self._show_wait()
        self._timer.start()

    def take_focus(self) -> bool:
        """Go to what is asked; False while nothing is."""
        if self._group is not None and not self.isHidden():
            self._group.focus_first()
        return self._group is not None

    def _show_wait(self) -> None:
        name = words.isolated(self._lead_name)
        head = translate("Decide", "{name} has been asked. This wait is ours, not yours.")
        told = " ".join(part for part in (self._gone, head.format(name=name)) if part)
        pieces = [Piece(told, Role.STRONG, above=0)]
        pieces += [Piece(part, above=4) for part in self._unreached if part]
        pieces += _lines(self._read_out)
        over = ""
        if self._may_decide:
            said = translate("Decide", "You waited long enough. Decide it; {name} carries it.")
            over = said.format(name=name)
            pieces.append(Piece(over, Role.STRONG, "accent", above=8))
        self.show()
        self._say(pieces)
        self._ask(translate("Decide", "What came of it?"), self._ways(name))
        announce(self, over or told)

    def _ways(self, name: str) -> list[tuple[str, str]]:
        ways = [(_YES, translate("Decide", "{name} said yes").format(name=name))]
        if self._may_decide:
            text = translate("Decide", "I decide, {name} carries it").format(name=name)
            ways.append((_DECIDE, text))
        return [*ways, (_LEAVE, translate("Decide", "Without it"))]

    def _ask(self, title: str, ways: Sequence[tuple[str, str]]) -> None:
        held = self.window().focusWidget()
        inside = self._group is not None and self._group.isAncestorOf(held)
        self._group = None
        if ways:
            self._group = ChoiceGroup(self._look, title, ways)
            self._group.chosen.connect(self._answer)
        refill(self._slot, [self._group] if self._group else [])
        if inside and self._group is not None:
            self._group.focus_first()

    def _answer(self, value: str) -> None:
        if self._open_question:
            self.other_chosen.emit(self._open_question, bytes.fromhex(value))
            return
        if self._waiting_for is None:
            self.lead_chosen.emit(bytes.fromhex(value))
            return
        decision_id, lead_id = self._waiting_for
        if value == _YES:
            self.heard.emit(decision_id, lead_id)
        elif value == _DECIDE:
            self.decided.emit(decision_id)
        else:
            self.hide()
            self.left.emit()

    def look_again(self) -> None:
        """Ask for how the question stands now, if one was asked."""
        asked = self._waiting_for[0] if self._waiting_for else self._open_question
        if asked:
            self.looked.emit(asked)

    def _give_way_back(self) -> None:
        back = ActionButton(self._look, translate("Decide", "Back"))
        back.clicked.connect(self._go_back)
        self._group = None
        refill(self._slot, [back])
        back.setFocus(Qt.FocusReason.TabFocusReason)

    def _go_back(self) -> None:
        self.end()
        self.left.emit()

    def _say(self, pieces: Sequence[Piece]) -> None:
        self._words.show_pieces(pieces)
        self._told.setVisible(bool(pieces))
        self._told.setAccessibleDescription(self._words.text())


def _lines(read_out: ReadOut | None) -> list[Piece]:
    """The three lines to read out: who, what, why."""
    if read_out is None:
        return []
    name, note = read_out.who
    rule, why = read_out.why
    who = translate("Decide", "“{name} is with me. {note}”").format(name=name, note=note)
    what = translate("Decide", "“They ask for this: {what}.”").format(what=read_out.what)
    because = translate("Decide", "“It needs your yes by the rule {rule}. {why}”")
    lines = (who, what, because.format(rule=rule, why=why))
    return [Piece(line.replace(" ”", "”"), above=6, barred=True) for line in lines]
