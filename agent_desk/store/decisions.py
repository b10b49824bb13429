"""What was decided: one decision, what is left of limits, what was decided in cases alike.

What was used of a limit is a sum over a range of an index. There are no counters, so nothing
can be forgotten that was taken back or that came from a colleague later.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields

import sqlalchemy as sa

from agent_desk.domain.decisions import Decision, DecisionState, fold
from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.domain.shift_log import of_decision
from agent_desk.reading.search_words import folded_reference
from agent_desk.store import bulk, causes
from agent_desk.store.prepared import Prepared, Row
from agent_desk.store.tables import Rows, cause, decision, interaction

_FIELDS = tuple(field.name for field in fields(Decision))
_ALL = sa.select(*(decision.c[name] for name in _FIELDS))
_BY_ID = Prepared(_ALL.where(decision.c.decision_id == sa.bindparam("id")))
_OF_INTERACTION = Prepared(
    _ALL.where(decision.c.interaction_id == sa.bindparam("id")).order_by(
        decision.c.at, decision.c.decision_id
    )
)
_MADE_ANEW = Prepared(
    _ALL.where(
        bulk.among(decision.c.customer_id),
        sa.text("decision.state IN ('taken', 'refused')"),
        decision.c.instead_of.is_not(None),
    ).order_by(decision.c.at, decision.c.decision_id)
)
_NEWEST_FIRST = decision.c.at.desc(), decision.c.decision_id.desc()
_ALIKE = Prepared(
    _ALL.where(
        decision.c.kind == sa.bindparam("kind"),
        decision.c.rule == sa.bindparam("rule"),
        decision.c.interaction_id.is_distinct_from(sa.bindparam("but")),
        sa.text("decision.state IN ('taken', 'refused')"),
    )
    .order_by(*_NEWEST_FIRST)
    .limit(sa.bindparam("limit"))
)
_BETWEEN = (
    sa.bindparam("branch") == "",
    decision.c.branch_id == sa.bindparam("branch"),
)
_WAITED = Prepared(
    _ALL.where(
        sa.text("decision.asked_at IS NOT NULL"),
        decision.c.asked_at >= sa.bindparam("from_at"),
        decision.c.asked_at < sa.bindparam("to_at"),
        sa.or_(*_BETWEEN),
    )
    .order_by(decision.c.asked_at.desc())
    .limit(sa.bindparam("limit"))
)
_DECIDED = Prepared(
    _ALL.where(
        decision.c.at >= sa.bindparam("from_at"),
        decision.c.at < sa.bindparam("to_at"),
        sa.text("decision.state IN ('taken', 'refused')"),
        sa.or_(*_BETWEEN),
    )
    .order_by(decision.c.at.desc())
    .limit(sa.bindparam("limit"))
)

_ASKED_OF = Prepared(
    _ALL.where(
        decision.c.asked_of == sa.bindparam("id"),
        decision.c.asked_at > sa.bindparam("since"),
        sa.text("decision.state = 'asked'"),
    )
    .order_by(decision.c.asked_at)
    .limit(sa.bindparam("limit"))
)
_PASSED_ON = Prepared(
    _ALL.where(
        decision.c.agent_id == sa.bindparam("id"),
        sa.text("decision.passed_at IS NOT NULL"),
        decision.c.passed_at > sa.bindparam("since"),
        sa.text("decision.state = 'asked'"),
    )
    .order_by(decision.c.passed_at)
    .limit(sa.bindparam("limit"))
)

_KINDS = sa.func.json_each(sa.bindparam("kinds")).table_valued("value")
# A negative amount is money they pay: it gives nothing back to a limit.
_MINOR = sa.func.max(decision.c.minor, 0)
_AMOUNT = sa.case((decision.c.currency == sa.bindparam("currency"), _MINOR), else_=0)
_ASKED = (
    decision.c.state == sa.bindparam("state"),
    decision.c.kind.in_(sa.select(_KINDS.c.value)),
    decision.c.at >= sa.bindparam("since"),
    decision.c.at < sa.bindparam("until"),
)
_SUM = sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(_AMOUNT), 0)).where(*_ASKED)


def _sum_by(column: sa.Column[bytes] | sa.Column[str]) -> Prepared:
    return Prepared(_SUM.where(column == sa.bindparam("id")))


_USED = {
    "customer": _sum_by(decision.c.customer_id),
    "interaction": _sum_by(decision.c.interaction_id),
    "agent": _sum_by(decision.c.agent_id),
    "branch": _sum_by(decision.c.branch_id),
    "desk": _sum_by(decision.c.site_id),
}
_OF_SUBJECT = Prepared(
    _SUM.where(
        decision.c.folded_subject == sa.bindparam("id"),
        sa.text("decision.folded_subject <> ''"),
    )
)
_OF_NO_SUBJECT = Prepared(
    _SUM.where(decision.c.customer_id == sa.bindparam("id"), decision.c.folded_subject == "")
)
# A decision belongs to the matter it was taken in, and to the one its contact became about.
# Asked for with OR, SQLite reads all decisions of a kind; asked for apart, each has its index.
_CONTACTS = sa.select(interaction.c.interaction_id).where(
    interaction.c.matter_id == sa.bindparam("id")
)
_COUNTED = sa.select(decision.c.decision_id, _AMOUNT.label("amount")).where(*_ASKED)
_EITHER = sa.union(
    _COUNTED.where(decision.c.matter_id == sa.bindparam("id")),
    _COUNTED.where(decision.c.interaction_id.in_(_CONTACTS)),
).subquery()
_OF_MATTER = Prepared(
    sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(_EITHER.c.amount), 0))
)
_BY_MATTER = Prepared(
    sa.select(
        decision.c.interaction_id,
        decision.c.matter_id,
        interaction.c.matter_id,
        decision.c.currency,
        _MINOR,
    )
    .select_from(
        sa.outerjoin(
            decision, interaction, interaction.c.interaction_id == decision.c.interaction_id
        )
    )
    .where(decision.c.customer_id == sa.bindparam("id"), *_ASKED)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Which decisions to add up.

    Attributes:
        state: Those that were taken, or those that were offered and declined.
        since: UTC microseconds; the first moment that counts.
        until: The first that does not; there is no end but for looking back.
        currency: Whose amounts to add up.
    """

    kinds: Collection[str]
    since: int
    currency: str = ""
    state: DecisionState = DecisionState.TAKEN
    until: int = (1 << 63) - 1

    @property
    def values(self) -> Mapping[str, object]:
        """The parameters of the statements."""
        return {
            "kinds": json.dumps(sorted(self.kinds)),
            "since": self.since,
            "until": self.until,
            "currency": self.currency,
            "state": self.state.value,
        }


# How often, and how much in minor units.
Sum = tuple[int, int]


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """These decisions as rows."""
    folded = [fold(decision_id, group) for decision_id, group in standing.items()]
    kept = [found for found in folded if found is not None]
    return {
        decision: [_to_row(found) for found in kept],
        cause: causes.rows_of(map(of_decision, kept)),
    }


def find(db: sa.Connection, decision_id: Id) -> Decision | None:
    """The decision of this id; None if it was not taken, or was taken back."""
    row = _BY_ID.first(db, id=decision_id)
    return None if row is None else _from_row(row)


def of_interaction(db: sa.Connection, interaction_id: Id) -> tuple[Decision, ...]:
    """What was decided or asked for in one contact, in order."""
    return tuple(map(_from_row, _OF_INTERACTION.rows(db, id=interaction_id)))


def made_anew(db: sa.Connection, customer_ids: Iterable[Id]) -> tuple[Decision, ...]:
    """What leads decided for these customers in place of what had been decided, in order."""
    return tuple(map(_from_row, _MADE_ANEW.rows(db, **bulk.listed(customer_ids))))


def asked_of(db: sa.Connection, agent_id: Id, since: int, limit: int) -> tuple[Decision, ...]:
    """What this person was asked for a yes to after ``since`` and did not answer."""
    return tuple(map(_from_row, _ASKED_OF.rows(db, id=agent_id, since=since, limit=limit)))


def passed_on(db: sa.Connection, agent_id: Id, since: int, limit: int) -> tuple[Decision, ...]:
    """What this person asked for, of whoever left or is away since; nobody has answered it."""
    return tuple(map(_from_row, _PASSED_ON.rows(db, id=agent_id, since=since, limit=limit)))


def alike(
    db: sa.Connection, kind: str, rule: str, *, but: Id, limit: int
) -> Iterator[Decision]:
    """What was decided by the same rule, newest first, outside of one contact."""
    # One by one: who finds enough among the first leaves the others unread.
    return map(_from_row, _ALIKE.rows(db, kind=kind, rule=rule, but=but, limit=limit))


def waited_between(
    db: sa.Connection, from_at: int, to_at: int, branch: str, limit: int
) -> tuple[Decision, ...]:
    """What a yes was asked for within a time, in a branch or in all, latest first."""
    found = _WAITED.rows(db, from_at=from_at, to_at=to_at, branch=branch, limit=limit)
    return tuple(map(_from_row, found))


def decided_between(
    db: sa.Connection, from_at: int, to_at: int, branch: str, limit: int
) -> tuple[Decision, ...]:
    """What was done or refused within a time, in a branch or in all, latest first."""
    found = _DECIDED.rows(db, from_at=from_at, to_at=to_at, branch=branch, limit=limit)
    return tuple(map(_from_row, found))


def used_by(db: sa.Connection, place: str, ids: Iterable[Id | str], asked: Range) -> Sum:
    """What was used by customers, an interaction, an agent, a branch or a desk."""
    return _added(_USED[place].first(db, id=one, **asked.values) for one in ids)


def used_on(db: sa.Connection, subject: str, customer_ids: Iterable[Id], asked: Range) -> Sum:
    """What was used on one thing, whoever's; what these customers got on nothing named."""
    folded = folded_reference(subject)
    if folded:
        return _added([_OF_SUBJECT.first(db, id=folded, **asked.values)])
    return _added(_OF_NO_SUBJECT.first(db, id=one, **asked.values) for one in customer_ids)


def used_about(db: sa.Connection, matter_id: Id, asked: Range) -> Sum:
    """What was used about one matter, in whatever contact."""
    return _added([_OF_MATTER.first(db, id=matter_id, **asked.values)])


def used_at_most(
    db: sa.Connection, customer_ids: Iterable[Id], interaction_id: Id, asked: Range
) -> Sum:
    """What will have been used about a matter nobody has named yet, at the most.

    The contact may turn out to be about any of their matters, so the fullest one is taken.
    """
    found = [row for one in customer_ids for row in _BY_MATTER.rows(db, id=one, **asked.values)]
    own = [row for row in found if row[0] == interaction_id]
    others = [row for row in found if row[0] != interaction_id]
    sums = [_sum_of(own, asked.currency)]
    for matter in {matter for row in others for matter in row[1:3] if matter is not None}:
        theirs = [row for row in others if matter in row[1:3]]
        sums.append(_sum_of([*own, *theirs], asked.currency))
    return max(times for times, _ in sums), max(minor for _, minor in sums)


def _sum_of(rows: Sequence[Row], currency: str) -> Sum:
    return len(rows), sum(row[4] for row in rows if row[3] == currency)


def _added(rows: Iterable[Row | None]) -> Sum:
    found = [row for row in rows if row is not None]
    return sum(row[0] for row in found), sum(row[1] for row in found)


def _to_row(found: Decision) -> dict[str, object]:
    return {**asdict(found), "folded_subject": folded_reference(found.subject)}


def _from_row(row: Row) -> Decision:
    values = dict(zip(_FIELDS, row, strict=True))
    return Decision(
        **{
            **values,
            "state": DecisionState(values["state"]),
            **{name: bool(values[name]) for name in ("by_itself", "is_case", "then_decide")},
        }
    )
