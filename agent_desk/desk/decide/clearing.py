"""Lets the words of a precedent be gone through, kept for others, and taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from agent_desk.desk import words
from agent_desk.domain.errors import WorldError

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.desk.decide.before import Before
    from agent_desk.desk.decide.choosing import Choosing
    from agent_desk.desk.decide.steps import Deciding
    from agent_desk.desk.work import Work
    from agent_desk.domain.ids import Id


class Clearing(QObject):
    """Joins what stands beside a decision with the store."""

    def __init__(self, choosing: Choosing, before: Before, acts: Deciding, work: Work) -> None:
        super().__init__(choosing)
        self._choosing, self._before = choosing, before
        self._precedents, self._work = acts.precedents, work
        before.words_asked.connect(self._read)
        before.words_cleared.connect(self._clear)
        before.words_taken_back.connect(self._take_back)

    def _read(self, decision_id: Id) -> None:
        self._run(
            lambda by: self._precedents.words_of(by, decision_id),
            decision_id,
            lambda text: self._before.show_words(decision_id, str(text)),
        )

    def _clear(self, decision_id: Id, text: str) -> None:
        self._run(
            lambda by: self._precedents.clear_words(by, decision_id, text),
            decision_id,
            lambda _step: self._is_kept(decision_id, kept=True),
        )

    def _take_back(self, decision_id: Id) -> None:
        self._run(
            lambda by: self._precedents.take_words_back(by, decision_id),
            decision_id,
            lambda _none: self._is_kept(decision_id, kept=False),
        )

    def _is_kept(self, decision_id: Id, *, kept: bool) -> None:
        self._before.keep(decision_id, kept=kept)
        self._choosing.read_again()

    def _run(
        self, act: Callable[[Id], object], decision_id: Id, then: Callable[[object], None]
    ) -> None:
        here = self._choosing.here
        if here is None:
            return
        self._work.run(
            partial(act, here.agent.agent_id),
            owner=self,
            then=lambda found: then(found) if here is self._choosing.here else None,
            failed=partial(self._failed, decision_id),
        )

    def _failed(self, decision_id: Id, error: Exception) -> None:
        told = isinstance(error, WorldError) and self._before.show_problem(
            decision_id, " ".join(words.error(error)).strip()
        )
        if not told:
            self._work.failed.emit(error)
