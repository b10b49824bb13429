"""What is still ours to clear with a customer, in the order it is shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from agent_desk.domain.ids import Id
from agent_desk.domain.mistakes import Mistake, MistakeEnd
from agent_desk.domain.promises import Promise, is_late


class Owing(StrEnum):
    """What it is that we owe, in the order it is shown."""

    MISTAKE = "mistake"
    UNREACHED = "unreached"
    LATE = "late"
    DUE = "due"


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """One thing that is still ours to clear.

    Attributes:
        subject_id: The mistake or the promise.
        at: Since when, or for a promise by when, UTC microseconds.
        zone: Whose clock a promise means; ``whole_day`` if only a day was said.
        interaction_id: The contact it began in.
        last_step: What was done about it last, by ``last_step_by``.
    """

    owing: Owing
    subject_id: Id
    text: str
    at: int
    owner_id: Id | None
    owned_from: Id | None
    last_step: str
    last_step_at: int
    last_step_by: Id | None
    interaction_id: Id | None
    zone: str = ""
    whole_day: bool = False
    as_told: bool = False


def still_ours(
    mistakes: Iterable[Mistake], promises: Iterable[Promise], now: int
) -> tuple[Owed, ...]:
    """Open mistakes, those put right and not yet told them, late promises, then due ones."""
    found = [_of_mistake(one) for one in mistakes if one.settled_at is None]
    found += [_of_promise(one, now) for one in promises if one.kept_at is None]
    order = {word: place for place, word in enumerate(Owing)}
    return tuple(sorted(found, key=lambda one: (order[one.owing], one.at, one.subject_id)))


def _of_mistake(mistake: Mistake) -> Owed:
    unreached = mistake.ended is MistakeEnd.UNREACHED
    return Owed(
        owing=Owing.UNREACHED if unreached else Owing.MISTAKE,
        subject_id=mistake.mistake_id,
        text=mistake.text,
        at=mistake.opened_at,
        owner_id=mistake.owner_id,
        owned_from=mistake.owned_from,
        last_step=mistake.last_step,
        last_step_at=mistake.last_step_at,
        last_step_by=mistake.last_step_by,
        interaction_id=mistake.interaction_id,
    )


def _of_promise(promise: Promise, now: int) -> Owed:
    return Owed(
        owing=Owing.LATE if is_late(promise, now) else Owing.DUE,
        subject_id=promise.promise_id,
        text=promise.text,
        at=promise.due_at,
        owner_id=promise.owner_id,
        owned_from=promise.owned_from,
        last_step=promise.last_step,
        last_step_at=promise.last_step_at,
        last_step_by=promise.last_step_by,
        interaction_id=promise.interaction_id,
        zone=promise.zone,
        whole_day=promise.whole_day,
        as_told=promise.as_told,
    )
