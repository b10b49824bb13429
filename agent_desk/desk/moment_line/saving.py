"""What was entered, on its way into the ledger: what cannot be saved comes back to the field.

It is a draft until the ledger has it; while it is on its way it is no draft any more, or it
would be back after a restart though it is logged.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agent_desk.reading.line_steps import Line, read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from agent_desk.actions.interactions import OpenHere
    from agent_desk.actions.line_steps import LineSteps, Logged
    from agent_desk.desk.drafts import Drafts
    from agent_desk.desk.moment_line.field import Field
    from agent_desk.desk.work import Work
    from agent_desk.reading.line_steps import Around, LineStep

_DRAFT = "moment"


class Saving(QObject):
    """Saves the texts that were entered, for the customer who is with us.

    Signals:
        saved: A text is in the file. Carries what it became, as Logged.
        misread: A text is no step after all and is back in the field. Carries its Line.
        failed: A text could not be saved and is back in the field. Carries the error.
        came_back: What could not be saved stands in the field again, each answer being here.
    """

    saved = Signal(object)
    misread = Signal(object)
    failed = Signal(object)
    came_back = Signal()

    def __init__(
        self, field: Field, steps: LineSteps, work: Work, drafts: Drafts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._field, self._steps, self._work, self._drafts = field, steps, work, drafts
        self._opened: OpenHere | None = None
        self._on_the_way: list[str] = []
        self._not_saved: list[str] = []
        self._held: list[str] = []
        self._afterwards: list[Callable[[], None]] = []

    def begin(self, opened: OpenHere) -> str:
        """Save for this customer from now on; the draft that belongs into the field."""
        first, *self._held = opened.drafts.get(_DRAFT, "").split("\n")
        self._opened = opened
        return first

    def end(self) -> None:
        """Nobody is with us."""
        self._opened = None
        for texts in (self._on_the_way, self._not_saved, self._held):
            texts.clear()
        self._afterwards.clear()

    def keep_draft(self) -> None:
        """Keep what stands in the field, unless something is on its way."""
        if not self._on_the_way:
            # What could not be saved with it stands in lines of its own, to come back so.
            self._drafts.keep(_DRAFT, "\n".join([self._field.typed(), *self._held]))

    def save(self, text: str, around: Around, step: LineStep | None) -> None:
        """Log a text as what it was understood as; read it first if that was not done."""
        opened = self._opened
        if opened is None:
            return
        self._drafts.forget(_DRAFT)
        self._on_the_way.append(text)
        self._field.setText("")
        self._work.run(
            partial(_log, self._steps, opened, text, around, step),
            owner=self,
            then=partial(self._was_answered, opened, text),
            failed=partial(self._was_not_saved, opened, text),
        )

    def afterwards(self, then: Callable[[], None]) -> None:
        """Call this once all is in the file; never, if something could not be saved."""
        self._afterwards.append(then)

    def go_on(self) -> None:
        """Call what waited, if nothing is on its way."""
        if self._on_the_way:
            return
        waiting, self._afterwards = self._afterwards, []
        for then in waiting:
            then()

    def stay(self) -> None:
        """Call nothing of what waited: something is not saved."""
        self._afterwards.clear()

    def _was_answered(self, opened: OpenHere, text: str, answer: Logged | Line) -> None:
        if opened is not self._opened:
            return
        self._on_the_way.remove(text)
        if isinstance(answer, Line):
            self._put_back(text)
            self.misread.emit(answer)
        else:
            self.saved.emit(answer)
            self._settle()

    def _was_not_saved(self, opened: OpenHere, text: str, error: Exception) -> None:
        if opened is not self._opened:
            self._work.failed.emit(error)
            return
        self._on_the_way.remove(text)
        self._put_back(text)
        self.failed.emit(error)

    def _put_back(self, text: str) -> None:
        self._not_saved.append(text)
        self.stay()
        self._settle()

    def _settle(self) -> None:
        """Once every answer is here, put back what was not saved, in its order."""
        if self._on_the_way:
            return
        if self._not_saved:
            self._field.setText(self._first_of([*self._not_saved, self._field.typed()]))
            self._not_saved.clear()
            self.came_back.emit()
        elif self._held and not self._field.typed().strip():
            self.stay()
            self._field.setText(self._held.pop(0))
        self.keep_draft()
        self.go_on()

    def _first_of(self, texts: Sequence[str]) -> str:
        """What stands in the field of these. Two steps make no line: they come one by one."""
        texts = [text for text in texts if text.strip()]
        if not any(text.startswith("/") for text in texts):
            return " ".join(texts)
        self._held = [*texts[1:], *self._held]
        return texts[0]


def _log(
    steps: LineSteps, opened: OpenHere, text: str, around: Around, step: LineStep | None
) -> Logged | Line:
    if step is None:
        line = read(text, around)
        if line.step is None:
            return line
        step = line.step
    return steps.log(opened.agent.agent_id, opened.interaction_id, step)
