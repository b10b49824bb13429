"""Setting an opened moment right, where it stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from agent_desk.desk import commands, words
from agent_desk.domain.entries import CORRECTED
from agent_desk.domain.errors import WorldError
from agent_desk.domain.moments import Moment

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from agent_desk.actions.corrections import Correction, Corrections
    from agent_desk.actions.interactions import OpenHere
    from agent_desk.desk.customer.opened_moment import OpenedMoment
    from agent_desk.desk.work import Work
    from agent_desk.domain.ids import Id


class Correcting(QObject):
    """Takes how it really was from the opened moment, and logs it.

    Signals:
        corrected: It is in the file. Carries the correction as a Moment.
    """

    corrected = Signal(object)

    def __init__(
        self, corrections: Corrections, work: Work, opened: OpenedMoment, page: QWidget
    ) -> None:
        super().__init__(page)
        self._corrections = corrections
        self._work = work
        self._opened = opened
        self._here: OpenHere | None = None
        self._entry_id: Id | None = None
        self._is_on_the_way = False
        self._key = commands.bind("correct", page, self._write)
        self.let(None, None)
        opened.set_right.connect(self._correct)

    def let(self, here: OpenHere | None, entry_id: Id | None) -> None:
        """Let this moment be set right while it is open, or none."""
        self._here, self._entry_id = here, entry_id
        self._key.setEnabled(entry_id is not None)

    def _write(self) -> None:
        if not self._opened.is_writing():
            self._opened.write()

    def _correct(self, text: str) -> None:
        here, entry_id = self._here, self._entry_id
        # A key pressed twice does one thing once.
        if here is None or entry_id is None or self._is_on_the_way:
            return
        self._is_on_the_way = True
        self._work.run(
            partial(self._corrections.correct, here.agent.agent_id, entry_id, text),
            owner=self,
            then=partial(self._was_corrected, here, entry_id),
            failed=self._was_not_corrected,
        )

    def _was_corrected(self, here: OpenHere, entry_id: Id, made: Correction) -> None:
        self._is_on_the_way = False
        self.corrected.emit(
            Moment(
                entry_id=made.entry_id,
                at=made.at,
                kind=CORRECTED,
                text=made.text,
                agent_name=here.agent.name,
                corrects=entry_id,
            )
        )

    def _was_not_corrected(self, error: Exception) -> None:
        self._is_on_the_way = False
        if isinstance(error, WorldError):
            self._opened.show_problem(" ".join(words.error(error)).strip())
        else:
            self._work.failed.emit(error)
