"""What is still ours to clear, in words: what it is and how old, who holds it, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime

from agent_desk.desk import due_time, words
from agent_desk.domain.owed import Owing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from agent_desk.domain.ids import Id
    from agent_desk.domain.owed import Owed

_MS = 1_000


def head(owed: Owed, now: int) -> str:
    """Say what it is, and since when or by when."""
    if owed.owing is Owing.MISTAKE:
        days = _days(owed.at, now)
        if days <= 0:
            return QCoreApplication.translate("Owed", "Mistake of today, not cleared")
        return QCoreApplication.translate(
            "Owed", "Mistake, not cleared for %n day(s)", "", days
        )
    if owed.owing is Owing.UNREACHED:
        return QCoreApplication.translate("Owed", "Mistake put right, they do not know it yet")
    return _promise(owed, now)


def holder(owed: Owed, me: Id | None, names: Mapping[Id, str], now: int) -> str:
    """Say who holds it, and once it is the agent's, what its last owner did last."""
    mistake = owed.owing in (Owing.MISTAKE, Owing.UNREACHED)
    if owed.owner_id is not None and owed.owner_id == me:
        mine = (
            QCoreApplication.translate("Owed", "You have it.")
            if mistake
            else QCoreApplication.translate("Owed", "You see to it.")
        )
        return f"{mine} {_before(owed, names, now)}".strip()
    name = _name(owed.owner_id, names)
    if mistake and name:
        said = QCoreApplication.translate(
            "Owed", "{name} has it. While they are with you, it is yours to own."
        )
    elif mistake:
        said = QCoreApplication.translate(
            "Owed", "Nobody here has it. While they are with you, it is yours to own."
        )
    elif name:
        said = QCoreApplication.translate("Owed", "{name} sees to it.")
    else:
        said = QCoreApplication.translate("Owed", "Nobody here sees to it.")
    return said.format(name=name)


def told_too(owed: Owed) -> str:
    """Say that they told us of this promise too, in whose words; nothing if not."""
    told = [words.isolated(text) for _, text in owed.told_too]
    if not told:
        return ""
    said = QCoreApplication.translate("Owed", "They told us of it too: “{what}”.")
    return said.format(what="; ".join(told))


def another(text: str) -> str:
    """Say that what was taken for one promise is two."""
    said = QCoreApplication.translate("Owed", "“{what}” is another promise")
    return said.format(what=words.isolated(text))


def it_is_another() -> str:
    """Say that what they told us of is another promise, where only one can be meant."""
    return QCoreApplication.translate("Owed", "That is another promise")


def button(*, mistake: bool, done: bool) -> str:
    """Name the one thing to do about it, or that it is done."""
    if mistake and done:
        return QCoreApplication.translate("Owed", "You own it")
    if mistake:
        return QCoreApplication.translate("Owed", "I own it")
    if done:
        return QCoreApplication.translate("Owed", "Kept")
    return QCoreApplication.translate("Owed", "Keep it now")


def kept_now() -> str:
    """Say that a promise has just been kept."""
    return QCoreApplication.translate("Owed", "Promise, kept now")


def kept_by_you() -> str:
    """Say who has just kept a promise."""
    return QCoreApplication.translate("Owed", "You kept it.")


def spoken(does: str, text: str) -> str:
    """Say what a button does and what it is about, to who cannot see what it stands beside."""
    return f"{does}: {words.isolated(text)}"


def _name(agent_id: Id | None, names: Mapping[Id, str]) -> str:
    known = names.get(agent_id, "") if agent_id is not None else ""
    return words.isolated(known) if known else ""


def _promise(owed: Owed, now: int) -> str:
    local = due_time.within(owed.at, whole_day=owed.whole_day, zone=owed.zone)
    day, time = words.day(local, now), due_time.clock(owed.at)
    late = owed.owing is Owing.LATE
    if owed.torn:
        said = QCoreApplication.translate(
            "Owed", "Promise, two desks said different things of it; now due {day}"
        )
    elif owed.as_told:
        said = QCoreApplication.translate("Owed", "Promise, as they tell it: {day}")
    elif owed.whole_day and late:
        said = QCoreApplication.translate("Owed", "Promise, late: it was due {day}")
    elif owed.whole_day:
        said = QCoreApplication.translate("Owed", "Promise, due {day}")
    elif late:
        said = QCoreApplication.translate("Owed", "Promise, late: it was due {day} at {time}")
    else:
        said = QCoreApplication.translate("Owed", "Promise, due {day} at {time}")
    return said.format(day=day, time=time)


def _before(owed: Owed, names: Mapping[Id, str], now: int) -> str:
    """Say what the owner before did last; nothing if nobody had it before."""
    name = _name(owed.owned_from, names)
    if not name:
        return ""
    if not owed.last_step or owed.last_step == owed.text:
        said = QCoreApplication.translate("Owed", "{name} had it, with no step since {day}.")
    else:
        said = QCoreApplication.translate(
            "Owed", "{name} had it. The last step, {day}: “{step}”"
        )
    day, step = words.day(owed.last_step_at, now), words.isolated(owed.last_step)
    return said.format(name=name, day=day, step=step)


def _days(at: int, now: int) -> int:
    first, last = (QDateTime.fromMSecsSinceEpoch(one // _MS).date() for one in (at, now))
    return first.daysTo(last)
