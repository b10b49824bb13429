"""The history: what customers were part of, read a screenful at a time by key."""

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import sqlalchemy as sa

from agent_desk.domain.entries import CORRECTED, Entry, read_fields
from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import Feeling, NeedMet, choice
from agent_desk.domain.moments import Moment, fold_contact, fold_reference
from agent_desk.reading.search_words import folded_reference
from agent_desk.store import bulk, entries, interactions
from agent_desk.store.prepared import Prepared, Row
from agent_desk.store.tables import (
    Rows,
    agent,
    entry,
    hidden,
    interaction,
    moved_moment,
    reference,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryKey:
    """Where a page of history ends: the next one starts right before it."""

    at: int
    entry_id: Id


# Of a goodbye alone: whether we had got in touch with them.
_CONTACT = interaction.alias("contact")
_IS_OURS = sa.case(
    (
        entry.c.kind == sa.literal_column("'interaction.closed'"),
        sa.exists().where(
            _CONTACT.c.interaction_id == entry.c.interaction_id,
            _CONTACT.c.direction == sa.literal_column("'out'"),
        ),
    ),
    else_=sa.literal_column("0"),
)
_TOLD = sa.select(*entries.COLUMNS, _IS_OURS, agent.c.name).select_from(
    sa.outerjoin(entry, agent, agent.c.agent_id == entry.c.agent_id)
)
_SHOWN = sa.text("entry.moment = 1"), ~sa.exists().where(hidden.c.entry_id == entry.c.id)
_NEWEST_FIRST = entry.c.at.desc(), entry.c.id.desc()
_BEFORE = sa.tuple_(sa.bindparam("at"), sa.bindparam("entry_id"))
_ANY_GONE_OVER = sa.exists().where(moved_moment.c.customer_id == sa.bindparam("customer_id"))
_PAGE = (
    _TOLD.add_columns(_ANY_GONE_OVER.label("others"))
    .where(entry.c.customer_id == sa.bindparam("customer_id"), *_SHOWN)
    .order_by(*_NEWEST_FIRST)
    .limit(sa.bindparam("limit"))
)
_HISTORY = Prepared(_PAGE)
_EARLIER = Prepared(_PAGE.where(sa.tuple_(entry.c.at, entry.c.id) < _BEFORE))
_NOT_OF = entry.c.interaction_id.is_distinct_from(sa.bindparam("but"))
_LAST_BUT = Prepared(_PAGE.where(_NOT_OF))
# Those of contacts that were opened with somebody else first; there they are hidden.
_OVER = (
    sa.select(*entries.COLUMNS, _IS_OURS, agent.c.name, sa.true())
    .select_from(moved_moment)
    .join(entry, entry.c.id == moved_moment.c.entry_id)
    .outerjoin(agent, agent.c.agent_id == entry.c.agent_id)
    .where(moved_moment.c.customer_id == sa.bindparam("customer_id"))
    .order_by(moved_moment.c.at.desc(), moved_moment.c.entry_id.desc())
    .limit(sa.bindparam("limit"))
)
_GONE_OVER = Prepared(_OVER)
_GONE_OVER_EARLIER = Prepared(
    _OVER.where(sa.tuple_(moved_moment.c.at, moved_moment.c.entry_id) < _BEFORE)
)
_GONE_OVER_BUT = Prepared(_OVER.where(_NOT_OF))

_GIVEN = sa.func.json_each(sa.bindparam("ids")).table_valued("value", name="given")
_NEWEST = (
    sa.select(entry.c.row)
    .where(entry.c.customer_id == sa.func.unhex(_GIVEN.c.value), *_SHOWN)
    .order_by(*_NEWEST_FIRST)
    .limit(1)
    .correlate(_GIVEN)
    .scalar_subquery()
)
_LAST = entry.alias("last")
_LAST_LINES = Prepared(
    sa.select(_LAST.c.customer_id, _LAST.c.at, _LAST.c.text, _LAST.c.body).select_from(
        sa.join(_GIVEN, _LAST, _LAST.c.row == _NEWEST)
    )
)


def rows(standing: Mapping[Id, Sequence[Entry]]) -> Rows:
    """Imported records as rows: the contact each tells of, the number it is found by."""
    contacts = [fold_contact(subject, group) for subject, group in standing.items()]
    return {
        **interactions.rows_of(found for found in contacts if found is not None),
        reference: [
            {
                "record_id": subject,
                "reference": folded_reference(shown),
                "shown": shown,
                "customer_id": group[-1].customer_id,
            }
            for subject, group in standing.items()
            if (shown := fold_reference(group))
        ],
    }


def hidden_rows(
    told: Mapping[Id, Sequence[Entry]], standing: Mapping[Id, Sequence[Entry]]
) -> list[Mapping[str, object]]:
    """What the history leaves out: moments that no longer stand of these subjects."""
    return [
        {"entry_id": e.id, "subject_id": subject}
        for subject, group in told.items()
        if len(standing[subject]) < len(group)
        for e in _fallen(group, standing[subject])
        if e.moment
    ]


def _fallen(told: Sequence[Entry], standing: Sequence[Entry]) -> list[Entry]:
    stand = {e.id for e in standing}
    return [e for e in told if e.id not in stand]


def history(
    db: sa.Connection, customer_ids: Sequence[Id], before: HistoryKey | None, limit: int
) -> list[Moment]:
    """Moments of one person, newest first, right before ``before`` or from the newest on."""
    pages = [_page(db, customer_id, before, limit) for customer_id in customer_ids]
    merged = heapq.merge(*pages, key=lambda m: (m.at, m.entry_id), reverse=True)
    return list(islice(merged, limit))


def last_but(db: sa.Connection, customer_ids: Sequence[Id], but: Id) -> Moment | None:
    """The latest moment that is not part of this contact."""
    found = [
        _moment(row)
        for customer_id in customer_ids
        for row in _with_gone_over(
            db, (_LAST_BUT, _GONE_OVER_BUT), customer_id=customer_id, but=but, limit=1
        )
    ]
    return max(found, key=lambda m: (m.at, m.entry_id), default=None)


def last_lines(db: sa.Connection, customer_ids: Sequence[Id]) -> Mapping[Id, tuple[int, str]]:
    """When the latest moment of each customer was, and what was written of it."""
    return {
        customer_id: (at, text or _told_words(body))
        for customer_id, at, text, body in _LAST_LINES.rows(db, **bulk.listed(customer_ids))
    }


def _told_words(body: str) -> str:
    return str(read_fields(body).get("words", ""))


def _page(
    db: sa.Connection, customer_id: Id, before: HistoryKey | None, limit: int
) -> list[Moment]:
    values: dict[str, object] = {"customer_id": customer_id, "limit": limit}
    asked = (_HISTORY, _GONE_OVER)
    if before is not None:
        values |= {"at": before.at, "entry_id": before.entry_id}
        asked = (_EARLIER, _GONE_OVER_EARLIER)
    found = [_moment(row) for row in _with_gone_over(db, asked, **values)]
    found.sort(key=lambda m: (m.at, m.entry_id), reverse=True)
    return found[:limit]


def _with_gone_over(
    db: sa.Connection, asked: tuple[Prepared, Prepared], **values: object
) -> list[Row]:
    """Their own moments, and those that went over to them: hardly anybody has any."""
    own, gone_over = asked
    rows = own.rows(db, **values)
    if rows and not rows[0][-1]:
        return rows
    return rows + gone_over.rows(db, **values)


def _moment(row: Row) -> Moment:
    told, is_ours, agent_name = entries.from_row(row[:-3]), bool(row[-3]), row[-2] or ""
    fields = told.fields
    closed = told.kind == "interaction.closed"
    details = fields.get("details")
    return Moment(
        entry_id=told.id,
        at=told.at,
        kind=told.kind,
        text="" if closed else told.text,
        agent_name=agent_name or str(fields.get("agent_name", "")),
        feeling=choice(Feeling, fields, "feeling"),
        need_met=choice(NeedMet, fields, "need_met"),
        words=told.text if closed else str(fields.get("words", "")),
        interaction_id=told.interaction_id,
        is_ours=is_ours,
        source=str(fields.get("source", "")) if told.noun == "moment" else "",
        details=details if isinstance(details, dict) else {},
        corrects=told.about_id if told.kind == CORRECTED else None,
    )
