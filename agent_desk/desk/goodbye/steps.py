"""What is logged at once while parting: it can be taken back until they are finished with."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agent_desk.actions.promises import Due
from agent_desk.desk import words
from agent_desk.domain.errors import BadInputError, RuleError
from agent_desk.reading import spoken_times

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.actions.interactions import OpenHere
    from agent_desk.actions.mistakes import Mistakes
    from agent_desk.actions.private import Private
    from agent_desk.actions.promises import Promises
    from agent_desk.actions.steps import Step
    from agent_desk.desk.work import Work
    from agent_desk.domain.ids import Id
    from agent_desk.domain.look_back import LookBack, LookBackAnswer


class PartingSteps(QObject):
    """Logs steps of the contact that is open.

    Signals:
        logged: A step is in the file. Carries the Step.
        promised: The next moment is promised, and logged. Carries its Due.
        refused: The time of the next moment cannot be. Carries a sentence.
        not_logged: Nothing was changed; the error was told.
    """

    logged = Signal(object)
    promised = Signal(object)
    refused = Signal(str)
    not_logged = Signal()

    def __init__(
        self,
        promises: Promises,
        mistakes: Mistakes,
        private: Private,
        work: Work,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._promises = promises
        self._mistakes = mistakes
        self._private = private
        self._work = work
        self._here: OpenHere | None = None

    def begin(self, opened: OpenHere | None) -> None:
        """Log for this contact from now on; None: for none."""
        self._here = opened

    def clear(self, mistake_id: Id, words_of_theirs: str) -> None:
        """They see it as made good."""
        here = self._here
        if here is not None:
            by, contact = here.agent.agent_id, here.interaction_id
            self._log(partial(self._mistakes.clear, by, contact, mistake_id, words_of_theirs))

    def own(self, mistake_id: Id) -> None:
        """The agent keeps it, and it is theirs from now on."""
        here = self._here
        if here is not None:
            by, contact = here.agent.agent_id, here.interaction_id
            self._log(partial(self._mistakes.own, by, contact, mistake_id))

    def promise(self, text: str, due: Callable[[], Due]) -> None:
        """Promise the next moment. The worker asks when: to read a first time takes long."""
        here = self._here
        if here is None:
            return
        by, contact, make = here.agent.agent_id, here.interaction_id, self._promises.make

        def act() -> tuple[Due, Step]:
            when = due()
            return when, make(by, contact, text, when)

        self._work.run(
            act, owner=self, then=partial(self._was_promised, here), failed=self._was_refused
        )

    def look_back(self, question: LookBack, answer: LookBackAnswer) -> None:
        """Keep what the agent answered to themselves, in their own table alone."""
        here = self._here
        if here is not None:
            by, contact = here.agent.agent_id, here.interaction_id
            self._work.run(
                partial(self._private.look_back, by, contact, question, answer),
                owner=self,
                then=lambda _nothing: None,
            )

    def _log(self, act: Callable[[], Step]) -> None:
        self._work.run(
            act, owner=self, then=partial(self._was_logged, self._here), failed=self._failed
        )

    def _was_logged(self, here: OpenHere | None, step: Step) -> None:
        if here is self._here:
            self.logged.emit(step)

    def _was_promised(self, here: OpenHere, made: tuple[Due, Step]) -> None:
        if here is self._here:
            due, step = made
            self.promised.emit(due)
            self.logged.emit(step)

    def _was_refused(self, error: Exception) -> None:
        if isinstance(error, BadInputError | RuleError):
            self.refused.emit(" ".join(words.error(error)).strip())
        else:
            self._failed(error)

    def _failed(self, error: Exception) -> None:
        self.not_logged.emit()
        self._work.failed.emit(error)


def due_in(typed: str, *, now: int, zone: str, language: str) -> Due:
    """The time that was typed. Raises BadInputError if it is none, or has passed."""
    languages = tuple(dict.fromkeys((language, "en")))
    read = spoken_times.read(typed, now=now, zone=zone, languages=languages)
    if read is None or read.rest.strip():
        raise BadInputError("This time is not understood.", "Say it as in “tomorrow 9:00”.")
    return Due(at=read.at, zone=read.zone, whole_day=read.whole_day)
