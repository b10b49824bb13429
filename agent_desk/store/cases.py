"""Cases and how leads answered them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, fields

import sqlalchemy as sa

from agent_desk.domain.cases import CaseAnswer, fold
from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.store.prepared import Prepared
from agent_desk.store.tables import Rows, case_answer, decision

_FIELDS = tuple(field.name for field in fields(CaseAnswer))
_ALL = sa.select(*(case_answer.c[name] for name in _FIELDS))
_BY_ID = Prepared(_ALL.where(case_answer.c.decision_id == sa.bindparam("id")))
_IS_CASE = sa.text("decision.is_case = 1 AND decision.state = 'taken'")
_NEWEST_FIRST = decision.c.at.desc(), decision.c.decision_id.desc()
_ANSWERED = sa.exists().where(case_answer.c.decision_id == decision.c.decision_id)
_OPEN = Prepared(
    sa.select(decision.c.decision_id)
    .where(_IS_CASE, ~_ANSWERED)
    .order_by(*_NEWEST_FIRST)
    .limit(sa.bindparam("limit"))
)
_LATEST_ANSWERS = Prepared(
    sa.select(case_answer.c.decision_id)
    .order_by(case_answer.c.answered_at.desc())
    .limit(sa.bindparam("limit"))
)
_UNHEARD = Prepared(
    _ALL.join(decision, decision.c.decision_id == case_answer.c.decision_id)
    .where(
        case_answer.c.heard_at.is_(None),
        case_answer.c.answered_by.is_distinct_from(sa.bindparam("agent")),
        decision.c.agent_id == sa.bindparam("agent"),
    )
    .order_by(case_answer.c.answered_at)
    .limit(sa.bindparam("limit"))
)


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """These answers as rows."""
    folded = [fold(decision_id, group) for decision_id, group in standing.items()]
    return {case_answer: [asdict(found) for found in folded if found is not None]}


def answer_of(db: sa.Connection, decision_id: Id) -> CaseAnswer | None:
    """How a case was answered; None if it was not."""
    row = _BY_ID.first(db, id=decision_id)
    return None if row is None else _answer(row)


def open_ones(db: sa.Connection, limit: int) -> Iterator[Id]:
    """The decisions that wait for an answer as cases, the newest first."""
    yield from _OPEN.column(db, limit=limit)


def answered_last(db: sa.Connection, limit: int) -> Iterator[Id]:
    """The decisions that were answered, the last answer first."""
    yield from _LATEST_ANSWERS.column(db, limit=limit)


def unheard_of(db: sa.Connection, agent_id: Id, limit: int) -> tuple[CaseAnswer, ...]:
    """Colleagues' answers to cases of this agent they have not read, the oldest first."""
    found = _UNHEARD.rows(db, agent=agent_id, limit=limit)
    return tuple(map(_answer, found))


def _answer(row: Sequence[object]) -> CaseAnswer:
    return CaseAnswer(**dict(zip(_FIELDS, row, strict=True)))  # type: ignore[arg-type]
