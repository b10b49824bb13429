"""The one fact everything waits for, asked before anything else."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk.decide.question import Question
from agent_desk.desk.decide.verdict_words import Speaking
from agent_desk.desk.look import Look
from agent_desk.desk.told import refill


class FirstFact(QWidget):
    """A question above the decisions; absent once it is answered.

    Signals:
        answered: Carries the fact's name and its value.
    """

    answered = Signal(str, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._question: Question | None = None
        self._slot = QVBoxLayout(self)
        self._slot.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_fact(self, name: str, speaking: Speaking) -> None:
        """Ask for this fact; empty for none."""
        if name == (self._question.fact() if self._question else ""):
            return
        self.clear()
        if name:
            self._question = Question(self._look, speaking.policy.facts[name], speaking)
            self._question.answered.connect(self.answered)
            refill(self._slot, [self._question])
            self.show()

    def take_focus(self) -> bool:
        """Go to the answers; False while nothing is asked."""
        if self._question is not None:
            self._question.take_focus()
        return self._question is not None

    def clear(self) -> None:
        """Ask nothing."""
        self._question = None
        refill(self._slot, ())
        self.hide()
