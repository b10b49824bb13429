"""One fact that is not checked yet: what to ask or where to look, answered by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk.choice_group import ChoiceGroup
from agent_desk.desk.columns import BAR, inset
from agent_desk.desk.fields import LineField
from agent_desk.policy.facts import FactType
from agent_desk.reading.amounts import read_amount, read_day

if TYPE_CHECKING:
    from agent_desk.desk.decide.verdict_words import Speaking
    from agent_desk.desk.look import Look
    from agent_desk.policy.facts import Fact

translate = QCoreApplication.translate

_MOST_CHOICES = 8
_YES, _NO, _UNCHECKED = "yes", "no", "unchecked"


class Question(QWidget):
    """Yes, no and not checked; one of the values a fact can have; or a line to type it in.

    Signals:
        answered: Carries the fact's name and its value; None for not checked.
    """

    answered = Signal(str, object)

    def __init__(
        self,
        look: Look,
        fact: Fact,
        speaking: Speaking,
        known: object = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fact, self._language = fact, speaking.language
        title, hint = speaking.fact(fact.name), speaking.find_out(fact.name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        choices = _choices(fact, speaking.language)
        if choices:
            self._group = ChoiceGroup(look, title, choices, hint=hint)
            self._group.set_value(_value(known))
            self._group.chosen.connect(self._choose)
            self._asked: ChoiceGroup | LineField = self._group
        else:
            self._asked = LineField(look, title, hint=_hint(fact, hint))
            self._asked.set_text(_typed(fact, known, speaking.language))
            self._asked.entered.connect(self._enter)
        if not choices:
            inset(column, leading=look.px(BAR))
        column.addWidget(self._asked)

    def fact(self) -> str:
        """Name what is asked."""
        return self._fact.name

    def take_focus(self) -> None:
        """Go to the answers."""
        if isinstance(self._asked, ChoiceGroup):
            self._asked.focus_first()
        else:
            self._asked.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong with what was typed."""
        if isinstance(self._asked, LineField):
            self._asked.show_problem(sentence)

    def _choose(self, value: str) -> None:
        yes_no = {_YES: True, _NO: False}
        given: object = None if value == _UNCHECKED else value
        if self._fact.type is FactType.YES_NO:
            given = yes_no.get(value)
        self.answered.emit(self._fact.name, given)

    def _enter(self) -> None:
        if not isinstance(self._asked, LineField):
            return
        typed = self._asked.text().strip()
        given = _read(self._fact, typed, self._language) if typed else None
        if typed and given is None:
            self.show_problem(_unreadable(self._fact))
            return
        self.answered.emit(self._fact.name, given)


def _choices(fact: Fact, language: str) -> list[tuple[str, str]]:
    unchecked = (_UNCHECKED, translate("Decide", "Not checked"))
    if fact.type is FactType.YES_NO:
        return [
            (_YES, translate("Decide", "Yes")),
            (_NO, translate("Decide", "No")),
            unchecked,
        ]
    if fact.type is FactType.CHOICE and 0 < len(fact.values) <= _MOST_CHOICES:
        return [*((value, fact.word(value, language)) for value in fact.values), unchecked]
    return []


def _read(fact: Fact, typed: str, language: str) -> object:
    """What was typed, as the policy writes it; None where it is no value of this fact."""
    if fact.type is FactType.LIST:
        parts = (part.strip() for part in typed.split(","))
        return [_named(fact, part, language) for part in parts if part]
    if fact.type is FactType.CHOICE:
        return _named(fact, typed, language)
    if fact.type is FactType.DATE:
        day = read_day(typed, language)
        return day.isoformat() if day else None
    if fact.type not in {FactType.MONEY, FactType.NUMBER, FactType.DURATION}:
        return typed
    number = read_amount(typed, language)
    if number is None:
        return None
    unit = {FactType.MONEY: fact.currency, FactType.DURATION: fact.unit}.get(fact.type, "")
    return f"{number:f} {unit}".strip()


def _named(fact: Fact, typed: str, language: str) -> str:
    """The value that is called like this."""
    called = {fact.word(value, language).casefold(): value for value in fact.values}
    return called.get(typed.casefold(), typed)


def _unreadable(fact: Fact) -> str:
    if fact.type is FactType.DATE:
        return translate("Decide", "This is no day. Type it in figures.")
    return translate("Decide", "This is no number. Type it in figures.")


def _value(known: object) -> str:
    if isinstance(known, bool):
        return _YES if known else _NO
    return str(known or "")


def _typed(fact: Fact, known: object, language: str) -> str:
    """What is known, as it would be typed."""
    return fact.word(known, language) if isinstance(known, str) else str(known or "")


def _hint(fact: Fact, hint: str) -> str:
    """Where to look, and in what it is counted."""
    unit = fact.currency if fact.type is FactType.MONEY else fact.unit
    if not unit:
        return hint
    counted = translate("Decide", "{hint} In {unit}; Enter answers.")
    return counted.format(hint=hint, unit=unit)
