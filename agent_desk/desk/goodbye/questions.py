"""The questions of Goodbye, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import words
from agent_desk.desk.choice_group import ChoiceGroup
from agent_desk.desk.columns import BAR, inset
from agent_desk.desk.fields import LineField
from agent_desk.desk.goodbye.outcome import Answers
from agent_desk.desk.goodbye.problem import Problem
from agent_desk.desk.told import RING
from agent_desk.domain.interactions import Feeling, FeelingSource, NeedMet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from agent_desk.desk.look import Look
    from agent_desk.domain.tellings import Told

LONGEST_WORDS = 10_000
_GROUPS = ("need_met", "feeling", "source")


class Questions(QWidget):
    """Three groups and a line. A digit answers and goes on to the next one.

    Signals:
        changed: An answer is another. Carries the name of its draft and the answer.
        done: Enter in the last one.
    """

    changed = Signal(str, str)
    done = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._from_call: dict[str, str] = {}
        hint = self.tr("A digit chooses and goes on.")
        self._groups = {
            "need_met": ChoiceGroup(
                look, "", [(need, words.need(need)) for need in NeedMet], hint=hint
            ),
            "feeling": ChoiceGroup(
                look,
                self.tr("How do they leave?"),
                [(feeling, words.feeling(feeling)) for feeling in Feeling],
                hint=self.tr("Their view, not ours."),
            ),
            "source": ChoiceGroup(
                look,
                self.tr("How do we know?"),
                [
                    (source, words.source(source))
                    for source in (FeelingSource.THEIR_WORDS, FeelingSource.OUR_IMPRESSION)
                ],
            ),
        }
        self._words = LineField(
            look,
            self.tr("Their own words"),
            placeholder=self.tr("One sentence, as they said it"),
        )
        self._words.edit.setMaxLength(LONGEST_WORDS)
        self._problems = {name: Problem(look) for name in _GROUPS}
        self._column = QVBoxLayout(self)
        for name, group in self._groups.items():
            self._column.addWidget(group)
            self._column.addWidget(self._problems[name])
        line = QVBoxLayout()
        line.addWidget(self._words)
        self._column.addLayout(line)
        self._line = line
        self._join()
        self._dress()

    def name(self, name: str) -> None:
        """Ask about the person by name."""
        title = self.tr("Does {name} have what they needed?").format(name=name)
        self._groups["need_met"].set_title(title)

    def restore(self, drafts: Mapping[str, str]) -> None:
        """Answer as it was answered before."""
        self._from_call = {}
        for name, group in self._groups.items():
            group.set_value(drafts.get(name, ""))
        self._words.set_text(drafts.get("words", ""))
        self._ask_for_source()

    def fill(self, told: Told) -> None:
        """Answer what the call told already, where the agent has not answered otherwise."""
        given = {
            "feeling": told.feeling or "",
            "source": told.source or "",
            "words": told.words,
        }
        # A source belongs to its feeling: that of one is never the source of another.
        for names in (("feeling", "source"), ("words",)):
            if self._is_of_call(names):
                for name in names:
                    self._set(name, given[name])
        self._from_call = given
        self._ask_for_source()

    def clear(self) -> None:
        """Nothing is answered, about nobody."""
        self._groups["need_met"].set_title(self.tr("Do they have what they needed?"))
        self.restore({})
        self.show_problem("", "")

    def answers(self) -> Answers:
        """What is answered so far."""
        return Answers(**dict(self.values()))

    def values(self) -> list[tuple[str, str]]:
        """Every answer with the name of its draft."""
        chosen = [(name, group.value()) for name, group in self._groups.items()]
        return [*chosen, ("words", " ".join(self._words.text().splitlines()))]

    def focus_open(self) -> None:
        """Go to the first question without an answer; the line is one too."""
        for name, value in self.values():
            if not value and self._can_take(name):
                self._go_to(name)
                return
        self._go_to("need_met")

    def show_problem(self, field: str, sentence: str) -> None:
        """Say what is wrong beside the answer concerned and go there; no field: all right."""
        if field == "feeling" and not sentence:
            sentence = self.tr("Say how they leave, or that you could not tell.")
        for name, problem in self._problems.items():
            problem.say(sentence if name == field else "")
        self._words.show_problem(sentence if field == "words" else "")
        if field:
            self._go_to(field)

    def _join(self) -> None:
        following = {"need_met": "feeling", "feeling": "source", "source": "words"}
        for name, group in self._groups.items():
            group.chosen.connect(lambda value, name=name: self._answered(name, value))
            group.moved_on.connect(lambda name=name: self._go_on(following[name]))
        self._words.typed.connect(lambda text: self._answered("words", text))
        self._words.entered.connect(self.done)
        self._look.changed.connect(self._dress)

    def _dress(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(14))
        # The bar of the barred group hangs before the questions; the line stands in their line.
        inset(self._line, leading=px(BAR), trailing=px(RING))

    def _answered(self, name: str, value: str) -> None:
        self.show_problem("", "")
        if name == "feeling":
            self._forget_source_of_call(value)
            self._ask_for_source()
        self.changed.emit(name, value)

    def _is_of_call(self, names: tuple[str, ...]) -> bool:
        """Whether the agent has answered nothing of it otherwise than the call told."""
        answered = dict(self.values())
        return all(answered[name] in {"", self._from_call.get(name, "")} for name in names)

    def _set(self, name: str, value: str) -> None:
        if name == "words":
            self._words.set_text(value)
        else:
            self._groups[name].set_value(value)

    def _forget_source_of_call(self, feeling: str) -> None:
        """Ask anew how we know, where the call told it of another feeling."""
        told, source = self._from_call.get("feeling", ""), self._from_call.get("source", "")
        if told and feeling != told and self._groups["source"].value() == source:
            self._groups["source"].set_value("")

    def _ask_for_source(self) -> None:
        """Whoever could not tell has no source to name."""
        unknown = self._groups["feeling"].value() == Feeling.COULD_NOT_TELL
        self._groups["source"].setVisible(not unknown)

    def _can_take(self, name: str) -> bool:
        return name == "words" or not self._groups[name].isHidden()

    def _go_on(self, name: str) -> None:
        self._go_to(name if self._can_take(name) else "words")

    def _go_to(self, name: str) -> None:
        if name == "words":
            self._words.edit.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._groups[name].focus_first()
