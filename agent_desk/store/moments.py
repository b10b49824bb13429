"""The history: what customers were part of, read a screenful at a time by key."""

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

import sqlalchemy as sa

from agent_desk.domain.entries import Entry
from agent_desk.domain.ids import Id
from agent_desk.domain.interactions import Feeling, NeedMet, choice
from agent_desk.domain.moments import Moment, fold_contact, fold_reference
from agent_desk.reading.search_words import folded_reference
from agent_desk.store import bulk, entries, interactions
from agent_desk.store.tables import agent, entry, hidden, reference


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryKey:
    """Where a page of history ends: the next one starts right before it."""

    at: int
    entry_id: Id


_NOT_HIDDEN = ~sa.exists().where(hidden.c.entry_id == entry.c.id)
_HISTORY = (
    sa.select(*entries.COLUMNS, agent.c.name)
    .select_from(sa.outerjoin(entry, agent, agent.c.agent_id == entry.c.agent_id))
    .where(entry.c.customer_id == sa.bindparam("customer_id"), sa.text("entry.moment = 1"))
    .where(_NOT_HIDDEN)
    .order_by(entry.c.at.desc(), entry.c.id.desc())
    .limit(sa.bindparam("limit"))
)
_EARLIER = _HISTORY.where(
    sa.tuple_(entry.c.at, entry.c.id) < sa.tuple_(sa.bindparam("at"), sa.bindparam("entry_id"))
)


def replace(db: sa.Connection, standing: Mapping[Id, Sequence[Entry]]) -> None:
    """Fold these imported records: the contact they tell of, the number they are found by."""
    contacts = {subject: fold_contact(subject, group) for subject, group in standing.items()}
    interactions.put(db, contacts)
    bulk.delete(db, reference.c.record_id, standing)
    rows = [
        {
            "record_id": subject,
            "reference": folded_reference(shown),
            "shown": shown,
            "customer_id": group[-1].customer_id,
        }
        for subject, group in standing.items()
        if (shown := fold_reference(group))
    ]
    bulk.insert(db, reference, rows)


def hide(
    db: sa.Connection,
    by_subject: Mapping[Id, Sequence[Entry]],
    standing: Mapping[Id, Sequence[Entry]],
) -> None:
    """Take out of the history what no longer stands of these subjects."""
    bulk.delete(db, hidden.c.subject_id, by_subject)
    rows = [
        {"entry_id": e.id, "subject_id": subject}
        for subject, group in by_subject.items()
        for e in group
        if e.moment and e not in standing[subject]
    ]
    bulk.insert(db, hidden, rows)


def history(
    db: sa.Connection, customer_ids: Sequence[Id], before: HistoryKey | None, limit: int
) -> list[Moment]:
    """Moments of one person, newest first, right before ``before`` or from the newest on."""
    pages = [_page(db, customer_id, before, limit) for customer_id in customer_ids]
    merged = heapq.merge(*pages, key=lambda m: (m.at, m.entry_id), reverse=True)
    return list(islice(merged, limit))


def _page(
    db: sa.Connection, customer_id: Id, before: HistoryKey | None, limit: int
) -> list[Moment]:
    values = {"customer_id": customer_id, "limit": limit}
    if before is None:
        rows = db.execute(_HISTORY, values)
    else:
        rows = db.execute(_EARLIER, {**values, "at": before.at, "entry_id": before.entry_id})
    return [_moment(entries.from_row(row[:-1]), row[-1] or "") for row in rows]


def _moment(told: Entry, agent_name: str) -> Moment:
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
        source=str(fields.get("source", "")) if told.noun == "moment" else "",
        details=details if isinstance(details, dict) else {},
    )
