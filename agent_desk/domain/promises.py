"""The promise: what we said we would do, by when, and who sees to it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One promise to a customer.

    Attributes:
        text: What, in the words it was given in.
        due_at: By when, UTC microseconds.
        zone: The time zone whose clock was meant, such as ``Europe/Berlin``.
        whole_day: A day was named and no hour; ``due_at`` is the end of it.
        owned_from: Who had it before its owner; None if nobody did.
        as_told: The customer told us of it; this desk cannot see who gave it.
        times_moved: How often the time was changed.
        last_step: What was said of it last, by ``last_step_by``.
        parted: A person said that it is not the promise it was taken for.
        torn: Two desks said different things of it, neither knowing of the other.
    """

    promise_id: Id
    customer_id: Id
    text: str
    due_at: int
    zone: str
    made_at: int
    owned_at: int
    last_step_at: int
    interaction_id: Id | None = None
    matter_id: Id | None = None
    whole_day: bool = False
    owner_id: Id | None = None
    owned_from: Id | None = None
    as_told: bool = False
    times_moved: int = 0
    kept_at: int | None = None
    last_step: str = ""
    last_step_by: Id | None = None
    parted: bool = False
    torn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseMade:
    """``promise.made``: what, in the entry's text; by when; ``owner`` in hexadecimal.

    ``step`` names what was done together, and is taken back together.
    """

    due_at: int = 0
    zone: str = ""
    whole_day: bool = False
    owner: str = ""
    as_told: bool = False
    step: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseKept:
    """``promise.kept``: it was done; how, in the entry's text.

    ``knew``: the hybrid time of the last that was known of it.
    """

    step: str = ""
    knew: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseMoved:
    """``promise.moved``: another time, and the customer knows; why, in the entry's text.

    ``knew`` as with ``promise.kept``.
    """

    due_at: int = 0
    zone: str = ""
    whole_day: bool = False
    knew: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseOwned:
    """``promise.owned``: somebody sees to it from now on, ``owner`` in hexadecimal."""

    owner: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseParted:
    """``promise.parted``: it is another promise than the one it was taken for."""


def is_open(promise: Promise) -> bool:
    """Whether somebody still has to see to it: also where two desks do not agree on that."""
    return promise.kept_at is None or promise.torn


def is_late(promise: Promise, now: int) -> bool:
    """Whether it was not kept in time, as seen from ``now`` if it is still open."""
    return (now if promise.kept_at is None else promise.kept_at) > promise.due_at


def fold(promise_id: Id, entries: Iterable[Entry]) -> Promise | None:
    """The promise as its entries leave it, in order; None if nobody made it."""
    promise: Promise | None = None
    steps: list[Entry] = []
    for entry in entries:
        if entry.kind == "promise.made" and entry.customer_id is not None:
            promise = _made(promise_id, entry.customer_id, entry)
        elif promise is not None:
            promise = _after(promise, entry)
            if entry.kind in _STEPS:
                promise = replace(promise, torn=_is_torn(promise, steps, entry))
                steps.append(entry)
    return promise


_STEPS = frozenset({"promise.kept", "promise.moved"})


def _is_torn(promise: Promise, steps: Iterable[Entry], newest: Entry) -> bool:
    """Whether what is said now was said without knowing what is said otherwise."""
    knew = whole(newest.fields.get("knew"))
    if not knew:
        return promise.torn
    return any(one.hlc > knew and _said(one) != _said(newest) for one in steps)


def _said(step: Entry) -> tuple[str, int]:
    return step.kind, whole(step.fields.get("due_at"))


def _made(promise_id: Id, customer_id: Id, entry: Entry) -> Promise:
    fields = entry.fields
    return Promise(
        promise_id=promise_id,
        customer_id=customer_id,
        interaction_id=entry.interaction_id,
        matter_id=entry.matter_id,
        text=entry.text,
        due_at=whole(fields.get("due_at")),
        zone=str(fields.get("zone", "")),
        whole_day=fields.get("whole_day") is True,
        owner_id=entry.id_in("owner") or entry.agent_id,
        owned_at=entry.at,
        as_told=fields.get("as_told") is True,
        made_at=entry.at,
        last_step=entry.text,
        last_step_at=entry.at,
        last_step_by=entry.agent_id,
    )


def _after(promise: Promise, entry: Entry) -> Promise:
    fields = entry.fields
    if entry.kind == "promise.kept":
        return replace(_stepped(promise, entry), kept_at=entry.at)
    if entry.kind == "promise.moved":
        return replace(
            _stepped(promise, entry),
            due_at=whole(fields.get("due_at")),
            zone=str(fields.get("zone", "")),
            whole_day=fields.get("whole_day") is True,
            times_moved=promise.times_moved + 1,
            # Who moves it knowing that it was said to be kept says that it is not.
            kept_at=promise.kept_at if not promise.torn else None,
        )
    if entry.kind == "promise.parted":
        return replace(promise, parted=True)
    owner = entry.id_in("owner") or entry.agent_id
    if entry.kind == "promise.owned" and owner != promise.owner_id:
        return replace(promise, owner_id=owner, owned_at=entry.at, owned_from=promise.owner_id)
    return promise


def _stepped(promise: Promise, entry: Entry) -> Promise:
    return replace(
        promise,
        last_step=entry.text or promise.last_step,
        last_step_at=entry.at,
        last_step_by=entry.agent_id,
    )


def whole(value: object) -> int:
    """A number of microseconds as another desk wrote it; 0 if it is none the file can hold."""
    fits = isinstance(value, int) and not isinstance(value, bool) and abs(value) < 1 << 63
    return int(str(value)) if fits else 0
