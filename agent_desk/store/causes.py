"""What gives customers reason to be unhappy, as rows beside the contacts they come from."""

from collections.abc import Iterable

import sqlalchemy as sa

from agent_desk.domain.ids import Id
from agent_desk.domain.shift_log import Reason
from agent_desk.reading.search_words import index_words
from agent_desk.store.prepared import Prepared, putting
from agent_desk.store.tables import cause

_PUT = putting(cause, [column.name for column in cause.c], "subject_id")
_REMOVE = Prepared(sa.delete(cause).where(cause.c.subject_id == sa.bindparam("id")))


def rows_of(reasons: Iterable[Reason | None]) -> list[dict[str, object]]:
    """Those there are as values of their table."""
    return [to_row(one, index_words([one.text])) for one in reasons if one is not None]


def follow(db: sa.Connection, subject_id: Id, reason: Reason | None, searched: str) -> None:
    """Let the row of one contact say what it says now."""
    if reason is None:
        _REMOVE.run(db, id=subject_id)
    else:
        _PUT.run(db, **to_row(reason, searched))


def to_row(reason: Reason, searched: str) -> dict[str, object]:
    """One as values of its table; ``searched`` are the words it is found by."""
    return {
        "subject_id": reason.subject_id,
        "customer_id": reason.customer_id,
        "branch_id": reason.branch_id,
        "at": reason.at,
        "stands_from": reason.stands_from,
        "interaction_id": reason.interaction_id,
        "ended_at": reason.ended_at,
        "sure": " ".join(reason.sure),
        "again_of": reason.again_of,
        "cut_off": int(reason.cut_off),
        "text": reason.text,
        "searched": searched,
    }
