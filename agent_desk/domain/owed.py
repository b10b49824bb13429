"""What is still ours to clear with a customer, in the order it is shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from agent_desk.domain.ids import Id
from agent_desk.domain.mistakes import Mistake, MistakeEnd
from agent_desk.domain.promises import Promise, is_late, is_open


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
        torn: Two desks said different things of this promise.
        told_too: The same promise as they told it, each with its id and words.
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
    torn: bool = False
    told_too: tuple[tuple[Id, str], ...] = ()


def still_ours(
    mistakes: Iterable[Mistake],
    promises: Iterable[Promise],
    now: int,
    told_of: Mapping[Id, Promise] = MappingProxyType({}),
) -> tuple[Owed, ...]:
    """Open mistakes, those put right and not yet told them, late promises, then due ones.

    ``told_of`` is the promise that each one is which they told us of: that one is shown.
    """
    found = [_of_mistake(one) for one in mistakes if one.settled_at is None]
    known = list(promises)
    found += [
        replace(_of_promise(one, now), told_too=_told_too(one, known, told_of))
        for one in known
        if is_open(one) and one.promise_id not in told_of
    ]
    order = {word: place for place, word in enumerate(Owing)}
    return tuple(sorted(found, key=lambda one: (order[one.owing], one.at, one.subject_id)))


def _told_too(
    given: Promise, known: Iterable[Promise], told_of: Mapping[Id, Promise]
) -> tuple[tuple[Id, str], ...]:
    return tuple(
        (one.promise_id, one.text)
        for one in known
        if one.promise_id in told_of and told_of[one.promise_id].promise_id == given.promise_id
    )


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
        torn=promise.torn,
    )
