"""What the numbers of a shift are made of, read off indexes by time."""

from collections.abc import Sequence

import sqlalchemy as sa

from agent_desk.domain.shift_log import Wanted
from agent_desk.domain.shift_numbers import Contact, Event
from agent_desk.store import shift_log
from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import decision, entry, interaction, person, promise

_FROM: sa.BindParameter[int] = sa.bindparam("from_at")
_TO: sa.BindParameter[int] = sa.bindparam("to_at")
_NOW: sa.BindParameter[int] = sa.bindparam("now")
_BRANCH: sa.BindParameter[str] = sa.bindparam("branch")


def _contacts(*conditions: sa.ColumnElement[bool]) -> Prepared:
    one = interaction.c
    return Prepared(
        sa.select(
            one.interaction_id, one.customer_id, person.c.person_id, one.opened_at,
            one.need_met, one.feeling, one.feeling_source, one.reason, one.result,
            one.matter_id, one.agent_id, one.direction,
        )
        .join_from(interaction, person, person.c.customer_id == one.customer_id)
        .where(one.opened_at >= _FROM, one.opened_at < _TO, *conditions)
        .order_by(one.opened_at, one.interaction_id)
    )  # fmt: skip


_OF_ALL = _contacts()
_OF_BRANCH = _contacts(interaction.c.branch_id == _BRANCH)
_MADE_IN = (
    sa.select(entry.c.branch_id)
    .where(entry.c.about_id == promise.c.promise_id)
    .limit(1)
    .scalar_subquery()
)
# Late is what was not kept by now, or was kept after it was due.
_PROMISES = Prepared(
    sa.select(
        person.c.person_id,
        promise.c.customer_id,
        promise.c.due_at,
        sa.func.coalesce(promise.c.kept_at <= promise.c.due_at, sa.literal_column("0")),
    )
    .join_from(promise, person, person.c.customer_id == promise.c.customer_id)
    .where(
        promise.c.due_at >= _FROM,
        promise.c.due_at < _TO,
        sa.or_(promise.c.due_at < _NOW, promise.c.kept_at.is_not(None)),
        sa.or_(_BRANCH == "", _MADE_IN == _BRANCH),
    )
    .order_by(promise.c.due_at, promise.c.promise_id)
)
_UNTIL = sa.case(
    (decision.c.answered_at.is_not(None), decision.c.answered_at),
    (decision.c.state == sa.literal_column("'asked'"), _NOW),
    else_=decision.c.at,
)
_WAITS = Prepared(
    sa.select(
        person.c.person_id,
        decision.c.customer_id,
        decision.c.asked_at,
        sa.func.max(_UNTIL - decision.c.asked_at, sa.literal_column("0")),
    )
    .join_from(decision, person, person.c.customer_id == decision.c.customer_id)
    .where(
        sa.text("decision.asked_at IS NOT NULL"),
        decision.c.asked_at >= _FROM,
        decision.c.asked_at < _TO,
        sa.or_(_BRANCH == "", decision.c.branch_id == _BRANCH),
    )
    .order_by(decision.c.asked_at, decision.c.decision_id)
)


def contacts(db: sa.Connection, from_at: int, to_at: int, branch: str) -> list[Contact]:
    """Contacts within a time, of a branch or of all, in order."""
    query = _OF_BRANCH if branch else _OF_ALL
    values = {"from_at": from_at, "to_at": to_at} | ({"branch": branch} if branch else {})
    return [
        Contact(
            interaction_id=row[0],
            customer_id=row[1],
            person_id=row[2],
            at=row[3],
            need_met=row[4] or "",
            feeling=row[5] or "",
            source=row[6] or "",
            reason=row[7],
            result=row[8],
            matter_id=row[9],
            agent_id=row[10],
            is_ours=row[11] == "out",
        )
        for row in query.rows(db, **values)
    ]


def reasons(db: sa.Connection, wanted: Wanted, now: int) -> list[Event]:
    """Everything that gives somebody reason to be unhappy, in the order of time."""
    return [
        Event(person_id=person_id, customer_id=customer_id, at=at)
        for person_id, customer_id, at in shift_log.standing_reasons(db, wanted, now)
    ]


def promises(db: sa.Connection, wanted: Wanted, now: int) -> list[Event]:
    """What was due within a time and is kept or late, in the order it was due."""
    return [
        Event(person_id=person_id, customer_id=customer_id, at=due_at, good=bool(good))
        for person_id, customer_id, due_at, good in _PROMISES.rows(db, **_values(wanted, now))
    ]


def waits(db: sa.Connection, wanted: Wanted, now: int) -> Sequence[Event]:
    """Every wait for a yes that began within a time, in order."""
    return [
        Event(person_id=person_id, customer_id=customer_id, at=asked_at, length=length)
        for person_id, customer_id, asked_at, length in _WAITS.rows(db, **_values(wanted, now))
    ]


def _values(wanted: Wanted, now: int) -> dict[str, object]:
    return {
        "from_at": wanted.from_at,
        "to_at": wanted.to_at,
        "branch": wanted.branch,
        "now": now,
    }
