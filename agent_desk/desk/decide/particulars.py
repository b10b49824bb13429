"""What a chosen decision still needs said: how much, why, and where the money goes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.actions.decisions import Chosen
from agent_desk.desk import commands, keycap
from agent_desk.desk.choice_group import ChoiceGroup
from agent_desk.desk.columns import BAR, inset
from agent_desk.desk.fields import LineField
from agent_desk.policy.known import known_in
from agent_desk.policy.money import Money, decimals, exact
from agent_desk.policy.policies import Word
from agent_desk.reading.amounts import read_amount

if TYPE_CHECKING:
    from agent_desk.actions.decisions import DecidePage, ToSay
    from agent_desk.desk.decide.verdict_words import Speaking
    from agent_desk.desk.look import Look
    from agent_desk.policy.verdicts import Verdict

translate = QCoreApplication.translate

LONGEST_WHY = 500


def begun(verdict: Verdict, page: DecidePage) -> Chosen:
    """The decision as it is first chosen: its money goes where a known fact says."""
    known = set(map(str, known_in(page.in_force.policy, page.situation).values()))
    places = [place for place in _places(verdict) if place in known]
    return Chosen(kind=verdict.kind, money_to=places[0] if len(places) == 1 else "")


def unsaid(verdict: Verdict, chosen: Chosen, speaking: Speaking) -> bool:
    """Whether something has still to be said before it is done, or may be said otherwise."""
    upto = verdict.word is Word.MAY_UP_TO or _beyond(verdict)
    place = bool(_places(verdict)) and not chosen.money_to
    return upto or place or speaking.policy.decisions[verdict.kind].case


def needed(verdict: Verdict, speaking: Speaking) -> bool:
    """Whether anything is to be said beside that it is chosen."""
    upto = verdict.word is Word.MAY_UP_TO or _beyond(verdict)
    return upto or speaking.policy.decisions[verdict.kind].case or bool(_places(verdict))


class Particulars(QWidget):
    """An amount within what is left, one line of why, one of the places money may go to.

    Signals:
        said: Carries the Chosen as it is now.
        done: Enter in the last line.
    """

    said = Signal(object)
    done = Signal()

    def __init__(
        self, look: Look, verdict: Verdict, chosen: Chosen, speaking: Speaking
    ) -> None:
        super().__init__()
        self._look, self._verdict, self._speaking = look, verdict, speaking
        self._chosen = chosen
        self._amount: LineField | None = None
        self._why: LineField | None = None
        self._place: ChoiceGroup | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(10))
        if verdict.word is Word.MAY_UP_TO or _beyond(verdict):
            self._ask_amount()
        if speaking.policy.decisions[verdict.kind].case:
            self._ask_why()
        if _places(verdict):
            self._ask_place()

    def take_focus(self) -> bool:
        """Go to what is not said yet; False where all is."""
        if self._why is not None and not self._chosen.why.strip():
            first = self._amount or self._why
            first.edit.setFocus(Qt.FocusReason.TabFocusReason)
            first.edit.selectAll()
            return True
        if self._amount is not None:
            self._amount.edit.setFocus(Qt.FocusReason.TabFocusReason)
            self._amount.edit.selectAll()
        elif self._place is not None:
            self._place.focus_first()
        return self._amount is not None or self._place is not None

    def judge(self, said: ToSay) -> None:
        """Say beside the amount what the policy says to it."""
        if self._amount is None or said.allowed or self._chosen.asked is not None:
            text = ""
        elif said.ask:
            text = translate("Decide", "More than is left to you: a lead can say yes, {key}.")
        else:
            text = translate("Decide", "More than can be given here.")
        if self._amount is not None:
            key = keycap.shown(commands.key_of("yes"))
            self._amount.show_problem(text.format(key=key))

    def go_to_missing(self) -> None:
        """Go to the amount that is too much, or to the line of why that is needed."""
        if self._amount is not None and self._amount.edit.property("problem") == "true":
            self._amount.edit.setFocus(Qt.FocusReason.TabFocusReason)
        elif self._why is not None:
            self._why.show_problem(translate("Decide", "One line of why is needed."))
            self._why.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_amount(self) -> None:
        most = self._verdict.most
        upto = translate("Decide", "Up to {most}. Enter goes on.")
        hint = upto.format(most=self._speaking.amount(most)) if most is not None else ""
        field = LineField(self._look, translate("Decide", "How much"), hint=hint)
        money = self._chosen.amount or self._verdict.amount
        if isinstance(money, Money):
            number = f"{exact(money):f}"
            comma = self._speaking.amount(Money(1, money.currency)).count(",")
            field.set_text(number.replace(".", ",") if comma else number)
        field.typed.connect(self._take_amount)
        field.entered.connect(self._after_amount)
        self._amount = field
        self._add(field)

    def _ask_why(self) -> None:
        field = LineField(
            self._look,
            translate("Decide", "Why is this right for them? One line."),
            hint=translate("Decide", "It goes to the owner of the rule as a case."),
        )
        field.edit.setMaxLength(LONGEST_WHY)
        field.set_text(self._chosen.why)
        field.typed.connect(self._take_why)
        field.entered.connect(self.done)
        self._why = field
        self._add(field)

    def _add(self, field: LineField) -> None:
        """Let a line stand in line with the words of groups, which hang behind their bars."""
        around = QVBoxLayout()
        inset(around, leading=self._look.px(BAR))
        around.addWidget(field)
        self._column.addLayout(around)

    def _ask_place(self) -> None:
        places = _places(self._verdict)
        title = translate("Decide", "Where does the money go?")
        group = ChoiceGroup(
            self._look, title, [(place, self._speaking.place(place)) for place in places]
        )
        group.set_value(self._chosen.money_to)
        group.chosen.connect(lambda place: self._say(replace(self._chosen, money_to=place)))
        group.moved_on.connect(self.done)
        self._place = group
        self._column.addWidget(group)

    def _take_amount(self, typed: str) -> None:
        field, most = self._amount, self._verdict.most or self._verdict.amount
        if field is None or not isinstance(most, Money):
            return
        number = read_amount(typed, self._speaking.language)
        minor = None if number is None else number.scaleb(decimals(most.currency))
        if minor is None or minor != minor.to_integral_value() or minor <= 0:
            field.show_problem(translate("Decide", "This is no amount. Type it in figures."))
            return
        amount = Money(int(minor), most.currency)
        self._say(replace(self._chosen, amount=amount))

    def _after_amount(self) -> None:
        if self._why is not None:
            self._why.edit.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.done.emit()

    def _take_why(self, typed: str) -> None:
        if self._why is not None:
            self._why.show_problem("")
        self._say(replace(self._chosen, why=typed))

    def _say(self, chosen: Chosen) -> None:
        self._chosen = chosen
        self.said.emit(chosen)


def _places(verdict: Verdict) -> tuple[str, ...]:
    """The places to choose from, where there are several."""
    places = verdict.outcome.money_to if verdict.outcome else ()
    return places if len(places) > 1 else ()


def _beyond(verdict: Verdict) -> bool:
    """Whether a limit is short of an amount they choose, so that a lead is asked for it."""
    outcome = verdict.outcome
    return verdict.word is Word.ASK and bool(outcome and outcome.word is Word.MAY_UP_TO)
