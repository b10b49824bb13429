"""Which shift is looked at, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from agent_desk.desk import words
from agent_desk.domain.shift_log import State

if TYPE_CHECKING:
    from agent_desk.domain.shift_log import Wanted
    from agent_desk.reading.spoken_spans import Span

translate = QCoreApplication.translate

_HALF_A_DAY = 43_200_000_000


def title(span: Span, now: int) -> str:
    """Say which days: "They left unhappy today"."""
    first = words.day(span.from_at + _HALF_A_DAY, now)
    if span.first == span.last:
        if span.from_at <= now < span.to_at:
            return translate("Lead", "They left unhappy today")
        return translate("Lead", "They left unhappy: {day}").format(day=first)
    last = words.day(span.to_at - _HALF_A_DAY, now)
    said = translate("Lead", "They left unhappy: {first} to {last}")
    return said.format(first=first, last=last)


def told(wanted: Wanted, *, anybody: bool) -> str:
    """Say what this is, and what was left out of it."""
    if not anybody:
        lead = ""
    else:
        lead = translate(
            "Lead", "Or they have reason to be. Each one is the whole day for that person."
        )
    parts = [lead, _only(wanted)]
    return " ".join(part for part in parts if part)


def _only(wanted: Wanted) -> str:
    said = []
    if wanted.branch:
        branch = translate("Lead", "Only the branch {branch}.")
        said.append(branch.format(branch=words.isolated(wanted.branch)))
    if wanted.state is State.OPEN:
        said.append(translate("Lead", "Only who is open."))
    elif wanted.state is State.MADE_GOOD:
        said.append(translate("Lead", "Only who was made good."))
    if wanted.words.strip():
        found = translate("Lead", "Only with “{words}”.")
        said.append(found.format(words=words.isolated(wanted.words.strip())))
    return " ".join(said)
