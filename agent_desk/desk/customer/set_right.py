"""What was set right of the moments: the last word on each stands in its row."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from agent_desk.desk import words
from agent_desk.desk.customer.moment_rows import told
from agent_desk.domain.corrections import CAN_BE_CORRECTED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from agent_desk.domain.ids import Id
    from agent_desk.domain.moments import Moment


class SetRight:
    """Corrections by what they are about; those of moments not read yet wait for them."""

    def __init__(self) -> None:
        self._last: dict[Id, Moment] = {}

    def clear(self) -> None:
        """Know of none."""
        self._last.clear()

    def take_out(self, moments: Iterable[Moment]) -> list[Moment]:
        """Keep the corrections among these; give the others, in their order."""
        others = []
        for moment in moments:
            if moment.corrects is None:
                others.append(moment)
            else:
                self.keep(moment)
        return others

    def keep(self, correction: Moment) -> None:
        """Know of one more; the latest of a moment holds."""
        subject = correction.corrects
        if subject is not None:
            known = self._last.get(subject)
            if known is None or known.at <= correction.at:
                self._last[subject] = correction

    def as_known(self, moment: Moment) -> Moment:
        """The moment with what was said of it last."""
        correction = self._last.get(moment.entry_id)
        return moment if correction is None else replace(moment, text=correction.text)

    def before(self, moment: Moment, now: int) -> str:
        """Say what it was before, who set it right and when; nothing if nobody did."""
        correction = self._last.get(moment.entry_id)
        if correction is None:
            return ""
        said = QCoreApplication.translate(
            "SetRight", "Set right by {name}, {day} {time}. Before: “{text}”"
        )
        return said.format(
            name=words.isolated(correction.agent_name),
            day=words.day(correction.at, now),
            time=words.clock(correction.at),
            text=words.isolated(told(moment)),
        )


def can_be_set_right(moment: Moment, with_us: Id | None) -> bool:
    """Whether a moment can be: one that can still be taken back need not."""
    return moment.kind in CAN_BE_CORRECTED and moment.interaction_id != with_us
